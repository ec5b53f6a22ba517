"""The salts of fingerprints: in a file of their own beside the database, so that no copy of it holds them."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from bot.errors import StoreFault

ROTATED_AFTER = timedelta(days=30)
"""Each salt is used so long for new fingerprints."""

FORGOTTEN_AFTER = 2 * ROTATED_AFTER
"""Then it is still known for so long in all; whatever was made with it says nothing from that day on."""


class Salts:
    """The installation's salts, newest first, by the day on which each was made."""

    def __init__(self, path: Path) -> None:
        """`path` is the file; it is made when the first salt is."""
        self._path = path

    def live(self, today: date, new_salt: Callable[[], bytes]) -> dict[str, bytes]:
        """The salts in force by name, the one for new fingerprints first; rotated when it is time.

        Raises `StoreFault` when the file can't be read or written.
        """
        known = self._read()
        live = {name: salt for name, salt in known.items() if today - date.fromisoformat(name) < FORGOTTEN_AFTER}
        if not live or today - date.fromisoformat(max(live)) >= ROTATED_AFTER:
            live[today.isoformat()] = new_salt()
        live = dict(sorted(live.items(), reverse=True))
        if live != known:
            self._write(live)
        return live

    def _read(self) -> dict[str, bytes]:
        try:
            lines = self._path.read_text(encoding="ascii").splitlines()
            return {date.fromisoformat(name).isoformat(): bytes.fromhex(salt) for name, salt in map(str.split, lines)}
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            raise StoreFault(f"The salts in {self._path} can't be read ({type(error).__name__})", _CURE) from None

    def _write(self, salts: dict[str, bytes]) -> None:
        fresh = self._path.with_name(f"{self._path.name}.new")
        text = "".join(f"{name} {salt.hex()}\n" for name, salt in salts.items())
        try:
            fresh.unlink(missing_ok=True)
            with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
                file.write(text)
            fresh.replace(self._path)
        except OSError as error:
            raise StoreFault(f"The salts in {self._path} can't be written ({error.strerror})", _CURE) from None


_CURE = "See that the folder is writable, or remove the file: only versions of earlier drafts are then not recognised"
