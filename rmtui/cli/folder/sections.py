"""The sections of a client's folder, by the kind of the records they are about."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from rmtui.cli.folder.folder_row import row

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rmtui.cli.folder.open_folder import OpenFolder
    from rmtui.records.kinds import RecordKind

_SECTIONS: Mapping[str, str] = {
    "lines": "loans_section:line_lines",
    "goals": "goals_section:goal_lines",
    "allocations": "goals_section:allocation_lines",
    "documents": "documents_section:document_lines",
    "contacts": "log_section:contact_lines",
    "sales": "log_section:sale_lines",
    "campaign_members": "campaigns_section:campaign_lines",
    "gifts": "gifts_section:gift_lines",
}
"""By table the module here and its function that makes the lines of the records; of any other kind a line a record."""

_MORE_THAN_RECORDS: Mapping[str, str] = {
    "holdings": "assets_section:asset_lines",
    "inspections": "loans_section:inspection_lines",
    "policies": "cover_section:cover_lines",
    "reviews": "reviews_section:review_lines",
}
"""The same of sections that say something also where there is no such record."""

ELSEWHERE: Mapping[str, str] = {
    "warnings": "rmtui leaving past",
    "tier_refusals": "rmtui tiers --all",
    "plan": "rmtui plan",  # all months would be read for a few
}
"""Kinds without a section, with the command that shows them."""


def section_lines(kind: RecordKind, folder: OpenFolder) -> Iterator[str]:
    """The lines of the section of a kind; none where there is nothing to show."""
    client, table = folder.client.id, kind.table
    says_more, path = table in _MORE_THAN_RECORDS, _MORE_THAN_RECORDS.get(table) or _SECTIONS.get(table)
    if table in ELSEWHERE or not (says_more or folder.book.may_have(table, client)):
        return
    if path:
        module, _colon, function = path.partition(":")
        yield from getattr(import_module(f"rmtui.cli.folder.{module}"), function)(folder)
    else:
        yield from (row(one, folder.today) for one in folder.book.records(kind.record, client))
