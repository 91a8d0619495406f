"""The risk of the loans as a file. It names clients: for the bank alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rmtui.exchange.risk_report import RiskTable
from rmtui.exchange.tables_file import TablesFile
from rmtui.language import _
from rmtui.plain import plain
from rmtui.rules.days.periods import Period
from rmtui.rules.text.target_text import period_text


def risk_file(tables: Sequence[RiskTable], period: Period, today: date, filter: str = "") -> TablesFile:
    """What is written: the tables, without charts; the title has the filter that chose the clients."""
    title = _("Risk {period}").format(period=period_text(period))
    title = f"{title} {plain(filter)}".rstrip()
    return TablesFile(title, _("Risk"), today, [one.table for one in tables])
