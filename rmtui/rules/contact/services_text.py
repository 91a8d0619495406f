"""Texts of the service plan: a state as a cell and in words, and how well the plan was kept."""

from datetime import date

from rmtui.language import _
from rmtui.records.client import Client
from rmtui.rules.contact.services import ServiceState, next_day
from rmtui.wording import format_day


def state_cell(state: ServiceState) -> str:
    """3/4, or 3/4! behind the plan; - where nothing is promised and nothing was given."""
    if not state.promised and not state.given:
        return "-"
    return f"{state.given}/{state.promised}" + ("!" if state.missed else "")


def state_text(name: str, client: Client, state: ServiceState, today: date) -> str:
    """Greetings: 1 of 3, 1 behind, one more by 31 Dec."""
    parts = [_("{given} of {promised}").format(given=state.given, promised=state.promised)]
    if state.missed:
        parts.append(_("{count} behind").format(count=state.missed))
    day = next_day(client, state, today)
    if day:
        parts.append(_("one more by {day}").format(day=format_day(max(day, today), today)))
    return _("{label}: {words}").format(label=name, words=_(", ").join(parts))


def kept_text(share: float | None) -> str:
    """74% of what the plan asks for by now was given; "" where it asked for nothing."""
    if share is None:
        return ""
    return _("{share} of what the plan asks for by now was given").format(share=f"{round(share * 100)}%")
