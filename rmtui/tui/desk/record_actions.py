"""Which form edits a record and how it is removed, for every kind of record at the desk."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from rmtui.entry.answers import questions_asked
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.records.base import Record
from rmtui.records.callback import Callback
from rmtui.records.campaign import Campaign, CampaignMember
from rmtui.records.case import Case
from rmtui.records.client import Client
from rmtui.records.document import Document
from rmtui.records.events import Contact, DayNote, PlannedContact, Sale, Snooze, StandingPromise
from rmtui.records.greeting import GreetingTemplate
from rmtui.records.kinds import kind_of
from rmtui.records.occasion import Occasion
from rmtui.records.opportunity import Opportunity
from rmtui.records.question import Question, Questionnaire
from rmtui.records.review import Review
from rmtui.rules.contact.summary import OpenPromise
from rmtui.rules.text.phrases import promise_text
from rmtui.rules.text.record_text import client_names, contact_text, record_text, to_whom_text
from rmtui.store.document_changes import remove_document
from rmtui.tui.desk.folder.folder import Member
from rmtui.tui.desk.folder.kinds import FOLDER_KINDS
from rmtui.tui.forms.answers import CallbackForm, SurveyForm
from rmtui.tui.forms.campaign import CampaignForm, CampaignMemberForm
from rmtui.tui.forms.case import CaseForm
from rmtui.tui.forms.client import ClientForm, ProspectForm
from rmtui.tui.forms.contact import ContactForm, conversation
from rmtui.tui.forms.form import Form
from rmtui.tui.forms.note import NoteForm
from rmtui.tui.forms.occasion import OccasionForm
from rmtui.tui.forms.opportunity import OpportunityForm
from rmtui.tui.forms.people import form_of, related_to, without
from rmtui.tui.forms.plan import PlanForm
from rmtui.tui.forms.promise import PromiseForm
from rmtui.tui.forms.sale import SaleForm
from rmtui.tui.forms.snooze import SnoozeForm
from rmtui.tui.forms.template import TemplateForm
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.record_writer import Change
from rmtui.tui.records.writer import Writer
from rmtui.wording import format_day


class OpenedForm(NamedTuple):
    """A form, and the record it edits."""

    form: Form[Any]
    record: Record


class Removal(NamedTuple):
    """What would be removed, as text, with the number of sales; and the callback that removes it."""

    text: str
    sales: int
    callback: Callable[[], str]


class RecordActions:
    """Forms and removals of records under the cursor. RmtuiError where the book cannot be read."""

    def __init__(self, snapshot: Snapshot, writer: Writer) -> None:
        self._snapshot, self._writer, self._book = snapshot, writer, writer.records.book

    def form(self, one: Any) -> OpenedForm | None:
        """The form for a record; None where there is none, or the record is gone."""
        snapshot, writer = self._snapshot, self._writer
        match one:
            case Client():
                return OpenedForm(ClientForm(snapshot, writer, one), one)
            case Member(client, person):
                return OpenedForm(*form_of(snapshot, writer, client, person))
            case Contact():
                return OpenedForm(ContactForm(snapshot, writer, one), conversation(one, self._book))
            case OpenPromise():
                return self._promise(self._book.promise_record(one))
            case StandingPromise():
                return self._promise(one)
            case Sale():
                return OpenedForm(SaleForm(snapshot, writer, one), one)
            case Snooze():
                return OpenedForm(SnoozeForm(snapshot, writer, one), one)
            case PlannedContact():
                return OpenedForm(PlanForm(snapshot, writer, one), one)
            case DayNote():
                return OpenedForm(NoteForm(snapshot, writer, one), one)
            case GreetingTemplate():
                return OpenedForm(TemplateForm(snapshot, writer, one), one)
            case Callback():
                return OpenedForm(CallbackForm(snapshot, writer, one), one)
            case Occasion():
                return OpenedForm(OccasionForm(snapshot, writer, one), one)
            case Case():
                return OpenedForm(CaseForm(snapshot, writer, record=one), one)
            case Campaign():
                return OpenedForm(CampaignForm(snapshot, writer, one), one)
            case CampaignMember():
                return OpenedForm(CampaignMemberForm(snapshot, writer, one), one)
            case Opportunity():
                return OpenedForm(OpportunityForm(snapshot, writer, record=one), one)
            case Record() if (kind := FOLDER_KINDS.get(type(one))) and kind.form:
                owner = snapshot.clients.get(kind_of(one).owners(one)[0])
                return OpenedForm(kind.open_form(snapshot, writer, owner, one), one) if owner else None
        return None

    def new_prospect(self, draft: Client) -> Form[Client]:
        """The form for a new prospect of whom `draft` is known."""
        return ProspectForm(self._snapshot, self._writer, draft)

    def survey(self, client: Client) -> Form[Client]:
        """The form that asks a client the questions of the survey; without any it has no fields."""
        questions = questions_asked(self._book.records(Question), Questionnaire.SURVEY)
        return SurveyForm(self._snapshot, self._writer, client, questions)

    def new(self, kind: type[Record], client: Client | None, **known: Any) -> Form[Any]:
        """The form for a new record of a kind, of a client where one is meant.

        `known`: the file of a document, as `source`; of an inspection the `loan`.
        """
        snapshot, writer = self._snapshot, self._writer
        if kind is Client:
            return ClientForm(snapshot, writer)
        if kind is Occasion:
            return OccasionForm(snapshot, writer)
        if kind is Campaign:
            return CampaignForm(snapshot, writer)
        if kind is Opportunity:
            return OpportunityForm(snapshot, writer, client)
        if kind is Case:
            return CaseForm(snapshot, writer, client)
        return FOLDER_KINDS[kind].open_form(snapshot, writer, client, **known)

    def removal(self, one: Any) -> Removal | None:
        """How a record is removed; None where it is gone already. For a client see `RecordEditor`."""
        today, clients = self._snapshot.today, self._snapshot.clients
        match one:
            case Member(client, person):
                tie = related_to(self._snapshot, client, person).tie
                return self._changing(client, without(client, person), plain(person.name), (tie, None))
            case Contact():
                agreed = self._book.agreed_in(one)
                shown = self._snapshot.kept.as_kept(one)
                names, text = client_names(one.clients, clients), contact_text(shown, today, agreed)
                return self._removing(f"{one.letter} {names} {text}".rstrip(), one, *agreed)
            case OpenPromise():
                holder, text = self._book.promise_record(one), promise_text(one, today)
                if isinstance(holder, Contact):
                    text = to_whom_text(text, holder.clients, clients)
                    return self._changing(holder, msgspec.structs.replace(holder, promise=None), text)
                return self._removing(text, holder) if holder else None
            case StandingPromise() | Sale() | Snooze() | CampaignMember() | Callback():
                text = record_text(self._snapshot.kept.as_kept(one), today)
                return self._removing(f"{client_names([one.client], clients)} {text}", one)
            case Review(on=on):
                return self._removing(_("the review of {day}").format(day=format_day(on, today)), one)
            case Document():
                return Removal(plain(one.name), 0, lambda: self._put_aside(one))
            case Record():
                return self._removing(record_text(one, today), one)
        return None

    def _promise(self, holder: Contact | StandingPromise | None) -> OpenedForm | None:
        if holder is None or holder.promise is None:
            return None
        return OpenedForm(PromiseForm(self._snapshot, self._writer, holder), holder)

    def _removing(self, text: str, *records: Record) -> Removal:
        sales = sum(isinstance(record, Sale) for record in records[1:])
        return Removal(text, sales, lambda: self._writer.records.remove(_removed(text), *records))

    def _put_aside(self, document: Document) -> str:
        """Remove the record, and put the file aside, from where it comes back when that is undone."""
        remove_document(self._book, document)
        return _removed(plain(document.name))

    def _changing(self, base: Record, mine: Record, text: str, *more: Change) -> Removal:
        return Removal(text, 0, lambda: self._writer.records.change(_removed(text), (base, mine), *more, what="remove"))


def _removed(text: str) -> str:
    return _("Removed: {what}. Ctrl+Z brings it back.").format(what=text)
