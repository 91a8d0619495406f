"""Three clients of one family, and a canary in every text of every record of theirs, to find what leaks to whom.

A husband and a wife who share everything, and his mother, who agreed to nothing and to whom nobody gave anything. The
texts of the records are filled by walking their fields, so that a new field or a new kind of record has canaries too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum
from typing import Any

import msgspec
from msgspec import inspect

from rmtui.records.audit import AuditEntry, AuditKind
from rmtui.records.base import Record
from rmtui.records.callback import Callback
from rmtui.records.campaign import Campaign, CampaignMember
from rmtui.records.case import Case
from rmtui.records.client import Birthday, Client, ClientKind, Relative, Stage
from rmtui.records.document import Document
from rmtui.records.events import Contact, DayNote, PlannedContact, Sale, Snooze, StandingPromise, UnsortedLine
from rmtui.records.gift import Gift
from rmtui.records.goal import AllocationTarget, Goal
from rmtui.records.greeting import GreetingTemplate
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.kinds import KINDS
from rmtui.records.leaving import LeavingWarning
from rmtui.records.loan import CreditLine, Inspection
from rmtui.records.observance import Observance
from rmtui.records.occasion import Occasion
from rmtui.records.opportunity import Opportunity
from rmtui.records.policy import Policy
from rmtui.records.question import Question
from rmtui.records.report import Report
from rmtui.records.review import Review
from rmtui.records.segment import Segment
from rmtui.records.settings import Settings
from rmtui.records.target import Indicator, Target
from rmtui.records.tie import Share
from rmtui.records.tier_refusal import TierRefusal
from rmtui.rules.people.ties import updated_tie
from rmtui.store.files.book import Book
from rmtui.store.files.bulk import write_book
from tests.factory import ago

HUSBAND, WIFE, MOTHER = "husband", "wife", "mother"
"""Ids."""
NAMES = {HUSBAND: "张伟", WIFE: "李娜", MOTHER: "孙玉珍"}
EVERYBODY = frozenset(NAMES)
COUPLE = frozenset((HUSBAND, WIFE))

CANARY = re.compile(r"(?<![0-9a-z]{3})q[a-z]\d{3}q(?![0-9a-z]{3})")
"""A word that stands nowhere else; ids, which are longer and random, may have its letters within."""
_NO_TEXTS = frozenset({"id", "currency", "checksum", "at", "taken_at", "first_is", "second_is"})
"""Text fields that hold no free text; by the relations of a tie a household is known."""
_LINKS = frozenset(
    {
        *("client", "clients", "referred_by", "contact", "holding", "loan", "first", "second", "answered", "campaign"),
        "previous",
    }
)
_DAYS = {
    **dict.fromkeys(("due", "on", "added_on"), ago(3)),
    "until": ago(-1),
    "matures_on": ago(-20),
    "end": ago(-200),
    "next_on": ago(-9),
    "due_on": ago(-400),
}


class Family:
    """The book, and of each canary who may see it."""

    def __init__(self, path: str) -> None:
        self.seen_by: dict[str, frozenset[str]] = {}
        self.where: dict[str, str] = {}
        """Of each canary the field it is in."""
        self._texts: list[str] = []
        self.records: list[Record] = [*self._records()]
        self.book: Book = write_book(path, self.records)

    def number(self, client: str) -> str:
        """The bank's number of a client: a word that only they are called by."""
        return self.book.clients()[client].number

    def own(self, client: str) -> list[str]:
        """The canaries that are a client's alone."""
        return [one for one, who in self.seen_by.items() if who == {client}]

    def leaks(self, viewer: str, said: str) -> list[str]:
        """What stands in a text that is shown in the context of a client, and may not."""
        canaries = [one for one in dict.fromkeys(CANARY.findall(said)) if one in self.seen_by]  # not the end of an id
        found = [one for one in canaries if viewer not in self.seen_by[one]]
        named = [NAMES[MOTHER]] if viewer == WIFE and NAMES[MOTHER] in said else []
        return [*(f"{one} ({self.where[one]})" for one in found), *named]

    def _records(self) -> Iterator[Record]:
        yield from map(self._client, NAMES)
        for one in (HUSBAND, WIFE, MOTHER):
            shared = COUPLE if one in COUPLE else frozenset((one,))
            for kind in (Contact, StandingPromise, Sale, Snooze, PlannedContact, Document, Review, Callback):
                yield self._filled(kind, (one,))
            yield self._filled(Gift, (one,))
            yield self._filled(LeavingWarning, (one,), points=40, signs=("falling",))
            yield self._filled(TierRefusal, (one,))
            for more in (Case, Opportunity, Goal, AllocationTarget, CampaignMember, CreditLine, Inspection):
                yield self._filled(more, (one,))
            yield self._filled(Holding, (one,), shared)
            yield self._filled(Holding, (one,), shared, kind=HoldingKind.LOAN, institution="", closed_on=None)
            yield self._filled(Policy, (one,), shared, holder="", insured="", beneficiary="")
            yield self._filled(Policy, (one,), shared, insured=NAMES[one])
        yield self._filled(Policy, (HUSBAND,), COUPLE, insured=NAMES[WIFE], beneficiary=NAMES[HUSBAND])
        yield self._filled(Policy, (HUSBAND,), (HUSBAND,), insured=NAMES[MOTHER])
        yield self._filled(Policy, (HUSBAND,), (HUSBAND,), insured="", beneficiary=f"{NAMES[MOTHER]} 50%")
        yield self._filled(Policy, (HUSBAND,), (HUSBAND,), holder=NAMES[MOTHER], insured="", beneficiary="")
        yield self._filled(Policy, (MOTHER,), (MOTHER,), insured=NAMES[HUSBAND], beneficiary=NAMES[WIFE])
        yield self._filled(Contact, (HUSBAND, MOTHER))
        yield self._filled(Contact, (WIFE, MOTHER))
        yield self._filled(Contact, (HUSBAND, WIFE))
        yield self._filled(DayNote, (), ())
        yield self._filled(Segment, (), ())
        yield self._filled(Report, (), (), first=date(2026, 11, 1), end=date(2026, 12, 1), template="manager")
        yield self._filled(UnsortedLine, (), ())
        yield self._filled(Occasion, (), ())
        yield self._filled(GreetingTemplate, (), ())
        yield from (self._filled(GreetingTemplate, (one,)) for one in NAMES)
        yield self._filled(Question, (), ())
        yield Target(indicator=Indicator.FUND, year=2026, amounts=(100_000_00,) * 12)
        yield self._filled(
            Campaign, (), EVERYBODY, id="x", starts_on=ago(9), ends_on=ago(-9), filter="", message="", limit=0
        )
        yield AuditEntry(on=ago(1), kind=AuditKind.EXPORT, people=3)
        yield Settings()
        yield updated_tie(_named(HUSBAND), _named(WIFE), relation="妻子", shares=Share, gives=Share)
        secret = updated_tie(_named(HUSBAND), _named(MOTHER), relation="母亲")
        names = {name: self._canary((), f"Tie.{name}") for name in ("first_name", "second_name")}
        yield msgspec.structs.replace(secret, **names)

    def _client(self, one: str) -> Client:
        family = {
            HUSBAND: [(WIFE, "妻子"), (MOTHER, "母亲")],
            WIFE: [(HUSBAND, "丈夫")],
            MOTHER: [(HUSBAND, "儿子"), (WIFE, "儿媳")],
        }[one]
        members = (self._filled(Relative, (one,), name=NAMES[other], relation=said) for other, said in family)
        client: Client = self._filled(
            Client,
            (one,),
            id=one,
            name=NAMES[one],
            kind=ClientKind.PERSON,
            stage=Stage.ACTIVE,
            festivals=(Observance.CHINA,),
            pinyin="",
            referred_by=None if one == MOTHER else MOTHER,
            family=tuple(members),
            notes=self._canary(COUPLE if one in COUPLE else (one,), "Client.notes"),
        )
        return client

    def _filled(
        self, kind: type[Any], owners: tuple[str, ...], seen_by: Iterable[str] | None = None, /, **known: Any
    ) -> Any:
        """A record of these clients with a canary in every text that is not `known`."""
        who = frozenset(owners if seen_by is None else seen_by)
        values: dict[str, Any] = {}
        described = inspect.type_info(kind)
        assert isinstance(described, inspect.StructType)
        for field in described.fields:
            if field.name in known:
                values[field.name] = known[field.name]
            elif field.name in _LINKS:
                links = {"client": owners[:1], "clients": owners}.get(field.name)
                if links is not None:
                    values[field.name] = links if field.name == "clients" else links[0]
                elif field.name in ("holding", "campaign"):
                    values[field.name] = "x"
            elif field.name not in _NO_TEXTS:
                value = self._value(field.type, field.name, f"{kind.__name__}.{field.name}", who)
                if value is not None:
                    values[field.name] = value
        if kind is Review:
            values["draft"] = False
        return kind(**values)

    def _value(self, type: Any, name: str, where: str, who: frozenset[str]) -> Any:
        match type:
            case inspect.StrType():
                return self._canary(who, where)
            case inspect.VarTupleType(item_type=item):
                one = self._value(item, name, where, who)
                return None if one is None else (one,)
            case inspect.StructType(cls=cls) if cls is Birthday:
                return Birthday(month=11, day=24) if name == "day" else None
            case inspect.StructType(cls=cls):
                return self._filled(cls, (), who)
            case inspect.Metadata(type=inner):
                return self._value(inner, name, where, who)
            case inspect.UnionType(types=types):
                return self._value(types[0], name, where, who) if types else None
            case inspect.DateType():
                return _DAYS.get(name)
            case inspect.IntType() if name in ("share", "low", "high"):
                return 50
            case inspect.IntType() if name in ("value", "amount", "sum_assured", "premium", "cost", "assets", "limit"):
                return 12_345_00
            case inspect.EnumType(cls=cls) if issubclass(cls, Enum):
                return next(iter(cls))
        return None

    def _canary(self, who: Iterable[str], where: str) -> str:
        allowed = frozenset(who)
        letter = {1: next(iter(allowed), "x")[0], 0: "n"}.get(len(allowed), "c")
        canary = f"q{letter}{len(self.seen_by):03}q"
        self.seen_by[canary], self.where[canary] = allowed, where
        return canary


def _named(one: str) -> Client:
    return Client(id=one, name=NAMES[one])


def kinds(records: Iterable[Record]) -> set[type[Record]]:
    """The kinds of records among these; all there are is what is wanted."""
    return {type(one) for one in records} & {*KINDS}
