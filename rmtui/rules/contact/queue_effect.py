"""What a new contact does to the queue: the cadence rules on plain values, and their texts.

On the path of `rmtui log`: no records, and nothing slow is imported.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from rmtui.language import _, ngettext
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.records.channel import Channel
from rmtui.records.defaults import RESETTING_CHANNELS
from rmtui.wording import format_day, format_long_day, format_near_day

Moment = tuple[date, str]
"""The day of a contact and its id: those of one day are in the order in which they were written down."""
FIRST: Moment = (date.min, "")
"""Before any contact."""
AWAITED_QUIET = 3
"""Days for which a contact on or after its day quiets what a client is to do; it stays open until it was received."""


def resetting_channels(chosen: Sequence[str] | None, *, wechat: bool) -> tuple[str, ...]:
    """The channels that reset the cadence: `chosen` by the book, else the trade's. `wechat`: of older books."""
    if chosen is not None:
        return tuple(chosen)
    return (*RESETTING_CHANNELS, Channel.WECHAT) if wechat else RESETTING_CHANNELS


def kept_after(due: date, made: Moment, still_open_on: date | None = None) -> Moment:
    """The moment after which a contact keeps a promise: when its due day begins, but only after the contact in which it
    was made, and after the day of the contact that the person said did not keep it.
    """
    refused = (still_open_on + timedelta(days=1), "") if still_open_on else FIRST
    return max((due, ""), made, refused)


class QuickPromise(NamedTuple):
    """Of an open promise what a new line is compared with."""

    client: str
    text: str
    due: date
    made: Moment
    still_open_on: date | None = None
    is_theirs: bool = False
    """Whether it is the client who promised; no contact keeps it."""
    others: tuple[str, ...] = ()
    """Ids of the other clients to whom it was made; for each of them it is kept by itself."""

    @property
    def kept_after(self) -> Moment:
        return kept_after(self.due, self.made, self.still_open_on)

    def shown_from(self, newest: Moment) -> date | None:
        """The day from which the queue shows it, when the client was last reached at `newest`; None once it is kept."""
        if self.is_theirs:
            return awaited_from(self.due, self.made[0], newest[0])
        return self.due if newest <= self.kept_after else None


def awaited_from(due: date, made_on: date, asked: date) -> date:
    """The day from which the queue shows what a client is to do. `asked`: day of the last contact."""
    since = max(due, made_on + timedelta(days=1))
    return asked + timedelta(days=AWAITED_QUIET) if asked >= since else due


Step = tuple[date | None, str]
"""From when a promise is shown, None once it was kept, and its text."""


def next_due_text(
    by_cadence: date,
    promises: Iterable[Step],
    snoozed: date | None,
    today: date,
    *,
    awaited: Iterable[Step] = (),
    told: str = "",
) -> str:
    """next conversation by 25 Dec: by when the client is to be spoken to, or the next step is due, or the client's own,
    where that is before, with its text; “still due, 12 days overdue” from that day on. Other reasons of the queue, a
    case or a maturity, are not looked at.

    `by_cadence`: `date.min` for one never spoken to; `promises`, `awaited`: the manager's and the client's;
    `snoozed`: until when the client is; `told`: the text of the next step that was told just before.
    """
    own, theirs = ({day: text for day, text in steps if day} for steps in (promises, awaited))
    day = min([by_cadence, *own, *theirs])
    if snoozed and snoozed > today and snoozed >= day:
        return _("snoozed until {day}").format(day=format_day(snoozed, today))
    late = (today - day).days
    if late < 0:
        if day == by_cadence:
            return _("next conversation by {day}").format(day=format_day(day, today))
        step = _("next step by {day}") if day in own else _("awaited from the client by {day}")
        step, text = step.format(day=format_day(day, today)), own[day] if day in own else theirs[day]
        return step if text in ("", told) else _("{value} ({text})").format(value=step, text=plain(text))
    if day == date.min:
        return still_due_text()
    if late == 0:
        return still_due_text(_("due {day}").format(day=format_near_day(day, today)))
    return still_due_text(ngettext("{count} day overdue", "{count} days overdue", late).format(count=late))


def still_due_text(why: str = "") -> str:
    """still due, 12 days overdue."""
    return _("still due, {why}").format(why=why) if why else _("still due")


def effect_text(channel: Channel, next_due: str, *, reached: bool, counts: bool) -> str:
    """email does not count as spoken: still due, 12 days overdue.

    `next_due`: text of when the client is due, if known.
    """
    if reached and counts:
        return next_due
    if reached:
        from rmtui.terms import term

        why = _("{channel} does not count as spoken").format(channel=term(channel))
    else:
        why = _("not reached")
    return _("{why}: {follows}").format(why=why, follows=next_due) if next_due else why


def effects_text(effects: Iterable[tuple[str, str]]) -> str:
    """The effects on several clients as one text; by name where they differ."""
    found = [(name, text) for name, text in effects if text]
    if len({text for _name, text in found}) <= 1:
        return found[0][1] if found else ""
    return _("; ").join(_("{name}: {effect}").format(name=plain(name), effect=text) for name, text in found)


def promises_kept_by(
    contact: Moment, promises: Iterable[QuickPromise], newest: Mapping[str, Moment]
) -> list[QuickPromise]:
    """The promises that a contact keeps. `newest`: the newest contact before, by client."""
    return [one for one in promises if not one.is_theirs and newest.get(one.client, FIRST) <= one.kept_after < contact]


def promises_kept_later(
    promise: tuple[str, date] | None, contact: Moment, clients: Sequence[str], newest: Mapping[str, Moment]
) -> list[QuickPromise]:
    """The promise of a contact recorded belatedly, for each client with whom a later contact has kept it already."""
    if promise is None:
        return []
    made = (QuickPromise(one, *promise, contact, others=other_clients(clients, one)) for one in clients)
    return kept_promises(made, newest)


def other_clients(clients: Iterable[str], client: str) -> tuple[str, ...]:
    """The clients of a contact beside one of them."""
    return tuple(one for one in clients if one != client)


def kept_promises(promises: Iterable[QuickPromise], newest: Mapping[str, Moment]) -> list[QuickPromise]:
    """The manager's promises that the newest contact with the client has kept."""
    return [one for one in promises if not one.is_theirs and newest.get(one.client, FIRST) > one.kept_after]


def kept_texts(kept: Iterable[QuickPromise], names: Mapping[str, str]) -> list[str]:
    """What was kept, each once, by its day where it has no words; with the names of those for whom it was, where it was
    promised to others, too.
    """
    together: dict[tuple[Moment, str], list[QuickPromise]] = {}
    for one in kept:
        together.setdefault((one.made, one.text), []).append(one)
    texts = []
    for (_made, words), each in together.items():
        text = words or format_long_day(each[0].due)
        whose = [one.client for one in each]
        only = _("{text} (only for {names})").format(text=text, names=_(", ").join(names[one] for one in whose))
        texts.append(text if {*each[0].others} <= {*whose} else only)
    return texts


def kept_promises_text(promises: Iterable[str], refusal: str) -> str:
    """The promises that a new contact kept by the rule, so that none lapses unnoticed; "" for none.

    `refusal`: how to mark them as still open.
    """
    kept = _("; ").join(dict.fromkeys(plain(text) for text in promises))
    return _("Taken as kept: {promises}. Still open? {refusal}").format(promises=kept, refusal=refusal) if kept else ""
