"""The clients of a book while the rows of a file are taken in, so that nothing known is lost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from rmtui.comparing import name_form
from rmtui.entry.client_merging import RUNNING_TEXT, merged_value
from rmtui.entry.client_titles import with_name_followed
from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.fields.field import Field
from rmtui.entry.pinyin import pinyin_of
from rmtui.exchange.importing.records.exported_values import in_full, lines_in_full
from rmtui.exchange.importing.records.identity import Doubt, Identities, Skipped
from rmtui.exchange.importing.rows.client_row import ClientRow
from rmtui.exchange.importing.rows.drafts import Remark, Session
from rmtui.exchange.safe_text import LONGEST_CELL
from rmtui.language import N_
from rmtui.records.client import Birthday, Client
from rmtui.records.ids import is_record_id, new_id
from rmtui.rules.people.titles import is_title, with_surname

_ADDED = ("family", "contact_persons", "notes")
"""Fields of a client that a row may add to although it is no row of the client."""
_BEHIND = 1_000_000
"""More rows than a file has."""

DOUBTFUL = N_("Rows that wait for an answer: who is meant")
LEFT_OUT = N_("Rows that you left out")
DIFFERING = N_("Rows about a client of another row that say something else: the last one counts")
JOINED = N_("Rows about a client of an earlier row in the list, joined with that one")
REFERRER = N_("Nobody, or more than one, has the name of who referred the client: left open")
CHANGED_SINCE = N_(
    "Clients who may have changed since the file was exported: telephone numbers, tags and the like that it lacks stay"
)
NO_CLIENT = N_("Appointments whose title names no client, left out")
BY_NAME_ALONE = N_("Clients who are added with nothing but a name, since records name them")


class People:
    """The clients while a file is imported."""

    def __init__(
        self, clients: Mapping[str, Client], rows: Iterable[ClientRow], ids: dict[str, str], session: Session
    ) -> None:
        """`rows`: all of the file; `ids`: of new clients, the same in every plan of one file."""
        names = [(row.values["name"], row.is_reference) for row in rows]
        by_records = (name for name, is_reference in names if is_reference)
        self._identities = Identities(clients, session.answers, (name for name, _is in names), by_records)
        self._ids, self._remark = ids, session.remark
        self.touched: dict[str, int] = {}
        """The ids of the clients that rows are about, with the place of the first of them in the file."""
        self._said_by: dict[tuple[str, str], tuple[int, ClientRow]] = {}
        """By client and field the row that said its value last, and the place of the row in the file."""
        self._listed: set[tuple[str, str]] = set()
        """The clients of the rows of each list, with its sheet."""
        self._referrers: list[tuple[str, ClientRow]] = []
        self._references: dict[tuple[Any, ...], str | None] = {}

    @property
    def ids(self) -> dict[str, str]:
        """By the ids that an exported file has those of the same records in the book."""
        return self._identities.ids

    @property
    def clients(self) -> Mapping[str, Client]:
        """All clients by id, as they are now."""
        return self._identities.clients

    def take(self, row: ClientRow, place: int) -> str | None:
        """Take in what a row says of its client; the client's id, None where it is not clear who that is.

        `place`: of the row in the file.
        """
        found = self._identities.find(row)
        if isinstance(found, (Doubt, Skipped)):
            self._leave(row, found)
            return None
        known = {name: value for name, value in row.values.items() if name not in ("referred_by", "revision", "id")}
        if found is None:
            client = Client(id=self._new_id(row), **{"pinyin": pinyin_of(known["name"])} | _addressed(known))
        else:
            if found.birthday and found.birthday.year:
                known.pop("birth_year", None)
            known = self._without_outdated(found, known, place)
            client = self._completed(found, _with_names_of(found, _without_known(known, found, row), row), row)
        if "id" in row.values:
            self.ids.setdefault(row.values["id"], client.id)
        for name in known:
            self._said_by[client.id, name] = place, row
        self._tell_joined(row, client)
        self.touched[client.id] = min(place, self.touched.get(client.id, place))
        self._identities.add(client, row)
        if "referred_by" in row.values:
            self._referrers.append((client.id, row))
        return client.id

    def _tell_joined(self, row: ClientRow, client: Client) -> None:
        """Tell that a list of clients has one twice; rows that list records name theirs again and again."""
        if all(draft.is_headed for draft in row.records):
            if (client.id, row.place.sheet) in self._listed:
                self._remark(Remark(JOINED, row.place, client.name))
            self._listed.add((client.id, row.place.sheet))

    def refer(self, row: ClientRow) -> str | None:
        """The id of the client whom a row of records names, a new one where nobody has the name; None as `take`."""
        values = row.values
        key = (name_form(values["name"]), values.get("number"), values.get("phones"), row.is_only_one and row.place)
        if self._references.get(key) is None:
            self._references[key] = self._refer(row)
        added = {name: values[name] for name in _ADDED if name in values}
        if (id := self._references[key]) and added:
            self._identities.add(self._completed(self.clients[id], added, row))
            self.touched.setdefault(id, len(self.touched) + _BEHIND)
        return self._references[key]

    def _refer(self, row: ClientRow) -> str | None:
        found = self._identities.find_reference(row)
        if isinstance(found, (Doubt, Skipped)):
            self._leave(row, found)
            return None
        if found:
            return found.id
        values = {name: value for name, value in row.values.items() if name not in ("tier", *_ADDED)}
        client = Client(id=self._new_id(row), **{"pinyin": pinyin_of(values["name"])} | values)
        self._remark(Remark(BY_NAME_ALONE, row.place, client.name))
        self.touched.setdefault(client.id, len(self.touched) + _BEHIND)
        self._identities.add(client, row)
        return client.id

    def is_known(self, name: str) -> bool:
        """Whether a client has this name or number."""
        return bool(self._identities.named(name))

    def named_in(self, title: str) -> str:
        """The name of a client that the title of an appointment has; "" for none."""
        form = name_form(title)
        names = (one.name for one in self.clients.values() if len(one.name) > 1 and name_form(one.name) in form)
        return max(names, key=len, default="")

    def leave_out(self, row: ClientRow) -> None:
        """Tell of an appointment that names no client."""
        self._remark(Remark(NO_CLIENT, row.place, row.values["name"]))

    def find_referrers(self) -> None:
        """Find the clients named as those who introduced others, now that all are known."""
        for id, row in self._referrers:
            client, name = self.clients[id], row.values["referred_by"]
            found = [one for one in self._identities.named(name) if one.id != id]
            if len(found) == 1:
                self._identities.add(msgspec.structs.replace(client, referred_by=found[0].id))
            else:
                self._remark(Remark(REFERRER, row.place, name))

    def _leave(self, row: ClientRow, found: Doubt | Skipped) -> None:
        self._remark(Remark(DOUBTFUL if isinstance(found, Doubt) else LEFT_OUT, row.place, row.values["name"]))

    def _new_id(self, row: ClientRow) -> str:
        written: str = row.values.get("id", "")
        if is_record_id(written) and written not in self.clients and written not in self.ids:
            return written
        return self._ids.setdefault(f"{row.place.sheet}/{row.place.row}/{row.values['name']}", new_id())

    def _without_outdated(self, client: Client, known: dict[str, Any], place: int) -> dict[str, Any]:
        """The values of a row without those that a row further down said otherwise, as rows are taken out of order."""
        kept = dict(known)
        for name, value in known.items():
            later, row = self._said_by.get((client.id, name), (-1, None))
            if row and later > place and name != "name" and _is_overwritten(client, name):
                del kept[name]
                if value != getattr(client, name):
                    self._remark(Remark(DIFFERING, row.place, client.name))
        return kept

    def _completed(self, client: Client, known: dict[str, Any], row: ClientRow) -> Client:
        """The client with what a row knows."""
        full = {name: in_full(value, getattr(client, name)) for name, value in known.items()}
        merged = {name: merged_value(CLIENT_FIELDS[name], getattr(client, name), value) for name, value in full.items()}
        whole = {name: _whole_list(CLIENT_FIELDS[name], merged[name], value) for name, value in full.items()}
        whole |= _whole_texts(client, full, row)
        if "id" in row.values and whole != merged:
            if row.values.get("revision") == client.revision:
                merged = whole
            else:
                self._remark(Remark(CHANGED_SINCE, row.place, client.name))
        changed = {name: value for name, value in merged.items() if value != getattr(client, name)}
        new = with_name_followed(client, changed)
        if client.id in self.touched and any(_is_overwritten(client, name) for name in new):
            self._remark(Remark(DIFFERING, row.place, client.name))
        return msgspec.structs.replace(client, **new)


def _whole_list(field: Field, merged: Any, exported: Any) -> Any:
    """The words of a list as a cell of an exported sheet has them: what was taken out of the cell goes. Any other
    value, of which a sheet may not have everything, is as it was `merged`.
    """
    if not (field.repeatable and all(isinstance(one, str) for one in (*merged, *exported))):
        return merged
    return tuple(next(one for one in merged if field.same(one, other)) for other in exported)


def _whole_texts(client: Client, exported: Mapping[str, Any], row: ClientRow) -> dict[str, str]:
    """The running texts as the cells of an exported sheet have them: what was written over is gone. One that was cut
    to the length of a cell is added to.
    """
    return {
        name: lines_in_full(exported[name], known)
        for name in RUNNING_TEXT
        if name in exported and len(known := getattr(client, name)) < LONGEST_CELL
        if name != "notes" or row.has_notes
    }


def _addressed(known: dict[str, Any]) -> dict[str, Any]:
    """What a row knows, with the surname behind a title that has a column of its own."""
    if "salutation" not in known:
        return known
    return {**known, "salutation": with_surname(known["salutation"], known["name"])}


def _with_names_of(client: Client, known: dict[str, Any], row: ClientRow) -> dict[str, Any]:
    """What a row knows, without its name where the client has another one: that becomes an alias.

    Under the bank's own number, or the id of an exported file, the name in the file is the new one.
    """
    if client.salutation and (row.written_name or is_title(known.get("salutation", "").rstrip("."))):
        known = {name: value for name, value in known.items() if name != "salutation"}
    known = _addressed(known)
    form = name_form(known["name"])
    others = {name: value for name, value in known.items() if name != "name"}
    if form in map(name_form, (*client.aliases, client.salutation)):
        return others
    is_own_row = "id" in row.values or (client.number and known.get("number") == client.number)
    if form == name_form(client.name) or is_own_row:
        return known
    return {**others, "aliases": (*known.get("aliases", ()), known["name"])}


def _without_known(values: dict[str, Any], client: Client, row: ClientRow) -> dict[str, Any]:
    """The values of a row, without the texts in its notes that are not clear but may say what is known."""
    known = {one.line for one in row.unclear if getattr(client, one.field, None) in one.readings}
    if not known:
        return values
    return {**values, "notes": "\n".join(line for line in values["notes"].splitlines() if line not in known)}


def changed_fields(before: Client, after: Client) -> tuple[str, ...]:
    """The fields in which two states of a client differ."""
    return tuple(name for name in CLIENT_FIELDS if getattr(before, name) != getattr(after, name))


def _is_overwritten(client: Client, name: str) -> bool:
    field = CLIENT_FIELDS[name]
    return getattr(client, name) != field.empty and not field.repeatable and name not in RUNNING_TEXT


def surest_first(rows: Iterable[ClientRow]) -> list[ClientRow]:
    """The order in which rows are taken in: a row that says little about its client comes last, when all candidates are
    known.
    """

    def order(row: ClientRow) -> tuple[bool, int, bool, bool]:
        birthday: Birthday | None = row.values.get("birthday")
        phones = len(row.values.get("phones", ()))
        return "number" not in row.values, -phones, birthday is None, not (birthday and birthday.year)

    return sorted(rows, key=order)
