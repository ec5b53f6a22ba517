"""The story of `make demo`: two minutes in which Grace learns to sell softer."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from handlers import ids
from handlers.workspace import Step, Story

GRACE, ANNA = "U0GRACE", "U0ANNA"
MONDAY = 0
JUST_AFTER_OPENING = time(9, 4)


def _draft(text: str) -> str:
    return f"{ids.COMMAND} {text}"


STORY = Story(
    "Two minutes with Pitchcheck",
    "C0SALES",
    (
        Step(
            "This is a small Slack on your machine. Grace sells ovens to bakeries, and the day's tip is here.", 7, GRACE
        ),
        Step(
            "She is about to send this. First she lets Pitchcheck read it.",
            5,
            write=_draft(
                "Hi Ruth, our oven is simply the best on the market. Only two are left at this price, "
                "so sign today, before it is too late!"
            ),
        ),
        Step("Every phrase that presses is quoted, with a reason and a softer line to use instead.", 9),
        Step("And at the end: where the conversation is, and Grace's streak.", 7, show_end=True),
        Step(
            "She writes it again, with a question where the deadline was.",
            8,
            write=_draft(
                "Hi Ruth, thank you for showing us the bakery on Tuesday! What do your bakers find hardest about the "
                "night shift? If you like, we can look at it together next week. There is no rush at all."
            ),
        ),
        Step("Anna, at the next desk, has seen nothing of it: an answer is for the one who asked.", 7, ANNA),
        Step(
            "She writes in Swedish, and is answered in Swedish. Russian works just as well.",
            7,
            write=_draft("Bara två platser kvar i pilotgruppen! Köp nu, innan det är för sent."),
        ),
        Step(
            "Back to Grace. The clock goes to Tuesday, nine o'clock: a new tip has come to the channel.",
            9,
            GRACE,
            "tomorrow",
        ),
        Step(
            "She practises on Tuesday …",
            2,
            write=_draft("Hi Omar, you said that the reports take a whole day. What gets in the way most?"),
        ),
        Step(
            "… on Wednesday …",
            2,
            move="tomorrow",
            write=_draft(
                "Hi Niklas, how has the move been going since we spoke? Is anything still taking too much time?"
            ),
        ),
        Step(
            "… on Thursday …",
            2,
            move="tomorrow",
            write=_draft(
                "Hi Lena, you told me that the night shift is short of people. How are you dealing with that?"
            ),
        ),
        Step(
            "… and on Friday.",
            3,
            move="tomorrow",
            write=_draft(
                "Hi Ruth, how did the bakers like the test loaves? Take all the time you need to think it over."
            ),
            show_end=True,
        ),
        Step(
            "Five working days in a row. Only Grace can see her figures.",
            9,
            write=f"{ids.COMMAND} stats",
            show_end=True,
        ),
        Step(f"Now it is your turn: pick somebody at the left and write {ids.COMMAND} with a draft of your own.", 5),
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
