"""`rmtui callbacks`: drawn, asked and counted."""

from __future__ import annotations

import json

from rmtui.store.files.book import Book
from tests.canaries import HUSBAND, MOTHER, Family
from tests.conftest import Run


def ids(run: Run) -> list[str]:
    return [one["id"] for one in json.loads(run("callbacks", "--json").out)["callbacks"]]


def test_a_sample_is_drawn_asked_by_a_superior_and_counted(book: Book, run: Run) -> None:
    run("log", "王芳 T 聊了到期理财")
    run("log", "李强 M 方案")
    drawn = run("callbacks", "draw", "--size", "1")
    assert drawn.out.startswith("1 client is drawn:\n")
    assert run("callbacks", "draw", "--size", "1").code == 4
    (one,) = ids(run)
    refused = run("callbacks", "answer", one, "Content: delighted")
    assert (refused.code, "not content" in refused.err) == (2, True)
    run("callbacks", "answer", one, "As noted: yes", "Content: partly", "--by", "Ms Hall", "--note", "call later")
    assert "Ms Hall" in run("callbacks").out
    assert run("callbacks", "--open").code == 4
    counted = run("callbacks", "count")
    assert counted.out.splitlines()[:5] == [
        "1 of 1 were asked.",
        "Was it as it was written down?",
        "  yes 1, no 0",
        "How content is the client?",
        "  content 0, partly 1, not content 0",
    ]
    run("undo")
    assert run("callbacks", "--open").code == 0


def test_new_clients_are_asked_how_it_began(book: Book, run: Run) -> None:
    run("add", "Ada", "--opened-on", "2026-10-05")
    assert run("callbacks", "draw", "new-clients", "--period", "oct").out.splitlines()[1].split("\t")[1:5] == [
        *("new clients 2026-10", "Ada", "", "client since 5 Oct")
    ]
    assert run("callbacks", "count", "contacts 2026-10").code == 4


def test_a_call_back_is_changed_and_removed_and_goes_with_its_client(book: Book, run: Run) -> None:
    run("log", "王芳 T 聊了到期理财")
    run("callbacks", "draw")
    (one,) = ids(run)
    assert run("callbacks", "edit", one, "--answers", "Content: gone").code == 2
    assert run("callbacks", "edit", one, "--asked-on", "yesterday", "--answers", "Content: Content").code == 0
    assert run("callbacks", "remove", one, "--yes").code == 0
    run("undo")
    run("remove", "王芳", "--yes")
    assert run("callbacks").code == 4


def test_what_was_noted_with_another_of_the_family_is_not_read_to_the_one_called_back(
    tmp_path: object, run: Run
) -> None:
    family = Family(f"{tmp_path}/book")
    run("callbacks", "draw", "--size", "3", "--period", "2026-11")
    for line in run("callbacks").out.splitlines():
        for viewer in (HUSBAND, MOTHER):
            if family.book.clients()[viewer].name in line.split("\t")[2]:
                assert family.leaks(viewer, line) == []
