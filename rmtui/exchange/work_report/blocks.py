"""The blocks of a work report by name: each makes sentences, tables and charts of the facts of a period.

Nothing is said that is not in the book, and what is said of a day names it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from rmtui.exchange.work_report.block_tables import Choice
from rmtui.exchange.work_report.client_blocks import clients_block, loans_block, suitability_block
from rmtui.exchange.work_report.done_blocks import done_block, topics_block
from rmtui.exchange.work_report.figure_blocks import missed_block, statistics_block, targets_block
from rmtui.exchange.work_report.model import Block
from rmtui.exchange.work_report.outlook_blocks import maturities_block, opportunities_block, plans_block
from rmtui.exchange.work_report.shortfall_blocks import cases_block, late_block, promises_block
from rmtui.rules.work.report_facts import ReportFacts

BLOCKS: Mapping[str, Callable[[ReportFacts, Choice], Block]] = {
    "targets": targets_block,
    "missed": missed_block,
    "statistics": statistics_block,
    "done": done_block,
    "topics": topics_block,
    "clients": clients_block,
    "suitability": suitability_block,
    "loans": loans_block,
    "promises": promises_block,
    "cases": cases_block,
    "late": late_block,
    "opportunities": opportunities_block,
    "maturities": maturities_block,
    "plans": plans_block,
}
"""By the name that a template calls it."""
