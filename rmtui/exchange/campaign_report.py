"""The result of a campaign as a file: Markdown, a page to print, a workbook. It names clients: for the bank alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from rmtui.comparing import folded
from rmtui.exchange.markdown import literal, section
from rmtui.exchange.output_file import checked_ending, write_file
from rmtui.exchange.output_table import Count, Money, OutputTable, Share, labelled
from rmtui.exchange.page_template import render
from rmtui.exchange.workbook import GROUND, SOFT, Workbook
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.records.campaign import Campaign
from rmtui.records.client import Client
from rmtui.rules.assets.valuation import WHOLE, shares
from rmtui.rules.campaign.campaign_text import TALLY_TITLES, campaign_head, stage_text, tally_text
from rmtui.rules.campaign.members import MemberRow
from rmtui.rules.campaign.result import Tally, campaign_result, last_channel, sold_amount
from rmtui.rules.people.namesakes import display_name
from rmtui.terms import term
from rmtui.wording import format_full_day, format_long_day

_TEMPLATE = "campaign_page.html.jinja"


class CampaignReport(NamedTuple):
    """What the file says."""

    title: str
    facts: tuple[str, ...]
    tables: tuple[OutputTable, ...]
    mark: str
    on: date


def campaign_report(
    campaign: Campaign, rows: Sequence[MemberRow], clients: Mapping[str, Client], rates: Mapping[str, Any], today: date
) -> CampaignReport:
    """The figures of all, by tier and by channel, why members declined, and the members."""
    result = campaign_result(rows, rates)
    tiers = ((_("Tier {tier}").format(tier=tier.value), tally) for tier, tally in result.tiers.items())
    channels = ((term(channel), tally) for channel, tally in result.channels.items())
    reasons = tuple((why or _("no reason given"), Count(count)) for why, count in result.reasons.items())
    return CampaignReport(
        title=campaign.name,
        facts=(
            campaign_head(campaign, today),
            tally_text(result.total),
            labelled(_("Message"), campaign.message) if campaign.message else "",
        ),
        tables=(
            _tallies(_("By tier"), tiers, result.total),
            _tallies(_("By channel"), channels, result.total),
            OutputTable(_("Why they declined"), (_("Reason"), _("Members")), reasons, figures=frozenset((1,))),
            _members(campaign, rows, clients, rates),
        ),
        mark=_("As of {day}. For the bank's own use: it names clients.").format(day=format_long_day(today)),
        on=today,
    )


def _tallies(title: str, parts: Iterable[tuple[str, Tally]], total: Tally) -> OutputTable:
    headings = ("", *map(_, TALLY_TITLES), _("Share of the amount"))
    known = [*parts]
    amounts = [tally.amount for _name, tally in known]
    *found, _elsewhere = shares([*amounts, total.amount - sum(amounts)])
    return OutputTable(
        title,
        headings,
        tuple((name, *_figures(tally, one)) for (name, tally), one in zip(known, found, strict=True)),
        (_("Total"), *_figures(total, WHOLE if total.amount else 0)),
        frozenset(range(1, len(headings))),
    )


def _figures(tally: Tally, share: int) -> tuple[Count | Money | Share, ...]:
    return (*map(Count, tally[:-1]), Money(tally.amount), Share(share))


def _members(
    campaign: Campaign, rows: Sequence[MemberRow], clients: Mapping[str, Client], rates: Mapping[str, Any]
) -> OutputTable:
    headings = (_("Client"), _("Tier"), _("Channel"), _("Last contact"), _("Stage"), _("Feedback"), _("Amount"))
    amounts = [sold_amount(row, rates) for row in rows]
    return OutputTable(
        _("Member list"),
        headings,
        tuple(
            (
                *(display_name(row.client, clients), row.client.tier.value, term(last_channel(row))),
                row.contacts[0].on if row.contacts else None,
                *(stage_text(row), _feedback(campaign, row), Money(amount) if amount else None),
            )
            for row, amount in zip(rows, amounts, strict=True)
        ),
        (_("Total"), "", "", None, "", "", Money(sum(amounts))),
        frozenset((6,)),
    )


def _feedback(campaign: Campaign, row: MemberRow) -> str:
    """What the client said to the campaign; nothing of a contact that was about other things as well."""
    alone = (one.note for one in row.contacts if one.reached and [*map(folded, one.topics)] == [folded(campaign.topic)])
    return row.member.feedback or next(filter(None, alone), "")


def _markdown(report: CampaignReport) -> bytes:
    lines = [f"# {literal(report.title)}", "", *(f"{literal(fact)}\n" for fact in report.facts if fact)]
    for table in report.tables:
        lines += section(table)
    return "\n".join((*lines, f"*{report.mark}*", "")).encode()


def _page(report: CampaignReport) -> bytes:
    return render(_TEMPLATE, report=report).encode()


def _workbook(report: CampaignReport) -> bytes:
    """The figures on one sheet, the members on another."""
    book = Workbook(_("Campaign"), report.on)
    header = {"left": report.title, "right": format_full_day(report.on), "foot": report.mark}
    figures, members = book.sheet(_("Result")), book.sheet(_("Member list"))
    figures.text(0, report.title, bold=True, font_size=16, font_color=GROUND)
    figures.written.set_row(0, 26)
    place = 1
    for fact in filter(None, report.facts):
        figures.text(place, fact, font_color=SOFT)
        place += 1
    for table in report.tables[:-1]:
        if table.rows:
            place = figures.table(place + 1, table).end
    figures.finish(header=header)
    members.table(0, report.tables[-1])
    members.written.freeze_panes(1, 1)
    members.finish(header=header, repeat=(0, 0))
    return book.content()


_CONTENTS: dict[str, Callable[[CampaignReport], bytes]] = {".html": _page, ".md": _markdown, ".xlsx": _workbook}
ENDINGS = tuple(_CONTENTS)


def write(report: CampaignReport, path: str, *, replace: bool = False) -> None:
    """Write the report to a file that ends in one of the `ENDINGS`. BadInput for another, and as `write_file`."""
    write_file(path, _CONTENTS[checked_ending(path, ENDINGS)](report), replace=replace)
