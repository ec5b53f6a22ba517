"""A person of the workspace as tests and the page drive them."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from . import form_state
from .form_state import Answer, Answers
from .interactions import Interactions, Outcome
from .messages import Message
from .team import Channel, User
from .views import View

NOTHING: Mapping[str, Answer] = {}


@dataclass(frozen=True)
class Person:
    """Acts as one person and sees what that person sees.

    Everything that reaches the app is a coroutine that returns an `Outcome` once the app has acknowledged or
    failed to, so a test needs no waiting:

        anna = workspace.person("U0ANNA")
        outcome = await anna.type("C0SALES", "/probe hello")
        assert outcome.ok and anna.messages("C0SALES")[-1].text == "You said hello"

    What the app does *after* its acknowledgement is awaited with `workspace.until`:

        await workspace.until(lambda: anna.open_view)
        await anna.submit_view(anna.open_view.id, {"draft": "Dear customer"})

    Values are given by action_id: a text, the `value` of the chosen option, or a list of them.
    """

    user: User
    interactions: Interactions
    changed: Callable[[], None]

    # --- What the person sees

    def messages(self, channel: str) -> list[Message]:
        """The messages of a channel, oldest first, with the ephemeral ones that only this person sees."""
        return self.interactions.messages.seen_by(self.user.id, self._channel(channel).id)

    def sees_file(self, file_id: str) -> bool:
        """Whether the file hangs on a message that the person sees."""
        conversations = self.interactions.team.conversations_of(self.user.id)
        messages = (message for channel in conversations for message in self.messages(channel.id))
        return any(file["id"] == file_id for message in messages for file in message.files)

    @property
    def open_view(self) -> View | None:
        """The modal in front, if one is open."""
        return self.interactions.views.top(self.user.id)

    @property
    def home(self) -> View | None:
        """What the app published to this person's Home tab."""
        return self.interactions.views.home(self.user.id)

    # --- What the person does

    async def type(self, channel: str, text: str) -> Outcome:
        """Send a text: a slash command if it starts with a slash, otherwise a message."""
        return await self._done(self.interactions.type(self.user, self._channel(channel), text))

    async def click(
        self,
        where: str,
        action_id: str,
        choice: Answer = None,
        values: Mapping[str, Answer] = NOTHING,
        block_id: str | None = None,
    ) -> Outcome:
        """Click a button, or make a `choice`, in the message with this ts or the view with this id.

        `values` are what else is filled in there at that moment.
        """
        blocks = self._blocks(where)
        answers = form_state.by_block(blocks, values)
        return await self.act(where, action_id, block_id, choice, answers)

    async def act(self, where: str, action_id: str, block_id: str | None, choice: Answer, answers: Answers) -> Outcome:
        """The same as `click` with the values sorted by block_id, as the page has them."""
        element = form_state.find_element(self._blocks(where), action_id, block_id)
        if element is None:
            raise LookupError(f"there is no element {action_id!r} in {where}")
        view = self._view(where)
        if view:
            return await self._done(self.interactions.act_in_view(self.user, view, element, choice, answers))
        return await self._done(
            self.interactions.act_in_message(self.user, self._message(where), element, choice, answers)
        )

    async def submit_view(self, view_id: str, values: Mapping[str, Answer] = NOTHING) -> Outcome:
        """Fill in a modal and press its submit button."""
        return await self.submit(view_id, form_state.by_block(self._open_view(view_id).blocks, values))

    async def submit(self, view_id: str, answers: Answers) -> Outcome:
        """The same as `submit_view` with the values sorted by block_id, as the page has them."""
        return await self._done(self.interactions.submit(self.user, self._open_view(view_id), answers))

    async def close_view(self, view_id: str) -> Outcome:
        """Close a modal without submitting."""
        return await self._done(self.interactions.close(self.user, self._open_view(view_id)))

    async def use_shortcut(self, callback_id: str) -> Outcome:
        """Choose one of the app's global shortcuts."""
        return await self._done(self.interactions.use_shortcut(self.user, callback_id))

    async def use_message_shortcut(self, ts: str, callback_id: str) -> Outcome:
        """Choose one of the app's shortcuts on a message."""
        return await self._done(self.interactions.use_message_shortcut(self.user, self._message(ts), callback_id))

    def open_home(self, tab: str = "home") -> None:
        """Look at the app's Home tab, or at its Messages tab (`"messages"`)."""
        self.interactions.open_home(self.user, tab)

    # --- How it is done

    async def _done(self, doing: Awaitable[Outcome]) -> Outcome:
        self.changed()
        try:
            return await doing
        finally:
            self.changed()

    def _channel(self, channel_id: str) -> Channel:
        channel = self.interactions.team.conversation(channel_id)
        if channel is None or self.user.id not in channel.members:
            raise LookupError(f"{self.user.real_name} is in no conversation {channel_id!r}")
        return channel

    def _message(self, ts: str) -> Message:
        message = self.interactions.messages.find(self.user.id, ts)
        if message is None:
            raise LookupError(f"{self.user.real_name} sees no message {ts}")
        self._channel(message.channel)
        return message

    def _view(self, view_id: str) -> View | None:
        views = [*self.interactions.views.stack(self.user.id), self.home]
        return next((view for view in views if view and view.id == view_id), None)

    def _open_view(self, view_id: str) -> View:
        view = self._view(view_id)
        if view is None:
            raise LookupError(f"{self.user.real_name} has no view {view_id} open")
        return view

    def _blocks(self, where: str) -> list[form_state.Json]:
        view = self._view(where)
        return view.blocks if view else list(self._message(where).blocks)
