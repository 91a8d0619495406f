"""`rmtui audit`: every way out of the book leaves a line, and nobody can take it away."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from rmtui.records.audit import AuditEntry
from rmtui.store.files.book import Book
from tests.conftest import Run
from tests.factory import ago, contact


@pytest.mark.parametrize(
    ("command", "left"),
    [
        ("export {dir}/b.xlsx", ("export", ".xlsx", 2)),
        ("export {dir}/tables/", ("export", "/", 2)),
        ("export --json", ("export", "", 2)),
        ("export {dir}/one.md 王芳", ("export", ".md", 1)),
        ("due --to {dir}/due.ics", ("export", ".ics", 2)),
        ("brief 王芳 --to {dir}/b.html", ("brief", ".html", 1)),
        ("greet 中秋节 --to {dir}/g.csv", ("greetings", ".csv", 2)),
        ("stats --to {dir}/s.xlsx", ("statistics", ".xlsx", 0)),
    ],
)
def test_a_file_that_leaves_is_written_down(
    book: Book, run: Run, tmp_path: Path, command: str, left: tuple[str, str, int]
) -> None:
    assert run(*(word.format(dir=tmp_path) for word in command.split())).code == 0
    (entry,) = book.records(AuditEntry)
    assert (entry.kind, entry.format, entry.people) == left
    shown = json.loads(run("audit", "--json").out)["audit"]
    assert [one["kind"] for one in shown] == [left[0]]
    told = run("audit").out
    assert "王芳" not in told and ("folder" in told) is (left[1] == "/")


def test_what_is_only_shown_is_not_written_down_and_a_period_is_chosen(book: Book, run: Run, tmp_path: Path) -> None:
    assert run("audit").code == 4
    run("show", "王芳")
    run("brief", "王芳", "--json")
    assert run("export", str(tmp_path / "no" / "where.xlsx")).code != 0
    assert not [*book.records(AuditEntry)]
    run("export", str(tmp_path / "a.csv"))
    assert run("audit", "month").code == 0
    assert run("audit", "last", "month").code == 4


def test_undo_passes_over_what_left(book: Book, run: Run, tmp_path: Path) -> None:
    fang = next(iter(book.clients().values()))
    book.save(contact(fang, on=ago(1), note="聊了债基"), what="log")
    run("export", str(tmp_path / "a.csv"))
    assert "聊了债基" in run("undo").out
    assert len([*book.records(AuditEntry)]) == 1
    assert run("undo").code == 0 and not book.clients(), "what was done before it"
    assert len([*book.records(AuditEntry)]) == 1
