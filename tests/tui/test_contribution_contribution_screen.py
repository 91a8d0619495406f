"""What a client is worth at the desk: contribution, tiers by assets, signs of leaving, gifts."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from rmtui.records.case import Case
from rmtui.records.client import Stage, Tier
from rmtui.records.gift import Gift
from rmtui.records.leaving import LeavingWarning
from rmtui.records.review import Review, ReviewedHolding
from rmtui.records.settings import Settings
from rmtui.records.tier_refusal import TierRefusal
from rmtui.store.files.book import Book
from tests.factory import TODAY, ago, sale
from tests.folders import YUAN, holding
from tests.tui.conftest import CHEN_JING, LI_QIANG, WANG_FANG
from tests.tui.sitting import Sit

WIDE = (150, 45)


@pytest.fixture(autouse=True)
def _worth(book: Book) -> None:
    of: dict[str, Any] = {"client": WANG_FANG.id, "opened_on": ago(500), "valued_on": ago(500)}
    kept, left = holding(600_000_00, id="kept", **of), holding(800_000_00, id="left", closed_on=ago(40), **of)
    seen = [ReviewedHolding(holding=one.id, kind=one.kind, name=one.name, value=one.value) for one in (kept, left)]
    book.save(
        kept,
        replace(left, matures_on=ago(40)),
        Review(client=WANG_FANG.id, on=ago(90), seen=tuple(seen)),
        Review(client=WANG_FANG.id, on=ago(10), seen=tuple(seen[:1])),
        Case(client=WANG_FANG.id, on=ago(3), about="手续费"),
        sale(LI_QIANG, amount=10_000_00, kind="fund"),
        Gift(client=WANG_FANG.id, on=TODAY, what="茶", value=900_00),
        Settings(margins={"deposit": 365}, fees={"fund": 10}),
        what="add",
    )


async def test_a_client_opens_into_the_arithmetic_and_periods_are_turned(sit: Sit) -> None:
    async with sit(size=WIDE) as person:
        await person.press("g", "C")
        assert "Contribution 6  Nov 2026  2 of 6 clients bring 99.5% of 1,890" in person.seen
        assert "~1,380" in person.seen
        await person.press("enter")
        await person.press("down")
        assert "600,000.00 on average × 3.65% × 23/365 days = ~1,380.00" in person.seen
        await person.press("home", "enter")
        assert "on average" not in person.seen
        await person.press("w", "w")
        assert "2026  1 of 6 clients bring" in person.seen
        await person.press("left", "slash", *"tier:B", "enter")
        assert "Contribution 1/6  2025" in person.seen
        await person.press("escape", "right", "g", "c")
        assert "━ 1 Clients" in person.seen


async def test_a_tier_is_accepted_or_refused_by_key_and_taken_back(sit: Sit, book: Book) -> None:
    limits = {Tier.A: 1_000_000 * YUAN, Tier.B: 300_000 * YUAN}
    book.change(book.settings(), replace(book.settings(), tier_assets=limits), what="edit")
    async with sit(size=WIDE) as person:
        await person.press("g", "T")
        assert "Tiers by assets 1  0 up, 1 down" in person.seen
        assert "A > B" in person.seen
        assert (
            "Tier A begins at 1,000,000: only 600,000 at this bank. So at the review of 13 Nov already, and ever since."
            in person.seen
        )
        await person.press("x")
        assert [one.tier for one in book.records(TierRefusal)] == [Tier.B]
        assert "A > B" not in person.seen
        await person.press("ctrl+z", "i")
        assert book.clients()["wangfang"].tier is Tier.B
        await person.press("ctrl+z", "w")
        assert book.clients()["wangfang"].tier is Tier.A
        await person.until_seen("54.5% valid risk assessment, occupation")
        await person.press("slash", *"tier:B", "enter")
        await person.press("i")
        await person.until_seen("No other tier is proposed for 李强.")


async def test_a_warning_is_kept_and_shown_with_what_became_of_it(sit: Sit, book: Book) -> None:
    async with sit(size=WIDE) as person:
        await person.press("g", "w")
        assert "Signs of leaving 1  warning at 30 points" in person.seen
        assert "assets at this bank fell by 57%" in person.seen
        assert "Total: 50" in person.seen
        await person.press("i")
        assert [(one.client, one.points, one.assets) for one in book.records(LeavingWarning)] == [
            ("wangfang", 50, 600_000_00)
        ]
        await person.press("a")
        assert "Nothing to keep" in person.seen
        await person.press("w", "w")
        assert "the signs still warn" in person.seen
        one = book.clients()["wangfang"]
        book.change(one, replace(one, stage=Stage.CLOSED), what="edit")
        await person.until_seen("Of 1 warning 1 left")
        await person.press("w")
        assert "Signs of leaving 0" in person.seen


async def test_a_gift_is_written_down_in_the_folder_with_a_warning_above_the_limit(sit: Sit, book: Book) -> None:
    async with sit(size=WIDE) as person:
        await person.press("1", "home", "enter", "left")
        assert "茶" in person.pane("FolderPane")
        await person.press("a")
        await person.write("月饼")
        await person.press("tab")
        await person.write("200")
        await person.until_seen("王芳: 1,100 given in 2026, the limit is 1,000.")
        await person.press("ctrl+s")
        await person.until(lambda: len([*book.records(Gift)]) == 2)
        await person.until_seen("! 王芳: 1,100 given in 2026")
        assert {one.on for one in book.records(Gift, WANG_FANG.id)} == {TODAY}
        assert not [*book.records(Gift, CHEN_JING.id)]
