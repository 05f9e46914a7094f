"""Family "rgb_colors": colors as programs write them."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._calibration_text import TABLE, balanced, family_tasks, yes
from benchmarks.tasks.families._wording import wordings

CHANNELS = ("red", "green", "blue")
COUNT = 240
WORDINGS = wordings(
    """
color_strongest
  given: a color such as rgb(200, 30, 40) | a color as three numbers for red, green and blue
  want: the strongest part of the color: red, green or blue | red, green or blue, whichever of the
    three has the largest number
  do: say which part of the color is strongest, red, green or blue | name the part with the
    largest of the three numbers: the first is red, the second green, the third blue
color_is_gray
  given: a color such as rgb(90, 90, 90) | a color as three numbers for red, green and blue
  want: "yes" if the color is a pure gray, all three numbers alike, and otherwise "no" | yes or
    no: are red, green and blue equal?
  do: answer yes or no, is the rgb color a gray | check whether the three color numbers are the
    same and say yes or no
color_hex_red
  given: a color code such as #c83214 | a web color of six hex digits
  want: the two hex digits for red, which come first | the red part of the color code, without the
    # sign
  do: copy the red pair, the first two of the six digits | cut the color code down to the two
    digits behind the # sign
color_gray_tone
  given: a gray such as #2f2f2f | the color code of some gray
  want: "dark" if the gray is nearer to black and "light" if it is nearer to white | the tone of
    the gray: dark up to #7f7f7f, light from #808080
  do: say whether the gray is dark or light | judge the color code of the gray, 00 being black and
    ff white: dark or light
"""
)


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks of the family rgb_colors."""
    drawn = [rng.sample(range(0, 256, 5), 3) for _ in range(COUNT)]
    equal = [[number] * 3 for number in rng.sample(range(256), COUNT // 2)]
    mixed = [*equal, *drawn[: COUNT // 2]]
    codes = [f"{rng.randrange(256**3):06x}" for _ in range(COUNT)]
    grays = [f"{number:02x}" for number in range(256)]
    rows = {
        "color_strongest": [(written(rgb), CHANNELS[rgb.index(max(rgb))]) for rgb in drawn],
        "color_is_gray": balanced((written(rgb), yes(len(set(rgb)) == 1)) for rgb in mixed),
        "color_hex_red": [(f"#{code}", code[:2]) for code in codes],
        "color_gray_tone": [(f"#{part * 3}", "dark" if part < "80" else "light") for part in grays],
    }
    return family_tasks("rgb_colors", TABLE, WORDINGS, rows)


def written(rgb: list[int]) -> str:
    """Write a color the way style sheets do."""
    return f"rgb({', '.join(map(str, rgb))})"
