"""The festivals on which clients are wished well, by the topic under which the log has it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from rmtui.rules.days.lunar import solar_date

Festivals = Callable[[int], dict[str, date]]
"""The day of each festival in a year."""

_LUNAR = {"春节": (1, 1), "端午": (5, 5), "中秋": (8, 15)}
"""Lunar month and day."""


def chinese_festivals(year: int) -> dict[str, date]:
    """Spring Festival, Dragon Boat and Mid-Autumn."""
    return {name: solar_date(year, month, day) for name, (month, day) in _LUNAR.items()}


def english_festivals(year: int) -> dict[str, date]:
    """New Year and Christmas."""
    return {"New Year": date(year, 1, 1), "Christmas": date(year, 12, 25)}


FESTIVALS: dict[str, Festivals] = {"节日": chinese_festivals, "greetings": english_festivals}
"""By the topic of the greetings."""
