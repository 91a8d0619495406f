"""The form of a contact that is written down: when, with whom, what about, what comes next, and what was sold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from rmtui.entry.fields.contact import CONTACT_FIELDS
from rmtui.entry.fields.promise import PROMISE_FIELDS
from rmtui.entry.fields.sale import SALE_FIELDS, SOLD
from rmtui.entry.line import EntrySale
from rmtui.entry.record_changes import build_record, changed_promise, following_records
from rmtui.errors import BadInput
from rmtui.language import N_, _
from rmtui.records.base import Record
from rmtui.records.events import Contact, Promise, Sale, StandingPromise
from rmtui.rules.text.record_text import client_names
from rmtui.store.door import Store
from rmtui.store.entry_warnings import sale_warning
from rmtui.tui.forms.clients import clients_field
from rmtui.tui.forms.form import Form, Texts, field_texts, lay_out, replace_fields
from rmtui.tui.forms.sold import check_sales, merged_sales, sales_text
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.writer import Writer
from rmtui.wording import format_near_day, join_sentences

_GROUPS = {
    "": ("on", "at", "clients", "channel", "outcome", "incoming", "note", "topics"),
    N_("Next step"): ("due", "text", "done_on"),
    N_("What was sold"): (SOLD,),
}


class Conversation(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A contact with what was agreed in it, which the book keeps apart and a person changes in one go."""

    contact: Contact
    sales: tuple[Sale, ...] = ()
    awaited: tuple[StandingPromise, ...] = ()
    """What the clients promised. The form has no field for it: it follows the contact."""


def conversation(contact: Contact, book: Store) -> Conversation:
    """A contact with what was agreed in it, as the book has them."""
    agreed = book.agreed_in(contact)
    return Conversation(
        id=contact.id,
        contact=contact,
        sales=tuple(one for one in agreed if isinstance(one, Sale)),
        awaited=tuple(one for one in agreed if isinstance(one, StandingPromise)),
    )


class ContactForm(Form[Conversation]):
    """A contact and its sales; all that is changed of them is one operation. A contact is made by a line of entry."""

    def __init__(self, snapshot: Snapshot, writer: Writer, contact: Contact) -> None:
        super().__init__(snapshot, writer)
        self._names = client_names(contact.clients, snapshot.clients)
        self._sales = conversation(contact, self.book).sales
        removed = [one for one in contact.clients if one not in snapshot.clients]
        self._fields = {
            **CONTACT_FIELDS,
            **PROMISE_FIELDS,
            "clients": clients_field(self, CONTACT_FIELDS["clients"], removed),
            "due": PROMISE_FIELDS["due"]._replace(required=False),
            SOLD: SALE_FIELDS[SOLD]._replace(
                hint=_("An amount and what, a line each: 500k fund"),
                read=lambda text, _today: check_sales(text, self._sales),
                format=str,
                required=False,
                lines=2,
            ),
        }
        self.title = f"{self._names}  {format_near_day(contact.on, snapshot.today)}"
        self.fields = lay_out(self._fields, _GROUPS)

    def texts(self, record: Conversation | None) -> dict[str, str]:
        if record is None:
            return {}
        return {
            **field_texts(map(self._fields.__getitem__, _GROUPS[""]), record.contact),
            **field_texts(map(self._fields.__getitem__, _GROUPS["Next step"]), record.contact.promise),
            SOLD: sales_text(record.sales),
        }

    def record(self, base: Conversation | None, values: Mapping[str, Any]) -> Conversation:
        assert base is not None  # noqa: S101
        step = {name: value for name, value in values.items() if name in PROMISE_FIELDS}
        known = {name: value for name, value in values.items() if name in CONTACT_FIELDS}
        known["promise"] = _promise(base.contact.promise, step)
        contact = build_record(Contact, base.contact, known, self.snapshot.today)
        sales = base.sales
        if SOLD in values:
            sales = merged_sales(values[SOLD], sales, lambda sold: _sale(sold, contact))
        following = [after for _before, after in following_records(base.contact, contact, (*sales, *base.awaited))]
        return replace_fields(
            base,
            {
                "contact": contact,
                "sales": tuple(one for one in following if isinstance(one, Sale)),
                "awaited": tuple(one for one in following if isinstance(one, StandingPromise)),
            },
        )

    def current(self, base: Conversation) -> Conversation | None:
        contact = self.book.current(base.contact)
        return conversation(contact, self.book) if contact else None

    def save(self, base: Conversation | None, record: Conversation) -> str:
        before = {one.id: one for one in (*base.sales, *base.awaited)} if base else {}
        after = {one.id: one for one in (*record.sales, *record.awaited)}
        agreed = ((before.get(one), after.get(one)) for one in {**before, **after})
        message = _("The contact with {names} is changed. Ctrl+Z undoes it.").format(names=self._names)
        message = self.writer.records.change(message, (base and base.contact, record.contact), *agreed)
        return join_sentences(message, *self._sale_warnings(record.sales))

    def _sale_warnings(self, sales: Iterable[Sale]) -> Iterator[str]:
        """What stands against those of the sales that are new or changed."""
        for sale in sales:
            client = self.snapshot.clients.get(sale.client)
            if client and sale not in self._sales:
                yield sale_warning(client, sale, sale.on, self.book)

    def relevant(self, texts: Texts) -> set[str]:
        """Whether a promise is done is asked where there is one."""
        return {name for name in texts if name != "done_on" or texts["due"] or texts["text"]}


def _promise(base: Promise | None, values: Mapping[str, Any]) -> Promise | None:
    """The next step that the answers leave; none where both its day and its text are cleared."""
    before = msgspec.structs.asdict(base) if base else {name: field.empty for name, field in PROMISE_FIELDS.items()}
    step = {**before, **values}
    if not step["due"] and not step["text"]:
        return None
    if not step["due"]:
        raise BadInput(_("Next step: by when? Write a day, or clear the text."))
    return changed_promise(base, values) if base else Promise(**step)


def _sale(sold: EntrySale, contact: Contact) -> Sale:
    return Sale(client=contact.clients[0], on=contact.on, contact=contact.id, **sold._asdict())
