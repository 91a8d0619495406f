"""Tags of several clients at once, on one line: “fund -stock” gives one tag and takes another away."""

from __future__ import annotations

import re
from typing import NamedTuple

import msgspec

from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.fields.field import united
from rmtui.records.client import Client

_BETWEEN = re.compile(r"[\s,，、;；|]+")
_PLUS, _MINUS = "+＋", "-－−"


class Tagging(NamedTuple):
    """Tags to give and tags to take away."""

    given: tuple[str, ...] = ()
    taken: tuple[str, ...] = ()

    def of(self, client: Client) -> Client:
        """The client with its tags so changed: equal to the one before where nothing is to be done."""
        field = CLIENT_FIELDS["tags"]
        kept = tuple(tag for tag in client.tags if not any(field.same(tag, one) for one in self.taken))
        return msgspec.structs.replace(client, tags=united(field, kept, self.given))


def read_tags(text: str) -> Tagging:
    """Tags with spaces or commas between; plus gives and minus takes away, and a bare one is given.

    One that is both given and taken is given.
    """
    words = [word for word in _BETWEEN.split(text) if word.strip(_PLUS + _MINUS)]
    given = [word.lstrip(_PLUS) for word in words if word[0] not in _MINUS]
    taken = [word.lstrip(_MINUS) for word in words if word[0] in _MINUS]
    return Tagging(tuple(dict.fromkeys(given)), tuple(dict.fromkeys(taken)))
