"""Messages and views held against the limits, on their way in; what passes has all its ids."""

from collections.abc import Sequence
from typing import Any

from . import limits, rules
from .errors import SlackError
from .identifiers import with_ids
from .schema import Problem, Surface

Json = dict[str, Any]


def checked_message(body: Json) -> tuple[str, list[Json]]:
    """The text and blocks of a message; raises SlackError with the code that Slack has for it."""
    text, blocks = body.get("text") or "", body.get("blocks") or []
    if not text and not blocks:
        raise SlackError("no_text")
    if not isinstance(text, str):
        raise SlackError("invalid_arguments")
    if len(text) > limits.MESSAGE_TEXT:
        raise SlackError("msg_too_long", rules.MESSAGE_TEXT)
    problems = limits.message_problems(blocks)
    tables = any(problem.rule is rules.TABLE_COUNT for problem in problems)
    _refuse("only_one_table_allowed" if tables else "invalid_blocks", problems)
    return text, with_ids(blocks)


def checked_view(view: object, surface: Surface) -> Json:
    """A view as the app sent it; raises `view_too_large` or `invalid_arguments`."""
    _refuse("invalid_arguments", limits.view_problems(view, surface))
    if not isinstance(view, dict):
        raise SlackError("invalid_arguments")
    if limits.view_is_too_large(view):
        raise SlackError("view_too_large", rules.VIEW_SIZE)
    return view


def _refuse(code: str, problems: Sequence[Problem]) -> None:
    if problems:
        raise SlackError(code, problems=problems)
