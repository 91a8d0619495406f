"""The end-of-day prompt while one types: what stands in the line and beneath it, and what keys do."""

from __future__ import annotations

import argparse
import io
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, timedelta, tzinfo
from datetime import time as clock
from threading import Lock, Thread
from typing import Any

import pexpect
import pyte
import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output.vt100 import Vt100_Output

from rmtui import language
from rmtui.cli import context as context_module
from rmtui.cli.context import Context
from rmtui.cli.entering import evening_prompt as evening_prompt_module
from rmtui.cli.entering import live_prompt
from rmtui.cli.entering.evening_prompt import evening_prompt
from rmtui.cli.entering.log_line import LineResult, log_line
from rmtui.errors import RmtuiError
from rmtui.records.client import Client, RiskGrade, Stage
from rmtui.store.files.book import Book
from tests.tui.test_terminal import MODULE, Terminal

TODAY = date(2026, 11, 23)
PATIENCE = 60
"""Seconds a machine may take that does much else besides."""
UP, TAB, SHIFT_TAB, ENTER, ESCAPE = "\x1b[A", "\t", "\x1b[Z", "\r", "\x1b"
CTRL_C, CTRL_D, CTRL_U, F1 = "\x03", "\x04", "\x15", "\x1bOP"


class Screen(io.StringIO):
    """Standard output, as a terminal draws it."""

    def __init__(self, columns: int, lines: int) -> None:
        super().__init__()
        self.drawn = pyte.Screen(columns, lines)
        self.drawn.set_mode(pyte.modes.LNM)
        self._stream, self._drawing = pyte.Stream(self.drawn), Lock()
        self.sent = ""

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        with self._drawing:
            self.sent += text
            self._stream.feed(text)
        return len(text)

    def rows(self) -> list[str]:
        """The rows, each wide character once."""
        with self._drawing:
            lines = [self.drawn.buffer[number] for number in range(self.drawn.lines)]
            return ["".join(cells[at].data for at in range(self.drawn.columns)).rstrip() for cells in lines]


class Person:
    """Who types, and waits for what is to be seen."""

    def __init__(self, keys: PipeInput, screen: Screen) -> None:
        self._keys, self.screen = keys, screen

    def types(self, text: str) -> None:
        self._keys.send_bytes(text.encode("utf-8", "surrogateescape"))

    def sees(self, *texts: str) -> None:
        deadline = time.monotonic() + PATIENCE
        while not all(text in "\n".join(self.screen.rows()) for text in texts):
            assert time.monotonic() < deadline, "\n".join(self.screen.rows())
            time.sleep(0.01)


Sit = Callable[..., Screen]
"""Lets a person sit at the prompt of the book, from its first line to its end; the screen."""


@pytest.fixture
def sit(book: Book, monkeypatch: pytest.MonkeyPatch) -> Sit:
    book.save(Client(name="王伟", phones=("13811110001",)), Client(name="王伟", phones=("13811110002",)), what="add")

    def run(
        acts: Callable[[Person], None], *, columns: int = 80, lines: int = 40, today: str | None = TODAY.isoformat()
    ) -> Screen:
        screen, failed = Screen(columns, lines), list[BaseException]()
        monkeypatch.setattr(sys, "stdout", screen)
        monkeypatch.setattr(Context, "full_screen", True)
        context = Context(argparse.Namespace(lang=None, book=book.path, today=today, passphrase_fd=None))
        output = Vt100_Output(screen, lambda: Size(rows=lines, columns=columns), term="xterm")

        def act() -> None:
            try:
                acts(person)
            except BaseException as failure:
                failed.append(failure)
                with suppress(OSError):  # nobody listens any more
                    person.types(CTRL_C)

        with create_pipe_input() as keys, create_app_session(input=keys, output=output):
            person = Person(keys, screen)
            typing = Thread(target=act)
            typing.start()
            evening_prompt(context.book(), context)
            typing.join()
        if failed:
            raise failed[0]
        return screen

    return run


def end(person: Person) -> None:
    """An empty line, and no day note."""
    person.types(ENTER)
    person.sees("Note for the day (Enter: none):")
    person.types(ENTER)


def test_the_reading_stands_beneath_while_one_types_and_is_gone_once_the_line_is_written(sit: Sit, book: Book) -> None:
    def acts(person: Person) -> None:
        person.types("昨天 王芳 T 聊了 > 周五 发方案")
        person.sees("> 昨天 王芳 T 聊了 > 周五 发方案")
        person.sees("王芳  telephone  yesterday Sun 22 Nov  > Fri 27 Nov 发方案  “聊了”")
        assert not book.day(date(2026, 11, 22)).contacts
        person.types(ENTER)
        person.sees("22 Nov T 王芳: 聊了 > Fri 发方案")
        end(person)

    screen = sit(acts)
    assert not any("王芳  telephone" in row for row in screen.rows())
    assert len(book.day(date(2026, 11, 22)).contacts) == 1


@pytest.mark.parametrize("no_color", ["", "1"])
def test_each_part_has_its_look_where_it_stands(sit: Sit, monkeypatch: pytest.MonkeyPatch, no_color: str) -> None:
    monkeypatch.setenv("NO_COLOR", no_color)
    looks = []

    def acts(person: Person) -> None:
        person.types("王芳 T 聊了 #到期")
        person.sees("王芳  telephone  today  #到期  “聊了”")
        (at,) = [number for number, row in enumerate(person.screen.rows()) if row.startswith("> 王芳")]
        cells = person.screen.drawn.buffer[at]
        looks.extend([cells[2], cells[7], cells[9]])
        person.types(CTRL_C)

    sit(acts)
    name, channel, note = looks
    assert (name.bold, channel.underscore, note.bold, note.underscore) == (True, True, False, False)
    assert [one.fg for one in looks] == (["default"] * 3 if no_color else ["cyan", "magenta", "default"])


def test_which_of_two_is_answered_by_a_digit_after_enter(sit: Sit, book: Book) -> None:
    def acts(person: Person) -> None:
        person.types("王伟 T 聊了2次")
        person.sees("? Who is “王伟”?  1 王伟 (0001)  2 王伟 (0002)  Enter, then the digit")
        person.types(ENTER)
        person.sees("Enter: keep unsorted, Esc: back")
        person.types("2")
        person.sees("王伟 (0002)  telephone  today  “聊了2次”")
        person.types(ENTER)
        person.sees("T 王伟 (0002): 聊了2次")
        end(person)

    sit(acts)
    (contact,) = book.day(TODAY).contacts
    assert book.clients()[contact.clients[0]].phones == ("13811110002",)


@pytest.mark.parametrize("following", ["28号 王芳 T 问黄金", "11-21 王芳 T 问黄金"])
def test_a_line_that_begins_with_a_number_is_no_answer_to_the_question_before(
    sit: Sit, book: Book, following: str
) -> None:
    def acts(person: Person) -> None:
        person.types("王伟 T 聊了" + ENTER)
        person.sees("Enter: keep unsorted")
        person.types(following)
        person.sees(f"> {following}")
        person.types(CTRL_U)
        end(person)

    sit(acts)
    assert [line.line for line in book.unsorted()] == ["王伟 T 聊了"]
    assert book.day(TODAY).contacts == ()


def test_a_number_typed_after_a_look_at_an_answer_goes_on_with_the_line(
    sit: Sit, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live_prompt, "_IN_ONE_GO", 0.0)

    def acts(person: Person) -> None:
        person.types("王伟 T 聊了" + ENTER)
        person.sees("Enter: keep unsorted")
        person.types("2")
        person.sees("王伟 (0002)  telephone  today  “聊了”")
        person.types("3次" + ENTER)
        person.sees("T 王伟 (0002): 聊了3次")
        end(person)

    sit(acts)
    assert [one.note for one in book.day(TODAY).contacts] == ["聊了3次"]


def test_a_second_enter_on_an_open_question_keeps_the_line_and_escape_leads_back_to_it(sit: Sit, book: Book) -> None:
    def acts(person: Person) -> None:
        person.types("王伟 T 聊了" + ENTER)
        person.sees("Enter: keep unsorted")
        person.types(ESCAPE)
        person.sees("Enter, then the digit")
        person.types(" 2" + ENTER)
        person.sees("> 王伟 T 聊了 2", "Enter: keep unsorted")
        person.types(ENTER)
        end(person)

    sit(acts)
    assert [line.line for line in book.unsorted()] == ["王伟 T 聊了 2"]
    assert book.day(TODAY).contacts == ()


def test_somebody_new_is_added_where_the_line_stands(sit: Sit, book: Book) -> None:
    def acts(person: Person) -> None:
        person.types("赵六 T 借了伞" + ENTER)
        person.sees("1 new prospect")
        person.types("１")
        person.sees("Added 赵六.", "赵六  telephone  today  “借了伞”")
        person.types(ENTER)
        person.sees("T 赵六: 借了伞")
        end(person)

    sit(acts)
    (added,) = [one for one in book.clients().values() if one.name == "赵六"]
    assert added.stage is Stage.PROSPECT
    assert [one.note for one in book.contacts(added.id)] == ["借了伞"]


def test_a_name_that_was_answered_may_be_kept(sit: Sit, book: Book) -> None:
    kowalski = Client(name="Anna Kowalski")
    book.save(Client(name="Anna Lee"), kowalski, what="add")

    def acts(person: Person) -> None:
        person.types("Anna T talked" + ENTER)
        person.sees("2 Anna Kowalski")
        person.types("2")
        person.sees("“Anna” is Anna Kowalski. Always?  1 always  2 only here")
        person.types("1")
        person.sees("Anna Kowalski  telephone  today  “talked”")
        person.types(ENTER)
        person.sees("T Anna Kowalski: talked")
        end(person)

    sit(acts)
    assert book.clients()[kowalski.id].aliases == ("Anna",)


def test_enter_passes_over_an_offer_to_what_else_is_asked_of_the_line(sit: Sit, book: Book) -> None:
    book.save(Client(name="Anna Lee"), kowalski := Client(name="Anna Kowalski"), what="add")

    def acts(person: Person) -> None:
        person.types("Anna T talked > 31 Feb call" + ENTER)
        person.sees("2 Anna Kowalski")
        person.types("2")
        person.sees("Always?  1 always  2 only here", "Enter: go on, Esc: back")
        person.types(ENTER)
        person.sees("Which day is “31 Feb”?")
        person.types("1")
        person.sees("Anna Kowalski  telephone  today")
        person.types(ENTER)
        person.sees("T Anna Kowalski: talked")
        end(person)

    sit(acts)
    assert (book.unsorted(), book.clients()[kowalski.id].aliases) == ([], ())


def test_what_was_offered_besides_is_gone_with_the_next_character(sit: Sit, book: Book) -> None:
    book.save(Client(name="Anna Lee"), kowalski := Client(name="Anna Kowalski"), what="add")

    def acts(person: Person) -> None:
        person.types("Anna T talked" + ENTER)
        person.sees("2 Anna Kowalski")
        person.types("2")
        person.sees("“Anna” is Anna Kowalski. Always?")
        person.types(" on")
        person.sees("“talked on”")
        assert "Always?" not in "\n".join(person.screen.rows())
        person.types(CTRL_C)

    sit(acts)
    assert book.clients()[kowalski.id].aliases == ()


def test_an_answer_that_the_book_cannot_take_is_told_and_the_line_stays(
    sit: Sit, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise RmtuiError("The disk is full.")

    def acts(person: Person) -> None:
        person.types("赵六 T 借了伞" + ENTER)
        person.sees("1 new prospect")
        with monkeypatch.context() as broken:
            broken.setattr("rmtui.store.files.file_protocol.commit", full)
            person.types("1")
            person.sees("The disk is full.", "> 赵六 T 借了伞")
        person.types(CTRL_C)

    sit(acts)
    assert [line.line for line in book.unsorted()] == ["赵六 T 借了伞"]


def test_words_for_the_prompt_itself_are_no_lines_of_entry(sit: Sit, book: Book) -> None:
    def acts(person: Person) -> None:
        person.types("王芳 T 写错了" + ENTER)
        person.sees("T 王芳: 写错了")
        person.types("UNDO" + ENTER)
        person.sees("Undone: ")
        person.types("？" + ENTER)
        person.sees("a sale: =500k fund")
        end(person)

    sit(acts, lines=60)
    assert (book.day(TODAY).contacts, book.unsorted()) == ((), [])


def test_a_client_whom_somebody_else_adds_is_known_with_the_next_line(sit: Sit, book: Book) -> None:
    def acts(person: Person) -> None:
        person.types("王芳 T 聊了")
        person.sees("“聊了”")
        book.save(Client(name="周婷"), what="add")
        person.types(ENTER)
        person.sees("T 王芳: 聊了")
        person.types("周婷 T 问好" + ENTER)
        person.sees("T 周婷: 问好")
        end(person)

    sit(acts)


def test_tab_goes_from_name_to_name_and_the_one_in_the_line_is_meant(sit: Sit, book: Book) -> None:
    def acts(person: Person) -> None:
        person.types("王伟" + TAB)
        person.sees("[王伟 (0001)]  王伟 (0002)")
        person.types(TAB)
        person.sees(" 王伟 (0001)  [王伟 (0002)]")
        person.types(SHIFT_TAB)
        person.sees("[王伟 (0001)]  王伟 (0002)")
        person.types(TAB + "T 聊了")
        person.sees("王伟 (0002)  telephone")
        person.types(ENTER)
        person.sees("T 王伟 (0002): 聊了")
        person.types("王伟 T")
        person.sees("? Who is “王伟”?")
        person.types(CTRL_U)
        end(person)

    sit(acts)
    (contact,) = book.day(TODAY).contacts
    assert book.clients()[contact.clients[0]].phones == ("13811110002",)


def test_f1_shows_the_grammar_by_example_above_the_line_that_is_begun(sit: Sit) -> None:
    def acts(person: Person) -> None:
        person.types("王芳 T 聊")
        person.sees("> 王芳 T 聊")
        person.types(F1)
        person.sees("a sale: =500k fund", "= 王芳  telephone")
        person.sees("> 王芳 T 聊\n! 王芳: 勿提母亲账户\n王芳  telephone  today  “聊”")
        person.types(CTRL_C)

    sit(acts, columns=120, lines=60)


def test_several_pasted_lines_are_shown_before_any_is_written(sit: Sit, book: Book) -> None:
    def acts(person: Person) -> None:
        person.types("\x1b[200~# Monday\r\n王芳 T 聊了\r\n\r\n李强 M 午\udcff餐\r\n谁 T 什么\x1b[201~")
        person.sees("“聊了”", "“午 餐”", "Write all 3 lines? 1 is kept to be sorted. [y/N]")
        assert book.day(TODAY).contacts == ()
        person.types("y" + ENTER)
        person.sees("T 王芳: 聊了", "M 李强: 午 餐")
        end(person)

    sit(acts)
    assert [one.note for one in book.day(TODAY).contacts] == ["聊了", "午 餐"]
    assert [line.line for line in book.unsorted()] == ["谁 T 什么"]


def test_an_enter_behind_an_answer_that_was_written_does_not_end_the_day(sit: Sit, book: Book) -> None:
    def acts(person: Person) -> None:
        person.types("明天王芳电话聊基金" + ENTER)
        person.sees("only a promise for")
        person.types("1")
        person.sees("“rmtui undo” takes it back.")
        person.types(ENTER + "李强 M 午餐")
        person.sees("李强  meeting  today")
        person.types(ENTER)
        person.sees("M 李强: 午餐")
        end(person)

    sit(acts)
    assert [one.note for one in book.day(TODAY).contacts] == ["午餐"]


@pytest.mark.parametrize(("answer", "contacts", "notes"), [("y", ["午餐"], []), ("", [], ["李强 M 午餐"])])
def test_a_contact_in_the_place_of_the_day_note_is_asked_about(
    sit: Sit, book: Book, answer: str, contacts: list[str], notes: list[str]
) -> None:
    def acts(person: Person) -> None:
        person.types(ENTER)
        person.sees("Note for the day (Enter: none):")
        person.types("李强 M 午餐" + ENTER)
        person.sees("Write it as one? [y/N]")
        person.types(answer + ENTER)
        if answer:
            person.sees("M 李强: 午餐")
            end(person)

    sit(acts)
    day = book.day(TODAY)
    assert ([one.note for one in day.contacts], [one.text for one in day.notes]) == (contacts, notes)


@pytest.mark.parametrize(("answer", "kept"), [("n" + ENTER, []), (CTRL_C, ["王芳 T 聊了", "李强 M 午餐"])])
def test_pasted_lines_are_dropped_only_by_a_word(sit: Sit, book: Book, answer: str, kept: list[str]) -> None:
    def acts(person: Person) -> None:
        person.types("\x1b[200~王芳 T 聊了\n李强 M 午餐\x1b[201~")
        person.sees("Write all 2 lines?")
        person.types(answer)
        if answer != CTRL_C:
            person.sees("Nothing was written.")
            end(person)

    sit(acts)
    assert [line.line for line in book.unsorted()] == kept
    assert book.day(TODAY).contacts == ()


def test_a_line_typed_or_pasted_whose_time_lies_ahead_is_no_contact(
    sit: Sit, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Context, "latest", lambda _context: "10:40")

    def acts(person: Person) -> None:
        person.types("11:30 王芳 T 聊了")
        person.sees("11:30 lies ahead.")
        person.types(ENTER)
        person.types("10:30 王芳")
        person.types("\x1b[200~ T 聊了\n11:00 李强 M 午餐\x1b[201~")
        person.sees("Write all 2 lines? 1 is kept to be sorted. [y/N]")
        person.types("y" + ENTER)
        person.sees("T 王芳: 聊了")
        person.types(UP + ENTER)
        end(person)

    sit(acts)
    assert [one.at for one in book.day(TODAY).contacts] == ["10:30"]
    assert [line.line for line in book.unsorted()] == ["11:30 王芳 T 聊了", "11:00 李强 M 午餐", "11:30 王芳 T 聊了"]


def test_one_pasted_line_is_typed_and_the_last_ones_come_back(sit: Sit, book: Book) -> None:
    def acts(person: Person) -> None:
        person.types("\x1b[200~王芳 T 聊了\n\x1b[201~")
        person.sees("王芳  telephone  today  “聊了”")
        person.types(ENTER)
        person.sees("T 王芳: 聊了")
        person.types(UP)
        person.sees("王芳  telephone  today  “聊了”")
        person.types(CTRL_C)

    sit(acts)
    assert [line.line for line in book.unsorted()] == ["王芳 T 聊了"]


HOSTILE = "王芳 T \u202e卡\u200b 100 \ufeff"


def test_signs_that_act_on_the_terminal_are_marks_in_the_line_and_beneath_it(sit: Sit, book: Book) -> None:
    book.save(Client(name="E\u202evil\x1b]0;x\x07"), what="add")

    def acts(person: Person) -> None:
        person.types(HOSTILE + "\x11\x1bz")  # Ctrl+Q types the next key itself
        person.sees("> 王芳 T <202E>卡<200B> 100 <FEFF>␛z", "“<202E>卡<200B> 100 <FEFF>␛z”")
        person.types("\x15" + "vil T x")
        person.sees("> vil T x", "E<202E>vil␛]0;x␇")
        person.types(CTRL_C)

    screen = sit(acts)
    assert not set("\u202e\u200b\ufeff\x07") & set(screen.sent)
    assert "\x1bz" not in screen.sent and "\x1b]" not in screen.sent


@pytest.mark.parametrize("columns", [40, 80])
def test_words_are_not_cut_where_a_narrow_terminal_ends(sit: Sit, columns: int) -> None:
    def acts(person: Person) -> None:
        person.types("王芳 M talked about a mortgage near the school and whatever else there was")
        person.sees("was”")
        beneath = "\n".join(person.screen.rows()).rpartition("王芳  meeting")[2]
        words = "today talked about a mortgage near the school and whatever else there was"
        assert [*beneath.replace("“", "").replace("”", "").split()] == words.split()
        person.types(CTRL_C)

    sit(acts, columns=columns)


def test_what_is_to_be_minded_of_the_client_stands_beneath_before_the_line_is_written(
    sit: Sit, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    cautious = Client(name="周婷", cautions="勿提母亲账户", quiet="9-18", risk=RiskGrade.C2, risk_on=TODAY)
    book.save(cautious, what="add")
    monkeypatch.setattr(Context, "moment", lambda _context: datetime.combine(TODAY, clock(10)))

    def acts(person: Person) -> None:
        person.types("周婷 T =50万 R4基金")
        person.sees("! 周婷 is not to be called now", "! 周婷: 勿提母亲账户", "! 周婷 (C2), R4基金: risk above")
        person.types(CTRL_C)

    sit(acts)


def test_past_midnight_the_prompt_goes_on_with_the_new_day_and_says_so(
    sit: Sit, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Clock(datetime):
        passed = timedelta(0)

        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Clock:
            return cls(2026, 11, 23, 23, 50, tzinfo=tz) + cls.passed

    monkeypatch.setattr(context_module, "datetime", Clock)
    monkeypatch.delenv("RMTUI_TODAY")

    def acts(person: Person) -> None:
        person.types("王芳 T 加班" + ENTER)
        person.sees("23:50 T 王芳: 加班")
        Clock.passed = timedelta(hours=10)
        person.types("昨天 李强 T 跨了天")
        person.sees("yesterday Mon 23 Nov")
        person.types(CTRL_U + "李强 M 早餐" + ENTER)
        person.sees("Tue 24 Nov 2026", "24 Nov 09:50 M 李强: 早餐")
        end(person)

    sit(acts, today=None)
    assert [[one.note for one in book.day(date(2026, 11, day)).contacts] for day in (23, 24)] == [["加班"], ["早餐"]]


def test_ctrl_d_ends_the_prompt_and_leaves_a_line_that_is_begun(sit: Sit, book: Book) -> None:
    def acts(person: Person) -> None:
        person.types("王芳 T 聊了" + CTRL_D)
        person.sees("“聊了”")
        person.types(ENTER)
        person.sees("T 王芳: 聊了")
        person.types(CTRL_D)

    screen = sit(acts)
    assert "Today: 1 contact" in "\n".join(screen.rows())


def test_lines_typed_ahead_are_entered_one_after_the_other(sit: Sit, book: Book) -> None:
    screen = sit(lambda person: person.types("王芳 T 聊\udcff了\r李强 M 午餐\r\r\x1b[200~忙而\n有序\x1b[201~！\r"))
    day = book.day(TODAY)
    assert [one.note for one in day.contacts] == ["聊?了", "午餐"], "a byte of no character is a question mark"
    assert [note.text for note in day.notes] == ["忙而 有序！"]
    assert "\x1b[6n" not in screen.sent, "the answer of a terminal would be mixed with what is typed"


def test_its_library_is_loaded_only_where_the_cursor_can_be_moved() -> None:
    lazy = "import sys, rmtui.cli.entering.evening_prompt; assert 'prompt_toolkit' not in sys.modules"
    subprocess.run([sys.executable, "-c", lazy], check=True)


def test_a_defect_while_one_types_keeps_the_line(sit: Sit, book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_line: object, **_options: object) -> None:
        raise ZeroDivisionError

    def acts(person: Person) -> None:
        person.types("王芳 T 聊了")
        person.sees("“聊了”")
        monkeypatch.setattr(live_prompt, "preview_lines", broken)
        person.types("x")

    with pytest.raises(ZeroDivisionError):
        sit(acts)
    assert [line.line for line in book.unsorted()] == ["王芳 T 聊了x"]


def test_a_process_that_is_to_end_while_a_line_is_written_ends_behind_it(
    sit: Sit, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    ends = list[Callable[[], None]]()
    monkeypatch.setattr(live_prompt, "on_termination", lambda _loop, end_prompt: ends.append(end_prompt))

    def log_and_end(*words: Any, **options: Any) -> LineResult:
        ends[0]()
        return log_line(*words, **options)

    monkeypatch.setattr(evening_prompt_module, "log_line", log_and_end)

    def acts(person: Person) -> None:
        person.types("王芳 T 聊了" + ENTER)
        person.sees("Today: 1 contact")

    sit(acts)
    assert [one.note for one in book.day(TODAY).contacts] == ["聊了"]


def test_in_chinese_it_is_the_same(sit: Sit) -> None:
    language.set_language("zh")

    def acts(person: Person) -> None:
        person.sees("客户  T E M W S V  内容", "F1")
        person.types("跟王芳吃饭聊房贷，周五发方案")
        person.sees("王芳  面谈  今天  > 周五 11月27日 发方案  “吃饭聊房贷”")
        person.types(CTRL_C)

    sit(acts)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, None])
def test_on_a_terminal_the_line_that_is_begun_is_kept_when_the_process_is_to_end(
    book: Book, ending: signal.Signals | None
) -> None:
    terminal = Terminal(80, 24, (*MODULE, "log"))
    terminal.until_seen("F1")
    terminal.child.send("和王芳吃饭聊房贷，周五发方案")
    terminal.until_seen(">和王芳吃饭聊房贷，周五发方案", "王芳面谈今天>周五11月27日发方案“吃饭聊房贷”")
    terminal.child.send(CTRL_C) if ending is None else terminal.child.kill(ending)
    terminal.child.expect(pexpect.EOF, timeout=PATIENCE)
    assert [line.line for line in book.unsorted()] == ["和王芳吃饭聊房贷，周五发方案"]
    terminal.child.close()
