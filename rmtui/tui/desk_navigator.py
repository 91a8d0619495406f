"""Going from screen to screen: to the places behind `g`, to where a record is shown, and back again."""

from __future__ import annotations

from collections.abc import Sequence

from rmtui.records.base import Record
from rmtui.records.callback import Callback
from rmtui.records.campaign import Campaign, CampaignMember
from rmtui.records.case import Case
from rmtui.records.client import Client
from rmtui.records.events import PlannedContact
from rmtui.records.greeting import GreetingTemplate
from rmtui.records.occasion import Occasion
from rmtui.records.opportunity import Opportunity
from rmtui.records.question import Question
from rmtui.records.report import Report
from rmtui.records.settings import Settings
from rmtui.rules.occasions.coming import ComingOccasion
from rmtui.tui.desk.desk_screen import DeskScreen
from rmtui.tui.desk.folder.folder_pane import FolderPane
from rmtui.tui.frame.book_app import BookApp
from rmtui.tui.navigation.go_to import Place
from rmtui.tui.review.client_screen import ClientScreen
from rmtui.tui.screens.book_screen import BookScreen

_MODES: dict[type[Record], str] = {
    Callback: "callbacks",
    Campaign: "campaigns",
    CampaignMember: "campaigns",
    Case: "cases",
    GreetingTemplate: "greetings",
    Occasion: "occasions",
    Opportunity: "opportunities",
    PlannedContact: "plan",
    Report: "month",
}
"""The screens that list records, by their class, where that is not the desk."""
_DIALOGS: dict[type[Record], str] = {Question: "questions", Settings: "settings"}
"""The actions that open records which no screen lists."""


class DeskNavigator:
    """The `rmtui.tui.frame.navigator.Navigator` of the desk."""

    def __init__(self, app: BookApp) -> None:
        self._app = app
        self._origins = list[str]()
        """The modes from which one visited others, and goes back to."""

    async def go(self, place: Place) -> None:
        """To a place, from which `back` leads to the desk."""
        self._origins.clear()
        self._app.clear_notifications()
        await self._app.switch_mode(place.mode)
        if place.action:
            await self._app.run_action(f"screen.{place.action}")
        elif place.pane:
            self._close_client_screens()
        if isinstance(screen := self._app.screen, DeskScreen) and place.pane:
            screen.action_go(place.pane)
        elif isinstance(screen, BookScreen):
            screen.arrive()

    async def clear_desk(self) -> None:
        """To the desk, with no screen over it and none to go back to."""
        self._origins.clear()
        await self._app.switch_mode("desk")
        self._close_client_screens()

    def _close_client_screens(self) -> None:
        while isinstance(screen := self._app.screen, ClientScreen):
            screen.make_way()

    async def visit(self, mode: str) -> None:
        if mode != self._app.current_mode:
            self._origins.append(self._app.current_mode)
        await self._app.switch_mode(mode)

    async def back(self) -> None:
        self._app.clear_notifications()
        await self._app.switch_mode(self._origins.pop() if self._origins else "desk")

    @property
    def is_visiting(self) -> bool:
        return bool(self._origins)

    async def open_record(self, record: Record, words: Sequence[str] = ()) -> None:
        if dialog := _DIALOGS.get(type(record)):
            await self._app.run_action(f"app.{dialog}")
            return
        await self.visit(_mode_of(record))
        self._close_client_screens()
        if isinstance(screen := self._app.screen, BookScreen):
            screen.go_to(record)
        if words and isinstance(record, Client) and isinstance(screen, DeskScreen):
            screen.query_one(FolderPane).go_to_words(words)

    async def log_contact(self, client: Client, channel: str) -> None:
        await self.open_record(client)
        if isinstance(screen := self._app.screen, DeskScreen):
            screen.action_log(channel)

    async def show_greetings(self, occasion: ComingOccasion | None = None, client: str = "") -> None:
        from rmtui.tui.greetings.greetings_screen import GreetingsScreen

        await self.visit("greetings")
        if isinstance(screen := self._app.screen, GreetingsScreen):
            screen.choose(occasion, client)


def _mode_of(record: Record) -> str:
    """The screen that lists records of its kind, else the desk, which has most, and opportunities of long ago."""
    if isinstance(record, Opportunity) and not record.stage.is_open:
        return "desk"
    return _MODES.get(type(record), "desk")
