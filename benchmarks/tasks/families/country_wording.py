"""How the tasks about countries are described, and the table of plain look-ups (data only)."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from ..draft import Draft

ASK = (
    "{short}",
    "Please tell me {want}. The input is {given}.",
    "{q}",
    "Input: {given}. Output: {want}, nothing else.",
    "pls gimme {want}, ill type {given}",
    "I run a geography quiz and need the answer key filled in: each question is {given}, and "
    "the answer is {want}.",
    "You will be given {given}; reply with {want}, written as {fmt}.",
    "Return {want}, given {given}.",
    "The model receives {given} and should respond with {want}.",
    "Look at {given} and write down {want}, no extra words.",
    "Could you look up {want} whenever I send you {given}? Just {fmt}, thanks.",
    "my kid has a map test tmrw so for every line (its {given}) say {want} plz",
    "Each row of my sheet contains {given}. Fill the second column with {want}.",
    "{q} Answer with {fmt}.",
    "From {given}, determine {want}.",
    "Act as an atlas: for {given}, produce {want} and stop there.",
    "Task: geography lookup. Key: {given}. Value: {want}. Format: {fmt}.",
    "We are repairing a travel database in which one field was lost. The remaining field holds "
    "{given}; restore the missing one, which is {want}.",
    "Here comes {given}. I want {want} back.",
    "hey i got {given}, whats {want}?? just {fmt} ok",
    "Name {want}; the text you get is {given}.",
    "A user types {given}. The assistant gives {fmt}: {want}.",
    "Map {given} to {want}.",
    "I'm making flashcards. The front shows {given}, the back must show {want}. Generate the back.",
    "Would you kindly provide {want} for what I enter, which is always {given}?",
    "Take {given}, recall {want}, then print {fmt} with no explanation.",
    "Trivia round! You hear {given}, you shout {want}.",
    "{short}; {fmt}.",
)

CHECK = (
    "{short}",
    "Please tell me whether {cond}. The input is {given}; say yes or no.",
    "{q}",
    "Input: {given}. Output: yes if {cond}, otherwise no.",
    "pls say yes or no, {cond}? ill type {given}",
    "I run a geography quiz with true or false rounds: each card is {given}, and the answer is "
    "yes when {cond} and no when that is wrong.",
    "You will be given {given}; reply with the word yes when {cond}, and with no in any other "
    "case.",
    "Answer yes exactly when {cond}, else no.",
    "The model receives {given} and should respond yes or no depending on whether {cond}.",
    "Look at {given} and write yes or no: {cond}.",
    "Could you check if {cond} whenever I send you {given}? Just yes or no, thanks.",
    "my kid has a map test tmrw so for every line (its {given}) say yes if {cond} or no if not plz",
    "Each row of my sheet contains {given}. Fill the second column with yes where {cond}, and "
    "with no elsewhere.",
    "{q} Answer with yes or no in lower case.",
    "From {given}, decide whether {cond} (yes/no).",
    "Act as an atlas: for {given}, confirm with yes or deny with no that {cond}.",
    "Task: geography check. Item: {given}. Label: yes when {cond}, no otherwise.",
    "We are sorting entries of a travel database into two bins. Every entry is {given}; put yes "
    "if {cond}, and put no for everything else.",
    "Here comes {given}. Is it so that {cond}? One word, yes or no.",
    "hey is it true that {cond}?? just yes/no ok",
    "Verify that {cond}; the text you get is {given}, and the verdict is yes or no.",
    "A user types {given}. The assistant says yes if {cond}, and no if it is not the case.",
    "Classify {given} as yes ({cond}) or no.",
    "I'm making flashcards. The front shows {given}, the back must show yes if {cond}, or no. "
    "Generate the back.",
    "Would you kindly judge if {cond}, with a plain yes or no, for what I enter, which is always "
    "{given}?",
    "Recall from general knowledge whether {cond}, then print yes or no with no explanation.",
    "Trivia round! You hear {given}, you shout yes when {cond} and no when you disagree.",
    "{short}; yes or no.",
)

COUNTRY = ("the name of a country", "a country", "a country's name in English")

# name, attribute of Country, what is wanted, terse forms, questions, answer format
LOOKUPS: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...], tuple[str, ...], str], ...] = (
    (
        "country_to_capital",
        "capital",
        ("the capital city of that country", "its capital", "the city that is its capital"),
        ("capital of the country", "country to capital city"),
        ("What is the capital of this country?", "Which city is this country's capital?"),
        "only the city's name",
    ),
    (
        "country_to_continent",
        "continent",
        ("the continent the country is on", "the continent it belongs to"),
        ("continent of the country", "country to continent"),
        ("Which continent is this country on?", "On what continent does this nation lie?"),
        "one of Africa, Asia, Europe, North America, South America, Oceania",
    ),
    (
        "country_to_alpha2",
        "code",
        (
            "the two-letter ISO code of the country",
            "its ISO 3166 alpha-2 code",
            "its 2-letter country code in capitals",
        ),
        ("two-letter country code", "country to ISO alpha-2"),
        (
            "What is the two-letter ISO code of this country?",
            "Which 2-letter code stands for this country?",
        ),
        "two capital letters",
    ),
    (
        "country_to_alpha3",
        "code3",
        (
            "the three-letter ISO code of the country",
            "its ISO 3166 alpha-3 code",
            "its 3-letter country code in capitals",
        ),
        ("three-letter country code", "country to ISO alpha-3"),
        (
            "What is the three-letter ISO code of this country?",
            "Which 3-letter code stands for this country?",
        ),
        "three capital letters",
    ),
    (
        "country_to_domain",
        "domain",
        (
            "the country's internet domain with the leading dot",
            "its top-level web domain, dot included",
            "the ending of web addresses from there, with the dot",
        ),
        ("internet domain of the country", "country to top-level domain (with dot)"),
        (
            "What is this country's internet domain?",
            "Which dot-something ending do websites of this country have?",
        ),
        "a dot and two lower-case letters",
    ),
    (
        "country_to_calling_code",
        "calling_code",
        (
            "the international dialling code of the country, with the plus sign",
            "its telephone prefix starting with +",
            "the phone calling code of that country, plus sign first",
        ),
        ("phone code of the country", "country to calling code (+..)"),
        (
            "What is the dialling code for calling this country?",
            "Which international phone prefix does this country use?",
        ),
        "a plus sign and digits",
    ),
    (
        "country_to_currency_code",
        "currency",
        (
            "the three-letter code of the country's currency",
            "its currency's ISO 4217 code",
            "the 3-letter code for the money used there",
        ),
        ("currency code used in the country", "country to three-letter currency code"),
        (
            "What is the ISO code of the money used in this country?",
            "Which currency code does this country pay in?",
        ),
        "three capital letters",
    ),
)

# name, attribute of Country, what the input is, terse forms, questions
REVERSED: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...], tuple[str, ...]], ...] = (
    (
        "capital_to_country",
        "capital",
        ("a capital city", "the name of a national capital"),
        ("country whose capital this is", "capital city to country"),
        ("Which country has this city as its capital?", "This is the capital of what country?"),
    ),
    (
        "alpha2_to_country",
        "code",
        ("a two-letter ISO country code", "an ISO alpha-2 code"),
        ("country for this two-letter code", "ISO alpha-2 to country"),
        ("Which country has this two-letter code?", "What country does this 2-letter code mean?"),
    ),
    (
        "alpha3_to_country",
        "code3",
        ("a three-letter ISO country code", "an ISO alpha-3 code"),
        ("country for this three-letter code", "ISO alpha-3 to country"),
        ("Which country has this three-letter code?", "What country does this 3-letter code mean?"),
    ),
    (
        "domain_to_country",
        "domain",
        ("a country's internet domain", "a top-level web domain ending"),
        ("country of this web domain", "internet domain to country"),
        ("Which country uses this internet domain?", "Websites ending so are from what country?"),
    ),
    (
        "calling_code_to_country",
        "calling_code",
        ("an international phone prefix", "a telephone dialling code"),
        ("country of this dialling code", "phone calling code to country"),
        ("Which country do you reach with this phone prefix?", "Whose calling code is this?"),
    ),
    (
        "flag_to_country",
        "flag",
        ("a flag emoji", "the emoji of a national flag"),
        ("country of the flag", "flag emoji to country name"),
        ("Which country's flag is this?", "What nation does this flag emoji belong to?"),
    ),
)


def build(rng: Random) -> Iterator[Draft]:
    """Yield nothing: this module holds data for the family "countries"."""
    del rng
    yield from ()
