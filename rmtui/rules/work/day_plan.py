"""The plan of a day: whom to contact, in which order, and what became of it.

Only what is planned is recorded. Done is what the log of the day says; what was not done is carried over from day to
day, until it is done or dropped, or four weeks are over.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from msgspec.structs import replace

from rmtui.discreet import is_discreet
from rmtui.language import N_, _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.records.events import Contact, PlannedContact
from rmtui.rules.text.record_text import client_names
from rmtui.str_enum import StrEnum
from rmtui.wording import format_day, format_long_day, format_weekday, in_parentheses

CARRIED_DAYS = 28
"""Days for which a row is carried over: who was not contacted by then is in the queue anyway."""


class PlanState(StrEnum):
    """The state of a row at the end of the day."""

    OPEN = "open"
    TRIED = "tried"
    """The client was not reached."""
    DONE = "done"


PLAN_STATES = {PlanState.OPEN: N_("open"), PlanState.TRIED: N_("not reached"), PlanState.DONE: N_("done")}
PLAN_SIGNS = {PlanState.OPEN: " ", PlanState.TRIED: "~", PlanState.DONE: "+"}


class PlanRow(NamedTuple):
    """A client in the plan of a day."""

    planned: PlannedContact
    state: PlanState = PlanState.OPEN
    at: str = ""
    """Its time of day; the time of another day is none of this one."""
    carried: int = 0
    """How many working days it was carried over."""
    older: tuple[PlannedContact, ...] = ()
    """Rows of earlier days for the same client, which are dropped with it."""
    said: str = ""
    """The note of the contact that did it."""

    @property
    def client(self) -> str:
        """Id."""
        return self.planned.client

    @property
    def is_done(self) -> bool:
        return self.state is PlanState.DONE

    def what(self, due_now: str = "") -> str:
        """The purpose: in the person's own words, else why the client is due now, or was when the row was proposed."""
        return self.planned.note or due_now or self.planned.reasons

    def what_came(self, due_now: str = "") -> str:
        """The purpose, and once done what was said; what is due after that does not belong to the plan."""
        what = self.what("" if self.is_done else due_now)
        said = "" if is_discreet() else self.said
        return _("{planned}; said: {said}").format(planned=what, said=said) if what and said else what or said


def day_plan(
    planned: Iterable[PlannedContact],
    contacts: Iterable[Contact],
    day: date,
    today: date,
    is_day_off: Callable[[date], bool],
) -> list[PlanRow]:
    """The plan of a day, one row a client, in its order. `contacts`: those since `CARRIED_DAYS` before it, of which a
    greeting does nothing that is planned, nor does what was written down on the day before the row was planned.

    Nothing is carried over to a day to come: what is open today may still be done.
    """
    since = day if day > today else day - timedelta(days=CARRIED_DAYS)
    rows: defaultdict[str, list[PlannedContact]] = defaultdict(list)
    for one in planned:
        if since <= one.on <= day:
            rows[one.client].append(one)
    reached: dict[str, tuple[date, str]] = {}
    """The day and the id of the last contact before this day in which the client was reached."""
    states: dict[str, PlanState] = {}
    said: dict[str, str] = {}
    planned_at = {client: max((one.on, one.id) for one in entries) for client, entries in rows.items()}
    for contact in (one for one in contacts if not one.greeting) if rows else ():
        at = contact.on, contact.id
        for client in contact.clients:
            if (
                client in rows
                and contact.on == day
                and at > planned_at[client]
                and states.get(client) is not PlanState.DONE
            ):
                states[client] = PlanState.DONE if contact.reached else PlanState.TRIED
                said[client] = contact.note if contact.reached else ""
            elif client in rows and contact.on < day and contact.reached:
                reached[client] = max(at, reached.get(client, at))
    found = []
    for client, entries in rows.items():
        left = [one for one in entries if one.on == day or (one.on, one.id) > reached.get(client, (date.min, ""))]
        if left:
            *older, last = sorted(left, key=lambda one: (one.on, one.id))
            first = last.since or last.on
            days = (first + timedelta(days=count) for count in range(1, (day - first).days + 1))
            carried = sum(not is_day_off(one) for one in days)
            state = states.get(client, PlanState.OPEN)
            time = last.at if last.on == day else ""
            found.append(PlanRow(last, state, time, carried, tuple(older), said.get(client, "")))
    return in_order(found)


def in_order(rows: Iterable[PlanRow]) -> list[PlanRow]:
    """Rows in the person's order, with those that have a time sorted by it among themselves."""
    found = sorted(rows, key=lambda row: (row.planned.position, row.planned.on, row.planned.id))
    timed = iter(sorted((row for row in found if row.at), key=lambda row: row.at))
    return [next(timed) if row.at else row for row in found]


def next_position(rows: Iterable[PlanRow]) -> int:
    """The place behind all rows."""
    return max((row.planned.position for row in rows), default=0) + 1


def moved(rows: Sequence[PlanRow], client: str, place: int) -> list[tuple[PlannedContact, PlannedContact]]:
    """The rows that change, before and after, when a client's row moves to a place, counted from 1."""
    order = [row.planned for row in rows if row.client != client]
    order[place - 1 : place - 1] = [row.planned for row in rows if row.client == client]
    numbered = ((one, replace(one, position=number)) for number, one in enumerate(order, 1))
    return [(before, after) for before, after in numbered if before != after]


def replanned(planned: PlannedContact, values: Mapping[str, Any], day: date) -> PlannedContact:
    """A row of the plan of a day with other values. One that was carried over is planned for the day then, and keeps
    since when; one that is put off to another day begins anew.
    """
    here = planned
    if planned.on < day:
        here = replace(planned, on=day, at="", since=planned.since or planned.on)
    changed = replace(here, **values)
    return replace(changed, since=None) if changed.on != here.on else changed


def carried_text(row: PlanRow, day: date) -> str:
    """from Thu ×2; "" for a row of the day itself."""
    on = row.planned.since or row.planned.on
    if on >= day:
        return ""
    since = format_weekday(on) if (day - on).days < 7 else format_day(on, day)
    if not row.carried:
        return _("from {day}").format(day=since)
    return _("from {day} ×{count}").format(day=since, count=row.carried)


def day_over_text(day: date) -> str:
    """Why nothing can be planned for a day that is past."""
    return _("{day} is over: nothing can be planned for it.").format(day=format_long_day(day))


def plan_count_text(rows: Sequence[PlanRow]) -> str:
    """plan: 5 of 7 done; "" without a plan."""
    if not rows:
        return ""
    done = sum(row.is_done for row in rows)
    return _("plan: {done} of {count} done").format(done=done, count=len(rows))


def not_done_text(rows: Iterable[PlanRow], clients: Mapping[str, Client]) -> str:
    """Not done of the plan, carried over: Ann Lee, Bob Fox. "" where all is done."""
    names = client_names((row.client for row in rows if not row.is_done), clients)
    return _("Not done of the plan, carried over: {names}").format(names=names) if names else ""


def plan_row_text(row: PlanRow, clients: Mapping[str, Client], day: date) -> str:
    """10:30 M Ann Lee: the maturing plan (from Thu ×2)."""
    one, carried = row.planned, carried_text(row, day)
    head = " ".join(filter(None, (row.at, one.channel, client_names([one.client], clients))))
    what = plain(row.what())
    text = _("{field}: {text}").format(field=head, text=what) if what else head
    return text + (in_parentheses(carried) if carried else "")
