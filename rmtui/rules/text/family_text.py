"""The people in a client's record in words: ages, birthdays, and who is a client too, as far as that may be said."""

from collections.abc import Callable, Container, Iterable, Iterator
from datetime import date, timedelta

from rmtui.discreet import is_discreet
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.records.client import Birthday, Client
from rmtui.records.tie import Share
from rmtui.rules.conduct.discretion import Discretion
from rmtui.rules.days.birthdays import age_of, age_reached, birthday_text, next_birthday
from rmtui.rules.people.kinship import Kin, is_nameless
from rmtui.rules.people.milestones import milestone_text, milestones
from rmtui.rules.people.ties import TieSide, kin_of
from rmtui.wording import format_near_day

_QUARTER = 90
"""Days."""


class PersonText(NamedTuple):
    """One of the family, or a contact person of a company."""

    label: str
    """Relation or role."""
    text: str
    """Name, age, birthday, school or employer, phone."""
    birthday: Birthday | None = None
    place: int | None = None
    """In the list of the family or the contact persons; None for a tied client who is not in it."""


def birthday_outlook(birthday: Birthday, today: date) -> str:
    """5 May 1984  next: Thu, turns 42."""
    coming = next_birthday(birthday, today)
    age, when = age_reached(birthday, coming), format_near_day(coming, today)
    if age is None:
        return _("{birthday}  next: {day}").format(birthday=birthday_text(birthday), day=when)
    return _("{birthday}  next: {day}, turns {age}").format(birthday=birthday_text(birthday), day=when, age=age)


def birth_year_text(client: Client, today: date) -> str:
    """1949  aged 77, where no more is known; "" where no year is."""
    if not client.birth_year:
        return ""
    return _("{year}  aged {age}").format(year=client.birth_year, age=age_of(client, today))


def family_texts(
    client: Client, clients: Container[str], discretion: Discretion, today: date, note_of: Callable[[str], str]
) -> Iterator[PersonText]:
    """The relatives, then those of the `clients`, all ids, who share with this one and are not among them.

    That one is a client too is said only if they agreed, and what is noted of them (`note_of`, by id) only if they
    agreed to that (FIELD.md, 保密).
    """

    def shared_notes(ids: Iterable[str]) -> Iterator[str]:
        for one in ids:
            if Share.NOTES in discretion.shares(one, client.id) and (note := plain(note_of(one))):
                yield _("note: {text}").format(text=note)

    listed = {id for one in client.contact_persons for id in discretion.possible_clients_of_person(client.id, one)}
    for place, relative in enumerate(client.family):
        who = discretion.possible_clients_of_person(client.id, relative)
        listed.update(who)
        birthday = relative.birthday
        age = None if birthday and birthday.year else age_of(relative, today)
        parts = (
            "" if is_nameless(relative) else plain(relative.name),
            "" if age is None else _("aged {age}").format(age=age),
            birthday_outlook(birthday, today) if birthday else "",
            plain(relative.place),
            _("client too") if any(discretion.shares(one, client.id) for one in who) else "",
            *shared_notes(who),
        )
        label = plain(relative.name if is_nameless(relative) else relative.relation) or _("family")
        yield PersonText(label, "  ".join(filter(None, parts)), birthday, place)
    for side in discretion.ties(client.id):
        if side.other not in listed and side.other in clients and discretion.may_see(side.tie, client.id):
            parts = (plain(discretion.name_in_folder(client.id, side.other)), _("client too"))
            yield PersonText(_relation_text(side), "  ".join((*parts, *shared_notes([side.other]))))


def _relation_text(side: TieSide) -> str:
    """What the other is to the client, in the words that were written or by what the client is to the other."""
    kins = {Kin.SPOUSE: _("husband or wife"), Kin.CHILD: _("child"), Kin.PARENT: _("parent")}
    found = kin_of(side)
    return plain(side.relation) or (kins.get(found) if found else None) or _("family")


def milestone_lines(client: Client, currency: str, today: date) -> Iterator[str]:
    """What comes in a client's life within a quarter: Fri 1 Sep: daughter Emma starts school."""
    for one in milestones(client, currency, today, today + timedelta(days=_QUARTER)):
        text = plain(milestone_text(one))
        yield _("{label}: {words}").format(label=format_near_day(one.day, today), words=text)


def contact_person_texts(client: Client, discretion: Discretion, today: date) -> Iterator[PersonText]:
    """The contact persons of a company; that one is a client too is said only if they agreed."""
    for place, person in enumerate(client.contact_persons):
        who = discretion.possible_clients_of_person(client.id, person)
        parts = (
            plain(person.name),
            plain(person.phone),
            plain(person.email),
            birthday_outlook(person.birthday, today) if person.birthday else "",
            _("client too") if any(discretion.shares(one, client.id) for one in who) else "",
            f"! {plain(person.cautions)}" if person.cautions and not is_discreet() else "",
        )
        text = "  ".join(filter(None, parts))
        yield PersonText(plain(person.role) or _("contact person"), text, person.birthday, place)
