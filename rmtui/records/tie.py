"""Ties between clients who belong together, as families do, and what each agreed to share with the other (保密)."""

from __future__ import annotations

from enum import StrEnum

from rmtui.records.base import Record


class Share(StrEnum):
    """What one client may agree to be seen in the context of the other; either says that they are a client, too."""

    COVER = "cover"
    """Policies: their own, and those on them."""
    ASSETS = "assets"
    """What they own and owe."""


class Tie(Record, frozen=True, kw_only=True, omit_defaults=True):
    """Two clients. There is one tie for two clients at most: its id is made of theirs, see `tie_id`."""

    first: str
    """Id; the smaller one of the two."""
    second: str
    first_is: str = ""
    """What the first is to the second, in words: mother."""
    second_is: str = ""
    first_name: str = ""
    """How the second calls the first in the list of the family, where that is not a name of the client record."""
    second_name: str = ""
    first_shares: tuple[Share, ...] = ()
    """What the first agreed may be seen in the context of the second."""
    second_shares: tuple[Share, ...] = ()
    related: bool = True
    """False where one only has the name of a relative of the other: nothing is proposed for the two any more."""


def tie_id(one: str, other: str) -> str:
    """The id of the tie between two clients, from their ids, so that two machines make the same one."""
    return "+".join(sorted((one, other)))
