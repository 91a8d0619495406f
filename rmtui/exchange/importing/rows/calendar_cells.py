"""The contacts in a row of a contact calendar: a letter or a word for the channel, and the words as a comment."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import Any

from rmtui.entry.values import BLANKS, shown
from rmtui.exchange.importing.columns.layout import Layout
from rmtui.exchange.importing.kinds import BY_RECORD
from rmtui.exchange.importing.questions import LEAVE_OUT, Answers, Choice, Question, question_key
from rmtui.exchange.importing.rows.cells import ASKED
from rmtui.exchange.importing.rows.drafts import Draft, Place, Remark, Session
from rmtui.language import N_, _, in_every_language
from rmtui.plain import plain
from rmtui.records.channel import Channel, Outcome
from rmtui.records.events import Contact, StandingPromise
from rmtui.rules.contact.calendar_cell import MORE, OVERDUE, PROMISED
from rmtui.rules.text.phrases import strip_assumed_mark
from rmtui.rules.vocabulary import value_of
from rmtui.wording import capitalized_term, english_term, term

PLANNED = N_("Days to come, which are no contacts yet: promises of those days")

_LETTERS = re.compile(r"[TEMWSV](?:[\s,，、/+;]*[TEMWSV])*", re.IGNORECASE)
_LETTER = re.compile("[TEMWSV]", re.IGNORECASE)
_FIRST_WORD = re.compile(r"([A-Za-z]|[^\W\d_]{2,4}?)[\s:：,，、-]+(.+)", re.DOTALL)
_LETTER_BEFORE_HAN = re.compile(r"^([TEMWSV])(?=[\u4e00-\u9fff])", re.IGNORECASE)
_SIGNS = "".join((MORE, OVERDUE, PROMISED))
_TIME = r"(?:(?P<at>\d{2}:\d{2}) )?"
_PROMISE = re.compile(r"(?P<note>.*?)\s*> (?P<due>\d{4}-\d{2}-\d{2})\s*(?P<text>.*)", re.DOTALL)


def calendar_contacts(layout: Layout, place: Place, cells: Sequence[str], session: Session) -> Iterator[Draft]:
    """The contacts of a row, in the order of the days."""
    for at, day in layout.days.items():
        text = shown(cells[at]) if at < len(cells) else ""
        comment = layout.table.comments.get((place.row, at), "")
        if not text and not comment:
            continue
        where = place._replace(column=day.isoformat())
        if day > session.today:
            continue
        for values in _contacts(text.strip(BLANKS), comment, where, session):
            yield Draft(BY_RECORD[Contact], {"on": day, **values}, (), where)


def planned_contacts(layout: Layout, place: Place, cells: Sequence[str], session: Session) -> Iterator[Draft]:
    """What a row has for days to come, as promises."""
    for at, day in layout.days.items():
        text = shown(cells[at]) if at < len(cells) else ""
        comment = layout.table.comments.get((place.row, at), "")
        words = " ".join(filter(None, (_planned_text(_mark(text)), comment)))
        if day <= session.today or not words:
            continue
        where = place._replace(column=day.isoformat())
        session.remark(Remark(PLANNED, where, words))
        yield Draft(BY_RECORD[StandingPromise], {"promise": words, "promise_due": day}, (), where)


def _planned_text(mark: str) -> str:
    """Meeting, of M; any other text as it is."""
    first = _FIRST_WORD.fullmatch(mark)
    word, words = first.groups() if first else (mark, "")
    channel = Channel(word.upper()) if _LETTER.fullmatch(word) else value_of(Channel, word)
    return f"{capitalized_term(channel)} {words}".rstrip() if channel else mark


def _contacts(text: str, comment: str, place: Place, session: Session) -> Iterator[dict[str, Any]]:
    """The contacts of a cell by field, without their day."""
    exported = [_exported(line) for line in comment.splitlines()]
    if exported and all(exported):
        yield from filter(None, exported)
        return
    channels, note = _channels(text, session.answers)
    note = "\n".join(filter(None, (note, comment)))
    if not channels:
        if note or text.strip(_SIGNS):
            session.remark(Remark(ASKED, place, text))
            yield {"note": "\n".join(filter(None, (text, comment)))}
        return
    for number, known in enumerate(channels):
        yield {**known, **({"note": note} if note and not number else {})}


def _channels(text: str, answers: Answers) -> tuple[list[dict[str, Any]], str]:
    """The contacts that a cell names, by field, and the words it has beside them, which may tell the outcome."""
    mark = _mark(text)
    if _LETTERS.fullmatch(mark):
        return [_of_letter(sign) for sign in mark if sign.isalpha()], ""
    first = _FIRST_WORD.fullmatch(mark)
    if first and (_LETTERS.fullmatch(first[1]) or value_of(Channel, first[1])):
        channel = value_of(Channel, first[1])
        return [{"channel": channel} if channel else _of_letter(first[1])], first[2]
    if channel := value_of(Channel, mark):
        return [{"channel": channel}], ""
    answer = answers.ask(_question(mark)) if mark else None
    if answer == LEAVE_OUT:
        return [], ""
    channel = value_of(Channel, answer) if answer else None
    return ([{"channel": channel}] if channel else []), ""


def _mark(text: str) -> str:
    """The text of a cell without signs around it; T聊了理财 with a blank behind the letter."""
    return _LETTER_BEFORE_HAN.sub(r"\1 ", text.strip(_SIGNS + " "))


def _of_letter(letter: str) -> dict[str, Any]:
    """A small letter is an attempt."""
    channel = {"channel": Channel(letter.upper())}
    return channel if letter.isupper() else {**channel, "outcome": Outcome.NOT_REACHED}


def _question(mark: str) -> Question:
    return Question(
        question_key("value", "contacts", "channel", mark),
        _("What does “{text}” in the contact calendar mean?").format(text=plain(mark)),
        (*(Choice(channel.value, term(channel)) for channel in Channel), Choice(LEAVE_OUT, _("leave it out"))),
        remembered=True,
    )


def _exported(line: str) -> dict[str, Any] | None:
    """A contact as an exported calendar has it in a comment: 09:10 telephone: the words > 2026-11-25 the promise."""
    found = _line().fullmatch(line)
    if not found:
        return None
    channel = value_of(Channel, found["channel"])
    outcome = Outcome.NOT_REACHED if found["outcome"] else Outcome.REACHED
    values: dict[str, Any] = {"channel": channel, "outcome": outcome}
    if found["at"]:
        values["at"] = found["at"]
    note = found["note"] or ""
    if promise := _PROMISE.fullmatch(note):
        note = promise["note"]
        text, assumed = strip_assumed_mark(promise["text"])
        due = date.fromisoformat(promise["due"])
        values |= {"promise": text, "promise_due": due, "promise_assumed": assumed}
    return values | ({"note": note} if note else {})


@cache
def _line() -> re.Pattern[str]:
    channels = "|".join(re.escape(text) for one in Channel for text in in_every_language(english_term(one)))
    outcomes = "|".join(re.escape(text) for text in in_every_language("(not reached)"))
    return re.compile(rf"{_TIME}(?P<channel>{channels})(?: (?P<outcome>{outcomes}))?(?:[:：]\s*(?P<note>.*))?")
