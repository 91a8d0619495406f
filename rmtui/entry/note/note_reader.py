"""Reads the note of a line of entry: its next step, day, time and channel of the contact at its end, and sales."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry import entry_errors
from rmtui.entry.line import Part, PartKind
from rmtui.entry.note.note_reading import MAX_SPOKEN, NoteReading
from rmtui.entry.note.trailing_contact import read_channel_within, read_contact_tail, read_way_told
from rmtui.entry.outcomes import is_called_off, tells_no_show
from rmtui.entry.spoken_amounts import may_tell_amount
from rmtui.entry.steps.awaited_finder import find_awaited
from rmtui.entry.steps.step_clause import HAN_DAY_STARTS
from rmtui.records.channel import Channel
from rmtui.records.party import Party
from rmtui.words import awaited, phrases
from rmtui.words.notes import HAN_GIVING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rmtui.entry.head.head_reading import HeadLine, HeadReading
    from rmtui.entry.signs import Sections
    from rmtui.entry.steps.step_clause import FoundStep

_SIGNED_PARTS = (
    *(PartKind.STEP_DAY, PartKind.TOPIC, PartKind.SALE, PartKind.OPPORTUNITY, PartKind.CASE),
    *(PartKind.INSPECTION, PartKind.GIFT),
)
_TOGETHER = (Channel.MEETING, Channel.VISIT)
_GIVING = frozenset(HAN_GIVING)
_TELLING = ("跟", "和", "与", "同", "对", "给", "向")
"""Before a client and 说: the manager speaks."""


def read_note(
    typed: str, text: str, head: HeadReading, sections: Sections, start: HeadLine, *, in_words: bool
) -> NoteReading:
    """What stands behind the head. `start`: the beginning of the line, in which clients are looked for. `in_words`:
    whether its words are read, rather than its signs alone.
    """
    note = NoteReading(typed, text, head, sections, start.today)
    if in_words and head.channel in _TOGETHER and len(note.clauses()) > note.is_glued(head.end):
        from rmtui.entry.note.joined_clients import read_joined

        read_joined(note, start)
    if in_words and not head.is_planned:
        read_channel_within(note, [*head.note_spans, *note.clauses()[:1]])
    if in_words and note.pieces and note.pieces[0][0] < MAX_SPOKEN:
        if not note.awaited:
            _read_awaited(note)
        if not note.promise:
            _read_step(note)
        read_contact_tail(note)
    if in_words and len(note.cases) == 1:
        _read_case(note, sections)
    if in_words and not _GIVING.isdisjoint(text):
        from rmtui.entry.note.chinese_gifts import read_gift

        read_gift(note)
    if in_words and not note.sales:
        _read_sales(note)
    note.note = note.note_text()
    note.parts += [Part(PartKind.CLIENT, *span) for span in note.joined]
    note.parts += [part for part in sections.parts if part.kind in _SIGNED_PARTS]
    note.parts += note.filled([*note.words, *sections.filled])
    note.parts += note.filled([Part(PartKind.NOTE, *piece) for piece in (*note.spans_before(), *note.pieces)])
    return note


def _read_case(note: NoteReading, sections: Sections) -> None:
    """Read the next step and how the client was told, where the text of a complaint or request goes on with them:
    投诉：刷卡被拒，已电邮道歉，周三前回复她.
    """
    pieces = [(part.start, part.end) for part in sections.filled if part.kind is PartKind.CASE]
    case = NoteReading(note.typed, note.text, note.head, sections._replace(note=pieces), note.today)
    case.promise, case.awaited = note.promise, note.awaited
    if not case.awaited:
        _read_awaited(case)
    if not case.promise:
        _read_step(case)
    read_way_told(case)
    note.case_clauses = case.clauses()
    if note.case_clauses:
        note.promise, note.awaited = case.promise, case.awaited
        note.parts += case.parts
        note.words += case.words
        note.cases = (note.cases[0]._replace(about="".join(note.typed[slice(*one)] for one in case.pieces).strip()),)


def _read_awaited(note: NoteReading) -> None:
    """Read what the client is to do, where a clause tells it for certain."""
    head = note.head
    clauses = note.clauses()
    for place, span in enumerate(clauses):
        behind = "".join(note.text[slice(*one)] for one in clauses[place + 1 :][:1])
        if tells_no_show(note.text[slice(*span)]) or is_called_off(note.text[slice(*span)], behind):
            continue
        goes_on = place == 0 and note.is_glued(span[0])
        is_asked, is_clients = goes_on and head.asks_client(note.text), goes_on and not head.in_words
        is_caller = place == 0 and head.incoming and not head.preposition and _begins_with_saying(note.text, span[0])
        is_subject = is_caller or (is_clients and not (head.channel or head.preposition or head.is_sentence))
        is_told = goes_on and head.preposition in _TELLING
        found = find_awaited(
            note.typed, note.text, span, note.today,
            is_asked=is_asked, is_clients=is_clients, is_subject=is_subject, is_told=is_told,
        )  # fmt: skip
        for begun in () if found else _client_starts(note.text, *span):
            found = found or find_awaited(note.typed, note.text, (begun, span[1]), note.today)
        if found:
            found = _with_what_is_missing(note.text, note.clauses()[:place], found)
            note.awaited = note.take(found)._replace(by=Party.CLIENT)
            return


def _with_what_is_missing(text: str, before: list[tuple[int, int]], found: FoundStep) -> FoundStep:
    """What the client is to bring, with its name where a Chinese clause before says that it is missing: 缺营业执照，
    让她明天|带来.
    """
    if sum(end - start for start, end in found.words) > _MAX_BARE or not is_han(text[found.end - 1]):
        return found
    missing = (re.compile(_MISSING).search(text, start, end) for start, end in reversed(before[-_MAX_LOOKED_BACK:]))
    thing = next(filter(None, missing), None)
    return found._replace(words=(*found.words, thing.span(1))) if thing else found


_MAX_BARE, _MAX_LOOKED_BACK = 3, 2
"""Characters of what is done without its object, and clauses in which that may be named."""
_MISSING = r"(?:还?[缺差少]|[没未漏忘][交带给填签])[了着]?([^,的了]{2,12})$"


def _begins_with_saying(text: str, at: int) -> bool:
    """Whether words at `at`, behind a client who called, tell what was said; a promise may be the manager's: 答应."""
    return text.startswith(phrases(awaited.SAYING), at) and not text.startswith(phrases(awaited.PROMISING), at)


def _client_starts(text: str, start: int, end: int) -> Iterator[int]:
    """Where in Chinese without signs what the client will do may begin: 确认了受益人|她周五把复印件送过来."""
    for at in range(start + 1, end) if is_han(text[start]) else ():
        if text[at] in "他她" and text[at - 1] in _ORDERS and text[at - 2] == "我":
            yield at - 2
        if text[at] in "他她" and text[at - 1] not in _OBJECTS_OF:
            yield at
            yield from (day for day in range(max(start + 1, at - _MAX_DAY), at) if text[day] in HAN_DAY_STARTS)


_ORDERS = frozenset("让催叫嘱")
"""Between 我 and a pronoun: what follows is the client's to do."""
_OBJECTS_OF = frozenset("让叫请给找跟和催要等约问求嘱对向帮替陪带为把被是应诺复知诉醒促劝教送发回见看及")
"""Before a pronoun, which is then no subject."""
_MAX_DAY = 8
"""Characters of a day before a pronoun."""


def _read_step(note: NoteReading) -> None:
    from rmtui.entry.note.step_in_note import read_step

    read_step(note)


def _read_sales(note: NoteReading) -> None:
    before = [span for span in note.head.note_spans if note.text[slice(*span)] != "sold"]
    spans = [*before, *note.clauses()]
    if not may_tell_amount(note.text, spans):
        return
    from rmtui.entry.sale_finder import find_sales, is_joined

    clients = (part for part in note.head.parts if part.kind is PartKind.CLIENT)
    is_owned = any(note.text.startswith("'s", part.end - 2) for part in clients)  # Sold Anna's 20k gold for her
    is_sold = len(before) < len(note.head.note_spans) and not is_owned  # Sold Anna 20k gold
    first = next(iter(note.clauses()), (0, 0))
    clients_until = first[1] if note.is_glued(first[0]) else first[0]
    sales = find_sales(
        note.typed, note.text, spans,
        is_sold=is_sold, clients_until=clients_until, behind_names=note.behind_names,
    )  # fmt: skip
    for place, (start, end) in enumerate(spans):
        if not is_joined(note.typed, note.text, start, end):
            continue
        from rmtui.entry.joined_sales import read_joined

        goes_on = place > 0 and any(spans[place - 1][0] <= at < spans[place - 1][1] for _sale, (at, _end) in sales)
        sales += read_joined(
            note.typed, note.text, (start, end),
            is_sold=goes_on or (is_sold and not place), is_clients=start < clients_until,
        )  # fmt: skip
    for sale, (start, end) in sorted(sales, key=lambda one: one[1]):
        if len(note.head.clients) > 1:
            raise entry_errors.whose_sale(note.typed, (start, end))
        note.sales = (*note.sales, sale)
        note.words.append(Part(PartKind.SALE, start, end))
