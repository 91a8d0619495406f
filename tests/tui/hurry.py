"""What makes hundreds of desks open and settle quickly: nothing that a person at one desk would see.

Textual reads its whole style sheet anew for every app, and takes an app to be at rest after looking every 20 ms.
"""

from __future__ import annotations

from typing import Any

import pytest
from textual import _wait
from textual.css.stylesheet import Stylesheet

LOOKS = 250
"""A second."""


def hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read each piece of style once per theme for all apps, and look more often whether an app is at rest."""
    monkeypatch.setattr(_wait, "SLEEP_GRANULARITY", 1 / LOOKS)
    monkeypatch.setattr(_wait, "SLEEP_IDLE", 1 / LOOKS / 20)
    read, known = Stylesheet._parse_rules, dict[Any, Any]()

    def read_once(self: Stylesheet, css: str, *said: Any, **named: Any) -> Any:
        key = (css, said, tuple(named.items()), tuple(self._variables.items()))
        if key not in known:
            known[key] = read(self, css, *said, **named)
        return known[key]

    monkeypatch.setattr(Stylesheet, "_parse_rules", read_once)
