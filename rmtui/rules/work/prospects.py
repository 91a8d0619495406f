"""Prospects 潜在客户: by source, how many became clients, and how often each was visited (FIELD.md)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

import msgspec

from rmtui.language import _, ngettext
from rmtui.named_tuple import NamedTuple
from rmtui.records.client import Client, Source, Stage
from rmtui.rules.assets.valuation import per_mille
from rmtui.terms import term
from rmtui.wording import format_days, format_percent

Group = TypeVar("Group", str, Source | None)


class Conversion(NamedTuple):
    """What became of those who were found in one way, or in one area."""

    found: int
    clients: int
    open: int
    """Still prospects."""
    lost: int
    """Closed without an account."""
    days: int | None
    """From the first door to the account, on average; None where no day is known."""

    @property
    def share(self) -> int:
        """Clients of all that were found, in tenths of a percent."""
        return per_mille(self.clients, self.found)


def source_of(client: Client) -> Source | None:
    """How a client was found: who has a referrer came by a referral, unless something else is written down."""
    return client.source or (Source.REFERRAL if client.referred_by else None)


def source_text(source: Source | None, unknown: str | None = None) -> str:
    """A source in words; `unknown` where none is written down."""
    return term(source) if source else _("unknown") if unknown is None else unknown


def began_as_prospect(client: Client) -> bool:
    """Whether a client is, or once was, a prospect in the book."""
    return client.stage is Stage.PROSPECT or bool(client.found_on or client.source)


def became_client(client: Client) -> bool:
    """Whether a prospect opened an account; a closed client with a first day was one."""
    if client.stage is Stage.CLOSED:
        return client.opened_on is not None
    return client.stage is not Stage.PROSPECT


def conversion(clients: Iterable[Client], group: Callable[[Client], Group]) -> dict[Group, Conversion]:
    """By group what became of those who began as prospects, the largest group first, unknown groups last."""
    found: defaultdict[Group, list[Client]] = defaultdict(list)
    for client in clients:
        if began_as_prospect(client):
            found[group(client)].append(client)
    ordered = sorted(found, key=lambda one: (not one, -len(found[one]), str(one)))
    return {one: conversion_of(found[one]) for one in ordered}


def conversion_of(prospects: Iterable[Client]) -> Conversion:
    """What became of these, who all began as prospects."""
    everybody = [*prospects]
    clients = [one for one in everybody if became_client(one)]
    still_open = sum(one.stage is Stage.PROSPECT for one in everybody)
    days = [(one.opened_on - one.found_on).days for one in clients if one.opened_on and one.found_on]
    return Conversion(
        found=len(everybody),
        clients=len(clients),
        open=still_open,
        lost=len(everybody) - len(clients) - still_open,
        days=round(sum(days) / len(days)) if days else None,
    )


def conversion_text(found: Conversion) -> str:
    """12 found: 4 clients (33.3%) after 41 days, 6 open, 2 lost."""
    clients = ngettext("{count} client", "{count} clients", found.clients).format(count=found.clients)
    after = "" if found.days is None else _("after {days}").format(days=format_days(found.days))
    message = _("{found} found: {clients} ({share}) {after}, {open} open, {lost} lost")
    text = message.format(
        found=found.found,
        clients=clients,
        share=format_percent(found.share),
        after=after,
        open=found.open,
        lost=found.lost,
    )
    return text.replace(" ,", ",").replace(" ，", "，")


def converted(prospect: Client, on: date) -> Client:
    """A prospect as a client since a day; everything that was written down stays."""
    return msgspec.structs.replace(
        prospect, stage=Stage.ACTIVE, opened_on=on, found_on=prospect.found_on or prospect.opened_on or on
    )
