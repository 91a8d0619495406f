"""The form of an opportunity."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rmtui.language import _
from rmtui.records.opportunity import Opportunity
from rmtui.rules.business.opportunities import opportunity_changes
from rmtui.rules.conduct.suitability import suitability_text
from rmtui.tui.forms.matter import MatterForm
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.record_writer import Change


class OpportunityForm(MatterForm[Opportunity]):
    """What and how much, and how far it has come. A won one becomes a sale."""

    kind, new_title, named_by = Opportunity, _("New opportunity"), "product"

    def warnings(self, snapshot: Snapshot, base: Opportunity | None, values: Mapping[str, Any]) -> dict[str, str]:
        """What to mind before anything is sold to the client."""
        client = snapshot.clients.get(values.get("client") or (base.client if base else ""))
        risk = values.get("risk", base.risk if base else None)
        found = suitability_text(client, risk, snapshot.today)
        return {"client": found} if found else {}

    def changes(self, base: Opportunity | None, record: Opportunity) -> list[Change]:
        return [*opportunity_changes(base, record, self.snapshot.today)]
