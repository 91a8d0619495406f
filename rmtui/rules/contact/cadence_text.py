"""The effect of another tier on the cadence, in words: a client may become due at once (FIELD.md, 联络频率)."""

from __future__ import annotations

from datetime import date

from rmtui.language import _, ngettext
from rmtui.records.client import Client
from rmtui.records.settings import Settings
from rmtui.rules.contact.cadence import cadence, last_spoken, next_contact_day
from rmtui.rules.contact.summary import ContactSummary
from rmtui.wording import format_day


def cadence_change_text(
    before: Client, after: Client, settings: Settings, contact_summary: ContactSummary, today: date
) -> str:
    """Every 30 days instead of 90, counted from the last conversation on 4 Sep: 50 days overdue.

    "" where the cadence is as it was, and where nobody spoke to the client yet. An important client is spoken to
    monthly, so it counts from the conversation and not from the change: who was not spoken to for months is due.
    """
    days, earlier = cadence(after, settings), cadence(before, settings)
    spoken = last_spoken(after, contact_summary, settings)
    day = next_contact_day(after, settings, spoken)
    if spoken is None or day is None or days == earlier:
        return ""
    late = (today - day).days
    state = _("next conversation by {day}").format(day=format_day(day, today))
    if late > 0:
        state = ngettext("{count} day overdue", "{count} days overdue", late).format(count=late)
    text = _("Every {days} days instead of {earlier}, counted from the last conversation on {day}: {state}.")
    return text.format(days=days, earlier=earlier, day=format_day(spoken, today), state=state)
