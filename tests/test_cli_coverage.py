"""`rmtui coverage` and `rmtui maturities`: what the screens of the desk show of the whole book, for scripts."""

from __future__ import annotations

import json

from rmtui.store.files.book import Book
from tests.conftest import Run


def test_the_largest_gap_comes_first(book: Book, run: Run) -> None:
    run("edit", "李强", "--family", "儿子 李小强 2015")
    run("holdings", "add", "李强", "--kind", "mortgage", "--name", "home", "--value", "300k")
    run("policies", "add", "王芳", "--kind", "life", "--product", "safe", "--sum-assured", "500k")
    answer = run("coverage")
    names, *_sums = zip(*(line.split("\t") for line in answer.out.splitlines()), strict=True)
    assert names[:2] == ("李强", "王芳")
    assert "500,000" in answer.out.splitlines()[1]
    first, second = json.loads(run("coverage", "--json").out)["coverage"]
    assert (first["name"], second["cover"][0]["sums_assured"]) == ("李强", {"life": "500000.00"})
    assert first["gap"] == json.loads(run("show", "李强", "policies", "--json").out)["gap"]
    assert "李强" not in run("coverage", "tier:A").out
    assert run("coverage", "tag:nobody").code == 4


def test_what_falls_due_stands_by_day(book: Book, run: Run) -> None:
    run("holdings", "add", "李强", "--name", "saver", "--value", "300k", "--matures-on", "2026-12-11")
    run(
        "holdings",
        "add",
        "王芳",
        "--kind",
        "mortgage",
        "--name",
        "home",
        "--value",
        "90k",
        "--matures-on",
        "2026-12-01",
    )
    lines = [line.split("\t")[1:] for line in run("maturities", "holds:deposit").out.splitlines()]
    assert ["李强", "B", "maturity", "300,000", "saver"] in lines
    assert {line[0] for line in lines} == {"李强"}
    found = [one for one in json.loads(run("maturities", "--json").out)["maturities"] if one["kind"] == "maturity"]
    assert [(one["day"], one["what"], one["amount"]) for one in found] == [
        ("2026-12-01", "home", "-90000.00"),
        ("2026-12-11", "saver", "300000.00"),
    ]
    assert "home" not in run("maturities", "--days", "3").out


def test_of_a_client_without_policies_it_says_what_is_not_known(book: Book, run: Run) -> None:
    run("edit", "李强", "--family", "儿子 李小强 2015")
    run("policies", "add", "王芳", "--kind", "motor", "--product", "car")
    lines = dict(line.split("\t", 1) for line in run("coverage").out.splitlines())
    assert "not known: policies" in lines["李强"]
    assert "not known: family, policies" in lines["王芳"]
    shown = run("show", "李强", "policies").out
    assert "? Gap, unless insured" in shown
    assert "! Gap" not in shown
    assert "ask which there are" in shown
    assert "No critical illness cover" not in run("show", "王芳", "policies").out
    assert "不详：保单" in run("--lang", "zh", "coverage").out
