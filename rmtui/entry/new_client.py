"""A client who is added by hand: with what follows from the values that were typed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from rmtui.entry.client_titles import without_title
from rmtui.entry.pinyin import pinyin_of
from rmtui.language import _
from rmtui.records.client import Client, Stage
from rmtui.wording import format_full_day


def first_day(stage: Stage, today: date) -> date | None:
    """Since when who is added today is a client, unless another day is said: a prospect is none yet, and of one who is
    no active client any more it is not known.
    """
    return today if stage is Stage.ACTIVE else None


def new_client(values: Mapping[str, Any], today: date) -> Client:
    """Of values by field, with the name at least; pinyin and first day where they are not among them."""
    known = without_title(values)
    opened_on = first_day(known.get("stage", Stage.ACTIVE), today)
    return Client(**{"pinyin": pinyin_of(known["name"]), "opened_on": opened_on, **known})


def first_day_text(client: Client, values: Mapping[str, Any]) -> str:
    """Client since 23 Nov 2026, and how to change it, where that was not among the values; else ""."""
    if client.opened_on is None or values.get("opened_on"):
        return ""
    message = _("Client since {day}: “rmtui edit” with --opened-on changes it.")
    return message.format(day=format_full_day(client.opened_on))
