"""The contribution 贡献度: what each client brought in a period, with its arithmetic, and what it cost."""

from __future__ import annotations

from collections.abc import Iterable

from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.rules.text.phrases import caution_text
from rmtui.rules.text.target_text import period_text
from rmtui.rules.work.contribution import Contribution, ContributionRow
from rmtui.rules.work.contribution_text import (
    example_text,
    few_make_text,
    hours_text,
    mix_text,
    row_arithmetic,
    row_label,
)
from rmtui.store.contribution_reading import Contributions, read_contributions
from rmtui.tui.frame.client_filter import FilterResult
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.client_names import name_column, name_of
from rmtui.tui.screens.client_table_screen import ClientTableScreen
from rmtui.tui.screens.period_screen import PeriodScreen
from rmtui.tui.widgets.row_list import WIDEST_NAMES, Column, Row, column_width
from rmtui.tui.widgets.text_style import StyledText
from rmtui.wording import format_money, format_percent, have_cents, join_sentences

_NAME_WIDTH = 12
_WIDE = 100
_WIDE_BAR, _NARROW_BAR = 16, 4
"""Cells of a bar for all together, from so many columns on and below."""
_NOBODY = _("No clients yet. Once their assets are in their folders, what they bring is ranked here.")


class _Line(NamedTuple):
    """What a row of the list shows: a client, or one row of the arithmetic of an opened client."""

    one: Contribution
    row: ContributionRow | None = None
    number: int = 0

    @property
    def key(self) -> str:
        """Of the row in the list."""
        return f"{self.one.client.id} {self.number}" if self.row else self.one.client.id


class ContributionScreen(PeriodScreen, ClientTableScreen):
    """A row a client, the largest first: those before the line bring 80 %. Enter opens the arithmetic."""

    BINDING_GROUP_TITLE = _("Contribution")
    LEGEND = _(
        "Average balances at this bank × margin, and sales × fee; between two reviews a balance is estimated (~). "
        "Enter opens the arithmetic. Margins and fees are in the settings, “,”. Attempts are among "
        "the contacts, and hours are estimated from the channels."
    )

    def __init__(self) -> None:
        super().__init__()
        self._contributions = Contributions([], {})
        self._cents = False
        self._opened: set[str] = set()
        """Ids of the clients whose arithmetic is shown."""
        self._lines: dict[str, _Line] = {}

    @property
    def cursor_client(self) -> str:
        line = self._lines.get(self.list.key)
        return line.one.client.id if line else ""

    def read(self, snapshot: Snapshot) -> None:
        self._contributions = read_contributions(self.app.book, self.period, snapshot.today)

    def fill(self, result: FilterResult, _text: str) -> str:
        chosen = result.ids
        shown = [one for one in self._contributions.now if one.client.id in chosen]
        lines = [line for one in shown for line in self._lines_of(one)]
        self._lines = {line.key: line for line in lines}
        self._cents = have_cents(one.amount for one in self._contributions.now)
        rows = self.list
        rows.empty = _NOBODY
        rows.columns = self._columns(shown)
        rows.rows = [self._arithmetic_row(line, line.row) if line.row else self._row(line.one) for line in lines]
        self.titles.show(self._titles)
        total = len(self._contributions.now)
        count = f"{len(shown)}/{total}" if len(shown) < total else str(total)
        few = few_make_text(self._contributions.now) if self._contributions.now else ""
        return f"{self.BINDING_GROUP_TITLE} {count}  {period_text(self.period)}  {few}".rstrip()

    def _lines_of(self, one: Contribution) -> list[_Line]:
        opened = one.rows if one.client.id in self._opened else ()
        return [_Line(one), *(_Line(one, row, number) for number, row in enumerate(opened, 1))]

    def details(self) -> Iterable[str]:
        line = self._lines.get(self.list.key)
        if line is None:
            return ()
        one, row = line.one, line.row
        before = self._contributions.before.get(one.client.id)
        head = name_of(one.client, self.snapshot.clients)
        if row:
            sum_text = f"{row_arithmetic(row, self.snapshot.today)} = {_amount(row)}"
            return head, _("{label}: {words}").format(label=row_label(row), words=sum_text)
        mix = mix_text(one, before)
        return (
            f"{head}  {_before_text(before)}",
            _("Business: {mix}").format(mix=mix) if mix else "",
            caution_text(one.client),
            example_text(self.snapshot.settings),
        )

    async def open_row(self) -> None:
        """The arithmetic of a client is shown, or hidden again; from a row of it to the folder."""
        line = self._lines.get(self.list.key)
        if line is None or line.row:
            await super().open_row()
            return
        self._opened ^= {line.key}
        self.apply_filter()

    def _columns(self, shown: list[Contribution]) -> tuple[Column, ...]:
        clients = [one.client for one in shown]
        titles = self._titles
        amounts = (self._sum(one) for one in shown)
        gifts = (format_money(one.effort.gifts) for one in shown)
        return (
            Column(3, right=True),
            name_column(clients, self.snapshot.clients, _NAME_WIDTH, width=_NAME_WIDTH),
            Column(1),
            Column(column_width((titles[3], *amounts), WIDEST_NAMES), right=True),
            Column(6, right=True),
            Column(column_width((titles[5], "100.0%"), WIDEST_NAMES), right=True),
            Column(self._bar_width),
            Column(column_width((titles[7],), WIDEST_NAMES), right=True),
            Column(column_width((titles[8], "100.0"), WIDEST_NAMES), right=True),
            Column(column_width((titles[9], *gifts), WIDEST_NAMES), right=True),
        )

    @property
    def _titles(self) -> tuple[str, ...]:
        return (
            *("", _("Client"), "", _("Contribution"), _("Share"), _("Cumulative"), ""),
            *(_("Contacts"), _("Hours"), _("Gifts")),
        )

    @property
    def _bar_width(self) -> int:
        return _WIDE_BAR if self.size.width >= _WIDE else _NARROW_BAR

    def on_resize(self) -> None:
        self.apply_filter()

    def _row(self, one: Contribution) -> Row:
        """Rank, name, tier, what was brought, share, that with those before, bar, contacts, hours, gifts."""
        place, effort = one.place, one.effort
        full = place.cumulative * self._bar_width // 1000
        soft: list[StyledText] = [
            (("=" if place.is_vital else "-") * full, "soft"),
            (str(effort.contacts), "soft"),
            (hours_text(effort.minutes), "soft"),
            (format_money(effort.gifts) if effort.gifts else "", "soft"),
        ]
        return Row(
            one.client.id,
            (
                (str(place.rank), "soft"),
                (name_of(one.client, self.snapshot.clients), "strong" if place.is_vital else ""),
                (one.client.tier.value, "soft"),
                (self._sum(one), ""),
                (format_percent(place.share), "soft"),
                (format_percent(place.cumulative), ""),
                *soft,
            ),
        )

    def _sum(self, one: Contribution) -> str:
        """~1,204.50, an estimate; all with decimals or none."""
        return "~" * one.is_estimated + format_money(one.amount, cents=self._cents)

    def _arithmetic_row(self, line: _Line, row: ContributionRow) -> Row:
        cells: list[StyledText] = [
            ("", ""),
            (f"  {row_label(row)}", "soft"),
            ("", ""),
            (_amount(row), "soft"),
        ]
        return Row(line.key, (*cells, *[("", "")] * 6))  # type: ignore[arg-type]


def _amount(row: ContributionRow) -> str:
    """~1,204.00, an estimate."""
    return "~" * row.is_estimated + format_money(row.amount, cents=True)


def _before_text(before: Contribution | None) -> str:
    amount = format_money(before.amount) if before else format_money(0)
    return join_sentences(_("The period before: {sum}").format(sum=amount))
