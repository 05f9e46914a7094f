"""Letters by place and combined edits of the grid of string tasks, and how strings are called."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from benchmarks.tasks.families import _grid_strings_data as data
from benchmarks.tasks.families._more_strings_task import NUMBERS, ORDINALS, nth

Slots = Mapping[str, Sequence[str]]
Answer = Callable[[str], str | None]


class Row(NamedTuple):
    """A task before its inputs: name, family, kind of sentence, input, parameters, code."""

    name: str
    family: str
    kind: str
    given: str
    slots: Slots
    answer: Answer


def quoted(text: str) -> tuple[str, ...]:
    """Quote a string in the two usual ways."""
    return (f'"{text}"',) if "'" in text else (f'"{text}"', f"'{text}'")


def mentions(text: str, *, word: bool = False) -> tuple[str, ...]:
    """Return ways to mention a string; a sign is called by its name as well."""
    marked = quoted(text)
    name = data.SIGNS.get(text)
    if name:
        return (f"{_article(name)} ({text})", marked[0], f'the sign "{text}"')
    if word:
        kind = "words" if " " in text else "word"
        return (marked[0], f'the {kind} "{text}"', marked[-1])
    if text.isdigit():
        return (marked[0], f"the digit{'s' * (len(text) > 1)} {text}", f'the number "{text}"')
    letters = f'the letter{"s" * (len(text) > 1)} "{text}"' if text.isalpha() else marked[-1]
    return (marked[0], letters, f'the string "{text}"', marked[-1])


def _article(name: str) -> str:
    if name == "three dots":
        return name
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def slug(text: str) -> str:
    """Name a string in letters, digits and underscores."""
    spelled = data.SIGNS.get(text, text).lower().replace("'", "")
    for sign, name in (("_", " "), (".", " dot "), ("-", " dash "), (":", " colon ")):
        spelled = spelled.replace(sign, name)
    spelled = "".join(
        c if c.isalnum() else " " if c.isspace() else f" {data.SIGNS.get(c, 'bracket')} "
        for c in spelled
    )
    return "_".join(spelled.replace("-", " ").split())


def _pick(name: str, what: Sequence[str], code: Answer, do: Sequence[str] = ()) -> Row:
    slots = {"answer": what, **({"order": do} if do else {})}
    return Row(name, "letters", "cut" if do else "pick", "word", slots, code)


def _part(start: int, stop: int | None, least: int) -> Answer:
    return lambda word: word[start:stop] if len(word) >= least else None


def _chosen(places: Sequence[int]) -> Answer:
    least = max(5, *places)
    return lambda w: "".join(w[k - 1] for k in places) if len(w) >= least else None


def _upper(code: Answer) -> Answer:
    return lambda word: (code(word) or "").upper()


def _doubled(code: Answer) -> Answer:
    return lambda word: (code(word) or "") * 2


def _without(k: int) -> Answer:
    return lambda word: word[: k - 1] + word[k:] if len(word) > k else None


def _places(k: int) -> tuple[str, ...]:
    return (f"the {ORDINALS.get(k, nth(k))} letter", f"letter number {k}", f"the {nth(k)} letter")


def single_letters() -> Iterator[Row]:
    """Yield single letters by place, and words without one."""
    yield _pick("letter_8", (*_places(8), "the eighth letter"), _part(7, 8, 8))
    last = ("the sixth letter from the end", "the 6th-to-last letter", "the sixth-last letter")
    yield _pick("letter_6_from_end", last, _part(-6, -5, 7))
    for k in (5, 6):
        what = [f"{text} as a capital" for text in _places(k)]
        yield _pick(f"letter_{k}_upper", what, _upper(_part(k - 1, k, k)))
    for k in (2, 3):
        what = [
            f"the {ORDINALS[k]}-to-last letter as a capital",
            f"the {nth(k)} letter from the end, in upper case",
            f"the {ORDINALS[k]} letter from the right, as a big letter",
        ]
        yield _pick(f"letter_{k}_from_end_upper", what, _upper(_part(-k, 1 - k, k + 1)))
        what = [f"{text} written twice (no space)" for text in _places(k)]
        yield _pick(f"letter_{k}_twice", what, _doubled(_part(k - 1, k, k)))
        do = [f"delete {text}" for text in _places(k + 2)]
        what = [f"the word without {text}" for text in _places(k + 2)]
        yield _pick(f"without_letter_{k + 2}", what, _without(k + 2), do)


def several_letters() -> Iterator[Row]:
    """Yield beginnings, endings, pairs and spans of letters."""
    for k, form in ((6, ""), (4, " in capitals")):
        many, change = NUMBERS[k], _upper if form else lambda code: code
        first = (
            f"the first {many} letters{form}",
            f"the opening {k} letters{form}",
            f"letters 1 to {k}{form}",
        )
        last = (
            f"the last {many} letters{form}",
            f"the final {k} letters{form}",
            f"the {many} letters at the end{form}",
        )
        end = "_upper" * bool(form)
        yield _pick(f"first_{k}{end}", first, change(_part(0, k, k + 1)))
        yield _pick(f"last_{k}{end}", last, change(_part(-k, None, k + 1)))
    cuts = (
        ("first", "start", 5, _part(5, None, 7)),
        ("last", "end", 2, _part(0, -2, 4)),
        ("last", "end", 5, _part(0, -5, 7)),
    )
    for side, end, k, code in cuts:
        many = NUMBERS[k]
        do = (
            f"drop the {side} {many} letters",
            f"cut {k} letters off the {end} of the word",
            f"remove {many} letters from the {end}",
        )
        what = (
            f"the word without its {side} {many} letters",
            f"what is left when {k} letters are cut off the {end}",
        )
        yield _pick(f"drop_{side}_{k}", what, code, do)
    for places in data.PAIRS:
        a, b = (ORDINALS[k] for k in places)
        three = (
            f"the {a} and then the {b} letter, as one string",
            f"letter {places[0]} directly followed by letter {places[1]}",
            f"the {nth(places[0])} plus the {nth(places[1])} letter, no space",
        )
        yield _pick(f"letters_{places[0]}_{places[1]}", three, _chosen(places))
    for i, j in data.SPANS:
        a, b = ORDINALS[i], ORDINALS[j]
        three = (
            f"letters {i} to {j}",
            f"the {a} up to and including the {b} letter",
            f"the part of the word from letter number {i} to number {j}",
        )
        yield _pick(f"span_{i}_{j}", three, _part(i - 1, j, j + 1))


_FIRST: dict[str, Answer] = {
    "upper": str.upper,
    "capital": str.capitalize,
    "first": lambda w: w[:1],
    "two": lambda w: w[:2],
    "three": lambda w: w[:3] if len(w) > 3 else None,
    "last_two": lambda w: w[-2:],
    "last_three": lambda w: w[-3:] if len(w) > 3 else None,
    "rest": lambda w: w[1:],
    "start": lambda w: w[:-1],
    "twice": lambda w: w * 2 if len(w) < 6 else None,
    "second": lambda w: w[1:2],
}
# The second step as an order and as a result; each says whether there is a space.
_SECOND = {
    "back": (
        ("add {x} at the end", "put {x} right after it", "append {x}", "end with {x}"),
        ("followed by {x}", "plus {x} at the end", "with {x} right behind"),
    ),
    "front": (
        ("add {x} at the front", "put {x} right before it", "prepend {x}", "start with {x}"),
        ("preceded by {x}", "with {x} in front", "with {x} right before"),
    ),
    "wrap": (
        ("put it between {x}", "add {x} around it", "wrap it in {x}"),
        ("between {x}", "inside {x}", "with {x} around"),
    ),
}


def _joined(first: Answer, left: str, right: str) -> Answer:
    return lambda word: f"{left}{part}{right}" if (part := first(word)) else None


def combinations() -> Iterator[Row]:
    """Yield tasks of two steps: a cut or a change of case, and a string added."""
    for first, second in data.COMBINATIONS:
        side, *texts = second.split()
        strings = [text.replace("_", " ") for text in texts]
        if side == "wrap":
            left, right = strings
            said: Sequence[str] = (f'"{left}" and "{right}"', f"{left} and {right}")
        else:
            left, right = (strings[0], "") if side == "front" else ("", strings[0])
            said = mentions(strings[0])
        if " " in strings[0]:
            bare = f'"{strings[0].strip()}"'
            said = [f"{bare} and a space" if left else f"a space and {bare}"]
        orders, results = data.FIRST_STEPS[first]
        do, what = _SECOND[side]
        slots = {
            "order": _crossed(orders, ", then ", do, said),
            "answer": _crossed(results, ", ", what, said),
        }
        name = f"then_{first}_{side}_{slug(' '.join(strings))}"
        code = _joined(_FIRST[first], left, right)
        yield Row(name, "two_steps", "two_step", "word", slots, code)


def _crossed(
    firsts: Sequence[str], between: str, seconds: Sequence[str], said: Sequence[str]
) -> list[str]:
    """Combine phrases so that neighbours differ in both parts."""
    return [
        f"{firsts[k % len(firsts)]}{between}{seconds[k % len(seconds)]}".format(
            x=said[(k + k // 4) % len(said)]
        )
        for k in range(12)
    ]
