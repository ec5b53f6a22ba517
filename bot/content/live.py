"""Live content: a saved file is noticed, checked, and goes live with everything else as one library, or not at all."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

from watchfiles import awatch

from bot.content import Library, load_library
from bot.content.files import is_leftover
from bot.errors import ContentFault, Problem

logger = logging.getLogger(__name__)

LOOK_EVERY = 1_000
"""Milliseconds after which the files are looked at though the system told of nothing: not every file system tells."""

QUIET_FOR = 100
"""Milliseconds without another change before files are read: an editor writes in several steps."""

State = dict[str, tuple[int, int, int]]
"""Every file's path with its time of change, size and number."""

Tell = Callable[[tuple[Problem, ...]], Awaitable[None]]
"""Tells the admins of the problems, or with none that all is well again."""


class LiveContent:
    """The last good library, and the watch over its folders that renews it.

    `publish` gets each new library; from then on everybody is to use it. `tell` hears of a broken state once: when it
    is still so at the next look, so that nobody is told of a file half written, and then again for a file that breaks
    besides, and when all is well.
    """

    def __init__(self, library: Library, publish: Callable[[Library], None], tell: Tell) -> None:
        self._library = library
        self._layers = library.layers
        self._publish, self._tell = publish, tell
        self._seen = _state(self._layers)
        self._problems: tuple[Problem, ...] = ()
        self._told: set[str] = set()

    async def watch(self) -> None:
        """Look after the files until cancelled."""
        while True:
            try:
                await self._follow()
            except OSError as error:  # mostly: a folder is not there (any more)
                logger.debug("the content can't be watched: %s", error)
            except Exception:  # nothing may end the watch
                logger.exception("the watch over the content stumbled")
            await asyncio.sleep(LOOK_EVERY / 1000)

    async def _follow(self) -> None:
        """Look now, at every change, and besides every now and then, as long as the folders are there."""
        await self.look()
        async for _ in awatch(
            *self._layers,
            watch_filter=None,
            step=QUIET_FOR,
            rust_timeout=LOOK_EVERY,
            yield_on_timeout=True,
            ignore_permission_denied=True,
        ):
            await self.look()
            if not all(folder.is_dir() for folder in self._layers):
                return

    async def look(self) -> None:
        """Load what has changed since the last look, and tell what has to be told."""
        state = await asyncio.to_thread(_state, self._layers)
        if state == self._seen:
            await self._tell_what_stays()
            return
        self._seen = state
        try:
            library = await asyncio.to_thread(load_library, *self._layers, known=self._library)
        except ContentFault as fault:
            self._problems = fault.problems
            logger.warning("the content has %d problems; the last good one stays live", len(fault.problems))
            return
        except Exception as error:  # a file must never end the watch, whatever is in it
            logger.exception("the content can't be read")
            what = f"an unexpected fault ({type(error).__name__})"
            self._problems = (Problem(self._layers[-1].as_posix(), 0, 0, what, "undo the last change and report this"),)
            return
        if await asyncio.to_thread(_state, self._layers) != state:
            return  # read while somebody wrote: the next look reads it again
        self._library, self._problems = library, ()
        self._publish(library)
        logger.info("the content was read anew and is live")

    async def _tell_what_stays(self) -> None:
        broken = {problem.path for problem in self._problems}
        if broken - self._told:
            self._told |= broken
            await self._tell(self._problems)
        elif self._told and not broken:
            self._told.clear()
            await self._tell(())


def _state(layers: tuple[Path, ...]) -> State:
    return {path: stamp for folder in layers for path, stamp in _stamps(folder)}


def _stamps(folder: Path) -> Iterator[tuple[str, tuple[int, int, int]]]:
    for path in folder.rglob("*"):
        if not is_leftover(path.relative_to(folder).as_posix()):
            try:
                stat = path.stat()
            except OSError:
                continue  # gone since it was listed
            yield str(path), (stat.st_mtime_ns, stat.st_size, stat.st_ino)
