"""Which labels the tasks of ``more_topics`` choose among, and what they are called."""

from __future__ import annotations

# topic: two names
TOPIC_NAMES = {
    "work": ("work", "life at the office"),
    "family": ("family", "family and relatives"),
    "food": ("food", "food and cooking"),
    "travel": ("travel", "a trip or journey"),
    "sports": ("sports", "sport"),
    "weather": ("the weather", "weather"),
    "health": ("health", "health and medicine"),
    "money": ("money", "personal finance"),
    "school": ("school", "school and learning"),
    "music": ("music", "music"),
    "pets": ("pets", "a pet"),
    "clothes": ("clothes", "clothing and fashion"),
    "housework": ("housework", "cleaning and chores"),
    "movies": ("movies", "film and cinema"),
    "garden": ("gardening", "plants and the garden"),
    "cars": ("cars", "cars and driving"),
    "shopping": ("shopping", "shops and buying"),
}
MESSAGE_SETS: tuple[tuple[str, ...], ...] = (
    ("food", "sports"),
    ("work", "family"),
    ("travel", "music"),
    ("weather", "health"),
    ("pets", "cars"),
    ("school", "money"),
    ("movies", "garden"),
    ("clothes", "computers"),
    ("work", "food", "sports"),
    ("travel", "weather", "music"),
    ("family", "school", "health"),
    ("pets", "clothes", "movies"),
    ("cars", "computers", "housework"),
    ("money", "garden", "travel"),
    ("shopping", "sports", "weather"),
    ("work", "family", "food", "travel"),
    ("health", "music", "cars", "pets"),
    ("school", "movies", "weather", "money"),
    ("sports", "garden", "computers", "food"),
    ("clothes", "housework", "travel", "music"),
    ("family", "sports", "weather", "movies", "food"),
    ("work", "school", "travel", "cars", "pets"),
)
Coded = tuple[tuple[str, ...], tuple[str, ...] | None]
MESSAGE_CODES: tuple[Coded, ...] = (
    (("food", "travel"), ("F", "T")),
    (("school", "sports", "music"), ("1", "2", "3")),
    (("weather", "money"), ("A", "B")),
    (("cars", "pets", "family"), ("C", "P", "F")),
    (("health", "food", "movies"), ("a", "b", "c")),
    (("computers", "garden"), ("tech", "green")),
    (("work", "sports", "shopping", "travel"), ("W", "S", "B", "T")),
)
HEADLINE_SETS = (
    ("crime", "sports"),
    ("education", "food", "crime"),
    ("travel", "cars"),
    ("fashion", "film", "music"),
    ("environment", "business"),
    ("crime", "weather", "film", "politics"),
    ("food", "science", "travel"),
    ("cars", "fashion", "education", "health"),
    ("environment", "technology", "sports"),
)
REVIEW_CODES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("restaurant", ("good", "bad")),
    ("film", ("hit", "flop")),
    ("hotel", ("recommended", "avoid")),
    ("gadget", ("buy", "skip")),
    ("app", ("5", "1")),
    ("restaurant", (":)", ":(")),
    ("film", ("thumbs up", "thumbs down")),
    ("hotel", ("satisfied", "unsatisfied")),
    ("gadget", ("yes", "no")),
    ("app", ("love", "hate")),
    ("restaurant", ("happy", "sad")),
    ("film", ("fresh", "rotten")),
    ("hotel", ("+", "-")),
    ("gadget", ("keep", "return")),
    ("app", ("up", "down")),
    ("film", ("positive", "negative", "neutral")),
    ("hotel", ("good", "bad", "neutral")),
    ("gadget", ("5", "1", "3")),
    ("restaurant", (":)", ":(", ":|")),
    ("app", ("praise", "criticism", "neither")),
)
# The answers like, dislike, POS and NEG belong to test tasks on words.
WORD_CODES = (
    ("yes", "no"),
    ("nice", "nasty"),
    ("up", "down"),
    ("favorable", "unfavorable"),
    ("5", "1"),
    ("sunny", "gloomy"),
)
TENSE = (
    ("which tense the sentence is in", "which tense is the sentence in"),
    ("when the action takes place", "when does the action take place"),
)
PERSON = (("which person the subject is in", "which person is the subject in"),)
NUMBER = (
    ("whether one or several act", "is it one or several that act"),
    ("which number the subject has", "which number does the subject have"),
)
VOICE = (("which voice the sentence is in", "which voice is the sentence in"),)
POLARITY = (
    ("whether the sentence is negated", "is the sentence negated or not"),
    ("which polarity it has", "which polarity does it have"),
)
GENDER = (
    ("which sex the subject has", "which sex does the subject have"),
    ("whether a man or a woman acts", "is it a man or a woman that acts"),
)
TENSE_NOUN = ("tense", "time of the action")
PERSON_NOUN = ("grammatical person", "person of the subject")
NUMBER_NOUN = ("number of the subject", "grammatical number of the subject")
VOICE_NOUN = ("voice", "grammatical voice")
POLARITY_NOUN = ("polarity", "sentence polarity")
GENDER_NOUN = ("sex of the subject", "gender of the subject")
Asks = tuple[tuple[str, str], ...]
GRAMMAR: tuple[tuple[str, tuple[str, ...], tuple[str, ...] | None, tuple[str, ...], Asks], ...] = (
    ("tense", ("past", "present", "future"), None, TENSE_NOUN, TENSE),
    ("tense", ("past", "present"), None, TENSE_NOUN, TENSE),
    ("tense", ("present", "future"), None, TENSE_NOUN, TENSE),
    ("tense", ("past", "future"), None, TENSE_NOUN, TENSE),
    ("tense", ("past", "present", "future"), ("1", "2", "3"), TENSE_NOUN, TENSE),
    ("tense", ("past", "present", "future"), ("before", "now", "later"), TENSE_NOUN, TENSE),
    ("person", ("first", "second", "third"), None, PERSON_NOUN, PERSON),
    ("person", ("first", "second", "third"), ("1st", "2nd", "3rd"), PERSON_NOUN, PERSON),
    ("person", ("first", "third"), None, PERSON_NOUN, PERSON),
    ("number", ("singular", "plural"), None, NUMBER_NOUN, NUMBER),
    ("number", ("singular", "plural"), ("one", "many"), NUMBER_NOUN, NUMBER),
    ("voice", ("active", "passive"), None, VOICE_NOUN, VOICE),
    ("voice", ("active", "passive"), ("A", "P"), VOICE_NOUN, VOICE),
    ("polarity", ("affirmative", "negative"), None, POLARITY_NOUN, POLARITY),
    ("gender", ("male", "female"), None, GENDER_NOUN, GENDER),
    ("gender", ("male", "female"), ("he", "she"), GENDER_NOUN, GENDER),
)
GRAMMAR_CLAIMS: tuple[tuple[str, str, Asks], ...] = (
    (
        "tense",
        "past",
        (
            ("the sentence is in the past tense", "is the sentence in the past tense"),
            ("it tells of the past", "does it tell of the past"),
        ),
    ),
    (
        "tense",
        "future",
        (
            ("the sentence is about the future", "is the sentence about the future"),
            ("the verb is in the future tense", "is the verb in the future tense"),
        ),
    ),
    (
        "person",
        "first",
        (
            ("the subject is first person (I or we)", "is the subject first person (I or we)"),
            ("the speaker is the one who acts", "is the speaker the one who acts"),
        ),
    ),
    (
        "number",
        "plural",
        (
            ("the subject of the sentence is plural", "is the subject of the sentence plural"),
            ("more than one person acts", "does more than one person act"),
        ),
    ),
    (
        "voice",
        "passive",
        (
            ("the sentence is in the passive voice", "is the sentence in the passive voice"),
            ("the verb is passive", "is the verb passive"),
        ),
    ),
    (
        "polarity",
        "negative",
        (
            ("the sentence has a negation", "does the sentence have a negation"),
            ("the statement is negated", "is the statement negated"),
        ),
    ),
    (
        "gender",
        "female",
        (
            ("the subject is female", "is the subject female"),
            ("a woman or girl does it", "does a woman or girl do it"),
        ),
    ),
)
LANGUAGE_CODES = {
    "English": "en",
    "Spanish": "es",
    "French": "fr",
    "German": "de",
    "Italian": "it",
    "Portuguese": "pt",
    "Dutch": "nl",
    "Swedish": "sv",
    "Polish": "pl",
    "Finnish": "fi",
    "Turkish": "tr",
    "Hungarian": "hu",
    "Indonesian": "id",
    "Czech": "cs",
    "Romanian": "ro",
}
LANGUAGE_SETS: tuple[Coded, ...] = (
    (("Spanish", "German"), None),
    (("French", "Italian"), None),
    (("Dutch", "Swedish"), None),
    (("Polish", "Finnish"), None),
    (("English", "French"), None),
    (("Portuguese", "Turkish"), None),
    (("German", "English"), None),
    (("Spanish", "Italian"), None),
    (("English", "German", "French"), None),
    (("Spanish", "Polish", "Finnish"), None),
    (("Italian", "Dutch", "Hungarian"), None),
    (("Turkish", "Swedish", "Indonesian"), None),
    (("French", "German", "Spanish", "Italian"), None),
    (("Czech", "Portuguese", "English", "Finnish"), None),
    (("Romanian", "Dutch", "Polish", "French"), None),
    (("German", "French", "Spanish"), ("DE", "FR", "ES")),
    (("English", "Italian"), ("en", "it")),
    (("Swedish", "Finnish", "Polish"), ("sv", "fi", "pl")),
)
LANGUAGES_ASKED = (
    "Spanish", "French", "German", "Italian", "Portuguese", "Dutch", "Finnish", "Polish",
    "English", "Turkish",
)  # fmt: skip
# coarse words and names among the frequent words
UNWANTED = frozenset(
    "helvete jävla kurwa kurva merde putain mierda puta cazzo merda porra caralho vittu juden "
    "suomen suomessa helsingin venäjän helsinki polski polsce bucurești româniei  "
    "amerikaanse nederlandse európai amerikai magyar praze český české avrupa tuhan".split()
)
SPEECH_SETS: tuple[Coded, ...] = (
    (("noun", "verb"), None),
    (("noun", "adjective"), None),
    (("verb", "adjective"), None),
    (("noun", "adverb"), None),
    (("verb", "adverb"), None),
    (("noun", "verb", "adverb"), None),
    (("noun", "verb", "adjective"), ("thing", "action", "quality")),
    (("noun", "verb", "adjective"), ("NOUN", "VERB", "ADJ")),
    (("noun", "verb", "adjective"), ("1", "2", "3")),
    (("noun", "verb", "adjective"), ("S", "V", "A")),
    (("noun", "verb"), ("N", "V")),
    (("noun", "verb", "adjective", "adverb"), ("NN", "VB", "JJ", "RB")),
)
SPEECH_CLAIMS: tuple[tuple[str, tuple[str, str], Asks], ...] = (
    (
        "noun",
        ("true", "false"),
        (
            ("the word is a noun", "is the word a noun"),
            ("it names a person or thing, as a noun does", "is it a naming word (noun)"),
        ),
    ),
    (
        "verb",
        ("verb", "other"),
        (
            ("the word is a verb", "is the word a verb"),
            ("it is a doing word (verb)", "is it a doing word (verb)"),
        ),
    ),
    (
        "adjective",
        ("1", "0"),
        (
            ("the word is an adjective", "is the word an adjective"),
            ("it is a describing word (adjective)", "is it a describing word (adjective)"),
        ),
    ),
)
