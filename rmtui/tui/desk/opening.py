"""Going to a record that was found: to the folder of its client, or to its day in the log."""

from __future__ import annotations

from typing import Any

from rmtui.records.client import Client
from rmtui.records.events import Contact, Sale
from rmtui.tui.desk.daylog import LogPane
from rmtui.tui.desk.folder import FolderPane
from rmtui.tui.desk.shown import ShownDesk


def open_record(desk: ShownDesk, record: Any) -> None:
    """Any record of the book; an event of a client is shown in the history of the client."""
    client = next((one for one in _clients(record) if one in desk.desk.clients), "")
    if client:
        desk.action_go(FolderPane.number)
        desk.take_in_hand(client)
        if not isinstance(record, Client):
            desk.query_one(FolderPane).seek(_contact(record))
    elif not isinstance(record, Client):
        desk.query_one(LogPane).show_day(record.on, record.id)


def _clients(record: Any) -> tuple[str, ...]:
    """Ids of the clients a record is of."""
    if isinstance(record, Client):
        return (record.id,)
    people: tuple[str, ...] = getattr(record, "clients", ()) or (getattr(record, "client", ""),)
    return people


def _contact(record: Any) -> str:
    """Id of the contact an event is or belongs to, "" where there is none."""
    if isinstance(record, Contact):
        return record.id
    return (record.contact or "") if isinstance(record, Sale) else ""
