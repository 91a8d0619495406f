"""Ties between related clients, as families, and what each agreed to share with the other (保密)."""

from datetime import date

import msgspec

from rmtui.records.base import Record
from rmtui.str_enum import StrEnum


class Share(StrEnum):
    """What one client may agree to have shown in the other's context. Each discloses that they are a client."""

    CLIENT = "client"
    """That they are a client, and nothing else."""
    COVER = "cover"
    """Policies: their own, and those on them."""
    ASSETS = "assets"
    """What they own and owe."""
    NOTES = "notes"
    """What is noted about them."""


class Consent(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What one of the two agreed to on a day; the next one takes its place, also where it agrees to less."""

    client: str
    """Id."""
    on: date
    how: str = ""
    """How it was given, or taken back: signed the form, by telephone."""
    shares: tuple[Share, ...] = ()
    """All that is agreed from here on."""


class Tie(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A tie between two clients; at most one a pair, since its id is made of theirs (`tie_id`)."""

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
    """What the first agreed to have shown in the context of the second."""
    second_shares: tuple[Share, ...] = ()
    consents: tuple[Consent, ...] = ()
    """What was agreed and taken back, the oldest first; the last one of each is what they share."""
    related: bool = True
    """False where one is merely a namesake of a relative of the other: no tie is proposed for the two any more."""


def tie_id(one: str, other: str) -> str:
    """The id of the tie between two clients, from their ids, so that two machines make the same one."""
    return "+".join(sorted((one, other)))
