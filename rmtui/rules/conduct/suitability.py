"""What may be sold to whom (FIELD.md, 适当性): grade Cn may hold R1...Rn, and an assessment is valid for a year."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from rmtui.language import _
from rmtui.records.client import Client, ClientKind
from rmtui.rules.days.occasions import age_on, anniversary

if TYPE_CHECKING:
    from rmtui.records.holding import ProductRisk

SENIOR_AGE = 65
"""From this age on a sale wants more care: a second explanation, a witness, a recording."""
EXPIRY_NOTICE = 30
"""Days ahead that an assessment is said to expire."""


class Mark(StrEnum):
    """What is to be minded before a sale."""

    UNSUITABLE = "unsuitable"
    NOT_ASSESSED = "not-assessed"
    EXPIRED = "assessment-expired"
    EXPIRING = "assessment-expiring"
    SENIOR = "senior"


def unsuitable(client: Client, risk: ProductRisk | None) -> bool:
    """Is a product above the client's grade? Not where either is unknown: that has a mark of its own."""
    return client.risk is not None and risk is not None and int(risk[1:]) > int(client.risk[1:])


def assessment_expiry(client: Client) -> date | None:
    """The last day the client's assessment is valid."""
    assessed = client.risk_on
    return anniversary(assessed.month, assessed.day, assessed.year + 1) if assessed else None


def assessment_mark(client: Client, today: date) -> Mark | None:
    """Not assessed, expired or about to; None when all is well. A grade without its day counts as not assessed."""
    expiry = assessment_expiry(client)
    if client.risk is None or expiry is None:
        return Mark.NOT_ASSESSED
    if expiry < today:
        return Mark.EXPIRED
    return Mark.EXPIRING if expiry <= today + timedelta(days=EXPIRY_NOTICE) else None


def senior(client: Client, day: date) -> bool:
    """Is the client 65 or over on that day? False where the year of birth is not known."""
    age = age_on(client.birthday, day) if client.birthday and client.kind is ClientKind.PERSON else None
    return age is not None and age >= SENIOR_AGE


def sale_marks(client: Client, risk: ProductRisk | None, today: date) -> list[Mark]:
    """What is to be minded when this client is offered a product of that risk; risk None asks for the client alone."""
    assessed = assessment_mark(client, today)
    return [
        *([Mark.UNSUITABLE] if unsuitable(client, risk) else []),
        *([assessed] if assessed else []),
        *([Mark.SENIOR] if senior(client, today) else []),
    ]


def mark_text(mark: Mark) -> str:
    """The mark in words."""
    match mark:
        case Mark.UNSUITABLE:
            return _("risk above the client's grade")
        case Mark.NOT_ASSESSED:
            return _("no risk assessment")
        case Mark.EXPIRED:
            return _("risk assessment expired")
        case Mark.EXPIRING:
            return _("risk assessment about to expire")
        case Mark.SENIOR:
            return _("{age} or older").format(age=SENIOR_AGE)
