"""A client of a sample book with what the log generator needs beyond the record."""

from __future__ import annotations

from rmtui.named_tuple import NamedTuple
from rmtui.records.channel import Channel
from rmtui.records.client import Client
from rmtui.records.tie import Tie


class SnoozeDraft(NamedTuple):
    """A snooze to be: days since it was made, days until it ends, and the reason."""

    ago: int
    ahead: int
    reason: str


class PlannedDraft(NamedTuple):
    """A row of a plan to be: days since it was planned for, its place there, time of day, channel, and what for."""

    ago: int
    position: int
    at: str
    channel: Channel
    note: str = ""


class ClientDraft(NamedTuple):
    """A client with what the log generator needs beyond the record."""

    client: Client
    woman: bool = False
    ending: tuple[str, ...] = ()
    """Hand-written last contacts: lines of a story, each with the days before today."""
    contacted: bool = True
    """False for a prospect without any contact."""
    snoozed: SnoozeDraft | None = None
    planned: PlannedDraft | None = None
    ties: tuple[Tie, ...] = ()
    """Ties to other clients, each with one of the two drafts."""
