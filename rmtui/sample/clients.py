"""Generates random clients: persons with consistent trade, family and habits, companies, prospects, foreigners."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from random import Random
from typing import NamedTuple

from msgspec.structs import replace

from rmtui.records.channel import Channel
from rmtui.records.client import (
    Client,
    ClientKind,
    ContactPerson,
    LoanClass,
    MaritalStatus,
    Potential,
    RiskGrade,
    Stage,
    Tier,
)
from rmtui.records.tie import Tie
from rmtui.sample import people, person_details
from rmtui.sample.ids import id_at

SHARES = {Tier.A: 0.20, Tier.B: 0.30, Tier.C: 0.35, Tier.D: 0.15}
"""80 % of the income comes from the first of them (FIELD.md, 80/20)."""

_NAME_TRIES = 4
"""Tries for a unique name; in a large book some clients share one."""


class SnoozeDraft(NamedTuple):
    """A snooze to be: days since it was made, days until it ends, and the reason."""

    ago: int
    ahead: int
    reason: str


class ClientDraft(NamedTuple):
    """A client with what the log generator needs beyond the record."""

    client: Client
    woman: bool = False
    ending: tuple[str, ...] = ()
    """Hand-written last contacts: lines of a story, each with the days before today."""
    contacted: bool = True
    """False for a prospect without any contact."""
    snoozed: SnoozeDraft | None = None
    ties: tuple[Tie, ...] = ()
    """Ties to other clients, each with one of the two drafts."""


class ClientGenerator:
    """Generates clients one by one; remembers taken names and possible introducers."""

    def __init__(self, today: date, years: float, known: Sequence[ClientDraft], rng: Random) -> None:
        """`years` is how far back the log goes; most of the clients are older than that."""
        self._today, self._years, self._rng = today, years, rng
        self._clients = [draft.client for draft in known]
        self._names = {client.name for client in self._clients}
        self._names |= {relative.name for client in self._clients for relative in client.family}
        self._aliases = {alias for client in self._clients for alias in client.aliases}

    def draw(self, count: int) -> list[ClientDraft]:
        """`count` clients of all kinds, without their final tiers."""
        drafts = []
        for _ in range(count):
            kind = self._rng.choices((self._person, self._prospect, self._company, self._foreigner), (81, 8, 7, 4))[0]
            drafts.append(kind())
            self._clients.append(drafts[-1].client)
        return drafts

    def _person(self) -> ClientDraft:
        rng, today = self._rng, self._today
        trade = rng.choice(people.TRADES)
        woman = trade.sex == "F" or (trade.sex == "MF" and rng.random() < 0.5)
        age = rng.randint(*trade.ages)
        born = today.year - age
        surname, name, pinyin = self._name(woman, born)
        stage = "retired" if "退休" in trade.tags else "young" if age < 36 else ""
        risk = rng.choice((1, 1, 2, 2, 3) if stage == "retired" else (2, 2, 3, 3, 3, 4, 4, 5))
        marriage = person_details.marital(age, rng)
        family = person_details.family(surname, born, marriage, woman=woman, today=today, rng=rng)
        avoid = person_details.avoided(age, rng)
        area, address = person_details.home(rng)
        typed = pinyin.replace(" ", "")
        careful = {
            "retired": stage == "retired",
            "owner": "老板" in trade.tags,
            "divorced": marriage is MaritalStatus.DIVORCED,
            "married": marriage is MaritalStatus.MARRIED,
            "bold": risk >= 4,
            "": stage != "retired",
        }
        opened = self._opened()
        client = Client(
            id=self._id(opened),
            name=name,
            pinyin=pinyin,
            aliases=self._alias(surname, woman, age),
            salutation=surname + trade.calls if trade.calls else "",
            number=self._number(),
            phones=tuple(person_details.phone(rng) for _ in range(rng.choice((1, 1, 1, 1, 2)))),
            email=f"{typed}@example.com" if stage != "retired" and rng.random() < 0.4 else "",
            wechat=f"{typed}{born % 100:02d}" if Channel.WECHAT not in avoid and rng.random() < 0.5 else "",
            address=address,
            area=area,
            birthday=person_details.birthday(born, rng),
            occupation=trade.title,
            employer=rng.choice(trade.employers) if trade.employers else "",
            interests=person_details.interests(stage, rng),
            marital=marriage,
            family=family,
            risk=RiskGrade(f"C{risk}"),
            risk_on=person_details.some_day_before(today, 15, 410, rng),
            tags=(*trade.tags, *person_details.segments(age, family, risk, today, rng)),
            channel=person_details.preferred(age, avoid, rng),
            quiet=rng.choice(("9-18", "9-12", "8-17")) if stage != "retired" and rng.random() < 0.1 else "",
            avoid=avoid,
            cautions=person_details.caution([kind for kind, holds in careful.items() if holds], rng),
            notes=person_details.remark(stage, rng),
            referred_by=self._introducer(),
            opened_on=opened,
        )
        return ClientDraft(client, woman)

    def _prospect(self) -> ClientDraft:
        rng = self._rng
        woman = rng.random() < 0.5
        surname, name, pinyin = self._name(woman, self._today.year - rng.randint(26, 66))
        found = person_details.some_day_before(self._today, 15, 300, rng)
        client = Client(
            id=self._id(found),
            name=name,
            pinyin=pinyin,
            salutation=surname + ("女士" if woman else "先生"),
            phones=(person_details.phone(rng),),
            area=rng.choice((*people.AREAS,)),
            interests=person_details.interests("", rng)[:1],
            potential=rng.choice((Potential.HIGH, Potential.MEDIUM, Potential.MEDIUM)),
            stage=Stage.PROSPECT,
            tags=("老板",) if rng.random() < 0.3 else (),
            notes=person_details.remark("prospect", rng),
            referred_by=self._introducer(),
            opened_on=found,
        )
        return ClientDraft(client, woman, contacted=rng.random() < 0.75)

    def _company(self) -> ClientDraft:
        rng = self._rng
        name, pinyin, industry = self._firm()
        persons = tuple(
            ContactPerson(name=self._name(rng.random() < 0.6, 1984)[1], role=role, phone=person_details.phone(rng))
            for role in rng.sample(people.ROLES, rng.choice((1, 2, 2)))
        )
        area, address = person_details.home(rng)
        opened = self._opened()
        client = Client(
            id=self._id(opened),
            kind=ClientKind.COMPANY,
            name=name,
            pinyin=pinyin,
            number=self._number(),
            phones=(person_details.phone(rng),),
            address=address,
            area=area,
            tags=tuple(tag for tag in ("代发", "授信", "结汇") if rng.random() < 0.4),
            channel=rng.choice((Channel.TELEPHONE, Channel.TELEPHONE, Channel.VISIT)),
            notes=person_details.remark("company", rng),
            referred_by=self._introducer(),
            opened_on=opened,
            contact_persons=persons,
            industry=industry,
            loan_class=rng.choice((LoanClass.NORMAL,) * 8 + (LoanClass.SPECIAL_MENTION,)),
        )
        return ClientDraft(client)

    def _foreigner(self) -> ClientDraft:
        rng = self._rng
        woman = rng.random() < 0.5
        trade = rng.choice(people.FOREIGN_TRADES)
        name = f"{rng.choice(people.FOREIGNERS['F' if woman else 'M'])} {rng.choice(people.FOREIGN_SURNAMES)}"
        typed = person_details.plain_letters(name)
        area, address = person_details.home(rng)
        opened = self._opened()
        client = Client(
            id=self._id(opened),
            name=name,
            pinyin=typed,
            number=self._number(),
            phones=(person_details.phone(rng),),
            email=f"{typed.replace(' ', '.')}@example.com",
            address=address,
            area=area,
            birthday=person_details.birthday(self._today.year - rng.randint(28, 40), rng),
            occupation=trade.title,
            employer=rng.choice(trade.employers) if trade.employers else "",
            interests=person_details.interests("english", rng),
            risk=rng.choice((RiskGrade.C2, RiskGrade.C3, RiskGrade.C3, RiskGrade.C4)),
            risk_on=person_details.some_day_before(self._today, 15, 410, rng),
            tags=("English", *trade.tags),
            channel=rng.choice((Channel.EMAIL, Channel.TELEPHONE, Channel.WECHAT)),
            cautions=person_details.caution(("english",), rng),
            notes=person_details.remark("english", rng),
            opened_on=opened,
        )
        return ClientDraft(client, woman)

    def _name(self, woman: bool, born: int) -> tuple[str, str, str]:
        """Surname, full name and pinyin."""
        given = people.given_names("F" if woman else "M", born)
        for _ in range(_NAME_TRIES):
            (surname, surname_sound), (first, first_sound) = self._rng.choice(people.SURNAMES), self._rng.choice(given)
            if surname + first not in self._names:
                break
        self._names.add(surname + first)
        return surname, surname + first, f"{surname_sound} {first_sound}"

    def _firm(self) -> tuple[str, str, str]:
        """Name, pinyin and industry of a company."""
        for _ in range(_NAME_TRIES):
            name, pinyin, industry = self._rng.choice(people.COMPANIES)
            if name not in self._names:
                break
        self._names.add(name)
        return name, pinyin, industry

    def _alias(self, surname: str, woman: bool, age: int) -> tuple[str, ...]:
        """A unique alias as the manager would use it."""
        alias = surname + (("姨" if woman else "叔") if age > 60 else "姐" if woman else "哥")
        if age < 34 or alias in self._aliases or self._rng.random() < 0.6:
            return ()
        self._aliases.add(alias)
        return (alias,)

    def _number(self) -> str:
        """The bank's client number: ascending, as they were given out."""
        return str(60_100_000 + 137 * len(self._clients) + self._rng.randrange(137))

    def _introducer(self) -> str | None:
        return self._rng.choice(self._clients).id if self._clients and self._rng.random() < 0.12 else None

    def _opened(self) -> date:
        """The day the relationship began, often before the log starts."""
        return person_details.some_day_before(self._today, 30, int(365 * (1.5 * self._years + 3)), self._rng)

    def _id(self, made: date) -> str:
        return id_at(made, 9 * 60 + self._rng.randrange(8 * 60), self._rng)


def with_tiers(drafts: Sequence[ClientDraft], known: Sequence[ClientDraft], rng: Random) -> list[ClientDraft]:
    """The sketches with the tiers that, together with those already known, make up `SHARES`."""
    total = len(drafts) + len(known)
    given = Counter(draft.client.tier for draft in known)
    tiers = [tier for tier, share in SHARES.items() for _ in range(round(total * share) - given[tier])]
    tiers = (tiers + [Tier.C] * len(drafts))[: len(drafts)]
    ranked = sorted(range(len(drafts)), key=lambda place: -_expected_worth(drafts[place].client, rng))
    tier_of = dict(zip(ranked, sorted(tiers), strict=True))
    return [draft._replace(client=replace(draft.client, tier=tier_of[place])) for place, draft in enumerate(drafts)]


def _expected_worth(client: Client, rng: Random) -> float:
    """A random contribution to rank clients by: more for companies and owners, 0 for prospects."""
    if client.stage is Stage.PROSPECT:
        return 0
    return rng.random() + (0.6 if client.kind is ClientKind.COMPANY else 0.3 if "老板" in client.tags else 0.1)
