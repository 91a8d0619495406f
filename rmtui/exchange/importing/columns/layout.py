"""What each column of a table holds: a field of the clients or of what belongs to them.

A table lists clients, or records of one kind or several with the client in a column of their own; a contact calendar
has clients down and days across (FIELD.md, 客户联络日历).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import islice

from rmtui.comparing import folded
from rmtui.entry.amounts import read_sum
from rmtui.entry.fields.field import Measure
from rmtui.entry.fields.holding import HOLDING_FIELDS
from rmtui.exchange.attribute_fields import is_for_programs
from rmtui.exchange.importing.columns.amount_scale import Scale
from rmtui.exchange.importing.columns.calendar_days import names_year
from rmtui.exchange.importing.columns.column import Column, is_day
from rmtui.exchange.importing.columns.column_offer import OtherColumns
from rmtui.exchange.importing.columns.column_questions import ColumnQuestions
from rmtui.exchange.importing.columns.day_orders import day_order
from rmtui.exchange.importing.columns.day_spans import months_of
from rmtui.exchange.importing.columns.grid import IN_CALENDAR, Grid, answered_days, count_marked, find_grid
from rmtui.exchange.importing.columns.headings import Headed, Heading, Meaning, has_computed_totals, read_heading
from rmtui.exchange.importing.columns.list_channels import channel_of_list
from rmtui.exchange.importing.columns.listed_kinds import (
    IDENTIFYING,
    RECORD_NAMES,
    company_column,
    has_name,
    listed_kinds,
    only_name_column,
    tells_clients,
)
from rmtui.exchange.importing.columns.loan_ledger import settle_loans
from rmtui.exchange.importing.columns.risk_scale import scale_word
from rmtui.exchange.importing.kinds import CLIENTS, ImportedKind
from rmtui.exchange.importing.questions import LEAVE_OUT, NOTE, Answers, Choice, Question, question_key
from rmtui.exchange.importing.table import Row, Table, column_name, column_values, is_blank
from rmtui.language import N_, _, in_every_language
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.records.channel import Channel
from rmtui.records.client import ClientKind, ContactPerson
from rmtui.records.holding import LOANS, Holding
from rmtui.rules.vocabulary import value_of
from rmtui.words import by_word, headings, phrases
from rmtui.words.people import TITLES

_SAME_UNIT, _AS_WRITTEN = "yes", "no"
_SAMPLES = 3
_MOST_MARKED = 20
"""Columns with nothing but single letters in a table that is no calendar."""
_NUMBER_SIGNS = ("#", "№")
_FEWEST_NUMBERED = 20
"""Numbers up to this one are those of rows, however few there are."""
_WHOLE_DOTTED_DAY = re.compile(r"\d{1,2}\.[1-3]0")
_NAME_WORD = "clientname"
"""What a heading is taken for whose column holds the names."""
_COMPANY_WORD = "companyname"
"""The same of a column with the names of companies."""
_COMPUTED = (N_("Protection gap"), N_("No rate for"))
"""Headings of the coverage in an exported workbook, which is computed of the policies."""
_EXPORTED = (N_("Value ({currency})"), N_("Exchange rate"))
"""Headings of holdings and of reviewed ones in an exported workbook."""
_CLIENT_KIND_WORD = "clienttype"
"""The same of a column that tells people from companies."""
_JOINED = ("address",)
"""Fields of which a sheet may have a part in each of several columns."""


class Layout(NamedTuple):
    """The layout of a table."""

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
    channel: Channel | None = None
    """By which the contacts of a list were that has no column for it; None where that is not said."""
    is_year_assumed: bool = False
    """Whether the calendar names no year, so that the last one is taken in which its days lie back."""
    refused: tuple[int, ...] = ()
    """Those of the columns kept that were answered with what another column holds."""
    for_programs: tuple[int, ...] = ()
    """The places of the columns for programs, which an exported sheet has."""
    lists_loans: bool = False
    """Whether each row is a loan, whatever kind of one."""

    @property
    def owes_below_zero(self) -> bool:
        """Whether it is of an exported workbook, in which what is owed is negative, and a credit balance is not."""
        starts = [text.partition("{")[0] for mark in _EXPORTED for text in in_every_language(mark)]
        values = in_every_language(HOLDING_FIELDS["value"].label).intersection(self.headings)
        return bool(values) and any(text.startswith(start) for text in self.headings for start in starts)

    @property
    def kinds(self) -> tuple[ImportedKind, ...]:
        """The kinds of records it lists, beside the clients."""
        return tuple(dict.fromkeys(one.kind for one in self.columns if one.kind is not CLIENTS))

    def heading(self, at: int) -> str:
        """The heading of a column; its letter where it has none."""
        return column_name(self.headings, at)


def find_layout(
    table: Table, answers: Answers, today: date, order: str = "", *, at_all_events: bool = False
) -> Layout | None:
    """The layout of a table; None where it is empty, or no column holds names.

    `order`: that of all dates of the file. `at_all_events`: a person is asked for the column with the names even where
    none looks like it.
    """
    if not table.rows:
        return None
    grid, title = find_grid(table, today, order), table.lists or table.title
    found = [_with_scale(read_heading(text), grid.scale) for text in grid.headings]
    _settle_client_kind(found, grid.rows)
    _settle_names(found, title)
    lists_loans = settle_loans(found, title)
    ask = ColumnQuestions(found, grid.rows, answers, today, table.title)
    if not grid.days and count_marked(ask, len(found)) > _MOST_MARKED:
        return None  # a calendar whose days are not told: its columns are no fields
    if not has_name(found):
        places = [at for at in range(len(found)) if at not in grid.days]
        is_of_clients = tells_clients(found)
        name = ask.name_column(
            places, at_all_events=at_all_events or is_of_clients, is_likely=bool(grid.days) or is_of_clients
        )
        if name is None:
            return None
        found[name] = found[name]._replace(word=_NAME_WORD)
    if grid.days:
        return _calendar_layout(table, grid, found, ask, answers)
    kinds = listed_kinds(found, title)[: 1 if table.lists else None]
    columns = _list_columns(found, grid, ask, kinds)
    layout = _list_layout(table, grid, found, columns, answers=answers, today=today, order=order)
    return layout._replace(lists_loans=lists_loans)


def _calendar_layout(
    table: Table, grid: Grid, found: Sequence[Heading], ask: ColumnQuestions, answers: Answers
) -> Layout:
    """What a contact calendar holds; no rows as long as its days are not clear."""
    columns = [one for one in _columns(found, (), grid.rows) if one.field.name in IN_CALENDAR]
    days = answered_days(grid, answers)
    read = {*days, *(one.at for one in columns)}
    unread = [column_name(grid.headings, at) for at in range(len(found)) if at not in read and not ask.is_blank(at)]
    top = table.rows[: len(table.rows) - len(grid.rows)]
    is_year_named = any(map(names_year, (table.title, *(cell for _number, cells in top for cell in cells))))
    return Layout(
        table,
        grid.headings,
        grid.rows if days else (),
        tuple(columns),
        unread=tuple(unread),
        days=days,
        is_year_assumed=not is_year_named,
    )


class _ListColumns(NamedTuple):
    """The columns of a list, by what becomes of them."""

    read: list[Column]
    kept: list[int]
    """The places of those whose text is kept in the notes."""
    refused: list[int]
    """Of those that were answered with what another column holds."""
    left_out: list[str]
    """The headings of those that are not read."""


def _list_columns(
    found: Sequence[Heading], grid: Grid, ask: ColumnQuestions, kinds: Sequence[ImportedKind]
) -> _ListColumns:
    """The columns of a list of clients or records; a person is asked about those whose heading does not tell."""
    columns = _ListColumns(_columns(found, kinds, grid.rows), [], [], [])
    for at, heading in enumerate(found):
        is_ignored = _is_ignored(found, grid.rows, at)
        if any(one.at == at for one in columns.read) or (not is_ignored and ask.is_blank(at)):
            continue
        if is_ignored or _is_second(heading, columns.read):
            columns.left_out.append(grid.headings[at])
            continue
        answer = NOTE if heading.is_kept else ask.meaning(at, _others(columns.read, kinds, at))
        if answer == LEAVE_OUT:
            columns.left_out.append(grid.headings[at])
        elif not isinstance(answer, Meaning):
            columns.kept.append(at)
        elif _is_held(answer, group := _group_of(answer, columns.read), columns.read):
            columns.refused.append(at)
        else:
            columns.read.append(Column(at, heading, answer, group))
    return columns


def _list_layout(
    table: Table,
    grid: Grid,
    found: Sequence[Heading],
    columns: _ListColumns,
    *,
    answers: Answers,
    today: date,
    order: str,
) -> Layout:
    """What a list of clients or records holds, with what the values of its columns show as a whole."""
    for_programs = tuple(at for at, text in enumerate(grid.headings) if is_for_programs(text))
    read = [
        _with_values(one, grid.rows, order, today)._replace(is_exact=bool(for_programs) and one.field.is_text)
        for one in columns.read
    ]
    read = _with_common_scale(read, found, grid.rows, answers)
    return Layout(
        table,
        grid.headings,
        grid.rows,
        tuple(read),
        kept=tuple(sorted((*columns.kept, *columns.refused))),
        unread=tuple(columns.left_out),
        channel=channel_of_list(table, read, answers),
        refused=tuple(columns.refused),
        for_programs=for_programs,
    )


def _settle_client_kind(found: list[Heading], rows: Sequence[Row]) -> None:
    """Put the word for the kind of clients in place of 类型, which may mean that of records as well, where its cells
    say who is a person and who a company.
    """
    for at, heading in enumerate(found):
        if any(one.field.choices is ClientKind for one in heading.meanings):
            texts = {text for text in column_values(rows, at) if not is_blank(text)}
            if texts and all(value_of(ClientKind, text) for text in texts):
                found[at] = heading._replace(word=_CLIENT_KIND_WORD)


def _settle_names(found: list[Heading], title: str) -> None:
    """Put the word for names in place of a heading that may mean something else, where nothing else names clients."""
    only = only_name_column(found, title)
    if only is not None:
        found[only] = found[only]._replace(word=_NAME_WORD)
    company = None if has_name(found) else company_column(found)
    if company is not None:
        found[company] = found[company]._replace(word=_COMPANY_WORD)


def is_computed(table: Table) -> bool:
    """Whether a table is the coverage of an exported workbook, which says nothing that another sheet does not."""
    return bool(table.rows) and not any(in_every_language(one).isdisjoint(table.rows[0][1]) for one in _COMPUTED)


def _with_values(column: Column, rows: Sequence[Row], order: str, today: date) -> Column:
    """A column with what its values show as a whole; `order`: that of all dates of the file."""
    values = tuple(column_values(rows, column.at))
    if column.field.name == "risk":
        return column._replace(risk_words=frozenset(filter(None, map(scale_word, values))))
    own = day_order(values, are_days=is_day(column.field))
    return column._replace(
        day_order=own or order,
        is_order_of_file=bool(order and not own),
        keeps_zeros=any(map(_WHOLE_DOTTED_DAY.fullmatch, values)),
        months=months_of(values, today) if is_day(column.field) else "",
    )


def _with_common_scale(
    columns: list[Column], found: Sequence[Heading], rows: Sequence[Row], answers: Answers
) -> list[Column]:
    """The columns of holdings whose headings do not say what they count, while another one says 万, in the same unit
    where a person says so. Asked where all their figures are so small that they may well be.
    """
    scaled = next((one for one in found if one.scale and one.scale.unit > 1), None)
    plain_ones = [
        one
        for one in columns
        if one.headed
        and one.kind.record is Holding
        and one.field.measure is Measure.AMOUNT
        and (one.heading.scale or Scale()) == Scale()
    ]
    sums = [read_sum(text) for one in plain_ones for text in column_values(rows, one.at) if not is_blank(text)]
    unit = scaled.scale.unit if scaled and scaled.scale else 0
    if not (scaled and any(sums)) or any(one and abs(one.units) >= unit * 100 for one in sums):
        return columns
    question = Question(
        question_key("scale", scaled.text),
        _("The column “{heading}” counts in {unit}. Do columns such as “{other}” do so, too?").format(
            heading=plain(scaled.text), unit=f"{unit:,}", other=plain(plain_ones[0].heading.text)
        ),
        (Choice(_SAME_UNIT, _("yes")), Choice(_AS_WRITTEN, _("no: they are as they are written"))),
        samples=tuple(islice((text for text in column_values(rows, plain_ones[0].at) if not is_blank(text)), _SAMPLES)),
        suggested=_SAME_UNIT,
    )
    if answers.ask(question) != _SAME_UNIT:
        return columns
    return [
        one._replace(heading=one.heading._replace(scale=scaled.scale)) if one in plain_ones else one for one in columns
    ]


def _with_scale(heading: Heading, scale: Scale) -> Heading:
    return heading._replace(scale=heading.scale or scale)


def _columns(found: Sequence[Heading], kinds: Sequence[ImportedKind], rows: Sequence[Row]) -> list[Column]:
    """The columns whose headings are known; what may belong to two kinds belongs to that of the column before."""
    columns: list[Column] = []
    groups: Counter[str] = Counter()
    names_products = any(
        one.kind in kinds and one.field.name in RECORD_NAMES for head in found for one in head.meanings
    )
    has_surname = any(one.field.name == "family_name" for head in found for one in head.meanings)
    for at, heading in enumerate(found):
        possible = [one for one in heading.meanings if one.kind is CLIENTS or one.kind in kinds or one.headed]
        if names_products and heading.is_account:  # Shares, of a fund, are how many
            continue
        if _is_row_number(heading, rows, at):
            continue
        if heading.word == "title" and _is_job(found, rows, at):
            possible = [one._replace(field=CLIENTS.fields["occupation"]) for one in possible if one.kind is CLIENTS]
        if any(one.kind.record is ContactPerson for one in possible):  # 联系人, beside 联系人电话, is a name
            possible = [one for one in possible if one.field.name != "contact_persons"]
        free = [one for one in possible if not _is_taken(one, columns)]
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
    texts = (cells[at] for _number, cells in rows if at < len(cells) and not is_blank(cells[at]))
    return any(folded(text).split()[0] not in titles for text in islice(texts, _SAMPLES))


def _is_ignored(found: Sequence[Heading], rows: Sequence[Row], at: int) -> bool:
    """Whether a column has no information of its own: numbers of rows, or totals that are computed."""
    heading = found[at]
    is_computed = heading.is_total and has_computed_totals(found)
    return heading.is_ignored or is_computed or _is_row_number(heading, rows, at)


def _is_row_number(heading: Heading, rows: Sequence[Row], at: int) -> bool:
    """Whether a column 编号 or Ref has the numbers of the rows, 1, 2, 3, rather than numbers of clients."""
    if heading.word not in phrases(headings.ROW_NUMBERS) and heading.text.strip() not in _NUMBER_SIGNS:
        return False
    texts = [cells[at] for _number, cells in rows if at < len(cells) and not is_blank(cells[at])]
    return all(text.isdecimal() and int(text) <= max(2 * len(rows), _FEWEST_NUMBERED) for text in texts)


def _kind_before(columns: Sequence[Column], kinds: Sequence[ImportedKind]) -> ImportedKind:
    """The kind of the column before, apart from those that only tell whose a record is; before all others the main."""
    telling = [one.kind for one in columns if one.group or one.field.name not in IDENTIFYING]
    return telling[-1] if telling else (*kinds, CLIENTS)[0]


def _is_taken(meaning: Meaning, columns: Sequence[Column]) -> bool:
    """Whether another column has the only value of this field: of the client, or of a holding that is headed."""
    if meaning.kind is CLIENTS:
        return _is_held(meaning, "", columns)
    return meaning.headed is not None and _is_held(meaning, meaning.headed.name, columns)


def _group(heading: Heading, meaning: Meaning, columns: Sequence[Column], groups: Counter[str]) -> str | None:
    """What tells apart the columns of several records of a row: the record or the figure in the heading, or order.

    None where another column of the record says the same in another way: 金额（元）, beside 金额.
    """
    kind = meaning.kind
    if kind is CLIENTS:
        return ""
    if meaning.headed:
        return meaning.headed.name
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
    if column.headed:
        return True
    kind = column.kind
    return all(needed & _fields(kind, column.group, columns) for needed in kind.needed)


def _fields(kind: ImportedKind, group: str, columns: Sequence[Column]) -> set[str]:
    """The fields that the columns of one record have."""
    return {one.field.name for one in columns if one.kind is kind and one.group == group}


def _is_second(heading: Heading, columns: Sequence[Column]) -> bool:
    """Whether a column repeats another one of a record: the value in another currency."""
    read = {(one.kind.name, one.field.name) for one in columns if one.group and not one.headed}
    return any((one.kind.name, one.field.name) in read for one in heading.meanings)


def _others(columns: Sequence[Column], kinds: Sequence[ImportedKind], at: int) -> OtherColumns:
    """What columns tell of one more that is asked about. `at`: its place."""
    return OtherColumns(
        (*kinds, CLIENTS),
        _taken(columns),
        lists_holdings=_lists_holdings(columns),
        without_amount=_without_amount(columns),
        without_maturity=_without_maturity(columns, at),
        loan=_only_loan(columns),
    )


def _taken(columns: Sequence[Column]) -> set[str]:
    """The answers that stand for what columns hold, and one more column cannot."""
    possible = [Meaning(kind, field) for kind in {one.kind for one in columns} for field in kind.fields.values()]
    return {f"{one.kind.name}.{one.field.name}" for one in possible if _is_held(one, _group_of(one, columns), columns)}


def _is_held(meaning: Meaning, group: str, columns: Sequence[Column]) -> bool:
    """Whether another column has the only value of a field of the same record."""
    kind, field = meaning.kind, meaning.field
    same = [one.meaning for one in columns if one.kind is kind and one.group == group]
    if field.repeatable or field.name in _JOINED:
        return False
    if any(one.headed for one in same) and field.name in ("kind", "name"):
        return True
    return any(one.field.name == field.name and one.prefix == meaning.prefix for one in same)


def _lists_holdings(columns: Sequence[Column]) -> bool:
    """Whether each row is a holding, whose value is not told by a heading alone."""
    return any(one.kind.record is Holding and not one.headed for one in columns)


def _without_amount(columns: Sequence[Column]) -> Meaning | None:
    """The value of the only holding whose maturity a heading tells, while no heading tells its amount: 理财到期."""
    held = [one.meaning for one in columns if one.kind.record is Holding and one.headed]
    valued = {one.headed for one in held if one.field.name == "value"}
    maturing = [one for one in held if one.field.name == "matures_on" and one.headed not in valued]
    return maturing[0]._replace(field=maturing[0].kind.fields["value"]) if len(maturing) == 1 else None


def _without_maturity(columns: Sequence[Column], at: int) -> Meaning | None:
    """The maturity of the holding whose amount is right before a column, while no heading tells it: 存款, 到期日."""
    held = [one for one in columns if one.kind.record is Holding and one.headed]
    dated = {one.headed for one in held if one.field.name == "matures_on"}
    before = (one for one in held if one.at == at - 1 and one.field.name == "value" and one.headed not in dated)
    return next((one.meaning._replace(field=one.kind.fields["matures_on"]) for one in before), None)


def _only_loan(columns: Sequence[Column]) -> Headed | None:
    """The only loan that headings name, None where they name several."""
    loans = {one.headed for one in columns if one.headed and dict(one.headed.values).get("kind") in LOANS}
    return loans.pop() if len(loans) == 1 else None


def _group_of(meaning: Meaning, columns: Sequence[Column]) -> str:
    """The group of one more column: that of the record in its heading, else of the last column of its kind."""
    if meaning.headed:
        return meaning.headed.name
    return next((one.group for one in reversed(columns) if one.kind is meaning.kind), "")
