# ruff: noqa: E501
"""Pairs of words and short expressions, written by hand (data only)."""

from __future__ import annotations

from benchmarks.tasks.families._wording import groups, phrases, table

FORMAL = table(
    """
purchase = buy, assist = help, commence = start, terminate = end, inquire = ask, obtain = get, require = need,
reside = live, consume = eat, depart = leave, attempt = try, construct = build, demonstrate = show, ascend = climb,
utilize = use, inform = tell, retain = keep, conceal = hide, discover = find, receive = get, select = choose,
repair = fix, observe = watch, respond = answer, permit = let, possess = have, provide = give, request = ask,
vacate = leave, endeavor = try, cease = stop, comprehend = understand, perspire = sweat, converse = talk,
residence = home, automobile = car, physician = doctor, beverage = drink, infant = baby, garment = clothes,
occupation = job, error = mistake, currency = money, footwear = shoes, canine = dog, feline = cat, spouse = partner,
large = big, sufficient = enough, additional = more, numerous = many, rapid = fast,
intelligent = smart, courageous = brave, fortunate = lucky, wealthy = rich, elderly = old, incorrect = wrong,
vacant = empty, entire = whole, intoxicated = drunk, fatigued = tired, deceased = dead, furious = angry,
subsequently = later, frequently = often, immediately = now, therefore = so, however = but, approximately = about,
nevertheless = still, previously = before, initially = at first, perhaps = maybe, regarding = about, prior to =
before, in addition = also, consequently = so, employment = work, apparel = clothes, conclude = end, anticipate =
expect, relinquish = give up, postpone = put off, discard = throw away, investigate = look into, tolerate = put up
with, eliminate = get rid of, encounter = meet, combat = fight, resemble = look like, rise = get up, enter = go in,
continue = go on, reduce = cut, examine = check, amuse = cheer up
"""
)
BRITISH_SPELLING = table(
    """
colour = color, favour = favor, honour = honor, labour = labor, neighbour = neighbor, flavour = flavor, harbour =
harbor, humour = humor, rumour = rumor, behaviour = behavior, armour = armor, vapour = vapor, favourite = favorite,
centre = center, theatre = theater, metre = meter, litre = liter, fibre = fiber, sabre = saber, spectre = specter,
organise = organize, realise = realize, recognise = recognize, apologise = apologize, analyse = analyze, criticise =
criticize, memorise = memorize, specialise = specialize, minimise = minimize, paralyse = paralyze, travelling =
traveling, travelled = traveled, cancelled = canceled, modelling = modeling, jewellery = jewelry, traveller =
traveler, counsellor = counselor, fuelled = fueled, labelled = labeled, signalling = signaling, defence = defense,
offence = offense, licence = license, pretence = pretense, catalogue = catalog, dialogue = dialog, analogue =
analog, grey = gray, tyre = tire, plough = plow, pyjamas = pajamas, aluminium = aluminum, aeroplane = airplane,
cheque = check, kerb = curb, moustache = mustache, sceptical = skeptical, mould = mold, programme = program, storey
= story, enrol = enroll, fulfil = fulfill, skilful = skillful, instalment = installment, wilful = willful, anaemia =
anemia, oestrogen = estrogen, paediatric = pediatric, manoeuvre = maneuver, encyclopaedia = encyclopedia,
archaeology = archeology, leukaemia = leukemia, faeces = feces, foetus = fetus, ageing = aging, acknowledgement =
acknowledgment, colourful = colorful, neighbourhood = neighborhood, honourable = honorable, flavoured = flavored,
endeavour = endeavor, parlour = parlor, saviour = savior, savour = savor, splendour = splendor, tumour = tumor,
vigour = vigor, odour = odor, rigour = rigor, candour = candor, glamour = glamor, cosy = cozy, artefact = artifact,
doughnut = donut, draught = draft, sulphur = sulfur, organisation = organization, civilisation = civilization
"""
)
BRITISH_WORD = table(
    """
lift = elevator, flat = apartment, lorry = truck, biscuit = cookie, crisps = chips, chips = french fries, trousers =
pants, jumper = sweater, trainers = sneakers, nappy = diaper, pram = baby carriage, dummy = pacifier, queue = line,
petrol = gas, boot of a car = trunk, bonnet of a car = hood, windscreen = windshield, motorway = highway, pavement =
sidewalk, underground = subway, rubbish = garbage, dustbin = trash can, tap = faucet, torch = flashlight, cooker =
stove, wardrobe = closet, curtains = drapes, garden = yard, ground floor = first floor, holiday = vacation, autumn =
fall, football = soccer, film = movie, cinema = movie theater, postcode = zip code, postman = mailman, post = mail,
mobile phone = cell phone, car park = parking lot, zebra crossing = crosswalk, roundabout = traffic circle, railway =
railroad, aubergine = eggplant, courgette = zucchini, sweets = candy, candyfloss = cotton candy, ice lolly =
popsicle, jam = jelly, jelly = jello, maize = corn, spring onion = scallion, mince = ground beef, chemist =
drugstore, solicitor = lawyer, estate agent = realtor, shop = store, shopping trolley = shopping cart, rubber =
eraser, full stop = period, maths = math, headmaster = principal, timetable = schedule, fringe = bangs, plaster =
band-aid, spanner = wrench, waistcoat = vest, dressing gown = bathrobe, vest = undershirt, pushchair = stroller,
caravan = trailer, number plate = license plate, fire brigade = fire department, bank note = bill, barrister =
attorney, hoover = vacuum cleaner, duvet = comforter, noughts and crosses = tic-tac-toe, draughts = checkers
"""
)
CHAT = table(
    """
lol = laughing out loud, brb = be right back, btw = by the way, omg = oh my god, idk = I don't know, imo = in my
opinion, imho = in my humble opinion, ttyl = talk to you later, asap = as soon as possible, fyi = for your
information, np = no problem, thx = thanks, pls = please, u = you, r = are, bf = boyfriend, gf = girlfriend, bff =
best friends forever, dm = direct message, faq = frequently asked questions, ftw = for the win, gg = good game, gtg =
got to go, irl = in real life, jk = just kidding, lmk = let me know, nvm = never mind, ofc = of course, omw = on my
way, rofl = rolling on the floor laughing, smh = shaking my head, tba = to be announced, tbd = to be determined, tbh
= to be honest, tgif = thank God it's Friday, tmi = too much information, ty = thank you, tyvm = thank you very much,
wfh = work from home, yolo = you only live once, yw = you're welcome, afk = away from keyboard, aka = also known as,
bbl = be back later, bday = birthday, cu = see you, diy = do it yourself, eta = estimated time of arrival, fomo =
fear of missing out, fwiw = for what it's worth, g2g = got to go, gr8 = great, hbd = happy birthday, icymi = in case
you missed it, iirc = if I remember correctly, ily = I love you, l8r = later, m8 = mate, msg = message, ppl =
people, qotd = quote of the day, rip = rest in peace, rsvp = please respond, sry = sorry, tldr = too long didn't
read, w8 = wait, wth = what the heck, b4 = before, 2day = today, 2nite = tonight, bc = because, cya = see you, abt =
about, rn = right now, tmrw = tomorrow, obv = obviously, prob = probably, k = okay, fav = favorite, gn = good night,
gm = good morning, hmu = hit me up, ikr = I know right, nbd = no big deal, oml = oh my lord, til = today I learned
"""
)
ABBREVIATIONS = table(
    """
Mr. = Mister, Dr. = Doctor, Prof. = Professor, St. = Street, Ave. = Avenue, Rd. = Road, Blvd. = Boulevard, Jr. =
Junior, Sr. = Senior, Capt. = Captain, Lt. = Lieutenant, Gen. = General, Sgt. = Sergeant, Col. = Colonel, Gov. =
Governor, Sen. = Senator, Rep. = Representative, Pres. = President, Rev. = Reverend, Hon. = Honorable, Dept. =
Department, Co. = Company, Corp. = Corporation, Inc. = Incorporated, Ltd. = Limited, Bros. = Brothers, Assn. =
Association, Univ. = University, Inst. = Institute, approx. = approximately, est. = established, etc. = et cetera,
vs. = versus, misc. = miscellaneous, temp. = temperature, max. = maximum, min. = minimum, no. = number, vol. =
volume, ch. = chapter, p. = page, pp. = pages, fig. = figure, ed. = edition, pub. = publisher, ref. = reference, ex. =
example, diff. = difference, adj. = adjective, adv. = adverb, prep. = preposition, pron. = pronoun, conj. =
conjunction, sing. = singular, pl. = plural, apt. = apartment, bldg. = building, fl. = floor, tel. = telephone, ext.
= extension, attn. = attention, dept. = department, govt. = government, intl. = international, natl. = national,
mgr. = manager, asst. = assistant, exec. = executive, admin. = administration, info. = information, lab. =
laboratory, gym. = gymnasium, photo. = photograph, ad. = advertisement, exam. = examination, vet. = veterinarian, Mt.
= Mount, Ft. = Fort, Is. = Island, Pk. = Park, hr. = hour, wk. = week, yr. = year, mo. = month, incl. = including,
cont. = continued, orig. = original, abbr. = abbreviation, anon. = anonymous, avg. = average, cert. = certificate,
doc. = document, esp. = especially
"""
)
PART_OF = groups(
    """
car: steering wheel, windshield, trunk, headlight, bumper, gearbox, license plate, hood, exhaust pipe; bicycle:
handlebar, pedal, saddle, spoke, bicycle bell; tree: branch, trunk bark, twig, bough, crown of leaves; flower: petal,
stem, pollen, stamen; house: roof, attic, chimney, cellar, living room, front door, porch; book: chapter, page,
cover, preface, index, table of contents; hand: finger, palm, thumb, knuckle; foot: toe, heel, sole, instep; face:
nose, cheek, chin, forehead; eye: pupil, iris, eyelash, eyelid, retina; mouth: tongue, tooth, gum, lip; ship: anchor,
mast, deck, hull, rudder, stern; airplane: cockpit, wing flap, fuselage, landing gear, jet engine; bird: beak, wing,
feather; fish: fin, gill, scale; computer: keyboard, processor, hard drive, motherboard, screen; clock: dial, hour
hand, minute hand, pendulum; shirt: sleeve, collar, cuff, buttonhole; shoe: shoelace, shoe sole, insole; guitar:
string, fret, sound hole; piano: black key, soundboard, piano pedal; kitchen: sink, stove, kitchen counter; school:
classroom, playground, principal's office; theater: stage, curtain, balcony, box office; army: regiment, battalion,
platoon; year: month, season, quarter; week: day, weekend; hour: minute; minute: second; sentence: word, clause;
word: letter, syllable; orchestra: violin section, conductor, brass section; egg: yolk, shell, egg white; cat: paw,
whisker, claw; elephant: tusk, trunk of the animal; deer: antler; horse: hoof, mane; camel: hump; hospital: operating
room, ward, emergency room; church: altar, steeple, pew, pulpit; castle: moat, drawbridge, dungeon, battlement; apple:
apple core, stalk; play: act, scene; poem: verse, stanza; song: chorus, refrain, lyrics; staircase: stair, banister;
door: doorknob, hinge, keyhole; knife: blade; gun: trigger, barrel of the weapon, muzzle; telephone: receiver;
bed: mattress, headboard; lamp: lampshade; candle: wick; mountain: peak, summit, slope; city: district, suburb,
downtown; skeleton: rib, skull, spine; movie: trailer scene, film credits; tent: tent pole, tent peg; rose: thorn
"""
)
SENTENCE_OPPOSITES = table(
    """
hot = cold, big = small, old = new, long = short, heavy = light, full = empty, clean = dirty, wet = dry, hard = soft,
fast = slow, cheap = expensive, easy = difficult, good = bad, open = closed, strong = weak, dark = bright, loud =
quiet, wide = narrow, thick = thin, deep = shallow, high = low, rough = smooth, dangerous = safe, beautiful = ugly,
boring = interesting, simple = complicated, sharp = blunt, tight = loose, huge = tiny, fresh = stale
"""
)
VERB_OPPOSITES = table(
    """
open = close, buy = sell, push = pull, find = lose, start = stop, love = hate, remember = forget, raise = lower,
accept = refuse, attack = defend, build = destroy, break = repair, increase = decrease, hide = show, win = lose,
teach = learn, borrow = lend, fill = empty, lock = unlock, include = exclude, praise = blame, punish = reward,
save = spend, throw = catch, freeze = melt
"""
)
FRAMES = ("the {} is {}", "this {} is very {}", "my {} was {}", "your {} looks {}")
OPPOSITE_NOUNS = phrases(
    "soup, house, car, road, box, bag, room, river, shirt, wall, song, story, knife, bed, chair"
)
DIRECTIONS = table(
    """
left = right, up = down, north = south, east = west, forward = backward, inside = outside, upstairs = downstairs,
uphill = downhill
"""
)
SIDES = table(
    "left = right, top = bottom, front = back, upper = lower, northern = southern, inner = outer"
)
SIDE_FRAMES = phrases("the {} door, on the {} side, my {} pocket, the {} part, its {} edge")
DIRECTION_FRAMES = phrases(
    "turn {}, look {}, go {}, walk {}, move {}, drive {}, run {}, please come {}, step {}, he ran {}"
)
PREPOSITIONS = table(
    """
afraid = of, interested = in, good = at, married = to, proud = of, famous = for, different = from, responsible = for,
similar = to, tired = of, full = of, angry = with, aware = of, capable = of, fond = of, jealous = of, keen = on, ready =
for, sorry = for, surprised = at, worried = about, excited = about, addicted = to, allergic = to, bad = at,
disappointed = with, engaged = to, grateful = for, guilty = of, impressed = by, involved = in, late = for, nervous =
about, pleased = with, polite = to, satisfied = with, serious = about, sure = of, typical = of, used = to, depend = on,
believe = in, listen = to, wait = for, belong = to, look after = something, agree = with, apologize = for, apply = for,
arrive = at, ask = for, borrow = from, care = about, compare = with, complain = about, concentrate = on, consist = of,
cope = with, deal = with, dream = of, escape = from, forget = about, insist = on, laugh = at, participate = in, pay =
for, prepare = for, protect = from, rely = on, search = for, smile = at, specialize = in, suffer = from, succeed = in,
thank = for, vote = for, worry = about, approve = of, congratulate = on, prevent = from, object = to, refer = to,
recover = from, accuse = of, remind = of, benefit = from, lead = to, hope = for, account = for, result = in
"""
)
MAKE_DO = groups(
    """
make: mistake, bed, cake, decision, promise, noise, phone call, plan, suggestion, mess, effort, excuse, friends, fun
of someone, profit, money, fortune, progress, choice, complaint, comment, statement, speech, sandwich, coffee, list,
wish, offer, difference, discovery, fuss, joke, an appointment, peace, room, sense, breakfast, changes, an exception;
do: homework, dishes, laundry, shopping, housework, exercise, job, favor, your best, research, business, crossword,
course, experiment, harm, damage, good, nothing, ironing, cleaning, cooking, gardening, washing-up, yoga, karate,
gymnastics, paperwork, your duty, your hair, your nails, test, time in prison, vacuuming, errands, chores,
a survey, an exam, military service, the math
"""
)
PARTITIVES = groups(
    """
loaf: bread; slice: toast, pizza, ham; bar: chocolate, soap, gold; cup: coffee, tea, cocoa; glass: water, milk,
lemonade, juice; bottle: wine, beer, shampoo, ketchup, ink; bowl: soup, cereal, rice, salad; piece: advice,
furniture, information, cake, paper, news, music, luggage, evidence, chalk; pair: shoes, trousers, scissors, gloves,
socks, glasses, jeans, earrings, twins; bunch: flowers, grapes, bananas, keys; can: soda, beans, paint, sardines; jar:
jam, honey, pickles, peanut butter; tube: toothpaste, glue; pack: cards, wolves, cigarettes, chewing gum; flock:
sheep, birds, geese; herd: cows, elephants, deer; school: fish; swarm: bees, locusts; deck: playing cards; grain:
sand, salt, wheat; drop: rain, blood; pinch: pepper, sugar; sheet: cardboard, stamps; spoonful: syrup, medicine; roll:
toilet paper, film, tape; ball: wool, string, yarn; carton: orange juice, eggs; tank: gas; stick: butter, dynamite,
celery; lump: coal; clove: garlic; head: lettuce, cabbage; ear: corn; bag: potato chips, flour, potatoes; gust: wind;
flash: lightning; clap: thunder; ray: light, hope; blade: grass; cloud: dust, smoke
"""
)
VERB_FOR = groups(
    """
drive: car, truck, bus, van, taxi, ambulance; ride: bicycle, horse, motorcycle, pony, scooter, camel; fly: airplane,
kite, helicopter, drone; sail: yacht, ship, sailboat; read: book, newspaper, magazine, novel, poem; write: letter,
essay, email, diary, report; wear: hat, shirt, jacket, dress, shoes, glasses, uniform; drink: water, coffee, milk, tea,
juice, wine; eat: apple, bread, sandwich, pizza, rice, breakfast; play: piano, guitar, tennis, chess, soccer, violin,
cards; sing: song, hymn, carol, anthem; paint: portrait, fence, picture, wall; tell: story, lie, joke, truth, secret;
bake: cake, bread roll, pie, cookies; brush: teeth, hair; tie: shoelace, knot, necktie; climb: mountain, ladder,
tree, stairs; catch: cold, fish, ball, thief; light: candle, match, fire, cigarette; pay: bill, rent, tax, fine;
wash: hands, dishes, clothes, face; dig: hole, grave, tunnel, ditch; cut: grass, paper, rope, string; watch:
television, movie, football game; answer: question, phone; solve: puzzle, problem, riddle, mystery, crime; take: photo,
nap, shower, break, risk; keep: promise, diary entry; break: law, record; win: prize, race, medal, lottery; cross:
street, border, bridge; unlock: safe, door; plant: seed, flower bulb; ring: bell, doorbell; milk: cow, goat;
throw: party, dart, javelin, frisbee; score: goal, touchdown; sharpen: pencil, knife blade; sweep: floor, chimney
"""
)
PEOPLE_PRONOUNS = groups(
    """
he: my father, the king, Mr. Brown, your brother, the waiter, his uncle, the boy, John, Peter, her husband, the
prince, the policeman, our grandfather, Michael, the old man, David, the actor, their son, Uncle Tom, Robert, the
rooster, my nephew, Thomas, the monk; she: my mother, the queen, Mrs. Brown, your sister, the waitress, his aunt, the
girl, Mary, Anna, his wife, the princess, the policewoman, our grandmother, Susan, the old woman, Emma, the actress,
their daughter, Aunt Sally, Julia, the nun, my niece, Miss Smith, Laura; it: the table, my car, the house, a book,
the weather, this letter, the door, the city, your phone, the river, the idea, a stone, the music, the computer, the
milk, our garden, the train, the film, the coffee, his hat, that box, the sun, the shop, the apple; they: the children,
my parents, the dogs, Tom and Anna, the books, his friends, the two cars, the teachers, the flowers, her brothers,
the trees, Mary and Peter, the students, these shoes, our neighbors, the clouds, the keys, those women, the girls,
the men, the twins, the houses, the stars, your sisters
"""
)
COMPOUNDS = table(
    """
tooth = brush, rain = bow, sun = flower, snow = man, foot = ball, bed = room, book = shelf, butter = fly, cup = cake,
day = light, door = bell, ear = ring, eye = brow, finger = nail, fire = place, gold = fish, grand = mother, hair =
cut, hand = bag, home = work, horse = shoe, jelly = fish, key = board, lady = bug, light = house, lip = stick, mail =
box, moon = light, news = paper, note = book, pan = cake, pine = apple, play = ground, pop = corn, rail = road, sand
= castle, sea = shell, ship = wreck, shoe = lace, side = walk, star = fish, straw = berry, sun = glasses, table =
cloth, tea = pot, thunder = storm, water = melon, wheel = chair, wind = mill, air = port, arm = chair, back = pack,
base = ball, basket = ball, bath = tub, birth = day, black = board, blue = berry, card = board, class = room, cow =
boy, cross = walk, down = town, drag = on, dust = pan, egg = plant, fire = fighter, grass = hopper, head = ache, honey
= moon, house = wife, hill = top, life = boat, lunch = box, match = stick, milk = shake, motor = cycle, night = gown,
out = side, over = coat, pass = word, rain = coat, river = bank, school = bag, silver = ware, sky = scraper, snow =
ball, space = ship, spider = web, stop = watch, story = book, suit = case, sun = rise, sun = set, tooth = paste,
under = ground, up = stairs, waist = coat, week = end, wild = life, work = shop, wrist = watch, court = yard, dish =
washer, farm = house, green = house, ham = burger, lawn = mower, pea = nut, pocket = knife, sail = boat, score =
board, sheep = dog, tug = boat, video = game, wood = pecker, cheese = burger, candle = stick, blood = stream
"""
)
HOMOPHONES = table(
    """
sea = see, two = too, son = sun, meat = meet, flower = flour, night = knight, right = write, here = hear, there =
their, no = know, new = knew, one = won, eye = I, be = bee, ate = eight, blue = blew, red = read, week = weak, hole =
whole, hour = our, mail = male, tail = tale, sail = sale, pair = pear, bear = bare, plane = plain, peace = piece, son
= sun, road = rode, stair = stare, steel = steal, wait = weight, waist = waste, way = weigh, wood = would, buy = by,
cell = sell, cent = sent, dear = deer, fair = fare, feet = feat, for = four, great = grate, hair = hare, heal = heel,
heard = herd, him = hymn, in = inn, knot = not, made = maid, main = mane, nose = knows, pain = pane, principal =
principle, rain = reign, ring = wring, role = roll, root = route, scene = seen, seam = seem, sew = so, some = sum,
stationary = stationery, threw = through, toe = tow, vain = vein, which = witch, break = brake, board = bored, cereal
= serial, aloud = allowed, aunt = ant, ball = bawl, beach = beech, beat = beet, berry = bury, die = dye, doe = dough,
flea = flee, guest = guessed, hall = haul, idle = idol, key = quay, lead = led, lone = loan, medal = meddle, missed =
mist, morning = mourning, muscle = mussel, none = nun, oar = ore, past = passed, pause = paws, poll = pole, pray =
prey, profit = prophet, rap = wrap, rose = rows, sole = soul, sore = soar, tea = tee, tide = tied, toad = towed,
wear = where, whale = wail, choose = chews, bread = bred, bough = bow, creek = creak, dual = duel
"""
)
EXPERTS = table(
    """
biology = biologist, chemistry = chemist, physics = physicist, mathematics = mathematician, music = musician,
history = historian, politics = politician, science = scientist, psychology = psychologist, geology = geologist,
economics = economist, philosophy = philosopher, astronomy = astronomer, architecture = architect, art = artist,
journalism = journalist, photography = photographer, geography = geographer, archaeology = archaeologist,
anthropology = anthropologist, sociology = sociologist, linguistics = linguist, statistics = statistician, law =
lawyer, medicine = doctor, dentistry = dentist, surgery = surgeon, nursing = nurse, pharmacy = pharmacist, zoology =
zoologist, botany = botanist, ecology = ecologist, meteorology = meteorologist, neurology = neurologist, cardiology =
cardiologist, theology = theologian, magic = magician, piano = pianist, violin = violinist, guitar = guitarist, drum =
drummer, trumpet = trumpeter, flute = flutist, cello = cellist, poetry = poet, fiction = novelist, engineering =
engineer, accounting = accountant, banking = banker, farming = farmer, gardening = gardener, baking = baker, plumbing
= plumber, carpentry = carpenter, acting = actor, dancing = dancer, singing = singer, teaching = teacher, painting =
painter, sculpture = sculptor, comedy = comedian, gymnastics = gymnast, athletics = athlete, diplomacy = diplomat,
cycling = cyclist, tourism = tourist, electricity = electrician, optics = optician, genetics = geneticist, library =
librarian, grammar = grammarian, logic = logician, tennis = tennis player, pottery = potter, chess = chess player
"""
)
VERB_NOUNS = table(
    """
arrive = arrival, refuse = refusal, approve = approval, propose = proposal, deny = denial, survive = survival,
remove = removal, renew = renewal, rehearse = rehearsal, appear = appearance, perform = performance, assist =
assistance, accept = acceptance, resist = resistance, exist = existence, depend = dependence, prefer = preference,
differ = difference, insist = insistence, occur = occurrence, avoid = avoidance, guide = guidance, ignore =
ignorance, enter = entrance, disturb = disturbance, fail = failure, press = pressure, depart = departure, expose =
exposure, please = pleasure, mix = mixture, close = closure, sign = signature, seize = seizure, marry = marriage,
store = storage, break = breakage, pack = package, pass = passage, use = usage, discover = discovery, deliver =
delivery, recover = recovery, bribe = bribery, rob = robbery, choose = choice, advise = advice, believe = belief,
prove = proof, grow = growth, die = death, live = life, sell = sale, lose = loss, think = thought, see = sight, speak =
speech, sing = song, fly = flight, give = gift, know = knowledge, hate = hatred, laugh = laughter, weigh = weight,
complain = complaint, receive = receipt, succeed = success, analyze = analysis, bear = birth, behave = behavior,
serve = service, feel = feeling, build = building, mean = meaning, paint = painting, begin = beginning, obey =
obedience, flatter = flattery, inherit = inheritance, annoy = annoyance, apologize = apology, inquire = inquiry
"""
)
PREFIXED = table(
    """
heat before = preheat, cook too much = overcook, understand wrongly = misunderstand, spell wrongly = misspell, pay
before = prepay, sleep too long = oversleep, eat too much = overeat, behave badly = misbehave, pronounce wrongly =
mispronounce, view before = preview, load too much = overload, estimate too low = underestimate, estimate too high =
overestimate, not agree = disagree, not like = dislike, not obey = disobey, stop appearing = disappear, not trust =
distrust, calculate wrongly = miscalculate, judge wrongly = misjudge, place wrongly = misplace, lead wrongly =
mislead, use wrongly = misuse, count wrongly = miscount, interpret wrongly = misinterpret, quote wrongly = misquote,
inform wrongly = misinform, treat badly = mistreat, manage badly = mismanage, print wrongly = misprint, hear wrongly =
mishear, read wrongly = misread, charge too much = overcharge, react too much = overreact, work too much = overwork,
spend too much = overspend, feed too much = overfeed, fill too much = overfill, dress too much = overdress, act too
much = overact, pay too much = overpay, pay too little = underpay, feed too little = underfeed, cook too little =
undercook, charge too little = undercharge, dress too little = underdress, wash before = prewash, cook before =
precook, book before = prebook, order before = preorder, record before = prerecord, arrange before = prearrange, shrink
before = preshrink, assemble before = preassemble, not approve = disapprove, not allow = disallow, not believe =
disbelieve, not continue = discontinue, connect no more = disconnect, appear no more = disappear, not please =
displease, not respect = disrespect, live longer than = outlive, run faster than = outrun, grow bigger than = outgrow,
number more than = outnumber, weigh more than = outweigh, bid more than = outbid, play
better than = outplay, last longer than = outlast, do better than = outdo, simplify too much = oversimplify, use too
much = overuse, use too little = underuse, value too little = undervalue, value too much = overvalue
"""
)
SILENT = groups(
    """
k: knife, knee, know, knight, knock, knit, knot, kneel, knob, knuckle, knowledge, knapsack;
w: write, wrong, wrist, wrap, wreck, sword, answer, wrinkle, wren, wreath, writer;
b: lamb, comb, climb, thumb, doubt, debt, bomb, tomb, crumb, limb, numb, plumber, subtle, dumb;
g: gnome, gnat, sign, design, foreign, reign, gnaw, champagne, resign, campaign;
h: hour, honest, ghost, honor, heir, rhyme, rhythm, rhino, vehicle, exhaust; t: castle, listen, whistle, fasten,
mortgage, ballet, moisten, hustle, thistle, bristle; l: calm, half, walk, talk, salmon, calf, folk, could,
palm, yolk, chalk, balm; p: psychology, receipt, pneumonia, cupboard, raspberry, psychic, pseudonym;
n: autumn, column, hymn, solemn, condemn, damn; c: scissors, muscle, science, scene, scent, ascend, crescent
"""
)
