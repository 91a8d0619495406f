"""Questions that a file leaves open, as data: a terminal asks them, a file answers them, the desk shows them.

A plan is made with the answers that are there. What is not answered is left out, or kept in a note, and nothing is
guessed; so a plan is made again with every further answer, until there is no question left.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any
from zlib import crc32

from rmtui.comparing import folded
from rmtui.language import _
from rmtui.named_tuple import NamedTuple

NOTE, LEAVE_OUT, NEW = "note", "leave-out", "new"
"""Answers: keep the text in the notes, leave it out, another client."""


class Choice(NamedTuple):
    """One of the answers to choose from."""

    answer: str
    text: str


def keep_in_notes() -> Choice:
    """The answer by which a text is kept in the notes."""
    return Choice(NOTE, _("keep it in the notes"))


class SideBySide(NamedTuple):
    """The subject of a question, in columns beside each other: file and book, or a column and the names."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    differing: frozenset[int] = frozenset()
    """The places of the rows whose values contradict each other."""

    def joined(self, other: SideBySide | None) -> SideBySide:
        """With the rows of another table under the same headings that this one has not."""
        rows = other.rows if other and other.headings == self.headings else ()
        return self._replace(rows=tuple(dict.fromkeys((*self.rows, *rows))))


class Question(NamedTuple):
    """A question to a person, asked once however often it comes up."""

    key: str
    """The same for the same question of another file: remembered answers are found by it."""
    text: str
    choices: tuple[Choice, ...]
    samples: tuple[str, ...] = ()
    """What stands in the file, three at most."""
    cases: int = 1
    """How many rows or cells it is about."""
    more: tuple[Choice, ...] = ()
    """Answers that are seldom meant: every other field."""
    compared: SideBySide | None = None
    suggested: str = ""
    """The answer that is likely, "" for none."""
    remembered: bool = False
    """Whether the answer holds for other files, too."""
    follows: bool = False
    """Whether it comes up only where what is suggested for another is answered."""
    is_of_cells: bool = True
    """Whether it asks what columns or cells mean, and not who is meant."""
    reads: Callable[[str], Any] | None = None
    """Reads an answer that is none of the choices. ValueError and BadInput where it cannot be one."""

    @property
    def kept_as(self) -> str:
        """The key by which the book remembers its answer; one about a person names nobody."""
        return self.key if self.is_of_cells else f"who/{crc32(self.key.encode()):08x}"


class Answers:
    """The answers that were given, and the questions that are still open."""

    def __init__(self, given: Mapping[str, str]) -> None:
        self.given = dict(given)
        self.open: dict[str, Question] = {}
        self.used: dict[str, str] = {}
        """The answers that questions of this file were answered with, to be remembered for others."""

    def ask(self, question: Question) -> str | None:
        """The answer to a question; None where there is none yet."""
        answer = self.given.get(question.key)
        if answer is None and not question.is_of_cells:
            known = self.given.get(question.kept_as)
            answer = next((one.answer for one in question.choices if one.answer == known), None)
        if answer is None:
            asked = self.open.get(question.key)
            if asked:
                samples = tuple(dict.fromkeys((*asked.samples, *question.samples)))[:3]
                compared = asked.compared and asked.compared.joined(question.compared)
                question = asked._replace(cases=asked.cases + question.cases, samples=samples, compared=compared)
            self.open[question.key] = question
        elif question.remembered:
            self.used[question.key] = answer
        return answer


def next_questions(questions: Iterable[Question]) -> list[Question]:
    """The questions to ask before the plan is made again: who is meant is asked only once it is known what the
    cells mean.
    """
    open_ones = [one for one in questions if not one.follows]
    return [one for one in open_ones if one.is_of_cells] or open_ones


def question_key(*parts: str) -> str:
    """The key of a question, from what it is about."""
    return "/".join(folded(part).strip().replace("/", " ") for part in parts)
