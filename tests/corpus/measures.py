"""How well reports agree with labels (pure): each measure of the issue's bars, over pairs of message and report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bot.engine import Report, Side
from tests.corpus import Message, Passage

VERDICTS = ("hard", "mixed", "soft", "neutral")


@dataclass(frozen=True)
class Judged:
    """A labelled message with the engine's report, and the report of its softer draft when there is one."""

    message: Message
    report: Report
    draft: Report | None

    @property
    def verdict(self) -> str:
        """The report's verdict, "none" where it gives none."""
        return str(self.report.verdict or "none")

    @property
    def found(self) -> tuple[Passage, ...]:
        """The passages that the report points to."""
        return tuple(Passage(finding.technique, finding.start, finding.end) for finding in self.report.findings)


@dataclass(frozen=True)
class Agreement:
    """True positives, false positives and false negatives of one question."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 when nothing was found."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """The share of what is there that was found; 1 when nothing is there."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 when there was nothing to find and nothing was found."""
        total = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / total if total else 1.0


def verdict_f1(judged: Iterable[Judged]) -> float:
    """The mean F1 of the four verdicts."""
    pairs = Counter((one.message.verdict, one.verdict) for one in judged)
    return sum(_verdict_agreement(pairs, verdict).f1 for verdict in VERDICTS) / len(VERDICTS)


def _verdict_agreement(pairs: Counter[tuple[str, str]], verdict: str) -> Agreement:
    right = pairs[verdict, verdict]
    wrong = sum(count for (_, said), count in pairs.items() if said == verdict) - right
    missed = sum(count for (true, _), count in pairs.items() if true == verdict) - right
    return Agreement(right, wrong, missed)


def misled(judged: Iterable[Judged]) -> float:
    """The share of right verdicts on messages that are made to mislead."""
    return share([one.message.verdict == one.verdict for one in judged if one.message.trap])


def techniques(judged: Iterable[Judged], wanted: Callable[[str], bool]) -> Agreement:
    """Which techniques a message shows, over those wanted; micro-averaged."""
    right = wrong = missed = 0
    for one in judged:
        true = {technique for technique in one.message.techniques if wanted(technique)}
        said = {finding.technique for finding in one.report.findings if wanted(finding.technique)}
        right, wrong, missed = right + len(true & said), wrong + len(said - true), missed + len(true - said)
    return Agreement(right, wrong, missed)


def passages(judged: Iterable[Judged]) -> float:
    """F1 of quoted passages: one counts as found when a passage of the same technique overlaps it."""
    precise, recalled = [], []
    for one in judged:
        precise += [any(place.overlaps(true) for true in one.message.passages) for place in one.found]
        recalled += [any(true.overlaps(place) for place in one.found) for true in one.message.passages]
    precision, recall = share(precise), share(recalled)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def rank_correlation(judged: Iterable[Judged]) -> float:
    """Spearman's rank correlation of softness, over messages that sell; no number from the engine counts as 50."""
    pairs = [
        (float(one.message.softness), float(50 if one.report.softness is None else one.report.softness))
        for one in judged
        if one.message.softness is not None
    ]
    return spearman(pairs)


def spearman(pairs: Sequence[tuple[float, float]]) -> float:
    """The rank correlation of pairs, ties by their mean rank; 0 when one side never changes."""
    true, said = _ranks([a for a, _ in pairs]), _ranks([b for _, b in pairs])
    mean = (len(pairs) + 1) / 2
    both = sum((a - mean) * (b - mean) for a, b in zip(true, said, strict=True))
    spread = sum((a - mean) ** 2 for a in true) * sum((b - mean) ** 2 for b in said)
    return both / spread**0.5 if spread else 0.0


def _ranks(values: Sequence[float]) -> list[float]:
    order = sorted(values)
    first = {value: number for number, value in reversed(list(enumerate(order)))}
    counts = Counter(order)
    return [first[value] + (counts[value] + 1) / 2 for value in values]


def neutral_flagged(judged: Iterable[Judged]) -> float:
    """The share of neutral messages with any hard finding."""
    return share([bool(one.report.on_side(Side.HARD)) for one in judged if one.message.verdict == "neutral"])


def drafts_softer(judged: Iterable[Judged]) -> float:
    """The share of hard and mixed messages whose draft is softer; a message that was read as not hard counts too."""
    return share([_is_softer(one) for one in judged if one.message.verdict in ("hard", "mixed")])


def _is_softer(one: Judged) -> bool:
    if not one.report.on_side(Side.HARD):
        return True
    if one.draft is None:
        return False
    before, after = one.report.softness, one.draft.softness
    if before is None or after is None:
        return one.draft.hard < one.report.hard
    return after > before


def confusions(judged: Iterable[Judged], count: int) -> list[tuple[tuple[str, str], int]]:
    """The commonest wrong verdicts as (true, said)."""
    pairs = Counter((one.message.verdict, one.verdict) for one in judged if one.message.verdict != one.verdict)
    return pairs.most_common(count)


def share(answers: Sequence[bool]) -> float:
    """How many are true, 0–1; 0 for none at all."""
    return sum(answers) / len(answers) if answers else 0.0
