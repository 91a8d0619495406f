"""Campaigns: who is left out and why, how far each member is, whom to contact next, and the figures."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

from msgspec.structs import replace

from rmtui.records.campaign import Campaign, CampaignKind, CampaignMember, CampaignStage
from rmtui.records.channel import Channel, Outcome
from rmtui.records.client import Client, RiskGrade, Stage, Tier
from rmtui.records.events import Contact, Sale, Snooze
from rmtui.records.holding import ProductRisk
from rmtui.rules.campaign.campaign_text import feedback_text, marks_text, state_text, tally_text
from rmtui.rules.campaign.choosing import WITH_CARE, Obstacle, choose, new_member, obstacles_text
from rmtui.rules.campaign.members import CampaignFacts, MemberRow, is_in_hand, member_rows
from rmtui.rules.campaign.message import message_to, unknown_places
from rmtui.rules.campaign.result import campaign_result, sold_amount
from rmtui.rules.contact.kept_promises import KeptPromises
from rmtui.rules.contact.summary import ContactSummary
from rmtui.rules.people.contact_channel import contact_channel
from tests.factory import TODAY, ago, birthday, client, contact, contact_summary, promise, sale, snooze

FUND = Campaign(
    id="fund",
    name="Gilt fund",
    kind=CampaignKind.PRODUCT,
    topic="gilt",
    product="gilt fund",
    risk=ProductRisk.R3,
    starts_on=ago(10),
    ends_on=ago(-10),
)
PARTY = Campaign(id="party", name="Party", topic="party", starts_on=ago(30), ends_on=ago(20))
SUITED: dict[str, Any] = {"risk": RiskGrade.C3, "risk_on": ago(30)}


def rows(
    members: Sequence[CampaignMember],
    *clients: Client,
    log: Sequence[Contact] = (),
    sales: Sequence[Sale] = (),
    snoozes: Sequence[Snooze] = (),
    campaign: Campaign = FUND,
) -> list[MemberRow]:
    class Log:
        def contacts(self) -> Sequence[Contact]:
            return sorted(log, key=lambda one: one.on, reverse=True)

        def sales(self) -> Sequence[Sale]:
            return sales

        def contact_summary(self, _today: date) -> ContactSummary:
            return contact_summary(*snoozes)

    facts = CampaignFacts.read(Log(), (FUND, PARTY), [campaign], TODAY)
    return member_rows(campaign, members, {one.id: one for one in clients}, facts, TODAY)


def row(one: Client, *log: Contact, stage: CampaignStage = CampaignStage.CHOSEN, **more: Any) -> MemberRow:
    (found,) = rows([replace(new_member(FUND, one.id), stage=stage)], one, log=log, **more)
    return found


def test_who_may_not_buy_the_product_is_left_out_with_every_reason() -> None:
    fits = client("fits", **SUITED)
    low = client("low", risk=RiskGrade.C2, risk_on=ago(400))
    old = client("old", birthday=birthday(1, 1, 1950), **SUITED)
    silent = client("silent", avoid=tuple(Channel), **SUITED)
    gone = client("gone", stage=Stage.CLOSED)
    choice = choose(FUND, [fits, low, old, silent, gone], {"somebody"}, TODAY)
    assert [one.client for one in choice.members] == [fits.id]
    assert {one.client.name: one.obstacles for one in choice.left_out} == {
        "low": (Obstacle.UNSUITABLE, Obstacle.EXPIRED),
        "old": (Obstacle.SENIOR,),
        "silent": (Obstacle.DO_NOT_CONTACT,),
        "gone": (Obstacle.NOT_ASSESSED, Obstacle.CLOSED),
    }
    assert obstacles_text(choice.left_out[0].obstacles) == "risk above the client's grade, risk assessment expired"
    with_care = choose(FUND, [low, old], (), TODAY, WITH_CARE)
    assert [one.client for one in with_care.members] == [old.id], "age asks for care, and does not forbid"
    assert choose(FUND, [fits], {fits.id}, TODAY) == ((), (), 1)


def test_an_event_is_for_everybody_who_may_be_contacted() -> None:
    low = client("low", risk=RiskGrade.C1, birthday=birthday(1, 1, 1940))
    assert [one.client for one in choose(PARTY, [low], (), TODAY).members] == [low.id]
    gilts = replace(FUND, risk=None)
    assert [one.obstacles for one in choose(gilts, [low], (), TODAY).left_out] == [(Obstacle.SENIOR,)]


def test_a_client_is_contacted_by_the_way_they_want() -> None:
    assert contact_channel(client(channel=Channel.EMAIL, email="a@example.com")) is Channel.EMAIL
    assert contact_channel(client(channel=Channel.EMAIL)) is Channel.TELEPHONE, "there is no address"
    assert contact_channel(client(channel=Channel.EMAIL), Channel.MEETING) is Channel.MEETING
    assert contact_channel(client(avoid=(Channel.TELEPHONE,)), Channel.TELEPHONE) is Channel.WECHAT


def test_contacts_with_the_topic_tell_the_stage_and_an_attempt_tells_nothing() -> None:
    wang = client(**SUITED)
    tried = contact(wang, channel="T", on=ago(3), topics=("gilt",), outcome=Outcome.NOT_REACHED)
    message = contact(wang, channel="W", on=ago(2), topics=("GILT",))
    call = contact(wang, channel="T", on=ago(1), topics=("gilt",), note="likes it", promise=promise(ago(-1), "send"))
    assert row(wang).stage is CampaignStage.CHOSEN
    assert (row(wang, tried).stage, row(wang, tried).attempts) == (CampaignStage.CHOSEN, 1)
    assert row(wang, tried, message).stage is CampaignStage.INVITED
    assert row(wang, replace(message, incoming=True)).stage is CampaignStage.REACHED
    assert row(wang, message, call).stage is CampaignStage.REACHED
    assert row(wang, call, stage=CampaignStage.DECLINED).stage is CampaignStage.DECLINED
    assert row(wang, contact(wang, topics=("pension",))).stage is CampaignStage.CHOSEN
    assert (
        feedback_text(row(wang, message, call), KeptPromises.among([call]).as_kept, TODAY)
        == "likes it  > tomorrow send"
    )
    late = replace(call, on=ago(5), promise=promise(ago(2), "send"))
    kept = KeptPromises.among([late, contact(wang, channel="T", on=ago(1))])
    assert feedback_text(row(wang, late), kept.as_kept, TODAY) == "likes it  > 21 Nov send (kept 22 Nov)"


def test_a_sale_of_the_product_proposes_that_it_was_bought() -> None:
    wang = client(**SUITED)
    sold = sale(wang, on=ago(1), amount=500_00, product="Gilt Fund II")
    for other in (replace(sold, product="mortgage"), replace(sold, on=ago(11))):
        assert not row(wang, sales=[other]).proposes_bought
    proposed = row(wang, sales=[sold])
    assert proposed.proposes_bought and sold_amount(proposed, {}) == 0
    assert marks_text(proposed, TODAY) == "bought 500 Gilt Fund II? Confirm it"
    bought = row(wang, sales=[sold], stage=CampaignStage.BOUGHT)
    assert not bought.proposes_bought and sold_amount(bought, {}) == 500_00


def test_a_sale_in_a_line_with_the_topic_counts_also_before_the_campaign_begins() -> None:
    wang = client(**SUITED)
    coming = replace(FUND, starts_on=ago(-1))
    call = contact(wang, channel="T", on=TODAY, topics=("gilt",))
    sold = sale(wang, on=TODAY, amount=100_000_00, product="bond fund", contact=call.id)
    member = replace(new_member(coming, wang.id), stage=CampaignStage.BOUGHT)
    (found,) = rows([member], wang, log=[call], sales=[sold], campaign=coming)
    assert sold_amount(found, {}) == 100_000_00
    (found,) = rows([member], wang, log=[call], sales=[replace(sold, contact=None)], campaign=coming)
    assert tally_text(campaign_result([found], {}).total).endswith("1 bought (no sale logged)")
    assert state_text(coming, TODAY) == "begins 24 Nov, contacts ahead of it count"


def test_who_is_snoozed_waits_and_the_day_is_said() -> None:
    wang = client(**SUITED)
    hidden = row(wang, snoozes=[snooze(wang, ago(-3))])
    assert hidden.is_waiting(TODAY) and marks_text(hidden, TODAY) == "snoozed until 26 Nov"
    assert not row(wang, snoozes=[snooze(wang, TODAY)]).is_waiting(TODAY)


def test_only_a_contact_that_reached_the_client_is_one_for_another_campaign() -> None:
    wang = client(**SUITED)
    missed = contact(wang, on=ago(1), topics=("party",), outcome=Outcome.NOT_REACHED)
    assert not row(wang, missed).others
    assert row(wang, contact(wang, on=ago(2), topics=("party",)), missed).others[0].on == ago(2)


def test_only_a_sale_of_the_product_or_of_its_kind_counts_also_in_a_contact_of_the_campaign() -> None:
    wang = client(**SUITED)
    call = contact(wang, channel="T", on=ago(1), topics=("gilt",))
    cover = sale(wang, on=ago(1), amount=1_000_00, kind="insurance", product="whole of life", contact=call.id)
    assert not row(wang, call, sales=[cover]).proposes_bought
    assert row(wang, call, sales=[replace(cover, kind="fund", product="growth")]).proposes_bought
    assert not row(wang, call, sales=[replace(cover, kind="fund", product="growth", contact=None)]).proposes_bought
    visit = replace(call, topics=("party",), on=PARTY.ends_on)
    bought_there = replace(cover, on=visit.on, contact=visit.id)
    (guest,) = rows([new_member(PARTY, wang.id)], wang, log=[visit], sales=[bought_there], campaign=PARTY)
    assert guest.proposes_bought, "an event has no product: what was bought in its contacts came of it"


def test_who_declined_by_hand_was_asked_and_counts_as_spoken_to_where_a_contact_tells() -> None:
    wang = client(**SUITED)
    call = contact(wang, channel="T", on=ago(1), topics=("gilt",))
    for log, spoken_to in (((), 0), ((call,), 1)):
        tally = campaign_result([row(wang, *log, stage=CampaignStage.DECLINED)], {}).total
        assert (tally.invited, tally.reached, tally.declined) == (1, spoken_to, 1)


def test_who_bought_at_an_event_was_there() -> None:
    wang = client(**SUITED)
    member = replace(new_member(PARTY, wang.id), stage=CampaignStage.BOUGHT)
    tally = campaign_result(rows([member], wang, campaign=PARTY), {}).total
    assert (tally.accepted, tally.attended, tally.bought) == (1, 1, 1)
    assert campaign_result([row(wang, stage=CampaignStage.BOUGHT)], {}).total.attended == 0


def test_who_was_contacted_for_another_campaign_is_marked_and_left_alone_at_the_limit() -> None:
    wang = client(**SUITED)
    party = contact(wang, channel="W", on=ago(4), topics=("party",))
    marked = row(wang, party)
    assert marks_text(marked, TODAY) == "Party on 19 Nov" and not marked.is_waiting(TODAY)
    assert not row(wang, replace(party, on=ago(7))).others, "a week ago"
    strict = replace(FUND, limit=1)
    (limited,) = rows([new_member(strict, wang.id)], wang, log=[party], campaign=strict)
    assert limited.is_at_limit and limited.is_waiting(TODAY)


def test_those_to_contact_come_first_the_important_before_the_others() -> None:
    low, top, done = client("low", tier=Tier.D), client("top", tier=Tier.A), client("done", tier=Tier.A)
    talked = contact(done, channel="T", topics=("gilt",))
    found = rows([new_member(FUND, one.id) for one in (low, done, top)], low, done, top, log=[talked])
    assert [one.client.name for one in found] == ["top", "low", "done"]


def test_a_client_in_hand_is_left_alone_for_half_an_hour_or_until_something_is_logged() -> None:
    wang = client(**SUITED)
    taken = replace(new_member(FUND, wang.id), taken_at="2026-11-23 10:05")
    (held,) = rows([taken], wang)
    soon, late = (datetime.combine(TODAY, time(10, minute)) for minute in (20, 36))
    assert is_in_hand(held, soon) and not is_in_hand(held, late) and not is_in_hand(row(wang), soon)
    (logged,) = rows([taken], wang, log=[contact(wang, channel="T", at="10:08", topics=("gilt",))])
    assert not is_in_hand(logged, soon)


def test_the_figures_count_each_in_every_stage_on_the_way() -> None:
    names = {one: client(one.value, tier=Tier.A if one is CampaignStage.BOUGHT else Tier.C) for one in CampaignStage}
    members = [replace(new_member(FUND, one.id), stage=stage) for stage, one in names.items()]
    buyer, refuser = names[CampaignStage.BOUGHT], names[CampaignStage.DECLINED]
    members = [replace(one, why="no money") if one.client == refuser.id else one for one in members]
    sold = sale(buyer, on=ago(1), amount=1_000_00, product="gilt fund")
    result = campaign_result(rows(members, *names.values(), sales=[sold]), {})
    assert result.total == (7, 6, 4, 3, 1, 1, 1, 1_000_00)
    assert result.tiers[Tier.A].amount == 1_000_00 and result.tiers[Tier.C].members == 6
    assert result.channels[Channel.TELEPHONE].members == 7 and result.reasons == {"no money": 1}
    text = "7 members: 6 invited, 4 spoken to, 3 accepted, 1 attended, 1 bought (1,000), 1 declined"
    assert tally_text(result.total) == text
    assert tally_text(campaign_result([], {}).total) == "0 members"


def test_the_message_goes_to_each_with_their_name_and_words() -> None:
    wang = client("Anna", salutation="Ms Wang")
    told = replace(FUND, message="{salutation}, the {product}: {words} {place}")
    member = replace(new_member(FUND, wang.id), words="as we said.")
    assert message_to(told, member, wang, TODAY) == "Ms Wang, the gilt fund: as we said. {place}"
    assert message_to(replace(told, message="News."), member, wang, TODAY) == "News. as we said."
    assert message_to(replace(told, message="{称呼}：｛附言｝"), member, wang, TODAY) == "Ms Wang：as we said."
    assert unknown_places("{name} {姓名} {place} { not }") == ["place"]
