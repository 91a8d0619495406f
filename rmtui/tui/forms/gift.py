"""The form of a gift or of hospitality: what, its value, to whom or from whom. It warns above the limit of the year."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from rmtui.entry.fields.gift import GIFT_FIELDS
from rmtui.entry.record_changes import build_record
from rmtui.errors import BadInput
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.records.gift import Gift
from rmtui.rules.business.gifts import gift_warning
from rmtui.store.door import Store
from rmtui.tui.forms.folder import FolderForm
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.writer import Writer


class GiftForm(FolderForm[Gift]):
    """A new gift of a client, or one there is."""

    def __init__(
        self, snapshot: Snapshot, writer: Writer, book: Store, client: Client, gift: Gift | None = None
    ) -> None:
        super().__init__(snapshot, writer, book, client, plain(gift.what) if gift else _("New gift"))
        self.fields = tuple(GIFT_FIELDS.values())
        self.derives = tuple(self._amounts)
        self._known = [*book.records(Gift, client.id)]

    def texts(self, record: Gift | None) -> dict[str, str]:
        texts = super().texts(record)
        if record is None:
            texts["on"] = GIFT_FIELDS["on"].text(self.snapshot.today)
        return texts

    def record(self, base: Gift | None, values: Mapping[str, Any]) -> Gift:
        return build_record(Gift, base, values, self.snapshot.today, client=self._client.id)

    def warnings(self, snapshot: Snapshot, base: Gift | None, values: Mapping[str, Any]) -> dict[str, str]:
        """That it is above the limit of the year, as the answers stand."""
        needed = {} if base else {"what": " "}
        try:
            gift = self.record(base, {**needed, **values}) if base or "value" in values else None
        except (BadInput, TypeError, msgspec.ValidationError):
            return {}  # said beside the field it is about
        text = gift_warning(gift, self._client, self._known, snapshot.settings) if gift else ""
        return {"value": text} if text else {}

    def save(self, base: Gift | None, record: Gift) -> str:
        return self._write(base, record, plain(record.what))
