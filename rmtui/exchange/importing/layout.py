"""Where in a table its headings are, and what each column holds: a field of the clients or of what belongs to them.

A table lists clients, or records of one kind or several with the client in a column of their own; a contact calendar
has clients down and days across (FIELD.md, 客户联络日历).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple
from zlib import crc32

from rmtui.comparing import folded
from rmtui.entry.values import BLANKS
from rmtui.exchange.importing.calendar_days import read_days
from rmtui.exchange.importing.headings import MOST_TITLE_ROWS, Heading, Meaning, count_known, read_heading
from rmtui.exchange.importing.kinds import CLIENTS, KINDS, ImportedKind
from rmtui.exchange.importing.questions import LEAVE_OUT, NOTE, Answers, Choice, Question, question_key
from rmtui.exchange.importing.table import Row, Table
from rmtui.language import N_, _, in_every_language
from rmtui.plain import plain
from rmtui.records.client import ContactPerson, Relative
from rmtui.words import by_word, headings
from rmtui.words.people import TITLES

_SAMPLES = 3
_LONGEST_SAMPLE = 30
_FEWEST_OWN_COLUMNS = 2
"""Columns that only a second kind of record has, for a sheet to list it beside the first."""
_NAMES = ("name", "family_name", "given_name", "company_name")
"""The fields that a client's name is taken from."""
_COMPUTED = (N_("Protection gap"), N_("Paid in"))
"""Headings of the sheets of an exported workbook that are no list of their own: the coverage, and what reviews saw."""
_IDENTIFYING = frozenset(("name", "number", "phones"))
"""Fields that stand before those of a record, to tell whose it is."""
_JOINED = ("address",)
"""Fields of which a sheet may have a part in each of several columns."""


class Column(NamedTuple):
    """A column that is read."""

    at: int
    """Its place."""
    heading: Heading
    meaning: Meaning
    group: str = ""
    """The columns of one record in a row have the same one; "" for the client."""


class Layout(NamedTuple):
    """What a table holds."""

    table: Table
    headings: Sequence[str]
    rows: Sequence[Row]
    """Those below the headings."""
    columns: tuple[Column, ...]
    kept: tuple[int, ...] = ()
    """The places of columns whose text is kept in the notes."""
    unread: tuple[str, ...] = ()
    """The headings of columns that are not read."""
    days: Mapping[int, date] = {}
    """The days of a contact calendar by the place of their column."""

    @property
    def kinds(self) -> tuple[ImportedKind, ...]:
        """The kinds of records it lists, beside the clients."""
        return tuple(dict.fromkeys(one.meaning.kind for one in self.columns if one.meaning.kind is not CLIENTS))

    def heading(self, at: int) -> str:
        """The heading of a column; its letter where it has none."""
        text = self.headings[at].strip(BLANKS) if at < len(self.headings) else ""
        return text or column_letter(at)


def column_letter(at: int) -> str:
    """A, B ... Z, AA, as a spreadsheet calls a column."""
    first, last = divmod(at, 26)
    return (column_letter(first - 1) if first else "") + chr(ord("A") + last)


def find_layout(table: Table, answers: Answers, today: date) -> Layout | None:
    """What a table holds; None where no column holds names."""
    top = table.rows[: MOST_TITLE_ROWS + 1]
    place = max(range(len(top)), key=lambda at: count_known(top[at][1]), default=0)
    days = read_days(top, table.title, today)
    if days:
        place = days.row
    cells = top[place][1]
    if days and place:
        cells = _with_headings_above(cells, top[place - 1][1])
    # a column without a heading is a merged or a stray one in a workbook; in a text it means that a row has slipped
    width = max(len(row) for _number, row in table.rows[place:]) if table.title else len(cells)
    headings = [*cells, *[""] * (width - len(cells))]
    if any(text in in_every_language(computed) for computed in _COMPUTED for text in headings):
        return None
    found = [read_heading(text) for text in headings]
    rows = table.rows[place + 1 :]
    if days:
        columns = [one for one in _columns(found, (), rows) if one.meaning.field.name in ("name", "number")]
        return Layout(table, headings, rows, tuple(columns), days=days.by_column) if _has_name(columns) else None
    columns = _columns(found, _listed_kinds(found, table.title), rows)
    read = {one.at for one in columns}
    others = [at for at in range(width) if at not in read and not found[at].is_ignored and _samples(rows, at)]
    kept, left_out = [], [headings[at] for at in range(width) if found[at].is_ignored and at not in read]
    for at in others:
        if not headings[at].strip(BLANKS):
            kept.append(at)
            continue
        if _is_second(found[at], columns):
            left_out.append(headings[at])
            continue
        answer = answers.ask(_column_question(found, at, _samples(rows, at)))
        if meaning := _answered(answer):
            columns.append(Column(at, found[at], meaning, "" if meaning.kind is CLIENTS else "1"))
        elif answer == LEAVE_OUT:
            left_out.append(headings[at])
        else:
            kept.append(at)
    if not _has_name(columns):
        return None
    return Layout(table, headings, rows, tuple(columns), tuple(kept), tuple(left_out))


def _with_headings_above(cells: Sequence[str], above: Sequence[str]) -> list[str]:
    """The headings of a calendar: beside its days they may stand a row above, merged with the one below."""
    width = max(len(cells), len(above))
    below = [*cells, *[""] * (width - len(cells))]
    return [cell or (above[at] if at < len(above) else "") for at, cell in enumerate(below)]


def _has_name(columns: Sequence[Column]) -> bool:
    names = {one.meaning.field.name for one in columns}
    return any(name in names for name in (*_NAMES, "holder"))


# Which kinds of records a sheet lists


def _listed_kinds(found: Sequence[Heading], title: str) -> tuple[ImportedKind, ...]:
    """The kinds of records that the headings, and the title of the sheet, tell of; the main one first."""
    titled = _titled(title)
    possible: list[tuple[int, ImportedKind]] = []
    for kind in KINDS[1:]:
        fields = {meaning.field.name for one in found for meaning in one.meanings if meaning.kind is kind}
        if all(needed & fields for needed in kind.needed) and (kind.record is not Relative or _names(found) > 1):
            own = sum(any(one.kind is kind for one in head.meanings) for head in found if not _is_client_s(head))
            if own or kind is titled:
                possible.append((own + 10 * (kind is titled), kind))
    if not possible or (titled is CLIENTS and max(possible, key=lambda one: one[0])[0] < _FEWEST_OWN_COLUMNS):
        return ()
    main = max(possible, key=lambda one: one[0])[1]
    others = [
        kind
        for _score, kind in possible
        if kind is not main
        and sum({one.kind for one in head.meanings} == {kind} for head in found) >= _FEWEST_OWN_COLUMNS
    ]
    return (main, *others)


def _titled(title: str) -> ImportedKind | None:
    """The kind that a sheet is named after."""
    word = folded(title).strip("0123456789 _-()")
    name = by_word(headings.TITLES).get(word)
    return next((kind for kind in KINDS if kind.name == name), None)


def _is_client_s(heading: Heading) -> bool:
    return any(one.kind is CLIENTS for one in heading.meanings)


def _names(found: Sequence[Heading]) -> int:
    """How many columns may hold names."""
    return sum(any(one.field.name == "name" for one in head.meanings) for head in found)


# What each column holds


def _columns(found: Sequence[Heading], kinds: Sequence[ImportedKind], rows: Sequence[Row]) -> list[Column]:
    """The columns whose headings are known; what may belong to two kinds belongs to that of the column before."""
    columns: list[Column] = []
    groups: Counter[str] = Counter()
    has_surname = any(one.field.name == "family_name" for head in found for one in head.meanings)
    for at, heading in enumerate(found):
        possible = [one for one in heading.meanings if one.kind is CLIENTS or one.kind in kinds or one.product]
        if heading.word == "title" and _is_job(found, rows, at):
            possible = [one._replace(field=CLIENTS.fields["occupation"]) for one in possible if one.kind is CLIENTS]
        if any(one.kind.record is ContactPerson for one in possible):  # 联系人, beside 联系人电话, is a name
            possible = [one for one in possible if one.field.name != "contact_persons"]
        free = [one for one in possible if one.kind is not CLIENTS or not _is_taken(one, columns)]
        if not free or (heading.is_ignored and not possible):
            continue
        meaning = next((one for one in free if one.kind is _kind_before(columns, kinds)), free[0])
        if meaning.field.name == "given_name" and not has_surname:
            meaning = meaning._replace(field=CLIENTS.fields["name"])
        group = _group(heading, meaning, columns, groups)
        if group is not None:
            columns.append(Column(at, heading, meaning, group))
    return [one for one in columns if not one.group or _is_whole(one, columns)]


def _is_job(found: Sequence[Heading], rows: Sequence[Row], at: int) -> bool:
    """Whether a column Title holds jobs, rather than how people are addressed: Lady, Dr."""
    others = {one.field.name for place, head in enumerate(found) if place != at for one in head.meanings}
    if "salutation" in others or "occupation" in others:
        return "salutation" in others
    titles = by_word({"en": TITLES["en"]}, {"zh": {one: TITLES["zh"][one] for one in ("male", "female")}})
    return any(folded(text).split()[0] not in titles for text in _samples(rows, at))


def _kind_before(columns: Sequence[Column], kinds: Sequence[ImportedKind]) -> ImportedKind:
    """The kind of the column before, apart from those that only tell whose a record is; before all others the main."""
    telling = [one.meaning.kind for one in columns if one.group or one.meaning.field.name not in _IDENTIFYING]
    return telling[-1] if telling else (*kinds, CLIENTS)[0]


def _is_taken(meaning: Meaning, columns: Sequence[Column]) -> bool:
    """Whether another column has the only value of this field."""
    field = meaning.field
    return not (field.repeatable or field.name in _JOINED) and any(
        one.meaning.kind is CLIENTS and one.meaning.field.name == field.name for one in columns
    )


def _group(heading: Heading, meaning: Meaning, columns: Sequence[Column], groups: Counter[str]) -> str | None:
    """What tells apart the columns of several records of a row: the product or the figure in the heading, or order.

    None where another column of the record says the same in another way: 金额（元）, beside 金额.
    """
    kind = meaning.kind
    if kind is CLIENTS:
        return ""
    if meaning.product:
        return meaning.product
    if heading.number:
        return heading.number
    if meaning.field.name in _fields(kind, _counted(kind, groups), columns):
        if all(folded(one.heading.text) != folded(heading.text) for one in columns):
            return None
        groups[kind.name] += 1
    return _counted(kind, groups)


def _counted(kind: ImportedKind, groups: Counter[str]) -> str:
    return f"#{groups[kind.name]}"


def _is_whole(column: Column, columns: Sequence[Column]) -> bool:
    """Whether the columns of a record suffice for one."""
    if column.meaning.product:
        return True
    kind = column.meaning.kind
    return all(needed & _fields(kind, column.group, columns) for needed in kind.needed)


def _fields(kind: ImportedKind, group: str, columns: Sequence[Column]) -> set[str]:
    """The fields that the columns of one record have."""
    return {one.meaning.field.name for one in columns if one.meaning.kind is kind and one.group == group}


def _is_second(heading: Heading, columns: Sequence[Column]) -> bool:
    """Whether a column says what another one of a record says as well: the value in another currency."""
    read = {(one.meaning.kind.name, one.meaning.field.name) for one in columns if one.group}
    return any((one.kind.name, one.field.name) in read for one in heading.meanings)


# What is asked about a column


def _samples(rows: Sequence[Row], at: int) -> tuple[str, ...]:
    """The first different texts in a column; none where it is blank."""
    found: dict[str, None] = {}
    for _number, cells in rows:
        if at < len(cells) and (text := cells[at].strip(BLANKS)):
            found[plain(text[:_LONGEST_SAMPLE])] = None
            if len(found) == _SAMPLES:
                break
    return tuple(found)


def _column_question(found: Sequence[Heading], at: int, samples: tuple[str, ...]) -> Question:
    heading = found[at]
    shape = f"{crc32(' '.join(one.word for one in found).encode()):08x}"
    likely = [one for one in (*heading.meanings, *heading.likely) if one.kind is CLIENTS][:1]
    choices = (
        *(Choice(f"{one.kind.name}.{one.field.name}", _(one.field.label)) for one in likely),
        Choice(NOTE, _("keep it in the notes")),
        Choice(LEAVE_OUT, _("leave it out")),
    )
    return Question(
        question_key("column", shape, heading.text),
        _("What does the column “{heading}” hold?").format(heading=plain(heading.text)),
        choices,
        samples,
        suggested=choices[0].answer if likely else "",
        remembered=True,
        reads=_read_field,
    )


def _read_field(text: str) -> str:
    """The answer that names a field, by its heading: clients.phones, of 手机. ValueError where no field has it."""
    meaning = next((one for one in read_heading(text).meanings if one.kind is CLIENTS), None)
    if meaning is None:
        raise ValueError(text)
    return f"{meaning.kind.name}.{meaning.field.name}"


def _answered(answer: str | None) -> Meaning | None:
    """The field that an answer names."""
    kind_name, _dot, field = (answer or "").partition(".")
    kind = next((one for one in KINDS if one.name == kind_name), None)
    return Meaning(kind, kind.fields[field]) if kind and field in kind.fields else None
