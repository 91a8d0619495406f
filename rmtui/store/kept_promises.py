"""Reading from a store the promises that later contacts kept; only the months after a promise are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.rules.contact.kept_promises import KeptPromises

if TYPE_CHECKING:
    from rmtui.store.door import Reading
    from rmtui.store.log_pages import Day


def kept_promises(store: Reading) -> KeptPromises:
    """Of any records of a store."""
    return KeptPromises(sorted(store.months()), lambda month: store.month(month).contacts.values())


def day_as_kept(store: Reading, day: Day) -> Day:
    """A day as it is shown (`KeptPromises.as_kept`)."""
    kept = kept_promises(store)
    contacts, steps = tuple(map(kept.as_kept, day.contacts)), tuple(map(kept.as_kept, day.steps))
    return day._replace(contacts=contacts, steps=steps)
