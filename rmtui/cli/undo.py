"""`rmtui undo`: the last change taken back, or made again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rmtui.cli.lines import contact_line
from rmtui.language import _
from rmtui.plain import plain

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which way."""
    parser.add_argument("--redo", action="store_true", help=_("make again what was taken back last"))


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit 0, also where nothing is left to take back."""
    take_back(context, redo=args.redo)
    return 0


def take_back(context: Context, *, redo: bool = False) -> None:
    """Take the last change back, or make it again, and say what it was."""
    book = context.book()
    done = book.redo() if redo else book.undo()
    if done is None:
        context.out(_("There is nothing to make again.") if redo else _("There is nothing to take back."))
        return
    clients = book.clients()
    lines = [line for table, record in done.records if (line := _line(table, record, clients, context))]
    text = _("; ").join(lines[:3]) + (_(" and {count} more").format(count=len(lines) - 3) if len(lines) > 3 else "")
    sentence = _("Made again: {what}") if redo else _("Taken back: {what}")
    context.out(sentence.format(what=text or done.what))


def _line(table: str, record: dict[str, Any], clients: Any, context: Context) -> str:
    """What a touched record says to a person."""
    import msgspec

    from rmtui.records.events import Contact

    if table == "contacts":
        return contact_line(msgspec.convert(record, Contact), clients, context.today).strip()
    for field in ("name", "line", "text", "product"):
        if record.get(field):
            return plain(str(record[field]))
    client = clients.get(record.get("client"))
    return plain(client.name) if client else ""
