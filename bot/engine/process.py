"""Where a message stands in the process of a soft sale, and what a good next step would be."""

from __future__ import annotations

from collections.abc import Sequence

from bot.engine.model import Step

_AFTER = {
    Step.GREET: Step.ASK,
    Step.ASK: Step.REFLECT,
    Step.REFLECT: Step.ADVISE,
    Step.ADVISE: Step.SETTLE,
    Step.INFORM: Step.SETTLE,
    Step.SETTLE: Step.CLOSE,
}


def jumps_ahead(steps: Sequence[Step]) -> bool:
    """Whether a message closes before it asked or listened: the commonest fault."""
    return Step.CLOSE in steps and Step.ASK not in steps and Step.REFLECT not in steps


def next_step(steps: Sequence[Step]) -> Step | None:
    """The step that would follow well; asking when a message jumps ahead; None after a close that was earned."""
    if jumps_ahead(steps) or not steps:
        return Step.ASK
    return _AFTER.get(max(steps, key=list(Step).index))
