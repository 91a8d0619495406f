"""The kinds of records that have a tab of the folder: how their blocks are told apart, and their form.

Beside `rmtui.records.kinds`: what a person sees of a kind. A tab itself is a row of `rmtui.tui.desk.folder.pane`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from rmtui.records.base import Record
from rmtui.records.document import Document
from rmtui.records.holding import Holding
from rmtui.records.kinds import KINDS
from rmtui.records.policy import Policy
from rmtui.records.review import Review

if TYPE_CHECKING:
    from rmtui.tui.forms.form import Form

HOLDING, POLICY, REVIEW, DOCUMENT = "holding", "policy", "review", "document"
"""Kinds of blocks, before the colon of their keys."""


class FiledKind(NamedTuple):
    """A row a kind."""

    record: type[Record]
    block: str
    module: str = ""
    """Where its form is, loaded when it is first opened; "" where there is none."""
    form: str = ""
    """The form's class; made with the snapshot, the writer, the book, the client, and the record if there is one."""

    @property
    def table(self) -> str:
        """The field of `Wealth` that holds such records."""
        return KINDS[self.record].table

    def open_form(self, *known: Any, **more: Any) -> Form[Any]:
        """Its form."""
        form: Form[Any] = getattr(import_module(self.module), self.form)(*known, **more)
        return form


FILED: dict[type[Record], FiledKind] = {
    kind.record: kind
    for kind in (
        FiledKind(Holding, HOLDING, "rmtui.tui.forms.holding", "HoldingForm"),
        FiledKind(Policy, POLICY, "rmtui.tui.forms.policy", "PolicyForm"),
        FiledKind(Review, REVIEW),
        FiledKind(Document, DOCUMENT, "rmtui.tui.forms.document", "DocumentForm"),
    )
}


def by_block(block: str) -> FiledKind | None:
    """The kind of a block."""
    return next((kind for kind in FILED.values() if kind.block == block), None)
