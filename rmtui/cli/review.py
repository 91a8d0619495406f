"""`rmtui review`: the newest finished review of a client, to read or as a file for the client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.cli.arguments import add_client, add_json, add_replace
from rmtui.errors import NotFound, UsageError
from rmtui.language import _
from rmtui.plain import plain, plain_lines
from rmtui.rules.people.namesakes import display_name

if TYPE_CHECKING:
    import argparse
    from datetime import date

    from rmtui.cli.context import Context
    from rmtui.exchange.output_table import OutputTable
    from rmtui.records.review import Review, ReviewedHolding
    from rmtui.rules.review.sheet import ReviewSheet, Total


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Whose review, which one, and where to."""
    parser.epilog = "\n".join(
        (
            _("FILE.xlsx: a workbook with charts.   FILE.html: one page, to print.   FILE.md: plain text with tables."),
            _("A file holds what the client may see: no tier, no caution, no note, nothing of the client's view."),
            _("It is readable for you alone, and not encrypted. Reviews are held at the desk: g r."),
        )
    )
    add_client(parser)
    parser.add_argument("--to", metavar=_("FILE"), help=_("write the sheet to a file: .xlsx, .html or .md"))
    add_replace(parser)
    parser.add_argument("--on", metavar=_("DATE"), help=_("the review of that day, 2026-10-28 (default: the newest)"))
    add_json(parser)


def run(args: argparse.Namespace, context: Context) -> int:
    """0; 4 where there is no such client, or no finished review, 3 where it may be several clients."""
    from rmtui.rules.review import progress

    day = _day(args.on, context.today) if args.on else None
    client, book = context.client(args.client), context.book()
    reviews = book.reviews(client.id)
    review = _chosen(plain(display_name(client, book.clients())), reviews, day)
    sheet = progress.review_sheet(client, reviews, review, book.policies(), book.discretion())
    if args.to:
        from rmtui.exchange.review_files import write

        write(sheet, args.to, book.settings(), replace=args.replace)
        context.out(_("Written to {path}.").format(path=plain(args.to)))
    elif args.json:
        context.json(_answer(sheet))
    else:
        _print(sheet, context)
    return 0


def _day(text: str, today: date) -> date:
    from rmtui.entry.dates import BACK, read_date

    found = read_date(text.strip(), today, BACK)
    if found is None or found[1] != len(text.strip()):
        raise UsageError(_("“{text}” is not a day. Write it as 2026-11-23.").format(text=plain(text)))
    return found[0]


def _chosen(name: str, reviews: list[Review], day: date | None) -> Review:
    finished = [one for one in reviews if not one.draft and day in (None, one.on)]
    if finished:
        return finished[-1]
    if day:
        said = _("There is no finished review of {name} of {day}. Those there are: {days}.")
        days = _(", ").join(one.on.isoformat() for one in reviews if not one.draft) or _("none")
        raise NotFound(said.format(name=name, day=day.isoformat(), days=days))
    raise NotFound(_("No review of {name} is finished yet. At the desk, g r holds one.").format(name=name))


def _print(sheet: ReviewSheet, context: Context) -> None:
    """For the manager: also the client's view, and what is above the client's grade."""
    from rmtui.exchange.client_view import client_view
    from rmtui.exchange.output_table import cell_text, labelled
    from rmtui.rules.review.sheet import Change

    view = client_view(sheet)
    context.out(_("Asset review: {client}").format(client=view.client))
    for label, words in view.facts:
        context.out(labelled(label, words))
    for label, amount in view.totals:
        context.out(labelled(label, cell_text(amount)))
    unsuitable = [plain(line.name) for line in sheet.lines if line.unsuitable and line.change != Change.SOLD]
    if unsuitable:
        said_of = _("! risk above the client's grade: {names}")
        context.out(said_of.format(names=_(", ").join(unsuitable)))
    if view.rates:
        context.out(view.rates)
    for words in filter(None, (view.returns,)):
        context.out(words)
    for part in (view.holdings, view.changes, view.maturities, view.by_kind, view.history):
        _part(part, context)
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
        context.out(f"  {step.due.isoformat()} {plain(step.text)}{mark}")


def _part(part: OutputTable, context: Context) -> None:
    from rmtui.exchange.output_table import cell_text

    if part.rows:
        context.out()
        context.out(part.title)
        rows = [*(row for row, _subtotal in part.lines()), *([part.sums] if part.sums else ())]
        context.table(part.headings, ([cell_text(cell) for cell in row] for row in rows))


def _answer(sheet: ReviewSheet) -> dict[str, object]:
    """The review as it is kept, what it comes to, and the totals of all up to it."""
    from rmtui.cli.record_json import record_json
    from rmtui.entry.rates import rate_number

    review = record_json(sheet.review)
    review["seen"] = [_every_field(one) for one in sheet.review.seen]
    review["rates"] = {currency: rate_number(rate) for currency, rate in sheet.review.rates.items()}
    del review["draft"], review["answered"]
    totals = {**_total(sheet.total), "since_last": sheet.since_last, "since_first": sheet.since_first}
    return {"reviews": [{**review, **totals, "history": [_total(one) for one in sheet.history]}]}


def _every_field(seen: ReviewedHolding) -> dict[str, object]:
    import msgspec

    return {name: msgspec.to_builtins(getattr(seen, name)) for name in seen.__struct_fields__}


def _total(total: Total) -> dict[str, object]:
    return {"on": total.on.isoformat(), "assets": total.assets, "debts": total.debts, "net": total.net}
