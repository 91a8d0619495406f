"""Tiers by thresholds: who should move, since when, and what was refused; and how complete a file is."""

from __future__ import annotations

from datetime import date
from typing import Any

from rmtui.records.channel import Channel
from rmtui.records.client import Client, ClientKind, ContactPerson, Potential, Relative, RiskGrade, Stage, Tier
from rmtui.records.settings import Settings
from rmtui.records.tier_refusal import TierRefusal
from rmtui.rules.review.asset_trend import AssetPoint
from rmtui.rules.work.client_file import FolderOwners, client_file
from rmtui.rules.work.tiers import TierHistory, TierMove, tier_by_assets, tier_moves
from rmtui.rules.work.tiers_text import move_text
from tests.factory import TODAY, ago, birthday, client

FANG = client("王芳", id="fang", tier=Tier.B)
RULES = Settings(tier_assets={Tier.A: 1_000_000_00, Tier.B: 500_000_00, Tier.C: 100_000_00})


def moves(
    assets: int, *here: tuple[int, int], refusals: Any = (), today: date = TODAY, who: Any = FANG, rules: Any = RULES
) -> list[TierMove]:
    trend = [AssetPoint(ago(days), amount, 0) for days, amount in here]
    return tier_moves([who], lambda _client: assets, TierHistory({who.id: trend}, refusals), rules, today)


def test_a_tier_begins_at_its_threshold() -> None:
    amounts = (1_000_000_00, 999_999_99, 499_999_99, 99_999_99, 0)
    limits = RULES.tier_assets
    assert [tier_by_assets(amount, limits, Tier.D).value for amount in amounts] == ["A", "B", "C", "D", "D"]


def test_a_tier_without_a_threshold_keeps_who_is_in_it_and_takes_who_falls() -> None:
    only_a = {Tier.A: 1_000_000_00}
    assert [tier_by_assets(1_000_000_00, only_a, tier).value for tier in Tier] == ["A", "A", "A", "A"]
    assert [tier_by_assets(5, only_a, tier).value for tier in Tier] == ["B", "B", "C", "D"]


def by_share(amounts: dict[Client, int]) -> list[str]:
    found = tier_moves(amounts, lambda one: amounts[one], TierHistory({}, ()), Settings(), TODAY)
    return [f"{move.client.name} {move.proposed.value}, {move_text(move, Settings(), TODAY)}" for move in found]


def test_without_thresholds_the_tier_follows_from_what_those_before_have() -> None:
    shares = {"A": 600, "B": 300, "C": 50, "D": 50, "E": 0}
    assert by_share({client(name, tier=Tier.C): amount for name, amount in shares.items()}) == [
        "A A, Tier A by 80/20: the largest, 60.0% of all assets at this bank.",
        "B B, Tier B by 80/20: number 2; those before have 60.0% of all assets at this bank.",
        "D D, Tier D by 80/20: number 4; those before have 95.0% of all assets at this bank.",
    ]
    hopeful = {client("A", tier=Tier.A): 600, client("B", tier=Tier.B, potential=Potential.HIGH): 400}
    assert by_share(hopeful) == [
        "B A, Tier A by 80/20: number 2; those before have 60.0% of all assets at this bank. One tier more "
        "for high potential."
    ]


def test_who_has_the_assets_of_another_tier_should_move_since_the_first_review_in_a_row() -> None:
    (move,) = moves(1_200_000_00, (90, 1_100_000_00), (60, 900_000_00), (30, 1_000_000_00), (9, 1_300_000_00))
    assert (move.proposed, move.is_up, move.since) == (Tier.A, True, ago(30))
    assert move_text(move, RULES, TODAY) == (
        "Tier A begins at 1,000,000: 1,200,000 at this bank. So at the review of 24 Oct already, and ever since."
    )
    (move,) = moves(90_000_00, (9, 700_000_00))
    assert (move.proposed, move.is_up, move.since) == (Tier.D, False, None)
    assert "only 90,000 at this bank. No review has found it yet." in move_text(move, RULES, TODAY)


def test_nobody_moves_without_recorded_assets_nor_a_prospect_nor_who_closed() -> None:
    assert moves(0) == []
    assert [move.proposed for move in moves(0, (9, 100))] == [Tier.D]
    for stage in (Stage.PROSPECT, Stage.CLOSED):
        assert moves(2_000_000_00, who=client(id="fang", stage=stage)) == []


def test_a_company_whose_business_is_no_deposit_is_not_moved_down() -> None:
    firm = client(id="fang", tier=Tier.B, kind=ClientKind.COMPANY)
    assert moves(50_000_00, who=firm) == []
    assert [move.proposed for move in moves(2_000_000_00, who=firm)] == [Tier.A]


def test_a_refused_tier_is_not_proposed_for_a_year_unless_the_assets_cross_once_more() -> None:
    refusal = TierRefusal(client="fang", on=ago(20), tier=Tier.A, assets=1_100_000_00)
    stayed = (30, 1_100_000_00), (9, 1_100_000_00)
    assert [move.refused for move in moves(1_100_000_00, *stayed, refusals=[refusal])] == [refusal]
    crossed = (30, 1_100_000_00), (15, 900_000_00), (9, 1_100_000_00)
    assert [move.refused for move in moves(1_100_000_00, *crossed, refusals=[refusal])] == [None]
    assert [move.refused for move in moves(1_100_000_00, *stayed, refusals=[refusal], today=ago(-345))] == [None]
    assert [move.refused for move in moves(50_00, *stayed, refusals=[refusal])] == [None]  # another tier
    assert [move.refused for move in moves(1_100_000_00, refusals=[refusal], rules=Settings())] == [refusal]  # 80/20
    older = TierRefusal(client="fang", on=ago(400), tier=Tier.A)
    assert [move.refused for move in moves(1_100_000_00, *stayed, refusals=[refusal, older])] == [refusal]


NONE = FolderOwners((), (), ())


def test_the_better_the_tier_the_more_its_file_must_tell() -> None:
    assert client_file(client(tier=Tier.D), NONE, TODAY).missing == ("phone",)
    full = client(
        id="fang",
        tier=Tier.A,
        phones=("13800138000",),
        birthday=birthday(5, 5),
        risk=RiskGrade.C3,
        risk_on=ago(20),
        channel=Channel.TELEPHONE,
        occupation="teacher",
        address="1 High Street",
        family=(Relative(name="张建国"),),
        interests=("tea",),
    )
    file = client_file(full, FolderOwners({"fang"}, {"fang"}, {"fang"}), TODAY)
    assert (file.complete, file.missing) == (1000, ())
    lacking = client_file(full, NONE, ago(-360))
    assert lacking.missing == ("valid risk assessment", "assets", "policies", "a finished review")
    assert lacking.complete == 636


def test_a_company_needs_somebody_to_speak_to() -> None:
    firm = client(tier=Tier.C, kind=ClientKind.COMPANY, phones=("021",))
    assert client_file(firm, NONE, TODAY).missing == ("contact person",)
    manned = client(tier=Tier.C, kind=ClientKind.COMPANY, contact_persons=(ContactPerson(name="李"),), phones=("1",))
    assert client_file(manned, NONE, TODAY).complete == 1000
