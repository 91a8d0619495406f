"""The charts on a screen: their colours in each theme, and how they follow its size."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import combinations

import pytest
from rich.color import Color as RichColor
from rich.color import ColorSystem
from rich.console import Console
from textual.app import App, ComposeResult
from textual.color import Color, rgb_to_lab
from textual.screen import Screen
from textual.widget import Widget

from rmtui.exchange.chart_data import COLOURS, Column, Piece
from rmtui.tui.charts.chart import ColumnChart, PieChart
from rmtui.tui.widgets.paint import ANSI_COLOURS, ANSI_HEX_COLOURS, DARK_COLOURS, PaintedLine
from rmtui.tui.widgets.text_style import TEXT_STYLES
from rmtui.tui.widgets.theme import NIGHT, PAPER, THEMES
from tests.tui.textual_internals import drawn

PIECES = (Piece("存款", 625, 500_000), Piece("基金", 375, 300_000))
TOTALS = (Column("2025-11", 5_000_000), Column("2026-11", 8_000_000))


@pytest.fixture(autouse=True)
def _millions_of_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Console, "color_system", "truecolor")


class _Screen(Screen[None]):
    COMPONENT_CLASSES = TEXT_STYLES

    def __init__(self, pieces: Sequence[Piece], totals: Sequence[Column]) -> None:
        super().__init__()
        self._pieces, self._totals = pieces, totals

    def compose(self) -> ComposeResult:
        yield PieChart(self._pieces)
        yield ColumnChart(self._totals)


class _App(App[None]):
    def __init__(
        self, theme: str = NIGHT.name, pieces: Sequence[Piece] = PIECES, totals: Sequence[Column] = TOTALS
    ) -> None:
        super().__init__()
        self._pieces, self._totals = pieces, totals
        for one in THEMES:
            self.register_theme(one)
        self.theme = theme

    def get_default_screen(self) -> Screen[None]:
        return _Screen(self._pieces, self._totals)

    @property
    def seen(self) -> str:
        return "\n".join(strip.text.rstrip() for strip in drawn(self))

    def backgrounds(self, chart: type[Widget]) -> set[str]:
        """The colours that lie under a chart."""
        region = self.screen.query_one(chart).region
        strips = drawn(self)[region.y : region.bottom]
        styles = [segment.style for strip in strips for segment in strip if segment.style]
        return {style.bgcolor.name for style in styles if style.bgcolor}


def _contrast(one: str, other: str) -> float:
    """From 1 to 21 (WCAG 2.2, contrast ratio)."""
    light, dark = sorted(map(_luminance, (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in Color.parse(colour).normalized
    ]
    return sum(part * weight for part, weight in zip(parts, (0.2126, 0.7152, 0.0722), strict=True))


@pytest.mark.parametrize(
    ("colours", "ground", "sign"), [(DARK_COLOURS, NIGHT.background, "#101316"), (COLOURS, PAPER.background, "#ffffff")]
)
def test_colours_are_read_on_their_ground_and_signs_on_them(colours: tuple[str, ...], ground: str, sign: str) -> None:
    """WCAG 2.2 asks for 3 of what is drawn and for 4.5 of what is written."""
    assert [colour for colour in colours if _contrast(colour, ground) < 3] == []
    assert [colour for colour in colours if _contrast(colour, sign) < 4.5] == []


@pytest.mark.parametrize("colours", [DARK_COLOURS, COLOURS])
def test_no_two_colours_are_near_each_other(colours: tuple[str, ...]) -> None:
    near = [pair for pair in combinations(colours, 2) if _distance(*pair) < 20]
    assert near == []


def _distance(one: str, other: str) -> float:
    """In the Lab space, where 2 is what an eye just sees."""
    first, second = (rgb_to_lab(Color.parse(colour)) for colour in (one, other))
    return math.dist((first.L, first.a, first.b), (second.L, second.a, second.b))


async def test_empty_charts_say_so() -> None:
    app = _App(pieces=(), totals=())
    async with app.run_test(size=(60, 30)):
        assert "There are no assets." in app.seen
        assert "There are no reviews yet." in app.seen


async def test_a_chart_shows_what_it_is_given_in_the_height_it_likes() -> None:
    app = _App()
    async with app.run_test(size=(70, 40)) as pilot:
        await pilot.pause()
        assert "62.5%" in app.seen
        assert "2025-11: 50,000" in app.seen
        assert [app.screen.query_one(chart).region.height for chart in (PieChart, ColumnChart)] == [11, 13]


async def test_a_chart_follows_the_size_of_the_screen() -> None:
    app = _App()
    async with app.run_test(size=(100, 50)) as pilot:
        await pilot.pause()
        assert app.screen.query_one(PieChart).region.height == 11
        await pilot.resize_terminal(40, 50)
        await pilot.pause()
        assert app.screen.query_one(PieChart).region.height == 11 + 1 + 2
        assert "基金" in app.seen
        assert "2026-11: 80,000" in app.seen


async def test_a_chart_is_drawn_once_for_a_size(monkeypatch: pytest.MonkeyPatch) -> None:
    app, sizes = _App(), list[tuple[int, int | None]]()
    draw = PieChart.draw

    def counted(chart: PieChart, width: int, height: int | None) -> list[PaintedLine]:
        sizes.append((width, height))
        return draw(chart, width, height)

    monkeypatch.setattr(PieChart, "draw", counted)
    async with app.run_test(size=(70, 40)) as pilot:
        chart = app.screen.query_one(PieChart)
        while chart.size.height < len(PIECES):
            await pilot.pause()
        for _ in range(3):
            chart.refresh()
            await pilot.pause()
            drawn(app)
        assert sizes.count((chart.size.width, chart.size.height)) == 1


async def test_colours_are_those_of_the_theme_that_stands() -> None:
    app = _App()
    async with app.run_test(size=(70, 40)) as pilot:
        for theme, colours in ((NIGHT.name, DARK_COLOURS), (PAPER.name, COLOURS), ("nord", DARK_COLOURS)):
            app.theme = theme
            await pilot.pause()
            assert set(colours[:2]) <= app.backgrounds(PieChart)
            assert colours[0] in app.backgrounds(ColumnChart)
        app.theme = "ansi-dark"
        await pilot.pause()
        assert set(ANSI_COLOURS[:2]) <= app.backgrounds(PieChart)


async def test_without_colours_signs_are_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = _App()
    async with app.run_test(size=(70, 40)) as pilot:
        await pilot.pause()
        assert "1111" in app.seen
        assert "2222" in app.seen
        assert "████" in app.seen


def test_a_terminal_of_sixteen_colours_shows_eight_of_them() -> None:
    nearest = [RichColor.parse(colour).downgrade(ColorSystem.STANDARD).number for colour in ANSI_HEX_COLOURS]
    assert nearest == [RichColor.parse(colour).number for colour in ANSI_COLOURS]


async def test_a_terminal_of_sixteen_colours_is_spared_those_it_does_not_have(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Console, "color_system", "standard")
    app = _App()
    async with app.run_test(size=(70, 40)) as pilot:
        await pilot.pause()
        assert set(ANSI_HEX_COLOURS[:2]) <= app.backgrounds(PieChart)


@pytest.mark.parametrize("terminal", ["256", "truecolor"])
async def test_a_terminal_of_256_colours_gets_the_nearest_of_its_palette(
    monkeypatch: pytest.MonkeyPatch, terminal: str
) -> None:
    monkeypatch.setattr(Console, "color_system", terminal)
    app = _App()
    async with app.run_test(size=(70, 40)) as pilot:
        await pilot.pause()
        assert set(DARK_COLOURS[:2]) <= app.backgrounds(PieChart)
