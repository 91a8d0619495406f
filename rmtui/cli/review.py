"""`rmtui review`: the newest finished review of a client, to read or as a file for the client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.cli.arguments.common import add_client, add_json, add_replace
from rmtui.errors import NotFound, errors_about
from rmtui.exchange.client_view import client_view
from rmtui.exchange.output_table import cell_text, labelled
from rmtui.language import _
from rmtui.plain import plain, plain_lines
from rmtui.rules.review import progress
from rmtui.rules.review.sheet import Change
from rmtui.rules.text.phrases import assumed_mark, own_text
from rmtui.store.goal_reading import read_goals
from rmtui.store.review_steps import present_reviews

if TYPE_CHECKING:
    import argparse
    from datetime import date

    from rmtui.cli.context import Context
    from rmtui.exchange.output_table import OutputTable
    from rmtui.records.review import Review
    from rmtui.records.settings import Settings
    from rmtui.rules.assets.allocation import Total
    from rmtui.rules.review.sheet import ReviewSheet


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: whose review, which one, and where to."""
    parser.epilog = "\n".join(
        (
            _("FILE.xlsx: a workbook with charts.   FILE.html: one page, to print.   FILE.md: plain text with tables."),
            _("A file holds what the client may see: no tier, no caution, no note, nothing of the client's view."),
            _("Only you can read it, and it is not encrypted. “rmtui reviews add” holds a review, r at the desk."),
        )
    )
    add_client(parser)
    parser.add_argument("--to", metavar=_("FILE"), help=_("write the sheet to a file: .xlsx, .html or .md"))
    add_replace(parser)
    parser.add_argument("--on", metavar=_("DATE"), help=_("the review of that day, 2026-10-28 (default: the newest)"))
    add_json(parser)


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0; 4 where there is no such client, or no finished review, 3 where it may be several clients."""
    day = _day_of(args.on, context.today) if args.on else None
    client, book = context.client(args.client), context.book()
    reviews = present_reviews(book, client.id)
    with errors_about("--on" if day else ""):
        review = _choose_review(plain(book.names().by_id(client.id, client.name).display_name), reviews, day)
    known = book.discretion()
    owners = (client.id, *(tied.other for tied in known.ties(client.id)))
    policies = [policy for owner in owners for policy in book.policies(owner)]
    sheet = progress.review_sheet(client, reviews, review, policies, known, client_goals=read_goals(book, client.id))
    if args.to:
        from rmtui.cli.output.written_file import report_written
        from rmtui.exchange.people_count import count_people, named_on_sheet
        from rmtui.exchange.review_files import write
        from rmtui.records.audit import AuditKind

        with errors_about("--to"):
            write(sheet, args.to, book.settings(), replace=args.replace)
        report_written(context, AuditKind.REVIEW, args.to, count_people([client], named_on_sheet(sheet)))
    elif args.json:
        context.json(_review_json(sheet))
    else:
        _print_sheet(sheet, book.settings(), context)
    return 0


def _day_of(text: str, today: date) -> date:
    from rmtui.cli.arguments.day_arguments import read_past_day

    with errors_about("--on"):
        return read_past_day(text, today)


def _choose_review(name: str, reviews: list[Review], day: date | None) -> Review:
    """The newest finished review, or that of a day. NotFound, with the client's name, where there is none."""
    finished = [one for one in reviews if not one.draft and day in (None, one.on)]
    if finished:
        return finished[-1]
    if day:
        message = _("There is no finished review of {name} of {day}. Those there are: {days}.")
        days = _(", ").join(one.on.isoformat() for one in reviews if not one.draft) or _("none")
        raise NotFound(message.format(name=name, day=day.isoformat(), days=days))
    raise NotFound(_("No review of {name} is finished yet. At the desk, r holds one.").format(name=name))


def _print_sheet(sheet: ReviewSheet, settings: Settings, context: Context) -> None:
    """Print the review for the manager: with the client's view, and the holdings above the client's risk grade."""
    view = client_view(sheet, settings)
    context.out(_("Asset review: {client}").format(client=view.client))
    for label, words in view.facts:
        context.out(labelled(label, words))
    for label, amount in view.totals:
        context.out(labelled(label, cell_text(amount)))
    unsuitable = [plain(line.name) for line in sheet.lines if line.unsuitable and line.change != Change.SOLD]
    if unsuitable:
        message = _("! risk above the client's grade: {names}")
        context.out(message.format(names=_(", ").join(unsuitable)))
    if view.rates:
        context.out(view.rates)
    if view.returns:
        context.out(view.returns)
    for part in (view.holdings, view.changes, view.maturities, view.by_kind, view.targets, view.goals, view.history):
        _print_part(part, context)
    for title, words in ((_("The market"), view.market), (_("Client's view"), plain_lines(sheet.review.view).strip())):
        if words:
            context.out()
            context.out(title)
            context.out(words)
    if sheet.review.steps:
        context.out()
        context.out(_("Next steps"))
    for step in sheet.review.steps:
        mark = "  " + _("(for the client)") if step.for_client else ""
        context.out(f"  {step.due.isoformat()}{assumed_mark(step)} {own_text(step)}{mark}")


def _print_part(part: OutputTable, context: Context) -> None:
    """Print a table with its title; nothing where it has no rows."""
    if part.rows:
        context.out()
        context.out(part.title)
        rows = [*(row for row, _subtotal in part.lines()), *([part.sums] if part.sums else ())]
        context.table(part.headings, ([cell_text(cell) for cell in row] for row in rows))


def _review_json(sheet: ReviewSheet) -> dict[str, object]:
    """The review with all its fields, its totals, and the totals of all reviews up to it."""
    from rmtui.currency import base_currency
    from rmtui.exchange.record_json import amount_json, record_json

    review = record_json(sheet.review)
    del review["draft"], review["answered"]
    totals = {
        **_total_json(sheet.total),
        "since_last": amount_json(sheet.since_last),
        "since_first": amount_json(sheet.since_first),
        "currency": base_currency(),
    }
    return {"reviews": [{**review, **totals, "history": [_total_json(one) for one in sheet.history]}]}


def _total_json(total: Total) -> dict[str, object]:
    from rmtui.exchange.record_json import amount_json

    sums = {"assets": total.assets, "debts": total.debts, "net": total.net}
    return {"on": total.on.isoformat(), **{name: amount_json(amount) for name, amount in sums.items()}}
