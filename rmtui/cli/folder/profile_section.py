"""The section of the client's own record, with what is due and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.cli.folder.folder_row import label
from rmtui.currency import base_currency
from rmtui.discreet import JUDGEMENTS, is_discreet
from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.pinyin import pinyin_tells
from rmtui.language import _
from rmtui.plain import plain, plain_lines
from rmtui.records.party import Party
from rmtui.rules.conduct.suitability import assessment_text
from rmtui.rules.contact.cadence import last_spoken
from rmtui.rules.contact.due_row import WEEK
from rmtui.rules.contact.due_text import coming_text, row_text
from rmtui.rules.days.quiet_hours import quiet_hours_text
from rmtui.rules.text.family_text import (
    birth_year_text,
    birthday_outlook,
    contact_person_texts,
    family_texts,
    milestone_lines,
)
from rmtui.rules.text.phrases import due_text
from rmtui.rules.text.record_text import snoozed_text
from rmtui.wording import format_day, format_days_ago

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rmtui.cli.folder.open_folder import OpenFolder


def profile_lines(folder: OpenFolder) -> Iterator[str]:
    """Name, caution, what is due and what is known; the caution first, to be read before dialling. In the discreet view
    without the manager's judgements.
    """
    client, book, today = folder.client, folder.book, folder.today
    yield plain(book.names().by_id(client.id, client.name).display_name)
    if client.cautions and not is_discreet():
        yield "! " + plain_lines(client.cautions)
    contact_summary = book.contact_summary(today, client.id)
    ahead = book.due_row(client.id, today, WEEK)
    if ahead and (now := ahead.within(0)):
        yield _("Due: {reasons}").format(reasons=plain(row_text(now, today)))
    if ahead and (coming := coming_text(ahead, today)):
        yield _("Within a week: {reasons}").format(reasons=plain(coming))
    last, spoken = contact_summary.last_contact(client.id), last_spoken(client, contact_summary, book.settings())
    for text, day in ((_("Last contact: {day}, {ago}"), last), (_("Last spoken to: {day}, {ago}"), spoken)):
        if day:
            yield text.format(day=format_day(day, today), ago=format_days_ago(day, today))
    snooze = contact_summary.snoozes.get(client.id)
    if snooze and today < snooze.until:
        yield snoozed_text(snooze, today)
    for promise in contact_summary.promises_of(client.id):
        text = _("Promised: {day} {text}")
        text = _("Waiting for client: {day} {text}") if promise.by is Party.CLIENT else text
        text = text.format(day=due_text(promise, today), text=plain(promise.text))
        yield f"! {text}" if promise.due < today else text
    yield ""
    yield from (f"  {line}" for line in milestone_lines(client, base_currency(), today))
    yield from (f"  {line}" for line in _client_lines(folder))


def _client_lines(folder: OpenFolder) -> Iterator[str]:
    """The fields of the record that are filled in; a person of the family has a line each."""
    client, book, today = folder.client, folder.book, folder.today
    names, known, referrer = folder.names, book.discretion(), client.referred_by or ""

    def note_of(other: str) -> str:
        found = book.client(other)
        return found.notes if found else ""

    special = {
        "referred_by": names.get(referrer, "") if referrer and known.may_name(referrer, client.id) else "",
        "birthday": birthday_outlook(client.birthday, today) if client.birthday else "",
        "birth_year": birth_year_text(client, today),
        "risk": assessment_text(client, today)[0] or (client.risk.value if client.risk else ""),
        "opened_on": format_day(client.opened_on, today) if client.opened_on else "",
        "quiet": quiet_hours_text(client.quiet),
    }
    hidden = JUDGEMENTS if is_discreet() else ()
    for field in (one for one in CLIENT_FIELDS.values() if one.name not in hidden):
        value = getattr(client, field.name)
        if field.name == "family":
            yield from (label(one.label, one.text) for one in family_texts(client, names, known, today, note_of))
        elif field.name == "contact_persons":
            yield from (label(one.label, one.text) for one in contact_person_texts(client, known, today))
        elif field.name == "pinyin" and not pinyin_tells(client):
            continue
        elif field.name not in ("name", "cautions", "risk_on") and value not in (None, "", (), {}):
            text = special[field.name] if field.name in special else field.text(value)
            yield label(_(field.label), plain_lines(text))
