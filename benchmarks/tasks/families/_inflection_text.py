"""Descriptions of the verb and noun tasks."""

from __future__ import annotations

from benchmarks.tasks.families._wording import sentences, wordings

VERB_TEMPLATES = sentences(
    """
- {want}
- Please give me {want} for {given} that I send.
- What is {want}? The input is {given}.
- Input: {given}. Output: {want}, nothing else.
- pls {do}, dont write anything else
- I teach English to beginners and need an answer key. For every item, {do} and write only the
  result.
- You will be given {given}; reply with {want}.
- {do}.
- The model receives {given}. It should return {want} and stop.
- My grammar app shows {given} on a card, and the back of the card must carry {want}. Produce the
  back.
- Conjugation drill: {do}.
- hey can u tell me {want}?? i always get it wrong
- Read {given} and print {want}.
- Could you help with my homework? I have to {do}, one item after the other.
- A grammar machine takes in {given} and puts out {want} in lower case.
- For a tense quiz, {do}. No explanation, no quotation marks.
- How would you {do}?
- Spell out {want}. Irregular verbs count too, so watch the spelling.
- task = {do}
- Every line holds {given}. On the answer line goes {want}.
- As an English tutor, I point at {given} and my student says {want}. Be the student.
- {given} -> {want}
- Our style checker needs to {do} automatically; the answer must be only the new form, with no
  comment around it.
- i got {given} and i want {want} thx
- Take the verb you see and {do}, keeping the same verb and spelling its form properly.
- Which form do I get when I {do}? Just the form.
- Fill in the column of the verb table that holds {want}, starting from {given}.
- Transform the input, which is {given}, so that it becomes {want}.
"""
)

VERB_WORDINGS = wordings(
    """
verb_base_to_past
  given: a verb in its base form | an English verb | a plain verb
  want: the simple past of the verb | its past tense | the past-tense form, as used with
    "yesterday" | the verb in the preterite
  do: put the verb into the past tense | change the base form to the simple past | say the verb
    as something that happened yesterday
verb_base_to_participle
  given: a verb in its base form | an English verb | a plain verb
  want: the past participle of the verb | the form that follows "have" | its third principal
    part, the past participle | the participle used in the perfect tenses
  do: give the verb's past participle | turn the base form into the past participle | write the
    form that comes after "has" or "have"
verb_base_to_ing
  given: a verb in its base form | an English verb | a plain verb
  want: the -ing form of the verb | its present participle | the form ending in -ing | the gerund
  do: add -ing to the verb with the right spelling | turn the verb into its present participle |
    make the gerund
verb_base_to_third
  given: a verb in its base form | an English verb | a plain verb
  want: the third person singular present, with its -s | the form used with he, she or it | the
    verb's he/she/it form in the present | the -s form of the verb
  do: conjugate the verb for he, she or it in the present, without the pronoun | put the verb
    into the third person singular present | add the -s or -es the third person needs
verb_past_to_base
  given: a verb in the past tense | a past-tense verb | a simple past form
  want: the base form of the verb | the infinitive without "to" | the dictionary form of that
    past tense | the plain present verb it comes from
  do: take the past tense back to the base form | undo the past tense and give the dictionary
    form | find the base verb behind the past-tense form
verb_participle_to_base
  given: a past participle | the past participle of a verb | a verb form used after "have"
  want: the base form of the participle | the verb's dictionary form, not the participle | the
    plain infinitive without "to" | the base verb that the past participle belongs to
  do: turn the past participle back into the base form | reduce the participle to its base verb
    | look up the dictionary form of the participle
verb_ing_to_base
  given: a verb ending in -ing | a present participle | a gerund
  want: the base form without -ing | the dictionary form of the -ing verb | the plain verb that
    the gerund comes from | the bare infinitive behind the -ing form
  do: strip the -ing and restore the base verb | change the -ing form back to the base form |
    undo the gerund and give the plain verb
verb_third_to_base
  given: a verb in the third person singular | a he/she/it form of a verb | a present-tense verb
    with -s
  want: the base form without the -s | the dictionary form of the third-person verb | the plain
    verb as used with "I" | the infinitive, without "to", of that -s form
  do: remove the third-person -s and give the base verb | turn the he/she/it form back into the
    base form | give the dictionary form for the third-person verb
verb_past_to_ing
  given: a verb in the past tense | a past-tense verb | a simple past form
  want: the -ing form of the same verb | the present participle that matches the past form | its
    gerund instead of the past | the form in -ing
  do: change the past tense to the -ing form | go from simple past to present participle |
    replace the past tense by the gerund
verb_past_to_third
  given: a verb in the past tense | a past-tense verb | a simple past form
  want: the third person singular present of that verb | the present form with -s, as after "he"
    | the he/she/it present form instead of the past | the same verb in the present, third person
  do: move the past-tense verb to the present for he/she/it | change simple past to third person
    singular present | swap the past form for the -s form
verb_ing_to_past
  given: a verb ending in -ing | a present participle | a gerund
  want: the simple past of that verb | the past tense that goes with the -ing form | its
    preterite instead of the -ing form | the past-tense form
  do: change the -ing form to the past tense | turn the gerund into the simple past | go from
    present participle to past tense
verb_ing_to_third
  given: a verb ending in -ing | a present participle | a gerund
  want: the third person singular present of that verb | the he/she/it form, with -s | the -s
    form in place of the -ing form | the same verb as used after "she" in the present
  do: change the -ing form to the third person singular | swap the -ing ending for the he/she/it
    form | turn the gerund into the present-tense form with -s
verb_third_to_ing
  given: a verb in the third person singular | a he/she/it form of a verb | a present-tense verb
    with -s
  want: the -ing form of that verb | the present participle instead of the -s form | the gerund
    that matches the third-person verb | its form in -ing
  do: change the third-person form to the -ing form | swap the -s ending for -ing | turn the
    he/she/it form into a gerund
verb_third_to_past
  given: a verb in the third person singular | a he/she/it form of a verb | a present-tense verb
    with -s
  want: the simple past of that verb | the past tense in place of the -s form | its preterite |
    the past-tense form of the third-person verb
  do: put the third-person present verb into the past tense | change the he/she/it form to the
    simple past | go from the -s form to the past form
verb_past_to_participle
  given: a verb in the past tense | a past-tense verb | a simple past form
  want: the past participle of that verb | the form used after "have", given its simple past |
    its third principal part, one step on from the past | the matching past participle
  do: give the past participle that goes with the simple past | go from the past tense to the
    form after "has" | change the second verb form into the third
verb_present_to_past
  given: a short sentence with "she" and a present-tense verb | "she" plus a verb in the present
    | a two-word sentence about what she does
  want: the same sentence in the past tense, keeping "she" | the two words with the verb in the
    simple past | what she did: "she" and the past-tense verb | the past version of the sentence,
    pronoun included
  do: rewrite the sentence about her in the past tense | keep "she" and put the verb into the
    past | tell it as something she did yesterday, in two words
verb_he_third
  given: a verb in its base form | an English verb | a plain verb
  want: the word "he" followed by the verb in the present | a two-word sentence: "he" and the
    third person form | "he" plus the verb with the right -s | the verb conjugated for "he",
    pronoun included
  do: write "he" and the verb's third person present | make a two-word present-tense sentence
    that starts with "he" | conjugate the verb with the pronoun "he" in front
verb_they_past
  given: a verb in its base form | an English verb | a plain verb
  want: the word "they" followed by the past tense | a two-word past sentence starting with
    "they" | "they" plus the simple past of the verb | what they did, pronoun included
  do: write "they" and the verb in the simple past | make a two-word sentence in the past with
    "they" | say that they did it: "they" and the past-tense verb
verb_future
  given: a verb in its base form | an English verb | a plain verb
  want: the future form with "will" | "will" followed by the verb | the verb put in the future
    tense with the auxiliary "will" | the simple future, without a subject
  do: put the verb into the future with "will" | write "will" in front of the verb | form the
    simple future tense
verb_infinitive
  given: a verb in its base form | an English verb | a plain verb
  want: the infinitive with "to" | "to" followed by the verb | the full infinitive of the verb |
    the to-infinitive
  do: write the infinitive with "to" | put "to" before the verb | make the to-infinitive
verb_negated_present
  given: a verb in its base form | an English verb | a plain verb
  want: the negated present with "does not" | "does not" followed by the verb | the third-person
    negative, written with "does not" | the present negation, full words, no contraction
  do: negate the verb in the present with "does not" | write "does not" and then the verb | say
    that he or she doesn't, in the full form with "does not"
verb_negated_past
  given: a verb in its base form | an English verb | a plain verb
  want: the negated past with "did not" | "did not" followed by the verb | the past negative,
    written out with "did not" | the negative of the simple past, no contraction
  do: negate the verb in the past with "did not" | write "did not" and then the verb | say that
    it was not done, in the form with "did not"
verb_perfect
  given: a verb in its base form | an English verb | a plain verb
  want: the present perfect with "has" | "has" followed by the past participle | the verb in the
    present perfect, third person, without a subject | the perfect tense built with "has"
  do: put the verb into the present perfect with "has" | write "has" and the past participle |
    form the perfect for he or she, leaving the pronoun out
verb_pluperfect
  given: a verb in its base form | an English verb | a plain verb
  want: the past perfect with "had" | "had" followed by the past participle | the pluperfect of
    the verb | the tense built from "had" and the participle
  do: put the verb into the past perfect with "had" | write "had" and the past participle | form
    the pluperfect
verb_progressive
  given: a verb in its base form | an English verb | a plain verb
  want: the present continuous with "is" | "is" followed by the -ing form | the present
    progressive without a subject | the verb as going on right now, with "is"
  do: put the verb into the present progressive with "is" | write "is" and the -ing form | say
    that it is going on now, with "is" and no subject
verb_past_progressive
  given: a verb in its base form | an English verb | a plain verb
  want: the past continuous with "was" | "was" followed by the -ing form | the past progressive
    without a subject | the verb as going on in the past, with "was"
  do: put the verb into the past progressive with "was" | write "was" and the -ing form | say
    that it was going on, with "was" and no subject
verb_conditional
  given: a verb in its base form | an English verb | a plain verb
  want: the conditional with "would" | "would" followed by the verb | the verb in the
    conditional mood, no subject | the would-form
  do: put the verb into the conditional with "would" | write "would" in front of the verb | form
    the conditional
verb_question
  given: a two-word statement with "he" and a verb | "he" plus a verb in the present | a short
    sentence about what he does
  want: the yes/no question with "does he" and a question mark | the statement turned into a
    question: "does he", the base verb and "?" | a question in lower case that starts with "does
    he" | the interrogative form, with "does he"
  do: turn the statement into a question that starts with "does he" | ask whether he does it,
    using "does he" and a question mark | make a yes/no question out of the sentence, in lower
    case with "does he"
verb_negate_sentence
  given: a two-word statement with "he" and a verb | "he" plus a verb in the present | a short
    sentence about what he does
  want: the negative sentence with "he does not" | the opposite statement, "he does not" and the
    base verb | the sentence with the verb negated, no contraction | the denial: "he does not"
    plus the verb
  do: make the sentence negative with "does not" | deny what he does, keeping "he" and adding
    "does not" | negate the statement, in full words without a contraction
verb_past_to_future
  given: "they" and a verb in the past tense | a short past-tense sentence with "they" | a
    two-word statement of what they did
  want: the same sentence in the future: "they will" and the verb | what they will do, with
    "they will" | the future version of the sentence, pronoun included | "they will" plus the base
    verb instead of the past
  do: move the sentence from the past to the future with "they will" | say what they will do
    instead of what they did | replace the past tense by "will" and the base verb, keeping "they"
verb_plural_subject
  given: a two-word sentence with "he" and a verb | "he" plus a verb in the present | a short
    sentence about what he does
  want: the same sentence with "they" as the subject | the plural version: "they" and the verb
    without -s | "they" plus the fitting present form | the sentence about them instead of him
  do: change "he" to "they" and fix the verb | put the subject in the plural, so the sentence
    starts with "they" | say it about them rather than him, adjusting the verb
verb_command_not
  given: a verb in its base form | an English verb | a plain verb
  want: the negative command with "do not" | "do not" followed by the verb | the prohibition,
    written with "do not" | the negated imperative, no contraction
  do: forbid it with "do not" and the verb | write "do not" in front of the verb | make the verb
    a negative imperative
verb_infinitive_to_past
  given: an infinitive with "to" | a verb written with "to" in front | a to-infinitive
  want: the past tense of the verb, without "to" | the simple past as one word, "to" dropped |
    the past form of that infinitive | the preterite, one word
  do: drop "to" and put the verb into the past tense | change the to-infinitive to the simple
    past | give the one-word past tense of the infinitive
"""
)

NOUN_TEMPLATES = sentences(
    """
- {want}
- Please write {want} for each noun I give you.
- What would be {want}? You get {given}.
- Input: {given}. Output: {want} and nothing more.
- can u {do} real quick, no extra words pls
- I am making flash cards for a primary school, so I need you to {do}. Only the answer should
  appear on the card.
- You will see {given}. Answer with {want}.
- {do}.
- The system is shown {given} and has to respond with {want}.
- In our label printer the field contains {given}; it should print {want}. What does it print?
- Noun exercise: {do}.
- need {want}, thats all
- Look at {given} and state {want}.
- Would you mind helping my daughter with nouns? She has to {do}, in lower case.
- A small tool for writers: it accepts {given} and delivers {want}.
- For every entry in my list, {do}. Skip explanations and punctuation that does not belong to the
  answer.
- How do you {do}?
- Supply {want}, with correct spelling even when the noun is irregular.
- goal: {do}
- Column one has {given}. Column two, which you complete, has {want}.
- Pretend to be a grammar book: I name {given}, you show {want}.
- {given} => {want}
- Because our shop software is bad at grammar, someone must {do} by hand. Do it and reply with the
  result alone.
- got {given} here, whats {want}
- Keep the noun, apply the grammar, and {do}.
- Imagine a worksheet that says: {do}. Solve it.
- From {given}, derive {want}.
- Respond only with {want}; the text you receive is {given}.
"""
)

NOUN_WORDINGS = wordings(
    """
noun_plural
  given: a singular noun | a noun for one thing | an English noun in the singular
  want: the plural of the noun | the word for more than one of it | its plural form | the noun
    in the plural, a single word
  do: make the noun plural | turn one into many by giving the plural form | pluralise the noun
noun_singular
  given: a plural noun | a noun for several things | an English noun in the plural
  want: the singular of the noun | the word for just one of them | its singular form | the noun
    in the singular, a single word
  do: make the plural noun singular | turn many into one by giving the singular form | reduce
    the plural to the singular
noun_article
  given: a singular noun | an English noun | a noun without an article
  want: the noun with "a" or "an" in front | the fitting indefinite article and then the noun |
    the noun preceded by its indefinite article | "a" or "an", whichever is right, followed by the
    noun
  do: put the right indefinite article, "a" or "an", before the noun | choose between "a" and
    "an" and write it with the noun | add "a" or "an" in front of the word
noun_the
  given: a singular noun | an English noun | a noun without an article
  want: the noun with "the" in front | the definite article and then the noun | "the" followed
    by the noun | the noun preceded by its definite article
  do: put "the" before the noun | add the definite article in front of the word | write the noun
    with the definite article
noun_the_plural
  given: a singular noun | a noun for one thing | an English noun in the singular
  want: "the" and the plural of the noun | the definite article followed by the plural | the
    plural form with "the" in front | two words: "the" and the noun made plural
  do: make the noun plural and put "the" before it | write "the" with the plural form |
    pluralise the word and give it the definite article
noun_two
  given: a singular noun | a noun for one thing | an English noun in the singular
  want: the word "two" and the plural of the noun | "two" of them, with the noun in the plural |
    a phrase for a pair: "two" plus the plural | the number word "two" before the plural form
  do: say that there are two, with "two" and the plural noun | write "two" followed by the
    plural form | count to two of it, spelled as a word, with the noun made plural
noun_many_to_one
  given: a number word and a plural noun | a phrase that counts several things | a count with
    its plural noun
  want: the word "one" and the singular noun | just one of them: "one" and the noun in the
    singular | the phrase with the number changed to "one" | "one" plus the singular form
  do: change the number to "one" and the noun to the singular | say that there is only one of
    them, starting with "one" | rewrite the phrase for a single thing with "one"
noun_possessive
  given: a singular noun | a noun that names an owner | an English noun in the singular
  want: the possessive form with 's | the noun as an owner, with apostrophe and s | the genitive
    of the noun | the noun followed by 's
  do: make the noun possessive by adding 's | write the noun as an owner, with an apostrophe and
    s | turn the noun into its possessive
noun_plural_possessive
  given: a singular noun | a noun that names one owner | an English noun in the singular
  want: the possessive of the plural | the plural noun as owner, with the apostrophe in the
    right place | the plural form with its possessive apostrophe | the plural possessive
  do: make the noun plural and then possessive | write the form for several owners, apostrophe
    included | give the plural form as a possessive
noun_number
  given: a noun | an English noun, one or several | a noun in either number
  want: the word "singular" or "plural" for the number of the noun | its grammatical number:
    singular or plural | whether the noun is singular or plural | the label singular or plural
  do: say whether the noun is singular or plural | label the noun as "singular" or "plural" |
    decide between singular and plural for the noun
noun_toggle_number
  given: a noun, singular or plural | a noun in either number | an English noun, one or several
  want: the noun in the other number | the plural if it is singular, or else the singular | the
    opposite grammatical number of the same noun | the singular of a plural or the plural of a
    singular
  do: switch the noun between singular and plural | flip the number: make singulars plural and
    plurals singular | change the noun to the number that it does not have now
noun_this_to_these
  given: "this" and a singular noun | a phrase that starts with "this" | the word "this" with a noun
  want: the phrase with "these" and the plural | "these" followed by the plural noun | the
    plural of the whole phrase, from "this" to "these" | the same phrase for several things, with
    "these"
  do: change "this" to "these" and the noun to the plural | make the phrase plural with "these"
    | rewrite the phrase for more than one, starting with "these"
noun_there_is
  given: a noun, singular or plural | a noun in either number | an English noun, one or several
  want: "there is" with a/an and a singular noun, or "there are" with a plural | a clause saying
    that it exists: "there is a/an" or "there are", then the noun | the fitting "there is" or
    "there are" phrase, with a/an for a singular | the noun after "there is a", "there is an" or
    "there are"
  do: write "there is a", "there is an" or "there are" and the noun, as its number asks | say
    that the thing exists with "there is" or "there are", adding a/an for one | build a phrase
    with "there is a/an" for one or "there are" for several
noun_is_are
  given: a noun, singular or plural | a noun in either number | a noun that is the subject of a
    sentence
  want: the verb "is" or "are" that agrees with the noun | "is" for a singular noun, "are" for a
    plural | the matching form, is or are | the right one of the two words "is" and "are"
  do: choose "is" or "are" to go with the noun | say which verb agrees with the noun, "is" or
    "are" | answer "is" if the noun is singular and "are" if plural
noun_count
  given: a number in digits and a singular noun | a figure with an uninflected noun | a count
    and a noun in the singular
  want: the number and the noun in the right form | the same figure with the noun plural unless
    the count is 1 | the corrected phrase, the noun agreeing with the number | the count with a
    noun that fits it
  do: make the noun agree with the number, keeping the digits | correct the noun after the
    figure, so that only 1 keeps the singular | repeat the number and put the noun into the plural
    when it is not 1
"""
)
