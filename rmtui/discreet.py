"""The discreet view: telephone numbers and amounts are masked, for a manager with somebody beside them.

Like the language, it is one for the process: every text on its way to the screen asks here (`rmtui.plain`,
`rmtui.wording.format_money`).
"""

from __future__ import annotations

import re
from functools import cache

MASKED_AMOUNT = "***"

_UNITS = "万|亿|元|块|[kKmM](?![a-zA-Z])|mn|thousand|million"
_AMOUNT = (
    rf"(?P<sign>[$£€¥￥]\s?|\b(?:CNY|HKD|TWD|SGD|USD|GBP|EUR|JPY|AUD|CAD|CHF)\s)?"
    rf"(?:\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|(?<![\d.,])\d+(?:\.\d+)?(?=\s?(?:{_UNITS}))|(?<=[$£€¥￥])\d+(?:\.\d+)?)"
)
_TELEPHONE = r"(?<![\d.,:/-])(?!\d{4}-\d{2}-\d{2})\+?\d(?:[ -]?\d){6,}(?![\d.,:/-])"

_masks = False


def masks_figures() -> bool:
    """Whether telephone numbers and amounts are masked."""
    return _masks


def mask_figures(*, masked: bool) -> None:
    """Mask them from now on, or show them again."""
    global _masks  # noqa: PLW0603 - one for the process, as the language is
    _masks = masked


def without_figures(text: str) -> str:
    """`text` with its amounts and telephone numbers masked: 138****1234, ***万."""
    telephones, amounts = _patterns()
    return amounts.sub(_mask_amount, telephones.sub(_mask_telephone, text))


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(_TELEPHONE), re.compile(_AMOUNT)


def _mask_telephone(found: re.Match[str]) -> str:
    number = found[0]
    return f"{number[:3]}{'*' * (len(number) - 7)}{number[-4:]}"


def _mask_amount(found: re.Match[str]) -> str:
    return f"{found['sign'] or ''}{MASKED_AMOUNT}"
