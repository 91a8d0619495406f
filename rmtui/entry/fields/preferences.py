"""The fields of the settings of this machine, which are in a file of their own (`rmtui.preferences`)."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from rmtui.entry.day_order import DAY_FIRST, MONTH_FIRST
from rmtui.entry.fields.choices import word
from rmtui.entry.fields.field import Field
from rmtui.language import N_, _
from rmtui.preferences import LANGUAGE_NAMES


def preference_fields(themes: Iterable[str] = (), theme_text: Callable[[str], str] = str) -> dict[str, Field]:
    """Language, colours and the order of day and month. Without `themes`, which the desk knows, any colours do."""
    languages = {"": _("as the system says"), **LANGUAGE_NAMES}
    orders = {"": _("asked"), DAY_FIRST: _("day first"), MONTH_FIRST: _("month first")}
    colours = N_("Colours")
    fields = (
        word("language", N_("Language"), languages, languages.__getitem__),
        word("theme", colours, themes, theme_text) if themes else Field("theme", colours),
        word("dates", N_("5/11 means"), orders, orders.__getitem__, hint=N_("What two numbers with a stroke are.")),
    )
    return {field.name: field for field in fields}
