"""The form of a holding: what it is, what it is worth, until when, and how risky."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from rmtui.entry.amounts import product_kind
from rmtui.entry.dates import BACK, FORWARD
from rmtui.errors import BadInput
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.records.holding import Holding, HoldingKind, ProductRisk
from rmtui.rules.conduct.suitability import SaleWarning, sale_warnings, warning_text
from rmtui.store.door import Store
from rmtui.tui.forms.asking import CHOOSE, a_day
from rmtui.tui.forms.form import Asked, Form, replaced
from rmtui.tui.forms.sums import a_currency, a_rate, a_sum, currency_of, say_rate, say_sum, settled
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.client_names import name_of
from rmtui.tui.records.writer import Writer
from rmtui.wording import term

_SUMS = ("value", "cost")


class HoldingForm(Form[Holding]):
    """A new holding of a client, or one there is."""

    derives = ("name", *_SUMS)

    def __init__(
        self, snapshot: Snapshot, writer: Writer, book: Store, client: Client, holding: Holding | None = None
    ) -> None:
        self.snapshot, self._writer, self._book, self._client = snapshot, writer, book, client
        what = plain(holding.name) if holding else _("New holding")
        self.title = _("{what}, {name}").format(what=what, name=name_of(client, snapshot.clients))
        self.fields = self._asked()

    def _asked(self) -> tuple[Asked, ...]:
        where = _("Where and when")
        return (
            Asked("name", _("Name"), _name, _("1-year deposit, Hengyu bond")),
            Asked("kind", _("Kind"), _kind, CHOOSE, choices=[term(one) for one in HoldingKind]),
            a_sum("value", _("Value"), needed=True),
            Asked("risk", _("Product risk"), _risk, CHOOSE, choices=["", *(one.value for one in ProductRisk)]),
            a_day("matures_on", _("Matures on"), self._today, FORWARD, needed=False),
            a_rate("rate", _("Rate a year")),
            Asked("institution", _("Other bank"), hint=_("Where it lies; empty for this bank"), section=where),
            a_day("opened_on", _("Since"), self._today, BACK, needed=False, section=where),
            a_sum("cost", _("Paid for it"), section=where),
            a_currency(section=where),
            a_day("valued_on", _("Value is of"), self._today, BACK, needed=False, section=where),
            a_day("closed_on", _("Sold or paid off on"), self._today, BACK, needed=False, section=where),
            Asked("code", _("Code"), section=where),
            Asked("note", _("Note"), section=where, lines=2),
        )

    def _today(self) -> date:
        return self.snapshot.today

    def texts(self, record: Holding | None) -> dict[str, str]:
        if record is None:
            return {"kind": term(HoldingKind.DEPOSIT), "currency": "CNY"}
        days = ("matures_on", "opened_on", "valued_on", "closed_on")
        return {
            **{name: getattr(record, name) for name in ("name", "institution", "currency", "code", "note")},
            **{name: say_sum(getattr(record, name)) for name in _SUMS},
            **{name: day.isoformat() if (day := getattr(record, name)) else "" for name in days},
            "kind": term(record.kind),
            "risk": record.risk.value if record.risk else "",
            "rate": say_rate(record.rate),
        }

    def record(self, base: Holding | None, values: Mapping[str, Any]) -> Holding:
        told = settled(values, _SUMS, base.currency if base else "CNY")
        if "value" in values and not values.get("valued_on"):
            told["valued_on"] = self.snapshot.today
        holding = replaced(base, told) if base else Holding(client=self._client.id, **told)
        since = holding.opened_on
        if since and any(day and day < since for day in (holding.matures_on, holding.closed_on)):
            raise BadInput(_("It cannot end before it began: look at the days once more."))
        return holding

    def current(self, snapshot: Snapshot, base: Holding) -> Holding | None:  # noqa: ARG002
        return self._book.current(base)

    def save(self, base: Holding | None, record: Holding) -> str:
        said = (
            _("{what} of {name} is changed. Ctrl+Z takes it back.")
            if base
            else _("{what} of {name} is in the book. Ctrl+Z takes it back.")
        )
        words = said.format(what=plain(record.name), name=name_of(self._client, self.snapshot.clients))
        return self._writer.records.change(words, (base, record), what="edit" if base else "add")

    def warnings(self, snapshot: Snapshot, base: Holding | None, values: Mapping[str, Any]) -> dict[str, str]:
        """What is to be minded before a sale (FIELD.md, 适当性); of one there is, only that it is too risky."""
        risk = values.get("risk")
        if risk is None:
            return {}
        marks = sale_warnings(snapshot.clients.get(self._client.id, self._client), risk, snapshot.today)
        said = _(", ").join(warning_text(one) for one in marks if base is None or one is SaleWarning.UNSUITABLE)
        name = name_of(self._client, snapshot.clients)
        return {"risk": _("{name}: {marks}.").format(name=name, marks=said)} if said else {}

    def derived(self, name: str, text: str) -> dict[str, str]:
        if name == "name":
            kind = product_kind(text)
            return {"kind": term(HoldingKind(kind))} if kind else {}
        return currency_of(text) if name in _SUMS else {}


def _name(text: str) -> str:
    if not text:
        raise BadInput(_("A holding needs a name."))
    return text


def _kind(text: str) -> HoldingKind:
    return next(one for one in HoldingKind if term(one) == text)


def _risk(text: str) -> ProductRisk | None:
    return ProductRisk(text) if text else None
