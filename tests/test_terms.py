"""The words for the values of the records' enumerations."""

from __future__ import annotations

from enum import StrEnum

import pytest

from rmtui import language
from rmtui.entry.filter.context import FilterContext
from rmtui.entry.filter.expression import parse_filter
from rmtui.records.audit import AuditKind
from rmtui.records.callback import Population
from rmtui.records.campaign import CampaignKind, CampaignStage
from rmtui.records.case import CaseKind, CaseStage
from rmtui.records.channel import Channel, Outcome
from rmtui.records.client import (
    Client,
    ClientKind,
    Gender,
    MaritalStatus,
    Potential,
    RiskGrade,
    Source,
    Stage,
)
from rmtui.records.document import DocumentKind
from rmtui.records.gift import GiftDirection, GiftKind
from rmtui.records.goal import GoalKind
from rmtui.records.greeting import Delivery, GreetingLanguage
from rmtui.records.holding import HoldingKind
from rmtui.records.loan import InspectionKind, LoanClass, Repayment
from rmtui.records.observance import Observance
from rmtui.records.opportunity import OpportunityStage
from rmtui.records.party import Party
from rmtui.records.policy import Frequency, PolicyKind
from rmtui.records.question import AnswerKind, Questionnaire
from rmtui.records.review import ReviewMethod
from rmtui.records.service import Service
from rmtui.records.settings import Settings
from rmtui.records.target import Indicator
from rmtui.records.tie import Share
from rmtui.rules.assets.liquidity import Rung
from rmtui.rules.business.risk import LoanState
from rmtui.rules.contact.leaving import Sign, Unit
from rmtui.rules.contact.maturities import DueItemKind
from rmtui.rules.contact.reason_rules import Cause
from rmtui.rules.contact.summary import ContactSummary
from rmtui.rules.review.sheet import Change, ChangePart
from rmtui.rules.vocabulary import value_of
from rmtui.terms import TERMS, term
from tests.factory import TODAY

ENUMERATIONS: tuple[type[StrEnum], ...] = (
    *(
        Cause,
        Channel,
        Indicator,
        OpportunityStage,
        CaseKind,
        CaseStage,
        Outcome,
        Observance,
        Delivery,
        GreetingLanguage,
        CampaignKind,
        CampaignStage,
        Party,
        Service,
        ClientKind,
        Gender,
        LoanClass,
        InspectionKind,
        Repayment,
        LoanState,
        MaritalStatus,
        Potential,
        Stage,
        Share,
        ChangePart,
    ),
    *(HoldingKind, PolicyKind, Frequency, ReviewMethod, DocumentKind, Change, Rung, DueItemKind),
    *(Source, Questionnaire, AnswerKind, Population),
    *(GiftKind, GiftDirection, GoalKind, Sign, Unit, AuditKind),
)


@pytest.mark.parametrize("terms", ENUMERATIONS)
def test_every_value_has_a_word(terms: type[StrEnum]) -> None:
    assert {*TERMS[terms.__name__]} == {*terms}


def test_every_word_is_of_an_enumeration() -> None:
    assert {*TERMS} == {terms.__name__ for terms in ENUMERATIONS}


def test_two_kinds_may_have_the_same_value_and_each_its_own_word() -> None:
    assert (term(Channel.MEETING), term(ReviewMethod.MEETING)) == ("meeting", "face to face")
    language.set_language("zh")
    assert (term(HoldingKind.OTHER), term(DocumentKind.OTHER)) == ("其他", "其他")


@pytest.mark.parametrize(
    "terms",
    [
        CampaignKind,
        CampaignStage,
        Channel,
        ClientKind,
        MaritalStatus,
        Observance,
        Potential,
        RiskGrade,
        Source,
        Stage,
        HoldingKind,
    ],
)
def test_a_value_is_read_by_whatever_it_is_shown_as(terms: type[StrEnum]) -> None:
    for spoken in ("zh", "en"):
        language.set_language(spoken)
        assert [value_of(terms, shown) for value in terms for shown in (term(value), value.value)] == [
            value for value in terms for _each in range(2)
        ]


def test_a_filter_takes_what_a_form_takes() -> None:
    """A client who prefers 手机 is asked for by 手机."""
    one = Client(name="王芳", channel=Channel.TELEPHONE, stage=Stage.DORMANT, risk=RiskGrade.C1)
    context = FilterContext([one], ContactSummary, Settings(), TODAY)
    for expression in ("channel:手机", "channel:tel", "stage:不活跃", "risk:保守型", "risk:cautious"):
        assert parse_filter(expression, context).test(one, context), expression
