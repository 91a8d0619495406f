"""Writing the log down."""

from __future__ import annotations

from random import Random
from typing import Any

from rmtui.records.channel import Channel
from rmtui.records.client import Client, ClientKind
from rmtui.sample import log_records
from rmtui.sample.branches import BRANCHES
from rmtui.sample.client_draft import ClientDraft, SnoozeDraft
from rmtui.sample.client_log import ContactDraft
from rmtui.sample.stories import Sale
from tests.factory import TODAY, ago, client

BRANCH = BRANCHES["zh"]
FANG, QIANG = client("王芳", id="fang"), client("李强", id="qiang", quiet="9-18")


def said(days: int, one: Client = FANG, channel: str = "T", **known: Any) -> ContactDraft:
    return ContactDraft(ago(days), (one,), Channel(channel), "聊了聊", "联系")._replace(**known)


def test_the_log_is_in_the_order_of_time() -> None:
    contacts, _ = log_records.contacts_and_sales(BRANCH, [said(2), said(30), said(2, QIANG), said(9)], TODAY, Random(1))
    moments = [(contact.on, contact.at) for contact in contacts]
    assert moments == sorted(moments)
    assert [contact.id for contact in contacts] == sorted(contact.id for contact in contacts)
    assert len({contact.at for contact in contacts if contact.on == ago(2)}) == 2


def test_a_busier_day_than_there_are_minutes_is_written_down_all_the_same() -> None:
    contacts, _ = log_records.contacts_and_sales(BRANCH, [said(2)] * 300, TODAY, Random(1))
    assert len({contact.id for contact in contacts}) == 300


def test_who_is_not_to_be_called_by_day_is_called_in_the_evening() -> None:
    contacts, _ = log_records.contacts_and_sales(BRANCH, [said(day, QIANG) for day in range(1, 20)], TODAY, Random(1))
    assert all("18:00" <= contact.at < "19:00" for contact in contacts)
    answered, _ = log_records.contacts_and_sales(BRANCH, [said(2, QIANG, incoming=True)], TODAY, Random(1))
    assert answered[0].at < "18:00"


def test_a_sale_belongs_to_its_contact() -> None:
    (contact,), (sale,) = log_records.contacts_and_sales(
        BRANCH, [said(2, sale=Sale("fund", "青石短债", 300))], TODAY, Random(1)
    )
    assert (sale.contact, sale.client, sale.on) == (contact.id, "fang", contact.on)
    assert (sale.kind, sale.product, sale.amount) == ("fund", "青石短债", 300)


def test_today_has_no_note_yet_and_lately_most_days_have_one() -> None:
    told = [said(days) for days in range(200) if ago(days).weekday() < 5]
    notes = [*log_records.day_notes(BRANCH, told, TODAY, Random(1))]
    assert all(note.on < TODAY for note in notes)
    lately = sum(note.on > ago(45) for note in notes)
    assert 20 <= lately <= 32
    assert 2 <= len(notes) - lately <= 20


def test_a_note_names_only_persons_spoken_to_that_day() -> None:
    company = client("云汀鼎丰五金有限公司", kind=ClientKind.COMPANY)
    told = [said(days, company) for days in range(1, 45) if ago(days).weekday() < 5]
    assert not any(
        "{" in note.text or company.name in note.text for note in log_records.day_notes(BRANCH, told, TODAY, Random(1))
    )


def test_who_is_away_is_snoozed() -> None:
    draft = ClientDraft(FANG, snoozed=SnoozeDraft(6, 9, "出国"))
    (snooze,) = log_records.snoozes(BRANCH, [draft], [said(40)], TODAY, Random(1))
    assert (snooze.client, snooze.on, snooze.until, snooze.reason) == ("fang", ago(6), ago(-9), "出国")


def test_past_snoozes_are_over() -> None:
    drafts = [ClientDraft(client(str(number))) for number in range(120)]
    snoozes = [*log_records.snoozes(BRANCH, drafts, [said(days) for days in range(30)], TODAY, Random(1))]
    assert 3 <= len(snoozes) <= 10
    assert all(snooze.on < snooze.until < TODAY for snooze in snoozes)
