"""Generates random clients: persons with consistent trade, family and habits, companies, prospects, foreigners."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from random import Random

from msgspec.structs import replace

from rmtui.records.channel import Channel
from rmtui.records.client import (
    Client,
    ClientKind,
    ContactPerson,
    MaritalStatus,
    Potential,
    RiskGrade,
    Stage,
    Tier,
)
from rmtui.records.observance import Observance
from rmtui.sample import person_details
from rmtui.sample.branch import Branch
from rmtui.sample.client_draft import ClientDraft
from rmtui.sample.ids import id_at

SHARES = {Tier.A: 0.20, Tier.B: 0.30, Tier.C: 0.35, Tier.D: 0.15}
"""80% of the income comes from the first of them (FIELD.md, 80/20)."""

_NAME_TRIES = 4
"""Tries for a unique name; in a large book some clients share one."""


class ClientGenerator:
    """Generates clients one by one; remembers taken names and possible introducers."""

    def __init__(self, branch: Branch, today: date, years: float, known: Sequence[ClientDraft], rng: Random) -> None:
        """`years` is how far back the log goes; most of the clients are older than that."""
        self._branch, self._today, self._years, self._rng = branch, today, years, rng
        self._clients = [draft.client for draft in known]
        self._names = {client.name for client in self._clients}
        self._names |= {relative.name for client in self._clients for relative in client.family}
        self._phones = {phone for client in self._clients for phone in client.phones}
        self._phones |= {one.phone for client in self._clients for one in client.contact_persons}
        self._aliases = {alias for client in self._clients for alias in client.aliases}

    def draw(self, count: int) -> list[ClientDraft]:
        """`count` clients of all kinds, without their final tiers."""
        drafts = []
        for _ in range(count):
            kinds = (self._person, self._prospect, self._company, self._foreigner)
            kind = self._rng.choices(kinds, self._branch.mixture)[0]
            drafts.append(kind())
            self._clients.append(drafts[-1].client)
        return drafts

    def _person(self) -> ClientDraft:
        branch, rng, today = self._branch, self._rng, self._today
        trade = rng.choice(branch.trades)
        woman = trade.sex == "F" or (trade.sex == "MF" and rng.random() < 0.5)
        age = rng.randint(*trade.ages)
        born = today.year - age
        surname, given, pinyin = self._name(woman, born)
        stage = "retired" if branch.tags["retired"] in trade.tags else "young" if age < 36 else ""
        risk = rng.choice((1, 1, 2, 2, 3) if stage == "retired" else (2, 2, 3, 3, 3, 4, 4, 5))
        marriage = person_details.marital(age, rng)
        family = person_details.family(branch, surname, born, marriage, woman=woman, today=today, rng=rng)
        avoid = branch.avoided(age, rng)
        area, address = person_details.home(branch, rng)
        careful = {
            "retired": stage == "retired",
            "owner": branch.tags["owner"] in trade.tags,
            "divorced": marriage is MaritalStatus.DIVORCED,
            "married": marriage is MaritalStatus.MARRIED,
            "bold": risk >= 4,
            "": stage != "retired",
        }
        opened = self._opened()
        client = Client(
            id=self._id(opened),
            name=branch.full_name(surname, given),
            pinyin=pinyin,
            aliases=self._alias(surname, given, woman, age),
            salutation=branch.salutation(surname, woman, trade),
            number=self._number(),
            phones=tuple(self._phone() for _ in range(rng.choice((1, 1, 1, 1, 2)))),
            email=branch.email(pinyin) if stage != "retired" and rng.random() < 0.4 else "",
            wechat=f"{pinyin.replace(' ', '')}{born % 100:02d}"
            if Channel.WECHAT not in avoid and rng.random() < branch.wechat
            else "",
            address=address,
            area=area,
            birthday=person_details.birthday(branch, born, rng),
            occupation=trade.title,
            employer=rng.choice(trade.employers) if trade.employers else "",
            interests=person_details.interests(branch, stage, rng),
            marital=marriage,
            family=family,
            risk=RiskGrade(f"C{risk}"),
            risk_on=person_details.some_day_before(today, 15, 410, rng),
            tags=(*trade.tags, *person_details.segments(branch, age, family, risk, today=today, rng=rng)),
            channel=branch.preferred(age, avoid, rng),
            quiet=rng.choice(("9-18", "9-12", "8-17")) if stage != "retired" and rng.random() < 0.1 else "",
            avoid=avoid,
            cautions=person_details.caution(branch, [kind for kind, holds in careful.items() if holds], rng),
            notes=person_details.remark(branch, stage, rng),
            referred_by=self._introducer(),
            opened_on=opened,
        )
        return ClientDraft(client, woman)

    def _prospect(self) -> ClientDraft:
        branch, rng = self._branch, self._rng
        woman = rng.random() < 0.5
        surname, given, pinyin = self._name(woman, self._today.year - rng.randint(26, 66))
        found = person_details.some_day_before(self._today, 15, 300, rng)
        client = Client(
            id=self._id(found),
            name=branch.full_name(surname, given),
            pinyin=pinyin,
            salutation=branch.polite(surname, woman),
            phones=(self._phone(),),
            area=rng.choice((*branch.areas,)),
            interests=person_details.interests(branch, "", rng)[:1],
            potential=rng.choice((Potential.HIGH, Potential.MEDIUM, Potential.MEDIUM)),
            stage=Stage.PROSPECT,
            tags=(branch.tags["owner"],) if rng.random() < 0.3 else (),
            notes=person_details.remark(branch, "prospect", rng),
            referred_by=self._introducer(),
            opened_on=found,
        )
        return ClientDraft(client, woman, contacted=rng.random() < 0.75)

    def _company(self) -> ClientDraft:
        branch, rng = self._branch, self._rng
        name, pinyin, industry = self._firm()
        persons = tuple(
            ContactPerson(name=self._person_name(rng.random() < 0.6, 1984), role=role, phone=self._phone())
            for role in rng.sample(branch.roles, rng.choice((1, 2, 2)))
        )
        area, address = person_details.home(branch, rng)
        opened = self._opened()
        client = Client(
            id=self._id(opened),
            kind=ClientKind.COMPANY,
            name=name,
            pinyin=pinyin,
            number=self._number(),
            phones=(self._phone(),),
            address=address,
            area=area,
            tags=tuple(branch.tags[meaning] for meaning in ("payroll", "credit", "export") if rng.random() < 0.4),
            channel=rng.choice((Channel.TELEPHONE, Channel.TELEPHONE, Channel.VISIT)),
            notes=person_details.remark(branch, "company", rng),
            referred_by=self._introducer(),
            opened_on=opened,
            contact_persons=persons,
            industry=industry,
            payroll=rng.choice((None,) * 5 + tuple(one * branch.unit for one in (18, 26, 32, 54))),
        )
        return ClientDraft(client)

    def _foreigner(self) -> ClientDraft:
        branch, rng = self._branch, self._rng
        woman = rng.random() < 0.5
        trade = rng.choice(branch.foreign_trades)
        name = f"{rng.choice(branch.foreigners['F' if woman else 'M'])} {rng.choice(branch.foreign_surnames)}"
        typed = person_details.plain_letters(name)
        area, address = person_details.home(branch, rng)
        opened = self._opened()
        client = Client(
            id=self._id(opened),
            name=name,
            pinyin=typed,
            number=self._number(),
            phones=(self._phone(),),
            email=f"{typed.replace(' ', '.')}@example.com",
            address=address,
            area=area,
            birthday=person_details.birthday(branch, self._today.year - rng.randint(28, 40), rng),
            occupation=trade.title,
            employer=rng.choice(trade.employers) if trade.employers else "",
            interests=person_details.interests(branch, "english", rng),
            risk=rng.choice((RiskGrade.C2, RiskGrade.C3, RiskGrade.C3, RiskGrade.C4)),
            risk_on=person_details.some_day_before(self._today, 15, 410, rng),
            tags=("English", *trade.tags),
            festivals=(Observance.SPRING_FESTIVAL, Observance.CHRISTMAS),
            channel=rng.choice((Channel.EMAIL, Channel.TELEPHONE, Channel.WECHAT)),
            cautions=person_details.caution(branch, ("english",), rng),
            notes=person_details.remark(branch, "english", rng),
            opened_on=opened,
        )
        return ClientDraft(client, woman)

    def _name(self, woman: bool, born: int) -> tuple[str, str, str]:
        """Surname, given name, and both as they are typed."""
        full_name, given = self._branch.full_name, self._branch.given_names("F" if woman else "M", born)
        for _ in range(_NAME_TRIES):
            (surname, surname_typed), (first, first_typed) = (
                self._rng.choice(self._branch.surnames),
                self._rng.choice(given),
            )
            if full_name(surname, first) not in self._names:
                break
        self._names.add(full_name(surname, first))
        typed = (surname_typed, first_typed) if full_name("1", "2").startswith("1") else (first_typed, surname_typed)
        return surname, first, " ".join(typed)

    def _person_name(self, woman: bool, born: int) -> str:
        surname, given, _typed = self._name(woman, born)
        return self._branch.full_name(surname, given)

    def _phone(self) -> str:
        return person_details.phone(self._branch, self._phones, self._rng)

    def _firm(self) -> tuple[str, str, str]:
        """Name, pinyin and industry of a company."""
        for _ in range(_NAME_TRIES):
            name, pinyin, industry = self._rng.choice(self._branch.companies)
            if name not in self._names:
                break
        self._names.add(name)
        return name, pinyin, industry

    def _alias(self, surname: str, given: str, woman: bool, age: int) -> tuple[str, ...]:
        """What the manager calls the client when talking to colleagues; nobody else is called that."""
        alias = self._branch.alias(surname, given, woman, age)
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


def with_tiers(
    branch: Branch, drafts: Sequence[ClientDraft], known: Sequence[ClientDraft], rng: Random
) -> list[ClientDraft]:
    """The drafts with the tiers that, together with those already known, make up `SHARES`."""
    total = len(drafts) + len(known)
    given = Counter(draft.client.tier for draft in known)
    tiers = [tier for tier, share in SHARES.items() for _ in range(round(total * share) - given[tier])]
    tiers = (tiers + [Tier.C] * len(drafts))[: len(drafts)]
    ranked = sorted(range(len(drafts)), key=lambda place: -_expected_worth(branch, drafts[place].client, rng))
    tier_of = dict(zip(ranked, sorted(tiers), strict=True))
    return [draft._replace(client=replace(draft.client, tier=tier_of[place])) for place, draft in enumerate(drafts)]


def _expected_worth(branch: Branch, client: Client, rng: Random) -> float:
    """A guess at what a client brings, to rank them: companies and shop owners much, prospects nothing yet."""
    if client.stage is Stage.PROSPECT:
        return 0
    return rng.random() + (
        0.6 if client.kind is ClientKind.COMPANY else 0.3 if branch.tags["owner"] in client.tags else 0.1
    )
