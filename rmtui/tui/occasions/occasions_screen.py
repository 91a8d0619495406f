"""The occasions 节日与生日: who has a birthday, which festival comes, and whom each concerns."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import ClassVar

from textual.binding import BindingType

from rmtui.comparing import folded
from rmtui.language import _
from rmtui.records.base import Record
from rmtui.records.occasion import Occasion
from rmtui.rules.contact.reason_rules import Cause, reason_rules
from rmtui.rules.occasions.coming import ComingOccasion, OccasionKind, coming_occasions, without_answered
from rmtui.rules.occasions.greeted_occasions import GREETED_KINDS
from rmtui.rules.occasions.occasion_text import occasion_text
from rmtui.tui.desk.record_editor import RecordEditor
from rmtui.tui.frame.client_filter import FilterResult, count_text
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.keys.binding import key
from rmtui.tui.occasions.occasion_list import OccasionRow, columns, list_row, occasion_rows, row_details
from rmtui.tui.screens.client_list_screen import ClientListScreen
from rmtui.wording import format_day, join_sentences

_TWO_MONTHS, _YEAR = 60, 365
"""Days ahead."""


class OccasionsScreen(ClientListScreen):
    """Two months ahead, or a year; those of the last days that were missed come first."""

    BINDING_GROUP_TITLE = _("Occasions")
    BINDINGS: ClassVar[list[BindingType]] = [
        key("w", "widen", _("Two months or a year"), _("Look a year ahead, or 60 days again"), id="widen-occasions"),
        key("s", "greet", _("Greetings"), _("The greetings for this occasion: look through, send, log"), id="greet"),
        key("a", "add", _("Add occasion"), _("Add an occasion of your own: a day of every year"), id="add-occasion"),
        key("e", "edit", _("Edit"), _("Change an occasion of your own"), id="edit-occasion", show=False),
        key(
            "delete",
            "remove",
            _("Remove"),
            _("Remove an occasion of your own; asks first"),
            id="remove-occasion",
            show=False,
        ),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._ahead = _TWO_MONTHS
        self._own: dict[str, Occasion] = {}
        """Those of the person's own, by id."""
        self._coming: list[ComingOccasion] = []
        self._opened: set[str] = set()
        """Keys of the occasions whose clients are listed."""
        self._rows: dict[str, OccasionRow] = {}
        """What the list shows, by key."""
        self._editor = RecordEditor(self, lambda: self._own_occasion)

    @property
    def cursor_client(self) -> str:
        row = self._rows.get(self.list.key)
        return row.concerned if row else ""

    @property
    def _own_occasion(self) -> Occasion | None:
        """The occasion of the person's own that the cursor is on."""
        row = self._rows.get(self.list.key)
        return self._own.get(row.occasion.record) if row else None

    def read(self, snapshot: Snapshot) -> None:
        self._own = {one.id: one for one in self.app.book.records(Occasion)}
        today = snapshot.today
        first, last = (
            today - timedelta(days=reason_rules(snapshot.settings)[Cause.BIRTHDAY].grace),
            today + timedelta(days=self._ahead),
        )
        clients = snapshot.filter_context.clients
        found = coming_occasions(
            clients, self._own.values(), snapshot.settings, first, last, holdings=self.app.book.holdings()
        )
        self._coming = without_answered(found, snapshot.contact_summary, today)

    def fill(self, found: FilterResult, text: str) -> str:
        snapshot, rows = self.snapshot, self.list
        shown = self._coming
        if text:
            ids, named = found.ids, folded(text)
            among = (one if named in folded(occasion_text(one)) else _of_clients(one, ids) for one in shown)
            shown = [one for one in among if one.clients]
        found_rows = [*occasion_rows(shown, self._opened)]
        self._rows = {row.key: row for row in found_rows}
        rows.empty = _empty_text(self._ahead)
        rows.columns = columns(found_rows, snapshot.clients, snapshot.today)
        notice = reason_rules(snapshot.settings)[Cause.BIRTHDAY].notice
        rows.rows = [list_row(row, snapshot.clients, snapshot.today, notice) for row in found_rows]
        count = count_text(len(shown), len(self._coming), text)
        until = _("to {day}").format(day=format_day(snapshot.today + timedelta(days=self._ahead), snapshot.today))
        return f"{_('Occasions')} {count}  {until}"

    def details(self) -> Iterable[str]:
        row = self._rows.get(self.list.key)
        return row_details(row, self.snapshot.clients, self.snapshot.today) if row else ()

    async def open_row(self) -> None:
        """To the folder of the client; what concerns several lists them, or hides them again."""
        row = self._rows.get(self.list.key)
        if row is None:
            return
        if row.client or row.occasion.kind not in (OccasionKind.FESTIVAL, OccasionKind.OWN):
            await super().open_row()
            return
        self._opened ^= {row.key}
        self.apply_filter()

    def go_to(self, record: Record | None) -> None:
        """Move the cursor to an occasion of the person's own, further ahead if need be."""
        for ahead in (self._ahead, _YEAR) if record else ():
            self._ahead = ahead
            self._follow(self.snapshot)
            found = (key for key, row in self._rows.items() if record and row.occasion.record == record.id)
            if key := next(found, ""):
                self.move_cursor_to(key)
                return

    def action_widen(self) -> None:
        self._ahead = _YEAR if self._ahead == _TWO_MONTHS else _TWO_MONTHS
        self._follow(self.snapshot)

    async def action_greet(self) -> None:
        row = self._rows.get(self.list.key)
        if row and row.occasion.kind in GREETED_KINDS:
            await self.app.navigator.show_greetings(row.occasion)
        elif row:
            self.app.announce(_("No greetings are sent for this; it is a reason to call."))

    def action_add(self) -> None:
        self._editor.add(Occasion, then=self.go_to)

    def action_edit(self) -> None:
        self._editor.edit(self._own_occasion, self.go_to)

    def action_remove(self) -> None:
        self._editor.remove(self._own_occasion)


def _of_clients(occasion: ComingOccasion, ids: set[str]) -> ComingOccasion:
    """The occasion as far as it concerns some clients."""
    return occasion._replace(clients=tuple(id for id in occasion.clients if id in ids))


def _empty_text(ahead: int) -> str:
    heading = _(
        "No birthday and no festival within {count} days. Birthdays come from the clients' folders, festivals from the "
        "settings; “a” adds an occasion of your own."
    ).format(count=ahead)
    return heading if ahead == _YEAR else join_sentences(heading, _("“w” looks a year ahead."))
