"""The indexes of how a long history stands, with all clients at once and with each: made from the months before the
last one, from those before this one with the reviews, and from all, wherever they are missing or do not match them.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from rmtui.currency import base_currency
from rmtui.named_tuple import NamedTuple
from rmtui.records.channel import MESSAGE_CHANNELS, Outcome
from rmtui.records.party import Party
from rmtui.rules.contact.queue_effect import QuickPromise, other_clients
from rmtui.rules.days.months import month_key
from rmtui.store.answers import QuickSummary
from rmtui.store.files import disk, file_format, file_protocol, header_index, index_file, inventory
from rmtui.store.files.inventory import log_files
from rmtui.store.files.layout import BOOK, REVIEWS, month_of
from rmtui.store.files.one_look import seen_once

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence
    from typing import Any

    from rmtui.records.events import Contact, Snooze, StandingPromise
    from rmtui.records.review import Review
    from rmtui.rules.contact.summary import ContactSummary
    from rmtui.store.log_pages import LogPage

    Events = tuple[Iterable[Contact], Iterable[Snooze], Iterable[StandingPromise]]

_VERSION = 23
"""Raised when what the index holds changes, so that an older one is made anew."""
_YEAR = "year"
"""In the stamps: that whose services were counted."""


def contact_summary(
    root: str,
    today: date,
    read_page: Callable[[str], LogPage],
    read_reviews: Callable[[str], Iterable[Review]],
    fields: Collection[str] = (),
) -> ContactSummary:
    """How the book stands: by the index of the present, else by those of the months before, with the newest ones read.

    `read_reviews` gives the reviews in a file: of a client, and up to format 2 of a month. `fields`: those that are
    asked for, where others may be missing.
    """
    old, new, stamp = _months(root, today)
    last = [name for name in new if month_of(name) < month_key(today)]
    newest = [name for name in new if name not in last]
    with_reviews = months_with_reviews(root)
    recent: tuple[object, ...] = (base_currency(), stamp | _stamps(root, (*last,)))
    present = *recent, with_reviews, inventory.state(root, REVIEWS), file_protocol.stamps(root, newest)
    if found := _kept_summary(root, index_file.PRESENT, present, fields):
        return found
    reviewed = file_protocol.stamps(root, (*with_reviews, *inventory.review_files(root)))
    recent = *recent, reviewed
    found = _kept_summary(root, index_file.RECENT, recent)
    if found is None:
        found = _kept_summary(root, index_file.STANDING, stamp) or _rebuild(root, old, stamp, read_page, today)
        _add_months(found, last, read_page, today)
        found.add_reviews(_reviewed(root, today.year, reviewed, read_reviews))
        _keep_summary(root, index_file.RECENT, recent, found)
    _add_months(found, newest, read_page, today)
    _keep_summary(root, index_file.PRESENT, present, found)
    return found


def _kept_summary(root: str, name: str, stamp: object, fields: Collection[str] = ()) -> ContactSummary | None:
    """How the book stood after what a stamp is of, by an index, or no more than some fields of it; None where it is of
    no use.
    """
    from msgspec.json import decode, encode

    from rmtui.rules.contact.summary import ContactSummary

    with suppress(ValueError, RecursionError):
        index = _read_index(root, name)
        if index.stamp == encode(stamp):
            lines = index.rest.split(b"\n")
            wanted = [b'"%s":' % field.encode() for field in fields]
            lines = [line for line in lines if line and (not fields or line.startswith(tuple(wanted)))]
            return decode(b"{%s}" % b",".join(lines), type=ContactSummary)
    return None


def _keep_summary(root: str, name: str, stamp: object, summary: ContactSummary) -> None:
    """Write an index of how the book stands: below the stamp a line a field, so that one is read without the others."""
    from msgspec.json import encode
    from msgspec.structs import asdict

    lines = [encode(stamp), *(b'"%s":%s' % (field.encode(), encode(value)) for field, value in asdict(summary).items())]
    index_file.write(root, name, b"".join(line + b"\n" for line in lines))


def _add_months(found: ContactSummary, names: Iterable[str], read_page: Callable[[str], LogPage], today: date) -> None:
    """Add what was written down in some months."""
    for name in names:
        page = read_page(name)
        found.add(page.contacts.values(), page.snoozes.values(), page.steps.values())
    found.drop_kept_promises()
    if any(not month_of(name).startswith(f"{today.year}-") for name in names):
        found.drop_other_years(today.year)


def _keep(root: str, name: str, *lines: Any) -> None:
    """Write an index of lines, the stamp first."""
    from msgspec.json import encode

    index_file.write(root, name, b"".join(encode(line) + b"\n" for line in lines))


def client_summary(root: str, today: date, client: str, read_events: Callable[[str], Events]) -> ContactSummary | None:
    """How the book stands with one client, without the reviews; None where the index of the old months is of no use.

    `read_events` gives the contacts, snoozes and promises of a month that name the client.
    """
    import msgspec

    from rmtui.rules.contact.summary import ContactSummary

    old, new, stamp = _months(root, today)
    found = ContactSummary()
    try:
        index = _read_index(root, index_file.BY_CLIENT)
        if json.loads(index.stamp) != stamp:
            return None
        for line in index.lines_with([client.encode()]):
            one, kept, _months_of = msgspec.json.decode(line, type=tuple[str, ContactSummary, dict[str, list[str]]])
            found = kept if one == client else found
    except (ValueError, RecursionError):
        if old:
            return None
    for name in new:
        found.add(*read_events(name))
    found = found.of(client)
    found.drop_kept_promises()
    return found


def _rebuild(
    root: str, old: list[str], stamp: dict[str, str], read_page: Callable[[str], LogPage], today: date
) -> ContactSummary:
    """How the book stood after the old months, which the index then holds."""
    from rmtui.records.events import Contact
    from rmtui.records.kinds import BookFile, kinds_in
    from rmtui.rules.contact.summary import ContactSummary

    found = ContactSummary()
    months: dict[str, dict[str, dict[str, None]]] = {}
    kinds = [kind for kind in kinds_in(BookFile.MONTH) if kind.has_owners and kind.record is not Contact]
    for name in old:
        page = read_page(name)
        found.add(page.contacts.values(), page.snoozes.values(), page.steps.values())
        for kind in kinds:
            for record in getattr(page, kind.table).values():
                for owner in kind.owners(record):
                    months.setdefault(owner, {}).setdefault(kind.table, {})[name] = None
    found.drop_kept_promises()
    found.drop_other_years(today.year)
    each = found.by_client()
    rows = (
        (one, each.get(one, ContactSummary()), {table: [*names] for table, names in months.get(one, {}).items()})
        for one in {**each, **months}
    )
    _keep_summary(root, index_file.STANDING, stamp, found)
    _keep(root, index_file.BY_CLIENT, stamp, *rows)
    return found


class _Index(NamedTuple):
    """An index of the old months: in its first line the stamps of these. Then how the book stood with all clients; or a
    line a client, with the id, how it stood, and by table the months that have a record of the client, contacts apart.
    """

    content: bytes
    end: int
    """Of the first line."""

    @property
    def stamp(self) -> bytes:
        return self.content[: self.end]

    @property
    def rest(self) -> bytes:
        return self.content[self.end :]

    def lines_with(self, ids: Collection[bytes]) -> Collection[bytes]:
        """The lines that name one of these clients."""
        return file_format.lines_with(self.content, ids, self.end)


def _read_index(root: str, name: str) -> _Index:
    """One of the indexes of the old months. ValueError where there is none."""
    return _kept_index(root, name, disk.stamp(os.path.join(root, name)))


@lru_cache(1)
def _kept_index(root: str, name: str, _stamp: disk.Stamp) -> _Index:
    """The same, as long as the file stays as it is: a folder asks twice."""
    content = index_file.read(root, name)
    return _Index(content, content.index(b"\n"))


def months_with(root: str, table: str, client: str) -> list[str]:
    """The months that may have a record of a client in a table, which is not that of contacts, newest first: those
    that the index says, and those it does not know.
    """
    files = log_files(root)
    try:
        index = _read_index(root, index_file.BY_CLIENT)
        known, found = json.loads(index.stamp), set[str]()
        for one, _contact_summary, months in map(json.loads, index.lines_with([client.encode()])):
            if one == client:
                found.update(months.get(table, ()))
    except (ValueError, TypeError, AttributeError):
        return files
    stamps = _stamps(root, tuple([name for name in files if name in known]))
    return [name for name in files if name in found or not stamps.get(name) or stamps[name] != known[name]]


def _reviewed(
    root: str, year: int, stamps: dict[str, disk.Stamp], read: Callable[[str], Iterable[Review]]
) -> ContactSummary:
    """The last reviews of clients, how many there were in a year, and what the newest found, by the stamps of the files
    that have reviews; only those that were changed are read.
    """
    from msgspec import DecodeError
    from msgspec.json import decode

    from rmtui.rules.contact.summary import ContactSummary

    made_for = _VERSION, base_currency(), year
    known_stamps: dict[str, disk.Stamp] = {}
    known: dict[str, ContactSummary] = {}
    with suppress(DecodeError, RecursionError):
        of_all, _end, of_each = index_file.read(root, index_file.REVIEWS).partition(b"\n")
        kept = decode(of_all, type=tuple[tuple[int, str, int], dict[str, disk.Stamp], ContactSummary])
        if kept[0] == made_for:
            if kept[1] == stamps:
                return kept[2]
            known_stamps, known = kept[1], decode(of_each, type=dict[str, ContactSummary])
    everybody = ContactSummary()
    for name, stamp in stamps.items():
        if known_stamps.get(name) != stamp:
            known[name] = ContactSummary()
            known[name].add((), reviews=read(name))
        everybody.add_reviews(known[name])
    everybody.drop_other_years(year)
    each = {name: known[name] for name in stamps}
    _keep(root, index_file.REVIEWS, (made_for, stamps, everybody), each)
    return everybody


def months_with_reviews(root: str) -> list[str]:
    """The months where a book of an earlier format has its reviews; in one of the present format there is none."""
    return log_files(root) if file_protocol.header(root, BOOK).format <= file_format.WITH_REVIEWS else []


def _months(root: str, today: date) -> tuple[list[str], list[str], dict[str, str]]:
    """The months before the last one, the newest ones, and a stamp of each of the former and of the year."""
    last_month = f"{today.year}-{today.month - 1:02}" if today.month > 1 else f"{today.year - 1}-12"
    files = log_files(root)
    old = [name for name in files if month_of(name) < last_month]
    return old, files[: len(files) - len(old)], {**_stamps(root, (*old,)), _YEAR: str(today.year)}


@seen_once
def _stamps(root: str, names: tuple[str, ...]) -> dict[str, str]:
    """What tells one state of a month from another; "" for one that cannot be read."""
    return {
        name: f"{_VERSION} {header.checksum} {header.generation}" if header else ""
        for name, header in header_index.headers(root, names).items()
    }


def quick_summary(root: str, today: date, clients: Collection[str]) -> QuickSummary | None:
    """How the book stands with these clients; None where the index of the old months is of no use. Damaged where one
    of the newest months is, of which only the records that name one of the clients are read.
    """
    old, new, stamp = _months(root, today)
    found = QuickSummary({one: {} for one in clients}, {}, [], {})
    ids = [one.encode() for one in clients]
    if old:
        try:
            index = _read_index(root, index_file.BY_CLIENT)
        except ValueError:
            return None
        if json.loads(index.stamp) != stamp:
            return None
        for one, summary, _months_of in map(json.loads, index.lines_with(ids)):
            if one in found.last:
                days = summary.get("last", {}).get(one, {})
                found.last[one] = {letter: date.fromisoformat(day) for letter, day in days.items()}
                for day, id in summary.get("newest", {}).values():
                    found.newest[one] = date.fromisoformat(day), id
                for promise in summary.get("promises", ()):
                    whom = [one, *promise.get("others", ())]
                    _add_promise(found, whom, (promise["made_on"], promise["source"]), promise, only=one)
                for snooze in summary.get("snoozes", {}).values():
                    _add_snooze(found, snooze)
    for name in new:
        content = file_protocol.read_file(root, name) or b""
        file_format.check(content, os.path.join(root, name))
        lines = file_format.lines_with(content, ids)
        records = (
            line.removesuffix(b",").partition(b'":')[2]
            for line in lines
            if b'"clients":' in line or b'"promise":' in line or b'"until":' in line
        )
        for record in json.loads(b"[%b]" % b",".join(records)):
            _add_record(found, record)
    return found


def _add_record(found: QuickSummary, record: dict[str, Any]) -> None:
    """A contact, a promise that stands alone or a snooze, as JSON has it; no operation that remembers one."""
    whom = record.get("clients") or [record.get("client", "")]
    if promise := record.get("promise"):
        _add_promise(found, whom, (record["on"], record["id"]), promise)
    if "until" in record:
        _add_snooze(found, record)
    is_card = record.get("greeting") and record.get("channel") in MESSAGE_CHANNELS
    if "channel" in record and not is_card and record.get("outcome", Outcome.REACHED) == Outcome.REACHED:
        day = date.fromisoformat(record["on"])
        for one in whom:
            if one in found.last:
                found.newest[one] = max((day, record["id"]), found.newest.get(one, (day, "")))
                days = found.last[one]
                days[record["channel"]] = max(day, days.get(record["channel"], day))


def _add_promise(
    found: QuickSummary, whom: Sequence[str], made: tuple[str, str], promise: dict[str, Any], *, only: str = ""
) -> None:
    """A promise made to clients, for those that are asked about, or one of them."""
    if promise.get("done_on"):
        return
    due, made_on = date.fromisoformat(promise["due"]), date.fromisoformat(made[0])
    still_open_on = date.fromisoformat(promise["still_open_on"]) if promise.get("still_open_on") else None
    is_theirs = promise.get("by", Party.MANAGER) != Party.MANAGER
    found.promises.extend(
        QuickPromise(one, promise["text"], due, (made_on, made[1]), still_open_on, is_theirs, other_clients(whom, one))
        for one in whom
        if one in found.last and only in ("", one)
    )


def _add_snooze(found: QuickSummary, snooze: dict[str, Any]) -> None:
    client, id = snooze.get("client"), snooze["id"]
    if client in found.last and found.snoozes.get(client, ("", date.min))[0] < id:
        found.snoozes[client] = id, date.fromisoformat(snooze["until"])
