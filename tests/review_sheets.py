"""Review sheets for tests of what is handed over: consistent sums, whatever the holdings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from rmtui.records.holding import LIABILITIES, HoldingKind, ProductRisk
from rmtui.records.policy import Frequency, Policy, PolicyKind
from rmtui.records.review import Review, ReviewMethod, ReviewStep
from rmtui.rules.assets.allocation import Allocation, Slice, Total
from rmtui.rules.assets.valuation import per_mille
from rmtui.rules.review.sheet import Change, ChangePart, ReviewSheet, SheetLine
from tests.factory import TODAY


def line(kind: str, name: str, yuan: float, before: float | None = None, **known: Any) -> SheetLine:
    """A holding; `yuan` and `before` positive also for what is owed, `before` None for a new one. 0 yuan is sold."""
    sign = -1 if HoldingKind(kind) in LIABILITIES else 1
    worth, past = sign * round(yuan * 100), None if before is None else sign * round(before * 100)
    change = Change.NEW if past is None else Change.UNCHANGED if past == worth else Change.REVALUED
    settled: dict[str, Any] = {
        "holding": name,
        "kind": HoldingKind(kind),
        "name": name,
        "institution": "",
        "currency": "CNY",
        "value": abs(worth),
        "worth": worth,
        "before": past,
        "change": Change.SOLD if not yuan else change,
        "delta": worth - (past or 0),
        "cost": None,
        "risk": None,
        "opened_on": None,
        "matures_on": None,
        "unsuitable": False,
        "parts": {} if worth == (past or 0) else {ChangePart.MARKET: worth - (past or 0)},
        "gain": None,
        "yearly_return": None,
    }
    return SheetLine(**{**settled, **known})


def sheet(*lines: SheetLine, first: bool = False, **known: Any) -> ReviewSheet:
    """A review of today with everything that follows from its lines; `first` without one before."""
    assets = sum(one.worth for one in lines if one.worth > 0)
    debts = -sum(one.worth for one in lines if one.worth < 0)
    before = sum(one.before or 0 for one in lines)
    past = () if first else (Total(date(2026, 5, 20), before, 0), Total(date(2026, 8, 21), before, 0))
    total = Total(TODAY, assets, debts)
    settled: dict[str, Any] = {
        "name": "王芳",
        "salutation": "王姐",
        "review": Review(client="c", on=TODAY, held=ReviewMethod.MEETING, view="嫌费率高", next_on=date(2026, 12, 21)),
        "lines": lines,
        "total": total,
        "since_last": None if first else total.net - before,
        "since_first": None if first else total.net - before,
        "parts": {ChangePart.MARKET: total.net - before} if not first and total.net != before else {},
        "gain": None,
        "yearly_return": None,
        "grade": None,
        "allocation": Allocation(
            slices((one.kind.value, one.worth) for one in lines),
            slices((one.institution, one.worth) for one in lines if one.kind is not HoldingKind.PROPERTY),
            slices((one.currency, one.worth) for one in lines),
            slices((one.risk.value if one.risk else "", one.worth) for one in lines),
        ),
        "history": (*past, total),
        "policies": (),
    }
    return ReviewSheet(**{**settled, **known})


def slices(parts: Iterable[tuple[str, int]]) -> tuple[Slice, ...]:
    """The parts of the assets, the largest first."""
    sums: Counter[str] = Counter()
    for label, worth in parts:
        sums[label] += max(worth, 0)
    found = [(label, worth) for label, worth in sums.most_common() if worth]
    whole = sum(worth for _label, worth in found)
    return tuple(Slice(label, worth, per_mille(worth, whole)) for label, worth in found)


def full_sheet(**known: Any) -> ReviewSheet:
    """A family's review with all that there can be in one."""
    lines: Sequence[SheetLine] = (
        line("property", "梧桐里 3 幢 1201 室", 3_200_000, 3_200_000, institution="", opened_on=date(2015, 6, 1)),
        line("deposit", "三年期大额存单", 500_000, 500_000, opened_on=date(2024, 1, 8), matures_on=date(2027, 1, 8)),
        line(
            *("deposit", "美元定期", 71_000.5, 70_500),
            institution="汇海银行",
            currency="USD",
            value=1_000_007,
            opened_on=date(2026, 2, 3),
            matures_on=date(2027, 2, 3),
        ),
        line(
            *("wealth", "稳享季季盈 90 天", 300_000, None),
            risk=ProductRisk.R2,
            opened_on=date(2026, 10, 12),
            matures_on=date(2027, 1, 10),
        ),
        line("fund", "沪深300指数增强A", 186_540.33, 172_311.08, risk=ProductRisk.R4, opened_on=date(2023, 3, 15)),
        line("stock", "示例电力 600000", 94_120, 101_200, institution="东江证券", risk=ProductRisk.R5),
        line("metal", "积存金", 48_200.4, 41_003.6, risk=ProductRisk.R3, opened_on=date(2022, 5, 9)),
        line("mortgage", "住房按揭", 860_000, 890_000, opened_on=date(2015, 6, 1), matures_on=date(2040, 6, 1)),
        line("bond", "储蓄国债 2023", 0, 200_000, opened_on=date(2023, 9, 10)),
    )
    review = Review(
        client="c",
        on=TODAY,
        held=ReviewMethod.MEETING,
        market="债市收益率低位，存款利率继续下行。\n股市波动较大，宜分批。",
        view="嫌费率高",
        steps=(ReviewStep(for_client=True, due=date(2026, 11, 30), text="发三款 R2 理财对比表"),),
        next_on=date(2026, 12, 21),
        rates={"USD": 71000},
    )
    policies = (
        Policy(
            client="c",
            kind=PolicyKind.CRITICAL_ILLNESS,
            insurer="安禾人寿",
            product="安心重疾 2021",
            sum_assured=50_000_000,
            premium=1_280_000,
            frequency=Frequency.YEARLY,
            start=date(2021, 4, 1),
            for_life=True,
            beneficiary="法定",
            note="理赔时曾有争议",
        ),
        Policy(
            client="c",
            insured="王小明",
            kind=PolicyKind.MEDICAL,
            insurer="安禾人寿",
            product="少儿医疗",
            currency="USD",
            sum_assured=10_000_000,
            premium=30_000,
            start=date(2025, 9, 1),
            end=date(2027, 8, 31),
        ),
    )
    history = tuple(
        Total(date(2025 + (month > 12), (month - 1) % 12 + 1, 20), assets * 100, debts * 100)
        for month, assets, debts in ((9, 3_900_000, 950_000), (12, 4_010_000, 930_000), (15, 4_120_000, 920_000))
    )
    made = sheet(*lines, review=review, policies=policies)
    before = sum(one.before or 0 for one in lines)
    last = Total(date(2026, 8, 21), before + 89_000_000, 89_000_000)
    made = made._replace(history=(*history, last, made.total), since_first=made.total.net - history[0].net)
    return made._replace(**known)
