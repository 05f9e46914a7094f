"""Further everyday categories, and which fields of life every category touches.

Together with the categories of the earlier modules these are the values of the category tasks.
"""

from __future__ import annotations

from benchmarks.tasks.families import _more_categories_words as earlier

# name [fields]: one, one, one / many, many / words ("_" is a space)
_NEW = """
farm animal [L]: a farm animal, an animal kept on a farm, a barnyard animal / farm animals,
livestock
/ cow pig sheep goat hen rooster ox bull mule donkey mare ewe sow stallion pony heifer alpaca steer
wild animal [L]: a wild animal, a beast of the wild, an animal that is not tame / wild animals,
beasts of the wild
/ lion tiger wolf elephant giraffe zebra hippo rhino leopard cheetah hyena moose gorilla panda
koala lynx badger bison jackal skunk raccoon antelope
animal home [LB]: an animal's home, a place where animals live, a dwelling of animals / animal
homes, places for animals
/ nest den burrow kennel stable hive cage lair aquarium coop pigsty hutch anthill aviary doghouse
cowshed beehive birdhouse paddock fishbowl terrarium
animal body part [LM]: an animal body part, a part of an animal, a thing animals have on their body
/ animal body parts, parts of animals
/ tail wing beak claw fin paw hoof feather fur antler mane snout tusk fang gill whiskers tentacle
hump udder talon flipper muzzle
nut or seed [P]: a nut or seed, a kind of nut or seed, an edible kernel / nuts and seeds, edible
kernels
/ almond cashew pistachio hazelnut pecan peanut macadamia chestnut acorn sesame flaxseed pine_nut
brazil_nut sunflower_seed poppy_seed pumpkin_seed chia
bread [P]: a bread or roll, a kind of bread, a loaf or bun or flatbread / breads and rolls, kinds
of bread
/ baguette bagel pita naan focaccia tortilla ciabatta sourdough brioche pretzel pumpernickel
breadstick flatbread chapati scone crumpet cornbread rye_bread garlic_bread loaf
candy [P]: a candy, a sweet you suck or chew, a piece of candy / candies, sweets from a candy store
/ lollipop toffee gumdrop caramel marshmallow licorice jellybean nougat bonbon taffy gummy_bear
candy_cane peppermint chewing_gum chocolate_bar butterscotch marzipan praline cotton_candy
alcoholic drink [P]: an alcoholic drink, a drink with alcohol, an alcoholic beverage / alcoholic
drinks, drinks with alcohol
/ beer wine vodka rum gin whiskey tequila brandy champagne cider cognac sherry bourbon sake
vermouth absinthe liqueur ale lager mead prosecco martini mojito margarita
soft drink [P]: a soft drink, a drink without alcohol, a nonalcoholic beverage / soft drinks,
drinks without alcohol
/ lemonade cola soda juice water tea coffee cocoa smoothie milkshake iced_tea espresso cappuccino
ginger_ale root_beer hot_chocolate orange_juice mineral_water apple_juice latte
plant part [PM]: a part of a plant, a plant part, a piece that plants grow / parts of a plant,
plant parts
/ root leaf stem petal seed branch twig bud thorn stalk pollen sap stamen pistil bough sepal
tendril frond rhizome
footwear [OW]: a piece of footwear, a kind of shoe, a thing worn on the feet / footwear, kinds of
shoe
/ sandals boots slippers sneakers loafers clogs flip-flops moccasins high_heels trainers stilettos
galoshes espadrilles rain_boots snowshoes brogues ballet_flats wellingtons running_shoes
headgear [OW]: a piece of headgear, a kind of hat, a thing worn on the head / headgear, kinds of
hat
/ cap helmet beret turban bonnet sombrero fedora beanie top_hat straw_hat baseball_cap bowler_hat
headscarf cowboy_hat stetson sun_hat hard_hat fez
kitchen utensil [OK]: a kitchen utensil, a cook's utensil, a thing for cooking or eating with /
kitchen utensils, cooking utensils
/ spatula ladle whisk colander grater peeler rolling_pin corkscrew sieve can_opener fork teaspoon
chopsticks skewer strainer frying_pan saucepan wok cutting_board measuring_cup
kitchen appliance [OKE]: a kitchen appliance, an electric kitchen device, a kitchen machine /
kitchen appliances, kitchen machines
/ toaster blender microwave oven fridge freezer dishwasher mixer juicer stove coffee_maker
rice_cooker air_fryer food_processor refrigerator waffle_iron deep_fryer bread_maker
light source [OE]: a light source, a thing that gives light, a kind of lamp or light / light
sources, things that give light
/ lamp candle lantern torch chandelier flashlight lightbulb spotlight streetlight searchlight
bonfire nightlight lamppost floodlight candelabra campfire headlamp reading_lamp
string instrument [OI]: a string instrument, an instrument with strings, a stringed instrument /
string instruments, instruments with strings
/ guitar violin cello harp banjo ukulele mandolin lute sitar viola double_bass lyre zither
balalaika fiddle bass_guitar
wind instrument [OI]: a wind instrument, an instrument you blow into, an instrument played with
breath / wind instruments, instruments that are blown
/ flute trumpet clarinet saxophone trombone oboe tuba bassoon piccolo harmonica bagpipes cornet
bugle french_horn didgeridoo panpipes
percussion instrument [OI]: a percussion instrument, an instrument you strike or shake, a drum or
the like / percussion instruments, instruments that are struck
/ drum xylophone tambourine cymbals maracas gong bongos castanets timpani marimba cowbell
snare_drum bass_drum glockenspiel vibraphone kettledrum
aircraft [O]: an aircraft, a flying machine, a machine that flies / aircraft, flying machines
/ airplane helicopter glider jet hot-air_balloon biplane drone airship blimp seaplane zeppelin
hang-glider warplane bomber airliner gyrocopter jumbo_jet
makeup product [OW]: a makeup product, a beauty product, a cosmetic / makeup products, cosmetics
/ lipstick mascara eyeliner rouge concealer nail_polish perfume lip_gloss eyeshadow bronzer blusher
face_powder hair_dye lip_balm false_eyelashes face_mask eyebrow_pencil
fastener [OW]: a fastener, a thing for holding parts together, a device that fastens things /
fasteners, things for fastening
/ screw bolt button zipper rivet buckle velcro latch clasp safety_pin thumbtack shoelace clothespin
toggle drawstring carabiner hairpin snap_button
ship part [OB]: a part of a ship, a ship part, a thing found on a sailing ship / parts of a ship,
ship parts
/ anchor mast sail rudder hull keel porthole helm gangplank propeller bowsprit deck jib topsail
rigging crow's_nest stern
shop [BH]: a shop, a store, a place to buy things / shops, stores
/ bookstore florist grocery pharmacy supermarket boutique delicatessen newsstand pawnshop drugstore
kiosk hardware_store toy_store pet_shop shoe_store gift_shop antique_shop department_store
flea_market
religious building [B]: a religious building, a house of worship, a building for prayer / religious
buildings, houses of worship
/ church mosque synagogue cathedral monastery chapel abbey pagoda shrine convent basilica nunnery
priory minster hermitage cloister
dwelling [B]: a dwelling, a home for people, a type of home / dwellings, types of home
/ cottage apartment igloo cabin mansion hut bungalow villa condo teepee penthouse chalet shack
duplex farmhouse yurt townhouse houseboat log_cabin
bone [M]: a bone, a bone of the skeleton, a part of the skeleton / bones, parts of the skeleton
/ skull rib femur tibia pelvis sternum clavicle humerus vertebra jawbone kneecap collarbone ulna
fibula patella scapula cheekbone breastbone tailbone
part of the face [M]: a part of the face, a facial feature, something in a person's face / parts of
the face, facial features
/ nose mouth eye cheek chin forehead eyebrow lip eyelash nostril eyelid freckle dimple mustache
beard pupil
symptom [MA]: a symptom, a sign of illness, something sick people complain of / symptoms, signs of
illness
/ headache fever cough nausea dizziness rash sore_throat fatigue itching cramps swelling vomiting
runny_nose toothache earache chills backache insomnia stomachache numbness
hairstyle [MA]: a hairstyle, a haircut, a way to wear one's hair / hairstyles, haircuts
/ ponytail braid mohawk bob pigtails dreadlocks crewcut perm bangs buzz_cut afro cornrows updo
undercut pixie_cut topknot combover
criminal [HA]: a criminal, a lawbreaker, a person who commits crimes / criminals, lawbreakers
/ thief burglar robber pickpocket smuggler kidnapper arsonist vandal forger poacher hijacker pirate
gangster blackmailer swindler shoplifter bandit outlaw fraudster mugger
religious person [H]: a religious person, a member of the clergy or an order, a person of the
church or faith / religious people, clergy
/ priest monk nun rabbi imam pope pastor vicar deacon abbot friar chaplain missionary pilgrim
prophet preacher archbishop clergyman
military rank [H]: a military rank, an army or navy rank, a soldier's rank / military ranks, ranks
of soldiers
/ general admiral colonel captain sergeant corporal lieutenant brigadier commodore marshal cadet
ensign commander midshipman field_marshal rear_admiral
political office [H]: a political office, a government post, a politician's position / political
offices, government posts
/ president mayor senator governor chancellor prime_minister ambassador congressman councillor
premier vice_president envoy consul lawmaker deputy parliamentarian
athlete [HA]: an athlete, a sportsperson, a player or sports competitor / athletes, sportspeople
/ sprinter swimmer cyclist gymnast skier golfer wrestler jockey surfer skater goalkeeper
quarterback striker archer rower fencer weightlifter linebacker midfielder batsman hurdler
musician [HA]: a musician, a maker of music, a person who performs music / musicians, people who
make music
/ drummer violinist pianist guitarist singer cellist flutist trumpeter conductor organist
saxophonist bassist rapper soprano tenor vocalist harpist songwriter
medical job [H]: a medical job, a health-care profession, a medical professional / medical jobs,
health-care professions
/ surgeon cardiologist dermatologist pediatrician psychiatrist dentist nurse paramedic midwife
optician veterinarian radiologist neurologist pharmacist orthodontist oncologist physiotherapist
doctor
storybook character [N]: a storybook character, a fairy-tale hero, a figure from children's tales /
storybook characters, fairy-tale heroes
/ Cinderella Pinocchio Rapunzel Aladdin Gretel Goldilocks Rumpelstiltskin Thumbelina Mowgli Bambi
Dumbo Peter_Pan Snow_White Sleeping_Beauty Robin_Hood Tinkerbell Captain_Hook Red_Riding_Hood
superhero [N]: a superhero, a comic-book hero, a hero with superpowers / superheroes, comic-book
heroes
/ Superman Batman Spiderman Hulk Wonder_Woman Iron_Man Captain_America Aquaman Catwoman Supergirl
Deadpool Daredevil Hawkeye Green_Lantern Black_Panther Ant-Man Doctor_Strange
scientist [N]: a scientist, a famous scientist, a great name in science / scientists, famous
scientists
/ Einstein Newton Darwin Galileo Curie Pasteur Faraday Hawking Copernicus Kepler Archimedes Bohr
Mendel Planck Heisenberg Feynman Maxwell Linnaeus Fermi Oppenheimer
philosopher [N]: a philosopher, a famous thinker, a great name in philosophy / philosophers, famous
thinkers
/ Plato Socrates Aristotle Kant Nietzsche Hegel Hume Spinoza Rousseau Voltaire Confucius Sartre
Schopenhauer Kierkegaard Wittgenstein Seneca Epicurus Diogenes
author [N]: an author, a famous writer, a great name in literature / authors, famous writers
/ Shakespeare Dickens Tolstoy Hemingway Austen Goethe Dostoevsky Kafka Orwell Twain Chekhov
Cervantes Dante Homer Tolkien Poe Steinbeck Balzac Proust Flaubert
US president [N]: a US president, a president of the United States, an American president / US
presidents, American presidents
/ Lincoln Obama Kennedy Nixon Reagan Truman Eisenhower Roosevelt Jefferson Clinton Carter Bush
Biden Hoover Madison Adams Coolidge Monroe
deity [N]: a deity, a god or goddess, a mythological god / deities, gods and goddesses
/ Zeus Apollo Athena Poseidon Odin Bastet Loki Freya Isis Osiris Anubis Horus Vishnu Shiva Ganesha
Hera Hades Aphrodite Artemis Dionysus Baldur Lakshmi
zodiac sign [NAS]: a zodiac sign, a star sign, a sign of the horoscope / zodiac signs, star signs
/ Aries Taurus Gemini Cancer Leo Virgo Libra Scorpio Sagittarius Capricorn Aquarius Pisces
company [N]: a company, a big company, a well-known firm / companies, well-known firms
/ Google Microsoft Samsung Sony Intel IBM Netflix Walmart Starbucks Pepsi Nestle IKEA Siemens Nokia
Airbus Boeing Lufthansa Panasonic Unilever PayPal
fashion brand [N]: a fashion brand, a clothing label, a maker of fashion / fashion brands, clothing
labels
/ Gucci Prada Chanel Dior Versace Armani Zara Burberry Lacoste Reebok Adidas Nike Fendi Valentino
Balenciaga Calvin_Klein Ralph_Lauren Levi's
mountain [NG]: a mountain, the name of a mountain, a famous peak / mountains, famous peaks
/ Everest Kilimanjaro Matterhorn Denali Fuji Olympus Etna Vesuvius Annapurna Aconcagua Elbrus
Mont_Blanc Ararat Rushmore Whitney McKinley Eiger Zugspitze Snowdon Kangchenjunga
island [NG]: an island, the name of an island, a named piece of land in the sea / islands, names of
islands
/ Sicily Crete Corsica Sardinia Bali Sumatra Tasmania Greenland Ibiza Majorca Tahiti Borneo Capri
Santorini Mykonos Tenerife Newfoundland Guam Zanzibar
holiday [NS]: a holiday, a festive day, a feast of the year / holidays, festive days
/ Christmas Easter Halloween Thanksgiving Hanukkah Ramadan Diwali Passover Kwanzaa Pentecost
Yom_Kippur Mardi_Gras New_Year Labor_Day Independence_Day Valentine's_Day Mother's_Day Good_Friday
programming language [NL]: a programming language, a coding language, a language for writing
software / programming languages, coding languages
/ JavaScript Haskell Fortran COBOL PHP Kotlin Scala Pascal Lisp Prolog TypeScript Perl Erlang Lua
Java SQL Visual_Basic C++ Clojure
punctuation mark [SV]: a punctuation mark, a sign used in writing, a mark between words /
punctuation marks, signs used in writing
/ comma period colon semicolon hyphen apostrophe slash dash ellipsis question_mark exclamation_mark
quotation_mark parenthesis bracket asterisk ampersand full_stop
grammar term [SA]: a grammar term, a term from grammar, a word that grammarians use / grammar terms,
words about grammar
/ noun verb adjective adverb pronoun preposition conjunction clause predicate participle gerund
infinitive suffix prefix syllable vowel consonant plural syntax
math term [SA]: a math term, a term from mathematics, a word from a maths lesson / math terms,
words from mathematics
/ addition subtraction multiplication division fraction equation percentage decimal numerator
denominator theorem integer quotient exponent logarithm probability median polynomial square_root
music term [AV]: a music term, a term from music theory, a word musicians use / music terms, words
about music
/ melody rhythm chord tempo octave crescendo staccato clef symphony sonata concerto overture aria
arpeggio legato refrain lyrics vibrato
virtue [AH]: a virtue, a good quality, a moral strength / virtues, good qualities
/ honesty courage patience kindness generosity loyalty humility wisdom modesty integrity diligence
fairness bravery tolerance reliability prudence politeness charity
vice [AH]: a vice, a bad quality, a moral weakness / vices, bad qualities
/ greed laziness arrogance cruelty vanity selfishness dishonesty gluttony cowardice rudeness deceit
malice hypocrisy impatience ingratitude intolerance recklessness disloyalty
taste word [DP]: a taste word, a word for how food tastes, an adjective of taste / taste words,
adjectives of taste
/ sweet sour bitter salty spicy tangy savory bland sugary peppery minty zesty tasty delicious yummy
fruity buttery garlicky smoky
weather adjective [DG]: a weather adjective, an adjective for the weather, a word like a forecast
uses / weather adjectives, adjectives for the weather
/ sunny rainy cloudy windy foggy snowy stormy chilly humid frosty misty breezy overcast drizzly
thundery muggy balmy gusty hazy
texture word [D]: a texture word, a word for how a surface feels, an adjective of touch / texture
words, adjectives of touch
/ smooth rough soft bumpy fluffy slimy silky fuzzy prickly slippery spiky grainy furry
velvety coarse jagged scratchy lumpy
feeling adjective [DA]: a feeling adjective, an adjective for a mood, a word for how someone feels /
feeling adjectives, mood words
/ happy sad angry afraid nervous excited lonely jealous worried furious grumpy ashamed embarrassed
scared delighted miserable frustrated upset joyful
word for big [D]: a word for big, a synonym of large, a word for great size / words for big,
synonyms of large
/ big huge large enormous gigantic massive immense colossal vast oversized towering jumbo hefty
sizable tremendous monumental mighty
word for small [D]: a word for small, a synonym of little, a word for little size / words for
small, synonyms of little
/ small tiny little miniature microscopic minuscule petite wee teeny puny mini undersized
pocket-sized teensy itty-bitty diminutive infinitesimal
frequency word [S]: a frequency word, a word for how often, an adverb of frequency / frequency
words, adverbs of frequency
/ always never often sometimes rarely seldom usually occasionally daily weekly monthly yearly
hourly frequently constantly regularly now_and_then hardly_ever
greeting [SV]: a greeting or farewell, a word of greeting or parting, a thing said on meeting or
leaving / greetings and farewells, words of greeting or parting
/ hello hi hey goodbye bye good_morning good_evening farewell welcome see_you howdy good_night
so_long take_care good_afternoon ciao
thinking verb [V]: a verb of thinking, a mental verb, a word for using one's mind / verbs of
thinking, mental verbs
/ think believe know remember imagine suppose guess wonder consider understand assume realize
ponder conclude contemplate suspect analyze recall
breaking verb [V]: a verb of breaking, a verb for destroying things, a word for doing damage /
verbs of breaking, verbs for destroying things
/ break smash crush destroy shatter demolish wreck ruin rip shred snap burst fracture splinter
pulverize devastate obliterate
seeing verb [V]: a verb of seeing, a verb for using the eyes, a way of looking / verbs of seeing,
ways of looking
/ see look watch stare gaze glance peek observe glimpse peer notice gawk ogle glare behold witness
squint
eating verb [VP]: a verb of eating or drinking, a verb for taking food in, a thing done at meals /
verbs of eating or drinking, things done at meals
/ eat chew bite swallow sip munch gobble nibble devour gulp feast dine lick slurp gnaw guzzle
ingest
hand verb [V]: a verb for using the hands, a hand action, a thing one does with one's hands / verbs
for using the hands, hand actions
/ hold grab touch grip squeeze grasp pinch pat clench tickle caress poke rub pull push tug seize
noise word [VA]: a noise word, a word for a sound, a word for a noise things make / noise words,
sound words
/ bang crash thud click clang beep boom creak rustle splash clatter tinkle jingle rumble thump
crackle ding clunk whir
ball sport [A]: a ball sport, a sport played with a ball, a ball game / ball sports, ball games
/ football basketball tennis baseball volleyball rugby golf cricket handball softball lacrosse
ping-pong bowling billiards croquet dodgeball netball soccer
winter sport [A]: a winter sport, a sport on snow or ice, a cold-season sport / winter sports,
sports on snow or ice
/ skiing snowboarding ice_hockey figure_skating curling bobsled luge biathlon ski_jumping sledding
ice_skating slalom tobogganing speed_skating snowshoeing cross-country_skiing
water sport [A]: a water sport, a sport in or on water, an aquatic sport / water sports, aquatic
sports
/ swimming surfing rowing sailing kayaking snorkeling bodyboarding canoeing windsurfing waterskiing
rafting wakeboarding kitesurfing scuba_diving paddleboarding high_diving
combat sport [A]: a combat sport, a martial art, a fighting sport / combat sports, martial arts
/ boxing wrestling judo karate taekwondo fencing kickboxing sumo aikido kung_fu jiu-jitsu muay_thai
sambo krav_maga kendo ninjutsu
gym exercise [AV]: a gym exercise, a fitness exercise, a workout move / gym exercises, workout
moves
/ push-up sit-up pull-up squat lunge burpee deadlift bench_press jumping_jack leg_press bicep_curl
shoulder_press chin-up leg_raise calf_raise step-up
book part [AS]: a part of a book, a book part, a thing inside a book / parts of a book, book parts
/ chapter page title preface glossary footnote epilogue prologue foreword bibliography caption
margin bookmark table_of_contents dust_jacket paragraph dedication
document [A]: a document, an official paper, a paper with legal or business use / documents,
official papers
/ passport certificate contract receipt invoice license diploma visa permit warrant deed lease
voucher treaty prescription affidavit birth_certificate coupon
computer word [OAE]: a computer word, a word from computing, an IT term / computer words, IT terms
/ software browser password website pixel firewall database spreadsheet bandwidth cursor hyperlink
login upload username motherboard processor download operating_system
"""

# The fields of the earlier categories; words are only contrasted where the fields differ, unless
# the plan names both categories.
_EARLIER_FIELDS = """
LP: animal, fish, sea creature, bird, insect
L: reptile, dog breed, mythical creature
LMH: baby animal
LVA: animal sound
P: vegetable, cheese, pasta, condiment, dessert, spice
PC: fruit, flower, tree, drink
LPC: food
LPM: meat
CPLN: colour
CO: gemstone, fabric, material
M: body part
AM: disease
OMA: medical item
O: tool, weapon, container, watercraft, vehicle, car part, furniture, school item
OI: musical instrument
OA: toy, sports equipment, game
OW: bathroom item, cleaning supply, jewelry
OE: electronic device
B: building
BO: room, house part, road
BG: landform, body of water
G: weather word, natural disaster
GNS: space object
H: profession, family member, royal title
DHA: personality trait
A: emotion, crime, dance, music genre, sport, school subject
AHV: hobby
ASV: writing
D: size word
S: time word, shape
SM: unit
VLA: movement verb
V: speech verb
VPAS: cooking verb
NG: river
NA: language
N: country, city, nationality, US state, man's name, woman's name, car brand
N: composer, painter, Greek god
NS: day or month
"""


def _parse(block: str) -> dict[str, tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...]]]:
    """Read the first block; an entry starts at every line with a bracket and a colon."""
    entries: list[str] = []
    for line in block.strip().splitlines():
        if "]: " in line:
            entries.append(line)
        else:
            entries[-1] += f" {line}"
    parsed = {}
    for entry in entries:
        head, _, rest = entry.partition("]: ")
        name, _, fields = head.partition(" [")
        one, many, words = (part.strip() for part in rest.split(" / "))
        members = tuple(word.replace("_", " ") for word in words.split())
        parsed[name] = (fields, tuple(one.split(", ")), tuple(many.split(", ")), members)
    return parsed


_PARSED = _parse(_NEW)
FIELDS: dict[str, str] = {
    name: fields
    for line in _EARLIER_FIELDS.strip().splitlines()
    for fields, _, names in [line.partition(": ")]
    for name in names.split(", ")
} | {name: entry[0] for name, entry in _PARSED.items()}
WORDS: dict[str, tuple[str, ...]] = {
    name: _PARSED[name][3] if name in _PARSED else earlier.WORDS[name] for name in FIELDS
}
ONE: dict[str, tuple[str, ...]] = {
    name: _PARSED[name][1] if name in _PARSED else earlier.ONE[name] for name in FIELDS
}
MANY: dict[str, tuple[str, ...]] = {
    name: _PARSED[name][2] if name in _PARSED else earlier.MANY[name] for name in FIELDS
}
# Words that a reader may also take for a member of some other category.
_AMBIGUOUS = """
orange turkey season poach mince cricket fly rock pop punk slice iris conditioner school prison
star range cloves ribs horseradish bob general captain major private deck stern period colon dash
bracket Cancer Leo Homer Swift Python Rust Olympus Madison Carter Jack May March pupil squat lunge
ding snap feast witness well press charity title page margin sail hump den cage stable torch jet
bomber shell polish trainers cap bark duster ring crown mustard rose ruby amber jade pearl violet
lilac Victoria Georgia Amazon mole pen marker folder lime organ triangle sage chip fork pilot
judge knight king queen bishop wagon chest bobsled luge temple kite hop printer apple visa oracle
jaguar puma lotus dove caterpillar canon blackberry mini lance basil cliff colt earl diamond heart
ball rattle thunder magnolia Hermes Nike Java Rousseau chord bitter rough sticky cheekbone garage
library cider limbo Mercedes
"""
AMBIGUOUS = frozenset(_AMBIGUOUS.split())


def apart(left: str, right: str) -> bool:
    """Whether no reader would count a word of one category as one of the other."""
    return not set(FIELDS[left]) & set(FIELDS[right])


def proper(name: str) -> bool:
    """Whether the words of a category are capitalised names."""
    return all(word[0].isupper() for word in WORDS[name])
