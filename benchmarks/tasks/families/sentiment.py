"""Sentiment and tone: positive or negative words and reviews, questions, politeness, urgency."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer
from wordfreq import zipf_frequency

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._label_text import LABEL_TEMPLATES
from benchmarks.tasks.families._wording import Wording, draft, phrases

ORIGIN = ("vaderSentiment 3.3.2, wordfreq 3.1.1", "MIT; Apache-2.0")
CLEAR = 1.5  # VADER rates words from -4 to 4
STRONG = 2.7
COARSE = (
    "fuck",
    "shit",
    "bitch",
    "rape",
    "rapist",
    "slut",
    "whore",
    "nigg",
    "fag",
    "cunt",
    "dick",
    "cock",
    "ass",
    "damn",
    "retard",
    "bastard",
    "crap",
)
PER_LABEL = 150
LABELS = {
    "positive_negative": ("positive", "negative"),
    "good_bad": ("good", "bad"),
    "plus_minus": ("+", "-"),
    "one_zero": ("1", "0"),
    "happy_sad": ("happy", "sad"),
    "thumbs": ("thumbs up", "thumbs down"),
    "like_dislike": ("like", "dislike"),
    "pos_neg": ("POS", "NEG"),
}
THINGS = phrases(
    """
the food, the movie, this phone, our hotel room, the service, the book, this laptop, the coffee,
the concert, the game, the new bike, the museum, the show, my order, the app
"""
)
PRAISE = phrases(
    """
was wonderful, works perfectly, was a real pleasure, exceeded all expectations, is worth every
penny, made my day, is the best I know, was simply great, is excellent, was lovely
"""
)
BLAME = phrases(
    """
was terrible, broke after a day, was a waste of money, is a big disappointment, was awful, ruined
my day, is the worst I know, was simply bad, is useless, was horrible
"""
)
DEEDS = phrases(
    """
open the window, send me the report, close the door, call me back, wait here, pass the salt, turn
down the music, move your car, help me with this, show me the way, sign the form,
    bring the menu, answer my email, stop talking, repeat the question, check the price, lend me a
pen, take a seat
"""
)
POLITE = (
    "Could you please {}?",
    "Would you mind if I asked you to {}?",
    "Please {}, thank you.",
    "May I ask you to {}?",
)
RUDE = (
    "{} right now, you idiot!",
    "{} or get lost.",
    "Just {} already, stupid.",
    "Shut up and {}.",
)
FACTS = phrases(
    """
the train is late, she likes tea, the shop is open, he lives in London, they have a dog, it is
cold outside, the meeting starts at nine, you speak French, dinner is ready,
    the bus has left, we are lost, the key is missing, her car is red, the kids are asleep
"""
)
SHAPES = {
    "statement": ("I think {}.", "As you know, {}.", "It seems that {}.", "He says {}."),
    "question": ("Do you think {}?", "Why is it that {}?", "Who told you {}?", "Did he say {}?"),
}
REGISTERS = {
    "formal": (
        "Dear Sir, I wish to inform you that {}.",
        "We regret to state that {}.",
        "Kindly note that {}.",
        "It is hereby confirmed that {}.",
    ),
    "informal": ("hey dude, {} lol", "omg {}!!", "guess what, {} haha", "yo, {} btw"),
}
SUBJECTS = phrases(
    """
invoice, server, contract, delivery, password, meeting, newsletter, account, payment, report,
website, printer, order, booking, database, flight
"""
)
URGENCIES = {
    "urgent": (
        "URGENT: {} needs action now",
        "{} down, fix immediately",
        "Final notice about your {}",
        "Emergency with the {}, reply ASAP",
    ),
    "normal": (
        "Some thoughts on the {}",
        "Weekly {} summary",
        "Your {} for next month",
        "FYI: {} details, no rush",
    ),
}


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks of the family sentiment."""
    words = rated_words()
    reviews = [
        (f"{t} {text}", side)
        for t in THINGS
        for side, found in ((1, PRAISE), (-1, BLAME))
        for text in found
    ]
    for kind, given, rows in (
        ("word", "an English word", words),
        ("review", "a short review", reviews),
    ):
        for name, (good, bad) in LABELS.items():
            chosen = balanced(rng, [(text, good if side > 0 else bad) for text, side in rows])
            ask = (
                f"whether the {kind} is positive ({good}) or negative ({bad})",
                f"which feeling the {kind} expresses, {good} being favorable and {bad} unfavorable",
            )
            yield task(f"sentiment_{kind}_{name}", given, (good, bad), ask, chosen)
    strong = [
        (text, "strong" if abs(rate) >= STRONG else "weak")
        for text, rate in rated_words(0.1)
        if not 1.6 < abs(rate) < STRONG
    ]
    ask = (
        "how intense the feeling in the word is",
        "whether the word carries much or little emotion",
    )
    yield task(
        "sentiment_strength", "an emotional word", ("strong", "weak"), ask, balanced(rng, strong)
    )
    yield from tone_tasks(rng)


def rated_words(floor: float = CLEAR) -> list[tuple[str, float]]:
    """List VADER's frequent plain words that are rated at least ``floor`` from neutral."""
    lexicon: dict[str, float] = SentimentIntensityAnalyzer().lexicon
    found = [
        (word, rate)
        for word, rate in lexicon.items()
        if word.isalpha()
        and not word.startswith(COARSE)
        and len(word) > 2
        and abs(rate) >= floor
        and zipf_frequency(word, "en") > 3.2
    ]
    return sorted(found, key=lambda row: (-zipf_frequency(row[0], "en"), row[0]))


def balanced(rng: random.Random, rows: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Draw equally many rows of each label."""
    by_label: dict[str, list[tuple[str, str]]] = {}
    for row in rows:
        by_label.setdefault(row[1], []).append(row)
    count = min(PER_LABEL, *(len(found) for found in by_label.values()))
    return [row for found in by_label.values() for row in rng.sample(found, count)]


def task(
    name: str,
    given: str,
    labels: tuple[str, ...],
    ask: tuple[str, ...],
    rows: list[tuple[str, str]],
) -> Draft:
    """Make one task with a fixed set of labels."""
    quoted = [f'"{label}"' for label in labels]
    wording: Wording = {
        "given": (given, f"{given} that I send", given),
        "labels": (
            f"{', '.join(labels[:-1])} or {labels[-1]}",
            f"{', '.join(quoted[:-1])} or {quoted[-1]}",
        ),
        "ask": ask,
    }
    return draft(name, "sentiment", LABEL_TEMPLATES, wording, rows, ORIGIN)


def tone_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks about politeness, sentence type, register and urgency."""
    shapes = {
        "politeness": (
            "a request",
            {"polite": POLITE, "rude": RUDE},
            DEEDS,
            "whether the request is courteous",
            "how well-mannered the speaker is",
        ),
        "question_statement": (
            "a sentence",
            SHAPES,
            FACTS,
            "whether the sentence asks or tells something",
            "what type of sentence it is",
        ),
        "register": (
            "a sentence",
            REGISTERS,
            FACTS,
            "which style the sentence is written in",
            "how formal the language is",
        ),
        "urgency": (
            "the subject line of an email",
            URGENCIES,
            SUBJECTS,
            "whether the subject line calls for quick action",
            "how pressing the email is",
        ),
    }
    for name, (given, frames, fillers, *ask) in shapes.items():
        rows = [
            (frame.format(text), label)
            for label, found in frames.items()
            for frame in found
            for text in fillers
        ]
        yield task(f"tone_{name}", given, tuple(frames), tuple(ask), balanced(rng, rows))
