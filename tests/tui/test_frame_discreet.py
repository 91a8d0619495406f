"""The discreet view: one client alone, without figures, while somebody sits beside the manager."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from textual.widgets import Input

from rmtui.discreet import set_discreet, without_figures
from rmtui.records.client import ContactPerson, Potential, Relative
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.tie import Share
from rmtui.rules.conduct.discretion import Discretion
from rmtui.rules.people.ties import updated_tie
from rmtui.rules.text.family_text import contact_person_texts
from rmtui.rules.text.record_text import client_names
from rmtui.store.files.book import Book
from rmtui.store.files.bulk import write_book
from rmtui.tui.brief.brief_screen import BriefScreen
from rmtui.tui.desk.folder.folder import Member
from rmtui.tui.desk.folder.folder_pane import FolderPane
from rmtui.tui.forms.form_body import FormBody
from rmtui.tui.forms.form_screen import FormScreen
from rmtui.tui.frame.ask_choice import AskChoice
from rmtui.tui.frame.ask_text import AskText
from rmtui.tui.review.compare_screen import CompareScreen
from rmtui.tui.review.sheet_screen import SheetScreen
from tests.conftest import Run
from tests.factory import TODAY, ago, client, contact
from tests.reviews import fill
from tests.tui.sitting import Sitting, sitting

FANG = client(
    "王芳",
    phones=("13812341234",),
    notes="想买500万的房",
    cautions="勿提母亲账户",
    potential=Potential.HIGH,
    character="疑心重",
    id="0fang",
)
QIANG = client("李强", phones=("13900000000",), id="0qiang")


@pytest.fixture
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    return write_book(
        str(tmp_path_factory.mktemp("discreet") / "book"),
        [
            FANG,
            QIANG,
            Holding(client=FANG.id, kind=HoldingKind.DEPOSIT, name="三年期存款", value=765_432_100),
            contact(FANG, on=TODAY, channel="T", note="聊了存款"),
            contact(FANG, QIANG, on=ago(5), channel="M", note="一起吃饭", id="both"),
            contact(QIANG, on=TODAY, channel="T", note="强聊基金"),
            contact(QIANG, on=ago(3), channel="T", note="昨天的强"),
        ],
    )


@pytest.fixture(autouse=True)
def _shown_again() -> Iterator[None]:
    yield
    set_discreet(discreet=False)


@pytest.mark.parametrize("size", [(80, 24), (140, 40)])
async def test_only_the_client_in_the_folder_stays_on_the_screen_without_figures(
    book: Book, size: tuple[int, int]
) -> None:
    async with sitting(book, size) as person:
        await person.press("slash")
        await person.write("王芳")
        await person.press("enter", "f9")
        for keys in (("1",), ("2",), ("2", "right", "right"), ("3",), ("4", "home", "left")):
            await person.press(*keys)
            assert "勿提" not in person.seen and "疑心" not in person.seen
            assert "李强" not in person.seen and "强聊" not in person.seen and "昨天的强" not in person.seen
            assert "12341234" not in person.seen and "7,654,321" not in person.seen and "500万" not in person.seen
        await person.press("2", "home", "left", "left")
        await person.press("g", "k")
        assert "Not in the discreet view" in await person.told()
        await person.press("e")
        assert "are masked" in await person.told()
        await person.press("f9", "1", "enter", "1", "g", "f")
        await person.until_seen("13812341234")
        assert "李强" not in person.seen
        await person.press("2", "home", "e", "f2")
        await person.until_seen("13812341234")
        form = person.app.screen.query_one(FormBody)
        assert not {"tier", "potential", "tags", "cautions", "character", "notes"} & {
            name for name, row in form.rows.items() if row.display
        }
        form.rows["employer"].text = "一中"
        await person.press("ctrl+s")
        await person.until(lambda: book.clients()[FANG.id].employer == "一中")
        assert book.clients()[FANG.id] == replace(FANG, employer="一中", revision=2)
        await person.press("f9", "3", "enter", "g", "c", "escape")
        await person.until_seen("李强")


async def test_what_was_said_and_typed_before_and_the_judgements_of_the_client_are_out_of_sight(book: Book) -> None:
    async with sitting(book, (140, 40)) as person:
        await person.press("4", "l")
        await person.write("李强 T 聊了基金")
        await person.press("enter")
        await person.until_seen("李强")
        await person.write("李强 T 还没写完")
        await person.press("escape")
        await person.press("2", "slash")
        await person.write("王芳")
        await person.press("enter", "f9")
        await person.until_seen("Discreet view")
        for keys in (("1",), ("2",), ("3",), ("4", "l"), ("escape",), ("2",)):
            await person.press(*keys)
            assert "李强" not in person.seen and "还没写完" not in person.seen
            assert f"tier {FANG.tier.value}" not in person.seen and "Potential" not in person.seen
            assert f" {FANG.tier.value} " not in person.pane("ClientPane")
            assert "万的房" not in person.seen
        assert person.app.unwritten == ["李强 T 还没写完"]  # type: ignore[attr-defined]
        await person.press("f9", "1", "enter", "b")
        assert "Not in the discreet view" in await person.told()
        assert "勿提" not in person.seen
        await person.press("f9", "3", "enter", "4", "l")
        await person.until_seen("还没写完")


async def test_the_log_says_that_it_is_hidden_and_offers_no_line_to_sort(book: Book) -> None:
    book.keep_unsorted("某人 打来", "?", ago(1), "09:00")
    async with sitting(book, (140, 40)) as person:
        await person.until_seen("1 line is unsorted")
        await person.press("slash")
        await person.write("李强")
        await person.press("enter", "4")
        await person.press("f9")
        await person.until_seen("Discreet view")
        await person.press("4", "right_square_bracket")
        assert "unsorted" not in person.seen
        await person.press("U")
        assert "Not in the discreet view" in await person.told()


async def test_another_client_is_chosen_without_the_names_of_the_others(book: Book) -> None:
    async with sitting(book, (140, 40)) as person:
        await person.press("f9", "f9", "2", "enter")
        await person.write("李")
        assert "李强" in person.seen
        await person.press("enter", "g", "c")
        await person.until_seen("李强")
        assert "王芳" not in person.seen
        await person.press("f9")
        assert isinstance(person.app.screen, AskChoice)


async def test_of_a_contact_with_another_the_other_is_not_called_removed(book: Book) -> None:
    async with sitting(book, (140, 40)) as person:
        await person.press("slash")
        await person.write("王芳")
        await person.press("enter", "f9")
        await person.until_seen("Discreet view")
        await person.press("f9", "1", "enter")
        await person.until_seen("13812341234")
        await person.press("2", "home", "right")
        await person.until_seen("一起吃饭")
        await person.press("down", "e")
        form = person.app.screen
        assert "removed" not in person.seen and "李强" not in person.seen
        assert form.query_one(FormBody).rows["clients"].text == "王芳, (not shown)"
        form.query_one(FormBody).rows["note"].text = "一起吃了饭"
        await person.press("ctrl+s")
        await person.until(lambda: any(one.note == "一起吃了饭" for one in book.contacts()))
        assert next(one for one in book.contacts() if one.id == "both").clients == (FANG.id, QIANG.id)
    set_discreet(discreet=True)
    assert client_names((FANG.id, QIANG.id), {FANG.id: FANG}) == "王芳"


async def test_the_log_has_what_was_done_together_without_the_other(book: Book) -> None:
    book.save(contact(FANG, QIANG, on=TODAY, channel="M", note="一起喝茶"), what="add")
    async with sitting(book, (140, 40)) as person:
        await person.press("slash")
        await person.write("王芳")
        await person.press("enter", "f9", "4")
        await person.until_seen("Discreet view")
        assert "一起喝茶" in person.seen
        assert "李强" not in person.seen
        assert "强聊基金" not in person.seen


async def test_undo_does_not_say_what_was_done_with_another(book: Book) -> None:
    async with sitting(book, (140, 40)) as person:
        await person.log("李强 T 聊了贷款")
        await person.press("escape", "slash")
        await person.write("王芳")
        await person.press("enter", "f9")
        await person.until_seen("Discreet view")
        await person.press("ctrl+z")
        assert await person.told() == "Undone: (not shown)"
        assert not any(one.note == "聊了贷款" for one in book.contacts())


async def test_a_relative_is_edited_without_what_tells_whether_they_are_a_client(book: Book) -> None:
    wang = replace(FANG, family=(Relative(name="李强", relation="丈夫"), Relative(name="李小雨", relation="女儿")))
    book.change(book.clients()[FANG.id], wang, what="edit")
    book.save(updated_tie(wang, QIANG, relation="丈夫", name="李强", gives=(Share.ASSETS,), how="签了字"), what="add")
    async with sitting(book, (140, 40)) as person:
        await person.press("slash")
        await person.write("王芳")
        await person.press("enter", "f9")
        await person.until_seen("Discreet view")
        await person.press("f9", "1", "enter", "2", "home")
        folder = person.app.screen.query_one(FolderPane)
        while not (isinstance(one := folder.cursor_record, Member) and one.person.name == "李小雨"):
            await person.press("down")
        await person.press("e")
        assert {name for name, row in person.app.screen.query_one(FormBody).rows.items() if row.display} == {
            *("relation", "name", "birthday", "birth_year", "place")
        }
        person.app.screen.query_one(FormBody).rows["place"].text = "育才小学"
        await person.press("ctrl+s")
        await person.until(lambda: book.clients()[FANG.id].family[1].place == "育才小学")
        await person.press("up", "e")
        assert await person.told() == "Not in the discreet view: F9 ends it."
        assert not isinstance(person.app.screen, FormScreen)
        await person.press("v")
        assert person.app.current_mode == "desk"


def test_a_contact_person_is_shown_without_what_to_be_careful_about() -> None:
    firm = client("鼎丰", contact_persons=(ContactPerson(name="高敏", cautions="与老板不和"),))
    (shown,) = contact_person_texts(firm, Discretion({}), TODAY)
    assert "与老板不和" in shown.text
    set_discreet(discreet=True)
    (shown,) = contact_person_texts(firm, Discretion({}), TODAY)
    assert shown.text == "高敏"


def test_a_command_masks_what_it_prints(book: Book, run: Run) -> None:
    shown = run("--book", book.path, "show", "王芳", "--discreet").out
    assert "138****1234" in shown and "7,654,321" not in shown and "万的房" not in shown


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("+86 138 1234 1234", "+86**********1234"),
        ("存了50万，利率3.5%，到期2026-11-29 14:05", "存了***万，利率3.5%，到期2026-11-29 14:05"),
        ("£30k of the fund, GBP 1,342,040.50", "£***k of the fund, GBP ***"),
        ("2026年11月29日 12 clients C3", "2026年11月29日 12 clients C3"),
        ("07700 900654, 016 1234 0999", "077*****0654, 016******0999"),
        ("614.555.0177, +1.614.555.0177, on 2026.11.28", "614*****0177, +1.********0177, on 2026.11.28"),
        ("1.234.567 in notes", "*** in notes"),
        ("13800001234、13900001234；Tel:13700001234.", "138****1234、139****1234；Tel:137****1234."),
        ("07700900654,01612340999/7946 0999", "077****0654,016****0999/*****0999"),
        ("50万,60万, CNY 500, £1.5bn/£500", "***万,***万, CNY ***, £***bn/£***"),
        ("28/11/2026 14:30, 2026-11-30", "28/11/2026 14:30, 2026-11-30"),
    ],
)
def test_figures_are_masked_and_days_are_not(text: str, masked: str) -> None:
    assert without_figures(text) == masked


@pytest.fixture
def reviewed(book: Book) -> Book:
    fill(book, FANG)
    return book


async def folder_of_fang(person: Sitting) -> None:
    await person.press("slash")
    await person.write("王芳")
    await person.press("enter")


async def test_from_a_finished_review_it_begins_with_the_client_of_the_review(reviewed: Book) -> None:
    async with sitting(reviewed) as person:
        await folder_of_fang(person)
        await person.press("r", "ctrl+s", "enter")
        await person.until(lambda: isinstance(person.app.screen, SheetScreen))
        await person.press("f9")
        assert await person.told() == "Discreet view. Only 王芳 is shown, without figures. F9 changes that."
        assert "王芳" in person.pane("FolderPane") and "李强" not in person.seen


async def test_from_two_reviews_side_by_side_it_begins_with_their_client(reviewed: Book) -> None:
    async with sitting(reviewed) as person:
        person.app.push_screen(SheetScreen(FANG.id, "r2"))
        await person.settle()
        await person.press("c", "enter")
        await person.until(lambda: isinstance(person.app.screen, CompareScreen))
        await person.press("f9")
        assert "Only 王芳 is shown" in await person.told()
        assert "王芳" in person.pane("FolderPane")


async def test_a_review_under_way_keeps_what_was_answered_and_waits_for_what_is_not_taken(reviewed: Book) -> None:
    async with sitting(reviewed) as person:
        await folder_of_fang(person)
        await person.press("r", "enter")
        assert "1 of 11" in person.seen
        await person.write("101k")
        await person.press("f9")
        assert "Something is typed and not taken yet" in await person.told()
        assert "101k" in person.seen and person.app.discreet_client is None  # type: ignore[attr-defined]
        await person.press("enter", "pagedown")
        await person.paste("央行降准")
        await person.press("f9")
        assert await person.did() == "Discreet view. Only 王芳 is shown, without figures. F9 changes that."
        await person.press("f9", "3", "enter", "r")
        assert "2 of 11" in person.seen
        await person.press("pagedown")
        assert "央行降准" in person.seen
        assert not person.app.unwritten  # type: ignore[attr-defined]
    assert not reviewed.unsorted()


async def test_figures_that_are_masked_again_are_on_no_review_that_was_open(reviewed: Book) -> None:
    async with sitting(reviewed) as person:
        await folder_of_fang(person)
        await person.press("f9", "f9", "1", "enter", "r", "ctrl+s", "enter")
        await person.until(lambda: isinstance(person.app.screen, SheetScreen))
        await person.until_seen("7,654,321")
        await person.press("f9", "1", "enter")
        await person.until(lambda: not isinstance(person.app.screen, SheetScreen))
        assert "7,654,321" not in person.seen and "王芳" in person.pane("FolderPane")


async def test_another_client_is_found_by_a_first_name_and_an_unclear_one_is_told(book: Book) -> None:
    for name in ("Seán Considine", "Gráinne Considine", "Susan Eames", "Stephen Allen"):
        book.save(client(name), what="add")
    async with sitting(book) as person:
        await person.press("f9", "f9", "2", "enter")
        await person.write("Considine")
        await person.until_seen("2 clients may be meant: write more of the name.")
        await person.press("enter")
        assert isinstance(person.app.screen, AskText) and "Gráinne" not in person.seen
        person.app.screen.query_one(Input).value = "Zoltan"
        await person.until_seen("No client is called “Zoltan”.")
        person.app.screen.query_one(Input).value = "Seán"
        await person.until_seen("Seán Considine")
        await person.press("enter")
        assert "Only Seán Considine is shown" in await person.told()


async def test_going_back_leads_to_no_other_screen(book: Book) -> None:
    async with sitting(book, (140, 40)) as person:
        await person.press("g", "k", "enter")
        await person.until(lambda: person.app.current_mode == "desk")
        assert person.app.navigator.is_visiting  # type: ignore[attr-defined]
        await person.press("f9")
        await person.until_seen("Discreet view")
        await person.press("escape")
        assert person.app.current_mode == "desk"


async def test_a_brief_over_a_form_waits_for_the_form(book: Book) -> None:
    async with sitting(book) as person:
        await folder_of_fang(person)
        await person.press("e")
        assert isinstance(person.app.screen, FormScreen)
        person.app.push_screen(BriefScreen(QIANG.id))
        await person.settle()
        await person.press("f9")
        assert "Something is typed and not taken yet" in await person.told()
        await person.press("escape")
        assert isinstance(person.app.screen, FormScreen)
