"""Every field of a record is asked for by a form or written by an export; what is not has its reason here."""

from __future__ import annotations

import io
from collections.abc import Iterable
from types import SimpleNamespace
from typing import Any, cast

import msgspec
import pytest
from openpyxl import load_workbook

from rmtui.entry.fields.by_table import FIELDS
from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.fields.earnings import earnings_name
from rmtui.entry.fields.field import Field
from rmtui.entry.fields.holding import HOLDING_FIELDS
from rmtui.entry.fields.leaving import sign_name
from rmtui.entry.fields.loan import LOAN_TERMS
from rmtui.entry.fields.reasons import reason_name
from rmtui.entry.fields.services import plan_name
from rmtui.entry.fields.settings import tier_name
from rmtui.exchange.book_workbook import content
from rmtui.exchange.record_tables import Exported
from rmtui.records.audit import AuditEntry
from rmtui.records.base import Record
from rmtui.records.callback import Callback
from rmtui.records.campaign import Campaign, CampaignMember
from rmtui.records.case import Case
from rmtui.records.client import Client, ContactPerson, Relative, Tier
from rmtui.records.document import Document
from rmtui.records.events import Contact, DayNote, PlannedContact, Promise, Sale, Snooze, StandingPromise, UnsortedLine
from rmtui.records.gift import Gift
from rmtui.records.goal import AllocationTarget, Goal
from rmtui.records.greeting import GreetingTemplate
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.kinds import KINDS
from rmtui.records.leaving import LeavingWarning
from rmtui.records.loan import ClassChange, CreditLine, Inspection
from rmtui.records.occasion import Occasion
from rmtui.records.opportunity import Opportunity
from rmtui.records.policy import Policy
from rmtui.records.question import Question
from rmtui.records.report import Report
from rmtui.records.review import Review, ReviewStep
from rmtui.records.segment import Segment
from rmtui.records.settings import Assumptions, Settings
from rmtui.records.target import Indicator, Target
from rmtui.records.tie import Tie
from rmtui.records.tier_refusal import TierRefusal
from rmtui.rules.contact.leaving import Sign
from rmtui.rules.contact.reason_rules import Cause
from rmtui.rules.work.tiers import THRESHOLD_TIERS
from rmtui.store.files.book import Book
from rmtui.tui.forms.answers import CallbackForm
from rmtui.tui.forms.campaign import CampaignForm, CampaignMemberForm
from rmtui.tui.forms.case import CaseForm
from rmtui.tui.forms.client import ClientForm
from rmtui.tui.forms.contact import ContactForm
from rmtui.tui.forms.document import DocumentForm
from rmtui.tui.forms.gift import GiftForm
from rmtui.tui.forms.goal import AllocationForm, GoalForm
from rmtui.tui.forms.holding import HoldingForm
from rmtui.tui.forms.loan import CreditLineForm, InspectionForm
from rmtui.tui.forms.note import NoteForm
from rmtui.tui.forms.occasion import OccasionForm
from rmtui.tui.forms.opportunity import OpportunityForm
from rmtui.tui.forms.people import ContactPersonForm, RelativeForm
from rmtui.tui.forms.plan import PlanForm
from rmtui.tui.forms.policy import PolicyForm
from rmtui.tui.forms.promise import PromiseForm
from rmtui.tui.forms.question import QuestionForm
from rmtui.tui.forms.sale import SaleForm
from rmtui.tui.forms.settings import SettingsForm
from rmtui.tui.forms.snooze import SnoozeForm
from rmtui.tui.forms.target import TargetForm
from rmtui.tui.forms.template import TemplateForm
from rmtui.tui.frame.snapshot import read_snapshot
from rmtui.tui.records.writer import Writer
from rmtui.tui.review.closing_form import closing_fields
from tests.factory import TODAY, promise
from tests.tui.conftest import WANG_FANG

NESTED: tuple[type[msgspec.Struct], ...] = (Relative, ContactPerson, ClassChange, Promise, ReviewStep, Assumptions)
"""What records are made of, beside plain values."""

_OWNER = {"client": "the folder or the list in which one is added"}
_DAY = {"on": "the day on which it was written down"}

INTERNAL: dict[type[msgspec.Struct], dict[str, str]] = {
    AuditEntry: dict.fromkeys(("on", "at", "kind", "format", "people"), "written down by the program, never changed"),
    Contact: {"greeting": "set where a greeting is marked as sent; “rmtui contacts edit” changes it"},
    Holding: _OWNER | {"earlier_classes": "kept where the class is changed"},
    CreditLine: _OWNER,
    Goal: _OWNER,
    AllocationTarget: _OWNER,
    Inspection: _OWNER,
    ClassChange: dict.fromkeys(("on", "loan_class", "reason"), "of a class that a loan had before"),
    Policy: _OWNER,
    Sale: {"contact": "the contact in whose form it is changed"},
    Snooze: _OWNER | _DAY,
    StandingPromise: _OWNER | _DAY | {"contact": "the contact in which the client made it"},
    PlannedContact: _OWNER
    | {
        "position": "moved in the list",
        "since": "kept where it was carried over",
        "reasons": "kept where the row was proposed",
    },
    DayNote: _DAY,
    Callback: _OWNER
    | _DAY
    | {
        "sample": "the one it was drawn into",
        "contact": "the contact it is about",
        "contact_on": "the day of that contact",
        "answers": "asked for question by question",
    },
    Gift: _OWNER,
    LeavingWarning: dict.fromkeys(
        ("client", "on", "points", "signs", "assets"), "kept as the signs were; it is not changed"
    ),
    TierRefusal: dict.fromkeys(("client", "on", "tier", "assets"), "kept by a key; it is not changed"),
    Case: {"steps": "each asked for as it is made"},
    Opportunity: {
        "kind": "follows from the product",
        "moved_on": "the day on which its stage was changed",
        "sale": "the one that it became",
    },
    Target: dict.fromkeys(("indicator", "year"), "of the row in whose form its plan is written"),
    Report: dict.fromkeys(("first", "end", "template", "texts"), "of the screen on which a section is written"),
    Segment: dict.fromkeys(
        ("name", "filter", "note"), "kept from the filter of the list; “rmtui segments edit” changes it"
    ),
    Campaign: {"previous": "set by a copy"},
    CampaignMember: _OWNER | {"campaign": "the one it is added to", "taken_at": "set when the client is contacted"},
    Promise: {
        "still_open_on": "set in the evening, where a contact did not keep it",
        "assumed": "ended by any day that is typed",
    },
    ReviewStep: {
        "still_open_on": "the same",
        "assumed": "set where its line names no day",
        "done_on": "of the promise that the book has of it",
        "standing_promise": "which promise that is",
    },
    GreetingTemplate: {"clients": "whose words they are, from the list of greetings"},
    UnsortedLine: {
        **_DAY,
        "line": "sorted into a contact, and never changed itself",
        "why": "the program's own words",
        "at": "when it was typed, and becomes the time of the contact",
    },
    Document: {
        **_OWNER,
        "name": "that of the file",
        "folder": "set by a merge of two clients",
        "added_on": "the day on which it was put in",
        "size": "of the file",
        "checksum": "of the file",
    },
    Review: {
        **_OWNER,
        "seen": "asked for holding by holding",
        "rates": "those of the settings on that day",
        "proceeds": "asked for holding by holding",
        "draft": "whether it is finished",
        "answered": "how far it has come",
    },
    Settings: {
        "wechat_counts": "of older books; `resets` says it now",
        "past_rates": "the rates until they were changed",
        "past_earnings": "the margins and fees until they were changed",
        "import_answers": "what was answered when files were imported",
    },
}
"""Fields that nobody is asked for, with the reason."""

ATTRIBUTES: dict[type[msgspec.Struct], dict[str, tuple[str, ...]]] = {
    Contact: dict.fromkeys(("due", "text", "done_on"), ("promise",)),
    StandingPromise: dict.fromkeys(("due", "text", "done_on", "by"), ("promise",)),
    ReviewStep: {"steps": ("due", "text", "for_client", "by")},
    Sale: {"sold": ("amount", "currency", "kind", "product")},
    Settings: {
        **{f"cadence-{tier}": ("cadence",) for tier in "ABCD"},
        **dict.fromkeys(Assumptions.__struct_fields__, ("assumptions",)),
        **dict.fromkeys(map(reason_name, Cause), ("reasons",)),
        **dict.fromkeys(map(plan_name, Tier), ("services",)),
        **dict.fromkeys(map(earnings_name, HoldingKind), ("margins", "fees")),
        **dict.fromkeys(map(tier_name, THRESHOLD_TIERS), ("tier_assets",)),
        **dict.fromkeys(map(sign_name, Sign), ("leaving",)),
    },
    Target: {"months": ("amounts", "counts")},
    Tie: {
        "other": ("first", "second", "related"),
        "relation": ("first_is", "second_is"),
        "name": ("first_name", "second_name"),
        "shares": ("first_shares", "second_shares"),
        "gives": ("first_shares", "second_shares"),
        "how": ("consents",),
    },
}
"""Where the field of a form is called otherwise than the attribute, or stands for several."""


@pytest.fixture
def forms(book: Book) -> dict[type[msgspec.Struct], tuple[Field, ...]]:
    """The fields of the form of each kind."""
    desk = read_snapshot(book, TODAY)
    writer = Writer(book, lambda: TODAY, lambda: pytest.fail("no clock is asked"))
    contact_summary = StandingPromise(client="liqiang", on=TODAY, promise=promise(TODAY))
    relative = RelativeForm(desk, writer, WANG_FANG, Relative(name="张建国")).fields
    promises = PromiseForm(desk, writer, contact_summary).fields
    settings = SettingsForm(cast(Any, SimpleNamespace(snapshot=desk, writer=writer))).fields
    return {
        Client: ClientForm(desk, writer).fields,
        Relative: relative,
        Tie: relative,
        ContactPerson: ContactPersonForm(desk, writer, WANG_FANG, ContactPerson(name="李娜")).fields,
        Holding: HoldingForm(desk, writer, WANG_FANG).fields,
        Goal: GoalForm(desk, writer, WANG_FANG).fields,
        AllocationTarget: AllocationForm(desk, writer, WANG_FANG).fields,
        CreditLine: CreditLineForm(desk, writer, WANG_FANG).fields,
        Inspection: InspectionForm(desk, writer, WANG_FANG).fields,
        Policy: PolicyForm(desk, writer, WANG_FANG).fields,
        Document: DocumentForm(desk, writer, WANG_FANG, source="a.pdf").fields,
        Contact: ContactForm(desk, writer, next(book.contacts("wangfang"))).fields,
        StandingPromise: promises,
        Promise: promises,
        Sale: SaleForm(desk, writer, Sale(client="liqiang", on=TODAY, amount=1)).fields,
        Snooze: SnoozeForm(desk, writer, Snooze(client="liqiang", on=TODAY, until=TODAY)).fields,
        Occasion: OccasionForm(desk, writer).fields,
        GreetingTemplate: TemplateForm(desk, writer).fields,
        Question: QuestionForm(desk, writer).fields,
        Callback: CallbackForm(desk, writer, Callback(client="wangfang", on=TODAY, sample="x")).fields,
        Case: CaseForm(desk, writer).fields,
        Campaign: CampaignForm(desk, writer).fields,
        CampaignMember: CampaignMemberForm(desk, writer, CampaignMember(campaign="x", client="liqiang")).fields,
        Gift: GiftForm(desk, writer, WANG_FANG).fields,
        Opportunity: OpportunityForm(desk, writer).fields,
        Target: TargetForm(desk, writer, Indicator.FUND, TODAY.year).fields,
        PlannedContact: PlanForm(desk, writer, PlannedContact(client="liqiang", on=TODAY)).fields,
        DayNote: NoteForm(desk, writer, DayNote(on=TODAY, text="")).fields,
        Review: closing_fields(TODAY),
        ReviewStep: closing_fields(TODAY),
        Settings: settings,
        Assumptions: settings,
    }


def written(book: Book) -> dict[type[msgspec.Struct], set[str]]:
    """The names of the fields that have a column in the workbook of the book."""
    exported = Exported([WANG_FANG], {"wangfang": WANG_FANG}, TODAY, book.holdings())
    sheets = load_workbook(io.BytesIO(content(exported)))
    found: dict[type[msgspec.Struct], set[str]] = {}
    for record, sheet, fields in ((Client, "Clients", CLIENT_FIELDS), (Holding, "Holdings", HOLDING_FIELDS)):
        headings = {cell.value for cell in sheets[sheet][1]}
        found[record] = {field.name for field in fields.values() if field.column in headings}
    return found


def unasked(record: type[msgspec.Struct], asked: Iterable[Field], exported: Iterable[str] = ()) -> set[str]:
    """The attributes of a record that no field of a form and no column stands for."""
    called = ATTRIBUTES.get(record, {})
    known = {name for field in asked for name in called.get(field.name, (field.name,))}
    return set(record.__struct_fields__) - {"id", "revision"} - known - set(exported)


def test_every_field_of_a_record_is_asked_for_or_exported_or_internal_for_a_reason(
    book: Book, forms: dict[type[msgspec.Struct], tuple[Field, ...]]
) -> None:
    columns = written(book)
    kinds: list[type[msgspec.Struct]] = [*KINDS, *NESTED]
    assert {
        record: found for record in kinds if (found := unasked(record, forms.get(record, ()), columns.get(record, ())))
    } == {record: set(reasons) for record, reasons in INTERNAL.items()}


def test_a_field_that_is_forgotten_is_found(forms: dict[type[msgspec.Struct], tuple[Field, ...]]) -> None:
    class Insured(Policy, frozen=True, kw_only=True, omit_defaults=True):
        surrender_value: int = 0

    class Car(Record, frozen=True, kw_only=True, omit_defaults=True):
        plate: str

    assert unasked(Insured, forms[Policy]) == {"client", "surrender_value"}
    assert unasked(Car, forms.get(Car, ())) == {"plate"}


def test_the_sheets_have_a_column_for_what_a_form_asks(book: Book) -> None:
    """A holding that was sold is not listed, so that the day of it has no column, nor the terms of loans."""
    columns = written(book)
    assert columns[Client] == set(CLIENT_FIELDS)
    assert columns[Holding] == set(HOLDING_FIELDS) - {"closed_on"} - LOAN_TERMS.keys()


def test_the_fields_found_by_the_class_of_a_record_are_its_attributes() -> None:
    for record, kind in KINDS.items():
        assert set(FIELDS.get(kind.table, ())) <= set(record.__struct_fields__), record
