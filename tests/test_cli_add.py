"""`rmtui add`."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from rmtui.cli.context import Context
from rmtui.records.channel import Channel
from rmtui.records.client import Client, ClientKind, Relative, Tier
from rmtui.store.files.book import Book
from tests.conftest import Run
from tests.factory import TODAY, birthday


def newest(book: Book) -> Client:
    return list(book.clients().values())[-1]


def test_a_name_is_enough(book: Book, run: Run) -> None:
    answer = run("add", "单晓明")
    since = "Client since 23 Nov 2026: “rmtui edit” with --opened-on changes it."
    assert (answer.code, answer.out) == (0, f"Added 单晓明. {since}\n")
    assert (newest(book).name, newest(book).pinyin, newest(book).tier) == ("单晓明", "shan xiao ming", Tier.C)


def test_everything_known_is_given_with_flags_and_told_in_one_line(book: Book, run: Run) -> None:
    answer = run(
        *("add", "陈静", "--tier", "A", "--phone", "13900000001", "--phone", "021-60000001", "--birthday", "lunar:5-5"),
        *(
            "--family",
            "儿子 王小明 2015",
            "--family",
            "妻子 唐玉",
            "--tag",
            "基金",
            "--avoid",
            "短信",
            "--risk-on",
            "today",
        ),
        *("--referred-by", "wf", "--contact-person", "何军 会计", "--notes", "喜欢茶"),
    )
    assert answer.code == 0
    assert answer.out.count("\n") == 1
    assert "陈静 · Phone: 13900000001, 021-60000001 · Birthday: lunar 5-5" in answer.out
    assert "Referred by: 王芳" in answer.out
    client = newest(book)
    assert client.phones == ("13900000001", "021-60000001")
    assert client.birthday == birthday(5, 5, lunar=True)
    assert client.family == (
        Relative(name="王小明", relation="儿子", birth_year=2015),
        Relative(name="唐玉", relation="妻子"),
    )
    assert client.avoid == (Channel.SMS,)
    assert client.referred_by is not None
    assert book.clients()[client.referred_by].name == "王芳"


def test_the_flags_are_also_called_as_the_fields_are(book: Book, run: Run) -> None:
    assert run("add", "陈静", "--phones", "13900000001", "--tags", "VIP", "--opened-on", "2020-1-1").code == 0
    assert (newest(book).phones, newest(book).tags) == (("13900000001",), ("VIP",))


def test_who_is_added_is_a_client_from_today_on_but_for_prospects_and_those_of_whom_a_day_is_said(
    book: Book, run: Run
) -> None:
    run("add", "陈静")
    assert newest(book).opened_on == TODAY
    for more in (("--stage", "prospect"), ("--stage", "closed")):
        assert "Client since" not in run("add", "陈静", "--another", *more).out
        assert newest(book).opened_on is None
    assert "edit" not in run("add", "陈静", "--another", "--opened-on", "2019-03").out
    assert newest(book).opened_on == date(2019, 3, 1), "a month is its first day"


def test_a_day_before_may_be_said_in_words(book: Book, run: Run) -> None:
    for words, day in (("yesterday", 22), ("昨天", 22), ("last fri", 20), ("上周五", 20), ("today", 23)):
        assert run("add", "陈静", "--another", "--opened-on", words).code == 0
        assert newest(book).opened_on == date(2026, 11, day)
    assert "lies in the future" in run("add", "陈静", "--another", "--opened-on", "tomorrow").err


def test_of_a_year_alone_the_month_is_asked_for(book: Book, run: Run) -> None:
    for year in ("2019", "2019年"):
        answer = run("add", "陈静", "--opened-on", year)
        assert f"of “{year}” the month is missing: write 2019-06 for June." in answer.err
    assert len(book.clients()) == 2


def test_a_given_pinyin_is_kept(book: Book, run: Run) -> None:
    run("add", "查理", "--pinyin", "Cha Li")
    assert newest(book).pinyin == "cha li"


@pytest.mark.parametrize(
    "words",
    [("陈静", "--phone", "1.38001E+10"), ("陈静", "--birthday", "5/5/5"), (" ",), ("陈静", "--number", "88001")],
)
def test_what_cannot_be_is_refused_and_nothing_added(words: tuple[str, ...], book: Book, run: Run) -> None:
    answer = run("add", *words)
    assert answer.code == (1 if "--number" in words else 2), "a number that somebody has is read, and cannot be"
    assert answer.err.count("\n") == 1
    assert len(book.clients()) == 2


def test_a_referrer_nobody_knows_is_not_found(book: Book, run: Run) -> None:
    assert run("add", "陈静", "--referred-by", "赵六").code == 4
    assert len(book.clients()) == 2


def test_a_script_that_adds_a_name_again_gets_who_there_is(book: Book, run: Run) -> None:
    answer = run("add", "王芳")
    assert answer.code == 3
    assert "王芳 (8000)" in answer.err
    assert len(book.clients()) == 2


def test_a_mobile_number_of_the_wrong_length_is_told(book: Book, run: Run) -> None:
    assert "1390000001: a mobile number" in run("add", "孙丽", "--phone", "1390000001").err
    assert run("edit", "孙丽", "--phone", "13900000001").err == ""
    assert "139000000012: a mobile number" in run("edit", "孙丽", "--phone", "139000000012").err


def test_a_number_that_another_client_has_is_warned_of(book: Book, run: Run) -> None:
    assert run("add", "孙丽", "--phone", "13900000001").err == ""
    assert "孙丽 has this number, too." in run("add", "周涛", "--phone", "139 0000 0001").err
    assert run("add", "钱进").err == ""
    assert "孙丽, 周涛 has this number, too." in run("edit", "钱进", "--phone", "+86 13900000001").err
    assert run("edit", "钱进", "--tier", "A").err == ""
    assert run("edit", "孙丽", "--tag", "vip").err == "", "it was told when it was typed"


def test_another_of_the_same_name_is_added_when_told_so(book: Book, run: Run) -> None:
    assert run("add", "王芳", "--another", "--phone", "13900000001").code == 0
    assert len(book.clients()) == 3


def test_a_name_another_process_adds_meanwhile_is_not_added_twice(
    book: Book, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    revise = Book.revise

    def after_another(self: Book, *args: Any, **how: Any) -> None:
        monkeypatch.setattr(Book, "revise", revise)
        assert run("add", "赵敏").code == 0
        revise(self, *args, **how)

    monkeypatch.setattr(Book, "revise", after_another)
    answer = run("add", "赵敏")
    assert answer.code == 3
    assert "赵敏" in answer.err
    assert [client.name for client in book.clients().values()].count("赵敏") == 1


@pytest.mark.parametrize(("answer", "clients"), [("y", 3), ("n", 2), ("", 2)])
def test_a_person_is_asked_whether_it_is_another(
    answer: str, clients: int, book: Book, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Context, "interactive", True)
    monkeypatch.setattr("builtins.input", lambda _question: answer)
    assert run("add", "王芳").code == 0
    assert len(book.clients()) == clients


def test_a_hostile_name_is_stored_as_it_is_and_shown_harmlessly(book: Book, run: Run) -> None:
    answer = run("add", "[red]\x1b[2J王\u202e芳")
    assert newest(book).name == "[red]\x1b[2J王\u202e芳"
    assert "\x1b" not in answer.out
    assert "\u202e" not in answer.out


def test_undo_takes_the_client_back(book: Book, run: Run) -> None:
    run("add", "陈静")
    run("undo")
    assert len(book.clients()) == 2


def test_help_tells_what_may_be_written(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run("add", "--help")
    assert "lunar leap 4-12" in " ".join(capsys.readouterr().out.split())


def test_a_company_is_known_by_its_name_and_told_unless_the_kind_is_said(book: Book, run: Run) -> None:
    added = run("add", "腾飞商贸有限公司")
    assert "A company, by its name: “rmtui edit” with --kind person changes it." in added.out
    assert "by its name" not in run("add", "Acorn Ltd", "--kind", "person").out
    assert "by its name" not in run("add", "欧阳娜娜").out
    kinds = {one.name: one.kind for one in book.clients().values()}
    assert kinds["腾飞商贸有限公司"] is ClientKind.COMPANY
    assert kinds["Acorn Ltd"] is kinds["欧阳娜娜"] is ClientKind.PERSON
