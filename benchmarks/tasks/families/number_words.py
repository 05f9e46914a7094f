"""Family "number_words": numbers, ordinals and years as words, in English and other languages."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from num2words import num2words

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.wording import Family

NUMBER_WORDS = Family(
    name="number_words",
    templates=(
        "{do}",
        "{what}",
        "Please {do}, thank you.",
        "How would one write {what}?",
        "Input: {given}. Output: {what}, nothing else.",
        "yo {do} for me pls",
        "You will receive {given}; reply with {what}.",
        "I am filling in forms and cheques and keep getting stuck, so for {given} send me {what}.",
        "Write {what}.",
        "The model is handed {given}. It should come back with {what}: {out}.",
        "May I ask you to {do}? Only {out}, please.",
        "For {given}, provide {what}.",
        "cant spell numbers lol, {do} and send {out}",
        "{Do}. Deliver {out}.",
        "As a patient language tutor, {do} whenever the pupil shows you {given}.",
        "Wanted is {what}. Accepted answers consist of {out}.",
        "A text-to-speech front end passes {given} and expects {what} in return.",
        "Given {given}, {do}.",
        "On one side of a flash card is {given}. Say what is on the other side: {what}.",
        "Express the input another way, namely as {what}.",
        "What I am after is {what}, in the form of {out}.",
        "quick q, whats {what}",
        "The assignment is to {do}.",
        "Anyone who reads {given} here must note down {what} beside it.",
        "Render {what}. Do not add remarks.",
        "My accounting script has to {do} before printing. Do the same and print {out}.",
        "The following input will be {given}. Your answer: {what}.",
        "In a single short reply, {do}, giving {out}.",
    ),
    source="num2words",
    licence="LGPL-2.1 package; number names are facts",
)
DIGITS = "just the number in digits|digits only|the plain number written with digits"
# language code of num2words, name, other ways to name it
LANGUAGES = (
    ("fr", "French", "the French language"),
    ("de", "German", "the German language"),
    ("es", "Spanish", "the language of Spain and Mexico, Spanish"),
    ("it", "Italian", "the Italian language"),
    ("pt_BR", "Portuguese", "Brazilian Portuguese"),
    ("nl", "Dutch", "the Dutch language of the Netherlands"),
    ("pl", "Polish", "the Polish language"),
    ("sv", "Swedish", "the Swedish language"),
    ("no", "Norwegian", "Norwegian Bokmål"),
    ("da", "Danish", "the Danish language"),
    ("fi", "Finnish", "the Finnish language"),
    ("tr", "Turkish", "the Turkish language"),
    ("id", "Indonesian", "Bahasa Indonesia, the Indonesian language"),
    ("ro", "Romanian", "the Romanian language"),
    ("cs", "Czech", "the Czech language"),
    ("hu", "Hungarian", "the Hungarian language"),
    ("ca", "Catalan", "the Catalan language"),
    ("eo", "Esperanto", "the constructed language Esperanto"),
)
REVERSED = ("fr", "de", "es", "it", "pt_BR", "nl", "sv", "id")
FROM_ENGLISH = ("fr", "de", "es", "it")


def word(number: int, language: str = "en") -> str:
    """Spell a number below 1000 out; English without "and", Turkish with spaces."""
    if language == "en":
        return str(num2words(number)).replace(" and ", " ")
    if language == "tr" and number > 10:
        hundreds, rest = divmod(number, 100)
        tens, ones = divmod(rest, 10)
        parts = [hundreds if hundreds > 1 else 0, 100 if hundreds else 0, tens * 10, ones]
        return " ".join(str(num2words(part, lang="tr")) for part in parts if part)
    return str(num2words(number, lang=language))


def _numbers() -> list[int]:
    """Small numbers first, then round ones: what a beginner meets in any language."""
    return [*range(0, 131), *range(140, 1000, 20)]


def _language_tasks() -> Iterator[Draft]:
    for code, language, other in LANGUAGES:
        key = language.lower()
        yield NUMBER_WORDS.task(
            f"number_to_{key}",
            [(n, word(n, code)) for n in _numbers()],
            do=f"write the number as a word in {language}|spell the number out in {other}"
            f"|translate the digits into {language} number words",
            what=f"the number in {language} words|the {language} word for the number"
            f"|the number spelled out in {other}",
            given="a number in digits|a whole number|digits",
            out=f"the {language} number word|{language} words in lower case",
        )
    for code, language, other in LANGUAGES:
        if code not in REVERSED:
            continue
        yield NUMBER_WORDS.task(
            f"{language.lower()}_to_number",
            [(word(n, code), n) for n in _numbers()],
            do=f"turn the {language} number word into digits|read the {language} words and write "
            f"the number they mean|decode a number spelled out in {other}",
            what=f"the number in digits that the {language} words stand for"
            f"|the value of the {language} number word|the digits for a number written in {other}",
            given=f"a number spelled out in {language}|a {language} number word",
            out=DIGITS,
        )
    for code, language, other in LANGUAGES:
        if code not in FROM_ENGLISH:
            continue
        yield NUMBER_WORDS.task(
            f"english_word_to_{language.lower()}",
            [(word(n), word(n, code)) for n in _numbers()],
            do=f"translate the English number word into {language}|say the English number in "
            f"{other}"
            f"|replace the English word for the number by the {language} one",
            what=f"the {language} translation of the English number word"
            f"|the same number as a word in {language}|the number word in {other}",
            given="a number spelled out in English|an English number word",
            out=f"the {language} number word|{language} words in lower case",
        )


def _year(year: int) -> str:
    return str(num2words(year, to="year")).replace(" and ", " ")


def _ordinal_digits(number: int) -> str:
    return str(num2words(number, to="ordinal_num"))


def _ordinal_word(number: int) -> str:
    return str(num2words(number, to="ordinal")).replace(" and ", " ")


def _capitalised(number: int) -> str:
    return word(number).capitalize()


def _same(number: int) -> int:
    return number


WORD = "lower-case English words|English words in lower case, without the word and"
FIGURE = "a number in digits|a whole number|an ordinary number"
SPELLED = "a number spelled out in English|an English number word"
SMALL = [*range(1, 201), *range(210, 1000, 15)]
YEARS = range(1760, 2041)
Form = Callable[[int], object]
# name, form of the input, form of the output, numbers, do, what, given, out
ENGLISH: tuple[tuple[str, Form, Form, list[int], str, str, str, str], ...] = (
    ("to_words", _same, word, SMALL,
     "spell the number out in English|write the number as English words|turn digits into English "
     "number words", "the number in English words|the English name of the number|the number "
     "spelled out with letters", FIGURE, WORD),
    ("to_words_capitalised", _same, _capitalised, SMALL,
     "spell the number out in English, beginning with a capital letter|write the number as words "
     "for the start of a sentence, first letter upper case|turn digits into English words and "
     "capitalise the first one",
     "the number in English words with a capital first letter|the number word as it would begin a "
     "sentence|the spelled-out number, first letter capitalised", FIGURE,
     "English words, the first starting with a capital"),
    ("from_words", word, _same, SMALL,
     "write the English number word in digits|turn the spelled-out number into figures"
     "|read the number words and note the digits",
     "the number in digits|the figure for the English number word|the numeral meant by the words",
     SPELLED, DIGITS),
    ("to_ordinal_suffix", _same, _ordinal_digits, SMALL,
     "add the English ordinal suffix to the number|write the number as an ordinal with digits and "
     "st, nd, rd or th|attach the right ending, st, nd, rd or th",
     "the number with its ordinal suffix|the ordinal in digits plus st, nd, rd or th"
     "|the digits followed by the matching ordinal ending", FIGURE,
     "digits followed by two letters|the short ordinal form with digits"),
    ("to_ordinal_word", _same, _ordinal_word, SMALL,
     "spell the number out as an English ordinal|write the number as an ordinal word"
     "|turn digits into the word for the position",
     "the ordinal of the number in English words|the ordinal word, as used for ranks"
     "|the word naming that position in a row", FIGURE, WORD),
    ("ordinal_word_to_suffix", _ordinal_word, _ordinal_digits, SMALL,
     "shorten the ordinal word to digits and suffix|write the spelled-out ordinal with a figure "
     "and "
     "st, nd, rd or th|abbreviate the ordinal word with digits",
     "the ordinal in digits with its suffix|the short form of the ordinal word, digits plus st, "
     "nd, "
     "rd or th|the figure with ordinal ending for the word",
     "an ordinal spelled out in English|an English ordinal word",
     "digits followed by two letters|the short ordinal form with digits"),
    ("ordinal_suffix_to_word", _ordinal_digits, _ordinal_word, SMALL,
     "spell the ordinal out in words|expand the abbreviated ordinal to an English word"
     "|write the position fully with letters",
     "the ordinal written out as a word|the full word for the abbreviated ordinal"
     "|the English ordinal word", "a number with an ordinal suffix|a short ordinal", WORD),
    ("ordinal_word_to_number", _ordinal_word, _same, SMALL,
     "write the position named by the ordinal word as a plain number|turn the ordinal word into "
     "digits without a suffix|read the ordinal and give the bare number",
     "the plain number for the ordinal word|the position in digits, without any suffix"
     "|the bare number behind the ordinal",
     "an ordinal spelled out in English|an English ordinal word", DIGITS),
    ("cardinal_to_ordinal_word", word, _ordinal_word, SMALL,
     "change the number word into its ordinal word|turn the counting word into the ranking word"
     "|make an ordinal out of the English cardinal",
     "the ordinal word for the number word|the ranking form of the counting word"
     "|the ordinal that belongs to the English cardinal", SPELLED, WORD),
    ("ordinal_to_cardinal_word", _ordinal_word, word, SMALL,
     "change the ordinal word into its number word|turn the ranking word into the counting word"
     "|make a cardinal out of the English ordinal",
     "the cardinal word for the ordinal|the counting form of the ranking word"
     "|the plain number word that belongs to the ordinal",
     "an ordinal spelled out in English|an English ordinal word", WORD),
    ("year_to_words", _same, _year, list(YEARS),
     "write the year the way it is read aloud in English|spell the year in words as people say it"
     "|pronounce the year in two parts and write that down",
     "the year as spoken in English|the spoken form of the year in words|the words one says for "
     "the year", "a year in digits|a four-digit year",
     "lower-case English words as spoken, without the word and"),
    ("year_from_words", _year, _same, list(YEARS),
     "write the spoken year in four digits|turn a year given in words into figures"
     "|note down the year that is read aloud",
     "the year in four digits|the figures for the year said in words|the numeric year",
     "a year in English words as it is spoken|a year read aloud", "four digits|the year in digits"),
    ("words_plus_one", word, lambda n: word(n + 1), SMALL,
     "give the English number word that comes next|count one up and stay in words"
     "|add one to the spelled-out number and spell the result",
     "the next number as an English word|the spelled-out number one higher|the number word that "
     "follows in counting", SPELLED, WORD),
    ("words_minus_one", word, lambda n: word(n - 1), SMALL,
     "give the English number word that comes just before|count one down and stay in words"
     "|take one off the spelled-out number and spell the result",
     "the previous number as an English word|the spelled-out number one lower|the number word that "
     "precedes it in counting", SPELLED, WORD),
    ("spell_digits", _same, lambda n: " ".join(word(int(c)) for c in str(n)),
     [*range(10, 1000, 4)],
     "read the digits one by one in English words|spell every single digit as a word"
     "|say the number digit by digit, like a phone number",
     "the digits read out one at a time in English|one English word per digit"
     "|the number as a row of digit words", FIGURE, "lower-case words separated by spaces"),
)  # fmt: skip


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the drafts of the number word family (nothing here is random)."""
    del rng
    for name, left, right, numbers, do, what, given, out in ENGLISH:
        examples = [(left(n), right(n)) for n in numbers]
        yield NUMBER_WORDS.task(name, examples, do=do, what=what, given=given, out=out)
    yield from _language_tasks()
