"""What a sheet of clients would change in a book: told before it is done, and merged so that nothing known is lost.

Who a row is about is never guessed: the bank's number tells, or name and phone, or a name that only one client can be.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

import msgspec

from rmtui.comparing import name_key, unpadded
from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.fields.field import Field, united
from rmtui.entry.pinyin import pinyin_of
from rmtui.entry.values import BLANKS, digits
from rmtui.errors import BadInput, Stale
from rmtui.exchange.tables import Heading, Table, column
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Birthday, Client
from rmtui.records.ids import new_id
from rmtui.rules.people.namesakes import Clients
from rmtui.rules.people.namesakes import display_name as among

_NOTHING = frozenset(("-", "--", "—", "——", "/", "无", "暂无", "未知", "不详", "n/a", "na", "none", "null", "nan"))
"""What people and programs write into a cell that holds nothing."""

_RUNNING_TEXT = ("cautions", "notes")
"""Fields that grow: what the sheet says goes below what stands there."""


class Change(NamedTuple):
    """A client of the book that the sheet knows more or something else about."""

    before: Client
    after: Client
    fields: tuple[str, ...]
    """Names of the record's fields that differ."""


class Refusal(NamedTuple):
    """A row that cannot be taken in."""

    row: int
    column: str
    """The heading; "" where it is the row as a whole."""
    reason: str


class Plan(NamedTuple):
    """What importing a sheet would do."""

    understood: dict[str, str]
    """Heading → name of the record's field."""
    unknown: tuple[str, ...]
    """Headings whose columns are not read."""
    added: tuple[Client, ...]
    changed: tuple[Change, ...]
    unchanged: int
    """Clients of the book of whom the sheet says nothing new."""
    refused: tuple[Refusal, ...]
    warnings: tuple[str, ...]
    made_for: Mapping[str, Client]
    """The clients of the book, by id, as they were when it was made."""

    def pairs(self, clients: Callable[[], Mapping[str, Client]]) -> list[tuple[Client | None, Client]]:
        """What is to be written, for `Book.revise`. Stale where other `clients` may be meant by now."""
        if _recognised(clients()) != _recognised(self.made_for):
            raise Stale(_("The book was changed in the meantime. Import once more. Nothing was changed."))
        return [*((None, client) for client in self.added), *((one.before, one.after) for one in self.changed)]


def _recognised(clients: Mapping[str, Client]) -> dict[str, tuple[Any, ...]]:
    """What tells who a row is about."""
    return {one.id: (one.name, one.number, one.phones, one.birthday) for one in clients.values()}


class _Row(NamedTuple):
    """A row that was understood. `id` is the new client's, should it be one."""

    number: int
    known: dict[str, Any]
    id: str


def plan(table: Table, clients: dict[str, Client], today: date) -> Plan:
    """What importing `table` into a book of `clients` (by id) would do. BadInput where no column holds names.

    A cell that is empty leaves what is known. Phones, tags and the like are united, running text is added to; of
    anything else the sheet's value counts. So the same sheet once more changes nothing.
    """
    columns, unknown = _columns(table)
    rows: list[_Row] = []
    refused: list[Refusal] = []
    for number, cells in table.rows:
        known, problems = _read(number, cells, table.headers, columns, today)
        refused += problems
        if not problems:
            rows.append(_Row(number, known, new_id()))
    refused += _clashes(rows)
    refused += _unidentified(rows)
    bad = {refusal.row for refusal in refused}
    merge = _Merge(clients, (row.known["name"] for row in rows))
    for row in sorted(rows, key=_surest_first):
        if row.number not in bad:
            merge.take(row)
    merge.find_referrers()
    added = sorted(merge.touched.keys() - clients.keys(), key=merge.touched.__getitem__)
    touched = [(clients[id], merge.clients[id]) for id in merge.touched if id in clients]
    changed = tuple(Change(before, after, _differing(before, after)) for before, after in touched if before != after)
    return Plan(
        understood={table.headers[at]: column.field.name for at, column in columns.items()},
        unknown=unknown,
        added=tuple(merge.clients[id] for id in added),
        changed=changed,
        unchanged=len(touched) - len(changed),
        refused=tuple(sorted(refused + merge.refused)),
        warnings=tuple(merge.warnings),
        made_for=clients,
    )


def _columns(table: Table) -> tuple[dict[int, Heading], tuple[str, ...]]:
    """The columns that are read, by their place, and the headings of the others."""
    columns: dict[int, Heading] = {}
    unknown = []
    for at, heading in enumerate(table.headers):
        found = column(heading)
        taken = {one.field.name for one in columns.values()}
        if found and (found.field.repeatable or found.field.name not in taken):
            columns[at] = found
        elif heading.strip(BLANKS):
            unknown.append(heading)
    if not any(one.field.name == "name" for one in columns.values()):
        raise BadInput(
            _("No column holds the clients' names. Call it “Name” or “姓名”; there are: {headings}.").format(
                headings=plain(_(", ").join(heading[:20] for heading in table.headers[:10]))
            )
        )
    return columns, tuple(unknown)


def _read(
    number: int, cells: list[str], headers: list[str], columns: dict[int, Heading], today: date
) -> tuple[dict[str, Any], list[Refusal]]:
    """What a row says, by field; and what is wrong with it."""
    known: dict[str, Any] = {}
    problems = []
    if len(cells) > len(headers):
        reason = _("The row has more cells than there are headings. A text with a comma needs quotation marks.")
        return known, [Refusal(number, "", reason)]
    for at, (field, before) in columns.items():
        cell = cells[at].strip(BLANKS) if at < len(cells) else ""
        if not cell or (cell.lower() in _NOTHING and field.name != "name"):
            continue
        try:
            value = field.parse(before + cell, today)
        except BadInput as problem:
            problems.append(Refusal(number, headers[at], str(problem)))
            continue
        known[field.name] = united(field, known.get(field.name, ()), value) if field.repeatable else value
    if "name" in known:
        known["name"] = unpadded(known["name"])
    if not problems and "name" not in known:
        problems.append(Refusal(number, "", _("The row has no name.")))
    return known, problems


def _clashes(rows: list[_Row]) -> list[Refusal]:
    """The rows that give one client number to several names."""
    numbered: defaultdict[str, list[_Row]] = defaultdict(list)
    for row in rows:
        if "number" in row.known:
            numbered[row.known["number"]].append(row)
    clashes = []
    for sharing in numbered.values():
        if len({name_key(row.known["name"]) for row in sharing}) > 1:
            reason = _("Rows {rows} have the same client number and different names.").format(
                rows=_(", ").join(str(row.number) for row in sharing)
            )
            clashes += [Refusal(row.number, "", reason) for row in sharing]
    return clashes


def _unidentified(rows: list[_Row]) -> list[Refusal]:
    """The rows of one name without number, phone or full birthday, which may be about one client or about several."""
    alike: defaultdict[str, list[_Row]] = defaultdict(list)
    for row in rows:
        if not row.known.get("number") and not row.known.get("phones") and not _full(row.known.get("birthday")):
            alike[name_key(row.known["name"])].append(row)
    return [
        Refusal(row.number, "", _nothing_tells())
        for sharing in alike.values()
        for row in sharing
        if any(row.known != other.known for other in sharing)  # the same row once more is about the same client
    ]


def _full(birthday: Birthday | None) -> bool:
    """Does a birthday tell who is meant, beside the name?"""
    return birthday is not None and birthday.year is not None


def _nothing_tells() -> str:
    return _(
        "Another row has this name, and nothing tells whether they are about one client. "
        "Add the client number or a phone number."
    )


def _surest_first(row: _Row) -> tuple[bool, int, bool, bool, int]:
    """The order in which rows are taken: one that says little of whom it is about must find all who it may be."""
    known = row.known
    birthday: Birthday | None = known.get("birthday")
    return "number" not in known, -len(known.get("phones", ())), birthday is None, not _full(birthday), row.number


class _Merge:
    """The clients of a book, as they become while a sheet is taken in row by row."""

    def __init__(self, clients: dict[str, Client], names: Iterable[str]) -> None:
        """`names`: all in the sheet. A client it has by the name of the book is not one it gives another name."""
        self.clients = dict(clients)
        self._names = {name_key(name) for name in names}
        self.touched: dict[str, int] = {}
        """Id → the first row about this client."""
        self._told: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
        """Id → what the rows about this client say."""
        self.refused: list[Refusal] = []
        self.warnings: list[str] = []
        self._referrers: dict[str, _Row] = {}
        self._by_name: defaultdict[str, list[str]] = defaultdict(list)
        self._by_number: defaultdict[str, list[str]] = defaultdict(list)
        for client in clients.values():
            self._index(client)

    def take(self, row: _Row) -> None:
        """Take in what a row says, or refuse it."""
        try:
            client = self._meant(row)
        except BadInput as problem:
            self.refused.append(Refusal(row.number, "", str(problem)))
            return
        known = {name: value for name, value in row.known.items() if name != "referred_by"}
        if client is None:
            client = Client(id=row.id, **{"pinyin": pinyin_of(known["name"])} | known)
        else:
            client = self._completed(client, known, row.number)
        self.clients[client.id] = client
        self.touched.setdefault(client.id, row.number)
        self._told[client.id].append(row.known)
        self._index(client)
        if "referred_by" in row.known:
            self._referrers[client.id] = row

    def find_referrers(self) -> None:
        """Find the clients named as those who introduced others, now that all are known."""
        called: defaultdict[str, set[str]] = defaultdict(set)
        everyone = Clients(self.clients)
        for client in self.clients.values() if self._referrers else ():
            for name in (client.name, among(client, everyone), client.number, *client.aliases):
                called[name_key(name)].add(client.id)
        for id, row in self._referrers.items():
            said = row.known["referred_by"]
            found = called[name_key(said)] - {id}
            if len(found) == 1:
                self.clients[id] = msgspec.structs.replace(self.clients[id], referred_by=found.pop())
            else:
                sentence = (
                    _("Row {row}: several clients are called “{name}”, so who referred this one is left open.")
                    if found
                    else _("Row {row}: no client is called “{name}”, so who referred this one is left open.")
                )
                self.warnings.append(sentence.format(row=row.number, name=plain(said)))

    def _meant(self, row: _Row) -> Client | None:
        """The client a row is about; None if it is a new one. BadInput if there may be several."""
        name, number = row.known["name"], row.known.get("number")
        namesakes = [
            client
            for id in self._by_name[name_key(name)]
            if name_key((client := self.clients[id]).name) == name_key(name)
        ]
        numbered = [self.clients[id] for id in self._by_number[number]] if number else []
        sharing = [client for client in namesakes if _phones(client.phones) & _phones(row.known.get("phones", ()))]
        if len(numbered) > 1:
            raise self._several(name)
        if numbered:
            if numbered[0] not in namesakes and (namesakes or name_key(numbered[0].name) in self._names):
                raise BadInput(_("Client number and name belong to different clients. Correct one of them."))
            return numbered[0]
        fitting = [client for client in namesakes if not _contradicts(client, row.known)]
        if sharing:
            fitting = [client for client in sharing if not (number and client.number)]
            if not fitting:
                raise BadInput(_("The client of this name and phone has another client number. Correct one of them."))
        if len(fitting) > 1:
            raise self._several(name)
        if fitting and not sharing and self._is_open(row.known, fitting[0]):
            raise BadInput(_nothing_tells())
        if not fitting and namesakes:
            self.warnings.append(
                _("Row {row}: “{name}” is added beside a client of the same name with other particulars.").format(
                    row=row.number, name=plain(name)
                )
            )
        return fitting[0] if fitting else None

    def _is_open(self, known: dict[str, Any], client: Client) -> bool:
        """Is a client another row is about the same as one of whom a row says no more than the name?"""
        same_birthday = _full(known.get("birthday")) and known["birthday"] == client.birthday
        return not same_birthday and any(known != told for told in self._told[client.id])

    def _several(self, name: str) -> BadInput:
        return BadInput(
            _("There are several clients “{name}” this may be. Add the client number or a phone number.").format(
                name=plain(name)
            )
        )

    def _completed(self, client: Client, known: dict[str, Any], row: int) -> Client:
        """The client with what a row knows."""
        merged = {name: _merged(CLIENT_FIELDS[name], getattr(client, name), value) for name, value in known.items()}
        new = {name: value for name, value in merged.items() if value != getattr(client, name)}
        if "name" in new:
            new.setdefault("pinyin", pinyin_of(new["name"]))
        for name in new if client.id in self.touched else ():
            field = CLIENT_FIELDS[name]
            if getattr(client, name) != field.empty and not field.repeatable and name not in _RUNNING_TEXT:
                self.warnings.append(
                    _("Rows {first} and {row} are about one client and differ in “{field}”: row {row} counts.").format(
                        first=self.touched[client.id], row=row, field=_(field.label)
                    )
                )
        return msgspec.structs.replace(client, **new)

    def _index(self, client: Client) -> None:
        for index, word in ((self._by_name, name_key(client.name)), (self._by_number, client.number)):
            if word and client.id not in index[word]:
                index[word].append(client.id)


def _phones(phones: Iterable[str]) -> set[str]:
    return {digits(phone) for phone in phones}


def _contradicts(client: Client, known: dict[str, Any]) -> bool:
    """Does a row give another number, other phones or another birthday?"""
    number, phones, birthday = known.get("number"), known.get("phones"), known.get("birthday")
    return bool(
        (number and client.number and number != client.number)
        or (phones and client.phones and not _phones(phones) & _phones(client.phones))
        or (birthday and client.birthday and not _one_day(birthday, client.birthday))
    )


def _one_day(one: Birthday, other: Birthday) -> bool:
    """Are these the same birthday, as far as the years are known?"""
    years = {one.year, other.year} - {None}
    return len(years) <= 1 and msgspec.structs.replace(one, year=other.year) == other


def _merged(field: Field, old: Any, new: Any) -> Any:
    """What is known of a field after a sheet spoke of it too."""
    if old == field.empty:
        return new
    if field.repeatable:
        return united(field, old, new)
    if field.name in _RUNNING_TEXT:
        told = set(old.splitlines())
        return "\n".join((old, *(line for line in new.splitlines() if line not in told)))
    if field.name == "name":
        return old if name_key(old) == name_key(new) else new
    if field.name == "birthday":
        return old if new.year is None and _one_day(old, new) else new
    return new


def _differing(before: Client, after: Client) -> tuple[str, ...]:
    return tuple(name for name in CLIENT_FIELDS if getattr(before, name) != getattr(after, name))
