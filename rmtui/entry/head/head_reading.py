"""What the head of a line of entry says: who was in contact, when and how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.entry.line import Part, PartKind

if TYPE_CHECKING:
    from datetime import date

    from rmtui.entry.contact_phrase import ContactPhrase
    from rmtui.entry.names import KnownClient
    from rmtui.records.channel import Channel, Outcome


_TO_THE_CLIENT = frozenset("给向往")
"""给王芳发了邮件 goes out, 王芳发了邮件 came in."""


class HeadReading:
    """What was read of a head. Day, time, channel and outcome may still be found in the note, where they are unset."""

    def __init__(self, start: int) -> None:
        """`start`: where the line begins, behind a bullet."""
        self.clients: list[KnownClient] = []
        self.day: date | None = None
        self.time = ""
        """Time of day, "09:10", or ""."""
        self.channel: Channel | None = None
        self.incoming = False
        self.outcome: Outcome | None = None
        self.parts: list[Part] = []
        self.end = start
        """Where the note begins; while the head is read, the end of the last part."""
        self.note_spans: list[tuple[int, int]] = []
        """Spans of the head that are part of the note, too: Reminded [Anna] about the card."""
        self.in_words = False
        """Whether a phrase, Called Anna, says that there was a contact, rather than signs and letters."""
        self.preposition = ""
        """The last preposition or filler before the names: 跟, 请."""
        self.has_preposition = False
        """Whether a preposition stands before the client: 跟王芳."""
        self.has_outcome_mark = False
        """Whether a sign behind the channel, T-, gives the outcome."""
        self.is_appointment = False
        """Whether something was arranged, whose day lies ahead."""
        self.is_request = False
        """Whether the client was told to do something, whose day may lie ahead: 提醒王芳|周三来面签."""
        self.is_demand = False
        """Whether what was told is the client's own to do: 让王芳|周五前补流水."""
        self.request: tuple[int, int] | None = None
        """Where the preposition of a request stands, 请[王芳]把报告发我: part of the note that goes on behind it."""
        self.is_imperative = False
        """Whether the verb may ask for something to be done: Call Anna on Friday."""
        self.is_literal = False
        """Whether a backslash marks the note as plain text."""
        self.needs_channel = False
        """Whether it is a contact only where its channel is told: before the client stands an unknown verb, or 帮."""
        self.unknown_verb: tuple[int, int] | None = None
        """Where that verb stands: it may be a way of contact that nobody told the program of yet."""
        self.noun_may_follow = False
        """Whether a noun for the contact may still follow: gave [her] a call."""

    @property
    def is_sentence(self) -> bool:
        """Whether the head is a phrase or begins with a preposition, so that the note goes on with its sentence."""
        return self.in_words or self.has_preposition

    def tells_sale(self, text: str) -> bool:
        """Whether the head has the verb of a sale, Sold [Anna] 20k gold; `text`: the normal form."""
        return any(text[slice(*span)] == "sold" for span in self.note_spans)

    @property
    def has_explicit_channel(self) -> bool:
        """Whether the grammar's own words gave the channel: what follows is the note, as it was typed."""
        return self.channel is not None and not self.in_words

    def add_part(self, kind: PartKind, start: int, end: int) -> None:
        """Add a part of the line, behind which the note begins."""
        self.parts.append(Part(kind, start, end))
        self.end = end

    def add_phrase(self, phrase: ContactPhrase) -> None:
        """Take channel, direction and outcome from a phrase, where they are unset."""
        self.needs_channel = phrase.is_errand
        self.channel = self.channel or phrase.channel
        self.incoming = self.incoming or (phrase.incoming and self.preposition not in _TO_THE_CLIENT)
        self.outcome = self.outcome or phrase.outcome
