"""The blocks of a work report on what was done, each thing with its day, and on what was spoken about."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from itertools import chain

from rmtui.comparing import folded
from rmtui.exchange.output_table import Count
from rmtui.exchange.work_report.block_tables import Choice, Row, block_table, cut_text
from rmtui.exchange.work_report.model import Block
from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.records.case import CaseStage
from rmtui.rules.assets.past_rates import rates_on
from rmtui.rules.business.loan_text import inspection_notes
from rmtui.rules.campaign.campaign_text import tally_text
from rmtui.rules.campaign.result import campaign_result
from rmtui.rules.text.record_text import client_names
from rmtui.rules.work.achievements import measured_contacts
from rmtui.rules.work.progress_text import contacts_counted_text
from rmtui.rules.work.report_facts import ReportFacts
from rmtui.terms import capitalized_term, term
from rmtui.wording import format_day

_MOST_DAYS = 6
"""Days that a topic names."""
_TOPIC = re.compile(r"[#＃]([^\W\d][\w-]*)")


def done_block(facts: ReportFacts, _choice: Choice) -> Block:
    """Reviews, campaigns, cases and day notes by their topic, each with its day."""
    measured = measured_contacts(facts.period, facts.work)
    met = {client for one in measured for client in one.clients}
    contacts = ngettext("{count} contact", "{count} contacts", len(measured)).format(count=f"{len(measured):,}")
    clients = ngettext("{count} client", "{count} clients", len(met)).format(count=f"{len(met):,}")
    held = len(facts.reviews)
    reviews = ngettext("{count} asset review held.", "{count} asset reviews held.", held).format(count=held)
    found = (_review_rows(facts), _campaign_rows(facts), _case_rows(facts), _inspection_rows(facts))
    rows = [*sorted(chain.from_iterable(found), key=_by_topic), *sorted(_note_rows(facts), key=_by_topic)]
    headings = (_("Topic"), _("Day"), _("Client"), _("What"))
    table = block_table(_("What was done, by topic"), headings, rows, figures=frozenset())
    texts = []
    if measured:
        texts = [_("{contacts} with {clients}.").format(contacts=contacts, clients=clients)]
        texts.append(contacts_counted_text(facts.period, facts.work))
    return Block((*texts, *([reviews] if held else []), *cut_text(table, rows)), (table,))


def _by_topic(row: Row) -> tuple[str, date]:
    return str(row[0]), row[1] if isinstance(row[1], date) else date.min


def _note_rows(facts: ReportFacts) -> Iterable[Row]:
    """The notes on work: those that have a topic or name a client. The others are the manager's own."""
    clients = facts.work.clients
    for note in facts.notes:
        topic = _TOPIC.search(note.text)
        named = [id for id, one in clients.items() if one.name in note.text]
        if topic or named:
            title = plain(topic[1]) if topic else _("Day note")
            yield title, note.on, client_names(named, clients), plain(" ".join(note.text.split()))


def _review_rows(facts: ReportFacts) -> Iterable[Row]:
    for one in facts.reviews:
        if one.client in facts.work.clients:
            yield _("Asset reviews"), one.on, client_names([one.client], facts.work.clients), term(one.held)


def _campaign_rows(facts: ReportFacts) -> Iterable[Row]:
    for campaign, rows in facts.campaigns:
        tally = campaign_result(rows, rates_on(min(campaign.ends_on, facts.today), facts.work.settings)).total
        on = max(campaign.starts_on, facts.period.first)
        text = _("{label}: {words}").format(label=plain(campaign.name), words=tally_text(tally))
        yield _("Campaigns"), on, "", text


def _case_rows(facts: ReportFacts) -> Iterable[Row]:
    """Cases that came in, and those that were answered and settled, each on its day."""
    for case in facts.cases:
        text = _("{label}: {words}").format(label=capitalized_term(case.kind), words=plain(case.about))
        name = client_names([case.client], facts.work.clients)
        settled_on = next((step.on for step in reversed(case.steps) if step.stage is CaseStage.CLOSED), None)
        days = {CaseStage.RECEIVED: case.on, CaseStage.ANSWERED: case.answered_on, CaseStage.CLOSED: settled_on}
        for stage, on in days.items():
            if on and on in facts.period:
                yield _("Cases"), on, name, _(", ").join((text, term(stage)))


def _inspection_rows(facts: ReportFacts) -> Iterable[Row]:
    """Inspections of loans with what was found."""
    loans = [one for one in facts.work.holdings if one.is_own_loan]
    for one in facts.inspections:
        if one.client in facts.work.clients:
            name = client_names([one.client], facts.work.clients)
            texts = (capitalized_term(one.kind), *(text for text, _style in inspection_notes(one, loans)))
            yield _("Inspections"), one.on, name, "  ".join(filter(None, texts))


def topics_block(facts: ReportFacts, _choice: Choice) -> Block:
    """What was spoken about: each topic with its contacts, clients and days."""
    days: defaultdict[str, list[date]] = defaultdict(list)
    clients: defaultdict[str, set[str]] = defaultdict(set)
    names: dict[str, str] = {}
    for one in measured_contacts(facts.period, facts.work):
        for topic in one.topics:
            key = folded(topic)
            names.setdefault(key, topic)
            days[key].append(one.on)
            clients[key].update(one.clients)
    order = sorted(days, key=lambda key: (-len(days[key]), key))
    rows = [
        (f"#{plain(names[key])}", Count(len(days[key])), Count(len(clients[key])), _days(days[key])) for key in order
    ]
    headings = (_("Topic"), _("Contacts"), _("Clients"), _("Days"))
    table = block_table(_("What the contacts were about"), headings, rows, figures=frozenset((1, 2)))
    return Block(cut_text(table, rows), (table,))


def _days(days: Iterable[date]) -> str:
    """3 Nov, 12 Nov and 5 more."""
    listed = sorted({*days})
    text = _(", ").join(format_day(day, listed[-1]) for day in listed[:_MOST_DAYS])
    more = len(listed) - _MOST_DAYS
    return _("{days} and {count} more").format(days=text, count=more) if more > 0 else text
