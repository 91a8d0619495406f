"""Merging changes of records with what others changed meanwhile, field by field; clashes are refused.

The clients that a change names must still exist, and a client number that it sets must still be free.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from rmtui.entry.fields.client import check_number
from rmtui.errors import BadInput, NotFound, Stale
from rmtui.language import _
from rmtui.records.base import Record
from rmtui.records.client import Client
from rmtui.records.kinds import kind_of
from rmtui.rules.merging import merge_records

Pair = tuple[Record | None, Record | None]
"""A record as it was read, None for a new one; and as it is to be, None where it is to go."""


def merge_changes(
    pairs: Iterable[Pair],
    current: Callable[[Record], Record | None],
    clients: Callable[[], Mapping[str, Client]],
    *,
    orphans: bool = False,
) -> list[Pair]:
    """The changes merged with the present state of the store; those that change nothing are left out.

    `current` gives a record as the store has it now, `clients` all clients: nothing else may be written meanwhile.
    `orphans`: a record that would stay without its client (`RecordKind.removed_with_client`) is allowed to.

    Stale where two changes clash, NotFound where a client is gone, BadInput where a client number is taken or a record
    is permanent.
    """
    pairs = [(base, mine) for base, mine in pairs if base != mine]
    if any(base and kind_of(base).is_permanent for base, _mine in pairs):
        raise BadInput(_("What left the book stays written down as it is."))
    _check_clients(pairs, clients, orphans=orphans)
    for base, mine in pairs:
        if base is not None and mine is None and current(base) != base:
            raise _stale()
    return [(base, _merge(base, mine, current) if base and mine else mine) for base, mine in pairs]


def _merge(base: Record, mine: Record, current: Callable[[Record], Record | None]) -> Record:
    theirs = current(base)
    if theirs is None:
        raise _stale()
    record, clashes = merge_records(base, mine, theirs)
    if clashes:
        raise _stale()
    return record


def _check_clients(pairs: Iterable[Pair], clients: Callable[[], Mapping[str, Client]], *, orphans: bool) -> None:
    """Check that newly named clients are in the book, and that their numbers are nobody else's."""
    bound = [(base, mine) for base, mine in pairs if mine and not (orphans and _may_be_orphaned(mine))]
    named = {one for base, mine in bound for one in _clients(mine) - _clients(base)}
    changed = {mine.id: mine for _base, mine in pairs if isinstance(mine, Client)}
    if not named and not changed:
        return
    gone = {base.id for base, mine in pairs if isinstance(base, Client) and mine is None}
    after = {one: client for one, client in clients().items() if one not in gone} | changed
    if named - after.keys():
        raise NotFound(_("The client is not there any more."))
    for base, mine in pairs:
        if isinstance(mine, Client) and not (isinstance(base, Client) and base.number == mine.number):
            check_number(mine.number, (one for one in after.values() if one.id != mine.id))


def _may_be_orphaned(record: Record) -> bool:
    kind = kind_of(record)
    return kind.may_be_orphaned or not kind.removed_with_client


def _clients(record: Record | None) -> set[str]:
    """Ids of the other clients a record is of or points to."""
    return {*kind_of(record).clients(record)} - {record.id} if record else set()


def _stale() -> Stale:
    return Stale(_("This was changed elsewhere meanwhile. Nothing was written: look at it again, then save."))
