"""The least that a full-screen Textual program costs: a header, a table of Chinese rows, a footer."""

from __future__ import annotations

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.widgets import DataTable, Footer, Header

ROWS = 45


class Floor(App[None]):
    """What the desk is measured against."""

    BINDINGS: ClassVar = [("q", "quit", "Quit")]

    def compose(self) -> ComposeResult:
        yield Header()
        yield DataTable[str](cursor_type="row")
        yield Footer()

    def on_mount(self) -> None:
        table = self.query_one(DataTable)
        table.add_columns("no", "date", "who", "channel", "note")
        table.add_rows(
            (str(number), "2026-11-23", f"王芳{number}", "T", "聊了到期理财，想转债基") for number in range(ROWS)
        )
        table.focus()


if __name__ == "__main__":
    Floor().run()
