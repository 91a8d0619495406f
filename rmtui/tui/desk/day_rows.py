"""A day of the log as rows, and its totals."""

from __future__ import annotations

from collections.abc import Iterator

from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.records.base import Record
from rmtui.records.kinds import kind_of
from rmtui.rules.text.phrases import note_line, promise_sign, sale_text
from rmtui.rules.text.record_text import (
    client_names,
    contact_text,
    named_record_text,
    newest_snoozes,
    snooze_text,
    standing_promise_text,
)
from rmtui.rules.work.day_summary import summarize_day, uncounted_text
from rmtui.store.log_pages import Day
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.widgets.row_list import Row
from rmtui.tui.widgets.text_style import TextStyle
from rmtui.wording import format_money


def day_rows(day: Day, snapshot: Snapshot) -> list[Row]:
    """Time or nothing, a sign, who, and the words: contacts first, then what was done beside them, then notes."""
    return [
        *_contacts(day, snapshot),
        *_sales(day, snapshot),
        *_steps(day, snapshot),
        *_snoozes(day, snapshot),
        *_others(day, snapshot),
        *_lines(day),
    ]


def _row(record: Record, sign: str, who: str, words: str, text_style: TextStyle = "") -> Row:
    at = getattr(record, "at", "")
    return Row(record.id, ((at, "soft"), (sign, text_style or "strong"), (who, text_style), (words, text_style)))


def _contacts(day: Day, snapshot: Snapshot) -> Iterator[Row]:
    for contact in map(snapshot.kept.as_kept, day.contacts):
        names, words = client_names(contact.clients, snapshot.clients), contact_text(contact, snapshot.today, day.sales)
        yield _row(contact, contact.letter, names, words, "" if contact.reached else "soft")


def _sales(day: Day, snapshot: Snapshot) -> Iterator[Row]:
    """Those that belong to no contact of the day."""
    logged = {contact.id for contact in day.contacts}
    for sale in day.sales:
        if sale.contact not in logged:
            yield _row(sale, "=", client_names([sale.client], snapshot.clients), sale_text(sale))


def _steps(day: Day, snapshot: Snapshot) -> Iterator[Row]:
    for step in map(snapshot.kept.as_kept, day.steps):
        sign = promise_sign(step.promise)
        words = standing_promise_text(step, snapshot.today).removeprefix(f"{sign} ")
        yield _row(step, sign, client_names([step.client], snapshot.clients), words)


def _snoozes(day: Day, snapshot: Snapshot) -> Iterator[Row]:
    for snooze, replaced in newest_snoozes(day.snoozes):
        who = client_names([snooze.client], snapshot.clients)
        yield _row(snooze, "z", who, snooze_text(snooze, replaced), "soft")


def _others(day: Day, snapshot: Snapshot) -> Iterator[Row]:
    """Kinds of records without a sign of their own, each by its name."""
    for record in day.others:
        words = named_record_text(record, snapshot.today)
        yield _row(record, "-", client_names(kind_of(record).owners(record), snapshot.clients), words)


def _lines(day: Day) -> Iterator[Row]:
    """What names nobody: lines still to be sorted, and the day notes."""
    for line in day.unsorted:
        yield _row(line, "?", "", plain(line.line), "soon")
    for note in day.notes:
        text = plain("  ".join(note.text.splitlines()))
        yield _row(note, "n", "", note_line(text), "soft")


def totals(day: Day, unsorted: int, *, typing: bool) -> str:
    """5 contacts: T 3  M 2    sold 500k    2 unsorted. `unsorted` counts the lines of all days.

    `typing`: keys are text at the moment, and Esc comes before one that does something.
    """
    sums = summarize_day(day.contacts, day.sales)
    count = sums.contacts
    parts = [
        ngettext("{count} contact", "{count} contacts", count).format(count=count) if count else "",
        "  ".join(f"{letter} {number}" for letter, number in sums.channels),
        uncounted_text(sums),
        *(_("sold {amount}").format(amount=format_money(amount, currency)) for currency, amount in sums.sold),
    ]
    lines = ["   ".join(part for part in parts if part)]
    if unsorted:
        text = ngettext("{count} line is unsorted", "{count} lines are unsorted", unsorted).format(count=unsorted)
        keys = _("Esc, then “U”, goes there.") if typing else _("“U” goes there, “e” on the row sorts it.")
        lines.append(_("? {text}: {keys}").format(text=text, keys=keys))
    return "\n".join(line for line in lines if line)
