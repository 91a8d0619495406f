"""The form of the settings."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from rmtui import language, preferences
from rmtui.entry.dates import read_date
from rmtui.entry.direction import BACK
from rmtui.records.client import Tier
from rmtui.records.settings import Assumptions, Settings
from rmtui.store.files.book import Book
from tests.factory import TODAY
from tests.tui.sitting import FOLDED, Sit, Sitting
from tests.tui.textual_internals import left


def form(person: Sitting) -> Any:
    """The screen in front."""
    return person.app.screen


async def choose(person: Sitting, *keys: str) -> None:
    for key in keys:
        await person.press(key)


async def to_field(person: Sitting, name: str) -> None:
    answer = form(person).body.rows[name].answer
    while form(person).focused is not answer:  # the rows further down come a moment later
        answer.focus()
        await person.settle()


async def fill_in(person: Sitting, name: str, text: str) -> None:
    """Type a text in the place of that of a field."""
    await to_field(person, name)
    form(person).focused.value = text
    await person.settle()


async def test_a_comma_opens_the_settings_as_they_are(sit: Sit) -> None:
    async with sit(FOLDED) as person:
        await person.press("comma")
        assert "On this machine" in person.seen
        for words in ("Language", "night", "Your name", "Days, tier A (30)"):
            assert words in person.seen
        assert "Ctrl+S saves, Esc goes back" in person.seen
        await to_field(person, "cadence-B")
        assert "Empty means 60 days, the default." in person.seen
        await to_field(person, "living")
        for words in ("Protection gap", "Living costs (40,000)", "Of one dependant in a year"):
            await person.until_seen(words)


async def test_a_setting_is_found_by_a_word_of_its_name(sit: Sit) -> None:
    async with sit(FOLDED) as person:
        await person.press("comma")
        await person.until(lambda: len(form(person).query("FormRow")) == len(form(person).form.fields))
        await person.press("ctrl+f")
        await person.write("nothing")
        assert "No field here is called that." in person.seen
        await person.press("ctrl+u")
        await person.write("LIVING")
        await person.until_seen("Living costs (40,000)")
        await person.press("enter")
        assert form(person).focused is form(person).body.rows["living"].answer


async def test_a_comma_in_the_entry_box_is_a_comma(sit: Sit) -> None:
    async with sit() as person:
        await person.press("4", "l", "comma")
        assert "On this machine" not in person.seen


async def test_another_cadence_changes_the_queue_at_once(sit: Sit, book: Book) -> None:
    async with sit() as person:
        assert "12 days overdue" in person.pane("DuePane")
        await person.press("comma")
        await to_field(person, "cadence-A")
        await person.write("100")
        await to_field(person, "manager")
        await person.write("林晓舟")
        await person.press("ctrl+s")
        assert "12 days overdue" not in person.pane("DuePane")
        assert "Your name: 林晓舟; Days, tier A (30): 100" in " ".join((await person.told()).split())
        assert book.settings().cadence == {Tier.A: 100}
        await person.press("u")
        assert "12 days overdue" in person.pane("DuePane")
        assert not book.settings().manager


async def test_what_is_filled_in_is_kept_and_a_field_that_is_emptied_is_the_usual_again(sit: Sit, book: Book) -> None:
    """Of the assumptions 0 is one too."""
    async with sit() as person:
        await person.press("comma")
        await fill_in(person, "cadence-B", "40")
        assert "Empty means 60 days, the default." in person.seen
        await to_field(person, "resets")
        await person.write(" 微信")
        await to_field(person, "preferred_resets")
        await choose(person, "y")
        await fill_in(person, "bank", "云汀银行")
        await to_field(person, "reservation")
        await person.until_seen("Printed under every sheet")
        form(person).focused.insert("仅供参考")
        await to_field(person, "rates")
        await person.until_seen("The price of one unit: USD 0.79, EUR 0.86; or 100 JPY = 0.52.")
        await fill_in(person, "rates", "美元7.1，hkd 0.9105")
        await person.until_seen("= USD 7.10, HKD 0.9105")
        await fill_in(person, "living", "6万")
        await person.until_seen("= 60,000")
        await fill_in(person, "independent_at", "25")
        await fill_in(person, "parents", "0")
        await person.press("ctrl+s")
        kept = book.settings()
        assert (kept.cadence, kept.resets, kept.preferred_resets) == ({Tier.B: 40}, ("T", "M", "W", "V"), True)
        assert (kept.bank, kept.reservation) == ("云汀银行", "仅供参考")
        assert kept.rates == Book(book.path).settings().rates == {"USD": 71_000, "HKD": 9105}
        assert kept.assumptions == Assumptions(living=6_000_000, independent_at=25, parents=0)
        await person.press("comma")
        for name, shown in (
            ("cadence-B", "40"),
            ("rates", "USD 7.10, HKD 0.9105"),
            ("living", "60,000"),
            ("parents", "0"),
        ):
            await to_field(person, name)
            assert form(person).focused.value == shown
            await fill_in(person, name, "")
        await person.press("ctrl+s")
        kept = book.settings()
        assert (kept.cadence, kept.rates, kept.assumptions) == ({}, {}, Assumptions(independent_at=25))


REFUSED = (
    ("cadence-A", "soon", "“soon” is not"),
    ("resets", "T pigeon", "is not a list of channels"),
    ("rates", "USD 7.10, HKD", "“HKD” is not a rate."),
    ("living", "much", "“much” is not"),
    ("parents", "$ 100", "“$ 100” is not"),
    ("years", "61", "“61” is not"),
    ("years", "ten", "“ten” is not"),
)
"""Texts that mean nothing in a field, and what is said beside it."""


async def test_what_means_nothing_is_refused_beside_its_field_and_nothing_is_kept(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("comma")
        for name, text, reason in REFUSED:
            await to_field(person, name)
            before = form(person).focused.value
            await fill_in(person, name, text)
            await person.press("ctrl+s")
            await person.until_seen(reason)
            assert book.settings() == Settings(), text
            await fill_in(person, name, before)


async def test_a_letter_that_begins_no_colours_changes_none(sit: Sit) -> None:
    async with sit() as person:
        await person.press("comma")
        await to_field(person, "theme")
        await person.press("q")
        assert person.app.theme == "night"
        assert "is not understood" in person.seen


async def test_colours_are_seen_while_they_are_chosen_and_kept_by_ctrl_s_alone(sit: Sit, tmp_path: Path) -> None:
    """Of many those that are chosen are scrolled to."""
    async with sit(FOLDED) as person:
        await person.press("comma")
        await to_field(person, "theme")
        await choose(person, "left")
        assert person.app.theme == form(person).body.rows["theme"].value(TODAY)
        assert person.app.theme in person.seen
        await person.press("escape")
        await person.press("2", "enter")
        assert person.app.theme == "night"
        assert not (tmp_path / "settings.toml").exists()
        await person.press("comma")
        await to_field(person, "theme")
        await choose(person, "right")
        assert person.app.theme == "paper"
        await person.press("ctrl+s")
        assert person.app.theme == "paper"
    assert preferences.read().theme == "paper"


async def test_what_another_process_set_meanwhile_stays(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("comma")
        await to_field(person, "manager")
        await person.write("林晓舟")
        other = Book(book.path)
        other.save(type(other.settings())(cadence={Tier.C: 70}), what="settings")
        form(person).app.read()
        await person.settle()
        await person.press("ctrl+s")
        assert (book.settings().manager, book.settings().cadence) == ("林晓舟", {Tier.C: 70})


async def test_what_another_process_writes_into_the_settings_of_the_machine_holds_at_once(
    sit: Sit, tmp_path: Path
) -> None:
    async with sit() as person:
        await person.press("comma")
        (tmp_path / "settings.toml").write_text('dates = "day"\nlanguage = "zh"\n', encoding="utf-8")
        form(person).app._check()
        await person.settle()
        assert form(person).body.rows["dates"].text.startswith("day first")
        assert language.current_language() == "en", "the desk stays in the language it was laid out in"
        assert read_date("5/11", TODAY, BACK) == (date(2026, 11, 5), 4)
        assert form(person).answers.changed == {}


async def test_another_language_opens_the_desk_anew_with_what_is_typed(sit: Sit) -> None:
    async with sit() as person:
        await person.press("4", "l")
        await person.write("王芳 T 聊")
        await person.press("escape")
        await person.press("3")
        await person.press("comma")
        await to_field(person, "language")
        await choose(person, "2")
        await person.pilot.press("ctrl+s")
        assert left(person.app)
        assert form(person).app.reopening == ("王芳 T 聊",)
        assert language.current_language() == "zh"
    assert preferences.read().language == "zh"
    language.set_language(None)


async def test_the_same_language_by_another_name_changes_nothing(sit: Sit) -> None:
    async with sit() as person:
        await person.press("comma")
        await choose(person, "3")
        await person.press("ctrl+s")
        assert not left(person.app)
        assert "王芳" in person.pane("DuePane")
    assert preferences.read().language == "en"
    language.set_language(None)


async def test_settings_that_cannot_be_written_are_told_and_the_form_stays(
    sit: Sit, tmp_path: Path, book: Book
) -> None:
    async with sit() as person:
        await person.press("comma")
        (tmp_path / "settings.toml").write_text("theme = \n", encoding="utf-8")
        await to_field(person, "theme")
        await choose(person, "right")
        await person.press("ctrl+s")
        assert "cannot be understood at line 1" in " ".join((await person.told()).split())
        assert "On this machine" in person.seen


async def test_another_base_currency_is_confirmed_and_converts_the_rates(sit: Sit, book: Book) -> None:
    book.change(Settings(), Settings(rates={"USD": 71_000, "GBP": 94_000}), what="settings")
    async with sit() as person:
        await person.press("comma")
        await to_field(person, "currency")
        form(person).body.rows["currency"].text = "GBP (pound sterling)"
        await person.settle()
        await person.press("ctrl+s")
        await person.until_seen("From CNY to GBP: amounts that are there stay what they are")
        await person.press("2", "enter")
        assert book.settings().currency == "CNY"
        await person.press("ctrl+s", "1", "enter")
        await person.settle()
        assert book.settings().currency == "GBP"
        assert {code: round(float(rate)) for code, rate in book.settings().rates.items()} == {"CNY": 1064, "USD": 7553}
        await person.press("ctrl+z")
        assert book.settings().currency == "CNY"
        assert book.settings().rates == {"USD": 71_000, "GBP": 94_000}


async def test_a_base_currency_whose_rate_is_not_known_waits_for_it(sit: Sit, book: Book) -> None:
    book.change(Settings(), Settings(rates={"USD": 71_000}), what="settings")
    async with sit() as person:
        await person.press("comma")
        await to_field(person, "currency")
        form(person).body.rows["currency"].text = "GBP (pound sterling)"
        await person.settle()
        await person.press("ctrl+s")
        assert "Write the rate of GBP in CNY among the exchange rates first" in await person.told()
        assert book.settings().currency == "CNY"


async def test_the_sizes_of_the_panes_are_a_setting_that_holds_at_once_and_is_remembered(sit: Sit) -> None:
    def widths(person: Sitting) -> tuple[int, int]:
        clients, log = (person.app.screen.query_one(name).region for name in ("ClientPane", "LogPane"))
        return clients.width, log.height

    async with sit((140, 40)) as person:
        await person.press("comma")
        await to_field(person, "panes")
        await person.write("40 50 5")
        await person.press("ctrl+s")
        assert "“40 50 5” is not understood" in await person.told()
        await person.press("ctrl+u")
        await person.write("40 50 50")
        assert "= clients 40%, folder 50% of the rest, log 50%" in person.seen
        await person.press("ctrl+s")
        set_so = widths(person)
        assert 50 < set_so[0] < 60 and 18 < set_so[1] < 22
    async with sit((140, 40)) as person:
        assert widths(person) == set_so
        await person.press("comma")
        await to_field(person, "panes")
        await person.press("ctrl+u", "ctrl+s")
        assert widths(person) < set_so
