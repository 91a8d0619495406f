"""Drawing clients."""

from __future__ import annotations

from collections import Counter
from random import Random

from rmtui.records.client import ClientKind, Stage, Tier
from rmtui.sample.branches import BRANCHES
from rmtui.sample.client_draft import ClientDraft
from rmtui.sample.clients import ClientGenerator, with_tiers
from tests.factory import TODAY, client

KNOWN = [ClientDraft(client("王芳", tier=Tier.A, aliases=("王姐",)))]


def drawn(count: int, seed: int = 1) -> list[ClientDraft]:
    return ClientGenerator(BRANCHES["zh"], TODAY, 2.0, KNOWN, Random(seed)).draw(count)


def test_a_book_has_persons_companies_prospects_and_foreigners() -> None:
    clients = [draft.client for draft in drawn(400)]
    assert 15 < sum(one.kind is ClientKind.COMPANY for one in clients) < 45
    assert 15 < sum(one.stage is Stage.PROSPECT for one in clients) < 50
    assert 5 < sum("English" in one.tags for one in clients) < 30
    assert sum(bool(one.family) for one in clients) > 200
    assert sum(bool(one.cautions) for one in clients) > 60


def test_the_same_dice_draw_the_same_clients() -> None:
    assert drawn(50) == drawn(50) != drawn(50, seed=2)


def test_hardly_anybody_shares_a_name() -> None:
    names = [draft.client.name for draft in drawn(300)]
    assert "王芳" not in names
    assert len(set(names)) > 295


def test_nobody_is_called_what_another_is_called() -> None:
    aliases = [alias for draft in drawn(300) for alias in draft.client.aliases]
    assert "王姐" not in aliases
    assert len(aliases) == len(set(aliases)) > 20


def test_a_prospect_has_no_account_yet() -> None:
    for draft in drawn(300):
        one = draft.client
        assert bool(one.number) == (one.stage is not Stage.PROSPECT)
        assert one.risk is None or one.kind is ClientKind.PERSON


def test_a_company_has_somebody_to_speak_to() -> None:
    companies = [draft.client for draft in drawn(300) if draft.client.kind is ClientKind.COMPANY]
    assert all(one.contact_persons and one.industry for one in companies)


def test_one_in_five_is_of_the_first_tier() -> None:
    drafts = with_tiers(BRANCHES["zh"], drawn(199), KNOWN, Random(1))
    tiers = Counter(draft.client.tier for draft in [*KNOWN, *drafts])
    assert tiers == {Tier.A: 40, Tier.B: 60, Tier.C: 70, Tier.D: 30}
    assert all(one.client.tier in (Tier.C, Tier.D) for one in drafts if one.client.stage is Stage.PROSPECT)
