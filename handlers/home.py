"""The Home tab: drawn when it is opened, and again after everything that changes it."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.service import Service
from handlers import ids
from handlers.admins import Admins
from handlers.requests import UNREACHABLE, code_of
from handlers.views.home import AdminPart, Board, home_view

logger = logging.getLogger(__name__)


DECLINED = frozenset({"invalid_arguments", "invalid_blocks"})
"""What Slack answers where a view holds a block that it does not take there."""


class Home:
    """The Home tab of everybody; what is for admins is on theirs."""

    def __init__(self, service: Service, admins: Admins) -> None:
        self._service, self._admins = service, admins
        self._without_charts: set[str] = set()
        """Workspaces whose Slack declined a chart on Home since the start."""

    def register(self, app: AsyncApp) -> None:
        """Let Home be opened, and its switches be pressed."""

        @app.event("app_home_opened")
        async def on_opened(body: dict[str, Any], client: AsyncWebClient) -> None:
            event = body["event"]
            if event["tab"] == "home":
                seen = event.get("view", {}).get("hash")
                await self.publish(client, body["team_id"], event["user"], seen)

        @app.action(ids.JOIN_LEADERBOARD)
        @app.action(ids.LEAVE_LEADERBOARD)
        async def on_join(ack: AsyncAck, body: dict[str, Any], action: dict[str, Any], client: AsyncWebClient) -> None:
            await ack()
            workspace, person = body["team"]["id"], body["user"]["id"]
            preferences = await self._service.people.preferences(workspace, person)
            joined = replace(preferences, leaderboard=action["action_id"] == ids.JOIN_LEADERBOARD)
            await self._service.people.save_preferences(workspace, person, joined)
            await self.publish(client, workspace, person)

        @app.action(ids.TURN_LEADERBOARD_ON)
        @app.action(ids.TURN_LEADERBOARD_OFF)
        async def on_turn(ack: AsyncAck, body: dict[str, Any], action: dict[str, Any], client: AsyncWebClient) -> None:
            await ack()
            workspace, person = body["team"]["id"], body["user"]["id"]
            if await self._admins.includes(person):
                await self._service.leaderboard.turn(workspace, on=action["action_id"] == ids.TURN_LEADERBOARD_ON)
            await self.publish(client, workspace, person)

    async def publish(self, client: AsyncWebClient, workspace: str, person: str, seen: str | None = None) -> None:
        """Draw a person's Home tab. With the hash that was `seen`, only if nobody has drawn it since."""
        charts = workspace not in self._without_charts
        code = await self._publish(client, workspace, person, seen, charts=charts)
        if code in DECLINED and charts:
            code = await self._publish(client, workspace, person, seen, charts=False)
            if not code:
                logger.warning("Slack shows no charts on Home in %s; bars take their place", workspace)
                self._without_charts.add(workspace)
        if code and code != "hash_conflict":  # with a conflict, a later event has drawn it already
            logger.warning("Home could not be drawn: %s", code)

    async def _publish(
        self, client: AsyncWebClient, workspace: str, person: str, seen: str | None, *, charts: bool
    ) -> str:
        """What Slack has against it, "" for nothing."""
        view = await self._view(workspace, person, charts=charts)
        try:
            await client.views_publish(user_id=person, view=view, hash=seen)
        except UNREACHABLE as error:
            return code_of(error)
        return ""

    async def _view(self, workspace: str, person: str, *, charts: bool) -> dict[str, Any]:
        service = self._service
        language = await service.people.language_of(workspace, person)
        preferences = await service.people.preferences(workspace, person)
        is_on = await service.leaderboard.is_on(workspace)
        board = Board(await service.leaderboard.places(workspace), preferences.leaderboard) if is_on else None
        admin = None
        if await self._admins.includes(person):
            library = service.installation.library
            languages = [library.wording.text(code, "language-name") for code in library.ruleset.languages]
            dismissed = await service.feedback.most_dismissed(workspace)
            tips = sum(map(len, library.tips.values()))
            schedules, team = await service.schedules.all(workspace), await service.progress.team_week(workspace)
            admin = AdminPart(schedules, languages, tips, dismissed, team, is_on)
        figures = await service.progress.of_person(workspace, person, language)
        return home_view(figures, service.say(language), board=board, admin=admin, charts=charts)
