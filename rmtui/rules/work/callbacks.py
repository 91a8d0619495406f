"""Call-backs 回访: a sample of contacts or new clients, the same for the same book, and the answers counted."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from fractions import Fraction

from rmtui.comparing import folded
from rmtui.currency import base_currency
from rmtui.language import _, ngettext
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.records.callback import Callback
from rmtui.records.client import Client, Stage
from rmtui.records.defaults import CONTACTED_STAGES
from rmtui.records.events import Contact
from rmtui.records.question import Answer, AnswerKind, Question
from rmtui.records.settings import Settings
from rmtui.rules.contact.cadence import resets_cadence
from rmtui.rules.text.answer_text import read_amount_answer, value_text
from rmtui.rules.text.record_text import contact_text
from rmtui.wording import format_day

REST = 90
"""Days in which a client is not asked again."""


class Candidate(NamedTuple):
    """A client who may be drawn, with the contact it would be about."""

    client: str
    contact: str | None = None
    on: date | None = None

    @property
    def key(self) -> str:
        """What the draw goes by."""
        return self.contact or self.client


def contact_candidates(
    contacts: Iterable[Contact], clients: Mapping[str, Client], settings: Settings
) -> list[Candidate]:
    """Of each client who is contacted all conversations, as the cadence has them, in the order given."""
    return [
        Candidate(client, contact.id, contact.on)
        for contact in contacts
        for client in dict.fromkeys(contact.clients)
        if client in clients and clients[client].stage in CONTACTED_STAGES
        if resets_cadence(contact, clients[client], settings)
    ]


def new_client_candidates(clients: Iterable[Client], first: date, last: date) -> list[Candidate]:
    """The clients who began within these days."""
    return [
        Candidate(client.id)
        for client in clients
        if client.stage is Stage.ACTIVE and client.opened_on and first <= client.opened_on <= last
    ]


def draw(
    candidates: Iterable[Candidate],
    known: Iterable[Callback],
    sample: str,
    *,
    size: int,
    today: date,
    seed: str = "",
) -> list[Callback]:
    """The call-backs that a sample of `size` clients still lacks: drawn by a hash of `seed` (by default the sample's
    name) and the record, so that everybody who draws gets the same, and drawing again adds none.

    Each client once, and nobody who was drawn into another sample within `REST` days.
    """
    known = [*known]
    drawn = {one.client for one in known if one.sample == sample}
    resting = {one.client for one in known if one.sample != sample and (today - one.on) < timedelta(days=REST)}
    ranked = sorted(candidates, key=lambda one: _rank(seed or sample, one))
    by_client: dict[str, Candidate] = {}
    for one in ranked:
        if one.client not in drawn | resting:
            by_client.setdefault(one.client, one)
    missing = max(size - len(drawn), 0)
    return [
        Callback(client=one.client, on=today, sample=sample, contact=one.contact, contact_on=one.on)
        for one in [*by_client.values()][:missing]
    ]


def _rank(seed: str, candidate: Candidate) -> str:
    return hashlib.sha256(f"{seed}\0{candidate.key}\0{candidate.client}".encode()).hexdigest()


# Answers


class AnswerCount(NamedTuple):
    """The answers to one question."""

    question: Question
    answered: int
    counts: Mapping[str, int]
    """By answer, of a choice and of yes and no; the usual order first."""
    texts: tuple[str, ...]
    """The answers in full, of a text."""
    mean: Fraction | None
    """Of numbers, and of amounts in the base currency."""


def count_answers(questions: Iterable[Question], all_answers: Iterable[Iterable[Answer]]) -> list[AnswerCount]:
    """The answers to each question."""
    given = [{folded(one.question): one.text for one in answers} for answers in all_answers]
    return [
        _count(question, [answers[name] for answers in given if name in answers])
        for question in questions
        for name in [folded(question.name)]
    ]


def _count(question: Question, answers: list[str]) -> AnswerCount:
    counts: dict[str, int] = {}
    texts: tuple[str, ...] = ()
    mean = None
    if question.kind is AnswerKind.TEXT:
        texts = tuple(answers)
    elif question.kind is AnswerKind.NUMBER:
        numbers = [Fraction(one) for one in answers if one.replace(".", "", 1).isdecimal()]
        mean = sum(numbers, Fraction()) / len(numbers) if numbers else None
    elif question.kind is AnswerKind.AMOUNT:
        found = [amount for one in answers if (amount := read_amount_answer(one))]
        sums = [Fraction(units, 100) for units, currency in found if currency == base_currency()]
        mean = sum(sums, Fraction()) / len(sums) if sums else None
    else:
        usual = question.choices if question.kind is AnswerKind.CHOICE else ("yes", "no")
        counts = {**dict.fromkeys(usual, 0), **Counter(answers)}
    return AnswerCount(question, len(answers), counts, texts, mean)


def about_text(callback: Callback, client: Client | None, contact: Contact | None, today: date) -> str:
    """What a client is asked about: 12 Nov T the note; client since 3 Nov."""
    if contact:
        return f"{format_day(contact.on, today)} {contact.letter} {contact_text(contact, today)}".rstrip()
    if callback.contact:
        return _("a contact that was removed")
    if client and client.opened_on:
        return _("client since {day}").format(day=format_day(client.opened_on, today))
    return ""


def count_lines(count: AnswerCount) -> list[str]:
    """The answers to a question: how often each, the mean of numbers, each text on a line of its own."""
    if count.texts:
        return [plain(text) for text in count.texts]
    if count.mean is not None:
        mean = f"{float(count.mean):,.2f}".rstrip("0").rstrip(".")
        message = ngettext(
            "{mean} on average, of {count} answer", "{mean} on average, of {count} answers", count.answered
        )
        return [message.format(mean=mean, count=count.answered)]
    if count.counts and count.answered:
        return [_(", ").join(f"{plain(value_text(answer))} {number}" for answer, number in count.counts.items())]
    return [_("no answer yet")]
