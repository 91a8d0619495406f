"""Ask a person what a line leaves unclear: which client a name means, which of several days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.cli.entering.terminal_line_book import TerminalLineBook
from rmtui.cli.entering.typed_reply import typed_reply
from rmtui.comparing import name_key
from rmtui.entry.line_reader import LineReader
from rmtui.entry.reading import read_line
from rmtui.language import _

if TYPE_CHECKING:
    from datetime import date

    from rmtui.cli.context import Context
    from rmtui.entry.names import NameIndex
    from rmtui.entry.questions import Question
    from rmtui.entry.reading import Reading
    from rmtui.errors import Unsorted


def ask_which(line: str, error: Unsorted, names: NameIndex, context: Context) -> tuple[str, NameIndex]:
    """The line and the names with the person's answer. Raises `error` where nobody can be asked, or nothing is
    answered.
    """

    def read(one: str, today: date, known: NameIndex) -> Reading:
        return read_line(one, today, known, context.latest())

    reader = LineReader(TerminalLineBook(context, names, context.out), read, lambda: context.today)
    question = reader.question(line)
    if question is None:
        raise error
    line = reader.answer(line, _ask_number(line, error, question, context))
    if reader.offer and reader.offer.name:
        if context.ask(reader.offer.text):
            reader.answer(line, reader.ALWAYS)
    elif reader.offer:
        reader.answer(line, _ask_number(line, error, reader.offer, context))
    return line, reader.names


def _ask_number(line: str, error: Unsorted, question: Question, context: Context) -> int:
    """The index of the answer that the person picks, by its number or its beginning. Raises `error` where none is
    picked.

    A reply that is neither is a line of its own: the error carries it, so that it is not lost.
    """
    context.out(question.text)
    answers = [*enumerate((answer.text for answer in question.answers), 1)]
    shown = answers
    while True:
        for number, text in shown:
            context.out(f"  {number}  {text}")
        reply = _reply(line, error)
        if reply.isdecimal() and 1 <= int(reply) <= len(question.answers):
            return int(reply) - 1
        shown = [(number, text) for number, text in answers if reply and _begins(text, reply)]
        if len(shown) == 1:
            return shown[0][0] - 1
        if not shown and not reply.isdecimal():
            error.reply = reply
            raise error
        if not shown:
            context.out(_("There is no answer {number}.").format(number=reply))


def _reply(line: str, error: Unsorted) -> str:
    """What the person replies. Ctrl+C raises `error`, which tells that: the person wants to leave."""
    try:
        return typed_reply(_("Which one? (number, or Enter to keep the line for later) "), line)
    except EOFError:
        print()
        return ""
    except KeyboardInterrupt:
        print()
        error.is_interrupted = True
        raise error from None


def _begins(text: str, typed: str) -> bool:
    """Whether an answer, or a word of it, begins with what was typed: John A, of John Adams (B, email); 0388."""
    words = name_key(text).replace("(", " ").split()
    return any(" ".join(words[at:]).startswith(name_key(typed)) for at in range(len(words)))
