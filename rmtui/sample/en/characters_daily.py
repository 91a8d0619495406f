"""Characters whose day it is: who is in touch, who is overdue, to whom something was promised, who shares a name."""

from __future__ import annotations

from rmtui.records.channel import Channel
from rmtui.records.client import (
    Birthday,
    MaritalStatus,
    Relative,
    RiskGrade,
    Tier,
)
from rmtui.records.observance import Observance
from rmtui.sample.character_factory import CharacterFactory
from rmtui.sample.client_draft import ClientDraft, PlannedDraft, SnoozeDraft


def regulars(factory: CharacterFactory) -> list[ClientDraft]:
    """Those the manager would name first: one in touch, one overdue, one overdue who asked for peace."""
    marsh = factory.client(
        2300,
        "Helen Marsh",
        "helen marsh",
        salutation="Mrs Marsh",
        email="helen.marsh@example.com",
        birthday=Birthday(month=4, day=17, year=1983),
        occupation="nursery head",
        employer="Little Acorns Nursery",
        interests=("yoga", "baking"),
        marital=MaritalStatus.MARRIED,
        family=(
            Relative(name="Peter Marsh", relation="husband", birth_year=1980, place="Wendlemouth Port Company"),
            Relative(name="Isla Marsh", relation="daughter", birth_year=2016, place="Saltfield Primary"),
        ),
        risk=RiskGrade.C3,
        risk_on=factory.ago(160),
        tier=Tier.A,
        tags=("family", "funds"),
        channel=Channel.TELEPHONE,
        quiet="11-14",
        cautions="Her husband does not know about the funds: no statements and no calls to the house.",
        notes="Knows half the parents in town and sends us some; wants to see the worst year before deciding.",
    )
    ashdown = factory.client(
        1900,
        "Robert Ashdown",
        "robert ashdown",
        aliases=("Rob",),
        salutation="Mr Ashdown",
        birthday=Birthday(month=8, day=2, year=1976),
        occupation="builders' merchant",
        interests=("fishing", "classic cars"),
        marital=MaritalStatus.MARRIED,
        family=(
            Relative(name="Linda Ashdown", relation="wife", birth_year=1978),
            Relative(name="Callum Ashdown", relation="son", birth_year=2005, place="studying in Canada"),
        ),
        risk=RiskGrade.C4,
        risk_on=factory.ago(395),
        tier=Tier.A,
        tags=("owner", "abroad", "shares"),
        channel=Channel.EMAIL,
        quiet="9-18",
        cautions="In the yard all day: ring after six or not at all. Never mention his brother's loan.",
        notes="Paid in bursts; keeps only what the business turns over.",
        referred_by=marsh.id,
    )
    leigh = factory.client(
        1500,
        "Caroline Leigh",
        "caroline leigh",
        salutation="Ms Leigh",
        birthday=Birthday(month=6, day=30, year=1974),
        occupation="solicitor",
        employer="Pargeter & Lisle",
        interests=("running",),
        marital=MaritalStatus.MARRIED,
        family=(
            Relative(name="Hugh Leigh", relation="husband", birth_year=1972),
            Relative(name="Clara Leigh", relation="daughter", birth_year=2006, place="studying in Ireland"),
        ),
        risk=RiskGrade.C3,
        risk_on=factory.ago(250),
        tier=Tier.A,
        tags=("abroad",),
        channel=Channel.TELEPHONE,
        notes="Talks fast, and every question is the right one.",
    )
    return [
        ClientDraft(
            marsh,
            woman=True,
            planned=PlannedDraft(0, 2, "09:30", Channel.TELEPHONE, "the maturing plan"),
            ending=(
                "11 M Lets the maturing plan run out, looked at two bond funds, drew the worst year for her"
                " > 4 send the two bond funds side by side #maturity",
                "7 E Comparison sent, read it late, asked where the charge is taken #funds",
                "0 T Talked about the maturing plan, wants bond funds, half of it first"
                " > 3 send the plan for the switch #maturity",
            ),
        ),
        ClientDraft(
            ashdown,
            ending=(
                "58 T A large customer paid, wants it short, has a delivery to pay"
                " > 5 keep the notice account papers ready #business",
                "51 E Papers sent, answered at midnight: do it like that #business",
                "42 M Reconciled, the two other banks on the table for once, brings the policies next time"
                " < 32 bring the policies #review",
                "27 E Asked whether the policies have turned up: “once this rush is over” #cover",
            ),
        ),
        ClientDraft(
            leigh,
            woman=True,
            snoozed=SnoozeDraft(6, 9, "abroad with her daughter, back then"),
            ending=(
                "45 T Her daughter's fees are paid, flies over for a while, talks when she is back #abroad",
                "32 E Arrived, all well, makes a date when back #abroad",
            ),
        ),
    ]


def promises(factory: CharacterFactory) -> list[ClientDraft]:
    """A promise that was broken, and one that is due today."""
    whitfield = factory.client(
        2700,
        "George Whitfield",
        "george whitfield",
        salutation="Mr Whitfield",
        birthday=Birthday(month=3, day=8, year=1955),
        occupation="retired civil servant",
        interests=("bridge club", "watercolours"),
        marital=MaritalStatus.MARRIED,
        family=(
            Relative(name="Maureen Whitfield", relation="wife", birth_year=1957),
            Relative(name="Andrew Whitfield", relation="son", birth_year=1983, place="works in the north"),
            Relative(name="Archie", relation="grandson", birth_year=2015),
        ),
        risk=RiskGrade.C2,
        risk_on=factory.ago(330),
        tier=Tier.B,
        tags=("retired", "gilts"),
        channel=Channel.TELEPHONE,
        avoid=(Channel.EMAIL, Channel.WECHAT),
        cautions="Remembers every promise better than you do; promise nothing you cannot keep.",
    )
    keeble = factory.client(
        880,
        "Sarah Keeble",
        "sarah keeble",
        salutation="Sister Keeble",
        birthday=Birthday(month=7, day=19, year=1982),
        occupation="ward sister",
        employer="Wendlemouth General Hospital",
        interests=("badminton", "camping"),
        marital=MaritalStatus.MARRIED,
        family=(
            Relative(name="Neil Keeble", relation="husband", birth_year=1981, place="South Coast Line"),
            Relative(name="Finlay Keeble", relation="son", birth_year=2012, place="Northgate School"),
        ),
        risk=RiskGrade.C3,
        risk_on=factory.ago(45),
        tier=Tier.A,
        tags=("payroll", "family"),
        channel=Channel.EMAIL,
        quiet="9-18",
        notes="Night shifts: asleep until three.",
    )
    return [
        ClientDraft(
            whitfield,
            planned=PlannedDraft(3, 1, "", Channel.TELEPHONE, "tell him the price"),
            ending=(
                "46 M Bond matured and was fixed again, interest written down line by line #maturity",
                "19 T Asked about the next gilt > 9 ring him as soon as the price is out #gilts",
            ),
        ),
        ClientDraft(
            keeble,
            woman=True,
            planned=PlannedDraft(0, 4, "", Channel.EMAIL, "the gap of both, before she sleeps"),
            ending=(
                "6 M Went through the family's cover: he has no critical illness, she has only the hospital's"
                " > 6 work out the gap for both #cover",
            ),
        ),
    ]


def one_name(factory: CharacterFactory) -> list[ClientDraft]:
    """Two clients called John Harris, and a John Harrison who is neither."""
    engineer = factory.client(
        2050,
        "John Harris",
        "john harris",
        salutation="Mr Harris",
        phones=("020 7946 0388",),
        birthday=Birthday(month=10, day=6, year=1979),
        occupation="maintenance engineer",
        employer="Northgate Engineering",
        interests=("table tennis",),
        marital=MaritalStatus.MARRIED,
        family=(
            Relative(name="Joanne Harris", relation="wife", birth_year=1981, place="Coombe Dairy"),
            Relative(
                name="Jack Harris", relation="son", birthday=factory.birthday(40, 18), place="Wendlemouth Sixth Form"
            ),
        ),
        risk=RiskGrade.C3,
        risk_on=factory.ago(310),
        tier=Tier.C,
        tags=("payroll",),
        channel=Channel.TELEPHONE,
        quiet="8-12",
    )
    trader = factory.client(
        620,
        "John Harris",
        "john harris",
        salutation="Mr Harris",
        phones=("07700 900614",),
        birthday=Birthday(month=2, day=14, year=1994),
        occupation="freight forwarder",
        employer="Seaward Shipping",
        interests=("running club", "index funds"),
        marital=MaritalStatus.SINGLE,
        risk=RiskGrade.C4,
        risk_on=factory.ago(180),
        tier=Tier.D,
        tags=("funds",),
        channel=Channel.EMAIL,
        festivals=(Observance.BRITAIN, Observance.MID_AUTUMN),
        notes="Same name as Mr Harris of Northgate Engineering: see the last four digits. Ships to Xiamen.",
        referred_by=factory.ids["Owen Pryce"],
    )
    landlord = factory.client(
        1720,
        "John Harrison",
        "john harrison",
        aliases=("Harry",),
        salutation="Mr Harrison",
        birthday=Birthday(month=12, day=1, year=1968),
        occupation="pub landlord",
        interests=("football",),
        marital=MaritalStatus.MARRIED,
        family=(
            Relative(name="Denise Harrison", relation="wife", birth_year=1970),
            Relative(name="Liam Harrison", relation="son", birth_year=1996, place="runs the kitchen"),
        ),
        risk=RiskGrade.C3,
        risk_on=factory.ago(400),
        tier=Tier.A,
        tags=("owner",),
        channel=Channel.VISIT,
        quiet="11-14",
        cautions="Never at lunch time; do not be drawn on the pub across the road.",
        referred_by=factory.ids["Robert Ashdown"],
    )
    return [
        ClientDraft(
            engineer,
            ending=(
                "29 T The mortgage is paid off and money is left each month, saves for now"
                " > 20 compare a plan with a fixed bond #portfolio",
                "9 E Comparison sent #portfolio",
            ),
        ),
        ClientDraft(trader),
        ClientDraft(
            landlord,
            planned=PlannedDraft(0, 3, "14:30", Channel.VISIT, "the list for the business loan"),
            ending=(
                "8 V Sat down in the afternoon, the licence for the second pub is nearly there"
                " > 10 bring the list for the business loan < 13 send the licence and two years of accounts #business",
            ),
        ),
    ]
