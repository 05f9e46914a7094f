"""Parameters of the grid of string tasks: the strings, signs, words and letters they are about.

A ``kind: value, value; ...`` block says with which input each value is used; "_" is a space in
the tables of separators and of combined edits.
"""

from __future__ import annotations

from benchmarks.tasks.families._wording import groups, table, words

# Signs by name; the name without blanks also names the task.
SIGNS = {
    sign: name
    for name, sign in (
        *table("""
        tilde = ~, asterisk = *, exclamation mark = !, ampersand = &, dot = ., double slash = //,
        arrow = ->, question mark = ?, colon = :, semicolon = ;, hash sign = #, slash = /,
        hyphen = -, underscore = _, double plus = ++, plus sign = +, less-than sign = <,
        greater-than sign = >, at sign = @, three dots = ..., double hash = ##
        """),
        ("equals sign", "="),
    )
}

FRONT = groups("""
word: dis, tri, sub, ultra, inter, neo, zu, tix, wob, qua, blo, ka, ~, *, !, &,
  //, ->, www., 42, x-, i-;
noun: eco, bio, vlo, img_, new_;
verb: out, em, fli;
name: mac, xx, Mc;
number: A, K, Q, <, x, 0;
phrase: ##
""")
BACK = groups("""
word: ist, hood, wise, ette, esque, ology, ix, zo, nok, eth, .net, .io, _v2, 2, 99,
  *, #, ?!, (s), /, @home;
noun: ship, tron, ster, zilla, .jpg, .html;
verb: a, mo, o-rama;
name: son, ita, kin, 123;
number: b, k, px, cm, :00;
phrase: ?, ...
""")

# Words before and behind the input, with a space between.
FRONT_WORDS = groups("""
thing: that, one, your, no, see the, where is my;
name: mr, dr, sir, captain, aunt, little, it's, Hi;
city: in, from, visit, I love;
verb: I, we, can, they, always, don't;
number: bus, chapter, gate, minus, about;
sentence: well, and, maybe, today, I think, he said
""")
BACK_WORDS = groups("""
thing: store, club, party, in a box, is mine;
name: and I, is here, the great;
city: city, marathon, by night;
verb: up, it, fast, with me;
number: miles, people, or more;
sentence: too, now, yesterday, she said, for me, in 1999
""")

# Left side, a blank, right side; the names of the first block are said, too.
WRAP_NAMED = table("""
tildes = ~ ~, double angle brackets = << >>, double parentheses = (( )),
percent signs = % %, at signs = @ @, double colons = :: ::, double curly braces = {{ }},
equals signs = = =, double hyphens = -- --, h1 tags = <h1> </h1>,
em tags = <em> </em>, comment signs = /* */
""")
WRAP_STRINGS = table("""
ab_ba = ab ba, x_x = x x, zo_ka = zo ka, one_two = 1 2, star_hash = * #, o_o = o- -o
""")
WRAP_WORDS = table("""
my_book = my book, the_house = the house, start_stop = start stop, oh_oh = oh oh,
no_today = no today, hello_again = hello again, old_shop = old shop
""")

# Letters, old>new.
SWAPS = words("""
a>e a>i a>u e>i e>o i>a i>o o>a o>u u>a b>p d>t g>k l>r r>l n>m s>c w>v t>7 l>1 e>- a>_ s>sh
""")
REMOVED = words("a i u t r n l d c")

# Words of short sentences by class; edits of words use them.
CLASSES = groups("""
det: a, the, my, your, his, her, our, this, that, one, every, no;
adj: big, small, new, red, green, pink, heavy, cheap, clean, dirty, wet, dry, funny, sad, quiet,
  tall, wild, warm, cold, strong, weak, long, short;
noun: dog, cat, horse, bird, boy, girl, man, doctor, teacher, farmer, king, queen, baby, monkey,
  bear, lion, nurse, pilot, sailor, neighbour, robot, fox, wolf, rabbit;
thing: book, ball, bike, cup, lamp, letter, hat, coat, box, bag, phone, chair, table, key, map,
  shoe, spoon, pencil, clock, bottle, drum, ticket;
place: garden, kitchen, school, park, market, river, church, station, forest, city, hotel, bank;
verb: saw, found, took, lost, bought, sold, liked, hated, wanted, painted, cleaned, moved, carried,
  dropped, touched, hid;
prep: in, near, behind, at, outside, opposite;
time: now, yesterday, today, tonight, again, twice, there, early, alone, soon, indeed;
adv: also, often, never, always, nearly, finally, suddenly, quickly, still, maybe, once, only;
who: I, we, they, he, she, Anna, Tom, Maria, Paul, Lisa, Ben;
conj: and, or, but, plus
""")
# A word in capitals stands for a word of its class.
FRAMES = tuple(
    " ".join(frame.split())
    for frame in """
    DET ADJ NOUN; WHO ADV VERB DET THING; DET NOUN VERB DET THING; DET NOUN PREP DET PLACE;
    WHO VERB DET ADJ THING TIME; DET NOUN CONJ DET NOUN; DET ADJ NOUN VERB DET THING;
    DET THING PREP DET ADJ PLACE; WHO ADV VERB DET THING PREP DET PLACE; ADJ THING CONJ ADJ NOUN;
    DET NOUN ADV VERB DET THING; WHO VERB DET THING TIME; WHO CONJ DET NOUN VERB DET THING
    """.split(";")
)
WORD_SWAPS = table("""
my = her, a = the, his = our, every = no, big = small, red = green, cheap = heavy, wet = dry,
dog = cat, doctor = robot, king = queen, book = phone, garden = kitchen, saw = lost,
bought = sold, in = near, behind = at, now = yesterday, often = never, and = plus, we = they,
Tom = Maria
""")
DELETED = words("a his every big red also often finally now today again one")

# Separators of words by name.
JOINERS = table("""
asterisk = *, at = @, hash = #, ampersand = &, arrow = ->, letter_x = x,
spaced_then = _then_, spaced_minus = _minus_, spaced_hyphen = _-_, spaced_greater = _>_,
spaced_versus = _versus_
""")
SEPARATOR_SWAPS = words("*>/ ;># :>; #>_ =>: &>+")
COPY_SEPARATORS = table("""
2 = /, 2 = :, 2 = &, 2 = _or_, 2 = _not_, 2 = _versus_, 2 = =, 3 = -, 3 = /, 3 = ., 3 = _and_, 4 = -
""")
SPELLERS = words(". / _ * +")

# Letters by place: pairs that are read one after the other, and spans.
PAIRS = ((1, 4), (2, 4), (2, 5), (4, 2), (3, 1))
SPANS = ((2, 4), (2, 5), (3, 4), (3, 5), (4, 6))

# First step and second step of a combination; "front X", "back X" or "wrap X Y".
COMBINATIONS = table("""
upper = back !, upper = back ..., upper = front #, upper = wrap [ ], upper = back -1,
capital = back ., capital = back !, capital = front Mr_, capital = wrap ( ),
capital = back _Street, first = back ., first = wrap ( ), first = front #, first = back -,
two = back ., two = back -, two = wrap [ ], two = back oo, three = back o,
three = back 1, last_two = front -, last_two = front x, last_three = front ..., rest = front m,
rest = front sh, rest = back ay, start = back o, start = back ix, twice = back !, second = wrap [ ]
""")
# What the first step does, as orders and as its result.
FIRST_STEPS = {
    "upper": (
        ("put the word in capitals", "uppercase the word", "make the word all caps"),
        ("the word in capitals", "the upper-case word", "the word in all caps"),
    ),
    "capital": (
        ("capitalise the first letter of the word", "give the word a big initial"),
        ("the capitalised word", "the word with a capital first letter"),
    ),
    "first": (
        ("take the first letter", "keep only the initial letter", "pick letter number one"),
        ("the first letter", "the initial letter of the word", "letter number one"),
    ),
    "two": (
        ("take the first two letters", "keep only letters 1 and 2"),
        ("the first two letters", "the opening 2 letters"),
    ),
    "three": (
        ("take the first three letters", "keep only letters 1 to 3"),
        ("the first three letters", "the opening 3 letters"),
    ),
    "last_two": (
        ("take the last two letters", "keep only the final 2 letters"),
        ("the last two letters", "the final 2 letters of the word"),
    ),
    "last_three": (
        ("take the last three letters", "keep only the final 3 letters"),
        ("the last three letters", "the final 3 letters of the word"),
    ),
    "rest": (
        ("drop the first letter", "cut the initial letter off", "remove letter number one"),
        ("the word without its first letter", "the word minus its initial letter"),
    ),
    "start": (
        ("drop the last letter", "cut the final letter off", "remove the closing letter"),
        ("the word without its last letter", "the word minus its final letter"),
    ),
    "twice": (
        ("write the word twice in a row without a space", "double the word, no space"),
        ("the word doubled without a space", "two glued copies of the word"),
    ),
    "second": (
        ("take the second letter", "keep only letter number two", "pick the 2nd letter"),
        ("the second letter", "letter number two", "the 2nd letter of the word"),
    ),
}
