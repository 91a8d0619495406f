"""Two records of one client side by side, field by field, before one is made of them, as `rmtui merge` does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import ClassVar

from textual import getters, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from rmtui.entry.client_changes import field_value_text
from rmtui.entry.client_merging import clashing_fields, is_blank, is_joined, merged_client
from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.fields.field import Field
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.records.kinds import KINDS, kind_of
from rmtui.tui.frame.book_app import BookApp
from rmtui.tui.frame.dialog import Dialog
from rmtui.tui.keys.binding import key
from rmtui.tui.navigation.actions import screen_actions
from rmtui.tui.navigation.help import Help, key_blocks
from rmtui.tui.records.client_names import name_of
from rmtui.tui.widgets.block_list import Block
from rmtui.tui.widgets.modal import DialogFrame
from rmtui.tui.widgets.notice import Notice
from rmtui.tui.widgets.row_list import GAP, Column, Row, RowList, column_width
from rmtui.tui.widgets.text_style import StyledText

_KEPT = "+ "
"""Stands before what the one client has in the end."""
_WIDEST_LABEL = 20


class MergeScreen(Dialog[str | None]):
    """Returns the id of the merged client, or None when the two are left as they are."""

    app = getters.app(BookApp)
    BINDING_GROUP_TITLE = _("Merge two clients")
    BINDINGS: ClassVar[list[BindingType]] = [
        key(
            "space,enter", "take", _("Take the other"), _("Where the two differ: keep the other value"), id="take-other"
        ),
        key("left,h", "take(False)", _("Take the left"), id="take-left", show=False),
        key("right,l", "take(True)", _("Take the right"), id="take-right", show=False),
        key("ctrl+s", "merge", _("Merge"), _("Make one client of the two; Ctrl+Z undoes it"), id="merge-two"),
        Binding("escape", "dismiss(None)", _("Back"), show=False),
    ]

    def __init__(self, kept: Client, other: Client, clients: Mapping[str, Client]) -> None:
        """`kept` is the one whose record stays; `clients`: all, by id."""
        super().__init__()
        self._pair, self._clients = (kept, other), clients
        self._clashing = {field.name: field for field in clashing_fields(kept, other)}
        self._taken: set[str] = set()
        """The fields of which the other's value is to be kept."""
        self._counts: list[Counter[str]] = []
        """What belongs to each, by table; empty until it is counted."""

    def compose(self) -> ComposeResult:
        keys = _("Space takes the other, Ctrl+S merges, F1 helps, Esc leaves them")
        with DialogFrame(_("Are these one client?"), keys, classes="large"):
            yield RowList()
            yield Notice(always=True)

    def help_page(self) -> Help:
        text = _(
            "What has a + stays. Where the two say different things, Space or the arrows choose one; lists and notes "
            "of both are kept, and a name that goes stays as another name. All that belongs to either then belongs to "
            "the one client: contacts, holdings, policies, reviews, documents. “rmtui merge” does the same, and Ctrl+Z "
            "undoes it."
        )
        return Help(_("Merge two clients"), [Block(text), *key_blocks(screen_actions(self, self.app.own_keys))])

    def on_mount(self) -> None:
        self._count()

    def on_resize(self) -> None:
        self.call_after_refresh(self._show)

    @work(thread=True, exclusive=True, group="counting", description="counting")
    def _count(self) -> None:
        book = self.app.book
        with self.app.announcing_errors():
            counts = [Counter(kind_of(one).table for one in book.records_of(client.id)) for client in self._pair]
            self.app.call_from_thread(self._show_counts, counts)

    def _show_counts(self, counts: list[Counter[str]]) -> None:
        self._counts = counts
        self._show()

    def on_row_list_highlighted(self) -> None:
        self._show_details()

    def on_row_list_selected(self) -> None:
        self.action_take()

    def action_take(self, theirs: bool | None = None) -> None:
        """Keep the other's value of the field under the cursor, or this one's; by default the one that is not kept."""
        name = self.query_one(RowList).key
        if name in self._clashing and theirs is not (name in self._taken):
            self._taken ^= {name}
            self._show()

    def action_merge(self) -> None:
        if self.app.do(lambda: self.app.writer.clients.merge(*self._pair, self._taken)):
            self.dismiss(self._pair[0].id)

    # What is shown

    def _show(self) -> None:
        """What is to be chosen comes first, then what belongs to them, then all else that one of them says or both."""
        rows = self.query_one(RowList)
        others = (field for field in CLIENT_FIELDS.values() if field.name not in self._clashing)
        names: list[StyledText] = [(f"  {name_of(client, self._clients)}", "heading") for client in self._pair]
        chosen = map(self._field_row, self._clashing.values())
        lines = [*chosen, *self._count_rows(), *(self._field_row(field) for field in others if self._is_said(field))]
        label = column_width((line.cells[0][0] for line in lines), _WIDEST_LABEL)
        side = Column(max((rows.scrollable_content_region.width - label - 2 * GAP) // 2, 1))
        rows.columns = (Column(label), side, side)
        rows.rows = [Row("", (("", ""), *names)), *lines]
        if not rows.key:
            rows.cursor = 1
        self._show_details()

    def _is_said(self, field: Field) -> bool:
        """Does either say something in a field that is worth a line?"""
        return field.name != "pinyin" and any(value != field.empty for value in self._values(field))

    def _field_row(self, field: Field) -> Row:
        """The values of both, those that stay with a mark."""
        merged = getattr(merged_client(*self._pair, self._taken), field.name)
        is_whole = is_joined(field, *self._pair)
        cells: list[StyledText] = []
        for value, text in zip(self._values(field), self._texts(field), strict=True):
            stays = not is_blank(value) and (is_whole or value == merged)
            cells.append((f"{_KEPT if stays else '  '}{text}", "" if stays else "soft"))
        return Row(field.name, ((_(field.label), "strong" if field.name in self._clashing else "soft"), *cells))

    def _values(self, field: Field) -> list[object]:
        return [getattr(client, field.name) for client in self._pair]

    def _texts(self, field: Field) -> list[str]:
        texts = (field_value_text(field, value, self._clients) for value in self._values(field))
        return [plain(" ".join(text.split("\n"))) for text in texts]

    def _count_rows(self) -> Iterator[Row]:
        for kind in KINDS.values() if self._counts else ():
            counts = [count[kind.table] for count in self._counts]
            if kind.record is not Client and any(counts):
                cells: list[StyledText] = [(f"{_KEPT}{count}" if count else "", "") for count in counts]
                yield Row(f"table:{kind.table}", ((_(kind.plural), "soft"), *cells))

    def _show_details(self) -> None:
        """The whole values of the field under the cursor, where there is no room for them in the list."""
        field, rows = CLIENT_FIELDS.get(self.query_one(RowList).key), self.query_one(RowList)
        texts = self._texts(field) if field else []
        room = rows.columns[1].width - len(_KEPT) if rows.columns else 0
        cut = [text for text in texts if column_width([text], room + 1) > room]
        self.query_one(Notice).update("\n".join(texts) if cut else "")
