"""Questions about the columns of a table: which field one holds, and which one holds the names."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import islice
from typing import Any
from zlib import crc32

from rmtui.comparing import folded
from rmtui.entry.fields.field import Field, Measure
from rmtui.entry.values import BLANKS
from rmtui.exchange.attribute_fields import is_for_programs
from rmtui.exchange.importing.columns.column_guess import are_amounts, are_days, are_days_to_come, guess_field
from rmtui.exchange.importing.columns.headings import (
    Heading,
    Meaning,
    headed_holding,
    next_contact,
    past_day,
    read_heading,
    without_scale,
)
from rmtui.exchange.importing.kinds import BY_RECORD, CLIENTS, KINDS, NAME_FIELDS, ImportedKind
from rmtui.exchange.importing.questions import (
    LEAVE_OUT,
    NOTE,
    Answers,
    Choice,
    Question,
    SideBySide,
    keep_in_notes,
    question_key,
)
from rmtui.exchange.importing.table import Row, column_letters, column_name, is_blank
from rmtui.language import N_, _, current_language
from rmtui.plain import plain
from rmtui.records.client import ClientKind
from rmtui.records.events import Contact, StandingPromise
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.review import Review, ReviewedHolding
from rmtui.rules.assets.figures import institution_name
from rmtui.rules.assets.product_kinds import holding_kind
from rmtui.rules.vocabulary import value_of
from rmtui.terms import term
from rmtui.words import phrases
from rmtui.words.headings import BALANCES

_FLAGS = frozenset("01")
"""Values of a column that says yes or no."""
_SAMPLES = 3
_LONGEST_SAMPLE = 30
_WEIGHED = 50
"""Rows whose values tell what a column may hold."""
_LONGEST_NAME = 40
_MOST_NAME_COLUMNS = 8
"""Columns that are offered as that of the names; any other may be typed."""
_NAME_COLUMNS = 2
"""First and last name, which stand beside the values of a column."""
HOLDING = "holding"
"""The answer that a column of amounts is a holding called as it is headed."""
_KINDS_OF_BALANCE = (HoldingKind.DEPOSIT, HoldingKind.FUND)
"""What a balance is beside anything else, the likely one first."""
_AMOUNT_OF = "amount"
"""The answer that it is the amount of the holding whose maturity another column tells."""
_DAY_OF: dict[type[Any], str] = {Contact: N_("the day of a contact"), Review: N_("the day of a review")}
"""What a column of days in a list of clients may hold."""
_HOLDING_VALUE = "holdings.value"
_NEXT_CONTACT = f"{BY_RECORD[StandingPromise].name}.promise_due"
"""The answer that a column of days is that of the next contact."""
_LAST_CONTACT = f"{BY_RECORD[Contact].name}.on"
"""The answer that it is that of a contact which was."""
_TELLING = ("phones", "id_number", "email")
"""What may be guessed of a column of a table that lists records, beside the client's name."""


class ColumnQuestions:
    """The questions about the columns of one table."""

    def __init__(
        self, found: Sequence[Heading], rows: Sequence[Row], answers: Answers, today: date, sheet: str = ""
    ) -> None:
        """`sheet`: the title of the table."""
        self._found, self._rows, self._answers, self._today = found, rows, answers, today
        self._sheet = sheet

    def is_blank(self, at: int) -> bool:
        """Whether a column has no values."""
        return not self.values(at)

    def values(self, at: int) -> list[str]:
        """The first values in a column."""
        return list(islice(self._filled(at), _WEIGHED))

    def meaning(
        self,
        at: int,
        kinds: Sequence[ImportedKind],
        taken: Collection[str],
        *,
        lists_holdings: bool,
        without_amount: Meaning | None = None,
    ) -> Meaning | str:
        """What a column holds, as a person answered: a field of one of the kinds; else NOTE or LEAVE_OUT.

        `taken`: the answers that other columns hold, and one more cannot. `lists_holdings`: whether a row is a
        holding; else a column of amounts may be one. `without_amount`: the value of the holding whose maturity a column
        tells, and no column its amount.
        """
        heading, values, name = self._found[at], self.values(at), self._name(at)
        guessed = self._guess(values, kinds, taken)
        if not heading.text.strip(BLANKS) and not guessed:
            return NOTE
        likely = [one for one in (*heading.meanings, *heading.likely) if one.kind in kinds or one.headed][:1]
        likely = [one for one in likely if not _is_other_kind(one, values)]
        likely += [Meaning(CLIENTS, CLIENTS.fields[guessed])] if guessed else []
        of_day = likely[0] if likely and likely[0].headed else None
        fields = {
            field: _(_DAY_OF.get(one.kind.record, one.field.label))
            for one in likely
            if (field := f"{one.kind.name}.{one.field.name}") not in taken
        }
        held = without_scale(name)
        is_review = any(kind.record is Review for kind in kinds)
        is_money = not {*values} <= _FLAGS and are_amounts(values)
        has_amounts = is_money and not (guessed or lists_holdings)
        others = _by_likelihood(kinds, is_money=is_money)
        asks_day = not fields and CLIENTS in kinds and are_days(values, self._today)
        is_to_come = asks_day and not heading.is_past and are_days_to_come(values, self._today)
        if is_to_come:
            fields = {_NEXT_CONTACT: _("the day of the next contact")}
        days = {_LAST_CONTACT: _(_DAY_OF[Contact])} if asks_day and _LAST_CONTACT not in taken else {}
        is_amount_of = without_amount if has_amounts else None
        asks_kind = has_amounts and not is_review and heading.word in phrases(BALANCES)
        held_or_noted = [
            *(Choice(*one) for one in _kinds_of_balance(held).items() if asks_kind),
            *((Choice(HOLDING, _holding_text(held, _kind_called(held))),) if has_amounts else ()),
            keep_in_notes(),
        ]
        choices = (
            *(Choice(answer, text) for answer, text in {**fields, **days}.items()),
            *((Choice(_AMOUNT_OF, _amount_text(is_amount_of)),) if is_amount_of else ()),
            *(reversed(held_or_noted) if heading.is_total else held_or_noted),
            Choice(LEAVE_OUT, _("leave it out")),
        )
        question = Question(
            question_key("column", self._shape, name),
            _("What does the column “{heading}” hold?").format(heading=name),
            choices,
            self._samples(at),
            more=tuple(
                Choice(answer, _(field.label))
                for answer, field in others.items()
                if answer not in {*fields, *days, *taken}
            ),
            compared=self._beside_names(at),
            suggested=next(iter(fields), "")
            or (_LAST_CONTACT if days and heading.is_past else "")
            or (held_or_noted[0].answer if asks_kind else "")
            or (HOLDING if has_amounts and is_review else NOTE if heading.is_total else ""),
            remembered=True,
            reads=partial(_read_field, kinds, taken),
        )
        answer = self._answers.ask(question)
        if is_amount_of and answer == _AMOUNT_OF:
            return is_amount_of
        if answer == HOLDING or (answer == _HOLDING_VALUE and not lists_holdings):
            return _holding_called(held, ReviewedHolding if is_review else Holding)
        if answer and answer in _kinds_of_balance(held):
            return _holding_called(held, Holding, HoldingKind(answer.partition("/")[2]))
        if of_day and answer in fields:
            return of_day
        if answer in days:
            return past_day(name, BY_RECORD[Contact])
        if answer == _NEXT_CONTACT and CLIENTS in kinds and not heading.meanings:
            return next_contact(name)
        return _answered(answer) or (LEAVE_OUT if answer == LEAVE_OUT else NOTE)

    def _guess(self, values: Sequence[str], kinds: Sequence[ImportedKind], taken: Collection[str]) -> str:
        """The field of a client that values may be of; "" for none, and for one that another column holds."""
        guessed = guess_field(values, self._today)
        filled = NAME_FIELDS if guessed in NAME_FIELDS else (guessed,)
        if any(f"{CLIENTS.name}.{one}" in taken for one in filled) or (len(kinds) > 1 and guessed not in _TELLING):
            return ""
        return guessed

    def name_column(self, places: Sequence[int], *, at_all_events: bool, is_likely: bool) -> int | None:
        """The place of the column with the clients' names, as a person answered; None for none.

        `at_all_events`: it is asked even where no column looks like names. `is_likely`: the table has days across, or
        tells of people, and the likely column is suggested; else that it is left out, since it may list no client.
        """
        values = {at: self.values(at) for at in places}
        likely = [at for at in places if guess_field(values[at], self._today) == "name" and not self._found[at].is_kept]
        possible = [at for at in places if any(map(_may_name, values[at]))]
        if not likely and not (at_all_events and possible):
            return None
        columns = {
            str(at + 1): _("{heading}: {samples}").format(
                heading=self._name(at),
                samples=_(", ").join(self._samples(at)),
            )
            for at in (*likely, *(one for one in possible if one not in likely))
        }
        choices = [Choice(*one) for one in columns.items()]
        question = Question(
            question_key("names", self._shape),
            _("{place}: which column holds the clients' names?").format(place=self._place),
            (*choices[:_MOST_NAME_COLUMNS], Choice(LEAVE_OUT, _("none: leave the table out"))),
            more=tuple(choices[_MOST_NAME_COLUMNS:]),
            suggested=str(likely[0] + 1) if likely and is_likely else LEAVE_OUT,
            remembered=True,
            reads=self._read_column,
        )
        answer = self._answers.ask(question)
        return int(answer) - 1 if answer in columns else None

    def _read_column(self, text: str) -> str:
        """The answer that names a column, by its heading or its letters. ValueError where there is none."""
        wanted = folded(text).strip()
        for at in range(len(self._found)):
            if wanted in (folded(self._name(at)), folded(column_letters(at))):
                return str(at + 1)
        raise ValueError(_("No column is called “{text}”.").format(text=plain(text)))

    def _name(self, at: int) -> str:
        return plain(column_name([one.text for one in self._found], at))

    def _beside_names(self, at: int) -> SideBySide | None:
        """The first values of a column beside the names of their rows."""
        names = [place for place, one in enumerate(self._found) if any(map(_is_name, one.meanings))]
        wanted = (*names[:_NAME_COLUMNS], at)
        rows = [
            tuple(plain(cells[place].strip(BLANKS)[:_LONGEST_SAMPLE]) if place < len(cells) else "" for place in wanted)
            for _number, cells in self._rows
            if at < len(cells) and not is_blank(cells[at])
        ]
        return SideBySide(tuple(map(self._name, wanted)), tuple(rows[:_SAMPLES])) if names else None

    @property
    def _place(self) -> str:
        """The sheet and its first row: 联络, row 3."""
        row = _("row {row}").format(row=self._rows[0][0]) if self._rows else ""
        return _(", ").join(filter(None, (plain(self._sheet), row)))

    @property
    def _shape(self) -> str:
        """The same for tables with the same headings."""
        return f"{crc32(' '.join(one.word for one in self._found).encode()):08x}"

    def _samples(self, at: int) -> tuple[str, ...]:
        different = dict.fromkeys(plain(text[:_LONGEST_SAMPLE]) for text in self.values(at))
        return tuple(islice(different, _SAMPLES))

    def _filled(self, at: int) -> Iterator[str]:
        cells = (cells[at].strip(BLANKS) for _number, cells in self._rows if at < len(cells))
        return (text for text in cells if not is_blank(text) and text != self._found[at].text.strip(BLANKS))


def _is_name(meaning: Meaning) -> bool:
    return meaning.kind is CLIENTS and meaning.field.name in NAME_FIELDS


def _is_other_kind(meaning: Meaning, values: Sequence[str]) -> bool:
    """Whether a column that may say who is a company has no word for that: A/c type says what is held."""
    return meaning.field.choices is ClientKind and not any(value_of(ClientKind, text) for text in values)


def _may_name(text: str) -> bool:
    return 1 < len(text) <= _LONGEST_NAME and any(map(str.isalpha, text))


def _by_likelihood(kinds: Sequence[ImportedKind], *, is_money: bool) -> dict[str, Field]:
    """All fields of a person by answer: those that hold money before others for a column of amounts, else behind them.

    In English pinyin and WeChat are the last.
    """
    fields = {
        f"{kind.name}.{one.name}": one
        for kind in kinds
        for one in kind.fields.values()
        if not is_for_programs(one.label)
    }
    rare = ("pinyin", "wechat") if current_language() == "en" else ()

    def order(answer: str) -> tuple[bool, bool]:
        return fields[answer].name in rare, (fields[answer].measure is Measure.AMOUNT) != is_money

    return {answer: fields[answer] for answer in sorted(fields, key=order)}


def _read_field(kinds: Sequence[ImportedKind], taken: Collection[str], text: str) -> str:
    """The answer that names a field, by its heading: clients.phones, of 手机. ValueError where no field has it, or
    another column.
    """
    meaning = next((one for kind in kinds for one in read_heading(text).meanings if one.kind is kind), None)
    if meaning is None:
        raise ValueError(_("No field is called “{text}”.").format(text=plain(text)))
    answer = f"{meaning.kind.name}.{meaning.field.name}"
    if answer in taken:
        raise ValueError(_("Another column holds “{field}” already.").format(field=_(meaning.field.label)))
    return answer


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


def _kind_called(name: str) -> HoldingKind:
    return HoldingKind(holding_kind(name) or HoldingKind.OTHER)


def _holding_called(name: str, record: type[Holding | ReviewedHolding], called: HoldingKind | None = None) -> Meaning:
    """The meaning of a column whose amounts are a holding, or what a review found, with the heading as its name."""
    kind = BY_RECORD[record]
    held = headed_holding(name, called or _kind_called(name))
    return Meaning(kind, kind.fields["value"], headed=held)


def _answered(answer: str | None) -> Meaning | None:
    """The field that an answer names."""
    kind_name, _dot, field = (answer or "").partition(".")
    kind = next((one for one in KINDS if one.name == kind_name), None)
    return Meaning(kind, kind.fields[field]) if kind and field in kind.fields else None
