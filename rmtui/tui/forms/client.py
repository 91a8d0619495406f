"""The form of a client: every field that is declared, in groups."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

import msgspec

from rmtui.comparing import is_han
from rmtui.discreet import JUDGEMENTS, is_discreet
from rmtui.entry.answers import checked_answers
from rmtui.entry.client_titles import with_name_followed, without_title
from rmtui.entry.company_names import is_company_name
from rmtui.entry.doors import neighbours_text
from rmtui.entry.fields.client import CLIENT_FIELDS, check_number
from rmtui.entry.fields.field import Field
from rmtui.entry.mistyped_phones import mistyped_text
from rmtui.entry.new_client import first_day
from rmtui.entry.pinyin import pinyin_of
from rmtui.errors import BadInput
from rmtui.language import N_, _, current_language
from rmtui.plain import plain
from rmtui.records.client import Client, ClientKind
from rmtui.records.question import Question
from rmtui.rules.people.duplicates import duplicates_of, with_number_of
from rmtui.rules.people.referrals import came_by
from rmtui.rules.people.titles import split_title
from rmtui.terms import term
from rmtui.tui.forms.clients import client_field
from rmtui.tui.forms.form import Form, Texts, lay_out, replace_fields
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.client_names import name_of
from rmtui.tui.records.writer import Writer
from rmtui.wording import join_sentences

_GROUPS = {
    "": ("name", "pinyin", "kind", "tier", "phones", "cautions"),
    N_("Contact"): (
        *("channel", "quiet", "avoid", "cadence", "review_days", "services", "festivals"),
        *("wechat", "email", "address", "area", "aliases"),
    ),
    N_("Person"): (
        *("birthday", "birth_year", "gender", "occupation", "employer", "salutation", "marital", "family"),
        *("interests", "character"),
    ),
    N_("Company"): ("contact_persons", "industry", "group", "payroll"),
    N_("Bank"): ("number", "risk", "risk_on", "potential", "tags", "opened_on"),
    N_("Prospect"): ("stage", "source", "referred_by", "found_on", "answers"),
    N_("Notes"): ("notes",),
}
"""What is known from the first minute on comes first."""

_ONLY = {
    ClientKind.PERSON: {
        *("gender", "birthday", "birth_year", "salutation", "occupation", "employer", "marital", "interests"),
        *("character", "family"),
    },
    ClientKind.COMPANY: {"contact_persons", "industry", "group", "payroll"},
}
"""Fields that only one kind of client has; what one of the other kind has in them all the same is shown."""


class ClientForm(Form[Client]):
    """A new client, or what is known of one."""

    wanted_first: Collection[str] = (
        *("name", "pinyin", "kind", "tier", "phones", "cautions", "channel", "birthday", "family", "contact_persons"),
        *("industry", "opened_on", "notes"),
    )
    derives = ("name", "stage")

    def __init__(
        self,
        snapshot: Snapshot,
        writer: Writer,
        client: Client | None = None,
        *,
        draft: Client | None = None,
    ) -> None:
        """`draft`: what is known of a new client before anything is typed."""
        super().__init__(snapshot, writer)
        self._draft = draft
        self.title = name_of(client, snapshot.clients) if client else _("New client")
        referred_by = client_field(self, CLIENT_FIELDS["referred_by"])
        self.fields = lay_out({**CLIENT_FIELDS, "referred_by": referred_by}, _GROUPS)

    def texts(self, record: Client | None) -> dict[str, str]:
        texts = super().texts(record or self._draft)
        return texts if record else {**texts, "opened_on": self._first_day(texts["stage"])}

    def record(self, base: Client | None, values: Mapping[str, Any]) -> Client:
        others = [client for client in self.snapshot.clients.values() if base is None or client.id != base.id]
        check_number(values.get("number", ""), others)
        if "answers" in values:
            questions = self.book.records(Question)
            answers = checked_answers(values["answers"], questions, self.snapshot.today)
            values = {**values, "answers": answers}
        if base is None:
            return Client(**without_title(values))
        referrer = values.get("referred_by")
        if referrer and base.id in came_by(referrer, self.snapshot.clients):
            raise BadInput(_("{name} cannot be the one who referred {name}.").format(name=plain(base.name)))
        return replace_fields(base, with_name_followed(base, values))

    def save(self, base: Client | None, record: Client) -> str:
        return self.writer.clients.change(base, record) if base else self.writer.clients.add(record)

    def confirmation(self, base: Client | None, record: Client) -> str:
        clients = self.snapshot.clients
        found = [] if base else duplicates_of(record, clients.values())
        who = _(", ").join(name_of(one, clients) for one in found)
        return _("{name} may be the same client.").format(name=who) if found else ""

    def warnings(self, base: Client | None, values: Mapping[str, Any]) -> dict[str, str]:
        door = {name: values[name] for name in ("address", "phones") if values.get(name)}
        neighbours = self._neighbours(base, door)
        texts = dict.fromkeys(door, neighbours) if neighbours else {}
        words = {
            "name": _("There is already {candidates}. F3 shows who that is."),
            "phones": _("{candidates} has this number, too. F3 shows who that is."),
        }
        for name, found in self._alike(base, values).items():
            who = _(", ").join(found.values())
            texts.setdefault(name, words[name].format(candidates=who))
        persons = values.get("contact_persons", ())
        for name, phones in {
            "phones": values.get("phones", ()),
            "contact_persons": [one.phone for one in persons],
        }.items():
            if wrong := mistyped_text(phones):
                texts[name] = join_sentences(wrong, texts.get(name, ""))
        return texts

    def alike(self, base: Client | None, values: Mapping[str, Any]) -> dict[str, str]:
        return {name: next(iter(found)) for name, found in self._alike(base, values).items()}

    def _alike(self, base: Client | None, values: Mapping[str, Any]) -> dict[str, dict[str, str]]:
        """By field, the names of the other clients with the same answer, by id."""
        clients = self.snapshot.clients
        client = msgspec.structs.replace(base or Client(name=""), phones=values.get("phones", ()))
        name = values.get("name", "")
        namesakes = (one for one in self.snapshot.names.find_in_full(name) if not one.is_contact_person(name))
        found = {
            "name": {known.id: plain(known.hinted_name) for known in namesakes if known.id != client.id},
            "phones": {one.id: name_of(one, clients) for one in with_number_of(client, clients.values())},
        }
        return {name: others for name, others in found.items() if others}

    def _neighbours(self, base: Client | None, door: Mapping[str, Any]) -> str:
        """Who has the same door or telephone, where those were answered."""
        if not door:
            return ""
        client = msgspec.structs.replace(base or self._draft or Client(name=""), **door)
        return neighbours_text(client, self.snapshot.clients, self.book.ties())

    def adapted(self, texts: Texts) -> Mapping[str, Field]:
        if not _is_company(texts):
            return {}
        name = CLIENT_FIELDS["name"]
        return {"name": name._replace(label=N_("Company name"), hint=N_("the name the company is registered under"))}

    def relevant(self, texts: Texts) -> set[str]:
        of_others = _ONLY[ClientKind.PERSON if _is_company(texts) else ClientKind.COMPANY]
        relevant = {name for name, text in texts.items() if name not in of_others or text}
        relevant -= JUDGEMENTS if is_discreet() else set()
        has_pinyin = current_language() == "zh" or any(map(is_han, texts["name"]))
        return relevant if has_pinyin else relevant - {"pinyin"}

    def derived(self, name: str, text: str) -> dict[str, str]:
        """Of the name the pinyin, and the kind where it is a company's; of the stage the first day of who is a client
        from today on.
        """
        if name == "stage":
            return {"opened_on": self._first_day(text)}
        pinyin = {"pinyin": pinyin_of(split_title(text.strip()).name)} if name in self.derives else {}
        return {"kind": term(ClientKind.COMPANY), **pinyin} if is_company_name(text) else pinyin

    def _first_day(self, stage: str) -> str:
        today = self.snapshot.today
        return CLIENT_FIELDS["opened_on"].text(first_day(CLIENT_FIELDS["stage"].parse(stage, today), today))


class ProspectForm(ClientForm):
    """A new prospect: what is known at the door comes first."""

    wanted_first = (
        *("name", "pinyin", "kind", "tier", "phones", "cautions", "channel", "address", "area", "source"),
        *("referred_by", "found_on", "notes"),
    )

    def __init__(self, snapshot: Snapshot, writer: Writer, draft: Client) -> None:
        super().__init__(snapshot, writer, draft=draft)
        self.title = _("New prospect")


def _is_company(texts: Texts) -> bool:
    return texts["kind"] == term(ClientKind.COMPANY)
