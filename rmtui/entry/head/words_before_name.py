"""Reads the words before the first name in the head of a line: phrase, preposition, place, object."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry import contact_finder, entry_errors, han_verbs, people_finder
from rmtui.entry.head.client_resolution import add_client, read_client
from rmtui.entry.head.day_ahead import check_not_ahead
from rmtui.entry.head.day_and_time import read_time_within
from rmtui.entry.head.english_frames import link_behind_noun, motion_end, unknown_verb_end
from rmtui.entry.head.head_reading import skip_separators
from rmtui.entry.head.lookahead import channel_follows, leads_to_name, named_person, person_at
from rmtui.entry.head.object_before_name import read_object_before_name
from rmtui.entry.head.place_before_name import (
    read_adding_verb,
    read_journey,
    read_measured_verb,
    read_place,
    read_return,
)
from rmtui.entry.line import ContactPhrase, PartKind
from rmtui.entry.normal_form import skip_blanks, word_starts
from rmtui.entry.people_finder import whole_word
from rmtui.entry.phrase_table import PhraseTable, table_of
from rmtui.records.channel import Channel
from rmtui.words import awaited, heads, phrases

if TYPE_CHECKING:
    from collections.abc import Callable

    from rmtui.entry.head.head_reading import HeadState

_APPOINTMENTS = frozenset(phrases(heads.MAKING_APPOINTMENTS["zh"]))
_OF_THINGS = ("的", "发", "转", "写", "寄", "给")
"""Behind a name: what was looked at is a thing of the client's, 看了王芳|的材料."""
_DURING = ("时", "中", "的时候", "期间")
_PASSIVE = "被"
"""Before a client who did something with the manager, 被[孙阿姨]拉着聊了半天: a contact where its way is told."""
_DISPOSAL = "把"
"""Before clients with whom something was done, 把[王芳李娜]叫出来吃饭; else before a thing."""
_PREPOSITIONS_OF_CLIENT = frozenset(phrases(heads.PREPOSITIONS_OF_CLIENT))
_REQUESTS = frozenset(phrases(heads.REQUESTS))
_DEMANDS = frozenset(phrases(awaited.DEMANDS))
_PREPOSITIONS = frozenset(phrases(heads.PREPOSITIONS_BEHIND_OBJECT))
_FILLER_VERBS = frozenset(phrases(heads.FILLER_VERBS))
_IMPERATIVES = frozenset(phrases(heads.IMPERATIVES))


def read_words_before_name(state: HeadState, at: int, name_size: int) -> int | None:
    """Read the words at `at`, or the name there, of so many characters, which is no part of longer words; where they
    end, None where nothing fits.
    """
    if (end := _read_colleague(state, at)) is not None:
        return end
    if (end := _read_heading(state, at, name_size)) is not None:
        return end
    if is_han(state.text[at]) and (end := _read_instrument(state, at)) is not None:
        return end
    if (end := _read_phrase(state, at, name_size)) is not None:
        return end
    for read_next in _READERS:
        if (end := read_next(state, at)) is not None:
            return end
    return None


def _read_heading(state: HeadState, at: int, name_size: int) -> int | None:
    """A channel as a heading: T, phone:, [微信]."""
    heading = None if state.name_expected or state.reading.in_words else contact_finder.label(state.text, at)
    if heading is None or heading.end - at <= name_size:
        return None
    end = skip_separators(state.text, heading.end)
    if state.text[at + 1 : end] == " " and (named := _initial_end(state, at, end)):
        return named
    if not leads_to_name(state.line, end, known=True):
        return None
    state.reading.add_phrase(heading)
    state.reading.in_words = heading.channel is not None or heading.outcome is not None
    state.reading.add_part(PartKind.CHANNEL, at, heading.end)
    return end


def _initial_end(state: HeadState, at: int, start: int) -> int | None:
    """Where a client ends whose surname stands at `start`, behind what is rather an initial than a channel: V Brown;
    None where no surname does. UnknownName, AmbiguousName where nobody has them, or the letter may be the channel.
    """
    text, person = state.text, person_at(state.line, start)
    if person is None or person.full:
        return None
    surname = f" {text[start : person.name_end]}"
    if not all(one.name.casefold().endswith(surname) for one in person.candidates):
        return None
    name, span = state.typed[at : person.end], (at, person.end)
    fitting = tuple(one for one in person.candidates if one.name.casefold().startswith(text[at]))
    if not fitting:
        raise entry_errors.UnknownName(name, span=span)
    if not channel_follows(text, person.end):
        raise entry_errors.AmbiguousName(name, fitting, span=span)
    return add_client(state, person._replace(candidates=fitting), at)


def _read_instrument(state: HeadState, at: int) -> int | None:
    """With what it was done, before a preposition or a verb and the client: 拿同事手机|给马骏打了个电话."""
    found = None if state.reading.in_words or state.name_expected else han_verbs.instrument(state.text, at)
    if found is None:
        return None
    end, channel, is_device = found
    behind = contact_finder.preposition_end(state.text, end)
    phrase = contact_finder.phrase_before_name(state.text, end) if behind == end < len(state.text) else None
    behind = phrase.end if phrase else behind
    if behind == end or not person_at(state.line, behind):
        return None
    if is_device:
        state.place_channel = state.place_channel or channel
    else:
        state.reading.add_phrase(ContactPhrase(end, channel))
        state.reading.in_words = True
        state.reading.add_part(PartKind.CHANNEL, at, end)
    return end


def _read_phrase(state: HeadState, at: int, name_size: int) -> int | None:
    """A phrase behind which a name is due: called, 打电话给."""
    if state.name_expected and not is_han(state.text[at]):
        return None
    phrase = contact_finder.phrase_before_name(state.text, at)
    if phrase and not is_han(state.text[at]) and motion_end(state.text, at) > phrase.end:  # nipped over to see
        return None
    if is_han(state.text[at]) and (end := _read_han_verb(state, at, phrase.end if phrase else at)) is not None:
        return end
    if phrase is None or phrase.end - at <= name_size:
        return None
    occasion = han_verbs.occasion_end(state.text, at) if is_han(state.text[at]) else at
    if occasion > phrase.end:
        if not state.text.startswith(_DURING, phrase.end):  # 晚饭后 says when, 面谈时 says how
            return None
        phrase = phrase._replace(end=occasion)
    following = skip_blanks(state.text, phrase.end)
    if not is_han(state.text[at]) and (link := link_behind_noun(state.line, following)) > following:
        return _add_affair(state, phrase, at, (following, link))
    return _add_phrase(state, phrase, at) if leads_to_name(state.line, phrase.end, known=phrase.in_note) else None


def _read_duty(state: HeadState, at: int) -> int | None:
    """What is to be done, before the client: need to ring, chase; a channel behind it makes it a contact."""
    if state.name_expected or state.reading.in_words or is_han(state.text[at]):
        return None
    planned = table_of(heads.PLANNED).end(state.text, at)
    end = max(planned, table_of(heads.DUTIES).end(state.text, at))
    start = skip_separators(state.text, end) if end > at else at
    table = _to_be_done() if start > at else table_of(heads.BARE_IMPERATIVES)
    stop = table.end(state.text, start)
    if stop == start or not leads_to_name(state.line, stop, known=True):
        return None
    end = _add_phrase(state, ContactPhrase(stop, None, in_note=True), at)
    state.reading.needs_channel = True
    state.reading.is_imperative, state.reading.is_planned = planned == at, planned > at
    return end


@cache
def _to_be_done() -> PhraseTable:
    return PhraseTable(_IMPERATIVES)


def _add_affair(state: HeadState, phrase: ContactPhrase, at: int, affair: tuple[int, int]) -> int:
    """Take a phrase with its place or affair, before the client: lunch | at the club | with; where they end."""
    check_not_ahead(state.line, affair[0])
    _add_phrase(state, phrase, at)
    state.reading.note_spans += read_time_within(state, *affair)
    return affair[1]


def _read_han_verb(state: HeadState, at: int, phrase_end: int) -> int | None:
    """A verb that is told by its parts and is longer than a phrase at `at`: 电话问了下, 实地看了."""
    verb = han_verbs.verb_before_name(state.text, at)
    if verb is None or verb.end <= phrase_end:
        return None
    behind = skip_separators(state.text, verb.end) if state.text[at] == "经" else verb.end  # 经电话核实，王芳
    if not leads_to_name(state.line, behind, known=True):
        return None
    person = named_person(state.line, skip_separators(state.text, verb.end))
    is_thing = person is not None and state.text.startswith(_OF_THINGS, person.end)
    if is_thing and verb.channel is Channel.VISIT and han_verbs.manner(state.text, at) is None:
        return None
    phrase = verb._replace(in_note=verb.channel is None, noun_may_follow=True)
    return _add_phrase(state, phrase, at)


def _read_preposition(state: HeadState, at: int) -> int | None:
    """A preposition or a filler: with, 跟, again."""
    text, reading = state.text, state.reading
    preposition = contact_finder.preposition_end(text, at)
    end = max(preposition, contact_finder.filler_end(text, at))
    word = text[at:end]
    if not word or text[end : end + 1] == ":" or (word == _DISPOSAL and not person_at(state.line, end)):
        return None
    if end == preposition or not reading.preposition:
        reading.preposition = word
    reading.is_appointment = reading.is_appointment or word in _APPOINTMENTS
    if word in _REQUESTS:
        reading.is_request = True
        reading.request = at, end
        reading.is_demand = word in _DEMANDS
    reading.needs_channel = reading.needs_channel or word in (*_FILLER_VERBS, _DISPOSAL, _PASSIVE)
    if word in _PREPOSITIONS_OF_CLIENT:
        state.name_expected = reading.has_preposition = True
    return end


def _read_colleague(state: HeadState, at: int) -> int | None:
    """Who of the bank came along, for the note: 陪同行长[走访鼎丰], 和同事[拜访刘叔]."""
    lead = max(contact_finder.preposition_end(state.text, at), at + 2 * state.text.startswith("陪同", at))
    end = people_finder.colleague_end(state.text, lead) if lead > at else lead
    if end == lead:
        return None
    state.reading.note_spans.append((at, end))
    return end


def _read_receiving(state: HeadState, at: int) -> int | None:
    """收到, 接到: the client was in contact; the noun follows behind the name."""
    end = contact_finder.receiving_end(state.text, at) if is_han(state.text[at]) else at
    if end == at or not leads_to_name(state.line, end):
        return None
    reading = state.reading
    reading.incoming = reading.in_words = reading.noun_may_follow = state.name_expected = True
    reading.add_part(PartKind.CHANNEL, at, end)
    return end


def _read_noun(state: HeadState, at: int) -> int | None:
    """A noun for the contact: lunch with, 午餐, also with its place, lunch at the club with."""
    noun = contact_finder.noun(state.text, at)
    if noun is None:
        return None
    following = skip_blanks(state.text, noun.end)
    if not is_han(state.text[at]) and (link := link_behind_noun(state.line, following)) > following:
        return _add_affair(state, noun, at, (following, link))
    if not leads_to_name(state.line, noun.end):
        return None
    end = _add_phrase(state, noun, at)
    state.reading.incoming = state.reading.incoming or state.text.startswith(" from ", noun.end)
    return end


def _read_modified_noun(state: HeadState, at: int) -> int | None:
    """A noun for the contact behind words of the note, before with, to or from and a client: birthday call to Anna."""
    text = state.text
    if state.name_expected or state.reading.in_words or is_han(text[at]):
        return None
    if whole_word(text, at) in _AHEAD:
        return None
    for start in word_starts(text, at, min(state.line.size, at + _MAX_MODIFIERS))[1:3]:
        noun = contact_finder.noun(text, start)
        is_led = noun and "'" not in text[at:start] and text.startswith((" with ", " to ", " from ", ":"), noun.end)
        if noun and noun.channel and "'" not in text[at:start] and (named := _named_behind_comma(state, noun.end)):
            state.reading.note_spans.append((at, start))
            _add_phrase(state, noun, start)
            return named
        if noun and is_led and leads_to_name(state.line, noun.end, known=True):
            if noun.channel is None:  # Mortgage review
                return _add_phrase(state, noun._replace(in_note=True), at)
            state.reading.note_spans.append((at, start))
            return _read_noun(state, start)
        if not text[start - 2].isalnum() or "'" in text[at:start]:  # yesterday's call with Anna
            return None
    return None


def _named_behind_comma(state: HeadState, at: int) -> int:
    """Where a client is named in full behind a comma at `at`, and another behind the name: Farm visit|, John Miller,; 0
    for none.
    """
    text = state.text
    person = named_person(state.line, at + 2) if text.startswith(", ", at) and at + 2 < len(text) else None
    return at + 2 if person and person.full and text[person.end : person.end + 1] in (",", ":") else 0


_AHEAD = frozenset(phrases(heads.AHEAD))
_MAX_MODIFIERS = 40
"""Characters of the words before a noun for the contact."""


_MAX_PLACE = 5
"""Words of a place, with the preposition."""
_NO_PLACE = frozenset(("i", "we", "was", "were", "phone", "call", "morning", "afternoon", "evening", "line", "behalf"))


def _read_place_of_meeting(state: HeadState, at: int) -> int | None:
    """Where the manager was with the client, at the beginning: in the lift | with Daniel."""
    text = state.text
    if state.name_expected or state.reading.in_words or not text.startswith(("in ", "at ", "on ", "outside "), at):
        return None
    link = link_behind_noun(state.line, at)
    words = text[at:link].split()
    if not 2 < len(words) <= _MAX_PLACE or not text.startswith("with ", link) or _NO_PLACE.intersection(words):
        return None
    _add_phrase(state, ContactPhrase(at, Channel.MEETING), at)
    state.reading.parts.pop()
    state.reading.note_spans.append((at, link))
    return link


def _read_motion(state: HeadState, at: int) -> int | None:
    """A verb of motion before the client's place: nipped into, drove over to see."""
    end = motion_end(state.text, at)
    if end == at or state.name_expected or not leads_to_name(state.line, end, known=True):
        return None
    return _add_phrase(state, ContactPhrase(end, Channel.VISIT), at)


def _read_place_of(state: HeadState, at: int) -> int | None:
    """The place of the client who was visited: visited | the house of."""
    text, start = state.text, at + len("the ") * state.text.startswith("the ", at)
    end = contact_finder.own_place_end(text, start) if state.reading.channel is Channel.VISIT else start
    if end == start or not text.startswith(" of ", end):
        return None
    state.reading.add_part(PartKind.CHANNEL, at, end + len(" of"))
    return state.reading.end


def _read_unknown_verb(state: HeadState, at: int) -> int | None:
    """A past form that no table has, before a client: a contact where its channel is told behind it."""
    end = unknown_verb_end(state.line, at)
    if end == at or state.name_expected or state.reading.in_words:
        return None
    behind = _add_phrase(state, ContactPhrase(end, None, in_note=True), at)
    state.reading.needs_channel = True
    state.reading.unknown_verb = (at, end)
    return behind


def _read_object(state: HeadState, at: int) -> int | None:
    """What was sent: 发基金月报给."""
    return read_object_before_name(state, at) if is_han(state.text[at]) else None


_READERS: tuple[Callable[[HeadState, int], int | None], ...] = (
    read_client,
    read_journey,
    read_return,
    read_measured_verb,
    read_adding_verb,
    read_place,
    _read_place_of,
    _read_place_of_meeting,
    _read_duty,
    _read_preposition,
    _read_receiving,
    _read_noun,
    _read_object,
    _read_motion,
    _read_unknown_verb,
    _read_modified_noun,
)
"""What may stand before the first name, besides a phrase, in the order in which it is tried."""


_HOW_OFTEN = ("annual ", "yearly ", "quarterly ", "monthly ", "weekly ", "initial ", "final ", "overdue ")
"""Before what stays in the note, and part of it: annual | review with."""
_PARTS_OF_MEALS = (("dinner", "晚上"), ("supper", "晚上"), ("drinks", "晚上"), ("breakfast", "上午"))
"""When a meal is, if it is at 8."""


def _add_phrase(state: HeadState, phrase: ContactPhrase, at: int) -> int:
    """Take a phrase before the name; where it ends, with what belongs to the note behind it."""
    reading, text, end = state.reading, state.text, phrase.end
    words = text[at:end]
    reading.add_phrase(phrase)
    state.part_of_day = state.part_of_day or next((part for meal, part in _PARTS_OF_MEALS if meal in words), "")
    reading.in_words = state.name_expected = True
    reading.is_appointment = reading.is_appointment or phrase.is_appointment
    reading.is_request = reading.is_request or words.endswith(tuple(_REQUESTS))
    reading.is_demand = reading.is_demand or words.endswith(tuple(_DEMANDS))
    begun = at - next((len(word) for word in _HOW_OFTEN if text.endswith(word, 0, at)), 0)
    if phrase.in_note or begun < at:
        told, _blank, preposition = words.rpartition(" ")
        reading.note_spans.append((begun, at + len(told) if preposition in _PREPOSITIONS else end))
        reading.end = end
    if not phrase.in_note:
        reading.add_part(PartKind.OUTCOME if phrase.outcome and not phrase.channel else PartKind.CHANNEL, at, end)
    if is_han(text[at]) and (about := contact_finder.talk_about_end(text, end)) > end:
        reading.is_appointment = reading.is_appointment or text[end] == "约"
        reading.note_spans.append((end, about))
        end = about
    reading.noun_may_follow = phrase.noun_may_follow or phrase.in_note
    state.message_was_left = words == "left"
    state.reading.is_imperative = words in _IMPERATIVES and bool(
        named_person(state.line, skip_separators(text, phrase.end))
    )
    reading.is_appointment = reading.is_appointment or words in _APPOINTMENTS
    return end
