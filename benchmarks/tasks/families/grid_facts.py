"""Grids of tasks on everyday facts: many relations, each asked for in several forms.

A relation gives an answer for every entry of a list. It is asked for plainly, in a frame of words,
as a statement to verify, as a choice among options or labels, and by picking from a list.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle

from benchmarks.tasks.draft import Draft, pairs
from benchmarks.tasks.families import _grid_facts_text as text
from benchmarks.tasks.families import _more_world_data as things
from benchmarks.tasks.families import _more_world_people as people
from benchmarks.tasks.families import _relation_pairs as words
from benchmarks.tasks.families import _world_pairs as world
from benchmarks.tasks.families._grid_facts_things import MIXTURES, PADS, THINGS
from benchmarks.tasks.families._grid_facts_world import (
    ACRONYMS,
    BINOMIALS,
    PROVERBS,
    REMEDIES,
    SIMILES,
    WORLD,
)
from benchmarks.tasks.families._more_lists_text import describe
from benchmarks.tasks.families._more_world_text import BEFORE_VOWEL
from benchmarks.tasks.families._wording import HAND_WRITTEN, groups, table, unambiguous
from benchmarks.tasks.families.grid_categories import label_phrases

NUM_DESCRIPTIONS = 30
# As long as no more rows than this exist, entries are repeated in short phrases around them.
FEW_ROWS = 90
MAX_ROWS = 200
MAX_CHARACTERS = 160
JOINTS = {
    "comma": ", ", "slash": " / ", "dash": " - ", "plus": " + ", "colon": ": ",
}  # fmt: skip
PEOPLE = re.compile(r"\b(person|profession|athlete|thinker|user)\b")
Rows = list[tuple[str, str]]


@dataclass(frozen=True, kw_only=True)
class Relation:
    """A relation with its wordings; ``answers`` maps every entry to its one value.

    ``says`` are predicates and ``asks`` a question about a value that stands for ``{v}``.
    """

    key: str
    thing: str
    value: str
    pads: tuple[str, ...]
    wants: tuple[str, ...]
    question: str
    says: tuple[str, ...]
    asks: str
    answers: Mapping[str, str]

    @property
    def given(self) -> tuple[str, ...]:
        """Say what the input is."""
        return (with_article(self.thing), f"the {self.thing}", f"one {self.thing}")

    def of(self, value: str) -> list[str]:
        """List the entries that have a value."""
        return [entry for entry, found in self.answers.items() if found == value]

    def rows(self, entries: Iterable[str], least: int = FEW_ROWS) -> Iterator[tuple[str, str]]:
        """Give entries as (input, entry), repeated in phrases until there are ``least``."""
        bare = list(entries)
        count = 0
        for pad in self.pads:
            for entry in bare:
                forms = {"lower": entry.lower(), "upper": entry.upper()}
                yield articled(pad.format(entry, **forms)), entry
            count += len(bare)
            if count >= least:
                return


def with_article(noun: str) -> str:
    """Put the article in front of a noun."""
    if noun.startswith("start of"):
        return f"the {noun}"
    return f"{'an' if noun[0] in 'aeio' else 'a'} {noun}"


def articled(phrase: str) -> str:
    """Set "an" for "a" before a vowel."""
    return BEFORE_VOWEL.sub(r"\1n ", phrase).replace("a hour", "an hour")


def shared() -> dict[str, Iterable[tuple[str, str]]]:
    """Give the pairs that stand in other modules, or that follow from those."""
    firms = {key: [name.split(" = ")[0] for name in found] for key, found in people.FIRMS.items()}
    labelled: dict[str, Mapping[str, Iterable[str]]] = {
        "ROOMS": things.ROOMS, "INSTRUMENTS": things.INSTRUMENTS, "MEDIUM": things.MEDIUM,
        "NATION_OF_DISH": world.NATION_OF_DISH, "COUNTRY_OF_LANDMARK": world.COUNTRY_OF_LANDMARK,
        "OCCUPATION_OF": world.OCCUPATION_OF, "SPORT_OF": world.SPORT_OF, "FIELDS": people.FIELDS,
        "AUTHOR_OF": world.AUTHOR_OF, "FIRMS": firms, "YOUNG_OF": words.YOUNG_OF,
        "TASTES": things.TASTES, "WORKPLACE_OF": words.WORKPLACE_OF,
        "COMPANY_OF": world.COMPANY_OF, "MIXTURES": MIXTURES,
    }  # fmt: skip
    classes = ("mammal", "bird", "fish", "reptile", "insect")
    acronyms = table(ACRONYMS)
    found: dict[str, Iterable[tuple[str, str]]] = {
        name: [(item, label) for label, items in entries.items() for item in items]
        for name, entries in labelled.items()
    }
    more: dict[str, Iterable[tuple[str, str]]] = {
        "USERS": unambiguous((tool, job) for job, tool in things.TOOL_OF),
        "CLASS_OF": [row for row in things.CLASS_OF.items() if row[1] in classes],
        "TOOL_OF": things.TOOL_OF, "USE_OF": things.USE_OF, "HOME_OF": things.HOME_OF,
        "GROUP_OF": things.GROUP_OF, "PRODUCT_OF": things.PRODUCT_OF, "SOUND_OF": words.SOUND_OF,
        "ACRONYMS": acronyms, "SHORTFORMS": [(full, short) for short, full in acronyms],
        "BINOMIALS": table(BINOMIALS), "SIMILES": table(SIMILES), "PROVERBS": table(PROVERBS),
        "REMEDIES": table(REMEDIES),
    }  # fmt: skip
    return found | more


def relations() -> dict[str, Relation]:
    """Read all relations from their text blocks."""
    elsewhere = shared()
    found = {}
    for block in (THINGS + WORLD).strip().split("\n\n"):
        head, _, body = " ".join(block.split()).partition(" :: ")
        key, thing, value, pads, wants, question, says, asks = head.split(" | ")
        rows: Iterable[tuple[str, str]]
        if body.startswith("@"):
            rows = elsewhere[body[1:]]
        else:
            rows = ((item, label) for label, items in groups(body).items() for item in items)
        found[key] = Relation(
            key=key, thing=thing, value=value, pads=PADS[pads], wants=tuple(wants.split(" / ")),
            question=question, says=tuple(says.split(" / ")), asks=asks,
            answers=dict(unambiguous(rows)),
        )  # fmt: skip
    return found


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks of the families relations, fact_forms, fact_checks and fact_choices."""
    known = relations()
    yield from plain_tasks(rng, known)
    yield from frame_tasks(rng, known)
    yield from verify_tasks(rng, known)
    yield from choice_tasks(rng, known)
    yield from label_tasks(rng, known)
    yield from is_tasks(rng, known)
    yield from pick_tasks(rng, known)
    yield from two_tasks(rng, known)


def plan(block: str) -> Iterator[tuple[str, str]]:
    """Read the entries ``key: what to do`` of a plan."""
    for entry in " ".join(block.split()).split("; "):
        key, _, rest = entry.partition(": ")
        yield key, rest


def slug(value: str) -> str:
    """Turn a value or a pattern into a part of a task's name."""
    return re.sub(r"\W+", "_", value.lower()).strip("_")


def task(
    rng: random.Random,
    name: str,
    family: str,
    templates: Sequence[str],
    slots: Mapping[str, Sequence[str]],
    rows: Iterable[tuple[str, str]],
) -> Draft:
    """Make a draft with descriptions of its own."""
    texts = describe(rng, templates, slots, NUM_DESCRIPTIONS + 6)
    texts = tuple(dict.fromkeys(articled(line) for line in texts))
    kept = tuple(line for line in texts if len(line) <= MAX_CHARACTERS)[:NUM_DESCRIPTIONS]
    examples = list(pairs(unambiguous(rows)))
    if len(examples) > MAX_ROWS:
        examples = rng.sample(examples, MAX_ROWS)
    source, licence = HAND_WRITTEN
    return Draft(
        name=name, family=family, descriptions=kept, examples=tuple(examples), source=source,
        licence=licence,
    )  # fmt: skip


def fact_slots(relation: Relation) -> dict[str, Sequence[str]]:
    """Give the phrases that ask for a relation's value."""
    question = relation.question[0].lower() + relation.question[1:]
    return {"given": relation.given, "want": relation.wants, "ask": (question,)}


def plain_tasks(rng: random.Random, known: Mapping[str, Relation]) -> Iterator[Draft]:
    """Yield the tasks that ask for the bare value."""
    for key in text.PLAIN.split():
        relation = known[key]
        rows = ((source, relation.answers[x]) for source, x in relation.rows(relation.answers))
        yield task(rng, f"fact_{key}", "relations", text.FACT, fact_slots(relation), rows)


def form_phrases(frame: str, relation: Relation) -> tuple[str, ...]:
    """Say how an answer is framed; ``...`` stands for the answer."""
    if frame == "{V}":
        return ("in capital letters", "all in capitals", "in upper case", "in block capitals")
    if "{x}" in frame or frame.count("{v}") > 1:
        noun = relation.value if relation.value != relation.thing else "answer"
        shown = frame.format(x="[input]", v=f"[{noun}]")
        plain = frame.format(x="[input]", v="[answer]")
        return (f'in the form "{shown}"', f'as "{plain}"', f'like this: "{shown}"')
    before, after = frame.split("{v}")
    shown = f"{before}...{after}"
    phrases = [f'as "{shown}"', f'in the form "{shown}"', f'like "{shown}"']
    if not after:
        phrases += [f'with "{before}" in front of it', f'starting with "{before}"']
    elif not before:
        phrases += [f'with "{after}" after it', f'with "{after}" at the end']
    else:
        phrases += [f'with "{before}" before and "{after}" after it']
    return tuple(phrases)


def frame_tasks(rng: random.Random, known: Mapping[str, Relation]) -> Iterator[Draft]:
    """Yield the tasks that ask for the value in a frame of words or in capitals."""
    for key, frames in plan(text.FRAMES):
        relation = known[key]
        for frame in frames.split(" & "):
            # Phrases around the entry would come out in the frame too.
            padded = relation.rows(relation.answers)
            bare = ((x, x) for x in relation.answers)
            usable = bare if "{x}" in frame and len(relation.answers) >= 64 else padded
            rows = (
                (source, frame.format(x=source, v=value, V=value.upper()))
                for source, value in ((source, relation.answers[x]) for source, x in usable)
            )
            slots = {**fact_slots(relation), "form": form_phrases(frame, relation)}
            shape = "upper" if frame == "{V}" else slug(frame.replace("{x}", "").replace("{v}", ""))
            name = f"fact_{key}_as_{shape or 'marked'}"
            if "{x}" in frame:
                name += "_with_input"
            yield task(rng, name, "fact_forms", text.FRAMED, slots, rows)


def quoted(answer: str) -> str:
    """Put an answer in quotation marks where it could be read as a part of the sentence."""
    return answer if answer.lower() in ("yes", "no", "true", "false") else f'"{answer}"'


def offered_values(relation: Relation) -> list[str]:
    """List the values of a relation that can be offered as wrong ones."""
    loose = dict(plan(text.LOOSE)).get(relation.key, "").split(", ")
    return [value for value in dict.fromkeys(relation.answers.values()) if value not in loose]


def other_value(rng: random.Random, values: Sequence[str], value: str) -> str:
    """Draw a value that is another one and shares no word with it."""
    own = set(value.split())
    others = [found for found in values if not own & set(found.split())]
    return rng.choice(others or [found for found in values if found != value])


def verify_tasks(rng: random.Random, known: Mapping[str, Relation]) -> Iterator[Draft]:
    """Yield the tasks that tell whether an entry and a value go together."""
    for key, answers in plan(text.VERIFIED):
        relation = known[key]
        yes, no = answers.split()
        values = offered_values(relation)
        sources = list(relation.rows(relation.answers, 120))
        rng.shuffle(sources)
        rows: Rows = []
        for index, (source, entry) in enumerate(sources[:MAX_ROWS]):
            value = relation.answers[entry]
            right = index % 2 == 0
            offered = value if right else other_value(rng, values, value)
            rows.append((f"{source}, {offered}", yes if right else no))
        thing, noun = with_article(relation.thing), with_article(relation.value)
        slots = {
            **fact_slots(relation),
            "yes": (quoted(yes),),
            "no": (quoted(no),),
            "pair": (
                f"{thing} and {noun} with a comma between",
                f"{thing}, a comma and {noun}",
                f"a pair ({relation.thing}, {relation.value})",
            ),
            "match": tuple(
                f"what follows the comma is {want}"
                if not want.startswith(("what", "where", "who", "which", "how", "in "))
                else f"the {relation.value} is right for the {relation.thing}"
                for want in relation.wants
            ),
        }
        name = f"fact_{key}_verified_{slug(answers.replace('+ -', 'plus minus'))}"
        yield task(rng, name, "fact_checks", text.VERIFY, slots, rows)


def choice_tasks(rng: random.Random, known: Mapping[str, Relation]) -> Iterator[Draft]:
    """Yield the tasks whose input offers two to four answers."""
    for key, style in plan(text.CHOICES):
        relation = known[key]
        number, mark = style.split()
        values = offered_values(relation)
        between = ", " if mark == "," else f" {mark} "
        rows: Rows = []
        for source, entry in relation.rows(relation.answers, 100):
            right = relation.answers[entry]
            options = [right]
            while len(options) < int(number):
                wrong = other_value(rng, values, right)
                if wrong not in options:
                    options.append(wrong)
            rng.shuffle(options)
            rows.append((f"{source}: {between.join(options)}", right))
        thing, many = with_article(relation.thing), {"2": "two", "3": "three", "4": "four"}[number]
        slots = {
            **fact_slots(relation),
            "row": (
                f"{thing}, a colon and {many} options",
                f"{thing} with {many} possible answers",
                f"{thing} followed by {number} choices",
            ),
        }
        yield task(rng, f"fact_{key}_of_{many}", "fact_choices", text.CHOOSE, slots, rows)


def labelled(line: str) -> dict[str, str]:
    """Read a line of labels: each value with the answer that stands for it."""
    style = line[0] if line[0] in "^!" else ""
    labels = {}
    for entry in line.removeprefix(style).strip().split(", "):
        value, _, worded = entry.partition("=")
        label = worded or value
        label = label.upper() if style == "!" else label
        labels[value] = label[0].upper() + label[1:] if style == "^" else label
    return labels


def label_tasks(rng: random.Random, known: Mapping[str, Relation]) -> Iterator[Draft]:
    """Yield the tasks that choose one of two or three labels."""
    for key, line in plan(text.LABELLED):
        relation = known[key]
        labels = labelled(line)
        least = min(len(relation.of(value)) for value in labels)
        entries: list[str] = []
        for value in labels:
            found = relation.of(value)
            entries += rng.sample(found, min(len(found), least + 3))
        rows = ((source, labels[relation.answers[x]]) for source, x in relation.rows(entries))
        slots = {**fact_slots(relation), **label_phrases(rng, list(labels.values()))}
        # A wording that lists the values would contradict or repeat the labels.
        wants = " ".join(relation.wants)
        if any(re.search(rf"\b{re.escape(v)}\b", wants) for v in relation.answers.values()):
            noun = relation.value
            slots["want"] = (f"the {noun}", f"the {noun} that fits", f"its {noun}")
            slots["ask"] = (f"which {noun} fits it", f"what is its {noun}")
        name = f"fact_{key}_label_{'_'.join(slug(label) for label in labels.values())}"
        yield task(rng, name, "fact_choices", text.LABEL, slots, rows)


def is_tasks(rng: random.Random, known: Mapping[str, Relation]) -> Iterator[Draft]:
    """Yield the tasks that tell whether an entry has one value, with many pairs of answers."""
    turns = cycle(text.ANSWERS)
    for key, value in plan(text.ARE):
        relation = known[key]
        answers = next(turns)
        yes, no = answers.split()
        inside = relation.of(value)
        outside = [entry for entry, found in relation.answers.items() if found != value]
        outside = rng.sample(outside, min(len(inside), len(outside)))
        if not relation.pads[1:]:
            inside = rng.sample(inside, len(outside))
        chosen = {entry: yes for entry in inside} | {entry: no for entry in outside}
        rows = ((source, chosen[x]) for source, x in relation.rows(chosen))
        says = [articled(phrase.format(v=value)) for phrase in relation.says]
        slots = {
            "given": relation.given,
            "s": [f"the {relation.thing} {phrase}" for phrase in says],
            "q": (articled(relation.asks.format(v=value)),),
            "yes": (quoted(yes),),
            "no": (quoted(no),),
        }
        name = f"fact_{key}_is_{slug(value)}"
        yield task(rng, name, "fact_checks", text.IS, slots, rows)


def list_phrases(relation: Relation, size: int) -> tuple[str, ...]:
    """Say that the input is a list, or two entries with "or" between them."""
    number = {2: "two", 3: "three", 4: "four"}[size]
    if size == 2:
        return ("two entries with or between them", "a pair joined by the word or", "X or Y")
    return (f"a list of {number}", f"{size} entries with commas", f"{number} comma-separated items")


def pick_tasks(rng: random.Random, known: Mapping[str, Relation]) -> Iterator[Draft]:
    """Yield the tasks on lists with one entry of each of several values, a task for each."""
    for key, line in plan(text.GROUPS):
        relation = known[key]
        values = line.split(", ")
        lists = []
        for _ in range(160):
            found = [(value, rng.choice(relation.of(value))) for value in values]
            rng.shuffle(found)
            lists.append(dict(found))
        between = " or " if len(values) == 2 else ", "
        which = "who" if PEOPLE.search(relation.thing) else "that"
        for value in values:
            rows = [(between.join(found.values()), found[value]) for found in lists]
            says = [articled(phrase.format(v=value)) for phrase in relation.says]
            slots = {
                "one": [
                    f"the {noun} {which} {phrase}"
                    for phrase in says
                    for noun in (relation.thing, "one")
                ],
                "thing": (relation.thing,),
                "pred": says,
                "list": list_phrases(relation, len(values)),
            }
            rest = "_".join(slug(other) for other in values if other != value)
            name = f"fact_{key}_pick_{slug(value)}_beside_{rest}"
            yield task(rng, name, "fact_choices", text.PICK, slots, rows)


def two_tasks(rng: random.Random, known: Mapping[str, Relation]) -> Iterator[Draft]:
    """Yield the tasks that ask for two facts about the same entry."""
    for keys, joint in plan(text.TWOS):
        first, second = (known[key] for key in keys.split())
        entries = [entry for entry in first.answers if entry in second.answers]
        mark = JOINTS[joint]
        rows = (
            (source, f"{first.answers[x]}{mark}{second.answers[x]}")
            for source, x in first.rows(entries)
        )
        sign = mark.strip()
        slots = {
            "given": first.given,
            "both": [
                f"{one} {link} {other}"
                for link in ("and", "then", "and then")
                for one, other in zip(first.wants, second.wants, strict=False)
            ],
            "form": (f'with "{mark}" between', f'joined by "{mark}"', f'as "[...]{mark}[...]"'),
        }
        if sign == ",":
            slots["form"] = ("with a comma between", "separated by a comma", 'joined by ", "')
        yield task(rng, f"facts_{slug(keys)}", "fact_forms", text.TWO, slots, rows)
