"""The places of greeting templates."""

from __future__ import annotations

import pytest

from rmtui.rules.occasions.greeting_text import fill, places_in
from rmtui.rules.occasions.usual_greetings import COMPANY_TEMPLATES, PERSON_TEMPLATES


def test_places_are_named_in_either_language_and_with_wide_braces() -> None:
    assert places_in("{salutation}，{年龄}岁｛落款｝") == ["salutation", "age", "signature"]


@pytest.mark.parametrize(
    ("text", "place"),
    [("Dear {surname}", "{surname}"), ("{称谓}好", "{称谓}"), ("{name", "{"), ("{}", "{}"), ("x}", "}")],
)
def test_a_place_that_there_is_not_is_refused_by_its_name(text: str, place: str) -> None:
    with pytest.raises(ValueError, match=r"^" + "".join(f"[{sign}]" for sign in place) + "$"):
        places_in(text)


def test_what_is_filled_in_is_literal() -> None:
    assert fill("{name}!\n{signature}", {"name": "{age} [b]%s", "signature": ""}) == "{age} [b]%s!"


def test_the_usual_texts_have_places_that_there_are() -> None:
    for templates in (PERSON_TEMPLATES, COMPANY_TEMPLATES):
        for texts in templates.values():
            for text in texts.values():
                assert "signature" in places_in(text)
        assert {*templates["zh"]} == {*templates["en"]}
