"""Records into a book's files: every method decides under the lock what changes, and makes it one operation.

The records' classes are loaded only by the methods that take them: `rmtui log` needs none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.errors import NotFound, Stale
from rmtui.language import _
from rmtui.records.ids import new_id
from rmtui.rules.days.months import month_key
from rmtui.store.entry_codec import encode_entry, encode_matters
from rmtui.store.files import outbox
from rmtui.store.files.layout import BOOK, month_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from rmtui.entry.line import Entry
    from rmtui.records.audit import AuditEntry
    from rmtui.records.base import Record
    from rmtui.records.client import Client
    from rmtui.records.events import UnsortedLine
    from rmtui.store.belongings import Belongings
    from rmtui.store.door import Reading
    from rmtui.store.files import file_format
    from rmtui.store.files.names_index import ClientNames
    from rmtui.store.files.operations import Changes


class Writer:
    """Changes of the book at `root`, decided upon what `reading` says under the lock."""

    def __init__(self, root: str, names: ClientNames, reading: Reading) -> None:
        self._root = root
        self._names = names
        self._reading = reading

    def log(self, entry: Entry) -> str:
        """Write down what an entry says; the id of the contact. NotFound where a client is not there any more."""
        contact, changed = _entry_changes(entry)

        def decide() -> Changes:
            self._names.check(entry)
            return changed

        self._apply("log", decide)
        return contact

    def log_all(self, entries: Iterable[Entry], unsorted: Iterable[UnsortedLine]) -> None:
        """Write down what several entries say, and keep lines that were not understood, as one operation.

        NotFound where a client is not there any more.
        """
        from rmtui.store.files.pages import put_record

        entries = list(entries)
        changed: Changes = {}
        for entry in entries:
            for file, tables in _entry_changes(entry)[1].items():
                for table, records in tables.items():
                    changed.setdefault(file, {}).setdefault(table, {}).update(records)
        for line in unsorted:
            put_record(changed, line)

        def decide() -> Changes:
            self._names.check(*entries)
            return changed

        self._apply("log", decide)

    def sort_line(self, line: UnsortedLine, entry: Entry) -> str:
        """Write down what an unsorted line turned out to mean, in the line's place; the id of the contact.

        Stale where the line was sorted, dropped or corrected elsewhere since it was read.
        """
        contact, found = _entry_changes(entry.typed_at(line.on, line.at))
        found.setdefault(month_file(month_key(line.on)), {})["unsorted"] = {line.id: None}

        def decide() -> Changes:
            if self._reading.current(line) != line:
                raise Stale(_("This line was sorted or changed elsewhere meanwhile. Nothing was written."))
            self._names.check(entry)
            return found

        self._apply("sort", decide)
        return contact

    def keep_unsorted(self, line: str, why: str, on: date, at: str = "") -> None:
        """Keep a line that was not understood, word for word."""
        record = {"id": new_id(), "on": on.isoformat(), "line": line, "why": why} | ({"at": at} if at else {})
        changed: Changes = {month_file(record["on"][:7]): {"unsorted": {record["id"]: record}}}
        self._apply("keep", lambda: changed)

    def take_outbox(self, on: date) -> set[str]:
        """Bring in the lines that could not be written when they were typed, as unsorted ones; their ids.

        Among these are those that somebody brought in who was killed before the outbox was gone.
        """
        from rmtui.store.files.file_protocol import read_tables

        there: set[str] = set()
        with outbox.take(self._root) as lines:

            def decide() -> Changes:
                changed: Changes = {}
                months: dict[str, file_format.Tables] = {}
                for line in lines:
                    record = {"id": line.id, "on": line.on or on.isoformat(), "line": line.line}
                    record |= {"at": line.at} if line.at else {}
                    if line.torn:
                        record["why"] = _("It was cut off when it was kept.")
                    elif line.is_draft:
                        record["why"] = _("It was still being typed when the desk was closed.")
                    name = month_file(record["on"][:7])
                    if name not in months:
                        months[name] = read_tables(self._root, name)
                    if line.id in months[name].get("deleted", ()):
                        continue  # sorted, or let go of
                    there.add(line.id)
                    if line.id not in months[name].get("unsorted", ()):
                        changed.setdefault(name, {}).setdefault("unsorted", {})[line.id] = record
                return changed

            if lines:
                self._apply("keep", decide)
        return there

    def save(self, *records: Record, what: str) -> None:
        """Write records as they stand, as one operation. `what` names it: add, edit, import, snooze, note ...

        What others did meanwhile is not looked at: what was read, or names a client, goes through `amend`.
        """
        from rmtui.store.files.pages import put_record

        found: Changes = {}
        for record in records:
            put_record(found, record)
        self._apply(what, lambda: found)

    def amend(self, *pairs: tuple[Record | None, Record | None], what: str) -> None:
        """Several records as one operation: each as it was read, and as it is to be.

        None in the place of the first adds a record, in the place of the second it removes one. Stale where another
        process changed the same field to a different end, or the record is gone, and where a record that is to go was
        changed meanwhile; else as `rmtui.store.change_merging` says.
        """
        self.revise(lambda: pairs, what=what)

    def revise(
        self,
        decide: Callable[[], Iterable[tuple[Record | None, Record | None]]],
        *,
        what: str,
        orphans: bool = False,
    ) -> None:
        """As `amend`, with what is to become of the records decided under the lock, from the book as it is then.

        What `decide` raises leaves the book as it was. `orphans`: see `rmtui.store.change_merging.merge_changes`.
        """
        from rmtui.store.change_merging import merge_changes
        from rmtui.store.files.pages import file_of, put_record

        def changes() -> Changes:
            found: Changes = {}
            for base, mine in merge_changes(decide(), self._reading.current, self._reading.clients, orphans=orphans):
                if base and (mine is None or file_of(mine) != file_of(base)):
                    put_record(found, base, remove=True)
                if mine:
                    put_record(found, mine)
            return found

        self._apply(what, changes)

    def audit(self, entry: AuditEntry) -> None:
        """Write down what left the book; undo does not know of it."""
        from rmtui.store.files.pages import put_record

        found: Changes = {}
        put_record(found, entry)
        self._apply("audit", lambda: found, remembered=False)

    def remove(self, *records: Record, what: str) -> None:
        """Delete records, whatever became of them since they were read, as one operation."""
        self.revise(lambda: ((now, None) for record in records if (now := self._reading.current(record))), what=what)

    def remove_client(self, client: Client) -> Belongings:
        """Remove a client as it was read with all that belongs to the client, as one operation; what that was.

        The files of documents go to `aside/`, and come back with the records. Stale where the client was changed
        meanwhile. RmtuiError where the files could not be moved: the records are gone then, and it says so.
        """
        from rmtui.records.document import Document
        from rmtui.store.belongings import belongings
        from rmtui.store.files import documents

        removed: list[Belongings] = []

        def decide() -> list[tuple[Record | None, Record | None]]:
            removed.append(belongings(self._reading.records_of(client.id)))
            return [(client, None), *((record, None) for record in removed[-1].records)]

        self.revise(decide, what="remove")
        documents.remove_all(self._root, removed[-1].of(Document))
        return removed[-1]

    def erase(self, client: Client, entry: AuditEntry) -> None:
        """Erase a client for good; see `rmtui.store.files.erasure`. NotFound where the client is gone."""
        from rmtui.records.kinds import KINDS
        from rmtui.rules.conduct import erasure as rules
        from rmtui.store.files import erasure

        strike = rules.strike_out(rules.identifying_texts(client, self._reading.clients().values()))

        def decide() -> rules.Remainder:
            if client.id not in self._reading.clients():
                raise NotFound(_("The client is not there any more."))
            records = [one for kind in KINDS for one in self._reading.records(kind)]
            found = rules.remainder(records, client.id, strike)
            return found._replace(kept=[*found.kept, entry])

        erasure.erase(self._root, decide, strike)

    def _apply(self, what: str, decide: Callable[[], Changes], *, remembered: bool = True) -> None:
        """Make the changes that are decided upon under the lock."""
        from rmtui.store.files import changes  # with it comes TinyDB, which reading does not need

        changes.apply(self._root, changes.book_id(self._root), what, decide, remembered=remembered)


def _entry_changes(entry: Entry) -> tuple[str, Changes]:
    """The id of the contact of an entry, and what is to be written."""
    contact, tables = encode_entry(entry)
    changed: Changes = {month_file(month_key(entry.on)): tables}
    if matters := encode_matters(entry):
        changed[BOOK] = matters
    return contact, changed
