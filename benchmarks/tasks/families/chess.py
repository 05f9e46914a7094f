"""Family "chess": squares and moves as players write them."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._calibration_text import LESSON, family_tasks
from benchmarks.tasks.families._wording import wordings

FILES = "abcdefgh"
SQUARES = tuple(f"{file}{rank}" for file in FILES for rank in range(1, 9))
PIECES = {"K": "king", "Q": "queen", "R": "rook", "B": "bishop", "N": "knight"}
COUNT = 240
WORDINGS = wordings(
    """
chess_file
  given: a square of a chessboard, such as e4 | the name of a chess square
  want: the file of the square, a letter from a to h | the letter of the column in which the
    square lies
  do: say on which file the chess square lies | write the letter of the square's column and drop
    its number
chess_shade
  given: a square of a chessboard, such as e4 | the name of a chess square
  want: the shade of the chess square, "light" or "dark" | "dark" for a black square of the
    chessboard like a1 and "light" for a white one
  do: say whether the square of the chessboard is light or dark | tell a white square ("light")
    from a black one ("dark") by its name, knowing that a1 is dark
chess_piece
  given: a move in chess notation, such as Nf3 or e4 | a chess move in short form
  want: the name of the piece that moves | the moving chess piece: king, queen, rook, bishop,
    knight or pawn | the kind of chess piece that makes the move, as one word
  do: name the chess piece that moves, a pawn if there is no capital | read the capital of the
    chess move (K, Q, R, B, N or none) as the piece it stands for
chess_target
  given: a move in chess notation, such as Nxf3+ | a chess move in short form
  want: the square on which the chess piece lands | the square that the move leads to, without the
    piece and without any sign
  do: say to which square the chess piece goes | strip the chess move down to its square
chess_short
  given: a chess move in words, such as "knight to f3" or "queen takes d5" | a move as a chess
    player says it
  want: the same move in chess notation, such as Nf3 or Qxd5 | the chess move as it is written
    down: capital of the piece, x if it takes, square
  do: write the spoken chess move in notation, with N for the knight and x for "takes" | turn the
    words of the chess move into its short form, like Bb5 for "bishop to b5"
"""
)


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks of the family chess."""
    moves = [drawn_move(rng) for _ in range(COUNT)]
    spoken = [
        (f"{PIECES[letter]} {word} {square}", f"{letter}{sign}{square}")
        for letter in PIECES
        for word, sign in (("to", ""), ("takes", "x"))
        for square in rng.sample(SQUARES, COUNT // 10)
    ]
    rows = {
        "chess_file": [(square, square[0]) for square in SQUARES],
        "chess_shade": [(square, shade(square)) for square in SQUARES],
        "chess_piece": [(move, PIECES.get(move[0], "pawn")) for move, _ in moves],
        "chess_target": moves,
        "chess_short": spoken,
    }
    return family_tasks("chess", LESSON, WORDINGS, rows)


def drawn_move(rng: random.Random) -> tuple[str, str]:
    """Return a move in notation and the square it leads to."""
    piece, square = rng.choice([*PIECES, ""]), rng.choice(SQUARES)
    takes = rng.random() < 0.5
    if takes and not piece:
        place = FILES.index(square[0])
        piece = FILES[place - 1 if place == 7 or (place and rng.random() < 0.5) else place + 1]
    return f"{piece}{'x' if takes else ''}{square}{rng.choice(['', '', '+'])}", square


def shade(square: str) -> str:
    """Tell a light from a dark square."""
    return "light" if (FILES.index(square[0]) + int(square[1])) % 2 == 0 else "dark"
