"""`make eval`: how well the engine judges the corpus, per language and split, against the bars and the floor."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path

from bot.content import open_library
from bot.engine import Ruleset, Side, Technique, analyse
from tests.corpus import FOLDER, KINDS, LANGUAGES, SPLITS, Message, measures, messages, read
from tests.corpus.measures import Judged

FLOOR = FOLDER / "floor.json"
"""The least that each measure must reach, by language and split; it only rises."""

FLOOR_SLACK = 0.005
"""What a written floor leaves below the figure reached, so that a rounding does not fail the next run."""


@dataclass(frozen=True)
class Measure:
    """A figure from 0 to 1, its name, and the bar that it is to reach (a ceiling when `lower_is_better`)."""

    name: str
    bar: float
    of: Callable[[Sequence[Judged]], float]
    lower_is_better: bool = False

    def holds(self, figure: float, limit: float) -> bool:
        """Whether a figure is as good as a limit."""
        return figure <= limit if self.lower_is_better else figure >= limit


def _side_f1(side: Side) -> Callable[[Sequence[Judged]], float]:
    known = _techniques()
    return lambda judged: measures.techniques(judged, lambda technique: known[technique].side is side).f1


@cache
def _ruleset() -> Ruleset:
    return open_library().ruleset


def _techniques() -> dict[str, Technique]:
    return dict(_ruleset().techniques)


def every_measure() -> list[Measure]:
    """The bars of the corpus, in the order of the table."""
    return [
        Measure("verdict, macro F1", 0.80, measures.verdict_f1),
        Measure("verdict right where misleading", 0.75, measures.misled),
        Measure("hard techniques, micro F1", 0.65, _side_f1(Side.HARD)),
        Measure("soft techniques, micro F1", 0.65, _side_f1(Side.SOFT)),
        Measure("passages, F1", 0.55, measures.passages),
        Measure("softness, rank correlation", 0.85, measures.rank_correlation),
        Measure("neutral with a hard finding", 0.05, measures.neutral_flagged, lower_is_better=True),
        Measure("drafts that are softer", 0.95, measures.drafts_softer),
    ]


def judge(message: Message, *, rules_only: bool = False) -> Judged:
    """One message with its report and that of its draft."""
    ruleset = replace(_ruleset(), classifier=None) if rules_only else _ruleset()
    report = analyse(message.text, ruleset)
    return Judged(message, report, analyse(report.draft, ruleset, message.language) if report.draft else None)


def judge_all(wanted: Sequence[Message], *, rules_only: bool) -> list[Judged]:
    """Every message, on all cores."""
    with ProcessPoolExecutor() as pool:
        return list(pool.map(partial(judge, rules_only=rules_only), wanted, chunksize=16))


def print_tables(judged: dict[tuple[str, str], list[Judged]]) -> None:
    """The measures per language and split."""
    columns = list(judged)
    say(f"{'':34}{'bar':>6}" + "".join(f"{f'{language} {split[:4]}':>10}" for language, split in columns))
    say(f"{'messages':40}" + "".join(f"{len(judged[column]):>10}" for column in columns))
    for measure in every_measure():
        cells = []
        for column in columns:
            figure = measure.of(judged[column])
            cells.append(f"{figure:>9.3f}{' ' if measure.holds(figure, measure.bar) else '-'}")
        say(f"{measure.name:34}{measure.bar:>6.2f}" + "".join(cells))


def print_techniques(judged: dict[tuple[str, str], list[Judged]]) -> None:
    """Precision and recall of each technique."""
    columns = list(judged)
    say(f"\n{'precision / recall (labelled)':24}" + "".join(f"{f'{lang} {split[:4]}':>18}" for lang, split in columns))
    for technique in _techniques():
        cells = []
        for column in columns:
            found = measures.techniques(judged[column], lambda one, wanted=technique: one == wanted)
            cells.append(f"{found.precision:>7.2f} {found.recall:.2f} ({found.right + found.missed:>3})")
        say(f"{technique:24}" + "".join(cells))


def print_confusions(judged: dict[tuple[str, str], list[Judged]], count: int) -> None:
    """The commonest wrong verdicts, as true → said."""
    for (language, split), ones in judged.items():
        worst = ", ".join(f"{true} → {said} {times}" for (true, said), times in measures.confusions(ones, count))
        say(f"{language} {split}: {worst}")


def below_floor(judged: dict[tuple[str, str], list[Judged]], floor: dict[str, dict[str, float]]) -> list[str]:
    """What fell below the committed floor, a line each."""
    faults = []
    for (language, split), ones in judged.items():
        limits = floor.get(f"{language} {split}", {})
        for measure in every_measure():
            figure, limit = measure.of(ones), limits.get(measure.name)
            if limit is not None and not measure.holds(figure, limit):
                faults.append(f"{language} {split}: {measure.name} is {figure:.3f}, the floor {limit:.3f}")
    return faults


def raised_floor(judged: dict[tuple[str, str], list[Judged]], floor: dict[str, dict[str, float]]) -> dict[str, object]:
    """The floor with every measure that got better raised."""
    raised: dict[str, object] = dict(floor)
    for (language, split), ones in judged.items():
        limits = dict(floor.get(f"{language} {split}", {}))
        for measure in every_measure():
            slack = FLOOR_SLACK if measure.lower_is_better else -FLOOR_SLACK
            figure = round(measure.of(ones) + slack, 3)
            if measure.name not in limits or measure.holds(figure, limits[measure.name]):
                limits[measure.name] = figure
        raised[f"{language} {split}"] = limits
    return raised


def say(line: str) -> None:
    """One line of the answer."""
    sys.stdout.write(line + "\n")


def main() -> int:
    """Print the tables; 1 when a figure is below the floor."""
    parser = argparse.ArgumentParser(prog="make eval", description=__doc__)
    parser.add_argument("--language", choices=LANGUAGES, action="append", help="only this language")
    parser.add_argument("--split", choices=SPLITS, action="append", help="only this split")
    parser.add_argument("--kind", choices=KINDS, default="messages", help="sales messages, or other kinds of text")
    parser.add_argument("--rules-only", action="store_true", help="without the classifier")
    parser.add_argument("--file", type=Path, help="other labelled messages, in the corpus's form, e.g. more.jsonl")
    parser.add_argument("--raise-floor", action="store_true", help="write what was reached as the new floor")
    chosen = parser.parse_args()
    wanted: dict[tuple[str, str], list[Message]] = {}
    if chosen.file:
        for message in read(chosen.file):
            wanted.setdefault((message.language, "file"), []).append(message)
    else:
        for language in chosen.language or LANGUAGES:
            for split in chosen.split or SPLITS:
                wanted[language, split] = messages(language, split, chosen.kind)
    everything = judge_all([message for ones in wanted.values() for message in ones], rules_only=chosen.rules_only)
    judged: dict[tuple[str, str], list[Judged]] = {key: [] for key in wanted}
    position = 0
    for key, ones in wanted.items():
        judged[key] = everything[position : position + len(ones)]
        position += len(ones)
    print_tables(judged)
    print_techniques(judged)
    say("\nwrong verdicts, true → said")
    print_confusions(judged, 6)
    if chosen.rules_only or chosen.file or chosen.kind != KINDS[0]:
        return 0  # the floor is that of the whole engine on the messages
    floor = json.loads(FLOOR.read_text(encoding="utf-8")) if FLOOR.exists() else {}
    if chosen.raise_floor:
        FLOOR.write_text(json.dumps(raised_floor(judged, floor), indent=1) + "\n", encoding="utf-8")
    faults = below_floor(judged, floor)
    for fault in faults:
        say(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
