"""A client's folder as JSON, for `rmtui show --json`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rmtui.cli.folder.open_folder import SHOWN
from rmtui.currency import base_currency
from rmtui.exchange.record_json import amount_json, record_json, records_json
from rmtui.records.client import ClientKind
from rmtui.records.events import Contact
from rmtui.records.kinds import KINDS, BookFile
from rmtui.records.policy import Policy
from rmtui.rules.assets.valuation import total
from rmtui.rules.days.open_on import is_open
from rmtui.store.family_cover_reading import family_cover, visible_policies

if TYPE_CHECKING:
    from collections.abc import Collection

    from rmtui.cli.folder.open_folder import OpenFolder
    from rmtui.records.base import Record
    from rmtui.rules.insurance.coverage import Insured
    from rmtui.rules.insurance.family_cover import FamilyCover
    from rmtui.rules.insurance.protection_gap import Gap


def folder_json(folder: OpenFolder, chosen: Collection[str]) -> dict[str, Any]:
    """The client and everything in the folder, or the chosen tables; of the log the newest of each kind.

    With the holdings their totals, with the policies the cover of the family and the protection gap.
    """
    found = {table: records for table, records in _records_json(folder).items() if not chosen or table in chosen}
    if "holdings" in found:
        found |= _totals_json(folder)
    if "policies" in found:
        found |= {"currency": base_currency(), **cover_json(family_cover(folder.book, folder.client, folder.today))}
    return found


def _records_json(folder: OpenFolder) -> dict[str, Any]:
    client, book = folder.client, folder.book
    known = book.discretion()
    own = (one for one in book.records_of(client.id) if not isinstance(one, Policy))
    records = [*(one for one in own if known.may_see(one, client.id)), *visible_policies(folder.book, folder.client)]
    seen: list[Record] = []
    for kind in KINDS.values():
        of_kind = [one for one in records if type(one) is kind.record]
        seen += of_kind[:SHOWN] if kind.file is BookFile.MONTH else of_kind
    seen = [known.visible_contact(one, client.id) if isinstance(one, Contact) else one for one in seen]
    return records_json(seen, (kind for kind in KINDS.values() if kind.has_owners))


def _totals_json(folder: OpenFolder) -> dict[str, Any]:
    opened = [one for one in folder.book.holdings(folder.client.id) if is_open(one, folder.today)]
    figures = total(opened, folder.book.settings().rates, folder.today)
    sums = {"assets": figures.assets, "debts": figures.debts, "net": figures.net}
    return {"currency": base_currency(), **{name: amount_json(amount) for name, amount in sums.items()}}


def cover_json(family: FamilyCover) -> dict[str, Any]:
    """The cover of each of a family, and the calculation of its gap."""
    is_shown = family.client.kind is ClientKind.PERSON and family.gap.has_records
    return {"cover": [*map(_insured_json, family.insured)], "gap": _gap_json(family.gap) if is_shown else None}


def _insured_json(one: Insured) -> dict[str, Any]:
    return {
        "name": one.name,
        "relation": one.relation,
        "sums_assured": {kind.value: amount_json(amount) for kind, amount in one.cover.items()},
        "premiums": amount_json(one.premiums),
        "next_premium": one.next_premium and one.next_premium.isoformat(),
        "next_renewal": one.next_renewal and one.next_renewal.isoformat(),
    }


def _gap_json(gap: Gap) -> dict[str, Any]:
    """The calculation; a negative gap is what is left over."""
    names = ("debts", "education", "living", "parents", "needs", "cover", "savings", "gap")
    counts = ("dependants", "supported_parents", "school_years", "ages_unknown")
    known = ("has_family", "has_policies", "is_known")
    return {
        **{name: amount_json(getattr(gap, name)) for name in names},
        **{name: getattr(gap, name) for name in (*counts, *known)},
        "unknown_relations": list(gap.unknown_relations),
        "partner": gap.partner,
        "assumptions": record_json(gap.assumptions),
    }
