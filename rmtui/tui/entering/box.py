"""The box a line of entry is typed into: beneath it what the line would mean, above it what to be careful about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Input

from rmtui.entry.grammar import Ambiguous, parse
from rmtui.entry.line import Entry
from rmtui.entry.names import Known, Names
from rmtui.errors import Unsorted
from rmtui.language import _
from rmtui.plain import plain
from rmtui.tui.draft import Draft
from rmtui.tui.entering.echo import GRAMMAR, cautions, echo
from rmtui.tui.reading import UNREAD, Desk
from rmtui.tui.widgets.choose import Choose
from rmtui.tui.widgets.field import Field
from rmtui.tui.widgets.words import Words


class _EntryField(Field):
    BINDING_GROUP_TITLE = _("Entry box")
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "submit", _("Write down"))]

    async def action_submit(self) -> None:
        """The line goes at once, so that the next one typed ahead begins anew."""
        await super().action_submit()
        self.value = ""


class EntryBox(Draft, Vertical):
    """Keeps what is typed until the desk says that it is written."""

    desk: reactive[Desk] = reactive(UNREAD, init=False)

    @dataclass
    class Understood(Message):
        """Enter was pressed on a line that means this."""

        box: EntryBox
        line: str
        entry: Entry

    @dataclass
    class NotUnderstood(Message):
        """Enter was pressed on a line that means nothing yet, and why."""

        box: EntryBox
        line: str
        why: Unsorted

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

    def compose(self) -> ComposeResult:
        yield Words(id="careful")
        yield _EntryField(hint=GRAMMAR, id="entry")
        yield Words(id="echo", always=True)

    @property
    def field(self) -> Field:
        """Where the cursor is."""
        return self.query_one(Field)

    @property
    def unwritten(self) -> list[str]:
        """What is typed and not in the book."""
        return [line.strip() for line in (*self._entered, self.field.value) if line.strip()]

    def on_mount(self) -> None:
        self.app.done.subscribe(self, self._hush)

    def watch_desk(self) -> None:
        self._preview()

    def start(self, client: Known, channel: str) -> bool:
        """Begin a line about a client. False if one is typed already: it stays as it is, and may be about another."""
        if self.field.value.strip() not in ("", self._begun.strip()):
            return False
        name = plain(client.name)
        self._meant[name] = client.id
        self._begun = " ".join(part for part in (name, channel) if part) + " "
        self.field.value = self._begun
        self.field.cursor_position = len(self.field.value)
        return True

    def written(self, line: str, said: str) -> None:
        """A line is in the book: tell what was done."""
        self._entered.remove(line)
        self._meant.clear()
        self._said = said
        self._preview()

    def give_back(self, line: str) -> None:
        """A line could not be written: put it back into the box, before what was typed since."""
        self._entered.remove(line)
        self.field.value = f"{line} {self.field.value}".rstrip()
        self.field.cursor_position = len(self.field.value)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._preview()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if event.value.strip():
            self._entered.append(event.value)
            self._submit(event.value)

    def _hush(self, _said: str) -> None:
        """Something else was done: what was said of the last line is over."""
        self._said = ""
        self._preview()

    def _submit(self, line: str) -> None:
        try:
            entry = parse(line, self.desk.today, self._names)
        except Ambiguous as several:
            text, answers = several.text, [(known.id, _described(known)) for known in several.candidates]

            def pick(picked: str | None) -> None:
                if picked is None:
                    self.give_back(line)
                else:
                    self._meant[text] = picked
                    self._submit(line)

            self.app.push_screen(Choose(_("Who is “{name}”?").format(name=plain(text)), answers), pick)
        except Unsorted as why:
            self.post_message(self.NotUnderstood(self, line, why))
        else:
            self.post_message(self.Understood(self, line, entry))

    @property
    def _names(self) -> Names:
        """The clients' names, with what the person said about who is meant."""
        names = self.desk.names
        for text, client in self._meant.items():
            names = names.preferring(text, client)
        return names

    def _preview(self) -> None:
        meaning, careful = Content(self._said), ""
        if self.field.value.strip():
            meaning, careful = self._understood()
        self.query_one("#echo", Words).say(meaning)
        self.query_one("#careful", Words).say(careful)

    def _understood(self) -> tuple[Content, str]:
        """What the line would mean, and the cautions about those named in it."""
        try:
            entry = parse(self.field.value, self.desk.today, self._names)
        except Ambiguous as several:
            names = _(", ").join(_described(known) for known in several.candidates)
            return _doubt(_("{names}: Enter asks who is meant.").format(names=names)), ""
        except Unsorted as why:
            if named := self._named():
                return Content(str(why)), cautions(named, self.desk.clients)
            return _doubt(_("{why} Enter keeps the line as unsorted.").format(why=why)), ""
        who = [known.id for known in entry.who]
        return echo(entry, self.desk.today), cautions(who, self.desk.clients, entry.channel)

    def _named(self) -> list[str]:
        """Ids of the clients of a line that says nothing about them yet."""
        try:
            return [known.id for known in parse(f"{self.field.value} T", self.desk.today, self._names).who]
        except Unsorted:
            return []


def _doubt(said: str) -> Content:
    return Content.styled(f"? {said}", "$warning")


def _described(known: Known) -> str:
    return f"{plain(known.name)} ({plain(known.hint)})" if known.hint else plain(known.name)
