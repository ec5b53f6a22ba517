"""Live content: a saved file is noticed, checked, and goes live with everything else as one library, or not at all."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from pathlib import Path

from watchfiles import awatch

from bot.content import Library, load_library
from bot.content.files import state_of
from bot.errors import ContentFault, Problem
from bot.wording import phrase

logger = logging.getLogger(__name__)

LOOK_EVERY = 1_000
"""Milliseconds after which the files are looked at though the system told of nothing: not every file system tells."""

QUIET_FOR = 100
"""Milliseconds without another change before files are read: an editor writes in several steps."""


def library_to_start_with(*layers: Path, known: Library | None = None) -> Library:
    """The library of everything that is sound, so that no slip in a team's folder keeps the bot from starting.

    Files above the lowest layer that have problems are left out as if they were not there, and where that is no help,
    whole folders are. What is to be mended is in the library's `problems`; for `known` see `load_library`.
    Raises `ContentFault` when the lowest layer has problems of its own.
    """
    upper = {folder.as_posix() for folder in layers[1:]}
    left_out: set[str] = set()
    problems: tuple[Problem, ...] = ()
    while True:
        try:
            return replace(load_library(*layers, known=known, without=left_out), problems=problems)
        except ContentFault as fault:
            if left_out >= upper:
                raise
            found = fault.problems
        except Exception as error:
            if left_out >= upper:
                raise
            logger.exception("the content can't be read")
            found = (_unexpected(layers, error),)
        problems = problems or found  # what comes later may only be for want of what was left out
        broken = {problem.path for problem in found if any(_is_in(problem.path, folder) for folder in upper)}
        left_out |= broken - left_out or upper
        logger.warning("starting without %s", ", ".join(sorted(left_out)))


def _is_in(path: str, folder: str) -> bool:
    return path == folder or path.startswith(f"{folder}/")


def _unexpected(layers: tuple[Path, ...], error: Exception) -> Problem:
    return Problem(layers[-1].as_posix(), 0, 0, phrase("problem-unexpected", error=type(error).__name__))


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading the files after a change: what is live now, what changed, and what is wrong."""

    library: Library
    changed: tuple[Path, ...]
    problems: tuple[Problem, ...]


Tell = Callable[[tuple[Problem, ...]], Awaitable[None]]
"""Tells the admins of the problems, or with none that all is well again."""


class LiveContent:
    """The last good library, and the watch over its folders that renews it.

    `publish` gets each new library; from then on everybody is to use it. `tell` hears of a broken state once: when it
    is still so at the next look, so that nobody is told of a file half written, and then again for a file that breaks
    besides, and when all is well. Of the problems that the library has from the start everybody knows already.
    """

    def __init__(self, library: Library, publish: Callable[[Library], None], tell: Tell) -> None:
        self._library = library
        self._layers = library.layers
        self._publish, self._tell = publish, tell
        self._seen = library.seen
        self._problems = library.problems
        self._told = {problem.path for problem in library.problems}
        self._changed: set[str] = set()
        self._readers: list[Callable[[Reading], None]] = []

    def when_read(self, callback: Callable[[Reading], None]) -> None:
        """Call `callback` at once whenever changed files were read, whether they are well or not."""
        self._readers.append(callback)

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
        state = await asyncio.to_thread(state_of, self._layers)
        if state == self._seen:
            await self._tell_what_stays()
            return
        self._changed |= {path for path, _ in self._seen.items() ^ state.items()}
        self._seen = state
        try:
            library = await asyncio.to_thread(load_library, *self._layers, known=self._library)
        except ContentFault as fault:
            self._problems = fault.problems
            self._was_read()
            logger.warning("the content has %d problems; the last good one stays live", len(fault.problems))
            return
        except Exception as error:  # a file must never end the watch, whatever is in it
            logger.exception("the content can't be read")
            self._problems = (_unexpected(self._layers, error),)
            self._was_read()
            return
        if await asyncio.to_thread(state_of, self._layers) != state:
            return  # read while somebody wrote: the next look reads it again
        self._library, self._problems = library, ()
        self._publish(library)
        self._was_read()
        logger.info("the content was read anew and is live")

    def _was_read(self) -> None:
        reading = Reading(self._library, tuple(Path(path) for path in sorted(self._changed)), self._problems)
        self._changed.clear()
        for callback in self._readers:
            callback(reading)

    async def _tell_what_stays(self) -> None:
        broken = {problem.path for problem in self._problems}
        if broken - self._told:
            self._told |= broken
            await self._tell(self._problems)
        elif self._told and not broken:
            self._told.clear()
            await self._tell(())
