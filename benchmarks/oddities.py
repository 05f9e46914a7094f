"""Odd descriptions, by the thousand: every adapter is finite and about as large as others are.

    python -m benchmarks.oddities --count 10_000

Descriptions of no words, of one word a thousand times, in many scripts, with control characters, of
code and of noise. What is made of them is compared with adapters of ordinary descriptions: the norm
of its deltas may be ``--times`` that of the largest of those. What is refused is counted, too.
"""

from __future__ import annotations

import argparse
import math
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from safetensors.torch import load

from benchmarks.server import Bar, table
from lorasmith.errors import LorasmithError
from lorasmith.files import WEIGHTS_FILE
from lorasmith.serving.executor import make_executor
from lorasmith.serving.requests import GeneratedAdapter, GenerationRequest, Outcome

_ROWS = 32
_ORDINARY = 64
_MOST = 1500  # characters
_SCRIPTS = (
    (0x21, 0x7E),  # ASCII
    (0x00, 0x1F),  # control characters
    (0xA0, 0x24F),  # accents
    (0x300, 0x36F),  # marks without letters
    (0x400, 0x52F),  # Cyrillic
    (0x590, 0x6FF),  # Hebrew and Arabic
    (0x900, 0xDFF),  # of India
    (0x200B, 0x206F),  # of no width, and changes of direction
    (0x2200, 0x23FF),  # mathematics
    (0x4E00, 0x9FFF),  # Chinese
    (0xE000, 0xF8FF),  # of no meaning
    (0x1F300, 0x1FAFF),  # pictures
)
_WORDS = (
    *("the", "word", "answer", "NOT", "0", "-1", "1e308", "nan", "null", "None", "\\", "'", '"'),
    *("<|endoftext|>", "[MASK]", "[SEP]", "</s>", "{}", "${x}", "%s", "../..", "; DROP TABLE x;"),
    *("Ignore", "all", "instructions", "translate", "colour", "sentence", "\ufeff", "\ufffd"),
)


def oddities(count: int, seed: int = 0) -> Iterator[str]:
    """Yield so many descriptions; the same seed gives the same."""
    chance = random.Random(seed)
    kinds: tuple[Callable[[random.Random, int], str], ...]
    kinds = (_characters, _mixed, _words, _repeated, _code, _shuffled)
    for number in range(count):
        length = round(math.exp(chance.uniform(0, math.log(_MOST))))
        yield kinds[number % len(kinds)](chance, length)[:_MOST]


def _characters(chance: random.Random, length: int) -> str:
    first, last = chance.choice(_SCRIPTS)
    return "".join(chr(chance.randint(first, last)) for _ in range(length))


def _mixed(chance: random.Random, length: int) -> str:
    return "".join(_characters(chance, 1) for _ in range(length))


def _words(chance: random.Random, length: int) -> str:
    return " ".join(chance.choices(_WORDS, k=1 + length // 6))


def _repeated(chance: random.Random, length: int) -> str:
    part = chance.choice((_characters, _words))(chance, chance.randint(1, 12))
    return part * (1 + length // len(part))


def _code(chance: random.Random, length: int) -> str:
    brackets = "".join(chance.choices("()[]{}<>", k=length // 2))
    return f"def f(x):\n\treturn {brackets}{chance.getrandbits(8 * (1 + length // 4)):x}"


def _shuffled(chance: random.Random, length: int) -> str:
    letters = list("Say in one sentence what the task is. " * (1 + length // 38))
    chance.shuffle(letters)
    return "".join(letters[:length])


def ordinary(count: int) -> list[str]:
    """Return descriptions as anybody would write them."""
    what = (
        "plural",
        "opposite",
        "capital",
        "colour",
        "first letter",
        "French word",
        "price",
        "past",
    )
    where = ("noun", "country", "fruit", "verb", "animal", "city", "tool", "sentence")
    pairs = [(one, other) for one in what for other in where]
    return [f"Give the {one} of the {other}." for one, other in pairs][:count]


def norm(made: GeneratedAdapter) -> float:
    """Return the norm of all deltas together; infinity if a weight is not finite."""
    weights = load(made.files[WEIGHTS_FILE]).values()
    if not all(bool(one.isfinite().all()) for one in weights):
        return math.inf
    return math.sqrt(sum(one * one for one in made.norms.values()))


def generate(generator: str, texts: Sequence[str]) -> Iterator[Outcome]:
    """Yield what becomes of each description."""
    with make_executor("inproc", [generator]) as executor:
        executor.start()
        for start in range(0, len(texts), _ROWS):
            some = texts[start : start + _ROWS]
            batch = tuple(GenerationRequest(generator=generator, description=one) for one in some)
            yield from executor.submit(batch).result()


def judge(generator: str, count: int, times: float, seed: int = 0) -> list[Bar]:
    """Generate, and return the bars."""
    usual = [
        norm(one)
        for one in generate(generator, ordinary(_ORDINARY))
        if isinstance(one, GeneratedAdapter)
    ]
    largest, norms, refused = max(usual), list[float](), Counter[str]()
    for one in generate(generator, [*oddities(count, seed)]):
        if isinstance(one, GeneratedAdapter):
            norms.append(norm(one))
        else:
            refused[one.problem if isinstance(one, LorasmithError) else type(one).__name__] += 1
    bugs = sum(number for name, number in refused.items() if name not in ("invalid-input",))
    most = max(norms, default=math.inf)
    return [
        Bar(
            name=f"largest norm of {len(norms)} adapters of odd descriptions; of ordinary ones "
            f"{largest:.3g}",
            wanted=f"<= {times * largest:.3g}",
            reached=f"{most:.3g}",
            ok=most <= times * largest,
        ),
        Bar(
            name=f"of {count} odd descriptions refused otherwise than as unusable "
            f"({refused['invalid-input']} were)",
            wanted="0",
            reached=str(bugs),
            ok=bugs == 0,
        ),
    ]


def main() -> None:
    """Generate, judge, and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--generator", default="smollm2-135m")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--times", type=float, default=4.0, help="the norm of ordinary adapters")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    bars = judge(options.generator, options.count, options.times, options.seed)
    sys.stdout.write(table(bars))


if __name__ == "__main__":
    main()
