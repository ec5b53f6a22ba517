"""A small language for saying what a JSON value may be. `block_kit` is written in it."""

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from . import rules
from .rules import Rule

Surface = Literal["message", "modal", "home"]
EVERYWHERE: tuple[Surface, ...] = ("message", "modal", "home")


@dataclass(frozen=True)
class Problem:
    """One thing that Slack would refuse."""

    pointer: str
    """Where, as a JSON pointer."""
    constraint: str
    """What is wrong, worded as Slack words it."""
    rule: Rule | None = None
    """The rule of the table that is broken."""

    def __str__(self) -> str:
        return f"{self.constraint} [json-pointer:{self.pointer}]"


@dataclass(frozen=True)
class Check(ABC):
    """Something a value can be held against."""

    rule: Rule | None = field(default=None, kw_only=True)
    """The rule that this check keeps; without one, that of the nearest check around it."""

    def problems(self, value: object, pointer: str, surface: Surface) -> Iterator[Problem]:
        """Everything that is wrong with the value at `pointer`, on this surface."""
        for problem in self._check(value, pointer, surface):
            yield problem if problem.rule else replace(problem, rule=self.rule)

    @abstractmethod
    def _check(self, value: object, pointer: str, surface: Surface) -> Iterator[Problem]: ...


@dataclass(frozen=True)
class String(Check):
    """A string of a certain length, perhaps of a certain form."""

    maximum: int
    minimum: int = 1
    pattern: str | None = None

    def _check(self, value: object, pointer: str, surface: Surface) -> Iterator[Problem]:
        if not isinstance(value, str):
            yield Problem(pointer, "must be a string")
        elif len(value) < self.minimum:
            yield Problem(pointer, f"must be more than {self.minimum - 1} characters", rules.TEXT_EMPTY)
        elif len(value) > self.maximum:
            yield Problem(pointer, f"must be less than {self.maximum + 1} characters")
        elif self.pattern and not re.fullmatch(self.pattern, value):
            yield Problem(pointer, f"must match the pattern {self.pattern}")


@dataclass(frozen=True)
class Choice(Check):
    """One of a few strings."""

    values: tuple[str, ...]

    def _check(self, value: object, pointer: str, surface: Surface) -> Iterator[Problem]:
        if value not in self.values:
            yield Problem(pointer, f"must be a valid enum value ({', '.join(self.values)})")


@dataclass(frozen=True)
class Flag(Check):
    """True or false."""

    def _check(self, value: object, pointer: str, surface: Surface) -> Iterator[Problem]:
        if not isinstance(value, bool):
            yield Problem(pointer, "must be a boolean")


@dataclass(frozen=True)
class Number(Check):
    """A number within bounds."""

    minimum: float = float("-inf")
    maximum: float = float("inf")
    whole: bool = False

    def _check(self, value: object, pointer: str, surface: Surface) -> Iterator[Problem]:
        if isinstance(value, bool) or not isinstance(value, int | float):
            yield Problem(pointer, "must be a number")
        elif self.whole and not isinstance(value, int):
            yield Problem(pointer, "must be an integer")
        elif value < self.minimum:
            yield Problem(pointer, f"must be at least {self.minimum:g}")
        elif value > self.maximum:
            yield Problem(pointer, f"must be at most {self.maximum:g}")


@dataclass(frozen=True)
class Items(Check):
    """A list of so many things of one kind."""

    of: Check
    maximum: int
    minimum: int = 1
    first: Check | None = None
    """What the first must be, if it differs from the others: a row of headings."""

    def _check(self, value: object, pointer: str, surface: Surface) -> Iterator[Problem]:
        if not isinstance(value, list | tuple):
            yield Problem(pointer, "must be an array")
            return
        if len(value) < self.minimum:
            yield Problem(pointer, f"no fewer than {self.minimum} items allowed")
        if len(value) > self.maximum:
            yield Problem(pointer, f"no more than {self.maximum} items allowed")
        for index, item in enumerate(value):
            check = self.first if self.first and index == 0 else self.of
            yield from check.problems(item, f"{pointer}/{index}", surface)


@dataclass(frozen=True)
class Shape(Check):
    """An object with known fields; a field that is not listed is refused."""

    fields: Mapping[str, Check]
    required: tuple[str, ...] = ()
    one_of: tuple[str, ...] = ()
    """Of these fields at least one is required."""
    surfaces: tuple[Surface, ...] = EVERYWHERE
    open: bool = False
    """Whether unlisted fields pass: for objects that the workspace does not know in full."""

    def _check(self, value: object, pointer: str, surface: Surface) -> Iterator[Problem]:
        if not isinstance(value, dict):
            yield Problem(pointer, "must be an object")
            return
        if surface not in self.surfaces:
            yield Problem(
                pointer, f"unsupported type: {value.get('type')} is not allowed in a {surface}", rules.BLOCK_SURFACE
            )
            return
        for name in self.required:
            if value.get(name) is None:
                yield Problem(pointer, f"missing required field: {name}")
        if self.one_of and all(value.get(name) is None for name in self.one_of):
            yield Problem(pointer, f"missing required field: {' or '.join(self.one_of)}")
        for name, item in value.items():
            if name in self.fields:
                # A null is as good as a field left out, but only where it may be left out.
                if item is not None:
                    yield from self.fields[name].problems(item, f"{pointer}/{name}", surface)
            elif name != "type" and not self.open:
                yield Problem(pointer, f"invalid additional property: {name}", rules.BLOCK_FIELD)


@dataclass(frozen=True)
class ByType(Check):
    """An object whose `type` says which shape it must have."""

    shapes: Mapping[str, Check]
    only: tuple[str, ...] = field(default=())
    """If given, the types that are allowed here."""
    type_rule: Rule = field(default=rules.BLOCK_TYPE, kw_only=True)
    """The rule that another type breaks."""

    def _check(self, value: object, pointer: str, surface: Surface) -> Iterator[Problem]:
        if not isinstance(value, dict):
            yield Problem(pointer, "must be an object", self.type_rule)
            return
        kind = value.get("type")
        if not isinstance(kind, str):
            yield Problem(pointer, "missing required field: type", rules.BLOCK_TYPE)
        elif kind not in self.shapes or (self.only and kind not in self.only):
            yield Problem(f"{pointer}/type", f"unsupported type: {kind}", self.type_rule)
        else:
            yield from self.shapes[kind].problems(value, pointer, surface)
