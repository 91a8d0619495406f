"""The call-backs 回访: a sample of contacts or new clients is drawn and asked again, and the answers are counted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import ClassVar

from textual.binding import BindingType

from rmtui.entry.answers import questions_asked
from rmtui.errors import RmtuiError
from rmtui.language import _, ngettext
from rmtui.plain import plain, plain_lines
from rmtui.records.base import Record
from rmtui.records.callback import Callback, Population
from rmtui.records.events import Contact
from rmtui.records.question import Question, Questionnaire
from rmtui.rules.days.months import month_key, months_after
from rmtui.rules.text.answer_text import answer_text
from rmtui.rules.text.phrases import caution_text
from rmtui.rules.text.record_text import client_names
from rmtui.rules.text.sample_text import sample_text
from rmtui.rules.work.callbacks import about_text, count_answers
from rmtui.store.callback_samples import callback_contacts, draw_sample
from rmtui.terms import term
from rmtui.tui.desk.record_editor import RecordEditor
from rmtui.tui.frame.ask_choice import AskChoice
from rmtui.tui.frame.ask_text import AskText
from rmtui.tui.frame.client_filter import FilterResult, count_text
from rmtui.tui.frame.questions import number_preview, read_number
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.keys.binding import key
from rmtui.tui.navigation.help import Help
from rmtui.tui.questions.count_blocks import count_blocks
from rmtui.tui.records.client_names import name_of, names_width
from rmtui.tui.screens.client_table_screen import ClientTableScreen
from rmtui.tui.widgets.block_list import Block
from rmtui.tui.widgets.row_list import Column, Row, column_width
from rmtui.wording import format_day

_LEAST_NAME, _WIDEST_NAME, _WIDEST_SAMPLE = 8, 24, 20
_SIZE, _MOST = 10, 500
"""Clients of a sample: proposed, and at most."""


class CallbacksScreen(ClientTableScreen):
    """A row for each call-back, those not asked yet first."""

    BINDING_GROUP_TITLE = _("Call-backs")
    LEGEND = _(
        "A sample is drawn by chance, and always the same one from the same contacts: a superior who draws it gets it, "
        "too. “i” writes the answers down."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("d", "draw", _("Draw a sample"), _("Draw clients to call back: by contacts of a month, or new clients")),
        key("i", "answer", _("Answers"), _("Write down what the client answered"), id="answer-callback"),
        key("w", "asked", _("Only open"), _("Only those not asked yet, or all"), id="open-callbacks"),
        key("t", "totals", _("Totals"), _("The answers, counted"), id="callback-totals"),
        key("s", "app.questions", _("Questions"), _("The questions of the survey and of call-backs"), show=False),
        key(
            "delete",
            "remove",
            _("Remove"),
            _("Take the client out of the sample; asks first"),
            id="remove-callback",
            show=False,
        ),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._drawn_callbacks: dict[str, Callback] = {}
        self._contacts: Mapping[str, Contact] = {}
        """By the id of the call-back, what it is about."""
        self._only_open = False
        self._editor = RecordEditor(self, lambda: self._callback)

    @property
    def _callback(self) -> Callback | None:
        """The call-back under the cursor."""
        return self._drawn_callbacks.get(self.list.key)

    @property
    def cursor_client(self) -> str:
        return self._callback.client if self._callback else ""

    # What is shown

    def read(self, snapshot: Snapshot) -> None:  # noqa: ARG002 - they are no part of it
        found = sorted(self.app.book.records(Callback), key=lambda one: (one.asked_on is not None, one.sample, one.id))
        self._drawn_callbacks = {one.id: one for one in found}
        self._contacts = callback_contacts(self.app.book, found)

    def fill(self, result: FilterResult, text: str) -> str:
        chosen, clients = result.ids, self.snapshot.clients
        among = [one for one in self._drawn_callbacks.values() if one.client in chosen]
        shown = [one for one in among if not (self._only_open and one.asked_on)]
        rows = self.list
        rows.empty = self._empty_text()
        named = [clients[one.client] for one in shown if one.client in clients]
        samples = (sample_text(one.sample) for one in shown)
        asked = (format_day(one.asked_on, self.snapshot.today) for one in shown if one.asked_on)
        rows.columns = (
            Column(column_width((_("Asked on"), *asked), _WIDEST_SAMPLE)),
            Column(max(names_width(named, clients, _WIDEST_NAME), _LEAST_NAME), least=_LEAST_NAME),
            Column(column_width((_("Sample"), *samples), _WIDEST_SAMPLE), least=_LEAST_NAME),
            Column(),
        )
        rows.rows = [self._row(one) for one in shown]
        self.titles.show((_("Asked on"), _("Client"), _("Sample"), _("About")))
        done = sum(one.asked_on is not None for one in self._drawn_callbacks.values())
        asked_text = _("{asked} of {drawn} asked").format(asked=done, drawn=len(self._drawn_callbacks))
        count = count_text(len(shown), len(self._drawn_callbacks), text)
        return f"{self.BINDING_GROUP_TITLE} {count}  {asked_text if self._drawn_callbacks else ''}".rstrip()

    def _row(self, one: Callback) -> Row:
        today = self.snapshot.today
        return Row(
            one.id,
            (
                (format_day(one.asked_on, today) if one.asked_on else _("open"), "soft" if one.asked_on else "soon"),
                (client_names([one.client], self.snapshot.clients), ""),
                (sample_text(one.sample), "soft"),
                (self._about(one), "soft" if one.asked_on else ""),
            ),
        )

    def _about(self, one: Callback) -> str:
        client = self.snapshot.clients.get(one.client)
        return about_text(one, client, self._contacts.get(one.id), self.snapshot.today)

    def details(self) -> Iterable[str]:
        one, client = self._callback, self.client
        if one is None or client is None:
            return ()
        return (
            "  ".join((name_of(client, self.snapshot.clients), *map(plain, client.phones))),
            caution_text(client),
            self._about(one),
            _("asked by {name}").format(name=plain(one.asked_by)) if one.asked_by else "",
            "  ".join(plain(answer_text(answer)) for answer in one.answers),
            plain_lines(one.note),
        )

    def _empty_text(self) -> str:
        if self._only_open and self._drawn_callbacks:
            return _("Everybody was asked. “w” shows all, “t” counts the answers.")
        return _(
            "No call-backs yet. “d” draws a sample of those you spoke to, to be asked again; “s” has the questions."
        )

    def go_to(self, record: Record | None) -> None:
        """Move the cursor to a call-back."""
        if isinstance(record, Callback):
            self._only_open = False
            self.apply_filter()
            self.move_cursor_to(record.id)

    # What is done

    def action_asked(self) -> None:
        self._only_open = not self._only_open
        self.show_from_top()

    def action_answer(self) -> None:
        self._editor.edit(self._callback)

    def action_remove(self) -> None:
        self._editor.remove(self._callback)

    def action_totals(self) -> None:
        questions = questions_asked(self.app.book.records(Question), Questionnaire.CALLBACK)
        asked = [one for one in self._drawn_callbacks.values() if one.asked_on]
        heading = _("{asked} of {drawn} asked").format(asked=len(asked), drawn=len(self._drawn_callbacks))
        blocks = [Block(heading), *count_blocks(count_answers(questions, (one.answers for one in asked)))]
        self.app.push_screen(Help(_("What was answered"), blocks))

    def action_draw(self) -> None:
        """Ask from what and from which month, then how many."""
        first = self.snapshot.today.replace(day=1)
        months = first, months_after(first, -1)
        samples = {
            f"{population.value} {month_key(month)}": (population, month)
            for population in Population
            for month in months
        }
        answers = [(name, sample_text(name)) for name in samples]

        def chosen(answer: str | None) -> None:
            if answer:
                self._ask_size(*samples[answer])

        self.app.push_screen(AskChoice(_("Draw a sample of what?"), answers), chosen)

    def _ask_size(self, population: Population, month: date) -> None:
        def draw(answer: str | None) -> None:
            if answer and (size := read_number(answer, _MOST)):
                self.app.do(lambda: self._draw(population, month, size))

        question = _("How many from {sample}?").format(sample=f"{term(population)} {month_key(month)}")
        wanted = _("A number from 1 to {most}.").format(most=_MOST)
        preview = number_preview(_MOST, wanted, lambda size: ngettext("{count} client", "{count} clients", size))
        self.app.push_screen(AskText(question, value=str(_SIZE), preview=preview), draw)

    def _draw(self, population: Population, month: date, size: int) -> str:
        book, today = self.app.book, self.snapshot.today
        drawn: list[Callback] = []

        def decide() -> list[tuple[None, Callback]]:
            drawn[:] = draw_sample(book, population, month, size=size, today=today)
            return [(None, one) for one in drawn]

        book.revise(decide, what="add")
        if not drawn:
            raise RmtuiError(_("Nobody is left to draw: the sample is full, or nobody was reached."))
        message = ngettext(
            "{count} client is drawn. Ctrl+Z undoes it.", "{count} clients are drawn. Ctrl+Z undoes it.", len(drawn)
        )
        return message.format(count=len(drawn))
