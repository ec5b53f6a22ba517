"""What each text, element, block and view may hold, referring to the table of `rules`.

A length is the largest that Slack accepts; what a shape does not list is refused. Numbers that the facts sheet does
not spell out are those of slack_sdk's models. Rules about a message or a view as a whole are in `limits`.
"""

from .views import MESSAGE_BLOCKS, VIEWS

__all__ = ["MESSAGE_BLOCKS", "VIEWS"]
