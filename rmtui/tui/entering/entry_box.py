"""The input of a line of entry, with the cautions about its clients above it and a preview of its meaning beneath."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from textual import getters
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Input

from rmtui.entry.behind_name import ask_whom
from rmtui.entry.cautions import cautions, moment_of
from rmtui.entry.grammar_help import grammar_hint
from rmtui.entry.line import Entry
from rmtui.entry.line_reader import LineReader
from rmtui.entry.names import KnownClient, NameIndex
from rmtui.entry.preview_text import name_pieces, preview_lines
from rmtui.entry.reading import Reading, read_line
from rmtui.entry.times import latest_time
from rmtui.errors import Unsorted
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.events import UnsortedLine
from rmtui.tui.entering.desk_line_book import DeskLineBook
from rmtui.tui.entering.entry_field import EntryField
from rmtui.tui.entering.lines_field import LinesField
from rmtui.tui.entering.preview import lines_content, pieces_content, sale_cautions
from rmtui.tui.frame.book_app import BookApp
from rmtui.tui.frame.draft import Draft
from rmtui.tui.frame.snapshot import EMPTY_SNAPSHOT, Snapshot
from rmtui.tui.widgets.notice import Notice


class EntryBox(Vertical, Draft):
    """Keeps every submitted line until its screen confirms that it is written."""

    app = getters.app(BookApp)
    snapshot: reactive[Snapshot] = reactive(EMPTY_SNAPSHOT, init=False)

    @dataclass
    class Parsed(Message):
        """Enter was pressed on a line that was understood as `entry`."""

        box: EntryBox
        line: str
        entry: Entry
        replaces: UnsortedLine | None = None
        """The unsorted line that it corrects."""

    @dataclass
    class Unparsed(Message):
        """Enter was pressed on a line that was not understood, for the reason `why`."""

        box: EntryBox
        line: str
        why: Unsorted
        replaces: UnsortedLine | None = None
        """The unsorted line that it corrects."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = LineReader(DeskLineBook(lambda: self.app), self._read, lambda: self._day(self._correcting))
        self._submitted: list[str] = []
        """Lines that were submitted and are not written yet."""
        self._message = ""
        """Shown while nothing is typed: what the last line did."""
        self._correcting: UnsortedLine | None = None
        """The unsorted line that is in the field."""
        self._replaced: dict[str, UnsortedLine] = {}
        """By submitted line, the unsorted line that it corrects."""
        self._discreet_client: str | None = None
        """As the app had it when the field was filled."""
        self._aside: tuple[str, UnsortedLine | None] = ("", None)
        """The line begun before the discreet view, which waits for its end, and what it corrects."""

    def compose(self) -> ComposeResult:
        yield Notice(id="cautions")
        yield EntryField(self._lines, hint=grammar_hint(), id="entry")
        yield Notice(id="echo", always=True)

    @property
    def field(self) -> EntryField:
        return self.query_one(EntryField)

    @property
    def unwritten(self) -> list[str]:
        """What is typed and not in the book."""
        unchanged = self._correcting and plain(self._correcting.line).strip()  # it waits in the book as it is
        not_typed = ("", unchanged, self.field.prefill.strip())
        return [
            line.strip()
            for line in (*self._submitted, self.field.value, self._aside[0])
            if line.strip() not in not_typed
        ]

    @property
    def is_correcting(self) -> bool:
        """Whether the field holds an unsorted line, which counts for its own day."""
        return self._correcting is not None

    @property
    def corrected(self) -> dict[str, UnsortedLine]:
        """By typed line, the unsorted line that it corrects."""
        begun = ((self.field.value, self._correcting), self._aside)
        here = {line: replaces for line, replaces in begun if replaces}
        return {line.strip(): replaces for line, replaces in {**self._replaced, **here}.items()}

    def on_mount(self) -> None:
        self.app.done.subscribe(self, self._clear_message)

    def watch_snapshot(self, snapshot: Snapshot) -> None:
        self.field.snapshot = snapshot
        self._preview()

    @property
    def message(self) -> str:
        """What the last line did."""
        return self._message

    def start(self, client: KnownClient, channel: str, day: str = "", topic: str = "") -> bool:
        """Begin a line about a client. False if another is typed already, which stays as it is.

        `day` is the day as it is written in the line; "" for today. The note goes before a `topic`.
        """
        if not self.field.is_untouched:
            return False
        self._correcting = None
        name = plain(client.display_name)
        self._lines.choose(plain(client.name), client.id)
        self.field.prefill = " ".join(part for part in (day, name, channel) if part) + " "
        begun = len(self.field.prefill)
        if topic:
            self.field.prefill += f" #{topic}"
        self.field.value = self.field.prefill
        self.field.cursor_position = begun
        return True

    @property
    def begun_about(self) -> str:
        """The names of the clients of the line in the field; the line itself where it names nobody."""
        clear = self._lines.read(self.field.value).clear
        names = (plain(known.display_name) for known in clear.clients) if clear else ()
        return _(", ").join(names) or plain(self.field.value.strip())

    def clear_prefill(self) -> None:
        """Clear the field, if nothing was added to what was put there; what is typed next is a line of its own."""
        if self.field.is_untouched:
            self._correcting = None
            self.field.value = ""
            self._preview()

    def correct(self, line: UnsortedLine) -> bool:
        """Put an unsorted line into the field to be corrected. False if another line is typed already."""
        if not self.field.is_untouched:
            return False
        self._correcting = line
        self.field.prefill = self.field.value = plain(line.line)
        self.field.cursor_position = len(self.field.value)
        return True

    def written(self, line: str, message: str) -> None:
        """A line is written; `message` says what it did."""
        self._submitted.remove(line)
        self._replaced.pop(line, None)
        self._lines.keep_choices(self.unwritten)
        self._message = message
        self._preview()

    def give_back(self, line: str, *, as_new: bool = False) -> None:
        """A line could not be written: put it back into the field, before what was typed since.

        `as_new`: the unsorted line that it corrected is not there any more.
        """
        self._submitted.remove(line)
        replaces = self._replaced.pop(line, None)
        self._correcting = self._correcting if as_new else replaces or self._correcting
        self.field.value = f"{line} {self.field.value}".rstrip()
        self.field.cursor_position = len(self.field.value)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.field.drop_prefill()
        self._lines.keep_choices([*self.unwritten, event.value])

    def on_lines_field_understood(self, event: LinesField.Understood) -> None:
        event.stop()
        self._preview()

    def on_entry_field_completed(self, event: EntryField.Completed) -> None:
        event.stop()
        self._lines.choose(plain(event.client.name), event.client.id)
        self._preview()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if event.value.strip():
            self._submitted.append(event.value)
            if self._correcting:
                self._replaced[event.value], self._correcting = self._correcting, None
            self._submit(event.value)
            if not self.field.value:
                self.field.prefill = ""  # what is typed next is typed whole

    def _clear_message(self, _done: str) -> None:
        """Clear the message: something else changed in the book."""
        self._message = ""
        if self._discreet_client != self.app.discreet_client:
            self._change_discreet_client()
        self._preview()

    def _change_discreet_client(self) -> None:
        """The discreet view begins, is of another client, or ends: a line begun before waits out of sight for its end;
        a second one is kept as unsorted.
        """
        before, self._discreet_client = self._discreet_client, self.app.discreet_client
        if self._discreet_client is None and not self._aside[0]:
            return
        line, corrects = ("", None) if self.field.is_untouched else (self.field.value, self._correcting)
        if before is None:
            self._aside = line, corrects
        elif line:
            self.app.do(lambda: self.app.writer.unsorted.keep_unfinished([line], {line: corrects} if corrects else {}))
        self._correcting, self.field.prefill, self.field.value = None, "", ""
        if self._discreet_client is None:
            (self.field.value, self._correcting), self._aside = self._aside, ("", None)
            self.field.cursor_position = len(self.field.value)

    def _submit(self, line: str) -> None:
        replaces = self._replaced.get(line)
        reading = self._read(line, self._day(replaces), self._lines.names)
        if reading.entry:
            self.post_message(self.Parsed(self, line, reading.entry, replaces))
        elif reading.error:
            self.post_message(self.Unparsed(self, line, reading.error, replaces))

    def _read(self, line: str, today: date, names: NameIndex) -> Reading:
        """A line; of one begun for the person, asks whom it is about where others are named next."""
        latest = latest_time(today, self.app.clock())
        reading, begun = read_line(line, today, names, latest), self.field.prefill
        is_begun = begun and line.startswith(begun) and not self._correcting and line not in self._replaced
        return ask_whom(reading, begun, today, names, alone=True) if is_begun else reading

    def _day(self, line: UnsortedLine | None) -> date:
        """The day that 昨天 is counted from: today, or for an unsorted line the day it was first typed."""
        return line.on if line else self.snapshot.today

    def _preview(self) -> None:
        meaning, cautions_text = Content(self._message), ""
        if self._correcting:
            text = _("What is typed here sorts “{line}”. Esc leaves that line as it is.")
            meaning = Content(text.format(line=plain(self._correcting.line)))
        if self.field.value.strip():
            meaning, cautions_text = self._preview_line()
        if (choice := self.field.completing) and len(choice.candidates) > 1:
            meaning = pieces_content(name_pieces(choice))
        self.query_one("#echo", Notice).update(meaning, steady=bool(self.field.value.strip()) and self.field.is_steady)
        self.query_one("#cautions", Notice).update(cautions_text)

    def _preview_line(self) -> tuple[Content, str]:
        """What the line means, and the cautions about the clients named in it."""
        field, today = self.field, self.snapshot.today
        reading = self._lines.read(field.value)
        meaning = lines_content(preview_lines(reading, field.question, today, asking=field.asking, keeps=True))
        if reading.clear is None:
            return meaning, ""
        who = [known.id for known in reading.clear.clients]
        if reading.entry is None:
            return meaning, cautions(who, self.snapshot.clients)
        moment = moment_of(reading.entry, today, self.app.clock())
        about_clients = cautions(who, self.snapshot.clients, reading.entry.channel, moment)
        return meaning, "\n".join(filter(None, (about_clients, sale_cautions(reading.entry, self.app.book))))
