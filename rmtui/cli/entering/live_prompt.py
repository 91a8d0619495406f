"""The lines of the end-of-day prompt, by prompt_toolkit: each part in its colour while one types, what is understood
beneath, and what is unclear a question that digits answer.
"""

from __future__ import annotations

import asyncio
import time
from bisect import bisect_right
from functools import cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Any

from prompt_toolkit.application import Application, get_app_session, run_in_terminal
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition, is_done
from prompt_toolkit.formatted_text import ANSI, to_formatted_text
from prompt_toolkit.history import InMemoryHistory
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import (
    BufferControl,
    ConditionalContainer,
    Dimension,
    FormattedTextControl,
    HSplit,
    Layout,
    Window,
)
from prompt_toolkit.layout.processors import Processor, Transformation, TransformationInput
from prompt_toolkit.layout.utils import explode_text_fragments
from prompt_toolkit.output.vt100 import Vt100_Output
from prompt_toolkit.utils import suspend_to_background_supported

from rmtui.cli.entering.prompt import PROMPT, Typed
from rmtui.cli.entering.terminal_line_book import TerminalLineBook
from rmtui.cli.terminal.part_marks import code_of, marked_spans
from rmtui.entry.cautions import cautions, moment_of
from rmtui.entry.grammar_help import grammar_hint
from rmtui.entry.line_reader import LineReader
from rmtui.entry.looks import Tone
from rmtui.entry.name_completion import NameCompleter
from rmtui.entry.names import half_width
from rmtui.entry.preview_text import name_pieces, preview_lines
from rmtui.entry.reading import read_line
from rmtui.errors import RmtuiError
from rmtui.fit_text import breaks
from rmtui.language import _
from rmtui.plain import NO_BREAK, plain, plain_characters, typed_lines
from rmtui.store.entry_warnings import entry_sale_warnings
from rmtui.system import on_termination

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from datetime import date

    from prompt_toolkit.formatted_text import StyleAndTextTuples
    from prompt_toolkit.key_binding import KeyPressEvent

    from rmtui.cli.context import Context
    from rmtui.entry.looks import Look, Pieces
    from rmtui.entry.names import NameIndex
    from rmtui.entry.reading import Reading

_NUMBER_SIGNS = frozenset("0123456789-/.:月日号点年")
"""What goes on with a digit to a number, a day or a time."""
_IN_ONE_GO = 1.0
"""Seconds between the digits of a number; whoever has looked at what an answer did goes on with the line."""
_LEAST_BENEATH = 2
"""Rows beneath the line, so that it stays where it is while a short reading comes and goes."""


class _Interrupted(Exception):
    """Ctrl+C was pressed, or the process is to end: a KeyboardInterrupt would take the event loop with it."""


class LivePrompt:
    """A `Prompt`."""

    def __init__(self, context: Context, commands: Collection[str], print_help: Callable[[], None]) -> None:
        """`commands`: lines that are none of entry."""
        self._context, self._commands, self._print_help = context, commands, print_help
        self._clients = context.book().clients()
        self._book = TerminalLineBook(context, context.book().names(), self._tell)
        self._reader = LineReader(self._book, self._read, context.follow_clock)
        self._completer = NameCompleter()
        self._question = ""
        """What is asked in the place of a line."""
        self._asking = False
        """Whether digits answer the question about the line."""
        self._message = ""
        """What an answer did."""
        self._answered: tuple[str, str, float] | None = None
        """The line before its last question was answered, the digit that did, and when; until something is typed."""
        self._begun = ""
        """What the next line begins with."""
        self._was_written = False
        """Whether an answer was written in the place of the line just now: an Enter behind it, as behind every other
        answer, does not end the day.
        """
        self._is_ended = False
        self._buffer = Buffer(
            multiline=False, history=InMemoryHistory(), on_text_changed=lambda _buffer: self._begin_anew()
        )
        self._app: Application[str | list[str]] = self._made_app()
        self._loop = asyncio.new_event_loop()
        self._loop.set_exception_handler(self._fail)
        on_termination(self._loop, self._end)

    def line(self) -> Typed:
        book = self._context.book()
        self._clients, self._book.names = book.clients(), book.names()
        typed = self._run("")
        if isinstance(typed, list):
            return Typed("", self._reader.names, pasted=tuple(typed))
        reading = self._reader.read(typed)
        return Typed(typed.strip(), self._reader.names, None if reading.entry else reading.error)

    def ask(self, question: str) -> str:
        answer = self._run(question)
        return (answer if isinstance(answer, str) else " ".join(answer)).strip()

    @property
    def unfinished(self) -> str:
        return self._buffer.text.strip()

    def close(self) -> None:
        self._loop.close()

    def _run(self, question: str) -> str | list[str]:
        self._question = question
        self._buffer.reset()
        self._begin_anew()
        self._buffer.insert_text(self._begun)
        self._begun = ""
        try:
            typed = self._loop.run_until_complete(
                self._app.run_async(pre_run=self._end_if_due, set_exception_handler=False)
            )
        except _Interrupted:
            raise KeyboardInterrupt from None
        self._buffer.reset()
        return typed

    def _end(self) -> None:
        """The terminal is closed, or the process is to end."""
        self._is_ended = True
        if self._app.is_running:
            self._end_if_due()

    def _end_if_due(self) -> None:
        if self._is_ended and not self._app.is_done:
            self._app.exit(exception=_Interrupted())

    def _fail(self, _loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """A defect ends the prompt, which keeps the line, instead of being printed over it."""
        if self._app.is_running and not self._app.is_done:
            self._app.exit(exception=context.get("exception") or RuntimeError(context["message"]))

    # What is shown

    def _made_app(self) -> Application[str | list[str]]:
        output = get_app_session().output
        if isinstance(output, Vt100_Output):
            output.enable_cpr = False  # the answer of the terminal would be mixed with what is typed ahead
        line = Window(
            BufferControl(self._buffer, input_processors=[_Marks(self._styled_spans)]),
            wrap_lines=True,
            dont_extend_height=True,
            get_line_prefix=self._prefix,
        )
        beneath = Window(
            FormattedTextControl(self._beneath), height=Dimension(min=_LEAST_BENEATH), dont_extend_height=True
        )
        is_line = Condition(lambda: not self._question)
        return Application(
            Layout(HSplit([line, ConditionalContainer(beneath, is_line & ~is_done)])),
            key_bindings=self._key_bindings(),
            include_default_pygments_style=False,
            output=output,
        )

    def _prefix(self, row: int, wrapped: int) -> StyleAndTextTuples:
        if row or wrapped:
            return [("", "" if self._question else " " * len(PROMPT))]
        return [("", plain(self._question).rstrip() + " " if self._question else PROMPT)]

    def _styled_spans(self, line: str) -> Iterator[tuple[int, int, str]]:
        if not self._question and not self._is_command(line):
            reading = self._reader.read(line)
            for start, end, look in marked_spans(reading.parts, reading.error.span if reading.error else None):
                yield start, end, _style(look)

    def _beneath(self) -> StyleAndTextTuples:
        """The lines beneath the one that is typed, broken between words where the terminal ends."""
        width = max(self._app.output.get_size().columns, 2)
        rows: StyleAndTextTuples = []
        for pieces in self._lines_beneath():
            shown = [(_style(look), plain(text)) for text, look in pieces]
            whole = "".join(text for _look, text in shown)
            characters = [(style, " " if one == NO_BREAK else one) for style, text in shown for one in text]
            for start, end in pairwise((0, *breaks(whole, width), len(whole))):
                rows += [*characters[start:end], ("", "\n")]
        return rows[:-1]

    def _lines_beneath(self) -> Iterator[Pieces]:
        line, today = self._buffer.text, self._context.today
        if self._message:
            yield [(self._message, Tone.HINT)]
        if not line.strip():
            yield [(grammar_hint(), Tone.HINT)]
            yield [(_("Tab completes a name, F1 shows how a line is written."), Tone.HINT)]
        elif (choice := self._completer.last(line, self._buffer.cursor_position)) and len(choice.candidates) > 1:
            yield name_pieces(choice)
        elif not self._is_command(line):
            for caution in self._cautions(line):
                yield [(caution, Tone.DOUBT)]
            yield from preview_lines(
                self._reader.read(line), self._reader.open_question(line), today, asking=self._asking, keeps=True
            )

    def _cautions(self, line: str) -> Iterator[str]:
        """What to mind about the clients of the line, and its sales."""
        reading = self._reader.read(line)
        entry, who = reading.entry, [known.id for known in reading.clear.clients] if reading.clear else []
        moment = moment_of(entry, self._context.today, self._context.moment()) if entry else None
        yield from cautions(who, self._clients, entry.channel if entry else None, moment).splitlines()
        for warning in entry_sale_warnings(entry, self._context.book()) if entry else ():
            yield f"! {warning}"

    # What keys do

    def _key_bindings(self) -> KeyBindings:
        keys, is_line = KeyBindings(), Condition(lambda: not self._question)
        asking = Condition(lambda: self._asking)
        is_empty = Condition(lambda: not self._buffer.text)
        keys.add("enter")(lambda _event: self._enter())
        keys.add("c-c")(lambda event: event.app.exit(exception=_Interrupted()))
        keys.add("<sigint>")(lambda event: event.app.exit(exception=_Interrupted()))
        keys.add("c-d", filter=is_empty)(lambda event: event.app.exit(exception=EOFError()))
        keys.add("tab", filter=is_line)(lambda _event: self._complete(1))
        keys.add("s-tab", filter=is_line)(lambda _event: self._complete(-1))
        keys.add("f1", filter=is_line)(lambda _event: run_in_terminal(self._print_help))
        keys.add("escape", filter=asking, eager=True)(lambda _event: self._begin_anew())
        keys.add(Keys.Any, filter=asking)(self._answer)
        keys.add(Keys.Any, filter=Condition(lambda: self._answered is not None))(self._go_on)
        keys.add(Keys.BracketedPaste)(self._paste)
        if suspend_to_background_supported():
            keys.add("c-z")(lambda event: event.app.suspend_to_background())
        return keys

    def _enter(self) -> None:
        """Ask what is open; enter a line that is clear, or whose question is left open by a second Enter."""
        line = self._buffer.text
        if self._was_written and not line:
            self._was_written = False
            return
        is_entry = not self._question and line.strip() and not self._is_command(line)
        if is_entry and (not self._asking or self._reader.offer) and self._reader.question(line):
            self._reader.drop_offer()
            self._asking = True
            return
        if not self._question:
            self._buffer.append_to_history()
        self._app.exit(result=line)

    def _answer(self, event: KeyPressEvent) -> None:
        """Take the answer of a digit, and go on with the next question, if there is one; else type the character."""
        before = self._buffer.text
        question, sign = self._reader.open_question(before), half_width(event.data)
        digit = int(sign) if sign and sign in "123456789" else 0
        if not question or not 0 < digit <= len(question.answers):
            self._buffer.insert_text(event.data)
            return
        self._message = ""
        try:
            line = self._reader.answer(before, digit - 1)
        except RmtuiError as refusal:
            self._message, self._asking = str(refusal), False
            return
        message = self._message
        if line != self._buffer.text:
            self._buffer.document = Document(line)
        self._message, self._was_written = message, not line
        self._asking = self._reader.open_question(self._buffer.text) is not None
        self._answered = None if self._asking or not line else (before, event.data, time.monotonic())

    def _go_on(self, event: KeyPressEvent) -> None:
        """Type a character behind an answer. Where both are a number, 28, or a day, 1-, typed in one go, they begin the
        next line: the answer was none, and the line stays open.
        """
        (line, digit, when), self._answered = self._answered or ("", "", 0.0), None
        is_number = half_width(event.data) in _NUMBER_SIGNS and time.monotonic() - when < _IN_ONE_GO
        if not is_number or not self._buffer.document.is_cursor_at_the_end:
            self._buffer.insert_text(event.data)
            return
        self._begun = digit + event.data
        self._reader.keep_choices(())
        self._app.exit(result=line)

    def _complete(self, step: int) -> None:
        buffer, names = self._buffer, self._reader.names
        chosen = self._completer.next(buffer.text, buffer.cursor_position, self._context.today, names, step)
        if chosen:
            self._completer.take(chosen)
            buffer.document = Document(chosen.line, len(chosen.up_to_cursor))
            self._reader.choose(plain(chosen.chosen.name), chosen.chosen.id)

    def _paste(self, event: KeyPressEvent) -> None:
        """A line is inserted; several are shown before any is written."""
        lines = typed_lines(event.data)
        if self._question or len(lines) < 2:
            self._buffer.insert_text(" ".join(lines))
            return
        before, after = self._buffer.document.text_before_cursor, self._buffer.document.text_after_cursor
        self._buffer.document = Document()
        self._app.exit(result=typed_lines(f"{before}{event.data}{after}"))

    def _read(self, line: str, today: date, names: NameIndex) -> Reading:
        return read_line(line, today, names, self._context.latest())

    def _tell(self, message: str) -> None:
        self._message = message

    def _begin_anew(self) -> None:
        """The line is another one, or its question is not answered."""
        self._asking, self._message, self._answered, self._was_written = False, "", None, False
        self._reader.drop_offer()
        self._reader.keep_choices([self._buffer.text])

    def _is_command(self, line: str) -> bool:
        return line.strip().lower() in self._commands


class _Marks(Processor):
    """Shows each part of a line in its style where it stands, and what would act on the terminal as marks."""

    def __init__(self, spans: Callable[[str], Iterator[tuple[int, int, str]]]) -> None:
        self._spans = spans

    def apply_transformation(self, transformation_input: TransformationInput) -> Transformation:
        line = transformation_input.document.text
        shown = plain_characters(line)
        styles = [style for style, *_text in explode_text_fragments(transformation_input.fragments)]
        for start, end, style in self._spans(line):
            styles[start:end] = [f"{style} {under}" for under in styles[start:end]]
        places = [0, *accumulate(map(len, shown))]
        return Transformation(
            [*zip(styles, shown, strict=False)],
            source_to_display=lambda at: places[min(at, len(line))],
            display_to_source=lambda at: bisect_right(places, at) - 1,
        )


def _style(look: Look) -> str:
    """prompt_toolkit's words for a look."""
    return _style_of(code_of(look) or "0")


@cache
def _style_of(code: str) -> str:
    return to_formatted_text(ANSI(f"\x1b[{code}mx"))[0][0]
