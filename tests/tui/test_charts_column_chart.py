"""The totals of all reviews drawn in a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from rmtui import language
from rmtui.exchange.chart_data import FALL, Column
from rmtui.tui.charts.column_chart import column_lines
from rmtui.tui.widgets.paint import PaintedLine
from rmtui.wording import format_money

VALUES = st.lists(st.integers(-(10**14), 10**14), min_size=1, max_size=70)


@pytest.fixture(params=["en", "zh"], autouse=True)
def _spoken(request: pytest.FixtureRequest) -> Iterator[None]:
    language.set_language(request.param)
    yield
    language.set_language(None)


def columns(*values: int) -> list[Column]:
    """Four reviews a year, the last in November 2026."""
    months = [2026 * 12 + 10 - 3 * back for back in range(len(values))][::-1]
    return [Column(f"{month // 12}-{month % 12 + 1:02}", value) for month, value in zip(months, values, strict=True)]


def text(line: PaintedLine) -> str:
    return "".join(words for words, _paint in line)


def drawn(*values: int, width: int = 100, height: int | None = None) -> list[str]:
    return [text(line).rstrip() for line in column_lines(columns(*values), width, height)]


def test_columns_are_as_high_as_their_values_and_the_newest_is_at_the_right() -> None:
    language.set_language("en")
    assert drawn(100_000_000, 200_000_000, 150_000_000, 5_000_000, width=52, height=8) == [
        "          2026-02: 1,000,000     2026-11: 50,000",
        "2,000,000           ████████",
        "                    ████████  ▆▆▆▆▆▆▆▆",
        "          ▄▄▄▄▄▄▄▄  ████████  ████████",
        "1,000,000 ████████  ████████  ████████",
        "          ████████  ████████  ████████  ▁▁▁▁▁▁▁▁",
        "        0 ──────────────────────────────────────",
        "          2026-02   2026-05   2026-08   2026-11",
    ]


def test_below_zero_columns_hang_down() -> None:
    lines = column_lines(columns(50_000_000, -50_000_000), 60, 12)
    zero = next(number for number, line in enumerate(lines) if "─" in text(line))
    above, below = lines[zero - 1], lines[zero + 1]
    assert (above[1][0].strip("█"), below[1][0].strip()) == ("", "")
    assert (above[3][0].strip(), below[3][0].strip("█")) == ("", "")
    assert below[3][1].foreground == FALL
    assert any(text(line).lstrip().startswith("-") for line in lines[zero:])


def test_a_part_of_a_line_below_zero_is_an_upper_part() -> None:
    """There are blocks that fill a cell from below only; from above it is the rest of one, turned."""
    lines = column_lines(columns(-1_000_000_00, -450_000_00), 60, 9)
    (bar, paint) = next(piece for line in lines for piece in line if piece[1].reverse)
    assert bar.strip("▁▂▃▄▅▆▇") == ""
    assert (paint.foreground, paint.background) == (FALL, None)


def test_the_smallest_value_that_is_not_zero_is_seen() -> None:
    rows = drawn(10**12, 1, 0)
    lowest = rows[next(number for number, line in enumerate(rows) if "─" in line) - 1]
    assert lowest.endswith("█  ▁▁▁▁▁▁▁▁")


@pytest.mark.parametrize("values", [(5_000_000,) * 12, (0,) * 6, (-700,) * 3, (0,), (1,)])
def test_equal_values_have_equal_columns(values: tuple[int, ...]) -> None:
    rows = column_lines(columns(*values), 80)
    for line in rows:
        bars = line[1::2] if len(line) > 2 else []
        assert len({bar for bar, _paint in bars}) <= 1


def test_all_of_sixty_reviews_fit_on_a_wide_screen() -> None:
    language.set_language("en")
    rows = drawn(*range(10_000_000, 70_000_000, 1_000_000))
    assert "█" * 60 in "\n".join(rows)
    assert not any("not shown" in line for line in rows)


def test_on_a_narrow_screen_the_newest_are_shown_and_it_says_how_many_are_not() -> None:
    language.set_language("en")
    rows = drawn(*range(10_000_000, 70_000_000, 1_000_000), width=40)
    left_out = int(re.findall(r"(\d+) earlier reviews are not shown", rows[-1])[0])
    assert max(line.count("█") for line in rows) == 60 - left_out
    assert "2026-11: 690,000" in rows[0] + rows[1]
    assert f": {100 + 10 * left_out},000" in rows[0] + rows[1]


@pytest.mark.parametrize("count", [1, 2, 24, 60])
@pytest.mark.parametrize("width", [40, 100])
def test_labels_are_whole_and_apart_and_the_newest_is_there(count: int, width: int) -> None:
    lines = column_lines(columns(*range(100, 100 + count)), width)
    labels = next(text(line) for line in reversed(lines) if re.match(r"[\s\d-]+$", text(line)) and "-" in text(line))
    assert labels.rstrip().endswith("2026-11")
    assert all(re.fullmatch(r"\d{4}-\d\d", label) for label in labels.split())


def test_a_single_review_is_said_once() -> None:
    assert "\n".join(drawn(50_000_000)).count(format_money(50_000_000)) == 2  # above the column and on the scale


def test_no_reviews_are_said_in_words() -> None:
    language.set_language("en")
    assert drawn() == ["There are no reviews yet."]


def test_a_label_moves_no_cursor() -> None:
    lines = column_lines([Column("\x1b[2J\n", 5)], 60)
    assert not {"\x1b", "\n", "\u202e"} & set("".join(map(text, lines)))


@given(VALUES, st.integers(40, 130), st.none() | st.integers(1, 40))
def test_no_line_is_too_long_and_the_height_is_kept(values: list[int], width: int, height: int | None) -> None:
    lines = column_lines(columns(*values), width, height)
    assert all(cell_len(text(line)) <= width for line in lines)
    least = 9  # three lines of columns, zero, labels, two for the values, and what is not shown
    if any(values):
        assert len(lines) <= max(height or 13, least)


@given(VALUES, st.integers(40, 130))
def test_in_the_height_it_likes_it_is_drawn_the_same(values: list[int], width: int) -> None:
    liked = column_lines(columns(*values), width)
    if any(values):
        assert column_lines(columns(*values), width, len(liked)) == liked
