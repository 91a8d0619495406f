"""`rmtui campaigns`."""

from __future__ import annotations

import json
from typing import Any

import pytest
from msgspec.structs import replace

from rmtui.records.campaign import Campaign, CampaignMember
from rmtui.records.client import RiskGrade
from rmtui.records.segment import Segment
from rmtui.store.files.book import Book
from tests.conftest import Run
from tests.factory import TODAY, ago

ADD = ("campaigns", "add", "--name=Gilt fund 2026", "--kind=product", "--product=gilt fund", "--risk=R2")
DAYS = ("--from=2026-11-01", "--until=31 Dec")


@pytest.fixture
def gilt(book: Book, run: Run) -> Book:
    """A campaign for everybody; 王芳 may hold the product, 李强's assessment has expired."""
    wang, li = book.clients().values()
    book.amend(
        (wang, replace(wang, risk=RiskGrade.C3, risk_on=ago(30), phones=("13912348000",), cautions="not his mother")),
        (li, replace(li, risk=RiskGrade.C3, risk_on=ago(400))),
        what="edit",
    )
    assert run(*ADD, *DAYS, "--filter=kind:person", "--message={salutation}: {words}").code == 0
    return book


def members(run: Run) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run("campaigns", "members", "gilt", "--json").out)["campaign_members"]
    return found


def test_what_would_bring_those_who_are_left_out_in_is_told_with_them(gilt: Book, run: Run) -> None:
    assert not run("campaigns", "choose", "gilt", "--dry-run").err.count("rmtui")
    wang, li = gilt.clients().values()
    gilt.amend((wang, replace(wang, birth_year=1950)), (li, replace(li, risk_on=None)), what="edit")
    told = run("campaigns", "choose", "gilt", "--dry-run")
    assert "- 李强: day of the risk assessment not recorded" in told.out
    assert "“rmtui edit CLIENT --risk-on DAY” records the day of an assessment." in told.err
    assert "“rmtui campaigns choose --with-care” adds those of 65 and over, too." in told.err


def test_a_product_campaign_runs_from_choosing_to_its_result(gilt: Book, run: Run) -> None:
    tried = run("campaigns", "choose", "gilt", "--dry-run")
    assert tried.out.splitlines() == [
        "+ 王芳",
        "- 李强: risk assessment expired",
        "Gilt fund 2026: 1 to add, 1 not added",
    ]
    assert not members(run)
    assert run("campaigns", "choose", "gilt").code == 0
    assert run("campaigns", "choose", "gilt", "-tier:Z9").code == 2
    taken = run("campaigns", "next", "gilt").out
    assert "13912348000" in taken and "not his mother" in taken
    again = run("campaigns", "next", "gilt")
    assert (again.code, again.err) == (4, "rmtui: There is nobody to contact for Gilt fund 2026 today.\n")
    logged = run("campaigns", "log", "gilt", "王芳", "T", "likes", "it", "next:", "fri", "send", "a", "leaflet")
    assert logged.code == 0 and "#Gilt-fund-2026" in logged.out
    assert [one["stage"] for one in members(run)] == ["reached"]
    assert "Gilt fund 2026 1 Nov–31 Dec  spoken to  likes it  > Fri send a leaflet" in run("show", "王芳").out
    run("log", "王芳 T signed =500k gilt fund")
    assert "Confirm it" in run("campaigns", "members", "gilt").out
    earlier = run("campaigns", "stage", "gilt", "王芳", "invited")
    assert earlier.err == "The contacts with the client tell more: spoken to.\n"
    run("undo")
    bought = run("campaigns", "stage", "gilt", "王芳", "bought", "--feedback", "glad")
    assert bought.code == 0 and "  Stage: spoken to → has bought\n" in bought.out
    result = json.loads(run("campaigns", "result", "gilt", "--json").out)
    assert (result["bought"], result["amount"], result["tiers"][0]["bought"]) == (1, "500000.00", 1)
    assert "1 bought (500,000)" in run("campaigns").out
    run("undo")
    assert [one["stage"] for one in members(run)] == ["reached"]


def test_what_is_wrong_is_told_and_nothing_is_lost(gilt: Book, run: Run) -> None:
    assert "already" in run(*ADD, *DAYS).err
    assert "#Gilt-fund-2026 already" in run(*ADD, *DAYS, "--name=x", "--topic=gilt-fund-2026").err
    assert "no place {sum}" in run("campaigns", "edit", "gilt", "--message={sum}").err
    assert run("campaigns", "edit", "gilt", "--filter=nosuch:x").code == 2
    assert "before it began" in run("campaigns", "edit", "gilt", "--until=2026-10-01").err
    assert run("campaigns", "show", "nothing").code == 4
    assert run("campaigns", "members", "gilt").err.startswith("Nobody is in the campaign yet")
    assert run("campaigns", "result", "gilt").code == run("campaigns", "next", "gilt").code == 4
    assert "campaigns choose" in run("campaigns", "next", "gilt").err
    assert "ended" in run("campaigns", "next", "gilt", "--today=2027-11-01").err
    assert (
        run("campaigns", "stage", "gilt", "王芳", "bought").err
        == "rmtui: 王芳 is not in the campaign Gilt fund 2026.\n"
    )
    run("campaigns", "choose", "gilt")
    assert "no stage" in run("campaigns", "stage", "gilt", "王芳", "gone").err
    run("segments", "add", "--name=VIP", "--filter=tag:vip")
    run("campaigns", "edit", "gilt", "--filter=segment:VIP")
    assert run("campaigns", "choose", "gilt").err == "rmtui: No client fits this filter.\n"
    gilt.remove(*gilt.records(Segment))
    shown = run("campaigns", "show", "gilt")
    assert shown.code == 0 and "no segment" in shown.err and "1 member" in shown.out
    refused = run("campaigns", "remove", "gilt")
    assert refused.code == 2 and "Gilt fund 2026 (1 member)" in refused.err
    run("campaigns", "remove", "gilt", "--yes")
    assert not [*gilt.records(Campaign)] and not [*gilt.records(CampaignMember)]
    run("undo")
    assert len(members(run)) == 1


def test_two_who_choose_at_once_make_one_member_of_a_client(gilt: Book, run: Run) -> None:
    assert run("campaigns", "choose", "gilt", "王芳").code == 0
    answer = json.loads(run("campaigns", "choose", "gilt", "王芳", "--json").out)
    assert (answer["campaign_members"], answer["already"]) == ([], 1)
    assert run("campaigns", "drop", "gilt", "王芳").code == 0
    assert not members(run)


def test_a_copy_for_next_year_begins_with_those_who_came(gilt: Book, run: Run) -> None:
    run("campaigns", "choose", "gilt", "王芳")
    assert run("campaigns", "copy", "gilt").out.endswith("#Gilt-fund-2027: 0 clients added\n")
    run("undo")
    run("campaigns", "stage", "gilt", "王芳", "attended")
    copied = run("campaigns", "copy", "gilt").out
    assert copied == "Gilt fund 2027  product  gilt fund R2  1 Nov 2027–31 Dec 2027  #Gilt-fund-2027: 1 client added\n"
    assert run("campaigns", "copy", "2027", "--name=Gilt fund 2026").code == 1


def test_a_contact_with_somebody_else_is_given_back_and_not_written(gilt: Book, run: Run) -> None:
    answer = run("campaigns", "log", "gilt", "李强", "T", "wants", "to", "hear", "more")
    assert (answer.code, answer.out) == (4, "李强 T wants to hear more #Gilt-fund-2026\n")
    assert answer.err.startswith("李强 is not in the campaign Gilt fund 2026. “rmtui campaigns choose” adds")
    assert not gilt.day(TODAY).contacts and not gilt.unsorted()


def test_a_filter_asks_how_far_the_clients_are_in_a_campaign(gilt: Book, run: Run) -> None:
    run("campaigns", "choose", "gilt")
    assert run("list", "campaign(name:gilt stage:chosen)").out.startswith("王芳")
    run("campaigns", "log", "gilt", "王芳", "T", "likes", "it")
    assert run("list", "campaign(name:gilt stage>=reached feedback:likes)").out.startswith("王芳")
    assert "王芳" in run("list", "营销活动:gilt 营销活动.阶段:已沟通").out
    assert "王芳" not in run("list", "-campaign:gilt").out
    wrong = run("list", "campaign(stage:gone)")
    assert wrong.code == 2 and "takes to contact, invited" in wrong.err
