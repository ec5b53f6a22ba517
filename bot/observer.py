"""What happens while the bot runs, for whoever counts it: numbers and names of our own, never a text or a person."""

from __future__ import annotations


class Observer:
    """Is told of everything that is worth counting, and counts nothing; whoever counts overrides the methods.

    Every argument comes from a small fixed set, but for `code`, which is Slack's.
    """

    def draft_checked(self, way_in: str, language: str, verdict: str, seconds: float) -> None:
        """A draft was judged, so long after the request arrived. Without a verdict, `verdict` is the reason why."""

    def posted(self, kind: str, state: str) -> None:
        """A post to a channel came to this state (`bot.ledger.PostState`)."""

    def slack_refused(self, method: str, code: str) -> None:
        """Slack refused a call, or could not be reached: then `code` is the name of the error."""

    def delivered_again(self) -> None:
        """Slack delivered something that was heard already."""

    def content_read(self, problems: int) -> None:
        """Changed content files were read; without problems they are live."""
