"""What tests of Pitchcheck in the workspace share: drafts, what is shown, and a Slack that refuses."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from handlers.workspace.delivery import Retry
from handlers.workspace.errors import SlackError

HARD = {
    "en": "Hi Tom! Only two seats left. Buy now, before it is too late.",
    "sv": "Hej Tom! Bara två platser kvar. Köp nu, innan det är för sent.",
    "ru": "Здравствуйте, Тимур! Осталось всего два места. Покупайте сейчас, пока не поздно.",
}
PRESSED = {"en": "Buy now", "sv": "Köp nu", "ru": "Покупайте сейчас"}
"""Words of each draft that the answer quotes."""


def shown(where) -> str:
    """Every text that a message or a view shows, block by block."""

    def texts(value) -> list[str]:
        if isinstance(value, dict):
            own = [value["text"]] if isinstance(value.get("text"), str) else []
            return own + [text for item in value.values() for text in texts(item)]
        return [text for item in value for text in texts(item)] if isinstance(value, list | tuple) else []

    return "\n".join(texts(list(where.blocks)))


def has_button(where, action_id: str) -> bool:
    """Whether a message or a view offers an action."""
    return f'"action_id": "{action_id}"' in json.dumps(list(where.blocks))


def block_of(where, action_id: str, number: int = 0) -> str:
    """The block_id of the so-manieth element with an action_id."""
    found = [
        block["block_id"]
        for block in where.blocks
        for element in [block.get("accessory") or {}, *block.get("elements", ())]
        if element.get("action_id") == action_id
    ]
    return found[number]


async def check(slack, text: str = HARD["en"], channel: str = "C0SALES", user: str = "U0ANNA"):
    """Check a draft with the command; the answer, which on a busy machine comes after the acknowledgement."""
    person = slack.person(user)
    before = len(person.messages(channel))
    assert (await person.type(channel, f"/pitchcheck {text}")).ok
    await slack.workspace.until(lambda: len(person.messages(channel)) > before, within_seconds=60)
    return person.messages(channel)[-1]


async def opened(slack, user: str = "U0ANNA"):
    """The modal that the person has open, once there is one."""
    await slack.workspace.until(lambda: slack.person(user).open_view)
    return slack.person(user).open_view


async def says(slack, words: str, user: str = "U0ANNA"):
    """The modal in front, once it says these words."""
    await slack.workspace.until(lambda: slack.person(user).open_view and words in shown(slack.person(user).open_view))
    return slack.person(user).open_view


def direct(slack, user: str = "U0ANNA"):
    """What the person sees in the direct messages with the bot."""
    return slack.person(user).messages(f"D{user[1:]}")


@contextmanager
def refusing(slack, method: str, code: str = "internal_error", only: str = "") -> Iterator[list[dict]]:
    """A Slack that refuses a method with an error; the calls that were refused.

    With `only`, just those with this word in them are.
    """
    methods, calls = slack.workspace.web_api._methods, []
    usual = methods[method]

    def refuse(arguments: dict) -> dict:
        if only not in json.dumps(arguments):
            return usual(arguments)
        calls.append(arguments)
        raise SlackError(code)

    methods[method] = refuse
    yield calls
    methods[method] = usual


def let_triggers_expire(slack) -> None:
    """From now on every trigger is too old when the bot uses it."""
    slack.workspace._interactions.triggers._lifetime = timedelta(seconds=-1)


def let_response_urls_be_used_up(slack) -> None:
    """From now on no response_url takes an answer."""
    slack.workspace._interactions.response_urls._uses = 0


async def deliver_again(slack, kind: str) -> dict:
    """Bring the latest request of a kind to the bot a second time; what it acknowledges with."""
    exchange = next(each for each in slack.workspace.inspector.newest_first() if each.kind == kind)
    return await slack.workspace.delivery.transport.send(kind, exchange.request, Retry())
