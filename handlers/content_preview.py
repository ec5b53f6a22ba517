"""What an editor saves, beside the editor: on the local workspace's page, as it will look or with what is wrong."""

from __future__ import annotations

from pathlib import Path

from bot.content import Library
from bot.content.live import Reading
from bot.service import Service
from bot.tips import Tip
from handlers.views.tip import tip_blocks
from handlers.workspace import Preview, PreviewProblem


def preview_of(reading: Reading, service: Service) -> Preview:
    """The last of the files that changed: a tip as its message, another file by name, or every problem there is."""
    say = service.say("en")  # the page itself is in English
    saved = reading.changed[-1] if reading.changed else Path()
    title = "/".join(saved.parts[-3:])
    if reading.problems:
        problems = tuple(PreviewProblem(each.place, *each.what_and_cure(say)) for each in reading.problems)
        return Preview(title, say("preview-broken", count=len(problems)), problems=problems)
    tip = _tip(reading.library, saved)
    blocks = tip_blocks(tip, service.say(tip.language)) if tip else []
    return Preview(title, say("preview-live"), tuple(blocks))


def _tip(library: Library, saved: Path) -> Tip | None:
    """The tip of this file, if it is one's, in the way that files are named: tips/<language>/<slug>.md."""
    if saved.suffix != ".md" or saved.parent.parent.name != "tips":
        return None
    return library.tips.get(saved.parent.name, {}).get(saved.stem)
