"""What an answer puts into a line: text stays text, and what else the line tells stays as it was."""

from __future__ import annotations

import pytest

from rmtui.entry.entry_errors import MissingChannel
from rmtui.entry.names import KnownClient, NameIndex
from rmtui.entry.questions import question_about
from rmtui.entry.reading import read_line
from tests.factory import TODAY

NAMES = NameIndex((KnownClient("wf", "王芳", pinyin="wang fang"), KnownClient("lq", "李强", pinyin="li qiang")))


def test_who_may_have_been_there_too_may_be_only_text() -> None:
    names = NAMES.with_clients([KnownClient("hd", "宏达装饰工程有限公司", aliases=("宏达",))])
    question = question_about(read_line("和宏达的李强开会", TODAY, names), TODAY, names)
    assert question and [answer.text for answer in question.answers] == ["only text"]


def test_a_name_that_is_only_text_goes_into_the_note() -> None:
    reading = read_line("王芳和诸葛亮 M 学区房 > 周五 发方案", TODAY, NAMES)
    question = question_about(reading, TODAY, NAMES)
    assert question
    assert question.answers[-1].line == "王芳 M 学区房 (诸葛亮) > 周五 发方案"


@pytest.mark.parametrize(
    ("line", "note", "is_assumed"),
    [
        ("王芳 送药过去顺便看了看", "送药过去顺便看了看", True),
        ("王芳搬家了，换手机号，她周五前送材料过来", "搬家了，换手机号", False),
        ("王芳 T 短信提醒停用了，她周五前送材料过来", "短信提醒停用了", False),
    ],
)
def test_words_that_seem_to_tell_of_the_contact_may_be_only_text(line: str, note: str, is_assumed: bool) -> None:
    """The channel is then the client's own, and what else the line tells is read as ever."""
    question = question_about(read_line(line, TODAY, NAMES), TODAY, NAMES)
    assert question and question.answers[-1].text == "only text"
    entry = read_line(question.answers[-1].line or "", TODAY, NAMES).entry
    assert entry and (entry.note, entry.letter, entry.channel_assumed) == (note, "T", is_assumed)
    assert bool(entry.awaited) is not is_assumed


def test_without_a_sale_the_way_of_contact_that_was_assumed_for_it_is_asked_next() -> None:
    question = question_about(read_line("王芳的超市贷周六到期，她说下周一来还，先续贷80万", TODAY, NAMES), TODAY, NAMES)
    assert question and [answer.text for answer in question.answers] == ["a sale: 80万先续贷", "only text"]
    sold, text = [read_line(answer.line or "", TODAY, NAMES) for answer in question.answers]
    assert sold.entry and sold.entry.channel_assumed
    assert isinstance(text.error, MissingChannel)


@pytest.mark.parametrize(
    ("line", "note", "step"),
    [
        ("王芳 T 我说1月10号放款，周五给她送合同", "我说1月10号放款", "给她送合同"),
        ("王芳 T 周五给她送合同，我说1月10号放款", "我说1月10号放款", "给她送合同"),
        ("王芳 T 我说1月10号放款，她说周五来", "我说1月10号放款", "来"),
        (
            "王芳 T golf day at Moortown Sat, she'll bring the forms on Friday",
            "golf day at Moortown Sat",
            "bring the forms",
        ),
    ],
)
def test_where_a_clause_is_only_text_the_next_step_of_another_one_stays(line: str, note: str, step: str) -> None:
    question = question_about(read_line(line, TODAY, NAMES), TODAY, NAMES)
    assert question and question.answers[-1].text == "only text"
    entry = read_line(question.answers[-1].line or "", TODAY, NAMES).entry
    made = entry and (entry.promise or entry.awaited)
    assert entry and made
    assert (entry.note, made.text, made.due.isoformat()) == (note, step, "2026-11-27")
