"""A story that the page can play: what somebody does, with a line that says what is to be seen."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Step:
    """One step: a line is shown, the rest is done in the order of the fields, and there is time to read."""

    say: str
    seconds: float = 6.0
    """How long the page waits before the next step."""
    close: bool = False
    """Whether to close the modal that is open."""
    person: str | None = None
    """The id of whom to become."""
    move: Literal["hour", "afternoon", "tomorrow", "week"] | None = None
    """How far to move the clock."""
    at_home: bool = False
    """Whether to look at the app's Home tab instead of the channel."""
    write: str | None = None
    """What to write into the channel and send."""
    press: str | None = None
    """The action_id of a button to press, in the latest message that has it."""
    submit: bool = False
    """Whether to press the submit button of the modal that is open."""
    show_end: bool = False
    """Whether to scroll down to the end of the conversation."""


@dataclass(frozen=True)
class Story:
    """Steps that are played in one channel."""

    title: str
    channel: str
    steps: tuple[Step, ...]
