"""The counted answers to the manager's own questions, as lines for a person and as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from rmtui.plain import plain
from rmtui.rules.work.callbacks import AnswerCount, count_lines

if TYPE_CHECKING:
    from rmtui.cli.context import Context


def print_counts(counts: Iterable[AnswerCount], context: Context) -> None:
    """A question, and beneath it its answers."""
    for count in counts:
        context.out(plain(count.question.text or count.question.name))
        for line in count_lines(count):
            context.out(f"  {line}")


def counts_json(counts: Iterable[AnswerCount]) -> list[dict[str, Any]]:
    """Of each question its name, how many answered, the counts, texts and mean."""
    return [
        {
            "question": one.question.name,
            "answered": one.answered,
            "counts": dict(one.counts),
            "texts": [*one.texts],
            "mean": None if one.mean is None else float(round(one.mean, 4)),
        }
        for one in counts
    ]
