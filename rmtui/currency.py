"""The base currency of the open book: the currency of totals, and of amounts that name none. One for the process, as
the language is.

The store sets it whenever it reads the clients or the settings of a book.
"""

from __future__ import annotations

from rmtui.identity_numbers import know_country
from rmtui.language import N_, _, current_language, environment_locale

DEFAULT = "CNY"
"""Of a book whose settings say nothing, as those made before they could."""

BASE_CURRENCIES = {
    "CNY": N_("Chinese yuan"),
    "HKD": N_("Hong Kong dollar"),
    "TWD": N_("New Taiwan dollar"),
    "MOP": N_("Macau pataca"),
    "SGD": N_("Singapore dollar"),
    "MYR": N_("Malaysian ringgit"),
    "USD": N_("US dollar"),
    "GBP": N_("pound sterling"),
    "EUR": N_("euro"),
    "CHF": N_("Swiss franc"),
    "JPY": N_("Japanese yen"),
    "AUD": N_("Australian dollar"),
    "CAD": N_("Canadian dollar"),
    "NZD": N_("New Zealand dollar"),
}
"""The currencies that a book can be kept in, and their names."""

WITHOUT_CENTS = frozenset(("JPY", "KRW", "VND"))
"""The currencies that have no smaller unit (ISO 4217)."""

_BY_TERRITORY = {
    "CN": "CNY",
    "HK": "HKD",
    "TW": "TWD",
    "MO": "MOP",
    "SG": "SGD",
    "MY": "MYR",
    "US": "USD",
    "GB": "GBP",
    "CH": "CHF",
    "JP": "JPY",
    "AU": "AUD",
    "CA": "CAD",
    "NZ": "NZD",
    **dict.fromkeys(("IE", "DE", "FR", "NL", "AT", "BE", "ES", "IT", "PT", "FI", "LU"), "EUR"),
}
_base = DEFAULT


def base_currency() -> str:
    """The code of the base currency, "GBP"."""
    return _base


def set_base_currency(code: str) -> None:
    """Set the base currency, by its code."""
    global _base  # noqa: PLW0603 - a process has one book open
    _base = code
    know_country(code)


def currency_label(code: str) -> str:
    """A base currency with its name: GBP (pound sterling)."""
    return _("{code} ({name})").format(code=code, name=_(BASE_CURRENCIES[code])) if code in BASE_CURRENCIES else code


def likely_currency() -> str:
    """The currency of the territory of the locale, "en_GB"; else that of the language of the interface."""
    language, territory = environment_locale("LC_MONETARY")
    if territory in _BY_TERRITORY and language == current_language():
        return _BY_TERRITORY[territory]
    return "CNY" if current_language() == "zh" else "GBP"
