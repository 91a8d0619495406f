"""Formatting of dates and amounts in the current language.

A day that stands in a column of its own, or may be typed, is ISO; in words and labels it is as the language has it. An
amount is in full everywhere, 1,342,040: to the cent in files, in whole units where it is read at a glance.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.currency import WITHOUT_CENTS, base_currency
from rmtui.discreet import MASKED_AMOUNT, masks_figures
from rmtui.language import N_, _, current_language, ngettext
from rmtui.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from decimal import Decimal

WEEKDAYS = (N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"))
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def name_with_hint(name: str, hint: str, *, shared: bool) -> str:
    """王伟 (8002), or the name alone where no other client has it."""
    return f"{name} ({hint})" if shared else name


def format_weekday(day: date) -> str:
    """Mon, 周一."""
    return _(WEEKDAYS[day.weekday()])


def format_day(day: date, today: date) -> str:
    """23 Nov or 11月23日; with the year where it is not that of `today`."""
    return format_month_day(day.month, day.day) if day.year == today.year else format_full_day(day)


def format_full_day(day: date) -> str:
    """23 Nov 2026, or 2026年11月23日."""
    text = format_month_day(day.month, day.day)
    return f"{day.year}年{text}" if current_language() == "zh" else f"{text} {day.year}"


def format_month_day(month: int, day: int) -> str:
    """23 Nov or 11月23日, also of a day that does not exist."""
    return f"{month}月{day}日" if current_language() == "zh" else f"{day} {_MONTHS[month - 1]}"


def format_long_day(day: date) -> str:
    """Mon 23 Nov 2026, or 2026年11月23日 周一."""
    if current_language() == "zh":
        return f"{day.year}年{day.month}月{day.day}日 {format_weekday(day)}"
    return f"{format_weekday(day)} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def format_letter_day(day: date) -> str:
    """23 November 2026, or 2026年11月23日, as a letter is dated."""
    return format_full_day(day) if current_language() == "zh" else f"{day.day} {day:%B} {day.year}"


def weekday_initials(cells: int) -> list[str]:
    """M T W, or Mo Tu We where a day has two cells; 一 二 三, always two cells wide. Monday first."""
    return (_("Mo Tu We Th Fr Sa Su") if cells > 1 else _("M T W T F S S")).split()


def format_month(day: date) -> str:
    """Nov 2026, or 2026年11月."""
    return f"{day.year}年{day.month}月" if current_language() == "zh" else f"{_MONTHS[day.month - 1]} {day.year}"


def format_near_day(day: date, today: date) -> str:
    """A day relative to `today`: today, tomorrow, Thu; further off its date."""
    away = (day - today).days
    if away in (-1, 0, 1):
        return (_("yesterday"), _("today"), _("tomorrow"))[away + 1]
    return format_weekday(day) if 1 < away < 7 else format_day(day, today)


def format_days_ago(day: date, today: date) -> str:
    """today, yesterday, 12 days ago."""
    away = (today - day).days
    return (
        format_near_day(day, today)
        if away < 2
        else ngettext("{count} day ago", "{count} days ago", away).format(count=away)
    )


def format_days(count: int) -> str:
    """12 days, 12 天, 1,069 days."""
    return ngettext("{count} day", "{count} days", count).format(count=f"{count:,}")


def format_deadline(day: date, today: date) -> str:
    """What is to be done until a day: by Fri, or 3 days late."""
    late = (today - day).days
    if late > 0:
        return ngettext("{count} day late", "{count} days late", late).format(count=late)
    return _("by {day}").format(day=format_near_day(day, today))


def format_years(count: int) -> str:
    """12 years, 12年."""
    return ngettext("{count} year", "{count} years", count).format(count=count)


def join_sentences(*sentences: str) -> str:
    """Sentences behind each other, without the empty ones: with a blank between them where the language has one."""
    return ("" if current_language() == "zh" else " ").join(filter(None, sentences))


def in_parentheses(text: str) -> str:
    """A remark behind other words: (4 days ago), with a blank before it where the language has one."""
    return _(" ({text})").format(text=text)


def base_currency_name() -> str:
    """The base currency as a heading has it: yuan, GBP."""
    return _("yuan") if base_currency() == "CNY" else base_currency()


def base_currency_title() -> str:
    """The base currency as a label of its own: Yuan, GBP."""
    return _("Yuan") if base_currency() == "CNY" else base_currency()


def format_money(amount: int, currency: str = "", *, signed: bool = False, cents: bool = False) -> str:
    """An amount in the smallest unit, written in full at every place: 1,342,040; 592.20; USD 50,000.

    `signed`: a change, +20,000. `cents`: with decimals also where it has none, since others of its column have some
    (`have_cents`). The currency is named where it is not the base currency; "" means that. In the discreet view: ***.
    """
    currency = currency or base_currency()
    if masks_figures():
        return MASKED_AMOUNT
    whole, rest = divmod(abs(amount), 100)
    decimals = f".{rest:02}" if rest or (cents and currency not in WITHOUT_CENTS) else ""
    sign = "-" if amount < 0 else "+" if signed and amount else ""
    text = f"{sign}{whole:,}{decimals}"
    return text if currency == base_currency() else f"{plain(currency)} {text}"


def whole_units(amount: int) -> int:
    """An amount rounded to whole units of its currency, for a page that is read at a glance."""
    return (abs(amount) + 50) // 100 * (100 if amount >= 0 else -100)


def glance_money(amount: int, *, cents: bool) -> str:
    """An amount of a drawing in the base currency: with decimals where those around it have some, else whole units."""
    return format_money(amount if cents else whole_units(amount), cents=cents)


def have_cents(amounts: Iterable[int | None]) -> bool:
    """Whether amounts that are read together are written with decimals: all are where one has some."""
    return any(amount and amount % 100 for amount in amounts)


def format_percent(tenths: int) -> str:
    """37.5%, from tenths of a percent."""
    return f"{tenths // 10}.{tenths % 10}%"


def format_rate(points: int | Decimal) -> str:
    """1.95%, from basis points; with more decimals where needed."""
    return f"{_number(points, 100)}%"


def format_exchange_rate(rate: int | Decimal) -> str:
    """7.1042, from ten-thousandths of the base currency for a unit; with two decimals at least."""
    return _number(rate, 10_000)


def _number(parts: int | Decimal, of_one: int) -> str:
    from decimal import Decimal  # 1 ms, not needed by `rmtui log`

    whole, _point, decimals = f"{Decimal(parts) / of_one:f}".partition(".")
    return f"{whole}.{decimals.rstrip('0'):0<2}"


def format_size(size: int) -> str:
    """The size of a file in bytes as 12 KB, 3.4 MB."""
    amount, unit, units = float(size), 0, ("B", "KB", "MB", "GB")
    while amount >= 1024 and unit < len(units) - 1:
        amount, unit = amount / 1024, unit + 1
    return f"{amount:.0f} {units[unit]}" if amount >= 10 or not unit else f"{amount:.1f} {units[unit]}"


def similar_text(word: str, known: Iterable[str]) -> str:
    """Did you mean list? Behind a blank, except in Chinese; "" where no known word is like a mistyped one."""
    from difflib import get_close_matches

    return meant_text(get_close_matches(word, dict.fromkeys(known), n=3))


def meant_text(words: Sequence[str]) -> str:
    """Did you mean one of these? Behind a blank, except in Chinese; "" for none."""
    text = _("Did you mean {words}?").format(words=_(" or ").join(words)) if words else ""
    return text if current_language() == "zh" or not text else f" {text}"
