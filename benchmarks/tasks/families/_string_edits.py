"""The tasks of the family "editing" that change one word."""

from __future__ import annotations

from benchmarks.tasks.families._string_casing import VOWELS, Edit, is_vowel, map_where


def _around(
    name: str, kind: str, left: str, right: str, what: tuple[str, ...], do: tuple[str, ...]
) -> Edit:
    return Edit(name, kind, what, do, lambda text: f"{left}{text}{right}")


def _affix(name: str, kind: str, text: str) -> Edit:
    """Put a fixed prefix or suffix on the word."""
    if kind == "prefix":
        return _around(
            f"prefix_{name}",
            "word",
            text,
            "",
            (
                f'the word with "{text}" put directly in front of it',
                f'"{text}" plus the word',
                f'the word with the prefix "{text}"',
            ),
            (
                f'add "{text}" to the front of the word',
                f'put the prefix "{text}" on the word',
                f'write "{text}" and then, without a space, the word',
            ),
        )
    return _around(
        f"suffix_{name}",
        "word",
        "",
        text,
        (
            f'the word with "{text}" stuck onto its end',
            f'the word plus "{text}"',
            f'the word with the suffix "{text}"',
        ),
        (
            f'add "{text}" to the end of the word',
            f'put the suffix "{text}" on the word unchanged',
            f'write the word and then, without a space, "{text}"',
        ),
    )


def _replace(old: str, new: str, word: str = "letter") -> Edit:
    return Edit(
        f"replace_{old}_by_{'star' if new == '*' else new}",
        "word",
        (
            f"the word with every {old} replaced by {new}",
            f'the word in which each "{old}" has become "{new}"',
            f"the word with {new} in place of {old}",
        ),
        (
            f"replace each {old} by {new}",
            f'change every {word} "{old}" in the word to "{new}"',
            f"substitute {new} for {old} wherever it occurs",
        ),
        lambda w: w.replace(old, new) if old in w else None,
    )


def _drop_vowels(word: str) -> str | None:
    left = "".join(c for c in word if c not in VOWELS)
    return left if left != word else None


_WORD_EDITS = (
    Edit(
        "reverse_word",
        "short",
        (
            "the word spelled backwards",
            "the letters of the word in reverse order",
            "the mirrored word",
        ),
        (
            "reverse the word",
            "write the word backwards",
            "spell the word from its last letter to its first",
        ),
        lambda w: w[::-1],
    ),
    Edit(
        "double_word",
        "word",
        (
            "the word written twice without a space",
            "the word directly followed by itself",
            "two copies of the word stuck together",
        ),
        (
            "write the word twice with nothing in between",
            "double the word, leaving no space",
            "glue the word to a copy of itself",
        ),
        lambda w: w + w,
    ),
    Edit(
        "repeat_with_space",
        "word",
        (
            "the word twice with a space in between",
            "the word, a space and the word again",
            "two copies of the word, separated by a space",
        ),
        (
            "say the word twice, with a space between",
            "repeat the word once after a space",
            "echo the word so that it stands there two times, space-separated",
        ),
        lambda w: f"{w} {w}",
    ),
    Edit(
        "repeat_with_hyphen",
        "word",
        (
            "the word twice, joined by a hyphen",
            "the word, a hyphen and the word again",
            "two copies of the word with a dash between",
        ),
        (
            "repeat the word after a hyphen",
            "write the word two times with a hyphen between",
            "join the word to itself by a hyphen",
        ),
        lambda w: f"{w}-{w}",
    ),
    Edit(
        "repeat_three_times",
        "short",
        (
            "the word three times, separated by spaces",
            "three copies of the word, spaces between",
            "the word, said thrice in a row",
        ),
        (
            "write the word three times with spaces between",
            "repeat the word until it stands there 3 times, space-separated",
            "chant the word thrice",
        ),
        lambda w: f"{w} {w} {w}",
    ),
    Edit(
        "drop_first_letter",
        "word",
        (
            "the word without its first letter",
            "what is left after the first letter is cut off",
            "everything from the second letter on",
        ),
        (
            "remove the first letter",
            "cut off the initial letter of the word",
            "drop letter number one and keep the rest",
        ),
        lambda w: w[1:],
    ),
    Edit(
        "drop_last_letter",
        "word",
        (
            "the word without its last letter",
            "what is left after the last letter is cut off",
            "everything up to the last letter but one",
        ),
        (
            "remove the last letter",
            "cut off the final letter of the word",
            "drop the closing letter and keep the rest",
        ),
        lambda w: w[:-1],
    ),
    Edit(
        "drop_outer_letters",
        "word",
        (
            "the word without its first and last letter",
            "the inside of the word, both ends cut off",
            "all the letters between the first and the last",
        ),
        (
            "remove both the first and the last letter",
            "cut one letter off each end of the word",
            "strip the outermost two letters",
        ),
        lambda w: w[1:-1],
    ),
    Edit(
        "drop_vowels",
        "word",
        (
            "the word without its vowels",
            "the consonants that remain when a, e, i, o, u are gone",
            "the word with all vowels taken out",
        ),
        (
            "delete the vowels from the word",
            "remove every a, e, i, o and u",
            "leave out all vowels and keep the consonants in order",
        ),
        _drop_vowels,
    ),
    Edit(
        "spell_with_spaces",
        "short",
        (
            "the letters of the word with spaces in between",
            "the word spelled out, letter space letter",
            "the word with its letters spread apart by blanks",
        ),
        (
            "spell out the word with spaces between the letters",
            "put a space between all letters",
            "write each letter separately, a blank after each but the last",
        ),
        lambda w: " ".join(w),
    ),
    Edit(
        "spell_with_hyphens",
        "short",
        (
            "the letters of the word joined by hyphens",
            "the word spelled out with dashes",
            "the word with a hyphen between all letters",
        ),
        (
            "spell the word with hyphens between the letters",
            "put a dash between all letters",
            "join the single letters with hyphens",
        ),
        lambda w: "-".join(w),
    ),
    Edit(
        "spell_with_commas",
        "short",
        (
            "the letters of the word as a comma-separated list",
            "the word spelled out, a comma and a space after each letter but the last",
            "its letters, one by one, with commas",
        ),
        (
            "list the letters of the word, separated by commas",
            "spell it letter by letter with commas",
            "split the word into letters with a comma and a space between",
        ),
        lambda w: ", ".join(w),
    ),
    Edit(
        "double_first_letter",
        "word",
        (
            "the word with its first letter doubled",
            "the word starting with its initial twice",
            "the word with one more copy of its first letter in front",
        ),
        (
            "double the first letter",
            "write the initial letter twice and then go on as usual",
            "repeat the opening letter once",
        ),
        lambda w: w[0] + w,
    ),
    Edit(
        "double_last_letter",
        "word",
        (
            "the word with its last letter doubled",
            "the word ending with its final letter twice",
            "the word with one more copy of its last letter behind it",
        ),
        (
            "double the last letter",
            "write the final letter twice at the end",
            "repeat the closing letter once",
        ),
        lambda w: w + w[-1],
    ),
    Edit(
        "first_letter_to_end",
        "short",
        (
            "the word with its first letter moved to the end",
            "the rest of the word, then its initial",
            "the letters rotated one place to the left",
        ),
        (
            "move the first letter to the end",
            "take the initial letter away and attach it at the back",
            "rotate the word left by one letter",
        ),
        lambda w: w[1:] + w[0],
    ),
    Edit(
        "last_letter_to_front",
        "short",
        (
            "the word with its last letter moved to the front",
            "the final letter, then the rest",
            "the letters rotated one place to the right",
        ),
        (
            "move the last letter to the front",
            "take the final letter away and put it before the rest",
            "rotate the word right by one letter",
        ),
        lambda w: w[-1] + w[:-1],
    ),
    Edit(
        "swap_outer_letters",
        "short",
        (
            "the word with its first and last letter swapped",
            "the word with its two end letters traded",
            "the word after its outermost letters change places",
        ),
        (
            "swap the first and the last letter",
            "exchange the two letters at the ends of the word",
            "let the initial and the final letter trade places",
        ),
        lambda w: w[-1] + w[1:-1] + w[0],
    ),
)

_AROUND_EDITS = (
    _affix("un", "prefix", "un"),
    _affix("re", "prefix", "re"),
    _affix("super", "prefix", "super"),
    _affix("hash", "prefix", "#"),
    _affix("at", "prefix", "@"),
    _affix("ness", "suffix", "ness"),
    _affix("ish", "suffix", "ish"),
    _affix("less", "suffix", "less"),
    _affix("txt", "suffix", ".txt"),
    _affix("com", "suffix", ".com"),
    _around(
        "double_quotes",
        "word",
        '"',
        '"',
        ("the word in double quotes", "the word between two double quotation marks"),
        (
            "put double quotes around the word",
            "wrap the word in double quotation marks",
            "enclose it in double quotes",
        ),
    ),
    _around(
        "parentheses",
        "word",
        "(",
        ")",
        ("the word in parentheses", "the word between round brackets"),
        (
            "put round brackets around the word",
            "wrap the word in parentheses",
            "enclose it in ( and )",
        ),
    ),
    _around(
        "square_brackets",
        "word",
        "[",
        "]",
        ("the word in square brackets", "the word between [ and ]"),
        (
            "put square brackets around the word",
            "wrap the word in square brackets",
            "enclose it in [ and ]",
        ),
    ),
    _around(
        "stars",
        "word",
        "*",
        "*",
        ("the word between two asterisks", "the word with one star on each side"),
        (
            "put an asterisk before and after the word",
            "wrap the word in single stars",
            "place one * on either side of the word",
        ),
    ),
    _around(
        "exclamation_mark",
        "word",
        "",
        "!",
        ("the word followed by an exclamation mark", "the word with ! at its end"),
        (
            "add an exclamation mark to the word",
            "put ! after the word",
            "end the word with an exclamation point",
        ),
    ),
    _around(
        "question_mark",
        "word",
        "",
        "?",
        ("the word followed by a question mark", "the word with ? at its end"),
        (
            "add a question mark to the word",
            "put ? after the word",
            "turn the word into a question by ending it with ?",
        ),
    ),
    _around(
        "full_stop",
        "pair",
        "",
        ".",
        ("the phrase followed by a full stop", "the phrase with a period at its end"),
        (
            "add a full stop to the phrase",
            "put a period after the last word",
            "end the phrase with a dot",
        ),
    ),
    _replace("e", "a"),
    _replace("a", "o"),
    _replace("o", "0", "letter"),
    _replace("e", "*"),
    _replace("s", "z"),
    Edit(
        "mask_vowels",
        "word",
        (
            "the word with every vowel replaced by *",
            "the word in which a, e, i, o, u became stars",
            "the word with its vowels masked by asterisks",
        ),
        (
            "replace each vowel by *",
            "mask every a, e, i, o and u with an asterisk",
            "put a star in place of each vowel",
        ),
        lambda w: map_where(w, is_vowel, lambda _: "*"),
    ),
)

WORD_EDITING = (*_WORD_EDITS, *_AROUND_EDITS)
