"""The screen of a finished review: go to the one before or after, compare, present, write to a file."""

from __future__ import annotations

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content

from rmtui.language import _
from rmtui.records.client import Client
from rmtui.records.review import Review
from rmtui.rules.review.review_session import ReviewInputs
from rmtui.rules.review.review_total import review_total
from rmtui.rules.review.sheet import ReviewSheet
from rmtui.store.review_inputs import read_review_inputs
from rmtui.tui.frame.ask_choice import AskChoice
from rmtui.tui.frame.typed_ahead import OPENING
from rmtui.tui.keys.binding import key
from rmtui.tui.records.client_names import name_of
from rmtui.tui.review.client_screen import ClientScreen
from rmtui.tui.review.compare_screen import CompareScreen
from rmtui.tui.review.hand_out import ask_review_file
from rmtui.tui.review.presentation import Presentation
from rmtui.tui.review.review_page import ReviewPage
from rmtui.tui.review.review_totals import review_warnings
from rmtui.tui.widgets.key_bar import KeyBar
from rmtui.wording import format_long_day, format_money


class SheetScreen(ClientScreen):
    """One review of a client."""

    BINDING_GROUP_TITLE = _("Review sheet")
    BINDINGS: ClassVar[list[BindingType]] = [
        key("left,left_square_bracket", "turn(-1)", _("Review before"), id="previous-review", shown_as="["),
        key("right,right_square_bracket", "turn(1)", _("Next review"), id="next-review", shown_as="]"),
        key("c", "compare", _("Compare"), _("Compare this review with another one"), id="compare-reviews"),
        key("p", "present", _("Present"), _("Full screen, with nothing on it that is not for the client")),
        key(
            "w,h",
            "write",
            _("Write file"),
            _("Write the sheet to a file: .xlsx, .html or .md"),
            id="write-review",
            shown_as="w",
        ),
        key("n", "begin", _("New review"), _("Begin a new review, or continue an unfinished one"), id="new-review"),
    ]

    def __init__(self, client: str, review: str) -> None:
        """Ids."""
        super().__init__(client)
        self._review = review
        self._inputs: ReviewInputs | None = None
        self._finished: list[Review] = []
        self.sheet: ReviewSheet | None = None
        """The review that is shown."""

    def compose(self) -> ComposeResult:
        yield Vertical(classes="ruled -current")
        yield KeyBar()

    def on_mount(self) -> None:
        self._read()

    def reread(self) -> None:
        if self._inputs is not None:
            self._read()

    def _read(self) -> None:
        if client := self.snapshot.clients.get(self._client):
            self._read_inputs(client)
        else:
            self.dismiss(None)

    @work(thread=True, exclusive=True, group=OPENING, description="reading")
    def _read_inputs(self, client: Client) -> None:
        with self.app.announcing_errors():
            inputs = read_review_inputs(self.app.book, client)
            self.app.call_from_thread(self._show, inputs)

    def _show(self, inputs: ReviewInputs) -> None:
        before, self._inputs = self._inputs, inputs
        if before and before == inputs:
            return
        self._finished = [one for one in inputs.reviews if not one.draft]
        if any(one.draft and one.id == self._review for one in inputs.reviews):  # finishing it was taken back
            self.call_later(self.action_begin)
        elif not self._finished:
            self.app.announce(_("No review is finished yet."), error=True)
            self.call_later(self.dismiss, None)
        else:
            self.call_later(self._lay_out)

    @property
    def _index(self) -> int:
        """Index of the review that is shown, the oldest first."""
        indices = (at for at, one in enumerate(self._finished) if one.id == self._review)
        return next(indices, len(self._finished) - 1)

    async def _lay_out(self) -> None:
        inputs = self._inputs
        if inputs is None:
            return
        review = self._finished[self._index]
        self._review = review.id
        sheet = inputs.sheet(review)
        self.sheet = sheet
        frame = self.query_one(".ruled")
        which = _("{number} of {all}").format(number=self._index + 1, all=len(self._finished))
        title = _("Asset review  {name}  {day}  {progress}")
        heading = title.format(
            name=name_of(inputs.client, self.snapshot.clients), day=format_long_day(review.on), progress=which
        )
        frame.border_title = Content(f" {heading} ")
        await frame.remove_children()
        page = ReviewPage(sheet, review_warnings(inputs.client, sheet))
        await frame.mount(page)
        page.focus()

    # Actions

    async def action_turn(self, step: int) -> None:
        index = self._index + step
        if 0 <= index < len(self._finished):
            self._review = self._finished[index].id
            await self._lay_out()
        else:
            self.app.announce(_("There is no earlier review.") if step < 0 else _("There is no later review."))

    def action_compare(self) -> None:
        """Choose another review, the newest first."""
        others = [one for one in reversed(self._finished) if one.id != self._review]
        if not others:
            self.app.announce(_("There is no other review to compare with."))
            return
        answers = [(one.id, f"{format_long_day(one.on)}  {format_money(review_total(one).net)}") for one in others]
        self.app.push_screen(AskChoice(_("Which review should it be compared with?"), answers), self._compare)

    def _compare(self, other: str | None) -> None:
        inputs = self._inputs
        if other and inputs:
            pair = sorted((one for one in self._finished if one.id in (other, self._review)), key=_review_order)
            self.app.push_screen(CompareScreen(name_of(inputs.client, self.snapshot.clients), pair[0], pair[1]))

    def action_present(self) -> None:
        if self.sheet:
            self.app.push_screen(Presentation(self.sheet))

    def action_begin(self) -> None:
        """Hold a new review, or go on with an unfinished one."""
        self.app.switch_screen(self.app.review_screen(self._client))

    def action_write(self) -> None:
        if self.sheet:
            ask_review_file(self.app, self.sheet)


def _review_order(review: Review) -> tuple[str, str]:
    return review.on.isoformat(), review.id
