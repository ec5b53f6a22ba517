"""The learnt layer: what a sentence does to its reader, from its meaning, its surroundings and the rules' signs.

Pressure often has no stock word ("I'd hate for your board to ask why you passed"), and a stock word often presses
nobody. So a small network weighs, for each sentence, its embedding, the mean embedding of the message's other
sentences, which rules and which word classes hold in it and around it, and its form; and once for the whole message
another one weighs, by its first and its last sentence and by what all of them show, whether it sells, presses and
invites at all, and how soft it is. The weights are data (`content/classifier.npz`), learnt from the labelled messages
of `tests/corpus` by `make model`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.engine.rules import CUES

Matrix = NDArray[np.float32]

Embed = Callable[[Sequence[str]], Matrix]
"""Texts to their embeddings, one row each, of length 1."""

MOST_SENTENCES = 80
"""So many sentences of a message are weighed; what stands further down is judged by the rules alone."""

MOST_CHARACTERS = 1_000
"""So many characters of a sentence are embedded: a text without a full stop is one sentence, and time grows with it."""

# Scales of the feature groups, so that one penalty suits all; found on the development split by cross-validation.
_MEANING, _SURROUNDINGS, _RULES, _CUES = 10.0, 6.0, 2.0, 2.0
_MESSAGE_MEANING, _MESSAGE_ENDS, _MESSAGE_SHOWN, _MESSAGE_SIDE = 12.0, 8.0, 3.0, 2.0
_MOST_ELSEWHERE, _MOST_OF_A_CUE = 2.0, 2
_LONG_SENTENCE, _LONG_MESSAGE = 20, 8

VERDICTS = ("hard", "mixed", "soft")
"""What a message that sells may be."""

SOFTNESS_STEPS = (8, 14, 22, 36, 50, 65, 78, 85)
"""Softness is learnt as steps that a message reaches or does not, each verdict's band in about three."""

GRADES = np.array([6, 11, 17, 26, 45, 55, 73, 81, 88], dtype=np.float32)
"""The mean labelled softness of the development split below the first step, between each two, and above the last."""

MESSAGE_QUESTIONS = (
    *("sells", "one_sided", "presses", "invites"),
    *VERDICTS,
    *(f"softness from {step}" for step in SOFTNESS_STEPS),
)
"""What is asked of a message as a whole. One that does not sell has no verdict and reaches no step."""

ABSENT_BELOW, PRESENT_FROM = 0.25, 0.6
"""A message that presses (or invites) with less than the first probability shows nothing of that side; with more than
the second it shows at least its likeliest sentence."""

MAY_SELL_FROM = 0.4
"""So probable is it at least that a message without pressure sells. One that presses has to be surer
(`message_thresholds`): a kind word too many seen in an internal note does no harm, a reproach does. On the development
split it finds a quarter of the selling messages that were taken for neutral, and not one more neutral one presses."""

PRESSES_PLAINLY_FROM, SHORT, PRESSES_SHORTLY_FROM = 0.8, 8, 0.3
"""Pressure is plain where a rule finds it and the network says so with the first probability, or, in a text of at most
so many tokens ("Buy now!"), with the second."""

PLAINLY_SELLS_FROM = 0.5
"""So probable is it at least that a message which presses plainly sells. On the development split, cross-validated, it
finds 0.9 % more of the hard messages, and 5.1 % more of the short ones, with as many false alarms in ordinary texts."""

KINDS_BY_RULE, BRIEF, BRIEFLY_SELLS_FROM = 2, 20, 0.35
"""Where rules of full strength find so many kinds of pressure in a text of at most so many tokens, it sells from this
probability on ("Sign today or somebody else takes your slot."). It finds another 0.4 % of the hard messages there;
neutral messages that press go from 2.6 to 2.7 %, ordinary texts stay at 2.9 %."""


@dataclass(frozen=True, slots=True)
class Signs:
    """A sentence as the classifier gets it.

    `strengths` are those of the rules that hold in it, by technique; `cues` how often each of the `CUES` stands in it.
    """

    text: str
    strengths: Mapping[str, float]
    cues: Mapping[str, int]
    tokens: int
    is_question: bool
    exclaims: bool


@dataclass(frozen=True, slots=True)
class Judgement:
    """Which techniques each sentence shows, and what the whole message is.

    `sells` and `one_sided` are probabilities less their thresholds: above 0 is yes, near 0 is unsure. `verdict` is the
    likeliest one of a message that sells ("hard", "mixed" or "soft"), `softness` (0–100) what is to be expected of it.
    """

    shown: tuple[frozenset[str], ...]
    sells: float
    one_sided: float
    verdict: str
    softness: float


@dataclass(frozen=True, slots=True)
class Classifier:
    """Weights and the embedder that they belong to.

    `centres` is each language's mean embedding: less it, languages share one space. `hidden` leads to the network's
    hidden units, `weights` from them to the `techniques`; `message_hidden` and `message_weights` do the same for the
    whole message and its `MESSAGE_QUESTIONS`. The last row of all four is the bias. `is_hard` tells the techniques'
    sides. `message_thresholds` are those of the first two questions.
    """

    techniques: tuple[str, ...]
    is_hard: NDArray[np.bool_]
    centres: Mapping[str, Matrix]
    hidden: Matrix
    weights: Matrix
    thresholds: Matrix
    message_hidden: Matrix
    message_weights: Matrix
    message_thresholds: Matrix
    embed: Embed

    def remembering(self, known: dict[str, Matrix] | None = None) -> Classifier:
        """The same with an embedder that embeds each text once; for one message and its drafts.

        Embeddings in `known` are taken from there, and new ones put there.
        """
        return replace(self, embed=_Remembering(self.embed, {} if known is None else known))

    def judge(self, signs: Sequence[Signs], language: str) -> Judgement:
        """Weigh the sentences of a message (at least one, at most `MOST_SENTENCES`)."""
        embeddings = self.embed([sign.text for sign in signs]) - self._centre(language)
        strengths = strength_matrix(signs, self.techniques)
        probabilities = apply_network(sentence_features(embeddings, strengths, signs), self.hidden, self.weights)
        features = message_features(embeddings, strengths, probabilities, self.thresholds, self.is_hard)
        whole = apply_network(features[None, :], self.message_hidden, self.message_weights)[0]
        answers = dict(zip(MESSAGE_QUESTIONS, map(float, whole), strict=True))
        shown = probabilities > self.thresholds
        self._settle_side(shown, probabilities, self.is_hard, answers["presses"])
        self._settle_side(shown, probabilities, ~self.is_hard, answers["invites"])
        sells_from = float(self.message_thresholds[0])
        if answers["presses"] < ABSENT_BELOW:
            sells_from = min(sells_from, MAY_SELL_FROM)
        else:
            sells_from = min(sells_from, sells_plainly_from(probabilities, strengths, signs, self.is_hard))
        return Judgement(
            shown=tuple(frozenset(np.array(self.techniques)[row].tolist()) for row in shown),
            sells=answers["sells"] - sells_from,
            one_sided=answers["one_sided"] - float(self.message_thresholds[1]),
            verdict=max(VERDICTS, key=lambda verdict: answers[verdict]),
            softness=expected_softness(answers),
        )

    def _settle_side(
        self, shown: NDArray[np.bool_], probabilities: Matrix, side: NDArray[np.bool_], present: float
    ) -> None:
        """Let the whole message decide where a side's sentences alone would show nothing, or too much."""
        if present < ABSENT_BELOW:
            shown[:, side] = False
        elif present > PRESENT_FROM and not shown[:, side].any():
            ratios = np.where(side, probabilities / self.thresholds, 0)
            shown[np.unravel_index(ratios.argmax(), ratios.shape)] = True

    def _centre(self, language: str) -> Matrix:
        """The language's mean embedding, that of all languages for one that the weights were not learnt on."""
        known = self.centres.get(language)
        return np.mean(list(self.centres.values()), axis=0, dtype=np.float32) if known is None else known


@dataclass(slots=True)
class _Remembering:
    """An embedder that remembers its answers."""

    embed: Embed
    known: dict[str, Matrix]

    def __call__(self, texts: Sequence[str]) -> Matrix:
        new = [text for text in dict.fromkeys(texts) if text not in self.known]
        if new:
            self.known.update(zip(new, self.embed(new), strict=True))
        return np.stack([self.known[text] for text in texts])


def expected_softness(answers: Mapping[str, float]) -> float:
    """The softness (0–100) to be expected of a message, if it sells, from the probabilities of the steps it reaches."""
    steps = [answers[f"softness from {step}"] for step in SOFTNESS_STEPS]
    reached = np.minimum.accumulate([max(sum(answers[verdict] for verdict in VERDICTS), *steps), *steps, 0.0])
    shares = reached[:-1] - reached[1:]
    return float(shares @ GRADES / shares.sum())


def strength_matrix(signs: Iterable[Signs], techniques: Sequence[str]) -> Matrix:
    """The rules' strengths, a row for each sentence and a column for each technique."""
    return np.array([[sign.strengths.get(t, 0.0) for t in techniques] for sign in signs], dtype=np.float32)


def cue_matrix(signs: Iterable[Signs]) -> Matrix:
    """How often each cue stands in each sentence, a row for each sentence and a column for each of the `CUES`."""
    return np.array([[min(sign.cues.get(cue, 0), _MOST_OF_A_CUE) for cue in CUES] for sign in signs], dtype=np.float32)


def sentence_features(embeddings: Matrix, strengths: Matrix, signs: Sequence[Signs]) -> Matrix:
    """A row of features for each sentence of a message: its centred embedding, its rules and cues, and its form."""
    count = len(signs)
    others = (embeddings.sum(axis=0) - embeddings) / max(count - 1, 1)
    cues = cue_matrix(signs)
    elsewhere = [np.minimum(one.sum(axis=0) - one, _MOST_ELSEWHERE) for one in (strengths, cues)]
    form = [
        (
            sign.is_question,
            sign.exclaims,
            number == 0,
            number == count - 1,
            count == 1,
            min(sign.tokens / _LONG_SENTENCE, 2),
            min(count / _LONG_MESSAGE, 2),
        )
        for number, sign in enumerate(signs)
    ]
    own = (_MEANING * embeddings, _RULES * strengths, _CUES * cues)
    return np.hstack([*own, _SURROUNDINGS * others, *elsewhere, np.array(form)]).astype(np.float32)


def message_features(
    embeddings: Matrix, strengths: Matrix, probabilities: Matrix, thresholds: Matrix, is_hard: NDArray[np.bool_]
) -> Matrix:
    """The features of a whole message, from the same and from what its sentences seem to show."""
    groups: list[Any] = [
        _MESSAGE_MEANING * embeddings.mean(axis=0),
        _MESSAGE_ENDS * embeddings[0],
        _MESSAGE_ENDS * embeddings[-1],
        _MESSAGE_SHOWN * probabilities.max(axis=0),
        np.minimum(probabilities.sum(axis=0), _MESSAGE_SHOWN),
        strengths.max(axis=0),
        [min(len(embeddings) / _LONG_MESSAGE, 2)],
    ]
    shown = probabilities > thresholds
    for side in (is_hard, ~is_hard):
        own = probabilities[:, side]
        anything = 1 - np.prod(1 - own)
        amounts = np.log1p([own.sum(), shown[:, side].sum()])
        groups.append(_MESSAGE_SIDE * np.array([anything, *amounts, own[0].max(), own[-1].max()]))
    return np.concatenate(groups).astype(np.float32)


def sells_plainly_from(
    probabilities: Matrix, strengths: Matrix, signs: Sequence[Signs], is_hard: NDArray[np.bool_]
) -> float:
    """From which probability on a message sells because its pressure is plain; 1 where it is not."""
    tokens = sum(sign.tokens for sign in signs)
    by_rule = strengths[:, is_hard]
    if tokens <= BRIEF and (by_rule.max(axis=0) >= 1).sum() >= KINDS_BY_RULE:
        return BRIEFLY_SELLS_FROM
    agreed = probabilities[:, is_hard][by_rule > 0]
    plain = (agreed > (PRESSES_SHORTLY_FROM if tokens <= SHORT else PRESSES_PLAINLY_FROM)).any()
    return PLAINLY_SELLS_FROM if plain else 1.0


def apply_network(features: Matrix, hidden: Matrix, weights: Matrix) -> Matrix:
    """Probabilities by way of hidden units, each at least 0."""
    return apply(np.maximum(features @ hidden[:-1] + hidden[-1], 0), weights)


def apply(features: Matrix, weights: Matrix) -> Matrix:
    """Probabilities: the logistic function of features times weights, the weights' last row being the bias."""
    logits = features @ weights[:-1] + weights[-1]
    probabilities: Matrix = 1 / (1 + np.exp(-logits))
    return probabilities
