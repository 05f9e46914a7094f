"""Chemical elements: names, symbols, numbers, places in the periodic table."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from itertools import pairwise

from benchmarks.tasks.draft import Draft
from benchmarks.tasks.families._relation_text import RELATION_TEMPLATES
from benchmarks.tasks.families._wording import draft, wordings, words

ELEMENTS = words(
    """
H:hydrogen He:helium Li:lithium Be:beryllium B:boron C:carbon N:nitrogen O:oxygen F:fluorine
Ne:neon Na:sodium Mg:magnesium Al:aluminum Si:silicon P:phosphorus
S:sulfur Cl:chlorine Ar:argon K:potassium Ca:calcium Sc:scandium Ti:titanium V:vanadium
Cr:chromium Mn:manganese Fe:iron Co:cobalt Ni:nickel Cu:copper Zn:zinc
Ga:gallium Ge:germanium As:arsenic Se:selenium Br:bromine Kr:krypton Rb:rubidium Sr:strontium
Y:yttrium Zr:zirconium Nb:niobium Mo:molybdenum Tc:technetium
Ru:ruthenium Rh:rhodium Pd:palladium Ag:silver Cd:cadmium In:indium Sn:tin Sb:antimony
Te:tellurium I:iodine Xe:xenon Cs:cesium Ba:barium La:lanthanum Ce:cerium
Pr:praseodymium Nd:neodymium Pm:promethium Sm:samarium Eu:europium Gd:gadolinium Tb:terbium
Dy:dysprosium Ho:holmium Er:erbium Tm:thulium Yb:ytterbium Lu:lutetium
Hf:hafnium Ta:tantalum W:tungsten Re:rhenium Os:osmium Ir:iridium Pt:platinum Au:gold Hg:mercury
Tl:thallium Pb:lead Bi:bismuth Po:polonium At:astatine Rn:radon
Fr:francium Ra:radium Ac:actinium Th:thorium Pa:protactinium U:uranium Np:neptunium Pu:plutonium
Am:americium Cm:curium Bk:berkelium Cf:californium
Es:einsteinium Fm:fermium Md:mendelevium No:nobelium Lr:lawrencium Rf:rutherfordium Db:dubnium
Sg:seaborgium Bh:bohrium Hs:hassium Mt:meitnerium
"""
)
NOT_METALS = words("H He B C N O F Ne Si P S Cl Ar Ge As Se Br Kr Te I Xe At Rn")
METALLOIDS = ("B", "Si", "Ge", "As", "Te", "At")  # neither a clear yes nor a clear no
GASES = ("H", "He", "N", "O", "F", "Ne", "Cl", "Ar", "Kr", "Xe", "Rn")
LIQUIDS = ("Br", "Hg")
PERIOD_ENDS = (2, 10, 18, 36, 54, 86, 118)
RARE_EARTHS = range(57, 72)  # fifteen much alike solids, left out to even the answers
SURE_STATE = 99  # the state of the heaviest elements has never been observed

WORDINGS = wordings(
    """
elements_symbol_to_name
  given: a chemical symbol | the symbol of an element
  want: the name of the element, in lower case | the element behind the symbol | what the chemical
    symbol stands for
  do: name the element for the symbol | read out the chemical symbol as the element's name
elements_name_to_symbol
  given: the name of a chemical element | an element
  want: the chemical symbol of the element | its symbol in the periodic table, one or two letters
    | the abbreviation chemists use for the element
  do: give the chemical symbol of the element | abbreviate the element as in the periodic table
elements_name_to_number
  given: the name of a chemical element | an element
  want: the atomic number of the element, in digits | its number in the periodic table | how many
    protons an atom of the element has, as a number
  do: give the element's atomic number | count the protons in one atom of the element
elements_symbol_to_number
  given: a chemical symbol | the symbol of an element
  want: the atomic number that goes with the symbol | the proton count of the element with this
    symbol, in digits | the element's position number in the periodic table
  do: give the atomic number for the symbol | say which number the symbol has in the periodic table
elements_number_to_symbol
  given: an atomic number | a number from the periodic table
  want: the chemical symbol of the element with that number | the symbol that belongs to the
    atomic number | the one- or two-letter symbol at this position of the periodic table
  do: give the symbol of the element with this atomic number | look up the chemical symbol for the
    proton count
elements_number_to_name
  given: an atomic number | a number from the periodic table
  want: the name of the element with that number | the element, in lower case, at this position of
    the periodic table | which element has this many protons, by name
  do: name the element with this atomic number | say which element has that many protons
elements_metal
  given: the name of a chemical element | an element
  want: "yes" if the element is a metal, otherwise "no" | yes or no: is it a metal? | the answer
    yes or no to whether it counts as metal
  do: answer yes or no: is the element a metal | check if the element is a metal and say yes or no
elements_state
  given: the name or symbol of a chemical element | an element, by name or symbol
  want: the state of the element at room temperature: solid, liquid or gas | solid, liquid or gas,
    as it is at room temperature | whether it is a solid, a liquid or a gas in a warm room
  do: say whether the element is solid, liquid or gas at room temperature | name its state of
    matter (solid, liquid, gas) at room temperature
elements_period
  given: the name of a chemical element | an element
  want: the period (row) of the element, as a number from 1 to 7 | its row number in the periodic
    table | the number of the period it stands in
  do: give the number of the element's period | say in which row of the periodic table it stands,
    as a digit
elements_next
  given: the name of a chemical element | an element
  want: the element that comes next in the periodic table, by name | the name of the element with
    one more proton | which element follows it in atomic number
  do: name the element right after it in the periodic table | go up by one atomic number and name
    that element
elements_previous
  given: the name of a chemical element | an element
  want: the element that comes just before in the periodic table, by name | the name of the
    element with one proton fewer | which element precedes it in atomic number
  do: name the element right before it in the periodic table | go down by one atomic number and
    name that element
"""
)


def build(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks of the family elements; nothing in them is random."""
    del rng
    symbols, names = zip(*(entry.split(":") for entry in ELEMENTS), strict=True)
    number = {name: place for place, name in enumerate(names, start=1)}
    states = [(symbol, state(symbol)) for symbol in symbols[:SURE_STATE]]
    rows: dict[str, Iterable[tuple[str, str]]] = {
        "elements_symbol_to_name": zip(symbols, names, strict=True),
        "elements_name_to_symbol": zip(names, symbols, strict=True),
        "elements_name_to_number": ((name, str(number[name])) for name in names),
        "elements_symbol_to_number": (
            (symbol, str(place)) for place, symbol in enumerate(symbols, start=1)
        ),
        "elements_number_to_symbol": (
            (str(place), symbol) for place, symbol in enumerate(symbols, start=1)
        ),
        "elements_number_to_name": ((str(number[name]), name) for name in names),
        "elements_metal": metal_rows(symbols, names),
        "elements_state": [
            *(
                (name, kind)
                for name, (_, kind) in zip(names, states, strict=False)
                if number[name] not in RARE_EARTHS
            ),
            *((symbol, kind) for symbol, kind in states if kind != "solid"),
            *((f"element {symbol}", kind) for symbol, kind in states if kind != "solid"),
            *(
                (f"pure {name}", kind)
                for name, (_, kind) in zip(names, states, strict=False)
                if kind != "solid"
            ),
        ],
        "elements_period": ((name, period(number[name])) for name in names),
        "elements_next": pairwise(names),
        "elements_previous": zip(names[1:], names[:-1], strict=True),
    }
    for name, found in rows.items():
        yield draft(name, "elements", RELATION_TEMPLATES, WORDINGS[name], found)


def state(symbol: str) -> str:
    """Give the state of an element at room temperature."""
    if symbol in GASES:
        return "gas"
    return "liquid" if symbol in LIQUIDS else "solid"


def period(number: int) -> str:
    """Give the row of the periodic table as text."""
    return str(next(row for row, end in enumerate(PERIOD_ENDS, start=1) if number <= end))


def metal_rows(symbols: tuple[str, ...], names: tuple[str, ...]) -> list[tuple[str, str]]:
    """Label elements yes or no; the 17 clear non-metals are shown by symbol as well."""
    rows: list[tuple[str, str]] = []
    for symbol, name in list(zip(symbols, names, strict=True))[:SURE_STATE]:
        if symbol in METALLOIDS:
            continue
        answer = "no" if symbol in NOT_METALS else "yes"
        if answer == "no" or name in names[:50]:
            rows += [(name, answer), (symbol, answer)]
            rows += [(f"element {symbol}", answer)] if answer == "no" else []
    return rows
