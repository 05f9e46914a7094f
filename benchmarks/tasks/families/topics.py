"""Topics and entities: the subject of a headline, spam, lettered choices, facts in a sentence."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._categories import CATEGORIES
from benchmarks.tasks.families._label_text import LABEL_TEMPLATES
from benchmarks.tasks.families._relation_text import RELATION_TEMPLATES
from benchmarks.tasks.families._wording import Wording, draft, phrases

LIMIT = 300
# topic -> (who, does what)
HEADLINES = {
    "sports": (
        (
            "the home team, the young striker, the tennis champion, the national squad, the "
            "veteran coach, the sprinter, the goalkeeper, the swim team"
        ),
        (
            "wins the final, scores twice in the derby, breaks a record, loses in overtime, "
            "retires after the season, takes gold, misses the playoffs"
        ),
    ),
    "business": (
        (
            "the carmaker, the central bank, the retailer, a software firm, the airline, the oil "
            "company, a startup, the bank"
        ),
        (
            "reports higher profits, cuts jobs, raises prices, buys a rival, shares fall, plans "
            "to go public, misses sales targets"
        ),
    ),
    "science": (
        (
            "researchers, astronomers, biologists, physicists, chemists, space scientists, lab "
            "teams, geologists"
        ),
        (
            "discover a new planet, map the genome, find a new species, test a theory of gravity,"
            " study ancient fossils, measure a black hole, observe rare particles"
        ),
    ),
    "politics": (
        (
            "senators, lawmakers, members of parliament, opposition leaders, voters, party "
            "leaders, ministers, governors"
        ),
        (
            "sign a new law, debate the tax bill, call an election, reject the budget, launch a "
            "campaign, face a vote, form a coalition"
        ),
    ),
    "weather": (
        (
            "heavy rain, a snow storm, a heat wave, thick fog, strong wind, a cold front, "
            "sunshine, a hurricane"
        ),
        (
            "expected tomorrow, hits the coast, to last all week, moves north, returns on Friday,"
            " brings icy roads, clears by noon"
        ),
    ),
    "music": (
        (
            "the singer, a rock band, the pianist, the orchestra, the rapper, the guitarist, a "
            "jazz trio, the choir"
        ),
        (
            "releases an album, goes on tour, plays a sold-out concert, writes a new song, tops "
            "the charts, records live, cancels a gig"
        ),
    ),
    "health": (
        "doctors, nurses, hospitals, vitamins, clinics, new vaccines, healthy diets, surgeons",
        (
            "fight the flu, treat heart disease, lower blood pressure, report fewer infections, "
            "help against cancer, speed up recovery, reduce pain"
        ),
    ),
    "technology": (
        (
            "a new phone, the app, the chip, an update, the laptop, a robot, the browser, a smart"
            " watch"
        ),
        (
            "gets a better camera, fixes a bug, runs faster, gains voice control, adds "
            "encryption, has longer battery life, syncs with the cloud"
        ),
    ),
}
MIXES = (
    ("sports", "business", "science"),
    ("politics", "sports", "music"),
    ("weather", "health", "technology"),
    ("business", "politics", "technology", "health"),
    ("science", "weather", "music", "sports"),
)
WORD_MIXES = (
    ("animal", "vehicle", "tool"),
    ("fruit", "vegetable", "drink"),
    ("country", "color", "profession"),
    ("clothing", "furniture", "building", "body part"),
    ("sport", "instrument", "flower", "fish"),
    ("bird", "tree", "metal", "shape"),
)
SPAM = (
    (
        "win a free {}!!!, claim your {} now, cheap {} click here, you won a {}, limited offer: "
        "{} for $1, get rich with {}, 100% free {} today"
    ),
    (
        "did you bring the {}?, I left the {} at home, the {} is in the office, can we talk about"
        " the {}?, thanks for the {}, Tom asked about the {}, the {} looks fine to me"
    ),
)
GOODS = phrases("phone, laptop, watch, bike, camera, ticket, book, bag, car, lamp, chair, guitar")
PEOPLE = phrases(
    "Anna, David, Maria, James, Laura, Peter, Emma, Daniel, Sarah, Michael, Julia, Robert, "
    "Linda, Thomas, Alice, Kevin, Nina, Oliver, Grace, Henry, Sophie, Martin, Helen, Paul"
)
PLACES = phrases(
    "Paris, London, Berlin, Madrid, Rome, Tokyo, Chicago, Boston, Vienna, Dublin, Moscow, "
    "Cairo, Sydney, Toronto, Lisbon, Oslo, Athens, Mumbai, Prague, Seattle"
)
FIRMS = phrases(
    "Google, Apple, Toyota, Siemens, Nestle, Sony, Boeing, Intel, Nokia, Shell, Ford, "
    "Samsung, Ikea, Amazon, Microsoft, Adidas"
)
DAYS = phrases("Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday")
FRAMES = (
    "{person} from {firm} bought {number} {color} {good}s in {place} on {day} for ${price}",
    "On {day}, {person} sold {number} {color} {good}s to {firm} in {place} for ${price}",
    "In {place}, {firm} sent {person} {number} {color} {good}s on {day}, worth ${price}",
    "{firm} paid {person} ${price} for {number} {color} {good}s in {place} last {day}",
)
FIELDS = {
    "person": ("the name of the person", "who is mentioned by name"),
    "place": ("the city that is mentioned", "the place name"),
    "firm": ("the company named in the sentence", "the organization"),
    "color": ("the color word", "the color of the goods"),
    "number": ("how many goods there are, as the number in the text", "the quantity"),
    "day": ("the day of the week", "the weekday on which it happened"),
    "price": ("the price with its dollar sign", "the amount of money, dollar sign included"),
    "good": ("the product, in the singular", "the thing traded, as a singular noun"),
}


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks of the families topics and entities."""
    yield from headline_tasks(rng)
    yield from word_tasks(rng)
    yield from entity_tasks(rng)


def choice(
    name: str, given: str, labels: Sequence[str], asks: Sequence[str], rows: list[tuple[str, str]]
) -> Draft:
    """Make a task with a fixed set of labels."""
    wording: Wording = {
        "given": (given, f"{given} that arrives"),
        "labels": (f"{', '.join(labels[:-1])} or {labels[-1]}", " / ".join(labels)),
        "ask": tuple(asks),
    }
    return draft(name, "topics", LABEL_TEMPLATES, wording, rows)


def headline_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks on the subject of headlines, and one on spam."""
    made = {
        topic: [f"{who} {what}" for who in phrases(subjects) for what in phrases(verbs)]
        for topic, (subjects, verbs) in HEADLINES.items()
    }
    asks = ("which topic the headline is about", "what section of a newspaper it belongs to")
    for mix in MIXES:
        rows = [(text, topic) for topic in mix for text in made[topic]]
        yield choice(f"headline_{'_'.join(mix)}", "a headline", mix, asks, rows)
    for topic, texts in made.items():
        others = [text for other, found in made.items() if other != topic for text in found]
        rows = [(t, "yes") for t in texts] + [(t, "no") for t in rng.sample(others, len(texts))]
        ask = (f"whether the headline is about {topic}", f"if {topic} is the subject")
        yield choice(f"headline_is_{topic}", "a headline", ("yes", "no"), ask, rows)
    spam = [
        (frame.format(good), label)
        for label, frames in zip(("spam", "ham"), SPAM, strict=True)
        for frame in phrases(frames)
        for good in GOODS
    ]
    ask = (
        "whether the message is spam or a normal message (ham)",
        "if it is junk (spam) or not (ham)",
    )
    yield choice("spam_or_ham", "a short message", ("spam", "ham"), ask, spam)


def word_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks on the category of a word, by name and by the letter of a choice."""
    for mix in WORD_MIXES:
        rows = [(word, label) for label in mix for word in CATEGORIES[label]]
        rows += [(f"the word {word}", label) for word, label in rows]
        asks = ("which category the word belongs to", "what kind of thing it names")
        name = f"word_{'_'.join(mix)}".replace(" ", "_")
        yield choice(name, "a word or short phrase", mix, asks, rows)
    kinds = list(CATEGORIES)
    for target in ("animal", "fruit", "vehicle", "color", "country", "clothing"):
        lettered: list[tuple[str, str]] = []
        safe = [kind for kind in kinds if kind not in (target, "bird", "fish", "insect")]
        for _ in range(LIMIT):
            place = rng.randrange(3)
            words = [rng.choice(CATEGORIES[kind]) for kind in rng.sample(safe, 3)]
            words[place] = rng.choice(CATEGORIES[target])
            shown = " ".join(f"{x}: {word}" for x, word in zip("abc", words, strict=True))
            lettered.append((shown, "abc"[place]))
        asks = (
            f"which letter stands before the {target}",
            f"under which letter the {target} is listed",
        )
        kind = "a clothing item" if target == "clothing" else f"a {target}"
        given = f"three lettered choices, one of them {kind}".replace("a animal", "an animal")
        yield choice(f"letter_of_{target}", given, ("a", "b", "c"), asks, lettered)


def entity_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks that pull one fact out of the same kind of sentence."""
    colors = ("red", "blue", "green", "black", "white", "yellow", "brown", "purple")
    goods = [good for good in GOODS if good != "watch"]
    records = [
        {
            "person": rng.choice(PEOPLE),
            "place": rng.choice(PLACES),
            "firm": rng.choice(FIRMS),
            "color": rng.choice(colors),
            "number": str(rng.randint(2, 40)),
            "day": rng.choice(DAYS),
            "price": str(rng.randint(50, 9000)),
            "good": rng.choice(goods),
        }
        for _ in range(LIMIT)
    ]
    texts = [rng.choice(FRAMES).format(**record) for record in records]
    for field, (want, other) in FIELDS.items():
        mark = "$" if field == "price" else ""
        wording: Wording = {
            "given": ("a sentence about a sale", "a short business message"),
            "want": (want, f"{other}, copied from it", want),
            "do": (f"find {want} in the sentence", f"extract {want} from the text"),
        }
        rows = [(text, mark + record[field]) for text, record in zip(texts, records, strict=True)]
        yield draft(f"entity_{field}", "entities", RELATION_TEMPLATES, wording, rows)
