"""What is in a client's folder beside the record: assets, coverage, reviews, documents."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from rmtui.records.client import Relative
from rmtui.records.document import Document
from rmtui.records.loan import LoanClass
from rmtui.records.review import ReviewMethod
from rmtui.records.settings import Settings
from rmtui.rules.review.progress import reviewed_holding
from rmtui.store.files import documents
from rmtui.store.files.book import Book
from rmtui.tui.desk.desk_screen import DeskScreen
from tests.factory import TODAY, ago
from tests.folders import YUAN, holding, policy, review
from tests.tui.conftest import LI_QIANG, WANG_FANG, ZHANG_JIANGUO
from tests.tui.sitting import FOLDED, FOUR_PANES, Sit, Sitting

TALL = (120, 130)
ASSETS, COVERAGE, REVIEWS, DOCUMENTS, LOANS = 2, 3, 4, 5, 6


async def folder(person: Sitting, tab: int) -> str:
    """The pane of 王芳, on a tab."""
    await person.press("1", "home", "enter")
    for _ in range(tab):
        await person.press("right")
    await person.settle()
    return person.pane("FolderPane")


def words(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture
def wealthy(book: Book) -> Book:
    """王芳 (C3) has a deposit, a fund elsewhere that is too risky, dollars, a mortgage, and sold a bond."""
    of = {"client": "wangfang"}
    book.save(
        Settings(rates={"USD": 71_000}),
        holding(500_000 * YUAN, id="h1", matures_on=date(2026, 12, 23), rate=195, risk="R1", **of),
        holding(300_000 * YUAN, "fund", id="h2", name="恒裕成长", institution="海岸银行", risk="R4", **of),
        holding(30_000 * YUAN, id="h3", name="美元定期", currency="USD", **of),
        holding(200_000 * YUAN, "mortgage", id="h4", name="房贷", **of),
        holding(100_000 * YUAN, "bond", id="h5", name="旧国债", closed_on=ago(30), **of),
        what="add",
    )
    return book


@pytest.mark.parametrize("size", [FOLDED, FOUR_PANES, (160, 45)])
async def test_assets_begin_with_the_whole(sit: Sit, wealthy: Book, size: tuple[int, int]) -> None:
    async with sit(size=size) as person:
        assert "Net assets 813,000 Total assets 1,013,000 Debts 200,000" in words(await folder(person, ASSETS))


async def test_the_allocation_is_drawn_with_its_legend(sit: Sit, wealthy: Book) -> None:
    async with sit(size=TALL) as person:
        pane = await folder(person, ASSETS)
        assert " 1  Deposit" in pane
        assert "70.4%" in pane
        assert "▄" in pane


async def test_every_holding_stands_in_its_kind_with_what_matters_of_it(sit: Sit, wealthy: Book) -> None:
    async with sit(size=TALL) as person:
        pane = words(await folder(person, ASSETS))
        assert "一年定期 500,000 R1 23 Dec, 30 days left 1.95%" in pane
        assert "恒裕成长 300,000 at 海岸银行 R4 !" in pane
        assert "美元定期 USD 30,000 = 213,000 yuan" in pane
        assert "房贷 -200,000" in pane
        assert "Closed 24 Oct 旧国债 bond 100,000" in pane


async def test_the_assets_are_told_by_when_they_are_money_where_they_lie_and_how_risky_they_are(
    sit: Sit, wealthy: Book
) -> None:
    async with sit(size=TALL) as person:
        pane = words(await folder(person, ASSETS))
        assert "Liquidity at once 513,000 50.6% in 1 month 500,000 49.4% By institution" in pane
        assert "By institution This bank 713,000 70.4% 海岸银行 300,000 29.6%" in pane
        assert "By currency Yuan 800,000 79.0% USD 213,000 21.0%" in pane
        assert "By risk; grade C3 covers R1 to R3 R1 500,000 49.4% R4 300,000 29.6% Not rated 213,000 21.0%" in pane


async def test_what_deserves_a_word_is_said_before_the_holdings(sit: Sit, wealthy: Book) -> None:
    async with sit(size=TALL) as person:
        pane = words(await folder(person, ASSETS))
        assert "! Risk assessment expired." in pane
        assert "! 1 holding is riskier than C3 allows" in pane
        assert pane.index("Worth a word") < pane.index("恒裕成长 300,000")


async def test_a_currency_without_a_rate_is_told(sit: Sit, wealthy: Book) -> None:
    wealthy.change(wealthy.settings(), Settings(), what="settings")
    async with sit() as person:
        assert "! No rate is known for USD" in words(await folder(person, ASSETS))


async def test_who_owes_more_than_they_own_has_a_minus(sit: Sit, book: Book) -> None:
    book.save(holding(200_000 * YUAN, "loan", client="wangfang", name="经营贷"), what="add")
    async with sit() as person:
        pane = words(await folder(person, ASSETS))
        assert "Net assets -200,000" in pane
        assert "Loan -200,000" in pane


async def test_one_holding_is_a_whole_pie(sit: Sit, book: Book) -> None:
    book.save(holding(kind="fund", client="wangfang"), what="add")
    async with sit(size=TALL) as person:
        pane = await folder(person, ASSETS)
        assert "100.0%" in pane
        assert "“一年定期” is 100.0% of the assets" in words(pane)


async def test_two_hundred_holdings_can_be_gone_through_to_the_last(sit: Sit, book: Book) -> None:
    many = [holding(number * 1000 * YUAN, client="wangfang", name=f"存单{number}") for number in range(1, 201)]
    book.save(*many, what="add")
    async with sit(size=FOLDED) as person:
        await folder(person, ASSETS)
        await person.press("G")
        assert "存单1 " in person.pane("FolderPane")


@pytest.mark.parametrize("size", [FOLDED, FOUR_PANES])
async def test_an_empty_folder_teaches(sit: Sit, size: tuple[int, int]) -> None:
    async with sit(size=size) as person:
        await folder(person, 0)
        shown = 0
        for tab, taught in (
            (ASSETS, "No holdings yet: “a” adds one, “r” begins a review."),
            (COVERAGE, "No policies yet: “a” adds one."),
            (REVIEWS, "No reviews yet: “r” begins one."),
            (DOCUMENTS, "No documents yet: “a” puts a file into the folder."),
        ):
            await person.press(*["right"] * (tab - shown))
            shown = tab
            assert taught in words(person.pane("FolderPane"))
            await person.press("delete")
            assert await person.told() == "Nothing is here that could be removed."


async def test_a_holding_is_added_where_its_tab_is_and_the_cursor_goes_to_it(sit: Sit, wealthy: Book) -> None:
    async with sit(size=TALL) as person:
        await folder(person, ASSETS)
        assert "a Add holding" in person.pane("KeyBar")
        await person.press("a")
        await person.write("安悦90天理财")
        await person.press("tab", "tab")
        await person.write("$2万")
        await person.press("ctrl+s")
        (added,) = [one for one in wealthy.holdings("wangfang") if one.name == "安悦90天理财"]
        assert (added.kind, added.value, added.currency, added.valued_on) == ("wealth", 20_000 * YUAN, "USD", TODAY)
        assert await person.told() == "安悦90天理财 of 王芳 is in the book. Ctrl+Z undoes it."
        await person.settle()
        await person.press("e")
        assert "安悦90天理财, 王芳" in person.seen
        await person.press("escape")
        await person.press("u")
        assert len(wealthy.holdings("wangfang")) == 5


async def test_a_holding_is_changed_and_removed(sit: Sit, wealthy: Book) -> None:
    async with sit(size=TALL) as person:
        await folder(person, ASSETS)
        await person.press("enter")
        assert "一年定期, 王芳" in person.seen
        await person.press("tab", "tab", "ctrl+u")
        await person.write("60万")
        await person.press("ctrl+s")
        assert next(one for one in wealthy.holdings() if one.id == "h1").value == 600_000 * YUAN
        await person.press("delete")
        assert "Remove deposit 一年定期 600,000?" in person.seen
        await person.press("enter")
        assert "h1" not in [one.id for one in wealthy.holdings()]
        await person.press("u")
        assert "h1" in [one.id for one in wealthy.holdings()]


async def test_a_still_adds_a_client_where_a_tab_adds_nothing(sit: Sit) -> None:
    async with sit() as person:
        await folder(person, 0)
        await person.press("a")
        assert "New client" in person.seen


# Coverage


async def test_coverage_shows_the_family_at_a_glance(sit: Sit, book: Book) -> None:
    family = (Relative(name="张明", relation="son", birth_year=2016),)
    book.save(
        WANG_FANG.__replace__(family=family),
        policy("critical-illness", WANG_FANG, sum_assured=50_000_000, product="守护", premium=800_000, start=ago(100)),
        policy("medical", WANG_FANG, insured="张明", product="百万", end=date(2026, 12, 4)),
        policy("motor", WANG_FANG, product="车险", end=ago(3)),
        holding(100_000 * YUAN, client="wangfang"),
        what="add",
    )
    async with sit(size=TALL) as person:
        pane = words(await folder(person, COVERAGE))
        assert "Household divorced, 1 child" in pane or "Household 1 child" in pane
        assert "Critical illness cover: 王芳" in pane
        assert "! No critical illness cover known: 张明" in pane
        assert "Critical illness 500,000 守护 8,000 paid yearly next premium 15 Aug 2027" in pane
        assert "张明 son Medical insurance 百万 cover ends 4 Dec" in pane
        assert "No longer in force 20 Nov 王芳 Motor insurance 车险" in pane
        assert "+ Schooling: 12 years × 30,000 360,000" in pane
        assert "+ Living: 1 × 10 years × 40,000 400,000" in pane
        assert "= Needed 760,000" in pane
        assert "- Money within a year 100,000" in pane
        assert "= ! Gap 660,000" in pane


async def test_of_a_relative_who_did_not_agree_only_the_clients_own_policies_are_told(sit: Sit, book: Book) -> None:
    book.save(
        policy("life", WANG_FANG, insured="张建国", product="她为他买的"),
        policy("life", ZHANG_JIANGUO, product="秘密二"),
        what="add",
    )
    async with sit(size=TALL) as person:
        pane = await folder(person, COVERAGE)
        assert "她为他买的" in pane
        assert "秘密" not in pane
        assert "No critical illness cover known: 王芳" in pane
        assert "张建国" not in pane.split("No critical illness cover known: 王芳")[1].split("\n")[0]


async def test_a_policy_is_added_in_its_tab(sit: Sit, book: Book) -> None:
    async with sit(size=TALL) as person:
        await folder(person, COVERAGE)
        await person.press("a")
        await person.press("2", "tab", "tab")
        await person.write("50万")
        await person.press("ctrl+s")
        (added,) = book.policies("wangfang")
        assert (added.kind, added.insured, added.sum_assured) == ("critical-illness", "", 50_000_000)
        await person.settle()
        await person.press("delete")
        await person.press("enter")
        assert book.policies("wangfang") == []


# Reviews


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """Which reviews were asked for."""
    found: list[tuple[str, str]] = []

    def open_review(_screen: DeskScreen, client: str, review: str = "") -> None:
        found.append((client, review))

    monkeypatch.setattr(DeskScreen, "open_review", open_review)
    return found


@pytest.mark.parametrize("size", [FOLDED, TALL])
async def test_reviews_show_their_trend_and_open(
    sit: Sit, book: Book, asked: list[tuple[str, str]], size: tuple[int, int]
) -> None:
    had, has = reviewed_holding(holding(100_000 * YUAN)), reviewed_holding(holding(120_000 * YUAN))
    book.save(
        review(WANG_FANG, had, id="r1", on=ago(60), held=ReviewMethod.PHONE),
        review(WANG_FANG, has, id="r2", on=ago(30)),
        what="add",
    )
    async with sit(size=size) as person:
        pane = await folder(person, REVIEWS)
        assert "2026-09: 100,000" in pane
        assert "2026-10: 120,000" in pane
        await person.press("G")
        pane = words(person.pane("FolderPane"))
        assert "24 Oct 120,000 +20,000 face to face 24 Sep 100,000 - by telephone" in pane
        await person.press("enter")
        await person.press("home", "e")
        await person.press("r", "1", "r")
        assert asked == [("wangfang", "r1"), ("wangfang", "r2"), ("wangfang", ""), ("wangfang", "")]


async def test_a_review_that_is_begun_is_said_to_be(sit: Sit, book: Book) -> None:
    book.save(review(WANG_FANG, id="r1", draft=True), what="add")
    async with sit() as person:
        pane = words(await folder(person, REVIEWS))
        assert "! The review of 23 Nov is not finished: “r” continues it." in pane


# Documents


async def test_a_file_is_put_into_the_folder_opened_and_removed(
    sit: Sit, book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(documents, "open_with_system", opened.append)
    (tmp_path / "方案.pdf").write_text("x" * 2000)
    async with sit() as person:
        await folder(person, DOCUMENTS)
        await person.press("a")
        await person.write(str(tmp_path / "方"))
        assert "There is no such file yet." in person.seen
        await person.press("tab")
        assert "A copy of 方案.pdf goes into the book." in person.seen
        await person.press("enter")
        await person.press("p", "tab", "tab")
        await person.paste("给王芳的方案")
        await person.press("ctrl+s")
        (added,) = book.documents("wangfang")
        assert (added.name, added.kind, added.note, added.size) == ("方案.pdf", "proposal", "给王芳的方案", 2000)
        await person.settle()
        assert "方案.pdf 23 Nov Proposal 2.0 KB 给王芳的方案" in words(person.pane("FolderPane"))
        await person.press("enter")
        file = Path(documents.path(book.path, added))
        assert opened == [str(file)]
        await person.press("delete")
        await person.press("enter")
        assert not file.exists()
        await person.press("u")
        await person.settle()
        await person.press("enter")
        assert file.read_text() == "x" * 2000


async def test_a_document_gets_its_kind_and_day_corrected(sit: Sit, book: Book) -> None:
    book.save(Document(client="wangfang", name="旧.pdf", added_on=TODAY, size=5_000_000), what="add")
    async with sit() as person:
        assert "4.8 MB" in await folder(person, DOCUMENTS)
        await person.press("e")
        await person.press("c", "tab")
        await person.write("2026-10-01")
        await person.press("ctrl+s")
        (changed,) = book.documents("wangfang")
        assert (changed.kind, changed.dated) == ("contract", date(2026, 10, 1))


# Loans


async def test_a_line_a_loan_and_an_inspection_are_added_and_the_loan_is_classified_anew(
    sit: Sit, wealthy: Book
) -> None:
    loan = {"client": "wangfang", "name": "流贷", "opened_on": date(2026, 6, 1)}
    one = holding(300_000 * YUAN, "business-loan", loan_class=LoanClass.NORMAL, **loan)
    wealthy.save(one, what="add")
    async with sit() as person:
        await folder(person, LOANS)
        await person.press("a")
        await person.press(*"额度", "tab", *"500k", "ctrl+s")
        await person.settle()
        assert "0 of 500,000" in person.pane("FolderPane")
        await person.press("i")
        await person.press("tab", "tab", "tab", *"idle plant")
        await person.settle()
        await person.press("tab", *"substandard", "ctrl+s")
        await person.settle()
        shown = words(person.pane("FolderPane"))
        assert "流贷 300,000 substandard" in shown
        assert "substandard since 23 Nov: idle plant" in shown
        assert "Post-loan inspection" in shown
        await person.press("enter")  # the inspection that was added
        assert "idle plant" in person.seen
        await person.press("escape")
        await person.press("u")
        assert "流贷 300,000 normal" in words(person.pane("FolderPane"))


# All of them


async def test_the_tab_in_sight_is_named_however_narrow_the_pane(sit: Sit) -> None:
    async with sit(size=FOLDED) as person:
        assert "Documents" not in await folder(person, ASSETS)
        await person.press("right", "right", "right")
        assert "Coverage Reviews Documents" in words(person.pane("FolderPane"))


async def test_another_clients_folder_shows_nothing_of_the_one_before(sit: Sit, wealthy: Book) -> None:
    wealthy.save(holding(7_000 * YUAN, client=LI_QIANG.id, name="活期"), what="add")
    async with sit() as person:
        await folder(person, ASSETS)
        await person.press("1", "down")  # turning with the cursor keeps the tab
        await person.settle()
        pane = words(person.pane("FolderPane"))
        assert "Net assets 7,000" in pane
        assert "813,000" not in pane


async def test_what_another_process_writes_is_seen(sit: Sit, wealthy: Book) -> None:
    async with sit() as person:
        await folder(person, ASSETS)
        Book(wealthy.path).save(holding(100_000 * YUAN, client="wangfang", name="新单"), what="add")
        person.app.read()  # type: ignore[attr-defined]
        await person.settle()
        assert "Net assets 913,000" in words(person.pane("FolderPane"))
