"""The tables of words."""

from __future__ import annotations

from collections import Counter
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import rmtui.words
from rmtui.comparing import folded
from rmtui.records.channel import Channel
from rmtui.words import by_meaning, by_word, channels, gifts, notes, phrases

TABLES: dict[str, dict[str, dict[Any, str]]] = {
    f"{module.name}.{name}": table
    for module in iter_modules(rmtui.words.__path__)
    for name, table in vars(import_module(f"rmtui.words.{module.name}")).items()
    if isinstance(table, dict) and all(isinstance(meanings, dict) for meanings in table.values()) and name.isupper()
}


SHARING = ("CURRENCY_CODES", "UNCLEAR_ACRONYMS", "SHORT_NAMES")
"""Of lists whose words may stand more than once: Alex is Alexander or Alexandra."""
LISTS = {
    f"{module.name}.{name}": list(words.values()) if isinstance(words, dict) else [words]
    for module in iter_modules(rmtui.words.__path__)
    for name, words in vars(import_module(f"rmtui.words.{module.name}")).items()
    if name.isupper() and f"{module.name}.{name}" not in TABLES and name not in SHARING
}


def words_of(*names: str) -> list[str]:
    """Every word of these tables, as often as it is there."""
    return [word for name in names for words in by_meaning(TABLES[name]).values() for word in words]


def test_words_are_written_as_they_are_compared() -> None:
    assert [(name, word) for name in TABLES for word in words_of(name) if word != folded(word)] == []


def test_words_of_a_list_stand_once_and_are_written_as_they_are_compared() -> None:
    wrong = []
    for name, texts in LISTS.items():
        words = Counter(word for text in texts for word in phrases(text) if text)
        wrong += [(name, word) for word, count in words.items() if count > 1 or word != folded(word)]
    assert wrong == []


def test_a_word_stands_once_and_has_one_meaning() -> None:
    together = [*((name,) for name in TABLES), ("channels.NAMES", "channels.FIELD_NAMES")]
    counts = {names: Counter(words_of(*names)) for names in together}
    assert [(names, word) for names, words in counts.items() for word, count in words.items() if count > 1] == []


def test_every_channel_has_a_name_in_both_languages() -> None:
    for language in ("zh", "en"):
        assert set(channels.NAMES[language]) == set(Channel)


def test_a_table_is_read_by_word_and_by_meaning_over_all_languages() -> None:
    table = {"zh": {1: "周一, 星期一"}, "en": {1: "mon", 2: "tue"}}
    assert by_word(table) == {"周一": 1, "星期一": 1, "mon": 1, "tue": 2}
    assert by_meaning(table) == {1: ("周一", "星期一", "mon"), 2: ("tue",)}


def test_every_word_of_giving_has_a_character_by_which_it_is_looked_for() -> None:
    assert [word for word in by_word({"zh": gifts.HAN_VERBS}) if set(notes.HAN_GIVING).isdisjoint(word)] == []
