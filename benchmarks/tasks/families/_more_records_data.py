"""Fields, value pools, record types and notations of the small records."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping

from benchmarks.tasks.families._wording import groups, phrases

POOLS = groups(
    """
name: Anna, Tom, Maria, Paul, Lucy, Omar, Nina, Leo, Sara, Ivan, Emma, Hugo, Clara, Ben, Rosa, Max,
  Julia, Sam, Elena, Peter, Mia, Felix, Laura, Adam, Ruth, David, Irene, Mark, Sofia, Jack, Nora,
  Victor, Alice, Oscar, Helen, Bruno, Diana, Simon, Eva, Karl;
surname: Bell, Stone, Rossi, Novak, Carter, Lopez, Weber, Green, Moreau, Silva, Young, Fischer,
  Hall, Costa, Parker, Brown, Jensen, Walsh, Meyer, Reed, Lang, Ortega, Dunn, Price, Foster, Keller;
city: Rome, Paris, Berlin, Madrid, Oslo, Vienna, Lisbon, Prague, Dublin, Athens, Warsaw, Helsinki,
  London, Milan, Boston, Chicago, Dallas, Denver, Seattle, Toronto, Sydney, Cairo, Lima, Tokyo,
  Delhi, Geneva, Munich, Porto, Seville, Naples, Lyon, Hamburg, Bergen, Osaka, Nairobi, Havana;
job: nurse, teacher, baker, pilot, lawyer, farmer, painter, dentist, cook, driver, singer,
  engineer, plumber, actor, judge, tailor, waiter, doctor, sailor, barber, florist, editor,
  chemist, guard;
country: Italy, France, Spain, Norway, Austria, Poland, Ireland, Greece, Canada, Brazil, Peru,
  Chile, Egypt, Kenya, Japan, India, Finland, Portugal, Mexico, Denmark, Turkey, Cuba,
  Ghana, Nepal;
hobby: chess, hiking, sewing, fishing, yoga, cycling, gardening, cooking, reading, dancing,
  running, painting, skiing, sailing, singing, pottery, climbing, knitting, swimming, surfing;
product: lamp, chair, desk, shirt, kettle, mug, backpack, scarf, clock, sofa, blender, carpet,
  candle, mirror, pillow, towel, hat, jacket, toaster, vase, basket, shelf, curtain, umbrella;
color: red, blue, green, black, white, yellow, purple, brown, gray, pink, silver, beige, golden;
size: small, medium, large, tiny, huge, extra large;
brand: Nordo, Velka, Zumi, Artex, Polar, Quanto, Lumex, Brio, Tasko, Mirano, Kanto, Oriva, Solva;
title: Silent River, The Long Road, Blue Winter, Lost Island, The Last Key, Golden Hour, Dark Water,
  Paper Moon, The Old House, Red Valley, Night Train, Empty Rooms, The Glass Door, Summer Rain,
  Broken Clock, The White Horse, Stone Garden, Hidden Letters, Cold Harbor, The Third Map;
genre: drama, comedy, thriller, mystery, romance, fantasy, horror, western, history, poetry;
language: English, French, Spanish, German, Italian, Polish, Arabic, Hindi, Korean, Greek, Dutch;
event: concert, meeting, wedding, picnic, workshop, lecture, party, exam, parade, auction, festival,
  interview, rehearsal, dinner, tournament, exhibition;
status: paid, open, shipped, pending, closed, cancelled, delivered, returned;
pet: Rex, Bella, Milo, Luna, Coco, Rocky, Daisy, Buddy, Simba, Nemo, Kiwi, Oreo, Pepper, Shadow;
species: dog, cat, rabbit, parrot, hamster, horse, turtle, goldfish, lizard, ferret, snake, pony;
subject: math, history, physics, biology, music, art, geography, chemistry, English, sports, latin;
grade: A, B, C, D, A+, B+, C+, A-, B-, F;
sky: sunny, cloudy, rainy, snowy, foggy, clear, stormy, windy, hazy;
make: Volvo, Fiat, Toyota, Ford, Honda, Skoda, Opel, Seat, Kia, Mazda, Audi, Lada, Renault;
level: error, warning, info, debug, fatal, notice;
action: login, logout, upload, delete, search, update, download, print, signup, export;
team: Lions, Eagles, Sharks, Tigers, Wolves, Bears, Hawks, Rockets, Kings, Pirates, Giants, Stars;
dish: pizza, lasagna, curry, omelette, risotto, paella, sushi, goulash, ramen, burger, stew;
month: January, February, March, April, May, June, July, August, September, October, November,
  December;
priority: low, high, normal, urgent, medium
"""
)
Draw = Callable[[random.Random], str]


def pool(kind: str) -> Draw:
    """Return a drawer from one of the pools."""
    return lambda rng: rng.choice(POOLS[kind])


def number(low: int, high: int, mark: str = "{}") -> Draw:
    """Return a drawer of whole numbers, written into ``mark``."""
    return lambda rng: mark.format(rng.randint(low, high))


def _email(rng: random.Random) -> str:
    return f"{rng.choice(POOLS['name']).lower()}@{rng.choice(('mail', 'post', 'box'))}.com"


def _time(rng: random.Random) -> str:
    return f"{rng.randint(7, 22)}:{rng.choice(('00', '15', '30', '45'))}"


def _date(rng: random.Random) -> str:
    return f"{rng.choice(POOLS['month'])[:3]} {rng.randint(1, 28)}"


def _letters(rng: random.Random, count: int) -> str:
    return "".join(rng.choice("ABCDEFGHKLMNPRSTUVWX") for _ in range(count))


def _code(rng: random.Random) -> str:
    return f"{_letters(rng, 2)}{rng.randint(10, 999)}"


def _seat(rng: random.Random) -> str:
    return f"{rng.randint(1, 40)}{rng.choice('ABCDEF')}"


def _price(rng: random.Random) -> str:
    return f"${rng.randint(2, 99)}"


# key: what draws a value, what people call it besides its key
FIELDS: Mapping[str, tuple[Draw, str]] = {
    "name": (pool("name"), "the person's name"),
    "age": (number(8, 90), "the person's age|the age in years"),
    "city": (pool("city"), "the town|the place of residence"),
    "job": (pool("job"), "the profession|the occupation"),
    "country": (pool("country"), "the nation given there|the home country"),
    "hobby": (pool("hobby"), "the pastime|the leisure activity"),
    "email": (_email, "the mail address|the e-mail"),
    "phone": (number(200000, 999999), "the phone number|the telephone"),
    "product": (pool("product"), "the article for sale|the item"),
    "price": (_price, "the cost|the amount to pay"),
    "color": (pool("color"), "the colour|the shade"),
    "size": (pool("size"), "the size given|the size label"),
    "brand": (pool("brand"), "the manufacturer|the maker's brand"),
    "stock": (number(0, 500), "the number in stock|the stock level"),
    "title": (pool("title"), "the work's title|the heading of the work"),
    "author": (pool("surname"), "the writer|the author's surname"),
    "year": (number(1900, 2030), "the four-digit year|the year of the entry"),
    "pages": (number(60, 900), "the page count|the number of pages"),
    "genre": (pool("genre"), "the kind of story|the genre label"),
    "language": (pool("language"), "the language it is in|the tongue"),
    "event": (pool("event"), "the kind of event|the occasion"),
    "date": (_date, "the calendar day|the day of the event"),
    "time": (_time, "the clock time|the hour it starts"),
    "room": (number(1, 400), "the room number|the number of the room"),
    "order": (number(1000, 9999), "the order number|the number of the order"),
    "customer": (pool("surname"), "the buyer|the client"),
    "status": (pool("status"), "the state of the order|the current state"),
    "total": (_price, "the sum|the full amount"),
    "quantity": (number(1, 60), "the quantity ordered|the number of pieces"),
    "pet": (pool("pet"), "the pet's name|the name of the pet"),
    "species": (pool("species"), "the kind of animal|the animal species"),
    "owner": (pool("name"), "the owner's name|the person who owns it"),
    "weight": (number(1, 90, "{} kg"), "the weight|the weight with its unit"),
    "flight": (_code, "the flight number|the flight code"),
    "from": (pool("city"), "the departure city|the origin"),
    "to": (pool("city"), "the destination|the arrival city"),
    "gate": (number(1, 60), "the gate number|the boarding gate"),
    "seat": (_seat, "the seat number|the assigned seat"),
    "student": (pool("name"), "the pupil|the learner's name"),
    "subject": (pool("subject"), "the school subject|the course"),
    "grade": (pool("grade"), "the mark|the result in letters"),
    "teacher": (pool("surname"), "the instructor|the person teaching"),
    "temp": (number(-10, 38, "{}C"), "the temperature|the temperature reading"),
    "wind": (number(2, 80, "{} km/h"), "the wind speed|the speed of the wind"),
    "sky": (pool("sky"), "the state of the sky|the look of the sky"),
    "make": (pool("make"), "the car make|the car's brand"),
    "plate": (_code, "the number plate|the license plate"),
    "level": (pool("level"), "the log level|the severity"),
    "user": (pool("name"), "the account holder|the user name"),
    "action": (pool("action"), "the user's action|the logged action"),
    "team": (pool("team"), "the club|the team's name"),
    "points": (number(0, 99), "the number of points|the score"),
    "rank": (number(1, 50), "the position in the table|the place in the ranking"),
    "dish": (pool("dish"), "the meal|the food"),
    "minutes": (number(5, 90), "the cooking time|the number of minutes"),
    "servings": (number(1, 12), "the number of servings|the number of portions"),
    "priority": (pool("priority"), "the importance|the priority level"),
}  # fmt: skip
SCHEMAS = tuple(
    tuple(entry.split())
    for entry in phrases(
        """
name age city job country hobby email phone, product price color size brand stock,
title author year pages genre language, event date time room city,
order customer status total quantity priority, pet species owner weight age color,
flight from to gate seat time, student subject grade teacher age room, city temp wind sky date,
make plate color year owner, level user action time, team points rank city,
dish minutes servings price
"""
    )
)
Pair = tuple[str, str]
Record = tuple[Pair, ...]


def _join(record: Record, link: str, between: str) -> str:
    return between.join(f"{key}{link}{value}" for key, value in record)


def _json(record: Record) -> str:
    quoted = (
        f'"{key}": {value}' if value.isdigit() else f'"{key}": "{value}"' for key, value in record
    )
    return "{" + ", ".join(quoted) + "}"


# notation: how to write a record, how people call it
NOTATIONS: Mapping[str, tuple[Callable[[Record], str], str]] = {
    "colon": (lambda r: _join(r, ": ", "; "), "a record like key: value; key: value|labels with "
              "colons, separated by semicolons"),
    "commas": (lambda r: _join(r, ": ", ", "), "key: value entries with commas between them"
               "|labelled values separated by commas"),
    "query": (lambda r: _join(r, "=", "&").replace(" ", "+"),
              "a query string|URL parameters joined by &"),
    "json": (_json, "a JSON object|one line of JSON"),
    "logfmt": (lambda r: _join(r, "=", "; "), "key=value settings separated by semicolons"
               "|assignments with equals signs and semicolons"),
    "xml": (lambda r: "".join(f"<{k}>{v}</{k}>" for k, v in r),
            "a few XML tags|values between XML tags"),
    "brackets": (lambda r: " ".join(f"[{k}] {v}" for k, v in r),
                 "labels in square brackets, each followed by its value|bracketed labels with "
                 "values"),
    "arrows": (lambda r: _join(r, " -> ", " | "), "key -> value pairs separated by bars"
               "|labels with arrows to their values"),
    "hyphens": (lambda r: _join(r, " - ", " / "), "key - value pairs separated by slashes"
                "|labelled values with slashes between them"),
}  # fmt: skip
ANY_RECORD = "a record with labelled fields|a short record in some notation|labelled fields"


def make_record(rng: random.Random, keys: tuple[str, ...] | list[str]) -> Record:
    """Draw a value for each key; a query string or tag needs no escaping for any of them."""
    values: dict[str, str] = {}
    for key in keys:
        value = FIELDS[key][0](rng)
        while value in values.values():
            value = FIELDS[key][0](rng)
        values[key] = value
    return tuple(values.items())
