"""`rmtui opportunities`: chances to sell something, on a board by stage; a won one becomes a sale."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rmtui.cli.arguments.common import add_id, add_json
from rmtui.cli.arguments.stage_argument import offer_stages, read_stage
from rmtui.cli.output.change_report import print_pairs
from rmtui.cli.records import RecordCommand, find_record
from rmtui.currency import base_currency
from rmtui.entry.fields.opportunity import OPPORTUNITY_FIELDS
from rmtui.errors import UsageError
from rmtui.exchange.record_json import amount_json, record_json
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.ids import SHORT_ID
from rmtui.records.kinds import KINDS
from rmtui.records.opportunity import Opportunity, OpportunityStage
from rmtui.rules.business.opportunities import BoardColumn, board, opportunity_changes, stands_still, with_stage
from rmtui.rules.conduct.suitability import suitability_text
from rmtui.rules.text.record_text import client_names
from rmtui.terms import capitalized_term, term
from rmtui.wording import format_day, format_money

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: those of the records, with the board and the moves on it."""
    actions = _COMMAND.add_arguments(parser)
    shown = actions.add_parser("board", help=_("all of them by stage, with sums and sums weighted by their chances"))
    add_json(shown)
    moving = actions.add_parser("move", help=_("to another stage; won, it becomes a sale"))
    add_id(moving)
    stage = moving.add_argument("stage", metavar=_("STAGE"), help=_(", ").join(map(term, OpportunityStage)))
    offer_stages(stage, OpportunityStage)
    moving.add_argument("reason", nargs="*", metavar=_("REASON"), help=_("why it was lost"))
    add_json(moving)


def _board(args: argparse.Namespace, context: Context) -> int:
    book = context.book()
    columns = board(book.records(Opportunity), book.settings(), context.today)
    if args.json:
        context.json({"currency": base_currency(), "stages": [_column_json(column) for column in columns]})
        return 0
    clients, rows = book.clients(), []
    for column in columns:
        for one in column.opportunities if column.stage.is_open else ():
            still = _("nothing moved for a month") if stands_still(one, context.today) else ""
            rows.append(
                (
                    one.id[-SHORT_ID:],
                    capitalized_term(one.stage),
                    client_names([one.client], clients),
                    plain(one.product),
                    format_money(one.amount, one.currency),
                    format_day(one.expected_on, context.today) if one.expected_on else "",
                    _(", ").join(filter(None, (plain(one.next_step), still))),
                )
            )
    if not rows:
        context.warn(_("No opportunity is open: “rmtui opportunities add CLIENT” writes one down."))
        return 4
    headings = (_("ID"), _("Stage"), _("Client"), _("Product"), _("Amount"), _("Expected by"), _("Next step"))
    context.table(headings, rows)
    for column in columns:
        if column.opportunities:
            context.warn(_column_text(column))
    return 0


def _column_text(column: BoardColumn) -> str:
    text = _("{stage} {count}: {amount}, weighted {weighted}")
    return text.format(
        stage=capitalized_term(column.stage),
        count=len(column.opportunities),
        amount=format_money(column.amount),
        weighted=format_money(column.weighted),
    )


def _column_json(column: BoardColumn) -> dict[str, Any]:
    return {
        "stage": column.stage.value,
        "amount": amount_json(column.amount),
        "weighted": amount_json(column.weighted),
        "opportunities": [record_json(one) for one in column.opportunities],
    }


def _move(args: argparse.Namespace, context: Context) -> int:
    stage, book = read_stage(args.stage, OpportunityStage), context.book()
    if args.reason and stage is not OpportunityStage.LOST:
        raise UsageError(_("Only of one that was lost a reason is asked for."))
    before = find_record(book.records(Opportunity), args.id, KINDS[Opportunity], context)
    after = with_stage(before, stage, context.today, " ".join(args.reason))
    pairs = [pair for pair in opportunity_changes(before, after, context.today) if pair[0] != pair[1]]
    if pairs:
        book.amend(*pairs, what="edit")
    client = book.client(before.client)
    if stage is OpportunityStage.WON and (warnings := suitability_text(client, before.risk, context.today)):
        context.warn(_("Mind: {warnings}.").format(warnings=warnings))
    print_pairs(args, context, pairs)
    return 0


_COMMAND = RecordCommand(KINDS[Opportunity], OPPORTUNITY_FIELDS, {"board": _board, "move": _move})
arrange, run = _COMMAND.arrange, _COMMAND.run
