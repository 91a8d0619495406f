"""Characters with relatives among the clients, and those with a birthday worth a look."""

from __future__ import annotations

from datetime import timedelta

from rmtui.records.channel import Channel
from rmtui.records.client import (
    Birthday,
    Gender,
    MaritalStatus,
    Relative,
    RiskGrade,
    Tier,
)
from rmtui.records.observance import Observance
from rmtui.records.tie import Share
from rmtui.rules.days.lunar import lunar_date
from rmtui.sample.character_factory import CharacterFactory, make_tie
from rmtui.sample.client_draft import ClientDraft


def family_secrets(factory: CharacterFactory) -> list[ClientDraft]:
    """Mother and son, both clients: neither knows what the other keeps here (FIELD.md, discretion)."""
    mother_id, son_id = factory.id(3300), factory.id(1210)
    mother = factory.client(
        3300,
        "Margaret Pryce",
        "margaret pryce",
        id=mother_id,
        salutation="Mrs Pryce",
        birthday=Birthday(month=9, day=12, year=1954),
        occupation="retired teacher",
        interests=("choir", "allotment"),
        marital=MaritalStatus.WIDOWED,
        family=(Relative(name="Owen Pryce", relation="son", birth_year=1985),),
        risk=RiskGrade.C1,
        risk_on=factory.ago(120),
        tier=Tier.B,
        tags=("retired", "gilts"),
        channel=Channel.MEETING,
        avoid=(Channel.EMAIL, Channel.WECHAT),
        cautions="Not a word about anything her son has here; if she asks or pays for him, he tells her himself.",
        notes="Comes in on pension day and likes the balance read out to her.",
    )
    son = factory.client(
        1210,
        "Owen Pryce",
        "owen pryce",
        id=son_id,
        salutation="Mr Pryce",
        birthday=Birthday(month=11, day=3, year=1985),
        occupation="architect",
        employer="Halfacre Design",
        interests=("hill walking", "photography"),
        marital=MaritalStatus.SINGLE,
        family=(Relative(name="Margaret Pryce", relation="mother", birth_year=1954),),
        risk=RiskGrade.C4,
        risk_on=factory.ago(75),
        tier=Tier.A,
        tags=("mortgage", "funds"),
        channel=Channel.EMAIL,
        cautions="The family does not know of account and mortgage: nothing to his mother, statements to him only.",
        notes="Changed his manager once already over this.",
    )
    return [
        ClientDraft(
            mother,
            woman=True,
            ending=(
                "0 M Came for the pension, card renewed, asked how next month's bond goes on"
                " > 9 write the ways to fix again on paper for her #maturity",
            ),
            ties=(make_tie(mother_id, "mother", son_id, "son"),),
        ),
        ClientDraft(
            son,
            ending=(
                "18 T A year of monthly saving, looked at the result, a little more from now on"
                " = 0.5k fund Larkstone Technology #funds",
                "0 E< Statements go to the office from now on, checked, answered to him alone #service",
            ),
        ),
    ]


def couple(factory: CharacterFactory) -> list[ClientDraft]:
    """Husband and wife who agreed that what stands with one may be shown with the other."""
    husband_id, wife_id = factory.id(1100), factory.id(1093)
    home = {"area": "Marlow Rise", "address": "88 Marlow Road, Wendlemouth"}
    daughter = Relative(
        name="Evie Barrett",
        relation="daughter",
        birthday=Birthday(month=6, day=1, year=2019),
        place="St Anne's Primary",
    )
    wife = Relative(name="Anna Barrett", relation="wife", birth_year=1987, place="Northgate School")
    husband = Relative(name="Tom Barrett", relation="husband", birth_year=1985)
    tom = factory.client(
        1100,
        "Tom Barrett",
        "tom barrett",
        id=husband_id,
        salutation="Mr Barrett",
        **home,
        gender=Gender.MALE,
        character="Calculates first, compares for a fortnight, then decides for good",
        birthday=Birthday(month=1, day=25, year=1985),
        occupation="software engineer",
        employer="Heronsoft",
        interests=("cycling",),
        marital=MaritalStatus.MARRIED,
        family=(wife, daughter),
        risk=RiskGrade.C4,
        risk_on=factory.ago(210),
        tier=Tier.A,
        tags=("mortgage", "family"),
        channel=Channel.EMAIL,
        notes="Wants everything as a table and works out the yearly return himself.",
    )
    anna = factory.client(
        1093,
        "Anna Barrett",
        "anna barrett",
        id=wife_id,
        salutation="Mrs Barrett",
        **home,
        gender=Gender.FEMALE,
        character="Quick to decide once she trusts",
        birthday=Birthday(month=5, day=21, year=1987),
        occupation="secondary school teacher",
        employer="Northgate School",
        interests=("book club",),
        marital=MaritalStatus.MARRIED,
        family=(husband, daughter),
        risk=RiskGrade.C2,
        risk_on=factory.ago(210),
        tier=Tier.B,
        tags=("payroll", "family"),
        channel=Channel.TELEPHONE,
        quiet="8-12",
        notes="She decides, Tom does the sums.",
        referred_by=husband_id,
    )
    return [
        ClientDraft(
            tom,
            ties=(make_tie(husband_id, "husband", wife_id, "wife", *Share),),
            ending=(
                "4 M& Came together, went through two mortgages, the flat goes on the market first"
                " > 15 work it out again with the valuation #house",
            ),
        ),
        ClientDraft(
            anna,
            woman=True,
            ending=(
                "24 T Sweep into savings is on, asked what deposit the house needs #house",
                "3 E Mortgage checklist sent, one payslip is missing #house",
            ),
        ),
    ]


def birthdays(factory: CharacterFactory) -> list[ClientDraft]:
    """This week, one by the solar and one by the lunar calendar."""
    soon, lunar = factory.today + timedelta(days=2), lunar_date(factory.today + timedelta(days=3))
    rowan = factory.client(
        960,
        "Jack Rowan",
        "jack rowan",
        birthday=Birthday(month=soon.month, day=soon.day, year=1988),
        occupation="personal trainer",
        employer="Leap Fitness",
        interests=("the gym", "coffee"),
        marital=MaritalStatus.SINGLE,
        risk=RiskGrade.C5,
        risk_on=factory.ago(130),
        tier=Tier.C,
        tags=("funds",),
        channel=Channel.SMS,
        referred_by=factory.ids["Owen Pryce"],
    )
    chan = factory.client(
        1400,
        "Mei-Ling Chan",
        "mei-ling chan",
        salutation="Ms Chan",
        birthday=Birthday(month=lunar.month, day=min(lunar.day, 29), year=1986, lunar=True, leap=lunar.leap),
        occupation="pharmacist",
        employer="Millbank Health Centre",
        interests=("book club", "swimming"),
        marital=MaritalStatus.DIVORCED,
        family=(Relative(name="Ella Chan", relation="daughter", birth_year=2015, place="Saltfield Primary"),),
        risk=RiskGrade.C2,
        risk_on=factory.ago(90),
        tier=Tier.B,
        tags=("payroll", "family"),
        channel=Channel.WECHAT,
        festivals=(Observance.BRITAIN, Observance.SPRING_FESTIVAL, Observance.MID_AUTUMN),
        quiet="8-17",
        avoid=(Channel.SMS,),
        cautions="Recently divorced; do not ask about home.",
        notes="Keeps her birthday by the lunar calendar, as her grandmother in Hong Kong did.",
        referred_by=factory.ids["Sarah Keeble"],
    )
    return [
        ClientDraft(
            rowan,
            ending=(
                "37 T Two monthly payments failed, moved the date to when his clients pay #funds",
                "20 S Payment went out, sent a picture to prove it #funds",
            ),
        ),
        ClientDraft(
            chan,
            woman=True,
            ending=(
                "33 T Still wants to save for Ella, decides when this spell is over #family",
                "22 W Sent pictures of the reading afternoon, a smile back #event",
            ),
        ),
    ]


def rare_days(factory: CharacterFactory) -> list[ClientDraft]:
    """Born on 29 February, with a wife who comes along to the branch; born in a leap month."""
    husband_id, wife_id = factory.id(3100), factory.id(3080)
    daughter = Relative(name="Claire Dunmore", relation="daughter", birth_year=1984, place="University of Wendlemouth")
    home = {"area": "Abbey Park", "address": "12 Abbey Park Crescent, Wendlemouth"}
    frank = factory.client(
        3100,
        "Frank Dunmore",
        "frank dunmore",
        id=husband_id,
        **home,
        salutation="Dr Dunmore",
        birthday=Birthday(month=2, day=29, year=1956),
        occupation="retired GP",
        interests=("bowls", "stamps"),
        marital=MaritalStatus.MARRIED,
        family=(Relative(name="Joyce Dunmore", relation="wife", birth_year=1958), daughter),
        risk=RiskGrade.C2,
        risk_on=factory.ago(290),
        tier=Tier.C,
        tags=("retired",),
        channel=Channel.TELEPHONE,
        notes="A leap-year child: wishes on the last of February, and the joke that he is seventeen.",
        referred_by=factory.ids["George Whitfield"],
    )
    joyce = factory.client(
        3080,
        "Joyce Dunmore",
        "joyce dunmore",
        id=wife_id,
        **home,
        salutation="Mrs Dunmore",
        birthday=Birthday(month=3, day=16, year=1958),
        occupation="retired bookkeeper",
        interests=("choir", "baking"),
        marital=MaritalStatus.MARRIED,
        family=(Relative(name="Frank Dunmore", relation="husband", birth_year=1956), daughter),
        risk=RiskGrade.C1,
        risk_on=factory.ago(290),
        tier=Tier.C,
        tags=("retired", "gilts"),
        channel=Channel.MEETING,
        avoid=(Channel.EMAIL, Channel.WECHAT),
        notes="They always come together, and the books are hers.",
        referred_by=husband_id,
    )
    lau = factory.client(
        1650,
        "Winnie Lau",
        "winnie lau",
        salutation="Mrs Lau",
        birthday=Birthday(month=8, day=3, year=1976, lunar=True, leap=True),
        occupation="fruit wholesaler",
        interests=("dancing",),
        marital=MaritalStatus.MARRIED,
        family=(
            Relative(name="Henry Lau", relation="husband", birth_year=1973),
            Relative(name="Grace Lau", relation="daughter", birth_year=2003, place="studying in Australia"),
        ),
        risk=RiskGrade.C2,
        risk_on=factory.ago(60),
        tier=Tier.B,
        tags=("owner", "abroad"),
        channel=Channel.TELEPHONE,
        festivals=(Observance.BRITAIN, Observance.SPRING_FESTIVAL, Observance.MID_AUTUMN),
        quiet="3-9",
        cautions="At the market before dawn, asleep in the morning.",
        notes="Born in a leap month of the lunar calendar; in other years the eighth month does.",
        referred_by=factory.ids["John Harrison"],
    )
    return [
        ClientDraft(frank, ties=(make_tie(husband_id, "husband", wife_id, "wife", Share.COVER),)),
        ClientDraft(joyce, woman=True),
        ClientDraft(
            lau,
            woman=True,
            ending=("21 T Takings put on notice until the next shipment = 60k deposit instant access saver #business",),
        ),
    ]
