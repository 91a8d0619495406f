"""What the review screen shows: the holdings with their answers, or the closing form instead, and the totals."""

from __future__ import annotations

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Resize

from rmtui.currency import base_currency
from rmtui.errors import RmtuiError
from rmtui.language import _
from rmtui.rules.review import review_session
from rmtui.rules.review.review_session import ReviewSession, SessionItem
from rmtui.store.review_inputs import read_review_inputs
from rmtui.tui.forms.row import row_help
from rmtui.tui.frame.discreet import refuse_masked
from rmtui.tui.frame.typed_ahead import OPENING
from rmtui.tui.records.client_names import name_of
from rmtui.tui.review.answer_box import AnswerBox
from rmtui.tui.review.client_screen import ClientScreen
from rmtui.tui.review.closing_form import ClosingForm
from rmtui.tui.review.holding_cells import heading_cells, holding_columns, holding_name
from rmtui.tui.review.review_totals import fold_amounts, review_warnings, total_amounts
from rmtui.tui.review.session_rows import NEW, session_rows
from rmtui.tui.widgets.block_list import Block
from rmtui.tui.widgets.key_bar import KeyBar
from rmtui.tui.widgets.notice import Notice
from rmtui.tui.widgets.row_list import Row, RowList
from rmtui.wording import format_long_day, format_money


class ReviewLayout(ClientScreen):
    """The list of holdings or the closing form; the totals are always in sight."""

    def __init__(self, client: str) -> None:
        """`client` is the id."""
        super().__init__(client)
        self.session: ReviewSession | None = None

    def compose(self) -> ComposeResult:
        client = self.snapshot.clients[self._client]
        with Vertical(classes="ruled -current"):
            yield Notice(id="warnings")
            yield RowList(id="heading")
            yield RowList(id="lines")
            yield ClosingForm(client, name_of(client, self.snapshot.clients))
        yield Notice(id="totals", always=True)
        yield Notice(id="hint", always=True)
        yield AnswerBox(name_of(client, self.snapshot.clients))
        yield KeyBar()

    @property
    def answer_box(self) -> AnswerBox:
        """The input of answers."""
        return self.query_one(AnswerBox)

    @property
    def rows(self) -> RowList:
        """The holdings."""
        return self.query_one("#lines", RowList)

    @property
    def closing_form(self) -> ClosingForm:
        """The form of what is noted once all holdings are reviewed."""
        return self.query_one(ClosingForm)

    def on_mount(self) -> None:
        if refuse_masked(self.app):
            self.dismiss(None)
            return
        self.query_one("#heading", RowList).can_focus = False
        self.show_closing(False)
        self.set_focus(self.answer_box.field)
        self._begin()

    @work(thread=True, exclusive=True, group=OPENING, description="reading")
    def _begin(self) -> None:
        """In a worker, since reading all reviews takes a moment in a large book."""
        with self.app.announcing_errors():
            inputs = read_review_inputs(self.app.book, self.snapshot.clients[self._client])
            self.app.call_from_thread(self._show_session, review_session.begin(inputs, self.snapshot.today))

    def _show_session(self, session: ReviewSession) -> None:
        self.session = session
        self._fill()
        self.rows.cursor = session.first_open
        self.show_item()

    def reread(self) -> None:
        """The draft as the book has it now; where it is gone, the review begins anew."""
        if self.session is None or not self.is_mounted:
            return
        try:
            inputs = read_review_inputs(self.app.book, self.snapshot.clients[self._client], self.session)
        except (RmtuiError, KeyError) as error:  # or the client was removed elsewhere
            self.app.announce(str(error) if isinstance(error, RmtuiError) else _("The client was removed."), error=True)
            return
        self.session = review_session.refreshed(inputs, self.session) or review_session.begin(
            inputs, self.snapshot.today
        )
        self._fill()
        self.show_item()

    def show_changed(self, before: ReviewSession) -> None:
        """Put the cursor on the first holding whose answer is no longer that of `before`."""
        session = self.session
        if session is None:
            return
        answers = {item.holding.id: item for item in before.items}
        changed = (at for at, item in enumerate(session.items) if answers.get(item.holding.id) != item)
        self.rows.cursor = next(changed, self.rows.cursor)
        self.show_item()

    # What is shown

    def _fill(self) -> None:
        session = self.session
        if session is None:
            return
        rows = session_rows(session)
        heading = self.query_one("#heading", RowList)
        self.rows.columns = heading.columns = holding_columns([heading_cells(), *(row.cells for row in rows)])
        self.rows.rows, heading.rows = rows, [Row("", heading_cells())]
        heading.set_reactive(RowList.cursor, -1)  # a heading is never chosen
        self.closing_form.fill(session.draft, self.snapshot.today)
        self.query_one("#hint", Notice).keep_room_for(row.hint for row in self.closing_form.rows.values())
        self._show_totals()
        frame, name = self.query_one(".ruled"), name_of(session.inputs.client, self.snapshot.clients)
        progress = _("{count} of {all}").format(count=session.answered, all=len(session.items))
        title = _("Asset review  {name}  {day}  {progress}")
        frame.border_title = Content(
            f" {title.format(name=name, day=format_long_day(session.draft.on), progress=progress)} "
        )
        warnings = review_warnings(session.inputs.client, session.sheet)
        self.query_one("#warnings", Notice).update("! " + _("; ").join(warnings) if warnings else "")

    def _show_totals(self) -> None:
        if self.session:
            warnings = fold_amounts(total_amounts(self.session.sheet), max(self.size.width - 4, 20))
            self.query_one("#totals", Notice).update(warnings)

    def on_resize(self, _event: Resize) -> None:
        self._show_totals()

    @property
    def item(self) -> SessionItem | None:
        """The item under the cursor; None on the row of a new holding."""
        session = self.session
        return session.items[self.rows.cursor] if session and self.rows.cursor < len(session.items) else None

    def show_item(self) -> None:
        """Show the holding under the cursor in the answer box."""
        item = self.item
        if item:
            hint = _("Enter: unchanged   52k, +3%: value   x 51k: sold   52k in 2k, out 2k: paid")
            holding = item.now or item.holding
            foreign = holding.currency != base_currency()
            kept_in = _("kept as {amount}").format(amount=format_money(holding.value, holding.currency))
            self.answer_box.show_holding(item.holding.id, holding_name(holding), hint, kept_in if foreign else "")
        else:
            self.answer_box.show_holding(
                NEW, _("new holding"), _("fund Larkstone Technology 5k R4: a new holding   Enter: no more")
            )
        self.preview()

    def grammar_help(self) -> list[Block]:
        closing_form = self.closing_form
        return row_help(closing_form.rows.values()) if closing_form.display else super().grammar_help()

    def preview(self) -> None:
        """Show what the answer that is typed would mean."""
        raise NotImplementedError

    def show_closing(self, shown: bool) -> None:
        """Show the closing form in the place of the holdings, or the holdings again."""
        self.closing_form.display = shown
        self.query_one("#hint").display = shown
        self.query_one("#heading").display = self.rows.display = self.answer_box.display = not shown
        self.refresh_bindings()
