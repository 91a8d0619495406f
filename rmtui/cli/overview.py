"""What the desk would show first, as text: `rmtui` and `rmtui demo` print it where there is no terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.cli.day import print_day, print_waiting
from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.rules.contact.due_text import row_text
from rmtui.rules.people.namesakes import display_name
from rmtui.store.kept_promises import day_as_kept
from rmtui.store.plan_reading import read_day_plan
from rmtui.wording import format_long_day

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from rmtui.store.door import Store


def print_overview(book: Store, today: date, out: Callable[[str], None]) -> None:
    """Print who is due and what was written down today, through `out`."""
    clients = book.clients()
    rows = book.due_rows(today)
    out(
        format_long_day(today)
        + "  "
        + ngettext("{count} client", "{count} clients", len(clients)).format(count=len(clients))
    )
    out("")
    out(ngettext("{count} due for contact", "{count} due for contact", len(rows)).format(count=len(rows)))
    for row in rows:
        out(f"  {plain(display_name(row.client, clients))}  {row.client.tier.value}  {plain(row_text(row, today))}")
    out("")
    out(_("Daily log"))
    print_day(day_as_kept(book, book.day(today)), clients, today, out, read_day_plan(book, today, today))
    print_waiting(book, today, out)
