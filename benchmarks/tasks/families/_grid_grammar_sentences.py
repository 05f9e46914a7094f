"""Grammar tasks about whole sentences: owners, pronouns, tags, reports, passives, questions."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from benchmarks.tasks.families import _grid_grammar_data as data
from benchmarks.tasks.families._grid_grammar_clauses import (
    ACTIONS,
    LATER,
    MANNERS,
    NAMED,
    OTHERS,
    OWNERS,
    PEOPLE,
    PLACES,
    REFLEXIVES,
    SUBJECTS,
    TIMES,
    clause,
    inflected,
    parts,
    shortened,
)
from benchmarks.tasks.families._grid_grammar_tasks import Rows, Task, slug
from benchmarks.tasks.families._inflect import article, clear_plural, noun_table, verb_table

_ANY = ("present", "past", "future", "perfect", "progressive", "can", "past_progressive")
_PHRASES = (*ACTIONS, *OTHERS)
_TAGGED = (*(s for s in NAMED if s != "Tom and Lisa"), "he", "she", "they", "we")
_ORDINALS = dict(
    zip(
        "one two three four five six seven eight nine ten eleven twelve".split(),
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(),
        strict=True,
    )
)
# a past-tense verb phrase about one's own thing
_OWN = tuple(a.replace(" the ", " {} ", 1) for a in ACTIONS if " the " in a)
_PERSONAL = ("call", "feed", "wake", "hold")
Draw = list[tuple[str, str, str]]


def free(
    name: str, kind: str, rows: Rows, family: str = "sentence_forms", **slots: str | Sequence[str]
) -> Task:
    """Make a task whose wording stands in the data under ``kind``."""
    words: Mapping[str, Sequence[str]] = data.FREE[kind]
    given = {k: (v,) if isinstance(v, str) else v for k, v in slots.items()}
    return Task(name, family, "free", {**words, **given}, rows)


def draw(
    rng: random.Random,
    forms: Sequence[str],
    subjects: Sequence[str] = NAMED,
    phrases: Sequence[str] = _PHRASES,
    count: int = 400,
) -> Draw:
    """Draw subjects, verb phrases and forms."""
    return [(rng.choice(subjects), rng.choice(phrases), rng.choice(forms)) for _ in range(count)]


def possessive(owner: str) -> str:
    """Write an owner with an apostrophe."""
    return f"{owner}'" if owner.endswith("s") and owner not in data.NAMES else f"{owner}'s"


def _owners(rng: random.Random) -> Iterator[Task]:
    plural = noun_table()
    owners = [*data.NAMES]
    for person in data.PERSONS:
        owners += [f"the {person}", f"{rng.choice(('my', 'our', 'her'))} {clear_plural(person)}"]
    for thing in data.THINGS:
        rows = [(owner, f"{possessive(owner)} {thing}") for owner in owners]
        yield Task(slug("owner", thing), "possessives", "thing_of", {"t": (thing,)}, rows)
    for owner in data.OWNERS_OF:
        marked = possessive(owner)
        many = SUBJECTS.get(owner) == "they" or owner == "those men"
        slots = {"o": (owner,), "p": (f'"{marked}"',), "ow": ("own" if many else "owns",)}
        rows = [(noun, f"{marked} {noun}") for noun in plural]
        yield Task(slug("owned_by", owner), "possessives", "owned_by", slots, rows)


def _pronouns(rng: random.Random) -> Iterator[Task]:
    for s, word in OWNERS.items():
        others = [w for w in OWNERS.values() if w != word]
        rows = []
        for subject, phrase, form in draw(rng, ("past", "future"), PEOPLE, _OWN):
            text = clause(subject, phrase, form)
            rows.append((text.format(rng.choice(others)), text.format(word)))
        slots = {"p": (word,), "s": (s,), "name": (f'the possessive of "{s}"', f'"{word}"')}
        yield Task(f"possessive_{word}", "pronouns", "det_swap", slots, rows)
    for word, name in data.OBJECT_NAMES.items():
        rows = []
        for _ in range(400):
            subject, other, verb = (rng.choice(x) for x in (PEOPLE, NAMED, data.MEETING))
            if subject not in (other, "I", "we", "you"):
                start = clause(subject, verb, rng.choice(("past", "future", "perfect")))
                rows.append((f"{start} {other}", f"{start} {word}"))
        yield Task(f"object_{word}", "pronouns", "obj_swap", {"p": (word,), "name": (name,)}, rows)
    for s in ("I", "you", "he", "she", "we", "they"):
        rows = []
        for old, phrase, form in draw(rng, ("present", "past", "perfect"), tuple(OWNERS), _OWN):
            if old not in (s, "it"):
                pair = [clause(x, phrase, form).format(OWNERS[x]) for x in (old, s)]
                rows.append((pair[0], pair[1]))
        yield Task(
            f"own_thing_{s}".lower(), "pronouns", "own", {"s": (s,), "p": (OWNERS[s],)}, rows
        )


def _reflexives(rng: random.Random) -> Iterator[Task]:
    cells = [c for c in draw(rng, ("past", "future"), PEOPLE) if c[0] not in ("you", "we")]
    texts = [(clause(*c), REFLEXIVES[SUBJECTS[c[0]]]) for c in cells]
    hurt = [
        (f"{s} {text} ___", REFLEXIVES[SUBJECTS[s]])
        for s, text in product(
            [s for s in PEOPLE if s not in ("you", "we")],
            ("saw", "hurt", "washed", "asked", "liked", "taught", "blamed"),
        )
    ]
    self_word = "a -self or -selves word"
    tasks = (
        ("blank", hurt, "a sentence with a blank for the object",
         "fill the blank with the reflexive pronoun and write only this pronoun",
         "the reflexive pronoun (a -self or -selves word) that fits the blank, alone"),
        ("filled", [(a, a.replace("___", b)) for a, b in hurt], "a sentence that ends in a blank",
         "put the reflexive pronoun of the subject into the blank",
         "the whole sentence with the fitting -self or -selves word in the blank"),
        ("alone", [(a, f"{a} by {b}") for a, b in texts], "a short sentence",
         f"add by and {self_word} at the end to say that nobody helped",
         f"the sentence plus by and {self_word} that fits the subject"),
        ("stressed", [(a, f"{a} {b}") for a, b in texts], "a short sentence",
         f"stress who did it with {self_word} at the very end, without by",
         f"the sentence followed by {self_word} that fits the subject, no by"),
    )  # fmt: skip
    for name, rows, given, order, result in tasks:
        yield free(
            f"reflexive_{name}", "change", rows, "pronouns", src=given, order=order, result=result
        )


def _tags(rng: random.Random) -> Iterator[Task]:
    statements = {
        "any": (_ANY, "a positive statement in any tense"),
        "be": (
            ("progressive", "past_progressive"),
            "a positive statement with is, are, was or were",
        ),
        "past": (("past",), "a positive statement in the simple past"),
        "modal": (("will", "can", "should", "would"), "a positive statement with a modal verb"),
        "negative": (_ANY, "a statement with not"),
    }
    for (name, (forms, src)), whole in product(statements.items(), (False, True)):
        if whole and name in ("be", "modal"):
            continue
        used = tuple("future" if form == "will" else form for form in forms)
        rows = []
        for s, phrase, form in draw(rng, used, _TAGGED):
            part = parts(s, phrase, form)
            text = clause(s, phrase, form, "not" if name == "negative" else "")
            helper = part.helper if name == "negative" else shortened(part.helper)
            tag = f"{helper} {SUBJECTS[s]}?"
            rows.append((text, f"{text}, {tag}" if whole else tag))
        sign = "positive" if name == "negative" else "negative (n't)"
        yield free(
            f"tag_{name}_{'added' if whole else 'only'}", "tag", rows, "short_answers", src=src,
            keep="repeat the sentence and add, after a comma," if whole else "write only",
            res=f"the sentence, a comma and the {sign} tag question" if whole
            else f"the {sign} tag question alone, with a question mark",
        )  # fmt: skip


def _short_answers(rng: random.Random) -> Iterator[Task]:
    cells = (
        ("yes", "with nothing else", _ANY, "a yes/no question"),
        ("no", "with n't", _ANY, "a yes/no question"),
        ("no", "with a full not", ("past", "perfect", "future"), "a yes/no question"),
        ("yes", "with do, does or did", ("present", "past"), "a question with do, does or did"),
        ("no", "with don't, doesn't or didn't", ("present", "past"), "a question with do or did"),
        ("certainly", "with the helper verb", _ANY, "a yes/no question"),
    )
    subjects = tuple(s for s in _TAGGED if s != "we")
    for word, how, forms, src in cells:
        rows = []
        for s, phrase, form in draw(rng, forms, subjects):
            helper = parts(s, phrase, form).helper
            end = "" if word != "no" else " not"
            said = shortened(helper) if "n't" in how else f"{helper}{end}"
            rows.append((clause(s, phrase, form, "q"), f"{word}, {SUBJECTS[s]} {said}"))
        yield free(slug("short", word, how), "short_answer", rows, "short_answers",
                   src=src, yes=word, how=how)  # fmt: skip


def _reports(rng: random.Random) -> Iterator[Task]:
    back = {"present": "past", "progressive": "past_progressive", "perfect": "pluperfect",
            "future": "would", "can": "could"}  # fmt: skip
    for r, verb in product(("he", "she", "Anna", "my brother", "Paul"), ("said that", "says that")):
        past = verb == "said that"
        who = SUBJECTS[r]
        rows = [
            (
                clause("I", phrase, form),
                f"{r} {verb} {clause(who, phrase, back[form] if past else form)}",
            )
            for _, phrase, form in draw(rng, tuple(back))
        ]
        shift = "one step back in tense" if past else "keeping the tense"
        yield free(slug("report", r, verb), "reported", rows, "reported_speech",
                   r=f"{r} {verb}", shift=(shift, f"with I as {who}, {shift}"))  # fmt: skip
    for r in ("I wonder if", "nobody knows whether", "please find out if", "I am not sure whether"):
        rows = [(clause(*cell, "q"), f"{r} {clause(*cell)}") for cell in draw(rng, _ANY)]
        yield free(slug("indirect", r), "indirect", rows, "reported_speech", r=r)


def _passive(subject: str, phrase: str, form: str) -> tuple[str, str, str]:
    """Give an active sentence, its passive without the doer, and with the doer."""
    verb, _, thing = phrase.partition(" ")
    be = {
        "present": ("are", "is"), "past": ("were", "was"), "future": ("will be",) * 2,
        "perfect": ("have been", "has been"), "progressive": ("are being", "is being"),
        "past_progressive": ("were being", "was being"), "can": ("can be",) * 2,
        "must": ("must be",) * 2,
    }[form]  # fmt: skip
    plural = thing.endswith(("flowers", "coins", "shoes"))
    short = f"{thing} {be[0 if plural else 1]} {verb_table()[verb]['participle']}"
    return clause(subject, phrase, form), short, f"{short} by {subject}"


def _passives(rng: random.Random) -> Iterator[Task]:
    named = {"present": "the simple present", "past": "the simple past", "any": "any tense",
             "future": "the will future", "perfect": "the present perfect",
             "can": "the form with can"}  # fmt: skip
    forms = ("present", "past", "future", "perfect", "past_progressive", "can", "must")
    for (form, name), by in product(named.items(), (True, False)):
        if not by and form in ("perfect", "can"):
            continue
        cells = draw(rng, forms if form == "any" else (form,), NAMED, ACTIONS)
        rows = [(active, long if by else short) for active, short, long in
                (_passive(*cell) for cell in cells)]  # fmt: skip
        yield free(
            slug("passive", form, "by" if by else "short"), "passive", rows,
            src=(f"an active sentence in {name}", f"an active sentence ({name})"),
            by=("with the doer after by", "naming the doer with by") if by
            else ("without naming the doer", "leaving out who did it"),
        )  # fmt: skip
        if by and form in ("past", "future", "any"):
            back = [(long, active) for active, _, long in (_passive(*cell) for cell in cells)]
            yield free(slug("active", form), "active", back,
                       src=f"a passive sentence in {name} with by")  # fmt: skip


def _emphasis(rng: random.Random) -> Iterator[Task]:
    for name, forms, words, src in (
        ("present", ("present",), "do or does", "a sentence in the simple present"),
        ("past", ("past",), "did", "a sentence in the simple past"),
        ("any", ("present", "past"), "do, does or did", "a sentence in the present or past"),
    ):
        rows = []
        for s, phrase, form in draw(rng, forms, PEOPLE):
            part = parts(s, phrase, form)
            rows.append((clause(s, phrase, form), f"{s} {part.helper} {part.rest}"))
        yield free(f"emphatic_{name}", "emphasis", rows, src=src, w=words)
    shapes = (
        ("who", "it was {s} who {past}", '"it was" + the doer + "who" + the rest'),
        ("object", "it was {o} that {s} {v}", '"it was" + object + "that" + subject and verb'),
        ("did", "what {s} did was {p}", '"what" + subject + "did was" + plain verb phrase'),
        ("all", "all {s} did was {p}", '"all" + subject + "did was" + plain verb phrase'),
        ("person", "the one who {past} was {s}", '"the one who" + verb, object + "was" + doer'),
    )
    for name, shape, order in shapes:
        rows = []
        for s, phrase, _form in draw(rng, ("past",), NAMED, ACTIONS):
            verb, _, thing = phrase.partition(" ")
            past = inflected(phrase, "past")
            said = shape.format(s=s, past=past, o=thing, v=inflected(verb, "past"), p=phrase)
            rows.append((f"{s} {past}", said))
        yield free(f"cleft_{name}", "cleft", rows, order=f"rebuild it as {order}",
                   result=f"built as {order}")  # fmt: skip


def _wh_questions(rng: random.Random) -> Iterator[Task]:
    things = [a for a in ACTIONS if a.split()[0] not in _PERSONAL]
    extra = {"where": PLACES, "when": TIMES, "how": MANNERS}
    asked = {"who": "the subject", "what": "the object", "where": "the place", "when": "the time",
             "how": "the manner", "what ... do": "the action"}  # fmt: skip
    sources = {"past": "a sentence in the simple past", "future": "a sentence with will",
               "any": "a sentence in any tense"}  # fmt: skip
    for (word, part), (source, src) in product(asked.items(), sources.items()):
        if (source == "any" and word == "when") or (source == "future" and word == "how"):
            continue
        rows = []
        for s, phrase, form in draw(rng, _ANY if source == "any" else (source,), NAMED, things):
            text, question = clause(s, phrase, form), f"{word} {clause(s, phrase, form, 'q')}"
            if word == "who":
                question = f"{clause('who', phrase, form)}?"
            elif word == "what":
                question = f"what {clause(s, phrase.split()[0], form, 'q')}"
            elif word == "what ... do":
                question = f"what {clause(s, 'do', form, 'q')}"
            else:
                known = LATER if (word, source) == ("when", "future") else extra[word]
                text = f"{text} {rng.choice(known)}"
            rows.append((text, question))
        yield free(slug("ask", word, source), "wh_question", rows, "questions",
                   src=src, w=word, part=part)  # fmt: skip


def _same_tense(rng: random.Random) -> Iterator[Task]:
    positive, negative = ("a positive sentence", "a statement in any tense"), "a sentence with not"
    tasks = (
        ("not", "", "not", positive, "negate the sentence with a full not",
         "the negative sentence with not written out"),
        ("nt", "", "nt", positive, "negate the sentence with n't",
         "the negative sentence with the short form n't"),
        ("question", "", "q", positive, "turn the statement into a yes/no question",
         "the yes/no question made from the statement"),
        ("nt_question", "", "nq", positive, "make a negative question that starts with an n't word",
         "the negative question that starts with an n't word"),
        ("undo_not", "not", "", negative, "remove the negation", "the positive sentence"),
        ("undo_nt", "nt", "", "a sentence with n't", "make the sentence positive",
         "the sentence without its negation"),
        ("statement", "q", "", "a yes/no question", "turn the question into a statement",
         "the positive statement behind the question"),
        ("answer_not", "q", "not", "a yes/no question",
         "turn the question into a statement with not",
         "the full negative sentence (with not) that denies the question"),
    )  # fmt: skip
    for name, old, new, src, order, result in tasks:
        forms = [form for form in _ANY if form != "can" or "not" not in (old, new)]
        subjects = [s for s in PEOPLE if s not in ("I", "you")]
        rows = [(clause(*c, old), clause(*c, new)) for c in draw(rng, forms, subjects)]
        yield free(f"any_{name}", "same_tense", rows, src=src, order=order, result=result)


def _changes(rng: random.Random) -> Iterator[Task]:
    plural = noun_table()
    cells = draw(rng, _ANY, data.PERSONS)
    for one, many in (("the", "the"), ("this", "these"), ("that", "those")):
        rows = [
            (
                clause(f"{one} {s}", p, f),
                clause("they", p, f).replace("they", f"{many} {clear_plural(s)}", 1),
            )
            for s, p, f in cells
        ]
        said = "" if one == "the" else f', with "{many}"'
        back = "" if one == "the" else f', with "{one}"'
        yield free(f"subject_plural_{one}", "change", rows,
                   src=f"a sentence about one person ({one} ...)",
                   order=(f"make the subject plural{said} and adapt the verb",
                          f"say it about several people instead of one{said}"),
                   result=f"the sentence with a plural subject{said}")  # fmt: skip
        yield free(f"subject_singular_{one}", "change", [(b, a) for a, b in rows],
                   src=f"a sentence about several people ({many} ...)",
                   order=(f"make the subject singular{back} and adapt the verb",
                          f"say it about one person instead of several{back}"),
                   result=f"the sentence with a singular subject{back}")  # fmt: skip
    male = [clause("he", p, f).format("his") for _, p, f in draw(rng, _ANY, NAMED, _OWN)]
    male += [f"{rng.choice(NAMED)} {v} him and his {n}" for v in ("saw", "met") for n in plural]
    swap = {"he": "she", "his": "her", "him": "her"}
    rows = [(t, " ".join(swap.get(word, word) for word in t.split())) for t in male]
    rows = [row for row in rows if "her uncle" not in row[1]]
    yield free("gender_female", "change", rows, "pronouns",
               src="a sentence about a man (he, him, his)", order="make the pronouns female",
               result="the sentence with she and her")  # fmt: skip
    yield free("gender_male", "change", [(b, a) for a, b in rows], "pronouns",
               src="a sentence about a woman (she, her)", order="make the pronouns male",
               result="the sentence with he, him or his")  # fmt: skip
    for old, f, new, g in (
        ("yesterday", "past", "tomorrow", "future"), ("tomorrow", "future", "yesterday", "past"),
        ("right now", "progressive", "an hour ago", "past_progressive"),
        ("next week", "future", "last week", "past"), ("so far", "perfect", "back then", "past"),
        ("today", "can", "years ago", "could"), ("every day", "present", "soon", "future"),
    ):  # fmt: skip
        rows = [
            (f"{old} {clause(s, p, f)}", f"{new} {clause(s, p, g)}")
            for s, p, _ in draw(rng, (f,), PEOPLE)
        ]
        form = {"future": "will and the plain verb", "past": "the simple past", "could": "could",
                "past_progressive": "was or were with -ing"}[g]  # fmt: skip
        yield free(slug("time", old, "to", new), "change", rows, src=f'a sentence with "{old}"',
                   order=(f'change "{old}" to "{new}" and the verb to {form}',
                          f'move it from "{old}" to "{new}", using {form}'),
                   result=(f'the sentence with "{new}" and {form}',
                           f'the sentence moved to "{new}" ({form})'))  # fmt: skip
    yield from _counts()


def _counts() -> Iterator[Task]:
    nouns = [(one, many) for one, many in noun_table().items() if one != many][::7]
    kinds = {
        "ordinal": ("an ordinal phrase with the", "the ordinal phrase", "the {o} {one}"),
        "many": ("a number word and a plural noun", "the phrase in the plural", "{c} {many}"),
        "label": ("a noun and then its number as a word", "the noun with its number word after it",
                  "{one} {c}"),
    }  # fmt: skip
    for old, new in product(kinds, kinds):
        if old == new:
            continue
        rows = []
        for (c, o), (one, many) in product(list(_ORDINALS.items())[1:], nouns):
            left, right = (kinds[k][2].format(c=c, o=o, one=one, many=many) for k in (old, new))
            rows.append((left, right))
        order = {
            "ordinal": "say which one it is, with the and an ordinal word before the noun",
            "many": "say how many there are, with a number word and the plural",
            "label": "put the singular noun first and the plain number word after it",
        }[new]
        yield free(f"count_{old}_to_{new}", "change", rows, "noun_forms", src=kinds[old][0],
                   order=order, result=f"{kinds[new][1]} ({order.split(', ', 1)[-1]})")  # fmt: skip
    there: dict[str, list[tuple[str, str]]] = {"is": [], "are": []}
    for one, many in noun_table().items():
        for place in PLACES[::4]:
            there["is"].append(
                (f"{article(one)} {one} is {place}", f"there is {article(one)} {one} {place}")
            )
            there["are"].append((f"two {many} are {place}", f"there are two {many} {place}"))
    for be, rows in there.items():
        yield free(f"there_{be}", "change", rows,
                   src=f"a sentence that says where things are, with {be}",
                   order=f"start the sentence with there {be}",
                   result=f"the sentence beginning with there {be}")  # fmt: skip


def sentence_tasks(rng: random.Random) -> Iterator[Task]:
    """Yield the tasks about whole sentences."""
    for part in (_owners, _pronouns, _reflexives, _tags, _short_answers, _reports, _passives):
        yield from part(rng)
    for part in (_emphasis, _wh_questions, _same_tense, _changes):
        yield from part(rng)
