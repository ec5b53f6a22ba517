"""The workspace as a whole: everything put together, started and stopped."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from .app_manifest import AppManifest
from .changes import Changes
from .clock import Clock, system_clock
from .delivery import Delivery
from .files import Files
from .http_mode import HttpMode
from .inspector import Inspector
from .interactions import Interactions
from .limits import STRICT, Strictness
from .messages import Messages
from .page_api import Notice, PageApi
from .passes import ResponseUrls, Triggers
from .person import Person
from .preview import Preview
from .responses import Responses
from .scheduled import ScheduledMessages
from .server import Server
from .socket_mode import SocketMode
from .storage import Saved, WorkspaceFile
from .story import Story
from .team import APP_TOKEN, BOT_TOKEN, CHANNELS, SIGNING_SECRET, Channel, Team
from .views import Views
from .web_api import WebApi

logger = logging.getLogger(__name__)


class Workspace:
    """A small Slack on this machine that any Bolt app can connect to, with a page on which people use it.

    A test drives it without a browser: `person` gives somebody to act as.

        workspace = Workspace(tmp_path, manifest, ZoneInfo("Europe/Stockholm"))
        await workspace.start(port=0)
        app = AsyncApp(client=AsyncWebClient(workspace.bot_token, base_url=workspace.api_url))
        ...
        anna = workspace.person("U0ANNA")
        await anna.type("C0SALES", "/probe hello")
        anna.messages("C0SALES")[-1].text

    What people type into commands and modals, and what only one person sees, is never written to disk.
    """

    bot_token = BOT_TOKEN
    app_token = APP_TOKEN
    signing_secret = SIGNING_SECRET
    """What requests to an app's request URL are signed with."""

    def __init__(
        self,
        directory: Path,
        manifest: Mapping[str, Any],
        time_zone: ZoneInfo,
        fresh: bool = False,
        system_now: Callable[[], datetime] = system_clock,
        strictness: Strictness = STRICT,
        channels: Iterable[Channel] = CHANNELS,
    ) -> None:
        """Messages are kept in `directory`; `fresh` forgets them and sets the clock back to the real time.

        Raises WorkspaceFileBroken if what is kept there cannot be read.
        """
        self._file = WorkspaceFile(directory)
        if fresh:
            self._file.forget()
        saved = self._file.read()
        self.app = AppManifest.from_dict(manifest)
        self.team = Team(channels, saved.invited_to)
        self.clock = Clock(time_zone, system_now, saved.clock_offset)
        self.clock.when_moved(self._clock_moved)
        self.changes = Changes()
        self.inspector = Inspector(self.clock.now, self.changes.announce)
        self.sockets = SocketMode(strictness, self.inspector, self.changes.announce)
        self.delivery = Delivery(
            self.sockets, self.inspector, self.clock.now, self.changes, strictness.event_retry_seconds
        )
        self._strictness = strictness
        self._http: HttpMode | None = None
        self.views = Views()
        self._saved = saved
        self._clock_listeners: list[Callable[[], Awaitable[None]]] = []
        self._background: set[asyncio.Task[None]] = set()
        self._clock_work: list[asyncio.Task[None]] = []
        self._messages = Messages(self.clock.now, saved.messages)
        self._files = Files(self.clock.now)
        self._scheduled = ScheduledMessages(self.clock.now, self._messages, saved.scheduled)
        self._next_scheduled: asyncio.TimerHandle | None = None
        triggers = Triggers(self.clock.now, strictness)
        response_urls = ResponseUrls(self.clock.now, strictness)
        self.responses = Responses(self._messages, response_urls)
        self.web_api = WebApi(
            self.app,
            self.team,
            self.clock,
            self._messages,
            self._scheduled,
            self._files,
            self.views,
            triggers,
            self.sockets,
            strictness,
            addresses=lambda: (self.url, self._server.socket_url),
        )
        self._interactions = Interactions(
            self.app,
            self.team,
            self.clock,
            self._messages,
            self.views,
            triggers,
            response_urls,
            self.responses,
            self.delivery,
            self.inspector,
            url_of=lambda secret: f"{self.url}respond/{secret}",
            in_background=self._run_in_background,
        )
        self._page_api = PageApi(
            self.app, self.team, self.clock, self.delivery, self.inspector, self.changes, self._files, self.person
        )
        self._server = Server(
            self.web_api, self.responses, self.sockets, self._files, self._page_api, self.inspector, self.changed
        )

    @property
    def url(self) -> str:
        """Where the page is."""
        return self._server.url

    @property
    def api_url(self) -> str:
        """The base URL for a Slack client."""
        return f"{self.url}api/"

    async def start(self, host: str = "127.0.0.1", port: int = 8765) -> None:
        """Serve the page and Slack's protocols; port 0 picks a free one. Raises PortInUse."""
        await self._server.start(host, port)
        self._post_scheduled()

    async def set_request_url(self, request_url: str) -> None:
        """Deliver to this address from now on, over HTTP and signed, and to no socket any more.

        The app must listen there already and repeat a challenge, as with Slack; raises RequestUrlRefused.
        """
        http = HttpMode(request_url, self.signing_secret, self._strictness.ack_seconds)
        try:
            await http.verify()
        except BaseException:
            await http.close()
            raise
        if self._http:
            await self._http.close()
        self._http = http
        self.delivery.transport = http
        await self.sockets.disable()
        self.changes.announce()

    async def stop(self) -> None:
        """Close every connection; what was posted stays on disk."""
        if self._next_scheduled:
            self._next_scheduled.cancel()
        for task in self._background:
            task.cancel()
        await asyncio.gather(*self._background, return_exceptions=True)
        await self.sockets.close()
        if self._http:
            await self._http.close()
        await self._server.stop()

    def person(self, user_id: str) -> Person:
        """Somebody to act as; raises KeyError for an id that nobody has."""
        return Person(self.team.people[user_id], self._interactions, self.changed)

    async def until(self, condition: Callable[[], object], within_seconds: float = 5.0) -> None:
        """Return once `condition()` is true, asked again at each change; raises TimeoutError."""
        await self.changes.until(condition, within_seconds)

    def on_clock_moved(self, callback: Callable[[], Awaitable[None]]) -> None:
        """Await `callback` after each move of the clock."""
        self._clock_listeners.append(callback)

    async def move_clock_to(self, moment: datetime) -> None:
        """Move the clock forwards and return when everybody who listens to it has finished."""
        self.clock.move_to(moment)
        await self.settled()

    async def settled(self) -> None:
        """Return when everybody who listens to the clock has finished with its latest move."""
        await asyncio.gather(*self._clock_work)

    @property
    def notice(self) -> Notice | None:
        """The banner that is shown, if there is one."""
        return self._page_api.notice

    def show_notice(self, text: str, move_clock_to: datetime | None = None, button: str | None = None) -> None:
        """Show a banner to everybody, with a button that moves the clock; an empty text takes it away."""
        self._page_api.notice = Notice(text, move_clock_to, button) if text else None
        self.changes.announce()

    def show_preview(self, preview: Preview) -> None:
        """Show to everybody what somebody edits, in the place of the last; the drawer for it opens by itself."""
        self._page_api.show_preview(preview)
        self.changes.announce()

    def offer_story(self, story: Story) -> None:
        """Offer to play a story on the pages that are opened from now on."""
        self._page_api.story = story

    def changed(self) -> None:
        """Save what is to be kept and tell the open pages."""
        waiting = tuple(message for message in self._scheduled.waiting() if message.kept)
        current = Saved(self.clock.offset, tuple(self._messages.kept()), self.team.invited_to, waiting)
        if current != self._saved:
            self._file.write(current)
            self._saved = current
        self._wait_for_scheduled()
        self.changes.announce()

    def _post_scheduled(self) -> None:
        self._scheduled.post_due()
        self.changed()

    def _wait_for_scheduled(self) -> None:
        if self._next_scheduled:
            self._next_scheduled.cancel()
        due = self._scheduled.next_at
        if due:
            seconds = max(0.0, (due - self.clock.now()).total_seconds())
            self._next_scheduled = asyncio.get_running_loop().call_later(seconds, self._post_scheduled)

    def _clock_moved(self) -> None:
        self._post_scheduled()
        self._clock_work = [self._run_in_background(_awaited(listener)) for listener in self._clock_listeners]

    def _run_in_background(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.get_running_loop().create_task(work)
        self._background.add(task)
        task.add_done_callback(self._finished)
        return task

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._background.discard(task)
        if not task.cancelled() and task.exception():
            logger.error("work in the background failed", exc_info=task.exception())


async def _awaited(listener: Callable[[], Awaitable[None]]) -> None:
    await listener()
