"""A person's own figures, and the help."""

from __future__ import annotations

from bot.service import Service
from handlers import answers
from handlers.commands import Request
from handlers.views.stats import help_blocks, help_text, stats_blocks, stats_text


async def show_stats(service: Service, request: Request) -> None:
    """Answer with the person's streak and figures."""
    language = await service.people.language_of(request.workspace, request.person, request.language)
    figures = await service.progress.of_person(request.workspace, request.person, language)
    say = service.say(language)
    await request.answer(stats_text(figures, say), stats_blocks(figures, say))


async def show_help(service: Service, request: Request) -> None:
    """Answer with how to use Pitchcheck."""
    say = await answers.say_to(service, request)
    await request.answer(help_text(say), help_blocks(say))
