"""The charts on a printed page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmtui import language
from rmtui.exchange.chart_data import COLOURS, Column, Piece
from rmtui.exchange.charts import columns_svg, pie_svg
from tests.test_exchange_chart_data import WEIGHTS, pieces

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = '<script>alert(1)</script>&"\x1b\x00'


@pytest.fixture(params=["en", "zh"], autouse=True)
def _spoken(request: pytest.FixtureRequest) -> Iterator[None]:
    language.set_language(request.param)
    yield
    language.set_language(None)


def read(drawing: str) -> ElementTree.Element:
    return ElementTree.fromstring(drawing)


def texts(drawing: str) -> list[str]:
    return [text.text or "" for text in read(drawing).iter(f"{SVG}text")]


def paths(drawing: str) -> list[ElementTree.Element]:
    return list(read(drawing).iter(f"{SVG}path"))


def bars(drawing: str) -> list[ElementTree.Element]:
    """The columns, which say what they are; the lines of the scale do not."""
    return [box for box in read(drawing).iter(f"{SVG}rect") if box.find(f"{SVG}title") is not None]


def columns(*values: int) -> list[Column]:
    return [Column(f"{2000 + place}-11", value) for place, value in enumerate(values)]


def test_the_legend_says_each_piece_in_order_with_its_sign_and_its_share() -> None:
    drawing = pie_svg([Piece("存款", 625, 300_000_000), Piece("基金", 375, 180_000_000)])
    said = texts(drawing)
    assert (said[0], said[1], said[3], said[4], said[5], said[7]) == (
        "1",
        "存款",
        "3,000,000.00",
        "2",
        "基金",
        "1,800,000.00",
    )
    assert (said[2][:4], said[6][:4]) == ("62.5", "37.5")
    assert [path.get("fill") for path in paths(drawing)] == list(COLOURS[:2])


def test_the_slices_meet_where_they_end() -> None:
    drawn = [
        re.findall(r"[-\d.]+ [-\d.]+(?=[A-Z]|$)", str(path.get("d"))) for path in paths(pie_svg(pieces(5, 3, 2, 90)))
    ]
    starts, ends = [points[1] for points in drawn], [points[-1] for points in drawn]
    assert ends == [*starts[1:], starts[0]]


@pytest.mark.parametrize("weights", [(7,), (10**12, 1)])
def test_a_piece_that_is_all_or_nearly_all_is_a_whole_circle(weights: tuple[int, ...]) -> None:
    """An arc that ends where it begins would not be drawn."""
    arcs = re.findall(r"A96 96 0 0 1 ([-\d.]+ [-\d.]+)", str(paths(pie_svg(pieces(*weights)))[0].get("d")))
    assert arcs == ["536 200", "536 8"]


def test_a_client_s_text_is_shown_and_never_run() -> None:
    drawing = pie_svg([Piece(HOSTILE, 1000, 1)], HOSTILE) + columns_svg([Column(HOSTILE, 1)], HOSTILE)
    assert "<script" not in drawing
    assert "\x1b" not in drawing
    assert texts(pie_svg([Piece('<b>"&', 1000, 1)]))[1] == '<b>"&'


def test_nothing_is_loaded_from_elsewhere() -> None:
    drawing = pie_svg(pieces(1, 2)) + columns_svg(columns(1, 2))
    without_its_own_name = drawing.replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert not re.search(r"http|href|url\(|<style|<script|<image|@import", without_its_own_name)


def test_those_who_cannot_see_it_are_told_what_it_shows() -> None:
    drawing = read(pie_svg([Piece("存款", 1000, 5)], "按种类"))
    assert (drawing.get("role"), drawing.get("aria-label"), drawing[0].text) == ("img", "按种类", "按种类")
    (piece,) = drawing.iter(f"{SVG}path")
    assert "存款" in str(piece[0].text)
    assert "0.05" in str(piece[0].text)


def test_a_long_name_is_cut_and_said_whole_beside_the_slice() -> None:
    name = "国家开发银行二〇二六年第三期金融债券"
    drawing = pie_svg([Piece(name, 1000, 1)])
    assert texts(drawing)[1] == "国家开发银行二〇二六年.."
    assert name in str(paths(drawing)[0][0].text)


def test_columns_stand_above_and_hang_below_zero() -> None:
    up, down, nothing = bars(columns_svg(columns(100, -50, 0)))
    assert float(str(up.get("y"))) + float(str(up.get("height"))) == pytest.approx(float(str(down.get("y"))))
    assert float(str(up.get("height"))) == pytest.approx(2 * float(str(down.get("height"))), abs=0.03)
    assert nothing.get("height") == "0"
    assert up.get("fill") != down.get("fill")


@pytest.mark.parametrize("count", [1, 2, 24, 60])
def test_every_review_has_its_column_on_the_page(count: int) -> None:
    found = bars(columns_svg(columns(*range(count))))
    edges = [(float(str(bar.get("x"))), float(str(bar.get("width")))) for bar in found]
    assert len(found) == count
    assert all(x >= 0 and x + width <= 640 for x, width in edges)
    assert edges == sorted(edges)


def test_the_first_and_the_last_value_are_written_out() -> None:
    said = "\n".join(texts(columns_svg(columns(11, 22, 33))))
    assert "2000-11: 0.11" in said.replace("：", ": ")
    assert "0.22" not in said
    assert "2002-11: 0.33" in said.replace("：", ": ")


@given(WEIGHTS)
def test_any_allocation_can_be_read(weights: list[int]) -> None:
    drawing = pie_svg(pieces(*weights))
    assert len(paths(drawing)) <= 8
    assert len(texts(drawing)) >= (3 * min(len(weights), 8) if any(weights) else 1)


@given(st.lists(st.integers(-(10**14), 10**14), max_size=80))
def test_any_totals_can_be_read(values: list[int]) -> None:
    assert len(bars(columns_svg(columns(*values)))) == len(values)
