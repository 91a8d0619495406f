"""The forms of what belongs to loans: a credit line, an inspection. A loan itself has the form of a holding."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from rmtui.entry.fields.credit_line import CREDIT_LINE_FIELDS
from rmtui.entry.fields.inspection import INSPECTION_FIELDS
from rmtui.entry.loans import find_loan
from rmtui.entry.record_changes import build_record
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.records.holding import Holding
from rmtui.records.loan import CreditLine, Inspection
from rmtui.rules.business.loans import inspection_changes, line_changes
from rmtui.store.door import Store
from rmtui.terms import capitalized_term
from rmtui.tui.forms.folder import FolderForm
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.writer import Writer


class CreditLineForm(FolderForm[CreditLine]):
    """A new credit line of a client, or one there is. Its loans follow a new name."""

    def __init__(
        self, snapshot: Snapshot, writer: Writer, book: Store, client: Client, line: CreditLine | None = None
    ) -> None:
        super().__init__(snapshot, writer, book, client, plain(line.name) if line else _("New credit line"))
        self.fields = tuple(CREDIT_LINE_FIELDS.values())
        self.derives = self._amounts

    def record(self, base: CreditLine | None, values: Mapping[str, Any]) -> CreditLine:
        return build_record(CreditLine, base, values, self.snapshot.today, client=self._client.id)

    def save(self, base: CreditLine | None, record: CreditLine) -> str:
        return self._write_all(base, plain(record.name), line_changes(base, record, self._holdings))


class InspectionForm(FolderForm[Inspection]):
    """A new inspection, or one there is. A class it gives is written into the loans that it is about."""

    def __init__(
        self,
        snapshot: Snapshot,
        writer: Writer,
        book: Store,
        client: Client,
        inspection: Inspection | None = None,
        *,
        loan: Holding | None = None,
    ) -> None:
        title = capitalized_term(inspection.kind) if inspection else _("New inspection")
        super().__init__(snapshot, writer, book, client, title)
        names = plain(_(", ").join(one.name for one in self._loans)) or _("none")
        self._loan = loan
        which = INSPECTION_FIELDS["loan"]._replace(
            read=self._read_loan,
            format=self._loan_text,
            hint=_("empty for all of them; there are: {names}").format(names=names),
        )
        self.fields = tuple({**INSPECTION_FIELDS, "loan": which}.values())

    def texts(self, record: Inspection | None) -> dict[str, str]:
        texts = super().texts(record)
        if record:
            return texts
        loan = self._loan.name if self._loan else ""
        return {**texts, "on": INSPECTION_FIELDS["on"].text(self.snapshot.today), "loan": loan}

    def record(self, base: Inspection | None, values: Mapping[str, Any]) -> Inspection:
        known = {name: value for name, value in values.items() if name != "on" or value}
        today = self.snapshot.today
        return build_record(Inspection, base, known, today, client=self._client.id, on=today)

    def save(self, base: Inspection | None, record: Inspection) -> str:
        return self._write_all(base, capitalized_term(record.kind), inspection_changes(base, record, self._holdings))

    @property
    def _loans(self) -> list[Holding]:
        return [one for one in self._holdings if one.is_own_loan]

    def _read_loan(self, text: str, _today: date) -> str:
        return find_loan(text, self._loans).id

    def _loan_text(self, loan: str) -> str:
        return next((one.name for one in self._loans if one.id == loan), "")
