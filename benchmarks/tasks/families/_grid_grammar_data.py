"""Parameters of the grid of grammar tasks: forms, words, frames, wordings and derived words."""

from __future__ import annotations

from benchmarks.tasks.families._wording import phrases, wordings

# form | how it is called; a sentence is "in" the first of them
FORM_NAMES = """
present | the simple present | the present tense | the present for habits, without -ing
past | the simple past | the plain past tense | the preterite
future | the future with will | the will future | will, for what comes later
going | the future with going to | going to, for a plan | the "going to" future
perfect | the present perfect | have or has with the past participle | the perfect tense with
  have/has
pluperfect | the past perfect | the pluperfect | had with the past participle
progressive | the present progressive | am, is or are with -ing | the form for what goes on right
  now
past_progressive | the past progressive | was or were with -ing | the form for what was going on
future_progressive | the future progressive | will be with -ing | the future continuous
perfect_progressive | the present perfect progressive | have or has been with -ing | the present
  perfect continuous
future_perfect | the future perfect | will have with the past participle | the will-have perfect
can | can, for ability | the modal verb can | the helper verb "can"
could | could, the softer can | the modal verb could | the helper verb "could"
would | would, for the conditional | the conditional with would | the helper verb "would"
should | should, for advice | the modal verb should | the helper verb "should"
must | must, for duty | the modal verb must | the helper verb "must"
might | might, for a mere chance | the modal verb might | the helper verb "might"
could_have | could have, for a missed chance | could have with the past participle | "could have"
  and
  the participle
should_have | should have, for regret | should have with the past participle | "should have" and
  the
  participle
would_have | would have, for the unreal past | would have with the past participle | "would have"
  and
  the participle
have_to | have to in the present | have to or has to, for a duty today | the phrase "have to",
  agreeing with the subject
had_to | had to, a past duty | the past of have to | the phrase "had to"
want_to | want to in the present | want to or wants to | the wish form with "want to"
wanted_to | wanted to, a past wish | the past of want to | the phrase "wanted to"
used_to | used to, for an old habit | the former-habit form used to | the phrase "used to"
try_to | try to in the present | try to or tries to | the attempt form with "try to"
"""
MOODS = {
    "": ("{n}",),
    "not": (
        "the negative of {n} with a full not",
        "{n}, negated with not",
        "{n} plus a full not",
    ),
    "nt": ("the n't negative of {n}", "{n}, negated with n't", "{n} with a contracted not"),
    "q": ("the yes/no question of {n}", "a question using {n}", "the question form of {n}"),
    "nq": ("the n't question of {n}", "a negative question (n't first) with {n}"),
}
CONJ_SUBJECTS = phrases(
    "I, you, he, she, it, we, they, my parents, Anna, the dog, the children, my brother,"
    " Tom and Lisa"
)
NEW_SUBJECTS = phrases(
    "I, you, he, she, we, they, my parents, Anna, the dog, the children, Tom and Lisa, everyone,"
    " our teacher, the two doctors, nobody, my friends"
)
# source: targets as form or form/mood
CONVERSIONS = {
    "present": "past future/nq going perfect pluperfect progressive past/not could would should"
    " must/not might have_to past/q want_to used_to future_perfect perfect/nt",
    "past": "future going perfect pluperfect past_progressive should_have could_have used_to had_to"
    " past/nt past/not perfect/q future/q future/nt would_have past/nq",
    "future": "present past going/q must progressive/nt",
    "progressive": "past_progressive past perfect_progressive future/not",
    "mixed": "future perfect can must/not should going had_to perfect/nt past/q can/nt can/q"
    " would/not wanted_to future_progressive past_progressive/nt should/q",
}
SOURCES = {
    "present": "a sentence in the simple present|a present-tense sentence",
    "past": "a sentence in the simple past|a past-tense sentence",
    "future": "a sentence in the future with will|a will-future sentence",
    "progressive": "a sentence in the present progressive|a sentence with is or are and -ing",
    "mixed": "a short sentence in any tense|a sentence in whatever tense|an English sentence, any"
    " tense",
}
PLURAL_WORDS = phrases(
    """
four, seven, twenty, a hundred, both, most, a lot of, hundreds of, plenty of, too many, various,
all my, half of the, the last two, a group of, a pair of, only two, their three, those five,
at least ten, no other, enough, countless, a dozen
"""
)
SINGULAR_WORDS = phrases(
    "each, either, neither, only one, one more, the first, the only, not every, my other, a single"
)
# plural from singular, singular from plural, singular with a or an
PLURAL_FRAMES = phrases(
    """
two ___ are missing, are these your ___?, there were no ___ here, who sells ___?, where did the
___ go?, we need more ___, look at those ___!, the ___ were very old, nobody has seen any ___,
I have three ___ at home
"""
)
SINGULAR_FRAMES = phrases(
    "this ___ is mine, each ___ has a name, is that your ___?, only one ___ was left,"
    " every ___ is different, which ___ do you want?"
)
ARTICLE_FRAMES = phrases(
    """
this is ___, have you seen ___?, she bought ___, there is ___ in the garden, it was not ___, I
need ___ today, what does ___ cost?, he dreamt of ___, is it ___ or not?, there was once ___
"""
)
THINGS = phrases("house, car, name, room, birthday, old bike, phone number, favorite song")
OWNERS_OF = phrases(
    "my sister, my parents, the children, Anna, our neighbors, the king, those men, my uncle"
)
NAMES = phrases(
    """
Anna, Paul, Maria, Peter, Laura, David, Emma, Oliver, Sophie, Henry, Julia, Martin, Nina, Oscar,
Helen, Victor, Clara, Simon, Alice, Robert, Linda, George, Ruth, Daniel, Sarah, Kevin, Diana, Frank
"""
)
PERSONS = phrases(
    """
teacher, doctor, farmer, driver, king, queen, nurse, boy, girl, student, cook, pilot, artist,
singer, guest, lawyer, uncle, aunt, cousin, neighbor, soldier, tourist, painter, judge, friend
"""
)
MEETING = phrases(
    "see, help, call, meet, visit, thank, know, hear, follow, invite, miss, warn, watch"
)
OBJECT_NAMES = {
    "me": 'the object form of "I"',
    "us": 'the object form of "we"',
    "him": 'the object form of "he"',
    "her": 'the object form of "she"',
    "them": 'the object form of "they"',
    "you": 'the second person, "you"',
}
# short form > full form
CONTRACTIONS = phrases(
    """
would > 'd, have > 've, has > 's, had > 'd, am > 'm, could not > couldn't, should not > shouldn't,
would not > wouldn't, was not > wasn't, were not > weren't, has not > hasn't, have not > haven't,
had not > hadn't, must not > mustn't, who is > who's, where is > where's, that is > that's,
there is > there's, let us > let's, here is > here's, who will > who'll, what is > what's
"""
)
# word: layouts, where "mid" is without and "comma" with a comma between the clauses
LAYOUTS = {
    "mid": ("between them, no comma", "in the middle without a comma"),
    "comma": ("between them, after a comma", "in the middle, preceded by a comma"),
    "front": ("at the very start and a comma between them", "in front, with a comma in the middle"),
}
JOINS = {
    "mid": "and because although when while before unless whereas until",
    "comma": "but so and yet or though",
    "front": "because although when if after since whenever as_soon_as even_though once",
}
CLAUSES = phrases(
    """
it rained, the bus was late, we stayed home, Tom fell asleep, Anna laughed, the dog barked, she
felt
sick, the lights went out, he lost his key, they missed the train, the baby cried, I was hungry,
the
door was open, we had no money, the teacher smiled, it was dark, the shop closed, he bought a car,
she called her mother, they sang a song, the soup was cold, I opened the window, the phone rang, we
were tired, the sun came out, Paul cooked dinner, nobody answered, the game ended, she read a book,
he ran away
"""
)
# place: words
ADVERBS = {
    "mid": "always, often, usually, sometimes, rarely, already, just, still, probably, finally",
    "end": "again, too, at last, twice, with a friend, in the rain, as well, for an hour",
    "front": "luckily, of course, in fact, unfortunately, suddenly, in the end, one day, surely",
}
ADVERB_PLACES = {
    "mid": ("directly before the main verb", "right in front of the main verb"),
    "end": ("at the end of the sentence", "as the last part of the sentence"),
    "front": ("at the start, with a comma after it", "in front of everything, followed by a comma"),
}
# frame | form of the verb | what it is used for
FRAMES = """
could you ___, please? | base | a polite request
would you mind ___? | ing | a polite request
please ___ | base | a friendly order
please do not ___ | base | a polite ban
why don't we ___? | base | a proposal
how about ___? | ing | a suggestion
I am sorry for ___ | ing | an apology
thank you for ___ | ing | a word of thanks
I am tired of ___ | ing | a complaint
I look forward to ___ | ing | a phrase of hope
she told me to ___ | base | a reported order
he asked us not to ___ | base | a reported request
never ___ | base | a strict warning
it is too late to ___ | base | a regret
I can't stop ___ | ing | a confession
they made me ___ | base | an excuse
let me ___ | base | an offer
shall I ___? | base | an offer
I have never ___ | pp | a statement of experience
have you ever ___? | pp | a question about experience
he must have ___ | pp | a guess about the past
yesterday I ___ | past | a report on yesterday
I wish I had ___ | pp | an unreal wish
before ___ | ing | a time phrase
instead of ___ | ing | an alternative
you had better ___ | base | urgent advice
don't forget to ___ | base | a reminder
I remember ___ | ing | a memory
do you enjoy ___? | ing | a question about taste
by the time we had ___ | pp | a time clause
last week they ___ | past | a report on last week
it is fun to ___ | base | praise of an activity
___ is not allowed | ing | a rule
I'd rather not ___ | base | a polite refusal
"""
VERB_SHAPES = {
    "base": ("the bare infinitive", "the base form"),
    "ing": ("the -ing form", "a gerund"),
    "pp": ("the past participle", "the form used after have"),
    "past": ("the simple past", "the past tense form"),
}
# Tasks of their own; in braces stand parameters that the code fills.
FREE = wordings("""
tag
  g: {src} | {src}, no tag yet
  d: {keep} the tag question that fits | {keep} the fitting question tag | {keep} a tag that asks
    for
    agreement
  wh: {res} | {res}, with the right helper verb and pronoun
short_answer
  g: {src}
  d: answer the question with a short "{yes}" answer, {how} | say {yes} in a short answer: {yes},
    pronoun and helper verb, {how}
  wh: the short "{yes}" answer, {how} | the short reply with {yes}, a comma, pronoun and helper
    verb,
    {how}
reported
  g: a sentence with I | what someone says about himself or herself | a direct statement with I
  d: report it after "{r}", {shift} | turn it into reported speech that begins "{r}", {shift} | let
    "{r}" introduce the statement, {shift}
  wh: the reported sentence starting with "{r}", {shift} | the indirect speech after "{r}", {shift}
indirect
  g: a yes/no question | a direct question
  d: put "{r}" in front and use statement word order | make it an indirect question after "{r}" |
    ask
    indirectly, starting with "{r}"
  wh: the indirect question after "{r}" | "{r}" and then the question as a clause | the question
    built
    into "{r} ..."
passive
  g: {src}
  d: put the sentence into the passive {by} | make the thing acted upon the subject, in the passive
    {by} | turn active into passive {by}
  wh: the passive sentence {by} | the sentence in the passive voice {by}, same tense | the passive
    version {by}
active
  g: {src}
  d: turn the passive sentence into the active voice | make the doer after "by" the subject again
    | undo
    the passive
  wh: the active sentence | the same statement in the active voice | the sentence with the doer as
    its
    subject
emphasis
  g: {src}
  d: stress the verb with {w} | add emphasis by putting {w} before the base verb | make the
    statement
    more forceful with {w}
  wh: the sentence with emphatic {w} | the emphatic sentence with {w} and the base verb
cleft
  g: a sentence in the simple past | a past-tense statement
  d: {order} | bring out one part of the sentence: {order}
  wh: {result} | the sentence with emphasis: {result}
wh_question
  g: {src}
  d: ask a question with "{w}" about {part} | make the {w}-question that has {part} as its answer |
    replace {part} by "{w}" and ask
  wh: the question with "{w}" about {part} | the {w}-question whose answer is {part} | the
    question you
    ask with "{w}" to learn {part}
same_tense
  g: {src}
  d: {order} | keep the tense and {order} | without changing the tense, {order}
  wh: {result} | {result}, tense unchanged | {result} in the same tense
change
  g: {src}
  d: {order}
  wh: {result}
""")
# stem(dropped letters)own ending; without an ending of its own a word takes the first one
DERIVED = {
    "al": ("-al or -ial", "noun", "adjective", """
nation cultur(e) music person region tradition profession education emotion addition option
occasion
exception intention fiction nutrition condition convention constitution sensation institution coast
tid(e) trib(e) brid(e) glob(e) natur(e) agricultur(e) structur(e) architectur(e) accident
department
government environment experiment ornament monument instrument continent parent development margin
origin season autumn form norm verb digit orbit logic magic tropic topic post tutor()ial
cent(er)ral spin(e)
commerc(e)ial financ(e)ial rac(e)ial fac(e)ial provinc(e)ial industr(y)ial territor(y)ial
colon(y)ial
memor(y)ial ceremon(y)ial univers(e) navigation recreation vocation proportion
 mathematic(s) politic(s) physic(s) ethic(s) editor()ial"""),
    "y": ("-y", "noun", "adjective", """
rain sand snow wind storm cloud rock dirt dust salt grass hair luck sleep thirst health wealth
cream
milk juic(e) spic(e) ston(e) shin(e) smok(e) ic(e) nois(e) greas(e) bon(e) scar(e) breez(e) fun()ny
sun()ny mud()dy fog()gy skin()ny fur()ry tast(e) leaf water oil silk wood frost mess mood bulk curl
dream foam gloom glass guilt leather lump mist mold moss pepper rust sugar trick thorn weed itch
cheek brain bush chalk fruit hill swamp velvet butter cork rubber chocolat(e)
"""),
    "ous": ("-ous or -ious", "noun", "adjective", """
danger fam(e) nerv(e) poison mountain adventur(e) virtu(e) monst(er)rous disast(er)rous
wond(er)rous
humor rigor vigor odor vapor clamor venom hazard scandal marvel peril libel murder slander thunder
ruin riot joy zeal fib(er)rous cavern villain pomp courage outrage advantage myster(y)ious
glor(y)ious
victor(y)ious harmon(y)ious stud(y)ious injur(y)ious melod(y)ious fur(y)ious luxur(y)ious
industr(y)ious env(y)ious spac(e)ious grac(e)ious malic(e)ious vic(e)ious offic(e)ious
caut(ion)ious ambit(ion)ious relig(ion)ious rebell(ion)ious infect(ion)ious content(ion)ious
contag(ion)ious suspic(ion)ious superstit(ion)ious nutrit(ion)ious carnivor(e) herbivor(e)
omnivor(e) grie(f)vous mischie(f)vous treason traitor prestig(e)ious ceremon(y)ious
perfid(y)ious"""),
    "ic": ("-ic", "noun", "adjective", """
hero atom alphabet angel acid artist athlet(e) econom(y) geograph(y) photograph biograph(y)
democrat
bureaucrat aristocrat diplomat poet prophet magnet metal()lic symbol myth cub(e) scen(e) ton(e)
volcan(o)
icon iron(y) harmon(y) melod(y) demon ocean trag(edy) com(edy) strateg(y) allerg(y) academ(y)
graph electron robot patriot nomad idiot period episod(e) microscop(e) telescop(e) kaleidoscop(e)
parasit(e)
meteor genom(e) rhythm realist idealist optimist pessimist journalist capitalist socialist
nationalist humanist perfectionist alcohol organ anarch(y) monarch hierarch(y) tox(in) bas(e)
phon(e) Islam Celt nostalg(ia) acrobat autocrat philosoph(y)
 panoram(a) syllab(le) titan"""),
    "ive": ("-ive", "verb", "adjective", """
act attract collect construct correct creat(e) detect disrupt elect express impress
oppress progress possess exhaust explo(de)sive exclu(de)sive inclu(de)sive conclu(de)sive
deci(de)sive
divi(de)sive inva(de)sive eva(de)sive persua(de)sive intru(de)sive elu(de)sive defen(d)sive
offen(d)sive respon(d)sive expan(d)sive exten(d)sive comprehen(d)sive instruct produc(e)tive
reproduc(e)tive seduc(e)tive invent prevent prohibit protect reflect restrict select support
suggest
adopt adapt assert abus(e) cooperat(e) communicat(e) compet(e)itive decorat(e) educat(e) generat(e)
imagin(e)ative imitat(e) indicat(e) innovat(e) investigat(e) manipulat(e) meditat(e) operat(e)
provo(ke)cative relat(e) speculat(e) talk()ative inform()ative preserv(e)ative perce(ive)ptive
permi(t)ssive submi(t)ssive affirm()ative"""),
    "ance": ("-ance or -ence", "verb", "noun", """
accept admit()tance allow annoy appear assist assur(e) attend avoid clear disappear disturb
endur(e)
ent(er)rance guid(e) hind(er)rance ignor(e) inherit insur(e) observ(e) perform persever(e)
reassur(e)
rel(y)iance resembl(e) resist toler(ate) domin(ate) var(y)iance utter rid()dance remit()tance
def(y)iance compl(y)iance rememb(er)rance acquaint govern adher(e)ence confer()ence prefer()ence
refer()ence differ()ence defer()ence infer()ence interfer(e)ence occur()rence recur()rence
depend()ence correspond()ence exist()ence insist()ence persist()ence resid(e)ence coincid(e)ence
converg(e)ence diverg(e)ence emerg(e)ence rever(e)ence coher(e)ence transcend()ence excel()lence
preced(e)ence subsid(e)ence deliver contriv(e) griev(e) pursu(e) forbear sever
indulg(e)ence"""),
    "ist": ("-ist", "word for a field, tool or idea", "person noun", """
art pian(o) violin cell(o) guitar flut(e) harp organ clarinet trombon(e) saxophon(e) bassoon
accordion
percussion solo vocal novel journal column essay humor satir(e) lyric natural biolog(y) zoolog(y)
geolog(y) psycholog(y) sociolog(y) ecolog(y) archaeolog(y) meteorolog(y) cardiolog(y) dermatolog(y)
neurolog(y) radiolog(y) theolog(y) anthropolog(y) botan(y) econom(y) pharmac(y) psychiatr(y)
therap(y)
bicycl(e) cycl(e) motor tour canoe balloon machin(e) typ(e) medal loyal real ideal moral national
terror anarch(y) extrem(e) reform perfection abolition nutrition reception conservation illusion
cartoon caricatur(e) strateg(y) hobby lobby copy monopol(y) colon(y)"""),
}  # fmt: skip
