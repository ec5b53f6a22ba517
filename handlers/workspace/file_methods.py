"""The Web API methods of the family `files`: sending a file in three steps, of which the upload is the second."""

from collections.abc import Callable, Mapping
from typing import Any

from . import rules
from .chat_methods import ChatMethods, Method
from .errors import SlackError
from .files import File, Files
from .messages import Messages
from .team import BOT_USER_ID

Json = dict[str, Any]


class FileMethods:
    """What an app sends as files, by `methods`."""

    def __init__(self, files: Files, messages: Messages, chat: ChatMethods, upload_url: Callable[[str], str]) -> None:
        """`upload_url` makes the full address of an upload from its secret part."""
        self._files = files
        self._messages = messages
        self._chat = chat
        self._upload_url = upload_url
        self.methods: Mapping[str, Method] = {
            "files.getUploadURLExternal": self._get_upload_url,
            "files.completeUploadExternal": self._complete_upload,
        }

    def _get_upload_url(self, arguments: Json) -> Json:
        name, length = str(arguments.get("filename") or ""), str(arguments.get("length") or "")
        if not name or length in ("", "0"):
            raise SlackError("missing_argument", rules.FILE_UPLOAD)
        if not length.isdecimal():
            raise SlackError("invalid_arguments", rules.FILE_UPLOAD)
        secret, file_id = self._files.announce(name, int(length))
        return {"upload_url": self._upload_url(secret), "file_id": file_id}

    def _complete_upload(self, arguments: Json) -> Json:
        asked = arguments.get("files")
        if not isinstance(asked, list) or not asked or not all(isinstance(each, dict) for each in asked):
            raise SlackError("invalid_arguments", rules.FILE_COMPLETION)
        listed = str(arguments.get("channels") or "").split(",")
        channels = [self._channel(each) for each in (arguments.get("channel_id"), *listed) if each]
        files = [self._files.complete(str(each.get("id")), str(each.get("title") or "")) for each in asked]
        for channel in channels:
            self._share(channel, files, arguments)
        return {"files": [{"id": file.id, "title": file.title} for file in files]}

    def _channel(self, channel_id: object) -> str:
        # chat.postMessage takes a person's id for their direct messages; this method does not.
        if not str(channel_id).startswith(("C", "D", "G", "Z")):
            raise SlackError("invalid_arguments", rules.FILE_SHARING)
        return self._chat.channel_to_post_to({"channel": channel_id}).id

    def _share(self, channel: str, files: list[File], arguments: Json) -> None:
        self._messages.post(
            channel,
            BOT_USER_ID,
            str(arguments.get("initial_comment") or ""),
            files=[file.to_slack() for file in files],
            thread_ts=str(arguments["thread_ts"]) if arguments.get("thread_ts") else None,
            kept=False,  # the file itself is in memory only
        )
