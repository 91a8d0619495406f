"""The form of a client, filled in at the desk."""

from __future__ import annotations

from typing import Any

import pytest
from textual.events import Key

from rmtui.records.client import Birthday, ClientKind, Gender, Relative, Tier
from rmtui.store.files.book import Book
from rmtui.tui.forms.client import ClientForm
from rmtui.tui.forms.form_screen import FormScreen
from tests.tui.sitting import FOLDED, FOUR_PANES, Sit, Sitting, sitting


async def to(person: Sitting, label: str) -> None:
    """Into the field of this label, as a click does."""

    def rows() -> list[Any]:
        return [row for row in person.app.screen.query("FormRow") if row.label == label]  # type: ignore[attr-defined]

    await person.until(lambda: bool(rows()))  # the lower ones come a moment later
    (row,) = rows()
    person.app.screen.set_focus(row.answer)
    await person.settle()


@pytest.mark.parametrize("size", [FOLDED, FOUR_PANES])
async def test_a_client_is_added_and_found_in_the_list(size: tuple[int, int], sit: Sit, book: Book) -> None:
    async with sit(size=size) as person:
        await person.press("1", "a")
        await person.write("欧阳娜娜")
        await to(person, "Tier")
        await person.press("a")
        await to(person, "Phone")
        await person.write("138 0013 8111")
        await to(person, "Birthday")
        await person.write("农历五月初五")
        await person.press("ctrl+s")
        added = next(client for client in book.clients().values() if client.name == "欧阳娜娜")
        assert (added.pinyin, added.tier, added.phones) == ("ou yang na na", Tier.A, ("138 0013 8111",))
        assert added.birthday == Birthday(month=5, day=5, lunar=True)
        assert "欧阳娜娜" in person.pane("ClientPane")
        assert "2 欧阳娜娜" in person.seen


async def test_the_pinyin_follows_the_name_until_it_is_corrected(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("1", "a")
        await person.write("单田")
        await person.settle()
        await to(person, "Pinyin")
        assert "shan tian" in person.seen
        await person.press("ctrl+u")
        await person.write("dan tian")
        await to(person, "Name")
        await person.write("芳")
        await person.press("ctrl+s")
        assert any(client.pinyin == "dan tian" for client in book.clients().values() if client.name == "单田芳")


async def test_a_title_typed_with_an_english_name_is_the_salutation_and_no_pinyin_is_asked(
    sit: Sit, book: Book
) -> None:
    async with sit() as person:
        await person.press("1", "a")
        await person.write("Mrs Harriet Pym")
        await person.settle()
        assert "Pinyin" not in person.seen
        await person.press("ctrl+s")
        (added,) = (client for client in book.clients().values() if "Pym" in client.name)
        assert (added.name, added.salutation, added.pinyin) == ("Harriet Pym", "Mrs Pym", "harriet pym")


async def test_what_cannot_be_kept_says_why_beside_the_field_and_is_not_saved(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("1", "e")
        await to(person, "Phone")
        await person.write("x")
        assert "is not understood" in person.seen
        await person.press("ctrl+s")
        assert book.clients()["wangfang"].phones == ("13800138000",)
        assert person.app.screen.query("FormRow")


async def test_a_nameless_client_is_not_added(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("1", "a", "ctrl+s")
        assert "may not be empty" in await person.told()
        assert len(book.clients()) == 6


async def test_a_namesake_is_warned_of_and_may_be_added(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("1", "a")
        await person.write("李强")
        assert "There is already 李强 (9001)." in person.seen
        await person.press("ctrl+s")
        assert [client.name for client in book.clients().values()].count("李强") == 2


async def test_a_mobile_number_a_digit_too_short_is_told_and_may_be_kept(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("1", "e")
        await to(person, "Phone")
        await person.press("end", "backspace")
        await person.until_seen("1380013800: a mobile number with too few or too many digits.")
        await person.press("ctrl+s")
    assert book.clients()["wangfang"].phones == ("1380013800",)


async def test_who_has_the_name_or_number_already_can_be_looked_at_and_one_who_may_be_the_same_is_asked_about(
    sit: Sit, book: Book
) -> None:
    async with sit() as person:
        await person.press("1", "a")
        assert "Who that is" not in person.pane("KeyBar")
        await person.write("李强")
        while "a phone number: digits" not in person.seen:
            await person.press("down")
        await person.write("+86 139 0013 9001")
        assert "李强 has this number, too." in person.seen
        assert "F3 Who that is" in person.pane("KeyBar")
        await person.press("f3")
        await person.until_seen("For your own use")
        assert "loan" in person.seen
        await person.press("escape", "ctrl+s")
        assert "李强 may be the same client." in person.seen
        await person.press("escape")
        assert "139 0013 9001" in person.seen
        await person.press("ctrl+s")
        await person.press("1", "enter")
        assert [client.name for client in book.clients().values()].count("李强") == 2


async def test_a_field_that_is_not_touched_is_kept_to_the_letter(sit: Sit, book: Book) -> None:
    client = book.clients()["chenjing"]
    odd = "a\u202eb\x1bc  d"
    book.save(
        type(client)(**{name: getattr(client, name) for name in client.__struct_fields__} | {"area": odd}), what="edit"
    )
    async with sit() as person:
        await person.press("1", "down", "down", "e")
        assert "\x1b" not in person.seen
        await to(person, "Employer")
        await person.write("三中")
        await person.press("ctrl+s")
        assert (book.clients()["chenjing"].area, book.clients()["chenjing"].employer) == (odd, "三中")


async def test_a_line_is_added_to_the_family(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("1", "e")
        await to(person, "Family")
        await person.press("end", "enter")
        person.app.focused.insert("儿子 张小明 2015 实验小学")  # type: ignore[union-attr]
        await person.press("ctrl+s")
        assert book.clients()["wangfang"].family == (
            Relative(name="张建国", relation="husband", birth_year=1979),
            Relative(name="张小明", relation="儿子", birth_year=2015, place="实验小学"),
        )


async def test_a_company_is_asked_for_other_things(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("1", "a")
        await person.write("云汀外贸")
        await to(person, "Kind")
        await person.press("right")
        await to(person, "Contact persons")
        person.app.focused.insert("李娜 财务总监 13900000001")  # type: ignore[union-attr]
        labels = {row.label for row in person.app.screen.query("FormRow") if row.display}  # type: ignore[attr-defined]
        assert not labels & {"Name", "Birthday", "Gender"}
        assert {"Company name", "Industry"} <= labels
        await person.press("ctrl+s")
        company = next(client for client in book.clients().values() if client.name == "云汀外贸")
        assert (company.kind, company.contact_persons[0].role) == (ClientKind.COMPANY, "财务总监")


async def test_a_company_without_its_name_is_told_which_one_is_missing(sit: Sit) -> None:
    async with sit() as person:
        await person.press("1", "a")
        await to(person, "Kind")
        await person.press("right", "ctrl+s")
        assert await person.told() == "Company name: it may not be empty."


async def test_who_referred_a_client_is_never_guessed(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("1", "e")
        await to(person, "Referred by")
        await person.write("王伟")
        await person.until_seen("Use one of these")
        await person.press("ctrl+u")
        await person.write("李强")
        await person.press("ctrl+s")
        assert book.clients()["wangfang"].referred_by == "liqiang"


async def test_from_an_empty_book_a_client_can_be_added(tmp_path: object) -> None:
    book = Book.create(f"{tmp_path}/new")
    async with sitting(book, FOLDED) as person:
        await person.press("a")
        await person.write("王芳")
        await person.press("ctrl+s")
        assert "王芳" in person.pane("ClientPane")


async def test_tab_and_the_arrows_go_from_field_to_field(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("1", "e", "tab", "down", "tab", "b", "up", "up", "up", "end", *"X")
        await person.press("ctrl+s")
        assert (book.clients()["wangfang"].tier, book.clients()["wangfang"].name) == (Tier.B, "王芳X")


async def test_a_client_saved_at_once_has_a_pinyin_and_one_cleared_by_hand_stays_empty(
    sit: Sit, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with sit() as person:
        await person.press("1", "a")
        monkeypatch.setattr(FormScreen, "_derive", lambda *_: None)
        person.app.focused.insert_text_at_cursor("单田")  # type: ignore[union-attr]
        await person.app.run_action("screen.save")
        await person.settle()
        monkeypatch.undo()
        await person.press("1", "a")
        await person.write("芳芳")
        await to(person, "Pinyin")
        await person.press("ctrl+u")
        await person.press("ctrl+s")
        assert {one.name: one.pinyin for one in book.clients().values() if one.name in ("单田", "芳芳")} == {
            "单田": "shan tian",
            "芳芳": "",
        }


async def test_only_for_the_name_something_is_looked_up_beside(
    sit: Sit, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    derived = ClientForm.derived

    def noted(form: ClientForm, name: str, text: str) -> dict[str, str]:
        asked.append(name)
        return derived(form, name, text)

    monkeypatch.setattr(ClientForm, "derived", noted)
    async with sit() as person:
        await person.press("1", "a")
        await person.write("单田")
        await to(person, "Area")
        await person.write("城西")
        assert set(asked) == {"name"}


async def test_a_new_client_is_one_from_today_on_unless_a_prospect(sit: Sit, book: Book) -> None:
    async with sit(size=(120, 64)) as person:
        await person.press("1", "a", "f2")
        await person.write("单田")
        since, stage = (person.app.screen.body.rows[name] for name in ("opened_on", "stage"))  # type: ignore[attr-defined]
        assert since.text == "2026-11-23"
        stage.text = "prospect"
        await person.until(lambda: since.text == "")
        stage.text = "active"
        await person.until(lambda: since.text == "2026-11-23")
        await to(person, "Client since")
        await person.press("end", "ctrl+u")
        await person.write("2019")
        await person.until_seen("of “2019” the month is missing: write 2019-06 for June.")
        await person.write("-03")
        await person.until_seen("= 1 Mar 2019")
        stage.text = "prospect"
        await person.settle()
        assert since.text == "2019-03", "what was typed stays"


async def test_a_new_client_is_asked_for_the_most_wanted_fields_and_for_all_with_one_key(sit: Sit, book: Book) -> None:
    async with sit(size=(120, 60)) as person:
        await person.press("1", "a")
        await person.until_seen("Notes")
        assert "Family" in person.seen and "Phone" in person.seen
        assert "Occupation" not in person.seen and "Company" not in person.seen and "Risk grade" not in person.seen
        await person.write("欧阳娜娜")
        await person.press("f2")
        await to(person, "Occupation")
        await person.write("teacher")
        await to(person, "Gender")
        await person.press("f")
        assert "F2" not in person.seen and "Company" not in person.seen
        await person.press("ctrl+s")
        added = next(client for client in book.clients().values() if client.name == "欧阳娜娜")
        assert (added.occupation, added.gender, added.pinyin) == ("teacher", Gender.FEMALE, "ou yang na na")


async def test_a_client_there_is_is_shown_with_every_field(sit: Sit) -> None:
    async with sit(size=(120, 60)) as person:
        await person.press("1", "e")
        await to(person, "Occupation")
        assert "F2" not in person.seen


async def test_f1_says_what_may_be_written_in_each_field(sit: Sit) -> None:
    async with sit(size=(120, 60)) as person:
        await person.press("1", "a")
        await person.until_seen("Notes")
        await person.press("f1")
        assert "T (telephone), E (email)" in person.seen and "Enter: new line" in person.seen
        await person.press("end")
        assert "Ask for every field there is" in person.seen
        assert "F3" not in person.seen  # nobody has the same answer
        await person.press("f1")
        assert person.app.screen.query("FormRow")


async def test_a_question_mark_is_help_where_a_letter_is_no_text(sit: Sit) -> None:
    async with sit(size=(120, 60)) as person:
        await person.press("1", "a")
        await to(person, "Name")
        person.app.post_message(Key("question_mark", "?"))
        await person.settle()
        assert isinstance(person.app.screen, FormScreen)
        assert person.app.screen.body.rows["name"].text == "?"
        await to(person, "Tier")
        person.app.post_message(Key("question_mark", "?"))
        await person.settle()
        assert "T (telephone), E (email)" in person.seen


async def test_the_name_of_a_company_makes_it_one_until_the_kind_is_chosen(sit: Sit, book: Book) -> None:
    async with sit(size=FOUR_PANES) as person:
        await person.press("1", "a")
        await person.write("腾飞商贸有限公司")
        await person.until(lambda: "Company name" in person.seen)
        await person.press("ctrl+s")
        await person.until(lambda: len(book.clients()) == 7)
    added = next(one for one in book.clients().values() if one.name == "腾飞商贸有限公司")
    assert added.kind is ClientKind.COMPANY
