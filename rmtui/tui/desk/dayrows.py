"""A day of the log as rows, and what it comes to."""

from __future__ import annotations

from collections.abc import Iterator

from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.records.base import Record
from rmtui.rules.closing import attempts_text, closing
from rmtui.rules.telling import contact_words, names_of, sale_words, snooze_words, step_words
from rmtui.store.typed import Day
from rmtui.tui.reading import Desk
from rmtui.tui.widgets.manner import Manner
from rmtui.tui.widgets.rows import Row
from rmtui.wording import money


def day_rows(day: Day, desk: Desk) -> list[Row]:
    """Time or nothing, a sign, who, and the words: contacts first, then what was done beside them, then notes."""
    return [*_contacts(day, desk), *_sales(day, desk), *_steps(day, desk), *_snoozes(day, desk), *_lines(day)]


def _row(record: Record, sign: str, who: str, words: str, manner: Manner = "") -> Row:
    at = getattr(record, "at", "")
    return Row(record.id, ((at, "soft"), (sign, manner or "strong"), (who, manner), (words, manner)))


def _contacts(day: Day, desk: Desk) -> Iterator[Row]:
    for contact in day.contacts:
        names, words = names_of(contact.clients, desk.clients), contact_words(contact, desk.today, day.sales)
        yield _row(contact, contact.letter, names, words, "" if contact.reached else "soft")


def _sales(day: Day, desk: Desk) -> Iterator[Row]:
    """Those that belong to no contact of the day."""
    logged = {contact.id for contact in day.contacts}
    for sale in day.sales:
        if sale.contact not in logged:
            yield _row(sale, "=", names_of([sale.client], desk.clients), sale_words(sale))


def _steps(day: Day, desk: Desk) -> Iterator[Row]:
    for step in day.steps:
        words = step_words(step, desk.today).removeprefix("> ")
        yield _row(step, ">", names_of([step.client], desk.clients), words)


def _snoozes(day: Day, desk: Desk) -> Iterator[Row]:
    for snooze in day.snoozes:
        who = names_of([snooze.client], desk.clients)
        yield _row(snooze, "z", who, snooze_words(snooze), "soft")


def _lines(day: Day) -> Iterator[Row]:
    """What names nobody: lines still to be sorted, and the day notes."""
    for line in day.unsorted:
        yield _row(line, "?", "", plain(line.line), "soon")
    for note in day.notes:
        text = plain("  ".join(note.text.splitlines()))
        yield _row(note, "n", "", _("Note: {text}").format(text=text), "soft")


def totals(day: Day, unsorted: int) -> str:
    """5 contacts: T 3  M 2    sold 500k    2 unsorted. `unsorted` counts the lines of all days."""
    sums = closing(day.contacts, day.sales)
    count = sums.contacts
    parts = [
        ngettext("{count} contact", "{count} contacts", count).format(count=count) if count else "",
        "  ".join(f"{letter} {number}" for letter, number in sums.channels),
        attempts_text(sums.attempts),
        *(_("sold {amount}").format(amount=money(amount, currency)) for currency, amount in sums.sold),
    ]
    lines = ["   ".join(part for part in parts if part)]
    if unsorted:
        said = ngettext("{count} line is unsorted", "{count} lines are unsorted", unsorted).format(count=unsorted)
        lines.append(_("? {said}: e on its row, or “rmtui log --unsorted”, sorts it.").format(said=said))
    return "\n".join(line for line in lines if line)
