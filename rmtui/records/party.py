"""The party that made a promise. Loaded by `rmtui log`."""

from __future__ import annotations

from rmtui.str_enum import StrEnum


class Party(StrEnum):
    """The one who promised."""

    MANAGER = "manager"
    CLIENT = "client"
