"""The form of a policy: who is insured against what, for how much, and what it costs."""

from __future__ import annotations

from datetime import date

from rmtui.entry.fields.choices import yes_or_no_text
from rmtui.entry.fields.policy import POLICY_FIELDS
from rmtui.entry.people import read_insured
from rmtui.language import N_, _
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.records.policy import Policy
from rmtui.rules.text.record_text import policy_text
from rmtui.tui.forms.folder import FolderForm
from rmtui.tui.forms.form import Texts, lay_out
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.writer import Writer

_GROUPS = {
    "": ("kind", "insured", "sum_assured", "product", "insurer"),
    N_("Premium"): ("holder", "premium", "frequency", "years", "currency"),
    N_("Cover"): ("start", "for_life", "end"),
    N_("Other details"): ("beneficiary", "number", "note"),
}


class PolicyForm(FolderForm[Policy]):
    """A new policy in a client's folder, or one there is."""

    kind, new_title = Policy, _("New policy")

    def __init__(self, snapshot: Snapshot, writer: Writer, client: Client, policy: Policy | None = None) -> None:
        super().__init__(snapshot, writer, client, policy)
        people = {
            name: POLICY_FIELDS[name]._replace(read=self._read_person, hint=self._family_hint())
            for name in ("holder", "insured")
        }
        self.fields = lay_out({**POLICY_FIELDS, **people}, _GROUPS)

    def name(self, record: Policy) -> str:
        return policy_text(record)

    def relevant(self, texts: Texts) -> set[str]:
        return {name for name in texts if name != "end" or texts["for_life"] == yes_or_no_text(False)}

    def _read_person(self, text: str, today: date) -> str:  # noqa: ARG002
        return read_insured(text, self.client)

    def _family_hint(self) -> str:
        names = _(", ").join(plain(one.name) for one in self.client.family)
        hint = _("Empty for {name}") if not names else _("Empty for {name}; in the family: {names}")
        return hint.format(name=self.client_name, names=names)
