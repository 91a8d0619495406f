"""The English branch: Wendlemouth, a town on the south coast that does not exist, with prices in pounds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from random import Random
from typing import ClassVar

from rmtui.records.campaign import CampaignKind, CampaignStage
from rmtui.records.case import CaseKind, CaseStage
from rmtui.records.channel import Channel
from rmtui.records.client import Birthday, Tier
from rmtui.records.gift import GiftDirection, GiftKind
from rmtui.records.goal import GoalKind
from rmtui.records.greeting import Delivery
from rmtui.records.holding import ProductRisk
from rmtui.records.opportunity import OpportunityStage
from rmtui.records.question import AnswerKind
from rmtui.records.settings import Assumptions, Settings
from rmtui.records.target import Indicator
from rmtui.rules.days.bank_holidays import england
from rmtui.sample.branch import Branch, CaseStory, GiftStory, Lending, Spelled, Stop, Trade
from rmtui.sample.campaigns import Answer, CampaignStory
from rmtui.sample.en import people, products
from rmtui.sample.en import stories as english

_NUMBERS = ("07700 900", "07700 900", "07700 900", "020 7946 0", "0117 496 0", "01632 960", "029 2018 0", "03069 990")
"""Beginnings of the numbers Ofcom keeps free for drama; three digits follow. Mobile numbers are the likeliest."""


class EnglishBranch(Branch):
    """Few are on WeChat here: messages go by email or text."""

    language = "en"
    settings = Settings(
        reasons={"services": {"points": 2}},
        manager="Alex Merrow",
        currency="GBP",
        rates={"USD": products.ASSETS.dollar[0], "EUR": 8_600},
        margins={"deposit": 90, "fund": 45, "mortgage": 95},
        fees={"fund": 75, "insurance": 400},
        leaving_from=20,
        tier_assets={Tier.A: 30_000_000, Tier.B: 10_000_000, Tier.C: 2_000_000},
        gift_limit=15_000,
        received_limit=5_000,
        assumptions=Assumptions(living=1_600_000, education=900_000, independent_at=21, parents=600_000),
    )
    segments: ClassVar = {
        "Family day": ("child(age>=5 age<=12) stage:active", "families with children of 5 to 12, to be invited first"),
        "New funds": (
            "risk>=C3 (holds:fund or tag:funds) -no-contact:90d",
            "may hold R3, care for funds, spoken to lately",
        ),
        "Cover gap": ('tier:A,B kind:person no:"critical illness"', "important clients without critical illness cover"),
    }
    gift_stories: ClassVar = (
        GiftStory(0, 335, "hamper", 40, "Christmas"),
        GiftStory(1, 335, "hamper", 40, "Christmas"),
        GiftStory(2, 334, "desk calendar", 8, "New Year"),
        GiftStory(1, 150, "two tickets for the county show", 46, "", GiftKind.HOSPITALITY),
        GiftStory(1, 88, "lunch after the signing", 62, "new mortgage", GiftKind.HOSPITALITY),
        GiftStory(1, 22, "flowers for a seventieth birthday", 55, "mother's birthday"),
        GiftStory(3, 40, "working lunch", 34, "", GiftKind.HOSPITALITY),
        GiftStory(0, 12, "a case of apples from the garden", 12, "", GiftKind.GIFT, GiftDirection.RECEIVED),
    )
    matters: ClassVar = (
        CaseStory(
            13,
            CaseKind.COMPLAINT,
            "a transfer was charged twice",
            "the second fee back",
            ((1, CaseStage.ACKNOWLEDGED, "rang to apologise, passed on to operations"),),
        ),
        CaseStory(
            26,
            CaseKind.COMPLAINT,
            "the matured plan was paid out three days late",
            "an explanation and the interest",
            (
                (1, CaseStage.ACKNOWLEDGED, "taken down by telephone"),
                (4, CaseStage.IN_HAND, "head office looks into it"),
            ),
            complexity="two departments and the custodian have to reconcile",
        ),
        CaseStory(
            3, CaseKind.REQUEST, "a statement of last year's balances", "needed for a visa before the month is out"
        ),
        CaseStory(
            60,
            CaseKind.COMPLAINT,
            "queued more than an hour at the counter",
            "a chair and a counter for the elderly",
            (
                (1, CaseStage.ACKNOWLEDGED, "apologised in person"),
                (6, CaseStage.ANSWERED, "a second counter on Monday mornings"),
                (9, CaseStage.CLOSED, ""),
            ),
            satisfaction=4,
        ),
        CaseStory(
            140,
            CaseKind.SUGGESTION,
            "the print of the statements is too small",
            "large print by post",
            ((12, CaseStage.ANSWERED, "noted down for large print"), (12, CaseStage.CLOSED, "")),
            satisfaction=5,
        ),
    )
    lending: ClassVar = Lending(
        current_account="Business current account",
        line="Working capital line",
        working_capital="Working capital loan",
        equipment="Equipment loan",
        business="Business loan",
        plant="works and land",
        machines="production line",
        shop="shop on the high street",
        before="Saw the works and three years of accounts; orders are steady, the purpose is as contracted",
        in_order=(
            "Working as usual, stock as in the books",
            "Power bills and deliveries agree with the accounts",
            "Receivables are not ageing, money comes on time",
        ),
        watched="Seaward",
        worse="The warehouse is emptier than the books, customers pay a month late",
        follows="Receivables list every month, the limit to be looked at before renewal",
        mended="as when it was lent",
        afternoons="on the quay in the mornings, in the office after lunch",
    )
    opportunity_steps: ClassVar = {
        OpportunityStage.INTEREST: "find an hour to talk it through",
        OpportunityStage.PROPOSAL: "waiting for the answer to the proposal",
        OpportunityStage.APPLIED: "one more bank statement is missing",
        OpportunityStage.APPROVED: "arrange the signing",
        OpportunityStage.LOST: "a better rate elsewhere",
    }
    goal_names: ClassVar = {
        GoalKind.EDUCATION: "university",
        GoalKind.RETIREMENT: "retiring at 60",
        GoalKind.RESERVE: "half a year of outgoings",
        GoalKind.HOME: "a larger house",
    }
    targets: ClassVar = {
        Indicator.FUND: 300,
        Indicator.WEALTH: 800,
        Indicator.REGULAR_PREMIUMS: 18,
        Indicator.LOAN: 1_000,
        Indicator.DEPOSITS: 1_150,
        Indicator.NEW_CLIENTS: 4,
        Indicator.CONTACTS: 480,
        Indicator.REVIEWS: 120,
        Indicator.REFERRALS: 3,
    }
    unit = 100_000

    surnames = people.SURNAMES
    child_names = people.CHILD_NAMES
    husband, wife, children = "husband", "wife", ("son", "daughter")
    grandchildren: ClassVar = {"grandson": "son", "granddaughter": "daughter"}
    trades = people.TRADES
    mixture = (84, 8, 8, 0)
    companies = people.COMPANIES
    roles = people.ROLES
    areas = people.AREAS
    interests = people.INTERESTS
    cautions = people.CAUTIONS
    remarks = people.REMARKS
    schools_by_age = people.SCHOOLS_BY_AGE
    abroad = people.ABROAD
    tags: ClassVar = {
        "owner": "owner",
        "payroll": "payroll",
        "retired": "retired",
        "mortgage": "mortgage",
        "abroad": "abroad",
        "credit": "lending",
        "export": "export",
        "children": "family",
        "funds": "funds",
        "ipo": "shares",
        "bonds": "gilts",
    }
    lunar = (0.0, 0.0)
    wechat = 0.0

    shelf = products.SHELF
    company_shelf = products.COMPANY_SHELF
    sums = products.SUMS
    assets = products.ASSETS
    insurance = products.INSURANCE
    market = products.MARKET
    views = products.VIEWS

    stories: ClassVar = {"person": english.PEOPLE, "prospect": english.PROSPECTS, "company": english.COMPANIES}
    greetings: ClassVar = {
        "person": english.GREETINGS,
        "prospect": english.GREETINGS,
        "company": english.COMPANY_GREETINGS,
    }
    greeting_channels = (Channel.EMAIL, Channel.SMS)
    birthday_topic, festival_topic = "birthday", "greetings"
    event_topics = ("event",)
    assessment_topics = ("risk",)
    day_notes = english.DAY_NOTES
    campaigns: ClassVar = (
        CampaignStory(
            name="Family fun day",
            topic="fun-day",
            kind=CampaignKind.EVENT,
            filter="child(age>=5 age<=12)",
            message="Dear {salutation}, our family fun day is on {until}, with games for the children. {words}",
            days=(-75, -45),
            answers=(
                Answer("asked to the fun day, will come", CampaignStage.ATTENDED, "the children did not want to leave"),
                Answer("asked to the fun day, away that weekend", CampaignStage.DECLINED, why="away that weekend"),
                Answer("asked to the fun day, both will come", CampaignStage.ATTENDED, "asked about junior savings"),
                Answer("asked to the fun day, wants to see"),
                Answer("asked to the fun day, said yes", CampaignStage.ACCEPTED, "was ill on the day"),
            ),
        ),
        CampaignStory(
            name="Instant access saver",
            topic="saver",
            kind=CampaignKind.PRODUCT,
            filter="tier:A,B",
            message="{salutation}, the {product} pays a bonus to new savers until {until}. {words}",
            days=(-24, 17),
            product="instant access saver",
            risk=ProductRisk.R1,
            bought="told of the saver, opened one",
            answers=(
                Answer("told of the saver, will read the leaflet"),
                Answer("told of the saver, interested", CampaignStage.ACCEPTED),
                Answer("told of the saver, wants more interest", CampaignStage.DECLINED, why="wants more interest"),
            ),
        ),
    )
    occasions: ClassVar = (
        ("Branch anniversary", Birthday(month=12, day=12, year=2009), ""),
        ("Children's book day", Birthday(month=1, day=23), "family"),
    )
    templates: ClassVar = (
        ("mid-autumn", None, "Dear {salutation}, may the moon be bright over your table this Mid-Autumn! {signature}"),
        ("christmas", Delivery.EMAIL, "Dear {salutation}, a merry Christmas, and thank you for this year. {signature}"),
        (
            "christmas",
            Delivery.LETTER,
            "Dear {salutation},\n\nThank you for your trust through another year. I wish you and your family a merry "
            "Christmas and a good New Year.\n\n{signature}",
        ),
        ("birthday", None, "Dear {salutation}, happy birthday, and a good year ahead! {signature}"),
    )
    survey: ClassVar = (
        ("Savings elsewhere", "How much lies at other banks, roughly?", AnswerKind.AMOUNT, ()),
        (
            "Card terminal",
            "Whose card terminal is on the counter?",
            AnswerKind.CHOICE,
            ("ours", "another bank", "none"),
        ),
        ("Interest", "What would be of use?", AnswerKind.CHOICE, ("savings", "lending", "cover", "payroll")),
        ("Call again", "May we call again in a few days?", AnswerKind.YES_NO, ()),
    )
    walked = ("Old Quay", "Quay Street")
    doors: ClassVar = (
        Stop(
            *("Lamplight Books", "lamplight books", 12, "Owner in; another bank's card terminal, asked for a loan"),
            *(7, "bring the lending rates", ("20000", "another", "lending", "yes")),
        ),
        Stop(
            *("Lantern Stationers", "lantern stationers", 18, "Only staff in, the owner comes at five"),
            *(6, "go again at five"),
        ),
        Stop("The Copper Kettle", "the copper kettle", 3, "Busy with lunch, left a card", 8, "go again after three"),
        Stop(
            *("Marsh Tailoring", "marsh tailoring", 7, "Savings elsewhere, a bond matures next month"),
            *(9, "bring the savings rates", ("30000", "another", "savings", "yes")),
        ),
        Stop("Harbour Greens", "harbour greens", 101, "No time for banks, left a card", 0, "", ("", "none", "", "no")),
        Stop(
            *("Thistle Flowers", "thistle flowers", 22, "Open for three months, no business account yet"),
            *(7, "bring the account checklist", ("5000", "ours", "payroll", "yes")),
        ),
        Stop("Tidewell Clock Repairs", "tidewell clock repairs", 9, "Hard of hearing, wants a daughter with him"),
        Stop(
            *("Saltfield Deli", "saltfield deli", 45, "Wants to put something by for the children"),
            *(11, "work out a saver for the children", ("10000", "another", "savings", "yes")),
        ),
    )
    callback_questions = ("As noted", "Content", "Missing")
    called_back: ClassVar = (
        ("", ("yes", "content", ""), ""),
        ("Ms Hall", ("yes", "content", "a reminder well before the note matures"), "Five minutes on the telephone."),
        ("Ms Hall", ("no", "partly", "the leaflet that was promised"), "Sent it the same day."),
        ("", ("yes", "content", ""), ""),
    )
    put_off = english.PUT_OFF
    unsorted = english.UNSORTED
    app_channel = Channel.EMAIL

    def holidays(self, year: int) -> list[date]:
        """The bank holidays of England."""
        return [day for holiday in england(year) for day in holiday.days]

    def given_names(self, sex: str, born: int) -> Sequence[Spelled]:
        return people.given_names(sex, born)

    def full_name(self, surname: str, given: str) -> str:
        return f"{given} {surname}"

    def first_name(self, name: str) -> str:
        return name.split(maxsplit=1)[0]

    def partner_surname(self, surname: str, rng: Random) -> str:
        return surname if rng.random() < 0.7 else rng.choice(self.surnames)[0]

    def polite(self, surname: str, woman: bool) -> str:
        return f"{'Ms' if woman else 'Mr'} {surname}"

    def salutation(self, surname: str, woman: bool, trade: Trade) -> str:
        return f"{trade.calls} {surname}" if trade.calls else self.polite(surname, woman)

    def alias(self, surname: str, given: str, woman: bool, age: int) -> str:  # noqa: ARG002
        return f"{given[0]}. {surname}" if age > 60 else f"{given} {surname[0]}"

    def email(self, typed: str) -> str:
        return f"{typed.replace(' ', '.')}@example.com"

    def phone(self, rng: Random) -> str:
        return f"{rng.choice(_NUMBERS)}{rng.randrange(1000):03d}"

    def address(self, street: str, rng: Random) -> str:
        return f"{rng.randint(1, 148)} {street}, Wendlemouth"

    def door(self, street: str, number: int) -> str:
        return f"{number} {street}, Wendlemouth"

    def studying(self, land: str) -> str:
        return f"studying in {land}"

    def stranger(self, rng: Random) -> str:
        surname = rng.choice(self.surnames)[0]
        return f"{rng.choice(('Ms', 'Mr'))} {surname}"

    def avoided(self, age: int, rng: Random) -> tuple[Channel, ...]:
        if age > 60 and rng.random() < (0.7 if age > 72 else 0.35):
            return (Channel.EMAIL, Channel.WECHAT)
        return (Channel.SMS,) if rng.random() < 0.15 else ()

    def preferred(self, age: int, avoid: Sequence[Channel], rng: Random) -> Channel:
        if Channel.EMAIL in avoid:
            return rng.choice((Channel.TELEPHONE, Channel.TELEPHONE, Channel.MEETING))
        return Channel(rng.choice("EEET" if age < 36 else "TTEEM"))

    def pronouns(self, woman: bool) -> dict[str, str]:
        return (
            {"they": "she", "them": "her", "their": "her"} if woman else {"they": "he", "them": "him", "their": "his"}
        )
