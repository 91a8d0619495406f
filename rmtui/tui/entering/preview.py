"""What is shown beneath a line of entry, in the styles of the desk."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

from rmtui.entry.line import Entry
from rmtui.entry.looks import Pieces
from rmtui.store.door import Store
from rmtui.store.entry_warnings import entry_sale_warnings
from rmtui.tui.entering.part_styles import STYLES


def lines_content(lines: Iterable[Pieces]) -> Content:
    """Lines, one beneath the other."""
    return Content("\n").join(map(pieces_content, lines))


def pieces_content(pieces: Pieces) -> Content:
    """The pieces of a line, each in its style."""
    return Content.assemble(*((text, STYLES.get(look, "")) for text, look in pieces))


def sale_cautions(entry: Entry, book: Store) -> str:
    """What stands against the sales of a line, a line each."""
    return "\n".join(f"! {warning}" for warning in entry_sale_warnings(entry, book))
