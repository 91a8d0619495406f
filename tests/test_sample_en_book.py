"""The English sample, read as an English-speaking banker would read it."""

from __future__ import annotations

import re
from collections import Counter
from datetime import timedelta
from random import Random

import pytest

from rmtui.records.client import ClientKind, Stage, Tier
from rmtui.rules.conduct.discretion import Discretion, tie_proposals
from rmtui.rules.contact.due import due
from rmtui.rules.contact.reason_rules import Cause
from rmtui.rules.contact.summary import ContactSummary
from rmtui.rules.days.birthdays import next_birthday
from rmtui.sample.book import generate_book
from rmtui.sample.branches import BRANCHES
from rmtui.sample.characters import characters
from rmtui.sample.client_draft import ClientDraft
from rmtui.sample.en import people
from rmtui.sample.stories import parse_step
from tests.factory import TODAY, ago
from tests.sample_books import large_book, sample_book

BOOK = sample_book("en")
CLIENTS = {client.name: client for client in BOOK.clients}
BY_ID = {client.id: client for client in BOOK.clients}
DRAFTS = characters(BRANCHES["en"], TODAY, Random(1))
DISCRETION = Discretion(BY_ID, BOOK.ties)
CHINESE = re.compile("[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")

FOR_DRAMA = re.compile(r"07700 900\d{3}|020 7946 0\d{3}|0117 496 0\d{3}|01632 960\d{3}|029 2018 0\d{3}|03069 990\d{3}")
"""The ranges that Ofcom keeps free for drama."""


def test_nothing_in_it_is_chinese() -> None:
    assert not [record for record in BOOK.records() if CHINESE.search(str(record))]


def test_the_same_seed_gives_the_same_book() -> None:
    assert generate_book("en", TODAY) == BOOK
    assert generate_book("en", TODAY, seed=2).contacts != BOOK.contacts


def test_its_telephone_numbers_ring_nowhere_and_belong_to_one_client() -> None:
    phones = [phone for client in BOOK.clients for phone in client.phones]
    phones += [one.phone for client in BOOK.clients for one in client.contact_persons if one.phone]
    assert all(FOR_DRAMA.fullmatch(phone) for phone in phones)
    assert len(phones) == len(set(phones)) > 40


def test_every_sum_is_in_pounds_but_the_account_in_dollars() -> None:
    assert BOOK.settings.currency == "GBP"
    assert {sale.currency for sale in BOOK.sales} == {policy.currency for policy in BOOK.policies} == {"GBP"}
    foreign = [holding for holding in BOOK.holdings if holding.currency != "GBP"]
    assert foreign and {(holding.currency, holding.name) for holding in foreign} == {("USD", "US dollar account")}


def test_two_share_a_name_and_a_third_begins_with_it() -> None:
    first, second = (client for client in BOOK.clients if client.name == "John Harris")
    assert first.employer != second.employer and first.phones[0][-4:] != second.phones[0][-4:]
    assert "John Harrison" in CLIENTS
    assert Counter(client.name for client in BOOK.clients).most_common(2)[1][1] == 1


def test_a_mother_and_a_son_do_not_share_what_we_know() -> None:
    mother, son = CLIENTS["Margaret Pryce"], CLIENTS["Owen Pryce"]
    for one, other in ((mother, son), (son, mother)):
        assert [(seen.other, seen.shares_received) for seen in DISCRETION.ties(one.id)] == [(other.id, frozenset())]
        assert one.cautions and one.address != other.address
        contact_draft = [contact for contact in BOOK.contacts if one.id in contact.clients]
        assert contact_draft and not any(other.name.split()[0] in contact.note for contact in contact_draft)


def test_couples_who_share_know_each_other() -> None:
    sharing = [(one, seen) for one in BY_ID for seen in DISCRETION.ties(one) if seen.shares_received]
    assert len(sharing) == 4
    together = [contact for contact in BOOK.contacts if len(contact.clients) == 2]
    assert len(together) >= 3


def test_of_every_relative_who_is_called_as_a_client_it_is_known_whether_they_are() -> None:
    known = {draft.client.id: draft.client for draft in DRAFTS}
    assert tie_proposals(known, Discretion(known, [tie for one in DRAFTS for tie in one.ties])) == []


def test_there_is_somebody_for_all_that_the_desk_can_show() -> None:
    assert sum(client.kind is ClientKind.COMPANY and bool(client.contact_persons) for client in BOOK.clients) >= 3
    assert {Stage.PROSPECT, Stage.DORMANT, Stage.ACTIVE} <= {client.stage for client in BOOK.clients}
    lunar = [client.name for client in BOOK.clients if client.birthday and client.birthday.lunar]
    assert sorted(lunar) == ["Mei-Ling Chan", "Winnie Lau"]
    leap_day = CLIENTS["Frank Dunmore"].birthday
    assert leap_day and (leap_day.month, leap_day.day) == (2, 29)
    for name, away in (("Jack Rowan", 2), ("Mei-Ling Chan", 3)):
        birthday = CLIENTS[name].birthday
        assert birthday and next_birthday(birthday, TODAY) == ago(-away)


def test_the_queue_of_the_day_has_every_reason() -> None:
    summary = ContactSummary()
    summary.add(BOOK.contacts, BOOK.snoozes)
    summary.drop_kept_promises()
    rows = due(BOOK.clients, summary, BOOK.settings, TODAY)
    causes = Counter(reason.cause for row in rows for reason in row.reasons)
    assert 8 <= len(rows) <= 11
    assert (causes[Cause.PROMISE], causes[Cause.BIRTHDAY], causes[Cause.NEVER_MET]) == (2, 2, 2)
    assert causes[Cause.CADENCE] >= 3 and causes[Cause.RISK] >= 1
    assert "Caroline Leigh" not in {row.client.name for row in rows}
    soon = [one for one in BOOK.holdings if one.matures_on and not one.closed_on]
    assert any(TODAY <= one.matures_on <= TODAY + timedelta(days=30) for one in soon if one.matures_on)


def test_a_fifth_is_of_the_first_tier_and_hears_most_from_us() -> None:
    assert Counter(client.tier for client in BOOK.clients)[Tier.A] == 8
    contact_draft = Counter(BY_ID[client].tier for contact in BOOK.contacts for client in contact.clients)
    assert contact_draft[Tier.A] > contact_draft[Tier.B] > contact_draft[Tier.D]


def test_promises_are_kept_and_a_few_are_open() -> None:
    promises = [contact.promise for contact in BOOK.contacts if contact.promise]
    assert sum(promise.done_on is not None for promise in promises) > 150
    assert sum(promise.done_on is None and promise.due < TODAY for promise in promises) == 1


def test_no_slot_is_left_open() -> None:
    for contact in large_book("en").contacts:
        assert "{" not in contact.note and "}" not in contact.note
        assert not contact.promise or "{" not in contact.promise.text


@pytest.mark.parametrize("draft", [pytest.param(one, id=one.client.pinyin) for one in DRAFTS if one.ending])
def test_an_ending_is_told_oldest_first_each_line_with_its_topic(draft: ClientDraft) -> None:
    steps = [parse_step(line) for line in draft.ending]
    assert [said.after for said in steps] == sorted((said.after for said in steps), reverse=True)
    assert all(said.topic and len(said.channels) == 1 for said in steps)


def test_names_are_typed_in_small_letters_without_accents() -> None:
    assert all(client.pinyin == people.typed(client.name) for client in BOOK.clients)


def test_a_retired_client_is_not_asked_about_work() -> None:
    large = large_book("en")
    retired = {client.id for client in large.clients if "retired" in client.tags}
    topics = {topic for contact in large.contacts if set(contact.clients) <= retired for topic in contact.topics}
    assert len(retired) > 15
    assert not topics & {"payroll", "business", "mortgage", "kitchen", "card"}
