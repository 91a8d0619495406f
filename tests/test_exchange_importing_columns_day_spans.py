"""Months, quarters and years in columns of days: which day they mean is asked, and no amount is lost by them."""

from __future__ import annotations

from datetime import date

import pytest

from tests.importing import new_records, plan_of, sheet

HEADINGS = "Client|Mobile|Mortgage bal|Mortgage end date"


@pytest.mark.parametrize(
    ("end", "last"),
    [
        ("Jan 2027", date(2027, 1, 31)),
        ("June 2028", date(2028, 6, 30)),
        ("Jan-2027", date(2027, 1, 31)),
        ("Jan '27", date(2027, 1, 31)),
        ("Apr-29", date(2029, 4, 30)),
        ("2027/3", date(2027, 3, 31)),
        ("3/2027", date(2027, 3, 31)),
        ("2027.3", date(2027, 3, 31)),
        ("27年3月", date(2027, 3, 31)),
        ("2027年三月", date(2027, 3, 31)),
        ("Q1 2027", date(2027, 3, 31)),
        ("2027年二季度", date(2027, 6, 30)),
        ("2027", date(2027, 12, 31)),
    ],
)
def test_a_month_a_quarter_or_a_year_is_no_mortgage_and_its_day_is_asked(end: str, last: date) -> None:
    table = sheet(HEADINGS, f"Anna Barrett|07700900202|£220k|{end}")
    (question,) = plan_of(table).questions
    assert [one.answer for one in question.choices] == ["first", "last", "note"]
    (held,) = new_records(plan_of(table, month="last"))
    assert (held.name, held.value, held.matures_on) == ("Mortgage", 22_000_000, last)


def test_a_year_behind_words_is_no_amount() -> None:
    (held,) = new_records(plan_of(sheet(HEADINGS, "Anna Barrett|07700900202|£220k|ends Jan 2027")))
    assert (held.name, held.value, held.note) == ("Mortgage", 22_000_000, "Mortgage end date: ends Jan 2027")


def test_a_second_amount_of_a_record_is_kept_in_the_note() -> None:
    (held,) = new_records(plan_of(sheet(HEADINGS, "Anna Barrett|07700900202|£220k|Tracker £90k 1 March 2027")))
    assert (held.value, held.note) == (22_000_000, "Mortgage end date: £90k")


def test_one_answer_holds_for_all_months_of_a_column() -> None:
    rows = ("Jan-27", "Mar 27", "Feb 27", "Dec 26", "Nov 26", "Jun 2027")
    table = sheet("Client|Mobile|Next review", *(f"Client {at}|077009002{at:02}|{one}" for at, one in enumerate(rows)))
    (question,) = plan_of(table).questions
    assert (question.cases, [one.answer for one in question.choices]) == (6, ["first", "last", "note"])
    found = [one.promise for one in new_records(plan_of(table, month="last")) if one.promise]
    assert [(one.due, one.assumed) for one in found] == [
        (date(2027, 1, 31), False),
        (date(2027, 3, 31), False),
        (date(2027, 2, 28), False),
        (date(2026, 12, 31), False),
        (date(2026, 11, 30), False),
        (date(2027, 6, 30), False),
    ]


@pytest.mark.parametrize(("answer", "day"), [("first", date(2027, 3, 1)), ("day", date(2027, 3, 27))])
def test_a_column_that_may_have_months_or_days_is_asked(answer: str, day: date) -> None:
    table = sheet(
        "Client|Mobile|Next review", "Anna Barrett|07700900202|Mar 27", "Bob Firth|07700900203|Feb 28", "Cat|0113|"
    )
    (question,) = plan_of(table).questions
    assert "they are days: Mar 27 is 2027-03-27" in [one.text for one in question.choices]
    assert new_records(plan_of(table, month=answer))[0].promise.due == day


def test_days_with_their_month_stay_days() -> None:
    table = sheet("Client|Mobile|Next review", "Anna Barrett|07700900202|Mar 27", "Bob Firth|07700900203|Feb 12")
    found = plan_of(table)
    assert not found.questions
    assert [one.promise.due for one in new_records(found)] == [date(2027, 3, 27), date(2027, 2, 12)]


def test_what_a_client_has_in_all_is_not_offered_to_the_mortgage() -> None:
    table = sheet("Client|Mobile|Total balances|Mortgage end date", "Anna Barrett|07700900202|£300k|2027-01-05")
    (question,) = plan_of(table).questions
    assert [one.answer for one in question.choices] == ["note", "holding", "leave-out"]
