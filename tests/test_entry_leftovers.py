"""What is left over in a note and looks like what a default was taken for is asked about."""

from __future__ import annotations

from datetime import date

import pytest

from rmtui.entry.entry_errors import MissingChannel, UnclearStep
from rmtui.entry.grammar import parse
from rmtui.entry.questions import question_about
from rmtui.entry.reading import read_line
from rmtui.errors import Unsorted
from rmtui.words.days import ENGLISH_WEEKDAYS
from tests.test_entry_spoken import DAY, NAMES


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("李强叫我去看了看", "叫我去"),
        ("call back Anna about her card", "call back"),
        ("电话没打通赵宇航，微信留言后他回了个好", "他回了"),
        ("Rang Bob, wife picked up", "wife picked"),
        ("Spoke to Sarah by phone on Monday of the week before re the trust deed", "of the week"),
        ("Listened to Anna's voicemail, she wants the quote", "voicemail"),
        ("Chatted with Anna at the Weybridge thing about rates", "at the Weybridge thing"),
        ("Called Anna, he promised an answer from us by Thursday", "he promised an answer from us by Thursday"),
        ("Called Anna about the fund on 31 November", "31 November"),
        ("Called Anna about the fund on Tuesday with news of the grant", "Tuesday"),
        ("Anna and Bob came in, bought 50k of the fund", "bought 50k of the fund"),
        ("Called Anna at seven, rates", "at seven"),
        ("Bob rang, will drop the accounts off on Tuesday", "will drop the accounts off on Tuesday"),
        ("Met Bob, wants a new lease, will send his accounts by Friday", "will send his accounts by Friday"),
        ("Anna or Sarah phoned, something about a lost card", "or Sarah"),
        ("和鼎丰的马骏开会", "的马骏"),
        ("孙阿姨来网点，买了三个月的，12万", "12万"),
        ("刘叔 T 定期到期30万，转了国债", "定期到期30万"),
        ("Closed the deal with 马骏 over dinner: 1.2m into the balanced fund", "1.2m into the balanced fund"),
        ("李强 T 叫我周三去他家看了房子", "叫我周三去他家看了房子"),
        ("李强 W 不让我周三去", "不让我周三去"),
        ("Called Bob, term sheet goes out Thursday", "term sheet goes out Thursday"),
        ("Met Bob, walking their valuer round on Wednesday", "walking their valuer round on Wednesday"),
        ("met Anna for a coffee tomorrow week", "tomorrow week"),
        ("met Anna Tuesday week", "week"),
        ("saw Anna at the chamber lunch yesterday1", "yesterday1"),
        ("sold Anna 30k SIPP over the phone", "30k SIPP over the phone"),
        ("Bumped into the Galloways", "the Galloways"),
        ("Anna called me a liar about the fee", "called me a liar about the fee"),
        ("王芳 周日来签字", "周日来签字"),
        ("周日王芳来签字", "周日王芳来签字"),
        ("王芳邮寄了合同", "邮寄"),
        ("给王芳邮了合同", "邮了"),
        ("王芳 T 周五前要补的合同今天补好了", "周五前要补的合同今天补好了"),
        ("11月23号见王芳，11月25号又通了电话", "11月25号又通了电话"),
        ("Saw Anna on 23 Nov, spoke again on 25 Nov", "spoke again on 25 Nov"),
        ("Sarah, Anna: both at the seminar Wed evening, met them there", "Wed"),
        ("Anna emailed, Bob rang", "Bob rang"),
        ("Anna emailed. Bob rang about the trust", "Bob rang"),
        ("Anna rang, Bob emailed", "Bob emailed"),
        ("Anna rang at 10, Bob at 11, both about the trust", "Bob at 11"),
        ("Anna M, Bob T both about the trust", "Bob T"),
    ],
)
def test_what_may_be_more_than_text_is_asked_about_where_it_stands(line: str, words: str) -> None:
    with pytest.raises(Unsorted) as raised:
        parse(line, DAY, NAMES)
    assert raised.value.span
    assert line[slice(*raised.value.span)] == words


@pytest.mark.parametrize(
    ("line", "answers"),
    [
        ("Anna emailed, Bob rang", ["only text"]),
        ("Anna rang, bought 20k gold, Bob rang", []),
        ("Anna rang, Bob rang, send her the form by Friday", []),
    ],
)
def test_another_contact_may_be_text_where_nothing_else_becomes_text_with_it(line: str, answers: list[str]) -> None:
    question = question_about(read_line(line, DAY, NAMES), DAY, NAMES)
    assert [one.text for one in (question.answers if question else ())] == answers


@pytest.mark.parametrize("day", ENGLISH_WEEKDAYS.split(", "))
def test_every_way_of_writing_a_weekday_is_read_alike(day: str) -> None:
    with pytest.raises(UnclearStep):
        parse(f"Bob OK with the transfer, Anna to countersign by {day}", date(2026, 11, 29), NAMES)


@pytest.mark.parametrize(
    ("line", "example"),
    [
        ("黄敏昨天没来，改约周四下午两点", "27 Nov"),
        ("黄敏 M 聊了体检，前天在医院聊的", "26 Nov"),
        ("Bob Fernandez E Tuesday asked about rates", "24 Nov"),
    ],
)
def test_a_day_that_may_be_that_of_the_contact_is_the_example_of_how_to_write_it(line: str, example: str) -> None:
    with pytest.raises(Unsorted, match=f"Put the day at the beginning, as {example}"):
        parse(line, DAY, NAMES)


@pytest.mark.parametrize(
    "line",
    [
        "跟陈静沟通了教育金方案",
        "王芳 T 他太太打电话来过",
        "陈静 T 女儿下月出国",
        "王芳 T 存单下周到期",
        "Called Anna, she flies to Rome Tuesday",
        "鼎丰拜访，下游欠款470万收不回",
        "黄敏 微信 20万国债没抢到",
        "王芳，an old friend called",
        "Anna M toying with 10k in an index fund",
        "王芳 T+ 没理我",
        "王芳 \\电话坏了，下周一重做",
        "李强 T 签了 =50万基金，又买了20万理财",
        "李强 T 约好周三下午见面 > 周三 见面",
    ],
)
def test_what_speaks_of_something_else_stays_text(line: str) -> None:
    assert parse(line, DAY, NAMES).note


@pytest.mark.parametrize("line", ["Anna is off to Spain", "Bob paid off his mortgage 120k", "Anna wants 1.2m in gilts"])
def test_what_a_client_did_tells_of_no_contact(line: str) -> None:
    with pytest.raises(MissingChannel):
        parse(line, DAY, NAMES)


def test_a_cash_isa_is_a_deposit_and_other_wrappers_are_asked_about_with_answers() -> None:
    entry = parse("sold Anna 30k cash ISA over the phone", DAY, NAMES)
    assert [(one.kind, one.product) for one in entry.sales] == [("deposit", "cash ISA")]
    reading = read_line("met Anna, she opened a SIPP with 20k", DAY, NAMES)
    question = question_about(reading, DAY, NAMES)
    assert question
    answers = [read_line(answer.line or "", DAY, NAMES).entry for answer in question.answers]
    assert [[one.product for one in answer.sales] for answer in answers if answer] == [["SIPP"], []]
