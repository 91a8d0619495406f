"""What a person sees of a kind of record, its tab of the folder and its form, is a row of the registry."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import pytest

from rmtui.entry.fields.field import Field
from rmtui.records.base import Record
from rmtui.records.client import Client
from rmtui.records.kinds import KINDS, RecordKind
from rmtui.store.files.book import Book
from rmtui.tui.desk.folder.folder import Folder, FolderContents, block_key
from rmtui.tui.desk.folder.folder_pane import FolderPane, tabs
from rmtui.tui.desk.folder.kinds import FOLDER_KINDS, FolderKind, folder_kind
from rmtui.tui.desk.messages import AdditionRequested
from rmtui.tui.forms.form import Form
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.writer import Writer
from rmtui.tui.widgets.block_list import Block
from tests.tui.sitting import Sit, Sitting


@pytest.mark.parametrize("kind", FOLDER_KINDS.values())
def test_a_kind_in_the_folder_has_its_tab_and_its_form(kind: FolderKind) -> None:
    assert [tab.table for tab in tabs()].count(kind.tab_table) == 1
    assert KINDS[kind.record].removed_with_client
    assert folder_kind(kind.table) is kind
    for path in filter(None, (kind.tab, kind.form)):
        module, _colon, name = path.partition(":")
        assert hasattr(import_module(module), name)


class Car(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A kind of record that rmtui does not have."""

    client: str
    plate: str


def car_blocks(_folder: Folder, contents: FolderContents) -> list[Block]:
    return [Block(car.plate, key=block_key(car)) for car in contents.own(Car)]


class CarForm(Form[Car]):
    kind = Car

    def __init__(self, snapshot: Snapshot, writer: Writer, client: Client, car: Car | None = None) -> None:
        super().__init__(snapshot, writer)
        self.title, self.fields = "Car", (Field("plate", "Plate"),)
        self._client = client

    @property
    def identity(self) -> Mapping[str, Any]:
        return {"client": self._client.id}

    def saved_text(self, base: Car | None, record: Car) -> str:
        return "The car is kept."


@pytest.fixture
def cars(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kind added at run time: a row here, and a row in the registry of records."""

    def read(book: Any, client: str) -> list[Record]:
        return [one for one in book.find(["沪"]) if isinstance(one, Car) and one.client == client]

    kind = RecordKind(f"{__name__}.Car", "cars", "car", removed_with_client=True, texts=lambda car: (car.plate,))
    monkeypatch.setitem(KINDS.by_name, "Car", kind)
    row = FolderKind(Car, "Cars", f"{__name__}:car_blocks", read, f"{__name__}:CarForm")
    tabs_of_kinds: Any = FOLDER_KINDS
    monkeypatch.setitem(tabs_of_kinds, Car, row)


def folder_pane(person: Sitting) -> FolderPane:
    return person.app.screen.query_one(FolderPane)


@pytest.mark.usefixtures("cars")
async def test_a_kind_added_at_run_time_has_a_tab_and_its_records_are_edited_and_removed_there(
    sit: Sit, book: Book
) -> None:
    car = Car(client="wangfang", plate="沪A12345")
    book.save(car, what="add")
    async with sit() as person:
        await person.app.navigator.open_record(car)  # type: ignore[attr-defined]
        await person.settle()
        assert "Cars" in person.pane("FolderPane")
        assert folder_pane(person).cursor_record == car
        await person.press("e")
        await person.press("ctrl+a", "backspace")
        await person.write("沪B67890")
        await person.press("ctrl+s")
        assert await person.did() == "The car is kept."
        assert "沪B67890" in person.pane("FolderPane")
        await person.press("delete", "1", "enter")
        assert book.current(car) is None
        assert "沪B67890" not in person.pane("FolderPane")


@pytest.mark.usefixtures("cars")
async def test_a_kind_added_at_run_time_is_put_into_the_folder_by_its_form(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.app.navigator.open_record(book.clients()["wangfang"])  # type: ignore[attr-defined]
        pane = folder_pane(person)
        pane.tab = len(pane.tabs) - 1
        pane.post_message(AdditionRequested("wangfang", "cars"))
        await person.settle()
        await person.write("沪A12345")
        await person.press("ctrl+s")
        assert await person.did() == "The car is kept."
        assert isinstance(pane.cursor_record, Car)
        assert "沪A12345" in person.pane("FolderPane")
