"""The proposed plan of a day: as many calls and meetings from the queue as fit into some hours.

The highest score comes first. A call takes a quarter of an hour, a meeting an hour with the way to it; nothing is put
into a client's quiet hours or over noon, and meetings of one area follow each other. Only clients who are not to be
disturbed in any working hour are called in the evening, and those who were promised a call at such a time of day.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from types import MappingProxyType

from rmtui.comparing import folded
from rmtui.discreet import masks_figures
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.records.channel import MESSAGE_CHANNELS, Channel
from rmtui.records.client import Client
from rmtui.records.events import PlannedContact
from rmtui.rules.contact.due_row import DueRow
from rmtui.rules.contact.due_text import reasons_text
from rmtui.rules.contact.queue_filter import CALLING_HOURS, fits_half_hour
from rmtui.rules.contact.reason_rules import Cause
from rmtui.rules.days.book_holidays import book_holidays
from rmtui.rules.days.quiet_hours import is_quiet
from rmtui.rules.people.contact_channel import contact_channel
from rmtui.rules.work.contact_minutes import CALL, FACE_TO_FACE, minutes_of
from rmtui.rules.work.day_plan import PlanRow, next_position
from rmtui.wording import format_long_day

MOST_HOURS = 12
WORKING_HOURS = range(9, 18)
_NOON = range(12 * 60, 13 * 60)
_STEP = 15


class _Contact(NamedTuple):
    """A contact to be put into the day."""

    client: Client
    channel: Channel
    reasons: str
    at: str = ""
    """The time of day that was promised."""

    @property
    def minutes(self) -> int:
        return minutes_of(self.channel)


def day_with_hours_left(today: date, now: str) -> date:
    """Today while it has working hours left at a time of day, "09:10"; else the next working day."""
    is_over = _minute(now) + CALL > WORKING_HOURS.stop * 60
    return book_holidays().working_day_from(today + timedelta(days=is_over))


def another_day_text(day: date) -> str:
    """Why the proposal is for another day than today."""
    return _("Today has no working hours left: this is for {day}.").format(day=format_long_day(day))


def nobody_proposed_text() -> str:
    """Why a proposal is empty."""
    return _("Nobody can be proposed: whoever else is due was spoken to on the day already, or the plan is full.")


def propose_day(
    rows: Iterable[DueRow],
    plan: Sequence[PlanRow],
    day: date,
    hours: int,
    not_before: str = "",
    *,
    promised: Mapping[str, str] = MappingProxyType({}),
) -> list[PlannedContact]:
    """What to add to the plan of a day, in the order of the times. `rows`: the queue of that day, worst first.

    What is planned already takes its part of the hours. `not_before`: a time of day, "09:10".
    `promised`: the times of day that promises of this day name, by client; these are kept to.
    """
    open_rows = [row for row in plan if not row.is_done]
    left = hours * 60 - sum(minutes_of(row.planned.channel) for row in open_rows)
    known = {row.client for row in plan}
    chosen: list[_Contact] = []
    for row in rows:
        at = promised.get(row.client.id, "")
        contact = _Contact(row.client, _channel(row, timed=bool(at)), planned_for(row, day), at)
        if row.client.id not in known and contact.minutes <= left:
            chosen.append(contact)
            left -= contact.minutes
    free = _Day(day, _minute(not_before))
    for open_row in open_rows:
        if open_row.at:
            free.take(_minute(open_row.at), minutes_of(open_row.planned.channel))
    timed: list[tuple[int | None, _Contact]] = [
        (_minute(one.at), one) for one in chosen if one.at >= (not_before or "00:00")
    ]
    for _start, one in timed:
        free.take(_minute(one.at), one.minutes)
    kept = {one.client.id for _start, one in timed}
    timed += [(free.put(one), one) for one in _meetings_by_area(chosen) if one.client.id not in kept]
    timed.sort(key=lambda found: (found[0] is None, found[0] or 0))
    first = next_position(plan)
    return [
        PlannedContact(
            client=one.client.id,
            on=day,
            position=number,
            at=_text(start),
            channel=one.channel,
            reasons=one.reasons,
        )
        for number, (start, one) in enumerate(timed, first)
    ]


def planned_for(row: DueRow, day: date) -> str:
    """Why the client is due, as the plan keeps it; "" where amounts are masked, which a book is not to keep."""
    return "" if masks_figures() else reasons_text(row, day)


def _channel(row: DueRow, *, timed: bool = False) -> Channel:
    """How the client is to be contacted: a loan is inspected on a visit, a review held in a meeting, all else is as the
    client prefers, but where a time of day was promised by no message; never as avoided.
    """
    is_review = not fits_half_hour(row) and row.client.channel not in FACE_TO_FACE
    is_inspected = any(reason.cause is Cause.INSPECTION for reason in row.reasons)
    chosen = Channel.VISIT if is_inspected else Channel.MEETING if is_review else None
    if timed and chosen is None and row.client.channel in MESSAGE_CHANNELS:
        chosen = Channel.TELEPHONE
    return contact_channel(row.client, chosen) or chosen or row.client.channel or Channel.TELEPHONE


def _meetings_by_area(chosen: Sequence[_Contact]) -> list[_Contact]:
    """The calls, the highest score first, then the meetings, those of one area together."""
    calls = [one for one in chosen if one.channel not in FACE_TO_FACE]
    meetings = [one for one in chosen if one.channel in FACE_TO_FACE]
    areas = list(dict.fromkeys(folded(one.client.area) for one in meetings))
    return [*calls, *sorted(meetings, key=lambda one: areas.index(folded(one.client.area)))]


class _Day:
    """The minutes of a day that are still free."""

    def __init__(self, day: date, not_before: int) -> None:
        self._day = day
        self._first = max(WORKING_HOURS.start * 60, -(-not_before // _STEP) * _STEP)
        self._taken = set(_NOON)

    def take(self, start: int, minutes: int) -> None:
        self._taken.update(range(start, start + minutes))

    def put(self, contact: _Contact) -> int | None:
        """The first minute from which a contact fits, which is taken then; None where there is none in the day."""
        suits: Callable[[int], bool] = lambda minute: not _disturbs(contact, self._moment(minute))  # noqa: E731
        working = {*range(WORKING_HOURS.start * 60, WORKING_HOURS.stop * 60, _STEP)}.difference(_NOON)
        evening = CALLING_HOURS.stop if contact.minutes == CALL else CALLING_HOURS.stop - 2
        last = (WORKING_HOURS.stop if any(map(suits, working)) else evening) * 60 - contact.minutes
        for start in range(self._first, last + 1, _STEP):
            minutes = range(start, start + contact.minutes)
            if self._taken.isdisjoint(minutes) and all(map(suits, minutes[::_STEP])):
                self.take(start, contact.minutes)
                return start
        return None

    def _moment(self, minute: int) -> datetime:
        return datetime.combine(self._day, time(*divmod(minute, 60)))


def _disturbs(contact: _Contact, moment: datetime) -> bool:
    """Whether a contact falls into quiet hours, or hours that are not understood; an email disturbs nobody."""
    heard = contact.channel is not Channel.EMAIL
    return bool(heard and contact.client.quiet) and is_quiet(contact.client.quiet, moment) is not False


def _minute(at: str) -> int:
    """Minutes after midnight of "09:10"; 0 for ""."""
    hour, _colon, minute = at.partition(":")
    return int(hour or 0) * 60 + int(minute or 0)


def _text(minute: int | None) -> str:
    return "" if minute is None else f"{minute // 60:02}:{minute % 60:02}"
