"""Is this a version of that draft? A sketch that survives edits and gives no text back (pure).

The sketch holds the smallest of the salted hashes of a draft's word pairs (Broder's bottom-k sketch, a min-hash with
one hash function): the share of hashes that two sketches have in common estimates the share of word pairs that the
drafts have in common. It needs nothing but hashlib; datasketch, the library for this, would bring scipy along.

Nobody reads text out of a sketch: without the salt the hashes say nothing, the salt lies outside the database and
expires (`bot/store/salts.py`), and of each hash only 16 bits are kept.
"""

from __future__ import annotations

import re
import struct
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from itertools import pairwise

MOST_HASHES = 128
"""A sketch holds so many hashes at most; for a draft of up to 129 words it is complete, so the estimate is exact."""

HASH_BYTES = 2

SAME_FROM = 0.2
"""Drafts that share so much of their word pairs are versions of one; tests/bot/test_fingerprint.py has the rates."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What is kept of a draft to know its next version: sketches of it and of the softer draft that it was offered.

    `salt` is the name of the salt that both were made with.
    """

    salt: str
    draft: bytes
    softer: bytes = b""

    def is_of(self, draft: bytes) -> bool:
        """Whether a draft, sketched with the same salt, is a version of this one or of what it was offered."""
        return max(similarity(self.draft, draft), similarity(self.softer, draft)) >= SAME_FROM


def sketch(text: str, salt: bytes) -> bytes:
    """The sketch of a text; empty for a text of fewer than two words."""
    words = _WORD.findall(unicodedata.normalize("NFKC", text).casefold())
    return _packed({_hash(" ".join(pair), salt) for pair in pairwise(words)})


def similarity(one: bytes, other: bytes) -> float:
    """The estimated share of word pairs, 0 to 1, that two texts sketched with the same salt have in common."""
    first, second = _unpacked(one), _unpacked(other)
    common = first & second
    if not common:
        return 0.0
    # The smallest hashes of both together are a fair sample of all their pairs.
    sample = sorted(first | second)[:MOST_HASHES]
    return sum(value <= sample[-1] for value in common) / len(sample)


def _hash(words: str, salt: bytes) -> int:
    return int.from_bytes(blake2b(words.encode(), digest_size=HASH_BYTES, key=salt).digest(), "little")


def _packed(hashes: Iterable[int]) -> bytes:
    kept = sorted(hashes)[:MOST_HASHES]
    return struct.pack(f"<{len(kept)}H", *kept)


def _unpacked(packed: bytes) -> frozenset[int]:
    return frozenset(struct.unpack(f"<{len(packed) // HASH_BYTES}H", packed))
