"""How a client is addressed in a text: 王总, 张老师, Mr Hartley, Anna; and in which language."""

from __future__ import annotations

import re

from rmtui.comparing import folded, is_han
from rmtui.records.client import Client, ClientKind, ContactPerson, Gender
from rmtui.records.greeting import GreetingLanguage
from rmtui.rules.people.titles import behind_title, split_title, surname_of, with_surname
from rmtui.words import phrases
from rmtui.words.people import BY_OCCUPATION

_OPENING = re.compile(r"(?:dear|尊敬的|敬爱的|亲爱的)\s*", re.IGNORECASE)
_CLOSING = " ,，:：!！"
_TITLES = {
    GreetingLanguage.CHINESE: {Gender.MALE: "先生", Gender.FEMALE: "女士"},
    GreetingLanguage.ENGLISH: {Gender.MALE: "Mr", Gender.FEMALE: "Ms"},
}


def client_language(client: Client) -> GreetingLanguage:
    """The language of the salutation, else of the name."""
    return _language(client.salutation or client.name)


def salutation(client: Client) -> str:
    """The recorded one, without “Dear”, and with the surname where it is a title alone; else made of the surname, and
    of occupation or gender.

    The whole name where nothing tells the title; of a company its first contact person.
    """
    if own := _OPENING.sub("", client.salutation.strip(), count=1).strip(_CLOSING):
        return with_surname(own, client.name)
    if client.kind is ClientKind.COMPANY:
        return contact_person_salutation(client.contact_persons[0]) if client.contact_persons else client.name
    return _addressed(client.name, client.occupation, client.gender)


def contact_person_salutation(person: ContactPerson) -> str:
    """王总 of 总经理 王强; the name where the role tells no title."""
    return _addressed(person.name, person.role, None)


def _addressed(name: str, occupation: str, gender: Gender | None) -> str:
    titled = split_title(name)
    if titled.salutation:
        return titled.salutation
    language = _language(titled.name)
    title = _title_of(occupation, language) or (_TITLES[language].get(gender, "") if gender else "")
    if language is GreetingLanguage.CHINESE:
        surname = surname_of(titled.name)
        return f"{surname}{title}" if surname and title else titled.name
    return f"{title} {behind_title(titled.name)}" if title and " " in titled.name else titled.name


def _title_of(occupation: str, language: GreetingLanguage) -> str:
    """The title of an occupation; "" where it has none, or nobody would say it."""
    text = folded(occupation)
    words = BY_OCCUPATION[language.value]
    if language is GreetingLanguage.ENGLISH:
        return next((title for title, known in words.items() if {*phrases(known)} & set(text.split())), "")
    return next((title for title, known in words.items() if any(word in text for word in phrases(known))), "")


def _language(text: str) -> GreetingLanguage:
    return GreetingLanguage.CHINESE if any(map(is_han, text)) else GreetingLanguage.ENGLISH
