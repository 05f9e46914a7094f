"""Sentences for more category tasks: {thing} (one of a category), {things} (several of it)."""

from __future__ import annotations

# The one word of a category in a list that otherwise holds {others}.
PICK = tuple(
    """
which one is {thing}?
Which of {list} is {thing}?
choose the word for {thing}
Only one word stands for {thing}. Write it.
One item in {list} is {thing}; repeat it.
There is {thing} hidden among {others}. Name it.
{thing} among {others}: which word is it
spot {thing} in {list}
Ignore the {others} and write the word for {thing}.
Sort out the {others}; what remains, {thing}, is the answer.
Keep {thing}, throw away the {others}.
If you had to point at {thing} in the list, which word would it be?
Exactly one entry is {thing}. Copy that entry.
need the one that's {thing}, rest r {others}
The list mixes {thing} with {others}. Pull out the former.
I'm teaching my kid words: {list}, one is {thing}. Which?
select the item that counts as {thing}
filter({list}) keeps what is {thing}
Can you see {thing} anywhere in {list}? Type it.
Input: {list}. Output: the one that is {thing}.
Choose whatever is {thing}. The others are {others}.
Meaning matters, not position: answer with the word for {thing}.
Go through {list} until you meet {thing} and say that word.
My catalogue lists {things} only. From {list}, tell me which word I can file.
for a crossword: which of these words is {thing}
Look for {thing}; ignore everything that is not.
1 word is from the group {things}, the rest r {others}. write that word
Everything but one word is out of place in a book about {things}. Which word fits?
""".strip().splitlines()
)

# The one word that is not of the category.
NOT = tuple(
    """
which one is NOT {thing}?
Find the word that isn't {thing}.
Which of {list} is not {thing}?
The list holds {things} and one stranger. Name the stranger.
All but one are {things}. Write the exception.
odd one out among the {things}
Everything here is {thing} except one item. Say which item.
pls find the 1 thing that isnt {thing}
Input: {list}. Output: the only item that is not {thing}.
Remove the {things}; write what is left over.
Someone slipped a wrong word into my {things}. Tell me the wrong word.
spot the word that has no business among {things}
Copy the entry that cannot be called {thing}.
One of the words does not name {thing}. Which one?
{list}, all {things} but one -> the one that is no member
Cross out all {things} and give me the remaining word.
Identify the intruder among the {things}.
I collect {things}. Which of the items doesn't belong in my collection?
the non-member of {things}, just the word
In a list of {things}, one entry is of another sort. Return that entry.
Given {list}, pick whatever is not {thing}.
Which word would you delete so that only {things} remain?
not {thing} = answer. one word only
Reply with the single word that isn't {thing}.
Please point out the item that does not count as {thing}.
Check each word: is it {thing}? Write the one for which the answer is no.
which word doesnt go with the other {things}
The others are {things}, this one is not: name it.
A row of {things} contains a mistake. Type the mistaken word.
Return the outlier, the word other than {things}.
Would you tell me which item is anything but {thing}?
exclude every item that is {thing}; say what stays
From {list} take the one which isn't {thing}.
An exercise: strike the word that is not {thing}. Which word is struck?
only one of these aint {thing}, which
Wanted: the word that does not fit with the {things}.
""".strip().splitlines()
)

# Which of the named categories; {labels}: "fruit, vegetable or drink".
LABELS = tuple(
    """
{labels}?
Is it {labels}?
{labels}: which one is it?
Classify the word: {labels}.
Sort the word into {labels}.
What kind of thing is this, {labels}?
Input: {word}. Output: {labels}.
{word} -> {labels}
Tell me whether {word} is {labels}.
Please say which category fits: {labels}.
pick one of these for the word: {labels}
Category of the word ({labels})
The word belongs to one of these groups: {labels}. Name the group.
Label {word} with its category. Allowed: {labels}.
I have word cards to put into boxes marked {labels}. Say which box.
pls categorise: {labels}
You see {word}. Answer {labels}, nothing else.
Given {word}, write {labels} according to what it means.
Assign one label out of {labels}.
hey what is this thing, {labels}? one answer
Decide between {labels} for {word}.
The model reads {word} and outputs {labels}.
Vocabulary quiz! Options: {labels}. Choose the right one for the word.
Which of these does the word name: {labels}?
Could you group {word} for me? The groups are {labels}.
def kind(word): returns {labels}
My list needs a type column. Types are {labels}. Fill it in for each word.
Meaning of the word decides: {labels}.
Tag: {labels}. One tag for each word.
u get {word}, reply {labels}
File the word under {labels}; reply with that heading only.
Determine the type, {labels}, of what the word names.
Choices are {labels}. Which is right for the given word?
Respond with {labels}, whichever describes the word.
Would you call it {labels}?
One-word answer, please: {labels}?
""".strip().splitlines()
)

# Two words, one of the category; {pair} is the input.
PAIR = tuple(
    """
which of the two is {thing}?
One of two words is {thing}. Which?
Input: {pair}. Output: the one that is {thing}.
{pair} -> whichever is {thing}
Of two words, choose the one that names {thing}.
Pick {thing} from {pair}.
Given {pair}, write the word for {thing}.
out of the 2 words tell me the one thats {thing}
Compare both words and answer with the one that is {thing}.
Two choices, one right: the right one is {thing}.
I show you {pair}. Say the one that means {thing}.
Select {thing}; the second candidate is something else.
Please tell me which of both words stands for {thing}.
You will be given {pair}; reply with the member that is {thing}.
Left or right? Type the word that is {thing}.
this or that: which is {thing}, type the word
{thing}, first or second word? copy it
Between the two options, only one is {thing}. Copy it.
Return the element of the pair that counts as {thing}.
In every pair there is {thing} and something different. Give me the former.
would u pick {thing} for me? ill give u two words
From {pair}, keep only what is {thing}.
Which word in the pair is {thing}? Just that word.
Choose between two words. Correct is the one naming {thing}.
Look at {pair} and repeat the one that is {thing}.
Find {thing} in {pair}.
My kid has to circle {thing} in each pair of words. Which word gets the circle?
Name the one of the two which is {thing}.
either-or question: which option is {thing}
Determine which of two terms refers to {thing}.
The answer is always one of two given words, namely the one for {thing}.
For {pair}, state which is {thing}.
2 words, 1 is {thing}. name it
""".strip().splitlines()
)
