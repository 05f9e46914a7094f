"""Family "shell_commands": commands and file modes as a Unix shell shows them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import product

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._calibration_text import OFFICE, balanced, family_tasks, yes
from benchmarks.tasks.families._wording import wordings, words

FOLDERS = words("backup docs music old photos src tmp work")
FILES = words("a.txt cat.png diary.md list.csv main.c notes.txt plan.pdf song.mp3 talk.odt todo.md")
# command -> what it does; those with two arguments first
PAIRED = {"cp": "copy", "mv": "move", "diff": "compare", "ln": "link"}
SINGLE = {"rm": "delete", "cat": "show", "touch": "create", "gzip": "compress", "wc": "count"}
TRIPLES = ("---", "--x", "-w-", "-wx", "r--", "r-x", "rw-", "rwx")
COUNT = 240
WORDINGS = wordings(
    """
shell_action
  given: a shell command with its files, such as rm notes.txt | one line typed into a terminal
  want: what the command does: copy, move, compare, link, delete, show, create, compress or count
    | the verb for the shell command: copy, move, link, delete, show, count, compare, create or
    compress
  do: say in one word what the shell command is for, copy for cp, move for mv, delete for rm and
    so on | translate the Unix command into an English verb such as copy, move, delete, show
shell_option
  given: a shell command with an option, such as ls -l docs | a line typed into a terminal
  want: the option of the command, with its hyphen | the part of the shell command that starts
    with a hyphen
  do: copy the option out of the shell command | write the flag that the command is called with,
    hyphen included
shell_destination
  given: a shell command that copies or moves a file, such as cp a.txt docs | a line with cp or mv
  want: the folder that the file is copied or moved to | the destination of the command, without
    the file
  do: name the folder where the file ends up | say where cp or mv puts the file
mode_digits
  given: a file's permissions as letters, such as rwxr-x--- | nine signs of read, write and execute
  want: the permissions as three octal digits, such as 750 | the number for chmod: r is 4, w is 2,
    x is 1, added up within each group of three
  do: write the letters of the file mode as three digits | add 4 for r, 2 for w and 1 for x in
    each of the three groups and join the sums
mode_public
  given: a file's permissions as letters, such as rwxr-x--- | nine signs of read, write and execute
  want: "yes" if everybody may read the file and otherwise "no" | yes or no: is there an r in the
    last group of three signs?
  do: answer yes or no, may all other users read the file | check the permissions for an r in the
    third group and say yes or no
"""
)


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks of the family shell_commands."""
    modes = ["".join(mode) for mode in product(TRIPLES, repeat=3)]
    rng.shuffle(modes)
    actions = [(f"{name} {a} {b}", verb) for name, verb in PAIRED.items() for a, b in couples(rng)]
    actions += [(f"{name} {file}", verb) for name, verb in SINGLE.items() for file in FILES]
    moves = [
        (f"{name} {file} {folder}", folder)
        for name, file, folder in product(("cp", "mv"), FILES, FOLDERS)
    ]
    rows = {
        "shell_action": actions,
        "shell_option": list(dict.fromkeys(option(rng) for _ in range(COUNT))),
        "shell_destination": moves,
        "mode_digits": [(mode, digits(mode)) for mode in modes[:COUNT]],
        "mode_public": balanced((mode, yes(mode[6] == "r")) for mode in modes[:COUNT]),
    }
    return family_tasks("shell_commands", OFFICE, WORDINGS, rows)


def couples(rng: random.Random) -> list[tuple[str, str]]:
    """Draw pairs of different files."""
    drawn = [rng.sample(FILES, 2) for _ in range(16)]
    return [(first, second) for first, second in drawn]


def option(rng: random.Random) -> tuple[str, str]:
    """Draw a command with an option."""
    name = rng.choice(("ls", "cp", "rm", "tar", "grep", "sort", "du"))
    found = "-" + rng.choice("alrnhvxf") + rng.choice(["", "t", "i"])
    return f"{name} {found} {rng.choice((*FOLDERS, *FILES))}", found


def digits(mode: str) -> str:
    """Write nine permission signs as octal digits."""
    return "".join(str(TRIPLES.index(mode[start : start + 3])) for start in (0, 3, 6))
