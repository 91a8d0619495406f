"""Records as blocks of a page, the same on every screen: a promise, a contact."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from rmtui.language import _
from rmtui.records.client import Client
from rmtui.records.events import Contact, Sale
from rmtui.rules.contact.summary import OpenPromise
from rmtui.rules.text.phrases import promise_text
from rmtui.rules.text.record_text import client_names, contact_text
from rmtui.terms import term
from rmtui.tui.widgets.block_list import Block
from rmtui.wording import format_day


def promise_block(promise: OpenPromise, today: date, key: str = "") -> Block:
    """> Wed send the proposal; with a sign where it is late."""
    words = promise_text(promise, today)
    late = promise.due < today
    return Block(f"! {words}" if late else words, text_style="late" if late else "", key=key)


def recent_block(contact: Contact, today: date, key: str = "") -> Block:
    """Day and channel, and what it was about."""
    return Block(contact_text(contact, today), label=f"{format_day(contact.on, today)} {contact.letter}", key=key)


def whole_contact(
    contact: Contact, client: str, clients: Mapping[str, Client], today: date, sales: Iterable[Sale] = ()
) -> str:
    """How a client was reached, with whom else, and what it was about. `client` is the id of whose page it is."""
    others = [one for one in contact.clients if one != client]
    company = _("with {names}").format(names=client_names(others, clients)) if others else ""
    way = term(contact.channel)
    way = _("{channel}, incoming").format(channel=way) if contact.incoming else way
    return "  ".join(part for part in (way, company, contact_text(contact, today, sales)) if part)
