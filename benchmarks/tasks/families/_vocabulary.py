"""Frequent English verbs, nouns and adjectives that the word families share."""

from __future__ import annotations

from benchmarks.tasks.families._wording import words

VERBS = words(
    """
accept achieve act add admire admit advise agree allow announce annoy answer apologize appear
apply argue arrange arrive ask attack attend avoid
bake beat become begin believe belong bite blame blow boil borrow break breathe bring build burn
buy call cancel carry catch cause celebrate change
charge chase check cheer chew choose clap clean climb close collect come compare complain complete
connect consider contain continue control cook copy
count cover crawl create cross cry cut damage dance decide defend deliver demand deny depend
describe design destroy develop dig disagree disappear
discover discuss divide do doubt drag draw dream drink drive drop earn eat employ encourage end
enjoy enter escape examine exist expect explain explore
express fail fall feed feel fight fill find finish fit fix float flow fly fold follow forget
forgive freeze gain gather get give glow go grab greet grow
guess guide happen hate hear help hide hire hit hold hope hug hunt hurry hurt identify ignore
imagine improve include increase inform insist introduce
invent invite join joke jump keep kick kill kiss knit knock know land laugh lead learn leave lend
let lift like listen live look lose love make manage
marry measure meet melt mention miss mix move need notice obey observe obtain offer open order own
paint park pass pause pay perform pick plan plant
play plead point polish post pour practice pray prefer prepare present press pretend prevent print
produce promise protect prove provide publish pull
punish push put raise reach read realize receive recognize record reduce refuse relax release
remain remember remind remove repair repeat replace reply
report request rescue respect rest return reveal ride ring rise roll row rub ruin rule run rush
satisfy save say scare scream search see seem select
sell send separate serve shake share shine shout show sign sing sink sit skip sleep slip smell
smile sneeze solve speak spell spend stand stare start
stay steal stick stop study succeed suffer suggest supply support suppose surprise swallow swear
sweep swim swing take talk taste teach tease tell
thank think threaten throw tie touch train translate travel treat try turn understand unlock use
vanish visit vote wait wake walk wander want warn wash
waste watch wave wear whisper whistle win wipe wish wonder work worry wrap write yawn yell
"""
)

NOUNS = words(
    """
accident actor address airport album animal answer ant apartment apple army arrow artist author
baby bag ball banana bank basket bath battery beach bear
bed bee bell bench berry bird boat body book border boss bottle bowl box boy branch bridge brother
brush building bus bush business butterfly button cake
camera camp candle candy car card carpet castle cat century chair cheese chef cherry chicken child
church circle city class clock cloud club coach coast
coat coin college color comedy company computer copy corner country county couple cousin cow crowd
crown cup curtain daisy daughter day deer desk diary
dictionary dish doctor dog doll dollar door dragon dress driver drum duck duty eagle ear echo egg
elephant elf enemy engine error event eye face factory
fairy family farm farmer father fence ferry festival field finger fish flag floor flower fly foot
forest fork fox friend frog fruit galaxy game garden
gate ghost giant gift girl glass glove goat goose grape group guest guitar half hammer hand hat
head heart hero hill hobby holiday horse hospital hotel
hour house idea inch island jacket job journey joy judge jury key kid king kiss kitchen kitten
knife lady lake lamp language lawyer leaf lesson letter
library life light lion lip list lock loaf lunch machine man map market match meal memory message
mile minute mirror monkey month moon mother mountain
mouse mouth movie museum name nation neck needle neighbor nest night nose nurse ocean office onion
orange orchestra owner ox page palace parent park party
path peach pen pencil penny person phone photo piano picture pig pillow pilot place plane planet
plant plate player poem poet pony potato prince prize
problem puppy queen question rabbit radio river road robot rock roof room rope rose school
scientist season secret sentence shadow sheep shelf ship shirt
shoe shop sister sky snake soldier song spider spoon spy star station stick stomach stone store
storm story stranger street student summer supply table
tail tax teacher team thief ticket tiger tomato tool tooth tower town toy train treasure tree
truck turtle uncle universe valley vegetable village violin
visitor voice volcano wagon wall watch wave week whale wheel wife window wing wish witch wolf
woman wood word worker world year zebra
"""
)

ADJECTIVES = words(
    """
angry big bitter black bland bold brave brief bright broad busy calm cheap chilly clean clear
clever cloudy clumsy cold cool crazy creamy crisp cruel
curly dark dear deep dense dirty dry dull dusty eager early easy faint fair fancy fast fat few
fierce fine firm flat foggy fresh friendly full funny
gentle gloomy grand grave greasy great greedy green guilty hairy handy happy hard harsh healthy
heavy high hot humble hungry icy itchy juicy kind large
late lazy light likely little lively lonely long loose loud lovely low lucky mad mean messy mild
moist muddy narrow nasty naughty near neat new nice noisy
odd oily old plain pleasant polite poor proud pure quick quiet rainy rare raw rich ripe risky
rough round rude rusty sad safe salty sandy scary shallow
sharp shiny short shy silly simple skinny sleepy slim slow small smart smelly smooth soft sore
sour spicy steady steep sticky stiff strange strict strong
sunny sweet tall tame tasty tender thick thin thirsty tight tiny tough tricky true ugly warm weak
wealthy weird wet white wide wild windy wise worthy
young
"""
)

# These take "more" and "most"; they serve the tasks that need longer adjectives as well.
LONG_ADJECTIVES = words(
    """
active afraid amazing anxious attractive beautiful boring careful careless cautious certain
charming cheerful colorful comfortable common complex
confident confused convenient correct crowded curious dangerous delicate delicious different
difficult effective elegant enormous exciting expensive
faithful familiar famous fashionable foolish fortunate frequent generous grateful harmful helpful
helpless honest important impressive innocent
intelligent interesting jealous joyful logical magical modern mysterious natural nervous normal
obvious ordinary painful patient peaceful playful
popular powerful practical precious private professional public reasonable reliable respectful
romantic selfish sensitive serious similar sincere skillful
special stressful successful suitable surprising suspicious talented terrible thankful thoughtful
tired useful useless valuable various violent visible
wonderful worried
"""
)
