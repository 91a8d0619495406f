"""Random but consistent details of a person: home, birthday, marriage, family, habits, cautions."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from rmtui.records.channel import Channel
from rmtui.records.client import Birthday, MaritalStatus, Relative
from rmtui.sample import people
from rmtui.sample.workdays import weekday_by


def phone(rng: Random) -> str:
    """A mobile number that rings nowhere."""
    return f"154{rng.randrange(10**8):08d}"


def plain_letters(name: str) -> str:
    """A foreign name in lower case and without accents: as its pinyin and in an address."""
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()


def home(rng: Random) -> tuple[str, str]:
    """Area and address."""
    area, street = rng.choice((*people.AREAS.items(),))
    door = f"{rng.randint(1, 18)}0{rng.randint(1, 4)}"
    return area, f"{street}{rng.randint(2, 188)}号{rng.randint(1, 12)}栋{door}"


def birthday(born: int, rng: Random) -> Birthday | None:
    """Sometimes unknown, sometimes without the year; the older, the likelier by the lunar calendar."""
    chance = rng.random()
    if chance < 0.12:
        return None
    return Birthday(
        month=rng.randint(1, 12),
        day=rng.randint(1, 28),
        year=born if chance < 0.9 else None,
        lunar=rng.random() < (0.45 if born < 1985 else 0.1),
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
    surname: str, born: int, marriage: MaritalStatus, *, woman: bool, today: date, rng: Random
) -> tuple[Relative, ...]:
    """Spouse, children and grandchildren, with the ages and the schools that fit."""
    if marriage is MaritalStatus.SINGLE:
        return ()
    partner_born = born + rng.randint(-3, 3)
    partner = rng.choice(people.SURNAMES)[0]
    members = []
    if marriage is MaritalStatus.MARRIED:
        given = rng.choice(people.given_names("M" if woman else "F", partner_born))[0]
        members.append(Relative(name=partner + given, relation="丈夫" if woman else "妻子", birth_year=partner_born))
    line = partner if woman else surname
    first = born + rng.randint(25, 33)
    births = (first, first + rng.randint(2, 6))[: rng.choice((1, 1, 1, 2))]
    members += [_child(line, birth_year, today, rng) for birth_year in births if birth_year < today.year]
    if first + 28 < today.year and rng.random() < 0.7:
        relation = rng.choice(("孙子", "孙女", "外孙"))
        name = rng.choice(people.CHILD_NAMES["女儿" if relation == "孙女" else "儿子"])
        members.append(Relative(name=name, relation=relation, birth_year=today.year - rng.randint(2, 14)))
    return tuple(members)


def _child(surname: str, birth_year: int, today: date, rng: Random) -> Relative:
    relation, age = rng.choice(("儿子", "女儿")), today.year - birth_year
    place = next((rng.choice(schools) for below, schools in people.SCHOOLS_BY_AGE if age < below), "")
    if 18 <= age < 24 and rng.random() < 0.4:
        place = f"{rng.choice((*people.ABROAD,))}留学"
    if age > 25:
        name = rng.choice(people.given_names("M" if relation == "儿子" else "F", birth_year))[0]
    else:
        name = rng.choice(people.CHILD_NAMES[relation])
    return Relative(name=surname + name, relation=relation, birth_year=birth_year, place=place if age > 3 else "")


def segments(age: int, relatives: Sequence[Relative], risk: int, today: date, rng: Random) -> list[str]:
    """The tags by which a manager chooses whom to write to."""
    ages = [today.year - one.birth_year for one in relatives if one.relation in ("儿子", "女儿") and one.birth_year]
    holds_for = {
        "按揭": 26 <= age <= 50 and rng.random() < 0.35,
        "留学": any("留学" in one.place for one in relatives),
        "亲子": any(3 < years < 13 for years in ages),
        "新基金": risk >= 4 and rng.random() < 0.5,
        "打新": risk >= 3 and rng.random() < 0.15,
        "国债": age >= 60 and rng.random() < 0.5,
    }
    return [tag for tag, holds in holds_for.items() if holds]


def avoided(age: int, rng: Random) -> tuple[Channel, ...]:
    """The ways of contact somebody of this age does not want."""
    if age > 55 and rng.random() < (0.8 if age > 68 else 0.4):
        return (Channel.WECHAT, Channel.EMAIL)
    return (Channel.SMS,) if rng.random() < 0.15 else ()


def preferred(age: int, avoid: Sequence[Channel], rng: Random) -> Channel:
    """The way of contact somebody of this age likes best."""
    if Channel.WECHAT in avoid:
        return rng.choice((Channel.TELEPHONE, Channel.TELEPHONE, Channel.MEETING))
    letters = "WWWT" if age < 36 else "TTWWM"
    return Channel(rng.choice(letters))


def interests(stage: str, rng: Random) -> tuple[str, ...]:
    """One or two of those of a stage of life."""
    usual, further = people.INTERESTS[stage]
    return (rng.choice(usual), rng.choice(further)) if rng.random() < 0.6 else (rng.choice(usual),)


def caution(kinds: Sequence[str], rng: Random) -> str:
    """What to be careful about with a client to whom these kinds of `CAUTIONS` may apply; for most nothing."""
    return rng.choice(people.CAUTIONS[rng.choice(kinds)]) if rng.random() < 0.35 else ""


def remark(kind: str, rng: Random) -> str:
    """A note on the client, or nothing."""
    return rng.choice(people.REMARKS[kind]) if rng.random() < 0.55 else ""


def some_day_before(today: date, least: int, most: int, rng: Random) -> date:
    """A working day from `least` to `most` days ago."""
    return weekday_by(today - timedelta(days=rng.randint(least, most)))
