"""`rmtui generations`: list the earlier states of the book's files, compare one with now, restore it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.cli.arguments.common import add_json, add_yes, whole_number
from rmtui.cli.output.difference_text import difference_lines
from rmtui.entry.operation_text import OPERATION_NAMES
from rmtui.errors import NotFound, UsageError
from rmtui.exchange.record_json import stored_json
from rmtui.language import _
from rmtui.plain import plain
from rmtui.store import maintain

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from rmtui.cli.context import Context
    from rmtui.records.client import Client
    from rmtui.store.maintenance import Difference, State


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: without arguments all states; with FILE those of it; with NUMBER one of them."""
    parser.add_argument(
        "part", metavar=_("FILE"), nargs="?", help=_("book, a month as 2026-11, or a client, whose reviews are meant")
    )
    parser.add_argument(
        "number", metavar=_("NUMBER"), nargs="?", type=whole_number(0), help=_("show how this state differs from now")
    )
    parser.add_argument("--restore", action="store_true", help=_("go back to it; “rmtui undo” undoes that"))
    add_yes(parser)
    add_json(parser)


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0; 2 where nobody can be asked; 4 where no such state is kept; 6 where it or the file is damaged."""
    if args.restore and args.number is None:
        raise UsageError(_("Say which state: rmtui generations FILE NUMBER --restore."))
    context.book()
    name = _part(args.part, context) if args.part else None
    if name is None or args.number is None:
        found = list(maintain(context.path).states(name))
        if args.json:
            context.json({"generations": [_state_json(one) for one in found]})
        else:
            headings = (_("File"), _("State"), _("Written"), _("By"), _("Records"), "")
            clients = maintain(context.path).clients()
            context.table(headings, (_state_row(one, clients) for one in found))
        return 0
    return _compare(name, args, context)


def _part(text: str, context: Context) -> str:
    """The part of the book that is meant: by its own name, or the reviews of a client. NotFound where there is none."""
    try:
        return maintain(context.path).part(text)
    except NotFound as unknown:
        try:
            return maintain(context.path).part(context.client(text).id)
        except NotFound:
            raise unknown from None


def _compare(name: str, args: argparse.Namespace, context: Context) -> int:
    """Print how a state differs from now, and go back to it with --restore."""
    book = maintain(context.path)
    found = book.difference(name, args.number)
    if args.restore and not args.yes and (args.json or not context.interactive):
        raise UsageError(_("Nobody can be asked here: add --yes to restore it. Nothing was changed."))
    if args.json:
        context.json({"difference": [_difference_json(one) for one in found], "restored": bool(args.restore and found)})
    elif found:
        context.out(_("Going back to state {number} of {file} would mean:").format(number=args.number, file=name))
        for line in difference_lines(found, context):
            context.out(line)
    else:
        context.out(_("{file} holds the same records now.").format(file=name))
    if not args.restore or not found:
        return 0
    if not args.yes and not context.ask(_("Restore it?")):
        context.out(_("Nothing was changed."))
        return 0
    book.restore(name, args.number, found)
    if not args.json:
        message = _("{file} is back at state {number}. “rmtui undo” undoes it.")
        context.out(message.format(file=name, number=args.number))
    return 0


def _state_row(state: State, clients: Mapping[str, Client]) -> tuple[str, ...]:
    """File, number, when and by what it was written, how many records it has, a mark."""
    file = f"{state.file} {plain(clients[state.client].name)}" if state.client in clients else state.file
    mark = _("damaged") if state.damaged else _("current") if state.now else ""
    written = f"{state.written:%Y-%m-%d %H:%M}"
    return file, str(state.number), written, _operation_text(state), "" if state.damaged else str(state.records), mark


def _operation_text(state: State) -> str:
    return _(OPERATION_NAMES[state.what]) if state.what in OPERATION_NAMES else plain(state.what)


def _difference_json(one: Difference) -> dict[str, object]:
    return {**one._asdict(), "now": stored_json(one.table, one.now), "then": stored_json(one.table, one.then)}


def _state_json(state: State) -> dict[str, object]:
    answer = {**state._asdict(), "written": state.written.isoformat(timespec="seconds")}
    del answer["client"]
    return answer
