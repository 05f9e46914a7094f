"""Family "playing_cards": single cards and small hands."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import combinations, product

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._calibration_text import TABLE, balanced, family_tasks
from benchmarks.tasks.families._wording import wordings, words

SUITS = {"C": "clubs", "D": "diamonds", "H": "hearts", "S": "spades"}
RANKS = {
    "2": "two",
    "3": "three",
    "4": "four",
    "5": "five",
    "6": "six",
    "7": "seven",
    "8": "eight",
    "9": "nine",
    "10": "ten",
    "J": "jack",
    "Q": "queen",
    "K": "king",
    "A": "ace",
}
ORDER = tuple(RANKS)
PLAYERS = words("Anna Ben Clara Dan Emma Finn Gina Hugo Ivy Jan")
COUNT = 240
WORDINGS = wordings(
    """
card_suit
  given: a player and a card in short form, such as Anna: QH | a name with a playing card in short
  want: the suit of the card: clubs, diamonds, hearts or spades | the suit behind the card's last
    letter, as a word
  do: name the suit of the playing card, as in QH for hearts | say if the card is one of the
    clubs, diamonds, hearts or spades
card_color
  given: a playing card, in words or in short | a card such as 7S or the seven of spades
  want: the color of the playing card, red or black | "red" for a heart or a diamond and "black"
    for a spade or a club
  do: say whether the playing card is red or black | give the color that the suit is printed in,
    red or black
card_short
  given: a player and the card that is led, in words | a line like "Ben leads the queen of hearts"
  want: the short form of the card, such as QH or 10S | the led card as rank and initial of its
    suit, with J, Q, K and A for the pictures and the ace
  do: abbreviate the playing card to its rank and the initial of its suit, 7C for the seven of
    clubs | write the led card in short, the way card players do in tables: QH, 10S, 4D
card_higher
  given: two playing cards in short form, such as QH, 7C | a pair of cards
  want: the higher of the two playing cards, aces being highest | the card that beats the other
    one by rank, copied as it is
  do: pick the card of higher rank, where J, Q, K, A come after 10 | copy the stronger of the two
    playing cards, suits left aside
card_pair
  given: three playing cards in short form, such as 7C, QH, 7D | a hand of three cards
  want: "pair" if two of the playing cards have the same rank, else "none" | the value of the hand
    of cards, pair or none
  do: write pair if a rank occurs twice among the cards, none if it does not | judge the three
    playing cards: is it a pair or none
"""
)


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks of the family playing_cards."""
    deck = [rank + suit for suit in SUITS for rank in RANKS]
    names = {card: f"{RANKS[card[:-1]]} of {SUITS[card[-1]]}" for card in deck}
    plays = rng.sample(list(product(PLAYERS, deck)), COUNT)
    couples = rng.sample(list(combinations(deck, 2)), 3 * COUNT)
    hands = [rng.sample(deck, 3) for _ in range(3 * COUNT)]
    ranked = [pair for pair in couples if pair[0][:-1] != pair[1][:-1]][:COUNT]
    swapped = [pair if index % 2 else pair[::-1] for index, pair in enumerate(ranked)]
    paired = balanced((", ".join(hand), pair_or_none(hand)) for hand in hands)
    rows = {
        "card_suit": [(f"{player}: {card}", SUITS[card[-1]]) for player, card in plays],
        "card_color": [(text, color(card)) for card in deck for text in (card, names[card])],
        "card_short": [(f"{player} leads the {names[card]}", card) for player, card in plays],
        "card_higher": [
            (", ".join(pair), max(pair, key=lambda card: ORDER.index(card[:-1])))
            for pair in swapped
        ],
        "card_pair": paired,
    }
    return family_tasks("playing_cards", TABLE, WORDINGS, rows)


def color(card: str) -> str:
    """Return the color of a card in short form."""
    return "red" if card[-1] in "DH" else "black"


def pair_or_none(hand: list[str]) -> str:
    """Say whether a rank occurs twice."""
    return "pair" if len({card[:-1] for card in hand}) < len(hand) else "none"
