"""What every way in shares: the language of an answer, the draft behind a button, the answer to a check."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_sdk.web.async_client import AsyncWebClient

from bot.drafts import Checked
from bot.service import Service
from bot.wording import Say
from handlers import ids
from handlers.requests import Request
from handlers.views.blocks import fallback
from handlers.views.form import check_form, opener, result_form
from handlers.views.report import all_findings, report_blocks, report_text

_LANGUAGE = re.compile(r"\s*lang:(\S*)\s*", re.IGNORECASE)


async def say_to(service: Service, request: Request, checked: Checked | None = None) -> Say:
    """The wording for a person: in the language they set, else that of the draft or of what they typed."""
    just_used = checked.report.language if checked else request.language
    return service.say(await service.people.language_of(request.workspace, request.person, just_used))


async def check(
    service: Service, request: Request, text: str, *, after: str = "", is_own: bool = True
) -> Checked | str:
    """The checked draft, or the sentence that says why there is nothing to check.

    `lang:sv` in front of the text forces a language. `after` is the key of the draft that this one was made from.
    """
    prefix = _LANGUAGE.match(text)
    language = prefix[1].casefold() if prefix else None
    draft = text[prefix.end() :] if prefix else text
    known = list(service.installation.library.ruleset.languages)
    if language is not None and language not in known:
        say = await say_to(service, request)
        return say("language-unknown", typed=language, known=", ".join(known))
    if not draft.strip():
        return (await say_to(service, request))("form-empty")
    checked = await service.checking.check(
        request.workspace,
        request.person,
        draft,
        language=language,
        after=after,
        is_own=is_own,
        channel=request.channel,
    )
    report = checked.report
    outcome = report.verdict or report.reason or ""
    service.installation.observer.draft_checked(request.way_in, report.language or "", outcome, request.age)
    return checked


async def open_check(service: Service, request: Request, note: str = "") -> None:
    """Open the empty field, under a note if there is one."""
    say = await say_to(service, request)
    await _show_modal(request, check_form(say, note=say(note) if note else ""), say)


async def kept_draft(service: Service, request: Request, key: str) -> Checked | None:
    """The draft behind a button. Where it is no longer kept the person is told so, with the empty field."""
    kept = service.checking.drafts.find(request.workspace, request.person, key)
    if kept is None:
        await request.acknowledge()
        await open_check(service, request, "draft-gone")
    return kept


Press = Callable[[Request, Checked, Say], Awaitable[None]]
"""What a button of an answer does with the draft that it belongs to."""


def on_button(app: AsyncApp, service: Service, action: str, press: Press) -> None:
    """Let a button whose value is a draft's key do something with that draft, as long as it is kept."""

    @app.action(action)
    async def on_action(body: dict[str, Any], ack: AsyncAck, respond: AsyncRespond, client: AsyncWebClient) -> None:
        await ack()
        request = Request(body, ack, respond, client)
        checked = await kept_draft(service, request, body["actions"][0].get("value", ""))
        if checked is not None:
            await press(request, checked, await say_to(service, request, checked))


async def show(service: Service, request: Request, checked: Checked) -> None:
    """Answer a check with its result."""
    say = await say_to(service, request, checked)
    await request.answer(report_text(checked, say), report_blocks(checked, say))


async def show_again(service: Service, request: Request, checked: Checked) -> None:
    """Put the result, as it is now, in the place of the one acted on."""
    say = await say_to(service, request, checked)
    text, blocks = report_text(checked, say), report_blocks(checked, say)
    if request.view is None:
        await request.replace(text, blocks)
        return
    is_all = request.view.get("callback_id") == ids.SHOW_ALL
    if not await request.update(request.view["id"], (all_findings if is_all else result_form)(checked, say)):
        await request.answer(text, blocks)


async def show_modal(service: Service, request: Request, view: dict[str, Any], checked: Checked) -> None:
    """Show a modal for a draft: in the place of the one acted in, or a new one."""
    await _show_modal(request, view, await say_to(service, request, checked))


async def _show_modal(request: Request, view: dict[str, Any], say: Say) -> None:
    if not request.is_in_modal or request.view is None:
        await request.open(view, say, opener(say))
    elif not await request.update(request.view["id"], view):
        await request.answer(fallback(say("fault-modal-closed")))
