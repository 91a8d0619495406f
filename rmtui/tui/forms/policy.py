"""The form of a policy: who is insured against what, for how much, and what it costs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from rmtui.comparing import name_key
from rmtui.entry.dates import BACK, FORWARD
from rmtui.errors import BadInput
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.records.policy import Frequency, Policy, PolicyKind
from rmtui.rules.text.record_text import policy_text
from rmtui.store.door import Store
from rmtui.tui.forms.asking import CHOOSE, NO, a_day, say_yes_or_no, yes_or_no
from rmtui.tui.forms.form import Asked, Form, Texts, replaced
from rmtui.tui.forms.sums import a_count_of_years, a_currency, a_sum, currency_of, say_sum, settled
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.client_names import name_of
from rmtui.tui.records.writer import Writer
from rmtui.wording import term

_SUMS = ("sum_assured", "premium")


class PolicyForm(Form[Policy]):
    """A new policy in a client's folder, or one there is."""

    derives = _SUMS

    def __init__(
        self, snapshot: Snapshot, writer: Writer, book: Store, client: Client, policy: Policy | None = None
    ) -> None:
        self.snapshot, self._writer, self._book, self._client = snapshot, writer, book, client
        what = policy_text(policy) if policy else _("New policy")
        self.title = _("{what}, {name}").format(what=what, name=name_of(client, snapshot.clients))
        self.fields = self._asked()

    def _asked(self) -> tuple[Asked, ...]:
        cost, time, beside = _("Premium"), _("Cover"), _("Beside")
        return (
            Asked("kind", _("Kind"), _kind, CHOOSE, choices=[term(one) for one in PolicyKind]),
            Asked("insured", _("Insured"), self._insured, self._family_hint()),
            a_sum("sum_assured", _("Sum assured")),
            Asked("product", _("Product")),
            Asked("insurer", _("Insurer")),
            a_sum("premium", _("Premium each time"), section=cost),
            Asked("frequency", _("How often"), _frequency, CHOOSE, cost, [term(one) for one in Frequency]),
            a_count_of_years("years", _("Years it is paid"), section=cost),
            a_currency(section=cost),
            a_day("start", _("First day"), self._today, BACK, needed=False, section=time, ahead=True),
            yes_or_no("for_life", _("For life"), section=time),
            a_day("end", _("Last day"), self._today, FORWARD, needed=False, section=time)._replace(
                hint=_("12-01, 2026-12-01, in 2 years; empty where nobody knows")
            ),
            Asked("beneficiary", _("Beneficiary"), section=beside),
            Asked("number", _("Policy number"), section=beside),
            Asked("note", _("Note"), section=beside, lines=2),
        )

    def _today(self) -> date:
        return self.snapshot.today

    def texts(self, record: Policy | None) -> dict[str, str]:
        if record is None:
            return {
                "kind": term(PolicyKind.LIFE),
                "frequency": term(Frequency.YEARLY),
                "currency": "CNY",
                "for_life": NO,
            }
        plain_texts = ("insured", "product", "insurer", "currency", "beneficiary", "number", "note")
        return {
            **{name: getattr(record, name) for name in plain_texts},
            **{name: say_sum(getattr(record, name) or None) for name in _SUMS},
            **{name: day.isoformat() if (day := getattr(record, name)) else "" for name in ("start", "end")},
            "for_life": say_yes_or_no(record.for_life),
            "kind": term(record.kind),
            "frequency": term(record.frequency),
            "years": str(record.years or ""),
        }

    def record(self, base: Policy | None, values: Mapping[str, Any]) -> Policy:
        told = settled(values, _SUMS, base.currency if base else "CNY")
        told |= {name: told[name] or 0 for name in _SUMS if name in told}
        if told.get("for_life"):
            told["end"] = None
        policy = replaced(base, told) if base else Policy(client=self._client.id, **told)
        if policy.start and policy.end and policy.end < policy.start:
            raise BadInput(_("It cannot end before it began: look at the days once more."))
        return policy

    def relevant(self, texts: Texts) -> set[str]:
        return {name for name in texts if name != "end" or texts["for_life"] == NO}

    def current(self, snapshot: Snapshot, base: Policy) -> Policy | None:  # noqa: ARG002
        return self._book.current(base)

    def save(self, base: Policy | None, record: Policy) -> str:
        said = (
            _("{what} of {name} is changed. Ctrl+Z takes it back.")
            if base
            else _("{what} of {name} is in the book. Ctrl+Z takes it back.")
        )
        words = said.format(what=policy_text(record), name=name_of(self._client, self.snapshot.clients))
        return self._writer.records.change(words, (base, record), what="edit" if base else "add")

    def derived(self, name: str, text: str) -> dict[str, str]:
        return currency_of(text) if name in _SUMS else {}

    def _insured(self, text: str) -> str:
        """ "" for the client."""
        return "" if name_key(text) == name_key(self._client.name) else text

    def _family_hint(self) -> str:
        names = _(", ").join(plain(one.name) for one in self._client.family)
        said = _("Empty for {name}") if not names else _("Empty for {name}; in the family: {names}")
        return said.format(name=name_of(self._client, self.snapshot.clients), names=names)


def _kind(text: str) -> PolicyKind:
    return next(one for one in PolicyKind if term(one) == text)


def _frequency(text: str) -> Frequency:
    return next(one for one in Frequency if term(one) == text)
