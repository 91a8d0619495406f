"""The warning where a holding gets another value and keeps its cost: the whole difference counts as gain (FIELD.md)."""

from __future__ import annotations

from rmtui.language import _
from rmtui.records.holding import Holding
from rmtui.rules.assets.returns import gain
from rmtui.wording import format_money


def kept_cost_text(before: Holding, after: Holding) -> str:
    """That money may have been paid in or out; "" where value or cost say otherwise, or the kind has no gain."""
    is_revalued = before.value != after.value and before.cost == after.cost and not after.closed_on
    if not is_revalued or after.cost is None or gain(after) is None:
        return ""
    text = _("The cost stays {cost}: if money was paid in or taken out, change that, too.")
    return text.format(cost=format_money(after.cost, after.currency))
