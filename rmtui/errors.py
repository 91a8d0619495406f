"""The errors a person may meet, each with its exit code (0 is success).

A message is one sentence: what happened, where, and what to do. It is shown as it is, so it holds no client data beyond
the words the person typed. Its language is the one that `rmtui.language` speaks where the error is raised.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class RmtuiError(Exception):
    """Base class of errors shown to the person as one line instead of a traceback."""

    exit_code = 1
    argument = ""
    """The argument of a command whose value it is about, --on; "" where the message says so, or it is about none."""


class UsageError(RmtuiError):
    """The arguments of a command are not understood."""

    exit_code = 2


class Unsorted(RmtuiError):
    """A line of entry that is not understood; the line itself is kept."""

    exit_code = 3
    reply = ""
    """The line the person entered instead, when asked to clarify."""
    is_interrupted = False
    """Whether the person answered by Ctrl+C."""

    def __init__(self, message: str = "", span: tuple[int, int] | None = None) -> None:
        """`span`: the characters of the line that the message speaks of, from and up to; None where it is the whole."""
        super().__init__(message)
        self.span = span


class Unanswered(RmtuiError):
    """A file leaves a question open that nobody was there to answer."""

    exit_code = 3


class NotFound(RmtuiError):
    """No such client, book or file."""

    exit_code = 4


class Locked(RmtuiError):
    """Another process is writing and did not finish in time, or the book is encrypted and not open."""

    exit_code = 5


class PassphraseNeeded(Locked):
    """The book is encrypted, and nobody gave its passphrase."""


class WrongPassphrase(Locked):
    """What was given opens nothing."""


class Damaged(RmtuiError):
    """A file of the book is missing, truncated or altered; earlier generations may have its content."""

    exit_code = 6


class ReadOnly(RmtuiError):
    """The book can be read but not written: a newer format, a read-only disk."""


class Unfinished(RmtuiError):
    """The disk failed after a change was committed: it is in the book, or the next command completes it."""


class Stale(RmtuiError):
    """Somebody else changed the file after it was read; nothing was written."""


class BadInput(RmtuiError):
    """A file or a value that is not accepted; nothing was changed."""


class BadValue(BadInput):
    """A value that was typed cannot be read: of a field, an option, the ending of a file's name."""

    exit_code = 2


class FileIsThere(BadInput):
    """There is a file of this name already, and nobody said that it may be replaced."""


@contextmanager
def errors_about(argument: str) -> Iterator[None]:
    """Errors that are raised within are about the value of this argument of a command."""
    try:
        yield
    except RmtuiError as error:
        if not (argument.startswith("--") and argument in str(error)):
            error.argument = argument
        raise
