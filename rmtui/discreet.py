"""The discreet view: telephone numbers and amounts are masked, the manager's judgements hidden, for a manager with
somebody beside them.

Like the language, it is one for the process: every text on its way to the screen asks here (`rmtui.plain`,
`rmtui.wording.format_money`).
"""

from __future__ import annotations

import re
from functools import cache

MASKED_AMOUNT = "***"

JUDGEMENTS = frozenset(
    {"tier", "potential", "tags", "character", "cautions", "notes", "cadence", "review_days", "services"}
)
"""The fields of a client that say, or may say, what the manager thinks of them."""

_UNITS = "万|亿|元|块|[kKmM](?![a-zA-Z])|mn|bn|thousand|million|billion"
_AMOUNT = (
    r"(?P<sign>[$£€¥￥]\s?|\b(?:CNY|RMB|HKD|TWD|SGD|USD|GBP|EUR|JPY|AUD|CAD|CHF)\s)?"
    r"(?:(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d{3}){2,})(?!\d)(?:\.\d+)?"
    rf"|(?<![\d.])\d+(?:\.\d+)?(?=\s?(?:{_UNITS}))"
    r"|(?(sign)\d+(?:\.\d+)?|(?!)))"
)
_TELEPHONE = (  # no part of a day or a time: 2026-11-28, 28/11, 14:30
    r"(?<!\d)(?<!\d[.-])(?<!\b\d[:/])(?<!\b\d\d[:/])(?!\d{4}-\d{2}-\d{2})"
    r"(?P<telephone>\+?(?:\d{1,3}\.)?\d{3,4}\.\d{3,4}\.\d{3,4}|\+?\d(?:[ -]?\d){6,})(?!\d|[:/]\d\d?\b)"
)
_LONG_NUMBER = 11
"""Characters of a telephone number of which the first three are shown, too."""

_masks = False
_discreet = False


def masks_figures() -> bool:
    """Whether telephone numbers and amounts are masked."""
    return _masks


def mask_figures(*, masked: bool) -> None:
    """Mask them from now on, or show them again."""
    global _masks  # noqa: PLW0603 - one for the process, as the language is
    _masks = masked


def is_discreet() -> bool:
    """Whether somebody may read along: `JUDGEMENTS` are hidden then, even where figures are shown."""
    return _discreet


def set_discreet(*, discreet: bool) -> None:
    """Begin the discreet view, figures masked; or end it."""
    global _discreet  # noqa: PLW0603 - one for the process, as the language is
    _discreet = discreet
    mask_figures(masked=discreet)


def without_figures(text: str) -> str:
    """`text` with its amounts and telephone numbers masked: 138****1234, ***万."""
    return _pattern().sub(_mask, text)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(f"{_AMOUNT}|{_TELEPHONE}")


def _mask(found: re.Match[str]) -> str:
    if number := found["telephone"]:
        begin = number[:3] if len(number) >= _LONG_NUMBER else ""
        return f"{begin}{'*' * (len(number) - len(begin) - 4)}{number[-4:]}"
    return f"{found['sign'] or ''}{MASKED_AMOUNT}"
