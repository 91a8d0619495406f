"""The prospects 潜在客户: an area door by door in the order of its streets, each door written down as one goes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import ClassVar, TypeVar

from textual.binding import BindingType

from rmtui.comparing import folded
from rmtui.entry.answers import questions_asked
from rmtui.entry.doors import read_door, walking_order
from rmtui.language import _
from rmtui.plain import plain, plain_lines
from rmtui.records.base import Record
from rmtui.records.channel import Channel
from rmtui.records.client import Client, Source, Stage
from rmtui.records.question import Question, Questionnaire
from rmtui.rules.contact.visits import Visits, visits_by_client
from rmtui.rules.text.answer_text import answer_text
from rmtui.rules.text.phrases import caution_text, promise_text
from rmtui.rules.work.callbacks import count_answers
from rmtui.rules.work.prospects import (
    began_as_prospect,
    conversion,
    conversion_of,
    conversion_text,
    source_of,
    source_text,
)
from rmtui.tui.desk.record_editor import RecordEditor
from rmtui.tui.frame.ask_choice import AskChoice, confirm
from rmtui.tui.frame.client_filter import FilterResult
from rmtui.tui.frame.phrases import short_ago
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.keys.binding import key
from rmtui.tui.navigation.help import Help
from rmtui.tui.questions.count_blocks import count_blocks
from rmtui.tui.records.client_names import name_of, names_width
from rmtui.tui.screens.book_screen import ALL_PANES
from rmtui.tui.screens.line_table_screen import LineTableScreen
from rmtui.tui.widgets.block_list import Block
from rmtui.tui.widgets.row_list import Column, Row, column_width
from rmtui.tui.widgets.text_style import StyledText

_Cell = TypeVar("_Cell")
_LEAST_NAME, _WIDEST_NAME, _WIDEST_AREA = 8, 24, 12
_WIDEST_SHORT = 10
"""Cells of source, last seen and attempts at most."""
_EVERYWHERE = "*"
"""The key of all areas together, where one is chosen."""
_NOWHERE = "-"
"""The key of those without an area."""


class ProspectsScreen(LineTableScreen):
    """A row a prospect: area and address, name, source, when last reached, attempts since then, the next visit."""

    BINDING_GROUP_TITLE = _("Prospects")
    LEGEND = _(
        "A prospect is a client of the stage “prospect”. They stand in the order of areas, streets and house numbers. "
        "The next visit is what you promised: “> fri call again” at the end of a line. Source, area and answers are "
        "asked for in filters, too: source:street, answer:yes."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("w", "walk", _("Area"), _("Walk one area, or all of them"), id="walk-area"),
        key("a", "add", _("Add door"), _("Add a prospect, in the street that the cursor is in"), id="add-prospect"),
        key("n", "nobody", _("Nobody there"), _("Write down that nobody was there, and go on"), id="nobody-there"),
        key("i", "survey", _("Survey"), _("Ask the questions of the survey"), id="survey"),
        key("c", "convert", _("Is a client"), _("The prospect is a client from today on; all that is known stays")),
        key("e", "edit", _("Edit"), _("Change the prospect"), id="edit-prospect", show=False),
        key("t", "totals", _("Totals"), _("How many became clients, by source and area, and the survey counted")),
        key("s", "app.questions", _("Questions"), _("The questions of the survey and of call-backs"), show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._prospects: dict[str, Client] = {}
        """Those of the book, in the order of their doors."""
        self._visits: Mapping[str, Visits] = {}
        self._area: str | None = None
        """The area that is walked, folded; None for all."""
        self._editor = RecordEditor(self, lambda: self._prospect)

    @property
    def _prospect(self) -> Client | None:
        """The prospect under the cursor."""
        return self._prospects.get(self.cursor_client)

    # What is shown

    def read(self, snapshot: Snapshot) -> None:
        found = (client for client in snapshot.clients.values() if client.stage is Stage.PROSPECT)
        self._prospects = {client.id: client for client in sorted(found, key=walking_order)}
        self._visits = visits_by_client(self._prospects.values(), snapshot.contact_summary)

    def fill(self, result: FilterResult, _text: str) -> str:
        walked = [one for one in self._prospects.values() if self._area in (None, folded(one.area))]
        chosen = result.ids
        shown = [one for one in walked if one.id in chosen]
        rows = self.list
        rows.empty = _empty_text(self._area)
        rows.columns = self._columns(shown)
        rows.rows = [self._row(one) for one in shown]
        self.titles.show(self._titles)
        count = f"{len(shown)}/{len(self._prospects)}" if len(shown) < len(self._prospects) else str(len(shown))
        area = next((plain(one.area) for one in walked if one.area), "") if self._area else ""
        return "  ".join(filter(None, (f"{self.BINDING_GROUP_TITLE} {count}", area)))

    def details(self) -> Iterable[str]:
        prospect = self._prospect
        if prospect is None:
            return ()
        today, next_visit = self.snapshot.today, self._visits[prospect.id].next
        return (
            "  ".join((name_of(prospect, self.snapshot.clients), *map(plain, prospect.phones))),
            plain("  ".join(filter(None, (prospect.area, prospect.address)))),
            caution_text(prospect),
            promise_text(next_visit, today) if next_visit else "",
            "  ".join(plain(answer_text(one)) for one in prospect.answers),
            plain_lines(prospect.notes),
        )

    @property
    def _titles(self) -> tuple[str, ...]:
        attempts = _("Attempts") if self._is_wide else ""
        titles = (_("Area"), _("Address"), _("Name"), _("Source"), _("Last seen"), attempts, _("Next visit"))
        return self._shown_columns(titles)

    @property
    def _is_wide(self) -> bool:
        return self.size.width >= ALL_PANES

    def _shown_columns(self, cells: tuple[_Cell, ...]) -> tuple[_Cell, ...]:
        """The cells of a row that there is room for: a narrow screen has no source, and no area while one is walked."""
        return cells if self._is_wide else (*cells[self._area is not None : 3], *cells[4:])

    def _columns(self, shown: list[Client]) -> tuple[Column, ...]:
        name = names_width(shown, self.snapshot.clients, _WIDEST_NAME)
        addresses = column_width((plain(one.address) for one in shown), self.size.width // 4 or 1)
        attempts = column_width([_("Attempts")], _WIDEST_SHORT) if self._is_wide else 1
        return self._shown_columns(
            (
                Column(column_width((_("Area"), *(plain(one.area) for one in shown)), _WIDEST_AREA)),
                Column(max(addresses, _LEAST_NAME), least=_LEAST_NAME),
                Column(max(name, _LEAST_NAME), least=_LEAST_NAME),
                Column(column_width((_("Source"), *(source_text(one) for one in Source)), _WIDEST_SHORT)),
                Column(column_width((_("Last seen"), "365d"), _WIDEST_SHORT), right=True),
                Column(attempts, right=True),
                Column(),
            )
        )

    def _row(self, prospect: Client) -> Row:
        visits, today = self._visits[prospect.id], self.snapshot.today
        is_late = bool(visits.next and visits.next.due <= today)
        cells: tuple[StyledText, ...] = (
            (plain(prospect.area), "soft"),
            (plain(prospect.address), ""),
            (name_of(prospect, self.snapshot.clients), "strong"),
            (source_text(source_of(prospect), unknown=""), "soft"),
            (short_ago(visits.last, today), "" if visits.last else "soon"),
            (str(visits.attempts or ""), "soft"),
            (promise_text(visits.next, today) if visits.next else "", "late" if is_late else ""),
        )
        return Row(prospect.id, self._shown_columns(cells))

    def on_resize(self) -> None:
        if self._prospects:
            self.apply_filter()

    # What is done

    def line_written(self) -> None:
        """On to the next door."""
        self.list.action_move(1)

    def action_nobody(self) -> None:
        prospect = self._prospect
        if prospect and self.app.do(lambda: self.app.writer.contacts.attempt(prospect, Channel.VISIT)):
            self.list.action_move(1)

    def action_walk(self) -> None:
        counts: dict[str, tuple[str, int]] = {}
        for one in self._prospects.values():
            area, count = counts.get(folded(one.area), (one.area, 0))
            counts[folded(one.area)] = area, count + 1
        if not counts:
            self.app.announce(_empty_text(None), error=True)
            return
        answers = [(_EVERYWHERE, _("All areas  {count}").format(count=len(self._prospects)))]
        nowhere = _("without an area")
        answers += [(name or _NOWHERE, f"{plain(area) or nowhere}  {count}") for name, (area, count) in counts.items()]

        def walk(answer: str | None) -> None:
            if answer:
                self._area = {_EVERYWHERE: None, _NOWHERE: ""}.get(answer, answer)
                self.show_from_top()

        chosen = _EVERYWHERE if self._area is None else self._area or _NOWHERE
        self.app.push_screen(AskChoice(_("Which area?"), answers, chosen=chosen), walk)

    def action_add(self) -> None:
        here = self._prospect
        area, address = (here.area, _street(here.address)) if here else ("", "")
        today = self.snapshot.today
        draft = Client(name="", stage=Stage.PROSPECT, source=Source.STREET, found_on=today, area=area, address=address)
        self._editor.add_prospect(draft, self._go_to)

    def action_edit(self) -> None:
        if self._prospect:
            self._editor.edit(self._prospect, self._go_to)

    def _go_to(self, prospect: Record | None) -> None:
        """Move the cursor to a prospect, in whatever area that is."""
        if not isinstance(prospect, Client):
            return
        if self._area not in (None, folded(prospect.area)):
            self._area = None
        self._follow(self.snapshot)
        self.move_cursor_to(prospect.id)

    def action_survey(self) -> None:
        if self._prospect:
            self._editor.survey(self._prospect)

    def action_convert(self) -> None:
        """Ask first: in the campaigns the same key begins a contact."""
        if prospect := self._prospect:
            question = _("Is {name} a client from today on?").format(name=name_of(prospect, self.snapshot.clients))
            convert = partial(self.app.do, partial(self.app.writer.clients.convert, prospect))
            confirm(self.app, question, _("Yes; all that is known stays"), _("No"), convert)

    def action_totals(self) -> None:
        """What became of all who began as prospects, and what they answered."""
        clients = [*self.snapshot.clients.values()]
        groups = (
            (_("By source"), {source_text(one): found for one, found in conversion(clients, source_of).items()}),
            (_("By area"), {plain(one): found for one, found in conversion(clients, lambda one: one.area).items()}),
        )
        total = conversion_of(filter(began_as_prospect, clients))
        blocks = [Block(conversion_text(total), label=_("Total"))]
        for heading, found in groups:
            blocks.append(Block(heading, text_style="heading"))
            blocks += [Block(conversion_text(one), label=name or _("unknown")) for name, one in found.items()]
        questions = questions_asked(self.app.book.records(Question), Questionnaire.SURVEY)
        blocks += count_blocks(count_answers(questions, (one.answers for one in clients)))
        self.app.push_screen(Help(_("What became of the prospects"), blocks))


def _street(address: str) -> str:
    """The address as far as its street, for the next door of it."""
    door = read_door(address)
    at = folded(address).find(door.street) if door.street else -1
    return address[at : at + len(door.street)] if at >= 0 and len(folded(address)) == len(address) else ""


def _empty_text(area: str | None) -> str:
    if area is not None:
        return _("No prospect is left in this area. “w” chooses another one, “a” adds a door.")
    return _("No prospects yet. “a” adds the first door: area, address, name, source; “s” has the survey’s questions.")
