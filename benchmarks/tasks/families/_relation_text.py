"""Descriptions of the lexical relation tasks."""

from __future__ import annotations

from benchmarks.tasks.families._wording import sentences, wordings

RELATION_TEMPLATES = sentences(
    """
- {want}
- Please name {want}. You are given {given}.
- What is {want}?
- Input: {given}. Output: {want}, nothing else.
- pls {do}, short answer only
- We are building a word game for families and need a clue giver. When {given} comes up, answer
  with {want}.
- You will be given {given}; reply with {want}.
- {do}.
- The program obtains {given} and must come back with {want}.
- I am practising for a trivia night, so {do} whenever I type something.
- Word knowledge check: {do}.
- hey whats {want}, i forgot
- Think about {given} and respond with {want}.
- Could you {do}? Leave out any explanation.
- A crossword helper is shown {given} and suggests {want}.
- For every item on the list, {do}. One answer per item.
- Do you know {want}?
- Provide {want}, written the usual way.
- what i need: {do}
- Match {given} with {want}.
- As a walking encyclopedia you hear {given} and say {want}.
- {given} -> {want}
- For a matching exercise in a workbook, somebody has to {do}; return only what belongs on the
  dotted line, without a full stop.
- u get {given}, gimme {want}
- Recall {want} and print it.
- From what you know about the world and its words, {do}.
- The answer I look for is {want}. My text is just {given}.
- Complete the link that leads from {given} to {want}.
"""
)

RELATION_WORDINGS = wordings(
    """
antonyms
  given: an English word | a common word
  want: the opposite of the word | its antonym | the word with the contrary meaning
  do: give the opposite | find the antonym of the word
synonyms
  given: an English word | a common word
  want: a synonym of the word | a word that means the same | another word with the same meaning
  do: give a synonym | replace the word by one that means the same
antonym_or_synonym
  given: two words separated by a comma | a pair of words
  want: "opposite" if the two words are antonyms and "same" if they are synonyms | the label
    "same" or "opposite" for the two meanings | the relation of the pair: same or opposite
  do: say whether the two words mean the "same" or the "opposite" | label the pair "same" or
    "opposite" by meaning
antonym_yes_no
  given: two words separated by a comma | a pair of words
  want: "yes" if the two words are opposites, otherwise "no" | a yes or no: are the two words
    antonyms? | the answer yes or no to whether the words are contrary in meaning
  do: answer yes or no: are the two words opposites | check whether the pair are antonyms and say
    yes or no
antonym_pick
  given: a word, a colon and three candidate words | a word followed by three choices
  want: the choice that is the opposite of the first word | the one candidate with the contrary
    meaning | the antonym among the three choices
  do: pick the opposite of the first word from the three choices | choose the antonym from the
    candidates after the colon
gender_female
  given: a word for a male | a masculine word
  want: the female counterpart | the corresponding word for a female | the feminine form of the word
  do: give the female equivalent | change the masculine word to the feminine one
gender_male
  given: a word for a female | a feminine word
  want: the male counterpart | the corresponding word for a male | the masculine form of the word
  do: give the male equivalent | change the feminine word to the masculine one
animal_young
  given: an animal | the name of an animal
  want: the word for its young | what a baby of that animal is called | the name of the animal's
    offspring
  do: name the young of the animal | say what the baby animal is called
animal_sound
  given: an animal or a thing that makes a noise | something noisy, mostly animals
  want: the sound it makes | the verb for its typical noise, in the base form | the word for the
    noise it gives
  do: name the sound it makes | say which noise it makes, in one word
object_material
  given: an everyday object | the name of a thing
  want: the material it is usually made of | the stuff it is made from: glass, wood, metal, cloth
    and so on | its typical material, one word
  do: say what the object is typically made of | name the usual material of the object
profession_workplace
  given: a profession | the name of a job
  want: the place where that person works | the typical workplace | where someone with this job is
    found, one word
  do: name the workplace of the profession | say where a person with that job works
person_occupation
  given: the name of a famous person | a well-known person
  want: the occupation the person is known for | what the person is famous as, such as painter or
    singer | the person's profession in one word: scientist, painter, composer, writer, singer,
    actor and the like
  do: say what the famous person did for a living, in one word | name the occupation that made the
    person famous
athlete_sport
  given: the name of a famous athlete | a sports star
  want: the sport the athlete plays | the sport that made the person famous | the athlete's sport,
    in lower case
  do: name the sport of the athlete | say which sport the star is known for
product_company
  given: a product or brand | the name of a well-known product
  want: the company that makes it | the maker of the product | the company behind the product
  do: name the company that makes the product | say who manufactures it
book_author
  given: the title of a book or play | a famous title
  want: the full name of its author | the writer of the work, first name and surname | who wrote it
  do: name the author of the book | say who wrote the work
landmark_country
  given: a famous landmark | the name of a sight
  want: the country where it stands | the country of the landmark | which country one has to visit
    to see it
  do: name the country of the landmark | say in which country the landmark is
dish_country
  given: a dish | the name of a food
  want: the country the dish comes from | its country of origin | the nation known for the dish
  do: name the country where the dish comes from | say which country's cuisine it belongs to
thing_color
  given: an everyday thing | the name of a thing
  want: its typical color | the color it usually has | the color that people picture with it, one
    word
  do: name the usual color of the thing | say what color it typically is
hypernym
  given: a noun | the name of a thing
  want: the category it belongs to, such as fruit, tool or animal | the general term for it, one
    word | what kind of thing it is, in one word
  do: name the category of the thing | give the broader term for the word
hypernym_yes_no
  given: a thing and a category, separated by a comma | a word followed by a category
  want: "yes" if the thing belongs to the category, otherwise "no" | yes or no: is the first a
    kind of the second? | the answer yes or no to whether the category fits
  do: answer yes or no: does the thing belong to the category | check if the first word is a kind
    of the second, and say yes or no
odd_one_out
  given: four words separated by commas | a list of four things
  want: the word that does not belong with the others | the odd one out, copied from the list |
    the one thing of a different category
  do: find the odd one out | pick the word that does not fit with the other three
list_category
  given: three things separated by commas | a list of three things of one kind
  want: the category that all of them share, such as fruit or tool | the general term for the
    three, in the singular | what kind of thing they all are, one word
  do: name the category shared by the three things | give the one-word singular label for the group
same_category
  given: two things separated by a comma | a pair of things
  want: "yes" if both are of the same kind, otherwise "no" | yes or no: do they belong to one
    category? | the answer yes or no to whether the two fall in the same category
  do: answer yes or no: are the two things of the same kind | check whether both belong to one
    category and say yes or no
animal_class
  given: an animal | the name of an animal
  want: the class of the animal: mammal, bird, fish, reptile or insect | mammal, bird, fish,
    reptile or insect, whichever it is | the group of animals it belongs to (mammal, bird, fish,
    reptile, insect)
  do: sort the animal into mammal, bird, fish, reptile or insect | say whether it is a mammal,
    bird, fish, reptile or insect
"""
)
