"""The clients of a screen that may be exported."""

from __future__ import annotations

from collections.abc import Sequence

from rmtui.named_tuple import NamedTuple


class ExportScope(NamedTuple):
    """The clients a screen shows, by their ids."""

    listed: Sequence[str] = ()
    """The clients of the list, in its order."""
    filter: str = ""
    """What was typed to choose them."""
    marked: Sequence[str] = ()
    current: str = ""
    """The client under the cursor; "" for none."""
