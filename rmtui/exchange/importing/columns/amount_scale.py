"""What the figures under a heading count, as the heading or a title above it says: 万元, £k, US$ million."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rmtui.comparing import folded
from rmtui.entry.amounts import currency_code, figures, known_currency
from rmtui.named_tuple import NamedTuple
from rmtui.words import by_word, headings

_OF_TABLE = re.compile(r"(?:单位\s*:?|\bunits?\s*:|\bin\b)\s*(([^\s,;，；()]+)(?:\s[^\s,;，；()]+)?)")


_BETWEEN = " '’"


class Scale(NamedTuple):
    """The factor and the currency of a figure."""

    unit: int = 1
    currency: str = ""
    """ "" for that of the book."""


def read_scale(text: str) -> Scale | None:
    """The scale that a remark names, as 万元, 万美元, £k, USD m; None where it names none."""
    written = figures(folded(text)).strip(" :'’")
    units = by_word(headings.AMOUNT_UNITS)
    for word in sorted(units, key=len, reverse=True):
        for rest in (written.removeprefix(word), written.removesuffix(word)):
            if rest != written and (not rest or known_currency(rest.strip(_BETWEEN))):
                return Scale(units[word], currency_code(rest.strip(_BETWEEN) or word[-1]))  # 元, of 万元
    return Scale(1, currency_code(written)) if known_currency(written) else None


def table_scale(titles: Iterable[str]) -> Scale:
    """The scale that the titles above the headings name: 单位：万元, figures in £k."""
    words = (word for title in titles for both in _OF_TABLE.findall(folded(title)) for word in both)
    return next(filter(None, map(read_scale, words)), Scale())
