"""`rmtui edit`: change the fields of a client."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from rmtui.cli.arguments import add_client
from rmtui.cli.field_options import (
    FieldChange,
    add_field_options,
    changed_values,
    join_values,
    nothing_typed,
    typed_changes,
)
from rmtui.entry.client_changes import change_lines
from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.pinyin import pinyin_of
from rmtui.errors import BadInput, NotFound
from rmtui.language import _
from rmtui.plain import plain

if TYPE_CHECKING:
    import argparse
    from datetime import date

    from rmtui.cli.context import Context
    from rmtui.records.client import Client


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Whom, and a flag for every field."""
    parser.epilog = "\n".join(
        (
            _("An empty TEXT clears a field. Of what a client may have several, --phone TEXT takes the place of all,"),
            _("--add-phone TEXT adds one and --drop-phone TEXT takes one away; so with --tag, --alias and the others."),
        )
    )
    add_client(parser)
    add_field_options(parser, CLIENT_FIELDS.values(), changing=True)


arrange = join_values  # --tag -vip is a value


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit 2 where nothing is to be changed, 3 and 4 as everywhere where CLIENT is not one client."""
    book = context.book()
    requested = context.client(args.client)
    changes = typed_changes(CLIENT_FIELDS.values(), args)
    if not changes:
        raise nothing_typed("edit")
    if "referred_by" in changes and (text := changes["referred_by"].replaced_by[-1]):
        changes["referred_by"] = FieldChange((_referrer(text, requested, context),))
    pairs: list[tuple[Client, Client]] = []

    def decide() -> list[tuple[Client, Client]]:
        client = book.current(requested)
        if client is None:
            raise NotFound(_("{name} is not there any more.").format(name=plain(requested.name)))
        pairs.append((client, _with_changes(client, changes, context.today)))
        return pairs

    book.revise(decide, what="edit")
    before, after = pairs[0]
    if after == before:
        context.out(_("Nothing to change: it is so already."))
        return 0
    for line in change_lines(before, after, book.clients()):
        context.out(line)
    return 0


def _with_changes(client: Client, changes: dict[str, FieldChange], today: date) -> Client:
    """The client with the changes, by field; pinyin follows a new name. BadInput for a text that a field refuses."""
    new = changed_values(CLIENT_FIELDS, client, changes, today)
    if "name" in new:
        new.setdefault("pinyin", pinyin_of(new["name"]))
    return msgspec.structs.replace(client, **new)


def _referrer(text: str, client: Client, context: Context) -> str:
    """Id of the client who referred another. BadInput where that is the client itself."""
    referrer = context.client(text)
    if referrer.id == client.id:
        raise BadInput(_("{name} cannot be the one who referred {name}.").format(name=plain(client.name)))
    return referrer.id
