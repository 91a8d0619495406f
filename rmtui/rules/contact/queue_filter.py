"""Filters of the due queue: who can be called now, who lives in an area, who fits into half an hour."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime

from rmtui.comparing import folded
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.records.channel import MESSAGE_CHANNELS, Channel
from rmtui.records.client import Client
from rmtui.rules.contact.due_row import DueRow
from rmtui.rules.contact.reason_rules import Cause
from rmtui.rules.days.quiet_hours import is_quiet

CALLING_HOURS = range(8, 21)
"""Hours in which anybody is called."""
_FACE_TO_FACE = (Channel.MEETING, Channel.VISIT)


class QueueFilter(NamedTuple):
    """Criteria that all apply together."""

    callable_now: bool = False
    half_hour: bool = False
    area: str = ""
    """"" for any."""

    @property
    def texts(self) -> tuple[str, ...]:
        """The active criteria in words: can be called now, area Saltfield."""
        found = (
            _("can be called now") if self.callable_now else "",
            _("fits half an hour") if self.half_hour else "",
            _("area {area}").format(area=plain(self.area)) if self.area else "",
        )
        return tuple(filter(None, found))

    @property
    def marks(self) -> str:
        """The active criteria in short, for a heading: now, ½ h, Saltfield."""
        found = (_("now") if self.callable_now else "", _("½ h") if self.half_hour else "", plain(self.area))
        return _(", ").join(filter(None, found))

    def keeps(self, row: DueRow, now: datetime) -> bool:
        return (
            (not self.callable_now or can_be_called(row.client, now))
            and (not self.half_hour or fits_half_hour(row))
            and (not self.area or folded(self.area) in folded(row.client.area))
        )


def filtered(rows: Iterable[DueRow], chosen: QueueFilter, now: datetime) -> tuple[DueRow, ...]:
    """The rows that a filter keeps, in their order."""
    return tuple(row for row in rows if chosen.keeps(row, now))


def can_be_called(client: Client, now: datetime) -> bool:
    """Whether a call suits a client now: no quiet hours, neither avoided nor a written channel preferred, between 8
    and 21. Quiet hours that are not understood are taken for quiet.
    """
    if now.hour not in CALLING_HOURS or Channel.TELEPHONE in client.avoid or client.channel in MESSAGE_CHANNELS:
        return False
    return not client.quiet or is_quiet(client.quiet, now) is False


def fits_half_hour(row: DueRow) -> bool:
    """Whether a call or a message will do: no review is due, and the client does not prefer to be met."""
    return row.client.channel not in _FACE_TO_FACE and all(reason.cause is not Cause.REVIEW for reason in row.reasons)


class FilterChoice(NamedTuple):
    """An answer to what of the queue is to be shown."""

    leads_to: QueueFilter
    text: str
    is_on: bool


def filter_choices(now: QueueFilter, rows: Sequence[DueRow]) -> list[FilterChoice]:
    """What may be chosen while a filter is on: everybody, or something put on or taken off, the areas too."""
    found = [
        FilterChoice(QueueFilter(), _("everybody"), not now.texts),
        FilterChoice(now._replace(callable_now=not now.callable_now), _("can be called now"), now.callable_now),
        FilterChoice(
            now._replace(half_hour=not now.half_hour),
            _("fits half an hour: calls and messages, no reviews, no visits"),
            now.half_hour,
        ),
    ]
    for area, count in _areas(rows):
        is_on = now.area == area
        found.append(FilterChoice(now._replace(area="" if is_on else area), f"{plain(area)} ({count})", is_on))
    return found


def _areas(rows: Sequence[DueRow]) -> list[tuple[str, int]]:
    """The areas of the clients with how many of them are due, the most first."""
    counts = Counter(row.client.area for row in rows if row.client.area)
    return sorted(counts.items(), key=lambda found: (-found[1], found[0]))
