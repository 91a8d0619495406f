"""The campaigns at the desk: choosing, working through the list, two desks at once, the result, the year after."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from rmtui.records.campaign import Campaign, CampaignKind, CampaignMember, CampaignStage
from rmtui.records.channel import Channel
from rmtui.records.client import RiskGrade
from rmtui.records.holding import ProductRisk
from rmtui.rules.campaign.choosing import new_member
from rmtui.store.files.book import Book
from rmtui.tui.campaigns.campaigns_screen import CampaignsScreen
from tests.factory import ago, client, contact, sale
from tests.tui.conftest import ZHANG_JIANGUO
from tests.tui.sitting import FOLDED, FOUR_PANES, Sit, sitting

FUND = Campaign(
    id="fund",
    name="债基推介",
    topic="债基",
    kind=CampaignKind.PRODUCT,
    product="债券基金",
    risk=ProductRisk.R2,
    starts_on=ago(5),
    ends_on=ago(-20),
    filter="王芳 or 李强",
    message="{salutation}您好",
)


@pytest.fixture
def fund(book: Book) -> Book:
    """A campaign for 王芳, who may hold the product, and 李强, whose assessment has expired."""
    clients = book.clients()
    wang, li = clients["wangfang"], clients["liqiang"]
    book.amend(
        (wang, replace(wang, risk=RiskGrade.C3, risk_on=ago(30), channel=Channel.TELEPHONE, birthday=None)),
        (li, replace(li, risk=RiskGrade.C3, risk_on=ago(400), birthday=None)),
        (None, FUND),
        what="edit",
    )
    return book


def stage_of(book: Book) -> list[CampaignStage]:
    return [one.stage for one in book.records(CampaignMember)]


@pytest.mark.parametrize("size", [FOLDED, FOUR_PANES])
async def test_a_campaign_is_worked_through_from_choosing_to_its_result(fund: Book, size: tuple[int, int]) -> None:
    late = (client(f"late {number}", risk=RiskGrade.C3, risk_on=ago(400)) for number in range(1, 8))
    fund.amend((FUND, replace(FUND, filter=f"{FUND.filter} or late")), *((None, one) for one in late), what="edit")
    async with sitting(fund, size) as person:
        await person.press("g", "y")
        assert "Nobody is in the campaign yet" in person.seen
        await person.press("a")
        assert "1 to add, 8 not added" in person.seen and "李强: risk assessment expired" in person.seen
        await person.press("2", "enter")
        assert "late 7: risk assessment expired" in person.seen, "more than the question has room for are listed"
        await person.press("escape", "1", "enter")
        assert "1 client added" in await person.told()
        await person.press("y")
        assert "The message to 王芳 is copied" in await person.told()
        await person.press("c")
        await person.write("有兴趣")
        assert "王芳 T 有兴趣 #债基" in person.seen
        await person.press("enter")
        await person.until(lambda: "spoken to" in person.pane("RowList"))
        assert "有兴趣" in person.pane("RowList")
        fund.save(sale(fund.clients()["wangfang"], amount=500_000_00, product="债券基金"), what="log")
        await person.until(lambda: "Confirm it" in person.pane("#details"))
        await person.press("b")
        await person.until(lambda: "has bought" in person.pane("RowList"))
        await person.press("w")
        assert "500,000" in person.pane("RowList") and "Tier" in person.pane("RowList")
        await person.press("escape", "u")  # from the result to the members
        await person.until(lambda: "spoken to" in person.pane("RowList"))
        await person.press("i", "7", "enter")
        await person.write("没钱")
        await person.press("enter")
        await person.until(lambda: "declined: 没钱" in person.pane("RowList"))
        await person.press("delete", "1", "enter")
        await person.until(lambda: "Nobody is in the campaign yet" in person.seen)


async def test_two_desks_never_call_the_same_client_at_once(fund: Book) -> None:
    fund.save(new_member(FUND, "wangfang"), what="add")
    async with sitting(fund) as one:
        await one.press("g", "y", "c", "escape", "c", "escape")
        assert "another desk" not in one.seen, "one's own is taken up again"
    async with sitting(Book(fund.path)) as other:
        await other.press("g", "y")
        assert other.pane("RowList").lstrip().startswith("*")
        await other.press("c")
        assert "Another desk has been contacting 王芳 since 17:05" in await other.told()
        assert isinstance(other.app.screen, CampaignsScreen) and not other.app.screen.entry_box.display


async def test_after_a_contact_or_an_answer_one_goes_on_from_where_the_member_stood(fund: Book) -> None:
    fund.save(*(new_member(FUND, one) for one in ("wangfang", "liqiang", ZHANG_JIANGUO.id)), what="add")
    async with sitting(fund) as person:
        await person.press("g", "y", "down")
        screen = person.app.screen
        assert isinstance(screen, CampaignsScreen)
        third = screen.list.rows[2].key
        await person.press("T", "2", "enter")
        await person.write("有兴趣")
        await person.press("enter")
        await person.until(lambda: screen.cursor_client == third)
        await person.press("up")
        second = screen.list.rows[1].key
        await person.press("i", "7", "enter", "enter")
        await person.until(lambda: "declined" in person.pane("RowList"))
        assert screen.cursor_client == second


async def test_the_queue_logs_for_the_campaign_the_client_is_in(fund: Book) -> None:
    fund.save(replace(FUND, limit=1), new_member(FUND, "wangfang"), what="add")
    party = replace(FUND, id="party", name="亲子日", topic="亲子日", kind=CampaignKind.EVENT)
    fund.save(party, contact(fund.clients()["wangfang"], channel="S", on=ago(1), topics=("亲子日",)), what="add")
    async with sitting(fund) as person:
        await person.press("3", "end", "c")
        assert "Contact 王芳 all the same?" in person.seen and "limit of the month" in person.seen
        await person.press("2", "enter")
        assert "王芳" in person.pane("EntryBox") and "#债基" in person.pane("EntryBox")
        await person.write("改天聊")
        await person.press("enter")
        assert next(fund.contacts("wangfang")).topics == ("债基",)


async def test_a_campaign_is_made_copied_for_the_year_after_and_removed(fund: Book) -> None:
    fund.save(replace(new_member(FUND, "wangfang"), stage=CampaignStage.ATTENDED), what="add")
    async with sitting(fund, FOUR_PANES) as person:
        await person.press("g", "y", "o", "2", "enter")
        await person.write("财富沙龙")
        await person.press("tab", "tab")
        await person.write("1 dec")
        await person.press("tab")
        await person.write("2 dec")
        await person.press("ctrl+s")
        await person.until(lambda: "财富沙龙 0" in person.seen)
        await person.press("a")
        assert "does not say whom it is for" in await person.told()
        await person.press("o", "2", "enter", "v", "2", "enter")
        await person.until(lambda: "债基推介 2027 1" in person.seen)
        await person.press("v", "4", "enter", "2", "enter")
        await person.until(lambda: "债基推介 2027" not in person.pane(".ruled"))
        await person.press("u")
        assert {one.name for one in fund.records(Campaign)} == {"债基推介", "财富沙龙", "债基推介 2027"}


async def test_a_book_without_campaigns_says_how_one_is_made(sit: Sit) -> None:
    async with sit() as person:
        await person.press("g", "y")
        assert "“o” makes one" in person.seen
        await person.press("c", "i", "b", "e", "w", "w", "v")
        assert "New campaign" in person.seen
