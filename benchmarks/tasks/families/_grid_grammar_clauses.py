"""Small English clauses made by rule: subjects, verb phrases and all forms of the two together."""

from __future__ import annotations

from typing import NamedTuple

from benchmarks.tasks.families._inflect import verb_table
from benchmarks.tasks.families._wording import phrases

# subject -> the pronoun that stands for it
SUBJECTS = {
    "I": "I",
    "you": "you",
    "he": "he",
    "she": "she",
    "it": "it",
    "we": "we",
    "they": "they",
    "the dog": "it",
    "my parents": "they",
    "Anna": "she",
    "the old man": "he",
    "my brother": "he",
    "the children": "they",
    "our neighbors": "they",
    "Paul": "he",
    "the queen": "she",
    "your aunt": "she",
    "the boys": "they",
    "Maria": "she",
    "her uncle": "he",
    "the two girls": "they",
    "my sister": "she",
    "Tom and Lisa": "they",
    "Peter": "he",
    "the machine": "it",
}
PEOPLE = tuple(s for s in SUBJECTS if s not in ("it", "the dog", "the machine"))
NAMED = tuple(s for s in PEOPLE if len(s) > 4 or s == "Anna" or s == "Paul")
_PLURAL = {"the two doctors": "they", "my friends": "they"}
OWNERS = {
    "I": "my",
    "you": "your",
    "he": "his",
    "she": "her",
    "it": "its",
    "we": "our",
    "they": "their",
}
REFLEXIVES = {
    "I": "myself",
    "he": "himself",
    "she": "herself",
    "it": "itself",
    "we": "ourselves",
    "they": "themselves",
}
# verb phrases with an object
ACTIONS = phrases(
    """
open the door, close the window, wash the car, clean the kitchen, paint the fence, write a letter,
play the piano, cook the soup, bake a cake, buy a ticket, sell the boat, find the key, lose the
map, break the glass, repair the radio, carry the box, bring the water, feed the cat, call the
doctor, visit the museum, watch the game, catch the bus, miss the train, ride the horse, drive the
truck, build a house, draw a picture, drink the milk, eat an apple, forget the number, answer the
question, join the team, learn a poem, teach the class, send a message, choose a color, wear a
hat, hide the money, move the table, push the button, pull the rope, throw the ball, kick the ball,
shake the bottle, fill the glass, fix the roof, plant a tree, pick the flowers, fold the paper,
count the coins, check the list, finish the work, start the engine, stop the music, leave the
party, cross the street, climb the hill, win the race, copy the text, solve the puzzle, save the
file, share the food, take the bus, tell the story, study the map, try the soup, use the phone,
polish the shoes, sweep the floor, sing a song, order a pizza, clean the bike, record the song,
wrap the gift, lift the stone, print the page, hold the baby, steal the bread, wake the driver
"""
)
# verb phrases without one
OTHERS = phrases(
    """
walk to school, run to the station, swim in the lake, sleep on the sofa, sit in the garden, stand
at the door, wait for the bus, talk to the driver, listen to the radio, look at the stars, live in
a small town, stay at home, go to the market, come to the party, work in the office, dance in the
street, speak with the boss, fly to Rome, laugh at the joke, hide in the cellar, rest under a
tree, knock at the gate, shout for help, jump into the water
"""
)
PLACES = phrases(
    "in the garden, at the station, in the park, near the lake, at school, on the roof, behind the"
    " house, at the market, in Rome, next to the church"
)
TIMES = phrases(
    "yesterday, last night, this morning, two days ago, last week, an hour ago, last summer,"
    " on Monday, at noon, after lunch"
)
LATER = phrases("tomorrow, tonight, next week, on Sunday, in an hour, at noon, after school")
MANNERS = phrases(
    "quickly, slowly, carefully, happily, quietly, secretly, proudly, badly, nervously"
)
_NT = {"can": "can't", "will": "won't"}
# form -> helper, main part; {base}, {past}, {pp}, {ing} are filled, BE/WAS/HAVE/DO agree
FORMS = {
    "present": ("DO", "{base}"),
    "past": ("did", "{base}"),
    "future": ("will", "{base}"),
    "going": ("BE", "going to {base}"),
    "perfect": ("HAVE", "{pp}"),
    "pluperfect": ("had", "{pp}"),
    "progressive": ("BE", "{ing}"),
    "past_progressive": ("WAS", "{ing}"),
    "future_progressive": ("will", "be {ing}"),
    "perfect_progressive": ("HAVE", "been {ing}"),
    "future_perfect": ("will", "have {pp}"),
    "can": ("can", "{base}"),
    "could": ("could", "{base}"),
    "would": ("would", "{base}"),
    "should": ("should", "{base}"),
    "must": ("must", "{base}"),
    "might": ("might", "{base}"),
    "could_have": ("could", "have {pp}"),
    "should_have": ("should", "have {pp}"),
    "would_have": ("would", "have {pp}"),
    "have_to": ("DO", "have to {base}"),
    "had_to": ("did", "have to {base}"),
    "want_to": ("DO", "want to {base}"),
    "wanted_to": ("did", "want to {base}"),
    "used_to": ("did", "use to {base}"),
    "try_to": ("DO", "try to {base}"),
}
_AGREE = {
    "DO": ("do", "do", "does"),
    "BE": ("am", "are", "is"),
    "WAS": ("was", "were", "was"),
    "HAVE": ("have", "have", "has"),
}
_COMPOUND = {
    "have_to": ("have to", "has to"),
    "want_to": ("want to", "wants to"),
    "try_to": ("try to", "tries to"),
    "had_to": ("had to", "had to"),
    "wanted_to": ("wanted to", "wanted to"),
    "used_to": ("used to", "used to"),
}


class Part(NamedTuple):
    """A clause in its parts: subject, helper verb, the rest, and the plain verb without helper."""

    subject: str
    helper: str
    rest: str
    plain: str


def pick(subject: str, triple: tuple[str, str, str]) -> str:
    """Take the form for I, for you/we/they, or for he/she/it."""
    person = (SUBJECTS | _PLURAL).get(subject, subject)
    if person == "I":
        return triple[0]
    return triple[1] if person in ("you", "we", "they") else triple[2]


def inflected(phrase: str, form: str) -> str:
    """Put the verb of a phrase, which is its first word, in a form."""
    verb, gap, rest = phrase.partition(" ")
    return verb_table()[verb][form] + gap + rest


def parts(subject: str, phrase: str, form: str) -> Part:
    """Build a clause from a verb phrase in its base form."""
    helper, pattern = FORMS[form]
    helper = pick(subject, _AGREE[helper]) if helper in _AGREE else helper
    names = {"base": "base", "pp": "participle", "ing": "ing"}
    rest = pattern.format(**{key: inflected(phrase, name) for key, name in names.items()})
    plain = f"{helper} {rest}"
    if form in _COMPOUND:
        many, one = _COMPOUND[form]
        plain = f"{pick(subject, (many, many, one))} {phrase}"
    elif form == "past":
        plain = inflected(phrase, "past")
    elif form == "present":
        plain = pick(subject, (phrase, phrase, inflected(phrase, "third")))
    return Part(subject, helper, rest, plain)


def clause(subject: str, phrase: str, form: str, mood: str = "") -> str:
    """Build a statement, a negative with not or n't, or a question."""
    part = parts(subject, phrase, form)
    if mood == "not":
        helper = "cannot" if part.helper == "can" else f"{part.helper} not"
        return f"{subject} {helper} {part.rest}"
    if mood == "nt":
        return f"{subject} {shortened(part.helper)} {part.rest}"
    if mood == "q":
        return f"{part.helper} {subject} {part.rest}?"
    if mood == "nq":
        return f"{shortened(part.helper)} {subject} {part.rest}?"
    return f"{subject} {part.plain}"


def shortened(helper: str) -> str:
    """Join a helper verb with n't, where there is such a form."""
    return _NT.get(helper, f"{helper}n't")
