"""Looks ahead in the head of a line: which day or client stands at a position, and what may follow there."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry import contact_finder
from rmtui.entry.dates import read_days
from rmtui.entry.direction import BACK, FORWARD
from rmtui.entry.moments import days_in_numbers, moment_end, part_of_day
from rmtui.entry.normal_form import skip_blanks
from rmtui.entry.numerals import MONTHS
from rmtui.entry.people_finder import (
    Person,
    find_person,
    is_common_word,
    is_companion,
    telephone_ends,
    whole_word,
    word_end,
)
from rmtui.entry.phrase_table import word_ends
from rmtui.entry.signs import outcome_mark, starts_sign
from rmtui.entry.times import read_time
from rmtui.words import english_leftovers, heads, phrases

if TYPE_CHECKING:
    from datetime import date

    from rmtui.entry.head.head_reading import HeadLine

CHANNEL_LETTERS = frozenset("temwsv")
CONJUNCTION_SIGNS = frozenset("、&/+;")
NOTE_STARTS = frozenset("聊谈说讲问约打签买卖想要已没跟对把被给看的是不请让帮办取转赎退投了")
"""Characters that often start a note and never end a name: 王伟聊了 is 王伟, 王伟强 may be somebody else."""
_BEHIND_NOUN = (*phrases(heads.BEHIND_DAY), *phrases(heads.BEHIND_NOUN))
_ALSO_SAYING = ("asked", "asks", "wants", "wanted", "needs", "bought", "has")
_MAX_DAY = 64
"""Characters of a day."""
_MAX_LEADS = 6
"""Prepositions, fillers and days between a phrase and a name."""


def day_at(line: HeadLine, at: int) -> tuple[tuple[date, ...], int, str] | None:
    """The days that the words at `at` may mean, looking back, where they end, and the part of the day they name."""
    during = line.text.find(_DURING, at, at + _MAX_DAY)
    if during > at and (found := _day_at(line._replace(text=line.text[:during]), at)) and found[1] == during:
        return found[0], during + len(_DURING), found[2]
    found = _day_at(line, at)
    if found and line.text.startswith(_THAT_DAY, found[1]):
        return found[0], found[1] + len(_THAT_DAY), found[2]
    if found and line.text.startswith(". ", found[1]) and line.text.startswith(_SHORT_MONTHS, found[1] - _MAX_MONTH):
        return found[0], found[1] + 1, found[2]
    return found


_DURING = "的时候"
"""Behind a day, which is then none of what follows, 周一的报告: 周一的时候."""
_SHORT_MONTHS = (" jan", " feb", " mar", " apr", " jun", " jul", " aug", "sept", " sep", " oct", " nov", " dec")
_MAX_MONTH = 4
"""Short names of months, behind which a full stop ends no sentence: 1 Dec. Anna called."""
_THAT_DAY = "那天"
"""Behind a day, which it repeats: 周一那天."""


def _day_at(line: HeadLine, at: int) -> tuple[tuple[date, ...], int, str] | None:
    text = line.text
    if at >= len(text):
        return None
    if text[at].isdigit() and _is_ordinal_of_noun(text, at):
        return None
    if text[at].isdigit() and (numbers := days_in_numbers(text, at, line.today)):
        return numbers[0], numbers[1], ""
    end, away = moment_end(text, at)
    words = text[at : at + _MAX_DAY]
    found = read_days(words, line.today, BACK, glued=True)
    if found and at + found[1] >= end:
        days, size = found
        alone = read_days(words, line.today, BACK, glued=True, alone=True)
        if alone and alone[1] < size and line.names.find_at_start(line.typed[skip_blanks(text, at + alone[1]) :]):
            days, size = alone
        return days, at + size, part_of_day(text[at : at + size])
    if end > at:
        return (line.today + timedelta(days=away),), end, part_of_day(text[at:end])
    return None


def _is_ordinal_of_noun(text: str, at: int) -> bool:
    """Whether a number counts the noun behind it: 2nd meeting."""
    end = word_end(text, at)
    return text.endswith(("st", "nd", "rd", "th"), at, end) and bool(contact_finder.noun(text, skip_blanks(text, end)))


def is_day_ahead(line: HeadLine, at: int) -> bool:
    """Whether a day stands at `at` that can be read looking forward."""
    return bool(read_days(line.text[at : at + _MAX_DAY], line.today, FORWARD, glued=True))


def person_at(line: HeadLine, at: int) -> Person | None:
    """The clients that may be meant at `at`."""
    return find_person(line.typed, line.text, at, line.names) if at < len(line.text) else None


def named_person(line: HeadLine, at: int) -> Person | None:
    """The same, where a small English word is nobody unless a channel's letter follows it, or it is a name: Frank."""
    person = person_at(line, at)
    if person is None or person.full:
        return person
    word = line.typed[at : word_end(line.text, at)]
    if not is_common_word(word) or channel_letter_follows(line.text, person.end):
        return person
    is_written_as_name = word[0].isupper() and line.text[:at].strip()  # the first capital of a line tells nothing
    is_name = not is_common_word(word.capitalize(), person.candidates) and (
        is_written_as_name or acts(line, person.end)
    )
    return person if is_name else None


def acts(line: HeadLine, at: int) -> bool:
    """Whether who is named up to `at` stands there as a client does: Frank | came in, Frank | and Joyce, Frank|'s."""
    text, following = line.text, skip_blanks(line.text, at)
    if text.startswith(("'s ", ",", ":"), at) or following >= len(text):
        return following < len(text)
    phrase = contact_finder.phrase_behind_name(text, following)
    if conjunction_follows(text, at):
        behind = skip_blanks(text, following + len("and") if text[following] == "a" else following + 1)
        return is_companion(text, behind) or person_at(line, behind) is not None
    is_saying = whole_word(text, following) in (*phrases(english_leftovers.SAYING), *_ALSO_SAYING)
    return is_saying or bool(phrase and phrase.incoming) or channel_letter_follows(text, at)


def is_called_as_month(line: HeadLine, at: int) -> bool:
    """Whether somebody unknown is called at `at` by a first name that is a month, and acts: June Brown | rang."""
    end = word_end(line.text, at)
    surname = end + 1
    if line.text[at:end] not in MONTHS or not line.typed[surname : surname + 1].isupper():
        return False
    return whole_word(line.text, surname) not in MONTHS and acts(line, word_end(line.text, surname))


def is_possessive_at(line: HeadLine, at: int) -> bool:
    """Whether a client stands at `at` in the possessive: Anna's."""
    person = find_person(line.typed, line.text, at, line.names)
    if person is None or not line.text.startswith("'s", person.end):
        return False
    return not is_common_word(line.typed[at : person.end], person.candidates)


def leads_to_name(line: HeadLine, at: int, *, known: bool = False) -> bool:
    """Whether a name may follow a phrase that ends at `at`, rather than any other words.

    `known`: whether only the name of a client counts, and not that of somebody unknown.
    """
    text = line.text
    at = skip_blanks(text, at)
    for _count in range(_MAX_LEADS):
        if at >= line.size or find_person(line.typed, text, at, line.names):
            return True
        end = max(contact_finder.preposition_end(text, at), contact_finder.filler_end(text, at))
        if end == at and (day := day_at(line, at)):
            end = day[1]
        if end == at:
            break
        at = skip_blanks(text, end)
    is_figure = text[at : at + 1].isdigit() and not telephone_ends(text, at)
    is_name = not starts_sign(text, at) and text[at : at + 1] not in ",:;。、" and not is_figure
    return not known and is_name


def channel_letter_follows(text: str, at: int) -> bool:
    """Whether the letter of a channel stands at `at`, or behind blanks there."""
    at = skip_blanks(text, at)
    return text[at : at + 1] in CHANNEL_LETTERS and word_ends(text, at + 1)


def channel_follows(text: str, at: int) -> bool:
    """Whether a channel, one more name or nothing stands behind a name that ends at `at`."""
    following = skip_blanks(text, at)
    return bool(
        following >= len(text)
        or channel_letter_follows(text, at)
        or contact_finder.noun(text, following)
        or contact_finder.phrase_behind_name(text, following)
        or text[following] in "&,/"
        or text.startswith("and ", following)
    )


def conjunction_follows(text: str, at: int) -> bool:
    """Whether a sign or word between two names stands at `at`, or behind blanks there."""
    at = skip_blanks(text, at)
    return text[at : at + 1] in ("&", "/") or text.startswith("and ", at)


def with_follows(text: str, at: int) -> bool:
    """Whether one more client is named behind the channel: Bob M with Anna."""
    return text.startswith((" with ", " together with ", " along with ", " accompanied by ", " alongside "), at)


def longer_phrase_follows(text: str, at: int, end: int) -> bool:
    """Whether a phrase behind a name stands at `at` that ends behind `end`."""
    phrase = contact_finder.phrase_behind_name(text, at)
    return bool(phrase and phrase.end > end)


def noun_may_end(line: HeadLine, at: int) -> bool:
    """Whether a noun for a contact that ends at `at` stands for it, rather than being part of other words."""
    text = line.text
    if at >= len(text) or text[at] in ",:;.。-" or is_han(text[at]):
        return True
    at = skip_blanks(text, at)
    if at >= len(text) or starts_sign(text, at) or text[at] in "-,/" or is_han(text[at]):
        return True
    word = whole_word(text, at)
    is_dated = day_at(line, at) is not None or read_time(text[at:]) is not None
    is_marked = channel_letter_follows(text, at) and outcome_mark(text, at + 1)  # Anna's lunch | M-
    return bool(is_marked) or word in _BEHIND_NOUN or is_dated or bool(contact_finder.how(text, at))
