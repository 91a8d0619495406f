"""`rmtui edit`: what is known of a client, changed field by field."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any, NamedTuple

from rmtui.cli.add import add_field_flags
from rmtui.cli.arguments import add_client
from rmtui.errors import BadInput, NotFound, UsageError
from rmtui.language import _
from rmtui.plain import plain

if TYPE_CHECKING:
    from datetime import date

    from rmtui.cli.context import Context
    from rmtui.entry.fields.field import Field
    from rmtui.records.client import Client


class Typed(NamedTuple):
    """What was typed for a field; the last two only for one that a client may have several of."""

    instead: tuple[str, ...]
    """Takes the place of what is there."""
    dropped: tuple[str, ...] = ()
    added: tuple[str, ...] = ()


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Whom, and a flag for every field."""
    from rmtui.entry.fields.client import CLIENT_FIELDS

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
    """The words with -TEXT joined to the flag before it, as it would be taken for an option itself."""
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
    from rmtui.entry.client_changes import change_lines
    from rmtui.entry.fields.client import CLIENT_FIELDS

    book = context.book()
    meant = context.client(args.client)
    said = {field.name: typed for field in CLIENT_FIELDS.values() if any(typed := _typed(field, args))}
    if not said:
        raise UsageError(_("Say what to change: “rmtui edit --help” lists the fields."))
    if "referred_by" in said and (text := said["referred_by"].instead[-1]):
        said["referred_by"] = Typed((_referrer(text, meant, context),))
    pairs: list[tuple[Client, Client]] = []

    def decide() -> list[tuple[Client, Client]]:
        client = book.current(meant)
        if client is None:
            raise NotFound(_("{name} is not there any more.").format(name=plain(meant.name)))
        pairs.append((client, _edited(client, said, context.today)))
        return pairs

    book.revise(decide, what="edit")
    before, after = pairs[0]
    if after == before:
        context.out(_("Nothing to change: it is so already."))
        return 0
    for line in change_lines(before, after, book.clients()):
        context.out(line)
    return 0


def _typed(field: Field, args: argparse.Namespace) -> Typed:
    """BadInput where a sign before a value may be meant to add it or to take it away: a flag says that."""
    instead = getattr(args, field.name) or ()
    name = field.flag.removeprefix("--")
    for text in instead if field.repeatable and field.name != "phones" else ():
        if text[:1] in "+＋-－" and text[1:].strip():
            raise BadInput(
                _("“{text}”: --add-{name} adds one, --drop-{name} takes one away, without a sign.").format(
                    text=plain(text), name=name
                )
            )
    return Typed(
        *(tuple(getattr(args, dest, None) or ()) for dest in (field.name, f"drop_{field.name}", f"add_{field.name}"))
    )


def _edited(client: Client, said: dict[str, Typed], today: date) -> Client:
    """The client after what was typed for each field."""
    import msgspec

    from rmtui.entry.fields.client import CLIENT_FIELDS
    from rmtui.entry.pinyin import pinyin_of

    values = {name: _changed(CLIENT_FIELDS[name], getattr(client, name), texts, today) for name, texts in said.items()}
    new = {name: value for name, value in values.items() if value != getattr(client, name)}
    if "name" in new:
        new.setdefault("pinyin", pinyin_of(new["name"]))
    return msgspec.structs.replace(client, **new)


def _changed(field: Field, old: Any, typed: Typed, today: date) -> Any:
    """The field's value after what was typed: the last word, or all of them if there may be several."""
    from rmtui.entry.fields.field import united

    if not field.repeatable:
        return field.parse(typed.instead[-1], today)
    values = () if typed.instead else old
    for text in typed.instead:
        values = united(field, values, field.parse(text, today))
    for text in typed.dropped:
        gone = field.parse(text, today)
        if not any(field.same(value, one) for value in values for one in gone):
            raise BadInput(_("{field}: there is no “{text}”.").format(field=_(field.label), text=plain(text)))
        values = tuple(value for value in values if not any(field.same(value, one) for one in gone))
    for text in typed.added:
        values = united(field, values, field.parse(text, today))
    return values


def _referrer(text: str, client: Client, context: Context) -> str:
    referrer = context.client(text)
    if referrer.id == client.id:
        raise BadInput(_("{name} cannot be the one who referred {name}.").format(name=plain(client.name)))
    return referrer.id
