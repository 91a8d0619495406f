"""The characters of the sample: what the desk can show has somebody to show it on."""

from __future__ import annotations

from random import Random

import pytest

from rmtui.entry.pinyin import pinyin_of
from rmtui.records.client import ClientKind, Stage
from rmtui.rules.conduct.discretion import Discretion, tie_proposals
from rmtui.rules.days.birthdays import next_birthday
from rmtui.rules.days.lunar import solar_date
from rmtui.sample.branches import BRANCHES
from rmtui.sample.characters import characters
from rmtui.sample.client_draft import ClientDraft
from rmtui.sample.stories import parse_step
from tests.factory import TODAY, ago

DRAFTS = characters(BRANCHES["zh"], TODAY, Random(1))
CLIENTS = {draft.client.id: draft.client for draft in DRAFTS}
DISCRETION = Discretion(CLIENTS, [tie for one in DRAFTS for tie in one.ties])


def called(name: str) -> list[str]:
    return [client.id for client in CLIENTS.values() if client.name == name]


def test_their_names_are_spelled_as_the_library_spells_them() -> None:
    assert {one.name: one.pinyin for one in CLIENTS.values()} == {
        one.name: pinyin_of(one.name) for one in CLIENTS.values()
    }


def test_two_share_a_name_and_a_third_begins_with_it() -> None:
    assert len(called("王伟")) == 2
    assert len(called("王伟强")) == 1
    first, second = (CLIENTS[one] for one in called("王伟"))
    assert first.phones != second.phones
    assert first.employer != second.employer


def test_a_mother_and_a_son_do_not_share_what_we_know() -> None:
    (mother,), (son,) = called("孙玉珍"), called("赵宇航")
    for one, other in ((mother, son), (son, mother)):
        assert [(seen.other, seen.shares_received) for seen in DISCRETION.ties(one)] == [(other, frozenset())]
        assert CLIENTS[one].cautions
        assert CLIENTS[one].address != CLIENTS[other].address
        endings = next(draft.ending for draft in DRAFTS if draft.client.id == one)
        assert not any(CLIENTS[other].name in line for line in endings)


def test_couples_who_share_know_each_other() -> None:
    sharing = [(one, seen) for one in CLIENTS for seen in DISCRETION.ties(one) if seen.shares_received]
    assert len(sharing) == 4
    for one, seen in sharing:
        assert seen.shares_received == seen.shares_given
        assert (CLIENTS[seen.other].name, seen.relation) in {(back.name, back.relation) for back in CLIENTS[one].family}


def test_of_every_relative_who_is_called_as_a_client_it_is_known_whether_they_are() -> None:
    assert tie_proposals(CLIENTS, DISCRETION) == []


def test_birthdays_of_every_calendar() -> None:
    days = {one.name: one.birthday for one in CLIENTS.values() if one.birthday}
    assert (days["何闰生"].month, days["何闰生"].day) == (2, 29)
    leap = days["罗秀梅"]
    assert leap.leap and leap.year
    assert solar_date(leap.year, leap.month, leap.day, leap=True) != solar_date(leap.year, leap.month, leap.day)
    assert next_birthday(days["陈静"], TODAY) == ago(-3) and days["陈静"].lunar
    assert next_birthday(days["吴磊"], TODAY) == ago(-2) and not days["吴磊"].lunar


def test_there_are_companies_prospects_nobody_met_and_folders_in_english() -> None:
    assert sum(one.kind is ClientKind.COMPANY for one in CLIENTS.values()) == 3
    assert {one.client.stage for one in DRAFTS if not one.contacted} == {Stage.PROSPECT}
    assert sum("English" in one.tags for one in CLIENTS.values()) == 2


@pytest.mark.parametrize("draft", [pytest.param(one, id=one.client.pinyin) for one in DRAFTS if one.ending])
def test_an_ending_is_told_oldest_first_each_line_with_its_topic(draft: ClientDraft) -> None:
    steps = [parse_step(line) for line in draft.ending]
    days = [said.after for said in steps]
    assert days == sorted(days, reverse=True)
    assert all(said.topic and len(said.channels) == 1 for said in steps)
