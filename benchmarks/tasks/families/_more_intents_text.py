"""What every intent of CLINC150 is called in descriptions, and which intents are hard to part."""

from __future__ import annotations

# intent: noun phrase | other noun phrase | what the user wants to do
INTENT_TEXT = """
freeze_account: freezing a bank account | putting a hold on an account | freeze or block an account
routing: a bank's routing number | routing numbers | find out a routing number
pin_change: changing a PIN | a new PIN number | change or reset a PIN
bill_due: the due date of a bill | when a bill must be paid | know when a bill is due
pay_bill: paying a bill | the payment of a bill | pay a bill
account_blocked: a blocked account | being locked out of a bank account | know why an account is
    blocked
interest_rate: the interest rate of an account | interest rates | know an interest rate
min_payment: the minimum payment | the lowest amount payable on a bill | know the minimum payment
bill_balance: the amount owed on a bill | the total of a bill | know how much a bill comes to
transfer: a money transfer | moving money between accounts | transfer money
order_checks: ordering checks | new checkbooks | order checks
balance: an account balance | the money in a bank account | know how much is in the account
spending_history: past spending | how much was spent on something | see how much money was spent
transactions: recent transactions | a list of transactions | see transactions
report_fraud: reporting fraud | fraudulent charges | report fraud
replacement_card_duration: how long a new card takes to come | the wait for a replacement card |
    know when the new card will come
expiration_date: a card's expiration date | when a card expires | know when a card expires
damaged_card: a damaged card | a broken bank card | report a damaged card
improve_credit_score: improving a credit score | raising one's credit score | improve the credit
    score
report_lost_card: a lost or stolen card | reporting a lost card | report a lost or stolen card
card_declined: a declined card | a card that was rejected | know why a card was declined
credit_limit_change: changing a credit limit | a higher credit limit | change the credit limit
apr: a card's APR | the annual percentage rate | know the APR of a card
redeem_rewards: redeeming reward points | using card points | redeem or use reward points
credit_limit: the credit limit of a card | how much credit a card allows | know the credit limit
rewards_balance: the number of reward points | a rewards balance | know how many reward points
    there are
application_status: the status of a card application | a credit card application in progress |
    check on a card application
credit_score: one's credit score | a credit rating | know the credit score
new_card: applying for a new credit card | getting a new card | apply for a new card
international_fees: foreign transaction fees | card fees abroad | know the fees for using a card
    abroad
food_last: how long food keeps | food going bad | know how long food stays good
confirm_reservation: confirming a reservation | a booking that needs confirming | confirm a
    reservation
how_busy: how busy a restaurant is | waiting times at a restaurant | know how busy a place is
ingredients_list: the ingredients of a dish | what goes into a dish | know the ingredients of a
    dish
calories: calories | the calorie count of a food | know how many calories something has
nutrition_info: how healthy a food is | nutritional facts | get nutrition facts
recipe: a recipe | how a dish is made | get a recipe
restaurant_reviews: restaurant reviews | ratings of a restaurant | hear how a restaurant is rated
restaurant_reservation: a table reservation | booking a table | reserve a table
meal_suggestion: ideas for a meal | which dish to cook | get an idea for a meal
restaurant_suggestion: a restaurant recommendation | good places to eat | find a restaurant
cancel_reservation: cancelling a reservation | a booking to be cancelled | cancel a reservation
ingredient_substitution: swapping an ingredient | substitutes in cooking | replace an ingredient
cook_time: cooking time | how long a dish must cook | know how long to cook something
accept_reservations: whether a place takes reservations | restaurants that take bookings | know if
    a restaurant takes reservations
what_song: the name of a song being played | which song this is | know which song is playing
play_music: playing music | a song to be played | listen to music
todo_list_update: changing a to-do list | adding or removing to-do items | add to or remove from
    the to-do list
reminder: reading existing reminders | what the reminders say | hear the saved reminders
reminder_update: setting a reminder | a new reminder | set a reminder
calendar_update: adding or removing a calendar event | a change to the calendar | change an entry
    in the calendar
order_status: the status of an order | where a package is | track an order
update_playlist: adding a song to a playlist | a playlist change | put a song in a playlist
shopping_list: what is on a shopping list | the contents of a shopping list | hear the shopping
    list
calendar: what is on the calendar | events on a certain day | know what the calendar says
next_song: skipping to the next song | the next track | skip to the next song
order: buying something | placing an order | order a product
todo_list: what is on a to-do list | tasks still to be done | hear the to-do list
shopping_list_update: changing a shopping list | adding things to a shopping list | change the
    shopping list
smart_home: controlling devices at home | lights, heating or other home devices | control a device
    at home
current_location: the user's current location | where the user is right now | know the current
    location
oil_change_when: when an oil change is due | the time for the next oil change | know when to
    change the oil
oil_change_how: how an oil change is done | instructions for changing oil | learn how to change oil
uber: an Uber ride | calling a taxi | get a ride by Uber
traffic: traffic | how the roads are | know about traffic
tire_pressure: tire pressure | air in the tires | know the tire pressure
schedule_maintenance: a car service appointment | booking car maintenance | book car maintenance
gas: how much gas is left in the car | the fuel level | know the fuel level
mpg: miles per gallon | a car's gas mileage | know a car's mileage
distance: how far away a place is | travel time to a place | know how far it is to a place
directions: directions to a place | the way somewhere | get directions
last_maintenance: the last car service | when the car was last serviced | know when the car was
    last serviced
gas_type: which fuel a car takes | the right gas for a car | know which gas to use
tire_change: changing tires | when or how to change a tire | change a tire
jump_start: jump starting a car | a dead car battery | jump start a car
plug_type: electrical plugs abroad | sockets and plug converters | know which plug is needed
travel_notification: telling the bank about a trip | a travel notice for a bank | tell the bank
    about a trip
translate: a translation | how to say something in another language | have something translated
flight_status: the status of a flight | whether a flight is on time | know the status of a flight
international_visa: a travel visa | whether a visa is needed | know if a visa is needed
timezone: time zones | the time zone of a place | know a time zone
exchange_rate: exchange rates | converting money to another currency | know an exchange rate
travel_suggestion: ideas for things to do on a trip | tourist tips | get travel tips
travel_alert: travel warnings | how safe it is to travel somewhere | know if a destination is safe
vaccines: vaccines for travel | shots needed for a trip | know which vaccines are needed
lost_luggage: lost luggage | a missing suitcase | find lost luggage
book_flight: booking a flight | plane tickets | book a flight
book_hotel: booking a hotel | a hotel room | book a hotel
carry_on: carry-on rules | hand luggage | know the rules for carry-on bags
car_rental: renting a car | a rental car | rent a car
weather: the weather | the forecast | know the weather
alarm: an alarm | setting an alarm | set an alarm
date: the date | what day it is | know the date
find_phone: a lost phone | finding a phone | find a phone
share_location: sharing a location | sending someone one's position | share a location
timer: a timer | setting a timer | set a timer
make_call: a phone call | calling someone | call someone
calculator: a calculation | arithmetic | have something calculated
definition: the meaning of a word | a definition | know what a word means
measurement_conversion: converting units | measurement conversion | convert units
flip_coin: flipping a coin | heads or tails | flip a coin
spelling: spelling | how a word is spelled | know how a word is spelled
time: the time of day | what time it is | know the time
roll_dice: rolling dice | a dice roll | roll dice
text: sending a text message | a text to someone | send a text message
pto_request_status: whether a vacation request was approved | the status of a time-off request |
    know if the time off was approved
next_holiday: the next public holiday | upcoming holidays | know when the next holiday is
insurance_change: changing an insurance plan | new insurance | change insurance
insurance: insurance benefits | the insurance plan one has | know about the current insurance
meeting_schedule: meetings already planned | today's meetings | know about planned meetings
payday: payday | when the next paycheck comes | know when payday is
taxes: taxes | income or state tax | know about taxes
income: one's salary | how much the user earns | know the salary
rollover_401k: a 401k rollover | moving a 401k | roll over a 401k
pto_balance: vacation days left | remaining time off | know how many days off are left
pto_request: requesting time off | asking for vacation days | request time off
w2: a W-2 form | W2 documents | get a W-2 form
schedule_meeting: setting up a meeting | a new meeting | schedule a meeting
direct_deposit: direct deposit | having pay deposited directly | set up direct deposit
pto_used: vacation days already taken | used time off | know how many days off were used
who_made_you: who made the bot | the bot's creator | know who made the bot
meaning_of_life: the meaning of life | the purpose of life | know the meaning of life
who_do_you_work_for: who the bot works for | the bot's employer | know who the bot works for
do_you_have_pets: the bot's pets | whether the bot has pets | know if the bot has pets
what_are_your_hobbies: the bot's hobbies | what the bot does for fun | know the bot's hobbies
fun_fact: a fun fact | trivia | hear a fun fact
what_is_your_name: the bot's name | what the bot is called | know the bot's name
where_are_you_from: where the bot comes from | the bot's place of birth | know where the bot is
    from
goodbye: saying goodbye | a farewell | say goodbye
thank_you: thanking | expressing gratitude | say thanks
greeting: saying hello | a greeting | say hello
tell_joke: a joke | something funny | hear a joke
are_you_a_bot: whether it is talking to a human or a machine | the bot being human or not | know
    if it is a bot
how_old_are_you: the bot's age | how old the bot is | know the bot's age
what_can_i_ask_you: what the bot can answer | questions that can be asked | know what can be asked
change_speed: the speed of talking | speaking faster or slower | change the talking speed
user_name: the user's own name | what the user is called | hear their own name
whisper_mode: whisper mode | whispering | turn whispering on or off
yes: agreeing | saying yes | say yes
change_volume: volume | being louder or quieter | change the volume
no: disagreeing | saying no | say no
change_language: the language setting | switching to another language | switch the language
repeat: repeating what was said | hearing something again | hear it again
change_accent: an accent | a different accent | change the accent
cancel: stopping or cancelling the current action | calling off a command | cancel what is going on
sync_device: syncing a device | pairing with a phone | connect or disconnect a device
change_user_name: changing the user's name | what to call the user | be called by another name
change_ai_name: renaming the bot | a new name for the bot | give the bot a new name
reset_settings: factory settings | resetting settings | reset the settings
maybe: being unsure | saying maybe | say maybe
"""

# Requests of one intent of a row may well be taken for another of the same row.
CONFUSABLE = """
freeze_account account_blocked report_fraud
bill_due pay_bill bill_balance min_payment
balance spending_history transactions bill_balance
interest_rate apr
order_checks order
replacement_card_duration damaged_card report_lost_card new_card expiration_date
credit_limit credit_limit_change
improve_credit_score credit_score
redeem_rewards rewards_balance
application_status new_card
international_fees exchange_rate travel_notification
card_declined damaged_card account_blocked
report_fraud report_lost_card
confirm_reservation restaurant_reservation cancel_reservation accept_reservations
ingredients_list recipe shopping_list
ingredient_substitution recipe
calories nutrition_info
restaurant_reviews restaurant_suggestion
meal_suggestion restaurant_suggestion recipe
cook_time recipe timer
how_busy accept_reservations restaurant_reservation
what_song play_music next_song update_playlist
todo_list todo_list_update
reminder reminder_update todo_list calendar
calendar calendar_update meeting_schedule schedule_meeting
order_status order
shopping_list shopping_list_update order
current_location share_location directions
oil_change_when oil_change_how last_maintenance schedule_maintenance
tire_pressure tire_change last_maintenance schedule_maintenance
gas gas_type mpg
distance directions traffic
uber car_rental
international_visa vaccines travel_alert
travel_suggestion travel_alert restaurant_suggestion
timezone time
exchange_rate measurement_conversion calculator transfer
flight_status book_flight
translate change_language change_accent
definition spelling
alarm timer reminder_update
date time next_holiday calendar
make_call text find_phone
calculator measurement_conversion
pto_request_status pto_balance pto_request pto_used
insurance insurance_change
payday direct_deposit income
taxes w2 income
who_made_you who_do_you_work_for where_are_you_from are_you_a_bot
change_speed change_volume whisper_mode
user_name change_user_name change_ai_name what_is_your_name
cancel no cancel_reservation
yes no maybe
yes cancel
repeat what_can_i_ask_you
sync_device reset_settings
greeting goodbye thank_you
fun_fact tell_joke
smart_home change_volume play_music
spending_history rewards_balance
traffic travel_alert
weather travel_suggestion
"""

# Labels in plainer words than the names in the data.
LABELS = {
    "pto_request": "vacation request",
    "pto_balance": "vacation days left",
    "pto_used": "vacation days used",
    "pto_request_status": "vacation approval",
    "bill_balance": "bill amount",
    "balance": "account balance",
    "apr": "APR",
    "mpg": "gas mileage",
    "w2": "W-2 form",
    "food_last": "shelf life",
    "gas": "fuel level",
    "gas_type": "fuel type",
    "what_song": "song name",
    "tell_joke": "joke",
    "flip_coin": "coin flip",
    "roll_dice": "dice",
    "make_call": "phone call",
    "text": "text message",
    "measurement_conversion": "unit conversion",
    "do_you_have_pets": "bot's pets",
    "what_are_your_hobbies": "bot's hobbies",
    "how_old_are_you": "bot's age",
    "where_are_you_from": "bot's origin",
    "what_is_your_name": "bot's name",
    "who_made_you": "bot's maker",
    "are_you_a_bot": "human or bot",
    "how_busy": "waiting time",
    "international_visa": "visa",
    "rollover_401k": "401k rollover",
    "thank_you": "thanks",
    "yes": "agreement",
    "no": "disagreement",
    "maybe": "uncertainty",
    "who_do_you_work_for": "bot's employer",
    "what_can_i_ask_you": "bot's abilities",
    "change_ai_name": "renaming the bot",
    "user_name": "user's own name",
    "change_user_name": "new user name",
    "reminder": "reading reminders",
    "reminder_update": "setting a reminder",
}

# Groups across the domains, worded in the same way :: their intents :: others too close to them
GROUP_TEXT = """
music: music | songs or a playlist | do something with music :: what_song play_music next_song
    update_playlist ::
lists: a shopping or to-do list | lists | use a list :: todo_list todo_list_update shopping_list
    shopping_list_update ::
reservations: restaurant reservations | a table booking | deal with a reservation ::
    confirm_reservation restaurant_reservation cancel_reservation accept_reservations ::
vacation: vacation days | time off work | deal with time off work :: pto_request_status
    pto_balance pto_request pto_used :: next_holiday
car: a car and its care | car trouble or maintenance | look after a car :: oil_change_when
    oil_change_how tire_pressure schedule_maintenance gas mpg last_maintenance gas_type
    tire_change jump_start :: uber car_rental insurance
cooking: cooking or nutrition | preparing food | cook or learn about a dish :: ingredients_list
    calories nutrition_info recipe meal_suggestion ingredient_substitution cook_time food_last ::
    restaurant_suggestion restaurant_reviews order
settings: the device's settings | how the device talks or is set up | change how the device
    behaves :: change_speed whisper_mode change_volume change_language change_accent sync_device
    reset_settings :: change_ai_name change_user_name
bot: the bot itself | the bot's life and identity | learn something about the bot :: who_made_you
    who_do_you_work_for do_you_have_pets what_are_your_hobbies what_is_your_name
    where_are_you_from are_you_a_bot how_old_are_you :: what_can_i_ask_you greeting change_ai_name
clock: alarms, timers, time or date | the clock or the calendar date | use a clock or know the
    date :: alarm timer time date timezone :: flight_status
bills: bills | a bill to be paid | deal with a bill :: bill_due pay_bill bill_balance min_payment
    ::
language: words and languages | spelling, meaning or translation | know something about words ::
    translate definition spelling ::
games: chance and fun | dice, coins, jokes or fun facts | have some fun :: flip_coin roll_dice
    tell_joke fun_fact ::
salary: pay and taxes | salary, payday or taxes | know about pay or taxes :: payday taxes income
    w2 direct_deposit :: rollover_401k
planning: meetings or the calendar | calendar events | plan or look up meetings or events ::
    calendar calendar_update meeting_schedule schedule_meeting :: schedule_maintenance
    reminder_update date restaurant_reservation
trip: preparing a trip abroad | going abroad | prepare a trip :: plug_type international_visa
    vaccines travel_alert lost_luggage book_flight book_hotel carry_on travel_suggestion
    flight_status :: car_rental translate exchange_rate timezone travel_notification
    international_fees
roads: the way to a place | traffic, distance or directions | get somewhere :: traffic distance
    directions uber :: current_location
"""
