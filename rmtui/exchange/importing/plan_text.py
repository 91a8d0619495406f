"""What importing a sheet would do, in lines to read before it is done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rmtui.entry.client_changes import change_lines
from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.exchange.importing.plan import ImportPlan
from rmtui.exchange.importing.table import Table
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.rules.people.namesakes import Clients, display_name

_NAMED = 20
"""New clients whose names are shown."""


def plan_lines(table: Table, plan: ImportPlan, clients: Mapping[str, Client]) -> Iterator[str]:
    """What was understood, and everything that would change. `clients` are those of the book, by id."""
    yield from _columns(table, plan)
    known = Clients({**clients, **{client.id: client for client in plan.added}})
    if plan.added:
        names = _(", ").join(plain(display_name(client, known)) for client in plan.added[:_NAMED])
        more = len(plan.added) - _NAMED
        yield _("New: {names}").format(names=names) + (_(" and {count} more").format(count=more) if more > 0 else "")
    for change in plan.changed:
        yield from change_lines(change.before, change.after, known)
    yield from plan.warnings
    for refusal in plan.refused:
        sentence = _("Row {row}, “{column}”: {reason}") if refusal.column else _("Row {row}: {reason}")
        yield sentence.format(row=refusal.row, column=plain(refusal.column), reason=refusal.reason)
    yield totals(plan)


def totals(plan: ImportPlan) -> str:
    """How many are added, changed, left and refused."""
    return _("{added} to add, {changed} to change, {unchanged} as they are, {refused} refused.").format(
        added=len(plan.added), changed=len(plan.changed), unchanged=plan.unchanged, refused=refused_rows(plan)
    )


def refused_rows(plan: ImportPlan) -> int:
    """How many rows are refused."""
    return len({refusal.row for refusal in plan.refused})


def _columns(table: Table, plan: ImportPlan) -> Iterator[str]:
    if table.sheet:
        yield _("Sheet read: {sheet}").format(sheet=plain(table.sheet))
    if table.unread:
        yield _("Sheets not read: {sheets}").format(sheets=plain(_(", ").join(table.unread)))
    columns = (f"{plain(heading)} = {_(CLIENT_FIELDS[name].label)}" for heading, name in plan.understood.items())
    yield _("Columns read: {columns}").format(columns=_(", ").join(columns))
    if plan.unknown:
        yield _("Columns not read: {columns}").format(columns=plain(_(", ").join(plan.unknown)))
