"""`rmtui pareto`."""

from __future__ import annotations

import json

from rmtui.store.files.book import Book
from tests.conftest import Run


def test_the_ranking_is_a_table(book: Book, run: Run) -> None:
    run("holdings", "add", "李强", "--name", "saver", "--value", "300k")
    run("holdings", "add", "王芳", "--name", "saver", "--value", "100k")
    run("log", "李强 T 聊了")
    answer = run("pareto")
    assert [line.split("\t")[:8] for line in answer.out.splitlines()] == [
        ["1", "李强", "B", "A", "300,000", "75.0%", "75.0%", "1"],
        ["2", "王芳", "A", "B", "100,000", "25.0%", "100.0%", "0"],
    ]
    assert "2 of 2 clients have 100.0% of the assets at this bank." in answer.err
    assert "Tiers are proposed by 80/20, since no thresholds are set." in answer.err


def test_a_filter_shows_some_with_their_places_among_all(book: Book, run: Run) -> None:
    run("holdings", "add", "李强", "--name", "saver", "--value", "300k")
    assert run("pareto", "tier:A").out.startswith("2\t王芳")
    assert run("pareto", "--misplaced", "tag:nobody").code == 4


def test_json_has_the_reason(book: Book, run: Run) -> None:
    run("holdings", "add", "李强", "--name", "saver", "--value", "300k")
    first, second = json.loads(run("pareto", "--json").out)["pareto"]
    assert (first["assets"], first["share"], first["proposed"]) == ("300000.00", "100.0", "A")
    assert first["reason"] == "Tier A by 80/20: the largest, 100.0% of all assets at this bank."
    assert (second["reason"], second["service"]) == ("", "fair")


def test_80_20_and_the_tiers_propose_the_same_by_thresholds_where_there_are_some(book: Book, run: Run) -> None:
    run("holdings", "add", "李强", "--name", "saver", "--value", "300k")
    run("holdings", "add", "王芳", "--name", "saver", "--value", "100k")

    def proposed() -> list[list[tuple[str, str]]]:
        answers = json.loads(run("pareto", "--misplaced", "--json").out), json.loads(run("tiers", "--json").out)
        rows = (one for answer in answers for one in (answer.get("pareto") or answer["tiers"],))
        return [sorted((one["name"], one["proposed"]) for one in some) for some in rows]

    assert proposed() == [[("李强", "A"), ("王芳", "B")]] * 2
    run("settings", "set", "assets-A", "500k")
    run("settings", "set", "assets-B", "200k")
    assert proposed() == [[("王芳", "C")]] * 2
    assert "Tier A begins at 500,000: only 100,000 at this bank." in run("pareto", "--misplaced", "--json").out
    run("tiers", "refuse", "王芳")
    assert run("pareto", "--misplaced").code == 4
