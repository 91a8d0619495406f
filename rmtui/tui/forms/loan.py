"""The forms of what belongs to loans: a credit line, an inspection. A loan itself has the form of a holding."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from rmtui.entry.fields.inspection import INSPECTION_FIELDS
from rmtui.entry.loans import find_loan
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.records.holding import Holding
from rmtui.records.loan import CreditLine, Inspection
from rmtui.rules.business.loans import inspection_changes, line_changes
from rmtui.terms import capitalized_term
from rmtui.tui.forms.folder import FolderForm
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.record_writer import Change
from rmtui.tui.records.writer import Writer


class CreditLineForm(FolderForm[CreditLine]):
    """A new credit line of a client, or one there is. Its loans follow a new name."""

    kind, new_title = CreditLine, _("New credit line")

    def name(self, record: CreditLine) -> str:
        return plain(record.name)

    def changes(self, base: CreditLine | None, record: CreditLine) -> Iterable[Change]:
        return line_changes(base, record, self.holdings)


class InspectionForm(FolderForm[Inspection]):
    """A new inspection, or one there is. A class it gives is written into the loans that it is about."""

    kind, new_title = Inspection, _("New inspection")

    def __init__(
        self,
        snapshot: Snapshot,
        writer: Writer,
        client: Client,
        inspection: Inspection | None = None,
        *,
        loan: Holding | None = None,
    ) -> None:
        super().__init__(snapshot, writer, client, inspection)
        names = plain(_(", ").join(one.name for one in self._loans)) or _("none")
        self._loan = loan
        which = INSPECTION_FIELDS["loan"]._replace(
            read=self._read_loan,
            format=self._loan_text,
            hint=_("empty for all of them; there are: {names}").format(names=names),
        )
        self.fields = tuple({**INSPECTION_FIELDS, "loan": which}.values())

    def name(self, record: Inspection) -> str:
        return capitalized_term(record.kind)

    def texts(self, record: Inspection | None) -> dict[str, str]:
        texts = super().texts(record)
        return texts if record else {**texts, "loan": self._loan.name if self._loan else ""}

    def changes(self, base: Inspection | None, record: Inspection) -> Iterable[Change]:
        return inspection_changes(base, record, self.holdings)

    @property
    def _loans(self) -> list[Holding]:
        return [one for one in self.holdings if one.is_own_loan]

    def _read_loan(self, text: str, _today: date) -> str:
        return find_loan(text, self._loans).id

    def _loan_text(self, loan: str) -> str:
        return next((one.name for one in self._loans if one.id == loan), "")
