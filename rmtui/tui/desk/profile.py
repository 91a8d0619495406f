"""The first tab of a folder: who a client is, the family, what was promised, what was talked about lately."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from rmtui.entry.fields import BY_NAME
from rmtui.language import _
from rmtui.plain import plain, plain_lines
from rmtui.records.client import Client, Relative, Stage
from rmtui.records.events import Contact
from rmtui.rules.occasions import age_on, anniversary, birthday_text, next_birthday
from rmtui.rules.standing import OpenPromise
from rmtui.tui.phrases import contact_words, promise_words
from rmtui.tui.widgets.sheet import Block
from rmtui.wording import near_day, short_day, term

RECENT = 5
"""Contacts on the first tab."""


class Folder(NamedTuple):
    """A client with what the book knows beside the record itself."""

    client: Client
    clients: Mapping[str, Client]
    today: date
    promises: tuple[OpenPromise, ...] = ()
    """Open ones."""
    contacts: tuple[Contact, ...] | None = None
    """Newest first; None while they are still being read."""


def facts(folder: Folder) -> str:
    """Beneath the name: who it is (王姐  tier A  C3), and how to reach them (prefers WeChat  not 9-18)."""
    client = folder.client
    who = [
        plain(client.salutation),
        _("tier {tier}").format(tier=client.tier.value),
        client.risk.value if client.risk else "",
        term(client.stage) if client.stage is not Stage.ACTIVE else "",
    ]
    way = [
        _("prefers {channel}").format(channel=term(client.channel)) if client.channel else "",
        _("not {hours}").format(hours=plain(client.quiet)) if client.quiet else "",
        _("never by {channels}").format(channels=_(", ").join(map(term, client.avoid))) if client.avoid else "",
    ]
    return "\n".join("  ".join(filter(None, parts)) for parts in (who, way) if any(parts))


def profile_blocks(folder: Folder) -> list[Block]:
    """What there is to know; fields nobody filled in are left out."""
    client = folder.client
    return [
        *_section(_("Promised"), _promises(folder)),
        *_section(_("Reach"), _fields(client, ("phones", "wechat", "email", "address", "area"))),
        *_section(_("Family"), (_relative(relative, folder) for relative in client.family)),
        *_section(_("Person"), _person(folder)),
        *_section(_("Company"), _fields(client, ("industry", "loan_class", "contact_persons"))),
        *_section(_("Bank"), _bank(folder)),
        *_section(_("Lately"), _recent(folder)),
        *_section(_("Notes"), _notes(client)),
    ]


def _section(title: str, blocks: Iterator[Block]) -> list[Block]:
    found = list(blocks)
    return [Block(title, manner="heading"), *found] if found else []


def _fields(client: Client, names: Sequence[str]) -> Iterator[Block]:
    for name in names:
        field = BY_NAME[name]
        text = field.show(getattr(client, name))
        if text:
            yield Block(plain(text), label=_(field.label))


def _promises(folder: Folder) -> Iterator[Block]:
    for promise in folder.promises:
        late = promise.due < folder.today
        words = promise_words(promise.due, promise.text, folder.today)
        yield Block(f"! {words}" if late else words, manner="late" if late else "", key=promise.contact)


def _person(folder: Folder) -> Iterator[Block]:
    client, today = folder.client, folder.today
    if client.birthday:
        coming = next_birthday(client.birthday, today)
        age = age_on(client.birthday, coming)
        said = birthday_text(client.birthday)
        when = near_day(coming, today)
        text = _("{birthday}  next: {day}").format(birthday=said, day=when)
        if age is not None:
            text = _("{birthday}  next: {day}, {age} years").format(birthday=said, day=when, age=age)
        yield Block(text, label=_("Birthday"), manner="soon" if (coming - today).days <= 7 else "")
    yield from _fields(client, ("aliases", "occupation", "employer", "marital", "interests"))


def _relative(relative: Relative, folder: Folder) -> Block:
    """What the client told of one of the family; that they are a client too only if they agreed (FIELD.md, 保密)."""
    born = _("{age} years").format(age=folder.today.year - relative.birth_year) if relative.birth_year else ""
    known = relative.client in folder.clients and relative.may_share
    parts = [plain(relative.name), born, plain(relative.place), _("client too") if known else ""]
    return Block("  ".join(part for part in parts if part), label=plain(relative.relation) or _("family"))


def _bank(folder: Folder) -> Iterator[Block]:
    client, today = folder.client, folder.today
    yield from _fields(client, ("number", "tags", "potential", "cadence"))
    if client.risk and client.risk_on:
        ends = anniversary(client.risk_on.month, client.risk_on.day, client.risk_on.year + 1)
        said = _("{grade}, expired {day}") if ends < today else _("{grade}, valid until {day}")
        text = said.format(grade=client.risk.value, day=short_day(ends, today))
        yield Block(text, label=_(BY_NAME["risk"].label), manner="soon" if ends < today else "")
    else:
        yield from _fields(client, ("risk",))
    if client.opened_on:
        yield Block(short_day(client.opened_on, today), label=_(BY_NAME["opened_on"].label))
    private = {relative.client for relative in client.family if not relative.may_share}
    if client.referred_by and client.referred_by in folder.clients and client.referred_by not in private:
        yield Block(plain(folder.clients[client.referred_by].name), label=_(BY_NAME["referred_by"].label))


def _recent(folder: Folder) -> Iterator[Block]:
    for contact in (folder.contacts or ())[:RECENT]:
        label = f"{short_day(contact.on, folder.today)} {contact.channel.value}"
        yield Block(contact_words(contact, folder.today), label=label)


def _notes(client: Client) -> Iterator[Block]:
    if client.notes:
        yield Block(plain_lines(client.notes))
