"""Word forms from lemminflect, limited to the forms that have one accepted spelling."""

from __future__ import annotations

from functools import lru_cache

import lemminflect
from wordfreq import zipf_frequency

from benchmarks.tasks.families._vocabulary import ADJECTIVES, NOUNS, VERBS

SOURCE = "lemminflect 0.2.3, wordfreq 3.1.1"
LICENCE = "MIT; Apache-2.0"
VOWELS = "aeiou"
CLEAR_MARGIN = 0.8  # zipf units by which a spelling must lead its rivals
VERB_TAGS = {"past": "VBD", "participle": "VBN", "ing": "VBG", "third": "VBZ"}
# Words whose spelling starts with a vowel but not their sound, and the other way round.
CONSONANT_SOUND = ("uni", "use", "usu", "eu", "one", "once", "ufo")
VOWEL_SOUND = ("hour", "honest", "honor", "heir")


def clear_form(lemma: str, tag: str) -> str | None:
    """Give the usual inflected form, or None when two spellings are about as common."""
    forms = sorted(
        lemminflect.getInflection(lemma, tag), key=lambda form: (-zipf_frequency(form, "en"), form)
    )
    if not forms or " " in forms[0]:
        return None
    rivals = [form for form in forms[1:] if form != forms[0]]
    lead = zipf_frequency(forms[0], "en")
    if rivals and lead - zipf_frequency(rivals[0], "en") < CLEAR_MARGIN:
        return None
    return str(forms[0])


@lru_cache(maxsize=1)
def verb_table() -> dict[str, dict[str, str]]:
    """Give base -> {"base", "past", "participle", "ing", "third"} for the clear verbs."""
    table: dict[str, dict[str, str]] = {}
    for verb in VERBS:
        forms = {name: clear_form(verb, tag) for name, tag in VERB_TAGS.items()}
        clear = {name: form for name, form in forms.items() if form}
        if len(clear) == len(VERB_TAGS):
            table[verb] = {"base": verb, **clear}
    return table


@lru_cache(maxsize=1)
def noun_table() -> dict[str, str]:
    """Give singular -> plural for the clear nouns."""
    plurals = {noun: clear_plural(noun) for noun in NOUNS}
    return {noun: plural for noun, plural in plurals.items() if plural}


def clear_plural(noun: str) -> str | None:
    """Give the plural of a noun, preferring a form that differs from the singular."""
    if noun in ("sheep", "deer", "fish"):
        return noun
    forms = [form for form in lemminflect.getInflection(noun, "NNS") if form != noun]
    forms.sort(key=lambda form: (-zipf_frequency(form, "en"), form))
    return forms[0] if forms else None


@lru_cache(maxsize=1)
def adjective_table() -> dict[str, tuple[str, str]]:
    """Give positive -> (comparative, superlative) for the clear short adjectives."""
    table: dict[str, tuple[str, str]] = {}
    for adjective in ADJECTIVES:
        more, most = clear_form(adjective, "JJR"), clear_form(adjective, "JJS")
        if more and most:
            table[adjective] = (more, most)
    return table


def article(phrase: str) -> str:
    """Give "a" or "an" for the sound with which a frequent word starts."""
    if phrase.startswith(VOWEL_SOUND):
        return "an"
    if phrase.startswith(CONSONANT_SOUND):
        return "a"
    return "an" if phrase[0] in VOWELS else "a"
