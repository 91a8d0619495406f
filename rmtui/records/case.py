"""Complaints and requests of clients, from the day they came in until they are closed (FIELD.md, 投诉与服务)."""

from datetime import date

import msgspec

from rmtui.records.base import Record
from rmtui.records.channel import Channel
from rmtui.str_enum import StrEnum


class CaseKind(StrEnum):
    """What somebody came with."""

    COMPLAINT = "complaint"
    REQUEST = "request"
    SUGGESTION = "suggestion"


class CaseStage(StrEnum):
    """How far it has come, in this order."""

    RECEIVED = "received"
    ACKNOWLEDGED = "acknowledged"
    IN_HAND = "in-hand"
    ANSWERED = "answered"
    CLOSED = "closed"

    @property
    def is_answered(self) -> bool:
        """Whether the clock has stopped."""
        return self in (CaseStage.ANSWERED, CaseStage.CLOSED)


class CaseStep(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A stage that a case came to, and what was done."""

    stage: CaseStage
    on: date
    note: str = ""


class Case(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One matter of one client."""

    client: str
    on: date
    """Day on which it was received."""
    kind: CaseKind = CaseKind.COMPLAINT
    about: str
    channel: Channel | None = None
    """How it was received."""
    by: str = ""
    """From whom; "" where that is the client."""
    wish: str = ""
    """What is asked for."""
    complexity: str = ""
    """Why it may take the longer time; "" where it may not."""
    steps: tuple[CaseStep, ...] = ()
    """In their order; one that was only received has none."""
    satisfaction: int | None = None
    """What the client said afterwards, from 1, very dissatisfied, to 5, very satisfied."""

    @property
    def stage(self) -> CaseStage:
        """The stage it is at."""
        return self.steps[-1].stage if self.steps else CaseStage.RECEIVED

    @property
    def answered_on(self) -> date | None:
        """The day of the answer that stands; None while there is none."""
        if not self.stage.is_answered:
            return None
        opened_again = max((at for at, step in enumerate(self.steps) if not step.stage.is_answered), default=-1)
        return self.steps[opened_again + 1].on
