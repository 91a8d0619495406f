"""The box a line of entry is typed into: beneath it what the line would mean, above it what to be careful about."""

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

from rmtui.entry.grammar import AmbiguousName, UnclearDay, parse
from rmtui.entry.line import Entry
from rmtui.entry.names import KnownClient, NameIndex
from rmtui.errors import Unsorted
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.events import UnsortedLine
from rmtui.tui.entering.completion import described
from rmtui.tui.entering.entry_field import EntryField
from rmtui.tui.entering.preview import GRAMMAR, cautions, echo, moment_of
from rmtui.tui.frame.ask_choice import AskChoice
from rmtui.tui.frame.book_app import BookApp
from rmtui.tui.frame.draft import Draft
from rmtui.tui.frame.snapshot import EMPTY_SNAPSHOT, Snapshot
from rmtui.tui.widgets.notice import Notice
from rmtui.wording import long_day


class EntryBox(Vertical, Draft):
    """Keeps what is typed until the desk says that it is written."""

    app = getters.app(BookApp)
    snapshot: reactive[Snapshot] = reactive(EMPTY_SNAPSHOT, init=False)

    @dataclass
    class Parsed(Message):
        """Enter was pressed on a line that means this."""

        box: EntryBox
        line: str
        entry: Entry
        sorts: UnsortedLine | None = None
        """The unsorted line that it is in the place of."""

    @dataclass
    class Unparsed(Message):
        """Enter was pressed on a line that means nothing yet, and why."""

        box: EntryBox
        line: str
        why: Unsorted
        corrects: UnsortedLine | None = None
        """The unsorted line that it is in the place of."""

    def __init__(self) -> None:
        super().__init__()
        self._meant: dict[str, str] = {}
        """Which client was picked for a text that may mean several."""
        self._entered: list[str] = []
        """Lines that Enter was pressed on and that are not written yet."""
        self._said = ""
        """What is told while nothing is typed."""
        self._begun = ""
        """What the desk typed for the person, who may not have gone on from there."""
        self._correcting: UnsortedLine | None = None
        """The unsorted line that was put into the box."""
        self._corrected: dict[str, UnsortedLine] = {}
        """Of the lines entered those that are in the place of an unsorted one."""

    def compose(self) -> ComposeResult:
        yield Notice(id="cautions")
        yield EntryField(hint=GRAMMAR, id="entry")
        yield Notice(id="echo", always=True)

    @property
    def field(self) -> EntryField:
        """Where the cursor is."""
        return self.query_one(EntryField)

    @property
    def unwritten(self) -> list[str]:
        """What is typed and not in the book."""
        untouched = self._correcting and plain(self._correcting.line).strip()  # it waits in the book as it is
        not_theirs = ("", untouched, self._begun.strip())
        return [line.strip() for line in (*self._entered, self.field.value) if line.strip() not in not_theirs]

    @property
    def corrected(self) -> dict[str, UnsortedLine]:
        """Of these those that are in the place of an unsorted line."""
        here = {self.field.value: self._correcting} if self._correcting else {}
        return {line.strip(): corrects for line, corrects in {**self._corrected, **here}.items()}

    def on_mount(self) -> None:
        self.app.done.subscribe(self, self._hush)

    def watch_snapshot(self, snapshot: Snapshot) -> None:
        self.field.snapshot = snapshot
        self._preview()

    @property
    def said(self) -> str:
        """What was told of the last line."""
        return self._said

    def start(self, client: KnownClient, channel: str, day: str = "") -> bool:
        """Begin a line about a client. False if one is typed already: it stays as it is, and may be about another.

        `day` is what the line says of its day; "" for today.
        """
        if self.field.value.strip() not in ("", self._begun.strip()):
            return False
        self._correcting = None
        name = plain(client.display_name)
        self._meant[plain(client.name)] = client.id
        self._begun = " ".join(part for part in (day, name, channel) if part) + " "
        self.field.value = self._begun
        self.field.cursor_position = len(self.field.value)
        return True

    def leave(self) -> None:
        """Take away what was begun for the person, if nothing was added to it."""
        if self.field.value.strip() == self._begun.strip():
            self.field.value = ""

    def correct(self, line: UnsortedLine) -> bool:
        """Put an unsorted line into the box to be corrected. False if one is typed already."""
        if self.field.value.strip() not in ("", self._begun.strip()):
            return False
        self._correcting = line
        self._begun = self.field.value = plain(line.line)
        self.field.cursor_position = len(self.field.value)
        return True

    def written(self, line: str, message: str) -> None:
        """A line is in the book: tell what was done."""
        self._entered.remove(line)
        self._corrected.pop(line, None)
        self._meant.clear()
        self._said = message
        self._preview()

    def give_back(self, line: str) -> None:
        """A line could not be written: put it back into the box, before what was typed since."""
        self._entered.remove(line)
        self._correcting = self._corrected.pop(line, self._correcting)
        self.field.value = f"{line} {self.field.value}".rstrip()
        self.field.cursor_position = len(self.field.value)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        typed = [*self.unwritten, event.value]
        if not event.value.strip():
            self._correcting = None
        self._meant = {text: client for text, client in self._meant.items() if any(text in line for line in typed)}
        self._preview()

    def on_entry_field_completed(self, event: EntryField.Completed) -> None:
        event.stop()
        self._meant[plain(event.client.name)] = event.client.id
        self._preview()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if event.value.strip():
            self._entered.append(event.value)
            if self._correcting:
                self._corrected[event.value], self._correcting = self._correcting, None
            self._submit(event.value)

    def _hush(self, _said: str) -> None:
        """Something else was done: what was said of the last line is over."""
        self._said = ""
        self._preview()

    def _submit(self, line: str) -> None:
        try:
            entry = parse(line, self._day(self._corrected.get(line)), self._names)
        except AmbiguousName as several:
            text, answers = several.text, [(known.id, described(known)) for known in several.candidates]

            def pick(picked: str | None) -> None:
                if picked is None:
                    self.give_back(line)
                else:
                    self._meant[text] = picked
                    self._submit(line)

            self.app.push_screen(AskChoice(_("Who is “{name}”?").format(name=plain(text)), answers), pick)
        except UnclearDay as unclear:
            days = [(day.isoformat(), long_day(day)) for day in unclear.days]
            meaning = unclear.with_day

            def read_as(picked: str | None) -> None:
                if picked is None:
                    self.give_back(line)
                else:
                    self._submit(self._in_place(line, meaning(date.fromisoformat(picked))))

            self.app.push_screen(AskChoice(_("Which day is “{text}”?").format(text=plain(unclear.text)), days), read_as)
        except Unsorted as why:
            self.post_message(self.Unparsed(self, line, why, self._corrected.get(line)))
        else:
            self.post_message(self.Parsed(self, line, entry, self._corrected.get(line)))

    def _in_place(self, line: str, clearer: str) -> str:
        """A line that was entered, said more clearly."""
        self._entered[self._entered.index(line)] = clearer
        if corrects := self._corrected.pop(line, None):
            self._corrected[clearer] = corrects
        return clearer

    def _day(self, line: UnsortedLine | None) -> date:
        """The day a line is written on: 昨天 in one that is corrected means the day before it was typed first."""
        return line.on if line else self.snapshot.today

    @property
    def _names(self) -> NameIndex:
        """The clients' names, with what the person said about who is meant."""
        names = self.snapshot.names
        for text, client in self._meant.items():
            names = names.with_choice(text, client)
        return names

    def _preview(self) -> None:
        meaning, careful = Content(self._said), ""
        if self.field.value.strip():
            meaning, careful = self._understood()
        if (choice := self.field.completing) and len(choice.candidates) > 1:
            meaning = choice.words()
        self.query_one("#echo", Notice).update(meaning)
        self.query_one("#cautions", Notice).update(careful)

    def _understood(self) -> tuple[Content, str]:
        """What the line would mean, and the cautions about those named in it."""
        try:
            entry = parse(self.field.value, self._day(self._correcting), self._names)
        except AmbiguousName as several:
            names = _(", ").join(described(known) for known in several.candidates)
            return _doubt(_("{names}: Enter asks who is meant.").format(names=names)), ""
        except UnclearDay as unclear:
            days = _(" or ").join(long_day(day) for day in unclear.days)
            return _doubt(_("{text} is {days}: Enter asks which.").format(text=plain(unclear.text), days=days)), ""
        except Unsorted as why:
            if named := self._named():
                return Content(str(why)), cautions(named, self.snapshot.clients)
            return _doubt(_("{why} Enter keeps the line as unsorted.").format(why=why)), ""
        today, who = self.snapshot.today, [known.id for known in entry.clients]
        moment = moment_of(entry, today, self.app.clock())
        return echo(entry, today), cautions(who, self.snapshot.clients, entry.channel, moment)

    def _named(self) -> list[str]:
        """Ids of the clients of a line that says nothing about them yet."""
        try:
            return [known.id for known in parse(f"{self.field.value} T", self.snapshot.today, self._names).clients]
        except Unsorted:
            return []


def _doubt(said: str) -> Content:
    return Content.styled(f"? {said}", "$warning")
