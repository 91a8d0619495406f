"""Records as the commands' `--json` gives them to a program."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from rmtui.records.base import Record
    from rmtui.records.client import Client
    from rmtui.records.events import Contact
    from rmtui.records.kinds import RecordKind


def record_json(record: msgspec.Struct) -> dict[str, Any]:
    """Every field of a record, or of a part of one, also those that have their default: a program may rely on them."""
    return {name: msgspec.to_builtins(getattr(record, name)) for name in record.__struct_fields__}


def contact_json(contact: Contact, clients: Mapping[str, Client]) -> dict[str, Any]:
    """A contact with the names of its clients, "" for one who was removed."""
    names = [clients[one].name if one in clients else "" for one in contact.clients]
    return {"names": names, **record_json(contact)}


def records_json(records: Iterable[Record], kinds: Iterable[RecordKind]) -> dict[str, list[dict[str, Any]]]:
    """The records of each of the kinds, also of those that have none, by table."""
    found = [*records]
    return {kind.table: [record_json(one) for one in found if type(one) is kind.record] for kind in kinds}
