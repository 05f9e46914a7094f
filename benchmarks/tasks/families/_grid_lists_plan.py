"""What the tasks of the list grid are: lists, and the parameters of every kind (data only)."""

from __future__ import annotations

# Items, separator, sizes of the list, place (below zero: from the end).
PLACES = """
animal slash 345 1; number bar 345 1; phrase semicolon 34 1; animal bar 346 2; name slash 34 2;
number semicolon 46 2; color semicolon 456 3; job plus 46 3; animal comma 56 4; name bar 57 4;
number semicolon 56 4; color hyphen 56 4; fruit comma 67 5; name semicolon 56 5; word semicolon 67
6; number comma 78 6; name comma 8 7; name slash 345 -1; number arrow 345 -1; animal slash 45 -2;
number semicolon 56 -2; color semicolon 67 -4; animal comma 78 -5; number bar 67 -5
"""
# The same with two places, in the order of the answer.
BOTH = """
word comma 56 2 4; animal semicolon 45 4 1; name slash 45 1 3; number comma 45 3 1; city comma 46
2 -1; word bar 46 -1 2; number slash 345 1 -1; word comma 67 3 5; color slash 56 1 4; number
semicolon 56 5 1
"""
SWAP = """
word comma 45 1 3; number comma 45 2 3; animal slash 45 2 4; color semicolon 34 1 2; name comma 5
3 4; city bar 34 1 -1
"""
DROP = """
word comma 56 4; number comma 67 5; name comma 345 -2; animal slash 34 1; number semicolon 45 -1;
color bar 45 3
"""
# Items, separator, sizes, the place or the item that goes, the item that comes.
REPLACE_PLACE = """
word comma 34 1 X; color semicolon 45 3 blue; word comma 34 -1 end; number comma 56 4 0; city
arrow 34 1 Paris; name comma 45 -2 Emma
"""
REPLACE_ITEM = """
word comma 34 sugar honey; animal slash 34 dog fox; color semicolon 34 black pink; number comma 34
12 21
"""
# Items, separator, sizes, place of the new item (0: at the end), the item.
INSERT = """
fruit comma 23 1 apple; word slash 23 1 coffee; name semicolon 23 1 Anna; number comma 34 1 0;
animal bar 23 1 zebra; word arrow 23 0 finish; job semicolon 23 0 other; name comma 23 0 Tom;
color ampersand 23 0 gold; number comma 23 2 5; name slash 23 3 Olga
"""
# Items, separator, sizes, a given item: removed, counted, found, looked behind and before.
GIVEN_ITEMS = {
    "drop": """
word slash 345 coffee; color semicolon 345 red; number comma 345 13; animal bar 345 wolf
""",
    "often": """
color comma 456 red; name slash 456 Anna; number comma 456 7; animal semicolon 345 dog
""",
    "where": """
color comma 345 green; fruit slash 345 cherry; number comma 345 50; animal semicolon 345 horse
""",
    "has": """
color comma 345 yellow; animal slash 345 lion; number comma 345 8
""",
    "after": """
color comma 345 black; name slash 345 David; city arrow 345 Berlin
""",
    "before": """
color slash 345 white; name comma 345 Laura; number semicolon 345 20; animal arrow 345 tiger
""",
}
# Items, separator, sizes, rule; the next blocks differ in what the rules give.
PICK = """
name comma 3 longest; word slash 3 longest; animal bar 4 longest; word slash 4 shortest; animal
comma 4 shortest; name comma 3 a_to_z_first; word bar 5 a_to_z_first; name slash 3 a_to_z_last;
number comma 45 repeated; word comma 3 single; number comma 5 single; name slash 35 middle; number
slash 3 max; number semicolon 4 max; decimal comma 3 max; number slash 4 min
"""
VALUE = """
number comma 4 range; number semicolon 2 sum; digit comma 4 sum; number slash 3 sum; number comma
45 ends_sum; name bar 2345678 count; number comma 2345678 count; number comma 456 count_even;
number semicolon 345 count_odd; animal comma 45 different
"""
SPAN = """
word comma 46 first_half; number slash 46 second_half; number semicolon 567 odd_places; animal
slash 567 even_places; number comma 45 even; number slash 45 odd; signed comma 45 negative; signed
semicolon 45 positive; name slash 45 unique; animal slash 45 first_2; number comma 67 first_4;
name bar 56 last_2; color comma 67 last_4
"""
ORDER = """
word slash 3 reversed; number comma 4 reversed; color arrow 3 reversed; number slash 34
first_to_end; color semicolon 34 last_to_front; word comma 45 two_to_end; number comma 4 rising;
year slash 2 rising; number semicolon 3 falling; name comma 3 a_to_z; color and 2 a_to_z; animal
bar 3 z_to_a; capital comma 4 a_to_z
"""
# Items, separator, sizes, side, bound: the numbers of one side, the only one, and their count.
BOUND_LIST = """
number comma 45 above 50; number slash 45 below 40
"""
BOUND_ONE = """
number slash 4 above 80; number comma 3 above 45; number semicolon 4 below 15
"""
BOUND_COUNT = """
number comma 456 above 25; number semicolon 456 below 70
"""
# Items, old separator, sizes, new separator.
CHANGE = """
word comma 34 bar; animal comma 34 arrow; name comma 34 hyphen; color bar 34 comma; city arrow 34
comma; fruit slash 34 semicolon; name and 34 comma; number plus 34 comma; color comma 34 ampersand
"""
FINISH = """
name comma 34 &; animal comma 34 then; number comma 34 plus; city comma 34 or_maybe
"""
# How the items are numbered: what they are, the text of one, and the same in words.
NUMBER = {
    "dot": ("word", "{i}. {item}", "a number, a dot and a space|its number with a dot and a space"),
    "paren": ("animal", "{i}) {item}", 'a number, ")" and a space|its number, a closing bracket'
              " and a space"),
    "hash": ("name", "#{i} {item}", 'the sign "#", the number and a space|a hash sign with the'
             " number and a space"),
    "colon": ("city", "{i}: {item}", "a number, a colon and a space|its number with a colon and a"
              " space"),
    "letter": ("fruit", "{letter}: {item}", "a capital letter (A, B, C ...), a colon and a space|"
               "its capital letter from A on, with a colon and a space"),
    "after": ("color", "{item} ({i})", "a space and the number in round brackets|a space and its"
              " number in parentheses"),
}  # fmt: skip
# The kinds of item that are mixed in a list: separator, size of the list, kinds.
MARKED = (
    ("comma", 4, ("hash", "star", "exclamation", "question", "bracket", "digit")),
    ("semicolon", 4, ("percent", "dollar", "decimal", "negative", "fraction", "clock", "plain")),
    ("slash", 3, ("word", "number")),
)
# Items, separator, left sign, right sign.
WRAP = """
word comma ( ); animal semicolon [ ]; name comma " "; city slash < >; fruit comma { }
"""
FRONT = """
animal comma my_; color comma very_; number comma No._; number slash $; word comma #; name
semicolon @
"""
BACK = """
word comma !; name slash ?; number comma _kg; number semicolon %; fruit comma _pie
"""
SIGN_NAMES = {
    "$": "dollar",
    "#": "hash",
    "@": "at",
    "!": "exclamation",
    "?": "question",
    "%": "percent",
}
