"""A sign that comes to nothing is told, and what is plainly text is left in peace."""

from __future__ import annotations

import pytest

from rmtui.entry.grammar import parse
from rmtui.entry.names import KnownClient, NameIndex
from tests.factory import TODAY

NAMES = NameIndex((KnownClient("wf", "王芳"),))


def doubts(text: str) -> str:
    return "\n".join(parse(f"王芳 T {text}", TODAY, NAMES).doubts)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("国债卖了＃国债＝２０万国债", "“＝２０万国债” stays text. A sale has a blank before it: =500k fund."),
        ("=-10万赎回", "“=-10万赎回” stays text. A sale is written with its amount first: =500k fund."),
        ("=50多万基金", "“=50多万基金” stays text: the amount is not clear. Write it as 500k or 500,000."),
        ("余额 = 5万", "“= 5万” stays text. A sale has no blank behind its sign: =500k."),
        ("聊了 > 3套方案 发过去", "“> 3套方案” stays text: a next step begins with its day or with words."),
        ("聊了 > 周五 发方案 > 周六 再发", "“> 周六” stays text: a line has one next step."),
        ("去世了", "This counts as reached. If nobody was, write T- for the channel."),
        (
            "she'll be in on Friday",
            "“she'll be in on Friday” is the client's to do and stays text. Write < before it to wait for it.",
        ),
        ("说周三还利息", "“说周三还利息” is the client's to do and stays text. Write < before it to wait for it."),
        (
            "陈会计说周二付息",
            "“陈会计说周二付息” is the client's to do and stays text. Write < before it to wait for it.",
        ),
        ("聊了理财，上次没接", "This counts as reached. If nobody was, write T- for the channel."),
    ],
)
def test_what_stays_text_is_told_with_how_it_is_written(text: str, said: str) -> None:
    assert doubts(text) == said


def test_a_sale_of_which_the_kind_is_not_known_is_told_to_count_for_no_target() -> None:
    told = "tells no kind of product and counts for no target. Write the kind, as"
    assert doubts("签了 =20万稳利90天") == f"“200,000 稳利90天” {told} =200,000 fund 稳利90天."
    assert not doubts("签了 =20万 理财 稳利90天")


@pytest.mark.parametrize(
    "text",
    [
        "利率 > 3.5%",
        "a -> b => c >= d",
        "收益 =3.5%",
        "号码 = 5",
        "1+1=2, a=b",
        "资产 > 500万",
        "LTV > 60",
        "has a card with Chase",
        "\\=-10万赎回 \\> 11-31",
        "> 11-30 发资料 =50万基金",
        "未接通，晚上再打",
        "父亲去世了",
        "对方很忙",
    ],
)
def test_what_is_plainly_text_is_left_in_peace(text: str) -> None:
    assert doubts(text) == ""


def test_only_the_first_signs_are_told() -> None:
    assert len(doubts("=-1万 =-2万 =-3万 =-4万").split("\n")) == 2


@pytest.mark.parametrize("channel", ["E", "S"])
def test_a_talk_that_counts_as_written_is_told(channel: str) -> None:
    names = NameIndex((KnownClient("wf", "王芳", channel=channel), KnownClient("bf", "Bob Fernandez", channel=channel)))
    for line in ("跟王芳聊了利率", "Spoke to Bob about the lease"):
        assert "hardly speaks" in "".join(parse(line, TODAY, names).doubts)
    for line in ("王芳 问利率", "王芳 E 聊了利率", "Bob re the lease"):
        assert parse(line, TODAY, names).doubts == ()


def test_what_was_written_counts_as_written_and_a_letter_is_asked_for() -> None:
    for channel, counts, is_told in (("T", "E", False), ("M", "E", False), ("E", "E", False), ("W", "W", True)):
        names = NameIndex((KnownClient("bf", "Bob Fernandez", channel=channel),))
        entry = parse("Wrote to Bob about the lease", TODAY, names)
        assert (entry.letter, entry.channel_assumed, bool(entry.doubts)) == (counts, True, is_told)


@pytest.mark.parametrize(
    "text", ["他要投诉扣款", "投诉多扣手续费", "打电话来投诉App", "抱怨多扣了钱", "complained about the fee"]
)
def test_a_complaint_without_its_sign_is_told(text: str) -> None:
    assert "write case: before it" in doubts(text)
    assert doubts(f"{text} case: fee") == ""


@pytest.mark.parametrize("text", ["上次的投诉处理好了", "对投诉处理满意", "从不抱怨", "没有投诉", "给了她投诉电话"])
def test_a_complaint_of_earlier_or_none_is_not_asked_for(text: str) -> None:
    assert "write case: before it" not in doubts(text)


@pytest.mark.parametrize("text", ["年前别打电话", "周末前别打扰", "让下周不要再联系他"])
def test_what_is_not_to_be_done_until_a_day_is_told_to_stay_text(text: str) -> None:
    assert "Snooze the client" in doubts(text)


@pytest.mark.parametrize("text", ["以后别打电话了", "月底前别动这笔钱", "下周别墅交房"])
def test_a_client_is_snoozed_only_until_a_day(text: str) -> None:
    assert "Snooze" not in doubts(text)
