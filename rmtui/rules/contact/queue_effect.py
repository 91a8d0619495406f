"""What a line did to the queue: the rules of the cadence on plain values, and the words for it.

Free of imports that cost time, since `rmtui log` says it too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.records.channel import Channel
from rmtui.records.defaults import RESETTING_CHANNELS
from rmtui.wording import short_day, term


def resets(said: Sequence[str] | None, *, wechat: bool) -> tuple[str, ...]:
    """The channels that reset everybody's cadence: those a book says, else the trade's; `wechat` is of older books."""
    if said is not None:
        return tuple(said)
    return (*RESETTING_CHANNELS, Channel.WECHAT) if wechat else RESETTING_CHANNELS


def kept_from(due: date, made_on: date, still_open_on: date | None = None) -> date:
    """From this day on a contact keeps a promise: the day due, and not before the day after it was made, or after the
    contact of which the person said that it did not keep it.
    """
    return max(due, max(made_on, still_open_on or date.min) + timedelta(days=1))


def next_by(spoken: date, every: int, today: date) -> str:
    """next by 25 Dec; how late it is where that day is past. `every`: days between contacts."""
    day = spoken + timedelta(days=every)
    late = (today - day).days
    if late > 0:
        return still_due(ngettext("{count} day over", "{count} days over", late).format(count=late))
    return _("next by {day}").format(day=short_day(day, today))


def still_due(why: str = "") -> str:
    """still due (12 days over)."""
    return _("still due ({why})").format(why=why) if why else _("still due")


def effect(channel: Channel, follows: str, *, reached: bool, counts: bool) -> str:
    """email does not count: still due (12 days over). `follows`: when the client is due now, if known."""
    if reached and counts:
        return follows
    why = _("{channel} does not count").format(channel=term(channel)) if reached else _("not reached")
    return _("{why}: {follows}").format(why=why, follows=follows) if follows else why


def of_each(effects: Iterable[tuple[str, str]]) -> str:
    """The effect on each client, by name where there are several and it differs."""
    found = [(name, said) for name, said in effects if said]
    if len({said for _name, said in found}) <= 1:
        return found[0][1] if found else ""
    return _("; ").join(_("{name}: {effect}").format(name=plain(name), effect=said) for name, said in found)


def kept_by(
    on: date, promises: Iterable[tuple[str, str, date]], last: Mapping[str, Mapping[str, date]]
) -> list[tuple[str, str]]:
    """Client and text of what a contact on a day keeps, of promises as client, text and from when they are kept.

    `last` is by client, and as it was before.
    """
    return [
        (client, text)
        for client, text, since in promises
        if since <= on and not any(day >= since for day in last.get(client, {}).values())
    ]


def kept_already(
    promise: tuple[str, date] | None, on: date, clients: Iterable[str], last: Mapping[str, Mapping[str, date]]
) -> list[tuple[str, str]]:
    """Client and text of a promise, made on a day that is written down late, which a later contact is taken to have
    kept.
    """
    if promise is None:
        return []
    text, due = promise
    since = kept_from(due, on)
    return [(one, text) for one in clients if any(day >= since for day in last.get(one, {}).values())]


def taken_as_kept(promises: Iterable[str], refusal: str) -> str:
    """What a contact that was just written down kept by the rule, so that nothing lapses unseen; "" for nothing.

    `refusal` says how to say that it is not kept.
    """
    kept = _("; ").join(dict.fromkeys(plain(text) for text in promises))
    return _("Taken as kept: {promises}. Still open? {refusal}").format(promises=kept, refusal=refusal) if kept else ""
