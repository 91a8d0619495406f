"""The forms of a campaign and of one of its members."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rmtui.entry.campaigns import check_campaign
from rmtui.entry.fields.campaign import CAMPAIGN_FIELDS
from rmtui.entry.fields.campaign_member import CAMPAIGN_MEMBER_FIELDS
from rmtui.entry.record_changes import build_record
from rmtui.language import N_, _
from rmtui.plain import plain
from rmtui.records.campaign import Campaign, CampaignMember
from rmtui.store.door import Store
from rmtui.tui.forms.form import Form, lay_out
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.client_names import name_of
from rmtui.tui.records.writer import Writer

_GROUPS = {
    "": ("name", "kind", "starts_on", "ends_on", "filter", "message"),
    N_("Product"): ("product", "risk"),
    N_("Other details"): ("limit", "topic", "note"),
}


class CampaignForm(Form[Campaign]):
    """The offer, its days, and the clients it is for."""

    def __init__(self, snapshot: Snapshot, writer: Writer, book: Store, campaign: Campaign | None = None) -> None:
        self.snapshot = snapshot
        self._writer, self._book = writer, book
        self.title = plain(campaign.name) if campaign else _("New campaign")
        self.fields = lay_out(CAMPAIGN_FIELDS, _GROUPS)

    def record(self, base: Campaign | None, values: Mapping[str, Any]) -> Campaign:
        campaign = build_record(Campaign, base, values, self.snapshot.today)
        check_campaign(campaign, self._book.records(Campaign), self.snapshot.filter_context)
        return campaign

    def current(self, snapshot: Snapshot, base: Campaign) -> Campaign | None:  # noqa: ARG002
        return self._book.current(base)

    def save(self, base: Campaign | None, record: Campaign) -> str:
        text = _("{name} is changed.") if base else _("{name} is added.")
        message = text.format(name=plain(record.name))
        return self._writer.records.change(message, (base, record), what="edit" if base else "add")


class CampaignMemberForm(Form[CampaignMember]):
    """The stage of a client, the client's feedback, and words for this client alone."""

    def __init__(self, snapshot: Snapshot, writer: Writer, book: Store, member: CampaignMember) -> None:
        self._writer, self._book = writer, book
        client = snapshot.clients.get(member.client)
        self.title = self._name = name_of(client, snapshot.clients) if client else _("(removed client)")
        self.fields = tuple(CAMPAIGN_MEMBER_FIELDS.values())

    def current(self, snapshot: Snapshot, base: CampaignMember) -> CampaignMember | None:  # noqa: ARG002
        return self._book.current(base)

    def save(self, base: CampaignMember | None, record: CampaignMember) -> str:
        return self._writer.records.change(_("{name} is changed.").format(name=self._name), (base, record))
