"""A grid of string tasks: every kind of edit with many strings, signs, words and places.

The edit is always easy; what differs is the parameter, which the description says in words.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence

from benchmarks.tasks.draft import Draft, pairs
from benchmarks.tasks.families import _grid_strings_data as data
from benchmarks.tasks.families._grid_strings_letters import (
    Answer,
    Row,
    Slots,
    combinations,
    mentions,
    quoted,
    several_letters,
    single_letters,
    slug,
)
from benchmarks.tasks.families._grid_strings_text import KINDS, SHELLS_DO, SHELLS_WHAT
from benchmarks.tasks.families._more_strings_task import (
    MAX_CHARACTERS,
    NUMBERS,
    capital,
    inputs,
)
from benchmarks.tasks.families._more_strings_text import GIVEN
from benchmarks.tasks.families.list_words import (
    OWN_LICENCE,
    OWN_SOURCE,
    WORDFREQ_LICENCE,
    WORDFREQ_SOURCE,
)

_EXAMPLES = 160
_DESCRIPTIONS = 32
_OWN_SENTENCES = 14

_NOUN = {
    "word": ("word",),
    "noun": ("noun", "word"),
    "thing": ("noun", "word"),
    "verb": ("verb", "word"),
    "name": ("name",),
    "city": ("city", "city name"),
    "number": ("number",),
    "phrase": ("phrase",),
    "sentence": ("sentence", "text"),
    "mixed": ("word",),
    "separated": ("text",),
    "short": ("word",),
}
_GIVEN = {
    **GIVEN,
    "separated": ("words with a separator", "a separated line of words", "a short text"),
    "short": ("a short word", "one short word", "a word of three or four letters"),
}
_GLUED = ("no spaces", "without spaces", "with no space anywhere")
_SPACED = ("with spaces", "separated by spaces", "one space at each side")


def _kind(row: Row) -> str:
    """Return the kind of input without the string that the inputs must contain."""
    return row.given.partition(" ")[0]


def _fill(rng: random.Random, row: Row) -> tuple[str, ...]:
    """Word a task: half of the sentences belong to its kind, half are shells all kinds share."""
    kind = KINDS[row.kind]
    has_do = "do" in kind
    own = rng.sample(kind["full"], len(kind["full"]))
    shells = [*(SHELLS_DO if has_do else ()), *SHELLS_WHAT]
    shells = rng.sample(shells, len(shells))
    slots: dict[str, Sequence[str]] = {"n": _NOUN[_kind(row)], "given": _GIVEN[_kind(row)]}
    slots |= row.slots
    turn = {key: rng.randrange(60) for key in (*slots, "do", "what")}

    def filled(template: str) -> str:
        values = {}
        for key, choices in slots.items():
            turn[key] += 1
            values[key] = choices[turn[key] % len(choices)]
        for key in ("do", "what"):
            if key in kind and ("{" + key in template or "{" + key.capitalize() in template):
                turn[key] += 1
                values[key] = kind[key][turn[key] % len(kind[key])].format(**values)
        values |= {key.capitalize(): capital(text) for key, text in values.items()}
        return template.format(**values)

    texts: dict[str, str] = {}
    for group, most in ((own, _OWN_SENTENCES), (shells, _DESCRIPTIONS), (own, _DESCRIPTIONS)):
        for template in group:
            text = filled(template)
            fits = len(text) <= MAX_CHARACTERS and len(texts) < min(most, _DESCRIPTIONS)
            if fits and text.lower() not in texts:
                texts[text.lower()] = text
    return tuple(texts.values())


def _draft(rng: random.Random, row: Row, given: Sequence[str]) -> Draft:
    rows: list[tuple[str, str]] = []
    for text in rng.sample(list(given), len(given)):
        answer = row.answer(text)
        if answer and len(rows) < _EXAMPLES:
            rows.append((text, answer))
    frequent = row.given in ("word", "mixed", "short", "separated")
    return Draft(
        name=f"grid_{row.name}",
        family=row.family,
        descriptions=_fill(rng, row),
        examples=pairs(rows),
        source=WORDFREQ_SOURCE if frequent else OWN_SOURCE,
        licence=WORDFREQ_LICENCE if frequent else OWN_LICENCE,
    )


def _around(left: str, right: str) -> Answer:
    return lambda text: f"{left}{text}{right}"


def _additions() -> Iterator[Row]:
    for side, table in (("front", data.FRONT), ("back", data.BACK)):
        for given, text in _cells(table):
            family = "affixes" if text.isalpha() and given != "number" else "added_text"
            slots = {"x": mentions(text), "q": quoted(text), "b": (text,)}
            ends = (text, "") if side == "front" else ("", text)
            yield Row(f"{side}_{slug(text)}_{given}", family, side, given, slots, _around(*ends))
    for side, table in (("front", data.FRONT_WORDS), ("back", data.BACK_WORDS)):
        for given, text in _cells(table):
            family = "word_substitution" if given == "sentence" else "added_text"
            slots = {"x": mentions(text, word=True), "q": quoted(text), "b": (text,)}
            ends = (f"{text} ", "") if side == "front" else ("", f" {text}")
            name = f"{side}_word_{slug(text)}_{given}"
            yield Row(name, family, f"{side}_spaced", given, slots, _around(*ends))


def _cells(table: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    return ((given, text) for given, texts in table.items() for text in texts)


def _wraps() -> Iterator[Row]:
    blocks = (
        (data.WRAP_NAMED, _GLUED, "word"),
        (data.WRAP_STRINGS, _GLUED, "noun"),
        (data.WRAP_WORDS, _SPACED, "thing"),
    )
    for table, gap, given in blocks:
        for name, both in table:
            left, right = both.split()
            said = [f'"{left}" and "{right}"', f'"{left}" (left) and "{right}" (right)']
            if table is data.WRAP_NAMED:
                said += [f"{name} ({left} {right})"]
            slots = {"x": said, "l": quoted(left), "r": quoted(right), "gap": gap}
            space = " " if gap is _SPACED else ""
            code = _around(left + space, space + right)
            yield Row(f"wrap_{slug(name)}", "wrapping", "wrap", given, slots, code)


def _replaced(old: str, new: str) -> Answer:
    return lambda text: text.replace(old, new) if old in text else None


def _letter_swaps() -> Iterator[Row]:
    for swap in data.SWAPS:
        old, _, new = swap.partition(">")
        slots: dict[str, Sequence[str]] = {"old": _letter(old), "ob": (old,), "nb": (new,)}
        slots["new"] = (
            (f"a capital {new}", f'"{new}" (upper case)') if new.isupper() else (mentions(new)[:2])
        )
        name = f"swap_{old}_{'capital_' * new.isupper()}{slug(new)}"
        code = _replaced(old, new)
        yield Row(name, "letter_swaps", "swap_letter", "word", slots, code)
    for old in data.REMOVED:
        slots = {"old": _letter(old), "ob": (old,)}
        code = _replaced(old, "")
        yield Row(f"remove_{old}", "letter_swaps", "remove_letter", "word", slots, code)


def _letter(letter: str) -> tuple[str, ...]:
    return (f'"{letter}"', f"letter {letter}", f"'{letter}'")


def _word_edit(old: str, new: str) -> Answer:
    def answer(text: str) -> str | None:
        words = text.split()
        if old not in words or new in words:
            return None
        return " ".join(new if word == old else word for word in words if new or word != old)

    return answer


def _word_swaps() -> Iterator[Row]:
    for old, new in data.WORD_SWAPS:
        slots = {"old": quoted(old), "new": quoted(new)}
        code = _word_edit(old, new)
        name = f"word_{old}_to_{new}".lower()
        yield Row(name, "word_substitution", "swap_word", f"sentence {old}", slots, code)
    for old in data.DELETED:
        slots, code = {"old": quoted(old)}, _word_edit(old, "")
        yield Row(
            f"word_no_{old}", "word_substitution", "delete_word", f"sentence {old}", slots, code
        )


def _separators() -> Iterator[Row]:
    for name, text in data.JOINERS:
        sign = text.replace("_", " ")
        slots = _sign_slots(sign)
        code = _replaced(" ", sign)
        yield Row(f"join_{name}", "separators", "join", "phrase", slots, code)
    for swap in data.SEPARATOR_SWAPS:
        old, new = swap[0], swap[2]
        slots = {
            "old": (f'"{old}"', f"'{old}'", f"{data.SIGNS[old]} ({old})"),
            "new": mentions(new),
        }
        name = f"separator_{slug(old)}_to_{slug(new)}"
        code = _replaced(old, new)
        yield Row(name, "separators", "change_sep", f"separated {old}", slots, code)
    for sign in data.SPELLERS:
        slots, code = _sign_slots(sign), _spelled(sign)
        yield Row(f"spell_{slug(sign)}", "separators", "spell", "short", slots, code)


def _sign_slots(sign: str) -> Slots:
    bare = sign.strip()
    said = mentions(bare, word=bare.isalpha() and bare != sign)
    gap = _GLUED if bare == sign else _SPACED
    return {"x": said, "q": quoted(sign), "gap": gap}


def _spelled(sign: str) -> Answer:
    return lambda text: sign.join(text)


def _copies() -> Iterator[Row]:
    for many, text in data.COPY_SEPARATORS:
        count, sign = int(many), text.replace("_", " ")
        times = "twice" if count == 2 else "three times" if count == 3 else "four times"
        slots = {
            **_sign_slots(sign),
            "times": (times, f"{count} times"),
            "many": (NUMBERS[count],),
            "digit": (many,),
        }
        name = f"copies_{NUMBERS[count]}_{slug(sign)}"
        yield Row(name, "added_text", "copies", "short", slots, _repeated(count, sign))
    for given in ("word", "phrase", "name", "number", "mixed", "sentence"):
        yield Row(f"copy_{given}", "copying", "copy", given, {}, lambda text: text)


def _repeated(count: int, sign: str) -> Answer:
    return lambda text: sign.join([text] * count)


def _sentence(rng: random.Random, target: str) -> str | None:
    """Make a sentence of different words that has the target in it, unless that is empty."""
    words = [rng.choice(data.CLASSES[word.lower()]) for word in rng.choice(data.FRAMES).split()]
    fits = len(set(words)) == len(words) and (not target or target in words)
    return " ".join(words) if fits else None


def _inputs(rng: random.Random, given: str, base: dict[str, list[str]]) -> list[str]:
    kind, _, target = given.partition(" ")
    if kind == "sentence":
        tries = (_sentence(rng, target) for _ in range(9000 if target else 900))
        return list(dict.fromkeys(text for text in tries if text))
    if kind == "separated":
        return [phrase.replace(" ", target) for phrase in base["phrase"]]
    if kind == "short":
        return [word for word in base["word"] if len(word) < 5]
    return base[kind]


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield every task of the grid; the inputs are drawn anew for each."""
    base = inputs(rng)
    parts = (
        _additions,
        _wraps,
        _letter_swaps,
        _word_swaps,
        _separators,
        _copies,
        single_letters,
        several_letters,
        combinations,
    )
    for part in parts:
        for row in part():
            yield _draft(rng, row, _inputs(rng, row.given, base))
