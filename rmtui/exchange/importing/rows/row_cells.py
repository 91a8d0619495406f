"""What the cells of a row say of its records, column by column."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from rmtui.comparing import folded
from rmtui.entry.amounts import Amount
from rmtui.entry.fields.field import merge_values
from rmtui.entry.values import BLANKS
from rmtui.exchange.importing.columns.column import Column, RecordOfRow
from rmtui.exchange.importing.columns.layout import Layout
from rmtui.exchange.importing.id_number import id_number_facts
from rmtui.exchange.importing.rows.cell import UNREADABLE, Cell, Value
from rmtui.exchange.importing.rows.cell_parts import columns_of
from rmtui.exchange.importing.rows.cell_reader import read_cell
from rmtui.exchange.importing.rows.client_row import Unclear
from rmtui.exchange.importing.rows.drafts import Place, Remark, Session
from rmtui.exchange.importing.rows.phone_numbers import wechat_of
from rmtui.exchange.importing.table import is_blank, is_name
from rmtui.language import N_
from rmtui.named_tuple import NamedTuple
from rmtui.records.events import Contact
from rmtui.records.policy import Policy
from rmtui.words import phrases
from rmtui.words.answers import DITTO, UNKNOWN
from rmtui.words.products import FOR_LIFE, OPEN_ENDED

PAST = N_("Planned days that are past; kept in the notes")
NAMED_IN_CELL = N_("Cells below the heading of a product that name one themselves, or several, each with its amount")
DAY_CARRIED_DOWN = N_("Contacts without a day in a list that says each day once, taken for the day above")

_UNKNOWN = frozenset(UNKNOWN.split(", "))
_UNDECIDED = ("?", "？", "??", "？？")
_LONGEST_KNOWN = 20
"""Characters of a text that stands in a column again and again."""
_FOR_LIFE = frozenset(phrases(FOR_LIFE))
_OPEN_ENDED = frozenset(phrases(OPEN_ENDED))
_DITTO = frozenset(phrases(DITTO))
_COVERED = frozenset(("是", "有", "yes", "y", "已投保", "√", "✓"))


class Said(NamedTuple):
    """What a row says of one record: values by field, and texts that could not be read, behind their headings."""

    values: dict[str, Any]
    kept: list[str]
    unclear: list[Unclear]
    facts: dict[str, Any]
    """What an identity number tells beside that, by field."""


def nothing_said() -> Said:
    """Of a record of which a row says nothing so far."""
    return Said({}, [], [], {})


class RowCells:
    """Reads the cells of the rows of one table, from the first to the last."""

    def __init__(self, layout: Layout, session: Session) -> None:
        self._layout, self._session, self._remark = layout, session, session.remark
        self._known: dict[tuple[int, str, str], Value] = {}
        """What cells say, by the place of the column, the field and the text."""
        self._above: dict[int, str] = {}
        """The cells of the row above, by the place of the column."""
        self._days_once = {one.at for one in layout.columns if _says_each_day_once(one, layout)}
        """The columns of days of contacts in which a day stands only in the first of its rows."""
        self.by_heading = {one.of_record for one in layout.columns if one.headed}
        """The records that are named by the heading of a column."""
        self._named: set[RecordOfRow] = set()
        """The records of a row that say what they are called, as a policy need not, or which one of the book they are;
        others are called as their kind."""

    def read(self, place: Place, cells: Sequence[str]) -> dict[RecordOfRow, Said]:
        """What the cells of a row say of each record."""
        said: defaultdict[RecordOfRow, Said] = defaultdict(nothing_said)
        self._named = {
            one.of_record
            for one in self._layout.columns
            if one.field.name == "product"
            or (one.field.name in ("name", "id", "holding") and one.at < len(cells) and not is_blank(cells[one.at]))
        }
        for column in self._layout.columns:
            above = self._above.get(column.at, "")
            text = self._text(column, cells)
            if not text and above and column.at in self._days_once and self._has_more(column, cells):
                text = self._above[column.at] = above
                self._remark(Remark(DAY_CARRIED_DOWN, place))
            if not _says_something(column, text):
                continue
            parts = columns_of(column, text, self._session.today)
            where = place._replace(column=self._layout.heading(column.at))
            if column.headed and any(one.field.name == "name" for one, _part in parts):
                self._remark(Remark(NAMED_IN_CELL, where, text))
            for one, part in parts:
                self._take(one, part, where, said[one.of_record], whole=text if len(parts) == 1 else part)
        _drop_sums(said)
        self._complete(said)
        return said

    def _text(self, column: Column, cells: Sequence[str]) -> str:
        """The text of a cell; that of the one above where it says so: 同上."""
        text = cells[column.at].strip(BLANKS) if column.at < len(cells) else ""
        is_ditto = folded(text) in _DITTO and not column.is_exact
        if is_ditto and column.field.name != "wechat":  # there it may be the phone
            text = self._above.get(column.at, "")
        self._above[column.at] = text
        return text

    def _has_more(self, column: Column, cells: Sequence[str]) -> bool:
        """Whether a row says something of the record of a column beside that."""
        others = [one.at for one in self._layout.columns if one.kind is column.kind and one != column]
        return any(at < len(cells) and not is_blank(cells[at]) for at in others)

    def _take(self, column: Column, text: str, place: Place, said: Said, *, whole: str) -> None:
        """Take in what a cell says. `whole`: the text that is kept where it could not be read."""
        field, values = column.field, said.values
        if _take_word(column, folded(text), values):
            return
        line = f"{place.column}: {whole}"
        found = self._read(column, text)
        if found.problem:
            self._remark(Remark(found.problem, place, whole, found.reason * (found.problem == UNREADABLE)))
            if found.kept:
                said.kept.append(line)
                said.unclear.append(Unclear(field.name, line, found.readings))
        if field.name == "kind" and column.group and column.of_record not in self._named:
            name = next((one for one in ("name", "product") if one in column.kind.fields), "")
            values.update({name: text} if name else {})
        if found.value is None:
            return
        if field.name == "promise_due" and column.headed and found.value < self._session.today:
            self._remark(Remark(PAST, place, text))
            said.kept.append(line)
            return
        if found.is_assumed:
            values["promise_assumed"] = True
        if field.name == "id_number":
            said.facts.update(id_number_facts(text, self._session.today), id_number=text)
            said.kept.append(line)
        else:
            _add_value(column, found.value, said, line)
        if field.name == "phones" and (wechat := wechat_of(text, found.value)):
            values.setdefault("wechat", wechat)

    def _read(self, column: Column, text: str) -> Value:
        """What a cell says; one that leaves nothing open says the same wherever it stands in its column."""
        key = column.at, column.field.name, text
        if known := self._known.get(key):
            return known
        found = read_cell(Cell(column, text, self._session, self._layout.table.first_day_offset))
        if not found.problem and len(text) <= _LONGEST_KNOWN:
            self._known[key] = found
        return found

    def _complete(self, said: Mapping[RecordOfRow, Said]) -> None:
        """Add the channel of the list; a row that says its currency has its amounts in that, not that of a heading."""
        for key, one in said.items():
            if self._layout.channel and key[0].record is Contact and key not in self.by_heading and one.values:
                one.values.setdefault("channel", self._layout.channel)
        for column in self._layout.columns:
            name, scale = column.field.name, column.heading.scale
            record = said.get(column.of_record)
            amount = record.values.get(name) if record and scale and "currency" in record.values else None
            if record and scale and isinstance(amount, Amount) and amount.currency == scale.currency:
                record.values[name] = amount._replace(currency="")


def _take_word(column: Column, word: str, values: dict[str, Any]) -> bool:
    """Take in a word that a column has in place of a value, as 终身 or √; whether it is one."""
    is_policy = column.kind.record is Policy
    if is_policy and column.field.name == "end" and word in _FOR_LIFE:
        values["for_life"] = True
        return True
    if is_policy and column.headed and word in _COVERED:
        values.update(column.headed.values)
        return True
    return column.field.name == "matures_on" and word in _OPEN_ENDED


def _add_value(column: Column, value: Any, said: Said, line: str) -> None:
    """Add a value to what other cells say of the same field. `line`: the text that is kept where only one counts."""
    field, values, name = column.field, said.values, column.field.name
    if field.repeatable:
        values[name] = merge_values(field, values.get(name, ()), value)
    elif name not in values:
        values[name] = value
    elif value == values[name]:
        return
    elif name in ("address", "notes"):
        values[name] = f"{values[name]}{', ' if name == 'address' else chr(10)}{value}"
    else:
        said.kept.append(line)


def of_heading(group: str) -> str:
    """The group of the heading below which a record is named, one of several."""
    return group.partition("\n")[0]


def _drop_sums(said: dict[RecordOfRow, Said]) -> None:
    """Leave out what a column says that is the sum of the holdings that another one lists."""
    parts: defaultdict[RecordOfRow, list[Any]] = defaultdict(list)
    for (kind, group), one in said.items():
        if group != of_heading(group):
            parts[kind, of_heading(group)].append(one.values.get("value"))
    for of_record, values in parts.items():
        whole = said[of_record].values.get("value") if of_record in said else None
        if whole and all(values) and sum(one.units for one in values) == whole.units:
            del said[of_record]


def _says_something(column: Column, text: str) -> bool:
    """Whether a cell holds a value; a tier of “?” does, since without one a client has the usual tier, and an amount
    of a product that is said to be unknown, since there is one.
    """
    name = column.field.name
    if column.is_exact:
        return bool(text)
    if name == "value" and column.headed and text.strip(BLANKS).lower() in _UNKNOWN:
        return True
    return is_name(text) if name == "name" else not is_blank(text) or (name == "tier" and text in _UNDECIDED)


def _says_each_day_once(column: Column, layout: Layout) -> bool:
    """Whether a column has the days of contacts, and none again in the next row: a blank is the day above then."""
    if column.kind.record is not Contact or column.field.name != "on" or column.headed:
        return False
    days = [cells[column.at].strip(BLANKS) if column.at < len(cells) else "" for _number, cells in layout.rows]
    return not all(days) and all(one != other or not one for one, other in pairwise(days))
