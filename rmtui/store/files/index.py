"""What the quick commands ask of a large book, kept beside it: the clients' names, how a long history stands, and the
headers of its files.

All are made from the book's files whenever they are missing or do not match, and may be deleted at any time.
"""

from __future__ import annotations

import json
import os
import time
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Any

from rmtui.comparing import name_key
from rmtui.entry.names import Known
from rmtui.errors import RmtuiError
from rmtui.records.channel import Outcome
from rmtui.records.defaults import CONTACTED_STAGES, DEFAULT_CADENCE
from rmtui.rules.contact import queue_effect
from rmtui.rules.people.namesakes import NameHint, name_hints
from rmtui.store.answers import QuickSummary
from rmtui.store.files import file_format, file_protocol, index_file
from rmtui.store.files.inventory import log_files, review_files
from rmtui.store.files.layout import BOOK, REVIEWS, month_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from rmtui.records.review import Review
    from rmtui.rules.contact.summary import ContactSummary
    from rmtui.store.log_pages import LogPage

_SETTLED = 10
"""Seconds after which a file that changes once more has another time: until then its header is not kept."""
_MISSED = 3
"""So many headers may be missing in the index before it is written anew: those of the months in use always are."""
_SEVERAL = frozenset(("aliases", "phones", "spelt"))
_NO_TEXT = frozenset(("closed", "every", "shared"))
"""Which columns of the index of names hold several texts, and which none."""
_VERSION = 9
"""Raised when what an index holds changes, so that an older one is made anew."""


def names(root: str, read_book: Callable[[], dict[str, Any]]) -> list[Known]:
    """What is needed to recognise every client. `read_book` gives the tables of book.json if the index is of no use.

    A book.json that was touched by anybody is read whole, and so found out if it is damaged.
    """
    stamp = [_VERSION, *file_protocol.header(root, BOOK), *file_protocol.stamp(file_protocol.current(root, BOOK))]
    with suppress(ValueError, TypeError, LookupError, RecursionError):  # bytes as they were written, by whomever
        kept = json.loads(index_file.read(root, index_file.NAMES))
        if kept["stamp"] == stamp:
            return _read_names(kept["names"])
    found = known(read_book())
    rows = json.dumps({"stamp": stamp, "names": found}, ensure_ascii=False, separators=(",", ":"))
    index_file.write(root, index_file.NAMES, rows.encode())
    return found


def known(tables: dict[str, Any]) -> list[Known]:
    """All clients of these tables of book.json."""
    settings = tables.get("settings", {}).get("settings", {})
    clients = tables.get("clients", {}).values()
    told = name_hints(clients)
    return [_known(record, settings, told[record["id"]]) for record in clients]


def _read_names(rows: list[list[Any]]) -> list[Known]:
    """A client a row. TypeError, ValueError or LookupError where one is none; read by columns, which is quick."""
    columns: list[Any] = [*zip(*rows, strict=True)]
    for place, field in enumerate(Known._fields if rows else ()):
        if field in _SEVERAL:
            columns[place] = [*map(tuple, columns[place])]
            "".join(map("".join, columns[place]))
        elif field not in _NO_TEXT:
            "".join(columns[place])
    return [*map(Known._make, zip(*columns, strict=True))]


def remembered(root: str) -> dict[str, str]:
    """The names of all clients when the index was made, by id; none where it is of no use. It may be out of date."""
    with suppress(ValueError, TypeError, KeyError, RecursionError):
        kept = json.loads(index_file.read(root, index_file.NAMES))
        return {str(one): str(name) for one, name, *_rest in kept["names"]}
    return {}


def _known(client: dict[str, Any], settings: dict[str, Any], told: NameHint) -> Known:
    phones = tuple("".join(filter(str.isdigit, phone)) for phone in client.get("phones", ()))
    aliases = tuple(filter(None, (*client.get("aliases", ()), client.get("salutation"))))
    return Known(
        id=client["id"],
        name=client["name"],
        aliases=aliases,
        number=client.get("number", ""),
        phones=phones,
        pinyin=client.get("pinyin", ""),
        channel=client.get("channel", ""),
        hint=told.hint,
        closed=client.get("stage") == "closed",
        every=_every(client, settings),
        counts="".join(sorted(_counting(client, settings))),
        shared=told.shared,
        spelt=tuple(key for called in (client["name"], *aliases) if (key := name_key(called)) != called.casefold()),
    )


def _every(client: dict[str, Any], settings: dict[str, Any]) -> int:
    """As `rmtui.rules.contact.cadence`, from the records as JSON has them."""
    if client.get("stage", "active") not in CONTACTED_STAGES:
        return 0
    tier = client.get("tier", "C")
    return int(client.get("cadence") or settings.get("cadence", {}).get(tier) or DEFAULT_CADENCE[tier])


def _counting(client: dict[str, Any], settings: dict[str, Any]) -> set[str]:
    preferred = {client["channel"]} if settings.get("preferred_resets") and client.get("channel") else set()
    return {
        *queue_effect.resetting_channels(settings.get("resets"), wechat=bool(settings.get("wechat_counts"))),
        *preferred,
    }


def contact_summary(
    root: str, today: date, read_page: Callable[[str], LogPage], read_reviews: Callable[[str], Iterable[Review]]
) -> ContactSummary:
    """How the book stands: the months before the last one from the index, the newest ones read.

    `read_reviews` gives the reviews in a file: of a client, and up to format 2 of a month.
    """
    import msgspec

    from rmtui.rules.contact.summary import ContactSummary

    old, new, stamp = _months(root, today)
    found = None
    with suppress(ValueError, RecursionError):
        kept_stamp, kept, _rows = _read_summary_file(root)
        if json.loads(kept_stamp) == stamp:
            found = msgspec.json.decode(kept, type=ContactSummary)
    if found is None:
        found = ContactSummary()
        sold: dict[str, dict[str, None]] = {}
        for name in old:
            page = read_page(name)
            found.add(page.contacts.values(), page.snoozes.values(), page.steps.values())
            for sale in page.sales.values():
                sold.setdefault(sale.client, {})[name] = None
        found.drop_kept_promises()
        rows = (msgspec.json.encode(row) for row in _client_rows(found, sold))
        lines = (msgspec.json.encode(stamp), msgspec.json.encode(found), *rows, b"")
        index_file.write(root, index_file.STANDING, b"\n".join(lines))
    for name in new:
        page = read_page(name)
        found.add(page.contacts.values(), page.snoozes.values(), page.steps.values())
    found.drop_kept_promises()
    found.add((), reviews=_last_reviews(root, read_reviews))
    return found


def _read_summary_file(root: str) -> list[bytes]:
    """The index of the old months: the stamps of these, how the book stood with all clients, and a line for each.

    ValueError where there is none.
    """
    parts = index_file.read(root, index_file.STANDING).split(b"\n", 2)
    if len(parts) < 3:
        raise ValueError
    return parts


def _client_rows(
    contact_summary: ContactSummary, sold: dict[str, dict[str, None]]
) -> Iterator[tuple[str, dict[str, date], list[tuple[str, date]], list[str]]]:
    """What is asked of one client: id, when last reached, the promises, each with when a contact keeps it, and the
    months in which something was sold.
    """
    promises: dict[str, list[tuple[str, date]]] = {}
    for promise in contact_summary.promises:
        promises.setdefault(promise.client, []).append((promise.text, promise.kept_from))
    for one in {**contact_summary.last, **promises, **sold}:
        yield one, contact_summary.last.get(one, {}), promises.get(one, []), [*sold.get(one, ())]


def sold_in(root: str, client: str) -> list[str]:
    """The months in which something may have been sold to a client, newest first: those that the index says, and those
    it does not know.
    """
    files = log_files(root)
    try:
        kept_stamp, _kept_whole, rows = _read_summary_file(root)
        known, sold = json.loads(kept_stamp), set[str]()
        for one, _last, _promises, months in map(json.loads, file_format.lines_with(rows, [client.encode()])):
            if one == client:
                sold.update(months)
    except (ValueError, TypeError):
        return files
    stamps = _stamps(root, [name for name in files if name in known])
    return [name for name in files if name in sold or not stamps.get(name) or stamps[name] != known[name]]


def _last_reviews(root: str, read: Callable[[str], Iterable[Review]]) -> list[Review]:
    """The last review of every client, as `ContactSummary` keeps it; only the files that were changed are read."""
    import msgspec

    from rmtui.records.review import Review
    from rmtui.rules.contact.summary import ContactSummary

    Rows = dict[str, tuple[tuple[int, ...], list[Review]]]  # noqa: N806 - a type
    known: Rows = {}
    with suppress(msgspec.DecodeError, RecursionError):
        known = msgspec.json.decode(index_file.read(root, index_file.REVIEWS), type=Rows)
    found: Rows = {}
    for name, file in file_protocol.currents(root, (*months_with_reviews(root), *review_files(root))):
        stamp = _VERSION, *file_protocol.stamp(file)
        found[name] = known.get(name, ((), []))
        if found[name][0] != stamp:
            last = ContactSummary()
            last.add((), reviews=read(name))
            found[name] = stamp, [*last.reviews.values()]
    if found != known:
        index_file.write(root, index_file.REVIEWS, msgspec.json.encode(found))
    return [review for _stamp, reviews in found.values() for review in reviews]


def months_with_reviews(root: str) -> list[str]:
    """The months where a book of an earlier format has its reviews; in one of the present format there is none."""
    return log_files(root) if file_protocol.header(root, BOOK).format <= file_format.WITH_REVIEWS else []


def moment_of_reviews(root: str) -> str:
    """The newest change that the files of reviews remember; "" where there are none.

    They are many, so it is kept, as long as nothing is put into their directory.
    """
    stamp = [_VERSION, *file_protocol.stamp(os.path.join(root, REVIEWS))]
    if not any(stamp[1:]):
        return ""
    with suppress(ValueError, TypeError):
        kept_stamp, moment = json.loads(index_file.read(root, index_file.MOMENT))
        if kept_stamp == stamp:
            return str(moment)
    newest = ""
    for name in review_files(root):
        with suppress(RmtuiError):
            header = file_protocol.read_header(os.path.join(root, name))
            newest = max(newest, header.operation if header else "")
    _keep_moment(root, newest)
    return newest


def keep_moment(root: str, moment: str, files: Iterable[str]) -> None:
    """Keep what `moment_of_reviews` is after a change to `files`, which was the newest one."""
    if any(name.startswith(f"{REVIEWS}/") for name in files):
        _keep_moment(root, moment)


def _keep_moment(root: str, moment: str) -> None:
    stamp = [_VERSION, *file_protocol.stamp(os.path.join(root, REVIEWS))]
    index_file.write(root, index_file.MOMENT, json.dumps([stamp, moment]).encode())


def _months(root: str, today: date) -> tuple[list[str], list[str], dict[str, str]]:
    """The months before the last one, the newest ones, and a stamp of each of the former."""
    last_month = f"{today.year}-{today.month - 1:02}" if today.month > 1 else f"{today.year - 1}-12"
    files = log_files(root)
    old = [name for name in files if month_of(name) < last_month]
    return old, files[: len(files) - len(old)], _stamps(root, old)


def _stamps(root: str, names: Iterable[str]) -> dict[str, str]:
    """What tells one state of a month from another; "" for one that cannot be read."""
    return {
        name: f"{_VERSION} {header.checksum} {header.generation}" if header else ""
        for name, header in headers(root, names).items()
    }


def headers(root: str, names: Iterable[str]) -> dict[str, file_format.Header | None]:
    """The headers of files of the book; None where one cannot be read. A file that is as it was is not opened."""
    kept: dict[str, list[Any]] = {}
    with suppress(ValueError, TypeError):
        kept = dict(json.loads(index_file.read(root, index_file.HEADERS)))
    found: dict[str, file_format.Header | None] = {}
    rows: dict[str, list[Any]] = {}
    settled = time.time_ns() - _SETTLED * 10**9
    for name, file in file_protocol.currents(root, names):
        stamp = [_VERSION, *file_protocol.stamp(file)]
        row = kept.get(name)
        if row and row[0] == stamp:
            found[name] = file_format.Header(*row[1])
            continue
        found[name] = None
        with suppress(RmtuiError):
            found[name] = file_protocol.read_header(file)
        if found[name] and stamp[1] < settled:
            rows[name] = [stamp, found[name]]
    if len(rows) > _MISSED:
        index_file.write(root, index_file.HEADERS, json.dumps({**kept, **rows}, separators=(",", ":")).encode())
    return found


def quick_summary(root: str, today: date, clients: Collection[str]) -> QuickSummary | None:
    """How the book stands with these clients; None where the index of the old months is of no use. Damaged where one
    of the newest months is, of which only the records that name one of the clients are read.
    """
    old, new, stamp = _months(root, today)
    found = QuickSummary({one: {} for one in clients}, [])
    ids = [one.encode() for one in clients]
    if old:
        try:
            kept_stamp, _kept_whole, rows = _read_summary_file(root)
        except ValueError:
            return None
        if json.loads(kept_stamp) != stamp:
            return None
        for one, last, promises, _sold in map(json.loads, file_format.lines_with(rows, ids)):
            if one in found.last:
                found.last[one] = {letter: date.fromisoformat(day) for letter, day in last.items()}
                found.promises.extend((one, text, date.fromisoformat(since)) for text, since in promises)
    for name in new:
        content = file_protocol.read_file(root, name) or b""
        file_format.check(content, os.path.join(root, name))
        for line in file_format.lines_with(content, ids):
            if b'"clients":' in line or b'"promise":' in line:
                _take(found, json.loads(line.removesuffix(b",").partition(b'":')[2]))
    return found


def _take(found: QuickSummary, record: dict[str, Any]) -> None:
    """A contact, or a promise that stands alone, as JSON has it; an operation that remembers one is neither."""
    whom = record.get("clients") or [record.get("client", "")]
    if promise := record.get("promise"):
        _promised(found, whom, record["on"], promise)
    if "channel" in record and record.get("outcome", Outcome.REACHED) == Outcome.REACHED:
        day = date.fromisoformat(record["on"])
        for one in whom:
            if one in found.last:
                days = found.last[one]
                days[record["channel"]] = max(day, days.get(record["channel"], day))


def _promised(found: QuickSummary, whom: Iterable[str], made_on: str, promise: dict[str, Any]) -> None:
    if promise.get("done_on"):
        return
    said = promise.get("still_open_on")
    since = queue_effect.kept_from(
        date.fromisoformat(promise["due"]), date.fromisoformat(made_on), date.fromisoformat(said) if said else None
    )
    found.promises.extend((one, promise["text"], since) for one in whom if one in found.last)
