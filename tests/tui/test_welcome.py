"""The first start."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from textual.events import Key

from rmtui import language
from rmtui.tui.frame.ask_choice import AskChoice
from rmtui.tui.welcome import FirstStart, Welcome
from tests.factory import TODAY
from tests.importing import new_records
from tests.tui.sitting import FOLDED, Sitting
from tests.tui.textual_internals import left


@asynccontextmanager
async def welcomed(*, asks_language: bool = True) -> AsyncIterator[Sitting]:
    async with Welcome(TODAY, "/home/lin/book", asks_language=asks_language).run_test(size=FOLDED) as pilot:
        person = Sitting(pilot)  # type: ignore[arg-type]
        await pilot.pause()
        yield person


async def answer(person: Sitting, *keys: str) -> None:
    for key in keys:
        await person.pilot.press(key)
        await person.pilot.pause()


async def write(person: Sitting, text: str) -> None:
    person.app.focused.insert_text_at_cursor(text)  # type: ignore[union-attr]
    await person.pilot.pause()


@pytest.fixture(autouse=True)
def _speak_as_before() -> Iterator[None]:
    yield
    language.set_language(None)


async def answered(person: Sitting) -> Any:
    """What the first start ended with."""
    await person.until(lambda: not person.app.is_running)
    return person.app.return_value


async def test_the_language_of_the_system_is_the_first_answer() -> None:
    async with welcomed() as person:
        assert "欢迎使用" in person.seen
        assert person.seen.index("English") < person.seen.index("中文")
        words = " ".join(person.seen.split())
        assert "rmtui keeps your clients" in words
        assert "先问4个问题" in words
    language.set_language("zh")
    async with welcomed() as person:
        assert person.seen.index("中文") < person.seen.index("English")


async def test_an_empty_book_takes_four_keys() -> None:
    async with welcomed() as person:
        await answer(person, "enter")
        assert "What is your name?" in person.seen
        await answer(person, "enter")
        assert "Which currency do you count in?" in person.seen
        assert person.seen.index("pound sterling") < person.seen.index("Chinese yuan")
        await answer(person, "enter")
        assert "How do you want to begin?" in person.seen
        await answer(person, "enter")
        assert await answered(person) == FirstStart("en", currency="GBP")


async def test_the_questions_are_asked_in_the_language_chosen() -> None:
    async with welcomed() as person:
        await answer(person, "2", "enter", "enter")
        assert language.current_language() == "zh"
        assert "您用哪种货币记账" in "".join(person.seen.split())
        await answer(person, "2", "enter", "1", "enter")
        assert await answered(person) == FirstStart("zh", currency="HKD")


async def test_name_and_sample_are_told() -> None:
    async with welcomed() as person:
        await answer(person, "enter")
        await write(person, "林晓舟")
        await answer(person, "enter", "enter", "2", "enter")
        assert await answered(person) == FirstStart("en", "林晓舟", "GBP", sample=True)


async def test_a_book_may_be_encrypted_from_the_first_day() -> None:
    async with welcomed() as person:
        await answer(person, "enter", "enter", "enter", "4", "enter")
        await write(person, "short")
        await answer(person, "enter")
        assert "at least 8 characters" in " ".join(person.seen.split())
        await write(person, " and longer")
        await answer(person, "enter")
        await write(person, "something else")
        await answer(person, "enter")
        assert "two different passphrases" in person.seen
        assert "short" not in person.seen
        await write(person, "short and longer")
        await answer(person, "enter")
        assert await answered(person) == FirstStart("en", currency="GBP", passphrase="short and longer")


async def test_escape_leaves_at_the_first_question() -> None:
    async with welcomed() as person:
        assert "Esc quits" in person.seen
        await answer(person, "escape")
        assert left(person.app)
        assert await answered(person) is None


async def test_the_first_question_is_another_where_a_language_was_requested() -> None:
    async with welcomed(asks_language=False) as person:
        assert "What is your name?" in person.seen
        assert "Esc quits" in person.seen
        await answer(person, "enter", "escape")
        assert "Esc quits" in person.seen
        await answer(person, "escape")
        assert await answered(person) is None


async def test_who_comes_back_from_the_sample_is_asked_how_to_begin_alone() -> None:
    known = FirstStart("en", "Anna Lin", "USD")
    async with Welcome(TODAY, "/home/lin/book", answered=known).run_test(size=FOLDED) as pilot:
        person = Sitting(pilot)  # type: ignore[arg-type]
        await pilot.pause()
        assert "How do you want to begin?" in person.seen
        assert "Esc quits" in person.seen
        await answer(person, "1", "enter")
        assert await answered(person) == known
    async with Welcome(TODAY, "/home/lin/book", answered=known).run_test(size=FOLDED) as pilot:
        person = Sitting(pilot)  # type: ignore[arg-type]
        await pilot.pause()
        await answer(person, "escape")
        assert await answered(person) is None


async def test_escape_goes_back_a_question_and_what_was_answered_is_still_there() -> None:
    async with welcomed() as person:
        await answer(person, "enter")
        await write(person, "林晓舟")
        await answer(person, "enter", "enter")
        assert "Esc goes back" in person.seen
        await answer(person, "escape")
        assert "Which currency do you count in?" in person.seen
        await answer(person, "escape")
        assert "What is your name?" in person.seen
        assert "林晓舟" in person.seen
        await answer(person, "escape")
        assert "欢迎使用" in person.seen
        await answer(person, "2", "enter", "enter", "enter")
        assert "您的客户簿将存放在" in "".join(person.seen.split())
        await answer(person, "1", "enter")
        assert await answered(person) == FirstStart("zh", "林晓舟", "GBP")


async def test_the_person_is_told_where_the_book_will_be() -> None:
    async with welcomed() as person:
        await answer(person, "enter", "enter", "enter")
        assert "Your book will be in /home/lin/book." in person.seen
        assert "into a book that only a passphrase opens" in person.seen, "no answer is cut where there is room"


async def test_a_list_is_planned_and_one_may_still_decide_otherwise(tmp_path: Path) -> None:
    (tmp_path / "clients.csv").write_text("姓名,手机\n陈静,13900000001\n", encoding="utf-8")
    async with welcomed() as person:
        await answer(person, "enter", "enter", "enter", "3", "enter", "escape")
        assert "How do you want to begin?" in person.seen
        await answer(person, "3", "enter")
        await write(person, str(tmp_path / "clients.csv"))
        await answer(person, "enter")
        await person.until_seen("New: 陈静")
        await answer(person, "enter")
        beginning = await answered(person)
        assert beginning is not None and beginning.plan is not None
        assert [client.name for client in beginning.plan.added] == ["陈静"]
        assert beginning.passphrase == ""


@pytest.mark.parametrize(("choice", "code"), [("1 enter", "GBP"), ("2 enter", "CNY"), ("3 enter", "HKD")])
async def test_amounts_of_a_list_are_in_the_currency_that_was_chosen_for_the_book(
    tmp_path: Path, choice: str, code: str
) -> None:
    (tmp_path / "clients.csv").write_text("Name,Deposit\nHarriet Pym,12.5k\n", encoding="utf-8")
    async with welcomed() as person:
        await answer(person, "enter", "enter", *choice.split(), "3", "enter")
        await write(person, str(tmp_path / "clients.csv"))
        await answer(person, "enter")
        await person.until_seen("Harriet Pym")
        await answer(person, "enter")
        beginning = await answered(person)
        assert beginning is not None and beginning.plan is not None
        (deposit,) = new_records(beginning.plan)
        assert (beginning.currency, deposit.currency, deposit.value) == (code, code, 1_250_000)


async def test_a_list_is_brought_into_a_book_that_is_encrypted_from_the_first_day(tmp_path: Path) -> None:
    (tmp_path / "clients.csv").write_text("姓名,手机\n陈静,13900000001\n", encoding="utf-8")
    async with welcomed() as person:
        await answer(person, "enter", "enter", "enter", "5", "enter", "escape")
        assert "How do you want to begin?" in person.seen
        await answer(person, "5", "enter")
        for _time in range(2):
            await write(person, "short and longer")
            await answer(person, "enter")
        await write(person, str(tmp_path / "clients.csv"))
        await answer(person, "enter")
        await person.until_seen("New: 陈静")
        await answer(person, "enter")
        beginning = await answered(person)
        assert beginning is not None and beginning.plan is not None
        assert beginning.passphrase == "short and longer"


async def test_questions_that_fail_show_no_values_and_are_no_success(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_self: AskChoice, _place: int) -> None:
        secret = "勿提母亲账户"
        raise ZeroDivisionError(secret)

    monkeypatch.setattr(AskChoice, "action_answer", fail)
    app = Welcome(TODAY, "/home/lin/book")
    with pytest.raises(ZeroDivisionError):
        async with app.run_test() as pilot:
            await pilot.pause()
            await pilot.press("1")
    told = "".join(capsys.readouterr())
    assert "rmtui met an error of its own (ZeroDivisionError at safe_app.py:" in " ".join(told.split())
    assert "母亲" not in told
    assert "Traceback" not in told
    assert app.return_code == 1


async def test_full_width_digits_go_to_an_answer_and_the_help_says_how() -> None:
    async with welcomed() as person:
        await answer(person, "question_mark")
        assert "A number goes to its answer" in " ".join(person.seen.split())
        await answer(person, "escape", "f1", "escape")
        person.app.post_message(Key("２", "２"))
        await answer(person, "enter")
        await person.until(lambda: "怎么称呼您" in person.seen)
