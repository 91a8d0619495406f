"""Laying stories on days."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from random import Random

import pytest

from rmtui.records.client import Client, Relative, RiskGrade, Tier
from rmtui.records.tie import Share
from rmtui.sample.branches import BRANCHES
from rmtui.sample.character_factory import make_tie
from rmtui.sample.client_draft import ClientDraft
from rmtui.sample.client_log import ContactDraft
from rmtui.sample.log_generator import LogGenerator
from tests.factory import TODAY, birthday, client

BRANCH = BRANCHES["zh"]
SINCE = date(2024, 11, 1)


def person(name: str = "王芳", **known: object) -> Client:
    usual: dict[str, object] = {"risk": RiskGrade.C3, "tier": Tier.A, "opened_on": date(2020, 1, 6)}
    return client(name, **(usual | known))


def log(draft: ClientDraft, count: int, *others: ClientDraft, seed: int = 1) -> list[ContactDraft]:
    return sorted(
        LogGenerator(BRANCH, [draft, *others], SINCE, TODAY, Random(seed)).contacts(draft, count),
        key=lambda said: said.on,
    )


@pytest.mark.parametrize("count", [0, 1, 2, 7, 60, 400])
def test_a_client_has_as_many_contacts_as_were_meant(count: int) -> None:
    said = log(ClientDraft(person()), count)
    assert len(said) == count
    assert all(SINCE <= one.on <= TODAY for one in said)


def test_an_important_client_is_spoken_to_about_monthly() -> None:
    days = [said.on for said in log(ClientDraft(person(birthday=birthday(4, 17))), 55) if said.channel in "TMV"]
    gaps = [(later - earlier).days for earlier, later in pairwise(days)]
    assert sum(gap <= 45 for gap in gaps) > 0.85 * len(gaps)
    assert max(gaps) < 120


def test_no_story_is_told_again_before_the_others_were() -> None:
    notes = Counter(said.note for said in log(ClientDraft(person()), 40) if not {said.topic} & {"节日", "生日"})
    assert notes.most_common(1)[0][1] == 1


def test_a_new_client_begins_with_the_account() -> None:
    first = log(ClientDraft(person(opened_on=date(2026, 3, 2))), 12)[0]
    assert first.on == date(2026, 3, 2)
    assert first.topic in ("开户", "转介绍")


def test_an_ending_comes_last_and_its_topic_was_not_settled_before() -> None:
    said = log(ClientDraft(person(), ending=("42 M 看了三只债基 #基金", "20 W 问候 #基金")), 60)
    assert [one.note for one in said[-2:]] == ["看了三只债基", "问候"]
    assert [one.topic for one in said].count("基金") == 2
    assert said[-3].on <= TODAY - timedelta(days=51)


def test_birthdays_and_festivals_are_remembered() -> None:
    said = log(ClientDraft(person(birthday=birthday(4, 17))), 60)
    assert {(one.on.month, one.on.day) for one in said if one.topic == "生日"} <= {(4, 17)}
    assert {one.on for one in said if one.topic == "节日"} <= {
        *(date(2025, 1, 29), date(2025, 5, 31), date(2025, 10, 6)),
        *(date(2026, 2, 17), date(2026, 6, 19), date(2026, 9, 25)),
    }
    assert 6 <= sum(one.topic in ("节日", "生日") for one in said) <= 12


def couple(*shared: Share) -> tuple[ClientDraft, ClientDraft]:
    wife = Relative(name="李娜", relation="妻子")
    husband = Relative(name="张伟", relation="丈夫")
    one = person("张伟", id="husband", family=(wife, Relative(name="张一诺", relation="女儿", birth_year=2017)))
    ties = (make_tie("husband", "丈夫", "wife", "妻子", *shared),)
    return ClientDraft(one, ties=ties), ClientDraft(person("李娜", id="wife", family=(husband,)), woman=True)


def test_a_couple_that_shares_comes_together_now_and_then() -> None:
    together = [said for said in log(*_with_count(couple(Share.COVER), 80)) if len(said.clients) == 2]
    assert together
    assert {client.id for client in together[0].clients} == {"husband", "wife"}
    assert all(said.channel == "M" for said in together)


def test_a_couple_that_does_not_share_is_never_written_down_together() -> None:
    assert all(len(said.clients) == 1 for said in log(*_with_count(couple(), 80)))


def _with_count(drafts: tuple[ClientDraft, ClientDraft], count: int) -> tuple[ClientDraft, int, ClientDraft]:
    return drafts[0], count, drafts[1]


def test_some_are_overdue_and_most_are_not() -> None:
    drafts = [ClientDraft(person(f"客户{number}", id=str(number))) for number in range(100)]
    telling = LogGenerator(BRANCH, drafts, SINCE, TODAY, Random(1))
    last = [max(said.on for said in telling.contacts(draft, 10) if said.channel in "TMV") for draft in drafts]
    overdue = sum((TODAY - day).days > 30 for day in last)
    assert 5 <= overdue <= 14
