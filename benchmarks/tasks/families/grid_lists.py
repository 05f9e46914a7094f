"""A grid of list tasks and of word translation: few kinds, many places, items, signs, languages."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families import _grid_lists_plan as plans
from benchmarks.tasks.families import _grid_lists_text as text
from benchmarks.tasks.families._grid_lists_languages import language_tasks
from benchmarks.tasks.families._grid_lists_task import (
    NEW,
    NUM_ROWS,
    SEPARATORS,
    Answer,
    Items,
    Shape,
    Spec,
    at,
    place,
    plan,
    quoted,
    said,
    slug,
    solve,
    spot,
    task,
)
from benchmarks.tasks.families._list_places import CARDINALS, ORDINALS
from benchmarks.tasks.families.list_words import CATEGORIES, frequent_words


def picked(i: int, items: Items) -> str:
    """Give the item at a place."""
    return items[i]


def dropped(i: int, items: Items) -> Items:
    """Leave out the item at a place."""
    gone = i % len(items)
    return items[:gone] + items[gone + 1 :]


def both(i: int, j: int, items: Items) -> Items:
    """Give the items at two places."""
    return [items[i], items[j]]


def swapped(i: int, j: int, items: Items) -> Items:
    """Exchange the items at two places."""
    new = list(items)
    new[i], new[j] = items[j], items[i]
    return new


def replaced(i: int, item: str, items: Items) -> Items | None:
    """Put an item in the place of another."""
    new = list(items)
    new[i] = item
    return None if item in items else new


def exchanged(old: str, new: str, items: Items) -> Items | None:
    """Put an item in the place of a given one."""
    return replaced(items.index(old), new, items)


def finished(word: str, items: Items) -> str:
    """Join the last two items with a word, and the others with commas."""
    return f"{', '.join(items[:-1])} {word} {items[-1]}"


def inserted(k: int, item: str, items: Items) -> Items | None:
    """Add an item at a place, or at the end where the place is zero."""
    i = k - 1 if k else len(items)
    return None if item in items else [*items[:i], item, *items[i:]]


def with_item(item: str, rng: random.Random, items: Items) -> Items:
    """Make sure that an item stands somewhere in the list, once."""
    others = [other for other in items if other != item]
    others.insert(rng.randrange(len(others) + 1), item)
    return others


def place_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks on places: picked, left out, swapped, replaced, inserted."""
    one: tuple[tuple[str, str, Callable[[int, Items], str | Items]], ...] = (
        ("pick", plans.PLACES, picked),
        ("drop", plans.DROP, dropped),
    )
    for kind, block, single in one:
        for spec, (where,) in plan(block):
            k = int(where)
            rows = solve(rng, spec, partial(single, at(k)))
            yield task(rng, f"{kind}_{spot(k)}", "list_position", kind, spec, rows, x=place(k))
    for kind, block, double in (("both", plans.BOTH, both), ("swap", plans.SWAP, swapped)):
        for spec, (left, right) in plan(block):
            i, j = int(left), int(right)
            rows = solve(rng, spec, partial(double, at(i), at(j)))
            name = f"{kind}_{spot(i)}_{spot(j)}"
            yield task(rng, name, "list_position", kind, spec, rows, x=place(i), y=place(j))
    for spec, (where, item) in plan(plans.REPLACE_PLACE):
        k = int(where)
        rows = solve(rng, spec, partial(replaced, at(k), item))
        name = f"replace_{spot(k)}_by_{slug(item)}"
        yield task(rng, name, "list_edits", "replace", spec, rows, x=place(k), w=quoted(item))
    for spec, (where, item) in plan(plans.INSERT):
        k = int(where)
        said_where = {
            0: ("at the end", "behind all the others", "as the last {n}"),
            1: ("at the front", "before all the others", "as the first {n}"),
        }.get(k, (f"as the {ORDINALS[k]} {{n}}", f"as {{n}} number {k}", f"in {ORDINALS[k]} place"))
        rows = solve(rng, spec, partial(inserted, k, item))
        name = f"insert_{slug(item)}_{k or 'end'}"
        yield task(rng, name, "list_edits", "insert", spec, rows, x=said_where, w=quoted(item))


def given_item(rng: random.Random, spec: Spec, item: str, kind: str) -> Draft:
    """Make a task about an item that the description names."""
    has = partial(with_item, item)
    found: dict[str, tuple[Answer, Shape, Sequence[str]]] = {
        "drop": (lambda items: [i for i in items if i != item], has, said(item)),
        "often": (
            lambda items: str(items.count(item)),
            lambda r, items: _repeat(r, item, items),
            [f'how often "{item}" occurs, in digits', f'the count of "{item}" as a digit',
             f'how many times "{item}" stands in the list, in digits'],
        ),
        "where": (
            lambda items: str(items.index(item) + 1), has,
            [f'the position of "{item}", counted from 1, as a digit', f'which {{n}} "{item}" is (1 '
             "for the first), as a digit", f'the place number of "{item}", starting with 1'],
        ),
        "has": (
            lambda items: "yes" if item in items else "no",
            lambda r, items: has(r, items) if r.random() < 0.5 else [i for i in items if i != item],
            said(item),
        ),
        "after": (
            lambda items: None if items[-1] == item else items[items.index(item) + 1], has,
            [f'the {{n}} right after "{item}"', f'the {{n}} that follows "{item}"',
             f'whatever comes directly behind "{item}"'],
        ),
        "before": (
            lambda items: None if items[0] == item else items[items.index(item) - 1], has,
            [f'the {{n}} right before "{item}"', f'the {{n}} that precedes "{item}"',
             f'whatever stands directly in front of "{item}"'],
        ),
    }  # fmt: skip
    answer, shape, said_item = found[kind]
    wording = {"after": "pick", "before": "pick", "where": "value", "often": "value"}.get(
        kind, kind
    )
    rows = solve(rng, spec, answer, shape)
    return task(rng, f"{kind}_{slug(item)}", "list_items", wording, spec, rows, x=said_item)


def _repeat(rng: random.Random, item: str, items: Items) -> Items:
    """Put an item in the place of none, some or all but one of the others."""
    others = [other for other in items if other != item]
    count = rng.randrange(min(5, len(others)))
    mixed = [item] * count + others[count:]
    return rng.sample(mixed, len(mixed))


def item_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks on items that the description names."""
    for kind, block in plans.GIVEN_ITEMS.items():
        for spec, (item,) in plan(block):
            yield given_item(rng, spec, item, kind)
    for spec, (old, new) in plan(plans.REPLACE_ITEM):
        rows = solve(
            rng,
            spec,
            partial(exchanged, old, new),
            partial(with_item, old),
        )
        name = f"replace_{slug(old)}_by_{slug(new)}"
        yield task(rng, name, "list_edits", "replace", spec, rows, x=said(old), w=quoted(new))


def doubled(rng: random.Random, items: Items) -> Items:
    """Let the last item be a copy of another."""
    new = [*items[:-1], rng.choice(items[:-1])]
    return rng.sample(new, len(new))


def all_but_one_doubled(rng: random.Random, items: Items) -> Items:
    """Let all items but one occur twice."""
    half = len(items) // 2
    new = items[: half + 1] + items[:half]
    return rng.sample(new, len(new))


def muddled(rng: random.Random, items: Items) -> Items:
    """Let some items be copies of others."""
    return [rng.choice(items) for _ in items]


def sole(found: Items) -> str | None:
    """Give the item if there is just one."""
    return found[0] if len(found) == 1 else None


def some(found: Items, items: Items) -> Items | None:
    """Give the items if there are any, but not if these are all."""
    return found if 0 < len(found) < len(items) else None


def extreme(items: Items, size: int) -> str | None:
    """Give the only item with so many letters, where every character is one."""
    plain = all(item.isalpha() for item in items)
    return sole([item for item in items if len(item) == size]) if plain else None


def once_more(items: Items, times: int) -> str | None:
    """Give the only item that occurs so often."""
    return sole([item for item, count in Counter(items).items() if count == times])


RULES: dict[str, Answer] = {
    "longest": lambda items: extreme(items, max(map(len, items))),
    "shortest": lambda items: extreme(items, min(map(len, items))),
    "a_to_z_first": lambda items: min(items),
    "a_to_z_last": lambda items: max(items),
    "repeated": lambda items: once_more(items, 2),
    "single": lambda items: once_more(items, 1),
    "middle": lambda items: items[len(items) // 2],
    "max": lambda items: max(items, key=float),
    "min": lambda items: min(items, key=float),
    "sum": lambda items: str(sum(map(int, items))),
    "range": lambda items: str(max(map(int, items)) - min(map(int, items))),
    "ends_sum": lambda items: str(int(items[0]) + int(items[-1])),
    "count": lambda items: str(len(items)),
    "different": lambda items: str(len(set(items))),
    "count_even": lambda items: str(sum(int(item) % 2 == 0 for item in items)),
    "count_odd": lambda items: str(sum(int(item) % 2 for item in items)),
    "even": lambda items: some([item for item in items if int(item) % 2 == 0], items),
    "odd": lambda items: some([item for item in items if int(item) % 2], items),
    "negative": lambda items: some([item for item in items if item[0] == "-"], items),
    "positive": lambda items: some([item for item in items if item[0] != "-"], items),
    "first_half": lambda items: items[: len(items) // 2],
    "second_half": lambda items: items[len(items) // 2 :],
    "unique": lambda items: list(dict.fromkeys(items)),
    "odd_places": lambda items: items[::2],
    "even_places": lambda items: items[1::2],
    "reversed": lambda items: items[::-1],
    "rising": lambda items: sorted(items, key=float),
    "falling": lambda items: sorted(items, key=float, reverse=True),
    "a_to_z": lambda items: sorted(items),
    "z_to_a": lambda items: sorted(items, reverse=True),
    "first_to_end": lambda items: items[1:] + items[:1],
    "last_to_front": lambda items: items[-1:] + items[:-1],
    "two_to_end": lambda items: items[2:] + items[:2],
}
SHAPES: dict[str, Shape] = {
    "repeated": doubled,
    "single": all_but_one_doubled,
    "different": muddled,
    "unique": doubled,
}


def stretch(rule: str) -> tuple[Answer, list[str]]:
    """Read a rule such as first_3 or last_2."""
    end, _, digit = rule.partition("_")
    k, number = int(digit), CARDINALS[int(digit)]
    if end == "first":
        said_first = [
            "the first {0} {{ns}}",
            "the {0} {{ns}} at the front",
            "the opening {0} {{ns}}",
        ]
        return lambda items: items[:k], [phrase.format(number) for phrase in said_first]
    said_last = ["the last {0} {{ns}}", "the {0} {{ns}} at the end", "the final {0} {{ns}}"]
    return lambda items: items[-k:], [phrase.format(number) for phrase in said_last]


def rule_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks on order, size and sums, and on parts of a list."""
    blocks = (
        ("pick", plans.PICK, "list_order"),
        ("value", plans.VALUE, "list_numbers"),
        ("span", plans.SPAN, "list_items"),
        ("order", plans.ORDER, "list_order"),
    )
    for kind, block, family in blocks:
        for spec, (rule,) in plan(block):
            rule = rule.replace(" ", "_")
            if rule in RULES:
                answer, phrases = RULES[rule], list(text.RULES[rule]["x"])
            else:
                answer, phrases = stretch(rule)
            rows = solve(rng, spec, answer, SHAPES.get(rule))
            yield task(rng, rule, family, kind, spec, rows, x=phrases)
    yield from bound_tasks(rng)


def bound_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks on the numbers above or below a given one."""
    blocks = (
        ("span", plans.BOUND_LIST),
        ("pick", plans.BOUND_ONE),
        ("value", plans.BOUND_COUNT),
    )
    for kind, block in blocks:
        for spec, (side, bound) in plan(block):
            ways = ("above", "greater than", "over", "higher than")
            ways = ways if side == "above" else ("below", "less than", "under", "smaller than")
            start = {
                "span": ("the numbers {}", "all numbers {}", "every number {}"),
                "pick": ("the number {}", "the only number {}", "the one number {}"),
                "value": ("how many numbers are {}, in digits", "the count of the numbers {}"),
            }[kind]
            phrases = [way.format(f"{word} {bound}") for way in start for word in ways]
            rows = solve(rng, spec, partial(bounded, kind, side, int(bound)))
            yield task(rng, f"{kind}_{side}_{bound}", "list_numbers", kind, spec, rows, x=phrases)


def bounded(kind: str, side: str, bound: int, items: Items) -> str | Items | None:
    """Give the numbers on one side of a bound: all, the only one or their count."""
    found = [item for item in items if (int(item) > bound) == (side == "above")]
    if str(bound) in items:
        return None
    if kind == "value":
        return str(len(found))
    return sole(found) if kind == "pick" else some(found, items)


def format_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks on how a list is written."""
    for spec, (new,) in plan(plans.CHANGE):
        rows = solve(rng, spec, SEPARATORS[new][0].join)
        x, w = [spec.sign], [NEW[new]]
        yield task(rng, f"to_{new}", "list_format", "change", spec, rows, x=x, w=w)
    for spec, (word,) in plan(plans.FINISH):
        rows = solve(rng, spec, partial(finished, word))
        w = [f'"{word}" (a space on both sides)', f"'{word}' with a space before and after"]
        name = "ampersand" if word == "&" else slug(word)
        yield task(rng, f"last_with_{name}", "list_format", "finish", spec, rows, w=w)
    for style, (content, pattern, phrases) in plans.NUMBER.items():
        spec = Spec(content, "comma")
        rows = solve(rng, spec, partial(numbered, pattern))
        kind = "number_after" if pattern.startswith("{item}") else "number"
        w = phrases.split("|")
        yield task(rng, f"numbered_{style}", "list_format", kind, spec, rows, w=w)
    for name, spec, left, right in signs():
        rows = solve(rng, spec, partial(enclosed, left, right))
        slots = {"x": quoted(left), "y": quoted(right)}
        kind = "wrap" if left and right else "front" if left else "back"
        if kind != "wrap":
            sign = (left or right).strip()
            gap = "a space" if (left + right) != sign else "no space"
            order = f"{{0}} and {gap}" if left else f"{gap} and {{0}}"
            order = "{0} without a space" if gap == "no space" else order
            slots = {"w": [order.format(way) for way in quoted(sign)]}
        yield task(rng, name, "list_format", kind, spec, rows, **slots)


def signs() -> Iterator[tuple[str, Spec, str, str]]:
    """Give the signs that go around, before or behind every item."""
    for index, (spec, (left, right)) in enumerate(plan(plans.WRAP, "34")):
        yield f"wrapped_{index + 1}", spec, left.strip(), right.strip()
    for spec, (sign,) in plan(plans.FRONT, "34"):
        yield f"front_{slug(plans.SIGN_NAMES.get(sign, sign))}", spec, sign, ""
    for spec, (sign,) in plan(plans.BACK, "34"):
        yield f"back_{slug(plans.SIGN_NAMES.get(sign, sign))}", spec, "", sign


def numbered(pattern: str, items: Items) -> Items:
    """Write every item with its number or letter."""
    return [
        pattern.format(i=i, item=item, letter="-ABCDEFGH"[i])
        for i, item in enumerate(items, start=1)
    ]


def enclosed(left: str, right: str, items: Items) -> Items:
    """Put text around every item."""
    return [f"{left}{item}{right}" for item in items]


def marked_item(rng: random.Random, kind: str, word: str) -> str:
    """Make an item of a kind that can be told by its signs."""
    number = rng.randrange(2, 90)
    return {
        "hash": f"#{word}", "star": f"*{word}", "exclamation": f"{word}!", "question": f"{word}?",
        "bracket": f"({word})", "quote": f'"{word}"', "digit": f"{word}{number % 9 + 1}",
        "word": word, "number": str(number), "plain": str(number), "percent": f"{number}%",
        "dollar": f"${number}", "decimal": f"{number % 20}.{rng.randrange(1, 10)}",
        "negative": f"-{number}", "fraction": f"{number % 4 + 1}/{number % 5 + 5}",
        "clock": f"{rng.randrange(10, 23)}:{rng.randrange(10, 60)}",
    }[kind]  # fmt: skip


def mark_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks on the one item of a kind among items of other kinds."""
    words = [*frequent_words(900), *CATEGORIES["tool"]]
    for sep, size, kinds in plans.MARKED:
        spec = Spec("item", sep, (size,))
        for kind in kinds:
            others = [other for other in kinds if other != kind]
            rest = others if len(others) >= size - 1 else others * (size - 1)
            rows: dict[str, str] = {}
            for _ in range(NUM_ROWS):
                line = [kind, *rng.sample(rest, size - 1)]
                made = {rng.choice(words): kind for kind in line}
                while len(made) < size:
                    made = {rng.choice(words): kind for kind in line}
                items = [marked_item(rng, made[word], word) for word in made]
                target = items[0]
                rng.shuffle(items)
                rows[spec.mark.join(items)] = target
            x = text.SIGNS[kind]["x"]
            name = f"{kind}_of_{size}"
            yield task(rng, name, "list_items", "pick", spec, list(rows.items()), x=x)


def pair_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks on two lists of two words with a bar between them."""
    answers: dict[str, Callable[[Sequence[str]], str]] = {
        "join_two": ", ".join,
        "pair_up": lambda w: f"{w[0]}-{w[2]}, {w[1]}-{w[3]}",
        "take_firsts": lambda w: f"{w[0]}, {w[2]}",
        "swap_lists": lambda w: f"{w[2]}, {w[3]} | {w[0]}, {w[1]}",
    }
    given = ("two lists of two words with a bar between", "two short lists around a vertical bar")
    for kind, answer in answers.items():
        rows = []
        for _ in range(NUM_ROWS):
            words = rng.sample(frequent_words(900), 4)
            rows.append((f"{words[0]}, {words[1]} | {words[2]}, {words[3]}", answer(words)))
        yield task(rng, kind, "list_format", kind, Spec("word", "comma"), rows, given)


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield every task of the grid."""
    parts = (place_tasks, item_tasks, rule_tasks, format_tasks, mark_tasks, pair_tasks)
    for part in (*parts, language_tasks):
        yield from part(rng)
