"""Which categories each kind of category task uses.

The categories clothing, kitchen item, metal and number are left out everywhere, and so are some
pairs: tasks with them are kept for testing.
"""

from __future__ import annotations

from collections.abc import Sequence

# New categories that serve other kinds of task than the mixed lists.
_NOT_MIXED = (
    "pasta",
    "sea creature",
    "cheese",
    "natural disaster",
    "house part",
    "road",
    "car part",
    "dance",
    "crime",
    "size word",
    "nationality",
    "river",
    "composer",
    "Greek god",
    "royal title",
    "writing",
    "speech verb",
    "animal sound",
    "jewelry",
    "toy",
    "material",
)
_OLD_MIXED = (
    ("fruit", 3),
    ("bird", 4),
    ("tree", 5),
    ("country", 4),
    ("drink", 4),
    ("insect", 5),
)


def mixed(new: Sequence[str]) -> tuple[tuple[str, int], ...]:
    """Give the categories of the mixed lists, each with a size of list."""
    chosen = (name for name in new if name not in _NOT_MIXED)
    return (*((name, 3 + index % 3) for index, name in enumerate(chosen)), *_OLD_MIXED)


# category, category of the others, size of the lists
AMONG = (
    ("pasta", "tool", 4),
    ("sea creature", "building", 3),
    ("cheese", "vehicle", 4),
    ("natural disaster", "fruit", 5),
    ("road", "bird", 3),
    ("car part", "flower", 5),
    ("dance", "vegetable", 4),
    ("size word", "profession", 3),
    ("nationality", "man's name", 4),
    ("river", "man's name", 4),
    ("composer", "river", 5),
    ("Greek god", "US state", 3),
    ("royal title", "insect", 4),
    ("speech verb", "colour", 3),
    ("animal sound", "furniture", 4),
    ("jewelry", "vegetable", 3),
    ("toy", "disease", 4),
    ("material", "profession", 5),
    ("disease", "dessert", 3),
)
NOT = (
    ("fruit", 4),
    ("bird", 3),
    ("profession", 5),
    ("country", 3),
    ("animal", 3),
    ("dessert", 4),
    ("woman's name", 3),
    ("cooking verb", 4),
    ("personality trait", 4),
)
FIRST = ("fruit", "vehicle", "dog breed", "room")
LAST = ("animal", "drink", "gemstone", "country")
ALL = ("fruit", "bird", "colour", "tool", "dessert", "weapon")
BOTH = (
    ("fruit", "tool"),
    ("colour", "drink"),
    ("bird", "furniture"),
    ("profession", "emotion"),
)
COUNT = ("fruit", "animal", "vehicle", "body part", "meat", "container")
# category, and whether the answer is a word and not a digit
POSITION = (
    ("animal", True),
    ("colour", False),
    ("school subject", True),
    ("mythical creature", True),
    ("vehicle", False),
)
WITHOUT = ("drink", "bird", "colour", "spice", "time word")
OR_NONE = ("fruit", "profession", "gemstone", "watercraft")
CONTAINS = ("fruit", "animal", "drink", "body part", "dog breed", "unit")
ONLY = ("fruit", "animal", "colour", "man's name", "room")
IS = (
    *("fruit", "vegetable", "animal", "bird", "vehicle", "profession", "body part", "drink"),
    *("tool", "country", "emotion", "sport", "building", "reptile", "disease", "US state"),
    *("fabric", "time word", "unit", "woman's name"),
)
# The categories to choose from.
LABELS = (
    ("animal", "fruit"),
    ("drink", "tool"),
    ("man's name", "woman's name"),
    ("composer", "painter"),
    ("US state", "country"),
    ("movement verb", "personality trait"),
    ("bird", "reptile", "insect"),
    ("weapon", "furniture", "drink"),
    ("profession", "colour", "vegetable"),
    ("room", "emotion", "spice"),
    ("country", "car brand", "woman's name"),
    ("crime", "fabric", "drink", "tree"),
    ("profession", "musical instrument", "vegetable", "shape"),
    ("unit", "emotion", "insect", "school subject"),
    ("dog breed", "weapon", "other"),
)
LIST_LABELS = (
    ("fruit", "animal"),
    ("bird", "tool", "drink"),
    ("emotion", "colour", "profession"),
    ("reptile", "gemstone", "game"),
    ("man's name", "woman's name"),
)
# category and what stands between the two words
PAIRS = (
    ("fruit", " or "),
    ("animal", ", "),
    ("vehicle", " or "),
    ("profession", " / "),
    ("tool", " / "),
    ("body part", " or "),
    ("dessert", " or "),
    ("weapon", ", "),
    ("mythical creature", " or "),
)
