"""Schedules as a list, a form, a plan, and what channels and admins are told of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from bot.bands import PRESETS
from bot.schedules import AUTO_FOCUS, NO_FOCUS, PAUSED_BY_ADMIN, Schedule
from bot.tips import Planned
from bot.wording import Say
from bot.working_days import WEEKDAYS
from handlers import ids
from handlers.views import blocks
from handlers.views.blocks import Block
from handlers.views.modal import modal, note

SHOWN_SCHEDULES = 40
"""Two blocks each, and Slack takes a hundred; the command line lists them all."""


NO_BAND = "none"
"""The option that stands for no target band: Slack refuses an empty value."""


class Choices(NamedTuple):
    """What a form offers: languages by code with their own names, and the ids of techniques."""

    languages: Mapping[str, str]
    techniques: tuple[str, ...]


# --- In words


def days_line(weekdays: frozenset[int], say: Say) -> str:
    """The working days, with a dash for three or more in a row: "Mon–Thu, Sat"."""
    names = [say(f"weekday-short-{name}") for name in WEEKDAYS]
    runs: list[list[int]] = []
    for day in sorted(weekdays):
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    parts = [
        f"{names[run[0]]}–{names[run[-1]]}" if len(run) > 2 else ", ".join(names[day] for day in run) for run in runs
    ]
    return ", ".join(parts)


def when_line(schedule: Schedule, say: Say) -> str:
    """On which days and when the tip comes."""
    days = days_line(schedule.working_days.weekdays, say)
    return say("schedule-when", days=days, time=f"{schedule.at:%H:%M}", zone=schedule.time_zone.key)


def person_mention(person: str, say: Say) -> str:
    """Who set a schedule: a mention of a person of Slack's, else the name of the other door.

    Nobody is named who has asked to be forgotten.
    """
    if person in {"", "settings", "command-line"}:
        return say(f"schedule-by-{person or 'admin'}")
    return f"<@{person}>"


def state_line(schedule: Schedule, say: Say) -> str:
    """Whether it runs, and if not, why and what to do."""
    if not schedule.paused:
        return say("schedule-runs")
    return say("schedule-paused") if schedule.paused == PAUSED_BY_ADMIN else say(f"schedule-stopped-{schedule.paused}")


# --- In the channel, and to the admins


def announcement_blocks(schedule: Schedule, change: str, say: Say) -> list[Block]:
    """One line for the channel: who did what, and when tips come."""
    return [blocks.mention_section(_announcement(schedule, change, person_mention(schedule.set_by, say), say))]


def announcement_text(schedule: Schedule, change: str, say: Say) -> str:
    """The same as the message's top-level text, where a mention is markup and stays."""
    return _announcement(schedule, change, person_mention(schedule.set_by, say), say)


def _announcement(schedule: Schedule, change: str, person: str, say: Say) -> str:
    line = say(f"schedule-told-{change}", person=person)
    return line if change in {"paused", "removed"} else f"{line} {when_line(schedule, say)}"


def stopped_blocks(schedule: Schedule, say: Say) -> list[Block]:
    """What an admin is told of a schedule that stopped by itself: where, why, and the next step."""
    return [
        blocks.mention_section(_stopped(schedule, f"<#{schedule.channel}>", say)),
        blocks.actions(opener(say)),
    ]


def stopped_text(schedule: Schedule, say: Say) -> str:
    """The same as the message's top-level text."""
    return _stopped(schedule, schedule.channel, say)


def _stopped(schedule: Schedule, channel: str, say: Say) -> str:
    return f"{say('schedule-stopped', channel=channel)} {state_line(schedule, say)} {say('schedule-stopped-next')}"


# --- The plan


def plan_lines(plan: Sequence[Planned], say: Say) -> list[str]:
    """The next seven days, one a line."""
    lines = []
    for planned in plan:
        weekday = say(f"weekday-short-{WEEKDAYS[planned.day.weekday()]}")
        day = say("plan-day", weekday=weekday, day=planned.day)
        title = planned.tip.title if planned.tip else say("plan-nothing")
        notes = [
            *([say(f"plan-{planned.state}")] if planned.state else []),
            *([say("plan-recap")] if planned.recap else []),
        ]
        star = " *" if planned.provisional else ""
        lines.append(f"{day} {title}{star}" + (f" ({', '.join(notes)})" if notes else ""))
    footnote = [say("plan-provisional")] if any(planned.provisional for planned in plan) else []
    return [*lines, *footnote] or [say("plan-empty")]


def plan_blocks(plan: Sequence[Planned], say: Say) -> list[Block]:
    """The next seven days under a title."""
    return [
        blocks.rich(blocks.rich_line(blocks.words(say("plan-title"), bold=True))),
        blocks.section("\n".join(plan_lines(plan, say))),
    ]


# --- The modals


def not_admin_modal(say: Say) -> dict[str, Any]:
    """A plain sentence for whoever may not set schedules."""
    return note(say("schedules-title"), say("schedules-admins-only"), say)


def opener(say: Say) -> Block:
    """The button that opens the list, wherever it stands."""
    return blocks.button(say("open-schedules"), ids.OPEN_SCHEDULES)


def list_modal(schedules: Sequence[Schedule], say: Say, notice: str = "") -> dict[str, Any]:
    """Every schedule with its buttons, and one to add another; a notice stands on top."""
    shown: list[Block] = []
    for schedule in schedules[:SHOWN_SCHEDULES]:
        recap = f" · {say('schedule-with-recap')}" if schedule.recap else ""
        lines = (
            f"<#{schedule.channel}>",
            f"{when_line(schedule, say)}{recap}",
            state_line(schedule, say),
        )
        shown += [blocks.mention_section("\n".join(lines)), _list_buttons(schedule, say)]
    if len(schedules) > SHOWN_SCHEDULES:
        shown.append(blocks.context(say("schedules-more", count=len(schedules) - SHOWN_SCHEDULES)))
    top = [{"type": "alert", "text": blocks.plain(notice, 3000), "level": "info"}] if notice else []
    add = blocks.actions(blocks.button(say("schedules-add"), ids.ADD_SCHEDULE, style="primary"))
    content = [*top, *(shown or [blocks.section(say("schedules-none"))]), blocks.DIVIDER, add]
    return modal(ids.SCHEDULE_LIST, say("schedules-title"), content, say)


def _list_buttons(schedule: Schedule, say: Say) -> Block:
    channel = schedule.channel
    running = ids.RESUME_SCHEDULE if schedule.paused else ids.PAUSE_SCHEDULE
    return blocks.actions(
        blocks.button(say("schedule-edit"), ids.EDIT_SCHEDULE, channel),
        blocks.button(say("schedule-resume" if schedule.paused else "schedule-pause"), running, channel),
        blocks.button(say("schedule-post-now"), ids.POST_TIP_NOW, channel) | {"confirm": _confirm("post-now", say)},
        blocks.button(say("schedule-remove"), ids.REMOVE_SCHEDULE, channel, "danger")
        | {"confirm": _confirm("remove", say)},
    )


def _confirm(what: str, say: Say) -> dict[str, Any]:
    return {
        "title": blocks.plain(say(f"schedule-{what}"), 100),
        "text": blocks.plain(say(f"schedule-{what}.confirm"), 300),
        "confirm": blocks.plain(say(f"schedule-{what}.yes"), 30),
        "deny": blocks.plain(say("form-close"), 30),
    }


def form_modal(
    schedule: Schedule, choices: Choices, say: Say, *, is_new: bool, list_view: str, plan: Sequence[Planned] = ()
) -> dict[str, Any]:
    """The form of one schedule; that of a new one also asks for the channel. `list_view` is the modal beneath it."""
    named = {AUTO_FOCUS: say("schedule-focus-auto"), NO_FOCUS: say("schedule-focus-none")}
    named |= {technique: say(f"technique-{technique}") for technique in choices.techniques}
    bands = {NO_BAND: say("schedule-band-none")}
    for trade, band in PRESETS.items():
        bands[trade] = say("trade-band", trade=say(f"trade-{trade}"), low=band.low, high=band.high)
    weekdays = {str(number): say(f"weekday-{name}") for number, name in enumerate(WEEKDAYS)}
    channel = (
        _input("channel", ids.SCHEDULE_CHANNEL, _channel_select(), say)
        if is_new
        else blocks.mention_section(f"<#{schedule.channel}>")
    )
    zone = {"type": "plain_text_input", "initial_value": schedule.time_zone.key, "max_length": 60}
    country: dict[str, Any] = {"type": "plain_text_input", "max_length": 2}
    if schedule.working_days.country:
        country["initial_value"] = schedule.working_days.country
    fields = [
        channel,
        _input("time", ids.SCHEDULE_TIME, {"type": "timepicker", "initial_time": f"{schedule.at:%H:%M}"}, say),
        _input("zone", ids.SCHEDULE_ZONE, zone, say, hint=True),
        _input("days", ids.SCHEDULE_DAYS, _checkboxes(weekdays, map(str, schedule.working_days.weekdays)), say),
        _input("country", ids.SCHEDULE_COUNTRY, country, say, optional=True, hint=True),
        _input("language", ids.SCHEDULE_LANGUAGE, _select(choices.languages, schedule.language), say),
        _input("band", ids.SCHEDULE_BAND, _select(bands, schedule.band or NO_BAND), say, hint=True),
        _input("focus", ids.SCHEDULE_FOCUS, _select(named, schedule.focus), say, hint=True),
        _input(
            "recap",
            ids.SCHEDULE_RECAP,
            _checkboxes({"recap": say("schedule-recap-wanted")}, ["recap"] if schedule.recap else []),
            say,
            optional=True,
            hint=True,
        ),
    ]
    content = [*fields, *([blocks.DIVIDER, *plan_blocks(plan, say)] if plan else [])]
    title = say("schedule-new" if is_new else "schedule-edit-title")
    metadata = f"{list_view} {schedule.channel}"
    return modal(ids.SCHEDULE_FORM, title, content, say, submit=say("schedule-save"), metadata=metadata)


def _input(
    name: str, field: str, element: dict[str, Any], say: Say, *, optional: bool = False, hint: bool = False
) -> Block:
    block = {
        "type": "input",
        "block_id": field,
        "label": blocks.plain(say(f"schedule-{name}"), 2000),
        "element": element | {"action_id": field},
        "optional": optional,
    }
    return block | {"hint": blocks.plain(say(f"schedule-{name}.hint"), 2000)} if hint else block


def _channel_select() -> dict[str, Any]:
    return {"type": "conversations_select", "filter": {"include": ["public", "private"]}}


def _option(value: str, name: str) -> dict[str, Any]:
    return {"text": blocks.plain(name, blocks.OPTION_TEXT), "value": value}


def _select(named: Mapping[str, str], chosen: str) -> dict[str, Any]:
    element: dict[str, Any] = {"type": "static_select", "options": [_option(*item) for item in named.items()]}
    return element | {"initial_option": _option(chosen, named[chosen])} if chosen in named else element


def _checkboxes(named: Mapping[str, str], chosen: Iterable[str]) -> dict[str, Any]:
    element: dict[str, Any] = {"type": "checkboxes", "options": [_option(*item) for item in named.items()]}
    ticked = [_option(value, named[value]) for value in sorted(chosen) if value in named]
    return element | {"initial_options": ticked} if ticked else element
