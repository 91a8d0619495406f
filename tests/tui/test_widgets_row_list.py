"""The list of fixed columns."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult
from textual.screen import Screen
from textual.strip import Strip

from rmtui.tui.widgets.row_list import Column, Row, RowList, fit_widths
from rmtui.tui.widgets.text_style import TEXT_STYLES
from tests.tui.textual_internals import drawn


class _Screen(Screen[None]):
    COMPONENT_CLASSES = TEXT_STYLES

    def compose(self) -> ComposeResult:
        yield RowList((Column(), Column(5, right=True)))


class _App(App[None]):
    def get_default_screen(self) -> Screen[None]:
        return _Screen()


def rows(count: int) -> list[Row]:
    return [Row(str(number), (("王芳", ""), (str(number), "soft"))) for number in range(count)]


def lines(app: App[None]) -> list[str]:
    return [strip.text.rstrip() for strip in drawn(app)]


async def test_columns_stand_in_line_whatever_the_width_of_the_characters() -> None:
    app = _App()
    async with app.run_test(size=(20, 5)) as pilot:
        app.screen.query_one(RowList).rows = [
            Row("1", (("王芳", ""), ("1", ""))),
            Row("2", (("Elizabeth Montgomery", ""), ("12345", ""))),
        ]
        await pilot.pause()
        assert lines(app)[:2] == ["王芳               1", "Elizabeth Mo.. 12345"]


async def test_a_list_opens_with_the_rows_above_the_first_cursor_in_sight() -> None:
    class Opened(_Screen):
        def on_mount(self) -> None:
            found = self.query_one(RowList)
            found.rows, found.cursor = rows(20), 2

    class Opening(_App):
        def get_default_screen(self) -> Screen[None]:
            return Opened()

    app = Opening()
    async with app.run_test(size=(20, 5)) as pilot:
        await pilot.pause()
        assert lines(app)[0].split() == ["王芳", "0"]


async def test_twenty_thousand_rows_are_there_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    app, drawn = _App(), list[int]()
    draw = RowList.render_line

    def counted(self: RowList, y: int) -> Strip:
        drawn.append(y)
        return draw(self, y)

    monkeypatch.setattr(RowList, "render_line", counted)
    async with app.run_test(size=(40, 20)) as pilot:
        app.screen.query_one(RowList).rows = rows(20_000)
        app.screen.query_one(RowList).action_last()
        await pilot.pause()
        assert "19999" in lines(app)[-1]
        assert len(drawn) < 200, "what is not in sight is not drawn"


async def test_the_cursor_stays_on_its_record_or_else_in_its_place() -> None:
    app = _App()
    async with app.run_test(size=(40, 20)):
        found = app.screen.query_one(RowList)
        found.rows = rows(5)
        found.cursor = 3
        found.rows = [row for row in rows(5) if row.key != "1"]
        assert (found.key, found.cursor) == ("3", 2)
        found.rows = [row for row in rows(5) if row.key not in "13"]
        assert found.key == "4"
        found.rows = []
        assert found.key == ""
        found.action_last()
        found.rows = rows(1)
        assert found.key == "0"


def test_a_name_is_not_cut_while_there_is_a_blank_beside_it_in_every_row() -> None:
    """But no wider than half; where a text beside it needs room, two fifths, or a quarter of a narrow list."""
    columns = (Column(1), Column(22, least=12), Column())
    long = Row("1", (("!", ""), ("Ann Lee", ""), ("promise 9 days overdue: send the terms of the ISA", "")))
    short = Row("2", (("!", ""), ("Bramley & Whitlock Ltd", ""), ("33 days overdue", "")))
    assert fit_widths(columns, [long], 44) == [1, 12, 29]
    assert fit_widths(columns, [long], 54) == [1, 21, 30]
    assert fit_widths(columns, [long, short], 44) == [1, 17, 24]
    assert fit_widths(columns, [short], 40) == [1, 20, 17]
    full = Row("3", (("!", ""), ("Ann Lee", ""), ("no contact recorded in 19 days.", "")))
    assert fit_widths(columns, [long, short, full], 48) == [1, 14, 31]
    beside = (Column(22, least=12), Column(30), Column())
    crowded = Row("4", (("Bramley & Whitlock Ltd", ""), ("end of pledge insurance", ""), ("Working capital loan", "")))
    assert fit_widths(beside, [crowded], 62) == [15, 30, 15], "a quarter is left"
    assert fit_widths(columns, [Row("", (("Week 49", "heading"),))], 40) == [1, 12, 25]
