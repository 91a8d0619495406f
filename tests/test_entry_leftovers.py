"""What is left over in a note and looks like what a default was taken for is asked about."""

from __future__ import annotations

from datetime import date

import pytest

from rmtui.entry.entry_errors import MissingChannel, UnclearGift, UnclearOutcome, UnclearStep
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


@pytest.mark.parametrize(
    ("line", "clients", "note"),
    [
        ("中午跟王芳和她女儿李娜吃饭，聊了理财", ["王芳", "李娜"], "中午和她女儿吃饭，聊了理财"),
        ("见了张伟和他老婆李娜，聊贷款", ["张伟", "李娜"], "和他老婆，聊贷款"),
        ("王芳和她老公来网点", ["王芳"], "和她老公"),
        ("Anna came in with her sister Inês Carvalho", ["Anna Kowalski", "Inês Carvalho"], "with her sister"),
    ],
)
def test_another_client_named_as_a_relative_was_there_too(line: str, clients: list[str], note: str) -> None:
    entry = parse(line, DAY, NAMES)
    assert ([one.name for one in entry.clients], entry.note) == (clients, note)


@pytest.mark.parametrize(
    "line",
    ["王芳来网点，带着女儿李娜，问了黄金", "拜访王芳，她女儿李娜也在", "Anna came in, with her husband Daniel Hartley"],
)
def test_a_relative_of_the_book_in_a_later_clause_is_asked_about_with_answers(line: str) -> None:
    question = question_about(read_line(line, DAY, NAMES), DAY, NAMES)
    assert question
    there, text = (read_line(answer.line or "", DAY, NAMES).entry for answer in question.answers)
    assert there and text
    assert (len(there.clients), len(text.clients)) == (2, 1)


def test_who_was_not_there_is_not_asked_to_have_been() -> None:
    entry = read_line("下午拜访鼎丰，马骏不在，跟财务小陈对账", DAY, NAMES).entry
    assert entry and (entry.letter, entry.note) == ("V", "下午，马骏不在，跟财务小陈对账"), (
        "somebody of the company was there"
    )
    question = question_about(read_line("下午拜访鼎丰，老板不在，跟财务小陈对账", DAY, NAMES), DAY, NAMES)
    assert question and [answer.text for answer in question.answers][:2] == ["not reached", "reached"]
    question = question_about(read_line("下午拜访王芳，马骏不在", DAY, NAMES), DAY, NAMES)
    assert question is None or "马骏" not in question.text


@pytest.mark.parametrize("line", ["张伟来电，卖了房，周末存过来", "张伟来电，老婆说卖了房15万，周末存过来"])
def test_the_weekend_on_which_a_client_will_do_something_lies_ahead(line: str) -> None:
    monday = date(2026, 11, 30)
    question = question_about(read_line(line, monday, NAMES), monday, NAMES)
    assert question
    answered = {answer.text: read_line(answer.line or "", monday, NAMES) for answer in question.answers}
    assert {"your next step", "what the client will do", "only text"} <= set(answered)
    assert not any("2026-11-28" in (answer.line or "") for answer in question.answers)


def test_money_that_the_client_says_to_bring_by_a_day_is_awaited() -> None:
    awaited = parse("张伟来电，说周六存过来", date(2026, 11, 30), NAMES).awaited
    assert awaited and (awaited.due, awaited.text) == (date(2026, 12, 5), "存过来")


@pytest.mark.parametrize(
    ("line", "way", "direction"),
    [
        ("黄敏净值掉了打电话来骂，解释了", "telephone, incoming", True),
        ("黄敏净值掉了发微信来骂", "WeChat, incoming", True),
        ("今天约黄敏来网点", "meeting", False),
    ],
)
def test_the_answer_how_it_was_keeps_who_began_it(line: str, way: str, direction: bool) -> None:
    question = question_about(read_line(line, DAY, NAMES), DAY, NAMES)
    assert question
    answered = {answer.text: read_line(answer.line or "", DAY, NAMES).entry for answer in question.answers}
    assert (found := answered[way])
    assert found.incoming is direction


@pytest.mark.parametrize(
    ("line", "on", "at"),
    [("陈静老公晚上8点打来，问受益人", DAY, "20:00"), ("陈静老公昨晚8点打来", date(2026, 11, 27), "20:00")],
)
def test_a_relative_who_called_at_an_hour_is_asked_about_and_the_hour_stays(line: str, on: date, at: str) -> None:
    question = question_about(read_line(line, DAY, NAMES), DAY, NAMES)
    assert question
    reached = read_line(question.answers[0].line or "", DAY, NAMES).entry
    assert reached
    assert (reached.on, reached.at, reached.incoming) == (on, at, True)
    assert "陈静老公" in reached.note


def test_who_it_was_is_asked_with_answers_where_more_is_asked_behind() -> None:
    monday = date(2026, 11, 30)
    question = question_about(read_line("张伟老婆来电，说卖了15万，周末存过来", monday, NAMES), monday, NAMES)
    assert question and len(question.answers) == 1
    assert isinstance(read_line(question.answers[0].line or "", monday, NAMES).error, UnclearStep)


@pytest.mark.parametrize(
    ("line", "text", "day"),
    [
        ("黄敏的私募12.15开放，记得14号提醒她", "提醒她 (私募12.15开放)", date(2026, 12, 14)),
        ("黄敏，记得14号提醒她", "提醒她", date(2026, 12, 14)),
    ],
)
def test_what_is_to_be_done_can_be_answered_to_be_no_contact(line: str, text: str, day: date) -> None:
    monday = date(2026, 11, 30)
    question = question_about(read_line(line, monday, NAMES), monday, NAMES)
    assert question
    promises = [answer.promise for answer in question.answers if answer.promise]
    assert [(one.due, one.text) for one in promises] == [(day, text)]


def test_a_heading_of_calls_tells_how_those_behind_it_were_called() -> None:
    entry = parse("电话回访：黄敏、陈静，都接了", DAY, NAMES)
    assert ([one.name for one in entry.clients], entry.channel, entry.note) == (["黄敏", "陈静"], "T", "都接了")


@pytest.mark.parametrize("product", ["活期", "定期"])
def test_what_was_paid_in_is_a_deposit(product: str) -> None:
    entry = parse(f"黄敏来网点办了张卡，存了2万{product}", DAY, NAMES)
    assert [(one.kind, one.amount) for one in entry.sales] == [("deposit", 2_000_000)]
    assert not parse(f"黄敏 M {product}里有2万", DAY, NAMES).sales


@pytest.mark.parametrize(
    "line",
    [
        "Anna T meeting Friday 3pm at her office",
        "Anna T asked about rates, quick catch-up Friday 3pm at her office",
        "Anna T board meeting on Friday",
        "王芳 T 生日宴定在周五",
    ],
)
def test_an_appointment_with_its_day_is_asked_about_whatever_it_is_for(line: str) -> None:
    with pytest.raises(UnclearStep):
        parse(line, DAY, NAMES)


@pytest.mark.parametrize(
    "line", ["Anna T she has a board meeting on Friday", "Anna T twins due in March", "王芳 T 周五3点在她公司开会"]
)
def test_what_the_client_has_on_a_day_is_no_appointment(line: str) -> None:
    entry = parse(line, DAY, NAMES)
    assert (entry.promise, entry.note) == (None, line.partition(" T ")[2])


@pytest.mark.parametrize(
    "line",
    [
        "Called Bob: Simran (bookkeeper) will send payables list by Thursday",
        "Called Bob, lawyer (Me Roy) will send the deed by Friday",
        "Called Bob: he (or Simran) will send the T2 by Friday",
        "给李强打电话，财务（小陈）周五前发报表",
        "给李强打电话，律师（罗总）周五前送合同",
    ],
)
def test_who_stands_before_a_bracket_is_who_will_do_what_follows_so_that_it_is_asked_about(line: str) -> None:
    with pytest.raises(UnclearStep):
        parse(line, DAY, NAMES)


@pytest.mark.parametrize(
    "line", ["Called Bob: I (or Simran) will send the T4 by Friday", "给李强打电话，聊了贷款（200万）周五前发方案"]
)
def test_what_the_manager_does_behind_a_bracket_is_the_next_step(line: str) -> None:
    assert parse(line, DAY, NAMES).promise


@pytest.mark.parametrize(
    "line",
    [
        "called Bob, lunch tomorrow cancelled",
        "called Bob, call on Friday, cancelled",
        "李强 T 说好的明天中午12:30一起吃饭 取消",
        "李强 T 他明天来网点 取消了",
        "李强 T 约好明天吃饭，改期",
    ],
)
def test_what_was_called_off_is_no_step(line: str) -> None:
    entry = parse(line, DAY, NAMES)
    assert (entry.promise, entry.awaited) == (None, None)


def test_what_is_called_off_besides_a_step_leaves_it() -> None:
    assert parse("called Bob, will send the papers by Friday, cancelled his card", DAY, NAMES).promise


def test_until_when_something_is_held_is_no_step() -> None:
    entry = parse("called Bob, put the remortgage on hold til Feb", DAY, NAMES)
    assert (entry.promise, entry.note) == (None, "put the remortgage on hold til Feb")


def test_a_gic_bought_is_a_deposit() -> None:
    assert [str(one.kind) for one in parse("Anna T bought 50k GIC", DAY, NAMES).sales] == ["deposit"]


@pytest.mark.parametrize(
    "line",
    [
        "Met Bob: the line increase, financial statements by Jan 15",
        "Called Bob, audited statements due Jan 15",
        "Bob called, he or Simran will send the T2 by Friday",
        "李强 M 律师周五前送合同",
        "李强 M 财务说周四把报表发来",
    ],
)
def test_papers_that_somebody_else_may_bring_are_asked_about(line: str) -> None:
    with pytest.raises(UnclearStep):
        parse(line, DAY, NAMES)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Bob called, he's coming to the branch Friday 10am", "coming to the branch 10am"),
        ("Bob called, he'll collect it Wednesday", "collect it"),
        ("李强 M 要董事会决议，他们说10号前给", "给"),
    ],
)
def test_a_day_on_which_the_client_comes_or_brings_it_is_the_clients(line: str, words: str) -> None:
    entry = parse(line, DAY, NAMES)
    assert entry.promise is None
    assert entry.awaited and entry.awaited.text == words


def test_papers_for_the_client_stay_the_managers() -> None:
    assert parse("Called Bob, audited statements to him by Friday", DAY, NAMES).promise


def test_an_invitation_that_was_refused_is_no_meeting() -> None:
    with pytest.raises(UnclearOutcome, match="推了"):
        parse("强哥请吃饭，推了。微信聊了两句", DAY, NAMES)


@pytest.mark.parametrize("words", ["包了200红包", "送了200的红包"])
def test_the_number_before_money_that_was_given_is_its_worth(words: str) -> None:
    with pytest.raises(UnclearGift) as error:
        parse(f"李强 V {words}", DAY, NAMES)
    assert (error.value.gift.what, error.value.gift.value) == ("红包", 20000)


def test_how_many_red_envelopes_were_given_is_no_worth() -> None:
    assert parse("李强 V 送了2红包", DAY, NAMES).gifts == ()


def test_what_the_client_will_come_for_tells_no_channel() -> None:
    assert parse("李强说贷款批了 < 明天来签合同", DAY, NAMES).awaited
