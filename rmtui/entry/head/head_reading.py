"""The head of a line of entry: its text, what it says of who was in contact, when and how, and the walk through it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry import contact_finder
from rmtui.entry.line import Part, PartKind
from rmtui.entry.normal_form import word_starts
from rmtui.entry.phrase_table import table_of
from rmtui.named_tuple import NamedTuple
from rmtui.records.channel import Channel
from rmtui.words import english_awaited, heads, phrases

if TYPE_CHECKING:
    from datetime import date

    from rmtui.entry.line import ContactPhrase
    from rmtui.entry.names import KnownClient, NameIndex
    from rmtui.records.channel import Outcome


_MAX_HEAD, _MAX_CHARACTERS = 400, 600
"""Characters within which who, when and how stand, and those that are looked at for them."""


class HeadLine(NamedTuple):
    """The beginning of a line, and what it is read with."""

    typed: str
    text: str
    """The normal form of `typed`, position by position."""
    size: int
    """Characters within which the head stands."""
    today: date
    names: NameIndex


def head_line(typed: str, text: str, today: date, names: NameIndex) -> HeadLine:
    """The beginning of a line as `typed`; `text` is its normal form."""
    text = text[:_MAX_CHARACTERS]
    return HeadLine(typed[:_MAX_CHARACTERS], text, min(len(text), _MAX_HEAD), today, names)


def skip_separators(text: str, at: int) -> int:
    """The position behind blanks, commas, colons, dashes and the brackets of a heading at `at`: 【王芳】."""
    while at < len(text):
        if not (text[at].isspace() or text[at] in ",:【】" or _is_dash(text, at)):
            break
        at += 1
    return at


def _is_dash(text: str, at: int) -> bool:
    """Whether a dash parts words at `at`: between blanks, doubled, or between Chinese characters."""
    if text[at] != "-":
        return False
    before, behind = text[at - 1 : at], text[at + 1 : at + 2]
    if (before.isspace() and behind.isspace()) or "-" in (before, behind):
        return True
    return bool(before and behind) and is_han(before) and is_han(behind)


def han_run_end(text: str, at: int) -> int:
    """The end of the characters from `at` on that no blank and no sign interrupts."""
    end = at
    while end < len(text) and not text[end].isspace() and text[end] not in ",:;。、&/+()!?":
        end += 1
    return end


_BY_THE_MANAGER = frozenset("给向往跟和与同")
"""给王芳发了邮件 and 跟王芳打电话 go out, 王芳发了邮件 came in."""


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
        self.contact_persons: list[tuple[int, int]] = []
        """Where contact persons of a company are named in its place, whose names the note begins with."""
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
        self.is_planned = False
        """Whether what was planned is told, which may have come to nothing: was to meet Anna."""
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

    @property
    def preferred_channel(self) -> Channel:
        """The channel by which the first client prefers to be contacted."""
        return Channel(self.clients[0].channel or Channel.TELEPHONE)

    def tells_sale(self, text: str) -> bool:
        """Whether the head has the verb of a sale, Sold [Anna] 20k gold; `text`: the normal form."""
        return any(text[slice(*span)] == "sold" for span in self.note_spans)

    def is_called_off(self, text: str) -> bool:
        """Whether the head has a verb by which a contact did not take place: Had to cancel [Anna's] visit."""
        places = word_starts(text, self.note_spans[0][0], self.end) if self.note_spans else []
        is_off = any(table_of(heads.CALLING_OFF).end(text, at) > at for at in places)
        return is_off and any(contact_finder.noun(text, at) for at in places)

    def asks_client(self, text: str) -> bool:
        """Whether the head asks the client to do what the note begins with: Asked [Anna] to sign, 让[王芳]."""
        return self.is_demand or any(
            text[start:end].rsplit(maxsplit=1)[-1] in phrases(english_awaited.ASKING) for start, end in self.note_spans
        )

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
        self.incoming = self.incoming or (phrase.incoming and self.preposition not in _BY_THE_MANAGER)
        self.outcome = self.outcome or phrase.outcome


class HeadState:
    """Where the walk stands: the line, what was read of it, and what may follow."""

    def __init__(self, line: HeadLine, start: int, *, name_is_escaped: bool) -> None:
        """`start`: where the head begins. `name_is_escaped`: a backslash there says that a name follows, and no day."""
        self.line = line
        self.typed, self.text = line.typed, line.text
        self.start = start
        self.name_is_escaped = name_is_escaped
        self.reading = HeadReading(start)
        self.name_expected = False
        """Whether a client must be named next."""
        self.more_names_allowed = True
        """Whether one more client may be named."""
        self.part_of_day = ""
        """The part of the day named with the day, by which an hour is read; "" for none."""
        self.place_channel: Channel | None = None
        """The channel by the place of the contact, where nothing else gives one."""
        self.message_was_left = False
        """Whether the verb is left, with which a message means that nobody was reached."""
        self.is_possessive = False
        """Whether the last name is in the possessive, before a noun for the contact: Anna's call."""
