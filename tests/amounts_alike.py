"""A book with amounts that a program would like to abbreviate, and how to find those that are: 73万, 730k."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import Any

from msgspec.structs import replace

from rmtui.records.base import Record
from rmtui.records.events import Sale
from rmtui.records.holding import Holding
from rmtui.records.review import Review
from rmtui.records.settings import Settings
from rmtui.rules.review import progress
from rmtui.store.files.book import Book
from tests.factory import TODAY, ago, client
from tests.folders import holding, policy
from tests.test_locale import messages, words

CLIENT = client("林晓", id="lin", cautions="", phones=("13800138000",))
CURRENCIES = ("CNY", "GBP", "JPY")

_WHOLE_OR_TO_THE_CENT = re.compile(r"(?<![\w.,])(?:\d{1,3}(?:,\d{3})+(\.\d\d)?|\d+(\.\d\d))(?![.,]?\d|\d|%)")
_ABBREVIATED = re.compile(r"(?<![\w.,-])\d+(?:\.\d+)?(?:k|m|bn|万|亿)(?![A-Za-z])")


def records(currency: str, cents: int) -> list[Record]:
    """Round and odd amounts side by side, in the base currency and another one."""
    of: dict[str, Any] = {"client": CLIENT.id, "currency": currency, "valued_on": ago(30)}
    held = [
        holding(730_000_00 + cents, id="h1", name="稳利", matures_on=ago(-9), **of),
        holding(1_371_042_00, "fund", id="h2", name="成长", cost=1_300_000_00, **of),
        holding(6_300_00, "stock", id="h3", name="持仓", **of),
        holding(17_000_000_00, "property", id="h4", name="住宅", **of),
        holding(870_000_00, "mortgage", id="h5", name="按揭", **of),
        holding(39_000_00, id="h6", name="外币", **{**of, "currency": "USD"}),
    ]
    policies = [
        policy(
            "life", CLIENT, id="p1", product="安康", sum_assured=870_000_00, premium=6_300_00 + cents, currency=currency
        ),
        policy("medical", CLIENT, id="p2", product="医疗", sum_assured=4_100_000_00, premium=530_00, currency=currency),
    ]
    sale = Sale(
        id="s1", client=CLIENT.id, on=TODAY, amount=730_000_00 + cents, kind="fund", product="成长", currency=currency
    )
    reviews = [_review(held, on, id) for id, on in (("r1", ago(60)), ("r2", ago(30)))]
    return [CLIENT, *held, *policies, sale, *reviews, Settings(currency=currency, rates={"USD": 71_000})]


def _review(held: list[Holding], on: date, id: str) -> Review:
    draft = progress.start_review(CLIENT, held, None, {"USD": 71_000}, on)
    for one in held:
        draft = progress.revalue(draft, one, one.value, on).draft
    return replace(draft, id=id, draft=False)


def make_book(book: Book, currency: str, *, cents: int = 0) -> Book:
    """Fill a book with these records, one deposit, premium and sale of which have `cents`."""
    book.save(*records(currency, cents), what="add")
    return book


def with_and_without_cents(shown: str) -> tuple[list[str], list[str]]:
    """The amounts with decimals, and those without, where there are both: written in two ways; else none."""
    amounts = list(_WHOLE_OR_TO_THE_CENT.finditer(shown))
    exact, whole = ([one[0] for one in amounts if bool(one[1] or one[2]) is cents] for cents in (True, False))
    return (exact, whole) if exact and whole else ([], [])


@cache
def _examples() -> frozenset[str]:
    """The amounts in the program's own words, which show how one may be typed."""
    texts = (text for message in messages() for text in (*words(message.id), *words(message.string)))
    return frozenset(found for text in texts for found in _ABBREVIATED.findall(text))


def abbreviated(shown: str) -> list[str]:
    """The abbreviated amounts in what was shown, without the examples of what may be typed."""
    return [found for found in _ABBREVIATED.findall(shown) if found not in _examples()]
