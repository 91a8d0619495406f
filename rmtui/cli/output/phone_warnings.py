"""What `rmtui add` and `rmtui edit` warn of about the telephone numbers of a client."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from rmtui.entry.mistyped_phones import mistyped_text
from rmtui.language import _
from rmtui.plain import plain
from rmtui.rules.people.duplicates import with_number_of
from rmtui.rules.people.namesakes import display_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rmtui.records.client import Client


def phone_warnings(client: Client, phones: Iterable[str], clients: Mapping[str, Client]) -> Iterator[str]:
    """The sentences about new numbers of a client: one of a wrong length, one that another client has, too."""
    client = msgspec.structs.replace(client, phones=tuple(phones))
    if wrong := mistyped_text(client.phones):
        yield wrong
    if others := with_number_of(client, clients.values()):
        who = _(", ").join(plain(display_name(one, clients)) for one in others)
        yield _("{candidates} has this number, too.").format(candidates=who)
