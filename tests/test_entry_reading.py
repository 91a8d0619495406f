"""What a line means as far as it is clear, and the questions about the rest."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rmtui.entry.entry_errors import MissingChannel
from rmtui.entry.line import PartKind
from rmtui.entry.names import KnownClient, NameIndex
from rmtui.entry.questions import question_about
from rmtui.entry.reading import read_line
from rmtui.entry.reading_text import entry_words
from tests.factory import TODAY

NAMES = NameIndex(
    (
        KnownClient("wf", "王芳", pinyin="wang fang"),
        KnownClient("lq", "李强", pinyin="li qiang"),
        KnownClient("w1", "王伟", pinyin="wang wei", hint="1234", shared=True),
        KnownClient("w2", "王伟", pinyin="wang wei", hint="5678", shared=True),
        KnownClient("ak", "Anna Kowalski"),
        KnownClient("dp", "Dinmore Precision Ltd"),
    )
)
PEOPLE = ("王芳", "王伟", "诸葛亮", "Anna", "Dinmore Precision Ltd", "和", "跟", "、", " and ", ",", "，")
CONTACTS = ("打电话", "给", "给我", "都", "T", "M", "lunch", "昨天", "没接", "聊了", " ", "：", "\\", "🙂")
STEPS = ("5/11", "> ", "周五", "改天", "next fri", "#到期", "=50万基金")


def read(line: str) -> list[tuple[str, str]]:
    """Kind and text of each part."""
    return [(one.kind.value, line[one.start : one.end]) for one in read_line(line, TODAY, NAMES).parts]


@given(st.lists(st.sampled_from(PEOPLE + CONTACTS + STEPS) | st.text(max_size=3), max_size=9).map("".join))
@example("Dinmore Precision Ltd和诸葛")
@example("王伟 T 聊了 > 改天 发方案")
@example("给王芳、王伟都")
@example("王芳给我")
@example("王芳+：、")
def test_no_line_is_too_odd_to_be_read_and_asked_about(line: str) -> None:
    reading = read_line(line, TODAY, NAMES)
    at = 0
    for part in reading.parts:
        assert at <= part.start < part.end <= len(line)
        at = part.end
    question = question_about(reading, TODAY, NAMES)
    assert question is None or (question.answers and reading.error)
    assert reading.entry is None or reading.error is None


def test_the_parts_around_a_question_stand_where_they_were_typed() -> None:
    assert read("昨天 王伟 T 聊了 > 周五 发方案") == [
        ("day", "昨天"),
        ("client", "王伟"),
        ("channel", "T"),
        ("note", "聊了"),
        ("step_day", "周五"),
        ("step", "发方案"),
    ]
    assert ("step_day", "5/11") in read("王芳 T 聊了 > 5/11 回访")


def test_the_meaning_says_that_a_day_of_a_next_step_is_a_holiday_and_an_assumed_one_is_a_day_of_work() -> None:
    def step(line: str, today: date = TODAY) -> str:
        entry = read_line(line, today, NAMES).entry
        assert entry
        return next(text for text, kind in entry_words(entry, today) if kind is PartKind.STEP)

    assert step("王芳 T 聊了 > 1月1日 发方案") == "> Fri 1 Jan 2027 (New Year's Day) 发方案"
    assert step("王芳 T 聊了 > 发方案", date(2026, 9, 26)) == "> Thu 8 Oct (assumed) 发方案"


def test_a_next_step_on_a_day_that_is_just_past_is_asked_about_and_read_with_its_year() -> None:
    reading = read_line("王芳 T 聊了 > 11月15日 发方案", TODAY, NAMES)
    question = question_about(reading, TODAY, NAMES)
    assert "2027-11-15" in str(reading.error)
    assert question
    assert [one.line for one in question.answers] == ["王芳 T 聊了 > 2027-11-15 发方案"]


def test_what_parts_the_note_from_the_next_step_gives_way_to_its_sign() -> None:
    reading = read_line("王芳 T 聊了，8号之前把流水给我", TODAY, NAMES)
    question = question_about(reading, TODAY, NAMES)
    assert question
    assert [one.line for one in question.answers][:2] == [
        "王芳 T 聊了 > 8号之前把流水给我",
        "王芳 T 聊了 < 8号之前把流水给我",
    ]


def test_somebody_around_the_client_may_go_into_the_note_by_name() -> None:
    question = question_about(read_line("Anna's son Mark phoned about the loan", TODAY, NAMES), TODAY, NAMES)
    assert question
    entries = [read_line(str(one.line), TODAY, NAMES).entry for one in question.answers]
    assert [(one.letter, one.note) for one in entries if one] == [
        ("T", "the loan (Anna's son Mark)"),
        ("t", "the loan (Anna's son Mark)"),
    ]


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("left a voicemail for Anna about the overdraft", "left a voicemail about the overdraft"),
        ("Quarterly call with Anna, no changes", "Quarterly call no changes"),
    ],
)
def test_the_note_keeps_what_its_words_lead_to(line: str, note: str) -> None:
    entry = read_line(line, TODAY, NAMES).entry
    assert entry and entry.note == note


def test_two_questions_leave_the_rest_readable() -> None:
    line = "王伟和诸葛亮 M 午饭 > 周五 发方案"
    reading = read_line(line, TODAY, NAMES)
    assert reading.rest
    assert [known.name for known in reading.rest.clients] == ["王伟", "诸葛亮"]
    assert reading.rest.promise and reading.rest.promise.due == date(2026, 11, 27)


@pytest.mark.parametrize("line", ["王芳", "王芳 ", "Anna Kowalski"])
def test_a_name_alone_is_a_part_already(line: str) -> None:
    reading = read_line(line, TODAY, NAMES)
    assert [one.kind for one in reading.parts] == [PartKind.CLIENT]
    assert reading.error and reading.error.span is None


@pytest.mark.parametrize(
    "line",
    [
        "new lead: Tom Whittle, Anna's accountant, wants to talk pensions",
        "met a Tom Whittle at the golf club, accountant",
        "rang a certain Tom Whittle",
    ],
)
def test_somebody_new_is_asked_about_by_name(line: str) -> None:
    question = question_about(read_line(line, TODAY, NAMES), TODAY, NAMES)
    assert question and question.name == "Tom Whittle"
    added = NameIndex([*NAMES, KnownClient("tw", "Tom Whittle")])
    entry = read_line(line, TODAY, added).entry
    assert entry and [one.name for one in entry.clients] == ["Tom Whittle"]


@pytest.mark.parametrize(
    ("line", "name", "offered"),
    [
        ("宏达钱经理来电说要续200万流贷，下周五前送材料", "宏达", "宏达装饰工程有限公司"),
        ("给宏达送了授信批复", "宏达", "宏达装饰工程有限公司"),
        ("和行长一起去宏达吃饭", "宏达", "宏达装饰工程有限公司"),
        ("帮宏达跑了一趟分行", "宏达", "宏达装饰工程有限公司"),
        ("送外卖的王伟微信问了利率", "送外卖的王伟", "王伟 (1234)"),
        ("外卖站王伟 W 问了利率", "外卖站王伟", "王伟 (1234)"),
        ("周涛和王芳一起来办卡", "周涛和王芳一起来办卡", ""),
        ("宏达集团来电", "宏达集团", ""),
    ],
)
def test_who_is_named_behind_other_words_is_offered(line: str, name: str, offered: str) -> None:
    names = NAMES.with_clients([KnownClient("hd", "宏达装饰工程有限公司")])
    reading = read_line(line, TODAY, names)
    question = question_about(reading, TODAY, names)
    assert (question.name if question else getattr(reading.error, "text", "")) == name
    assert not offered or (question and question.answers[0].text == offered)


@pytest.mark.parametrize(
    "line",
    [
        "上午晨会，下午写报告",
        "请假一天",
        "给所有逾期客户打了电话",
        "Staff training today",
        "今天打了11个电话 7个没接 累",
        "Made 11 calls today, 7 no answer",
    ],
)
def test_what_the_day_had_besides_contacts_may_be_its_note(line: str) -> None:
    question = question_about(read_line(line, TODAY, NAMES), TODAY, NAMES)
    assert question and [answer.day_note for answer in question.answers] == [line]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("王芳续贷资料缺营业执照，让她明天带来", "带来营业执照"),
        ("王芳 T 没交身份证，催了一下，说周四补", "补身份证"),
        ("王芳 T 聊了，让她明天带来", "带来"),
        ("王芳 T 要续200万流贷，材料下周五前送来", "材料送来"),
    ],
)
def test_what_the_client_is_to_bring_has_its_name(line: str, text: str) -> None:
    entry = read_line(line, TODAY, NAMES).entry
    assert entry and entry.awaited and entry.awaited.text == text


def test_which_namesake_it_was_stays_in_the_note_behind_the_name() -> None:
    entry = read_line("王伟（老师）今天来网点办卡", TODAY, NAMES.with_choice("王伟", "w1")).entry
    assert entry and (entry.letter, entry.clients[0].id) == ("M", "w1")
    assert "老师" in entry.note


@pytest.mark.parametrize(
    ("line", "answers"),
    [
        ("王芳 T 说好了，下周五先还20万，先续贷60万", ["your next step", "what the client will do", "only text"]),
        ("王芳明天下午来网点", ["your next step", "what the client will do", "only text"]),
        ("王芳 T 理财到期后她说年底再看", ["your next step", "what the client will do", "only text"]),
        ("王芳 T 8号之前把流水给我", ["your next step", "what the client will do", "only text"]),
    ],
)
def test_what_is_asked_about_a_next_step_can_be_chosen(line: str, answers: list[str]) -> None:
    question = question_about(read_line(line, TODAY, NAMES), TODAY, NAMES)
    assert question is not None
    assert [answer.text for answer in question.answers] == answers
    for answer in question.answers:
        read = read_line(answer.line or "", TODAY, NAMES)
        assert read.entry or isinstance(read.error, MissingChannel)  # how is asked next, of a step and no more


def test_what_is_only_planned_may_be_no_more_than_a_promise() -> None:
    for line, text in (
        ("王芳：明天打电话", "打电话"),
        ("王芳 > 明天 打电话", "打电话"),
        ("Anna next: tomorrow ring", "ring"),
    ):
        question = question_about(read_line(line, TODAY, NAMES), TODAY, NAMES)
        assert question
        plan, *ways = question.answers
        assert plan.promise and (plan.promise.due, plan.promise.text) == (date(2026, 11, 24), text)
        assert [answer.text for answer in ways] == ["telephone", "email", "meeting", "WeChat", "SMS", "visit"]


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("王芳和李强是夫妻", "rmtui ties"),
        ("王芳那笔写错了，是20万不是30万", "rmtui sales edit"),
        ("Anna Kowalski and 王芳 are related", "rmtui ties"),
        ("Anna: that sale was wrong, 20k not 30k", "rmtui contacts edit"),
    ],
)
def test_what_is_no_contact_is_told_with_where_it_belongs(line: str, command: str) -> None:
    reading = read_line(line, TODAY, NAMES)
    assert command in str(reading.error)
    question = question_about(reading, TODAY, NAMES)
    lines = [answer.line for answer in question.answers if not answer.day_note] if question else []
    assert lines and all(read_line(one or "", TODAY, NAMES).entry for one in lines)


@pytest.mark.parametrize(
    ("line", "others", "first"),
    [
        ("打给李强——写错了，是王芳——说分期的事", ("王芳", "说分期的事"), "李强"),
        ("Called Anna - no, I mean 李强 - about rates", ("李强", "rates"), "Anna Kowalski"),
    ],
)
def test_a_name_that_later_words_correct_is_a_question(line: str, others: tuple[str, str], first: str) -> None:
    question = question_about(read_line(line, TODAY, NAMES), TODAY, NAMES)
    assert question
    entries = [read_line(answer.line or "", TODAY, NAMES).entry for answer in question.answers]
    assert [one.clients[0].name for one in entries if one] == [others[0], first]
    assert entries[0] and entries[0].note == others[1]


def test_a_step_may_be_somebodys_though_the_way_of_contact_is_asked_next() -> None:
    question = question_about(read_line("王芳说周三陪老伴体检，周四过来签国债", TODAY, NAMES), TODAY, NAMES)
    assert question
    assert [answer.text for answer in question.answers] == ["your next step", "what the client will do", "only text"]


@pytest.mark.parametrize(
    ("line", "due", "text"),
    [
        ("ring Anna next Tuesday about the transfer", date(2026, 12, 1), "ring Anna about the transfer"),
        ("Call Anna about fees tomorrow", date(2026, 11, 24), "Call Anna about fees"),
        ("coffee with Anna Kowalski next Thursday", date(2026, 12, 3), "coffee with Anna Kowalski"),
        ("lunch with Anna on Fri 11 Dec at 1pm confirmed", date(2026, 12, 11), "lunch with Anna at 1pm confirmed"),
        ("明天王芳电话", date(2026, 11, 24), "王芳电话"),
        ("will ring Anna tomorrow about the bond", date(2026, 11, 24), "ring Anna about the bond"),
        ("need to call Anna back on Friday re the rates", date(2026, 11, 27), "call Anna back re the rates"),
        ("need to call Anna back", date(2026, 11, 30), "call Anna back"),
        ("[ ] call Anna re rates", date(2026, 11, 30), "call Anna re rates"),
    ],
)
def test_what_is_still_to_be_done_may_be_a_promise_without_a_contact(line: str, due: date, text: str) -> None:
    question = question_about(read_line(line, TODAY, NAMES), TODAY, NAMES)
    assert question
    (promise,) = [one.promise for one in question.answers if one.promise]
    assert (promise.due, promise.text) == (due, text)


@pytest.mark.parametrize(
    ("line", "answered"),
    [
        ("王芳说周五过来", "王芳 < 周五过来"),
        ("王芳 T 聊了体检，周二下午三点网点见", "王芳 T 聊了体检 < 周二下午三点网点见"),
        ("王芳 T 聊了体检，下午三点见", f"王芳 T 聊了体检 < {TODAY} 下午三点见"),
        ("王芳 T checkup, meeting Tuesday 3pm", "王芳 T checkup < Tuesday meeting 3pm"),
    ],
)
def test_an_answer_about_a_next_step_reads_the_day_in_its_words(line: str, answered: str) -> None:
    question = question_about(read_line(line, TODAY, NAMES), TODAY, NAMES)
    assert question
    assert answered in [one.line for one in question.answers]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("31 Feb send the terms", ["2027-02-28", "2027-03-01"]),
        ("the 31st of November, send the terms", ["2026-11-30", "2026-12-01"]),
        ("2月31日 send the terms", ["2027-02-28", "2027-03-01"]),
        ("2027-04-31 send the terms", ["2027-04-30", "2027-05-01"]),
    ],
)
def test_a_day_that_its_month_never_has_may_be_the_last_one_of_it_or_the_next(words: str, days: list[str]) -> None:
    question = question_about(read_line(f"王芳 T hello > {words}", TODAY, NAMES), TODAY, NAMES)
    assert question
    answered = [f"王芳 T hello > {day} send the terms" for day in days]
    assert [one.line for one in question.answers[: len(days)]] == answered
    assert question.answers[len(days)].text == "in a week, assumed"


@pytest.mark.parametrize(
    ("line", "amount"),
    [("王芳买了10万", 10_000_000), ("王芳 T 买了10万，走了", 10_000_000), ("Anna bought 10k", 1_000_000)],
)
def test_of_an_amount_that_was_bought_without_a_product_a_sale_or_text_can_be_chosen(line: str, amount: int) -> None:
    question = question_about(read_line(line, TODAY, NAMES), TODAY, NAMES)
    assert question is not None
    sale, text = (read_line(str(answer.line), TODAY, NAMES).entry for answer in question.answers)
    assert sale and [one.amount for one in sale.sales] == [amount]
    assert text and text.sales == ()
    assert sale.note == text.note


@pytest.mark.parametrize("line", ["王芳", "王芳 老婆住院了", "王芳：生日", "Anna Kowalski"])
def test_no_channel_is_shown_of_a_line_that_tells_none(line: str) -> None:
    reading = read_line(line, TODAY, NAMES)
    assert reading.clear is None or reading.clear.clients, "whom to mind is known"
    assert reading.shown is None


def test_a_sale_that_tells_no_kind_can_be_answered_with_one() -> None:
    reading = read_line("王芳签了20万稳利90天", TODAY, NAMES)
    question = question_about(reading, TODAY, NAMES)
    assert question
    lines = {answer.text: answer.line for answer in question.answers}
    line = lines["a sale: 20万 wealth product 稳利90天"]
    assert line
    entry = read_line(line, TODAY, NAMES).entry
    assert entry
    assert [(sold.kind, sold.amount) for sold in entry.sales] == [("wealth", 20_000_000)]
    assert {"a sale: 20万 fund 稳利90天", "a sale: 20万稳利90天", "only text"} <= set(lines)


@pytest.mark.parametrize("day", ["1st Nov.", "1 Nov. -", "1 Nov", "Nov. 1:"])
def test_a_short_month_may_have_a_full_stop(day: str) -> None:
    entry = read_line(f"{day} Anna called about fees", TODAY, NAMES).entry
    assert entry and (entry.on, entry.letter, entry.note) == (date(2026, 11, 1), "T", "fees")


def test_a_full_stop_and_a_dash_part_the_name_from_the_note() -> None:
    entry = read_line("Anna K. - asked about fees", TODAY, NAMES).entry
    assert entry and entry.note == "asked about fees"
