"""Which answers the questions about a line have, and what the lines with them mean."""

from __future__ import annotations

import pytest

from rmtui.currency import set_base_currency
from rmtui.entry.entry_errors import UnclearStep, UnclearTime
from rmtui.entry.names import KnownClient, NameIndex
from rmtui.entry.questions import Question, question_about
from rmtui.entry.reading import read_line
from tests.factory import TODAY

NAMES = NameIndex(
    (
        KnownClient("wf", "王芳", pinyin="wang fang"),
        KnownClient("lq", "李强", pinyin="li qiang"),
        KnownClient("ak", "Anna Kowalski"),
        KnownClient("mo", "Mark O'Brien"),
        KnownClient("bp", "Boulangerie St-Pierre"),
    )
)


def asked(line: str, latest: str = "") -> Question:
    question = question_about(read_line(line, TODAY, NAMES, latest), TODAY, NAMES)
    assert question, line
    return question


@pytest.mark.parametrize(
    ("line", "client", "answered"),
    [
        ("case: Anna was charged $45 twice", "ak", "Anna case: was charged $45 twice"),
        ("deal: Boulangerie St-Pierre 60k oven loan", "bp", "Boulangerie St-Pierre deal: 60k oven loan"),
        ("Complaint from Mark O'Brien - wrong address", "mo", "Mark O'Brien Complaint: wrong address"),
        ("投诉：王芳理财亏了要说法", "wf", "王芳 投诉：理财亏了要说法"),
    ],
)
def test_a_client_who_is_named_behind_a_sign_is_offered(line: str, client: str, answered: str) -> None:
    assert asked(line).answers[0].line == answered
    entry = read_line(answered, TODAY, NAMES).entry
    assert entry and [one.id for one in entry.clients] == [client]
    assert entry.cases or entry.opportunities


def test_a_time_that_is_still_ahead_is_no_answer() -> None:
    line = "Anna in for review at 11"
    assert isinstance(read_line(line, TODAY, NAMES).error, UnclearTime)
    assert [one.text for one in asked(line, "23:30").answers][:2] == [
        "the contact was at 11:00",
        "the contact was at 23:00",
    ]
    assert "the contact was at 23:00" not in [one.text for one in asked(line, "22:40").answers]


def test_a_day_of_what_is_answered_may_be_only_text() -> None:
    answer = asked("No reply from Mark O'Brien to my text last week, txt'd him again").answers[-1]
    entry = read_line(answer.line or "", TODAY, NAMES).entry
    assert answer.text == "only text"
    assert entry and (entry.on, entry.note) == (TODAY, "to my text last week, txt'd him again")


def test_a_second_client_behind_a_part_of_the_day_may_have_been_there_too() -> None:
    answer = asked("上午王芳 下午李强 都通知了沙龙").answers[0]
    entry = read_line(answer.line or "", TODAY, NAMES).entry
    assert entry and [one.id for one in entry.clients] == ["wf", "lq"]
    assert entry.note == "上午下午 都通知了沙龙"


@pytest.mark.parametrize("words", ["baby Theo (born Nov 3)", "the review was done on 3 Nov", "statements sent 3 Nov"])
def test_what_is_past_is_no_next_step(words: str) -> None:
    reading = read_line(f"Anna called, {words}", TODAY, NAMES)
    assert reading.entry and words.rsplit(maxsplit=1)[-1] in reading.entry.note
    assert not isinstance(reading.error, UnclearStep)


@pytest.mark.parametrize("line", ["王芳来电，老公说卖了一批鱼", "王芳 哈哈哈说下次请我吃火锅"])
def test_what_a_caller_tells_of_others_and_what_may_come_once_is_text(line: str) -> None:
    assert read_line(line, TODAY, NAMES).entry


def test_a_dash_before_words_that_are_a_next_step_is_no_note() -> None:
    steps = [
        read_line(one.line or "", TODAY, NAMES).entry for one in asked("Anna T - golf day at Moortown Sat").answers
    ]
    assert [one.note for one in steps if one] == ["", "", "golf day at Moortown Sat"]


@pytest.mark.parametrize(
    ("line", "ways"),
    [
        ("Anna's husband called to check her statement", ("called me", "called me T-")),
        ("王芳老公来电问额度", ("来电", "来电-")),
    ],
)
def test_that_the_client_called_is_written_in_the_language_of_the_line(line: str, ways: tuple[str, str]) -> None:
    answers = asked(line).answers
    assert [f" {way} " in (one.line or "") for way, one in zip(ways, answers, strict=True)] == [True, True]
    entries = [read_line(one.line or "", TODAY, NAMES).entry for one in answers]
    assert [(one.letter, one.incoming) for one in entries if one] == [("T", True), ("t", True)]


def test_money_put_into_a_unit_trust_may_be_a_sale() -> None:
    set_base_currency("SGD")
    sale, text = asked("Anna T joint acct opened, S$50k into unit trust").answers
    entry = read_line(sale.line or "", TODAY, NAMES).entry
    assert entry and [(one.amount, one.currency, one.kind) for one in entry.sales] == [(50_000_00, "SGD", "fund")]
    assert text.text == "only text"


def test_what_is_to_be_done_has_the_day_behind_a_maturity() -> None:
    promise = asked("王芳的国债30万9号到期，提醒她8号来柜台").answers[0].promise
    assert promise and promise.due.day == 8
