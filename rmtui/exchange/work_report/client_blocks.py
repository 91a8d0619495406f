"""The blocks of a work report on clients: who was won, what was won and lost, suitability, and loans."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from rmtui.exchange.output_table import Money, OutputTable
from rmtui.exchange.risk_report import ratio_text, risk_tables
from rmtui.exchange.work_report.block_tables import Choice, Row, block_table, cut_text, opportunity_worth
from rmtui.exchange.work_report.model import Block
from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.records.client import Client, Stage
from rmtui.records.opportunity import Opportunity, OpportunityStage
from rmtui.rules.business.opportunities import moved_on
from rmtui.rules.conduct.suitability import SaleWarning, assessment_warning, is_unsuitable
from rmtui.rules.days.open_on import is_open
from rmtui.rules.text.record_text import client_names
from rmtui.rules.work.report_facts import ReportFacts
from rmtui.terms import term
from rmtui.wording import format_money


def clients_block(facts: ReportFacts, _choice: Choice) -> Block:
    """Who became a client; what was won and what was lost, with the reason."""
    work, period = facts.work, facts.period
    new = [one for one in work.clients.values() if one.stage is not Stage.PROSPECT and _was(one.opened_on, facts)]
    rows: list[Row] = [
        (
            client_names([one.id], work.clients),
            one.opened_on,
            one.tier.value,
            _source(one, facts),
        )
        for one in sorted(new, key=lambda one: (one.opened_on or period.first, one.id))
    ]
    headings = (_("Client"), _("Since"), _("Tier"), _("How found"))
    won_table = block_table(_("Clients won"), headings, rows, figures=frozenset())
    gone = sorted(_gone(facts), key=lambda pair: (pair[1], pair[0].id))
    gone_rows: list[Row] = [(client_names([one.id], work.clients), day, one.tier.value) for one, day in gone]
    lost_headings = (_("Client"), _("Last holding closed"), _("Tier"))
    gone_table = block_table(_("Clients lost"), lost_headings, gone_rows, figures=frozenset())
    ended = [one for one in work.opportunities if not one.stage.is_open and _was(moved_on(one), facts)]
    ended.sort(key=lambda one: (moved_on(one), one.id))
    won = [one for one in ended if one.stage is OpportunityStage.WON]
    lost = [one for one in ended if one.stage is OpportunityStage.LOST]
    sentences = [
        ngettext("{count} client won.", "{count} clients won.", len(new)).format(count=len(new)) if new else "",
        ngettext("{count} client lost.", "{count} clients lost.", len(gone)).format(count=len(gone)) if gone else "",
        _opportunities_text(_("Opportunities won: {count}, {amount}."), won, facts),
        _opportunities_text(_("Opportunities lost: {count}, {amount}."), lost, facts),
    ]
    ended_tables = (
        _ended_table(_("Opportunities won"), won, facts),
        _ended_table(_("Opportunities lost"), lost, facts),
    )
    tables = won_table, gone_table, *ended_tables
    return Block(tuple(filter(None, sentences)), tables)


def _gone(facts: ReportFacts) -> Iterator[tuple[Client, date]]:
    """Closed clients whose last holding here was closed in the period; of others nobody knows when they left."""
    last: dict[str, date] = {}
    for one in facts.work.holdings:
        if one.closed_on and not one.institution:
            last[one.client] = max(one.closed_on, last.get(one.client, one.closed_on))
    for id, day in last.items():
        client = facts.work.clients.get(id)
        if client and client.stage is Stage.CLOSED and _was(day, facts):
            yield client, day


def _was(day: date | None, facts: ReportFacts) -> bool:
    return day is not None and day in facts.period and day <= facts.today


def _source(client: Client, facts: ReportFacts) -> str:
    """Who introduced the client, or how the client was found."""
    if client.referred_by in facts.work.clients and client.referred_by:
        return _("introduced by {name}").format(name=client_names([client.referred_by], facts.work.clients))
    return term(client.source)


def _opportunities_text(text: str, found: Sequence[Opportunity], facts: ReportFacts) -> str:
    amount = format_money(sum(opportunity_worth(one, facts) for one in found))
    return text.format(count=len(found), amount=amount) if found else ""


def _ended_table(title: str, found: Sequence[Opportunity], facts: ReportFacts) -> OutputTable:
    rows = [
        (
            *(client_names([one.client], facts.work.clients), moved_on(one), plain(one.product)),
            *(Money(opportunity_worth(one, facts)), plain(one.reason)),
        )
        for one in found
    ]
    sums = _("Total"), None, "", Money(sum(opportunity_worth(one, facts) for one in found)), ""
    headings = (_("Client"), _("Day"), _("Product"), _("Amount"), _("Reason"))
    return block_table(title, headings, rows, figures=frozenset((3,)), sums=sums)


def suitability_block(facts: ReportFacts, _choice: Choice) -> Block:
    """Risk assessments that are missing or expired, and holdings above the client's grade."""
    work = facts.work
    active = [one for one in work.clients.values() if one.stage is Stage.ACTIVE]
    marks = [assessment_warning(one, facts.today) for one in active]
    held = [one for one in work.holdings if one.client in work.clients and is_open(one, facts.today)]
    above = [one for one in held if is_unsuitable(work.clients[one.client], one.risk)]
    expired = sum(mark is SaleWarning.EXPIRED for mark in marks)
    sentences = []
    if expired:
        text = ngettext("{count} risk assessment is expired.", "{count} risk assessments are expired.", expired)
        sentences.append(text.format(count=expired))
    if above:
        text = ngettext(
            "{count} holding is above its client's risk grade.",
            "{count} holdings are above their clients' risk grade.",
            len(above),
        )
        sentences.append(text.format(count=len(above)))
    rows = [
        (client_names([one.client], work.clients), work.clients[one.client].risk or "", plain(one.name), one.risk or "")
        for one in above
    ]
    headings = (_("Client"), _("Grade"), _("Product"), _("Risk"))
    table = block_table(_("Above the risk grade"), headings, rows, figures=frozenset())
    return Block((*sentences, *cut_text(table, rows)), (table,))


def loans_block(facts: ReportFacts, _choice: Choice) -> Block:
    """The loans by class, how they moved in the period, what is overdue or watched, and where they are concentrated."""
    risk = facts.risk
    if risk is None or not risk.total.number:
        return Block()
    sentences = [
        ngettext("{count} loan of {amount}, {ratio}.", "{count} loans of {amount}, {ratio}.", risk.total.number).format(
            count=risk.total.number, amount=format_money(risk.total.balance), ratio=ratio_text(risk)
        )
    ]
    if risk.arrears:
        text = ngettext("{count} loan is overdue.", "{count} loans are overdue.", len(risk.arrears))
        sentences.append(text.format(count=len(risk.arrears)))
    tables = risk_tables(risk, facts.work.clients, facts.period, facts.today)
    return Block(tuple(sentences), tuple(one.table for one in tables))
