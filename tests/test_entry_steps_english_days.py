"""The day of a next step in English words: neither the day of what it is about, nor the term of a product."""

from __future__ import annotations

from datetime import date

import pytest

from rmtui.entry.grammar import parse
from rmtui.entry.line import Entry
from rmtui.entry.questions import question_about
from rmtui.entry.reading import read_line
from rmtui.records.channel import Channel
from tests.test_entry_spoken import DAY, NAMES


def entry(line: str) -> Entry:
    found = parse(line, DAY, NAMES)
    assert isinstance(found, Entry)
    return found


@pytest.mark.parametrize(
    ("line", "due", "text"),
    [
        ("must chase solicitors tomorrow re 11 Dec completion", (11, 29), "chase solicitors re 11 Dec completion"),
        ("will call her Friday about the bond maturing 14 Dec", (12, 4), "call her about the bond maturing 14 Dec"),
        ("send quote by Fri for the policy starting 1 Jan", (12, 4), "send quote for the policy starting 1 Jan"),
        ("ring her accountant Thurs re 31 Jan deadline", (12, 3), "ring her accountant re 31 Jan deadline"),
        ("send her the 2yr bond brochure on Friday", (12, 4), "send her the 2yr bond brochure"),
        ("send 3 months payslips to underwriting tomorrow", (11, 29), "send 3 months payslips to underwriting"),
        ("ring her about the quote on Friday", (12, 4), "ring her about the quote"),
    ],
)
def test_the_day_of_a_step_is_that_of_what_is_done(line: str, due: tuple[int, int], text: str) -> None:
    promise = entry(f"rang Anna, {line}").promise
    assert promise
    assert (promise.due, promise.text) == (date(2026, *due), text)


@pytest.mark.parametrize(
    "note",
    [
        "need to send her the 3 month notice acct leaflet",
        "will go for the 5 yr fix",
        "send her details of the 90 day notice account",
        "ring her about the 2 yr tracker",
        "send her the 10 year projections",
        "send her details of the 6 month deposit",
        "will take £50k of the 2yr bond",
        "DIP done at 4.39 5yr",
    ],
)
def test_the_term_of_a_product_is_no_day(note: str) -> None:
    found = entry(f"Anna T {note}")
    assert (found.note, found.promise, found.awaited) == (note, None, None)


def test_a_span_alone_is_still_a_day() -> None:
    found = [entry(f"Anna T call her {span}").promise for span in ("3 months", "in 3 months", "in 2 years")]
    assert [one.due for one in found if one] == [date(2027, 2, 28), date(2027, 2, 28), date(2028, 11, 28)]


@pytest.mark.parametrize(
    ("note", "step"),
    [
        ("call her Friday to confirm Monday meeting", "> 2026-12-04 call her Friday to confirm Monday meeting"),
        (
            "she will send me it on Friday to sign on Monday",
            "< 2026-12-04 she will send me it on Friday to sign on Monday",
        ),
    ],
)
def test_which_of_two_days_of_a_step_is_asked(note: str, step: str) -> None:
    line = f"rang Anna, {note}, all well"
    question = question_about(read_line(line, DAY, NAMES), DAY, NAMES)
    assert question
    assert [one.text for one in question.answers] == ["Mon 30 Nov", "Fri 4 Dec", "only text"]
    assert question.answers[1].line == f"rang Anna, all well {step}"


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("vm for Anna (3rd), letter if nothing by then", "(3rd), letter if nothing by then"),
        ("vm for Anna, 3rd now, letter out", "3rd now, letter out"),
        ("Anna T 2nd call this wk, rate expires 1st May", "2nd call this wk, rate expires 1st May"),
        ("Anna T 3rd meeting this month, rates", "3rd meeting this month, rates"),
    ],
)
def test_an_ordinal_that_counts_is_no_day(line: str, note: str) -> None:
    found = entry(line)
    assert (found.on, found.promise, found.note) == (DAY, None, note)


@pytest.mark.parametrize("line", ["24th: call with Anna re rates", "met Anna (24th), rates", "met Anna on the 24th"])
def test_an_ordinal_that_counts_nothing_is_a_day(line: str) -> None:
    assert entry(line).on == date(2026, 11, 24)


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("saw Anna at her house, tea and cake", "at her house, tea and cake"),
        ("met Anna at home", "at home"),
        ("met Anna at her office, rates", "at her office, rates"),
    ],
)
def test_who_was_met_at_home_was_visited(line: str, note: str) -> None:
    found = entry(line)
    assert (found.channel, found.note) == (Channel.VISIT, note)
