"""The reader of the line of entry, in which a person types a contact as they would say it: `parse`.

    昨天下午跟王芳在网点面谈，聊到期理财，下周三发方案
    Called Anna yesterday about the note, send the proposal by Friday

or with signs and letters, which leave nothing to doubt:

    [when] who[, who...] [channel] note ... [> when text] [< when text] [#topic ...] [=amount product]

It works in three layers. The normal form of the line has the positions of the line as typed (`normal_form`). Finders
look for one thing each: `people_finder`, `contact_finder`, `moments`, `dates`, `times`, `steps`, `sale_finder`,
`outcomes`, `signs`. `head` and `note` choose among what they propose, from left to right: first who, when and how, then
the note with what it tells. Nothing is guessed: what may be several is asked about (`Unsorted` and its kinds).
A backslash before a sign, or before the note, marks it as plain text.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry import entry_errors, leftovers
from rmtui.entry.dates import FAR_AHEAD
from rmtui.entry.doubts import complaint_doubt, kind_doubt, outcome_doubt, way_doubt, written_channel
from rmtui.entry.head.head_reader import read_head
from rmtui.entry.head.head_reading import HeadLine, head_line
from rmtui.entry.line import Entry, EntrySale, PartKind
from rmtui.entry.moments import part_of_day
from rmtui.entry.normal_form import clauses as clauses_of
from rmtui.entry.normal_form import normal_form, skip_blanks
from rmtui.entry.note.note_reader import read_note
from rmtui.entry.outcomes import is_called_off, read_outcome, tells_sending, tells_talk, tells_visit, unreached_channel
from rmtui.entry.signs import read_sections
from rmtui.entry.spelling import mend
from rmtui.entry.spoken_amounts import may_tell_amount
from rmtui.errors import Unsorted
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.channel import Channel, Outcome
from rmtui.wording import format_long_day, join_sentences
from rmtui.words import notes, phrases

if TYPE_CHECKING:
    from datetime import date

    from rmtui.entry.affair_first import ContactFirst
    from rmtui.entry.head.head_reading import HeadReading
    from rmtui.entry.line import ContactPhrase
    from rmtui.entry.names import KnownClient, NameIndex
    from rmtui.entry.note.note_reading import NoteReading
    from rmtui.entry.signs import Sections


def parse(line: str, today: date, names: NameIndex, latest: str = "") -> Entry:
    """Parse a line. Unsorted, with a sentence on what is missing, where it is not understood.

    `latest`: the latest time of a contact of today that has been, "10:40"; "" where no clock goes with today.
    """
    entry = _parse_mended(line, today, names)
    if latest and entry.on == today and entry.at > latest:
        told = next(((one.start, one.end) for one in entry.parts if one.kind is PartKind.TIME), (0, len(line)))
        raise entry_errors.ContactLiesAhead(line, *told)
    return entry


def _parse_mended(line: str, today: date, names: NameIndex) -> Entry:
    """The entry of a line whose slips are mended before it is read, and put back in its notes."""
    mended = mend(line, names)
    if mended is None:
        return _parse(line, today, names)
    try:
        return mended.entry_as_typed(_parse(mended.line, today, names))
    except Unsorted as error:
        if error.span:
            error.span = mended.typed_at(error.span[0]), mended.typed_at(error.span[1])
        raise


def _parse(line: str, today: date, names: NameIndex) -> Entry:
    start = head_line(line, normal_form(line), today, names)
    if entry := _parse_behind_other(start):
        return entry
    try:
        head = read_head(start)
    except Unsorted as error:
        if entry := _parse_contact_last(start, error):
            return entry
        if isinstance(error, entry_errors.UnknownName):
            from rmtui.entry.head.unknown_names import with_similar_clients

            raise with_similar_clients(error, line, names) from None
        raise
    return _parse_behind(line, start, head)


def _parse_contact_last(start: HeadLine, error: Unsorted) -> Entry | None:
    """The entry of a line that tells its topics, the affair or a next step first and the contact last; None where that
    is not clear.

    `error`: what its beginning lacks as that of a contact.
    """
    found: ContactFirst | None = None
    if start.text.lstrip().startswith("#"):
        from rmtui.entry.affair_first import topics_last

        found = topics_last(start)
    elif isinstance(error, entry_errors.ContactLiesAhead):
        from rmtui.entry.step_first import contact_before_step

        found = contact_before_step(start)
    elif isinstance(error, entry_errors.UnknownName) or error.span is None:
        from rmtui.entry.affair_first import contact_first
        from rmtui.entry.mood_first import behind_mood

        found = behind_mood(start) or contact_first(start)
    return _parse_moved(start, found) if found else None


def _parse_behind_other(start: HeadLine) -> Entry | None:
    """The entry of a Chinese line that first names a client who was only spoken of; None for any other."""
    begun = start.text.lstrip()[:_MAX_BEGINNING]
    if begun[:1] not in _BEFORE_OTHERS and not any(word in begun for word in _RECOMMENDED):
        return None
    from rmtui.entry.other_first import contact_behind_other

    found = contact_behind_other(start)
    return _parse_moved(start, found) if found else None


_BEFORE_OTHERS = frozenset("谈聊说提讲问替代帮受")
_RECOMMENDED = ("荐的", "介的", "介绍的", "荐来的", "介绍来的")
"""What a line begins with, 替王芳, or holds behind a name, 王芳推荐的, before the one who was in contact."""
_MAX_BEGINNING = 16


def _parse_moved(start: HeadLine, found: ContactFirst) -> Entry | None:
    """The entry of a line with its contact moved to the beginning; None where that is not clear."""
    moved = head_line(found.line, normal_form(found.line), start.today, start.names)
    try:
        entry = _parse_behind(found.line, moved, read_head(moved))
    except Unsorted:
        return None
    return entry._replace(parts=found.parts_as_typed(entry.parts)) if found.is_clear(entry) else None


_MAX_VERB = 2
"""Characters of a Chinese verb behind the names."""


def _parse_behind(line: str, start: HeadLine, head: HeadReading) -> Entry:
    """The entry of a line whose head is read."""
    text, today = normal_form(line), start.today
    sections = read_sections(line, text, head.end, today)
    in_words = not head.is_literal and not sections.has_escapes
    note = read_note(line, text, head, sections, start, in_words=in_words)
    outcome, certain = _outcome(note, in_words=in_words)
    if in_words:
        _check_leftovers(start, note, outcome, certain=certain)
    if in_words and (elsewhere := _told_elsewhere(note)):
        message = _("If it was a contact, write its channel behind the name, as {name} T.")
        raise entry_errors.MissingChannel(
            join_sentences(elsewhere, message.format(name=plain(head.clients[0].display_name)))
        )
    channel = head.channel or _preferred_channel(note, sections)
    if in_words and not note.gifts and may_tell_amount(note.text, note.clauses()):
        from rmtui.entry.note.english_gifts import check_gift

        check_gift(note)
    if head.in_words or (in_words and not (head.has_explicit_channel and text[: head.end].isascii())):
        from rmtui.entry.note.kept_words import keep_words

        keep_words(note)
    on = head.day or today
    for step in (note.promise, note.awaited):
        if step and step.due < on:
            raise Unsorted(_("{day} is past. What is to be done lies ahead.").format(day=format_long_day(step.due)))
        if step and step.due - today > FAR_AHEAD:
            from rmtui.entry.steps.past_days import check_not_past

            days = [(part.start, part.end) for part in note.parts if part.kind is PartKind.STEP_DAY]
            check_not_past(line, text, days, today)
    doubts = note.doubts if certain else (*note.doubts, outcome_doubt(channel))
    if head.channel is None and (doubt := way_doubt(channel, text[: head.end + _MAX_VERB])):
        doubts = (*doubts, doubt)
    if in_words and not note.cases and (doubt := complaint_doubt(note.note)):
        doubts = (*doubts, doubt)
    doubts = (*doubts, *(kind_doubt(sale) for sale in note.sales if not sale.kind))
    parts = tuple(sorted((*head.parts, *note.parts), key=lambda part: part.start))
    return Entry(
        on, head.time, tuple(head.clients), channel, note.note, note.promise, note.topics, note.sales, head.incoming,
        outcome, doubts, parts, note.awaited, note.opportunities, note.cases, note.inspections, note.gifts,
        head.channel is None, note.tells_moment or _names_part_of_day(text, head),
    )  # fmt: skip


def _names_part_of_day(text: str, head: HeadReading) -> bool:
    """Whether the day of a contact is named with its part: this morning, 昨晚."""
    return any(one.kind is PartKind.DAY and part_of_day(text[one.start : one.end]) for one in head.parts)


def _outcome(note: NoteReading, *, in_words: bool) -> tuple[Outcome, bool]:
    """The outcome, and whether it is certain.

    Where nobody was reached, the channel that the note tells is put into the head, or the contact that came of it.
    """
    head = note.head
    outcome, certain = head.outcome, True
    if outcome is None:
        outcome, certain = entry_outcome(note.note, note.sales, behind_phrase=head.is_sentence)
    if not in_words or (outcome is Outcome.REACHED and certain):
        return outcome, certain
    _keep_count(note)
    if not head.has_outcome_mark and (found := _contact_after_all(note)):
        head.channel, head.outcome, head.incoming = found.channel, Outcome.REACHED, found.incoming
        return Outcome.REACHED, True
    if outcome is Outcome.NOT_REACHED and head.channel is None:
        head.channel = unreached_channel(note.note)
        head.needs_channel = head.needs_channel or tells_visit(note.note)
    return outcome, certain


def _keep_count(note: NoteReading) -> None:
    """Keep in the note how often a Chinese head says that it was tried: 打了两个电话|没人接."""
    tried = [(part.start, part.end) for part in note.head.parts if part.kind is PartKind.CHANNEL]
    counted = [span for span in tried if any(sign in notes.SEVERAL for sign in note.text[slice(*span)])]
    if counted:
        note.head.note_spans += counted
        note.note = note.note_text()


def _contact_after_all(note: NoteReading) -> ContactPhrase | None:
    """The contact that another clause tells behind an attempt; None where there is none."""
    clauses, is_attempt = note.clauses(), note.head.outcome is Outcome.NOT_REACHED
    if note.awaited and not note.has_signed_step:  # who promised something was reached
        clauses = clauses_of(note.text, note.head.end, len(note.text))
    if not clauses or (len(clauses) == 1 and not is_attempt):
        return None
    if not is_attempt and not any(_is_attempt(note.text[slice(*one)]) for one in clauses):
        return None
    from rmtui.entry.second_contact import second_contact

    behind = [(clauses[0][0], clauses[0][0]), *clauses] if is_attempt else clauses
    return second_contact(note.text, behind, _is_attempt)


_WRITTEN = (Channel.SMS, Channel.WECHAT, Channel.EMAIL)


def _is_attempt(clause: str) -> bool:
    return read_outcome(clause)[0] is Outcome.NOT_REACHED


def _preferred_channel(note: NoteReading, sections: Sections) -> Channel:
    """The channel of a line that tells none: the client's, or one in writing, where wrote to is told and the
    client prefers to be called or met.

    MissingChannel or Unsorted where it may be no contact.
    """
    head = note.head
    name = plain(head.clients[0].display_name)
    is_possession = note.text.startswith("的", head.end) and not note.sales
    is_gift = bool(note.gifts) and not (head.in_words or head.has_preposition or note.note or note.sales)
    preferred = head.preferred_channel
    told = [*(start for start, _end in head.note_spans), skip_blanks(note.text, head.end)]
    is_sent = preferred in _UNWRITTEN and any(tells_sending(note.text, at) for at in told)
    needs_channel = is_gift or _is_no_contact(note) or ((head.needs_channel or is_sent) and not note.sales)
    if needs_channel or is_possession or _is_errand(note) or _is_event(note) or _is_plan(note):
        message = _("How were you in contact with {name}? Write the channel behind the name, as {name} T.")
        raise entry_errors.MissingChannel(message.format(name=name), head.unknown_verb)
    is_contact = note.promise and (head.has_preposition or not note.promise.text.isascii() or not note.promise.text)
    is_contact = is_contact or (note.awaited and _is_promised(note))
    planned = sections.promise or sections.awaited or is_contact  # not: Bob coming in on Friday
    matters = note.opportunities or note.cases or note.inspections or note.gifts
    if not (head.in_words or note.note or planned or note.topics or note.sales or matters):
        if note.promise or note.awaited:
            message = _("How were you in contact with {name}? Write the channel behind the name, as {name} T.")
            raise entry_errors.MissingChannel(message.format(name=name))
        message = _("What happened with {name}? A channel or a note is missing.")
        raise Unsorted(message.format(name=name))
    written = written_channel(note.text[: head.end]) if preferred in _UNWRITTEN else None
    return written or preferred


_UNWRITTEN = (Channel.TELEPHONE, Channel.MEETING, Channel.VISIT)


def entry_outcome(note: str, sold: Sequence[EntrySale], *, behind_phrase: bool = False) -> tuple[Outcome, bool]:
    """The outcome by the words of the note, and whether it is certain. Who bought something was reached."""
    outcome, certain = read_outcome(note, behind_phrase=behind_phrase)
    return (outcome, certain) if outcome is Outcome.REACHED or not sold else (Outcome.REACHED, False)


def clients_at_start(
    text: str, today: date, names: NameIndex, *, with_channel: bool = False, in_full: bool = False
) -> tuple[KnownClient, ...]:
    """The clients that a text begins with, as a line does, or all that an unclear name may mean; () for none.

    `with_channel`: only where a channel follows; `in_full`: only where each is called in full, and by no number.
    """
    try:
        head = head_at_start(text, today, names)
        called = [text[one.start : one.end].strip() for one in head.parts if one.kind is PartKind.CLIENT]
        if in_full and not all(names.find_in_full(one) and not one.isdigit() for one in called):
            return ()
        return tuple(head.clients) if not with_channel or head.channel else ()
    except entry_errors.AmbiguousName as ambiguous:
        return () if with_channel or in_full else ambiguous.candidates
    except Unsorted:
        return ()


def head_at_start(text: str, today: date, names: NameIndex) -> HeadReading:
    """What a text begins with, as a line does. Unsorted where nobody is named, or it is not clear who, when or how."""
    return read_head(head_line(text, normal_form(text), today, names))


def _check_leftovers(start: HeadLine, note: NoteReading, outcome: Outcome, *, certain: bool) -> None:
    """Raise Unsorted where the note holds what looks like the thing that a default was taken for."""
    head = note.head
    line = leftovers.Line(
        note.typed,
        note.text,
        note.clauses(),
        note.today,
        start,
        note.has_signed_step,
        head.channel,
        note.gift_span,
        note.awaited and note.awaited.due,
        head.preferred_channel,
    )
    standing = line._replace(clauses=_standing(note, line.clauses))
    has_han, has_latin = _scripts(line, head)
    told = (
        head.has_explicit_channel
        and any(tells_talk(line.text[slice(*one)]) for one in line.clauses[:1])
        and not any(line.text.startswith(phrases(notes.TURNS), at) for at, _end in line.clauses[1:])
    )
    if head.channel in _WRITTEN and has_han:  # 短信提醒他还款，他没回
        told = told and not any(_is_attempt(line.text[slice(*one)]) for one in line.clauses[1:])
    if has_latin:  # else nothing in English is looked for
        from rmtui.entry import english_leftovers, english_moment_leftovers
    leftovers.check_head(line, head)
    if head.channel is None:
        leftovers.check_channel(standing, head)
    if head.outcome is None and outcome is Outcome.REACHED and (certain or not told):
        leftovers.check_reached(line, head, certain=certain)
        if has_latin:
            english_leftovers.check_negated(line, head)
    elif outcome is Outcome.NOT_REACHED and not head.has_outcome_mark:
        leftovers.check_unreached(line, head)
    if has_latin:
        english_leftovers.check_english(line, head)
    if not line.has_signed_step:
        leftovers.check_step(line._replace(clauses=_standing(note, _undated(note))))
        steps = [(span.start, span.end) for span in note.words if span.kind is PartKind.STEP]
        leftovers.check_step_of_others(line, head, steps)
    sales = [(part.start, part.end) for part in note.words if part.kind is PartKind.SALE]
    if (sales or not (note.sales or note.doubts)) and may_tell_amount(line.text, line.clauses):
        from rmtui.entry.sale_leftovers import check_sale

        check_sale(
            line, sales, note.sales, clients=head.clients, is_sold=head.tells_sale(line.text),
            is_dated=head.day is not None or head.has_explicit_channel,
        )  # fmt: skip
    if has_han or sales:
        from rmtui.entry.han_leftovers import check_buyer, check_han, check_own_affair, undated_promises

        check_han(line, head, outcome, certain=certain)
        check_buyer(line, head, sales)
        if note.promise and not line.has_signed_step:
            check_own_affair(
                line, head, [(part.start, part.end) for part in note.parts if part.kind is PartKind.STEP_DAY], steps
            )
        elif not (note.promise or note.awaited):
            note.doubts = (*note.doubts, *undated_promises(line))
    if has_latin:
        if not line.has_signed_step:
            english_leftovers.check_promise(standing)
            english_moment_leftovers.check_to_do(line, note, is_reached=outcome is Outcome.REACHED)
        if note.promise is None:
            unread = english_leftovers.undated_promises(standing) or english_leftovers.wanted_by_day(line)
            note.doubts = (*note.doubts, *unread)
    if not (line.has_signed_step or note.awaited):
        from rmtui.entry.client_intents import intent_doubts

        note.doubts = (*note.doubts, *intent_doubts(line, sales))
    if head.day and timedelta(1) < note.today - head.day <= timedelta(7):
        from rmtui.entry.appointments import check_appointment

        check_appointment(line, head)


def _scripts(line: leftovers.Line, head: HeadReading) -> tuple[bool, bool]:
    """Whether anything behind the head is in Chinese, and whether in English."""
    signs = [*line.text[head.end : head.end + 1], *(line.text[start] for start, _end in line.clauses)]
    has_han = any(is_han(sign) or sign.isdigit() for sign in (line.text[head.end - 1], *signs))
    return has_han, not all(map(is_han, signs))


def _standing(note: NoteReading, clauses: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The clauses whose arrangement is not called off."""
    told = [note.text[slice(*one)] for one in note.clauses()]
    off = [
        one for place, one in enumerate(note.clauses()) if is_called_off(told[place], "".join(told[place + 1 :][:1]))
    ]
    return [one for one in clauses if one not in off]


def _undated(note: NoteReading) -> list[tuple[int, int]]:
    """The clauses of a note, and of a complaint behind what happened, that hold no day of the contact."""
    days = [part.start for part in note.parts if part.kind is PartKind.DAY]
    clauses = [*note.clauses(), *note.case_clauses[1:]]
    return [(start, end) for start, end in clauses if not any(start <= at < end for at in days)]


def _is_plan(note: NoteReading) -> bool:
    """Whether a line tells no more than what is to be done, behind its sign, Anna > Wed call back, or in Chinese:
    王芳：明天打电话, 那事再说吧.
    """
    head, at = note.head, note.head.end
    if note.has_signed_step:
        matters = note.sales or note.opportunities or note.cases or note.inspections or note.gifts
        return not (head.in_words or head.preposition or note.note or note.awaited or note.topics or matters)
    is_more = bool(head.in_words or head.preposition or note.cases)
    if is_more or not is_han(note.text[at : at + 1]):
        return False
    from rmtui.entry.steps.chinese_steps import is_planned
    from rmtui.entry.steps.step_clause import is_agreed

    if note.promise:
        return not note.note.strip(notes.WHERE) and not is_agreed(note.text, at)
    clauses = note.clauses()
    return len(clauses) == 1 and is_planned(note.text, clauses[0])


def _is_promised(note: NoteReading) -> bool:
    """Whether the client promised what is awaited: [Anna] promised to send the statements by Friday."""
    from rmtui.entry.steps.awaited_finder import is_promised

    return is_promised(note.text, skip_blanks(note.text, note.head.end))


def _is_no_contact(note: NoteReading) -> bool:
    """Whether a line tells what was not done, in Chinese also a gift, a birthday or a relative, and nothing said."""
    if note.text.isascii() and not any(word in note.text for word in _UNDONE):
        return False
    from rmtui.entry.note.no_contact import tells_no_contact, tells_undone

    return tells_undone(note) or (not note.text.isascii() and tells_no_contact(note))


_UNDONE = ("call", "ring", "rung", "phone", "forgot")
"""In an English line, words of one that tells what was not done."""


def _told_elsewhere(note: NoteReading) -> str:
    """Where that belongs what the line tells in the place of a contact; "" for nothing of the kind."""
    is_told = note.head.is_sentence or any(part.kind is PartKind.CHANNEL for part in note.head.parts)
    is_plain = note.text.isascii() and not any(word in note.text[note.head.end :] for word in _NO_CONTACT)
    if is_told or is_plain:
        return ""
    from rmtui.entry.note.no_contact import told_elsewhere

    return told_elsewhere(note)


_NO_CONTACT = ("are ", "is ", "wrong", "typo")
"""In an English line, words of one that tells who belongs to whom, or what was written wrong."""


def _is_errand(note: NoteReading) -> bool:
    from rmtui.entry.english_leftovers import is_errand

    return is_errand(note.text, note.head.note_spans, note.clauses())


def _is_event(note: NoteReading) -> bool:
    from rmtui.entry.note.no_contact import tells_event

    return tells_event(note)
