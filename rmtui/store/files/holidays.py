"""The holidays a book goes by: those that came with rmtui, and in their place those of the book's own file."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from rmtui.currency import DEFAULT, base_currency
from rmtui.errors import BadInput
from rmtui.language import _
from rmtui.rules.days.book_holidays import set_book_holidays
from rmtui.system import open_regular

if TYPE_CHECKING:
    from rmtui.rules.days.holidays import Holidays, Statute

OWN = "holidays.toml"
"""In the book's directory; its form is explained in `rmtui.rules.days.holidays`."""


def follow(book: str) -> None:
    """Have the rules go by the holidays of the book at a path, as they are when a rule first asks from here on."""
    set_book_holidays(lambda: holidays(book, base_currency()))  # which is known once a name was looked for


def holidays(book: str, currency: str = DEFAULT) -> Holidays:
    """The holidays for the book at a path, of this base currency. BadInput where its own file cannot be read."""
    from rmtui.rules.days.holidays import Holidays, parse_years, published_years, statutory

    path, statute = os.path.join(book, OWN), statutory if currency == DEFAULT else _bank_holidays(currency)
    try:
        with open_regular(path) as file:
            own = parse_years(file.read().decode("utf-8-sig"))
    except FileNotFoundError:
        own = {}
    except (OSError, ValueError, RecursionError):
        raise BadInput(
            _("{path} is not a list of holidays. Those that came with rmtui are taken instead.").format(path=path)
        ) from None
    return Holidays({**(published_years() if currency == DEFAULT else {}), **own}, statute=statute)


def _bank_holidays(currency: str) -> Statute | None:
    """Those of the country of a currency; None where rmtui knows none."""
    from rmtui.rules.days.bank_holidays import BY_CURRENCY

    return BY_CURRENCY.get(currency)
