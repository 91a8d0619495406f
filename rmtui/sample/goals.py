"""What some clients of a branch save for, and the target allocations that were agreed with some."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from random import Random

from dateutil.relativedelta import relativedelta

from rmtui.records.client import Client, ClientKind, Stage, Tier
from rmtui.records.goal import AllocationTarget, Goal, GoalKind, KindShare
from rmtui.records.holding import LIABILITIES, Holding, HoldingKind
from rmtui.rules.days.birthdays import age_on
from rmtui.sample.branch import Branch
from rmtui.sample.ids import id_at

_KINDS = (GoalKind.EDUCATION, GoalKind.RETIREMENT, GoalKind.RESERVE, GoalKind.HOME)
_YEARS = {GoalKind.EDUCATION: 8, GoalKind.RETIREMENT: 12, GoalKind.RESERVE: 2, GoalKind.HOME: 4}
_OLDEST = {GoalKind.EDUCATION: 55, GoalKind.RETIREMENT: 55, GoalKind.HOME: 50}
"""The age up to which one saves for it."""
_UNITS = {GoalKind.EDUCATION: 60, GoalKind.RETIREMENT: 200, GoalKind.RESERVE: 20, GoalKind.HOME: 100}
"""How many of the sums people count in."""
_EVERY, _EVERY_TARGET = 4, 5
"""Of so many better clients one saves for something, or agreed on a target."""
_AHEAD = (105, 80, 100)
"""Percent of the line that is there."""
_BAND, _LEAST = 10, 8
_TILTED = 20
"""Percent that one kind of every second target has more than is held, and another less."""


def goals(branch: Branch, clients: Iterable[Client], today: date) -> Iterator[Goal]:
    """One for some of the people of tiers A and B, most of them on their line."""
    rng = Random(f"goals {branch.language}")  # noqa: S311 - no secret
    for number, client in enumerate(_better(clients)[1::_EVERY]):
        fitting = _fitting(client, today)
        kind = fitting[number % len(fitting)]
        begun = today - relativedelta(years=2)
        due = today + relativedelta(years=_YEARS[kind])
        amount = _UNITS[kind] * branch.unit
        part = (today - begun).days * _AHEAD[number % len(_AHEAD)]
        unit = branch.unit // 10
        yield Goal(
            id=id_at(begun, 0, rng),
            client=client.id,
            kind=kind,
            name=branch.goal_names[kind],
            amount=amount,
            currency=branch.settings.currency,
            due_on=due,
            on=begun,
            saved=amount * part // (100 * (due - begun).days) // unit * unit,
        )


def _fitting(client: Client, today: date) -> list[GoalKind]:
    """What somebody of that age, with or without children, saves for."""
    age = age_on(client.birthday, today) if client.birthday else None
    oldest = [kind for kind in _KINDS if age is None or age <= _OLDEST.get(kind, age)]
    return [kind for kind in oldest if kind is not GoalKind.EDUCATION or len(client.family) > 1]


def allocation_targets(
    branch: Branch, clients: Iterable[Client], holdings: Iterable[Holding], today: date
) -> Iterator[AllocationTarget]:
    """Targets near what is held, for some of the people of tiers A and B; every second one wants something else."""
    rng = Random(f"targets {branch.language}")  # noqa: S311 - no secret
    held: dict[str, list[Holding]] = {}
    for one in holdings:
        held.setdefault(one.client, []).append(one)
    on = today - timedelta(days=200)
    for number, client in enumerate(_better(clients)[2::_EVERY_TARGET]):
        if parts := _parts(held.get(client.id, ()), branch.settings.currency, tilted=number % 2 == 1):
            yield AllocationTarget(id=id_at(on, 0, rng), client=client.id, on=on, parts=parts)


def _better(clients: Iterable[Client]) -> list[Client]:
    people = (one for one in clients if one.kind is ClientKind.PERSON and one.stage is Stage.ACTIVE)
    return [one for one in people if one.tier in (Tier.A, Tier.B)]


def _parts(holdings: Sequence[Holding], currency: str, *, tilted: bool) -> tuple[KindShare, ...]:
    """The kinds in steps of five percent; two at least."""
    sums: dict[HoldingKind, int] = {}
    for one in holdings:
        is_counted = one.kind not in LIABILITIES and one.kind is not HoldingKind.PROPERTY and one.closed_on is None
        if is_counted and one.currency == currency:
            sums[one.kind] = sums.get(one.kind, 0) + one.value
    whole = sum(sums.values())
    shares = {kind: round(20 * value / whole) * 5 for kind, value in sums.items()} if whole > 0 else {}
    shares = {kind: share for kind, share in sorted(shares.items(), key=lambda pair: -pair[1]) if share >= _LEAST}
    if len(shares) < 2:
        return ()
    if tilted:
        first, second = [*shares][:2]
        shares[first], shares[second] = max(shares[first] - _TILTED, 0), shares[second] + _TILTED
    return tuple(
        KindShare(kind=kind, share=share, low=max(share - _BAND, 0), high=min(share + _BAND, 100))
        for kind, share in shares.items()
    )
