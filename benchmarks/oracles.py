"""Train oracle adapters: ``python -m benchmarks.oracles --tasks DIR -o DIR [--splits FILE ...]``.

The same tasks, limit and seed as given to ``lorasmith evaluate`` choose the same tasks. A task that
has its adapter already is skipped, so the same command goes on where a stopped one left off.
"""

from __future__ import annotations

import argparse
import sys

from lorasmith.errors import LorasmithError
from lorasmith.training.oracles import OracleOptions, train_oracles


def main() -> None:
    """Read the options and train."""
    defaults = OracleOptions(tasks="", output="")
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--tasks", required=True, metavar="DIR")
    parser.add_argument("-o", "--output", required=True, metavar="DIR")
    parser.add_argument("--splits", default="", metavar="FILE")
    parser.add_argument("--split", dest="split_names", action="append", default=[], metavar="NAME")
    parser.add_argument("--limit", type=int, help="most tasks of a split")
    parser.add_argument("--init", default="", metavar="DIR", help="multi-task checkpoint")
    parser.add_argument("--base", default=defaults.base, metavar="ID|DIR")
    for name in ("seed", "examples_per_task", "rank", "steps", "rows", "patience"):
        option = f"--{name.replace('_', '-')}"
        parser.add_argument(option, type=int, default=getattr(defaults, name))
    parser.add_argument("--learning-rate", type=float, default=defaults.learning_rate)
    parser.add_argument("--device", default=defaults.device)
    parser.add_argument("--precision", default=defaults.precision, choices=("bfloat16", "float32"))
    parser.add_argument("--no-compile", dest="compile", action="store_false")
    given = vars(parser.parse_args())
    given["split_names"] = tuple(given["split_names"])
    try:
        print(train_oracles(OracleOptions(**given)))  # noqa: T201
    except LorasmithError as error:
        print(f"error: {error}", file=sys.stderr)  # noqa: T201
        raise SystemExit(error.exit_code) from None


if __name__ == "__main__":
    main()
