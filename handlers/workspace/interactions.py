"""What a person does becomes what Slack tells the app; the app's answer becomes what the person sees."""

from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from typing import Any

from . import form_state, payloads, rules
from .app_manifest import AppManifest, SlashCommand
from .clock import Clock
from .content_checks import checked_view
from .delivery import Ack, Delivery, EnvelopeType
from .errors import SlackError
from .form_state import Answer, Answers
from .inspector import Inspector
from .messages import Message, Messages, escaped
from .passes import ResponseTarget, ResponseUrls, Triggers
from .responses import Responses
from .schema import Problem
from .team import BOT_USER_ID, Channel, Team, User
from .views import View, Views

Json = dict[str, Any]


@dataclass(frozen=True)
class Outcome:
    """How something a person did turned out, as the person is told."""

    problem: str | None = None
    """The toast that says what went wrong, or None."""
    field_errors: Mapping[str, str] = field(default_factory=dict)
    """What is wrong with a submitted modal, by block_id."""

    @property
    def ok(self) -> bool:
        """Whether all went well."""
        return self.problem is None and not self.field_errors


INVITE = SlashCommand("/invite", "Add the app to this channel", "@app")
"""The one command of Slack's own that apps tell people to use."""

TROUBLE = "We had some trouble connecting. Try again?"
"""Slack's words for a modal whose submission the app did not answer properly."""


@dataclass(frozen=True)
class Interactions:
    """The people's side of the workspace. Each method returns once the app has acknowledged, or failed to."""

    app: AppManifest
    team: Team
    clock: Clock
    messages: Messages
    views: Views
    triggers: Triggers
    response_urls: ResponseUrls
    responses: Responses
    delivery: Delivery
    inspector: Inspector
    url_of: Callable[[str], str]
    """The full response URL for a secret."""
    in_background: Callable[[Coroutine[Any, Any, None]], object]

    # --- Conversations

    async def type(self, user: User, channel: Channel, text: str) -> Outcome:
        """What Enter in the composer does: run a command of the app, or post a message."""
        if not text.startswith("/"):
            self._say(user, channel, text)
            return Outcome()
        name, _, rest = text.partition(" ")
        command, newline, following = name.partition("\n")
        if command == INVITE.name:
            return self._invite(user, channel, rest)
        if self.app.command(command) is None:
            return Outcome(f"{command} is not a valid command. A message that starts with “/” is read as a command.")
        return await self._run_command(user, channel, command, (following + " " + rest if newline else rest).strip())

    async def use_shortcut(self, user: User, callback_id: str) -> Outcome:
        """Choose a global shortcut from the lightning menu."""
        payload = payloads.global_shortcut(
            user, callback_id, trigger_id=self.triggers.issue(user.id), action_ts=self.messages.new_ts()
        )
        return (await self._interact(payload, self._shortcut_name(callback_id, "global")))[1]

    async def use_message_shortcut(self, user: User, message: Message, callback_id: str) -> Outcome:
        """Choose a shortcut from the menu of a message, which ephemeral messages do not have."""
        if message.only_visible_to is not None:
            raise ValueError(f"this message is ephemeral. {rules.EPHEMERAL_SHORTCUT.does}")
        channel = self._channel(message)
        payload = payloads.message_shortcut(
            user,
            channel,
            message,
            callback_id,
            trigger_id=self.triggers.issue(user.id),
            action_ts=self.messages.new_ts(),
            response_url=self._response_url(ResponseTarget(user.id, channel.id)),
        )
        return (await self._interact(payload, self._shortcut_name(callback_id, "message")))[1]

    async def act_in_message(
        self, user: User, message: Message, element: tuple[Json, Json], answer: Answer, answers: Answers
    ) -> Outcome:
        """Click a button in a message, or choose something there."""
        channel = self._channel(message)
        payload = payloads.message_actions(
            user,
            channel,
            message,
            self._action(*element, answer),
            form_state.state_values(message.blocks, answers),
            trigger_id=self.triggers.issue(user.id),
            response_url=self._response_url(ResponseTarget(user.id, channel.id, message.ts)),
        )
        return (await self._interact(payload, "This action"))[1]

    # --- Modals and Home

    async def act_in_view(
        self, user: User, view: View, element: tuple[Json, Json], answer: Answer, answers: Answers
    ) -> Outcome:
        """Click a button in a modal or on the Home tab, or choose something there."""
        payload = payloads.view_actions(
            user,
            view.to_slack(answers),
            self._action(*element, answer),
            trigger_id=self.triggers.issue(user.id),
        )
        return (await self._interact(payload, "This action"))[1]

    async def submit(self, user: User, view: View, answers: Answers) -> Outcome:
        """Press the submit button; fields that the client itself refuses never reach the app."""
        unfinished = form_state.missing(view.blocks, form_state.state_values(view.blocks, answers))
        if unfinished:
            return Outcome(field_errors=unfinished)
        payload = payloads.view_submission(user, view.to_slack(answers), trigger_id=self.triggers.issue(user.id))
        ack, outcome = await self._interact(payload, TROUBLE)
        if not outcome.ok:
            return Outcome(TROUBLE)
        try:
            return self._follow(view, ack.payload)
        except SlackError as error:
            self.inspector.refuse(ack.exchange, error)
            return Outcome(f"{TROUBLE} ({error})")

    async def close(self, user: User, view: View) -> Outcome:
        """Close a modal; the app hears of it if it asked to."""
        cleared = bool(view.source.get("clear_on_close"))
        if cleared:
            self.views.clear(user.id)
        else:
            self.views.close(view)
        if view.source.get("notify_on_close"):
            await self._interact(payloads.view_closed(user, view.to_slack({}), cleared), "Closing")
        return Outcome()

    def open_home(self, user: User, tab: str) -> None:
        """Look at the app's Home or Messages tab."""
        event: Json = {
            "type": "app_home_opened",
            "user": user.id,
            "channel": self.team.direct_messages[user.id].id,
            "tab": tab,
            "event_ts": self.messages.new_ts(),
        }
        home = self.views.home(user.id)
        if tab == "home" and home:
            event["view"] = home.to_slack({})
        self._tell(event)

    # --- How it is done

    def _say(self, user: User, channel: Channel, text: str) -> None:
        text = escaped(text)
        message = self.messages.post(channel.id, user.id, text, kept=not channel.is_direct)
        if channel.is_direct and BOT_USER_ID in channel.members:
            self._tell(
                {
                    "type": "message",
                    "channel": channel.id,
                    "channel_type": "im",
                    "user": user.id,
                    "text": text,
                    "ts": message.ts,
                    "event_ts": message.ts,
                }
            )

    def _invite(self, user: User, channel: Channel, who: str) -> Outcome:
        if who.strip().lstrip("@").lower() != self.app.name.lower():
            return Outcome(f"There is nobody to invite but the app: {INVITE.name} @{self.app.name}")
        if BOT_USER_ID in channel.members:
            return Outcome(f"{self.app.name} is already here.")
        if channel.is_direct:
            return Outcome("Apps are invited to channels, not to direct messages.")
        self.team.invite_app(channel.id)
        self.messages.post(channel.id, BOT_USER_ID, f"was added to #{channel.name} by {user.real_name}.")
        return Outcome()

    async def _run_command(self, user: User, channel: Channel, command: str, text: str) -> Outcome:
        typed = f"{command} {text}".strip()
        target = ResponseTarget(user.id, channel.id, typed_command=typed)
        payload = payloads.slash_command(
            user,
            channel,
            command,
            text,
            trigger_id=self.triggers.issue(user.id),
            response_url=self._response_url(target),
        )
        ack, outcome = await self._deliver("slash_commands", payload, command)
        if outcome.ok and ack.payload:
            try:
                self.responses.show(target, ack.payload)
            except SlackError as error:
                self.inspector.refuse(ack.exchange, error)
                return Outcome(f"{command} failed with the error “{error}”")
        return outcome

    async def _interact(self, payload: Json, what: str) -> tuple[Ack, Outcome]:
        return await self._deliver("interactive", payload, what)

    async def _deliver(self, kind: EnvelopeType, payload: Json, what: str) -> tuple[Ack, Outcome]:
        ack = await self.delivery.interaction(kind, payload)
        if ack.failure is None:
            return ack, Outcome()
        why = {"dispatch_failed": "did not respond", "operation_timeout": "did not answer in time"}[ack.failure]
        return ack, Outcome(f"{what} failed because the app {why} ({ack.failure})")

    def _tell(self, event: Json) -> None:
        name = "message.im" if event["type"] == "message" else event["type"]
        if name in self.app.bot_events:
            at = int(self.clock.now().timestamp())
            self.in_background(self.delivery.event(payloads.event(event, at)))

    def _follow(self, view: View, ack: Json) -> Outcome:
        """Do what the ack of a submission asks for."""
        match ack.get("response_action"):
            case None:
                self.views.close(view)
            case "clear":
                self.views.clear(view.user)
            case "errors":
                errors = ack.get("errors")
                if not isinstance(errors, dict) or not errors:
                    raise _wrong_answer("/errors", "must say what is wrong with at least one input block")
                unknown = errors.keys() - {block["block_id"] for block in view.blocks if block["type"] == "input"}
                if unknown:
                    raise _wrong_answer(f"/errors/{min(unknown)}", "must be the block_id of an input block")
                return Outcome(field_errors=errors)
            case "update":
                self.views.update(view, checked_view(ack.get("view"), "modal"))
            case "push":
                self.views.push(view.user, checked_view(ack.get("view"), "modal"))
            case _:
                raise _wrong_answer("/response_action", "must be update, push, clear or errors")
        return Outcome()

    def _action(self, block: Json, element: Json, answer: Answer) -> Json:
        told: Json = {
            name: element[name] for name in ("type", "action_id", "text", "value", "style") if name in element
        }
        return {
            **told,
            "block_id": block["block_id"],
            "action_ts": self.messages.new_ts(),
            **form_state.chosen(element, answer),
        }

    def _response_url(self, target: ResponseTarget) -> str:
        return self.url_of(self.response_urls.issue(target))

    def _channel(self, message: Message) -> Channel:
        channel = self.team.conversation(message.channel)
        if channel is None:
            raise LookupError(f"the channel {message.channel} is no longer there")
        return channel

    def _shortcut_name(self, callback_id: str, kind: str) -> str:
        shortcut = self.app.shortcut(callback_id)
        if shortcut is None or shortcut.kind != kind:
            raise LookupError(f"the manifest has no {kind} shortcut {callback_id!r}")
        return shortcut.name


def _wrong_answer(pointer: str, constraint: str) -> SlackError:
    return SlackError("invalid_arguments", problems=[Problem(pointer, constraint, rules.SUBMISSION_ANSWER)])
