"""Families "comparison" (order, size, parity) and "roman" (Roman numerals)."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from num2words import num2words

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.wording import Family

COMPARISON = Family(
    name="comparison",
    templates=(
        "{do}",
        "{what}",
        "Kindly {do}.",
        "Which answer is right: what is {what}? Write {out}.",
        "Input: {given}. Output: {out} ({what}), nothing else.",
        "ok so {do} pls",
        "You get {given}. Respond with {what}.",
        "I am sorting scores from a darts evening. From {given}, I need {what}; send {out}.",
        "Look at {given} and {do}.",
        "The system is shown {given}; it has to {do} and output {out}.",
        "Can you {do}? Leave out any comment.",
        "Identify {what}.",
        "u get {given}, now {do}, dont explain",
        "{Do}. Answer with {out}.",
        "Play the referee: you see {given}, you announce {what}.",
        "Expected result: {what}. Allowed form: {out}.",
        "My sensor logs {given} on each line and I want a second column with {what}.",
        "For the numeric input, report {what} as {out}.",
        "In this exercise pupils must {do}. Solve it the way a good pupil would.",
        "Inspect the input ({given}) and name {what}.",
        "It would help me a lot to know {what}. A reply of {out} is all I need.",
        "wats {what}? only {out}",
        "Your job: {do}.",
        "Someone compares values all day and wants a machine that can {do}, showing {out}.",
        "Take {given}; the correct completion is {what}.",
        "Decide on {what} and say {out}, with no further words.",
        "Given {given}, one has to {do}.",
        "We score submissions by exact match, so {do} and submit {out}.",
    ),
)
ROMAN = Family(
    name="roman",
    templates=(
        "{do}",
        "{what}",
        "Please {do} for me.",
        "Given {given}, what is {what}?",
        "Input: {given}. Output: {what}, as {out}.",
        "hiya, {do} plz",
        "You will see {given}; answer with {what}.",
        "I restore old clock faces and church inscriptions, so I need {what} whenever I type "
        "{given}.",
        "Read {given} and produce {what}.",
        "The assistant receives {given} and must {do}; it replies with {out}.",
        "Could you {do}? Make it {out}, thanks.",
        "State {what}.",
        "need {what} asap, just {out}",
        "{Do}. The output should be {out}.",
        "Imagine a scribe of ancient Rome who is handed {given} and writes down {what}.",
        "Wanted: {what}, in the form of {out}.",
        "For our history quiz, every card shows {given}, and the solution on the back is {what}.",
        "This converter takes {given}. What comes out is {what}.",
        "Pupils learning Roman numerals are asked to {do}. Give the model answer.",
        "Work out {what} and hand back {out}.",
        "I never remember how Roman numerals work. Would you {do}?",
        "roman numeral thing: {do}, short answer ok ({out})",
        "Transform the input, which is {given}, into {what}.",
        "The task consists of one step: {do}.",
        "Show me {what}; skip the derivation.",
        "Whoever reads {given} should be told {what}.",
        "Using the standard Roman numeral system, {do}. Print {out}.",
        "A numbering script passes in {given} and expects {what} back, formatted as {out}.",
    ),
)
NUMBER = "just the number|one number in digits|only digits|the chosen number alone"
YES_NO = "yes or no|either yes or no in lower case|the single word yes or no|only yes/no"
COUNT = {2: "two", 3: "three", 4: "four", 5: "five"}
Values = Sequence[int]
Rule = Callable[[Values], object]

# name, length of the list, rule, do, what, out; {k} is the length in words
LISTS: tuple[tuple[str, int, Rule, str, str, str], ...] = (
    *(
        row
        for k in (2, 3, 4, 5)
        for row in (
            (f"largest_of_{k}", k, max,
             "choose the largest of the {k} numbers|find the biggest of all {k} numbers"
             "|pick whichever of the {k} values is highest",
             "the largest of the {k} numbers|the greatest number among the {k}"
             "|the maximum of the {k} values", NUMBER),
            (f"smallest_of_{k}", k, min,
             "choose the smallest of the {k} numbers|find the least of all {k} numbers"
             "|pick whichever of the {k} values is lowest",
             "the smallest of the {k} numbers|the lowest number among the {k}"
             "|the minimum of the {k} values", NUMBER),
        )
    ),
    *(
        (f"median_of_{k}", k, lambda v: sorted(v)[len(v) // 2],
         "find the median of the {k} numbers"
         "|pick whichever of the {k} numbers is in the middle by size"
         "|sort the {k} numbers in your head and take the middle one",
         "the median of the {k} numbers|the middle one of {k} values by size, neither high nor low"
         "|the number in the centre once the {k} are ordered", NUMBER)
        for k in (3, 5)
    ),
    ("second_largest_of_four", 4, lambda v: sorted(v)[-2],
     "find the second largest of the {k} numbers|pick the runner-up in size, just below the maximum"
     "|skip the biggest and give the next biggest",
     "the second largest number|the 2nd highest of the {k} values|the number ranked two from the "
     "top by size", NUMBER),
    ("second_smallest_of_four", 4, lambda v: sorted(v)[1],
     "find the second smallest of the {k} numbers|pick the number just above the minimum"
     "|skip the lowest and give the next lowest",
     "the second smallest number|the 2nd lowest of the {k} values|the number ranked two from the "
     "bottom by size", NUMBER),
    ("sort_ascending", 3, lambda v: ", ".join(map(str, sorted(v))),
     "sort the {k} numbers in ascending order|arrange the numbers from smallest to largest"
     "|put the {k} values into increasing order",
     "the {k} numbers in ascending order|the list sorted from low to high"
     "|the same numbers, smallest first", "the sorted list separated by commas"),
    ("sort_descending", 3, lambda v: ", ".join(map(str, sorted(v, reverse=True))),
     "sort the {k} numbers in descending order|arrange the numbers from largest to smallest"
     "|put the {k} values into decreasing order",
     "the {k} numbers in descending order|the list sorted from high to low"
     "|the same numbers, largest first", "the sorted list separated by commas"),
    ("count_even", 5, lambda v: sum(n % 2 == 0 for n in v),
     "count the even numbers in the list|say how many of the {k} numbers are even"
     "|tally the values that are divisible by 2",
     "the number of even values|how many of the {k} numbers are even|the count of even numbers",
     "a count in digits"),
    ("count_odd", 5, lambda v: sum(n % 2 for n in v),
     "count the odd numbers in the list|say how many of the {k} numbers are odd"
     "|tally the values that cannot be halved evenly",
     "the number of odd values|how many of the {k} numbers are odd|the count of odd numbers",
     "a count in digits"),
    ("closest_to_ten", 3, lambda v: min(v, key=lambda n: abs(n - 10)),
     "pick the number closest to ten|choose whichever value is nearest to 10"
     "|find the number with the smallest distance from ten",
     "the number closest to 10|the value nearest to ten|the one number that lies least far from 10",
     NUMBER),
    ("first_number", 4, lambda v: v[0],
     "repeat the first number of the list|copy the number at the very beginning"
     "|keep only the leading number, whatever its size",
     "the first number in the list|the number listed at the start|the leftmost number", NUMBER),
    ("last_number", 4, lambda v: v[-1],
     "repeat the last number of the list|copy the number at the very end"
     "|keep only the final number, whatever its size",
     "the last number in the list|the number listed at the end|the rightmost number", NUMBER),
    ("second_number", 4, lambda v: v[1],
     "repeat the second number of the list|copy the number in position two"
     "|keep only the number right after the first, whatever its size",
     "the second number in the list|the number listed in 2nd place|the number in position two",
     NUMBER),
    ("is_first_greater", 2, lambda v: "yes" if v[0] > v[1] else "no",
     "say whether the first number is greater than the second|check if the first beats the second "
     "in size|test whether number one exceeds number two",
     "yes if the first number is greater than the second, otherwise no"
     "|yes when the first is the bigger one, no when it is not"
     "|whether the first number exceeds the second", YES_NO),
    ("is_first_smaller", 2, lambda v: "yes" if v[0] < v[1] else "no",
     "say whether the first number is smaller than the second|check if the first is below the "
     "second|test whether number one is less than number two",
     "yes if the first number is smaller than the second, otherwise no"
     "|yes when the first is the lesser one, no when it is not"
     "|whether the first number is below the second", YES_NO),
    ("relation_sign", 2, lambda v: ">" if v[0] > v[1] else "<",
     "say which sign belongs between the two numbers, > or <|choose the right comparison sign for "
     "the two numbers|put in the missing inequality sign",
     "the comparison sign that fits between the numbers|the correct inequality symbol, less-than "
     "or greater-than|the sign < or > relating first to second", "one symbol, either < or >"),
    ("is_ascending", 3, lambda v: "yes" if list(v) == sorted(v) else "no",
     "say whether the {k} numbers are in ascending order|check if the list is sorted from low to "
     "high|test whether each number is larger than the one before",
     "yes if the numbers go up from left to right, otherwise no|whether the list is sorted in "
     "increasing order|yes for ascending order and no for any other order", YES_NO),
)  # fmt: skip


def _lists(rng: random.Random, length: int, count: int = 300) -> list[list[int]]:
    """Draw lists of distinct numbers, half of them small and half up to three digits."""
    return [rng.sample(range(0, 60 if i % 2 else 500), length) for i in range(count)]


def _for_task(rng: random.Random, name: str, length: int) -> list[list[int]]:
    values = _lists(rng, length)
    if name == "is_ascending":
        return [sorted(v) if i % 2 else v for i, v in enumerate(values)]
    if name == "closest_to_ten":
        values = [rng.sample(range(0, 40), length) for _ in range(400)]
        return [v for v in values if len({abs(n - 10) for n in v}) == length]
    return values


def _list_tasks(rng: random.Random) -> Iterator[Draft]:
    for name, length, rule, do, what, out in LISTS:
        values = _for_task(rng, name, length)
        k = COUNT[length]
        yield COMPARISON.task(
            name,
            [(", ".join(map(str, v)), rule(v)) for v in values],
            do=do.replace("{k}", k),
            what=what.replace("{k}", k),
            given=f"{k} numbers separated by commas|a list of {k} integers|a row of {k} numbers",
            out=out,
        )


def _yes(condition: bool) -> str:
    return "yes" if condition else "no"


# name, rule, do, what, out
SINGLE: tuple[tuple[str, Callable[[int], str], str, str, str], ...] = (
    ("even_or_odd", lambda n: "odd" if n % 2 else "even",
     "say if the number is even or odd|classify the number by parity|label it as even or as odd",
     "the parity of the number, even or odd|even or odd, whichever applies"
     "|the word odd or the word even for this number",
     "even or odd|the single word even or odd|one lower-case word"),
    ("is_even", lambda n: _yes(n % 2 == 0),
     "say whether the number is even|check if the number can be split into two equal whole parts"
     "|test for divisibility by two",
     "yes if the number is even, otherwise no|whether the number is divisible by 2"
     "|yes for an even number and no for an odd one", YES_NO),
    ("is_odd", lambda n: _yes(n % 2 == 1),
     "say whether the number is odd|check if halving the number leaves one over"
     "|test if the number is not a multiple of two",
     "yes if the number is odd, otherwise no|whether the number is odd"
     "|yes for an odd number and no for an even one", YES_NO),
    *(
        (f"divisible_by_{k}", lambda n, k=k: _yes(n % k == 0),
         f"say whether the number is divisible by {k}|check if {k} divides the number evenly"
         f"|test whether the number is a multiple of {k}",
         f"yes if {k} divides the number without remainder, otherwise no"
         f"|whether the number is a multiple of {k}"
         f"|yes for multiples of {k} and no for everything else", YES_NO)
        for k in (3, 5, 10)
    ),
    ("over_100", lambda n: _yes(n > 100),
     "say whether the number is greater than one hundred|check if the number exceeds 100"
     "|test if it lies above 100",
     "yes if the number is more than 100, otherwise no|whether the number exceeds one hundred"
     "|yes above 100 and no at 100 or below", YES_NO),
)  # fmt: skip


def _single_tasks(rng: random.Random) -> Iterator[Draft]:
    for name, rule, do, what, out in SINGLE:
        high = 200 if name == "over_100" else 999
        values = rng.sample(range(1, high + 1), min(high, 400))
        yes = [n for n in values if rule(n) in ("yes", "even")]
        no = [n for n in values if rule(n) in ("no", "odd")]
        if len(yes) < 120:
            extra = [n for n in range(1, high + 1) if rule(n) == "yes" and n not in yes]
            yes += rng.sample(extra, min(len(extra), 120 - len(yes)))
        balanced = [n for pair in zip(yes, no, strict=False) for n in pair]
        yield COMPARISON.task(
            name,
            [(n, rule(n)) for n in balanced],
            do=do,
            what=what,
            given="a whole number|one positive integer|a single number",
            out=out,
        )
    yield COMPARISON.task(
        "sign",
        [(n, "positive" if n > 0 else "negative") for n in rng.sample(range(-250, 251), 300) if n],
        do="say whether the number is positive or negative|name the sign of the number"
        "|classify the number as above or below zero, with the word positive or negative",
        what="the sign of the number, positive or negative|the word positive or the word negative"
        "|positive for numbers above zero and negative for those below",
        given="a number with or without a minus sign|an integer other than zero",
        out="positive or negative|one lower-case word, positive or negative",
    )


def _roman(number: int) -> str:
    steps = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
             (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
    text = ""
    for value, letters in steps:
        count, number = divmod(number, value)
        text += letters * count
    return text


# name, pair of functions of a number giving input and output, do, what, given, out
NUMERAL = "a Roman numeral in capital letters|only the Roman numeral|one Roman numeral"
ROMANS: tuple[tuple[str, Callable[[int], object], Callable[[int], object], str, str, str, str],
              ...] = (
    ("to_roman", lambda n: n, _roman,
     "convert the number to Roman numerals|write the Arabic number as a Roman numeral"
     "|turn the ordinary digits into Roman letters like I, V, X",
     "the number in Roman numerals|the Roman spelling of the number|the Roman numeral with the "
     "same value", "an ordinary number in digits|an Arabic number", NUMERAL),
    ("from_roman", _roman, lambda n: n,
     "convert the Roman numeral to an ordinary number|write the Roman numeral in Arabic digits"
     "|decode the Roman letters into a normal number",
     "the value of the Roman numeral in digits|the ordinary number behind the Roman numeral"
     "|the Arabic number the Roman letters stand for", "a Roman numeral", NUMBER),
    ("next_roman", _roman, lambda n: _roman(n + 1),
     "give the Roman numeral that comes next|count one up from the Roman numeral"
     "|add one and stay in Roman numerals",
     "the next Roman numeral|the Roman numeral one higher|the successor, again as a Roman numeral",
     "a Roman numeral", NUMERAL),
    ("previous_roman", lambda n: _roman(n + 1), _roman,
     "give the Roman numeral that comes just before|count one down from the Roman numeral"
     "|subtract one and stay in Roman numerals",
     "the previous Roman numeral|the Roman numeral one lower|the predecessor, again as a Roman "
     "numeral", "a Roman numeral", NUMERAL),
    ("roman_to_words", _roman, lambda n: str(num2words(n)).replace(" and ", " "),
     "spell the Roman numeral out in English words|read the Roman numeral aloud in English"
     "|write what the Roman numeral says as an English number word",
     "the English number word for the Roman numeral|the value of the numeral in English words"
     "|the numeral spelled out in English", "a Roman numeral",
     "lower-case English words|English words in lower case, without the word and"),
    ("words_to_roman", lambda n: str(num2words(n)).replace(" and ", " "), _roman,
     "turn the English number word into a Roman numeral|write the spelled-out number with Roman "
     "letters|convert words for a number to Roman numerals",
     "the Roman numeral for the number word|the spelled-out number as a Roman numeral"
     "|the Roman form of the number written in English words",
     "a number spelled out in English words", NUMERAL),
    ("roman_parity", _roman, lambda n: "odd" if n % 2 else "even",
     "say if the Roman numeral is even or odd|classify the value of the Roman numeral by parity"
     "|tell whether the numeral stands for an even or an odd number",
     "even or odd, according to the value of the Roman numeral|the parity of the Roman numeral"
     "|the word even or the word odd for the Roman numeral", "a Roman numeral",
     "even or odd|one lower-case word, even or odd"),
)  # fmt: skip


def _roman_tasks(rng: random.Random) -> Iterator[Draft]:
    numbers = [*range(1, 151), *rng.sample(range(151, 500), 60)]
    for name, left, right, do, what, given, out in ROMANS:
        examples = [(left(n), right(n)) for n in numbers]
        yield ROMAN.task(name, examples, do=do, what=what, given=given, out=out)
    couples = [rng.sample(range(1, 101), 2) for _ in range(300)]
    for name, pick, words in (("larger_roman", max, "larger|greater|higher"),
                              ("smaller_roman", min, "smaller|lesser|lower")):  # fmt: skip
        first, second, third = words.split("|")
        yield ROMAN.task(
            name,
            [(f"{_roman(a)}, {_roman(b)}", _roman(pick(a, b))) for a, b in couples],
            do=f"choose the {first} of the two Roman numerals|pick the numeral with the {second} "
            f"value|compare the two numerals and keep the {third} one",
            what=f"the {first} of the two Roman numerals|the numeral with the {second} value"
            f"|whichever Roman numeral is {third}",
            given="two Roman numerals separated by a comma",
            out=NUMERAL,
        )
    small = [(rng.randint(1, 20), rng.randint(1, 20)) for _ in range(350)]
    yield ROMAN.task(
        "sum_roman",
        [(f"{_roman(a)} + {_roman(b)}", _roman(a + b)) for a, b in small],
        do="add the two Roman numerals|sum up both Roman numerals and stay in Roman writing"
        "|put the two numerals together into one Roman total",
        what="the sum of the two Roman numerals|both numerals added, as a Roman numeral"
        "|the Roman numeral for the total",
        given="two Roman numerals joined by a plus sign",
        out=NUMERAL,
    )
    valid = rng.sample(range(1, 200), 120)
    yield ROMAN.task(
        "is_valid_roman",
        [pair for n in valid for pair in _validity(rng, n)],
        do="say whether the text is a correctly written Roman numeral|check if the letters form a "
        "valid Roman numeral|test the Roman numeral for spelling mistakes, yes meaning correct",
        what="yes for a valid Roman numeral and no for a wrong one|whether the letters form a "
        "proper Roman numeral|yes if the Roman numeral is well formed, otherwise no",
        given="some Roman numeral letters",
        out=YES_NO,
    )


def _validity(rng: random.Random, number: int) -> Iterator[tuple[str, str]]:
    """Yield the numeral itself and a misspelled one, made by repeating or swapping a letter."""
    good = _roman(number)
    yield good, "yes"
    known = {_roman(n) for n in range(1, 4000)}
    bad = [good + good[-1] * k for k in (1, 2, 3, 4)]
    bad += [good[:i] + b + a + good[i + 2 :] for i, (a, b) in enumerate(pairwise(good))]
    wrong = sorted({text for text in bad if text not in known})
    yield rng.choice(wrong), "no"


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the drafts of the comparison and Roman numeral families."""
    yield from _list_tasks(rng)
    yield from _single_tasks(rng)
    yield from _roman_tasks(rng)
