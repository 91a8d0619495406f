"""What a sheet of clients would change in a book."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmtui.currency import set_base_currency
from rmtui.errors import BadInput
from rmtui.exchange.importing.files.table_file import read_tables
from rmtui.exchange.importing.plan import Importer, ImportPlan
from rmtui.exchange.importing.questions import NEW, Answers, SideBySide
from rmtui.exchange.importing.records.people import DIFFERING, JOINED, REFERRER
from rmtui.exchange.importing.rows.cell import DAY_ORDERS, KEPT, LEADING_ZERO, MISTYPED_PHONE, TIER_ASKED, TIER_OPEN
from rmtui.exchange.importing.rows.households import SEVERAL
from rmtui.exchange.importing.rows.left_out_rows import HEADINGS_AGAIN, REMARK, SLIPPED, TOTAL
from rmtui.exchange.importing.rows.row_reader import NO_NAME
from rmtui.exchange.importing.table import Table
from rmtui.records.base import Record
from rmtui.records.client import Birthday, Client, ClientKind, Gender, MaritalStatus, Relative, RiskGrade, Stage, Tier
from rmtui.records.events import Contact, StandingPromise
from rmtui.records.holding import Holding
from rmtui.records.settings import Settings
from rmtui.records.tie import Tie
from tests.factory import birthday, client
from tests.folders import holding
from tests.importing import after, new_records, outcome, plan_of, sheet, told

FIRST, SECOND, EMAIL = "+49 170 0000001", "+49 170 0000002", "anna@example.com"
DATA = Path(__file__).parent.parent / "data"


def planned(table: Table, *records: Record, **answers: str) -> ImportPlan:
    return plan_of(table, book=records, **answers)


def test_a_row_becomes_a_client() -> None:
    found = planned(
        sheet(
            "序号|姓名|手机|生日|家庭成员|客户等级|标签|开户日期",
            "1|单晓明|13900000001.0|农历五月初五|儿子 单单 2015|A级|亲子、基金|2016/5/20",
        )
    )
    (added,) = found.added
    assert added == Client(
        id=added.id,
        name="单晓明",
        pinyin="shan xiao ming",
        phones=("13900000001",),
        birthday=birthday(5, 5, lunar=True),
        family=(Relative(name="单单", relation="儿子", birth_year=2015),),
        tier=Tier.A,
        tags=("亲子", "基金"),
        opened_on=date(2016, 5, 20),
    )
    assert outcome(found) == (1, 0, 0, 0)
    (layout,) = found.layouts
    assert layout.unread == ("序号",)
    assert [one.meaning.field.name for one in layout.columns][:2] == ["name", "phones"]


def test_a_sheet_without_names_is_refused_as_a_whole() -> None:
    with pytest.raises(BadInput, match="No column holds the clients' names"):
        planned(sheet("手机|余额", "13900000001|100"))


def test_the_headings_named_where_none_is_of_names_are_all_those_below_the_titles() -> None:
    headings = "手机|余额|到期日|A1|A2|A3|A4|A5|A6|A7|A8|A9"
    with pytest.raises(BadInput, match="there are: 手机, 余额, 到期日, A1, A2, A3, A4, A5, A6, A7, A8, A9"):
        planned(sheet("2026年台账", headings, "13900000001|100|2026-12-03"))


@pytest.mark.parametrize(
    "heading", ["Cust Name", "Client Nm", "Acct Name", "NAME OF CLIENT", "Client", "户名", "姓名/名称"]
)
def test_headings_of_names_are_known_however_a_bank_writes_them(heading: str) -> None:
    (added,) = planned(sheet(f"{heading}|HP", "Anna Barrett|91234567")).added
    assert added.name == "Anna Barrett"


def test_the_column_of_the_names_is_asked_for_where_the_likely_answer_is_that_there_is_none() -> None:
    table = sheet("Whoever|Segment", "Anna Barrett|A", "Lim Siew Hoon|B")
    importer = Importer([table], lambda _kind: [], date(2026, 12, 1))
    found = importer.with_further_questions(importer.plan({}), {})
    assert [one.text for one in found.questions] == ["row 2: which column holds the clients' names?"]


def test_a_maturity_right_behind_an_amount_is_likely_that_of_its_holding() -> None:
    table = sheet("姓名|存款余额(万)|到期日", "王芳|30|2026-12-18")
    (question,) = planned(table).questions
    assert (question.suggested, question.choices[0].text) == ("maturity", "of “存款”: Matures on")
    (held,) = new_records(planned(table, column="maturity"))
    assert (held.value, held.matures_on) == (300_000_00, date(2026, 12, 18))


# Who is meant


def test_the_bank_s_number_tells_who_is_meant() -> None:
    known = client("王芳", number="88001", pinyin="wang fang")
    found = planned(sheet("姓名|客户号|职业", "王云|88001|医生"), known, client("王芳"))
    (change,) = found.changed
    assert (change.before, change.fields) == (known, ("name", "pinyin", "occupation"))
    assert change.after.pinyin == "wang yun"


def test_a_number_and_a_name_of_two_clients_are_asked_about() -> None:
    two = client("王芳", number="88001", id="wangfang"), client("李强", id="liqiang")
    found = planned(sheet("姓名|客户号", "李强|88001"), *two)
    assert outcome(found) == (0, 0, 0, 1)
    (question,) = found.questions
    assert [one.answer for one in question.choices] == ["wangfang", "liqiang", "new", "leave-out"]
    assert outcome(planned(sheet("姓名|客户号", "李强|88001"), *two, who="leave-out")) == (0, 0, 0, 0)


def test_a_number_that_two_clients_of_the_book_have_tells_nothing() -> None:
    found = planned(sheet("姓名|客户号", "王芳|88001"), client("王芳", number="88001"), client("李强", number="88001"))
    assert outcome(found) == (0, 0, 0, 1)


def test_name_and_a_shared_phone_tell_who_is_meant() -> None:
    known = client("王芳", phones=("139-0000-0001",))
    other = client("王芳", phones=("13900000002",))
    found = planned(sheet("姓名|手机|职业", "王芳|+86 13900000001|医生"), known, other)
    (change,) = found.changed
    assert change.before == known
    assert change.fields == ("occupation",)


@pytest.mark.parametrize(
    ("rows", "meant"),
    [
        (("姓名|家庭情况|配偶", "王大明|妻子李小红、儿子小明|李小红"), [("妻子", "李小红"), ("儿子", "小明")]),
        (("姓名|配偶|家庭情况", "王大明|李小红|妻子李小红、儿子小明"), [("妻子", "李小红"), ("儿子", "小明")]),
        (("Name|Family|Spouse", "Jim Lee|wife Anna, son Tom|Anna Lee"), [("wife", "Anna Lee"), ("son", "Tom")]),
        (("Name|Spouse|Family", "Jim Lee|Anna Lee|daughter Anna"), [("spouse", "Anna Lee"), ("daughter", "Anna")]),
    ],
)
def test_a_spouse_who_stands_in_two_columns_is_one_person(rows: tuple[str, ...], meant: list[tuple[str, str]]) -> None:
    (added,) = planned(sheet(*rows)).added
    assert [(one.relation, one.name) for one in added.family] == meant


def test_spouses_who_name_each_other_are_two_clients_and_one_person_in_each_family() -> None:
    rows = ("姓名|手机|配偶", "王大明|13900000001|李小红", "李小红|13900000002|王大明")
    found = planned(sheet(*rows))
    assert [(one.name, [each.name for each in one.family]) for one in found.added] == [
        ("王大明", ["李小红"]),
        ("李小红", ["王大明"]),
    ]
    assert planned(sheet(*rows), *found.added).is_empty


def test_a_row_of_totals_does_not_hide_that_surnames_stand_first() -> None:
    found = planned(sheet("Client|Mobile|Kids", "Smith, John|07700900001|1 boy", "Total||"))
    (added,) = found.added
    assert (added.name, [one.name for one in added.family]) == ("John Smith", ["boy"])
    assert [one.sentence for one in found.remarks] == [TOTAL]


def test_a_shared_phone_alone_does_not_make_one_client_of_a_couple() -> None:
    found = planned(sheet("姓名|手机", "周启明|13900000001"), client("林晓岚", phones=("13900000001",)))
    assert outcome(found) == (1, 0, 0, 0)


def test_a_name_that_only_one_client_has_tells_who_is_meant() -> None:
    found = planned(sheet("姓名|职业", "王芳|医生"), client("王芳", phones=("13900000001",)), client("李强"))
    assert outcome(found) == (0, 1, 0, 0)


def test_a_namesake_with_another_number_is_another_client() -> None:
    assert outcome(planned(sheet("姓名|客户号", "王芳|88002"), client("王芳", number="88001"))) == (1, 0, 0, 0)


@pytest.mark.parametrize(
    ("headings", "row"),
    [("姓名|手机", "王芳|13900000002"), ("姓名|生日", "王芳|1990-01-01"), ("姓名|单位", "王芳|乙医院")],
)
def test_a_namesake_with_other_particulars_is_a_question(headings: str, row: str) -> None:
    known = client("王芳", id="wangfang", phones=("13900000001",), birthday=birthday(5, 5, 1985), employer="甲公司")
    assert outcome(planned(sheet(headings, row), known)) == (0, 0, 0, 1)
    assert outcome(planned(sheet(headings, row), known, who="new")) == (1, 0, 0, 0)
    assert outcome(planned(sheet(headings, row), known, who="wangfang")) == (0, 1, 0, 0)
    assert outcome(planned(sheet(headings, row), known, who="leave-out")) == (0, 0, 0, 0)


def test_a_question_who_is_meant_shows_both_side_by_side() -> None:
    known = client("王芳", id="wangfang", phones=("13900000001",), employer="甲公司")
    (question,) = planned(sheet("姓名|手机", "王芳|13900000002"), known).questions
    assert question.text == "王芳 (row 2): somebody who is there already?"
    assert question.choices[0].text == "the same as 王芳"
    assert question.compared == SideBySide(
        ("", "In the file", "王芳"),
        (("Phone", "13900000002", "13900000001"), ("Employer", "", "甲公司"), ("Tier", "", "C")),
        frozenset([0]),
    )


@pytest.mark.parametrize(
    ("headings", "row"),
    [("姓名|手机|生日", "王芳|13900000008|1985-05-05"), ("姓名|手机|单位", "王芳|13900000008|甲公司")],
)
def test_a_corrected_phone_of_somebody_whose_birthday_or_employer_tells_is_a_change(headings: str, row: str) -> None:
    known = client("王芳", phones=("13900000001",), birthday=birthday(5, 5, 1985), employer="甲公司")
    (change,) = planned(sheet(headings, row), known).changed
    assert change.after.phones == ("13900000001", "13900000008")


@pytest.mark.parametrize("name", ["王　芳", "王 芳", "王\u200b芳", "ＷＡＮＧ　Ｆａｎｇ", "wang  fang"])
def test_a_name_is_the_same_however_it_is_spaced_and_written(name: str) -> None:
    known = client("王芳" if "芳" in name else "Wang Fang", phones=("13900000001",))
    assert outcome(planned(sheet("姓名|手机", f"{name}|13900000001"), known)) == (0, 0, 1, 0)


def test_a_traditional_name_is_the_same_as_the_simplified_one() -> None:
    known = client("张伟", phones=("13900000001",))
    assert outcome(planned(sheet("姓名|手机", "張偉|13900000001"), known)) == (0, 0, 1, 0)


def test_two_rows_of_one_name_that_differ_in_anything_are_two_people() -> None:
    found = planned(sheet("姓名|单位|备注", "王伟|甲公司|母亲账户由他代缴", "王伟|乙医院|勿提离婚"))
    assert [(one.employer, one.notes) for one in found.added] == [
        ("甲公司", "母亲账户由他代缴"),
        ("乙医院", "勿提离婚"),
    ]
    assert outcome(planned(sheet("姓名|单位", "王伟|甲公司", "王伟|乙医院"), *found.added)) == (0, 0, 2, 0)


def test_an_identity_number_tells_who_is_meant_and_when_they_were_born() -> None:
    first = planned(sheet("姓名|身份证号", "王芳|11010519850302002X"))
    (added,) = first.added
    assert (added.birthday, added.gender) == (birthday(3, 2, 1985), Gender.FEMALE)
    assert added.notes == "身份证号: 11010519850302002X"
    assert outcome(planned(sheet("姓名|身份证号|手机", "王芳|11010519850302002x|13900000001"), added)) == (0, 1, 0, 0)


def test_a_birthday_without_its_year_contradicts_nothing() -> None:
    found = planned(sheet("姓名|生日", "王芳|5月5日"), client("王芳", birthday=birthday(5, 5, 1985)))
    assert outcome(found) == (0, 0, 1, 0)


ZHAO = client(
    "赵小红",
    id="zhao",
    aliases=("小赵姐",),
    salutation="赵女士",
    phones=("13900001111",),
    birthday=birthday(1, 2, 1970),
)


@pytest.mark.parametrize("name", ["小赵姐", "赵女士"])
def test_an_alias_or_a_salutation_with_the_phone_tells_who_is_meant_and_the_name_stays(name: str) -> None:
    found = planned(sheet("姓名|电话|职业", f"{name}|13900001111|医生"), ZHAO)
    (change,) = found.changed
    assert (change.after.name, change.fields) == ("赵小红", ("occupation",))
    assert outcome(planned(sheet("姓名|电话", f"{name}|13900001111"), ZHAO)) == (0, 0, 1, 0)


def test_an_alias_tells_as_the_name_does_and_a_salutation_alone_is_a_question() -> None:
    assert outcome(planned(sheet("姓名|职业", "小赵姐|医生"), ZHAO)) == (0, 1, 0, 0)
    assert outcome(planned(sheet("姓名|生日", "小赵姐|1970-01-02"), ZHAO)) == (0, 0, 1, 0)
    assert outcome(planned(sheet("姓名|电话", "小赵姐|13900002222"), ZHAO)) == (0, 0, 0, 1)
    assert outcome(planned(sheet("姓名|职业", "赵女士|医生"), ZHAO)) == (0, 0, 0, 1)


def test_the_number_with_an_alias_renames_nobody() -> None:
    known = client("赵小红", number="88001", aliases=("小赵姐",))
    assert outcome(planned(sheet("姓名|客户号", "小赵姐|88001", "赵小红|88001"), known)) == (0, 0, 1, 0)


def test_a_client_who_was_renamed_is_a_question_and_nothing_of_theirs_comes_twice() -> None:
    known = client("李秀兰", id="li", phones=("13900003333",), birthday=birthday(3, 4, 1960))
    owned = holding(client="li", name="定期")
    people = sheet("姓名|电话|生日", "李秀英|13900003333|1960-03-04", title="客户")
    holdings = sheet("客户|产品|金额", "李秀英|定期|100000", title="持仓")
    waiting = plan_of(people, holdings, book=(known, owned))
    assert (waiting.added, waiting.records, outcome(waiting)[3]) == ((), (), 2)
    same = plan_of(people, holdings, book=(known, owned), who="li")
    (change,) = same.changed
    assert (change.after.name, change.after.aliases, new_records(same)) == ("李秀兰", ("李秀英",), [])
    assert outcome(plan_of(people, holdings, book=(change.after, owned))) == (0, 0, 1, 0)
    assert len(planned(people, known, who="new").added) == 1


def test_a_title_becomes_the_salutation_and_a_remark_a_note_and_holdings_find_the_client() -> None:
    people = sheet("姓名|电话", "赵丽华女士|13900001111", "郭淑芬（退休）|13900002222", title="客户")
    holdings = sheet("客户|产品|金额", "赵丽华|定期|100000", "郭淑芬|定期|50000", "赵丽华女士|国债|7000", title="持仓")
    found = plan_of(people, holdings)
    zhao, guo = found.added
    assert (zhao.name, zhao.salutation, zhao.pinyin) == ("赵丽华", "赵女士", "zhao li hua")
    assert (guo.name, guo.notes) == ("郭淑芬", "退休")
    assert [one.client for one in new_records(found)] == [zhao.id, guo.id, zhao.id]
    again = plan_of(people, holdings, book=after(found))
    assert (again.added, again.changed, new_records(again), again.questions) == ((), (), [], ())


def test_a_title_does_not_write_over_a_salutation() -> None:
    known = client("赵丽华", salutation="赵姐", phones=("13900001111",))
    assert outcome(planned(sheet("姓名|电话", "赵丽华女士|13900001111"), known)) == (0, 0, 1, 0)
    anna = client("Anna Barrett", salutation="Dr Barrett", phones=("07700900001",))
    for title in ("Ms", "Mrs.", "Dr"):
        assert outcome(planned(sheet("Name|Title|Phone", f"Anna Barrett|{title}|07700900001"), anna)) == (0, 0, 1, 0)
    written = planned(sheet("Name|Salutation|Phone", "Anna Barrett|Annie|07700900001"), anna)
    assert outcome(written) == (0, 1, 0, 0)


def test_a_title_in_one_sheet_and_the_bare_name_in_another_are_one_client_and_doubt_is_asked() -> None:
    titled = sheet("姓名|职业", "赵丽华女士|医生", title="甲")
    assert len(plan_of(titled, sheet("姓名|电话", "赵丽华|13900001111", title="乙")).added) == 1
    one_sheet = sheet("姓名|电话|职业", "赵丽华女士||医生", "赵丽华|13900001111|")
    assert outcome(planned(one_sheet)) == (1, 0, 0, 1)


def test_a_client_who_has_the_title_in_the_name_is_the_same_without_it() -> None:
    known = client("赵丽华女士", phones=("13900001111",))
    for name in ("赵丽华女士", "赵丽华"):
        assert planned(sheet("姓名|电话", f"{name}|13900001111"), known).added == ()


def test_remarks_that_tell_namesakes_apart_stay_in_their_names() -> None:
    found = planned(sheet("姓名", "王伟（教师）", "王伟（医生）"))
    assert [one.name for one in found.added] == ["王伟（教师）", "王伟（医生）"]


def test_what_of_a_family_is_no_person_is_told_and_kept_in_the_notes_and_the_others_are_read() -> None:
    found = planned(sheet("姓名|家庭成员", "王芳|夫妻俩，一儿一女"))
    (added,) = found.added
    assert [(one.relation, one.name) for one in added.family] == [("", "儿子"), ("", "女儿")]
    assert added.notes == "家庭成员: 夫妻俩，一儿一女"
    assert told(found) == [(KEPT, 2, "夫妻俩，一儿一女")]


def test_more_than_one_candidate_is_never_guessed() -> None:
    two = client("王芳", phones=("13900000001",)), client("王芳", phones=("13900000002",))
    found = planned(sheet("姓名|职业", "王芳|医生"), *two)
    assert outcome(found) == (0, 0, 0, 1)


def test_the_same_name_and_phone_with_another_number_is_a_question() -> None:
    found = planned(sheet("姓名|手机|客户号", "王芳|139000001|2"), client("王芳", phones=("139000001",), number="1"))
    assert outcome(found) == (0, 0, 0, 1)


def test_the_number_counts_more_than_the_phone() -> None:
    two = client("王芳", number="1", phones=("139000001",)), client("王芳", number="2")
    (change,) = planned(sheet("姓名|手机|客户号", "王芳|139000001|2"), *two).changed
    assert change.before == two[1]


def test_a_number_does_not_rename_a_client_whom_the_sheet_has_by_name() -> None:
    known = client("李强", number="1")
    found = planned(sheet("姓名|客户号", "王芳|1", "李强|"), known)
    assert outcome(found) == (0, 0, 1, 1)


def test_of_clients_who_share_a_phone_the_one_without_another_number_is_meant() -> None:
    two = client("王芳", number="1", phones=("139000001",)), client("王芳", phones=("139000001",))
    (change,) = planned(sheet("姓名|手机|客户号", "王芳|139000001|2"), *two).changed
    assert change.before == two[1]


def test_one_number_with_two_names_in_a_sheet_is_a_question() -> None:
    found = planned(sheet("姓名|客户号", "王芳|88001", "李强|88001"))
    assert [one.name for one in found.added] == ["王芳"]
    assert outcome(found) == (1, 0, 0, 1)


def test_two_rows_of_one_name_with_different_phones_are_two_clients() -> None:
    found = planned(sheet("姓名|手机", "王敏|13900000001", "王敏|13900000002"))
    assert [one.phones for one in found.added] == [("13900000001",), ("13900000002",)]


def test_identical_rows_are_one_client() -> None:
    assert outcome(planned(sheet("姓名|手机", *["王敏|13900000001"] * 3))) == (1, 0, 0, 0)


@pytest.mark.parametrize(
    ("headings", "rows"),
    [
        ("姓名|手机", ("王敏|", "王敏|13900000001", "王敏|13900000002")),
        ("姓名|生日", ("王敏|5-5", "王敏|1985-5-5", "王敏|1990-5-5")),
    ],
)
def test_a_row_that_says_little_is_taken_for_nobody_else(headings: str, rows: tuple[str, ...]) -> None:
    for order in (rows, rows[::-1]):
        assert outcome(planned(sheet(headings, *order))) == (3, 0, 0, 0)


def test_a_row_with_nothing_but_a_name_is_the_one_client_of_that_name() -> None:
    clients = sheet("姓名|手机", "王芳|13900000001", "李强|13900000002", title="客户")
    found = plan_of(clients, sheet("姓名|备注", "王 芳|喜欢茶", title="礼品"))
    assert [(one.name, one.notes) for one in found.added] == [("王芳", "喜欢茶"), ("李强", "")]
    assert outcome(planned(sheet("姓名|手机", "王芳|13900000001", "王芳|"))) == (1, 0, 0, 0)
    assert outcome(planned(sheet("姓名", "王芳"), client("王芳", phones=("13900000001",)))) == (0, 0, 1, 0)


@pytest.mark.parametrize("row", ["John  HARRIS|||j@example.com", "JOHN HARRIS|07700900002||", "Ｊohn Harris||5-5|"])
def test_a_name_that_is_spelled_otherwise_in_another_row_is_asked_about(row: str) -> None:
    table = sheet("Name|Phone|Birthday|Email", "John Harris|07700900001|1970-01-02|", row)
    assert outcome(planned(table)) == (1, 0, 0, 1)
    assert outcome(planned(table, who="new")) == (2, 0, 0, 0)
    assert outcome(planned(table, who="row--2")) == (1, 0, 0, 0)


# What is merged


def test_a_merge_never_erases() -> None:
    known = client(
        "王芳",
        phones=("13900000001",),
        tags=("基金",),
        occupation="教师",
        birthday=birthday(5, 5, 1985),
        notes="喜欢茶",
        cautions="勿提母亲账户",
        family=(Relative(name="王小明", relation="儿子", birth_year=2015),),
        tier=Tier.A,
        stage=Stage.DORMANT,
    )
    found = planned(
        sheet(
            "姓名|手机|标签|职业|生日|备注|注意事项|家庭成员|等级|状态",
            "王芳|13900000002、13900000001|亲子|无|5-5|去年见过|勿提母亲账户|儿子 王小明 实验中学；妹妹 王芬|-|",
        ),
        known,
    )
    (change,) = found.changed
    assert change.fields == ("phones", "family", "tags", "notes")
    assert change.after.phones == ("13900000001", "13900000002")
    assert change.after.tags == ("基金", "亲子")
    assert change.after.notes == "喜欢茶\n去年见过"
    assert change.after.family == (
        Relative(name="王小明", relation="儿子", birth_year=2015, place="实验中学"),
        Relative(name="王芬", relation="妹妹"),
    )


def test_of_what_can_be_only_one_the_sheet_s_value_counts() -> None:
    found = planned(sheet("姓名|职业|等级", "王芳|医生|B"), client("王芳", occupation="教师", tier=Tier.A))
    (change,) = found.changed
    assert (change.fields, change.after.occupation, change.after.tier) == (("occupation", "tier"), "医生", Tier.B)


def test_rows_of_one_client_that_differ_are_told() -> None:
    found = planned(sheet("姓名|手机|职业", "王芳|13900000001|医生", "王芳|13900000001|护士"))
    assert found.added[0].occupation == "护士"
    assert told(found) == [(DIFFERING, 3, "王芳"), (JOINED, 3, "王芳")]


def test_several_columns_of_phones_are_united_and_a_second_birthday_is_not_read() -> None:
    found = planned(sheet("姓名|手机|办公电话|生日|出生日期", "王芳|13900000001|021-60000001|5-5|6-6"))
    assert found.added[0].phones == ("13900000001", "021-60000001")
    assert found.added[0].birthday == birthday(5, 5)
    assert found.added[0].notes == "出生日期: 6-6"


def test_a_british_list_is_read_without_a_question() -> None:
    found = planned(
        sheet(
            "Ref|Title|Forename(s)|Surname|Known as|Spouse / Partner|Dependants",
            "HG1|Mr|Colin|Ellis|Col|Sue (m. 1998)|Emma (14), Jack (11)",
            "HG2|Dr|Priya|Nash||Widowed|2 boys",
        )
    )
    assert found.questions == ()
    colin, priya = found.added
    assert (colin.name, colin.number, colin.aliases, colin.salutation) == ("Colin Ellis", "HG1", ("Col",), "Mr Ellis")
    assert colin.family == (
        Relative(name="Sue", relation="spouse", place="m. 1998"),
        Relative(name="Emma", relation="child", birth_year=2012),
        Relative(name="Jack", relation="child", birth_year=2015),
    )
    assert (priya.marital, priya.family) == (MaritalStatus.WIDOWED, (Relative(name="two boys"),))


def test_an_address_book_has_relatives_companies_and_a_second_email_address() -> None:
    found = planned(
        sheet(
            "First Name|Last Name|Organization Name|E-mail 1 - Value|Relation 1 - Label|Relation 1 - Value|Birthday",
            "Ruby|Castle|Castle & Co|r@example.com ::: rc@example.org|Spouse|Tom Castle|0/0/00",
            "||Bilton Garage||||",
        )
    )
    ruby, garage = found.added
    assert (ruby.email, ruby.notes) == ("r@example.com", "E-mail 1 - Value: rc@example.org")
    assert ruby.family == (Relative(name="Tom Castle", relation="spouse"),)
    assert (garage.name, garage.kind) == ("Bilton Garage", ClientKind.COMPANY)
    assert (found.questions, found.remarks) == ((), ())


def test_a_cell_with_two_names_is_asked_about_once_for_all_of_them_and_told() -> None:
    rows = ("李四，王五|13900000003", "Mr & Mrs Bell|", "Smith, John & Jane|", "Tom and Ann Fox|", "Fox & Sons Ltd|")
    table = sheet("姓名|手机", *rows)
    found = planned(table)
    (question,) = found.questions
    assert (question.cases, question.samples) == (4, ("李四，王五", "Mr & Mrs Bell", "Smith, John & Jane"))
    assert [text for sentence, _row, text in told(found) if sentence == SEVERAL][:2] == ["李四，王五", "Mr & Mrs Bell"]
    each = planned(table, several="each").added
    assert [one.name for one in each] == [
        *("李四", "王五", "Mr Bell", "Mrs Bell", "John Smith", "Jane Smith", "Tom Fox", "Ann Fox", "Fox & Sons Ltd"),
    ]
    assert [one.phones for one in each][:2] == [("13900000003",), ("13900000003",)]


def test_a_couple_in_one_cell_has_phone_address_and_tier_together_and_a_tie() -> None:
    table = sheet(
        "Title|Name|Mobile|Address|Area|Tier|Stage|Email|Occupation",
        "Mr & Mrs|Geoffrey & Pam Holroyd|07700 900001|4 Mill Lane|Harbour|B|prospect|gh@example.com|farmer",
    )
    found = planned(table, several="each")
    geoffrey, pam = found.added
    assert [(one.name, one.salutation) for one in found.added] == [
        ("Geoffrey Holroyd", "Mr Holroyd"),
        ("Pam Holroyd", "Mrs Holroyd"),
    ]
    assert {(one.phones, one.address, one.area, one.tier, one.stage) for one in found.added} == {
        (("07700 900001",), "4 Mill Lane", "Harbour", Tier.B, Stage.PROSPECT)
    }
    assert (geoffrey.occupation, geoffrey.email, pam.occupation, pam.email) == ("farmer", "gh@example.com", "", "")
    ((before, tie),) = found.records
    assert before is None
    assert isinstance(tie, Tie)
    assert {tie.first, tie.second} == {geoffrey.id, pam.id}
    assert (tie.related, tie.first_shares, tie.second_shares) == (True, (), ())
    again = plan_of(table, book=after(found), several="each")
    assert again.is_empty
    twice = sheet("Name|Mobile", "Geoffrey & Pam Holroyd|07700 900001", title="Christmas cards")
    assert [type(now) for _before, now in plan_of(table, twice, several="each").records] == [Tie]


def test_who_is_addressed_by_one_title_is_the_first_of_a_couple() -> None:
    each = planned(sheet("姓名|称呼|手机", "李四、王五|李先生、王女士|13900000003"), several="each").added
    assert [one.salutation for one in each] == ["李先生", "王女士"]
    each = planned(sheet("姓名|称呼|手机", "李四、王五|李先生|13900000003"), several="each").added
    assert [one.salutation for one in each] == ["李先生", ""]


def test_an_export_of_wechat_has_the_name_as_a_remark_and_its_account_tells_who_is_meant() -> None:
    known = client("冯晓梅", id="feng", wechat="fxm1983", phones=("13900000012",))
    table = sheet("昵称|备注名|微信号|手机号|地区|标签", "小梅|冯晓梅|fxm1983||河北|客户", "静|孙静|sj||河北|客户;钓鱼")
    found = planned(table, known)
    assert [one.after.aliases for one in found.changed] == [("小梅",)]
    assert [(one.name, one.wechat, one.tags) for one in found.added] == [("孙静", "sj", ("客户", "钓鱼"))]
    assert found.questions == ()


def test_a_list_of_households_asks_for_its_names_and_suggests_the_column_of_people() -> None:
    table = sheet(
        "#|Household|Contact|Mobile|Office|DOB",
        "1|The Smiths|Smith, John & Jane|9123 4567|6123 4567 ext 12|14-Mar-1968",
        "2|Lim|Lim Siew Lan (Mdm)|8345 6789||",
        "3|Rajan|Rajan s/o Muthu|9567 8901||",
        title="Households",
    )
    other = sheet("Client|Phone", "Bo Day|1234567", title="Others")
    (question,) = plan_of(table, other).questions
    assert (question.suggested, question.choices[0].text) == (
        "3",
        "Contact: Smith, John & Jane, Lim Siew Lan (Mdm), Rajan s/o Muthu",
    )
    found = plan_of(table, other, names="3", several="each")
    assert [one.name for one in found.added][:4] == ["John Smith", "Jane Smith", "Lim Siew Lan", "Rajan s/o Muthu"]
    assert found.added[0].notes == "Household: The Smiths"
    assert found.added[2].salutation == "Mdm Lim Siew Lan"


def test_an_export_of_hubspot_asks_only_whether_an_activity_was_a_contact() -> None:
    found = planned(
        sheet(
            "Record ID|First Name|Last Name|Lead Status|Lifecycle Stage|Last Activity Date|Contact owner",
            "501|Maria|Johnson|Open|Customer|2026-10-01|Me",
            "502|Ada|Reyes|In Progress|Marketing Qualified Lead||Me",
        )
    )
    assert [one.text for one in found.questions] == ["What does the column “Last Activity Date” hold?"]
    assert [(one.stage, one.notes.splitlines()[0]) for one in found.added] == [
        (Stage.ACTIVE, "Lead Status: Open"),
        (Stage.PROSPECT, "Lead Status: In Progress"),
    ]


def test_a_name_with_its_surname_first_is_turned_where_the_other_names_are_whole() -> None:
    found = planned(sheet("Name|Mobile", "O'Brien, Kate|", "Tan Wei Ming|", "Bo Day|"))
    assert [one.name for one in found.added] == ["Kate O'Brien", "Tan Wei Ming", "Bo Day"]
    firms = planned(sheet("Name|Mobile", "Acme, Inc.|", "Bo Day|"))
    assert [one.name for one in firms.added] == ["Acme, Inc.", "Bo Day"]


def test_a_sheet_of_an_american_adviser_is_read_by_its_own_words() -> None:
    clients = sheet(
        "Client Name|Cell|City|State|Zip|Home",
        "Smith, John A.|617.555.0100|Boston|MA|02110|617.555.0101",
        "Jane Doe|(617) 555-0199 x12||||",
        title="Clients",
    )
    policies = sheet(
        "Insured|Owner|Carrier|Policy #|Type|Face Amount|Issue Date",
        "John A. Smith|John A. Smith|Acme Life|A123|Term Life|$500,000|3/20/2015",
        title="Insurance",
    )
    notes = sheet("Date|Client|Type|Notes", "11/20/2026 2:30 PM|Jane Doe|Phone call|Roth conversion", title="Notes")
    found = plan_of(clients, policies, notes)
    assert [one.text for one in found.questions] == [
        f"What does the column “{name}” hold?" for name in ("State", "Home")
    ]
    assert [one.suggested for one in found.questions] == ["clients.address", "clients.phones"]
    assert [(one.name, one.phones) for one in found.added] == [
        ("John A. Smith", ("617.555.0100",)),
        ("Jane Doe", ("(617) 555-0199 x12",)),
    ]
    policy, contact = new_records(found)
    assert (policy.number, policy.start, policy.kind) == ("A123", date(2015, 3, 20), "life")
    assert (contact.on, contact.at) == (date(2026, 11, 20), "14:30")


def test_the_ledger_of_a_rural_bank_is_read_by_its_own_words() -> None:
    clients = sheet(
        "序号|户主姓名|联系电话|从事行业|存款余额|下次联系",
        "1|徐小军|13900000001|水稻种植|8万|12月5日 寄台历",
        "2|孙玉珍|13900005947|教师|0|",
        "|城关村小计|||8万|",
        "3|孙玉珍|13900005347|退休||",
        title="台账",
    )
    holdings = sheet(
        "姓名|手机尾号|产品名称|金额|起息日|到期日",
        "孙玉珍|5347|整存整取|5万|26.03.05|2027.3.5",
        title="明细",
    )
    log = sheet(
        "日期|客户|方式|内容",
        "2026-11-02|徐小军|电访|存单到期",
        "|孙玉珍（5947）|未接通|问候",
        "|徐小军||",
        title="联系记录",
    )
    found = plan_of(clients, holdings, log)
    assert found.questions == ()
    names = {one.id: (one.name, one.phones, one.occupation) for one in found.added}
    assert [*names.values()] == [
        ("徐小军", ("13900000001",), "水稻种植"),
        ("孙玉珍", ("13900005947",), "教师"),
        ("孙玉珍", ("13900005347",), "退休"),
    ]
    made = new_records(found)
    held = [one for one in made if isinstance(one, Holding)]
    assert [(names[one.client][1], one.name, one.kind, one.value, one.opened_on) for one in held] == [
        (("13900000001",), "存款", "deposit", 8_000_000, None),
        (("13900005347",), "整存整取", "deposit", 5_000_000, date(2026, 3, 5)),
    ]
    contacts = [one for one in made if isinstance(one, Contact)]
    assert [(names[one.clients[0]][1], one.on, one.channel, one.outcome) for one in contacts] == [
        (("13900000001",), date(2026, 11, 2), "T", "reached"),
        (("13900005947",), date(2026, 11, 2), "T", "not-reached"),
    ]
    (planned,) = (one for one in made if isinstance(one, StandingPromise))
    assert (planned.promise.text, planned.promise.due) == ("寄台历", date(2026, 12, 5))


def test_holdings_of_a_british_book_are_known_by_their_number_and_a_diary_by_surnames_of_several_words() -> None:
    clients = sheet(
        "Client ref|Forename|Surname|Home tel",
        "MS1|Anna J.|Van der Berg|01632 960775",
        "MS2|Tom|St John|",
        title="Clients",
    )
    holdings = sheet(
        "Ref|Client|Wrapper|Product / fund|Value|Matures",
        "MS1|A Van der Berg|Premium Bonds||12500|",
        "MS2|St John, Tom|GIA|Gilt tracker|£18,250|01/11/2027",
        title="Holdings",
    )
    diary = sheet(
        "Date|Client|Type|Notes",
        "12/11/2026|Van der Berg, Anna|Left voicemail|",
        "13/11/2026|St John, Tom|Office mtg|review",
        title="Log",
    )
    found = plan_of(clients, holdings, diary)
    assert found.questions == ()
    names = {one.id: one.name for one in found.added}
    assert [*names.values()] == ["Anna J. Van der Berg", "Tom St John"]
    assert found.added[0].phones == ("01632 960775",)
    first, second, tried, met = new_records(found)
    assert [(names[one.client], one.name, one.kind, one.matures_on) for one in (first, second)] == [
        ("Anna J. Van der Berg", "Premium Bonds", "deposit", None),
        ("Tom St John", "Gilt tracker", "fund", date(2027, 11, 1)),
    ]
    assert [(names[one.clients[0]], one.channel, one.outcome) for one in (tried, met)] == [
        ("Anna J. Van der Berg", "T", "not-reached"),
        ("Tom St John", "M", "reached"),
    ]


def test_a_name_in_another_order_with_the_phone_is_the_same_client() -> None:
    known = client("Tan Wei Ming", id="tan", phones=("92345678",))
    (change,) = planned(sheet("Name|Mobile", "Wei Ming Tan|+65 92345678"), known).changed
    assert (change.after.name, change.after.aliases) == ("Tan Wei Ming", ("Wei Ming Tan",))


@pytest.mark.parametrize(
    ("currency", "written", "kept"),
    [
        ("GBP", "7911123456", "07911123456"),
        ("GBP", "16175550100123", "16175550100123"),
        ("CNY", "3198123456", "03198123456"),
        ("CNY", "4008001234", "4008001234"),
        ("EUR", "7911123456", "7911123456"),
    ],
)
def test_a_telephone_number_that_a_spreadsheet_kept_as_a_number_has_its_0_again(
    currency: str, written: str, kept: str
) -> None:
    set_base_currency(currency)
    found = planned(sheet("Name|Mobile", f"Anna Low|{written}"))
    assert found.added[0].phones == (kept,)
    assert [one.text for one in found.remarks if one.sentence == LEADING_ZERO] == ([written] if kept != written else [])


def test_surname_in_capitals_title_and_two_telephones_are_read_from_a_british_list() -> None:
    found = planned(
        sheet(
            "Name|Phone",
            "HUGHES, Gareth|07700 900654 (m) 01632 960999 (h)",
            "Rev. John Hughes|07700 900655",
            "Bell|07700 900656",
        )
    )
    assert [(one.name, one.salutation, one.phones, one.notes) for one in found.added] == [
        ("Gareth Hughes", "", ("07700 900654", "01632 960999"), ""),
        ("John Hughes", "Rev. Hughes", ("07700 900655",), ""),
        ("Bell", "", ("07700 900656",), ""),
    ]
    assert found.remarks == ()


def test_a_couple_in_a_list_with_holdings_is_one_client_until_it_is_answered_and_not_two_titles() -> None:
    known = client("Peter Tate", salutation="Mr")
    found = planned(sheet("Name|Mobile|ISA", "Mr & Mrs Bell|07700900001|20k"), known)
    assert ([one.name for one in found.added], [one.key for one in found.questions]) == (["Mr & Mrs Bell"], ["several"])


def test_one_day_tells_which_number_is_first_in_all_columns_of_a_file() -> None:
    found = planned(sheet("Name|DOB|Client since", "Ann Low|22/06/1964|04/02/2010", "Bo Day|01/03/1970|05/06/2011"))
    assert found.questions == ()
    assert [(one.birthday, one.opened_on) for one in found.added] == [
        (birthday(6, 22, 1964), date(2010, 2, 4)),
        (birthday(3, 1, 1970), date(2011, 6, 5)),
    ]
    assert told(found) == [(DAY_ORDERS["day"], 2, "04/02/2010"), (DAY_ORDERS["day"], 3, "05/06/2011")]
    both = planned(sheet("Name|DOB|Client since", "Ann Low|6/22/1964|22/02/2010", "Bo Day|1/3/1970|05/06/2011"))
    assert [(one.birthday, one.opened_on) for one in both.added][1] == (birthday(1, 3, 1970), date(2011, 6, 5))


def test_a_list_of_surnames_first_has_them_behind() -> None:
    found = planned(sheet("Name|Mobile", "Jones, David|07700900001", "O'Connor, Mary Ann|07700900002", "Castle & Co|"))
    assert [one.name for one in found.added] == ["David Jones", "Mary Ann O'Connor", "Castle & Co"]
    found = planned(sheet("Name", "SMITH, MARY ANN", "O'Malley, Patrick Jr.", "Acme Tool, LLC"))
    assert [one.name for one in found.added] == ["MARY ANN SMITH", "Patrick O'Malley Jr.", "Acme Tool, LLC"]


def test_a_number_that_counts_rows_is_no_client_number() -> None:
    assert [one.number for one in planned(sheet("编号|姓名", "1|王芳", "2|李强")).added] == ["", ""]
    assert [one.number for one in planned(sheet("编号|姓名", "XJ001|王芳", "XJ002|李强")).added] == ["XJ001", "XJ002"]


def test_a_family_cell_tells_the_marital_status_too() -> None:
    found = planned(sheet("姓名|家庭情况|微信|手机", "王芳|离异，女儿王一诺 8岁|同手机|13900000001"))
    assert found.added[0].marital is MaritalStatus.DIVORCED
    assert found.added[0].family == (Relative(name="王一诺", relation="女儿", birth_year=2018),)
    assert found.added[0].wechat == "13900000001"


@pytest.mark.parametrize(
    ("headings", "row", "known"),
    [
        ("Client|Spouse DOB|Spouse", "Anna Barrett|5/28/1955|Tom", ("Tom", "spouse", birthday(5, 28, 1955))),
        ("客户|配偶姓名|配偶生日", "王芳|李强|1980年3月2日", ("李强", "配偶", birthday(3, 2, 1980))),
        ("客户|配偶生日|手机", "王芳|1980-03-02|13900000001", ("配偶", "", birthday(3, 2, 1980))),
    ],
)
def test_the_birthday_of_the_spouse_may_have_a_column(
    headings: str, row: str, known: tuple[str, str, Birthday]
) -> None:
    (member,) = planned(sheet(headings, row)).added[0].family
    assert (member.name, member.relation, member.birthday) == known


def test_solar_and_lunar_birthdays_may_stand_in_two_columns() -> None:
    found = planned(sheet("姓名|公历生日|农历生日", "王芳||八月十五", "李强|1985-5-5|", "陈静|1990-1-2|腊月初六"))
    assert [one.birthday for one in found.added] == [
        birthday(8, 15, lunar=True),
        birthday(5, 5, 1985),
        birthday(1, 2, 1990),
    ]
    assert found.added[2].notes == "农历生日: 腊月初六"


def test_a_column_of_lunar_birthdays_makes_them_lunar() -> None:
    found = planned(sheet("姓名|农历生日|配偶", "王芳|1985-5-5|李强"))
    assert found.added[0].birthday == birthday(5, 5, 1985, lunar=True)
    assert found.added[0].family == (Relative(name="李强", relation="配偶"),)


def test_who_referred_a_client_is_found_among_old_and_new() -> None:
    known = client("李强", number="88001")
    found = planned(sheet("姓名|介绍人", "王芳|陈静", "陈静|88001", "何军|无名氏", "周洋|周洋"), known)
    by_name = {one.name: one for one in found.added}
    assert by_name["王芳"].referred_by == by_name["陈静"].id
    assert by_name["陈静"].referred_by == known.id
    assert by_name["何军"].referred_by is None
    assert told(found) == [(REFERRER, 4, "无名氏"), (REFERRER, 5, "周洋")]


def test_a_referrer_of_whom_there_are_two_is_left_open() -> None:
    found = planned(sheet("姓名|介绍人", "何军|王芳"), client("王芳"), client("王芳"))
    assert told(found) == [(REFERRER, 2, "王芳")]


def test_what_stands_for_nothing_elsewhere_may_be_a_name() -> None:
    found = planned(sheet("姓名|职业", "Na|n/a"))
    assert (found.added[0].name, found.added[0].occupation) == ("Na", "")


def test_names_are_taken_in_without_their_padding_and_else_as_they_are() -> None:
    found = planned(sheet("姓名", "\u3000王\u200b芳\x1b[0m "))
    assert found.added[0].name == "王芳\x1b[0m"


# What cannot be read


def test_no_row_is_lost_for_one_cell() -> None:
    found = planned(sheet("姓名|手机|生日|开户日期", "王芳|1.38001E+10|05-5-5|2019-07", "李强|13900000001||"))
    assert [one.name for one in found.added] == ["王芳", "李强"]
    assert found.added[0].notes == "手机: 1.38001E+10\n生日: 05-5-5\n开户日期: 2019-07"
    assert [(one.place.row, one.place.column) for one in found.remarks] == [(2, "手机"), (2, "生日"), (2, "开户日期")]


def test_a_year_of_two_digits_is_never_ahead_where_a_day_lies_back() -> None:
    found = planned(sheet("Name|Client since", "Anna Fischer|14/2/09", "Owen Hale|15/6/98", "Su May|26/3/05"))
    assert [one.opened_on for one in found.added] == [date(2009, 2, 14), date(1998, 6, 15), None]
    (remark,) = found.remarks
    assert (remark.text, remark.reason) == ("26/3/05", "the year of “26/3/05” needs four digits.")
    with_order = planned(sheet("Name|Client since", "Su May|26/3/05", "Owen Hale|14/2/2009"))
    assert with_order.added[0].opened_on == date(2005, 3, 26)


def test_a_word_of_the_bank_s_own_is_asked_once_and_remembered() -> None:
    table = sheet("姓名|客户等级", "周一|钻石", "吴二|白金", "郑三|白金")
    found = planned(table)
    assert [(one.text, one.cases) for one in found.questions] == [
        ("Tier: what does “钻石” mean?", 1),
        ("Tier: what does “白金” mean?", 2),
    ]
    assert [one.notes for one in found.added] == ["客户等级: 钻石", "客户等级: 白金", "客户等级: 白金"]
    answered = planned(table, 钻石="A", 白金="B")
    assert [one.tier for one in answered.added] == [Tier.A, Tier.B, Tier.B]
    assert not any(one.notes for one in answered.added)
    settings = next(one for one in after(answered) if isinstance(one, Settings))
    again = planned(sheet("姓名|等级", "冯四|白金"), settings)
    assert (again.questions, again.added[0].tier) == ((), Tier.B)


def test_a_word_may_be_left_out_for_good() -> None:
    found = planned(sheet("姓名|客户等级", "周一|普通卡"), 普通卡="leave-out")
    assert (found.added[0].notes, found.questions) == ("", ())


@pytest.mark.parametrize(
    ("answer", "notes", "sentence"),
    [("leave-out", "", "Left out, as was answered"), ("note", "风险等级: 未做过", "Kept in the notes")],
)
def test_it_is_told_where_a_word_went_that_was_asked_about(answer: str, notes: str, sentence: str) -> None:
    found = planned(sheet("姓名|风险等级", "孙悦|未做过"), 未做过=answer)
    assert (found.added[0].notes, told(found)) == (notes, [(sentence, 2, "未做过")])


def test_days_that_are_read_in_two_ways_are_asked_once_a_column() -> None:
    table = sheet("姓名|生日", "王芳|5/6/1964", "李强|7/8/1970", "陈静|6/6/1964")
    found = planned(table)
    (question,) = found.questions
    assert (question.text, question.cases) == ("How are the days in the column “生日” to be read?", 2)
    assert [one.text for one in question.choices][:2] == [
        "the month first: 5/6/1964 is 1964-5-6",
        "the day first: 5/6/1964 is 1964-6-5",
    ]
    assert [one.birthday for one in found.added] == [None, None, birthday(6, 6, 1964)]
    assert [one.birthday for one in planned(table, reading="day").added][:2] == [
        birthday(6, 5, 1964),
        birthday(8, 7, 1970),
    ]


def test_a_phone_with_a_remark_is_taken_and_the_remark_kept() -> None:
    (added,) = planned(sheet("姓名|手机", "王芳|13900000001（老婆） 13900000002")).added
    assert (added.phones, added.notes) == (("13900000001", "13900000002"), "手机: 13900000001（老婆） 13900000002")
    (added,) = planned(sheet("Name|Phone", "Anna Barrett|614/555-0301 (wife)")).added
    assert (added.phones, added.notes) == (("614-555-0301",), "Phone: 614/555-0301 (wife)")


def test_a_phone_that_is_the_wechat_account_as_well_is_both() -> None:
    (added,) = planned(sheet("姓名|手机", "丁四|13900000004（微信同号）")).added
    assert (added.phones, added.wechat, added.notes) == (("13900000004",), "13900000004", "")


@pytest.mark.parametrize("text", ["三口之家", "已婚有孩"])
def test_a_family_in_which_nobody_is_named_is_a_note(text: str) -> None:
    (added,) = planned(sheet("姓名|家庭成员", f"王芳|{text}")).added
    assert (added.family, added.notes) == ((), f"家庭成员: {text}")


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ("合计|13900000001|2人", TOTAL),
        ("小计：||", TOTAL),
        ("Total|2|", TOTAL),
        ("姓名|手机|备注", HEADINGS_AGAIN),
        ("备注：以上资料仅供内部使用||", REMARK),
        ("注：数据截至11月||", REMARK),
        ("-|13900000001|", NO_NAME),
        ("无||备用", NO_NAME),
        ("NULL|13900000001|", NO_NAME),
        ("|13900000001|", NO_NAME),
    ],
)
def test_what_is_no_client_is_left_out_and_told(row: str, sentence: str) -> None:
    found = planned(sheet("姓名|手机|备注", "王芳|13900000001|", row))
    assert [one.name for one in found.added] == ["王芳"]
    assert [one[:2] for one in told(found)] == [(sentence, 3)]


def test_a_client_may_be_called_like_a_total() -> None:
    assert [one.name for one in planned(sheet("姓名", "合计生", "Totalina")).added] == ["合计生", "Totalina"]


def test_a_row_that_has_slipped_is_told() -> None:
    found = planned(sheet("姓名|手机", "王芳|139000001|x"))
    assert (found.added, told(found)) == ((), [(SLIPPED, 2, "王芳")])


# What the columns hold


def test_first_and_last_names_are_put_together() -> None:
    for headings, row, name in (
        ("First Name|Last Name|Phone", "Anna|Fischer|+49 170 0000001", "Anna Fischer"),
        ("First Name|Middle Name|Last Name", "Anna|Maria|Fischer", "Anna Maria Fischer"),
        ("姓|名|手机", "王|小兰|13900000001", "王小兰"),
        ("名字|姓氏|显示名称", "小兰|周|周小兰", "周小兰"),
        ("Given Name|Family Name", "小兰|周", "周小兰"),
        ("名字|手机", "周小兰|13900000001", "周小兰"),
    ):
        assert planned(sheet(headings, row)).added[0].name == name


def test_a_company_beside_a_person_is_the_employer_and_alone_the_client() -> None:
    (added,) = planned(sheet("公司名称|姓名", "东湖贸易|周小兰")).added
    assert (added.name, added.employer, added.kind) == ("周小兰", "东湖贸易", ClientKind.PERSON)
    (added,) = planned(sheet("公司名称|联系人", "东湖贸易|周小兰 财务")).added
    assert (added.name, added.kind, added.contact_persons[0].name) == ("东湖贸易", ClientKind.COMPANY, "周小兰")
    (added,) = planned(sheet("First Name|Last Name|Company Name", "||东湖贸易")).added
    assert (added.name, added.kind) == ("东湖贸易", ClientKind.COMPANY)


@pytest.mark.parametrize(
    ("headings", "row"),
    [
        ("Name|Phone 1 - Value|E-mail 1 - Value", f"Anna Fischer|{FIRST} ::: {SECOND}|{EMAIL}"),
        ("First Name|Last Name|Mobile Phone|Home Phone|E-mail Address", f"Anna|Fischer|{FIRST}|{SECOND}|{EMAIL}"),
        ("Display Name|Mobile Number|Work Phone|Primary Email", f"Anna Fischer|{FIRST}|{SECOND}|{EMAIL}"),
        ("First Name|Last Name|Phone Number|Mobile Phone Number|Email", f"Anna|Fischer|{FIRST}|{SECOND}|{EMAIL}"),
        ("First Name|Last Name|Phone|Mobile|Email|Account Name", f"Anna|Fischer|{FIRST}|{SECOND}|{EMAIL}|"),
    ],
)
def test_the_columns_of_the_usual_address_books_are_known(headings: str, row: str) -> None:
    (added,) = planned(sheet(headings, row)).added
    assert (added.name, added.email, added.phones) == ("Anna Fischer", EMAIL, (FIRST, SECOND))


@pytest.mark.parametrize(
    ("headings", "row", "born"),
    [
        ("Name|Birth Year|Birth Month|Birth Day", "Anna Fischer|1985|3|14", birthday(3, 14, 1985)),
        ("Name|Birth Year|Birth Month|Birth Day", "Anna Fischer||3|14", birthday(3, 14)),
        ("显示名称|出生年份|出生月份|出生日期", "王芳|1985|3|14", birthday(3, 14, 1985)),
        ("Name|Birth Year|Birth Month|Birth Day", "Anna Fischer|||", None),
    ],
)
def test_a_birthday_may_stand_in_three_columns(headings: str, row: str, born: Birthday | None) -> None:
    found = planned(sheet(headings, row))
    assert (found.added[0].birthday, found.added[0].notes, found.questions) == (born, "", ())


@pytest.mark.parametrize(
    ("headings", "row", "salutation", "occupation"),
    [
        ("Name|Title", "Anna Barrett|Lady", "Lady Barrett", ""),
        ("Name|Title|Job title", "Anna Barrett|Dr|Surgeon", "Dr Barrett", "Surgeon"),
        ("Name|Title", "Anna Barrett|Finance director", "", "Finance director"),
        ("Salutation|Name|Title", "Ms|Anna Barrett|Baker", "Ms Barrett", "Baker"),
    ],
)
def test_a_title_is_how_people_are_addressed_or_their_job(
    headings: str, row: str, salutation: str, occupation: str
) -> None:
    (anna,) = plan_of(sheet(headings, row)).added
    assert (anna.salutation, anna.occupation, anna.notes) == (salutation, occupation, "")


def test_a_month_with_a_year_of_two_digits_is_asked_for_its_day() -> None:
    rows = sheet("Client|Product|Value|Valued on", "Anna Barrett|Gilt fund|500|Oct-26", title="Holdings")
    assert [one.text for one in planned(rows).questions] == [
        "The column “Valued on” has months without a day. Which day is meant?"
    ]
    (held,) = new_records(planned(rows, month="last"))
    assert held.valued_on == date(2026, 10, 31)


@pytest.mark.parametrize("heading", ["AUM（万元）", "Total AUM", "资产总额"])
def test_what_a_client_has_in_all_is_proposed_to_be_a_note_and_no_holding(heading: str) -> None:
    found = planned(sheet(f"姓名|手机|{heading}", "王芳|13900000001|120", "李强|13900000002|35.2"))
    (question,) = found.questions
    assert (question.suggested, [one.answer for one in question.choices][:2]) == ("note", ["note", "holding"])


def test_a_segment_may_be_the_tier() -> None:
    table = sheet("Name|Segment", "Anna Barrett|A", "Tom Keeble|C")
    (question,) = plan_of(table).questions
    assert question.choices[0].text == "Tier"
    found = plan_of(table, column=question.choices[0].answer)
    assert [one.tier.value for one in found.added] == ["A", "C"]


def test_a_column_that_is_not_known_is_asked_with_samples_and_else_kept_in_the_notes() -> None:
    table = sheet("姓名|主要联系方式号码|口味", "王芳|13900000001|甜", "李强|13900000002|辣")
    found = planned(table)
    assert [(one.text, one.samples, one.suggested) for one in found.questions] == [
        ("What does the column “主要联系方式号码” hold?", ("13900000001", "13900000002"), "clients.phones"),
        ("What does the column “口味” hold?", ("甜", "辣"), ""),
    ]
    assert found.added[0].notes == "主要联系方式号码: 13900000001\n口味: 甜"
    answered = planned(table, 主要联系方式号码="clients.phones", 口味="leave-out")
    assert (answered.added[0].phones, answered.added[0].notes) == (("13900000001",), "")
    settings = next(one for one in after(answered) if isinstance(one, Settings))
    again = planned(sheet("姓名|主要联系方式号码|口味", "陈静|13900000003|酸"), settings)
    assert (again.questions, again.added[0].phones) == ((), ("13900000003",))


def test_a_question_about_a_column_is_answered_with_the_name_of_a_field() -> None:
    (question,) = planned(sheet("姓名|口味", "王芳|甜")).questions
    assert question.reads
    assert question.reads("爱好") == "clients.interests"
    with pytest.raises(ValueError, match="nothing"):
        question.reads("nothing")


# The same sheet again


def client_list(name: str) -> Table:
    """The list of clients in a file of the samples."""
    return next(one for one in read_tables([str(DATA / name)], Answers({})) if one.title in ("", "客户"))


@pytest.mark.parametrize("name", ["clients.csv", "clients-gbk.csv", "clients-en.csv", "clients.xlsx"])
def test_the_sample_sheets_import_whole_and_once(name: str) -> None:
    table = client_list(name)
    first = planned(table)
    assert (first.remarks, first.questions) == ((), ())
    assert len(first.added) == len(first.layouts[0].rows)
    assert outcome(planned(table, *first.added)) == (0, 0, len(first.added), 0)


def test_the_sample_sheets_say_the_same_in_every_format() -> None:
    first = planned(client_list("clients.csv")).added
    for name in ("clients-gbk.csv", "clients.xlsx"):
        assert outcome(planned(client_list(name), *first)) == (0, 0, len(first), 0)


rows = st.lists(
    st.tuples(
        st.sampled_from(("王芳", "李强")),
        st.sampled_from(("", "1", "2")),
        st.sampled_from(("", "13900000001", "13900000002", "13900000001、13900000002")),
        st.sampled_from(("", "5-5", "1985-5-5", "1990-5-5")),
        st.sampled_from(("", "医生", "教师")),
        st.sampled_from(("", "茶", "酒")),
    ).map("|".join),
    max_size=8,
)


@given(rows=rows, before=rows)
def test_the_same_sheet_again_changes_nothing(rows: list[str], before: list[str]) -> None:
    headings = "姓名|客户号|手机|生日|职业|备注"
    book = planned(sheet(headings, *before)).added
    table = sheet(headings, *rows)
    first = planned(table, *book)
    again = planned(table, *after(first, *book))
    assert (again.added, again.changed) == ((), ())


@pytest.mark.parametrize("born", [("1985-05-05", ""), ("", "1985-05-05"), ("1985-02-30", "1985-05-05")])
def test_of_two_rows_about_one_client_the_later_counts_whichever_is_surer(born: tuple[str, str]) -> None:
    rows = (f"周晓梅|13800138000|{risk}|{day}" for risk, day in zip(("C2", "C3"), born, strict=True))
    plan = plan_of(sheet("姓名|手机|风险等级|生日", *rows))
    (added,) = plan.added
    assert added.risk is RiskGrade.C3
    assert (DIFFERING, 3, "周晓梅") in told(plan)


@pytest.mark.parametrize("heading", ["Call next", "下次致电", "Next review", "Diary for"])
def test_a_column_of_days_to_come_is_the_next_contact(heading: str) -> None:
    table = sheet(f"Name|Phone|{heading}", "Anna Barrett|07700 900123|2026-12-05", "Tom Fox|07700 900124|2026-12-08")
    found = plan_of(table, column="promises.promise_due")
    assert [one.promise.due.isoformat() for one in new_records(found)] == ["2026-12-05", "2026-12-08"]
    assert all(one.suggested == "promises.promise_due" for one in plan_of(table).questions)


def test_a_surname_before_the_given_name_behind_a_title_and_a_company_are_told() -> None:
    rows = ("Mrs Whitcombe, Carol", "O'Brien, Padraig", "Marsh & Sons Ltd")
    first, second, company = planned(sheet("Name|Tier", *(f"{row}|A" for row in rows))).added
    assert (first.name, first.salutation, second.name) == ("Carol Whitcombe", "Mrs Whitcombe", "Padraig O'Brien")
    assert (company.name, company.kind) == ("Marsh & Sons Ltd", ClientKind.COMPANY)


def test_an_undecided_tier_is_asked_about() -> None:
    (question,) = planned(sheet("Name|Tier", "Anna Barrett|?")).questions
    assert question.key == "value/clients/tier/?"
    assert planned(sheet("Name|Risk", "Anna Barrett|?")).questions == ()


def test_a_mobile_number_of_ten_digits_is_told_and_kept() -> None:
    found = planned(sheet("姓名|手机", "王芳|1380013800", "李强|13800138001"))
    assert told(found) == [(MISTYPED_PHONE, 2, "1380013800")]
    assert found.added[0].phones == ("1380013800",)


def test_how_a_client_is_addressed_stands_behind_the_name() -> None:
    (added,) = planned(sheet("姓名|级别", "郑晓明（郑总）|A")).added
    assert (added.name, added.salutation, added.notes) == ("郑晓明", "郑总", "")


@pytest.mark.parametrize("who", [NEW, "01aaaaaaaaaaaaaaaaaa"])
def test_the_same_file_again_asks_nothing_and_changes_nothing(who: str) -> None:
    known = client("David Jones", id="01aaaaaaaaaaaaaaaaaa", phones=("07700 900001",), area="north")
    table = sheet("Name|Tier|Area", "David Jones|A|south", "Tom Fox and Ann Hill|B|east")
    found = plan_of(table, book=(known,), several="each", who=who)
    book = after(found, known)
    assert {one.name for one in book if isinstance(one, Client)} == {"David Jones", "Tom Fox", "Ann Hill"}
    assert not any("jones" in key for key in found.remembered)
    again = plan_of(table, book=book)
    assert (again.questions, again.added, again.changed) == ((), (), ())


def test_a_rating_that_is_no_tier_is_asked_about_and_the_preview_says_which_tier_a_new_client_is_of() -> None:
    table = sheet("姓名|手机|级别", "王芳|13800138001|A+", "李强|13800138002|VIP", "赵云|13800138003|Bronze")
    found = plan_of(table)
    assert [one.suggested for one in found.questions] == ["A", "", ""]
    assert all("a new client is of tier C" in choice.text for one in found.questions for choice in one.choices[-2:])
    assert [sentence for sentence, _row, _text in told(found)] == [TIER_ASKED] * 3
    kept = plan_of(table, value="note")
    assert [sentence for sentence, _row, _text in told(kept)] == [TIER_OPEN] * 3
    assert [one.notes for one in kept.added] == ["级别: A+", "级别: VIP", "级别: Bronze"]
    (rating,) = plan_of(sheet("Name|Phone|Rating", "Tom Bell|07700 900101|A+")).questions
    assert rating.suggested == "clients.tier"


def test_two_rows_of_one_client_are_told() -> None:
    rows = ("Tom Bell|07700 900101|London", "Asha Patel|07700 900102|Leeds", "Tom Bell|07700 900101|London")
    found = plan_of(sheet("Name|Phone|Address", *rows))
    assert (len(found.added), told(found)) == (2, [(JOINED, 4, "Tom Bell")])


@pytest.mark.parametrize(
    ("cell", "family", "notes"),
    [
        ("儿子张浩读大二", [("儿子", "张浩", None, "读大二")], ""),
        ("已婚，女儿李敏在上海", [("女儿", "李敏", None, "在上海")], ""),
        ("sons Rohan 14 & Dev 11", [("son", "Rohan", 2012, ""), ("son", "Dev", 2015, "")], ""),
        ("widow; son Peter in Leeds", [("son", "Peter", None, "in Leeds")], ""),
        ("wife Elif; dau Aylin (6)", [("wife", "Elif", None, ""), ("dau", "Aylin", 2020, "")], ""),
        ("partner Lewis; baby due Feb", [("partner", "Lewis", None, "")], "Family: partner Lewis; baby due Feb"),
    ],
)
def test_a_cell_about_a_family_names_people_with_ages_schools_and_places(
    cell: str, family: list[tuple[str, str, int | None, str]], notes: str
) -> None:
    (added,) = plan_of(sheet("Name|Phone|Family", f"Tom Bell|07700 900101|{cell}")).added
    assert [(one.relation, one.name, one.birth_year, one.place) for one in added.family] == family
    assert added.notes == notes


def test_a_title_in_a_column_of_its_own_stands_before_the_surname_and_a_known_salutation_stays() -> None:
    table = sheet("Title|Surname|Forename(s)", "Mrs|Holroyd|Pam", "Dr|Fergusson|Iain")
    found = plan_of(table)
    assert [one.salutation for one in found.added] == ["Mrs Holroyd", "Dr Fergusson"]
    assert plan_of(table, book=after(found)).is_empty
    known = client("Pam Holroyd", salutation="Pam")
    assert not plan_of(sheet("Title|Surname|Forename(s)", "Mrs|Holroyd|Pam"), book=(known,)).changed


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Ian McAllister", "Mr I McAllister"),
        ("Philip Hargreaves", "Mr P Hargreaves"),
        ("Philip Hargreaves", "Hargreaves P Mr"),
        ("Siobhan O'Connor", "O'Connor Siobhan"),
        ("Shazia Begum", "Begum S"),
    ],
)
def test_a_name_that_is_turned_round_or_has_initials_is_asked_about(name: str, written: str) -> None:
    known = client(name)
    lists = sheet("Customer Name", written), sheet("Client|Date|Channel|Note", f"{written}|2026-11-02|call|rates")
    for table in lists:
        found = plan_of(table, book=(known, client("Ann Lee")))
        assert [one.choices[0].answer for one in found.questions] == [known.id]
        assert not found.added
        assert not plan_of(table, book=(known,), which=known.id, who=known.id).added
    (new,) = plan_of(lists[0], book=(known,), who="new").added
    assert new.id != known.id


def test_a_title_behind_a_name_with_its_surname_first_is_its_title() -> None:
    begum = client("Shazia Begum")
    found = plan_of(sheet("Customer Name", "Begum, Shazia (Dr)"), book=(begum,))
    assert not found.questions and not found.added
    (new,) = plan_of(sheet("Customer Name", "Begum, Shazia (Dr)")).added
    assert (new.name, new.salutation) == ("Shazia Begum", "Dr Begum")


def test_another_of_the_same_surname_and_initial_whom_the_list_has_too_or_whose_phone_differs_is_new() -> None:
    ian = client("Ian McAllister", phones=("07700900111",))
    both = plan_of(sheet("Customer Name", "Ian McAllister", "I McAllister"), book=(ian,))
    other = plan_of(sheet("Customer Name|Phone", "I McAllister|07700900222"), book=(ian,))
    for found in (both, other):
        assert [one.name for one in found.added] == ["I McAllister"] and not found.questions


@pytest.mark.parametrize("written", ["王芳女士", "王 芳", "Wang Fang", "Fang Wang"])
def test_a_chinese_name_with_a_title_a_blank_or_in_pinyin_is_that_of_the_client_with_the_phone(written: str) -> None:
    fang = client("王芳", pinyin="wang fang", phones=("13900000001",))
    found = plan_of(sheet("客户姓名|手机", f"{written}|13900000001"), book=(fang,))
    assert not found.questions and not found.added
