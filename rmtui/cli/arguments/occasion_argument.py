"""An occasion as an argument: a festival, a kind of birthday, one of the manager's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.cli.arguments.common import offer
from rmtui.records.occasion import Occasion
from rmtui.rules.occasions.occasion_text import occasion_name

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence


def offer_occasions(argument: argparse.Action, codes: Sequence[str]) -> None:
    """Have the shell's Tab offer the occasions of these codes, and the manager's own."""
    offer(
        argument,
        lambda context: (*map(occasion_name, codes), *(one.name for one in context.book().records(Occasion))),
    )
