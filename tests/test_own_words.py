"""The person's own words, in the settings file."""

from __future__ import annotations

from pathlib import Path

import pytest

from rmtui import language, preferences
from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.errors import BadInput
from rmtui.own_words import Meaning, own_words, read_meaning
from rmtui.preferences import write_own_word
from rmtui.records.channel import Channel, Outcome
from rmtui.rules.vocabulary import value_of


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def write(word: str, meaning: str) -> None:
    write_own_word(word, read_meaning(meaning), lambda: "")


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("M", Meaning("M")),
        ("m", Meaning("M")),
        ("meeting", Meaning("M")),
        ("面谈", Meaning("M")),
        ("会面", Meaning("M")),
        ("T incoming", Meaning("T", incoming=True)),
        ("telephone, incoming", Meaning("T", incoming=True)),
        ("来电", Meaning("T", incoming=True)),
        ("not reached", Meaning(not_reached=True)),
        ("电话 未接通", Meaning("T", not_reached=True)),
    ],
)
def test_a_meaning_is_named_as_people_name_it(text: str, meaning: Meaning) -> None:
    assert read_meaning(text) == meaning
    assert read_meaning(meaning.code) == meaning


@pytest.mark.parametrize("text", ["", "tea", "T M", "X", "reached", "meeting tea"])
def test_anything_else_is_no_meaning(text: str) -> None:
    assert read_meaning(text) is None


def test_a_word_that_is_written_is_known_at_once_however_it_is_typed(settings: Path) -> None:
    assert own_words() == {}
    write("喝 茶", "M")
    write("Rang Me", "T incoming")
    assert {key: one.meaning for key, one in own_words().items()} == {
        "喝茶": Meaning("M"),
        "rang me": Meaning("T", incoming=True),
    }
    assert preferences.read().warnings == ()


def test_a_word_is_written_over_and_removed_whatever_its_case(settings: Path) -> None:
    settings.write_text('theme = "paper"  # mine\n\n[words]\n"Had tea" = "M"  # with cake\n', encoding="utf-8")
    write("had TEA", "V")
    assert [(one.word, one.meaning.code) for one in own_words().values()] == [("had TEA", "V")]
    write("Had tea", "")
    assert own_words() == {}
    assert settings.read_text(encoding="utf-8").startswith('theme = "paper"  # mine\n')


def test_a_meaning_that_is_none_is_told_and_the_other_words_hold(settings: Path) -> None:
    settings.write_text('[words]\n"had tea" = "cake"\n"喝茶" = "M"\nring = 1\n[keys]\nhelp = "f1"\n', encoding="utf-8")
    language.reload_settings()
    assert list(own_words()) == ["喝茶"]
    warnings = preferences.read().warnings
    assert [name in " ".join(warnings) for name in ("words.had tea", "words.ring", "words.喝茶")] == [True, True, False]


def test_settings_whose_words_are_no_table_are_not_written_over(settings: Path) -> None:
    settings.write_text('words = "M"\n', encoding="utf-8")
    with pytest.raises(BadInput, match="“words”"):
        write("had tea", "M")
    assert settings.read_text(encoding="utf-8") == 'words = "M"\n'


def test_a_word_of_ones_own_is_a_channel_or_an_outcome_wherever_one_is_chosen(settings: Path) -> None:
    assert value_of(Channel, "喝茶") is None
    write("喝茶", "M")
    write("没理我", "not-reached")
    write("找我", "T incoming")
    assert value_of(Channel, "喝茶") is Channel.MEETING
    assert value_of(Channel, "找我") is Channel.TELEPHONE
    assert value_of(Channel, "没理我") is None
    assert value_of(Outcome, "没理我") is Outcome.NOT_REACHED
    assert value_of(Outcome, "喝茶") is None


def test_a_choice_in_a_form_is_picked_by_the_words_for_it_and_by_ones_own(settings: Path) -> None:
    write("喝茶", "M")
    synonyms = CLIENT_FIELDS["channel"].synonyms
    assert {"面谈", "喝茶"} <= set(synonyms["meeting"])
    assert "喝茶" not in synonyms["visit"]
    assert "潜在" in CLIENT_FIELDS["stage"].synonyms["prospect"]
