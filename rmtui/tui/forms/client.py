"""The form of a client: every field of `rmtui.entry.fields`, in parts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from rmtui.entry.fields.client import CLIENT_FIELDS, check_number
from rmtui.entry.fields.field import Field
from rmtui.entry.pinyin import pinyin_of
from rmtui.errors import BadInput
from rmtui.language import N_, _
from rmtui.plain import plain
from rmtui.records.client import Client, ClientKind
from rmtui.tui.forms.asking import CHOOSE, called, the_client
from rmtui.tui.forms.form import Asked, Form, Texts, replaced
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.client_names import name_of
from rmtui.tui.records.writer import Writer
from rmtui.wording import term

_PARTS = {
    "": ("name", "pinyin", "kind", "tier", "phones", "cautions"),
    N_("Contact"): (
        *("channel", "quiet", "avoid", "cadence", "review_days", "stage"),
        *("wechat", "email", "address", "area"),
    ),
    N_("Person"): ("birthday", "aliases", "salutation", "occupation", "employer", "marital", "interests", "family"),
    N_("Company"): ("contact_persons", "industry", "loan_class"),
    N_("Bank"): ("number", "risk", "risk_on", "potential", "tags", "referred_by", "opened_on"),
    N_("Notes"): ("notes",),
}
"""What is known from the first minute on comes first."""

_LINES = {"family": 4, "contact_persons": 3, "notes": 4}
_ONLY = {
    ClientKind.PERSON: {"birthday", "salutation", "occupation", "employer", "marital", "interests", "family"},
    ClientKind.COMPANY: {"contact_persons", "industry", "loan_class"},
}
"""Fields that only one kind of client has; what one of the other kind has in them all the same is shown."""


class ClientForm(Form[Client]):
    """A new client, or what is known of one."""

    derives = ("name",)

    def __init__(self, snapshot: Snapshot, writer: Writer, client: Client | None = None) -> None:
        self.snapshot, self._writer, self._client = snapshot, writer, client
        self.title = name_of(client, snapshot.clients) if client else _("New client")
        self.fields = tuple(
            self._asked(_(part), CLIENT_FIELDS[name]) for part, names in _PARTS.items() for name in names
        )

    def texts(self, record: Client | None) -> dict[str, str]:
        client = record or Client(name="")
        return {asked.name: self._text(CLIENT_FIELDS[asked.name], getattr(client, asked.name)) for asked in self.fields}

    def record(self, base: Client | None, values: Mapping[str, Any]) -> Client:
        others = [client for client in self.snapshot.clients.values() if base is None or client.id != base.id]
        check_number(values.get("number", ""), others)
        if base is None:
            return Client(**values)
        if values.get("referred_by") == base.id:
            raise BadInput(_("{name} cannot be the one who referred {name}.").format(name=plain(base.name)))
        return replaced(base, values)

    def current(self, snapshot: Snapshot, base: Client) -> Client | None:
        return snapshot.clients.get(base.id)

    def save(self, base: Client | None, record: Client) -> str:
        return self._writer.clients.change(base, record) if base else self._writer.clients.add(record)

    def warnings(self, snapshot: Snapshot, base: Client | None, values: Mapping[str, Any]) -> dict[str, str]:
        namesakes = [
            known for known in snapshot.names.find_in_full(values.get("name", "")) if not base or known.id != base.id
        ]
        if not namesakes:
            return {}
        who = _(", ").join(plain(known.hinted_name) for known in namesakes)
        return {"name": _("There is already {candidates}.").format(candidates=who)}

    def relevant(self, texts: Texts) -> set[str]:
        company = texts["kind"] == term(ClientKind.COMPANY)
        beside = _ONLY[ClientKind.PERSON if company else ClientKind.COMPANY]
        return {name for name, text in texts.items() if name not in beside or text}

    def derived(self, name: str, text: str) -> dict[str, str]:
        return {"pinyin": pinyin_of(text.strip())} if name in self.derives else {}

    def _asked(self, part: str, field: Field) -> Asked:
        return Asked(
            name=field.name,
            label=_(field.label),
            read=self._reader(field),
            hint=CHOOSE if field.words else field.allowed,
            section=part,
            choices=field.words,
            lines=_LINES.get(field.name, 1),
            say=None if field.words else lambda value: self._text(field, value),
        )

    def _reader(self, field: Field) -> Callable[[str], Any]:
        if field.name == "referred_by":
            return lambda text: the_client(text, self.snapshot.names).id if text else None
        return lambda text: field.parse(text, self.snapshot.today)

    def _text(self, field: Field, value: Any) -> str:
        if field.name == "referred_by":
            return called(self.snapshot.clients[value], self.snapshot.names) if value in self.snapshot.clients else ""
        return "\n".join(map(field.format, value)) if field.name in _LINES and field.repeatable else field.text(value)
