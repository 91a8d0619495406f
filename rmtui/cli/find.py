"""`rmtui find`: words anywhere in the book."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from rmtui.cli.arguments import add_json
from rmtui.cli.contact_line import contact_line
from rmtui.errors import UsageError
from rmtui.exchange.record_json import records_json
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.records.events import Contact, Snooze
from rmtui.records.kinds import KINDS, BookFile, kind_of
from rmtui.rules.people.namesakes import display_name
from rmtui.rules.text.record_text import client_names, record_text

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping
    from datetime import date

    from rmtui.cli.context import Context
    from rmtui.records.base import Record
    from rmtui.records.client import Client


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to look for."""
    parser.add_argument(
        "words",
        nargs="+",
        metavar=_("WORD"),
        help=_("all of them must occur; a client's name counts for every contact"),
    )
    parser.add_argument("--most", type=int, default=100, metavar="N", help=_("show at most N (default: 100)"))
    add_json(parser)


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit 4 when nothing is found."""
    book = context.book()
    if args.most < 1:
        raise UsageError(_("--most takes a number from 1 on."))
    words = [piece for word in args.words for piece in word.split()]
    found = list(islice(book.find(words), args.most + 1))
    shown = found[: args.most]
    if args.json:
        context.json(records_json(shown, (kind for kind in KINDS.values() if kind.is_searchable)))
        return 0 if shown else 4
    clients = book.clients()
    for record in shown:
        context.out(_record_line(record, clients, context.today))
    if len(found) > len(shown):
        context.warn(_("There is more; --most {count} shows it.").format(count=args.most * 10))
    if not shown:
        context.warn(_("“{words}” is nowhere in the book.").format(words=plain(" ".join(args.words))))
    return 0 if shown else 4


def _record_line(record: Record, clients: Mapping[str, Client], today: date) -> str:
    if isinstance(record, Client):
        known: list[Any] = [
            display_name(record, clients),
            record.tier.value,
            *record.aliases,
            *record.phones,
            record.occupation,
            record.area,
            *record.tags,
        ]
        return "\t".join(plain(str(one)) for one in known if one)
    if isinstance(record, Contact):
        return f"{record.on.isoformat()}\t{contact_line(record, clients, today).strip()}"
    kind = kind_of(record)
    words = plain(record.reason) if isinstance(record, Snooze) else record_text(record, today)
    where = record.on.isoformat() if kind.file is BookFile.MONTH else _(kind.name)  # type: ignore[attr-defined]
    return f"{where}\t{' '.join(filter(None, (client_names(kind.owners(record), clients), words)))}"
