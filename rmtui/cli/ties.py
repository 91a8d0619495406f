"""`rmtui ties`: list the ties between clients and those that names suggest; make, change or remove one."""

from __future__ import annotations

from shlex import quote
from typing import TYPE_CHECKING

from rmtui.cli.arguments.common import add_json
from rmtui.cli.output.change_report import print_changes, print_pairs
from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.fields.people import CONTACT_PERSON_FIELDS, RELATIVE_FIELDS, read_shares
from rmtui.entry.values import Refused
from rmtui.errors import BadInput, UsageError
from rmtui.exchange.record_json import record_json
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import ContactPerson
from rmtui.records.tie import Share
from rmtui.rules.conduct.discretion import TieProposal, tie_proposals
from rmtui.rules.people.namesakes import display_name
from rmtui.rules.people.ties import person_who_is, updated_tie
from rmtui.rules.text.record_text import tie_text

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from rmtui.cli.context import Context
    from rmtui.entry.fields.field import Field
    from rmtui.records.client import Client, Relative
    from rmtui.records.tie import Share


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: no clients for the list; two for their tie."""
    parser.epilog = "\n".join(
        (
            _("Without clients: all ties, and those that the names of relatives suggest, marked “?”."),
            _("With two: the tie is made or changed. Each agrees for themselves, and to nothing unless it is said."),
            _("WHAT: client (that they are one), cover (policies), assets, notes, several with commas, or nothing."),
            _("What was agreed, when and how (--how) is kept; what is taken back counts at once."),
        )
    )
    parser.add_argument(
        "clients", nargs="*", metavar=_("CLIENT"), help=_("name, alias, number, phone ending or pinyin")
    )
    parser.add_argument("--relation", metavar=_("TEXT"), help=_("what the second is to the first: wife, mother"))
    parser.add_argument("--first-agrees", metavar=_("WHAT"), help=_("what of the first may be seen with the second"))
    parser.add_argument("--second-agrees", metavar=_("WHAT"), help=_("what of the second may be seen with the first"))
    parser.add_argument("--how", metavar=_("TEXT"), default="", help=_("how they agreed, kept with the day"))
    parser.add_argument("--not-related", action="store_true", help=_("they only share a name with a relative"))
    parser.add_argument("--remove", action="store_true", help=_("remove the tie"))
    add_json(parser)


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0; 2 where there are not two clients, 3 or 4 where a name means several clients, or none."""
    changes = [args.relation, args.first_agrees, args.second_agrees]
    if len(args.clients) == 2:
        return _change(args, context)
    if args.clients or any(changes) or args.not_related or args.remove:
        raise UsageError(_("Name two clients, or none for the list of all ties."))
    return _print_ties(args, context)


def _print_ties(args: argparse.Namespace, context: Context) -> int:
    """Print all ties, and the proposals with the command that confirms each."""
    book = context.book()
    clients = book.clients()
    suggested = tie_proposals(clients, book.discretion())
    if args.json:
        found = [{"client": one.client.id, "relative": one.relative.name, "other": one.other.id} for one in suggested]
        context.json({"ties": [record_json(tie) for tie in book.ties()], "proposals": found})
        return 0
    for tie in book.ties():
        context.out(tie_text(tie, book.clients()))
    for one in suggested:
        message = _(
            "? {relative}, with {client}, may be the client {other}: “rmtui ties {first} {second}” confirms it."
        )
        values = {
            "relative": f"{one.relative.relation} {one.relative.name}".strip(),
            "client": display_name(one.client, clients),
            "other": display_name(one.other, clients),
            "first": _shell_word(one.client.number or display_name(one.client, clients)),
            "second": _shell_word(one.other.number or display_name(one.other, clients)),
        }
        context.out(message.format(**{name: plain(text) for name, text in values.items()}))
        context.out("  " + _evidence_text(one))
    if not book.ties() and not suggested:
        context.out(_("No two clients are tied, and no relative has the name of a client."))
    return 0


def _evidence_text(one: TieProposal) -> str:
    """What the two records know, side by side, to judge by whether it is the same person."""
    relative, other, nothing = one.relative, one.other, _("nothing more")
    here = _facts(relative, CONTACT_PERSON_FIELDS if isinstance(relative, ContactPerson) else RELATIVE_FIELDS)
    there = _facts(other, CLIENT_FIELDS)
    if back := person_who_is(one.client, other):
        role = back.role if isinstance(back, ContactPerson) else back.relation
        there.append(f"{role} {back.name}".strip())
    message = _("Known of this person: {here}; in the record of the client: {there}.")
    comma = _(", ")
    return plain(message.format(here=comma.join(here) or nothing, there=comma.join(there) or nothing))


def _facts(one: Relative | ContactPerson | Client, fields: Mapping[str, Field]) -> list[str]:
    """What is known of somebody that tells people apart."""
    known = ((fields[name], getattr(one, name)) for name in _TELLING if name in fields)
    return [field.meaning(value) if field.meaning else field.text(value) for field, value in known if value]


_TELLING = ("birthday", "birth_year", "place", "phone", "phones", "occupation", "employer", "area")
"""The fields that tell whether two are one person."""


def _shell_word(text: str) -> str:
    """The text as one word of a shell; 李强, which `shlex.quote` would quote, needs no quotes."""
    return text if text.isalnum() else quote(text)


def _change(args: argparse.Namespace, context: Context) -> int:
    """Make, change or remove the tie of two clients."""
    book = context.book()
    first, second = (context.client(text) for text in args.clients)
    if first.id == second.id:
        raise BadInput(_("{name} cannot be their own relative.").format(name=plain(first.name)))
    before = book.discretion().tie(first.id, second.id)
    if args.remove:
        if before is None:
            raise BadInput(_("These two are not tied."))
        book.amend((before, None), what="edit")
        if args.json:
            print_changes(args, context, removed=[before])
        else:
            context.out(_("The tie is removed. “rmtui undo” brings it back."))
        return 0
    person = None if before else person_who_is(second, first)
    tie = updated_tie(
        first,
        second,
        relation=args.relation if args.relation is not None or before else person.relation if person else "",
        name=person.name if person else None,
        shares=_read_shares(args.second_agrees, "--second-agrees"),
        gives=_read_shares(args.first_agrees, "--first-agrees"),
        before=before,
        related=not args.not_related,
        on=context.today,
        how=args.how,
    )
    book.amend((before, tie), what="edit")
    if args.json:
        print_pairs(args, context, [(before, tie)])
        return 0
    context.out(tie_text(tie, book.clients()))
    return 0


def _read_shares(text: str | None, option: str) -> tuple[Share, ...] | None:
    """What somebody agrees to; None without a text. Refused for other words."""
    if text is None:
        return None
    try:
        return read_shares(text)
    except Refused as refusal:
        raise UsageError(_("{option}: {reason}").format(option=option, reason=refusal)) from None
