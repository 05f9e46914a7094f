"""Sentences of the grid of string tasks: one block a kind, and shells that every kind shares.

Slots: {x} mentions the string (quoted or by name), {q} quotes it, {b} is the bare string, {n} says
what the input is called, {given} is the input with its article. {do} and {what} are a kind's own
phrases; {Do}, {What} and {Given} begin with a capital. A kind without ``do`` only picks something.
"""

from __future__ import annotations

from benchmarks.tasks.families._wording import sentences, wordings

SHELLS_DO = sentences("""
- {do}
- Could you {do}?
- {Do}, please.
- I'll send {given}; {do}.
- You get {given}. {Do}.
- pls {do}, only the result
- Your job here: {do}.
- Read {given}, then {do}.
- Rule of this game: {do}.
- can you pls {do} thanks
- Don't explain. {Do}.
- A text tool has one button only. It does this: {do}.
- Kindly {do}.
- One entry per line. {Do} in each case.
- So: {do}. That's the whole task.
- {Do} and send the result back.
- I keep a list of such entries and want you to {do} each time.
- step 1: read {given}. step 2: {do}. done
- Would you mind helping me to {do}?
- we need smth that can {do}
- Given {given}, your only job is to {do}.
""")

SHELLS_WHAT = sentences("""
- {what}
- {What}.
- Input: {given}. Output: {what}.
- input = {given}, output = {what}
- {given} in, {what} out
- Answer with {what}.
- Give {what} and no other text.
- I want {what}.
- Always reply with {what}.
- Here comes {given}. Write {what}.
- Show me {what}.
- Write {what}. No explanation.
- The expected answer is {what}.
- All I need is {what}.
- spec: {given} => {what}
- When I type {given}, answer with {what}.
- just {what}, k?
- the output shld be {what}
- Somebody enters {given}. Show {what}.
- whats {what}? only that
- The program prints {what} for {given}.
""")

KINDS = wordings("""
front
  do: attach {x} to the front of the {n} | add the prefix {q} to the {n} | put {x} directly before
    the {n}, no space | write {x} and the {n} right after it, as one string | glue {x} onto the
    beginning of the {n} | prepend {x} to the {n} without a space | begin with {x} and continue
    with the {n}, leaving no gap
  what: the {n} with {x} stuck to its front | the {n} with the prefix {q} | {x} plus the {n},
    joined without a space | {x} immediately followed by the {n} | the {n}, directly preceded by
    {x} | one string made of {x} and then the {n} | the {n} with {x} added at its beginning, no
    space
  full: Prefix: {q}. Add it to the {n}. | {b}+{n}, no space between | Start with {x} and write the
    {n} straight after it. | Every {n} gets {x} glued to its beginning. | new {n} = {q} + old {n}
    | return {q} + {n} | Make the {n} start with {q}: put it in front, without a space. | prefix
    each {n} with {q} | Which string do you get when {x} is put right before the {n}, no space? |
    f({n}) = {q} + {n} | One string please: first {x}, then the {n}. | Stick {x} on the left side
    of the {n} and keep everything else. | hi, need {x} attached to the front of each {n}, thx |
    Put {x} right before the first character of the {n}. | The answer is the {n}, but with {x} in
    front and no gap. | Take {given} and give it the prefix {q}. | Left of the {n}, add {x}; leave
    no space. | prepend {q} | plz stick {q} in front of the {n} (no space!!) | Output format:
    {b}<{n}>, written without a space. | We rename things by putting {x} in front, with no space.
    What's the new name? | How is the {n} written once it carries the prefix {q}?
back
  do: attach {x} to the end of the {n} | add the suffix {q} to the {n} | put {x} directly after
    the {n}, no space | write the {n} and {x} right after it, as one string | glue {x} onto the
    end of the {n} | append {x} to the {n} without a space | begin with the {n} and finish with
    {x}, leaving no gap
  what: the {n} with {x} stuck to its end | the {n} with the suffix {q} | the {n} plus {x}, joined
    without a space | the {n} immediately followed by {x} | {x} directly behind the {n}, as one
    string | one string made of the {n} and then {x} | the {n} with {x} added at its end, no space
  full: Suffix: {q}. Add it to the {n}. | {n}+{b}, no space between | Write the {n} and, straight
    after it, {x}. | Every {n} gets {x} glued to its end. | new {n} = old {n} + {q} | return {n} +
    {q} | Make the {n} end in {q}: put it behind, without a space. | end each {n} with {q}, added
    without a space | Which string do you get when {x} is put right behind the {n}, no space? |
    f({n}) = {n} + {q} | One string please: first the {n}, then {x}. | Stick {x} on the right side
    of the {n} and keep everything else. | hi, need {x} attached to the end of each {n}, thx | Put
    {x} right after the last character of the {n}. | The answer is the {n}, but with {x} at the
    end and no gap. | Take {given} and give it the suffix {q}. | Right of the {n}, add {x}; leave
    no space. | append {q} | plz stick {q} on the end of the {n} (no space!!) | Output format:
    <{n}>{b}, written without a space. | We rename things by putting {x} at the end, with no
    space. What's the new name? | How is the {n} written once it carries the suffix {q}?
front_spaced
  do: write {x} before the {n} | put {x} and a space in front of the {n} | start with {x}, then
    give the {n} | add {x} at the beginning, separated by a space | place {x} ahead of the {n} |
    say {x} first and the {n} second
  what: {x} and then the {n} | the {n} with {x} before it | the {n}, preceded by {x} and a space |
    {x}, a space and the {n} | the {n} with {x} placed in front as a word of its own | {x}
    followed by the {n}, with a space between
  full: {b} + space + {n} | Begin every answer with {q}, then repeat the {n}. | return {q}, a
    space and the {n} | Every {n} gets {x} in front of it. | "{b} <{n}>" is the format | Take
    {given} and put {x} before it, with a space. | pls add {q} before the {n} | Copy the {n} but
    start with {x}. | Left of the {n} there should be {x} and a space. | Two parts: {x}, then the
    {n}, a space between. | Repeat what I say, with {x} placed at the start. | insert {q} before
    the {n} and keep the rest as it is | Introduce the {n} with {q}. | the {n} needs {q} in front
    | My card reads {q} and then the {n}. Print it. | Put {q} to the left of the {n}, one space
    apart. | hey can u write {q} before each {n}?
back_spaced
  do: write {x} after the {n} | put a space and {x} behind the {n} | start with the {n}, then
    write {x} | add {x} at the end, separated by a space | place {x} behind the {n} | say the {n}
    first and {x} second
  what: the {n} and then {x} | the {n} with {x} after it | the {n}, followed by a space and {x} |
    the {n}, a space and {x} | the {n} with {x} placed behind as a word of its own | {x} preceded
    by the {n}, with a space between
  full: {n} + space + {b} | End every answer with {q}, after the {n}. | return the {n}, a space
    and {q} | Every {n} gets {x} behind it. | "<{n}> {b}" is the format | Take {given} and put {x}
    after it, with a space. | pls add {q} after the {n} | Copy the {n} but finish with {x}. |
    Right of the {n} there should be a space and {x}. | Two parts: the {n}, then {x}, a space
    between. | Repeat what I say, with {x} placed at the end. | insert {q} after the {n} and keep
    the rest as it is | Close the {n} with a space and {q}. | the {n} needs {q} behind it | My
    card reads the {n} and then {q}. Print it. | Put {q} to the right of the {n}, one space apart.
    | hey can u write {q} after each {n}?
wrap
  do: put the {n} between {x}, {gap} | set {l} before and {r} after the {n}, {gap} | surround the
    {n} by {x}, {gap} | frame the {n} with {x} ({gap}) | write {l}, the {n} and {r}, {gap} | add
    {l} on the left and {r} on the right of the {n}, {gap}
  what: the {n} between {x}, {gap} | the {n} with {l} before and {r} after it, {gap} | {l}, then
    the {n}, then {r}, {gap} | the {n} framed by {x} ({gap}) | the {n} with {x} around it, {gap} |
    the {n}, enclosed by {x}, {gap}
  full: Left side: {l}. Right side: {r}. The {n} goes in the middle, {gap}. | {l} + {n} + {r},
    {gap} | The answer opens with {l}, continues with the {n} and closes with {r}, {gap}. | start:
    {l}, end: {r}, middle: the {n} ({gap}) | Place the {n} inside {x}, {gap}. | Prefix the {n}
    with {l} and end it with {r}, {gap}. | Every {n} belongs between {x}, {gap}. | f({n}) = {l} +
    {n} + {r}, {gap} | pls wrap it: {l} first, {r} last, {gap} | Put {l} at the start and {r} at
    the end, {gap}. | need the {n} in the middle of {x}, {gap} | Sandwich the {n} between {x},
    {gap}. | Open with {l}, close with {r} and keep the {n} in between, {gap}. | How does the {n}
    look between {x}, {gap}? | return {l}, the {n} and {r}, {gap}
swap_letter
  do: replace every {old} by {new} | change each {old} to {new} | put {new} wherever the {n} has
    {old} | swap each {old} for {new} | have {old} become {new} each time | substitute {new} for
    each {old}
  what: the {n} with {new} for every {old} | the {n} after each {old} became {new} | the {n},
    every {old} replaced by {new} | the {n} spelled with {new} instead of {old} | the same {n}
    with {new} in all places of {old}
  full: {old} -> {new} in the {n} | find {old}, replace with {new} | Respell the {n}: {new} takes
    the place of {old}. | Wherever you see {old}, write {new}. | {old} is broken on my keyboard,
    so type {new} in its place. | s/{ob}/{nb}/g | Cipher: {old} becomes {new}, all else stays. |
    Write the {n} with {new} and not {old}. | instead of {old} use {new} | Copy the {n}, but each
    time {old} comes up, write {new}. | All other characters stay; {old} turns into {new}. | how
    do u write it if every {old} is {new} | Use {new} where the {n} uses {old}. | plz change each
    {old} to {new} | Spelling reform: {new} is written for {old}. Respell the {n}. | Exchange
    {old} for {new} throughout.
remove_letter
  do: delete every {old} from the {n} | remove each {old} | leave out each {old} | drop {old}
    wherever it occurs and close the gaps | cross out every {old} and join what is left
  what: the {n} without {old} | the {n} with every {old} taken out | what remains of the {n} when
    each {old} is deleted | the {n}, every {old} left out | the rest of the {n} once {old} is
    removed
  full: no {old} allowed, write the {n} without it | Strip {old} from the {n}. | My keyboard has
    no {old}. How does the {n} come out? | Respell the {n}, skipping each {old}. | s/{ob}//g |
    Erase {old}, keep the other letters. | kill every {old} | Type the {n} but skip {old} each
    time. | Copy all letters except {old}. | Every letter stays, only {old} goes away. | The {n}
    minus {old}. | filter out {old} pls | Lose each {old} and write the letters that remain
    together. | Which letters are left, in order and without spaces, if {old} is forbidden?
swap_word
  do: replace the word {old} by {new} | change {old} to {new} and leave the other words | write
    {new} in the place of {old} | swap the word {old} for {new} | put {new} where the {n} has
    {old} | use {new} instead of the word {old}
  what: the {n} with {new} for {old} | the {n} after {old} became {new} | the same words, only
    {old} replaced by {new} | the {n}, but with {new} instead of {old} | the {n} with its word
    {old} changed to {new}
  full: {old} -> {new} | find the word {old}, replace with {new}, keep the rest | Say {new} rather
    than {old}; repeat all the other words. | Wherever it says {old}, it should say {new}. |
    Rewrite the {n} so that {old} turns into {new}. | Edit: {old} out, {new} in. | One word
    changes: {old} becomes {new}. | Repeat the {n}, but say {new} for {old}. | plz change {old} to
    {new} in this | Correct the {n}: it should read {new}, not {old}. | {new} should stand where
    {old} stands now. | search for {old}, substitute {new} | The text has a wrong word. It's {old}
    and must be {new}. Give the corrected text. | dont write {old}, write {new}, rest same |
    Exchange {old} for {new}, nothing else.
delete_word
  do: delete the word {old} | remove {old} from the {n} | leave out the word {old} and keep the
    others | cross out {old} | drop the word {old} | repeat the {n} without {old}
  what: the {n} without {old} | all words but {old} | the {n} with the word {old} taken out | what
    is left once {old} is deleted | the other words in their order, {old} removed
  full: no {old} please, just the other words | Strip the word {old} out. | Skip {old} when you
    repeat the {n}. | Every word except {old}. | kill the word {old} | The word {old} is not
    needed. Give the {n} without it. | Shorten the {n} by leaving {old} away. | {old} must go, the
    rest stays. | Print the words other than {old}. | filter out {old}, keep the rest | Copy
    everything, only not the word {old}. | Edit the {n}: cut {old}. | The answer may not contain
    {old}; all other words stay. | rm {old} from the text pls | I don't like the word {old}. Say
    it again without that.
join
  do: join the words with {x}, {gap} | put {x} between the words, {gap} | link the words by {x},
    {gap} | separate the words by {x}, {gap} | write {x} in place of each space, {gap}
  what: the words joined by {x}, {gap} | the words with {x} between them, {gap} | the {n} with {x}
    as its separator, {gap} | the same words, linked by {x}, {gap} | the {n}, its words divided by
    {x}, {gap}
  full: separator: {x} ({gap}) | Use {x} as the glue between the words, {gap}. | split at blanks,
    then join with {q} ({gap}) | Between two words there must be {x}, {gap}. | Keep the words, set
    {x} between them, {gap}. | connect all words with {x}, {gap} | string {x} between the words
    pls, {gap} | The spaces of the {n} give way to {x}, {gap}. | Chain the words together by {x},
    {gap}. | words[0] + {q} + words[1] and so on, {gap} | Every gap between words gets filled with
    {x}, {gap}. | I need the words divided by {x}, {gap}.
change_sep
  do: replace each {old} by {new} | change every {old} to {new} | put {new} where there is {old} |
    swap each {old} for {new} | separate the words by {new} and no longer by {old}
  what: the same words with {new} for each {old} | the text after every {old} became {new} | the
    words separated by {new}, not by {old} | the text with {new} in the place of {old} | the words
    divided by {new} where they had {old}
  full: {old} -> {new} | split at {old}, join with {new} | New separator {new}, old separator
    {old}. | The words are divided by {old}; divide them by {new}. | Get rid of each {old} and
    write {new} there. | Use {new} between the words where I used {old}. | find {old}, replace
    with {new} | Wherever there is {old} between the words, write {new}. | our new system wants
    {new} between the words, not {old} | The input has {old} between its words, the output {new}.
    | Exchange {old} for {new}, same words. | pls convert the separators from {old} to {new} |
    Reformat the line: {new} takes the place of {old}.
copies
  do: write the {n} {times} with {x} between, {gap} | repeat the {n} so that it stands there
    {times}, divided by {x}, {gap} | say the {n} {times}, putting {x} in between, {gap} | put
    {many} copies of the {n} side by side, with {x} between them, {gap}
  what: the {n} {times} with {x} between, {gap} | {many} copies of the {n}, joined by {x}, {gap} |
    the {n} written {times} and separated by {x}, {gap} | {many} times the same {n}, linked by
    {x}, {gap}
  full: {n} x {digit}, separator {x}, {gap} | {q}.join([{n}] * {digit}), {gap} | Copy the {n}
    until you have {many}, and set {x} between the copies, {gap}. | The {n} appears {times}; {x}
    stands between, {gap}. | Type it {times}, with {x} as separator, {gap}. | need {digit} of the
    {n} with {x} in between, {gap} | Echo the {n} {times}. Separator: {x}, {gap}. | print it
    {times}, {x} between, {gap} | Make a chain of {many} equal {n}s linked by {x}, {gap}. | Let me
    see the {n} {times}, and {x} in the gaps, {gap}. | How do {many} copies of the {n} look with
    {x} between, {gap}?
spell
  do: put {x} between the letters of the {n}, no spaces | separate the letters by {x} | spell the
    {n} with {x} after each letter but the last | join the single letters with {x}
  what: the letters of the {n} separated by {x} | the {n} with {x} between its letters | the
    single letters, joined by {x} | the spelled-out {n}, with {x} in every gap
  full: {q}.join({n}) | Write letter, {x}, letter, {x} and so on, no spaces. | Letter by letter,
    with {x} between. No spaces. | spell it out, separator {x} | Insert {x} between every two
    neighbouring letters. | Between two letters there has to be {x}, no space. | stretch the {n}:
    {x} goes between the letters | The {n} comes out as single letters with {x} between. | divide
    the letters by {x}, no spaces | Every gap between letters is filled with {x}.
pick
  what: {answer}
  full: Look at the spelling and take {what}. | Which letters do you need? Only {what}. | Count
    through the {n} and note {what}. | from {given} i need {what} | Pull out {what}. | All that
    counts is {what}. | Spelling drill: write {what}. | {what}. Nothing more | get {what}, ignore
    the rest | Please note down {what}. | Crossword help: give me {what}. | Letters only. I'm
    after {what}. | Find {what} and write it. | slice the string to get {what} | Check how the {n}
    is spelled and report {what}. | Cut out {what}.
cut
  do: {order}
  what: {answer}
  full: Edit the spelling: {do}. | Shorten the {n}: {do}. | Crossword help: write {what}. | string
    slicing job, {do} | Leave me {what}. | chop it: {do} | Only {what} should stay. | After the
    cut there is {what}. Write it. | For a word puzzle, {do}. | Keep {what}.
two_step
  do: {order}
  what: {answer}
  full: Two steps: {do}. | Do this in order: {do}. | two things to do: {do} | Make {what} out of
    {given}. | Do both, in this order: {do}. | Combine two edits: {do}. | Label text: {what}. |
    Style rule: {what}. | From {given} make {what}. | This takes two small edits: {do}. | {Do};
    show only the final text. | I'd like {what}, made from {given}. | the two edits are: {do}
copy
  do: repeat the {n} exactly as it is | copy the {n} without any change | write the same {n} again
    | return the {n} unchanged | type the {n} just as you see it | echo the {n} | leave the {n} as
    it is and print it
  what: the {n} itself, unchanged | exactly the same {n} | the unmodified {n} | the very {n} that
    was given | an exact copy of the {n} | the {n} as it stands
  full: output = input ({given}) | Do nothing to the {n}; just show it again. | say the {n} back
    to me | Parrot game: I say {given} and you say the same. | Nothing changes. Whatever {n} comes
    in comes out again. | identity function on {given} | same {n} again pls | Mirror my input: the
    same {n}, character by character. | The answer equals the {n} I send. | f({n}) = {n} | cat:
    prints {given} as it was | Don't edit, don't comment, only hand the {n} back. | copy paste the
    {n} | Send my {n} back to me untouched.
""")
