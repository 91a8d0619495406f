"""The period of a report or a list of figures as an argument of a command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.cli.arguments.common import offer
from rmtui.entry.periods import read_period
from rmtui.errors import errors_about
from rmtui.language import _
from rmtui.rules.days.periods import MONTH, QUARTER, Period

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence
    from datetime import date


def period_help() -> str:
    """How a period is written, for the end of a command's help."""
    return _("PERIOD: 2026-11, nov, 2026-Q4, q4, 2026, or month, quarter, year, last month (default: this month).")


def add_period(parser: argparse.ArgumentParser) -> None:
    """`period`: the words that name a period, for `chosen_period`."""
    period = parser.add_argument("period", nargs="*", metavar=_("PERIOD"), help=_("month, quarter, year or a span"))
    offer_periods(period)


def offer_periods(argument: argparse.Action) -> None:
    """Have the shell's Tab offer the periods around today, and those of the book."""
    offer(argument, lambda context: (*this_and_last(), *_periods_of(context.book().months())))


def this_and_last() -> tuple[str, ...]:
    """The periods that are going on, and those before."""
    return _("month"), _("quarter"), _("year"), _("last month"), _("last quarter"), _("last year")


def _periods_of(months: Sequence[str]) -> Iterator[str]:
    """These months, their quarters and their years: 2026-11, 2026-Q4, 2026."""
    yield from months
    for month in months:
        yield f"{month[:4]}-Q{(int(month[5:]) + 2) // QUARTER}"
    for month in months:
        yield month[:4]


def chosen_period(words: Sequence[str], today: date, length: int = MONTH) -> Period:
    """The period that the words name; without any the one of `length` months around today. UsageError for none."""
    if not words:
        return Period.around(today, length)
    with errors_about(_("PERIOD")):
        return read_period(" ".join(words), today)


def period_json(period: Period) -> dict[str, str]:
    """Its first and its last day."""
    return {"first": period.first.isoformat(), "last": period.last.isoformat()}
