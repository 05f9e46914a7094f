"""Sentences of the grid of grammar tasks: shells that every kind shares, and one block a kind.

Slots: {do} is an order, {what} names the answer, {given} the input; the other slots are a task's
parameters. A capital ({Do}) begins with a capital letter.
"""

from __future__ import annotations

from benchmarks.tasks.families._wording import sentences, wordings

SHELLS = sentences("""
- {Do}.
- please {do}
- Grammar exercise: {do}.
- {Do}, and write nothing else.
- For each line I send, {do}.
- Can you {do}?
- hey, {do}, thx
- Take {given} and {do}.
- Homework for an English class: {do}.
- task: {do}
- I'm learning English, so please {do}.
- u get {given}, pls {do}
- Would you kindly {do}?
- My app sends {given}. It needs you to {do}.
- There is only one rule here: {do}.
- With {given}, always {do}.
- It would be great if you could {do}.
- first read {given}, then {do}
- The drill is simple: {do}.
- Your turn: {do}, no comment.
- {What}.
- {What}, please.
- Input: {given}. Output: {what}.
- {given} -> {what}
- Give me {what}.
- Reply with {what} only.
- i need {what}, nothing more
- Show {what}.
- Answer key: {what}.
- From {given}, make {what}.
- The correct answer is {what}.
- in: {given}; out: {what}
- I type {given} and you return {what}.
- A teacher reads out {given}; the class writes {what}.
- Column A has {given}, column B {what}. Fill in column B.
- just {what} pls
- Function: takes {given}, returns {what}.
- plz send back {what}
- Wanted: {what}.
- You will see {given}. Write {what}.
""")

KINDS = wordings("""
conj
  given: a verb | a verb in its base form | a plain verb | an English verb
  do: write "{s}" and the verb: {form} | conjugate the verb for "{s}", using {form} | use "{s}" as
    the subject and choose {form} | {say} | form {form} with "{s}" as the subject
  what: "{s}" as the subject with the verb in this form: {form} | the short clause with subject
    "{s}": {form} | {form}, with "{s}" as the subject | the verb conjugated for "{s}", using {form}
  full: subject: {s}; wanted: {form} | "{s}" + verb, {form} | {Say}. | {say} | Pattern: {how}.
    Subject: "{s}". | Who? "{s}". Which form? {Form}. | build {how}, and the subject is "{s}" |
    {Form}, subject "{s}". | Let "{s}" be the one who does it. Form: {form}. | Conjugation table,
    row "{s}", column "{name}". | hi, i need {form}, subject is "{s}"
conv
  given: {src}
  do: change the sentence to {form} | rewrite the sentence using {form} | keep the subject and the
    other words but use {form} | turn the sentence into {form} | build the sentence anew as {how}
  what: the same sentence, but with {form} | the sentence rewritten with {form} | the sentence,
    changed to {form} | the sentence rebuilt as {how} | what the sentence becomes with {form}
  full: old: {src}; new: {form} | Same subject, same words, {form}. | {Form}, please; the rest of
    the sentence stays. | Say the sentence again, this time with {form}. | Rebuild it: {how}. |
    how do u say this with {form} | pattern for the new sentence: {how} | {Src} comes in. Its new
    form is {form}. | Rewrite: {how}, other words unchanged. | {Form}, same subject
subj
  given: a short sentence | a sentence with any subject | an English sentence | a simple sentence
  do: change the subject to "{s}" and make the verb agree | replace whoever acts by "{s}" | let
    "{s}" be the one who acts, in the same tense | say the same about "{s}" | make "{s}" the new
    subject and adapt the verb | swap the subject for "{s}"
  what: the same sentence about "{s}" | the sentence with "{s}" as its subject | the sentence,
    its subject replaced by "{s}" | the same tense and words, subject "{s}" | what you say if
    "{s}" is the subject
  full: new subject: {s} | Same tense, same words, but the subject is "{s}". | Who does it now?
    "{s}". Rewrite the sentence. | subject -> "{s}", fix the verb | Now tell it of "{s}". | Start
    with "{s}" in place of the old subject. | the actor is no longer who it was, it is "{s}" |
    Put "{s}" at the front as the subject; mind the verb ending.
own
  given: a sentence in which somebody does something to their own thing | a sentence with a subject
    and a word like my or his | a short sentence about somebody's own thing
  do: make "{s}" the subject and let the owner word follow ("{p}") | change the subject to "{s}",
    the possessive to "{p}" and adapt the verb | tell it about "{s}", so the thing is "{p}" now
  what: the sentence about "{s}" with the possessive "{p}" | the same sentence with subject "{s}"
    and the fitting possessive | the sentence, changed to "{s}" and "{p}"
  full: new subject: {s}; the possessive must fit | Say that "{s}" did this with "{p}" own thing. |
    subject "{s}", possessive "{p}" | Rewrite it for "{s}". Both the subject and the possessive
    change. | Switch the person to "{s}" everywhere in the sentence.
noun_word
  given: {gn}
  do: put "{w}" before the noun and use {num} | write "{w}" and {num} | say the noun after "{w}",
    in {num} | use "{w}" with {num} | start with "{w}" and continue with {num}
  what: "{w}" followed by {num} | "{w}" plus {num} | the phrase with "{w}" and {num} | {num} with
    "{w}" in front
  full: {w} + {num} | "{w}", then {num} | Which form follows "{w}"? Write "{w}" and the noun. |
    Make a phrase that begins with "{w}" and has {num}. | The phrase starts with "{w}"; then
    comes {num}. | "{w} ..." with the noun in the right number | noun after "{w}" pls, write
    both | Combine "{w}" with {num}. | Count words: here "{w}" goes with {num}.
noun_frame
  given: {gn}
  do: fill the gap of "{fr}" with {num} | put {num} into the gap of "{fr}" | complete "{fr}" with
    {num} | say "{fr}" with {num} in the blank | write "{fr}" and set {num} in the gap
  what: "{fr}" with {num} in the gap | the phrase "{fr}", completed with {num} | "{fr}", the blank
    being {num} | the text "{fr}" filled in with {num}
  full: frame: "{fr}"; gap: {num} | Gap: {num}. Text: "{fr}". | "{fr}" - fill in {num} | Copy
    "{fr}"
    and replace the blank by {num}. | {num} belongs in the blank of "{fr}" | Which text results if
    {num} goes into "{fr}"? | Language app: the card says "{fr}", the learner inserts {num}. |
    insert {num}: {fr}
thing_of
  given: one or several owners | a person or several people | a name or a group of people
  do: say that the {t} belongs to this owner, with an apostrophe | put the owner into the
    possessive
    and add "{t}" | write the owner with apostrophe and then "{t}" | make a phrase for the owner's
    {t}
  what: the owner in the possessive and then "{t}" | the possessive form followed by "{t}" | the
    phrase for the {t} of this owner, with an apostrophe | whose {t} it is, as in an owner with an
    apostrophe plus "{t}"
  full: owner + apostrophe + {t} | Whose {t} is it? Use the possessive and "{t}". | Possessive of
    the owner, followed by the word "{t}". | we label every {t}: write the owner with apostrophe,
    then "{t}" | {t}, owned by the person or people I name (no "of")
owned_by
  given: a noun | a thing | the name of a thing | a singular noun
  do: say that it belongs to {o}: {p} and the noun | write {p} and then the noun | put {p} before
    the noun, to show that {o} {ow} it | name the thing as property of {o}, starting with {p}
  what: {p} followed by the noun | the thing as owned by {o}, with {p} in front | the noun with {p}
    before it | the phrase that starts with {p} and ends with the noun
  full: {p} + noun | {o} {ow} it. Say so with {p} and the noun. | owner: {o}; write {p} and the
    thing
    | Start with the possessive {p} and add the noun. | mark the thing as {p}
det_swap
  given: a sentence with a possessive word | a short sentence with my, your, his, her, its, our or
    their | a sentence that says whose thing it is
  do: replace the possessive word by "{p}" | change whose thing it is: use {name} | make the thing
    belong to "{s}" instead ("{p}") | use {name} in place of the possessive that is there | swap
    the owner word for "{p}"
  what: the sentence with "{p}" as the possessive | the same sentence with {name} | the sentence,
    its possessive changed to "{p}" | the sentence in which the thing belongs to "{s}" ("{p}")
  full: possessive: {p} | my/your/his/... -> {p} | Now the thing belongs to "{s}". Change only the
    possessive, to "{p}". | Only one word changes: the possessive becomes "{p}". | whose
    thing is it? put "{p}" into the sentence | Wherever the sentence
    has an owner word, write "{p}". | {Name} goes where the old owner word stands.
obj_swap
  given: a short sentence with an object | a sentence whose object is a person or thing | a simple
    sentence
  do: replace the object by "{p}" | use the object pronoun "{p}" for whoever or whatever it is done
    to | put "{p}" where the object stands | let "{p}" be the new object | make {name} the object
  what: the sentence with "{p}" as its object | the same subject and verb, and then "{p}" | the
    sentence, its object replaced by "{p}" | the sentence with {name} as the object
  full: object -> {p} | Subject and verb stay, the object becomes "{p}". | End the sentence with
    "{p}" in place of its object. | object: {p}, rest the same | "{p}" takes the place of the words
    after the verb. | Keep everything but the object, which is {name} now.
contract
  given: a sentence with "{long}" | a short sentence that has "{long}" in it | a phrase written in
    full
  do: shorten "{long}" to "{short}" | write the contraction "{short}" for "{long}" | contract
    "{long}" | use the short form "{short}" where it says "{long}" | merge "{long}" into the
    apostrophe form
  what: the text with "{short}" for "{long}" | the sentence with "{long}" contracted | the same
    text, "{long}" shortened with an apostrophe | the sentence with the short form of "{long}"
  full: {long} -> {short} | Contraction wanted: "{long}" becomes "{short}". | "{long}" is too
    formal. Use the apostrophe form. | "{long}" -> short form, rest same | I want to sound casual,
    so "{long}" should be "{short}". | Rewrite with "{short}" instead of "{long}".
expand
  given: a sentence with "{short}" | a short sentence that has "{short}" in it | a phrase with a
    contraction
  do: write "{short}" out as "{long}" | undo the contraction: "{short}" stands for "{long}" | use
    the full form "{long}" where it says "{short}" | expand "{short}" to "{long}"
  what: the text with "{long}" for "{short}" | the sentence in full, with "{long}" | the same text,
    "{short}" spelled out as "{long}" | the sentence without the contraction, using "{long}"
  full: {short} -> {long} | Full form wanted: "{short}" becomes "{long}". | "{short}" is too
    casual.
    Write "{long}". | no contraction pls, "{long}" instead of "{short}" | I want to sound formal,
    so "{short}" should be "{long}". | Rewrite with "{long}" instead of "{short}".
join
  given: two short clauses with a slash between | two statements, separated by a slash | two
    clauses divided by "/"
  do: join the two clauses with "{w}" {lay} | make one sentence of the two with "{w}" {lay} | link
    the clauses by the word "{w}" {lay} | combine both parts with "{w}" {lay}
  what: one sentence that joins both clauses with "{w}" {lay} | the two clauses connected by "{w}"
    {lay} | the combined sentence with "{w}" {lay} | both parts in one line with "{w}" {lay}
  full: connector: {w} ({lay}) | Conjunction "{w}" {lay}. One sentence. | The slash goes away; use
    "{w}" {lay}. | replace the slash: "{w}" {lay} | Two clauses become one sentence. The joining
    word is "{w}" {lay}. | connect with "{w}" {lay} | "{w}" is the conjunction, {lay}
adverb
  given: a short sentence | a simple sentence | an English sentence | a plain statement
  do: add "{w}" {place} | insert the word "{w}" {place} | put "{w}" {place} | place "{w}" {place}
    and keep the rest
  what: the sentence with "{w}" {place} | the same sentence, "{w}" added {place} | the sentence
    plus "{w}" {place} | the longer sentence that has "{w}" {place}
  full: + {w} ({place}) | "{w}" belongs {place}. Write the whole sentence. | Extend the sentence by
    "{w}", {place}. | word to add: {w}; position: {place} | Say it again with "{w}" {place}. |
    where
    does "{w}" go? {place}. give the sentence | The sentence lacks "{w}". It must stand {place}.
frame
  given: a verb phrase in its base form | an activity, as a plain verb phrase | a verb with its
    object or place | an action in the base form
  do: put the phrase into "{fr}" with the verb as {f} | fill the gap of "{fr}" with the action, the
    verb being {f} | write {use} with "{fr}" and {f} | complete "{fr}" in correct grammar
  what: {use}, "{fr}", with {f} | "{fr}" completed with {f} | the text "{fr}" with the action in
    the
    gap, verb as {f} | {use} of the form "{fr}"
  full: frame "{fr}", verb: {f} | "{fr}" + {f} | Fill "{fr}" with the phrase. Mind the verb form. |
    use "{fr}" and fix the verb if needed | Purpose: {use}. Text: "{fr}". | It should become {use}.
    Pattern: "{fr}". |
    Pattern "{fr}", the verb as {f}. | Which text does "{fr}" give with this action? | turn it into
    {use} ("{fr}") | Say it as {use}, with the words "{fr}".
derive
  given: {g}
  do: form the {r} in {x} | derive the {r} with the ending {x} | turn the {b} into the {r} that
    ends
    in {x} | make the {r} in {x} from the same root | build the {r} with {x}
  what: the {r} in {x} made from it | the related {r} that ends in {x} | the {r} with the ending
    {x}
    | the {r} of the same word family, ending in {x}
  full: {b} -> {r} in {x} | Which {r} in {x} belongs to the {b}? | word family: find the {r} with
    {x} | add the ending {x} in correct spelling to get the {r} | Word formation. Suffix: {x}.
    Result: {r}. | the {b}'s {r} ({x}) pls
underive
  given: {g}
  do: find the {b} from which the {r} in {x} is formed | take off the ending {x} and give the {b} |
    undo the derivation in {x}: name the {b} | go back from the {r} in {x} to the {b}
  what: the {b} behind the {r} in {x} | the {b} without the ending {x}, correctly spelled | the {b}
    that the {r} in {x} is made from | the {b} at the root of the {r} in {x}
  full: {r} in {x} -> {b} | Which {b} is the {r} in {x} formed from? | word family: from the {r}
    with
    {x} to the {b} | remove {x}, repair the spelling, get the {b} | Word formation backwards.
    Suffix: {x}. Result: the {b}.
free
  given: {g}
  do: {d}
  what: {wh}
  full: Convert {given}: {do}. | What is {what}? | goal: {what} | Rule: {do}. | Each entry is
    {given}; {do}. | need help: {do} | So that you know what I'm after: {what}. | {What}, no
    explanation. | Read {given} and put down {what}. | Every answer is {what}. | Practice time!
    {Do}. | We correct a test. Write {what}.
""")
