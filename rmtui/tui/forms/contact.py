"""The form of a contact that is written down: when, with whom, what about, what comes next, and what was sold."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

import msgspec

from rmtui.entry.dates import BACK, FORWARD
from rmtui.entry.line import EntrySale
from rmtui.entry.times import read_time
from rmtui.entry.values import quoted
from rmtui.errors import BadInput
from rmtui.language import _
from rmtui.records.base import Record
from rmtui.records.channel import Channel, Outcome
from rmtui.records.events import Contact, Promise, Sale
from rmtui.rules.text.record_text import client_names
from rmtui.store.door import Store
from rmtui.tui.forms.asking import CHOOSE, a_day, called, say_yes_or_no, the_clients, yes_or_no
from rmtui.tui.forms.form import Asked, Form, Texts, replaced
from rmtui.tui.forms.sold import brought_together, checked, say_all
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.writer import Writer
from rmtui.wording import long_day, near_day, term

_DUE, _STEP, _DONE = "due", "text", "done_on"
"""Fields of the promise, which is a record in the record."""
_SOLD = "sold"
_BETWEEN_TOPICS = re.compile(r"[\s,，、;；#＃]+")


class Conversation(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A contact with what was sold in it, which the book keeps apart and a person changes in one go."""

    contact: Contact
    sales: tuple[Sale, ...] = ()


def conversation(contact: Contact, book: Store) -> Conversation:
    """A contact with its sales, as the book has them."""
    return Conversation(id=contact.id, contact=contact, sales=book.sales_of_contact(contact))


class ContactForm(Form[Conversation]):
    """A contact and its sales; all that is changed of them is one operation."""

    def __init__(self, snapshot: Snapshot, writer: Writer, book: Store, contact: Contact) -> None:
        self.snapshot, self._writer, self._book = snapshot, writer, book
        self._names = client_names(contact.clients, snapshot.clients)
        self._removed = [one for one in contact.clients if one not in snapshot.clients]
        self._sales = book.sales_of_contact(contact)
        self.title = f"{self._names}  {near_day(contact.on, snapshot.today)}"
        self.fields = self._asked()

    def _asked(self) -> tuple[Asked, ...]:
        next_step = _("Next step")

        def today() -> date:
            return self.snapshot.today

        return (
            a_day("on", _("Day"), today, BACK),
            Asked("at", _("Time"), _time, _("14:30, 下午三点半, 3pm")),
            Asked("clients", _("Clients"), self._clients, _("Names with commas between"), say=self._say_clients),
            Asked(
                "channel",
                _("Channel"),
                lambda text: next(one for one in Channel if term(one) == text),
                CHOOSE,
                choices=[term(one) for one in Channel],
            ),
            Asked(
                "outcome",
                _("Outcome"),
                lambda text: next(one for one in Outcome if term(one) == text),
                CHOOSE,
                choices=[term(one) for one in Outcome],
            ),
            yes_or_no("incoming", _("They began it")),
            Asked("note", _("Note"), hint=_("What was talked about"), lines=4),
            Asked("topics", _("Topics"), _topics, _("words with commas between"), say=_(", ").join),
            a_day(_DUE, _("Until"), today, FORWARD, needed=False, section=next_step),
            Asked(_STEP, _("What"), hint=_("What was promised"), section=next_step),
            a_day(_DONE, _("Done on"), today, BACK, needed=False, section=next_step),
            Asked(
                _SOLD,
                _("Sold"),
                lambda text: checked(text, self._sales),
                _("An amount and what, a line each: 50万基金, 500k fund"),
                _("What was sold"),
                lines=2,
            ),
        )

    def texts(self, record: Conversation | None) -> dict[str, str]:
        contact, sales = (record.contact, record.sales) if record else (None, ())
        if contact is None:
            return {}
        promise = contact.promise
        return {
            "on": contact.on.isoformat(),
            "at": contact.at,
            "clients": self._say_clients(contact.clients),
            "channel": term(contact.channel),
            "outcome": term(contact.outcome),
            "incoming": say_yes_or_no(contact.incoming),
            "note": contact.note,
            "topics": _(", ").join(contact.topics),
            _DUE: promise.due.isoformat() if promise else "",
            _STEP: promise.text if promise else "",
            _DONE: promise.done_on.isoformat() if promise and promise.done_on else "",
            _SOLD: say_all(sales),
        }

    def record(self, base: Conversation | None, values: Mapping[str, Any]) -> Conversation:
        assert base is not None  # noqa: S101 - a contact is made by a line of entry, and only changed here
        step = {name: answer for name, answer in values.items() if name in (_DUE, _STEP, _DONE)}
        told = {name: answer for name, answer in values.items() if name not in (*step, _SOLD)}
        contact = replaced(base.contact, {**told, "promise": _promise(base.contact.promise, step)})
        if step.get(_DUE) and step[_DUE] < contact.on:
            raise BadInput(_("Next step: {day} lies before the contact.").format(day=long_day(step[_DUE])))
        sales = base.sales
        if _SOLD in values:
            sales = brought_together(values[_SOLD], sales, lambda sold: _sale(sold, contact))
        return replaced(base, {"contact": contact, "sales": tuple(_following(sale, base, contact) for sale in sales)})

    def current(self, snapshot: Snapshot, base: Conversation) -> Conversation | None:  # noqa: ARG002 - the day may be any
        contact = self._book.current(base.contact)
        return conversation(contact, self._book) if contact else None

    def save(self, base: Conversation | None, record: Conversation) -> str:
        before = {sale.id: sale for sale in base.sales} if base else {}
        after = {sale.id: sale for sale in record.sales}
        sales = ((before.get(one), after.get(one)) for one in {**before, **after})
        said = _("The contact with {names} is changed. Ctrl+Z takes it back.").format(names=self._names)
        return self._writer.records.change(said, (base and base.contact, record.contact), *sales)

    def relevant(self, texts: Texts) -> set[str]:
        """Nothing is done of a step that is none."""
        return {name for name in texts if name != _DONE or texts[_DUE] or texts[_STEP]}

    def _clients(self, text: str) -> tuple[str, ...]:
        return the_clients(text, self.snapshot.names, self._removed)

    def _say_clients(self, ids: tuple[str, ...]) -> str:
        clients = self.snapshot.clients
        said = (called(clients[one], self.snapshot.names) if one in clients else _("(removed client)") for one in ids)
        return _(", ").join(said)


def _time(text: str) -> str:
    found = read_time(text)
    if text and (found is None or found[1] != len(text)):
        raise BadInput(_("Time: “{text}” is none. Write 14:30, 下午三点半 or 3pm.").format(text=quoted(text)))
    return found[0] if found else ""


def _promise(base: Promise | None, said: Mapping[str, Any]) -> Promise | None:
    """The next step that the answers leave; none where both its day and its text are cleared."""
    told = {**(msgspec.structs.asdict(base) if base else {_DUE: None, _STEP: "", _DONE: None}), **said}
    if not told[_DUE] and not told[_STEP]:
        return None
    if not told[_DUE]:
        raise BadInput(_("Next step: by when? Write a day, or clear the text."))
    return Promise(**told)


def _topics(text: str) -> tuple[str, ...]:
    """Each once, in the order they were written; a # before one is no part of it."""
    return tuple(dict.fromkeys(word for word in _BETWEEN_TOPICS.split(text) if word))


def _sale(sold: EntrySale, contact: Contact) -> Sale:
    return Sale(client=contact.clients[0], on=contact.on, contact=contact.id, **sold._asdict())


def _following(sale: Sale, base: Conversation, contact: Contact) -> Sale:
    """A sale goes with its contact: to another day, to other clients."""
    return msgspec.structs.replace(
        sale,
        on=contact.on if sale.on == base.contact.on else sale.on,
        client=sale.client if sale.client in contact.clients else contact.clients[0],
    )
