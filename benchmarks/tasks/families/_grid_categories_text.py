"""Sentences for the category tasks that are trained over many categories.

{thing} is one of the category, {things} are several of it, {bare} is its name without an article,
{list} is the input.
"""

from __future__ import annotations

# Exactly one word of the list is of the category.
PICK = tuple(
    """
{bare}?
the {bare}
which word is {thing}
Which item in {list} is {thing}?
Tell me which of these is {thing}.
Pick out {thing}.
Pull {thing} out of {list}.
Say the word that means {thing}.
copy the {bare} from the list
Write down the {bare} and leave out the other words.
Among {list} there is one {bare}; answer with it.
Input: {list}. Output: the {bare}.
{list} -> {bare}
Select the entry that counts as {thing}.
Reply with the word that could be described as {thing}.
Please find the {bare} for me.
Could you please name the one word that is {thing}?
i want the {bare}, not the other stuff
gimme the {bare} pls
wich one of the words is {thing}??
just the {bare}, thx
Extract the {bare} from {list}.
Of all the things listed, which one would you call {thing}?
One of them is {thing}. Return that one.
Return the only member of the group {things}.
I'm looking for {thing}. Which of the words fits?
You get {list}. Only one of the words is among the {things}: write it.
The answer is always the {bare}; ignore every other word.
Everything but the {bare} should be dropped.
Keep the {bare}, delete the rest.
Imagine a shelf for {things}. Which of the words goes on it?
Repeat the {bare} that occurs in {list}.
Search {list} for {thing} and print what you find.
A word belonging to the {things} is hidden here. Reveal it.
My app highlights the {bare} in {list}. Which word does it highlight?
Task: spot {thing}. Format: the bare word.
Identify the {bare}; one answer, spelled as given.
select word from list where category = {bare}
Circle the {bare}, as in a workbook, and tell me what you circled.
Type the word for {thing} exactly as it appears.
""".strip().splitlines()
)

# The same where all other words are of one category.
AMONG = tuple(
    """
one {bare} between {others}
There are {others} and a single {bare}. Which is the {bare}?
Skip the {others}; say the {bare}.
Not the {others}, the {bare} please.
The {others} are decoys, {thing} is the target. Write the target.
Which word is {thing} and doesn't belong to the {others}?
{Thing} got lost in a row of {others}. Which word is it?
answer w/ the {bare}, forget the {others}
Separate {thing} from the {others} and return it.
In {list} all are {others} except the {bare}. Name it.
""".strip().splitlines()
)

# All words but one are of the category.
NOT = tuple(
    """
which is not {thing}?
the one thats not {thing}
Name the word that is not {thing}.
Every word but one is {thing}. Return the exception.
Find what is not among the {things}.
One of these should not be on a list of {things}. Which?
Write the item that is something other than {thing}.
Spot the word that isn't {thing}.
Leave out all {things}; output the remaining word.
Ignore the {things}. What is left?
Input: {list}. Output: the one which isn't {thing}.
{list} -> the non-{bare}
Which entry would you strike from a list of {things}?
Return the only word that fails to be {thing}.
all {things} except one, tell me that one
i need the word that is NOT {thing}
wich word dosnt fit with the {things}?
Please tell me which of the words cannot be called {thing}.
Could you find the word that has nothing to do with {things}?
Someone mistook one of these for {thing}. Which word was it?
Pick the outsider: the others are {things}.
The theme is {things}. Reply with the word that is off theme.
Say which of {list} does not name {thing}.
In {list} there is one that is not {thing}: copy it.
Given mostly {things}, answer with the odd word.
select word from list where category != {bare}
Throw out whatever is not {thing} and tell me what you threw out.
My collection is only for {things}. Which of these must go?
Look for the mistake: not {thing}.
For a quiz on {things} I added one false word. Type the false word.
Determine the item outside the category "{bare}".
Odd one out (the rest are {things}).
odd word? rest = {things}
You get {list}, nearly all {things}. Write the one that isn't.
Copy the word that would surprise you in a book on {things}.
Exclude the {things} and print the rest, a single word.
""".strip().splitlines()
)

# Whether a word is of the category; {yes} and {no} are the answers.
IS = tuple(
    """
{yes} if it is {thing}, else {no}
Is it {thing}? Answer {yes} or {no}.
Is the word {thing}? {yes}/{no}
Say {yes} for {things} and {no} for everything else.
Write {yes} if the word is {thing}, otherwise {no}.
Answer {yes} when you see {thing}, {no} when you see anything else.
Does the word belong to the {things}? Reply {yes} or {no}.
{things} -> {yes}, everything else -> {no}
Input: a word. Output: {yes} if it is {thing}, {no} if it is not.
Output {yes} for {thing}. In all other cases output {no}.
{no} unless the word is {thing}, then {yes}
would u call this {thing}? {yes} or {no}
pls write {yes} for {things}, {no} for others
tell me if its {thing}, {yes} or {no} only
Please check whether the word is {thing}: {yes} or {no}.
Could you mark the word {yes} if it names {thing} and {no} if it doesn't?
Label the word {yes} ({bare}) or {no} (not {thing}).
Decide: {thing} or not? Your answer must be {yes} or {no}.
I'm collecting {things}. For every word reply {yes} if I can use it, {no} if I can't.
{yes} = {bare}, {no} = something else
Mark {things} with {yes} and all other words with {no}.
def check(word): returns {yes} if word is {thing} else {no}
A gate lets only {things} through. Write {yes} if the word may pass, {no} if it may not.
You will be shown one word. Respond {yes} if that is {thing}; respond {no} if not.
Return {no} if the word is not {thing}, and {yes} if it is.
Would you file this word under {things}? {yes} / {no}
Column "{bare}": fill in {yes} or {no}.
Filter for {things}: {yes} for a match, {no} for no match.
Classify: {yes} when it's {thing}, {no} when it's not.
The word may be {thing}. If so print {yes}, if not print {no}.
A child points at a word and asks if that is {thing}. Say {yes} or {no}.
hey is that {thing}? just {yes} or {no}
Every word on my list gets {yes} or {no}: {yes} for {things}.
Test for membership in the {things}; {yes} or {no}.
One answer, {yes} or {no}: is this {thing}?
Type {yes} if the meaning is {thing} and {no} otherwise.
""".strip().splitlines()
)

# Which of the named categories; {labels} are joined by "or", {listed} by commas or slashes.
LABELS = tuple(
    """
{labels}?
{listed}
is this {labels}?
Answer {labels}.
Does the word name: {labels}?
Choose the fitting category: {labels}.
word type ({listed})
Input: one word. Output: {labels}.
word -> {listed}
Reply with one of these: {listed}.
Which category is right for the word, {labels}?
Sort each word into a box. The boxes are {listed}.
Say {labels}, depending on what the word means.
Tag the word as {labels}.
What does the word stand for? Options: {listed}.
Please classify the word as {labels}.
Could you tell me whether the word is in the group {labels}?
pls say if its {labels}
is it {labels}, one answer only
decide {labels} n write it
Print the matching label. Labels: {listed}.
Allowed answers: {listed}. Pick the one for the word.
You see a word and have to put it in a class: {labels}.
A word comes in, one label goes out: {labels}.
My cards have the headings {listed}. Under which heading does the word go?
Your output must be {labels}, exactly as written here.
Categorize by meaning [{listed}].
classify(word) returns {labels}
Guess the group of the word; the groups are {listed}.
There are these kinds of words: {listed}. Name the kind of the one I send.
I send a word, you answer {labels}.
Assign the word to its kind ({listed}).
For a vocabulary sheet, write {labels} next to the word.
Fill in the column "kind" with {labels}.
What are we talking about, {labels}?
Respond with the correct term out of {listed}.
Give the category. It is one of {listed}.
Use one label for the word: {labels}.
""".strip().splitlines()
)

# The same with a last label, {rest}, for everything else.
REST = tuple(
    """
{labels}, or {rest}?
{listed}; anything else: {rest}
Answer {labels}; if it is something else, answer {rest}.
Is it {labels}? Say {rest} if it is nothing of the kind.
Classify the word as {labels}, or as {rest} when no label fits.
Write {labels} for the word, and {rest} for all other words.
Input: a word. Output: {labels}, otherwise {rest}.
Labels: {listed}, {rest}. Use {rest} for whatever fits no other label.
pls tell me {labels}, and {rest} if its smth else
Reply with {rest} unless the word is {labels}; then reply with that label.
Please sort the word: {listed}, with {rest} for all the others.
Could you say whether this is {labels}? If not, say {rest}.
word -> {listed} | {rest}
Tag with {labels}. Tag everything else {rest}.
Decide between {labels}. Words outside get {rest}.
Boxes: {listed}. Words for no box are marked {rest}.
u write {labels}, or {rest} if none fits
return {labels} for such words, else {rest}
The word may be {labels}. Name it, or print {rest} if it isn't.
Which group does the word belong to: {labels}, or none of them ({rest})?
I only care about {listed}. Answer {rest} for words of other kinds.
Use the label {labels} where it is right; use {rest} where nothing is right.
Kind of the word, one of {listed}, default {rest}.
If the word fits {labels}, give that label. If it doesn't, give {rest}.
Check the word: {labels}? Otherwise the output is {rest}.
Name the category ({listed}); unknown categories become {rest}.
Choose one: {listed}, {rest} (= something different).
Put {labels} in the second column; put {rest} for any other word.
Say {rest} to all words that are not {labels}, and the label to the others.
Possible answers are {listed} and, for everything else, {rest}.
For each word respond {labels}; respond {rest} in other cases.
hey whats this, {labels}? if no, write {rest}
""".strip().splitlines()
)

# Where the word of the category stands; {places} are the answers.
PLACE = tuple(
    """
where is the {bare}? ({places})
Which place does the {bare} have, {places}?
Position of the {bare}: {places}.
Say whether the {bare} comes {places}.
Answer {places}, for the place of {thing} in the list.
Where in {list} does {thing} stand? Write {places}.
Input: {list}. Output: {places}, the place of the {bare}.
{list} -> place of the {bare} ({places})
Find the {bare} and give its position as {places}.
Which of the words is {thing}? Answer with its place: {places}.
Do not copy the {bare}; say where it is: {places}.
pls tell me which spot the {bare} is in, {places}
the {bare} is where? {places}
One of the words is {thing}. Tell its position ({places}).
Locate the {bare}. Possible answers: {places}.
Report the slot of the {bare} as {places}.
Could you say which position the {bare} takes, {places}?
Counting from the left, where does {thing} appear? {places}
Return {places}, whichever is the position of the {bare}.
{list}, one of them {thing}: print its place as {places}.
Look for {thing} and answer {places} for where it stands.
find_place(list, {bare}) gives {places}
You get {list}. Reply {places} according to where the {bare} is.
i need the place of the {bare}, so {places}
Please indicate with {places} where the {bare} is.
Out of {list}, which one is {thing}? Answer {places}, not the word.
In what place is the word that means {thing}: {places}?
The word for {thing} has which number in line? Say {places}.
Point at the {bare}: {places}.
Only one word is {thing}. Write {places} for its place.
Where did I put the {bare} in this list? Choose {places}.
Give {places} as the rank of {thing}, left to right.
Is the {bare} {places}?
wheres the {bare}, {places}?
Task: position of {thing}. Answers: {places}.
""".strip().splitlines()
)

# Which of two words is of the category, not of {others}.
PAIR = tuple(
    """
which of the two words is {thing}?
which one is the {bare}
Two words are given. Write the {bare}.
Choose the {bare} from the pair.
Answer with the {bare}, not with the other word.
One is {thing}, one is not. Copy the one that is.
{pair} -> the {bare}
Input: {pair}. Output: the word for {thing}.
Tell me which of both is {thing}.
Out of {pair}, take the {bare}.
2 words, say which is {thing}
pick the {bare} pls
Please write whichever word means {thing}.
Could you name the {bare} in {pair}?
Skip the other word, repeat the {bare}.
The pair holds one of the {others} and {thing}. Write the latter.
From the two, return the one that is among the {things}.
You may keep just one of two words: the {bare}. Which is it?
Select {thing} over the word from the {others}.
In {pair} there is one {bare}: say it.
Drop the word that is not {thing}; type the one that is.
Which side holds {thing}? Give the word itself.
Given {pair}, reply with the {bare} only.
this or that? i need {thing}
Pick whichever belongs to the {things}.
There's {thing} in each pair I send. Tell me the word.
Between two options the right one is the {bare}. Write it.
Left word or right word: which is {thing}? Copy it.
Delete one of the two so that the {bare} remains. What remains?
Determine which word of the pair names {thing}.
Of two candidates, print the {bare}.
the word that is {thing}, out of two
Name {thing} when you are shown {pair}.
Only {things} count. Which of both words counts?
""".strip().splitlines()
)
