"""Pairs of related words, written for this suite from common knowledge."""

from __future__ import annotations

from benchmarks.tasks.families._wording import groups, table

ANTONYMS = table(
    """
above = below, accept = reject, active = passive, add = subtract, adult = child, after = before,
alive = dead, all = none, always = never, ancient = modern,
answer = question, appear = disappear, arrive = depart, asleep = awake, attack = defend, attract =
repel, backward = forward, bad = good, beautiful = ugly,
before = after, begin = end, below = above, best = worst, better = worse, big = small, bitter =
sweet, black = white, borrow = lend, bottom = top,
brave = cowardly, break = fix, bright = dim, buy = sell, calm = stormy, careful = careless, cheap
= expensive, clean = dirty, clever = stupid, close = open,
cold = hot, come = go, connect = disconnect, create = destroy, cruel = kind, dangerous = safe,
dark = light, day = night, dead = alive, deep = shallow,
defeat = victory, difficult = easy, dirty = clean, down = up, dry = wet, dull = sharp, early =
late, east = west, easy = difficult, empty = full, end = begin,
enemy = friend, enter = exit, even = odd, evening = morning, ever = never, exit = enter, expensive
= cheap, export = import, fail = succeed, false = true,
far = near, fast = slow, fat = thin, female = male, few = many, find = lose, first = last, float =
sink, foolish = wise, forget = remember, forward = backward,
freeze = melt, friend = enemy, full = empty, future = past, generous = selfish, gentle = rough,
giant = dwarf, give = take, go = come, good = bad, guilty = innocent,
happy = sad, hard = soft, hate = love, heaven = hell, heavy = light, hide = show, high = low, hire
= fire, honest = dishonest, hot = cold, huge = tiny,
humble = proud, import = export, include = exclude, increase = decrease, inside = outside, join =
separate, junior = senior, kind = cruel, large = small,
last = first, late = early, laugh = cry, lazy = hardworking, lead = follow, leave = stay, left =
right, less = more, loose = tight, lose = win, loud = quiet,
love = hate, low = high, lower = raise, lucky = unlucky, major = minor, male = female, many = few,
maximum = minimum, minimum = maximum, minor = major,
mistake = success, modern = ancient, more = less, morning = evening, multiply = divide, narrow =
wide, natural = artificial, near = far, negative = positive,
never = always, new = old, night = day, no = yes, noisy = quiet, north = south, nothing =
everything, odd = even, off = on, often = rarely, old = young,
on = off, open = close, optimist = pessimist, outside = inside, over = under, past = future, peace
= war, plural = singular, polite = rude, poor = rich,
positive = negative, presence = absence, private = public, profit = loss, public = private, pull =
push, punish = reward, push = pull, question = answer,
quick = slow, quiet = loud, raise = lower, remember = forget, rich = poor, rough = smooth, rude =
polite, sad = happy, safe = dangerous, same = different,
save = spend, sell = buy, senior = junior, shallow = deep, sharp = dull, short = long, shrink =
grow, sick = healthy, simple = complex, sink = float, sit = stand,
slow = fast, small = big, smooth = rough, sour = sweet, south = north, spend = save, start = stop,
stop = start, strength = weakness, strong = weak,
succeed = fail, summer = winter, sunrise = sunset, sunset = sunrise, sweet = bitter, take = give,
tall = short, teach = learn, tense = relaxed, thick = thin,
tight = loose, tiny = huge, together = apart, top = bottom, true = false, ugly = beautiful, under
= over, unite = divide, up = down, vertical = horizontal,
victory = defeat, wake = sleep, war = peace, wealth = poverty, west = east, wet = dry, white =
black, wide = narrow, win = lose, winter = summer, wise = foolish,
within = outside, worse = better, worst = best, wrong = right, yes = no, young = old
"""
)

SYNONYMS = table(
    """
afraid = scared, aid = help, alike = similar, amusing = funny, angry = mad, answer = reply, ask =
inquire, assist = help, attempt = try, autumn = fall, awful = terrible,
baby = infant, begin = start, big = large, blend = mix, boat = ship, brave = courageous, bright =
shiny, bucket = pail, build = construct, buy = purchase,
car = automobile, center = middle, cheerful = happy, choose = select, clever = smart, close =
shut, coat = jacket, collect = gather, combine = join,
conceal = hide, constant = steady, correct = right, courageous = brave, couch = sofa, cry = weep,
damage = harm, daring = bold, dash = run, dear = beloved,
decrease = reduce, delicious = tasty, demonstrate = show, desire = want, difficult = hard, dinner
= supper, discover = find, dish = plate, doctor = physician,
doze = nap, eager = keen, earth = world, easy = simple, elderly = old, employ = hire, end =
finish, enjoy = like, enormous = huge, error = mistake,
evil = wicked, exam = test, exhausted = tired, expensive = costly, explain = clarify, fall = drop,
false = untrue, famous = well-known, fast = quick, father = dad,
fear = terror, film = movie, finish = complete, fix = repair, foolish = silly, forest = woods,
fortunate = lucky, friend = pal, frighten = scare, garbage = trash,
gather = collect, gift = present, giant = huge, glad = happy, goal = aim, grab = seize, grin =
smile, halt = stop, happen = occur, happy = glad, hard = difficult,
hate = despise, help = assist, hop = jump, house = home, huge = enormous, humorous = funny, idea =
thought, ill = sick, important = significant, infant = baby,
injure = hurt, insane = crazy, intelligent = smart, jail = prison, job = occupation, journey =
trip, jump = leap, keep = retain, kid = child, kind = nice, lady = woman,
large = big, leap = jump, leave = depart, liberty = freedom, lift = raise, little = small, lucky =
fortunate, mad = angry, make = create, mend = repair, midday = noon,
minister = priest, mistake = error, mom = mother, money = cash, mute = silent, near = close, neat
= tidy, noisy = loud, noon = midday, occur = happen, ocean = sea,
odd = strange, often = frequently, option = choice, pain = ache, pal = friend, peaceful = calm,
physician = doctor, picture = image, present = gift, prison = jail,
powerful = strong, pupil = student, purchase = buy, pull = tug, quick = fast, quiet = silent,
rapid = fast, reply = answer, reply to = answer, rich = wealthy,
road = street, rock = stone, rug = carpet, sad = unhappy, same = identical, scared = afraid,
scream = yell, select = choose, shop = store, shout = yell,
shut = close, sick = ill, silent = quiet, silly = foolish, simple = easy, sleepy = drowsy, slim =
thin, small = little, smart = clever, sofa = couch, soldier = warrior,
speak = talk, start = begin, steal = rob, stone = rock, store = shop, story = tale, strange = odd,
street = road, strong = powerful, student = pupil, sufficient = enough,
surprise = astonish, sweat = perspire, talk = speak, tale = story, tasty = delicious, taxi = cab,
teach = instruct, tear = rip, terrible = awful, thief = robber,
tidy = neat, tiny = small, tired = exhausted, trash = garbage, trip = journey, truthful = honest,
try = attempt, ugly = unattractive, unhappy = sad, vacant = empty,
vacation = holiday, wealthy = rich, weep = cry, wicked = evil, woman = lady, wonderful =
marvelous, woods = forest, world = earth, yell = shout
"""
)

FEMALE_OF = table(
    """
king = queen, prince = princess, actor = actress, boy = girl, man = woman, father = mother, dad =
mom, son = daughter, brother = sister, uncle = aunt,
nephew = niece, grandfather = grandmother, grandpa = grandma, grandson = granddaughter, husband =
wife, groom = bride, gentleman = lady, sir = madam,
waiter = waitress, steward = stewardess, host = hostess, hero = heroine, heir = heiress, god =
goddess, emperor = empress, duke = duchess, count = countess,
baron = baroness, wizard = witch, monk = nun, policeman = policewoman, businessman =
businesswoman, salesman = saleswoman, spokesman = spokeswoman,
chairman = chairwoman, congressman = congresswoman, cowboy = cowgirl, schoolboy = schoolgirl,
boyfriend = girlfriend, stepfather = stepmother, stepson = stepdaughter,
stepbrother = stepsister, godfather = godmother, godson = goddaughter, bull = cow, rooster = hen,
stallion = mare, ram = ewe, gander = goose,
lion = lioness, tiger = tigress, boar = sow, buck = doe, colt = filly, widower = widow, he = she,
him = her, himself = herself, male = female,
masculine = feminine, landlord = landlady, sorcerer = sorceress, enchanter = enchantress, priest =
priestess, shepherd = shepherdess, abbot = abbess,
patriarch = matriarch, papa = mama, daddy = mommy, father-in-law = mother-in-law, son-in-law =
daughter-in-law, brother-in-law = sister-in-law,
salesmen = saleswomen, men = women, boys = girls, kings = queens, brothers = sisters, sons =
daughters, fathers = mothers, uncles = aunts,
princes = princesses, husbands = wives, sportsman = sportswoman, horseman = horsewoman, fireman =
firewoman, postman = postwoman, grandsons = granddaughters
"""
)

YOUNG_OF = groups(
    """
calf: cow, elephant, whale, dolphin, buffalo, bison, giraffe, moose, hippopotamus, rhinoceros,
yak, manatee, elk, caribou, ox, water buffalo, orca;
cub: lion, bear, tiger, leopard, cheetah, polar bear, panda, jaguar, panther, hyena, grizzly bear,
black bear, lynx;
puppy: dog, poodle, bulldog, beagle, labrador, dachshund, chihuahua, husky; kitten: cat, bobcat;
pup: wolf, seal, bat, otter, shark, sea lion, prairie dog, walrus, coyote, jackal;
kid: goat, mountain goat; lamb: sheep; foal: horse, donkey, zebra, pony, mule; piglet: pig, hog;
fawn: deer, reindeer, antelope;
joey: kangaroo, koala, wallaby, wombat, opossum, wallaroo; chick: chicken, penguin, robin,
flamingo, ostrich, sparrow, crow, pelican, parrot, puffin, seagull, woodpecker;
duckling: duck; gosling: goose; cygnet: swan; eaglet: eagle; owlet: owl; tadpole: frog, toad;
caterpillar: butterfly, moth; hatchling: turtle, tortoise, crocodile, alligator;
maggot: fly; spiderling: spider; baby: human, monkey, gorilla
"""
)

SOUND_OF = table(
    """
dog = bark, cat = meow, cow = moo, sheep = baa, pig = oink, duck = quack, horse = neigh, lion =
roar, wolf = howl, snake = hiss, bee = buzz, owl = hoot,
frog = croak, bird = chirp, mouse = squeak, chicken = cluck, rooster = crow, donkey = bray, goose
= honk, turkey = gobble, bear = growl, elephant = trumpet,
crow = caw, dove = coo, pigeon = coo, kitten = mew, mosquito = buzz, fly = buzz, tiger = roar, hen
= cluck, goat = bleat, lamb = bleat, puppy = yap,
cricket = chirp, monkey = chatter, raven = croak, parrot = squawk, seagull = squawk, eagle =
screech, hyena = laugh, pony = neigh, bull = bellow, toad = croak, chick = peep,
sparrow = chirp, wasp = buzz, hornet = buzz, bumblebee = buzz, rattlesnake = rattle, hummingbird =
hum, coyote = howl, calf = moo, piglet = squeal,
hawk = screech, rat = squeak, leopard = roar, cobra = hiss, seal = bark, whale = sing, jaguar =
roar, ox = bellow, robin = chirp, bell = ring, clock = tick, drum = boom,
telephone = ring, car horn = honk, thunder = rumble, whistle = blow, siren = wail, doorbell =
ring, watch = tick, bomb = boom, balloon = pop, train whistle = toot, zipper = zip
"""
)

MATERIAL_OF = groups(
    """
glass: window, bottle, mirror, jar, light bulb, vase, lens, wine glass, windshield, aquarium,
marble, test tube;
wood: table, pencil, log cabin, bookshelf, baseball bat, toothpick, matchstick, plank, violin,
fence, desk, canoe paddle, barrel, guitar;
metal: hammer, nail, key, coin, spoon, anchor, scissors, wrench, paper clip, bicycle chain, screw,
soda can, horseshoe, chain, needle, bell, safe;
paper: newspaper, book, envelope, magazine, napkin, banknote, notebook, map, wallpaper, receipt,
postcard, ticket, origami, calendar, poster;
plastic: toothbrush, bucket, credit card, lunch box, straw, trash bag, shampoo bottle, lego brick,
toy block, hula hoop, bottle cap, ruler, frisbee;
cloth: shirt, curtain, towel, flag, pillowcase, bedsheet, handkerchief, tablecloth, dress,
blanket, scarf, skirt, t-shirt;
rubber: tire, eraser, balloon, rain boot, rubber band, rubber duck, inner tube; leather: belt,
saddle, wallet, boot, football, briefcase, cowboy boot, baseball glove;
clay: brick, flower pot, roof tile; wool: sweater, mitten, yarn; stone: statue, pyramid, castle
wall, gravestone, cobblestone, millstone; wax: candle, crayon
"""
)

WORKPLACE_OF = groups(
    """
hospital: doctor, nurse, surgeon, midwife, paramedic, anesthetist; school: teacher, principal,
pupil, janitor, tutor; restaurant: waiter, chef, waitress, dishwasher, sommelier;
court: judge, lawyer, bailiff, prosecutor, juror; farm: farmer, milkmaid, shepherd, farmhand,
beekeeper; airplane: pilot, flight attendant, steward, copilot, stewardess; bank: banker, teller,
cashier, loan officer;
library: librarian, archivist; laboratory: scientist, chemist, lab technician, biologist,
researcher; theater: actor, usher, stagehand, actress, playwright; ship: sailor, captain,
deckhand, navigator;
bakery: baker, pastry chef; garage: mechanic, car mechanic; church: priest, minister, nun,
organist, pastor; kitchen: cook, sous chef; mine: miner, coal miner; factory: assembler,
machinist, foreman, welder;
office: secretary, clerk, accountant, receptionist, manager, typist; army: soldier, general,
sergeant, lieutenant, colonel; studio: painter, sculptor, photographer, illustrator; garden:
gardener, landscaper;
university: professor, lecturer, dean; circus: clown, acrobat, juggler, ringmaster, lion tamer;
museum: curator, museum guide; prison: warden, prison guard, jailer; barbershop: barber; hotel:
bellboy, concierge, housekeeper;
pharmacy: pharmacist; zoo: zookeeper; bar: bartender, barmaid; stadium: referee, athlete, footballer
"""
)
