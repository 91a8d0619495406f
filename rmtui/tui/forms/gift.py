"""The form of a gift or of hospitality: what, its value, to whom or from whom. It warns above the limit of the year."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from rmtui.errors import BadInput
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.records.gift import Gift
from rmtui.rules.business.gifts import gift_warning
from rmtui.tui.forms.folder import FolderForm
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.writer import Writer


class GiftForm(FolderForm[Gift]):
    """A new gift of a client, or one there is."""

    kind, new_title = Gift, _("New gift")

    def __init__(self, snapshot: Snapshot, writer: Writer, client: Client, gift: Gift | None = None) -> None:
        super().__init__(snapshot, writer, client, gift)
        self._known = [*self.book.records(Gift, client.id)]

    def name(self, record: Gift) -> str:
        return plain(record.what)

    def warnings(self, base: Gift | None, values: Mapping[str, Any]) -> dict[str, str]:
        """That it is above the limit of the year, as the answers stand."""
        needed = {} if base else {"what": " "}
        try:
            gift = self.record(base, {**needed, **values}) if base or "value" in values else None
        except (BadInput, TypeError, msgspec.ValidationError):
            return {}  # said beside the field it is about
        text = gift_warning(gift, self.client, self._known, self.snapshot.settings) if gift else ""
        return {"value": text} if text else {}
