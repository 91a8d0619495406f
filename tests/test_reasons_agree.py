"""Why a client is due is the same in the queue, in the folder, on the page before a meeting and at the desk.

Checked for every client of the sample book in several states, with the queue kept and without it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from shutil import copytree

import pytest
from msgspec.structs import replace

from rmtui.cli.folder.open_folder import OpenFolder
from rmtui.cli.folder.profile_section import profile_lines
from rmtui.exchange import client_brief
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.records.settings import Settings
from rmtui.rules.contact.due_row import DueRow
from rmtui.rules.contact.due_text import reason_text, row_text
from rmtui.sample.shift_book import sample_dir
from rmtui.store.files import index_file
from rmtui.store.files.book import Book
from rmtui.tui.frame.snapshot import read_snapshot
from tests.factory import contact, promise, snooze

TODAY = date(2026, 11, 23)


def introduce(book: Book) -> None:
    """The first ten clients introduced the ten behind them, of late."""
    clients = [*book.clients().values()]
    pairs = zip(clients[:10], clients[10:20], strict=True)
    book.save(*(replace(new, referred_by=known.id, opened_on=TODAY) for known, new in pairs), what="edit")


def introduce_and_speak(book: Book) -> None:
    """With some there is a contact or a promise of the day, too, one is snoozed."""
    introduce(book)
    first, second, third, *_others = book.clients().values()
    spoken = contact(first, on=TODAY, promise=promise(TODAY + timedelta(days=3)))
    book.save(spoken, contact(second, on=TODAY, channel="W"), snooze(third, TODAY + timedelta(days=9)), what="log")


SHORT_NOTICE = Settings(reasons={cause: {"notice": 1} for cause in ("birthday", "case", "opportunity")})
STATES: dict[str, tuple[date, Callable[[Book], object]]] = {
    "as it is": (TODAY, lambda _book: None),
    "introduced, and spoken to": (TODAY, introduce_and_speak),
    "a week later, with short notice": (
        TODAY + timedelta(days=7),
        lambda book: book.save(SHORT_NOTICE, what="edit"),
    ),
}


@pytest.mark.parametrize("state", STATES)
def test_everywhere_a_client_is_due_for_the_same_reasons(
    state: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = Book(copytree(sample_dir("zh"), str(tmp_path / "book")))
    monkeypatch.setattr(client_brief, "fitted", lambda sections, *_room: [*sections])  # whole lines
    today, change = STATES[state]
    book.due_rows(today)
    change(book)
    Path(book.path, index_file.QUEUE).unlink(missing_ok=True)
    alone = {id: said(book, client, today) for id, client in book.clients().items()}
    queue = {row.client.id: row for row in book.due_rows(today)}
    assert {row.client.id: row for row in read_snapshot(book, today).due} == queue
    assert alone == {id: said_of(queue.get(id), today) for id in book.clients()}
    assert {id: row for id in book.clients() if (row := book.due_row(id, today))} == queue
    assert len(queue) > 5


def said_of(row: DueRow | None, today: date) -> tuple[DueRow | None, str, str]:
    """A row, and what the folder and the page are to say of it."""
    reasons = [plain(reason_text(one, today)) for one in row.reasons] if row else []
    return row, plain(row_text(row, today)) if row else "", " · ".join(reasons)


def said(book: Book, client: Client, today: date) -> tuple[DueRow | None, str, str]:
    """The row of one client, and what the folder and the page say."""
    shown = [line.removeprefix("Due: ") for line in profile_lines(OpenFolder(client, book, today)) if "Due: " in line]
    due = [section for section in client_brief.client_brief(book, client, today).sections if section.title == "Due"]
    on_page = [line for section in due for line in section.lines if not line.startswith("Within a week")]
    return book.due_row(client.id, today), "".join(shown), "".join(on_page)
