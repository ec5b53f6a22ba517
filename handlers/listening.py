"""Listening on an address of this machine."""

from __future__ import annotations

from aiohttp import web

from bot.errors import Fault
from bot.settings import Address

ENDS_WITHIN_SECONDS = 5.0
"""For so long what is under way may go on after the last request was let in; Slack itself waits for three."""


async def listen(application: web.Application, address: Address, variable: str) -> tuple[web.AppRunner, str]:
    """Serve the application; the runner to clean up in the end, and the URL. `variable` is the setting to correct.

    Raises `Fault` when the address can't be had.
    """
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=ENDS_WITHIN_SECONDS)
    await runner.setup()
    try:
        await web.TCPSite(runner, address.host, address.port).start()
    except OSError as error:
        await runner.cleanup()
        what = f"{address.host}:{address.port} can't be listened on ({error.strerror})"
        raise Fault(what, f"Stop the other program, or set {variable} to another address") from None
    host = f"[{address.host}]" if ":" in address.host else address.host
    return runner, f"http://{host}:{runner.addresses[0][1]}"
