"""Grids of comparisons: bounds, label pairs, digits, numbers picked from a row or a list."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from num2words import num2words

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._grid_numbers_text import LABEL, PICK, TEST, split, task
from benchmarks.tasks.families._more_numbers_text import spelled

ONE = "a number|a whole number|a number in digits|one number"
Rows = list[tuple[object, object]]


# operator: the test, the claim, its opposite, the question
BOUNDS: dict[str, tuple[Callable[[float, int], bool], str, str, str]] = {
    "above": (lambda n, k: n > k, "the number is above {k}|it is more than {w}|the number is "
              "greater than {k}|it lies over {k}", "it is {k} or less|the number is at most {w}"
              "|it is not above {k}", "is the number above {k}|is it more than {w}|is it greater "
              "than {k}|does it lie over {k}"),
    "below": (lambda n, k: n < k, "the number is below {k}|it is less than {w}|the number is "
              "smaller than {k}|it stays under {k}", "it is {k} or more|the number is at least {w}"
              "|it is not below {k}", "is the number below {k}|is it less than {w}|is it smaller "
              "than {k}|does it stay under {k}"),
    "from": (lambda n, k: n >= k, "it is {k} or more|the number is at least {w}|the number reaches "
             "{k}|it is not below {k}", "it is below {k}|the number is less than {w}|it does not "
             "reach {k}", "is it {k} or more|is the number at least {w}|does the number reach {k}"),
    "to": (lambda n, k: n <= k, "it is {k} or less|the number is at most {w}|the number does not "
           "exceed {k}", "it is above {k}|the number is more than {w}|it exceeds {k}",
           "is it {k} or less|is the number at most {w}|does it stay within {k}"),
    "multiple": (lambda n, k: n % k == 0, "{k} divides the number|it is a multiple of {w}|the "
                 "number is divisible by {k}|it can be divided by {w} evenly", "it is no multiple "
                 "of {k}|the number leaves a rest when divided by {w}", "is the number divisible "
                 "by {k}|is it a multiple of {w}|does {k} go into it evenly"),
    "start": (lambda n, k: f"{n:g}"[0] == str(k), "the number starts with {k}|its first digit is "
              "{w}|the digit {k} stands at the front", "its first digit is not {k}|the number "
              "starts with something other than {w}", "does the number start with {k}|is its first "
              "digit {w}|does the digit {k} stand at the front"),
    "end": (lambda n, k: n % 10 == k, "the number ends in {k}|its last digit is {w}|the digit {k} "
            "stands at the end", "its last digit is not {k}|the number ends in something other "
            "than {w}", "does the number end in {k}|is its last digit {w}|does the digit {k} stand "
            "at the end"),
    "digit": (lambda n, k: str(k) in f"{n:g}", "the number has the digit {k}|{w} is among its "
              "digits|{k} occurs in the number", "the number has no {k}|none of its digits is {w}",
              "does the number have the digit {k}|is {w} among its digits|does {k} occur in it"),
}  # fmt: skip
TESTS = {
    "above": (15, 35, 45, 80, 300), "below": (15, 40, 70, 300), "from": (21, 55), "to": (20, 45),
    "multiple": (11, 12, 15, 30), "start": (1, 2, 6), "end": (1, 4, 8), "digit": (2, 5, 8),
}  # fmt: skip
# operator, constant, label where the claim holds, label where not
LABELS = """
above 40 red green; above 65 senior junior; from 50 keep drop; above 90 alarm ok; below 36 tiny huge
from 70 winner loser; above 110 fast slow; below 45 light heavy; from 85 gold silver
above 25 up down; below 60 left right; above 55 A B; from 35 go stop; above 200 deep shallow
below 130 near far; from 21 accept reject; below 95 moon sun; above 33 cat dog; from 66 tea coffee
below 250 north south; multiple 4 hit miss; multiple 10 black white; start 3 blue yellow
end 7 lucky plain; digit 9 inside outside
"""


def _inputs(operator: str, k: int) -> list[str]:
    """List numbers among which both answers are common; small bounds need decimals for that."""
    if operator == "multiple":
        return [str(n) for n in (*range(1, 12 * k), *range(12 * k, 96 * k, k), *range(120, 200))]
    if operator in ("start", "end", "digit"):
        return [str(n) for n in range(10, 1000)]
    parts = range(1, 9, 3) if k < 40 else range(k % 7 + 1, 9, 8) if k < 80 else ()
    wholes = range(0, 2 * k + 1)
    return [*map(str, wholes), *(f"{n}.{d}" for n in wholes for d in parts)]


def _answers(
    rng: random.Random, operator: str, k: int, labels: tuple[str, str] = ("yes", "no")
) -> Rows:
    test = BOUNDS[operator][0]
    return [*split(rng, _inputs(operator, k), lambda text: test(float(text), k), labels)]


def _tests(rng: random.Random) -> Iterator[Draft]:
    for operator, constants in TESTS.items():
        _, claim, _, ask = BOUNDS[operator]
        for k in constants:
            that, question = (text.format(k=k, w=spelled(k)) for text in (claim, ask))
            yield task(rng, "comparison", f"check_{operator}_{k}", _answers(rng, operator, k),
                       TEST, ask=question, that=that, given=ONE)  # fmt: skip
    for item in LABELS.strip().replace("\n", ";").split(";"):
        operator, number, yes, no = item.split()
        k = int(number)
        _, *texts, _ = BOUNDS[operator]
        claim, anti = (text.format(k=k, w=spelled(k)) for text in texts)
        yield task(rng, "comparison", f"{yes.lower()}_or_{no.lower()}_{operator}_{k}",
                   _answers(rng, operator, k, (yes, no)), LABEL,
                   yes=yes, no=no, claim=claim, anti=anti, given=ONE)  # fmt: skip


# name, how one number is written, what joins two, given, noun
SHAPES = (
    ("bars", "{}", " | ", "two numbers with a bar between them", "number"),
    ("versus", "{}", " vs ", "two scores with vs between them", "score"),
    ("percent", "{}%", " / ", "two percentages with a slash between them", "percentage"),
    ("pages", "page {}", ", ", "two page references", "page reference"),
    ("negative", "-{}", " or ", "two negative numbers", "negative number"),
)


def _distance_to(k: int) -> Callable[[int], int]:
    return lambda n: abs(n - k)


def _choices(rng: random.Random) -> Iterator[Draft]:
    for name, one, joint, given, noun in SHAPES:
        pairs = [rng.sample(range(1, 60 if i % 2 else 400), 2) for i in range(300)]
        for size, words in (("larger", "larger|higher|greater"), ("smaller", "smaller|lower")):
            top = (size == "larger") != (name == "negative")
            yield task(
                rng, "comparison", f"{size}_of_{name}",
                [(joint.join(one.format(n) for n in p), one.format(sorted(p)[-top]))
                 for p in pairs], PICK,
                what="|".join(f"{t.format(w)}, as written" for w in words.split("|")
                              for t in (f"the {{}} {noun}", f"whichever {noun} is {{}}",
                                        f"the {{}} {noun} of the two")),
                given=given,
            )  # fmt: skip
    for k in (25, 40, 60, 150):
        triples = [rng.sample([n for n in range(1, 2 * k) if n != k], 3) for _ in range(400)]
        near = [sorted(t, key=_distance_to(k)) for t in triples]
        yield task(
            rng, "comparison", f"nearest_of_three_to_{k}",
            [(", ".join(map(str, t)), s[0]) for t, s in zip(triples, near, strict=True)
             if abs(s[0] - k) + 3 < abs(s[1] - k)], PICK,
            what=f"the number nearest to {k}|the number that lies closest to {spelled(k)}"
            f"|whichever number is least far from {k}|the one that differs least from {k}",
            given="three numbers|a list of three numbers",
        )  # fmt: skip


# operator, constant, the number meant among four
ONLY = (("above", 40), ("above", 70), ("above", 100), ("below", 20), ("below", 30), ("end", 3),
        ("end", 8), ("multiple", 25))  # fmt: skip
ONLY_WORDS = {
    "above": "number above {k}|number greater than {w}|number that exceeds {k}|one over {k}",
    "below": "number below {k}|number less than {w}|number that is under {k}|one smaller than {k}",
    "end": "number ending in {k}|number whose last digit is {w}|one with a {k} at its end",
    "multiple": "multiple of {k}|number that {w} divides|number divisible by {k}",
}
# position, how many numbers, separator
POSITIONS = ((3, 4, ", "), (4, 5, " "), (1, 5, "; "), (5, 6, " "), (4, 6, " / "))


def _rows(rng: random.Random) -> Iterator[Draft]:
    for operator, k in ONLY:
        test = BOUNDS[operator][0]
        top = 2 * k if operator in ("above", "below") else 300
        fit = [n for n in range(1, top) if test(n, k)]
        rest = [n for n in range(1, top) if not test(n, k)]
        rows: Rows = []
        for _ in range(200):
            answer = rng.choice(fit)
            four = [answer, *rng.sample(rest, 3)]
            rows.append((", ".join(map(str, rng.sample(four, 4))), answer))
        yield task(
            rng, "comparison", f"only_{operator}_{k}", rows, PICK,
            what="|".join(f"{start} {text.format(k=k, w=spelled(k))}" for start in
                          ("the only", "the single") for text in ONLY_WORDS[operator].split("|")),
            given="four numbers|a list of four numbers",
        )  # fmt: skip
    for place, size, joint in POSITIONS:
        lists = [rng.sample(range(1, 200), size) for _ in range(200)]
        rank, count = num2words(place, to="ordinal"), spelled(size)
        yield task(
            rng, "comparison", f"number_{place}_of_{size}",
            [(joint.join(map(str, t)), t[place - 1]) for t in lists], PICK,
            what=f"the {rank} number|number {spelled(place)} from the left|the {rank} of the "
            f"{count} numbers|the number in {rank} place, order as given|entry {place} of {size}",
            given=f"{count} numbers in a row|a row of {size} numbers",
        )  # fmt: skip


NOUNS = {"apples": "eggs", "lemons": "nails", "chairs": "books", "pens": "candles",
         "cups": "tickets"}  # fmt: skip
AMOUNTS = {"kg": ("rice", "salt", "flour"), "g": ("butter", "cheese", "ham"),
           "ml": ("cream", "oil", "vinegar"), "packs": ("tea", "yeast", "pasta")}  # fmt: skip


def _baskets(rng: random.Random) -> Iterator[Draft]:
    nouns = [noun for pair in NOUNS.items() for noun in pair]
    for noun in nouns:
        rows: Rows = []
        for _ in range(150):
            count = dict(zip(rng.sample([noun, *rng.sample([n for n in nouns if n != noun], 2)], 3),
                             rng.sample(range(2, 40), 3), strict=True))  # fmt: skip
            rows.append((", ".join(f"{n} {name}" for name, n in count.items()), count[noun]))
        yield task(
            rng, "entities", f"count_of_{noun}", rows, PICK,
            what=f"the number of {noun}|how many {noun} there are|the number in front of {noun}"
            f"|the count of {noun}, in digits",
            given="a list of three things with counts|a shopping list with numbers",
        )  # fmt: skip
    for unit in AMOUNTS:
        rows = []
        for _ in range(150):
            units = rng.sample([unit, *rng.sample([u for u in AMOUNTS if u != unit], 2)], 3)
            numbers = dict(zip(units, rng.sample(range(2, 90), 3), strict=True))
            text = ", ".join(f"{n} {u} {rng.choice(AMOUNTS[u])}" for u, n in numbers.items())
            rows.append((text, numbers[unit]))
        yield task(
            rng, "entities", f"amount_in_{unit}", rows, PICK,
            what=f"the number that is followed by {unit}|the amount given in {unit}, digits only"
            f"|the number with the unit {unit}",
            given="a list of groceries with amounts|three amounts of food",
        )  # fmt: skip


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tests, label pairs, choices among numbers and amounts in lists."""
    yield from _tests(rng)
    yield from _choices(rng)
    yield from _rows(rng)
    yield from _baskets(rng)
