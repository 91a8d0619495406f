"""A client: a person or a company, from the first visit on (FIELD.md, client sheet)."""

from datetime import date
from typing import Annotated

import msgspec

from rmtui.records.base import Record
from rmtui.records.channel import Channel
from rmtui.records.observance import Observance
from rmtui.records.question import Answer
from rmtui.records.service import Service
from rmtui.records.units import Amount
from rmtui.str_enum import StrEnum


class ClientKind(StrEnum):
    PERSON = "person"
    COMPANY = "company"


class Tier(StrEnum):
    """Importance, which sets how often a client is contacted."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"


class RiskGrade(StrEnum):
    """Risk grade of the client, C1 the lowest. A client of grade Cn may hold products R1...Rn."""

    C1 = "C1"
    C2 = "C2"
    C3 = "C3"
    C4 = "C4"
    C5 = "C5"


class Stage(StrEnum):
    PROSPECT = "prospect"
    ACTIVE = "active"
    DORMANT = "dormant"
    CLOSED = "closed"


class Source(StrEnum):
    """How a prospect was found."""

    STREET = "street"
    SURVEY = "survey"
    REFERRAL = "referral"
    EVENT = "event"
    BRANCH = "branch"
    """Walked into the branch."""


class Potential(StrEnum):
    """What the relationship may still bring, apart from what it brings today."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Gender(StrEnum):
    FEMALE = "female"
    MALE = "male"


class MaritalStatus(StrEnum):
    SINGLE = "single"
    MARRIED = "married"
    CIVIL_PARTNERSHIP = "civil-partnership"
    SEPARATED = "separated"
    DIVORCED = "divorced"
    WIDOWED = "widowed"


class Birthday(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A day of the year by the solar or the lunar calendar. `year` is the year of birth in that calendar, or unknown.

    `leap` means the leap month of that number (lunar only).
    """

    month: Annotated[int, msgspec.Meta(ge=1, le=12)]
    day: Annotated[int, msgspec.Meta(ge=1, le=31)]
    year: Annotated[int, msgspec.Meta(ge=1, le=9999)] | None = None
    lunar: bool = False
    leap: bool = False


class Relative(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A member of the client's family, as the client described them.

    Whether they are a client too, and what of that may be shown here, is recorded in a tie: see `rmtui.records.tie`.
    """

    name: str
    relation: str = ""
    birthday: Birthday | None = None
    birth_year: int | None = None
    """Where only the year is known, or the birthday has none."""
    place: str = ""
    """School or employer."""

    @property
    def born_in(self) -> int | None:
        """The year of birth, as far as known."""
        return self.birth_year or (self.birthday.year if self.birthday else None)


class ContactPerson(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A contact person of a company. One who is a private client, too, has a tie with it, as a relative has."""

    name: str
    role: str = ""
    phone: str = ""
    email: str = ""
    birthday: Birthday | None = None
    cautions: str = ""
    """What to be careful about with this one."""

    @property
    def relation(self) -> str:
        """What this one is to the client, as of a relative."""
        return self.role


class Client(Record, frozen=True, kw_only=True, omit_defaults=True):
    """Everything known about a client that is not an event. Text is kept as it was typed."""

    name: str
    kind: ClientKind = ClientKind.PERSON
    pinyin: str = ""
    """Syllables separated by spaces: "wang fang". Computed when the name is saved; the person may correct it."""
    aliases: tuple[str, ...] = ()
    salutation: str = ""
    number: str = ""
    """The bank's client number."""
    phones: tuple[str, ...] = ()
    email: str = ""
    wechat: str = ""
    address: str = ""
    area: str = ""
    gender: Gender | None = None
    birthday: Birthday | None = None
    birth_year: int | None = None
    """Where only the year is known, or the birthday has none."""
    occupation: str = ""
    employer: str = ""
    interests: tuple[str, ...] = ()
    character: str = ""
    """What the client is like, and how the client decides."""
    marital: MaritalStatus | None = None
    family: tuple[Relative, ...] = ()
    risk: RiskGrade | None = None
    risk_on: date | None = None
    """Day of the risk assessment; it is valid for one year."""
    tier: Tier = Tier.C
    cadence: int | None = None
    """Days between contacts, where this client differs from the tier."""
    review_days: int | None = None
    """Days between reviews, where this client differs from the tier."""
    services: dict[Service, int] = {}  # noqa: RUF012 - msgspec copies it for each record
    """Services a year, where this client differs from the tier."""
    potential: Potential | None = None
    stage: Stage = Stage.ACTIVE
    tags: tuple[str, ...] = ()
    channel: Channel | None = None
    """Preferred way of contact."""
    quiet: str = ""
    """Hours not to call, as the client put it: "9-18". Parsed by `rmtui.rules.days.quiet_hours`."""
    avoid: tuple[Channel, ...] = ()
    """Ways of contact the client does not want."""
    festivals: tuple[Observance, ...] = ()
    """What the client keeps, where it is not what the settings of the book say."""
    cautions: str = ""
    """What to be careful about; shown before every contact."""
    notes: str = ""
    referred_by: str | None = None
    """Id of the client who introduced this one."""
    found_on: date | None = None
    """The day of the first door, of who began as a prospect."""
    source: Source | None = None
    answers: tuple[Answer, ...] = ()
    """What was answered in a survey."""
    opened_on: date | None = None
    """When the relationship began."""
    contact_persons: tuple[ContactPerson, ...] = ()
    industry: str = ""
    group: str = ""
    """Name of the group of companies it belongs to, as a rule that of the parent."""
    payroll: Amount | None = None
    """Wages that are paid through this bank, a month, in the base currency."""

    @property
    def people(self) -> tuple[Relative | ContactPerson, ...]:
        """Family and contact persons: each may be a client, too."""
        return (*self.family, *self.contact_persons)
