"""Names in the head of a line that no client has: where one ends, and the error that asks about it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry import contact_finder, entry_errors, people_finder
from rmtui.entry.company_names import is_company_name
from rmtui.entry.doubts import impossible_day
from rmtui.entry.head.head_reading import han_run_end, skip_separators
from rmtui.entry.head.lookahead import NOTE_STARTS, channel_letter_follows, conjunction_follows, is_called_as_month
from rmtui.entry.names import half_width
from rmtui.entry.normal_form import skip_blanks
from rmtui.entry.people_finder import unknown_name_end, word_end
from rmtui.entry.phrase_table import table_of, word_at
from rmtui.entry.signs import starts_sign
from rmtui.entry.steps.step_days import read_step_day
from rmtui.errors import Unsorted
from rmtui.language import _
from rmtui.words import phrases
from rmtui.words.contact_phrases import NOTE_WORDS
from rmtui.words.leftovers import VAGUE_DAYS
from rmtui.words.no_contact import OWN_DAY, REMINDERS
from rmtui.words.people import HAN_COMPANY_SIGNS, SURNAMES

if TYPE_CHECKING:
    from rmtui.entry.head.head_reading import HeadLine
    from rmtui.entry.names import KnownClient, NameIndex

_MAX_CANDIDATES, _MAX_LOOKED_UP = 5, 40
"""Clients offered for an unknown name, and characters of one for which some are looked up."""


def unknown_name(line: HeadLine, start: int, end: int) -> entry_errors.UnknownName:
    """The error for the name of somebody unknown from `start` to `end`."""
    return entry_errors.UnknownName(line.typed[start:end], span=(start, end))


def with_similar_clients(
    error: entry_errors.UnknownName, line: str, names: NameIndex
) -> entry_errors.UnknownName | entry_errors.NoClientNamed:
    """The error with the clients of similar names: found only where a person is asked, since it takes a while."""
    if found := _named_farther_on(error, line, names):
        return found
    if error.span and (_is_reminder(line, error.span[0]) or _tells_own_day(line, error.span[0], names)):
        return entry_errors.NoClientNamed(line, error.span)
    name = error.text
    near = names.complete(name)[:_MAX_CANDIDATES] or names.similar(name) if len(name) < _MAX_LOOKED_UP else ()
    if name.endswith("s") and (not near or name[:1].isupper()):  # the Galloways
        family = names.complete(name[:-1])
        near = family[:_MAX_CANDIDATES] if not near or any(_is_called(one, name[:-1]) for one in family) else near
    return entry_errors.UnknownName(name, near, error.span)


def _is_called(known: KnownClient, surname: str) -> bool:
    return known.name.lower().endswith(f" {surname.lower()}")


def _named_farther_on(error: entry_errors.UnknownName, line: str, names: NameIndex) -> entry_errors.UnknownName | None:
    """The error for whom Chinese words name that do not begin with a name: 外卖站|王伟, or a part of a company's name:
    给|宏达|送了批复, 宏达|钱经理来电; None where nobody is named so.
    """
    start = error.span[0] if error.span else len(line)
    if not is_han(line[start : start + 1]) or _may_be_whole_name(error.text):
        return None
    end = han_run_end(half_width(line), start)
    for at in range(start + 1, min(end, start + _MAX_WORDS_BEFORE + 1)):
        if line[at - 1] in _JOINING:
            break
        if (named := names.find_at_start(line[at:end])) and named[1] > 1:
            return entry_errors.UnknownName(line[start : at + named[1]], named[0], (start, at + named[1]))
    for at in range(start, min(end, start + _MAX_LEAD)):
        sizes = range(_MIN_PART, end - at + 1)
        stop = max((at + size for size in sizes if names.find(line[at : at + size])), default=at)
        known, is_place = names.find(line[at:stop]), line[stop : stop + 1] in _PLACES
        is_named = stop > at and not is_place and line[at:stop] not in phrases(HAN_COMPANY_SIGNS)
        if is_named and all(is_company_name(one.name) for one in known):
            return entry_errors.UnknownName(line[at:stop], known[:_MAX_CANDIDATES], (at, stop))
    return None


def _is_reminder(line: str, at: int) -> bool:
    """Whether words at `at`, in the place of a client, say that the line tells of no contact."""
    end = table_of(REMINDERS).end(line.lower(), at)
    return end > at and (is_han(line[at]) or not line[end : end + 1].isalnum())


def _tells_own_day(line: str, at: int, names: NameIndex) -> bool:
    """Whether words at `at`, in the place of a client, tell of the manager's day, and none is named behind them."""
    if re.compile(_COUNTED_CALLS).match(line, at):
        begins = True
    elif is_han(line[at]):
        begins = line.startswith(phrases(OWN_DAY["zh"]), at) or line.startswith(phrases(OWN_DAY["zh"]), max(0, at - 1))
    else:
        end = table_of(OWN_DAY["en"]).end(line.lower(), at)
        begins = end > at and not line[end : end + 1].isalnum()
    words = (one for one in range(at, len(line)) if is_han(line[one]) or not line[one - 1 : one].isalnum())
    return begins and not any(names.find_at_start(line[one:]) for one in words)


_COUNTED_CALLS = (
    r"(?:一?共|总共)?(?:打|拨|外呼|回访|联系|走访|拜访)了?(?:一?共|总共)?[0-9]+ ?(?:多|来)?[个通位户家条]"
    r"|(?i:made |did )?[0-9]+ (?i:calls|visits)\b"
)
"""In the place of a client, how many there were: 打了11个电话, made 11 calls."""


def _may_be_whole_name(text: str) -> bool:
    """Whether a Chinese text may be the name of somebody new."""
    return (len(text) <= people_finder.MAX_NAME and text[0] in SURNAMES) or is_company_name(text)


_MAX_WORDS_BEFORE, _MAX_LEAD, _MIN_PART = 6, 4, 2
"""Characters before the name of a client, and before a part of a company's name; those of such a part."""
_PLACES = frozenset("市县区镇乡村路街")
"""Behind such a part, which is then that of an address."""
_JOINING = frozenset("和跟与同及带陪")
"""Behind one of them it is somebody else who is named."""


def missing_name(line: HeadLine, at: int) -> Unsorted:
    """The error for a line that names no client at `at`, where one is expected."""
    text, at = line.text, skip_separators(line.text, at)
    while at < line.size and (end := contact_finder.preposition_end(text, at)) > at:
        at = skip_separators(text, end)
    if not text.strip():
        return Unsorted(_("There is nothing on this line."))
    if at < len(text) and (day := impossible_day(text[at:])):
        return entry_errors.no_such_day(day, (at, len(text)))
    due = None if is_called_as_month(line, at) else read_step_day(text, at, line.today)
    if due and due.day > line.today and (is_han(text[due.end - 1]) or text[due.end : due.end + 1].isspace()):
        return entry_errors.ContactLiesAhead(line.typed, at, due.end)
    if (end := _vague_day_end(text, at)) > at:
        return entry_errors.which_day(line.typed, (at, end))
    end = unknown_word_end(line, at)
    named = at + len(word_at(text, at, _BEFORE_UNKNOWN))
    if at < named and line.typed[named : named + 1].isupper():
        end = unknown_word_end(line, named)
        return entry_errors.UnknownName(line.typed[named:end], span=(at, end))
    if end == at or starts_sign(text, at) or text[at] == "\\" or people_finder.is_pronoun(text, at):
        return entry_errors.MissingName()
    return unknown_name(line, at, end)


_BEFORE_UNKNOWN = ("the ", "a certain ", "a ", "lead: ")
"""Before the name of somebody unknown: the Galloways, met a Tom Whittle, new lead: Tom Whittle."""


def _vague_day_end(text: str, at: int) -> int:
    """The end of a day that is none in particular, 前两天; `at` where there is none."""
    return table_of(VAGUE_DAYS["zh"], VAGUE_DAYS["en"]).end(text, at)


def unknown_word_end(line: HeadLine, at: int) -> int:
    """The end of the name of somebody unknown at `at`, as far as it can be told."""
    text = line.text
    if at >= len(text):
        return at
    if numbers := people_finder.telephone_ends(text, at):
        return numbers[0]
    if is_han(text[at]):
        end = han_run_end(text, at)
        places = range(at + 2, min(end, at + people_finder.MAX_NAME + 1))
        return next((place for place in places if _may_start_note(text, place)), end)
    end = max(unknown_name_end(line.typed, text, at), word_end(text, at))
    if end > at:
        return end
    return at + len(line.typed[at:].split(maxsplit=1)[0]) if line.typed[at:].strip() else at


def _may_start_note(text: str, at: int) -> bool:
    return bool(contact_finder.phrase_behind_name(text, at)) or text[at] in NOTE_STARTS


def name_may_end(text: str, at: int) -> bool:
    """Whether a name may end at `at`: at the end, before a separator or a channel."""
    if at >= len(text) or text[at] in ",:;、。":
        return True
    following = skip_blanks(text, at)
    if following >= len(text):
        return True
    glued = following == at
    phrase = contact_finder.phrase_behind_name(text, following) or contact_finder.noun(text, following)
    if phrase and (not glued or is_han(text[at])):
        return True
    if channel_letter_follows(text, at) and (not glued or is_han(text[at - 1])):
        return True
    if glued:
        return contact_finder.filler_end(text, at) > at or text[at] in "谈聊吃喝打见"
    return is_han(text[at - 1]) or text.startswith(("about ", "re ", "regarding ", "at ", "on "), following)


def name_may_start_clause(line: HeadLine, start: int, end: int) -> bool:
    """Whether a clause may begin with the name of somebody unknown, or be no more than one: 周涛要贷款; Peter."""
    text = line.text
    if not is_han(text[start]):
        return unknown_name_end(line.typed, text, start) >= end
    if text[start] not in SURNAMES or text.startswith(phrases(NOTE_WORDS), start):
        return False
    return any(
        stop >= end or name_may_end(text, stop) or _may_start_note(text, stop) for stop in (start + 2, start + 3)
    )


def is_unknown_in_list(line: HeadLine, at: int) -> bool:
    """Whether the word behind a comma looks like the name of somebody unknown: 王芳，赵六 午餐."""
    text = line.text
    if not is_han(text[at]):
        end = unknown_name_end(line.typed, text, at)
        return end > at and (
            channel_letter_follows(text, end) or conjunction_follows(text, end) or _is_named(text, at, end)
        )
    end = han_run_end(text, at)
    word = text[at:end]
    if not 2 <= len(word) <= people_finder.MAX_NAME or _is_no_name(text, at):
        return False
    if word[0] not in SURNAMES:
        return channel_letter_follows(text, end) and len(word) < people_finder.MAX_NAME
    return end < len(text) and (text[end].isspace() or text[end] in "、&")


def _is_named(text: str, at: int, end: int) -> bool:
    """Whether capitalised words from `at` to `end` are a name by what stands behind: Ravi Patel|: lunch, Ravi| rang."""
    following = skip_blanks(text, end + (text[end : end + 1] == ":"))
    if not end < following < len(text) or people_finder.is_common_word(text[at:end]):
        return False
    if text[end] == ":":
        return " " in text[at:end] or contact_finder.noun(text, following) is not None
    phrase = contact_finder.phrase_behind_name(text, following)
    return bool(phrase and phrase.channel and phrase.incoming)


def _is_no_name(text: str, at: int) -> bool:
    """Whether a Chinese word at `at` is one of the note, or tells of the contact."""
    return bool(
        text[at] in NOTE_STARTS
        or text.startswith(phrases(NOTE_WORDS), at)
        or contact_finder.phrase_behind_name(text, at)
        or contact_finder.noun(text, at)
        or contact_finder.filler_end(text, at) > at
        or people_finder.is_companion(text, at)
    )
