"""A story that the page can play: what somebody does, with a line that says what is to be seen."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Step:
    """One step: a line is shown, the rest is done in the order of the fields, and there is time to read."""

    say: str
    seconds: float = 6.0
    """How long the page waits before the next step."""
    person: str | None = None
    """The id of whom to become."""
    move: Literal["hour", "tomorrow", "week"] | None = None
    """How far to move the clock."""
    write: str | None = None
    """What to write into the channel and send."""
    show_end: bool = False
    """Whether to scroll down to the end of the conversation."""


@dataclass(frozen=True)
class Story:
    """Steps that are played in one channel."""

    title: str
    channel: str
    steps: tuple[Step, ...]
