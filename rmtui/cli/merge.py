"""`rmtui merge`: merge two records of one client, field by field, with all that belongs to either."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.cli.arguments.common import add_json, add_yes, confirm
from rmtui.cli.output.change_report import print_changes
from rmtui.entry.client_changes import change_lines, field_value_text
from rmtui.entry.client_merging import check_one_kind, clashing_fields, merge_pairs, merged_client
from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.errors import UsageError, errors_about
from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.records.campaign import CampaignMember
from rmtui.rules.people.namesakes import display_name

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context
    from rmtui.entry.client_merging import Pair, check_one_kind
    from rmtui.records.client import Client


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: the two, and which value counts where they say different things."""
    help_text = _("name, alias, number, phone ending or pinyin")
    parser.add_argument("client", metavar=_("CLIENT"), help=help_text)
    parser.add_argument("other", metavar=_("OTHER"), help=_("the same client once more; its record goes"))
    parser.add_argument(
        "--take", metavar=_("FIELD"), action="append", default=[], help=_("a field of which the other's value counts")
    )
    add_yes(parser)
    add_json(parser)


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0; 2 where nobody can be asked, 3 or 4 where a name means several clients, or none."""
    taken = _fields(args.take)
    book = context.book()
    first, second = context.client(args.client), context.client(args.other)
    if first.id == second.id:
        raise UsageError(_("These are already one client."))
    check_one_kind(first, second)
    if context.interactive and not args.yes:
        taken |= _ask_fields(first, second, taken, context)
    after = merged_client(first, second, taken)
    clients = book.clients()
    for line in change_lines(first, after, clients):
        context.out(line)
    for field in (one for one in clashing_fields(first, second) if one.name not in taken):
        value = plain(field_value_text(field, getattr(second, field.name), clients))
        context.out("  " + _("{field}: {value} is given up.").format(field=_(field.label), value=value))
    moved = sum(one.id != second.id for one in book.records_of(second.id))
    text = ngettext("{count} record of {name} goes with it.", "{count} records of {name} go with it.", moved)
    name = plain(display_name(second, clients))
    context.out(text.format(count=moved, name=name))
    unattended = _("Nobody can be asked here: add --yes to merge the two. Nothing was changed.")
    if not confirm(args, context, _("Merge the two?"), unattended):
        return 0

    def decide() -> list[Pair]:
        records = (*book.records_of(second.id), *book.clients().values(), *book.ties())
        records += (*book.records(CampaignMember, first.id),)
        return merge_pairs(first, second, records, taken)

    book.revise(decide, what="merge-clients")
    if args.json:
        print_changes(args, context, changed=[(first, after)], removed=[second])
        return 0
    context.out(_("The two are one client now. “rmtui undo” undoes it."))
    return 0


def _fields(names: list[str]) -> set[str]:
    """The fields named by --take, by flag or by name."""
    by_flag = {field.flag.removeprefix("--"): field.name for field in CLIENT_FIELDS.values()}
    if unknown := [name for name in names if name not in by_flag and name not in CLIENT_FIELDS]:
        with errors_about("--take"):
            raise UsageError(_("There is no field “{name}”.").format(name=plain(unknown[0])))
    return {by_flag.get(name, name) for name in names}


def _ask_fields(first: Client, second: Client, taken: set[str], context: Context) -> set[str]:
    """The clashing fields, but those `taken`, of which the person wants the second's value."""
    found, clients = set(), context.book().clients()
    for field in clashing_fields(first, second):
        if field.name not in taken:
            values = (field_value_text(field, getattr(one, field.name), clients) for one in (first, second))
            mine, theirs = map(plain, values)
            question = _("{field}: {mine}. Take {theirs} instead?")
            if context.ask(question.format(field=_(field.label), mine=mine, theirs=theirs)):
                found.add(field.name)
    return found
