"""Who is meant by a surname and a title: whoever it contradicts is not, and who is not sure to be is asked about."""

from __future__ import annotations

import pytest

from rmtui.entry.names import KnownClient, NameIndex
from rmtui.entry.questions import question_about
from rmtui.entry.reading import read_line
from tests.test_entry_spoken import DAY

NAMES = NameIndex(
    [
        KnownClient("imran", "Khan Imran", gender="male"),
        KnownClient("ayesha", "Ayesha Khan", gender="female"),
        KnownClient("priya", "Priya Nair", ("Dr Nair",)),
        KnownClient("betty", "Elizabeth Armitage", gender="female"),
        KnownClient("tom", "Tom Hepworth"),
        KnownClient("james", "James Whitaker", ("Mr Whitaker",)),
        KnownClient("wang", "王芳", gender="female"),
    ]
)


@pytest.mark.parametrize(
    ("called", "name"),
    [("Mrs Khan", "Ayesha Khan"), ("Dr Nair", "Priya Nair"), ("Mr Hepworth", "Tom Hepworth"), ("王女士", "王芳")],
)
def test_a_title_that_fits_names_the_client(called: str, name: str) -> None:
    entry = read_line(f"{called} T rates", DAY, NAMES).entry
    assert entry
    assert [one.name for one in entry.clients] == [name]


@pytest.mark.parametrize(
    ("called", "offered"),
    [
        ("Mr Khan", ["Khan Imran"]),
        ("Mr Nair", ["Priya Nair"]),
        ("Mr Armitage", ["Elizabeth Armitage"]),
        ("Mr James", ["James Whitaker"]),
        ("Imran Khan", ["Khan Imran"]),
    ],
)
def test_a_title_that_contradicts_or_a_surname_that_stands_first_is_asked(called: str, offered: list[str]) -> None:
    question = question_about(read_line(f"{called} T rates", DAY, NAMES), DAY, NAMES)
    assert question
    assert [one.client.name for one in question.answers if one.client] == offered


def test_a_gentleman_is_not_the_lady_of_his_surname() -> None:
    assert read_line("王先生 T 聊了理财", DAY, NAMES).entry is None
