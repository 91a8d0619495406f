"""The forms of a campaign and of one of its members."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rmtui.entry.campaigns import check_campaign
from rmtui.entry.fields.campaign import CAMPAIGN_FIELDS
from rmtui.entry.fields.campaign_member import CAMPAIGN_MEMBER_FIELDS
from rmtui.language import N_, _
from rmtui.plain import plain
from rmtui.records.campaign import Campaign, CampaignMember
from rmtui.rules.text.record_text import client_names
from rmtui.tui.forms.form import Form, RecordForm, lay_out
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.writer import Writer

_GROUPS = {
    "": ("name", "kind", "starts_on", "ends_on", "filter", "message"),
    N_("Product"): ("product", "risk"),
    N_("Other details"): ("limit", "topic", "note"),
}


class CampaignForm(RecordForm[Campaign]):
    """The offer, its days, and the clients it is for."""

    kind, new_title = Campaign, _("New campaign")

    def __init__(self, snapshot: Snapshot, writer: Writer, campaign: Campaign | None = None) -> None:
        super().__init__(snapshot, writer, campaign)
        self.fields = lay_out(CAMPAIGN_FIELDS, _GROUPS)

    def name(self, record: Campaign) -> str:
        return plain(record.name)

    def record(self, base: Campaign | None, values: Mapping[str, Any]) -> Campaign:
        campaign = super().record(base, values)
        check_campaign(campaign, self.book.records(Campaign), self.snapshot.filter_context)
        return campaign


class CampaignMemberForm(Form[CampaignMember]):
    """The stage of a client, the client's feedback, and words for this client alone."""

    kind = CampaignMember

    def __init__(self, snapshot: Snapshot, writer: Writer, member: CampaignMember) -> None:
        super().__init__(snapshot, writer)
        self.title = client_names([member.client], snapshot.clients)
        self.fields = tuple(CAMPAIGN_MEMBER_FIELDS.values())

    def saved_text(self, base: CampaignMember | None, record: CampaignMember) -> str:  # noqa: ARG002
        return _("{name} is changed.").format(name=self.title)
