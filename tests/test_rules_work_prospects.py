"""What became of those who began as prospects."""

from __future__ import annotations

from rmtui.records.client import Source, Stage
from rmtui.rules.work.prospects import conversion, conversion_of, conversion_text, converted, source_of
from tests.factory import TODAY, ago, client

OPEN = client("open", stage=Stage.PROSPECT, source=Source.STREET, area="Quay")
LOST = client("lost", stage=Stage.CLOSED, source=Source.STREET, area="Quay", found_on=ago(90))
WON = client("won", source=Source.STREET, area="Quay", found_on=ago(60), opened_on=ago(20))
FORMER = client("former", stage=Stage.CLOSED, source=Source.EVENT, found_on=ago(900), opened_on=ago(880))
REFERRED = client("referred", stage=Stage.PROSPECT, referred_by="won")
NEVER_A_PROSPECT = client("old", opened_on=ago(4000), area="Quay")
EVERYBODY = (OPEN, LOST, WON, FORMER, REFERRED, NEVER_A_PROSPECT)


def test_conversion_counts_by_source_who_became_a_client_who_is_open_and_who_was_lost() -> None:
    found = conversion(EVERYBODY, source_of)
    assert {source: one[:4] for source, one in found.items()} == {
        Source.STREET: (3, 1, 1, 1),
        Source.EVENT: (1, 1, 0, 0),
        Source.REFERRAL: (1, 0, 1, 0),
    }
    assert (found[Source.STREET].share, found[Source.STREET].days) == (333, 40)


def test_conversion_by_area_names_those_without_one_last() -> None:
    assert {area: one.found for area, one in conversion(EVERYBODY, lambda one: one.area).items()} == {"Quay": 3, "": 2}
    assert [*conversion(EVERYBODY, lambda one: one.area)] == ["Quay", ""]


def test_a_conversion_reads_as_a_sentence() -> None:
    assert (
        conversion_text(conversion_of([OPEN, LOST, WON])) == "3 found: 1 client (33.3%) after 40 days, 1 open, 1 lost"
    )
    assert conversion_text(conversion_of([OPEN])) == "1 found: 0 clients (0.0%), 1 open, 0 lost"


def test_a_prospect_who_becomes_a_client_keeps_everything() -> None:
    prospect = client("马骏", stage=Stage.PROSPECT, source=Source.STREET, found_on=ago(30), notes="x", address="y")
    now = converted(prospect, TODAY)
    assert (now.stage, now.opened_on, now.found_on) == (Stage.ACTIVE, TODAY, ago(30))
    assert (now.id, now.source, now.notes, now.address) == (prospect.id, prospect.source, "x", "y")
