"""Views: the modals that are open, and each person's App Home."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from . import rules
from .errors import SlackError
from .form_state import Answers, state_values
from .identifiers import new_id, with_ids
from .limits import MODAL_STACK
from .team import APP_ID, BOT_ID, TEAM_ID

Json = dict[str, Any]

_DEFAULTS: Json = {
    "private_metadata": "",
    "callback_id": "",
    "clear_on_close": False,
    "notify_on_close": False,
    "close": None,
    "submit": None,
    "external_id": "",
}


@dataclass(frozen=True)
class View:
    """A modal or a Home tab as one person sees it."""

    id: str
    user: str
    source: Json
    """The view as the app sent it, with the ids filled in."""
    hash: str
    root_id: str
    previous_id: str | None = None

    @property
    def blocks(self) -> list[Json]:
        """Its blocks."""
        blocks: list[Json] = self.source["blocks"]
        return blocks

    @property
    def callback_id(self) -> str:
        """The callback_id that the app gave it, or an empty text."""
        return str(self.source.get("callback_id", ""))

    def to_slack(self, answers: Answers) -> Json:
        """The view object of Slack's payloads and responses."""
        return {
            **_DEFAULTS,
            **self.source,
            "id": self.id,
            "team_id": TEAM_ID,
            "app_id": APP_ID,
            "app_installed_team_id": TEAM_ID,
            "bot_id": BOT_ID,
            "hash": self.hash,
            "root_view_id": self.root_id,
            "previous_view_id": self.previous_id,
            "state": {"values": state_values(self.blocks, answers)},
        }


class Views:
    """Each person's stack of modals, topmost last, and each person's Home."""

    def __init__(self) -> None:
        self._stacks: dict[str, list[View]] = {}
        self._homes: dict[str, View] = {}

    def top(self, user: str) -> View | None:
        """The modal that the person sees."""
        return self.stack(user)[-1] if self.stack(user) else None

    def stack(self, user: str) -> list[View]:
        """The person's modals, topmost last."""
        return self._stacks.get(user, [])

    def home(self, user: str) -> View | None:
        """What the app published to the person's Home tab."""
        return self._homes.get(user)

    def open(self, user: str, source: Json) -> View:
        """Open a modal in place of any the person had open."""
        self._refuse_known_external_id(source)
        view = _new_view(user, source)
        self._stacks[user] = [view]
        return view

    def push(self, user: str, source: Json) -> View:
        """Lay a modal over the one that is open."""
        stack = self.stack(user)
        if len(stack) >= MODAL_STACK:
            raise SlackError("push_limit_reached", rules.VIEW_STACK)
        self._refuse_known_external_id(source)
        view = _new_view(user, source, below=stack[-1] if stack else None)
        self._stacks[user] = [*stack, view]
        return view

    def update(self, view: View, source: Json, expected_hash: str | None = None) -> View:
        """Replace what a view shows; with a hash, only if nobody did so in between."""
        _refuse_stale(view, expected_hash)
        updated = replace(view, source=_filled(source), hash=_new_hash())
        self._stacks[view.user] = [updated if each.id == view.id else each for each in self.stack(view.user)]
        return updated

    def publish(self, user: str, source: Json, expected_hash: str | None = None) -> View:
        """Set the person's Home tab."""
        current = self.home(user)
        if current:
            _refuse_stale(current, expected_hash)
            view = replace(current, source=_filled(source), hash=_new_hash())
        else:
            view = _new_view(user, source)
        self._homes[user] = view
        return view

    def close(self, view: View) -> None:
        """Take away one modal of a stack."""
        self._stacks[view.user] = [each for each in self.stack(view.user) if each.id != view.id]

    def clear(self, user: str) -> None:
        """Take away all the person's modals."""
        self._stacks.pop(user, None)

    def find(self, view_id: str | None, external_id: str | None = None) -> View:
        """An open modal or a Home by its id, or by the app's external_id; raises `not_found`."""
        for view in self._all():
            if view.id == view_id or (external_id and view.source.get("external_id") == external_id):
                return view
        raise SlackError("not_found")

    def _all(self) -> Iterable[View]:
        return [*(view for stack in self._stacks.values() for view in stack), *self._homes.values()]

    def _refuse_known_external_id(self, source: Json) -> None:
        external_id = source.get("external_id")
        if external_id and any(view.source.get("external_id") == external_id for view in self._all()):
            raise SlackError("duplicate_external_id", rules.VIEW_EXTERNAL_ID)


def _new_view(user: str, source: Json, below: View | None = None) -> View:
    view_id = new_id("V")
    root_id = below.root_id if below else view_id
    return View(view_id, user, _filled(source), _new_hash(), root_id, below.id if below else None)


def _filled(source: Json) -> Json:
    return {**source, "blocks": with_ids(source["blocks"])}


def _new_hash() -> str:
    return secrets.token_hex(8)


def _refuse_stale(view: View, expected_hash: str | None) -> None:
    if expected_hash and expected_hash != view.hash:
        raise SlackError("hash_conflict", rules.VIEW_HASH)
