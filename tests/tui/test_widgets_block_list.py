"""A page of blocks: labels are cut only where there is no room for them."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult
from textual.events import Resize
from textual.geometry import Size
from textual.screen import ModalScreen, Screen

from rmtui.tui.widgets.block_list import Block, BlockList
from rmtui.tui.widgets.text_style import TEXT_STYLES


class Page(Screen[None]):
    COMPONENT_CLASSES = TEXT_STYLES

    def compose(self) -> ComposeResult:
        yield BlockList()

    def on_mount(self) -> None:
        self.query_one(BlockList).blocks = [Block("90", label="Days between contacts")]


class OnePage(App[None]):
    def get_default_screen(self) -> Screen[None]:
        return Page()


@pytest.mark.parametrize(("width", "label"), [(120, "Days between contacts"), (40, "Days between..")])
async def test_a_label_is_whole_where_there_is_room(width: int, label: str) -> None:
    async with OnePage().run_test(size=(width, 10)) as pilot:
        await pilot.pause()
        page = pilot.app.screen.query_one(BlockList)
        assert page.render_line(0).text.split("  ")[0].rstrip(" 90") == label


async def test_a_page_that_is_filled_while_it_is_hidden_draws_nothing_of_what_it_had() -> None:
    async with OnePage().run_test(size=(60, 10)) as pilot:
        page = pilot.app.screen.query_one(BlockList)
        page.blocks = [Block(str(number), label="line") for number in range(5)]
        await pilot.pause()
        page.display = False
        await pilot.pause()
        page._size = Size(0, 0)  # as a pane that another one covers
        page.blocks = [Block("one")]
        assert page.draw_line(3).text.strip() == ""


async def test_a_page_has_its_text_the_first_time_it_is_drawn() -> None:
    class Early(BlockList):
        def on_resize(self, event: Resize) -> None:
            event.prevent_default()  # as if it were still on its way

    class PopUp(ModalScreen[None]):
        COMPONENT_CLASSES = TEXT_STYLES

        def compose(self) -> ComposeResult:
            yield Early()

        def on_mount(self) -> None:
            self.query_one(Early).blocks = [Block("the first line")]

    async with OnePage().run_test(size=(60, 10)) as pilot:
        pop_up = PopUp()
        await pilot.app.push_screen(pop_up)
        await pilot.pause()
        assert pop_up.query_one(Early).draw_line(0).text.strip() == "the first line"
