"""A review under way: its draft, the holdings it goes through, and the changes that finish it.

The book's holdings stay unchanged until then. A draft that is resumed takes the book's present state of every holding
without an answer, and the holdings that were added to the book since.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.records.base import Record
from rmtui.records.channel import Channel
from rmtui.records.client import Client
from rmtui.records.events import Contact, Promise, StandingPromise
from rmtui.records.holding import LIABILITIES, Holding
from rmtui.records.policy import Policy
from rmtui.records.review import Review, ReviewedHolding, ReviewMethod, ReviewStep
from rmtui.rules.assets.goals import NO_GOALS, ClientGoals
from rmtui.rules.assets.valuation import Rates, worth
from rmtui.rules.conduct.discretion import Discretion
from rmtui.rules.days.holidays import Holidays
from rmtui.rules.days.open_on import is_open
from rmtui.rules.review import progress
from rmtui.rules.review.change_parts import existing_parts
from rmtui.rules.review.progress import PAYMENTS_UNKNOWN, Payments
from rmtui.rules.review.review_total import by_holding
from rmtui.rules.review.schedule import last_review, review_day_after
from rmtui.rules.review.sheet import Parts, ReviewSheet
from rmtui.rules.review.sheet_lines import holding_order

CHANNELS = {
    ReviewMethod.MEETING: Channel.MEETING,
    ReviewMethod.PHONE: Channel.TELEPHONE,
    ReviewMethod.SENT: Channel.EMAIL,
}
"""The channel of the contact that finishing a review logs; a review without the client is no contact."""
_IN_PERSON = (Channel.MEETING, Channel.VISIT)

RecordChange = tuple[Record | None, Record | None]
"""A record as it was and as it is to be; None where there is none."""


class SessionItem(NamedTuple):
    """One holding of a review under way."""

    holding: Holding
    """As the book has it; a new one as it was first entered."""
    now: ReviewedHolding | None
    """As the draft has it; None where it is sold."""
    answered: bool
    new: bool


class AnswerChange(NamedTuple):
    """What an answer changes since the last review."""

    amount: int
    """In the holding's own currency."""
    parts: Parts
    """In the book's currency."""


class ReviewInputs(NamedTuple):
    """The records of the book that a review needs."""

    client: Client
    holdings: Sequence[Holding]
    reviews: Sequence[Review]
    policies: Sequence[Policy]
    rates: Rates
    discretion: Discretion
    holidays: Holidays | None = None
    """Those of the open book where it is None."""
    client_goals: ClientGoals = NO_GOALS

    def sheet(self, review: Review) -> ReviewSheet:
        """The sheet of one of the reviews, or of a draft."""
        return progress.review_sheet(
            self.client, self.reviews, review, self.policies, self.discretion, client_goals=self.client_goals
        )


class ReviewSession(NamedTuple):
    """A review under way."""

    inputs: ReviewInputs
    saved: Review | None
    """The draft as it is in the book; None before the first answer."""
    draft: Review
    items: tuple[SessionItem, ...]
    """In an order that answers do not change: those of the book, then the new ones."""
    sheet: ReviewSheet

    @property
    def answered(self) -> int:
        """How many items have an answer."""
        return sum(item.answered for item in self.items)

    @property
    def first_open(self) -> int:
        """Place of the first item without an answer; behind all where there is none."""
        return next((at for at, item in enumerate(self.items) if not item.answered), len(self.items))


def begin(inputs: ReviewInputs, today: date) -> ReviewSession:
    """The client's unfinished review, its day moved to today, or a new one."""
    saved = next((one for one in reversed(inputs.reviews) if one.draft), None)
    if saved is None:
        finished = last_review(inputs.reviews)
        client, holdings, rates = inputs.client, inputs.holdings, inputs.rates
        return _session(
            inputs, None, progress.start_review(client, holdings, finished, rates, today, holidays=inputs.holidays)
        )
    draft = saved
    if saved.on != today:
        by_rhythm = saved.next_on == review_day_after(inputs.client, saved.on, inputs.holidays)
        next_on = review_day_after(inputs.client, today, inputs.holidays) if by_rhythm else saved.next_on
        draft = replace(saved, on=today, next_on=next_on, rates={**saved.rates, **inputs.rates})
    return _session(inputs, saved, draft)


def refreshed(inputs: ReviewInputs, session: ReviewSession) -> ReviewSession | None:
    """The same review as the book has it now; None where its draft is gone."""
    now = next((one for one in inputs.reviews if one.id == session.draft.id), None)
    if now is None:
        return None if session.saved else _session(inputs, None, session.draft)
    return _session(inputs, now, now) if now.draft else None


def with_draft(session: ReviewSession, draft: Review) -> ReviewSession:
    """The same review with its draft as it is now."""
    return _session(session.inputs, session.saved, draft)


def change_of(session: ReviewSession, draft: Review, holding: str) -> AnswerChange | None:
    """The change of a holding that the draft would show; None where no earlier review has it to compare with."""
    last = last_review(one for one in session.inputs.reviews if one.on <= draft.on)
    then = by_holding(last).get(holding) if last else None
    if last is None or then is None:
        return None
    now = by_holding(draft)[holding]
    return AnswerChange(now.value - then.value, existing_parts(then, now, last.rates, draft.rates))


def with_value(session: ReviewSession, item: SessionItem, value: int, paid: Payments = PAYMENTS_UNKNOWN) -> Review:
    """The draft with a value for a holding, and what was paid in and out of it."""
    answer = progress.revalue(session.draft, item.holding, value, session.draft.on, paid)
    return _with_answer(answer.draft, item.holding.id)


def with_sale(session: ReviewSession, item: SessionItem, proceeds: int | None = None) -> Review:
    """The draft with a holding marked as sold, for what it was worth where no `proceeds` are known; one that was added
    in this review is removed, and a debt has no proceeds.
    """
    if proceeds is None:
        proceeds = (item.now or item.holding).value
    known = None if item.new or item.holding.kind in LIABILITIES else proceeds
    draft = progress.mark_sold(session.draft, item.holding, session.draft.on, known).draft
    if item.new:
        return replace(draft, answered=tuple(one for one in draft.answered if one != item.holding.id))
    return _with_answer(draft, item.holding.id)


def with_new_holding(session: ReviewSession, holding: Holding) -> Review:
    """The draft with a new holding. What it was bought for, and when, is known only where it says so: it may have been
    held elsewhere for years.
    """
    return _with_answer(progress.put_holding(session.draft, holding).draft, holding.id)


def logged_contact(draft: Review, contacts: Iterable[Contact]) -> Contact | None:
    """The contact of its day in which a review was held, where that is logged already: the last one with the client, by
    the same channel or as well in person.
    """
    channel = CHANNELS.get(draft.held)
    channels = _IN_PERSON if channel in _IN_PERSON else (channel,)
    held = (
        one
        for one in contacts
        if one.is_measured and one.on == draft.on and draft.client in one.clients and one.channel in channels
    )
    return max(held, key=lambda one: one.at, default=None)


def logged_contact_text(logged: Contact) -> str:
    """That a review adds no second contact to the one in which it was held."""
    if not logged.at:
        return _("The contact of that day is in the log already: no second one.")
    return _("The contact at {time} is in the log already: no second one.").format(time=logged.at)


def final_changes(session: ReviewSession, at: str, logged: Contact | None) -> list[RecordChange]:
    """Everything that is written in the draft's place when the review is finished. `at` is the time of the contact, of
    which a review without the client makes none, nor one in a contact that is `logged`.
    """
    draft, client = session.draft, session.inputs.client
    channel = None if logged else CHANNELS.get(draft.held)
    contact = channel and Contact(clients=(client.id,), on=draft.on, at=at, channel=channel, note=_("asset review"))
    promises = [StandingPromise(client=client.id, on=draft.on, promise=_promise(step)) for step in draft.steps]
    steps = (replace(step, standing_promise=one.id) for step, one in zip(draft.steps, promises, strict=True))
    return [
        (None, replace(draft, draft=False, answered=(), steps=tuple(steps))),
        *_holding_changes(session),
        *((None, one) for one in promises),
        *([(None, contact)] if contact else []),
    ]


def _promise(step: ReviewStep) -> Promise:
    return Promise(due=step.due, text=step.text, done_on=step.done_on, assumed=step.assumed, by=step.by)


def _holding_changes(session: ReviewSession) -> Iterator[RecordChange]:
    """The changes of the holdings with an answer; the others stay unchanged."""
    on = session.draft.on
    for holding, now, was_answered, new in session.items:
        if new and now:
            yield None, replace(holding, value=now.value, valued_on=on)
        elif was_answered and now:
            paid = {"cost": now.cost} if now.paid_in or now.paid_out else {}
            yield holding, replace(holding, value=now.value, valued_on=on, **paid)
        elif was_answered:
            sold_for = session.draft.proceeds.get(holding.id)
            last = {} if sold_for is None else {"value": sold_for, "valued_on": on}
            yield holding, replace(holding, closed_on=on, **last)


def _with_answer(draft: Review, holding: str) -> Review:
    """The draft with a holding marked as answered, the last one at the end."""
    return replace(draft, answered=(*(one for one in draft.answered if one != holding), holding))


def _session(inputs: ReviewInputs, saved: Review | None, draft: Review) -> ReviewSession:
    known = {one.id: one for one in inputs.holdings}
    draft = replace(draft, seen=tuple(_seen(draft, known)))
    items = tuple(_items(draft, known))
    sheet = inputs.sheet(draft)
    return ReviewSession(inputs, saved, draft, items, sheet)


def _seen(draft: Review, known: Mapping[str, Holding]) -> Iterator[ReviewedHolding]:
    """Holdings with an answer as answered, the others as the book has them now."""
    in_draft = by_holding(draft)
    open_ids = {one.id for one in known.values() if is_open(one, draft.on)}
    for one in draft.seen:
        if one.holding in draft.answered:
            yield one
        elif one.holding in open_ids:
            yield progress.reviewed_holding(known[one.holding])
    for holding in known.values():
        if holding.id in open_ids and holding.id not in in_draft and holding.id not in draft.answered:
            yield progress.reviewed_holding(holding)


def _items(draft: Review, known: Mapping[str, Holding]) -> Iterator[SessionItem]:
    in_draft = by_holding(draft)
    reviewed = [one for one in known.values() if one.id in in_draft or one.id in draft.answered]
    for holding in _in_order(reviewed, draft.rates):
        yield SessionItem(holding, in_draft.get(holding.id), holding.id in draft.answered, new=False)
    for one in draft.seen:
        if one.holding not in known:
            yield SessionItem(_as_holding(one, draft.client), one, answered=True, new=True)


def _in_order(holdings: Iterable[Holding], rates: Rates) -> list[Holding]:
    return sorted(holdings, key=lambda one: holding_order(one, worth(one, rates), one.id))


def _as_holding(one: ReviewedHolding, client: str) -> Holding:
    """A holding that is in the draft only."""
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
