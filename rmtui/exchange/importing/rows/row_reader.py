"""Reads the rows of a table: what each says of a client and of the client's records.

A row is never lost for one cell: what cannot be read is kept as text in the notes. Rows that describe nobody (totals,
repeated headings, notes under the table) are recognised and reported.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from itertools import pairwise
from typing import Any
from zlib import crc32

import msgspec

from rmtui.comparing import folded, is_han, name_key, unpadded
from rmtui.entry.amounts import Amount
from rmtui.entry.company_names import is_company_name
from rmtui.entry.fields.field import merge_values
from rmtui.entry.people import read_contact_person
from rmtui.entry.values import BLANKS, Refused
from rmtui.exchange.importing.columns.column import Column
from rmtui.exchange.importing.columns.layout import Layout
from rmtui.exchange.importing.files.card_table import full_name
from rmtui.exchange.importing.id_number import id_number_facts
from rmtui.exchange.importing.kinds import CLIENTS, ImportedKind
from rmtui.exchange.importing.questions import Choice, Question, question_key
from rmtui.exchange.importing.rows.calendar_cells import read_calendar_row
from rmtui.exchange.importing.rows.cell import UNREADABLE, Cell, Value
from rmtui.exchange.importing.rows.cell_parts import columns_of
from rmtui.exchange.importing.rows.cell_reader import read_cell
from rmtui.exchange.importing.rows.day_cells import names_no_exact_day
from rmtui.exchange.importing.rows.drafts import Draft, Place, Remark, Session, place_in
from rmtui.exchange.importing.rows.family_cells import with_birthdays
from rmtui.exchange.importing.rows.phone_numbers import wechat_of
from rmtui.exchange.importing.several_names import names_within, persons_within, surname_last, tells_surname
from rmtui.exchange.importing.table import column_letters, is_blank, is_name
from rmtui.language import N_, _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.records.client import ClientKind, ContactPerson, Relative
from rmtui.records.events import Contact
from rmtui.records.holding import HoldingKind
from rmtui.records.policy import Frequency, Policy
from rmtui.records.review import Review, ReviewedHolding
from rmtui.rules.assets.product_kinds import holding_kind
from rmtui.words import by_word, headings, phrases
from rmtui.words.answers import DITTO, SAME_AS_PHONE, UNKNOWN
from rmtui.words.products import FOR_LIFE, OPEN_ENDED

NO_NAME = N_("Rows without a name, left out")
AHEAD = N_("Appointments to come, which are no contacts yet; left out")
YEAR_ASSUMED = N_("Contact calendars that name no year, read as the last one in which their days lie back")
SEVERAL = N_("Names that may be those of two people; taken for one client")
PAST = N_("Planned days that are past; kept in the notes")
TOTAL = N_("Rows of totals, left out")
HEADINGS_AGAIN = N_("Headings that stand there again, left out")
REMARK = N_("Notes under or in the table, left out")
SLIPPED = N_("Rows with more cells than there are headings, left out: a text with a comma needs quotation marks")
NAMED_IN_CELL = N_("Cells below the heading of a product that name one themselves, or several, each with its amount")
CARRIED_DOWN = N_("Rows without a client, taken for the client above")
DAY_CARRIED_DOWN = N_("Contacts without a day in a list that says each day once, taken for the day above")
COMMENT = N_("Comments on cells, kept in the notes")
COMMENT_LEFT_OUT = N_("Comments on cells that say nothing of a client, left out")
FORMULA = N_("Cells with a formula whose result is not in the file; open and save it in a spreadsheet")

_TOTALS = re.compile(
    rf"(?:{'|'.join(map(re.escape, by_word(headings.TOTALS)))})\b.*"
    rf"|\w{{1,12}}(?:{'|'.join(map(re.escape, by_word({'zh': headings.TOTALS['zh']})))})"
)
"""Totals; 城关村小计, of a part."""
_NOTE = re.compile(rf"(?:{'|'.join(map(re.escape, by_word(headings.REMARKS)))})\s*[:：].*", re.DOTALL)
_BETWEEN_SALUTATIONS = re.compile(r"\s*(?:[、，,；;&+和]|\band\b)\s*")
_OF_HOUSEHOLD = ("phones", "address", "area", "tier", "stage")
"""What a row that names several people says of each of them."""
_SEVERAL = re.compile(r"[^、，,；;&+]+(?:[、，,；;&+]|\s(?:and|und|和)\s)[^、，,；;&+]+")
_FEWEST_NAMES = 2
_UNKNOWN = frozenset(UNKNOWN.split(", "))
_UNDECIDED = ("?", "？", "??", "？？")
_LONGEST_NAME = 40
_LONGEST_KNOWN = 20
"""Characters of a text that stands in a column again and again."""
_ONE, _EACH = "one", "each"
"""Answers: whether several names in a cell are one client."""
_KEEPING = (Review, ReviewedHolding)
"""Records whose view takes what could not be read; of others without a note it goes into the client's notes."""
_FOR_LIFE = frozenset(phrases(FOR_LIFE))
_OPEN_ENDED = frozenset(phrases(OPEN_ENDED))
_DITTO = frozenset(phrases(DITTO))
_COVERED = frozenset(("是", "有", "yes", "y", "已投保", "√", "✓"))
_SAME_AS_PHONE = frozenset(phrases(SAME_AS_PHONE))
_REFERENCE = frozenset(("name", "number", "phones", "id_number", "tier", "given_name", "family_name", "company_name"))
"""Fields that only tell which client a record belongs to."""


class Unclear(NamedTuple):
    """A text in the notes that is not clear until a question is answered."""

    field: str
    line: str
    readings: tuple[Any, ...]
    """What it may mean."""


class ClientRow(NamedTuple):
    """A row: the values of its client, and the client's records."""

    place: Place
    values: dict[str, Any]
    """By field; among them the name."""
    records: tuple[Draft, ...] = ()
    is_reference: bool = False
    """Whether it only names the client, for the sake of the records."""
    id_number: str = ""
    fingerprint: str = ""
    """Of the cells as they are written: it stays when answers change what they mean."""
    is_title: bool = False
    """Whether its name may be the title of an appointment."""
    is_exported: bool = False
    """Whether it is a row of an exported sheet: a name is a name there, whatever it looks like."""
    unclear: tuple[Unclear, ...] = ()
    written_name: str = ""
    """The name with its title or remark, "" where it has none."""
    is_only_one: bool = False
    """Whether its table has one row a client, as a contact calendar has: two rows of one name are two people."""
    is_of_household: bool = False
    """Whether its cell of the name has several people, each of whom has a row of this place."""


class _Said(NamedTuple):
    """What a row says of one record: values by field, and texts that could not be read, behind their headings."""

    values: dict[str, Any]
    kept: list[str]
    unclear: list[Unclear]


class RowReader:
    """Reads the rows of one table."""

    def __init__(self, layout: Layout, session: Session) -> None:
        self._layout, self._session, self._remark = layout, session, session.remark
        kinds, fields = layout.kinds, {one.field.name for one in layout.columns if not one.group}
        lists_records = any(one.group and not one.headed for one in layout.columns)
        self._is_reference = bool(layout.days or lists_records) and fields <= _REFERENCE
        self._carries_down = bool(kinds)
        self._is_address_book = fields >= {"family_name", "given_name", "employer"}
        """Whether a card without a person's name is that of a company."""
        self._owes_below_zero = layout.owes_below_zero
        self._words = [folded(text).strip() for text in layout.headings]
        self._has_surnames_first = not self._is_reference and _are_surnames_first(layout)
        """Whether the names are written as Jones, David."""
        self._known: dict[tuple[int, str, str], Value] = {}
        """What cells say, by the place of the column, the field and the text."""
        self._above: dict[int, str] = {}
        """The cells of the row above, by the place of the column."""
        self._days_once = {one.at for one in layout.columns if _says_each_day_once(one, layout)}
        """The columns of days of contacts in which a day stands only in the first of its rows."""
        self._last: dict[str, Any] = {}
        """The client of the row above."""
        self._headed = {one.of_record: said for one in layout.columns if (said := _said_by_heading(one))}
        """What headings say of the records below them, by kind and group."""
        self._by_heading = {one.of_record for one in layout.columns if one.headed}
        """The records that are named by the heading of a column."""
        self._named: set[tuple[ImportedKind, str]] = set()
        """The records of a row that say what they are called, as a policy need not; others are called as their kind."""
        self._formulas: defaultdict[int, list[int]] = defaultdict(list)
        """The columns whose cell has a formula without a result, by row."""
        for number, at in sorted(layout.table.formulas):
            self._formulas[number].append(at)
        self._commented: defaultdict[int, list[int]] = defaultdict(list)
        """The columns, but for the days of a calendar, whose cell has a comment, by row."""
        for number, at in sorted(layout.table.comments):
            if at not in layout.days:
                self._commented[number].append(at)
        self._numbers = range(layout.table.rows[0][0], layout.table.rows[-1][0] + 1)

    def rows(self) -> Iterator[ClientRow]:
        """The rows that say something of a client."""
        days = sorted(self._layout.days.values())
        if days and self._layout.is_year_assumed:
            span = _("{first} to {last}").format(first=days[0], last=days[-1])
            self._remark(Remark(YEAR_ASSUMED, place_in(self._layout.table, 0), span))
        read: set[int] = set()
        for number, cells in self._layout.rows:
            place = place_in(self._layout.table, number)
            row = self._row(place, cells)
            if row:
                yield from self._each(row)
                read.add(number)
        for (number, at), text in sorted(self._layout.table.comments.items()):
            if number in self._numbers and number not in read:
                place = place_in(self._layout.table, number, column_letters(at))
                self._remark(Remark(COMMENT_LEFT_OUT, place, text))

    def _each(self, row: ClientRow) -> Iterator[ClientRow]:
        """A row about a client; a row for each where its name is that of several people, and a person says so."""
        name = row.values["name"]
        is_person = not row.is_reference and row.values.get("kind") is not ClientKind.COMPANY
        names = names_within(name) if is_person else ()
        if row.is_exported or not (names or (is_person and _SEVERAL.fullmatch(name))):
            yield row
            return
        answer = self._session.answers.ask(_several_question(name)) if names else None
        if answer != _EACH:
            self._remark(Remark(SEVERAL, row.place, name))
            yield row
            return
        addressed = _addressed_each(row.values.pop("salutation", ""), len(names))
        common = {name: row.values[name] for name in _OF_HOUSEHOLD if name in row.values}
        for place, (own, salutation) in enumerate(zip(names, addressed, strict=True)):
            said = row.values if place == 0 else common
            values = {**said, "name": own, **({"salutation": salutation} if salutation else {})}
            given = row if place == 0 else ClientRow(row.place, {}, fingerprint=row.fingerprint)
            yield given._replace(values=values, is_of_household=True)

    def _row(self, place: Place, cells: list[str]) -> ClientRow | None:
        """What a row says; None where it says nothing of a client."""
        filled = [text for cell in cells if (text := cell.strip(BLANKS))]
        if self._layout.table.is_agenda and cells[0] > self._session.today.isoformat():
            self._remark(Remark(AHEAD, place, " ".join(filled)))
            return None
        is_exported = any(at < len(cells) and cells[at] for at in self._layout.for_programs)
        if not is_exported and (sentence := self._no_row(cells, filled)):
            self._remark(Remark(sentence, place, filled[0]))
            return None
        said, facts = self._read_cells(place, cells)
        comments = [*self._comments(place, said)]
        of_client = said.pop((CLIENTS, ""), _Said({}, [], []))
        client = self._client(of_client.values, facts, is_exported=is_exported)
        drafts, notes = self._drafts(place, said)
        notes = [*of_client.kept, *notes, *self._kept(cells)]
        calendar = read_calendar_row(self._layout, place, cells, self._session)
        drafts += calendar.drafts
        comments += calendar.notes
        is_title = self._layout.table.is_agenda and "name" not in client and bool(drafts)
        if is_title:
            client["name"] = drafts[0].values.get("note", "").partition("\n")[0]
        if not client.get("name"):
            named = self._named_elsewhere(client, drafts, place, filled[0])
            if named is None:
                return None
            client = named
        self._last = {name: value for name, value in client.items() if name in _REFERENCE}
        for record, field, person in _PEOPLE:
            found = [one for one in drafts if one.kind.record is record]
            drafts = [one for one in drafts if one.kind.record is not record]
            people: list[Any] = []
            for one in found:
                try:
                    people += [person(values, self._session.today) for values in _each_person(one.values)]
                except ValueError as problem:
                    reason = str(problem) if isinstance(problem, Refused) else ""
                    self._remark(Remark(UNREADABLE, place, one.text, reason))
                    notes.append(f"{_(one.kind.label)}: {one.text}")
            if people:
                client[field] = tuple(people)
        if notes and self._is_reference and drafts and drafts[0].kind.note:
            drafts[0] = drafts[0]._replace(kept=(*drafts[0].kept, *notes))
        elif notes:
            comments = [*notes, *comments]
        if comments:
            client["notes"] = "\n".join(filter(None, (client.get("notes", ""), *comments)))
        return ClientRow(
            place,
            client,
            tuple(drafts),
            is_reference=self._is_reference,
            id_number=facts.get("id_number", ""),
            fingerprint=f"{crc32(chr(0).join(cells).encode()):08x}",
            is_title=is_title,
            is_exported=is_exported,
            unclear=tuple(of_client.unclear),
            is_only_one=bool(self._layout.days),
        )

    def _read_cells(
        self, place: Place, cells: list[str]
    ) -> tuple[dict[tuple[ImportedKind, str], _Said], dict[str, Any]]:
        """What the cells of a row say by kind and group, and what they tell of the client beside that."""
        for at in self._formulas[place.row]:
            self._remark(Remark(FORMULA, place._replace(column=self._layout.heading(at))))
        said: defaultdict[tuple[ImportedKind, str], _Said] = defaultdict(lambda: _Said({}, [], []))
        facts: dict[str, Any] = {}
        self._named = {
            one.of_record
            for one in self._layout.columns
            if one.field.name == "product"
            or (one.field.name == "name" and one.at < len(cells) and not is_blank(cells[one.at]))
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
            if column.headed and any(one.field.name == "name" for one, _part in parts):
                self._remark(Remark(NAMED_IN_CELL, place._replace(column=self._layout.heading(column.at)), text))
            for one, part in parts:
                of_record = said[one.kind, one.group]
                self._take(one, part, place, of_record, facts, whole=text if len(parts) == 1 else part)
        _drop_sums(said)
        self._complete(said)
        return said, facts

    def _drafts(self, place: Place, said: Mapping[tuple[ImportedKind, str], _Said]) -> tuple[list[Draft], list[str]]:
        """The records of a row, and the texts that none of them keeps."""
        reviewed = next(
            (one.values["on"] for (kind, _group), one in said.items() if kind.record is Review and "on" in one.values),
            None,
        )
        drafts: list[Draft] = []
        notes: list[str] = []
        for of_record, (values, kept, _unclear) in said.items():
            kind, group = of_record
            if kind.record is ReviewedHolding and reviewed:
                values.setdefault("on", reviewed)
            headed = self._headed.get((kind, _of_heading(group)), {})
            is_left_out = not self._is_reference and of_record in self._headed and not values
            if is_left_out or not (kind.note or kind.record in _KEEPING):
                notes += kept
                kept.clear()
            if not is_left_out and (values or kept):
                draft = Draft(
                    kind,
                    {**headed, **values, **_kind_of_name(values, headed)},
                    tuple(kept),
                    place,
                    is_headed=of_record in self._by_heading,
                    owes_below_zero=self._owes_below_zero,
                )
                drafts.append(draft)
        return drafts, notes

    def _kept(self, cells: list[str]) -> Iterator[str]:
        """The cells of columns whose text goes into the notes, behind their headings."""
        for at in self._layout.kept:
            if at < len(cells) and not is_blank(cells[at]):
                yield f"{self._layout.heading(at)}: {cells[at].strip(BLANKS)}"

    def _text(self, column: Column, cells: list[str]) -> str:
        """The text of a cell; that of the one above where it says so: 同上."""
        text = cells[column.at].strip(BLANKS) if column.at < len(cells) else ""
        is_ditto = folded(text) in _DITTO and not column.is_exact
        if is_ditto and column.field.name != "wechat":  # there it may be the phone
            text = self._above.get(column.at, "")
        self._above[column.at] = text
        return text

    def _has_more(self, column: Column, cells: list[str]) -> bool:
        """Whether a row says something of the record of a column beside that."""
        others = [one.at for one in self._layout.columns if one.kind is column.kind and one != column]
        return any(at < len(cells) and not is_blank(cells[at]) for at in others)

    def _complete(self, said: Mapping[tuple[ImportedKind, str], _Said]) -> None:
        """Add the channel of the list; a row that says its currency has its amounts in that, not that of a heading."""
        for key, one in said.items():
            if self._layout.channel and key[0].record is Contact and key not in self._by_heading and one.values:
                one.values.setdefault("channel", self._layout.channel)
        for column in self._layout.columns:
            name, scale = column.field.name, column.heading.scale
            record = said.get(column.of_record)
            amount = record.values.get(name) if record and scale and "currency" in record.values else None
            if record and scale and isinstance(amount, Amount) and amount.currency == scale.currency:
                record.values[name] = amount._replace(currency="")

    def _comments(self, place: Place, said: Mapping[tuple[ImportedKind, str], _Said]) -> Iterator[str]:
        """The comments on cells of a client; those on cells of a record that has a note are kept there."""
        columns = {one.at: one for one in self._layout.columns}
        for at in self._commented[place.row]:
            heading = self._layout.heading(at)
            text = self._layout.table.comments[place.row, at]
            self._remark(Remark(COMMENT, place._replace(column=heading), text))
            column = columns.get(at)
            if column is None or column.field.name != "name" or column.kind is not CLIENTS:
                text = f"{heading}: {text}"
            if column and column.kind.note and column.kind is not CLIENTS:
                key = column.of_record
                if key in said:
                    said[key].kept.append(text)
                    continue
            yield text

    def _no_row(self, cells: list[str], filled: list[str]) -> str:
        """The sentence why a row describes nobody; "" where it may describe somebody."""
        first = next((text for text in filled if not is_blank(text)), filled[0])
        if _is_total(first):
            return TOTAL
        if _NOTE.fullmatch(folded(first)) or (len(filled) == 1 and len(first) > _LONGEST_NAME):
            return REMARK
        same = sum(folded(cell).strip() == word for cell, word in zip(cells, self._words, strict=False) if word)
        if same > 1 and same >= len(filled) - 1:
            return HEADINGS_AGAIN
        if len(cells) > len(self._layout.headings):
            return SLIPPED
        return ""

    def _take(self, column: Column, text: str, place: Place, said: _Said, facts: dict[str, Any], *, whole: str) -> None:
        """Take in what a cell says. `whole`: the text that is kept where it could not be read."""
        field, values = column.field, said.values
        if column.kind.record is Policy and field.name == "end" and folded(text) in _FOR_LIFE:
            values["for_life"] = True
            return
        if column.kind.record is Policy and column.headed and folded(text) in _COVERED:
            values.update(column.headed.values)
            return
        if field.name == "matures_on" and folded(text) in _OPEN_ENDED:
            return
        where = place._replace(column=self._layout.heading(column.at))
        found = self._read(column, text)
        if found.problem:
            self._remark(Remark(found.problem, where, whole, found.reason * (found.problem == UNREADABLE)))
            if found.kept:
                said.kept.append(f"{where.column}: {whole}")
                said.unclear.append(Unclear(field.name, said.kept[-1], found.readings))
        key = column.of_record
        if field.name == "kind" and column.group and key not in self._named:
            name = next((one for one in ("name", "product") if one in column.kind.fields), "")
            values.update({name: text} if name else {})
        if found.value is None:
            return
        if field.name == "promise_due" and column.headed and found.value < self._session.today:
            self._remark(Remark(PAST, where, text))
            said.kept.append(f"{where.column}: {whole}")
            return
        if field.name == "promise_due" and names_no_exact_day(text, self._session.today):
            values["promise_assumed"] = True
        if field.name == "id_number":
            facts.update(id_number_facts(text, self._session.today), id_number=text)
            said.kept.append(f"{where.column}: {whole}")
        elif field.repeatable:
            values[field.name] = merge_values(field, values.get(field.name, ()), found.value)
        elif field.name not in values:
            values[field.name] = found.value
        elif field.name in ("address", "email", "notes", "birthday") and found.value != values[field.name]:
            if field.name in ("email", "birthday"):
                said.kept.append(f"{where.column}: {whole}")
            else:
                values[field.name] = f"{values[field.name]}{', ' if field.name == 'address' else chr(10)}{found.value}"
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

    def _client(self, values: dict[str, Any], facts: dict[str, Any], *, is_exported: bool) -> dict[str, Any]:
        """What a row says of its client, with the name put together."""
        family, given, middle = (values.pop(name, "") for name in ("family_name", "given_name", "middle_name"))
        company = values.pop("company_name", "")
        name = values.pop("name", "") or full_name(family, given, middle)
        if not is_exported and (self._has_surnames_first or tells_surname(name)):
            name = surname_last(name) or name
        if not (name or company) and self._is_address_book:
            company = values.pop("employer", "")
        if name and company and company != name:
            values.setdefault("employer", company)
        elif company and not name:
            name = company
            values.setdefault("kind", ClientKind.COMPANY)
        if name_key(name):
            values["name"] = name if is_exported else unpadded(name)
            if is_company_name(name):
                values.setdefault("kind", ClientKind.COMPANY)
        if folded(values.get("wechat", "")) in _SAME_AS_PHONE:
            values["wechat"] = next(iter(values.get("phones", ())), "")
        if family_members := values.get("family"):
            values["family"] = with_birthdays(family_members)
        if (born := values.get("birthday")) and born.year:
            values.pop("birth_year", None)
        for field in ("birthday", "gender"):
            if facts.get(field) is not None:
                values.setdefault(field, facts[field])
        return values

    def _named_elsewhere(
        self, client: dict[str, Any], drafts: list[Draft], place: Place, text: str
    ) -> dict[str, Any] | None:
        """The client of a row without a name: the holder of the policy, or the client above; None for none.

        `text`: the first of the row.
        """
        holder = next((one.values["holder"] for one in drafts if one.values.get("holder")), "")
        if holder:
            return {**client, "name": unpadded(holder)}
        if drafts and self._carries_down and self._last and not client:
            self._remark(Remark(CARRIED_DOWN, place))
            return dict(self._last)
        first = next((one for one in (*client.values(), "") if isinstance(one, str)), "")
        self._remark(Remark(NO_NAME, place, first or _first_text(client) or text))
        return None


def _of_heading(group: str) -> str:
    """The group of the heading below which a record is named, one of several."""
    return group.partition("\n")[0]


def _kind_of_name(values: Mapping[str, Any], headed: Mapping[str, Any]) -> dict[str, Any]:
    """The kind of a holding that a cell names below the heading of another: bond, below Savings."""
    kind = holding_kind(values["name"]) if headed and "kind" not in values and "name" in values else ""
    return {"kind": HoldingKind(kind)} if kind else {}


def _drop_sums(said: dict[tuple[ImportedKind, str], _Said]) -> None:
    """Leave out what a column says that is the sum of the holdings that another one lists."""
    parts: defaultdict[tuple[ImportedKind, str], list[Any]] = defaultdict(list)
    for (kind, group), one in said.items():
        if group != _of_heading(group):
            parts[kind, _of_heading(group)].append(one.values.get("value"))
    for of_record, values in parts.items():
        whole = said[of_record].values.get("value") if of_record in said else None
        if whole and all(values) and sum(one.units for one in values) == whole.units:
            del said[of_record]


def _addressed_each(salutation: str, count: int) -> list[str]:
    """How each of several people is addressed: Mr and Mrs of Mr & Mrs; what is of one alone is the first's."""
    parts = [part for part in _BETWEEN_SALUTATIONS.split(salutation) if part]
    return parts if len(parts) == count else [salutation, *[""] * (count - 1)]


def _several_question(name: str) -> Question:
    """Whether names of several people in one cell are one client, in a file."""
    return Question(
        question_key("several"),
        _("Some cells name several people, as “{name}”: one client, or a client each?").format(name=plain(name)),
        (
            Choice(_ONE, _("one client, who is called so")),
            Choice(_EACH, _("a client each, with a tie, both with phone, address and tier; the rest is the first's")),
        ),
        samples=(plain(name),),
        remembered=True,
    )


def _are_surnames_first(layout: Layout) -> bool:
    """Whether people are written as Jones, David: most of a list, or all with a comma, where none is a single word."""
    places = [one.at for one in layout.columns if one.kind is CLIENTS and one.field.name == "name"]
    names = [cells[at].strip(BLANKS) for at in places for _number, cells in layout.rows if at < len(cells)]
    names = [name for name in names if is_name(name) and not _is_total(name) and not is_company_name(name)]
    with_comma = [name for name in names if "," in name and not any(map(is_han, name)) and not names_within(name)]
    found = sum(map(bool, map(surname_last, with_comma)))
    are_others_whole = all(" " in name for name in names)
    return found > 0 and found == len(with_comma) and (are_others_whole or found * 2 > len(names) >= _FEWEST_NAMES)


def _is_total(text: str) -> bool:
    """Whether a text in the place of a name says that its row sums up the others."""
    return bool(_TOTALS.fullmatch(folded(text).strip("：:")))


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


def _said_by_heading(column: Column) -> dict[str, Any]:
    """What the heading of a column says of its record: which product, what is planned, how often a premium is paid."""
    meaning = column.meaning
    if meaning.headed:
        return dict(meaning.headed.values)
    if meaning.kind.record is Policy and meaning.field.name == "premium":
        often = by_word(headings.PREMIUM_FREQUENCIES).get(column.heading.word)
        return {"frequency": Frequency(often)} if often else {}
    return {}


def _first_text(values: dict[str, Any]) -> str:
    for value in values.values():
        return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
    return ""


def _each_person(values: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """What a row says of a person; of the first of several whom its cell of the name has, of the others the role."""
    first, *others = persons_within(values["name"]) if "name" in values else ("",)
    yield {**values, "name": first} if first else values
    for name in others:
        yield {"name": name, **{field: values[field] for field in ("role", "relation") if field in values}}


def _relative(values: dict[str, Any], _today: date) -> Relative:
    return Relative(**{"name": values.get("relation", "?"), **values})


def _contact_person(values: dict[str, Any], today: date) -> ContactPerson:
    """A contact person; the column of the name may have the role, too: 李娜 财务总监."""
    named = read_contact_person(values.get("name") or values.get("role", "?"), today)
    return msgspec.structs.replace(named, **{name: value for name, value in values.items() if name != "name"})


_PEOPLE: tuple[tuple[type[msgspec.Struct], str, Callable[[dict[str, Any], date], Any]], ...] = (
    (Relative, "family", _relative),
    (ContactPerson, "contact_persons", _contact_person),
)
"""The people who are kept in the record of a client: class, field of the client, and the person of some values."""
