"""Reads the channel behind the names in the head of a line: T, 电话, called, gave [her] a call, (phone)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry import contact_finder, han_verbs
from rmtui.entry.company_names import is_company_name
from rmtui.entry.head.head_reading import skip_separators
from rmtui.entry.head.lookahead import (
    CHANNEL_LETTERS,
    day_at,
    longer_phrase_follows,
    noun_may_end,
    with_follows,
)
from rmtui.entry.line import ContactPhrase, Part, PartKind
from rmtui.entry.normal_form import skip_blanks
from rmtui.entry.people_finder import relation_end
from rmtui.entry.phrase_table import word_ends
from rmtui.entry.signs import outcome_mark
from rmtui.entry.times import read_time
from rmtui.records.channel import Channel, Outcome
from rmtui.words import by_word, channels, heads, phrases

if TYPE_CHECKING:
    from rmtui.entry.head.head_reading import HeadState
    from rmtui.entry.line import ContactPhrase

_ABBREVIATIONS = by_word({"zh": channels.HAN_ABBREVIATIONS})
_BEFORE_NOUN = tuple(f"{word} " for word in phrases(heads.BEFORE_NOUN))
_MEETING_VERBS = frozenset(phrases(heads.MEETING_VERBS))
_LIGHT_VERBS = frozenset(phrases(heads.LIGHT_VERBS))
_IMPERATIVES = frozenset(phrases(heads.IMPERATIVES))
_MESSAGES = frozenset(phrases(heads.MESSAGES))
_APPS = frozenset(phrases(channels.OTHER_APPS))
_NOT_BEHIND_CHANNEL = frozenset("号费群码卡")
"""电话号 is no channel, as 电话 is."""


def read_explicit_channel(state: HeadState, at: int, between: str) -> int | None:
    """Read the letter or a name of a channel at `at`, T, t-, 电话; its end, None for none.

    `between`: what stands between it and the names.
    """
    text = state.text
    mark = outcome_mark(text, at + 1)
    if (channel := state.reading.channel) is not None:  # called Anna | T-
        return _add_channel(state, channel, at, at + 1, mark) if mark and state.typed[at] == channel.value else None
    after = text[at + 1 + bool(mark) : at + 2 + bool(mark)]
    is_glued = not between and not mark and is_han(after)
    is_ended = not after or after.isspace() or after in ",:;。" or _ends_sentence(state, at + 1 + bool(mark))
    if text[at] in CHANNEL_LETTERS and (is_ended or is_glued):
        return _add_channel(state, Channel(text[at].upper()), at, at + 1, mark)
    if (abbreviated := _ABBREVIATIONS.get(text[at])) and between and (not after or after.isspace() or after in ",:"):
        return _add_channel(state, Channel(abbreviated), at, at + 1, mark)
    for word, channel in contact_finder.channel_words().items():
        end = at + len(word)
        if text.startswith(word, at) and _is_channel(state, at, end, between):
            state.reading.in_words = state.reading.in_words or state.is_possessive  # Anna's visit
            state.reading.incoming = word == "来电"
            return _add_channel(state, channel, at, end, outcome_mark(text, end))
        if text[at : at + 3] == " ".join(word) and not _han_goes_on(text, at + 3):
            state.reading.incoming = word == "来电"
            return _add_channel(state, channel, at, at + 3, None)
    return None


def _ends_sentence(state: HeadState, at: int) -> bool:
    """Whether a full stop at `at` ends the sentence, rather than an initial: Bob M. Seminar, but Bob M. called."""
    following = state.typed[at + 2 : at + 3]
    if state.text[at : at + 1] != ".":
        return False
    if not following or following.isupper() or is_han(following):
        return True
    is_initial = any(part.startswith(state.text[at - 1]) for part in state.reading.clients[-1].name.lower().split()[1:])
    return following.islower() and not is_initial and not contact_finder.phrase_behind_name(state.text, at + 2)


def _han_goes_on(text: str, at: int) -> bool:
    """Whether a Chinese word goes on at `at` without a blank."""
    return at < len(text) and is_han(text[at])


def _is_channel(state: HeadState, at: int, end: int, between: str) -> bool:
    """Whether the name of a channel from `at` to `end` stands for it, rather than being part of other words."""
    text = state.text
    start = end + bool(outcome_mark(text, end))
    following = text[start : start + 1]
    if not text[at:end].isascii():
        if not following:
            return True
        if contact_finder.is_thing(text, at, end):
            return False
        is_longer = is_han(following) and longer_phrase_follows(text, at, end)
        return following not in _NOT_BEHIND_CHANNEL and not is_longer
    if following and (following.isalnum() or following in "'-"):
        return False
    if state.is_possessive and contact_finder.arrival_end(text, end) > end:
        return False
    if "," in between and following and following not in ",:;-" and not noun_may_end(state.line, end):
        return False
    return not text.startswith((" from ", " to ", " with ", " me ", " us "), end)


def _add_channel(state: HeadState, channel: Channel, at: int, end: int, mark: Outcome | None) -> int:
    reading = state.reading
    reading.channel, reading.outcome = channel, mark or reading.outcome
    reading.has_outcome_mark = mark is not None
    state.more_names_allowed = with_follows(state.text, end)
    reading.add_part(PartKind.CHANNEL, at, end + bool(mark))
    return reading.end


def read_verb_behind_heading(state: HeadState, at: int, between: str) -> int | None:
    """Read the verb behind the names as a heading, which is what the manager did; its end, None for none.

    Anna: called about the rates; Bob - rang him at 4pm.
    """
    text, reading = state.text, state.reading
    phrase = None if reading.channel or is_han(text[at]) else contact_finder.phrase_before_name(text, at)
    if phrase and text.endswith(" on", at, phrase.end) and day_at(state.line, skip_blanks(text, phrase.end)):
        phrase = contact_finder.phrase_before_name(text[: phrase.end - len(" on")], at)  # Anna: called | on Friday
    if phrase is None or phrase.channel is None or phrase.in_note or longer_phrase_follows(text, at, phrase.end):
        return None
    from rmtui.entry.head.english_frames import object_end

    end = object_end(text, phrase.end)
    if ":" not in between and text[at : phrase.end] in _IMPERATIVES:
        return None
    if end == phrase.end and phrase.channel in (Channel.VISIT, Channel.MEETING) and not _is_with_client(state, end):
        return None
    reading.add_phrase(phrase)
    reading.in_words, state.more_names_allowed = True, False
    reading.is_imperative = text[at : phrase.end] in _IMPERATIVES
    reading.add_part(PartKind.CHANNEL, at, end)
    return end


def _is_with_client(state: HeadState, at: int) -> bool:
    """Whether a verb of meeting that ends at `at` has the client as its object, rather than others: went to | Spain."""
    following = skip_separators(state.text, at)
    is_place = state.text.startswith(("her ", "his ", "their "), following)
    return is_place or following > skip_blanks(state.text, at) or noun_may_end(state.line, at)


def read_phrase_behind_names(state: HeadState, at: int, between: str) -> int | None:
    """Read a phrase for the contact at `at`: called, 来电, gave [her] a call; its end, None for none."""
    text, reading = state.text, state.reading
    han = is_han(text[at])
    if reading.is_planned:  # was to meet Bob | at the branch
        return None
    if reading.is_appointment and text.startswith(("for ", "to ", "out "), at):  # invited Bob for lunch on Friday
        return None
    if han and reading.needs_channel:  # 帮王芳|打电话
        return None
    phrase = contact_finder.phrase_behind_name(text, at)
    is_clients = han and not reading.preposition and reading.channel is None
    if phrase and is_clients and _is_with_others(text, at, phrase.end):
        return None
    way = next((word for word in _HAD if text.startswith(word, at) and word_ends(text, at + len(word))), "")
    if reading.preposition == "had" and way:  # had the Smiths in
        phrase = ContactPhrase(at + len(way), Channel.MEETING)
    is_noun = phrase is None
    if phrase is None:
        phrase = _han_noun(state, at) if han else _english_noun(state, at)
    if between and not (reading.in_words or reading.channel):
        phrase = contact_finder.label_behind_name(text, at) or phrase
    if phrase and state.is_possessive and (arrival := contact_finder.arrival_end(text, phrase.end)) > phrase.end:
        phrase = phrase._replace(end=arrival, incoming=True)  # [Anna's] text just came in
    if phrase is None or phrase.noun_may_follow or not _fits(state, phrase, between, han=han):
        return None
    if phrase.incoming and text[at : phrase.end] in _AT_COMPANIES and is_company_name(reading.clients[-1].name):
        phrase = phrase._replace(channel=Channel.VISIT, incoming=False)
    place = contact_finder.how(text, phrase.end + 1) if text[at : phrase.end] == "visited" else None
    if place and place.channel is Channel.VISIT:  # [Anna] visited | at home
        phrase = phrase._replace(channel=Channel.VISIT, incoming=False)
        reading.note_spans.append((phrase.end + 1, place.end))
    if reading.noun_may_follow and not han and (is_noun or phrase.channel is Channel.MEETING):
        _take_light_verb(state)
    if han and reading.is_request and not _was_done(state, phrase):
        return None
    called_them = reading.noun_may_follow and not reading.incoming  # 打了[李强]的电话
    if han and text[at] == "的" and (called_them or _take_giving_verb(state)):
        phrase = phrase._replace(incoming=False)
    met = next((text[one.start : one.end] for one in reading.parts if one.kind is PartKind.CHANNEL), "")
    if phrase.channel is Channel.VISIT and met.split()[-1:] in (["met"], ["saw"], ["see"]):  # saw [Anna] | at her house
        reading.channel = Channel.VISIT
        reading.note_spans.append((at, phrase.end))
    reading.add_phrase(phrase)
    reading.in_words = True
    state.more_names_allowed = not han and with_follows(text, phrase.end)
    reading.noun_may_follow = False
    if phrase.end == at:  # the words belong to the note, too
        return None
    if han and (brought := han_verbs.things_end(text, at)) > at:  # 带着房本|来网点
        reading.note_spans.append((at, brought))
    is_outcome = phrase.outcome and phrase.channel is None
    reading.add_part(PartKind.OUTCOME if is_outcome else PartKind.CHANNEL, at, phrase.end)
    reading.end = place.end if place and place.channel is Channel.VISIT else reading.end
    if han and text.startswith("的", phrase.end) and text[phrase.end + 1 : phrase.end + 2] in _CLAUSE_ENDS:
        reading.end += len("的")  # [李娜]一起来的，
    return reading.end


_AT_COMPANIES = frozenset(("上门", "上门了"))
"""Behind a company, which does not come itself: the manager went there."""
_HAD = ("in", "over")
_CLAUSE_ENDS = frozenset(("", " ", ",", "。", ";"))


def _is_with_others(text: str, at: int, end: int) -> bool:
    """Whether a client met somebody else, 见了|开发商, or words of a thing go on behind the phrase: 喝茶|的钱."""
    following = text[end : end + 1]
    is_thing = following == "的" and is_han(text[end + 1 : end + 2])
    is_other = text[at:end] in _MEETING_VERBS and is_han(following) and following not in "我面个一"
    return is_thing or is_other


def _take_light_verb(state: HeadState) -> None:
    """Take a verb that only leads to the noun for the contact out of the note: gave [Anna] a call."""
    if state.reading.note_spans and state.text[slice(*state.reading.note_spans[-1])] in _LIGHT_VERBS:
        state.reading.parts.append(Part(PartKind.CHANNEL, *state.reading.note_spans.pop()))


def _take_giving_verb(state: HeadState) -> bool:
    """Take what sent the contact out of the note, 发给[张伟]的邮件; whether there is such a verb."""
    spans = state.reading.note_spans
    if not spans or not state.text[slice(*spans[-1])].endswith("给"):
        return False
    state.reading.parts.append(Part(PartKind.CHANNEL, *spans.pop()))
    return True


def _was_done(state: HeadState, phrase: ContactPhrase) -> bool:
    """Whether a phrase behind a request tells what came of it, not what was asked: 请[王芳]吃饭, 来网点签了字."""
    is_together = state.reading.request is not None and phrase.channel is Channel.MEETING and not phrase.incoming
    return is_together or phrase.outcome is not None or "了" in state.text[phrase.end :].split(",")[0]


def _han_noun(state: HeadState, at: int) -> ContactPhrase | None:
    """The noun behind 打了两次[马骏] or 收到[马骏]: 电话."""
    follows = state.reading.noun_may_follow or state.reading.incoming
    return contact_finder.noun(state.text, at) if follows else None


def _english_noun(state: HeadState, at: int) -> ContactPhrase | None:
    """The noun for the contact behind a name: [Anna's] call, [took Anna] out for lunch, [left Anna] a message."""
    text, reading = state.text, state.reading
    start = at
    if reading.is_appointment or (not reading.in_words and text.startswith("to ", at)):  # Bob to call on Friday
        return None
    has_article = reading.channel is None and text.startswith(("a ", "an "), at)
    if reading.noun_may_follow or has_article or not reading.in_words:
        for words in _BEFORE_NOUN:
            start += len(words) if text.startswith(words, start) else 0
    noun = contact_finder.noun(text, start)
    is_expected = reading.noun_may_follow or has_article or state.is_possessive or not reading.in_words
    if noun and state.is_possessive and contact_finder.arrival_end(text, noun.end) > noun.end:
        return noun
    if noun is None or not is_expected:
        return None
    is_app = text[at : noun.end] in _APPS and not state.is_possessive  # [Anna] WhatsApp asked about rates
    if not (is_app or noun_may_end(state.line, noun.end)):
        return None
    if noun.outcome and reading.needs_channel:  # listened to Anna's voicemail
        return None
    if state.message_was_left and text[start : noun.end] in _MESSAGES:
        return noun._replace(outcome=Outcome.NOT_REACHED)
    return noun


def _fits(state: HeadState, phrase: ContactPhrase, between: str, *, han: bool) -> bool:
    """Whether a phrase behind the names agrees with what was read before."""
    reading = state.reading
    is_to_manager = state.text.endswith((" me", " us"), 0, phrase.end) and not reading.in_words
    if phrase.incoming and not (han or is_to_manager) and (between.strip() or reading.in_words):
        return False
    if reading.has_explicit_channel:  # what follows is the note, as it was typed, but for an outcome
        return not han and phrase.outcome is not None
    differs = reading.channel is not None and phrase.channel not in (None, reading.channel) and not phrase.outcome
    return not (differs and han)


def read_brackets(state: HeadState, at: int) -> int | None:
    """Read brackets that hold no more than a channel, a day or both, Anna (phone, Tuesday), or in Chinese which
    namesake it was, 王建国（老师）|今天来网点, which stays in the note; their end.
    """
    text, reading = state.text, state.reading
    end = next((place for place in range(at, state.line.size) if text[place] in ")]"), at)
    is_count = reading.outcome is Outcome.NOT_REACHED and re.compile(_COUNT).fullmatch(text, at, end + 1) is not None
    if is_count or (at == reading.end and reading.clients[-1].shared and _tells_who(text, at + 1, end)):
        reading.note_spans.append((at, end + 1))
        reading.end = end + 1
        return end + 1
    phrase, day, place = None, None, at + 1
    found: list[Part] = []
    while place < end:
        way = None if phrase or reading.channel else _way_in_brackets(text, place, end)
        when = None if way or day or reading.day else day_at(state.line, place)
        stop = way.end if way else when[1] if when else end + 1
        if stop > end or (when and not (len(when[0]) == 1 and when[0][0] <= state.line.today)):
            return None
        phrase, day = phrase or way, day or (when and when[0][0])
        found.append(Part(PartKind.CHANNEL if way else PartKind.DAY, place, stop))
        place = stop
        while place < end and text[place] in " ,;":
            place += 1
    if not found:
        return None
    if phrase:
        reading.add_phrase(phrase)
        reading.in_words = True
    reading.day = reading.day or day
    reading.parts += found
    reading.end = end + 1
    return end + 1


_COUNT = r"\([1-9](?:st|nd|rd|th)\)"
"""Behind an attempt: how many of those there were."""


def _tells_who(text: str, start: int, end: int) -> bool:
    """Whether a Chinese word in brackets from `start` to `end` tells who somebody is, behind whom the line goes on."""
    is_word = start < end <= start + _MAX_WHO and all(map(is_han, text[start:end]))
    if not is_word or not is_han(text[end + 1 : end + 2]) or text[start] in _NO_WHO or read_time(text[start:end]):
        return False
    tells_contact = contact_finder.noun(text, start) or contact_finder.phrase_behind_name(text, start)
    return not tells_contact and relation_end(text, start) == start


_MAX_WHO, _NO_WHO = 6, frozenset("没未和跟与同上下中晚早")
"""Characters of who somebody is, and what none begins with."""


def _way_in_brackets(text: str, at: int, end: int) -> ContactPhrase | None:
    """The channel at `at`: a letter alone, a noun, by phone, or what was done."""
    if text[at] in CHANNEL_LETTERS and at + 1 == end:
        return ContactPhrase(end, Channel(text[at].upper()))
    found = contact_finder.noun(text, at) or contact_finder.phrase_behind_name(text, at)
    return found or (None if is_han(text[at]) else contact_finder.phrase_before_name(text, at))
