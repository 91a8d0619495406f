"""`rmtui edit`: change the fields of a client."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from rmtui.cli.add import add_field_flags
from rmtui.cli.arguments import add_client
from rmtui.entry.client_changes import change_lines
from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.fields.field import merge_values
from rmtui.entry.pinyin import pinyin_of
from rmtui.errors import BadInput, NotFound, UsageError
from rmtui.language import _
from rmtui.plain import plain

if TYPE_CHECKING:
    from datetime import date

    from rmtui.cli.context import Context
    from rmtui.entry.fields.field import Field
    from rmtui.records.client import Client


class FieldChange(NamedTuple):
    """The texts typed for a field; the last two only for a field that holds several values."""

    replaced_by: tuple[str, ...]
    """Takes the place of the present value."""
    dropped: tuple[str, ...] = ()
    added: tuple[str, ...] = ()


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Whom, and a flag for every field."""
    parser.epilog = "\n".join(
        (
            _("An empty TEXT clears a field. Of what a client may have several, --phone TEXT takes the place of all,"),
            _("--add-phone TEXT adds one and --drop-phone TEXT takes one away; so with --tag, --alias and the others."),
        )
    )
    add_client(parser)
    add_field_flags(parser)
    for field in (field for field in CLIENT_FIELDS.values() if field.repeatable):
        for how in ("add", "drop"):
            flag = f"--{how}-{field.flag.removeprefix('--')}"
            parser.add_argument(flag, dest=f"{how}_{field.name}", action="append", help=argparse.SUPPRESS)


def arrange(words: list[str]) -> list[str]:
    """The words with -TEXT joined to the flag before it, since argparse would take it for an option."""
    joined: list[str] = []
    for word in words:
        is_value = word.startswith("-") and not word.startswith("--") and word != "-h"
        if is_value and joined and joined[-1].startswith("--") and "=" not in joined[-1]:
            joined[-1] += f"={word}"
        else:
            joined.append(word)
    return joined


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit 2 where nothing is to be changed, 3 and 4 as everywhere where CLIENT is not one client."""
    book = context.book()
    requested = context.client(args.client)
    changes = {field.name: change for field in CLIENT_FIELDS.values() if any(change := _field_change(field, args))}
    if not changes:
        raise UsageError(_("Say what to change: “rmtui edit --help” lists the fields."))
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


def _field_change(field: Field, args: argparse.Namespace) -> FieldChange:
    """The texts typed for a field. BadInput for +TEXT and -TEXT, which may be meant as --add and --drop."""
    replaced_by = getattr(args, field.name) or ()
    name = field.flag.removeprefix("--")
    for text in replaced_by if field.repeatable and field.name != "phones" else ():
        if text[:1] in "+＋-－" and text[1:].strip():
            raise BadInput(
                _("“{text}”: --add-{name} adds one, --drop-{name} takes one away, without a sign.").format(
                    text=plain(text), name=name
                )
            )
    return FieldChange(
        *(tuple(getattr(args, dest, None) or ()) for dest in (field.name, f"drop_{field.name}", f"add_{field.name}"))
    )


def _with_changes(client: Client, changes: dict[str, FieldChange], today: date) -> Client:
    """The client with the changes, by field; pinyin follows a new name. BadInput for a text that a field refuses."""
    new = {}
    for name, change in changes.items():
        old = getattr(client, name)
        value = _changed_value(CLIENT_FIELDS[name], old, change, today)
        if value != old:
            new[name] = value
    if "name" in new:
        new.setdefault("pinyin", pinyin_of(new["name"]))
    return msgspec.structs.replace(client, **new)


def _changed_value(field: Field, old: Any, change: FieldChange, today: date) -> Any:
    """The new value of a field: of one value the last text, of several all of them."""
    if not field.repeatable:
        return field.parse(change.replaced_by[-1], today)
    values = () if change.replaced_by else old
    for text in change.replaced_by:
        values = merge_values(field, values, field.parse(text, today))
    for text in change.dropped:
        dropped = field.parse(text, today)
        if not any(field.same(value, one) for value in values for one in dropped):
            raise BadInput(_("{field}: there is no “{text}”.").format(field=_(field.label), text=plain(text)))
        values = tuple(value for value in values if not any(field.same(value, one) for one in dropped))
    for text in change.added:
        values = merge_values(field, values, field.parse(text, today))
    return values


def _referrer(text: str, client: Client, context: Context) -> str:
    """Id of the client who referred another. BadInput where that is the client itself."""
    referrer = context.client(text)
    if referrer.id == client.id:
        raise BadInput(_("{name} cannot be the one who referred {name}.").format(name=plain(client.name)))
    return referrer.id
