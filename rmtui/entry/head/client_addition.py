"""Adds the client named at a position to the reading of a head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry import contact_finder, people_finder
from rmtui.entry.head.client_resolution import resolve_client
from rmtui.entry.head.lookahead import named_person, person_at
from rmtui.entry.line import PartKind
from rmtui.entry.normal_form import skip_blanks, word_starts
from rmtui.entry.people_finder import word_end
from rmtui.entry.phrase_table import word_ends
from rmtui.errors import Unsorted
from rmtui.language import _
from rmtui.plain import plain

if TYPE_CHECKING:
    from rmtui.entry.head.head_state import HeadState
    from rmtui.entry.names import KnownClient
    from rmtui.entry.people_finder import Person


_MAX_RELATION, _MAX_WORDS = 40, 3
"""Characters and words of a relation."""


def read_client(state: HeadState, at: int) -> int | None:
    """Add the client named at `at`; where the name ends, None where nobody is."""
    person = named_person(state.line, at)
    return add_client(state, person, at) if person else None


def add_client(state: HeadState, person: Person, at: int) -> int:
    """Add the client named at `at`; where the name ends, with what belongs to it. Unsorted where it is not clear."""
    reading = state.reading
    known = resolve_client(state.line, person, at)
    if known not in reading.clients:
        reading.clients.append(known)
    reading.add_part(PartKind.CLIENT, at, person.end)
    state.name_expected = False
    end = _end_behind_name(state, known, at, person.end)
    reading.parts[-1] = reading.parts[-1]._replace(end=end)
    reading.end = _read_contact_person(state, end) if is_company(known) else end
    return reading.end


def is_company(known: KnownClient) -> bool:
    """Whether a Chinese name is too long to be a person's."""
    return len(known.name) > people_finder.MAX_NAME and not known.name.isascii()


def _end_behind_name(state: HeadState, known: KnownClient, at: int, end: int) -> int:
    """Where a name from `at` to `end` ends with its possessive, or with the words behind a company: 公司, 老板."""
    text = state.text
    if text.startswith("'s", end) and word_ends(text, end + 2):
        _check_relation(state, at, end + 2)
        state.is_possessive = True
        return end + 2
    if text[end : end + 1] == "'" and text[end - 1] == "s" and not text[end + 1 : end + 2].isalnum():
        return end + 1
    if is_han(text[end - 1]) and is_company(known):
        return people_finder.company_end(text, end)
    _check_relation(state, at, end + (text[end : end + 1] in ("的", "他", "她") and is_han(text[end - 1])))
    return end


def _read_contact_person(state: HeadState, end: int) -> int:
    """Read somebody of a company, whose name ends at `end`, by surname and title: 凯达|蒋总.

    Unsorted where a client of the book may be meant, 鼎丰|马总.
    """
    text = state.text
    at = end + (text[end : end + 1] == "的")
    titled = people_finder.titled_end(text, at) if at < len(text) else at
    is_short = titled - at == len("周工") and text[titled - 1] not in "总董"  # 凯达|高工资
    person = person_at(state.line, at) if titled > at else None
    if person and person.end >= titled:
        message = _("Was “{words}” there, too? Put all names before the channel.")
        raise Unsorted(message.format(words=plain(state.typed[at : person.end])), (at, person.end))
    if titled == at or is_short:
        return end
    state.reading.note_spans.append((at, titled))
    return titled


def _check_relation(state: HeadState, start: int, at: int) -> None:
    """Raise Unsorted where it was not the client, but somebody around them: Anna's husband called, 王芳老公来电.

    `start`: where the name begins. `at`: where it ends, with its possessive.
    """
    text = state.text
    if is_han(text[at - 1]):
        end = people_finder.relation_end(text, at)
        if end == at:
            return
        is_client = state.line.names.find_at_start(state.typed[at:]) is not None  # 刘叔|孙阿姨: 孙 is no grandson
        is_with_client = contact_finder.filler_end(text, at) > at  # 李强父子
        if is_client or is_with_client or not _is_about_contact(state, end):
            return
    else:
        at = skip_blanks(text, at)
        end = _relation_end(text, at)
        if end == at or text[at - 2 : at] != "s " or text[start:at].rstrip()[-2:] != "'s":
            return
    message = _(
        "Was it “{name}”, or somebody else, “{words}”? For the client write the name alone; "
        "somebody else goes into the note."
    )
    name, words = plain(state.reading.clients[-1].name), plain(state.typed[start:end])
    raise Unsorted(message.format(name=name, words=words), (start, end))


def _relation_end(text: str, at: int) -> int:
    """The end of a relation at `at`, with up to two words before it: new business partner; `at` where there is none."""
    text = text.replace("'s ", "   ")  # her husband's funeral
    for place in word_starts(text, at, min(len(text), at + _MAX_RELATION))[:_MAX_WORDS]:
        if (end := people_finder.relation_end(text, place)) > place:
            return end
        if not text[place : word_end(text, place)].isalpha() or text[word_end(text, place) : place + 40][:1] != " ":
            break
    return at


def _is_about_contact(state: HeadState, at: int) -> bool:
    """Whether the words at `at` tell of the contact itself."""
    text = state.text
    if state.reading.is_sentence:
        return True
    return bool(at < len(text) and (contact_finder.phrase_behind_name(text, at) or text[at] in "打来回问"))
