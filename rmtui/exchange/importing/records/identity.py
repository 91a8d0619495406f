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
from itertools import islice
from typing import Any

from rmtui.comparing import folded, name_form, unpadded
from rmtui.entry.client_merging import RUNNING_TEXT, is_one_day
from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.fields.field import Field
from rmtui.exchange.importing.questions import LEAVE_OUT, NEW, Answers, Choice, Question, SideBySide, question_key
from rmtui.exchange.importing.rows.client_row import ClientRow
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.records.client import Birthday, Client
from rmtui.rules.people.name_spellings import are_spellings_of_one, in_any_order, latin_forms, spelling_keys
from rmtui.rules.people.namesakes import Clients, display_name
from rmtui.rules.people.titles import split_title
from rmtui.telephone import digits, same_phone
from rmtui.wording import in_parentheses

_ID_NUMBER = re.compile(r"(?<!\d)\d{17}[\dXx](?!\d)")
_HINTED = re.compile(r"(?P<name>.+?)\s*[(（](?P<hint>[^()（）]+)[)）]")
"""A name with what tells it from another: David Jones (HG1058)."""
_MIDDLE_INITIALS = re.compile(r"(?<=\w)(?: [A-Z]\b\.?)+(?= \w)")
"""Between first name and surname: J., of Margaret J. Whitcombe."""
_SHOWN = ("number", "phones", "birthday", "employer", "address", "tier", "notes")
"""Fields that are shown side by side, as far as they are known."""
_NOT_SHOWN = ("name", "pinyin", "kind")
_LONGEST = 60
_FEWEST_DIGITS, _MOST_DIGITS = 4, 6
"""Of the end of a phone number that tells whose it is."""
_SHORTEST_HINT = 2
"""Signs of a part of an employer: 财政局, of 清河县财政局."""
_FEWEST_SIGNS = 3
"""Of Chinese names that may differ in one."""
_MOST_BESIDE = 3
"""Clients of the book that stand beside a row."""


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
                for alias in (*client.aliases, *_untitled(client), *_surname_first(client.name))
            ),
            ("salutation", name_form(client.salutation)),
            ("birthday", _full_birthday(client.birthday)),
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
        sharing = ([one for one in group if _share_phone(one, values)] for group in groups)
        calling = next(filter(None, sharing), [])
        if len(calling) == 1 and not _numbers_differ(calling[0], values):
            return calling[0]
        if calling:
            unnumbered = [one for one in calling if not _numbers_differ(one, values)]
            return unnumbered[0] if len(unnumbered) == 1 else self._ask(row, calling)
        possible = [one for one in namesakes or called if not _numbers_differ(one, values)]
        if possible:
            return self._by_particulars(row, possible)
        born = self._of("birthday", _full_birthday(values.get("birthday")))
        doubtful = addressed or [one for one in born if _share_phone(one, values) and not self._has_row(one)]
        doubtful = doubtful or [one for one in turned if _agrees(one, values)] or self._spelt_otherwise(row)
        doubtful = [one for one in doubtful if not _numbers_differ(one, values)]
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
            and not (self._has_row(one) or _contradicts(one, row.values) or _numbers_differ(one, row.values))
        ]

    def _has_row(self, client: Client) -> bool:
        """Whether a row has the client by the name of the book: then a row of another name gives it no new one."""
        return name_form(client.name) in self._names

    def _by_particulars(self, row: ClientRow, namesakes: list[Client]) -> Found:
        """The client of this name whose birthday or employer tells, or the only one whom nothing speaks against."""
        values = row.values
        same = [one for one in namesakes if values in self._said[one.id]]
        agreeing = [one for one in namesakes if _agrees(one, values)]
        for found in (same, [one for one in agreeing if not _born_otherwise(one, values)]):
            if len(found) == 1:
                return found[0]
        if len(namesakes) == 1 and self._says_only_name(row, namesakes[0]):
            return namesakes[0]
        in_book = [one for one in namesakes if one.id in self._book]
        if not in_book:
            titled = [one for one in namesakes if row.written_name or one.id in self._titled]
            fitting = [one for one in titled if not _contradicts(one, values)]
            if len(fitting) == len(titled) == 1 and not agreeing and not self._is_of_sheet(titled[0], row):
                return titled[0]
            doubtful = agreeing or titled or [one for one in namesakes if self._may_be_twice(row, one)]
            return self._ask(row, doubtful) if doubtful else None
        free = [one for one in in_book if not self._said[one.id] and not _contradicts(one, values)]
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
        return not is_listed_alike and not _is_another(client, row.values)

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
        calling = [one for one in named if _share_phone(one, values)]
        if len(calling) == 1:
            return calling[0]
        if name_form(values["name"]) in self._waiting:
            return Doubt()
        possible = calling or [one for one in named if not _phones_differ(one, values)]
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
        return listed or [one for one in unnamed if _are_alike(one.name, name)]

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
        if hinted and (found := [one for one in alike if _has(one, hinted["hint"])]):
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
                names = (display_name(client, self._everyone), *client.aliases, *_untitled(client), client.salutation)
                bare = _MIDDLE_INITIALS.sub("", client.name)
                names = (*names, bare, *_surname_first(client.name), *_surname_first(bare))
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
        names = {code: plain(display_name(client, everyone)) for code, client in by_code.items()}
        choices = [Choice(code, _("the same as {client}").format(client=name)) for code, name in names.items()]
        choices += [Choice(NEW, _("another client")), Choice(LEAVE_OUT, _("leave it out"))]
        name = plain(row.values["name"])
        place = row.place.text.removesuffix(in_parentheses(name))  # of a card, which is called by its name
        if not is_reference:
            key = question_key("who", name, row.fingerprint)
            text = _("{name} ({place}): somebody who is there already?").format(place=place, name=name)
        elif is_renamed:
            key = question_key("which", name)
            text = _("Nobody in the list of clients is called {name}. Who is meant?").format(name=name)
        elif row.is_only_one:
            key = question_key("which", name, row.place.sheet, str(row.place.row))
            text = _("{name} ({place}): which one is meant?").format(place=place, name=name)
        else:
            key = question_key("which", name, *row.values.get("phones", ()))
            text = _("Which {name} is meant?").format(name=name)
        compared = side_by_side(row, dict(zip(names.values(), by_code.values(), strict=True)))
        question = Question(key, text, tuple(choices), compared=compared, is_of_cells=False)
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


def side_by_side(row: ClientRow, candidates: Mapping[str, Client]) -> SideBySide:
    """What a row says beside what is known of the clients it may be about: a row a field."""
    shown = dict(islice(candidates.items(), _MOST_BESIDE))
    rows: list[tuple[str, ...]] = []
    differing: set[int] = set()
    for name, field in CLIENT_FIELDS.items():
        value, known = row.values.get(name), [getattr(one, name) for one in shown.values()]
        if name in _NOT_SHOWN or not (value or (name in _SHOWN and any(known))):
            continue
        if value and any(_differs(name, value, one) for one in known if one not in (field.blank, None)):
            differing.add(len(rows))
        rows.append((_(field.label), *(_short(field, one) for one in (value, *known))))
    if row.records:
        rows.append((_(row.records[0].kind.label), plain(row.records[0].text)[:_LONGEST], *[""] * len(shown)))
    return SideBySide(("", _("In the file"), *shown), tuple(rows), frozenset(differing))


def _short(field: Field, value: Any) -> str:
    return plain(field.text(value).replace("\n", " "))[:_LONGEST] if value else ""


def _has(client: Client, hint: str) -> bool:
    """Whether a hint behind a name is the client's number, the end of a phone number, or a part of the employer."""
    written, employer = folded(hint), folded(client.employer)
    if written.isdecimal():
        ends = any(digits(phone).endswith(written) for phone in client.phones) and len(written) >= _FEWEST_DIGITS
        return ends or written == folded(client.number)
    return written == folded(client.number) or (len(written) >= _SHORTEST_HINT and written in employer)


def _untitled(client: Client) -> tuple[str, ...]:
    """The name without its title, where it has one: 赵丽华, of 赵丽华女士."""
    name = split_title(client.name).name
    return (name,) if name != client.name else ()


def _surname_first(name: str) -> tuple[str, ...]:
    """The name as another sheet may write it: Whitcombe, Margaret; Van der Berg, Anna."""
    words = name.split() if name.isascii() and "," not in name else []
    return tuple(f"{' '.join(words[place:])}, {' '.join(words[:place])}" for place in range(1, len(words)))


def _are_alike(one: str, other: str) -> bool:
    """Whether two names are nearly the same: one within the other, one sign of three or more, or half of the words."""
    form, other_form = name_form(one), name_form(other)
    if form in other_form or other_form in form:
        return True
    if one.isascii() and other.isascii():
        words, others = folded(one).replace(",", " ").split(), folded(other).replace(",", " ").split()
        return 2 * len({*words} & {*others}) >= max(len(words), len(others))
    is_long = len(form) == len(other_form) >= _FEWEST_SIGNS
    return is_long and sum(sign != sign2 for sign, sign2 in zip(form, other_form, strict=True)) == 1


def _full_birthday(birthday: Birthday | None) -> str:
    """A birthday with its year, as a key; "" for none."""
    return str(birthday) if birthday and birthday.year else ""


def _differs(name: str, value: Any, known: Any) -> bool:
    """Whether two values of a field contradict each other."""
    if name == "phones":
        return not _share(value, known)
    if name == "birthday":
        return not is_one_day(value, known)
    if CLIENT_FIELDS[name].repeatable or name in RUNNING_TEXT:
        return False
    return folded(CLIENT_FIELDS[name].text(value)) != folded(CLIENT_FIELDS[name].text(known))


def _share_phone(client: Client, values: Mapping[str, Any]) -> bool:
    """Whether a row has a phone number of the client, or the WeChat account."""
    wechat = folded(values.get("wechat", ""))
    return _share(client.phones, values.get("phones", ())) or bool(wechat and wechat == folded(client.wechat))


def _share(some: Iterable[str], others: Sequence[str]) -> bool:
    return any(same_phone(one, other) or _is_end_of(other, one) for one in some for other in others)


def _is_end_of(end: str, phone: str) -> bool:
    """Whether a few digits are the end of a number, by which a sheet tells whose it is: 手机尾号."""
    written = digits(end)
    return _FEWEST_DIGITS <= len(written) <= _MOST_DIGITS and digits(phone).endswith(written)


def _numbers_differ(client: Client, values: Mapping[str, Any]) -> bool:
    """Whether the bank gave another client number: it is somebody else."""
    number = values.get("number")
    return bool(number and client.number and number != client.number)


def _agrees(client: Client, values: Mapping[str, Any]) -> bool:
    """Whether the birthday with its year, or the employer, is the same."""
    birthday, employer = values.get("birthday"), values.get("employer")
    return bool(
        (birthday and birthday.year and birthday == client.birthday)
        or (employer and folded(employer) == folded(client.employer))
    )


def _born_otherwise(client: Client, values: Mapping[str, Any]) -> bool:
    birthday = values.get("birthday")
    return bool(birthday and client.birthday and not is_one_day(birthday, client.birthday))


def _phones_differ(client: Client, values: Mapping[str, Any]) -> bool:
    return bool(values.get("phones") and client.phones and not _share_phone(client, values))


def _contradicts(client: Client, values: Mapping[str, Any]) -> bool:
    """Whether a row gives other phones, another birthday or another employer."""
    return _born_otherwise(client, values) or _phones_differ(client, values) or _is_another(client, values)


def _is_another(client: Client, values: Mapping[str, Any]) -> bool:
    """Whether more speaks against a client than a phone, or a birthday, that may have been corrected."""
    employer = values.get("employer")
    differs = bool(employer and client.employer and folded(employer) != folded(client.employer))
    return differs or (_born_otherwise(client, values) and _phones_differ(client, values))
