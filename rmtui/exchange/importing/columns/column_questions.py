"""Questions about the columns of a table: which field one holds, and which one holds the names."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import islice
from zlib import crc32

from rmtui.comparing import folded
from rmtui.entry.fields.field import Field, Measure
from rmtui.entry.values import BLANKS
from rmtui.exchange.attribute_fields import is_for_programs
from rmtui.exchange.importing.columns.column_guess import guess_field
from rmtui.exchange.importing.columns.column_offer import OtherColumns, offer_of
from rmtui.exchange.importing.columns.headings import Heading, Meaning, read_heading
from rmtui.exchange.importing.kinds import CLIENTS, NAME_FIELDS, ImportedKind
from rmtui.exchange.importing.questions import LEAVE_OUT, NOTE, Answers, Choice, Question, SideBySide, question_key
from rmtui.exchange.importing.table import Row, column_letters, column_name, is_blank
from rmtui.language import _, current_language
from rmtui.plain import plain

_SAMPLES = 3
_LONGEST_SAMPLE = 30
_WEIGHED = 50
"""Rows whose values tell what a column may hold."""
_LONGEST_NAME = 40
_MOST_NAME_COLUMNS = 8
"""Columns that are offered as that of the names; any other may be typed."""
_NAME_COLUMNS = 2
"""First and last name, which stand beside the values of a column."""
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

    def meaning(self, at: int, others: OtherColumns) -> Meaning | str:
        """What a column holds, as a person answered: a field of one of the kinds; else NOTE or LEAVE_OUT."""
        heading, values, name = self._found[at], self.values(at), self._name(at)
        guessed = self._guess(values, others)
        if not heading.text.strip(BLANKS) and not guessed:
            return NOTE
        offer = offer_of(heading, name, values, others, guessed=guessed, today=self._today)
        if offer.certain:
            return offer.certain
        offered = {*offer.fields, *offer.days, *others.taken}
        question = Question(
            question_key("column", self._shape, name),
            _("What does the column “{heading}” hold?").format(heading=name),
            offer.choices,
            self._samples(at),
            more=tuple(
                Choice(answer, _(field.label))
                for answer, field in _by_likelihood(others.kinds, is_money=offer.is_money).items()
                if answer not in offered
            ),
            compared=self._beside_names(at),
            suggested=offer.suggested,
            remembered=True,
            reads=partial(_read_field, others.kinds, others.taken),
        )
        return offer.meaning(self._answers.ask(question))

    def _guess(self, values: Sequence[str], others: OtherColumns) -> str:
        """The field of a client that values may be of; "" for none, and for one that another column holds."""
        guessed = guess_field(values, self._today)
        filled = NAME_FIELDS if guessed in NAME_FIELDS else (guessed,)
        is_held = any(f"{CLIENTS.name}.{one}" in others.taken for one in filled)
        return "" if is_held or (len(others.kinds) > 1 and guessed not in _TELLING) else guessed

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
