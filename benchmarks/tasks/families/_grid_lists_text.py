"""Sentences of the grid of list tasks.

The shells hold a whole phrase, {do} (an order) or {what} (the answer), and {list} (the input).
KINDS has the phrases of every kind: {n} and {ns} name an item and several, {x}, {y} and {w} are the
kind's own parameters, {form} says how the answer's items are separated.
"""

from __future__ import annotations

from benchmarks.tasks.families._wording import sentences, wordings

SHELLS_DO = sentences("""
- {do}
- {Do}.
- Please {do}.
- could you {do}
- I paste {list}. {Do}.
- pls {do}, thats it
- With {list} in front of you, {do}.
- Your job with every line: {do}.
- ok next one, {do}
- Take {list} and {do}.
- TASK: {do}.
- Kindly {do} and write nothing else.
- My app has one button. Whoever presses it wants it to {do}.
- {Do} - result only, no comments.
- step one: read {list}. step two: {do}.
- we get {list} n have to {do}
- Would you {do} for me?
- Input: {list}. Action: {do}.
- need someone to {do}, can u
- Somebody typed {list}; {do} and reply with the result.
- i'll send {list}, u {do}
- {Do}; I have hundreds of such lines.
- The line holds {list}. {Do}, then stop.
- A clerk has to {do}. Do the clerk's work.
- hello! {do} plz
- Let me see you {do}; only the outcome counts.
""")

SHELLS_WHAT = sentences(
    """
- {what}
- {What}, please.
- Output {what}.
- Given {list}, return {what}.
- {list} -> {what}
- Input: {list}. Output: {what}.
- I'm after {what}.
- tell me {what}
- Answer with {what}, no more.
- From {list}, produce {what}.
- The reply to every line is {what}.
- Read {list}; reply with {what}.
- You see {list}. Say {what}.
- Print {what}.
- just {what} thx
- in: {list}; out: {what}
- Each input is {list}. I need {what}.
- My spreadsheet has {list} in one cell. The next cell gets {what}.
- What I expect back is {what}.
- Let the answer be {what}.
- Show {what} and stop there.
- return value: {what}
- Somebody reads out {list}. Note down {what}.
- {What}. Nothing more is needed.
- pls send {what}, i'll send {list}
- Would you mind writing {what}?
- We want {what} and no explanation.
- def answer(line): """
    + '"""Return {what}."""'
    + """
"""
)

KINDS = wordings("""
pick
  do: pick out {x} | copy {x} | find {x} and repeat it | keep {x} and nothing else | name {x} |
    read off {x} | extract {x}
  what: {x} | {x} from the list | {x}, written as in the list | {x} (one {n}) | {x}, unchanged
value
  do: work out {x} | state {x} | determine {x} | write down {x} | find out {x}
  what: {x} | {x}, as it follows from the list | {x} for the given list
both
  do: write {x} and then {y}, {form} | copy {x} followed by {y}, {form} | pick {x}, then {y}, {form}
    | put down {x} first and {y} second, {form}
  what: {x} and {y}, {form} | {x}, then {y}, {form} | {x} followed by {y}, {form} | two of the
    {ns}, first {x}, second {y}, {form}
drop
  do: leave out {x}, {form} | delete {x} and keep the rest, {form} | drop {x} from the list, {form}
    | write the list without {x}, {form} | strike {x}, {form} | remove {x} but nothing else, {form}
  what: the list without {x}, {form} | everything except {x}, {form} | all {ns} but {x}, {form} |
    what remains once {x} is taken out, {form} | the list minus {x}, {form}
swap
  do: exchange {x} and {y}, {form} | let {x} and {y} trade places, {form} | swap {x} with {y},
    {form} | put {x} where {y} stands and the other way round, {form} | switch the places of {x}
    and {y}, {form}
  what: the list with {x} and {y} exchanged, {form} | all the {ns}, {x} and {y} having traded
    places, {form} | the list after a swap of {x} and {y}, {form} | the same {ns}, only {x} and {y}
    swapped, {form}
replace
  do: replace {x} by {w}, {form} | put {w} in place of {x}, {form} | change {x} to {w}, {form} |
    write {w} instead of {x} and keep the rest, {form} | overwrite {x} with {w}, {form}
  what: the list with {w} in place of {x}, {form} | the same {ns} but {x} replaced by {w}, {form} |
    the list after {x} has become {w}, {form} | the list, {w} standing where {x} was, {form}
insert
  do: add {w} {x}, {form} | put {w} {x}, {form} | insert {w} {x}, {form} | extend the list by {w},
    placed {x}, {form} | write {w} {x}, {form}
  what: the list with {w} added {x}, {form} | the {ns} plus {w}, which goes {x}, {form} | the same
    list, {w} being inserted {x}, {form} | one {n} more than before, {w} standing {x}, {form}
order
  do: put the {ns} {x}, {form} | arrange the {ns} {x}, {form} | write the {ns} {x}, {form} | list
    the {ns} {x}, {form} | sort it so that the {ns} stand {x}, {form}
  what: the {ns} {x}, {form} | all the {ns} {x}, {form} | the same {ns} {x}, {form} | a new list,
    the {ns} {x}, {form}
span
  do: keep only {x}, {form} | copy {x}, {form} | write {x}, {form} | cut the list down to {x},
    {form} | pick {x}, {form}
  what: {x}, {form} | only {x}, {form} | {x} of the list, {form} | {x} and no others, {form}
change
  do: replace the {x} by {w} | turn the {x} between the {ns} into {w} | separate the {ns} by {w}
    instead of {x} | write {w} wherever the {ns} have {x} between them | change the separator from
    {x} to {w}
  what: the same {ns}, separated by {w} | the {ns} with {w} instead of the {x} | the list, its {x}
    turned into {w} | the {ns} joined by {w}, not by {x} | the {ns} with {w} between them
finish
  do: join the {ns} with commas, but the last two with {w} | replace the last comma by {w} | write
    {w} before the last {n} instead of a comma | keep the commas except the last one, which becomes
    {w}
  what: the list with {w} instead of its last comma | the {ns} with commas, but {w} before the last
    one | the {ns} as one list, the final two linked by {w} | the list, {w} standing where the last
    comma was
number
  do: number the {ns} with {w}, {form} | write {w} before each {n}, counting up from the start,
    {form} | put {w} in front of every {n} in turn, {form} | label the {ns} in order, each by {w},
    {form}
  what: the {ns} numbered with {w}, {form} | the list with {w} before each {n}, counting up, {form}
    | every {n} after {w}, in running order, {form} | the same {ns}, each led by {w}, {form}
number_after
  do: number the {ns} with {w}, {form} | write {w} after each {n}, counting up from the start,
    {form} | put {w} behind every {n} in turn, {form} | mark the {ns} in order, each by {w}, {form}
  what: the {ns} numbered with {w}, {form} | the list with {w} after each {n}, counting up, {form}
    | every {n} followed by {w}, in running order, {form} | the same {ns}, each with {w}, {form}
wrap
  do: put {x} before and {y} after every {n}, {form} | write each {n} between {x} and {y}, {form} |
    enclose every {n} by {x} on the left and {y} on the right, {form} | frame all {ns} one by one
    with {x} and {y}, {form}
  what: the list with each {n} between {x} and {y}, {form} | every {n} with {x} before and {y} after
    it, {form} | the {ns}, each one enclosed by {x} and {y}, {form} | the {ns} framed one by one
    with {x} and {y}, {form}
front
  do: put {w} in front of every {n}, {form} | begin each {n} with {w}, {form} | write {w} before
    each of the {ns}, {form} | give all the {ns} {w} at their front, {form}
  what: the list with {w} in front of every {n}, {form} | every {n} beginning with {w}, {form} | the
    {ns}, each preceded by {w}, {form} | the same {ns} with {w} before each of them, {form}
back
  do: put {w} at the end of every {n}, {form} | finish each {n} with {w}, {form} | write {w} after
    each of the {ns}, {form} | give all the {ns} {w} at their end, {form}
  what: the list with {w} at the end of every {n}, {form} | every {n} ending in {w}, {form} | the
    {ns}, each followed by {w}, {form} | the same {ns} with {w} after each of them, {form}
join_two
  do: join both lists to one, with commas | write the words of the first and then of the second
    list,
    with commas | turn the bar into a comma, so that one list remains
  what: both lists as one, with commas | all the words of the two lists in order, with commas | one
    comma-separated list made of both
pair_up
  do: pair the words by place, a hyphen in each pair and a comma between pairs | link the first
    words
    of both lists by a hyphen, then the second words, with a comma between
  what: the pairs of words in the same place, each with a hyphen, separated by a comma | first-first
    and second-second pairs, hyphenated, with a comma between
take_firsts
  do: take the first word of each list, with a comma between | write the words that open both lists,
    comma-separated
  what: the first words of both lists, with a comma between | the opening word of either list,
    separated by a comma
swap_lists
  do: exchange both lists around the bar | put the second list before the bar and the first one
    after
    it
  what: the same lists in the opposite order, the bar kept | the second list, the bar, the first
    list
has
  do: check if {x} is in the list and say yes or no | write yes if {x} is one of the {ns}, otherwise
    no | answer yes or no to this: does {x} occur in the list? | say no unless {x} is listed, in
    that case yes | test the list for {x} and answer yes or no
  what: yes if {x} is among the {ns}, otherwise no | yes or no, depending on whether {x} occurs | no
    if {x} is missing, yes if it is there | yes when the list has {x}, no when it has not
""")

# The parameters that do not need a place or a string, by the name of the rule.
RULES = wordings("""
longest
  x: the longest {n} | the {n} with the most letters | whichever {n} has the greatest length | the
    {n} that takes the most letters to write
shortest
  x: the shortest {n} | the {n} with the fewest letters | whichever {n} has the smallest length |
    the
    {n} that takes the fewest letters to write
a_to_z_first
  x: the alphabetically first {n} | the {n} that a dictionary lists first | whichever {n} comes
    earliest in the alphabet | the {n} on top after sorting from A to Z
a_to_z_last
  x: the alphabetically last {n} | the {n} that a dictionary lists last | whichever {n} comes latest
    in the alphabet | the {n} at the bottom after sorting from A to Z
repeated
  x: the {n} that occurs twice | the {n} that is there two times | the repeated {n} | the one {n}
    that the list has more than once
single
  x: the {n} that occurs only once | the {n} that isn't repeated | the one {n} without a double |
    the {n} that the list has a single time
middle
  x: the {n} in the middle | the middle {n} | the {n} with as many before it as after it | the {n}
    at the centre
max
  x: the largest number | the maximum | the highest of the numbers | the greatest number listed |
    the biggest of the numbers
min
  x: the smallest number | the minimum | the lowest of the numbers | the least number listed | the
    smallest of the numbers
sum
  x: the sum of the numbers | the total of all the numbers | the result of adding up the numbers |
    what the numbers add up to
range
  x: the largest number minus the smallest | the gap between the biggest and the smallest number |
    the range of the numbers (maximum minus minimum)
ends_sum
  x: the first number plus the last one | the sum of the two outermost numbers | what the first and
    the last number add up to
count
  x: how many {ns} there are, in digits | the number of {ns} as a numeral | the length of the list,
    counted in {ns}, as a figure | the count of the {ns} in digits
different
  x: how many different {ns} there are, in digits | the number of distinct {ns} as a numeral | the
    count of {ns}, each counted once even if repeated, in digits
count_even
  x: how many of the numbers are even, in digits | the count of even numbers | the number of entries
    that 2 divides, as a numeral
count_odd
  x: how many of the numbers are odd, in digits | the count of odd numbers | the number of entries
    that 2 does not divide, as a numeral
even
  x: the even numbers | the numbers that 2 divides | all even numbers in their order | the numbers
    that aren't odd
odd
  x: the odd numbers | the numbers that 2 does not divide | all odd numbers in their order | the
    numbers that aren't even
negative
  x: the negative numbers | the numbers below zero | all numbers with a minus sign, in their order
positive
  x: the positive numbers | the numbers above zero | all numbers without a minus sign, in their
    order
first_half
  x: the first half of the {ns} | the {ns} of the first half | the earlier half, up to the middle
second_half
  x: the second half of the {ns} | the {ns} of the latter half | the later half, from the middle on
unique
  x: every {n} once, repeats left out | the {ns} without repetitions, in order | each different {n}
    one time, in order of first appearance
odd_places
  x: every second {n}, starting with the first | the {ns} in places 1, 3, 5 and so on | the {ns} at
    odd positions
even_places
  x: every second {n}, starting with the second | the {ns} in places 2, 4, 6 and so on | the {ns} at
    even positions
reversed
  x: in reverse order | back to front | from the last to the first | in the opposite order
rising
  x: in ascending order | from the smallest to the largest | by size, smallest first | in increasing
    order
falling
  x: in descending order | from the largest to the smallest | by size, largest first | in decreasing
    order
a_to_z
  x: in alphabetical order | from A to Z | as a dictionary would order them | alphabetically
z_to_a
  x: in reverse alphabetical order | from Z to A | alphabetically, but starting from the end of the
    alphabet | in backward alphabetical order
first_to_end
  x: in the same order, but with the first one moved to the end | rotated by one place to the left |
    so that the first goes to the very end and the others move up
last_to_front
  x: in the same order, but with the last one moved to the front | rotated by one place to the right
    | so that the last goes to the very front and the others move back
two_to_end
  x: in the same order, but with the first two moved to the end | rotated by two places to the
    left |
    so that the first two go to the very end, in their order
""")

# A list has items of several of these kinds; the mark is where the sign stands.
SIGNS = wordings("""
hash
  x: the item that starts with "#", sign included | the entry with the hash sign
star
  x: the item with a star (*), star included | the entry marked by an asterisk
exclamation
  x: the item that ends in "!", mark included | the entry with the exclamation mark
question
  x: the item that ends in "?", mark included | the entry with the question mark
bracket
  x: the item in round brackets, brackets included | the entry in parentheses
digit
  x: the item that contains a digit | the entry in which a digit stands
number
  x: the number | the item that is a number | the only number, in digits | the entry that isn't a
    word
word
  x: the word | the item that is a word | the only word | the entry that isn't a number
percent
  x: the percentage, sign included | the entry with "%" | the item in percent
dollar
  x: the price, dollar sign included | the entry with "$" | the sum of money
decimal
  x: the number with a decimal point | the decimal number | the entry that has a point in it
negative
  x: the negative number, minus included | the number below zero | the entry with a minus sign
fraction
  x: the fraction | the entry with a slash in it | the number written as a fraction
clock
  x: the clock time | the entry with a colon in it | the time of day among the items
plain
  x: the plain whole number without any sign | the item that has nothing but digits | the entry that
    is just digits
""")
