"""The exported calendar, read by khal: where it is installed, since a calendar is read by calendars."""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from rmtui.exchange.calendar_feed import feed_content
from rmtui.sample.shift_book import sample_dir
from rmtui.store.files.book import Book
from tests.factory import TODAY

khal: Any = pytest.importorskip("khal.icalendar", reason="khal is not installed")


@pytest.mark.parametrize("spoken", ["en", "zh"])
def test_every_event_is_one_of_a_whole_day_with_its_words(tmp_path: Path, spoken: str) -> None:
    book = Book(shutil.copytree(sample_dir(spoken), str(tmp_path / "book")))
    written = feed_content(
        book, TODAY, datetime(2026, 11, 23, tzinfo=UTC), book.clients().values(), details=True
    ).decode()
    parts = khal.split_ics(written)
    events = [event for part in parts for event in khal.cal_from_ics(part).walk("VEVENT")]
    assert len(parts) == len(events) == written.count("BEGIN:VEVENT")
    for event in events:
        start = event.decoded("DTSTART")
        assert isinstance(start, date) and not isinstance(start, datetime)
        assert event.decoded("DTEND") - start == timedelta(days=1)
        assert str(event["UID"]).endswith("@rmtui") and event["SUMMARY"]
    names = {one.name for one in book.clients().values()}
    assert names - {name for name in names if any(name in str(event["SUMMARY"]) for event in events)} == set()
