"""What is sent in fewer codes stands on the screen as what Textual would have sent."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as some
from pyte.screens import Char
from rich.color import ColorSystem
from rich.style import Style
from textual.driver import Driver
from textual.drivers.headless_driver import HeadlessDriver

from rmtui.tui.frame.concise_output import concise
from rmtui.tui.frame.terminal_driver import terminal_driver

COLUMNS, LINES = 30, 6
RED, ON_BLACK = "38;2;200;0;0", "48;2;10;10;10"


def styled(codes: str, text: str) -> str:
    """As Rich writes it."""
    return f"\x1b[{codes}m{text}\x1b[0m"


def at(line: int, column: int) -> str:
    return f"\x1b[{line};{column}H"


def cells(screen: pyte.Screen) -> list[object]:
    """What a terminal shows in each cell, a blank without a colour of letters; where its cursor is, and its style."""
    shown: list[object] = [screen.cursor.x, screen.cursor.y, screen.cursor.attrs]
    for line in range(screen.lines):
        for column in range(screen.columns):
            cell = screen.buffer[line][column]
            shown.append(cell._replace(fg="default") if cell == Char(" ", cell.fg, cell.bg) else cell)
    return shown


def written(*writes: str) -> list[object]:
    """What a terminal shows after these writes."""
    screen = pyte.Screen(COLUMNS, LINES)
    stream = pyte.Stream(screen)
    for write in writes:
        stream.feed(write)
    return cells(screen)


def test_only_the_codes_that_change_are_sent() -> None:
    update = (
        at(1, 1)
        + styled(f"{RED};{ON_BLACK}", "王芳")
        + styled(f"38;2;9;9;9;{ON_BLACK}", "A")
        + at(1, 9)
        + "\n"
        + at(2, 1)
        + styled(f"7;38;2;9;9;9;{ON_BLACK}", " ")
        + at(3, 1)
    )
    fewer = at(1, 1) + f"\x1b[{RED};{ON_BLACK}m王芳\x1b[38;2;9;9;9mA" + at(2, 1) + "\x1b[7m \x1b[0m" + at(3, 1)
    assert concise(update) == fewer


def test_the_colour_of_letters_is_not_sent_for_blanks() -> None:
    update = styled(f"{RED};{ON_BLACK}", "王芳") + styled(ON_BLACK, "   ") + styled(f"{RED};{ON_BLACK}", "李")
    assert concise(update) == f"\x1b[{RED};{ON_BLACK}m王芳   李\x1b[0m"
    underlined = styled(f"4;{RED}", "王") + styled("4;32", "  ")
    assert "\x1b[32m" in concise(underlined)


def test_an_attribute_that_another_one_ends_with_is_sent_again() -> None:
    assert concise(styled("1;2", "a") + styled("1", "b")) == "\x1b[1;2ma\x1b[22;1mb\x1b[0m"


@pytest.mark.parametrize(
    "write",
    [
        "",
        "\x1b[?1049h",
        "\x1b[?2026h",
        at(1, 1),
        "王芳",
        "\x1b]52;c;YQ==\a",
        "\x1b[38;2;1",
        "\x1b[1m",
        "\x1b[31;40mred",
        "\x1b[m",
    ],
)
def test_what_is_no_styled_text_passes_as_it_is(write: str) -> None:
    assert concise(write) == write


def test_the_driver_of_the_application_is_concise(monkeypatch: pytest.MonkeyPatch) -> None:
    sent = list[str]()
    monkeypatch.setattr(HeadlessDriver, "write", lambda _driver, text: sent.append(text))
    driver = terminal_driver(HeadlessDriver)
    assert issubclass(driver, Driver)
    driver.write(object.__new__(driver), styled("31", "a") + styled("31", "b"))
    assert sent == ["\x1b[31mab\x1b[0m"]


colours = some.sampled_from(["default", "red", "bright_blue", "color(123)", "#102030", "#102031"])
styles = some.builds(
    Style,
    color=some.none() | colours,
    bgcolor=some.none() | colours,
    **dict.fromkeys(
        ("bold", "dim", "italic", "underline", "blink", "reverse", "conceal", "strike", "underline2", "overline"),
        some.sampled_from([None, None, None, True]),
    ),
    link=some.sampled_from([None, None, "https://example.com"]),
)
texts = some.text(some.sampled_from("  ab王芳\u0301\u3000é─▃👍"), max_size=6)
systems = some.sampled_from([ColorSystem.STANDARD, ColorSystem.EIGHT_BIT, ColorSystem.TRUECOLOR])
moves = some.builds(at, some.integers(1, LINES), some.integers(1, COLUMNS))
pieces = some.one_of(
    some.builds(lambda style, text, system: style.render(text, color_system=system), styles, texts, systems),
    some.builds(lambda style: f"\x1b[{style._make_ansi_codes(ColorSystem.TRUECOLOR)}m\x1b[0m", styles),  # of no text
    moves,
    moves.map(lambda move: at(1, 1) + "\n" + move),  # Textual ends each line but the last
    texts,
    some.just("\x1b[?2026h"),
)
RESET = "\x1b[0m"
others = some.sampled_from(
    ["\x1b[31m", "\x1b[1;44mtwo\x1b[0m", "\x1b[0;31mreset\x1b[0m", "\x1b[31;1mb\x1b[0m", "\x1b[m"]
)
"""As Rich does not write it."""
updates = some.lists(pieces, max_size=25).map("".join)


@given(some.lists(some.lists(pieces | others, max_size=25).map(lambda parts: "".join((*parts, RESET))), max_size=3))
def test_any_updates_come_to_the_same_screen(sent: Sequence[str]) -> None:
    """Each leaves no style in force, as Textual's do."""
    assert written(*map(concise, sent)) == written(*sent)


@given(updates, some.lists(some.integers(0, 600), max_size=5))
def test_an_update_written_in_parts_comes_to_the_same_screen(update: str, cuts: Sequence[int]) -> None:
    """As on Windows, where Textual cuts a long one anywhere."""
    parts = [update[start:end] for start, end in pairwise((0, *sorted(cuts), len(update)))]
    assert written(*map(concise, parts)) == written(update)
