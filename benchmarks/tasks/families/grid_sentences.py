"""Grids on short sentences, messages and records: what is read out stands in the description."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families import _grid_sentences_data as data
from benchmarks.tasks.families import _grid_sentences_edits as edits
from benchmarks.tasks.families import _grid_sentences_text as text
from benchmarks.tasks.families._grid_categories_words import ONE
from benchmarks.tasks.families._grid_sentences_task import (
    SENTENCE,
    Options,
    Row,
    different,
    filled,
    mentioning,
    slug,
    spread,
    strangers,
    task,
    words_of,
)
from benchmarks.tasks.families._wording import phrases

Make = Callable[[random.Random, str], Row]


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks."""
    for kinds in (
        entity_tasks,
        mention_tasks,
        lookup_tasks,
        done_tasks,
        role_tasks,
        record_tasks,
        neighbour_tasks,
        clause_tasks,
        edits.kind_tasks,
        edits.frame_tasks,
        edits.name_tasks,
        edits.cut_tasks,
        edits.gap_tasks,
    ):
        yield from kinds(rng)


def entity_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks that copy the word of a kind out of a sentence."""
    for kind in data.ENTITIES:
        inside, outside, ones = words_of(kind), strangers(kind), ONE[kind]

        def draw(inside: list[str] = inside, outside: list[str] = outside) -> Row:
            word = rng.choice(inside)
            return mentioning(rng, [word, *rng.sample(outside, rng.randint(1, 2))]), word

        what = f"the {kind} in it|the {kind} that is mentioned|the only {kind}|the {kind} word"
        q = f"which {kind} is mentioned|what {kind} is named|which {kind} comes up"
        options: Options = {
            "what": (*spread(what), *(f"the word for {one}" for one in ones)),
            "q": (*spread(q), *(f"which word stands for {one}" for one in ones)),
            "given": SENTENCE,
        }
        yield task(rng, f"entity_named_{slug(kind)}", "entities", text.READ, options, draw)


def label_options(rng: random.Random, labels: Sequence[str], fact: str, q: str) -> Options:
    """Give the slots of a task with two labels, which stand in quotation marks at times."""
    plain, marked = "/".join(labels), "/".join(f'"{label}"' for label in labels)
    return {
        "labels": (plain, plain, marked),
        "fact": spread(fact),
        "q": spread(q),
        "given": SENTENCE,
    }


def mention_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks that tell whether a kind of thing or a word is mentioned."""
    labels = iter(rng.sample(text.PAIRS, len(text.PAIRS)))
    for kind in data.MENTIONS:
        fact, q = (
            "|".join(part.format(one=one) for one in ONE[kind] for part in block.split("|"))
            for block in (
                "{one} is mentioned|the text names {one}|the words include one for {one}",
                "is {one} mentioned|does the text name {one}|do the words include {one}",
            )
        )
        yield mention_task(
            rng, f"text_names_{slug(kind)}", next(labels), words_of(kind), strangers(kind), fact, q
        )
    for word in data.WORDS:
        others = [other for other in (*data.WORDS * 4, *text.POOLS["n"]) if other != word]
        fact = f'the word "{word}" occurs|the word {word} is used|the text has the word "{word}"'
        q = f'does the word "{word}" occur|is the word {word} used|does the text contain "{word}"'
        yield mention_task(rng, f"text_has_word_{word}", next(labels), [word], others, fact, q)


def mention_task(
    rng: random.Random,
    name: str,
    labels: Sequence[str],
    inside: list[str],
    outside: list[str],
    fact: str,
    q: str,
) -> Draft:
    """Make one task with two labels."""
    turn = [0]

    def draw() -> Row:
        turn[0] += 1
        hit = turn[0] % 2 == 0
        words = rng.sample(outside, rng.randint(1, 2))
        last = rng.choice(inside if hit else outside)
        return mentioning(rng, list(dict.fromkeys([*words, last]))), labels[0] if hit else labels[1]

    options = label_options(rng, labels, fact, q)
    return task(rng, f"{name}_{slug(*labels)}", "mentions", text.LABEL, options, draw)


def paired(
    rng: random.Random, style: str, keys: Sequence[str], values: Sequence[str], **slots: str
) -> str:
    """Write keys and values in a row of clauses."""
    first, _, later = style.partition(" ~ ")
    clauses = [
        (later if place else first).format(k=key, v=value, **slots)
        for place, (key, value) in enumerate(zip(keys, values, strict=True))
    ]
    joint = rng.choice((", ", "; ", " and "))
    return f"{', '.join(clauses[:-1])}{joint}{clauses[-1]}"


def draw_pairs(
    rng: random.Random, keys: str, values: str, **fixed: str
) -> tuple[list[str], list[str]]:
    """Draw two or three pairs, in any order; ``key`` or ``value`` is sure to be one of them."""
    size = rng.randint(2, 3)
    some = [fixed["key"]] if "key" in fixed else []
    others = [fixed["value"]] if "value" in fixed else []
    while len(some) < size:
        some.append(different(rng, keys, some))
    while len(others) < size:
        others.append(different(rng, values, others))
    order = rng.sample(range(size), size)
    return [some[place] for place in order], [others[place] for place in order]


def lookup_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks that give the value of a key which the description names."""
    for kind in data.LOOKUPS:
        for key in phrases(kind.asked):

            def draw(kind: data.Lookup = kind, key: str = key) -> Row:
                keys, values = draw_pairs(rng, kind.keys, kind.values, key=key)
                sentence = paired(rng, rng.choice(kind.styles), keys, values)
                return sentence, values[keys.index(key)]

            options: Options = {
                "what": spread(kind.what, k=key),
                "q": spread(kind.q, k=key),
                "given": (*SENTENCE, "a list of a few facts"),
            }
            name = f"lookup_{kind.name}_{slug(key)}"
            yield task(rng, name, "sentence_lookup", text.READ, options, draw)


def done_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks on who did something, and on what somebody did it to."""
    for line in data.DONE.split(";"):
        base, past, part, name, thing = (cell.strip() for cell in line.split("|"))

        def draw(past: str = past, part: str = part, asked: str = "", side: str = "key") -> Row:
            keys, values = draw_pairs(rng, "p", "n", **{side: asked})
            style = rng.choice(data.DONE_STYLES)
            sentence = paired(rng, style, keys, values, past=past, part=part)
            known, wanted = (keys, values) if side == "key" else (values, keys)
            return sentence, wanted[known.index(asked)]

        what = f"the thing that {name} {past}, in one word|the one word for what {name} {past}"
        what += f"|the noun for the thing {part} by {name}, no article"
        q = f"what did {name} {base}, in one word|which single thing did {name} {base}, no article"
        who = f"the name of the one who {past} the {thing}|the person who {past} the {thing}"
        who += f"|the name of the person by whom the {thing} was {part}|who {past} the {thing}"
        asks = f"who {past} the {thing}|by whom was the {thing} {part}|which one {past} the {thing}"
        for label, asked, side, phrase, question in (
            (f"what_{name}_{past}", name, "key", what, q),
            (f"who_{past}_{thing}", thing, "value", who, asks),
        ):
            options: Options = {
                "what": spread(phrase),
                "q": spread(question),
                "given": (*SENTENCE, "a line on several people"),
            }
            yield task(
                rng,
                f"lookup_{slug(label)}",
                "sentence_lookup",
                text.READ,
                options,
                partial(draw, asked=asked, side=side),
            )


def role_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks that name the one of two people who has a role."""
    for block in data.ROLES.strip().split("\n\n"):
        first, second, *lines = block.split("\n")
        frames = "; ".join(lines).split("; ")
        for side, head in (("a", first), ("b", second)):
            noun, person, verb = (cell.strip() for cell in head.split("|"))

            def draw(frames: list[str] = frames, side: str = side) -> Row:
                a, b = rng.sample(text.POOLS["p"], 2)
                sentence, values = filled(rng, rng.choice(frames), a=a, b=b)
                return sentence, values[side]

            what = f"the name of the {noun}|the {noun}, by name|the name of the {person}"
            what += f"|the name of the one who {verb}|the {noun}"
            options: Options = {
                "what": spread(what),
                "q": spread(f"who is the {noun}|who {verb}|which of the two {verb}"),
                "given": ("a sentence about two people", "a line with two names", *SENTENCE[:2]),
            }
            yield task(rng, f"role_{slug(noun)}", "roles", text.READ, options, draw)


NOTATIONS: tuple[tuple[str, str], ...] = (
    ("{k}: {v}", "; "), ("{k}={v}", ", "), ("{k} -> {v}", " | "), ("[{k}] {v}", " "),
    ("<{k}>{v}</{k}>", ""), ('"{k}": "{v}"', ", "), ("{k} ({v})", ", "), ("--{k} {v}", " "),
    ("| {k} | {v} |", " "), ("{k} is {v}", ", "), ("@{k} {v}", " "), ("{k}: {v}", " / "),
)  # fmt: skip


def columns(rng: random.Random, key: str, pool: Sequence[str]) -> tuple[list[str], list[str]]:
    """Draw three fields with one of the name ``key``, and their values."""
    keys = rng.sample([other for other in pool if other != key], 2)
    keys.insert(rng.randrange(3), key)
    return keys, [(data.COLUMNS.get(k) or data.QUERY_VALUES[k])(rng) for k in keys]


def in_notation(rng: random.Random, key: str) -> Row:
    """Write a record in any notation."""
    keys, values = columns(rng, key, list(data.COLUMNS))
    form, joint = rng.choice(NOTATIONS)
    record = joint.join(form.format(k=k, v=v) for k, v in zip(keys, values, strict=True))
    return record, values[keys.index(key)]


def with_header(rng: random.Random, key: str) -> Row:
    """Write a header and a row of values."""
    keys, values = columns(rng, key, list(data.COLUMNS))
    sign = rng.choice((",", ";", "|", ", "))
    form = rng.choice(
        ("{k} -> {v}", "columns {k} - row {v}", "({k}) ({v})", "header {k} / data {v}")
    )
    return form.format(k=sign.join(keys), v=sign.join(values)), values[keys.index(key)]


def in_address(rng: random.Random, key: str) -> Row:
    """Write a web address with parameters."""
    keys, values = columns(rng, key, data.QUERIES)
    site = f"{rng.choice(text.POOLS['n'])}.{rng.choice(('com', 'org', 'net'))}"
    page = rng.choice(("list", "search", "shop", "items"))
    query = "&".join(f"{k}={v}" for k, v in zip(keys, values, strict=True))
    return f"{site}/{page}?{query}", values[keys.index(key)]


def in_mail(rng: random.Random, key: str) -> Row:
    """Write the header of a mail."""
    first, second, third = rng.sample(text.POOLS["p"], 3)
    day = f"{rng.choice(('May', 'June', 'July', 'March'))} {rng.randint(1, 28)}"
    fields = {"From": first, "To": second, "Cc": third, "Date": day}
    shown = rng.sample(list(fields), 4)
    return "; ".join(f"{field}: {fields[field]}" for field in shown), fields[key]


def in_post(rng: random.Random, key: str) -> Row:
    """Write a postal address."""
    street = f"{data.COLUMNS['street'](rng)} {rng.choice(('Street', 'Road', 'Avenue', 'Lane'))}"
    city, code = rng.choice(text.POOLS["c"]), data.COLUMNS["zip"](rng)
    name = rng.choice(text.POOLS["p"])
    number = rng.randint(1, 99)
    form = rng.choice(
        ("{n}, {h} {s}, {c} {z}", "{c} {z}, {h} {s}", "{h} {s}, {z} {c}", "{n}, {s} {h}, {z} {c}")
    )
    parts = {"street": street, "city": city, "postcode": code}
    return form.format(n=name, h=number, s=street, c=city, z=code), parts[key]


def record_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks that read out a field of a given name."""
    field = "the value of {k}|the entry for {k}|what stands for {k}|the content of the {k} field"
    header = "the {k} value|the value in the column {k}|what the row has under {k}|the {k} entry"
    query = "the value of the parameter {k}|what {k} is set to|the {k} parameter's value"
    mail = "the {k} line of the header, without label|what follows {k}:|the value of {k}"
    post = "the {k}|the address's {k}|only the {k}|the {k} written there"
    grid: tuple[tuple[str, Sequence[str], Make, str, str, str], ...] = (
        ("record", data.FIELDS, in_notation, field, "which value does {k} have|what is under {k}",
         "a record with labels|a few labelled values"),
        ("header_row", data.HEADED, with_header, header, "what is in column {k}|what is the {k}",
         "a header and one row|column names and values"),
        ("url_parameter", data.QUERIES, in_address, query, "what is {k} set to|what value has {k}",
         "a web address|a URL with parameters"),
        ("mail_header", ("To", "Cc", "Date"), in_mail, mail, "what does the {k} field say"
         "|what stands after {k}:", "the header of a mail|mail header fields"),
        ("postal", ("street", "city", "postcode"), in_post, post, "what is the {k}|which {k} is it",
         "a postal address|an address on an envelope"),
    )  # fmt: skip
    for kind, keys, make, what, q, given in grid:
        for key in keys:
            marked = f'"{key}"'
            said = "street without the number" if key == "street" and kind == "postal" else key
            options: Options = {
                "what": spread(what, k=said) + spread(what, k=said if kind == "postal" else marked),
                "q": spread(q, k=said),
                "given": spread(given),
            }
            yield task(
                rng,
                f"{kind}_{slug(key)}",
                "records",
                text.READ,
                options,
                partial(make, rng, key),
            )


def neighbour_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks that give the word next to a given word."""
    for step, side, verb, markers in (
        (1, "after", "follows", text.AFTER),
        (-1, "before", "precedes", text.BEFORE),
    ):
        for marker in markers:
            shapes = [shape for shape in text.SHAPES if f" {marker} " in f" {shape} "]

            def draw(
                shapes: list[str] = shapes, marker: str = marker, step: int = step
            ) -> Row | None:
                sentence, _ = filled(rng, rng.choice(shapes))
                words = sentence.split()
                place = words.index(marker) + step
                fit = words.count(marker) == 1 and 0 <= place < len(words)
                return (sentence, words[place]) if fit and words[place].isalpha() else None

            what = f'the word {side} "{marker}"|the word that {verb} "{marker}"'
            what += (
                f"|the one word directly {side} the word {marker}|the word right {side} {marker}"
            )
            q = f'which word {verb} "{marker}"|what word stands right {side} "{marker}"'
            options: Options = {"what": spread(what), "q": spread(q), "given": SENTENCE}
            name = f"word_{side}_{marker}"
            yield task(rng, name, "marked_text", text.READ, options, draw)


CLAUSES = {
    "because": "the reason", "if": "the condition", "when": "the clause with when",
    "although": "the concession", "unless": "the exception", "while": "what goes on meanwhile",
    "until": "the end point", "before": "what comes later", "after": "what comes earlier",
    "once": "the clause with once",
}  # fmt: skip
MAIN_OF = ("because", "if", "when", "although", "unless", "until")


def clause_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield tasks that take one of the two clauses of a sentence, whichever comes first."""
    for joint, said in CLAUSES.items():

        def draw(joint: str = joint, side: int = 0) -> Row:
            sub, values = filled(rng, rng.choice(text.SUB))
            used = {f"sub_{slot}": value for slot, value in values.items()}
            main, _ = filled(rng, rng.choice(text.MAIN), **used)
            sentence = rng.choice((f"{main} {joint} {sub}", f"{joint} {sub}, {main}"))
            return sentence, (sub, main)[side]

        sub = f'the clause after "{joint}", that word left out|{said}, without the word "{joint}"'
        sub += f'|what "{joint}" introduces, minus "{joint}"|the part that follows "{joint}"'
        asks = f'which clause follows the word "{joint}"|what does "{joint}" introduce'
        main = (
            f'the main clause, i.e. the part without "{joint}"|the clause not opened by "{joint}"'
        )
        main += f'|the sentence minus the whole "{joint}" clause|all but the clause with "{joint}"'
        rest = f'which clause does not belong to "{joint}"|what is left without the "{joint}" part'
        given = ("a sentence with two clauses", *SENTENCE)
        options: Options = {"what": spread(sub), "q": spread(asks), "given": given}
        yield task(rng, f"clause_after_{joint}", "clauses", text.READ, options, draw)
        if joint in MAIN_OF:
            options = {"what": spread(main), "q": spread(rest), "given": given}
            name = f"main_clause_beside_{joint}"
            yield task(rng, name, "clauses", text.READ, options, partial(draw, side=1))
