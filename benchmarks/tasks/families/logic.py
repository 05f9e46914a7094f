"""Family "logic": claims, brackets and conclusions from two short premises."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import permutations, product

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._calibration_text import LESSON, balanced, family_tasks, yes
from benchmarks.tasks.families._wording import phrases, wordings, words

NAMES = words("Anna Ben Clara Dan Emma Finn Gina Hugo Ivy Jan Kim Leo")
QUALITIES = words("gentle brave quiet hungry clever lazy loyal curious shy noisy")
KINDS = words("cats dogs poets bakers nurses robots pilots farmers kings owls")
CONDITIONS = phrases("it rains, it snows, the sun shines, the bell rings, it is late, it is cold")
RESULTS = phrases(
    "{} stays home, {} takes the bus, {} drinks tea, {} reads a book, {} feeds the dog, {} goes out"
)
COUNT = 240
WORDINGS = wordings(
    """
logic_claim
  given: a claim about two numbers, such as 3 is less than 5 | a sentence that compares numbers
  want: "true" if the claim about the numbers holds, otherwise "false" | the truth of the
    comparison, true or false
  do: say whether the comparison of the numbers is true or false | judge the claim about the two
    numbers as true or false
logic_tallest
  given: two comparisons among three people, such as Anna is taller than Ben, Ben is taller than
    Clara | who is taller than whom, for three people
  want: the tallest of the three people | the name of the one who is taller than both others
  do: name the tallest person | put the three in order by height and write the name at the top
logic_then
  given: a rule with if and the news that its condition holds | two lines such as If it rains, Ben
    stays home. It rains.
  want: what follows from the rule | the second half of the rule with if, without a full stop
  do: draw the conclusion from the rule and the fact | say what happens now that the condition of
    the rule is met
logic_kind
  given: a sentence about all of a kind and one about somebody of that kind, such as All dogs are
    loyal. Rex is one of the dogs. | two premises, one with all
  want: what follows for the one that is named, such as Rex is loyal | the conclusion in three
    words: name, is, quality
  do: conclude what the named one is like | apply what holds for all of them to the one that is
    named, as in "Rex is loyal"
logic_either
  given: two people of whom one did it, and the news that one of them did not | two lines such as
    Anna or Ben sang. Anna did not.
  want: the name of the person who did it | the one who is left when the person who did not is
    crossed out
  do: name the one who must have done it | rule out the person that did not do it and write the
    other name
logic_brackets
  given: a row of brackets, such as (()[]) | some opening and closing brackets
  want: "yes" if every bracket is closed in the right order and otherwise "no" | yes or no: do the
    brackets match?
  do: answer yes or no, are the brackets balanced | check that each opening bracket is closed by
    its partner and say yes or no
"""
)


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks of the family logic."""
    trios = rng.sample(list(permutations(NAMES, 3)), COUNT)
    facts = rng.sample(list(product(CONDITIONS, RESULTS, NAMES)), COUNT)
    kinds = rng.sample(list(product(KINDS, QUALITIES, NAMES)), COUNT)
    deeds = ("sang", "called", "won", "cooked", "paid", "laughed")
    rows = {
        "logic_claim": balanced(claim(rng) for _ in range(2 * COUNT)),
        "logic_tallest": [heights(rng, *trio) for trio in trios],
        "logic_then": [
            (f"If {fact}, {deed.format(name)}. {fact.capitalize()}.", deed.format(name))
            for fact, deed, name in facts
        ],
        "logic_kind": [
            (f"All {kind} are {quality}. {name} is one of the {kind}.", f"{name} is {quality}")
            for kind, quality, name in kinds
        ],
        "logic_either": [either(rng, rng.choice(deeds), *trio) for trio in trios],
        "logic_brackets": balanced(brackets(rng) for _ in range(3 * COUNT)),
    }
    return family_tasks("logic", LESSON, WORDINGS, rows)


def claim(rng: random.Random) -> tuple[str, str]:
    """Draw a comparison of two numbers, right or wrong."""
    first, second = rng.sample(range(100), 2)
    less = rng.random() < 0.5
    text = f"{first} is {'less' if less else 'more'} than {second}"
    return text, str((first < second) == less).lower()


def heights(rng: random.Random, first: str, second: str, third: str) -> tuple[str, str]:
    """Compare three people by height, in either order of the premises."""
    lines = [f"{first} is taller than {second}", f"{second} is taller than {third}"]
    rng.shuffle(lines)
    return ", ".join(lines), first


def either(rng: random.Random, deed: str, first: str, second: str, _: str) -> tuple[str, str]:
    """Say that one of two did it and who did not."""
    innocent = rng.choice((first, second))
    return (
        f"{first} or {second} {deed}. {innocent} did not.",
        second if innocent == first else first,
    )


def brackets(rng: random.Random) -> tuple[str, str]:
    """Draw a row of brackets, about half of them with one changed."""
    row = ""
    for _ in range(rng.randint(2, 4)):
        place, pair = rng.randint(0, len(row)), rng.choice(("()", "[]", "{}"))
        row = row[:place] + pair + row[place:]
    if rng.random() < 0.5:
        place = rng.randrange(len(row))
        row = row[:place] + rng.choice("()[]{}") + row[place + 1 :]
    rest = row
    while any(pair in rest for pair in ("()", "[]", "{}")):
        rest = rest.replace("()", "").replace("[]", "").replace("{}", "")
    return row, yes(not rest)
