"""Fields in which clients are named: by whatever tells them apart, and never guessed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from rmtui.discreet import is_discreet
from rmtui.entry.entry_errors import AmbiguousName
from rmtui.entry.fields.field import Field
from rmtui.entry.names import KnownClient, NameIndex, split_names
from rmtui.errors import BadInput
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.tui.forms.form import Form
from rmtui.tui.frame.snapshot import Snapshot


def client_field(form: Form[Any], field: Field, removed: str = "") -> Field:
    """A field of a form with the id of one client; `removed` is its text where that one is not there any more."""

    def read(text: str, _today: date) -> str:
        return find_client(text, form.snapshot.names).id

    return field._replace(read=read, format=lambda client: client_text(client, form.snapshot) or removed)


def clients_field(form: Form[Any], field: Field, removed: Iterable[str]) -> Field:
    """A field of a form with the ids of clients, some of whom may have been removed."""

    def read(text: str, _today: date) -> tuple[str, ...]:
        return find_clients(text, form.snapshot.names, removed)

    def text(clients: tuple[str, ...]) -> str:
        absent = _("(not shown)") if is_discreet() else _("(removed client)")
        return _(", ").join(client_text(one, form.snapshot) or absent for one in clients)

    return field._replace(read=read, format=text)


def find_client(text: str, names: NameIndex) -> KnownClient:
    """The one client meant by a text. BadInput where it is nobody, or may be several."""
    found = names.find(text)
    if len(found) == 1:
        return found[0]
    if not found:
        raise BadInput(_("no client is “{name}”.").format(name=plain(text)))
    raise BadInput(str(AmbiguousName(text, found[:3])))


def find_clients(text: str, names: NameIndex, removed: Iterable[str] = ()) -> tuple[str, ...]:
    """Ids of the clients of a contact, each once. Those that are `removed` stay where their place is not cleared."""
    places = iter(removed)
    parts = split_names(text, names)
    absent = (_("(removed client)"), _("(not shown)"))  # the discreet view may have begun or ended meanwhile
    found = [next(places, "") if part in absent else find_client(part, names).id for part in parts]
    if not any(found):
        raise BadInput(_("A contact is with one client at least."))
    return tuple(dict.fromkeys(one for one in found if one))


def client_text(client: str, snapshot: Snapshot) -> str:
    """The text that means the client of an id; "" where there is none."""
    return unique_name(snapshot.clients[client], snapshot.names) if client in snapshot.clients else ""


def unique_name(client: Client, names: NameIndex) -> str:
    """The name, with what tells namesakes apart; a number only where the name may mean somebody else as well."""
    known = names.by_id(client.id, client.name)
    words = [known.display_name, known.hinted_name, client.number, *client.phones, client.pinyin, known.hint]
    fitting = (one for one in words if one and names.find(one) == [known] and split_names(one, names) == [one])
    return next(fitting, client.id)
