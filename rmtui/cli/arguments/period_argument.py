"""The period of a report or a list of figures as an argument of a command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.entry.periods import read_period
from rmtui.language import _
from rmtui.rules.days.periods import MONTH, Period

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from datetime import date


def period_help() -> str:
    """How a period is written, for the end of a command's help."""
    return _("PERIOD: 2026-11, nov, 2026-Q4, q4, 2026, or month, quarter, year, last month (default: this month).")


def add_period(parser: argparse.ArgumentParser) -> None:
    """`period`: the words that name a period, for `chosen_period`."""
    parser.add_argument("period", nargs="*", metavar=_("PERIOD"), help=_("month, quarter, year or a span"))


def chosen_period(words: Sequence[str], today: date, length: int = MONTH) -> Period:
    """The period that the words name; without any the one of `length` months around today. UsageError for none."""
    return read_period(" ".join(words), today) if words else Period.around(today, length)


def period_json(period: Period) -> dict[str, str]:
    """Its first and its last day."""
    return {"first": period.first.isoformat(), "last": period.last.isoformat()}
