"""The kinds of records that a sheet may list: their fields, the words for their columns, and how a kind is
recognised.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rmtui.entry.direction import BACK, FORWARD
from rmtui.entry.fields.choices import choice, yes_or_no
from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.fields.contact import CONTACT_FIELDS
from rmtui.entry.fields.document import DOCUMENT_FIELDS
from rmtui.entry.fields.field import Field
from rmtui.entry.fields.holding import HOLDING_FIELDS
from rmtui.entry.fields.people import CONTACT_PERSON_FIELDS, RELATIVE_FIELDS
from rmtui.entry.fields.policy import POLICY_FIELDS
from rmtui.entry.fields.review import REVIEW_FIELDS
from rmtui.entry.fields.sale import SALE_FIELDS
from rmtui.entry.fields.typed import amount, currency, day
from rmtui.entry.rates import read_rate_number
from rmtui.entry.values import read_name
from rmtui.exchange.attribute_fields import program_field
from rmtui.exchange.record_tables import KEPT_BY_CONTACT_HEADING, STILL_OPEN_HEADING, program_fields
from rmtui.language import N_
from rmtui.records import kinds as registry
from rmtui.records.base import Record
from rmtui.records.client import Client, ContactPerson, Relative
from rmtui.records.document import Document
from rmtui.records.events import Contact, Sale, StandingPromise
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.party import Party
from rmtui.records.policy import Policy
from rmtui.records.review import Review, ReviewedHolding
from rmtui.rules.assets.product_kinds import holding_kind
from rmtui.words import headings


@dataclass(frozen=True, eq=False)
class ImportedKind:
    """One kind of record."""

    record: type[Any]
    name: str
    """Its key in questions, and of its titles in `rmtui.words.headings`."""
    label: str
    """To be translated."""
    fields: Mapping[str, Field]
    words: dict[str, dict[str, str]]
    """The words for its columns."""
    needed: tuple[frozenset[str], ...] = ()
    """A sheet lists the kind where it has a column of each of these sets."""
    note: str = ""
    """The field that keeps what could not be read, "" where the client's notes do."""


def _needed(*alternatives: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(one.split()) for one in alternatives)


def _for_programs(record: type[Record]) -> Mapping[str, Field]:
    """The fields that an exported sheet has for programs."""
    return program_fields(registry.KINDS[record])


_ID_NUMBER = Field("id_number", N_("ID number"))
_NAME_PARTS = {
    "family_name": Field("family_name", N_("Family name")),
    "given_name": Field("given_name", N_("Given name")),
    "middle_name": Field("middle_name", N_("Middle name")),
    "company_name": Field("company_name", N_("Company name")),
}
NAME_FIELDS = ("name", "family_name", "given_name", "company_name")
"""The fields that a client's name is taken from."""
_PROMISE_FIELDS = {
    "promise": Field("promise", N_("Next step"), heading=N_("Promise")),
    "promise_due": day("promise_due", N_("Day of the next step"), FORWARD, heading=N_("Promised until")),
    "promise_done": day("promise_done", N_("Done on"), BACK, heading=N_("Promise kept on")),
    "promise_assumed": yes_or_no("promise_assumed", N_("Day assumed")),
    "promise_by": choice("promise_by", N_("By whom"), Party),
    "promise_still_open_on": day("promise_still_open_on", STILL_OPEN_HEADING, BACK),
    "promise_kept_by_contact": day("promise_kept_by_contact", KEPT_BY_CONTACT_HEADING, BACK),
}
_SALE_FIELDS = {
    field.name: field
    for field in (
        day("on", N_("Day"), BACK),
        amount("amount", N_("Amount")),
        currency(),
        choice("kind", N_("Kind"), HoldingKind),
        Field("product", N_("Product")),
        SALE_FIELDS["institution"],
    )
}

_REVIEWED_HOLDING_FIELDS = {
    "on": day("on", N_("Reviewed on"), BACK),
    **{
        name: HOLDING_FIELDS[name]
        for name in ("kind", "name", "institution", "currency", "value", "cost", "risk", "opened_on", "matures_on")
    },
    "rate": Field("rate", N_("Exchange rate"), read=read_rate_number),
    "paid_in": amount("paid_in", N_("Paid in")),
    "paid_out": amount("paid_out", N_("Paid out")),
    "proceeds": amount("proceeds", N_("Sold for")),
    "holding": program_field(ReviewedHolding, "holding", "reviewed-holdings"),
}

CLIENTS = ImportedKind(
    Client,
    "clients",
    N_("clients"),
    {
        **CLIENT_FIELDS,
        **_NAME_PARTS,
        "id_number": _ID_NUMBER,
        **{name: program_field(Client, name) for name in ("revision", "id")},
    },
    headings.CLIENTS,
    note="notes",
)
KINDS = (
    CLIENTS,
    ImportedKind(
        Relative,
        "family",
        N_("members of families"),
        RELATIVE_FIELDS,
        headings.RELATIVES,
        _needed("relation", "name"),
    ),
    ImportedKind(
        ContactPerson,
        "contact-persons",
        N_("contact persons of companies"),
        CONTACT_PERSON_FIELDS,
        headings.CONTACT_PERSONS,
        _needed("name", "role phone birthday"),
    ),
    ImportedKind(
        Policy,
        "policies",
        N_("policies"),
        {**POLICY_FIELDS, **_for_programs(Policy)},
        headings.POLICIES,
        _needed("sum_assured premium", "kind product insurer number insured"),
        note="note",
    ),
    ImportedKind(
        Sale,
        "sales",
        N_("sales"),
        {**_SALE_FIELDS, **_for_programs(Sale)},
        headings.SALES,
        _needed("on", "amount", "product kind"),
    ),
    ImportedKind(
        Contact,
        "contacts",
        N_("contacts"),
        {
            **{name: field for name, field in {**CONTACT_FIELDS, **_PROMISE_FIELDS}.items() if name != "clients"},
            **_for_programs(Contact),
        },
        headings.CONTACTS,
        _needed("on at", "note channel"),
        note="note",
    ),
    ImportedKind(
        Review,
        "reviews",
        N_("reviews"),
        {**REVIEW_FIELDS, "steps": Field("steps", N_("Next steps")), **_for_programs(Review)},
        headings.REVIEWS,
        _needed("on", "market view steps next_on held"),
    ),
    ImportedKind(
        ReviewedHolding,
        "reviewed-holdings",
        N_("holdings of reviews"),
        _REVIEWED_HOLDING_FIELDS,
        headings.REVIEWED_HOLDINGS,
        _needed("on", "name kind", "value proceeds"),
    ),
    ImportedKind(
        StandingPromise,
        "promises",
        N_("promises"),
        {"on": day("on", N_("Day"), BACK), **_PROMISE_FIELDS, **_for_programs(StandingPromise)},
        headings.PROMISES,
        _needed("promise", "promise_due"),
    ),
    ImportedKind(
        Document,
        "documents",
        N_("documents"),
        {
            "name": Field("name", N_("File"), read=read_name, required=True),
            "added_on": day("added_on", N_("Added on"), BACK),
            **DOCUMENT_FIELDS,
            **_for_programs(Document),
        },
        headings.DOCUMENTS,
        _needed("name", "kind dated"),
        note="note",
    ),
    ImportedKind(
        Holding,
        "holdings",
        N_("holdings"),
        {**HOLDING_FIELDS, **_for_programs(Holding)},
        headings.HOLDINGS,
        _needed("value cost", "name kind code"),
        note="note",
    ),
)
"""Of two kinds that a sheet may list as well the first counts, unless its title says another."""

BY_RECORD = {kind.record: kind for kind in KINDS}


def kind_called(name: str) -> HoldingKind:
    """The kind of a holding that is called so; the other kind where its name does not tell."""
    return HoldingKind(holding_kind(name) or HoldingKind.OTHER)
