"""What the page asks of the workspace: one live picture of what a person sees, and what that person does."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any
from urllib.parse import quote

from aiohttp import web

from .app_manifest import AppManifest
from .changes import Changes
from .clock import Clock
from .delivery import Delivery
from .files import Files
from .inspector import Inspector
from .interactions import INVITE, Outcome
from .messages import Message
from .person import Person
from .preview import Preview
from .story import Story
from .team import BOT_USER_ID, TEAM_NAME, Channel, Team
from .views import View

Json = dict[str, Any]

_ACTIONS: Mapping[str, Callable[[Person, Json], Awaitable[Outcome]]] = {
    "type": lambda person, asked: person.type(asked["channel"], asked["text"]),
    "act": lambda person, asked: person.act(
        asked["where"], asked["action_id"], asked["block_id"], asked.get("choice"), asked["answers"]
    ),
    "submit": lambda person, asked: person.submit(asked["view"], asked["answers"]),
    "close": lambda person, asked: person.close_view(asked["view"]),
    "shortcut": lambda person, asked: person.use_shortcut(asked["callback_id"]),
    "message-shortcut": lambda person, asked: person.use_message_shortcut(asked["ts"], asked["callback_id"]),
}


@dataclass(frozen=True)
class Notice:
    """A banner on the page, perhaps with a button that moves the clock."""

    text: str
    move_clock_to: datetime | None
    button: str | None


class PageApi:
    """The page's addresses, all below `/people/{id}/` and `/clock/`."""

    def __init__(
        self,
        app: AppManifest,
        team: Team,
        clock: Clock,
        delivery: Delivery,
        inspector: Inspector,
        changes: Changes,
        files: Files,
        person: Callable[[str], Person],
    ) -> None:
        """`person` gives somebody to act as, or raises KeyError."""
        self.notice: Notice | None = None
        self.story: Story | None = None
        self._preview: Json | None = None
        self._app = app
        self._team = team
        self._clock = clock
        self._delivery = delivery
        self._inspector = inspector
        self._changes = changes
        self._files = files
        self._find_person = person
        self._closed = False

    def routes(self) -> list[web.RouteDef]:
        """The routes to add to the application."""
        return [
            web.get("/people/{person}/events", self._events),
            web.get("/people/{person}/files/{file}", self._download),
            web.post("/people/{person}/home", self._open_home),
            web.post("/people/{person}/{action}", self._act),
            web.post("/clock/{move}", self._move_clock),
            web.get("/story", self._tell_story),
        ]

    def show_preview(self, preview: Preview) -> None:
        """Put a preview in the place of the last one."""
        self._preview = preview.to_page(number=self._preview["number"] + 1 if self._preview else 1)

    def close(self) -> None:
        """End the streams of all open pages."""
        self._closed = True
        self._changes.announce()

    async def _events(self, request: web.Request) -> web.StreamResponse:
        """Server-sent events: what the page shows, at once and again after each change.

        `message` is the whole picture of what the person sees. `inspector` is a list of the exchanges that began or
        changed since the last one (`inspector.Exchange`), the newest first; an exchange that came before, by its
        `number`, is to be replaced.
        """
        person = self._person(request)
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        await response.prepare(request)
        sent = 0
        while not self._closed:
            upcoming = self._changes.upcoming()
            exchanges = [exchange.to_page() for exchange in self._inspector.newest_first(after_revision=sent)]
            sent = self._inspector.revision
            try:
                await response.write(f"data: {json.dumps(self._picture(person))}\n\n".encode())
                if exchanges:
                    await response.write(f"event: inspector\ndata: {json.dumps(exchanges)}\n\n".encode())
            except ConnectionError:
                break
            await upcoming.wait()
            # Several changes in a row make one picture.
            await asyncio.sleep(0)
        return response

    async def _download(self, request: web.Request) -> web.Response:
        """A file, to those who see a message that it hangs on."""
        file = self._files.get(request.match_info["file"])
        if file is None or not self._person(request).sees_file(file.id):
            raise web.HTTPNotFound
        name = quote(file.name)
        headers = {"Content-Type": file.type, "Content-Disposition": f"attachment; filename*=UTF-8''{name}"}
        return web.Response(body=file.content, headers=headers)

    async def _act(self, request: web.Request) -> web.Response:
        action = _ACTIONS.get(request.match_info["action"])
        if action is None:
            raise web.HTTPNotFound
        try:
            outcome = await action(self._person(request), await _json(request))
        except (LookupError, ValueError) as error:
            outcome = Outcome(str(error))
        return web.json_response({"ok": outcome.ok, **asdict(outcome)})

    async def _open_home(self, request: web.Request) -> web.Response:
        self._person(request).open_home((await _json(request))["tab"])
        return web.json_response({"ok": True})

    async def _tell_story(self, _request: web.Request) -> web.Response:
        return web.json_response(asdict(self.story) if self.story else None)

    async def _move_clock(self, request: web.Request) -> web.Response:
        await _json(request)
        clock, notice = self._clock, self.notice
        match request.match_info["move"]:
            case "hour":
                clock.move_to(clock.in_an_hour())
            case "afternoon":
                clock.move_to(clock.in_the_afternoon())
            case "tomorrow":
                clock.move_to(clock.tomorrow_at_opening())
            case "week":
                clock.move_to(clock.in_a_week())
            case "notice" if notice and notice.move_clock_to:
                clock.move_to(max(notice.move_clock_to, clock.now()))
            case _:
                raise web.HTTPNotFound
        return web.json_response({"ok": True})

    def _person(self, request: web.Request) -> Person:
        try:
            return self._find_person(request.match_info["person"])
        except KeyError:
            raise web.HTTPNotFound(text="nobody has this id") from None

    # --- The picture

    def _picture(self, person: Person) -> Json:
        app, team, clock, notice = self._app, self._team, self._clock, self.notice
        return {
            "workspace": TEAM_NAME,
            "you": person.user.id,
            "people": [
                {
                    "id": user.id,
                    "name": user.real_name,
                    "is_admin": user.is_admin,
                    "locale": user.locale,
                    "time_zone": user.time_zone,
                }
                for user in team.people.values()
            ],
            "app": {
                **asdict(app),
                "bot_events": [],
                "user_id": BOT_USER_ID,
                "is_connected": self._delivery.is_connected,
                "channel": team.direct_messages[person.user.id].id,
            },
            "built_in_commands": [asdict(INVITE)],
            "channels": [self._channel(person, channel) for channel in team.channels.values()],
            "direct_messages": self._channel(person, team.direct_messages[person.user.id]),
            "people_messages": [
                {**self._channel(person, channel), "with": next(iter(channel.members - {person.user.id}))}
                for channel in team.between_people.values()
                if person.user.id in channel.members
            ],
            "view": _view(person.open_view),
            "home": _view(person.home),
            "clock": {"now": clock.now().timestamp(), "time_zone": clock.time_zone.key},
            "preview": self._preview,
            "notice": notice and {"text": notice.text, "button": notice.button if notice.move_clock_to else None},
        }

    def _channel(self, person: Person, channel: Channel) -> Json:
        return {
            "id": channel.id,
            "name": channel.name,
            "topic": channel.topic,
            "has_app": BOT_USER_ID in channel.members,
            "messages": [_message(message) for message in person.messages(channel.id)],
        }


def _message(message: Message) -> Json:
    return {**message.to_slack(), "is_ephemeral": message.only_visible_to is not None}


def _view(view: View | None) -> Json | None:
    return None if view is None else {**view.to_slack({}), "is_pushed": view.previous_id is not None}


async def _json(request: web.Request) -> Json:
    # A foreign page cannot send this content type without asking the browser first, which refuses.
    if request.content_type != "application/json":
        raise web.HTTPUnsupportedMediaType
    body = await request.json()
    if not isinstance(body, dict):
        raise web.HTTPBadRequest
    return body
