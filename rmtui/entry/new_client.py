"""A client added by hand, completed by what follows from the typed values."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from rmtui.entry.client_titles import without_title
from rmtui.entry.company_names import is_company_name
from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.pinyin import pinyin_of
from rmtui.language import _
from rmtui.records.client import Client, ClientKind, Stage
from rmtui.wording import format_full_day, join_sentences


def first_day(stage: Stage, today: date) -> date | None:
    """The day since when a client added today is a client, unless another day is given. None for a prospect, and for a
    dormant or closed client, of whom it is not known.
    """
    return today if stage is Stage.ACTIVE else None


def kind_of(name: str) -> ClientKind:
    """Person or company, as the name of a new client tells."""
    return ClientKind.COMPANY if is_company_name(name) else ClientKind.PERSON


def new_client(values: Mapping[str, Any], today: date) -> Client:
    """A new client from values by field, with the name at least; kind, pinyin and first day are added where they are
    missing.
    """
    known = without_title({"kind": kind_of(values["name"]), **values})
    opened_on = first_day(known.get("stage", Stage.ACTIVE), today)
    return Client(**{"pinyin": pinyin_of(known["name"]), "opened_on": opened_on, **known})


def named_client(name: str, stage: str, today: date) -> Client:
    """A new client of whom nothing is known but a typed name. BadInput where it is none."""
    return new_client({"name": CLIENT_FIELDS["name"].parse(name, today), "stage": Stage(stage)}, today)


def assumed_text(client: Client, values: Mapping[str, Any]) -> str:
    """What was assumed about a new client because it was not given, and how to change it; "" for nothing: that it is a
    company, since 23 Nov 2026.
    """
    is_named_so = client.kind is ClientKind.COMPANY and "kind" not in values
    company = _("A company, by its name: “rmtui edit” with --kind person changes it.") if is_named_so else ""
    return join_sentences(company, _first_day_text(client, values))


def _first_day_text(client: Client, values: Mapping[str, Any]) -> str:
    if client.opened_on is None or values.get("opened_on"):
        return ""
    message = _("Client since {day}: “rmtui edit” with --opened-on changes it.")
    return message.format(day=format_full_day(client.opened_on))
