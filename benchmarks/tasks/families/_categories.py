"""Everyday things by category; every thing stands in one category only."""

from __future__ import annotations

from benchmarks.tasks.families._wording import groups

CATEGORIES = groups(
    """
animal: dog, cat, horse, cow, lion, tiger, elephant, wolf, rabbit, pig, monkey, giraffe, zebra,
goat, fox, camel, deer, kangaroo, squirrel, donkey, leopard, panda;
fruit: apple, banana, grape, mango, pear, peach, cherry, lemon, strawberry, pineapple, plum,
watermelon, blueberry, apricot, papaya, raspberry, coconut, grapefruit;
vegetable: carrot, potato, onion, cabbage, spinach, broccoli, cucumber, lettuce, celery,
cauliflower, garlic, radish, turnip, asparagus, zucchini, beet, leek;
tool: hammer, saw, wrench, screwdriver, drill, shovel, axe, pliers, rake, chisel, crowbar, hoe,
pickaxe, sledgehammer, hacksaw, trowel, mallet;
vehicle: car, bus, truck, bicycle, motorcycle, train, airplane, helicopter, boat, ship, van, taxi,
tram, scooter, tractor, submarine, ambulance, ferry, yacht;
instrument: piano, guitar, violin, flute, trumpet, drum, cello, clarinet, saxophone, harp,
trombone, banjo, tuba, oboe, accordion, ukulele, harmonica, xylophone;
clothing: shirt, jacket, dress, skirt, sweater, hat, scarf, glove, sock, coat, jeans, blouse,
vest, hoodie, shorts, tie, pajamas, trousers, cardigan;
furniture: chair, table, sofa, desk, bed, bookcase, wardrobe, couch, armchair, dresser, stool,
cabinet, bench, nightstand, cupboard, sideboard;
sport: soccer, tennis, basketball, baseball, hockey, golf, rugby, volleyball, cricket, boxing,
swimming, wrestling, badminton, skiing, judo, archery, fencing, surfing;
profession: doctor, teacher, lawyer, nurse, engineer, farmer, plumber, carpenter, dentist, pilot,
baker, journalist, electrician, accountant, butcher, librarian, firefighter, architect;
country: France, Germany, Japan, Brazil, Canada, India, China, Italy, Spain, Egypt, Mexico,
Russia, Australia, Sweden, Norway, Greece, Poland, Kenya, Portugal, Argentina;
color: red, blue, green, yellow, purple, black, white, brown, gray, beige, crimson, turquoise,
maroon, magenta, navy, indigo;
drink: water, milk, coffee, tea, juice, beer, wine, lemonade, soda, whiskey, cocoa, vodka,
champagne, cider, smoothie, rum, espresso;
flower: rose, tulip, daisy, lily, sunflower, orchid, violet, daffodil, lavender, carnation,
marigold, poppy, jasmine, dandelion, hyacinth;
bird: eagle, sparrow, owl, parrot, pigeon, penguin, swan, hawk, robin, crow, flamingo, pelican,
falcon, woodpecker, seagull, raven, ostrich, peacock, hummingbird;
insect: ant, bee, butterfly, mosquito, beetle, wasp, moth, grasshopper, dragonfly, ladybug,
cockroach, termite, flea, hornet, firefly;
fish: salmon, tuna, trout, cod, shark, herring, sardine, carp, eel, piranha, goldfish, halibut,
catfish, mackerel, anchovy, swordfish;
tree: oak, pine, maple, birch, willow, cedar, elm, spruce, palm, fir, redwood, poplar, sycamore,
beech, cypress;
shape: circle, square, triangle, rectangle, oval, pentagon, hexagon, cube, sphere, cone, cylinder,
octagon, trapezoid, rhombus;
metal: iron, gold, silver, copper, steel, bronze, aluminum, tin, zinc, platinum, nickel, titanium,
brass;
building: house, church, school, hospital, castle, library, museum, palace, hotel, temple, barn,
skyscraper, cathedral, cottage, mosque;
bodypart: hand, foot, leg, arm, nose, ear, knee, elbow, shoulder, finger, mouth, neck, stomach,
chin, wrist, ankle, thumb, toe
"""
)
CATEGORIES["body part"] = CATEGORIES.pop("bodypart")

ANIMAL_CLASSES = {
    "mammal": (
        *CATEGORIES["animal"],
        *(
            "whale",
            "dolphin",
            "bat",
            "bear",
            "seal",
            "otter",
            "mouse",
            "sheep",
            "gorilla",
            "beaver",
        ),
    ),
    "bird": CATEGORIES["bird"],
    "fish": CATEGORIES["fish"],
    "insect": CATEGORIES["insect"],
    "reptile": (
        *("snake", "lizard", "crocodile", "turtle", "alligator", "tortoise", "iguana", "gecko"),
        *(
            "cobra",
            "python",
            "chameleon",
            "rattlesnake",
            "viper",
            "boa constrictor",
            "komodo dragon",
        ),
    ),
}
