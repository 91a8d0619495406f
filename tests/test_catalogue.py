"""A catalogue answers as that of the standard library does."""

from __future__ import annotations

import gettext
from pathlib import Path

import pytest

import rmtui
from rmtui.catalogue import Catalogue

CHINESE = Path(rmtui.__file__).parent / "locale" / "zh_CN" / "LC_MESSAGES" / "rmtui.mo"


def test_every_message_is_found_as_the_standard_library_finds_it() -> None:
    with CHINESE.open("rb") as file:
        library = gettext.GNUTranslations(file)
    messages = library._catalog  # type: ignore[attr-defined]  # it has no public list of them
    catalogue = Catalogue(CHINESE.read_bytes())
    single = [one for one in messages if isinstance(one, str) and one]
    assert len(single) > 1000
    assert {one: catalogue.gettext(one) for one in single} == {one: library.gettext(one) for one in single}


def test_a_message_with_a_plural_is_found_for_every_count() -> None:
    chinese = Catalogue(CHINESE.read_bytes())
    assert chinese.ngettext("Change {count} client", "Change {count} clients", 1) == "修改{count}位客户"
    assert chinese.ngettext("Change {count} client", "Change {count} clients", 2) == "修改{count}位客户"


@pytest.mark.parametrize("content", [b"", b"cut short", bytes(40), CHINESE.read_bytes()[:19]])
def test_without_a_catalogue_every_message_stands_for_itself(content: bytes) -> None:
    english = Catalogue(content)
    assert english.gettext("clients") == "clients"
    assert [english.ngettext("one client", "clients", count) for count in (0, 1, 2)] == [
        "clients",
        "one client",
        "clients",
    ]


def test_what_is_not_translated_stands_for_itself() -> None:
    assert Catalogue(CHINESE.read_bytes()).gettext("nobody translates this") == "nobody translates this"
