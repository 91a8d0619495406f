"""A review under way as it is seen: the holdings with what was answered, the totals, and the words behind them."""

from __future__ import annotations

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Resize

from rmtui.errors import RmtuiError
from rmtui.language import _
from rmtui.tui.records.client_names import name_of
from rmtui.tui.review import review_session
from rmtui.tui.review.answer_box import AnswerBox
from rmtui.tui.review.client_screen import ClientScreen
from rmtui.tui.review.closing_form import ClosingForm
from rmtui.tui.review.holding_cells import heading_cells, holding_columns, holding_name
from rmtui.tui.review.review_inputs import read_folder
from rmtui.tui.review.review_session import Item, ReviewSession
from rmtui.tui.review.review_totals import fold_amounts, review_warnings, total_amounts
from rmtui.tui.review.session_rows import NEW, walk_rows
from rmtui.tui.widgets.key_bar import KeyBar
from rmtui.tui.widgets.notice import Notice
from rmtui.tui.widgets.row_list import Row, RowList
from rmtui.wording import format_long_day


class ReviewLayout(ClientScreen):
    """The walk, or in its place the words; the totals are always in sight."""

    def __init__(self, client: str) -> None:
        """`client` is the id."""
        super().__init__()
        self._client = client
        self.walk: ReviewSession | None = None

    def compose(self) -> ComposeResult:
        client = self.snapshot.clients[self._client]
        with Vertical(id="walk"):
            yield Notice(id="warnings")
            yield RowList((), id="heading")
            yield RowList((), id="lines")
            yield ClosingForm(client, name_of(client, self.snapshot.clients))
        yield Notice(id="totals", always=True)
        yield Notice(id="hint", always=True)
        yield AnswerBox(name_of(client, self.snapshot.clients))
        yield KeyBar()

    @property
    def box(self) -> AnswerBox:
        """Where answers are typed."""
        return self.query_one(AnswerBox)

    @property
    def rows(self) -> RowList:
        """The holdings."""
        return self.query_one("#lines", RowList)

    @property
    def words(self) -> ClosingForm:
        """What is said behind the holdings."""
        return self.query_one(ClosingForm)

    def on_mount(self) -> None:
        self.query_one("#heading", RowList).can_focus = False
        self.show_words(False)
        self.set_focus(self.box.field)
        self._begin()

    @work(thread=True, exclusive=True, description="reading")
    def _begin(self) -> None:
        """The whole history of reviews takes a moment in a large book."""
        try:
            folder = read_folder(self.app.book, self.snapshot.clients[self._client])
        except RmtuiError as error:
            self.app.call_from_thread(self.app.announce, str(error), error=True)
            return
        self.app.call_from_thread(self._begun, review_session.begin(folder, self.snapshot.today))

    def _begun(self, begun: ReviewSession) -> None:
        self.walk = begun
        self._fill()
        self.rows.cursor = begun.first_open
        self.turn()

    def reread(self) -> None:
        """The draft as the book has it now; where it is not there any more, the review begins anew."""
        if self.walk is None or not self.is_mounted:
            return
        try:
            folder = read_folder(self.app.book, self.snapshot.clients[self._client], self.walk)
        except (RmtuiError, KeyError) as error:  # or the client was removed elsewhere
            self.app.announce(str(error) if isinstance(error, RmtuiError) else _("The client was removed."), error=True)
            return
        self.walk = review_session.going_on(folder, self.walk) or review_session.begin(folder, self.snapshot.today)
        self._fill()
        self.turn()

    # What is shown

    def _fill(self) -> None:
        begun = self.walk
        if begun is None:
            return
        rows = walk_rows(begun)
        over = self.query_one("#heading", RowList)
        self.rows.columns = over.columns = holding_columns([heading_cells(), *(row.cells for row in rows)])
        self.rows.rows, over.rows = rows, [Row("", heading_cells())]
        over.set_reactive(RowList.cursor, -1)  # a heading is never chosen
        self.words.fill(begun.draft, self.snapshot.today)
        self._say_totals()
        frame, name = self.query_one("#walk"), name_of(begun.folder.client, self.snapshot.clients)
        progress = _("{count} of {all}").format(count=begun.answered, all=len(begun.items))
        title = _("Asset review  {name}  {day}  {progress}")
        frame.border_title = Content(
            f" {title.format(name=name, day=format_long_day(begun.draft.on), progress=progress)} "
        )
        said = review_warnings(begun.folder.client, begun.sheet)
        self.query_one("#warnings", Notice).update(f"! {'; '.join(said)}" if said else "")

    def _say_totals(self) -> None:
        if self.walk:
            said = fold_amounts(total_amounts(self.walk.sheet), max(self.size.width - 4, 20))
            self.query_one("#totals", Notice).update(said)

    def on_resize(self, _event: Resize) -> None:
        self._say_totals()

    @property
    def item(self) -> Item | None:
        """The holding the cursor is on; None behind the last one."""
        begun = self.walk
        return begun.items[self.rows.cursor] if begun and self.rows.cursor < len(begun.items) else None

    def turn(self) -> None:
        """To the holding the cursor is on."""
        item = self.item
        if item:
            hint = _("Enter: unchanged   52万, +3%: new value   52万 in 2万, out 2万: paid   x, x 51万: sold")
            self.box.turn(item.holding.id, holding_name(item.now or item.holding), hint)
        else:
            self.box.turn(NEW, _("new holding"), _("基金 澜石科技成长 5万 R4: a new holding   Enter: no more"))
        self.preview()

    def preview(self) -> None:
        """Say what the line that is typed would mean."""
        raise NotImplementedError

    def show_words(self, shown: bool) -> None:
        """The words in the place of the holdings, or the holdings again."""
        self.words.display = shown
        self.query_one("#hint").display = shown
        self.query_one("#heading").display = self.rows.display = self.box.display = not shown
        self.refresh_bindings()
