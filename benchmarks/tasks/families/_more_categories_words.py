"""More everyday categories: their words, how people call them, and which ones overlap."""

from __future__ import annotations

from benchmarks.tasks.families._list_kinds import _CATEGORY_PHRASES
from benchmarks.tasks.families.list_words import CATEGORIES as OLD_CATEGORIES
from benchmarks.tasks.families.list_words import confusable as old_confusable

# name: one, one, one / many, many / words
_NEW = """
reptile: a reptile or amphibian, a cold-blooded crawler, a reptile or frog-like animal
/ reptiles and amphibians, cold-blooded animals
/ snake lizard crocodile alligator turtle tortoise iguana gecko chameleon cobra python viper frog
toad newt salamander rattlesnake anaconda bullfrog terrapin
sea creature: a sea creature, an animal of the sea, a creature that lives in the ocean
/ sea creatures, marine animals
/ whale dolphin octopus squid crab lobster shrimp jellyfish starfish oyster clam mussel seahorse
walrus orca porpoise prawn manatee barnacle scallop
dog breed: a dog breed, a breed of dog, a kind of dog / dog breeds, kinds of dog
/ poodle beagle bulldog dachshund chihuahua labrador rottweiler dalmatian terrier spaniel collie
husky greyhound whippet pug mastiff retriever corgi sheepdog schnauzer
baby animal: a baby animal, a young animal, a word for an animal's young
/ baby animals, young animals
/ puppy kitten calf lamb foal cub chick duckling piglet fawn tadpole gosling joey cygnet
caterpillar colt hatchling fledgling owlet eaglet
spice: a spice or herb, a seasoning, a herb or spice for cooking / spices and herbs, seasonings
/ cinnamon basil oregano thyme rosemary pepper cumin turmeric paprika saffron parsley cilantro
nutmeg cardamom coriander dill cloves tarragon marjoram cayenne
dessert: a dessert, a sweet treat, a sweet dish that ends a meal / desserts, sweet treats
/ cake pudding brownie cupcake tiramisu cheesecake gelato sorbet custard fudge macaron meringue
trifle parfait sundae eclair cookie doughnut strudel mousse
cheese: a cheese, a kind of cheese, a sort of cheese / cheeses, kinds of cheese
/ cheddar brie mozzarella parmesan gouda feta camembert ricotta emmental edam gorgonzola roquefort
mascarpone halloumi gruyere provolone pecorino manchego stilton havarti
meat: a kind of meat, a meat product, something a butcher sells / kinds of meat, meat products
/ beef pork bacon ham steak sausage veal salami mutton venison brisket pepperoni prosciutto chorizo
meatloaf sirloin meatball bratwurst ribs pastrami
pasta: a kind of pasta, a pasta shape, an Italian pasta / kinds of pasta, pasta shapes
/ spaghetti macaroni lasagna ravioli penne fusilli linguine tortellini fettuccine rigatoni
cannelloni vermicelli tagliatelle farfalle orzo ziti
condiment: a sauce or condiment, a condiment, a sauce or dip / sauces and condiments, condiments
/ ketchup mustard mayonnaise vinegar relish gravy pesto hummus tabasco wasabi chutney hollandaise
horseradish aioli marinara guacamole tartar tzatziki
game: a game, a board or card or party game, a game people play indoors or outdoors
/ games, games to play
/ chess checkers poker bingo dominoes scrabble monopoly backgammon solitaire charades hangman
hopscotch blackjack sudoku tetris rummy mahjong roulette tic-tac-toe yahtzee
toy: a toy, a plaything, a thing that children play with / toys, playthings
/ doll kite yo-yo puppet rattle frisbee pinwheel slinky lego playdough teddy jigsaw dollhouse
marbles hula-hoop trampoline seesaw spinner
jewelry: a piece of jewelry, an item of jewelry, a jewel that is worn
/ pieces of jewelry, jewelry items
/ ring necklace bracelet earring brooch pendant tiara anklet locket cufflink choker bangle amulet
medallion wristwatch crown
gemstone: a gemstone, a precious stone, a gem / gemstones, precious stones
/ diamond ruby emerald sapphire opal topaz amethyst garnet pearl jade quartz onyx zircon amber
moonstone citrine peridot agate jasper tourmaline
fabric: a fabric, a textile, a kind of cloth / fabrics, textiles
/ cotton silk wool linen denim velvet polyester nylon satin lace flannel cashmere corduroy fleece
tweed chiffon suede canvas burlap spandex
material: a building or craft material, a material that things are made of, a solid material
/ materials, materials for making things
/ wood glass plastic stone paper rubber concrete brick clay cardboard marble porcelain foam ceramic
plywood asphalt fiberglass cement plaster styrofoam
bathroom item: a bathroom item, something found in a bathroom, a thing for the bathroom
/ bathroom items, bathroom things
/ towel toothbrush toothpaste shampoo soap razor comb toilet bathtub shower deodorant lotion
washcloth conditioner mouthwash floss hairbrush bathrobe tweezers
cleaning supply: a cleaning supply, something used for cleaning, a cleaning product or tool
/ cleaning supplies, cleaning things
/ broom mop bucket sponge duster bleach detergent vacuum dustpan rag disinfectant scrubber
squeegee feather-duster polish ammonia softener
electronic device: an electronic device, a gadget, a piece of electronics
/ electronic devices, gadgets
/ laptop computer smartphone tablet television radio camera printer scanner projector headphones
loudspeaker keyboard monitor router microphone webcam smartwatch camcorder modem
weapon: a weapon, an arm for fighting, a thing used in combat / weapons, arms for fighting
/ sword gun rifle pistol dagger spear cannon bomb grenade missile revolver shotgun machete crossbow
lance sabre torpedo bayonet musket catapult
space object: a thing in space, something in outer space, an astronomical object
/ things in space, astronomical objects
/ star planet moon sun comet asteroid galaxy meteor nebula satellite supernova quasar
constellation Mars Venus Jupiter Saturn Neptune Uranus Pluto
landform: a landform, a natural feature of the land, a kind of landscape
/ landforms, landscape features
/ mountain valley hill desert island beach forest volcano canyon cliff glacier swamp peninsula
plateau meadow dune prairie jungle cave gorge
body of water: a body of water, a kind of water on the map, a place full of water
/ bodies of water, kinds of waters
/ ocean sea lake river pond stream creek bay lagoon gulf brook canal reservoir waterfall fjord
estuary puddle strait whirlpool swimming-pool
natural disaster: a natural disaster, a catastrophe of nature, a disaster not made by people
/ natural disasters, catastrophes of nature
/ earthquake flood tsunami avalanche wildfire landslide eruption hurricane tornado drought blizzard
typhoon famine mudslide cyclone sinkhole
room: a room, a room of a house, a part of a home with its own walls / rooms, rooms of a house
/ kitchen bedroom bathroom attic basement hallway pantry cellar lounge nursery playroom washroom
closet foyer parlor sunroom classroom ballroom office
house part: a part of a house, a house part, a piece of a building / house parts, parts of a house
/ roof wall floor ceiling window door chimney staircase balcony porch gutter doorknob banister
shutter rafter skylight windowsill doorstep
road: a kind of road, a road or path, a way for cars or walkers / kinds of road, roads and paths
/ street road highway avenue lane path alley boulevard motorway trail freeway sidewalk driveway
crosswalk footpath expressway bypass roundabout
watercraft: a watercraft, a kind of boat or ship, a vessel / watercraft, boats and ships
/ canoe kayak yacht ferry submarine raft sailboat gondola dinghy ship tanker catamaran rowboat
lifeboat steamship battleship motorboat tugboat
car part: a car part, a part of a car, a piece of an automobile / car parts, parts of a car
/ engine brake tire windshield bumper headlight clutch gearbox radiator exhaust piston carburetor
dashboard axle muffler taillight seatbelt airbag
school subject: a school subject, a subject taught at school, a field of study
/ school subjects, fields of study
/ mathematics history biology chemistry physics geography literature algebra geometry economics
philosophy psychology sociology astronomy geology grammar calculus statistics
dance: a dance, a kind of dance, a dance style / dances, kinds of dance
/ waltz tango ballet samba polka foxtrot rumba flamenco breakdance mambo jive quickstep minuet
cha-cha macarena hula merengue limbo
music genre: a music genre, a style of music, a kind of music / music genres, styles of music
/ jazz blues reggae hip-hop rap opera techno punk folk funk gospel disco ska grunge bluegrass pop
rock classical
crime: a crime, a criminal offence, an illegal act / crimes, criminal offences
/ theft robbery burglary arson fraud kidnapping vandalism bribery smuggling forgery blackmail
shoplifting piracy treason perjury hijacking embezzlement extortion
disease: a disease, an illness, a medical condition / diseases, illnesses
/ flu measles malaria asthma diabetes cancer pneumonia cholera chickenpox bronchitis arthritis
tuberculosis mumps hepatitis migraine anemia smallpox tetanus leprosy scurvy
medical item: a medical item, a thing used by doctors, a piece of medical equipment or medicine
/ medical items, medical things
/ bandage thermometer stethoscope syringe crutch wheelchair pill vaccine ointment scalpel splint
stretcher gauze antibiotic painkiller tourniquet defibrillator aspirin
personality trait: a personality trait, a word for someone's character, a character adjective
/ personality traits, character words
/ honest brave lazy generous selfish loyal rude polite shy stubborn patient arrogant modest cheerful
greedy ambitious friendly cruel humble impatient
size word: a size word, a word for how big something is, a word about size
/ size words, words about size
/ big small huge tiny large enormous little gigantic massive miniature immense colossal minuscule
vast microscopic oversized
time word: a time word, a word for a time or period, a word about time
/ time words, words about time
/ minute hour day week month year decade century noon midnight morning evening afternoon night dawn
dusk weekend fortnight today tomorrow yesterday
unit: a unit of measurement, a measuring unit, a unit for length or weight or the like
/ units of measurement, measuring units
/ meter kilometer inch mile liter gallon gram kilogram ounce ton pint centimeter millimeter acre
hectare watt volt ampere joule kilobyte
nationality: a nationality, a word for people from one country, a nationality adjective
/ nationalities, nationality words
/ American Canadian Mexican Brazilian Australian Egyptian Kenyan Nigerian Indian Cuban Peruvian
Chilean Colombian Argentinian Scottish Swiss Austrian Belgian Iranian Moroccan
US state: a US state, a state of the USA, an American state / US states, American states
/ Texas California Florida Ohio Alaska Nevada Arizona Michigan Oregon Utah Kansas Iowa Montana
Colorado Kentucky Tennessee Alabama Hawaii Vermont Idaho Nebraska Oklahoma
river: a river, the name of a river, a famous river / rivers, names of rivers
/ Nile Amazon Danube Rhine Thames Mississippi Ganges Volga Seine Yangtze Mekong Euphrates Tigris
Rhone Elbe Tiber Zambezi Hudson Orinoco Yukon
man's name: a man's name, a male first name, a boy's name / men's names, male first names
/ James John Robert Michael William David Richard Thomas Daniel Matthew George Kevin Brian Edward
Peter Frank Henry Jack Andrew Paul
woman's name: a woman's name, a female first name, a girl's name
/ women's names, female first names
/ Mary Linda Susan Jessica Sarah Karen Nancy Emily Laura Anna Julia Alice Emma Hannah Rachel Helen
Amanda Maria Barbara Elizabeth
car brand: a car brand, a car maker, a brand of cars / car brands, car makers
/ Toyota Honda Ford BMW Mercedes Audi Volkswagen Nissan Hyundai Ferrari Porsche Tesla Volvo Mazda
Chevrolet Fiat Renault Peugeot Subaru Lexus
composer: a composer, a famous composer, a writer of classical music
/ composers, famous composers
/ Mozart Beethoven Bach Chopin Vivaldi Handel Schubert Brahms Wagner Verdi Tchaikovsky Debussy Haydn
Liszt Puccini Mahler Rossini Stravinsky
painter: a painter, a famous painter, an artist known for paintings / painters, famous painters
/ Picasso Rembrandt Monet Michelangelo Cezanne Matisse Warhol Goya Vermeer Renoir Botticelli Klimt
Dali Titian Rubens Manet Caravaggio Gauguin
Greek god: a Greek god or goddess, a deity of ancient Greece, a god of Greek myth
/ Greek gods, deities of ancient Greece
/ Zeus Apollo Athena Poseidon Ares Hermes Artemis Aphrodite Hera Hades Dionysus Demeter Hephaestus
Eros Persephone Cronus
mythical creature: a mythical creature, a fairy-tale being, a creature that does not exist
/ mythical creatures, fairy-tale beings
/ dragon unicorn mermaid vampire werewolf ghost zombie troll elf fairy goblin phoenix centaur ogre
griffin cyclops minotaur gnome leprechaun genie
royal title: a royal or noble title, a title of nobility, a word for a ruler or noble
/ royal and noble titles, titles of nobility
/ king queen prince princess duke duchess baron emperor empress knight earl sultan pharaoh czar
viscount monarch marquis baroness maharaja countess
container: a container, a thing to put things in, a vessel for storing things
/ containers, things to put things in
/ box jar basket bottle barrel crate bag sack suitcase carton jug pouch bin canister flask
envelope briefcase tub urn thermos
writing: a kind of text, a type of writing, something that is written to be read
/ kinds of text, types of writing
/ novel poem essay letter diary article biography memoir fable fairytale script report encyclopedia
magazine newspaper sonnet thesis autobiography
hobby: a hobby, a pastime, a leisure activity / hobbies, pastimes
/ painting knitting gardening photography fishing cooking reading hiking camping pottery sewing
origami birdwatching juggling woodworking drawing crocheting scrapbooking
sports equipment: a piece of sports equipment, a thing used in sports, a piece of sports gear
/ sports equipment, sports things
/ ball racket puck net skates skis paddle dumbbell barbell javelin treadmill surfboard snorkel
shuttlecock scoreboard discus bowling-pin goalpost
movement verb: a verb of movement, a way of moving, a word for getting from place to place
/ verbs of movement, ways of moving
/ run walk jump crawl swim fly climb hop march sprint jog gallop slide dive creep leap stroll tiptoe
limp wander
speech verb: a verb of speaking, a way of saying something, a word for using one's voice
/ verbs of speaking, ways of saying something
/ say tell shout whisper scream talk ask mutter yell mumble announce reply murmur declare exclaim
chat boast stammer gossip converse
cooking verb: a cooking verb, a verb for preparing food, a thing a cook does with food
/ cooking verbs, verbs for preparing food
/ bake fry boil roast grill steam simmer chop peel stir knead poach toast marinate saute season
mince slice braise broil
animal sound: an animal sound, a noise that an animal makes, a word for an animal's call
/ animal sounds, noises of animals
/ bark meow moo oink neigh roar quack chirp hiss growl howl purr bleat buzz ribbit cluck hoot squeak
"""

# Categories of one line share or might share members, so no list contrasts two of them.
_OVERLAPS = """
animal, bird, fish, insect, reptile, sea creature, dog breed, baby animal, food, meat
animal, mythical creature, dog breed, baby animal
food, fruit, vegetable, dessert, cheese, pasta, meat, condiment, spice, drink, fish, tree, flower
food, sea creature, cooking verb, meat, baby animal
colour, metal, flower, gemstone, material, fruit
fabric, material, clothing, metal, gemstone
jewelry, clothing, gemstone, metal, electronic device, royal title
clothing, sports equipment, bathroom item, weapon
container, kitchen item, bathroom item, school item, cleaning supply, furniture, tool
tool, weapon, kitchen item, cleaning supply, sports equipment, car part, school item, medical item
electronic device, school item, kitchen item, furniture, toy, tool
bathroom item, kitchen item, cleaning supply, furniture, house part, medical item, room
vehicle, watercraft, car brand, toy, car part, sports equipment, space object, medical item
toy, game, sport, sports equipment, musical instrument, school item, hobby
landform, body of water, river, natural disaster, road, building, house part
weather word, natural disaster, landform, body of water, space object
room, house part, building, furniture, car part, road, school item
dance, music genre, sport, hobby, movement verb, game, school subject
hobby, profession, sport, cooking verb, school subject, movement verb, game, sports equipment
school subject, writing, school item, music genre
disease, medical item, natural disaster
personality trait, size word, emotion, royal title
time word, day or month, unit, number, space object
nationality, language, country, city, US state, river
man's name, woman's name, composer, painter, Greek god, car brand, city, US state, country, river
day or month, man's name, woman's name, space object
space object, Greek god, shape, metal, car brand
royal title, profession, family member, mythical creature, body part
movement verb, speech verb, cooking verb, animal sound, hobby, sport, emotion
animal sound, musical instrument, profession
unit, number, shape, size word
crime, hobby, profession
writing, school item, music genre
drink, body of water, disease
body of water, material, tree
road, sports equipment
painter, composer, profession
movement verb, insect
movement verb, day or month
baby animal, body part
cooking verb, time word
cooking verb, crime
sport, insect
shape, road
flower, body part
meat, body part
unit, body part
unit, kitchen item
unit, material
unit, container
tool, bathroom item
weapon, watercraft
colour, fish
colour, food
colour, drink
"""


def _parse(block: str) -> dict[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]]:
    """Read the block above; an entry starts at every line with a colon."""
    entries: list[str] = []
    for line in block.strip().splitlines():
        if ": " in line:
            entries.append(line)
        else:
            entries[-1] += f" {line}"
    parsed = {}
    for entry in entries:
        name, _, rest = entry.partition(": ")
        one, many, words = rest.split(" / ")
        parsed[name] = (tuple(one.split(", ")), tuple(many.split(", ")), tuple(words.split()))
    return parsed


_PARSED = _parse(_NEW)
NEW = tuple(_PARSED)
WORDS: dict[str, tuple[str, ...]] = {
    **OLD_CATEGORIES,
    **{name: words for name, (_, _, words) in _PARSED.items()},
}
ONE: dict[str, tuple[str, ...]] = {
    **{name: phrases[0] for name, phrases in _CATEGORY_PHRASES.items() if name in OLD_CATEGORIES},
    **{name: one for name, (one, _, _) in _PARSED.items()},
}
MANY: dict[str, tuple[str, ...]] = {
    **{name: phrases[1] for name, phrases in _CATEGORY_PHRASES.items() if name in OLD_CATEGORIES},
    **{name: many for name, (_, many, _) in _PARSED.items()},
}
_GROUPS = tuple(frozenset(line.split(", ")) for line in _OVERLAPS.strip().splitlines())


def overlap(left: str, right: str) -> bool:
    """Whether a reader might count a word of one category as one of the other."""
    if left in OLD_CATEGORIES and right in OLD_CATEGORIES and old_confusable(left, right):
        return True
    return left == right or any(left in group and right in group for group in _GROUPS)


def proper(name: str) -> bool:
    """Whether the words of a category are capitalised names."""
    return all(word[0].isupper() for word in WORDS[name])
