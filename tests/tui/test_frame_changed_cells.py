"""Only what the terminal does not show yet is sent, and whatever wrote over it is known."""

from __future__ import annotations

from rmtui.tui.frame.changed_cells import ShownCells

END = "\x1b[1;1H"
RED = "\x1b[31m{}\x1b[0m"


def at(line: int, column: int, text: str) -> str:
    return f"\x1b[{line};{column}H{text}"


def test_what_stands_there_already_is_not_sent_again() -> None:
    shown = ShownCells()
    both = at(1, 1, RED.format("王芳  ")) + at(1, 8, "30d\n") + at(2, 1, "李强  ") + END
    assert shown.changes(both) == both
    assert shown.changes(both) == END
    again = at(1, 1, RED.format("王芳  ")) + at(1, 8, "31d\n") + at(2, 1, "李强  ") + END
    assert shown.changes(again) == at(1, 8, "31d\n") + END


def test_what_something_else_was_written_over_is_sent_again() -> None:
    shown = ShownCells()
    name, beside = at(1, 1, RED.format("王芳")), at(1, 5, "A")
    shown.changes(name + beside + END)
    dialog = at(1, 4, "│")  # over the second half of a character
    assert shown.changes(dialog + END) == dialog + END
    assert shown.changes(name + beside + END) == name + END
    assert shown.changes(dialog + END) == dialog + END


def test_after_another_size_or_a_part_of_an_update_all_is_sent() -> None:
    shown = ShownCells()
    line = at(1, 1, "王芳") + END
    shown.changes(line)
    shown.forget()
    assert shown.changes(line) == line
    part = at(1, 1, "王")  # on Windows a long update comes in parts
    assert shown.changes(part) == part
    assert shown.changes("芳" + END) == "芳" + END
    assert shown.changes(line) == line


def test_signals_to_the_terminal_pass() -> None:
    shown = ShownCells()
    line = at(1, 1, "王芳") + END
    shown.changes(line)
    assert shown.changes("\x1b[?2026h") == "\x1b[?2026h"
    assert shown.changes(line) == END
