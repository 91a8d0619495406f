"""Columns of a list of clients that are the sums of holdings listed elsewhere in the file."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from rmtui.exchange.importing.questions import NOTE
from rmtui.exchange.importing.records.belongings import PERHAPS_SUMMED, SUMS_LEFT_OUT
from rmtui.records.holding import Holding
from tests.factory import TODAY
from tests.folders import holding
from tests.importing import after, new_records, plan_of, sheet, told

CLIENTS = sheet("姓名|存款（万元）|基金（万元）", "王芳|120|30", "李强|8|", title="客户")
HOLDINGS = sheet("客户|产品名称|产品类型|金额（万元）", "王芳|三年定期|存款|20", "王芳|一年定期|存款|100", title="持仓")


def test_sums_of_listed_holdings_are_no_holdings_beside_them_unless_a_person_says_so() -> None:
    found = plan_of(CLIENTS, HOLDINGS)
    (question,) = found.questions
    assert (question.cases, question.suggested) == (1, "sums")
    assert [one.name for one in new_records(found)] == ["基金", "存款", "三年定期", "一年定期"]
    assert [one.notes for one in found.added] == ["存款: deposit, 1,200,000", ""]
    assert len(new_records(plan_of(CLIENTS, HOLDINGS, sums="sums"))) == 4
    assert len(new_records(plan_of(CLIENTS, HOLDINGS, sums="own"))) == 5
    assert plan_of(CLIENTS).questions == ()


def test_cover_in_a_list_of_clients_may_sum_up_listed_policies() -> None:
    cover = sheet("姓名|重疾保额|意外险", "王芳|50万|10万", title="保险保障表")
    policies = sheet("姓名|险种|保险公司|保额", "王芳|重疾险|泰山人寿|50万", title="保单")
    found = plan_of(cover, policies)
    assert [one.product for one in new_records(found)] == ["意外险", "重疾险"]
    assert [one.samples for one in found.questions] == [("重疾",)]


def test_listed_holdings_beside_what_may_be_their_sum_in_the_book_are_told() -> None:
    book = after(plan_of(CLIENTS))
    found = plan_of(HOLDINGS, book=book)
    assert told(found) == [(PERHAPS_SUMMED, 2, "三年定期"), (PERHAPS_SUMMED, 3, "一年定期")]


@pytest.mark.parametrize("heading", ["AUM(万)", "总资产（万元）", "Total assets (万)"])
def test_a_column_of_totals_beside_listed_holdings_is_proposed_as_a_sum_and_asked_about_otherwise(heading: str) -> None:
    totals = sheet(f"姓名|{heading}", "王芳|120", "李强|8", title="客户")
    found = plan_of(totals, HOLDINGS)
    (question,) = found.questions
    assert question.suggested == NOTE
    assert [one.name for one in new_records(found)] == ["三年定期", "一年定期"]
    (question,) = plan_of(totals, HOLDINGS, column="holding").questions
    assert question.suggested == "sums"
    summed = new_records(plan_of(totals, HOLDINGS, column="holding", sums="sums"))
    assert sum(one.value for one in summed) == 1_280_000_00, "of 李强 nothing else is listed"


def test_a_column_with_the_very_sum_of_what_is_listed_is_asked_about_whatever_it_is_called() -> None:
    found = plan_of(sheet("姓名|在我行（万元）", "王芳|120", title="客户"), HOLDINGS, column="holding")
    assert [one.suggested for one in found.questions] == ["sums"]


@pytest.mark.parametrize(("heading", "held"), [("AUM", ("deposit", "fund")), ("Deposits", ("deposit",))])
def test_a_sum_that_comes_again_with_the_next_list_is_not_added_beside_the_holdings_of_the_book(
    heading: str, held: tuple[str, ...]
) -> None:
    table = sheet(f"Name|Phone|{heading}", "Adaeze Okonkwo|07700 900001|412,300", "Declan Hill|07700 900002|8,000")
    first = plan_of(table, column="holding")
    book = [one for one in after(first) if not isinstance(one, Holding)]
    adaeze = next(one for one in first.added if one.name.startswith("Adaeze"))
    book += [holding(412_300, kind, client=adaeze.id, name=f"{kind} saver", opened_on=TODAY) for kind in held]
    again = plan_of(table, book=tuple(book), column="holding")
    (question,) = again.questions
    assert (question.suggested, question.samples) == ("sums", (new_records(first)[0].name,))
    assert [sentence for sentence, row, _text in told(again) if row == 2] == [SUMS_LEFT_OUT]
    assert [one.value for one in new_records(again)] == [8_000_00], "nothing is known of Declan's holdings"
    closed = [replace(one, closed_on=TODAY) if isinstance(one, Holding) else one for one in book]
    of_nobody = plan_of(table, book=tuple(closed), column="holding")
    assert of_nobody.questions == ()
    assert [one.value for one in new_records(of_nobody)] == [412_300_00, 8_000_00], "what she had is closed"
    told_so = plan_of(table, book=tuple(book), **{"column": "holding", "sum-of-book": "own"})
    assert [one.value for one in new_records(told_so)] == [412_300_00, 8_000_00]
