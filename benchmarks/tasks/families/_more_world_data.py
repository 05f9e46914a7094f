# ruff: noqa: E501
"""Animals, foods, objects, sports and professions with their properties (hand-written data)."""

from __future__ import annotations

from benchmarks.tasks.families._wording import groups, table

# class (mammal bird fish reptile insect amphibian other), diet (herbivore carnivore omnivore),
# legs, wild or domestic, flies (y/n), lives on land or in water, size from 1 to 9 (x: leave out).
_ANIMALS = """
dog mo4dnl5, cat mc4dnl4, horse mh4dnl7, cow mh4dnl7, pig mo4dnl6, sheep mh4dnl6, goat mh4dnl6,
donkey mh4dnl7, rabbit mh4xnl3, hamster mo4dnl2, lion mc4wnl7, tiger mc4wnl7, leopard mc4wnl6,
cheetah mc4wnl6, wolf mc4wnl5, fox mo4wnl4, bear mo4wnl7, elephant mh4wnl9, giraffe mh4wnl8,
zebra mh4wnl7, rhinoceros mh4wnl8, hippopotamus mh4wnx8, camel mh4dnl7, llama mh4dnl6, deer mh4wnl6,
moose mh4wnl7, kangaroo mhxwnl6, koala mh4wnl4, panda mh4wnl6, squirrel mx4wnl2, mouse mo4wnl1,
rat mo4wnl2, hedgehog mx4wnl2, beaver mh4wnx4, otter mc4wnx4, raccoon mo4wnl4, skunk mo4wnl3,
badger mo4wnl4, bat mxxwyl1, monkey mo4wnl4, gorilla mh4wnl6, chimpanzee mo4wnl6, hyena mc4wnl5,
jaguar mc4wnl6, lynx mc4wnl5, buffalo mh4wnl7, bison mh4wnl8, antelope mh4wnl6, gazelle mh4wnl5,
whale mc0wnw9, dolphin mc0wnw6, seal mcxwnw6, walrus mcxwnw7, sloth mh4wnl4, porcupine mh4wnl4,
eagle bc2wyl4, hawk bc2wyl3, falcon bc2wyl3, owl bc2wyl3, sparrow bo2wyl1, robin bo2wyl1,
pigeon bh2wyl2, crow bo2wyl3, raven bo2wyl3, parrot bh2wyl3, swan bh2wyx4, duck bo2dyx3,
goose bh2dyx4, chicken bo2dnl3, turkey bo2dxl4, penguin bc2wnx4, ostrich bo2wnl6, emu bo2wnl6,
peacock bo2xxl4, flamingo bo2wyx4, pelican bc2wyx4, seagull bo2wyx3, woodpecker bo2wyl2,
hummingbird bx2wyl1, vulture bc2wyl4, swallow bc2wyl1, canary bh2dyl1, stork bc2wyl4,
shark fc0wnw7, salmon fc0wnw4, tuna fc0wnw6, trout fc0wnw3, cod fc0wnw4, carp fo0wnw4,
goldfish fo0dnw1, herring fx0wnw2, sardine fx0wnw1, piranha fo0wnw2, eel fc0wnw4, catfish fo0wnw4,
pike fc0wnw4, mackerel fc0wnw3, swordfish fc0wnw6, seahorse fc0wnw1, stingray fc0wnw5,
snake rc0wnl4, python rc0wnl6, cobra rc0wnl4, viper rc0wnl3, lizard rx4wnl2, gecko rc4wnl1,
iguana rh4wnl4, chameleon rc4wnl2, crocodile rc4wnx7, alligator rc4wnx7, tortoise rh4xnl4,
turtle rx4wnx4, komodo dragon rc4wnl6, rattlesnake rc0wnl4,
ant io6wnl1, bee ih6xyl1, wasp ix6wyl1, butterfly ih6wyl1, moth ih6wyl1, mosquito ix6wyl1,
housefly ix6wyl1, beetle ix6wxl1, ladybug ic6wyl1, dragonfly ic6wyl1, grasshopper ih6wxl1,
cricket io6wxl1, cockroach io6wxl1, termite ih6wxl1, firefly ix6wyl1, flea ix6wnl1, hornet ix6wyl1,
frog ac4wnx1, toad ac4wnl1, salamander ac4wnx1, newt ac4wnx1, tree frog ac4wnl1,
spider oc8wnl1, scorpion oc8wnl1, tarantula oc8wnl1, tick ox8wnl1, mite ox8wnl1, octopus oc8wnw5,
crab oo0xnx2, lobster ooxwnw3, squid ocxwnw5, jellyfish oc0wnw3, snail oh0wnl1, slug oh0wnl1,
earthworm ox0wnl1, clam ox0wnw1, starfish oc0wnw2
"""
_CLASSES = {"m": "mammal", "b": "bird", "f": "fish", "r": "reptile", "i": "insect"}
_CLASSES |= {"a": "amphibian", "o": "other"}


def _animals() -> dict[str, str]:
    rows = (item.split() for item in _ANIMALS.split(","))
    return {" ".join(parts[:-1]): parts[-1] for parts in rows}


ANIMALS = _animals()


def animals(place: int, values: str) -> list[str]:
    """List the animals whose code has one of the letters ``values`` at ``place``."""
    return [name for name, code in ANIMALS.items() if code[place] in values]


CLASS_OF = {name: _CLASSES[code[0]] for name, code in ANIMALS.items()}

FOODS = groups(
    """
fruit: apple, banana, orange, pear, peach, plum, cherry, grape, mango, pineapple, kiwi, lemon, lime,
melon, watermelon, strawberry, raspberry, blueberry, apricot, fig, papaya, grapefruit, coconut,
pomegranate, blackberry;
vegetable: carrot, potato, onion, cabbage, spinach, broccoli, lettuce, celery, cauliflower, garlic,
radish, turnip, asparagus, zucchini, beet, leek, kale, eggplant, artichoke, pea, brussels sprout;
meat: beef, pork, lamb, chicken, turkey, ham, bacon, steak, sausage, veal, duck, salami, meatball,
venison, pork chop, mutton; fish: salmon, tuna, cod, trout, herring, sardine, mackerel, halibut,
anchovy, haddock, sea bass;
dairy: milk, cheese, butter, yogurt, cream, ice cream, cream cheese, sour cream, cottage cheese,
mozzarella, cheddar, buttermilk; grain: rice, wheat, oats, barley, bread, pasta, noodles, cereal,
corn flakes, bagel, rye, couscous, quinoa, spaghetti, toast;
sweet: chocolate, candy, cake, cookie, donut, brownie, lollipop, honey, jam, syrup, cupcake, fudge,
caramel, marshmallow, gummy bear, muffin, toffee, chewing gum; drink: water, coffee, tea, juice,
beer, wine, soda, lemonade, cocoa, whiskey, vodka, cola, champagne, cider, rum, smoothie;
spice: salt, pepper, cinnamon, paprika, ginger, basil, oregano, thyme, nutmeg, curry powder, saffron,
vanilla, cumin, rosemary, turmeric; nut: almond, walnut, peanut, cashew, hazelnut, pecan, pistachio,
macadamia, chestnut
"""
)
TASTES = groups(
    """
sweet: sugar, honey, chocolate, candy, cake, cookie, donut, jam, syrup, ice cream, lollipop,
marshmallow, caramel, brownie, cupcake, banana, mango, cotton candy, fudge, date, maple syrup;
salty: salt, potato chips, pretzel, bacon, soy sauce, salted peanuts, popcorn, ham, anchovy, french
fries, feta, olives, crackers, beef jerky, salami, sea water, caviar; sour: lemon, lime, vinegar,
pickle, grapefruit, sauerkraut, rhubarb, cranberry, lemon juice, buttermilk, green apple, sour
cream, kefir, lime juice, unripe plum; bitter: coffee, dark chocolate, beer, tonic water, black
tea, espresso, cocoa powder, aspirin, radicchio, dandelion greens, hops, chicory, orange peel;
spicy: chili pepper, hot sauce, wasabi, jalapeno, curry, horseradish, salsa, cayenne pepper,
tabasco, vindaloo, kimchi, chili con carne, mustard, buffalo wings, habanero
"""
)
ALCOHOL = groups(
    """
yes: beer, wine, whiskey, vodka, rum, gin, champagne, tequila, brandy, cognac, sherry, port, bourbon,
margarita, martini, mojito, sake, red wine, white wine, lager, ale, stout, absinthe, scotch,
prosecco, mead, schnapps, pina colada, daiquiri, vermouth, liqueur, grappa, ouzo, cabernet;
no: water, coffee, tea, milk, orange juice, apple juice, lemonade, cola, cocoa, hot chocolate, iced
tea, tomato juice, milkshake, espresso, cappuccino, green tea, mineral water, sparkling water,
ginger ale, root beer, tonic water, smoothie, latte, grape juice, soy milk, coconut water,
energy drink, black tea, soda, buttermilk, carrot juice, herbal tea, pineapple juice, sprite
"""
)
ROOMS = groups(
    """
kitchen: oven, refrigerator, toaster, frying pan, dishwasher, saucepan, rolling pin, blender, spatula,
whisk, kettle, colander, cutting board, microwave, freezer, ladle, grater, corkscrew, can opener;
bathroom: shower, toilet, bathtub, toothbrush, toothpaste, shampoo, toilet paper, bath mat, razor,
bath towel, soap dish, shower curtain, mouthwash, hair dryer, toilet brush, dental floss;
bedroom: bed, pillow, mattress, blanket, pajamas, alarm clock, nightstand, wardrobe, bed sheet,
duvet, pillowcase, crib, bunk bed, slippers, dresser; living room: sofa, television, coffee table,
armchair, fireplace, bookcase, floor lamp, remote control, couch, recliner, rug, record player,
game console, stereo; garage: car, toolbox, spare tire, motor oil, car jack, workbench, bicycle
pump, snow tires, jumper cables, power drill, oil can, motorcycle;
garden: lawn mower, rake, watering can, flower bed, hose, garden gnome, wheelbarrow, sprinkler,
hedge, birdbath, bird feeder, greenhouse, apple tree, garden fence, trowel; office: stapler, printer,
filing cabinet, desk, paper clip, computer, office chair, photocopier, whiteboard, in-tray,
hole punch, fax machine, binder, scanner, paper shredder;
classroom: blackboard, school desk, chalk, textbook, pencil case, globe, school bell, report card,
eraser, schoolbag, lunchbox, alphabet poster
"""
)
# Size from 1 (coin) to 9 (mountain).
SIZES = groups(
    """
1: coin, paper clip, ant, grain of rice, button, pea, pin, seed, ladybug, crumb, bead, tooth;
2: key, egg, matchbox, mouse, lemon, watch, battery, pencil, spoon, walnut, stamp, earring;
3: cup, book, shoe, apple pie, telephone, hammer, bottle, brick, plate, melon, hat, camera;
4: cat, backpack, pillow, basketball, laptop, toaster, lamp, suitcase, guitar, bucket, umbrella;
5: chair, television, dog, bicycle, washing machine, barrel, ladder, desk, armchair, sheep;
6: car, horse, sofa, piano, wardrobe, cow, bathtub, refrigerator, boat, tent;
7: bus, truck, elephant, tree, cottage, whale, helicopter, tractor, garage, van;
8: airplane, castle, skyscraper, church, cruise ship, stadium, hospital, train, bridge, hotel;
9: mountain, ocean, city, planet, island, desert, country, forest, moon, volcano
"""
)
LIVING = groups(
    """
yes: tree, dog, flower, child, bird, fish, ant, rose, grass, elephant, mushroom, spider, baby, worm,
cactus, horse, oak, bee, frog, nurse, whale, moss, bacteria, tulip, shark, farmer, cat, fern, teacher,
snail, coral, sheep, bush, monkey, king, pine tree, butterfly, crab, algae, wolf;
no: stone, car, table, cloud, river, computer, shoe, book, house, water, spoon, mountain, sand,
telephone, bicycle, window, lamp, coin, sun, robot, doll, statue, fire, glass, hammer, ship, star,
paper, cup, clock, key, pillow, wind, engine, ball, bridge, flag, snowman, bottle, ring
"""
)
MADE = groups(
    """
natural: mountain, river, tree, cloud, stone, lake, flower, ocean, sand, moon, forest, volcano, rain,
snow, rainbow, island, cave, desert, waterfall, star, leaf, grass, glacier, valley, beach, lightning,
wind, shell, pearl, sun, feather, egg, acorn, honeycomb, coral reef, canyon;
man-made: car, house, bridge, computer, chair, road, book, spoon, airplane, tower, shoe, clock, pen,
telephone, window, bottle, train, dam, lamp, bicycle, knife, radio, fence, castle, ship, camera,
hammer, shirt, television, statue, tunnel, robot, skyscraper, satellite, pyramid, coin
"""
)
ELECTRIC = groups(
    """
yes: television, refrigerator, computer, toaster, hair dryer, microwave, washing machine, vacuum
cleaner, dishwasher, radio, printer, telephone, blender, lamp, fan, freezer, laptop, air conditioner,
photocopier, projector, scanner, coffee maker, electric kettle, monitor, router, light bulb,
doorbell, camera, microphone, loudspeaker, flashlight, tablet, traffic light, elevator;
no: chair, spoon, book, pillow, hammer, shoe, bucket, rake, pencil, bottle, umbrella, candle, knife,
basket, blanket, rope, broom, fork, cup, ladder, brick, belt, comb, envelope, saw, hat, plate,
ring, coin, towel, carpet, mirror, scarf, shovel
"""
)
POCKET = groups(
    """
yes: coin, key, ring, pencil, lighter, stamp, button, wallet, pen, lipstick, paper clip, ticket, pea,
marble, credit card, handkerchief, eraser, chewing gum, match, battery, whistle, thimble, earring,
banknote, needle, dice, nail, USB stick, comb, candy, toothpick, watch, business card, pebble;
no: car, table, horse, house, television, piano, bicycle, sofa, refrigerator, tree, airplane,
elephant, bed, ladder, bathtub, truck, boat, washing machine, wardrobe, oven, cow, tractor, bench,
desk, door, bookcase, suitcase, tent, surfboard, armchair, barrel, motorcycle, guitar, wheelbarrow
"""
)
HOT = groups(
    """
hot: fire, sun, lava, oven, steam, boiling water, desert, sauna, coffee, campfire, soup, candle flame,
summer, toaster, iron, stove, volcano, furnace, tea, radiator, bonfire, fever, barbecue, fireplace,
hot spring, heat wave, grill, chili con carne, matchstick flame, blowtorch, hair dryer, kiln;
cold: ice, snow, refrigerator, winter, iceberg, freezer, glacier, ice cream, Antarctica, snowman,
igloo, blizzard, North Pole, frost, ice cube, Arctic, icicle, snowflake, popsicle, hail, iced tea,
milkshake, polar bear's home, ski slope, Siberia, ice rink, sleet, snowball, Greenland, tundra,
cold drink, sorbet
"""
)
SPORTS = groups(
    """
ball: soccer, tennis, basketball, baseball, golf, rugby, volleyball, cricket, handball, softball,
football, squash, table tennis, water polo, bowling, lacrosse, polo, field hockey, billiards,
racquetball, beach volleyball, dodgeball, netball, snooker, croquet, kickball, pickleball,
wheelchair basketball, futsal, beach soccer, foosball, bocce, padel, stickball, mini golf;
none: swimming, boxing, judo, skiing, cycling, wrestling, fencing, archery, surfing, rowing, sailing,
karate, running, high jump, long jump, snowboarding, ice skating, gymnastics, weightlifting, diving,
climbing, marathon, sprinting, bobsled, figure skating, speed skating, javelin, rodeo, taekwondo,
motor racing, horse racing, badminton, ice hockey, curling, sumo, skateboarding
"""
)
TEAM = groups(
    """
team: soccer, basketball, baseball, rugby, volleyball, cricket, handball, football, ice hockey,
water polo, lacrosse, field hockey, softball, curling, netball, polo, dodgeball, tug of war,
ultimate frisbee, bobsled, roller derby, beach soccer, futsal, kickball, beach volleyball,
relay race, floor hockey, quidditch, wheelchair rugby, bandy, hurling, Australian football;
individual: golf, boxing, judo, archery, skiing, swimming, fencing, marathon, high jump, karate,
surfing, weightlifting, gymnastics, javelin, figure skating, cross-country running, wrestling, diving,
snowboarding, ski jumping, shot put, discus, pole vault, bullfighting, sumo, triathlon, darts,
skateboarding, speed skating, long jump, taekwondo, hurdles, chess, squash
"""
)
TOOL_OF = table(
    """
carpenter = hammer, painter = brush, barber = scissors, writer = pen, farmer = tractor, tailor =
needle, photographer = camera, chef = knife, dentist = drill, lumberjack = axe, gardener = shovel,
doctor = stethoscope, nurse = syringe, surgeon = scalpel, teacher = chalk, fisherman = net,
soldier = rifle, knight = sword, drummer = drumsticks, pianist = piano, violinist = violin,
guitarist = guitar, astronomer = telescope, biologist = microscope, butcher = cleaver,
blacksmith = anvil, plumber = wrench, electrician = pliers, firefighter = hose, miner = pickaxe,
cleaner = broom, janitor = mop, secretary = typewriter, programmer = computer, baker = oven,
bricklayer = trowel, sculptor = chisel, hunter = rifle, archer = bow, magician = wand, judge = gavel,
conductor = baton, referee = whistle, hairdresser = comb, cashier = cash register, sailor = compass,
diver = snorkel, mechanic = wrench, accountant = calculator, architect = ruler, artist = paintbrush,
waiter = tray, cowboy = lasso, detective = magnifying glass, golfer = club, tennis player = racket,
baseball player = bat, skier = skis, rower = oar, boxer = gloves, mountaineer = rope, cook = pan,
hockey player = stick, seamstress = sewing machine, beekeeper = smoker, window cleaner = squeegee,
postman = mailbag, policeman = handcuffs, chemist = test tube, king = crown, trumpeter = trumpet,
welder = blowtorch, singer = microphone, shepherd = crook, clown = red nose, cyclist = bicycle,
jockey = horse, trucker = truck, taxi driver = taxi, pilot = airplane, sawyer = saw, cellist = cello
"""
)
PRODUCT_OF = table(
    """
baker = bread, painter = paintings, author = books, composer = music, tailor = suits, carpenter =
furniture, farmer = crops, brewer = beer, winemaker = wine, potter = pots, shoemaker = shoes, jeweler =
jewelry, poet = poems, journalist = articles, sculptor = statues, programmer = software, photographer =
photos, chef = meals, beekeeper = honey, florist = bouquets, blacksmith = horseshoes, cobbler = shoes,
watchmaker = watches, glassblower = glass, architect = buildings, playwright = plays, novelist = novels,
director = films, fisherman = fish, miner = coal, dairy farmer = milk, cheesemaker = cheese,
songwriter = songs, butcher = meat, dressmaker = dresses, hatter = hats, bricklayer = walls,
roofer = roofs, lumberjack = logs, cartoonist = cartoons, translator = translations,
printer = printed pages, cook = meals, confectioner = candy, weaver = cloth, knitter = sweaters,
basket weaver = baskets, candlemaker = candles, toymaker = toys, shipbuilder = ships, luthier = violins,
speechwriter = speeches, blogger = blog posts, mapmaker = maps, locksmith = keys, barista = coffee,
bartender = cocktails, pharmacist = medicine, gunsmith = guns, saddler = saddles, soapmaker = soap,
inventor = inventions, animator = animations, reporter = news, distiller = whiskey, gardener = flowers,
lawmaker = laws, chocolatier = chocolate, pastry chef = pastries, perfumer = perfume, web designer =
websites
"""
)
USE_OF = table(
    """
knife = cut, pen = write, broom = sweep, oven = bake, shovel = dig, hammer = hit, needle = sew, telephone =
call, bed = sleep, chair = sit, car = drive, book = read, scissors = cut, pencil = write, soap = wash,
towel = dry, cup = drink, spoon = eat, fork = eat, ladder = climb, rope = tie, camera = photograph,
broomstick = sweep, razor = shave, toothbrush = brush, comb = comb, axe = chop, saw = saw, drill = drill,
glue = stick, tape = stick, ruler = measure, scale = weigh, clock = tell time, key = unlock, lamp = light,
candle = light, flashlight = light, refrigerator = cool, freezer = freeze, heater = heat, stove = cook, pan = fry,
kettle = boil, bicycle = ride, horse = ride, airplane = fly, boat = sail, piano = play, guitar = play,
violin = play, microphone = speak, whistle = blow, trumpet = play, ball = throw, gun = shoot, bow = shoot,
sword = fight, net = catch, fishing rod = fish, paintbrush = paint, crayon = draw, chalk = write,
eraser = erase, envelope = mail, stamp = mail, calculator = calculate, thermometer = measure, mirror = look,
glasses = see, telescope = see, binoculars = see, radio = listen, headphones = listen, pillow = sleep,
bathtub = bathe, shower = wash, iron = iron, vacuum cleaner = clean, mop = clean, sponge = clean,
lawn mower = mow, rake = rake, hose = water, watering can = water, umbrella = shelter, bus = travel, train =
travel, elevator = lift, crane = lift, oar = row, paddle = row, money = pay, credit card = pay,
wallet = carry, suitcase = carry, backpack = carry, shoes = walk, skates = skate, skis = ski, lock = lock,
printer = print, stapler = staple, bell = ring, doorbell = ring, lighter = ignite, match = ignite
"""
)
BODY_PART_OF = groups(
    """
head: hat, cap, helmet, crown, wig, beret, turban, headband, bonnet, hood, tiara, headscarf, top hat;
foot: shoe, sock, boot, sandal, slipper, sneaker, flip-flop, high heel, moccasin, ski boot, clog,
ballet shoe, football boot; hand: glove, mitten, boxing glove, baseball glove, oven mitt, muff;
neck: scarf, necklace, tie, bow tie, collar, necktie, pearl necklace, shawl, choker; finger: ring,
wedding ring, thimble, engagement ring, signet ring; wrist: watch, bracelet, bangle, handcuffs,
wristband, wristwatch, friendship bracelet; eyes: glasses, sunglasses, goggles, contact lenses, blindfold, eye
mask, monocle, ski goggles; ear: earring, hearing aid, earplug, ear stud, headphones, earbud;
waist: belt, sash, apron, tool belt; legs: trousers, jeans, leggings, tights, shorts, sweatpants,
stockings, pants
"""
)
INSTRUMENTS = groups(
    """
string: violin, guitar, cello, harp, banjo, ukulele, viola, double bass, mandolin, lute, sitar, fiddle,
bass guitar, lyre, zither, balalaika, electric guitar, acoustic guitar, bouzouki, koto;
wind: flute, trumpet, clarinet, saxophone, trombone, tuba, oboe, bassoon, French horn, recorder,
harmonica, bagpipes, piccolo, bugle, cornet, pan flute, didgeridoo, euphonium, ocarina, kazoo;
percussion: drum, xylophone, tambourine, cymbals, triangle, maracas, timpani, bongo drums, snare
drum, bass drum, gong, castanets, marimba, cowbell, glockenspiel, kettledrum, steel drum, djembe;
keyboard: piano, organ, harpsichord, accordion, synthesizer, grand piano, clavichord, church organ,
electric piano, celesta, pipe organ, melodica
"""
)
MEDIUM = groups(
    """
land: car, bus, truck, bicycle, motorcycle, train, tram, tractor, van, taxi, scooter, ambulance, jeep,
fire engine, skateboard, limousine, carriage, tank, bulldozer, tricycle, camper van, sled, minibus,
police car, rickshaw, forklift; water: boat, ship, ferry, yacht, canoe, kayak, submarine, sailboat,
raft, cruise ship, tanker, rowboat, gondola, speedboat, lifeboat, catamaran, warship, tugboat,
aircraft carrier, steamboat, fishing boat, barge, jet ski, houseboat, schooner; air: airplane,
helicopter, jet, glider, hot-air balloon, airship, drone, seaplane, biplane, fighter jet, zeppelin,
hang glider, jumbo jet, paraglider, bomber, blimp, air ambulance, microlight, passenger jet,
parachute, propeller plane, airliner, Concorde, military jet
"""
)
HOME_OF = table(
    """
bird = nest, bee = hive, dog = kennel, horse = stable, cow = barn, pig = sty, lion = den, bear = den, fox = den,
rabbit = burrow, spider = web, ant = anthill, beaver = lodge, king = palace, monk = monastery, nun = convent,
soldier = barracks, prisoner = prison, eagle = eyrie, chicken = coop, sheep = pen, bat = cave, owl = tree, wasp =
nest, mole = burrow, snail = shell, fish = water, whale = ocean, monkey = jungle, camel = desert, penguin =
Antarctica, kangaroo = Australia, polar bear = Arctic, squirrel = tree, wolf = den, hamster = cage, parrot = cage,
goldfish = fishbowl, frog = pond, duck = pond, shark = ocean, dolphin = ocean, hen = coop, mouse = hole, termite =
mound, turtle = shell, student = dormitory, camper = tent, farmer = farmhouse, president = White House,
pope = Vatican, vampire = coffin, knight = castle, princess = castle, queen = palace, Inuit = igloo, astronaut =
space station, sailor = ship, patient = hospital, hermit = cave, orphan = orphanage, pony = stable, badger = sett,
otter = holt, crow = nest, robin = nest, stork = nest, tiger = jungle, gorilla = jungle, cactus = desert,
seal = sea, jellyfish = sea, crab = beach, goat = pen, hornet = nest, groundhog = burrow
"""
)
GROUP_OF = table(
    """
wolves = pack, lions = pride, sheep = flock, cows = herd, fish = school, birds = flock, bees = swarm, ants = colony,
geese = gaggle, crows = murder, whales = pod, dolphins = pod, puppies = litter, kittens = litter, elephants = herd,
horses = herd, dogs = pack, monkeys = troop, flowers = bouquet, stars = constellation, ships = fleet, cards = deck,
players = team, sailors = crew, soldiers = army, singers = choir, musicians = orchestra, students = class, books =
library, keys = bunch, grapes = bunch, bananas = bunch, trees = forest, islands = archipelago, mountains = range,
thieves = gang, people = crowd, actors = cast, judges = panel, eggs = dozen, locusts = swarm, mosquitoes = swarm,
deer = herd, buffalo = herd, goats = herd, pigs = herd, piglets = litter, owls = parliament, stairs = flight, bread
= loaf, cattle = herd, camels = caravan, zebras = herd, seals = colony, penguins = colony, bats = colony, hyenas =
pack, hounds = pack, herring = school, salmon = school, teachers = staff, employees = staff, workers = workforce,
friends = circle, relatives = family, dancers = troupe, drawers = chest, newspapers = stack, clothes =
wardrobe, tools = set, worshippers = congregation, voters = electorate, nurses = staff, tuna = school, gorillas = troop,
baboons = troop, seagulls = flock, pigeons = flock, chickens = flock, wasps = swarm, gnats = swarm
"""
)
