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

from rmtui.entry.entry_errors import AmbiguousName, UnclearDay
from rmtui.entry.grammar import parse
from rmtui.entry.line import Entry
from rmtui.entry.names import KnownClient, NameIndex
from rmtui.errors import Unsorted
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.events import UnsortedLine
from rmtui.tui.entering.entry_field import EntryField
from rmtui.tui.entering.name_completion import described
from rmtui.tui.entering.preview import GRAMMAR, cautions, echo, moment_of
from rmtui.tui.frame.ask_choice import AskChoice
from rmtui.tui.frame.book_app import BookApp
from rmtui.tui.frame.draft import Draft
from rmtui.tui.frame.snapshot import EMPTY_SNAPSHOT, Snapshot
from rmtui.tui.widgets.notice import Notice
from rmtui.wording import format_long_day


class EntryBox(Vertical, Draft):
    """Keeps every line that was submitted until its screen confirms that it is written."""

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
        self._chosen: dict[str, str] = {}
        """By a text that may mean several clients, the id of the one that was chosen."""
        self._submitted: list[str] = []
        """Lines that were submitted and are not written yet."""
        self._message = ""
        """Shown while nothing is typed: what the last line did."""
        self._correcting: UnsortedLine | None = None
        """The unsorted line that is in the field."""
        self._replaced: dict[str, UnsortedLine] = {}
        """By submitted line, the unsorted line that it corrects."""

    def compose(self) -> ComposeResult:
        yield Notice(id="cautions")
        yield EntryField(hint=GRAMMAR, id="entry")
        yield Notice(id="echo", always=True)

    @property
    def field(self) -> EntryField:
        return self.query_one(EntryField)

    @property
    def unwritten(self) -> list[str]:
        """What is typed and not in the book."""
        unchanged = self._correcting and plain(self._correcting.line).strip()  # it waits in the book as it is
        not_typed = ("", unchanged, self.field.prefill.strip())
        return [line.strip() for line in (*self._submitted, self.field.value) if line.strip() not in not_typed]

    @property
    def corrected(self) -> dict[str, UnsortedLine]:
        """By typed line, the unsorted line that it corrects."""
        here = {self.field.value: self._correcting} if self._correcting else {}
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

    def start(self, client: KnownClient, channel: str, day: str = "") -> bool:
        """Begin a line about a client. False if another is typed already, which stays as it is.

        `day` is the day as it is written in the line; "" for today.
        """
        if not self.field.is_untouched:
            return False
        self._correcting = None
        name = plain(client.display_name)
        self._chosen[plain(client.name)] = client.id
        self.field.prefill = " ".join(part for part in (day, name, channel) if part) + " "
        self.field.value = self.field.prefill
        self.field.cursor_position = len(self.field.value)
        return True

    @property
    def begun_about(self) -> str:
        """The names of the clients of the line in the field; the line itself where it names nobody."""
        try:
            named = parse(self.field.value, self._day(self._correcting), self._names).clients
        except Unsorted:
            named = tuple(self.snapshot.names.by_id(one, "") for one in self._named_clients())
        return _(", ").join(plain(known.display_name) for known in named) or plain(self.field.value.strip())

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
        self._chosen.clear()
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
        typed = [*self.unwritten, event.value]
        self._chosen = {text: client for text, client in self._chosen.items() if any(text in line for line in typed)}
        self._preview()

    def on_entry_field_completed(self, event: EntryField.Completed) -> None:
        event.stop()
        self._chosen[plain(event.client.name)] = event.client.id
        self._preview()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if event.value.strip():
            self._submitted.append(event.value)
            if self._correcting:
                self._replaced[event.value], self._correcting = self._correcting, None
            self._submit(event.value)

    def _clear_message(self, _done: str) -> None:
        """Something else was done in the book."""
        self._message = ""
        self._preview()

    def _submit(self, line: str) -> None:
        try:
            entry = parse(line, self._day(self._replaced.get(line)), self._names)
        except AmbiguousName as ambiguous:
            text, answers = ambiguous.text, [(known.id, described(known)) for known in ambiguous.candidates]

            def use_client(picked: str | None) -> None:
                if picked is None:
                    self.give_back(line)
                else:
                    self._chosen[text] = picked
                    self._submit(line)

            self.app.push_screen(AskChoice(_("Who is “{name}”?").format(name=plain(text)), answers), use_client)
        except UnclearDay as unclear:
            days = [(day.isoformat(), format_long_day(day)) for day in unclear.days]
            meaning = unclear.with_day

            def use_day(picked: str | None) -> None:
                if picked is None:
                    self.give_back(line)
                else:
                    self._submit(self._replace_submitted(line, meaning(date.fromisoformat(picked))))

            self.app.push_screen(AskChoice(_("Which day is “{text}”?").format(text=plain(unclear.text)), days), use_day)
        except Unsorted as why:
            self.post_message(self.Unparsed(self, line, why, self._replaced.get(line)))
        else:
            self.post_message(self.Parsed(self, line, entry, self._replaced.get(line)))

    def _replace_submitted(self, line: str, clearer: str) -> str:
        """Replace a submitted line by a clearer one."""
        self._submitted[self._submitted.index(line)] = clearer
        if replaces := self._replaced.pop(line, None):
            self._replaced[clearer] = replaces
        return clearer

    def _day(self, line: UnsortedLine | None) -> date:
        """The day that 昨天 is counted from: today, or for an unsorted line the day it was first typed."""
        return line.on if line else self.snapshot.today

    @property
    def _names(self) -> NameIndex:
        """The clients' names, with the choices made for this line."""
        names = self.snapshot.names
        for text, client in self._chosen.items():
            names = names.with_choice(text, client)
        return names

    def _preview(self) -> None:
        meaning, cautions_text = Content(self._message), ""
        if self._correcting:
            text = _("What is typed here sorts “{line}”. Esc leaves that line as it is.")
            meaning = Content(text.format(line=plain(self._correcting.line)))
        if self.field.value.strip():
            meaning, cautions_text = self._parse_preview()
        if (choice := self.field.completing) and len(choice.candidates) > 1:
            meaning = choice.as_content()
        self.query_one("#echo", Notice).update(meaning)
        self.query_one("#cautions", Notice).update(cautions_text)

    def _parse_preview(self) -> tuple[Content, str]:
        """What the line would mean, and the cautions about the clients named in it."""
        try:
            entry = parse(self.field.value, self._day(self._correcting), self._names)
        except AmbiguousName as ambiguous:
            names = _(", ").join(described(known) for known in ambiguous.candidates)
            return _doubt(_("{names}: Enter asks who is meant.").format(names=names)), ""
        except UnclearDay as unclear:
            days = _(" or ").join(format_long_day(day) for day in unclear.days)
            return _doubt(_("{text} is {days}: Enter asks which.").format(text=plain(unclear.text), days=days)), ""
        except Unsorted as why:
            if named := self._named_clients():
                return Content(str(why)), cautions(named, self.snapshot.clients)
            return _doubt(_("{why} Enter keeps the line as unsorted.").format(why=why)), ""
        today, who = self.snapshot.today, [known.id for known in entry.clients]
        moment = moment_of(entry, today, self.app.clock())
        return echo(entry, today), cautions(who, self.snapshot.clients, entry.channel, moment)

    def _named_clients(self) -> list[str]:
        """Ids of the clients of a line that names them and says nothing yet."""
        try:
            return [known.id for known in parse(f"{self.field.value} T", self.snapshot.today, self._names).clients]
        except Unsorted:
            return []


def _doubt(text: str) -> Content:
    return Content.styled(f"? {text}", "$warning")
