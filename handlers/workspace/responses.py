"""Answers that come without a token: in the ack of a command, or through a response URL."""

from dataclasses import dataclass
from typing import Any

from .content_checks import checked_message
from .messages import Messages, escaped
from .passes import ResponseTarget, ResponseUrls
from .team import BOT_USER_ID

Json = dict[str, Any]


@dataclass(frozen=True)
class Responses:
    """Shows answers where they belong: to one person, or to the channel if the app says so."""

    messages: Messages
    response_urls: ResponseUrls

    def accept(self, secret: str, body: Json) -> None:
        """One use of a response URL."""
        self.show(self.response_urls.use(secret), body)

    def show(self, target: ResponseTarget, body: Json) -> None:
        """Post, replace or delete, as the body of the answer asks; raises SlackError where Slack refuses."""
        original = self.messages.get(target.channel, target.original_ts) if target.original_ts else None
        if body.get("delete_original"):
            if original:
                self.messages.delete(original)
            return
        text, blocks = checked_message(body)
        if original and body.get("replace_original"):
            self.messages.change(original, text, blocks)
        elif body.get("response_type") == "in_channel":
            self._show_typed_command(target)
            kept = not target.channel.startswith("D")
            self.messages.post(target.channel, BOT_USER_ID, text, blocks, kept=kept)
        else:
            self.messages.post(target.channel, BOT_USER_ID, text, blocks, only_visible_to=target.user)

    def _show_typed_command(self, target: ResponseTarget) -> None:
        # Slack shows the command with the first public answer. It is shown, but never written to disk.
        if target.typed_command:
            self.messages.post(target.channel, target.user, escaped(target.typed_command), kept=False)
            target.typed_command = None
