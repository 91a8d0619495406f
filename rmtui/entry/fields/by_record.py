"""The declared fields of each kind of record, to find them by its class; each module is loaded when it is asked for."""

from __future__ import annotations

from collections import UserDict
from collections.abc import Mapping
from importlib import import_module
from typing import Any

from rmtui.entry.fields.field import Field
from rmtui.records.callback import Callback
from rmtui.records.campaign import Campaign, CampaignMember
from rmtui.records.case import Case
from rmtui.records.client import Client
from rmtui.records.document import Document
from rmtui.records.events import Contact, DayNote, PlannedContact, Sale, Snooze
from rmtui.records.gift import Gift
from rmtui.records.goal import AllocationTarget, Goal
from rmtui.records.greeting import GreetingTemplate
from rmtui.records.holding import Holding
from rmtui.records.loan import CreditLine, Inspection
from rmtui.records.occasion import Occasion
from rmtui.records.opportunity import Opportunity
from rmtui.records.policy import Policy
from rmtui.records.question import Question
from rmtui.records.review import Review
from rmtui.records.segment import Segment


class _Fields(UserDict[type[Any], Mapping[str, Field]]):
    """The fields by class. A name in the place of fields is the module in this package that declares them."""

    def __getitem__(self, record: type[Any]) -> Mapping[str, Field]:
        found = self.data[record]
        if isinstance(found, str):
            module = import_module(f"rmtui.entry.fields.{found}")
            found = self.data[record] = getattr(module, f"{found.upper()}_FIELDS")
        return found


_MODULES: dict[type[Any], Any] = {
    AllocationTarget: "allocation",
    Callback: "callback",
    Case: "case",
    Client: "client",
    Contact: "contact",
    CreditLine: "credit_line",
    DayNote: "day_note",
    Document: "document",
    Gift: "gift",
    Goal: "goal",
    GreetingTemplate: "template",
    Holding: "holding",
    Inspection: "inspection",
    Occasion: "occasion",
    Opportunity: "opportunity",
    PlannedContact: "plan",
    Policy: "policy",
    Question: "question",
    Review: "review",
    Segment: "segment",
    Snooze: "snooze",
    Campaign: "campaign",
    CampaignMember: "campaign_member",
}

FIELDS: Mapping[type[Any], Mapping[str, Field]] = _Fields(_MODULES)
"""By class and attribute; a kind whose attributes nobody types one by one has none."""

FIELDS_AS_TYPED: Mapping[type[Any], Mapping[str, Field]] = _Fields(_MODULES | {Sale: "sale"})
"""By class, what a person types; a field that is no attribute stands for several and formats the record itself."""
