"""`rmtui log --still-open`, and “still open” at the end-of-day prompt: the last contact did not keep the promise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.language import _
from rmtui.rules.text.record_text import to_whom_text

if TYPE_CHECKING:
    from collections.abc import Collection

    from rmtui.cli.context import Context
    from rmtui.store.door import Store


def reopen_promises(clients: Collection[str], book: Store, context: Context) -> list[str]:
    """Open again what the last contact with these clients (ids) was taken to keep; what it was."""
    opened = book.reopen_promises(clients)
    known = book.clients() if opened else {}
    texts = [to_whom_text(one.text, one.clients, known) for one in opened]
    for text in texts:
        context.out(_("Still open: {text}. “rmtui undo” undoes it.").format(text=text))
    if not opened:
        context.out(_("Nothing was taken as kept by the last contact."))
    return [one.text for one in opened]
