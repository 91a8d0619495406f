"""Building a work report from a template, the facts of its period, and the manager's earlier edits."""

from __future__ import annotations

import os
from collections.abc import Iterable

from msgspec.structs import replace

from rmtui.comparing import folded
from rmtui.currency import base_currency, currency_label
from rmtui.errors import NotFound
from rmtui.exchange.output_table import labelled
from rmtui.exchange.work_report.blocks import BLOCKS
from rmtui.exchange.work_report.model import ReportSection, WorkReport
from rmtui.language import _, current_language
from rmtui.plain import plain
from rmtui.records.report import Report, ReportText
from rmtui.rules.days.periods import Period
from rmtui.rules.text.target_text import period_text
from rmtui.rules.work.report_facts import ReportFacts
from rmtui.rules.work.report_template import (
    ReportTemplate,
    SectionTemplate,
    block_choice,
    block_name,
    parse_template,
)
from rmtui.store.door import Store
from rmtui.wording import format_full_day, format_long_day

USUAL = "manager"
"""The template where none is named."""
_DIRECTORY = os.path.join(os.path.dirname(os.path.dirname(__file__)), "report_templates")


def templates(book: Store) -> dict[str, ReportTemplate]:
    """All templates by name: those that come with rmtui, and the book's own, which may take their place.

    BadInput where one cannot be read.
    """
    texts = _usual_texts() | book.report_templates()
    return {name: parse_template(name, text, BLOCKS) for name, text in texts.items()}


def _usual_texts() -> dict[str, str]:
    directory = os.path.join(_DIRECTORY, current_language())
    found = {}
    for name in sorted(os.listdir(directory)):
        with open(os.path.join(directory, name), encoding="utf-8") as file:
            found[name.removesuffix(".toml")] = file.read()
    return {name: found[name] for name in sorted(found, key=lambda name: (name != USUAL, name))}


def find_template(found: dict[str, ReportTemplate], text: str) -> ReportTemplate:
    """The template of a name, of whom it is for, or as the list has both. NotFound names those there are."""
    wanted = folded(text)
    for one in found.values():
        if wanted in map(folded, (one.name, one.called, template_text(one))):
            return one
    message = _("There is no report template “{name}”. There are: {names}.")
    raise NotFound(message.format(name=plain(text), names=_(", ").join(map(template_text, found.values()))))


def template_text(template: ReportTemplate) -> str:
    """manager (relationship manager)."""
    name, called = plain(template.name), plain(template.called)
    return _("{value} ({text})").format(value=name, text=called) if called else name


def kept_report(reports: Iterable[Report], period: Period, template: str) -> Report | None:
    """What was edited of a report before."""
    found = (one for one in reports if (one.first, one.end, one.template) == (*period, template))
    return next(found, None)


def new_report(period: Period, template: str) -> Report:
    """A report of which nothing was edited yet; its id follows from what it is, so that two desks make one."""
    id = "+".join((period.first.isoformat(), period.end.isoformat(), template))
    return Report(id=id, first=period.first, end=period.end, template=template)


def work_report(template: ReportTemplate, facts: ReportFacts, kept: Report | None = None) -> WorkReport:
    """The report as it is written now."""
    settings = facts.work.settings
    title = f"{plain(template.title)} {period_text(facts.period)}"
    period = f"{format_full_day(facts.period.first)} – {format_full_day(facts.period.last)}"
    return WorkReport(
        title=title,
        facts=tuple(
            labelled(label, text)
            for label, text in (
                (_("Period"), period),
                (_("Manager"), plain(settings.manager)),
                (_("Bank"), plain(settings.bank)),
                (_("Currency"), currency_label(base_currency())),
            )
            if text
        ),
        sections=tuple(_section(one, facts, kept) for one in template.sections),
        mark=_("As of {day}. For the bank's own use.").format(day=format_long_day(facts.today)),
        on=facts.today,
    )


def _section(template: SectionTemplate, facts: ReportFacts, kept: Report | None) -> ReportSection:
    shown = [BLOCKS[block_name(one)](facts, block_choice(one)) for one in template.show]
    sentences = (sentence for block in shown for sentence in block.sentences)
    draft = "\n".join(filter(None, (template.text.strip(), *sentences)))
    edited = kept.text_of(template.name) if kept else None
    return ReportSection(
        name=template.name,
        title=plain(template.title),
        draft=draft,
        edited=edited.text if edited else None,
        is_outdated=edited is not None and edited.draft != draft,
        tables=tuple(table.without_cents() for block in shown for table in block.tables if table.rows),
        charts=tuple(chart for block in shown for chart in block.charts if chart.labels),
    )


def with_text(report: Report, section: ReportSection, text: str | None) -> Report:
    """The record with another text of a section; None takes the draft again."""
    others = tuple(one for one in report.texts if one.section != section.name)
    own = () if text is None else (ReportText(section=section.name, text=text, draft=section.draft),)
    return replace(report, texts=(*others, *own))


def find_section(report: WorkReport, text: str) -> ReportSection:
    """The section of a name or a title. NotFound names those there are."""
    wanted = folded(text)
    for one in report.sections:
        if wanted in (folded(one.name), folded(one.title)):
            return one
    names = _(", ").join(one.name for one in report.sections)
    raise NotFound(_("There is no section “{name}”. There are: {names}.").format(name=plain(text), names=names))
