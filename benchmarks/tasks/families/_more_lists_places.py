"""Lists whose answer depends on position: picking, editing, rewriting, and named items."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from benchmarks.tasks.families._list_places import CARDINALS, ORDINALS, SHORT_ORDINALS, word_lists
from benchmarks.tasks.families.list_words import frequent_words

NUM_EXAMPLES = 320
Items = list[str]


class Place(NamedTuple):
    """A task on places; the texts hold alternatives between bars.

    ``what`` names the answer and ``do`` is an order. A yes/no task has ``that`` (a statement) and
    ``asked`` (a question) in their stead.
    """

    name: str
    family: str
    given: str
    rows: list[tuple[str, str]]
    what: str = ""
    do: str = ""
    that: str = ""
    asked: str = ""


LIST = "a list of words|some comma-separated words|a few words with commas"
ORDINAL_WORDS = (*ORDINALS, "ninth")
NUMBER_WORDS = (*CARDINALS, "nine")
SHORT = (*SHORT_ORDINALS, "9th")
# size of the lists and the places in them; those for testing, and their likes, are left out.
FIXED = {2: (1,), 7: (1, 3), 8: (1, 4, 5, 8)}
# name, mark, how the input is called
MARKS = {
    "slash": (" / ", "words with slashes between|slash-separated words|a list split by slashes"),
    "semicolon": (
        "; ",
        "words with semicolons between|semicolon-separated words|a list split by semicolons",
    ),
    "pipe": (" | ", "words with vertical bars between|pipe-separated words|a list split by pipes"),
    "arrow": (" > ", "words with > between|a path of words with > signs|words chained by > signs"),
    "plus": (" + ", "words with plus signs between|words joined by +|a list with + signs"),
    "and": (" and ", "words with 'and' between|a chain of words joined by and"),
}
# mark, place counted from 1 or from the end
MARKED = (
    ("slash", 1),
    ("slash", 3),
    ("slash", -1),
    ("semicolon", 3),
    ("semicolon", -1),
    ("semicolon", -2),
    ("pipe", 3),
    ("arrow", -1),
    ("plus", -1),
    ("and", -1),
)
FROM_END = {
    -1: "the last item|the final word|the rightmost item|the word at the end",
    -2: "the second-to-last item|the last item but one|the penultimate word",
    -4: "the fourth item from the end|the 4th word from the right|the last item but three"
    "|the fourth-to-last word",
    -5: "the fifth item from the end|the 5th word from the right|the last item but four"
    "|the fifth-to-last word",
}
FROM_START = (
    "the {o} item|the {s} word|word number {c}|item no. {k}|the {o} word from the left"
    "|the word in position {k}|whatever stands in {o} place"
)
# name, sizes, answer, what, do
EDITS: tuple[tuple[str, tuple[int, ...], Callable[[Items], Items], str, str], ...] = (
    ("drop_second", (3, 4), lambda w: [w[0], *w[2:]], "the list without its second word",
     "drop the second word|remove item number two|leave out the 2nd item"),
    ("drop_third", (4, 5), lambda w: [*w[:2], *w[3:]], "the list without its third word",
     "drop the third word|remove item number three|leave out the 3rd item"),
    ("drop_first_two", (4, 5), lambda w: w[2:], "the list without its first two words"
     "|everything after word number two", "drop the first two words|cut off the opening pair"),
    ("drop_ends", (4, 5), lambda w: w[1:-1], "the list without its first and last words"
     "|all the inner words", "drop the first and the last word|strip one word off each end"),
    ("first_three", (4, 5, 6), lambda w: w[:3], "the first three words|items 1 to 3",
     "keep only the first three words|copy the opening three items"),
    ("last_three", (4, 5, 6), lambda w: w[-3:], "the last three words|the closing three items",
     "keep only the last three words|copy the final three items"),
    ("swap_first_two", (3, 4), lambda w: [w[1], w[0], *w[2:]],
     "the list with its first two words swapped", "swap the first two words"
     "|exchange items one and two, leave the others"),
    ("swap_last_two", (3, 4), lambda w: [*w[:-2], w[-1], w[-2]],
     "the list with its last two words swapped", "swap the last two words"
     "|exchange the final two items, leave the others"),
    ("first_to_end", (3, 4), lambda w: [*w[1:], w[0]],
     "the list with its first word moved to the end",
     "move the first word to the end|take the opening word and put it last"),
    ("last_to_front", (3, 4), lambda w: [w[-1], *w[:-1]],
     "the list with its last word moved to the front",
     "move the last word to the front|take the closing word and put it first"),
    ("first_and_third", (3, 4, 5), lambda w: [w[0], w[2]],
     "the first and the third word|items 1 and 3",
     "pick the first and third words|copy items one and three"),
    ("second_and_third", (3, 4, 5), lambda w: w[1:3],
     "the second and the third word|items 2 and 3",
     "pick the second and third words|copy items two and three"),
    ("last_then_first", (3, 4, 5), lambda w: [w[-1], w[0]], "the last word and then the first"
     "|the final item followed by the opening one", "write the last word before the first one"),
    ("even_places", (4, 5, 6), lambda w: w[1::2], "the words in even positions"
     "|items 2, 4 and so on", "keep every second word, starting at the second"),
    ("middle_three", (5,), lambda w: w[1:4], "the middle three of the five words"
     "|words two to four", "keep the three words in the middle"),
    ("repeat_first", (2, 3), lambda w: [*w, w[0]],
     "the list with its first word repeated at the end",
     "repeat the first word at the end|append a copy of the opening word"),
)  # fmt: skip
# name, sizes, mark of the input, answer, what, do
REWRITES: tuple[tuple[str, tuple[int, ...], str, Callable[[Items], str], str, str], ...] = (
    ("join_two_with_and", (2,), ", ", " and ".join, "the two words with 'and' between them",
     "join the two words with 'and'|put 'and' in place of the comma"),
    ("join_two_with_or", (2,), ", ", " or ".join, "the two words with 'or' between them",
     "join the two words with 'or'|put 'or' in place of the comma"),
    ("join_all_with_and", (3,), ", ", " and ".join, "the words with 'and' between every two",
     "put 'and' in place of all the commas"),
    ("and_before_last", (3, 4), ", ", lambda w: f"{', '.join(w[:-1])} and {w[-1]}",
     "the list with 'and' instead of its last comma",
     "write 'and' in place of the last comma|link the last word with 'and', keep the other commas"),
    ("or_before_last", (3, 4), ", ", lambda w: f"{', '.join(w[:-1])} or {w[-1]}",
     "the list with 'or' instead of its last comma",
     "write 'or' in place of the last comma|link the last word with 'or', keep the other commas"),
    ("comma_to_slash", (3, 4), ", ", " / ".join, "the words with ' / ' between them",
     "replace every comma by a slash with spaces around it"),
    ("comma_to_semicolon", (3, 4), ", ", "; ".join, "the words with semicolons between them",
     "replace every comma by a semicolon"),
    ("comma_to_plus", (3, 4), ", ", " + ".join, "the words with ' + ' between them",
     "replace every comma by a plus sign with spaces around it"),
    ("slash_to_comma", (3, 4), " / ", ", ".join, "the words with commas instead of slashes",
     "replace every slash by a comma"),
    ("semicolon_to_comma", (3, 4), "; ", ", ".join, "the words with commas instead of semicolons",
     "replace every semicolon by a comma"),
    ("space_to_comma", (3, 4), " ", ", ".join, "the words with commas between them",
     "put a comma after every word but the last"),
    ("no_space_after_comma", (3, 4), ", ", ",".join, "the list without spaces after the commas",
     "delete the spaces, keep the commas"),
)  # fmt: skip


# name, sizes, test, that, asked
SIZE_TESTS: tuple[tuple[str, tuple[int, ...], Callable[[Items], bool], str, str], ...] = (
    ("more_than_three", (2, 3, 4, 5), lambda w: len(w) > 3, "there are more than three words|the "
     "list has over 3 items", "are there more than three words|does the list have over 3 items"),
    ("exactly_four", (4, 2, 4, 3, 4, 5), lambda w: len(w) == 4, "there are exactly four words|the "
     "list has four items", "are there exactly four words|does the list have 4 items"),
)  # fmt: skip


def _start(k: int) -> str:
    return FROM_START.format(o=ORDINAL_WORDS[k], s=SHORT[k], c=NUMBER_WORDS[k], k=k)


def picks(rng: random.Random) -> Iterator[Place]:
    """Yield the tasks that pick one word by its place."""
    for size, places in FIXED.items():
        lists = word_lists(rng, (size,), NUM_EXAMPLES)
        number = NUMBER_WORDS[size]
        given = f"{number} words|a list of {size} words|{number} comma-separated words"
        for k in places:
            extra = "|the last word|the final one" if k == size else ""
            extra += "|the opening word|the leftmost word" if k == 1 else ""
            what = f"{_start(k)}|the {SHORT[k]} of {number} words{extra}"
            rows = [(", ".join(w), w[k - 1]) for w in lists]
            yield Place(f"list_{ORDINAL_WORDS[k]}_of_{size}", "list_position", given, rows, what)
    for k, sizes in ((4, (5, 6, 7)), (5, (6, 7, 8)), (6, (7, 8)), (-4, (5, 6, 7)), (-5, (6, 7, 8))):
        lists = word_lists(rng, sizes, NUM_EXAMPLES)
        what = _start(k) if k > 0 else FROM_END[k]
        name = ORDINALS[k] if k > 0 else f"{ORDINALS[-k]}_to_last"
        rows = [(", ".join(w), w[k - 1 if k > 0 else k]) for w in lists]
        yield Place(f"list_{name}", "list_position", LIST, rows, what)
    shared = {
        name: word_lists(rng, (4, 5, 6) if name != "and" else (3, 4), NUM_EXAMPLES)
        for name in MARKS
    }
    for mark_name, k in MARKED:
        mark, given = MARKS[mark_name]
        what = _start(k) if k > 0 else FROM_END[k]
        place = ORDINALS[k] if k > 0 else ("last", "second_to_last")[-k - 1]
        rows = [(mark.join(w), w[k - 1 if k > 0 else k]) for w in shared[mark_name]]
        name = f"list_{place}_by_{mark_name}"
        yield Place(name, "list_position", given, rows, what)
    for place, k, sizes in (("third", 3, (4, 5)), ("fourth", 4, (5, 6)), ("fifth", 5, (6, 7))):
        rows = []
        for n in range(NUM_EXAMPLES):
            values = rng.sample(range(100), sizes[n % 2])
            rows.append((", ".join(map(str, values)), str(values[k - 1])))
        what = (
            f"the {place} number|the number in position {k}|the {SHORT[k]} number of the list"
            f"|the number in {place} place"
        )
        given = "a list of numbers|some comma-separated numbers"
        yield Place(f"list_{place}_number", "list_position", given, rows, what)


def edits(rng: random.Random) -> Iterator[Place]:
    """Yield the tasks that rearrange or cut a list, and those that change what joins it."""
    shared: dict[tuple[int, ...], list[Items]] = {}
    for name, sizes, answer, what, do in EDITS:
        if sizes not in shared:
            shared[sizes] = word_lists(rng, sizes, NUM_EXAMPLES)
        rows = [(", ".join(w), ", ".join(answer(w))) for w in shared[sizes]]
        form = "|".join(
            f"{text}, {tail}"
            for text in what.split("|")
            for tail in ("with commas", "comma-separated", "separated by commas")
        )
        orders = "|".join(
            f"{text}, {tail}"
            for text in do.split("|")
            for tail in ("separated by commas", "comma between the words")
        )
        yield Place(f"list_{name}", "list_position", LIST, rows, form, orders)
    for name, sizes, mark, join, what, do in REWRITES:
        rows = [(mark.join(w), join(w)) for w in word_lists(rng, sizes, NUM_EXAMPLES)]
        size = "two words|a pair of words" if sizes == (2,) else "some words|a list of words"
        yield Place(f"list_{name}", "list_format", size, rows, what, do)


def counts(rng: random.Random) -> Iterator[Place]:
    """Yield the tasks on how many items there are, and which ones repeat."""
    lists = word_lists(rng, (2, 3, 4, 5, 6), NUM_EXAMPLES)
    for name in ("slash", "semicolon"):
        mark, given = MARKS[name]
        what = (
            "the number of words, in digits|how many items there are, as a numeral"
            "|the word count, in digits|how long the list is, counted in words, as a digit"
        )
        do = "count the items, digits only|tell how many words there are, as a digit"
        rows = [(mark.join(w), str(len(w))) for w in lists]
        yield Place(f"list_count_by_{name}", "list_position", given, rows, what, do)
    for name, sizes, test, that, asked in SIZE_TESTS:
        sized = word_lists(rng, sizes, NUM_EXAMPLES)
        rows = [(", ".join(w), "yes" if test(w) else "no") for w in sized]
        yield Place(f"list_has_{name}", "list_position", LIST, rows, that=that, asked=asked)
    doubled: list[tuple[Items, str, Items]] = []
    ends: list[Items] = []
    for words in word_lists(rng, (3, 4), NUM_EXAMPLES):
        again = rng.choice(words)
        doubled.append((rng.sample([*words, again], len(words) + 1), again, words))
        ends.append([*words, words[0]] if len(ends) % 2 else words)
    rows = [(", ".join(mixed), again) for mixed, again, _ in doubled]
    what = "the word that appears twice|the repeated word|the item that occurs two times"
    yield Place("list_repeated_word", "list_position", LIST, rows, what)
    rows = [(", ".join(mixed), ", ".join(dict.fromkeys(mixed))) for mixed, _, _ in doubled]
    what = "the list without its repeated word, with commas|every word once, comma-separated"
    do = "remove the duplicate word, keep the commas|write each word only once, with commas"
    yield Place("list_without_repeats", "list_position", LIST, rows, what, do)
    rows = [
        (", ".join(mixed if n % 2 else words), "yes" if n % 2 else "no")
        for n, (mixed, _, words) in enumerate(doubled)
    ]
    that = "a word appears twice in the list|one of the words is repeated"
    asked = "does a word appear twice|is any word repeated in the list"
    yield Place("list_has_repeat", "list_position", LIST, rows, that=that, asked=asked)
    rows = [(", ".join(w), "yes" if w[0] == w[-1] else "no") for w in ends]
    that = "the first and the last word are the same|the list ends with the word it begins with"
    asked = "are the first and last words the same|does the list end as it begins"
    yield Place("list_same_ends", "list_position", LIST, rows, that=that, asked=asked)
    votes = [[rng.choice(("yes", "no")) for _ in range(n % 3 + 4)] for n in range(4 * NUM_EXAMPLES)]
    for word in ("yes", "no"):
        what = f'how often "{word}" occurs, in digits|the number of times "{word}" is in the list'
        do = f'count the word "{word}", in digits|count how many items say {word}, digits only'
        rows = [(", ".join(w), str(w.count(word))) for w in votes]
        yield Place(f"list_count_{word}", "list_position", "a list of yes and no", rows, what, do)


def _containing(rng: random.Random, word: str, sizes: Sequence[int]) -> list[Items]:
    lists = []
    for words in word_lists(rng, sizes, NUM_EXAMPLES):
        rest = [other for other in words[1:] if other != word]
        rest.insert(rng.randrange(len(rest) + 1), word)
        lists.append(rest)
    return lists


def named(rng: random.Random) -> Iterator[Place]:
    """Yield the tasks on the place of an item that the description names."""
    for word in ("salt", "moon", "river"):
        lists = [w for w in _containing(rng, word, (4, 5)) if w[-1] != word]
        what = (
            f'the word right after "{word}"|the item that follows {word}'
            f"|whatever comes directly after '{word}' in the list|the next word after {word}"
        )
        rows = [(", ".join(w), w[w.index(word) + 1]) for w in lists]
        yield Place(f"list_after_{word}", "list_position", LIST, rows, what)
    for word in ("sugar", "table", "music"):
        lists = [w for w in _containing(rng, word, (4, 5)) if w[0] != word]
        what = (
            f'the word right before "{word}"|the item that precedes {word}'
            f"|whatever comes directly before '{word}' in the list|the word in front of {word}"
        )
        rows = [(", ".join(w), w[w.index(word) - 1]) for w in lists]
        yield Place(f"list_before_{word}", "list_position", LIST, rows, what)
    for word in ("milk", "stone"):
        lists = _containing(rng, word, (3, 4, 5))
        rows = [(", ".join(w), str(w.index(word) + 1)) for w in lists]
        what = (
            f'the position of "{word}" as a digit|the place of {word} in the list, in digits'
            f"|which item {word} is, counted from 1, as a digit"
        )
        yield Place(f"list_index_of_{word}", "list_position", LIST, rows, what)


def named_changes(rng: random.Random) -> Iterator[Place]:
    """Yield the tasks that remove, replace, find or add an item that the description names."""
    for word in ("bread", "summer", "dog"):
        lists = _containing(rng, word, (3, 4))
        rows = [(", ".join(w), ", ".join(o for o in w if o != word)) for w in lists]
        what = f'the list without the word "{word}", with commas|all items but {word}, with commas'
        do = f'remove "{word}", keep the commas|leave out the word {word}, keep the rest as it is'
        yield Place(f"list_remove_{word}", "list_position", LIST, rows, what, do)
    for old, new in (("cat", "dog"), ("tea", "coffee"), ("red", "blue")):
        lists = _containing(rng, old, (2, 3, 4))
        rows = [(", ".join(w), ", ".join(new if o == old else o for o in w)) for w in lists]
        what = f'the list with "{new}" in place of "{old}"|the same words, {old} turned into {new}'
        do = f'replace "{old}" by "{new}"|change the word {old} to {new}, leave the rest alone'
        yield Place(f"list_replace_{old}_{new}", "list_position", LIST, rows, what, do)
    for word in ("fish", "money"):
        lists = _containing(rng, word, (3, 4, 5))
        others = word_lists(rng, (3, 4, 5), NUM_EXAMPLES)
        rows = [(", ".join(w), "yes") for w in lists[: NUM_EXAMPLES // 2]]
        rows += [(", ".join(w), "no") for w in others[: NUM_EXAMPLES // 2] if word not in w]
        that = f'the list contains the word "{word}"|{word} is one of the words'
        asked = f'is "{word}" in the list|does the list contain {word}'
        name = f"list_contains_{word}"
        yield Place(name, "list_position", LIST, rows, that=that, asked=asked)
    for word in ("salt", "stop"):
        lists = word_lists(rng, (2, 3), NUM_EXAMPLES)
        lists = [[o for o in w if o != word] for w in lists]
        at_end = word == "stop"
        rows = [(", ".join(w), ", ".join([*w, word] if at_end else [word, *w])) for w in lists]
        side, verb = ("end", "append") if at_end else ("front", "prepend")
        what = f'the list with "{word}" added at the {side}|the words, {word} added at the {side}'
        do = f'{verb} the word "{word}" to the list|add {word} at the {side} of the list'
        yield Place(f"list_{verb}_{word}", "list_position", LIST, rows, what, do)


def asked_items(rng: random.Random) -> Iterator[Place]:
    """Yield the tasks on an item, or a second list, that the input gives before the list."""
    given = "a word, a colon and a list|word: list of words"
    common = frequent_words(1500)
    lists = word_lists(rng, (3, 4), NUM_EXAMPLES)
    after, before, index, without, contains, shared = [], [], [], [], [], []
    for n, words in enumerate(lists):
        shown = ", ".join(words)
        k = rng.randrange(1, len(words))
        after.append((f"{words[k - 1]}: {shown}", words[k]))
        before.append((f"{words[k]}: {shown}", words[k - 1]))
        place = rng.randrange(len(words))
        index.append((f"{words[place]}: {shown}", str(place + 1)))
        kept = ", ".join(word for i, word in enumerate(words) if i != place)
        without.append((f"{words[place]}: {shown}", kept))
        stranger = rng.choice([word for word in common if word not in words])
        probe = words[place] if n % 2 else stranger
        contains.append((f"{probe}: {shown}", "yes" if n % 2 else "no"))
        other = [word for word in rng.sample(common, 3) if word not in words][:2]
        other.insert(rng.randrange(len(other) + 1), words[place])
        shared.append((f"{shown} | {', '.join(other)}", words[place]))
    for name, rows, what in (
        ("after_given", after, "the item right after the word before the colon"
         "|whatever follows the named word in the list|the list's next word after the given one"),
        ("before_given", before, "the item right before the given word in the list"
         "|whatever precedes the named word in the list|the list word in front of the given one"),
        ("index_of_given", index, "the position of the given word in the list, as a digit"
         "|the place where the word before the colon stands in the list, in digits"),
        ("without_given", without, "the list without the given word, with commas"
         "|all list items except the word before the colon, with commas"),
    ):  # fmt: skip
        yield Place(f"list_{name}", "list_position", given, rows, what)
    that = "the word before the colon is in the list|the list contains the given word"
    asked = "is the given word in the list|does the list contain the word before the colon"
    name = "list_contains_given"
    yield Place(name, "list_position", given, contains, that=that, asked=asked)
    what = "the word that both lists share|the item common to both lists|the word in both lists"
    two = "two lists with a bar between|two lists split by |"
    yield Place("list_common_word", "list_position", two, shared, what)
    for name, what, part, k in (
        ("first_list_last", "the last word of the first list|the final item before the bar", 0, -1),
        (
            "second_list_first",
            "the first word of the second list|the item right after the bar",
            1,
            0,
        ),
    ):
        rows = [(text, text.split(" | ")[part].split(", ")[k]) for text, _ in shared]
        yield Place(f"list_{name}", "list_position", "two lists with a bar between", rows, what)


def places(rng: random.Random) -> Iterator[Place]:
    """Yield all the tasks on places."""
    for part in (picks, edits, counts, named, named_changes, asked_items):
        yield from part(rng)
