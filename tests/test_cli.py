"""The command line itself: which command is chosen, what is imported for it, how it fails."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from unicodedata import east_asian_width

import pytest

from rmtui.cli import command_summaries
from rmtui.currency import BASE_CURRENCIES
from rmtui.store.files.book import Book
from tests.conftest import Run


def modules_loaded_by(*words: str) -> set[str]:
    """What one command imports, in a process of its own: only running it proves that a lazy import is lazy."""
    program = """
import atexit, sys
import rmtui.__main__
from rmtui.cli import main
atexit.register(lambda: print(*sys.modules, file=sys.stderr))
main(sys.argv[1:])
"""
    done = subprocess.run(
        [sys.executable, "-c", program, *words], check=True, capture_output=True, text=True, stdin=subprocess.DEVNULL
    )
    return set(done.stderr.split())


def test_logging_loads_no_screen_no_tables_no_records(book: Book) -> None:
    loaded = modules_loaded_by("log", "王芳", "T", "聊了")
    assert book.day(date(2026, 11, 23)).contacts
    libraries = {"textual", "rich", "prompt_toolkit", "msgspec", "dateutil", "lunar_python", "pypinyin"}
    assert not loaded & {*libraries, "asyncio", "dataclasses", "pathlib", "_typing"}
    steps = {f"steps.{name}" for name in ("english_steps", "english_awaited", "glued_steps", "step_subjects")}
    english = {"english_leftovers", "english_moment_leftovers", *steps}
    assert not loaded & {f"rmtui.entry.{name}" for name in english}, "the note is in Chinese"
    way = {"entry.contact_finder", "entry.han_verbs", "words.contact_phrases"}
    assert not loaded & {f"rmtui.{name}" for name in way}, "the channel is a letter"
    assert not loaded & UNTOLD, "the note tells no amount, no sale and no gift, and leaves nothing to ask"


def test_every_error_about_an_argument_begins_with_its_name(book: Book, run: Run) -> None:
    """Whether argparse, a field or a reader of ours refused it."""
    refused = {
        "--days": ("due", "--days", "x"),
        "--kind": ("holdings", "add", "王芳", "--name", "saver", "--value", "1", "--kind", "x"),
        "MONTH": ("month", "x"),
    }
    for argument, words in refused.items():
        assert run(*words).err.startswith(f"rmtui: {argument}: "), words


def test_no_start_builds_dates_in_python_before_it_takes_those_of_c() -> None:
    script = "import rmtui.__main__, datetime, sys; print(datetime.date(1, 1, 1), 'math' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert told.stdout == "0001-01-01 False\n", "Python's own module of dates begins with math"


UNTOLD = {
    f"rmtui.entry.{name}"
    for name in ("amounts", "entry_errors", "values", "sale_signs", "note.chinese_gifts", "note.english_gifts")
}


@pytest.mark.parametrize(
    "line", ["给王芳打电话，聊了到期理财，下周三发方案", "called 王芳 re rates, follow up Tuesday"]
)
def test_a_spoken_line_loads_nothing_of_what_it_does_not_tell(book: Book, line: str) -> None:
    loaded = modules_loaded_by("log", line)
    assert [one.promise is not None for one in book.contacts()] == [True]
    assert not loaded & UNTOLD


UNUSED = {"gettext", "typing_extensions", "uuid", "platform", "textwrap", "inspect", "msgspec.inspect", "dataclasses"}
"""What libraries load that no command uses: together several times as long as starting Python."""


@pytest.mark.parametrize(
    "words", ["log --dry-run 王芳 T 聊了", "log 王芳 T 聊了", "target", "review 王芳", "stats", "risk"]
)
def test_libraries_are_loaded_without_what_no_command_uses(book: Book, words: str) -> None:
    assert not modules_loaded_by(*words.split()) & UNUSED


@pytest.mark.parametrize("words", ["due", "list", "day", "calendar", "show 王芳", "find 王芳", "doctor"])
def test_reading_commands_load_no_screen(book: Book, words: str) -> None:
    loaded = modules_loaded_by(*words.split())
    assert not loaded & (UNUSED if words != "doctor" else set())
    assert "textual" not in loaded
    assert "rich" not in loaded, "a pipe gets plain lines"
    assert "lunar_python" not in loaded, "the years people live in stand in a table"
    assert "pypinyin" not in loaded
    assert "rmtui.store.files.writing" not in loaded, "nothing is written"


def test_a_folder_loads_the_kinds_that_its_client_has(book: Book, run: Run) -> None:
    run("gifts", "add", "王芳", "--what", "月饼", "--value", "200")
    kinds = {"gift", "greeting", "occasion", "report"}
    sections = {"gifts_section", "goals_section", "campaigns_section"}
    loaded = modules_loaded_by("show", "王芳")
    assert loaded & {f"rmtui.records.{name}" for name in kinds} == {"rmtui.records.gift"}
    assert loaded & {f"rmtui.cli.folder.{name}" for name in sections} == {"rmtui.cli.folder.gifts_section"}


def test_the_queue_of_a_book_as_it_was_is_shown_without_the_rules_it_follows_from(book: Book) -> None:
    book.due_rows(date(2026, 11, 23))
    rules = {"rmtui.rules.contact.due", "rmtui.rules.contact.due_reasons", "rmtui.store.files.book_tables"}
    assert not modules_loaded_by("due") & rules


def test_version_and_help_load_no_command() -> None:
    assert not {"rmtui.cli.context", "rmtui.records", "msgspec", "textwrap"} & modules_loaded_by("--version")
    assert not {"rmtui.cli.context", "rmtui.cli.records", "rmtui.records.client"} & modules_loaded_by("--help")


def test_help_names_every_command(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        run("--help")
    assert left.value.code == 0
    shown = capsys.readouterr().out
    assert all(f"  {name} " in shown for name in command_summaries())


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_command_has_help_and_in_chinese_its_placeholders_are_chinese_too(
    language: str, run: Run, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rmtui.cli._help_width", lambda: 98)
    for name in command_summaries():
        with pytest.raises(SystemExit) as left:
            run("--lang", language, name, "--help")
        assert left.value.code == 0
        shown = capsys.readouterr().out
        assert f"rmtui {name}" in shown
        assert len({_columns(head) for head in re.findall(r"^  (-\S.*?  +)(?=\S)", shown, re.MULTILINE)}) == 1, name
        if language == "zh":
            assert shown.splitlines()[-1].startswith("各命令通用：--book 目录")
            words = {*re.findall(r"\b[A-Z]{2,}\b", shown)} - {"JSON", "PR", "EDITOR", "RMTUI_BOOK", *BASE_CURRENCIES}
            assert not words, name


def _columns(text: str) -> int:
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)


def test_an_unknown_command_is_a_usage_error_that_lists_the_known(run: Run) -> None:
    answer = run("lgo")
    assert answer.code == 2
    assert "log" in answer.err
    assert answer.err.count("\n") == 1


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("lsit", "list"),
        ("holding", "holdings"),
        ("due --jsno", "--json"),
        ("holdings edit abcdef --vlaue 3", "--value"),
        ("holdings add 王芳 --type fund", "--kind?"),
        ("edit 王芳 --chanel T", "--channel?"),
        ("add Tom --telephone 139", "--phone?"),
    ],
)
def test_what_is_mistyped_is_answered_with_what_was_meant(book: Book, run: Run, words: str, meant: str) -> None:
    answer = run(*words.split())
    assert (answer.code, answer.err.count("\n")) == (2, 1)
    assert f"Did you mean {meant}" in answer.err


@pytest.mark.parametrize(
    ("words", "argument"),
    [
        ("stats someday", "PERIOD"),
        ("month someday", "MONTH"),
        ("day someday", "DATE"),
        ("snooze 王芳 someday", "UNTIL"),
        ("target set wine 5", "INDICATOR"),
        ("cases step x lost", "STAGE"),
        ("edit 王芳 --tier Q", "--tier"),
        ("plan add 王芳 --on someday", "--on"),
    ],
)
def test_a_message_about_a_value_names_its_argument(book: Book, run: Run, words: str, argument: str) -> None:
    assert run(*words.split()).err.startswith(f"rmtui: {argument}: ")


def test_help_and_version_are_found_where_one_looks_for_them(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    for words, shown in (
        (["help", "due"], "rmtui due"),
        (["help"], "holdings"),
        (["-V"], "rmtui 0."),
        (["help", "notes"], "add"),
    ):
        with pytest.raises(SystemExit) as left:
            run(*words)
        assert (left.value.code, shown in capsys.readouterr().out) == (0, True)


def test_an_unknown_option_is_one_line(book: Book, run: Run) -> None:
    answer = run("due", "--dayz", "3")
    assert answer.code == 2
    assert answer.err.count("\n") == 1


@pytest.mark.parametrize("text", ["tomorrow", "2026-13-01", "2026-02-30", "20261123x", "0", "9999-12-31", "0001-01-01"])
def test_a_nonsense_today_is_a_usage_error(text: str, run: Run) -> None:
    answer = run("--today", text, "due")
    assert answer.code == 2
    assert text in answer.err


def test_global_options_stand_before_or_after_the_command(book: Book, run: Run, tmp_path: Path) -> None:
    other = str(tmp_path / "other")
    assert run("init", other).code == 0
    assert run("list", "--book", other).out == run("--book", other, "list").out
    assert "王芳" not in run("list", "--book", other).out


def test_a_defect_of_ours_shows_its_place_and_no_client_data(
    book: Book, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ValueError("王芳 13800138000")

    monkeypatch.setattr(Book, "clients", broken)
    answer = run("list")
    assert answer.code == 1
    assert "ValueError at list_.py:" in answer.err
    assert "王芳" not in answer.err
    assert answer.err.count("\n") == 1


def test_a_reader_that_leaves_early_is_no_error(book: Book) -> None:
    command = f"{shlex.quote(sys.executable)} -m rmtui list | true"
    done = subprocess.run(["bash", "-c", f"set -o pipefail; {command}"], check=False, capture_output=True, text=True)
    assert done.returncode == 0
    assert done.stderr == ""


def test_without_a_terminal_the_day_is_printed(book: Book, run: Run) -> None:
    run("log", "王芳 T 聊了")
    answer = run()
    assert answer.code == 0
    assert "李强" in answer.out
    assert "聊了" in answer.out


@pytest.mark.parametrize("words", ["", "list", "log 王芳 T 聊了", "init {path}"])
def test_where_a_book_lost_its_main_file_none_is_offered_in_its_place(book: Book, run: Run, words: str) -> None:
    run("log", "王芳 T 聊了")
    shutil.rmtree(Path(book.path, "generations"))
    Path(book.path, "book.json").unlink()
    answer = run(*(word.format(path=book.path) for word in words.split()))
    assert answer.code == 6
    assert "book.json is gone" in answer.err
    assert "rmtui doctor" in answer.err
    assert "rmtui init" not in answer.err
    assert "from a backup" in run("doctor").out


@pytest.mark.parametrize(("words", "code"), [("", 0), ("list --json", 0), ("show 王芳", 0), ("show 无此人", 4)])
def test_every_command_that_reads_tells_once_of_a_copy_that_a_folder_sync_left(
    book: Book, run: Run, words: str, code: int
) -> None:
    shutil.copy(Path(book.path, "book.json"), Path(book.path, "book (conflicted copy).json"))
    answer = run(*words.split())
    assert answer.code == code
    assert answer.err.count("A folder sync left book (conflicted copy).json.") == 1
    assert "conflicted" not in answer.out


def test_what_the_shell_closed_is_no_error(book: Book) -> None:
    command = f"{shlex.quote(sys.executable)} -m rmtui list <&- >&-"
    done = subprocess.run(["bash", "-c", command], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_an_encoding_is_no_name(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run("--lang", "zh", "import", "--help")
    assert "--encoding 编码" in capsys.readouterr().out
