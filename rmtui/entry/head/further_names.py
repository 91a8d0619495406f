"""Reads one more client behind the first in the head of a line: behind a comma, a conjunction or a blank."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry import contact_finder, entry_errors, people_finder
from rmtui.entry.head.client_resolution import add_client, is_company
from rmtui.entry.head.head_reading import han_run_end, skip_separators
from rmtui.entry.head.lookahead import (
    CONJUNCTION_SIGNS,
    channel_follows,
    channel_letter_follows,
    day_at,
    named_person,
    person_at,
)
from rmtui.entry.head.unknown_names import is_unknown_in_list, name_may_end, unknown_name, unknown_word_end
from rmtui.entry.line import PartKind
from rmtui.entry.normal_form import normal_form, skip_blanks
from rmtui.entry.people_finder import Person, unknown_name_end, whole_word, word_end
from rmtui.entry.phrase_table import word_ends
from rmtui.entry.signs import starts_sign
from rmtui.words import heads, phrases

if TYPE_CHECKING:
    from rmtui.entry.head.head_reading import HeadState
    from rmtui.entry.names import KnownClient

_LIST_SIGNS = frozenset("、&;")
"""Signs that stand between names alone."""
_CONJUNCTIONS = (*phrases(heads.CONJUNCTIONS["zh"]), *phrases(heads.CONJUNCTIONS["en"]))
_ENDING_CONJUNCTIONS = (
    *CONJUNCTION_SIGNS,
    *phrases(heads.CONJUNCTIONS["zh"]),
    *(f" {word}" for word in phrases(heads.CONJUNCTIONS["en"])),
)
_NOT_CONJUNCTIONS = phrases(heads.NOT_CONJUNCTIONS)
_WITH = frozenset(("with", "w/"))
_NOTE_STARTS = frozenset(("n", "y", *_WITH))
"""Conjunctions behind which somebody unknown is part of the note."""
_LIST_CONJUNCTIONS = ("和", "与", "跟", "and", "以及")
_TOGETHER = phrases(heads.TOGETHER)
_BEHIND_SUBJECT = frozenset(phrases(heads.BEHIND_SUBJECT))
_BEHIND_LIST = ("about", "re:", *(f"{word} " for word in phrases(heads.BEHIND_LIST)))


def read_further_name(state: HeadState, between: str, at: int) -> int | None:
    """Read one more client at `at`, where `between` stands between it and what was read; its end, None for none."""
    text, reading = state.text, state.reading
    conjunction = _conjunction_end(state, at)
    start = skip_separators(text, conjunction)
    if start >= len(text):
        if conjunction > at and text[at] in _LIST_SIGNS:
            raise entry_errors.MissingName()
        return None
    if conjunction > at:
        if is_han(text[at]) and reading.has_explicit_channel:
            return None
        return _read_behind_conjunction(state, at, conjunction, start)
    person = _begun_in_full(state, named_person(state.line, at), at)
    is_in_list = "," in between and (person is None or not person.full) and is_unknown_in_list(state.line, at)
    if is_in_list and (person is None or unknown_word_end(state.line, at) > person.end):
        is_open = not reading.in_words and not reading.channel
        if is_open or _is_before_client(state, at):
            raise unknown_name(state.line, at, unknown_word_end(state.line, at))
    if person is None:
        return None
    if reading.has_explicit_channel or not _is_one_more(state, person, between, at):
        return None
    return add_client(state, person, at)


def _is_before_client(state: HeadState, at: int) -> bool:
    """Whether a conjunction and a client stand behind somebody unknown: [called Anna,] Zed and | John Smith."""
    end = skip_separators(state.text, unknown_word_end(state.line, at))
    behind = _conjunction_end(state, end) if end < state.line.size else end
    person = named_person(state.line, skip_separators(state.text, behind)) if behind > end else None
    return person is not None and _ends_list(state, person.end)


def _ends_list(state: HeadState, at: int) -> bool:
    """Whether a list of names ends at `at`: with the line, at a sign, or before what it was about."""
    end = skip_blanks(state.text, at)
    return end >= len(state.text) or not state.text[end].isalnum() or state.text.startswith(_BEHIND_LIST, end)


def _conjunction_end(state: HeadState, at: int) -> int:
    """The end of a conjunction at `at`; `at` where there is none."""
    text, reading = state.text, state.reading
    if text[at] in CONJUNCTION_SIGNS and not text.startswith("//", at):
        return at + 1
    if text.startswith(_NOT_CONJUNCTIONS, at):
        return at
    for word in _CONJUNCTIONS:
        end = at + len(word)
        if not text.startswith(word, at) or not word_ends(text, end):
            continue
        if word not in _WITH or reading.channel or reading.in_words or _is_before_letter(state, end):
            return end
    return at


def ends_with_conjunction(text: str) -> bool:
    """Whether a text as it was typed ends with a conjunction: [rang,] and."""
    return f" {normal_form(text).rstrip()}".endswith(_ENDING_CONJUNCTIONS)


def _is_before_letter(state: HeadState, at: int) -> bool:
    """Whether a client is named at `at`, and the letter of a channel behind: [Sarah with] John Miller M."""
    person = named_person(state.line, skip_separators(state.text, at))
    return person is not None and channel_letter_follows(state.text, person.end)


def _is_one_more(state: HeadState, person: Person, between: str, at: int) -> bool:
    """Whether a name behind a comma or a blank is one more client, rather than the beginning of the note."""
    if "," in between and ":" not in between:
        return _list_goes_on(state, person, at)
    if between.strip():
        return False
    if not between and not (is_han(state.text[at]) and person.full):
        return False
    _check_first_names(state, person, at)
    return (person.full or channel_follows(state.text, person.end)) and _list_goes_on(state, person, at)


def _begun_in_full(state: HeadState, person: Person | None, at: int) -> Person | None:
    """The person, unless small letters at `at` only begin a word of a name: [called Kevin,] fu, with a Penny Fund."""
    if person is None or person.full or channel_letter_follows(state.text, person.end):
        return person
    word = state.typed[at : person.end]
    is_small = word.isascii() and word.islower() and (len(word) <= _MIN_BEGUN or not state.typed[:at].islower())
    if not is_small or any(word in (one.initials, *_words_of(one)) for one in person.candidates):
        return person
    return None


_MIN_BEGUN = 2
"""Letters of a small word that may be anything, where others are written small, too."""


def _words_of(known: KnownClient) -> list[str]:
    return " ".join((known.name, *known.aliases, *known.name_keys)).lower().split()


def _check_first_names(state: HeadState, person: Person, at: int) -> None:
    """Raise UnknownName where a first name and a surname of two clients stand side by side: bob | hartley."""
    last = state.reading.parts[-1]
    if person.full or last.kind is not PartKind.CLIENT or is_han(state.text[at]):
        return
    if not state.line.names.find_in_full(state.typed[last.start : last.end]):
        raise unknown_name(state.line, last.start, person.end)


def _read_behind_conjunction(state: HeadState, at: int, conjunction: int, start: int) -> int | None:
    """Read what stands at `start` behind a conjunction from `at` on; its end, None for a part of the note."""
    text, reading = state.text, state.reading
    is_way = contact_finder.noun(text, start) or contact_finder.label_behind_name(text, start)
    if text[at] in "、/" and (is_way or text.startswith(tuple(contact_finder.channel_words()), start)):
        state.more_names_allowed = False
        return start
    person = named_person(state.line, start)
    word = text[at:conjunction]
    if person and reading.clients == list(person.candidates) and not person.full:  # Wei and Chen
        raise unknown_name(state.line, start, person.end)
    if person and word == "and" and (reading.in_words or reading.channel) and _is_subject(text, person.end):
        raise entry_errors.also_there(state.typed, (at, person.end))
    if person and word == ";" and not _list_goes_on(state, person, start):
        return None
    if person and not (word in _WITH and text.startswith("'s", person.end)):
        return add_client(state, person, start)
    if word in ("and", "&") and text.startswith("i ", start) and not reading.channel and not reading.in_words:
        end = read_together(state, start + len("i "))
        reading.needs_channel = end is None
        return end
    companion = people_finder.companion_end(text, start)
    relative = named_person(state.line, skip_blanks(text, companion)) if companion > start else None
    if relative and relative.full:  # and his daughter | Lucy Hart
        reading.note_spans.append((at, companion))
        return add_client(state, relative, skip_blanks(text, companion))
    if companion > start and "'ll" not in text[start:companion]:
        companion = unknown_name_end(state.typed, text, skip_blanks(text, companion))  # and her son | Conor
        following = skip_blanks(text, companion)
        filler = skip_blanks(text, contact_finder.filler_end(text, following))
        told = any(at < len(text) and contact_finder.phrase_behind_name(text, at) for at in (following, filler))
        if not (told or channel_letter_follows(text, companion)):
            return None
        reading.note_spans.append((at, companion))
        reading.end = companion
        state.more_names_allowed = False
        return companion
    if word not in _NOTE_STARTS:
        _check_unknown_name(state, at, word, start)
    return None


def _is_subject(text: str, at: int) -> bool:
    """Whether a name that ends at `at` begins a sentence of its own: Lunch with Anna and Bob | couldn't make it."""
    following = skip_blanks(text, at)
    is_owner = text.startswith("'s ", at) and text[at + len("'s ") :].split(maxsplit=1)[:1] == ["name"]
    return is_owner or whole_word(text, following) in _BEHIND_SUBJECT


def read_together(state: HeadState, at: int) -> int | None:
    """Read what the clients and the manager did: [Anna and I] had lunch, [Anna, we] met; its end, None for none."""
    reading = state.reading
    found = contact_finder.together(state.text, at)
    if found is None:
        return None
    reading.add_phrase(found)
    reading.in_words, state.more_names_allowed = True, False
    reading.add_part(PartKind.CHANNEL, at, found.end)
    return found.end


def _check_unknown_name(state: HeadState, at: int, word: str, start: int) -> None:
    """Raise UnknownName where somebody unknown is named at `start`, behind the conjunction `word` at `at`."""
    text, line = state.text, state.line
    if word == ";" and (state.reading.in_words or not state.typed[start].isupper()) and not is_han(text[start]):
        return
    if is_han(text[start]) and is_company(state.reading.clients[-1]) and people_finder.titled_end(text, start) > start:
        return  # 拜访鼎丰，同|何厂长吃饭: somebody of the company
    end = unknown_name_end(state.typed, text, start)
    if end > start and is_han(text[start]):
        for stop in (end, min(end + 1, han_run_end(text, start))):
            if name_may_end(text, stop):
                raise unknown_name(line, start, stop)
        if text[at] == "、":
            raise unknown_name(line, start, end)
        return
    if text[at] == "、" and contact_finder.phrase_before_name(text, start):  # 拜访鼎丰、见了财务
        return
    if end > start:
        raise unknown_name(line, start, end)
    if text[at] == "、" or (text[at] in _LIST_SIGNS and not is_han(text[start])):
        raise unknown_name(line, start, unknown_word_end(line, start))
    end = word_end(text, start)
    is_verb = text[start:end].endswith(("ed", "ing"))
    is_name = word in ("and", "&", "+", "/") and not is_han(text[start]) and not is_verb
    if is_name and name_may_end(text, end):
        raise unknown_name(line, start, end)
    second = word_end(text, skip_blanks(text, end))
    is_small = is_name and line.typed.islower() and not people_finder.is_common_word(text[start:end])
    if is_small and text[end:second].strip().isalpha() and name_may_end(text, second):  # and mike donovan about
        raise unknown_name(line, start, second)


def _list_goes_on(state: HeadState, person: Person, at: int) -> bool:
    """Whether a name at `at` is one more client, by what stands behind it."""
    text, end = state.text, person.end
    if end >= len(text):
        return True
    if text.startswith("'s", end) or text[end] == "的":
        return False
    if text[end] in ".;。" and (end + 1 == len(text) or text[end + 1].isspace() or text[end] == "。"):
        return True
    following = skip_separators(text, end)
    if following >= len(text) or starts_sign(text, following) or _conjunction_follows(text, following):
        return True
    phrase = contact_finder.phrase_behind_name(text, following)
    if phrase and (is_han(text[following]) or not phrase.incoming):
        return True
    if following == end:
        return is_han(text[end]) and _goes_on_glued(state, end)
    if channel_letter_follows(text, end):
        return True
    if state.reading.in_words:
        return is_han(text[at]) or _goes_on_in_words(state, end, following)
    if contact_finder.noun(text, following) or text[end] == ":" or text.startswith("both ", following):
        return True
    if person.full and not is_han(text[following]):
        return "," not in text[end:following] or bool(person_at(state.line, following))
    return person.full and is_han(text[at])


def _conjunction_follows(text: str, at: int) -> bool:
    return text[at] in CONJUNCTION_SIGNS or any(
        text.startswith(word, at) and word_ends(text, at + len(word)) for word in _LIST_CONJUNCTIONS
    )


def _goes_on_glued(state: HeadState, end: int) -> bool:
    """Whether Chinese right behind the name belongs to several clients, or is one more."""
    return (
        state.text.startswith(_TOGETHER, end)
        or bool(contact_finder.noun(state.text, end))
        or bool(day_at(state.line, end))
        or bool(state.line.names.find_at_start(state.typed[end:]))
        or (bool(state.reading.preposition) and contact_finder.done_together(state.text, end) is not None)
    )


def _goes_on_in_words(state: HeadState, end: int, following: int) -> bool:
    """Whether the sentence goes on behind the name: called Anna, Bob about the fund."""
    return (
        bool(person_at(state.line, following))
        or any(sign in state.text[end:following] for sign in ",:")
        or state.text.startswith(_BEHIND_LIST, following)
        or bool(day_at(state.line, following))
    )
