"""A grid of grammar tasks: forms, subjects, noun phrases, frames and joints named in words."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from itertools import permutations, product

from wordfreq import zipf_frequency

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families import _grid_grammar_data as data
from benchmarks.tasks.families._grid_grammar_clauses import (
    ACTIONS,
    FORMS,
    NAMED,
    OTHERS,
    PEOPLE,
    clause,
    inflected,
)
from benchmarks.tasks.families._grid_grammar_sentences import sentence_tasks
from benchmarks.tasks.families._grid_grammar_tasks import Task, draft, slug
from benchmarks.tasks.families._inflect import article, noun_table, verb_table

_VERB_PHRASES = (*ACTIONS, *OTHERS)
_MIXED = ("present", "past", "future", "perfect", "progressive", "past_progressive")
# combinations of subject, form and mood that are tasks already
_TAKEN = set(
    """
I/past/ you/past/ we/past/ they/past/ she/present/ it/present/ he/present/ I/perfect/
they/perfect/ he/perfect/ we/pluperfect/ I/progressive/ she/progressive/ they/progressive/
we/past_progressive/ they/future/ I/future/not she/would/ you/should/ we/can/ he/can/not
they/must/ I/present/not we/past/not you/present/q she/past/q they/future/q he/can/q
you/perfect/q she/progressive/q
""".split()
)
# forms of which a mood is rare or not formed by rule
_NO_MOOD = {
    "not": ("used_to", "might", "can", "could_have", "would_have", "future_perfect"),
    "nt": ("used_to", "might", "must"),
    "q": ("used_to", "might", "must", "could_have", "should_have", "would_have", "future_perfect"),
}
_HELPERS = {"DO": "do or does", "BE": "am, is or are", "WAS": "was or were", "HAVE": "has or have"}
_MAINS = {"{base}": "the plain verb", "{pp}": "the past participle", "{ing}": "the -ing form"}
_PER_FORM = 2
# how many tasks of a part, which is known by the kind of its first task, are kept
_MOST = {
    "conj": 38,
    "conv": 42,
    "subj": 12,
    "noun_word": 42,
    "contract": 22,
    "join": 18,
    "adverb": 18,
    "frame": 26,
    "thing_of": 98,
}


def _names() -> dict[str, tuple[str, ...]]:
    rows = re.split(r"\n(?=\S)", data.FORM_NAMES.strip())
    cells = ([" ".join(cell.split()) for cell in row.split("|")] for row in rows)
    return {key: tuple(names) for key, *names in cells}


def _called(form: str, mood: str) -> tuple[str, ...]:
    """Name a form together with its mood in several ways."""
    names = _names()[form]
    return tuple(text.format(n=name) for text, name in product(data.MOODS[mood], names))


def _recipe(form: str, mood: str) -> str:
    """Say which parts a form is made of, in their order."""
    helper, main = FORMS[form]
    for key, text in _MAINS.items():
        main = main.replace(key, text)
    helper = _HELPERS.get(helper, helper)
    if mood == "":
        plain = {
            "present": "the present form, no helper verb",
            "past": "the past form, no helper verb",
            "have_to": "have to or has to, the plain verb",
            "had_to": "had to, the plain verb",
            "want_to": "want to or wants to, the plain verb",
            "wanted_to": "wanted to, the plain verb",
            "used_to": "used to, the plain verb",
            "try_to": "try to or tries to, the plain verb",
        }
        return f"subject, {plain.get(form, f'{helper}, {main}')}"
    if mood in ("not", "nt"):
        joint = " and not" if mood == "not" else " with n't"
        return f"subject, {helper}{joint}, {main}"
    return f"{helper}{' with n' + chr(39) + 't' if mood == 'nq' else ''}, subject, {main}, ?"


def _conjugated(rng: random.Random) -> Iterator[Task]:
    """Yield tasks from a verb to a clause with a certain subject in a certain form."""
    for form in FORMS:
        moods = ["", *(mood for mood in ("not", "nt", "q") if form not in _NO_MOOD[mood])]
        cells = [
            (subject, mood)
            for subject, mood in product(data.CONJ_SUBJECTS, moods)
            if f"{subject}/{form}/{mood}" not in _TAKEN
            and not (subject == "I" and mood == "nt" and FORMS[form][0] == "BE")
        ]
        rng.shuffle(cells)
        cells.sort(key=lambda cell: cell[1] not in moods[:2])  # a rare mood should not crowd out
        first = cells[0]
        others = [cell for cell in cells if cell[1] != first[1] and cell[0] != first[0]]
        for subject, mood in (first, *rng.sample(others, min(_PER_FORM - 1, len(others)))):
            names = _called(form, mood)
            stated = clause(subject, "do it", form, "" if mood == "q" else mood)
            slots = {
                "s": (subject,),
                "form": names,
                "name": names[:1],
                "how": (_recipe(form, mood),),
                "say": (
                    (f"ask a direct question: whether {stated}, with the verb for 'do it'",)
                    if mood == "q"
                    else (f"say that {stated}, with the verb in place of 'do it'",)
                ),
            }
            rows = [(verb, clause(subject, verb, form, mood)) for verb in verb_table()]
            yield Task(slug("say", subject, form, mood), "verb_forms", "conj", slots, rows)


def _texts(rng: random.Random, source: str, count: int = 500) -> list[tuple[str, str, str]]:
    """Draw subjects, verb phrases and forms for sentences of a source form or of any."""
    forms = _MIXED if source == "mixed" else (source,)
    return [
        (rng.choice(PEOPLE), rng.choice(_VERB_PHRASES), rng.choice(forms)) for _ in range(count)
    ]


def _converted(rng: random.Random) -> Iterator[Task]:
    """Yield tasks that put a sentence with any subject into another form."""
    for source, targets in data.CONVERSIONS.items():
        for target in targets.split():
            form, _, mood = target.partition("/")
            rows = [
                (clause(s, phrase, old), clause(s, phrase, form, mood))
                for s, phrase, old in _texts(rng, source)
                if (old != form or mood) and not (s == "I" and mood in ("nt", "nq"))
            ]
            slots = {
                "form": _called(form, mood),
                "how": (_recipe(form, mood),),
                "src": data.SOURCES[source].split("|"),
            }
            name = slug("from", source, "to", form, mood)
            yield Task(name, "sentence_forms", "conv", slots, rows)


def _new_subjects(rng: random.Random) -> Iterator[Task]:
    """Yield tasks that change the subject and make the verb agree."""
    for new in data.NEW_SUBJECTS:
        rows = [
            (clause(s, phrase, form), clause(new, phrase, form))
            for s, phrase, form in _texts(rng, "mixed")
            if s != new
        ]
        yield Task(slug("subject", new), "sentence_forms", "subj", {"s": (new,)}, rows)


def _numbers(word: str) -> tuple[str, ...]:
    if word == "article":
        return (
            "the noun after a or an",
            "the noun together with a or an",
            "the noun with its fitting article, a or an",
        )
    return (f"the {word} of the noun", f"the noun in the {word}", f"the {word} form of the noun")


def _nouns() -> Iterator[Task]:
    """Yield noun phrases and sentence frames that ask for a number or an article."""
    words = {
        one: many
        for one, many in noun_table().items()
        if one not in (many, "penny", "person") and zipf_frequency(many, "en") > 2.5
    }
    given_one = ("a singular noun", "a noun", "a noun in the singular")
    given_many = ("a plural noun", "a noun in the plural")
    for det in (*data.PLURAL_WORDS, *data.SINGULAR_WORDS):
        plural = det in data.PLURAL_WORDS
        slots = {
            "w": (det,),
            "num": _numbers("plural" if plural else "singular"),
            "gn": given_one if plural else given_many,
        }
        rows = [(a, f"{det} {b}") if plural else (b, f"{det} {a}") for a, b in words.items()]
        yield Task(slug("noun", det), "noun_forms", "noun_word", slots, rows)
    groups = (
        ("plural", data.PLURAL_FRAMES, given_one),
        ("singular", data.SINGULAR_FRAMES, given_many),
        ("article", data.ARTICLE_FRAMES, given_one),
    )
    for number, frames, given in groups:
        for frame in frames:
            slots = {"fr": (frame,), "num": _numbers(number), "gn": given}
            rows = []
            for one, many in words.items():
                gap = {"plural": many, "singular": one, "article": f"{article(one)} {one}"}[number]
                rows.append((one if given is given_one else many, frame.replace("___", gap)))
            yield Task(slug("noun", frame), "noun_forms", "noun_frame", slots, rows)


def _contracted() -> Iterator[Task]:
    """Yield tasks that shorten or write out one contraction."""
    plain = [s for s in ("I", "you", "he", "she", "it", "we", "they")]
    nouns = list(noun_table())
    own = {
        "would": [(s, p, "would", "") for s, p in product(plain, ACTIONS)],
        "have": [(s, p, "perfect", "") for s, p in product(("I", "you", "we", "they"), ACTIONS)],
        "has": [(s, p, "perfect", "") for s, p in product(("he", "she", "it"), ACTIONS)],
        "had": [(s, p, "pluperfect", "") for s, p in product(plain, ACTIONS)],
        "am": [("I", p, "progressive", "") for p in _VERB_PHRASES],
    }
    forms = {"was": "past_progressive", "were": "past_progressive", "has": "perfect",
             "have": "perfect", "had": "pluperfect"}  # fmt: skip
    for index, cell in enumerate(data.CONTRACTIONS):
        long, _, short = (part.strip() for part in cell.partition(">"))
        if long in own:
            texts = [clause(*row) for row in own[long]]
        elif long.endswith(" not"):
            helper = long.removesuffix(" not")
            made = product((*plain, *NAMED), ACTIONS)
            texts = [clause(s, p, forms.get(helper, helper), "not") for s, p in made]
            texts = [text for text in texts if f" {long} " in text]
        elif long in ("who is", "who will"):
            texts = [
                f"{long} {inflected(p, 'ing') if long == 'who is' else p}?" for p in _VERB_PHRASES
            ]
        elif long == "let us":
            texts = [f"{long} {p}" for p in _VERB_PHRASES]
        else:
            tail = {"where is": "the {}?", "what is": "the {} called?", "here is": "the {}"}
            shape = tail.get(long)
            texts = [f"{long} {shape.format(n) if shape else f'{article(n)} {n}'}" for n in nouns]
        glued = f" {long}" if short.startswith("'") else long
        rows = [(text, text.replace(glued, short, 1)) for text in texts]
        slots = {"long": (long,), "short": (short,)}
        name = slug(long)
        yield Task(f"contract_{name}", "contractions", "contract", slots, rows)
        if index % 2:
            back = [(b, a) for a, b in rows]
            yield Task(f"expand_{name}", "contractions", "expand", slots, back)


def _joined(rng: random.Random) -> Iterator[Task]:
    """Yield tasks that join two clauses with a word."""
    for layout, words in data.JOINS.items():
        for word in (text.replace("_", " ") for text in words.split()):
            cells = list(permutations(data.CLAUSES, 2))
            shape = {"mid": "{a} {w} {b}", "comma": "{a}, {w} {b}", "front": "{w} {a}, {b}"}[layout]
            rows = [
                (f"{a} / {b}", shape.format(a=a, b=b, w=word)) for a, b in rng.sample(cells, 200)
            ]
            slots = {"w": (word,), "lay": data.LAYOUTS[layout]}
            yield Task(slug("join", word, layout), "joining", "join", slots, rows)


def _adverbs(rng: random.Random) -> Iterator[Task]:
    """Yield tasks that add an adverb or another expression at a certain place."""
    for place, words in data.ADVERBS.items():
        for word in words.split(", "):
            rows = []
            for s, phrase, form in _texts(rng, "mixed"):
                text = clause(s, phrase, form)
                changed = {"end": f"{text} {word}", "front": f"{word}, {text}"}.get(place)
                # The main verb is the word after the subject, or the one after the helper verb.
                lead = len(s.split()) + (form not in ("present", "past"))
                parts = text.split()
                inside = " ".join([*parts[:lead], word, *parts[lead:]])
                rows.append((text, changed or inside))
            slots = {"w": (word,), "place": data.ADVERB_PLACES[place]}
            yield Task(slug("add", word, place), "added_adverbs", "adverb", slots, rows)


def _frames() -> Iterator[Task]:
    """Yield tasks that put a verb phrase into a polite or other frame."""
    keys = {"base": "base", "ing": "ing", "pp": "participle", "past": "past"}
    for row in data.FRAMES.strip().splitlines():
        frame, form, use = (cell.strip() for cell in row.split("|"))
        rows = [(p, frame.replace("___", inflected(p, keys[form]))) for p in _VERB_PHRASES]
        slots = {"fr": (frame,), "f": data.VERB_SHAPES[form], "use": (use,)}
        yield Task(slug("frame", frame), "sentence_frames", "frame", slots, rows)


def _derived() -> Iterator[Task]:
    """Yield derivations by suffix, and a few of them backwards."""
    for suffix, (ending, base, result, block) in data.DERIVED.items():
        rows = []
        for token in block.split():
            match = re.fullmatch(r"(\w+)(?:\((\w*)\)(\w*))?", token)
            assert match, token
            stem, dropped, own = match.groups()
            rows.append((stem + (dropped or ""), stem + (own or suffix)))
        one = f"a{'n' * (base[0] in 'aeiou')} {base}"
        slots = {"x": (ending,), "b": (base,), "r": (result,), "g": (one, f"an English {base}")}
        yield Task(f"suffix_{suffix}", "derivation", "derive", slots, rows)
        if suffix in ("ance", "ist", "ive"):
            ended = f"a{'n' * (result[0] in 'aeiou')} {result} in {ending}"
            slots |= {"g": (ended, f"the {result} with the ending {ending}")}
            back = [(b, a) for a, b in rows]
            yield Task(f"suffix_{suffix}_back", "derivation", "underive", slots, back)


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield every task of the grid."""
    parts: Sequence[Iterator[Task]] = (
        _conjugated(rng),
        _converted(rng),
        _new_subjects(rng),
        _nouns(),
        _contracted(),
        _joined(rng),
        _adverbs(rng),
        _frames(),
        _derived(),
        sentence_tasks(rng),
    )
    for part in parts:
        tasks = list(part)
        most = _MOST.get(tasks[0].kind, len(tasks))
        for task in rng.sample(tasks, min(most, len(tasks))):
            yield draft(rng, task)
