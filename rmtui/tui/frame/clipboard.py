"""What can be copied to the clipboard with a key: the numbers and names of a client, or an entry as it would be typed.

The terminal takes it (OSC 52), so that it reaches the person's own machine from a remote one, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rmtui.entry.entry_text import format_entry
from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.line import Entry, EntryPromise, EntrySale
from rmtui.entry.names import NameIndex
from rmtui.fit_text import fit
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.records.base import Record
from rmtui.records.client import Client
from rmtui.records.events import Contact, Promise, Sale, StandingPromise, UnsortedLine
from rmtui.tui.frame.ask_choice import AskChoice
from rmtui.tui.frame.book_app import BookApp
from rmtui.tui.widgets.row_list import column_width

_LABELS = {
    "phones": _("phone"),
    "wechat": _("WeChat"),
    "email": _("email address"),
    "address": _("address"),
    "number": _("client number"),
    "name": _("name"),
}
"""What is copied of a client, the likeliest first."""

_LABELS_WIDTH = range(14, 25)
"""Cells."""


class Copied(NamedTuple):
    """Something that can be copied, and what it is called."""

    label: str
    value: str


def copy_client(app: BookApp, client: Client, name: str) -> None:
    """Copy something of a client, called `name`, after asking what if more than the name is known."""
    known = list(copyable(client))

    def copy(answer: str | None) -> None:
        if answer is not None:
            label, value = known[int(answer)]
            copy_text(app, value, _("Copied: {what} of {name}").format(what=label, name=name))

    if len(known) == 1:
        copy("0")
        return
    width = max(_LABELS_WIDTH[0], column_width((one.label for one in known), _LABELS_WIDTH[-1]))
    answers = [(str(place), f"{fit(one.label, width)} {plain(one.value)}") for place, one in enumerate(known)]
    app.push_screen(AskChoice(_("Copy what of {name}?").format(name=name), answers), copy)


def copyable(client: Client) -> Iterator[Copied]:
    """Each phone number, WeChat, email, address, client number, the name; phone and email of a company's persons."""
    for name, label in _LABELS.items():
        known = getattr(client, name)
        for value in known if CLIENT_FIELDS[name].repeatable else (known,):
            if value:
                yield Copied(label, value)
    for person in client.contact_persons:
        if person.phone:
            yield Copied(_("phone of {name}").format(name=plain(person.name)), person.phone)
        if person.email:
            yield Copied(_("email address of {name}").format(name=plain(person.name)), person.email)


def copy_line(app: BookApp, line: str) -> None:
    """Copy a line of entry."""
    copy_text(app, line, _("Copied: {line}").format(line=plain(line)))


def copy_text(app: BookApp, text: str, message: str) -> None:
    """Copy a text as one plain line, and say so by a message: pasted into a terminal it gives no command, and into a
    chat it is not sent half.
    """
    app.copy_to_clipboard(plain(_one_line(text)))
    app.announce(message)


def entry_line(
    record: Record | None, agreed: Iterable[Sale | StandingPromise], clients: Mapping[str, Client], names: NameIndex
) -> str:
    """What is written down as it would be typed; "" where there is no line for it. `agreed`: of the day."""
    if isinstance(record, UnsortedLine):
        return record.line
    return _contact_line(record, [*agreed], clients, names) if isinstance(record, Contact) else ""


def _contact_line(
    contact: Contact, agreed: Sequence[Sale | StandingPromise], clients: Mapping[str, Client], names: NameIndex
) -> str:
    """A contact with what was agreed in it; "" where none of its clients is left."""
    known = {one.id: one for one in names}
    who = tuple(known[one] for one in contact.clients if one in known and one in clients)
    if not who:
        return ""
    awaited = next(
        (one.promise for one in agreed if isinstance(one, StandingPromise) and one.contact == contact.id), None
    )
    sold = tuple(
        EntrySale(sale.amount, sale.currency, sale.kind, _one_line(sale.product))
        for sale in agreed
        if isinstance(sale, Sale) and sale.contact == contact.id
    )
    note = _one_line(contact.note)
    entry = Entry(
        contact.on, contact.at, who, contact.channel, note, _step(contact.promise), contact.topics, sold,
        contact.incoming, contact.outcome, awaited=_step(awaited),
    )  # fmt: skip
    return format_entry(entry, names)


def _step(promise: Promise | None) -> EntryPromise | None:
    if promise is None:
        return None
    return EntryPromise(promise.due, _one_line(promise.text), promise.assumed, promise.by)


def _one_line(text: str) -> str:
    return " ".join(text.split())
