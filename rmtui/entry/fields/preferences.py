"""The fields of the settings of this machine, which are in a file of their own (`rmtui.preferences`)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from rmtui.entry.day_order import DAY_FIRST, MONTH_FIRST, usual_order
from rmtui.entry.fields.choices import word
from rmtui.entry.fields.field import Field
from rmtui.language import N_, _
from rmtui.preferences import LANGUAGE_NAMES, LOCK_MINUTES, PaneSizes, read_pane_sizes

_THEMES = {"night": N_("night"), "paper": N_("paper")}


def theme_word(theme: str) -> str:
    """What colours are called; those of Textual have names of their own."""
    return _(_THEMES[theme]) if theme in _THEMES else theme


def preference_fields(themes: Iterable[str] = ()) -> dict[str, Field]:
    """Language, colours, day order, pane sizes. Without `themes`, which the desk knows, any colours do."""
    languages = {"": _("as the system says"), **LANGUAGE_NAMES}
    usual = {
        "": N_("asked"),
        DAY_FIRST: N_("day first, as in your country"),
        MONTH_FIRST: N_("month first, as in your country"),
    }
    orders = {"": _(usual[usual_order()]), DAY_FIRST: _("day first"), MONTH_FIRST: _("month first")}
    colours = N_("Colours")
    fields = (
        word("language", N_("Language"), languages, languages.__getitem__),
        word("theme", colours, themes, theme_word) if themes else Field("theme", colours, format=theme_word),
        word("dates", N_("5/11 means"), orders, orders.__getitem__, hint=N_("How two numbers with a slash are read.")),
        Field(
            "panes",
            N_("Pane sizes"),
            N_(
                "Percent: clients of the width (10-60), folder of the rest (20-80), log of the height (10-80), as "
                "20 50 30; 0 is as needed."
            ),
            read=_read_panes,
            meaning=_panes_meaning,
        ),
        Field(
            "passphrase_command",
            N_("Passphrase command"),
            N_("What prints the passphrase of an encrypted book: pass show book; empty to be asked."),
        ),
        Field(
            "lock_minutes",
            N_("Lock after minutes"),
            N_("After so many minutes untouched the desk locks itself: 15; 0 never, empty: 10 for an encrypted book."),
            read=_read_minutes,
        ),
    )
    return {field.name: field for field in fields}


def _read_minutes(text: str, _today: date) -> str:
    """ValueError for what is no number of minutes."""
    if text.strip() not in LOCK_MINUTES:
        raise ValueError(text)
    return text.strip()


def _read_panes(text: str, _today: date) -> str:
    """ValueError for what makes no sizes."""
    sizes = read_pane_sizes(text)
    if sizes is None:
        raise ValueError(text)
    return sizes.text


def _panes_meaning(text: str) -> str:
    """clients 20%, folder 50% of the rest, log as needed."""
    sizes = read_pane_sizes(text) or PaneSizes()
    clients, folder, log = (f"{size}%" if size else _("as needed") for size in sizes)
    if sizes.folder:
        folder = _("{share} of the rest").format(share=folder)
    return _("clients {clients}, folder {folder}, log {log}").format(clients=clients, folder=folder, log=log)
