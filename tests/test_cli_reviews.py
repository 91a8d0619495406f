"""`rmtui reviews add`: a review held from a script, as the desk holds one."""

from __future__ import annotations

import json
from datetime import timedelta

from rmtui.entry.holding_answers import read_new_holding
from rmtui.records.events import StandingPromise
from rmtui.records.review import Review, ReviewMethod
from rmtui.rules.review.review_session import begin, with_draft, with_new_holding, with_value
from rmtui.store.files.book import Book
from rmtui.store.review_inputs import read_review_inputs
from tests.conftest import Run
from tests.factory import TODAY, ago


def with_holdings(run: Run) -> list[str]:
    """The ids of a fund, a deposit and a bond of 王芳."""
    for name, value in (("growth", "50k"), ("saver", "20k"), ("note", "10k")):
        run("holdings", "add", "王芳", "--kind", "fund", "--name", name, "--value", value)
    return [one["id"] for one in json.loads(run("holdings", "王芳", "--json").out)["holdings"]]


def test_a_review_is_one_change_of_holdings_steps_and_a_contact(book: Book, run: Run) -> None:
    growth, saver, _note = with_holdings(run)
    client = next(one.id for one in book.clients().values() if one.name == "王芳")
    begun = Review(client=client, on=ago(3), draft=True, market="calm")
    book.save(begun, what="review")
    words = ["--value", f"{growth} 55k in 2k", "--value", f"{saver} x 21k", "--new", "fund Larkstone 5k R4"]
    answer = run("reviews", "add", "王芳", *words, "--view", "content", "--held", "phone", "--steps", "fri send it")
    assert answer.code == 0
    (review,) = book.reviews(client)
    assert not review.draft
    assert (review.held, review.view, review.on) == (ReviewMethod.PHONE, "content", TODAY)
    assert [(one.name, one.value, one.paid_in) for one in review.seen] == [
        ("growth", 55_000_00, 2_000_00),
        ("note", 10_000_00, None),
        ("Larkstone", 5_000_00, None),
    ]
    closed = {one.name: one.closed_on for one in book.holdings(client)}
    assert closed == {"growth": None, "saver": TODAY, "note": None, "Larkstone": None}
    assert [step.promise.due - TODAY for step in book.records(StandingPromise, client)] == [timedelta(days=4)]
    assert next(book.contacts(client)).channel == "T"
    run("undo")
    assert [(one.market, one.draft) for one in book.reviews()] == [("calm", True)], "the one begun is back"
    assert {one.value for one in book.holdings(client)} == {50_000_00, 20_000_00, 10_000_00}


def test_a_review_held_in_a_contact_that_is_logged_adds_no_second_one(book: Book, run: Run) -> None:
    with_holdings(run)
    run("log", "王芳 T about her review")
    answer = run("reviews", "add", "王芳", "--held", "phone")
    assert "is in the log already: no second one." in answer.err
    client = next(one.id for one in book.clients().values() if one.name == "王芳")
    assert [one.note for one in book.contacts(client) if one.on == TODAY] == ["about her review"]
    run("reviews", "add", "王芳", "--held", "meeting")
    assert {one.channel for one in book.contacts(client) if one.on == TODAY} == {"T", "M"}


def test_an_answer_about_nothing_is_refused_and_nothing_is_written(book: Book, run: Run) -> None:
    growth, *_others = with_holdings(run)
    for words, code in ((f"{growth} much", 1), (growth, 2), ("zzzz 5k", 4)):
        assert run("reviews", "add", "王芳", "--value", words).code == code
    assert book.reviews() == []


def test_what_is_sold_or_bought_in_a_review_has_one_figure_everywhere(book: Book, run: Run) -> None:
    """The review, the closed holdings and the cost tell the same, also of what was valued between two reviews."""
    growth, saver, note = with_holdings(run)
    assert run("reviews", "add", "王芳", "--on", ago(30).isoformat()).code == 0
    run("holdings", "edit", note, "--value", "10,626")
    words = ["--value", f"{saver} x 21k", "--value", f"{note} x", "--new", "fund Larkstone 5k R4"]
    words += ["--new", "fund Fernhill 4k cost 3k", "--new", "mortgage flat 90k at this bank"]
    assert run("reviews", "add", "王芳", *words).code == 0
    sheet = run("review", "王芳").out
    assert "saver\tSold or paid off\t20,000.00\t+1,000.00\t\t-21,000.00" in sheet
    assert "note\tSold or paid off\t10,000.00\t+626.00\t\t-10,626.00" in sheet
    client = next(one.id for one in book.clients().values() if one.name == "王芳")
    held = {one.name: one for one in book.holdings(client)}
    assert book.reviews(client)[-1].proceeds == {held["saver"].id: 21_000_00, held["note"].id: 10_626_00}
    assert (held["saver"].value, held["note"].value) == (21_000_00, 10_626_00)
    bought, owed = held["Larkstone"], held["flat"]
    assert (bought.cost, bought.opened_on) == (None, None), "it may have been held elsewhere for years"
    assert (held["Fernhill"].value, held["Fernhill"].cost) == (4_000_00, 3_000_00)
    assert (owed.cost, owed.opened_on) == (None, None)
    assert held["growth"].id == growth


def test_the_cost_of_what_is_new_stays_not_known_when_its_value_is_put_right(book: Book, run: Run) -> None:
    client = next(one for one in book.clients().values() if one.name == "王芳")
    walked = begin(read_review_inputs(book, client), TODAY)
    walked = with_draft(walked, with_new_holding(walked, read_new_holding("fund Larkstone 50k R4", client.id, TODAY)))
    walked = with_draft(walked, with_value(walked, walked.items[-1], 5_000_00))
    assert [(one.value, one.cost) for one in walked.draft.seen] == [(5_000_00, None)]
