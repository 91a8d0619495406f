"""Names with a title or a remark."""

from __future__ import annotations

import pytest

from rmtui.rules.people.titles import renamed_salutation, split_title, with_surname


@pytest.mark.parametrize(
    ("text", "name", "salutation", "remark"),
    [
        ("杨志强先生", "杨志强", "杨先生", ""),
        ("王芳 女士", "王芳", "王女士", ""),
        ("周国平总", "周国平", "周总", ""),
        ("孙玉珍阿姨", "孙玉珍", "孙阿姨", ""),
        ("潘玉琴老师", "潘玉琴", "潘老师", ""),
        ("欧阳修先生", "欧阳修", "欧阳先生", ""),
        ("郭淑芬（退休）", "郭淑芬", "", "退休"),
        ("郭淑芬女士（退休）", "郭淑芬", "郭女士", "退休"),
        ("Mr David Hartley", "David Hartley", "Mr Hartley", ""),
        ("Dr. Jane O'Neil", "Jane O'Neil", "Dr. O'Neil", ""),
        ("Rev. John Hughes", "John Hughes", "Rev. Hughes", ""),
        ("The Revd Dr Ann Bell", "Ann Bell", "Revd Dr Bell", ""),
        ("Prof Susan Reid", "Susan Reid", "Prof Reid", ""),
        ("Capt. Tom Rowe", "Tom Rowe", "Capt. Rowe", ""),
        ("Lady Jane Grey", "Jane Grey", "Lady Grey", ""),
        ("Lord Peter Ash", "Peter Ash", "Lord Ash", ""),
        ("Dame Judith Orr", "Judith Orr", "Dame Judith", ""),
        ("Fr Michael Dunn", "Michael Dunn", "Fr Dunn", ""),
        ("Sir John Smith", "John Smith", "Sir John", ""),
        ("Emma Clarke (retired)", "Emma Clarke", "", "retired"),
        ("Lim Siew Lan (Mdm)", "Lim Siew Lan", "Mdm Lim Siew Lan", ""),
    ],
)
def test_a_title_is_how_a_person_is_addressed_and_no_part_of_the_name(
    text: str, name: str, salutation: str, remark: str
) -> None:
    assert split_title(text) == (name, salutation, remark)


@pytest.mark.parametrize(
    "text",
    [
        *("王总", "王小姐", "李娜姐", "李建工", "张伟太太", "欧阳先生", "王伟(8002)", "王伟（大）", "金石集团董事长"),
        *("Mr Hartley", "Mr and Mrs J Smith", "HSBC (Asia)", "Acme Holdings (UK)", "上海贸易（集团）"),
    ],
)
def test_a_name_that_is_not_whole_without_it_keeps_the_title(text: str) -> None:
    assert split_title(text) == (text, "", "")


@pytest.mark.parametrize(
    ("title", "name", "expected"),
    [
        ("Mrs", "Pam Holroyd", "Mrs Holroyd"),
        ("Dr.", "Jane O'Neil", "Dr. O'Neil"),
        ("Revd Dr", "Ann Bell", "Revd Dr Bell"),
        ("Mr & Mrs", "Geoffrey Holroyd", "Mr & Mrs Holroyd"),
        ("Dame", "Judith Orr", "Dame Judith"),
        ("Mrs", "Holroyd", "Mrs Holroyd"),
        ("女士", "王芳", "王女士"),
        ("Mrs Holroyd", "Pam Holroyd", "Mrs Holroyd"),
        ("Pam", "Pam Holroyd", "Pam"),
        ("王姐", "王芳", "王姐"),
        ("", "王芳", ""),
    ],
)
def test_a_title_alone_addresses_by_the_surname(title: str, name: str, expected: str) -> None:
    assert with_surname(title, name) == expected


@pytest.mark.parametrize(
    ("salutation", "before", "after", "expected"),
    [
        ("Mr HARGREAVES", "Philip HARGREAVES", "Philip Hargreaves", "Mr Hargreaves"),
        ("Mr HARGREAVES", "Philip Hargreaves", "Philip Hargreave", "Mr Hargreave"),
        ("Mr & Mrs Bell", "Tom Bell", "Tom Orr", "Mr & Mrs Orr"),
        ("Revd Dr Bell", "Ann Bell", "Ann Orr", "Revd Dr Orr"),
        ("Dame Judith", "Judith Orr", "Judith Bell", "Dame Judith"),
        ("王女士", "王芳", "何芳", "何女士"),
        ("王女士", "王芳", "仇芳", "女士"),
        ("欧阳老师", "欧阳修", "王修", "王老师"),
        ("Phil", "Philip Hargreaves", "Philip Orr", "Phil"),
        ("Mrs Bell", "Ann Orr", "Ann Hay", "Mrs Bell"),
        ("Mr", "Tom Bell", "Tom Orr", "Mr"),
        ("", "王芳", "仇芳", ""),
    ],
)
def test_a_salutation_that_was_made_of_the_name_follows_it(
    salutation: str, before: str, after: str, expected: str
) -> None:
    assert renamed_salutation(salutation, before, after) == expected
