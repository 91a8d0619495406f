"""Decides which client a name in the head of a line means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry import contact_finder, han_verbs, people_finder
from rmtui.entry.entry_errors import AmbiguousName, UnknownName
from rmtui.entry.head.head_line import han_run_end
from rmtui.entry.head.lookahead import NOTE_STARTS, day_at
from rmtui.entry.normal_form import skip_blanks
from rmtui.entry.people_finder import Person, word_end
from rmtui.entry.spelling import is_one_slip
from rmtui.entry.times import read_time
from rmtui.words import contact_phrases, phrases

if TYPE_CHECKING:
    from rmtui.entry.head.head_line import HeadLine
    from rmtui.entry.names import KnownClient

_TITLE_ENDS = frozenset("叔姨总姐哥嫂董爷婶伯")
"""Characters at the end of a name with a title, which nothing lengthens."""
_BEHIND_NAME = frozenset("各均都全和与及又也刚就便才还来未去俩呢吧嘛哈呀啦嗯呃他她")
"""Characters that stand behind a name, besides `NOTE_STARTS`."""


def resolve_client(line: HeadLine, person: Person, at: int) -> KnownClient:
    """The one client meant by the name at `at`. AmbiguousName, UnknownName where that is not clear."""
    if (end := _mistyped_end(line, person)) > person.end:
        raise UnknownName(line.typed[at:end], span=(at, end))
    name, bare = line.typed[at : person.end], line.typed[at : person.name_end or person.end]
    chosen = next((one for one in (bare, name) if line.names.is_chosen(one)), "")
    if len(person.candidates) > 1 or not (person.sure or chosen):
        found = line.names.find(chosen) if chosen else ()
        if len(found) == 1:
            return found[0]
        raise AmbiguousName(name, person.candidates, span=(at, person.end))
    if chosen:
        return person.candidates[0]
    if person.full and not _name_ends(line, at, person):
        word = line.typed[at : han_run_end(line.text, at)]
        raise AmbiguousName(name, person.candidates, word, (at, person.end))
    if not person.full and (end := _surname_end(line, person.end)) > person.end:
        raise UnknownName(line.typed[at:end], span=(at, end))
    return person.candidates[0]


def _name_ends(line: HeadLine, at: int, person: Person) -> bool:
    """Whether a name ends here, rather than going on as a longer one of somebody unknown."""
    text, end = line.text, person.end
    size = person.name_end - at
    if end >= len(text) or not is_han(text[end - 1]) or not is_han(text[end]) or size > 2 or end > person.name_end:
        return True
    is_company = len(person.candidates[0].name) > people_finder.MAX_NAME
    if is_company or text[end - 1] in _TITLE_ENDS or _begins_note(line, end):
        return True
    if text[end + 1 : end + 2] in ("了", "过", "着") and text[end + 1 : end + 3] != "了解":
        return True  # a verb with its aspect: 捎了
    if text[end + 1 : end + 2] == "的" and not is_han(text[end + 2 : end + 3]):
        return True  # 算的
    if text[end] == "家" and text[at - 1 : at] in ("去", "到", "上", "在", "往", "从", "门", "访", "望"):
        return True
    after = end + 1
    if end + 2 >= len(text) or not is_han(text[end + 2]):
        return False
    return not (
        not is_han(text[after]) or text[after] == "的" or contact_finder.noun(text, after) or _begins_note(line, after)
    )


def _begins_note(line: HeadLine, at: int) -> bool:
    """Whether something else than one more character of a name stands at `at`."""
    text = line.text
    return bool(
        text[at] in NOTE_STARTS
        or text[at] in _BEHIND_NAME
        or text.startswith(phrases(contact_phrases.NOTE_WORDS), at)
        or text.startswith((*contact_finder.channel_words(), "以及", "还有", "外加"), at)
        or contact_finder.phrase_behind_name(text, at)
        or han_verbs.shared_activity(text, at)
        or contact_finder.filler_end(text, at) > at + 1
        or contact_finder.place_end(text, at) > at
        or people_finder.relation_end(text, at) > at + 1
        or day_at(line, at)
        or read_time(text[at : at + 16])
        or line.names.find_at_start(line.typed[at:])
    )


def _mistyped_end(line: HeadLine, person: Person) -> int:
    """The end of a word behind a first name that is one slip off the surname: anna | kowlaski; else of the name."""
    start = skip_blanks(line.text, person.end)
    end = word_end(line.text, start)
    word = line.text[start:end].replace("'", "")
    if person.full or not person.end < start or len(word) < _MIN_SURNAME or is_han(word[0]):
        return person.end
    surnames = (known.name.casefold().replace("'", "").split()[1:] for known in person.candidates)
    return end if any(is_one_slip(word, one) for parts in surnames for one in parts) else person.end


_MIN_SURNAME = 4
"""Letters of a surname that may be mistyped."""


def _surname_end(line: HeadLine, at: int) -> int:
    """The end of a capitalised word behind a first name, which may be another surname; `at` where there is none."""
    text, typed = line.text, line.typed
    start = skip_blanks(text, at)
    end = word_end(text, start)
    if not at < start < end or is_han(text[start]) or typed.isupper():
        return at
    word = typed[start:end]
    if len(word) < 2 or not word[0].isupper() or word.isupper() or not word.isalpha():
        return at
    is_other_word = (
        contact_finder.noun(text, start)
        or contact_finder.phrase_behind_name(text, start)
        or day_at(line, start)
        or contact_finder.filler_end(text, start) > start
        or contact_finder.preposition_end(text, start) > start
        or text[start:end] in ("re", "about", "today", "regarding", *contact_finder.channel_words())
        or line.names.find_at_start(typed[start:])
    )
    return at if is_other_word else end
