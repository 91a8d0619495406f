"""The day at a glance: what the desk would show, for where there is no terminal to open it on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.cli.day import tell
from rmtui.cli.due import due_rows
from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.rules.contact.due_text import row_text
from rmtui.rules.people.namesakes import display_name
from rmtui.wording import long_day

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from rmtui.store.door import Store


def glance(book: Store, today: date, out: Callable[[str], None]) -> None:
    """Who is due and what is logged, line by line."""
    clients = book.clients()
    rows = due_rows(book, today)
    out(long_day(today) + "  " + ngettext("{count} client", "{count} clients", len(clients)).format(count=len(clients)))
    out("")
    out(ngettext("{count} due for contact", "{count} due for contact", len(rows)).format(count=len(rows)))
    for row in rows:
        out(f"  {plain(display_name(row.client, clients))}  {row.client.tier.value}  {plain(row_text(row, today))}")
    out("")
    out(_("Daily log"))
    tell(book.day(today), clients, today, out)
