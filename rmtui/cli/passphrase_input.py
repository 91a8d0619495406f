"""Where passphrases come from: a file descriptor, a command, or a person at a terminal; never the arguments."""

from __future__ import annotations

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
from rmtui.store.encryption import check_passphrase, passphrase_needed

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
    for left in range(_TRIES - 1, -1, -1):
        try:
            guard.unlock(_ask(_("Passphrase of the book at {path}: ").format(path=plain(place))), from_copy=from_copy)
            return
        except WrongPassphrase as error:
            if not left:
                raise
            warn(str(error))


def new_passphrase(fd: int | None) -> str:
    """A passphrase to be, given by a descriptor or the command, or asked for twice.

    UsageError where nobody can be asked; BadInput where it is none, or was typed in two ways.
    """
    given = _given(fd)
    if given is not None:
        check_passphrase(given)
        return given
    if not _can_ask():
        raise _nobody("--passphrase-fd")
    return _ask_twice(_("New passphrase: "))


def _ask_twice(question: str) -> str:
    """BadInput where it is none, or was typed in two ways."""
    first = _ask(question)
    check_passphrase(first)
    if _ask(_("The same once more: ")) != first:
        raise BadInput(_("These are two different passphrases. Nothing was changed."))
    return first


def new_handover_passphrase(fd: int | None) -> str:
    """A passphrase for a file that is handed over, as `new_passphrase`, but never that of the book by the command."""
    if fd is not None:
        given = _read_descriptor(fd)
        check_passphrase(given)
        return given
    if not _can_ask():
        raise _nobody("--handover-passphrase-fd")
    return _ask_twice(_("Passphrase for the handover file: "))


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
    """What a descriptor says, or the command of environment or settings; None where there is neither."""
    if fd is not None:
        return _read_descriptor(fd)
    command = os.environ.get(COMMAND) or preferences.read().passphrase_command
    return _run(command) if command.strip() else None


def _read_descriptor(fd: int) -> str:
    """The first line. UsageError where the descriptor cannot be read."""
    content = b""
    try:
        while len(content) < _LONGEST and (part := os.read(fd, 4096)):
            content += part
    except OSError as error:
        message = _("The descriptor {fd} cannot be read: {reason}.")
        raise UsageError(message.format(fd=fd, reason=error.strerror)) from None
    return _first_line(content)


def _run(command: str) -> str:
    """The first line that a command prints; it is no shell's. RmtuiError where it fails."""
    try:
        done = subprocess.run(  # noqa: S603 - the person's own command
            shlex.split(command), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, check=True
        )
    except (OSError, ValueError, subprocess.CalledProcessError):
        message = _("The command that is to give the passphrase failed. Look at {name} or at the settings.")
        raise RmtuiError(message.format(name=COMMAND)) from None
    return _first_line(done.stdout)


def _first_line(content: bytes) -> str:
    return content.partition(b"\n")[0].rstrip(b"\r").decode("utf-8", "surrogateescape")


def _can_ask() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty()


def _ask(question: str) -> str:
    """What a person types unseen. KeyboardInterrupt at the end of input."""
    with suppress(EOFError):
        return getpass.getpass(question)
    raise KeyboardInterrupt
