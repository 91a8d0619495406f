"""Goals and target allocations by command: written down, shown, a reason to call; and what suits a client."""

from __future__ import annotations

import json

import pytest

from rmtui.store.files.book import Book
from tests.conftest import Run


def reasons(run: Run, client: str) -> dict[str, str]:
    rows = json.loads(run("due", "--why", client, "--json").out)["due"]
    return {reason["cause"]: reason["text"] for row in rows for reason in row["reasons"]}


def test_a_goal_behind_schedule_is_a_reason_to_call(book: Book, run: Run) -> None:
    run("goals", "add", "王芳", "--kind", "教育", "--amount", "100万", "--due-on", "2030-09-01", "--on", "2026-01-05")
    assert "goal behind schedule since" in reasons(run, "王芳")["goal"]
    assert "0 of 1,000,000 (0.0%) by 1 Sep 2030" in run("show", "王芳").out
    (goal,) = json.loads(run("goals", "王芳", "--json").out)["goals"]
    run("goals", "edit", goal["id"], "--saved", "900k")
    assert "goal" not in reasons(run, "王芳")
    run("goals", "edit", goal["id"], "--saved", "0")
    run("log", "王芳 T 聊了教育金")
    assert "goal" not in reasons(run, "王芳"), "a contact quiets it for some weeks"


def test_assets_beyond_their_bands_are_a_reason_and_stand_on_the_brief(book: Book, run: Run) -> None:
    run("holdings", "add", "李强", "--name", "fund", "--kind", "fund", "--value", "80k")
    run("holdings", "add", "李强", "--name", "saver", "--kind", "deposit", "--value", "20k")
    answer = run("allocations", "add", "李强", "--parts", "fund 50 (40-60), 存款 50%")
    assert (answer.code, "fund 50%, deposit 50%" in answer.out) == (0, True)
    assert reasons(run, "李强")["allocation"] == (
        "allocation beyond its bands: fund 80.0% (40–60%), deposit 20.0% (40–60%)"
    )
    assert "Fund 80.0%, target 50.0% (40–60%), sell 30,000" in run("show", "李强").out
    assert "! allocation beyond its bands: fund 80.0%" in run("brief", "李强").out
    run("settings", "set", "reason-allocation", "points 0")
    assert "allocation" not in reasons(run, "李强")


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (("allocations", "add", "李强", "--parts", "fund 60, bond 50"), "they come to 110%"),
        (("allocations", "add", "李强", "--parts", "fund 60 (10-20)"), "a share lies within its band"),
        (("allocations", "add", "李强", "--parts", "cake 60"), "write a kind and its share"),
        (("allocations", "add", "李强", "--parts", "mortgage 60"), "write a kind and its share"),
        (("goals", "add", "李强", "--amount", "0", "--due-on", "2030-01-01"), "it must be above zero"),
        (("goals", "add", "李强", "--amount", "5k", "--due-on", "2026-11-24", "--on", "2026-11-24"), ""),
    ],
)
def test_what_cannot_be_is_refused(book: Book, run: Run, command: tuple[str, ...], told: str) -> None:
    answer = run(*command)
    assert answer.code != 0
    assert told in answer.err


def test_an_opportunity_above_the_clients_grade_is_told_when_made_and_when_won(book: Book, run: Run) -> None:
    run("edit", "王芳", "--risk", "C2", "--risk-on", "2026-06-01")
    made = run("opportunities", "add", "王芳", "--product", "stock fund", "--amount", "80k", "--risk", "R4")
    assert "Mind: risk above the client's grade." in made.err
    (one,) = json.loads(run("opportunities", "王芳", "--json").out)["opportunities"]
    assert "risk above" not in run("opportunities", "move", one["id"], "proposal").err
    assert "Mind: risk above the client's grade." in run("opportunities", "move", one["id"], "won").err
    run("holdings", "add", "李强", "--name", "Bold fund", "--kind", "fund", "--value", "9k", "--risk", "R5")
    named = run("opportunities", "add", "王芳", "--product", "bold fund", "--amount", "80k")
    assert "Mind: risk above the client's grade." in named.err, "the book knows the risk of that product"
    fitting = run("opportunities", "add", "王芳", "--product", "bond fund", "--amount", "80k", "--risk", "R2")
    assert fitting.err == ""
