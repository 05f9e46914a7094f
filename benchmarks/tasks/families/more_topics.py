"""More classification of short texts: topics, reviews, tone, grammar, mentions, languages."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from wordfreq import top_n_list, zipf_frequency

from benchmarks.tasks.draft import Draft, pairs
from benchmarks.tasks.families import _more_grammar as grammar
from benchmarks.tasks.families import _more_mentions as mentions
from benchmarks.tasks.families._inflect import LICENCE, SOURCE, adjective_table
from benchmarks.tasks.families._more_class_wording import label_task, unfold, word, yes_no_task
from benchmarks.tasks.families._more_tone_text import (
    TONE,
    TONE_CHOICES,
    TONE_CLAIMS,
    TONE_WORDS,
)
from benchmarks.tasks.families._more_topics_plan import (
    GRAMMAR,
    GRAMMAR_CLAIMS,
    HEADLINE_SETS,
    LANGUAGE_CODES,
    LANGUAGE_SETS,
    LANGUAGES_ASKED,
    MESSAGE_CODES,
    MESSAGE_SETS,
    REVIEW_CODES,
    SPEECH_CLAIMS,
    SPEECH_SETS,
    TOPIC_NAMES,
    UNWANTED,
    WORD_CODES,
)
from benchmarks.tasks.families._more_topics_text import HEADLINES, MESSAGES, REVIEWS
from benchmarks.tasks.families._wording import HAND_WRITTEN, phrases
from benchmarks.tasks.families.inflection import adverb
from benchmarks.tasks.families.sentiment import ORIGIN as SENTIMENT_ORIGIN
from benchmarks.tasks.families.sentiment import rated_words
from benchmarks.tasks.families.topics import HEADLINES as OLD_HEADLINES
from benchmarks.tasks.families.word_class import CLASSES

LANGUAGE_ORIGIN = ("wordfreq 3.1.1 (common words of languages)", "CC BY-SA 4.0")
CLEAR = 2.0  # VADER's rating of a clearly positive or negative word
FOREIGN = 2.6  # below this zipf frequency a word is not one of the other language
Texts = dict[str, list[str]]


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield more tasks that classify short texts."""
    yield from message_tasks(rng)
    yield from headline_tasks(rng)
    yield from review_tasks(rng)
    yield from tone_tasks(rng)
    yield from grammar_tasks(rng)
    yield from part_tasks(rng)
    yield from mention_tasks(rng)
    yield from language_tasks(rng)
    yield from speech_tasks(rng)


def crossed(block: str) -> list[str]:
    """Fill the frames of every pair of lines with the fillers of its second line."""
    lines = block.strip().splitlines()
    made = []
    for frames, fillers in zip(lines[::2], lines[1::2], strict=True):
        made += [f.strip().format(x) for f in frames.split("|") for x in phrases(fillers)]
    return made


def labelled(block: str) -> Texts:
    """Read blocks that start with a label, separated by blank lines."""
    entries = (entry.partition("\n") for entry in unfold(block).split("\n\n"))
    return {label.strip(): crossed(lines) for label, _, lines in entries}


def slug(labels: Sequence[str]) -> str:
    """Turn labels into the end of a task's name."""
    return "_".join(labels).replace(" ", "_")


def message_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks on the topic of a short message."""
    texts = labelled(MESSAGES)
    given = ("a short message", "a sentence", "a line from a chat", "one short text")
    for topic, (name, other) in TOPIC_NAMES.items():
        yield yes_no_task(
            rng,
            f"message_about_{topic}",
            "topics",
            claims=(f"the message is about {name}", f"the topic is {other}", f"it concerns {name}"),
            questions=(f"is the message about {name}", f"is the topic {other}"),
            given=given,
            inside=texts[topic],
            outside=[t for label, found in texts.items() if label != topic for t in found],
        )
    plans = [(labels, None) for labels in MESSAGE_SETS]
    for labels, codes in (*plans, *MESSAGE_CODES):
        yield label_task(
            rng,
            f"message_{slug(labels)}" + ("_coded" if codes else ""),
            "topics",
            asks=("what the message is about", "which topic it has", "what the sender talks about"),
            questions=("what is the message about", "which topic is it"),
            nouns=("topic", "subject"),
            given=given,
            texts={label: texts[label] for label in labels},
            codes=codes,
        )


def headline_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks on the section of the newspaper that a headline belongs to."""
    texts: Texts = {}
    for entry in unfold(HEADLINES).split("\n\n"):
        topic, who, what = entry.splitlines()
        texts[topic] = [f"{left} {right}" for left in phrases(who) for right in phrases(what)]
    fresh = list(texts)
    for topic, (who, what) in OLD_HEADLINES.items():
        texts[topic] = [f"{left} {right}" for left in phrases(who) for right in phrases(what)]
    given = ("a headline", "a news headline", "the title of an article")
    for topic in fresh:
        said = "the environment" if topic == "environment" else topic
        yield yes_no_task(
            rng,
            f"news_title_about_{topic}",
            "topics",
            claims=(f"the headline is about {said}", f"{said} is what the article deals with"),
            questions=(f"is the headline about {said}", f"does the article deal with {said}"),
            given=given,
            inside=texts[topic],
            outside=[t for label, found in texts.items() if label != topic for t in found],
        )
    for labels in HEADLINE_SETS:
        yield label_task(
            rng,
            f"news_title_{slug(labels)}",
            "topics",
            asks=("which section the article belongs in", "what the headline is about"),
            questions=("which section does the article belong in", "what is the headline about"),
            nouns=("section", "news topic"),
            given=given,
            texts={label: texts[label] for label in labels},
        )


def review_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks on what a reviewer thinks, and on the feeling of single words."""
    sides: dict[str, Texts] = {}
    for entry in unfold(REVIEWS).split("\n\n"):
        kind, things, *remarks = entry.splitlines()
        sides[kind] = {
            side: [f"{thing} {remark}" for thing in phrases(things) for remark in phrases(found)]
            for side, found in zip(("positive", "negative", "neutral"), remarks, strict=True)
        }
    for kind, codes in REVIEW_CODES:
        texts = dict(list(sides[kind].items())[: len(codes)])
        yield label_task(
            rng,
            f"{kind}_review_{slug([CODE_NAMES.get(code, code) for code in codes])}",
            "sentiment",
            asks=(f"what the writer thinks of the {kind}", "which opinion the review expresses"),
            questions=(f"what does the writer think of the {kind}", "which opinion is expressed"),
            nouns=("sentiment", "verdict"),
            given=(f"a sentence from a {kind} review".replace("a app", "an app"), "a short review"),
            texts=texts,
            codes=codes,
        )
    good = [text for text, rate in rated_words(CLEAR) if rate > 0]
    bad = [text for text, rate in rated_words(CLEAR) if rate < 0]
    for codes in WORD_CODES:
        yield label_task(
            rng,
            f"feeling_of_word_{slug([CODE_NAMES.get(code, code) for code in codes])}",
            "sentiment",
            asks=("which feeling the word carries", "how the word is felt"),
            questions=("which feeling does the word carry", "what does the word express"),
            nouns=("sentiment of the word", "feeling"),
            given=("an English word", "a single word"),
            texts={"a positive word": good, "a negative word": bad},
            codes=codes,
            origin=SENTIMENT_ORIGIN,
            per_label=160,
        )


CODE_NAMES = {
    ":)": "smile", ":(": "frown", ":|": "flat", "+": "plus", "-": "minus",
    "5": "five", "1": "one", "3": "three",
}  # fmt: skip


def tone_wordings() -> dict[str, tuple[list[str], list[str], list[str], list[str]]]:
    """Read what the inputs, the labels and the questions of every kind of tone are called."""
    result = {}
    for row in unfold(TONE_WORDS).splitlines():
        kind, _, rest = row.partition(":")
        given, nouns, asked = ([x.strip() for x in part.split("|")] for part in rest.split(" :: "))
        both = [text.split(" / ") for text in asked]
        result[kind] = (given, nouns, [ask for ask, _ in both], [question for _, question in both])
    return result


def tone_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks on tone, purpose and feeling."""
    texts = {kind: labelled(block) for kind, block in TONE.items()}
    said = tone_wordings()
    for row in TONE_CHOICES.strip().splitlines():
        kind, _, listed = row.partition(": ")
        choices = [item.partition(" = ") for item in listed.split(", ")]
        codes = [code for code, _, _ in choices]
        meanings = [meaning or code for code, _, meaning in choices]
        given, nouns, asks, questions = said[kind]
        yield label_task(
            rng,
            f"tone_{kind}_{slug([CODE_NAMES.get(code, code.lower()) for code in codes])}",
            "emotions" if kind == "feeling" else "sentiment",
            asks=asks,
            questions=questions,
            nouns=nouns,
            given=given,
            texts={meaning: texts[kind][meaning] for meaning in meanings},
            codes=codes if codes != meanings else None,
        )
    for key, worded in TONE_CLAIMS.items():
        kind, _, label = key.partition("/")
        yield yes_no_task(
            rng,
            f"tone_{kind}_is_{label}",
            "emotions" if kind == "feeling" else "sentiment",
            claims=[claim for claim, _ in worded],
            questions=[question for _, question in worded],
            given=said[kind][0],
            inside=texts[kind][label],
            outside=[t for other, found in texts[kind].items() if other != label for t in found],
        )


def grammar_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks on tense, person, number, voice, negation and gender in a sentence."""
    texts = {
        "tense": grammar.tense_texts(rng),
        "person": grammar.person_texts(rng),
        "number": grammar.number_texts(rng),
        "voice": grammar.voice_texts(rng),
        "polarity": grammar.polarity_texts(rng),
        "gender": grammar.gender_texts(rng),
    }
    given = ("a sentence", "a short English sentence", "a simple sentence")
    for kind, labels, codes, nouns, asks in GRAMMAR:
        yield label_task(
            rng,
            f"sentence_{kind}_{slug(codes or labels).lower()}",
            "sentence_grammar",
            asks=[ask for ask, _ in asks],
            questions=[question for _, question in asks],
            nouns=nouns,
            given=given,
            texts={label: texts[kind][label] for label in labels},
            codes=codes,
        )
    for kind, label, said in GRAMMAR_CLAIMS:
        yield yes_no_task(
            rng,
            f"sentence_{kind}_is_{label}",
            "sentence_grammar",
            claims=[claim for claim, _ in said],
            questions=[question for _, question in said],
            given=given,
            inside=texts[kind][label],
            outside=[t for other, found in texts[kind].items() if other != label for t in found],
        )


def part_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks that copy one part of a sentence."""
    rows = grammar.part_rows(rng)
    for part, wants in grammar.PARTS:
        slots = {"want": [want.strip() for want in wants.split(";")]}
        yield Draft(
            name=f"sentence_part_{part}",
            family="sentence_grammar",
            descriptions=word(rng, grammar.EXTRACT, slots),
            examples=pairs(rows[part]),
            source=HAND_WRITTEN[0],
            licence=HAND_WRITTEN[1],
        )


def mention_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks on what kind of thing a sentence mentions."""
    found = {
        kind: (text, mentions.mention_texts(rng, kind), mentions.counterexamples(rng, kind))
        for kind, (text, _) in mentions.MENTION_TEXT.items()
    }
    found["number"] = ("a number|a number word such as a count", *mentions.number_texts())
    found["color"] = ("a color|some color", *mentions.color_texts())
    given = ("a sentence", "a short sentence", "one line of text")
    for kind, (text, inside, outside) in found.items():
        first, second = text.split("|")
        yield yes_no_task(
            rng,
            f"mentions_{slug([kind])}",
            "topics",
            claims=(f"the sentence mentions {first}", f"{second} is mentioned in it"),
            questions=(f"does the sentence mention {first}", f"is {second} mentioned"),
            given=given,
            inside=inside,
            outside=outside,
            per_label=150,
        )
    for labels in mentions.MENTION_SETS:
        yield label_task(
            rng,
            f"mentioned_{slug(labels)}",
            "topics",
            asks=("what kind of thing the sentence mentions", "which of these is mentioned"),
            questions=("what kind of thing does the sentence mention", "which one is mentioned"),
            nouns=("kind of thing mentioned", "category mentioned"),
            given=given,
            texts={label: mentions.mention_texts(rng, label) for label in labels},
        )


def common_words() -> Texts:
    """Give frequent words that belong to one of the languages only."""
    found: Texts = {}
    for name, code in LANGUAGE_CODES.items():
        others = [other for other in LANGUAGE_CODES.values() if other != code]
        found[name] = [
            text
            for text in top_n_list(code, 2500)
            if text.isalpha()
            and len(text) > 3
            and text not in UNWANTED
            and all(zipf_frequency(text, other) < FOREIGN for other in others)
        ][:220]
    return found


def language_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks on the language of a word."""
    texts = common_words()
    given = ("a word", "a single word", "one word from a dictionary")
    for labels, codes in LANGUAGE_SETS:
        yield label_task(
            rng,
            f"word_language_{slug(codes or labels).lower()}",
            "language_names",
            asks=("which language the word is from", "what language this is"),
            questions=("which language is the word from", "what language is this"),
            nouns=("language", "language of the word"),
            given=given,
            texts={label: texts[label] for label in labels},
            codes=codes,
            origin=LANGUAGE_ORIGIN,
        )
    for language in LANGUAGES_ASKED:
        yield yes_no_task(
            rng,
            f"word_is_{language.lower()}",
            "language_names",
            claims=(f"the word is {language}", f"it is a word of {language}"),
            questions=(f"is the word {language}", f"does the word come from {language}"),
            given=given,
            inside=texts[language],
            outside=[t for label, found in texts.items() if label != language for t in found],
            origin=LANGUAGE_ORIGIN,
            per_label=150,
        )


def speech_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks on the part of speech of a word, with other answers than elsewhere."""
    adverbs = [form for text in adjective_table() if (form := adverb(text))][:120]
    texts: Texts = {**{kind: list(found) for kind, found in CLASSES.items()}, "adverb": adverbs}
    given = ("an English word", "a single word", "one word")
    for labels, codes in SPEECH_SETS:
        yield label_task(
            rng,
            f"word_class_{slug(codes or labels).lower()}",
            "part_of_speech",
            asks=("which word class it is", "what part of speech the word is"),
            questions=("which word class is it", "what part of speech is the word"),
            nouns=("part of speech", "word class"),
            given=given,
            texts={label: texts[label] for label in labels},
            codes=codes,
            origin=(SOURCE, LICENCE),
        )
    for kind, answers, said in SPEECH_CLAIMS:
        yield yes_no_task(
            rng,
            f"word_class_{kind}_{slug(answers)}",
            "part_of_speech",
            claims=[claim for claim, _ in said],
            questions=[question for _, question in said],
            given=given,
            inside=texts[kind],
            outside=[t for label, found in texts.items() if label != kind for t in found],
            answers=answers,
            origin=(SOURCE, LICENCE),
        )
