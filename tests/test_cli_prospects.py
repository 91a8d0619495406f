"""`rmtui prospects` and `rmtui questions`: from the first door to the account, with the survey of one's own."""

from __future__ import annotations

import json

import pytest

from rmtui.records.client import Source, Stage
from rmtui.records.question import Answer
from rmtui.store.files.book import Book
from tests.conftest import Run


@pytest.fixture
def street(book: Book, run: Run) -> Book:
    """Three doors of one street, and a survey."""
    for name, number in (("柳堤书店", 12), ("马骏", 9), ("早餐铺", 100)):
        words = ("--stage", "prospect", "--source", "street", "--area", "柳堤", "--found-on", "2026-11-01")
        run("add", name, *words, "--address", f"柳堤路{number}号")
    run("questions", "add", "--name", "他行存款", "--kind", "number")
    run("questions", "add", "--name", "收款码", "--choices", "本行, 他行")
    run("questions", "add", "--name", "愿意再谈", "--kind", "yes-no")
    return book


def test_an_area_is_walked_in_the_order_of_its_doors(street: Book, run: Run) -> None:
    run("log", "马骏 V 换了名片 > 周五 再来")
    assert [line.split("\t")[1:4] for line in run("prospects", "area:柳堤").out.splitlines()] == [
        ["柳堤路9号", "马骏", "street"],
        ["柳堤路12号", "柳堤书店", "street"],
        ["柳堤路100号", "早餐铺", "street"],
    ]
    first = json.loads(run("prospects", "--json", "马骏").out)["prospects"][0]
    assert (first["last_contact"], first["attempts"], first["next_visit"]) == ("2026-11-23", 0, "2026-11-27")
    assert run("prospects", "area:elsewhere").code == 4


def test_answers_are_read_as_their_question_wants_them_and_found_by_filters(street: Book, run: Run) -> None:
    run("edit", "马骏", "--answer", "他行存款：50万", "--answer", "收款码=他行", "--answer", "愿意再谈: 是")
    client = next(one for one in street.clients().values() if one.name == "马骏")
    assert [one.text for one in client.answers] == ["500000", "他行", "yes"]
    for words in ("answer.他行存款>40万", "answer.收款码:他行", "answer.愿意再谈:yes", "答案:他行", "answer:yes"):
        assert run("list", words).out.startswith("马骏"), words
    assert run("list", "answer.他行存款<40万").code == 4
    refused = run("edit", "马骏", "--add-answer", "收款码: 现金")
    assert (refused.code, "本行, 他行" in refused.err) == (2, True)
    assert "收款码" in run("list", "answer.收款:他行").err


def test_a_question_of_another_name_takes_its_answers_along(street: Book, run: Run) -> None:
    run("edit", "马骏", "--answer", "收款码: 他行")
    run("questions", "edit", "收款码", "--name", "收款设备")
    assert run("list", "answer.收款设备:他行").code == 0
    assert "收款码: 他行" not in run("show", "马骏").out
    run("undo")
    assert "收款码: 他行" in run("show", "马骏").out


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--name", "收款码"), "already"),
        (("--name", "a:b"), "colon"),
        (("--name", "one choice", "--choices", "yes"), "two answers"),
    ],
)
def test_a_question_nobody_could_answer_is_refused(street: Book, run: Run, words: tuple[str, ...], why: str) -> None:
    refused = run("questions", "add", *words)
    assert (refused.code, why in refused.err) == (1, True)


def test_a_prospect_becomes_a_client_with_everything_and_is_counted(street: Book, run: Run) -> None:
    run("edit", "马骏", "--answer", "他行存款：50万")
    run("log", "马骏 V 换了名片 > 周五 再来")
    assert run("prospects", "convert", "马骏").out == "马骏 is a client now. “rmtui undo” takes it back.\n"
    client = next(one for one in street.clients().values() if one.name == "马骏")
    assert (client.stage, client.source, len(client.answers)) == (Stage.ACTIVE, Source.STREET, 1)
    assert "再来" in run("show", "马骏").out
    found = json.loads(run("prospects", "conversion", "--json").out)
    assert found["sources"][0] | {"share": ""} == {
        "source": "street",
        "found": 3,
        "clients": 1,
        "open": 2,
        "lost": 0,
        "days": 22,
        "share": "",
    }
    assert found["areas"][0]["area"] == "柳堤"
    assert "500,000 on average" in run("prospects", "answers").out
    assert run("prospects", "convert", "马骏").code == 1
    run("undo")
    assert "马骏" in run("prospects").out


def test_a_second_prospect_behind_one_door_is_told_when_added_and_by_the_doctor(street: Book, run: Run) -> None:
    added = run("add", "书店老板", "--stage", "prospect", "--address", "柳堤路 12 号")
    assert "One door or telephone with 柳堤书店." in added.err
    assert "柳堤书店 and 书店老板 have one door" in run("doctor").out
    assert len(json.loads(run("doctor", "--json").out)["at_one_door"]) == 1
    run("ties", "柳堤书店", "书店老板", "--relation", "老板")
    assert "one door" not in run("doctor").out


def test_an_empty_book_says_how_to_begin(book: Book, run: Run) -> None:
    assert (run("prospects").code, "rmtui add" in run("prospects").err) == (4, True)
    assert (run("prospects", "conversion").code, run("prospects", "answers").code) == (4, 4)


def test_an_amount_is_answered_with_its_currency_and_read_as_all_amounts_are(book: Book, run: Run) -> None:
    run("questions", "add", "--name", "存款", "--kind", "amount")
    run("edit", "王芳", "--answer", "存款：50万")
    (kept,) = (one.answers for one in book.clients().values() if one.name == "王芳")
    assert kept == (Answer(question="存款", text="500000 CNY"),)
    assert "存款: CNY 500,000" in run("show", "王芳").out
    run("edit", "李强", "--answer", "存款: USD 1,200.50")
    assert "存款: USD 1,200.50" in run("show", "李强").out
    for asked, found in (("answer.存款>40万", "王芳"), ("answer.存款<USD2000", "李强")):
        assert [line.split("\t")[0] for line in run("list", asked).out.splitlines()] == [found]
    assert run("list", "answer.存款>60万").code == 4
    assert "500,000 on average, of 2 answers" in run("prospects", "answers").out
    assert "is not an amount" in run("edit", "王芳", "--answer", "存款: many").err
