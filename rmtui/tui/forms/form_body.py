"""The rows of a form under their headings: which of them are shown, and what is typed into them."""

from __future__ import annotations

from collections.abc import Collection
from itertools import groupby

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from rmtui.comparing import name_key
from rmtui.tui.forms.form import Answers
from rmtui.tui.forms.row import FormRow
from rmtui.tui.frame.draft import Draft


class FormBody(VerticalScroll, Draft, can_focus=False, inherit_bindings=False):
    """The rows, by the names of their fields, with unsaved changes."""

    def __init__(self, title: str, rows: list[FormRow]) -> None:
        super().__init__()
        self._title = title
        self.sections = {
            heading: (Static(Content(heading), classes="section"), [*group])
            for heading, group in groupby(rows, key=lambda row: row.field.group)
        }
        """By heading, how it is shown and the rows beneath."""
        self.rows = {row.field.name: row for row in rows}
        self.answers = Answers({name: row.text_at_first for name, row in self.rows.items()})

    @property
    def lines(self) -> int:
        """Lines that the rows take which are shown, with their headings and a blank one above each."""
        headings = sum(2 for heading, _rows in self.sections.values() if heading.display)
        return headings + sum(row.field.lines for row in self.rows.values() if row.display)

    @property
    def unwritten(self) -> list[str]:
        changed = [f"{self.rows[name].label}: {text}" for name, text in self.answers.changed.items()]
        return [" ".join(f"{self._title}  {'; '.join(changed)}".split())] if changed else []

    def show_fields(self, names: Collection[str]) -> None:
        """Show these fields alone, and the headings above any of them."""
        for name, row in self.rows.items():
            row.display = name in names
        for heading, (static, rows) in self.sections.items():
            static.display = bool(heading) and any(row.display for row in rows)

    @property
    def shown_fields(self) -> list[str]:
        return [name for name, row in self.rows.items() if row.display]

    @property
    def answered_fields(self) -> list[str]:
        """Those that are shown, and those that were filled in before they were hidden."""
        return [name for name, row in self.rows.items() if row.display or row.text]

    def field_with(self, focused: Widget | None) -> str:
        """The field whose answer has the focus; "" for none."""
        return next((name for name, row in self.rows.items() if focused in row.children), "")

    def rows_with(self, text: str) -> list[FormRow]:
        """The rows shown that have every word of a text, those first that have them in their label."""
        words = [*map(name_key, text.split())]
        shown = [row for row in self.rows.values() if row.display]
        found = [row for row in shown if _has(words, f"{row.label} {row.field.group} {row.hint}")]
        return sorted(found, key=lambda row: not _has(words, row.label))


def _has(words: list[str], text: str) -> bool:
    return all(word in name_key(text) for word in words)
