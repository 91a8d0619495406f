"""Short phrases of the desk: how long ago, a pace, a promise, the clients of a contact, what was sold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.records.events import Contact, Sale
from rmtui.rules.cadence import Pace
from rmtui.tui.widgets.manner import Manner
from rmtui.wording import money, near_day

PACES: dict[Pace, tuple[str, Manner]] = {Pace.OK: (" ", ""), Pace.AMBER: ("~", "soon"), Pace.RED: ("!", "late")}
"""The sign and the manner of a pace."""

_A_YEAR = 366
_LONG = 1000
"""Days, from which on years are clearer."""


def ago(day: date | None, today: date) -> str:
    """42d, 3y; "-" for never."""
    if day is None:
        return "-"
    passed = (today - day).days
    if passed < _LONG:
        return _("{count}d").format(count=passed)
    return _("{count}y").format(count=passed // _A_YEAR)


def names_of(ids: Iterable[str], clients: Mapping[str, Client]) -> str:
    """The names of the clients of a contact."""
    return _(", ").join(plain(clients[one].name) if one in clients else _("(removed client)") for one in ids)


def promise_words(due: date, text: str, today: date) -> str:
    """> Wed send the proposal."""
    return f"> {near_day(due, today)} {plain(text)}"


def sale_words(sale: Sale) -> str:
    """=500k fund."""
    return f"={money(sale.amount, sale.currency)} {plain(sale.product)}".rstrip()


def contact_words(contact: Contact, today: date, sales: Iterable[Sale] = ()) -> str:
    """What a contact was about: note, next step, topics, what was sold in it."""
    promise = contact.promise
    parts = [
        plain(contact.note),
        promise and promise_words(promise.due, promise.text, today) + (_(" (done)") if promise.done_on else ""),
        *(f"#{plain(topic)}" for topic in contact.topics),
        *(sale_words(sale) for sale in sales if sale.contact == contact.id),
    ]
    return "  ".join(part for part in parts if part)
