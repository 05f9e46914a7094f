"""Words of one class only, and pairs of words where one is formed from the other."""

from __future__ import annotations

from benchmarks.tasks.families._vocabulary import LONG_ADJECTIVES
from benchmarks.tasks.families._wording import table, words

NOUNS_ONLY = words(
    """
accident actor airport album animal apartment army artist banana basket bear beach berry bird
bread brother butterfly cake camera candle castle cat century chair cheese
cherry child church city coin college computer country county cousin cow daughter day deer desk
diary doctor dog door dragon dress eagle ear elephant
enemy family farmer father festival forest friend galaxy garden ghost giant girl goat guitar hero
horse hospital hotel idea island jacket kitchen kitten knife lake
lawyer library lion market meal moon mother mountain museum nation ocean office orange orchestra
palace pencil piano planet potato prince problem queen rabbit
river sandwich scientist sister sky snake soldier song spoon station street student summer tiger
tomato town uncle valley village violin volcano weather window winter wolf woman
"""
)
VERBS_ONLY = words(
    """
accept achieve admire admit agree allow announce apologize appear apply argue arrange arrive ask
avoid become begin believe belong borrow bring build buy carry
celebrate choose collect compare complain connect consider contain continue create decide defend
deliver deny depend describe destroy develop disagree disappear discover
discuss divide eat employ encourage enjoy enter examine exist expect explain explore forget
forgive gather get give grow happen hear hide identify ignore imagine
improve include inform insist introduce invent invite join keep kneel know learn lend listen lose
marry melt mention obey observe obtain participate perform
persuade pour prefer prepare pretend prevent produce protect prove provide publish punish realize
receive recognize reduce refuse relax remain remember
remind remove replace satisfy say seem select sell send sing sit solve speak steal succeed suffer
suggest suppose swear swallow take teach tell think
throw translate understand vanish write
"""
)
ADJECTIVES_ONLY = (
    *words("angry big brave busy cheap clever cruel deaf eager enormous fierce foolish gentle"),
    *words("guilty happy heavy huge hungry lazy lonely loud lucky narrow noisy polite proud"),
    *words("rare rich rude sad shy silly sleepy tall tasty thirsty tiny ugly wealthy wise young"),
    *(word for word in LONG_ADJECTIVES if word not in ("familiar", "patient", "special", "public")),
)
AGENTS = table(
    """
act = actor, bake = baker, begin = beginner, build = builder, buy = buyer, clean = cleaner, climb
= climber, collect = collector, conduct = conductor, create = creator, dance = dancer,
design = designer, direct = director, dream = dreamer, drive = driver, edit = editor, explore =
explorer, farm = farmer, fight = fighter, follow = follower, garden = gardener, govern = governor,
help = helper, hunt = hunter, instruct = instructor, invade = invader, invent = inventor, jog =
jogger, jump = jumper, kill = killer, lead = leader, learn = learner, listen = listener,
lose = loser, manage = manager, murder = murderer, organize = organizer, own = owner, paint =
painter, perform = performer, play = player, print = printer, produce = producer, protect =
protector,
publish = publisher, read = reader, report = reporter, rob = robber, rule = ruler, run = runner,
sail = sailor, sculpt = sculptor, sell = seller, sing = singer, skate = skater, ski = skier, sleep
= sleeper,
smoke = smoker, speak = speaker, survive = survivor, swim = swimmer, teach = teacher, think =
thinker, toast = toaster, trade = trader, train = trainer, translate = translator, travel =
traveler,
use = user, vote = voter, wait = waiter, walk = walker, wash = washer, win = winner, work =
worker, write = writer, operate = operator, calculate = calculator, educate = educator,
investigate = investigator
"""
)
ABLE = table(
    """
accept = acceptable, access = accessible, achieve = achievable, adapt = adaptable, adjust =
adjustable, admire = admirable, adore = adorable, afford = affordable, apply = applicable, avail =
available,
avoid = avoidable, bear = bearable, believe = believable, break = breakable, change = changeable,
collect = collectible, comfort = comfortable, compare = comparable, consider = considerable,
control = controllable, convert = convertible, count = countable, debate = debatable, depend =
dependable, deny = deniable, desire = desirable, digest = digestible, drink = drinkable, enjoy =
enjoyable,
excuse = excusable, expand = expandable, favor = favorable, flex = flexible, forget = forgettable,
forgive = forgivable, honor = honorable, imagine = imaginable, know = knowable, laugh = laughable,
like = likable,
love = lovable, manage = manageable, measure = measurable, move = movable, note = notable, notice
= noticeable, pay = payable, permit = permissible, play = playable, predict = predictable, prefer
= preferable,
present = presentable, prevent = preventable, profit = profitable, question = questionable, reach
= reachable, read = readable, reason = reasonable, recognize = recognizable, regret = regrettable,
rely = reliable, remark = remarkable, remove = removable, renew = renewable, respect =
respectable, reverse = reversible, sense = sensible, sink = sinkable, suit = suitable, teach =
teachable, think = thinkable,
train = trainable, understand = understandable, use = usable, value = valuable, vary = variable,
wash = washable, wear = wearable, work = workable
"""
)
TION = table(
    """
act = action, add = addition, admit = admission, attract = attraction, calculate = calculation,
celebrate = celebration, collect = collection, communicate = communication, compete = competition,
complete = completion, conclude = conclusion, confess = confession, confuse = confusion, connect =
connection, construct = construction, contribute = contribution, cooperate = cooperation, correct
= correction,
create = creation, decide = decision, decorate = decoration, define = definition, demonstrate =
demonstration, describe = description, destroy = destruction, direct = direction, discuss =
discussion, divide = division,
donate = donation, educate = education, elect = election, erupt = eruption, evaporate =
evaporation, examine = examination, expand = expansion, explain = explanation, explode =
explosion, explore = exploration,
express = expression, generate = generation, graduate = graduation, hesitate = hesitation,
illustrate = illustration, imagine = imagination, imitate = imitation, infect = infection, inform
= information, inject = injection,
inspect = inspection, instruct = instruction, introduce = introduction, invade = invasion, invent
= invention, invite = invitation, isolate = isolation, locate = location, motivate = motivation,
multiply = multiplication,
navigate = navigation, object = objection, observe = observation, operate = operation, permit =
permission, persuade = persuasion, pollute = pollution, possess = possession, predict =
prediction, prepare = preparation,
present = presentation, produce = production, protect = protection, react = reaction, reduce =
reduction, reflect = reflection, reject = rejection, repeat = repetition, satisfy = satisfaction,
select = selection,
solve = solution, subtract = subtraction, suggest = suggestion, translate = translation, transport
= transportation, vibrate = vibration, separate = separation
"""
)
MENT = table(
    """
achieve = achievement, adjust = adjustment, advertise = advertisement, agree = agreement, amaze =
amazement, amend = amendment, amuse = amusement, announce = announcement, appoint = appointment,
argue = argument, arrange = arrangement, assess = assessment, assign = assignment, astonish =
astonishment, attach = attachment, commit = commitment, develop = development, disagree =
disagreement,
disappoint = disappointment, embarrass = embarrassment, employ = employment, encourage =
encouragement, engage = engagement, enjoy = enjoyment, enlarge = enlargement, entertain =
entertainment, equip = equipment,
establish = establishment, excite = excitement, fulfill = fulfillment, govern = government,
impeach = impeachment, improve = improvement, invest = investment, involve = involvement, judge =
judgment, manage = management,
measure = measurement, move = movement, pave = pavement, pay = payment, place = placement, punish
= punishment, recruit = recruitment, refresh = refreshment, replace = replacement, require =
requirement,
resent = resentment, retire = retirement, settle = settlement, ship = shipment, state = statement,
treat = treatment, abandon = abandonment, acknowledge = acknowledgment, align = alignment,
bewilder = bewilderment,
confine = confinement, deploy = deployment, detach = detachment, enforce = enforcement, enroll =
enrollment, endorse = endorsement, harass = harassment, imprison = imprisonment, install =
installment,
nourish = nourishment, procure = procurement, adorn = adornment, displace = displacement
"""
)
NOUN_ADJECTIVES = table(
    """
accident = accidental, adventure = adventurous, anger = angry, artist = artistic, athlete =
athletic, beauty = beautiful, center = central, child = childish, cloud = cloudy, comfort =
comfortable, courage = courageous,
culture = cultural, curiosity = curious, danger = dangerous, death = deadly, digit = digital,
disaster = disastrous, dirt = dirty, dust = dusty, economy = economic, energy = energetic, expense
= expensive, fame = famous,
fashion = fashionable, finance = financial, fog = foggy, fool = foolish, fortune = fortunate,
friend = friendly, fun = funny, generosity = generous, globe = global, gold = golden, grass =
grassy, guilt = guilty, hair = hairy, happiness = happy,
health = healthy, hero = heroic, history = historic, honesty = honest, hunger = hungry, ice = icy,
industry = industrial, intelligence = intelligent, joy = joyful, logic = logical, luck = lucky,
luxury = luxurious, magic = magical,
medicine = medical, mountain = mountainous, mud = muddy, music = musical, muscle = muscular,
mystery = mysterious, nation = national, nature = natural, nerve = nervous, noise = noisy, ocean =
oceanic, origin = original, pain = painful,
parent = parental, patience = patient, peace = peaceful, person = personal, poet = poetic, poison
= poisonous, politics = political, pride = proud, profession = professional, rain = rainy, region
= regional, religion = religious,
rock = rocky, sadness = sad, salt = salty, sand = sandy, science = scientific, silence = silent,
sleep = sleepy, snow = snowy, storm = stormy, strength = strong, success = successful, sun =
sunny, talent = talented, thirst = thirsty,
tradition = traditional, truth = true, value = valuable, victory = victorious, violence = violent,
wealth = wealthy, wind = windy, wisdom = wise, wood = wooden, wool = woolen, world = worldly,
youth = young
"""
)
RE = words(
    """
activate adjust align appear apply arrange assemble assign attach build calculate capture check
connect consider construct create decorate define design discover
distribute do draw elect employ enter evaluate examine fill formulate gain generate group heat
hire install introduce invent join load locate make marry name open order
organize paint pay phrase place plant play print process produce publish read record run start
tell think train unite use visit wind wire work write
"""
)
LESS = words(
    """
age aim arm bone bottom breath care child cloud color count doubt effort end error face father
fear feather flavor form friend harm heart help home hope job
joy law leader leg limit mother motion moon name need odor pain point power price purpose rest
root seam self shame shape sleep smoke sound speech spot sugar
stain star sun taste thank thought time tire tooth use value voice water weight window wire word
worth
"""
)
FUL = words(
    """
boast care cheer color delight doubt event faith fear force forget fruit grace harm hate help hope
hurt joy law meaning mind pain peace play power purpose
regret respect rest shame skill stress success tact taste tear thank thought truth use waste watch
wonder youth
"""
)
