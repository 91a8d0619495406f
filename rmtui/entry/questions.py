"""What is asked where a line of entry is unclear, and what an answer changes: whom a name means, or the line itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rmtui.entry.entry_errors import AmbiguousName, UnclearDay, UnknownName
from rmtui.entry.grammar import parse
from rmtui.errors import Unsorted
from rmtui.language import _
from rmtui.plain import plain
from rmtui.wording import format_long_day

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from rmtui.entry.names import KnownClient, NameIndex

NEW_STAGES = ("prospect", "active")
"""The stages that somebody may be added with who is in no book yet (`rmtui.records.client.Stage`)."""
_MAX_CANDIDATES = 6
"""Clients that an answer is offered for; the digits have room for the others beside them."""


class Answer(NamedTuple):
    """One of the answers to a question; one of the last three says what it changes."""

    text: str
    client: KnownClient | None = None
    """Who is meant by the name."""
    line: str | None = None
    """The line as it is to be."""
    stage: str = ""
    """The stage of the client who is added."""


class Question(NamedTuple):
    """A question about a part of a line."""

    text: str
    name: str
    """The words that may be a name; "" where the question is no one's name."""
    answers: tuple[Answer, ...]


def question_about(line: str, error: Unsorted, today: date, names: NameIndex) -> Question | None:
    """The question that an unclear line raises; None where only other words can help."""
    if isinstance(error, UnclearDay):
        days = (Answer(format_long_day(day), line=error.with_day(day)) for day in error.days)
        return Question(_("Which day is “{text}”?").format(text=plain(error.text)), "", tuple(days))
    if isinstance(error, AmbiguousName | UnknownName):
        text = _("Who is “{name}”?").format(name=plain(error.text))
        return Question(text, error.text, tuple(_name_answers(line, error, today, names)))
    return None


def _name_answers(line: str, error: AmbiguousName | UnknownName, today: date, names: NameIndex) -> Iterator[Answer]:
    """Those who may be meant, somebody new, and that it is no name."""
    for known in error.candidates[:_MAX_CANDIDATES]:
        yield Answer(plain(known.hinted_name), client=known)
    if isinstance(error, UnknownName):
        yield from (Answer(words, stage=stage) for stage, words in zip(NEW_STAGES, _new_texts(), strict=True))
    if error.span and (text := _as_text(line, error.span[0], today, names)):
        yield Answer(_("only text"), line=text)


def _new_texts() -> tuple[str, str]:
    return _("a new prospect"), _("a new client")


def _as_text(line: str, start: int, today: date, names: NameIndex) -> str:
    """The line with the word at `start` marked as plain text; "" where it would be taken for a name all the same."""
    text = f"{line[:start]}\\{line[start:]}"
    try:
        parse(text, today, names)
    except (AmbiguousName, UnknownName) as error:
        return "" if error.span is None or error.span[0] <= start + 1 else text
    except Unsorted:
        return ""
    return text
