"""`rmtui contribution`, `tiers`, `leaving` and `gifts`: what a client is worth, as the command tells it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from msgspec.structs import replace

from rmtui.records.case import Case
from rmtui.records.client import Stage, Tier
from rmtui.records.review import Review, ReviewedHolding
from rmtui.records.tier_refusal import TierRefusal
from rmtui.store.files.book import Book
from tests.conftest import Run
from tests.factory import ago
from tests.folders import holding


@pytest.fixture
def fang(book: Book) -> str:
    """The id of 王芳, who has 1.2m here, which were 2m three months ago; the rest is at another bank now."""
    one = next(one for one in book.clients().values() if one.name == "王芳")
    of: dict[str, Any] = {"client": one.id, "opened_on": ago(500), "valued_on": ago(500)}
    kept = holding(1_200_000_00, id="kept", **of)
    left = holding(800_000_00, id="left", matures_on=ago(40), closed_on=ago(40), **of)
    moved = holding(800_000_00, id="moved", institution="other bank", **{**of, "opened_on": ago(40)})
    book.save(
        kept,
        left,
        moved,
        Review(client=one.id, on=ago(90), seen=(_seen(kept), _seen(left))),
        Review(client=one.id, on=ago(10), seen=(_seen(kept), _seen(moved))),
        what="add",
    )
    return one.id


def _seen(one: Any) -> ReviewedHolding:
    return ReviewedHolding(holding=one.id, kind=one.kind, name=one.name, institution=one.institution, value=one.value)


def answer(run: Run, *words: str) -> Any:
    return json.loads(run(*words, "--json").out)


def test_who_brings_80_percent_with_the_arithmetic_and_what_it_cost(fang: str, book: Book, run: Run) -> None:
    run("settings", "set", "earnings-deposit", "margin 1.2%")
    run("log", "王芳 M 谈了 =50万保险")
    run("gifts", "add", "王芳", "--what", "茶", "--value", "300")
    table = run("contribution", "2026-11")
    assert table.out.splitlines()[0].split("\t") == [
        *("1", "王芳", "A", "~25,907.40", "100.0%", "100.0%", "1", "1.0", "300"),
    ]
    assert "1 of 2 clients bring 100.0% of 25,907.40" in table.err
    why = run("contribution", "2026-11", "--why", "王芳").out.splitlines()
    assert why[1].split("\t") == ["Deposit", "1,200,000.00 on average × 1.2% × 23/365 days", "~907.40"]
    assert why[2].split("\t")[1:] == ["500,000.00 sold 23 Nov × 5%", "25,000.00"]
    assert "Total: 25,907.40" in why
    assert "Business: insurance 96.5% (before 0.0%), deposit 3.5% (before 100.0%)" in why
    assert "Cost: contacts and attempts 1, hours 1.0, gifts 300" in why
    found = answer(run, "contribution", "2026-11", "--why", "王芳")
    (one,) = found["contributions"]
    assert (found["total"], one["amount"], one["rows"][0]["rate"]) == ("25907.40", "25907.40", "1.20")
    assert sum(float(row["amount"]) for row in one["rows"]) == 25907.40
    assert answer(run, "contribution")["example"] is False


def test_with_example_margins_that_is_said_and_the_queue_does_not_weigh_them(fang: str, run: Run) -> None:
    assert "Reckoned with example margins" in run("contribution").err
    run("contribution", "1999")
    assert "for the contribution" not in run("due", "--why", "王芳").out
    run("settings", "set", "earnings-deposit", "margin 0.9%")
    assert "× 6 (tier A, +2 for the contribution)" in run("due", "--why", "王芳").out


def test_a_tier_is_accepted_or_refused_and_a_refusal_is_kept(fang: str, book: Book, run: Run) -> None:
    book.save(holding(150_000_00, client=_id(book, "李强"), id="h"), what="add")
    for tier, limit in (("A", "1m"), ("B", "300k"), ("C", "100k")):
        run("settings", "set", f"assets-{tier}", limit)
    assert [(one["name"], one["tier"], one["proposed"]) for one in answer(run, "tiers")["tiers"]] == [
        ("李强", "B", "C")
    ]
    assert "Tier B begins at 300,000: only 150,000 at this bank." in run("tiers").out
    assert run("tiers", "refuse", "李强").code == 0
    assert run("tiers").code == 4
    assert "Refused on" in run("tiers", "--all").out
    assert run("tiers", "accept", "李强").code == 4
    run("undo")
    run("tiers", "accept", "李强")
    assert book.clients()[_id(book, "李强")].tier is Tier.C
    run("undo")
    assert book.clients()[_id(book, "李强")].tier is Tier.B
    assert [*book.records(TierRefusal)] == []
    files = {one["name"]: one for one in answer(run, "tiers", "files")["files"]}
    assert "policies" in files["王芳"]["missing"]
    assert "assets" not in files["王芳"]["missing"]


def test_signs_warn_a_warning_is_kept_and_later_one_sees_what_became_of_it(fang: str, book: Book, run: Run) -> None:
    book.save(Case(client=fang, on=ago(3), about="fees"), what="add")
    (one,) = answer(run, "leaving")["leaving"]
    assert {sign["sign"]: sign["points"] for sign in one["signs"]} == {
        "moved": 25,
        "falling": 20,
        "matured": 15,
        "complaint": 15,
    }
    assert "assets at this bank fell by 40%" in run("leaving").out
    assert "signs of leaving: 75 points" in run("due").out
    assert run("leaving", "keep").code == 0
    assert run("leaving", "keep").code == 4  # it is kept already
    assert run("leaving", "past").out.split("\t")[-1].strip() == "the signs still warn"
    client = book.clients()[fang]
    book.change(client, replace(client, stage=Stage.CLOSED), what="edit")
    past = run("leaving", "past")
    assert past.out.split("\t")[-1].strip() == "left"
    assert "Of 1 warning 1 left, 0 stayed, 0 still warns." in past.err
    assert run("leaving").code == 4


def test_a_gift_above_the_limit_of_the_year_is_told_at_entry(book: Book, run: Run) -> None:
    assert run("gifts", "add", "王芳", "--what", "月饼", "--value", "900", "--occasion", "中秋").err == ""
    assert (
        "王芳: 1,100 given in 2026, the limit is 1,000." in run("gifts", "add", "王芳", "--what=茶", "--value=200").err
    )
    received = run("gifts", "add", "王芳", "--what=酒", "--value=300", "--direction=收到", "--person=张建国")
    assert "张建国: 300 received in 2026, the limit is 200." in received.err
    assert "given 23 Nov: 月饼 900, 中秋" in run("gifts", "王芳").out
    folder = run("show", "王芳", "gifts").out
    assert "! 王芳: 1,100 given in 2026" in folder
    assert "received 23 Nov: 酒 300, 张建国" in folder
    assert "below zero" in run("gifts", "add", "王芳", "--what=茶", "--value=-1").err


def _id(book: Book, name: str) -> str:
    return next(one.id for one in book.clients().values() if one.name == name)
