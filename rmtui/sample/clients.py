"""Drawing clients: persons whose trade, family and habits go together, companies, prospects, a few foreigners."""

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
from rmtui.sample import lives, people
from rmtui.sample.ids import id_at

SHARES = {Tier.A: 0.20, Tier.B: 0.30, Tier.C: 0.35, Tier.D: 0.15}
"""80 % of the income comes from the first of them (FIELD.md, 80/20)."""

_TRIES = 4
"""Names drawn before two clients may share one; in a large book some do."""


class PutOff(NamedTuple):
    """A client who asked to be left alone: since and until when, in days from today, and why."""

    ago: int
    ahead: int
    reason: str


class Sketch(NamedTuple):
    """A client, and what the record does not say but the log needs."""

    client: Client
    woman: bool = False
    ending: tuple[str, ...] = ()
    """The last contacts where they are written by hand: lines of a story, each beginning with the days before today."""
    met: bool = True
    """False for a prospect who was never spoken to."""
    snoozed: PutOff | None = None
    ties: tuple[Tie, ...] = ()
    """To other clients; each stands with one of the two."""


class Pencil:
    """Draws clients one after another and remembers them: whose name is taken, who may have introduced whom."""

    def __init__(self, today: date, years: float, known: Sequence[Sketch], rng: Random) -> None:
        """`years` is how far back the log goes; most of the clients are older than that."""
        self._today, self._years, self._rng = today, years, rng
        self._clients = [sketch.client for sketch in known]
        self._names = {client.name for client in self._clients}
        self._names |= {relative.name for client in self._clients for relative in client.family}
        self._aliases = {alias for client in self._clients for alias in client.aliases}

    def draw(self, count: int) -> list[Sketch]:
        """`count` clients of all kinds; their tiers are still to be given."""
        sketches = []
        for _ in range(count):
            kind = self._rng.choices((self._person, self._prospect, self._company, self._foreigner), (81, 8, 7, 4))[0]
            sketches.append(kind())
            self._clients.append(sketches[-1].client)
        return sketches

    def _person(self) -> Sketch:
        rng, today = self._rng, self._today
        trade = rng.choice(people.TRADES)
        woman = trade.sex == "F" or (trade.sex == "MF" and rng.random() < 0.5)
        age = rng.randint(*trade.ages)
        born = today.year - age
        surname, name, pinyin = self._name(woman, born)
        stage = "retired" if "退休" in trade.tags else "young" if age < 36 else ""
        risk = rng.choice((1, 1, 2, 2, 3) if stage == "retired" else (2, 2, 3, 3, 3, 4, 4, 5))
        marriage = lives.marital(age, rng)
        family = lives.family(surname, born, marriage, woman=woman, today=today, rng=rng)
        avoid = lives.avoided(age, rng)
        area, address = lives.home(rng)
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
            phones=tuple(lives.phone(rng) for _ in range(rng.choice((1, 1, 1, 1, 2)))),
            email=f"{typed}@example.com" if stage != "retired" and rng.random() < 0.4 else "",
            wechat=f"{typed}{born % 100:02d}" if Channel.WECHAT not in avoid and rng.random() < 0.5 else "",
            address=address,
            area=area,
            birthday=lives.birthday(born, rng),
            occupation=trade.title,
            employer=rng.choice(trade.employers) if trade.employers else "",
            interests=lives.interests(stage, rng),
            marital=marriage,
            family=family,
            risk=RiskGrade(f"C{risk}"),
            risk_on=lives.some_day_before(today, 15, 410, rng),
            tags=(*trade.tags, *lives.segments(age, family, risk, today, rng)),
            channel=lives.preferred(age, avoid, rng),
            quiet=rng.choice(("9-18", "9-12", "8-17")) if stage != "retired" and rng.random() < 0.1 else "",
            avoid=avoid,
            cautions=lives.caution([kind for kind, holds in careful.items() if holds], rng),
            notes=lives.remark(stage, rng),
            referred_by=self._introducer(),
            opened_on=opened,
        )
        return Sketch(client, woman)

    def _prospect(self) -> Sketch:
        rng = self._rng
        woman = rng.random() < 0.5
        surname, name, pinyin = self._name(woman, self._today.year - rng.randint(26, 66))
        found = lives.some_day_before(self._today, 15, 300, rng)
        client = Client(
            id=self._id(found),
            name=name,
            pinyin=pinyin,
            salutation=surname + ("女士" if woman else "先生"),
            phones=(lives.phone(rng),),
            area=rng.choice((*people.AREAS,)),
            interests=lives.interests("", rng)[:1],
            potential=rng.choice((Potential.HIGH, Potential.MEDIUM, Potential.MEDIUM)),
            stage=Stage.PROSPECT,
            tags=("老板",) if rng.random() < 0.3 else (),
            notes=lives.remark("prospect", rng),
            referred_by=self._introducer(),
            opened_on=found,
        )
        return Sketch(client, woman, met=rng.random() < 0.75)

    def _company(self) -> Sketch:
        rng = self._rng
        name, pinyin, industry = self._firm()
        persons = tuple(
            ContactPerson(name=self._name(rng.random() < 0.6, 1984)[1], role=role, phone=lives.phone(rng))
            for role in rng.sample(people.ROLES, rng.choice((1, 2, 2)))
        )
        area, address = lives.home(rng)
        opened = self._opened()
        client = Client(
            id=self._id(opened),
            kind=ClientKind.COMPANY,
            name=name,
            pinyin=pinyin,
            number=self._number(),
            phones=(lives.phone(rng),),
            address=address,
            area=area,
            tags=tuple(tag for tag in ("代发", "授信", "结汇") if rng.random() < 0.4),
            channel=rng.choice((Channel.TELEPHONE, Channel.TELEPHONE, Channel.VISIT)),
            notes=lives.remark("company", rng),
            referred_by=self._introducer(),
            opened_on=opened,
            contact_persons=persons,
            industry=industry,
            loan_class=rng.choice((LoanClass.NORMAL,) * 8 + (LoanClass.SPECIAL_MENTION,)),
        )
        return Sketch(client)

    def _foreigner(self) -> Sketch:
        rng = self._rng
        woman = rng.random() < 0.5
        trade = rng.choice(people.FOREIGN_TRADES)
        name = f"{rng.choice(people.FOREIGNERS['F' if woman else 'M'])} {rng.choice(people.FOREIGN_SURNAMES)}"
        typed = lives.plain_letters(name)
        area, address = lives.home(rng)
        opened = self._opened()
        client = Client(
            id=self._id(opened),
            name=name,
            pinyin=typed,
            number=self._number(),
            phones=(lives.phone(rng),),
            email=f"{typed.replace(' ', '.')}@example.com",
            address=address,
            area=area,
            birthday=lives.birthday(self._today.year - rng.randint(28, 40), rng),
            occupation=trade.title,
            employer=rng.choice(trade.employers) if trade.employers else "",
            interests=lives.interests("english", rng),
            risk=rng.choice((RiskGrade.C2, RiskGrade.C3, RiskGrade.C3, RiskGrade.C4)),
            risk_on=lives.some_day_before(self._today, 15, 410, rng),
            tags=("English", *trade.tags),
            channel=rng.choice((Channel.EMAIL, Channel.TELEPHONE, Channel.WECHAT)),
            cautions=lives.caution(("english",), rng),
            notes=lives.remark("english", rng),
            opened_on=opened,
        )
        return Sketch(client, woman)

    def _name(self, woman: bool, born: int) -> tuple[str, str, str]:
        """Surname, full name and pinyin."""
        given = people.given_names("F" if woman else "M", born)
        for _ in range(_TRIES):
            (surname, surname_sound), (first, first_sound) = self._rng.choice(people.SURNAMES), self._rng.choice(given)
            if surname + first not in self._names:
                break
        self._names.add(surname + first)
        return surname, surname + first, f"{surname_sound} {first_sound}"

    def _firm(self) -> tuple[str, str, str]:
        """Name, pinyin and industry of a company."""
        for _ in range(_TRIES):
            name, pinyin, industry = self._rng.choice(people.COMPANIES)
            if name not in self._names:
                break
        self._names.add(name)
        return name, pinyin, industry

    def _alias(self, surname: str, woman: bool, age: int) -> tuple[str, ...]:
        """What the manager calls the client when talking to colleagues; nobody else is called that."""
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
        """The day the account was opened, as likely as not before the log begins."""
        return lives.some_day_before(self._today, 30, int(365 * (1.5 * self._years + 3)), self._rng)

    def _id(self, made: date) -> str:
        return id_at(made, 9 * 60 + self._rng.randrange(8 * 60), self._rng)


def with_tiers(sketches: Sequence[Sketch], known: Sequence[Sketch], rng: Random) -> list[Sketch]:
    """The sketches with the tiers that, together with those already known, make up `SHARES`."""
    total = len(sketches) + len(known)
    given = Counter(sketch.client.tier for sketch in known)
    tiers = [tier for tier, share in SHARES.items() for _ in range(round(total * share) - given[tier])]
    tiers = (tiers + [Tier.C] * len(sketches))[: len(sketches)]
    ranked = sorted(range(len(sketches)), key=lambda place: -_worth(sketches[place].client, rng))
    tier_of = dict(zip(ranked, sorted(tiers), strict=True))
    return [
        sketch._replace(client=replace(sketch.client, tier=tier_of[place])) for place, sketch in enumerate(sketches)
    ]


def _worth(client: Client, rng: Random) -> float:
    """A guess at what a client brings, to rank them: companies and shop owners much, prospects nothing yet."""
    if client.stage is Stage.PROSPECT:
        return 0
    return rng.random() + (0.6 if client.kind is ClientKind.COMPANY else 0.3 if "老板" in client.tags else 0.1)
