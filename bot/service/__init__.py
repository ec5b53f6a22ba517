"""The use cases that every door calls, by subject.

Here work leaves the event loop: judging goes to a thread, and the store has one thread of its own, so there is one
writer at a time.
"""

from __future__ import annotations

from bot.schedules import Schedule
from bot.service.checking import Checked, Checking
from bot.service.feedback import Feedback
from bot.service.installation import Installation
from bot.service.leaderboard import Leaderboard
from bot.service.people import People
from bot.service.posting import Outgoing, Post, Posting
from bot.service.privacy import Privacy
from bot.service.progress import Progress
from bot.service.reminders import Reminders
from bot.service.schedules import Schedules
from bot.service.tips import Tips
from bot.wording import Say

__all__ = [
    "Checked",
    "Checking",
    "Feedback",
    "Installation",
    "Leaderboard",
    "Outgoing",
    "People",
    "Post",
    "Posting",
    "Privacy",
    "Progress",
    "Reminders",
    "Schedules",
    "Service",
    "Tips",
]


class Service:
    """Pitchcheck's use cases over one installation. A workspace without a schedule gets `seed` as its first."""

    def __init__(self, installation: Installation, seed: Schedule | None = None) -> None:
        self.installation = installation
        self.people = People(installation)
        self.progress = Progress(installation)
        self.checking = Checking(installation, self.progress)
        self.feedback = Feedback(installation, self.checking.drafts)
        self.schedules = Schedules(installation, seed)
        self.tips = Tips(installation, self.schedules)
        self.posting = Posting(installation, self.schedules, self.tips)
        self.privacy = Privacy(installation, self.checking.drafts)
        self.leaderboard = Leaderboard(installation)
        self.reminders = Reminders(installation, self.progress)

    def say(self, language: str | None) -> Say:
        """The wording in a language."""
        return self.installation.say(language)

    def close(self) -> None:
        """Finish what is being stored, and close the store."""
        self.installation.close()
