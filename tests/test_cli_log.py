"""`rmtui log` by words and by lines on standard input."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
from datetime import date, datetime, tzinfo
from pathlib import Path

import pytest

from rmtui.cli import context
from rmtui.errors import RmtuiError
from rmtui.records.channel import Channel
from rmtui.records.client import Client
from rmtui.store.files import file_format, outbox
from rmtui.store.files.book import Book
from tests.conftest import Run

TODAY = date(2026, 11, 23)


def test_words_make_one_contact_with_its_next_step_topic_and_sale(book: Book, run: Run) -> None:
    answer = run("log", "昨天", "王芳", "T", "聊了到期理财", "next:", "下周三", "发方案", "+到期", "sold:50万基金")
    assert answer.code == 0
    (contact,) = book.day(date(2026, 11, 22)).contacts
    assert contact.channel is Channel.TELEPHONE
    assert contact.note == "聊了到期理财"
    assert contact.topics == ("到期",)
    assert contact.promise is not None
    assert (contact.promise.due, contact.promise.text) == (date(2026, 12, 2), "发方案")
    (sale,) = book.day(date(2026, 11, 22)).sales
    assert (sale.amount, sale.kind, sale.contact) == (50_000_000, "fund", contact.id)


def test_what_was_understood_is_echoed(book: Book, run: Run) -> None:
    answer = run("log", "昨天 14:30 wf T 聊了到期理财 > fri send it")
    assert answer.out == "22 Nov 14:30 T 王芳: 聊了到期理财 > Fri send it\n  next step by 27 Nov\n"


def test_one_is_told_the_first_day_on_which_the_queue_shows_the_client(book: Book, run: Run) -> None:
    run("log", "王芳 T 聊了到期 > fri 发方案")
    assert run("log", "王芳 T 又聊了两句").out.endswith("\n  next step by 27 Nov (发方案)\n"), (
        "it is still due on Friday"
    )
    run("log", "王芳 T 聊了 < wed 身份证")
    assert run("log", "王芳 E 提醒了").out.endswith(
        "email does not count as spoken: awaited from the client by 25 Nov (身份证)\n"
    )
    run("snooze", "王芳", "2027-03-01")
    assert run("log", "王芳 T 还是接了").out.endswith("\n  snoozed until 1 Mar 2027\n")


def test_an_attempt_is_written_down_as_such_and_changes_nothing(book: Book, run: Run) -> None:
    run("log", "2026-11-02 王芳 T 聊了 > 2026-11-20 发方案")
    answer = run("log", "王芳 T 打了两次，没人接")
    assert " t 王芳: (not reached) 打了两次，没人接\n  not reached: still due, 3 days overdue\n" in answer.out
    assert [one.text for one in book.contact_summary(TODAY).promises] == ["发方案"]
    assert "t 王芳: (not reached)" in run("day").out
    assert run("list", "attempts:1").out.startswith("王芳")


def test_a_next_step_may_be_no_more_than_a_day(book: Book, run: Run) -> None:
    assert run("log", "王芳 T 聊了 > 周三").out.endswith("  next step by 25 Nov\n")
    assert run("log", "王芳 E 发了报告").out.endswith("next step by 25 Nov\n")
    assert "promise due today ·" in run("--today", "2026-11-25", "due").out
    assert "Taken as kept: Wed 25 Nov 2026. Still open?" in run("--today", "2026-11-25", "log", "王芳 T 聊了").out


def test_a_promise_taken_as_kept_is_said_and_can_be_refused(book: Book, run: Run) -> None:
    run("log", "2026-11-02 王芳 T 聊了 > 2026-11-20 发方案")
    answer = run("log", "王芳 E 发了报告")
    assert "  email does not count as spoken: next conversation by 2 Dec\n" in answer.out
    assert "  Taken as kept: 发方案. Still open? rmtui log --still-open 王芳\n" in answer.out
    assert book.contact_summary(TODAY).promises == []
    assert run("log", "--still-open", "王芳").out.startswith("Still open: 发方案.")
    assert [one.text for one in book.contact_summary(TODAY).promises] == ["发方案"]
    assert "Nothing was taken as kept" in run("log", "--still-open", "王芳").out
    assert run("log", "--still-open").code == 2
    run("undo")
    assert book.contact_summary(TODAY).promises == []


def test_whose_a_next_step_of_several_clients_is_is_said_and_for_whom_a_contact_keeps_it(book: Book, run: Run) -> None:
    line = "王芳、李强 M 聊了 > today 发方案 < fri 交材料"
    assert "> Mon 23 Nov 发方案, for both  < Fri 27 Nov 交材料, from each of them" in run("log", "--dry-run", line).out
    assert "> today 发方案, for both < Fri 交材料, from each of them" in run("log", line).out
    assert "Taken as kept: 发方案 (only for 王芳). Still open?" in run("log", "王芳 T 发了").out
    assert [row.split("\t")[1:5] for row in run("promises").out.splitlines()] == [
        [">", "today", "李强", "发方案"],
        *(["<", "Fri", name, "交材料"] for name in ("王芳", "李强")),
    ]
    assert "Taken as kept: 发方案 (only for 李强)." in run("log", "李强 T 发了").out
    assert "Still open: 发方案 (for 王芳, 李强)." in run("log", "--still-open", "李强").out, "both were reached today"


def test_a_promise_for_today_is_kept_by_a_line_written_later_today(book: Book, run: Run) -> None:
    assert "Taken as kept" not in run("log", "王芳 T 聊了 > 今天 发方案").out
    assert "promise due today: 发方案" in run("due").out
    assert "  Taken as kept: 发方案. Still open? rmtui log --still-open 王芳\n" in run("log", "王芳 E 发了方案").out
    assert book.contact_summary(TODAY).promises == []
    assert run("log", "--still-open", "王芳").out.startswith("Still open: 发方案.")


def test_a_promise_written_down_late_that_a_later_contact_kept_is_said(book: Book, run: Run) -> None:
    run("log", "昨天 王芳 T 聊了")
    answer = run("log", "2026-11-02 王芳 T 聊了 > 2026-11-20 发方案")
    assert "Taken as kept: 发方案." in answer.out
    run("log", "--still-open", "王芳")
    assert [one.text for one in book.contact_summary(TODAY).promises] == ["发方案"]


def test_a_month_that_cannot_be_read_keeps_nobody_from_logging(book: Book, run: Run) -> None:
    run("log", "2026-10-02 王芳 T 聊了")
    Path(book.path, "log", "2026-10.json").write_text("torn", encoding="utf-8")
    answer = run("log", "王芳 E 发了报告")
    assert answer.code == 0
    assert answer.out.endswith("  email does not count as spoken\n")


def test_a_contact_of_today_is_given_the_time_of_day(book: Book, run: Run) -> None:
    run("log", "wf t talked")
    (contact,) = book.day(TODAY).contacts
    assert len(contact.at) == 5
    assert contact.at[2] == ":"


def test_a_contact_of_today_whose_part_of_the_day_is_told_is_given_no_time(book: Book, run: Run) -> None:
    run("log", "王芳下午来电问利率")
    (contact,) = book.day(TODAY).contacts
    assert (contact.at, contact.note) == ("", "下午问利率")


def test_without_a_channel_the_preferred_one_is_taken(book: Book, run: Run) -> None:
    run("log", "王芳 发了方案")
    assert book.day(TODAY).contacts[0].channel is Channel.WECHAT


def test_a_line_on_stdin_that_begins_with_a_hash_is_a_comment(book: Book, run: Run) -> None:
    answer = run("log", stdin="# Monday\n王芳 T 聊了 #到期\n  ＃ 周一\n#周二\n")
    assert (answer.code, answer.err) == (0, "")
    assert [(one.note, one.topics) for one in book.contacts()] == [("聊了", ("到期",))]
    assert book.unsorted() == []
    assert answer.out.startswith("2: ")


def test_a_line_on_stdin_that_begins_with_its_topic_is_a_contact(book: Book, run: Run) -> None:
    run("log", stdin="#到期 王芳 T 聊了\n#到期 谁都不是\n")
    assert [(one.note, one.topics) for one in book.contacts()] == [("聊了", ("到期",))]
    assert [one.line for one in book.unsorted()] == ["#到期 谁都不是"]


@pytest.mark.parametrize("words", [(), ("-",)])
def test_lines_on_stdin_are_reported_one_by_one(words: tuple[str, ...], book: Book, run: Run) -> None:
    answer = run("log", *words, stdin="王芳 T 聊了\n\n王芳、李强 M 午餐\nnobody at all\n")
    assert answer.code == 3
    assert [line.split(" ")[0] for line in answer.out.splitlines()] == ["1:", "1:", "3:", "3:"]
    assert answer.err.startswith("4: ")
    assert len(book.day(TODAY).contacts) == 2
    assert [line.line for line in book.unsorted()] == ["nobody at all"]


def test_an_ambiguous_name_is_never_guessed(book: Book, run: Run) -> None:
    book.save(Client(name="王伟", phones=("13811110001",)), Client(name="王伟", phones=("13811110002",)), what="add")
    answer = run("log", "王伟 T 聊了")
    assert answer.code == 3
    assert "0001" in answer.err
    assert "0002" in answer.err
    assert book.day(TODAY).contacts == ()
    assert [line.line for line in book.unsorted()] == ["王伟 T 聊了"]


def test_a_note_may_begin_with_a_dash(book: Book, run: Run) -> None:
    run("log", "王芳", "T", "-5%", "--book-keeping")
    assert book.day(TODAY).contacts[0].note == "-5% --book-keeping"


@pytest.mark.parametrize("words", [("--dry-run", "王芳", "T", "聊了"), ("王芳", "T", "聊了", "--dry-run")])
def test_a_dry_run_writes_nothing_wherever_it_is_asked_for(words: tuple[str, ...], book: Book, run: Run) -> None:
    answer = run("log", *words)
    assert (answer.code, "“聊了”" in answer.out, list(book.contacts())) == (0, True, [])
    assert len(json.loads(run("log", *words, "--json").out)["lines"]) == 1
    assert "电话" in run("log", *words, "--lang", "zh").out
    assert list(book.contacts()) == []


@pytest.fixture
def _at_half_past_ten(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock, where nobody says which day today is."""

    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Clock:
            return cls(2026, 11, 23, 10, 30, tzinfo=tz)

    monkeypatch.setattr(context, "datetime", Clock)
    monkeypatch.delenv("RMTUI_TODAY")


@pytest.mark.usefixtures("_at_half_past_ten")
def test_a_time_of_today_that_the_clock_has_not_reached_is_kept_unsorted(book: Book, run: Run) -> None:
    for words in (("log", "11:00 王芳 T 聊了"), ("log", "--dry-run", "11:00 王芳 T 聊了")):
        refused = run(*words)
        assert (refused.code, "11:00 lies ahead" in refused.out + refused.err) == (3, True)
    assert [line.line for line in book.unsorted()] == ["11:00 王芳 T 聊了"]
    assert "11:00 lies ahead" in run("log", "--unsorted").out
    assert run("log", "10:35 王芳 T 聊了").code == 0, "a clock may be slow"
    assert run("log", "昨天11:00 李强 T 聊了").code == 0
    assert run("--today", "2026-11-23", "log", "11:00 王芳 T 聊了").code == 0, "no clock goes with a day that is said"
    assert [one.at for one in book.contacts()] == ["11:00", "10:35", "11:00"]


def test_lines_that_come_past_midnight_are_of_the_new_day(
    book: Book, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Clock:
            return cls(2026, 11, 23 + len([*book.contacts()]), 23, 30, tzinfo=tz)

    monkeypatch.setattr(context, "datetime", Clock)
    monkeypatch.delenv("RMTUI_TODAY")
    assert run("log", stdin="王芳 T 聊了\n昨天 李强 M 午餐\n王芳 T 又聊了\n").code == 0
    assert {one.note: one.on.day for one in book.contacts()} == {"聊了": 23, "午餐": 23, "又聊了": 25}


def test_options_behind_the_words_of_an_entry_are_none_of_them(book: Book, run: Run) -> None:
    assert json.loads(run("log", "王芳", "T", "聊了", "--json").out)["lines"][0]["status"] == "logged"
    assert [one.note for one in book.contacts()] == ["聊了"]
    assert run("log", "--bogus", "王芳", "T", "聊了").code == 2


def test_behind_two_dashes_everything_is_a_word_of_the_entry(book: Book, run: Run) -> None:
    run("log", "--", "王芳", "T", "asked", "about", "--dry-run", "--lang", "zh")
    run("log", "王芳", "T", "asked", "--", "--json")
    assert {one.note for one in book.contacts()} == {"asked about --dry-run --lang zh", "asked --json"}


def test_a_line_the_book_cannot_take_waits_in_the_outbox(book: Book, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise RmtuiError("The disk is full.")

    with monkeypatch.context() as broken:
        broken.setattr("rmtui.store.files.file_protocol.commit", full)
        answer = run("log", "王芳 T 聊了")
    assert answer.code == 1
    assert "The disk is full." in answer.err
    assert [(one.on, one.line) for one in outbox.read_lines(book.path)] == [("2026-11-23", "王芳 T 聊了")]

    answer = run("log", "李强 T 问好")
    assert "is in the book now" in answer.err
    assert [contact.note for contact in book.day(TODAY).contacts] == ["聊了", "问好"]
    assert book.unsorted() == []
    assert not Path(book.path, outbox.NAME).exists()


def test_a_damaged_month_keeps_the_line_and_says_so(book: Book, run: Run) -> None:
    run("log", "王芳 T 一")
    Path(book.path, "log", "2026-11.json").write_bytes(b"\0" * 100)
    answer = run("log", "王芳 T 二")
    assert answer.code == 6
    assert "rmtui doctor" in answer.err
    assert [(one.on, one.line) for one in outbox.read_lines(book.path)] == [("2026-11-23", "王芳 T 二")]


def test_a_damaged_book_keeps_every_line(book: Book, run: Run) -> None:
    Path(book.path, "book.json").write_bytes(b"")
    assert run("log", "王芳 T 一").code == 6
    assert run("log", stdin="王芳 T 二\n李强 T 三\n").code == 6
    assert [one.line for one in outbox.read_lines(book.path)] == ["王芳 T 一", "王芳 T 二", "李强 T 三"]


def test_a_newer_book_is_not_written_and_the_line_kept(book: Book, run: Run) -> None:
    path = Path(book.path, "book.json")
    newer = path.read_bytes().replace(b'"format":%d' % file_format.FORMAT, b'"format":9')
    path.write_bytes(newer)
    answer = run("log", "王芳 T 一")
    assert answer.code == 1
    assert "newer rmtui" in answer.err
    assert path.read_bytes() == newer
    assert [(one.on, one.line) for one in outbox.read_lines(book.path)] == [("2026-11-23", "王芳 T 一")]


def test_a_book_altered_behind_its_header_is_not_written_to(book: Book, run: Run) -> None:
    run("log", "王芳 T 一")
    path = Path(book.path, "book.json")
    path.write_bytes(path.read_bytes().replace("李强".encode(), "李刚".encode()))
    assert run("log", "王芳 T 二").code == 6
    assert [contact.note for contact in Book(book.path).contacts()] == ["一"]
    assert [(one.on, one.line) for one in outbox.read_lines(book.path)] == [("2026-11-23", "王芳 T 二")]


def test_nothing_is_said_to_be_logged_that_was_not(book: Book, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise RmtuiError("The disk is full.")

    monkeypatch.setattr("rmtui.store.files.file_protocol.commit", full)
    assert run("log", "王芳 T 聊了").out == ""


def test_a_reader_that_leaves_stops_nothing(book: Book) -> None:
    lines = "".join(f"王芳 T 第{number}句\n" for number in range(30))
    command = f"{shlex.quote(sys.executable)} -u -m rmtui log | head -1"
    subprocess.run(["bash", "-c", command], input=lines, text=True, check=True, capture_output=True)
    assert len(book.day(TODAY).contacts) == 30


def test_lines_as_chinese_windows_writes_them_are_understood(book: Book) -> None:
    lines = b"\xef\xbb\xbf" + "王芳 T 一\n".encode() + "李强 T 二\r\n".encode("gb18030")
    subprocess.run([sys.executable, "-m", "rmtui", "log"], input=lines, check=True, capture_output=True)
    assert [contact.note for contact in book.day(TODAY).contacts] == ["一", "二"]


def test_a_defect_of_ours_loses_no_line(book: Book, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise TypeError("王芳")

    monkeypatch.setattr("rmtui.cli.entering.log_line.parse", broken)
    answer = run("log", "王芳 T 一")
    assert answer.code == 1
    assert [one.line for one in outbox.read_lines(book.path)] == ["王芳 T 一"]


def test_what_waited_comes_in_on_the_day_it_was_typed(book: Book, run: Run) -> None:
    outbox.put(book.path, "昨天 王芳 T 来访", date(2026, 11, 20))
    run("log", "李强 T 问好")
    assert [contact.note for contact in book.day(date(2026, 11, 19)).contacts] == ["来访"]


def test_an_empty_line_is_a_usage_error(book: Book, run: Run) -> None:
    assert run("log", "").code == 2
    assert book.unsorted() == []


def test_hostile_text_is_stored_unchanged_and_shown_as_marks(book: Book, run: Run) -> None:
    answer = run("log", "王芳 T [b]\x1b[31m\u202e 好 [/")
    assert book.day(TODAY).contacts[0].note == "[b]\x1b[31m\u202e 好 [/"
    assert "\x1b" not in answer.out
    assert "[b]\u241b[31m<202E> 好 [/" in answer.out


def test_a_note_of_a_million_characters_is_kept_whole(book: Book, run: Run) -> None:
    note = "长" * 1_000_000
    assert run("log", stdin=f"王芳 T {note}\n").code == 0
    assert book.day(TODAY).contacts[0].note == note


def test_there_must_be_a_book(run: Run) -> None:
    answer = run("log", "王芳 T 聊了")
    assert answer.code == 4
    assert "rmtui init" in answer.err


def test_a_sign_that_stayed_text_is_told_beside_what_was_written(book: Book, run: Run) -> None:
    answer = run("log", "昨天 王芳 T 聊了 =-10万赎回")
    assert answer.code == 0
    assert answer.out == "22 Nov T 王芳: 聊了 =-10万赎回\n  next conversation by 22 Dec\n"
    assert "? “=-10万赎回” stays text." in answer.err


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be"])
def test_lines_as_powershell_writes_them_are_understood(book: Book, encoding: str) -> None:
    lines = "王芳 T 一\r\n李强 M 二\r\n"
    content = lines.encode(encoding) if encoding == "utf-16" else b"\xfe\xff" + lines.encode(encoding)
    subprocess.run([sys.executable, "-m", "rmtui", "log"], input=content, check=True, capture_output=True)
    assert [contact.note for contact in book.day(TODAY).contacts] == ["一", "二"]


@pytest.mark.parametrize("content", ["王芳 T 一\n".encode("utf-16") + b"\x00", "王芳 T 一\n".encode("utf-32")])
def test_what_calls_itself_utf_16_and_is_not_is_refused_as_a_whole(book: Book, content: bytes) -> None:
    command = [sys.executable, "-m", "rmtui", "log"]
    answer = subprocess.run(command, input=content, check=False, capture_output=True)
    assert answer.returncode == 1
    assert answer.stderr.count(b"\n") == 1
    assert b"UTF-16" in answer.stderr
    assert not list(book.contacts())
    assert not book.unsorted()
    assert not outbox.read_lines(book.path)


@pytest.mark.skipif(sys.platform == "win32", reason="its arguments are no bytes")
def test_words_in_the_signs_of_chinese_windows_are_understood(book: Book) -> None:
    words = ["王芳".encode("gb18030"), b"T", "聊了".encode("gb18030")]
    subprocess.run([sys.executable, "-m", "rmtui", "log", *words], check=True, capture_output=True)
    assert [contact.note for contact in book.day(TODAY).contacts] == ["聊了"]


def test_a_dry_run_shows_how_a_line_is_read_and_writes_nothing(book: Book, run: Run) -> None:
    answer = run("log", "--dry-run", "昨天 王芳 T 聊了到期 > 周五 发方案 #到期 =50万基金")
    assert answer.code == 0
    assert answer.out.splitlines() == [
        "昨天 王芳 T 聊了到期 > 周五 发方案 #到期 =50万基金",
        "  王芳  telephone  yesterday Sun 22 Nov  > Fri 27 Nov 发方案  sold 500,000 基金 (fund)  #到期  “聊了到期”",
        "  ! 王芳, 基金: no risk assessment.",
    ]
    assert not [*book.contacts()]
    assert not book.unsorted()


def test_whose_a_sale_is_with_several_clients_is_said(book: Book, run: Run) -> None:
    reading = run("log", "--dry-run", "李强、王芳 M 午饭 =10万国债").out.splitlines()[1]
    assert "sold 100,000 国债 (bond), all of it for 李强" in reading


def test_a_question_about_the_outcome_names_the_channel_of_the_line(book: Book, run: Run) -> None:
    question = run("log", "--dry-run", "给王芳发了微信，问她存款到期怎么安排，没回").out.splitlines()[1]
    assert "write W- behind the name, or W+ where somebody was" in question


def test_a_dry_run_of_many_lines_asks_nothing_and_says_what_would_be_asked(book: Book, run: Run) -> None:
    answer = run("log", "--dry-run", stdin="# Monday\n王芳 T 聊了 > 5/11 回访\n\n赵六 T 新客户\n李强 M 午饭 > 发方案\n")
    assert answer.code == 3
    assert answer.out.splitlines() == [
        "王芳 T 聊了 > 5/11 回访",
        "  ? Which day is “5/11”?",
        "    1  Tue 11 May 2027",
        "    2  Fri 5 Nov 2027",
        "赵六 T 新客户",
        "  ? Who is “赵六”?",
        "    1  new prospect",
        "    2  new client",
        "  赵六  telephone  today  “新客户”",
        "李强 M 午饭 > 发方案",
        "  李强  meeting  today  > Mon 30 Nov (assumed) 发方案  “午饭”",
    ]
    assert not book.unsorted()


def test_a_program_gets_the_parts_of_each_line_with_their_places(book: Book, run: Run) -> None:
    answer = run("log", "--dry-run", "--json", stdin="王芳 W 发了报告\n赵六 T 新客户\n")
    first, second = json.loads(answer.out)["lines"]
    (fang,) = book.names().find("王芳")
    assert first["parts"] == [
        {"kind": "client", "start": 0, "end": 2, "text": "王芳"},
        {"kind": "channel", "start": 3, "end": 4, "text": "W"},
        {"kind": "note", "start": 5, "end": 9, "text": "发了报告"},
    ]
    assert first["contact"] == {
        "clients": [fang.id],
        "names": ["王芳"],
        "on": "2026-11-23",
        "at": "",
        "channel": "W",
        "outcome": "reached",
        "incoming": False,
        "note": "发了报告",
        "topics": [],
        "promise": None,
    }
    assert (first["line"], first["text"], first["status"], first["sales"]) == (1, "王芳 W 发了报告", "read", [])
    assert (second["status"], second["contact"], second["why"]) == ("unsorted", None, "No client is called “赵六”.")
    question = second["question"]
    assert (question["start"], question["end"]) == (0, 2)
    assert [one["stage"] for one in question["answers"]] == ["prospect", "active"]
    assert (answer.code, first["question"], first["doubts"]) == (3, None, [])


# For programs


def test_a_program_is_told_what_became_of_every_line(book: Book, run: Run) -> None:
    text = "# Monday\n王芳 T 聊了 =50万基金\n\n某某人 T 聊了\n"
    answer = run("log", "--json", stdin=text)
    assert answer.code == 3
    logged, kept = json.loads(answer.out)["lines"]
    assert (logged["line"], logged["status"], logged["why"]) == (2, "logged", "")
    assert (logged["contact"]["names"], logged["contact"]["note"]) == (["王芳"], "聊了")
    assert [sale["amount"] for sale in logged["sales"]] == ["500000.00"]
    assert (kept["line"], kept["text"], kept["status"], kept["contact"]) == (4, "某某人 T 聊了", "unsorted", None)
    assert "某某人" in kept["why"]
    assert "2: " in answer.err, "what a person reads goes to standard error"
    lines = [json.loads(line) for line in run("log", "--ndjson", "王芳", "T", "again").out.splitlines()]
    assert [(one["table"], one["line"], one["status"]) for one in lines] == [("lines", 1, "logged")]


def test_a_program_is_told_of_lines_that_could_not_be_written(book: Book, run: Run, tmp_path: Path) -> None:
    Path(book.path, "book.json").write_bytes(b"{")
    (line,) = json.loads(run("log", "--json", "王芳", "T", "聊了").out)["lines"]
    assert (line["status"], line["text"]) == ("waiting", "王芳 T 聊了")
    (line,) = json.loads(run("--book", str(tmp_path / "none"), "log", "--json", "王芳", "T", "聊了").out)["lines"]
    assert line["status"] == "given-back"


def test_a_program_sorts_by_number_what_is_understood_by_now(book: Book, run: Run) -> None:
    run("log", stdin="陈静 T 聊了\n某某人 T 聊了\n")
    run("add", "陈静")
    listed = run("log", "--unsorted", "--json")
    assert (listed.code, [one["status"] for one in json.loads(listed.out)["lines"]]) == (3, ["unsorted", "unsorted"])
    answer = run("log", "--json", "--unsorted", "1", "陈静 T 聊了")
    assert (answer.code, [one["status"] for one in json.loads(answer.out)["lines"]]) == (0, ["logged"])
    run("log", "2026-11-02 王芳 T 聊了 > 2026-11-20 发方案")
    run("log", "王芳 E 发了报告")
    assert json.loads(run("log", "--json", "--still-open", "王芳").out) == {"still_open": ["发方案"]}
