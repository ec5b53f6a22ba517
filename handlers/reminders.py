"""The reminder as a direct message."""

from __future__ import annotations

from functools import partial

from bot.service import Service
from bot.streak import Streak
from handlers.direct_messages import DirectMessages
from handlers.views import blocks
from handlers.views.form import opener


async def remind(service: Service, workspace: str, messages: DirectMessages) -> None:
    """Send every reminder that is due."""
    await service.reminders.remind(workspace, partial(_send, service, workspace, messages))


async def _send(service: Service, workspace: str, messages: DirectMessages, person: str, streak: Streak) -> None:
    say = service.say(await service.people.language_of(workspace, person))
    sentence = say("reminder", days=streak.current, freezes=streak.freezes)
    await messages.send(person, sentence, [blocks.section(sentence), blocks.actions(opener(say))])
