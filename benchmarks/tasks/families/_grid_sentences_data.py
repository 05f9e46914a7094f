"""The parameters of the grids on short sentences: things looked up, roles, fields, frames."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.tasks.families._grid_sentences_text import POOLS
from benchmarks.tasks.families._wording import phrases

# Kinds of word that a sentence can mention: all of them nouns.
KINDS = phrases(
    """
bird, fish, insect, reptile, dog breed, vegetable, cheese, dessert, spice, flower, tree, gemstone,
fabric, disease, weapon, container, car part, toy, game, jewelry, electronic device, building,
landform, dance, music genre, crime, shape, US state, river, Greek god, footwear, headgear,
kitchen utensil, bread, candy, bone, holiday, space object, school item, furniture, emotion,
aircraft
"""
)
# Kinds of the tasks: what is mentioned; whether it is mentioned; words kept and dropped; counted.
ENTITIES = phrases(
    """
bird, fish, insect, dog breed, vegetable, cheese, dessert, spice, flower, tree, gemstone, fabric,
disease, weapon, container, car part, toy, game, building, landform, dance, music genre, crime,
shape,
US state, river, Greek god, bone, holiday, candy
"""
)
MENTIONS = phrases(
    """
bird, insect, reptile, vegetable, dessert, flower, tree, gemstone, disease, weapon, toy, building,
dance, crime, river, headgear, kitchen utensil, bread
"""
)
KEPT = phrases("bird, insect, vegetable, flower, weapon, dance, disease, gemstone")
DROPPED = phrases("tree, fish, spice, fabric, crime, dessert")
WORDS = phrases(
    "coffee, river, doctor, ticket, birthday, window, money, winter, train, music, snow"
)


@dataclass(frozen=True, kw_only=True)
class Lookup:
    """Sentences of several pairs, and the value that belongs to the key of the description.

    ``keys`` and ``values`` name pools, ``asked`` are the keys that get a task. A style holds the
    first clause and the later ones, with {k} and {v}; ``what`` and ``q`` have {k}.
    """

    name: str
    keys: str
    values: str
    asked: str
    styles: tuple[str, ...]
    what: str
    q: str


LOOKUPS = (
    Lookup(
        name="count_of", keys="o", values="number",
        asked="forks, keys, coins, stamps, towels, shoes, bottles, carrots, onions, bags, "
        "maps, toys",
        styles=("there are {v} {k} ~ {v} {k}", "we bought {v} {k} ~ {v} {k}", "{k}: {v} ~ {k}: {v}",
                "please bring {v} {k} ~ {v} {k}", "{v} {k} are new ~ {v} {k} are old",
                "of the {k}, {v} are left ~ of the {k}, {v}"),
        what="the number of {k}|how many {k} there are, in digits|the figure that belongs to "
        "the {k}"
        "|the {k} count as a number|the quantity of {k}",
        q="how many {k}|how many {k} are there|what number goes with {k}",
    ),
    Lookup(
        name="price_of", keys="mass", values="price",
        asked="bread, milk, cheese, butter, rice, honey, soap, glue",
        styles=("{k} costs {v} ~ {k} {v}", "{v} for {k} ~ {v} for {k}", "{k} {v} ~ {k} {v}",
                "I paid {v} for {k} ~ {v} for {k}", "the price of {k} is {v} ~ of {k} {v}"),
        what="the price of {k}, with its $ sign|what {k} costs, $ included|the amount paid for "
                "{k}, "
        "as $ and digits|the dollar price next to {k}, sign and all",
        q="how much is {k}, $ included|what does {k} cost (with $)|which $ price belongs to {k}",
    ),
    Lookup(
        name="color_of", keys="n", values="color",
        asked="lamp, chair, hat, bike, bag, door, kite, vase, sofa, phone",
        styles=("the {k} is {v} ~ the {k} is {v}", "a {v} {k} ~ a {v} {k}", "{k}: {v} ~ {k}: {v}",
                "she has a {v} {k} ~ a {v} {k}", "the {k} is {v} ~ the {k} {v}",
                "we painted the {k} {v} ~ the {k} {v}"),
        what="the color of the {k}|the colour that the {k} has|the color word for the {k}"
        "|the {k}'s color|the color given for the {k}",
        q="what color is the {k}|which colour does the {k} have|the {k} is of what color",
    ),
    Lookup(
        name="age_of", keys="p", values="age", asked="Anna, Tom, Lucy, Omar, Peter, Ruth",
        styles=("{k} is {v} ~ {k} is {v}", "{k} is {v} years old ~ {k} {v}",
        "{k} ({v}) ~ {k} ({v})",
                "at {v}, {k} reads ~ at {v}, {k} sings", "{k} turned {v} ~ {k} turned {v}"),
        what="the age of {k}|{k}'s age, in digits|how old {k} is, as a number|the years that "
                "{k} has"
        "|the number that tells {k}'s age",
        q="how old is {k}|what is {k}'s age|what age does {k} have",
    ),
    Lookup(
        name="city_of", keys="p", values="c", asked="Ben, Maria, Leo, Clara, Jack, Nora",
        styles=("{k} lives in {v} ~ {k} lives in {v}", "{k} lives in {v} ~ {k} in {v}",
                "{v} is home to {k} ~ {v} to {k}", "{k}: {v} ~ {k}: {v}",
                "in {v} lives {k} ~ in {v} {k}"),
        what="the city where {k} lives|{k}'s city|{k}'s home town|the town that {k} lives in"
        "|the city given for {k}",
        q="where does {k} live|which city is {k}'s|in which town does {k} live",
    ),
    Lookup(
        name="job_of", keys="p", values="job", asked="Emma, Hugo, Sara, Paul, Helen, Mark",
        styles=("{k} is a {v} ~ {k} is a {v}", "{k} is a {v} ~ {k} a {v}", "{k} ({v}) ~ {k} ({v})",
                "{k} works as a {v} ~ {k} as a {v}", "the {v} {k} ~ the {v} {k}"),
        what="the job of {k}|{k}'s job|{k}'s profession|the occupation that {k} has"
        "|the profession given for {k}",
        q="what is {k}'s job|which profession does {k} have|what does {k} work as",
    ),
    Lookup(
        name="time_of", keys="event", values="time",
        asked="lunch, meeting, concert, lesson, exam, interview, match, party",
        styles=("{k} at {v} ~ {k} at {v}", "{v} {k} ~ {v} {k}", "at {v} {k} ~ at {v} {k}",
                "{k} starts at {v} ~ {k} at {v}", "{k}: {v} ~ {k}: {v}"),
        what="the time of the {k}|the clock time for {k}|when the {k} starts, as a clock time"
        "|the hour and minutes given for {k}",
        q="at what time is the {k}|when does the {k} start|what time belongs to {k}",
    ),
    Lookup(
        name="day_of", keys="event", values="day",
        asked="dinner, parade, picnic, tour, meeting, exam",
        styles=("{k} on {v} ~ {k} on {v}", "{v} {k} ~ {v} {k}", "on {v} {k} ~ on {v} {k}",
                "the {k} is on {v} ~ the {k} on {v}", "{k}: {v} ~ {k}: {v}"),
        what="the day of the {k}|the weekday of the {k}|the day on which the {k} is"
        "|the day of the week given for {k}",
        q="on which day is the {k}|which weekday has the {k}|what day belongs to {k}",
    ),
    Lookup(
        name="plan_for", keys="day", values="activity",
        asked="Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday",
        styles=("{v} on {k} ~ {v} on {k}", "{k} {v} ~ {k} {v}", "on {k} {v} ~ on {k} {v}",
                "I have {v} on {k} ~ {v} on {k}", "{k}: {v} ~ {k}: {v}"),
        what="the activity on {k}|what is planned for {k}|the plan for {k}|the thing to do on {k}"
        "|the entry for {k}",
        q="what is on {k}|which activity is planned for {k}|what happens on {k}",
    ),
    Lookup(
        name="place_of", keys="n", values="place",
        asked="key, book, map, ball, ring, pen, hammer, ticket",
        styles=("the {k} is {v} ~ the {k} is {v}", "the {k} is {v} ~ the {k} {v}",
                "{k}: {v} ~ {k}: {v}", "{v} is the {k} ~ {v} the {k}",
                "I put the {k} {v} ~ the {k} {v}"),
        what="the place of the {k}, preposition included|where the {k} is, preposition first"
        "|the words that say where the {k} is|the phrase for the place of the {k}",
        q="where is the {k}|where can the {k} be found, preposition included"
        "|in or at what place is the {k}, preposition first",
    ),
)  # fmt: skip
# base | past | participle | person asked for | thing asked for: what did the person ..., who ... it
DONE = """
buy | bought | bought | Anna | lamp; find | found | found | Tom | ring
lose | lost | lost | Maria | hat
sell | sold | sold | Paul | bike; draw | drew | drawn | Lucy | boat
break | broke | broken | Omar | vase
order | ordered | ordered | Nina | sofa; paint | painted | painted | Leo | door
steal | stole | stolen | Sara | phone; repair | repaired | repaired | Ivan | clock
""".strip().replace("\n", ";")
DONE_STYLES = (
    "{k} {past} a {v} ~ {k} a {v}", "{k} {past} a {v} ~ {k} {past} a {v}",
    "a {v} was {part} by {k} ~ a {v} by {k}", "the {v} {part} by {k} ~ the {v} {part} by {k}",
)  # fmt: skip

# Two roles (noun | person | what they do), and sentences with {a} and {b} in these roles.
ROLES = """
lender | person who lends | lends something
borrower | person who borrows | borrows something
{a} lent {b} a {n}; {b} borrowed a {n} from {a}; {a} lent a {n} to {b}; {b} was lent a {n} by {a}

helper | person who gives help | helps
helped person | person who gets help | is helped
{a} helped {b} with the {n}; {b} was helped by {a}; {b} got help from {a}
{a} gave {b} a hand today

caller | person who phones | makes the call
called person | person who is phoned | is called
{a} called {b} about the {n}; {b} got a call from {a}; {b} was phoned by {a}; {a} rang {b} up

visitor | person on a visit | visits the other
host | person with a visitor | is visited
{a} visited {b} in {c}; {b} was visited by {a}; {b} had a visit from {a}
{a} stayed with {b} in {c}

teacher | person who teaches | teaches
pupil | person who learns | is taught
{a} taught {b} {g}; {b} learned {g} from {a}; {b} was taught {g} by {a}
{b} has {g} lessons with {a}

taller person | one who is taller | is taller
shorter person | one less tall | is shorter
{a} is taller than {b}; {b} is shorter than {a}; {b} is not as tall as {a}
next to {a}, {b} looks short

faster person | one with more speed | is faster
slower person | one with less speed | is slower
{a} runs faster than {b}; {b} is slower than {a}; {a} was quicker than {b}
{b} could not catch up with {a}

richer person | one with more money | is richer
poorer person | one with less money | is poorer
{a} is richer than {b}; {b} has less money than {a}; {a} earns more than {b}
{b} is poorer than {a}

boss | person in charge | is the boss
employee | person who works for the other | works for the other
{b} works for {a}; {a} is the boss of {b}; {a} hired {b}; {b} reports to {a}; {b} was hired by {a}

letter writer | sender of the letter | writes the letter
addressee | person the letter is for | gets the letter
{a} wrote {b} a letter; {b} got a letter from {a}; {a} sent a letter to {b}
a letter reached {b} from {a}

chaser | person who runs after the other | chases
chased person | person who flees | is chased
{a} chased {b}; {b} ran away from {a}; {b} was chased by {a}; {a} ran after {b}
{b} fled from {a} in {c}

driver | person at the wheel | drives
passenger | person who is driven | is driven
{a} drove {b} to {c}; {b} got a lift to {c} from {a}; {b} was driven home by {a}
{a} gave {b} a lift

first to arrive | person who came earlier | arrives first
last to arrive | one who came later | comes last
{a} arrived before {b}; {b} came after {a}; {b} was later than {a}; {a} got there earlier than {b}
"""

Draw = Callable[[random.Random], str]


def numbers(low: int, high: int, mark: str = "{}") -> Draw:
    """Return a drawer of whole numbers, written into ``mark``."""
    return lambda rng: mark.format(rng.randint(low, high))


def of(block: str) -> Draw:
    """Return a drawer of one of some words."""
    words = block.split()
    return lambda rng: rng.choice(words)


def value(rng: random.Random, kind: str) -> str:
    """Draw a word or number of a kind."""
    if kind in POOLS:
        return rng.choice(POOLS[kind])
    if kind == "time":
        return f"{rng.randint(7, 22)}:{rng.choice(('00', '15', '30', '45', '10', '20'))}"
    if kind == "price":
        return f"${rng.randint(2, 60)}"
    return str(rng.randint(2, 99 if kind == "age" else 40))


COLUMNS: dict[str, Draw] = {
    "width": numbers(5, 90, "{} cm"), "height": numbers(2, 60, "{} m"), "depth": numbers(3, 80),
    "model": numbers(1, 999, "X{}"), "serial": numbers(1000, 9999), "voltage": numbers(5, 400,
    "{}V"),
    "branch": of("Rome Oslo Lima Dublin Athens Cairo Boston Delhi"), "floor": numbers(1, 30),
    "zip": numbers(10000, 99999), "street": of("Elm Oak Mill Park Lake Hill Church Station"),
    "deadline": numbers(1, 28, "May {}"), "host": numbers(1, 40, "web{}"), "port": numbers(20,
    9999),
    "manager": of("Bell Stone Rossi Novak Carter Lopez Weber Moreau Silva"),
    "department": of("sales legal finance design support research kitchen"),
    "supplier": of("Nordo Velka Zumi Artex Polar Quanto Lumex Brio"), "rating": numbers(1, 9,
    "{}.5"),
    "version": numbers(1, 30, "2.{}"), "shift": of("morning evening night early late weekend"),
    "course": of("pottery Spanish algebra piano drama coding judo"),
    "captain": of("Ruth Omar Felix Irene Bruno Nora Hugo Elena"),
    "region": of("north south east west central coastal"), "diet": of("vegan halal kosher meat "
            "fish"),
    "fuel": of("diesel petrol gas electric hybrid hydrogen"), "mileage": numbers(1000, 90000),
    "coach": of("Keller Dunn Walsh Reed Meyer Foster Lang Costa"),
    "mood": of("happy sad calm angry"),
    "material": of("wood steel glass cotton paper stone wool"),
    "role": of("admin guest editor tester"),
    "topic": of("taxes travel music health sports money weather"),
}  # fmt: skip
# Asked for in records of any notation, in rows under a header, and in web addresses.
FIELDS = (
    "width height depth model serial voltage branch floor zip street deadline host port manager "
    "department supplier rating version shift course captain region diet fuel"
).split()
HEADED = "coach mood material role topic mileage".split()
QUERIES = "page sort lang user color size".split()
QUERY_VALUES: dict[str, Draw] = {
    "page": numbers(1, 99), "sort": of("price name date rating age"),
    "lang": of("en de fr es it nl"),
    "user": of("anna tom leo nina omar ruth"), "color": of("red blue green black white"),
    "size": of("small medium large huge tiny"),
}  # fmt: skip
# Frames with X for the first and Y for the second of two items; the kinds of these.
FRAMES = """
p c: X lives in Y.; p c: In Y there is X.; p n: X wants a Y.; p n: Where is the Y, X?
p p2: Y is waiting for X.; c c2: from X to Y; c c2: Y is bigger than X.
n place: The X is Y.; n color: my Y X; p job: X, the Y; p job: Ask the Y, X!
p day: See you on Y, X.; event day: The X is on Y.; n price: X for sale, Y only
p age: X is Y years old.
""".strip().replace("\n", "; ")
# ending of the file | what joins its words, in words | the same as a sign
FILE_NAMES = (
    ("txt", "underscores", "_"), ("md", "hyphens", "-"), ("csv", "underscores", "_"),
    ("json", "hyphens", "-"), ("html", "dots", "."), ("pdf", "underscores", "_"),
    ("py", "underscores", "_"), ("png", "hyphens", "-"),
)  # fmt: skip
# what stands in front of the words, each of them with a capital, and what stands behind them
TITLES = (
    ("chapter", "Chapter: ", "", 'the word "Chapter:"'), ("heading", "## ", "", "two hash signs"),
    ("draft", "", " (Draft)", 'the note "(Draft)"'), ("memo", "Memo - ", "",
    'the word "Memo" and -'),
    ("guide", "", ": A Guide", 'the words ": A Guide"'),
)  # fmt: skip
SAYINGS = """
the early bird catches the worm; a stitch in time saves nine; better late than never; time is money
actions speak louder than words; all that glitters is not gold; practice makes perfect
an apple a day keeps the doctor away; better safe than sorry; blood is thicker than water
curiosity killed the cat; don't count your chickens before they hatch; honesty is the best policy
don't cry over spilled milk; don't judge a book by its cover; easy come, easy go; haste makes waste
every cloud has a silver lining; every dog has its day; fortune favours the bold; love is blind
good things come to those who wait; great minds think alike; home is where the heart is
ignorance is bliss; it takes two to tango; it never rains but it pours; knowledge is power
laughter is the best medicine; let sleeping dogs lie; like father, like son; live and let live
look before you leap; many hands make light work; money doesn't grow on trees; no news is good news
necessity is the mother of invention; no man is an island; no pain, no gain
nothing ventured, nothing gained
out of sight, out of mind; patience is a virtue; rome wasn't built in a day; seeing is believing
silence is golden; slow and steady wins the race; the grass is always greener on the other side
the pen is mightier than the sword; there is no place like home; two wrongs don't make a right
too many cooks spoil the broth; two heads are better than one; when in rome, do as the romans do
variety is the spice of life; when the cat's away, the mice will play
you can't teach an old dog new tricks
where there's a will, there's a way; you can't have your cake and eat it too
first come, first served
where there's smoke, there's fire; a penny saved is a penny earned
birds of a feather flock together
beauty is in the eye of the beholder; all's well that ends well; all roads lead to rome
a picture is worth a thousand words; absence makes the heart grow fonder; beggars can't be choosers
better the devil you know than the devil you don't; boys will be boys; charity begins at home
don't bite the hand that feeds you; don't put all your eggs in one basket; every little helps
if it ain't broke, don't fix it; if you can't beat them, join them
don't put the cart before the horse
it's always darkest before the dawn; kill two birds with one stone; let bygones be bygones
misery loves company; once bitten, twice shy; one man's trash is another man's treasure
a rolling stone gathers no moss; strike while the iron is hot; the best things in life are free
the proof of the pudding is in the eating
the end justifies the means; the squeaky wheel gets the grease; there's no time like the present
there are plenty of fish in the sea; third time's the charm; time heals all wounds
what goes around comes around; you reap what you sow
you can't make an omelette without breaking eggs
a watched pot never boils; barking dogs seldom bite; bad news travels fast; crime doesn't pay
a friend in need is a friend indeed; a leopard can't change its spots
""".strip().replace("\n", "; ")
