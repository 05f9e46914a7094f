"""More verb and noun forms: small phrases around a verb or a noun, made by rule."""

from __future__ import annotations

import random
from collections.abc import Iterator

from wordfreq import zipf_frequency

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._inflect import (
    LICENCE,
    SOURCE,
    article,
    noun_table,
    verb_table,
)
from benchmarks.tasks.families._more_world_text import check, form, lookup
from benchmarks.tasks.families._vocabulary import ADJECTIVES
from benchmarks.tasks.families._wording import unambiguous

ORIGIN = (SOURCE, LICENCE)
GIVEN = {
    "base": "a verb in its base form|a plain verb|an English verb",
    "past": "a verb in the past tense|a past-tense verb",
    "ing": "a verb ending in -ing|an -ing form",
    "third": "a verb with third-person -s|a he/she/it form",
    "participle": "a past participle|the participle of a verb",
}
SHOWN = {
    "base": "the base form|the plain verb",
    "past": "the simple past|the past tense",
    "ing": "the -ing form|the present participle",
    "third": "the he/she/it form with -s|the third person singular present",
    "participle": "the past participle|the form used after have",
}
# name, pattern of the answer, what it is, as an order
FROM_BASE = (
    ("i_past", "I {past}", "the past with I", "put I in front and use the past tense"),
    ("you_past", "you {past}", "the past with you", "put you in front, verb in the past"),
    ("we_past", "we {past}", "the past with we", "say it with we in the past tense"),
    ("she_present", "she {third}", "the present with she", "say it with she in the present"),
    ("it_present", "it {third}", "the present with it", "say it with it in the present tense"),
    ("i_perfect", "I have {participle}", "the present perfect with I",
     "make the present perfect with I have"),
    ("they_perfect", "they have {participle}", "the present perfect with they",
     "make the present perfect with they have"),
    ("he_perfect", "he has {participle}", "the present perfect with he",
     "make the present perfect with he has"),
    ("we_had", "we had {participle}", "the past perfect with we", "make the past perfect with we"),
    ("i_am", "I am {ing}", "the progressive with I am", "say I am doing it now"),
    ("she_is", "she is {ing}", "the progressive with she is", "say that she is doing it now"),
    ("they_are", "they are {ing}", "the progressive with they", "say they are doing it now"),
    ("we_were", "we were {ing}", "the past progressive with we", "say that we were doing it"),
    ("they_will", "they will {base}", "the future with they will", "say that they will do it"),
    ("i_will_not", "I will not {base}", "the negated future with I", "say that I will not do it"),
    ("she_would", "she would {base}", "the conditional with she", "say that she would do it"),
    ("you_should", "you should {base}", "the advice with you should", "say that you should do it"),
    ("we_can", "we can {base}", "the phrase with we can", "say that we can do it"),
    ("he_cannot", "he cannot {base}", "the phrase with he cannot", "say that he cannot do it"),
    ("they_must", "they must {base}", "the phrase with they must", "say that they must do it"),
    ("might", "might {base}", "the verb after might", "put might in front of the verb"),
    ("used_to", "used to {base}", "the phrase with used to", "put used to before the verb"),
    ("going_to", "going to {base}", "the phrase with going to", "put going to before the verb"),
    ("lets", "let's {base}", "the suggestion with let's", "suggest it with let's"),
    ("stop_ing", "stop {ing}", "the order with stop and the -ing form", "tell to stop doing it"),
    ("keep_ing", "keep {ing}", "the -ing form after keep", "put keep before the -ing form"),
    ("without_ing", "without {ing}", "the -ing form after without", "put without before the -ing"
     " form"),
    ("by_ing", "by {ing}", "the -ing form after by", "put by in front of the -ing form"),
    ("i_like_ing", "I like {ing}", "the phrase I like with the -ing form", "say I like doing it"),
    ("to_have", "to have {participle}", "the perfect infinitive", "make the perfect infinitive"),
    ("having", "having {participle}", "the perfect participle with having", "put having before"
     " the past participle"),
    ("i_do_not", "I do not {base}", "the negated present with I", "say that I do not do it"),
    ("we_did_not", "we did not {base}", "the negated past with we", "say that we did not do it"),
    ("do_you", "do you {base}?", "the question with do you", "ask with do you"),
    ("did_she", "did she {base}?", "the past question with did she", "ask with did she"),
    ("will_they", "will they {base}?", "the future question with they", "ask with will they"),
    ("can_he", "can he {base}?", "the question with can he", "ask with can he"),
    ("have_you", "have you {participle}?", "the perfect question with you",
     "ask with have you and the participle"),
    ("is_she", "is she {ing}?", "the question with is she and -ing", "ask with is she and -ing"),
    ("three_forms", "{base}, {past}, {participle}",
     "the three principal parts (base, past, participle), with commas",
     "list base form, past and past participle with commas"),
)  # fmt: skip
CHANGES = (
    ("i_present_to_past", "I {base}", "I {past}", "a present-tense phrase with I",
     "the same phrase in the past", "put the phrase with I into the past"),
    ("we_past_to_present", "we {past}", "we {base}", "a past-tense phrase with we",
     "the same phrase in the present", "put the phrase with we into the present"),
    ("he_to_i", "he {third}", "I {base}", "a phrase with he", "the same phrase with I instead",
     "change he to I and fix the verb"),
    ("i_to_she", "I {base}", "she {third}", "a phrase with I", "the same phrase with she instead",
     "change I to she and fix the verb"),
    ("they_to_he", "they {base}", "he {third}", "a phrase with they",
     "the same phrase with he instead", "change they to he and fix the verb"),
    ("past_to_perfect", "she {past}", "she has {participle}", "a simple past phrase with she",
     "the same in the present perfect", "change the simple past to the present perfect"),
    ("progressive_to_simple", "he is {ing}", "he {third}", "a phrase in the present progressive",
     "the same in the simple present", "change the progressive to the simple present"),
    ("past_question", "they {past}", "did they {base}?", "a past-tense statement with they",
     "the statement as a question", "turn the past statement into a question"),
    ("past_negation", "she {past}", "she did not {base}", "a past-tense statement with she",
     "the statement denied", "negate the past statement with did not"),
    ("future_question", "you will {base}", "will you {base}?", "a future statement with you",
     "the statement as a question", "turn the future statement into a question"),
    ("question_to_statement", "did he {base}?", "he {past}", "a question with did he",
     "the answer as a past statement with he", "turn the question into a past statement"),
    ("negative_to_positive", "he does not {base}", "he {third}", "a negated present phrase",
     "the phrase without the negation", "remove the negation and fix the verb"),
)  # fmt: skip
FORM_PAIRS = (
    ("participle", "past"), ("participle", "ing"), ("ing", "participle"),
    ("third", "participle"),
)  # fmt: skip
# name, from what, to what ({one} noun, {many} plural, {a} article), what it is, order
NOUN_PHRASES = (
    ("many", "{one}", "many {many}", "many with the plural", "put many before the plural"),
    ("some", "{one}", "some {many}", "some with the plural", "put some before the plural"),
    ("several", "{one}", "several {many}", "several with the plural", "put several before the"
     " plural"),
    ("no_plural", "{one}", "no {many}", "no with the plural", "put no before the plural"),
    ("all_the", "{one}", "all the {many}", "all the with the plural", "put all the before the"
     " plural"),
    ("three", "{one}", "three {many}", "three of the thing", "say three of them, in words"),
    ("ten", "{one}", "ten {many}", "ten of the thing", "say ten of them, in words"),
    ("these", "{one}", "these {many}", "these with the plural", "put these before the plural"),
    ("every", "{many}", "every {one}", "every with the singular", "put every before the singular"),
    ("another", "{many}", "another {one}", "another with the singular", "put another before the"
     " singular"),
    ("my_singular", "{many}", "my {one}", "my with the singular", "put my before the singular"),
    ("his_plural", "{one}", "his {many}", "his with the plural", "put his before the plural"),
    ("our", "{one}", "our {one}", "our with the noun unchanged", "put our before the noun"),
    ("one_of", "{one}", "one of the {many}", "one of the with the plural", "put one of the before"
     " the plural"),
    ("a_few", "{one}", "a few {many}", "a few with the plural", "put a few before the plural"),
    ("that_to_those", "that {one}", "those {many}", "those with the plural",
     "turn the phrase with that into one with those"),
    ("those_to_that", "those {many}", "that {one}", "that with the singular",
     "turn the phrase with those into one with that"),
    ("these_to_this", "these {many}", "this {one}", "this with the singular",
     "turn the phrase with these into one with this"),
    ("the_to_a", "the {one}", "{a} {one}", "the noun with a or an instead of the",
     "change the to a or an"),
    ("a_to_the", "{a} {one}", "the {one}", "the noun with the instead of a or an",
     "change a or an to the"),
    ("a_to_plural", "{a} {one}", "{many}", "the bare plural without an article",
     "drop the article and use the plural"),
    ("plural_to_a", "{many}", "{a} {one}", "the singular with a or an", "make it singular with a"
     " or an"),
    ("the_plural_to_the_singular", "the {many}", "the {one}", "the phrase in the singular",
     "make the phrase singular"),
    ("two_to_one", "two {many}", "one {one}", "one of the thing", "say one instead of two"),
    ("not_a", "{one}", "not {a} {one}", "not a or not an with the noun", "say what it is not, with"
     " not a or not an"),
    ("it_is", "{one}", "it is {a} {one}", "a sentence with it is and the article",
     "say it is this, with a or an"),
    ("they_are", "{one}", "they are {many}", "they are with the plural", "say they are this, in the"
     " plural"),
    ("is_there", "{one}", "is there {a} {one}?", "the question with is there", "ask is there, with"
     " a or an"),
    ("how_many", "{one}", "how many {many}?", "the question with how many", "ask how many there"
     " are, with how many and the plural"),
    ("where_are", "{one}", "where are the {many}?", "the plural question with where are the",
     "ask where they are, with where are the and the plural"),
)  # fmt: skip


def _verbs() -> Iterator[Draft]:
    table = verb_table()
    bases = set(table)
    for name, pattern, want, do in FROM_BASE:
        rows = [(base, pattern.format(**forms)) for base, forms in table.items()]
        sample = pattern.format(base="...", past="...", participle="...", ing="...", third="...")
        shape = "" if name == "three_forms" else f", as in '{sample}'"
        yield form(
            f"verb_phrase_{name}", "verb_forms", rows, GIVEN["base"],
            f"{want}{shape}|{want}", f"{do}|{do}{shape}", ORIGIN,
        )  # fmt: skip
    for name, source, target, given, want, do in CHANGES:
        rows = [(source.format(**f), target.format(**f)) for f in table.values()]
        yield form(f"verb_change_{name}", "verb_forms", unambiguous(rows), given, want, do, ORIGIN)
    for source, target in FORM_PAIRS:
        rows = [(f[source], f[target]) for f in table.values() if f[source] not in bases]
        want = "|".join(f"{part} of the same verb" for part in SHOWN[target].split("|"))
        first = GIVEN[source].split("|")[0]
        yield form(
            f"verb_{source}_to_{target}", "verb_forms", unambiguous(rows), GIVEN[source], want,
            "|".join(f"give {part} for {first}" for part in SHOWN[target].split("|")), ORIGIN,
        )  # fmt: skip
    yield from _verb_classes()


def _verb_classes() -> Iterator[Draft]:
    table = verb_table()
    irregular = [base for base, f in table.items() if not f["past"].endswith("ed")]
    regular = [base for base, f in table.items() if f["past"].endswith("ed")]
    yield check(
        "check_verb_irregular", "verb_forms", irregular, regular, "a verb|a verb's base form",
        "the verb is irregular|the verb does not form its past with -ed",
        "Is this verb irregular?", ORIGIN,
    )  # fmt: skip
    tenses: list[tuple[str, str]] = []
    for index, f in enumerate(table.values()):
        subject = ("he", "she", "it")[index % 3]
        kind = index % 4
        tenses.append(
            (
                (f"{subject} {f['third']}", "present"),
                (f"{subject} {f['past']}", "past"),
                (f"{subject} will {f['base']}", "future"),
                (f"{subject} has {f['participle']}", "perfect"),
            )[kind]
        )
    yield lookup(
        "verb_tense_name", "verb_forms", tenses, "a pronoun with a verb|a short verb phrase",
        "the tense: present, past, future or perfect|present, past, future or perfect, whichever"
        " tense is used", "Is this phrase in the present, past, future or perfect?", ORIGIN,
    )  # fmt: skip
    forms = [
        (f[key], {"ing": "gerund", "third": "third person", "past": "past"}[key])
        for index, f in enumerate(table.values())
        for key in (("ing", "third", "past")[index % 3],)
        if f[key] not in table
    ]
    yield lookup(
        "verb_form_name", "verb_forms", unambiguous(forms), "a single verb form|one inflected verb",
        "the name of the form: gerund, third person or past|gerund, third person or past, as fits"
        " the form", "Which form is this: gerund, third person or past?", ORIGIN,
    )  # fmt: skip
    for name, key, others, cond in (
        ("past", "past", ("ing", "third"), "the verb is in the past tense"),
        ("gerund", "ing", ("past", "third"), "the verb is an -ing form"),
    ):
        words = list(table.values())
        yes = [f[key] for f in words[::2] if f[key] not in table]
        no = [f[others[i % 2]] for i, f in enumerate(words[1::2]) if f[others[i % 2]] not in table]
        yield check(
            f"check_verb_{name}", "verb_forms", yes, no, "a verb form|a single verb", cond,
            f"Is this {'verb in the past tense' if name == 'past' else 'verb an -ing form'}?",
            ORIGIN,
        )  # fmt: skip


def _nouns(rng: random.Random) -> Iterator[Draft]:
    table = {one: many for one, many in noun_table().items() if one != many and one != "penny"}
    words = [
        {"one": one, "many": many, "a": article(one)}
        for one, many in table.items()
        if zipf_frequency(many, "en") > 2.5
    ]
    kinds = {
        "{one}": "a noun|a singular noun",
        "{many}": "a plural noun|a noun in the plural",
    }
    for name, source, target, want, do in NOUN_PHRASES:
        rows = [(source.format(**w), target.format(**w)) for w in words]
        given = (
            kinds.get(source)
            or "a noun phrase '" + source.format(one="...", many="...", a="a/an") + "'"
        )
        yield form(f"noun_phrase_{name}", "noun_forms", unambiguous(rows), given, want, do, ORIGIN)
    rows, plain = [], []
    for word in words:
        adjective = rng.choice(ADJECTIVES)
        phrase = f"{adjective} {word['one']}"
        rows.append((phrase, f"{article(adjective)} {phrase}"))
        plain.append((f"{article(adjective)} {phrase}", f"{adjective} {word['many']}"))
    given = "an adjective and a noun|two words, adjective and noun"
    yield form("noun_adjective_article", "noun_forms", rows, given,
               "the same words after the right article, a or an",
               "put a or an in front, whichever fits", ORIGIN)  # fmt: skip
    yield form("noun_adjective_plural", "noun_forms", plain, "a phrase with a/an, adjective, noun",
               "the phrase in the plural, without an article",
               "make the phrase plural and drop the article", ORIGIN)  # fmt: skip
    irregular = [(w, m) for w, m in table.items() if m not in (w + "s", w + "es")]
    yes = [w for w, m in irregular]
    no = [w for w in table if w not in set(yes)]
    yield check("check_noun_plural_other", "noun_forms", yes, no, "a singular noun|a noun",
                "the plural is not just the noun plus -s or -es|the noun changes its ending or"
                " vowel in the plural",
                "Does the plural need more than adding -s or -es?", ORIGIN)  # fmt: skip
    vowel = [w for w in table if article(w) == "an"]
    other = [w for w in table if article(w) == "a"]
    yield check("check_noun_takes_an", "noun_forms", vowel, other, "a noun|a singular noun",
                "the noun takes an, not a, as its article", "Does this noun take an instead of a?",
                ORIGIN)  # fmt: skip


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield more tasks of the families verb_forms and noun_forms."""
    yield from _verbs()
    yield from _nouns(rng)
