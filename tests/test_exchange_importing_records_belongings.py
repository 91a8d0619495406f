"""What belongs to clients, out of a person's sheets: holdings, policies, contacts, reviews, sales, documents."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from rmtui import language
from rmtui.exchange.importing.columns.layout import find_layout
from rmtui.exchange.importing.questions import Answers, next_questions
from rmtui.exchange.importing.records.belongings import CHANNEL_OPEN, CHANNEL_TAKEN, NOT_MADE
from rmtui.exchange.importing.records.people import BY_NAME_ALONE
from rmtui.exchange.importing.rows.calendar_cells import PLANNED
from rmtui.exchange.importing.rows.cell import OTHER_APP, UNREADABLE
from rmtui.exchange.importing.rows.left_out_rows import TOTAL
from rmtui.exchange.importing.rows.row_reader import CARRIED_DOWN, COMMENT, COMMENT_LEFT_OUT, YEAR_ASSUMED
from rmtui.records.base import Record
from rmtui.records.channel import Channel, Outcome
from rmtui.records.client import Client, ClientKind, ContactPerson, Relative
from rmtui.records.document import DocumentKind
from rmtui.records.events import Contact, Promise, Sale, StandingPromise
from rmtui.records.holding import Holding, HoldingKind, ProductRisk
from rmtui.records.policy import Frequency, Policy, PolicyKind
from rmtui.records.review import Review, ReviewMethod
from tests.factory import TODAY, birthday, client
from tests.importing import after, new_records, outcome, plan_of, sheet, told

FANG = client("王芳", id="wangfang", phones=("13900000001",))
QIANG = client("李强", id="liqiang", number="88001")
BOOK: tuple[Record, ...] = (FANG, QIANG)


def values(record: Any, *names: str) -> tuple[Any, ...]:
    return tuple(getattr(record, name) for name in names)


def assert_nothing_new_the_second_time(*tables: Any, book: tuple[Record, ...] = BOOK) -> None:
    """The same file once more adds nothing and changes nothing."""
    again = plan_of(*tables, book=after(plan_of(*tables, book=book), *book))
    assert (again.added, again.changed, again.records) == ((), (), ())


# Holdings

HOLDINGS = sheet(
    "客户姓名|产品名称|产品类型|金额（万元）|年化|起息日|到期日|产品风险等级|备注",
    "王芳|稳健增利1号|理财|12.5|3.85%|2026.1.2|20270305|PR2|自动转存",
    "李强|3年定期|存款|50|2.6%|2025-01-02|2028-01-02|R1|",
    "李强|住房按揭|房贷|-80|||||",
    "合计|||62.5|||||",
    title="持仓明细",
)


def test_the_rows_of_holdings_belong_to_the_clients_they_name() -> None:
    found = plan_of(HOLDINGS, book=BOOK)
    first, second, third = new_records(found)
    assert values(first, "client", "kind", "name", "value", "rate") == (
        *("wangfang", HoldingKind.WEALTH, "稳健增利1号", 12_500_000, 385),
    )
    assert values(first, "opened_on", "matures_on", "risk", "note", "valued_on") == (
        *(date(2026, 1, 2), date(2027, 3, 5), ProductRisk.R2, "自动转存", TODAY),
    )
    assert values(second, "client", "kind", "value") == ("liqiang", HoldingKind.DEPOSIT, 50_000_000)
    assert values(third, "kind", "value") == (HoldingKind.MORTGAGE, 80_000_000)
    assert told(found) == [(TOTAL, 5, "合计")]
    assert outcome(found) == (0, 0, 0, 0)
    assert_nothing_new_the_second_time(HOLDINGS)


def test_another_value_of_a_holding_is_a_change() -> None:
    book = after(plan_of(HOLDINGS, book=BOOK), *BOOK)
    found = plan_of(sheet("客户姓名|产品名称|金额", "王芳|稳健增利1号|130000"), book=book)
    ((before, now),) = found.records
    assert isinstance(before, Holding)
    assert isinstance(now, Holding)
    assert (before.value, now.value, now.note) == (12_500_000, 13_000_000, "自动转存")


@pytest.mark.parametrize(("answer", "day"), [("first", date(2027, 3, 1)), ("last", date(2027, 3, 31)), ("note", None)])
def test_which_day_a_month_stands_for_is_asked_once_a_column_and_remembered(answer: str, day: date | None) -> None:
    table = sheet("客户|产品|金额|到期日", "王芳|一年定期|100000|2027年3月", "李强|基金|100|2027-02")
    found = plan_of(table, book=BOOK)
    assert (new_records(found)[0].matures_on, new_records(found)[0].note) == (None, "到期日: 2027年3月")
    (question,) = found.questions
    assert (question.cases, question.remembered) == (2, True)
    assert new_records(plan_of(table, book=BOOK, month=answer))[0].matures_on == day


def test_two_equal_deposits_stay_two() -> None:
    table = sheet("客户|产品|金额|到期日", *["王芳|一年定期|100000|2027-03-05"] * 2)
    assert len(new_records(plan_of(table, book=BOOK))) == 2
    assert_nothing_new_the_second_time(table)


def test_a_deposit_that_was_renewed_is_another_one() -> None:
    known = Holding(
        client="wangfang",
        kind=HoldingKind.DEPOSIT,
        name="一年定期",
        value=10_000_000,
        opened_on=date(2025, 3, 5),
        matures_on=date(2026, 3, 5),
    )
    table = sheet("客户|产品|金额|起息日|到期日", "王芳|一年定期|100000|2026-03-05|2027-03-05")
    assert len(new_records(plan_of(table, book=(*BOOK, known)))) == 1


def test_a_client_row_may_have_a_column_for_each_kind_of_product() -> None:
    row = "王芳|13900000001|20万|50000||8万|60万"
    table = sheet("姓名|手机|存款|基金|理财到期日|理财|房贷余额", row, "李强|||||无|-")
    found = plan_of(table, book=BOOK)
    assert [values(one, "kind", "name", "value") for one in new_records(found)] == [
        (HoldingKind.DEPOSIT, "存款", 20_000_000),
        (HoldingKind.FUND, "基金", 5_000_000),
        (HoldingKind.WEALTH, "理财", 8_000_000),
        (HoldingKind.MORTGAGE, "房贷", 60_000_000),
    ]
    assert_nothing_new_the_second_time(table)


def test_a_client_row_may_have_several_products_beside_each_other() -> None:
    table = sheet(
        "姓名|手机|产品1|金额1|到期日1|产品2|金额2|到期日2",
        "王芳|13900000001|定期|10万|2027-01-01|基金|5万|",
        "陈静|13900000009|理财|3万|2027-02-01||",
    )
    found = plan_of(table, book=BOOK)
    assert [values(one, "name", "value", "matures_on") for one in new_records(found)] == [
        ("定期", 10_000_000, date(2027, 1, 1)),
        ("基金", 5_000_000, None),
        ("理财", 3_000_000, date(2027, 2, 1)),
    ]
    assert [one.name for one in found.added] == ["陈静"]


def test_the_client_s_name_may_stand_in_the_first_of_several_rows_alone() -> None:
    table = sheet("客户|产品|金额", "王芳|一年定期|10万", "|债券基金|5万", "李强|黄金|3万")
    found = plan_of(table, book=BOOK)
    assert [one.client for one in new_records(found)] == ["wangfang", "wangfang", "liqiang"]
    assert [one[:2] for one in told(found)] == [(CARRIED_DOWN, 3)]


def test_a_holding_without_a_value_is_kept_in_the_client_s_notes() -> None:
    found = plan_of(sheet("客户|产品|金额|到期日", "王芳|稳健增利|50多万|2027-03-05"), book=BOOK)
    assert found.records == ()
    assert found.changed[0].after.notes == "holdings: 稳健增利, 2027-03-05, 金额: 50多万"
    assert told(found)[-1][0] == NOT_MADE


@pytest.mark.parametrize(
    ("headings", "row", "lacking"),
    [
        ("客户|产品|金额|到期日", "王芳|国债||2027-03-01", "Value"),
        ("客户|保险产品|保险公司|保额", "王芳|安心|平安|50万", "Kind"),
        ("客户|联系日期|联系方式|内容", "王芳|2026-02-30|电话|问好", "Day"),
        ("客户|成交日期|成交产品|成交金额", "王芳|2026-02-03|国债|", "Amount"),
    ],
)
def test_what_lacks_of_a_row_that_is_no_record_is_told(headings: str, row: str, lacking: str) -> None:
    (remark,) = (one for one in plan_of(sheet(headings, row), book=BOOK).remarks if one.sentence == NOT_MADE)
    assert (remark.place.row, remark.reason) == (2, f"missing: {lacking}")


@pytest.mark.parametrize(
    ("heading", "text"), [("家庭成员", "儿子小明 2015-2-30"), ("联系人", "财务 李总 13900001111 2015-2-30")]
)
def test_a_day_that_cannot_be_among_other_words_is_told_with_its_row_and_column(heading: str, text: str) -> None:
    (remark,) = plan_of(sheet(f"姓名|手机|{heading}", f"赵六|13900000001|{text}")).remarks
    assert (remark.place.text, remark.text, remark.reason) == (f"row 2, {heading}", text, "there is no such day.")


def test_an_amount_that_is_said_to_be_about_is_read_and_its_words_are_kept() -> None:
    table = sheet("客户|产品|金额", "王芳|稳健增利|约50万", "王芳|债券基金|8万左右")
    assert [values(one, "value", "note") for one in new_records(plan_of(table, book=BOOK))] == [
        (50_000_000, "金额: 约50万"),
        (8_000_000, "金额: 8万左右"),
    ]


def test_amounts_of_another_currency_and_bank() -> None:
    table = sheet("Client|Product|Value|Currency|Bank", "王芳|Treasury note|30,000|USD|Other Bank", "王芳|Gold|$5k||")
    first, second = new_records(plan_of(table, book=BOOK))
    assert values(first, "value", "currency", "institution") == (3_000_000, "USD", "Other Bank")
    assert values(second, "value", "currency") == (500_000, "USD")
    headed = sheet("Client|Product|Value (US$k)|Currency", "王芳|Treasury note|30|HKD", "王芳|Gold|5|")
    found = [values(one, "value", "currency") for one in new_records(plan_of(headed, book=BOOK))]
    assert found == [(3_000_000, "HKD"), (500_000, "USD")], "a row says it better than the heading"


# Policies


def test_the_rows_of_policies() -> None:
    table = sheet(
        "投保人|被保险人|保险公司|产品名称|险种|保单号|保额|年缴保费|缴费方式|缴费年限|生效日|保险期间",
        "王芳|本人|泰山人寿|安康重疾|重疾险|P001|50万|12,000|年缴|20年|2020-05-01|终身",
        "王芳|王小明|泰山人寿|成长教育金|教育金|P002|20万|5000|月缴|10|2021-05-01|2039-05-01",
    )
    first, second = new_records(plan_of(table, book=BOOK))
    assert values(first, "client", "kind", "insurer", "product", "number", "sum_assured", "premium") == (
        *("wangfang", PolicyKind.CRITICAL_ILLNESS, "泰山人寿", "安康重疾", "P001", 50_000_000, 1_200_000),
    )
    assert values(first, "holder", "insured", "frequency", "years", "start", "for_life") == (
        *("", "", Frequency.YEARLY, 20, date(2020, 5, 1), True),
    )
    assert values(second, "insured", "kind", "frequency", "end") == (
        *("王小明", PolicyKind.EDUCATION, Frequency.MONTHLY, date(2039, 5, 1)),
    )
    assert_nothing_new_the_second_time(table)


def test_a_policy_says_its_kind_by_its_product_where_no_column_does() -> None:
    table = sheet("客户|保险公司|产品|保额", "王芳|泰山人寿|百万医疗2026|200万")
    assert new_records(plan_of(table, book=BOOK))[0].kind is PolicyKind.MEDICAL


# Contacts


def test_the_rows_of_a_contact_log() -> None:
    table = sheet(
        "日期|客户|方式|内容|下一步|跟进日期",
        "2026-11-02 09:30|王芳|电话|聊了到期理财|发方案|2026-11-10",
        "11月3日|李强|面谈|房贷方案||",
        "2026.11.04|王芳、李强|微信|产品沙龙邀请||",
        title="联络记录",
    )
    first, second, third = new_records(plan_of(table, book=BOOK))
    assert values(first, "clients", "on", "at", "channel", "note") == (
        *(("wangfang",), date(2026, 11, 2), "09:30", Channel.TELEPHONE, "聊了到期理财"),
    )
    assert (first.promise.text, first.promise.due) == ("发方案", date(2026, 11, 10))
    assert values(second, "on", "channel") == (date(2026, 11, 3), Channel.MEETING)
    assert third.clients == ("wangfang", "liqiang")
    assert_nothing_new_the_second_time(table)


def test_a_contact_that_is_in_the_book_already_is_not_added_again() -> None:
    note = "聊了 到期理财，要转债基"
    known = Contact(clients=("wangfang",), on=date(2026, 11, 2), channel=Channel.TELEPHONE, note=note)
    table = sheet("日期|客户|方式|内容", "2026-11-02|王芳|T|聊了到期理财", "2026-11-02|王芳|M|聊了到期理财")
    (added,) = new_records(plan_of(table, book=(*BOOK, known)))
    assert added.channel is Channel.MEETING


def test_a_contact_in_english_with_its_outcome() -> None:
    table = sheet("Date|Client|Method|Outcome|Notes", "2026-11-02|Wang Fang|phone|no answer|left a message")
    (added,) = new_records(plan_of(table, book=(client("Wang Fang", id="fang"),)))
    assert values(added, "clients", "outcome", "note") == (("fang",), Outcome.NOT_REACHED, "left a message")


def test_who_is_meant_is_asked_when_it_is_known_what_the_tiers_mean() -> None:
    people = sheet("姓名|手机|客户等级", "王伟|13900008001|钻石", "王伟|13900008002|钻石", title="客户")
    holdings = sheet("客户|产品|金额", "王伟|定期|100000", title="持仓")
    (first,) = next_questions(plan_of(people, holdings).questions)
    assert first.text == "Tier: what does “钻石” mean?"
    (then,) = next_questions(plan_of(people, holdings, tier="A").questions)
    assert then.compared
    assert ("Tier", "", "A", "A") in then.compared.rows


def test_a_record_of_somebody_who_is_not_in_the_book_brings_the_client() -> None:
    found = plan_of(sheet("日期|客户|方式|内容", "2026-11-02|陈静|T|初次联络"), book=BOOK)
    (added,) = found.added
    assert (added.name, new_records(found)[0].clients) == ("陈静", (added.id,))
    assert told(found) == [(BY_NAME_ALONE, 2, "陈静")]


def test_a_record_that_may_be_of_two_clients_waits_for_an_answer() -> None:
    two = client("王伟", id="one", phones=("13900008001",)), client("王伟", id="two", phones=("13900008002",))
    table = sheet("日期|客户|方式|内容", "2026-11-02|王伟|T|甲", "2026-11-03|王伟|T|乙")
    found = plan_of(table, book=two)
    assert (found.records, outcome(found)[3]) == ((), 2)
    (question,) = found.questions
    assert (question.text, question.cases) == ("Which 王伟 is meant?", 2)
    assert question.compared
    assert [row[1] for row in question.compared.rows if row[0] == "contacts"] == [
        "2026-11-02, telephone, 甲",
        "2026-11-03, telephone, 乙",
    ]
    assert [one.clients for one in new_records(plan_of(table, book=two, which="two"))] == [("two",)] * 2
    hinted = sheet("日期|客户|方式|内容", "2026-11-02|王伟 (8002)|T|甲")
    assert new_records(plan_of(hinted, book=two))[0].clients == ("two",)


# The contact calendar


def test_a_contact_calendar_with_months_over_days_and_comments() -> None:
    table = sheet(
        "客户|2026年10月|||2026年11月||",
        "|29|30|31|1|2|3",
        "王芳|T|||M||",
        "李强||t||T/E||电话",
        title="联络日历",
        comments={(3, 1): "聊了到期理财"},
    )
    found = plan_of(table, book=BOOK, small="attempt")
    assert [values(one, "clients", "on", "channel", "note") for one in new_records(found)] == [
        (("wangfang",), date(2026, 10, 29), Channel.TELEPHONE, "聊了到期理财"),
        (("wangfang",), date(2026, 11, 1), Channel.MEETING, ""),
        (("liqiang",), date(2026, 10, 30), Channel.TELEPHONE, ""),
        (("liqiang",), date(2026, 11, 1), Channel.TELEPHONE, ""),
        (("liqiang",), date(2026, 11, 1), Channel.EMAIL, ""),
        (("liqiang",), date(2026, 11, 3), Channel.TELEPHONE, ""),
    ]
    assert new_records(found)[2].outcome is Outcome.NOT_REACHED
    assert_nothing_new_the_second_time(table)


@pytest.mark.parametrize(
    "days",
    [
        "2026-11-02|2026-11-03|2026-11-04|2026-11-05|2026-11-06",
        "11月2日|11月3日（周二）|11月4日|11月5日|11月6日",
        "02-Nov-26|03-Nov-26|04-Nov-26|05-Nov-26|06-Nov-26",
        "Mon 02/11|Tue 03/11|Wed 04/11|Thu 05/11|Fri 06/11",
        "2026-11-10|2026-11-7|2026-11-4|2026-11-3|2026-11-2",
        "2 Nov|3 Nov|4 Nov|15 Nov",
        "2 Nov||4 Nov",
    ],
)
def test_the_days_of_a_calendar_in_many_forms(days: str) -> None:
    found = plan_of(sheet(f"客户|{days}", "王芳|||T"), book=BOOK)
    assert [one.on for one in new_records(found)] == [date(2026, 11, 4)]
    assert found.questions == ()


def test_which_number_is_the_day_is_told_by_all_headings_and_cells_of_a_file_or_asked_once() -> None:
    whole = sheet("|".join(["Client", *(f"{day:02}/11/2026" for day in range(1, 29))]), "王芳|T|M" + "|" * 26)
    assert [one.on.day for one in new_records(plan_of(whole, book=BOOK))] == [1, 2]
    few = sheet("Client|01/11/2026|02/11/2026|03/11/2026", "王芳|T||M", "李强||E|", title="calls")
    (question,) = plan_of(few, book=BOOK).questions
    assert [one.text for one in question.choices][:2] == [
        "the day first: 01/11/2026 is 2026-11-01",
        "the month first: 01/11/2026 is 2026-01-11",
    ]
    assert plan_of(few, book=BOOK).is_empty
    answered = plan_of(few, book=BOOK, reading="day")
    assert [(one.on.day, one.on.month) for one in new_records(answered)] == [(1, 11), (3, 11), (2, 11)]
    clients = sheet("Name|DOB", "王芳|22/06/1964", title="clients")
    told_elsewhere = plan_of(clients, few, book=BOOK)
    assert [one.on.month for one in new_records(told_elsewhere)] == [11, 11, 11]
    assert told_elsewhere.questions == ()


@pytest.mark.parametrize(
    ("days", "orders"),
    [("11/2|11/3|11/4", []), ("02/11|03/11|04/11", ["day", "month"]), ("2/11/2026|3/11/2026", ["day", "month"])],
)
def test_the_usual_order_of_a_language_holds_where_the_days_lie_closer_together_by_it(
    days: str, orders: list[str]
) -> None:
    language.set_language("zh")
    found = plan_of(sheet(f"客户|{days}", "王芳|T|"), book=BOOK)
    assert [choice.answer for one in found.questions for choice in one.choices][:2] == orders
    assert [one.on for one in new_records(found)] == ([] if orders else [date(2026, 11, 2)])


def test_days_over_amounts_are_no_calendar() -> None:
    found = plan_of(sheet("客户|2026-06-30|2026-09-30", "王芳|50万|60万"), book=BOOK)
    assert [one.key.rpartition("/")[2] for one in found.questions] == ["2026-06-30", "2026-09-30"]


@pytest.mark.parametrize(
    ("title", "top", "first"),
    [
        ("2025年联络表", "|11月|||12月|", date(2025, 11, 29)),
        ("联络表", "2024-2025年度联络表（2026-01-05制表）\n|11月|||12月|", date(2024, 11, 29)),
        ("联络表", "|11月|||12月|", date(2026, 11, 29)),
        ("联络表", "|11月|||2026年12月|", date(2026, 11, 29)),
        ("联络表", "|11月|||2025年12月|", date(2025, 11, 29)),
    ],
)
def test_the_months_of_a_calendar_are_of_the_year_it_names_else_the_last_that_has_begun(
    title: str, top: str, first: date
) -> None:
    layout = find_layout(
        sheet(*top.split("\n"), "客户|29|30||1|2|3", "王芳|T|||||", title=title), Answers({}), date(2026, 11, 30)
    )
    assert layout
    assert next(iter(layout.days.values())) == first
    assert len(layout.days) == 5


@pytest.mark.parametrize("title", ["Oct 26", "October 2026", "calls 2026-10", "26年10月联络", "10月"])
def test_a_sheet_for_each_month_has_the_month_in_its_title(title: str) -> None:
    table = sheet("客户|1|2|3|4|5", "王芳||T|||", title=title)
    assert [one.on for one in new_records(plan_of(table, book=BOOK))] == [date(2026, 10, 2)]


def test_a_column_of_a_day_to_come_in_a_list_of_clients_is_a_promise() -> None:
    table = sheet("姓名|手机|生日|下次联系", "王芳|||2026-12-09", "李强|||2027年3月", "陈静|||TBC", "周明|||2026-08-01")
    found = plan_of(table, book=BOOK)
    assert [(one.client, one.on, one.promise) for one in new_records(found)] == [
        ("wangfang", TODAY, Promise(due=date(2026, 12, 9), text="下次联系")),
        ("liqiang", TODAY, Promise(due=date(2027, 3, 1), text="下次联系", assumed=True)),
    ]
    assert [one.notes for one in found.added] == ["下次联系: TBC", "下次联系: 2026-08-01"]
    assert_nothing_new_the_second_time(table)


def test_a_total_in_a_list_of_reviews_is_what_each_review_found() -> None:
    table = sheet(
        "客户|检视日期|方式|总资产(万元)", "王芳|2026-03-12|面谈|300", "王芳|2026-09-10|电话|320", title="检视"
    )
    reviews = new_records(plan_of(table, book=BOOK, column="holding"))
    assert [(one.on.month, [(held.name, held.value) for held in one.seen]) for one in reviews] == [
        (3, [("总资产", 300_000_000)]),
        (9, [("总资产", 320_000_000)]),
    ]


def test_a_holding_below_a_heading_comes_once_though_its_client_has_two_rows() -> None:
    table = sheet("姓名|手机|定期", "王芳|1|10万", "王芳|1|10万", "李强|2|10万", "李强|2|20万", title="2025")
    assert [one.value for one in new_records(plan_of(table, book=BOOK))] == [10_000_000, 10_000_000, 20_000_000]
    later = sheet("姓名|手机|定期", "王芳|1|12万", title="2026")
    assert next(iter(new_records(plan_of(table, later, book=BOOK)))).value == 12_000_000


@pytest.mark.parametrize("spoken", ["en", "zh"])
def test_one_day_without_a_year_tells_which_number_is_first_in_its_column(spoken: str) -> None:
    language.set_language(spoken)
    branch = sheet("日期|客户|方式", "9.8|王芳|电话", "9.15|王芳|面谈", "11.6|王芳|微信")
    abroad = sheet("Date|Client|Channel", "9/8|王芳|T", "15/8|王芳|M", "6/11|王芳|W")
    found = [plan_of(table, book=BOOK) for table in (branch, abroad)]
    assert [[(one.on.month, one.on.day) for one in new_records(plan)] for plan in found] == [
        [(9, 8), (9, 15), (11, 6)],
        [(8, 9), (8, 15), (11, 6)],
    ]
    assert [plan.questions for plan in found] == [(), ()]


def test_a_day_with_a_dot_is_one_unless_a_spreadsheet_may_have_cut_it() -> None:
    table = sheet("日期|客户|方式", "11.9|王芳|电话", "11.25|王芳|面谈", "11.1|王芳|微信")
    found = plan_of(table, book=BOOK, reading="month")
    assert [one.on for one in new_records(found)] == [date(2026, 11, 9), date(2025, 11, 25)]


@pytest.mark.parametrize(
    "heading", ["最近一次联系", "最后联系时间", "上次走访日期", "Last spoke to", "Date last contacted"]
)
def test_a_column_of_last_contacts_holds_contacts_and_promises_nothing(heading: str) -> None:
    table = sheet(f"姓名|手机|{heading}", "王小虎|13800138001|11月20日", "李大明|13800138002|10.30", "周明||2026/10/8")
    (question,) = plan_of(table).questions
    assert question.suggested == "contacts.on"
    found = new_records(plan_of(table, column="contacts.on"))
    assert [(type(one), one.on) for one in found] == [
        (Contact, date(2026, 11, 20)),
        (Contact, date(2026, 10, 30)),
        (Contact, date(2026, 10, 8)),
    ]


def test_days_under_any_heading_of_the_past_are_offered_as_contacts_and_never_as_promises() -> None:
    table = sheet("姓名|手机|上次来行", "王小虎|13800138001|12月1日", "李大明|13800138002|11月20日")
    (question,) = plan_of(table).questions
    answers = [one.answer for one in question.choices]
    assert "contacts.on" in answers
    assert "promises.promise_due" not in answers


def test_a_planned_day_without_a_year_that_is_just_past_is_asked_about_and_not_moved_by_itself() -> None:
    table = sheet("姓名|手机|下次联系", "王小虎|13800138001|11月20日", "李大明|13800138002|3月1日")
    found = plan_of(table)
    assert [one.key.partition("/")[0] for one in found.questions] == ["year"]
    assert [one.promise.due for one in new_records(found)] == [date(2027, 3, 1)]
    assert [one.notes for one in found.added] == ["下次联系: 11月20日", ""]
    coming = new_records(plan_of(table, year="next"))
    assert [one.promise.due for one in coming] == [date(2027, 11, 20), date(2027, 3, 1)]


def test_a_company_is_known_by_its_name() -> None:
    found = plan_of(sheet("姓名|手机", "万里达物流有限公司|13800138001", "王小虎|13800138002"))
    assert [one.kind for one in found.added] == [ClientKind.COMPANY, ClientKind.PERSON]


def test_the_last_contact_in_a_list_of_clients_is_one_unless_the_calendar_has_it() -> None:
    clients = sheet("姓名|级别|上次联系", "王芳|A|2026-11-03", "李强|B|2026-11-05", title="客户")
    calendar = sheet("客户|11月2日|11月3日|11月4日|11月5日|11月6日", "王芳||M|||", title="联络")
    found = plan_of(clients, calendar, book=BOOK)
    assert [values(one, "clients", "on", "channel") for one in new_records(found)] == [
        (("wangfang",), date(2026, 11, 3), Channel.MEETING),
        (("liqiang",), date(2026, 11, 5), Channel.TELEPHONE),
    ]


def test_a_last_contact_without_a_channel_has_the_one_that_is_answered() -> None:
    table = sheet("姓名|偏好渠道|上次联系", "王芳|微信|2026-11-03", "李强||2026-11-05", title="客户")
    found = plan_of(table, book=BOOK, column="contacts.on")
    assert [one.channel for one in new_records(found)] == [Channel.TELEPHONE, Channel.TELEPHONE]
    assert told(found) == [(CHANNEL_TAKEN, 2, "telephone"), (CHANNEL_TAKEN, 3, "telephone")]
    assert [one.text for one in found.questions] == [
        "The file does not tell the channel of some contacts. Which one was it?"
    ]
    answers = {"column": "contacts.on"}
    visits = plan_of(table, book=BOOK, **answers, channel="V")
    assert [one.channel for one in new_records(visits)] == [Channel.VISIT, Channel.VISIT]
    preferred = plan_of(table, book=BOOK, **answers, channel="preferred")
    assert [one.channel for one in new_records(preferred)] == [Channel.WECHAT, Channel.TELEPHONE]
    unknown = plan_of(table, book=BOOK, **answers, channel="note")
    assert (new_records(unknown), told(unknown)[1][0]) == ([], CHANNEL_OPEN)
    assert [one.after.notes for one in unknown.changed] == ["contacts: 2026-11-03", "contacts: 2026-11-05"]


def test_a_last_contact_by_an_unknown_channel_keeps_its_day_and_says_what_is_assumed() -> None:
    table = sheet("Name|Preferred channel|Last contact", "王芳|WeChat|2026-11-03", "李强||2026-11-05")
    (question,) = plan_of(table, book=BOOK).questions
    assert (question.suggested, question.choices[0].answer) == ("usual", "usual")
    for answers in ({}, {"channel": "usual"}):
        first, second = new_records(plan_of(table, book=BOOK, **answers))
        assert (first.channel, first.note) == (Channel.TELEPHONE, "channel assumed: telephone")
        assert values(second, "on", "note") == (date(2026, 11, 5), "channel assumed: telephone")
    (said,) = new_records(plan_of(sheet("Name|Last contact", "李强|2026-11-05"), book=BOOK, channel="M"))
    assert (said.channel, said.note) == (Channel.MEETING, "")


def test_words_below_last_contact_are_asked_about() -> None:
    (question,) = plan_of(sheet("Name|Last contact", "李强|Anna"), book=BOOK).questions
    assert question.text == "What does the column “Last contact” hold?"


def test_a_column_of_maturing_products_becomes_holdings_with_their_last_day() -> None:
    table = sheet("姓名|产品到期", "王芳|稳利180天 50万 2026.12.3", "李强|三年定期30万 2026-12-18", "赵敏|添益")
    (question,) = plan_of(table, book=BOOK).questions
    assert (question.choices[0].answer, question.suggested) == ("maturing", "maturing")
    found = plan_of(table, book=BOOK, column="maturing")
    assert [values(one, "name", "kind", "value", "matures_on") for one in new_records(found)] == [
        ("稳利180天", HoldingKind.OTHER, 500_000_00, date(2026, 12, 3)),
        ("三年定期", HoldingKind.DEPOSIT, 300_000_00, date(2026, 12, 18)),
    ]
    assert [one.notes for one in found.added] == ["产品到期: 添益"]


@pytest.mark.parametrize(
    ("heading", "person", "company"),
    [
        ("Type", "Personal", "Business"),
        ("Type", "Individual", "Corporate"),
        ("Client type", "Personal", "Company"),
        ("类型", "个人", "公司"),
        ("类型", "个人客户", "企业"),
    ],
)
def test_a_type_that_is_personal_or_business_is_that_of_the_client(heading: str, person: str, company: str) -> None:
    table = sheet(f"Name|{heading}|Deposits", f"Ann Lee|{person}|500", f"Dale Tools|{company}|700")
    found = plan_of(table)
    assert [one.kind for one in found.added] == [ClientKind.PERSON, ClientKind.COMPANY]
    assert found.questions == ()
    products = plan_of(sheet("Name|Type|Balance", "Ann Lee|Deposit|500", "Bo Ray|Fund|700"))
    assert [one.kind for one in new_records(products)] == [HoldingKind.DEPOSIT, HoldingKind.FUND]


def test_a_last_contact_that_names_a_day_of_a_week_is_read_and_a_week_alone_keeps_its_words() -> None:
    table = sheet(
        "姓名|手机|上次联系", "王芳|13800138001|上周三", "李强|13800138002|上周", "赵云|13800138003|月底周三吧"
    )
    found = plan_of(table, column="contacts.on", written="2026-11-24")
    assert [one.on for one in new_records(found)] == [date(2026, 11, 18)]
    assert [one.notes for one in found.added] == ["", "contacts: 上次联系: 上周", "contacts: 上次联系: 月底周三吧"]


def test_days_that_are_counted_from_when_a_list_was_written_wait_for_that_day() -> None:
    table = sheet("姓名|手机|上次联系|下次联系", "王芳|13800138001|昨天|11月28日", "李强|13800138002|11月20日|下周三")
    asked = plan_of(table, column="contacts.on")
    assert {one.key.rpartition("/")[2] for one in asked.questions if one.key.startswith("written")} == {
        "上次联系",
        "下次联系",
    }
    assert [one.on for one in new_records(asked) if isinstance(one, Contact)] == [date(2026, 11, 20)]
    found = new_records(plan_of(table, column="contacts.on", written="2026-11-20"))
    assert [one.on for one in found if isinstance(one, Contact)] == [date(2026, 11, 19), date(2026, 11, 20)]
    due = [one.promise.due for one in found if isinstance(one, StandingPromise)]
    assert due == [date(2026, 11, 28), date(2026, 11, 25)]


def test_the_day_first_means_so_for_every_date_of_a_column() -> None:
    table = sheet(
        "Client|Product|Value|Start date", "王芳|A|1|10/05/2006", "王芳|B|1|05/10/2006", "王芳|C|1|31/10/2006"
    )
    found = new_records(plan_of(table, book=BOOK, reading="day"))
    assert [one.opened_on for one in found] == [date(2006, 5, 10), date(2006, 10, 5), date(2006, 10, 31)]


def test_how_often_a_premium_is_paid_may_stand_in_its_heading_its_cell_or_the_term() -> None:
    table = sheet("投保人|险种|年缴保费|缴费年期", "王芳|寿险|1.2万|趸交", "王芳|重疾|800/月|20年", "王芳|意外|300|5")
    assert [values(one, "premium", "frequency", "years") for one in new_records(plan_of(table, book=BOOK))] == [
        (1_200_000, Frequency.SINGLE, None),
        (80_000, Frequency.MONTHLY, 20),
        (30_000, Frequency.YEARLY, 5),
    ]


def test_a_holding_without_a_term_has_no_day_on_which_it_matures() -> None:
    (held,) = new_records(plan_of(sheet("客户|产品|金额|到期日", "王芳|天天利|5万|无固定期限"), book=BOOK))
    assert (held.matures_on, held.note) == (None, "")


def test_a_name_with_a_client_number_behind_it_finds_that_client() -> None:
    book = (client("David Jones", id="one", number="HG1"), client("David Jones", id="two", number="HG2"))
    table = sheet("Client|Product|Value", "David Jones (HG2)|ISA|5k")
    assert [one.client for one in new_records(plan_of(table, book=book))] == ["two"]


def test_what_stands_in_a_month_ahead_is_a_promise_of_that_day() -> None:
    table = sheet("|11月|||12月||", "客户|19|20|21|1|2|3", "王芳|T|||M||")
    contact, planned = new_records(plan_of(table, book=BOOK))
    assert (contact.on, planned.promise) == (date(2026, 11, 19), Promise(due=date(2026, 12, 1), text="Meeting"))


@pytest.mark.parametrize("days", ["12月1日|12月2日|12月3日|12月4日|12月5日", "1 Dec|2 Dec|3 Dec|4 Dec|5 Dec"])
def test_days_without_a_year_are_of_the_year_of_the_title(days: str) -> None:
    assert plan_of(sheet(f"客户|{days}", "王芳|||T||", title="2026"), book=BOOK).remarks[0].sentence == PLANNED
    assert new_records(plan_of(sheet(f"客户|{days}", "王芳|||T||"), book=BOOK))[0].on == date(2025, 12, 3)


def test_a_sign_of_one_s_own_in_the_calendar_is_asked_once() -> None:
    table = sheet("客户|11月2日|11月3日|11月4日|11月5日|11月6日", "王芳|√||√||", "李强||√|||")
    found = plan_of(table, book=BOOK)
    (question,) = found.questions
    assert (question.text, question.cases) == ("What does “√” in the contact calendar mean?", 3)
    assert new_records(found) == []
    assert [one.after.notes for one in found.changed] == ["2026-11-02: √\n2026-11-04: √", "2026-11-03: √"]
    assert plan_of(table, book=BOOK, channel="leave-out").is_empty
    answered = new_records(plan_of(table, book=BOOK, channel="M"))
    assert [one.channel for one in answered] == [Channel.MEETING] * 3


DAYS = "客户|2026-11-02|2026-11-03|2026-11-04|2026-11-05|2026-11-06"


def test_a_small_letter_beside_capitals_is_an_attempt_only_if_a_person_or_its_comment_says_so() -> None:
    table = sheet(DAYS, "王芳|T|t|||", "李强||t/m||e|", comments={(3, 4): "没回"})
    found = plan_of(table, book=BOOK)
    (question,) = found.questions
    assert (question.text, question.cases) == ("What do small letters in the contact calendar mean, as “t”?", 2)
    assert [(one.on.day, one.outcome) for one in new_records(found)] == [
        (2, Outcome.REACHED),
        (5, Outcome.NOT_REACHED),
    ]
    assert [one.after.notes for one in found.changed] == ["2026-11-03: t", "2026-11-03: t/m"]
    attempts = [one.outcome for one in new_records(plan_of(table, book=BOOK, small="attempt"))]
    assert attempts == [Outcome.REACHED, *[Outcome.NOT_REACHED] * 4]
    assert [one.reached for one in new_records(plan_of(table, book=BOOK, small="contact"))] == [True] * 4 + [False]


def test_small_letters_alone_are_contacts() -> None:
    found = plan_of(sheet(DAYS, "王芳|t||m||"), sheet(DAYS, "李强||e|||"), book=BOOK)
    assert (found.questions, [one.reached for one in new_records(found)]) == ((), [True] * 3)


def test_another_app_counts_as_wechat_and_its_name_is_kept() -> None:
    calendar = sheet(DAYS, "王芳|WhatsApp|WhatsApp sent the report|||")
    rows = sheet("Date|Client|Method|Notes", "2026-11-02|李强|WhatsApp|sent rates")
    found = plan_of(calendar, rows, book=BOOK)
    assert [values(one, "channel", "note") for one in new_records(found)] == [
        (Channel.WECHAT, "sent rates\nMethod: WhatsApp"),
        (Channel.WECHAT, "WhatsApp"),
        (Channel.WECHAT, "WhatsApp sent the report"),
    ]
    assert (OTHER_APP, 2, "WhatsApp") in told(found)


def test_the_year_of_a_calendar_that_names_none_is_told() -> None:
    table = sheet("客户|1|2|3|4|5", "王芳|T||||", title="12月")
    found = plan_of(table, book=BOOK)
    assert told(found) == [(YEAR_ASSUMED, 0, "2025-12-01 to 2025-12-05")]
    assert plan_of(table._replace(title="25年12月"), book=BOOK).remarks == ()


def test_a_client_who_was_renamed_in_one_sheet_alone_is_asked_once_for_all_others() -> None:
    clients = sheet("姓名|手机", "王芳芳|13900000001", "李强|13900000002", title="客户")
    rows = sheet("日期|客户|方式|内容", "2026-11-02|王芳|T|甲", "2026-11-03|李强|T|乙", title="联络")
    calendar = sheet(DAYS, "王芳||||M|", "李强|T||||", title="日历")
    found = plan_of(clients, rows, calendar)
    (question,) = found.questions
    assert question.text == "Nobody in the list of clients is called 王芳. Who is meant?"
    assert [one.text for one in question.choices] == ["the same as 王芳芳", "another client", "leave it out"]
    same = plan_of(clients, rows, calendar, which="row-客户-2")
    assert [one.name for one in same.added] == ["王芳芳", "李强"]
    assert [one.clients for one in new_records(same)].count((same.added[0].id,)) == 2
    assert [one.name for one in plan_of(clients, rows, calendar, which="new").added] == ["王芳芳", "李强", "王芳"]


def test_a_client_with_the_id_of_the_book_and_another_name_was_renamed() -> None:
    exported = sheet("姓名|rmtui clients.id", f"王芳芳|{FANG.id}", title="客户")
    (change,) = plan_of(exported, book=BOOK).changed
    assert (change.after.name, change.after.aliases) == ("王芳芳", ())


def test_a_register_of_a_branch_lists_contacts_and_its_next_steps_name_their_days() -> None:
    language.set_language("zh")
    table = sheet(
        "序号|日期|客户|方式|维护内容|下一步",
        "1|9.8|王芳|网点|来办转存|月底前报材料",
        "2|9.15|李强|上门|看望|下周三回访",
        "小计|2户次||||",
        title="9月",
    )
    found = plan_of(table, book=BOOK)
    assert [values(one, "on", "channel", "note") for one in new_records(found)] == [
        (date(2026, 9, 8), Channel.MEETING, "来办转存"),
        (date(2026, 9, 15), Channel.VISIT, "看望"),
    ]
    assert [one.promise for one in new_records(found)] == [
        Promise(due=date(2026, 9, 30), text="月底前报材料"),
        Promise(due=date(2026, 9, 23), text="下周三回访"),
    ]
    assert found.questions == ()
    assert_nothing_new_the_second_time(table)


def test_a_day_that_may_have_lost_its_0_is_asked_about_once_a_column() -> None:
    language.set_language("zh")
    table = sheet("日期|客户|方式|内容", "9.3|王芳|T|甲", "9.15|王芳|T|乙", "2.3|李强|T|丙")
    found = plan_of(table, book=BOOK)
    (question,) = found.questions
    assert [one.text for one in question.choices[:2]] == [
        *("照原样：9.3 即 9/3", "末尾丢了一个0：9.3 即 9/30"),
    ]
    assert [one.on for one in new_records(found)] == [date(2026, 9, 15), date(2026, 2, 3)]
    assert new_records(plan_of(table, book=BOOK, dotted="cut"))[0].on == date(2026, 9, 30)
    assert new_records(plan_of(table, book=BOOK, dotted="written"))[0].on == date(2026, 9, 3)
    whole = sheet("日期|客户|方式|内容", "9.3|王芳|T|甲", "9.30|王芳|T|乙")
    assert [one.on.day for one in new_records(plan_of(whole, book=BOOK))] == [3, 30]


def test_a_part_of_the_employer_behind_a_name_tells_namesakes_apart() -> None:
    clients = sheet("姓名|单位", "刘伟|清河县财政局", "刘伟|刘伟汽配", title="客户")
    rows = sheet("日期|客户|方式|内容", "2026-11-02|刘伟（财政局）|T|甲", "2026-11-03|刘伟（汽配）|T|乙", title="联络")
    found = plan_of(clients, rows)
    assert [one.clients[0] for one in new_records(found)] == [one.id for one in found.added]
    assert found.questions == ()


def test_a_table_of_cover_with_a_column_for_each_kind_makes_policies() -> None:
    table = sheet(
        "姓名|婚姻状况|子女数|寿险保额|重疾保额|医疗险|意外险|保障缺口",
        "王芳|已婚|1|100万|50万|有|无|50万",
        "李强|未婚|0|||有||",
        title="保险保障表",
    )
    found = plan_of(table, book=BOOK)
    assert [values(one, "client", "kind", "product", "sum_assured") for one in new_records(found)] == [
        ("wangfang", PolicyKind.LIFE, "寿险", 1_000_000_00),
        ("wangfang", PolicyKind.CRITICAL_ILLNESS, "重疾", 500_000_00),
        ("wangfang", PolicyKind.MEDICAL, "医疗险", 0),
        ("liqiang", PolicyKind.MEDICAL, "医疗险", 0),
    ]
    assert [one.after.notes for one in found.changed] == ["子女数: 1\n保障缺口: 50万", "子女数: 0"]
    assert found.questions == ()
    assert_nothing_new_the_second_time(table)


def test_columns_beside_one_that_counts_in_ten_thousands_are_asked_about() -> None:
    table = sheet("姓名|AUM（万）|存款时点|理财时点", "王芳|120.5|50|60", "李强|80|80|", title="存量客户")
    found = plan_of(table, book=BOOK, column="note")
    (question,) = found.questions
    assert question.text == "The column “AUM（万）” counts in 10,000. Do columns such as “存款时点” do so, too?"
    assert [one.value for one in new_records(plan_of(table, book=BOOK, column="note", scale="yes"))] == [
        *(500_000_00, 600_000_00, 800_000_00),
    ]
    large = sheet("姓名|AUM（万）|存款", "王芳|120.5|500000", title="存量客户")
    assert plan_of(large, book=BOOK, column="note").questions == ()


@pytest.mark.parametrize(
    ("written", "day"),
    [("03-Nov-26", date(2026, 11, 3)), ("15/08/26", date(2026, 8, 15)), ("5 Mar 98", date(1998, 3, 5))],
)
def test_a_day_with_a_year_of_two_digits_is_of_the_century_that_it_can_be(written: str, day: date) -> None:
    table = sheet("Client|Meeting date|Discussion|Action", f"王芳|{written}|rates|")
    assert [one.on for one in new_records(plan_of(table, book=BOOK))] == [day]


def test_a_list_of_contacts_that_says_no_channel_is_asked_about_unless_its_title_tells_it() -> None:
    rows = ("日期|客户|内容", "2026-11-02|王芳|聊理财")
    first, second = sheet(*rows, title="9月"), sheet("日期|客户|内容", "2026-10-02|王芳|问利率", title="10月")
    (question,) = plan_of(first, second, book=BOOK).questions
    assert (question.text, question.cases) == ("By which channel were the contacts of lists that do not say it?", 2)
    answered = new_records(plan_of(first, second, book=BOOK, channel="W"))
    assert [one.channel for one in answered] == [Channel.WECHAT] * 2
    visits = plan_of(sheet(*rows, title="走访台账"), book=BOOK)
    assert (visits.questions, new_records(visits)[0].channel) == ((), Channel.VISIT)
    calls = plan_of(sheet("Call date|Client|Notes", "2026-11-02|王芳|rates"), book=BOOK)
    assert (calls.questions, new_records(calls)[0].channel) == ((), Channel.TELEPHONE)


def test_rows_as_a_branch_writes_them_with_weekdays_hours_and_others_who_were_there() -> None:
    table = sheet(
        "时间|客户姓名|沟通方式|沟通内容",
        "2026年11月3日 星期二 下午3点|王芳|电话回访|聊理财",
        "11月4日（周三）|李强等5人|出差拜访|看厂",
    )
    found = plan_of(table, book=BOOK)
    assert [values(one, "clients", "on", "at", "channel", "note") for one in new_records(found)] == [
        (("wangfang",), date(2026, 11, 3), "15:00", Channel.TELEPHONE, "聊理财\n沟通方式: 电话回访"),
        (("liqiang",), date(2026, 11, 4), "", Channel.VISIT, "看厂\n沟通方式: 出差拜访\n李强等5人"),
    ]
    assert (found.questions, found.added) == ((), ())
    assert_nothing_new_the_second_time(table)


def test_the_age_of_a_member_of_the_family_tells_the_year_of_birth() -> None:
    table = sheet("姓名|家庭成员|关系|年龄", "王芳|张伟|丈夫|45", "|张小明|儿子|12岁", title="家庭")
    (change,) = plan_of(table, book=BOOK).changed
    assert [one.birth_year for one in change.after.family] == [TODAY.year - 45, TODAY.year - 12]


def test_words_in_a_cell_of_the_calendar_are_the_note() -> None:
    table = sheet("客户|11月2日|11月3日|11月4日|11月5日|11月6日", "王芳|T 聊了到期理财|微信：发了祝福|M谈房贷||")
    assert [values(one, "channel", "note") for one in new_records(plan_of(table, book=BOOK))] == [
        (Channel.TELEPHONE, "聊了到期理财"),
        (Channel.WECHAT, "发了祝福"),
        (Channel.MEETING, "谈房贷"),
    ]


def test_words_without_a_channel_are_contacts_once_it_is_said_by_which() -> None:
    table = sheet("客户|11月2日|11月3日|11月4日", "王芳|聊了到期理财|T|问了房贷利率", comments={(2, 3): "想转按揭"})
    found = plan_of(table, book=BOOK)
    (question,) = found.questions
    assert (question.cases, question.samples) == (2, ("聊了到期理财", "问了房贷利率"))
    assert [one.on.day for one in new_records(found)] == [3]
    answered = new_records(plan_of(table, book=BOOK, words="M"))
    assert [values(one, "channel", "note") for one in answered] == [
        (Channel.MEETING, "聊了到期理财"),
        (Channel.TELEPHONE, ""),
        (Channel.MEETING, "问了房贷利率\n想转按揭"),
    ]


def test_a_comment_or_words_that_say_nobody_answered_make_an_attempt_of_a_call() -> None:
    table = sheet(
        "客户|11月2日|11月3日|11月4日|11月5日|11月6日",
        "王芳|T|T|T 没接|T|T",
        comments={(2, 1): "没接", (2, 2): "没接，关机", (2, 4): "他说昨天没接到电话", (2, 5): "聊了到期理财"},
    )
    assert [one.outcome for one in new_records(plan_of(table, book=BOOK))] == [
        *[Outcome.NOT_REACHED] * 3,
        *[Outcome.REACHED] * 2,
    ]


def test_a_list_of_contacts_without_outcomes_tells_them_by_its_words() -> None:
    table = sheet("日期|客户|方式|内容", "2026-11-02|王芳|T|没接")
    assert new_records(plan_of(table, book=BOOK))[0].outcome is Outcome.NOT_REACHED
    told_outcome = sheet("日期|客户|方式|结果|内容", "2026-11-02|王芳|T|已联系上|没接")
    assert new_records(plan_of(told_outcome, book=BOOK))[0].outcome is Outcome.REACHED


def test_what_is_planned_in_a_calendar_is_told_and_becomes_a_promise() -> None:
    table = sheet(
        "客户|2026-11-20|2026-11-21|2026-12-22|2026-12-23|2026-12-24",
        "王芳|T||M 送合同|>|M",
        "李强||||T|",
        comments={(2, 5): "谈房贷"},
    )
    found = plan_of(table, book=BOOK)
    assert [(one.sentence, one.place.column, one.text) for one in found.remarks] == [
        (PLANNED, "2026-12-22", "Meeting 送合同"),
        (PLANNED, "2026-12-24", "Meeting 谈房贷"),
        (PLANNED, "2026-12-23", "Telephone"),
    ]
    assert [(one.client, one.on, one.promise.text) for one in new_records(found)[1:]] == [
        ("wangfang", TODAY, "Meeting 送合同"),
        ("wangfang", TODAY, "Meeting 谈房贷"),
        ("liqiang", TODAY, "Telephone"),
    ]
    assert_nothing_new_the_second_time(table)


def test_two_rows_of_one_name_in_a_calendar_are_two_clients() -> None:
    table = sheet("客户|11月2日|11月3日|11月4日|11月5日|11月6日", "王伟|T||||", "李强||T|||", "王伟||T|||")
    found = plan_of(table, book=BOOK)
    assert [one.name for one in found.added] == ["王伟", "王伟"]
    assert [one.clients for one in new_records(found)] == [
        (found.added[0].id,),
        ("liqiang",),
        (found.added[1].id,),
    ]


def test_a_second_row_of_a_client_of_the_book_in_a_calendar_is_asked_about() -> None:
    table = sheet("客户|11月2日|11月3日|11月4日|11月5日|11月6日", "王芳|T||||", "王芳||T|||")
    (question,) = plan_of(table, book=BOOK).questions
    assert question.text == "王芳 (row 3): which one is meant?"
    assert [one.name for one in plan_of(table, book=BOOK, which="new").added] == ["王芳"]


# Comments on cells


def test_what_cannot_be_read_of_a_sale_is_kept_with_the_client() -> None:
    table = sheet("日期|客户|产品|类型|金额", "2026-11-02|王芳|国债|怪物|10万", title="销售")
    found = plan_of(table, book=BOOK)
    assert len(new_records(found)) == 1
    assert [one.after.notes for one in found.changed] == ["类型: 怪物"]


def test_comments_on_cells_are_kept_with_the_client_or_the_record() -> None:
    tables = (
        sheet(
            "姓名|电话|序号",
            "王芳|13900000001|1",
            title="名单",
            comments={(2, 0): "脾气急", (2, 1): "儿子的手机", (2, 2): "甲"},
        ),
        sheet(
            "客户|产品|金额", "王芳|定期|10", title="持仓", comments={(1, 2): "万元", (2, 2): "已质押", (2, 0): "代签"}
        ),
        sheet(
            *("客户|11月2日|11月3日|11月4日|11月5日|11月6日", "王芳|T||||", "李强|||||"),
            title="联络",
            comments={(2, 0): "周三勿扰", (3, 0): "乙"},
        ),
    )
    found = plan_of(*tables, book=BOOK)
    assert {one.before.name: one.after.notes for one in found.changed} == {
        "王芳": "脾气急\n电话: 儿子的手机\n序号: 甲\n代签\n周三勿扰",
        "李强": "乙",
    }
    assert [one.note for one in new_records(found)] == ["金额: 已质押", ""]
    assert [one.text for one in found.remarks if one.sentence == COMMENT] == [
        *("脾气急", "儿子的手机", "甲", "代签", "已质押", "周三勿扰", "乙"),
    ]
    assert [one.text for one in found.remarks if one.sentence == COMMENT_LEFT_OUT] == ["万元"]
    assert_nothing_new_the_second_time(*tables)


# Reviews, sales, documents, families


def test_the_rows_of_reviews() -> None:
    table = sheet(
        "客户|检视日期|检视方式|市场观点|客户意见|下次检视",
        "王芳|2026-08-01|面谈|债市平稳|想稳一点|2026-12-01",
        title="资产检视",
    )
    (review,) = new_records(plan_of(table, book=BOOK))
    assert isinstance(review, Review)
    assert values(review, "client", "on", "held", "market", "view", "next_on") == (
        *("wangfang", date(2026, 8, 1), ReviewMethod.MEETING, "债市平稳", "想稳一点", date(2026, 12, 1)),
    )
    assert_nothing_new_the_second_time(table)


def test_the_rows_of_sales() -> None:
    table = sheet("成交日期|客户|产品|成交金额", "2026-11-02|王芳|稳健债券基金|50万", "2026-11-03|李强|年金保险|3万")
    first, second = new_records(plan_of(table, book=BOOK))
    assert isinstance(first, Sale)
    assert values(first, "client", "on", "amount", "kind", "product") == (
        *("wangfang", date(2026, 11, 2), 50_000_000, "fund", "稳健债券基金"),
    )
    assert second.kind == "insurance"
    assert_nothing_new_the_second_time(table)


def test_the_list_of_documents() -> None:
    table = sheet("客户|文件名称|文件类型|签署日期|备注", "王芳|认购书.pdf|申请表|2026-05-01|已归档", title="文件清单")
    (document,) = new_records(plan_of(table, book=BOOK, documents="form"))
    assert values(document, "client", "name", "kind", "dated", "note", "added_on") == (
        *("wangfang", "认购书.pdf", DocumentKind.FORM, date(2026, 5, 1), "已归档", TODAY),
    )
    assert_nothing_new_the_second_time(table)


def test_the_rows_of_families() -> None:
    table = sheet(
        "客户姓名|关系|姓名|生日|学校或单位",
        "王芳|儿子|王小明|2015-05-05|实验小学",
        "王芳|丈夫|张伟||",
        title="家庭成员",
    )
    (change,) = plan_of(table, book=BOOK).changed
    assert change.after.family == (
        Relative(name="王小明", relation="儿子", birthday=birthday(5, 5, 2015), place="实验小学"),
        Relative(name="张伟", relation="丈夫"),
    )
    assert_nothing_new_the_second_time(table)


@pytest.mark.parametrize(
    ("headings", "row"),
    [
        (
            "公司名称|电话|联系人|联系人职务|联系人电话|联系人生日",
            "东湖贸易|021-5550001|周小兰|财务|13900000008|农历五月初五",
        ),
        ("公司名称|联系人|联系人手机|联系人生日", "东湖贸易|周小兰 财务|13900000008|农历5-5"),
        (
            "Company name|Contact|Contact role|Contact phone|Contact birthday",
            "东湖贸易|周小兰|财务|13900000008|lunar 5-5",
        ),
    ],
)
def test_the_contact_person_of_a_company_in_columns_of_its_own(headings: str, row: str) -> None:
    (added,) = plan_of(sheet(headings, row)).added
    assert (added.name, added.kind) == ("东湖贸易", ClientKind.COMPANY)
    assert added.contact_persons == (
        ContactPerson(name="周小兰", role="财务", phone="13900000008", birthday=birthday(5, 5, lunar=True)),
    )


def test_two_contact_persons_of_a_company_are_told_apart_by_their_number() -> None:
    (added,) = plan_of(
        sheet("公司名称|联系人1|联系人电话1|联系人2|联系人生日2", "东湖贸易|周小兰|13900000008|何军|5月5日")
    ).added
    assert added.contact_persons == (
        ContactPerson(name="周小兰", phone="13900000008"),
        ContactPerson(name="何军", birthday=birthday(5, 5)),
    )


def test_a_birthday_completes_the_contact_person_who_is_known() -> None:
    known = client(
        "东湖贸易", id="donghu", kind=ClientKind.COMPANY, contact_persons=(ContactPerson(name="周小兰", role="财务"),)
    )
    table = sheet("客户名称|联系人|联系人生日", "东湖贸易|周小兰|1988-05-05")
    (change,) = plan_of(table, book=(known,)).changed
    assert change.after.contact_persons == (ContactPerson(name="周小兰", role="财务", birthday=birthday(5, 5, 1988)),)


# Several sheets


def test_the_sheets_of_a_workbook_are_one_import() -> None:
    clients = sheet("姓名|手机|等级", "陈静|13900000009|A", "王芳|13900000001|B", title="客户信息")
    cover = sheet("客户|保险公司|险种|保额", "陈静|泰山人寿|意外险|100万", title="保单")
    notes = sheet("说明|虚构", "本表仅供内部使用|", title="封面")
    found = plan_of(notes, clients, HOLDINGS, cover, book=BOOK)
    assert [one.name for one in found.added] == ["陈静"]
    assert [type(one) for one in new_records(found)] == [Holding, Holding, Holding, Policy]
    assert new_records(found)[3].client == found.added[0].id
    assert found.unread == ("封面",)
    assert_nothing_new_the_second_time(notes, clients, HOLDINGS, cover)


def test_what_belongs_to_a_namesake_with_another_phone_is_never_given_to_the_one_in_the_book() -> None:
    known = client("王芳", id="fang", phones=("13900000077",))
    people = sheet("姓名|手机", "王芳|13900000001", title="客户")
    holdings = sheet("姓名|手机|产品|金额", "王芳|13900000001|国债|10万", title="持仓")
    waiting = plan_of(people, holdings, book=(known,))
    assert [one.key.partition("/")[0] for one in waiting.questions] == ["who"]
    assert waiting.is_empty
    (fang,) = (answered := plan_of(people, holdings, book=(known,), who="new")).added
    assert [one.client for one in new_records(answered)] == [fang.id]
    alone = plan_of(holdings, book=(known,))
    assert ([one.key.partition("/")[0] for one in alone.questions], alone.is_empty) == (["which"], True)


def test_two_rows_that_change_one_contact_of_the_book_both_count() -> None:
    known = client("王芳", id="fang")
    talk = Contact(clients=("fang",), on=TODAY, channel=Channel.TELEPHONE)
    rows = sheet("客户|日期|方式|内容|主题", f"王芳|{TODAY}|电话|聊了房贷|", f"王芳|{TODAY}|电话||房贷")
    found = plan_of(rows, book=(known, talk))
    ((before, now),) = [pair for pair in found.records if isinstance(pair[1], Contact)]
    assert before == talk
    assert isinstance(now, Contact)
    assert (now.note, now.topics) == ("聊了房贷", ("房贷",))


@pytest.mark.parametrize(
    ("heading", "cell", "value", "matures_on", "institution"),
    [
        ("他行存款", "12,000", 1_200_000, None, "another bank"),
        ("他行存款", "1.2万", 1_200_000, None, "another bank"),
        ("他行存款金额（万元）", "1.2", 1_200_000, None, "another bank"),
        ("他行存款", "12万 2027-03-01 到期", 12_000_000, date(2027, 3, 1), "another bank"),
        ("他行存款", "工行12,000，2027-03-01到期", 1_200_000, date(2027, 3, 1), "工行"),
        ("Deposits elsewhere", "12,000 matures 2027-03-01", 1_200_000, date(2027, 3, 1), "another bank"),
        ("Other bank savings", "12k", 1_200_000, None, "another bank"),
        ("存款", "招商银行 50万", 50_000_000, None, "招商银行"),
        ("存款", "50万", 50_000_000, None, ""),
    ],
)
def test_what_is_held_at_another_bank_is_read_with_its_day(
    heading: str, cell: str, value: int, matures_on: date | None, institution: str
) -> None:
    (found,) = new_records(plan_of(sheet(f"姓名|手机|{heading}", f"赵六|13900000001|{cell}")))
    assert (found.value, found.matures_on, found.institution) == (value, matures_on, institution)
    assert found.name == heading.partition("金额")[0]


@pytest.mark.parametrize(
    ("headings", "name"),
    [("姓名|手机|资产|理财到期", "理财"), ("Name|Mobile|Assets|Fixed deposit maturity", "Fixed deposit")],
)
def test_amounts_of_no_product_may_be_those_of_the_only_one_that_matures(headings: str, name: str) -> None:
    table = sheet(
        headings, "王芳|13900000001|20万|2027-01-15", "李强|13900000002|8万|", "周涛|13900000003|不详|2027-03-15"
    )
    (question,) = plan_of(table, book=BOOK).questions
    assert name in question.choices[0].text
    found = plan_of(table, book=BOOK, column="amount")
    assert [values(one, "name", "value", "matures_on") for one in new_records(found)] == [
        (name, 20_000_000, date(2027, 1, 15)),
        (name, 8_000_000, None),
    ]
    remarks = [(one.sentence, one.place.row) for one in found.remarks]
    assert (UNREADABLE, 4) in remarks and (NOT_MADE, 4) in remarks
    (zhou,) = [one for one in after(found, *BOOK) if isinstance(one, Client) and one.name == "周涛"]
    assert "不详" in zhou.notes and "2027-03-15" in zhou.notes


def test_amounts_are_not_offered_to_a_product_that_has_its_own() -> None:
    table = sheet("姓名|手机|资产|理财|理财到期", "王芳|13900000001|20万|8万|2027-01-15")
    (question,) = plan_of(table, book=BOOK).questions
    assert "amount" not in [one.answer for one in question.choices]
