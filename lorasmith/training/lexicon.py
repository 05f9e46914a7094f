"""What the encoder's words are to the base model: a table that generators look words up in.

A sentence encoder knows what a description means, but not how the base model spells: which
direction is "formal" or "7" in its embeddings. A generator that is told learns once how a word
becomes an answer, instead of word by word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import torch
from jaxtyping import Float, Int8
from torch import Tensor, nn

from lorasmith.generator.hypernetwork import LEXICON_UNIT
from lorasmith.generator.pointer import Pointer
from lorasmith.layout import TargetModule

if TYPE_CHECKING:
    from transformers import PreTrainedTokenizerBase


def build_lexicon(
    vocabulary: Sequence[str],
    tokenizer: PreTrainedTokenizerBase,
    embeddings: Float[Tensor, "tokens width"],
    size: int,
) -> tuple[Int8[Tensor, "words size"], Float[Tensor, "size width"]]:
    """Return each word's base embedding in its ``size`` principal directions, as bytes.

    The second is the way back: a word's numbers, in units, times it are its embedding, but for the
    mean and for what lies in other directions.

    A word is the mean of the base's tokens for it, after a space unless it continues another
    ("##ing"). Every direction has standard deviation ``LEXICON_UNIT``; values beyond four of them
    are cut. Words of the encoder alone, such as "[CLS]", are zero.
    """
    texts = [word[2:] if word.startswith("##") else f" {word}" for word in vocabulary]
    spelled = tokenizer(texts, add_special_tokens=False)["input_ids"]
    flat = torch.tensor([number for row in spelled for number in row])
    owner = torch.repeat_interleave(torch.tensor([len(row) for row in spelled]))
    table = torch.zeros(len(vocabulary), embeddings.shape[1])
    table.index_add_(0, owner, embeddings.detach().float().cpu()[flat])
    table /= torch.tensor([max(1, len(row)) for row in spelled])[:, None]
    known = torch.tensor([not re.fullmatch(r"\[.+\]", word) for word in vocabulary])
    table -= table[known].mean(0)
    vectors: Tensor = torch.linalg.eigh(table[known].mT @ table[known]).eigenvectors
    directions = vectors.flip(-1)[:, :size]
    places = table @ directions
    deviations = places[known].std(0)
    numbers = (places / deviations * LEXICON_UNIT).round().clamp(-127, 127).to(torch.int8)
    return numbers * known[:, None], (directions * deviations).mT


@torch.no_grad()
def fill_pointer(
    pointer: Pointer,
    base: nn.Module,
    groups: dict[str, tuple[TargetModule, ...]],
    embeddings: Float[Tensor, "size width"],
) -> None:
    """Begin a pointer at what words are to the base: to look for their embeddings, to write them.

    ``embeddings`` are those of the lexicon's directions. A module that writes into the residual
    stream writes a word as its embedding; what a value projection puts there goes through the
    output projection of its layer, which is inverted in the sense of least squares, with all query
    heads of a group looking at one token. Typical words get unit length.
    """
    for group, modules in groups.items():
        if group in pointer.words_in:
            pointer.words_in[group].copy_(_unit(embeddings))
        if group in pointer.words_out:
            maps = [_unit(embeddings @ _writing(base, module).mT) for module in modules]
            pointer.words_out[group].copy_(torch.stack(maps))


def _unit(directions: Float[Tensor, "size d"]) -> Float[Tensor, "size d"]:
    """Scale so that words, whose numbers have variance one, get length one on average."""
    scaled: Tensor = directions / directions.square().sum().sqrt().clamp(min=1e-12)
    return scaled


def _writing(base: nn.Module, module: TargetModule) -> Float[Tensor, "d_out width"]:
    """Return what a module has to put out so that a vector is added to the residual stream."""
    if module.kind != "v_proj":
        return torch.eye(module.out_features)
    projection: Any = base.get_submodule(module.path.removesuffix("v_proj") + "o_proj")
    weight = projection.weight.detach().float().cpu()
    config: Any = base.config
    heads, groups = config.num_attention_heads, config.num_key_value_heads
    by_head = weight.unflatten(1, (groups, heads // groups, weight.shape[1] // heads))
    inverse: Tensor = torch.linalg.pinv(by_head.sum(2).flatten(1))
    return inverse
