"""Characters beside the usual: prospects nobody has met yet, companies, a client gone quiet."""

from __future__ import annotations

from datetime import timedelta

from rmtui.records.channel import Channel
from rmtui.records.client import (
    Birthday,
    ClientKind,
    ContactPerson,
    MaritalStatus,
    Potential,
    RiskGrade,
    Stage,
    Tier,
)
from rmtui.sample.character_factory import CharacterFactory
from rmtui.sample.client_draft import ClientDraft


def prospects(factory: CharacterFactory) -> list[ClientDraft]:
    """Two whom nobody has spoken to yet."""
    prospect = {"stage": Stage.PROSPECT, "number": "", "address": ""}
    larkin = factory.client(
        9,
        "Pete Larkin",
        "pete larkin",
        **prospect,
        salutation="Mr Larkin",
        area="Northgate",
        occupation="garage owner",
        tier=Tier.C,
        potential=Potential.HIGH,
        tags=("owner",),
        notes="Too busy to talk on the high street round, took a card; three bays full, another bank's terminal.",
    )
    frost = factory.client(
        20,
        "Naomi Frost",
        "naomi frost",
        **prospect,
        salutation="Ms Frost",
        area="Millbank",
        occupation="nursery parent",
        tier=Tier.D,
        potential=Potential.MEDIUM,
        tags=("family",),
        channel=Channel.EMAIL,
        notes="Helen Marsh sent her; saving for a child, in no hurry to be called.",
        referred_by=factory.ids["Helen Marsh"],
    )
    return [ClientDraft(larkin, contacted=False), ClientDraft(frost, woman=True, contacted=False)]


def companies(factory: CharacterFactory) -> list[ClientDraft]:
    """A manufacturer, a food maker, a shipper with a loan to watch."""
    metalworks = factory.client(
        2450,
        "Dinmore Precision Ltd",
        "dinmore precision ltd",
        kind=ClientKind.COMPANY,
        aliases=("Dinmore",),
        tier=Tier.A,
        tags=("payroll", "lending"),
        channel=Channel.TELEPHONE,
        industry="engineering",
        group="Dinmore Precision Ltd",
        payroll=86_000_00,
        contact_persons=(
            ContactPerson(
                name="Gail Cooper",
                role="finance manager",
                phone=factory.phone(),
                birthday=Birthday(month=3, day=8, year=1979),
            ),
            ContactPerson(name="Edward Dinmore", role="managing director", phone=factory.phone()),
        ),
        notes="Gail decides, the owner signs; far too much on current account.",
    )
    soon = factory.today + timedelta(days=4)
    foods = factory.client(
        1310,
        "Greenhay Foods Ltd",
        "greenhay foods ltd",
        kind=ClientKind.COMPANY,
        aliases=("Greenhay",),
        tier=Tier.B,
        tags=("payroll",),
        channel=Channel.VISIT,
        quiet="11-14",
        industry="food production",
        payroll=24_000_00,
        contact_persons=(
            ContactPerson(
                name="Hilary Yardley",
                role="bookkeeper",
                phone=factory.phone(),
                birthday=Birthday(month=soon.month, day=soon.day),
            ),
        ),
        notes="Cooks for nurseries and canteens, Helen Marsh sent them; Hilary's word is final.",
        referred_by=factory.ids["Helen Marsh"],
    )
    shipping = factory.client(
        700,
        "Seaward Shipping Ltd",
        "seaward shipping ltd",
        kind=ClientKind.COMPANY,
        aliases=("Seaward",),
        tier=Tier.B,
        tags=("lending", "export"),
        channel=Channel.TELEPHONE,
        industry="haulage",
        group="Dinmore Precision Ltd",
        contact_persons=(
            ContactPerson(name="Dawn Pascoe", role="finance manager", phone=factory.phone()),
            ContactPerson(name="Martin Seaward", role="managing director", phone=factory.phone()),
        ),
        cautions="Loan on the watch list: no hint about renewal. If owner and finance disagree, the accounts count.",
        notes="Customers take longer, money comes a month late.",
    )
    return [
        ClientDraft(
            metalworks, ending=("0 T< Gail Cooper rang, the payroll file failed again, sent a new template #payroll",)
        ),
        ClientDraft(foods),
        ClientDraft(
            shipping,
            ending=(
                "26 V Visit after the loan: the warehouse is emptier than the books, Dawn Pascoe says it is in port"
                " > 10 chase bills of lading and the ageing list #lending",
                "17 E Bills of lading came, half of the list #lending",
                "12 T The list is complete and agrees, goes into the report #lending",
            ),
        ),
    ]


def gone_quiet(factory: CharacterFactory) -> list[ClientDraft]:
    """One whose account sleeps."""
    thorne = factory.client(
        2900,
        "Victor Thorne",
        "victor thorne",
        salutation="Mr Thorne",
        birthday=Birthday(month=6, day=9, year=1961),
        occupation="guest house owner",
        interests=("sailing",),
        marital=MaritalStatus.DIVORCED,
        risk=RiskGrade.C2,
        risk_on=factory.ago(640),
        tier=Tier.D,
        stage=Stage.DORMANT,
        tags=("owner",),
        channel=Channel.TELEPHONE,
        notes="Sold the guest house and took most of the money abroad; one small saver is left.",
    )
    return [ClientDraft(thorne, ending=("310 T Lives in Portugal for now, leaves the rest where it is #catch-up",))]
