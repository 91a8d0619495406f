"""Looks, after a line was read, for what its note may tell of a sale: an amount beside a product or a purchase."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry import entry_errors
from rmtui.entry.leftovers import find
from rmtui.entry.normal_form import skip_blanks
from rmtui.entry.people_finder import find_person
from rmtui.entry.sale_amounts import MIN_SALE, amounts_in, has_large_figure
from rmtui.entry.sale_finder import amount_and_product, bought_at_another, either_sale, is_done, is_only_amount
from rmtui.entry.sale_product import when_bought
from rmtui.entry.sale_signs import (
    SIGNED,
    bought_verb,
    comes_in,
    has_premium,
    is_unclear_product,
    speaks_against,
    tells_sale,
)
from rmtui.entry.spoken_amounts import may_tell_amount
from rmtui.language import _
from rmtui.rules.assets.product_kinds import product_kind
from rmtui.words import phrases
from rmtui.words.leftovers import BOUGHT, HAS
from rmtui.words.sales import EARLIER, OF_OTHERS, SELLING, SOLD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rmtui.entry.leftovers import Line, Span
    from rmtui.entry.line import EntrySale
    from rmtui.entry.names import KnownClient


def check_sale(
    line: Line,
    read: list[Span],
    sold: tuple[EntrySale, ...],
    *,
    clients: Sequence[KnownClient],
    is_sold: bool,
    is_dated: bool,
) -> None:
    """Raise MaybeSale where an amount stands beside a product or a word of buying, and no sale was `read` there; or
    ask whose it is, where somebody else than the `clients` bought.

    `sold`: the sales that were. `is_sold`: whether the note goes on behind a verb of the head: Sold [Anna]. `is_dated`:
    whether a day at the end of a sale's words is not that of the contact.
    """
    if not is_dated:
        _check_moment(line, read)
    spans = [*_maybe_sold(line, read, is_sold=is_sold)]
    for span in spans:
        if _is_of_another(line, span, clients):
            raise entry_errors.whose_sale(line.typed, span)
    if spans:
        raise _maybe_sale(line, spans, sold)


def _is_of_another(line: Line, span: Span, clients: Sequence[KnownClient]) -> bool:
    """Whether a clause begins with another client of the book, who bought: 周永福买了5万, Bob bought 5k."""
    start, end = span
    bought = find(BOUGHT, line.text, start, end)
    verb = bought[0] if bought and bought[0] > start else end
    person = find_person(line.typed[:verb], line.text[:verb], start, line.start.names)
    if person is None or set(person.candidates) & set(clients):
        return False
    return person.full or is_han(line.text[start]) or skip_blanks(line.text, person.end) == verb


def _check_moment(line: Line, sales: list[Span]) -> None:
    """Raise Unsorted where an English clause that tells a sale ends in a day past or in a time, which may be that of
    the contact: bought 50k gilts yesterday.
    """
    for start, end in line.clauses:
        found = (
            None if is_han(line.text[start]) or not _is_read((start, end), sales) else when_bought(line.text[start:end])
        )
        if found:
            span = start + found.start() + 1, end
            raise line.ask_day(span) if found["day"] else line.ask_time(span)


def _maybe_sold(line: Line, read: list[Span], *, is_sold: bool) -> Iterator[Span]:
    """The clauses that may tell a sale."""
    text = line.text
    for place, (start, end) in enumerate(line.clauses):
        if _is_read((start, end), read) or not may_tell_amount(text, [(start, end)]):
            continue
        if begun := _bought_by_instalments(line, place, is_sold=is_sold):
            yield begun[0], end
            continue
        if bought_at_another(text, start, end):
            continue
        large = any(units >= MIN_SALE for units, *_where in amounts_in(line.typed, text, start, end))
        if not (large or has_large_figure(text, start, end)):
            continue
        is_selling = not (place or read) and text.startswith(phrases(SELLING), start)
        is_selling = is_selling and not text.startswith("的", start + len("卖了他"))
        # [李强]卖了20万基金: to the client, or what the client had
        if (is_selling and product_kind(text[start:end])) or _bought_of_it(line, start, end):
            yield start, end
            continue
        around = [
            line.clauses[at]
            for at in (place - 1, place, place + 1)
            if at == place or (0 <= at < len(line.clauses) and not _is_read(line.clauses[at], read))
        ]
        matured = "到期" in text[start:end]
        is_loan = product_kind(text[start:end]) == "loan" and (
            "放了" in text[start:end]
            or bool(find(BOUGHT, text, start, end))
            or any(_is_paid_out(text[slice(*one)]) for one in around[-1:])
        )  # 提了50万经营贷; 房贷80万, 款已到账
        told = tells_sale(text, start, end) or (
            comes_in(text[start:end]) and any(tells_sale(text, *one) for one in around if one[0] > start)
        )
        told = told or text.startswith(SOLD, start)
        if (
            not told
            and not _is_done_behind(line, place)
            and speaks_against(text.replace("到期", "　　") if matured else text, start, end, is_loan=is_loan)
        ):
            continue
        verb = None if told or is_han(text[start]) else bought_verb(text, start, end)
        told = told or (verb is not None and verb[0] == start)  # bought 20k in total
        is_had = not is_loan and (not told or is_han(text[start])) and find(HAS, text, start, end)
        if is_had and not any(is_done(text, *one) for one in around if one != (start, end)):
            continue
        around = [
            one for one in around if one == (start, end) or not speaks_against(text, *one, is_loan=_is_lent(text, *one))
        ]
        bought = any(find(BOUGHT, text, *one) or bought_verb(text, *one) for one in around)
        product = any(product_kind(text[slice(*one)]) or is_unclear_product(line.typed[slice(*one)]) for one in around)
        product = (
            product
            or is_only_amount(line.typed, text, start, end)
            or any("存了" in text[slice(*one)] for one in around)
        )
        bought = bought or has_premium(text[start:end]) or (is_sold and place == 0)
        is_amount_of = product and len(around) > 1 and _is_mostly_amount(line, start, end)
        if (
            (bought and (product or matured))
            or is_amount_of
            or (not matured and (find(BOUGHT, text, start, end) or product_kind(text[start:end])))
        ):
            yield start, end


_INSTALMENT = re.compile(
    r"[£$€][0-9][0-9,.]*[0-9]? ?(?:p/?[mwa]|pcm|pq|p\.[mwa]\.?|monthly|yearly|annually|weekly|quarterly"
    r"|(?:/ ?|an? |per |each |every )(?:mth|mo|month|week|wk|quarter|qtr|year|yr|annum))\b"
)
"""What is paid again and again in English: £28 pm, £45/mth, £336 a year."""


def _bought_by_instalments(line: Line, place: int, *, is_sold: bool) -> Span | None:
    """The first of the clauses up to the one at `place` that tell a product bought, and what it costs a month or a
    year; None where they tell none.
    """
    text, (start, end) = line.text, line.clauses[place]
    if not _INSTALMENT.search(text, start, end):
        return None
    around = line.clauses[max(place - 1, 0) : place + 1]
    told = [one for one in around if not speaks_against(text, *one)]
    is_led = is_sold and place <= 1
    bought = is_led or any(find(BOUGHT, text, *one) or bought_verb(text, *one) for one in told)
    named = [one for one in told if product_kind(text[slice(*one)])]
    return named[0] if bought and named and (start, end) in told else None


def _bought_of_it(line: Line, start: int, end: int) -> bool:
    """Whether a Chinese clause tells of a sum and, behind it, of a product bought: 取款我劝她留了五万|买了国债."""
    at = next((place for word in _BOUGHT if (place := line.text.find(word, start, end)) > start), 0)
    is_of_bank = at and product_kind(line.text[at + len(_BOUGHT[0]) : end]) in _SOLD_KINDS
    against = (*phrases(OF_OTHERS["zh"]), *phrases(EARLIER))
    is_other = any(word in line.text[start:end] for word in against)
    return bool(is_of_bank) and not is_other and bool(amounts_in(line.typed, line.text, start, at))


_BOUGHT = ("买了", "存了")
_SOLD_KINDS = frozenset(("fund", "bond", "wealth", "insurance", "deposit", "metal"))


def _maybe_sale(line: Line, spans: list[Span], sold: tuple[EntrySale, ...]) -> entry_errors.MaybeSale:
    """The question about all of them, so that the answer to one does not lose another."""
    either = either_sale(line.typed, line.text, *spans[0]) if len(spans) == 1 else []
    sales = either[:1] or [amount_and_product(line.typed, line.text, *one) or _only_amount(line, *one) for one in spans]
    examples = (_example(line, sale, *one) for sale, one in zip(sales, spans, strict=True))
    choices = tuple((one,) for one in either) or ((tuple(sales),) if all(sales) else ())
    return entry_errors.MaybeSale(line.typed, (spans[0][0], spans[-1][1]), " =".join(examples), choices, sold)


def _example(line: Line, sale: str, start: int, end: int) -> str:
    """How a sale is written: the one that a clause may tell, or its amount where the product is not clear."""
    if sale and len(sale) <= _MAX_EXAMPLE and product_kind(sale):
        return sale
    amount = _only_amount(line, start, end)
    return _("{amount} PRODUCT").format(amount=amount) if amount else _("AMOUNT PRODUCT")


def _only_amount(line: Line, start: int, end: int) -> str:
    """The amount in a clause that has one; "" where it has several."""
    amounts = amounts_in(line.typed, line.text, start, end)
    return line.typed[slice(*amounts[0][2:])].strip() if len(amounts) == 1 else ""


_MAX_EXAMPLE = 24
"""Characters of a sale that is shown as an example."""


def _is_done_behind(line: Line, place: int) -> bool:
    """Whether the clause behind the one at `place` says that it was bought, without an amount: 当场买好了."""
    if place + 1 >= len(line.clauses):
        return False
    start, end = line.clauses[place + 1]
    is_done = bool(bought_verb(line.text, start, end)) and line.text[start:end].endswith("了")
    return is_done and not may_tell_amount(line.text, [(start, end)]) and not speaks_against(line.text, start, end)


def _is_lent(text: str, start: int, end: int) -> bool:
    """Whether a clause names a loan, and a word of buying says that it was taken out: mortgage signed."""
    verb = bought_verb(text, start, end)
    return bool(verb and text[slice(*verb)] in SIGNED) and product_kind(text[start:end]) == "loan"


def _is_paid_out(clause: str) -> bool:
    """Whether a clause says that the money of a loan has come: 款已到账."""
    return any(clause.endswith(word) for word in ("已到账", "已到帐", "到账了", "到帐了")) and "未" not in clause


def _is_read(span: Span, read: list[Span]) -> bool:
    """Whether a sale was read in a clause."""
    start, end = span
    return any(at < end and start < stop for at, stop in read)


def _is_mostly_amount(line: Line, start: int, end: int) -> bool:
    """Whether an English clause is an amount with no more than a word or two: 40k to start; fifty thousand in all."""
    amounts = [] if any(map(is_han, line.text[start:end])) else amounts_in(line.typed, line.text, start, end)
    is_first = bool(amounts) and amounts[0][2] == start
    return is_first and len(line.text[amounts[0][3] : end].split()) < _MAX_AMOUNT_WORDS


_MAX_AMOUNT_WORDS = 4
"""Words of an amount with what belongs to it."""
