"""Word translation over many fields, languages and forms, and telling languages apart."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from itertools import permutations

from benchmarks.tasks.draft import Draft, pairs
from benchmarks.tasks.families import _grid_lists_words as data
from benchmarks.tasks.families._grid_lists_text import SHELLS_DO, SHELLS_WHAT
from benchmarks.tasks.families._more_lists_text import describe
from benchmarks.tasks.families._wording import HAND_WRITTEN, sentences, unambiguous, wordings

NUM_ROWS = 160
NUM_DESCRIPTIONS = 31
LEAST = 64

TRANSLATE = sentences("""
- {src} to {tgt}, {kind}
- how do you say this in {tgt}? its {src}
- Dictionary lookup, {src} -> {tgt}. Entries: {kinds}.
- Say in {tgt} what the {src} {kind} means.
- the {tgt} {kind} please, i only know the {src} one
- On the card is a {kind} in {src}. Write the back of the card, in {tgt}.
- My phrase book lists {kinds} in {src}. Add the {tgt} column.
- What would somebody from a country where {tgt} is spoken say instead? Given is {src}.
- source language {src}, target language {tgt}, topic: {kinds}
- I'm memorising {tgt} {kinds}. I type {src}, you type {tgt}.
- You speak {tgt}, I speak {src}. Name this {kind} in your language.
- Vocabulary drill ({kinds}): {src} in, {tgt} out.
- wats the {tgt} 4 this {src} {kind}
- Turn {src} into {tgt}.
- One {kind} in {src} is given; its {tgt} equivalent is wanted.
""")

KINDS = wordings("""
translate
  do: translate the {kind} from {src} to {tgt} | put the {src} {kind} into {tgt} | write the {tgt}
    for
    the {src} {kind} | find the {tgt} counterpart of the {src} {kind} | swap the {src} {kind} for
    the
    {tgt} one
  what: the {tgt} translation of the {src} {kind} | the {kind} in {tgt} instead of {src} | what the
    {src} {kind} is called in {tgt} | the {tgt} {kind} with the same meaning as the {src} one | the
    {tgt} equivalent of the {src} {kind}
article
  do: write the {src} noun with its {article} | put the right {article} before the {src} noun | add
    the {article} to the {src} noun
  what: the {src} noun with its {article} | the {src} noun after the right {article} | the
    {article} and then the {src} noun
article_only
  do: name the {article} of the {src} noun | choose the {article} for the {src} noun | find the
    {article} that goes with the {src} noun
  what: the {article} of the {src} noun | the right {article} for the {src} noun, without the noun
    | just the {article} that the {src} noun takes
formed
  do: translate the {src} word to {tgt} and write it {way} | give the {tgt} for the {src} word,
    {way}
    | turn the {src} word into {tgt} and show it {way} | put the {src} word into {tgt}, {way}
  what: the {tgt} translation of the {src} word, {way} | the {tgt} for the {src} word, {way} | the
    {src} word's {tgt} equivalent, {way} | the {src} word in {tgt}, {way}
gender
  do: tell the gender of the {src} noun: {labels} | label the {src} noun as {labels} | decide on the
    gender of the {src} noun, {labels}
  what: the gender of the {src} noun, {labels} | {labels}, whichever gender the {src} noun has |
    the {src} noun's gender ({labels})
right
  do: check if the {tgt} word is a translation of the {src} one and say yes or no | write yes if the
    {src} and the {tgt} word have one meaning, else no | judge the translation from {src} to {tgt}
    with yes or no
  what: yes if the {src} word and the {tgt} word mean the same, otherwise no | yes or no, depending
    on whether {src} was translated to {tgt} correctly | no if the {tgt} word means something else
    than the {src} one, else yes
choose
  do: pick out {x} | copy {x} | find {x} and repeat it | keep {x} and drop the rest | name {x}
  what: {x} | {x} from the list | {x}, unchanged | {x} and no other word
label
  do: write {labels}, depending on the language of the word | label the word: {labels} | tell the
    word's language ({labels}) | sort the word by language: {labels}
  what: the language of the word ({labels}) | {labels}, according to the word's language | the label
    for the language of the word: {labels}
""")
# What a translation looks like, with {s} for the source word and {t} for the target word.
FORMS = {
    "capitals": ("{T}", "in capital letters|all in capitals|in upper case"),
    "equals": ("{s} = {t}", 'after the {src} word and " = "|in the form <{src}> = <{tgt}>'),
    "bracket": ("{t} ({s})", "followed by the {src} word in round brackets|with the {src} word"
                " behind it in parentheses"),
    "hyphen": ("{s} - {t}", 'after the {src} word and " - "|in the form <{src}> - <{tgt}>'),
    "slash": ("{s}/{t}", 'after the {src} word and "/", no spaces|in the form <{src}>/<{tgt}>'),
    "quotes": ('"{t}"', "in double quotes|between double quotation marks"),
    "label": ("{tgt}: {t}", 'after the label "{tgt}:" and a space|in the form {tgt}: <word>'),
    "arrow": ("{s} -> {t}", 'after the {src} word and " -> "|in the form <{src}> -> <{tgt}>'),
    "mark": ("{t}!", "with an exclamation mark right behind it|ending in !"),
    "twice": ("{t} {t}", "written twice with a space|two times, a space between"),
}  # fmt: skip


def _draft(
    rng: random.Random,
    name: str,
    kind: str,
    rows: Sequence[tuple[str, str]],
    given: Sequence[str],
    own: Sequence[str] = (),
    /,
    **slots: Sequence[str],
) -> Draft:
    """Word a task of a kind; ``own`` are further sentences without a shell."""
    filled: dict[str, Sequence[str]] = {**slots, "list": given}
    for key, phrases in KINDS[kind].items():
        texts = [
            phrase.format(**{slot: rng.choice(list(values)) for slot, values in slots.items()})
            for phrase in phrases * 6
        ]
        filled[key] = list(dict.fromkeys(texts))
    source, licence = HAND_WRITTEN
    kept = unambiguous(rows)
    return Draft(
        name=f"words_{name}",
        family="word_language" if kind in ("choose", "label") else "translation",
        descriptions=describe(rng, (*own, *SHELLS_DO, *SHELLS_WHAT), filled, NUM_DESCRIPTIONS),
        examples=pairs(rng.sample(kept, min(len(kept), NUM_ROWS))),
        source=source,
        licence=licence,
    )


def word_pairs(field: str, src: str, tgt: str) -> list[tuple[str, str]]:
    """Give the words of a field in two languages.

    Tests are Spanish and English to German and Italian to English, so a word that is spelled as in
    their source language is left out.
    """
    tested = {"German": ("Spanish", "English"), "English": ("Italian",)}.get(tgt, ())
    rows = [row for row in data.FIELDS[field] if row.get(src) and row.get(tgt)]
    kept = [row for row in rows if all(row[src] != row.get(language) for language in tested)]
    return list(unambiguous([(row[src], row[tgt]) for row in kept]))


def _translations(rng: random.Random) -> Iterator[Draft]:
    for line in data.TRANSLATIONS.split(";"):
        field, *directions = line.split()
        for direction in directions:
            src, tgt = (data.CODES[code] for code in direction.split(">"))
            rows = word_pairs(field, src, tgt)
            if len(rows) < LEAST:
                raise ValueError(f"only {len(rows)} words: {field} {direction}")
            kind, kinds = (part.split("|") for part in data.FIELD_NAMES[field])
            given = [f"one {src} {noun}" for noun in kind] + [
                f"{'an' if noun[0] in 'aeiou' else 'a'} {noun} in {src}" for noun in kind
            ]
            name = f"{field}_{src}_to_{tgt}".lower()
            slots = {"src": (src,), "tgt": (tgt,), "kind": kind, "kinds": kinds}
            yield _draft(rng, name, "translate", rows, given, TRANSLATE, **slots)


def _forms(rng: random.Random) -> Iterator[Draft]:
    for entry in data.FORMED.split():
        direction, _, form = entry.partition(":")
        src, tgt = (data.CODES[code] for code in direction.split(">"))
        pattern, phrases = FORMS[form]
        rows = [
            (s, pattern.format(s=s, t=t, T=t.upper(), tgt=tgt))
            for s, t in word_pairs("word", src, tgt)
        ]
        ways = phrases.format(src=src, tgt=tgt).split("|")
        given = (f"one word in {src}", f"a word that is {src}")
        name = f"{src}_to_{tgt}_{form}".lower()
        yield _draft(rng, name, "formed", rows, given, src=(src,), tgt=(tgt,), way=ways)


def _nouns(rng: random.Random) -> Iterator[Draft]:
    for language, groups in data.ARTICLES.items():
        rows = [(noun, article) for article, nouns in groups.items() for noun in nouns.split()]
        given = (f"one {language} noun", f"a noun in {language}")
        kind = "indefinite article" if language == "Swedish" else "definite article"
        said = (f"{kind} ({'/'.join(groups)})", f"{kind} ({', '.join(groups)})")
        joined = [(noun, f"{article} {noun}") for noun, article in rows]
        name = f"{language.lower()}_noun"
        src = {"src": (language,)}
        yield _draft(rng, f"{name}_with_article", "article", joined, given, article=said, **src)
        yield _draft(rng, f"{name}_article_only", "article_only", rows, given, article=said, **src)
    genders = dict(zip(data.ARTICLES["German"], ("masculine", "feminine", "neuter"), strict=True))
    rows = [
        (noun, genders[article])
        for article, nouns in data.ARTICLES["German"].items()
        for noun in nouns.split()
    ]
    labels = [", ".join(order[:2]) + f" or {order[2]}" for order in permutations(genders.values())]
    given = ("one German noun", "a noun in German")
    yield _draft(rng, "german_noun_gender", "gender", rows, given, labels=labels, src=("German",))


def _checks(rng: random.Random) -> Iterator[Draft]:
    for code in ("fr", "es", "pt", "nl"):
        language = data.CODES[code]
        words = word_pairs("word", "English", language)
        rows = []
        for index in range(NUM_ROWS):
            (left, right), (_, wrong) = rng.sample(words, 2)
            if wrong != right:
                shown, verdict = (right, "yes") if index % 2 else (wrong, "no")
                rows.append((f"{left} = {shown}", verdict))
        given = (f'an English word, "=", a {language} word', f"an English and a {language} word")
        name = f"right_english_{language.lower()}"
        yield _draft(rng, name, "right", rows, given, src=("English",), tgt=(language,))


def _own_words(language: str, others: Sequence[str]) -> list[str]:
    """Give the words of a language that are not spelled alike in one of the others."""
    rows = [row for row in data.FIELDS["word"] if row.get(language)]
    taken = {row[o].lower() for o in others for row in data.FIELDS["word"] if row.get(o)}
    words = (row[language] for row in rows)
    return list(dict.fromkeys(w for w in words if w.lower() not in taken and " " not in w))


def _choices(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks on the one word of a language among words of other languages."""
    plans = [(line.split(), line.split()) for line in data.MIXED]
    plans += [([line.split()[0]], line.split()) for line in data.AMONG]
    for wanted, line in plans:
        languages = [data.CODES[code] for code in line]
        words = {
            language: _own_words(language, [o for o in languages if o != language])
            for language in dict.fromkeys(languages)
        }
        lists = []
        for _ in range(NUM_ROWS):
            lists.append([(language, rng.choice(words[language])) for language in languages])
        for code in wanted:
            language = data.CODES[code]
            rows = []
            for made in lists:
                mixed = rng.sample(made, len(made))
                target = next(word for tongue, word in made if tongue == language)
                rows.append((", ".join(word for _, word in mixed), target))
            x = (f"the {language} word", f"the word in {language}", f"the word that is {language}")
            others = "_".join(code for code in line if data.CODES[code] != language)
            name = f"{language}_word_beside_{others}".lower()
            given = ("words of several languages", f"{len(line)} words with commas between")
            yield _draft(rng, name, "choose", rows, given, x=x)


def _labels(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks on the language of a word, with labels that the description spells out."""
    for line in data.LABELS.split(";"):
        entries = [entry.split("=") for entry in line.split()]
        languages = [data.CODES[codes.split("+")[0]] for codes, _ in entries]
        groups = {label: [data.CODES[c] for c in codes.split("+")] for codes, label in entries}
        rows = []
        for label, tongues in groups.items():
            others = [o for key, group in groups.items() if key != label for o in group]
            for tongue in tongues:
                words = _own_words(tongue, others)
                share = min(len(words), NUM_ROWS // len(groups) // len(tongues))
                rows += [(word, label) for word in rng.sample(words, share)]
        said = [
            (f"{label} for {' or '.join(group)}" if label.lower() not in
             {tongue.lower() for tongue in group} else label)
            for label, group in groups.items()
        ]  # fmt: skip
        orders = list(permutations(said))[:6]
        marks = (" or ", " / ") if said == list(groups) else (", ", "; ")
        labels = [mark.join(order) for order in orders for mark in marks]
        name = "language_" + "_".join(label.lower() for label in groups)
        if len(languages) != sum(map(len, groups.values())) or said != list(groups):
            name += "_" + "_".join(codes.replace("+", "_") for codes, _ in entries)
        yield _draft(rng, name, "label", rows, ("a single word", "one word"), labels=labels)


def language_tasks(rng: random.Random) -> Iterator[Draft]:
    """Yield the tasks on words of other languages."""
    for part in (_translations, _forms, _nouns, _checks, _choices, _labels):
        yield from part(rng)
