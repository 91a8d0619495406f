"""The greetings 节日祝福: who is wished well, by which way and with which words; copied, written to files, logged."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import BindingType

from rmtui.exchange import greeting_files
from rmtui.exchange.output_file import file_name
from rmtui.exchange.people_count import count_people
from rmtui.language import _
from rmtui.plain import plain, plain_lines
from rmtui.records.audit import AuditKind
from rmtui.records.base import Record
from rmtui.records.greeting import Delivery, GreetingTemplate
from rmtui.records.occasion import Occasion
from rmtui.rules.occasions.coming import ComingOccasion
from rmtui.rules.occasions.greeted_occasions import (
    greeting_mark,
    last_due,
    near_occasions,
    occasion_code,
    occasions_on,
)
from rmtui.rules.occasions.greeting_list_text import counts_text, remarks_text, state_text
from rmtui.rules.occasions.greetings import Greeting, greetings, named_in_greetings
from rmtui.rules.occasions.occasion_text import occasion_name, occasion_text
from rmtui.rules.text.phrases import caution_text
from rmtui.rules.text.record_text import record_text
from rmtui.store.greeting_log import greeting_sources
from rmtui.terms import capitalized_term, term
from rmtui.tui.desk.record_editor import RecordEditor
from rmtui.tui.forms.form_screen import FormScreen
from rmtui.tui.forms.template import OwnWordsForm, TemplateForm
from rmtui.tui.frame.ask_choice import AskChoice, confirm
from rmtui.tui.frame.client_filter import FilterResult
from rmtui.tui.frame.clipboard import copy_text
from rmtui.tui.frame.output_file import Output, ask_output_file
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.keys.binding import key
from rmtui.tui.records.client_names import name_column, name_of
from rmtui.tui.screens.client_table_screen import ClientTableScreen
from rmtui.tui.widgets.row_list import WIDEST_NAMES, Column, Row, column_width
from rmtui.tui.widgets.text_style import TextStyle
from rmtui.wording import format_day, format_long_day

_NAME_WIDTH, _OCCASION_WIDTH = 12, 24
_NEW, _REMOVE = "new", "remove"
_BESIDE_TITLE = 6
"""Cells of the frame beside the title."""


class GreetingsScreen(ClientTableScreen):
    """A row a greeting: those still to be sent first, by way. Of one occasion, or of all that are near."""

    BINDING_GROUP_TITLE = _("Greetings")
    BINDINGS: ClassVar[list[BindingType]] = [
        key(
            "w",
            "write",
            _("Write files"),
            _("Write those to be sent to files: a table for each way, letters of a page each"),
            id="write-greetings",
        ),
        key("t", "templates", _("Templates"), _("Change a template of greetings, or add one"), id="greeting-templates"),
        key("e", "edit", _("Own words"), _("Other words for this client, on this occasion"), id="greeting-words"),
        key(
            "delete",
            "remove",
            _("Remove"),
            _("Remove the words kept for this client; asks first"),
            id="remove-words",
            show=False,
        ),
        key("a", "all_sent", _("All sent"), _("Write down that all by one way were sent"), id="greetings-sent"),
        key("y", "copy", _("Copy"), _("Copy the words"), id="copy-greeting"),
        key("x", "sent", _("Sent"), _("Write down that it was sent, and go on to the next"), id="greeting-sent"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._chosen: tuple[date, str] | None = None
        """Day and code of the one occasion that is shown; None for all that are near."""
        self._only = ""
        """Id of the one client who is shown."""
        self._greetings: dict[str, Greeting] = {}
        self._shown: list[Greeting] = []
        self._editor = RecordEditor(self, lambda: None)

    def choose(self, occasion: ComingOccasion | None = None, client: str = "") -> None:
        """Show the greetings for one occasion, or those for a client by id."""
        self._chosen, self._only = (occasion.day, occasion_code(occasion)) if occasion else None, client
        self._follow(self.snapshot)
        if occasion and len(occasion.clients) == 1:
            self.move_cursor_to(_row_key(occasion, occasion.clients[0]))
        else:
            self.list.action_first()

    @property
    def cursor_client(self) -> str:
        one = self._current
        return one.client.id if one else ""

    @property
    def _current(self) -> Greeting | None:
        return self._greetings.get(self.list.key)

    # What is shown

    def read(self, snapshot: Snapshot) -> None:
        book, today, clients = self.app.book, snapshot.today, snapshot.filter_context.clients
        own = [*book.records(Occasion)]
        if self._chosen:
            occasions = occasions_on(*self._chosen, clients, own, snapshot.settings)
        else:
            occasions = near_occasions(clients, own, snapshot.settings, today)
        found = greetings(occasions, greeting_sources(book, occasions, today))
        self._greetings = {_row_key(one.occasion, one.client.id): one for one in found}

    def fill(self, result: FilterResult, _text: str) -> str:
        rows = self.list
        ids = result.ids
        shown = {
            key: one
            for key, one in self._greetings.items()
            if any(client.id in ids for client in one.clients) and self._only in ("", *(c.id for c in one.clients))
        }
        self._shown = [*shown.values()]
        rows.empty = self._empty_text()
        rows.columns = self._columns(self._shown)
        rows.rows = [self._row(key, one) for key, one in shown.items()]
        self.titles.show((_("Client"), _("Occasion"), _("Sent by"), _("Text")) if shown else ())
        counted = (shown or self._greetings).values()
        if not counted:
            return self._title()
        whole, short = (f"{self._title()}  {counts_text(counted, with_ways=ways)}" for ways in (True, False))
        return whole if cell_len(whole) <= self.app.size.width - _BESIDE_TITLE else short

    def details(self) -> Iterable[str]:
        one = self._current
        if one is None:
            return ()
        occasion = plain(occasion_text(one.occasion)), format_long_day(one.occasion.day)
        heading = "  ".join(filter(None, (self._names(one), term(one.delivery), plain(one.address), *occasion)))
        untitled = _("No title is known: the salutation is in the form of the client.") if one.is_untitled else ""
        cautions = map(caution_text, one.clients)
        return heading, *cautions, plain_lines(one.text), untitled, state_text(one, self.snapshot.today)

    def _title(self) -> str:
        only = self.snapshot.clients.get(self._only)
        if only:
            return _("Greetings for {name}").format(name=name_of(only, self.snapshot.clients))
        if self._chosen:
            day, code = self._chosen
            when = format_day(day, self.snapshot.today)
            return _("Greetings: {occasion} {day}").format(occasion=plain(occasion_name(code)), day=when)
        return _("Greetings")

    def _empty_text(self) -> str:
        if self._only:
            return _("No occasion of this client is near. “g o” shows all that come.")
        return _("No birthday and no festival is near. “g o” shows all that come; “s” there leads here.")

    def _columns(self, shown: list[Greeting]) -> tuple[Column, ...]:
        occasions = (plain(occasion_text(one.occasion)) for one in shown)
        return (
            name_column([one.client for one in shown], self.snapshot.clients, _NAME_WIDTH),
            Column(column_width(occasions, WIDEST_NAMES), least=_OCCASION_WIDTH),
            Column(column_width((_("Sent by"), *map(term, Delivery)), WIDEST_NAMES)),
            Column(),
        )

    def _row(self, key: str, one: Greeting) -> Row:
        style: TextStyle = "" if one.is_open else "soft" if one.greeted else "late"
        text = plain(" ".join(one.text.split())) or state_text(one, self.snapshot.today)
        if remarks := remarks_text(one):
            text = _("{field}: {text}").format(field=remarks, text=text)
        return Row(
            key,
            (
                (self._names(one), style),
                (plain(occasion_text(one.occasion)), "soft"),
                (term(one.delivery), "soft"),
                (text, style),
            ),
        )

    def _names(self, one: Greeting) -> str:
        return _(", ").join(name_of(client, self.snapshot.clients) for client in one.clients)

    # What is done

    async def action_back(self) -> None:
        """Close the filter; then show all that are near again; then leave."""
        if not self.filter_field.display and (self._chosen or self._only):
            self.choose()
        else:
            await super().action_back()

    def action_copy(self) -> None:
        one = self._current
        if one and one.text:
            copy_text(self.app, one.text, _("Copied: the words for {name}").format(name=self._names(one)))
        elif one:
            self._announce_state(one)

    def action_sent(self) -> None:
        one = self._current
        if one and one.is_open:
            keys = list(self._greetings)
            following = keys[keys.index(self.list.key) + 1 :]

            def go_on() -> None:
                if following:
                    self.move_cursor_to(following[0])

            self._log([one], go_on)
        elif one:
            self._announce_state(one)

    def action_all_sent(self) -> None:
        """Ask by which way; calls are written down one by one."""
        ways = {way: [one for one in self._shown if one.is_open and one.delivery is way] for way in Delivery}
        answers = [
            (way.value, f"{capitalized_term(way)} {len(found)}")
            for way, found in ways.items()
            if found and way is not Delivery.CALL
        ]
        if not answers:
            self.app.announce(_("Nothing is left that could be sent."))
            return

        def begin_again() -> None:
            self.list.action_first()
            self.show_details()

        def sent(answer: str | None) -> None:
            if answer:
                self._log(ways[Delivery(answer)], begin_again)

        self.app.push_screen(AskChoice(_("Which were sent?"), answers), sent)

    def _log(self, sent: list[Greeting], then: Callable[[], None]) -> None:
        """Write down what was sent, and call `then`; asks first where it is earlier than greetings are due."""
        snapshot, occasion = self.snapshot, max((one.occasion for one in sent), key=lambda one: one.day)

        def log() -> None:
            if self.app.do(lambda: self.app.writer.contacts.log_greetings(sent)):
                then()

        if occasion.day <= last_due(snapshot.settings, snapshot.today):
            log()
            return
        question = _("{occasion} is only on {day}. Sent already?")
        when = {"occasion": plain(occasion_text(occasion)), "day": format_day(occasion.day, snapshot.today)}
        confirm(self.app, question.format(**when), _("Sent: write it down"), _("Not yet"), log)

    def _announce_state(self, one: Greeting) -> None:
        self.app.announce(f"{self._names(one)}: {state_text(one, self.snapshot.today)}")

    def _own_words(self, one: Greeting) -> GreetingTemplate | None:
        """The words kept for the client of a greeting."""
        templates = self.app.book.records(GreetingTemplate, one.client.id)
        code = occasion_code(one.occasion)
        return next(
            (known for known in templates if known.clients == (one.client.id,) and known.occasion == code), None
        )

    def action_edit(self) -> None:
        one = self._current
        if one and one.text:
            kept, code = self._own_words(one), occasion_code(one.occasion)
            new = kept or GreetingTemplate(occasion=code, clients=(one.client.id,), text=one.text)
            form = OwnWordsForm(self.snapshot, self.app.writer, new, self._names(one))
            self.app.push_screen(FormScreen(form, kept))
        elif one:
            self._announce_state(one)

    def action_remove(self) -> None:
        self._editor.remove(self._own_words(one) if (one := self._current) else None)

    def action_templates(self) -> None:
        """Ask which template is to be changed or removed, or for a new one."""
        templates = {one.id: one for one in self.app.book.records(GreetingTemplate) if not one.clients}
        answers = [(id, self._template_text(one)) for id, one in templates.items()]

        def choose(answer: str | None) -> None:
            if answer == _REMOVE:
                question = AskChoice(_("Which template do you want to remove?"), answers)
                self.app.push_screen(question, lambda id: self._editor.remove(templates[id]) if id else None)
            elif answer:
                self._edit_template(templates.get(answer))

        more = [(_NEW, _("A new one")), *([(_REMOVE, _("Remove a template"))] if templates else [])]
        self.app.push_screen(AskChoice(_("Which template?"), [*answers, *more]), choose)

    def go_to(self, record: Record | None) -> None:
        """Open the form of a template."""
        if isinstance(record, GreetingTemplate):
            self.choose()
            self._edit_template(record)

    def _edit_template(self, template: GreetingTemplate | None) -> None:
        """Open the form of a template, or of a new one."""
        self.app.push_screen(FormScreen(TemplateForm(self.snapshot, self.app.writer, template), template))

    def _template_text(self, template: GreetingTemplate) -> str:
        """Mid-Autumn Festival  Chinese  WeChat  {salutation}, ..."""
        what = plain(occasion_name(template.occasion)) or _("any occasion")
        text = record_text(template, self.snapshot.today)
        return "  ".join(filter(None, (what, term(template.language), term(template.delivery), text)))

    def action_write(self) -> None:
        """Ask for the directory or file, and write those that are still to be sent."""
        to_send = [one for one in self._shown if one.is_open]
        if not to_send:
            self.app.announce(_("Nothing is left that could be sent."))
            return
        snapshot = self.snapshot
        people = count_people([client for one in to_send for client in one.clients], named_in_greetings(to_send))
        output = Output(
            AuditKind.GREETINGS,
            _("Write the greetings to which file?"),
            greeting_files.ENDINGS,
            lambda path, replace: greeting_files.write(to_send, path, snapshot.today, replace=replace),
            lambda _path: people,
            takes_directory=True,
        )
        ask_output_file(self.app, output, file_name(f"{self._title()}-{snapshot.today.isoformat()}"))


def _row_key(occasion: ComingOccasion, client: str) -> str:
    """Tells the greeting of a client, by id, for an occasion from all others."""
    return f"{greeting_mark(occasion)} {client}"
