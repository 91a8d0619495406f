"""The section of a client's gifts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.cli.folder.folder_row import row
from rmtui.records.gift import Gift
from rmtui.rules.business.gifts import gift_warnings
from rmtui.wording import have_cents

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rmtui.cli.folder.open_folder import OpenFolder


def gift_lines(folder: OpenFolder) -> Iterator[str]:
    """What is above a limit, then the gifts, the newest first."""
    gifts = sorted(folder.book.records(Gift, folder.client.id), key=lambda one: (one.on, one.id), reverse=True)
    yield from (f"! {text}" for text in gift_warnings(folder.client, gifts, folder.book.settings(), folder.today))
    cents = have_cents(one.value for one in gifts)
    yield from (row(one, folder.today, cents=cents) for one in gifts)
