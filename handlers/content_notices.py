"""What the admins hear of the content files: that something is broken, and that all is well again."""

from __future__ import annotations

import logging

from bot.content import english
from bot.errors import Problem
from bot.service import Service
from bot.wording import Say
from handlers.admins import Admins
from handlers.direct_messages import DirectMessages
from handlers.views import blocks

logger = logging.getLogger(__name__)

MOST_SHOWN = 5
"""So many problems at most are written out; the command line lists all."""


class ContentNotices:
    """Sends the admins direct messages, each in the language that they are spoken to in."""

    def __init__(self, service: Service, admins: Admins, workspace: str, messages: DirectMessages) -> None:
        self._service, self._admins = service, admins
        self._workspace, self._messages = workspace, messages

    async def tell(self, problems: tuple[Problem, ...]) -> None:
        """Tell of the problems of a change that is not live; without any, that all is well again."""
        await self._tell(problems, "content-stays")

    async def tell_left_out(self, problems: tuple[Problem, ...]) -> None:
        """Tell of the problems of files that the bot has started without."""
        await self._tell(problems, "content-left-out")

    async def _tell(self, problems: tuple[Problem, ...], closing: str) -> None:
        for problem in problems:
            logger.error("content: %s", problem.in_words(english()))
        for person in sorted(await self._admins.to_be_told() or ()):
            say = self._service.say(await self._service.people.language_of(self._workspace, person))
            text = _broken(problems, closing, say) if problems else say("content-well")
            # As plain text: a file's words must neither format nor mention anybody.
            await self._messages.send(person, text, [blocks.section(text)])


def _broken(problems: tuple[Problem, ...], closing: str, say: Say) -> str:
    shown = [f"• {problem.in_words(say)}" for problem in problems[:MOST_SHOWN]]
    lines = [say("content-broken", count=len(problems)), *shown]
    if len(problems) > MOST_SHOWN:
        lines.append(say("content-more", count=len(problems) - MOST_SHOWN))
    return "\n".join([*lines, say(closing)])
