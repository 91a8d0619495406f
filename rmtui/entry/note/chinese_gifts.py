"""Reads the gift that the note of a Chinese line tells: 送了两瓶酒 600块, 他送我一盒月饼.

With what it was worth, and where it is told who gave it, it is a gift of the book, as behind its sign. Without a value
it stays text, which is told.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from rmtui.comparing import is_han
from rmtui.entry import entry_errors
from rmtui.entry.amounts import read_amount
from rmtui.entry.line import EntryGift, Part, PartKind
from rmtui.entry.normal_form import skip_blanks
from rmtui.entry.phrase_table import PhraseTable, holds, table_of
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.words import by_word, phrases
from rmtui.words import gifts as words

if TYPE_CHECKING:
    from rmtui.entry.note.note_reading import NoteReading, Span

_NUMBER = "[0-9一两二三四五六七八九十几半]"
_MEASURED = rf"{_NUMBER}+\s?[{words.HAN_MEASURES}]"
_COUNTED = rf"{_NUMBER}*\s?[{words.HAN_MEASURES}{words.HAN_OTHER_MEASURES}]?"
_ANYTHING = r"[^\s\d,;:。、()>#=给]{1,8}"
"""Behind its measure: whatever it is."""
_MAX_MODIFIERS = 6
"""Characters before the thing itself: 两盒|五常的|大米."""
_WORTH = rf"[,\s]*(?:{'|'.join(phrases(words.HAN_WORTH))})*\s*"
_UNITS = frozenset("元块钱币¥$")
_TO_MANAGER = "给我"
_Direction = Literal["given", "received"]
_DIRECTIONS: dict[str, _Direction] = {"given": "given", "received": "received"}
_BARE = ("送", "送给")
"""Before the client's name: with a value it was given."""


class _Gift(NamedTuple):
    """A gift that words tell."""

    span: Span
    """From its verb to the end of its value."""
    direction: _Direction | Literal[""]
    """"" where it is not told who gave it."""
    what: str
    value: _Value | None


class _Value(NamedTuple):
    """What a gift was worth."""

    amount: int
    """In the smallest unit of its currency."""
    currency: str
    end: int
    """Where it ends in the line."""
    has_unit: bool
    """Whether it is more than a number."""


def read_gift(note: NoteReading) -> None:
    """Read the first gift that the note tells. UnclearGift where its value is told, but not for certain who gave it."""
    spans = [*note.head.note_spans, *note.clauses()]
    gift = next((one for span in spans if is_han(note.text[span[0]]) and (one := _gift_in(note, *span))), None)
    if gift is None:
        return
    note.gift_span, value = gift.span, gift.value
    if note.gifts or (value is None and gift.what.endswith(phrases(words.HAN_GIVEAWAYS))):
        return
    if value is None:
        sign = _("gift-received:") if gift.direction == "received" else _("gift:")
        message = _("“{what}” stays text. A gift is recorded with its value: {sign} {what} 200.")
        note.doubts = (*note.doubts, message.format(what=plain(gift.what), sign=sign))
    elif gift.direction and value.has_unit:
        note.gifts = (*note.gifts, EntryGift(gift.direction, gift.what, value.amount, value.currency))
        note.words.append(Part(PartKind.GIFT, *gift.span))
    else:
        raise entry_errors.UnclearGift(
            note.typed, gift.span, EntryGift("given", gift.what, value.amount, value.currency)
        )


def _gift_in(note: NoteReading, start: int, end: int) -> _Gift | None:
    """The gift that a clause tells, or the words of the head from `start` to `end`, 送了[王芳]|一盒茶叶."""
    text = note.text
    named = next((part.end for part in note.head.parts if part.kind is PartKind.CLIENT and part.start == end), 0)
    for at in range(start, end):
        verb = _verbs().match(text[:end], at)
        before = text[start:at]
        is_bare = verb is None and named > 0 and text[at:end] in _BARE  # 送[王芳]生日蛋糕 800元
        verb = ("given", end) if is_bare else verb
        is_other = before.endswith(phrases(words.HAN_OTHER_SENDING)) or any(
            word in before for word in phrases(words.HAN_NOT_DONE)
        )
        if verb is None or is_other:
            continue
        direction: _Direction | Literal[""] = _DIRECTIONS.get(verb[0], "")
        begun = verb[1]
        is_before_name = named > 0 and begun == end
        begun = skip_blanks(text, named if is_before_name else begun)
        first = _value_before(note, begun)
        if first:
            begun = first.end + text.startswith("的", first.end)
        begun, stop = _thing(text, begun)
        if stop == begun:
            continue
        until = stop + len(_TO_MANAGER) if text.startswith(_TO_MANAGER, stop) else stop
        value = first or _value_at(note, until, ends=True)
        if is_bare and value is None:
            continue
        direction = "received" if until > stop else direction
        until = max(until, value.end) if value else until
        direction = direction or _giver(note, start, before, is_before_name=is_before_name)
        return _Gift((at, until), direction, note.typed[begun:stop].strip(), value)
    return None


def _giver(note: NoteReading, start: int, before: str, *, is_before_name: bool) -> Literal["given", ""]:
    """Who gave what a clause tells from `start` on, by the words `before` the verb; "" where that is not told."""
    if holds(before, words.HAN_CLIENTS):
        return ""
    goes_on = start == note.behind_names and not (note.head.is_sentence or note.head.channel)
    return "" if goes_on and not is_before_name else "given"


def _thing(text: str, at: int) -> Span:
    """Where what is given at `at` stands, without a measure that counts nothing, 盒|茶叶; an empty span for no gift."""
    if (end := table_of(words.HAN_THINGS).end(text, at)) > at:
        return at, end
    measured = re.compile(_MEASURED).match(text, at)
    counted = measured or re.compile(_COUNTED).match(text, at)
    begun = counted.end() if counted else at
    is_counted = begun > at and text[at] in _NUMBER
    first = at if is_counted else begun
    for place in range(begun, min(begun + _MAX_MODIFIERS, len(text))):
        if not is_han(text[place]):
            break
        if (end := table_of(words.HAN_THINGS).end(text, place)) > place:
            return first, end
    anything = re.compile(_ANYTHING).match(text, begun) if measured else None
    return (first, anything.end()) if anything else (at, at)


def _value_before(note: NoteReading, at: int) -> _Value | None:
    """The value at `at` of what is given behind it, 两百块红包, also a bare number before what is money: 200红包."""
    value = _value_at(note, at)
    if value is None or value.has_unit:
        return value
    begun = value.end + note.text.startswith("的", value.end)
    is_money = table_of(words.HAN_MONEY).end(note.text, begun) > begun
    return value if is_money and value.end - at > 1 else None  # not 2红包


def _value_at(note: NoteReading, at: int, *, ends: bool = False) -> _Value | None:
    """The value at `at`; `ends`: only where its clause ends with it."""
    lead = re.compile(_WORTH).match(note.text, at)
    start = lead.end() if lead else at
    found = read_amount(note.typed[start:])
    end = start + found[2] if found else start
    if found is None or (ends and note.text[end : end + 1] not in ("", " ", ",", ";", "。", ".", ")")):
        return None
    return _Value(found[0], found[1], end, not _UNITS.isdisjoint(note.text[start:end]))


@cache
def _verbs() -> PhraseTable:
    return PhraseTable(by_word({"zh": words.HAN_VERBS}))
