"""Sentences, input names and word lists for the added string and phrase tasks.

Slots: {do} is the job as an order, {what} the answer as a noun phrase, {given} the input; a yes/no
task has {fact} (a statement), {ask} (the same as a question) and its two answers {yes}, {no}.
"""

from __future__ import annotations

from benchmarks.tasks.families._wording import sentences

EDIT = sentences("""
- Please {do}.
- {Do}. Nothing else.
- Take {given} and {do}.
- Given {given}, {do}.
- Input: {given}. Output: {what}.
- in: {given} / out: {what}
- I give you {given}, you give me {what}.
- Your answer should be {what}.
- can u {do}?
- Could you {do} for me?
- hey, {do} pls
- i need {what}
- need {what}, just that thx
- plz {do}, no explanation
- What do you get if you {do}?
- The user types {given}; respond with {what}.
- For each line, {do}.
- Rule: {do}.
- Every answer is {what}.
- Do one thing only: {do}.
- Convert {given} to {what}.
- Turn the input into {what}.
- Rewrite {given} as {what}.
- Function spec: the argument is {given}, the return value is {what}.
- returns {what}
- Write down {what}.
- Reply with {what}, please.
- Would you kindly {do}?
- I'd like you to {do}.
- We are filling in a spreadsheet: column A holds {given}, column B {what}.
- My script has to {do}. Show what it prints.
- Simple text job: {do}.
- string task - {do}
- When you see {given}, {do}.
- Output {what} and stop.
- Print {what}.
- Show {what}.
- Return {what}, without comments.
- Act like a text filter that can only {do}.
- All you have to do is {do}.
- I'm preparing labels. For every entry, {do}.
- Kindly return {what}.
- just {do}
- {do} and thats it
- {what} pls
- gimme {what}
- Each prompt is {given}. {Do}.
- A mechanical edit, the meaning does not matter: {do}.
- Text in, text out: {do}.
- ok so i type {given} and u {do}
- An editor asks you to {do}. Do it.
- Help me with my homework: {do}.
- The task is to {do}.
- It is your job to {do}, whatever the input is.
- The result must be {what}, nothing more.
- Respond only with {what}.
- For {given}, produce {what}.
- Answer format: {what}.
- Hello! I have hundreds of entries like this and no time. Could you {do}?
- Whatever comes in, what goes out is {what}.
""")

PICK = sentences("""
- Please give me {what}.
- What is {what}?
- whats {what}
- Find {what}.
- Read {given} and answer with {what}.
- Given {given}, return {what}.
- Input: {given}. Output: {what}.
- {given} -> {what}
- tell me {what} pls
- i only want {what}
- Could you tell me {what}?
- Would you be so kind as to write {what}?
- Extract {what}.
- Look at {given} and report {what}.
- Reply with {what} and nothing else.
- Only {what}, no comment.
- I send {given}; send back {what}.
- Determine {what}.
- My form has a field for {what}. Fill it in.
- Print {what} for each entry.
- Work out {what} and write it down.
- Quiz: {given} is shown. Name {what}.
- Show me {what}.
- From {given}, take {what}.
- hey can u get me {what}
- need {what} here, nothing more
- The answer is always {what}.
- get {what}
- return {what}
- Your output: {what}.
- Task: name {what}. No explanation.
- In the exercise the pupils see {given} and write {what}.
- Parser: reads {given}, emits {what}.
- Which is {what}? Write it.
- The function takes {given} and returns {what}.
- I'd like to know {what}.
- Kindly state {what}.
- For every line of the file, output {what}.
- Ignore the meaning; give {what}.
- Just respond with {what}.
- what i need from {given} is {what}
- Enter {what} as your answer.
- After reading {given}, write {what}.
- Column A: {given}. Column B: {what}. Fill in column B.
- I'll type {given}. You type {what}.
- answer = {what}
- Give {what} as the whole answer.
- We are sorting cards for a word game and must note {what} on each. What do we note?
- Someone hands you {given}. Hand back {what}.
- Can you pick out {what}?
""")

CHECK = sentences("""
- {Ask}? Answer {yes} or {no}.
- {yes} if {fact}, otherwise {no}
- Say {yes} when {fact} and {no} when not.
- Write {yes} if {fact}, else {no}.
- Check whether {fact}. Reply {yes} or {no}.
- Input: {given}. Output: {yes} if {fact}, else {no}.
- {ask}? {yes}/{no}
- {yes}/{no}: {fact}
- Decide if {fact} ({yes} or {no}).
- I want to know whether {fact}. Just {yes} or {no}.
- pls check if {fact}, just {yes} or {no}
- Is it true that {fact}? Write {yes} or {no}.
- {ask}?? {yes} or {no} only pls
- Look at {given} and tell me {yes} or {no}: {ask}?
- Given {given}, print {yes} if {fact} and {no} if not.
- Return {yes} exactly when {fact}, and {no} in all other cases.
- {yes} means that {fact}, {no} means the opposite. Which one is right?
- Please tell me if {fact}. Use only {yes} or {no}.
- Could you check whether {fact}? A plain {yes} or {no} will do.
- Answer the question with {yes} or {no}: {ask}?
- Our filter keeps {given} only if {fact}. Print {yes} to keep it and {no} to drop it.
- test: {fact}. result: {yes} or {no}
- i need {yes} if {fact} and {no} if it doesnt hold
- Judge the statement "{fact}" about the input with {yes} or {no}.
- For each entry, answer {yes} if {fact}; answer {no} otherwise.
- A boolean test on {given}: {ask}? Output {yes} or {no}.
- The question is always the same: {ask}? Reply {yes} or {no}.
- Mark with {yes} if {fact}, with {no} if that is false.
- Verify that {fact}; respond with {yes} or {no}.
- My son plays a word game and wants to know: {ask}? Say {yes} or {no}.
- {given} comes in. Say {yes} if {fact}. If not, say {no}.
- Would you say that {fact}? Only {yes} or {no}, please.
- Whenever {fact}, respond with {yes}. Whenever it is not so, respond with {no}.
- can u tell if {fact}? {yes} or {no}
- Output {no} unless {fact}; in that case output {yes}.
- Validation rule: {fact}. Report {yes} if it is met and {no} if it is not.
- {ask}? type {yes} or {no} thx
- The spreadsheet column says {yes} when {fact} and {no} when not. Fill it in.
- {yes} or {no}, {ask}?
- Kindly confirm whether {fact}, using {yes} or {no}.
""")

GIVEN = {
    "word": ("a word", "one English word", "a single word"),
    "noun": ("a noun", "the name of a thing", "a word for a thing"),
    "thing": ("a noun", "one noun", "a word for a thing"),
    "name": ("a first name", "somebody's name", "the name of a person"),
    "city": ("the name of a city", "a city", "a city name"),
    "verb": ("a verb", "a verb in its basic form", "one verb"),
    "number": ("a number", "a whole number", "some number in digits"),
    "file": ("a name", "an identifier", "a lower-case name"),
    "upper": ("a word in capitals", "an upper-case word", "one all-caps word"),
    "mixed": ("a word in mixed case", "a word with odd capitals", "a strangely capitalised word"),
    "pair": ("two words", "a phrase of two words", "a two-word phrase"),
    "triple": ("three words", "a phrase of three words", "a three-word phrase"),
    "phrase": ("a short phrase", "a phrase", "a few words"),
    "upper_phrase": ("a phrase in capitals", "an all-caps phrase", "a shouted phrase"),
    "title_phrase": ("a phrase in title case", "a title", "a phrase with capitalised words"),
    "mixed_phrase": ("a phrase in mixed case", "a messily capitalised phrase", "a phrase"),
    "fullname": ("a full name", "a person's first and last name", "first name and surname"),
    "text": ("a short text", "some text", "a piece of text"),
    "sentence": ("a short sentence", "a line of text", "a sentence"),
}

NAMES = tuple(
    """Anna Ben Carla David Emma Felix Grace Henry Irene Jack Kate Leo Maria Nick Olivia Paul Rosa
    Sam Tina Victor Wendy Alice Bruno Clara Daniel Elena Frank Greta Hugo Iris Jonas Karen Lucas
    Mona Noah Oscar Peter Rita Simon Tom Ursula Vera Walter Adam Bella Chris Diana Eric Fiona
    George Hannah Ivan Julia Kevin Laura Martin Nina Otto Paula Ralph Sofia Thomas Anita Boris
    Cecilia Dennis Edith Fred Gloria Harry Ida James Kim Linda Mark Nora Patrick Ruth Steven
    Teresa Vincent Amy Brian Chloe Doris Edward Florence Gary Helen Isabel John Kyle Lily Max
    Natalie Oliver Pedro Rachel Sarah Tim Vanessa William Zoe Albert Betty Carl Donna Elliot
    Frieda Gavin Heidi Ian Jane Lewis Molly Nathan Pam Robert Susan Tracy Yvonne""".split()
)
SURNAMES = tuple(
    """Smith Brown Miller Wilson Taylor Clark Lewis Walker Young King Wright Hill Scott Green Baker
    Adams Nelson Carter Turner Parker Collins Morris Rogers Reed Cook Bailey Cooper Ward Gray
    Foster Hughes Price Bennett Wood Ross Jenkins Perry Long Howard Fisher""".split()
)
CITIES = tuple(
    """London Paris Berlin Rome Madrid Tokyo Beijing Moscow Chicago Boston Toronto Sydney Melbourne
    Mumbai Delhi Cairo Lagos Nairobi Lima Vienna Prague Budapest Warsaw Athens Dublin Lisbon
    Stockholm Oslo Seattle Dallas Shanghai Bangkok Istanbul Montreal Manchester Barcelona Amsterdam
    Brussels Copenhagen Helsinki Munich Hamburg Milan Naples Venice Geneva Zurich Lyon Marseille
    Houston Denver Miami Detroit Phoenix Atlanta Portland Austin Vancouver Havana Bogota Quito
    Santiago Jakarta Manila Seoul Osaka Kyoto Hanoi Karachi Lahore Tehran Baghdad Damascus Beirut
    Riyadh Dubai Ankara Kyiv Minsk Riga Vilnius Tallinn Sofia Bucharest Belgrade Zagreb Sarajevo
    Tirana Reykjavik Edinburgh Glasgow Liverpool Bristol Leeds Oxford Cambridge Porto Seville
    Valencia Florence Turin Krakow Casablanca Tunis Accra Dakar Kampala Harare Perth Auckland
    Wellington Honolulu Nashville""".split()
)
VERBS = tuple(
    """run talk eat drink sleep sing dance read write draw paint cook bake swim jump climb
    drive walk fly wait listen speak learn travel teach study work play win lose try help ask call
    answer visit stay leave return stop start begin finish open close push pull carry throw catch
    kick hide seek find search look watch see hear smell taste touch feel think know remember
    forget believe hope wish dream smile laugh cry shout whisper argue fight agree decide choose
    pay buy sell save spend borrow lend share give send receive bring take build repair clean wash
    cut dig plant grow feed ride sail skate ski fish hunt camp hike rest relax move turn follow lead
    join meet marry celebrate pray vote protest complain apologize explain describe count measure
    compare guess promise pretend practise exercise train compete""".split()
)
