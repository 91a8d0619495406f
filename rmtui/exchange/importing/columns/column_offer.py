"""What a column of a table may hold, where its heading does not tell: the answers, and what each means."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import Any

from rmtui.entry.fields.loan import LOAN_TERMS
from rmtui.entry.values import shown
from rmtui.exchange.importing.columns.column_guess import are_amounts, are_days, are_days_to_come
from rmtui.exchange.importing.columns.headings import (
    Headed,
    Heading,
    Meaning,
    headed_holding,
    next_contact,
    past_day,
    without_scale,
)
from rmtui.exchange.importing.columns.named_holdings import names_maturing_holding
from rmtui.exchange.importing.kinds import BY_RECORD, CLIENTS, KINDS, ImportedKind, kind_called
from rmtui.exchange.importing.questions import LEAVE_OUT, NOTE, Choice, keep_in_notes
from rmtui.language import N_, _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.records.client import ClientKind
from rmtui.records.events import Contact, StandingPromise
from rmtui.records.holding import LOANS, Holding, HoldingKind
from rmtui.records.review import Review, ReviewedHolding
from rmtui.rules.assets.figures import institution_name
from rmtui.rules.vocabulary import value_of
from rmtui.terms import term
from rmtui.words import phrases
from rmtui.words.headings import BALANCES

_FLAGS = frozenset("01")
"""Values of a column that says yes or no."""
_LOAN_TERMS = frozenset(("code", "cost", "rate", "opened_on", "matures_on", *LOAN_TERMS))
"""Fields of the loan of another column."""
HOLDING = "holding"
"""The answer that a column of amounts is a holding called as it is headed."""
_MATURING = "maturing"
"""The answer that its cells name holdings with their amounts and maturities."""
_SHARE_MATURING = 0.5
"""Of its values that must do so for this to be offered."""
_KINDS_OF_BALANCE = (HoldingKind.DEPOSIT, HoldingKind.FUND)
"""What a balance is beside anything else, the likely one first."""
_AMOUNT_OF = "amount"
"""The answer that it is the amount of the holding whose maturity another column tells."""
_MATURITY_OF = "maturity"
"""The answer that it is the maturity of the holding whose amount is in the column before."""
_OF_LOAN = "of-loan"
"""The answer that it is a term of the only loan that another column names."""
_DAY_OF: dict[type[Any], str] = {Contact: N_("the day of a contact"), Review: N_("the day of a review")}
"""What a column of days in a list of clients may hold."""
_HOLDING_VALUE = "holdings.value"
_NEXT_CONTACT = f"{BY_RECORD[StandingPromise].name}.promise_due"
"""The answer that a column of days is that of the next contact."""
_LAST_CONTACT = f"{BY_RECORD[Contact].name}.on"
"""The answer that it is that of a contact which was."""


class OtherColumns(NamedTuple):
    """What the other columns of a table tell of one that is asked about."""

    kinds: Sequence[ImportedKind]
    """The kinds of records that the table lists, with the clients."""
    taken: Collection[str]
    """The answers that stand for what they hold, and one more column cannot."""
    lists_holdings: bool
    """Whether a row is a holding; else a column of amounts may be one."""
    without_amount: Meaning | None
    """The value of the holding whose maturity a column tells, and no column its amount."""
    without_maturity: Meaning | None
    """The maturity of the holding whose amount is in the column before, and no column its maturity."""
    loan: Headed | None
    """The only loan that headings name."""

    @property
    def is_review(self) -> bool:
        """Whether the table lists reviews."""
        return any(kind.record is Review for kind in self.kinds)


class Offer(NamedTuple):
    """The answers that are offered to the question what a column holds."""

    name: str
    """As the column is headed."""
    heading: Heading
    others: OtherColumns
    fields: dict[str, str]
    """The likely fields: answers with their texts."""
    days: dict[str, str]
    """The same of a contact that was."""
    named_day: Meaning | None
    """The likely meaning, where the heading names a record of its own: 上次联系."""
    is_money: bool
    may_be_holding: bool
    """Whether it has the amounts of a holding."""
    of_loan: Meaning | None
    """The term of the loan of another column that it may be."""
    are_maturing: bool = False
    """Whether its values name holdings with their amounts and maturities."""
    are_days: bool = False
    """Whether its values are days."""
    maturity: Meaning | None = None
    """The maturity of the holding before that it may be."""

    @property
    def certain(self) -> Meaning | None:
        """What it holds beyond doubt: days, below a heading that says that they are those of the last contact."""
        is_clear = self.are_days and self.heading.past_day and not self.heading.is_of_activity
        return self.named_day if self.fields and is_clear else None

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The answers, the likely ones first."""
        held = [*self._held]
        value = self._amount_of
        return (
            *((Choice(_MATURITY_OF, _term_text(self.maturity)),) if self.maturity else ()),
            *(Choice(answer, text) for answer, text in {**self.fields, **self.days}.items()),
            *((Choice(_MATURING, _("holdings: name, amount and maturity in a cell")),) if self.are_maturing else ()),
            *((Choice(_AMOUNT_OF, _amount_text(value)),) if value else ()),
            *((Choice(_OF_LOAN, _term_text(self.of_loan)),) if self.of_loan else ()),
            *((keep_in_notes(), *reversed(held)) if self.heading.is_total else (*held, keep_in_notes())),
            Choice(LEAVE_OUT, _("leave it out")),
        )

    @property
    def suggested(self) -> str:
        """The likely answer; "" for none."""
        if self.maturity:
            return _MATURITY_OF
        if self.fields:
            return next(iter(self.fields))
        if self.are_maturing:
            return _MATURING
        if self.days and self.heading.is_past:
            return _LAST_CONTACT
        if self._asks_kind:
            return next(self._held).answer
        if self.may_be_holding and self.others.is_review:
            return HOLDING
        return NOTE if self.heading.is_total else ""

    def meaning(self, answer: str | None) -> Meaning | str:
        """What an answer means: a field, NOTE, which holds without an answer, too, or LEAVE_OUT."""
        holding = without_scale(self.name)
        if self._amount_of and answer == _AMOUNT_OF:
            return self._amount_of
        if self.maturity and answer == _MATURITY_OF:
            return self.maturity
        if self.of_loan and answer == _OF_LOAN:
            return self.of_loan
        if self.are_maturing and answer == _MATURING:
            kind = BY_RECORD[Holding]
            return Meaning(kind, kind.fields["matures_on"], headed=headed_holding(self.name, HoldingKind.OTHER))
        if answer == HOLDING or (answer == _HOLDING_VALUE and not self.others.lists_holdings):
            return _holding_called(holding, ReviewedHolding if self.others.is_review else Holding)
        if answer and answer in _kinds_of_balance(holding):
            return _holding_called(holding, Holding, HoldingKind(answer.partition("/")[2]))
        if self.named_day and answer in self.fields:
            return self.named_day
        if answer in self.days:
            return past_day(self.name, BY_RECORD[Contact])
        if answer == _NEXT_CONTACT and CLIENTS in self.others.kinds and not self.heading.meanings:
            return next_contact(self.name)
        return _answered(answer) or (LEAVE_OUT if answer == LEAVE_OUT else NOTE)

    @property
    def _amount_of(self) -> Meaning | None:
        value = self.others.without_amount
        is_loan = value is not None and value.headed is not None and dict(value.headed.values).get("kind") in LOANS
        return value if self.may_be_holding and not (is_loan and self.heading.is_total) else None

    @property
    def _asks_kind(self) -> bool:
        """Whether it has balances, which are of a kind that the heading does not tell."""
        return self.may_be_holding and not self.others.is_review and self.heading.word in phrases(BALANCES)

    @property
    def _held(self) -> Iterator[Choice]:
        """The holdings that it may be."""
        name = without_scale(self.name)
        if self._asks_kind:
            yield from (Choice(answer, text) for answer, text in _kinds_of_balance(name).items())
        if self.may_be_holding:
            yield Choice(HOLDING, _holding_text(name, kind_called(name)))


def offer_of(
    heading: Heading, name: str, values: Sequence[str], others: OtherColumns, *, guessed: str, today: date
) -> Offer:
    """What a column may hold by its heading and its values. `guessed`: the field of a client that they may be of."""
    likely = [one for one in (*heading.meanings, *heading.likely) if one.kind in others.kinds or one.headed][:1]
    likely = [one for one in likely if not _is_other_kind(one, values)]
    likely += [Meaning(CLIENTS, CLIENTS.fields[guessed])] if guessed else []
    fields = {
        field: _(_DAY_OF.get(one.kind.record, one.field.label))
        for one in likely
        if (field := f"{one.kind.name}.{one.field.name}") not in others.taken
    }
    is_money = not {*values} <= _FLAGS and are_amounts(values)
    are_days_of_clients = not fields and CLIENTS in others.kinds and are_days(values, today)
    if are_days_of_clients and not heading.is_past and are_days_to_come(values, today):
        fields = {_NEXT_CONTACT: _("the day of the next contact")}
    may_be_past = are_days_of_clients and _LAST_CONTACT not in others.taken
    return Offer(
        name,
        heading,
        others,
        fields,
        days={_LAST_CONTACT: _(_DAY_OF[Contact])} if may_be_past else {},
        named_day=likely[0] if likely and likely[0].headed else None,
        is_money=is_money,
        may_be_holding=is_money and not (guessed or others.lists_holdings),
        of_loan=_term_of_loan(heading, others),
        are_maturing=not others.lists_holdings and _are_maturing(values),
        are_days=are_days(values, today),
        maturity=others.without_maturity if _says_maturity(heading) and are_days(values, today) else None,
    )


def _says_maturity(heading: Heading) -> bool:
    """Whether a heading is that of the last day of a holding or policy: 到期日."""
    return any(one.field.name == "matures_on" for one in heading.meanings)


def _are_maturing(values: Sequence[str]) -> bool:
    """Whether most of the values name a holding with its value and its last day: 稳利180天 50万 2026.12.3."""
    return sum(map(names_maturing_holding, map(shown, values))) >= _SHARE_MATURING * max(len(values), 1)


def _term_of_loan(heading: Heading, others: OtherColumns) -> Meaning | None:
    """The term of the loan of another column that a heading may mean in a list of clients: 利率, beside 贷款余额."""
    terms = (
        one._replace(headed=others.loan)
        for one in heading.meanings
        if one.kind.record is Holding and not one.headed and one.field.name in _LOAN_TERMS
    )
    return next(terms, None) if others.loan and not others.lists_holdings else None


def _is_other_kind(meaning: Meaning, values: Sequence[str]) -> bool:
    """Whether a column that may say who is a company has no word for that: A/c type says what is held."""
    return meaning.field.choices is ClientKind and not any(value_of(ClientKind, text) for text in values)


def _kinds_of_balance(name: str) -> dict[str, str]:
    """The answers that a column of balances is a holding of a kind that its heading does not tell."""
    return {f"{HOLDING}/{kind.value}": _holding_text(name, kind) for kind in _KINDS_OF_BALANCE}


def _holding_text(name: str, kind: HoldingKind) -> str:
    """The answer that a column is a holding, with what it is then taken for."""
    text = _("a holding called “{name}”: {kind}")
    if institution_name(kind, ""):
        text = _("a holding called “{name}”: {kind}, at this bank")
    return text.format(name=name, kind=term(kind))


def _amount_text(value: Meaning) -> str:
    """The answer that a column is the amount of a holding whose maturity another one tells."""
    return _("the amount of “{name}”, which has a maturity").format(
        name=plain(value.headed.name if value.headed else "")
    )


def _term_text(meaning: Meaning) -> str:
    """The answer that a column is a term of a loan, or the maturity of a holding, that another one names."""
    return _("of “{name}”: {field}").format(
        name=plain(meaning.headed.name if meaning.headed else ""), field=_(meaning.field.label)
    )


def _holding_called(name: str, record: type[Holding | ReviewedHolding], called: HoldingKind | None = None) -> Meaning:
    """The meaning of a column whose amounts are a holding, or what a review found, with the heading as its name."""
    kind = BY_RECORD[record]
    held = headed_holding(name, called or kind_called(name))
    return Meaning(kind, kind.fields["value"], headed=held)


def _answered(answer: str | None) -> Meaning | None:
    """The field that an answer names."""
    kind_name, _dot, field = (answer or "").partition(".")
    kind = next((one for one in KINDS if one.name == kind_name), None)
    return Meaning(kind, kind.fields[field]) if kind and field in kind.fields else None
