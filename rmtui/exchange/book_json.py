"""The whole book as JSON, and back: every record by its table. The files of documents are no part of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from typing import TYPE_CHECKING, Any

import msgspec

from rmtui.entry.fields.client import check_number
from rmtui.errors import BadInput
from rmtui.exchange.record_json import read_record, records_json
from rmtui.identity_numbers import unmasked
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.records.base import Record
from rmtui.records.client import Client
from rmtui.records.holding import LOANS, Holding
from rmtui.records.kinds import KINDS, kind_of, kind_of_table
from rmtui.rules.conduct.erasure import strike_out_client, without_clients

if TYPE_CHECKING:
    from rmtui.store.door import Store

FORMAT = "rmtui-book"
VERSION = 1
_HEADER = {"format": FORMAT, "version": VERSION}


class JsonImport(NamedTuple):
    """The records that an import of JSON would add and change."""

    added: list[Record]
    changed: list[tuple[Record, Record]]
    unchanged: int


def book_records(book: Store, clients: Iterable[Client] | None = None) -> Iterator[Record]:
    """All records of a book; of `clients` what is theirs, and nothing of the manager's own: a contact that others were
    in, too, is there without them, and their names are struck out of it.
    """
    chosen = None if clients is None else {client.id for client in clients}
    strike = cache(partial(strike_out_client, book.clients()))
    for kind in KINDS.values():
        for record in book.records(kind.record):
            owners = kind.owners(record)
            if chosen is None or (owners and chosen.issuperset(owners)):
                yield record
            elif not chosen.isdisjoint(owners) and (left := without_clients(record, {*owners} - chosen, strike)):
                yield left


def book_json(records: Iterable[Record]) -> dict[str, Any]:
    """The book as one object: every record in the list of its table."""
    return {**_HEADER, **records_json(records, KINDS.values())}


def read_book(text: str) -> list[Record]:
    """The records of `book_json`, as one object or a record a line. BadInput where the content is invalid."""
    found: list[Record] = []
    seen: set[tuple[str, str]] = set()
    for table, place, content in _with_classes_of_loans(_contents(text)):
        kind = kind_of_table(table)
        if kind is None:
            raise BadInput(_("{place}: there is no such list.").format(place=plain(place)))
        try:
            record = read_record(content, kind.record)
        except ValueError as error:
            label = _("{kind} {words}").format(kind=_(kind.name), words=plain(_label(content))).rstrip()
            message = _("{place}, {record}: {problem}.")
            raise BadInput(message.format(place=plain(place), record=label, problem=error)) from None
        if (table, record.id) in seen:
            raise BadInput(_("{place}: the id {id} is there twice.").format(place=plain(place), id=plain(record.id)))
        seen.add((table, record.id))
        found.append(record)
    return found


def plan_import(records: Iterable[Record], book: Store) -> JsonImport:
    """What the records change of a book, by their ids. BadInput where a client is missing, or a number is taken."""
    found = JsonImport([], [], 0)
    unchanged = 0
    clients = book.clients()
    strike = cache(partial(strike_out_client, clients))
    known: dict[type[Record], dict[str, Record]] = {}
    records = [*records]
    for record in records:
        kind = type(record)
        if kind not in known:
            known[kind] = {one.id: one for one in book.records(kind)}
        before = known[kind].get(record.id)
        record = _with_identity_numbers(record, before)  # noqa: PLW2901
        if before is None:
            found.added.append(record)
        elif _same(before, record) or _is_excerpt(record, before, strike):
            unchanged += 1
        else:
            found.changed.append((before, msgspec.structs.replace(record, revision=before.revision)))
    _check(records, clients)
    return found._replace(unchanged=unchanged)


def import_pairs(records: Iterable[Record], book: Store) -> Callable[[], list[tuple[Record | None, Record | None]]]:
    """For `Store.revise`: what the records change of the book as it is when it is asked."""
    records = [*records]

    def decide() -> list[tuple[Record | None, Record | None]]:
        plan = plan_import(records, book)
        return [*((None, record) for record in plan.added), *plan.changed]

    return decide


def _with_identity_numbers(record: Record, known: Record | None) -> Record:
    """A record with the numbers in full that were masked when it was exported, as far as the book knows them."""
    exported = msgspec.to_builtins(record)
    full = unmasked(exported, msgspec.to_builtins(known)) if known else exported
    return record if full == exported else msgspec.convert(full, type(record))


def _same(one: Record, other: Record) -> bool:
    return msgspec.structs.replace(one, revision=other.revision) == other


def _is_excerpt(record: Record, known: Record, strike: Callable[[str], Callable[[str], str]]) -> bool:
    """Whether a record is what an export of some clients wrote of one that the book knows: it takes nobody out."""
    owners = kind_of(known).owners
    others = {*owners(known)} - {*owners(record)}
    left = without_clients(known, others, strike) if others else None
    return left is not None and _same(left, record)


def _check(records: Iterable[Record], clients: Mapping[str, Client]) -> None:
    after = {**clients, **{record.id: record for record in records if isinstance(record, Client)}}
    for record in records:
        if isinstance(record, Client):
            check_number(record.number, (one for one in after.values() if one.id != record.id))
        kind = kind_of(record)
        if kind.removed_with_client and not kind.may_be_orphaned and not after.keys() >= {*kind.owners(record)}:
            message = _("{kind} {id}: its client is neither in the file nor in the book.")
            raise BadInput(message.format(kind=_(kind.name), id=plain(record.id)))


def _contents(text: str) -> Iterator[tuple[str, str, Any]]:
    """Table, place and content of every record. BadInput where it is no book in this format."""
    try:
        whole = json.loads(text)
        objects = [whole]
    except ValueError:
        objects = list(_lines(text))
    if not objects or not isinstance(objects[0], dict) or objects[0].get("format") != FORMAT:
        raise BadInput(_("This is not a book in JSON: “rmtui export FILE.json” writes one."))
    if objects[0].get("version") != VERSION:
        raise BadInput(_("This is of a newer rmtui, whose format is not known here."))
    for name, records in objects[0].items():
        if name in _HEADER:
            continue
        if not isinstance(records, list):
            raise BadInput(_("{place}: there is no such list.").format(place=plain(name)))
        yield from ((name, f"{name}[{number}]", one) for number, one in enumerate(records))
    for number, one in enumerate(objects[1:], 2):
        if not isinstance(one, dict):
            raise BadInput(_("{place}: there is no such list.").format(place=number))
        yield str(one.get("table")), str(number), {name: value for name, value in one.items() if name != "table"}


def _with_classes_of_loans(contents: Iterator[tuple[str, str, Any]]) -> Iterator[tuple[str, str, Any]]:
    """The contents, the class of a client's loans as an earlier rmtui had it given to each of the loans."""
    classes: dict[str, str] = {}
    for table, place, content in contents:
        if table == KINDS[Client].table and isinstance(content, dict) and "loan_class" in content:
            known = {name: value for name, value in content.items() if name != "loan_class"}
            classes[known.get("id", "")] = content["loan_class"]
            yield table, place, known
        elif table == KINDS[Holding].table and isinstance(content, dict) and _is_loan(content):
            yield table, place, {"loan_class": classes.get(content.get("client", "")), **content}
        else:
            yield table, place, content


def _is_loan(holding: Mapping[str, Any]) -> bool:
    return holding.get("kind") in set(LOANS) and not holding.get("institution")


def _label(content: Any) -> str:
    """What tells a record from others for a person: its name, its day or its id."""
    known = content if isinstance(content, Mapping) else {}
    return next((str(known[name]) for name in ("name", "on", "id") if known.get(name)), "")


def _lines(text: str) -> Iterator[Any]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                yield json.loads(line)
            except ValueError as error:
                place = getattr(error, "colno", 1)
                message = _("Line {number} is not JSON from character {place} on.")
                raise BadInput(message.format(number=number, place=place)) from None
