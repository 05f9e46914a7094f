"""Family "number_words", widened: more English formats and more languages, in both directions."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from num2words import num2words

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._more_numbers_text import Kit, balanced, spelled
from benchmarks.tasks.families.number_words import LANGUAGES, word

FIGURE = "a number|a number in digits|a whole number"
SPELLED = "a number in English words|a spelled-out number|an English number word"
WORDS = "lower-case English words|English words, lower case, no 'and'"
DIGITS = "digits|just the number in digits|digits only"
Form = Callable[[int], object]


def suffix(n: int) -> str:
    """Name the ending of an ordinal written with digits."""
    return str(num2words(n, to="ordinal_num"))[-2:]


def ordinal(n: int) -> str:
    """Spell an ordinal without the word and."""
    return str(num2words(n, to="ordinal")).replace(" and ", " ")


def _short(n: int) -> str:
    return f"{n}{suffix(n)}"


def _times(n: int) -> str:
    return {1: "once", 2: "twice"}.get(n, f"{spelled(n)} times")


def _decimal(n: int) -> str:
    return f"{n // 10}.{n % 10}"


def _decimal_words(n: int) -> str:
    return f"{spelled(n // 10)} point {spelled(n % 10)}"


def _digit_words(n: int) -> str:
    return " ".join(spelled(int(c)) for c in str(n))


def _title(n: int) -> str:
    return "-".join(part.capitalize() for part in spelled(n).split("-"))


def _tens(n: int) -> str:
    return spelled(n // 10 * 10)


NOUNS = ("cats", "books", "days", "apples", "cars", "trees", "miles", "people", "chairs", "eggs")


def _counted(n: int) -> str:
    return f"{n} {NOUNS[n % len(NOUNS)]}"


def _counted_words(n: int) -> str:
    return f"{spelled(n)} {NOUNS[n % len(NOUNS)]}"


def _fraction_word(n: int) -> str:
    top, bottom = divmod(n, 20)
    name = {2: "half", 4: "quarter"}.get(bottom) or ordinal(bottom)
    plural = "halves" if name == "half" else f"{name}s"
    return f"{spelled(top)} {name if top == 1 else plural}"


SMALL = [*range(1, 200), *range(205, 1000, 35)]
TWO_DIGITS = [n for n in range(21, 100) if n % 10]
FRACTIONS = [20 * top + bottom for bottom in range(2, 20) for top in range(1, min(bottom, 9))]
# Half of these end in 1, 2 or 3, so that "th" does not dominate.
ENDINGS = [n for n in range(1, 400) if n % 10 in (1, 2, 3) or n % 40 < 15]
# name, form of input, form of output, numbers, do, what, given, out
ENGLISH: tuple[tuple[str, Form, Form, list[int], str, str, str, str], ...] = (
    ("to_words_upper", int, lambda n: spelled(n).upper(), SMALL,
     "spell the number in English in capital letters|write the number as upper-case words",
     "the number in English words, all capitals|the number word in upper case", FIGURE,
     "upper-case English words"),
    ("to_words_with_and", int, lambda n: str(num2words(n)), list(range(101, 400)),
     "spell the number in English the British way, with and|write the number in words including "
     "'and'", "the number in English words with 'and' after hundred|the British spelled-out form, "
     "with 'and'", FIGURE, "lower-case English words with 'and'"),
    ("to_words_title", int, _title, list(range(1, 100)),
     "spell the number in English, each part capitalised|write the number word in title case, also "
     "after the hyphen", "the number word in title case, both parts capitalised", FIGURE,
     "capitalised English words"),
    ("to_once_twice", int, _times, SMALL,
     "say how many times in words: once, twice, then 'times'|turn the count into once, twice or "
     "words with times", "the number of times in words, with once and twice|once, twice or the "
     "number word plus times", FIGURE, WORDS),
    ("from_times", _times, int, SMALL,
     "write the number of times in digits|turn once, twice or so many times into a number",
     "the count in digits that the words with times mean|how often, as a number",
     "once, twice or a number word plus times", DIGITS),
    ("words_plus_ten", spelled, lambda n: spelled(n + 10), SMALL,
     "add ten to the spelled-out number and answer in words|go ten up, staying in words",
     "the number ten higher, in English words|the number word for ten more", SPELLED, WORDS),
    ("words_minus_ten", spelled, lambda n: spelled(n - 10), SMALL[10:],
     "subtract ten from the spelled-out number and answer in words|go ten down, staying in words",
     "the number ten lower, in English words|the number word for ten less", SPELLED, WORDS),
    ("digits_from_words", _digit_words, int, list(range(10, 1000, 4)),
     "write the digits that are read out one by one|join the dictated digit words to one number",
     "the number made of the dictated digits|the digits of the words, without spaces",
     "digits read out in words", DIGITS),
    ("next_ordinal", _short, lambda n: _short(n + 1), SMALL,
     "give the ordinal that comes next, with digits and suffix|count one rank further, st nd rd th",
     "the next ordinal in digits with suffix|the following rank with st, nd, rd or th",
     "an ordinal with digits and suffix", "digits followed by st, nd, rd or th"),
    ("previous_ordinal", _short, lambda n: _short(n - 1), SMALL[1:],
     "give the ordinal that comes before, with digits and suffix|go one rank back, st nd rd th",
     "the previous ordinal in digits with suffix|the preceding rank with st, nd, rd or th",
     "an ordinal with digits and suffix", "digits followed by st, nd, rd or th"),
    ("next_ordinal_word", ordinal, lambda n: ordinal(n + 1), SMALL,
     "give the ordinal word that comes next|count one rank further in words",
     "the next ordinal word|the ordinal word one rank later", "an English ordinal word",
     "a lower-case ordinal word"),
    ("ordinal_suffix_removed", _short, int, SMALL,
     "remove the ordinal suffix|strip st, nd, rd or th off the number",
     "the number without its ordinal ending|the digits of the ordinal",
     "an ordinal with digits and suffix", DIGITS),
    ("ordinal_suffix_only", int, suffix, ENDINGS,
     "give only the ordinal suffix for the number|say which of st, nd, rd, th follows the number",
     "the ordinal suffix of the number: st, nd, rd or th|the two-letter ending, st, nd, rd or th",
     FIGURE, "two letters"),
    ("ordinal_with_the", int, lambda n: f"the {ordinal(n)}", SMALL,
     "write the ordinal word with 'the' in front|turn the number into a rank such as 'the' plus "
     "ordinal word", "the word 'the' and the ordinal word|the rank in words starting with 'the'",
     FIGURE, "'the' and an ordinal word"),
    ("number_to_place", int, lambda n: f"{ordinal(n)} place", SMALL,
     "write the rank in words, followed by place|turn the number into an ordinal word plus 'place'",
     "the ordinal word followed by the word place", FIGURE, "an ordinal word and 'place'"),
    ("tens_part", spelled, _tens, TWO_DIGITS,
     "keep only the tens word of the spelled-out number|drop the ones from the number word",
     "the tens word of the number|the part of the number word before the hyphen",
     "a spelled-out number from twenty-one to ninety-nine", "one lower-case word"),
    ("ones_part", spelled, lambda n: spelled(n % 10), TWO_DIGITS,
     "keep only the ones word of the spelled-out number|drop the tens from the number word",
     "the ones word of the number|the part of the number word after the hyphen",
     "a spelled-out number from twenty-one to ninety-nine", "one lower-case word"),
    ("decimal_to_words", _decimal, _decimal_words, list(range(1, 250)),
     "read the decimal out in English words with point|write the decimal in words",
     "the decimal in English words|the decimal number spelled out with 'point'",
     "a decimal number", "lower-case English words with 'point'"),
    ("decimal_from_words", _decimal_words, _decimal, list(range(1, 250)),
     "write the spoken decimal with digits|turn the words with point into a decimal number",
     "the decimal number in digits|the figure for the spoken decimal",
     "a decimal number in words", "digits with a decimal point"),
    ("negative_to_words", lambda n: -n, lambda n: f"minus {spelled(n)}", SMALL,
     "write the negative number in English words with minus|spell out the number and its sign",
     "the negative number in words, starting with minus", "a negative number",
     "'minus' and English words"),
    ("percent_to_words", lambda n: f"{n}%", lambda n: f"{spelled(n)} percent", SMALL[:150],
     "write the percentage in English words|spell out number and percent sign",
     "the percentage in words|the number word followed by percent", "a percentage with a % sign",
     "English words ending in 'percent'"),
    ("percent_from_words", lambda n: f"{spelled(n)} percent", lambda n: f"{n}%", SMALL[:150],
     "write the percentage in digits with a % sign|turn the words into a figure with %",
     "the percentage with digits and %|the figure followed by a percent sign",
     "a percentage in words", "digits and a % sign"),
    ("count_to_words", _counted, _counted_words, SMALL,
     "write the number in front of the noun as a word|spell the number out and keep the noun",
     "the phrase with its number in words|the same phrase, number spelled out",
     "a number and a noun", "a number word and the noun"),
    ("count_from_words", _counted_words, _counted, SMALL,
     "write the number word in front of the noun in digits|use digits and keep the noun",
     "the phrase with its number in digits|the same phrase, number as a figure",
     "a number word and a noun", "digits and the noun"),
    ("fraction_to_words", lambda n: f"{n // 20}/{n % 20}", _fraction_word, FRACTIONS,
     "write the fraction in English words|read the fraction aloud in words",
     "the fraction in words|the fraction spelled out, with half and quarter",
     "a fraction with a slash", "lower-case English words without hyphen"),
    ("fraction_from_words", _fraction_word, lambda n: f"{n // 20}/{n % 20}", FRACTIONS,
     "write the spoken fraction with digits and a slash|turn the fraction words into figures",
     "the fraction with a slash|the fraction in figures", "a fraction in words",
     "two numbers with a slash"),
    ("thousands_to_words", lambda n: n * 1000, lambda n: f"{spelled(n)} thousand",
     list(range(1, 121)), "spell out the full thousands|write the round number in words",
     "the number of thousands in English words|the round thousands in words",
     "a number ending in three zeros", "English words ending in 'thousand'"),
    ("thousands_from_words", lambda n: f"{spelled(n)} thousand", lambda n: n * 1000,
     list(range(1, 121)), "write the spoken thousands in digits, no commas|turn the words with "
     "thousand into a number", "the number in digits without separators|the figure in full, three "
     "zeros, no comma", "a number of thousands in words", DIGITS),
    ("k_to_number", lambda n: f"{_decimal(n)}k", lambda n: n * 100, list(range(1, 250)),
     "write the number with k in full|replace the k for thousand by the full figure",
     "the full number without k|the figure in full, k meaning thousand",
     "a number with k for thousand", DIGITS),
    ("number_to_k", lambda n: n * 1000, lambda n: f"{n}k", list(range(1, 250)),
     "shorten the thousands with a k|replace the last three zeros by k",
     "the number written with k for thousand|the short form with k",
     "a number ending in three zeros", "digits and a k"),
)  # fmt: skip


def _under(kit: Kit, k: int) -> Draft:
    values = balanced(kit.rng, range(1, 3 * k), lambda n: n < k, 100)
    return kit.yes_no(
        f"word_under_{k}",
        [(spelled(n), holds) for n, holds in values],
        that=f"the spelled-out number is less than {k}|the number word means less than "
        f"{spelled(k)}",
        ask=f"is the spelled-out number less than {k}|does the number word mean less than "
        f"{spelled(k)}",
        given=SPELLED,
    )


def _english(kit: Kit) -> Iterator[Draft]:
    for name, left, right, numbers, do, what, given, out in ENGLISH:
        examples = [(left(n), right(n)) for n in numbers]
        yield kit.result(name, examples, do=do, what=what, given=given, out=out)
    rng = kit.rng
    rows = [rng.sample(range(1, 100), 2) for _ in range(250)]
    for name, pick, phrase in (("larger_word", max, "larger"), ("smaller_word", min, "smaller")):
        yield kit.result(
            name,
            [(f"{spelled(a)}, {spelled(b)}", spelled(pick(a, b))) for a, b in rows],
            do=f"pick the {phrase} of the two spelled-out numbers|copy the number word with the "
            f"{phrase} value",
            what=f"the {phrase} of the two number words|the number word that means the {phrase} "
            f"number",
            given="two number words",
            out="one of the two, in words",
        )
    yield from (_under(kit, k) for k in (50, 100))


# code of num2words, name; then those already spelled in the narrower family
NEW = (
    ("sk", "Slovak"), ("sl", "Slovenian"), ("lt", "Lithuanian"), ("lv", "Latvian"),
    ("is", "Icelandic"), ("vi", "Vietnamese"), ("sr", "Serbian"), ("az", "Azerbaijani"),
)  # fmt: skip
KNOWN = {code: name for code, name, _ in LANGUAGES}
TO_DIGITS = ("pl", "no", "da", "fi", "tr", "ro", "cs", "hu", "eo")
FROM_ENGLISH = ("pt_BR", "nl", "sv", "id")
# No Italian here: translating Italian words into English is kept for testing.
TO_ENGLISH = ("de", "es", "pt_BR", "nl")


def _names(language: str) -> tuple[str, str]:
    """Return the language's name for use after "in", and a longer form."""
    note = {"Serbian": "Serbian (Latin letters)"}
    return note.get(language, language), f"the {language} language"


def _spell(n: int, code: str) -> str:
    return word(n, code).strip()


def _languages(kit: Kit) -> Iterator[Draft]:
    """Yield digits to words, words to digits and words to words for the languages above."""
    for code, language in NEW:
        name, long = _names(language)
        numbers = range(200)
        yield kit.result(
            f"number_to_{language.lower()}",
            [(n, _spell(n, code)) for n in numbers],
            do=f"write the number in {name}|spell the number out in {long}|say the number in "
            f"{name} words|translate the digits into {name}",
            what=f"the number in {name} words|the {name} word for the number|the number spelled "
            f"out in {long}|how one says the number in {name}",
            given=FIGURE,
            out=f"{language} words in lower case",
        )
    known = [(code, KNOWN[code]) for code in TO_DIGITS]
    for code, language in (*NEW, *known):
        name, long = _names(language)
        numbers = range(200)
        yield kit.result(
            f"{language.lower()}_to_number",
            [(_spell(n, code), n) for n in numbers],
            do=f"write the {name} number word in digits|turn the {name} words into a number|read "
            f"the number in {long} and give digits|decode the {name} number",
            what=f"the number that the {name} words mean|the value of the {name} number word"
            f"|the digits for a number spelled in {long}",
            given=f"a number in {name} words|a number word in {name}",
            out=DIGITS,
        )
    for codes, outward in ((FROM_ENGLISH, True), (TO_ENGLISH, False)):
        for code in codes:
            source, target = ("English", KNOWN[code]) if outward else (KNOWN[code], "English")
            both = [(word(n), _spell(n, code)) for n in range(200)]
            yield kit.result(
                f"{source.lower()}_word_to_{target.lower()}",
                both if outward else [(right, left) for left, right in both],
                do=f"translate the {source} number word into {target}|replace the {source} number "
                f"word by the {target} one|say the {source} number in {target}",
                what=f"the {target} number word for the {source} one|the {source} number in "
                f"{target} words|the {target} word for the {source} number",
                given=f"a number in {source} words|a number word in {source}",
                out=f"lower-case {target} words",
            )


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the wider number word tasks."""
    kit = Kit(
        family="number_words",
        rng=rng,
        source="num2words",
        licence="LGPL-2.1 package; number names are facts",
    )
    yield from _english(kit)
    yield from _languages(kit)
