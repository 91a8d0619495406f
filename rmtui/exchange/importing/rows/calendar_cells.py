"""The contacts in a row of a contact calendar: a letter or a word for the channel, and the words as a comment."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from typing import Any

from rmtui.entry.outcomes import read_outcome
from rmtui.entry.values import BLANKS, shown
from rmtui.exchange.importing.columns.layout import Layout
from rmtui.exchange.importing.columns.list_channels import is_other_app
from rmtui.exchange.importing.kinds import BY_RECORD
from rmtui.exchange.importing.questions import LEAVE_OUT, Choice, Question, keep_in_notes, question_key
from rmtui.exchange.importing.rows.cell import ASKED, KEPT
from rmtui.exchange.importing.rows.drafts import Draft, Place, Remark, Session
from rmtui.exchange.safe_text import width
from rmtui.language import N_, _, in_every_language
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.records.channel import Channel, Outcome
from rmtui.records.events import Contact, StandingPromise
from rmtui.rules.contact.calendar_cell import MORE, OVERDUE, PROMISED
from rmtui.rules.text.phrases import strip_assumed_mark
from rmtui.rules.vocabulary import value_of
from rmtui.terms import capitalized_term, english_term, term

PLANNED = N_("Days to come, which are no contacts yet: promises of those days")

_ATTEMPT, _CONTACT = "attempt", "contact"
"""Answers: what small letters mean."""

_LETTERS = re.compile(r"[TEMWSV](?:[\s,，、/+;]*[TEMWSV])*", re.IGNORECASE)
_FIRST_WORD = re.compile(r"([A-Za-z]|[^\W\d_]{2,10}?)[\s:：,，、-]+(.+)", re.DOTALL)
_LETTER_BEFORE_HAN = re.compile(r"^([TEMWSV])(?=[\u4e00-\u9fff])", re.IGNORECASE)
_WIDEST_SIGN = 6
"""Columns of a terminal: a text that is wider is words."""
_LONGEST_SAMPLE = 30
_SIGNS = "".join((MORE, OVERDUE, PROMISED))
_TIME = r"(?:(?P<at>\d{2}:\d{2}) )?"
_PROMISE = re.compile(r"(?P<note>.*?)\s*> (?P<due>\d{4}-\d{2}-\d{2})\s*(?P<text>.*)", re.DOTALL)


class CalendarRow(NamedTuple):
    """The contacts and promises of a row of a contact calendar."""

    drafts: list[Draft]
    """Its contacts in the order of the days, then what it has for days to come, as promises."""
    notes: list[str]
    """Cells of which nobody has said by which channel the contact was, each behind its day."""


def read_calendar_row(layout: Layout, place: Place, cells: Sequence[str], session: Session) -> CalendarRow:
    """The contacts and promises of a row."""
    contacts, promises, notes = [], [], []
    for at, day in layout.days.items():
        text, comment = cells[at] if at < len(cells) else "", layout.table.comments.get((place.row, at), "")
        text = shown(text).strip(BLANKS) if text else ""
        mark = _mark(text)
        if not (mark or comment):
            continue
        where, is_planned = place._replace(column=day.isoformat()), day > session.today
        question, found = None, _exported_contacts(comment)
        is_copy = bool(found)
        if not found:
            found = _contacts(mark, comment)
            if not session.has_capitals or _tells_attempt(found):
                found = _as_capitals(found)
            if not is_planned and any("outcome" in one for one in found):
                question = _small_letters_question(mark)
            elif not found and (_is_sign(mark) or not is_planned):
                question = _question(mark)
        answer = session.answers.ask(question) if question else None
        if answer == _CONTACT:
            found = _as_capitals(found)
        elif channel := value_of(Channel, answer or ""):
            note = comment if _is_sign(mark) else _lines(text, comment)
            found = [{"channel": channel, **({"note": note} if note else {})}]
        elif question and answer != _ATTEMPT:
            found = []
            if answer != LEAVE_OUT:
                session.remark(Remark(KEPT if answer else ASKED, where, text or comment))
                notes.append(f"{day.isoformat()}: {_lines(text, comment)}")
        if is_planned and (found or not _is_sign(mark)):
            words = _planned_text(found) or " ".join(filter(None, (mark, comment)))
            session.remark(Remark(PLANNED, where, words))
            values: dict[str, Any] = {"promise": words, "promise_due": day}
            promises.append(Draft(BY_RECORD[StandingPromise], values, (), where))
        elif not is_planned:
            kind = BY_RECORD[Contact]
            contacts += [Draft(kind, {"on": day, **values}, (), where, is_copy=is_copy) for values in found]
    return CalendarRow([*contacts, *promises], notes)


def _lines(*texts: str) -> str:
    return "\n".join(filter(None, texts))


def _planned_text(contacts: Sequence[dict[str, Any]]) -> str:
    """Meeting 送合同, of M and these words; "" for no contact."""
    ways = _(", ").join(capitalized_term(one["channel"]) for one in contacts)
    return " ".join(filter(None, (ways, *(one.get("note", "") for one in contacts))))


def _exported_contacts(comment: str) -> list[dict[str, Any]]:
    """The contacts that an exported calendar has in a comment, a line each; none where a line is none."""
    found = [_exported(line) for line in comment.splitlines()]
    return [one for one in found if one] if all(found) else []


def _contacts(mark: str, comment: str) -> list[dict[str, Any]]:
    """The contacts whose channels a cell names, by field; its words, which may tell the outcome, go to the first."""
    channels, words = _channels(mark)
    note = _lines(words, comment)
    return [{**one, **({"note": note} if note and not number else {})} for number, one in enumerate(channels)]


def _channels(mark: str) -> tuple[list[dict[str, Any]], str]:
    """The channels that a cell names, and the words it has beside them."""
    if _LETTERS.fullmatch(mark):
        return [_of_letter(sign) for sign in mark if sign.isalpha()], ""
    first = _FIRST_WORD.fullmatch(mark)
    if first and (_LETTERS.fullmatch(first[1]) or value_of(Channel, first[1])):
        channel = value_of(Channel, first[1])
        return [{"channel": channel} if channel else _of_letter(first[1])], mark if is_other_app(first[1]) else first[2]
    channel = value_of(Channel, mark)
    return ([{"channel": channel}] if channel else []), mark if is_other_app(mark) else ""


def _mark(text: str) -> str:
    """The text of a cell without signs around it; T聊了理财 with a blank behind the letter."""
    return _LETTER_BEFORE_HAN.sub(r"\1 ", text.strip(_SIGNS + " "))


def _is_sign(mark: str) -> bool:
    """Whether the text of a cell is a sign of one's own, as Q or √, rather than words about a contact."""
    return bool(mark) and width(mark) <= _WIDEST_SIGN and len(mark.split()) == 1


def has_capitals(layouts: Iterable[Layout]) -> bool:
    """Whether contact calendars have channels in capital letters: only then may a small one be an attempt."""
    return any(
        _LETTERS.fullmatch(text) and not text.islower()
        for layout in layouts
        for _number, cells in layout.rows
        for text in (_mark(cells[at]) for at in layout.days if at < len(cells) and cells[at])
    )


def _tells_attempt(found: Sequence[dict[str, Any]]) -> bool:
    """Whether the words of a cell say that nobody was reached."""
    return bool(found) and read_outcome(found[0].get("note", ""))[0] is Outcome.NOT_REACHED


def _as_capitals(found: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Contacts by small letters, which say nothing of the outcome."""
    return [{name: value for name, value in one.items() if name != "outcome"} for one in found]


def _small_letters_question(mark: str) -> Question:
    """What small letters beside capital ones mean, all of them together."""
    return Question(
        question_key("value", "contacts", "small-letters"),
        _("What do small letters in the contact calendar mean, as “{text}”?").format(text=plain(mark)),
        (
            Choice(_ATTEMPT, _("an attempt: nobody was reached")),
            Choice(_CONTACT, _("the same as capital letters")),
            keep_in_notes(),
            Choice(LEAVE_OUT, _("leave it out")),
        ),
        suggested=_ATTEMPT,
        remembered=True,
    )


def _of_letter(letter: str) -> dict[str, Any]:
    """A small letter may be an attempt."""
    channel = {"channel": Channel(letter.upper())}
    return channel if letter.isupper() else {**channel, "outcome": Outcome.NOT_REACHED}


def _question(mark: str) -> Question:
    """What a sign means; of words about contacts, all of them together, by which channel they were."""
    is_sign = _is_sign(mark)
    key = question_key("value", "contacts", "channel", mark) if is_sign else question_key("value", "contacts", "words")
    text = (
        _("What does “{text}” in the contact calendar mean?").format(text=plain(mark))
        if is_sign
        else _("By which channel were contacts of which the contact calendar has words alone?")
    )
    return Question(
        key,
        text,
        (
            *(Choice(channel.value, term(channel)) for channel in Channel),
            keep_in_notes(),
            Choice(LEAVE_OUT, _("leave it out")),
        ),
        samples=() if is_sign else (plain(mark[:_LONGEST_SAMPLE]),) if mark else (),
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
        text, done_on = _without_kept_mark(promise["text"])
        text, assumed = strip_assumed_mark(text)
        due = date.fromisoformat(promise["due"])
        values |= {"promise": text, "promise_due": due, "promise_assumed": assumed}
        values |= {"promise_done": done_on} if done_on else {}
    return values | ({"note": note} if note else {})


def _without_kept_mark(text: str) -> tuple[str, date | None]:
    """A promise's text without a mark with an ISO day, in any language, at its beginning; and the day."""
    for mark in (*in_every_language(" (kept {day})"), *in_every_language(" (received {day})")):
        before, after = mark.strip().split("{day}")
        found = re.match(rf"\s*{re.escape(before)}(\d{{4}}-\d\d-\d\d){re.escape(after)}\s*", text)
        if found:
            return text[found.end() :], date.fromisoformat(found[1])
    return text, None


@cache
def _line() -> re.Pattern[str]:
    channels = "|".join(re.escape(text) for one in Channel for text in in_every_language(english_term(one)))
    outcomes = "|".join(re.escape(text) for text in in_every_language("(not reached)"))
    return re.compile(rf"{_TIME}(?P<channel>{channels})(?: (?P<outcome>{outcomes}))?(?:[:：]\s*(?P<note>.*))?")
