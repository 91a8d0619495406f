"""The occasions of a span of days: birthdays, festivals, the person's own (FIELD.md, 节日问候)."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from rmtui.comparing import folded, unpadded
from rmtui.named_tuple import NamedTuple
from rmtui.records.client import Birthday, Client, Stage
from rmtui.records.holding import Holding
from rmtui.records.observance import Observance
from rmtui.records.occasion import Occasion
from rmtui.records.settings import Settings
from rmtui.rules.contact.summary import ContactSummary
from rmtui.rules.days.birthdays import age_reached, next_birthday
from rmtui.rules.days.festivals import festivals_between, kept_festivals
from rmtui.rules.people.kinship import relative_kins
from rmtui.rules.people.milestones import MilestoneKind, milestones
from rmtui.str_enum import StrEnum


class OccasionKind(StrEnum):
    """Kind of an occasion, in the order of a day."""

    FESTIVAL = "festival"
    OWN = "own"
    BIRTHDAY = "birthday"
    FAMILY_BIRTHDAY = "family-birthday"
    CONTACT_PERSON_BIRTHDAY = "contact-person-birthday"


class ComingOccasion(NamedTuple):
    """An occasion on a day, with the clients it concerns."""

    day: date
    kind: OccasionKind | MilestoneKind
    clients: tuple[str, ...]
    """Ids. One of a birthday; of a festival perhaps none."""
    name: str = ""
    """A value of `Observance`, what the person calls it, whose birthday it is but for the client's own, the child or
    the loan of a milestone.
    """
    years: int | None = None
    """The age that is reached, the years with the bank, or that an own occasion has been kept."""
    lunar: bool = False
    record: str = ""
    """Id of an own occasion."""


def coming_occasions(
    clients: Iterable[Client],
    own: Iterable[Occasion],
    settings: Settings,
    first: date,
    last: date,
    *,
    holdings: Iterable[Holding] = (),
) -> list[ComingOccasion]:
    """The occasions from `first` to `last`, by day. Clients whose relationship is closed are left out.

    `holdings`: of any clients, for loans that are paid off.
    """
    clients = [client for client in clients if client.stage is not Stage.CLOSED]
    found = [one for client in clients for one in _birthdays(client, first, last)]
    kept = {client.id: kept_festivals(client, settings) for client in clients}
    observed = frozenset[Observance]().union(*kept.values())
    for day, festival in festivals_between(first, last):
        if festival in observed:
            concerned = tuple(id for id, festivals in kept.items() if festival in festivals)
            found.append(ComingOccasion(day, OccasionKind.FESTIVAL, concerned, festival))
    for occasion in own:
        concerned = tuple(client.id for client in clients if concerns(occasion, client))
        found += _own(occasion, concerned, first, last)
    loans: dict[str, list[Holding]] = {}
    for holding in holdings:
        loans.setdefault(holding.client, []).append(holding)
    for client in clients:
        for one in milestones(client, settings.currency, first, last, loans.get(client.id, ())):
            found.append(ComingOccasion(one.day, one.kind, (client.id,), one.name, one.years))
    order = [*OccasionKind, *MilestoneKind]
    return sorted(found, key=lambda one: (one.day, order.index(one.kind), one.name, one.clients))


def without_answered(
    occasions: Iterable[ComingOccasion], contact_summary: ContactSummary, today: date
) -> list[ComingOccasion]:
    """The occasions, and of a past one only the clients who were not contacted since: those who were missed."""
    found = []
    for one in occasions:
        if one.day < today:
            festival = one.kind in (OccasionKind.FESTIVAL, OccasionKind.OWN)
            wishes = ((id, contact_summary.last_wish(id, of_festival=festival)) for id in one.clients)
            missed = (id for id, wished in wishes if (wished or date.min) < one.day)
            one = one._replace(clients=tuple(missed))  # noqa: PLW2901
            if not one.clients:
                continue
        found.append(one)
    return found


def concerns(occasion: Occasion, client: Client) -> bool:
    """Whether an own occasion concerns a client: by its tag, and not who keeps nothing."""
    if Observance.NONE in client.festivals:
        return False
    return not occasion.tag or folded(occasion.tag) in map(folded, client.tags)


def _own(occasion: Occasion, concerned: tuple[str, ...], first: date, last: date) -> Iterator[ComingOccasion]:
    since = occasion.day.year
    for day in _kept_days(occasion.day, first, last):
        years = None if since is None else day.year - since
        if years is None or years >= 0:
            yield ComingOccasion(
                day,
                OccasionKind.OWN,
                concerned,
                occasion.name,
                years or None,
                lunar=occasion.day.lunar,
                record=occasion.id,
            )


def _birthdays(client: Client, first: date, last: date) -> Iterator[ComingOccasion]:
    """The birthdays of a client, of the living members of the family and of the contact persons."""
    people: list[tuple[OccasionKind, str, Birthday | None]] = [(OccasionKind.BIRTHDAY, "", client.birthday)]
    people += (
        (OccasionKind.FAMILY_BIRTHDAY, unpadded(f"{one.relation} {one.name}"), one.birthday)
        for one in client.family
        if one.birthday and relative_kins(one) != ()
    )
    people += (
        (OccasionKind.CONTACT_PERSON_BIRTHDAY, unpadded(f"{one.role} {one.name}"), one.birthday)
        for one in client.contact_persons
    )
    for kind, who, birthday in people:
        if birthday:
            for day in _kept_days(birthday, first, last):
                yield ComingOccasion(day, kind, (client.id,), who, age_reached(birthday, day), birthday.lunar)


def _kept_days(birthday: Birthday, first: date, last: date) -> Iterator[date]:
    day = next_birthday(birthday, first)
    while day <= last:
        yield day
        day = next_birthday(birthday, day + timedelta(days=1))
