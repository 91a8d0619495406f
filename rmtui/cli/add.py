"""`rmtui add`: a new client, with whatever is known from the start."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rmtui.errors import BadInput, Unsorted
from rmtui.language import _
from rmtui.plain import plain

if TYPE_CHECKING:
    import argparse
    from collections.abc import Collection

    from rmtui.cli.context import Context
    from rmtui.records.client import Client


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The name, and a flag for every field."""
    parser.add_argument("name", metavar="NAME", help=_("the client's name, as it is spoken and written"))
    parser.add_argument(
        "--another", action="store_true", help=_("add one more even if a client of this name exists already")
    )
    add_field_flags(parser, without="name")


def add_field_flags(parser: argparse.ArgumentParser, without: str = "") -> None:
    """A flag for every field of a client, each of which may be given more than once if a client has several."""
    from rmtui.entry.fields import FIELDS

    group = parser.add_argument_group(_("what is known"))
    for field in FIELDS:
        if field.name != without:
            flags = dict.fromkeys((field.flag, "--" + field.name.replace("_", "-")))
            text = f"{_(field.label)}: {field.hint}".replace("%", "%%")
            group.add_argument(*flags, dest=field.name, action="append", metavar=_("TEXT"), help=text)


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit 3 where a client of the name exists, unless a person or --another says that this is one more."""
    from rmtui.entry.fields import BY_NAME, FIELDS
    from rmtui.entry.pinyin import spell
    from rmtui.records.client import Client

    known: dict[str, Any] = {"name": BY_NAME["name"].parse(args.name, context.today)}
    for field in FIELDS:
        texts = getattr(args, field.name)
        if field.name != "name" and texts:
            known[field.name] = field.parse("\n".join(texts) if field.repeatable else texts[-1], context.today)
    clients = context.book().clients().values()
    check_number(known.get("number", ""), clients)
    namesakes = [client for client in clients if client.name == known["name"]]
    if namesakes and not args.another and not _is_another(namesakes, context):
        return 0
    if known.get("referred_by"):
        known["referred_by"] = context.client(known["referred_by"]).id
    client = Client(**{"pinyin": spell(known["name"])} | known)
    context.book().save(client, what="add")
    words = [plain(client.name)]
    for field in FIELDS:
        if field.name in known and field.name != "name":
            text = args.referred_by[-1] if field.name == "referred_by" else field.show(known[field.name])
            words.append(f"{_(field.label)} {plain(text)}")
    context.out(_("Added {client}.").format(client=" · ".join(words)))
    return 0


def check_number(number: str, others: Collection[Client]) -> None:
    """BadInput where another client has this client number."""
    for client in others if number else ():
        if client.number == number:
            raise BadInput(
                _("{name} has the client number {number} already.").format(
                    name=plain(client.name), number=plain(number)
                )
            )


def _is_another(namesakes: list[Client], context: Context) -> bool:
    """Does a person say that this is one more of that name? Unsorted where nobody can be asked."""
    named = ", ".join(plain(_told_apart(client)) for client in namesakes)
    if not context.interactive:
        raise Unsorted(
            _("There is already {candidates}. “rmtui edit” changes a client, --another adds one more.").format(
                candidates=named
            )
        )
    return context.ask(_("There is already {candidates}. Add one more?").format(candidates=named))


def _told_apart(client: Client) -> str:
    known = (client.number, *(phone[-4:] for phone in client.phones[:1]), client.employer or client.area)
    return f"{client.name} ({', '.join(filter(None, known))})" if any(known) else client.name
