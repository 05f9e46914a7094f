"""Options that take as many values as follow them, which click has for arguments alone."""

from __future__ import annotations

from collections.abc import Callable

import click


def spreading(option: str, belongs: Callable[[str], bool]) -> type[click.Command]:
    """Return a kind of command whose ``option``, a repeatable one, takes all that follow it.

    Its first value, the word after it or what stands after "=", is one in any case, the next words
    are as long as ``belongs`` says so.
    """

    class Spreading(click.Command):
        def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
            """Write every further value as an option of its own."""
            spread: list[str] = []
            taking = False
            for position, word in enumerate(args):
                follows = position > 0 and args[position - 1] == option
                if word == option or word.startswith(f"{option}="):
                    taking = True
                    spread.append(word)
                elif follows:
                    spread.append(word)
                elif taking and belongs(word):
                    spread += [option, word]
                else:
                    taking = False
                    spread.append(word)
            return super().parse_args(ctx, spread)

    return Spreading
