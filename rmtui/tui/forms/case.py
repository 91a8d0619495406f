"""The form of a case."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rmtui.entry.fields.case import CASE_FIELDS
from rmtui.entry.fields.sale import SALE_FIELDS
from rmtui.entry.record_changes import build_record
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.case import Case
from rmtui.records.client import Client
from rmtui.store.door import Store
from rmtui.tui.forms.clients import client_field
from rmtui.tui.forms.form import Form
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.writer import Writer


class CaseForm(Form[Case]):
    """Whose it is, what it is about and what is asked for. A step moves it on."""

    wanted_first = ("client", "about", "kind", "wish")

    def __init__(
        self, snapshot: Snapshot, writer: Writer, book: Store, client: Client | None = None, case: Case | None = None
    ) -> None:
        """`client`: whose a new one is proposed to be."""
        self.snapshot, self._writer, self._book = snapshot, writer, book
        self._client = client
        self.title = plain(case.about) if case else _("New case")
        whose = client_field(self, SALE_FIELDS["client"], removed=_("(removed client)"))
        self.fields = (whose, *CASE_FIELDS.values())

    def texts(self, record: Case | None) -> dict[str, str]:
        texts = super().texts(record)
        if record is None:
            texts["client"] = self.fields[0].text(self._client.id) if self._client else ""
            texts["on"] = CASE_FIELDS["on"].text(self.snapshot.today)
        return texts

    def record(self, base: Case | None, values: Mapping[str, Any]) -> Case:
        known = {name: value for name, value in values.items() if name != "on" or value}
        return build_record(Case, base, known, self.snapshot.today)

    def current(self, snapshot: Snapshot, base: Case) -> Case | None:  # noqa: ARG002
        return self._book.current(base)

    def save(self, base: Case | None, record: Case) -> str:
        message = _("{name} is changed.") if base else _("{name} is added.")
        change = (base, record)
        return self._writer.records.change(
            message.format(name=plain(record.about)), change, what="edit" if base else "add"
        )
