"""Grids that rewrite a short text: words of a kind, frames, names of files, cuts and gaps."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families import _grid_sentences_data as data
from benchmarks.tasks.families import _grid_sentences_text as text
from benchmarks.tasks.families._grid_categories_words import MANY, ONE
from benchmarks.tasks.families._grid_sentences_task import (
    SENTENCE,
    Options,
    Row,
    different,
    filled,
    slug,
    spread,
    strangers,
    task,
    words_of,
)

PHRASE = ("a few words in a row", "some words with blanks between", "four words", "a row of words")


def kind_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks that keep or drop the words of a kind."""
    keep = (
        "keep only the {many}|delete every word that is not {one}|leave nothing but the {many}"
        "|cross out all words except the {many}|keep each word that is {one} and drop the others"
    )
    kept = "only the {many}, order unchanged|the {many} alone, with blanks|every word that is {one}"
    drop = (
        "delete the {many}|remove every word that is {one}|cross out the {many} and keep the rest"
        "|leave out each word that is {one}|take the {many} out of the row"
    )
    left = "the words without the {many}|all words but the {many}|each word that is not {one}"
    for kinds, verb, do, what in (
        (data.KEPT, "keep_only", keep, kept),
        (data.DROPPED, "drop_all", drop, left),
    ):
        for kind in kinds:
            inside = [word for word in words_of(kind) if word.isalpha()]
            outside = [word for word in strangers(kind) if word.isalpha()]

            def draw(
                inside: Sequence[str] = inside,
                outside: Sequence[str] = outside,
                keeps: bool = do == keep,
            ) -> Row:
                count = rng.randint(1, 3)
                row = [*rng.sample(inside, count), *rng.sample(outside, 4 - count)]
                rng.shuffle(row)
                return " ".join(row), " ".join(word for word in row if (word in inside) == keeps)

            one, many = ONE[kind][:2], MANY[kind]
            options: Options = {
                "do": [part for a in one for b in many for part in spread(do, one=a, many=b)],
                "what": [part for a in one for b in many for part in spread(what, one=a, many=b)],
                "given": PHRASE,
            }
            yield task(rng, f"{verb}_{slug(kind)}", "kinds_in_phrase", text.DO, options, draw)


def frame_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks that put two items into a sentence spelled in the description."""
    for entry in data.FRAMES.split("; "):
        kinds, _, frame = entry.partition(": ")
        first, second = kinds.split()

        def draw(frame: str = frame, first: str = first, second: str = second) -> Row:
            x = data.value(rng, first)
            y = different(rng, second.rstrip("2"), [x])
            return f"{x}, {y}", put(frame, x, y)

        named, numbered = put(frame, "<first>", "<second>"), put(frame, "[1]", "[2]")
        do = (
            f'write "{frame}" with the first item for X and the second for Y',
            f'put the two items into "{frame}": X is the first, Y the second',
            f'fill in "{named}"',
            f'fill items one and two into "{numbered}"',
            f'complete "{numbered}" with the first and the second item',
        )
        what = (
            f'"{frame}", where X is the first and Y the second item',
            f'the text "{named}" with both items filled in',
            f'"{numbered}", [1] and [2] replaced by the two items',
        )
        given = ("two items with a comma between", "a pair like X, Y", "two items, comma-separated")
        options: Options = {"do": do, "what": what, "given": given}
        yield task(rng, f"frame_{slug(frame)}", "sentence_frames", text.DO, options, draw)


def put(frame: str, x: str, y: str) -> str:
    """Replace X and Y in a frame."""
    return re.sub(r"\b[XY]\b", lambda found: x if found.group() == "X" else y, frame)


def phrase(rng: random.Random) -> list[str]:
    """Draw an adjective and one or two nouns."""
    nouns = rng.sample(text.POOLS["n"], rng.randint(1, 2))
    return [rng.choice(text.POOLS["a"]), *nouns]


def name_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks that make the name of a file or a title out of a phrase."""
    given = ("a phrase", "a few words", "a short title in lower case", "two or three words")
    for ending, said, sign in data.FILE_NAMES:

        def draw_file(ending: str = ending, sign: str = sign) -> Row:
            words = phrase(rng)
            return " ".join(words), f"{sign.join(words)}.{ending}"

        do = f"turn the words into a file name with {said} for blanks and the ending .{ending}"
        do += f"|join the words by {said} and add .{ending}|use {said} for blanks and end in "
        do += f".{ending}"
        do += f"|make a .{ending} file name out of the phrase, {said} between the words"
        what = f"the words joined by {said}, then .{ending}|a .{ending} file name with {said}"
        what += f"|the phrase as a file name with {said} and the ending .{ending}"
        options: Options = {"do": spread(do), "what": spread(what), "given": given}
        name = f"file_name_{ending}_with_{said}"
        yield task(rng, name, "file_names", text.DO, options, draw_file)
    for slugged, front, back, said in data.TITLES:

        def draw_title(front: str = front, back: str = back) -> Row:
            words = phrase(rng)
            return " ".join(words), f"{front}{' '.join(words).title()}{back}"

        shown = f"{front}...{back}"
        place = "in front" if front else "at the end"
        do = f'capitalise every word and put {said} {place}|make a title of the form "{shown}", '
        do += f'words capitalised|write "{shown}" with the capitalised words for the dots'
        what = (
            f'the words with capitals inside "{shown}"|the words, capitalised, with {said} {place}'
        )
        what += f'|a title of the form "{shown}", each word capitalised'
        options = {"do": spread(do), "what": spread(what), "given": given}
        yield task(rng, f"title_as_{slugged}", "file_names", text.DO, options, draw_title)


def plain(rng: random.Random) -> str:
    """Draw a lower-case sentence."""
    return filled(rng, rng.choice(text.SHAPES))[0]


def cut_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks that cut filler words, greetings, closings and brackets."""
    for filler in text.FILLERS:

        def draw(filler: str = filler) -> Row:
            words = plain(rng).split()
            place = rng.randint(0, len(words))
            return " ".join([*words[:place], filler, *words[place:]]), " ".join(words)

        do = f'remove the word "{filler}"|delete "{filler}" and keep the other words|cut out '
        do += f"{filler}"
        do += f"|take the word '{filler}' out of the text|drop \"{filler}\", change nothing else"
        what = f'the text without the word "{filler}"|all words except "{filler}"|the line minus '
        what += f'"{filler}"|what is left when {filler} is deleted'
        options: Options = {"do": spread(do), "what": spread(what), "given": SENTENCE}
        yield task(rng, f"word_remove_{filler}", "word_substitution", text.DO, options, draw)
    for name, do, what in (
        ("greeting", "cut the greeting and the name at the start|remove the opening greeting "
                "with its "
         "name|drop the salutation in front|delete what comes before the message itself, the "
                 "greeting",
         "the message without the greeting and name|what follows the salutation|the text minus its "
         "opening greeting"),
        ("closing", "cut the closing words and the name at the end|remove the signature with the "
         "closing phrase|drop the sign-off|delete the goodbye line at the end",
         "the message without its sign-off|the text up to the closing phrase|the message minus "
                 "closing "
         "and name"),
        ("brackets", "remove the round brackets and what is in them|cut the bracketed word, "
                "brackets "
         "included|delete the parenthesis with its word|drop the word in parentheses",
         "the text without the bracketed word|the sentence minus its parenthesis|the words "
                 "outside the "
         "round brackets"),
    ):  # fmt: skip
        options = {"do": spread(do), "what": spread(what), "given": SENTENCE[2:]}

        def draw_cut(name: str = name) -> Row:
            sentence, someone = plain(rng), rng.choice(text.POOLS["p"])
            if name == "greeting":
                return f"{rng.choice(text.GREETINGS)} {someone}, {sentence}", sentence
            if name == "closing":
                return f"{sentence}. {rng.choice(text.CLOSINGS)}, {someone}", f"{sentence}."
            words = sentence.split()
            place = rng.randint(1, len(words))
            aside = f"({rng.choice((*text.POOLS['a'], *text.POOLS['color']))})"
            return " ".join([*words[:place], aside, *words[place:]]), sentence

        yield task(rng, f"cut_{name}_of_message", "cuts", text.DO, options, draw_cut)


GAPS = {
    "in, on or at": ({
        "in": "May, June, 1998, 2005, summer, winter, July, autumn, the morning, the evening, "
                "March",
        "on": "Monday, Friday, May 3, Sunday evening, July 14, Tuesday, Saturday, my birthday",
        "at": "noon, midnight, 7:30, 5 o'clock, 9:15, night, 6:45, dawn, 10 o'clock, 8:20",
    }, ("we met ___ {w}", "the tour ends ___ {w}", "it snowed ___ {w}", "{p} came ___ {w}",
        "I saw {p} ___ {w}", "they left ___ {w}", "{p} calls ___ {w}")),
    "is or are": ({
        "is": "the lamp, {p}, my bag, this key, that house, our dog, her sister, the milk, his "
                "coat",
        "are": "the lamps, we, my bags, these keys, those houses, our dogs, her sisters, the boys",
    }, ("{w} ___ here", "{w} ___ near {c}", "{w} ___ very old", "I think {w} ___ nice",
    "{w} ___ late",
        "now {w} ___ in {c}", "maybe {w} ___ wet")),
    "much or many": ({
        "much": "milk, water, money, time, bread, sugar, rice, coffee, snow, music, work, sand",
        "many": "books, dogs, chairs, cities, apples, friends, songs, keys, cups, trees, cars, "
                "days",
    }, ("how ___ {w} does {p} need?", "not ___ {w} for {p}", "we have so ___ {w}",
        "{p} needs too ___ {w}", "how ___ {w} do you want?", "we did not see ___ {w}")),
    "do or make": ({
        "do": "the dishes, the laundry, homework, the shopping, business, the housework, the "
                "ironing",
        "make": "a cake, a mistake, a phone call, money, a plan, noise, a promise, a decision, "
                "friends",
    }, ("we ___ {w}", "{p} and {p2} ___ {w}", "let us ___ {w}", "can you ___ {w}?",
    "I ___ {w} in {c}",
        "please ___ {w}", "they often ___ {w}")),
}  # fmt: skip


def gap_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks that fill a gap, and one that completes a saying."""
    for choice, (sides, frames) in GAPS.items():

        def draw(sides: dict[str, str] = sides, frames: Sequence[str] = frames) -> Row:
            answer = rng.choice(list(sides))
            word = rng.choice(sides[answer].split(", "))
            frame = rng.choice(frames).replace("{w}", word)
            return filled(rng, frame)[0], answer

        do = (
            f"fill the gap with {choice}|say which word fits the gap, {choice}|choose {choice} for "
        )
        do += f"the blank|decide which of {choice} is missing|pick the word for ___, {choice}"
        what = f"the word for the gap, {choice}|the missing word, {choice}|{choice}, whichever "
        what += f"fits the gap|the right one of {choice} for the blank"
        given = ("a sentence with a gap", "a line with a blank", "text with ___ in it")
        options: Options = {"do": spread(do), "what": spread(what), "given": given}
        yield task(rng, f"gap_{slug(choice)}", "gap_filling", text.DO, options, draw)
    sayings = [saying.strip() for saying in data.SAYINGS.split(";") if saying.strip()]

    def draw_saying() -> Row:
        start, _, last = rng.choice(sayings).rpartition(" ")
        return f"{start} ...", last

    do = "complete the saying with its last word|add the last word of the proverb, alone|give "
    do += "the word "
    do += "that ends the saying|say how the proverb ends, in one word|name the missing final word"
    what = (
        "the last word of the saying|the one word that completes the proverb|the missing final word"
    )
    given = (
        "a saying without its last word",
        "an unfinished proverb",
        "a proverb cut off at the end",
    )
    options = {"do": spread(do), "what": spread(what), "given": given}
    yield task(rng, "saying_last_word", "gap_filling", text.DO, options, draw_saying)
