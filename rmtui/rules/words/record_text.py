"""Records in a few words, the same at the desk and in the commands: who was spoken to, what was promised, sold, noted.

Not on the way of `rmtui log`, which says what it wrote from the line itself (`rmtui.cli.log_line`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import msgspec

from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.base import Record
from rmtui.records.client import Client
from rmtui.records.events import Contact, Sale, Snooze, StandingPromise
from rmtui.records.holding import Holding
from rmtui.records.kinds import kind_of, kind_of_table
from rmtui.records.policy import Policy
from rmtui.records.review import Review
from rmtui.records.settings import Settings
from rmtui.records.tie import Tie
from rmtui.rules.people.namesakes import called
from rmtui.rules.words.phrases import promise_words, sale_words
from rmtui.wording import days, money, term

_AT_MOST = 3
"""Records of one operation that are said in words; of the others only how many there are."""

Clients = Mapping[str, Client]


def names_of(ids: Iterable[str], clients: Clients) -> str:
    """The names of the clients of a contact; one who was removed is said to be."""
    names = (plain(called(clients[one], clients)) if one in clients else _("(removed client)") for one in ids)
    return _(", ").join(names)


def snooze_words(snooze: Snooze) -> str:
    """put off for 14 days  travelling."""
    said = _("put off for {days}  {reason}")
    return said.format(days=days((snooze.until - snooze.on).days), reason=plain(snooze.reason)).rstrip()


def contact_words(contact: Contact, today: date, sales: Iterable[Sale] = ()) -> str:
    """What a contact was about: note, next step, topics, what was sold in it."""
    promise = contact.promise
    parts = [
        "" if contact.reached else _("not reached"),
        plain(contact.note),
        promise and promise_words(promise.due, promise.text, today, done=bool(promise.done_on)),
        *(f"#{plain(topic)}" for topic in contact.topics),
        *(sale_words(sale) for sale in sales if sale.contact == contact.id),
    ]
    return "  ".join(part for part in parts if part)


def step_words(step: StandingPromise, today: date) -> str:
    """A promise that stands alone."""
    return promise_words(step.promise.due, step.promise.text, today, done=bool(step.promise.done_on))


def policy_words(policy: Policy) -> str:
    """The product, or the kind where it has no name."""
    return plain(policy.product) or term(policy.kind)


def said(record: Record, today: date) -> str:
    """What a record says, without its day and the names of its clients; "" where it has no words."""
    match record:
        case Settings():
            return _("the settings")
        case Contact():
            return contact_words(record, today)
        case StandingPromise():
            return step_words(record, today)
        case Sale():
            return sale_words(record)
        case Snooze():
            return snooze_words(record)
        case Review():
            return _("asset review")
        case Holding():
            return f"{plain(record.name)} {money(record.value, record.currency)}"
        case Policy():
            return policy_words(record)
        case Tie():
            return "  ".join(filter(None, map(plain, (record.first_is, record.second_is))))
    return plain(" ".join(next(iter(kind_of(record).texts(record)), "").split()))


def record_words(table: str, record: Mapping[str, Any], clients: Clients, today: date) -> str:
    """A record of a table as the book has it, in words, with its clients; "" where there is nothing to say of it.

    ValueError where it is none.
    """
    kind = kind_of_table(table)
    if kind is None or not record:
        return ""
    one = msgspec.convert(record, kind.record)
    names = "" if kind.record is Client else names_of(kind.owners(one), clients)
    letter = one.letter if isinstance(one, Contact) else ""
    return " ".join(filter(None, (letter, names, said(one, today))))


def operation_words(what: str, records: Iterable[tuple[str, Mapping[str, Any]]], clients: Clients, today: date) -> str:
    """What an operation touched: its first records in words and how many more, or its own name."""
    said = [words for table, record in records if (words := record_words(table, record, clients, today))]
    more = _("and {count} more").format(count=len(said) - _AT_MOST) if len(said) > _AT_MOST else ""
    return _("; ").join([*said[:_AT_MOST], more] if more else said) or what
