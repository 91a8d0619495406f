"""The blocks of a work report on what fell short: promises not kept, cases not answered in time."""

from __future__ import annotations

from collections.abc import Sequence

from rmtui.exchange.output_table import Count
from rmtui.exchange.work_report.block_tables import Choice, block_table
from rmtui.exchange.work_report.model import Block
from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.records.case import Case
from rmtui.rules.business.case_text import case_clock_text, days_text, in_time_text
from rmtui.rules.business.cases import case_statistics, is_late
from rmtui.rules.text.record_text import client_names
from rmtui.rules.work.open_matter_text import matter_text
from rmtui.rules.work.open_matters import MatterKind
from rmtui.rules.work.report_facts import ReportFacts
from rmtui.terms import capitalized_term


def promises_block(facts: ReportFacts, _choice: Choice) -> Block:
    """Promises whose day passed, and that are still open."""
    broken = [one for one in facts.matters if one.kind is MatterKind.PROMISE and one.on < facts.today]
    broken = [one for one in broken if one.on in facts.period]
    rows = [(one.on, client_names([one.client], facts.work.clients), matter_text(one, facts.today)) for one in broken]
    table = block_table(_("Promises not kept"), (_("Due on"), _("Client"), _("What")), rows, figures=frozenset())
    text = ngettext("{count} promise was not kept.", "{count} promises were not kept.", len(broken))
    return Block((text.format(count=len(broken)),) if broken else (), (table,))


def cases_block(facts: ReportFacts, _choice: Choice) -> Block:
    """How cases were answered, and those that were late."""
    settings, today = facts.work.settings, facts.today
    known = [row for row in case_statistics(facts.cases, facts.period, settings, today) if row.received]
    rows = [
        (
            *(capitalized_term(row.kind), Count(row.received), Count(row.answered), Count(row.late)),
            *(in_time_text(row), days_text(row)),
        )
        for row in known
    ]
    headings = (_("Kind"), _("Received"), _("Answered"), _("Late"), _("In time"), _("Days to the answer"))
    table = block_table(_("Cases"), headings, rows, figures=frozenset(range(1, len(headings))))
    return Block(_late_text([one for one in facts.cases if one.on in facts.period], facts), (table,))


def late_block(facts: ReportFacts, _choice: Choice) -> Block:
    """The cases of the period that were answered late, or are late."""
    late = [one for one in facts.cases if one.on in facts.period and is_late(one, facts.work.settings, facts.today)]
    rows = [
        (
            *(one.on, client_names([one.client], facts.work.clients), plain(one.about)),
            case_clock_text(one, facts.work.settings, facts.today),
        )
        for one in late
    ]
    table = block_table(
        _("Cases late"), (_("Received"), _("Client"), _("About"), _("Clock")), rows, figures=frozenset()
    )
    return Block(_late_text(late, facts), (table,))


def _late_text(cases: Sequence[Case], facts: ReportFacts) -> tuple[str, ...]:
    late = sum(is_late(one, facts.work.settings, facts.today) for one in cases)
    text = ngettext("{count} case was not answered in time.", "{count} cases were not answered in time.", late)
    return (text.format(count=late),) if late else ()
