"""The policies of the invented families: some well covered, some with an obvious gap."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from dateutil.relativedelta import relativedelta

from rmtui.records.client import Client, ClientKind, Stage
from rmtui.records.policy import Frequency, Policy, PolicyKind
from rmtui.sample.branch import Branch
from rmtui.sample.ids import id_at

_YEARLY = frozenset({PolicyKind.MEDICAL, PolicyKind.ACCIDENT, PolicyKind.MOTOR, PolicyKind.PROPERTY})
"""Kinds that are renewed from year to year."""

_FOR_LIFE = frozenset({PolicyKind.CRITICAL_ILLNESS, PolicyKind.ANNUITY})
_TERM = {PolicyKind.LIFE: 30, PolicyKind.EDUCATION: 20}
"""Years of cover of the others."""


def policies(branch: Branch, client: Client, today: date) -> Iterator[Policy]:
    """What a client has for themself and for the family; nothing for companies and those who are no clients yet."""
    rng = Random(f"policies of {client.id}")  # noqa: S311 - no secret
    if client.kind is not ClientKind.PERSON or client.stage is not Stage.ACTIVE:
        return
    for insured, kind, chance in _candidates(branch, client):
        if rng.random() < chance:
            yield _policy(branch, client, insured, kind, today=today, rng=rng)


def _candidates(branch: Branch, client: Client) -> Iterator[tuple[str, PolicyKind, float]]:
    yield "", PolicyKind.MEDICAL, 0.5
    yield "", PolicyKind.CRITICAL_ILLNESS, 0.45
    yield "", PolicyKind.LIFE, 0.3
    yield "", PolicyKind.ACCIDENT, 0.3
    yield "", PolicyKind.ANNUITY, 0.25
    yield "", PolicyKind.MOTOR, 0.3
    yield "", PolicyKind.PROPERTY, 0.15
    for relative in client.family:
        if relative.relation in branch.children:
            yield relative.name, PolicyKind.EDUCATION, 0.4
            yield relative.name, PolicyKind.CRITICAL_ILLNESS, 0.4


def _policy(branch: Branch, client: Client, insured: str, kind: PolicyKind, *, today: date, rng: Random) -> Policy:
    product, assured, premium = branch.insurance.products[kind]
    start = today - timedelta(days=rng.randint(65, 355) + (0 if kind in _YEARLY else 365 * rng.randint(0, 6)))
    return Policy(
        id=id_at(start, 900, rng),
        client=client.id,
        insured=insured,
        kind=kind,
        insurer=rng.choice(branch.insurance.insurers),
        product=product,
        currency=branch.settings.currency,
        number=f"P{rng.randrange(10**10):010d}",
        sum_assured=assured * rng.choice((1, 1, 2)) * branch.unit,
        premium=premium * rng.randint(80, 160),
        frequency=Frequency.YEARLY,
        years=None if kind in _YEARLY else rng.choice((10, 15, 20)),
        start=start,
        end=_end(kind, start),
        for_life=kind in _FOR_LIFE,
        beneficiary=branch.insurance.beneficiary,
    )


def _end(kind: PolicyKind, start: date) -> date | None:
    """The last day of cover; None for life."""
    return None if kind in _FOR_LIFE else start + relativedelta(years=_TERM.get(kind, 1), days=-1)
