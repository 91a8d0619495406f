"""Reads a verb with its object before the first name: Sent the brochure to Anna, 发基金月报给王芳."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry import contact_finder
from rmtui.entry.head.client_resolution import add_client
from rmtui.entry.head.head_reading import skip_separators
from rmtui.entry.head.lookahead import is_possessive_at, person_at
from rmtui.entry.line import Part, PartKind
from rmtui.entry.normal_form import skip_blanks, word_starts
from rmtui.entry.people_finder import whole_word, word_end
from rmtui.records.channel import Channel
from rmtui.words import heads, phrases
from rmtui.words.contact_phrases import OBJECT_VERBS

if TYPE_CHECKING:
    from rmtui.entry.head.head_reading import HeadState

_MIN_VERB = 5
"""Letters of a past form in -ed that no table has."""
_UNKNOWN_VERBS = frozenset(phrases(heads.UNKNOWN_VERBS))
_LIGHT_VERBS = frozenset(phrases(heads.LIGHT_VERBS))
_HAVING_VERBS = frozenset(phrases(heads.HAVING_VERBS))
_MAX_OBJECT, _MAX_HAN_OBJECT = 80, 24
"""Characters within which the client is named behind a verb."""
_HANDING_VERBS = phrases(heads.HAN_HANDING_VERBS)
_HAN_VERBS = (*phrases(heads.HAN_OBJECT_VERBS), *_HANDING_VERBS)
_ARTICLES = frozenset(phrases(heads.ARTICLES))
_APPOINTMENTS = frozenset(phrases(heads.MAKING_APPOINTMENTS["en"]))
_OBJECT_VERBS = frozenset(phrases(OBJECT_VERBS))
_NO_OBJECTS_OF_WENT = frozenset(phrases(heads.NO_OBJECTS_OF_WENT))
_PASTIMES = frozenset(("walked", "ran", "shared", "held", "took"))
_TALKING_WAYS = ("through ", "over ", "past ", "by ")
_PREPOSITIONS = frozenset(phrases(heads.PREPOSITIONS_BEHIND_OBJECT))
_SENDING_VERBS = frozenset(phrases(heads.SENDING_VERBS))


def read_english_verb_with_object(state: HeadState) -> int | None:
    """Read the line as one that begins with a verb and its object, up to the client; where it ends, None for none."""
    text, reading = state.text, state.reading
    is_behind_time = reading.parts and reading.parts[-1].kind in (PartKind.DAY, PartKind.TIME)
    at = skip_separators(text, reading.parts[-1].end if is_behind_time else state.start)
    verb = whole_word(text, at)
    following = skip_blanks(text, at + len(verb))
    article = whole_word(text, following)
    if at >= state.line.size or is_han(text[at]) or (verb == "went" and article not in _NO_OBJECTS_OF_WENT):
        return None
    is_known = verb in _OBJECT_VERBS or (state.name_expected and article in _ARTICLES)
    is_past = verb in _UNKNOWN_VERBS or (verb.endswith("ed") and len(verb) >= _MIN_VERB)
    if not is_known and (state.name_expected or not is_past):
        return None
    is_pastime = verb in _PASTIMES and not text.startswith(_TALKING_WAYS, following)  # walked | the dog
    reading.needs_channel = not is_known or is_pastime
    reading.unknown_verb = None if is_known else (at, at + len(verb))
    reading.note_spans.clear()
    reading.parts = [part for part in reading.parts if part.end <= at]  # what was read as a phrase is an object now
    reading.is_appointment = verb in _APPOINTMENTS
    return read_object_before_name(state, at)


def read_object_before_name(state: HeadState, at: int) -> int | None:
    """Read a verb at `at` with its object, and the client named behind them; where it ends, None for none."""
    text = state.text
    limit = min(state.line.size, at + _MAX_OBJECT)
    stop = next((place for place in range(at, limit) if text[place] in ",。;!?\n:" and not _lists(text, place)), limit)
    return _read_han_object(state, at, stop) if is_han(text[at]) else _read_english_object(state, at, stop)


def _lists(text: str, at: int) -> bool:
    """Whether a comma at `at` stands between the things of a list: the lease, the van and the loan."""
    return text[at] == "," and whole_word(text, at + 2) in _ARTICLES


def _read_han_object(state: HeadState, at: int, stop: int) -> int | None:
    """发基金月报给王芳, 把利率表微信发给王芳."""
    text = state.text
    if not text.startswith(_HAN_VERBS, at):
        return None
    start = at + (text[at] in "把将")
    for place in range(start + 1, min(stop, at + _MAX_HAN_OBJECT)):
        begun = skip_blanks(text, place + 1)
        if text[place] in "给到" and (person := person_at(state.line, begun)):
            _keep_object(state, at, place)
            state.reading.in_words = True
            verb = text[at:place] if start == at else text[place - 1]
            state.reading.needs_channel = verb.startswith(_HANDING_VERBS)
            return add_client(state, person, begun)
    return None


def _keep_object(state: HeadState, at: int, end: int) -> None:
    """Keep what was sent for the note, and read by which channel: 把利率表微信发[给]."""
    text, reading = state.text, state.reading
    for place in range(at + 1, end):
        found = contact_finder.noun(text, place)
        if found and found.channel and text[found.end : end] in _SENDING_VERBS:
            reading.channel = reading.channel or found.channel
            reading.parts.append(Part(PartKind.CHANNEL, place, found.end))
            reading.note_spans += [(at, place), (found.end, end)]
            return
    reading.note_spans.append((at, end))


def _read_english_object(state: HeadState, at: int, stop: int) -> int | None:
    """Sent the brochure to Anna, Reviewed Anna's mortgage."""
    text, reading = state.text, state.reading
    place = word_end(text, at)
    while place < stop:
        place = skip_blanks(text, place)
        end = word_end(text, place)
        if end == place:
            place += 1
            continue
        is_owner = not state.name_expected and is_possessive_at(state.line, place)
        if is_owner or text[place:end] in _PREPOSITIONS:
            start = place if is_owner else skip_blanks(text, contact_finder.preposition_end(text, place))
            if person := person_at(state.line, start):
                begun = at + len("sold ") * text.startswith("sold ", at)
                if begun > at:  # sold | 10k gold | to Anna: the verb of the sale stands alone, as in sold Anna 10k gold
                    reading.note_spans.append((at, begun - 1))
                reading.note_spans.append((begun, person.end if is_owner else place))
                is_work = is_owner or text[place:end] == "for"  # work on Anna's file, a card for Anna
                is_occasion = whole_word(text, at) in _HAVING_VERBS  # had a telecon with Anna
                reading.needs_channel = reading.needs_channel or is_work or is_occasion
                if text[place:end] == "at" and text.startswith("'s", person.end):  # dropped the forms off at Anna's
                    reading.channel = reading.channel or Channel.VISIT
                if not is_owner and whole_word(text, at) in _LIGHT_VERBS:
                    _read_noun_at_end(state, at, place)
                phrase = contact_finder.phrase_before_name(text, at)  # whatsapped the rate card to Anna
                if phrase and phrase.channel is not Channel.MEETING:  # not took out 30k for Anna
                    reading.channel = reading.channel or phrase.channel
                reading.in_words = True
                return add_client(state, person, start)
        place = end
    return None


def _read_noun_at_end(state: HeadState, at: int, end: int) -> None:
    """Read the channel of an object from `at` to `end` that ends with its noun: fired off a [text] to Anna."""
    if state.text.endswith(_TO_AND_FRO, at, end):
        end -= len(_TO_AND_FRO)
    for place in word_starts(state.text, at, end)[-_MAX_NOUN_WORDS:]:
        noun = contact_finder.noun(state.text, place)
        if noun and noun.channel and skip_blanks(state.text, noun.end) == end:
            state.reading.add_phrase(noun)
            state.reading.parts.append(Part(PartKind.CHANNEL, place, noun.end))
            return


_TO_AND_FRO = "back and forth "
_MAX_NOUN_WORDS = 3
