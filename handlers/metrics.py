"""What is counted, in the form that Prometheus reads. No label holds a text, a person or a channel."""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib.metadata import version

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, Histogram, Info, generate_latest
from prometheus_client.process_collector import ProcessCollector

from bot.observer import Observer

__all__ = ["CONTENT_TYPE_LATEST", "Metrics"]

SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 3.0, 5.0, 10.0)
"""The histogram's bounds; Slack waits for three seconds."""

MOST_CODES = 100
"""So many different refusals get a line of their own, the others one together: Slack may invent codes without end."""

_CODE = re.compile(r"\w{1,50}", re.ASCII)


class Metrics(Observer):
    """Counts what it is told of, since the start of the process."""

    def __init__(self) -> None:
        self._registry = registry = CollectorRegistry()
        ProcessCollector(registry=registry)
        Info("pitchcheck", "Which version runs.", registry=registry).info({"version": version("pitchcheck")})
        self._checks = Counter(
            "pitchcheck_checks",
            "Drafts that were judged; without a verdict, the reason stands in its place.",
            ["way_in", "language", "verdict"],
            registry=registry,
        )
        self._check_seconds = Histogram(
            "pitchcheck_check_seconds",
            "From a request's arrival until its draft is judged and counted.",
            ["way_in"],
            buckets=SECONDS,
            registry=registry,
        )
        self._posts = Counter(
            "pitchcheck_posts",
            "Tips and recaps for channels, by what became of them; one that waits is counted again later.",
            ["kind", "state"],
            registry=registry,
        )
        self._refusals = Counter(
            "pitchcheck_slack_errors",
            "Calls that Slack refused, and calls that did not reach it.",
            ["method", "code"],
            registry=registry,
        )
        self._repeated = Counter(
            "pitchcheck_duplicates_dropped", "Deliveries of what was heard already.", registry=registry
        )
        self._readings = Counter(
            "pitchcheck_content_reloads",
            "Times that changed content files were read, and whether they went live.",
            ["result"],
            registry=registry,
        )
        self._problems = Gauge(
            "pitchcheck_content_problems",
            "Problems in the content files as they were last read; with any, the last good library is live.",
            registry=registry,
        )
        self._conditions = Gauge(
            "pitchcheck_condition",
            "What the bot needs to do its work: 1 when it is there, 0 when not.",
            ["name"],
            registry=registry,
        )
        self._codes: set[str] = set()

    def draft_checked(self, way_in: str, language: str, verdict: str, seconds: float) -> None:
        """See `Observer`."""
        self._checks.labels(way_in, language or "unknown", verdict).inc()
        self._check_seconds.labels(way_in).observe(seconds)

    def posted(self, kind: str, state: str) -> None:
        """See `Observer`."""
        self._posts.labels(kind, state).inc()

    def slack_refused(self, method: str, code: str) -> None:
        """See `Observer`."""
        if code not in self._codes and (len(self._codes) >= MOST_CODES or not _CODE.fullmatch(code)):
            code = "other"
        self._codes.add(code)
        self._refusals.labels(method, code).inc()

    def delivered_again(self) -> None:
        """See `Observer`."""
        self._repeated.inc()

    def content_read(self, problems: int) -> None:
        """See `Observer`."""
        self._readings.labels("broken" if problems else "live").inc()
        self._problems.set(problems)

    def exposition(self, conditions: Mapping[str, str]) -> bytes:
        """Everything as text for Prometheus, with the conditions as they are now (each with its fault, "" for none)."""
        for name, fault in conditions.items():
            self._conditions.labels(name).set(not fault)
        return generate_latest(self._registry)
