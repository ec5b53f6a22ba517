"""Today's tip in private, and for admins a preview with the plan of the next seven days."""

from __future__ import annotations

from bot.service import Service
from handlers import answers
from handlers.admins import Admins
from handlers.requests import Request
from handlers.views import blocks as views
from handlers.views.schedules import opener, plan_blocks, plan_lines, state_line, when_line
from handlers.views.tip import tip_blocks, tip_text


async def show_tip(service: Service, request: Request) -> None:
    """Answer with today's tip of the channel, in the person's language."""
    language = await service.people.language_of(request.workspace, request.person, request.language)
    say = service.say(language)
    tip = await service.tips.today(request.workspace, request.channel, language)
    if tip is None:
        await request.answer(say("tip-none"))
        return
    in_tip = service.say(tip.language)
    await request.answer(tip_text(tip, in_tip), [*tip_blocks(tip, in_tip), views.context(say("tip-private"))])


async def show_preview(service: Service, admins: Admins, request: Request) -> None:
    """Answer an admin with the next tip of the channel, or of the first schedule, and what comes after it."""
    say = await answers.say_to(service, request)
    if not await admins.includes(request.person):
        await request.answer(say("schedules-admins-only"))
        return
    schedules = await service.schedules.all(request.workspace)
    schedule = next((s for s in schedules if s.channel == request.channel), next(iter(schedules), None))
    if schedule is None:
        await request.answer(say("schedules-none"))
        return
    plan = await service.tips.plan(request.workspace, schedule)
    upcoming = next((planned.tip for planned in plan if planned.tip and planned.state is None), None)
    in_tip = service.say(upcoming.language if upcoming else None)
    where = f"<#{schedule.channel}>\n{when_line(schedule, say)}\n{state_line(schedule, say)}"
    parts = [
        views.context(say("preview-title")),
        views.mention_section(where),
        *plan_blocks(plan, say),
        views.actions(opener(say)),
        *([views.DIVIDER, *tip_blocks(upcoming, in_tip)] if upcoming else []),
    ]
    lines = [say("preview-title"), when_line(schedule, say), say("plan-title"), *plan_lines(plan, say)]
    text = "\n".join([*lines, *([tip_text(upcoming, in_tip)] if upcoming else [])])
    await request.answer(views.cut(text, views.FALLBACK_TEXT), parts)
