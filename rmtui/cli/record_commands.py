"""Which kinds of records have a command of their own, with its summary: enough for a list of all commands.
`rmtui.cli.records` is the command itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.entry.fields.by_table import FIELDS_AS_TYPED
from rmtui.language import N_, _
from rmtui.records.kinds import KINDS

if TYPE_CHECKING:
    from rmtui.records.kinds import RecordKind

ADDED_BY = {
    "callbacks": N_("“rmtui callbacks draw” draws a sample."),
    "contacts": N_("“rmtui log” adds one."),
    "reviews": N_("“rmtui reviews add CLIENT” holds one, as r does at the desk."),
}
"""Kinds, by table, that are added in another way, with how that is."""
_OTHERWISE = frozenset(
    ("callbacks", "campaign_members", "campaigns", "cases", "clients", "occasions", "opportunities", "plan", "reviews")
)
"""Kinds with commands of their own, by table."""


def command_kinds() -> dict[str, RecordKind]:
    """The kinds by the name of their command, which is that of the table."""
    return {
        kind.table: kind for kind in KINDS.values() if kind.table in FIELDS_AS_TYPED and kind.table not in _OTHERWISE
    }


def command_summary(kind: RecordKind) -> str:
    """One line about the command of a kind."""
    text = _("{records}: list, edit, remove") if kind.table in ADDED_BY else _("{records}: list, add, edit, remove")
    return text.format(records=_(kind.plural).lower())
