"""The campaigns 营销活动: the members of one as a work list, the contacts logged as one goes, and the result."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import ClassVar

from textual.binding import BindingType

from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.base import Record
from rmtui.records.campaign import Campaign, CampaignMember, CampaignStage
from rmtui.records.client import Client
from rmtui.rules.campaign.campaign_text import (
    campaign_head,
    feedback_text,
    marks_text,
    stage_text,
    state_text,
    tally_text,
)
from rmtui.rules.campaign.members import MemberRow, is_in_hand
from rmtui.rules.campaign.message import message_to
from rmtui.rules.campaign.reading import campaign_rows, newest_campaigns
from rmtui.rules.campaign.result import CampaignResult, campaign_result
from rmtui.rules.text.phrases import caution_text
from rmtui.tui.campaigns.campaign_questions import CampaignQuestions
from rmtui.tui.campaigns.campaign_rows import (
    declined_text,
    member_columns,
    member_row,
    member_titles,
    result_columns,
    result_rows,
    result_titles,
)
from rmtui.tui.desk.campaign_contact import CampaignContact
from rmtui.tui.desk.record_editor import RecordEditor
from rmtui.tui.frame.client_filter import FilterResult, count_text
from rmtui.tui.frame.clipboard import copy_text
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.keys.binding import key
from rmtui.tui.records.client_names import name_of
from rmtui.tui.screens.line_table_screen import LineTableScreen


class CampaignsScreen(LineTableScreen):
    """A row a member, those to be contacted first; `w` shows the figures in their place."""

    BINDING_GROUP_TITLE = _("Campaigns")
    LEGEND = _(
        "A contact counts for a campaign where it has its topic, wherever it is logged. * is being contacted, ! is "
        "left alone today, ? has a sale of the product. A message sent makes “invited”, a conversation “spoken to”; "
        "“i” says the rest."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("c", "contact", _("Contact"), _("Begin a line about the member, with the topic of the campaign")),
        key("i", "stage", _("Stage"), _("Say how far the member is: accepted, attended, bought, declined")),
        key("b", "bought", _("Bought"), _("Confirm that the sale was made for the campaign"), show=False),
        key("e", "edit", _("Edit"), _("Feedback, own words and channel of the member"), id="edit-member", show=False),
        key("a", "add_members", _("Add members"), _("Add those whom the campaign is for; who is left out is named")),
        key(
            "delete", "remove", _("Take out"), _("Take the member out of the campaign"), id="remove-member", show=False
        ),
        key("y", "copy", _("Copy message"), _("Copy the message to the member, to paste it into a chat"), show=False),
        key("w", "result", _("Result"), _("The figures, by tier and by channel, or the members again")),
        key("o", "other", _("Campaigns"), _("Another campaign, or a new one")),
        key("v", "this", _("This campaign"), _("Change it, copy it for the next year, remove it"), show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._campaign: Campaign | None = None
        self._chosen = ""
        """Id of the campaign that the person wants to see."""
        self._rows: dict[str, MemberRow] = {}
        """By client."""
        self._result: CampaignResult | None = None
        self._shows_result = False
        self._place = 0
        """Row of the member who is dealt with."""
        self._contacting = CampaignContact(self, self._begin)
        self._questions = CampaignQuestions(self, self.go_to)
        self._editor = RecordEditor(self, lambda: self._member)

    @property
    def cursor_client(self) -> str:
        return "" if self._shows_result else self.list.key

    @property
    def _row(self) -> MemberRow | None:
        """The member under the cursor."""
        return self._rows.get(self.cursor_client)

    @property
    def _member(self) -> CampaignMember | None:
        return self._row.member if self._row else None

    # What is shown

    def read(self, snapshot: Snapshot) -> None:
        campaigns = newest_campaigns(self.app.book)
        running = [one for one in campaigns if one.runs_on(snapshot.today)]
        chosen = [one for one in campaigns if one.id == self._chosen]
        self._campaign = next(iter((*chosen, *running, *campaigns)), None)
        if self._campaign is None:
            self._rows, self._result = {}, None
            return
        rows = campaign_rows(self.app.book, [self._campaign], snapshot.today)[self._campaign.id]
        self._rows = {row.client.id: row for row in rows}
        self._result = campaign_result(rows, snapshot.settings.rates)

    def fill(self, result: FilterResult, text: str) -> str:
        rows, campaign, figures = self.list, self._campaign, self._result
        if campaign is None or figures is None:
            rows.rows, rows.empty = (), _("No campaigns yet. “o” makes one: what, from when to when, and for whom.")
            self.titles.show(())
            return self.BINDING_GROUP_TITLE
        among = result.ids
        shown = [row for row in self._rows.values() if row.client.id in among]
        if self._shows_result:
            rows.columns = result_columns(figures)
            rows.rows = [*result_rows(figures)]
            self.titles.show(result_titles())
        else:
            now = self._now
            rows.columns = member_columns(shown, self.snapshot.clients)
            rows.rows = [member_row(row, self.snapshot, in_hand=is_in_hand(row, now)) for row in shown]
            rows.empty = _("Nobody is in the campaign yet. “a” adds those whom it is for; “v” changes for whom it is.")
            self.titles.show(member_titles() if shown else ())
        count = count_text(len(shown), len(self._rows), text)
        return f"{plain(campaign.name)} {count}  {state_text(campaign, self.snapshot.today)}"

    def details(self) -> Iterable[str]:
        campaign, row, today = self._campaign, self._row, self.snapshot.today
        if campaign is None or self._result is None:
            return ()
        if row is None:
            return campaign_head(campaign, today), tally_text(self._result.total), declined_text(self._result)
        client = row.client
        phones = _(", ").join(map(plain, client.phones))
        return (
            "  ".join(filter(None, (name_of(client, self.snapshot.clients), stage_text(row), phones))),
            caution_text(client),
            marks_text(row, today),
            feedback_text(row, self.snapshot.kept.as_kept, today),
            plain(message_to(campaign, row.member, client, today)),
            tally_text(self._result.total),
        )

    @property
    def _now(self) -> datetime:
        """The time of day, on the day of the book."""
        return datetime.combine(self.snapshot.today, self.app.clock().time())

    def go_to(self, record: Record | None) -> None:
        """Show a campaign, or the one that a member is in."""
        if isinstance(record, Campaign | CampaignMember):
            self._chosen = record.campaign if isinstance(record, CampaignMember) else record.id
            self._shows_result = False
            self._follow(self.snapshot)
            if isinstance(record, CampaignMember):
                self.list.move_cursor_to(record.client)
            self.show_details()

    # Contacts

    def action_contact(self) -> None:
        self._contact("")

    async def action_log(self, channel: str) -> None:
        """A line by another channel, for the campaign as well."""
        self._contact(channel)

    def _contact(self, channel: str) -> None:
        if self._campaign and self._row:
            self._contacting.contact(self._campaign, self._row, channel)

    def _begin(self, client: Client, channel: str, topic: str) -> None:
        self._place = self.list.cursor
        self.begin_line(client.id, channel, topic=topic)

    def line_written(self) -> None:
        """Go on from the row of the member, who has moved down to those who are done."""
        self.list.cursor = self._place

    # Members and campaigns

    def action_copy(self) -> None:
        """The message as it goes to the member under the cursor."""
        row = self._row
        text = message_to(self._campaign, row.member, row.client, self.snapshot.today) if self._campaign and row else ""
        if row and text:
            name = name_of(row.client, self.snapshot.clients)
            copy_text(self.app, text, _("The message to {name} is copied.").format(name=name))
        elif row:
            self.app.announce(_("The campaign has no message: “v” changes that."), error=True)

    def action_stage(self) -> None:
        if self._row:
            self._place = self.list.cursor
            self._questions.stage(self._row, self.line_written)

    def action_bought(self) -> None:
        row = self._row
        if row and row.proposes_bought:
            self.app.do(lambda: self.app.writer.campaigns.set_stage(row, CampaignStage.BOUGHT))
        elif row:
            self.app.announce(_("No sale of the product to this client was logged while the campaign ran."), error=True)

    def action_edit(self) -> None:
        if self._row:
            self._editor.edit(self._row.member)

    def action_remove(self) -> None:
        self._editor.remove(self._member)

    def action_add_members(self) -> None:
        if self._campaign:
            self._questions.add_members(self._campaign, self._rows)
        else:
            self.action_other()

    def action_result(self) -> None:
        self._shows_result = not self._shows_result
        self.show_from_top()

    async def action_leave(self) -> None:
        """From the result back to the members, from them to the screen one came from."""
        if self._shows_result:
            self.action_result()
        else:
            await super().action_leave()

    def action_other(self) -> None:
        self._questions.other(self._campaign)

    def action_this(self) -> None:
        if self._campaign:
            self._questions.this(self._campaign)
        else:
            self.action_other()
