"""What the quick commands ask of a large book, kept beside it: the clients' names, and how a long history stands.

Both are made from the book's files whenever they are missing or do not match, and may be deleted at any time.
"""

from __future__ import annotations

import json
import os
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from rmtui.comparing import name_key
from rmtui.entry.names import Known
from rmtui.rules.namesakes import Told, told_apart
from rmtui.store import disk
from rmtui.store.layout import BOOK, log_files

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from rmtui.rules.standing import Standing
    from rmtui.store.typed import LogPage

DIRECTORY = "index"
_VERSION = 5
"""Raised when what an index holds changes, so that an older one is made anew."""


def names(root: str, read_book: Callable[[], dict[str, Any]]) -> list[Known]:
    """What is needed to recognise every client. `read_book` gives the tables of book.json if the index is of no use.

    A book.json that was touched by anybody is read whole, and so found out if it is damaged.
    """
    header = disk.read_header(os.path.join(root, BOOK))
    stamp = [_VERSION, *(header or ()), *disk.stamp(os.path.join(root, BOOK))]
    path = os.path.join(root, DIRECTORY, "names.json")
    content = _kept(path)
    if content:
        kept = json.loads(content)
        if kept["stamp"] == stamp:
            return [
                Known(one, name, tuple(aliases), number, tuple(phones), *(*rest, tuple(spelt)))
                for one, name, aliases, number, phones, *rest, spelt in kept["names"]
            ]
    clients = read_book().get("clients", {}).values()
    told = told_apart(clients)
    found = [_known(record, told[record["id"]]) for record in clients]
    _keep(root, path, json.dumps({"stamp": stamp, "names": found}, ensure_ascii=False, separators=(",", ":")).encode())
    return found


def _known(client: dict[str, Any], told: Told) -> Known:
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
        shared=told.shared,
        spelt=tuple(key for called in (client["name"], *aliases) if (key := name_key(called)) != called.casefold()),
    )


def standing(root: str, today: date, read_page: Callable[[str], LogPage]) -> Standing:
    """How the book stands: the months before the last one from the index, the newest ones read."""
    import msgspec

    from rmtui.rules.standing import Standing

    last_month = f"{today.year}-{today.month - 1:02}" if today.month > 1 else f"{today.year - 1}-12"
    files = log_files(root)
    old = [name for name in files if name[4:11] < last_month]
    headers = {name: disk.read_header(os.path.join(root, name)) for name in old}
    stamp = {
        name: f"{_VERSION} {header.checksum} {header.generation}" if header else "" for name, header in headers.items()
    }
    path = os.path.join(root, DIRECTORY, "standing.json")
    found = None
    content = _kept(path)
    with suppress(msgspec.DecodeError):
        kept = msgspec.json.decode(content, type=tuple[dict[str, str], Standing]) if content else None
        if kept and kept[0] == stamp:
            found = kept[1]
    if found is None:
        found = Standing()
        for name in old:
            page = read_page(name)
            found.add(page.contacts.values(), page.snoozes.values(), page.steps.values(), page.reviews.values())
        found.drop_kept_promises()
        _keep(root, path, msgspec.json.encode((stamp, found)))
    for name in files[: len(files) - len(old)]:
        page = read_page(name)
        found.add(page.contacts.values(), page.snoozes.values(), page.steps.values(), page.reviews.values())
    found.drop_kept_promises()
    return found


def bad(root: str) -> list[str]:
    """The indexes whose bytes are not those that were written, relative to the book."""
    names = (f"{DIRECTORY}/names.json", f"{DIRECTORY}/standing.json")
    paths = {name: os.path.join(root, name) for name in names}
    return [name for name, path in paths.items() if os.path.exists(path) and _kept(path) is None]


def _keep(root: str, path: str, content: bytes) -> None:
    """Write an index, without waiting for the disk; one that refuses costs time at the next command, nothing else."""
    temp = f"{path}.{os.getpid()}.tmp"
    with suppress(OSError):
        disk.make_directory(os.path.join(root, DIRECTORY))
        with open(temp, "wb", opener=_private) as file:
            file.write(b"%08x" % zlib.crc32(content) + content)
        os.replace(temp, path)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _kept(path: str) -> bytes | None:
    """What an index holds; None where it is missing or its bytes are not those that were written."""
    with suppress(OSError, ValueError), open(path, "rb") as file:
        content = file.read()
        if int(content[:8], 16) == zlib.crc32(content[8:]):
            return content[8:]
    return None
