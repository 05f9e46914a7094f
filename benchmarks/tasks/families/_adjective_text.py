"""Descriptions of the adjective tasks, and the word lists that follow no rule."""

from __future__ import annotations

from benchmarks.tasks.families._wording import sentences, table, wordings, words

ADJECTIVE_TEMPLATES = sentences(
    """
- {want}
- Kindly tell me {want}; I will type {given}.
- Given {given}, what is {want}?
- Input: {given}. Output: {want}, no other text.
- pls {do}, nothin else
- My little brother mixes these up all the time and his test is tomorrow. Show him how to {do};
  write just the answer.
- The user will supply {given}. Your whole reply is {want}.
- {do}.
- It is fed {given} and is supposed to yield {want}.
- I write adverts, and from {given} I often need {want}. Hand it to me without comment.
- Adjective practice: {do}.
- yo whats {want}
- Consider {given}, then produce {want}.
- I'd be grateful if you could {do} for each word of my list.
- This function maps {given} to {want}.
- Without explaining anything, {do}.
- Can you {do}?
- Write down {want} with the correct spelling, minding doubled letters and a final y.
- job: {do}
- The left side shows {given}; the right side should show {want}.
- Act as a vocabulary coach. Hearing {given}, you call out {want}.
- {given} ==> {want}
- For the glossary of a textbook we have to {do}. Return the bare result in lower case, since it
  is copied straight into the page.
- i type {given}, u type {want}
- Use your knowledge of English word forms and {do}.
- An exercise in the book reads: {do}. Answer it.
- Starting out from {given}, form {want}.
- Nothing but {want} should come back when I enter {given}.
"""
)

ADJECTIVE_WORDINGS = wordings(
    """
adjective_comparative
  given: a short adjective | an adjective in its plain form
  want: the comparative ending in -er or its irregular form | its comparative | the one-word
    form used before "than", without "than"
  do: give the comparative of the adjective | make the adjective comparative, as for comparing
    two things
adjective_superlative
  given: a short adjective | an adjective in its plain form
  want: the superlative ending in -est or its irregular form, without "the" | its superlative,
    one word | the highest degree of the adjective, a single word
  do: give the superlative as one word | raise the adjective to its highest degree with -est
adjective_comparative_to_positive
  given: a comparative adjective | an adjective in the comparative, such as one in -er
  want: the plain adjective behind the comparative | the base form without the -er | the
    positive degree of that comparative
  do: turn the comparative back into the plain adjective | undo the comparative
adjective_superlative_to_positive
  given: a superlative adjective | an adjective in the superlative, such as one in -est
  want: the plain adjective behind the superlative | the base form without the -est | the
    positive degree of that superlative
  do: turn the superlative back into the plain adjective | undo the superlative
adjective_comparative_to_superlative
  given: a comparative adjective | an adjective in the comparative
  want: the superlative that belongs to the comparative | the -est form in place of the -er form
    | the next degree up, the superlative as one word
  do: change the comparative to the superlative | go from the -er form to the -est form
adjective_than
  given: a short adjective | an adjective in its plain form
  want: the comparative followed by the word "than" | two words: the -er form and "than" | its
    comparative plus "than"
  do: give the comparative and add "than" | start a comparison with the -er form and the word "than"
adjective_the_superlative
  given: a short adjective | an adjective in its plain form
  want: "the" followed by the superlative | two words: "the" and the -est form | its superlative
    with "the" in front
  do: write the superlative with "the" before it | say that it is at the top, with "the" and the
    -est form
adjective_comparative_any_length
  given: an adjective, short or long | any English adjective
  want: the comparative, with -er for short adjectives and "more" for long ones | its
    comparative, in -er or with "more" as the adjective requires | the comparison form, choosing
    between -er and "more"
  do: make the comparative with -er or with "more", whichever is right | compare with the ending
    if the adjective is short and with "more" if it is long
adjective_less
  given: an adjective | any English adjective
  want: the word "less" and then the adjective | the downward comparison with "less" | "less"
    followed by the unchanged adjective
  do: put "less" in front of the adjective | form the lower comparison with "less"
adjective_very
  given: an adjective | any English adjective
  want: the word "very" and then the adjective | the adjective strengthened by "very" | "very"
    followed by the unchanged adjective
  do: put "very" in front of the adjective | strengthen the adjective with "very"
adjective_as_as
  given: an adjective | any English adjective
  want: the adjective between two "as" | "as", the adjective, and "as" again | the phrase of
    equal comparison, with "as" on both sides
  do: put "as" before and after the adjective | frame the adjective with "as" on both sides
adjective_adverb
  given: an adjective | any English adjective
  want: the adverb in -ly | the adverb formed from the adjective | the manner adverb that
    belongs to it
  do: turn the adjective into an adverb in -ly | make the adverb that says how something is done
adjective_from_adverb
  given: an adverb in -ly | an English adverb
  want: the adjective behind the adverb | the adjective without -ly, correctly spelled | the
    adjective from which the adverb is formed
  do: turn the adverb back into the adjective | remove -ly and restore the adjective
adjective_un
  given: an adjective | an adjective that can take un-
  want: the adjective with the prefix un- | the opposite formed with "un" | the negative made by
    "un" in front, as one word
  do: negate the adjective with the prefix un- | attach "un" to the front of the adjective
adjective_without_un
  given: an adjective that starts with un- | a word negated with "un"
  want: the adjective without the prefix un- | the positive word left when "un" is dropped | its
    opposite, made by removing "un"
  do: drop the prefix un- from the adjective | undo the negation by cutting "un"
adjective_ness
  given: an adjective | an adjective that forms a noun in -ness
  want: the abstract noun in -ness | the noun made with -ness | the noun, ending in "ness", that
    names the quality
  do: turn the adjective into a noun in -ness | name the quality with the suffix -ness
adjective_from_ness
  given: a noun in -ness | an abstract noun that ends in "ness"
  want: the adjective behind the -ness noun | the adjective without "ness", correctly spelled |
    the adjective that the noun was made from
  do: turn the -ness noun back into the adjective | take away "ness" and restore the adjective
adjective_degree
  given: an adjective in any degree | an adjective form
  want: the degree of the form: positive, comparative or superlative | one of the labels
    "positive", "comparative" and "superlative" | the name of its degree of comparison (positive,
    comparative, superlative)
  do: name the degree as positive, comparative or superlative | tell whether the form is
    positive, comparative or superlative
"""
)

UN_ADJECTIVES = words(
    """
able afraid armed attractive aware available believable broken certain changed clean clear
comfortable common conscious controlled cooked damaged
defeated dressed easy educated employed equal even expected explained fair faithful familiar
fashionable finished fit forgettable fortunate friendly
grateful happy harmed healthy heard helpful hurt identified important inspired interesting
intended kind known lawful licensed likely limited
lucky married natural necessary noticed official opened paid painted pleasant popular prepared
protected published reasonable related reliable safe
satisfied seen selfish settled skilled sold spoken stable steady successful suitable sure tidy
tested tied touched true used usual wanted
welcome wise willing wrapped written
"""
)

NESS_NOUNS = table(
    """
bald = baldness, bitter = bitterness, black = blackness, blind = blindness, bold = boldness,
bright = brightness, calm = calmness, careful = carefulness,
careless = carelessness, cheerful = cheerfulness, clean = cleanliness, clever = cleverness, clumsy
= clumsiness, cold = coldness, cool = coolness,
dark = darkness, deaf = deafness, dizzy = dizziness, dull = dullness, eager = eagerness, empty =
emptiness, fair = fairness, fit = fitness, firm = firmness,
fond = fondness, forgetful = forgetfulness, forgiving = forgivingness, fresh = freshness, friendly
= friendliness, full = fullness, gentle = gentleness,
glad = gladness, good = goodness, great = greatness, greedy = greediness, happy = happiness, hard
= hardness, harsh = harshness, helpful = helpfulness,
helpless = helplessness, hopeless = hopelessness, ill = illness, kind = kindness, late = lateness,
lazy = laziness, like = likeness, lonely = loneliness,
loud = loudness, mad = madness, mean = meanness, messy = messiness, mild = mildness, nervous =
nervousness, neat = neatness, nice = niceness, numb = numbness,
open = openness, playful = playfulness, polite = politeness, quick = quickness, ready = readiness,
rich = richness, restless = restlessness, rough = roughness,
round = roundness, rude = rudeness, sad = sadness, salty = saltiness, selfish = selfishness,
serious = seriousness, shallow = shallowness, sharp = sharpness,
short = shortness, shy = shyness, sick = sickness, silly = silliness, sleepy = sleepiness, slow =
slowness, smooth = smoothness, soft = softness, sore = soreness,
steep = steepness, sticky = stickiness, stiff = stiffness, still = stillness, strange =
strangeness, stubborn = stubbornness, sweet = sweetness, swift = swiftness,
tender = tenderness, thick = thickness, thin = thinness, thoughtful = thoughtfulness, tidy =
tidiness, tight = tightness, tired = tiredness, tough = toughness,
ugly = ugliness, useful = usefulness, useless = uselessness, vast = vastness, weak = weakness,
weary = weariness, wet = wetness, wicked = wickedness,
wild = wildness, willing = willingness, worthy = worthiness, aware = awareness, conscious =
consciousness, thirsty = thirstiness, hungry = hungriness,
tall = tallness, warm = warmness, wise = wiseness, bitter = bitterness, bossy = bossiness, cloudy
= cloudiness, creepy = creepiness, fuzzy = fuzziness
"""
)
