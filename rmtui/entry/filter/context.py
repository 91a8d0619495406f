"""The context in which a filter is evaluated: the whole book on one day, each part read when a filter needs it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cached_property, partial
from itertools import takewhile
from typing import TYPE_CHECKING, Any, Protocol

from rmtui.comparing import folded, search_text
from rmtui.entry.filter.usual_segments import known_segments, usual_segment
from rmtui.records.channel import Channel
from rmtui.records.client import Client
from rmtui.records.events import Contact, Sale
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.kinds import KINDS
from rmtui.records.question import Question
from rmtui.records.review import Review
from rmtui.records.segment import Segment
from rmtui.records.settings import Settings
from rmtui.rules.contact.cadence import last_spoken
from rmtui.rules.contact.summary import ContactSummary, OpenPromise
from rmtui.rules.days.open_on import is_open
from rmtui.rules.people.namesakes import Clients, display_name
from rmtui.telephone import digits

if TYPE_CHECKING:
    from rmtui.rules.assets.allocation import Total
    from rmtui.rules.campaign.reading import Membership
    from rmtui.rules.contact.due_row import DueRow

LOOKBACK = timedelta(days=365)
"""How far back contacts and sales are counted: a year, so that a count means the same in January and in December."""
_MEETINGS = frozenset((Channel.MEETING, Channel.VISIT))

Test = Callable[[Any, "FilterContext"], bool]
"""Whether a client, or one of its records, matches."""


class FilterSource(Protocol):
    """What filters ask of a store."""

    def settings(self) -> Settings: ...

    def contact_summary(self, today: date, *, fields: Collection[str] = ()) -> ContactSummary: ...

    def due_rows(self, today: date, days: int = 0) -> Sequence[DueRow]: ...

    def records(self, kind: type[Any]) -> Iterator[Any]: ...


class FilterContext:
    """The clients of a book, and all that filters need beyond them. Nothing is read before a filter needs it."""

    def __init__(
        self,
        clients: Iterable[Client],
        contact_summary: Callable[[], ContactSummary],
        settings: Settings,
        today: date,
        *,
        reached: Callable[[], ContactSummary] | None = None,
        due_rows: Callable[[int], Sequence[DueRow]] = lambda _days: (),
        records: Callable[[type[Any]], Iterable[Any]] = lambda _kind: (),
    ) -> None:
        """`reached`: as `contact_summary`, with no more than the last contacts, promises and snoozes. `due_rows`: from
        the days a queue looks ahead to its rows, worst first. `records`: all of a kind, those of the log newest first.
        """
        self.clients = tuple(clients)
        self.everyone = Clients({client.id: client for client in self.clients})
        self.today = today
        self.settings = settings
        self._contact_summary = contact_summary
        self._reached = reached
        self._due_rows = due_rows
        self._read = records
        self._queues: dict[int, dict[str, int]] = {}
        self._texts: dict[str, str] = {}
        self._owners: dict[object, frozenset[str]] = {}
        self._records: dict[type[Any], Mapping[str, Sequence[Any]]] = {}
        self._counts: dict[str, Counter[str]] | None = None
        self._sold: dict[str, int] | None = None
        self._own_segments: Mapping[str, Segment] | None = None
        self._memberships: Mapping[str, Sequence[Membership]] | None = None
        self._promises: Mapping[str, Sequence[OpenPromise]] | None = None

    @classmethod
    def of(
        cls, book: FilterSource, clients: Iterable[Client], today: date, contact_summary: ContactSummary | None = None
    ) -> FilterContext:
        """The context of a book; a filter selects from `clients`, in their order. `contact_summary`: where it is known
        already.
        """

        def summary(*fields: str) -> ContactSummary:
            return contact_summary or book.contact_summary(today, fields=fields)

        reached = partial(summary, "last", "promises", "snoozes")

        def due_rows(days: int) -> Sequence[DueRow]:
            return book.due_rows(today, days)

        return cls(clients, summary, book.settings(), today, reached=reached, due_rows=due_rows, records=book.records)

    @cached_property
    def contact_summary(self) -> ContactSummary:
        """How the book stands with the clients."""
        return self._contact_summary()

    @cached_property
    def reached(self) -> ContactSummary:
        """The same with no more than the last contacts, promises and snoozes, which is read in a third of the time."""
        return self._reached() if self._reached and "contact_summary" not in vars(self) else self.contact_summary

    def queue_positions(self, days: int = 0) -> dict[str, int]:
        """The position in the queue, 0 the worst, of every client due today or up to `days` ahead."""
        if days not in self._queues:
            self._queues[days] = {row.client.id: place for place, row in enumerate(self._due_rows(days))}
        return self._queues[days]

    def last_spoken(self, client: Client) -> date | None:
        """The day the client was last spoken to."""
        return last_spoken(client, self.reached, self.settings)

    def attempts(self, client: Client) -> int:
        """The number of attempts since then."""
        return self.contact_summary.attempts_since(client.id, self.last_spoken(client))

    def segment(self, name: str) -> Segment | None:
        """The segment of a name: the book's own, else a usual one."""
        return self._kept_segments().get(folded(name)) or usual_segment(folded(name))

    @property
    def segments(self) -> list[Segment]:
        """Those of the book, then the usual ones whose names it does not use for its own."""
        return known_segments(self._kept_segments().values())

    def _kept_segments(self) -> Mapping[str, Segment]:
        """Those of the book by their folded names."""
        if self._own_segments is None:
            self._own_segments = {folded(one.name): one for one in self._read(Segment)}
        return self._own_segments

    def memberships(self, client: Client) -> Sequence[Membership]:
        """The campaigns that a client is in, each with how far; the log is read for it."""
        if self._memberships is None:
            from rmtui.rules.campaign.reading import RecordSource, memberships

            source = RecordSource(self._read, self.everyone)
            self._memberships = _grouped((one.row.client.id, one) for one in memberships(source, self.today))
        return self._memberships.get(client.id, ())

    @cached_property
    def questions(self) -> Sequence[Question]:
        """The manager's own questions."""
        return tuple(self._read(Question))

    def promises(self, client: Client) -> Sequence[OpenPromise]:
        """The open promises."""
        if self._promises is None:
            self._promises = _grouped((one.client, one) for one in self.reached.promises)
        return self._promises.get(client.id, ())

    def text(self, client: Client) -> str:
        """The text that words are searched in, as name keys."""
        if client.id not in self._texts:
            self._texts[client.id] = _text(client, display_name(client, self.everyone))
        return self._texts[client.id]

    def records(self, kind: type[Any], client: Client) -> Sequence[Any]:
        """The records of a kind outside the log that belong to a client; all of the kind are kept in memory."""
        if kind not in self._records:
            owners = KINDS[kind].owners
            self._records[kind] = _grouped((owner, one) for one in self._read(kind) for owner in owners(one))
        return self._records[kind].get(client.id, ())

    def owners(self, kind: type[Any], test: Test) -> frozenset[str]:
        """The ids of the clients who have a record of the kind that matches. Records are not kept in memory."""
        if test not in self._owners:
            owners = KINDS[kind].owners
            matching = (one for one in self._read(kind) if test(one, self))
            self._owners[test] = frozenset(owner for one in matching for owner in owners(one))
        return self._owners[test]

    def count_contacts(self, client: Client, channels: frozenset[Channel] | None = None) -> int:
        """How often the client was reached within the last year, by any channel or by `channels`."""
        if self._counts is None:
            self._counts = self._count_contacts()
        counts = self._counts.get(client.id, Counter())
        return sum(count for channel, count in counts.items() if channels is None or channel in channels)

    def sales_of_year(self, client: Client) -> int:
        """What the client bought within the last year, in the smallest unit of the base currency."""
        if self._sold is None:
            from rmtui.rules.assets.past_rates import worth_on

            self._sold = defaultdict(int)
            for sale in self._newest(Sale):
                self._sold[sale.client] += worth_on(sale.amount, sale.currency, sale.on, self.settings)
        return self._sold.get(client.id, 0)

    def count_reviews(self, client: Client) -> int:
        """How many finished reviews there were within the last year."""
        reviews = self.records(Review, client)
        return sum(not one.draft and self.today - LOOKBACK < one.on <= self.today for one in reviews)

    def open_holdings(self, client: Client) -> list[Holding]:
        """What a client holds and owes today."""
        return [one for one in self.records(Holding, client) if is_open(one, self.today)]

    def total(self, client: Client) -> Total:
        """Assets and debts."""
        from rmtui.rules.assets.valuation import total

        return total(self.open_holdings(client), self.settings.rates, self.today)

    def assets_here(self, client: Client) -> int:
        """Assets at this bank, in the smallest unit of the base currency; property lies at none."""
        from rmtui.rules.assets.valuation import total

        held = self.open_holdings(client)
        here = (one for one in held if not one.institution and one.kind is not HoldingKind.PROPERTY)
        return total(here, self.settings.rates, self.today).assets

    def count_meetings(self, client: Client) -> int:
        """How often the client was met or visited within the last year."""
        return self.count_contacts(client, _MEETINGS)

    def _count_contacts(self) -> dict[str, Counter[str]]:
        found: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for contact in self._newest(Contact):
            if contact.reached:
                for client in {*contact.clients}:
                    found[client][contact.channel] += 1
        return found

    def _newest(self, kind: type[Any]) -> Iterator[Any]:
        """The records of a kind of the log within the last year; older ones are not read."""
        first = self.today - LOOKBACK
        recent = takewhile(lambda one: one.on > first, self._read(kind))
        return (one for one in recent if one.on <= self.today)


def _grouped(pairs: Iterable[tuple[str, Any]]) -> Mapping[str, Sequence[Any]]:
    found: defaultdict[str, list[Any]] = defaultdict(list)
    for owner, one in pairs:
        found[owner].append(one)
    return found


def _text(client: Client, display: str) -> str:
    syllables = client.pinyin.split()
    pinyin = (client.pinyin, "".join(syllables), "".join(syllable[0] for syllable in syllables))
    phones = (*client.phones, *map(digits, client.phones))
    return search_text(
        (
            client.name,
            display,
            display.replace(" (", "("),
            *client.aliases,
            client.salutation,
            *pinyin,
            *phones,
            *client.tags,
            client.area,
            client.employer,
        )
    )
