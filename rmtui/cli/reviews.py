"""`rmtui reviews`: the asset reviews, and holding one: new values of holdings, remarks, next steps, as one change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from rmtui.cli.arguments.common import add_client, add_json
from rmtui.cli.arguments.field_options import add_field_options, typed_values
from rmtui.cli.output.change_report import print_changes
from rmtui.cli.records import RecordCommand, find_record
from rmtui.entry.fields.review import REVIEW_FIELDS
from rmtui.entry.holding_answers import is_sold, proceeds, read_new_holding, read_new_value
from rmtui.errors import UsageError, errors_about
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.holding import Holding
from rmtui.records.kinds import KINDS
from rmtui.records.review import Review
from rmtui.rules.review.review_session import (
    begin,
    final_changes,
    logged_contact,
    logged_contact_text,
    with_draft,
    with_new_holding,
    with_sale,
    with_value,
)
from rmtui.store.review_inputs import read_review_inputs

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context
    from rmtui.rules.review.review_session import ReviewSession


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: those of the records, with a review that is held."""
    actions = _COMMAND.add_arguments(parser)
    adding = actions.add_parser("add", help=_("hold a review, or finish the one begun"))
    add_client(adding)
    adding.add_argument(
        "--value",
        action="append",
        default=[],
        metavar=_("ANSWER"),
        help=_("the ID of a holding, then what became of it: 'k3f9a2 52k in 2k', 'k3f9a2 +3%%', 'k3f9a2 x 51k'"),
    )
    adding.add_argument(
        "--new", action="append", default=[], metavar=_("HOLDING"), help=_("fund Larkstone Technology 5k R4")
    )
    add_field_options(adding, REVIEW_FIELDS.values())
    add_json(adding)


def _add(args: argparse.Namespace, context: Context) -> int:
    """A holding that is not named stays as it is in the book."""
    book, today = context.book(), context.today
    values = typed_values(REVIEW_FIELDS.values(), args, today)
    session = begin(read_review_inputs(book, context.client(args.client)), values.get("on", today))
    with errors_about("--value"):
        for answer in args.value:
            session = _answered(session, answer, context)
    with errors_about("--new"):
        for text in args.new:
            holding = read_new_holding(text, session.draft.client, session.draft.on)
            session = with_draft(session, with_new_holding(session, holding))
    session = with_draft(session, replace(session.draft, **values))
    logged = logged_contact(session.draft, book.day(session.draft.on).contacts)
    changes = final_changes(session, context.now() if session.draft.on == today else "", logged)
    book.revise(lambda: [*([(session.saved, None)] if session.saved else []), *changes], what="review")
    print_changes(
        args,
        context,
        added=[after for before, after in changes if before is None and after],
        changed=[(before, after) for before, after in changes if before and after],
    )
    if logged:
        context.warn(logged_contact_text(logged))
    return 0


def _answered(session: ReviewSession, answer: str, context: Context) -> ReviewSession:
    """The review with the answer about a holding. BadInput for an answer that is not understood."""
    id, _blank, text = answer.strip().partition(" ")
    if not text.strip():
        message = _("“{text}” says nothing about a holding. Write its ID and what became of it.")
        raise UsageError(message.format(text=plain(answer)))
    holding = find_record([item.holding for item in session.items], id, KINDS[Holding], context)
    item = next(item for item in session.items if item.holding.id == holding.id)
    if is_sold(text):
        return with_draft(session, with_sale(session, item, proceeds(text, item.holding)))
    value, paid = read_new_value(text, item.holding)
    return with_draft(session, with_value(session, item, value, paid))


_COMMAND = RecordCommand(KINDS[Review], REVIEW_FIELDS, {"add": _add})
arrange, run = _COMMAND.arrange, _COMMAND.run
