"""The language of the interface."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from rmtui import language


@pytest.mark.parametrize(
    ("variable", "value", "spoken"),
    [
        ("RMTUI_LANG", "zh", "zh"),
        ("LC_ALL", "zh_CN.UTF-8", "zh"),
        ("LANG", "zh_TW.UTF-8", "zh"),
        ("LANG", "de_DE.UTF-8", "en"),
        ("LANG", "C", "en"),
    ],
)
def test_the_environment_decides(monkeypatch: pytest.MonkeyPatch, variable: str, value: str, spoken: str) -> None:
    for name in ("RMTUI_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(variable, value)
    language.set_language(None)
    assert language.current_language() == spoken


def test_what_is_asked_for_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RMTUI_LANG", "en")
    language.set_language("zh")
    assert language.current_language() == "zh"
    language.set_language(None)


def test_an_empty_string_stays_empty() -> None:
    """gettext would answer with the catalogue's header."""
    assert language._("") == ""


SAID = {
    "zh": 'language = "zh"\n',
    "en": "# my own\n\n language='en'  # not zh\n",
    "": '# language = "zh"\ntheme = "night"\n[keys]\nlanguage = "zh"\n',
}


@pytest.mark.parametrize(("variable", "spoken"), [("en_GB.UTF-8", ""), ("zh_CN.UTF-8", ""), ("", "zh"), ("C", "en")])
def test_the_settings_come_before_the_system(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, variable: str, spoken: str
) -> None:
    for name in ("RMTUI_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", variable)
    (tmp_path / "settings.toml").write_text(SAID[spoken], encoding="utf-8")
    language.set_language(None)
    assert language.current_language() == (spoken or variable[:2])


def test_the_variable_of_our_own_comes_before_the_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("RMTUI_LANG", "en")
    (tmp_path / "settings.toml").write_text(SAID["zh"], encoding="utf-8")
    language.set_language(None)
    assert language.current_language() == "en"


@pytest.mark.parametrize("text", [b"language = zh", b'language = "fr"', b'language = "zh', b"\xff\xfe\x00", b"=\n="])
def test_settings_that_say_nothing_of_use_are_passed_over(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, text: bytes
) -> None:
    monkeypatch.delenv("RMTUI_LANG")
    monkeypatch.setenv("LC_ALL", "en")
    (tmp_path / "settings.toml").write_bytes(text)
    language.set_language(None)
    assert language.current_language() in language.LANGUAGES


def test_asking_for_the_language_reads_no_tables(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text(SAID["zh"], encoding="utf-8")
    lazy = "import sys; from rmtui import language; language.current_language(); assert 'tomllib' not in sys.modules"
    subprocess.run([sys.executable, "-c", lazy], check=True)
