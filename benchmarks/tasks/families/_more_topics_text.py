"""Short messages, headlines and reviews, written by hand as frames times fillers."""

from __future__ import annotations

# Every topic has blocks of two lines: frames separated by |, and what may fill their gap.
MESSAGES = """
work
my boss asked about {} | I finished {} at the office | we discussed {} in the meeting | a
    colleague helped me with {} | my manager liked {}
the report, the project, the presentation, the budget plan, the contract, the sales figures, the
    schedule
{} got a promotion | {} has to work overtime again | {} has a job interview | {} missed the
    deadline
our team leader, the new intern, my coworker, the secretary, the accountant, the office manager,
    our director

family
my {} is coming to visit us | I called my {} last night | my {} and I look alike | I miss my {} so
    much | my {} told us about the old days
grandmother, uncle, aunt, cousin, nephew, niece, grandfather, sister, brother
{} has just had a baby | {} are getting married | {} lives with her parents | {} plays with his
    little son
my older sister, our daughter, my cousin, my brother, her twin, our niece

food
I made {} for dinner | can you pass me {} please | we ate {} for lunch | {} tastes great | the
    recipe for {} is easy
tomato soup, fried rice, chicken curry, pasta with cheese, a fresh salad, apple pie, grilled fish
add more {} to the sauce | I love {} on my pizza | this dish needs {} | {} is good with bread
salt, garlic, butter, cheese, olive oil, pepper, onions

travel
our flight to {} leaves early | I booked a hotel in {} | we got lost on a trip to {} | a cheap
    tour of {} | my suitcase never arrived in {}
Spain, Rome, Paris, Japan, Greece, Egypt, Lisbon, Vienna
where is my {} for the trip? | I packed my {} for the vacation | the border guard checked my {} |
    I lost my {} at the airport
passport, backpack, boarding pass, suitcase, visa, travel guide, plane ticket

sports
{} won the match | {} scored in the last minute | {} lost the final | {} trains for the tournament
    | {} broke the record
our team, the goalkeeper, the striker, the champion, the swimmer, the runner, the tennis player
I play {} every week | who won the {} game? | our coach teaches {} | he is the best at {}
football, basketball, tennis, hockey, volleyball, baseball, rugby

weather
it will be {} tomorrow | the morning was {} outside | expect {} skies all day | it has been {} all
    week in the north
rainy, sunny, cloudy, foggy, windy, stormy, snowy, chilly
{} is coming from the sea | the forecast says {} | {} all over the country tonight | after {} the
    sun came out
heavy rain, a thunderstorm, thick fog, strong wind, snow, a cold front, hail

health
I went to the doctor with {} | the nurse asked about {} | which pills help against {}? | {} kept
    me in bed | the cure for {} takes time
a fever, a headache, a sore throat, the flu, a bad cough, stomach pain, an infection
the hospital offers {} | the doctor recommends {} | {} made the patient feel better | my clinic
    does {}
a vaccine, an operation, a blood test, a new treatment, an X-ray, a therapy

money
I paid {} back to the bank | {} is higher than last year | how can I lower {}? | we cannot afford
    {} | my savings will cover {}
the loan, the rent, the mortgage, the interest, the debt, the credit card bill, the tax bill
{} lost money on the stock market | {} opened a savings account | {} invested in shares | {} went
    broke
the investor, a rich man, our banker, the widow, the young couple, the millionaire, a lottery
    winner

school
we learn {} in class today | our teacher explained {} | I have homework in {} | the exam in {} was
    hard | pupils study {} from a textbook
algebra, grammar, history, geography, chemistry, geometry, spelling
{} passed the test | {} got good grades | {} forgot the homework | {} raised a hand in class
the student, my classmate, the new pupil, every kid in class, the girl at the next desk, the whole
    class

music
{} played at the concert | I have every album by {} | the new song by {} is on the radio | {} sang
    our favorite tune | the audience danced to {}
the band, the singer, the orchestra, the choir, the jazz trio, the rock group, the rapper
I practice the {} every day | she plays the {} in an orchestra | he wrote a melody for the {} |
    the {} is out of tune
piano, guitar, violin, flute, cello, trumpet, harp

computers
{} crashed again | please restart {} | I need an update for {} | there is a bug in {} | the virus
    attacked {}
my laptop, the server, the software, the browser, the database, the printer driver, the operating
    system
I forgot the password for the {} | download the file from the {} | the {} is offline | click on
    the link to the {}
website, cloud, network, email account, home page, online forum

pets
our {} needs a walk | the vet looked at our {} | my {} sleeps in its basket | I feed my {} twice a
    day | the {} chewed on my shoe
dog, puppy, cat, kitten, hamster, rabbit, poodle
{} barks at the mailman | {} is chasing its tail | {} wags its tail | {} scratched the sofa with
    its paws
the dog, our terrier, the little puppy, my old spaniel, the beagle, that animal

clothes
I put on my {} | this {} does not fit me | she sewed a button on the {} | the {} is made of cotton
    | I wore my new {}
shirt, dress, jacket, skirt, sweater, coat, blouse, pair of jeans
{} is in fashion now | the designer showed {} | I ironed {} | do you like {} on me?
the silk scarf, the leather belt, the striped tie, the wool cap, the red gown, the long skirt

housework
I have to clean {} | please dust {} | {} is dirty again, get a mop | he scrubbed {} with soap |
    who will wipe {}?
the kitchen floor, the bathroom, the windows, the stairs, the oven, the living room, the sink
it is your turn to {} | I hate to {} | the maid will {} | help me {}
do the laundry, wash the dishes, vacuum the carpet, take out the trash, make the beds, sweep the
    floor

movies
{} won an Oscar | I saw {} at the cinema | {} has a surprising ending | the trailer for {} is out
    | the actor was brilliant in {}
the new thriller, that horror film, the comedy, the cartoon, the western, the science fiction
    movie, the sequel
{} stars in the film | {} directed the movie | {} learned the lines for the next scene | {} walked
    the red carpet
the actress, the young actor, a famous director, the film star, the stuntman, the comedian

garden
I planted {} in the garden | water {} in the evening | {} need more sun and soil | {} are growing
    near the fence | snails ate {}
roses, tulips, tomato plants, bean seeds, sunflowers, daffodils, herbs
he {} behind the house | the gardener {} | in spring she {}
cut the hedge, mows the lawn, pulls the weeds, trims the bushes, digs a flower bed, rakes the
    leaves, waters the plants

cars
{} of my car is broken | the mechanic fixed {} | there is a problem with {} when I drive | I had
    {} replaced in the garage
the engine, the brake, the clutch, the windshield, the gearbox, the steering wheel, the battery, a
    tire
{} ran out of gas | {} got stuck in traffic | I parked {} in the street | {} needs an oil change
my old van, the truck, his sports car, the taxi, our jeep, the minivan, her new car

shopping
I bought {} on sale | how much does {} cost in this store? | the cashier scanned {} | I want to
    return {} to the shop | there is a discount on {}
the lamp, a teapot, the toaster, two pillows, the vase, a mirror, the blanket
{} was full of customers | {} opens at nine for shoppers | {} gives free coupons | I waited in
    line at {}
the supermarket, the mall, the department store, the shoe shop, the corner store, the market
"""

# A topic, who, and does what.
HEADLINES = """
crime
police, detectives, three thieves, two burglars, suspects, gang members, robbers, investigators
search for stolen goods, flee after bank robbery, appear in court over theft, linked to murder case,
    caught after break-in, in hunt for missing jewels, at trial over fraud

education
schools, teachers, universities, pupils, students, principals, professors, kindergartens
prepare for final exams, get new textbooks, start the school year, welcome smaller classes, debate
    homework, celebrate better grades, ask for free tuition

environment
forests, rivers, coral reefs, polar bears, glaciers, rare whales, wetlands, activists
threatened by climate change, at risk from pollution, in focus of nature protection, hit by
    plastic waste, harmed by global warming, at center of recycling debate, saved by conservation
    project

food
chefs, bakers, restaurants, pizza makers, cooks, pastry shops, diners, home cooks
share soup recipes, try vegan menus, serve the best burgers, bake giant cakes, add spicy noodles,
    rediscover sourdough bread, fall for cheese dishes

fashion
designers, models, fashion houses, shoe labels, tailors, jeans brands, stylists, boutiques
show spring collection, bring back denim jackets, choose silk dresses, walk the runway in Milan,
    present summer hats, set trend for wide trousers, bet on leather boots

film
the director, an actress, a film star, the studio, the screenwriter, a young actor, the producer,
    a comedian
wins an Oscar, works on a sequel, celebrates movie premiere, walks the red carpet, films a
    thriller, praised for horror movie, plans a comedy

travel
tourists, airlines, cruise ships, beach resorts, travelers, hotels, tour guides, campers
return to the islands, discover mountain villages, expect a busy holiday season, offer cheap
    trips, flock to the coast, rate best vacation spots, leave for a world tour

cars
a carmaker, the racing team, an electric car, the sports car, a truck maker, the new van, a
    motorcycle, the family car
tested on the road, gets a stronger engine, recalled over faulty brakes, runs on new batteries,
    unveiled at the motor show, uses less fuel, needs new tires
"""

# kind of review: things; praise; blame; neutral remarks
REVIEWS = """
restaurant
the soup, my steak, our waiter, the dessert, the menu, the pizza, this diner, the wine list, the
    lunch special, the pasta
was delicious, made us want to come back, was a real treat, deserves praise, was fantastic,
    impressed all of us, was perfect, won my heart, could not be better, made our evening
was disgusting, spoiled our evening, made me sick, was a bad joke, was awful, let us down,
    deserves no tip, was a disaster, could not be worse, made us leave early
is listed on the first page, comes with a side dish, is on the second floor, was what I had
    before, is available on weekdays

film
the plot, the ending, this film, the lead actor, the soundtrack, the script, the sequel, every
    scene, the dialogue, the camera work
was brilliant, moved me to tears of joy, is a masterpiece, kept me on the edge of my seat, was
    superb, charmed the audience, is the best this year, shines from start to finish, was a
    delight, deserves an award
was boring, put me to sleep, is a total mess, was painfully bad, ruined the evening, annoyed the
    audience, is the worst this year, fails from start to finish, was embarrassing, deserves no
    award
was written two years ago, is in black and white, lasts as long as the first part, is set in
    Canada, was made by a small studio

hotel
the room, our suite, the bed, the breakfast, the front desk, the pool, the view, the staff, the
    lobby, the bathroom
was spotless, exceeded our hopes, was wonderful, was a dream come true, made our stay special, was
    charming, was simply lovely, is worth every cent, was great, pleased the whole family
was filthy, was a nightmare, smelled horrible, ruined our stay, was shabby and sad, was dreadful,
    is a rip-off, made us complain, was terrible, upset the whole family
is on the third floor, was renovated last spring, is next to the elevator, is included in the
    price, was the same as in the photo

gadget
this phone, the camera, my new laptop, the headset, the battery, this watch, the printer, the
    charger, the screen, the keyboard
works like a charm, is excellent, makes life easier, is a great buy, is fast and reliable, never
    lets me down, looks gorgeous, is better than expected, is amazing value, is a joy to use
stopped working at once, is useless, is a waste of money, broke on the first day, is slow and
    annoying, is garbage, looks cheap and ugly, is worse than expected, is a scam, is a pain to use
is made of plastic, comes in a white box, is a bit wider than mine, has two buttons, was released
    in the spring

app
the update, this app, the new version, the design, the search, the free trial, the game, customer
    support, the chat function, the map
is super helpful, runs smoothly, is so much fun, gets five stars from me, is brilliant, saves me
    hours, is easy and clever, made me smile, is a big improvement, is awesome
keeps crashing, is full of annoying ads, is broken, gets one star from me, is horrible, wastes my
    time, is confusing and slow, made me angry, is a step backwards, is rubbish
has a blue icon, needs an account, is in English, asks for a name, was last changed in June
"""
