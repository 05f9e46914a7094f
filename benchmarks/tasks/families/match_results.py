"""Family "match_results": final scores of games between two teams."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._calibration_text import LESSON, balanced, family_tasks
from benchmarks.tasks.families._wording import wordings, words

TEAMS = words("Lions Bears Hawks Tigers Wolves Sharks Eagles Bulls Foxes Storm Comets Rovers")
COUNT = 280
WORDINGS = wordings(
    """
result_winner
  given: the final score of a match that somebody won, such as Lions 2-1 Bears | two teams with
    their goals between them
  want: the team that won the match | the name of the team with more goals
  do: name the team that won | write the team whose side of the score is higher
result_kind
  given: the final score of a match, such as Lions 2-1 Bears | two teams, the home team first, with
    their goals between them
  want: the outcome of the match: home, away or draw | home if the first team won, away if the
    second did, draw if the goals are equal
  do: say whether the match was won by the home team (home), by the guests (away) or by nobody
    (draw) | call the result home, away or draw; the home team stands first
result_total
  given: the final score of a match, such as Lions 2-1 Bears | two teams with their goals between
    them
  want: the number of goals that both teams scored together | the goals of the match added up, in
    digits
  do: count all goals of the match | add the goals of the two teams
result_guest_goals
  given: the final score of a match, such as Lions 2-1 Bears | two teams, the guests last, with
    their goals between them
  want: the number of goals that the guests scored, the team named last | the goals of the second
    team, as a digit
  do: say how many goals the visiting team scored, which stands last | copy the number after the
    hyphen in the score
result_margin
  given: the final score of a match, such as Lions 4-1 Bears | two teams with their goals between
    them
  want: the number of goals by which the match was decided | the difference between the goals of
    the two teams, 0 for a draw
  do: say by how many goals the match was won, 0 if it was a draw | take the smaller number of
    goals from the larger one
result_turned
  given: the final score of a match, such as Lions 2-1 Bears | two teams with their goals between
    them
  want: the same result with the guests named first, such as Bears 1-2 Lions | the score as seen
    from the other team, teams and goals both swapped
  do: turn the match result around, teams and goals | write the other team first, and its goals
    first as well
"""
)


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks of the family match_results."""
    goals = [(rng.randrange(6), rng.randrange(6)) for _ in range(COUNT)]
    goals += [(number, number) for number in range(6) for _ in range(8)]
    games = [game(rng, *both) for both in goals]
    score = {g: f"{g[0]} {g[2]}-{g[3]} {g[1]}" for g in games}
    rows = {
        "result_winner": [(score[g], g[0] if g[2] > g[3] else g[1]) for g in games if g[2] != g[3]],
        "result_kind": balanced((score[g], kind(g[2] - g[3])) for g in games),
        "result_total": [(score[g], str(g[2] + g[3])) for g in games],
        "result_guest_goals": [(score[g], str(g[3])) for g in games],
        "result_margin": [(score[g], str(abs(g[2] - g[3]))) for g in games],
        "result_turned": [(score[g], f"{g[1]} {g[3]}-{g[2]} {g[0]}") for g in games],
    }
    return family_tasks("match_results", LESSON, WORDINGS, rows)


def game(rng: random.Random, home: int, away: int) -> tuple[str, str, int, int]:
    """Draw the teams of a game with these goals."""
    first, second = rng.sample(TEAMS, 2)
    return first, second, home, away


def kind(lead: int) -> str:
    """Name the outcome by the lead of the home team."""
    return "home" if lead > 0 else "away" if lead < 0 else "draw"
