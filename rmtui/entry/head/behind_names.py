"""Reads what stands behind a name in the head of a line: one more client, the channel, a day, a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry import contact_finder, han_verbs
from rmtui.entry.head.channel_behind_names import (
    read_brackets,
    read_explicit_channel,
    read_phrase_behind_names,
    read_verb_behind_heading,
)
from rmtui.entry.head.day_and_time import read_day_or_time_behind_names
from rmtui.entry.head.lookahead import CHANNEL_LETTERS, CONJUNCTION_SIGNS, day_at, is_day_ahead
from rmtui.entry.normal_form import skip_blanks
from rmtui.entry.people_finder import relation_end
from rmtui.entry.phrase_table import word_at
from rmtui.entry.signs import outcome_mark
from rmtui.entry.times import is_hour
from rmtui.records.channel import Channel, Outcome

if TYPE_CHECKING:
    from rmtui.entry.head.head_reading import HeadState


_PRONOUNS = ("他", "她")


def read_behind_names(state: HeadState, at: int) -> int | None:
    """Read what stands at `at` behind a client's name; where it ends, None where the note begins."""
    text, reading = state.text, state.reading
    between = text[reading.end : at]
    if (end := _read_list(state, at, between)) is not None:
        return end
    is_parting = text[at] == ";" or (
        text[at] == "/" and text[at - 1 : at].isspace() and text[at + 1 : at + 2].isspace()
    )
    if is_parting and not reading.channel and not reading.in_words:
        return at + 1
    if text[at] in CONJUNCTION_SIGNS:
        return None
    if any(sign in between.strip() for sign in ":-."):
        state.more_names_allowed = False
    if _may_be_explicit(state, at, between) and (end := read_explicit_channel(state, at, between)) is not None:
        return end
    if between.strip() and (end := read_verb_behind_heading(state, at, between)) is not None:
        return end
    lies_ahead = reading.is_appointment or reading.is_request or reading.is_called_off(text)
    if lies_ahead and is_day_ahead(state.line, at):
        return None
    if (end := read_day_or_time_behind_names(state, at)) is not None:
        return end
    if reading.channel is not None and ("," in between or (not reading.in_words and is_han(text[at]))):
        return None
    is_another = reading.outcome is Outcome.NOT_REACHED and "," in between and is_han(text[at])  # [没联系上，]发了短信
    if not is_another and (end := read_phrase_behind_names(state, at, between)) is not None:
        return end
    if text.startswith("know ", at) and reading.unknown_verb and text[slice(*reading.unknown_verb)] == "let":
        reading.end = at + len("know")
        return reading.end
    if (end := _read_repeated_subject(state, at, between)) is not None:
        return end
    if (end := _read_manner(state, at)) is not None:
        return end
    if text[at] in "([" and (end := read_brackets(state, at)) is not None:
        return end
    return _read_han(state, at, between) if is_han(text[at]) else None


def _may_be_explicit(state: HeadState, at: int, between: str) -> bool:
    """Whether a channel may be written at `at`; in a sentence as a capital between blanks, where it tells none, gave
    Anna | T a pen, or with the mark of its outcome: called Anna | T- her son answered.
    """
    if not state.reading.in_words:
        return True
    is_letter = state.text[at] in CHANNEL_LETTERS and state.typed[at].isupper() and between == " "
    if not is_letter or outcome_mark(state.text, at + 1):
        return is_letter
    return state.reading.channel is None and state.text[at + 1 : at + 2] in ("", " ")


def _read_repeated_subject(state: HeadState, at: int, between: str) -> int | None:
    """Read what repeats the clients before what they did, as is said aloud: the Smiths | they phoned."""
    text = state.text
    word = word_at(text, at, _REPEATED)
    if word in _WITH_MANAGER and not between.strip(" ,:") and not (state.reading.in_words or state.reading.channel):
        from rmtui.entry.head.further_names import read_together

        found = contact_finder.together(text, at + len(word))
        return read_together(state, at + len(word)) if found and found.channel else None
    is_parted = between.strip() and not (word in _ALL and between.strip() == ",")  # Hartley and Miller, | both called
    is_told = word and not is_parted and not state.reading.in_words
    if not is_told or not contact_finder.phrase_behind_name(text, at + len(word)):
        return None
    state.reading.end = at + len(word)
    return state.reading.end


def _read_manner(state: HeadState, at: int) -> int | None:
    """Read how somebody came, before the day or time of that: came in | together | yesterday; tried | again | at 11."""
    text, reading = state.text, state.reading
    manner = word_at(text, at, _MANNERS)
    end = at + len(manner)
    when = end + len("on ") * text.startswith("on ", end)
    is_timed = text.startswith("at ", end) and is_hour(text, end + len("at "))
    is_moment = is_timed or (not reading.day and day_at(state.line, when))
    if not manner or not reading.in_words or not is_moment:
        return None
    reading.note_spans.append((at, end))
    reading.end = end
    return end


_MANNERS = ("together ", "alone ", "unannounced ", "in person ", "himself ", "herself ", "themselves ", "again ")
_ALL = ("both ", "all ")
_WITH_MANAGER = ("we ", "we've ", "we both ")
_REPEATED = (
    *_WITH_MANAGER,
    "has ",
    "have ",
    "has just ",
    "have just ",
    "he ",
    "she ",
    "they ",
    "again he ",
    "again she ",
    "again they ",
    "both ",
    "all ",
    "again ",
    "finally ",
    "eventually ",
    "just ",
    "then ",
    "also ",
)


def _read_list(state: HeadState, at: int, between: str) -> int | None:
    """Read the letter of a channel, or one more client."""
    if state.text[at] in CHANNEL_LETTERS and _may_be_explicit(state, at, between):
        end = read_explicit_channel(state, at, between)
        if end is not None:
            return end
    if not state.more_names_allowed:
        return None
    from rmtui.entry.head.further_names import read_further_name

    return read_further_name(state, between, at)


def _read_han(state: HeadState, at: int, between: str) -> int | None:
    """Read a Chinese place or filler behind the names: [王芳]在网点, [王芳]的[电话], [王芳]一起."""
    from rmtui.entry.head.han_verb_behind_names import read_han_verb

    text, reading = state.text, state.reading
    if not any(sign in between for sign in ":;-") and (end := read_han_verb(state, at)) is not None:
        return end
    if (end := _companion_end(state, at)) > at:  # 李娜带孩子|来办卡
        reading.note_spans.append((at, end))
        reading.end = end
        return end
    place = contact_finder.client_place_end(text, at)
    if place > at and reading.end == at and (_is_clients_place(state, place) or _leads_to_journey(state, place)):
        return place
    begun = at + (text[at] == "约")  # 约在茶馆|见的面
    place = contact_finder.place_end(text, begun)
    if place > begun:
        return _read_place(state, begun, place)
    bare = contact_finder.places_end(text, at)
    is_meal = bare > at and not text.startswith("开会", bare) and contact_finder.done_together(text, bare)
    if is_meal and reading.end == at:  # 鼎丰食堂|吃饭
        reading.note_spans.append((at, bare))
        return bare
    noun_follows = reading.noun_may_follow or reading.incoming
    if text[at] == "的" and noun_follows and contact_finder.noun(text, at + 1):
        return at + 1
    filler = max(contact_finder.filler_end(text, at), at + (text[at] in _PRONOUNS))  # 张伟他|来电
    if filler == at or any(sign in between for sign in ",;-"):
        return None
    state.more_names_allowed = False
    return filler if _goes_on_behind_filler(state, skip_blanks(text, filler)) else None


def _is_clients_place(state: HeadState, end: int) -> bool:
    """Whether a client's place, which ends at `end`, only stands for the client: [拜访刘叔]家，, [给刘叔]家打电话,
    [鼎丰]厂区|走访.
    """
    text, reading = state.text, state.reading
    if text[end : end + 1] == ",":
        return reading.channel is Channel.VISIT
    if reading.channel is None and contact_finder.channel_words().get(text[end : end + _VISIT]) is Channel.VISIT:
        return True
    phrase = contact_finder.phrase_behind_name(text, end) if end < len(text) and reading.has_preposition else None
    return phrase is not None and phrase.channel is Channel.TELEPHONE


_VISIT = 2
"""Characters of a word for a visit."""


def _leads_to_journey(state: HeadState, at: int) -> bool:
    """Whether the manager went to the client's place, which ends at `at`: [马总]那里|我23号跑了一趟."""
    from rmtui.entry.head.han_verb_behind_names import journey_there

    text = state.text
    for _count in range(_MAX_LEADS):
        if at >= len(text) or not (is_han(text[at]) or text[at].isdigit()):
            return False
        if journey_there(state, at):
            return True
        day = day_at(state.line, at)
        at = max(contact_finder.filler_end(text, at), day[1] if day else at)
    return False


_MAX_LEADS = 4
"""Fillers and days between a place and what was done there."""


def _companion_end(state: HeadState, at: int) -> int:
    """The end of 带孩子, 带着女儿, where the client came with them; `at` where there is none."""
    text = state.text
    start = at + 1 + (text[at + 1 : at + 2] in ("着", "了"))
    end = relation_end(text, start) if text[at] in "带领陪扶" and not state.reading.preposition else start
    came = contact_finder.phrase_behind_name(text, end) if start < end < len(text) else None
    return end if came and came.incoming else at


def _read_place(state: HeadState, at: int, end: int) -> int | None:
    """Read the place from `at` to `end`; its end, None where it is part of the note."""
    text, reading = state.text, state.reading
    if reading.is_request and not reading.request:  # 邀请马骏|到网点品茶
        return None
    following = skip_blanks(text, end)
    if reading.preposition == "把" and text[at] == "到":  # 把王芳约到茶馆
        reading.channel = reading.channel or Channel.MEETING
        reading.in_words = True
        reading.note_spans.append((at, end))
        return end
    if reading.is_sentence and contact_finder.is_at_client(text, at, end):
        state.place_channel = state.place_channel or Channel.VISIT
        return end
    is_talk = reading.is_sentence and text[following : following + 1] in ("聊", "谈", "坐")
    is_way = contact_finder.noun(text, at + 1) and text[following : following + 1] in _SPEAKING  # 在电话里|吵了一架
    if is_talk or is_way or contact_finder.is_branch(text, at, end):
        state.place_channel = state.place_channel or contact_finder.place_channel(text, at, end)
        reading.in_words = True
        _keep_place(state, at, end)
        return end
    goes_on = following < len(text) and (
        contact_finder.phrase_behind_name(text, following)
        or day_at(state.line, following)
        or ((reading.preposition or reading.is_appointment) and contact_finder.done_together(text, following))
    )
    if not goes_on:
        return None
    _keep_place(state, at, end)
    return end


def _keep_place(state: HeadState, at: int, end: int) -> None:
    """Keep a place for the note where it tells more than the channel: [跟张伟]在陆家嘴|喝咖啡."""
    if contact_finder.tells_more(state.text, at, end):
        state.reading.note_spans.append((at, end))


_SPEAKING = tuple("说讲问聊谈吵答催告提约解")
"""What is done in 电话里, by which one was in contact."""


def _goes_on_behind_filler(state: HeadState, at: int) -> bool:
    """Whether what stands at `at`, behind a filler, tells of the contact."""
    text = state.text
    return at < len(text) and bool(
        contact_finder.phrase_behind_name(text, at)
        or (state.reading.preposition and contact_finder.done_together(text, at))
        or contact_finder.preposition_end(text, at) > at
        or contact_finder.filler_end(text, at) > at
        or day_at(state.line, at + (text[at] == "是"))
        or contact_finder.place_end(text, at) > at
        or _companion_end(state, at) > at
        or han_verbs.journey_to_client(text, at)
        or _leads_to_journey(state, at)
        or (text[at] in _PRONOUNS and _goes_on_behind_filler(state, at + 1))
    )
