"""`rmtui report`: the work report of a period, drafted from the book, edited section by section, written to a file."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING, Any

from rmtui.cli.arguments.common import add_json, add_replace, offer
from rmtui.cli.arguments.period_argument import add_period, chosen_period, period_json
from rmtui.cli.output.written_file import report_written
from rmtui.cli.terminal.progress_note import ProgressNote
from rmtui.errors import BadInput, UsageError, errors_about
from rmtui.exchange.markdown import as_read
from rmtui.exchange.output_file import checked_ending
from rmtui.exchange.output_table import Cell, cell_text
from rmtui.exchange.people_count import count_people
from rmtui.exchange.work_report.anonymous import Anonymous, anonymous_report, named_clients
from rmtui.exchange.work_report.building import (
    USUAL,
    find_section,
    find_template,
    kept_report,
    new_report,
    template_text,
    templates,
    with_text,
    work_report,
)
from rmtui.exchange.work_report.report_files import ENDINGS, markdown, write
from rmtui.language import _
from rmtui.records.audit import AuditKind
from rmtui.records.report import Report
from rmtui.store.report_reading import read_report_facts
from rmtui.system import edit_text

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context
    from rmtui.exchange.work_report.model import ReportSection, WorkReport
    from rmtui.rules.days.periods import Period
    from rmtui.rules.work.report_template import ReportTemplate


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: a period, a template, what is edited, and where it goes."""
    parser.epilog = "\n".join(
        (
            _("PERIOD: 2026-11, 2026-Q4, 2026, quarter, last month, 2026-09..2026-11 (default: this month)."),
            _("Figures and drafts are of the book. A text that was edited is kept in the book and stays as it is;"),
            _("where the draft beneath it has changed, that is said. Templates of your own: reports/NAME.toml in the"),
            _("book's directory."),
            "",
            "  " + _("rmtui report quarter"),
            "  " + _("rmtui report 2026-Q4 --template loan-officer --anonymous initials"),
        )
    )
    add_period(parser)
    endings = _(", ").join(ENDINGS)
    parser.add_argument("--to", metavar=_("FILE"), help=_("write it to a file: {endings}").format(endings=endings))
    add_replace(parser)
    template = parser.add_argument(
        "--template", metavar=_("TEMPLATE"), default=USUAL, help=_("whose report it is (default: manager)")
    )
    offer(template, lambda context: templates(context.book()))
    parser.add_argument("--templates", action="store_true", help=_("list the templates there are"))
    parser.add_argument(
        "--anonymous", choices=[one.value for one in Anonymous], help=_("what stands in the place of clients' names")
    )
    changing = parser.add_mutually_exclusive_group()
    edited = changing.add_argument(
        "--edit", metavar=_("SECTION"), help=_("write the text of a section, in $EDITOR or from standard input")
    )
    drafted = changing.add_argument("--draft", metavar=_("SECTION"), help=_("take the draft of a section again"))
    for section in (edited, drafted):
        offer(section, _section_names)
    add_json(parser)


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0; 4 where there is no such template or section."""
    book, today = context.book(), context.today
    with errors_about("--template"):
        known = templates(book)
        template = find_template(known, args.template)
    if args.templates:
        return _list_templates(list(known.values()), args, context)
    if args.to:
        with errors_about("--to"):
            checked_ending(args.to, ENDINGS)
    period = chosen_period(args.period, today)
    with ProgressNote(_("Reading the book")):
        kept = kept_report(book.records(Report), period, template.name)
        report = work_report(template, read_report_facts(book, period, today), kept)
    if args.edit or args.draft:
        with errors_about("--edit" if args.edit else "--draft"):
            return _change(args, context, report, kept or new_report(period, template.name), is_new=kept is None)
    if args.anonymous:
        report = anonymous_report(report, book.clients(), Anonymous(args.anonymous))
    if args.to:
        with errors_about("--to"), ProgressNote(_("Writing the report")):
            write(report, args.to, replace=args.replace)
        named = [] if args.anonymous else named_clients(report, book.clients())
        report_written(context, AuditKind.REPORT, args.to, count_people(named))
    elif args.json:
        context.json({"report": _report_json(report, template, period)})
    else:
        context.out(as_read(markdown(report)).rstrip())
    for section in report.sections:
        if section.is_outdated:
            message = _("{section}: the draft beneath has changed since the text was edited. It is now:")
            context.warn(message.format(section=section.title))
            context.warn(section.draft)
    return 0


def _section_names(context: Context) -> list[str]:
    """The sections of all templates."""
    return [section.name for template in templates(context.book()).values() for section in template.sections]


def _list_templates(known: list[ReportTemplate], args: argparse.Namespace, context: Context) -> int:
    if args.json:
        context.json({"templates": [{"name": one.name, "called": one.called, "title": one.title} for one in known]})
        return 0
    for one in known:
        context.out(template_text(one))
    return 0


def _change(args: argparse.Namespace, context: Context, report: WorkReport, before: Report, *, is_new: bool) -> int:
    """Keep another text of a section, or take its draft again."""
    section = find_section(report, args.edit or args.draft)
    text = _edited(section, context) if args.edit else None
    if text in (section.edited, section.text):
        context.out(_("Nothing to change: it is already so."))
        return 0
    after = with_text(before, section, text)
    context.book().amend((None if is_new else before, after), what="add" if is_new else "edit")
    message = _("{section}: the draft is taken again.") if text is None else _("{section}: the text is kept.")
    context.out(message.format(section=section.title))
    return 0


def _edited(section: ReportSection, context: Context) -> str:
    """The new text: as it is left in the editor, or lines on standard input. UsageError where neither is there."""
    if not sys.stdin.isatty():
        return sys.stdin.buffer.read().decode("utf-8-sig", "replace").strip()
    try:
        text = edit_text(section.text + "\n") if context.interactive else None
    except (OSError, ValueError):
        raise BadInput(_("The editor could not be used: nothing was changed.")) from None
    if text is None:
        raise UsageError(_("Set $EDITOR to a program that edits text, or give the text on standard input."))
    return text.strip()


def _report_json(report: WorkReport, template: ReportTemplate, period: Period) -> dict[str, Any]:
    return {
        "title": report.title,
        "template": template.name,
        "period": period_json(period),
        "sections": [
            {
                "name": one.name,
                "title": one.title,
                "text": one.text,
                "draft": one.draft,
                "edited": one.edited is not None,
                "outdated": one.is_outdated,
                "tables": [
                    {
                        "title": table.title,
                        "headings": list(table.headings),
                        "rows": [[*map(_json_text, row)] for row in table.rows],
                        "sums": [*map(_json_text, table.sums)],
                    }
                    for table in one.tables
                ],
            }
            for one in report.sections
        ],
    }


def _json_text(cell: Cell) -> str:
    """A cell for a program: as for people, but a day in ISO form."""
    return cell.isoformat() if isinstance(cell, date) else cell_text(cell)
