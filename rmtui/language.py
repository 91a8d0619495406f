"""The words of the interface in the person's language.

English stands in the source, Chinese in `locale/zh_CN`. The catalogue is read at the first word that is asked for, so a
command that says nothing pays nothing.
"""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations

LANGUAGES = ("zh", "en")
_chosen: str | None = None


def use(language: str | None) -> None:
    """Speak `language` ("zh" or "en") from here on; None follows the environment."""
    global _chosen  # noqa: PLW0603 - a process speaks one language
    _chosen = language
    _catalogue.cache_clear()


def current() -> str:
    """The language spoken: "zh" or "en"."""
    if _chosen:
        return _chosen
    for variable in ("RMTUI_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(variable)
        if value:
            return "zh" if value.lower().startswith("zh") else "en"
    return "en"


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
