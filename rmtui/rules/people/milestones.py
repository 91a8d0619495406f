"""Milestones in a client's life, told from the records: years with the bank, a child's school, age, a loan paid off."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache

from rmtui.comparing import unpadded
from rmtui.language import _, ngettext
from rmtui.named_tuple import NamedTuple
from rmtui.records.client import Birthday, Client, ClientKind, Gender
from rmtui.records.holding import LIABILITIES, Holding
from rmtui.rules.days.birthdays import anniversary, day_of_birth
from rmtui.rules.days.months import calendar_months, months_after, months_between
from rmtui.rules.days.open_on import is_open
from rmtui.rules.people.kinship import Kin, relative_kins
from rmtui.str_enum import StrEnum

_ROUND = 5
"""Years with the bank that are worth a word: the first, and every fifth."""
_OF_AGE = 18
_SCHOOL_AGE = {"GBP": 4, "USD": 5, "CAD": 5, "AUD": 5, "NZD": 5}
_USUAL_SCHOOL_AGE, _SCHOOL_STARTS = 6, 9
"""Age by 1 September at which a child starts school, by the book's currency; that month."""
_USUAL_RETIREMENT_AGE = 65


class _Rise(NamedTuple):
    """A rise of the age of retirement: a month more for so many months of birth."""

    first: date
    """The first day of birth that it concerns."""
    step: int
    """Months of birth between two of its steps."""
    months: int = 1
    """By how many months a step raises the age."""
    most: int = 12
    """By how many months it raises the age in all."""


class _Retirement(NamedTuple):
    """The age of retirement of a country, in years, and how it rises by the day of birth."""

    age: int
    rises: tuple[_Rise, ...] = ()


_RETIREMENT = {
    "GBP": _Retirement(66, (_Rise(date(1960, 4, 6), 1), _Rise(date(1977, 4, 6), 1))),
    "USD": _Retirement(66, (_Rise(date(1955, 1, 1), 12, 2, 10), _Rise(date(1960, 1, 1), 12, 2, 2))),
    "AUD": _Retirement(66, (_Rise(date(1955, 7, 1), 18, 6, 6), _Rise(date(1957, 1, 1), 1, 6, 6))),
    "EUR": _Retirement(65, (_Rise(date(1947, 1, 1), 12), _Rise(date(1959, 1, 1), 12, 2))),
}
"""By the currency of the book: Pensions Act 2014 (the months of 1977 as the months of 1960), Social Security's full
retirement age, Australia's Age Pension, Germany's Regelaltersgrenze (SGB VI § 235) for the euro area.
"""
_CHINA: Mapping[Gender | None, _Retirement] = {
    Gender.MALE: _Retirement(60, (_Rise(date(1965, 1, 1), 4, most=36),)),
    Gender.FEMALE: _Retirement(55, (_Rise(date(1970, 1, 1), 4, most=36),)),
}
"""The reform of 2025; of women that of employees in office work."""
_AGES = 55, 69
"""Ages between which anybody reaches that of retirement."""
_LATEST_BIRTH = 9000
"""Later ones reach no age within the calendar."""


class MilestoneKind(StrEnum):
    """Kind of a milestone."""

    YEARS_WITH_BANK = "years-with-bank"
    SCHOOL = "school"
    OF_AGE = "of-age"
    RETIREMENT = "retirement"
    LOAN_PAID_OFF = "loan-paid-off"


class Milestone(NamedTuple):
    """A milestone on a day."""

    day: date
    kind: MilestoneKind
    name: str = ""
    """The child, or the loan."""
    years: int | None = None
    """With the bank."""


def milestones(
    client: Client, currency: str, first: date, last: date, holdings: Iterable[Holding] = ()
) -> list[Milestone]:
    """The milestones of a client from `first` to `last`, by day. `currency`: the book's, which tells the country.

    `holdings`: those of the client, for loans.
    """
    found = [*_years_with_bank(client, first, last)]
    if client.family:
        found += _of_children(client, currency, first, last)
    if _may_retire(client, first, last) and (day := retirement_day(client, currency)):
        found.append(Milestone(day, MilestoneKind.RETIREMENT))
    found += [
        Milestone(one.matures_on, MilestoneKind.LOAN_PAID_OFF, one.name)
        for one in holdings
        if one.kind in LIABILITIES and one.matures_on and is_open(one, first)
    ]
    return sorted(one for one in found if first <= one.day <= last) if found else found


def milestone_text(milestone: Milestone) -> str:
    """10 years with the bank; daughter Emma starts school. Names are as they were typed."""
    if milestone.kind is MilestoneKind.YEARS_WITH_BANK:
        years = milestone.years or 0
        return ngettext("{count} year with the bank", "{count} years with the bank", years).format(count=years)
    texts = {
        MilestoneKind.SCHOOL: _("{name} starts school"),
        MilestoneKind.OF_AGE: _("{name} comes of age"),
        MilestoneKind.RETIREMENT: _("retirement age"),
        MilestoneKind.LOAN_PAID_OFF: _("{name} paid off"),
    }
    return texts[milestone.kind].format(name=milestone.name)


def retirement_day(client: Client, currency: str) -> date | None:
    """The day on which a person reaches the age of retirement; None where birth, or in China the gender, is unknown."""
    birthday = client.birthday
    if client.kind is not ClientKind.PERSON or not birthday or not birthday.year or birthday.year > _LATEST_BIRTH:
        return None
    born = day_of_birth(birthday, birthday.year)
    usual = _RETIREMENT.get(currency, _Retirement(_USUAL_RETIREMENT_AGE))
    country = _CHINA.get(client.gender) if currency == "CNY" else usual
    if country is None:
        return None
    return months_after(born, 12 * country.age + sum(_months_later(rise, born) for rise in country.rises))


def _months_later(rise: _Rise, born: date) -> int:
    """By how many months a rise of the age of retirement concerns one who was born on a day."""
    if born < rise.first:
        return 0
    months = months_between(rise.first, born) - (born.day < rise.first.day)
    return min((months // rise.step + 1) * rise.months, rise.most)


def _may_retire(client: Client, first: date, last: date) -> bool:
    """Whether the year of birth allows it. The queue asks for every client, and the day of birth costs more."""
    year = client.birthday.year if client.birthday else None
    return year is not None and first.year - _AGES[1] <= year <= last.year - _AGES[0]


@cache
def _born_to_be(ages: tuple[int, ...], first: int, last: int) -> frozenset[int]:
    """The years, by either calendar, in which those are born who may come to an age in these years, or a year later."""
    return frozenset(year for age in ages for year in range(first - age - 2, last - age + 1))


def _years_with_bank(client: Client, first: date, last: date) -> Iterator[Milestone]:
    since = client.opened_on
    if not since or since.month not in calendar_months(first, last):
        return
    for year in range(first.year, last.year + 1):
        years = year - since.year
        if years == 1 or (years > 0 and years % _ROUND == 0):
            yield Milestone(anniversary(since.month, since.day, year), MilestoneKind.YEARS_WITH_BANK, years=years)


def _of_children(client: Client, currency: str, first: date, last: date) -> Iterator[Milestone]:
    """When a child starts school, by the year of birth if need be; and is of age, where the day of birth is known."""
    age = _SCHOOL_AGE.get(currency, _USUAL_SCHOOL_AGE)
    born_in = _born_to_be((age, _OF_AGE), first.year, last.year)
    months = calendar_months(first, last)
    for relative in client.family:
        year, birthday = relative.born_in, relative.birthday
        if not year or year not in born_in:
            continue
        turns = birthday and (birthday.lunar or birthday.month in months)
        if not (turns or _SCHOOL_STARTS in months) or relative_kins(relative) != (Kin.CHILD,):
            continue
        name = unpadded(f"{relative.relation} {relative.name}")
        born = _day_of_birth(birthday)
        of_year = born or date(year, 1, 1)
        late = (of_year.month, of_year.day) > (8, 31)
        yield Milestone(date(of_year.year + age + late, _SCHOOL_STARTS, 1), MilestoneKind.SCHOOL, name)
        if born:
            yield Milestone(anniversary(born.month, born.day, born.year + _OF_AGE), MilestoneKind.OF_AGE, name)


def _day_of_birth(birthday: Birthday | None) -> date | None:
    return day_of_birth(birthday, birthday.year) if birthday and birthday.year else None
