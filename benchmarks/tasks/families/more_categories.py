"""More tasks on the category of words: in lists, one by one and in pairs."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence

from benchmarks.tasks.draft import Draft, pairs
from benchmarks.tasks.families import _more_categories_plan as plan
from benchmarks.tasks.families import _more_categories_text as text
from benchmarks.tasks.families._list_places import CARDINALS, ORDINALS
from benchmarks.tasks.families._more_categories_words import MANY, NEW, ONE, WORDS, overlap, proper
from benchmarks.tasks.families._more_lists_text import ASK, DO, WHAT, describe
from benchmarks.tasks.families.list_words import OWN_LICENCE, OWN_SOURCE

NUM_EXAMPLES = 320
# A list of words with the answer that it calls for.
Solved = tuple[list[str], str]
OTHERS = (
    ("other things", "other words", "words of other kinds"),
    ("unrelated words", "words for something else", "things of other sorts"),
)


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield more of the family list_category, and the family word_category."""
    yield from pick_tasks(rng)
    yield from not_tasks(rng)
    yield from several_tasks(rng)
    yield from whole_list_tasks(rng)
    yield from yes_no_tasks(rng)
    yield from label_tasks(rng)
    yield from pair_tasks(rng)


def slug(name: str) -> str:
    """Turn a category into a part of a task's name."""
    return name.lower().replace(" ", "_").replace("'", "")


def bare(kind: str) -> str:
    """Name one of a category without its article."""
    return ONE[kind][0].split(" ", 1)[1]


def plural(kind: str) -> str:
    """Name several of a category."""
    return MANY[kind][0]


def list_words(size: int | None) -> tuple[str, ...]:
    """Say what the input is."""
    if size is None:
        return ("a list of words", "words separated by commas", "a few comma-separated words")
    number = CARDINALS[size]
    return (
        f"{number} words",
        f"a list of {number} words",
        f"{size} words with commas between them",
        f"{number} comma-separated items",
    )


def task(
    name: str, family: str, descriptions: Sequence[str], rows: Iterable[tuple[str, str]]
) -> Draft:
    """Make a task of hand-written words."""
    return Draft(
        name=name,
        family=family,
        descriptions=tuple(descriptions),
        examples=pairs(rows),
        source=OWN_SOURCE,
        licence=OWN_LICENCE,
    )


def strangers(rng: random.Random, kind: str, count: int, second: str | None = None) -> list[str]:
    """Draw words of neither one nor two categories; names keep company with other names."""
    apart = [o for o in WORDS if not overlap(kind, o) and not (second and overlap(second, o))]
    names = [other for other in apart if proper(other)]
    found: list[str] = []
    while len(found) < count:
        # Otherwise the one capitalised word would always be the answer.
        choices = names if proper(kind) and rng.random() < 0.7 else apart
        word = rng.choice(WORDS[rng.choice(choices)])
        if word not in found and word not in WORDS[kind]:
            found.append(word)
    return found


def one_in(
    rng: random.Random, kind: str, sizes: Sequence[int], other: str | None = None
) -> list[Solved]:
    """Make lists with one word of a category; the rest is mixed, or of one other category."""
    solved = []
    for index in range(NUM_EXAMPLES):
        size = sizes[index % len(sizes)]
        word = rng.choice(WORDS[kind])
        rest = rng.sample(WORDS[other], size - 1) if other else strangers(rng, kind, size - 1)
        words = [word, *rest]
        rng.shuffle(words)
        solved.append((words, word))
    return solved


def some_in(
    rng: random.Random,
    kind: str,
    sizes: Sequence[int],
    counts: Sequence[int],
    second: str | None = None,
) -> list[list[str]]:
    """Make mixed lists with as many words of a category as ``counts`` says, in turn.

    They have no word of the ``second`` category.
    """
    lists = []
    for index in range(NUM_EXAMPLES):
        count = counts[index % len(counts)]
        size = rng.choice([size for size in sizes if size > count])
        words = rng.sample(WORDS[kind], count) + strangers(rng, kind, size - count, second)
        rng.shuffle(words)
        lists.append(words)
    return lists


def shown(solved: Iterable[Solved]) -> list[tuple[str, str]]:
    """Write lists as text."""
    return [(", ".join(words), answer) for words, answer in solved]


def pick_phrases(kind: str) -> tuple[str, ...]:
    """Name the only word of a category in a list."""
    first, second, third = ONE[kind]
    return (
        f"the {bare(kind)}",
        f"the only {bare(kind)} in the list",
        f"the word that stands for {second}",
        f"the item that is {third}",
        f"whichever word is {first}",
        f"the one that is {second}",
        f"the {bare(kind)} among them",
    )


def pick_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks that ask for the one word of a category."""
    mixed = [(kind, size, None) for kind, size in plan.mixed(NEW)]
    among = [(kind, size, other) for kind, other, size in plan.AMONG]
    for index, (kind, size, other) in enumerate([*mixed, *among]):
        place = f"among_{slug(other)}_of_{size}" if other else f"in_mixed_{size}"
        slots = {
            "what": pick_phrases(kind),
            "thing": ONE[kind],
            "things": MANY[kind],
            "others": MANY[other] if other else OTHERS[index % 2],
            "list": list_words(size),
        }
        # The sentences on meaning come twice as often as the ones that fit any list.
        templates = (*text.PICK, *rng.sample(WHAT, 16))
        rows = shown(one_in(rng, kind, (size,), other))
        yield task(f"{slug(kind)}_{place}", "list_category", describe(rng, templates, slots), rows)


def not_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks that ask for the one word that is not of a category."""
    for kind, size in plan.NOT:
        rows: list[Solved] = []
        for _ in range(NUM_EXAMPLES):
            words = rng.sample(WORDS[kind], size - 1)
            stranger = strangers(rng, kind, 1)[0]
            words.insert(rng.randrange(size), stranger)
            rows.append((words, stranger))
        slots = {"thing": ONE[kind], "things": MANY[kind], "list": list_words(size)}
        name = f"not_{slug(kind)}_of_{size}"
        yield task(name, "list_category", describe(rng, text.NOT, slots), shown(rows))


def members(words: Sequence[str], kind: str) -> list[str]:
    """Give the words of a list that are of a category, in their order."""
    return [word for word in words if word in WORDS[kind]]


def what_task(
    rng: random.Random,
    name: str,
    what: Sequence[str],
    solved: Iterable[Solved],
    do: Sequence[str] = (),
) -> Draft:
    """Make a task on lists whose descriptions say what is wanted."""
    slots = {"what": what, "list": list_words(None)} | ({"do": do} if do else {})
    templates = (*rng.sample(WHAT, 26), *rng.sample(DO, 18)) if do else WHAT
    return task(name, "list_category", describe(rng, templates, slots), shown(solved))


def several_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks on lists with several words of a category, or two categories."""
    what: tuple[str, ...]
    for kind in plan.FIRST:
        what = (
            f"the first {bare(kind)} in the list",
            f"the {bare(kind)} that comes first",
            f"the earliest word that is {ONE[kind][1]}",
            f"the first of the {plural(kind)}",
        )
        lists = some_in(rng, kind, (4, 5, 6), (2, 3))
        solved = [(words, members(words, kind)[0]) for words in lists]
        yield what_task(rng, f"first_{slug(kind)}_in_list", what, solved)
    for kind in plan.LAST:
        what = (
            f"the last {bare(kind)} in the list",
            f"the {bare(kind)} that comes last",
            f"the final word that is {ONE[kind][1]}",
            f"the last of the {plural(kind)}",
        )
        lists = some_in(rng, kind, (4, 5, 6), (2, 3))
        solved = [(words, members(words, kind)[-1]) for words in lists]
        yield what_task(rng, f"last_{slug(kind)}_in_list", what, solved)
    for kind in plan.ALL:
        what = (
            f"all the {plural(kind)} in the list, separated by commas",
            f"every {bare(kind)}, in order, with commas between",
            f"only the {plural(kind)}, comma-separated",
            f"each word that is {ONE[kind][1]}, joined by commas",
        )
        do = (
            f"keep the {plural(kind)} and drop the rest, with commas between",
            f"list all the {plural(kind)}, comma-separated",
        )
        lists = some_in(rng, kind, (4, 5), (1, 2, 2, 3))
        solved = [(words, ", ".join(members(words, kind))) for words in lists]
        yield what_task(rng, f"all_{slug(kind)}_in_list", what, solved, do)
    for left, right in plan.BOTH:
        what = (
            f"the {bare(left)}, a comma and the {bare(right)}",
            f"first the {bare(left)} and then the {bare(right)}, comma between",
            f"the {bare(left)} followed by the {bare(right)}, comma-separated",
        )
        solved = []
        for words in some_in(rng, left, (3, 4), (1,), right):
            words.insert(rng.randrange(len(words) + 1), rng.choice(WORDS[right]))
            solved.append((words, f"{members(words, left)[0]}, {members(words, right)[0]}"))
        yield what_task(rng, f"{slug(left)}_then_{slug(right)}", what, solved)


def whole_list_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield counts, positions, and lists without a category or with a word for none."""
    what: tuple[str, ...]
    for kind in plan.COUNT:
        what = (
            f"the number of {plural(kind)} in the list, as a digit",
            f"how many {plural(kind)} there are, in digits",
            f"how many of the words are {MANY[kind][1]}, as a numeral",
            f"the count of {plural(kind)}, one digit",
        )
        do = (f"count the {plural(kind)}, digits only", f"count every {bare(kind)} as a number")
        lists = some_in(rng, kind, (3, 4, 5), (0, 1, 2, 3))
        solved = [(words, str(len(members(words, kind)))) for words in lists]
        yield what_task(rng, f"count_{slug(kind)}_in_list", what, solved, do)
    for kind, as_word in plan.POSITION:
        form = "as an ordinal word (first, second, third ...)" if as_word else "as a digit"
        what = (
            f"the position of the {bare(kind)}, {form}",
            f"where the {bare(kind)} stands, {form}",
            f"which place {ONE[kind][0]} has in the list, {form}",
            f"the rank of the {bare(kind)} counted from the left, {form}",
        )
        names = ORDINALS if as_word else tuple("0123456")
        solved = [
            (words, names[1 + words.index(word)]) for words, word in one_in(rng, kind, (3, 4, 5))
        ]
        name = f"position_of_{slug(kind)}_{'word' if as_word else 'digit'}"
        yield what_task(rng, name, what, solved)
    for kind in plan.WITHOUT:
        what = (
            f"the list without the {bare(kind)}, with commas",
            f"all words except the {bare(kind)}, comma-separated",
            f"whatever is not {ONE[kind][1]}, separated by commas",
        )
        do = (
            f"delete the {bare(kind)} from the list and keep the commas",
            f"drop the word that is {ONE[kind][1]}, keep the rest with commas",
        )
        solved = [
            (words, ", ".join(word for word in words if word not in WORDS[kind]))
            for words, _ in one_in(rng, kind, (3, 4))
        ]
        yield what_task(rng, f"list_without_{slug(kind)}", what, solved, do)
    for kind in plan.OR_NONE:
        what = (
            f"the {bare(kind)}, or none if there isn't any",
            f'the word that is {ONE[kind][1]}, or "none" if there is no such word',
            f"the {bare(kind)} in the list, or the word none",
        )
        lists = some_in(rng, kind, (3, 4), (0, 1, 1))
        solved = [(words, (*members(words, kind), "none")[0]) for words in lists]
        yield what_task(rng, f"{slug(kind)}_or_none", what, solved)


def variants(word: str) -> tuple[str, str]:
    """Write a word in two ways, as the short word lists need more inputs."""
    return (word, word.capitalize() if word.islower() else f"the word {word}")


def yes_no_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield yes/no questions on lists and on single words."""
    for kind in plan.CONTAINS:
        lists = some_in(rng, kind, (3, 4, 5), (0, 1))
        slots = {
            "s": (f"the list contains {ONE[kind][0]}", f"one of the words is {ONE[kind][1]}"),
            "q": (f"is there {ONE[kind][0]} in the list", f"does the list have {ONE[kind][2]}"),
            "list": list_words(None),
        }
        rows = [(", ".join(w), "yes" if members(w, kind) else "no") for w in lists]
        yield task(f"list_contains_{slug(kind)}", "list_category", describe(rng, ASK, slots), rows)
    for kind in plan.ONLY:
        pure = [(", ".join(rng.sample(WORDS[kind], n % 2 + 3)), "yes") for n in range(160)]
        mixed = some_in(rng, kind, (3, 4), (2, 2, 3))[:160]
        slots = {
            "s": (f"all the words are {plural(kind)}", f"every word is {ONE[kind][1]}"),
            "q": (f"are all the words {plural(kind)}", f"is every item {ONE[kind][1]}"),
            "list": list_words(None),
        }
        rows = pure + [(", ".join(words), "no") for words in mixed]
        yield task(f"list_only_{slug(kind)}", "list_category", describe(rng, ASK, slots), rows)
    for kind in plan.IS:
        inside = WORDS[kind]
        outside = strangers(rng, kind, len(inside) + 4)
        rows = [(form, "yes") for word in inside for form in variants(word)]
        rows += [(form, "no") for word in outside for form in variants(word)]
        slots = {
            "s": (
                f"the word names {ONE[kind][0]}",
                f"the word stands for {ONE[kind][1]}",
                f"it is {ONE[kind][2]}",
            ),
            "q": (f"is it {ONE[kind][0]}", f"is this {ONE[kind][1]}", f"is that {ONE[kind][2]}"),
            "list": ("a word", "a single word", "one word"),
        }
        yield task(f"word_is_{slug(kind)}", "word_category", describe(rng, ASK, slots), rows)


def label_phrases(labels: Sequence[str]) -> tuple[str, ...]:
    """Name the labels of a task in several ways."""
    return (
        f"{', '.join(labels[:-1])} or {labels[-1]}",
        " / ".join(labels),
        " or ".join(labels),
        f"{', '.join(labels[:-1])} or {labels[-1]}",
    )


def label_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks that choose the category of a word, or of a list, out of named ones."""
    for kinds in plan.LABELS:
        named = [kind for kind in kinds if kind != "other"]
        rows = [(form, kind) for kind in named for w in WORDS[kind] for form in variants(w)]
        if "other" in kinds:
            apart = [o for o in WORDS if not any(overlap(o, kind) for kind in named)]
            stock = rng.sample([word for other in apart for word in WORDS[other]], 40)
            rows += [(form, "other") for word in stock for form in variants(word)]
        slots = {"labels": label_phrases(kinds), "word": ("a word", "the word", "one word")}
        name = f"which_{'_'.join(slug(kind) for kind in kinds)}"
        yield task(name, "word_category", describe(rng, text.LABELS, slots), rows)
    for kinds in plan.LIST_LABELS:
        rows = []
        for index in range(NUM_EXAMPLES):
            kind = kinds[index % len(kinds)]
            rows.append((", ".join(rng.sample(WORDS[kind], 2 + index % 3)), kind))
        labels = label_phrases(kinds)
        slots = {
            "what": tuple(
                f"{phrase}{options}"
                for options in labels[:3]
                for phrase in ("what all the words are: ", "the category of the words, ")
            ),
            "list": ("words of one kind", "a few words of the same kind", "several words"),
        }
        name = f"list_is_{'_'.join(slug(kind) for kind in kinds)}"
        yield task(name, "word_category", describe(rng, WHAT, slots), rows)


def pair_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks that ask which of two words is of a category."""
    for kind, mark in plan.PAIRS:
        rows = [(mark.join(words), answer) for words, answer in one_in(rng, kind, (2,))]
        with_mark = {
            " or ": "two words with 'or' between",
            ", ": "two words with a comma between",
            " / ": "two words with a slash between",
        }[mark]
        slots = {"thing": ONE[kind], "pair": ("two words", "a pair of words", with_mark)}
        yield task(f"{slug(kind)}_of_pair", "word_category", describe(rng, text.PAIR, slots), rows)
