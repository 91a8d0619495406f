"""Files of earlier formats in the form of the present one: pure functions over plain tables, applied as a file is read.

A file of an earlier format is written in the present one at its next change; until then it stays as it is on the disk.
Of one file alone only `book.json` ever changed its form, so that a month, which `rmtui log` writes, is never read whole
for this. What moved from file to file is moved for all of them at once, before a change (`rmtui.store.files.upgrade`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from rmtui.store.answers import JsonRecord

Tables = dict[str, dict[str, Any]]

FIRST = 1
"""The first format; its migrations leave what is in the present form already as it is."""

_CLIENTS, _TIES, _HOLDINGS, _OPERATIONS = "clients", "ties", "holdings", "operations"
_LOANS = frozenset(("mortgage", "consumer-loan", "business-loan", "car-loan", "loan"))


def concerns(tables: Tables, format: int) -> bool:
    """Is there anything in a file of these tables that `format` had in another form?"""
    return _CLIENTS in tables and format <= len(_STEPS)


def migrated(tables: Tables, format: int) -> Tables:
    """The tables of a file of `format` in the present one; those that were given stay as they are."""
    for step in _STEPS[max(format - FIRST, 0) :]:
        tables = step(tables)
    return tables


def _ties_from_relatives(tables: Tables) -> Tables:
    """1 → 2: a relative who is a client is told by a tie between two records, no longer in the record of one.

    `may_share` was the consent of that relative: it becomes that of their side, and says nothing of the other one. What
    it let be seen was policies. An operation whose undoing would change such a consent can no longer be undone.
    """
    if _CLIENTS not in tables:
        return tables
    clients: dict[str, JsonRecord] = tables[_CLIENTS]
    operations: dict[str, JsonRecord] = tables.get(_OPERATIONS, {})
    removed = [
        state
        for operation in operations.values()
        for key, state in _client_states(operation).items()
        if state and key not in clients
    ]
    ties: dict[str, JsonRecord] = {}
    for client in (*clients.values(), *removed):
        for relative in _linked(client):
            _tie(client["id"], relative, clients.get(relative["client"], {}), ties)
    found = {**tables, _CLIENTS: {key: _without_links(client) for key, client in clients.items()}}
    if ties:
        found[_TIES] = {**ties, **tables.get(_TIES, {})}
    if operations:
        found[_OPERATIONS] = {key: _rewritten(one, clients) for key, one in operations.items()}
    return found


def _tie(client: str, relative: JsonRecord, record: JsonRecord, ties: dict[str, JsonRecord]) -> None:
    """Put into `ties` what one record said of a relative, who has the client record `record`."""
    other = relative["client"]
    first, second = sorted((client, other))
    if first == second:
        return
    tie = ties.setdefault(f"{first}+{second}", {"id": f"{first}+{second}", "first": first, "second": second})
    side = "first" if other == first else "second"
    if relative.get("relation"):
        tie.setdefault(f"{side}_is", relative["relation"])
    if relative["name"] not in (record.get("name"), *record.get("aliases", ())):
        tie.setdefault(f"{side}_name", relative["name"])
    if relative.get("may_share"):
        tie[f"{side}_shares"] = ["cover"]


def _linked(client: JsonRecord) -> Iterator[JsonRecord]:
    return (relative for relative in client.get("family", ()) if relative.get("client"))


def _links(client: JsonRecord) -> set[tuple[str, bool]]:
    return {(relative["client"], bool(relative.get("may_share"))) for relative in _linked(client)}


def _without_links(client: JsonRecord) -> JsonRecord:
    if not any("client" in one or "may_share" in one for one in client.get("family", ())):
        return client
    family = [
        {name: value for name, value in one.items() if name not in ("client", "may_share")} for one in client["family"]
    ]
    return {**client, "family": family}


def _client_states(operation: JsonRecord) -> dict[str, JsonRecord | None]:
    states: dict[str, JsonRecord | None] = operation.get("other", {}).get(_CLIENTS, {})
    return states


def _rewritten(operation: JsonRecord, clients: dict[str, JsonRecord]) -> JsonRecord:
    """An operation with the states of clients in their new form; without any where it is about a consent."""
    states = _client_states(operation)
    if not states:
        return operation
    if any(state and key in clients and _links(state) != _links(clients[key]) for key, state in states.items()):
        return {name: value for name, value in operation.items() if name != "other"}
    return _with_states(operation, _without_links)


def _with_states(operation: JsonRecord, rewrite: Callable[[JsonRecord], JsonRecord]) -> JsonRecord:
    """An operation with the states of clients in a new form."""
    states = _client_states(operation)
    if not states:
        return operation
    new = {key: state and rewrite(state) for key, state in states.items()}
    return {**operation, "other": {**operation["other"], _CLIENTS: new}}


def _unchanged(tables: Tables) -> Tables:
    """2 → 3 and 3 → 4: `book.json` has the same form."""
    return tables


def _classes_of_loans(tables: Tables) -> Tables:
    """4 → 5: the five-tier class is one of each loan, no longer of the client.

    That of a client without a loan goes into the notes. An operation that would change it back leaves it out.
    """
    clients: dict[str, JsonRecord] = tables.get(_CLIENTS, {})
    classes = {key: one["loan_class"] for key, one in clients.items() if one.get("loan_class")}
    found, holdings = dict(tables), dict(tables.get(_HOLDINGS, {}))
    for key, one in holdings.items():
        if one.get("client") in classes and one.get("kind") in _LOANS and not one.get("institution"):
            holdings[key] = {"loan_class": classes[one["client"]], **one}
    classified = {one["client"] for one in holdings.values() if one.get("loan_class")}
    if classified:
        found[_HOLDINGS] = holdings
    if _CLIENTS in tables:
        noted = {
            key: {**one, "notes": "\n".join(filter(None, (one.get("notes"), f"loan class: {classes[key]}")))}
            if key in classes and key not in classified
            else one
            for key, one in clients.items()
        }
        found[_CLIENTS] = {key: _without_class(one) for key, one in noted.items()}
    operations: dict[str, JsonRecord] = tables.get(_OPERATIONS, {})
    if any(_client_states(one) for one in operations.values()):
        found[_OPERATIONS] = {key: _with_states(one, _without_class) for key, one in operations.items()}
    return found


def _without_class(client: JsonRecord) -> JsonRecord:
    return {name: value for name, value in client.items() if name != "loan_class"}


_STEPS: tuple[Callable[[Tables], Tables], ...] = (_ties_from_relatives, _unchanged, _unchanged, _classes_of_loans)
"""What makes of a file of format 1 one of format 2, and so on."""
