"""What can go wrong for a person, each with the exit code a script sees (0 is success).

A message is one sentence: what happened, where, and what to do. It is shown as it is, so it holds no client data beyond
the words the person typed. Its language is the one that `rmtui.language` speaks where the error is raised.
"""


class RmtuiError(Exception):
    """Anything that is told to the person in one line instead of a traceback."""

    exit_code = 1


class UsageError(RmtuiError):
    """The command's words cannot be understood."""

    exit_code = 2


class Unsorted(RmtuiError):
    """A line of entry that cannot be turned into a contact yet; the line itself is kept."""

    exit_code = 3
    reply = ""
    """Another line, which the person wrote where it was asked what is meant."""


class NotFound(RmtuiError):
    """No such client, book or file."""

    exit_code = 4


class Locked(RmtuiError):
    """Another process is writing and did not finish in time."""

    exit_code = 5


class Damaged(RmtuiError):
    """A file of the book is missing, torn or altered; earlier generations may hold what it held."""

    exit_code = 6


class ReadOnly(RmtuiError):
    """The book may be read and not written: a newer format, a read-only disk."""


class Unfinished(RmtuiError):
    """The disk refused after a change was decided: it is in the book, or the next command puts it there."""


class Stale(RmtuiError):
    """Somebody else changed the file after it was read; nothing was written."""


class BadInput(RmtuiError):
    """A file or a value that cannot be taken in; nothing was changed."""
