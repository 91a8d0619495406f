"""Reads a Chinese verb behind the names that tells the channel by its parts: 坐了四十分钟, 请我吃饭, 用邮件谈妥."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.entry import contact_finder, han_verbs
from rmtui.entry.line import ContactPhrase, PartKind
from rmtui.entry.phrase_table import word_at
from rmtui.records.channel import Channel
from rmtui.words import phrases
from rmtui.words.heads import ESCORTS, TOGETHER_WITH

if TYPE_CHECKING:
    from rmtui.entry.head.head_reading import HeadState

_ESCORTS = frozenset(phrases(ESCORTS))
_TOGETHER_WITH = frozenset(phrases(TOGETHER_WITH))


def read_han_verb(state: HeadState, at: int) -> int | None:
    """Read a verb at `at` behind the names; where it ends, None where it tells no channel."""
    reading = state.reading
    if reading.channel is not None:
        return None
    is_errand = any(state.text[slice(*span)] in _DONE_FOR for span in reading.note_spans)
    found = None if is_errand else _in_person(state, at)
    found = found or _accompanied(state, at) or _manner(state, at) or _sent(state, at) or _delivered(state, at)
    if found is None or found.channel is None or (found.incoming and reading.is_request):
        return None
    reading.channel = found.channel
    reading.incoming = reading.incoming or found.incoming
    reading.in_words = True
    state.more_names_allowed = reading.noun_may_follow = False
    if found.end == at:  # the words belong to the note
        return None
    reading.add_part(PartKind.CHANNEL, at, found.end)
    return found.end


_DONE_FOR = ("帮", "帮忙", "帮助", "替", "为")
"""Before a client for whom the manager went somewhere: 帮[鼎丰]跑了一趟分行."""


def _in_person(state: HeadState, at: int) -> ContactPhrase | None:
    """What was done together, or by one of them on the way to the other."""
    is_manager = state.reading.preposition or state.reading.is_appointment
    found = _together(state, at) if is_manager else _of_client(state, at)
    return found or han_verbs.journey_to_client(state.text, at) or journey_there(state, at)


def journey_there(state: HeadState, at: int) -> ContactPhrase | None:
    """What the manager did at the client's place: [马总]那边我23号|跑了一趟."""
    text = state.text
    goes = None if state.reading.preposition in _TOGETHER_WITH else han_verbs.journey_by_manager(text, at)
    named = next((part for part in reversed(state.reading.parts) if part.kind is PartKind.CLIENT), None)
    if goes is None or named is None:
        return None
    is_there = han_verbs.tells_where(text[named.end : at]) or text[named.start : named.end].endswith(_AREAS)
    return goes if is_there else None


_AREAS = ("那边", "那头", "那里", "那儿")
"""With a company's name."""


def _together(state: HeadState, at: int) -> ContactPhrase | None:
    """What was done with the client: [跟王芳]坐了会儿, [给王芳]打过去."""
    if state.reading.preposition in _TOGETHER_WITH or state.reading.is_appointment:
        return contact_finder.done_together(state.text, at)
    end = max(han_verbs.calls_end(state.text, at), han_verbs.dialled_end(state.text, at))
    return ContactPhrase(end, Channel.TELEPHONE) if end > at else None


def _sent(state: HeadState, at: int) -> ContactPhrase | None:
    """A message with what it was about, which stays in the note: [给王芳]发了理财到期提醒短信."""
    text = state.text
    verb = word_at(text, at, _SENDING)
    if state.reading.preposition != "给" or not verb:
        return None
    begun = han_verbs.aspect_end(text, at + len(verb))
    end = next((place for place in range(begun, len(text)) if text[place] in ",:;。 "), len(text))
    nouns = (contact_finder.noun(text, place) for place in range(max(begun, end - _MAX_NOUN), end))
    return next((one._replace(end=at) for one in nouns if one and one.channel and one.end == end), None)


def _delivered(state: HeadState, at: int) -> ContactPhrase | None:
    """What was brought to the client's door: [给孙阿姨]送了两箱橙子上门."""
    text = state.text
    end = next((place for place in range(at, len(text)) if text[place] in ",:;。 "), len(text))
    is_brought = state.reading.preposition == "给" and text[at] in "送带拿捎提扛搬"
    return ContactPhrase(at, Channel.VISIT) if is_brought and text[:end].endswith(_TO_THE_DOOR) else None


_SENDING = ("发", "群发", "写", "编辑", "推送", "回")
_TO_THE_DOOR = ("上门", "上门了", "到家", "到家里", "到店里", "到公司", "到办公室", "到单位", "去家里")
_MAX_NOUN = 4
"""Characters of the noun for a message."""


def _accompanied(state: HeadState, at: int) -> ContactPhrase | None:
    """[送孙阿姨]回家: face to face."""
    before = state.reading.note_spans[-1:]
    is_escort = bool(before) and state.text[slice(*before[0])] in _ESCORTS
    return ContactPhrase(at, Channel.MEETING) if is_escort and state.text[at] in "回去到上下" else None


def _of_client(state: HeadState, at: int) -> ContactPhrase | None:
    """What the client did, [王芳]请我吃饭, [王芳]跑到网点来, or the manager there: [鼎丰]新厂区走了一趟."""
    found = han_verbs.asks_along(state.text, at) or han_verbs.coming(state.text, at)
    found = found or contact_finder.branch_place(state.text, at)
    return found or (han_verbs.tour(state.text, at) if state.reading.end == at else None)


def _manner(state: HeadState, at: int) -> ContactPhrase | None:
    """How it was done: [欧阳明]用邮件谈妥, [对王芳]进行了上门回访."""
    if (conducted := han_verbs.conducted(state.text, at)) is not None:
        return conducted
    text = state.text
    if (told := han_verbs.told_in(text, at)) is not None:
        return told
    found = han_verbs.manner(text, at)
    if found is None or not text.startswith(("用", "通过", "经", "以", "在", "拿", "走", "借"), at):
        return None
    done = contact_finder.phrase_behind_name(text, found.end) if found.end < len(text) else None
    return done if done and done.channel and han_verbs.ends_in_device(text[at : found.end]) else found
