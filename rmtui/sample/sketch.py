"""A client of an invented book, with what the record does not say but the log needs."""

from __future__ import annotations

from typing import NamedTuple

from rmtui.records.client import Client
from rmtui.records.tie import Tie


class PutOff(NamedTuple):
    """A client who asked to be left alone: since and until when, in days from today, and why."""

    ago: int
    ahead: int
    reason: str


class Sketch(NamedTuple):
    """A client, and what the record does not say but the log needs."""

    client: Client
    woman: bool = False
    ending: tuple[str, ...] = ()
    """The last contacts where they are written by hand: lines of a story, each beginning with the days before today."""
    met: bool = True
    """False for a prospect who was never spoken to."""
    snoozed: PutOff | None = None
    ties: tuple[Tie, ...] = ()
    """To other clients; each stands with one of the two."""
