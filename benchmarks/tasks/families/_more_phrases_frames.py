"""The added tasks that put a word into a fixed sentence, and their sentences."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.tasks.families._more_strings_task import Answer, Task

# slug | sentence with X for the word | input kind
_FRAMES = """
i_like | I like the X | noun
where_is | Where is the X? | noun
of_my_own | a X of my own | thing
this_is_my | This is my X. | noun
i_lost | I lost my X | noun
do_you_have | Do you have a X? | thing
is_broken | The X is broken. | noun
need_new | We need a new X. | noun
look_at | Look at that X! | noun
favourite | my favourite X | noun
end_of | the end of the X | noun
how_much | How much is the X? | noun
whose | Whose X is this? | noun
on_the_table | There is a X on the table. | thing
give_me | Give me the X | noun
who_took | Who took the X? | noun
best_in_town | the best X in town | noun
beware | Beware of the X! | noun
for_sale | X for sale | noun
not_found | X not found | noun
one_per_person | one X per person | noun
how_to_draw | how to draw a X | thing
story_of | the story of the X | noun
x_or_not | X or no X | noun
my_name_is | My name is X. | name
happy_birthday | Happy birthday, X! | name
thank_you | Thank you, X. | name
was_here | X was here | name
and_friends | X and friends | name
hello_how | Hello X, how are you? | name
asked_me | X asked me to wait | name
i_want_to | I want to X | verb
do_not | Do not X! | verb
will_tomorrow | I will X tomorrow | verb
how_do_you | How do you X? | verb
time_to | It is time to X. | verb
she_can | She can X well. | verb
live_in | I live in X. | city
made_in | Made in X | city
greetings | Greetings from X | city
far_from | far away from X | city
years_old | She is X years old. | number
minutes_late | The bus is X minutes late. | number
"""

# slug | word | its replacement
_SWAPS = """
the_to_a | the | a
my_to_your | my | your
she_to_he | she | he
we_to_they | we | they
is_to_was | is | was
and_to_or | and | or
in_to_near | in | near
today_to_tomorrow | today | tomorrow
red_to_blue | red | blue
two_to_ten | two | ten
"""
_REMOVED = "the my really just please".split()

# What the words of the sentences around them are drawn from; {n} is a noun, {p} a person and so on.
SHAPES = tuple(
    line.strip()
    for line in """
{p} went to {c} with {q}
{p} lives in {c} with {q}
we went to {c} by {v}
{p} is a {j} from {c}
the {a} {n} is in the {l}
my {n} is {a} but {b}
the {n} is {a} and {b}
she saw the {col} {n} in {c}
she bought two {o} in {c}
we saw two {o} near the {l}
{p} bought my {n} today
we need the {n} today
today {p} is at the {l}
{p} and {q} live in {c}
{p} or {q} has the {n}
every {n} is {a} today
every {j} has two {o}
{p} likes every {n} in the {l}
she has a {n} with {a} {o}
we want a {n} with a {col} {m}
the {n} by {p} is {a}
this is a song by {p}
a letter from {p} came today
she got a {n} from {q}
he took the bus from {c} to {d}
the train from {c} is {a}
a man named {p} came in
the dog named {p} is {a}
she has a cat called {p}
a town called {c} is near
we stayed home because {p} was {a}
she left because the {n} was {a}
they ate before {p} came
call {p} before you go to {c}
we left after {p} arrived
after {p} came we ate
the {n} for {p} is {col}
two {o} for {q} please
please bring the {n} to {p}
please call {p} today
please open the {n}
she really likes {o}
my {a} {n} is really {b}
we really need two {o}
{p} is not {a}
the {n} was not {a}
she did not like the {n}
it is just a {col} {n}
we just saw {p} in {c}
she just lost my {n}
the {col} {n} is very {a}
{p} is very {a} today
the {n} under the {m} is {col}
a {n} under my {m}
the red {n} is {a}
{p} has a red {n}
she wants a red {n} for {q}
my red {n} is at the {l}
{p} plays but {q} reads
the {n} is old but {a}
we like {c} but not {d}
we met {q} at the {l}
they wait at the {l} for {p}
""".strip().splitlines()
)


def _rows(block: str) -> Iterator[list[str]]:
    for line in block.strip().splitlines():
        yield [cell.strip() for cell in line.split("|")]


def _noun(kind: str) -> str:
    return {"thing": "noun", "noun": "noun", "city": "city name"}.get(kind, kind)


def _fill(frame: str) -> Answer:
    return lambda word: frame.replace("X", word)


def _framed() -> Iterator[Task]:
    for slug, frame, kind in _rows(_FRAMES):
        noun = _noun(kind)
        blank, bracket, dots = (frame.replace("X", sign) for sign in ("___", f"<{noun}>", "(...)"))
        yield Task(
            f"frame_{slug}",
            "sentence_frames",
            kind,
            (
                f'put the {noun} in place of X in "{frame}"',
                f'fill the {noun} into the blank of "{blank}"',
                f'complete "{blank}" with the {noun}',
                f'insert the {noun} where the dots are in "{dots}"',
                f'write "{bracket}" with the {noun} filled in',
            ),
            (
                f'"{frame}" with the {noun} instead of X',
                f'the text "{blank}" with the {noun} in the gap',
                f'"{bracket}", where <{noun}> is the input',
            ),
            _fill(frame),
        )


def _swap(old: str, new: str) -> Answer:
    """Replace a word that occurs once; a sentence where it does not is unfit."""

    def answer(sentence: str) -> str | None:
        words = sentence.split()
        if words.count(old) != 1 or new in words:
            return None
        return " ".join(word for word in (new if w == old else w for w in words) if word)

    return answer


def _swapped() -> Iterator[Task]:
    for slug, old, new in _rows(_SWAPS):
        yield Task(
            f"word_{slug}",
            "word_substitution",
            "sentence",
            (
                f'replace the word "{old}" by "{new}"',
                f'change "{old}" to "{new}" in the sentence',
                f'write "{new}" where the sentence has "{old}" and keep the rest',
                f"use '{new}' instead of the word '{old}'",
                f'swap the word "{old}" for "{new}"',
            ),
            (
                f'the sentence with "{new}" in place of "{old}"',
                f'the same text, its word "{old}" turned into "{new}"',
                f'the line after changing the word "{old}" to "{new}"',
            ),
            _swap(old, new),
        )
    for old in _REMOVED:
        yield Task(
            f"word_remove_{old}",
            "word_substitution",
            "sentence",
            (
                f'remove the word "{old}"',
                f'delete "{old}" from the sentence and keep the other words',
                f"leave out the word '{old}'",
                f'cross out "{old}" and write what remains',
            ),
            (
                f'the sentence without the word "{old}"',
                f'all words of the line except "{old}"',
                f'what is left of the sentence when "{old}" is taken out',
            ),
            _swap(old, ""),
        )


# slug | added word | place: start, end, or after the first word, before the last word
_ADDED = """
please_start | please | start
but_start | but | start
again_end | again | end
today_end | today | end
really_second | really | second
big_before_last | big | before_last
"""
_PLACES = {
    "start": ("at the start", "in front of all the words", "as a new first word"),
    "end": ("at the end", "behind all the words", "as a new last word"),
    "second": ("after the first word", "between words one and two", "as a new second word"),
    "before_last": (
        "before the last word",
        "just in front of the final word",
        "as the new second-to-last word",
    ),
}


def _insert(word: str, place: str) -> Answer:
    def answer(phrase: str) -> str | None:
        words = phrase.split()
        index = {"start": 0, "end": len(words), "second": 1, "before_last": len(words) - 1}[place]
        return None if word in words else " ".join([*words[:index], word, *words[index:]])

    return answer


def _added() -> Iterator[Task]:
    for slug, word, place in _rows(_ADDED):
        here, there, role = _PLACES[place]
        yield Task(
            f"word_add_{slug}",
            "word_substitution",
            "phrase",
            (
                f'add the word "{word}" {here} of the phrase',
                f'insert "{word}" {there}',
                f'put in "{word}" {role}',
                f"extend the phrase by '{word}' {here}",
            ),
            (
                f'the phrase with "{word}" {here}',
                f'the phrase with "{word}" added {there}',
                f'the same words with "{word}" {role}',
            ),
            _insert(word, place),
        )


def tasks() -> Iterator[Task]:
    """Yield the tasks on fixed sentences and on single words of a sentence."""
    yield from _framed()
    yield from _swapped()
    yield from _added()
