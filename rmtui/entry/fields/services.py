"""The fields of the service plan: the number of conversations, reviews and the like a year, by tier and for one
client.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from rmtui.entry.fields.field import Field
from rmtui.entry.fields.numbers import numbers_text, read_numbers
from rmtui.language import N_, _
from rmtui.records.client import Tier
from rmtui.records.service import Service
from rmtui.rules.contact.services import DEFAULT_PLAN, MOST_A_YEAR
from rmtui.terms import capitalized

SERVICE_WORDS = {
    Service.CONVERSATION: N_("conversations"),
    Service.REVIEW: N_("reviews"),
    Service.GREETING: N_("greetings"),
    Service.INVITATION: N_("invitations"),
    Service.THANKS: N_("thanks"),
}
"""What each service is called, where it is counted."""


def service_titles() -> list[str]:
    """Of the columns of a table."""
    return [capitalized(_(word)) for word in SERVICE_WORDS.values()]


def plan_name(tier: Tier) -> str:
    """The name of the field for the plan of a tier."""
    return f"services-{tier.value}"


def plan_text(plan: Mapping[Service, int]) -> str:
    """conversations 12, reviews 4, greetings 3."""
    return numbers_text(plan, SERVICE_WORDS)  # type: ignore[arg-type]


def read_plan(text: str, today: date) -> dict[Service, int]:  # noqa: ARG001 - all readers are called alike
    """The services that a text names. Refused where it is none."""
    limits = dict.fromkeys(SERVICE_WORDS, (0, MOST_A_YEAR))
    found = read_numbers(text, SERVICE_WORDS, limits, plan_text(DEFAULT_PLAN[Tier.A]))  # type: ignore[arg-type]
    return {Service(name): count for name, count in found.items()}


CLIENT_PLAN = Field(
    "services",
    N_("Service plan"),
    N_("where this client differs from the tier, a year: conversations 6, reviews 2"),
    read=read_plan,
    format=plan_text,
    empty={},
    flag="--services",
)


def plan_fields() -> dict[str, Field]:
    """A field a tier, in the person's language, with its default as the hint."""
    return {
        plan_name(tier): Field(
            plan_name(tier),
            _("Tier {tier}").format(tier=tier.value),
            _("A year. Empty means: {words}; so does what is left out.").format(words=plan_text(default)),
            read=lambda text, today, default=default: {**default, **read_plan(text, today)},  # type: ignore[misc]
            format=plan_text,
            empty=dict(default),
        )
        for tier, default in DEFAULT_PLAN.items()
    }
