"""An allocation drawn in a terminal."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from rmtui import language
from rmtui.exchange.chart_data import SIGNS, Piece, merge_smallest
from rmtui.tui.charts.pie_chart import pie_lines
from rmtui.tui.charts.pie_disc import disc, monochrome_paint
from rmtui.tui.widgets.paint import PaintedLine
from tests.test_exchange_chart_data import WEIGHTS, pieces

NAMES = ("存款", "理财产品", "Fund", "保险现金价值", "国家开发银行二〇二六年第三期金融债券", "a", "", "Property")


@pytest.fixture(params=["en", "zh"], autouse=True)
def _spoken(request: pytest.FixtureRequest) -> Iterator[None]:
    language.set_language(request.param)
    yield
    language.set_language(None)


def named(weights: list[int]) -> list[Piece]:
    return [piece._replace(label=NAMES[place % len(NAMES)]) for place, piece in enumerate(pieces(*weights))]


def text(line: PaintedLine) -> str:
    return "".join(words for words, _paint in line)


def places(lines: list[PaintedLine]) -> Counter[int]:
    """How many half cells of a drawing have the colour of each place."""
    found: Counter[int] = Counter()
    for line in lines:
        for words, paint in line:
            halves = [paint.background] * 2 if words not in "▀▄" else [paint.foreground, paint.background]
            found.update(half for half in halves if half is not None)
    return found


def legend(lines: list[PaintedLine], count: int) -> list[PaintedLine]:
    """The lines that begin with a sign."""
    rows = [line for line in lines if line and line[0][0].strip() and line[0][0].strip() in SIGNS]
    return [line for line in rows if line[0][0].startswith(" ")][:count]


def test_the_legend_is_in_line_and_nothing_stands_to_the_right_of_the_pie() -> None:
    rows = legend(pie_lines(named([3_000_000, 1_800_000, 600_000]), 80), 3)
    shown = [text(row[:4]) for row in rows]
    assert shown[0].startswith(" 1  存款     ")
    assert shown[1].startswith(" 2  理财产品 ")
    assert "55.6" in shown[0]
    assert len({cell_len(line) for line in shown}) == 1
    assert all(not words.strip("▀▄ 123") for row in rows for words, _paint in row[4:])


def test_a_wide_screen_has_the_pie_beside_the_legend_and_a_narrow_one_above() -> None:
    shown = named([5, 3, 2])
    assert len(pie_lines(shown, 100)) == 11
    narrow = pie_lines(shown, 40)
    assert len(narrow) == 11 + 1 + 3
    assert [text(line)[1] for line in narrow[-3:]] == ["1", "2", "3"]


def test_where_there_is_no_room_for_a_pie_the_legend_alone_is_shown() -> None:
    assert [text(line)[1] for line in pie_lines(named([5, 4, 3, 2, 10**9]), 40, 8)] == ["1", "2", "3", "4", "5"]


def test_the_pie_is_round() -> None:
    """As wide in cells as it is high in half cells, and its area is that of a circle."""
    lines = disc(pieces(1), 11)
    assert [len(line) for line in lines] == [22] * 11
    assert places(lines)[0] == pytest.approx(3.1416 * 11 * 11, rel=0.03)


def test_a_slice_is_as_large_as_its_share() -> None:
    found = places(disc(pieces(500, 250, 150, 100), 13))
    whole = found.total()
    assert [found[place] / whole for place in range(4)] == pytest.approx([0.5, 0.25, 0.15, 0.1], abs=0.02)


def test_slices_go_clockwise_from_the_top() -> None:
    lines = disc(pieces(1, 1, 1, 1), 11)
    quarters = [lines[row][at][1].background for row, at in ((4, 16), (7, 16), (7, 5), (4, 5))]
    assert quarters == [0, 1, 2, 3]


def test_each_slice_that_has_room_carries_its_sign_and_a_whole_pie_has_it_in_the_middle() -> None:
    drawn = "".join(map(text, disc(pieces(3, 3, 2, 2), 11)))
    assert sorted(drawn.translate(dict.fromkeys(map(ord, "▀▄ ")))) == ["1", "2", "3", "4"]
    whole = disc(pieces(1), 11)
    assert text(whole[5]).strip() == "1"
    assert text(whole[5]).index("1") in (10, 11)


def test_two_signs_never_stand_side_by_side_as_one_number() -> None:
    drawn = [text(line) for line in disc(pieces(538, 232, 116, 56, 23, 23, 8, 4), 10)]
    assert not any(re.search(r"\w\w", line) for line in drawn)
    assert any("4" in line for line in drawn)


def test_a_thousandth_is_seen() -> None:
    found = places(disc(pieces(999, 1), 11))
    assert found[1] == 1
    assert "2" in "".join(map(text, disc(pieces(999, 1), 11, monochrome=True)))


def test_without_colours_the_pie_is_made_of_its_signs() -> None:
    lines = pie_lines(named([5, 3, 2]), 80, monochrome=True)
    drawn = Counter("".join(text(line[4:] if line[0][0].startswith(" ") else line) for line in lines))
    assert drawn["1"] > drawn["2"] > drawn["3"] > 20
    assert not {"▀", "▄", "█"} & set(drawn)
    assert all(paint.foreground is paint.background is None for line in lines for _words, paint in line)


@given(st.integers(2, 8))
def test_without_colours_no_two_neighbours_look_alike(count: int) -> None:
    looks = [monochrome_paint(place, count) for place in range(count)]
    assert all(looks[place] != looks[(place + 1) % count] for place in range(count))


def test_many_pieces_say_how_many_are_joined() -> None:
    language.set_language("en")
    rows = legend(pie_lines(named([100 - place for place in range(14)]), 80), 14)
    assert len(rows) == 8
    assert "7 others" in text(rows[-1])


@pytest.mark.parametrize("nothing", [[], [0, 0]])
def test_no_assets_are_said_in_words(nothing: list[int]) -> None:
    language.set_language("en")
    assert [text(line) for line in pie_lines(named(nothing), 40)] == ["There are no assets."]


def test_a_client_s_text_moves_no_cursor() -> None:
    drawn = "".join(map(text, pie_lines([Piece("\x1b[2J\u202e[b]x", 1000, 1)], 60)))
    assert not {"\x1b", "\u202e", "\n"} & set(drawn)
    assert "[b]" in drawn


@given(WEIGHTS, st.integers(40, 130), st.none() | st.integers(1, 40), st.booleans())
def test_every_piece_is_in_the_legend_and_no_line_is_too_long(
    weights: list[int], width: int, height: int | None, monochrome: bool
) -> None:
    shown = named(weights)
    lines = pie_lines(shown, width, height, monochrome=monochrome)
    assert all(cell_len(text(line)) <= width for line in lines)
    assert len(legend(lines, 99)) == (len(merge_smallest(shown)) if any(weights) else 0)
    if any(weights) and height:
        assert len(lines) <= max(height, len(merge_smallest(shown)))


@given(WEIGHTS, st.integers(40, 130))
def test_in_the_height_it_likes_it_is_drawn_the_same(weights: list[int], width: int) -> None:
    liked = pie_lines(named(weights), width)
    assert pie_lines(named(weights), width, len(liked)) == liked


@given(st.lists(st.integers(0, 10**14), min_size=1, max_size=8).filter(any), st.integers(5, 15), st.booleans())
def test_every_piece_with_a_weight_is_seen(weights: list[int], rows: int, monochrome: bool) -> None:
    lines = disc(pieces(*weights), rows, monochrome=monochrome)
    assert all(len(line) == 2 * rows for line in lines)
    seen = {place for place, weight in enumerate(weights) if weight}
    if monochrome:
        assert set("".join(map(text, lines)).replace(" ", "")) <= {SIGNS[place] for place in seen}
    else:
        assert set(places(lines)) == seen
