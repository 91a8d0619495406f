"""The declared fields of each kind of record, to find them by its class."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.fields.contact import CONTACT_FIELDS
from rmtui.entry.fields.day_note import DAY_NOTE_FIELDS
from rmtui.entry.fields.document import DOCUMENT_FIELDS
from rmtui.entry.fields.field import Field
from rmtui.entry.fields.holding import HOLDING_FIELDS
from rmtui.entry.fields.policy import POLICY_FIELDS
from rmtui.entry.fields.review import REVIEW_FIELDS
from rmtui.entry.fields.sale import SALE_FIELDS
from rmtui.entry.fields.snooze import SNOOZE_FIELDS
from rmtui.records.client import Client
from rmtui.records.document import Document
from rmtui.records.events import Contact, DayNote, Sale, Snooze
from rmtui.records.holding import Holding
from rmtui.records.policy import Policy
from rmtui.records.review import Review

FIELDS: Mapping[type[Any], Mapping[str, Field]] = {
    Client: CLIENT_FIELDS,
    Contact: CONTACT_FIELDS,
    DayNote: DAY_NOTE_FIELDS,
    Document: DOCUMENT_FIELDS,
    Holding: HOLDING_FIELDS,
    Policy: POLICY_FIELDS,
    Review: REVIEW_FIELDS,
    Snooze: SNOOZE_FIELDS,
}
"""By class and attribute; a kind whose attributes nobody types one by one has none."""

FIELDS_AS_TYPED: Mapping[type[Any], Mapping[str, Field]] = {**FIELDS, Sale: SALE_FIELDS}
"""By class, what a person types; a field that is no attribute stands for several and formats the record itself."""
