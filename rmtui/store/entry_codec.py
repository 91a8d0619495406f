"""Encodes an entry as JSON records, without the record classes, which `rmtui log` does not load.

The tables below are the fields of the records with their defaults, which are not written. Tests compare them with the
classes, and what is encoded here with `rmtui.store.record_codec`, byte by byte.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.records.ids import new_id

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from rmtui.entry.line import Entry, EntryPromise

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
    "greeting": "",
}
PROMISE: dict[str, Any] = {
    "due": REQUIRED,
    "text": REQUIRED,
    "done_on": None,
    "still_open_on": None,
    "assumed": False,
    "by": "manager",
}
STANDING_PROMISE: dict[str, Any] = {**RECORD, "client": REQUIRED, "on": REQUIRED, "promise": REQUIRED, "contact": None}
SALE: dict[str, Any] = {
    **RECORD,
    "client": REQUIRED,
    "on": REQUIRED,
    "amount": REQUIRED,
    "currency": "CNY",
    "kind": "",
    "product": "",
    "institution": "",
    "contact": None,
}


OPPORTUNITY: dict[str, Any] = {
    **RECORD,
    "client": REQUIRED,
    "on": REQUIRED,
    "product": REQUIRED,
    "kind": "",
    "risk": None,
    "amount": REQUIRED,
    "currency": "CNY",
    "stage": "interest",
    "moved_on": None,
    "expected_on": None,
    "next_step": "",
    "reason": "",
    "sale": None,
    "note": "",
}
CASE: dict[str, Any] = {
    **RECORD,
    "client": REQUIRED,
    "on": REQUIRED,
    "kind": "complaint",
    "about": REQUIRED,
    "channel": None,
    "by": "",
    "wish": "",
    "complexity": "",
    "steps": [],
    "satisfaction": None,
}


INSPECTION: dict[str, Any] = {
    **RECORD,
    "client": REQUIRED,
    "on": REQUIRED,
    "kind": "post-loan",
    "loan": None,
    "findings": REQUIRED,
    "result": None,
    "next_step": "",
}


GIFT: dict[str, Any] = {
    **RECORD,
    "client": REQUIRED,
    "on": REQUIRED,
    "what": REQUIRED,
    "value": REQUIRED,
    "currency": "CNY",
    "kind": "gift",
    "direction": "given",
    "person": "",
    "occasion": "",
    "note": "",
}


def _encode(fields: Mapping[str, Any], **known: Any) -> dict[str, Any]:
    """A record as JSON has it: in the order of its fields, without those that have their default."""
    return {name: known[name] for name, default in fields.items() if name in known and known[name] != default}


def _encode_promise(promise: EntryPromise | None) -> dict[str, Any] | None:
    if promise is None:
        return None
    by = str(promise.by)
    return _encode(PROMISE, due=promise.due.isoformat(), text=promise.text, assumed=promise.assumed, by=by)


def matters_note(entry: Entry) -> str:
    """What an entry says whose words are all of an opportunity, a case and the like: the contact says it, too."""
    cases, inspections = (case.about for case in entry.cases), (one.findings for one in entry.inspections)
    gifts = (one.what for one in entry.gifts)
    return "; ".join((*(one.product for one in entry.opportunities), *cases, *inspections, *gifts))


def encode_matters(entry: Entry) -> dict[str, dict[str, Any]]:
    """The opportunities, cases, inspections and gifts of an entry, by table and id: they are not of one month."""
    tables: dict[str, dict[str, Any]] = {}
    of: dict[str, Any] = {"client": entry.clients[0].id, "on": entry.on.isoformat()}
    for one in entry.opportunities:
        expected_on = one.expected_on and one.expected_on.isoformat()
        known = {**of, **one._asdict(), "id": new_id(), "expected_on": expected_on}
        tables.setdefault("opportunities", {})[known["id"]] = _encode(OPPORTUNITY, **known)
    for case in entry.cases:
        known = {**of, **case._asdict(), "id": new_id(), "channel": str(entry.channel)}
        tables.setdefault("cases", {})[known["id"]] = _encode(CASE, **known)
    for found in entry.inspections:
        known = {**of, **found._asdict(), "id": new_id()}
        tables.setdefault("inspections", {})[known["id"]] = _encode(INSPECTION, **known)
    for gift in entry.gifts:
        known = {**of, **gift._asdict(), "id": new_id()}
        tables.setdefault("gifts", {})[known["id"]] = _encode(GIFT, **known)
    return tables


def encode_entry(entry: Entry) -> tuple[str, dict[str, dict[str, Any]]]:
    """The id of the contact an entry makes; and the contact, its sales and what is awaited, by table and id."""
    contact = new_id()
    clients = [known.id for known in entry.clients]
    on = entry.on.isoformat()
    tables: dict[str, dict[str, Any]] = {
        "contacts": {
            contact: _encode(
                CONTACT,
                id=contact,
                clients=clients,
                on=on,
                at=entry.at,
                channel=str(entry.channel),
                outcome=str(entry.outcome),
                incoming=entry.incoming,
                note=entry.note or matters_note(entry),
                topics=list(entry.topics),
                promise=_encode_promise(entry.promise),
            )
        }
    }
    for sold in entry.sales:
        sale = _encode(
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
    for client in clients if entry.awaited else ():
        promise = _encode_promise(entry.awaited)
        step = _encode(STANDING_PROMISE, id=new_id(), client=client, on=on, promise=promise, contact=contact)
        tables.setdefault("steps", {})[step["id"]] = step
    return contact, tables
