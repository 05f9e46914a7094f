"""Families "records" and "record_notation": one field of a small record, and its notations."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families import (
    _more_records_numbers,
    _more_records_sentences,
    _more_records_strings,
)
from benchmarks.tasks.families._more_records_data import (
    ANY_RECORD,
    FIELDS,
    NOTATIONS,
    POOLS,
    SCHEMAS,
    make_record,
)
from benchmarks.tasks.families._more_records_text import question, task

COUNT = 320
LONGEST = 64
# Values with a blank or a plus would need escaping in a query string.
UNSAFE = ("title", "size", "date", "weight", "wind", "grade", "email")
BARE = "the bare value|nothing but the value, label left out|the value alone"
# Fields that get a task of their own in one notation, besides the one over all notations.
PLACED = (
    "name=query age=json city=json job=colon hobby=xml phone=logfmt product=brackets price=json "
    "color=query stock=json author=logfmt language=commas room=query "
    "quantity=query owner=hyphens grade=xml user=query action=json "
    "city=query age=colon year=json "
)  # fmt: skip
# Fields that occur in the records but have no task over all notations.
ONLY_OTHERS = (
    "brand stock pages genre room total quantity seat gate student teacher wind plate action rank "
    "minutes servings weight user dish"
).split()
POLITE_KEY = ("from", "to", "make")


def _keys(rng: random.Random, key: str, notation: str) -> list[str]:
    """Draw a record's keys, in any order, so that ``key`` is among them."""
    schema = rng.choice([schema for schema in SCHEMAS if key in schema])
    others = [k for k in schema if k != key and not (notation == "query" and k in UNSAFE)]
    keys = [key, *rng.sample(others, rng.choice((1, 2, 2)))]
    rng.shuffle(keys)
    return keys


def _notation(rng: random.Random, key: str) -> str:
    return rng.choice([n for n in NOTATIONS if not (n == "query" and key in UNSAFE)])


def _field_rows(rng: random.Random, key: str, notation: str) -> Iterator[tuple[str, str]]:
    made = 0
    while made < COUNT:
        form = _notation(rng, key) if notation == "any" else notation
        record = make_record(rng, _keys(rng, key, form))
        text = NOTATIONS[form][0](record)
        if len(text) <= LONGEST:
            made += 1
            yield text, dict(record)[key]


def _field_what(key: str) -> str:
    own = "" if key in POLITE_KEY else f"|the {key}|the {key} in the record"
    return (
        f'the value of {key}|the {key} field|the entry for {key}|the text stored under "{key}"'
        f'|the value of the field "{key}"|{FIELDS[key][1]}{own}'
    )


def _fields(rng: random.Random) -> Iterator[Draft]:
    for key in FIELDS:
        if key in ONLY_OTHERS:
            continue
        yield task(
            rng, f"record_{key}", "records", _field_rows(rng, key, "any"),
            what=_field_what(key), given=ANY_RECORD, out=BARE,
        )  # fmt: skip
    for item in PLACED.split():
        key, notation = item.split("=")
        yield task(
            rng, f"record_{key}_from_{notation}", "records", _field_rows(rng, key, notation),
            what=_field_what(key), given=NOTATIONS[notation][1], out=BARE,
        )  # fmt: skip


HAS = ("email", "age", "city", "price", "color", "status", "country")


def _has(rng: random.Random) -> Iterator[Draft]:
    for key in HAS:
        rows: list[tuple[str, bool]] = []
        for _ in range(COUNT):
            present = rng.random() < 0.5
            schema = rng.choice([schema for schema in SCHEMAS if key in schema])
            others = [k for k in schema if k != key]
            kept = [key] * present + rng.sample(others, rng.choice((2, 3)) - present)
            rng.shuffle(kept)
            form = _notation(rng, "title")
            rows.append((NOTATIONS[form][0](make_record(rng, kept)), present))
        yield question(
            rng, f"record_has_{key}", "records", rows,
            ask=f"the record has a field called {key}|there is a {key} field|{key} is one of the "
            f"labels|the record tells the {key}",
            q=f"is there a field called {key}|does the record have a {key} field|does it tell the "
            f"{key}|is {key} among the labels",
            given=ANY_RECORD,
        )  # fmt: skip


COMPLETE = (
    ("name", "age", "city"), ("product", "price", "color"), ("title", "author", "year"),
    ("order", "total", "status"), ("flight", "gate", "seat"),
    ("name", "email", "phone", "job"),
)  # fmt: skip


def _missing(rng: random.Random) -> Iterator[Draft]:
    for schema in COMPLETE:
        rows = []
        for index in range(COUNT):
            keys = [key for key in schema if key != schema[index % len(schema)]]
            rng.shuffle(keys)
            text = NOTATIONS[_notation(rng, "title")][0](make_record(rng, keys))
            rows.append((text, schema[index % len(schema)]))
        named = f"{', '.join(schema[:-1])} and {schema[-1]}"
        yield task(
            rng, f"record_missing_of_{'_'.join(schema)}", "records", rows,
            what=f"the field that is missing out of {named}|the absent one among the fields {named}"
            f"|the label that the record lacks ({', '.join(schema)})",
            given="a record that lacks one field|an incomplete record",
            out="the field name alone|one field name",
        )  # fmt: skip


def _blank(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks on one empty field, and on the labels themselves."""
    for notation in ("colon", "query", "json", "xml"):
        rows = []
        for _ in range(COUNT):
            keys = _keys(rng, rng.choice([k for k in FIELDS if k not in UNSAFE]), "query")
            record = make_record(rng, keys)
            empty = rng.choice(keys)
            shown = tuple((key, "" if key == empty else value) for key, value in record)
            rows.append((NOTATIONS[notation][0](shown).strip(), empty))
        yield task(
            rng, f"record_blank_in_{notation}", "records", rows,
            what="the name of the field that is empty|the label with no value|the field that was "
            "left blank|the key whose value is missing",
            given=f"{NOTATIONS[notation][1]}, one value missing", out="one field name",
        )  # fmt: skip
    labels = (
        ("first_label", 0, "the name of the first field|the label that comes first|the first key"),
        ("last_label", -1, "the name of the last field|the label that comes last|the final key"),
    )
    for name, place, what in labels:
        rows = []
        for _ in range(COUNT):
            key = rng.choice(list(FIELDS))
            form = _notation(rng, "title")
            record = make_record(rng, _keys(rng, key, form))
            rows.append((NOTATIONS[form][0](record), record[place][0]))
        yield task(
            rng, f"record_{name}", "records", rows, what=what, given=ANY_RECORD,
            out="one field name|the label, not its value",
        )  # fmt: skip


def _checks(rng: random.Random) -> Iterator[Draft]:
    """Yield yes/no tasks on the value of one field."""
    checks: tuple[
        tuple[str, str, Callable[[str], bool], Callable[[random.Random], object], str, str], ...
    ] = (
        ("age", "adult", lambda v: int(v) >= 18, lambda r: r.choice((r.randint(3, 17),
         r.randint(18, 80))), "the age is 18 or more|the age is at least 18",
         "is the age 18 or more|is the age at least 18"),
        ("status", "paid", lambda v: v == "paid", lambda r: r.choice(("paid", "open", "paid",
         "pending", "paid", "closed")), "the status is paid|the record has the status paid",
         "is the status paid|does the record have the status paid"),
        ("color", "red", lambda v: v == "red", lambda r: r.choice(("red", "blue", "red", "green",
         "red", "white")), "the color is red|the record says the color is red",
         "is the color red|does the record say red as color"),
        ("price", "over_50", lambda v: int(v[1:]) > 50, lambda r: f"${r.randint(2, 99)}",
         "the price is above 50 dollars|it costs more than $50",
         "is the price above 50 dollars|does it cost more than $50"),
        ("level", "error", lambda v: v == "error", lambda r: r.choice(("error", "info", "error",
         "debug", "error", "warning")), "the log level is error|the record has the level error",
         "is the log level error|does the record have the level error"),
        ("stock", "in_stock", lambda v: int(v) > 0, lambda r: r.choice((0, r.randint(1, 99))),
         "the product is in stock, i.e. stock is above 0|stock is greater than zero",
         "is the product in stock (stock above 0)|is the stock greater than zero"),
    )  # fmt: skip
    for key, name, holds, draw, ask, q in checks:
        rows = []
        for _ in range(2 * COUNT):
            value = str(draw(rng))
            form = _notation(rng, "title")
            record = make_record(rng, _keys(rng, key, form))
            shown = tuple((k, value if k == key else v) for k, v in record)
            rows.append((NOTATIONS[form][0](shown), holds(value)))
        yield question(
            rng, f"record_is_{name}", "records", rows, ask=ask, q=q, given=ANY_RECORD
        )  # fmt: skip


SHORT = "name age city job country hobby product color species sky make level action year".split()
TARGETS = {
    "colon": "key: value; key: value, joined by semicolons|labels with colons and semicolons",
    "commas": "key: value, key: value, joined by commas|labels with colons, joined by commas",
    "query": "a query string, key=value&key=value|key=value parts joined by &",
    "json": "a JSON object|JSON with quoted keys",
    "logfmt": "key=value; key=value, joined by semicolons|key=value parts with semicolons",
    "xml": "XML tags, one after the other|tags like <key>value</key>",
    "brackets": "labels in square brackets before the values|[key] value [key] value",
    "arrows": "key -> value pairs with bars between them|labels with arrows, bars between pairs",
    "hyphens": "key - value / key - value|labels with hyphens and slashes between the pairs",
}
CONVERSIONS = (
    "colon>json json>colon colon>query query>colon json>query query>commas "
    "colon>logfmt logfmt>json xml>colon colon>xml brackets>colon commas>arrows hyphens>colon"
)
SINGLE = ("colon", "query", "xml", "brackets", "arrows", "hyphens")


def _converted(rng: random.Random, source: str, target: str) -> Iterator[tuple[str, str]]:
    for _ in range(COUNT):
        record = make_record(rng, rng.sample(SHORT, 2))
        yield NOTATIONS[source][0](record), NOTATIONS[target][0](record)


def _conversions(rng: random.Random) -> Iterator[Draft]:
    for item in CONVERSIONS.split():
        source, target = item.split(">")
        targets = TARGETS[target].split("|")
        yield task(
            rng, f"record_{source}_to_{target}", "record_notation",
            _converted(rng, source, target),
            what="|".join(f"the same record as {text}" for text in targets)
            + f"|the two fields rewritten as {targets[0]}",
            do="|".join(f"{verb} {text}" for text in targets for verb in (
                "convert the record to", "rewrite the two fields as", "put the fields in the form "
                "of")),
            given=NOTATIONS[source][1], out="|".join(targets),
        )  # fmt: skip


LINKS = {
    "equals": ("=", "an equals sign without blanks"),
    "colon": (": ", "a colon and a blank"),
    "arrow": (" -> ", "an arrow (->) with blanks around it"),
    "slash": ("/", "a slash"),
    "bar": (" | ", "a vertical bar with blanks around it"),
    "dash": (" - ", "a hyphen with blanks around it"),
    "tilde": ("~", "a tilde"),
    "word_is": (" is ", "the word is"),
}
RELINKED = (
    "equals>colon colon>equals equals>arrow dash>colon colon>dash slash>colon bar>equals "
    "word_is>equals colon>word_is"
)


def _relinked(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks that change what stands between a key and its value."""
    for item in RELINKED.split():
        source, target = item.split(">")
        rows = []
        for _ in range(COUNT):
            key = rng.choice(SHORT)
            value = FIELDS[key][0](rng)
            rows.append((f"{key}{LINKS[source][0]}{value}", f"{key}{LINKS[target][0]}{value}"))
        old, new = LINKS[source][1], LINKS[target][1]
        yield task(
            rng, f"pair_{source}_to_{target}", "record_notation", rows,
            what=f"the key and the value joined by {new}|the same pair with {new} in the middle"
            f"|key and value linked by {new}",
            do=f"replace the separator by {new}|link key and value by {new}"
            f"|put {new} between the key and its value",
            given=f"a key and a value joined by {old}|one pair with {old} in between",
            out=f"key, {new}, value",
        )  # fmt: skip
    rows = [(f"{k}={v}", f"{v}={k}") for k, v in _pairs(rng)]
    yield task(
        rng, "pair_swapped", "record_notation", rows,
        what="the pair with its sides swapped, value=key|what is right of the equals sign, =, what "
        "is left of it", do="swap the two sides of the equals sign|write value=key",
        given="a key=value pair", out="value, equals sign, key",
    )  # fmt: skip


def _pairs(rng: random.Random) -> Iterator[tuple[str, str]]:
    for _ in range(COUNT):
        key = rng.choice(SHORT)
        yield key, FIELDS[key][0](rng)


SEPARATORS = {
    "semicolon": (";", "semicolons"), "pipe": ("|", "vertical bars"), "slash": ("/", "slashes"),
    "colon": (":", "colons"), "underscore": ("_", "underscores"), "tilde": ("~", "tildes"),
    "plus": ("+", "plus signs"), "hash": ("#", "hash signs"),
}  # fmt: skip
# The third of three is a held-out function, so lines have two or four fields where it matters.
COLUMNS = (
    ("semicolon", 4, 1), ("semicolon", 4, 3), ("pipe", 3, 0), ("pipe", 3, 1), ("slash", 3, 0),
    ("slash", 4, 3), ("colon", 3, 0), ("colon", 4, 1), ("underscore", 3, 1), ("tilde", 2, 1),
    ("plus", 2, 0), ("hash", 4, 3),
)  # fmt: skip
PLACES = {0: ("first", "1"), 1: ("second", "2"), 3: ("fourth", "4")}


def _columns(rng: random.Random) -> Iterator[Draft]:
    kinds = ("name", "city", "job", "color", "product", "hobby", "species", "country", "dish")
    for separator, size, place in COLUMNS:
        sign, plural = SEPARATORS[separator]
        rows = []
        for _ in range(COUNT):
            values = [rng.choice(POOLS[kind]).lower() for kind in rng.sample(kinds, size)]
            rows.append((sign.join(values), values[place]))
        word, digit = PLACES[place]
        last = "|the last field, what follows the last separator" if place == size - 1 else ""
        yield task(
            rng, f"{separator}_line_{word}_of_{size}", "records", rows,
            what=f"the {word} field of the line|the entry in column {digit}|field number {digit}, "
            f"the fields being split at {plural}|the {word} of the {size} parts{last}",
            given=f"a line of {size} fields separated by {plural}|{size} values with {plural} "
            "in between", out="one field without separators",
        )  # fmt: skip


KINDS = {
    "city": "the city|the name of the city|the town", "color": "the color|the colour word|the hue",
    "job": "the profession|the job|the occupation", "country": "the country|the nation",
    "email": "the email address|the "
    "e-mail|the value with an @ sign", "date": "the date|the calendar day|the month and day",
    "time": "the time|the clock time", "price": "the price|the dollar amount, with its "
    "sign", "hobby": "the hobby|the pastime|the leisure activity",
    "month": "the month|the month name",
}  # fmt: skip


def _unlabelled(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks that tell a value by its kind; its place in the line varies."""
    kinds = [kind for kind in KINDS if kind not in ("date", "time")]
    for kind, what in KINDS.items():
        rows = []
        for _ in range(COUNT):
            others = rng.sample([k for k in (*kinds, "name") if k != kind], 2)
            draws = [
                rng.choice(POOLS[k]) if k in POOLS else FIELDS[k][0](rng) for k in (kind, *others)
            ]
            answer = draws[0]
            rng.shuffle(draws)
            rows.append((rng.choice((" | ", "; ", " / ", ",")).join(draws), answer))
        yield task(
            rng, f"row_{kind}", "records", rows,
            what="|".join([*what.split("|"), *(f"{text} in the row" for text in what.split("|"))]),
            given="a row of three values without labels|three unlabelled values in any order",
            out="the value alone|one value, copied unchanged",
        )  # fmt: skip


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks on records, technical strings and short sentences."""
    yield from _fields(rng)
    yield from _has(rng)
    yield from _missing(rng)
    yield from _blank(rng)
    yield from _checks(rng)
    yield from _conversions(rng)
    yield from _relinked(rng)
    yield from _columns(rng)
    yield from _unlabelled(rng)
    yield from _more_records_strings.build(rng)
    yield from _more_records_sentences.build(rng)
    yield from _more_records_numbers.build(rng)
