"""`rmtui find`: words anywhere in the book."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from rmtui.cli.arguments.common import add_json, add_most
from rmtui.cli.output.contact_line import contact_line
from rmtui.cli.output.names_on_demand import NamesOnDemand
from rmtui.comparing import match_ranges, name_key
from rmtui.exchange.client_hit import hit_fields
from rmtui.exchange.record_json import records_json
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.records.events import Contact
from rmtui.records.kinds import KINDS, kind_of
from rmtui.rules.text.hit_text import hit_text
from rmtui.rules.text.record_text import join_names
from rmtui.store.kept_promises import kept_promises

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping, Sequence

    from rmtui.cli.context import Context


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: what to look for."""
    parser.add_argument(
        "words",
        nargs="+",
        metavar=_("WORD"),
        help=_("all of them must occur; a client's name counts for every contact"),
    )
    add_most(parser, _("show at most N (default: 100)"), 100)
    add_json(parser)


def arrange(words: list[str]) -> list[str]:
    """The words with those that begin with one dash behind all options: -3% is none."""
    dashed = [word for word in words if word.startswith("-") and not word.startswith("--") and word != "-h"]
    return [*(word for word in words if word not in dashed), "--", *dashed] if dashed and "--" not in words else words


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 4 when nothing is found."""
    book = context.book()
    words = [piece for word in args.words for piece in word.split()]
    found = list(islice(book.find(words), args.most + 1))
    shown = found[: args.most]
    if args.json:
        context.json(records_json(shown, (kind for kind in KINDS.values() if kind.is_searchable)))
        return 0 if shown else 4
    names, keys = NamesOnDemand(book.names()), [*map(name_key, words)]
    for record in map(kept_promises(book).as_kept, shown):
        if isinstance(record, Client):
            context.out(_client_line(record, names, keys))
        elif isinstance(record, Contact):
            line = contact_line(record, join_names(record.clients, names), context.today)
            context.out(f"{record.on.isoformat()}\t{line.strip()}")
        else:
            kind, day = kind_of(record), getattr(record, "on", None)
            who, text = join_names(kind.owners(record), names), hit_text(record, keys, context.today, book.discretion)
            cells = (day.isoformat() if day else "", _(kind.name), " ".join(filter(None, (who, text))))
            context.out("\t".join(filter(None, cells)))
    if len(found) > len(shown):
        context.warn(_("There is more; --most {count} shows it.").format(count=args.most * 10))
    if not shown:
        context.warn(_("“{words}” is nowhere in the book.").format(words=plain(" ".join(args.words))))
    return 0 if shown else 4


def _client_line(client: Client, names: Mapping[str, str], words: Sequence[str]) -> str:
    """What is known first, and where else a word was found that is not among it."""
    known = [
        names[client.id],
        client.tier.value,
        *client.aliases,
        *client.phones,
        client.occupation,
        client.area,
        *client.tags,
    ]
    shown = [plain(one) for one in known if one]
    unseen = [word for word in words if not any(match_ranges(one, (word,)) for one in shown)]
    return "\t".join((*shown, *hit_fields(client, unseen)))
