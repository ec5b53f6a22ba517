"""What somebody edits beside the page: how it will look, or what is wrong with it."""

from dataclasses import dataclass
from typing import Any

from .identifiers import with_ids
from .limits import message_problems

Json = dict[str, Any]


@dataclass(frozen=True)
class PreviewProblem:
    """One thing that is wrong: where, what, and what would be right."""

    place: str
    what: str
    cure: str = ""


@dataclass(frozen=True)
class Preview:
    """What was saved last."""

    title: str
    """What it is, such as the name of a file."""
    says: str
    """One line on what came of it."""
    blocks: tuple[Json, ...] = ()
    """The message that it makes."""
    problems: tuple[PreviewProblem, ...] = ()

    def to_page(self, number: int) -> Json:
        """What the page draws; what Slack would refuse in the blocks is among the problems."""
        refused = message_problems(list(self.blocks))
        problems = [*self.problems, *(PreviewProblem(each.pointer, each.constraint) for each in refused)]
        return {
            "number": number,
            "title": self.title,
            "says": self.says,
            "blocks": [] if refused else with_ids(self.blocks),
            "problems": [{"place": each.place, "what": each.what, "cure": each.cure} for each in problems],
        }
