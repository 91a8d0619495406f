"""Whether a record that is to be added is already in the book: added twice it would count twice."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from rmtui.language import _
from rmtui.records.base import Record
from rmtui.records.client import Client
from rmtui.records.events import Sale
from rmtui.records.holding import Holding
from rmtui.records.kinds import kind_of
from rmtui.records.loan import CreditLine
from rmtui.records.policy import Policy
from rmtui.rules.text.record_text import client_names, record_text
from rmtui.store.door import Store

_SAYS: Mapping[type[Record], tuple[str, ...]] = {
    CreditLine: ("client", "name"),
    Holding: ("client", "kind", "name", "institution", "currency", "value", "opened_on"),
    Policy: ("client", "insured", "kind", "insurer", "product", "currency", "sum_assured", "start"),
    Sale: ("client", "on", "kind", "product", "institution", "currency", "amount"),
}
"""By kind what tells one record from another; of the others all of it but their notes does."""
_ASIDE = frozenset({"id", "revision", "note", "notes"})


def equal_warning(record: Record, book: Store, clients: Mapping[str, Client], today: date) -> str:
    """That its client has it already, a sentence; "" where no record that is not closed says the same."""
    (owner,) = kind_of(record).owners(record)
    others = (one for one in book.records(type(record), owner) if not getattr(one, "closed_on", None))
    equal = next((one for one in others if _said(one) == _said(record)), None)
    text = _("{name} has this already: {record}.")
    return text.format(name=client_names([owner], clients), record=record_text(equal, today)) if equal else ""


def _said(record: Record) -> list[Any]:
    names = _SAYS.get(type(record)) or [name for name in record.__struct_fields__ if name not in _ASIDE]
    return [getattr(record, name) for name in names]
