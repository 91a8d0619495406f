"""The occasions for which greetings are sent: the mark of a greeting, the occasions that are near, and the one that is
meant.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import islice

from rmtui.comparing import folded, unpadded
from rmtui.records.client import Client, ContactPerson
from rmtui.records.occasion import Occasion
from rmtui.records.settings import Settings
from rmtui.rules.contact.reason_rules import Cause, reason_rules
from rmtui.rules.occasions.coming import ComingOccasion, OccasionKind, coming_occasions
from rmtui.rules.people.milestones import MilestoneKind

GREETED_KINDS = (*OccasionKind, MilestoneKind.YEARS_WITH_BANK)
"""Kinds of occasions on which clients are wished well; the other milestones are reasons for a talk."""

OF_MANY = (OccasionKind.FESTIVAL, OccasionKind.OWN)

_YEAR = 366
"""Days."""


def occasion_code(occasion: ComingOccasion) -> str:
    """What a template calls an occasion: mid-autumn, birthday, or the name of one's own."""
    return occasion.name if occasion.kind in OF_MANY else occasion.kind.value


def greeting_mark(occasion: ComingOccasion) -> str:
    """What marks a contact as a greeting for this occasion: mid-autumn-2026-09-25."""
    who = "" if occasion.kind in OF_MANY else occasion.name
    return "-".join(filter(None, (occasion_code(occasion), who, occasion.day.isoformat())))


def near_occasions(
    clients: Iterable[Client], own: Iterable[Occasion], settings: Settings, today: date
) -> list[ComingOccasion]:
    """The occasions for which a greeting is due: those ahead within their notice, and those just missed."""
    first, last = today - timedelta(days=reason_rules(settings)[Cause.BIRTHDAY].grace), last_due(settings, today)
    return [one for one in coming_occasions(clients, own, settings, first, last) if one.kind in GREETED_KINDS]


def last_due(settings: Settings, today: date) -> date:
    """The last day of an occasion for which a greeting is due today."""
    return today + timedelta(days=reason_rules(settings)[Cause.BIRTHDAY].notice)


def occasions_on(
    day: date, code: str, clients: Iterable[Client], own: Iterable[Occasion], settings: Settings
) -> list[ComingOccasion]:
    """The occasions of a code on a day."""
    return [one for one in coming_occasions(clients, own, settings, day, day) if occasion_code(one) == code]


def occasions_called(
    code: str, clients: Iterable[Client], own: Iterable[Occasion], settings: Settings, today: date
) -> list[ComingOccasion]:
    """The festival or occasion of one's own of a code, just missed or within a year; of a kind those that are near."""
    clients, own = list(clients), list(own)
    near = [one for one in near_occasions(clients, own, settings, today) if folded(occasion_code(one)) == folded(code)]
    if near:
        return near
    ahead = coming_occasions(clients, own, settings, today, today + timedelta(days=_YEAR))
    alike = (one for one in ahead if one.kind in OF_MANY and folded(occasion_code(one)) == folded(code))
    return [*islice(alike, 1)]


def contact_person_of(occasion: ComingOccasion, client: Client) -> ContactPerson | None:
    """The one whose birthday it is."""
    if occasion.kind is not OccasionKind.CONTACT_PERSON_BIRTHDAY:
        return None
    people = (one for one in client.contact_persons if unpadded(f"{one.role} {one.name}") == occasion.name)
    return next(people, None)
