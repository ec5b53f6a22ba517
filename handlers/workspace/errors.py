"""What can go wrong: towards the app (Slack's error codes) and towards whoever starts the workspace."""

from collections.abc import Sequence
from pathlib import Path

from .rules import Rule
from .schema import Problem


class SlackError(Exception):
    """A refusal in Slack's own words: an error code, and what else the response carries."""

    def __init__(
        self, code: str, rule: Rule | None = None, *, problems: Sequence[Problem] = (), **details: str
    ) -> None:
        """`rule` is the rule of the table that was broken; with `problems` each of them names its own."""
        super().__init__(": ".join([code, *map(str, problems)]))
        self.code = code
        self.rule = rule
        self.problems = problems
        self.details = details

    def response(self) -> dict[str, object]:
        """The body that a Web API method answers with."""
        body: dict[str, object] = {"ok": False, "error": self.code, **self.details}
        if self.problems:
            errors = [str(problem) for problem in self.problems]
            messages = [f"[ERROR] {error}" for error in errors]
            body |= {"errors": errors, "response_metadata": {"messages": messages}}
        return body


class RateLimitedError(SlackError):
    """The app calls faster than Slack lets it."""

    def __init__(self, rule: Rule, retry_after: int) -> None:
        super().__init__("ratelimited", rule)
        self.retry_after = retry_after
        """Whole seconds until there is room again."""


class PortInUse(Exception):  # noqa: N818 (the name says it)
    """Another program listens on the port that the workspace was to use."""

    def __init__(self, port: int) -> None:
        super().__init__(f"port {port} is in use: stop the other program or choose another port")
        self.port = port


class WorkspaceFileBroken(Exception):  # noqa: N818 (the name says it)
    """The file with the workspace's messages cannot be read."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path} cannot be read ({reason}): start fresh, which forgets its messages, or mend it")
        self.path = path
        self.reason = reason


class RequestUrlRefused(Exception):  # noqa: N818 (the name says it)
    """The address that the app is to be reached at did not answer as an app does."""

    def __init__(self, request_url: str, reason: str) -> None:
        super().__init__(
            f"the request URL {request_url} is no app's ({reason}): start the app there first, "
            "with the workspace's signing secret"
        )
        self.request_url = request_url
        self.reason = reason
