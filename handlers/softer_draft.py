"""The buttons "Softer draft", "Check again" and "Show all" of an answer."""

from __future__ import annotations

from slack_bolt.async_app import AsyncApp

from bot.drafts import Checked
from bot.service import Service
from bot.wording import Say
from handlers import answers, ids
from handlers.requests import Request
from handlers.views.blocks import INPUT_TEXT
from handlers.views.form import check_again_form, opener
from handlers.views.report import all_findings
from handlers.views.softer_draft import softer_draft_form


def register(app: AsyncApp, service: Service) -> None:
    """Let the three buttons open their modals."""

    async def show_softer(request: Request, checked: Checked, say: Say) -> None:
        draft = checked.report.draft or ""
        after = await service.checking.judge(draft[:INPUT_TEXT], checked.report.language)
        await answers.show_modal(service, request, softer_draft_form(checked, draft, after, say), checked)

    async def check_again(request: Request, checked: Checked, say: Say) -> None:
        await answers.show_modal(service, request, check_again_form(checked, say), checked)

    async def show_all(request: Request, checked: Checked, say: Say) -> None:
        await request.open(all_findings(checked, say), say, opener(say))

    answers.on_button(app, service, ids.SOFTER_DRAFT, show_softer)
    answers.on_button(app, service, ids.CHECK_AGAIN, check_again)
    answers.on_button(app, service, ids.SHOW_ALL, show_all)
