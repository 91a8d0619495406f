"""What a new contact does to the queue: the cadence rules on plain values, and their texts.

On the path of `rmtui log`: no records, and nothing slow is imported.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.records.channel import Channel
from rmtui.records.defaults import RESETTING_CHANNELS
from rmtui.wording import format_day, term

Moment = tuple[date, str]
"""The day of a contact and its id: those of one day are in the order in which they were written down."""
_FIRST: Moment = (date.min, "")


def resetting_channels(chosen: Sequence[str] | None, *, wechat: bool) -> tuple[str, ...]:
    """The channels that reset the cadence: `chosen` by the book, else the trade's. `wechat`: of older books."""
    if chosen is not None:
        return tuple(chosen)
    return (*RESETTING_CHANNELS, Channel.WECHAT) if wechat else RESETTING_CHANNELS


def kept_after(due: date, made: Moment, still_open_on: date | None = None) -> Moment:
    """The moment after which a contact keeps a promise: when its due day begins, but only after the contact in which it
    was made, and after the day of the contact that the person said did not keep it.
    """
    refused = (still_open_on + timedelta(days=1), "") if still_open_on else _FIRST
    return max((due, ""), made, refused)


def next_due_text(spoken: date, every: int, today: date, step: date | None = None) -> str:
    """next by 25 Dec; still due (12 days overdue) where that day is past. `every`: days between contacts; `step`: the
    day of a next step that the contact agreed on.
    """
    day = spoken + timedelta(days=every)
    late = (today - day).days
    if late > 0:
        return still_due_text(ngettext("{count} day overdue", "{count} days overdue", late).format(count=late))
    return _("next by {day}").format(day=format_day(min(day, step or day), today))


def still_due_text(why: str = "") -> str:
    """still due (12 days overdue)."""
    return _("still due ({why})").format(why=why) if why else _("still due")


def effect_text(channel: Channel, next_due: str, *, reached: bool, counts: bool) -> str:
    """email does not count: still due (12 days overdue). `next_due`: text of when the client is due, if known."""
    if reached and counts:
        return next_due
    why = _("{channel} does not count").format(channel=term(channel)) if reached else _("not reached")
    return _("{why}: {follows}").format(why=why, follows=next_due) if next_due else why


def effects_text(effects: Iterable[tuple[str, str]]) -> str:
    """The effects on several clients as one text; by name where they differ."""
    found = [(name, text) for name, text in effects if text]
    if len({text for _name, text in found}) <= 1:
        return found[0][1] if found else ""
    return _("; ").join(_("{name}: {effect}").format(name=plain(name), effect=text) for name, text in found)


def promises_kept_by(
    contact: Moment, promises: Iterable[tuple[str, str, Moment]], newest: Mapping[str, Moment]
) -> list[tuple[str, str]]:
    """Client and text of the promises that a contact keeps.

    `promises`: client, text, and after what a contact keeps it. `newest`: the newest contact before, by client.
    """
    return [(client, text) for client, text, after in promises if newest.get(client, _FIRST) <= after < contact]


def promises_kept_later(
    promise: tuple[str, date] | None, contact: Moment, clients: Iterable[str], newest: Mapping[str, Moment]
) -> list[tuple[str, str]]:
    """Client and text of the promise of a contact recorded belatedly, where a later contact has kept it already."""
    if promise is None:
        return []
    text, due = promise
    after = kept_after(due, contact)
    return [(one, text) for one in clients if newest.get(one, _FIRST) > after]


def kept_promises_text(promises: Iterable[str], refusal: str) -> str:
    """The promises that a new contact kept by the rule, so that none lapses unnoticed; "" for none.

    `refusal`: how to mark them as still open.
    """
    kept = _("; ").join(dict.fromkeys(plain(text) for text in promises))
    return _("Taken as kept: {promises}. Still open? {refusal}").format(promises=kept, refusal=refusal) if kept else ""
