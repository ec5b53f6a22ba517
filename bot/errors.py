"""Expected faults: what the outer doors turn into a sentence. Everything else is a bug and gets a reference."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.wording import Phrase, Say


class Fault(Exception):  # noqa: N818  a fault of the installation, not an error of the code
    """Something is wrong that a person can mend: `what` names the thing, place and value, `cure` the next step."""

    def __init__(self, what: str, cure: str) -> None:
        super().__init__(f"{what}. {cure}")
        self.what, self.cure = what, cure


class SettingsFault(Fault):
    """One or more settings can't be used; all of them are named."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something wrong in a content file: where (line and column from 1), what, and what would be right.

    Line 0 is the file or folder as a whole. Without a cure of its own, `.cure` of the message `what` serves.
    """

    path: str
    line: int
    column: int
    what: Phrase
    cure: Phrase | None = field(default=None, compare=False)

    @property
    def place(self) -> str:
        """The path with line and column, as editors and terminals understand it."""
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path

    def what_and_cure(self, say: Say) -> tuple[str, str]:
        """What is wrong, and what would be right, in the language of the look-up."""
        cure = self.cure or Phrase(f"{self.what.key}.cure", self.what.values)
        return self.what.said(say), cure.said(say)

    def in_words(self, say: Say) -> str:
        """The whole problem in one line."""
        return f"{self.place}: {'; '.join(self.what_and_cure(say))}"


class ContentFault(Fault):
    """Content files have problems, each with its file and place."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        count = len(problems)
        what = f"The content files have {count} problem{'' if count == 1 else 's'}"
        super().__init__(what, "Mend them, then check with: pitchcheck content check")
        self.problems = problems


class StoreFault(Fault):
    """The database can't be opened or used."""


class ConnectionFault(Fault):
    """Slack refuses the connection for good: a wrong token, a missing scope."""
