"""An asset review held at the desk: ten holdings, their answers, the words behind them, and what finishing writes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from rmtui.records.channel import Channel, Outcome
from rmtui.records.events import Promise, StandingPromise
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.review import Review, ReviewMethod
from rmtui.rules.review import progress
from rmtui.store.files import outbox
from rmtui.store.files.book import Book
from rmtui.tui.review.closing_form import closing_fields
from rmtui.tui.review.review_screen import ReviewScreen
from tests.factory import TODAY, ago, contact
from tests.folders import YUAN
from tests.reviews import fill
from tests.tui.conftest import LI_QIANG, WANG_FANG
from tests.tui.sitting import FOLDED, FOUR_PANES, Sit, Sitting, sitting

EACH = 100_000 * YUAN
NET = 8 * EACH
"""Nine assets and a mortgage."""


@pytest.fixture(autouse=True)
def ten(book: Book) -> list[Holding]:
    return fill(book, WANG_FANG)


async def begin(person: Sitting) -> None:
    """The review of the client whose folder is open."""
    person.app.push_screen(ReviewScreen(WANG_FANG.id))
    await person.settle()


async def answer(person: Sitting, *texts: str) -> None:
    """One after the other, each with Enter; an empty one is unchanged."""
    for text in texts:
        if text:
            await person.write(text)
        await person.press("enter")


def newest(book: Book) -> Review:
    return book.reviews(WANG_FANG.id)[-1]


def values(book: Book) -> dict[str, int | None]:
    """Of each holding its value, None where it is closed."""
    return {one.name: None if one.closed_on else one.value for one in book.holdings(WANG_FANG.id)}


@pytest.mark.parametrize("size", [FOLDED, FOUR_PANES])
async def test_ten_holdings_are_gone_through_with_ten_answers(sit: Sit, book: Book, size: tuple[int, int]) -> None:
    async with sit(size=size) as person:
        await begin(person)
        assert "0 of 10" in person.seen
        await answer(person, "", "", "+3%", "12万", "-2万", "x", "", "120000", "", "-10000")
        assert "10 of 10" in person.seen
        await answer(person, "基金 澜石科技成长 5万 R4", "")
        assert "Next steps" in person.seen
        await person.press("ctrl+s")
        assert newest(book).on == TODAY
    assert values(book) == {
        "一年定期": EACH,
        "三年大额存单": EACH,
        "安悦90天": 103_000 * YUAN,
        "远岫均衡": 120_000 * YUAN,
        "恒裕双利": 80_000 * YUAN,
        "储蓄国债": None,
        "沪深持仓": EACH,
        "小树苗教育金": 120_000 * YUAN,
        "生肖金条": EACH,
        "住房按揭": 90_000 * YUAN,
        "澜石科技成长": 50_000 * YUAN,
    }


async def test_the_desk_begins_a_review_of_the_client_whose_folder_is_open(sit: Sit) -> None:
    async with sit() as person:
        await person.press("1", "g", "r")
        assert "Asset review  王芳" in person.seen
        await person.press("escape")
        assert person.pane("ClientPane")


async def test_a_review_shows_nothing_of_anybody_else(sit: Sit) -> None:
    async with sit() as person:
        await begin(person)
        assert "李强" not in person.seen
        assert "陈静" not in person.seen


async def test_opening_a_review_writes_nothing(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await begin(person)
        await person.press("down", "down", "escape")
    assert [one.id for one in book.reviews(WANG_FANG.id)] == ["r1", "r2"]


async def test_no_hint_of_a_review_is_cut_on_a_small_screen(sit: Sit) -> None:
    async with sit(FOLDED) as person:
        await begin(person)
        for part in ("Enter: unchanged", "x 51k: sold", "52k in 2k, out 2k: paid"):
            assert part in person.seen
        await person.press("pagedown", "tab", "tab")
        await person.until_seen("before it: the client sees it Enter: new line")


async def test_the_totals_follow_every_answer(sit: Sit) -> None:
    async with sit() as person:
        await begin(person)
        assert "Net assets 800,000" in person.seen
        await answer(person, "15万")
        assert "Net assets 850,000" in person.seen
        assert re.search(r"Since the last review \+50,000\b", person.seen)
        assert re.search(r"Since the first review \+130,000\b", person.seen)


async def test_the_mortgage_that_is_paid_down_makes_one_richer(sit: Sit) -> None:
    async with sit() as person:
        await begin(person)
        await person.press(*["down"] * 9)
        await answer(person, "-2万")
        assert "Net assets 820,000" in person.seen


async def test_holdings_stay_as_they_are_until_the_review_is_finished(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await begin(person)
        await answer(person, "15万", "x")
    assert set(values(book).values()) == {EACH}
    assert newest(book).draft


async def test_an_unfinished_review_is_gone_on_with(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await begin(person)
        await answer(person, "15万", "", "x")
        await person.press("escape")
        kept = "The review with 王芳 is kept unfinished, 3 of 10 answered. “r” goes on with it."
        assert await person.told() == kept
        await begin(person)
        assert "3 of 10" in person.seen
        await person.write("14万")
        await person.press("enter", "ctrl+s", "enter")
    assert not newest(book).draft
    assert len(book.reviews(WANG_FANG.id)) == 3
    assert [values(book)[name] for name in ("一年定期", "三年大额存单", "安悦90天", "远岫均衡")] == [
        150_000 * YUAN,
        EACH,
        None,
        140_000 * YUAN,
    ]


async def test_an_answer_can_be_changed_on_the_way_back(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await begin(person)
        await answer(person, "15万", "x")
        await person.press("up", "up")
        await answer(person, "+10%", "=")
        await person.press("ctrl+s", "enter")
    assert values(book)["一年定期"] == 110_000 * YUAN
    assert values(book)["三年大额存单"] == EACH


async def test_enter_on_an_answer_leaves_it(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await begin(person)
        await answer(person, "15万")
        await person.press("up", "enter")
        assert "1 of 10" in person.seen
        await person.press("ctrl+s", "enter")
    assert values(book)["一年定期"] == 150_000 * YUAN


async def test_a_new_holding_can_be_named_at_any_time_and_taken_off_again(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await begin(person)
        await answer(person, "基金 澜石科技成长 5万 R4")
        assert "R4!" in person.seen
        assert "1 of 11" in person.seen
        await person.press(*["down"] * 10)
        await answer(person, "x")
        assert "0 of 10" in person.seen


async def test_what_means_nothing_stays_in_the_line(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await begin(person)
        await answer(person, "52 wan or so")
        assert "52 wan or so" in person.seen
        assert "is not a value" in person.seen
    assert newest(book).id == "r2"


async def test_finishing_is_one_change_that_is_taken_back_as_one(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await begin(person)
        await answer(person, "15万", "x", "基金 澜石科技成长 5万 R4")
        await person.press("ctrl+s", "enter")
        assert "3 of 3" in person.seen
        await person.press("u")
        assert "Asset review  王芳" in person.seen
        assert "3 of 11" in person.seen
    assert newest(book).draft
    assert set(values(book).values()) == {EACH}
    assert [one for one in book.contacts(WANG_FANG.id) if one.on == TODAY] == []


async def test_finishing_resets_the_cadence(sit: Sit, book: Book) -> None:
    async with sit() as person:
        assert "王芳" in person.pane("DuePane")
        await begin(person)
        await person.press("ctrl+s", "enter")
        await person.press("q")
        assert "王芳" not in person.pane("DuePane")
    contact = next(book.contacts(WANG_FANG.id))
    assert (contact.on, contact.at, contact.channel, contact.note) == (TODAY, "17:05", Channel.MEETING, "asset review")


@pytest.mark.parametrize(("channel", "told"), [("M", 1), ("V", 1), ("T", 2), ("M missed", 2)])
async def test_a_review_held_in_a_meeting_that_is_logged_adds_no_second_one(
    channel: str, told: int, sit: Sit, book: Book
) -> None:
    outcome = Outcome.NOT_REACHED if "missed" in channel else Outcome.REACHED
    logged = contact(WANG_FANG, at="11:00", channel=channel[0], outcome=outcome, note="for review")
    book.save(logged, what="contact")
    async with sit() as person:
        await begin(person)
        await person.press("ctrl+s", "1", "enter")
        message = await person.told()
        assert ("The contact at 11:00 is in the log already: no second one." in message) == (told == 1)
    assert len([one for one in book.contacts(WANG_FANG.id) if one.on == TODAY]) == told


@pytest.mark.parametrize(
    ("keys", "held", "channel"),
    [
        ("1", ReviewMethod.MEETING, Channel.MEETING),
        ("2", ReviewMethod.PHONE, Channel.TELEPHONE),
        ("4", ReviewMethod.ALONE, None),
    ],
)
async def test_how_a_review_was_held_is_asked_where_the_form_was_not_seen(
    sit: Sit, book: Book, keys: str, held: ReviewMethod, channel: Channel | None
) -> None:
    """A contact with the client is not made up for one who filled the values in at the desk."""
    async with sit() as person:
        await begin(person)
        await person.press("ctrl+s")
        assert "How was the review held?" in person.seen
        assert "Without the client" in person.seen
        await person.press("escape")
        assert newest(book).id == "r2"
        await person.press("ctrl+s", keys, "enter")
    assert newest(book).held is held
    assert [one.channel for one in book.contacts(WANG_FANG.id) if one.on == TODAY] == ([channel] if channel else [])


async def test_what_is_agreed_becomes_promises(sit: Sit, book: Book) -> None:
    async with sit(size=FOLDED) as person:
        await begin(person)
        await person.press("pagedown")
        person.app.focused.insert("债市平稳")  # type: ignore[union-attr]
        await person.press("tab")
        person.app.focused.insert("稳一点好")  # type: ignore[union-attr]
        await person.press("tab")
        person.app.focused.insert("下周三 发方案\n* send the terms")  # type: ignore[union-attr]
        await person.press("tab")
        person.app.focused.value = "12-31"  # type: ignore[union-attr]
        await person.press("tab", "right", "ctrl+s")
    review = newest(book)
    assert (review.market, review.view, review.held) == ("债市平稳", "稳一点好", ReviewMethod.PHONE)
    assert review.next_on is not None
    assert review.next_on.isoformat() == "2026-12-31"
    assert [step.for_client for step in review.steps] == [False, True]
    assert all("client" in one.hint or "you only" in one.hint for one in closing_fields(TODAY))
    steps = [(step.due.isoformat(), step.text) for step in review.steps]
    assert steps == [("2026-12-02", "发方案"), ("2026-11-30", "send the terms")]
    promised = [
        (one.due.isoformat(), one.text) for one in book.contact_summary(TODAY).promises if one.client == WANG_FANG.id
    ]
    assert sorted(promised) == sorted(steps)
    assert next(book.contacts(WANG_FANG.id)).channel is Channel.TELEPHONE


async def test_a_step_of_a_day_gone_by_is_not_taken(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await begin(person)
        await person.press("pagedown", "tab", "tab")
        person.app.focused.insert("2026-01-05 发方案")  # type: ignore[union-attr]
        await person.press("ctrl+s")
        assert "is past" in person.seen
    assert newest(book).id == "r2"


async def test_the_next_day_comes_from_the_rhythm_and_follows_the_day_of_the_review(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await begin(person)
        await person.press("pagedown")
        assert "2026-12-23" in person.seen
        await person.press(*["tab"] * 5)
        person.app.focused.value = "2026-11-20"  # type: ignore[union-attr]
        await person.press("ctrl+s")
    assert newest(book).on.isoformat() == "2026-11-20"
    assert newest(book).next_on is not None
    assert str(newest(book).next_on) == "2026-12-21"
    contact = next(one for one in book.contacts(WANG_FANG.id) if one.note == "asset review")
    assert (contact.on.isoformat(), contact.at) == ("2026-11-20", "")


async def test_words_survive_leaving(sit: Sit) -> None:
    async with sit() as person:
        await begin(person)
        await person.press("pagedown")
        person.app.focused.insert("债市平稳")  # type: ignore[union-attr]
        await person.press("escape")
        await begin(person)
        await person.press("pagedown")
        assert "债市平稳" in person.seen


async def test_a_desk_that_is_terminated_keeps_the_draft_and_what_is_half_typed(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await begin(person)
        await answer(person, "15万")
        await person.write("16")
        person.app.quitting.terminate()  # type: ignore[attr-defined]
    assert newest(book).draft
    assert newest(book).answered == ("h0",)
    waiting = (Path(book.path) / outbox.NAME).read_text("utf-8")
    assert "王芳  asset review  三年大额存单: 16" in waiting


async def test_leaving_with_something_half_typed_asks(sit: Sit) -> None:
    async with sit() as person:
        await begin(person)
        await person.write("16")
        await person.press("escape")
        assert "typed and not taken" in person.seen
        await person.press("1", "enter")
        assert "16" in person.pane("AnswerField")
        await person.press("escape")
        await person.press("2", "enter")
        assert person.pane("ClientPane")


async def test_a_draft_is_dropped_only_when_that_is_meant(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await begin(person)
        await answer(person, "15万")
        await person.press("ctrl+r", "1", "enter")
        assert newest(book).draft
        await person.press("ctrl+r", "2", "enter")
        assert newest(book).id == "r2"
        await person.press("u")
    assert newest(book).draft


async def test_a_review_finished_by_another_process_is_said_and_the_line_stays(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await begin(person)
        await answer(person, "15万")
        draft = newest(book)
        Book(book.path).save(replace(draft, draft=False), what="review")
        await person.write("14万")
        await person.press("enter")
        assert "finished or dropped elsewhere" in await person.told()
        assert "14万" in person.pane("AnswerField")
    assert not newest(book).draft
    assert next(one.value for one in newest(book).seen if one.holding == "h1") == EACH


async def test_two_who_answer_the_same_draft_do_not_overwrite_each_other(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await begin(person)
        await answer(person, "15万")
        draft, other = newest(book), Book(book.path)
        theirs = progress.revalue(draft, book.holdings(WANG_FANG.id)[5], 7 * YUAN, TODAY).draft
        other.save(theirs, what="review")
        await person.write("14万")
        await person.press("enter")
        assert "14万" in person.pane("AnswerField")
        await person.press("enter")
    seen = {one.holding: one.value for one in newest(book).seen}
    assert (seen["h1"], newest(book).answered) == (140_000 * YUAN, ("h0", "h1"))


async def test_who_has_nothing_yet_begins_with_what_is_new(sit: Sit, book: Book) -> None:
    async with sit() as person:
        person.app.push_screen(ReviewScreen(LI_QIANG.id))
        await person.settle()
        assert "0 of 0" in person.seen
        await answer(person, "deposit One year 500k", "")
        await person.press("ctrl+s")
    assert [one.value for one in book.holdings(LI_QIANG.id)] == [500_000 * YUAN]


async def test_the_first_review_compares_with_nothing_in_its_preview_and_its_rows(sit: Sit, book: Book) -> None:
    book.save(Holding(client=LI_QIANG.id, kind=HoldingKind.FUND, name="远岫均衡", value=500_000 * YUAN), what="add")
    async with sit() as person:
        person.app.push_screen(ReviewScreen(LI_QIANG.id))
        await person.settle()
        await person.write("30万")
        await person.until_seen("Now 300,000")
        assert "200,000" not in person.seen and "by the market" not in person.seen
        await person.press("enter")
        assert re.search(r"远岫均衡 +- +300,000 +-", person.seen)


async def test_the_preview_of_an_answer_shows_the_change_that_its_row_will_show(sit: Sit, book: Book) -> None:
    fund = next(one for one in book.holdings(WANG_FANG.id) if one.name == "远岫均衡")
    book.change(fund, replace(fund, value=110_000 * YUAN), what="edit")  # after the last review, which had 100,000
    async with sit() as person:
        await begin(person)
        await answer(person, "", "", "")
        await person.write("11.5万")
        await person.until_seen("Now 115,000, +15,000, by the market or interest")
        await person.press("enter")
        assert re.search(r"远岫均衡.*100,000 +115,000 +\+15,000", person.seen)


async def test_what_was_paid_in_is_kept_with_the_review_and_goes_into_the_cost(sit: Sit, book: Book) -> None:
    fund = next(one for one in book.holdings(WANG_FANG.id) if one.name == "远岫均衡")
    book.change(fund, replace(fund, cost=80_000 * YUAN), what="edit")
    async with sit() as person:
        await begin(person)
        await answer(person, "", "", "")
        await person.write("13万 in 2万")
        await person.until_seen("20,000 in, +10,000 by the market or interest")
        await person.press("enter")
        await answer(person, *[""] * 6)
        await person.press("ctrl+s", "enter")
    kept = next(one for one in newest(book).seen if one.holding == fund.id)
    assert (kept.value, kept.paid_in, kept.paid_out) == (130_000 * YUAN, 20_000 * YUAN, 0)
    now = book.current(fund)
    assert now is not None
    assert (now.value, now.cost) == (130_000 * YUAN, 100_000 * YUAN)


async def test_undo_takes_the_last_answer_back(sit: Sit) -> None:
    async with sit() as person:
        await begin(person)
        await answer(person, "15万", "x")
        await person.press("ctrl+z")
        assert "1 of 10" in person.seen
        await person.press("ctrl+z")
        assert "0 of 10" in person.seen
        assert "Net assets 800,000" in person.seen


@pytest.mark.parametrize("size", [FOLDED, FOUR_PANES])
async def test_the_cursor_returns_to_the_answer_that_is_taken_back_and_made_again(
    sit: Sit, book: Book, size: tuple[int, int]
) -> None:
    async with sit(size=size) as person:
        await begin(person)
        await answer(person, "", "12万")
        await person.press("ctrl+z")
        await answer(person, "11万")
        await person.press("ctrl+z", "ctrl+y")
        await person.press("down")
        await answer(person, "+3%")
        await person.press("ctrl+s", "enter")
    now = values(book)
    assert (now["三年大额存单"], now["安悦90天"], now["远岫均衡"]) == (110_000 * YUAN, 103_000 * YUAN, EACH)


async def test_a_value_far_from_the_last_one_is_asked_about_once(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await begin(person)
        await answer(person, "二百七十万")
        assert "0 of 10" in person.seen
        assert "It was 100,000 and would be 2,700,000. Enter again takes it" in person.seen
        await person.press("enter")
        assert "1 of 10" in person.seen
        await answer(person, "200万 in 190万")
        assert "2 of 10" in person.seen


async def test_a_holding_typed_among_the_remarks_is_asked_about_before_it_is_printed(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await begin(person)
        await person.press("pagedown")
        person.app.focused.insert("理财 稳健90天 30万 R2")  # type: ignore[union-attr]
        await person.press("ctrl+s")
        await person.until_seen("A new holding? 理财 稳健90天 30万 R2")
        await person.press("enter")
        assert "1 of 11" in person.seen
        await person.press("ctrl+s")
    assert values(book)["稳健90天"] == 300_000 * YUAN
    assert newest(book).market == ""


async def test_a_row_that_was_added_is_no_answer_and_is_taken_out_again(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await begin(person)
        await answer(person, "理财 稳健90天 30万 R2")
        for _row in range(10):
            if "Added in this review" not in person.seen:
                await person.press("down")
        assert "Added in this review. Enter goes on, x takes it out again." in person.seen
        assert "= makes it unchanged" not in person.seen
        await person.write("x")
        assert "Taken out again: Wealth product 稳健90天, 300,000, R2" in person.seen
        await person.press("enter")
        await person.press("ctrl+s")
    assert "稳健90天" not in values(book)


async def test_a_remark_that_reads_as_a_holding_can_stay_one(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await begin(person)
        await person.press("pagedown")
        person.app.focused.insert("理财 稳健90天 30万 R2")  # type: ignore[union-attr]
        await person.press("ctrl+s")
        await person.press("down", "enter")
    assert newest(book).market == "理财 稳健90天 30万 R2"
    assert "稳健90天" not in values(book)


async def test_suitability_is_marked(sit: Sit) -> None:
    async with sit() as person:
        await begin(person)
        assert "R4!" in person.seen
        assert "! risk assessment expired; 1 above C3, marked !" in person.seen


async def test_a_review_is_held_in_chinese(book: Book, in_chinese: None) -> None:
    async with sitting(book, FOLDED) as person:
        await person.press("1", "g", "r")
        assert "2026年11月23日 周一" in person.lines[0]
        await answer(person, "15万", "赎回")
        assert "净资产 750,000" in person.seen
        assert "较上次检视 -50,000" in person.seen
        await person.press("ctrl+s", "enter")
    assert next(book.contacts(WANG_FANG.id)).note == "资产检视"


async def test_going_elsewhere_on_the_desk_keeps_what_is_half_typed(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await begin(person)
        await person.write("16")
        await person.app.action_go("l")  # type: ignore[attr-defined]
        await person.settle()
        assert person.pane("LogPane")
    assert [line.line for line in book.unsorted()] == ["王芳  asset review  一年定期: 16"]


@pytest.mark.parametrize(("keys", "still"), [(("enter",), []), (("2", "enter"), ["寄台历"])])
async def test_a_promise_that_a_review_is_taken_to_keep_is_asked_about(
    sit: Sit, book: Book, keys: tuple[str, ...], still: list[str]
) -> None:
    step = StandingPromise(client=WANG_FANG.id, on=ago(20), promise=Promise(due=ago(2), text="寄台历"))
    book.save(step, what="promise")
    async with sit() as person:
        await begin(person)
        await person.press("ctrl+s", "enter")
        assert "Taken as kept: 寄台历" in person.seen
        await person.press(*keys)
    assert [one.text for one in book.contact_summary(TODAY).promises if one.client == WANG_FANG.id] == still


async def test_f1_shows_first_what_may_be_written_about_a_holding(sit: Sit) -> None:
    async with sit() as person:
        await begin(person)
        await person.press("f1")
        assert "An answer about a holding" in person.seen
        assert "its value now, of which 2k was paid in" in person.seen


async def test_f1_in_the_closing_form_shows_first_what_may_be_written_in_its_fields(sit: Sit) -> None:
    async with sit() as person:
        await begin(person)
        await person.press("pagedown", "f1")
        page = "\n".join(line.split("│")[1] for line in person.lines if line.count("│") == 2)
        assert page.split()[:2] == ["The", "market"]
        assert "fri send the terms: a promise a line" in page


async def test_beside_the_answer_stands_the_foreign_currency_that_a_holding_is_kept_in(sit: Sit, book: Book) -> None:
    first = book.holdings(WANG_FANG.id)[0]
    book.save(replace(first, currency="USD", value=54_000 * YUAN), what="edit")
    async with sit() as person:
        await begin(person)
        await person.press(*["up"] * 12)
        kept_in: list[bool] = []
        for _place in range(10):
            kept_in += ["kept as USD 54,000" in person.pane("AnswerBox")]
            await person.press("down")
        assert kept_in.count(True) == 1
