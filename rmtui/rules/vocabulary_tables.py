"""The words for the values of each enumeration of records. Loaded when a word is first looked up."""

from __future__ import annotations

from rmtui.records.campaign import CampaignKind, CampaignStage
from rmtui.records.case import CaseKind, CaseStage
from rmtui.records.channel import Channel, Outcome
from rmtui.records.client import ClientKind, Gender, MaritalStatus, Potential, RiskGrade, Source, Stage
from rmtui.records.gift import GiftDirection, GiftKind
from rmtui.records.goal import GoalKind
from rmtui.records.greeting import Delivery, GreetingLanguage
from rmtui.records.holding import HoldingKind, ProductRisk
from rmtui.records.loan import InspectionKind, LoanClass, Repayment
from rmtui.records.observance import Observance
from rmtui.records.opportunity import OpportunityStage
from rmtui.records.party import Party
from rmtui.records.policy import Frequency, PolicyKind
from rmtui.records.review import ReviewMethod
from rmtui.records.target import Indicator
from rmtui.str_enum import StrEnum
from rmtui.words import (
    campaigns,
    cases,
    channels,
    clients,
    contact_phrases,
    festivals,
    gifts,
    goals,
    greetings,
    loans,
    opportunities,
    products,
    reviews,
    targets,
)

_CHANNEL_NOUNS = {
    language: {letter: words for letter, words in letters.items() if not letter.startswith("-")}
    for language, letters in contact_phrases.NOUNS.items()
}
"""Those that tell the channel: 视频会议, lunch."""

TABLES: dict[type[StrEnum], tuple[dict[str, dict[str, str]], ...]] = {
    ClientKind: (clients.KINDS,),
    RiskGrade: (clients.RISK_GRADES,),
    Potential: (clients.POTENTIALS,),
    Stage: (clients.STAGES,),
    Source: (clients.SOURCES,),
    Gender: (clients.GENDERS,),
    MaritalStatus: (clients.MARITAL_STATUSES,),
    LoanClass: (loans.CLASSES,),
    InspectionKind: (loans.INSPECTIONS,),
    Repayment: (loans.REPAYMENTS,),
    GoalKind: (goals.KINDS,),
    HoldingKind: (products.HOLDING_KINDS,),
    ProductRisk: (products.RISKS,),
    PolicyKind: (products.POLICY_KINDS,),
    Frequency: (products.FREQUENCIES,),
    ReviewMethod: (reviews.METHODS,),
    Channel: (channels.NAMES, channels.FIELD_NAMES, _CHANNEL_NOUNS),
    Outcome: (channels.OUTCOMES,),
    Observance: (festivals.OBSERVANCES,),
    Party: (channels.PARTIES,),
    Delivery: (greetings.DELIVERIES,),
    GiftKind: (gifts.KINDS,),
    GiftDirection: (gifts.DIRECTIONS,),
    GreetingLanguage: (greetings.LANGUAGES,),
    Indicator: (targets.INDICATORS,),
    OpportunityStage: (opportunities.STAGES,),
    CaseKind: (cases.KINDS,),
    CaseStage: (cases.STAGES,),
    CampaignKind: (campaigns.KINDS,),
    CampaignStage: (campaigns.STAGES,),
}
"""Words for the values of an enumeration in addition to their codes and terms."""
