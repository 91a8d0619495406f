"""What a sheet of clients would change in a book."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from rmtui.errors import BadInput
from rmtui.exchange.importing.plan import ImportPlan, plan_import
from rmtui.exchange.importing.table import Table
from rmtui.exchange.importing.table_file import read_table
from rmtui.records.client import Client, Relative, Stage, Tier
from tests.factory import TODAY, birthday, client

DATA = Path(__file__).parent.parent / "data"


def sheet(headings: str, *rows: str) -> Table:
    """Cells are parted by |; the first row is row 2."""
    return Table(headings.split("|"), [(number, row.split("|")) for number, row in enumerate(rows, 2)])


def planned(table: Table, *clients: Client) -> ImportPlan:
    return plan_import(table, {one.id: one for one in clients}, TODAY)


def after(found: ImportPlan, *clients: Client) -> tuple[Client, ...]:
    """The book once the plan is carried out."""
    book = {one.id: one for one in clients} | {change.after.id: change.after for change in found.changed}
    return (*book.values(), *found.added)


def outcome(found: ImportPlan) -> tuple[int, int, int, int]:
    return len(found.added), len(found.changed), found.unchanged, len(found.refused)


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
    assert found.unknown == ("序号",)
    assert found.understood["手机"] == "phones"


def test_a_sheet_without_names_is_refused_as_a_whole() -> None:
    with pytest.raises(BadInput, match="No column holds the clients' names"):
        planned(sheet("手机|备注", "13900000001|x"))


# Who is meant


def test_the_bank_s_number_tells_who_is_meant() -> None:
    known = client("王芳", number="88001", pinyin="wang fang")
    found = planned(sheet("姓名|客户号|职业", "王云|88001|医生"), known, client("王芳"))
    (change,) = found.changed
    assert (change.before, change.fields) == (known, ("name", "pinyin", "occupation"))
    assert change.after.pinyin == "wang yun"


def test_a_number_and_a_name_of_two_clients_are_refused() -> None:
    found = planned(sheet("姓名|客户号", "李强|88001"), client("王芳", number="88001"), client("李强"))
    assert outcome(found) == (0, 0, 0, 1)
    assert "belong to different clients" in found.refused[0].reason


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


def test_a_shared_phone_alone_does_not_make_one_client_of_a_couple() -> None:
    found = planned(sheet("姓名|手机", "周启明|13900000001"), client("林晓岚", phones=("13900000001",)))
    assert outcome(found) == (1, 0, 0, 0)


def test_a_name_that_only_one_client_has_tells_who_is_meant() -> None:
    found = planned(sheet("姓名|职业", "王芳|医生"), client("王芳", phones=("13900000001",)), client("李强"))
    assert outcome(found) == (0, 1, 0, 0)


@pytest.mark.parametrize(
    ("headings", "row"),
    [("姓名|客户号", "王芳|88002"), ("姓名|手机", "王芳|13900000002"), ("姓名|生日", "王芳|1990-01-01")],
)
def test_a_namesake_with_other_particulars_is_another_client(headings: str, row: str) -> None:
    known = client("王芳", number="88001", phones=("13900000001",), birthday=birthday(5, 5, 1985))
    found = planned(sheet(headings, row), known)
    assert outcome(found) == (1, 0, 0, 0)
    assert "“王芳” is added beside a client of the same name" in found.warnings[0]


def test_a_birthday_without_its_year_contradicts_nothing() -> None:
    found = planned(sheet("姓名|生日", "王芳|5月5日"), client("王芳", birthday=birthday(5, 5, 1985)))
    assert outcome(found) == (0, 0, 1, 0)


def test_more_than_one_candidate_is_never_guessed() -> None:
    two = client("王芳", phones=("13900000001",)), client("王芳", phones=("13900000002",))
    found = planned(sheet("姓名|职业", "王芳|医生"), *two)
    assert outcome(found) == (0, 0, 0, 1)
    assert "Add the client number or a phone number" in found.refused[0].reason


def test_the_same_name_and_phone_with_another_number_is_refused() -> None:
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


def test_one_number_with_two_names_in_a_sheet_is_refused() -> None:
    found = planned(sheet("姓名|客户号", "王芳|88001", "李强|88001"))
    assert found.added == ()
    assert [one.row for one in found.refused] == [2, 3]
    assert found.refused[0].reason == "Rows 2, 3 have the same client number and different names."


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
def test_a_row_that_says_little_is_refused_wherever_it_stands(headings: str, rows: tuple[str, ...]) -> None:
    for order in (rows, rows[::-1]):
        assert outcome(planned(sheet(headings, *order))) == (2, 0, 0, 1)


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
    assert found.warnings == ("Rows 2 and 3 are about one client and differ in “Occupation”: row 3 counts.",)


def test_several_columns_of_phones_are_united_and_a_second_birthday_is_not_read() -> None:
    found = planned(sheet("姓名|手机|办公电话|生日|出生日期", "王芳|13900000001|021-60000001|5-5|6-6"))
    assert found.added[0].phones == ("13900000001", "021-60000001")
    assert found.added[0].birthday == birthday(5, 5)
    assert found.unknown == ("出生日期",)


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
    assert [warning[:7] for warning in found.warnings] == ["Row 4: ", "Row 5: "]


def test_a_referrer_of_whom_there_are_two_is_left_open() -> None:
    found = planned(sheet("姓名|介绍人", "何军|王芳"), client("王芳"), client("王芳"))
    assert "several clients are called “王芳”" in found.warnings[0]


def test_what_stands_for_nothing_elsewhere_may_be_a_name() -> None:
    found = planned(sheet("姓名|职业", "Na|n/a"))
    assert (found.added[0].name, found.added[0].occupation) == ("Na", "")


def test_names_are_taken_in_without_their_padding_and_else_as_they_are() -> None:
    found = planned(sheet("姓名", "\u3000王\u200b芳\x1b[0m "))
    assert found.added[0].name == "王芳\x1b[0m"


# What is refused


def test_every_bad_cell_is_told_with_its_row_and_column() -> None:
    found = planned(sheet("姓名|手机|生日", "王芳|1.38001E+10|85-5-5", "李强|13900000001|"))
    assert [(one.row, one.column) for one in found.refused] == [(2, "手机"), (2, "生日")]
    assert "lost digits" in found.refused[0].reason
    assert [one.name for one in found.added] == ["李强"]


def test_a_row_without_a_name_is_refused() -> None:
    (refusal,) = planned(sheet("姓名|手机", "|13900000001")).refused
    assert refusal == (2, "", "The row has no name.")


def test_a_row_that_has_slipped_is_refused() -> None:
    (refusal,) = planned(sheet("姓名|手机", "王芳|139000001|x")).refused
    assert "more cells than there are headings" in refusal.reason


# The same sheet again


@pytest.mark.parametrize("name", ["clients.csv", "clients-gbk.csv", "clients-en.csv", "clients.xlsx"])
def test_the_sample_sheets_import_whole_and_once(name: str) -> None:
    table = read_table(str(DATA / name))
    first = planned(table)
    assert first.refused == ()
    assert len(first.added) == len(table.rows)
    assert outcome(planned(table, *first.added)) == (0, 0, len(table.rows), 0)


def test_the_sample_sheets_say_the_same_in_every_format() -> None:
    first = planned(read_table(str(DATA / "clients.csv"))).added
    for name in ("clients-gbk.csv", "clients.xlsx"):
        assert outcome(planned(read_table(str(DATA / name)), *first)) == (0, 0, len(first), 0)


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


@settings(max_examples=100)
@given(rows=rows, before=rows)
def test_the_same_sheet_again_changes_nothing(rows: list[str], before: list[str]) -> None:
    headings = "姓名|客户号|手机|生日|职业|备注"
    book = planned(sheet(headings, *before)).added
    table = sheet(headings, *rows)
    first = planned(table, *book)
    assume(not first.refused)
    again = planned(table, *after(first, *book))
    assert (again.added, again.changed, again.refused) == ((), (), ())
