"""English frames before a client's name: a verb of motion, a noun with its place, a past form that no table has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry import contact_finder
from rmtui.entry.head.lookahead import day_at, leads_to_name, person_at
from rmtui.entry.normal_form import skip_blanks
from rmtui.entry.people_finder import word_end
from rmtui.entry.phrase_table import table_of, word_at, word_ends
from rmtui.entry.steps.step_subjects import ends_object
from rmtui.words import heads, phrases

if TYPE_CHECKING:
    from rmtui.entry.head.head_reading import HeadLine

_MAX_PLACE = 48
"""Characters between a noun for the contact and the client."""
_LINKS = tuple(f"{word} " for word in phrases(heads.NOUN_LINKS))
_BEHIND_NOUN = tuple(f"{word} " for word in phrases(heads.PLACES_AND_AFFAIRS))
_UNKNOWN_VERBS = frozenset(phrases(heads.UNKNOWN_VERBS))
_NO_VERBS = frozenset(phrases(heads.NO_VERBS))
_MIN_VERB = 5
"""Letters of a past form in -ed."""


def phrase_end(line: HeadLine, at: int) -> int:
    """The end of the phrase at `at` that leads to a name; `at` where there is none."""
    phrase = contact_finder.phrase_before_name(line.text, at)
    return phrase.end if phrase and leads_to_name(line, phrase.end, known=True) else at


def motion_end(text: str, at: int) -> int:
    """The end of nipped into, drove over to see; `at` where there is none."""
    end = verb = table_of(heads.MOTION_VERBS).end(text, at)
    if verb == at:
        return at
    for table in (table_of(heads.MOTION_WAYS), table_of(heads.MOTION_ENDS)):
        end = table.end(text, skip_blanks(text, end)) if table.end(text, skip_blanks(text, end)) > end + 1 else end
    return end if end > verb else at


def link_behind_noun(line: HeadLine, at: int) -> int:
    """Behind the place or affair at `at` and with, before a client: [lunch] at the club with, [talk] about fees with;
    `at` where there is none.
    """
    text = line.text
    if not text.startswith(_BEHIND_NOUN, at):
        return at
    is_number = text.startswith("at ", at) and text[at + len("at ") : at + len("at ") + 1].isdigit()  # at 7.30
    if not is_number and day_at(line, text.index(" ", at) + 1):
        return at
    limit = min(line.size, at + _MAX_PLACE)
    place = at
    while place < limit:
        end = word_end(text, place)
        if end == place:
            if text[place] in ",.;:!?" or is_han(text[place]):
                return at
            place += 1
            continue
        link = word_at(text, place, _LINKS)
        if link and person_at(line, skip_blanks(text, place + len(link))):
            return place
        place = end
    return at


def unknown_verb_end(line: HeadLine, at: int) -> int:
    """The end of a past form at `at`, right before a client; `at` where there is none."""
    text = line.text
    if is_han(text[at]):
        return at
    end = word_end(text, at)
    word = text[at:end]
    is_past = word in _UNKNOWN_VERBS or (word.endswith("ed") and len(word) >= _MIN_VERB and word.isalpha())
    if not is_past or word in _NO_VERBS or not word_ends(text, end):
        return at
    return end if person_at(line, skip_blanks(text, end)) else at


def object_end(text: str, at: int) -> int:
    """The end of a pronoun of the client's behind a verb that ends at `at`: rang | him; `at` where there is none."""
    word = word_at(text, at, (" him", " her", " them"))
    end = at + len(word)
    is_object = word and word_ends(text, end) and (word != " her" or ends_object(text[end:]))
    return end if is_object else at
