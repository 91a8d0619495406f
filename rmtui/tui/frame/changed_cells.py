"""What the terminal shows, so that only what changes is sent: over SSH every cell counts.

Textual repaints regions: with every layout each scrollbar, and all that is beneath what grew.
"""

from __future__ import annotations

import re

from rich.cells import cell_len
from textual.driver import Driver

_AT_CURSOR_MOVES = re.compile(r"(?=\x1b\[\d+;\d+H)")
_CURSOR_MOVE = re.compile(r"\x1b\[(\d+);(\d+)H")
_ESCAPE_SEQUENCE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\))")


class ShownCells:
    """The pieces of lines that were written, each from a cursor move to the next, while they are on the screen."""

    def __init__(self) -> None:
        self._lines: dict[str, dict[int, tuple[int, str]]] = {}
        """By line and first column, the column behind the piece and the piece."""
        self.is_unsure = False
        """Whether it is not known what stands there: all is written, and nothing counts as shown."""

    def forget(self) -> None:
        """The terminal was cleared."""
        self._lines.clear()

    def changes(self, update: str) -> str:
        """An update of the screen without the pieces that stand there already."""
        if self.is_unsure:
            self.forget()
            return update
        before, *pieces = _AT_CURSOR_MOVES.split(update)
        if not pieces:
            return update
        if before or not _CURSOR_MOVE.fullmatch(pieces[-1]):  # a part of one: on Windows Textual cuts long ones
            self.forget()
            return update
        return "".join(piece for piece in pieces if self._is_change(piece))

    def _is_change(self, piece: str) -> bool:
        """Whether a piece is to be written; it counts as shown then."""
        piece = piece.rstrip("\n")
        move = _CURSOR_MOVE.match(piece)
        if move is None or move.end() == len(piece):
            return True
        line, column = self._lines.setdefault(move[1], {}), int(move[2])
        if line.get(column, (0, ""))[1] == piece:
            return False
        end = column + cell_len(_ESCAPE_SEQUENCE.sub("", piece))
        for start, (behind, _piece) in [*line.items()]:
            if start < end and column < behind:
                del line[start]
        line[column] = end, piece
        return True


def sending_changes(driver: type[Driver], shown: ShownCells) -> type[Driver]:
    """A driver that writes what differs from `shown`."""

    class ChangesDriver(driver):  # type: ignore[valid-type, misc]
        def write(self, data: str) -> None:
            super().write(shown.changes(data))

        def start_application_mode(self) -> None:
            shown.forget()
            super().start_application_mode()

    return ChangesDriver
