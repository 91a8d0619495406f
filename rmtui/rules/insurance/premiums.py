"""Premium days, yearly premiums and renewal days of policies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from rmtui.language import _
from rmtui.records.policy import Frequency, Policy
from rmtui.rules.days.months import months_after, months_between
from rmtui.rules.days.open_on import has_ended, in_force
from rmtui.terms import term
from rmtui.wording import format_day, format_money, have_cents

_ONE_DAY = timedelta(days=1)
_DEBITED = frozenset({Frequency.QUARTERLY, Frequency.MONTHLY})
"""Frequencies that are no reason to call: the account is debited."""


def next_premium(policy: Policy, on_or_after: date) -> date | None:
    """The next premium day; None when paid up, after the end of cover, or where the first day is unknown."""
    start, every = policy.start, policy.frequency.months
    if start is None or not policy.premium:
        return None
    count = 0
    if every and on_or_after > start:
        count = months_between(start, on_or_after) // every
        count += months_after(start, count * every) < on_or_after
    day = months_after(start, count * (every or 0))
    paid_up = every is not None and policy.years is not None and count * every >= policy.years * 12
    return None if paid_up or has_ended(policy, day) or day < on_or_after else day


def renewal(policy: Policy, on_or_after: date) -> date | None:
    """The last day of cover, by which to renew or replace it; None where it is past, unknown or for life."""
    return None if has_ended(policy, on_or_after) else policy.end


def policies_have_cents(policies: Iterable[Policy]) -> bool:
    """Whether the amounts of these policies, read together, are written with decimals."""
    return have_cents(amount for one in policies for amount in (one.sum_assured, one.premium))


def premium_text(policy: Policy, *, cents: bool = False) -> str:
    """1,152 paid yearly; "" where no premium is known."""
    amount = format_money(policy.premium, policy.currency, cents=cents)
    return f"{amount} {term(policy.frequency)}" if policy.premium else ""


def policy_outlook(policy: Policy, today: date) -> Iterator[tuple[str, date | None]]:
    """What is to come: when it begins, the next premium, the end of cover; each with the day to mind, if any."""
    if not in_force(policy, today) and not has_ended(policy, today) and policy.start:
        yield _("begins {day}").format(day=format_day(policy.start, today)), None
    if due := next_premium(policy, today):
        yield _("next premium {day}").format(day=format_day(due, today)), due
    if ends := renewal(policy, today):
        yield _("cover ends {day}").format(day=format_day(ends, today)), ends
    elif policy.end is None:
        yield _("for life") if policy.for_life else _("end not recorded"), None


def premium_a_year(policy: Policy, day: date) -> int:
    """Premiums of a year, in the smallest unit of the policy's currency: 0 when paid once, paid up or not in force."""
    every = policy.frequency.months
    if every is None or not in_force(policy, day) or _paid_up(policy, every, day):
        return 0
    return policy.premium * (12 // every)


def reminder_days(policy: Policy, since: date, today: date) -> list[date]:
    """The days from `since` on that are a reason to call: end of cover, the last premium before today and the next."""
    days = {renewal(policy, since)}
    if policy.frequency not in _DEBITED:
        first = next_premium(policy, since)
        days |= {first, next_premium(policy, today) if first and first < today else first}
    return sorted(day for day in days if day)


def call_days(policy: Policy, first: date, last: date) -> Iterator[date]:
    """Every day from `first` to `last` that `reminder_days` may name, whatever day it is then."""
    if policy.end and first <= policy.end <= last:
        yield policy.end
    day = next_premium(policy, first) if policy.frequency not in _DEBITED else None
    while day and day <= last:
        yield day
        day = next_premium(policy, day + _ONE_DAY)


def _paid_up(policy: Policy, every: int, day: date) -> bool:
    """Whether the last premium was due before a day."""
    if policy.start is None or policy.years is None:
        return False
    return day > months_after(policy.start, policy.years * 12 - every)
