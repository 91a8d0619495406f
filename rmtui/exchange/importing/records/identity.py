"""Who a row is about: a client of the book, another row's, a new one, or a question (FIELD.md, 保密).

The bank's number, an identity number, or the name with a phone number tell. The name alone, compared without blanks,
width, case and traditional characters, tells only with the birthday or the employer, or where nothing speaks against
the one client who has it. An alias tells as the name does, and so does a salutation with a phone number. A salutation
alone is a question, and so is another name with the phone number and the birthday of a client, who may have been
renamed. What is doubtful is asked, each pair side by side, and never guessed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rmtui.comparing import name_form, unpadded
from rmtui.exchange.importing.questions import LEAVE_OUT, NEW, Answers
from rmtui.exchange.importing.records.client_matching import (
    agrees,
    are_alike,
    born_otherwise,
    contradicts,
    fits_hint,
    full_birthday,
    is_another,
    numbers_differ,
    phones_differ,
    shares_phone,
    surname_first,
    without_title,
)
from rmtui.exchange.importing.records.identity_questions import identity_question
from rmtui.exchange.importing.rows.client_row import ClientRow
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.rules.people.name_spellings import are_spellings_of_one, in_any_order, latin_forms, spelling_keys
from rmtui.rules.people.namesakes import Clients, display_name
from rmtui.rules.people.titles import split_title

_ID_NUMBER = re.compile(r"(?<!\d)\d{17}[\dXx](?!\d)")
_HINTED = re.compile(r"(?P<name>.+?)\s*[(（](?P<hint>[^()（）]+)[)）]")
"""A name with what tells it from another: David Jones (HG1058)."""
_MIDDLE_INITIALS = re.compile(r"(?<=\w)(?: [A-Z]\b\.?)+(?= \w)")
"""Between first name and surname: J., of Margaret J. Whitcombe."""


class Doubt(NamedTuple):
    """It is not known yet which client is meant."""


class Skipped(NamedTuple):
    """The person left the row out."""


Found = Client | Doubt | Skipped | None
"""None for a new client."""


class Identities:
    """The clients of the book and of the file, by what identifies them."""

    def __init__(
        self,
        clients: Mapping[str, Client],
        answers: Answers,
        names: Iterable[str],
        named_by_records: Iterable[str],
    ) -> None:
        """`names`: all that rows have. A client one has by the name of the book is not one it gives another name.

        `named_by_records`: those of them that rows of records have.
        """
        self.clients = dict(clients)
        self.ids: dict[str, str] = {}
        """By the ids that an exported file has those of the same records in the book."""
        self._book = frozenset(clients)
        self._answers = answers
        self._names = {name_form(name) for name in names}
        self._named_by_records = {name_form(name) for name in named_by_records}
        self._said: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
        """What the rows of this file say of a client, by id."""
        self._first_row: dict[str, str] = {}
        """The first row about a client: stands in answers for one who is not, or was not, in the book."""
        self._by = {
            name: defaultdict[str, list[str]](list)
            for name in ("name", "alias", "salutation", "number", "id_number", "birthday", "turned", "spelling")
        }
        self._sheets: dict[str, str] = {}
        """The sheet of the first row about a client, by id."""
        self._titled: set[str] = set()
        """The ids of clients to whose name a row gives a title."""
        self._waiting: set[str] = set()
        """The names of rows of which it is not known yet whom they are about."""
        self._new: dict[int, str] = {}
        """Of rows about clients who are new, as a person answered, by what the book remembers who they are."""
        self._everyone: Clients | None = None
        self._others: defaultdict[str, list[str]] = defaultdict(list)
        self._only_rows: dict[tuple[str, str], int] = {}
        """The row about a client in a sheet that has one a client, by the sheet and the client's id."""
        for client in clients.values():
            self.add(client)

    def add(self, client: Client, row: ClientRow | None = None) -> None:
        """Add a client as it is now, and the row that described it."""
        self.clients[client.id] = client
        self._everyone = None
        numbers = (*_ID_NUMBER.findall(client.notes), row.id_number if row else "")
        keys = (
            ("name", name_form(client.name)),
            *(
                ("alias", name_form(alias))
                for alias in (*client.aliases, *without_title(client), *surname_first(client.name))
            ),
            ("salutation", name_form(client.salutation)),
            ("birthday", full_birthday(client.birthday)),
            *(("turned", form) for form in latin_forms(client)),
            *(("spelling", key) for key in spelling_keys(client.name)),
            ("number", client.number),
            *(("id_number", number.upper()) for number in numbers),
        )
        for index, key in keys:
            if key and client.id not in self._by[index][key]:
                self._by[index][key].append(client.id)
        if row and (kept_as := self._new.pop(id(row), "")):
            self._answers.used[kept_as] = client.id
        if row:
            self._sheets.setdefault(client.id, row.place.sheet)
            if row.written_name:
                self._titled.add(client.id)
            self._said[client.id].append(row.values)
            self._first_row.setdefault(client.id, f"row-{row.place.sheet}-{row.place.row}")
        if row and row.is_only_one:
            self._only_rows.setdefault((row.place.sheet, client.id), row.place.row)

    def find(self, row: ClientRow) -> Found:
        """The client a row is about."""
        values = row.values
        written = values.get("id")
        known = self.clients.get(self.ids.get(written, written)) if written else None
        if known and self._is_row_of(known, row):
            return known
        form = name_form(values["name"])
        namesakes, called, addressed = (self._of(index, form) for index in ("name", "alias", "salutation"))
        numbered = self._of("number", values.get("number", "")) or self._of("id_number", row.id_number.upper())
        if numbered:
            renamed = not namesakes and not self._has_row(numbered[0])
            if len(numbered) == 1 and (numbered[0] in (*namesakes, *called, *addressed) or renamed):
                return numbered[0]
            return self._ask(row, [*numbered, *(one for one in namesakes if one not in numbered)])
        turned = self._of("turned", in_any_order(values["name"]))
        groups = (namesakes, called, addressed, turned)
        sharing = ([one for one in group if shares_phone(one, values)] for group in groups)
        calling = next(filter(None, sharing), [])
        if len(calling) == 1 and not numbers_differ(calling[0], values):
            return calling[0]
        if calling:
            unnumbered = [one for one in calling if not numbers_differ(one, values)]
            return unnumbered[0] if len(unnumbered) == 1 else self._ask(row, calling)
        possible = [one for one in namesakes or called if not numbers_differ(one, values)]
        if possible:
            return self._by_particulars(row, possible)
        born = self._of("birthday", full_birthday(values.get("birthday")))
        doubtful = addressed or [one for one in born if shares_phone(one, values) and not self._has_row(one)]
        doubtful = doubtful or [one for one in turned if agrees(one, values)] or self._spelt_otherwise(row)
        doubtful = [one for one in doubtful if not numbers_differ(one, values)]
        return self._ask(row, doubtful) if doubtful else None

    def _is_row_of(self, client: Client, row: ClientRow) -> bool:
        """Whether a row with the id of a client is about that client, and not a copy of the row with another name."""
        return client.id not in self._said or name_form(client.name) == name_form(row.values["name"])

    def _spelt_otherwise(self, row: ClientRow) -> list[Client]:
        """The clients of the book whom a row may name in another way, as P Hargreaves, where nothing speaks against it
        and no row has them by the name of the book.
        """
        name = row.values["name"]
        found = {one.id: one for key in spelling_keys(name) for one in self._of("spelling", key)}
        return [
            one
            for one in found.values()
            if one.id in self._book
            and one.kind is row.values.get("kind", one.kind)
            and are_spellings_of_one(one.name, name)
            and not (self._has_row(one) or contradicts(one, row.values) or numbers_differ(one, row.values))
        ]

    def _has_row(self, client: Client) -> bool:
        """Whether a row has the client by the name of the book: then a row of another name gives it no new one."""
        return name_form(client.name) in self._names

    def _by_particulars(self, row: ClientRow, namesakes: list[Client]) -> Found:
        """The client of this name whose birthday or employer tells, or the only one whom nothing speaks against."""
        values = row.values
        same = [one for one in namesakes if values in self._said[one.id]]
        agreeing = [one for one in namesakes if agrees(one, values)]
        for found in (same, [one for one in agreeing if not born_otherwise(one, values)]):
            if len(found) == 1:
                return found[0]
        if len(namesakes) == 1 and self._says_only_name(row, namesakes[0]):
            return namesakes[0]
        in_book = [one for one in namesakes if one.id in self._book]
        if not in_book:
            titled = [one for one in namesakes if row.written_name or one.id in self._titled]
            fitting = [one for one in titled if not contradicts(one, values)]
            if len(fitting) == len(titled) == 1 and not agreeing and not self._is_of_sheet(titled[0], row):
                return titled[0]
            doubtful = agreeing or titled or [one for one in namesakes if self._may_be_twice(row, one)]
            return self._ask(row, doubtful) if doubtful else None
        free = [one for one in in_book if not self._said[one.id] and not contradicts(one, values)]
        if len(free) == len(in_book) == 1 and not agreeing:
            return free[0]
        return self._ask(row, in_book)

    def _says_only_name(self, row: ClientRow, client: Client) -> bool:
        """Whether a row tells nothing of its client but the name, and on another sheet a note."""
        return row.values.keys() <= ({"name"} if self._is_of_sheet(client, row) else {"name", "notes"})

    def _may_be_twice(self, row: ClientRow, client: Client) -> bool:
        """Whether a row may be about a client of another sheet, or of another spelling. Two rows of a list that spell a
        name alike and differ are two people.
        """
        is_listed_alike = self._is_of_sheet(client, row) and unpadded(row.values["name"]) == client.name
        return not is_listed_alike and not is_another(client, row.values)

    def _is_of_sheet(self, client: Client, row: ClientRow) -> bool:
        return self._sheets.get(client.id) == row.place.sheet

    def find_reference(self, row: ClientRow) -> Found:
        """The client that a row of records names, by number, phone, name, name with its hint, or alias.

        Not one with other phones, nor anybody whose name a row has that waits for an answer.
        """
        values = row.values
        named = self._of("number", values.get("number", ""))
        if len(named) == 1:
            return named[0]
        named = named or self._called(values["name"])
        calling = [one for one in named if shares_phone(one, values)]
        if len(calling) == 1:
            return calling[0]
        if name_form(values["name"]) in self._waiting:
            return Doubt()
        possible = calling or [one for one in named if not phones_differ(one, values)]
        if len(possible) == 1 and row.is_only_one and self._has_other_row(possible[0], row):
            return self._ask(row, possible, is_reference=True) if possible[0].id in self._book else None
        if len(possible) == 1:
            return possible[0]
        if named:
            return self._ask(row, possible or named, is_reference=True)
        if spelt := self._spelt_otherwise(row):
            return self._ask(row, spelt, is_reference=True)
        renamed = self._perhaps_renamed(values["name"])
        return self._ask(row, renamed, is_reference=True, is_renamed=True) if renamed else None

    def _perhaps_renamed(self, name: str) -> list[Client]:
        """The clients of this file whom none of its records names, and who may be meant by a name that nobody has.

        An exported file lists all whom its records name, so that it may be any of them; else only one called nearly so.
        """
        unnamed = [
            self.clients[id]
            for id in self._first_row
            if self._said[id] and name_form(self.clients[id].name) not in self._named_by_records
        ]
        listed = [one for one in unnamed if any("id" in said for said in self._said[one.id])]
        return listed or [one for one in unnamed if are_alike(one.name, name)]

    def _has_other_row(self, client: Client, row: ClientRow) -> bool:
        """Whether another row of a sheet that has one a client is about this client."""
        return self._only_rows.setdefault((row.place.sheet, client.id), row.place.row) != row.place.row

    def named(self, name: str) -> list[Client]:
        """The clients with this number or name."""
        return self._of("number", name) or self._called(name)

    def _called(self, name: str) -> list[Client]:
        key = name_form(name)
        if found := self._of("name", key):
            return found
        hinted = _HINTED.fullmatch(name)
        alike = self._of("name", name_form(hinted["name"])) if hinted else ()
        if hinted and (found := [one for one in alike if fits_hint(one, hinted["hint"])]):
            return found
        others = self._other_names()
        ids = others.get(key) or others.get(name_form(split_title(name).name)) or ()
        return [self.clients[id] for id in ids]

    def _other_names(self) -> Mapping[str, list[str]]:
        """The clients by their aliases and by their names with a hint, 王伟 (8002)."""
        if self._everyone is None:
            self._everyone = Clients(self.clients)
            self._others = defaultdict(list)
            for client in self.clients.values():
                bare = _MIDDLE_INITIALS.sub("", client.name)
                others = (*client.aliases, *without_title(client), client.salutation)
                turned = (*surname_first(client.name), *surname_first(bare))
                names = (display_name(client, self._everyone), bare, *others, *turned)
                for form in {name_form(name) for name in names} - {"", name_form(client.name)}:
                    self._others[form].append(client.id)
        return self._others

    def _of(self, index: str, key: str) -> list[Client]:
        return [self.clients[id] for id in self._by[index].get(key, ())] if key else []

    def _ask(
        self, row: ClientRow, candidates: Sequence[Client], *, is_reference: bool = False, is_renamed: bool = False
    ) -> Found:
        """Who is meant, as the person answered. `is_renamed`: nobody has the name."""
        everyone = Clients(self.clients)
        by_row = {self._first_row[client.id]: client for client in candidates if client.id in self._first_row}
        by_code = {one.id if one.id in self._book else self._first_row[one.id]: one for one in candidates}
        named = {code: (plain(display_name(client, everyone)), client) for code, client in by_code.items()}
        question = identity_question(row, named, is_reference=is_reference, is_renamed=is_renamed)
        answer = self._answers.ask(question)
        if answer == LEAVE_OUT:
            self._answers.used[question.kept_as] = LEAVE_OUT
            return Skipped()
        if answer == NEW:
            self._new[id(row)] = question.kept_as
            return None
        found = (by_row | by_code).get(answer or "")
        if found:
            self._answers.used[question.kept_as] = found.id
        if found is None and not is_reference:
            self._waiting.add(name_form(row.values["name"]))
        return found or Doubt()
