"""Whom a screen shows, as what may be exported of the book."""

from __future__ import annotations

from collections.abc import Sequence

from rmtui.named_tuple import NamedTuple


class ExportScope(NamedTuple):
    """Whom a screen shows, by their ids: what may be exported of the book."""

    listed: Sequence[str] = ()
    """The clients of the list, in its order."""
    filter: str = ""
    """What was typed to choose them."""
    marked: Sequence[str] = ()
    current: str = ""
    """The client under the cursor; "" for none."""
