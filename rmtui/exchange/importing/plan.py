"""What a file would change in a book: shown before it is done, and carried out as one operation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import msgspec

from rmtui.entry.client_merging import joined_text
from rmtui.errors import BadInput, Stale
from rmtui.exchange.importing.columns.client_sheets import with_client_of_title
from rmtui.exchange.importing.columns.day_orders import file_day_order
from rmtui.exchange.importing.columns.grid import find_grid
from rmtui.exchange.importing.columns.layout import Layout, find_layout, is_computed
from rmtui.exchange.importing.columns.stacked_tables import divided
from rmtui.exchange.importing.questions import Answers, Question
from rmtui.exchange.importing.records.belongings import Belongings, Pair
from rmtui.exchange.importing.records.draft_records import Owner
from rmtui.exchange.importing.records.people import People, changed_fields, surest_first
from rmtui.exchange.importing.records.record_sheets import find_record_sheet, take_record_sheet
from rmtui.exchange.importing.records.settings_sheets import NewSettings, is_settings_sheet, read_settings
from rmtui.exchange.importing.rows.calendar_cells import has_capitals
from rmtui.exchange.importing.rows.client_row import ClientRow
from rmtui.exchange.importing.rows.drafts import Place, Remark, Session, place_in
from rmtui.exchange.importing.rows.row_reader import RowReader
from rmtui.exchange.importing.rows.summed_columns import without_sums
from rmtui.exchange.importing.rows.titled_rows import without_titles
from rmtui.exchange.importing.several_names import names_within
from rmtui.exchange.importing.table import Table
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.records.base import Record
from rmtui.records.client import Client
from rmtui.records.events import Contact, StandingPromise
from rmtui.records.holding import Holding
from rmtui.records.kinds import KINDS, RecordKind
from rmtui.records.review import Review, ReviewedHolding
from rmtui.records.settings import DEFAULT_SETTINGS, Settings
from rmtui.records.tie import Tie
from rmtui.rules.people.titles import is_title, split_title

ReadRecords = Callable[[type[Any]], Iterable[Any]]
"""All records of a kind in the book."""
Progress = Callable[[int, int], None]
"""Told the rows that are done, and all there are. It may raise, to stop."""

_BETWEEN_NAMES = "、,，;；/&+"


class Change(NamedTuple):
    """A client of the book that the file knows more or something else about."""

    before: Client
    after: Client
    fields: tuple[str, ...]
    """Names of the record's fields that differ."""


class RecordCount(NamedTuple):
    """How many records of a kind are added and changed."""

    kind: RecordKind
    added: int
    changed: int


class ImportPlan(NamedTuple):
    """The changes that importing a file would make."""

    layouts: tuple[Layout, ...]
    unread: tuple[str, ...]
    """The sheets that hold nothing that is known."""
    added: tuple[Client, ...]
    changed: tuple[Change, ...]
    records: tuple[Pair, ...]
    """What belongs to clients, as it was and as it is to be."""
    unchanged: int
    """Clients and records of the book of which the file says nothing new."""
    remarks: tuple[Remark, ...]
    questions: tuple[Question, ...]
    """Those that are still open."""
    remembered: Mapping[str, str]
    """The answers that hold for other files, too."""
    made_for: Mapping[type[Any], Sequence[Any]]
    """The records of the book that it was made for, by kind."""
    settings: NewSettings = NewSettings()
    """What the file says of the settings of which the book says nothing yet."""

    @property
    def is_empty(self) -> bool:
        """Whether it changes no record."""
        return not (self.added or self.changed or self.records or any(self.settings))

    @property
    def record_counts(self) -> list[RecordCount]:
        """How many records of each kind it adds and changes, beside the clients; of those kinds of which it does."""
        new, changed = (
            Counter(type(after) for before, after in self.records if (before is None) is is_new)
            for is_new in (True, False)
        )
        return [
            RecordCount(kind, new[record], changed[record])
            for record, kind in KINDS.items()
            if new[record] or changed[record]
        ]

    @property
    def clients_before(self) -> Sequence[Client]:
        """The clients of the book that it was made for."""
        return self.made_for[Client]

    def pairs(self, records: ReadRecords) -> list[tuple[Record | None, Record | None]]:
        """What is to be written, for `Store.revise`. Stale where the book is another one by now."""
        if any(_identities(records(kind)) != _identities(known) for kind, known in self.made_for.items()):
            raise Stale(_("The book was changed in the meantime. Import once more. Nothing was changed."))
        return [
            *((None, client) for client in self.added),
            *((one.before, one.after) for one in self.changed),
            *self.records,
            *self._settings_pairs(next(iter(records(Settings)), DEFAULT_SETTINGS)),
        ]

    def _settings_pairs(self, settings: Settings) -> Iterable[tuple[Record, Record]]:
        """The settings, with the answers that were given for the first time, and those of the file."""
        after = msgspec.structs.replace(settings, import_answers={**settings.import_answers, **self.remembered})
        after = self.settings.added_to(after) if any(self.settings) else after
        if after != settings:
            yield settings, after


def _telling(client: Client) -> tuple[Any, ...]:
    """What tells that a row is about a client."""
    names = client.name, client.aliases, client.salutation
    return *names, client.number, client.phones, client.birthday, client.employer


def _identities(records: Iterable[Any]) -> dict[str, tuple[Any, ...]]:
    """The identities of clients in the file and the book, and which records there are."""
    return {
        one.id: _telling(one) if isinstance(one, Client) else () for one in records if not isinstance(one, Settings)
    }


class Importer:
    """Makes the plans of one file, with answers that are given step by step."""

    def __init__(self, tables: Sequence[Table], records: ReadRecords, today: date) -> None:
        sheets = {id(table): find_record_sheet(table) for table in tables}
        self._sheets = sorted(
            (sheet for sheet in sheets.values() if sheet), key=lambda sheet: [*KINDS.values()].index(sheet.kind)
        )
        self._settings = [table for table in tables if is_settings_sheet(table)]
        others = [
            table for table in tables if not (sheets[id(table)] or is_settings_sheet(table) or is_computed(table))
        ]
        self._tables = [part for table in others for part in (divided(table) if table.rows else [table])]
        self._findings = [
            Remark(one.sentence, place_in(table, one.row, one.column), one.text)
            for table in tables
            for one in table.findings
        ]
        self._records, self._today = records, today
        self._day_order = file_day_order(self._tables)
        self._ids: dict[str, str] = {}

    def plan(self, given: Mapping[str, str], progress: Progress = lambda *_rows: None) -> ImportPlan:
        """What importing the file would do. BadInput where no sheet holds anything that is known.

        A cell that is empty leaves what is known. Phones, tags and the like are united, running text is added to; of
        anything else the file's value counts. So the same file once more changes nothing.
        """
        settings = next(iter(self._records(Settings)), DEFAULT_SETTINGS)
        answers = Answers({**settings.import_answers, **given})
        remarks = [*self._findings]
        layouts, unread = self._layouts(answers)
        session = Session(answers, self._today, remarks.append, has_capitals(layouts))
        in_order = sorted(layouts, key=lambda one: bool(one.days))  # a list of contacts says more than the calendar
        read = [row for one in in_order for row in RowReader(one, session).rows()]
        kinds = self._kinds(layouts, read)
        every: list[type[Any]] = [Client, *kinds]
        made_for = {kind: [*self._records(kind)] for kind in every}
        rows = without_sums(without_titles(read, made_for[Client]), session)
        clients = {one.id: one for one in made_for[Client]}
        people = People(clients, rows, self._ids, session)
        listed = [record for kind in kinds for record in made_for[kind]]
        belongings = Belongings(listed, people.ids, self._today, remarks.append, answers)
        self._take(rows, people, belongings, progress)
        for sheet in self._sheets:
            take_record_sheet(sheet, people, belongings, session)
        new_settings = read_settings(self._settings, settings, session)
        belongings.finish()
        people.find_referrers()
        after = {**people.clients, **_with_lost(people.clients, belongings.lost)}
        touched = dict.fromkeys((*sorted(people.touched, key=people.touched.__getitem__), *belongings.lost))
        pairs = [(clients[id], after[id]) for id in touched if id in clients]
        return ImportPlan(
            layouts=tuple(layouts),
            unread=unread,
            added=tuple(after[id] for id in touched if id not in clients),
            changed=tuple(Change(before, now, changed_fields(before, now)) for before, now in pairs if before != now),
            records=tuple(belongings.pairs),
            unchanged=sum(before == now for before, now in pairs) + belongings.unchanged,
            remarks=tuple(remarks),
            questions=tuple(answers.open.values()),
            remembered=answers.used,
            made_for=made_for,
            settings=new_settings,
        )

    def with_further_questions(
        self, plan: ImportPlan, given: Mapping[str, str], progress: Progress = lambda *_rows: None
    ) -> ImportPlan:
        """A plan that also has the questions which would follow if the suggested answers were given."""
        direct = {one.key for one in plan.questions}
        asked, answered, last = {one.key: one for one in plan.questions}, dict(given), plan
        while suggested := {
            one.key: one.suggested for one in last.questions if one.suggested and one.key not in answered
        }:
            answered |= suggested
            try:
                last = self.plan(answered, progress)
            except BadInput:  # the likely answers leave the only table out: that is for the person to say
                break
            asked = {key: one for key, one in asked.items() if one.is_of_cells} | {
                one.key: one._replace(follows=one.key not in direct)
                for one in last.questions
                if one.key not in asked or not one.is_of_cells
            }
        return plan._replace(questions=tuple(asked.values()))

    def _layouts(self, answers: Answers) -> tuple[list[Layout], tuple[str, ...]]:
        if not self._tables:
            return [], ()
        tables = [with_client_of_title(table, answers, self._today) for table in self._tables]
        for at_all_events in (False, True):
            found = [
                (table, find_layout(table, answers, self._today, self._day_order, at_all_events=at_all_events))
                for table in tables
            ]
            layouts = [layout for _table, layout in found if layout]
            if layouts or answers.open:
                break
        else:
            table = self._tables[0]
            headings = find_grid(table, self._today, self._day_order).headings if table.rows else []
            raise BadInput(
                _("No column holds the clients' names. Call it “Name”; there are: {headings}.").format(
                    headings=plain(_(", ").join(heading[:20] for heading in headings if heading.strip()))
                )
            )
        return layouts, tuple(table.title for table, layout in found if not layout)

    def _kinds(self, layouts: Sequence[Layout], rows: Sequence[ClientRow]) -> list[type[Any]]:
        """The kinds of records that the file lists, beside the clients."""
        kinds: list[type[Any]] = [
            kind.record for layout in layouts for kind in layout.kinds if issubclass(kind.record, Record)
        ]
        if any(layout.days for layout in layouts):
            kinds += [Contact, StandingPromise]
        if any(kind.record is ReviewedHolding for layout in layouts for kind in layout.kinds):
            kinds += [Review, Holding]
        kinds += [sheet.kind.record for sheet in self._sheets]
        if any(row.is_of_household for row in rows):
            kinds.append(Tie)
        return list(dict.fromkeys(kinds))

    def _take(self, rows: Sequence[ClientRow], people: People, belongings: Belongings, progress: Progress) -> None:
        """Take in the rows: first those that describe a client, then those that only name one."""
        about = [row for row in rows if not row.is_reference]
        ids: dict[int, str | None] = {}
        places = {id(row): place for place, row in enumerate(rows)}
        for done, row in enumerate(surest_first(about)):
            progress(done, len(about) + len(rows))
            ids[id(row)] = people.take(row, places[id(row)])
        households: dict[Place, str] = {}
        for done, row in enumerate(rows, len(about)):
            progress(done, len(about) + len(rows))
            if row.is_of_household and (id_ := ids[id(row)]):
                first = people.clients[households.setdefault(row.place, id_)]
                belongings.tie(first, people.clients[id_])
            if row.is_reference:
                named = _of_title(row, people)
                for owners in _owners(named, people) if named else ():
                    _take_records(row, owners, people, belongings)
            else:
                _take_records(row, [ids[id(row)]], people, belongings)


def _take_records(row: ClientRow, owners: Sequence[str | None], people: People, belongings: Belongings) -> None:
    known = [owner for owner in owners if owner]
    for draft in row.records if known else ():
        belongings.take(draft, Owner(people.clients[known[0]], tuple(known[1:])))


def _of_title(row: ClientRow, people: People) -> ClientRow | None:
    """An appointment with the client whom its title names; None where it names none. Any other row as it is."""
    if not row.is_title:
        return row
    if name := people.named_in(row.values["name"]):
        return row._replace(values={"name": name})
    people.leave_out(row)
    return None


def _owners(row: ClientRow, people: People) -> Iterable[list[str | None]]:
    """The clients that a row of records names: 张伟、李娜 are two who were met, where nobody is called that."""
    name = row.values["name"]
    parts, numbers = [*names_within(name)] or _parts(name), _parts(row.values.get("number", ""))
    if len(parts) < 2 or people.is_known(name) or not any(map(people.is_known, parts)) or any(map(is_title, parts)):
        return [[people.refer(row)]]
    notes = {name: value for name, value in row.values.items() if name == "notes"}
    numbered = [{"number": one} for one in numbers] if len(numbers) == len(parts) else [{}] * len(parts)
    each = [
        people.refer(row._replace(values={"name": split_title(part).name, **number, **notes}))
        for part, number in zip(parts, numbered, strict=True)
        if part
    ]
    if all(draft.kind.record is Contact for draft in row.records):
        return [each]
    return [[one] for one in each]


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.translate(dict.fromkeys(map(ord, _BETWEEN_NAMES), ",")).split(",")]


def _with_lost(clients: Mapping[str, Client], lost: Mapping[str, list[str]]) -> dict[str, Client]:
    """The clients with the texts of records that could not be made, in their notes."""
    return {
        id: msgspec.structs.replace(clients[id], notes=joined_text(clients[id].notes, "\n".join(texts)))
        for id, texts in lost.items()
    }
