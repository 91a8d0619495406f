"""Going to a record that was found: to its place in the folder of its client, or to its day in the log."""

from __future__ import annotations

from rmtui.records.base import Record
from rmtui.records.client import Client
from rmtui.records.events import Contact, Sale
from rmtui.records.kinds import kind_of
from rmtui.tui.desk.day_log import LogPane
from rmtui.tui.desk.folder.kinds import FILED
from rmtui.tui.desk.folder.pane import FolderPane
from rmtui.tui.desk.layout import DeskLayout


def open_record(snapshot: DeskLayout, record: Record) -> None:
    """Any record of the book; an event of a client is shown in the history of the client."""
    client = next((one for one in kind_of(record).owners(record) if one in snapshot.snapshot.clients), "")
    if client:
        snapshot.action_go(FolderPane.number)
        snapshot.take_in_hand(client)
        folder = snapshot.query_one(FolderPane)
        if filed := FILED.get(type(record)):
            folder.seek_filed(filed.block, record.id)
        elif not isinstance(record, Client):
            folder.seek(_contact(record))
    elif on := getattr(record, "on", None):
        snapshot.query_one(LogPane).show_day(on, record.id)


def _contact(record: Record) -> str:
    """Id of the contact an event is or belongs to, "" where there is none."""
    if isinstance(record, Contact):
        return record.id
    return (record.contact or "") if isinstance(record, Sale) else ""
