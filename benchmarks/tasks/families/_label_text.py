"""Sentences for tasks that choose one label from a few named ones."""

from __future__ import annotations

from benchmarks.tasks.families._wording import sentences

LABEL_TEMPLATES = sentences(
    """
- {labels}: {ask}?
- Please decide {ask}, given {given}. Answer with {labels}.
- {ask}? The possible replies are {labels}.
- Input: {given}. Output: {labels}, depending on {ask}.
- pls tell me {ask}, just write {labels}
- I sort hundreds of these by hand every week and would love some help: look at {given} and
  determine {ask}, writing {labels} and not a word more.
- You will be given {given}; respond with {labels}, according to {ask}.
- Classify {given} by {ask}, using {labels}.
- The classifier reads {given} and emits {labels}; what it judges is {ask}.
- My assistant needs to know {ask}. It can only process the replies {labels}.
- Tag {given} with {labels}. The tag says {ask}.
- {given} comes in, {labels} goes out, based on {ask}
- Work out {ask}, then print {labels}.
- Could you have a look and say {ask}? Only {labels} will be accepted.
- An annotation job: the annotator sees {given} and marks {ask} with {labels}.
- Label set: {labels}. Question to settle for each line: {ask}.
- Would you call it {labels}? I am asking {ask}.
- Determine {ask}. Allowed answers: {labels}. No explanation.
- task: {ask}. options: {labels}
- For each row of my table, which holds {given}, the empty cell must receive {labels} to show {ask}.
- You are a strict judge of {given}: your verdict on {ask} is {labels}.
- {given} -> {labels} ({ask})
- To route messages we must know {ask}; return {labels} in exactly that spelling and nothing
  around it.
- dont explain, i just wanna know {ask}. say {labels}
- Judge for yourself {ask} and put down {labels}.
- Choose between {labels} for {given}; the criterion is {ask}.
"""
)
