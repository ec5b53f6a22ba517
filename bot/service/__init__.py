"""The use cases that every door calls, by subject.

Here work leaves the event loop: judging goes to a thread, and the store has one thread of its own, so there is one
writer at a time.
"""

from __future__ import annotations

from bot.service.checking import Checked, Checking
from bot.service.feedback import Feedback
from bot.service.installation import Installation
from bot.service.leaderboard import Leaderboard
from bot.service.people import People
from bot.service.privacy import Privacy
from bot.service.progress import Progress
from bot.service.reminders import Reminders
from bot.service.tips import DailyTips, Post
from bot.wording import Say

__all__ = [
    "Checked",
    "Checking",
    "DailyTips",
    "Feedback",
    "Installation",
    "Leaderboard",
    "People",
    "Post",
    "Privacy",
    "Progress",
    "Reminders",
    "Service",
]


class Service:
    """Pitchcheck's use cases over one installation."""

    def __init__(self, installation: Installation) -> None:
        self.installation = installation
        self.people = People(installation)
        self.progress = Progress(installation)
        self.checking = Checking(installation, self.progress)
        self.feedback = Feedback(installation, self.checking.drafts)
        self.tips = DailyTips(installation)
        self.privacy = Privacy(installation, self.checking.drafts)
        self.leaderboard = Leaderboard(installation)
        self.reminders = Reminders(installation, self.progress)

    def say(self, language: str | None) -> Say:
        """The wording in a language."""
        return self.installation.say(language)

    def close(self) -> None:
        """Finish what is being stored, and close the store."""
        self.installation.close()
