"""The HTTP server: Slack's addresses for the app, and the page with its own addresses for people."""

import errno
import json
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from aiohttp import web

from .errors import PortInUse, RateLimitedError, SlackError
from .files import Files
from .inspector import Inspector
from .page_api import PageApi
from .responses import Responses
from .socket_mode import SocketMode
from .web_api import JSON_ARGUMENTS, WebApi

PAGE = Path(__file__).parent / "page"

_SECURITY_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Server:
    """Serves one workspace on one address."""

    def __init__(
        self,
        web_api: WebApi,
        responses: Responses,
        sockets: SocketMode,
        files: Files,
        page_api: PageApi,
        inspector: Inspector,
        changed: Callable[[], None],
    ) -> None:
        """`changed` is called after everything the app did."""
        self._web_api = web_api
        self._responses = responses
        self._sockets = sockets
        self._files = files
        self._page_api = page_api
        self._inspector = inspector
        self._changed = changed
        self._runner: web.AppRunner | None = None
        self._host = ""
        self._port = 0

    @property
    def url(self) -> str:
        """The address of the page."""
        return f"http://{self._host}:{self._port}/"

    @property
    def socket_url(self) -> str:
        """The address of the Socket Mode endpoint."""
        return f"ws://{self._host}:{self._port}/socket"

    async def start(self, host: str, port: int) -> None:
        """Listen; raises PortInUse."""
        application = web.Application(middlewares=[self._page_for_its_own_address_only], client_max_size=4 * 1024**2)
        application.add_routes(
            [
                web.route("*", "/api/{method}", self._call_method),
                web.get("/socket", self._sockets.serve),
                web.post("/respond/{secret}", self._respond),
                web.post("/upload/{secret}", self._upload),
                web.get("/", self._page),
                web.static("/page", PAGE),
                *self._page_api.routes(),
            ]
        )
        self._runner = web.AppRunner(application, shutdown_timeout=1.0, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, host, port)
        try:
            await site.start()
        except OSError as error:
            await self._runner.cleanup()
            if error.errno == errno.EADDRINUSE:
                raise PortInUse(port) from error
            raise
        self._host, self._port = host, self._runner.addresses[0][1]

    async def stop(self) -> None:
        """Stop listening and end what is under way."""
        self._page_api.close()
        if self._runner:
            await self._runner.cleanup()

    async def _call_method(self, request: web.Request) -> web.Response:
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        arguments = await _arguments(request)
        if scheme.lower() != "bearer":
            token = str(arguments.get("token", ""))
        arguments.pop("token", None)
        method = request.match_info["method"]
        exchange = self._inspector.begin("from_app", "web_api", method, _readable(arguments))
        status, headers = 200, {"X-OAuth-Scopes": ",".join(self._web_api.scopes)}
        try:
            body = self._web_api.call(method, token, arguments)
            self._inspector.end(exchange, body)
        except SlackError as error:
            body = error.response()
            self._inspector.end(exchange, body)
            self._inspector.refuse(exchange, error)
            if isinstance(error, RateLimitedError):
                status, headers = 429, {"Retry-After": str(error.retry_after)}
        self._changed()
        return web.json_response(body, status=status, headers=headers)

    async def _respond(self, request: web.Request) -> web.Response:
        body = await _arguments(request)
        exchange = self._inspector.begin("from_app", "response_url", "response_url", body)
        try:
            self._responses.accept(request.match_info["secret"], body)
        except SlackError as error:
            self._inspector.end(exchange, error.response())
            self._inspector.refuse(exchange, error)
            status = 404 if error.code in ("expired_url", "used_url") else 400
            return web.json_response(error.response(), status=status)
        self._inspector.end(exchange, "ok")
        self._changed()
        return web.Response(text="ok")

    async def _upload(self, request: web.Request) -> web.Response:
        """The second step of sending a file: its bytes, alone or as a form."""
        content = await _uploaded(request)
        exchange = self._inspector.begin("from_app", "web_api", "upload", {"length": len(content)})
        try:
            self._files.upload(request.match_info["secret"], content)
        except SlackError as error:
            self._inspector.end(exchange, error.response())
            self._inspector.refuse(exchange, error)
            return web.Response(status=400, text=error.code)
        self._inspector.end(exchange, "ok")
        return web.Response(text=f"OK - {len(content)}")

    async def _page(self, request: web.Request) -> web.StreamResponse:
        return web.FileResponse(PAGE / "index.html")

    @web.middleware
    async def _page_for_its_own_address_only(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        if request.path.startswith(("/api/", "/respond/", "/upload/", "/socket")):
            return await handler(request)
        # Without this any website could rebind its name to this machine and read or post here.
        own = {f"{name}:{self._port}" for name in (self._host, "127.0.0.1", "localhost")}
        origin = request.headers.get("Origin")
        if request.host not in own or (origin is not None and origin.removeprefix("http://") not in own):
            raise web.HTTPForbidden(text="this page answers only at its own address")
        response = await handler(request)
        if not response.prepared:
            response.headers.update(_SECURITY_HEADERS)
        return response


async def _arguments(request: web.Request) -> dict[str, Any]:
    query = dict(request.query)
    if request.content_type == "application/json":
        try:
            body = json.loads(await request.text() or "{}")
        except ValueError:
            raise web.HTTPBadRequest(text="invalid_json") from None
        return {**query, **body} if isinstance(body, dict) else query
    return {
        **query,
        **{name: value for name, value in (await request.post()).items() if isinstance(value, str)},
    }


async def _uploaded(request: web.Request) -> bytes:
    if not request.content_type.startswith("multipart/"):
        return await request.read()
    fields = (await request.post()).values()
    return next((field.file.read() for field in fields if isinstance(field, web.FileField)), b"")


def _readable(arguments: dict[str, Any]) -> dict[str, Any]:
    """The arguments with what a form carries as JSON text unpacked, where that can be read."""
    readable = dict(arguments)
    for name in JSON_ARGUMENTS:
        if isinstance(readable.get(name), str):
            with suppress(ValueError):
                readable[name] = json.loads(readable[name])
    return readable
