"""What a client saves for."""

from __future__ import annotations

from datetime import date
from typing import Any

from rmtui.records.goal import Goal, GoalKind
from rmtui.rules.assets.goals import behind_text, goal_line, goal_state, goal_states


def goal(**known: Any) -> Goal:
    base = {"client": "wang", "kind": GoalKind.EDUCATION, "amount": 12_000_000, "on": date(2026, 1, 1)}
    return Goal(**{**base, "due_on": date(2028, 1, 1), **known})


def test_the_line_goes_evenly_from_what_was_there() -> None:
    state = goal_state(goal(begun_with=2_000_000, saved=2_000_000), date(2027, 1, 1))
    assert (state.expected, state.behind) == (7_000_000, 5_000_000)
    assert state.a_month == 833_400
    assert goal_line(state, date(2027, 1, 1)) == (
        "Education: 20,000 of 120,000 (16.7%) by 1 Jan 2028, 8,334 a month, 50,000 behind schedule"
    )


def test_it_counts_as_behind_some_weeks_after_the_line_has_passed() -> None:
    begun = goal()
    assert goal_state(begun, date(2026, 1, 20)).behind_since == date(2026, 2, 1)
    assert behind_text(goal_state(begun, date(2026, 1, 20)), date(2026, 1, 20)) == ""
    assert behind_text(goal_state(begun, date(2026, 2, 1)), date(2026, 2, 1)) != ""


def test_what_is_reached_is_never_behind_and_what_is_past_its_day_is() -> None:
    reached = goal_state(goal(saved=12_000_000), date(2029, 1, 1))
    assert (reached.behind_since, reached.a_month, reached.behind) == (None, 0, 0)
    missed = goal_state(goal(saved=11_000_000), date(2029, 1, 1))
    assert (missed.behind_since, missed.behind) == (date(2027, 12, 2), 1_000_000)


def test_the_nearest_comes_first() -> None:
    far, near = goal(due_on=date(2040, 1, 1)), goal(due_on=date(2027, 1, 1))
    assert [one.goal for one in goal_states([far, near], date(2026, 6, 1))] == [near, far]
