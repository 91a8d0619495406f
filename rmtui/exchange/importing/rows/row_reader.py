"""Reads the rows of a table: what each says of a client and of the client's records.

A row is never lost for one cell: what cannot be read is kept as text in the notes. Rows that describe nobody (totals,
repeated headings, notes under the table) are recognised and reported.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from zlib import crc32

from rmtui.comparing import folded, is_han, name_key, unpadded
from rmtui.entry.company_names import is_company_name
from rmtui.entry.values import BLANKS
from rmtui.exchange.importing.columns.column import Column, RecordOfRow
from rmtui.exchange.importing.columns.layout import Layout
from rmtui.exchange.importing.files.card_table import full_name
from rmtui.exchange.importing.kinds import CLIENTS
from rmtui.exchange.importing.rows.calendar_cells import read_calendar_row
from rmtui.exchange.importing.rows.client_row import ClientRow
from rmtui.exchange.importing.rows.drafts import Draft, Place, Remark, Session, place_in
from rmtui.exchange.importing.rows.family_cells import with_birthdays
from rmtui.exchange.importing.rows.households import each_client
from rmtui.exchange.importing.rows.left_out_rows import is_total, reason_left_out
from rmtui.exchange.importing.rows.row_cells import RowCells, Said, nothing_said, of_heading
from rmtui.exchange.importing.rows.row_people import is_person, people_of
from rmtui.exchange.importing.several_names import names_within, surname_last, tells_surname
from rmtui.exchange.importing.table import column_letters, is_blank, is_name
from rmtui.language import N_, _
from rmtui.records.client import ClientKind
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.policy import Frequency, Policy
from rmtui.records.review import Review, ReviewedHolding
from rmtui.rules.assets.product_kinds import holding_kind
from rmtui.words import by_word, headings, phrases
from rmtui.words.answers import SAME_AS_PHONE

NO_NAME = N_("Rows without a name, left out")
AHEAD = N_("Appointments to come, which are no contacts yet; left out")
YEAR_ASSUMED = N_("Contact calendars that name no year, read as the last one in which their days lie back")
CARRIED_DOWN = N_("Rows without a client, taken for the client above")
COMMENT = N_("Comments on cells, kept in the notes")
COMMENT_LEFT_OUT = N_("Comments on cells that say nothing of a client, left out")
FORMULA = N_("Cells with a formula whose result is not in the file; open and save it in a spreadsheet")

_FEWEST_NAMES = 2
_KEEPING = (Review, ReviewedHolding)
"""Records whose view takes what could not be read; of others without a note it goes into the client's notes."""
_SAME_AS_PHONE = frozenset(phrases(SAME_AS_PHONE))
_REFERENCE = frozenset(("name", "number", "phones", "id_number", "tier", "given_name", "family_name", "company_name"))
"""Fields that only tell which client a record belongs to."""


class RowReader:
    """Reads the rows of one table."""

    def __init__(self, layout: Layout, session: Session) -> None:
        self._layout, self._session, self._remark = layout, session, session.remark
        self._cells = RowCells(layout, session)
        fields = {one.field.name for one in layout.columns if not one.group}
        lists_records = any(one.group and not one.headed for one in layout.columns)
        self._is_reference = bool(layout.days or lists_records) and fields <= _REFERENCE
        self._is_address_book = fields >= {"family_name", "given_name", "employer"}
        """Whether a card without a person's name is that of a company."""
        self._owes_below_zero = layout.owes_below_zero
        self._words = [folded(text).strip() for text in layout.headings]
        self._has_surnames_first = not self._is_reference and _are_surnames_first(layout)
        """Whether the names are written as Jones, David."""
        self._last: dict[str, Any] = {}
        """The client of the row above."""
        self._headed = {one.of_record: said for one in layout.columns if (said := _said_by_heading(one, layout))}
        """What headings say of the records below them."""
        self._formulas = _by_row(layout.table.formulas)
        """The columns whose cell has a formula without a result, by row."""
        self._commented = _by_row(cell for cell in layout.table.comments if cell[1] not in layout.days)
        """The columns, but for the days of a calendar, whose cell has a comment, by row."""
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
                yield from each_client(row, self._session)
                read.add(number)
        for (number, at), text in sorted(self._layout.table.comments.items()):
            if number in self._numbers and number not in read:
                place = place_in(self._layout.table, number, column_letters(at))
                self._remark(Remark(COMMENT_LEFT_OUT, place, text))

    def _row(self, place: Place, cells: list[str]) -> ClientRow | None:
        """What a row says; None where it says nothing of a client."""
        filled = [text for cell in cells if (text := cell.strip(BLANKS))]
        is_exported = any(at < len(cells) and cells[at] for at in self._layout.for_programs)
        if self._is_left_out(place, cells, filled, is_exported=is_exported):
            return None
        for at in self._formulas[place.row]:
            self._remark(Remark(FORMULA, place._replace(column=self._layout.heading(at))))
        said = self._cells.read(place, cells)
        comments = [*self._comments(place, said)]
        of_client = said.pop((CLIENTS, ""), nothing_said())
        client = self._client(of_client, is_exported=is_exported)
        drafts, unkept = self._drafts(place, said)
        calendar = read_calendar_row(self._layout, place, cells, self._session)
        drafts += calendar.drafts
        is_title = self._layout.table.is_agenda and "name" not in client and bool(drafts)
        if is_title:
            client["name"] = drafts[0].values.get("note", "").partition("\n")[0]
        named = client if client.get("name") else self._named_elsewhere(client, drafts, place, filled[0])
        if named is None:
            return None
        self._last = {name: value for name, value in named.items() if name in _REFERENCE}
        people, refused = people_of(drafts, self._session)
        drafts = [one for one in drafts if not is_person(one)]
        notes = [*of_client.kept, *unkept, *self._kept(cells), *refused]
        if self._is_reference and drafts and drafts[0].kind.note:
            drafts[0] = drafts[0]._replace(kept=(*drafts[0].kept, *notes))
            notes = []
        noted = "\n".join(filter(None, (named.get("notes", ""), *notes, *comments, *calendar.notes)))
        return ClientRow(
            place,
            {**named, **people, **({"notes": noted} if noted else {})},
            tuple(drafts),
            is_reference=self._is_reference,
            id_number=of_client.facts.get("id_number", ""),
            fingerprint=f"{crc32(chr(0).join(cells).encode()):08x}",
            is_title=is_title,
            is_exported=is_exported,
            has_notes=bool(named.get("notes")),
            unclear=tuple(of_client.unclear),
            is_only_one=bool(self._layout.days),
        )

    def _is_left_out(self, place: Place, cells: list[str], filled: list[str], *, is_exported: bool) -> bool:
        """Whether a row describes nobody, or what is still to come; that is told."""
        if self._layout.table.is_agenda and cells[0] > self._session.today.isoformat():
            self._remark(Remark(AHEAD, place, " ".join(filled)))
            return True
        if not is_exported and (sentence := reason_left_out(cells, filled, self._words)):
            self._remark(Remark(sentence, place, filled[0]))
            return True
        return False

    def _drafts(self, place: Place, said: Mapping[RecordOfRow, Said]) -> tuple[list[Draft], list[str]]:
        """The records of a row, and the texts that none of them keeps."""
        reviewed = next(
            (one.values["on"] for (kind, _group), one in said.items() if kind.record is Review and "on" in one.values),
            None,
        )
        drafts: list[Draft] = []
        notes: list[str] = []
        for of_record, (values, kept, _unclear, _facts) in said.items():
            kind, group = of_record
            if kind.record is ReviewedHolding and reviewed:
                values.setdefault("on", reviewed)
            headed = self._headed.get((kind, of_heading(group)), {})
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
                    is_headed=of_record in self._cells.by_heading,
                    owes_below_zero=self._owes_below_zero,
                )
                drafts.append(draft)
        return drafts, notes

    def _kept(self, cells: list[str]) -> Iterator[str]:
        """The cells of columns whose text goes into the notes, behind their headings."""
        for at in self._layout.kept:
            if at < len(cells) and not is_blank(cells[at]):
                yield f"{self._layout.heading(at)}: {cells[at].strip(BLANKS)}"

    def _comments(self, place: Place, said: Mapping[RecordOfRow, Said]) -> Iterator[str]:
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

    def _client(self, said: Said, *, is_exported: bool) -> dict[str, Any]:
        """What a row says of its client, with the name put together."""
        values = said.values
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
            if said.facts.get(field) is not None:
                values.setdefault(field, said.facts[field])
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
        if drafts and self._layout.kinds and self._last and not client:
            self._remark(Remark(CARRIED_DOWN, place))
            return dict(self._last)
        first = next((one for one in (*client.values(), "") if isinstance(one, str)), "")
        self._remark(Remark(NO_NAME, place, first or _first_text(client) or text))
        return None


def _by_row(cells: Iterable[tuple[int, int]]) -> defaultdict[int, list[int]]:
    """The columns of some cells by their rows."""
    columns: defaultdict[int, list[int]] = defaultdict(list)
    for number, at in sorted(cells):
        columns[number].append(at)
    return columns


def _kind_of_name(values: Mapping[str, Any], headed: Mapping[str, Any]) -> dict[str, Any]:
    """The kind of a holding that a cell names below the heading of another: bond, below Savings."""
    kind = holding_kind(values["name"]) if headed and "kind" not in values and "name" in values else ""
    return {"kind": HoldingKind(kind)} if kind else {}


def _are_surnames_first(layout: Layout) -> bool:
    """Whether people are written as Jones, David: most of a list, or all with a comma, where none is a single word."""
    places = [one.at for one in layout.columns if one.kind is CLIENTS and one.field.name == "name"]
    names = [cells[at].strip(BLANKS) for at in places for _number, cells in layout.rows if at < len(cells)]
    names = [name for name in names if is_name(name) and not is_total(name) and not is_company_name(name)]
    with_comma = [name for name in names if "," in name and not any(map(is_han, name)) and not names_within(name)]
    found = sum(map(bool, map(surname_last, with_comma)))
    are_others_whole = all(" " in name for name in names)
    return found > 0 and found == len(with_comma) and (are_others_whole or found * 2 > len(names) >= _FEWEST_NAMES)


def _said_by_heading(column: Column, layout: Layout) -> dict[str, Any]:
    """What the heading of a column says of its record: which product, what is planned, how often a premium is paid."""
    meaning = column.meaning
    if meaning.headed:
        return dict(meaning.headed.values)
    if meaning.kind.record is Policy and meaning.field.name == "premium":
        often = by_word(headings.PREMIUM_FREQUENCIES).get(column.heading.word)
        return {"frequency": Frequency(often)} if often else {}
    return {"kind": HoldingKind.LOAN} if layout.lists_loans and meaning.kind.record is Holding else {}


def _first_text(values: dict[str, Any]) -> str:
    for value in values.values():
        return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
    return ""
