"""The progress of a client's savings goals: the amount saved beside the linear path to the goal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.records.goal import AllocationTarget, Goal
from rmtui.rules.assets.valuation import per_mille
from rmtui.rules.days.months import months_between
from rmtui.terms import capitalized_term
from rmtui.wording import format_day, format_money, format_percent, whole_units

BEHIND_AFTER = timedelta(days=30)
"""What is there is not written down every day: so long behind the line it is no matter."""


class ClientGoals(NamedTuple):
    """The savings goals of a client, and the target allocations that were agreed on."""

    goals: Sequence[Goal] = ()
    targets: Sequence[AllocationTarget] = ()


NO_GOALS = ClientGoals()


class GoalState(NamedTuple):
    """The progress of a goal. Amounts are in the smallest unit of the goal's currency."""

    goal: Goal
    share: int
    """Of the amount, in tenths of a percent."""
    expected: int
    """What would be there today if it came evenly, in whole units."""
    a_month: int
    """What each month that is left must bring; 0 where nothing is missing."""
    behind_since: date | None
    """The day from which on it counts as behind schedule; None where it is not behind, now or later."""

    @property
    def behind(self) -> int:
        """The amount missing to the linear path today."""
        return max(self.expected - self.goal.saved, 0)


def goal_state(goal: Goal, today: date) -> GoalState:
    """The progress of a goal today."""
    missing = max(goal.amount - goal.saved, 0)
    months = max(months_between(today, goal.due_on), 1)
    return GoalState(
        goal=goal,
        share=per_mille(max(goal.saved, 0), goal.amount) if goal.amount > 0 else 0,
        expected=_on_line(goal, today),
        a_month=-(-missing // (months * 100)) * 100,
        behind_since=_behind_since(goal),
    )


def goal_states(goals: Iterable[Goal], today: date) -> list[GoalState]:
    """The progress of all goals, the nearest day first."""
    return [goal_state(one, today) for one in sorted(goals, key=lambda one: (one.due_on, one.id))]


def _on_line(goal: Goal, day: date) -> int:
    """The amount on the linear path on a day, in whole units."""
    whole, gone = (goal.due_on - goal.on).days, (day - goal.on).days
    if gone >= whole:
        return goal.amount
    return whole_units(goal.begun_with + (goal.amount - goal.begun_with) * max(gone, 0) // whole)


def _behind_since(goal: Goal) -> date | None:
    """The day from which the goal counts as behind schedule: some time after the linear path passes the amount
    saved.
    """
    if goal.saved >= goal.amount:
        return None
    rise, whole = goal.amount - goal.begun_with, (goal.due_on - goal.on).days
    if rise <= 0 or whole <= 0:
        return goal.due_on
    passed = max(goal.saved - goal.begun_with, 0) * whole // rise + 1
    return min(goal.on + timedelta(days=passed) + BEHIND_AFTER, goal.due_on)


def goal_name(goal: Goal) -> str:
    """The son's studies; Education where it has no name."""
    return plain(goal.name) or capitalized_term(goal.kind)


def goal_text(state: GoalState, today: date) -> str:
    """120,000 of 500,000 (24.0%) by 1 Sep 2030, 8,000 a month."""
    goal = state.goal
    text = _("{saved} of {amount} ({share}) by {day}").format(
        saved=format_money(goal.saved, goal.currency),
        amount=format_money(goal.amount, goal.currency),
        share=format_percent(state.share),
        day=format_day(goal.due_on, today),
    )
    if not state.a_month:
        return text
    monthly = _("{amount} a month").format(amount=format_money(state.a_month, goal.currency))
    return _(", ").join((text, monthly))


def goal_line(state: GoalState, today: date) -> str:
    """Education: 120,000 of 500,000 (24.0%) by 1 Sep 2030, 8,000 a month, 12,000 behind schedule."""
    text = _(", ").join(filter(None, (goal_text(state, today), behind_text(state, today))))
    return _("{label}: {words}").format(label=goal_name(state.goal), words=text)


def behind_text(state: GoalState, today: date) -> str:
    """12,000 behind schedule; "" where it is not."""
    if state.behind_since is None or state.behind_since > today or not state.behind:
        return ""
    return _("{amount} behind schedule").format(amount=format_money(state.behind, state.goal.currency))
