"""Tasks made from pairs of words: spelling variants, abbreviations, parts, collocations, sounds."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families import _more_words_data as data
from benchmarks.tasks.families._inflect import article, verb_table
from benchmarks.tasks.families._more_world_text import check, form, lookup
from benchmarks.tasks.families._relation_pairs import FEMALE_OF
from benchmarks.tasks.families._vocabulary import ADJECTIVES, NOUNS, VERBS
from benchmarks.tasks.families._wording import unambiguous

FAMILY = "relations"
Pairs = Sequence[tuple[str, str]]


def _members(labelled: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(item, label) for label, items in labelled.items() for item in items]


def _back(rows: Pairs) -> list[tuple[str, str]]:
    return [(right, left) for left, right in rows]


def _first(rows: Pairs) -> list[tuple[str, str]]:
    """Keep the first answer of every input, for pairs read backwards."""
    found: dict[str, str] = {}
    for left, right in rows:
        found.setdefault(left, right)
    return list(found.items())


# name, family, rows, given, want, ask
LOOKUPS: tuple[tuple[str, str, Pairs, str, str, str], ...] = (
    ("formal_to_simple", FAMILY, data.FORMAL, "a formal word|a stiff or formal word",
     "the simple everyday word for it|the plain word that means the same",
     "What is the simple everyday word for this formal one?"),
    ("british_to_american_spelling", "variants", data.BRITISH_SPELLING,
     "a word in British spelling", "the word in American spelling|its American spelling",
     "How is this British spelling written in American English?"),
    ("american_to_british_spelling", "variants", _back(data.BRITISH_SPELLING),
     "a word in American spelling", "the word in British spelling|its British spelling",
     "How is this American spelling written in British English?"),
    ("british_to_american_word", "variants", data.BRITISH_WORD, "a British English word",
     "the American word for the same thing|what Americans call it",
     "What do Americans say instead of this British word?"),
    ("american_to_british_word", "variants", _back(data.BRITISH_WORD), "an American English word",
     "the British word for the same thing|what people in Britain call it",
     "What do British people say instead of this American word?"),
    ("chat_to_words", "abbreviations", data.CHAT, "a chat abbreviation|texting slang",
     "the words it stands for|the abbreviation written out in full",
     "What does this texting abbreviation mean in full?"),
    ("words_to_chat", "abbreviations", _back(data.CHAT), "a common phrase|an everyday expression",
     "its texting abbreviation in lower case|the short form used in chats, in lower case",
     "How do people shorten this in chat messages, in lower case?"),
    ("abbreviation_to_word", "abbreviations", data.ABBREVIATIONS,
     "an abbreviation ending in a period", "the full word it stands for|the word written in full",
     "Which full word does this abbreviation stand for?"),
    ("word_to_abbreviation", "abbreviations", _back(data.ABBREVIATIONS), "a word or title",
     "its usual abbreviation with the period|the short form ending in a period",
     "What is the abbreviation of this word, with its period?"),
    ("part_to_whole", FAMILY, _members(data.PART_OF), "a part of something|the name of a part",
     "the whole it belongs to|the thing this is a part of", "What is this a part of?"),
    ("verb_to_noun", "derivation", data.VERB_NOUNS, "a verb|an English verb",
     "the noun made from the verb|the noun of the same family, such as for arrive or grow",
     "Which noun belongs to this verb?"),
    ("noun_to_verb", "derivation", _back(data.VERB_NOUNS), "a noun that comes from a verb",
     "the verb behind the noun|the verb of the same word family",
     "Which verb is this noun made from?"),
    ("field_to_expert", "derivation", data.EXPERTS, "a field, art or instrument",
     "the word for a person who does this|the person who works in that field",
     "What do you call a person who works in this field?"),
    ("expert_to_field", "derivation", _back(data.EXPERTS), "a word for an expert or performer",
     "the field or activity of that person|what this person works in or plays",
     "What is this person's field, art or instrument?"),
    ("prefix_for_meaning", "affixes", data.PREFIXED, "a verb with a few words that modify it",
     "the single verb with a prefix such as mis-, over-, under-, pre-, dis- or out- that says the"
     " same|one prefixed verb (mis-, over-, under-, pre-, dis-, out-) with that meaning",
     "Which single verb with a prefix like mis-, over- or pre- means this?"),
    ("prefix_explained", "affixes", _back(data.PREFIXED),
     "a verb with a prefix such as mis- or over-",
     "the verb without its prefix, plus words that say what the prefix means|the meaning, as the"
     " bare verb followed by words for the prefix",
     "What does this verb mean, with the prefix replaced by words after the verb?"),
    ("homophone", "pronunciation", [r for r in data.HOMOPHONES], "an English word",
     "another word that sounds exactly the same|its homophone, spelled differently",
     "Which other word is pronounced exactly like this one?"),
    ("silent_letter", "pronunciation", _members(data.SILENT), "a word with a silent letter",
     "the letter that is not pronounced|the silent letter of the word",
     "Which letter of this word is silent?"),
    ("make_or_do", "collocations", _members(data.MAKE_DO), "a noun or object|the object of a verb",
     "the verb it goes with, make or do|make or do, whichever is used with it",
     "Does one make this or do this, make or do?"),
    ("verb_for_object", "collocations", _members(data.VERB_FOR), "an object|the object of a verb",
     "the verb that typically goes with the object|what one typically does with it, as a verb",
     "Which verb is typically used with this object?"),
    ("preposition_after", "collocations",
     [r for r in data.PREPOSITIONS if r[1] != "something"], "an adjective or verb",
     "the preposition that follows it|the preposition it goes with",
     "Which preposition comes after this word?"),
    ("preposition_added", "collocations",
     [(w, f"{w} {p}") for w, p in data.PREPOSITIONS if p != "something"], "an adjective or verb",
     "the word together with its preposition|the same word followed by the right preposition",
     "How does this word look with its preposition added?"),
    ("partitive_phrase", "collocations",
     [(t, f"{article(p)} {p} of {t}") for t, p in _members(data.PARTITIVES)],
     "a thing that comes in portions or groups",
     "the phrase 'a ... of' it, with the right container or portion word|the usual quantity phrase"
     " such as a slice of it or a bunch of it",
     "How do you say one portion or group of it, as a ... of ...?"),
    ("pronoun_for", "pronouns", _members(data.PEOPLE_PRONOUNS), "a person or thing, or several",
     "the pronoun that replaces it: he, she, it or they|he, she, it or they, whichever fits",
     "Which subject pronoun replaces this: he, she, it or they?"),
    ("compound_joined", "compounds", [(f"{a} {b}", a + b) for a, b in data.COMPOUNDS],
     "two words that form a compound", "the compound written as one word|both words as one word",
     "Which compound do these two words make, as one word?"),
    ("compound_split", "compounds", [(a + b, f"{a} {b}") for a, b in data.COMPOUNDS],
     "a compound word", "its two parts with a space between|the compound as two separate words",
     "Which two words is this compound made of?"),
    ("compound_first", "compounds", [(a + b, a) for a, b in data.COMPOUNDS], "a compound word",
     "the first word in the compound|the word that the compound starts with",
     "What is the first part of this compound?"),
    ("compound_second", "compounds", [(a + b, b) for a, b in data.COMPOUNDS], "a compound word",
     "the second word in the compound|the word that the compound ends with",
     "What is the second part of this compound?"),
)  # fmt: skip
OBJECT = {"he": "him", "she": "her", "it": "it", "they": "them"}
POSSESSIVE = {"he": "his", "she": "her", "it": "its", "they": "their"}


def _labels(rng: random.Random) -> Iterator[Draft]:
    for name, spellings, things in (
        ("spelling_british_or_american", data.BRITISH_SPELLING, "spelling"),
        ("word_british_or_american", data.BRITISH_WORD, "word"),
    ):
        both = [(b, "British") for b, _ in spellings] + [(a, "American") for _, a in spellings]
        yield lookup(
            name, "variants", unambiguous(both), f"an English word in one {things}",
            f"British or American, the variety of the {things}|the label British or American for"
            f" the {things}", f"Is this {things} British or American?",
        )  # fmt: skip
    gender = [(m, "male") for m, _ in FEMALE_OF] + [(f, "female") for _, f in FEMALE_OF]
    yield lookup(
        "word_gender", FAMILY, gender, "a word for a person or animal",
        "male or female, whichever the word refers to|the sex it names: male or female",
        "Does this word refer to a male or a female?",
    )  # fmt: skip
    swap = [(m, f) for m, f in FEMALE_OF if len(m) > 3 and " " not in m]
    places = ("young", "old", "happy", "tall", "rich", "brave", "tired", "kind")
    rows: list[tuple[str, str]] = []
    for male, female in swap:
        if male in ("himself", "male", "masculine"):
            continue
        for word in rng.sample(places, 2):
            he, she = f"the {word} {male}", f"the {word} {female}"
            rows += [(he, she), (she, he)]
    rng.shuffle(rows)
    yield form(
        "swap_gender_in_phrase", FAMILY, rows, "a phrase about a man, woman or animal",
        "the phrase with the opposite sex|the same phrase with male and female swapped",
        "switch the phrase to the opposite sex|swap male for female or female for male",
    )  # fmt: skip
    parts = _members(data.PART_OF)
    wholes = list(data.PART_OF)
    yes = [f"{part}, {whole}" for part, whole in parts]
    no = [f"{part}, {rng.choice([w for w in wholes if w != whole])}" for part, whole in parts]
    yield check(
        "check_part_of", FAMILY, yes, no, "a part and a thing with a comma between",
        "the first is a part of the second|the second thing contains the first as a part",
        "Is the first thing a part of the second?",
    )  # fmt: skip


def _opposites(rng: random.Random) -> Iterator[Draft]:
    adjectives = [*data.SENTENCE_OPPOSITES, *_back(data.SENTENCE_OPPOSITES)]
    sentences, noun_phrases = [], []
    for _ in range(500):
        (word, other), noun = rng.choice(adjectives), rng.choice(data.OPPOSITE_NOUNS)
        frame = rng.choice(data.FRAMES)
        sentences.append((frame.format(noun, word), frame.format(noun, other)))
        noun_phrases.append((f"{article(word)} {word} {noun}", f"{article(other)} {other} {noun}"))
    yield form(
        "opposite_in_sentence", FAMILY, sentences, "a short sentence that ends with an adjective",
        "the sentence with the opposite adjective|the sentence saying the contrary",
        "replace the adjective at the end by its opposite|make the sentence say the opposite",
    )  # fmt: skip
    yield form(
        "opposite_in_phrase", FAMILY, noun_phrases, "an article, an adjective and a noun",
        "the phrase with the opposite adjective|the same phrase, its adjective turned around",
        "swap the adjective for its opposite and keep the noun",
    )  # fmt: skip
    table = verb_table()
    verbs = [(a, b) for a, b in (*data.VERB_OPPOSITES, *_back(data.VERB_OPPOSITES))]
    verbs = [(a, b) for a, b in unambiguous(verbs) if a in table and b in table]
    things = ("it", "them", "the box", "the door", "that")
    rows = []
    for _ in range(500):
        (a, b), tense = rng.choice(verbs), rng.choice(("third", "past"))
        who, what = rng.choice(("he", "she")), rng.choice(things)
        rows.append((f"{who} {table[a][tense]} {what}", f"{who} {table[b][tense]} {what}"))
    yield form(
        "opposite_verb_in_sentence", FAMILY, rows, "a short sentence with he or she",
        "the sentence with the opposite verb in the same tense",
        "replace the verb by its opposite, in the same tense|exchange the verb for one that means"
        " the contrary",
    )  # fmt: skip
    ways = [*data.DIRECTIONS, *_back(data.DIRECTIONS)]
    rows = [(f.format(a), f.format(b)) for f in data.DIRECTION_FRAMES for a, b in ways]
    ways = [*data.SIDES, *_back(data.SIDES)]
    rows += [(f.format(a), f.format(b)) for f in data.SIDE_FRAMES for a, b in ways]
    yield form(
        "opposite_direction", FAMILY, rows, "a short phrase with a direction or place",
        "the phrase with the opposite direction|the phrase with its direction reversed",
        "turn the direction in the phrase into its opposite|reverse the direction",
    )  # fmt: skip


# name, long form, short form
SHORT = (
    ("not_is", "{s} is not {a}", "{s} isn't {a}", "she he it", "is not as isn't"),
    ("not_are", "{s} are not {a}", "{s} aren't {a}", "we you they", "are not as aren't"),
    ("pronoun_is", "{s} is {a}", "{s}'s {a}", "she he it", "pronoun and is in one, as in she's"),
    ("pronoun_are", "{s} are {a}", "{s}'re {a}", "we you they",
     "pronoun and are in one, as in they're"),
    ("not_do", "{s} do not {v}", "{s} don't {v}", "I we you they", "do not as don't"),
    ("not_does", "{s} does not {v}", "{s} doesn't {v}", "she he it", "does not as doesn't"),
    ("not_did", "{s} did not {v}", "{s} didn't {v}", "I we you they she he", "did not as didn't"),
    ("will", "{s} will {v}", "{s}'ll {v}", "I we you they she he", "will shortened to 'll"),
    ("will_not", "{s} will not {v}", "{s} won't {v}", "I we you they she he", "will not as won't"),
    ("cannot", "{s} cannot {v}", "{s} can't {v}", "I we you they she he", "cannot as can't"),
)  # fmt: skip


def _contractions(rng: random.Random) -> Iterator[Draft]:
    for name, full, short, subjects, how in SHORT:
        rows = []
        for _ in range(330):
            slots = {
                "s": rng.choice(subjects.split()),
                "a": rng.choice(ADJECTIVES),
                "v": rng.choice(VERBS),
            }
            rows.append((full.format(**slots), short.format(**slots)))
        yield form(
            f"contract_{name}", "contractions", rows, "a short sentence without contractions",
            f"the sentence with the contraction, {how}", f"contract the sentence ({how})",
        )  # fmt: skip
        yield form(
            f"expand_{name}", "contractions", _back(rows), "a short sentence with a contraction",
            f"the sentence in full, without the contraction ({how})|the sentence with the short"
            f" form written out, undoing {how}",
            f"write out the contraction in full, undoing {how}",
        )  # fmt: skip


def _pronouns(rng: random.Random) -> Iterator[Draft]:
    who = _members(data.PEOPLE_PRONOUNS)
    people = [(w, p) for w, p in who if p != "it"]
    rows, seen, owned = [], [], []
    for phrase, pronoun in who * 2:
        adjective, noun = rng.choice(ADJECTIVES), rng.choice(NOUNS)
        be = "are" if pronoun == "they" else "is"
        rows.append((f"{phrase} {be} {adjective}", f"{pronoun} {be} {adjective}"))
        verb = rng.choice(("see", "know", "like", "remember", "need", "found", "want"))
        seen.append((f"I {verb} {phrase}", f"I {verb} {OBJECT[pronoun]}"))
        owned.append((f"the {noun} of {phrase}", f"{POSSESSIVE[pronoun]} {noun}"))
    yield form("subject_to_pronoun", "pronouns", rows, "a short sentence with is or are",
               "the sentence with he, she, it or they as its subject",
               "replace the subject by he, she, it or they")  # fmt: skip
    yield form("object_to_pronoun", "pronouns", seen, "a short sentence that starts with I",
               "the sentence with him, her, it or them as its object",
               "replace the object by him, her, it or them")  # fmt: skip
    yield form("owner_to_pronoun", "pronouns", owned, "a phrase 'the ... of ...'",
               "the thing with his, her, its or their in front, instead of the owner",
               "say it with his, her, its or their in front of the thing")  # fmt: skip
    rows = [(w, OBJECT[p]) for w, p in who]
    yield lookup("object_pronoun_for", "pronouns", rows, "a person or thing, or several",
                 "the object pronoun that replaces it: him, her, it or them|him, her, it or them,"
                 " whichever fits",
                 "Which object pronoun replaces this: him, her, it or them?")  # fmt: skip
    rows = [(w, POSSESSIVE[p]) for w, p in who]
    yield lookup("possessive_pronoun_for", "pronouns", rows, "a person or thing, or several",
                 "the possessive that goes with it: his, her, its or their|his, her, its or their,"
                 " whichever fits", "Which possessive fits: his, her, its or their?")  # fmt: skip
    mine = {"my": "mine", "your": "yours", "his": "his", "her": "hers", "our": "ours",
            "their": "theirs"}  # fmt: skip
    owners = [(f"it is {o} {n}", f"it is {mine[o]}") for n in NOUNS[::6] for o in mine]
    rng.shuffle(owners)
    yield form("possessive_alone", "pronouns", owners[:300], "a sentence 'it is my ...' or similar",
               "the sentence with mine, yours, his, hers, ours or theirs instead of the noun",
               "drop the noun and use mine, yours, hers, ours and so on")  # fmt: skip
    names = [w for w, p in people if w[0].isupper() and " " not in w]
    rows = [(f"the {n} of {who}", f"{who}'s {n}") for n in NOUNS[::3] for who in names]
    rng.shuffle(rows)
    yield form("of_to_apostrophe", "pronouns", rows[:330], "a phrase such as 'the book of ...'",
               "the phrase with the owner first and apostrophe-s|the owner with 's, then the thing",
               "rewrite the phrase with the owner first and 's")  # fmt: skip
    yield form("apostrophe_to_of", "pronouns", _back(rows[-330:]), "an owner with 's and a thing",
               "the phrase with the ... of ... instead of 's", "rewrite the phrase with the ... of"
               " and the owner at the end")  # fmt: skip


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks made from pairs of words."""
    for name, family, rows, given, want, ask in LOOKUPS:
        once = rows if name == "homophone" else unambiguous(rows)
        yield lookup(name, family, _first(once), given, want, ask)
    yield from _labels(rng)
    yield from _opposites(rng)
    yield from _contractions(rng)
    yield from _pronouns(rng)
