"""Greetings as files: a table for the bank's messaging platform, letters as one page each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rmtui.exchange.csv_output import csv_content
from rmtui.exchange.output_file import checked_ending, file_name, is_directory, write_file, write_files
from rmtui.exchange.output_table import OutputTable
from rmtui.exchange.page_template import render
from rmtui.language import _
from rmtui.records.greeting import Delivery
from rmtui.rules.occasions.greetings import Greeting
from rmtui.rules.occasions.occasion_text import occasion_text
from rmtui.terms import term

_TEMPLATE = "letters_page.html.jinja"
ENDINGS = (".csv", ".html")


def write(greetings: Sequence[Greeting], path: str, today: date, *, replace: bool = False) -> None:
    """Write the greetings to .csv as a table, to .html as letters, or into a directory a file per way.

    BadInput for another ending, and as `write_file`.
    """
    if is_directory(path):
        write_files(path, _file_per_way(greetings, today), replace=replace)
        return
    is_letters = checked_ending(path, (*ENDINGS, "/")) == ".html"
    content = _letters(greetings, today) if is_letters else _table(greetings)
    write_file(path, content, replace=replace)


def _file_per_way(greetings: Sequence[Greeting], today: date) -> dict[str, bytes]:
    """WeChat.csv, SMS.csv, letter.html, in the reader's language; by name."""
    contents = {}
    for way in Delivery:
        if chosen := [one for one in greetings if one.delivery is way]:
            is_letter = way is Delivery.LETTER
            content = _letters(chosen, today) if is_letter else _table(chosen)
            contents[f"{file_name(term(way))}.{'html' if is_letter else 'csv'}"] = content
    return contents


def _table(greetings: Sequence[Greeting]) -> bytes:
    headings = (_("Client"), _("Sent by"), _("Number or address"), _("Text"), _("Occasion"))
    rows = ((_names(one), term(one.delivery), one.address, one.text, occasion_text(one.occasion)) for one in greetings)
    return csv_content(OutputTable(_("Greetings"), headings, tuple(rows)))


def _letters(greetings: Sequence[Greeting], today: date) -> bytes:
    letters = [(_names(one), one.address.splitlines(), one.text.splitlines()) for one in greetings]
    return render(_TEMPLATE, title=_("Letters"), letters=letters, today=today).encode()


def _names(greeting: Greeting) -> str:
    return _(", ").join(client.name for client in greeting.clients)
