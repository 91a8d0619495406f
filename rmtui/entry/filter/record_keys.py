"""The filter keys of the records of clients. They are made from the declared fields, so that a new field can be
searched at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin

import msgspec

from rmtui.comparing import folded, name_key
from rmtui.currency import base_currency
from rmtui.entry.fields.by_table import FIELDS
from rmtui.entry.fields.field import Field, Measure
from rmtui.entry.filter.answer_keys import question_keys
from rmtui.entry.filter.context import FilterContext, Test
from rmtui.entry.filter.key import Key, Scope, enum_key, number_key, yes_no_key, yes_no_names
from rmtui.entry.filter.values import (
    Comparison,
    amount_test,
    date_test,
    number_test,
    presence,
    text_test,
)
from rmtui.entry.values import Refused
from rmtui.language import N_, _, in_every_language
from rmtui.records.base import Record
from rmtui.records.callback import Callback
from rmtui.records.case import Case, CaseStage
from rmtui.records.client import Client, ContactPerson, Relative, RiskGrade
from rmtui.records.document import Document
from rmtui.records.events import Contact, Promise, Sale, Snooze
from rmtui.records.gift import Gift
from rmtui.records.goal import Goal
from rmtui.records.holding import Holding, ProductRisk
from rmtui.records.kinds import KINDS, BookFile
from rmtui.records.loan import CreditLine, Inspection
from rmtui.records.opportunity import Opportunity
from rmtui.records.policy import Policy
from rmtui.records.question import Answer
from rmtui.records.review import Review
from rmtui.rules.days.birthdays import age_of
from rmtui.rules.days.open_on import has_ended, is_open
from rmtui.rules.people.kinship import Kin, relative_kins
from rmtui.rules.vocabulary import value_of
from rmtui.str_enum import StrEnum

_GRADES = (RiskGrade, ProductRisk)
_DATE_HINT = N_("a day, month or year as 2027-03, or a span from today as 30d, 3m, 2y")
_AMOUNT_HINT = N_("an amount: 500k, 30,000, USD 30k")
_NUMBER_HINT = N_("a number")
_TEXT_HINT = N_("part of its text; yes or no: is there any")
_IDS = frozenset(("client", "clients", "referred_by", "loan"))
"""Attributes that hold ids of clients."""


# Keys from the declared fields


def field_keys(record: type[msgspec.Struct], fields: Mapping[str, Field]) -> Iterable[Key]:
    """A key for each field that has a value of its own."""
    types = {one.name: one.type for one in msgspec.structs.fields(record)}
    for field in fields.values():
        if field.name in types and field.name not in _IDS and (key := _field_key(field, types[field.name])):
            yield key


def _field_key(field: Field, type_: Any) -> Key | None:
    """None for a birthday, and for several people, who have a scope of their own."""
    names, value = _names(field), _getter(field.name)
    kinds = {type_, *(get_args(type_) if get_origin(type_) in (Union, UnionType, tuple) else ())}
    enums = next((one for one in _GRADES if one in kinds), None)
    if enums:
        return enum_key(" ".join(names), value, enums, ordered=True)
    if field.choices:
        return _choice_key(names, field)
    if date in kinds:
        return _value_key(names, value, date_test, _DATE_HINT, ordered=True)
    if field.measure is Measure.AMOUNT:
        return _amount_key(names, field.name)
    if field.measure is Measure.RATE:
        return _value_key(names, _percent(value), number_test, _NUMBER_HINT, ordered=True)
    if int in kinds:
        return _value_key(names, value, number_test, _NUMBER_HINT, ordered=True)
    if str in kinds or type_ == tuple[str, ...]:
        return _value_key(names, value, text_test, _TEXT_HINT)
    if any(isinstance(kind, type) and issubclass(kind, msgspec.Struct) for kind in kinds):
        return None
    return _value_key(names, lambda record: field.text(value(record)), text_test, _TEXT_HINT)


def _names(field: Field) -> list[str]:
    """The attribute, its flag, and its labels in every language; in one word each."""
    said = [label for text in (field.label, field.heading) for label in sorted(in_every_language(text))]
    written = [field.name, field.flag.removeprefix("--"), *said]
    return list(dict.fromkeys("-".join(folded(one).replace("_", "-").split()) for one in written if one))


def _getter(name: str) -> Callable[[Any], Any]:
    return lambda record: getattr(record, name)


def _percent(value: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Basis points as percent."""

    def percent(record: Any) -> Any:
        points = value(record)
        return None if points is None else float(points) / 100

    return percent


def _value_key(
    names: list[str],
    value: Callable[[Any], Any],
    make: Callable[[Comparison], Callable[[Any, FilterContext], bool] | None],
    hint: str,
    *,
    ordered: bool = False,
) -> Key:
    """A key for a value that may be unknown: yes and no ask whether it is known."""

    def test(comparison: Comparison) -> Test | None:
        wanted = presence(comparison)
        if wanted is not None:
            return lambda record, _context: bool(value(record) not in (None, "", ())) == wanted
        compares = make(comparison)
        if compares is None:
            return None

        def matches(record: Any, context: FilterContext) -> bool:
            known = value(record)
            return known not in (None, "", ()) and compares(known, context)

        return matches

    return Key(names, test, lambda: _(hint), yes_no_names if not ordered else tuple, ordered=ordered)


def _choice_key(names: list[str], field: Field) -> Key:
    """A value of a list; of several, one of them."""

    def test(comparison: Comparison) -> Test | None:
        try:
            wanted = field.read(comparison.word, date.min)
        except (ValueError, Refused):
            answer = presence(comparison)
            return None if answer is None else lambda one, _context: bool(getattr(one, field.name)) == answer
        if comparison.orders:
            return None
        if field.repeatable:
            return lambda record, _context: wanted in getattr(record, field.name)
        return lambda record, _context: bool(getattr(record, field.name) == wanted)

    def values() -> list[tuple[str, ...]]:
        return [(field.format(value),) for value in field.choices]

    return Key(names, test, lambda: field.allowed, values)


def _amount_key(names: list[str], name: str) -> Key:
    def test(comparison: Comparison) -> Test | None:
        compares = amount_test(comparison)
        if compares is None:
            return None

        def matches(record: Any, context: FilterContext) -> bool:
            value = getattr(record, name)
            return value is not None and compares(value, getattr(record, "currency", base_currency()), context)

        return matches

    return Key(names, test, lambda: _(_AMOUNT_HINT), ordered=True)


# The scopes


def _stored(
    record: type[Record],
    names: str,
    label: str,
    counts: Callable[[Any, FilterContext], bool] = lambda _record, _context: True,
    make_field_keys: Callable[[], Iterable[Key]] | None = None,
    *,
    own_keys: Iterable[Key] = (),
) -> Scope:
    """The records of a stored kind. `counts`: which of them are asked about.

    A word is found in their texts; one that has a stage is found by that and by its kind, too, and by “open”.
    """
    kind = KINDS[record]

    def word_test(word: str) -> Test:
        wanted = name_key(word)

        def matches(one: Any, _context: FilterContext) -> bool:
            return any(wanted in name_key(text) for text in kind.texts(one)) or (bool(own_keys) and _is_at(one, word))

        return matches

    def has(test: Test) -> Test:
        def matching(one: Any, context: FilterContext) -> bool:
            return counts(one, context) and test(one, context)

        return lambda client, context: client.id in context.owners(record, matching)

    return Scope(
        names=names.split(),
        label=label,
        own_keys=own_keys,
        make_field_keys=make_field_keys or (lambda: field_keys(record, FIELDS[kind.table])),
        word_test=word_test,
        has=has,
        reads_log=kind.file is not BookFile.BOOK,
    )


def _inner(
    names: str,
    label: str,
    members: Callable[[Client, FilterContext], Iterable[Any]],
    make_field_keys: Callable[[], Iterable[Key]],
    own_keys: Iterable[Key] = (),
    *,
    book_keys: Callable[[FilterContext], Iterable[Key]] = lambda _context: (),
) -> Scope:
    """What a client record, or the contact summary, holds."""

    def word_test(word: str) -> Test:
        wanted = name_key(word)

        def matches(one: Any, _context: FilterContext) -> bool:
            texts = (value for value in msgspec.structs.astuple(one) if isinstance(value, str))
            return any(wanted in name_key(text) for text in texts)

        return matches

    def has(test: Test) -> Test:
        return lambda client, context: any(test(one, context) for one in members(client, context))

    return Scope(
        names=names.split(),
        label=label,
        own_keys=own_keys,
        make_field_keys=make_field_keys,
        book_keys=book_keys,
        word_test=word_test,
        has=has,
    )


def _family(names: str, label: str, kin: Kin | None) -> Scope:
    """The living relatives of a kin, or all."""

    def members(client: Client, _context: FilterContext) -> Iterable[Relative]:
        for one in client.family:
            kins = relative_kins(one)
            if kins != () and (kin is None or kin in (kins or ())):
                yield one

    def make_field_keys() -> Iterable[Key]:
        from rmtui.entry.fields.people import RELATIVE_FIELDS

        return field_keys(Relative, RELATIVE_FIELDS)

    return _inner(names, label, members, make_field_keys, (AGE, LUNAR))


AGE = number_key("age 年龄", N_("a number of years"), lambda one, context: age_of(one, context.today))
LUNAR = yes_no_key("lunar 农历", lambda one: bool(one.birthday and one.birthday.lunar))


def _is_open(one: Case | Opportunity) -> bool:
    return one.stage.is_open if isinstance(one, Opportunity) else one.stage is not CaseStage.CLOSED


_OPEN = yes_no_key("open 未结", _is_open)


def _is_at(one: Case | Opportunity, word: str) -> bool:
    """Whether a word is that of the stage or the kind of a record, or says that it is open."""
    if folded(word) in _OPEN.names:
        return _is_open(one)
    values = (value for value in (one.stage, one.kind) if isinstance(value, StrEnum))
    return any(value_of(type(value), word) is value for value in values)


def _promise_keys() -> Iterable[Key]:
    from rmtui.entry.fields.promise import PROMISE_FIELDS

    return field_keys(Promise, {name: PROMISE_FIELDS[name] for name in ("due", "text", "by")})


def _contact_person_keys() -> Iterable[Key]:
    from rmtui.entry.fields.people import CONTACT_PERSON_FIELDS

    return field_keys(ContactPerson, CONTACT_PERSON_FIELDS)


def _answer_keys() -> Iterable[Key]:
    """Of any question, also one that is gone."""
    like = FIELDS["contacts"]["note"]
    fields = (like._replace(name="question", label=N_("Question")), like._replace(name="text", label=N_("Text")))
    return field_keys(Answer, {field.name: field for field in fields})


def _sale_keys() -> Iterable[Key]:
    """A sale is typed as one text; what it has is like what a holding has."""
    from rmtui.entry.fields.sale import SALE_FIELDS

    like = FIELDS["holdings"]
    fields = (
        FIELDS["contacts"]["on"],
        like["value"]._replace(name="amount", label=N_("Amount")),
        like["currency"],
        like["code"]._replace(name="kind", label=N_("Kind")),
        like["code"]._replace(name="product", label=N_("Product")),
        SALE_FIELDS["institution"],
    )
    return field_keys(Sale, {field.name: field for field in fields})


@cache
def record_scopes() -> tuple[Scope, ...]:
    """Every kind of records that a filter may ask about."""
    from rmtui.entry.filter.campaign_keys import campaign_scope

    return (
        _stored(
            Holding,
            "holding 持仓 资产",
            N_("a holding that is still held"),
            lambda one, context: is_open(one, context.today),
        ),
        _stored(
            Holding,
            "former-holding 已结清",
            N_("a holding sold or paid off"),
            lambda one, context: not is_open(one, context.today),
        ),
        _stored(
            Policy,
            "policy 保单",
            N_("a policy that has not ended"),
            lambda one, context: not has_ended(one, context.today),
        ),
        _stored(
            Policy,
            "former-policy 失效保单",
            N_("a policy that has ended"),
            lambda one, context: has_ended(one, context.today),
        ),
        _stored(
            Holding,
            "loan 贷款",
            N_("a loan of this bank that is still owed"),
            lambda one, context: one.is_own_loan and is_open(one, context.today),
        ),
        _stored(CreditLine, "line 授信", N_("a credit line"), lambda one, context: is_open(one, context.today)),
        _stored(Inspection, "inspection 检查", N_("an inspection before or after a loan")),
        _stored(Contact, "contact 联络", N_("a contact")),
        _stored(Sale, "sale 成交", N_("a sale"), make_field_keys=_sale_keys),
        _stored(Review, "review 检视", N_("a finished asset review"), lambda one, _context: not one.draft),
        _stored(Document, "document 资料", N_("a document")),
        _stored(
            Case,
            "case 投诉 诉求",
            N_("a complaint or request"),
            own_keys=(enum_key("stage 进展 阶段", lambda one: one.stage, CaseStage), _OPEN),
        ),
        _stored(Opportunity, "opportunity 商机", N_("an opportunity"), own_keys=(_OPEN,)),
        _stored(Gift, "gift 礼品", N_("a gift")),
        _stored(Goal, "goal 理财目标", N_("a goal")),
        _stored(Callback, "callback 回访", N_("a call-back")),
        _stored(Snooze, "snooze 暂缓", N_("a snooze in force"), lambda one, context: one.until > context.today),
        campaign_scope(),
        _inner(
            "promise 承诺",
            N_("an open promise"),
            lambda client, context: context.promises(client),
            _promise_keys,
        ),
        _inner(
            "answer 答案 问卷",
            N_("an answer to a question of yours"),
            lambda client, _context: client.answers,
            _answer_keys,
            book_keys=question_keys,
        ),
        _family("family 家庭 家人 家属", N_("a living relative"), None),
        _family("child 孩子 子女", N_("a child"), Kin.CHILD),
        _family("spouse 配偶", N_("husband or wife"), Kin.SPOUSE),
        _family("parent 父母", N_("a parent"), Kin.PARENT),
        _inner(
            "contact-person 联系人",
            N_("a contact person of a company"),
            lambda client, _context: client.contact_persons,
            _contact_person_keys,
        ),
    )
