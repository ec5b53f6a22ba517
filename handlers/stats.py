"""A person's own figures, and the help."""

from __future__ import annotations

from bot.service import Service
from handlers.commands import Request
from handlers.views.stats import help_blocks, help_text, stats_blocks, stats_text


async def show_stats(service: Service, request: Request) -> None:
    """Answer with the person's streak and figures."""
    progress = await service.progress.of_person(request.workspace, request.person)
    say = service.say(await service.people.language_of(request.workspace, request.person, request.language))
    await request.answer(
        stats_text(progress.stats, progress.streak, say), stats_blocks(progress.stats, progress.streak, say)
    )


async def show_help(service: Service, request: Request) -> None:
    """Answer with how to use Pitchcheck."""
    say = service.say(await service.people.language_of(request.workspace, request.person, request.language))
    await request.answer(help_text(say), help_blocks(say))
