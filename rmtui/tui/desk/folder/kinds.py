"""The kinds of records that have a tab of the folder: its title, how it is read and drawn, and the form of a record.

Beside `rmtui.records.kinds`: what a person sees of a kind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.records.base import Record
from rmtui.records.document import Document
from rmtui.records.gift import Gift
from rmtui.records.goal import AllocationTarget, Goal
from rmtui.records.holding import Holding
from rmtui.records.kinds import KINDS, kind_of_table
from rmtui.records.loan import CreditLine, Inspection
from rmtui.records.policy import Policy
from rmtui.records.review import Review
from rmtui.store.door import Store
from rmtui.tui.desk.folder.folder import Folder
from rmtui.tui.widgets.block_list import Block

if TYPE_CHECKING:
    from rmtui.tui.forms.form import Form


class FolderKind(NamedTuple):
    """One row of the registry. What is named "module:name" is imported when it is first needed: the desk opens fast."""

    record: type[Record]
    title: str
    """Of the tab, "" where it has none of its own."""
    tab: str
    """The function that makes the blocks of the tab of a `Folder` and its contents; "" where it is on that of another
    kind.
    """
    read: Callable[[Store, str], Iterable[Any]]
    """The records that may be in the folder of a client, by id; what others do not share is left out later."""
    form: str = ""
    """The class of the form, made with snapshot, writer, client, and the record if there is one; "" for none."""
    add: str = ""
    """What the key that adds one is called."""
    add_text: str = ""
    key: str = "a"
    """The key that adds one."""
    beside: type[Record] | None = None
    """The kind on whose tab it is shown; None where it has one of its own."""

    @property
    def tab_table(self) -> str:
        """The table of the kind on whose tab it is."""
        return KINDS[self.beside or self.record].table

    @property
    def table(self) -> str:
        """The table of the kind, which stands before the colon in the keys of its blocks."""
        return KINDS[self.record].table

    def blocks(self, folder: Folder) -> Sequence[Block]:
        """The blocks of the tab."""
        if folder.contents is None:
            return [Block(_("Reading the folder ..."), text_style="soft")]
        blocks: Sequence[Block] = _imported(self.tab)(folder, folder.contents) if self.tab else ()
        return blocks

    def open_form(self, *known: Any, **more: Any) -> Form[Any]:
        """The form of a record of this kind."""
        form: Form[Any] = _imported(self.form)(*known, **more)
        return form


FOLDER_KINDS: dict[type[Record], FolderKind] = {
    kind.record: kind
    for kind in (
        FolderKind(
            Holding,
            _("Assets"),
            "rmtui.tui.desk.folder.assets_tab:asset_blocks",
            read=lambda book, _client: book.holdings(),
            form="rmtui.tui.forms.holding:HoldingForm",
            add=_("Add holding"),
        ),
        FolderKind(
            Policy,
            _("Coverage"),
            "rmtui.tui.desk.folder.cover_tab:cover_blocks",
            read=lambda book, _client: book.policies(),
            form="rmtui.tui.forms.policy:PolicyForm",
            add=_("Add policy"),
        ),
        FolderKind(
            Review,
            _("Reviews"),
            "rmtui.tui.desk.folder.reviews_tab:review_blocks",
            read=lambda book, client: book.reviews(client),
        ),
        FolderKind(
            Document,
            _("Documents"),
            "rmtui.tui.desk.folder.documents_tab:document_blocks",
            read=lambda book, client: book.documents(client),
            form="rmtui.tui.forms.document:DocumentForm",
            add=_("Add document"),
            add_text=_("Put a file into the folder"),
        ),
        FolderKind(
            CreditLine,
            _("Loans"),
            "rmtui.tui.desk.folder.loans_tab:loan_blocks",
            read=lambda book, client: book.records(CreditLine, client),
            form="rmtui.tui.forms.loan:CreditLineForm",
            add=_("Add credit line"),
        ),
        FolderKind(
            Goal,
            _("Goals"),
            "rmtui.tui.desk.folder.goals_tab:goal_blocks",
            read=lambda book, client: book.records(Goal, client),
            form="rmtui.tui.forms.goal:GoalForm",
            add=_("Add goal"),
        ),
        FolderKind(
            AllocationTarget,
            "",
            "",
            read=lambda book, client: book.records(AllocationTarget, client),
            form="rmtui.tui.forms.goal:AllocationForm",
            add=_("Target allocation"),
            add_text=_("Write down the shares of the assets that were agreed on"),
            key="i",
            beside=Goal,
        ),
        FolderKind(
            Inspection,
            "",
            "",
            read=lambda book, client: book.records(Inspection, client),
            form="rmtui.tui.forms.loan:InspectionForm",
            add=_("Add inspection"),
            add_text=_("Write an inspection down; the class it gives is that of the loans from then on"),
            key="i",
            beside=CreditLine,
        ),
        FolderKind(
            Gift,
            _("Gifts"),
            "rmtui.tui.desk.folder.gifts_tab:gift_blocks",
            read=lambda book, client: book.records(Gift, client),
            form="rmtui.tui.forms.gift:GiftForm",
            add=_("Add gift"),
            add_text=_("Write down a gift or hospitality, given or accepted"),
        ),
    )
}
"""By class, in the order of the tabs."""


def folder_kind(table: str) -> FolderKind | None:
    """The kind of a table; None where such records have no tab."""
    kind = kind_of_table(table)
    return FOLDER_KINDS.get(kind.record) if kind else None


def _imported(path: str) -> Any:
    module, _colon, name = path.partition(":")
    return getattr(import_module(module), name)
