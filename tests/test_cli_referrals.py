"""`rmtui referrals`: what came of introductions, whom to thank and whom to ask."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from rmtui.records.client import Stage, Tier
from rmtui.records.events import StandingPromise
from rmtui.store.files.book import Book
from rmtui.store.files.bulk import write_book
from tests.conftest import Run
from tests.factory import ago, client, contact, promise, sale

FANG = client("王芳", id="fang", number="9001", tier=Tier.A, opened_on=ago(900))
QIANG = client("李强", id="qiang", referred_by="fang", opened_on=ago(20))
YANG = client("杨雪", id="yang", referred_by="qiang", found_on=ago(5), stage=Stage.PROSPECT)


@pytest.fixture
def referrals(tmp_path: Any) -> Book:
    spoken = [contact(one, channel="T", on=ago(10)) for one in (FANG, QIANG)]
    kept = StandingPromise(client="fang", on=ago(30), promise=promise(ago(20), "发资料", done_on=ago(12)))
    return write_book(str(tmp_path / "book"), [FANG, QIANG, YANG, *spoken, kept, sale(QIANG, ago(3), 5_000_000)])


def found(run: Run) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(run("referrals", "--json").out)
    return answer


def test_the_tree_says_what_came_of_each_introduction(referrals: Book, run: Run) -> None:
    shown = [line.split("\t")[:3] for line in run("referrals").out.splitlines()]
    assert shown == [["王芳", "A", "active"], ["  李强", "C", "active"], ["    杨雪", "C", "prospect"]]
    assert "2 introduced, 1 client, 0 at this bank, 50,000 sold in a year" in run("referrals").err
    totals = found(run)["totals"]
    assert (totals["introduced"], totals["clients"], totals["sold"]) == (2, 1, "50000.00")


def test_who_introduced_somebody_is_due_until_thanked(referrals: Book, run: Run) -> None:
    assert "thank for introducing 李强" in run("due").out
    assert [one["name"] for one in found(run)["thank"]] == ["王芳", "李强"]
    assert run("referrals", "--thank").out.splitlines()[0].startswith("王芳\tA\t李强")
    run("log", "王芳 T 问候")  # any contact is no thanks
    assert "introducing 李强" in run("due").out
    run("log", "王芳 T 谢谢介绍李强 #thanks")
    assert "introducing 李强" not in run("due").out
    run("settings", "set", "reason-referral", "points", "0")
    assert "introducing" not in run("due").out


def test_to_be_asked_is_who_was_helped_or_introduced_others_and_was_not_asked_lately(referrals: Book, run: Run) -> None:
    asked = {one["name"]: one["reasons"] for one in found(run)["ask"]}
    assert asked == {
        "王芳": ["promise kept 11 Nov", "introduced 1 before", "never asked"],
        "李强": ["introduced 1 before", "bought 50,000 within a year", "never asked"],
    }
    run("log", "王芳 T 问能否介绍朋友 #转介绍")
    assert [one["name"] for one in found(run)["ask"]] == ["李强"]
    assert run("referrals", "--ask").out.splitlines() == [
        "李强\tC\tintroduced 1 before, bought 50,000 within a year, never asked"
    ]


def test_who_waits_for_the_answer_to_a_complaint_is_not_asked(referrals: Book, run: Run) -> None:
    run("cases", "add", "王芳", "--about", "手续费扣了两次")
    assert [one["name"] for one in found(run)["ask"]] == ["李强"]


def test_nobody_is_introduced_by_whom_they_introduced(referrals: Book, run: Run) -> None:
    answer = run("edit", "王芳", "--referred-by", "杨雪")
    assert (answer.code, len(answer.err.splitlines())) == (1, 1)
    assert referrals.clients()["fang"].referred_by is None


def test_a_promise_that_a_later_contact_kept_speaks_for_asking(referrals: Book, run: Run) -> None:
    step = StandingPromise(client="qiang", on=ago(30), promise=promise(ago(12), "寄资料"))
    referrals.save(step, what="promise")
    (asked,) = (one["reasons"] for one in found(run)["ask"] if one["name"] == "李强")
    assert "promise kept 13 Nov" in asked


def test_a_promise_of_a_month_between_that_was_kept_lately_speaks_for_asking(referrals: Book, run: Run) -> None:
    made = contact(
        QIANG, channel="M", on=date(2027, 2, 2), promise=promise(date(2027, 2, 5), "x", done_on=date(2027, 2, 6))
    )
    referrals.save(made, what="log")
    answer = json.loads(run("--today", "2027-03-01", "referrals", "--json").out)
    assert ["promise kept 6 Feb" in one["reasons"] for one in answer["ask"] if one["name"] == "李强"] == [True]
