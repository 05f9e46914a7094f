"""Family "sequences": what comes next or before, for numbers, letters, weekdays and months."""

from __future__ import annotations

import calendar
import random
from collections.abc import Callable, Iterator, Sequence
from string import ascii_lowercase

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.wording import Family

SEQUENCES = Family(
    name="sequences",
    templates=(
        "{do}",
        "{what}",
        "Would you please {do}?",
        "{Given} is shown. What is {what}?",
        "Input: {given}. Output: {what}, as {out}.",
        "quick one: {do}!!",
        "You will be given {given}. Continue by writing {what}.",
        "I am making a puzzle book for children and need {what} for each puzzle, printed as {out}.",
        "Read {given} and fill in {what}.",
        "The model looks at {given}; its reply is {what} and no other text.",
        "Could you tell me {what}? I expect {out}.",
        "Supply {what}.",
        "idk {what}, can u tell me? only {out} pls",
        "{Do}. Reply with {out}.",
        "Pretend to be a calendar and counting machine that can {do}.",
        "Desired response: {what}. Shape of the response: {out}.",
        "A planner app hands over {given}, and the label it displays next is {what}.",
        "Given {given}, give {what}.",
        "Children practising order say {what} as soon as they hear {given}. Do likewise.",
        "Figure out {what} from the input.",
        "Nothing fancy here, I only want {what}.",
        "gimme {what} ... input will be {given}",
        "The exercise asks everyone to {do}.",
        "Here, the rule that maps input to output is: {do}. Stick to {out}.",
        "On the left side of the table stands {given}, on the right side {what}. Complete the "
        "right side.",
        "Finish the pattern: after reading {given}, respond with {what}.",
        "As an assistant who knows the order of things by heart, {do}, returning {out}.",
        "Every message holds {given}. Answer each one with {what}, in the form of {out}.",
    ),
)
WEEKDAYS = tuple(calendar.day_name)
MONTHS = tuple(calendar.month_name)[1:]
NUMBER = "just the number|one number in digits|only digits"
ONE = "a whole number|one number in digits|an integer"

DAY_FRAMES = (
    "{x}", "Today is {x}.", "It is {x}", "{x} morning", "on {x}", "The meeting is on {x}.",
    "{x} evening", "this {x}", "We are open on {x}.", "She called on {x}.", "every {x}",
    "The train leaves on {x}.", "{x} at noon", "The shop is closed on {x}.",
)  # fmt: skip
MONTH_FRAMES = (
    "{x}", "It is {x} now.", "in {x}", "early {x}", "The festival is in {x}.", "late {x}",
    "We met in {x}.", "{x} sales", "the month of {x}", "Her birthday is in {x}.",
    "{x} weather", "School starts in {x}.",
)  # fmt: skip

# name, step along the cycle, words for it
CYCLE_STEPS = (
    ("next", 1, "one {u} later|the next {u}|the {u} that follows"),
    ("previous", -1, "one {u} earlier|the previous {u}|the {u} that comes before"),
    ("two_after", 2, "two {u}s later|the {u} after next|the {u} two steps ahead"),
    ("two_before", -2, "two {u}s earlier|the {u} before the previous one|the {u} two steps back"),
    ("three_after", 3, "three {u}s later|the {u} three steps ahead|the {u} that comes 3 {u}s on"),
)


def _cycle_tasks() -> Iterator[Draft]:
    for unit, kind, names, frames in (
        ("day", "weekday", WEEKDAYS, DAY_FRAMES),
        ("month", "month", MONTHS, MONTH_FRAMES),
    ):
        for name, step, words in CYCLE_STEPS:
            later, noun, other = words.replace("{u}", unit).split("|")
            yield SEQUENCES.task(
                f"{name}_{kind}",
                [
                    (frame.format(x=x), names[(i + step) % len(names)])
                    for frame in frames
                    for i, x in enumerate(names)
                ],
                do=f"name the {kind} that is {later} than the one mentioned|find the {kind} in "
                f"the text and say {noun}|give {other}, counted from the {kind} mentioned",
                what=f"the name of {noun}, counted from the {kind} in the text|the {kind} that is "
                f"{later}|{other}, seen from the {kind} mentioned",
                given=f"a {kind}, alone or in a short phrase|a short text that mentions a {kind}",
                out=f"the {kind}'s full name with a capital letter|one {kind} name, capitalised",
            )


# name, rule, do, what
STEPS: tuple[tuple[str, Callable[[int], int], str, str], ...] = (
    ("next_number", lambda n: n + 1,
     "count one further|say the whole number that follows|continue counting from the number",
     "the next whole number|the number that follows in counting|the number right after this one"),
    ("previous_number", lambda n: n - 1,
     "count one back|say the whole number that precedes it|go one step down in counting",
     "the previous whole number|the number that comes before it in counting"
     "|the number right before this one"),
    ("next_even", lambda n: n + 2 - n % 2,
     "find the next even number|go up to the first even number above it"
     "|climb from the number to the following even one",
     "the next even number, always larger than the input|the smallest even number above it"
     "|the first even number after the input"),
    ("next_odd", lambda n: n + 1 + n % 2,
     "find the next odd number|go up to the first odd number above it"
     "|climb from the number to the following odd one",
     "the next odd number, always larger than the input|the smallest odd number above it"
     "|the first odd number after the input"),
    ("previous_even", lambda n: n - 2 + n % 2,
     "find the even number just below|go down to the closest even number under it"
     "|descend from the number to the preceding even one",
     "the nearest even number below the input|the largest even number smaller than it"
     "|the last even number before the input"),
    ("next_multiple_of_five", lambda n: n - n % 5 + 5,
     "find the next multiple of five|go up to the first multiple of 5 above it"
     "|climb from the number to the following multiple of five",
     "the next multiple of 5, always larger than the input|the smallest multiple of five above it"
     "|the first multiple of five after the input"),
    ("next_multiple_of_ten", lambda n: n - n % 10 + 10,
     "find the next multiple of ten|go up to the first round ten above it"
     "|climb from the number to the following multiple of ten",
     "the next multiple of 10, always larger than the input|the smallest round ten above it"
     "|the first multiple of ten after the input"),
    ("next_hundred", lambda n: n - n % 100 + 100,
     "find the next full hundred|go up to the first multiple of 100 above it"
     "|climb from the number to the following round hundred",
     "the next multiple of 100, always larger than the input|the smallest full hundred above it"
     "|the first round hundred after the input"),
)  # fmt: skip


def _step_tasks(rng: random.Random) -> Iterator[Draft]:
    for name, rule, do, what in STEPS:
        values = rng.sample(range(2, 600), 280)
        yield SEQUENCES.task(
            name, [(n, rule(n)) for n in values], do=do, what=what, given=ONE, out=NUMBER
        )


def _row(values: Sequence[object]) -> str:
    return ", ".join(map(str, values))


def _progressions(rng: random.Random) -> Iterator[Draft]:
    given = "four numbers of a sequence, separated by commas|the start of a number series"
    for name, steps, detail in (
        ("step_2", (2,), "that goes up by two each time|rising in steps of 2|of every second "
        "number"),
        ("step_3", (3,), "that goes up by three each time|rising in steps of 3|adding 3 per term"),
        ("step_5", (5,), "that goes up by five each time|rising in steps of 5|adding 5 per term"),
        ("step_10", (10,), "that goes up by ten each time|rising in steps of 10|adding 10 per "
        "term"),
        ("step_down_1", (-1,), "that counts down by one|falling by 1 each time|going backwards by "
        "one"),
        ("step_down_5", (-5,), "that counts down by five|falling by 5 each time|losing 5 per term"),
        ("step_mixed", (1, 2, 3, 4, 5, 10, -1, -2, -5, -10),
         "with a constant step that has to be found|with equal gaps of any size, up or down"
         "|whose terms differ by one fixed amount"),
    ):  # fmt: skip
        first, second, third = detail.split("|")
        rows = []
        for _ in range(300):
            step, start = rng.choice(steps), rng.randint(50, 250)
            start = start if step < 0 else rng.randint(1, 200)
            rows.append([start + i * step for i in range(5)])
        yield SEQUENCES.task(
            name,
            [(_row(row[:4]), row[4]) for row in rows],
            do=f"continue the number sequence {first}|write the next term of the series {second}"
            f"|extend the row of numbers {third} by a single term",
            what=f"the next number of the sequence {first}|the fifth term of the series {second}"
            f"|the number that continues the row {third}",
            given=given,
            out=NUMBER,
        )
    starts = [(a, r) for r in (2,) for a in range(1, 121)]
    yield SEQUENCES.task(
        "doubling",
        [(_row([a, a * r, a * r * r]), a * r**3) for a, r in starts],
        do="continue the sequence in which every number doubles|write the next term of the "
        "doubling series|extend the row, each term being twice the one before",
        what="the next number of the doubling sequence|the fourth term, twice the third"
        "|the number that continues the row of doublings",
        given="three numbers, each twice the one before|the start of a doubling series",
        out=NUMBER,
    )


def _missing(rng: random.Random) -> Draft:
    rows = []
    for _ in range(300):
        step, start = rng.choice((1, 2, 3, 5, 10)), rng.randint(1, 150)
        row: list[object] = [start + i * step for i in range(4)]
        hole = rng.choice((1, 2))
        rows.append((_row([*row[:hole], "_", *row[hole + 1 :]]), row[hole]))
    return SEQUENCES.task(
        "missing_number",
        rows,
        do="fill the gap in the number sequence with equal steps|find the number hidden behind the "
        "underscore|complete the evenly spaced row where one number is missing",
        what="the missing number of the evenly spaced sequence|the number that belongs at the "
        "underscore|the value that fills the gap in the row",
        given="a number sequence with one term replaced by an underscore",
        out=NUMBER,
    )


def _letter_tasks() -> Iterator[Draft]:
    cases = (ascii_lowercase, ascii_lowercase.upper())
    letters = "letters of the alphabet in order, separated by commas"
    for name, step, detail in (
        ("next_letter", 1, "the following letter of the alphabet|the letter right after the last "
        "one"
         "|the next letter in alphabetical order"),
        ("next_letter_skip_one", 2, "the next letter, skipping one letter each time"
         "|the letter two places after the last one|the letter that continues the "
         "every-other-letter "
         "pattern"),
        ("next_letter_backward", -1, "the next letter when going backwards through the alphabet"
         "|the letter just before the last one in the alphabet|the letter that continues the "
         "reversed alphabet"),
    ):  # fmt: skip
        rows = [
            [abc[i + k * step] for k in range(length + 1)]
            for abc in cases
            for length in (2, 3, 4)
            for i in range(26)
            if 0 <= i + length * step < 26
        ]
        first, second, third = detail.split("|")
        yield SEQUENCES.task(
            name,
            [(_row(row[:-1]), row[-1]) for row in rows],
            do=f"continue the row of letters with {first}|write {second}|extend the letters by "
            f"{third}",
            what=detail,
            given=f"two to four {letters}" if step > 0 else f"{letters}, running backwards",
            out="one letter in the same case as the input|a single letter, case kept",
        )


def _named_rows() -> Iterator[Draft]:
    for kind, names in (("weekday", WEEKDAYS), ("month", MONTHS)):
        size = len(names)
        for name, steps, detail in (
            (f"continue_{kind}s", (1,), "one after the other"),
            (f"continue_{kind}s_backward", (-1,), "in backward order"),
            (f"continue_{kind}s_skipping", (2,), "leaving out every second one"),
        ):
            rows = [
                ([form(names[(i + k * step) % size]) for k in range(length + 1)])
                for step in steps
                for form in (str, str.lower, str.upper, lambda x: x[:3])
                for length in (2, 3, 4)
                for i in range(size)
            ]
            yield SEQUENCES.task(
                name,
                [(_row(row[:-1]), row[-1]) for row in rows],
                do=f"continue the row of {kind}s, which runs {detail}|write the {kind} that comes "
                f"next in a list going {detail}",
                what=f"the next {kind} of a list that goes {detail}|the {kind} continuing the row, "
                f"which runs {detail}|the following entry of the {kind} series, {detail}",
                given=f"two to four {kind}s, {detail}|a row of {kind}s running {detail}",
                out=f"one {kind}, spelled and shortened like those in the input",
            )


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the drafts of the sequence family."""
    yield from _step_tasks(rng)
    yield from _cycle_tasks()
    yield from _progressions(rng)
    yield _missing(rng)
    yield from _letter_tasks()
    yield from _named_rows()
