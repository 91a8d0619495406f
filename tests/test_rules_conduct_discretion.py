"""Who may see what: nothing of one person in the context of another, unless everybody it is about agreed."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from rmtui.records.audit import AuditEntry
from rmtui.records.base import Record
from rmtui.records.callback import Callback
from rmtui.records.campaign import Campaign, CampaignMember
from rmtui.records.case import Case
from rmtui.records.client import Client, ClientKind, ContactPerson, Tier
from rmtui.records.document import Document
from rmtui.records.events import DayNote, PlannedContact, Sale, Snooze, StandingPromise, UnsortedLine
from rmtui.records.gift import Gift
from rmtui.records.goal import AllocationTarget, Goal
from rmtui.records.greeting import GreetingTemplate
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.kinds import KINDS
from rmtui.records.leaving import LeavingWarning
from rmtui.records.loan import CreditLine, Inspection
from rmtui.records.occasion import Occasion
from rmtui.records.opportunity import Opportunity
from rmtui.records.policy import Policy
from rmtui.records.question import Question
from rmtui.records.report import Report
from rmtui.records.review import Review
from rmtui.records.segment import Segment
from rmtui.records.settings import Settings
from rmtui.records.target import Target
from rmtui.records.tie import Share
from rmtui.records.tier_refusal import TierRefusal
from rmtui.rules.conduct.discretion import Discretion, tie_proposals
from tests.factory import TODAY, birthday, client, contact, promise
from tests.folders import holding, known, policy, relative, tie

HUSBAND = client("张伟", family=(relative("妻子", name="李娜"), relative("母亲", name="孙玉珍")))
WIFE = client("李娜", family=(relative("丈夫", name="张伟"),))
MOTHER = client("孙玉珍", aliases=("孙老师",))
BOTH = (Share.COVER, Share.ASSETS)
OPEN_DAY = Occasion(name="x", day=birthday(12, 12))
SHARING = tie(HUSBAND, WIFE, *BOTH, back=BOTH, relation="丈夫")
SILENT = tie(HUSBAND, MOTHER, *BOTH, relation="儿子")
WHO = known(HUSBAND, WIFE, MOTHER, ties=[SHARING, SILENT])


def of(one: Client) -> list[Record]:
    """A record of each kind that belongs to a client."""
    return [
        one,
        holding(client=one.id),
        policy("life", one),
        contact(one),
        StandingPromise(client=one.id, on=TODAY, promise=promise(TODAY)),
        Sale(client=one.id, on=TODAY, amount=1),
        Case(client=one.id, on=TODAY, about="x"),
        Opportunity(client=one.id, on=TODAY, product="x", amount=1),
        CreditLine(client=one.id, name="x", limit=1),
        Inspection(client=one.id, on=TODAY, findings="x"),
        Snooze(client=one.id, on=TODAY, until=TODAY),
        PlannedContact(client=one.id, on=TODAY),
        Document(client=one.id, name="x", added_on=TODAY),
        Review(client=one.id, on=TODAY),
        Callback(client=one.id, on=TODAY, sample="contacts 2026-11"),
        CampaignMember(campaign="x", client=one.id),
        Goal(client=one.id, amount=1, due_on=TODAY, on=TODAY),
        AllocationTarget(client=one.id, on=TODAY),
        Gift(client=one.id, on=TODAY, what="x", value=1),
        LeavingWarning(client=one.id, on=TODAY, points=20),
        TierRefusal(client=one.id, on=TODAY, tier=Tier.A),
    ]


def test_what_a_client_owns_is_seen_in_the_own_context_whoever_it_is_about() -> None:
    for one in (HUSBAND, WIFE, MOTHER):
        assert all(WHO.may_see(record, one.id) for record in of(one))
    assert WHO.may_see(policy("medical", HUSBAND, insured="孙玉珍", beneficiary="孙老师"), HUSBAND.id)


def test_of_who_agreed_only_what_they_agreed_to_is_seen() -> None:
    seen = {type(record) for record in of(HUSBAND) if WHO.may_see(record, WIFE.id)}
    assert seen == {Holding, Policy}
    only_cover = known(HUSBAND, WIFE, ties=[tie(HUSBAND, WIFE, Share.COVER)])
    assert {type(record) for record in of(HUSBAND) if only_cover.may_see(record, WIFE.id)} == {Policy}


def test_of_who_agreed_to_nothing_nothing_is_seen() -> None:
    assert not any(WHO.may_see(record, one.id) for record in of(MOTHER) for one in (HUSBAND, WIFE))


def test_what_belongs_to_no_client_is_the_managers_own() -> None:
    for record in (DayNote(on=TODAY, text="x"), UnsortedLine(on=TODAY, line="x"), Settings(), OPEN_DAY):
        assert not any(WHO.may_see(record, one.id) for one in (HUSBAND, WIFE, MOTHER))


def test_every_kind_of_record_was_thought_of() -> None:
    kinds = {type(record) for record in of(WIFE)} | {type(SHARING), GreetingTemplate}
    assert kinds | {
        AuditEntry,
        Report,
        DayNote,
        Campaign,
        Occasion,
        Question,
        Segment,
        Target,
        UnsortedLine,
        Settings,
    } == {*KINDS}


@pytest.mark.parametrize(
    "about",
    [
        {"insured": "孙玉珍"},
        {"insured": "孙老师"},
        {"insured": "孙 玉珍"},
        {"insured": "母亲"},
        {"insured": "妈妈"},
        {"insured": "爸妈"},
        {"insured": "孙玉珍女士"},
        {"insured": "母亲孙玉珍"},
        {"insured": "孙玉珍（母亲）"},
        {"insured": "李娜、孙玉珍"},
        {"insured": "李娜和妈妈"},
        {"beneficiary": "李娜50%，妈妈50%"},
        {"beneficiary": "孙玉珍"},
        {"beneficiary": "李娜50%，孙玉珍50%"},
        {"insured": "孙玉珍", "beneficiary": "李娜"},
    ],
)
def test_a_policy_asks_whoever_it_names(about: dict[str, Any]) -> None:
    """What a wife may see of her husband's policies does not reach what he has for his mother."""
    named = policy("medical", HUSBAND, **about)
    assert WHO.may_see(named, HUSBAND.id)
    assert not WHO.may_see(named, WIFE.id)
    assert WHO.may_see(policy("medical", HUSBAND, insured="李娜", beneficiary="法定"), WIFE.id)
    agreeing = known(HUSBAND, WIFE, MOTHER, ties=[SHARING, SILENT, tie(MOTHER, WIFE, Share.COVER)])
    assert agreeing.may_see(named, WIFE.id)


def test_the_insured_sees_a_policy_only_if_its_owner_agreed() -> None:
    named = policy("medical", HUSBAND, insured="孙玉珍")
    assert WHO.may_see(named, MOTHER.id)  # he shares his policies with her
    silent = known(HUSBAND, WIFE, MOTHER, ties=[tie(MOTHER, HUSBAND, *BOTH)])
    assert not silent.may_see(named, MOTHER.id)


def test_as_long_as_nobody_said_who_a_name_is_it_is_taken_for_the_client_of_that_name() -> None:
    who = known(HUSBAND, WIFE, MOTHER, ties=[SHARING])
    assert not who.may_see(policy("medical", HUSBAND, insured="孙玉珍"), WIFE.id)
    assert who.is_withheld(HUSBAND.id, "孙玉珍")
    assert [
        (one.client.name, one.other.name) for one in tie_proposals({HUSBAND.id: HUSBAND, MOTHER.id: MOTHER}, who)
    ] == [("张伟", "孙玉珍")]
    namesake = known(HUSBAND, WIFE, MOTHER, ties=[SHARING, tie(MOTHER, HUSBAND, related=False)])
    assert namesake.may_see(policy("medical", HUSBAND, insured="孙玉珍"), WIFE.id)
    assert not namesake.is_withheld(HUSBAND.id, "孙玉珍")
    assert not any(one.other is MOTHER for one in tie_proposals({HUSBAND.id: HUSBAND, MOTHER.id: MOTHER}, namesake))


def test_of_two_of_a_name_the_one_who_is_tied_is_meant() -> None:
    other = client("孙玉珍")
    who = known(HUSBAND, WIFE, MOTHER, other, ties=[SHARING, SILENT, tie(MOTHER, WIFE, Share.COVER)])
    assert who.possible_clients(HUSBAND.id, "孙玉珍") == {MOTHER.id}
    assert who.may_see(policy("medical", HUSBAND, insured="孙玉珍"), WIFE.id)


def test_a_relative_whose_name_begins_like_a_clients_is_not_that_client() -> None:
    wei, father = client("王伟"), client("张伟", family=(relative("儿子", name="王伟明"),))
    who = known(father, WIFE, wei, ties=[tie(father, WIFE, *BOTH)])
    assert who.may_see(policy("life", father, insured="王伟明"), WIFE.id)
    assert not who.may_see(policy("life", father, insured="王伟先生"), WIFE.id)


def test_a_longer_name_is_not_the_shorter_one_in_it() -> None:
    wei, qiang = client("王伟"), client("王伟强")
    who = known(HUSBAND, WIFE, wei, qiang, ties=[SHARING, tie(qiang, WIFE, Share.COVER)])
    assert who.may_see(policy("life", HUSBAND, beneficiary="王伟强"), WIFE.id)
    assert not who.may_see(policy("life", HUSBAND, beneficiary="王伟"), WIFE.id)


def test_a_mere_namesake_shares_nothing_whatever_was_agreed_before() -> None:
    who = known(HUSBAND, WIFE, ties=[tie(HUSBAND, WIFE, *BOTH, back=BOTH, related=False)])
    assert not any(who.may_see(record, WIFE.id) for record in of(HUSBAND))


def test_a_record_has_the_consent_of_all_only_where_each_who_is_named_in_it_agreed() -> None:
    line = CreditLine(client=HUSBAND.id, name="x", limit=1)
    for record, named in ((policy("medical", HUSBAND), "insured"), (line, "guarantor")):
        assert WHO.all_agreed(replace(record, **{named: "李娜"}))
        assert not WHO.all_agreed(replace(record, **{named: "孙玉珍"}))


def test_a_tie_is_seen_where_the_other_agreed() -> None:
    assert WHO.may_see(SHARING, WIFE.id)
    assert WHO.may_see(SILENT, MOTHER.id)
    assert not WHO.may_see(SILENT, HUSBAND.id)
    assert not WHO.may_see(SILENT, WIFE.id)


def test_that_somebody_is_a_client_is_not_said_of_a_silent_relative() -> None:
    assert not WHO.may_name(MOTHER.id, HUSBAND.id)
    assert WHO.may_name(HUSBAND.id, MOTHER.id)
    assert WHO.may_name(client("李强").id, HUSBAND.id)
    assert not known(HUSBAND, MOTHER).may_name(MOTHER.id, HUSBAND.id)
    stranger = client("李强")
    together = contact(HUSBAND, MOTHER, stranger)
    assert WHO.visible_contact(together, HUSBAND.id, stranger.id).clients == (HUSBAND.id, stranger.id)


NAMES = ("张伟", "李娜", "孙玉珍", "王伟", "王伟强", "", "法定")


@given(
    st.sampled_from((HUSBAND, WIFE, MOTHER)),
    st.sampled_from(NAMES),
    st.sampled_from(NAMES),
    st.sets(st.sampled_from(Share)),
    st.sets(st.sampled_from(Share)),
)
def test_consent_of_one_never_opens_what_is_of_another(
    owner: Client, insured: str, beneficiary: str, his: set[Share], hers: set[Share]
) -> None:
    who = Discretion(
        {one.id: one for one in (HUSBAND, WIFE, MOTHER)},
        [tie(HUSBAND, WIFE, *his, back=hers), tie(HUSBAND, MOTHER, *Share), tie(WIFE, MOTHER, *Share)],
    )
    named = policy("life", owner, insured=insured, beneficiary=beneficiary)
    for viewer in (HUSBAND, WIFE):
        if who.may_see(named, viewer.id) and viewer is not owner:
            assert owner is not MOTHER and "孙玉珍" not in (insured, beneficiary)
            assert Share.COVER in (his if viewer is WIFE else hers)


COMPANY = client("远航物流", id="company", kind=ClientKind.COMPANY, contact_persons=(ContactPerson(name="李娜"),))


def test_a_contact_person_who_is_a_private_client_is_not_named_at_the_company_nor_the_company_there() -> None:
    wall = known(COMPANY, WIFE)
    assert not wall.may_name(WIFE.id, COMPANY.id)
    assert not wall.may_name(COMPANY.id, WIFE.id)
    both = contact(COMPANY, WIFE)
    assert wall.visible_contact(both, COMPANY.id).clients == (COMPANY.id,)
    assert [one.other for one in tie_proposals({COMPANY.id: COMPANY, WIFE.id: WIFE}, wall)] == [WIFE]
    agreed = known(COMPANY, WIFE, ties=[tie(WIFE, COMPANY, Share.ASSETS, relation="财务总监")])
    assert agreed.may_name(WIFE.id, COMPANY.id)
    assert not agreed.may_name(COMPANY.id, WIFE.id)


def test_a_shared_loan_is_hidden_where_who_guarantees_it_did_not_agree() -> None:
    loan = holding(client=HUSBAND.id, kind=HoldingKind.LOAN)
    assert WHO.may_see(loan, WIFE.id)
    assert not WHO.may_see(replace(loan, guarantor="孙玉珍"), WIFE.id)
