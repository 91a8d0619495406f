"""What an entry says as the records' files have it, without the records' classes, which `rmtui log` does not load.

The tables are the fields of the records with their defaults, which are not written; a test holds them against the
classes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rmtui.records.ids import new_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rmtui.entry.line import Entry

REQUIRED = object()
"""In place of a default where there is none."""

RECORD: dict[str, Any] = {"id": REQUIRED, "revision": 1}
CONTACT: dict[str, Any] = {
    **RECORD,
    "clients": REQUIRED,
    "on": REQUIRED,
    "at": "",
    "channel": REQUIRED,
    "outcome": "reached",
    "incoming": False,
    "note": "",
    "topics": [],
    "promise": None,
}
PROMISE: dict[str, Any] = {"due": REQUIRED, "text": REQUIRED, "done_on": None, "still_open_on": None}
SALE: dict[str, Any] = {
    **RECORD,
    "client": REQUIRED,
    "on": REQUIRED,
    "amount": REQUIRED,
    "currency": "CNY",
    "kind": "",
    "product": "",
    "contact": None,
}


def document(fields: Mapping[str, Any], **known: Any) -> dict[str, Any]:
    """A record as JSON has it: what is known of it, in the order of its fields, without what is its default."""
    return {name: known[name] for name, default in fields.items() if name in known and known[name] != default}


def written(entry: Entry) -> tuple[str, dict[str, dict[str, Any]]]:
    """The id of the contact an entry makes, and what is to be written: the contact and its sales by table and id."""
    contact = new_id()
    clients = [known.id for known in entry.clients]
    on = entry.on.isoformat()
    promise = entry.promise
    tables: dict[str, dict[str, Any]] = {
        "contacts": {
            contact: document(
                CONTACT,
                id=contact,
                clients=clients,
                on=on,
                at=entry.at,
                channel=str(entry.channel),
                outcome=str(entry.outcome),
                incoming=entry.incoming,
                note=entry.note,
                topics=list(entry.topics),
                promise=promise and document(PROMISE, due=promise.due.isoformat(), text=promise.text),
            )
        }
    }
    for sold in entry.sales:
        sale = document(
            SALE,
            id=new_id(),
            client=clients[0],
            on=on,
            amount=sold.amount,
            currency=sold.currency,
            kind=sold.kind,
            product=sold.product,
            contact=contact,
        )
        tables.setdefault("sales", {})[sale["id"]] = sale
    return contact, tables
