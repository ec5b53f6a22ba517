"""A small pretend Slack that any Bolt app can connect to, for trying it out and for testing it.

It speaks the Web API, response URLs, Socket Mode and signed HTTP, is as strict as Slack, and serves a page for people.
It knows nothing of the app but its manifest.
"""

from .errors import PortInUse, RequestUrlRefused, WorkspaceFileBroken
from .interactions import Outcome
from .limits import Strictness
from .messages import Message
from .person import Person
from .preview import Preview, PreviewProblem
from .story import Step, Story
from .team import CHANNELS, Channel
from .workspace import Workspace

__all__ = [
    "CHANNELS",
    "Channel",
    "Message",
    "Outcome",
    "Person",
    "PortInUse",
    "Preview",
    "PreviewProblem",
    "RequestUrlRefused",
    "Step",
    "Story",
    "Strictness",
    "Workspace",
    "WorkspaceFileBroken",
]
