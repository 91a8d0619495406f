"""Changing tags of several clients by one line: “fund -stock” adds one tag and removes another."""

from __future__ import annotations

import re

import msgspec

from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.fields.field import merge_values
from rmtui.named_tuple import NamedTuple
from rmtui.records.client import Client

_SEPARATOR = re.compile(r"[\s,，、;；|]+")
_PLUS, _MINUS = "+＋", "-－−"


class TagChange(NamedTuple):
    """Tags to add and tags to remove."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    def apply(self, client: Client) -> Client:
        """The client with changed tags; equal to the given one where nothing changes."""
        field = CLIENT_FIELDS["tags"]
        kept = tuple(tag for tag in client.tags if not any(field.same(tag, one) for one in self.removed))
        return msgspec.structs.replace(client, tags=merge_values(field, kept, self.added))


def read_tag_change(text: str) -> TagChange:
    """Tags separated by spaces or commas: plus or no sign adds, minus removes. One in both is added."""
    words = [word for word in _SEPARATOR.split(text) if word.strip(_PLUS + _MINUS)]
    added = [word.lstrip(_PLUS) for word in words if word[0] not in _MINUS]
    removed = [word.lstrip(_MINUS) for word in words if word[0] in _MINUS]
    return TagChange(tuple(dict.fromkeys(added)), tuple(dict.fromkeys(removed)))
