"""The form of a sale that belongs to no contact."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rmtui.entry.dates import BACK
from rmtui.language import _
from rmtui.records.events import Sale
from rmtui.store.door import Store
from rmtui.tui.forms.asking import a_day, called, the_client
from rmtui.tui.forms.form import Asked, Form, replaced
from rmtui.tui.forms.sold import read_sold, say_sold
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.writer import Writer


class SaleForm(Form[Sale]):
    """When, to whom, and how much of what."""

    def __init__(self, snapshot: Snapshot, writer: Writer, book: Store, sale: Sale) -> None:
        self.snapshot, self._writer, self._book = snapshot, writer, book
        self.title = _("Sold: {what}").format(what=say_sold(sale))
        self.fields = (
            a_day("on", _("Day"), lambda: self.snapshot.today, BACK),
            Asked(
                "client",
                _("Client"),
                lambda text: the_client(text, self.snapshot.names).id,
                _("a client's name or number"),
                say=lambda client: called(self.snapshot.clients[client], self.snapshot.names),
            ),
            Asked("sold", _("Sold"), read_sold, _("An amount and what: 50万基金, 500k fund"), say=say_sold),
        )

    def texts(self, record: Sale | None) -> dict[str, str]:
        if record is None:
            return {}
        client = self.snapshot.clients.get(record.client)
        return {
            "on": record.on.isoformat(),
            "client": called(client, self.snapshot.names) if client else _("(removed client)"),
            "sold": say_sold(record),
        }

    def record(self, base: Sale | None, values: Mapping[str, Any]) -> Sale:
        assert base is not None  # noqa: S101 - a sale is made by a line of entry
        told = {name: value for name, value in values.items() if name != "sold"}
        return replaced(base, {**told, **(values["sold"]._asdict() if "sold" in values else {})})

    def current(self, snapshot: Snapshot, base: Sale) -> Sale | None:  # noqa: ARG002
        return self._book.current(base)

    def save(self, base: Sale | None, record: Sale) -> str:
        said = _("The sale is changed: {what}. Ctrl+Z takes it back.").format(what=say_sold(record))
        return self._writer.records.change(said, (base, record))
