"""A store that keeps everything in memory: the smallest that stands the tests of all stores."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from itertools import chain, count
from pathlib import Path
from typing import Any, TypeVar

from msgspec import to_builtins
from msgspec.structs import replace

from rmtui.entry.line import Entry
from rmtui.entry.names import NameIndex
from rmtui.errors import BadInput, NotFound, Stale
from rmtui.records.audit import AuditEntry
from rmtui.records.base import Record
from rmtui.records.campaign import CampaignStage
from rmtui.records.case import Case
from rmtui.records.client import Client
from rmtui.records.document import Document
from rmtui.records.events import Contact, Sale, Snooze, StandingPromise, UnsortedLine
from rmtui.records.goal import AllocationTarget, Goal
from rmtui.records.holding import Holding
from rmtui.records.kinds import KINDS, BookFile, kind_of, kind_of_table
from rmtui.records.loan import CreditLine, Inspection
from rmtui.records.opportunity import Opportunity
from rmtui.records.party import Party
from rmtui.records.policy import Policy
from rmtui.records.review import Review
from rmtui.records.settings import Settings
from rmtui.records.tie import Tie
from rmtui.rules.assets.earnings import has_own_earnings
from rmtui.rules.assets.target_allocation import allocation_plans
from rmtui.rules.campaign.reading import campaign_rows, newest_campaigns
from rmtui.rules.conduct.discretion import Discretion
from rmtui.rules.conduct.erasure import identifying_texts, remainder, strike_out
from rmtui.rules.contact.due import due
from rmtui.rules.contact.due_row import DueRow
from rmtui.rules.contact.folder_facts import FolderFacts, lost_of_clients
from rmtui.rules.contact.leaving import lost_holdings
from rmtui.rules.contact.queue_effect import QuickPromise
from rmtui.rules.contact.summary import ContactSummary, OpenPromise
from rmtui.rules.days.holidays import Holidays, published_holidays
from rmtui.rules.days.periods import Period
from rmtui.rules.people.namesakes import Clients
from rmtui.rules.work.contribution import ClientBalances, client_balances, contribution_weights, yearly_margins
from rmtui.rules.work.work_records import MonthEffort, MonthWork, measured_reviews, month_effort, month_work
from rmtui.store.answers import QuickSummary, RecordChange, Reopened, Undone
from rmtui.store.belongings import Belongings, belongings, moment
from rmtui.store.change_merging import merge_changes
from rmtui.store.entry_codec import encode_entry, encode_matters
from rmtui.store.known_clients import known_clients
from rmtui.store.log_pages import Day, LogPage
from rmtui.store.record_codec import decode_record, default_record, encode_record
from rmtui.store.reopening import reopen_promises

RecordT = TypeVar("RecordT", bound=Record)
Tables = dict[str, dict[str, Any]]
BY_TABLE = {kind.table: record for record, kind in KINDS.items()}
MONTHLY = ("contacts", "sales", "notes", "snoozes", "unsorted", "steps")


class MemoryStore:
    """Every operation is remembered as the records before it and after it."""

    def __init__(self) -> None:
        self._tables: Tables = {table: {} for table in BY_TABLE}
        self._done: list[tuple[str, Tables, Tables]] = []
        self._undone: list[tuple[str, Tables, Tables]] = []
        self._count = self._seen = 0
        self.outbox = MemoryOutbox()
        self.document_files = MemoryDocuments()

    # Records out

    def names(self) -> NameIndex:
        clients = {key: encode_record(one) for key, one in self._tables["clients"].items()}
        return NameIndex(known_clients({"clients": clients, "settings": {"settings": to_builtins(self.settings())}}))

    def clients(self) -> dict[str, Client]:
        return Clients(self._tables["clients"])

    def client(self, id: str) -> Client | None:
        return self.clients().get(id)

    def holdings(self, client: str | None = None) -> list[Holding]:
        return self._of(Holding, client)

    def policies(self, client: str | None = None) -> list[Policy]:
        return self._of(Policy, client)

    def documents(self, client: str | None = None) -> list[Document]:
        return sorted(self._of(Document, client), key=lambda one: (one.added_on, one.id))

    def ties(self) -> list[Tie]:
        return self._of(Tie)

    def discretion(self) -> Discretion:
        return Discretion(self.clients(), self.ties())

    def settings(self) -> Settings:
        return next(iter(self._of(Settings)), Settings())

    def reviews(self, client: str | None = None) -> list[Review]:
        return sorted(self._of(Review, client), key=lambda one: (one.on, one.id))

    def contacts(self, client: str | None = None, *, once: bool = False) -> Iterator[Contact]:
        found = [one for one in self._of(Contact) if client is None or client in one.clients]
        return iter(sorted(found, key=lambda one: (one.on, one.at, one.id), reverse=True))

    def sales(self, client: str | None = None) -> Iterator[Sale]:
        return iter(sorted(self._of(Sale, client), key=lambda one: (one.on, one.id), reverse=True))

    def unsorted(self) -> list[UnsortedLine]:
        return sorted(self._of(UnsortedLine), key=lambda one: one.on)

    def day(self, on: date) -> Day:
        tables = ([one for one in self._tables[name].values() if one.on == on] for name in MONTHLY)
        own = (tuple(sorted(one, key=lambda one: (getattr(one, "at", ""), one.id))) for one in tables)
        kinds = (kind.record for kind in KINDS.values() if kind.is_of_day)
        matters: list[Any] = [one for kind in kinds for one in self._of(kind)]
        others = sorted((one for one in matters if one.on == on), key=lambda one: one.id)
        return Day(on, *own)._replace(others=tuple(others))

    def month(self, month: str) -> LogPage:
        def of_month(table: str) -> dict[str, Any]:
            return {key: one for key, one in self._tables[table].items() if f"{one.on:%Y-%m}" == month}

        return LogPage(**{table: of_month(table) for table in MONTHLY})

    def months(self) -> list[str]:
        days = (one.on for table in MONTHLY for one in self._tables[table].values())
        return sorted({f"{day:%Y-%m}" for day in days}, reverse=True)

    def nearest_logged_day(self, on: date, step: int) -> date | None:
        days = {one.on for table in MONTHLY for one in self._tables[table].values()}
        return min((day for day in days if (day - on).days * step > 0), key=lambda day: abs(day - on), default=None)

    def agreed_in(self, contact: Contact) -> tuple[Sale | StandingPromise, ...]:
        sales = sorted((one for one in self._of(Sale) if one.contact == contact.id), key=lambda one: one.id)
        steps = sorted((one for one in self._of(StandingPromise) if one.contact == contact.id), key=lambda one: one.id)
        return (*sales, *steps)

    def promise_record(self, promise: OpenPromise) -> Contact | StandingPromise | None:
        found: Contact | StandingPromise | None = self._tables["contacts"].get(promise.source)
        return found or self._tables["steps"].get(promise.source)

    def records_of(self, client: str | None = None) -> Iterator[Record]:
        for kind in (kind for kind in KINDS.values() if kind.has_owners):
            yield from self.records(kind.record, client)

    def records(self, kind: type[RecordT], client: str | None = None) -> Iterator[RecordT]:
        row = KINDS[kind]
        records = self._of(kind)
        found = [one for one in records if client is None or client in row.owners(one)]
        yield from sorted(found, key=moment, reverse=True) if row.file is BookFile.MONTH else found

    def may_have(self, table: str, client: str) -> bool:
        kind = kind_of_table(table)
        return kind is not None and next(self.records(kind.record, client), None) is not None

    def contact_summary(
        self, today: date, client: str | None = None, *, fields: Collection[str] = ()
    ) -> ContactSummary:
        stands = ContactSummary()
        page = LogPage(**{table: self._tables[table] for table in MONTHLY})
        stands.add(page.contacts.values(), page.snoozes.values(), page.steps.values(), self.reviews())
        stands.drop_kept_promises()
        return stands if client is None else stands.of(client)

    def current(self, record: RecordT) -> RecordT | None:
        found: Any = self._tables[KINDS[type(record)].table].get(record.id)
        return found or default_record(record)

    def _of(self, kind: type[RecordT], client: str | None = None) -> list[RecordT]:
        found: Any = self._tables[KINDS[kind].table].values()
        return [one for one in found if client is None or one.client == client]

    # Records in

    def log(self, entry: Entry) -> str:
        if any(known.id not in self.clients() for known in entry.clients):
            raise NotFound
        contact, tables = encode_entry(entry)
        self._make("log", {**tables, **encode_matters(entry)})
        return contact

    def log_all(self, entries: Iterable[Entry], unsorted: Iterable[UnsortedLine]) -> None:
        tables: dict[str, dict[str, Any]] = {}
        for entry in entries:
            if any(known.id not in self.clients() for known in entry.clients):
                raise NotFound
            for table, records in (*encode_entry(entry)[1].items(), *encode_matters(entry).items()):
                tables.setdefault(table, {}).update(records)
        for line in unsorted:
            tables.setdefault("unsorted", {})[line.id] = encode_record(line)
        self._make("log", tables)

    def keep_unsorted(self, line: str, why: str, on: date, at: str = "") -> None:
        self.save(UnsortedLine(on=on, line=line, why=why, at=at), what="keep")

    def sort_line(self, line: UnsortedLine, entry: Entry) -> str:
        if self.current(line) != line:
            raise Stale
        contact, tables = encode_entry(entry.typed_at(line.on, line.at))
        self._make("sort", {**tables, "unsorted": {line.id: None}})
        return contact

    def save(self, *records: Record, what: str) -> None:
        tables: dict[str, dict[str, Any]] = {}
        for record in records:
            tables.setdefault(KINDS[type(record)].table, {})[record.id] = encode_record(record)
        self._make(what, tables)

    def change(self, base: Record, mine: Record, *, what: str) -> None:
        self.amend((base, mine), what=what)

    def amend(self, *pairs: tuple[Record | None, Record | None], what: str) -> None:
        self.revise(lambda: pairs, what=what)

    def revise(
        self,
        decide: Callable[[], Iterable[tuple[Record | None, Record | None]]],
        *,
        what: str,
        orphans: bool = False,
    ) -> None:
        tables: Tables = {}
        for base, mine in merge_changes(decide(), self.current, self.clients, orphans=orphans):
            record = mine or base
            if record:
                table = tables.setdefault(KINDS[type(record)].table, {})
                table[record.id] = encode_record(record) if mine else None
        self._make(what, tables)

    def audit(self, entry: AuditEntry) -> None:
        self._tables["audit"][entry.id] = entry
        for _what, before, after in (*self._done, *self._undone):
            before["audit"] = after["audit"] = self._tables["audit"]
        self._count += 1

    def erase(self, client: Client, entry: AuditEntry) -> None:
        if client.id not in self.clients():
            raise NotFound
        strike = strike_out(identifying_texts(client, self.clients().values()))
        records = [one for table in self._tables.values() for one in table.values()]
        left = [*remainder(records, client.id, strike).kept, entry]
        self._tables = {kind.table: {} for kind in KINDS.values()}
        for record in left:
            self._tables[kind_of(record).table][record.id] = record
        self._done.clear()
        self._undone.clear()
        self._count += 1

    def remove(self, *records: Record, what: str = "remove") -> None:
        self.revise(lambda: ((now, None) for record in records if (now := self.current(record))), what=what)

    def reopen_promises(self, clients: Collection[str]) -> list[Reopened]:
        return reopen_promises(self, clients)

    def remove_client(self, client: Client) -> Belongings:
        removed = belongings(self.records_of(client.id))
        self.amend((client, None), *((record, None) for record in removed.records), what="remove")
        for one in removed.of(Document):
            self.document_files.remove(one)
        return removed

    def _make(self, what: str, changes: Tables) -> None:
        before = {table: dict(records) for table, records in self._tables.items()}
        for table, records in changes.items():
            for key, record in records.items():
                known = self._tables[table].pop(key, None) if record is None else self._tables[table].get(key)
                if record is not None:
                    made = decode_record(record, BY_TABLE[table])
                    self._tables[table][key] = replace(made, revision=known.revision + 1 if known else 1)
        if before != self._tables:
            self._done.append((what, before, {table: dict(records) for table, records in self._tables.items()}))
            self._undone.clear()
            self._count += 1

    # History

    def undo(self) -> Undone | None:
        return self._turn(self._done, self._undone, back=True)

    def redo(self) -> Undone | None:
        return self._turn(self._undone, self._done, back=False)

    def _turn(self, here: list[Any], there: list[Any], *, back: bool) -> Undone | None:
        if not here:
            return None
        there.append(here.pop())
        what, before, after = there[-1]
        self._tables = {table: dict(records) for table, records in (before if back else after).items()}
        self._count += 1
        touched = (
            RecordChange(table, *((one and encode_record(one)) for one in (before[table].get(key), records.get(key))))
            for table, records in after.items()
            for key in {**records, **before[table]}
            if records.get(key) != before[table].get(key)
        )
        done = Undone(what, tuple(touched), is_redone=not back)
        for record in (decode_record(one, Document) for table, one in done.records if table == "documents"):
            follow = self.document_files.bring_back if self.current(record) else self.document_files.remove
            follow(record)
        return done

    # Watching

    def changed(self) -> bool:
        seen, self._seen = self._seen, self._count
        return seen != self._seen

    def state_of_month(self, month: str) -> object:
        return to_builtins(self.month(month))

    # Summaries and searching

    def folders(self, contact_summary: ContactSummary) -> dict[str, FolderFacts]:
        found = {one: self.folder(one, contact_summary, date.min) for one in self._tables["clients"]}
        return {one: facts for one, facts in found.items() if any(facts)}

    def folders_due(self, contact_summary: ContactSummary, today: date, days: int = 0) -> dict[str, FolderFacts]:
        return {one: self.folder(one, contact_summary, today) for one in self._tables["clients"]}

    def due_rows(self, today: date, days: int = 0) -> list[DueRow]:
        summary = self.contact_summary(today)
        folders = self.folders_due(summary, today, days)
        return due(self.clients().values(), summary, self.settings(), today, days, folders=folders)

    def due_row(self, client: str, today: date, days: int = 0) -> DueRow | None:
        return next((row for row in self.due_rows(today, days) if row.client.id == client), None)

    def folder(self, client: str, contact_summary: ContactSummary, today: date) -> FolderFacts:
        settings, weights = self.settings(), dict[str, int]()
        if has_own_earnings(settings) and today > date.min:
            margins = yearly_margins(self.holdings(), settings, today)
            weights = contribution_weights(margins, self.sales(), settings, today)
        return FolderFacts(
            self.holdings(client),
            self.policies(client),
            contact_summary.reviews.get(client),
            cases=[*self.records(Case, client)],
            opportunities=[*self.records(Opportunity, client)],
            lines=[*self.records(CreditLine, client)],
            inspections=[*self.records(Inspection, client)],
            campaigns=_campaigns_to_contact(self, today).get(client, ()),
            lost=lost_holdings(self.holdings(client)),
            weight=weights.get(client, 0),
            goals=[*self.records(Goal, client)],
            allocation=allocation_plans(self.records(AllocationTarget, client), self.holdings(client)).get(client),
        )

    def lost_holdings(self, today: date) -> list[Holding]:
        return lost_of_clients(self.holdings())

    def work_of_months(self, months: Sequence[str]) -> list[MonthWork]:
        pages = map(self.month, months)
        return [month_work(page.contacts.values(), page.sales.values()) for page in pages]

    def effort_of_months(self, months: Sequence[str]) -> list[MonthEffort]:
        return [month_effort(self.month(month).contacts.values()) for month in months]

    def balances(self, spans: Sequence[Period], today: date) -> list[ClientBalances]:
        settings, owners = self.settings(), {one.client for one in self._of(Holding)}
        each = {one: client_balances(self.holdings(one), self.reviews(one), settings, today, spans) for one in owners}
        return [{one: found[at] for one, found in each.items()} for at in range(len(spans))]

    def measured_reviews(self) -> list[Review]:
        return measured_reviews(self._of(Review))

    def quick_summary(self, clients: Collection[str], today: date) -> QuickSummary:
        contact_summary = ContactSummary()
        contact_summary.add(self._of(Contact), self._of(Snooze), steps=self._of(StandingPromise))
        promises = [
            QuickPromise(
                *(one.client, one.text, one.due, (one.made_on, one.source)),
                one.still_open_on,
                one.by is Party.CLIENT,
                one.others,
            )
            for one in contact_summary.promises
            if one.client in clients
        ]
        newest = {one: moment for one, moment in contact_summary.newest.items() if one in clients}
        snoozes = {one: (snooze.id, snooze.until) for one, snooze in contact_summary.snoozes.items() if one in clients}
        return QuickSummary({one: contact_summary.last.get(one, {}) for one in clients}, newest, promises, snoozes)

    def find(self, words: Sequence[str]) -> Iterator[Record]:
        return chain.from_iterable(self.find_by_page(words))

    def find_by_page(self, words: Sequence[str]) -> Iterator[list[Record]]:
        """Without the names by which the files' search knows clients; the words of the records only."""
        wanted = [word.casefold() for word in words]
        for kind in sorted(KINDS.values(), key=lambda kind: kind.record is not Client):
            records = self._tables[kind.table].values() if kind.is_searchable else ()
            texts = {one.id: "\n".join((*kind.texts(one), *kind.personal_texts(one))).casefold() for one in records}
            yield [one for one in records if all(word in texts[one.id] for word in wanted)]

    # Beside the records

    @property
    def place(self) -> str:
        return "memory"

    def take_outbox(self, on: date) -> set[str]:
        lines = [UnsortedLine(on=day, line=line, at=at) for line, day, at in self.outbox.lines]
        self.outbox.lines.clear()
        if lines:
            self.save(*lines, what="keep")
        return {line.id for line in lines}

    def holidays(self) -> Holidays:
        return published_holidays()

    def report_templates(self) -> dict[str, str]:
        return {}

    def sync_copies(self) -> list[str]:
        return []


class MemoryOutbox:
    """Lines with the day they were typed on."""

    name = "outbox"

    def __init__(self) -> None:
        self.lines: list[tuple[str, date, str]] = []

    def put(self, line: str, on: date, at: str = "", *, is_draft: bool = False) -> None:
        self.lines.append((line, on, at))

    def count(self) -> int:
        return len(self.lines)

    def state(self) -> object:
        return tuple(self.lines) or None


class MemoryDocuments:
    """The content of every file by the document's id, there and put aside."""

    def __init__(self) -> None:
        self._there: dict[str, bytes] = {}
        self._aside: dict[str, bytes] = {}

    def add(self, client: str, source: str, today: date, taken: Iterable[str] = ()) -> Document:
        try:
            content = Path(source).read_bytes()
        except OSError:
            raise BadInput from None
        path = Path(source)
        names = chain([path.name], (f"{path.stem} {number}{path.suffix}" for number in count(2)))
        name = next(name for name in names if name not in taken)
        added = Document(client=client, name=name, added_on=today, size=len(content))
        self._there[added.id] = content
        return added

    def forget_copies(self) -> None:
        """There are none."""

    def take_back(self, document: Document) -> None:
        del self._there[document.id]

    def remove(self, document: Document) -> str:
        if document.id not in self._there:
            return ""
        self._aside[document.id] = self._there.pop(document.id)
        return f"aside/{document.name}"

    def read(self, document: Document) -> bytes | None:
        return self._there.get(document.id)

    def restore(self, document: Document, content: bytes) -> None:
        self._there[document.id] = content

    def bring_back(self, document: Document) -> bool:
        if document.id not in self._aside:
            return False
        self._there[document.id] = self._aside.pop(document.id)
        return True

    def show(self, document: Document) -> None:
        if document.id not in self._there and not self.bring_back(document):
            raise NotFound


def _campaigns_to_contact(book: MemoryStore, today: date) -> dict[str, list[str]]:
    """By client the names of the campaigns that run and for which the client was not contacted yet."""
    running = [one for one in newest_campaigns(book) if one.runs_on(today)]
    rows = campaign_rows(book, running, today) if running else {}
    found: dict[str, list[str]] = {}
    for campaign in running:
        for row in rows[campaign.id]:
            if row.stage is CampaignStage.CHOSEN:
                found.setdefault(row.client.id, []).append(campaign.name)
    return found
