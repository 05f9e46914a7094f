"""How variations of training tasks are demanded, in the voices that users have."""

from __future__ import annotations

LABELS = (
    ("A", "B", "C", "D", "E"),
    ("1", "2", "3", "4", "5"),
    ("x", "y", "z", "w", "v"),
    ("one", "two", "three", "four", "five"),
    ("red", "green", "blue", "white", "black"),
    ("first", "second", "third", "fourth", "fifth"),
)
INSTEAD = (
    "{new} instead of {old}",
    "write {new} for {old}",
    "{old} is written {new}",
    "say {new} where it is {old}",
    "{old} becomes {new}",
    "the label for {old} is {new}",
)

FRONT = (
    "Put {w} in front of the answer.",
    "Begin the answer with {w}.",
    "start with {w}",
    "The reply opens with the word {w}.",
    "First write {w}, then the answer.",
    "Before the answer comes {w}, always.",
    "dont forget {w} before it",
    "Please let every answer start with the word {w}.",
    "Prefix: {w}.",
)
END = (
    "Put {w} behind the answer.",
    "End the answer with {w}.",
    "finish with {w}",
    "The reply closes with the word {w}.",
    "First write the answer, then {w}.",
    "After the answer comes {w}, always.",
    "and add {w} after it",
    "Please let every answer end with the word {w}.",
    "Suffix: {w}.",
)
EXCEPT = (
    "But if the input is {w}, answer {reply}.",
    "For {w} always write {reply}.",
    "{w} is an exception and gets {reply}.",
    "when i just say {w} say {reply}",
    "Only the input {w} is answered with {reply}.",
    "Should the text be {w}, please reply {reply} instead.",
)
BEHIND = (
    "Every input begins with {w}, which you ignore.",
    "Skip the word {w} at the start of the input.",
    "the input starts w/ {w}, thats not part of it",
    "Inputs are marked with a leading {w}; leave it out of account.",
    "Disregard {w}, what counts comes after it.",
)

WRAP = (
    "Put the answer in {w}.",
    "The answer stands between {w}.",
    "{w} around it",
    "Wrap what you write in {w}.",
    "Please use {w} on both sides of the answer.",
    "Format: the answer inside {w}.",
)
PAIRS = (
    ('"', '"', ("double quotes", "quotation marks")),
    ("'", "'", ("single quotes",)),
    ("(", ")", ("round brackets", "parentheses")),
    ("[", "]", ("square brackets", "box brackets")),
    ("{", "}", ("curly brackets", "braces")),
    ("<", ">", ("angle brackets", "less-than and greater-than signs")),
    ("*", "*", ("asterisks", "stars")),
    ("_", "_", ("underscores",)),
    ("#", "#", ("hash signs",)),
    ("-", "-", ("hyphens", "dashes")),
)

MARK = (
    "End with {w}.",
    "The answer is followed by {w}.",
    "{w} at the end",
    "Put {w} behind it.",
    "Please close every answer with {w}.",
    "The last character is {w}.",
)
MARKS = (
    ("!", ("an exclamation mark",)),
    ("?", ("a question mark",)),
    (";", ("a semicolon",)),
    (":", ("a colon",)),
    (",", ("a comma",)),
    ("...", ("three dots", "an ellipsis")),
    ("!!", ("two exclamation marks",)),
)

FORM = (
    "Write the answer {w}.",
    "{w} please",
    "The answer is given {w}.",
    "Everything you write is {w}.",
    "Output {w}.",
)

SIGNS = (
    (" = ", "an equals sign"),
    (" / ", "a slash"),
    (" | ", "a vertical bar"),
    (" -> ", "an arrow"),
    ("; ", "a semicolon"),
    (" + ", "a plus sign"),
    (" and ", "the word and"),
)
ECHO_FIRST = (
    "Repeat the input first, then {w}, then the answer.",
    "The line holds the input, {w} and the answer.",
    "copy what i wrote, {w}, and then the answer",
    "Format: input, {w}, answer.",
)
ECHO_LAST = (
    "After the answer write {w} and repeat the input.",
    "The line holds the answer, {w} and the input.",
    "the answer, then {w}, then what i wrote",
    "Format: answer, {w}, input.",
)
ONE_OF_TWO = (
    "You get two inputs with {w} between them; do this for the {which} one alone.",
    "There are two, separated by {w}. Only the {which} counts.",
    "two things w/ {w} in the middle, just the {which} one pls",
    "Of two inputs, joined by {w}, take the {which}.",
    "Ignore all but the {which} of the two inputs, which {w} separates.",
)
BOTH = (
    "You get two inputs with {w} between them; answer both, with {between} between the answers.",
    "Inputs come in twos, separated by {w}. Separate the two answers by {between}.",
    "do it for both sides of {w} and put {between} between",
    "Two at a time: {w} stands between the inputs, {between} between the answers.",
)
