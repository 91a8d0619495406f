"""Whether a holding is open, or a policy in force, on a day. Loaded with the quick index: imports nothing slow."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from rmtui.records.holding import Holding
    from rmtui.records.loan import CreditLine
    from rmtui.records.policy import Policy


def is_open(holding: Holding | CreditLine, day: date) -> bool:
    """Whether it is still held, still owed, or still granted, at the end of a day."""
    return holding.closed_on is None or holding.closed_on > day


def has_ended(policy: Policy, day: date) -> bool:
    """Whether the last day of cover is past; an unknown one is not."""
    return policy.end is not None and policy.end < day


def in_force(policy: Policy, day: date) -> bool:
    """Whether the policy is in force on a day, its first and last included; an unknown first day counts as past."""
    return (policy.start is None or policy.start <= day) and not has_ended(policy, day)
