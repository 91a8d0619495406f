"""The sections of the newest contacts and sales."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from rmtui.cli.folder.open_folder import SHOWN
from rmtui.cli.output.contact_line import contact_line
from rmtui.rules.contact.kept_promises import KeptPromises
from rmtui.rules.text.phrases import sale_text
from rmtui.rules.text.record_text import join_names
from rmtui.wording import format_weekday, have_cents

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rmtui.cli.folder.open_folder import OpenFolder


def contact_lines(folder: OpenFolder) -> Iterator[str]:
    client, book, today = folder.client, folder.book, folder.today
    contacts = [*islice(book.contacts(client.id, once=True), SHOWN)]
    kept = KeptPromises.among(contacts)
    for contact in contacts:
        shown = contact if contact.clients == (client.id,) else book.discretion().visible_contact(contact, client.id)
        line = contact_line(kept.as_kept(shown), join_names(shown.clients, folder.names), today, folder.newest_sales)
        yield f"{contact.on.isoformat()} {format_weekday(contact.on)} {line}"


def sale_lines(folder: OpenFolder) -> Iterator[str]:
    cents = have_cents(sale.amount for sale in folder.newest_sales)
    yield from (f"{sale.on.isoformat()} {sale_text(sale, cents=cents)}" for sale in folder.newest_sales)
