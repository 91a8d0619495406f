"""A contact on one line, the same whether it was just typed or read from the book. On the way of `rmtui log`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.channel import Outcome
from rmtui.rules.people.namesakes import display_name
from rmtui.rules.words.phrases import promise_words, sale_words
from rmtui.wording import short_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from rmtui.entry.line import Entry
    from rmtui.records.client import Client
    from rmtui.records.events import Contact, Promise, Sale


def entry_line(entry: Entry, today: date) -> str:
    """What was understood: 23 Nov 09:10 T 王芳: 聊了到期理财 > Wed 发方案 #到期 =500k 基金."""
    parts = [
        short_day(entry.on, today),
        entry.at,
        entry.letter,
        _("{names}:").format(names=_names(known.said for known in entry.who)),
        "" if entry.outcome is Outcome.REACHED else _("(not reached)"),
        plain(entry.note),
        entry.promise and promise_words(entry.promise.due, entry.promise.text, today),
        *(f"#{plain(topic)}" for topic in entry.topics),
        *(sale_words(sold) for sold in entry.sold),
    ]
    return " ".join(part for part in parts if part)


def contact_line(contact: Contact, clients: Mapping[str, Client], today: date, sales: Iterable[Sale] = ()) -> str:
    """A contact of the book, without its day: 09:10 T 王芳: 聊了到期理财."""
    parts = [
        contact.at or "     ",
        contact.letter,
        _("{names}:").format(names=client_names(contact.clients, clients)),
        "" if contact.reached else _("(not reached)"),
        plain(contact.note),
        contact.promise and promise_text(contact.promise, today),
        *(f"#{plain(topic)}" for topic in contact.topics),
        *(sale_words(sale) for sale in sales if sale.contact == contact.id),
    ]
    return " ".join(part for part in parts if part)


def promise_text(promise: Promise, today: date) -> str:
    """> Wed 发方案, and whether it is done."""
    return promise_words(promise.due, promise.text, today, done=bool(promise.done_on))


def client_names(ids: Iterable[str], clients: Mapping[str, Client]) -> str:
    """The names of the clients of a contact; one who was removed is said to be."""
    return _names(display_name(clients[one], clients) if one in clients else _("(removed client)") for one in ids)


def _names(names: Iterable[str]) -> str:
    return _(", ").join(plain(name) for name in names)
