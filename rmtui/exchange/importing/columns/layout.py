"""Where in a table its headings are, and what each column holds: a field of the clients or of what belongs to them.

A table lists clients, or records of one kind or several with the client in a column of their own; a contact calendar
has clients down and days across (FIELD.md, 客户联络日历).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import islice

from rmtui.comparing import folded
from rmtui.entry.amounts import read_sum
from rmtui.entry.day_order import DAY_FIRST, MONTH_FIRST
from rmtui.entry.fields.field import Field, Measure
from rmtui.entry.fields.holding import HOLDING_FIELDS
from rmtui.exchange.importing.columns.amount_scale import Scale, table_scale
from rmtui.exchange.importing.columns.calendar_days import Days, names_year, read_days
from rmtui.exchange.importing.columns.column_guess import are_amounts, holds_value
from rmtui.exchange.importing.columns.column_questions import ColumnQuestions
from rmtui.exchange.importing.columns.day_orders import day_order, reading_question
from rmtui.exchange.importing.columns.headings import (
    MOST_TITLE_ROWS,
    Heading,
    Meaning,
    count_known,
    has_computed_totals,
    read_heading,
)
from rmtui.exchange.importing.columns.joined_columns import with_joined_columns
from rmtui.exchange.importing.columns.risk_scale import scale_word
from rmtui.exchange.importing.kinds import CLIENTS, KINDS, NAME_FIELDS, ImportedKind
from rmtui.exchange.importing.questions import LEAVE_OUT, Answers, Choice, Question, question_key
from rmtui.exchange.importing.table import Row, Table, column_name, is_blank
from rmtui.language import N_, _, in_every_language
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.records.channel import Channel
from rmtui.records.client import ContactPerson, Relative
from rmtui.records.events import Contact
from rmtui.records.holding import Holding
from rmtui.rules.vocabulary import value_of
from rmtui.wording import term
from rmtui.words import by_word, headings, phrases
from rmtui.words.channels import NAMES, NAMES_OF_LISTS
from rmtui.words.people import TITLES

_SAME_UNIT, _AS_WRITTEN = "yes", "no"
_SAMPLES = 3
_MOST_MARKED = 20
"""Columns with nothing but single letters in a table that is no calendar."""
_NUMBER_SIGNS = ("#", "№")
_FEWEST_NUMBERED = 20
"""Numbers up to this one are those of rows, however few there are."""
_DAY_NUMBER = re.compile(r"[0-9]{1,2}(?:日|号)?")
_WHOLE_DOTTED_DAY = re.compile(r"\d{1,2}\.[1-3]0")
_MARKS = re.compile(r"[TEMWSV](?:[/+ ,]?[TEMWSV])*", re.IGNORECASE)
_FEWEST_OWN_COLUMNS = 2
"""Columns that only a second kind of record has, for a sheet to list it beside the first."""
_NAME_WORD = "clientname"
"""What a heading is taken for whose column holds the names."""
_RECORD_NAMES = ("name", "product")
"""Fields of records that say what one is called."""
_COMPUTED = (N_("Protection gap"), N_("No rate for"))
"""Headings of the coverage in an exported workbook, which is computed of the policies."""
_EXPORTED = (N_("Value ({currency})"), N_("Exchange rate"))
"""Headings of holdings and of reviewed ones in an exported workbook."""
_IDENTIFYING = frozenset(("name", "number", "phones"))
"""Fields that stand before those of a record, to tell whose it is."""
_PERSONAL = frozenset(("phones", "email", "wechat", "birthday", "address", "id_number"))
_IN_CALENDAR = _IDENTIFYING.union(NAME_FIELDS, ("tier",))
"""What a contact calendar tells of its clients."""
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
    day_order: str = ""
    """Of a column of days: "day" or "month", where one of them stands first beyond doubt in it, or in the file."""
    is_order_of_file: bool = False
    """Whether other columns of the file show that, and not this one."""
    keeps_zeros: bool = False
    """Of a column of days: whether 9.30 stands in it, so that 9.3 is no 9.30 whose 0 is lost."""
    risk_words: frozenset[str] = frozenset()
    """Of a column of grades: the words of a bank's scale in it."""


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
    channel: Channel | None = None
    """By which the contacts of a list were that has no column for it; None where that is not said."""
    is_year_assumed: bool = False
    """Whether the calendar names no year, so that the last one is taken in which its days lie back."""
    refused: tuple[int, ...] = ()
    """Those of the columns kept that were answered with what another column holds."""

    @property
    def owes_below_zero(self) -> bool:
        """Whether it is of an exported workbook, in which what is owed is negative, and a credit balance is not."""
        starts = [text.partition("{")[0] for mark in _EXPORTED for text in in_every_language(mark)]
        values = in_every_language(HOLDING_FIELDS["value"].label).intersection(self.headings)
        return bool(values) and any(text.startswith(start) for text in self.headings for start in starts)

    @property
    def kinds(self) -> tuple[ImportedKind, ...]:
        """The kinds of records it lists, beside the clients."""
        return tuple(dict.fromkeys(one.meaning.kind for one in self.columns if one.meaning.kind is not CLIENTS))

    def heading(self, at: int) -> str:
        """The heading of a column; its letter where it has none."""
        return column_name(self.headings, at)


def find_layout(
    table: Table, answers: Answers, today: date, order: str = "", *, at_all_events: bool = False
) -> Layout | None:
    """What a table holds; None where it is empty, or no column holds names.

    `order`: that of all dates of the file. `at_all_events`: a person is asked which column holds the names also where
    none looks so.
    """
    if not table.rows:
        return None
    grid, title = _find_grid(table, today, order), table.lists or table.title
    found = [_with_scale(read_heading(text), grid.scale) for text in grid.headings]
    only = _only_name_column(found, title)
    if only is not None:
        found[only] = found[only]._replace(word=_NAME_WORD)
    ask = ColumnQuestions(found, grid.rows, answers, today, table.title)
    if not grid.days and _marked(ask, len(found)) > _MOST_MARKED:
        return None  # a calendar whose days are not told: its columns are no fields
    if not _has_name(found):
        places = [at for at in range(len(found)) if at not in grid.days]
        is_of_clients = _tells_clients(found)
        name = ask.name_column(
            places, at_all_events=at_all_events or is_of_clients, is_likely=bool(grid.days) or is_of_clients
        )
        if name is None:
            return None
        found[name] = found[name]._replace(word=_NAME_WORD)
    if grid.days:
        columns = [one for one in _columns(found, (), grid.rows) if one.meaning.field.name in _IN_CALENDAR]
        days = _days(grid, answers)
        read = {*days, *(one.at for one in columns)}
        unread = [column_name(grid.headings, at) for at in range(len(found)) if at not in read and not ask.is_blank(at)]
        top = table.rows[: len(table.rows) - len(grid.rows)]
        is_year_named = any(map(names_year, (table.title, *(cell for _number, cells in top for cell in cells))))
        found_rows = grid.rows if days else ()
        return Layout(
            *(table, grid.headings, found_rows, tuple(columns), (), tuple(unread), days),
            is_year_assumed=not is_year_named,
        )
    kinds = _listed_kinds(found, title)[: 1 if table.lists else None]
    columns = _columns(found, kinds, grid.rows)
    kept: list[int] = []
    refused: list[int] = []
    left_out: list[str] = []
    for at, heading in enumerate(found):
        ignored = (
            heading.is_ignored
            or _is_row_number(heading, grid.rows, at)
            or (heading.is_total and has_computed_totals(found))
        )
        if any(one.at == at for one in columns) or (not ignored and ask.is_blank(at)):
            continue
        if ignored or _is_second(heading, columns):
            left_out.append(grid.headings[at])
            continue
        if heading.is_kept:
            kept.append(at)
            continue
        answer = ask.meaning(at, (*kinds, CLIENTS), _taken(columns), lists_holdings=_lists_holdings(columns))
        if isinstance(answer, Meaning):
            group = answer.headed.name if answer.headed else _group_of(answer.kind, columns)
            if _is_held(answer, group, columns):
                refused.append(at)
            else:
                columns.append(Column(at, heading, answer, group))
        elif answer == LEAVE_OUT:
            left_out.append(grid.headings[at])
        else:
            kept.append(at)
    columns = _with_common_scale([_with_values(one, grid.rows, order) for one in columns], found, grid.rows, answers)
    kept = sorted((*kept, *refused))
    return Layout(
        *(table, grid.headings, grid.rows, tuple(columns), tuple(kept), tuple(left_out)),
        channel=_channel_of_list(table, columns, answers),
        refused=tuple(refused),
    )


def is_computed(table: Table) -> bool:
    """Whether a table is the coverage of an exported workbook, which says nothing that another sheet does not."""
    return bool(table.rows) and not any(in_every_language(one).isdisjoint(table.rows[0][1]) for one in _COMPUTED)


def _with_values(column: Column, rows: Sequence[Row], order: str) -> Column:
    """A column with what its values tell together; `order`: that of all dates of the file."""
    if column.meaning.field.name == "risk":
        words = frozenset(filter(None, map(scale_word, _values(rows, column.at))))
        return column._replace(risk_words=words)
    own, keeps_zeros = (
        day_order(_values(rows, column.at), are_days=is_day(column.meaning.field)),
        any(map(_WHOLE_DOTTED_DAY.fullmatch, _values(rows, column.at))),
    )
    return column._replace(day_order=own or order, is_order_of_file=bool(order and not own), keeps_zeros=keeps_zeros)


def _channel_of_list(table: Table, columns: Sequence[Column], answers: Answers) -> Channel | None:
    """The channel of a list of contacts without a column for it: by its title or headings, else as a person says."""
    of_contacts = [one for one in columns if one.meaning.kind.record is Contact and not one.meaning.headed]
    if not of_contacts or any(one.meaning.field.name == "channel" for one in of_contacts):
        return None
    if told := channel_within(" ".join((table.title, *(one.heading.text for one in of_contacts)))):
        return told
    question = Question(
        question_key("channel", "lists"),
        _("By which channel were the contacts of lists that do not say it?"),
        tuple(Choice(one.value, term(one)) for one in Channel),
        samples=(plain(table.title),) if table.title else (),
        suggested=(Channel.MEETING if table.is_agenda else Channel.TELEPHONE).value,
    )
    return value_of(Channel, answers.ask(question) or "")


def channel_within(text: str) -> Channel | None:
    """The channel of which a text has a word, and no other's: 电话回访, 出差拜访, call log."""
    written = folded(text)
    words = by_word({"zh": NAMES["zh"]}) | by_word(NAMES_OF_LISTS)
    found = {code for word, code in words.items() if word in written}
    return Channel(found.pop()) if len(found) == 1 else None


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
        if one.meaning.headed
        and one.meaning.kind.record is Holding
        and one.meaning.field.measure is Measure.AMOUNT
        and (one.heading.scale or Scale()) == Scale()
    ]
    sums = [read_sum(text) for one in plain_ones for text in _values(rows, one.at) if not is_blank(text)]
    unit = scaled.scale.unit if scaled and scaled.scale else 0
    if not (scaled and any(sums)) or any(one and abs(one.units) >= unit * 100 for one in sums):
        return columns
    question = Question(
        question_key("scale", scaled.text),
        _("The column “{heading}” counts in {unit}. Do columns such as “{other}” do so, too?").format(
            heading=plain(scaled.text), unit=f"{unit:,}", other=plain(plain_ones[0].heading.text)
        ),
        (Choice(_SAME_UNIT, _("yes")), Choice(_AS_WRITTEN, _("no: they are as they are written"))),
        samples=tuple(islice((text for text in _values(rows, plain_ones[0].at) if not is_blank(text)), _SAMPLES)),
        suggested=_SAME_UNIT,
    )
    if answers.ask(question) != _SAME_UNIT:
        return columns
    return [
        one._replace(heading=one.heading._replace(scale=scaled.scale)) if one in plain_ones else one for one in columns
    ]


def is_day(field: Field) -> bool:
    """Whether a field holds a day."""
    return field.name == "birthday" or field.format is date.isoformat


def _values(rows: Sequence[Row], at: int) -> Iterator[str]:
    return (cells[at].strip() for _number, cells in rows if at < len(cells))


def _days(grid: _Grid, answers: Answers) -> Mapping[int, date]:
    """The days of a calendar; none as long as a person has not said which of two orders they are in."""
    if not grid.other_days:
        return grid.days
    order, other = grid.day_order, DAY_FIRST if grid.day_order == MONTH_FIRST else MONTH_FIRST
    at = next(at for at, day in grid.days.items() if grid.other_days.get(at, day) != day)
    question = reading_question(
        question_key("reading", "calendar"),
        _("How are the days of the contact calendar to be read?"),
        grid.headings[at],
        {order: grid.days[at].isoformat(), other: grid.other_days[at].isoformat()},
        Choice(LEAVE_OUT, _("leave it out")),
    )
    answer = answers.ask(question._replace(suggested=order))
    return {order: grid.days, other: grid.other_days}.get(answer or "", {})


def _marked(ask: ColumnQuestions, width: int) -> int:
    """How many columns hold nothing but channels, by their letters among others, below the number of a day."""
    columns = ([text for text in ask.values(at) if not _DAY_NUMBER.fullmatch(text)] for at in range(width))
    return sum(any(map(_MARKS.fullmatch, values)) and all(map(is_mark, values)) for values in columns)


class _Grid(NamedTuple):
    """A table divided into headings and rows."""

    headings: Sequence[str]
    """"" for a column without one."""
    rows: Sequence[Row]
    days: Mapping[int, date] = {}
    """Those of a contact calendar, by the place of their column."""
    day_order: str = ""
    """In which they were read."""
    other_days: Mapping[int, date] = {}
    """Those by the other order, where nothing tells which one is meant."""
    scale: Scale = Scale()
    """What its amounts count where their headings do not say it."""


def _with_scale(heading: Heading, scale: Scale) -> Heading:
    return heading._replace(scale=heading.scale or scale)


def _find_grid(table: Table, today: date, order: str) -> _Grid:
    """The headings are that of the first rows with a name and most known ones, else with most cells filled."""
    top = table.rows[: MOST_TITLE_ROWS + 1]
    days = next((one for one in read_days(top, table.title, today, order) if _is_calendar(table, one)), None)
    known = [count_known(cells) for _number, cells in top]
    least = max(known) - _FEWEST_OWN_COLUMNS  # 客户, among the tags of a row, is no heading
    named = [
        len(cells) > 1 and many >= least and _has_name([*map(read_heading, cells)])
        for many, (_number, cells) in zip(known, top, strict=True)
    ]
    place = max(range(len(top)), key=lambda at: (named[at], known[at], 0 if known[at] else len(top[at][1])))
    place = days.row if days else place
    cells = top[place][1]
    if days and place:
        cells = _with_headings_above(cells, top[place - 1][1])
    # a column without a heading is a merged or a stray one in a workbook; in a text it means that a row has slipped
    width = len(cells) if table.is_text else max(len(row) for _number, row in table.rows[place:])
    if not (days or known[place]) and any(holds_value(cell, today) for cell in cells):
        return _Grid([""] * width, table.rows[place:])
    scale = table_scale(cell for _number, above in table.rows[:place] for cell in above)
    headings = [*cells, *[""] * (width - len(cells))]
    rows = with_joined_columns(headings, table.rows[place + 1 :])
    if days:
        return _Grid(headings, rows, days.by_column, days.order, days.other)
    return _Grid(headings, rows, scale=scale)


def is_mark(text: str) -> bool:
    """Whether the text of a cell is channels and nothing else, as in a contact calendar."""
    return bool(_MARKS.fullmatch(text) or value_of(Channel, text))


def _is_calendar(table: Table, days: Days) -> bool:
    """Whether headings that are days make a contact calendar: so many that nothing else has them, or below them stand
    its marks, or anything but amounts where all other columns tell who the client is.
    """
    headings, below = table.rows[days.row][1], table.rows[days.row + 1 :]
    texts = [text for at in days.by_column for text in _values(below, at) if not is_blank(text)]
    if texts and are_amounts(texts):
        return False
    if days.are_enough(headings):
        return True
    marked = sum(map(is_mark, texts))
    commented = any(at in days.by_column for _row, at in table.comments)
    others = [read_heading(cell) for at, cell in enumerate(headings) if at not in days.by_column and cell.strip()]
    telling = all(any(one.field.name in _IN_CALENDAR for one in other.meanings) for other in others)
    return commented or (bool(texts) and (2 * marked >= len(texts) or (telling)))


def _with_headings_above(cells: Sequence[str], above: Sequence[str]) -> list[str]:
    """The headings of a calendar: beside its days they may stand a row above, merged with the one below."""
    width = max(len(cells), len(above))
    below = [*cells, *[""] * (width - len(cells))]
    return [cell or (above[at] if at < len(above) else "") for at, cell in enumerate(below)]


def _has_name(found: Sequence[Heading]) -> bool:
    """Whether a heading tells of a client's name."""
    return _has_holder(found) or any(map(_may_be_client_name, found))


def lists_records_of_nobody(found: Sequence[Heading]) -> bool:
    """Whether headings are those of records and of nothing that tells whose they are."""
    return not _has_name(found) and bool(_listed_kinds(found, ""))


def _tells_clients(found: Sequence[Heading]) -> bool:
    """Whether two columns hold what only people have: a telephone, a birthday, an address."""
    fields = {one.field.name for head in found for one in head.meanings if one.kind is CLIENTS}
    return len(fields & _PERSONAL) >= _FEWEST_OWN_COLUMNS


def _only_name_column(found: Sequence[Heading], title: str) -> int | None:
    """The place of a column Name that may hold the names of clients or of records, and is the clients': nothing else
    names them. None in a sheet of records of which nothing else tells the name: that is a list of products.
    """
    possible = {at: head.meanings for at, head in enumerate(found) if _may_be_client_name(head)}
    if any(len(one) == 1 or one[0].field.name != "name" for one in possible.values()) or _has_holder(found):
        return None
    if not possible or not _listed_kinds(found, title):
        return None
    place = min(possible)
    others = (one for at, head in enumerate(found) if at != place for one in head.meanings)
    if _titled(title) in (None, CLIENTS) or any(one.headed or one.field.name in _RECORD_NAMES for one in others):
        return place
    return None


def _may_be_client_name(heading: Heading) -> bool:
    return any(one.kind is CLIENTS and one.field.name in NAME_FIELDS for one in heading.meanings)


def _has_holder(found: Sequence[Heading]) -> bool:
    return any(one.field.name == "holder" for head in found for one in head.meanings)


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
    word = folded(title).partition(" (")[0].strip("0123456789 _-()")
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
    names_products = any(
        one.kind in kinds and one.field.name in _RECORD_NAMES for head in found for one in head.meanings
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


def _is_row_number(heading: Heading, rows: Sequence[Row], at: int) -> bool:
    """Whether a column 编号 or Ref has the numbers of the rows, 1, 2, 3, rather than numbers of clients."""
    if heading.word not in phrases(headings.ROW_NUMBERS) and heading.text.strip() not in _NUMBER_SIGNS:
        return False
    texts = [cells[at] for _number, cells in rows if at < len(cells) and not is_blank(cells[at])]
    return all(text.isdecimal() and int(text) <= max(2 * len(rows), _FEWEST_NUMBERED) for text in texts)


def _kind_before(columns: Sequence[Column], kinds: Sequence[ImportedKind]) -> ImportedKind:
    """The kind of the column before, apart from those that only tell whose a record is; before all others the main."""
    telling = [one.meaning.kind for one in columns if one.group or one.meaning.field.name not in _IDENTIFYING]
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
    if column.meaning.headed:
        return True
    kind = column.meaning.kind
    return all(needed & _fields(kind, column.group, columns) for needed in kind.needed)


def _fields(kind: ImportedKind, group: str, columns: Sequence[Column]) -> set[str]:
    """The fields that the columns of one record have."""
    return {one.meaning.field.name for one in columns if one.meaning.kind is kind and one.group == group}


def _is_second(heading: Heading, columns: Sequence[Column]) -> bool:
    """Whether a column says what another one of a record says as well: the value in another currency."""
    read = {(one.meaning.kind.name, one.meaning.field.name) for one in columns if one.group and not one.meaning.headed}
    return any((one.kind.name, one.field.name) in read for one in heading.meanings)


def _taken(columns: Sequence[Column]) -> set[str]:
    """The answers that stand for what columns hold, and one more column cannot."""
    kinds = dict.fromkeys(one.meaning.kind for one in columns)
    return {
        f"{kind.name}.{name}"
        for kind in kinds
        for name, field in kind.fields.items()
        if _is_held(Meaning(kind, field), _group_of(kind, columns), columns)
    }


def _is_held(meaning: Meaning, group: str, columns: Sequence[Column]) -> bool:
    """Whether another column has the only value of a field of the same record."""
    kind, field = meaning.kind, meaning.field
    same = [one.meaning for one in columns if one.meaning.kind is kind and one.group == group]
    if field.repeatable or field.name in _JOINED:
        return False
    if any(one.headed for one in same) and field.name in ("kind", "name"):
        return True
    return any(one.field.name == field.name and one.prefix == meaning.prefix for one in same)


def _lists_holdings(columns: Sequence[Column]) -> bool:
    """Whether each row is a holding, whose value is not told by a heading alone."""
    return any(one.meaning.kind.record is Holding and not one.meaning.headed for one in columns)


def _group_of(kind: ImportedKind, columns: Sequence[Column]) -> str:
    """The group of the last column of a kind."""
    return next((one.group for one in reversed(columns) if one.meaning.kind is kind), "")
