"""`rmtui reviews add`: a review held from a script, as the desk holds one."""

from __future__ import annotations

import json
from datetime import timedelta

from rmtui.records.events import StandingPromise
from rmtui.records.review import Review, ReviewMethod
from rmtui.store.files.book import Book
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


def test_an_answer_about_nothing_is_refused_and_nothing_is_written(book: Book, run: Run) -> None:
    growth, *_others = with_holdings(run)
    for words, code in ((f"{growth} much", 1), (growth, 2), ("zzzz 5k", 4)):
        assert run("reviews", "add", "王芳", "--value", words).code == code
    assert book.reviews() == []
