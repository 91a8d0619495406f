"""The holidays a book goes by: those that came with rmtui, and in their place those of the book's own file."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

from rmtui.currency import DEFAULT, base_currency
from rmtui.errors import BadInput
from rmtui.language import _
from rmtui.rules.days.book_holidays import set_book_holidays
from rmtui.store.files import file_format, file_protocol
from rmtui.store.files.layout import BOOK
from rmtui.system import open_regular

if TYPE_CHECKING:
    from rmtui.rules.days.holidays import Holidays, Statute

_MAINLAND = "CN"
OWN = "holidays.toml"
"""In the book's directory; its form is explained in `rmtui.rules.days.holidays`."""


def follow(book: str) -> None:
    """Have the rules go by the holidays of the book at a path, as they are when a rule first asks from here on."""
    set_book_holidays(lambda: holidays(book, base_currency(), _chosen(book)))  # a name was looked for: both are known


def holidays(book: str, currency: str = DEFAULT, chosen: str = "") -> Holidays:
    """The holidays for the book at a path, of this base currency, or of the country that its settings choose. BadInput
    where its own file cannot be read.
    """
    from rmtui.rules.days.holidays import COUNTRY_OF_CURRENCY, Holidays, parse_years, published_years, statutory

    country = chosen or COUNTRY_OF_CURRENCY.get(currency, "")
    path, statute = os.path.join(book, OWN), statutory if country == _MAINLAND else _bank_holidays(country)
    try:
        with open_regular(path) as file:
            own = parse_years(file.read().decode("utf-8-sig"))
    except FileNotFoundError:
        own = {}
    except (OSError, ValueError, RecursionError):
        raise BadInput(
            _("{path} is not a list of holidays. Those that came with rmtui are taken instead.").format(path=path)
        ) from None
    return Holidays({**(published_years() if country == _MAINLAND else {}), **own}, statute=statute)


def _chosen(book: str) -> str:
    """The country that the settings of a book choose, without decoding them; "" for none."""
    content = file_protocol.read_file(book, BOOK) or b""
    rows = [row for row in file_format.lines_with(content, (b'"holidays":',)) if row.startswith(b'"settings":{')]
    return str(json.loads(rows[0].partition(b":")[2].removesuffix(b",")).get("holidays", "")) if rows else ""


def _bank_holidays(country: str) -> Statute | None:
    """Those of a country; None where rmtui knows none."""
    from rmtui.rules.days.bank_holidays import BY_COUNTRY

    return BY_COUNTRY.get(country)
