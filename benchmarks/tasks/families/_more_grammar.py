"""Short sentences made by rule, of known tense, person, number, voice, and with known parts."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass

from benchmarks.tasks.families._more_class_wording import unfold
from benchmarks.tasks.families._wording import phrases, sentences, table

SINGULAR = phrases(
    """
the teacher, my brother, the old man, our neighbor, a student, the nurse, the farmer, the queen,
my aunt, the cook, a tourist, the pilot, the girl, her uncle, the driver, the painter, a stranger,
the boy, his mother, the baker
"""
)
PLURAL = phrases(
    """
the teachers, my brothers, the old men, our neighbors, two students, the nurses, the farmers,
the kings, my aunts, the cooks, some tourists, the pilots, the girls, her uncles, the drivers,
the painters, three strangers, the boys, his parents, the children
"""
)
# base: third person, past, participle, -ing, objects
VERBS = """
paint: paints painted painted painting = the wall, a picture, the door, the boat, the chair, the
    lamp
buy: buys bought bought buying = a ticket, the bread, the lamp, his coat, an old map, the bike
carry: carries carried carried carrying = the red box, the chair, a heavy bag, the table, the lamp
clean: cleans cleaned cleaned cleaning = the kitchen, the window, the floor, his shoes, the car
find: finds found found finding = a coin, the key, an old map, the cat, a letter, the red box
sell: sells sold sold selling = the boat, the house, a bike, the old car, his guitar, fresh fish
write: writes wrote written writing = a letter, the report, a song, a poem, the list, a long email
open: opens opened opened opening = the door, the red box, a bottle, the window, the gate
break: breaks broke broken breaking = the window, a cup, the chair, the rule, his watch
wash: washes washed washed washing = the dishes, the car, a shirt, the dog, the apples
repair: repairs repaired repaired repairing = the roof, the radio, a chair, the old car, the fence
steal: steals stole stolen stealing = the bike, a ring, the painting, his wallet, the apples
cook: cooks cooked cooked cooking = the soup, a big dinner, the rice, some eggs, the meat
"""
PLACES = phrases(
    """
in the garden, at the station, in the kitchen, on the roof, behind the house, near the lake,
under the bridge, at school, in the park, next to the church, on the beach, at the market
"""
)
TIMES = phrases(
    """
yesterday, last night, this morning, two days ago, last week, at noon, after lunch, an hour ago,
before dinner, last summer, at midnight, in the evening
"""
)
MANNERS = phrases(
    """
quickly, slowly, carefully, happily, quietly, secretly, proudly, badly, politely, nervously,
bravely, eagerly
"""
)
QUALITIES = phrases(
    """
small, heavy, old, new, broken, dirty, cheap, strange, round, huge, empty, wooden, yellow, green,
pretty, ugly, soft, cold
"""
)
THINGS = phrases("box, chair, bag, lamp, table, bottle, hat, plate, boat, mirror, clock, door")
MALE = phrases(
    """
he, my brother, the king, her uncle, the boy, his father, the waiter, Grandpa, my nephew, the
prince, her husband, the gentleman, his son, that man, Mr. Brown, the actor
"""
)
FEMALE = phrases(
    """
she, my sister, the queen, her aunt, the girl, his mother, the waitress, Grandma, my niece, the
princess, her friend's wife, the lady, his daughter, that woman, Mrs. Brown, the actress
"""
)


@dataclass(frozen=True)
class Verb:
    """A verb's forms and what it is done to."""

    base: str
    third: str
    past: str
    participle: str
    ing: str
    objects: tuple[str, ...]


def read_verbs() -> tuple[Verb, ...]:
    """Parse the table of verbs."""
    result = []
    for head, tail in (row.split("=") for row in unfold(VERBS).splitlines()):
        base, _, forms = head.partition(":")
        third, past, participle, ing = forms.split()
        result.append(Verb(base, third, past, participle, ing, phrases(tail)))
    return tuple(result)


@dataclass(frozen=True)
class Clause:
    """Subject, verb and object of a sentence, before they are put into a form."""

    subject: str
    verb: Verb
    object: str


def clauses(rng: random.Random, subjects: Iterable[str], count: int) -> list[Clause]:
    """Draw clauses with subjects from a list."""
    pool = list(subjects)
    verbs = read_verbs()
    made = []
    for _ in range(count):
        verb = rng.choice(verbs)
        made.append(Clause(rng.choice(pool), verb, rng.choice(verb.objects)))
    return made


def tense_texts(rng: random.Random) -> dict[str, list[str]]:
    """Give sentences in the past, present and future."""
    texts: dict[str, list[str]] = {"past": [], "present": [], "future": []}
    for tense, found in texts.items():
        for index, clause in enumerate(clauses(rng, [*SINGULAR, *PLURAL], 170)):
            many = clause.subject in PLURAL
            verb = clause.verb
            simple = {
                "past": verb.past,
                "present": verb.base if many else verb.third,
                "future": f"will {verb.base}",
            }
            helper = {
                "past": "were" if many else "was",
                "present": "are" if many else "is",
                "future": "will be",
            }
            shown = f"{helper[tense]} {verb.ing}" if index % 3 == 2 else simple[tense]
            place = f" {rng.choice(PLACES)}" if index % 4 == 1 else ""
            found.append(f"{clause.subject} {shown} {clause.object}{place}")
    return texts


def person_texts(rng: random.Random) -> dict[str, list[str]]:
    """Give sentences whose subject is of the first, second or third person."""
    subjects = {
        "first": ["I", "we"],
        "second": ["you", "you two", "all of you"],
        "third": ["he", "she", "they", "it", "the girl", "the boys", "my uncle"],
    }
    return {
        person: [
            f"{c.subject} {c.verb.past} {c.object}"
            + (f" {rng.choice(PLACES)}" if rng.random() < 0.6 else "")
            for c in clauses(rng, found, 170)
        ]
        for person, found in subjects.items()
    }


def number_texts(rng: random.Random) -> dict[str, list[str]]:
    """Give sentences with a singular or a plural subject."""
    return {
        label: [f"{c.subject} {c.verb.past} {c.object}" for c in clauses(rng, found, 170)]
        for label, found in (("singular", SINGULAR), ("plural", PLURAL))
    }


def voice_texts(rng: random.Random) -> dict[str, list[str]]:
    """Give sentences in the active and in the passive voice."""
    texts: dict[str, list[str]] = {"active": [], "passive": []}
    for clause in clauses(rng, [*SINGULAR, *PLURAL], 340):
        if len(texts["active"]) < 170:
            texts["active"].append(f"{clause.subject} {clause.verb.past} {clause.object}")
        else:
            plural = clause.object.endswith(("shoes", "dishes", "apples", "eggs"))
            be = "were" if plural else "was"
            by = f"by {clause.subject}" if rng.random() < 0.7 else rng.choice(TIMES)
            texts["passive"].append(f"{clause.object} {be} {clause.verb.participle} {by}")
    return texts


def polarity_texts(rng: random.Random) -> dict[str, list[str]]:
    """Give sentences with and without a negation."""
    made: dict[str, list[str]] = {"affirmative": [], "negative": []}
    for index, c in enumerate(clauses(rng, [*SINGULAR, *PLURAL], 170)):
        made["affirmative"].append(f"{c.subject} {c.verb.past} {c.object}")
        shown = ("did not", "didn't", "never", "will not", "won't")[index % 5]
        form = c.verb.past if shown == "never" else c.verb.base
        made["negative"].append(f"{c.subject} {shown} {form} {c.object}")
        made["affirmative"].append(f"{c.subject} will {c.verb.base} {c.object}")
    return made


def gender_texts(rng: random.Random) -> dict[str, list[str]]:
    """Give sentences whose subject is male or female."""
    return {
        label: [
            f"{c.subject} {c.verb.past} {c.object}"
            for c in clauses(rng, found, 200)
            if "his" not in c.object
        ]
        for label, found in (("male", MALE), ("female", FEMALE))
    }


def part_rows(rng: random.Random) -> dict[str, list[tuple[str, str]]]:
    """Give sentences with the part that is to be found in them."""
    rows: dict[str, list[tuple[str, str]]] = {}
    for index, c in enumerate(clauses(rng, [*SINGULAR, *PLURAL], 300)):
        place, time, manner = rng.choice(PLACES), rng.choice(TIMES), rng.choice(MANNERS)
        quality, thing = rng.choice(QUALITIES), rng.choice(THINGS)
        plain = f"{c.subject} {c.verb.past} {c.object}"
        longer = f"{plain} {(place, time, manner)[index % 3]}"
        shown = plain if index % 2 else longer
        rows.setdefault("subject", []).append((shown, c.subject))
        rows.setdefault("verb", []).append((shown, c.verb.past))
        rows.setdefault("object", []).append((shown, c.object))
        rows.setdefault("place", []).append((f"{plain} {place}", place))
        rows.setdefault("time", []).append(
            (f"{plain} {time}" if index % 2 else f"{time} {plain}", time)
        )
        rows.setdefault("adverb", []).append(
            (f"{c.subject} {manner} {c.verb.past} {c.object}", manner)
            if index % 2
            else (f"{plain} {manner}", manner)
        )
        adjective = f"{c.subject} had a {quality} {thing}".replace("old man", "man")
        adjective = adjective.replace("old men", "men").replace("a empty", "an empty")
        adjective = adjective.replace("a old", "an old").replace("a ugly", "an ugly")
        rows.setdefault("adjective", []).append((adjective, quality))
        doer = f"{c.object} {'were' if c.object.endswith(('es', 'eggs')) else 'was'}"
        rows.setdefault("agent", []).append(
            (f"{doer} {c.verb.participle} by {c.subject}", c.subject)
        )
    return rows


# part: what is wanted | another wording | a third; how it is asked for | another
PARTS = table(
    """
    subject = the subject of the sentence; who did it; the doer with its article or other words
    before it,
    verb = the verb of the sentence; the word for the action; the action word as it stands,
    object = the object of the sentence with its article; the thing acted upon with its article;
    what is being handled with the words before it,
    place = where it happens; the phrase that names the place; the words for the location with the
    preposition,
    time = when it happened; the time expression; the words that say when,
    adverb = the adverb; the word that says how it was done; the -ly word,
    adjective = the adjective; the describing word before the last noun; the word for the quality,
    agent = the one who did it in the passive sentence; whoever stands after "by"; the doer after
    "by" without that preposition
    """
)

EXTRACT = sentences(
    """
- find {want}
- Give me {want}.
- Copy {want} from the sentence.
- Input: a short sentence. Output: {want}.
- You will see a sentence; repeat {want} and nothing else.
- pls pick out {want}
- Which words are {want}? Only those.
- Extract {want} from the text.
- Underline {want}, i.e. output just that part.
- Could you point out {want} in the sentence?
- sentence -> {want}
- In every line, locate {want} and copy it.
- Grammar drill: name {want}.
- Return {want} exactly as written.
- whats {want} here? just that, short
- My pupils have to mark {want}; show the right solution.
- Cut the sentence down to {want}.
- A parser reads a simple sentence and reports {want}.
- Please write down {want}, without the rest of the sentence.
- Everything except {want} should be dropped.
- i need {want} out of each sentence
- Given a simple English sentence, answer with {want}.
- task: span extraction. span: {want}
- Look for {want} and print it.
- For a language exercise, state {want} only.
- Quote {want} without quotation marks.
- The required answer is {want}, spelled as in the sentence.
- Read one sentence and tell me {want}.
- show {want} only, no punctuation or comment
- Kindly isolate {want} in the sentence I send.
- Fill the column with {want}, taken from the sentence next to it.
- Identify {want} and repeat it word for word.
"""
)
