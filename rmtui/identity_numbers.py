"""Numbers of identity cards in texts: shown and exported with asterisks, stored as they were typed.

Every text with six digits passes here on its way to a screen or a file (`rmtui.plain`).
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

_EVERYWHERE = (
    # China: region, day of birth, serial number, check character
    r"[1-9]\d{5}[ -]?(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[\dXx]",
    r"[A-Za-z]{1,2}\d{6}[(（][\dAa][)）]",  # Hong Kong
)
_BY_CURRENCY = {
    "TWD": r"[A-Za-z][1289]\d{8}",
    "SGD": r"[STFGMstfgm]\d{7}[A-Za-z]",
    "GBP": r"[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]",  # national insurance
    "USD": r"\d{3}-\d{2}-\d{4}",  # social security
}
"""Those that elsewhere would be taken for numbers of policies and accounts, by the base currency of their country."""

_HALF_WIDTH = dict(zip("０１２３４５６７８９Ｘｘ－", "0123456789Xx-", strict=True))
_LONG = 15
_currency = ""
"""The base currency of the open book (`rmtui.currency`)."""
_shown: ContextVar[bool] = ContextVar("identity numbers shown", default=False)


def know_country(currency: str) -> None:
    """Know the numbers of the country of a currency, by its code, from now on."""
    global _currency  # noqa: PLW0603 - one for the process, as the base currency is
    _currency = currency


def masked(text: str) -> str:
    """`text` with the middle of each identity number as asterisks: 310***********1234, AB*****6C."""
    if _shown.get() or not _any_form().search(text):
        return text
    narrow = re.sub(f"[{''.join(_HALF_WIDTH)}]", lambda wide: _HALF_WIDTH[wide[0]], text)
    for found in _number(_currency).finditer(narrow):
        start, end = found.span()
        first, last = (3, 4) if end - start >= _LONG else (2, 2)
        text = f"{text[: start + first]}{'*' * (end - start - first - last)}{text[end - last :]}"
    return text


@contextmanager
def shown_identity_numbers(*, shown: bool = True) -> Iterator[None]:
    """Within it they are left as they are, where `shown`: for an export that is to have them."""
    token = _shown.set(shown)
    try:
        yield
    finally:
        _shown.reset(token)


def unmasked(exported: Any, known: Any) -> Any:
    """What was exported, as plain data, with the numbers in full where `known`, what it was exported of, has them."""
    if isinstance(exported, str):
        return known if isinstance(known, str) and exported == masked(known) else exported
    if isinstance(exported, dict) and isinstance(known, dict):
        return {name: unmasked(value, known.get(name)) for name, value in exported.items()}
    if isinstance(exported, list | tuple) and isinstance(known, list | tuple) and len(exported) == len(known):
        return type(exported)(map(unmasked, exported, known))
    return exported


@cache
def _any_form() -> re.Pattern[str]:
    """What every number of any country has, and hardly any day, telephone number or number of a policy.

    It begins with a set of signs, so that `re` skips all others.
    """
    behind_letter = r"(?:(?<=[A-Za-z]..)|(?<=[A-Za-z] ..)) ?\d\d ?\d\d(?:\d(?:\d\d)?)?(?!\d)"
    return re.compile(rf"\d\d(?<!\d\d\d)(?:\d{{4}}[ －-]?\d{{8}}|{behind_letter}|\d[－-]\d\d[－-]\d{{4}})")


@cache
def _number(currency: str) -> re.Pattern[str]:
    forms = filter(None, (*_EVERYWHERE, _BY_CURRENCY.get(currency)))
    return re.compile(rf"(?<![0-9A-Za-z])(?<!\d[-.])(?:{'|'.join(forms)})(?![0-9A-Za-z])(?![-.]\d)")
