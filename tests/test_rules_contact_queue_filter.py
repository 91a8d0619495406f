"""What of the due queue is shown."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from rmtui.records.channel import Channel
from rmtui.records.client import Client
from rmtui.records.review import Review, ReviewMethod
from rmtui.records.settings import Settings
from rmtui.rules.contact.due import due
from rmtui.rules.contact.due_row import DueRow
from rmtui.rules.contact.folder_facts import FolderFacts
from rmtui.rules.contact.queue_filter import QueueFilter, can_be_called, filter_choices, filtered
from tests.factory import TODAY, ago, client, contact, contact_summary

TEN = datetime(2026, 11, 23, 10, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("known", "suits"),
    [
        ({}, True),
        ({"channel": Channel.TELEPHONE}, True),
        ({"channel": Channel.MEETING}, True),
        ({"channel": Channel.WECHAT}, False),
        ({"channel": Channel.EMAIL}, False),
        ({"avoid": (Channel.TELEPHONE,)}, False),
        ({"avoid": (Channel.EMAIL,)}, True),
        ({"quiet": "9-18"}, False),
        ({"quiet": "11-14"}, True),
        ({"quiet": "only when the shop is shut"}, False),
    ],
)
def test_a_client_can_be_called_by_the_hours_and_the_channel(known: dict[str, Any], suits: bool) -> None:
    assert can_be_called(client(**known), TEN) is suits


@pytest.mark.parametrize(("hour", "suits"), [(7, False), (8, True), (20, True), (21, False)])
def test_nobody_is_called_at_night(hour: int, suits: bool) -> None:
    assert can_be_called(client(), TEN.replace(hour=hour)) is suits


def queue(*clients: Client, folders: dict[str, FolderFacts] | None = None) -> list[DueRow]:
    spoken = [contact(one, on=ago(400)) for one in clients]
    return due(clients, contact_summary(*spoken), Settings(), TODAY, folders=folders or {})


def names(rows: list[DueRow], chosen: QueueFilter) -> list[str]:
    return [row.client.name for row in filtered(rows, chosen, TEN)]


def test_what_fits_half_an_hour_is_a_call_or_a_message_and_neither_a_visit_nor_a_review() -> None:
    caller, visited, reviewed = client("A"), client("B", channel=Channel.VISIT), client("C")
    last = Review(client=reviewed.id, on=ago(90), held=ReviewMethod.MEETING, next_on=ago(1))
    rows = queue(caller, visited, reviewed, folders={reviewed.id: FolderFacts(last_review=last)})
    assert len(rows) == 3
    assert names(rows, QueueFilter(half_hour=True)) == ["A"]


def test_filters_together_mean_all_of_them_and_an_area_may_be_named_in_part() -> None:
    rows = queue(client("A", area="城西"), client("B", area="城西", quiet="9-18"), client("C", area="港口"))
    assert set(names(rows, QueueFilter(area="西"))) == {"A", "B"}
    assert names(rows, QueueFilter(area="城西", callable_now=True)) == ["A"]
    assert QueueFilter(area="城西", callable_now=True).texts == ("can be called now", "area 城西")


def test_the_choices_put_a_filter_on_and_take_it_off_again() -> None:
    rows = queue(client("A", area="城西"), client("B", area="城西"), client("C", area="港口"))
    everybody, callable_now, _half_hour, west, _port = filter_choices(QueueFilter(), rows)
    assert (everybody.is_on, callable_now.is_on, west.text) == (True, False, "城西 (2)")
    both = filter_choices(callable_now.leads_to, rows)[3].leads_to
    assert both == QueueFilter(callable_now=True, area="城西")
    assert filter_choices(both, rows)[1].leads_to == QueueFilter(area="城西")
    assert filter_choices(both, rows)[3].leads_to == QueueFilter(callable_now=True)
    assert filter_choices(both, rows)[0].leads_to == QueueFilter()
