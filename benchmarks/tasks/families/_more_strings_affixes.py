"""The added tasks that put strings around a word: prefixes, suffixes, brackets and copies.

Rows are ``slug | text | input kind | how the text may be called``; "~" in a text is a space.
"""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.tasks.families._more_strings_task import NUMBERS, Answer, Task

_PREFIXES = """
anti | anti | word |
mega | mega | word |
pre | pre | word |
non | non | word |
over | over | word |
mis | mis | word |
co_hyphen | co- | word | "co-" with its hyphen
ex_hyphen | ex- | noun | "ex-" with its hyphen
self_hyphen | self- | word | "self-" with its hyphen
cyber | cyber | word |
slash | / | word | a slash (/); the slash sign
underscore | _ | word | an underscore (_); the underscore sign
hyphen | - | word | a hyphen (-); the minus sign
plus | + | word | a plus sign (+); the sign "+"
https | https:// | word | "https://"; the string https://
get | get_ | file | "get_"; the string get_
test | test_ | file | "test_"; the string test_
version | v | number | the letter v; a small "v"
the | the~ | noun |
my | my~ | noun |
every | every~ | noun |
two_dashes | --~ | word | two hyphens (--)
bullet | -~ | word | a hyphen (-); a dash "-"
quote_arrow | >~ | word | a greater-than sign (>); the sign ">"
todo | TODO:~ | word | "TODO:" with its colon
dear | Dear~ | name |
hello | Hello~ | name |
mister | Mr.~ | name | "Mr." with its dot
uncle | Uncle~ | name |
to_place | to~ | city |
to_verb | to~ | verb |
please | please~ | verb |
never | never~ | verb |
room | Room~ | number |
page | page~ | number |
number | No.~ | number | "No." with its dot
"""

_SUFFIXES = """
pdf | .pdf | file | ".pdf"; the ending .pdf
py | .py | file | ".py"; the ending .py
org | .org | word | ".org"; the ending .org
old | _old | file | "_old"; the string _old
backup | _backup | file | "_backup"; the string _backup
call | () | file | empty parentheses (); an opening and a closing round bracket
colon | : | word | a colon (:); the colon sign
ellipsis | ... | word | three dots (...); an ellipsis written as three dots
three_marks | !!! | word | three exclamation marks (!!!); "!!!"
percent | % | number | a percent sign (%); the sign "%"
degree | ° | number | a degree sign (°); the sign "°"
able | able | verb |
ful | ful | word |
ism | ism | word |
ville | ville | word |
proof | proof | word |
like | -like | noun | "-like" with its hyphen
now | ~now | verb |
shop | ~shop | noun |
box | ~box | noun |
junior | ~Jr. | name | "Jr." with its dot
airport | ~Airport | city |
and_co | ~& Co. | name | "& Co."; an ampersand and "Co."
smiley | ~:) | word | the smiley :); a colon and a closing bracket as a smiley
"""

# slug | left side | right side | what the pair of signs is called
_WRAPPERS = """
curly_braces | { | } | curly braces; curly brackets; braces
angle_brackets | < | > | angle brackets; the signs < and >
single_quotes | ' | ' | single quotes; single quotation marks; apostrophes
backticks | ` | ` | backticks; grave accents
double_square | [[ | ]] | double square brackets; two pairs of square brackets
slashes | / | / | slashes; forward slashes
pipes | BAR | BAR | vertical bars; pipe signs
underscores | _ | _ | underscores; single underscores, as for italics
double_stars | ** | ** | double asterisks; pairs of asterisks
hashes | # | # | hash signs; number signs
dots | ... | ... | groups of three dots; ellipses of three dots
guillemets | « | » | French quotation marks « »; guillemets
bold_tags | <b> | </b> | HTML b tags; <b> and </b> tags
italic_tags | <i> | </i> | HTML i tags; <i> and </i> tags
paragraph_tags | <p> | </p> | HTML p tags; <p> and </p> tags
item_tags | <li> | </li> | HTML li tags; <li> and </li> tags
"""

# slug, copies, separator, what the separator is called.
_COPIES = (
    ("four_times", 4, " ", ("spaces", "a space")),
    ("five_times", 5, " ", ("spaces", "a space")),
    ("twice_comma", 2, ", ", ("a comma and a space", "comma plus space")),
    ("three_commas", 3, ", ", ("commas and spaces", "comma plus space")),
    ("twice_and", 2, " and ", ('the word "and"', '"and" with spaces')),
    ("twice_underscore", 2, "_", ("an underscore, no spaces,", '"_" (no spaces)')),
    ("twice_plus", 2, " + ", ("a plus sign with spaces", 'a spaced "+"')),
)


def _rows(block: str) -> Iterator[list[str]]:
    for line in block.strip().splitlines():
        yield [cell.strip() for cell in line.split("|")]


def names(spoken: str, text: str) -> tuple[str, ...]:
    """Return the ways to mention a string: the given ones, or the string in various quotes."""
    if spoken:
        return tuple(part.strip() for part in spoken.split(";"))
    return (f'"{text}"', f"'{text}'", f'the text "{text}"')


def _spread(phrases: list[str], spoken: tuple[str, ...], noun: str) -> list[str]:
    return [
        phrase.replace("TEXT", spoken[index % len(spoken)]).replace("NOUN", noun)
        for index, phrase in enumerate(phrases)
    ]


def _noun(kind: str) -> str:
    return {"word": "word", "noun": "noun", "file": "name", "city": "city"}.get(kind, kind)


_GLUED_FRONT = (
    [
        "put TEXT directly in front of the NOUN",
        "attach TEXT to the beginning of the NOUN, no space",
        "write TEXT and, without a space, the NOUN",
        "prefix the NOUN with TEXT, leaving no space",
        "glue TEXT onto the front of the NOUN",
    ],
    [
        "the NOUN with TEXT attached in front",
        "TEXT immediately followed by the NOUN",
        "TEXT and the NOUN as one string, in this order",
        "the NOUN right after TEXT, no space between",
        "the NOUN prefixed with TEXT (no space)",
    ],
)
_SPACED_FRONT = (
    [
        "write TEXT before the NOUN",
        "put TEXT and a space in front of the NOUN",
        "begin with TEXT, then a space and the NOUN",
        "place TEXT ahead of the NOUN, separated by a space",
        "add TEXT plus a space at the start of the NOUN",
    ],
    [
        "TEXT, then a space, then the NOUN",
        "the NOUN with TEXT and a space before it",
        "the NOUN preceded by TEXT (space between)",
        "TEXT followed by the NOUN, separated by a space",
    ],
)
_GLUED_BACK = (
    [
        "put TEXT directly after the NOUN",
        "attach TEXT to the end of the NOUN, no space",
        "write the NOUN and, without a space, TEXT",
        "append TEXT to the NOUN, leaving no space",
        "glue TEXT onto the end of the NOUN",
    ],
    [
        "the NOUN with TEXT attached to its end",
        "the NOUN immediately followed by TEXT",
        "the NOUN and then TEXT as one string",
        "the NOUN with TEXT right behind it, no space",
        "the NOUN with TEXT added at its end (no space)",
    ],
)
_SPACED_BACK = (
    [
        "write TEXT after the NOUN",
        "put a space and TEXT behind the NOUN",
        "begin with the NOUN, then a space and TEXT",
        "place TEXT behind the NOUN, separated by a space",
        "add a space plus TEXT at the end of the NOUN",
    ],
    [
        "the NOUN, then a space, then TEXT",
        "the NOUN with a space and TEXT after it",
        "the NOUN followed by TEXT (space between)",
    ],
)
_AROUND = (
    [
        "put the NOUN in TEXT",
        "wrap the NOUN in TEXT",
        "enclose the NOUN in TEXT, no spaces",
        "surround the NOUN with TEXT",
    ],
    [
        "the NOUN in TEXT",
        "the NOUN between TEXT",
        "the NOUN enclosed by TEXT",
        "the NOUN with TEXT around it, no spaces",
    ],
)


def _enclose(left: str, right: str) -> Answer:
    return lambda word: f"{left}{word}{right}"


def _repeat(many: int, separator: str) -> Answer:
    return lambda word: separator.join([word] * many)


def _prefixes() -> Iterator[Task]:
    for slug, text, kind, spoken in _rows(_PREFIXES):
        left = text.replace("~~", "\0").replace("~", " ").replace("\0", "~")
        phrases = _SPACED_FRONT if left.endswith(" ") else _GLUED_FRONT
        said = names(spoken, left.strip())
        do, what = (_spread(part, said, _noun(kind)) for part in phrases)
        family = "affixes" if left.isalpha() and kind == "word" else "editing"
        yield Task(f"add_front_{slug}", family, kind, do, what, _enclose(left, ""))


def _suffixes() -> Iterator[Task]:
    for slug, text, kind, spoken in _rows(_SUFFIXES):
        right = text.replace("~", " ")
        phrases = _SPACED_BACK if right.startswith(" ") else _GLUED_BACK
        said = names(spoken, right.strip())
        do, what = (_spread(part, said, _noun(kind)) for part in phrases)
        family = "affixes" if right.isalpha() and kind in ("word", "verb") else "editing"
        yield Task(f"add_end_{slug}", family, kind, do, what, _enclose("", right))


def wrappers() -> list[tuple[str, str, str, tuple[str, ...]]]:
    """Return the pairs of signs that go around a word: slug, left, right, their names."""
    return [
        (slug, left.replace("BAR", "|"), right.replace("BAR", "|"), names(spoken, left))
        for slug, left, right, spoken in _rows(_WRAPPERS)
    ]


def _wrapped() -> Iterator[Task]:
    for slug, left, right, said in wrappers():
        do, what = (_spread(part, said, "word") for part in _AROUND)
        do.append(f"write {left} right before and {right} right after the word")
        yield Task(f"wrap_in_{slug}", "wrapping", "word", do, what, _enclose(left, right))


def _copied() -> Iterator[Task]:
    for slug, many, separator, said in _COPIES:
        times = "twice" if many == 2 else f"{NUMBERS[many]} times"
        do = [
            f"write the word {times} with {said[0]} between",
            f"repeat the word until there are {NUMBERS[many]} of it, separated by {said[1]}",
            f"say the word {many} times, putting {said[0]} in between",
            f"join {NUMBERS[many]} copies of the word by {said[1]}",
        ]
        what = [
            f"the word {times}, with {said[0]} between",
            f"{NUMBERS[many]} copies of the word separated by {said[0]}",
            f"{many} times the same word, divided by {said[1]}",
        ]
        yield Task(f"copies_{slug}", "editing", "word", do, what, _repeat(many, separator))


def tasks() -> Iterator[Task]:
    """Yield the tasks on prefixes, suffixes, wrapping and copies."""
    yield from _prefixes()
    yield from _suffixes()
    yield from _wrapped()
    yield from _copied()
