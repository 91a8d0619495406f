"""Clients as vCards for the address book of a telephone: 4.0 (RFC 6350), or 3.0 (RFC 2426) for older ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from rmtui.entry.people import contact_person_text
from rmtui.exchange.content_lines import content, escaped
from rmtui.records.client import Birthday, Client, ClientKind, Gender
from rmtui.rules.days.birthdays import birthday_text
from rmtui.str_enum import StrEnum


class CardVersion(StrEnum):
    """Versions of the format."""

    V3 = "3.0"
    V4 = "4.0"


_GENDERS = {Gender.FEMALE: "F", Gender.MALE: "M"}
_UNKNOWN_YEAR = 1604
"""Stands for no year in 3.0, which knows none without; address books read it so. A leap year, for 29 February."""


def cards_content(clients: Iterable[Client], version: CardVersion, *, details: bool = False) -> bytes:
    """A card a client; `details`: with cautions and notes, which leave the book only when asked for."""
    return content(line for client in clients for line in _card(client, version, details=details))


def _card(client: Client, version: CardVersion, *, details: bool) -> Iterator[str]:
    is_company, is_new = client.kind is ClientKind.COMPANY, version is CardVersion.V4
    yield "BEGIN:VCARD"
    yield f"VERSION:{version}"
    yield f"UID;VALUE=text:{client.id}" if is_new else f"UID:{client.id}"
    if is_new:
        yield f"KIND:{'org' if is_company else 'individual'}"
    elif is_company:
        yield "X-ABSHOWAS:COMPANY"
    yield f"FN:{escaped(client.name)}"
    yield f"N:{';'.join(map(escaped, _name_parts(client)))}"
    if client.aliases:
        yield f"NICKNAME:{_several(client.aliases)}"
    for phone in client.phones:
        yield f"TEL:{escaped(phone)}"
    if client.wechat:
        yield f"IMPP;X-SERVICE-TYPE=WeChat:x-apple:{escaped(client.wechat)}"
    if client.email:
        yield f"EMAIL:{escaped(client.email)}"
    if employer := client.name if is_company else client.employer:
        yield f"ORG:{escaped(employer)}"
    if client.occupation:
        yield f"TITLE:{escaped(client.occupation)}"
    if client.address:
        yield f"ADR:;;{escaped(client.address)};;;;"
    if client.gender and is_new:
        yield f"GENDER:{_GENDERS[client.gender]}"
    if client.birthday:
        yield _birthday(client.birthday, is_new=is_new)
    for person in client.contact_persons:
        text = escaped(contact_person_text(person if details else replace(person, cautions="")))
        yield f"RELATED;TYPE=contact;VALUE=text:{text}" if is_new else f"X-ABRELATEDNAMES:{text}"
    if client.tags:
        yield f"CATEGORIES:{_several(client.tags)}"
    if details and (note := "\n".join(filter(None, (client.cautions, client.notes)))):
        yield f"NOTE:{escaped(note)}"
    yield "END:VCARD"


def _name_parts(client: Client) -> tuple[str, str, str, str, str]:
    """Family name, given name, additional names, prefixes, suffixes; one that cannot be told apart is the family name.

    A name of letters has its family name last; what is written without a blank is one name.
    """
    given, _blank, family = client.name.rpartition(" ")
    if client.kind is ClientKind.COMPANY or not client.name.isascii():
        given, family = "", client.name
    return family, given, "", "", ""


def _birthday(birthday: Birthday, *, is_new: bool) -> str:
    """A lunar birthday as text, which 4.0 allows: a telephone would take its day for one of the solar year."""
    if birthday.lunar:
        text = escaped(birthday_text(birthday))
        return f"BDAY;VALUE=text:{text}" if is_new else f"X-LUNAR-BIRTHDAY:{text}"
    if is_new:
        year = f"{birthday.year:04}" if birthday.year else "--"
        return f"BDAY:{year}{birthday.month:02}{birthday.day:02}"
    unknown = f";X-APPLE-OMIT-YEAR={_UNKNOWN_YEAR}" if birthday.year is None else ""
    return f"BDAY{unknown}:{birthday.year or _UNKNOWN_YEAR:04}-{birthday.month:02}-{birthday.day:02}"


def _several(values: Iterable[str]) -> str:
    return ",".join(map(escaped, values))
