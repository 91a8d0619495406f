"""A tie seen from one of its clients, and the one function that makes or changes a tie."""

from collections.abc import Iterable
from datetime import date

import msgspec

from rmtui.comparing import name_form
from rmtui.named_tuple import NamedTuple
from rmtui.records.client import Client, ContactPerson, Relative
from rmtui.records.tie import Consent, Share, Tie, tie_id
from rmtui.rules.people.kinship import Kin, kin

_SWAPPED = (("first", "second"), ("second", "first"))


class TieSide(NamedTuple):
    """A tie from the side of one client: what the other is to them, and what each shares."""

    tie: Tie
    other: str
    """Id."""
    relation: str
    """What the other is to them: mother."""
    name: str
    """Their name for the other, where that is not a name of the client record."""
    shares_received: frozenset[Share]
    """What the other agreed to have shown here."""
    shares_given: frozenset[Share]
    """What they agreed to have shown with the other."""


def tie_side(tie: Tie, of: str) -> TieSide:
    """A tie from the side of the client `of`, an id."""
    first, second = frozenset(tie.first_shares), frozenset(tie.second_shares)
    if of == tie.first:
        return TieSide(tie, tie.second, tie.second_is, tie.second_name, second, first)
    return TieSide(tie, tie.first, tie.first_is, tie.first_name, first, second)


def kin_of(side: TieSide) -> Kin | None:
    """What kin the other is to the client, also where only the reverse is known: the parent of a child."""
    own_part = None if side.relation else kin(tie_side(side.tie, side.other).relation)
    return _REVERSE.get(own_part) if own_part else kin(side.relation)


_REVERSE = {Kin.SPOUSE: Kin.SPOUSE, Kin.PARENT: Kin.CHILD, Kin.CHILD: Kin.PARENT}


def updated_tie(
    viewer: Client,
    other: Client,
    *,
    relation: str | None = None,
    name: str | None = None,
    shares: Iterable[Share] | None = None,
    gives: Iterable[Share] | None = None,
    before: Tie | None = None,
    related: bool = True,
    on: date | None = None,
    how: str = "",
) -> Tie:
    """The tie of two clients, given from the side of `viewer`; what is None stays as `before`.

    Nobody shares anything by default. Mere namesakes (not `related`) share nothing. What is agreed anew, or taken back,
    is a consent of the day `on`, given in the way `how`; without a day none is written down.
    """
    seen = (
        tie_side(before, viewer.id)
        if before
        else TieSide(Tie(first="", second=""), "", "", "", frozenset(), frozenset())
    )
    called = seen.name if name is None else "" if name_form(name) in name_forms(other) else name
    theirs = (
        seen.relation if relation is None else relation,
        called,
        _ordered_shares(seen.shares_received, shares, related=related),
    )
    back, person = tie_side(before, other.id) if before else None, person_who_is(viewer, other)
    known_as = person.name if person and name_form(person.name) not in name_forms(viewer) else ""
    mine = (
        back.relation if back else person.relation if person else "",
        back.name if back else known_as,
        _ordered_shares(seen.shares_given, gives, related=related),
    )
    (first, one), (second, two) = sorted(((viewer.id, mine), (other.id, theirs)))
    consents = before.consents if before else ()
    known = {before.first: before.first_shares, before.second: before.second_shares} if before else {}
    for client, agreed in ((first, one[2]), (second, two[2])):
        if on and agreed != known.get(client, ()):
            consents += (Consent(client=client, on=on, how=how, shares=agreed),)
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
        consents=consents,
        related=related,
    )


def ordered_tie(tie: Tie) -> Tie:
    """The tie with the id of its clients, and the smaller of theirs first."""
    if tie.first > tie.second:
        sides = ("{}", "{}_is", "{}_name", "{}_shares")
        swapped = {one.format(to): getattr(tie, one.format(of)) for one in sides for of, to in _SWAPPED}
        tie = msgspec.structs.replace(tie, **swapped)
    return msgspec.structs.replace(tie, id=tie_id(tie.first, tie.second))


def name_forms(client: Client) -> set[str]:
    """The name and the aliases of a client in their comparable form."""
    return {form for name in (client.name, *client.aliases) if (form := name_form(name))}


def is_given_name(text: str, client: Client) -> bool:
    """Whether a text is the first of the words of a client's name: Jane, of Jane Hill."""
    given, _blank, surname = client.name.partition(" ")
    return bool(surname) and name_form(text) == name_form(given)


def person_who_is(client: Client, by: Client) -> Relative | ContactPerson | None:
    """Whom another client's record means by a client: by a name, else the only one of the family by the given name."""
    named = next((one for one in by.people if name_form(one.name) in name_forms(client)), None)
    alike = [one for one in by.family if is_given_name(one.name, client)]
    return named or (alike[0] if len(alike) == 1 else None)


def _ordered_shares(before: Iterable[Share], now: Iterable[Share] | None, *, related: bool) -> tuple[Share, ...]:
    chosen = set(before if now is None else now)
    return tuple(share for share in Share if related and share in chosen)
