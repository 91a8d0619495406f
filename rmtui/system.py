"""What differs between operating systems: directories, opening, replacing and locking files, programs, signals, clocks.

Loaded by every command; what few of them need is imported where it is used. `mypy --platform win32` checks the branches
for Windows.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
import time
from typing import TYPE_CHECKING

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop
    from collections.abc import Callable
    from types import ModuleType
    from typing import BinaryIO, TypeVar

    Answer = TypeVar("Answer")

BINARY = getattr(os, "O_BINARY", 0)
"""A flag for `os.open`: on Windows line breaks would be translated without it."""
NONBLOCK = getattr(os, "O_NONBLOCK", 0)
"""A flag for `os.open`: a pipe in the place of a file would block without it. Windows has no such pipes."""

_LOCKED = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)
"""What the system says when another process holds a lock; anything else is a file system that has none."""
_PAUSES = (0.01, 0.05, 0.1, 0.5)
"""Seconds between the attempts where another program has a file open on Windows."""
_CONSOLE_ENDS = (1, 2, 5, 6)
"""Events of a Windows console: Ctrl+Break, its window is closed, logging off, shutting down."""
_CONSOLE_PATIENCE = 5
"""Seconds that Windows gives a program to end."""
_console_handlers: list[object] = []
"""Kept, as Windows does not keep them from being collected."""
_COPIES = "rmtui-copies-"
"""How the names of private directories begin; the id of the process follows."""
_PATIENCE = 3
"""Seconds in which the system says that it cannot open a document."""


# Directories


def data_directory() -> str:
    """Where programs keep a person's data."""
    return _person_directory(("XDG_DATA_HOME", "~/.local/share"), ("LOCALAPPDATA", "~\\AppData\\Local"))


def settings_directory() -> str:
    """Where programs keep a person's settings."""
    return _person_directory(("XDG_CONFIG_HOME", "~/.config"), ("APPDATA", "~\\AppData\\Roaming"))


def state_directory() -> str:
    """Where programs keep what they remember of this machine."""
    return _person_directory(("XDG_STATE_HOME", "~/.local/state"), ("LOCALAPPDATA", "~\\AppData\\Local"))


def _person_directory(unix: tuple[str, str], windows: tuple[str, str]) -> str:
    """The directory that a variable names, else its default; `unix` and `windows` are a variable and a default each."""
    if sys.platform == "darwin":
        return os.path.expanduser("~/Library/Application Support")
    variable, default = windows if sys.platform == "win32" else unix
    return os.environ.get(variable) or os.path.expanduser(default)


# Files


def open_regular(path: str) -> BinaryIO:
    """Open a file to read bytes. OSError where it is missing, a directory, a pipe or a device."""
    if sys.platform == "win32" and os.path.isdir(path):  # refused there as if it were in use
        raise OSError(errno.EISDIR, os.strerror(errno.EISDIR), path)
    descriptor = _while_in_use(lambda: os.open(path, os.O_RDONLY | NONBLOCK | BINARY))
    mode = os.fstat(descriptor).st_mode
    if stat.S_ISREG(mode):
        return open(descriptor, "rb")
    os.close(descriptor)
    kind = errno.EISDIR if stat.S_ISDIR(mode) else errno.EOPNOTSUPP
    raise OSError(kind, os.strerror(kind), path)


def replace(source: str, target: str) -> None:
    """Rename a file, over `target` if that is there. May raise OSError."""
    _while_in_use(lambda: os.replace(source, target))


def unlink(path: str) -> None:
    """Delete a file. May raise OSError."""
    _while_in_use(lambda: os.unlink(path))


def _while_in_use(attempt: Callable[[], Answer]) -> Answer:
    """On Windows, where a file that a reader, a virus scanner or an indexer has open cannot be replaced or deleted, nor
    opened while it is being replaced: try again for a moment.
    """
    for pause in _PAUSES if sys.platform == "win32" else ():
        try:
            return attempt()
        except PermissionError:
            time.sleep(pause)
    return attempt()


def sync_directory(path: str) -> None:
    """Wait until the disk has the names in a directory. Windows opens no directory, and NTFS has a journal of names."""
    if sys.platform == "win32":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def is_open_to_others(path: str) -> bool:
    """Has another user any right to a file? Not known on Windows, where files in a profile are their owner's."""
    return sys.platform != "win32" and bool(os.stat(path).st_mode & 0o077)


# Locks


def try_lock(descriptor: int) -> bool:
    """Lock an open file against other processes; False where one holds it. OSError where the disk knows no locks."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno not in _LOCKED:
            raise
        return False
    return True


def unlock(descriptor: int) -> None:
    """Let go of a lock before the file is closed, which on Windows would do so only after a while."""
    if sys.platform == "win32":
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)


# Programs and the terminal


def open_document(path: str) -> bool:
    """Show a file with the program the system has for it; False where it has none, which may take some seconds."""
    try:
        if sys.platform == "win32":
            os.startfile(path)  # noqa: S606 - no program, and a path of ours
            return True
        return _run_opener("open" if sys.platform == "darwin" else "xdg-open", path)
    except OSError:
        return False


def _run_opener(opener: str, path: str) -> bool:
    """Start a program that opens a file. One that goes on is left alone. OSError where there is no such program."""
    import subprocess

    quiet = subprocess.DEVNULL
    started = subprocess.Popen(  # noqa: S603
        [opener, path], stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True, env=_environment()
    )
    try:
        return started.wait(_PATIENCE) == 0
    except subprocess.TimeoutExpired:
        return True


def edit_text(text: str) -> str | None:
    """A text as the person leaves it in the editor that $VISUAL or $EDITOR names; None where neither names one.

    OSError where it cannot be started, or says that it failed. The file of it, and what the editor puts beside it, are
    in a directory that only its owner may enter, and gone afterwards.
    """
    import shlex
    import shutil
    import subprocess

    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ("notepad" if sys.platform == "win32" else "")
    if not editor.strip():
        return None
    directory = private_directory()
    path = os.path.join(directory, "rmtui.txt")
    try:
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            file.write(text)
        command = [*shlex.split(editor, posix=sys.platform != "win32"), path]
        if subprocess.run(command, env=_environment(), check=False).returncode:  # noqa: S603
            raise OSError(f"{command[0]}")
        with open(path, encoding="utf-8-sig") as edited:
            return edited.read()
    finally:
        shutil.rmtree(directory, ignore_errors=True)


def private_directory() -> str:
    """A new directory for readable copies that nobody else may enter, in memory where the system has such a place."""
    import tempfile

    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    return tempfile.mkdtemp(prefix=f"{_COPIES}{os.getpid()}-", dir=runtime if os.path.isdir(runtime) else None)


def remove_orphaned_directories() -> None:
    """Remove private directories whose processes ended without doing so."""
    import shutil
    import tempfile

    for place in {os.environ.get("XDG_RUNTIME_DIR", ""), tempfile.gettempdir()}:
        for name in os.listdir(place) if os.path.isdir(place) else ():
            pid = name.removeprefix(_COPIES).partition("-")[0] if name.startswith(_COPIES) else ""
            if pid.isdigit() and not _is_running(int(pid)):
                shutil.rmtree(os.path.join(place, name), ignore_errors=True)


def _is_running(process: int) -> bool:
    """True where that cannot be told."""
    if sys.platform != "win32":
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return False
        except OSError:  # another person's
            pass
    return True


def _environment() -> dict[str, str]:
    """The environment for other programs: PyInstaller's bundles would have them load libraries of the bundle."""
    known = dict(os.environ)
    if getattr(sys, "frozen", False):
        before = known.pop("LD_LIBRARY_PATH_ORIG", "")
        known.pop("LD_LIBRARY_PATH", None)
        known |= {"LD_LIBRARY_PATH": before} if before else {}
    return known


def renew_time_zone() -> None:
    """Tell the time by the zone that the machine is in by now: it may be carried to another one, which a program that
    runs does not notice on Unix.
    """
    if sys.platform != "win32":
        time.tzset()


def uptime() -> float:
    """Seconds by a clock that nobody sets, and that goes on while the machine sleeps; `time.monotonic` often stops."""
    if sys.platform == "win32":
        return time.monotonic()
    return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))  # the latter is macOS's


def can_move_cursor() -> bool:
    """Whether the terminal can move its cursor, as its name says; on Windows it has none, and can."""
    unnamed = "console" if sys.platform == "win32" else ""
    return os.environ.get("TERM", unnamed) not in ("", "dumb", "unknown")


def line_editor() -> ModuleType | None:
    """The module that edits and completes lines at a prompt; Windows has none."""
    if sys.platform == "win32":
        return None
    import readline

    return readline


def on_termination(loop: AbstractEventLoop, callback: Callable[[], None]) -> None:
    """Call back when the terminal is closed, the person logs off or the system shuts down."""
    if sys.platform == "win32":
        _on_console_end(lambda: loop.call_soon_threadsafe(callback))
        return
    import signal

    for one in (signal.SIGHUP, signal.SIGTERM):
        loop.add_signal_handler(one, callback)


def handle_suspension_in(loop: AbstractEventLoop) -> None:
    """Suspend and resume between two events of the loop. Where the signals come, as when a terminal is closed, they
    would be handled in the middle of whatever is done, and a queue that is written to just then waits for itself.
    """
    if sys.platform == "win32":
        return
    import signal

    for one in (signal.SIGTSTP, signal.SIGCONT):
        handler = signal.getsignal(one)
        if callable(handler):
            loop.add_signal_handler(one, handler, one, None)


def _on_console_end(notify: Callable[[], object]) -> None:
    """Windows calls a handler in a thread of its own, and ends the process when it returns, or after five seconds."""
    if sys.platform == "win32":
        import ctypes

        def end(event: int) -> bool:
            if event not in _CONSOLE_ENDS:
                return False
            notify()
            time.sleep(_CONSOLE_PATIENCE)  # the process ends meanwhile, by itself
            return True

        handler = ctypes.WINFUNCTYPE(ctypes.c_int, ctypes.c_uint)(end)
        _console_handlers.append(handler)
        ctypes.windll.kernel32.SetConsoleCtrlHandler(handler, True)


def forbid_core_files() -> None:
    """If this process crashes, the system writes no copy of its memory to the disk."""
    if sys.platform != "win32":
        import resource

        _soft, hard = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, hard))
