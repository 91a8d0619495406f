"""The form of an opportunity."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from rmtui.language import _
from rmtui.records.campaign import Campaign
from rmtui.records.opportunity import Opportunity
from rmtui.rules.business.opportunities import known_risk, opportunity_changes, with_known_kind
from rmtui.rules.conduct.suitability import SaleWarning, is_unsuitable, suitability_text, warning_text
from rmtui.tui.forms.matter import MatterForm
from rmtui.tui.records.record_writer import Change


class OpportunityForm(MatterForm[Opportunity]):
    """What and how much, and how far it has come. A won one becomes a sale."""

    kind, new_title, named_by = Opportunity, _("New opportunity"), "product"

    derives = ("product",)

    def derived(self, name: str, text: str) -> dict[str, str]:
        """The risk that the book has of a product of this name."""
        risk = known_risk(text, self.book.holdings(), self.book.records(Campaign)) if name == "product" else None
        return {"risk": risk.value} if risk else {}

    def warnings(self, base: Opportunity | None, values: Mapping[str, Any]) -> dict[str, str]:
        """What to mind before anything is sold to the client."""
        client = self.snapshot.clients.get(values.get("client") or (base.client if base else ""))
        risk = values.get("risk", base.risk if base else None)
        if client is None:
            return {}
        above = warning_text(SaleWarning.UNSUITABLE) if is_unsuitable(client, risk) else ""
        of_client = suitability_text(client, None, self.snapshot.today)
        return {name: text for name, text in (("risk", above), ("client", of_client)) if text}

    def changes(self, base: Opportunity | None, record: Opportunity) -> Iterable[Change]:
        return opportunity_changes(base, with_known_kind(record, self.book.holdings()), self.snapshot.today)
