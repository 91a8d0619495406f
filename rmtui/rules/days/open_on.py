"""Does a holding or a policy count on a day? Free of imports that cost time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from rmtui.records.holding import Holding
    from rmtui.records.policy import Policy


def is_open(holding: Holding, day: date) -> bool:
    """Is it still held, or still owed, at the end of a day?"""
    return holding.closed_on is None or holding.closed_on > day


def has_ended(policy: Policy, day: date) -> bool:
    """Is the last day of cover past? An unknown one is not."""
    return policy.end is not None and policy.end < day


def in_force(policy: Policy, day: date) -> bool:
    """Does it cover on that day? Both its first and its last day count; an unknown first day has passed."""
    return (policy.start is None or policy.start <= day) and not has_ended(policy, day)
