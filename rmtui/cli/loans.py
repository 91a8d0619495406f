"""`rmtui loans`: the loans of this bank with their class, instalments and what is overdue; each is a holding."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from rmtui.cli.records import RecordCommand
from rmtui.entry.fields.holding import LOAN_FIELDS
from rmtui.language import N_, _
from rmtui.records.holding import Holding
from rmtui.records.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rmtui.records.client import Client
    from rmtui.store.door import Store


class _LoanCommand(RecordCommand):
    """That of the holdings, of loans alone and in their words."""

    @property
    def list_help(self) -> str:
        return _("list them, the next to mature first")

    def _records(self, book: Store, client: Client | None) -> Iterator[Any]:
        loans = (one for one in super()._records(book, client) if one.is_own_loan)
        return iter(sorted(loans, key=lambda one: (one.closed_on is not None, one.matures_on or date.max)))


_COMMAND = _LoanCommand(KINDS[Holding]._replace(table="loans", name=N_("loan")), LOAN_FIELDS)
add_arguments, arrange, run = _COMMAND.add_arguments, _COMMAND.arrange, _COMMAND.run
