"""Reads an English clause that names several amounts: each is a sale of its own, none, or the whole is asked about.

took 200k of the bond fund and a home insurance policy for 9k
cashed in 35k of the old fund and bought 30k of treasury bonds
"""

from __future__ import annotations

import re

from rmtui.entry import entry_errors
from rmtui.entry.line import EntrySale
from rmtui.entry.sale_amounts import names_year, sums_in
from rmtui.entry.sale_finder import either_sale, has_words, is_by_others
from rmtui.entry.sale_product import product_of
from rmtui.entry.sale_signs import (
    DRAWN,
    SIGNED,
    bought_verb,
    has_premium,
    is_unclear_product,
    tells_money_out,
    tells_no_purchase,
)
from rmtui.language import _
from rmtui.rules.assets.product_kinds import product_kind
from rmtui.words import phrases
from rmtui.words import sales as words

Span = tuple[int, int]
_MAX_PRODUCT = 5
"""Words of a product."""


def read_joined(
    typed: str, text: str, clause: Span, *, is_sold: bool, is_clients: bool
) -> list[tuple[EntrySale, Span]]:
    """The sales of a clause that `is_joined`, each with its span; MaybeSale where it may tell others.

    `is_sold`: whether it goes on behind a verb of the head: Sold [Anna]. `is_clients`: whether whatever is told is what
    the client did.
    """
    parts = _parts(typed, text, clause)
    if not is_sold and not any(bought_verb(text, *part) for part in parts):
        return []
    found: list[tuple[EntrySale, Span]] = []
    is_open, verb, is_past = is_sold, "", is_sold
    for number, part in enumerate(parts):
        own = bought_verb(text, *part)
        if tells_no_purchase(text, *part):
            if not found and not any(_is_surely_bought(text, *other) for other in parts[number + 1 :]):
                return []
            raise _maybe_sale(typed, text, clause)
        if own is None and (tells_money_out(text, *part) or has_words(text, *part)):
            is_open, is_past = False, is_past or _PAST.search(text[slice(*part)]) is not None
            continue
        if own is None and not is_open:
            continue
        told = text[slice(*own)] if own else verb
        is_by_client = own is None or (number == 0 and is_clients) or not is_by_others(typed, text, part[0], own[0])
        is_past = is_past or told not in _ANY_TENSE
        sale = _sale(typed, text, (own[1] if own else part[0], part[1]), told)
        is_done = is_by_client and (is_past or own is None or number == 0) and not names_year(text, *part)
        if sale is None or not is_done or is_unclear_product(typed[slice(*part)]):
            raise _maybe_sale(typed, text, clause)
        found.append((sale, (own[0] if own else part[0], part[1])))
        is_open, verb = True, told
    return found


def _is_surely_bought(text: str, start: int, end: int) -> bool:
    verb = bought_verb(text, start, end)
    return verb is not None and text[slice(*verb)] not in _ANY_TENSE


_ANY_TENSE = ("put", "buying", "closed")
_PAST = re.compile(r"\b(?:[a-z]{3,}ed|sold|withdrew|drew|took|got|had|has)\b")
"""What tells that a part of the clause speaks of the past."""


def _parts(typed: str, text: str, clause: Span) -> list[Span]:
    """The parts of a clause between words that join: each but the first holds a sum."""
    start, end = clause
    parts = [clause]
    for match in re.finditer(_JOINT, text[start:end]):
        at, behind = start + match.start(), start + match.end()
        begun = parts[-1][0]
        if sums_in(typed, text, begun, at) and sums_in(typed, text, behind, end):
            parts[-1:] = [(begun, at), (behind, end)]
    return parts


_JOINT = r" (?:and also|and then|and|&|plus|but|then|as well as|along with|together with|while|yet) "


def _sale(typed: str, text: str, span: Span, verb: str) -> EntrySale | None:
    """The sale of no more than one sum and its product, in either order; None where anything else is told."""
    sums = sums_in(typed, text, *span)
    if len(sums) != 1:
        return None
    units, currency, begun, stop = sums[0]
    before, behind = text[span[0] : begun].strip(), text[stop : span[1]].strip()
    before = before.removesuffix("another").removesuffix("a further").strip()
    if not before or before in _BEFORE_AMOUNT:
        product = product_of(typed[stop : span[1]])
    elif not behind or behind in _BEHIND_PRICE:
        product = product_of(typed[span[0] : begun])
    else:
        return None
    folded = product.lower()
    kind = product_kind(folded) or ("insurance" if has_premium(folded) else "")
    tokens = folded.split()
    is_plain = tokens and len(tokens) <= _MAX_PRODUCT and not _NO_PRODUCT.intersection(tokens)
    is_debt = kind == "loan" if verb in DRAWN else kind != "loan" or verb in SIGNED
    return EntrySale(units, currency, kind, product) if kind and is_plain and is_debt else None


_NO_PRODUCT = frozenset(phrases(words.NO_PRODUCT))
_BEFORE_AMOUNT = frozenset(phrases(words.BEFORE_AMOUNT))
_BEHIND_PRICE = frozenset(phrases(words.BEHIND_PRICE))


def _maybe_sale(typed: str, text: str, clause: Span) -> entry_errors.MaybeSale:
    sales = either_sale(typed, text, *clause)
    return entry_errors.MaybeSale(
        typed, clause, sales[0] if sales else _("AMOUNT PRODUCT"), tuple((sale,) for sale in sales)
    )
