"""The table of everything that the workspace is strict about, each rule with where it is known from.

The code that keeps a rule refers to it by name; the inspector shows the rule beside what broke it; and
tests/handlers/workspace/test_rules.py breaks each rule of the table once, over a real connection.
"""

from collections.abc import Mapping
from dataclasses import dataclass

FACTS = "slack-facts.md"
"""The sheet of what is known of Slack, to whose sections the rules refer."""

_SECTIONS: Mapping[int, str] = {
    1: "Slash commands",
    2: "Block Kit limits and new blocks",
    3: "Shortcuts, Home, modals",
    4: "Charts and images",
    5: "Rate limits and retries",
    6: "Delivery, duplicates, Socket Mode",
    7: "Request verification (HTTP mode)",
    8: "Manifest for this bot",
    9: "Users, channels, installs",
    10: "One tip per channel per day",
}


@dataclass(frozen=True)
class Rule:
    """One thing that Slack is strict about."""

    id: str
    """Its name, in lower case with hyphens."""
    does: str
    """What Slack does, in words of our own."""
    section: int
    """The section of the facts sheet that it is known from."""

    @property
    def source(self) -> str:
        """The section with its title, for people."""
        return f"{FACTS}, {self.section}. {_SECTIONS[self.section]}"


_table: dict[str, Rule] = {}


def _rule(name: str, section: int, does: str) -> Rule:
    if name in _table:
        raise ValueError(f"two rules are called {name!r}: give one of them another id")
    _table[name] = Rule(name, does, section)
    return _table[name]


# --- Acknowledging and delivery

ACK_TIMEOUT = _rule(
    "ack-timeout", 1, "An app that has not acknowledged within 3 s is cut off, and the person sees operation_timeout."
)
DISPATCH_FAILED = _rule(
    "dispatch-failed",
    1,
    "What a person does fails with dispatch_failed, and is lost, while no app is there to acknowledge it.",
)
EVENT_REDELIVERY = _rule(
    "event-redelivery",
    6,
    "An event without an ack comes again with retry fields: at once, after 1 min, after 5 min. Its event_id stays.",
)
SOCKET_TICKET = _rule("socket-ticket", 6, "The address of a socket opens one connection and no second.")
SOCKET_SHARING = _rule("socket-sharing", 6, "With several sockets open, each envelope goes to one of them only.")
SOCKET_LIMIT = _rule("socket-limit", 6, "An eleventh socket is turned away with too_many_websockets.")
SOCKET_REFRESH = _rule(
    "socket-refresh", 6, "A socket lives for hours: a warning 10 s ahead, then refresh_requested, then it is closed."
)
SOCKET_OR_HTTP = _rule(
    "socket-or-http", 6, "An app with a request URL gets everything there and nothing over sockets, and vice versa."
)
HTTP_SIGNATURE = _rule(
    "http-signature", 7, "Each request over HTTP is signed: HMAC-SHA256 with the signing secret over time and raw body."
)

# --- Triggers, response URLs and views

TRIGGER_EXPIRY = _rule("trigger-expiry", 3, "A trigger_id is good for 3 s; later it is refused as expired_trigger_id.")
TRIGGER_SINGLE_USE = _rule(
    "trigger-single-use", 3, "A trigger_id opens one view; used again it is refused as exchanged_trigger_id."
)
RESPONSE_URL_USES = _rule("response-url-uses", 1, "A response_url takes five answers; the sixth is refused.")
RESPONSE_URL_EXPIRY = _rule("response-url-expiry", 1, "A response_url takes answers for 30 minutes.")
VIEW_HASH = _rule("view-hash", 3, "A view changed in between refuses an update with its old hash: hash_conflict.")
VIEW_STACK = _rule("view-stack", 3, "At most three modals lie on each other; a fourth is refused.")
VIEW_SIZE = _rule("view-size", 2, "A view of more than 250 kB of JSON is refused as view_too_large.")
VIEW_BLOCKS = _rule("view-blocks", 2, "A modal or a Home tab holds at most 100 blocks.")
VIEW_EXTERNAL_ID = _rule("view-external-id", 3, "Two open views of a workspace cannot share an external_id.")
MODAL = _rule(
    "modal",
    3,
    "A modal has a title; title, submit and close hold 24 characters, private_metadata 3000, callback_id 255.",
)
MODAL_SUBMIT = _rule("modal-submit", 3, "A modal with an input block has a submit button.")
HOME = _rule("home", 3, "The Home tab takes a view of the type home only.")
HOME_ENABLED = _rule("home-enabled", 3, "A Home tab can be published only if the manifest switches it on: not_enabled.")
SUBMISSION_ANSWER = _rule(
    "submission-answer",
    3,
    "A submission is answered with nothing, update, push, clear or errors; errors name block_ids of input blocks.",
)
EPHEMERAL_SHORTCUT = _rule("ephemeral-shortcut", 3, "Ephemeral messages offer no shortcuts.")

# --- Files

FILE_UPLOAD = _rule(
    "file-upload", 4, "A file is announced with its name and length; its upload URL takes those bytes, once."
)
FILE_COMPLETION = _rule(
    "file-completion", 4, "Only a file that was uploaded can be completed, and only once: file_not_found."
)
FILE_SHARING = _rule(
    "file-sharing", 4, "A file is shared with a conversation by its id; a person's is refused as invalid_arguments."
)

# --- Where an app may post, and how often

TOKEN = _rule("token", 9, "A call with a wrong token is refused as invalid_auth.")
SCOPE = _rule("scope", 8, "A method that needs a scope the app does not have answers missing_scope.")
CHANNEL_KNOWN = _rule(
    "channel-known", 9, "A channel that does not exist, or that the app cannot see: channel_not_found."
)
CHANNEL_MEMBERSHIP = _rule("channel-membership", 9, "An app posts only where it was invited: not_in_channel.")
CHANNEL_ARCHIVED = _rule("channel-archived", 9, "Nothing can be posted to an archived channel: is_archived.")
POST_RATE = _rule(
    "post-rate",
    5,
    "About one message a second and channel, short bursts tolerated; beyond that 429 with Retry-After in seconds.",
)
METHOD_RATE = _rule(
    "method-rate", 5, "Each method has calls per minute (tiers of 1, 20, 50, 100); beyond that 429 with Retry-After."
)

SCHEDULE_TIME = _rule(
    "schedule-time", 10, "A message is scheduled for the future, or time_in_past; 120 days at most, or time_too_far."
)
SCHEDULE_COUNT = _rule(
    "schedule-count", 10, "A channel takes 30 scheduled messages in five minutes; more are restricted_too_many."
)
SCHEDULE_METADATA = _rule("schedule-metadata", 10, "A scheduled message with metadata is accepted and never posted.")

# --- Messages as a whole

MESSAGE_TEXT = _rule("message-text", 2, "A text of more than about 4000 characters is refused as msg_too_long.")
MESSAGE_BLOCKS = _rule("message-blocks", 2, "A message holds at most 50 blocks.")
MESSAGE_BLOCKS_TEXT = _rule(
    "message-blocks-text", 2, "The texts of all blocks of a post together: msg_blocks_too_long near 13,000 characters."
)
MARKDOWN_TOGETHER = _rule("markdown-together", 2, "All markdown blocks of a message hold 12,000 characters together.")
TABLE_TEXT = _rule("table-text", 2, "All data tables of a message hold 10,000 characters together.")
TABLE_COUNT = _rule("table-count", 2, "A message holds one table; more are refused as only_one_table_allowed.")
CHART_COUNT = _rule("chart-count", 2, "A message holds two charts.")

# --- Blocks, elements and texts. Numbers that the sheet does not spell out stand in slack_sdk's models.

BLOCK_TYPE = _rule("block-type", 2, "A type that is unknown, or has no place there, is refused and not skipped.")
BLOCK_SURFACE = _rule("block-surface", 2, "Some blocks are for some of messages, modals and Home only.")
BLOCK_FIELD = _rule("block-field", 2, "A field that the block does not have is refused.")
BLOCK_ID = _rule("block-id", 2, "A block_id has at most 255 characters and is unique in its message or view.")
ACTION_ID = _rule("action-id", 2, "An action_id has at most 255 characters and is unique in its block.")
TEXT_EMPTY = _rule("text-empty", 2, "Empty texts are refused.")
TEXT_OBJECT = _rule("text-object", 2, "A text object is plain_text or mrkdwn, and some places take plain_text only.")
SECTION = _rule("section", 2, "A section has a text of 3000 characters or ten fields of 2000, or both.")
HEADER = _rule("header", 2, "A header has 150 characters of plain text.")
CONTEXT = _rule("context", 2, "A context has ten elements: texts and images.")
ACTIONS = _rule("actions", 2, "An actions block has 1 to 25 elements.")
RICH_TEXT = _rule("rich-text", 2, "Rich text is made of sections, lists of sections, quotes and preformatted text.")
IMAGE = _rule("image", 2, "An image has alt text of 2000 characters, a title of 2000 and an address of 3000.")
MARKDOWN = _rule("markdown", 2, "A markdown block has a text.")
ALERT = _rule("alert", 2, "An alert has a text and one of five levels.")
TABLE = _rule("table", 2, "A table has 100 rows and 20 columns.")
DATA_TABLE = _rule(
    "data-table",
    2,
    "A data table has a caption, a row of plain headings and up to 100 more rows as long, 20 columns, and pages of "
    "1 to 100 rows.",
)
CHART = _rule(
    "chart",
    2,
    "A chart has a title of 50 characters; 1 to 12 segments above zero or uniquely named series, at most 20 "
    "categories, labels of 20 characters, and a value of each series for every category.",
)
CONTEXT_ACTIONS = _rule(
    "context-actions",
    2,
    "Context actions have five elements: icon buttons, and feedback buttons with both sides.",
)
CARD = _rule(
    "card", 2, "A card has a title, a body, a picture or buttons; title and subtitle 150 characters, the body 200."
)
CAROUSEL = _rule("carousel", 2, "A carousel has 1 to 10 cards.")
CONTAINER = _rule(
    "container", 2, "A container has a title, ten blocks and one of four widths; only a collapsible one starts closed."
)
AGENT_BLOCK = _rule("agent-block", 2, "Task cards have an id, a title and one of four statuses; plans have a title.")
VIDEO = _rule(
    "video", 2, "A video has alt text, an https address, a thumbnail and a title of fewer than 200 characters."
)
AUTH_PROVIDER = _rule(
    "auth-provider", 2, "A provider has a value of 150 characters, a name of 75, and says whether it is connected."
)
BUTTON = _rule("button", 2, "A button has 75 characters of plain text, a value of 2000, and one of two styles.")
CONFIRM = _rule("confirm", 2, "A confirm dialog has four texts: 100, 300, 30 and 30 characters.")
OPTION = _rule("option", 2, "An option has 75 characters of text and a value of 150.")
OPTIONS = _rule(
    "options", 2, "A menu has 1 to 100 options, an overflow menu five; what is initially chosen is one of them."
)
CONVERSATION_FILTER = _rule(
    "conversation-filter",
    2,
    "A conversation filter names kinds of conversations (im, mpim, private, public) or what it leaves out.",
)
PLACEHOLDER = _rule("placeholder", 2, "A placeholder has 150 characters.")
INPUT = _rule("input", 2, "An input block has a label and a hint of 2000 characters and one input element.")
TEXT_INPUT = _rule(
    "text-input", 2, "A text input holds 3000 characters; min_length is 0 to 3000, max_length 1 to 3000."
)
ELEMENT = _rule("element", 2, "Each element has its own fields, and those that it needs.")
FOCUS = _rule("focus", 2, "One element of a view may have the focus when it opens.")

RULES: Mapping[str, Rule] = _table
"""Every rule, by its id."""
