"""The record that typed values make, new or changed: completed by what follows from them, and checked.

For forms and commands alike, so that both refuse the same and fill in the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from typing import Any, TypeVar

import msgspec

from rmtui.currency import base_currency
from rmtui.entry.fields.by_table import FIELDS_AS_TYPED
from rmtui.entry.fields.campaign import topic_of
from rmtui.entry.fields.sale import SOLD
from rmtui.entry.fields.typed import in_one_currency
from rmtui.entry.values import quoted
from rmtui.errors import BadInput, BadValue
from rmtui.language import _
from rmtui.records.base import Record
from rmtui.records.campaign import Campaign
from rmtui.records.events import Contact, DayNote, Promise, Sale, Snooze, StandingPromise
from rmtui.records.gift import Gift
from rmtui.records.goal import AllocationTarget, Goal
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.kinds import KINDS
from rmtui.records.loan import CreditLine
from rmtui.records.opportunity import Opportunity
from rmtui.records.policy import Policy
from rmtui.records.question import AnswerKind, Question
from rmtui.rules.assets.product_kinds import holding_kind, product_kind
from rmtui.rules.business.loans import with_class
from rmtui.terms import term
from rmtui.wording import format_long_day

RecordT = TypeVar("RecordT", bound=Record)
Values = Mapping[str, Any]


def needed_fields(kind: type[Record]) -> set[str]:
    """The fields that a new record cannot do without: no default stands for them, and nothing makes them of others."""
    return {one.name for one in msgspec.structs.fields(kind) if one.required} - _COMPLETED.get(kind, set())


def build_record(kind: type[RecordT], base: RecordT | None, values: Values, today: date, **identity: Any) -> RecordT:
    """The record that `values`, by the name of their field, make of `base`, or of none; BadInput where they clash.

    `identity`: what a new record has beside its fields: its client, its day.
    """
    known = _COMPLETIONS[kind](base, values, today) if kind in _COMPLETIONS else values
    if base:
        _check_not_emptied(kind, known)
    record = msgspec.structs.replace(base, **known) if base else kind(**{**identity, **known})
    for check in _CHECKS.get(kind, ()):
        check(record)
    return record


def _check_not_emptied(kind: type[Record], known: Values) -> None:
    """BadValue where a value was cleared that a record cannot do without."""
    for one in msgspec.structs.fields(kind):
        if known.get(one.name, one) in (None, "") and not _is_one(known[one.name], one.type):
            field = FIELDS_AS_TYPED[KINDS[kind].table][one.name]
            raise BadValue(_("{field}: {reason}").format(field=_(field.label), reason=_("it may not be empty.")))


def _is_one(value: object, kind: Any) -> bool:
    with suppress(msgspec.ValidationError):
        msgspec.convert(value, kind)
        return True
    return False


def changed_promise(promise: Promise, values: Values) -> Promise:
    """A promise with typed values; a day that was typed is assumed no longer."""
    return msgspec.structs.replace(promise, **{**values, **({"assumed": False} if "due" in values else {})})


def _complete_holding(base: Holding | None, values: Values, today: date) -> Values:
    known = in_one_currency(values, base.currency if base else base_currency())
    if "value" in values and not values.get("valued_on"):
        known["valued_on"] = today
    if known.get("kind", base and base.kind) is None:
        known["kind"] = _kind_by_name(known["name"] if "name" in known or base is None else base.name)
    return {**known, **_class_changes(base, known, today)}


def _kind_by_name(name: str) -> HoldingKind:
    """The kind that the name of a product tells. BadInput where it does not: a guess would change what is counted."""
    if kind := holding_kind(name):
        return HoldingKind(kind)
    message = _("Kind: the name “{name}” does not tell it. Write {kinds}.")
    raise BadInput(message.format(name=quoted(name), kinds=_(", ").join(map(term, HoldingKind))))


def _class_changes(base: Holding | None, values: Values, today: date) -> Values:
    """What a new class of a loan means for the day since when it has it, and for the history of its classes."""
    new = values.get("loan_class", base.loan_class if base else None)
    on = values.get("class_on")
    if base is None:
        return {} if new is None else {"class_on": on or values.get("opened_on") or today}
    if new is None or new is base.loan_class:
        return {}
    changed = with_class(base, new, on or today, values.get("class_reason", ""))
    if changed.loan_class is not new:
        day = format_long_day(base.class_on or today)
        raise BadInput(_("Class since: it has had its present class since {day}.").format(day=day))
    return {name: getattr(changed, name) for name in ("loan_class", "class_on", "class_reason", "earlier_classes")}


def _complete_credit_line(base: CreditLine | None, values: Values, today: date) -> Values:  # noqa: ARG001
    return in_one_currency(values, base.currency if base else base_currency())


def _complete_gift(base: Gift | None, values: Values, today: date) -> Values:
    known = in_one_currency(values, base.currency if base else base_currency())
    return known if base or known.get("on") else {**known, "on": today}


def _complete_policy(base: Policy | None, values: Values, today: date) -> Values:  # noqa: ARG001
    known = in_one_currency(values, base.currency if base else base_currency())
    if known.get("for_life"):
        known["end"] = None
    elif known.get("end"):
        known["for_life"] = False
    return known


def _complete_question(base: Question | None, values: Values, today: date) -> Values:  # noqa: ARG001
    """Where choices are given, the answer is one of them."""
    return {"kind": AnswerKind.CHOICE, **values} if base is None and values.get("choices") else values


def _complete_campaign(base: Campaign | None, values: Values, today: date) -> Values:  # noqa: ARG001
    """The topic follows from the name, unless it is given."""
    topic = values.get("topic") or (base.topic if base else topic_of(values["name"]) or topic_of("C" + values["name"]))
    return {**values, "topic": topic}


def _complete_sale(base: Sale | None, values: Values, today: date) -> Values:  # noqa: ARG001
    known = {name: value for name, value in values.items() if name != SOLD}
    return {**known, **values[SOLD]._asdict()} if SOLD in values else known


def _complete_opportunity(base: Opportunity | None, values: Values, today: date) -> Values:
    known = in_one_currency(values, base.currency if base else base_currency())
    if "product" in values:
        known["kind"] = product_kind(values["product"])
    if base and "stage" in values and values["stage"] is not base.stage:
        known["moved_on"] = today
    return known


def _complete_goal(base: Goal | None, values: Values, today: date) -> Values:  # noqa: ARG001
    """What is there when it is begun is what it was begun with."""
    known = in_one_currency(values, base.currency if base else base_currency())
    return {"begun_with": known.get("saved", 0), **known} if base is None else known


def _check_goal(goal: Goal) -> None:
    if goal.amount <= 0:
        raise BadInput(_("Amount: it must be above zero."))
    if goal.due_on <= goal.on:
        raise BadInput(_("It cannot end before it began: look at the days once more."))


def _check_allocation(target: AllocationTarget) -> None:
    """A share is of the whole, and a whole is no more than itself."""
    whole = sum(part.share for part in target.parts)
    if not target.parts:
        raise BadInput(_("Shares: one kind is needed at least."))
    if whole > 100:
        raise BadInput(_("Shares: they come to {whole}%.").format(whole=whole))


def _check_days(first: str, *last: str) -> Callable[[Any], None]:
    def check(record: Any) -> None:
        since = getattr(record, first)
        if since and any(day and day < since for day in (getattr(record, name) for name in last)):
            raise BadInput(_("It cannot end before it began: look at the days once more."))

    return check


def _check_amount(record: Opportunity) -> None:
    if record.amount < 0:
        raise BadInput(_("Amount: it cannot be below zero."))


def _check_value(gift: Gift) -> None:
    if gift.value < 0:
        raise BadInput(_("Value: it cannot be below zero."))


def _check_class(holding: Holding) -> None:
    """A class is one of a loan of this bank."""
    if holding.loan_class and not holding.is_own_loan:
        raise BadInput(_("Loan class: only a loan of this bank has one."))


def _check_snooze(snooze: Snooze) -> None:
    if snooze.until <= snooze.on:
        day = format_long_day(snooze.on)
        raise BadInput(_("It was snoozed on {day}: a snooze lasts one day at least.").format(day=day))


def _check_note(note: DayNote) -> None:
    if not note.text:
        raise BadInput(_("A day note needs a text."))


def check_step(contact: Contact) -> None:
    """BadInput where the promise of a contact is due before the contact."""
    if contact.promise and contact.promise.due < contact.on:
        day = format_long_day(contact.promise.due)
        raise BadInput(_("Next step: {day} lies before the contact.").format(day=day))


_COMPLETIONS: Mapping[type[Any], Callable[[Any, Values, date], Values]] = {
    Campaign: _complete_campaign,
    Gift: _complete_gift,
    CreditLine: _complete_credit_line,
    Goal: _complete_goal,
    Holding: _complete_holding,
    Policy: _complete_policy,
    Question: _complete_question,
    Sale: _complete_sale,
    Opportunity: _complete_opportunity,
}
_COMPLETED: Mapping[type[Record], set[str]] = {Campaign: {"topic"}, Holding: {"kind"}}
"""Fields without a default that a completion fills in."""
_CHECKS: Mapping[type[Any], tuple[Callable[[Any], None], ...]] = {
    AllocationTarget: (_check_allocation,),
    Goal: (_check_goal,),
    Campaign: (_check_days("starts_on", "ends_on"),),
    Contact: (check_step,),
    DayNote: (_check_note,),
    Gift: (_check_value,),
    CreditLine: (_check_days("opened_on", "until", "closed_on"),),
    Holding: (_check_days("opened_on", "matures_on", "closed_on"), _check_class),
    Opportunity: (_check_amount,),
    Policy: (_check_days("start", "end"),),
    Snooze: (_check_snooze,),
}


def following_records(
    before: Contact, after: Contact, agreed: Iterable[Sale | StandingPromise]
) -> Iterator[tuple[Sale | StandingPromise, Sale | StandingPromise]]:
    """The sales and promises agreed in a contact, each as it was and as it follows it to another day or client."""
    for record in agreed:
        yield (
            record,
            msgspec.structs.replace(
                record,
                on=after.on if record.on == before.on else record.on,
                client=record.client if record.client in after.clients else after.clients[0],
            ),
        )
