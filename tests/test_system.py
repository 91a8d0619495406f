"""What differs on Windows, tried here: its branches run, on a disk that refuses what Windows refuses."""

from __future__ import annotations

import ctypes
import errno
import ntpath
import os
import shlex
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path, PureWindowsPath
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmtui import paths, system
from rmtui.errors import Locked
from rmtui.store.files import documents
from rmtui.store.files.book import Book
from rmtui.store.files.lock import file_lock
from tests.conftest import Run

pytestmark = pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="only Linux tells which files are open")


class Msvcrt:
    """The locks of Windows: one byte of a file, which another handle finds locked, also one of the same process."""

    LK_NBLCK, LK_UNLCK = 2, 0

    def __init__(self) -> None:
        self.locked: dict[int, int] = {}
        """File to the handle that holds it."""

    def locking(self, descriptor: int, mode: int, length: int) -> None:
        assert length == 1
        file = os.fstat(descriptor).st_ino
        if mode == self.LK_UNLCK:
            assert self.locked.pop(file) == descriptor
        elif self.locked.setdefault(file, descriptor) != descriptor:
            raise PermissionError(errno.EACCES, "Permission denied")


class WindowsDisk:
    """Refuses to open directories, and to replace or delete a file that is open."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.refused: list[str] = []
        self._replace, self._unlink, self._open = os.replace, os.unlink, os.open
        patch.setattr(os, "replace", self.replace)
        patch.setattr(os, "unlink", self.unlink)
        patch.setattr(os, "open", self.open)

    def open(self, path: Any, flags: int, mode: int = 0o777, **known: Any) -> int:
        if os.path.isdir(path):
            self._refuse(path)
        return self._open(path, flags, mode, **known)

    def replace(self, source: str, target: str) -> None:
        self._refuse_open(source, target)
        self._replace(source, target)

    def unlink(self, path: str, **known: Any) -> None:
        self._refuse_open(path)
        self._unlink(path, **known)

    def _refuse_open(self, *paths: str) -> None:
        for path in paths:
            if os.path.realpath(path) in set(self._open_files()):
                self._refuse(path)

    def _open_files(self) -> Iterator[str]:
        for descriptor in os.listdir("/proc/self/fd"):
            with suppress(OSError):
                yield os.readlink(f"/proc/self/fd/{descriptor}")

    def _refuse(self, path: str) -> None:
        self.refused.append(os.path.basename(path))
        raise PermissionError(errno.EACCES, "Permission denied", path)


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> WindowsDisk:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(system, "msvcrt", Msvcrt(), raising=False)
    monkeypatch.setattr(system, "_PAUSES", (0, 0))
    return WindowsDisk(monkeypatch)


def test_book_and_settings_are_where_windows_keeps_a_persons_things(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as windows:
        windows.setattr(sys, "platform", "win32")
        for name in ("LOCALAPPDATA", "APPDATA", "RMTUI_SETTINGS"):
            windows.delenv(name, raising=False)
        windows.setenv("USERPROFILE", "C:\\Users\\lin")
        for module in (system, paths):
            windows.setattr(module, "os", SimpleNamespace(environ=os.environ, path=ntpath))
        assert paths.book_dir() == "C:\\Users\\lin\\AppData\\Local\\rmtui"
        assert paths.settings_file() == "C:\\Users\\lin\\AppData\\Roaming\\rmtui\\settings.toml"
        windows.setenv("APPDATA", "D:\\roaming")
        assert paths.settings_file() == "D:\\roaming\\rmtui\\settings.toml"


@given(st.text(max_size=300) | st.sampled_from(["CON", "nul.txt", "com¹.pdf", "a:b", "x. ", "..\\..\\x", "C:\\x"]))
def test_a_document_has_a_name_that_windows_takes(name: str) -> None:
    safe = documents.safe_name(name)
    assert PureWindowsPath(safe).parts == (safe,)
    assert not PureWindowsPath(safe).is_reserved()
    assert not safe.endswith((" ", "."))


@contextmanager
def held_open(path: Path, windows: WindowsDisk, monkeypatch: pytest.MonkeyPatch, refusals: int) -> Iterator[None]:
    """A reader has the file open until so many attempts were refused."""
    reader = path.open("rb")

    def pause(_seconds: float) -> None:
        if len(windows.refused) == refusals:
            reader.close()

    monkeypatch.setattr(time, "sleep", pause)
    yield
    reader.close()


def test_a_file_that_a_reader_has_open_is_replaced_when_it_lets_go(
    tmp_path: Path, windows: WindowsDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "new").write_bytes(b"new")
    (tmp_path / "book.json").write_bytes(b"old")
    with held_open(tmp_path / "book.json", windows, monkeypatch, refusals=2):
        system.replace(str(tmp_path / "new"), str(tmp_path / "book.json"))
    assert windows.refused == ["book.json", "book.json"]
    assert (tmp_path / "book.json").read_bytes() == b"new"


def test_a_reader_that_never_lets_go_leaves_the_book_as_it_was(
    book: Book, windows: WindowsDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (Path(book.path) / "book.json").read_bytes()
    with (
        held_open(Path(book.path) / "book.json", windows, monkeypatch, refusals=100),
        pytest.raises(Exception, match="Nothing was changed"),
    ):
        book.revise(list, what="import")
        book.remove(*book.clients().values())
    assert (Path(book.path) / "book.json").read_bytes() == before
    assert len(Book(book.path).clients()) == 2


def test_a_directory_in_the_place_of_a_file_is_no_file_in_use(tmp_path: Path, windows: WindowsDisk) -> None:
    with pytest.raises(IsADirectoryError):
        system.open_regular(str(tmp_path))
    assert not windows.refused


def test_one_writer_at_a_time_and_the_next_when_it_is_done(tmp_path: Path, windows: WindowsDisk) -> None:
    lock = str(tmp_path / ".lock")
    with file_lock(lock), pytest.raises(Locked), file_lock(lock, 0.01):
        pass
    with file_lock(lock, 0):
        pass
    assert not system.msvcrt.locked  # type: ignore[attr-defined]


def test_a_disk_without_locks_is_no_lock_held_by_another(
    tmp_path: Path, windows: WindowsDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locking(*_arguments: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(system.msvcrt, "locking", locking)  # type: ignore[attr-defined]
    with pytest.raises(OSError, match="No locks"), file_lock(str(tmp_path / ".lock"), 0):
        pass


def test_a_day_of_work_replaces_and_deletes_no_file_that_is_open(
    run: Run, book: Book, tmp_path: Path, windows: WindowsDisk
) -> None:
    """Opening, logging, importing, documents, taking back, checking and exporting, as on Windows."""
    (tmp_path / "clients.csv").write_text("姓名,手机\n陈静,13900000001\n", encoding="utf-8")
    (tmp_path / "sheet.pdf").write_bytes(b"pdf")
    for words in (
        ("log", "王芳", "T", "聊了", ">", "11-25", "发方案"),
        ("import", str(tmp_path / "clients.csv"), "--yes"),
        ("edit", "王芳", "--tier", "A"),
        ("undo",),
        ("generations",),
        ("export", str(tmp_path / "clients.xlsx")),
        ("due",),
    ):
        assert run(*words).code == 0, words
    (client, *_others) = book.clients()
    document = documents.add(book.path, client, str(tmp_path / "sheet.pdf"), date(2026, 11, 23))
    assert documents.remove(book.path, document)
    assert documents.bring_back(book.path, document)
    os.unlink(documents.path(book.path, document))
    assert run("doctor").out.count("\n") == 1
    assert not windows.refused


def test_rights_are_not_looked_at_where_the_profile_keeps_others_out(tmp_path: Path, windows: WindowsDisk) -> None:
    tmp_path.chmod(0o777)
    assert not system.is_open_to_others(str(tmp_path))


@pytest.mark.parametrize("refuses", [False, True])
def test_a_document_is_opened_by_the_program_that_windows_has_for_it(
    windows: WindowsDisk, monkeypatch: pytest.MonkeyPatch, refuses: bool
) -> None:
    opened: list[str] = []

    def startfile(path: str) -> None:
        if refuses:
            raise OSError("No application is associated")
        opened.append(path)

    monkeypatch.setattr(os, "startfile", startfile, raising=False)
    assert system.open_document("C:\\lin\\a & b.pdf") is not refuses
    assert opened == ([] if refuses else ["C:\\lin\\a & b.pdf"])


def test_a_prompt_without_an_editor_of_lines_completes_nothing(windows: WindowsDisk) -> None:
    assert system.line_editor() is None


@pytest.mark.parametrize(("event", "ends"), [(0, False), (1, True), (2, True), (5, True), (6, True)])
def test_a_closed_window_ends_the_desk_and_ctrl_c_does_not(
    windows: WindowsDisk, monkeypatch: pytest.MonkeyPatch, event: int, ends: bool
) -> None:
    handlers: list[Callable[[int], bool]] = []
    happened: list[object] = []
    kernel = SimpleNamespace(SetConsoleCtrlHandler=lambda handler, _added: handlers.append(handler))
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    monkeypatch.setattr(ctypes, "WINFUNCTYPE", lambda *_types: lambda function: function, raising=False)
    monkeypatch.setattr(time, "sleep", happened.append)
    loop: Any = SimpleNamespace(call_soon_threadsafe=lambda callback: callback())
    system.on_termination(loop, lambda: happened.append("lines kept"))
    (handler,) = handlers
    assert handler(event) is ends
    assert happened == (["lines kept", 5] if ends else [])


@pytest.mark.parametrize("before", ["", "/opt/lib"])
def test_a_bundle_has_other_programs_load_their_own_libraries(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: str
) -> None:
    opener = tmp_path / "xdg-open"
    opener.write_text(f'#!/bin/sh\nprintf "%s" "$LD_LIBRARY_PATH" > "{tmp_path}/libraries"\n')
    opener.chmod(0o700)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/tmp/bundle")
    if before:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    assert system.open_document(str(tmp_path / "sheet.pdf"))
    assert (tmp_path / "libraries").read_text() == before


WITHOUT_UNIX = """
import asyncio, importlib, multiprocessing, pkgutil, subprocess, sys, textual.app, types
for name in ("fcntl", "termios", "resource", "pwd", "grp", "pty", "tty", "readline", "curses", "_curses"):
    sys.modules[name] = None
sys.modules["msvcrt"] = types.ModuleType("msvcrt")
sys.platform = "win32"
import rmtui
for module in pkgutil.walk_packages(rmtui.__path__, "rmtui."):
    if module.name not in ("rmtui.__main__", "rmtui.locale.build"):
        importlib.import_module(module.name)
"""


def test_every_module_can_be_imported_where_there_is_nothing_of_unix() -> None:
    """Textual itself is imported before: it has Windows branches of its own, which need Windows."""
    subprocess.run([sys.executable, "-c", WITHOUT_UNIX], check=True)


@pytest.mark.parametrize(("term", "can"), [("xterm-256color", True), ("dumb", False), ("", False), (None, False)])
def test_a_terminal_without_a_name_is_none_that_moves_its_cursor(
    monkeypatch: pytest.MonkeyPatch, term: str | None, can: bool
) -> None:
    monkeypatch.delenv("TERM", raising=False)
    if term is not None:
        monkeypatch.setenv("TERM", term)
    assert system.can_move_cursor() is can


def test_the_console_of_windows_has_no_name_and_moves_its_cursor(
    windows: WindowsDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TERM", raising=False)
    assert system.can_move_cursor()


def test_a_text_is_edited_in_the_program_that_the_person_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    editor = tmp_path / "editor.py"
    editor.write_text(
        "import sys, os\n"
        "path = sys.argv[-1]\n"
        "assert os.stat(path).st_mode & 0o777 == 0o600\n"
        "open(path + '~', 'w').write('backup')\n"
        f"open({str(tmp_path / 'seen')!r}, 'w').write(path + '\\n' + open(path, encoding='utf-8').read())\n"
        "open(path, 'a', encoding='utf-8').write('，已改')\n",
        encoding="utf-8",
    )
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", shlex.join((sys.executable, str(editor))))
    assert system.edit_text("草稿") == "草稿，已改"
    path, seen = (tmp_path / "seen").read_text(encoding="utf-8").split("\n")
    assert (seen, os.path.exists(os.path.dirname(path))) == ("草稿", False)
    monkeypatch.setenv("EDITOR", "false")
    with pytest.raises(OSError, match="false"):
        system.edit_text("x")
    monkeypatch.delenv("EDITOR")
    assert system.edit_text("x") is None


def test_what_a_process_that_was_killed_left_readable_is_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    mine = system.private_directory()
    dead = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    left = tmp_path / f"rmtui-copies-{int(dead.stdout)}-x"
    for directory in (left, tmp_path / "another"):
        (directory / "of it").mkdir(parents=True)
    system.remove_orphaned_directories()
    assert {str(path) for path in tmp_path.iterdir()} == {mine, str(tmp_path / "another")}
    assert os.stat(mine).st_mode & 0o777 == 0o700
