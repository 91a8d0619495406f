"""The name of a sample of call-backs as text."""

from __future__ import annotations

from rmtui.plain import plain
from rmtui.records.callback import Population
from rmtui.terms import term


def sample_text(sample: str) -> str:
    """The name of a sample in the person's language: contacts 2026-11."""
    population, _blank, month = sample.partition(" ")
    known = {one.value: one for one in Population}.get(population)
    return f"{term(known)} {plain(month)}" if known else plain(sample)
