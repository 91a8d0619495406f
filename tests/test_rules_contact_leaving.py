"""The signs of leaving: each gives points with its day, and their sum warns."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from rmtui.records.case import Case, CaseKind
from rmtui.records.client import Stage
from rmtui.records.leaving import LeavingWarning
from rmtui.records.review import Review
from rmtui.records.settings import DEFAULT_SETTINGS, Settings
from rmtui.rules.contact.due import due
from rmtui.rules.contact.folder_facts import FolderFacts
from rmtui.rules.contact.leaving import (
    DEFAULT_SIGNS,
    LeavingFacts,
    Outcome,
    Sign,
    differing_signs,
    leaving_signs,
    lost_holdings,
    outcome,
    points_of,
    sign_rules,
)
from rmtui.rules.contact.leaving_list import LeavingBook, leaving_rows
from rmtui.rules.contact.leaving_text import sign_text
from rmtui.rules.contact.reason_rules import Cause
from rmtui.rules.review.asset_trend import AssetPoint, asset_point
from rmtui.rules.review.progress import reviewed_holding
from tests.factory import TODAY, ago, client, contact, contact_summary
from tests.folders import holding

FANG = client("王芳", id="fang", opened_on=ago(900))


def signs(rules: Any = DEFAULT_SIGNS, today: date = TODAY, **known: Any) -> dict[Sign, tuple[int, date, int]]:
    facts: dict[str, Any] = {"client": FANG, "last_spoken": ago(5), "attempts": 0, "last_attempt": None, **known}
    return {one.sign: (one.points, one.day, one.figure) for one in leaving_signs(LeavingFacts(**facts), rules, today)}


def trend(*points: tuple[int, int, int]) -> list[AssetPoint]:
    """Reviews so many days ago, with the assets here and elsewhere."""
    return [AssetPoint(ago(days), here, elsewhere) for days, here, elsewhere in points]


def test_assets_that_fall_from_the_highest_review_of_a_year_are_a_sign_from_the_limit_on() -> None:
    assert signs(trend=trend((400, 900, 0), (200, 100, 0), (100, 90, 0), (10, 80, 0))) == {
        Sign.FALLING: (20, ago(10), 20)
    }
    assert signs(trend=trend((200, 1000, 0), (10, 801, 0))) == {}
    assert signs(trend=trend((10, 800, 0))) == {}


def test_what_grew_at_another_bank_while_it_fell_here_moved() -> None:
    assert signs(trend=trend((60, 1000, 100), (10, 850, 250))) == {Sign.MOVED: (25, ago(10), 15)}
    assert signs(trend=trend((60, 1000, 100), (10, 850, 150))) == {}
    assert signs(trend=trend((60, 1000, 100), (10, 1000, 900))) == {}


def test_the_words_name_the_reviews_between_which_assets_fell_and_the_day_of_maturity() -> None:
    fallen = trend((140, 1000, 100), (110, 750, 250), (80, 760, 250), (10, 770, 250))
    closed = [
        holding(id="a", name="saver", matures_on=ago(20), closed_on=ago(5), opened_on=ago(400)),
        holding(id="b", name="bond", matures_on=ago(12), closed_on=ago(2), opened_on=ago(400)),
    ]
    facts = LeavingFacts(FANG, ago(5), 0, None, fallen, closed)
    texts = [sign_text(one, TODAY) for one in leaving_signs(facts, DEFAULT_SIGNS, TODAY)]
    assert texts == [
        "15% moved to another bank between 6 Jul and 13 Nov (reviews)",
        "assets at this bank fell by 23% between 6 Jul and 13 Nov (reviews)",
        "matured 3 Nov, 11 Nov and not renewed: saver + bond",
    ]


def test_a_deposit_that_matured_and_was_not_renewed_is_a_sign_for_a_quarter() -> None:
    matured = holding(id="a", matures_on=ago(20), closed_on=ago(20), opened_on=ago(400))
    assert lost_holdings([matured]) == [matured]
    assert signs(lost=[matured]) == {Sign.MATURED: (15, ago(20), 1)}
    assert signs(lost=[matured], today=ago(-70)) == {}
    assert lost_holdings([matured, holding(id="b", opened_on=ago(19))]) == []
    assert lost_holdings([matured, holding(id="b", opened_on=ago(19), institution="other")]) == [matured]
    assert lost_holdings([holding(id="c", kind="loan", matures_on=ago(20), closed_on=ago(20))]) == []
    assert lost_holdings([holding(id="d", matures_on=ago(-200), closed_on=ago(20))]) == []  # sold before


@pytest.mark.parametrize("name", ["代发工资户", "Payroll account"])
def test_a_payroll_account_that_is_closed_is_a_sign(name: str) -> None:
    closed = holding(id="a", name=name, closed_on=ago(3), opened_on=ago(400))
    assert signs(lost=lost_holdings([closed, holding(id="b", opened_on=ago(1))])) == {Sign.PAYROLL: (20, ago(3), 1)}


def test_a_complaint_is_one_unless_the_client_was_content_with_the_answer() -> None:
    of: dict[str, Any] = {"client": "fang", "on": ago(30), "about": "fees"}
    assert signs(cases=[Case(**of)]) == {Sign.COMPLAINT: (15, ago(30), 1)}
    assert signs(cases=[Case(satisfaction=5, **of)]) == {}
    assert signs(cases=[Case(kind=CaseKind.REQUEST, **of)]) == {}


def test_calls_unanswered_and_a_quarter_without_a_conversation_are_signs() -> None:
    assert signs(attempts=3, last_attempt=ago(1)) == {Sign.UNANSWERED: (10, ago(1), 3)}
    assert signs(attempts=2, last_attempt=ago(1)) == {}
    assert signs(last_spoken=ago(100)) == {Sign.SILENCE: (10, ago(10), 100)}
    assert signs(last_spoken=None) == {Sign.SILENCE: (10, ago(810), 900)}


def test_only_an_active_client_can_leave() -> None:
    assert signs(client=client(stage=Stage.DORMANT, opened_on=ago(900)), last_spoken=None) == {}


def test_points_and_limits_are_the_books_own_and_a_sign_without_points_is_none() -> None:
    own = Settings(leaving={"silence": {"points": 0}, "falling": {"limit": 5, "new-part": 3}})
    rules = sign_rules(own)
    assert signs(rules, last_spoken=ago(100), trend=trend((60, 100, 0), (10, 94, 0))) == {
        Sign.FALLING: (20, ago(10), 6)
    }
    assert differing_signs(rules) == {"silence": {"points": 0}, "falling": {"limit": 5}}


def test_a_review_gives_a_point_of_the_trend_without_property_and_debts() -> None:
    seen = [
        holding(100, id="a"),
        holding(50, id="b", institution="other"),
        holding(900, "property", id="c"),
        holding(70, "mortgage", id="d"),
    ]
    assert asset_point(Review(client="fang", on=ago(9), seen=tuple(map(reviewed_holding, seen)))) == AssetPoint(
        ago(9), 100, 50
    )


def reasons(events: list[Any], folder: FolderFacts, chosen: Settings = DEFAULT_SETTINGS) -> list[tuple[int, str]]:
    rows = due([FANG], contact_summary(*events), chosen, TODAY, folders={"fang": folder})
    found = [reason for row in rows for reason in row.reasons]
    return [(reason.points, reason.detail) for reason in found if reason.cause is Cause.LEAVING]


def test_signs_above_the_warning_are_a_reason_until_there_was_a_contact_since_the_newest() -> None:
    matured = holding(id="a", client="fang", matures_on=ago(20), closed_on=ago(20), opened_on=ago(400))
    complaint = Case(client="fang", on=ago(10), about="fees")
    folder = FolderFacts(lost=[matured], cases=[complaint])
    assert reasons([contact(FANG, on=ago(11))], folder) == [(25, "30")]
    assert reasons([contact(FANG, on=ago(10))], folder) == []
    assert reasons([contact(FANG, on=ago(11))], folder, Settings(leaving_from=31)) == []
    assert reasons([contact(FANG, on=ago(11))], folder, Settings(reasons={"leaving": {"points": 0}})) == []


def test_who_makes_most_of_the_contribution_weighs_more_in_the_queue() -> None:
    rows = due([FANG], contact_summary(), Settings(), TODAY, folders={"fang": FolderFacts(weight=2)})
    assert (rows[0].weight, rows[0].score) == (4, 4 * sum(reason.points for reason in rows[0].reasons))


def test_a_warning_is_settled_when_the_signs_are_gone_and_the_client_left_or_stayed() -> None:
    warning = LeavingWarning(client="fang", on=ago(90), points=40, assets=100_000)
    assert outcome(warning, FANG, 50_000, 30, Settings()) is Outcome.OPEN
    assert outcome(warning, FANG, 50_000, 29, Settings()) is Outcome.STAYED
    assert outcome(warning, FANG, 9_999, 10, Settings()) is Outcome.LEFT
    assert outcome(warning, client(stage=Stage.CLOSED), 100_000, 0, Settings()) is Outcome.LEFT


def test_those_with_the_most_points_come_first_with_the_newest_warning_that_still_warns() -> None:
    other, quiet = client("李强", id="qiang", opened_on=ago(900)), client("陈静", id="jing", opened_on=ago(1))
    complaint = Case(client="fang", on=ago(10), about="fees")
    warnings = [
        LeavingWarning(client=one, on=ago(days), points=40) for one, days in (("fang", 9), ("qiang", 8), ("fang", 5))
    ]
    matured = holding(id="a", client="fang", matures_on=ago(20), closed_on=ago(20), opened_on=ago(400))
    folders = {"fang": FolderFacts(lost=[matured], cases=[complaint])}
    clients = {one.id: one for one in (other, FANG, quiet)}
    rows = leaving_rows(LeavingBook(clients, contact_summary(), folders, Settings(), warnings), TODAY)
    assert [(row.client.id, row.points, row.warning and row.warning.on) for row in rows] == [
        ("fang", 40, ago(5)),
        ("qiang", 10, None),
    ]
    assert points_of(rows[0].signs) == 40
    assert rows[0].since == ago(10)
