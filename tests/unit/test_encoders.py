from __future__ import annotations

import pytest
import torch

from lorasmith.encoders.description import MAX_CHARACTERS, check_description
from lorasmith.encoders.sentence import SentenceEncoder
from lorasmith.encoders.tuning import EncoderTuning
from lorasmith.errors import InputError, NotFoundError


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    return SentenceEncoder.from_pretrained()


def test_tokens_and_pooled_have_the_encoders_shape(encoder: SentenceEncoder) -> None:
    condition = encoder.encode(["Translate to French.", "Say it backwards, letter by letter."])
    assert condition.tokens.shape[::2] == (2, 384)
    assert condition.mask.sum(-1).tolist() == [6, 10]
    assert condition.pooled.norm(dim=-1).tolist() == pytest.approx([1, 1])


def test_pooled_output_is_what_sentence_transformers_gives(encoder: SentenceEncoder) -> None:
    text = "Give the plural of the noun."
    want = torch.from_numpy(encoder.model.encode([text]))
    torch.testing.assert_close(encoder.encode([text]).pooled, want, atol=1e-5, rtol=0)


def test_pooling_alone_gives_the_same_vectors(encoder: SentenceEncoder) -> None:
    texts = ["Say it.", "Give the plural of the English noun, in one word. " * 3, "No.", "Say it."]
    assert torch.equal(encoder.pool(texts), encoder.encode(texts).pooled)


def test_neighbours_change_no_bit(encoder: SentenceEncoder) -> None:
    texts = [f"Add {n} to the number." for n in range(11)] + ["word " * 40]
    alone = encoder.encode([texts[3]])
    together = encoder.encode(list(reversed(texts))).rows(slice(8, 9))
    assert torch.equal(alone.pooled, together.pooled)
    length = int(alone.mask.sum())
    assert torch.equal(alone.tokens[:, :length], together.tokens[:, :length])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "empty"),
        (" \n\t", "empty"),
        ("x" * (MAX_CHARACTERS + 1), "4,001"),
        (b"bytes", "bytes"),
        (None, "NoneType"),
        ("nul \0 inside", "control"),
        ("broken \ud800 surrogate", "control"),
        ("?!...", "no word"),
    ],
)
def test_unusable_descriptions_are_refused(text: object, said: str) -> None:
    with pytest.raises(InputError, match=said):
        check_description(text)


def test_ordinary_text_in_any_script_is_accepted() -> None:
    for text in (
        "  Übersetze ins Deutsche ",
        "日本語に訳して",
        "family 👨‍👩‍👧 emoji",
        "two\nlines",
    ):
        assert check_description(text) == text.strip()


def test_too_many_tokens_are_counted_in_the_message(encoder: SentenceEncoder) -> None:
    with pytest.raises(InputError, match=r"302 tokens.*256"):
        encoder.encode(["word " * 300])


def test_a_written_control_token_is_text(encoder: SentenceEncoder) -> None:
    plain, written = encoder.token_ids(["hello world", "hello [PAD] [SEP] world"])
    assert written[0] == plain[0] and written[-1] == plain[-1]
    assert not {0, plain[0], plain[-1]} & set(written[1:-1])  # [PAD], [CLS], [SEP]
    whole = encoder.encode(["hello [PAD] [SEP] world"])
    assert whole.mask.sum() == len(written)


def test_an_unknown_encoder_is_named() -> None:
    with pytest.raises(NotFoundError, match="someone/nothing"):
        SentenceEncoder.from_pretrained("someone/nothing")


def test_a_new_tuning_changes_nothing_and_a_trained_one_does(encoder: SentenceEncoder) -> None:
    texts = ["Give the plural of the noun.", "Add seven."]
    tuning = EncoderTuning(4, encoder.linear_shapes())
    plain = encoder.encode(texts)
    assert torch.equal(encoder.tuned(tuning).encode(texts).tokens, plain.tokens)
    with torch.no_grad():
        tuning.lora_b[0].normal_()
    assert not torch.allclose(encoder.tuned(tuning).encode(texts).tokens, plain.tokens)
    assert torch.equal(encoder.encode(texts).tokens, plain.tokens)


def test_gradients_reach_a_tuning(encoder: SentenceEncoder) -> None:
    tuning = EncoderTuning(4, encoder.linear_shapes())
    condition = encoder.encode_anew(["Give the plural of the noun.", "Add seven."], tuning)
    torch.autograd.backward(condition.pooled[:, 0].sum())
    assert all(bool(b.grad.any()) for b in tuning.lora_b if b.grad is not None)
    assert all(b.grad is not None for b in tuning.lora_b)


def test_encoding_for_training_is_encoding(encoder: SentenceEncoder) -> None:
    texts = ["Give the plural of the noun.", "Add seven."]
    anew, plain = encoder.encode_anew(texts, None), encoder.encode(texts)
    torch.testing.assert_close(anew.pooled.detach(), plain.pooled, atol=1e-5, rtol=0)
    real = anew.mask
    torch.testing.assert_close(
        anew.tokens.detach()[real], plain.rows(slice(None)).tokens[real], atol=1e-4, rtol=0
    )


def test_another_encoders_tuning_is_refused(encoder: SentenceEncoder) -> None:
    with pytest.raises(InputError, match="another encoder"):
        encoder.tuned(EncoderTuning(4, [(8, 8)]))
