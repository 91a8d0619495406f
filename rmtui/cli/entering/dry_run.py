"""`rmtui log --dry-run`: what lines of entry mean, without writing anything."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rmtui.cli.terminal.part_marks import marked_line, marked_pieces
from rmtui.entry.preview_text import entry_pieces
from rmtui.entry.questions import question_about
from rmtui.entry.reading import read_line
from rmtui.errors import Unsorted
from rmtui.exchange.record_json import amount_json
from rmtui.store.entry_warnings import entry_sale_warnings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rmtui.cli.context import Context
    from rmtui.entry.line import Entry, EntryOpportunity, EntryPromise, EntrySale
    from rmtui.entry.questions import Question
    from rmtui.entry.reading import Reading


def show_readings(lines: Iterable[tuple[int, str]], context: Context) -> int:
    """Print how each line, with its number or 0, is read. 3 where one of them is not understood."""
    book, unread, found = context.book(), False, []
    names = book.names()
    for number, line in lines:
        reading = read_line(line, context.today, names, context.latest())
        question = question_about(reading, context.today, names)
        unread |= reading.entry is None
        warnings = [*entry_sale_warnings(reading.entry, book)] if reading.entry else []
        if context.json_format:
            found.append({"line": number or 1, **_reading_json(reading, question), "warnings": warnings})
        else:
            print_reading(reading, question, context)
            for warning in warnings:
                context.out(f"  ! {warning}")
    if context.json_format:
        context.json({"lines": found})
    return Unsorted.exit_code if unread else 0


def print_reading(reading: Reading, question: Question | None, context: Context) -> None:
    """The line as it is marked, beneath it what is asked about it, or why it is not understood, and its meaning."""
    span = reading.error.span if reading.error else None
    context.out(marked_line(reading.line, reading.parts, span), is_plain=True)
    if reading.error:
        context.out(f"  ? {question.text if question else reading.error}")
    for number, answer in enumerate(question.answers if question else (), 1):
        context.out(f"    {number}  {answer.text}")
    entry = reading.shown
    if entry:
        context.out(f"  {marked_pieces(entry_pieces(entry, context.today))}", is_plain=True)
    for doubt in entry.doubts if entry else ():
        context.out(f"  ? {doubt}")


def _reading_json(reading: Reading, question: Question | None) -> dict[str, Any]:
    entry = reading.entry
    return {
        "text": reading.line,
        "status": "read" if entry else "unsorted",
        "why": str(reading.error) if reading.error else "",
        "contact": _contact_json(entry) if entry else None,
        "sales": [_sale_json(sold) for sold in entry.sales] if entry else [],
        "awaited": _promise_json(entry.awaited) if entry else None,
        "opportunities": [_opportunity_json(one) for one in entry.opportunities] if entry else [],
        "cases": [case._asdict() for case in entry.cases] if entry else [],
        "inspections": [one._asdict() for one in entry.inspections] if entry else [],
        "parts": [
            {"kind": one.kind.value, "start": one.start, "end": one.end, "text": reading.line[one.start : one.end]}
            for one in reading.parts
        ],
        "doubts": [*entry.doubts] if entry else [],
        "question": _question_json(reading, question) if question else None,
    }


def _question_json(reading: Reading, question: Question) -> dict[str, Any]:
    span = reading.error.span if reading.error else None
    return {
        "text": question.text,
        "start": span[0] if span else None,
        "end": span[1] if span else None,
        "answers": [
            {
                "text": answer.text,
                "client": answer.client.id if answer.client else None,
                "line": answer.line,
                "stage": answer.stage,
                "promise": _promise_json(answer.promise),
                "day_note": answer.day_note,
            }
            for answer in question.answers
        ],
    }


def _contact_json(entry: Entry) -> dict[str, Any]:
    """As a contact of the book has it."""
    return {
        "clients": [known.id for known in entry.clients],
        "names": [known.name for known in entry.clients],
        "on": entry.on.isoformat(),
        "at": entry.at,
        "channel": entry.channel.value,
        "outcome": entry.outcome.value,
        "incoming": entry.incoming,
        "note": entry.note,
        "topics": [*entry.topics],
        "promise": _promise_json(entry.promise),
    }


def _promise_json(promise: EntryPromise | None) -> dict[str, Any] | None:
    return promise and {"due": promise.due.isoformat(), "text": promise.text, "assumed": promise.assumed}


def _opportunity_json(one: EntryOpportunity) -> dict[str, Any]:
    expected_on = one.expected_on and one.expected_on.isoformat()
    return {**one._asdict(), "amount": amount_json(one.amount), "expected_on": expected_on}


def _sale_json(sold: EntrySale) -> dict[str, Any]:
    return {**sold._asdict(), "amount": amount_json(sold.amount)}
