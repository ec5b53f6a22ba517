"""The story of `make demo`: two minutes in which Grace learns to sell softer."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.service import Service
from handlers import ids
from handlers.workspace import Step, Story

GRACE, ANNA = "U0GRACE", "U0ANNA"
MONDAY = 0
JUST_AFTER_OPENING = time(9, 4)

COLLEAGUES = {
    "U0MAXIM": "Ольга, спасибо за встречу! Вы говорили, что отчёты отнимают целый день. Что мешает больше всего?",
    "U0LEILA": "Hi Sam, only today: sign now and save a tenth. After that the price goes up for good!",
    "U0JONAS": "Hej Karin! Du sa att schemat tar för mycket tid. Vad har ni provat hittills, och vad hände då?",
    "U0DINA": "Айгуль, это лучшее предложение на рынке! Подпишите договор прямо сейчас, завтра будет поздно.",
}
"""What the others check on the Monday: a week is told from five people up."""


async def set_the_stage(service: Service, workspace: str) -> None:
    """Let the colleagues have checked a draft each, and the channel hear of its week on Friday."""
    for person, draft in COLLEAGUES.items():
        await service.checking.check(workspace, person, draft)
    for schedule in await service.schedules.all(workspace):
        await service.schedules.save(workspace, replace(schedule, recap=True))


def _draft(text: str) -> str:
    return f"{ids.COMMAND} {text}"


STORY = Story(
    "Two minutes with Pitchcheck",
    "C0SALES",
    (
        Step(
            "This is a small Slack on your machine. Grace sells ovens to bakeries, and the day's tip is here.",
            6,
            person=GRACE,
        ),
        Step(
            "She is about to send this. First she lets Pitchcheck read it.",
            4,
            write=_draft(
                "Hi Ruth, our oven is simply the best on the market. "
                "Only two are left at this price, so sign today, before it is too late!"
            ),
        ),
        Step("Every phrase that presses is quoted, with a reason and a softer line to use instead.", 8),
        Step(
            "“Softer draft” has rewritten the whole message. Each change is explained, and the text is hers to edit.",
            10,
            press=ids.SOFTER_DRAFT,
        ),
        Step(
            "She checks what became of it: the new draft is held against the first one, and reads softer.",
            9,
            submit=True,
        ),
        Step(
            "Anna, at the next desk, has seen nothing of it. She writes in Swedish, and is answered in Swedish.",
            6,
            close=True,
            person=ANNA,
            write=_draft("Bara två platser kvar i pilotgruppen! Köp nu, innan det är för sent."),
        ),
        Step(
            "Back to Grace. The clock goes to Tuesday, nine o'clock: a new tip has come to the channel.",
            6,
            person=GRACE,
            move="tomorrow",
        ),
        Step(
            "She practises on Tuesday …",
            1,
            write=_draft("Hi Omar, you said that the reports take a whole day. What gets in the way most?"),
        ),
        Step(
            "… on Wednesday …",
            1,
            move="tomorrow",
            write=_draft("Hi Niklas, how has the move been going since we spoke? Is anything taking too much time?"),
        ),
        Step(
            "… on Thursday …",
            1,
            move="tomorrow",
            write=_draft("Hi Lena, you told me that the night shift is short of people. How do you deal with that?"),
        ),
        Step(
            "… and on Friday.",
            1,
            move="tomorrow",
            write=_draft("Hi Ruth, how did the bakers like the test loaves? Take all the time you need."),
        ),
        Step(
            "Friday, three o'clock: the team's week in numbers. From five people up, and never by name.",
            9,
            move="afternoon",
            show_end=True,
        ),
        Step(
            "Grace's own figures are on her Home tab: five working days in a row. Nobody else can see them.",
            9,
            at_home=True,
        ),
        Step(f"Now it is your turn: pick somebody at the left and write {ids.COMMAND} with a draft of your own.", 4),
    ),
)


def until_monday_morning(now: datetime, time_zone: ZoneInfo) -> timedelta:
    """How far the story's clock is ahead: it begins on a Monday just after nine, so that a working week lies ahead."""
    local = now.astimezone(time_zone)
    monday = local.date() + timedelta(days=(MONDAY - local.weekday()) % 7)
    start = datetime.combine(monday, JUST_AFTER_OPENING, time_zone)
    if start < local:
        start = datetime.combine(monday + timedelta(days=7), JUST_AFTER_OPENING, time_zone)
    return start - now
