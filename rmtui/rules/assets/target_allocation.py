"""The target allocation beside the actual one 目标配置: kinds outside their band, and the trades that would bring them
back.

Property counts only where the target names it: it is neither bought nor sold to restore a share.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.records.goal import AllocationTarget, KindShare
from rmtui.records.holding import Holding, HoldingKind
from rmtui.rules.assets.allocation import Slice
from rmtui.rules.assets.valuation import AnyHolding, Rates, slices, worth
from rmtui.terms import capitalized_term, term
from rmtui.wording import format_money, format_percent


class TargetLine(NamedTuple):
    """One kind of a target allocation. Amounts are in the smallest unit of the base currency, shares in tenths of a
    percent.
    """

    kind: HoldingKind | None
    """None of all kinds together that the target does not name."""
    worth: int
    share: int
    target: int
    low: int
    high: int
    """The band; of kinds that are not named there is none, and both are 0."""
    missing: int
    """What would bring the target share, bought where positive, sold where negative."""

    @property
    def is_outside(self) -> bool:
        """Whether it is a kind of the target, and beyond its band."""
        return self.kind is not None and not self.low <= self.share <= self.high


class AllocationPlan(NamedTuple):
    """A target allocation with the client's holdings that are not sold."""

    target: AllocationTarget
    holdings: Sequence[Holding]


def allocation_plans(targets: Iterable[AllocationTarget], holdings: Iterable[Holding]) -> dict[str, AllocationPlan]:
    """By client the newest target with what is held; `holdings` has at least those of these clients."""
    newest: dict[str, AllocationTarget] = {}
    for one in targets:
        known = newest.get(one.client)
        newest[one.client] = newest_target([*([known] if known else []), one]) or one
    held: dict[str, list[Holding]] = {client: [] for client in newest}
    for holding in holdings:
        if holding.client in held and holding.closed_on is None:
            held[holding.client].append(holding)
    return {client: AllocationPlan(target, held[client]) for client, target in newest.items()}


def newest_target(targets: Iterable[AllocationTarget]) -> AllocationTarget | None:
    """The newest target allocation, which is in force."""
    return max(targets, key=lambda one: (one.on, one.id), default=None)


def target_lines(target: AllocationTarget, holdings: Iterable[AnyHolding], rates: Rates) -> list[TargetLine]:
    """The kinds of the target in its order, then all other kinds as one line; empty without assets."""
    named = {part.kind for part in target.parts}
    sums: dict[str, int] = {}
    for one in holdings:
        if (one.kind is not HoldingKind.PROPERTY or one.kind in named) and (value := worth(one, rates)) > 0:
            sums[one.kind] = sums.get(one.kind, 0) + value
    whole, found = sum(sums.values()), {one.label: one for one in slices(sums)}
    if not whole:
        return []
    lines = [_line(part, found.get(part.kind), whole) for part in target.parts]
    others = [one for one in found.values() if one.label not in named]
    worth_of_others = sum(one.worth for one in others)
    rest = TargetLine(None, worth_of_others, sum(one.share for one in others), 0, 0, 0, -worth_of_others)
    return [*lines, *([rest] if others else [])]


def _line(part: KindShare, own: Slice | None, whole: int) -> TargetLine:
    value = own.worth if own else 0
    return TargetLine(
        kind=part.kind,
        worth=value,
        share=own.share if own else 0,
        target=10 * part.share,
        low=10 * part.low,
        high=10 * part.high,
        missing=(2 * whole * part.share + 100) // 200 - value,
    )


def kind_name(line: TargetLine) -> str:
    """Fund; Other kinds."""
    return capitalized_term(line.kind) if line.kind else _("Other kinds")


def band_text(line: TargetLine) -> str:
    """30–50%; "" where there is none."""
    return _("{low}–{high}%").format(low=line.low // 10, high=line.high // 10) if line.kind else ""


def target_text(line: TargetLine) -> str:
    """Fund 62.0%, target 50.0% (40–60%), sell 80,000."""
    text = f"{kind_name(line)} {format_percent(line.share)}"
    if line.kind is None:
        return text
    target = _("target {share} ({band})").format(share=format_percent(line.target), band=band_text(line))
    return _(", ").join(filter(None, (text, target, remedy_text(line))))


def drift_text(lines: Iterable[TargetLine]) -> str:
    """fund 62.0% (30–50%), deposit 12.0% (20–40%): the kinds beyond their bands; "" where none is."""
    return _(", ").join(
        f"{term(line.kind)} {format_percent(line.share)} ({band_text(line)})" for line in lines if line.is_outside
    )


def remedy_text(line: TargetLine) -> str:
    """buy 120,000; sell 80,000: what would bring a kind back that is beyond its band; "" for others."""
    if not line.is_outside or not line.missing:
        return ""
    text = _("buy {amount}") if line.missing > 0 else _("sell {amount}")
    return text.format(amount=format_money(abs(line.missing) // 100 * 100))
