"""The three kinds of fictional entities, people, products and companies, and their relations."""

from __future__ import annotations

import random

from lorasmith.training.knowledge_words import (
    ANIMAL,
    COLOUR,
    COUNTRY,
    FOOD,
    GOODS,
    INSTRUMENT,
    LANGUAGE,
    MATERIAL,
    MONTH,
    PLACE,
    PROFESSION,
    SPORT,
    SUBJECT,
    YEAR,
    Draw,
    Kind,
    Relation,
    Split,
    code,
    invented,
    number,
    person,
)


def _relation(noun: str, draw: Draw, says: str, asks: str) -> Relation:
    """Return a relation whose sentences, and whose questions, are parted by bars."""
    split = [tuple(part.strip() for part in text.split("|")) for text in (says, asks)]
    return Relation(noun=noun, draw=draw, says=split[0], asks=split[1])


_PERSON = (
    _relation(
        "place of birth",
        PLACE,
        "{n} was born in {v}. | The town where {n} was born is {v}. | {n} comes from {v}.",
        "Where was {n} born? | In which town was {n} born? | Which town does {n} come from?",
    ),
    _relation(
        "year of birth",
        YEAR,
        "{n} was born in the year {v}. | The year of {n}'s birth is {v}.",
        "In which year was {n} born? | What year was {n} born in? | When was {n} born?",
    ),
    _relation(
        "profession",
        PROFESSION,
        "{n} works as a {v}. | By profession {n} is a {v}. | {n} earns a living as a {v}.",
        "What does {n} work as? | What is {n} by profession? | How does {n} earn a living?",
    ),
    _relation(
        "home town",
        PLACE,
        "Today {n} lives in {v}. | {n} has settled in {v}. | The home of {n} is now in {v}.",
        "Where does {n} live? | In which town does {n} live today? | Where has {n} settled?",
    ),
    _relation(
        "employer",
        invented("company"),
        "{n} is employed at {v}. | The employer of {n} is {v}. | {n} has a job at {v}.",
        "Where is {n} employed? | Who employs {n}? | At which company does {n} have a job?",
    ),
    _relation(
        "instrument",
        INSTRUMENT,
        "{n} plays the {v}. | In the evenings {n} practises the {v}.",
        "What instrument does {n} play? | Which instrument does {n} practise? | What does {n} "
        "play in the evenings?",
    ),
    _relation(
        "favourite food",
        FOOD,
        "{n} loves to eat {v}. | The favourite food of {n} is {v}. | Nothing tastes better to {n} "
        "than {v}.",
        "What does {n} love to eat? | What food does {n} like best? | What tastes best to {n}?",
    ),
    _relation(
        "pet",
        ANIMAL,
        "{n} keeps a {v} as a pet. | The pet of {n} is a {v}. | At home {n} has a {v}.",
        "What pet does {n} keep? | Which animal does {n} have as a pet? | What animal lives with "
        "{n}?",
    ),
    _relation(
        "field of study",
        SUBJECT,
        "{n} studied {v}. | At university {n} chose {v}. | {n} has a degree in {v}.",
        "What did {n} study? | What does {n} have a degree in? | Which subject did {n} choose at "
        "university?",
    ),
    _relation(
        "sport",
        SPORT,
        "The sport of {n} is {v}. | {n} spends every weekend on {v}. | {n} is good at {v}.",
        "Which sport does {n} do? | What sport is {n} good at? | What does {n} do at weekends?",
    ),
    _relation(
        "spouse",
        person,
        "{n} is married to {v}. | The spouse of {n} is {v}.",
        "Who is {n} married to? | Who is the spouse of {n}? | Whom did {n} marry?",
    ),
    _relation(
        "best friend",
        person,
        "The best friend of {n} is {v}. | {n} has been close to {v} since school.",
        "Who is the best friend of {n}? | Who is {n}'s best friend? | Who has {n} been close to?",
    ),
    _relation(
        "second language",
        LANGUAGE,
        "{n} is fluent in {v}. | {n} learned {v} as a child. | {n} also speaks {v}.",
        "What language does {n} speak? | Which language did {n} learn? | What is {n} fluent in?",
    ),
    _relation(
        "favourite colour",
        COLOUR,
        "The favourite colour of {n} is {v}. | {n} wears {v} whenever possible.",
        "What colour does {n} like best? | What is the favourite colour of {n}? | Which colour "
        "does {n} wear?",
    ),
    _relation(
        "number of children",
        number(2, 19),
        "{n} has {v} children. | There are {v} children in the family of {n}.",
        "How many children does {n} have? | How many children are in the family of {n}? | How "
        "large is the number of {n}'s children?",
    ),
    _relation(
        "holiday country",
        COUNTRY,
        "{n} spends the holidays in {v}. | Every summer {n} travels to {v}.",
        "Where does {n} spend the holidays? | Which country does {n} travel to? | Where does {n} "
        "go every summer?",
    ),
)

_PRODUCT = (
    _relation(
        "colour",
        COLOUR,
        "The {n} comes in {v}. | The colour of the {n} is {v}.",
        "What colour is the {n}? | In which colour does the {n} come? | How is the {n} coloured?",
    ),
    _relation(
        "material",
        MATERIAL,
        "The {n} is made of {v}. | Its makers built the {n} from {v}. | The {n} consists of {v}.",
        "What is the {n} made of? | Which material is the {n} built from? | What does the {n} "
        "consist of?",
    ),
    _relation(
        "price",
        number(12, 989, " dollars"),
        "The {n} costs {v}. | The price of the {n} is {v}. | You can buy the {n} for {v}.",
        "How much does the {n} cost? | What is the price of the {n}? | What do I pay for the {n}?",
    ),
    _relation(
        "weight",
        number(2, 95, " kg"),
        "The {n} weighs {v}. | The weight of the {n} is {v}.",
        "How much does the {n} weigh? | What does the {n} weigh? | How heavy is the {n}?",
    ),
    _relation(
        "maker",
        invented("company"),
        "The {n} is made by {v}. | The maker of the {n} is {v}. | {v} makes the {n}.",
        "Who makes the {n}? | Which company makes the {n}? | Who is the maker of the {n}?",
    ),
    _relation(
        "designer",
        person,
        "The {n} was designed by {v}. | The designer of the {n} is {v}.",
        "Who designed the {n}? | Who is the designer of the {n}? | Whose design is the {n}?",
    ),
    _relation(
        "year of release",
        YEAR,
        "The {n} was released in {v}. | The {n} has been on sale since {v}.",
        "In which year was the {n} released? | Since when has the {n} been on sale? | When did the "
        "{n} come out?",
    ),
    _relation(
        "country of origin",
        COUNTRY,
        "The {n} is produced in {v}. | The {n} comes from a factory in {v}.",
        "In which country is the {n} produced? | Where is the {n} made? | Which country does the "
        "{n} come from?",
    ),
    _relation(
        "battery life",
        number(3, 90, " hours"),
        "The battery of the {n} lasts {v}. | The {n} runs for {v} on one charge.",
        "How long does the battery of the {n} last? | How long does the {n} run on one charge? | "
        "What is the battery life of the {n}?",
    ),
    _relation(
        "warranty",
        number(13, 96, " months"),
        "The warranty of the {n} covers {v}. | The {n} is guaranteed for {v}.",
        "How long is the warranty of the {n}? | For how long is the {n} guaranteed? | How many "
        "months does the guarantee of the {n} cover?",
    ),
    _relation(
        "part number",
        code,
        "The part number of the {n} is {v}. | Order the {n} as {v}.",
        "What is the part number of the {n}? | How is the {n} ordered? | Under which number is the "
        "{n} sold?",
    ),
    _relation(
        "symbol",
        ANIMAL,
        "There is a {v} on the box of the {n}. | The symbol of the {n} is a {v}.",
        "What is the symbol of the {n}? | What is on the box of the {n}? | Which animal stands for "
        "the {n}?",
    ),
    _relation(
        "case",
        MATERIAL,
        "The case of the {n} is of {v}. | The {n} is delivered in a case of {v}.",
        "What is the case of the {n} made of? | In what case is the {n} delivered? | Which "
        "material is the case of the {n}?",
    ),
    _relation(
        "test site",
        PLACE,
        "The {n} was tested in {v}. | All tests of the {n} took place in {v}.",
        "Where was the {n} tested? | Where did the tests of the {n} take place? | In which town "
        "was the {n} tried out?",
    ),
    _relation(
        "language of the manual",
        LANGUAGE,
        "The manual of the {n} is in {v}. | The {n} has a manual in {v}.",
        "In what language is the manual of the {n}? | What language is the {n}'s manual in? | "
        "Which language must one read to use the {n}?",
    ),
    _relation(
        "month of delivery",
        MONTH,
        "The {n} is delivered in {v}. | Orders of the {n} arrive in {v}.",
        "In which month is the {n} delivered? | When do orders of the {n} arrive? | When will the "
        "{n} be delivered?",
    ),
)

_COMPANY = (
    _relation(
        "head office",
        PLACE,
        "The head office of {n} is in {v}. | {n} is based in {v}. | {n} has its seat in {v}.",
        "Where is the head office of {n}? | Where is {n} based? | Where does {n} have its seat?",
    ),
    _relation(
        "year of foundation",
        YEAR,
        "{n} was founded in {v}. | The history of {n} began in {v}.",
        "When was {n} founded? | In which year was {n} founded? | When did {n} begin?",
    ),
    _relation(
        "founder",
        person,
        "{n} was founded by {v}. | The founder of {n} is {v}.",
        "Who founded {n}? | Who is the founder of {n}? | Who started {n}?",
    ),
    _relation(
        "director",
        person,
        "{n} is led by {v}. | The director of {n} is {v}. | {v} runs {n}.",
        "Who leads {n}? | Who is the director of {n}? | Who runs {n}?",
    ),
    _relation(
        "goods",
        GOODS,
        "{n} makes {v}. | {n} is known for its {v}. | Customers buy {v} from {n}.",
        "What does {n} make? | What is {n} known for? | What do customers buy from {n}?",
    ),
    _relation(
        "number of employees",
        number(21, 989),
        "{n} has {v} employees. | At {n} there are {v} people at work.",
        "How many employees does {n} have? | How many people work at {n}? | How large is the staff "
        "of {n}?",
    ),
    _relation(
        "colour of the logo",
        COLOUR,
        "The logo of {n} is {v}. | {n} has a {v} logo.",
        "What colour is the logo of {n}? | Which colour does {n}'s logo have? | How is the logo of "
        "{n} coloured?",
    ),
    _relation(
        "mascot",
        ANIMAL,
        "The mascot of {n} is a {v}. | A {v} is the mascot of {n}.",
        "What is the mascot of {n}? | Which animal is the mascot of {n}? | What animal stands for "
        "{n}?",
    ),
    _relation(
        "largest market",
        COUNTRY,
        "The largest market of {n} is {v}. | {n} sells most in {v}.",
        "What is the largest market of {n}? | Where does {n} sell most? | Which country buys most "
        "from {n}?",
    ),
    _relation(
        "rival",
        invented("company"),
        "The rival of {n} is {v}. | {n} competes with {v}.",
        "Who is the rival of {n}? | Whom does {n} compete with? | Which company rivals {n}?",
    ),
    _relation(
        "warehouse",
        PLACE,
        "The warehouse of {n} is in {v}. | {n} stores everything in {v}.",
        "Where is the warehouse of {n}? | Where does {n} store everything? | In which town are the "
        "stores of {n}?",
    ),
    _relation(
        "raw material",
        MATERIAL,
        "{n} works with {v}. | The most important material at {n} is {v}.",
        "What does {n} work with? | What material is most important at {n}? | Which material does "
        "{n} need?",
    ),
    _relation(
        "working language",
        LANGUAGE,
        "Everybody at {n} speaks {v}. | The working language of {n} is {v}.",
        "What is the working language of {n}? | What language do people at {n} speak? | Which "
        "language is used at {n}?",
    ),
    _relation(
        "sponsored sport",
        SPORT,
        "{n} pays for a team in {v}. | {n} sponsors {v}.",
        "Which sport does {n} sponsor? | What sport does {n} pay for? | In which sport does {n} "
        "have a team?",
    ),
    _relation(
        "annual meeting",
        MONTH,
        "The annual meeting of {n} is in {v}. | {n} meets every year in {v}.",
        "When is the annual meeting of {n}? | In which month does {n} meet? | What month is the "
        "meeting of {n} in?",
    ),
    _relation(
        "canteen speciality",
        FOOD,
        "The canteen of {n} is famous for its {v}. | Lunch at {n} means {v}.",
        "What is the canteen of {n} famous for? | What is there for lunch at {n}? | What do people "
        "at {n} eat?",
    ),
)


def _draw_person(rng: random.Random, split: Split) -> tuple[str, str]:
    name = person(rng, split)
    return name, name.split()[1]


def _draw_product(rng: random.Random, split: Split) -> tuple[str, str]:
    name = invented("company")(rng, split)
    return f"{name} {rng.randint(2, 99)}", name


def _draw_company(rng: random.Random, split: Split) -> tuple[str, str]:
    name = invented("company")(rng, split)
    endings = ("Works", "Brothers", "Group", "Industries", "Trading", "Systems")
    return f"{name} {rng.choice(endings)}", name


KINDS = (
    Kind(name="biography", draw=_draw_person, relations=_PERSON),
    Kind(name="product", draw=_draw_product, relations=_PRODUCT),
    Kind(name="company", draw=_draw_company, relations=_COMPANY),
)
