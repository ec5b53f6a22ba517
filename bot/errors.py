"""Expected faults: what the outer doors turn into a sentence. Everything else is a bug and gets a reference."""

from __future__ import annotations


class Fault(Exception):  # noqa: N818  a fault of the installation, not an error of the code
    """Something is wrong that a person can mend: `what` names the thing, place and value, `cure` the next step."""

    def __init__(self, what: str, cure: str) -> None:
        super().__init__(f"{what}. {cure}")
        self.what, self.cure = what, cure


class SettingsFault(Fault):
    """One or more settings can't be used; all of them are named."""


class ContentFault(Fault):
    """Content files have problems; `problems` are the lines to show, each with its file and place."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        count = len(problems)
        what = f"The content files have {count} problem{'' if count == 1 else 's'}"
        super().__init__(what, "Mend them, then check with: pitchcheck content check")
        self.problems = problems


class StoreFault(Fault):
    """The database can't be opened or used."""


class ConnectionFault(Fault):
    """Slack refuses the connection for good: a wrong token, a missing scope."""
