"""A whole invented book, read as a banker would read it."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rmtui.entry.names import KnownClient, NameIndex
from rmtui.records.client import Client, ClientKind, RiskGrade, Stage, Tier
from rmtui.records.defaults import DEFAULT_CADENCE
from rmtui.records.events import Contact
from rmtui.records.holding import LIABILITIES, HoldingKind
from rmtui.records.review import ReviewMethod
from rmtui.rules.conduct.discretion import Discretion
from rmtui.rules.contact.due import due
from rmtui.rules.contact.due_row import DueRow
from rmtui.rules.contact.reason_rules import Cause
from rmtui.rules.contact.summary import ContactSummary
from rmtui.rules.work.prospects import became_client, began_as_prospect
from rmtui.sample.book import SampleBook, generate_book
from rmtui.sample.zh import products
from tests.factory import TODAY
from tests.sample_books import large_book, sample_book

BOOK = sample_book("zh")
CLIENTS = {client.id: client for client in BOOK.clients}
DISCRETION = Discretion(CLIENTS, BOOK.ties)


def queue(book: SampleBook, today: date) -> list[DueRow]:
    contact_summary = ContactSummary()
    contact_summary.add(book.contacts, book.snoozes)
    contact_summary.drop_kept_promises()
    return due(book.clients, contact_summary, book.settings, today)


def with_client(name: str, book: SampleBook = BOOK) -> list[Contact]:
    ids = {client.id for client in book.clients if client.name == name}
    return [contact for contact in book.contacts if ids & set(contact.clients)]


def test_the_same_arguments_invent_the_same_book() -> None:
    assert generate_book("zh", TODAY) == BOOK
    assert generate_book("zh", TODAY, seed=2).contacts != BOOK.contacts


def test_there_are_as_many_as_were_asked_for() -> None:
    large = large_book("zh")
    assert (len(BOOK.clients), len(BOOK.contacts)) == (48, 1008)
    assert (len(large.clients), len(large.contacts)) == (300, 6000)


@settings(max_examples=25)
@given(st.integers(1, 60), st.integers(1, 300), st.integers(0, 2**32), st.dates(date(1990, 1, 1), date(2050, 1, 1)))
def test_a_book_of_any_size_and_day_holds_together(clients: int, contacts: int, seed: int, today: date) -> None:
    book = generate_book("zh", today, clients, contacts, seed, doors=0)
    ids = {client.id for client in book.clients}
    assert len(ids) == clients
    assert len({contact.id for contact in book.contacts}) == len(book.contacts) == contacts
    assert all(ids.issuperset(contact.clients) for contact in book.contacts)
    assert all(contact.on <= today for contact in book.contacts)
    assert {sale.contact for sale in book.sales if sale.contact} <= {contact.id for contact in book.contacts}
    assert {snooze.client for snooze in book.snoozes} <= ids
    links = {one for tie in book.ties for one in (tie.first, tie.second)} | {one.referred_by for one in book.clients}
    assert links - {None} <= ids


def test_ids_are_in_the_order_of_time() -> None:
    moments = [(contact.on, contact.at) for contact in BOOK.contacts]
    assert moments == sorted(moments)
    assert [contact.id[:10] for contact in BOOK.contacts] == sorted(contact.id[:10] for contact in BOOK.contacts)
    assert len({record.id for record in BOOK.records()}) == len([*BOOK.records()])


def test_the_log_goes_back_two_years_or_as_long_as_the_contacts_take() -> None:
    assert 730 <= (TODAY - BOOK.contacts[0].on).days <= 770
    sparse = generate_book("zh", TODAY, 40, 300, doors=0)
    assert 700 <= (TODAY - sparse.contacts[0].on).days <= 731
    dense = generate_book("zh", TODAY, 10, 10 * 12 * 6, doors=0)
    assert 6 * 365 - 60 <= (TODAY - dense.contacts[0].on).days <= 6 * 366


def test_eight_to_twelve_are_due_each_for_a_reason_worth_showing() -> None:
    rows = queue(BOOK, TODAY)
    causes = Counter(reason.cause for row in rows for reason in row.reasons)
    assert 8 <= len(rows) <= 12
    assert causes[Cause.PROMISE] == 2
    assert causes[Cause.BIRTHDAY] == 2
    assert causes[Cause.CONTACT_PERSON_BIRTHDAY] == 1
    assert causes[Cause.NEVER_MET] == 2
    assert causes[Cause.CADENCE] >= 3
    assert causes[Cause.RISK] >= 1
    promises = {reason.day for row in rows for reason in row.reasons if reason.cause is Cause.PROMISE}
    assert TODAY in promises and min(day for day in promises if day) < TODAY
    assert {reason.lunar for row in rows for reason in row.reasons if reason.cause is Cause.BIRTHDAY} == {False, True}


def test_one_who_would_be_due_is_snoozed() -> None:
    (snooze,) = [snooze for snooze in BOOK.snoozes if snooze.until > TODAY]
    assert snooze.client not in {row.client.id for row in queue(BOOK, TODAY)}
    assert snooze.client in {row.client.id for row in queue(BOOK, snooze.until)}


@pytest.mark.parametrize("days", [1, 5, 75, 220, 463])
def test_on_other_days_about_as_many_are_due(days: int) -> None:
    today = TODAY + timedelta(days=days)
    assert 6 <= len(queue(generate_book("zh", today), today)) <= 14


def test_a_fifth_is_of_the_first_tier_and_hears_most_from_us() -> None:
    tiers = Counter(client.tier for client in BOOK.clients)
    assert tiers[Tier.A] == 8
    contact_draft = Counter(CLIENTS[client].tier for contact in BOOK.contacts for client in contact.clients)
    assert contact_draft[Tier.A] > contact_draft[Tier.B] > contact_draft[Tier.D]
    assert contact_draft[Tier.A] > 0.35 * len(BOOK.contacts)


def test_most_are_spoken_to_within_their_cadence() -> None:
    large = large_book("zh")
    last: dict[str, date] = {}
    for contact in large.contacts:
        if contact.channel in "TMV":
            last.update(dict.fromkeys(contact.clients, contact.on))
    late = [one for one in large.clients if one.id in last and (TODAY - last[one.id]).days > DEFAULT_CADENCE[one.tier]]
    assert 0.05 < len(late) / len(large.clients) < 0.18


def test_contacts_take_place_in_working_hours_and_greetings_on_the_day() -> None:
    for contact in large_book("zh").contacts:
        assert "09:00" <= contact.at <= "18:55"
        assert contact.on.weekday() < 5 or set(contact.topics) & {"生日", "节日"}


def test_nobody_is_telephoned_in_their_quiet_hours() -> None:
    large = large_book("zh")
    clients = {client.id: client for client in large.clients}
    called = 0
    for contact in large.contacts:
        quiet = clients[contact.clients[0]].quiet
        if contact.channel == "T" and quiet and not contact.incoming:
            since, until = (int(hour) for hour in quiet.split("-"))
            assert not since <= int(contact.at[:2]) < until
            called += 1
    assert called > 20


def test_no_one_is_contacted_in_a_way_they_do_not_want() -> None:
    large = large_book("zh")
    clients = {client.id: client for client in large.clients}
    for contact in large.contacts:
        assert contact.channel not in clients[contact.clients[0]].avoid


def test_nobody_is_spoken_to_before_the_relationship_began() -> None:
    for book in (BOOK, large_book("zh")):
        clients = {client.id: client for client in book.clients}
        for contact in book.contacts:
            for one in contact.clients:
                began = clients[one].found_on or clients[one].opened_on
                assert began and began <= contact.on


def test_several_conversations_are_with_two_clients_who_may_know_of_each_other() -> None:
    shared = [contact for contact in BOOK.contacts if len(contact.clients) == 2]
    assert len(shared) >= 5
    for contact in shared:
        one, other = (CLIENTS[client] for client in contact.clients)
        couple = bool(DISCRETION.shares(other.id, one.id))
        assert couple or (one.referred_by == other.id and contact.topics == ("活动",))


def test_what_is_known_of_the_mother_is_not_in_the_sons_folder_nor_the_other_way_round() -> None:
    mother, son = with_client("孙玉珍"), with_client("赵宇航")
    assert not {contact.id for contact in mother} & {contact.id for contact in son}
    for contact in (*mother, *son):
        said = contact.note + (contact.promise.text if contact.promise else "")
        assert not any(word in said for word in ("孙玉珍", "赵宇航", "儿子", "母亲", "老两口"))


def test_promises_are_kept_after_they_were_made_and_those_past_due_were_kept() -> None:
    kept = [contact for contact in BOOK.contacts if contact.promise and contact.promise.done_on]
    left = [contact for contact in BOOK.contacts if contact.promise and not contact.promise.done_on]
    assert len(kept) > 200
    assert 4 <= len(left) <= 25
    for contact in kept:
        assert contact.promise and contact.promise.done_on
        assert contact.on <= contact.promise.done_on <= TODAY
    assert sum(contact.promise.due < TODAY for contact in left if contact.promise) == 1


def test_products_sold_suit_the_clients_risk_grade() -> None:
    large = large_book("zh")
    risks = {product.name: product.risk for shelf in products.SHELF.values() for product in shelf}
    clients = {client.id: client for client in large.clients}
    checked = 0
    for sale in large.sales:
        client = clients[sale.client]
        if client.kind is ClientKind.PERSON and sale.product in risks:
            assert risks[sale.product] <= int((client.risk or RiskGrade.C2)[1])
            checked += 1
    assert checked > 200


def test_something_is_sold_every_month_and_agreed_in_a_contact() -> None:
    contacts = {contact.id: contact for contact in BOOK.contacts}
    months = {f"{sale.on:%Y-%m}" for sale in BOOK.sales}
    assert {f"{contact.on:%Y-%m}" for contact in BOOK.contacts if contact.on > date(2025, 1, 1)} <= months
    won = {one.sale: one for one in BOOK.opportunities if one.sale}
    for sale in BOOK.sales:
        if chance := won.pop(sale.id, None):
            assert (chance.client, chance.amount, chance.moved_on) == (sale.client, sale.amount, sale.on)
            continue
        assert sale.contact
        assert contacts[sale.contact].on == sale.on
        assert contacts[sale.contact].clients[0] == sale.client
        assert sale.amount > 0
    assert not won, "what was won was sold"


def test_most_days_of_late_have_a_note_and_earlier_ones_now_and_then() -> None:
    late = [note for note in BOOK.notes if note.on > TODAY - timedelta(days=45)]
    assert 12 <= len(late) <= 32
    assert len(BOOK.notes) - len(late) > 10
    assert all(note.on < TODAY for note in BOOK.notes)
    assert len({note.on for note in BOOK.notes}) == len(BOOK.notes)
    assert not any("{" in note.text for note in BOOK.notes)


def test_no_slot_is_left_open() -> None:
    for contact in (*BOOK.contacts, *large_book("zh").contacts):
        assert "{" not in contact.note
        assert not contact.promise or "{" not in contact.promise.text


def test_three_or_four_were_spoken_to_this_morning() -> None:
    today = [contact for contact in BOOK.contacts if contact.on == TODAY]
    assert 3 <= len(today) <= 4
    assert all(contact.at < "12:00" for contact in today)


def test_two_lines_wait_to_be_sorted() -> None:
    assert [line.on < TODAY and bool(line.why) for line in BOOK.unsorted] == [True, True]


@pytest.mark.parametrize("typed", ["王芳", "wf", "wangfang", "张伟", "李娜", "李强", "芳姐", "鼎丰"])
def test_the_names_one_tries_first_mean_one_client(typed: str) -> None:
    known = [
        KnownClient(one.id, one.name, one.aliases, one.number, one.phones, one.pinyin, hint=one.employer)
        for one in BOOK.clients
    ]
    assert len(NameIndex(known).find(typed)) == 1


def test_a_retired_client_is_not_asked_about_work() -> None:
    large = large_book("zh")
    retired = {client.id for client in large.clients if client.occupation.startswith("退休")}
    topics = {topic for contact in large.contacts if set(contact.clients) <= retired for topic in contact.topics}
    assert len(retired) > 20
    assert not topics & {"代发", "经营", "按揭", "装修", "打新", "信用卡", "学区房"}


def test_prospects_have_bought_nothing_yet() -> None:
    large = large_book("zh")
    clients: dict[str, Client] = {client.id: client for client in large.clients}
    assert all(clients[sale.client].stage is not Stage.PROSPECT for sale in large.sales)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_area_was_walked_door_by_door_and_some_were_called_back(language: str) -> None:
    book = sample_book(language)
    doors = [one for one in book.clients if one.stage is Stage.PROSPECT and one.found_on and one.source]
    areas = Counter(one.area for one in doors)
    assert areas.most_common(1)[0][1] >= 8
    assert len({one.address for one in doors}) == len(doors)
    assert sum(bool(one.answers) for one in doors) >= 4
    visits = {client: contact for contact in book.contacts for client in contact.clients}
    assert sum(bool(visits[one.id].promise) for one in doors if one.id in visits) >= 5
    assert any(began_as_prospect(one) and became_client(one) for one in book.clients)
    contacts = {contact.id for contact in book.contacts}
    assert all(one.contact in contacts for one in book.callbacks)
    assert 0 < sum(one.asked_on is not None for one in book.callbacks) < len(book.callbacks)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_review_is_held_in_a_contact_of_its_day_and_shows_nothing_that_came_later(language: str) -> None:
    """The client who was reviewed by telephone was spoken to; a sheet that was sent is no conversation."""
    book = sample_book(language)
    channels = {ReviewMethod.PHONE: {"T"}, ReviewMethod.MEETING: {"M", "V"}}
    spoken = {(client, one.on, one.channel) for one in book.contacts if one.reached for client in one.clients}
    held = [one for one in book.reviews if one.held in channels]
    assert len(held) > len(book.reviews) // 2
    for one in held:
        assert any((one.client, one.on, channel) in spoken for channel in channels[one.held])
    assert not [one for one in book.reviews for seen in one.seen if seen.opened_on and seen.opened_on > one.on]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_review_has_every_loan_that_was_owed_on_its_day_and_the_last_one_as_it_is_now(language: str) -> None:
    book = sample_book(language)
    loans = [one for one in book.holdings if one.kind in LIABILITIES and not one.closed_on]
    last = {review.client: review for review in sorted(book.reviews, key=lambda review: review.on)}
    for review in book.reviews:
        reviewed = {one.holding: one.value for one in review.seen}
        owed = [one for one in loans if one.client == review.client and (one.opened_on or review.on) <= review.on]
        assert reviewed.keys() >= {one.id for one in owed}
        assert all(reviewed[one.id] >= one.value for one in owed)
    business = [one for one in loans if one.kind is HoldingKind.BUSINESS_LOAN and one.client in last]
    assert business
    for one in business:
        values = [seen.value for review in book.reviews for seen in review.seen if seen.holding == one.id]
        assert values[0] > values[-1] >= one.value > 0 and values[0] <= (one.cost or 0)
