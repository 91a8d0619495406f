"""Where passphrases come from: a file descriptor, a command, or a person at a terminal; never the arguments."""

from __future__ import annotations

import errno
import getpass
import os
import shlex
import subprocess
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from rmtui import preferences
from rmtui.errors import BadInput, RmtuiError, UsageError, WrongPassphrase
from rmtui.language import _
from rmtui.plain import plain
from rmtui.store import encryption_of
from rmtui.store.encryption import SHORTEST, check_passphrase, passphrase_needed

if TYPE_CHECKING:
    from collections.abc import Callable

COMMAND = "RMTUI_PASSPHRASE_COMMAND"
_TRIES = 3
_LONGEST = 1 << 20
"""Bytes that are read of a descriptor or a command."""


def unlock(place: str, fd: int | None, warn: Callable[[str], None], *, from_copy: bool = False) -> None:
    """Open a locked book. WrongPassphrase; PassphraseNeeded where it is not given, and nobody can be asked.

    `fd` is the descriptor of --passphrase-fd, `warn` says what was wrong with a try; `from_copy` as in `Encryption`.
    """
    guard = encryption_of(place)
    given = _given(fd)
    if given is not None:
        guard.unlock(given, from_copy=from_copy)
        return
    if not _can_ask():
        raise passphrase_needed(place)
    question = _("Passphrase, or recovery code, of the book at {path}: ").format(path=plain(place))
    for left in range(_TRIES - 1, -1, -1):
        try:
            guard.unlock(_ask(question), from_copy=from_copy)
            return
        except WrongPassphrase as error:
            if not left:
                raise
            warn(str(error))


def book_passphrase(fd: int | None) -> str:
    """A passphrase for a book that has none yet, by descriptor or command, or asked for; errors as `new_passphrase`."""
    given = _given(fd)
    if given is None:
        return new_passphrase(None, "--passphrase-fd", _("New passphrase of the book, at least {count} characters: "))
    check_passphrase(given)
    return given


def new_passphrase(fd: int | None, option: str, question: str) -> str:
    """A passphrase to be, given by the descriptor of an option, or asked for twice; never what the command prints.

    `question` has a place for the {count} of characters; too short a one is asked for again. UsageError where nobody
    can be asked; BadInput where it is none, or was typed in two ways.
    """
    if fd is None and not _can_ask():
        raise _nobody(option)
    if fd is not None:
        given = _read_descriptor(fd)
        check_passphrase(given)
        return given
    for left in range(_TRIES - 1, -1, -1):
        first = _ask(question.format(count=SHORTEST))
        try:
            check_passphrase(first)
            break
        except BadInput as error:
            if not left:
                raise
            print(error, file=sys.stderr)
    if _ask(_("The same once more: ")) != first:
        raise BadInput(_("These are two different passphrases. Nothing was changed."))
    return first


def handover_passphrase(fd: int | None) -> str:
    """The passphrase of a file that was handed over. UsageError where nobody can be asked."""
    if fd is not None:
        return _read_descriptor(fd)
    if not _can_ask():
        raise _nobody("--handover-passphrase-fd")
    return _ask(_("Passphrase of the handover file: "))


def _nobody(option: str) -> UsageError:
    message = _("Nobody can be asked for a passphrase here: give it by {option}. Nothing was changed.")
    return UsageError(message.format(option=option))


def _given(fd: int | None) -> str | None:
    """The passphrase from a descriptor, or from the command of environment or settings; None where there is neither."""
    if fd is not None:
        return _read_descriptor(fd)
    command = os.environ.get(COMMAND) or preferences.read().passphrase_command
    return _run(command) if command.strip() else None


def _read_descriptor(fd: int) -> str:
    """The first line. UsageError where the descriptor cannot be read."""
    content = b""
    try:
        while b"\n" not in content and len(content) < _LONGEST and (part := os.read(fd, 4096)):
            content += part
    except (OSError, OverflowError) as error:
        message = _("The descriptor {fd} cannot be read: {reason}.")
        reason = os.strerror(getattr(error, "errno", None) or errno.EBADF)
        raise UsageError(message.format(fd=fd, reason=reason)) from None
    return _first_line(content)


def _run(command: str) -> str:
    """The first line that a command prints; it is no shell's. RmtuiError where it fails, or prints nothing."""
    content, code = b"", 1
    with (
        suppress(OSError, ValueError),
        subprocess.Popen(  # noqa: S603 - the person's own command
            shlex.split(command), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE
        ) as process,
    ):
        content = process.stdout.read(_LONGEST) if process.stdout else b""
        if len(content) == _LONGEST:  # it will not end by itself
            process.kill()
        code = process.wait()
    if code or not content:
        message = _(
            "The command that is to give the passphrase failed or printed nothing. Look at {name} or at the settings."
        )
        raise RmtuiError(message.format(name=COMMAND))
    return _first_line(content)


def _first_line(content: bytes) -> str:
    return content.partition(b"\n")[0].rstrip(b"\r").decode("utf-8", "surrogateescape")


def _can_ask() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty()


def _ask(question: str) -> str:
    """What a person types unseen. KeyboardInterrupt at the end of input."""
    with suppress(EOFError):
        return getpass.getpass(question)
    raise KeyboardInterrupt
