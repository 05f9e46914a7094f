"""The added tasks that cut a part out of a text: after a word, in brackets, without an ending."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from benchmarks.tasks.families._more_strings_task import Answer, Task

# Marker words; "after" asks for the word that follows, "before" for the one in front.
_AFTER = "the my in to with from by named a is".split()
_BEFORE = "and is in".split()

# slug, left, right, what they are called, what a text between them is called.
MARKS = (
    ("double_quotes", '"', '"', "double quotes", "the quoted word"),
    ("single_quotes", "'", "'", "single quotes", "the word in single quotes"),
    ("parentheses", "(", ")", "parentheses", "the parenthesised word"),
    ("square_brackets", "[", "]", "square brackets", "the word in square brackets"),
    ("curly_braces", "{", "}", "curly braces", "the word in curly brackets"),
    ("angle_brackets", "<", ">", "the signs < and >", "the word in angle brackets"),
    ("stars", "*", "*", "asterisks", "the word marked by stars"),
    ("underscores", "_", "_", "underscores", "the word marked by underscores"),
    ("backticks", "`", "`", "backticks", "the word in grave accents"),
    ("bold_tags", "<b>", "</b>", "b tags", "the word in bold tags"),
)
# The sign in front of one word.
_TAGGED = (
    ("hash", "#", "a hash sign", "the hashtag's"),
    ("at", "@", "an at sign", "the mention's"),
)

# slug, text, input kind, at the start or the end, what it is called.
_CUT_OFF = (
    ("the", "the ", "noun", "front", 'the word "the"'),
    ("dear", "Dear ", "name", "front", 'the word "Dear"'),
    ("mister", "Mr. ", "name", "front", 'the title "Mr."'),
    ("to", "to ", "verb", "front", 'the word "to"'),
    ("hash", "#", "word", "front", "the hash sign"),
    ("at", "@", "word", "front", "the at sign"),
    ("txt", ".txt", "file", "end", 'the ending ".txt"'),
    ("exclamation", "!", "word", "end", "the exclamation mark"),
    ("percent", "%", "number", "end", "the percent sign"),
    ("please", " please", "verb", "end", 'the word "please"'),
)
# slug, the sign with spaces as it stands, what it is called.
_SPLITS = (
    ("colon", ": ", "colon"),
    ("slash", "/", "slash"),
    ("equals", " = ", "equals sign"),
    ("dash", " - ", "dash"),
    ("arrow", " -> ", "arrow"),
    ("at", "@", "at sign"),
    ("semicolon", "; ", "semicolon"),
    ("plus", " + ", "plus sign"),
)


def _next_to(word: str, step: int) -> Answer:
    def answer(sentence: str) -> str | None:
        words = sentence.split()
        if words.count(word) != 1:
            return None
        place = words.index(word) + step
        return words[place] if 0 <= place < len(words) else None

    return answer


def marker_tasks() -> Iterator[Task]:
    """Yield the tasks that pick the word next to a given word."""
    for step, side, follows, markers in (
        (1, "after", "follows", _AFTER),
        (-1, "before", "precedes", _BEFORE),
    ):
        for word in markers:
            yield Task(
                f"word_{side}_{word}",
                "marked_text",
                "sentence",
                (),
                (
                    f'the word right {side} "{word}"',
                    f'the single word that {follows} "{word}"',
                    f"the word immediately {side} the word '{word}'",
                    f'the one word that stands directly {side} "{word}" in the sentence',
                ),
                _next_to(word, step),
            )


def _inside(left: str, right: str) -> Answer:
    pattern = re.compile(f"{re.escape(left)}(.+?){re.escape(right)}")

    def answer(text: str) -> str | None:
        found = pattern.search(text)
        return found.group(1) if found else None

    return answer


def _after(sign: str) -> Answer:
    """Read the word that a sign stands directly in front of."""
    inside = _inside(sign, " ")
    return lambda sentence: inside(f"{sentence} ")


def marked_tasks() -> Iterator[tuple[Task, str, str]]:
    """Yield the tasks that read a marked word, with the signs around it."""
    for slug, left, right, said, noun in MARKS:
        what = (
            noun,
            f"the word between {said}",
            f"what stands inside the {said.removeprefix('the ')}",
            f"the one word that {said} enclose, without them",
        )
        yield (
            Task(f"text_in_{slug}", "marked_text", "sentence", (), what, _inside(left, right)),
            left,
            right,
        )
    for slug, sign, said, noun in _TAGGED:
        tagged = (
            f"the word that has {said} in front, without the sign",
            f"the word marked with {sign}, sign removed",
            f"{noun} word without the leading {sign}",
        )
        task = Task(f"text_tagged_{slug}", "marked_text", "sentence", (), tagged, _after(sign))
        yield task, sign, ""


def unwrapped_tasks() -> Iterator[tuple[Task, str, str]]:
    """Yield the tasks that take the signs around a word off, with those signs."""
    for slug, left, right, said, _ in MARKS[::2]:
        do = (
            f"remove the {said.removeprefix('the ')} around the word",
            f"take the word out of its {said.removeprefix('the ')}",
            f"strip {said} from both sides of the word",
        )
        what = (
            f"the word without the {said.removeprefix('the ')} around it",
            f"just the word that stands between {said}",
            f"the bare word, {said} taken off",
        )
        task = Task(f"unwrap_{slug}", "wrapping", "text", do, what, _inside(left, right))
        yield task, left, right


def _cut_off(text: str, place: str) -> Answer:
    if place == "front":
        return lambda whole: whole.removeprefix(text)
    return lambda whole: whole.removesuffix(text)


def cut_off_tasks() -> Iterator[tuple[Task, str, str, str]]:
    """Yield the tasks that cut a string off, with the kind of input and what goes around it."""
    for slug, text, kind, place, said in _CUT_OFF:
        left, right = (text, "") if place == "front" else ("", text)
        where = "beginning" if place == "front" else "end"
        cut = _cut_off(text, place)
        do = (
            f"remove {said} from the {where}",
            f"drop {said} that stands at the {where} and keep the rest",
            f"cut off {said} at the {where}",
            f"delete {said} at the {where} of the text",
        )
        what = (
            f"the text without {said} at its {where}",
            f"what is left when {said} is cut off the {where}",
            f"the input minus {said} at the {where}",
        )
        yield Task(f"cut_{where}_{slug}", "editing", "text", do, what, cut), kind, left, right


def _side(sign: str, place: int) -> Answer:
    return lambda text: text.split(sign)[place]


def split_tasks() -> Iterator[tuple[Task, str]]:
    """Yield the tasks that keep one side of a sign, with the sign as it stands in the input."""
    for index, (slug, text, said) in enumerate(_SPLITS):
        sides: Sequence[tuple[str, int, str]] = (
            ("before", 0, "left of"),
            ("after", 1, "right of"),
        )
        # Each sign has one of its two sides trained; the first four have both.
        for side, place, direction in sides if index < 4 else (sides[index % 2],):
            what = (
                f"the part {side} the {said}",
                f"what stands {side} the {said}",
                f"the text to the {direction} the {said}",
                f"everything {side} the {said}, without the {said} itself",
            )
            answer = _side(text, place)
            yield Task(f"part_{side}_{slug}", "marked_text", "text", (), what, answer), text
