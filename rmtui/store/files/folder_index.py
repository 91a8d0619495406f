"""Which holdings and policies may be a reason to call on which day, kept beside the book, so that a queue reads only
those of its days.

Made from book.json whenever it is missing or does not match, and may be deleted at any time.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date, timedelta

import msgspec

from rmtui.named_tuple import NamedTuple
from rmtui.records.holding import Holding
from rmtui.records.policy import Policy
from rmtui.records.settings import DEFAULT_SETTINGS
from rmtui.rules.business.loans import is_watched_for_calls
from rmtui.rules.contact.leaving import MOST_LIMIT, lost_holdings
from rmtui.rules.contact.reason_rules import MOST_DAYS, Cause, ReasonRule
from rmtui.rules.days.open_on import is_open
from rmtui.rules.insurance.premiums import call_days
from rmtui.store.files import index_file
from rmtui.store.files.book_tables import BookTables

_VERSION = 7
"""Raised when what the index holds changes, so that an older one is made anew."""
_AHEAD = MOST_DAYS + 1
"""Days that a queue looks ahead at most, or a reason shows before its day."""
_DAYS = 2 * 366
"""Days that the index is made for."""
_EVER = 1
"""The day, as `date.toordinal`, before all others."""

Places = list[tuple[int, int]]
"""A day, as `date.toordinal`, and where in book.json the record stands; sorted."""


class FolderIndex(msgspec.Struct, array_like=True):
    """The index."""

    stamp: tuple[object, ...]
    """Of the book.json it is of."""
    first: date
    """No queue of a day before it can be made by this."""
    owners: set[str]
    """The clients of whom a holding is known."""
    holdings: Places
    """Those still open on `first`, by the day they mature."""
    lost: Places
    """Those that tell that a client may leave, by the day they were closed."""
    policies: Places
    """By the ends of cover and premium days that are a reason to call."""
    margins: dict[str, int]
    """By client what the balances at this bank bring in a year, in the smallest unit of the base currency."""
    loans: list[int]
    """Loans open on `first` that may be a reason on any day."""
    allocated: list[int]
    """Of the clients who have a target allocation."""


class Near(NamedTuple):
    """What may be a reason in one queue."""

    owners: set[str]
    holdings: Iterable[Holding]
    lost: Iterable[Holding]
    policies: Iterable[Policy]
    margins: Mapping[str, int]
    allocated: Iterable[Holding]
    """All holdings of the clients who have a target allocation."""


def near(root: str, tables: BookTables, today: date, days: int, rules: Mapping[Cause, ReasonRule]) -> Near:
    """The holdings and policies that may be a reason in the queue of a day which looks so many days ahead."""
    known = _known(root, tables, today)
    maturity, renewal = rules[Cause.MATURITY], rules[Cause.RENEWAL]
    since, ahead = today - timedelta(days=renewal.grace), today.toordinal() + 1
    maturing = _between(known.holdings, _EVER, ahead + max(days, maturity.notice))
    return Near(
        known.owners,
        tables.at(Holding, sorted({*maturing, *known.loans})),
        _lost(known, tables, today),
        tables.at(Policy, _between(known.policies, since.toordinal(), ahead + max(days, renewal.notice))),
        known.margins,
        tables.at(Holding, known.allocated),
    )


def lost(root: str, tables: BookTables, today: date) -> Iterable[Holding]:
    """The holdings that tell that a client may leave."""
    return _lost(_known(root, tables, today), tables, today)


def _lost(known: FolderIndex, tables: BookTables, today: date) -> Iterable[Holding]:
    return tables.at(Holding, _between(known.lost, today.toordinal() - MOST_LIMIT, today.toordinal() + 1))


def margins(root: str, tables: BookTables, today: date) -> Mapping[str, int]:
    """By client what the balances at this bank bring in a year."""
    return _known(root, tables, today).margins


def _between(places: Places, first: int, last: int) -> list[int]:
    """Where the records of these days stand, in the order of the book; `last` is no longer one of them."""
    found = places[bisect_left(places, (first, 0)) : bisect_left(places, (last, 0))]
    return sorted({place for _day, place in found})


def _known(root: str, tables: BookTables, today: date) -> FolderIndex:
    """The index as it is kept, or made anew."""
    stamp = _VERSION, *tables.header
    with suppress(msgspec.DecodeError, RecursionError):
        kept = msgspec.json.decode(index_file.read(root, index_file.FOLDERS), type=FolderIndex)
        if tuple(kept.stamp) == stamp and kept.first <= today <= kept.first + timedelta(days=_DAYS - _AHEAD):
            return kept
    from rmtui.rules.work.contribution import yearly_margins

    holdings, policies = [*tables.places(Holding)], tables.places(Policy)
    with_target = {target.client for target in tables.allocations.values()}
    found = FolderIndex(
        stamp,
        today,
        {one.client for _place, one in holdings},
        sorted((one.matures_on.toordinal(), at) for at, one in holdings if one.matures_on and is_open(one, today)),
        sorted(_lost_days(holdings)),
        sorted(_policy_days(policies, today)),
        yearly_margins(
            (one for _place, one in holdings), next(iter(tables.settings.values()), DEFAULT_SETTINGS), today
        ),
        [place for place, one in holdings if is_watched_for_calls(one) and is_open(one, today)],
        [place for place, one in holdings if one.client in with_target],
    )
    index_file.write(root, index_file.FOLDERS, msgspec.json.encode(found))
    return found


def _lost_days(holdings: Iterable[tuple[int, Holding]]) -> Iterator[tuple[int, int]]:
    own: dict[str, list[tuple[int, Holding]]] = {}
    for place, holding in holdings:
        own.setdefault(holding.client, []).append((place, holding))
    for found in own.values():
        places = {one.id: place for place, one in found}
        for one in lost_holdings(one for _place, one in found):
            if one.closed_on:
                yield one.closed_on.toordinal(), places[one.id]


def _policy_days(policies: Iterable[tuple[int, Policy]], today: date) -> Iterator[tuple[int, int]]:
    first, last = today - timedelta(days=MOST_DAYS), today + timedelta(days=_DAYS)
    for place, policy in policies:
        for day in call_days(policy, first, last):
            yield day.toordinal(), place
