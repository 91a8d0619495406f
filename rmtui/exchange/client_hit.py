"""Where in a client's record a search found its words, the same on the desk and the command line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rmtui.comparing import match_ranges
from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client


def hit_fields(client: Client, words: Sequence[str]) -> Iterator[str]:
    """The other fields than the name in which one of the words occurs, which are name keys, with their labels."""
    of_the_name = ("name", "pinyin") if match_ranges(client.name, words) else ("name",)
    for field in CLIENT_FIELDS.values():
        text = field.text(getattr(client, field.name))
        if field.name not in of_the_name and match_ranges(text, words):
            yield _("{label}: {text}").format(label=_(field.label), text=" ".join(plain(text).split()))
