"""No screen of the desk shows, in the context of one client, what is another's."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path
from typing import Any

import pytest
from textual.screen import Screen

import rmtui.tui
from rmtui.rules.contact.due import DueRow
from rmtui.tui.calendar.cell_details import cell_blocks
from rmtui.tui.callbacks.callbacks_screen import CallbacksScreen
from rmtui.tui.campaigns.campaigns_screen import CampaignsScreen
from rmtui.tui.cases.cases_screen import CasesScreen
from rmtui.tui.contribution.contribution_screen import ContributionScreen
from rmtui.tui.coverage.coverage_screen import CoverageScreen
from rmtui.tui.desk.folder.folder_pane import FolderPane
from rmtui.tui.evening.step_blocks import step_blocks
from rmtui.tui.evening.steps import Step
from rmtui.tui.frame.snapshot import read_snapshot
from rmtui.tui.greetings.greetings_screen import GreetingsScreen
from rmtui.tui.leaving.leaving_screen import LeavingScreen
from rmtui.tui.maturities.maturities_screen import MaturitiesScreen
from rmtui.tui.month.month_screen import MonthScreen
from rmtui.tui.navigation.go_to import PLACES
from rmtui.tui.occasions.occasions_screen import OccasionsScreen
from rmtui.tui.opportunities.board_screen import BoardScreen
from rmtui.tui.pareto.pareto_screen import ParetoScreen
from rmtui.tui.plan.plan_screen import PlanScreen
from rmtui.tui.referrals.referrals_screen import ReferralsScreen
from rmtui.tui.review.sheet_screen import SheetScreen
from rmtui.tui.risk.risk_screen import RiskScreen
from rmtui.tui.services.services_screen import ServicesScreen
from rmtui.tui.targets.targets_screen import TargetsScreen
from rmtui.tui.tiers.tiers_screen import TiersScreen
from rmtui.tui.widgets.block_list import Block
from tests.canaries import CANARY, EVERYBODY, HUSBAND, WIFE, Family
from tests.factory import TODAY, ago
from tests.tui.sitting import Sitting, sitting

TALL = (120, 260)
VIEWERS = sorted(EVERYBODY)


@pytest.fixture
def family(tmp_path: Path) -> Family:
    return Family(str(tmp_path / "book"))


def screens() -> set[str]:
    """The names of all screens there are, without those that others are made of."""
    names = [module.name for module in pkgutil.walk_packages(rmtui.tui.__path__, "rmtui.tui.")]
    parts = [part for name in names for part in vars(importlib.import_module(name)).values()]
    found = {part for part in parts if isinstance(part, type) and issubclass(part, Screen)}
    return {
        one.__name__
        for one in found
        if one.__module__.startswith("rmtui.tui")
        if not any(one in other.__mro__[1:] for other in found)
    }


IN_CONTEXT = {
    *("DeskScreen", "SheetScreen", "Presentation", "CoverageScreen", "MaturitiesScreen"),
    *("GreetingsScreen", "ProspectsScreen", "CallbacksScreen"),
    *("OccasionsScreen", "ParetoScreen", "PlanScreen", "ReferralsScreen", "ServicesScreen", "TargetsScreen"),
    *("BoardScreen", "CampaignsScreen", "CasesScreen", "ContributionScreen", "TiersScreen", "LeavingScreen"),
    *("BoardScreen", "CampaignsScreen", "CasesScreen", "MonthScreen", "RiskScreen"),
    *("CalendarScreen", "EveningScreen", "BriefScreen"),
}
"""Screens that show one client, or the cursor's: each is looked at here."""
OTHERS = {
    *("SettingsScreen", "ReviewScreen", "CompareScreen", "AskFile"),  # one record, opened on purpose
    *("FindScreen", "ImportScreen", "GoToMenu", "Help", "Palette", "PastedLines"),  # of the whole book
    "MergeScreen",  # of two who are one
    "AskQuestion",  # an `AskChoice`, as other questions are
    "QuestionsScreen",  # the manager's own
    *("AuditScreen", "LockScreen", "AskPassphrase", "AskPresentPassphrase", "RecoveryCode", "Working"),  # name nobody
    "StatisticsScreen",  # of the whole book, and without a name
    "ReportScreen",  # of the whole book
    "OwnWordsScreen",  # of the whole book: every other name of a client beside the client
}


def test_every_screen_was_thought_of() -> None:
    assert screens() == IN_CONTEXT | OTHERS, "say whether the new screen shows one client"
    places = {place.screen for place in PLACES.values()}
    assert places == {
        *("desk", "calendar", "evening", "coverage", "maturities", "occasions", "pareto", "plan", "referrals"),
        *("services", "targets", "opportunities", "campaigns", "cases", "prospects", "callbacks", "greetings"),
        *("contribution", "tiers", "leaving"),
        *("statistics", "audit"),
        *("statistics", "month", "audit", "risk"),
    }


async def test_no_tab_of_a_folder_shows_what_is_anothers(family: Family) -> None:
    async with sitting(family.book, TALL) as person:
        for viewer in VIEWERS:
            await open_folder(person, viewer)
            pane = person.app.screen.query_one(FolderPane)
            shown = set[str]()
            for tab in range(len(pane.tabs)):
                pane.tab = tab
                await person.settle()
                seen = person.pane("FolderPane")
                assert family.leaks(viewer, seen) == [], (viewer, pane.tabs[tab].title)
                shown |= {*CANARY.findall(seen)}
            assert len(shown & {*family.own(viewer)}) > 20, viewer


async def test_the_owners_folder_has_what_the_owner_owns(family: Family) -> None:
    """Also a policy on a relative who agreed to nothing, and it can be opened there."""
    on_mother = next(one for one in family.book.policies(HUSBAND) if one.insured == "孙玉珍")
    async with sitting(family.book, TALL) as person:
        await open_folder(person, HUSBAND)
        pane = person.app.screen.query_one(FolderPane)
        pane.tab = 3
        await person.settle()
        assert on_mother.product in person.pane("FolderPane")
        pane.await_record(on_mother)
        assert pane.cursor_record == on_mother
        await open_folder(person, WIFE)
        assert on_mother.product not in person.pane("FolderPane")


async def test_no_review_nor_its_presentation_shows_what_is_anothers(family: Family) -> None:
    async with sitting(family.book, TALL) as person:
        for viewer in VIEWERS:
            (review,) = family.book.reviews(viewer)
            person.app.push_screen(SheetScreen(viewer, review.id))
            await person.settle()
            assert family.leaks(viewer, person.seen) == [], viewer
            assert review.market in person.seen
            await person.press("p")
            for _page in range(6):
                assert family.leaks(viewer, person.seen) == [], viewer
                await person.press("right")
            assert review.steps[0].text not in person.seen
            await person.press("escape", "escape")


async def test_no_page_before_a_meeting_shows_what_is_anothers(family: Family) -> None:
    async with sitting(family.book, TALL) as person:
        for viewer in VIEWERS:
            await open_folder(person, viewer)
            await person.press("2", "b")
            await person.until(lambda: "For your own use" in person.seen)
            assert family.leaks(viewer, person.seen) == [], viewer
            assert len({*CANARY.findall(person.seen)} & {*family.own(viewer)}) > 5, viewer
            await person.press("escape")


async def test_no_line_of_a_list_shows_what_is_anothers(family: Family) -> None:
    """A client's line in each list of clients, and what stands beneath for it."""
    async with sitting(family.book, TALL) as person:
        for letter, kind in (
            ("v", CoverageScreen),
            ("m", MaturitiesScreen),
            ("o", OccasionsScreen),
            ("j", GreetingsScreen),
            ("p", ParetoScreen),
            ("a", PlanScreen),
            ("i", ReferralsScreen),
            ("s", ServicesScreen),
            ("h", CallbacksScreen),
            ("y", CampaignsScreen),
            ("t", TargetsScreen),
            ("b", BoardScreen),
            ("x", CasesScreen),
            ("C", ContributionScreen),
            ("T", TiersScreen),
            ("w", LeavingScreen),
            ("M", MonthScreen),
            ("R", RiskScreen),
        ):
            await person.press("g", letter)
            screen: Any = person.app.screen
            assert isinstance(screen, kind)
            await person.press("enter" if kind in (TargetsScreen, ContributionScreen) else "home")  # what makes it
            for row in screen.list.rows:
                screen.list.move_cursor_to(row.key)
                await person.settle()
                if (viewer := screen.client) in VIEWERS:
                    cells = " ".join(text for text, _manner in row.cells)
                    assert family.leaks(viewer, cells + screen.details()) == [], (letter, viewer)
            await person.press("q")


@pytest.mark.parametrize("viewer", VIEWERS)
def test_neither_the_calendar_nor_the_evening_shows_what_is_anothers(family: Family, viewer: str) -> None:
    book = family.book
    desk = read_snapshot(book, TODAY)
    client, contacts = book.clients()[viewer], [*book.contacts(viewer)]
    due: DueRow | None = next((row for row in desk.due if row.client.id == viewer), None)
    blocks: list[Block] = cell_blocks(client, ago(3), contacts, [*book.sales(viewer)], desk)
    blocks += step_blocks(Step(viewer, client, due=due), contacts, desk, alone=False, month=str) if due else []
    assert family.leaks(viewer, "\n".join(f"{block.label} {block.text}" for block in blocks)) == []


async def open_folder(person: Sitting, client: str) -> None:
    screen: Any = person.app.screen
    screen.selection.select(client)
    await person.settle()
