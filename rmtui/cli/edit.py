"""`rmtui edit`: change the fields of a client."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec

from rmtui.cli.arguments.common import add_json, add_yes, confirm
from rmtui.cli.arguments.field_options import (
    FieldChange,
    add_field_options,
    changed_values,
    join_values,
    nothing_typed,
    typed_changes,
)
from rmtui.cli.arguments.picked_clients import picked_clients
from rmtui.cli.output.change_report import print_changes
from rmtui.cli.output.phone_warnings import phone_warnings
from rmtui.entry.answers import checked_answers
from rmtui.entry.client_changes import change_lines
from rmtui.entry.client_titles import with_name_followed
from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.filter.expression import FilterError
from rmtui.errors import BadInput, NotFound, UsageError, errors_about
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.question import Question
from rmtui.rules.contact.cadence_text import cadence_change_text
from rmtui.rules.people.referrals import came_by

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from rmtui.cli.context import Context
    from rmtui.records.client import Client


_MANY = 20
"""More clients than these are changed only after a question."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: whom, and a flag for every field."""
    parser.epilog = "\n".join(
        (
            _("An empty TEXT clears a field. Of what a client may have several, --phone TEXT takes the place of all,"),
            _("--add-phone TEXT adds one and --drop-phone TEXT takes one away; so with --tag, --alias and the others."),
            _("--where changes all whom a filter picks: rmtui edit --where tier:B --where tag:family --add-tag vip"),
        )
    )
    parser.add_argument("client", nargs="?", metavar=_("CLIENT"), help=_("name, alias, number, phone ending or pinyin"))
    add_yes(parser)
    parser.add_argument("--where", action="append", metavar=_("FILTER"), help=_("all whom the filter picks"))
    add_json(parser)
    add_field_options(parser, CLIENT_FIELDS.values(), changing=True)


arrange = join_values  # --tag -vip is a value


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 2 where nothing is to be changed, 3 or 4 where CLIENT means several clients, or none."""
    book = context.book()
    if bool(args.client) == bool(args.where):
        raise UsageError(_("Name a client, or say by --where which ones."))
    with errors_about("--where" if args.where else ""):
        requested = picked_clients(args.where, context) if args.where else [_one_client(args.client, context)]
    changes = typed_changes(CLIENT_FIELDS.values(), args)
    if not changes:
        raise nothing_typed("edit")
    if args.where and "name" in changes:
        raise UsageError(_("A name is one client’s: --name and --where do not go together."))
    if "referred_by" in changes and (text := changes["referred_by"].replaced_by[-1]):
        with errors_about("--referred-by"):
            changes["referred_by"] = FieldChange((_referrer(text, requested, context),))
    if len(requested) > _MANY:
        question = _("Change {count} clients?").format(count=len(requested))
        unattended = _("Nobody can be asked here: add --yes to change {count} clients.").format(count=len(requested))
        if not confirm(args, context, question, unattended):
            return 0
    pairs: list[tuple[Client, Client]] = []

    def decide() -> list[tuple[Client, Client]]:
        pairs.clear()
        for one in requested:
            client = book.current(one)
            if client is None:
                raise NotFound(_("{name} is not there any more.").format(name=plain(one.name)))
            pairs.append((client, _with_changes(client, changes, context)))
        return pairs

    book.revise(decide, what="edit")
    changed = [(before, after) for before, after in pairs if after != before]
    if args.json or not changed:
        print_changes(args, context, changed=changed)
        return 0
    for before, after in changed:
        for line in change_lines(before, after, book.clients()):
            context.out(line)
        print_cadence_change(before, after, context)
        for warning in phone_warnings(after, {*after.phones} - {*before.phones}, book.clients()):
            context.warn(warning)
    return 0


def print_cadence_change(before: Client, after: Client, context: Context) -> None:
    """Say what another tier, or a cadence of the client's own, does to the day of the next contact."""
    book, today = context.book(), context.today
    if (before.tier, before.cadence) == (after.tier, after.cadence):
        return
    if text := cadence_change_text(before, after, book.settings(), book.contact_summary(today, after.id), today):
        context.out(f"  {text}")


def _with_changes(client: Client, changes: dict[str, FieldChange], context: Context) -> Client:
    """The client with the changes, by field, and what follows a new name. BadInput for a text that a field refuses."""
    new = changed_values(CLIENT_FIELDS, client, changes, context.today)
    if "answers" in new:
        with errors_about("--answer"):
            new["answers"] = checked_answers(new["answers"], context.book().records(Question), context.today)
    return msgspec.structs.replace(client, **with_name_followed(client, new))


def _one_client(words: str, context: Context) -> Client:
    """The client who is called so. NotFound where nobody is; UsageError, which names --where, for a filter."""
    try:
        return context.client(words)
    except NotFound:
        if not _is_filter(words, context):
            raise
    message = _("No client is called “{words}”. For all whom a filter picks: --where {words}")
    raise UsageError(message.format(words=plain(words)))


def _is_filter(words: str, context: Context) -> bool:
    """Whether words that are no name are a filter that picks somebody."""
    if ":" in words:
        with suppress(FilterError, NotFound):
            return bool(picked_clients([words], context))
    return False


def _referrer(text: str, clients: Iterable[Client], context: Context) -> str:
    """Id of the client who referred others. BadInput where that is one of them, or was introduced by one of them."""
    referrer, earlier = context.client(text), {client.id: client for client in clients}
    circle = next((one for one in came_by(referrer.id, context.book().clients()) if one in earlier), None)
    if circle:
        name = plain(earlier[circle].name)
        raise BadInput(_("{name} cannot be the one who referred {name}.").format(name=name))
    return referrer.id
