"""What the workspace and the app said to each other, for the inspector on the page."""

import json
import re
import time
from collections import deque
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any, Literal

from .errors import SlackError
from .rules import Rule

Json = dict[str, Any]
Direction = Literal["to_app", "from_app"]

MOST_EXCHANGES = 200
"""How many are remembered: some minutes of lively use."""
MOST_CHARACTERS = 8_000_000
"""How much JSON is remembered in all: thirty views of Slack's largest size."""

_HIDDEN = "…"
_SECRET_KEYS = frozenset({"token", "app_token", "bot_token", "signing_secret", "client_secret", "authorization"})
_SECRETS = re.compile(r"\bx(?:ox[a-z]|app)-[\w.-]+|(?<=/respond/)[\w-]+|(?<=ticket=)[\w-]+")
"""Tokens wherever they stand, and the part of an address that lets whoever knows it in."""


@dataclass(frozen=True)
class Verdict:
    """What a strict check said: the rule of the table that was broken, and how."""

    rule: str
    """The rule's id."""
    does: str
    """What Slack does, from the table."""
    source: str
    """Where that is known from."""
    says: str
    """What was wrong this time."""
    pointer: str | None = None
    """Where in the JSON, as a JSON pointer."""


@dataclass
class Exchange:
    """One request and its answer."""

    number: int
    """Counts up from 1."""
    revision: int
    """Rises with each change of any exchange, so that a page can ask for what is new."""
    at: float
    """When it was sent, in workspace time, as seconds since 1970."""
    direction: Direction
    kind: str
    """slash_commands, interactive, events_api or socket_mode to the app; web_api or response_url from it."""
    name: str
    """The command, the kind of interaction, the event or the method."""
    request: object
    """The JSON as sent, without secrets."""
    answer: object = None
    """The JSON of the ack or the response, without secrets; None while there is none."""
    milliseconds: float | None = None
    """From request to ack or response; None while it is awaited, and for what is not answered."""
    outcome: str = "waiting"
    """`waiting`, `ok`, or Slack's error code."""
    checks: list[Verdict] = field(default_factory=list)
    """What the strict checks said; empty if they found nothing."""
    started: float = 0.0
    size: int = 0

    def to_page(self) -> Json:
        """The exchange as the page gets it."""
        shown = asdict(self)
        del shown["started"], shown["size"]
        return shown


class Inspector:
    """Remembers the latest exchanges, in memory only; tokens and the secret parts of addresses never."""

    def __init__(
        self, now: Callable[[], datetime], changed: Callable[[], None], monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        """`changed` is called whenever an exchange begins or ends; `monotonic` measures in seconds."""
        self._now = now
        self._changed = changed
        self._monotonic = monotonic
        self._exchanges: deque[Exchange] = deque()
        self._count = 0
        self._revision = 0

    def begin(self, direction: Direction, kind: str, name: str, request: object) -> Exchange:
        """Remember a request that is sent now."""
        self._count += 1
        shown = without_secrets(request)
        exchange = Exchange(self._count, 0, self._now().timestamp(), direction, kind, name, shown)
        exchange.started = self._monotonic()
        self._exchanges.append(exchange)
        self._touch(exchange)
        return exchange

    def end(self, exchange: Exchange, answer: object, outcome: str = "ok") -> None:
        """Remember its answer, which came now."""
        exchange.milliseconds = round((self._monotonic() - exchange.started) * 1000, 1)
        exchange.answer = without_secrets(answer)
        exchange.outcome = outcome
        self._touch(exchange)

    def note(self, exchange: Exchange, outcome: str, rule: Rule | None, says: str) -> None:
        """Remember that a rule was broken, and the error code that came of it."""
        if rule:
            exchange.checks.append(Verdict(rule.id, rule.does, rule.source, says))
        exchange.outcome = outcome
        self._touch(exchange)

    def refuse(self, exchange: Exchange, error: SlackError) -> None:
        """Remember that what the exchange carries was refused, and by which rules."""
        exchange.checks += [
            Verdict(problem.rule.id, problem.rule.does, problem.rule.source, problem.constraint, problem.pointer)
            for problem in error.problems
            if problem.rule
        ]
        self.note(exchange, error.code, error.rule, str(error))

    def newest_first(self, after_revision: int = 0) -> list[Exchange]:
        """The exchanges that changed after this revision, the newest first."""
        return [exchange for exchange in reversed(self._exchanges) if exchange.revision > after_revision]

    @property
    def revision(self) -> int:
        """The revision of the latest change."""
        return self._revision

    def _touch(self, exchange: Exchange) -> None:
        self._revision += 1
        exchange.revision = self._revision
        exchange.size = len(json.dumps([exchange.request, exchange.answer], default=str))
        while len(self._exchanges) > MOST_EXCHANGES or (
            len(self._exchanges) > 1 and sum(each.size for each in self._exchanges) > MOST_CHARACTERS
        ):
            self._exchanges.popleft()
        self._changed()


def without_secrets(value: object) -> object:
    """A copy of some JSON in which nothing is left that opens a door."""
    if isinstance(value, dict):
        return {
            name: _HIDDEN if str(name).lower() in _SECRET_KEYS else without_secrets(item)
            for name, item in value.items()
        }
    if isinstance(value, list | tuple):
        return [without_secrets(item) for item in value]
    return _SECRETS.sub(_HIDDEN, value) if isinstance(value, str) else value
