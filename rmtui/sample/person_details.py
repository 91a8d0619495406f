"""Random but consistent details of a person: home, birthday, marriage, family, habits, cautions."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from rmtui.records.client import Birthday, MaritalStatus, Relative
from rmtui.sample.branch import Branch
from rmtui.sample.workdays import weekday_by

_NAME_TRIES = 50
"""Numbers drawn before two clients may share one."""


def phone(branch: Branch, taken: set[str], rng: Random) -> str:
    """A number that rings nowhere, added to those that are `taken`."""
    for _ in range(_NAME_TRIES):
        if (number := branch.phone(rng)) not in taken:
            break
    taken.add(number)
    return number


def plain_letters(name: str) -> str:
    """A foreign name in lower case and without accents: as its pinyin and in an address."""
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()


def home(branch: Branch, rng: Random) -> tuple[str, str]:
    """Area and address."""
    area, street = rng.choice((*branch.areas.items(),))
    return area, branch.address(street, rng)


def birthday(branch: Branch, born: int, rng: Random) -> Birthday | None:
    """Sometimes unknown, sometimes without the year; the older, the likelier by the lunar calendar."""
    chance = rng.random()
    if chance < 0.12:
        return None
    return Birthday(
        month=rng.randint(1, 12),
        day=rng.randint(1, 28),
        year=born if chance < 0.9 else None,
        lunar=rng.random() < branch.lunar[born >= 1985],
    )


def marital(age: int, rng: Random) -> MaritalStatus:
    """Whether somebody of this age is married."""
    chance = rng.random()
    if age < 29:
        return MaritalStatus.SINGLE if chance < 0.65 else MaritalStatus.MARRIED
    if age > 66 and chance < 0.25:
        return MaritalStatus.WIDOWED
    return MaritalStatus.DIVORCED if chance > 0.92 else MaritalStatus.SINGLE if chance > 0.86 else MaritalStatus.MARRIED


def family(
    branch: Branch, surname: str, born: int, marriage: MaritalStatus, *, woman: bool, today: date, rng: Random
) -> tuple[Relative, ...]:
    """Spouse, children and grandchildren, with the ages and the schools that fit."""
    if marriage is MaritalStatus.SINGLE:
        return ()
    partner_born = born + rng.randint(-3, 3)
    partner = branch.partner_surname(surname, rng)
    members = []
    if marriage is MaritalStatus.MARRIED:
        given = rng.choice(branch.given_names("M" if woman else "F", partner_born))[0]
        relation = branch.husband if woman else branch.wife
        members.append(Relative(name=branch.full_name(partner, given), relation=relation, birth_year=partner_born))
    line = partner if woman else surname
    first = born + rng.randint(25, 33)
    births = (first, first + rng.randint(2, 6))[: rng.choice((1, 1, 1, 2))]
    members += [_child(branch, line, birth_year, today, rng) for birth_year in births if birth_year < today.year]
    if first + 28 < today.year and rng.random() < 0.7:
        relation, child = rng.choice((*branch.grandchildren.items(),))
        name = rng.choice(branch.child_names[child])
        members.append(Relative(name=name, relation=relation, birth_year=today.year - rng.randint(2, 14)))
    return tuple(members)


def _child(branch: Branch, surname: str, birth_year: int, today: date, rng: Random) -> Relative:
    relation, age = rng.choice(branch.children), today.year - birth_year
    place = next((rng.choice(schools) for below, schools in branch.schools_by_age if age < below), "")
    if 18 <= age < 24 and rng.random() < 0.4:
        place = branch.studying(rng.choice((*branch.abroad,)))
    if age > 25:
        name = rng.choice(branch.given_names("M" if relation == branch.children[0] else "F", birth_year))[0]
    else:
        name = rng.choice(branch.child_names[relation])
    return Relative(
        name=branch.full_name(surname, name), relation=relation, birth_year=birth_year, place=place if age > 3 else ""
    )


def segments(
    branch: Branch, age: int, relatives: Sequence[Relative], risk: int, *, today: date, rng: Random
) -> list[str]:
    """The tags by which a manager chooses whom to write to."""
    ages = [today.year - one.born_in for one in relatives if one.relation in branch.children and one.born_in]
    held = {
        "mortgage": 26 <= age <= 50 and rng.random() < 0.35,
        "abroad": any(branch.studying(land) == one.place for one in relatives for land in branch.abroad),
        "children": any(3 < years < 13 for years in ages),
        "funds": risk >= 4 and rng.random() < 0.5,
        "ipo": risk >= 3 and rng.random() < 0.15,
        "bonds": age >= 60 and rng.random() < 0.5,
    }
    return [branch.tags[meaning] for meaning, holds in held.items() if holds]


def interests(branch: Branch, stage: str, rng: Random) -> tuple[str, ...]:
    """One or two of those of a stage of life."""
    usual, further = branch.interests[stage]
    return (rng.choice(usual), rng.choice(further)) if rng.random() < 0.6 else (rng.choice(usual),)


def caution(branch: Branch, kinds: Sequence[str], rng: Random) -> str:
    """What to be careful about with a client to whom these kinds of `Branch.cautions` may apply; for most nothing."""
    return rng.choice(branch.cautions[rng.choice(kinds)]) if rng.random() < 0.35 else ""


def remark(branch: Branch, kind: str, rng: Random) -> str:
    """A note on the client, or nothing."""
    return rng.choice(branch.remarks[kind]) if rng.random() < 0.55 else ""


def some_day_before(today: date, least: int, most: int, rng: Random) -> date:
    """A working day from `least` to `most` days ago."""
    return weekday_by(today - timedelta(days=rng.randint(least, most)))
