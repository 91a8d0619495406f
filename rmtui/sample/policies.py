"""The policies of the invented families: some well covered, some with an obvious gap."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from dateutil.relativedelta import relativedelta

from rmtui.records.client import Client, ClientKind, Stage
from rmtui.records.policy import Frequency, Policy, PolicyKind
from rmtui.sample.ids import id_at

_INSURERS = ("泰康宁", "平海人寿", "中瑞保险")
_PRODUCTS = {
    PolicyKind.LIFE: ("家和定期寿险", 100, 3_000),
    PolicyKind.CRITICAL_ILLNESS: ("安护重疾", 30, 6_500),
    PolicyKind.MEDICAL: ("百万医疗", 200, 420),
    PolicyKind.ACCIDENT: ("平安随行意外", 50, 300),
    PolicyKind.ANNUITY: ("颐享终身年金", 0, 20_000),
    PolicyKind.EDUCATION: ("小树苗教育金", 10, 10_000),
    PolicyKind.MOTOR: ("机动车商业险", 150, 3_600),
    PolicyKind.PROPERTY: ("安居家财", 80, 260),
}
"""Product, sum assured in 10,000 yuan, premium a year in yuan."""

_YEARLY = frozenset({PolicyKind.MEDICAL, PolicyKind.ACCIDENT, PolicyKind.MOTOR, PolicyKind.PROPERTY})
"""Kinds that are renewed from year to year."""

_FOR_LIFE = frozenset({PolicyKind.CRITICAL_ILLNESS, PolicyKind.ANNUITY})
_TERM = {PolicyKind.LIFE: 30, PolicyKind.EDUCATION: 20}
"""Years of cover of the others."""

_CHILDREN = ("儿子", "女儿", "son", "daughter")


def policies(client: Client, today: date) -> Iterator[Policy]:
    """The policies of a client and the family; none for companies and prospects."""
    rng = Random(f"policies of {client.id}")  # noqa: S311 - no secret
    if client.kind is not ClientKind.PERSON or client.stage is not Stage.ACTIVE:
        return
    for insured, kind, chance in _candidates(client):
        if rng.random() < chance:
            yield _policy(client, insured, kind, today, rng)


def _candidates(client: Client) -> Iterator[tuple[str, PolicyKind, float]]:
    yield "", PolicyKind.MEDICAL, 0.5
    yield "", PolicyKind.CRITICAL_ILLNESS, 0.45
    yield "", PolicyKind.LIFE, 0.3
    yield "", PolicyKind.ACCIDENT, 0.3
    yield "", PolicyKind.ANNUITY, 0.25
    yield "", PolicyKind.MOTOR, 0.3
    yield "", PolicyKind.PROPERTY, 0.15
    for relative in client.family:
        if relative.relation in _CHILDREN:
            yield relative.name, PolicyKind.EDUCATION, 0.4
            yield relative.name, PolicyKind.CRITICAL_ILLNESS, 0.4


def _policy(client: Client, insured: str, kind: PolicyKind, today: date, rng: Random) -> Policy:
    product, assured, premium = _PRODUCTS[kind]
    start = today - timedelta(days=rng.randint(65, 355) + (0 if kind in _YEARLY else 365 * rng.randint(0, 6)))
    return Policy(
        id=id_at(start, 900, rng),
        client=client.id,
        insured=insured,
        kind=kind,
        insurer=rng.choice(_INSURERS),
        product=product,
        number=f"P{rng.randrange(10**10):010d}",
        sum_assured=assured * rng.choice((1, 1, 2)) * 1_000_000,
        premium=premium * rng.randint(80, 160),
        frequency=Frequency.YEARLY,
        years=None if kind in _YEARLY else rng.choice((10, 15, 20)),
        start=start,
        end=_end(kind, start),
        for_life=kind in _FOR_LIFE,
        beneficiary="法定",
    )


def _end(kind: PolicyKind, start: date) -> date | None:
    """The last day of cover; None for life."""
    return None if kind in _FOR_LIFE else start + relativedelta(years=_TERM.get(kind, 1), days=-1)
