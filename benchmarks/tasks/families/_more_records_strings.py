"""Family "formats" widened: addresses, paths, phone numbers, versions, prices, codes, log lines."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._more_records_data import POOLS
from benchmarks.tasks.families._more_records_string_rows import ROWS
from benchmarks.tasks.families._more_records_text import question, task
from benchmarks.tasks.families.extraction import ENDINGS, EXTENSIONS, WORDS

COUNT = 320
Parts = Mapping[str, str]
Draw = Callable[[random.Random], Parts]
MESSAGES = (
    "disk full", "user logged in", "file not found", "server started", "slow query", "low memory",
    "backup done", "timeout reached", "cache cleared", "wrong password", "job finished",
    "port in use", "config loaded", "link broken", "mail sent", "access denied",
)  # fmt: skip
SERVICES = ("db", "web", "mail", "auth", "cache", "api", "cron", "queue", "proxy", "store")
STREETS = (
    "Oak", "Maple", "Hill", "River", "Lake", "Park", "Church", "Mill", "King", "Rose", "Bridge",
    "Forest", "Garden", "Station", "Market", "Castle", "Spring", "Green", "North", "Queen",
)  # fmt: skip
US_CITIES = (
    "Boston", "Chicago", "Dallas", "Denver", "Seattle", "Austin", "Houston", "Miami", "Portland",
    "Springfield", "Franklin", "Salem", "Madison", "Clinton", "Georgetown", "Ashland", "Oxford",
)  # fmt: skip
STATES = ("MA", "NY", "CA", "TX", "FL", "OH", "WA", "IL", "GA", "CO", "MN", "OR")
TOPIC_STARTS = (
    "new", "your", "our", "the old", "weekly", "missing", "final", "changed", "summer", "open",
)  # fmt: skip
TOPIC_ENDS = (
    "budget", "photos", "invoice", "plans", "report", "keys", "schedule", "flight", "party",
    "price list", "notes", "position", "printer", "menu", "contract", "book club",
)  # fmt: skip


def _n(rng: random.Random, low: int, high: int) -> str:
    return str(rng.randint(low, high))


def _digits(rng: random.Random, count: int) -> str:
    return "".join(rng.choice("0123456789") for _ in range(count))


def _letters(rng: random.Random, count: int) -> str:
    return "".join(rng.choice("ABCDEFGHJKLMNPRSTUVWXY") for _ in range(count))


def _email(rng: random.Random) -> Parts:
    first, last = rng.choice(POOLS["name"]), rng.choice(POOLS["surname"])
    site, end = rng.choice(WORDS), rng.choice(ENDINGS)
    address = f"{first.lower()}.{last.lower()}@{site}.{end}"
    return {
        "text": address, "first": first.lower(), "last": last.lower(), "site": site,
        "address": address, "shown": f"{first} {last} <{address}>", "person": f"{first} {last}",
        "gmail": f"{first.lower()}.{last.lower()}@gmail.com", "plain": f"{first} {last}",
    }  # fmt: skip


def _url(rng: random.Random) -> Parts:
    scheme, site = rng.choice(("http", "https", "ftp")), rng.choice(WORDS)
    end, sub = rng.choice(ENDINGS), rng.choice(("www", "shop", "blog", "mail", "api", "docs"))
    first, last = rng.sample(WORDS, 2)
    port, value = _n(rng, 1000, 9999), _n(rng, 1, 999)
    key = rng.choice(("id", "page", "item", "ref", "user"))
    host = f"{sub}.{site}.{end}"
    return {
        "text": f"{scheme}://{host}/{first}", "scheme": scheme, "host": host, "sub": sub,
        "end": end, "first": first, "last": last, "port": port, "value": value, "key": key,
        "bare": f"{host}/{first}", "deep": f"{scheme}://{site}.{end}/{first}/{last}",
        "ported": f"{scheme}://{site}.{end}:{port}", "asked": f"{site}.{end}/{first}?{key}={value}",
        "plain": f"{site}.{end}/{first}", "anchored": f"{site}.{end}/{first}#{last}",
        "site": site, "short": f"{site}.{end}",
    }  # fmt: skip


def _path(rng: random.Random) -> Parts:
    one, two, three = rng.sample(WORDS, 3)
    ending = rng.choice(EXTENSIONS)
    drive, number = rng.choice("CDEFGX"), f"{rng.randint(1, 400):03d}"
    version = f"{rng.randint(0, 9)}.{rng.randint(0, 20)}.{rng.randint(0, 9)}"
    day = f"{rng.randint(1990, 2030)}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}"
    return {
        "windows": f"{drive}:\\{one}\\{two}\\{three}.{ending}", "drive": f"{drive}:",
        "one": one, "two": two, "three": three, "ending": ending, "file": f"{three}.{ending}",
        "unix": f"/{one}/{two}/{three}.{ending}", "folder": f"/{one}/{two}",
        "numbered": f"{one}_{number}.{ending}", "number": str(int(number)),
        "package": f"{one}-{version}.zip", "version": version,
        "dated": f"{one}_{day}.{ending}", "day": day, "year": day[:4],
        "plain": f"{one}.{ending}", "as_pdf": f"{one}.pdf", "as_bak": f"{one}.{ending}.bak",
        "as_md": f"{one}.md", "text_file": f"{one}_{two}.txt", "text_as_md": f"{one}_{two}.md",
        "old": f"{one}.{ending}.old", "copy": f"{one}_copy.{ending}",
    }  # fmt: skip


def _phone(rng: random.Random) -> Parts:
    code = rng.choice(("1", "33", "34", "39", "44", "45", "46", "47", "48", "49", "351", "358"))
    area, a, b = _n(rng, 201, 989), _digits(rng, 3), _digits(rng, 4)
    rest = f"{_n(rng, 20, 99)} {_digits(rng, 4)}"
    return {
        "world": f"+{code} {rest}", "code": f"+{code}", "rest": rest, "zeros": f"00{code} {rest}",
        "us": f"({area}) {a}-{b}", "area": area, "last": b, "middle": a,
        "hyphens": f"{area}-{a}-{b}", "dots": f"{area}.{a}.{b}", "spaces": f"{area} {a} {b}",
        "digits": f"{area}{a}{b}", "extended": f"{a}-{b} ext. {area}", "slash": f"{area}/{a}{b}",
        "masked": f"***-***-{b}", "home": f"0{rest}", "local": f"{a}-{b}", "glued": f"{a}{b}",
    }  # fmt: skip


def _version(rng: random.Random) -> Parts:
    major, minor, patch = rng.randint(0, 15), rng.randint(0, 20), rng.randint(0, 20)
    text, label = f"{major}.{minor}.{patch}", rng.choice(("alpha", "beta", "rc1", "dev", "rc2"))
    return {
        "text": text, "v": f"v{text}", "two": f"{major}.{minor}", "label": label,
        "pre": f"{text}-{label}", "minor_up": f"{major}.{minor + 1}.0",
        "major_up": f"{major + 1}.0.0", "series": f"{major}.{minor}.x",
        "named": f"{rng.choice(WORDS)} {text}",
    }  # fmt: skip


def _price(rng: random.Random) -> Parts:
    whole, cents = rng.randint(1, 400), rng.choice((rng.randint(0, 99), 50, 99, 95))
    amount, unit = f"{whole}.{cents:02d}", rng.choice(("kg", "hour", "night", "box", "liter"))
    goods, count = rng.choice(POOLS["product"]), rng.randint(2, 40)
    percent = rng.choice(range(5, 80, 5))
    return {
        "dollars": f"${amount}", "amount": amount, "per": f"${amount} per {unit}", "unit": unit,
        "price": f"${amount}", "item": f"{goods}: ${whole}", "goods": goods, "flat": f"${whole}",
        "times": f"{count} x ${whole}", "count": str(count), "whole": str(whole),
        "coded": f"USD {amount}", "off": f"{goods} {percent}% off", "percent": f"{percent}%",
        "after": f"{whole} USD", "cut": f"was ${whole + count}, now ${whole}",
        "was": f"${whole + count}", "rounded": f"${whole + (cents > 0)}",
        "counted": f"{count} {goods}s",
    }  # fmt: skip


def _address(rng: random.Random) -> Parts:
    number, street = _n(rng, 1, 300), rng.choice(STREETS)
    kind, city = rng.choice(("Street", "Road", "Avenue", "Lane")), rng.choice(POOLS["city"])
    code, state = _n(rng, 10000, 99999), rng.choice(STATES)
    return {
        "text": f"{number} {street} {kind}, {city}", "number": number, "kind": kind, "city": city,
        "street": f"{street} {kind}", "line": f"{number} {street} {kind}", "code": code,
        "us": f"{rng.choice(US_CITIES)}, {state} {code}", "state": state, "mail": f"{code} {city}",
        "flat": f"{number} {street} {kind}, Apt {code[:2]}", "apt": code[:2],
        "swapped": f"{city}, {number} {street} {kind}",
    }  # fmt: skip


def _code(rng: random.Random) -> Parts:
    letters, number = _letters(rng, 2), _n(rng, 100, 9999)
    color, size = rng.choice(POOLS["color"]), rng.choice(("S", "M", "L", "XL", "XS"))
    row, seat = _n(rng, 1, 40), rng.choice("ABCDEF")
    name = rng.choice(WORDS).upper()
    w, h = rng.randint(2, 250), rng.randint(2, 250)
    return {
        "hyphen": f"{letters}-{number}", "letters": letters, "number": number,
        "glued": f"{letters}{number}", "spaced": f"{letters} {number}", "slashed":
        f"{letters}/{number}", "sku": f"SKU:{number}", "ticket": f"{name}-{number}", "name": name,
        "item": f"{number}-{color}-{size}", "color": color, "size": size,
        "seat": f"{row}{seat}", "row": row, "place": seat, "low": f"{letters.lower()}-{number}",
        "area": f"{w}x{h} cm", "w": str(w), "h": str(h), "ratio": f"{w}:{h}", "kg": f"{w}kg",
        "kg_spaced": f"{w} kg", "temp": f"{w}°C", "share": f"{w}%", "ordinal": f"#{number}",
        "worded": f"no. {number}",
    }  # fmt: skip


def _log(rng: random.Random) -> Parts:
    clock = f"{rng.randint(0, 23):02d}:{rng.randint(0, 59):02d}:{rng.randint(0, 59):02d}"
    level, service = rng.choice(("ERROR", "WARN", "INFO", "DEBUG")), rng.choice(SERVICES)
    message, word = rng.choice(MESSAGES), rng.choice(WORDS)
    verb, code = (
        rng.choice(("GET", "POST", "PUT", "DELETE")),
        rng.choice((200, 201, 301, 403, 404, 500, 503)),
    )
    host = ".".join(_n(rng, 1, 254) for _ in range(4))
    return {
        "text": f"{clock} {level} {message}", "level": level, "clock": clock, "message": message,
        "service": service, "from": f"[{level}] {service}: {message}", "verb": verb,
        "request": f"{verb} /{word} {code}", "page": f"/{word}", "code": str(code), "host": host,
        "hit": f"{host} {verb} /{word}", "kind": f"{str(code)[0]}xx", "short": clock[:5],
    }  # fmt: skip


def _mail(rng: random.Random) -> Parts:
    sender, other = rng.sample(POOLS["name"], 2)
    topic = f"{rng.choice(TOPIC_STARTS)} {rng.choice(TOPIC_ENDS)}"
    mark, kind = rng.choice((("Re: ", "reply"), ("Fwd: ", "forward"), ("", "new")))
    size, name = _n(rng, 2, 900), rng.choice(WORDS)
    return {
        "head": f"From: {sender}; To: {other}; Subject: {topic}", "sender": sender,
        "other": other, "topic": topic, "reply": f"Re: {topic}", "marked": f"{mark}{topic}",
        "kind": kind, "dear": f"Dear {other}, about {topic}", "file": f"{name}.pdf",
        "attached": f"{topic} ({name}.pdf, {size} KB)", "size": f"{size} KB",
        "signed": f"{topic} - best, {sender}", "arrow": f"{sender} > {other}: {topic}",
    }  # fmt: skip


def _person(rng: random.Random) -> Parts:
    first, last = rng.choice(POOLS["name"]), rng.choice(POOLS["surname"])
    title, middle = rng.choice(("Dr.", "Mr.", "Ms.", "Prof.")), rng.choice("ABCDEFGHJKLMPRST")
    return {
        "full": f"{first} {last}", "first": first, "last": last, "listed": f"{last}, {first}",
        "titled": f"{title} {first} {last}", "title": title, "formal": f"{title} {last}",
        "middle": f"{first} {middle}. {last}", "initial": middle, "short": f"{first[0]}. {last}",
        "user": f"{first}_{last}".lower(), "dotted": f"{first}.{last}".lower(),
        "compact": f"{first[0]}{last}".lower(), "shouted": f"{last.upper()} {first}",
        "job": f"{first} {last}, {rng.choice(POOLS['job'])}",
    }  # fmt: skip


DRAWS: Mapping[str, Draw] = {
    "email": _email, "url": _url, "path": _path, "phone": _phone, "version": _version,
    "price": _price, "address": _address, "code": _code, "log": _log, "mail": _mail,
    "person": _person,
}  # fmt: skip


def _maybe_broken(rng: random.Random, address: str) -> str:
    return address if rng.random() < 0.5 else address.replace("@", rng.choice((".", "", " at ")))


# name, kind, what makes the text, what makes it a yes, ask, question, given
CHECKS: tuple[
    tuple[str, str, Callable[[random.Random, Parts], str], Callable[[str], bool], str, str, str],
    ...,
] = (
    ("is_image_file", "path", lambda r, p: p["plain"], lambda t: t.endswith((".jpg", ".png")),
     "the file is an image, jpg or png|the extension is one of an image (jpg, png)",
     "is it an image file (jpg or png)|is the extension jpg or png", "a file name"),
    ("is_pdf_file", "path", lambda r, p: p[r.choice(("plain", "as_pdf"))],
     lambda t: t.endswith(".pdf"),
     "the file is a PDF|the file name ends in .pdf",
     "is the file a pdf|does the file name end in .pdf", "a file name"),
    ("is_https", "url", lambda r, p: p["text"], lambda t: t.startswith("https"),
     "the address uses https|the web address is secure, i.e. starts with https",
     "does the address start with https|is the web address secure (https)", "a web address"),
    ("is_valid_email", "email", lambda r, p: _maybe_broken(r, p["text"]), lambda t: "@" in t,
     "the email address has an @ sign|the address is a possible email address, with @",
     "does the email address contain @|is it a possible email address, with an @ sign",
     "an email address that may be broken"),
    ("is_error_line", "log", lambda r, p: p["text"], lambda t: " ERROR " in t,
     "the log line reports an error|the log line has the level ERROR",
     "is the log line an error|does the log line have the level ERROR", "a log line"),
    ("is_prerelease", "version", lambda r, p: p[r.choice(("pre", "text"))], lambda t: "-" in t,
     "the version is a pre-release with a label such as beta or rc|there is a label after the "
     "version number", "is the version a pre-release|is there a label after the version number",
     "a version number"),
    ("is_international_phone", "phone", lambda r, p: p[r.choice(("world", "home", "us"))],
     lambda t: t.startswith("+"),
     "the phone number has a country code, i.e. starts with +|the number starts with a plus",
     "does the phone number have a country code (+)|does the number start with a plus",
     "a phone number"),
    ("is_reply", "mail", lambda r, p: p["marked"], lambda t: t.startswith("Re: "),
     "the subject line is a reply, marked with Re:|the mail answers another one (Re:)",
     "is the subject line a reply (Re:)|does the mail answer another one (Re:)", "a subject line"),
    ("costs_over_100", "price", lambda r, p: p["item"], lambda t: int(t.split("$")[1]) > 100,
     "the item costs more than 100 dollars|the price is above $100",
     "does the item cost more than 100 dollars|is the price above $100", "an item with a price"),
)  # fmt: skip


def _checks(rng: random.Random) -> Iterator[Draft]:
    """Yield yes/no tasks on technical strings."""
    for name, kind, make, holds, ask, q, given in CHECKS:
        texts = [make(rng, DRAWS[kind](rng)) for _ in range(2 * COUNT)]
        rows = [(text, holds(text)) for text in texts]
        yield question(rng, f"formats_{name}", "formats", rows, ask=ask, q=q, given=given)


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks that take technical strings apart or rewrite them."""
    for kind, name, source, target, given, what, out in ROWS:
        drawn = [DRAWS[kind](rng) for _ in range(COUNT)]
        rows = [(parts[source], parts[target]) for parts in drawn]
        yield task(rng, f"formats_{name}", "formats", rows, what=what, given=given, out=out)
    yield from _checks(rng)
