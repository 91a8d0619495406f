"""No screen of the desk shows, in the context of one client, what is another's."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path
from typing import Any

import pytest
from textual.screen import Screen

import rmtui.tui
from rmtui.rules.contact.due_row import DueRow
from rmtui.tui.calendar.cell_details import cell_blocks
from rmtui.tui.contribution.contribution_screen import ContributionScreen
from rmtui.tui.desk.folder.folder_pane import FolderPane
from rmtui.tui.evening.step_blocks import step_blocks
from rmtui.tui.evening.steps import Step
from rmtui.tui.frame.snapshot import read_snapshot
from rmtui.tui.navigation.go_to import PLACES
from rmtui.tui.review.sheet_screen import SheetScreen
from rmtui.tui.screens.client_list_screen import ClientListScreen
from rmtui.tui.targets.targets_screen import TargetsScreen
from rmtui.tui.widgets.block_list import Block
from tests.canaries import CANARY, EVERYBODY, HUSBAND, WIFE, Family
from tests.factory import TODAY, ago
from tests.tui.sitting import Sitting, sitting

TALL = (120, 260)
VIEWERS = sorted(EVERYBODY)
OPENED = (TargetsScreen, ContributionScreen)
"""Lists whose lines name clients once they are opened."""
SILENT = {"StatisticsScreen", "ProspectsScreen", "GreetingsScreen", "TargetsScreen"}
"""Lists in which nobody of this family stands: none is a prospect, no greeting is near, no sale counts for a target."""


@pytest.fixture
def family(tmp_path: Path) -> Family:
    return Family(str(tmp_path / "book"))


def screen_classes() -> set[type[Screen[Any]]]:
    """All screens there are, without those that others are made of."""
    names = [module.name for module in pkgutil.walk_packages(rmtui.tui.__path__, "rmtui.tui.")]
    parts = [part for name in names for part in vars(importlib.import_module(name)).values()]
    found = {part for part in parts if isinstance(part, type) and issubclass(part, Screen)}
    ours = {one for one in found if one.__module__.startswith("rmtui.tui")}
    return {one for one in ours if not any(one in other.__mro__[1:] for other in found)}


def screens() -> set[str]:
    """Their names."""
    return {one.__name__ for one in screen_classes()}


def client_lists() -> set[str]:
    """Of these the lists of clients: a new one is gone through from the day that one can go there."""
    return {one.__name__ for one in screen_classes() if issubclass(one, ClientListScreen)}


IN_CONTEXT = {"DeskScreen", "SheetScreen", "Presentation", "CalendarScreen", "EveningScreen", "BriefScreen"}
"""Other screens that show one client, or the cursor's: each is looked at here."""
OTHERS = {
    *("SettingsScreen", "ReviewScreen", "CompareScreen", "AskFile"),  # one record, opened on purpose
    *("FindScreen", "ImportScreen", "GoToMenu", "Help", "Palette", "PastedLines"),  # of the whole book
    "MergeScreen",  # of two who are one
    "AskQuestion",  # an `AskChoice`, as other questions are
    "QuestionsScreen",  # the manager's own
    *("AuditScreen", "LockScreen", "AskPassphrase", "AskPresentPassphrase", "RecoveryCode", "Working"),  # name nobody
    "ReportScreen",  # of the whole book
    "OwnWordsScreen",  # of the whole book: every other name of a client beside the client
}


def test_every_screen_was_thought_of() -> None:
    assert screens() - client_lists() == IN_CONTEXT | OTHERS, "say whether the new screen shows one client"


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
    """A client's line in each list of clients that one can go to, and what stands beneath for it."""
    seen, spoke = set[str](), set[str]()
    async with sitting(family.book, TALL) as person:
        for letter, place in PLACES.items():
            if place.mode == "desk":
                continue
            await person.app.action_go(letter)  # type: ignore[attr-defined]
            await person.settle()
            screen: Any = person.app.screen
            if not isinstance(screen, ClientListScreen):
                continue
            seen.add(name := type(screen).__name__)
            await person.press("enter" if isinstance(screen, OPENED) else "home")  # what makes it
            for _view in range(3):
                for row in screen.list.rows:
                    screen.list.move_cursor_to(row.key)
                    await person.settle()
                    if (viewer := screen.cursor_client) in VIEWERS:
                        cells = " ".join(text for text, _manner in row.cells)
                        assert family.leaks(viewer, cells + "\n".join(screen.details())) == [], (name, viewer)
                        spoke.add(name)
                if name in spoke | SILENT:
                    break
                await person.press("w")  # another view of it
    assert seen == client_lists()
    assert seen - spoke == SILENT


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
