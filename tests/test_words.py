"""The tables of words."""

from __future__ import annotations

from collections import Counter

import pytest

from rmtui.comparing import folded
from rmtui.records.channel import Channel
from rmtui.words import by_word, channels, phrases

TABLES = {
    "channels.NAMES": channels.NAMES,
    "channels.FIELD_NAMES": channels.FIELD_NAMES,
}


@pytest.mark.parametrize("name", TABLES)
def test_words_are_written_as_they_are_compared(name: str) -> None:
    assert [word for word in by_word(TABLES[name]) if word != folded(word).strip()] == []


def test_a_word_names_one_channel_and_stands_once() -> None:
    words = [
        word
        for table in (channels.NAMES, channels.FIELD_NAMES)
        for meanings in table.values()
        for text in meanings.values()
        for word in phrases(text)
    ]
    assert [word for word, count in Counter(words).items() if count > 1] == []


def test_every_channel_has_a_name_in_both_languages() -> None:
    for language in ("zh", "en"):
        assert set(channels.NAMES[language]) == set(Channel)
