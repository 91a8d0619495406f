"""Reading the answer about a holding: unchanged, a new value, sold, or a new holding."""

from __future__ import annotations

import re
from datetime import date

from rmtui.entry.amounts import figures, read_amount, read_percent, read_sum
from rmtui.entry.dates import read_date
from rmtui.entry.direction import FORWARD
from rmtui.entry.fields.holding import HOLDING_FIELDS, read_institution
from rmtui.entry.names import half_width
from rmtui.entry.steps.step_days import read_coming_day
from rmtui.errors import BadInput
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.records.holding import LIABILITIES, LOANS, Holding, HoldingKind, ProductRisk
from rmtui.rules.assets.product_kinds import holding_kind
from rmtui.rules.review.progress import Payments
from rmtui.rules.vocabulary import value_of
from rmtui.terms import term
from rmtui.wording import format_money
from rmtui.words import by_meaning, phrases
from rmtui.words.answers import OWN_BANK
from rmtui.words.products import RISK_SIGN
from rmtui.words.reviews import BEFORE_RATES, CHANGES, COSTS, KINDS_OF_RATE, MATURITIES, OF_RATES, PLACES, RATES

_CHANGES = by_meaning(CHANGES)
SOLD = frozenset(_CHANGES["sold"])
"""Words for a holding that was sold, redeemed or paid off."""

_SOLD_FOR = re.compile(
    rf"(?P<word>{'|'.join(map(re.escape, sorted(SOLD, key=len, reverse=True)))})(?![a-z])\s*(?:for\s)?\s*(?P<rest>.*)"
)
_INTO, _OUT = _CHANGES["in"], _CHANGES["out"]
"""Words for money paid into a holding or out of it; of a debt, repaid or borrowed."""
_PAID = re.compile(
    r"(?:(?:^|[\s,;，；、]+)(?P<latin>{latin})\s+|[\s,;，；、]*(?P<han>{han})\s*)(?=[^a-z\s])".format(
        latin="|".join(one for one in (*_INTO, *_OUT) if one.isascii()),
        han="|".join(one for one in (*_INTO, *_OUT) if not one.isascii()),
    )
)


def _either(table: dict[str, str]) -> str:
    """One of the words of a table of languages, the longest first; a Latin one is a word of its own."""
    words = sorted((one for text in table.values() for one in phrases(text)), key=len, reverse=True)
    return "|".join(re.escape(one) + (r"(?![a-z])" if one[0].isalpha() and one.isascii() else "") for one in words)


_MATURITY = re.compile(rf"(?:(?<=\s)|(?<=[,;，；%％]))(?:{_either(MATURITIES)})[:：\s]*", re.IGNORECASE)
_HAN_BANK = r"[^\W\da-z_]{1,8}行"
_PLACE = re.compile(
    rf"(?P<own>{_either({'': OWN_BANK})})|(?:{_either(PLACES)})\s*(?P<name>.*\S)|(?P<bank>{_HAN_BANK})", re.IGNORECASE
)
_PERCENT = r"\d{1,2}(?:\.\d{1,6})?"
_RATE = re.compile(
    rf"(?:^|[\s,，;；])(?:(?P<before>{_either(KINDS_OF_RATE)})\s*)?"
    rf"(?:(?:{_either(RATES)})[:：\s]*(?P<bare>{_PERCENT})(?!\s*[%％])"
    rf"|(?:(?:{_either(RATES)}|{_either(BEFORE_RATES)})[:：\s]*)?(?P<rate>{_PERCENT}\s*[%％]))(?:\s*(?:{_either(OF_RATES)}))?(?:\s*(?P<behind>{_either(KINDS_OF_RATE)}))?"
    rf"(?=\s*(?:$|[\n,，;；]|{_either(PLACES)}|{_HAN_BANK}))",
    re.IGNORECASE,
)
_COST = re.compile(rf"(?:^|[\s,，;；])(?:{_either(COSTS)})[:：\s]*", re.IGNORECASE)
_NAMED_BY_KIND = (HoldingKind.DEPOSIT, *LOANS)
"""What is called as the person calls its kind, where it has no name of its own: 流动资金贷款 200万."""
_YEAR = r"(?:19|20)\d\d"
_NO_BANK = re.compile(rf"\d\s*[%％]|\b{_YEAR}(?!\d)")
"""What no bank is called by: a rate or a day that was not read."""
_MONTH_AND_YEAR = re.compile(r"(?:0?[1-9]|1[0-2])/\d\d(?![\d/])")


class NewValue(NamedTuple):
    """The value of a holding that is kept, and the payments since the last review."""

    value: int
    paid: Payments


def is_sold(text: str) -> bool:
    """Whether an answer says that the holding was sold, with or without the proceeds."""
    found = _SOLD_FOR.fullmatch(figures(text).strip())
    return found is not None and (not found["rest"] or is_value(found["rest"]))


def proceeds(text: str, holding: Holding) -> int | None:
    """What a holding was sold for: x 51万; None where the answer names no amount. BadInput where it is unclear.

    Less than half its value is refused: it may be a sale of a part.
    """
    found = _SOLD_FOR.fullmatch(figures(text).strip())
    if not found or not found["rest"]:
        return None
    got = _amount(found["rest"], holding.currency)
    if got < 0 or 2 * got < holding.value:
        message = _("Is all of it sold, worth {value}? Then x alone. If a part is: out {text}.")
        raise BadInput(message.format(value=_money(holding), text=found["rest"]))
    return got


def is_value(text: str) -> bool:
    """Whether an answer begins like a value or a payment; the rest may be unreadable."""
    folded = figures(text).strip()
    begins = folded[:1] in ("+", "-") or read_amount(folded) is not None or folded[:1].isdigit()
    return begins or _PAID.match(folded) is not None


def read_new_value(text: str, holding: Holding) -> NewValue:
    """The value in an answer: an amount, or a change of it, and what of that was paid in or out.

    52万 in 2万: now 52万, of which 2万 was paid in. in 2万: so much more. +3% in 2万: 3% more by the market, and so
    much paid in; +3% alone is of the market, too, so nothing was paid. BadInput where it is unclear.
    """
    folded = figures(text).strip()
    payments = list(_PAID.finditer(folded))
    head = folded[: payments[0].start()].strip() if payments else folded
    paid = _paid(folded, payments, holding)
    net = (paid.into or 0) - (paid.out or 0)
    net = -net if holding.kind in LIABILITIES else net
    if not head and payments:
        value = holding.value + net
    elif format_percent := read_percent(head):
        change, size = format_percent[0] * holding.value, format_percent[1] * 100
        value = holding.value + (1 if change > 0 else -1) * ((abs(change) + size // 2) // size) + net
        if holding.kind not in LIABILITIES:
            paid = Payments(paid.into or 0, paid.out or 0)
    else:
        value = _amount(head, holding.currency) + (holding.value if head[:1] in ("+", "-") else 0)
    if value < 0:
        raise BadInput(_("That would be less than nothing: it was {value}.").format(value=_money(holding)))
    return NewValue(value, paid)


def change_doubt(holding: Holding, value: int, paid: Payments) -> str:
    """The question about a value that differs by more than half without a payment that explains it; "" otherwise."""
    net = (paid.into or 0) - (paid.out or 0)
    change = value - holding.value - (-net if holding.kind in LIABILITIES else net)
    if not holding.value or 2 * abs(change) <= holding.value:
        return ""
    message = _("It was {before} and would be {value}. Enter again takes it; payments are written as in 2k, out 2k.")
    return message.format(before=_money(holding), value=format_money(value, holding.currency))


def holding_line(text: str, client: str, today: date) -> str:
    """The first line of a text that reads as a new holding; "" where none does."""
    for line in text.splitlines():
        first = line.split(maxsplit=1)[:1]
        try:
            if first and value_of(HoldingKind, first[0]) and read_new_holding(line, client, today):
                return line.strip()
        except BadInput:
            continue
    return ""


def _paid(text: str, payments: list[re.Match[str]], holding: Holding) -> Payments:
    """What was paid in and out, each word with the amount behind it. BadInput where one has none, or comes twice."""
    ends = [*(one.start() for one in payments[1:]), len(text)]
    sums: dict[bool, int] = {}
    for found, end in zip(payments, ends, strict=False):
        into = (found["latin"] or found["han"]) in _INTO
        amount = _amount(text[found.end() : end], holding.currency)
        if into in sums or amount < 0:
            raise BadInput(_("Write what was paid in and out once each: 52k in 2k out 1k."))
        sums[into] = amount
    return Payments(sums.get(True, 0), sums.get(False, 0)) if sums else Payments()


def read_new_holding(text: str, client: str, today: date) -> Holding:
    """A holding on one line: kind, name, value, risk, maturity, annual rate, cost, and behind the value where it is.
    BadInput where one of the first three is missing, the maturity has no day, or a loan does not say with whom it is:
    of this bank it is new business, of another bank not. Without a cost it is not known what it was bought for.
    """
    words, matures_on = _without_maturity(text.strip(), today)
    risk = re.search(RISK_SIGN, half_width(words))
    if risk:
        words = f"{words[: risk.start()].rstrip()} {words[risk.end() :].lstrip()}".strip()
    rate, words = _without_rate(words)
    cost, words = _without_cost(words)
    kind, named = _kind(words)
    name, value, currency, behind = _name_and_value(named, today)
    place, more = _place(behind, today)
    name = " ".join(filter(None, (name.replace(_GAP, " "), *more)))
    if not name and kind in _NAMED_BY_KIND:
        name = words.split(maxsplit=1)[0]
    if kind is None:
        raise BadInput(_("Say its kind first: fund Larkstone Technology 5k R4, deposit One year 500k."))
    if not name:
        raise BadInput(_("What is it called? Write it as: fund Larkstone Technology 5k R4."))
    if kind in LOANS and place is None:
        message = _("With which bank is it? Behind the value: {kind} {name} {value} at this bank, or at its name.")
        raise BadInput(message.format(kind=term(kind), name=name, value=format_money(value, currency)))
    return Holding(
        client=client,
        kind=kind,
        name=name,
        institution=place or "",
        rate=HOLDING_FIELDS["rate"].read_value(rate, today) if rate else None,
        matures_on=matures_on,
        value=value,
        cost=_amount(cost, currency) if cost else None,
        currency=currency,
        valued_on=today,
        risk=ProductRisk(f"R{risk[1]}") if risk else None,
    )


def _without_maturity(words: str, today: date) -> tuple[str, date | None]:
    """The words without the day on which it matures, and that day. BadInput where they name a month alone."""
    for found in _MATURITY.finditer(words):
        if read := _maturity(words[found.end() :], today):
            return _cut(words, found.start(), found.end() + read[1]), read[0]
    for start in (space.end() for space in re.finditer(r"[\s,，;；]", words)):
        read = read_date(words[start:], today, FORWARD, glued=True)
        if read and (behind := re.match(r"\s*到期", words[start + read[1] :])):
            return _cut(words, start, start + read[1] + behind.end()), read[0]
        if month := re.match(r"\S+月份?(?=到期)", words[start:]):
            _maturity(month[0], today)
    return words, None


def _maturity(text: str, today: date) -> tuple[date, int] | None:
    """The day that a text begins with, and its length. BadInput where it names a month alone."""
    read, coming = read_date(text, today, FORWARD), read_coming_day(text, today)
    month = _MONTH_AND_YEAR.match(text)
    if month or (coming and coming.assumed and not read):
        named = month[0] if month else text[: coming.end] if coming else ""
        raise BadInput(_("Which day of “{month}” does it mature on? Write it as 30 Sep 2028.").format(month=named))
    return read


_GAP = "\n"
"""Stands in the words for what was cut out of them, between what stood on either side."""


def _cut(words: str, start: int, end: int) -> str:
    """The words without those from `start` to `end`, and without the signs around them."""
    return f"{words[:start].rstrip(' ,;，；')}{_GAP}{words[end:].lstrip(' ,;，；')}".strip()


def _without_rate(words: str) -> tuple[str, str]:
    """The annual rate in the words, "" for none, and the words without it."""
    found = _RATE.search(words)
    if found is None:
        return "", words
    rest = words[: found.start()], found["before"], found["behind"], words[found.end() :]
    return found["rate"] or found["bare"], _GAP.join(filter(None, rest))


def _without_cost(words: str) -> tuple[str, str]:
    """What it was bought for as it is written, "" where that is not told, and the words without it."""
    for found in _COST.finditer(words):
        if read := read_amount(words[found.end() :]):
            end = found.end() + read[2]
            return words[found.end() : end], _cut(words, found.start(), end)
    return "", words


def _place(words: str, today: date) -> tuple[str | None, list[str]]:
    """Where it is held, "" for this bank and None for nowhere, and the other words. BadInput where the words for a bank
    hold something else.
    """
    parts = [part for part in (one.strip(" ,;，；") for one in words.split(_GAP)) if part]
    at, found = next(((at, found) for at, part in enumerate(parts) if (found := _PLACE.fullmatch(part))), (0, None))
    if found is None:
        return None, parts
    place = found["name"] or found["own"] or found["bank"]
    if _NO_BANK.search(place):
        message = _("“{text}” is no bank. Behind it write the rate as 4.2%, the end as until 30 Sep 2028.")
        raise BadInput(message.format(text=place))
    return read_institution(place, today), [*parts[:at], *parts[at + 1 :]]


def _kind(words: str) -> tuple[HoldingKind | None, str]:
    """The kind and the remaining words: by the first word where it is a kind's name, else by all words."""
    first, *rest = words.split(maxsplit=1) or [""]
    if kind := value_of(HoldingKind, first):
        return kind, "".join(rest)
    named = holding_kind(words)
    return (HoldingKind(named) if named else None), words


def _name_and_value(words: str, today: date) -> tuple[str, int, str, str]:
    """The words before the last amount that is a word of its own, that amount, its currency, and the words behind it. A
    year or a day is no amount beside another one.
    """
    found: tuple[int, int, int, str] | None = None
    for start in (0, *(space.end() for space in re.finditer(r"\s+", words))):
        read = read_amount(words[start:])
        end = start + read[2] if read else 0
        whole = end >= len(words) or words[end].isspace()
        if read and whole and not (found and (found[1] == end or _is_day(words[start:], end - start, today))):
            found = start, end, read[0], read[1]  # USD 10000 and not the 10000 in it
    if found:
        start, end, value, currency = found
        return words[:start].rstrip(), value, currency, words[end:].strip()
    raise BadInput(_("Its value is missing. Write it as: fund Larkstone Technology 5k R4."))


def _is_day(text: str, length: int, today: date) -> bool:
    """Whether a figure of so many characters is a year, or begins a day."""
    day = read_date(text, today, FORWARD)
    return (day is not None and day[1] > length) or re.fullmatch(_YEAR, half_width(text[:length])) is not None


def _amount(text: str, currency: str) -> int:
    found = read_sum(text)
    if found is None:
        message = _("“{text}” is not a value. Write 52k, 52000, +3%, -2k, in 2k, out 2k or x.")
        raise BadInput(message.format(text=text.strip()))
    if found[1] not in ("", currency):
        raise BadInput(_("It is kept in {currency}. Write the value in {currency}.").format(currency=currency))
    return found[0]


def _money(holding: Holding) -> str:
    return format_money(holding.value, holding.currency)
