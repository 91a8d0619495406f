"""Lines that were sealed while the book was locked: the first command that opens the book logs them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.cli.entering.unsorted_lines import sort_lines
from rmtui.errors import RmtuiError
from rmtui.language import _
from rmtui.plain import plain

if TYPE_CHECKING:
    from rmtui.cli.context import Context
    from rmtui.store.door import Store


def bring_in(book: Store, context: Context, *, ask: bool = False) -> None:
    """Log the lines of the outbox; those that are not understood are kept as unsorted, or a person is asked about them.

    Where the book cannot take them they wait on: the command itself reports what is wrong with it.
    """
    try:
        taken = book.take_outbox(context.today)
    except (RmtuiError, OSError):
        return
    if not taken:
        return
    lines = [line for line in book.unsorted() if line.id in taken]
    context.warn(_("What could not be written before is in the book now:"))
    sort_lines([line for line in lines if not line.why], book, context, ask=ask)
    for line in lines:
        if line.why:
            message = _("{line}: {why} “rmtui log --unsorted” sorts it.")
            context.warn(message.format(line=plain(line.line), why=line.why))
