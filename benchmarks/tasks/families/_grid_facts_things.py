# ruff: noqa: E501
"""Relations between everyday things and their properties, written from common knowledge."""

from __future__ import annotations

# Phrases around an entry, for relations with few entries.
PADS = {
    "-": ("{}", "{lower}", "{upper}", '"{}"', "{}?"),
    "n": ("{}", "a {}", "the {}", "my {}"),
    "u": ("{}", "the {}", "some {}", "this {}"),
    "f": ("{}", "the {}", "our {}", "homemade {}"),
    "j": ("{}", "a {}", "the {}", "my {}"),
    "w": ("{}", "the {}", "my {}", "your {}"),
    "v": ("{}", "the {}", "this {}"),
    "b": ("{}", "the {}", "my {}", "your {}", "its {}"),
    "s": ("{}", "the sport of {}", "a match or contest in {}", "{} on TV"),
    "shape": ("{}", "a {}", "the {}", "a red {}", "a small {}", "a blue {}"),
}
# Two orders and four wordings of every mixture of colours.
_MIXED = {
    "orange": "red yellow", "purple": "red blue", "green": "blue yellow", "pink": "red white",
    "gray": "black white", "brown": "red green", "light blue": "blue white",
    "light green": "green white", "dark blue": "black blue", "dark green": "black green",
    "dark red": "black red",
}  # fmt: skip
MIXTURES = {
    made: tuple(
        form.format(one, two)
        for one, two in (colours.split(), colours.split()[::-1])
        for form in ("{} and {}", "{} + {}", "{} with {}", "{}, {}")
    )
    for made, colours in _MIXED.items()
}

# Blocks of: key | entry | kind of value | pads | names of the value | question | predicates | yes/no
# question :: value: entry, entry; value: entry ... (or the place where the pairs stand).
THINGS = """
diet | animal | food | n | what it mostly eats / its main food / what it mainly feeds on | What does it mostly eat |
mostly eats {v} / feeds mainly on {v} / lives on {v} | does it mainly eat {v} :: grass: cow, sheep, horse, zebra,
buffalo, bison, donkey, pony, wildebeest, yak, ox, mare; meat: lion, tiger, leopard, cheetah, wolf, hyena, vulture,
crocodile, cougar, jaguar, lynx, panther; fish: seal, pelican, otter, penguin, heron, kingfisher, osprey, sea lion,
dolphin, cormorant, puffin, gannet; insects: anteater, swallow, chameleon, gecko, aardvark, swift, flycatcher,
dragonfly, bee-eater, pangolin, nightjar; leaves: giraffe, koala, sloth, caterpillar, stick insect, silkworm, okapi,
proboscis monkey; seeds: canary, finch, pigeon, budgie, goldfinch, dove, parakeet, bullfinch; nectar: hummingbird,
butterfly, bee, sunbird, bumblebee, honeybee; blood: mosquito, tick, flea, leech, vampire bat, bedbug

native | animal | continent | n | the continent where it lives in the wild / its home continent / which continent it
is native to | Which continent is it native to | is native to {v} / comes from {v} / lives wild in {v} | is it native
to {v} :: Africa: giraffe, zebra, hippopotamus, gorilla, chimpanzee, meerkat, wildebeest, aardvark, okapi, warthog,
lemur, mandrill, impala, ostrich, springbok, black mamba; Asia: panda, tiger, orangutan, yak, snow leopard, komodo
dragon, red panda, gibbon, king cobra, peacock, proboscis monkey, sloth bear, tarsier, Bactrian camel, snow monkey;
Australia: kangaroo, koala, wombat, platypus, emu, wallaby, Tasmanian devil, dingo, kookaburra, quokka, bilby, numbat,
quoll, wallaroo, thorny devil; South America: llama, alpaca, anaconda, capybara, piranha, vicuna, guanaco, toucan,
giant anteater, rhea, chinchilla, guinea pig, marmoset, Andean condor, maned wolf, electric eel; North America: bald
eagle, raccoon, skunk, coyote, prairie dog, grizzly bear, bobcat, pronghorn, bighorn sheep, muskrat, groundhog,
roadrunner, blue jay, gila monster, snowshoe hare, mule deer; Antarctica: emperor penguin, Weddell seal, leopard seal,
Adelie penguin, crabeater seal

habitat | animal | place | n | the kind of place where it lives / its habitat / where you would find it | In what kind
of place does it live | lives in the {v} / belongs in the {v} / is at home in the {v} | does it live in the {v} ::
ocean: shark, whale, dolphin, octopus, tuna, jellyfish, squid, swordfish, lobster, starfish, stingray, seahorse;
desert: camel, scorpion, rattlesnake, fennec fox, roadrunner, gila monster, jerboa, sidewinder, dromedary, thorny
devil, kangaroo rat, sand cat; jungle: gorilla, orangutan, toucan, sloth, jaguar, tapir, anaconda, macaw, spider
monkey, tree frog, chimpanzee, gibbon; savanna: lion, giraffe, zebra, elephant, wildebeest, gazelle, cheetah, hyena,
warthog, impala, ostrich, rhinoceros; farmyard: cow, pig, hen, goat, sheep, rooster, donkey, duckling, piglet, calf,
lamb, cart horse; forest: deer, squirrel, woodpecker, wild boar, pine marten, owl, lynx, badger, nuthatch, roe deer,
stag, fox

gait | animal | kind of movement | n | the verb for how it gets around / its typical way of moving, as a verb / how it
moves, one verb | How does it get around, as a verb | is known to {v} / can be seen to {v} | is it known to {v} ::
fly: eagle, hawk, sparrow, bat, butterfly, bee, owl, swallow, dragonfly, mosquito, seagull, moth; swim: shark, salmon,
whale, dolphin, tuna, trout, carp, goldfish, herring, squid, stingray, cod; hop: kangaroo, rabbit, frog, toad,
grasshopper, flea, wallaby, hare, cricket, tree frog, bunny; slither: snake, python, cobra, viper, rattlesnake,
anaconda, boa, adder, garter snake, mamba, grass snake, king cobra; crawl: snail, slug, caterpillar, worm, ant,
beetle, cockroach, centipede, millipede, maggot, woodlouse, earthworm; gallop: horse, zebra, pony, mustang, stallion,
mare, racehorse, antelope, gazelle, wildebeest

feature | animal | body feature | n | the body feature it is best known for / the striking thing about its body / its
best-known body part or marking | Which body feature is it known for | is known for its {v} / is famous for its {v} |
is it known for its {v} :: stripes: zebra, tiger, clownfish, okapi, skunk; spots: leopard, cheetah, ladybug,
dalmatian, jaguar, fallow deer; horns: bull, goat, ram, buffalo, antelope, gazelle, bison, ibex, rhinoceros; antlers:
moose, reindeer, elk, stag, caribou, red deer; tusks: walrus, wild boar, mammoth, warthog; shell: turtle, tortoise,
snail, clam, oyster, mussel, hermit crab, scallop; claws: crab, lobster, scorpion, crayfish; pouch: kangaroo, koala,
wallaby, wombat, opossum; spines: porcupine, hedgehog, sea urchin, echidna; tentacles: octopus, squid, jellyfish,
cuttlefish, sea anemone; hump: camel, dromedary; stinger: bee, wasp, hornet, bumblebee; fangs: cobra, viper,
rattlesnake, vampire bat; long neck: giraffe, swan, flamingo, ostrich; big ears: rabbit, hare, donkey, fennec fox;
trunk: elephant

meat | food or material | animal | u | the animal it comes from / which animal we get it from / the animal that it is
made from or by | Which animal does it come from | comes from the {v} / is something we get from the {v} | does it
come from the {v} :: pig: bacon, ham, pork, pork chops, lard, prosciutto, gammon, spare ribs, pork belly, crackling,
trotters, pork sausage; cow: beef, milk, veal, steak, butter, hamburger meat, roast beef, cream, corned beef, cheddar,
ground beef, beef jerky, sirloin, oxtail; sheep: lamb chops, mutton, wool, leg of lamb, lambskin, lamb stew, pecorino,
lanolin, sheepskin; chicken: eggs, omelet, nuggets, drumsticks, scrambled eggs, egg yolk, buffalo wings, boiled egg,
egg white; bee: honey, honeycomb, beeswax, royal jelly, mead; goat: goat cheese, mohair, cashmere; deer: venison,
antler buttons; silkworm: silk, silk thread; oyster: pearls, mother-of-pearl; fish: caviar, fish sticks, fillet of
sole, cod liver oil, fish stew; goose: foie gras, goose down

foodcolor | food | colour | f | its colour / what colour it has / the colour of it | What colour is it | is {v} / has
a {v} colour / looks {v} | is it {v} :: red: strawberry, tomato, cherry, raspberry, cranberry, ketchup, tomato sauce,
redcurrant, chili pepper, watermelon flesh, rhubarb jam; yellow: banana, lemon, corn, pineapple, mustard, egg yolk,
butter, custard, vanilla pudding, lemon curd; green: cucumber, lettuce, spinach, broccoli, pea, lime, zucchini,
celery, avocado, kale, asparagus, parsley, guacamole, pickle; orange: carrot, pumpkin, tangerine, apricot, sweet
potato, mandarin, persimmon, clementine, carrot juice, marmalade; white: milk, rice, sugar, salt, flour, cauliflower,
garlic, tofu, mozzarella, cream, yogurt, egg white, coconut milk; brown: chocolate, coffee, walnut, cinnamon,
gingerbread, brownie, cocoa, toffee, gravy, almond, caramel; purple: eggplant, plum, acai berry, grape jelly, plum
jam; black: licorice, black olive, caviar, squid ink, poppy seed

grows | food plant | place of growth | n | where it grows / the place on which or in which it grows / where one
harvests it | Where does it grow | grows {v} / is found {v} | does it grow {v} :: on a tree: apple, pear, cherry,
orange, lemon, lime, peach, plum, mango, walnut, almond, olive, coconut, fig, apricot, avocado, chestnut; on a bush:
blueberry, raspberry, gooseberry, currant, blackberry, rose hip, huckleberry, elderberry, black currant; underground:
potato, carrot, radish, turnip, beet, onion, garlic clove, ginger root, parsnip, sweet potato, yam, peanut,
horseradish, celeriac; on a vine: grape, cucumber, pumpkin, melon, watermelon, kiwi, squash, zucchini, passion fruit,
gourd, cantaloupe

meal | food | meal or course | f | the meal or course it is usual for: breakfast, dinner or dessert / breakfast,
dinner or dessert, whichever it is usually eaten as | Is it usual for breakfast, dinner or dessert | is usual for {v}
/ belongs to {v} | is it usually eaten for {v} :: breakfast: cereal, porridge, pancakes, toast, oatmeal, muesli,
scrambled eggs, croissant, granola, waffles, bagel, corn flakes, french toast, hash browns, fried eggs; dinner: steak,
roast beef, lasagna, spaghetti, roast chicken, meatloaf, beef stew, curry, lamb chops, risotto, pot roast, fried rice,
grilled salmon, casserole, pork chops; dessert: ice cream, cake, pudding, apple pie, cheesecake, brownie, tiramisu,
custard, fruit salad, sorbet, cupcake, chocolate mousse, trifle, sundae, panna cotta

ingredient | dish or product | main ingredient | f | its main ingredient / what it is mainly made of / the chief
ingredient of it | What is its main ingredient | is made mainly from {v} / has {v} as its main ingredient | is it made
mainly from {v} :: eggs: omelet, mayonnaise, meringue, quiche, frittata, egg salad; potatoes: french fries, potato
chips, gnocchi, latkes, hash browns, tater tots, potato salad; tomatoes: ketchup, gazpacho, salsa, marinara sauce,
bruschetta topping; milk: cheese, yogurt, butter, ice cream, brie, mozzarella, cheddar, kefir; grapes: wine, raisins,
champagne, grape juice, cognac; apples: cider, applesauce, apple pie, apple strudel; cabbage: sauerkraut, coleslaw,
kimchi; corn: popcorn, polenta, tortilla chips, corn flakes, grits, cornbread; rice: sushi, risotto, paella, sake,
rice pudding, rice cakes, biryani; flour: bread, pasta, noodles, pancakes, bagels, crackers, croissants, pretzels,
baguette; soybeans: tofu, soy sauce, miso, tempeh, soy milk; chickpeas: hummus, falafel; beef: hamburger, meatballs,
steak tartare, goulash, roast beef, bolognese sauce; pork: bacon, ham, prosciutto, pulled pork; fish: ceviche,
sashimi, fish fingers, fish and chips; oats: porridge, granola, muesli, oatmeal; avocado: guacamole, avocado toast;
cocoa: chocolate, hot chocolate, brownies; eggplant: moussaka, baba ganoush; cheese: fondue, raclette; beets: borscht;
lentils: dal, lentil soup; oranges: marmalade, orange juice; lemons: lemonade, lemon curd; almonds: marzipan; peanuts:
peanut butter; cucumbers: pickles

plantpart | food plant | part of the plant | u | the part of the plant that we eat or use / which part of the plant is
eaten / the plant part that ends up in the kitchen | Which part of the plant do we eat | is eaten for its {v} / is a
plant of which we use the {v} | do we eat its {v} :: root: carrot, radish, beet, turnip, parsnip, sweet potato,
horseradish, celeriac, cassava, rutabaga; leaf: spinach, lettuce, cabbage, kale, parsley, basil, mint, chard, arugula,
tea plant, sage, bok choy; seed: pea, rice, corn, wheat, lentil, peanut, sunflower, bean, oat, barley, chickpea,
coffee plant, sesame; fruit: tomato, cucumber, pepper, eggplant, pumpkin, apple, banana, zucchini, melon, orange,
pear, mango; flower: cauliflower, broccoli, artichoke, chamomile, saffron crocus; stem: celery, asparagus, rhubarb,
kohlrabi, bamboo; bulb: onion, garlic, shallot, fennel

branch | profession | field of work | j | the field of work it belongs to / the line of work this person is in / the
branch this job belongs to | Which field of work does this job belong to | works in {v} / has a job in {v} | does this
person work in {v} :: health: doctor, nurse, surgeon, dentist, pharmacist, midwife, paramedic, physiotherapist; law:
judge, lawyer, attorney, prosecutor, notary, bailiff, paralegal; food: baker, chef, waiter, butcher, cook, barista,
confectioner, pastry chef; building: bricklayer, carpenter, roofer, plumber, electrician, plasterer, architect, tiler;
transport: pilot, bus driver, sailor, taxi driver, train driver, trucker, flight attendant; education: teacher,
professor, tutor, lecturer, principal, kindergarten teacher; art: painter, sculptor, illustrator, portrait painter,
printmaker; music: singer, drummer, pianist, composer, violinist, guitarist; farming: farmer, shepherd, beekeeper,
milkmaid, farmhand, wine grower; the army: soldier, general, sergeant, colonel, corporal, lieutenant; sport:
goalkeeper, referee, boxer, jockey, striker, quarterback; science: chemist, biologist, physicist, astronomer,
geologist; finance: banker, accountant, stockbroker, auditor, bank teller

does | profession or person | verb | j | what this person does, as a bare verb / the verb for what this person does
all day / the typical action of this person, one verb | What does this person do, as a verb | is known to {v} / is
somebody known to {v} | is this person known to {v} :: write: author, novelist, poet, journalist, playwright,
columnist, blogger; heal: doctor, physician, medic, nurse, surgeon, healer; cook: chef, sous chef, kitchen boy; teach:
professor, tutor, lecturer, instructor, governess, schoolmaster; drive: trucker, cabbie, chauffeur, bus driver, taxi
driver, racing driver; fly: pilot, aviator, fighter pilot, copilot; act: movie star, film star, actress, leading lady;
sell: shopkeeper, salesman, merchant, vendor, trader, grocer; build: bricklayer, mason, construction worker,
shipbuilder; dance: ballerina, ballet star, chorus girl; fight: soldier, boxer, knight, wrestler, gladiator, warrior;
sing: tenor, soprano, choirboy, opera star; ride: jockey, cowboy, horseman, cavalryman; repair: mechanic, handyman,
cobbler; clean: janitor, maid, chimney sweep, charwoman; sew: tailor, seamstress, dressmaker; guard: bodyguard,
watchman, sentry, doorman; steal: thief, burglar, robber, pickpocket, shoplifter; rule: king, queen, emperor, sultan,
tsar

subject | profession | subject of work | j | what this person works with or studies / the thing this job is all about
/ what the work of this person deals with | What does this person work with or study | works with {v} / deals with {v}
in the job | does this person work with {v} :: teeth: dentist, orthodontist, dental hygienist; eyes: ophthalmologist,
optician, optometrist; the heart: cardiologist, heart surgeon; skin: dermatologist; the brain: neurologist,
neurosurgeon, brain surgeon; children: pediatrician, babysitter, nanny, kindergarten teacher; animals: vet, zookeeper,
zoologist, lion tamer; feet: podiatrist; the mind: psychologist, psychiatrist, psychotherapist; hair: barber,
hairdresser, hair stylist; stars: astronomer, stargazer; plants: botanist, gardener; rocks: geologist; weather:
meteorologist, weatherman; insects: entomologist; birds: ornithologist, falconer; fossils: paleontologist; books:
librarian, bookseller, bookbinder; money: banker, cashier, bank teller; bread: baker; meat: butcher; fish: fishmonger,
fisherman; flowers: florist; wood: carpenter, lumberjack, woodcarver; metal: blacksmith, welder; pipes: plumber;
wires: electrician; cars: mechanic, racing driver; horses: jockey, stable boy, horse trainer; bees: beekeeper; sheep:
shepherd; computers: programmer, software developer; numbers: mathematician, accountant, statistician; laws: lawyer,
judge; shoes: cobbler, shoemaker; locks: locksmith; words: translator, poet; maps: cartographer; coal: miner; mail:
mailman, postman; fire: firefighter; crops: farmer; songs: songwriter; wine: sommelier, winemaker; stamps:
philatelist; coins: numismatist; the past: historian, archaeologist

toolof | profession | tool | j | the tool this person typically uses / this person's typical tool / what this person
works with in hand | Which tool does this person use | uses a {v} | does this person use a {v} :: @TOOL_OF

user | tool or object | user | v | the person who typically uses it / whose tool it is / the job or role of the one
who uses it | Who typically uses it | is typically used by a {v} | is it the tool of a {v} :: @USERS

usage | tool or object | verb | n | what one does with it, as a verb / the verb for its use / what it is for, one verb
| What is it used for, as a verb | is used to {v} / helps people {v} | does one use it to {v} :: @USE_OF

worn | thing to wear | body part | w | the body part it is worn on / where on the body it is worn / the part of the
body that wears it | On which part of the body is it worn | is worn on the {v} / goes on the {v} | is it worn on the
{v} :: head: hat, cap, helmet, crown, wig, beret, turban, headband, bonnet, hood, tiara, headscarf, top hat, bowler
hat; foot: shoe, sock, boot, sandal, slipper, sneaker, flip-flop, high heel, moccasin, ski boot, clog, ballet shoe;
hand: glove, mitten, boxing glove, baseball glove, oven mitt, ski glove, rubber glove, leather glove; neck: scarf,
necklace, tie, bow tie, collar, necktie, pearl necklace, choker, pendant; finger: ring, wedding ring, thimble,
engagement ring, signet ring, diamond ring; wrist: watch, bracelet, bangle, handcuffs, wristwatch, friendship
bracelet, smartwatch, charm bracelet; ear: earring, hearing aid, earplug, ear stud, earbud, hoop earring; waist: belt,
sash, leather belt, tool belt, apron string

room | object | room | n | the room it belongs in / the room where it is kept / which room you find it in | Which room
does it belong in | belongs in the {v} / is usually found in the {v} | does it belong in the {v} :: @ROOMS

shop | thing to buy | shop | w | the kind of shop that sells it / the shop where you buy it / which shop to go to for
it | Which kind of shop sells it | is sold in a {v} / can be bought at a {v} | do you buy it in a {v} :: bakery:
bread, rolls, baguette, croissant, bun, rye bread, sourdough loaf; butcher shop: steak, sausages, ground beef, lamb
chops, pork ribs, veal cutlet, liver; pharmacy: aspirin, cough syrup, bandages, eye drops, pills, painkillers,
antibiotics, nasal spray; bookstore: novel, dictionary, cookbook, atlas, textbook, biography, poetry book; flower
shop: roses, tulips, bouquet, orchid, daffodils, wreath, lilies; hardware store: hammer, nails, screwdriver, drill,
screws, saw, pliers, wall paint; shoe store: boots, sneakers, sandals, slippers, high heels, shoelaces, loafers;
jewelry store: ring, necklace, earrings, bracelet, wedding ring, brooch, diamond; toy store: doll, teddy bear, puzzle,
building blocks, toy train, toy car, yo-yo; pet store: dog food, hamster, goldfish, cat litter, leash, birdcage,
parakeet; furniture store: sofa, bed, wardrobe, dining table, armchair, bookcase, dresser; gas station: gasoline,
diesel, motor oil, antifreeze

content | container or place | content | n | what it usually contains / what you expect to find inside / the usual
content of it | What does it usually contain | usually contains {v} / has {v} inside | does it usually contain {v} ::
money: wallet, purse, piggy bank, safe, cash register, money belt, bank vault; books: library, bookshelf, bookcase,
bookstore, book bag; clothes: wardrobe, suitcase, closet, laundry basket, washing machine, dresser; flowers: vase,
flower shop, flower bed; water: kettle, swimming pool, bathtub, watering can, water tower, fountain, well, reservoir;
fish: aquarium, fishbowl, fishing net; airplanes: hangar, airport; arrows: quiver; tea: teapot, teacup, tea bag; ink:
inkwell, pen, printer cartridge; trash: trash can, dumpster, garbage bag, landfill; tools: toolbox, tool belt,
toolshed; salt: salt shaker, salt mine; babies: cradle, stroller, nursery; eggs: nest, egg carton, henhouse; photos:
photo album, picture frame; mail: mailbox, mailbag, post office; air: balloon, bicycle tire; plants: greenhouse,
flowerpot, botanical garden; dishes: dishwasher, kitchen cupboard; medicine: medicine cabinet, first-aid kit,
pharmacy; animals: zoo, barn; jewelry: jewelry box, jewelry store; wine: wine cellar, wine glass, wine barrel; beer:
keg, beer mug, brewery; gasoline: gas tank, gas pump, tanker truck; prisoners: prison, jail, dungeon; students:
school, classroom, lecture hall; paintings: art gallery, art museum; soldiers: barracks, army camp; honey: honey jar,
beehive; milk: milk carton, baby bottle; patients: hospital, clinic, waiting room

venue | sport | place | s | where it is done / the kind of place where it is played or practised / its playing place,
with the preposition | Where is it done | is done {v} / takes place {v} | is it done {v} :: on a court: tennis,
basketball, volleyball, badminton, squash, handball, racquetball, netball; in a pool: swimming, water polo, diving,
synchronized swimming, backstroke; in a ring: boxing, sumo, kickboxing, Thai boxing; on a track: sprinting, hurdles,
relay race, 100-meter dash; on ice: ice hockey, figure skating, curling, speed skating, bandy, ice dancing; on a
field: soccer, football, rugby, cricket, field hockey, lacrosse, baseball; on snow: skiing, snowboarding, slalom,
biathlon, cross-country skiing, downhill racing; on the sea: surfing, windsurfing, kitesurfing, yacht racing; on a
mat: judo, karate, wrestling, taekwondo, aikido, jiu-jitsu; at a table: billiards, snooker, chess, table tennis, air
hockey, foosball

gear | sport | piece of equipment | s | the equipment it needs / the thing you need to play or do it / what you hold,
wear or ride in it | Which piece of equipment does it need | is done with {v} / needs {v} | does it need {v} :: a
racket: tennis, badminton, squash, racquetball; a bat: baseball, cricket, softball, rounders; a stick: ice hockey,
field hockey, lacrosse, hurling, bandy; a ball: soccer, volleyball, basketball, handball, rugby, bowling, dodgeball,
netball; gloves: boxing, kickboxing; a bow: archery; a sword: fencing, kendo; skis: slalom, cross-country skiing,
downhill racing, ski jumping; skates: ice dancing, figure skating, speed skating; a board: surfing, snowboarding,
windsurfing, wakeboarding; a bicycle: cycling, BMX, mountain biking, Tour de France; a paddle: canoeing, kayaking,
table tennis, rafting; a cue: billiards, snooker, pool; a horse: show jumping, dressage, rodeo, jousting, eventing; a
sled: luge, bobsled, skeleton, tobogganing; a club: golf, mini golf; a gun: clay pigeon shooting, target shooting; a
car: rally racing, Formula One, stock car racing; a rope: rock climbing, tug of war, mountaineering, abseiling

teamsize | sport | number of players | s | how many players one side has / the number of players in a team / the size
of a team, in digits | How many players does one side have on the field | has {v} players in a team | does one side
have {v} players :: 11: soccer, football, cricket, field hockey, bandy; 5: basketball, futsal, beach soccer; 6:
volleyball, ice hockey; 9: baseball, softball; 15: rugby union, hurling, Gaelic football; 13: rugby league; 7:
handball, water polo, netball, ultimate frisbee, kabaddi, rugby sevens; 2: beach volleyball, tennis doubles, badminton
doubles, two-man bobsled, table tennis doubles; 4: curling, polo, relay race, four-man bobsled; 8: tug of war; 1:
tennis singles, chess, badminton singles, golf, boxing

playing | musical instrument | verb | n | the verb for how it is played / what you do to it to make it sound, as a
verb / how a player makes it sound, one verb | What does the player do with it, as a verb | is an instrument that you
{v} / is played when you {v} it | do you {v} it :: blow: flute, trumpet, clarinet, saxophone, trombone, tuba, oboe,
bassoon, recorder, harmonica, bugle, cornet, pan flute, didgeridoo, piccolo; pluck: guitar, harp, banjo, ukulele,
lute, mandolin, lyre, sitar, bass guitar, zither, balalaika; hit: drum, xylophone, timpani, bongo, snare drum, bass
drum, gong, marimba, cowbell, glockenspiel, kettledrum, triangle; bow: violin, viola, cello, double bass, fiddle;
shake: maracas, rattle, egg shaker, sleigh bells; press: piano, organ, synthesizer, keyboard

instrument | musical instrument | group | n | the group of instruments it belongs to / its family: string, wind,
percussion or keyboard / which instrument family it is from | Which family of instruments is it from | is a {v}
instrument / belongs to the {v} instruments | is it a {v} instrument :: @INSTRUMENTS

organ | body part | verb | b | what it is for, as a verb / the verb for its job in the body / what it lets you or an
animal do | What is it used for, as a verb | is used to {v} / lets its owner {v} | is it used to {v} :: see: eye,
eyes, pupil, retina, eyeball; hear: ear, ears, eardrum, inner ear; smell: nose, nostril, snout; taste: tongue, taste
buds; chew: teeth, molar, jaw, back teeth; walk: legs, feet, foot, leg; breathe: lungs, windpipe, gills, left lung;
think: brain, mind; digest: stomach, intestines, guts; hold: hand, fingers, thumb; speak: vocal cords, voice box,
larynx; fly: wings, wing, feathers; swim: fins, flippers, webbed feet; scratch: claws, fingernail; peck: beak, bill;
sting: stinger; feel: skin, fingertip

region | body part | part of the body | b | the part of the body it belongs to: head, arm, leg or trunk / where it
sits: head, arm, leg or trunk | Does it belong to the head, arm, leg or trunk | is part of the {v} / belongs to the
{v} | is it part of the {v} :: head: eye, nose, mouth, ear, chin, cheek, forehead, eyebrow, tongue, lip, tooth, jaw,
eyelid, eyelash, nostril, scalp; arm: elbow, wrist, finger, thumb, palm, knuckle, fingernail, forearm, biceps, index
finger, little finger; leg: knee, ankle, thigh, calf, heel, toe, shin, foot, sole, kneecap, hamstring, toenail; trunk:
chest, stomach, belly, navel, rib, heart, lung, liver, kidney, waist, back, abdomen, breastbone

wheels | vehicle | number of wheels | n | how many wheels it has / its number of wheels, in digits / the count of its
wheels | How many wheels does it have | has {v} wheels / runs on {v} wheels | does it have {v} wheels :: 2: bicycle,
motorcycle, scooter, moped, mountain bike, racing bike, Vespa, tandem, dirt bike; 4: car, taxi, jeep, limousine,
police car, ambulance, go-kart, shopping cart, convertible, sports car, station wagon, hatchback, minivan, sedan,
camper van; 3: tricycle, auto rickshaw, tuk-tuk; 1: unicycle, wheelbarrow; 0: boat, ship, canoe, sled, submarine,
kayak, raft, ferry, yacht, rowboat, gondola, sailboat, surfboard, toboggan

power | vehicle | source of power | n | what makes it move / what it is driven by / its source of power | What is it
driven by | is driven by {v} / moves by {v} | is it driven by {v} :: wind: sailboat, sailing ship, land yacht, pirate
ship, kite buggy, clipper; muscles: bicycle, rowboat, canoe, kayak, skateboard, tricycle, pedal boat, unicycle, kick
scooter, rickshaw; an engine: car, truck, motorcycle, tractor, bus, airplane, speedboat, van, jeep, helicopter,
bulldozer, ambulance; electricity: tram, subway train, trolleybus, metro, streetcar, monorail, golf cart, bumper car;
animals: carriage, dog sled, horse cart, ox cart, stagecoach, covered wagon, sleigh, chariot

steered | vehicle or mount | person | n | the word for the person who steers it / who steers it, one word / the title
of whoever is in control of it | What is the person who steers it called | is steered by a {v} / needs a {v} | is it
steered by a {v} :: pilot: airplane, helicopter, jet, glider, fighter jet, jumbo jet, airliner, seaplane, biplane,
bomber, military plane; captain: ship, ferry, cruise ship, oil tanker, yacht, submarine, warship, steamboat, frigate,
destroyer, ocean liner; rider: bicycle, motorcycle, horse, scooter, camel, moped, pony, donkey, elephant, unicycle,
mountain bike; driver: car, bus, truck, taxi, train, tram, van, ambulance, limousine, fire engine, tractor

medium | vehicle | element | n | where it moves: land, water or air / land, water or air, the element it moves in |
Does it move on land, on water or in the air | is a {v} vehicle | is it a {v} vehicle :: @MEDIUM

origin | material | origin | u | where it comes from: animal, plant or mineral / animal, plant or mineral, the origin
of the material | Is it of animal, plant or mineral origin | is of {v} origin | is it of {v} origin :: animal: wool,
leather, silk, fur, ivory, beeswax, bone, horn, pearl, feathers, cashmere, mohair, suede, goose down, honey,
sheepskin, mother-of-pearl; plant: cotton, linen, wood, paper, natural rubber, hemp, cork, bamboo, straw, jute,
cardboard, rattan, oak, balsa, sisal, burlap, wicker; mineral: marble, granite, clay, glass, sand, slate, limestone,
diamond, brick, concrete, chalk, quartz, gravel, porcelain, ruby, sandstone, cement

festive | thing | holiday | w | the holiday or festival it belongs to / which festive day it goes with / the
celebration it is typical of | Which holiday does it go with | goes with {v} / is typical of {v} | does it go with {v}
:: Christmas: Santa Claus, reindeer, mistletoe, candy cane, sleigh, stockings, elves, eggnog, tree ornaments, carols,
nativity scene, advent calendar; Easter: painted eggs, chocolate bunny, egg hunt, Good Friday fish, hot cross buns;
Halloween: jack-o'-lantern, witch costume, trick or treat, ghost costume, haunted house, skeleton costume, candy corn;
Thanksgiving: roast turkey, pumpkin pie, cranberry sauce, pilgrims, cornucopia; Valentine's Day: Cupid, heart-shaped
box, love letter, red roses, secret admirer; New Year's Eve: midnight fireworks, countdown, resolutions, midnight
kiss, ball in Times Square; birthday: cake with candles, party hat, pin the tail on the donkey; St. Patrick's Day:
shamrock, leprechaun, green beer; Hanukkah: menorah, dreidel; wedding: bridal bouquet, white veil, best man

young | animal | young animal | n | the word for its young / what its baby is called / the name of its young | What is
its baby called | has a {v} as its baby / is the parent of a {v} | is its baby called a {v} :: @YOUNG_OF

sound | animal or thing | sound | n | the sound it makes, as a verb / the verb for its sound / what sound it makes,
one verb | What sound does it make, as a verb | can {v} / makes a sound called {v} | does it {v} :: @SOUND_OF

home | animal or person | home | n | its typical home / the place where it lives / what its home is called | Where
does it live | lives in a {v} / has a {v} as its home | is its home called {v} :: @HOME_OF

group | plural word | group word | - | the word for a group of them / the collective noun / what a group of them is
called | What is a group of them called | forms a {v} | is a group of them called {v} :: @GROUP_OF

class | animal | class | n | its class: mammal, bird, fish, reptile or insect / the class it belongs to (mammal, bird,
fish, reptile, insect) / which of mammal, bird, fish, reptile, insect it is | Is it a mammal, a bird, a fish, a
reptile or an insect | is a {v} / belongs to the class {v} | is it a {v} :: @CLASS_OF

taste | food | taste | f | its taste: sweet, salty, sour, bitter or spicy / how it tastes (sweet, salty, sour, bitter,
spicy) / the one of sweet, salty, sour, bitter and spicy that describes it | How does it taste: sweet, salty, sour,
bitter or spicy | tastes {v} / is {v} | does it taste {v} :: @TASTES

workplace | profession | place | j | the place where this person works / this person's typical workplace / where one
would meet this person at work | Where does this person work | works in a {v} / has a {v} as the place of work | does
this person work in a {v} :: @WORKPLACE_OF

product | profession | product | j | the thing this person makes or supplies / what this person produces / the product
of this job | What does this person make | makes or supplies {v} / earns money with {v} | does this person make {v} ::
@PRODUCT_OF

maker | product | company | - | the company that makes it / which company is behind it / its manufacturer or owner, by
name | Which company makes it | is made by {v} / belongs to {v} | is it made by {v} :: @COMPANY_OF

float | thing | behaviour in water | n | float or sink, whatever it does in water / float or sink, depending on what
happens in water | Does it float or sink in water | would {v} in water / is bound to {v} in water | does it {v} in
water :: float: cork, log, feather, rubber duck, beach ball, life jacket, ice cube, plank, empty bottle, leaf, canoe,
raft, buoy, matchstick, wooden spoon, balloon, ping-pong ball, apple, surfboard, swimming ring, driftwood, pencil, toy
boat, coconut; sink: stone, brick, coin, anchor, nail, hammer, key, anvil, cannonball, spoon made of steel, marble,
horseshoe, wrench, screw, padlock, pebble, frying pan, scissors, axe head, dumbbell, steel ball, rock, bolt, paving
slab

hardness | thing | feel | n | hard or soft, as it feels / hard or soft, whichever describes it | Does it feel hard or
soft | is {v} / feels {v} to the touch | is it {v} :: hard: stone, brick, diamond, hammer, bone, anvil, marble,
nutshell, coin, horseshoe, concrete wall, tile, nail, glass bottle, skull, iron bar, steel pipe, boulder, granite
slab, tooth, wooden plank, helmet; soft: pillow, wool sock, cotton ball, velvet dress, sponge, feather, teddy bear,
kitten's fur, blanket, marshmallow, silk scarf, cushion, sofa cushion, mattress, cotton candy, dough, cheek, powder
puff, fleece, duvet, moss, sponge cake

speed | animal or thing | speed | n | fast or slow, whichever describes it / fast or slow, as it is known for moving |
Is it fast or slow | is {v} / is known to be {v} | is it {v} :: fast: cheetah, rocket, race car, falcon, jet, bullet,
racehorse, greyhound, lightning bolt, sports car, speedboat, antelope, sprinter, express train, gazelle, arrow, hare,
fighter jet, ostrich, spaceship, motorcycle, bullet train; slow: snail, tortoise, sloth, slug, glacier, koala,
starfish, worm, caterpillar, steamroller, lame horse, toddler, ox cart, earthworm, turtle on land, old donkey,
rowboat, traffic jam, zombie, line at the post office, manatee, pushcart

where | activity or thing | usual place | - | indoors or outdoors, where it usually happens or stands / indoors or
outdoors, whichever is usual for it | Is it usually indoors or outdoors | is usually {v} / belongs {v} | is it usually
{v} :: indoors: sofa, bathtub, taking a shower, bookshelf, cooking dinner, ironing shirts, bowling, television,
carpet, bedside table, watching TV, vacuuming, refrigerator, dusting the shelves, taking a nap in bed, chandelier,
oven, blackboard, playing darts, washing dishes, wardrobe, going to the cinema, wallpaper, fireplace, pool table,
elevator, office meeting, math lesson, cash register, making the bed, sauna, bunk bed; outdoors: tree, camping,
hiking, lawn, skiing, building a snowman, traffic light, surfing, flying a kite, river, mowing the grass, sandcastle,
raking leaves, street lamp, sailing, picnic in the park, planting potatoes, mountain biking, lighthouse, golf, fence,
tractor, birdwatching, hunting, scarecrow, garden gnome, milking cows in the field, bus stop, parade, rock climbing,
windmill, fishing

price | thing | price level | n | cheap or expensive, as it normally is / cheap or expensive, whichever it normally is
| Is it normally cheap or expensive | is normally {v} / counts as {v} | is it normally {v} :: expensive: yacht,
castle, diamond ring, sports car, mansion, private jet, gold watch, racehorse, penthouse, helicopter, cruise ship,
grand piano, fur coat, villa, pearl necklace, Rolex, luxury hotel, limousine, swimming pool, spaceship, Picasso
painting, crown; cheap: pencil, paper clip, candy bar, postcard, match, button, toothpick, plastic cup, potato,
balloon, eraser, drinking straw, newspaper, shoelace, paper bag, chewing gum, apple, safety pin, sticker, lollipop,
rubber band

edge | thing | shape of edge | n | sharp or blunt, as it is made / sharp or blunt, whichever fits the thing | Is it
sharp or blunt | is {v} / feels {v} at its tip or edge | is it {v} :: sharp: knife, needle, razor blade, sword, axe,
scalpel, thorn, dagger, nail, pin, saw, fishhook, cactus spine, scissors, shark's tooth, eagle's claw, spear,
arrowhead, broken glass, carving knife, chisel, thumbtack; blunt: spoon, ball, pillow, rolling pin, drumstick, marble,
balloon, egg, baseball bat, hammer head, cushion, orange, bar of soap, mallet, teddy bear, broom handle, wooden spoon,
button, doorknob, candle, coin, brick

"""
