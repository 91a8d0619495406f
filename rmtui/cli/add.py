"""`rmtui add`: add a client, with any field of the record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from rmtui.cli.arguments.common import add_another, add_json
from rmtui.cli.arguments.field_options import add_field_options, typed_values
from rmtui.cli.context import candidates
from rmtui.cli.output.change_report import print_changes
from rmtui.cli.output.phone_warnings import phone_warnings
from rmtui.comparing import name_key
from rmtui.entry.answers import checked_answers
from rmtui.entry.client_changes import field_value_text
from rmtui.entry.doors import neighbours_text
from rmtui.entry.fields.client import CLIENT_FIELDS, check_number
from rmtui.entry.new_client import assumed_text, new_client
from rmtui.errors import Unsorted, errors_about
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.records.question import Question
from rmtui.wording import join_sentences

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Mapping

    from rmtui.cli.context import Context
    from rmtui.entry.names import KnownClient


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: the name, and a flag for every field."""
    parser.add_argument("name", metavar=_("NAME"), help=_("the client's name, as it is spoken and written"))
    add_another(parser, _("add one more even if a client of this name exists already"))
    add_json(parser)
    add_field_options(parser, (field for field in CLIENT_FIELDS.values() if field.name != "name"))


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 3 where a client of the name exists, unless a person or --another says that this is one more."""
    book = context.book()
    name = CLIENT_FIELDS["name"].parse(args.name, context.today)
    others = (field for field in CLIENT_FIELDS.values() if field.name != "name")
    known = {"name": name, **typed_values(others, args, context.today)}
    with errors_about("--number"):
        check_number(known.get("number", ""), book.clients().values())
    if known.get("referred_by"):
        with errors_about("--referred-by"):
            known["referred_by"] = context.client(known["referred_by"]).id
    client = new_client(known, context.today)
    namesakes = _namesakes(client.name, context)
    if namesakes and not args.another and not _is_one_more(namesakes, context):
        context.out(_("Nothing was added."))
        return 0
    if "answers" in known:
        with errors_about("--answer"):
            answers = checked_answers(known["answers"], book.records(Question), context.today)
        client = msgspec.structs.replace(client, answers=answers)

    def decide() -> list[tuple[None, Client]]:
        new = [one for one in _namesakes(client.name, context) if one.id not in {known.id for known in namesakes}]
        if new and not args.another:
            raise _already_exists(new)
        return [(None, client)]

    book.revise(decide, what="add")
    if neighbours := neighbours_text(client, book.clients(), book.ties()):
        context.warn(neighbours)
    for warning in phone_warnings(client, client.phones, book.clients()):
        context.warn(warning)
    if args.json:
        print_changes(args, context, added=[client])
        return 0
    told = " · ".join((client.name, *_field_texts(client, known, book.clients())))
    message = _("Added {client}.").format(client=plain(told))
    context.out(join_sentences(message, assumed_text(client, known)))
    return 0


def _field_texts(client: Client, known: Mapping[str, Any], clients: Mapping[str, Client]) -> Iterator[str]:
    """Birthday: 1972-03-09, for each field that was given, and the salutation that follows."""
    for field in CLIENT_FIELDS.values():
        is_told = field.name in known.keys() - {"name"} or field.name == "salutation"
        if is_told and (text := field_value_text(field, getattr(client, field.name), clients)):
            yield _("{field}: {text}").format(field=_(field.label), text=text)


def _namesakes(name: str, context: Context) -> list[KnownClient]:
    """The clients of this name."""
    return [known for known in context.book().names() if name_key(known.name) == name_key(name)]


def _is_one_more(namesakes: list[KnownClient], context: Context) -> bool:
    """Ask a person whether this is another client. Unsorted where there is nobody to ask."""
    if not context.interactive:
        raise _already_exists(namesakes)
    who = candidates(namesakes)
    return context.ask(_("There is already {candidates}. Add one more?").format(candidates=who))


def _already_exists(namesakes: list[KnownClient]) -> Unsorted:
    """The error where a client of the name exists and nobody said that this is another."""
    message = _("There is already {candidates}. “rmtui edit” changes a client, --another adds one more.")
    return Unsorted(message.format(candidates=candidates(namesakes)))
