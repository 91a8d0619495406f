"""Referrals 转介绍: who introduced whom, as a tree, and who is still to be thanked."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from rmtui.comparing import name_form
from rmtui.named_tuple import NamedTuple
from rmtui.records.client import Client
from rmtui.rules.people.ties import name_forms


class ReferralRow(NamedTuple):
    """A client in the tree of who introduced whom."""

    client: Client
    depth: int
    """0 for one whom nobody introduced."""
    introduced: tuple[Client, ...] = ()
    """Whom the client introduced, the first who came first."""


def came_on(client: Client) -> date | None:
    """The day an introduction led to: the first door of a prospect, and then the day they became a client."""
    return client.opened_on or client.found_on


def introductions(clients: Iterable[Client]) -> dict[str, list[Client]]:
    """Those whom each client introduced, by id, the first who came first."""
    found: defaultdict[str, list[Client]] = defaultdict(list)
    for client in clients:
        if client.referred_by:
            found[client.referred_by].append(client)
    for one in found.values():
        one.sort(key=_came)
    return dict(found)


def came_by(client: str, clients: Mapping[str, Client]) -> Iterator[str]:
    """Ids of the client, of the one who introduced them, of the one who introduced that one, and so on; each once."""
    passed: set[str] = set()
    at: str | None = client
    while at and at not in passed:
        yield at
        passed.add(at)
        at = clients[at].referred_by if at in clients else None


def introduced_since(clients: Iterable[Client], today: date, days: int) -> Mapping[str, list[Client]]:
    """The same of those alone who came within the last `days`."""
    since = today - timedelta(days=days)
    return introductions(
        client for client in clients if client.referred_by and (day := came_on(client)) and since <= day <= today
    )


def unthanked(client: Client, introduced: Iterable[Client], thanked_on: date | None) -> list[Client]:
    """Of those a client introduced, those who came after the last thanks. Nobody is thanked for a relative, about whom
    nothing is said in the other's context (FIELD.md, 保密).
    """
    since = thanked_on or date.min
    return [one for one in introduced if (day := came_on(one)) and day > since and not _is_in_family(client, one)]


def referral_tree(clients: Mapping[str, Client]) -> list[ReferralRow]:
    """Everybody who introduced somebody or was introduced, each below who introduced them; the largest trees first.

    Two who introduced each other are below one of them.
    """
    found, seen = introductions(clients.values()), set[str]()

    def rows(client: Client, depth: int) -> Iterator[ReferralRow]:
        seen.add(client.id)
        own = tuple(one for one in found.get(client.id, ()) if one.id not in seen)
        yield ReferralRow(client, depth, own)
        for one in own:
            if one.id not in seen:
                yield from rows(one, depth + 1)

    known = [clients[id] for id in found if id in clients]
    firsts = [one for one in known if one.referred_by not in clients]
    trees = [[*rows(one, 0)] for one in firsts]
    trees += [[*rows(one, 0)] for one in sorted(known, key=lambda one: one.id) if one.id not in seen]
    trees.sort(key=lambda tree: (-len(tree), tree[0].client.tier, tree[0].client.id))
    return [row for tree in trees for row in tree]


def _came(client: Client) -> tuple[date, str]:
    return came_on(client) or date.max, client.id


def _is_in_family(client: Client, other: Client) -> bool:
    """Whether one of two clients is named in the family of the other."""
    return any(
        not {name_form(relative.name) for relative in one.family}.isdisjoint(name_forms(named))
        for one, named in ((client, other), (other, client))
        if one.family
    )
