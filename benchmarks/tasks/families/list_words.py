"""Words the letter, string and list families draw from.

The vocabularies by category and by part of speech are written by hand and leave out words that
belong to two of them ("orange", "turkey"). The frequent words are the top of the English list of
``wordfreq`` (code: Apache-2.0, data: CC BY-SA 4.0), less names, contractions and coarse words.
"""

from __future__ import annotations

from functools import cache

from wordfreq import top_n_list

WORDFREQ_SOURCE = "wordfreq 3.1.1"
WORDFREQ_LICENCE = "CC BY-SA 4.0"
OWN_SOURCE = "written for this project"
OWN_LICENCE = "Apache-2.0"

_CATEGORIES = {
    "fruit": "apple banana pear grape lemon lime mango strawberry raspberry blueberry blackberry "
    "pineapple watermelon melon cherry apricot papaya coconut fig grapefruit tangerine kiwi "
    "nectarine pomegranate guava cranberry lychee plum mandarin cantaloupe gooseberry persimmon",
    "vegetable": "carrot potato onion cabbage lettuce spinach broccoli cauliflower celery cucumber "
    "radish turnip leek pea bean garlic asparagus kale zucchini artichoke parsnip eggplant "
    "beetroot yam okra pumpkin shallot chard rutabaga lentil chickpea fennel",
    "animal": "dog cat horse cow pig sheep goat lion tiger bear wolf fox rabbit deer elephant "
    "giraffe zebra monkey gorilla kangaroo camel donkey squirrel leopard hippo rhino panda koala "
    "hamster hedgehog otter beaver badger moose buffalo llama cheetah hyena raccoon weasel",
    "bird": "eagle sparrow pigeon owl hawk parrot penguin ostrich flamingo pelican seagull raven "
    "woodpecker peacock swan stork heron vulture falcon hummingbird magpie dove goose canary "
    "finch nightingale pheasant cuckoo albatross toucan partridge starling",
    "fish": "salmon trout tuna cod shark herring sardine mackerel carp haddock halibut eel "
    "anchovy catfish swordfish piranha stingray snapper barracuda sturgeon goldfish tilapia "
    "pollock flounder minnow marlin grouper mullet swordtail guppy",
    "insect": "ant bee wasp mosquito butterfly moth beetle grasshopper cockroach ladybug "
    "dragonfly termite flea hornet bumblebee locust mantis gnat firefly aphid weevil housefly "
    "honeybee earwig katydid mayfly cicada midge horsefly",
    "colour": "red blue green yellow purple white black brown grey pink teal crimson scarlet "
    "turquoise indigo maroon beige magenta cyan violet lilac azure ochre mauve fuchsia navy "
    "burgundy khaki aquamarine vermilion",
    "vehicle": "car bus truck bicycle motorcycle train tram van taxi airplane helicopter boat "
    "ship ferry submarine tractor scooter ambulance yacht canoe limousine jeep minivan lorry "
    "moped kayak trolleybus bulldozer tricycle sailboat jet hovercraft wagon spaceship",
    "profession": "doctor teacher nurse lawyer farmer plumber carpenter electrician engineer "
    "dentist pilot chef waiter baker butcher tailor barber accountant architect journalist "
    "librarian firefighter mechanic cashier secretary surgeon pharmacist translator painter "
    "gardener actor singer judge soldier scientist photographer",
    "body part": "arm leg hand foot head nose mouth ear eye finger toe knee elbow shoulder neck "
    "chin forehead wrist ankle thumb heart lung liver kidney stomach tongue hip thigh cheek "
    "eyebrow throat brain spine",
    "musical instrument": "piano guitar violin flute trumpet drum cello harp clarinet saxophone "
    "trombone oboe banjo accordion harmonica tuba ukulele mandolin xylophone bassoon "
    "tambourine bagpipes viola harpsichord piccolo sitar lute synthesizer bongos",
    "country": "France Germany Italy Spain Japan China India Brazil Canada Mexico Russia Egypt "
    "Kenya Nigeria Australia Argentina Chile Peru Colombia Sweden Norway Denmark Finland Poland "
    "Greece Portugal Ireland Austria Hungary Thailand Vietnam Pakistan Iran Iraq Israel Cuba",
    "city": "London Paris Berlin Rome Madrid Tokyo Beijing Moscow Chicago Boston Toronto Sydney "
    "Melbourne Mumbai Delhi Cairo Lagos Nairobi Lima Vienna Prague Budapest Warsaw Athens Dublin "
    "Lisbon Stockholm Oslo Seattle Dallas Shanghai Bangkok Istanbul Montreal Manchester Barcelona",
    "language": "English French German Spanish Italian Portuguese Russian Chinese Japanese Korean "
    "Arabic Hindi Bengali Turkish Greek Polish Dutch Swedish Danish Norwegian Finnish Hungarian "
    "Czech Hebrew Persian Urdu Thai Vietnamese Swahili Latin Romanian Tamil",
    "furniture": "chair table sofa bed desk bookcase wardrobe dresser couch armchair cupboard "
    "stool bench cabinet nightstand bookshelf shelf cradle sideboard footstool mattress recliner "
    "ottoman futon hammock crib loveseat bunk headboard settee",
    "clothing": "shirt trousers dress skirt jacket coat sweater socks shoes hat scarf gloves "
    "jeans shorts blouse vest pajamas underwear cardigan hoodie raincoat boots sandals tuxedo "
    "mittens leggings apron sneakers slippers overalls swimsuit cap",
    "drink": "water coffee tea milk juice beer wine lemonade whiskey vodka soda cola champagne "
    "cocoa cider rum gin brandy espresso cappuccino smoothie milkshake sherry tequila latte "
    "bourbon cognac eggnog lager",
    "tool": "hammer screwdriver wrench pliers drill chisel shovel rake axe ladder sander "
    "crowbar spade hoe pickaxe mallet clamp sledgehammer jackhammer wheelbarrow trowel hacksaw "
    "chainsaw anvil sandpaper spanner tongs pitchfork toolbox",
    "number": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty "
    "ninety hundred thousand million billion zero",
    "weather word": "rain snow wind storm fog thunder lightning hailstorm sunshine hurricane "
    "tornado blizzard drizzle frost sleet breeze mist cloud rainbow heatwave drought typhoon "
    "downpour "
    "cyclone gale thunderstorm monsoon snowfall humidity snowstorm",
    "sport": "football basketball tennis baseball golf hockey rugby cricket volleyball swimming "
    "boxing wrestling skiing cycling surfing badminton fencing gymnastics archery rowing judo "
    "karate skating snowboarding softball handball lacrosse polo marathon",
    "shape": "circle square triangle rectangle oval pentagon hexagon octagon sphere cube pyramid "
    "cylinder cone rhombus trapezoid ellipse parallelogram polygon prism heptagon cuboid "
    "hemisphere tetrahedron crescent quadrilateral decagon nonagon spiral",
    "metal": "iron gold silver copper aluminum steel zinc tin nickel titanium platinum "
    "bronze brass tungsten chromium cobalt mercury uranium magnesium lithium sodium potassium "
    "calcium manganese palladium cadmium gallium beryllium plutonium",
    "family member": "mother father sister brother aunt uncle cousin grandmother grandfather son "
    "daughter nephew niece wife husband grandson granddaughter stepmother stepfather grandma "
    "grandpa mom dad twin sibling parent stepson stepdaughter godmother godfather spouse",
    "day or month": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February "
    "March April May June July August September October November December",
    "kitchen item": "spoon fork knife plate bowl cup pan pot kettle toaster oven fridge "
    "microwave blender whisk spatula ladle teapot mug saucer saucepan colander grater "
    "stove dishwasher cutlery corkscrew chopsticks teaspoon",
    "building": "house school hospital church castle palace library museum hotel factory "
    "warehouse skyscraper cathedral mosque temple barn garage cottage theater supermarket bank "
    "courthouse lighthouse stadium cinema restaurant pharmacy prison airport bakery",
    "emotion": "anger joy sadness fear happiness jealousy envy guilt shame disgust pride grief "
    "excitement anxiety love hatred sorrow rage loneliness boredom despair delight "
    "embarrassment gratitude sympathy frustration nervousness panic regret contempt",
    "flower": "tulip daisy sunflower orchid daffodil lily carnation poppy marigold dandelion "
    "chrysanthemum peony iris hyacinth buttercup jasmine snowdrop bluebell petunia geranium "
    "hydrangea crocus begonia magnolia pansy camellia azalea gardenia dahlia rose",
    "tree": "oak pine birch willow maple elm cedar spruce fir poplar beech redwood sequoia "
    "cypress eucalyptus sycamore hawthorn juniper larch aspen yew mahogany alder linden ebony "
    "hemlock baobab teak rowan walnut",
    "school item": "pencil pen eraser ruler notebook textbook backpack blackboard chalk "
    "calculator crayon sharpener whiteboard folder homework stapler scissors worksheet "
    "dictionary highlighter marker binder paperclip glue",
    "food": "bread cheese pizza pasta rice soup sandwich hamburger cake cookie butter egg salad "
    "sausage bacon steak pancake yogurt chocolate omelette noodles cereal muffin lasagna sushi "
    "waffle burrito pie doughnut croissant",
}

_PARTS_OF_SPEECH = {
    "verb": "eat sing write bring become forget understand destroy create arrive decide explain "
    "describe sit speak teach learn listen carry throw forgive choose borrow build buy sell send "
    "receive remember believe begin bake deliver discuss encourage examine hesitate imagine "
    "improve include invite obey prefer pretend prevent protect refuse remove repair "
    "solve suffer survive appear disappear apologize celebrate complain compete concentrate "
    "confuse consider",
    "adjective": "happy large beautiful tiny expensive cheap clever stupid lazy hungry thirsty "
    "angry noisy famous popular important dangerous careful helpful useful brave rich poor "
    "young old tall heavy strong weak sad ugly delicious curious nervous jealous polite rude "
    "honest gentle bitter sour salty sticky fluffy dusty muddy shiny gigantic wonderful terrible "
    "horrible comfortable ancient modern wide weird generous reliable healthy",
    "adverb": "quickly slowly carefully happily sadly loudly quietly easily badly suddenly "
    "finally usually often never always seldom rarely sometimes gently bravely politely "
    "rudely angrily nearly almost perfectly completely recently immediately eventually "
    "frequently honestly gracefully eagerly beautifully clearly softly strongly "
    "together somewhere everywhere probably perhaps quite very too also already "
    "tomorrow soon again twice",
    "preposition": "of at from with into onto upon during among between without toward against "
    "beneath beside despite except until via through throughout across behind beyond within "
    "about above below under over",
    "pronoun": "he she they we you it him her them us me myself yourself himself herself "
    "themselves ourselves itself everyone someone nobody anybody everything something nothing "
    "who whom whoever mine yours hers ours theirs",
    "object": "chair table bottle lamp window door pencil book clock mirror carpet basket candle "
    "bucket umbrella suitcase telephone camera computer keyboard pillow blanket hammer ladder "
    "spoon bowl cup kettle bicycle wallet ring necklace box envelope newspaper scissors "
    "toothbrush towel soap brick rope wheel key coin shoe hat jacket button needle stamp "
    "guitar violin balloon doll kite tent flashlight backpack cabinet",
    "concept": "freedom justice truth beauty democracy peace wisdom honesty courage loyalty "
    "knowledge happiness hope faith trust equality patience kindness friendship love hatred "
    "jealousy fear intelligence curiosity luck fate destiny success failure poverty wealth "
    "liberty tradition culture philosophy logic morality childhood ambition confidence "
    "creativity dignity education fame forgiveness generosity humility humor independence "
    "innocence mercy mystery opinion pride progress revenge sympathy tolerance",
    "noun": "apple teacher village kitchen garden mountain river forest island doctor elephant "
    "library hospital computer bicycle newspaper holiday window pencil blanket engine "
    "airport breakfast butterfly castle cathedral daughter farmer furniture giraffe "
    "grandmother hotel jacket king lawyer museum neighbor ocean painter pocket "
    "potato president queen restaurant sandwich soldier student sugar sweater tiger "
    "tomato umbrella vegetable violin wallet wizard desert lemon kitten uncle",
    "plural": "apples teachers villages gardens mountains rivers forests islands doctors "
    "elephants computers bicycles newspapers windows pencils engines castles farmers jackets "
    "kings lawyers museums oceans painters pockets potatoes queens sandwiches soldiers students "
    "sweaters tigers tomatoes umbrellas vegetables violins wallets wizards lemons kittens "
    "horses houses tables chairs bottles buckets spoons dogs birds trees cars boats children "
    "women men mice feet",
    "past": "ate sang wrote brought became forgot understood destroyed created arrived decided "
    "explained sat spoke taught learned listened carried threw forgave chose borrowed built "
    "bought sold sent received remembered believed began baked delivered discussed examined "
    "imagined improved invited obeyed preferred pretended refused repaired solved survived "
    "went came saw knew took gave made said told found kept",
    "gerund": "eating singing writing bringing becoming forgetting destroying creating "
    "arriving deciding explaining sitting speaking teaching learning listening carrying "
    "throwing choosing borrowing building buying selling sending receiving remembering baking "
    "delivering discussing imagining improving inviting pretending refusing repairing solving "
    "running swimming dancing walking jumping sleeping driving cooking laughing going coming",
}

CATEGORIES: dict[str, tuple[str, ...]] = {
    name: tuple(words.split()) for name, words in _CATEGORIES.items()
}
PARTS_OF_SPEECH: dict[str, tuple[str, ...]] = {
    name: tuple(words.split()) for name, words in _PARTS_OF_SPEECH.items()
}

# Categories that a reader could confuse, so that no list mixes them.
_CONFUSABLE = (
    ("animal", "bird", "fish", "insect", "food"),
    ("colour", "metal", "flower"),
    ("fruit", "vegetable", "food", "drink", "tree", "flower"),
    ("fish", "food"),
    ("kitchen item", "tool", "furniture", "school item"),
    ("country", "city"),
    ("profession", "family member"),
    ("fruit", "colour"),
)


def confusable(left: str, right: str) -> bool:
    """Whether a word of one category might also count as one of the other."""
    return left == right or any(left in group and right in group for group in _CONFUSABLE)


_NOT_PLAIN_WORDS = frozenset(
    (
        # Coarse or cruel words.
        "god sex sexy fuck fucking fucked fuckin shit hell damn ass asshole bitch "
        "bullshit crap dick porn suck sucks nazi rape rapist slave murder murdered kill "
        "kills killed killing killer suicide drug drugs dead died die dies dying death "
        "deaths abuse bloody butt breast naked sexual racist terrorist idiot stupid drunk "
        "cocaine hate pregnant pregnancy gay "
        # Clipped forms, abbreviations and fragments of contractions.
        "etc lol wanna gonna gotta kinda thats dont cant http https www com ceo cnn nba "
        "nfl nfc bbc fbi cia usa san los del las von der ltd inc vol vs rep sen sec dec "
        "jan feb apr aug sept sep oct nov min max non pre anti semi sub trans multi dna "
        "doc rob pat con haha lmao tho til nah yep nope hmm ups app apps blog pop pro bro "
        "dude wow hey yeah okay mrs org int iii viii isn auto info vice inch stats lab "
        "grand mom mum dad gen mid blogs "
        # Names of people and places, brands, months and days, which are capitalised elsewhere.
        "john york london james america george paul michael david england china india "
        "australia france germany russia japan canada texas california washington chicago "
        "peter william robert thomas richard charles martin henry lee jones smith johnson "
        "jackson wilson scott taylor brown davis clinton trump obama jesus christ "
        "christmas facebook google twitter youtube instagram amazon apple microsoft "
        "iphone android disney netflix monday tuesday wednesday thursday friday saturday "
        "sunday january february march april may june july august september october "
        "november december africa europe asia islam british american french german "
        "italian spanish russian chinese japanese indian african european english irish "
        "scottish canadian australian mexican korean israeli israel iran iraq syria arab "
        "jewish jews muslim muslims christian catholic islamic roman greek latin dutch "
        "turkish polish saudi soviet asian scotland ireland italy spain mexico brazil "
        "egypt pakistan turkey korea vietnam sweden greece zealand nigeria ukraine "
        "malaysia wales britain virginia florida michigan ohio carolina georgia illinois "
        "colorado arizona minnesota kansas iowa indiana oregon wisconsin kentucky boston "
        "angeles francisco vegas miami houston dallas atlanta detroit seattle philip "
        "hollywood sydney melbourne moscow berlin paris rome madrid toronto montreal "
        "liverpool manchester arsenal chelsea cambridge oxford edinburgh singapore diego "
        "jersey hong kong delhi rio jack joe tom tim jim jimmy mike steve chris mary "
        "harry ben sam dan daniel andrew adam alex kevin brian matt matthew ryan jason "
        "eric jeff gary anthony joseph edward stephen elizabeth victoria sarah simon "
        "donald ron andy dave josh johnny anna lisa maria kate jane jean harris lewis "
        "howard kelly luke charlie arthur francis louis alexander morgan walker miller "
        "anderson thompson moore hamilton lincoln kennedy wayne kim ali van don phil nick "
        "tony max bob bill frank ann anne amy emma lucy alan allen ian jon jonathan "
        "justin roger ross russell robin rick oscar larry lawrence lucas graham gordon "
        "patrick walter tyler bruce billy carter hillary austin jordan columbia mac von "
        "ford bush jose juan carlos olympic olympics democrats americans santa columbus "
        "republican victor bishop grant mark ray jay dean gene marsh clark bell pete joan "
        "bible "
    ).split()
)


@cache
def frequent_words(limit: int = 3600, shortest: int = 3, longest: int = 9) -> tuple[str, ...]:
    """Return common lower-case English words, most frequent first.

    Args:
        limit: how far down wordfreq's list to go.
        shortest: least number of letters.
        longest: greatest number of letters.

    """
    return tuple(
        word
        for word in top_n_list("en", limit)
        if word.isascii()
        and word.isalpha()
        and shortest <= len(word) <= longest
        and word not in _NOT_PLAIN_WORDS
    )


@cache
def all_words(shortest: int = 3, longest: int = 9) -> tuple[str, ...]:
    """Return the frequent words together with every lower-case word of the vocabularies."""
    own = (
        word
        for group in (*CATEGORIES.values(), *PARTS_OF_SPEECH.values())
        for word in group
        if word.islower() and shortest <= len(word) <= longest
    )
    return tuple(dict.fromkeys((*frequent_words(shortest=shortest, longest=longest), *own)))
