"""Which record of the book a row is about: what two records that are one have in common, and what tells them apart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from rmtui.comparing import folded, name_form, name_key
from rmtui.identity_numbers import masked
from rmtui.records.base import Record
from rmtui.records.document import Document
from rmtui.records.events import Contact, Sale, StandingPromise
from rmtui.records.holding import LOANS, Holding, HoldingKind
from rmtui.records.policy import Policy
from rmtui.records.review import Review
from rmtui.rules.vocabulary import value_of


def matching_keys(record: Record) -> tuple[tuple[Any, ...], ...]:
    """What two records that may be the same have in common, for each of the ways in which they may."""
    match record:
        case Holding():
            codes = ((Holding, record.client, "code", folded(record.code)),) if record.code else ()
            loans = ((Holding, record.client, "loan"),) if record.is_own_loan else ()
            return (*codes, (Holding, record.client, "name", name_form(record.name)), *loans)
        case Policy():
            numbers = ((Policy, record.client, "number", folded(record.number)),) if record.number else ()
            return (*numbers, (Policy, record.client, record.kind, name_form(record.product)))
        case Contact():
            return tuple((Contact, client, record.on) for client in record.clients)
        case StandingPromise():
            promise = record.promise
            return ((StandingPromise, record.client, promise.by, promise.due, name_key(promise.text)),)
        case Sale():
            return ((Sale, record.client, record.on, record.amount, record.currency),)
        case Review():
            return ((Review, record.client, record.on),)
        case Document():
            return ((Document, record.client, name_form(record.name)),)
    return ()


def may_be_same(one: Record, new: Record) -> bool:
    """Whether two records with a key in common may be the same."""
    match one, new:
        case Holding(), Holding():
            elsewhere = one.institution and new.institution and folded(one.institution) != folded(new.institution)
            is_called_alike = name_form(one.name) == name_form(new.name) or _has_code_of(one, new)
            return not elsewhere and difference(one, new) <= 1 and (is_called_alike or _is_same_loan(one, new))
        case Policy(), Policy():
            return (
                not (one.number and new.number and folded(one.number) != folded(new.number))
                and difference(one, new) <= 1
            )
        case Contact(), Contact():
            ways = one.channel is new.channel and (not one.at or not new.at or one.at == new.at)
            return ways and (
                not new.note
                or not one.note
                or any(name_key(new.note) in name_key(note) for note in (one.note, masked(one.note)))
            )
        case Sale(), Sale():
            return not one.product or not new.product or name_form(one.product) == name_form(new.product)
    return True


def _has_code_of(one: Holding, new: Holding) -> bool:
    return bool(one.code) and folded(one.code) == folded(new.code)


def _is_same_loan(one: Holding, new: Holding) -> bool:
    """Whether two loans that are called differently, one of them after its kind alone, 贷款 and 超市贷, have their
    maturity, their beginning or else their balance in common.
    """
    kinds, is_of_no_kind = {one.kind, new.kind}, HoldingKind.LOAN in (one.kind, new.kind)
    if (one.code and new.code) or not (is_of_no_kind or len(kinds) == 1):
        return False
    days = [(first, second) for first, second in ((one.matures_on, new.matures_on), (one.opened_on, new.opened_on))]
    known = [first == second for first, second in days if first and second]
    return (is_called_as_loan(one) or is_called_as_loan(new)) and (any(known) if known else one.value == new.value)


def is_called_as_loan(holding: Holding) -> bool:
    """Whether a loan is called after its kind alone: 贷款, 经营贷."""
    return holding.is_own_loan and value_of(HoldingKind, holding.name) in LOANS


def difference(one: Record, new: Record) -> int:
    """In how many of the things that tell records apart two differ, as far as they are known of both."""
    names = _TELLING.get(type(one), ())
    pairs = ((getattr(one, name), getattr(new, name)) for name in names)
    return sum(bool(first and second and first != second) for first, second in pairs)


def is_equal(one: Record, other: Record) -> bool:
    """Whether two records are equal apart from their ids."""
    return msgspec.structs.replace(one, id=other.id, revision=other.revision) == other


_TELLING: Mapping[type[Any], tuple[str, ...]] = {
    Holding: ("value", "opened_on", "matures_on", "currency"),
    Policy: ("insured", "insurer", "start", "sum_assured"),
    Contact: ("at", "note"),
    Sale: ("product",),
}
