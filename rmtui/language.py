"""The words of the interface in the person's language.

English stands in the source, Chinese in `locale/zh_CN`. The catalogue is read at the first word that is asked for, so a
command that says nothing pays nothing. Of the file of settings only the one line that is asked for is looked for.
"""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

from rmtui import places
from rmtui.regular_file import open_regular

if TYPE_CHECKING:
    from gettext import NullTranslations

LANGUAGES = ("zh", "en")
LARGEST = 1_000_000
"""Bytes that a file of settings has at most."""
_chosen: str | None = None


def use(language: str | None) -> None:
    """Speak `language` ("zh" or "en") from here on; None follows the settings and the environment."""
    global _chosen  # noqa: PLW0603 - a process speaks one language
    _chosen = language
    _catalogue.cache_clear()
    setting.cache_clear()


def forget() -> None:
    """The file of settings was written: look into it again."""
    setting.cache_clear()


def current() -> str:
    """The language spoken: "zh" or "en"."""
    if _chosen:
        return _chosen
    chosen = setting("language")
    settled = chosen if chosen in LANGUAGES else ""
    return _of_environment("RMTUI_LANG") or settled or _of_environment("LC_ALL", "LC_MESSAGES", "LANG") or "en"


def _of_environment(*variables: str) -> str:
    """The language that the first of these variables that is set asks for, or ""."""
    value = next((value for variable in variables if (value := os.environ.get(variable))), "")
    return ("zh" if value.lower().startswith("zh") else "en") if value else ""


@cache
def setting(wanted: str) -> str:
    """A word in the person's settings, or "": `language = "zh"` on a line of its own before the first table."""
    try:
        with open_regular(places.settings()) as file:
            lines = file.read(LARGEST).removeprefix(b"\xef\xbb\xbf").splitlines()
    except OSError:
        return ""
    for line in lines:
        name, _equals, value = line.partition(b"=")
        if name.lstrip().startswith(b"["):
            break
        if name.strip(b" \t\"'") == wanted.encode():
            return value.partition(b"#")[0].strip(b" \t\"'").decode(errors="replace")
    return ""


@cache
def _catalogue() -> NullTranslations:
    import gettext

    where = os.path.join(os.path.dirname(__file__), "locale")
    wanted = ["zh_CN"] if current() == "zh" else []
    return gettext.translation("rmtui", where, wanted, fallback=True) if wanted else gettext.NullTranslations()


def _(text: str) -> str:
    """`text` in the language spoken."""
    return _catalogue().gettext(text) if text else ""


def ngettext(one: str, many: str, count: int) -> str:
    """The singular or the plural, as `count` asks for."""
    return _catalogue().ngettext(one, many, count)


def N_(text: str) -> str:  # noqa: N802 - the customary name
    """Marks `text` for the catalogue; it is translated where it is shown."""
    return text
