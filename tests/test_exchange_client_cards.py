"""Clients in the address book of a telephone, read by a parser that is not ours."""

from __future__ import annotations

from typing import Any

import pytest
import vobject

from rmtui.exchange.client_cards import CardVersion, cards_content
from rmtui.records.client import Client, ClientKind, ContactPerson, Gender
from rmtui.sample.shift_book import sample_dir
from rmtui.store.files.book import Book
from tests.factory import birthday, client

FANG = client(
    "王芳",
    aliases=("王姐", "a,b"),
    phones=("13800138000", "021-60000001"),
    email="fang@example.com",
    wechat="fang_85",
    gender=Gender.FEMALE,
    birthday=birthday(5, 5, 1985),
    employer="云汀; 食品",
    occupation="会计",
    address="滨江路 1 号, 3 楼",
    tags=("基金", "亲子"),
    cautions="勿提母亲账户",
    notes="第一行\n第二行" + "长" * 60,
)
FIRM = client(
    "云汀青禾食品有限公司",
    kind=ClientKind.COMPANY,
    contact_persons=(ContactPerson(name="赵敏", role="财务", phone="13700137000"),),
)


def cards(*clients: Client, version: CardVersion = CardVersion.V4, details: bool = False) -> list[Any]:
    return list(vobject.readComponents(cards_content(clients, version, details=details).decode()))


def value(card: Any, name: str) -> Any:
    return card.contents[name][0].value


@pytest.mark.parametrize("version", CardVersion)
def test_a_telephone_gets_what_it_needs_to_call(version: CardVersion) -> None:
    (card,) = cards(FANG, version=version)
    assert value(card, "version") == version
    assert value(card, "uid") == FANG.id
    assert value(card, "fn") == "王芳"
    assert [one.value for one in card.contents["tel"]] == ["13800138000", "021-60000001"]
    assert value(card, "email") == "fang@example.com"
    assert value(card, "impp") == "x-apple:fang_85"
    assert value(card, "org") == ["云汀; 食品"]
    assert value(card, "title") == "会计"
    assert value(card, "adr").street == "滨江路 1 号, 3 楼"
    assert value(card, "categories") == ["基金", "亲子"]


@pytest.mark.parametrize("version", CardVersion)
def test_notes_leave_only_when_they_are_asked_for(version: CardVersion) -> None:
    written = cards_content((FANG,), version).decode()
    assert "NOTE" not in written and "母亲" not in written
    (card,) = cards(FANG, version=version, details=True)
    assert value(card, "note") == f"{FANG.cautions}\n{FANG.notes}"


@pytest.mark.parametrize(
    ("born", "old", "new"),
    [
        (birthday(5, 5, 1985), "BDAY:1985-05-05", "BDAY:19850505"),
        (birthday(2, 29), "BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29", "BDAY:--0229"),
        (birthday(5, 5, 1985, lunar=True), "X-LUNAR-BIRTHDAY:lunar 5-5 1985", "BDAY;VALUE=text:lunar 5-5 1985"),
    ],
)
def test_a_birthday_is_not_moved_to_another_calendar(born: Any, old: str, new: str) -> None:
    one = client("李强", birthday=born)
    assert old in cards_content((one,), CardVersion.V3).decode().splitlines()
    assert new in cards_content((one,), CardVersion.V4).decode().splitlines()


@pytest.mark.parametrize(
    ("name", "family", "given"), [("Anna Mary Smith", "Smith", "Anna Mary"), ("王芳", "王芳", ""), ("Bono", "Bono", "")]
)
def test_a_name_is_not_torn_apart_where_nothing_says_how(name: str, family: str, given: str) -> None:
    (card,) = cards(client(name), version=CardVersion.V3)
    assert (value(card, "n").family, value(card, "n").given) == (family, given)


def test_a_company_is_an_organisation_with_its_people() -> None:
    (card,) = cards(FIRM)
    assert (value(card, "kind"), value(card, "org")) == ("org", [FIRM.name])
    assert value(card, "related") == "赵敏 财务 13700137000"
    (card,) = cards(FIRM, version=CardVersion.V3)
    assert value(card, "x-absHowAs".lower()) == "COMPANY"


def test_a_hostile_name_ends_no_card() -> None:
    (card,) = cards(client("x\r\nEND:VCARD\r\nBEGIN:VCARD\nFN:y"))
    assert value(card, "fn") == "x\nEND:VCARD\nBEGIN:VCARD\nFN:y"


@pytest.mark.parametrize("version", CardVersion)
@pytest.mark.parametrize("spoken", ["en", "zh"])
def test_another_address_book_has_of_each_client_what_ours_has(spoken: str, version: CardVersion) -> None:
    clients = list(Book(sample_dir(spoken)).clients().values())
    found = cards(*clients, version=version)
    assert len(found) == len(clients)
    for one, card in zip(clients, found, strict=True):
        read = card.contents
        assert read["fn"][0].value == one.name
        assert tuple(tel.value for tel in read.get("tel", ())) == one.phones
        assert value(card, "email") if one.email else "email" not in read
        assert read.get("org", [None])[0] is None or read["org"][0].value == [one.employer or one.name]
        assert tuple(read["categories"][0].value if one.tags else ()) == one.tags
        if one.birthday and not one.birthday.lunar:
            digits = read["bday"][0].value.replace("-", "")
            assert digits.endswith(f"{one.birthday.month:02}{one.birthday.day:02}")


def test_what_to_be_careful_about_with_a_contact_person_leaves_only_when_asked_for() -> None:
    firm = client("云汀", kind=ClientKind.COMPANY, contact_persons=(ContactPerson(name="赵敏", cautions="忌谈诉讼"),))
    bare, detailed = (cards_content([firm], CardVersion.V4, details=one).decode() for one in (False, True))
    assert ("忌谈诉讼" in bare, "忌谈诉讼" in detailed) == (False, True)
