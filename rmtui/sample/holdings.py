"""The holdings of the invented clients, developed over two years of reviews."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from random import Random

from dateutil.relativedelta import relativedelta
from msgspec.structs import replace

from rmtui.records.channel import Channel
from rmtui.records.client import Client, ClientKind, Stage, Tier
from rmtui.records.events import Contact
from rmtui.records.holding import LIABILITIES, Holding, HoldingKind, ProductRisk
from rmtui.records.review import Review, ReviewMethod
from rmtui.rules.review.progress import reviewed_holding
from rmtui.sample.branch import Branch
from rmtui.sample.ids import id_at
from rmtui.sample.products import of_term, product_name, shelf, typical_amount
from rmtui.sample.workdays import Workdays, weekday_by

_REVIEW_MONTHS = {Tier.A: 1, Tier.B: 3}
"""Months between reviews by tier (FIELD.md, review sheet)."""

_FIRST_KINDS = {
    Tier.A: (*("deposit", "deposit", "wealth", "wealth", "fund", "fund", "fund"), *("bond", "insurance", "metal")),
    Tier.B: ("deposit", "wealth", "wealth", "fund", "fund", "insurance"),
    Tier.C: ("deposit", "wealth", "fund"),
    Tier.D: ("deposit",),
}
_TERMS = {HoldingKind.DEPOSIT: (12, 24, 36), HoldingKind.WEALTH: (3, 6, 12), HoldingKind.BOND: (36, 60)}
"""Months to maturity."""

_VOLATILITY = {HoldingKind.FUND: 0.035, HoldingKind.STOCK: 0.07, HoldingKind.METAL: 0.03, HoldingKind.PROPERTY: 0.004}
"""Standard deviation of the monthly change in value."""

_APART = timedelta(days=20)
"""Between two reviews at least."""
_METHODS = {
    Channel.TELEPHONE: ReviewMethod.PHONE,
    Channel.MEETING: ReviewMethod.MEETING,
    Channel.VISIT: ReviewMethod.MEETING,
}
"""How a review is held in a conversation."""


def holdings_and_reviews(
    branch: Branch, client: Client, since: date, today: date, *, days: Workdays, contacts: Iterable[Contact]
) -> tuple[list[Holding], list[Review]]:
    """The holdings of a client, those closed since included, and the reviews they were seen at, oldest first.

    `days`: the working days, until the next review after today. `contacts`: the client's. A review is held in the first
    conversation of its month; where there is none, the sheet is sent.
    """
    rng = Random(f"wealth of {client.id}")  # noqa: S311 - no secret
    if client.kind is not ClientKind.PERSON or client.stage is not Stage.ACTIVE:
        return [], []
    begun = max(since, client.opened_on or since) + timedelta(days=rng.randint(0, 20))
    life = _HoldingsHistory(branch, client, begun, days, rng)
    every = _REVIEW_MONTHS.get(client.tier)
    reviews: list[Review] = []
    talks = sorted((one.on, _METHODS[one.channel]) for one in contacts if _is_talk(branch, one, days))
    month = begun
    while (month := month + relativedelta(months=1)) <= today:
        life.month(month)
        if every and (month.year * 12 + month.month) % every == 0:
            first = max(month, reviews[-1].on + _APART) if reviews else month
            held = (one for one in talks if first <= one[0] < month + relativedelta(months=1))
            day, method = next(held, (days.next_from(first), ReviewMethod.SENT))
            if day <= today:
                reviews.append(life.review(day, method, every))
    return life.holdings, reviews


def _is_talk(branch: Branch, contact: Contact, days: Workdays) -> bool:
    """Whether a review may have been held in a contact: no mere wishes, and on a day when the branch is open."""
    wishes = (branch.birthday_topic, branch.festival_topic)
    is_open = days.last_by(contact.on) == contact.on
    return (
        contact.reached
        and contact.channel in _METHODS
        and is_open
        and not any(map(wishes.__contains__, contact.topics))
    )


class _HoldingsHistory:
    """The holdings of one client, developed month by month."""

    def __init__(self, branch: Branch, client: Client, begun: date, days: Workdays, rng: Random) -> None:
        self.client, self._branch, self._days, self._rng = client, branch, days, rng
        self.holdings = [*self._first(begun)]

    def month(self, day: date) -> None:
        """One month: values change, maturing holdings are renewed or closed, sometimes one is bought or sold."""
        self.holdings = [self._moved(one, day) for one in self.holdings]
        for holding in [one for one in self.holdings if one.matures_on and one.matures_on <= day and not one.closed_on]:
            self._close(holding, day)
            if self._rng.random() < 0.85:
                self.holdings.append(self._bought(holding.kind.value, day, holding.value))
        chance = self._rng.random()
        if chance < 0.08:
            self.holdings.append(self._bought(self._rng.choice(("fund", "wealth")), day))
        elif chance < 0.12 and (sellable := [one for one in self._open if one.kind is HoldingKind.FUND]):
            self._close(self._rng.choice(sellable), day)

    def review(self, day: date, held: ReviewMethod, every: int) -> Review:
        """What the manager saw on a day."""
        language = "en" if self._branch.is_english(self.client) else "zh"
        rate, swing = self._branch.assets.dollar
        return Review(
            id=id_at(day, 15 * 60 + self._rng.randint(0, 119), self._rng),
            client=self.client.id,
            on=day,
            held=held,
            seen=tuple(map(reviewed_holding, self._open)),
            rates={"USD": rate + self._rng.randint(-swing, swing)} if self._foreign else {},
            market=self._rng.choice(self._branch.market[language]),
            view=self._rng.choice(self._branch.views[language]) if self._rng.random() < 0.5 else "",
            next_on=self._days.next_from(weekday_by(day + relativedelta(months=every))),
        )

    @property
    def _open(self) -> list[Holding]:
        return [one for one in self.holdings if not one.closed_on]

    @property
    def _foreign(self) -> bool:
        return any(one.currency != self._branch.settings.currency for one in self._open)

    def _first(self, begun: date) -> Iterator[Holding]:
        for kind in _FIRST_KINDS[self.client.tier]:
            opened = begun - timedelta(days=self._rng.randint(5, 150))
            yield self._bought(
                kind, opened, institution=self._rng.choice(("", "", "", *self._branch.assets.elsewhere[:2]))
            )
        if self._branch.tags["mortgage"] in self.client.tags or self._rng.random() < 0.3:
            yield from self._home(begun)
        if self.client.tier is Tier.A:
            yield self._bought("stock", begun - timedelta(days=400), institution=self._branch.assets.elsewhere[2])
        foreigner = "English" in self.client.tags
        if self._branch.tags["abroad"] in self.client.tags or foreigner:
            yield replace(
                self._bought("deposit", begun),
                name="USD deposit" if foreigner else self._branch.assets.dollars,
                currency="USD",
                value=3_000_000,
            )

    def _home(self, begun: date) -> Iterator[Holding]:
        bought = begun - timedelta(days=self._rng.randint(300, 2500))
        assets = self._branch.assets
        price = self._rng.randint(*assets.prices) * self._branch.unit
        owed = price * self._rng.randint(25, 60) // 100
        yield self._holding(HoldingKind.PROPERTY, assets.home, bought, value=price, cost=price * 9 // 10)
        yield self._holding(HoldingKind.MORTGAGE, assets.mortgage, bought, value=owed, rate=assets.mortgage_rate)

    def _bought(self, kind: str, day: date, value: int = 0, institution: str = "") -> Holding:
        rng = self._rng
        value = value or typical_amount(self._branch, self.client, "fund" if kind == "stock" else kind, rng)
        if kind == "stock":
            return self._holding(
                HoldingKind.STOCK,
                self._branch.assets.shares,
                day,
                value=value * 3,
                cost=value * 3,
                institution=institution,
            )
        products, which = shelf(self._branch, self.client, kind), HoldingKind(kind)
        product = rng.choice(products)
        terms, rates = _TERMS.get(which), self._branch.assets.rates.get(which)
        rate = rng.randint(*rates) // 5 * 5 if rates else None
        months = rng.choice(terms) if terms and not product.daily else 0
        product = of_term(products, product, months) if months else product
        return self._holding(
            which,
            product_name(self._branch, self.client, product),
            day,
            value=value,
            cost=value,
            institution=institution,
            risk=ProductRisk(f"R{product.risk}"),
            rate=rate,
            matures_on=day + relativedelta(months=months) if months else None,
        )

    def _holding(self, kind: HoldingKind, name: str, day: date, **said: object) -> Holding:
        made = {
            "id": id_at(day, 600 + self._rng.randint(0, 300), self._rng),
            "valued_on": day,
            "currency": self._branch.settings.currency,
        }
        return Holding(client=self.client.id, kind=kind, name=name, opened_on=day, **made, **said)  # type: ignore[arg-type]

    def _moved(self, holding: Holding, day: date) -> Holding:
        """A value after one more month, to the pound or yuan; what pays interest at its end stays."""
        if holding.closed_on or (holding.opened_on and holding.opened_on >= day):
            return holding
        swing = _VOLATILITY.get(holding.kind)
        if holding.kind in LIABILITIES:
            return replace(holding, value=max(holding.value - self._branch.assets.instalment, 0), valued_on=day)
        if not swing:
            return holding
        value = round(holding.value * (1 + self._rng.gauss(0.004, swing)) / 100) * 100
        return replace(holding, value=value, valued_on=day)

    def _close(self, holding: Holding, day: date) -> None:
        self.holdings[self.holdings.index(holding)] = replace(holding, closed_on=day)
