"""The end-of-day prompt on a terminal that cannot move its cursor: what it says, and asks, after each line."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from datetime import date, timedelta

import pexpect
import pytest

from rmtui.records.client import Client, Stage
from rmtui.records.events import PlannedContact, StandingPromise
from rmtui.store.files.book import Book

TODAY = date(2026, 11, 23)
PATIENCE = 60
"""Seconds a machine may take that does much else besides."""
UNHEARD = 15
"""Seconds after which nothing will come of a Ctrl+C any more."""


def _hear_ctrl_c() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def terminal(*words: str, **environment: str) -> pexpect.spawn[str]:
    """A command on a terminal, where Ctrl+C is heard even if the tests run where it is not."""
    child = pexpect.spawn(
        sys.executable,
        ["-m", "rmtui", *words],
        encoding="utf-8",
        env={**os.environ, "TERM": "dumb", "LC_ALL": "C.UTF-8", "INPUTRC": "/dev/null", **environment},
        timeout=PATIENCE,
        dimensions=(50, 160),
        preexec_fn=_hear_ctrl_c,
    )
    child.delaybeforesend = None  # each test waits for what asks it
    return child


@pytest.fixture
def prompt(book: Book) -> Iterator[pexpect.spawn[str]]:
    """`rmtui log` on a terminal, at its first prompt."""
    book.save(Client(name="王伟", phones=("13811110001",)), Client(name="王伟", phones=("13811110002",)), what="add")
    child = terminal("log")
    child.expect_exact("> ")
    yield child
    child.close(force=True)


def end(child: pexpect.spawn[str], *, note: str = "") -> str:
    """End the prompt with a day note; what it said last."""
    child.sendline("")
    child.expect_exact("Note for the day (Enter: none): ")
    child.sendline(note)
    child.expect(pexpect.EOF)
    return str(child.before)


def interrupt(child: pexpect.spawn[str], answer: str | type[pexpect.EOF]) -> None:
    """Ctrl+C, until the answer to it comes: Python loses one between showing its prompt and waiting for keys there."""
    for _attempt in range(PATIENCE // UNHEARD):
        child.sendintr()
        if child.expect([pexpect.TIMEOUT, answer], timeout=UNHEARD):
            return
    pytest.fail(f"nothing came of Ctrl+C: {child.before}")


def test_the_prompt_opens_with_who_is_due(prompt: pexpect.spawn[str]) -> None:
    assert "4 due for contact" in str(prompt.before)
    assert "王芳  A  never contacted" in str(prompt.before)


def test_a_day_is_written_down_and_closed_with_its_note(prompt: pexpect.spawn[str], book: Book) -> None:
    prompt.sendline("王芳 T 聊了到期理财 > 下周三 发方案")
    prompt.expect_exact("T 王芳: 聊了到期理财 > 2 Dec 发方案")
    prompt.expect_exact("> ")
    prompt.sendline("lq M lunch sold:120k insurance")
    prompt.expect_exact("M 李强: lunch =120,000 insurance")
    last = end(prompt, note="忙而有序")
    assert "Today: 2 contacts (T 1, M 1), 2 clients, 1 promise, sold 120,000, 2 still due." in last
    day = book.day(TODAY)
    assert len(day.contacts) == 2
    assert [note.text for note in day.notes] == ["忙而有序"]


def test_a_promise_taken_as_kept_is_said(prompt: pexpect.spawn[str]) -> None:
    prompt.sendline("2026-11-02 王芳 T 聊了 > 2026-11-20 发方案")
    prompt.expect_exact("> ")
    prompt.sendline("王芳 T 又聊了")
    prompt.expect_exact("Taken as kept: 发方案. Still open? Write “still open”.")
    end(prompt)


def test_a_promise_taken_as_kept_is_refused_on_the_spot(prompt: pexpect.spawn[str], book: Book) -> None:
    prompt.sendline("2026-11-02 王芳 T 聊了 > 2026-11-20 发方案")
    prompt.expect_exact("> ")
    prompt.sendline("王芳 T 又聊了")
    prompt.expect_exact("Taken as kept: 发方案.")
    prompt.sendline("still open")
    prompt.expect_exact("Still open: 发方案. “rmtui undo” undoes it.")
    end(prompt)
    assert [one.text for one in book.contact_summary(TODAY).promises] == ["发方案"]


def test_after_a_line_the_prompt_says_what_it_did_to_the_queue(prompt: pexpect.spawn[str]) -> None:
    prompt.sendline("王芳 E 发了报告")
    prompt.expect_exact("email does not count as spoken: still due, messages only")
    prompt.sendline("王芳 T 没接")
    prompt.expect_exact("not reached: still due, messages only")
    end(prompt)


def test_which_day_is_asked(prompt: pexpect.spawn[str], book: Book) -> None:
    prompt.sendline("王芳 T 聊了 > 5/11 回访")
    prompt.expect_exact("Which one?")
    prompt.sendline("2")
    prompt.expect_exact("> 5 Nov 2027 回访")
    end(prompt)
    (contact,) = book.day(TODAY).contacts
    assert contact.promise
    assert contact.promise.due.isoformat() == "2027-11-05"


def test_what_is_still_to_be_done_is_promised_and_no_contact_is_written(prompt: pexpect.spawn[str], book: Book) -> None:
    prompt.sendline("明天王芳电话聊基金")
    prompt.expect_exact("only a promise for")
    prompt.expect_exact("Which one?")
    prompt.sendline("only")
    prompt.expect_exact("“rmtui undo” takes it back.")
    end(prompt)
    (step,) = book.records(StandingPromise)
    assert (step.promise.due, step.promise.text) == (TODAY + timedelta(1), "王芳电话聊基金")
    assert not book.day(TODAY).contacts


def test_what_the_day_had_besides_contacts_may_be_its_note(prompt: pexpect.spawn[str], book: Book) -> None:
    prompt.sendline("行里开会，晚上做台账")
    prompt.expect_exact("a note for the day")
    prompt.expect_exact("Which one?")
    prompt.sendline("1")
    prompt.expect_exact("The day note is kept.")
    prompt.sendline("")
    prompt.expect_exact("Another note for the day (Enter: none): ")
    prompt.sendline("")
    prompt.expect(pexpect.EOF)
    assert [one.text for one in book.day(TODAY).notes] == ["行里开会，晚上做台账"]
    assert not book.day(TODAY).contacts


def test_which_of_two_is_asked(prompt: pexpect.spawn[str], book: Book) -> None:
    prompt.sendline("王伟 T 聊了")
    prompt.expect_exact("Which one?")
    prompt.sendline("2")
    prompt.expect_exact("T 王伟 (0002): 聊了")
    end(prompt)
    (contact,) = book.day(TODAY).contacts
    assert book.clients()[contact.clients[0]].phones == ("13811110002",)


def test_a_name_typed_further_narrows_the_answers_until_one_is_left(prompt: pexpect.spawn[str], book: Book) -> None:
    book.save(*(Client(name=name) for name in ("John Adams", "John Alder", "Mary John")), what="add")
    prompt.sendline("John T talked")
    prompt.expect_exact("Mary John")
    prompt.expect_exact("Which one?")
    prompt.sendline("john a")
    prompt.expect(r"\d  John Adams\s+\d  John Alder\s+Which one\?")
    prompt.sendline("John Al")
    prompt.expect_exact("Always? [y/N]")
    prompt.sendline("")
    prompt.expect_exact("T John Alder: talked")
    end(prompt)
    assert book.unsorted() == []


def test_the_end_of_a_telephone_number_picks_one_of_two(prompt: pexpect.spawn[str]) -> None:
    prompt.sendline("王伟 T 聊了")
    prompt.expect_exact("Which one?")
    prompt.sendline("0002")
    prompt.expect_exact("T 王伟 (0002): 聊了")
    end(prompt)


def test_one_who_is_like_one_client_may_be_new_and_an_answer_that_is_not_there_is_said_to_be(
    prompt: pexpect.spawn[str], book: Book
) -> None:
    book.save(Client(name="刘敏"), what="add")
    prompt.sendline("小刘来电问国债")
    prompt.expect_exact("new client")
    prompt.expect_exact("Which one?")
    prompt.sendline("7")
    prompt.expect_exact("There is no answer 7.")
    prompt.sendline("3")
    prompt.expect_exact("Added 小刘")
    end(prompt)
    (contact,) = book.day(TODAY).contacts
    assert book.clients()[contact.clients[0]].name == "小刘"


@pytest.mark.parametrize(("reply", "kept"), [("y", ("Anna",)), ("", ())])
def test_who_answers_is_asked_whether_to_keep_the_answer(reply: str, kept: tuple[str, ...], book: Book) -> None:
    kowalski = Client(name="Anna Kowalski")
    book.save(Client(name="Anna Lee"), kowalski, what="add")
    child = terminal("log")
    child.sendline("Anna T talked")
    child.expect_exact("Which one?")
    child.sendline("2")
    child.expect_exact("“Anna” is Anna Kowalski. Always? [y/N]")
    child.sendline(reply)
    child.expect_exact("T Anna Kowalski: talked")
    end(child)
    assert book.clients()[kowalski.id].aliases == kept


def test_somebody_at_a_company_is_kept_as_its_contact_person(book: Book) -> None:
    company = Client(name="Brindle & Sons Ltd")
    book.save(company, what="add")
    child = terminal("log")
    child.sendline("Tim Brindle T payroll")
    child.expect_exact("2  somebody at Brindle & Sons Ltd")
    child.sendline("2")
    child.expect_exact("“Tim Brindle” is somebody at Brindle & Sons Ltd. Always? [y/N]")
    child.sendline("y")
    child.expect_exact("T Brindle & Sons Ltd: Tim Brindle: payroll")
    end(child)
    assert [one.name for one in book.clients()[company.id].contact_persons] == ["Tim Brindle"]


def test_a_word_is_a_way_of_contact_from_then_on(prompt: pexpect.spawn[str], book: Book) -> None:
    prompt.sendline("遛弯 王芳 说基金")
    prompt.expect_exact("3  “遛弯” is a way of contact")
    prompt.sendline("3")
    prompt.expect_exact("3  meeting")
    prompt.sendline("3")
    prompt.expect_exact("M 王芳: 说基金")
    prompt.sendline("和李强遛弯")
    prompt.expect_exact("M 李强:")
    end(prompt)


def test_somebody_new_is_added_at_the_question(prompt: pexpect.spawn[str], book: Book) -> None:
    prompt.sendline("赵六 T 借了伞")
    prompt.expect_exact("1  new prospect")
    prompt.sendline("1")
    prompt.expect_exact("T 赵六: 借了伞")
    prompt.sendline("赵六 T 还了伞")
    prompt.expect_exact("T 赵六: 还了伞")
    end(prompt)
    (added,) = [one for one in book.clients().values() if one.name == "赵六"]
    assert (added.stage, added.pinyin) == (Stage.PROSPECT, "zhao liu")
    assert {one.note for one in book.contacts(added.id)} == {"借了伞", "还了伞"}


def test_ctrl_c_at_the_question_keeps_the_line(prompt: pexpect.spawn[str], book: Book) -> None:
    prompt.sendline("王伟 T 聊了")
    prompt.expect_exact("Which one?")
    prompt.sendline("7")
    prompt.expect_exact("Which one?")
    interrupt(prompt, "The line is kept")
    end(prompt)
    assert [line.line for line in book.unsorted()] == ["王伟 T 聊了"]


def test_a_line_written_at_the_question_is_logged_and_the_one_asked_about_is_kept(
    prompt: pexpect.spawn[str], book: Book
) -> None:
    prompt.sendline("王伟 T 聊了")
    prompt.expect_exact("Which one?")
    prompt.sendline("王芳 T 买房")
    prompt.expect_exact("T 王芳: 买房")
    end(prompt)
    assert [line.line for line in book.unsorted()] == ["王伟 T 聊了"]
    assert [contact.note for contact in book.day(TODAY).contacts] == ["买房"]


def test_undo_takes_the_last_line_back(prompt: pexpect.spawn[str], book: Book) -> None:
    prompt.sendline("王芳 T 写错了")
    prompt.expect_exact("> ")
    prompt.sendline("undo")
    prompt.expect_exact("Undone:")
    end(prompt)
    assert book.day(TODAY).contacts == ()


def test_ctrl_c_keeps_everything_even_the_line_begun(prompt: pexpect.spawn[str], book: Book) -> None:
    prompt.sendline("王芳 T 聊了")
    prompt.expect_exact("> ")
    prompt.send("李强 T 才写了一半")
    prompt.expect_exact("一半")
    interrupt(prompt, pexpect.EOF)
    assert [contact.note for contact in book.day(TODAY).contacts] == ["聊了"]
    assert [line.line for line in book.unsorted()] == ["李强 T 才写了一半"]


def test_a_line_kept_is_sorted_at_a_prompt_of_its_own(prompt: pexpect.spawn[str], book: Book) -> None:
    prompt.sendline("赵六 T 新客户")
    prompt.expect_exact("Which one?")
    prompt.sendline("")
    prompt.expect_exact("The line is kept")
    end(prompt)
    child = terminal("log", "--unsorted")
    child.expect_exact("1/1")
    child.expect_exact("Which one?")
    child.sendline("")
    child.expect_exact("Write it anew")
    child.sendline("李强 T 新客户")
    child.expect_exact("T 李强: 新客户")
    child.expect_exact("Enter to write it down")
    assert not book.day(TODAY).contacts, "what it means is seen first"
    child.sendline("")
    child.expect(pexpect.EOF)
    assert book.unsorted() == []
    assert book.day(TODAY).contacts[0].note == "新客户"


def test_the_end_says_what_of_the_plan_was_not_done(book: Book) -> None:
    wang, li = book.clients().values()
    book.save(*(PlannedContact(client=one.id, on=TODAY) for one in (wang, li)), what="plan")
    child = terminal("log")
    child.expect_exact("> ")
    assert "plan: 0 of 2 done" in str(child.before)
    child.sendline("王芳 T 聊了")
    child.expect_exact("> ")
    summary = end(child)
    assert "plan: 1 of 2 done" in summary
    assert "Not done of the plan, carried over: 李强" in summary
    child.close(force=True)


def test_a_line_that_is_clear_by_now_is_written_at_a_terminal_once_that_was_seen(book: Book) -> None:
    for line in ("陈静 T 来访", "陈静 T 问利率", "陈静 T 问基金", "陈静 T 问房贷"):
        book.keep_unsorted(line, "", TODAY, "09:00")
    book.save(Client(name="陈静"), what="add")
    child = terminal("log", "--unsorted")
    for channel, reply in (("T", "/"), ("T", "-"), ("T", ""), ("T", "陈静 E 问车贷"), ("E", "")):
        child.expect_exact(f"09:00 {channel} 陈静")
        child.expect_exact("Enter to write it down, “/” to leave it, “-” to drop it, or write it anew: ")
        child.sendline(reply)
    child.expect(pexpect.EOF)
    assert [line.line for line in book.unsorted()] == ["陈静 T 来访"]
    assert [(one.channel, one.note) for one in book.day(TODAY).contacts] == [("T", "问基金"), ("E", "问车贷")]


def test_an_arrow_at_a_numbered_question_is_no_text_and_brings_the_line_back_to_be_mended(book: Book) -> None:
    book.keep_unsorted("Zed T visits", "", TODAY, "09:00")
    child = terminal("log", "--unsorted")
    child.expect_exact("Which one?")
    child.send("\x1b[A")
    child.expect_exact("Zed T visits")
    child.send("\x01" + "\x04" * len("Zed"))  # to its beginning, without the name
    child.sendline("李强")
    child.expect_exact("T 李强: visits")
    child.sendline("")
    child.expect(pexpect.EOF)
    assert [one.note for one in book.day(TODAY).contacts] == ["visits"]
    assert book.unsorted() == []


def test_a_line_is_dropped_at_a_numbered_question_too(book: Book) -> None:
    book.keep_unsorted("陈静 T 来访", "", TODAY, "09:00")
    child = terminal("log", "--unsorted")
    child.expect_exact("Which one?")
    child.sendline("-")
    child.expect_exact("Dropped")
    child.expect(pexpect.EOF)
    assert book.unsorted() == []


def test_ctrl_c_at_a_numbered_question_leaves_the_other_lines_at_once(book: Book) -> None:
    for line in ("陈静 T 来访", "周涛 T 来访"):
        book.keep_unsorted(line, "", TODAY, "09:00")
    child = terminal("log", "--unsorted")
    child.expect_exact("Which one?")
    interrupt(child, r"2 lines are still unsorted\.")
    child.expect(pexpect.EOF)
    assert [line.line for line in book.unsorted()] == ["陈静 T 来访", "周涛 T 来访"]
