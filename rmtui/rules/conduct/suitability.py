"""Suitability (FIELD.md, 适当性): grade Cn may hold R1...Rn, and a risk assessment is valid for a year."""

from __future__ import annotations

from datetime import date, timedelta

from rmtui.language import N_, _
from rmtui.plain import plain
from rmtui.records.client import Client, ClientKind
from rmtui.records.holding import ProductRisk
from rmtui.rules.days.birthdays import age_of, anniversary
from rmtui.str_enum import StrEnum
from rmtui.terms import TERMS
from rmtui.wording import format_day, in_parentheses

SENIOR_AGE = 65
"""From this age on a sale takes special care: a second explanation, a witness, a recording."""
EXPIRY_NOTICE = 30
"""Days of notice before an assessment expires."""
_ASSESSED_KINDS = frozenset(("wealth", "fund", "trust"))
"""Kinds of products that are sold to an assessed client alone, also where nobody has said their risk."""


class SaleWarning(StrEnum):
    """What to mind before a sale."""

    UNSUITABLE = "unsuitable"
    NOT_ASSESSED = "not-assessed"
    UNDATED = "assessment-undated"
    EXPIRED = "assessment-expired"
    EXPIRING = "assessment-expiring"
    SENIOR = "senior"


def is_unsuitable(client: Client, risk: ProductRisk | None) -> bool:
    """Whether a product is above the client's grade; not where either is unknown, which has a warning of its own."""
    return client.risk is not None and risk is not None and int(risk[1:]) > int(client.risk[1:])


def assessment_expiry(client: Client) -> date | None:
    """The last day the client's assessment is valid."""
    assessed = client.risk_on
    return anniversary(assessed.month, assessed.day, assessed.year + 1) if assessed else None


def assessment_text(client: Client, today: date) -> tuple[str, bool]:
    """C3, valid until 5 May; is it expired? "" where the grade or its day is not known."""
    ends = assessment_expiry(client)
    if client.risk is None or ends is None:
        return "", False
    text = _("{grade}, expired {day}") if ends < today else _("{grade}, valid until {day}")
    return text.format(grade=client.risk.value, day=format_day(ends, today)), ends < today


def assessment_warning(client: Client, today: date) -> SaleWarning | None:
    """Not assessed, of no known day, expired or about to expire; None otherwise, and for a company without a grade, of
    which none is asked.
    """
    expiry = assessment_expiry(client)
    if client.risk is None:
        return SaleWarning.NOT_ASSESSED if client.kind is ClientKind.PERSON else None
    if expiry is None:
        return SaleWarning.UNDATED
    if expiry < today:
        return SaleWarning.EXPIRED
    return SaleWarning.EXPIRING if expiry <= today + timedelta(days=EXPIRY_NOTICE) else None


def is_senior(client: Client, day: date) -> bool:
    """Whether the client is 65 or older on a day; False where the year of birth is unknown."""
    age = age_of(client, day) if client.kind is ClientKind.PERSON else None
    return age is not None and age >= SENIOR_AGE


def sale_warnings(client: Client, risk: ProductRisk | None, today: date) -> list[SaleWarning]:
    """The warnings for offering this client a product of that risk; with None, those of the client alone."""
    assessed = assessment_warning(client, today)
    return [
        *([SaleWarning.UNSUITABLE] if is_unsuitable(client, risk) else []),
        *([assessed] if assessed else []),
        *([SaleWarning.SENIOR] if is_senior(client, today) else []),
    ]


def objections(client: Client, risk: ProductRisk | None, day: date) -> list[SaleWarning]:
    """What stands against offering a product, or having sold it, on a day: grade and assessment where it has a risk,
    the age always. The one rule for campaigns and for what is sold.
    """
    warnings = sale_warnings(client, risk, day)
    return [one for one in warnings if one is SaleWarning.SENIOR or (risk and one is not SaleWarning.EXPIRING)]


def sale_objections_text(client: Client, product: str, kind: str, risk: ProductRisk | None, day: date) -> str:
    """王芳 (C2), 科创板基金 (R4): risk above the client's grade, risk assessment expired.; "" for nothing.

    Where nobody has said the risk of a product, certain kinds of it need an assessment, and others nothing.
    """
    if risk is None and kind not in _ASSESSED_KINDS:
        return ""
    against = objections(client, risk or ProductRisk.R1, day)
    if not against:
        return ""
    what = plain(product) or _(TERMS["HoldingKind"][kind])
    return _("{client}, {product}: {warnings}.").format(
        client=plain(client.name) + (in_parentheses(client.risk) if client.risk else ""),
        product=what + (in_parentheses(risk) if risk and risk not in what else ""),
        warnings=_(", ").join(map(warning_text, against)),
    )


def suitability_text(client: Client | None, risk: ProductRisk | None, today: date) -> str:
    """risk above the client's grade, 65 or older; "" where nothing is to be minded, or nobody is known."""
    return _(", ").join(map(warning_text, sale_warnings(client, risk, today))) if client else ""


def warning_text(warning: SaleWarning) -> str:
    """risk above the client's grade; 65 or older."""
    return _(_TEXTS[warning]).format(age=SENIOR_AGE)


_TEXTS = {
    SaleWarning.UNSUITABLE: N_("risk above the client's grade"),
    SaleWarning.NOT_ASSESSED: N_("no risk assessment"),
    SaleWarning.UNDATED: N_("day of the risk assessment not recorded"),
    SaleWarning.EXPIRED: N_("risk assessment expired"),
    SaleWarning.EXPIRING: N_("risk assessment about to expire"),
    SaleWarning.SENIOR: N_("{age} or older"),
}
