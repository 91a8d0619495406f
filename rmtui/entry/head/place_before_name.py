"""Reads a Chinese journey, a measured verb or a place before the first name: 去了, 从, 打了两次, 加了, 在网点."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry import contact_finder, people_finder
from rmtui.entry.head.client_resolution import add_client
from rmtui.entry.head.lookahead import leads_to_name, person_at
from rmtui.entry.line import PartKind
from rmtui.entry.phrase_table import word_at
from rmtui.records.channel import Channel
from rmtui.words import heads, phrases
from rmtui.words.contact_phrases import HAN_PLACE_CHARACTERS

if TYPE_CHECKING:
    from rmtui.entry.head.head_reading import HeadState

_RETURNS = phrases(heads.HAN_RETURNS)
_DIALLING_VERBS = phrases(heads.DIALLING_VERBS)
_ADDING_VERBS = phrases(heads.ADDING_VERBS)
_MEASURED_VERBS = (*_DIALLING_VERBS, *phrases(heads.REPLYING_VERBS))


def read_journey(state: HeadState, at: int) -> int | None:
    """去 before a client, which is a visit, or before a place, 去咖啡店; where it ends, None for none."""
    text = state.text
    journey = contact_finder.journey_end(text, at)
    if journey == at:
        return None
    theirs = journey + (text[journey : journey + 1] in ("他", "她"))
    own = contact_finder.client_place_end(text, theirs)
    if theirs > journey and own > theirs:  # 去他公司|拜访李强
        state.place_channel = Channel.VISIT
        state.reading.note_spans.append((at, own))
        return own
    place = contact_finder.places_end(text, journey)
    if place > journey and text[at] != "在":  # 在咖啡店 is a place
        is_clients = contact_finder.client_place_end(text, journey) > journey
        state.place_channel = Channel.VISIT if is_clients else contact_finder.place_channel(text, journey - 1, place)
        if contact_finder.tells_more(text, at, place):  # 去医院|看望刘叔
            state.reading.note_spans.append((at, place))
        return place
    if not person_at(state.line, journey):
        return None
    _add_verb(state, at, journey, Channel.VISIT)
    return journey


def read_return(state: HeadState, at: int) -> int | None:
    """从[刘叔]家出来: a visit; where it ends, None where it is none."""
    text = state.text
    person = person_at(state.line, at + 1) if text[at] == "从" else None
    if person is None:
        return None
    place = contact_finder.client_place_end(text, people_finder.company_end(text, person.end))
    returned = place + len(word_at(text, place, _RETURNS))
    if returned == place:
        return None
    add_client(state, person, at + 1)
    state.reading.in_words = True
    state.reading.channel = state.reading.channel or Channel.VISIT
    state.reading.add_part(PartKind.CHANNEL, place, returned)
    return returned


def read_measured_verb(state: HeadState, at: int) -> int | None:
    """打了两次, 回了个 before a client, whose noun may follow; where they end, None for none."""
    text = state.text
    for verb in _MEASURED_VERBS:
        end = contact_finder.measure_end(text, at + len(verb)) if text.startswith(verb, at) else at
        if end > at and person_at(state.line, end):
            _add_verb(state, at, end, Channel.TELEPHONE if verb in _DIALLING_VERBS else None)
            state.reading.noun_may_follow = True
            return end
    return None


def read_adding_verb(state: HeadState, at: int) -> int | None:
    """加了 before a client behind whose name 微信 stands; where it ends, None for none."""
    verb = word_at(state.text, at, _ADDING_VERBS)
    person = person_at(state.line, at + len(verb)) if verb else None
    if person is None:
        return None
    noun_start = person.end + state.text.startswith("的", person.end)
    noun = contact_finder.noun(state.text, noun_start) if noun_start < len(state.text) else None
    if noun is None or noun.channel is not Channel.WECHAT:
        return None
    _add_verb(state, at, at + len(verb), Channel.WECHAT)
    state.reading.noun_may_follow = True
    return at + len(verb)


def _add_verb(state: HeadState, at: int, end: int, channel: Channel | None) -> None:
    reading = state.reading
    reading.in_words = state.name_expected = True
    reading.channel = reading.channel or channel
    reading.add_part(PartKind.CHANNEL, at, end)


def _place_of_encounter_end(state: HeadState, at: int) -> int:
    """The end of any place or occasion at `at` at which the manager came across a client: 菜场门口|碰见孙阿姨,
    开会|碰到李强; `at` for none, and where it may be somebody who did: 周涛|碰到李强.
    """
    text = state.text
    if max(people_finder.colleague_end(text, at), people_finder.relation_end(text, at)) > at:
        return at
    may_be_name = people_finder.unknown_name_end(state.typed, text, at) > at
    for end in range(at + 2, min(len(text), at + _MAX_PLACE)):
        if not is_han(text[end - 1]):
            return at
        is_place = text[end - 1] in _PLACE_CHARACTERS
        is_occasion = not (may_be_name or text[end] == "见" or text[end - 1] in "没未不")
        if text[end] in _ENCOUNTERS and (is_place or is_occasion):
            phrase = contact_finder.phrase_before_name(text, end)
            if phrase and phrase.channel is Channel.MEETING and leads_to_name(state.line, phrase.end, known=True):
                return end
    return at


_MAX_PLACE = 8
"""Characters of such a place."""
_ENCOUNTERS = frozenset("碰遇撞偶巧见")
_PLACE_CHARACTERS = frozenset(f"{HAN_PLACE_CHARACTERS}口上边下外旁内")


def read_place(state: HeadState, at: int) -> int | None:
    """The place of the contact, 在网点, or 网点 alone before a client; where it ends, None for none."""
    text = state.text
    end = contact_finder.place_end(text, at)
    if end == at:
        end = contact_finder.places_end(text, at)
        if end == at and (end := _place_of_encounter_end(state, at)) > at:
            state.reading.note_spans.append((at, end))
        phrase = contact_finder.phrase_before_name(text, end) if at < end < len(text) else None
        if end == at or not leads_to_name(state.line, phrase.end if phrase else end, known=True):
            return None
        channel: Channel | None = Channel.MEETING
    elif contact_finder.is_at_client(text, at, end):
        channel = Channel.VISIT
    else:
        channel = contact_finder.place_channel(text, at, end)
    state.place_channel = state.place_channel or channel
    if not state.reading.note_spans and contact_finder.tells_more(text, at, end):  # 在陆家嘴|跟张伟喝咖啡
        state.reading.note_spans.append((at, end))
    return end
