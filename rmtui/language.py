"""The language of the interface: its catalogue, and the choice of the language.

English is in the source, Chinese in `locale/zh_CN`. The catalogue is loaded at the first message. Settings are read
without a TOML parser, which would slow down `rmtui log`.
"""

from __future__ import annotations

import os
from functools import cache

from rmtui import paths
from rmtui.catalogue import Catalogue
from rmtui.system import open_regular

LANGUAGES = ("zh", "en")
_LOCALES = {"zh": "zh_CN"}
"""The catalogues there are, by language. English is in the source."""
MAX_SETTINGS_BYTES = 1_000_000
"""Bytes of a settings file at most."""
_chosen: str | None = None


def set_language(language: str | None) -> None:
    """Set the language, "zh" or "en"; None follows the settings and the environment."""
    global _chosen  # noqa: PLW0603 - a process speaks one language
    _chosen = language
    _catalogue.cache_clear()
    reload_settings()


def reload_settings() -> None:
    """Read the settings file again, after it was written."""
    current_language.cache_clear()
    _settings_lines.cache_clear()
    setting.cache_clear()
    settings_table.cache_clear()


@cache
def current_language() -> str:
    """The current language, "zh" or "en"."""
    if _chosen:
        return _chosen
    chosen = setting("language")
    known = chosen if chosen in LANGUAGES else ""
    return (
        _environment_language("RMTUI_LANG") or known or _environment_language("LC_ALL", "LC_MESSAGES", "LANG") or "en"
    )


def _environment_language(*variables: str) -> str:
    """The language of the first of these environment variables that is set, or ""."""
    value = next((value for variable in variables if (value := os.environ.get(variable))), "")
    return ("zh" if value.lower().startswith("zh") else "en") if value else ""


def environment_locale(category: str) -> tuple[str, str]:
    """Language and territory of the locale of a category, LC_TIME: en and IE; "" for what is not named."""
    value = next((value for name in ("LC_ALL", category, "LANG") if (value := os.environ.get(name))), "")
    language, _underscore, territory = value.partition(".")[0].partition("@")[0].partition("_")
    return language, territory


@cache
def setting(key: str) -> str:
    """A top-level setting that is a word, or "": `language = "zh"` on a line of its own before the first table."""
    for line in _settings_lines():
        if line.lstrip().startswith("["):
            break
        name, value = _name_and_value(line)
        if name == key:
            return value
    return ""


@cache
def settings_table(table: str) -> dict[str, str]:
    """The settings of a table that are words: those below `[table]`, each on a line of its own."""
    found: dict[str, str] = {}
    within = False
    for line in _settings_lines():
        if line.lstrip().startswith("["):
            within = line.partition("#")[0].strip() == f"[{table}]"
        elif within and not line.lstrip().startswith("#") and "=" in line:
            name, value = _name_and_value(line)
            found[name] = value
    return found


def _name_and_value(line: str) -> tuple[str, str]:
    """`name = "value"  # a comment` in two."""
    name, _equals, value = line.partition("=")
    return name.strip(" \t\"'"), value.partition("#")[0].strip(" \t\"'")


@cache
def _settings_lines() -> list[str]:
    """The lines of the settings file; none where it cannot be read."""
    try:
        with open_regular(paths.settings_file()) as file:
            return file.read(MAX_SETTINGS_BYTES).removeprefix(b"\xef\xbb\xbf").decode(errors="replace").splitlines()
    except OSError:
        return []


@cache
def _catalogue() -> Catalogue:
    return _catalogue_of(current_language())


@cache
def _catalogue_of(language: str) -> Catalogue:
    """The messages of a language; none of English, which is in the source, and where the catalogue is missing."""
    if language not in _LOCALES:
        return Catalogue()
    path = os.path.join(os.path.dirname(__file__), "locale", _LOCALES[language], "LC_MESSAGES", "rmtui.mo")
    try:
        with open_regular(path) as file:
            return Catalogue(file.read())
    except OSError:
        return Catalogue()


def in_every_language(text: str) -> set[str]:
    """`text` in each of the languages, for what was written in another one: an exported file, a heading."""
    return {_catalogue_of(language).gettext(text) for language in LANGUAGES} if text else set()


def in_language(text: str, language: str) -> str:
    """`text` in a language, "zh" or "en", for what is written to somebody who speaks it."""
    return _catalogue_of(language).gettext(text) if text else ""


def gettext(text: str) -> str:
    """`text` in the current language."""
    return _catalogue().gettext(text) if text else ""


_ = gettext


def ngettext(one: str, many: str, count: int) -> str:
    """The singular or plural for `count`, in the current language."""
    return _catalogue().ngettext(one, many, count)


def N_(text: str) -> str:  # noqa: N802 - the customary name
    """Mark `text` for the catalogue; it is translated where it is shown."""
    return text
