"""The string tasks on phrases: joining words (family "editing") and picking some of them."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.tasks.families._string_casing import Edit


def _camel(phrase: str) -> str:
    first, *rest = phrase.split()
    return first + "".join(word.capitalize() for word in rest)


PHRASE_EDITING = (
    Edit(
        "snake_case",
        "pair",
        ("the words in snake_case", "the words joined by underscores", "the snake_case identifier"),
        (
            "join the words with underscores",
            "convert the phrase to snake_case",
            "put an underscore in place of each space",
        ),
        lambda p: p.replace(" ", "_"),
    ),
    Edit(
        "kebab_case",
        "pair",
        ("the words in kebab-case", "the words joined by hyphens", "the kebab-case identifier"),
        (
            "join the words with hyphens",
            "convert the phrase to kebab-case",
            "put a hyphen in place of each space",
        ),
        lambda p: p.replace(" ", "-"),
    ),
    Edit(
        "camel_case",
        "pair",
        (
            "the words in camelCase",
            "the words glued together, each after the first capitalised",
            "the camelCase identifier with a small first letter",
        ),
        (
            "convert the phrase to camelCase, first letter small",
            "drop the spaces and capitalise every word but the first",
            "make a camelCase name out of the words",
        ),
        _camel,
    ),
    Edit(
        "pascal_case",
        "pair",
        (
            "the words in PascalCase",
            "the words glued together, each capitalised",
            "the PascalCase identifier with a capital first letter",
        ),
        (
            "convert the phrase to PascalCase",
            "drop the spaces and capitalise every word",
            "make a class name in PascalCase out of the words",
        ),
        lambda p: p.title().replace(" ", ""),
    ),
    Edit(
        "constant_case",
        "pair",
        (
            "the words in capitals joined by underscores",
            "the CONSTANT_CASE identifier",
            "the upper-case words with underscores between",
        ),
        (
            "uppercase the words and join them with underscores",
            "convert the phrase to CONSTANT_CASE",
            "make an all-caps constant name with underscores",
        ),
        lambda p: p.upper().replace(" ", "_"),
    ),
    Edit(
        "join_without_spaces",
        "pair",
        (
            "the words written together without spaces",
            "the phrase as one long lower-case word",
            "the phrase with its spaces removed",
        ),
        (
            "remove the spaces",
            "glue the words together in lower case",
            "write the phrase as a single word",
        ),
        lambda p: p.replace(" ", ""),
    ),
    Edit(
        "join_with_dots",
        "pair",
        (
            "the words joined by dots",
            "the phrase with a dot instead of each space",
            "the dotted name made from the words",
        ),
        (
            "join the words with dots",
            "put a dot in place of each space",
            "connect the words by full stops without spaces",
        ),
        lambda p: p.replace(" ", "."),
    ),
    Edit(
        "commas_between_words",
        "pair",
        (
            "the words separated by commas",
            "the phrase with a comma and a space between its words",
            "a comma-separated list of the words",
        ),
        (
            "put a comma after every word but the last",
            "separate the words by commas",
            "turn the phrase into a comma-separated list",
        ),
        lambda p: p.replace(" ", ", "),
    ),
    Edit(
        "initials",
        "pair",
        (
            "the initials of the words in capitals",
            "the acronym made from the phrase",
            "the first letter of each word, upper-case and written together",
        ),
        (
            "make an acronym from the first letters",
            "abbreviate the phrase to its capital initials",
            "write the capitalised first letter of every word, without spaces",
        ),
        lambda p: "".join(w[0] for w in p.split()).upper(),
    ),
    Edit(
        "initials_with_dots",
        "pair",
        (
            "the capital initials of the words, each followed by a dot",
            "the dotted abbreviation in capitals, without spaces",
            "the first letter of each word in upper case with a period after it",
        ),
        (
            "abbreviate every word to its capital first letter and a dot, without spaces",
            "make a dotted acronym in capitals",
            "write each word's big initial with a period after it",
        ),
        lambda p: "".join(f"{w[0].upper()}." for w in p.split()),
    ),
    Edit(
        "initials_lower",
        "pair",
        (
            "the first letters of the words in lower case, written together",
            "the small-letter initials of the phrase",
            "the acronym in small letters",
        ),
        (
            "make a lower-case acronym",
            "write the small first letter of every word, without spaces",
            "shorten the phrase to its lower-case initials",
        ),
        lambda p: "".join(w[0] for w in p.split()),
    ),
    Edit(
        "from_snake_case",
        "snake",
        (
            "the words with spaces instead of underscores",
            "the snake_case name as plain words",
            "the phrase behind the identifier",
        ),
        (
            "replace the underscores by spaces",
            "turn the snake_case name back into separate words",
            "split the name at its underscores and put spaces there",
        ),
        lambda p: p.replace("_", " "),
    ),
    Edit(
        "from_camel_case",
        "camel",
        (
            "the words in lower case with spaces between",
            "the camelCase name as plain small words",
            "the lower-case phrase behind the identifier",
        ),
        (
            "split the camelCase name into lower-case words with spaces",
            "put a space before each capital and make everything small",
            "turn the camelCase identifier back into a lower-case phrase",
        ),
        lambda p: "".join(f" {c.lower()}" if c.isupper() else c for c in p),
    ),
    Edit(
        "snake_to_kebab",
        "snake",
        (
            "the kebab-case name",
            "the same name with hyphens instead of underscores",
            "the words joined by hyphens in place of underscores",
        ),
        (
            "change the underscores to hyphens",
            "convert snake_case to kebab-case",
            "swap each underscore for a dash",
        ),
        lambda p: p.replace("_", "-"),
    ),
)


def _part(name: str, what: tuple[str, ...], answer: Callable[[list[str]], str | None]) -> Edit:
    return Edit(name, "sentence", what, (), lambda text: answer(text.split()))


def _only(words: list[str], place: int) -> str | None:
    ranked = sorted(words, key=len)
    tied = [word for word in words if len(word) == len(ranked[place])]
    return ranked[place] if len(tied) == 1 else None


PHRASE = (
    _part(
        "phrase_first_word",
        ("the first word", "the opening word", "the word at the start", "word number one"),
        lambda w: w[0],
    ),
    _part(
        "phrase_second_word",
        ("the second word", "the 2nd word", "word number two", "the word after the first"),
        lambda w: w[1],
    ),
    _part(
        "phrase_third_word",
        ("the third word", "the 3rd word", "word number three", "the word after the first two"),
        lambda w: w[2],
    ),
    _part(
        "phrase_last_word",
        ("the last word", "the final word", "the word at the end", "the closing word"),
        lambda w: w[-1],
    ),
    _part(
        "phrase_second_to_last_word",
        (
            "the second-to-last word",
            "the last word but one",
            "the penultimate word",
            "the word before the final one",
        ),
        lambda w: w[-2],
    ),
    _part(
        "phrase_word_count",
        (
            "the number of words, in digits",
            "the word count as a numeral",
            "how many words there are, as a figure",
        ),
        lambda w: str(len(w)),
    ),
    _part(
        "phrase_longest_word",
        (
            "the longest word",
            "the word with the most letters",
            "the word that takes up the most space",
        ),
        lambda w: _only(w, -1),
    ),
    _part(
        "phrase_shortest_word",
        (
            "the shortest word",
            "the word with the fewest letters",
            "the word that takes up the least space",
        ),
        lambda w: _only(w, 0),
    ),
    _part(
        "phrase_reverse_words",
        (
            "the words in reverse order",
            "the same words from last to first",
            "the phrase with its word order turned around",
        ),
        lambda w: " ".join(reversed(w)) if len(w) < 6 else None,
    ),
    _part(
        "phrase_swap_first_two",
        (
            "the phrase with its first two words swapped",
            "all the words, with numbers one and two exchanged",
            "the text after the opening two words trade places",
        ),
        lambda w: " ".join([w[1], w[0], *w[2:]]),
    ),
    _part(
        "phrase_swap_last_two",
        (
            "the phrase with its last two words swapped",
            "all the words, with the final two exchanged",
            "the text after the closing two words trade places",
        ),
        lambda w: " ".join([*w[:-2], w[-1], w[-2]]),
    ),
    _part(
        "phrase_drop_first_word",
        (
            "everything except the first word",
            "the text without its opening word",
            "all the words from the second one on",
        ),
        lambda w: " ".join(w[1:]),
    ),
    _part(
        "phrase_drop_last_word",
        (
            "everything except the last word",
            "the text without its final word",
            "all the words up to the last but one",
        ),
        lambda w: " ".join(w[:-1]),
    ),
    _part(
        "phrase_first_two_words",
        ("the first two words", "the opening pair of words", "words number one and two"),
        lambda w: " ".join(w[:2]),
    ),
    _part(
        "phrase_last_two_words",
        ("the last two words", "the final pair of words", "the two words at the end"),
        lambda w: " ".join(w[-2:]),
    ),
    _part(
        "phrase_alphabetically_first",
        (
            "the alphabetically first word",
            "the word that a dictionary would list first",
            "the word that comes earliest in A-to-Z order",
        ),
        min,
    ),
    _part(
        "phrase_last_word_letter",
        (
            "the first letter of the last word",
            "the letter with which the final word starts",
            "the initial of the closing word",
        ),
        lambda w: w[-1][0],
    ),
    _part(
        "phrase_last_word_upper",
        (
            "the last word in capital letters",
            "the final word, written in all caps",
            "the upper-case form of the closing word",
        ),
        lambda w: w[-1].upper(),
    ),
)
