"""The line that is being typed: its meaning with the answers given so far, the open question, and the effect of an
answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from os.path import commonprefix
from typing import Protocol

from rmtui.comparing import name_key
from rmtui.entry.line import EntryPromise
from rmtui.entry.names import KnownClient, NameIndex
from rmtui.entry.questions import Answer, Question, channel_question, question_about
from rmtui.entry.reading import Reading
from rmtui.entry.word_changes import keeping_text, with_kept_name
from rmtui.errors import BadInput
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.own_words import own_words
from rmtui.records.client import Client


class LineBook(Protocol):
    """The book that a line is for, and what answers change in it; what cannot be changed it says itself."""

    @property
    def names(self) -> NameIndex:
        """The clients' names."""

    def client(self, id: str) -> Client | None:
        """The client of an id, where it is there."""

    def add_client(self, name: str, stage: str, today: date) -> str:
        """Add somebody by name; the id, or "" where that could not be."""

    def add_promise(self, client: str, promise: EntryPromise, today: date) -> None:
        """Promise something to a client, by id, without a contact."""

    def add_day_note(self, text: str, today: date) -> None:
        """Write a note for the day."""

    def keep_name(self, client: Client, name: str, *, of_contact_person: bool) -> None:
        """Let a name mean a client, or a contact person there, in every line."""

    def add_word(self, word: str, channel: str, today: date) -> None:
        """Let a word mean a channel (its letter) in every line."""


class _Offer(NamedTuple):
    """An offer made after a question was answered, and the effect of accepting it."""

    question: Question
    take: Callable[[Answer], None]


class LineReader:
    """Reads one line after the other. A line is parsed once, however often it is shown."""

    ALWAYS = 0
    """The answer that keeps a name, where that is offered."""

    def __init__(
        self, book: LineBook, read: Callable[[str, date, NameIndex], Reading], today: Callable[[], date]
    ) -> None:
        """`today`: the day that 昨天 is counted from."""
        self._book, self._read, self._today = book, read, today
        self._chosen: dict[str, tuple[str, bool]] = {}
        """By a text that may mean several clients, or nobody yet, the id of the one that was chosen, and whether it is
        the name of a contact person there.
        """
        self._offer: _Offer | None = None
        self._offered: set[str] = set()
        """The names that were offered to be kept."""
        self._names: tuple[object, NameIndex] = (None, NameIndex(()))
        self._reading: tuple[object, Reading] = (None, Reading("", None))
        self._question: tuple[object, Question | None] = (None, None)

    @property
    def names(self) -> NameIndex:
        """The clients' names, with the choices made for this line."""
        names = self._book.names
        state = (names, *self._chosen.items())
        if self._names[0] != state:
            for text, (client, is_person) in self._chosen.items():
                names = names.with_name(text, client, of_contact_person=is_person)
            self._names = state, names
        return self._names[1]

    def read(self, line: str) -> Reading:
        """What a line means."""
        state = (line, self._today(), self.names)
        if self._reading[0] != (state, own_words()):
            self._reading = (state, own_words()), self._read(*state)
        return self._reading[1]

    def known(self, line: str) -> Reading:
        """What was read last, as far as the line is the same: while one types, its end is not read yet."""
        reading = self._reading[1]
        typed = reading.line[reading.offset :]
        same = reading.offset + len(commonprefix((typed, line)))  # noqa: RUF071 - characters are meant
        if same == len(reading.line) == len(line) + reading.offset:
            return reading
        is_same = reading.error is not None and reading.error.span is not None and reading.error.span[1] <= same
        parts = tuple(part for part in reading.parts if part.end <= same)
        return Reading(line, None, reading.error if is_same else None, parts, offset=reading.offset)

    def question(self, line: str) -> Question | None:
        """What has to be asked before the line can be written."""
        reading = self.read(line)
        if self._question[0] is not reading:
            self._question = reading, question_about(reading, self._today(), self.names)
        return self._question[1]

    @property
    def offer(self) -> Question | None:
        """What may be asked besides, once a question was answered."""
        return self._offer and self._offer.question

    def open_question(self, line: str) -> Question | None:
        """What is asked about the line, or offered besides."""
        question = self.question(line)
        return self._offer.question._replace(goes_on=question is not None) if self._offer else question

    def drop_offer(self) -> None:
        """Withdraw the offer: it was not answered."""
        self._offer = None

    def choose(self, text: str, client: str) -> None:
        """Let a text mean a client, by id."""
        self._chosen[text] = client, False

    def keep_choices(self, lines: Iterable[str]) -> None:
        """Forget the choices about texts that are in none of these lines."""
        lines = [*lines]
        self._chosen = {text: chosen for text, chosen in self._chosen.items() if any(text in line for line in lines)}

    def answer(self, line: str, place: int) -> str:
        """Take an answer of the question that is asked; the line with it, "" where nothing of it is left to write."""
        if self._offer:
            offer, self._offer = self._offer, None
            offer.take(offer.question.answers[place])
            return line
        question = self.question(line)
        if question is None:
            return line
        answer = question.answers[place]
        if answer.line is not None:
            return answer.line[self.read(line).offset :]
        if answer.promise and answer.client:
            self._book.add_promise(answer.client.id, answer.promise, self._today())
            return ""
        if answer.day_note:
            self._book.add_day_note(answer.day_note, self._today())
            return ""
        if answer.client:
            self._chosen[question.name] = answer.client.id, answer.is_contact_person
            self._offer_to_keep(question.name, answer.client, of_contact_person=answer.is_contact_person)
        elif answer.stage:
            if added := self._book.add_client(question.name, answer.stage, self._today()):
                self._chosen[question.name] = added, False
        elif answer.word:
            word, day = answer.word, self._today()
            self._offer = _Offer(channel_question(word), lambda one: self._book.add_word(word, one.channel, day))
        return line

    def _offer_to_keep(self, name: str, known: KnownClient, *, of_contact_person: bool) -> None:
        """Offer once to keep a name, unless the client has it already or it may be somebody else's."""
        client = self._book.client(known.id)
        if client is None or name_key(name) in (*self._offered, *map(name_key, known.full_names)):
            return
        self._offered.add(name_key(name))
        try:
            with_kept_name(client, name, self._book.names, self._today(), of_contact_person=of_contact_person)
        except BadInput:
            return
        answers = (Answer(_("always")), Answer(_("only here")))
        text = keeping_text(known, name, of_contact_person=of_contact_person)

        def take(answer: Answer) -> None:
            if answer is answers[self.ALWAYS]:
                self._book.keep_name(client, name, of_contact_person=of_contact_person)

        self._offer = _Offer(Question(text, name, answers), take)
