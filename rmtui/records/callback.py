"""A call-back 回访: a client drawn into a sample is asked about a contact or the beginning of the relationship."""

from datetime import date

from rmtui.records.base import Record
from rmtui.records.question import Answer
from rmtui.str_enum import StrEnum


class Population(StrEnum):
    """What a sample is drawn from."""

    CONTACTS = "contacts"
    """Contacts of a period in which the client was reached."""
    NEW_CLIENTS = "new-clients"
    """Clients who began in a period."""


class Callback(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One client of a sample. It is open until it was asked."""

    client: str
    on: date
    """The day it was drawn."""
    sample: str
    """The sample it belongs to, by what it was drawn from and the month: "contacts 2026-11"."""
    contact: str | None = None
    """Id of the contact it is about; None where it is about a new client."""
    contact_on: date | None = None
    """The day of that contact."""
    asked_on: date | None = None
    asked_by: str = ""
    """Who asked; "" for the manager."""
    answers: tuple[Answer, ...] = ()
    note: str = ""
