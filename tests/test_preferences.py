"""The person's settings, read from a file they may edit and written without losing what they wrote in it."""

from __future__ import annotations

import os
import sys
import tomllib
from pathlib import Path

import pytest

from rmtui import language, preferences
from rmtui.errors import BadInput, ReadOnly
from rmtui.preferences import KeyLine, read, write


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def new_file() -> str:
    return preferences.template(
        [KeyLine("Everywhere", "help", "question_mark", "All keys")], ["night", "paper"], "night"
    )


def test_without_a_file_nothing_is_set_and_nothing_is_wrong() -> None:
    assert read() == preferences.Preferences()


def test_what_is_written_is_read(settings: Path) -> None:
    settings.write_text('language = "zh"\ntheme = "paper"\n[keys]\nhelp = "f1"\n', encoding="utf-8")
    assert read() == preferences.Preferences("zh", "paper", {"help": "f1"})


@pytest.mark.parametrize("text", ["", "# nothing\n", 'language = ""\n[keys]\n'])
def test_settings_may_be_left_out(settings: Path, text: str) -> None:
    settings.write_text(text, encoding="utf-8")
    assert read() == preferences.Preferences()


def test_a_file_saved_by_a_windows_editor_is_read(settings: Path) -> None:
    settings.write_bytes(b'\xef\xbb\xbflanguage = "zh"\r\ntheme = "paper"\r\n')
    assert read()[:2] == ("zh", "paper")


@pytest.mark.parametrize(
    ("text", "line"),
    [('theme = "paper"\nlanguage = \n', 2), ('[keys\nhelp = "f1"\n', 1), ('theme = "a"\ntheme = "b"\n', 2), ("x", 1)],
)
def test_a_broken_file_sets_nothing_and_the_line_is_named(settings: Path, text: str, line: int) -> None:
    settings.write_text(text, encoding="utf-8")
    found = read()
    assert found._replace(warnings=()) == preferences.Preferences()
    assert found.warnings == (f"{settings} cannot be understood at line {line}. The defaults are used.",)


def test_a_file_that_is_no_text_sets_nothing(settings: Path) -> None:
    settings.write_bytes("language = “中文”".encode("gb18030"))
    assert read().warnings == (f"{settings} is not UTF-8 text. The defaults are used.",)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('language = "fr"', "language"),
        ("language = 1", "language"),
        ("theme = []", "theme"),
        ('keys = "q"', "keys"),
        ("[keys]\nhelp = 1", "keys.help"),
        ('colour = "red"', "colour"),
    ],
)
def test_one_wrong_setting_is_named_and_the_others_hold(settings: Path, text: str, name: str) -> None:
    settings.write_text(text, encoding="utf-8")
    (warning,) = read().warnings
    assert f"“{name}”" in warning
    assert str(settings) in warning


def test_the_first_setting_makes_a_file_that_explains_itself(settings: Path) -> None:
    write({"theme": "paper"}, new_file)
    text = settings.read_text(encoding="utf-8")
    assert '# help = "question_mark"  # All keys' in text
    values = dict.fromkeys(("language", "dates", "panes", "passphrase_command", "lock_minutes"), "")
    assert tomllib.loads(text) == {**values, "theme": "paper", "keys": {}, "words": {}}


def test_the_file_explains_itself_in_the_language_of_the_person(settings: Path) -> None:
    language.set_language("zh")
    write({"language": "zh"}, new_file)
    language.set_language("en")
    assert new_file() != settings.read_text(encoding="utf-8").replace('"zh"', '""')


def test_the_comments_and_keys_of_the_person_stay(settings: Path) -> None:
    mine = '# mine, do not touch\ntheme = "night" # dark\n\n[keys]\nhelp = "f1"  # as everywhere\n'
    settings.write_text(mine, encoding="utf-8")
    write({"theme": "paper", "language": "en"}, new_file)
    text = settings.read_text(encoding="utf-8")
    assert "# mine, do not touch\n" in text
    assert 'theme = "paper" # dark\n' in text
    assert 'help = "f1"  # as everywhere\n' in text
    assert read() == preferences.Preferences("en", "paper", {"help": "f1"})


def test_a_broken_file_is_not_written_over(settings: Path) -> None:
    settings.write_text("theme = \n", encoding="utf-8")
    with pytest.raises(BadInput, match="line 1"):
        write({"theme": "paper"}, new_file)
    assert settings.read_text(encoding="utf-8") == "theme = \n"


def test_the_directory_is_made(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("RMTUI_SETTINGS", str(tmp_path / "new" / "settings.toml"))
    write({"theme": "paper"}, new_file)
    assert read().theme == "paper"


def test_a_link_stays_a_link(settings: Path, tmp_path: Path) -> None:
    """Many keep their settings in one directory and link to them."""
    settings.symlink_to(tmp_path / "dotfiles.toml")
    (tmp_path / "dotfiles.toml").write_text("", encoding="utf-8")
    write({"theme": "paper"}, new_file)
    assert settings.is_symlink()
    assert read().theme == "paper"


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="nothing is forbidden there")
def test_a_file_that_cannot_be_written_is_told(settings: Path, tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(ReadOnly, match="cannot be written"):
            write({"theme": "paper"}, new_file)
    finally:
        tmp_path.chmod(0o700)


def test_a_place_that_cannot_be_a_file_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("RMTUI_SETTINGS", str(tmp_path / "file" / "settings.toml"))
    with pytest.raises((ReadOnly, BadInput)):
        write({"theme": "paper"}, new_file)


@pytest.mark.parametrize(
    "content",
    [b"x = " + b"9" * 10_000, b"x = " + b"[" * 3_000, b"\x00\xff" * 50, b"x = 1\n" * 300_000],
    ids=["a number of 10,000 digits", "3,000 brackets", "no text", "two megabytes"],
)
def test_nonsense_sets_nothing_and_is_one_sentence(settings: Path, content: bytes) -> None:
    settings.write_bytes(content)
    found = read()
    assert found._replace(warnings=()) == preferences.Preferences()
    (warning,) = found.warnings
    assert str(settings) in warning
    assert "\n" not in warning
    with pytest.raises(BadInput):
        write({"theme": "paper"}, new_file)
    assert settings.read_bytes() == content


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
def test_what_is_no_file_keeps_nobody_waiting(settings: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(settings)
    monkeypatch.delenv("RMTUI_LANG")
    language.set_language(None)
    assert language.current_language() in language.LANGUAGES
    assert len(read().warnings) == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")
def test_nobody_else_may_read_the_settings(settings: Path) -> None:
    settings.write_text('theme = "night"\n', encoding="utf-8")
    settings.chmod(0o644)
    Path(f"{settings}.new").write_text("left by another start", encoding="utf-8")
    before = os.umask(0)
    try:
        write({"theme": "paper"}, new_file)
    finally:
        os.umask(before)
    assert settings.stat().st_mode & 0o777 == 0o600


def test_the_sizes_of_the_panes_are_read_as_they_are_written(settings: Path) -> None:
    sizes = preferences.PaneSizes(clients=20, folder=65, log=30)
    write({"panes": sizes.text}, new_file)
    assert preferences.read_pane_sizes(read().panes) == sizes


@pytest.mark.parametrize("value", ['"20 65"', '"20 65 x"', '"20 99 30"', '"5 50 30"', '"20 9 30"', '"-1 50 30"', "20"])
def test_sizes_of_panes_that_make_no_sense_are_told_and_left(settings: Path, value: str) -> None:
    settings.write_text(f"panes = {value}\n", encoding="utf-8")
    assert not read().panes
    assert "panes" in read().warnings[0]
