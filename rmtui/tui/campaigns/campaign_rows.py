"""The rows of the campaign screen: one a member, or the figures of the result."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.campaign import CampaignStage
from rmtui.records.client import Client
from rmtui.rules.campaign.campaign_text import TALLY_TITLES, decline_text, feedback_text, marks_text, stage_text
from rmtui.rules.campaign.members import MemberRow
from rmtui.rules.campaign.result import CampaignResult, Tally
from rmtui.terms import term
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.client_names import name_column, name_of
from rmtui.tui.widgets.row_list import WIDEST_NAMES, Column, Row, column_width
from rmtui.tui.widgets.text_style import TextStyle
from rmtui.wording import format_money

_NAME_WIDTH, _STAGE_WIDTH = 12, 24
_STYLES: Mapping[CampaignStage, TextStyle] = {
    CampaignStage.CHOSEN: "",
    CampaignStage.INVITED: "soft",
    CampaignStage.REACHED: "soft",
    CampaignStage.DECLINED: "soft",
}
"""Of the others `good`."""


def member_titles() -> Sequence[str]:
    """The titles over the members."""
    return "", _("Client"), "", "", _("Stage"), _("To mind, feedback")


def member_columns(shown: Sequence[MemberRow], clients: Mapping[str, Client]) -> tuple[Column, ...]:
    """A sign, name, tier, channel, stage, and what else there is."""
    people = [row.client for row in shown]
    name = name_column(people, clients, _NAME_WIDTH, width=column_width((_("Client"),), _NAME_WIDTH))
    stage = column_width((_("Stage"), *map(stage_text, shown)), WIDEST_NAMES)
    stage_column = Column(stage, least=_STAGE_WIDTH)
    return Column(1), name, Column(1), Column(1), stage_column, Column()


def member_row(row: MemberRow, snapshot: Snapshot, *, in_hand: bool) -> Row:
    """`*` is in hand, `!` waits for another day, `?` bought something."""
    waits = row.is_open and row.is_waiting(snapshot.today)
    sign = "*" if in_hand else "!" if waits else "?" if row.proposes_bought else ""
    marks = marks_text(row, snapshot.today)
    style: TextStyle = _STYLES.get(row.stage, "good")
    text = "  ".join(filter(None, (marks, feedback_text(row, snapshot.kept.as_kept, snapshot.today))))
    return Row(
        row.client.id,
        (
            (sign, "late"),
            (name_of(row.client, snapshot.clients), "strong" if row.is_open and not waits else ""),
            (row.client.tier.value, "soft"),
            (row.channel or "", "soft"),
            (stage_text(row), style),
            (text, "late" if marks else "soft"),
        ),
    )


def result_titles() -> Sequence[str]:
    """The titles over the figures."""
    return "", *map(_, TALLY_TITLES)


def result_columns(result: CampaignResult) -> tuple[Column, ...]:
    """What is counted, the counts and the amount."""
    labels = [label for _key, label, _tally in _tallies(result)]
    titles = result_titles()
    amounts = (format_money(tally.amount) for _key, _label, tally in _tallies(result))
    counts = (Column(column_width((title,), WIDEST_NAMES), right=True) for title in titles[1:-1])
    amount = Column(column_width((titles[-1], *amounts), WIDEST_NAMES), right=True)
    return Column(column_width(labels, WIDEST_NAMES)), *counts, amount


def result_rows(result: CampaignResult) -> Iterator[Row]:
    """All, by tier, by channel."""
    for key, label, tally in _tallies(result):
        style: TextStyle = "strong" if key == "total" else ""
        yield Row(key, ((label, style), *((text, style) for text in _figures(tally))))


def _figures(tally: Tally) -> Iterable[str]:
    return (*(str(count or "") for count in tally[:-1]), format_money(tally.amount) if tally.amount else "")


def _tallies(result: CampaignResult) -> Iterator[tuple[str, str, Tally]]:
    yield "total", _("All"), result.total
    for tier, tally in result.tiers.items():
        yield f"tier-{tier.value}", _("Tier {tier}").format(tier=tier.value), tally
    for channel, tally in result.channels.items():
        yield f"channel-{channel.value}", plain(term(channel)), tally


def declined_text(result: CampaignResult) -> str:
    """Why members declined, a line each."""
    return "\n".join(decline_text(why, count) for why, count in result.reasons.items())
