"""Keeps in the note what the words of the way to a client say beyond its channel: a meal, a journey, a part of the day.

吃饭, 喝酒, 视频 and lunch say more than that one met; 去[黄敏]|公司 and 电话|时说 leave a fragment where they are taken
out. 电话 and 拜访 are the channel alone.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry import contact_finder, han_verbs
from rmtui.entry.line import PartKind
from rmtui.entry.normal_form import normal_form
from rmtui.entry.phrase_table import PhraseTable, table_of
from rmtui.own_words import own_words
from rmtui.words import kept_words as words
from rmtui.words import phrases
from rmtui.words.days import PARTS_OF_DAY
from rmtui.words.heads import ADDING_VERBS
from rmtui.words.people import STAFF, SURNAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rmtui.entry.line import Part
    from rmtui.entry.note.note_reading import NoteReading, Span

_ADDING = frozenset(phrases(ADDING_VERBS))


def keep_words(note: NoteReading) -> None:
    """Keep in the note what its head says beyond who, when and by which channel."""
    note.kept = _kept(note)
    if note.kept:
        note.note = note.note_text()


def _kept(note: NoteReading) -> list[Span]:
    """The spans of the head that stay in the note, beside those that do so already."""
    parts = sorted(note.head.parts, key=lambda part: part.start)
    goes_on = note.pieces[0][0] if note.pieces and note.is_glued(note.pieces[0][0]) else 0
    found = [
        span
        for place, part in enumerate(parts)
        if part.kind is PartKind.CHANNEL and (span := _of_way(note, part, parts[place + 1 :], goes_on))
    ]
    found += [span for part in parts if part.kind is PartKind.CLIENT and (span := _staff(note.text, part))]
    if not note.head.time:  # else it is told by the hour
        found += [span for part in parts if part.kind is PartKind.DAY and (span := _part_of_day(note.text, part))]
    taken = [(part.start, part.end) for part in parts] + note.head.note_spans
    gaps = _gaps(taken, note.head.end)
    moments = [span for gap in gaps for span in _moments(note.text, *gap)]
    done = {start for start, _end in found}  # [和马骏]在办公室|喝茶
    found += [gap for gap in gaps if gap[1] in done and note.text.startswith("在", gap[0])]
    if len(note.head.clients) == 1:  # 王芳|夫妇来访
        named = [part.end for part in parts if part.kind is PartKind.CLIENT]
        glued = (at for at, _end in gaps if at in named and is_han(note.text[at]))
        found += [(at, end) for at in glued if (end := contact_finder.group_end(note.text, at)) > at]
    note.tells_moment = bool(moments)
    return found + [span for span in moments if not any(start <= span[0] < end for start, end in found)]


def _staff(text: str, part: Part) -> Span | None:
    """Who of a company it was, at the end of the words for a client: 鼎丰|王会计."""
    surnames = (at for at in range(part.start + 1, part.end - 1) if text[at] in SURNAMES)
    found = next((at for at in surnames if table_of(STAFF["zh"]).end(text, at + 1) == part.end), 0)
    return (found, part.end) if found else None


def _part_of_day(text: str, part: Part) -> Span | None:
    """The part of the day at the end of the words of a day: 昨天|下午."""
    places = (at for at in range(part.start, part.end) if _parts_of_day().end(text, at) == part.end)
    start = next(places, part.end)
    return (start, part.end) if start < part.end else None


def _of_way(note: NoteReading, part: Part, behind: list[Part], goes_on: int) -> Span | None:
    """What stays of the words of a channel: an activity, or what would leave a fragment of the note that `goes_on`."""
    text = note.text
    if not is_han(text[part.start]):
        return next(_english_activities(text, part), None)
    if goes_on == part.end and text.startswith(phrases(words.DURING), goes_on):  # 电话|时说
        return part.start, part.end
    if (
        text[part.start : part.end] in _ADDING and len(behind) > 1 and behind[1].kind is PartKind.CHANNEL
    ):  # 加了王芳微信
        return part.start, behind[1].end
    named = behind[0] if len(behind) == 1 and behind[0].kind is PartKind.CLIENT else None
    if named and goes_on == named.end and contact_finder.client_place_end(text, goes_on) > goes_on:
        return part.start, named.end
    is_invited = text[part.end - 1] == "我" and behind and behind[0].start == part.end
    if is_invited and behind[0].kind is PartKind.CHANNEL:  # 请我|吃饭
        return part.start, part.end
    if goes_on == part.end and text[goes_on - 1] in "去到":  # 请我去|他家吃饭
        return part.start, part.end
    told = (at for at in range(part.start + 1, part.end) if _is_told(text, at, part.end))
    start = next(told, part.start if _says_more(text, part) else part.end)
    return (start, part.end) if start < part.end else None


def _says_more(text: str, part: Part) -> bool:
    """Whether Chinese words of a contact say more than by which channel: 喝茶, 爬青城山, 店里坐了一会儿."""
    told, at = text[part.start : part.end], 0
    own = [normal_form(one.word) for one in own_words().values()]
    while at < len(told):
        plain = table_of(words.PLAIN_WAYS).end(told, at)
        end = max(plain, *(at + len(word) for word in own if told.startswith(word, at)), at)
        if end == at and is_han(told[at]):
            return True
        at = max(end, at + 1)
    return False


def _english_activities(text: str, part: Part) -> Iterator[Span]:
    """The words of a channel that tell what was done together, [took her to] lunch, or an app that is not WeChat."""
    names = phrases(words.ENGLISH_ACTIVITIES) + phrases(words.APPS) + phrases(words.CHASED)
    return (word.span() for word in re.compile(r"[a-z]+").finditer(text, part.start, part.end) if word.group() in names)


def _is_told(text: str, at: int, end: int) -> bool:
    """Whether words from `at` to `end` tell what a contact was for, behind its channel: 微信|提醒."""
    phrase = contact_finder.phrase_before_name(text, at)
    return phrase is not None and phrase.in_note and phrase.end == end


def _gaps(taken: list[Span], end: int) -> list[Span]:
    """What lies between the spans of the head, which ends at `end`."""
    begun, found = 0, []
    for start, stop in sorted(taken):
        if begun < start:
            found.append((begun, start))
        begun = max(begun, stop)
    return [*found, (begun, end)] if begun < end else found


def _moments(text: str, start: int, end: int) -> list[Span]:
    """The words between `start` and `end` that tell when of the day it was: 中午, 下班后."""
    found, at = [], start
    while at < end:
        stop = max(_parts_of_day().end(text, at), han_verbs.occasion_end(text, at)) if is_han(text[at]) else at
        if at < stop <= end:
            found.append((at, stop))
        at = max(stop, at + 1)
    return found


@cache
def _parts_of_day() -> PhraseTable:
    return PhraseTable(phrase for names in PARTS_OF_DAY.values() for phrase in phrases(names))
