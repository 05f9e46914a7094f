"""The added tasks on the words of a phrase: picking, moving, joining and cutting them out."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.tasks.families._more_strings_task import NUMBERS, ORDINALS, Answer, Task, nth
from benchmarks.tasks.families._wording import wordings

_WORDING = wordings("""
first_three_words
  what: the first three words | words 1 to 3 | the three words at the beginning
last_three_words
  what: the last three words | the final 3 words | the three words at the end
middle_word
  what: the middle word | the word in the centre of the three | the word with one word on each side
first_and_last_word
  what: the first and the last word, with a space between | the opening word and then the closing
    word | both outer words without what is between them
last_and_first_word
  what: the last word and then the first, with a space between | the closing word followed by the
    opening word | both outer words in reverse order
every_other_word
  what: every other word, starting with the first | words 1, 3, 5 and so on |
    the words in odd places
first_word_upper
  what: the first word in capitals | the opening word, upper-case | word number one in all caps
second_word_upper
  what: the second word in capitals | word number two, upper-case | the 2nd word in all caps
first_word_length
  what: the number of letters in the first word | how many letters the opening word has, in digits |
    the length of word one as a number
first_letter_of_last
  what: the first letter of the last word | the initial of the closing word | the letter that
    the final word begins with
last_letter_of_first
  what: the last letter of the first word | the final letter of word one | the letter that the
    opening word ends with
count_in_words
  what: the number of words, written as a word | how many words there are, as an English number
    word | the word count spelled out in letters
last_letters
  what: the last letters of all the words as one string | the final letter of each word, joined
    without spaces | the string made of the words' closing letters
initials_hyphen
  what: the lower-case initials joined by hyphens | the first letter of each word with hyphens
    between | each word's opening letter, small, with dashes between
first_two_of_each
  what: the first two letters of each word, joined without spaces | the opening letter pair of every
    word, as one string | two letters from the start of every word, glued together
alphabetically_last
  what: the word that comes last in the alphabet | the alphabetically last word | the word that a
    dictionary lists after the others
drop_second
  do: remove the second word | leave out word number two | delete the 2nd word and keep the others
  what: the sentence without its second word | all words but the second | what is left when word
    number two is taken out
drop_first_two
  do: remove the first two words | leave out words one and two | skip the opening two words and
    write the rest
  what: the sentence without its first two words | everything from the third word on | what is left
    when words 1 and 2 are gone
drop_last_two
  do: remove the last two words | leave out the final two words | stop two words before the end
  what: the sentence without its last two words | everything before the final two words | what is
    left when the closing pair of words is gone
drop_both_ends
  do: remove the first and the last word | leave out both outer words | delete one word at
    either end
  what: the sentence without its first and last words | everything between the first and the last
    word | the inner words
swap_outer
  do: swap the first and the last word | let the opening and the closing word trade places |
    exchange both outer words
  what: the phrase with its first and last word swapped | the phrase with its outer words
    exchanged | the last word, the words in the middle, then the first word
first_to_end
  do: move the first word to the end | take the opening word and put it last | shift word one
    behind all the others
  what: the phrase with its first word moved to the end | the rest of the phrase, then its first
    word | the words rotated one place to the left
last_to_front
  do: move the last word to the front | take the final word and put it first | shift the closing
    word before all the others
  what: the phrase with its last word moved to the front | the last word, then the rest of
    the phrase | the words rotated one place to the right
repeat_last
  do: repeat the last word | write the final word twice at the end | say the phrase and then its
    closing word again
  what: the phrase with its last word repeated | the phrase plus one more copy of its final word |
    the phrase ending in the same word twice
reverse_two
  do: swap the two words | write the second word before the first | turn the order of the two
    words around
  what: the two words in reverse order | the second word and then the first | the pair with its
    words swapped
surname_first
  do: write the surname first, then a comma and the first name | put the last name in front,
    followed by a comma | turn the name around with a comma, as in an index
  what: the surname, a comma and the first name | the name in the form last name, comma, first
    name | the family name and, after a comma, the given name
surname_only
  do: drop the first name | keep just the surname | leave out the given name
  what: the surname | the last name only | the family name without the first name
initial_and_surname
  do: shorten the first name to its initial with a dot | abbreviate the given name to one letter
    and a dot | keep the surname but write just an initial and a dot before it
  what: the initial of the first name with a dot, then the surname | the surname after a dotted
    initial | the name with its first name cut to an initial and a dot
""")


def _at(index: int, least: int = 3) -> Answer:
    return lambda s: s.split()[index] if len(s.split()) >= least else None


def _slice(start: int | None, stop: int | None, least: int) -> Answer:
    return lambda s: " ".join(s.split()[start:stop]) if len(s.split()) >= least else None


def _order(*indices: int) -> Answer:
    return lambda s: " ".join(s.split()[index] for index in indices)


def _without(index: int) -> Answer:
    return lambda s: " ".join(w for i, w in enumerate(s.split()) if i != index)


def _ends(text: str) -> tuple[str, str, str]:
    first, *middle, last = text.split()
    return first, " ".join(middle), last


def _swap_outer(text: str) -> str:
    first, middle, last = _ends(text)
    return " ".join(part for part in (last, middle, first) if part)


_CODE: dict[str, tuple[str, Answer]] = {
    "first_three_words": ("sentence", _slice(None, 3, 4)),
    "last_three_words": ("sentence", _slice(-3, None, 4)),
    "middle_word": ("triple", _at(1)),
    "first_and_last_word": ("sentence", _order(0, -1)),
    "last_and_first_word": ("sentence", _order(-1, 0)),
    "every_other_word": ("sentence", lambda s: " ".join(s.split()[::2])),
    "first_word_upper": ("phrase", lambda s: s.split()[0].upper()),
    "second_word_upper": ("phrase", lambda s: s.split()[1].upper()),
    "first_word_length": ("phrase", lambda s: str(len(s.split()[0]))),
    "first_letter_of_last": ("phrase", lambda s: s.split()[-1][0]),
    "last_letter_of_first": ("phrase", lambda s: s.split()[0][-1]),
    "count_in_words": ("sentence", lambda s: NUMBERS[len(s.split())]),
    "last_letters": ("phrase", lambda s: "".join(w[-1] for w in s.split())),
    "initials_hyphen": ("phrase", lambda s: "-".join(w[0] for w in s.split())),
    "first_two_of_each": ("pair", lambda s: "".join(w[:2] for w in s.split())),
    "alphabetically_last": ("triple", lambda s: max(s.split())),
    "drop_second": ("sentence", _without(1)),
    "drop_first_two": ("sentence", _slice(2, None, 4)),
    "drop_last_two": ("sentence", _slice(None, -2, 4)),
    "drop_both_ends": ("sentence", _slice(1, -1, 3)),
    "swap_outer": ("triple", _swap_outer),
    "first_to_end": ("phrase", lambda s: " ".join([*s.split()[1:], s.split()[0]])),
    "last_to_front": ("phrase", lambda s: " ".join([s.split()[-1], *s.split()[:-1]])),
    "repeat_last": ("phrase", lambda s: f"{s} {s.split()[-1]}"),
    "reverse_two": ("pair", _order(1, 0)),
    "surname_first": ("fullname", lambda s: f"{s.split()[1]}, {s.split()[0]}"),
    "surname_only": ("fullname", _at(1, 2)),
    "initial_and_surname": ("fullname", lambda s: f"{s[0]}. {s.split()[1]}"),
}

# How a separator is called, and the text; the words of an input are lower-case.
_SEPARATORS = {
    "space": (" ", "space"),
    "hyphen": ("-", "hyphen"),
    "underscore": ("_", "underscore"),
    "slash": ("/", "slash"),
    "dot": (".", "dot"),
    "pipe": ("|", "vertical bar"),
    "plus": ("+", "plus sign"),
    "colon": (":", "colon"),
    "semicolon": (";", "semicolon"),
    "tilde": ("~", "tilde"),
}
# Underscores to hyphens is a test.
_RESEPARATED = (
    "space:slash space:plus space:pipe space:colon space:tilde "
    "hyphen:underscore hyphen:space hyphen:slash hyphen:dot underscore:dot underscore:slash "
    "slash:hyphen slash:space dot:slash dot:underscore dot:space pipe:space plus:hyphen "
    "colon:dot semicolon:pipe"
).split()

# slug, text between the two words, what it is called.
_JOINERS = (
    ("and", " and ", 'the word "and"'),
    ("or", " or ", 'the word "or"'),
    ("with", " with ", 'the word "with"'),
    ("without", " without ", 'the word "without"'),
    ("of_the", " of the ", '"of the"'),
    ("is_not", " is not ", '"is not"'),
)


def _kth() -> Iterator[Task]:
    for k in (4, 5, 6):
        what = (
            f"the {ORDINALS[k]} word",
            f"word number {NUMBERS[k]}",
            f"the {nth(k)} word of the sentence",
            f"the word in position {k}",
        )
        yield Task(
            f"words_{ORDINALS[k]}_word", "words_in_phrase", "sentence", (), what, _at(k - 1, k)
        )
    backwards = (
        "the fourth word from the end",
        "the 4th-to-last word",
        "word number four counted from the right",
        "the word with exactly three words after it",
    )
    yield Task("words_fourth_last_word", "words_in_phrase", "sentence", (), backwards, _at(-4, 5))


def _replace(old: str, new: str) -> Answer:
    return lambda text: text.replace(old, new)


def _article(name: str) -> str:
    return f"an {name}" if name[0] in "aeiou" else f"a {name}"


def separator_tasks() -> Iterator[tuple[Task, str]]:
    """Yield each task that replaces a separator, with the separator of its inputs."""
    for pair in _RESEPARATED:
        old, new = pair.split(":")
        (left, old_name), (right, new_name) = _SEPARATORS[old], _SEPARATORS[new]
        old_names = "slashes" if old == "slash" else f"{old_name}s"
        task = Task(
            f"sep_{old}_to_{new}",
            "separators",
            "text",
            (
                f"replace each {old_name} by {_article(new_name)}",
                f"put {_article(new_name)} where there is {_article(old_name)}",
                f"change the {old_names} to the separator {new_name}",
                f"turn every {old_name} into {_article(new_name)}",
            ),
            (
                f"the text with {_article(new_name)} for every {old_name}",
                f"the same words, each {old_name} changed to {_article(new_name)}",
                f"the words separated not by {_article(old_name)} but by {_article(new_name)}",
            ),
            _replace(left, right),
        )
        yield task, left


def _joined() -> Iterator[Task]:
    for slug, text, said in _JOINERS:
        yield Task(
            f"join_two_{slug}",
            "joining",
            "pair",
            (
                f"put {said} between the two words",
                f"join the two words by {said}",
                f"write the first word, {said} and the second word",
                f"connect both words with {said}",
            ),
            (
                f"the two words with {said} between them",
                f"the first word, then {said}, then the second",
                f"both words joined by {said}",
            ),
            _replace(" ", text),
        )


def tasks() -> Iterator[Task]:
    """Yield the tasks on phrases and sentences as rows of words."""
    for name, (kind, answer) in _CODE.items():
        wording = _WORDING[name]
        do = wording.get("do", ())
        yield Task(f"words_{name}", "words_in_phrase", kind, do, wording["what"], answer)
    yield from _kth()
    yield from _joined()
