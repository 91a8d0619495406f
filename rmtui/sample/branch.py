"""What an invented branch is made of, and what differs from one country to another; see `rmtui.sample.branches`."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from datetime import date
from random import Random
from typing import ClassVar

from rmtui.named_tuple import NamedTuple
from rmtui.records.case import CaseKind, CaseStage
from rmtui.records.channel import Channel
from rmtui.records.client import Birthday, Client
from rmtui.records.gift import GiftDirection, GiftKind
from rmtui.records.goal import GoalKind
from rmtui.records.greeting import Delivery
from rmtui.records.holding import HoldingKind
from rmtui.records.opportunity import OpportunityStage
from rmtui.records.policy import PolicyKind
from rmtui.records.question import AnswerKind
from rmtui.records.settings import Settings
from rmtui.records.target import Indicator
from rmtui.sample.campaigns import CampaignStory

Spelled = tuple[str, str]
"""A name, and how it is typed: its pinyin, or itself in small letters without accents."""


class Trade(NamedTuple):
    """An occupation with those who may have it and what follows from it for a bank."""

    title: str
    employers: tuple[str, ...] = ()
    ages: tuple[int, int] = (26, 58)
    sex: str = "MF"
    calls: str = ""
    """What a client of this trade is called with the surname: 老师, 总, Dr."""
    tags: tuple[str, ...] = ()


class Product(NamedTuple):
    """Something on the shelf."""

    name: str
    english: str = ""
    """What it is called in a folder kept in English, where that is another name."""
    risk: int = 1
    """1 for R1 ... 5 for R5; a client of grade Cn may hold up to Rn (FIELD.md, suitability)."""
    daily: bool = False
    """Can be had back any day, and so never matures."""
    months: int = 0
    """The term that its name says; 0 where it has several, or none."""


class CaseStory(NamedTuple):
    """A complaint or request, as a client may come with it."""

    days_ago: int
    kind: CaseKind
    about: str
    wish: str
    steps: tuple[tuple[int, CaseStage, str], ...] = ()
    """Days after it came in, the stage it came to, and what was done."""
    complexity: str = ""
    satisfaction: int | None = None


class Lending(NamedTuple):
    """What is said of loans to companies and owners."""

    current_account: str
    line: str
    working_capital: str
    equipment: str
    business: str
    """The loan of an owner in person."""
    plant: str
    machines: str
    shop: str
    before: str
    """What was found before a loan."""
    in_order: Sequence[str]
    """What the inspections of a loan found that is in order."""
    watched: str
    """The alias of the company whose loan is watched."""
    worse: str
    """What was found there."""
    follows: str
    mended: str
    """Why the class was what it was before."""
    afternoons: str
    """What to be careful about with a contact person."""


class GiftStory(NamedTuple):
    """A gift or an invitation, and who of the better clients it concerns, by number."""

    whom: int
    days_ago: int
    what: str
    value: int
    """In whole units of the currency."""
    occasion: str = ""
    kind: GiftKind = GiftKind.GIFT
    direction: GiftDirection = GiftDirection.GIVEN


class Assets(NamedTuple):
    """What clients own and owe beside the products of the shelf."""

    elsewhere: tuple[str, str, str]
    """Two other banks and a broker."""
    home: str
    mortgage: str
    shares: str
    dollars: str
    """The name of an account in US dollars."""
    prices: tuple[int, int]
    """Of a home, in units of `Branch.unit`."""
    instalment: int
    """Of a mortgage, a month, in the smallest unit."""
    mortgage_rate: int
    """In basis points, as the others."""
    rates: Mapping[HoldingKind, tuple[int, int]]
    dollar: tuple[int, int]
    """The rate of the US dollar and how far it swings, in ten-thousandths of the branch's currency."""


class Insurance(NamedTuple):
    """The cover on offer."""

    insurers: tuple[str, ...]
    products: Mapping[PolicyKind, tuple[str, int, int]]
    """Product, sum assured in units of `Branch.unit`, premium a year in whole units of the currency."""
    beneficiary: str


class Stop(NamedTuple):
    """A door of a walk, and what was written down there."""

    name: str
    typed: str
    number: int
    note: str = ""
    """"" where nobody was there."""
    again: int = 0
    """In how many days one goes there again; 0 where nothing was promised."""
    promised: str = ""
    answers: tuple[str, ...] = ()
    """To the questions of the survey, in their order."""


class Branch(ABC):
    """A branch and the people around it. The tables are drawn from by the modules of `rmtui.sample`."""

    language: ClassVar[str]
    settings: ClassVar[Settings]
    segments: ClassVar[Mapping[str, tuple[str, str]]]
    """By name the filter, and what it is for."""
    targets: ClassVar[Mapping[Indicator, int]]
    """What the manager is to bring in a year, amounts in units of `unit`."""
    opportunity_steps: ClassVar[Mapping[OpportunityStage, str]]
    """What is next at each stage; of those that are lost, why."""
    goal_names: ClassVar[Mapping[GoalKind, str]]
    matters: ClassVar[Sequence[CaseStory]]
    gift_stories: ClassVar[Sequence[GiftStory]]
    lending: ClassVar[Lending]
    unit: ClassVar[int]
    """The sum people count in, in the smallest unit of the currency: 1万, 1k."""

    # People
    surnames: ClassVar[Sequence[Spelled]]
    child_names: ClassVar[Mapping[str, Sequence[str]]]
    """By relation."""
    husband: ClassVar[str]
    wife: ClassVar[str]
    children: ClassVar[tuple[str, str]]
    """Son and daughter."""
    grandchildren: ClassVar[Mapping[str, str]]
    """Relations, and the child whose names they have."""
    trades: ClassVar[Sequence[Trade]]
    foreign_trades: ClassVar[Sequence[Trade]] = ()
    foreigners: ClassVar[Mapping[str, Sequence[str]]] = {}
    """Given names of those whose folder is in English, by sex "M" or "F"."""
    foreign_surnames: ClassVar[Sequence[str]] = ()
    mixture: ClassVar[tuple[int, int, int, int]]
    """Percent of persons, prospects, companies and foreigners."""
    companies: ClassVar[Sequence[tuple[str, str, str]]]
    """(name, as it is typed, industry)."""
    roles: ClassVar[Sequence[str]]
    """Of those whom one speaks to at a company."""
    areas: ClassVar[Mapping[str, str]]
    """The districts the branch walks, and a street in each."""
    interests: ClassVar[Mapping[str, tuple[Sequence[str], Sequence[str]]]]
    """Two lists by stage of life; a client has one of each."""
    cautions: ClassVar[Mapping[str, Sequence[str]]]
    remarks: ClassVar[Mapping[str, Sequence[str]]]
    schools_by_age: ClassVar[Sequence[tuple[int, Sequence[str]]]]
    """Where a child younger than so many years goes."""
    abroad: ClassVar[Mapping[str, str]]
    """Countries the clients' children study in, and what is remitted there."""
    tags: ClassVar[Mapping[str, str]]
    """By what they mean: owner, payroll, retired, mortgage, abroad, credit, export, children, funds, ipo, bonds."""
    lunar: ClassVar[tuple[float, float]]
    """How many of those born before 1985, and of the younger, keep their birthday by the lunar calendar."""
    wechat: ClassVar[float]
    """How many of those who do not avoid it are on WeChat."""

    # Products
    shelf: ClassVar[Mapping[str, Sequence[Product]]]
    company_shelf: ClassVar[Mapping[str, Sequence[Product]]]
    sums: ClassVar[Mapping[str, tuple[int, int]]]
    """Usual sums by kind, in units of `unit`."""
    assets: ClassVar[Assets]
    insurance: ClassVar[Insurance]
    market: ClassVar[Mapping[str, Sequence[str]]]
    """What is written in a review of the markets, by language; the same of the client's view."""
    views: ClassVar[Mapping[str, Sequence[str]]]

    # What is talked about
    stories: ClassVar[Mapping[str, str]]
    """By audience, in the notation of `rmtui.sample.stories`."""
    greetings: ClassVar[Mapping[str, Mapping[str, Sequence[str]]]]
    """Wishes by audience and occasion."""
    greeting_channels: ClassVar[tuple[Channel, ...]]
    birthday_topic: ClassVar[str]
    festival_topic: ClassVar[str]
    event_topics: ClassVar[tuple[str, ...]]
    """Under which those who know each other come together."""
    assessment_topics: ClassVar[tuple[str, ...]]
    day_notes: ClassVar[Sequence[str]]
    """What a manager writes at the end of a day; {client} is one of those spoken to, {area} a district walked."""
    campaigns: ClassVar[Sequence[CampaignStory]]
    occasions: ClassVar[Sequence[tuple[str, Birthday, str]]]
    """Occasions of the manager's own: name, day, tag of those it concerns."""
    templates: ClassVar[Sequence[tuple[str, Delivery | None, str]]]
    """Greeting templates: occasion, way, text."""
    survey: ClassVar[Sequence[tuple[str, str, AnswerKind, tuple[str, ...]]]]
    """The questions at a first visit: name, in full, kind and choices of the answer."""
    walked: ClassVar[tuple[str, str]]
    """The area of a walk, and its street."""
    doors: ClassVar[Sequence[Stop]]
    """As they were found, which is not the order of the street."""
    callback_questions: ClassVar[tuple[str, str, str]]
    """The names of what every call-back asks, as `rmtui.entry.answers` has them in the language of the branch."""
    called_back: ClassVar[Sequence[tuple[str, tuple[str, str, str], str]]]
    """Who asked ("" for the manager), the answers, and a note."""
    put_off: ClassVar[Sequence[str]]
    """Why a client was put off for a while."""
    unsorted: ClassVar[Sequence[tuple[int, str, str]]]
    """Lines of the log that could not be understood: days ago, the line, and why."""
    app_channel: ClassVar[Channel]
    """Who avoids it comes to the counter; the others use the app."""

    @abstractmethod
    def holidays(self, year: int) -> list[date]:
        """The days of a year on which the branch is closed, beside the weekends."""

    @abstractmethod
    def given_names(self, sex: str, born: int) -> Sequence[Spelled]:
        """In fashion for a child of `sex` ("M" or "F") in the year `born`."""

    @abstractmethod
    def full_name(self, surname: str, given: str) -> str:
        """Surname and given name in their order."""

    @abstractmethod
    def first_name(self, name: str) -> str:
        """What a child is called."""

    @abstractmethod
    def partner_surname(self, surname: str, rng: Random) -> str:
        """Of a client's husband or wife."""

    @abstractmethod
    def polite(self, surname: str, woman: bool) -> str:
        """王女士, Mrs Hall."""

    @abstractmethod
    def salutation(self, surname: str, woman: bool, trade: Trade) -> str:
        """What a client is called to their face; "" where nothing is on record."""

    @abstractmethod
    def alias(self, surname: str, given: str, woman: bool, age: int) -> str:
        """What the manager calls a client when talking to colleagues."""

    @abstractmethod
    def email(self, typed: str) -> str:
        """An address from a name as it is typed."""

    @abstractmethod
    def phone(self, rng: Random) -> str:
        """A number that rings nowhere."""

    @abstractmethod
    def address(self, street: str, rng: Random) -> str:
        """A door in a street."""

    @abstractmethod
    def door(self, street: str, number: int) -> str:
        """A shop in a street."""

    @abstractmethod
    def studying(self, land: str) -> str:
        """Where a student abroad is."""

    @abstractmethod
    def stranger(self, rng: Random) -> str:
        """Somebody who is no client, as the log names them."""

    @abstractmethod
    def avoided(self, age: int, rng: Random) -> tuple[Channel, ...]:
        """The ways of contact somebody of this age does not want."""

    @abstractmethod
    def preferred(self, age: int, avoid: Sequence[Channel], rng: Random) -> Channel:
        """The way of contact somebody of this age likes best."""

    @abstractmethod
    def pronouns(self, woman: bool) -> dict[str, str]:
        """Slots of the stories, and the pronoun each stands for."""

    def is_english(self, client: Client) -> bool:
        """Whether the folder of a client is kept in English."""
        return self.language == "en" or "English" in client.tags
