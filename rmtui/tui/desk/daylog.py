"""The pane of today: what was written down, what it comes to, and the box where the next line is typed."""

from __future__ import annotations

from collections import Counter
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.reactive import reactive
from textual.widget import Widget

from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.tui.desk.pane import ReadingPane
from rmtui.tui.desk.wanted import ClientOpened
from rmtui.tui.entering.box import EntryBox
from rmtui.tui.phrases import contact_words, names_of, sale_words
from rmtui.tui.reading import Desk
from rmtui.tui.widgets.rows import Column, Row, Rows, widest
from rmtui.tui.widgets.words import Words
from rmtui.wording import days, long_day, money


class LogPane(ReadingPane):
    """Time, channel, name and note of each contact of the day; beneath them the totals and the day note."""

    number, page = 4, "today"
    BINDING_GROUP_TITLE = _("Daily log")
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", _("Leave the box"))]

    unsorted: reactive[int] = reactive(0)
    """Lines of any day that were not understood."""

    def compose(self) -> ComposeResult:
        yield Rows((), id="log")
        yield Words(id="totals")
        yield EntryBox()

    @property
    def home(self) -> Widget:
        return self.query_one(EntryBox).field

    def watch_desk(self, desk: Desk) -> None:
        self.heading = f"{self.BINDING_GROUP_TITLE}  {long_day(desk.today)}"
        rows = [*_contacts(desk), *_other_sales(desk), *_snoozes(desk), *_unsorted(desk)]
        log = self.query_one(Rows)
        log.columns = (Column(5), Column(1), Column(widest((row.cells[2][0] for row in rows), 16)), Column())
        log.empty = _("Nothing is written down today. A line for each contact: who, how, what.")
        log.rows = rows
        if not log.has_focus:
            log.action_last()
        self.query_one(EntryBox).desk = desk
        self._sum_up()

    def watch_unsorted(self) -> None:
        self._sum_up()

    def on_rows_moved(self, event: Rows.Moved) -> None:
        event.stop()

    def on_rows_opened(self, event: Rows.Opened) -> None:
        event.stop()
        contact = next((one for one in self.desk.day.contacts if one.id == event.key), None)
        if contact:
            self.post_message(ClientOpened(contact.clients[0]))

    def action_leave(self) -> None:
        """Out of the box with what stands in it left there."""
        self.screen.set_focus(self.query_one(Rows))

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool | None:
        return action != "leave" or self.home.has_focus

    def _sum_up(self) -> None:
        self.query_one("#totals", Words).say("\n".join(_totals(self.desk, self.unsorted)))


def _contacts(desk: Desk) -> list[Row]:
    return [
        Row(
            contact.id,
            (
                (contact.at, "soft"),
                (contact.channel.value, "strong"),
                (names_of(contact.clients, desk.clients), ""),
                (contact_words(contact, desk.today, desk.day.sales), ""),
            ),
        )
        for contact in desk.day.contacts
    ]


def _other_sales(desk: Desk) -> list[Row]:
    """Sales that belong to no contact of the day."""
    logged = {contact.id for contact in desk.day.contacts}
    return [
        Row(sale.id, (("", ""), ("=", "strong"), (names_of([sale.client], desk.clients), ""), (sale_words(sale), "")))
        for sale in desk.day.sales
        if sale.contact not in logged
    ]


def _snoozes(desk: Desk) -> list[Row]:
    said = _("put off for {days}  {reason}")
    return [
        Row(
            snooze.id,
            (
                ("", ""),
                ("z", "soft"),
                (names_of([snooze.client], desk.clients), "soft"),
                (said.format(days=days((snooze.until - snooze.on).days), reason=plain(snooze.reason)).rstrip(), "soft"),
            ),
        )
        for snooze in desk.day.snoozes
    ]


def _unsorted(desk: Desk) -> list[Row]:
    return [Row(line.id, (("", ""), ("?", "soon"), ("", ""), (plain(line.line), "soon"))) for line in desk.day.unsorted]


def _totals(desk: Desk, unsorted: int) -> list[str]:
    """5 contacts: T 3  M 2    sold 500k    2 unsorted; then the notes of the day."""
    day = desk.day
    channels = Counter(contact.channel.value for contact in day.contacts)
    sold: Counter[str] = Counter()
    for sale in day.sales:
        sold[sale.currency] += sale.amount
    count = len(day.contacts)
    parts = [
        ngettext("{count} contact", "{count} contacts", count).format(count=count) if count else "",
        "  ".join(f"{letter} {number}" for letter, number in channels.most_common()),
        *(_("sold {amount}").format(amount=money(amount, currency)) for currency, amount in sold.items()),
    ]
    lines = ["   ".join(part for part in parts if part)]
    if unsorted:
        said = ngettext("{count} line is unsorted", "{count} lines are unsorted", unsorted).format(count=unsorted)
        lines.append(_("? {said}: “rmtui log --unsorted” sorts them.").format(said=said))
    return [line for line in lines if line] + [_("Note: {text}").format(text=plain(note.text)) for note in day.notes]
