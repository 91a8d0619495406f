"""Notes on a client's assets for the next conversation, one sentence each, behind "!"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rmtui.language import _, ngettext
from rmtui.records.client import Client
from rmtui.records.holding import Holding
from rmtui.rules.assets.concentration import concentration_notes, concentration_text
from rmtui.rules.assets.valuation import Rates
from rmtui.rules.conduct.suitability import assessment_warning, is_unsuitable, warning_text
from rmtui.terms import capitalized


def asset_notes(client: Client, opened: Sequence[Holding], rates: Rates, today: date) -> list[str]:
    """The risk assessment, what too much is in, and holdings above the client's grade; of `opened` holdings."""
    above = sum(is_unsuitable(client, one.risk) for one in opened)
    notes = [*assessment_notes(client, today)]
    notes += [f"! {concentration_text(one)}" for one in concentration_notes(opened, rates, client.risk)]
    if above and client.risk:
        message = ngettext(
            "! {count} holding is riskier than {grade} allows; “!” stands behind its risk.",
            "! {count} holdings are riskier than {grade} allows; “!” stands behind their risk.",
            above,
        )
        notes.append(message.format(count=above, grade=client.risk.value))
    return notes


def assessment_notes(client: Client, today: date) -> list[str]:
    """That the risk assessment is missing, expired or about to expire."""
    mark = assessment_warning(client, today)
    words = warning_text(mark) if mark else ""
    return [_("! {warning}.").format(warning=capitalized(words))] if words else []
