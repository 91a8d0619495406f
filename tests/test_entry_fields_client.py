"""What a person may type for each field of a client."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmtui import language
from rmtui.entry.birthdays import read_birthday
from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.fields.field import merge_values
from rmtui.entry.values import Unclear
from rmtui.errors import BadInput
from rmtui.records.channel import Channel
from rmtui.records.client import (
    Birthday,
    Client,
    ClientKind,
    ContactPerson,
    MaritalStatus,
    Potential,
    Relative,
    RiskGrade,
    Stage,
    Tier,
)
from rmtui.rules.days.lunar import month_length
from rmtui.rules.insurance.coverage import household
from rmtui.telephone import digits, same_phone
from tests.factory import TODAY, birthday


def parse(name: str, text: str) -> Any:
    return CLIENT_FIELDS[name].parse(text, TODAY)


def refusal(name: str, text: str) -> str:
    with pytest.raises(BadInput) as caught:
        parse(name, text)
    return str(caught.value)


def test_every_field_of_a_client_can_be_typed() -> None:
    assert [field.name for field in CLIENT_FIELDS.values()] == [
        name for name in Client.__struct_fields__ if name not in ("id", "revision")
    ]


def test_no_two_fields_share_a_flag() -> None:
    flags = [field.flag for field in CLIENT_FIELDS.values()]
    assert len(set(flags)) == len(flags)


@pytest.mark.parametrize(
    "text",
    ["1985-05-05", "1985/5/5", "1985.5.5", "19850505", "1985年5月5日", "5 May 1985", "5-May-1985", "May 5, 1985"],
)
def test_a_birthday_is_understood_in_many_forms(text: str) -> None:
    assert parse("birthday", text) == birthday(5, 5, 1985)


@pytest.mark.parametrize(
    "text", ["05-05", "5-5", "5/5", "5月5日", "5月5号", "五月五日", "5 May", "May 5th", "０５－０５"]
)
def test_a_birthday_needs_no_year(text: str) -> None:
    assert parse("birthday", text) == birthday(5, 5)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("lunar:5-5", birthday(5, 5, lunar=True)),
        ("lunar:1985-5-5", birthday(5, 5, 1985, lunar=True)),
        ("lunar:leap 4-12", birthday(4, 12, lunar=True, leap=True)),
        ("lunar 5-5 1985", birthday(5, 5, 1985, lunar=True)),
        ("农历五月初五", birthday(5, 5, lunar=True)),
        ("阴历5月5日", birthday(5, 5, lunar=True)),
        ("五月初五", birthday(5, 5, lunar=True)),
        ("正月初一", birthday(1, 1, lunar=True)),
        ("冬月十五", birthday(11, 15, lunar=True)),
        ("腊月廿三", birthday(12, 23, lunar=True)),
        ("农历1982年闰四月十二", birthday(4, 12, 1982, lunar=True, leap=True)),
        ("农历一九八五年十二月三十", birthday(12, 30, 1985, lunar=True)),
        ("1985-05-05（农历）", birthday(5, 5, 1985, lunar=True)),
    ],
)
def test_a_lunar_birthday_is_kept_as_lunar(text: str, meant: Birthday) -> None:
    assert parse("birthday", text) == meant


@pytest.mark.parametrize("spoken", ["en", "zh"])
def test_a_birthday_stands_in_a_field_as_the_other_days_do(spoken: str) -> None:
    """Without a year it is in words: 5-11 could be either of two days."""
    language.set_language(spoken)
    texts = [CLIENT_FIELDS["birthday"].text(one) for one in (birthday(5, 5, 1985), birthday(11, 5))]
    assert texts == ["1985-05-05", {"en": "5 Nov", "zh": "11月5日"}[spoken]]


def test_a_birthday_on_29_february_is_one() -> None:
    assert parse("birthday", "2-29") == birthday(2, 29)
    assert parse("birthday", "1984-02-29") == birthday(2, 29, 1984)
    assert "no such day" in refusal("birthday", "1985-02-29")


@pytest.mark.parametrize("text", ["31172", "31172.0", "1985-05-05 00:00:00", "1985-05-05T00:00"])
def test_a_birthday_that_a_spreadsheet_made_a_number_of_is_repaired(text: str) -> None:
    assert parse("birthday", text) == birthday(5, 5, 1985)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("1985.3.2", birthday(3, 2, 1985)),
        ("1985 . 3 . 2", birthday(3, 2, 1985)),
        ("1985.03.02.", birthday(3, 2, 1985)),
        ("1985年3月2日出生", birthday(3, 2, 1985)),
        ("1985-03-02 星期六", birthday(3, 2, 1985)),
        ("85年3月5日", birthday(3, 5, 1985)),
        ("05年3月5日", birthday(3, 5, 2005)),
        ("八五年三月五日", birthday(3, 5, 1985)),
        ("1985-05-05T00:00:00.000Z", birthday(5, 5, 1985)),
        ("1985-05-04T16:00:00.000Z", birthday(5, 5, 1985)),
        ("--05-09", birthday(5, 9)),
        ("--0509", birthday(5, 9)),
        ("1604-05-09", birthday(5, 9)),
        ("民国74年3月2日", birthday(3, 2, 1985)),
        ("民國七十四年三月二日", birthday(3, 2, 1985)),
        ("農曆八月十五", birthday(8, 15, lunar=True)),
        ("(阴)三月初三", birthday(3, 3, lunar=True)),
        ("三月初三（农）", birthday(3, 3, lunar=True)),
        ("阴1985-3-3", birthday(3, 3, 1985, lunar=True)),
        ("除夕", birthday(12, 30, lunar=True)),
        ("1986年除夕", birthday(12, 29, 1986, lunar=True)),
        ("中秋节", birthday(8, 15, lunar=True)),
        ("6/22/1964", birthday(6, 22, 1964)),
        ("22/6/1964", birthday(6, 22, 1964)),
    ],
)
def test_a_birthday_is_read_as_a_sheet_may_hold_it(text: str, meant: Birthday) -> None:
    assert parse("birthday", text) == meant


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1985年3月", "the day is missing"),
        ("2019-07", "the day is missing"),
        ("1900-01-01", "what a spreadsheet makes of an empty cell"),
        ("1604-", "is not understood"),
    ],
)
def test_a_birthday_that_is_none_is_refused_with_the_reason(text: str, reason: str) -> None:
    assert reason in refusal("birthday", text)


@pytest.mark.parametrize(
    ("text", "readings"),
    [("5/6/1964", ("1964-5-6", "1964-6-5")), ("八月十五", ("lunar 八月十五", "solar 八月十五"))],
)
def test_a_birthday_with_two_meanings_names_both(text: str, readings: tuple[str, ...]) -> None:
    with pytest.raises(Unclear) as caught:
        read_birthday(text, TODAY)
    assert caught.value.readings == readings
    first, second = (read_birthday(reading, TODAY) for reading in readings)
    assert first != second


@pytest.mark.parametrize("text", ["85-05-05", "85-5-5", "5-May-85", "5/5/85", "5.5.85"])
def test_a_year_of_two_digits_is_read_where_it_leaves_no_doubt(text: str) -> None:
    assert read_birthday(text, TODAY) == birthday(5, 5, 1985)


@pytest.mark.parametrize("text", ["05-05-05", "5-May-05", "5/5/26", "31.03.30"])
def test_a_year_of_two_digits_that_may_be_of_two_centuries_is_refused(text: str) -> None:
    assert "four digits" in refusal("birthday", text)


def test_day_and_month_are_never_mixed_up() -> None:
    assert "Write it as 1985-05-06 or 1985-06-05. The setting “5/11 means” ends" in refusal("birthday", "05/06/1985")


def test_chinese_numerals_alone_may_be_lunar_or_solar() -> None:
    assert "lunar 八月十五" in refusal("birthday", "八月十五")
    assert parse("birthday", "公历八月十五") == birthday(8, 15)


@pytest.mark.parametrize("text", ["2026-11-24", "2030-01-01", "1603-05-05", "lunar:2027-1-1"])
def test_a_birthday_in_the_future_or_long_past_is_refused(text: str) -> None:
    assert refusal("birthday", text).startswith("Birthday: ")


@pytest.mark.parametrize(
    "text", ["13-1", "2-30", "lunar:5-31", "lunar:13-1", "99", "soon", "十十月初五", "公历五月初五"]
)
def test_what_is_no_birthday_is_refused(text: str) -> None:
    assert refusal("birthday", text).startswith("Birthday: ")


def test_a_refusal_names_the_field_and_what_may_be_written() -> None:
    message = refusal("birthday", "soon")
    assert message == (
        "Birthday: “soon” is not understood. "
        "Write 5 May 1985, 5 May, 1985-05-05, lunar 5-5, lunar 1985-5-5, lunar leap 4-12."
    )


def test_a_refusal_shows_strange_text_harmlessly_and_not_all_of_it() -> None:
    message = refusal("phones", "\x1b[2J" + "x" * 1000)
    assert "\x1b" not in message
    assert len(message) < 200


@pytest.mark.parametrize("name", ["risk_on", "opened_on"])
def test_a_day_needs_its_year(name: str) -> None:
    assert parse(name, "2026年3月1日") == date(2026, 3, 1)
    assert parse(name, "46082") == date(2026, 3, 1)
    assert parse(name, "today") == parse(name, "今天") == TODAY
    assert refusal(name, "03-01")
    assert refusal(name, "农历2026年正月初一")


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("13900000001", "13900000001"),
        ("１３９００００００01", "13900000001"),
        ("139 0000 0001", "139 0000 0001"),
        ("+86 139-0000-0001", "+86 139-0000-0001"),
        ("（021）6000 0001", "(021)6000 0001"),
        ("021-60000001转801", "021-60000001转801"),
        ("13900000001.0", "13900000001"),
        ("1.3900123E+10", "13900123000"),
        ("1.39001234E10", "13900123400"),
        ("'13900000001", "13900000001"),
        ("\u202d13900000001\u202c", "13900000001"),
        ("13900000002\u00a0", "13900000002"),
        ("021–60000001", "021-60000001"),
        ("(+86)13900000001", "+86 13900000001"),
        ("（+86）139 0000 0001", "+86 139 0000 0001"),
        ("13900000004（微信同号）", "13900000004"),
        ("13900000004 微信同号", "13900000004"),
    ],
)
def test_a_phone_number_is_text_and_a_spreadsheets_harm_is_mended(text: str, phone: str) -> None:
    assert parse("phones", text) == (phone,)


@pytest.mark.parametrize("text", ["1.38001E+10", "1.38E+10", "1.10101E+17", "1.10101198505051E+17"])
@pytest.mark.parametrize("name", ["phones", "number"])
def test_a_number_whose_digits_are_lost_is_refused_with_the_reason(name: str, text: str) -> None:
    assert "lost digits. Format the column as text" in refusal(name, text)


@pytest.mark.parametrize("text", ["12", "none", "1390000000a", "1" * 30, "١٢٣٤٥٦٧", "13900000001（老婆）"])
def test_what_is_no_phone_number_is_refused(text: str) -> None:
    assert refusal("phones", text).startswith("Phone: ")


@pytest.mark.parametrize("sign", ["；", ";", "/", "、", "，", "\n"])
def test_several_phone_numbers_may_stand_in_one_cell(sign: str) -> None:
    assert parse("phones", f"13900000001{sign}13900000002{sign}139-0000-0001") == ("13900000001", "13900000002")


@pytest.mark.parametrize(
    ("text", "phones"),
    [
        ("614/555-0301", ("614-555-0301",)),
        ("(614) / 555-0301", ("(614)-555-0301",)),
        ("614/555/0301", ("614-555-0301",)),
        ("1-614/555-0301, 614/555-0302", ("1-614-555-0301", "614-555-0302")),
        ("614/555-0301 / 614/555-0302", ("614-555-0301", "614-555-0302")),
        ("021/60000001", ("021-60000001",)),
        ("+44 1632/960001", ("+44 1632-960001",)),
        ("13900000001/021-60000001", ("13900000001", "021-60000001")),
        ("95588/13900000001", ("95588", "13900000001")),
        ("95588/95533", ("95588", "95533")),
        ("8001/8002", ("8001", "8002")),
        ("555-0301/555-0302", ("555-0301", "555-0302")),
    ],
)
def test_a_stroke_behind_an_area_code_parts_no_phone_numbers(text: str, phones: tuple[str, ...]) -> None:
    assert parse("phones", text) == phones


def test_a_blank_parts_phone_numbers_only_where_both_are_whole() -> None:
    assert parse("phones", "13900000001 13900000002") == ("13900000001", "13900000002")
    assert parse("phones", "139 0000 0001") == ("139 0000 0001",)


def test_a_phone_number_is_the_same_with_and_without_the_country_code() -> None:
    assert digits("+86 139 0000 0001") == digits("0086-13900000001") == digits("13900000001")
    assert digits("+852 9123 4567") == "85291234567"


def test_a_client_number_keeps_its_zeros() -> None:
    assert parse("number", "00123") == "00123"
    assert parse("number", "620018.0") == "620018"
    assert parse("number", "11010119850505123X") == "11010119850505123X"


@pytest.mark.parametrize(
    ("name", "said", "meant"),
    [
        ("kind", "公司 对公 对公客户 company COMPANY", ClientKind.COMPANY),
        ("kind", "个人 个人客户 person", ClientKind.PERSON),
        ("risk", "C1 c1 谨慎型 保守型 Ｃ１", RiskGrade.C1),
        ("risk", "C2 稳健 稳健型", RiskGrade.C2),
        ("risk", "C3 平衡型 C3平衡型 C3（平衡型） balanced", RiskGrade.C3),
        ("risk", "C4 进取型 成长型", RiskGrade.C4),
        ("risk", "C5 激进型", RiskGrade.C5),
        ("tier", "A a Ａ A级 A类客户", Tier.A),
        ("potential", "高 high HIGH", Potential.HIGH),
        ("stage", "潜在 潜在客户 prospect", Stage.PROSPECT),
        ("stage", "休眠 沉睡户 dormant", Stage.DORMANT),
        ("marital", "已婚 married", MaritalStatus.MARRIED),
        ("marital", "离异 divorced", MaritalStatus.DIVORCED),
        ("marital", "分居 separated", MaritalStatus.SEPARATED),
        ("marital", "civil-partnership 民事伴侣 民事结合", MaritalStatus.CIVIL_PARTNERSHIP),
        ("channel", "T t 电话 phone telephone", Channel.TELEPHONE),
        ("channel", "W 微信 wechat WeChat", Channel.WECHAT),
        ("channel", "V 拜访 visit", Channel.VISIT),
    ],
)
def test_a_term_is_understood_by_code_and_in_both_languages(name: str, said: str, meant: object) -> None:
    assert {parse(name, word) for word in said.split()} == {meant}


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        *(("R3", "C3"), ("PR2", "C2"), ("3级", "C3"), ("三级", "C3"), ("3", "C3"), ("保守型(C1)", "C1")),
        *(("稳健型（C3）", "C3"), ("R3-平衡型", "C3"), ("C4进取型", "C4")),
    ],
)
def test_a_risk_grade_is_read_in_the_codes_of_other_banks(text: str, grade: str) -> None:
    assert parse("risk", text) == RiskGrade(grade)


def test_a_term_that_is_none_is_answered_with_those_there_are() -> None:
    assert refusal("risk", "Q3").endswith("Write C1, C2, C3, C4, C5.")
    assert "T (telephone), E (email)" in refusal("channel", "pigeon")
    assert refusal("tier", "A+")


def test_a_cadence_is_in_days() -> None:
    assert [parse("cadence", text) for text in ("45", "45天", "45 days", "45.0", "每月", "quarterly")] == [
        *[45] * 4,
        30,
        90,
    ]
    assert refusal("cadence", "0")
    assert refusal("cadence", "often")


def test_hours_that_a_spreadsheet_took_for_a_day_are_hours_again() -> None:
    for text in ("2026-09-18", "9月18日", "18-Sep", "Sep-18", "46283"):
        assert parse("quiet", text) == "9-18"
    assert parse("quiet", "上班时间") == "上班时间"
    assert refusal("quiet", "1990年5月20号")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("儿子 王小明 2015 实验小学", Relative(name="王小明", relation="儿子", birth_year=2015, place="实验小学")),
        ("老婆 刘敏 65年", Relative(name="刘敏", relation="老婆", birth_year=1965)),
        ("女儿 刘悦 05年出生 高中", Relative(name="刘悦", relation="女儿", birth_year=2005, place="高中")),
        ("儿子：王小明 11岁", Relative(name="王小明", relation="儿子", birth_year=2015)),
        ("父亲 王大明 1955年生 退休", Relative(name="王大明", relation="父亲", birth_year=1955, place="退休")),
        ("妻子 唐玉 市一中", Relative(name="唐玉", relation="妻子", place="市一中")),
        ("儿子 2015", Relative(name="儿子", birth_year=2015)),
        ("王小明", Relative(name="王小明")),
        ("wife Mary Smith", Relative(name="Mary Smith", relation="wife")),
        ("wife, Mary Smith, City Hospital", Relative(name="Mary Smith", relation="wife", place="City Hospital")),
        (
            "son, Tom Smith, 2015, No. 1 School, London",
            Relative(name="Tom Smith", relation="son", birth_year=2015, place="No. 1 School, London"),
        ),
        ("儿子王小明", Relative(name="王小明", relation="儿子")),
        ("王小明 儿子", Relative(name="王小明", relation="儿子")),
        ("王小明 儿子 2015 实验小学", Relative(name="王小明", relation="儿子", birth_year=2015, place="实验小学")),
        ("son Tom", Relative(name="Tom", relation="son")),
        ("Tom son", Relative(name="Tom", relation="son")),
        ("Tom, son", Relative(name="Tom", relation="son")),
        (
            "Tom Smith, 2015, son, Beacon School",
            Relative(name="Tom Smith", relation="son", birth_year=2015, place="Beacon School"),
        ),
        ("Mary Smith younger sister", Relative(name="Mary Smith", relation="younger sister")),
        (
            "儿子 王小明 2015-05-05 实验小学",
            Relative(name="王小明", relation="儿子", birthday=birthday(5, 5, 2015), place="实验小学"),
        ),
        ("母亲 孙玉珍 农历正月初八", Relative(name="孙玉珍", relation="母亲", birthday=birthday(1, 8, lunar=True))),
        (
            "mother, Ann Lee, lunar leap 4-12, 1955",
            Relative(
                name="Ann Lee", relation="mother", birthday=birthday(4, 12, lunar=True, leap=True), birth_year=1955
            ),
        ),
        *(
            (
                f"daughter Imogen Fairfax-Lowe {born} barrister",
                Relative(
                    name="Imogen Fairfax-Lowe", relation="daughter", birthday=birthday(3, 12, 1994), place="barrister"
                ),
            )
            for born in ("12 March 1994", "12th Mar 1994", "March 12, 1994", "March 12 1994", "1994-03-12")
        ),
        ("son Tom 12 March", Relative(name="Tom", relation="son", birthday=birthday(3, 12))),
        ("wife April Jones 1985", Relative(name="April Jones", relation="wife", birth_year=1985)),
        (
            "son, Tom, 2015-05-05, 3 May Road School",
            Relative(name="Tom", relation="son", birthday=birthday(5, 5, 2015), place="3 May Road School"),
        ),
        (
            "女儿：王一诺（2019年6月1日，实验小学）",
            Relative(name="王一诺", relation="女儿", birthday=birthday(6, 1, 2019), place="实验小学"),
        ),
    ],
)
def test_a_member_of_the_family_is_one_line(text: str, meant: Relative) -> None:
    assert parse("family", text) == (meant,)


def test_the_family_is_shown_by_what_was_understood_of_each() -> None:
    family = parse("family", "daughter Imogen Fairfax-Lowe 12 March 1994 barrister; son Tom 2015")
    meaning = CLIENT_FIELDS["family"].meaning
    assert meaning and meaning(family).split("\n") == [
        "Imogen Fairfax-Lowe · daughter · 12 Mar 1994 · barrister",
        "Tom · son · 2015",
    ]


def test_a_birthday_in_the_family_that_cannot_be_is_refused() -> None:
    assert "lies in the future" in refusal("family", "儿子 王小明 2030-05-05")


def test_several_of_the_family_stand_with_semicolons_between() -> None:
    family = parse("family", "儿子 王小明 2015；女儿 王小红 2018; 妻子 唐玉")
    assert [one.name for one in family] == ["王小明", "王小红", "唐玉"]
    assert refusal("family", "2")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("配偶李娜，儿子王小明", [("配偶", "李娜", None, ""), ("儿子", "王小明", None, "")]),
        ("配偶 李娜、女儿 王小红 2018", [("配偶", "李娜", None, ""), ("女儿", "王小红", 2018, "")]),
        (
            "妻子：李娜，儿子：王小明（11岁，实验小学）",
            [("妻子", "李娜", None, ""), ("儿子", "王小明", 2015, "实验小学")],
        ),
        ("老公：张三（35岁，工程师）", [("老公", "张三", 1991, "工程师")]),
        ("父亲（已故） 王大明", [("父亲（已故）", "王大明", None, "")]),
        ("wife Mary Smith, son Tom Smith", [("wife", "Mary Smith", None, ""), ("son", "Tom Smith", None, "")]),
        ("son, Tom Smith, 2015, Sunday School", [("son", "Tom Smith", 2015, "Sunday School")]),
        ("双胞胎女儿", [("", "双胞胎女儿", None, "")]),
        (
            "配偶李娜，儿子王小明（8岁，二小）",
            [("配偶", "李娜", None, ""), ("儿子", "王小明", 2018, "二小")],
        ),
        ("一儿一女", [("", "儿子", None, ""), ("", "女儿", None, "")]),
        ("一儿两女", [("", "儿子", None, ""), ("", "两个女儿", None, "")]),
        ("太太，儿子8岁", [("", "太太", None, ""), ("", "儿子", 2018, "")]),
        ("孙女士", [("", "孙女士", None, "")]),
    ],
)
def test_a_family_is_read_from_running_text(text: str, meant: list[tuple[str, str, int | None, str]]) -> None:
    assert [(one.relation, one.name, one.birth_year, one.place) for one in parse("family", text)] == meant


def test_two_children_said_in_one_word_count_as_two() -> None:
    assert household(Client(name="王芳", family=parse("family", "一儿一女"))).children == 2
    assert household(Client(name="王芳", family=parse("family", "一儿两女"))).children == 3
    assert household(Client(name="王芳", family=parse("family", "双胞胎女儿 2018"))).children == 2


def test_a_contact_person_has_a_role_and_a_phone_number() -> None:
    assert parse("contact_persons", "李娜 财务总监 13900000001；Mary Smith, CFO, 021-60000001；何军") == (
        ContactPerson(name="李娜", role="财务总监", phone="13900000001"),
        ContactPerson(name="Mary Smith", role="CFO", phone="021-60000001"),
        ContactPerson(name="何军"),
    )


def test_a_contact_person_has_a_birthday_in_either_calendar() -> None:
    assert parse("contact_persons", "李娜 财务总监 1980-05-05 13900000001；Mary Smith, CFO, 5 May, 021-60000001") == (
        ContactPerson(name="李娜", role="财务总监", phone="13900000001", birthday=birthday(5, 5, 1980)),
        ContactPerson(name="Mary Smith", role="CFO", phone="021-60000001", birthday=birthday(5, 5)),
    )
    assert parse("contact_persons", "李娜 农历闰四月十二；何军 出纳 2-29 +86 139 1234 5678") == (
        ContactPerson(name="李娜", birthday=birthday(4, 12, lunar=True, leap=True)),
        ContactPerson(name="何军", role="出纳", phone="+86 139 1234 5678", birthday=birthday(2, 29)),
    )
    with pytest.raises(BadInput, match="no such day"):
        parse("contact_persons", "李娜 2-30 13900000001")


@pytest.mark.parametrize(
    "typed",
    ["李娜 财务总监 1970 13900000001", "李娜 13900000001 1970", "李娜 财务总监 1970年生", "李娜 70年 0571-87654321"],
)
def test_the_year_of_birth_of_a_contact_person_is_no_part_of_the_phone_number_or_the_role(typed: str) -> None:
    with pytest.raises(BadInput, match="is a year alone: write the whole birthday, 1970-05-11"):
        parse("contact_persons", typed)


@pytest.mark.parametrize("phone", ["0117 496 2003", "2012 3456", "+44 20 7946 1970", "020 1946 0001"])
def test_a_group_of_a_phone_number_is_no_year_of_birth(phone: str) -> None:
    assert parse("contact_persons", f"Ann Lee CFO {phone}") == (ContactPerson(name="Ann Lee", role="CFO", phone=phone),)


@pytest.mark.parametrize(
    "typed",
    [
        "Sheila Marsh FD 07700 900555 sheila@brindle.example",
        "Sheila Marsh FD sheila@brindle.example 07700 900555",
        "Sheila Marsh, FD, sheila@brindle.example, 07700 900555",
        "Sheila Marsh (FD) <sheila@brindle.example> 07700 900555",
    ],
)
def test_a_contact_person_is_read_with_an_email_and_without_commas(typed: str) -> None:
    sheila = ContactPerson(name="Sheila Marsh", role="FD", phone="07700 900555", email="sheila@brindle.example")
    assert parse("contact_persons", typed) == (sheila,)
    field = CLIENT_FIELDS["contact_persons"]
    assert field.parse(field.text((sheila,)), TODAY) == (sheila,)
    assert field.meaning
    assert field.meaning((sheila,)) == "Sheila Marsh · FD · 07700 900555 · sheila@brindle.example"
    lina = ContactPerson(name="李娜", birthday=birthday(5, 5, 1980), cautions="忌谈诉讼")
    assert field.meaning((lina,)) == "李娜 · 5 May 1980 · ! 忌谈诉讼"


@pytest.mark.parametrize(
    "text",
    [
        "李娜 13900000001 财务总监",
        "李娜, 13900000001, 财务总监",
        "财务总监 李娜 13900000001",
        "李娜 １３９００００００01 财务总监",
    ],
)
def test_a_telephone_number_is_one_wherever_it_stands(text: str) -> None:
    assert parse("contact_persons", text) == (ContactPerson(name="李娜", role="财务总监", phone="13900000001"),)


def test_a_chinese_contact_person_has_an_email_too() -> None:
    assert parse("contact_persons", "李娜 财务总监 13900000001 lina@yunting.example；何军 hj@yunting.example") == (
        ContactPerson(name="李娜", role="财务总监", phone="13900000001", email="lina@yunting.example"),
        ContactPerson(name="何军", email="hj@yunting.example"),
    )


@pytest.mark.parametrize(
    "typed",
    [
        "1965年3月",
        "3月",
        "农历八月",
        "八月",
        "农历1965年八月",
        "一九六五年八月",
        "腊月",
        "闰四月",
        "March 1965",
        "1965-03",
    ],
)
def test_a_birthday_of_a_month_alone_lacks_its_day(typed: str) -> None:
    assert refusal("birthday", typed) == f"Birthday: of “{typed}” the day is missing."


def test_a_surname_that_is_a_role_too_stays_a_name() -> None:
    assert parse("contact_persons", "Edith Head 07700 900555") == (
        ContactPerson(name="Edith Head", phone="07700 900555"),
    )
    field, mary = CLIENT_FIELDS["contact_persons"], ContactPerson(name="Mary Ann Head")
    assert field.parse(field.text((mary,)), TODAY) == (mary,)


def test_words_are_parted_by_commas_of_either_language() -> None:
    assert parse("tags", "VIP，亲子、基金; vip") == ("VIP", "亲子", "基金")
    assert parse("avoid", "T、短信 e") == (Channel.TELEPHONE, Channel.SMS, Channel.EMAIL)


def test_a_name_is_kept_as_it_was_typed_but_for_blanks_around_it() -> None:
    assert parse("name", "\u3000 王\u200b 芳\x1b[0m \n") == "王\u200b 芳\x1b[0m"
    assert parse("name", "ＡＢＣ公司") == "ＡＢＣ公司"
    assert refusal("name", "\u3000") == "Name: it may not be empty."


def test_an_empty_text_stands_for_nothing_known() -> None:
    for field in CLIENT_FIELDS.values():
        if field.name != "name":
            assert field.parse("  ", TODAY) == field.empty
    assert parse("tier", "") is Tier.C


def test_a_spreadsheets_error_is_never_a_value() -> None:
    assert "#N/A" in refusal("name", "#N/A")
    assert refusal("notes", "\udcff")


CLIENT = Client(
    name="王芳",
    kind=ClientKind.COMPANY,
    pinyin="wang fang",
    aliases=("王姐", "芳姐"),
    number="00123",
    phones=("13900000001", "+852 9123 4567"),
    email="a@example.com",
    birthday=birthday(4, 12, 1982, lunar=True, leap=True),
    interests=("瑜伽", "tea"),
    marital=MaritalStatus.MARRIED,
    family=(Relative(name="王小明", relation="儿子", birth_year=2015, place="实验小学"), Relative(name="Mary Ann")),
    risk=RiskGrade.C3,
    risk_on=date(2026, 3, 1),
    tier=Tier.A,
    cadence=45,
    potential=Potential.HIGH,
    stage=Stage.DORMANT,
    tags=("VIP",),
    channel=Channel.WECHAT,
    quiet="9-18",
    avoid=(Channel.SMS, Channel.EMAIL),
    notes="two\nlines",
    opened_on=date(2016, 5, 20),
    contact_persons=(
        ContactPerson(name="Mary Smith", role="CFO", phone="021-60000001", birthday=birthday(4, 12, 1982, lunar=True)),
        ContactPerson(name="何军", phone="13900000001", birthday=birthday(2, 29)),
    ),
    group="华宁集团",
    payroll=320_000_00,
)


@pytest.mark.parametrize("spoken", language.LANGUAGES)
def test_what_is_shown_can_be_typed_again(spoken: str) -> None:
    language.set_language(spoken)
    for field in CLIENT_FIELDS.values():
        value = getattr(CLIENT, field.name)
        assert field.parse(field.text(value), TODAY) == value, field.name


def test_nothing_known_is_shown_as_nothing() -> None:
    nobody = Client(name="王芳")
    unknown = [field for field in CLIENT_FIELDS.values() if field.name not in ("name", "kind", "tier", "stage")]
    assert {field.text(getattr(nobody, field.name)) for field in unknown} == {""}


@given(
    month=st.integers(1, 12),
    day=st.integers(1, 28),
    year=st.none() | st.integers(1900, 2025),
    lunar=st.booleans(),
    leap=st.booleans(),
    spoken=st.sampled_from(language.LANGUAGES),
)
def test_every_birthday_that_is_shown_can_be_typed_again(
    month: int, day: int, year: int | None, lunar: bool, leap: bool, spoken: str
) -> None:
    language.set_language(spoken)
    leap = leap and lunar and (year is None or month_length(year, month, leap=True) > 0)
    meant = birthday(month, day, year, lunar=lunar, leap=leap)
    assert parse("birthday", CLIENT_FIELDS["birthday"].text(meant)) == meant


words = st.lists(st.text("abc王小明学校.'", min_size=1, max_size=5), max_size=3).map(" ".join)
names = st.lists(st.text("abc王小明", min_size=1, max_size=5), min_size=1, max_size=3).map(" ".join)


@given(
    name=names,
    relation=st.sampled_from(("", "儿子", "wife")),
    year=st.none() | st.integers(1930, 2026),
    born=st.none() | st.builds(birthday, st.integers(1, 12), st.integers(1, 28), lunar=st.booleans()),
    place=words,
)
def test_every_relative_that_is_shown_can_be_typed_again(
    name: str, relation: str, year: int | None, born: Birthday | None, place: str
) -> None:
    meant = Relative(name=name, relation=relation, birthday=born, birth_year=year, place=place)
    assert parse("family", CLIENT_FIELDS["family"].text((meant,))) == (meant,)


@given(
    field=st.sampled_from(list(CLIENT_FIELDS.values())),
    text=st.text() | st.text("0123456789-/.年月日农历初闰leapE+ ,;"),
)
def test_any_text_is_understood_or_refused_in_a_sentence(field: Any, text: str) -> None:
    try:
        value = field.parse(text, TODAY)
    except BadInput as problem:
        assert "\n" not in str(problem)
    else:
        filled = {field.name: value} if field.name != "referred_by" or value else {}
        record = Client(**{"name": "王芳"} | filled)
        assert msgspec.json.decode(msgspec.json.encode(record), type=Client) == record


def test_what_is_the_same_thing_stays_once_and_keeps_all_that_is_known() -> None:
    family = CLIENT_FIELDS["family"]
    known = (Relative(name="王小明", relation="儿子", birth_year=2015),)
    told = (Relative(name="王小明", place="实验中学"), Relative(name="王小红"))
    assert merge_values(family, known, told) == (
        Relative(name="王小明", relation="儿子", birth_year=2015, place="实验中学"),
        Relative(name="王小红"),
    )


def test_children_whose_names_nobody_knows_are_told_apart_by_their_year() -> None:
    assert len(parse("family", "儿子 2015；儿子 2018")) == 2


@pytest.mark.parametrize(
    ("text", "english", "chinese"),
    [
        ("农历1985年闰四月十二", "1985 had no leap month 4", "1985"),
        ("农历1985年正月三十", "lunar month 1 of 1985 had 29 days", "29"),
    ],
)
def test_a_lunar_day_that_the_year_did_not_have_is_refused_with_the_reason(
    text: str, english: str, chinese: str
) -> None:
    with pytest.raises(BadInput, match=english):
        parse("birthday", text)
    language.set_language("zh")
    with pytest.raises(BadInput, match=chinese):
        parse("birthday", text)


def test_a_lunar_day_without_a_year_may_be_any() -> None:
    assert parse("birthday", "农历闰四月三十") == birthday(4, 30, lunar=True, leap=True)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("+44 7700 900001", "07700900001", True),
        ("+44 (0)7700 900001", "0044 7700 900001", True),
        ("+86 13900000001", "139-0000-0001", True),
        ("13900000001", "18900000001", False),
        ("+44 7700 900001", "+49 7700 900001", False),
        ("60000001", "021-60000001", False),
    ],
)
def test_a_number_is_the_same_with_the_code_of_its_country(one: str, other: str, same: bool) -> None:
    assert same_phone(one, other) is same_phone(other, one) is same
