"""`rmtui promises`: promises made to clients and by them, in a contact or alone: listed, added, kept, changed,
removed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from rmtui.cli.arguments.common import (
    add_actions,
    add_client,
    add_id,
    add_json,
    add_yes,
    confirm_removal,
)
from rmtui.cli.arguments.day_arguments import read_until
from rmtui.cli.arguments.field_options import (
    add_field_options,
    changed_values,
    join_values,
    nothing_typed,
    typed_changes,
    typed_values,
)
from rmtui.cli.output.change_report import print_changes
from rmtui.cli.records import find_record
from rmtui.entry.fields.promise import PROMISE_FIELDS
from rmtui.entry.record_changes import changed_promise
from rmtui.errors import BadInput, UsageError
from rmtui.exchange.record_json import record_json
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.events import Contact, Promise, StandingPromise
from rmtui.records.ids import SHORT_ID
from rmtui.records.kinds import KINDS, kind_of
from rmtui.rules.contact.summary import shared_promises
from rmtui.rules.text.phrases import due_text, promise_sign
from rmtui.rules.text.record_text import client_names
from rmtui.wording import format_long_day

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from rmtui.cli.context import Context
    from rmtui.store.door import Store

    Holder = Contact | StandingPromise


arrange = join_values  # `--text -TEXT` is a value


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: an action, and which promise."""
    actions = add_actions(parser, "promises")
    listing = actions.add_parser("list", help=_("those that are open, the soonest first"))
    listing.add_argument("client", nargs="?", metavar=_("CLIENT"), help=_("only those of this client"))
    add_json(listing)
    adding = actions.add_parser("add", help=_("promise something"))
    add_client(adding)
    adding.add_argument("due", metavar=_("UNTIL"), help=_("the day: fri, 1 Dec, “in 2 weeks”"))
    adding.add_argument("text", nargs="*", metavar=_("WORD"), help=_("what is promised"))
    add_field_options(adding, [PROMISE_FIELDS["by"]])
    add_json(adding)
    for action, text in (
        ("keep", _("one is done, for all it was promised to; the client’s: received")),
        ("edit", _("change one")),
        ("remove", _("remove one")),
    ):
        one = actions.add_parser(action, help=text)
        add_id(one)
        if action == "edit":
            add_field_options(one, PROMISE_FIELDS.values())
        if action == "remove":
            add_yes(one)
        add_json(one)


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0; 4 where nothing is promised, or no promise or client is meant, 3 where it may be several."""
    if args.action == "list":
        return _list(args, context)
    if args.action == "add":
        step = _new_promise(args, context)
        context.book().amend((None, step), what="promise")
        print_changes(args, context, added=[step])
        return 0
    holder = find_record(_holders(context.book()), args.id, KINDS[StandingPromise], context, "promises")
    return {"keep": _keep, "edit": _edit, "remove": _remove}[args.action](holder, args, context)


def _list(args: argparse.Namespace, context: Context) -> int:
    book, today = context.book(), context.today
    client = context.client(args.client).id if args.client else None
    found = [one for one in book.contact_summary(today, client).promises if client in (None, one.client)]
    found.sort(key=lambda one: (one.due, one.made_on, one.source))
    if args.json:
        context.json({"promises": [{"id": one.source, **_promise_json(one)} for one in found]})
    elif found:
        clients = book.clients()
        rows = (
            (
                one.source[-SHORT_ID:],
                promise_sign(one),
                due_text(one, today),
                client_names(whose, clients),
                one.text,
                _("late") if one.due < today else "",
            )
            for one, whose in shared_promises(found)
        )
        context.table((_("ID"), "", _("Due on"), _("Client"), _("What"), ""), rows)
    else:
        context.warn(_("Nothing is promised."))
    return 0 if found else 4


def _promise_json(promise: Any) -> dict[str, Any]:
    found = record_json(promise)
    found.pop("others", None)  # each has a row
    del found["source"]
    return found


def _holders(book: Store) -> Iterator[Holder]:
    """The records that hold a promise."""
    yield from (one for one in book.records(StandingPromise))
    yield from (one for one in book.records(Contact) if one.promise)


def _new_promise(args: argparse.Namespace, context: Context) -> StandingPromise:
    """UsageError where UNTIL is no day to come, or nothing is promised."""
    client = context.client(args.client)
    due, text = read_until(args.due, args.text, context.today, context.today)
    if not text:
        raise UsageError(_("What needs doing on {day}?").format(day=format_long_day(due.day)))
    by = typed_values([PROMISE_FIELDS["by"]], args, context.today)
    return StandingPromise(
        client=client.id, on=context.today, promise=Promise(due=due.day, text=text, assumed=due.assumed, **by)
    )


def _keep(holder: Holder, args: argparse.Namespace, context: Context) -> int:
    return _change(holder, {"done_on": context.today}, args, context)


def _edit(holder: Holder, args: argparse.Namespace, context: Context) -> int:
    changes = typed_changes(PROMISE_FIELDS.values(), args)
    if not changes:
        raise nothing_typed("promises edit")
    values = changed_values(PROMISE_FIELDS, holder.promise, changes, context.today)
    if "due" in changes and holder.promise:
        values.setdefault("due", holder.promise.due)  # the day that was assumed is confirmed
    if values.get("due") and values["due"] < holder.on:
        day = format_long_day(values["due"])
        raise BadInput(_("{day} lies before the day it was promised.").format(day=day))
    return _change(holder, values, args, context)


def _change(holder: Holder, values: dict[str, Any], args: argparse.Namespace, context: Context) -> int:
    """Change the promise of a record."""
    assert holder.promise  # noqa: S101 - `_holders` has no others
    after = msgspec.structs.replace(holder, promise=changed_promise(holder.promise, values))
    if after != holder:
        context.book().amend((holder, after), what="promise")
    print_changes(args, context, changed=[(holder, after)] if after != holder else [])
    return 0


def _remove(holder: Holder, args: argparse.Namespace, context: Context) -> int:
    """A promise that was made in a contact leaves the contact as it is otherwise."""
    book = context.book()
    assert holder.promise  # noqa: S101 - `_holders` has no others
    names = client_names(kind_of(holder).owners(holder), book.clients())
    if not confirm_removal(args, context, f"{names} {plain(holder.promise.text)}"):
        return 0
    if isinstance(holder, Contact):
        after = msgspec.structs.replace(holder, promise=None)
        book.amend((holder, after), what="remove")
        print_changes(args, context, changed=[(holder, after)])
    else:
        book.amend((holder, None), what="remove")
        print_changes(args, context, removed=[holder])
    return 0
