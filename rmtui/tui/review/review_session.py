"""A review on its way: the draft, the holdings it goes through, and what becomes of them when it is finished.

The book's holdings stay as they are until then. A draft goes on with what the book says of a holding that nobody has
answered for yet, and with holdings that came to the book since it was begun.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from msgspec.structs import replace

from rmtui.language import _
from rmtui.records.base import Record
from rmtui.records.channel import Channel
from rmtui.records.client import Client
from rmtui.records.events import Contact, Promise, StandingPromise
from rmtui.records.holding import Holding
from rmtui.records.policy import Policy
from rmtui.records.review import Review, ReviewedHolding, ReviewMethod
from rmtui.rules.assets.wealth import Rates, worth
from rmtui.rules.conduct.discretion import Discretion
from rmtui.rules.days.holidays import Holidays
from rmtui.rules.days.open_on import is_open
from rmtui.rules.review import progress
from rmtui.rules.review.progress import PAYMENTS_UNKNOWN, Payments
from rmtui.rules.review.schedule import STATUTORY_HOLIDAYS, last_review, review_day_after
from rmtui.rules.review.sheet import ReviewSheet
from rmtui.rules.review.sheet_lines import by_holding, holding_order

CHANNELS = {
    ReviewMethod.MEETING: Channel.MEETING,
    ReviewMethod.PHONE: Channel.TELEPHONE,
    ReviewMethod.SENT: Channel.EMAIL,
}
"""The contact that each way to hold a review makes."""

Pair = tuple[Record | None, Record | None]


class Item(NamedTuple):
    """One holding of the walk."""

    holding: Holding
    """As the book has it; a new one as it was first said."""
    now: ReviewedHolding | None
    """As the draft has it; None where it is sold."""
    answered: bool
    new: bool


class ReviewInputs(NamedTuple):
    """What the book has of a client for a review."""

    client: Client
    holdings: Sequence[Holding]
    reviews: Sequence[Review]
    policies: Sequence[Policy]
    rates: Rates
    discretion: Discretion
    holidays: Holidays = STATUTORY_HOLIDAYS


class ReviewSession(NamedTuple):
    """A review as far as it has come."""

    folder: ReviewInputs
    kept: Review | None
    """The draft as the book has it; None before the first answer."""
    draft: Review
    items: tuple[Item, ...]
    """In an order that no answer changes: those of the book, then what is new."""
    sheet: ReviewSheet

    @property
    def answered(self) -> int:
        """How many were gone through."""
        return sum(item.answered for item in self.items)

    @property
    def first_open(self) -> int:
        """Place of the first item without an answer; behind all where there is none."""
        return next((at for at, item in enumerate(self.items) if not item.answered), len(self.items))


def begin(folder: ReviewInputs, today: date) -> ReviewSession:
    """The unfinished review of the client, which becomes one of today, or a new one."""
    kept = next((one for one in reversed(folder.reviews) if one.draft), None)
    if kept is None:
        finished = last_review(folder.reviews)
        client, holdings, rates = folder.client, folder.holdings, folder.rates
        return _walk(
            folder, None, progress.start_review(client, holdings, finished, rates, today, holidays=folder.holidays)
        )
    draft = kept
    if kept.on != today:
        by_rhythm = kept.next_on == review_day_after(folder.client, kept.on, folder.holidays)
        next_on = review_day_after(folder.client, today, folder.holidays) if by_rhythm else kept.next_on
        draft = replace(kept, on=today, next_on=next_on, rates={**kept.rates, **folder.rates})
    return _walk(folder, kept, draft)


def going_on(folder: ReviewInputs, walk: ReviewSession) -> ReviewSession | None:
    """The same review as the book has it now; None where its draft is not there any more."""
    now = next((one for one in folder.reviews if one.id == walk.draft.id), None)
    if now is None:
        return None if walk.kept else _walk(folder, None, walk.draft)
    return _walk(folder, now, now) if now.draft else None


def answered(walk: ReviewSession, item: Item, value: int, paid: Payments = PAYMENTS_UNKNOWN) -> Review:
    """The draft with a value for a holding, and what was paid in and out of it."""
    answer = progress.revalue(walk.draft, item.holding, value, walk.draft.on, paid)
    return _marked(answer.draft, item.holding.id)


def sold(walk: ReviewSession, item: Item, proceeds: int | None = None) -> Review:
    """The draft without a holding; one that was only named in this review is as if it never had been."""
    draft = progress.mark_sold(walk.draft, item.holding, walk.draft.on, None if item.new else proceeds).draft
    if item.new:
        return replace(draft, answered=tuple(one for one in draft.answered if one != item.holding.id))
    return _marked(draft, item.holding.id)


def added(walk: ReviewSession, holding: Holding) -> Review:
    """The draft with a new holding."""
    return _marked(progress.put_holding(walk.draft, holding).draft, holding.id)


def finished(walk: ReviewSession, at: str) -> list[Pair]:
    """All that finishing writes in the draft's place, each record as it was and as it is to be.

    `at` is the time of the contact.
    """
    draft, client = walk.draft, walk.folder.client
    review = replace(draft, draft=False, answered=())
    contact = Contact(clients=(client.id,), on=draft.on, at=at, channel=CHANNELS[draft.held], note=_("asset review"))
    promises = (Promise(due=step.due, text=step.text, done_on=step.done_on) for step in draft.steps)
    steps = (StandingPromise(client=client.id, on=draft.on, promise=promise) for promise in promises)
    return [
        (None, review),
        *_holdings(walk),
        *((None, step) for step in steps),
        (None, contact),
    ]


def _holdings(walk: ReviewSession) -> Iterator[Pair]:
    """What becomes of the holdings that were answered for; the others stay as they are."""
    on = walk.draft.on
    for holding, now, was_answered, new in walk.items:
        if new and now:
            yield None, replace(holding, value=now.value, valued_on=on)
        elif was_answered and now:
            paid = {"cost": now.cost} if now.paid_in or now.paid_out else {}
            yield holding, replace(holding, value=now.value, valued_on=on, **paid)
        elif was_answered:
            yield holding, replace(holding, closed_on=on)


def _marked(draft: Review, holding: str) -> Review:
    """Gone through, the last one at the end."""
    return replace(draft, answered=(*(one for one in draft.answered if one != holding), holding))


def _walk(folder: ReviewInputs, kept: Review | None, draft: Review) -> ReviewSession:
    known = {one.id: one for one in folder.holdings}
    draft = replace(draft, seen=tuple(_seen(draft, known)))
    items = tuple(_items(draft, known))
    sheet = progress.review_sheet(folder.client, folder.reviews, draft, folder.policies, folder.discretion)
    return ReviewSession(folder, kept, draft, items, sheet)


def _seen(draft: Review, known: Mapping[str, Holding]) -> Iterator[ReviewedHolding]:
    """What is answered as it was answered, the rest as the book has it now."""
    there = by_holding(draft)
    opened = {one.id for one in known.values() if is_open(one, draft.on)}
    for one in draft.seen:
        if one.holding in draft.answered:
            yield one
        elif one.holding in opened:
            yield progress.reviewed_holding(known[one.holding])
    for holding in known.values():
        if holding.id in opened and holding.id not in there and holding.id not in draft.answered:
            yield progress.reviewed_holding(holding)


def _items(draft: Review, known: Mapping[str, Holding]) -> Iterator[Item]:
    there = by_holding(draft)
    wanted = [one for one in known.values() if one.id in there or one.id in draft.answered]
    for holding in _in_order(wanted, draft.rates):
        yield Item(holding, there.get(holding.id), holding.id in draft.answered, new=False)
    for one in draft.seen:
        if one.holding not in known:
            yield Item(_holding(one, draft.client), one, answered=True, new=True)


def _in_order(holdings: Iterable[Holding], rates: Rates) -> list[Holding]:
    return sorted(holdings, key=lambda one: holding_order(one, worth(one, rates), one.id))


def _holding(one: ReviewedHolding, client: str) -> Holding:
    """A holding that is known from the draft alone."""
    return Holding(
        id=one.holding,
        client=client,
        kind=one.kind,
        name=one.name,
        institution=one.institution,
        currency=one.currency,
        value=one.value,
        cost=one.cost,
        risk=one.risk,
        opened_on=one.opened_on,
        matures_on=one.matures_on,
    )
