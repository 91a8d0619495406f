"""The registry of record kinds: one row a kind, with its table and file, its owners, its name and its searched texts.

Store, doctor, search, JSON, the texts of records and the discretion rule read it and have no lists of their own. Not
loaded by `rmtui log`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, ValuesView
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

import msgspec

from rmtui.language import N_, ngettext
from rmtui.named_tuple import NamedTuple
from rmtui.records.base import Record
from rmtui.records.tie import Share
from rmtui.str_enum import StrEnum

if TYPE_CHECKING:
    from rmtui.records.client import Client
    from rmtui.records.events import Contact, Promise


class BookFile(StrEnum):
    """The file of the book that a record is stored in."""

    BOOK = "book"
    MONTH = "month"
    """The file of the month of its day, `on`."""
    CLIENT = "client"
    """The file of its client."""


REFERENCES = {
    "campaign",
    "clients",
    "contact",
    "first",
    "folder",
    "holding",
    "loan",
    "previous",
    "sale",
    "second",
    "standing_promise",
}
"""Attributes that hold ids of other records, beside that of the client whom a record belongs to."""


def _of_client(record: Any) -> tuple[str, ...]:
    return (record.client,)


def _of_nobody(_record: Any) -> tuple[str, ...]:
    return ()


def _no_texts(_record: Any) -> Iterable[str]:
    return ()


@cache
def _class(path: str) -> type[Record]:
    module, _dot, name = path.rpartition(".")
    record: type[Record] = getattr(import_module(module), name)
    return record


_PLURALS = {"clients": N_("Clients"), "settings": N_("Settings"), "audit": N_("Audit entries")}
"""What the records of those kinds are called together that have no sheet of their own."""


class RecordKind(NamedTuple):
    """One row of the registry: what holds for all records of a class."""

    path: str
    """Of its class, which is loaded when it is asked for: a command loads the kinds it is about."""
    table: str
    """Name of the table in the file, and of the list in JSON."""
    name: str
    """What one record is called; translated where it is shown."""
    file: BookFile = BookFile.BOOK
    owners: Callable[[Any], tuple[str, ...]] = _of_client
    """Ids of the clients a record belongs to; none for the manager's own records."""
    mentions: Callable[[Any], tuple[str, ...]] = _of_nobody
    """Ids of other clients that it refers to."""
    removed_with_client: bool = False
    """Whether it is removed with its client. Contacts and sales stay in the log."""
    may_be_orphaned: bool = False
    """Whether it may outlive its client, as in books of an older rmtui: the doctor does not report it then."""
    count_text: Callable[[int], str] | None = None
    """The count of records removed with a client as a text with "{count}"; None where it is not worth mentioning."""
    texts: Callable[[Any], Iterable[str]] = _no_texts
    """The texts that a search looks into."""
    personal_texts: Callable[[Any], Iterable[str]] = _no_texts
    """Texts that name people: searched only where everybody named in them agreed to be seen (FIELD.md, 保密)."""
    share: Share | None = None
    """What its clients must agree to before it is shown with another client; None where it is never shared."""

    is_of_day: bool = False
    """Whether the log of its day shows it, of which it is no record: a line of entry may add one."""

    is_permanent: bool = False
    """Whether its records are never changed nor removed, and undo leaves them alone."""

    sheet: str = ""
    """Title of the sheet of the exported workbook that lists its records, a column a field; translated where it is
    written. "" where the workbook has a sheet of another form for them, or none."""

    @property
    def record(self) -> type[Record]:
        """Its class."""
        return _class(self.path)

    @property
    def plural(self) -> str:
        """What its records are called together; where that is not known, one of them. Translated where it is shown."""
        return self.sheet or _PLURALS.get(self.table, self.name)

    @property
    def is_searchable(self) -> bool:
        """Whether a search can find its records."""
        return not (self.texts is self.personal_texts is _no_texts)

    @property
    def has_owners(self) -> bool:
        """Whether its records belong to clients."""
        return self.owners is not _of_nobody

    def clients(self, record: Any) -> tuple[str, ...]:
        """Ids of all clients that a record belongs or refers to."""
        return (*self.owners(record), *self.mentions(record))


def _client_texts(client: "Client") -> Iterator[str]:
    return _texts(msgspec.to_builtins(client))


def _texts(value: Any) -> Iterator[str]:
    """All strings in a value, without ids."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, inner in value.items():
            if name not in ("id", "referred_by"):
                yield from _texts(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _texts(inner)


def _promise_texts(promise: "Promise | None") -> Iterator[str]:
    if promise:
        yield promise.text
        yield promise.due.isoformat()


def _contact_texts(contact: "Contact") -> Iterator[str]:
    yield contact.note
    yield from contact.topics
    yield from _promise_texts(contact.promise)


class _Kinds(Mapping[type[Record], RecordKind]):
    """The kinds by class. Neither to find one nor to go through the `values` is a class loaded."""

    def __init__(self, *kinds: RecordKind) -> None:
        self.by_name = {kind.path.rpartition(".")[2]: kind for kind in kinds}

    def __getitem__(self, record: type[Record]) -> RecordKind:
        return self.by_name[record.__name__]

    def __iter__(self) -> Iterator[type[Record]]:
        return (kind.record for kind in self.values())

    def __len__(self) -> int:
        return len(self.by_name)

    def values(self) -> ValuesView[RecordKind]:
        return self.by_name.values()


KINDS = _Kinds(
    RecordKind(
        "rmtui.records.client.Client",
        "clients",
        N_("client"),
        owners=lambda client: (client.id,),
        mentions=lambda client: (client.referred_by,) if client.referred_by else (),
        texts=_client_texts,
    ),
    RecordKind(
        "rmtui.records.settings.Settings",
        "settings",
        N_("settings"),
        owners=_of_nobody,
        texts=lambda settings: (settings.manager, settings.bank, settings.reservation),
    ),
    RecordKind(
        "rmtui.records.segment.Segment",
        "segments",
        N_("segment"),
        owners=_of_nobody,
        texts=lambda segment: (segment.name, segment.filter, segment.note),
        sheet=N_("Segments"),
    ),
    RecordKind(
        "rmtui.records.events.Contact",
        "contacts",
        N_("contact"),
        BookFile.MONTH,
        owners=lambda contact: contact.clients,
        texts=_contact_texts,
        sheet=N_("Contacts"),
    ),
    RecordKind(
        "rmtui.records.events.Sale",
        "sales",
        N_("sale"),
        BookFile.MONTH,
        texts=lambda sale: (sale.product, sale.kind, sale.currency, sale.institution),
        sheet=N_("Sales"),
    ),
    RecordKind(
        "rmtui.records.events.DayNote",
        "notes",
        N_("day note"),
        BookFile.MONTH,
        owners=_of_nobody,
        texts=lambda note: (note.text,),
        sheet=N_("Day notes"),
    ),
    RecordKind(
        "rmtui.records.holding.Holding",
        "holdings",
        N_("holding"),
        removed_with_client=True,
        count_text=lambda count: ngettext("{count} holding", "{count} holdings", count),
        texts=lambda one: (
            *(one.name, one.code, one.institution, one.note, one.line, one.class_reason, one.pledge),
            *(earlier.reason for earlier in one.earlier_classes),
        ),
        personal_texts=lambda one: (one.guarantor,) if one.guarantor else (),
        share=Share.ASSETS,
        sheet=N_("Holdings"),
    ),
    RecordKind(
        "rmtui.records.loan.CreditLine",
        "lines",
        N_("credit line"),
        removed_with_client=True,
        count_text=lambda count: ngettext("{count} credit line", "{count} credit lines", count),
        texts=lambda one: (one.name, one.pledge, one.note),
        personal_texts=lambda one: (one.guarantor,) if one.guarantor else (),
        sheet=N_("Credit lines"),
    ),
    RecordKind(
        "rmtui.records.loan.Inspection",
        "inspections",
        N_("inspection"),
        is_of_day=True,
        removed_with_client=True,
        count_text=lambda count: ngettext("{count} inspection", "{count} inspections", count),
        texts=lambda one: (one.findings, one.next_step),
        sheet=N_("Inspections"),
    ),
    RecordKind(
        "rmtui.records.policy.Policy",
        "policies",
        N_("policy"),
        removed_with_client=True,
        count_text=lambda count: ngettext("{count} policy", "{count} policies", count),
        texts=lambda one: (one.product, one.insurer, one.number, one.note),
        personal_texts=lambda one: (one.holder, one.insured, one.beneficiary),
        share=Share.COVER,
        sheet=N_("Policies"),
    ),
    RecordKind(
        "rmtui.records.document.Document",
        "documents",
        N_("document"),
        removed_with_client=True,
        count_text=lambda count: ngettext("{count} document", "{count} documents", count),
        texts=lambda one: (one.name, one.note),
        sheet=N_("Documents"),
    ),
    RecordKind(
        "rmtui.records.review.Review",
        "reviews",
        N_("asset review"),
        BookFile.CLIENT,
        removed_with_client=True,
        count_text=lambda count: ngettext("{count} review", "{count} reviews", count),
        texts=lambda one: (one.market, one.view, *(step.text for step in one.steps)),
        sheet=N_("Reviews"),
    ),
    RecordKind(
        "rmtui.records.events.StandingPromise",
        "steps",
        N_("promise"),
        BookFile.MONTH,
        removed_with_client=True,
        count_text=lambda count: ngettext("{count} promise", "{count} promises", count),
        texts=lambda step: _promise_texts(step.promise),
        sheet=N_("Promises"),
    ),
    RecordKind(
        "rmtui.records.events.Snooze",
        "snoozes",
        N_("snooze"),
        BookFile.MONTH,
        removed_with_client=True,
        may_be_orphaned=True,
        texts=lambda snooze: (snooze.reason,),
        sheet=N_("Snoozes"),
    ),
    RecordKind(
        "rmtui.records.events.PlannedContact",
        "plan",
        N_("planned contact"),
        BookFile.MONTH,
        removed_with_client=True,
        texts=lambda planned: (planned.note,),
        sheet=N_("Planned contacts"),
    ),
    RecordKind(
        "rmtui.records.events.UnsortedLine",
        "unsorted",
        N_("unsorted line"),
        BookFile.MONTH,
        owners=_of_nobody,
        texts=lambda line: (line.line,),
        sheet=N_("Unsorted lines"),
    ),
    RecordKind(
        "rmtui.records.tie.Tie",
        "ties",
        N_("tie"),
        owners=lambda tie: (tie.first, tie.second),
        removed_with_client=True,
        personal_texts=lambda tie: (
            *(tie.first_is, tie.second_is, tie.first_name, tie.second_name),
            *(consent.how for consent in tie.consents),
        ),
        sheet=N_("Ties"),
    ),
    RecordKind(
        "rmtui.records.occasion.Occasion",
        "occasions",
        N_("occasion"),
        owners=_of_nobody,
        texts=lambda one: (one.name, one.tag, one.note),
        sheet=N_("Occasions"),
    ),
    RecordKind(
        "rmtui.records.greeting.GreetingTemplate",
        "templates",
        N_("greeting template"),
        owners=lambda template: template.clients,
        removed_with_client=True,
        count_text=lambda count: ngettext("{count} greeting template", "{count} greeting templates", count),
        texts=lambda template: (template.text, template.occasion),
        sheet=N_("Greeting templates"),
    ),
    RecordKind(
        "rmtui.records.question.Question",
        "questions",
        N_("question"),
        owners=_of_nobody,
        texts=lambda one: (one.name, one.text, *one.choices),
        sheet=N_("Questions"),
    ),
    RecordKind(
        "rmtui.records.callback.Callback",
        "callbacks",
        N_("call-back"),
        removed_with_client=True,
        count_text=lambda count: ngettext("{count} call-back", "{count} call-backs", count),
        texts=lambda one: (
            *(one.sample, one.asked_by, one.note),
            *(f"{answer.question}: {answer.text}" for answer in one.answers),
        ),
        sheet=N_("Call-backs"),
    ),
    RecordKind(
        "rmtui.records.opportunity.Opportunity",
        "opportunities",
        N_("opportunity"),
        is_of_day=True,
        removed_with_client=True,
        count_text=lambda count: ngettext("{count} opportunity", "{count} opportunities", count),
        texts=lambda one: (one.product, one.next_step, one.reason, one.note),
        sheet=N_("Opportunities"),
    ),
    RecordKind(
        "rmtui.records.case.Case",
        "cases",
        N_("case"),
        is_of_day=True,
        removed_with_client=True,
        count_text=lambda count: ngettext("{count} case", "{count} cases", count),
        texts=lambda case: (
            case.about,
            case.by,
            case.wish,
            case.complexity,
            *(step.note for step in case.steps),
        ),
        sheet=N_("Cases"),
    ),
    RecordKind(
        "rmtui.records.goal.Goal",
        "goals",
        N_("goal"),
        removed_with_client=True,
        count_text=lambda count: ngettext("{count} goal", "{count} goals", count),
        texts=lambda one: (one.name, one.note),
        sheet=N_("Goals"),
    ),
    RecordKind(
        "rmtui.records.goal.AllocationTarget",
        "allocations",
        N_("target allocation"),
        removed_with_client=True,
        count_text=lambda count: ngettext("{count} target allocation", "{count} target allocations", count),
        texts=lambda one: (one.note,),
        sheet=N_("Target allocations"),
    ),
    RecordKind("rmtui.records.target.Target", "targets", N_("target"), owners=_of_nobody, sheet=N_("Targets")),
    RecordKind(
        "rmtui.records.report.Report",
        "reports",
        N_("work report"),
        owners=_of_nobody,
        texts=lambda report: (one.text for one in report.texts),
        sheet=N_("Work reports"),
    ),
    RecordKind(
        "rmtui.records.campaign.Campaign",
        "campaigns",
        N_("campaign"),
        owners=_of_nobody,
        texts=lambda one: (one.name, one.topic, one.product, one.filter, one.message, one.note),
        sheet=N_("Campaigns"),
    ),
    RecordKind(
        "rmtui.records.campaign.CampaignMember",
        "campaign_members",
        N_("campaign member"),
        removed_with_client=True,
        texts=lambda one: (one.why, one.feedback, one.words),
        sheet=N_("Campaign members"),
    ),
    RecordKind(
        "rmtui.records.gift.Gift",
        "gifts",
        N_("gift"),
        is_of_day=True,
        removed_with_client=True,
        count_text=lambda count: ngettext("{count} gift", "{count} gifts", count),
        texts=lambda one: (one.what, one.person, one.occasion, one.note),
        sheet=N_("Gifts"),
    ),
    RecordKind(
        "rmtui.records.leaving.LeavingWarning",
        "warnings",
        N_("warning"),
        removed_with_client=True,
        sheet=N_("Warnings of leaving"),
    ),
    RecordKind(
        "rmtui.records.tier_refusal.TierRefusal",
        "tier_refusals",
        N_("refused tier"),
        removed_with_client=True,
        sheet=N_("Refused tiers"),
    ),
    RecordKind(
        "rmtui.records.audit.AuditEntry",
        "audit",
        N_("audit entry"),
        BookFile.MONTH,
        owners=_of_nobody,
        is_permanent=True,
    ),
)
"""By class, in the order in which kinds are listed."""


def kind_of(record: Record) -> RecordKind:
    """The kind of a record."""
    return KINDS[type(record)]


def kinds_in(place: BookFile) -> list[RecordKind]:
    """All kinds that are stored in such a file."""
    return [kind for kind in KINDS.values() if kind.file is place]


def kind_of_table(table: str) -> RecordKind | None:
    """The kind of a table; None for an unknown one, as of a newer rmtui."""
    return next((kind for kind in KINDS.values() if kind.table == table), None)
