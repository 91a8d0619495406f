"""A tie between two clients as one of them sees it, and how one is made."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from rmtui.comparing import name_form
from rmtui.records.client import Client
from rmtui.records.tie import Share, Tie, tie_id


class Side(NamedTuple):
    """A tie as one of the two sees it: who the other is to them, and what each agreed to."""

    tie: Tie
    other: str
    """Id."""
    relation: str
    """What the other is to them, in words."""
    name: str
    """How they call the other, where that is not a name of the client record."""
    shares: frozenset[Share]
    """What the other agreed may be seen here."""
    gives: frozenset[Share]
    """What they agreed may be seen at the other."""


def side(tie: Tie, of: str) -> Side:
    """A tie as the client of the id `of` sees it."""
    first, second = frozenset(tie.first_shares), frozenset(tie.second_shares)
    if of == tie.first:
        return Side(tie, tie.second, tie.second_is, tie.second_name, second, first)
    return Side(tie, tie.first, tie.first_is, tie.first_name, first, second)


def tied(
    viewer: Client,
    other: Client,
    *,
    relation: str | None = None,
    name: str | None = None,
    shares: Iterable[Share] | None = None,
    gives: Iterable[Share] | None = None,
    before: Tie | None = None,
    related: bool = True,
) -> Tie:
    """The tie of two clients as `viewer` sees it; of what is None the one there was `before` is kept.

    Nobody shares anything unless it is said. Mere namesakes (not `related`) share nothing.
    """
    seen = side(before, viewer.id) if before else Side(Tie(first="", second=""), "", "", "", frozenset(), frozenset())
    called = seen.name if name is None else "" if name_form(name) in name_forms(other) else name
    theirs = (seen.relation if relation is None else relation, called, _in_order(seen.shares, shares, related=related))
    back = side(before, other.id) if before else None
    mine = (
        back.relation if back else _told_of(viewer, other),
        back.name if back else "",
        _in_order(seen.gives, gives, related=related),
    )
    (first, one), (second, two) = sorted(((viewer.id, mine), (other.id, theirs)))
    return Tie(
        id=tie_id(first, second),
        revision=before.revision if before else 1,
        first=first,
        second=second,
        first_is=one[0],
        second_is=two[0],
        first_name=one[1],
        second_name=two[1],
        first_shares=one[2],
        second_shares=two[2],
        related=related,
    )


def name_forms(client: Client) -> set[str]:
    """The names of a client, as names are compared."""
    return {form for name in (client.name, *client.aliases) if (form := name_form(name))}


def _in_order(before: Iterable[Share], now: Iterable[Share] | None, *, related: bool) -> tuple[Share, ...]:
    chosen = set(before if now is None else now)
    return tuple(share for share in Share if related and share in chosen)


def _told_of(client: Client, by: Client) -> str:
    """What a client is to another, as that other's family list says."""
    return next((one.relation for one in by.family if name_form(one.name) in name_forms(client)), "")
