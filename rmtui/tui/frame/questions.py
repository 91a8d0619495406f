"""The questions before something is written: a snooze, a promise, the day note, unfinished lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date

from rmtui.entry.entry_errors import UnclearDay, unclear_day_text
from rmtui.entry.line import EntryPromise
from rmtui.entry.steps.step_days import read_coming_day
from rmtui.entry.steps.typed_step import read_typed_step
from rmtui.language import _
from rmtui.plain import CUT, plain
from rmtui.records.events import DayNote
from rmtui.records.party import Party
from rmtui.rules.text.phrases import assumed_mark
from rmtui.tui.frame.ask_choice import AskChoice
from rmtui.tui.frame.ask_text import AnswerPreview, AskText
from rmtui.wording import format_days, format_long_day

KEEP, DROP = "keep", "drop"
_QUOTED = 30
"""Characters of a line that are quoted."""


def ask_snooze(name: str, today: date) -> AskText:
    """Until when a client of this name is to rest, and why."""

    def preview(text: str) -> AnswerPreview:
        read = read_snooze(text, today)
        if read is None:
            return AnswerPreview(why_no_day(text, today), accepted=False)
        until, reason = read
        message = _("Back on {day}, in {days}.").format(
            day=format_long_day(until), days=format_days((until - today).days)
        )
        return AnswerPreview(f"{message}  {plain(reason)}".rstrip())

    question = _("Snooze {name} until when?").format(name=name)
    examples = _("in 2 weeks"), _("1 Dec away till then"), _("eom")
    return AskText(
        question,
        hint=_("in 2 weeks, and why"),
        preview=preview,
        examples=examples,
        explained=_("A future date, then the reason if there is one. The client is not shown as due until then."),
    )


def read_snooze(text: str, today: date) -> tuple[date, str] | None:
    """The day a text begins with, if it is one to come, and the reason behind it."""
    text = text.strip()
    found = read_coming_day(text, today)
    if found is None or len(found.days) > 1 or found.day <= today:
        return None
    return found.day, text[found.end :].strip()


def why_no_day(text: str, today: date) -> str:
    """Why a text does not begin with a day to come."""
    text = text.strip()
    found = read_coming_day(text, today)
    if found and len(found.days) > 1:
        return unclear_day_text(text[: found.end], found.days)
    return _("That is not a future date. Write it as fri, 1 Dec or “in 2 weeks”.")


def ask_promise(name: str, today: date) -> AskText:
    """By when a client of this name is promised something, or promised it, and what."""

    def preview(text: str) -> AnswerPreview:
        try:
            found = read_typed_step(_promise_typed(text), today)
        except UnclearDay as unclear:
            return AnswerPreview(str(unclear), accepted=False)
        if found is None:
            return AnswerPreview(
                _("Begin with a future date, then say what: fri send the terms, 1 Dec call."), accepted=False
            )
        if len(found[0].days) > 1:
            return AnswerPreview(why_no_day(_promise_typed(text), today), accepted=False)
        read = read_promise(text, today)
        if read is None:
            message = _("{day} is past. A promise is for today or a future date.")
            return AnswerPreview(message.format(day=format_long_day(found[0].day)), accepted=False)
        message = _("Due on {day}: {text}") if read.text else _("Due on {day}; and what?")
        if read.text and read.by is Party.CLIENT:
            message = _("Waiting for the client until {day}: {text}")
        day = format_long_day(read.due) + assumed_mark(read)
        return AnswerPreview(message.format(day=day, text=plain(read.text)), accepted=bool(read.text))

    question = _("What is promised to {name}, and by when?").format(name=name)
    examples = _("fri send the terms"), _("1 Dec call about the deposit"), _("< fri the client brings the papers")
    return AskText(
        question,
        hint=_("fri send the terms, 1 Dec call"),
        preview=preview,
        examples=examples,
        explained=_("A day, then what is to be done by then; “<” before it for what the client is to do."),
    )


def _promise_typed(text: str) -> str:
    """What is typed, without the sign of a line of entry."""
    return text.strip().lstrip(">＞<＜").lstrip()


def read_promise(text: str, today: date) -> EntryPromise | None:
    """The day a text begins or ends with, as behind `>` or `<` in a line of entry, and what is to be done by then."""
    by = Party.CLIENT if text.strip().startswith(("<", "＜")) else Party.MANAGER
    with suppress(UnclearDay):
        found = read_typed_step(_promise_typed(text), today)
        if found and len(found[0].days) == 1 and found[0].day >= today:
            return EntryPromise(found[0].day, found[1], found[0].assumed, by)
    return None


def read_number(text: str, most: int) -> int | None:
    """The whole number from 1 to `most` that a text is."""
    typed = text.strip()
    number = int(typed) if typed.isdecimal() and len(typed) <= len(str(most)) else 0
    return number if 1 <= number <= most else None


def number_preview(most: int, wanted: str, counted: Callable[[int], str]) -> Callable[[str], AnswerPreview]:
    """The preview of a number from 1 to `most`: how `counted` counts it, by its place {count}, or what is `wanted`."""

    def preview(text: str) -> AnswerPreview:
        number = read_number(text, most)
        if number is None:
            return AnswerPreview(wanted, accepted=False)
        return AnswerPreview(counted(number).format(count=number))

    return preview


def ask_note(note: DayNote | None, today: date) -> AskText:
    """What mattered today."""
    return AskText(
        _("Day note, {day}").format(day=format_long_day(today)),
        value=note.text if note else "",
        hint=_("what mattered today"),
        explained=_(
            "What mattered, in your own words; a note that is cleared is removed. With “private:” before it, it stays "
            "out of the work report. For several lines press “e” on the note in the log."
        ),
    )


def ask_leaving(lines: Sequence[str]) -> AskChoice:
    """The question what becomes of unfinished lines."""
    answers = [
        (KEEP, _("Keep it as an unsorted line, and quit")),
        (DROP, _("Drop it, and quit")),
    ]
    begun = plain(lines[0] if len(lines[0]) <= _QUOTED else lines[0][:_QUOTED] + CUT)
    return AskChoice(_("Not written down yet: “{text}”").format(text=begun), answers)
