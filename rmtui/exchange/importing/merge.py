"""The clients of a book as they become while a client list is taken in row by row, so that nothing known is lost.

Who a row is about is never guessed: the bank's number tells, or name and phone, or a name that only one client can be.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import msgspec

from rmtui.comparing import name_key
from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.fields.field import Field, merge_values
from rmtui.entry.pinyin import pinyin_of
from rmtui.entry.values import digits
from rmtui.errors import BadInput
from rmtui.exchange.importing.rows import ClientRow, Refusal, is_full, same_client_unclear
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Birthday, Client
from rmtui.rules.people.namesakes import Clients, display_name

_RUNNING_TEXT = ("cautions", "notes")
"""Fields that grow: what the sheet says goes below what stands there."""


class Merge:
    """The clients of a book, as they become while a sheet is taken in row by row."""

    def __init__(self, clients: dict[str, Client], names: Iterable[str]) -> None:
        """`names`: all in the sheet. A client it has by the name of the book is not one it gives another name."""
        self.clients = dict(clients)
        self._names = {name_key(name) for name in names}
        self.touched: dict[str, int] = {}
        """Id → the first row about this client."""
        self._values: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
        """Id → what the rows about this client say."""
        self.refused: list[Refusal] = []
        self.warnings: list[str] = []
        self._referrers: dict[str, ClientRow] = {}
        self._by_name: defaultdict[str, list[str]] = defaultdict(list)
        self._by_number: defaultdict[str, list[str]] = defaultdict(list)
        for client in clients.values():
            self._index(client)

    def take(self, row: ClientRow) -> None:
        """Take in what a row says, or refuse it."""
        try:
            client = self._find_client(row)
        except BadInput as problem:
            self.refused.append(Refusal(row.number, "", str(problem)))
            return
        known = {name: value for name, value in row.values.items() if name != "referred_by"}
        if client is None:
            client = Client(id=row.id, **{"pinyin": pinyin_of(known["name"])} | known)
        else:
            client = self._completed(client, known, row.number)
        self.clients[client.id] = client
        self.touched.setdefault(client.id, row.number)
        self._values[client.id].append(row.values)
        self._index(client)
        if "referred_by" in row.values:
            self._referrers[client.id] = row

    def find_referrers(self) -> None:
        """Find the clients named as those who introduced others, now that all are known."""
        called: defaultdict[str, set[str]] = defaultdict(set)
        everyone = Clients(self.clients)
        for client in self.clients.values() if self._referrers else ():
            for name in (client.name, display_name(client, everyone), client.number, *client.aliases):
                called[name_key(name)].add(client.id)
        for id, row in self._referrers.items():
            name = row.values["referred_by"]
            found = called[name_key(name)] - {id}
            if len(found) == 1:
                self.clients[id] = msgspec.structs.replace(self.clients[id], referred_by=found.pop())
            else:
                sentence = (
                    _("Row {row}: several clients are called “{name}”, so who referred this one is left open.")
                    if found
                    else _("Row {row}: no client is called “{name}”, so who referred this one is left open.")
                )
                self.warnings.append(sentence.format(row=row.number, name=plain(name)))

    def _find_client(self, row: ClientRow) -> Client | None:
        """The client a row is about; None if it is a new one. BadInput if there may be several."""
        name, number = row.values["name"], row.values.get("number")
        namesakes = [
            client
            for id in self._by_name[name_key(name)]
            if name_key((client := self.clients[id]).name) == name_key(name)
        ]
        numbered = [self.clients[id] for id in self._by_number[number]] if number else []
        sharing = [client for client in namesakes if _phones(client.phones) & _phones(row.values.get("phones", ()))]
        if len(numbered) > 1:
            raise self._several(name)
        if numbered:
            if numbered[0] not in namesakes and (namesakes or name_key(numbered[0].name) in self._names):
                raise BadInput(_("Client number and name belong to different clients. Correct one of them."))
            return numbered[0]
        fitting = [client for client in namesakes if not _contradicts(client, row.values)]
        if sharing:
            fitting = [client for client in sharing if not (number and client.number)]
            if not fitting:
                raise BadInput(_("The client of this name and phone has another client number. Correct one of them."))
        if len(fitting) > 1:
            raise self._several(name)
        if fitting and not sharing and self._is_open(row.values, fitting[0]):
            raise BadInput(same_client_unclear())
        if not fitting and namesakes:
            self.warnings.append(
                _("Row {row}: “{name}” is added beside a client of the same name with other particulars.").format(
                    row=row.number, name=plain(name)
                )
            )
        return fitting[0] if fitting else None

    def _is_open(self, known: dict[str, Any], client: Client) -> bool:
        """Is a client another row is about the same as one of whom a row says no more than the name?"""
        same_birthday = is_full(known.get("birthday")) and known["birthday"] == client.birthday
        return not same_birthday and any(known != other for other in self._values[client.id])

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
        return merge_values(field, old, new)
    if field.name in _RUNNING_TEXT:
        lines = set(old.splitlines())
        return "\n".join((old, *(line for line in new.splitlines() if line not in lines)))
    if field.name == "name":
        return old if name_key(old) == name_key(new) else new
    if field.name == "birthday":
        return old if new.year is None and _one_day(old, new) else new
    return new
