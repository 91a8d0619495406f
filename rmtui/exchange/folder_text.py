"""A client's whole folder as Markdown, for the manager alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from rmtui.exchange.attribute_fields import is_for_programs
from rmtui.exchange.client_table import client_table
from rmtui.exchange.markdown import literal, section
from rmtui.exchange.output_table import OutputTable, cell_text, labelled
from rmtui.exchange.record_tables import Exported, record_tables
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.records.base import Record
from rmtui.records.client import Client
from rmtui.records.kinds import kind_of
from rmtui.rules.people.namesakes import display_name
from rmtui.wording import format_full_day


class Folder(NamedTuple):
    """The folder of a client."""

    client: Client
    name: str
    """Told apart from those of namesakes."""
    text: str


def folder_texts(exported: Exported) -> Iterator[Folder]:
    """The folder of each client, with what of others may be seen in it. Of reviews it has the totals."""
    own: defaultdict[str, list[Record]] = defaultdict(list)
    for record in exported.records:
        for client_id in kind_of(record).owners(record):
            own[client_id].append(record)
    for client in exported.clients:
        of_client = exported._replace(clients=[client], records=own[client.id])
        yield Folder(client, display_name(client, exported.everyone), "\n".join(_lines(client, of_client)))


def _lines(client: Client, exported: Exported) -> Iterator[str]:
    yield f"# {literal(display_name(client, exported.everyone))}"
    yield ""
    if client.cautions:
        yield from (f"> **!** {literal(line)}" for line in client.cautions.splitlines() if line.strip())
        yield ""
    yield labelled(_("For your own use"), format_full_day(exported.today))
    yield ""
    table = client_table([client], exported.everyone, exported.discretion)
    for heading, cell in list(zip(table.headings, table.rows[0], strict=True))[1:]:
        if (text := cell_text(cell)) and cell != client.cautions and not is_for_programs(heading):
            yield f"- {labelled(heading, literal(text).replace(chr(10), ' / '))}"
    yield ""
    for _name, table in record_tables(exported, with_clients=False):
        yield from section(_without_empty_columns(table))


def _without_empty_columns(table: OutputTable) -> OutputTable:
    kept = [at for at in range(len(table.headings)) if any(row[at] not in (None, "") for row in table.rows)]
    return table._replace(
        headings=tuple(table.headings[at] for at in kept),
        rows=tuple(tuple(row[at] for at in kept) for row in table.rows),
        sums=tuple(table.sums[at] for at in kept) if table.sums else (),
        figures=frozenset(place for place, at in enumerate(kept) if at in table.figures),
    )
