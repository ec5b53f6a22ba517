"""How often an app may call: buckets that fill with calls and empty evenly."""

import math
from collections.abc import Callable
from datetime import datetime

from .errors import RateLimitedError
from .rules import Rule

_ROUNDING = 1e-6


class Rates:
    """Counts calls per key, in workspace time."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._empty_at: dict[str, float] = {}

    def count(self, key: str, burst: int, seconds_each: float, rule: Rule) -> None:
        """Count one call; `burst` of them find room at once, and each makes room after `seconds_each`.

        Raises RateLimitedError, naming `rule`, if there is no room.
        """
        now = self._now().timestamp()
        empty_at = max(now, self._empty_at.get(key, now)) + seconds_each
        over = empty_at - now - burst * seconds_each
        if over > _ROUNDING:
            raise RateLimitedError(rule, retry_after=math.ceil(over))
        self._empty_at[key] = empty_at
