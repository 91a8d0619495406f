"""The client list as a table that `rmtui import` understands again: a column a field, under the name of the field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.pinyin import pinyin_tells
from rmtui.exchange.attribute_fields import program_heading
from rmtui.exchange.output_table import Cell, OutputTable, cell_of
from rmtui.language import _
from rmtui.records.client import Client
from rmtui.rules.conduct.discretion import Discretion
from rmtui.rules.people.namesakes import display_name as among


def client_table(clients: Iterable[Client], everyone: Mapping[str, Client], discretion: Discretion) -> OutputTable:
    """All there is to know of each client. `everyone`: all clients of the book by id, for who introduced whom.

    A relative who agreed to nothing is named as who introduced a client only where their own row is in the table, too.

    The text is as it is in the book; whoever writes it into a file makes it safe there.
    """
    written = list(clients)
    rows = {client.id for client in written}
    fields = [one for one in CLIENT_FIELDS.values() if one.name != "pinyin" or any(map(pinyin_tells, written))]
    calls = Counter(name for client in everyone.values() for name in (client.name, *client.aliases))

    def called(client: Client) -> str:
        """The name, or the client number where that tells more."""
        return client.number if calls[client.name] > 1 and client.number else among(client, everyone)

    def row(client: Client) -> tuple[Cell, ...]:
        cells: list[Cell] = []
        for field in fields:
            value = getattr(client, field.name)
            if field.name == "referred_by":
                named = value in everyone and (value in rows or discretion.may_name(value, client.id))
                value = called(everyone[value]) if named else ""
            cells.append(cell_of(field, value))
        return (*cells, str(client.revision), client.id)

    for_programs = (program_heading("clients", name) for name in ("revision", "id"))
    headings = (*(field.column for field in fields), *for_programs)
    return OutputTable(_("Clients"), headings, tuple(map(row, written)))
