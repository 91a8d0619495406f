"""The promises of `rmtui.store.door`, checked on every store there is."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from rmtui.entry.grammar import parse
from rmtui.errors import BadInput, NotFound, Stale
from rmtui.records.audit import AuditEntry, AuditKind
from rmtui.records.campaign import Campaign, CampaignStage
from rmtui.records.case import Case, CaseStage, CaseStep
from rmtui.records.channel import Outcome
from rmtui.records.client import Client, Tier
from rmtui.records.events import Contact, DayNote, Sale, StandingPromise, UnsortedLine
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.opportunity import Opportunity
from rmtui.records.party import Party
from rmtui.records.review import Review, ReviewedHolding
from rmtui.records.settings import Settings
from rmtui.rules.campaign.choosing import new_member
from rmtui.rules.contact.due import due
from rmtui.rules.days.holidays import published_holidays
from rmtui.rules.days.periods import Period
from rmtui.store import create_book
from rmtui.store.answers import Reopened
from rmtui.store.belongings import belongings
from rmtui.store.door import Store
from tests.conftest import FORMS
from tests.contract.memory import MemoryStore
from tests.factory import TODAY, ago, contact, promise, sale, snooze

FANG, QIANG = Client(id="0fang", name="王芳", tier=Tier.A), Client(id="0qiang", name="李强")


pytestmark = pytest.mark.every_form("memory")


@pytest.fixture
def store(form: str, tmp_path: Path) -> Store:
    """With two clients. The annotation has mypy hold both against the protocols."""
    made: Store = create_book(str(tmp_path / "store")) if form in FORMS else MemoryStore()
    made.save(FANG, QIANG, what="add")
    return made


def test_what_is_saved_is_there_in_the_order_it_came(store: Store) -> None:
    holding = Holding(client=FANG.id, kind=HoldingKind.FUND, name="fund", value=100)
    store.save(holding, what="edit")
    assert list(store.clients().values()) == [FANG, QIANG]
    assert (store.holdings(), store.holdings(FANG.id), store.holdings(QIANG.id)) == ([holding], [holding], [])
    assert [known.name for known in store.names()] == ["王芳", "李强"]


def test_every_change_is_a_further_revision(store: Store) -> None:
    store.change(FANG, replace(FANG, notes="x"), what="edit")
    found = store.clients()[FANG.id]
    assert (found.notes, found.revision) == ("x", 2)
    assert store.current(FANG) == found


def test_changes_of_different_fields_both_stand_and_of_one_field_clash(store: Store) -> None:
    store.change(FANG, replace(FANG, notes="mine"), what="edit")
    store.change(FANG, replace(FANG, occupation="teacher"), what="edit")
    with pytest.raises(Stale):
        store.change(FANG, replace(FANG, notes="theirs"), what="edit")
    found = store.clients()[FANG.id]
    assert (found.notes, found.occupation) == ("mine", "teacher")


def test_where_one_record_of_several_is_refused_none_is_written(store: Store) -> None:
    store.change(FANG, replace(FANG, notes="mine"), what="edit")
    with pytest.raises(Stale):
        store.amend((QIANG, replace(QIANG, notes="x")), (FANG, replace(FANG, notes="theirs")), what="edit")
    assert store.clients()[QIANG.id] == QIANG


def test_a_record_of_a_client_who_is_gone_is_refused(store: Store) -> None:
    store.remove(QIANG)
    with pytest.raises(NotFound):
        store.amend((None, contact(QIANG)), what="log")
    assert not list(store.contacts())


def test_two_clients_cannot_have_one_number(store: Store) -> None:
    store.change(FANG, replace(FANG, number="1001"), what="edit")
    with pytest.raises(BadInput):
        store.change(QIANG, replace(QIANG, number="1001"), what="edit")


def test_what_raises_while_it_is_decided_leaves_everything(store: Store) -> None:
    def decide() -> list[tuple[None, Client]]:
        raise Stale

    with pytest.raises(Stale):
        store.revise(decide, what="edit")
    assert store.undo() is not None
    assert store.undo() is None


def test_a_line_makes_a_contact_and_its_sale_which_go_together(store: Store) -> None:
    entry = parse("王芳 T 聊了到期 > 下周三 发方案 =50万基金", TODAY, store.names())
    made = store.log(entry)
    (found,) = store.contacts(FANG.id)
    (sale,) = store.sales()
    assert (found.id, found.on, sale.contact, sale.client) == (made, TODAY, made, FANG.id)
    assert [one.text for one in store.contact_summary(TODAY).promises] == ["发方案"]
    done = store.undo()
    assert done and done.what == "log"
    assert (list(store.contacts()), list(store.sales())) == ([], [])


def test_several_lines_are_written_and_taken_back_as_one(store: Store) -> None:
    lines = ("王芳 T 聊了到期 =50万基金", "10-30 李强 M 谈了房贷")
    entries = [parse(line, TODAY, store.names()) for line in lines]
    store.log_all(entries, [UnsortedLine(on=TODAY, line="小王 T 聊了", why="who")])
    days = {FANG.id: TODAY, QIANG.id: date(2026, 10, 30)}
    assert {one.clients[0]: one.on for one in store.contacts()} == days
    assert len(list(store.sales())) == len(store.unsorted()) == 1
    done = store.undo()
    assert done and done.what == "log"
    assert (list(store.contacts()), list(store.sales()), store.unsorted()) == ([], [], [])


def test_of_several_lines_none_is_written_where_a_client_is_gone(store: Store) -> None:
    entries = [parse(line, TODAY, store.names()) for line in ("王芳 T 聊了", "李强 T 聊了")]
    store.remove_client(QIANG)
    with pytest.raises(NotFound):
        store.log_all(entries, ())
    assert not list(store.contacts())


def test_a_line_that_was_not_understood_waits_until_it_is_sorted(store: Store) -> None:
    store.keep_unsorted("小王 T 聊了", "who", TODAY, "09:10")
    (line,) = store.unsorted()
    entry = parse("王芳 T 聊了", TODAY, store.names())
    store.sort_line(line, entry)
    assert not store.unsorted()
    with pytest.raises(Stale):
        store.sort_line(line, entry)
    (found,) = store.contacts()
    assert (found.on, found.at) == (TODAY, "09:10"), "the time at which it was typed"


def test_events_come_newest_first_by_day_and_month(store: Store) -> None:
    days = [date(2026, 10, 30), TODAY, date(2025, 1, 2)]
    store.save(*(contact(FANG, on=day) for day in days), contact(QIANG, on=TODAY, at="08:00"), what="import")
    store.save(Sale(client=FANG.id, on=TODAY, amount=1), DayNote(on=TODAY, text="rain"), what="import")
    store.save(StandingPromise(client=FANG.id, on=TODAY, promise=promise(TODAY)), what="promise")
    assert [one.on for one in store.contacts(FANG.id)] == sorted(days, reverse=True)
    assert store.months() == ["2026-11", "2026-10", "2025-01"]
    day = store.day(TODAY)
    assert [len(part) for part in day[1:]] == [2, 1, 1, 0, 0, 1, 0, 0]
    assert {one.on for one in store.month("2026-10").contacts.values()} == {days[0]}


def test_reviews_are_those_of_a_client_oldest_first(store: Store) -> None:
    second, first = (Review(client=FANG.id, on=day, next_on=TODAY) for day in (ago(3), ago(90)))
    draft, other = Review(client=FANG.id, on=TODAY, draft=True), Review(client=QIANG.id, on=ago(9))
    store.save(second, first, draft, other, what="review")
    assert store.reviews(FANG.id) == [first, second, draft]
    assert store.reviews() == [first, other, second, draft]
    assert {one: last.id for one, last in store.contact_summary(TODAY).reviews.items()} == {
        FANG.id: second.id,
        QIANG.id: other.id,
    }
    assert store.contact_summary(TODAY, FANG.id).reviews == {FANG.id: store.contact_summary(TODAY).reviews[FANG.id]}
    moved = replace(second, client=QIANG.id, on=ago(200))
    store.change(second, moved, what="review")
    assert [one.id for one in store.reviews(QIANG.id)] == [second.id, other.id]
    assert store.reviews(FANG.id) == [first, draft]
    assert store.undo()
    assert store.reviews(QIANG.id) == [other]


def test_what_may_be_due_is_what_the_folders_say_is_due(store: Store) -> None:
    near, far = (
        Holding(client=FANG.id, kind=HoldingKind.FUND, name=name, value=100, matures_on=day)
        for name, day in (("near", ago(-3)), ("far", ago(-300)))
    )
    store.save(near, far, Review(client=QIANG.id, on=ago(90)), what="import")
    contact_summary = store.contact_summary(TODAY)
    folders, folders_due = store.folders(contact_summary), store.folders_due(contact_summary, TODAY)
    assert [[*folders[one.id].holdings] for one in (FANG, QIANG)] == [[near, far], []]
    assert near in folders_due[FANG.id].holdings
    assert folders_due[QIANG.id].last_review == contact_summary.reviews[QIANG.id]
    assert [*store.folder(FANG.id, contact_summary, TODAY).holdings] == [near, far]
    queue, quick = (
        due(store.clients().values(), contact_summary, store.settings(), TODAY, folders=each)
        for each in (folders, folders_due)
    )
    assert queue == quick


def test_what_left_is_written_down_for_good(store: Store) -> None:
    note = contact(FANG, on=ago(1), note="sent the list")
    store.save(note, what="log")
    entry = AuditEntry(on=TODAY, at="14:05", kind=AuditKind.EXPORT, format=".xlsx", people=3)
    store.audit(entry)
    with pytest.raises(BadInput, match="stays written down"):
        store.amend((entry, replace(entry, people=1)), what="edit")
    with pytest.raises(BadInput, match="stays written down"):
        store.remove(entry)
    assert store.undo() and not [*store.contacts(FANG.id)], "undo takes back what was done before it"
    store.audit(replace(entry, id="second"))
    assert store.redo() and [one.note for one in store.contacts(FANG.id)] == [note.note]
    assert {one.id for one in store.records(AuditEntry)} == {entry.id, "second"}


def test_a_client_who_is_erased_is_nowhere_and_nothing_is_remembered(store: Store) -> None:
    store.save(contact(FANG, on=ago(1), note="alone"), contact(FANG, QIANG, on=ago(2), note="王芳与李强"), what="log")
    store.erase(FANG, AuditEntry(on=TODAY, kind=AuditKind.ERASURE, people=1))
    assert FANG.id not in store.clients() and QIANG.id in store.clients()
    assert [(one.clients, one.note) for one in store.contacts()] == [((QIANG.id,), "***与李强")]
    assert [one.kind for one in store.records(AuditEntry)] == [AuditKind.ERASURE]
    assert store.undo() is None
    with pytest.raises(NotFound):
        store.erase(FANG, AuditEntry(on=TODAY, kind=AuditKind.ERASURE, people=1))


def test_who_is_to_be_contacted_for_a_campaign_that_runs_is_told_by_the_contacts_with_its_topic(store: Store) -> None:
    party, past = (
        Campaign(id=f"c{days}", name=f"party {days}", topic=f"Party{days}", starts_on=ago(40), ends_on=ago(days))
        for days in (-9, 30)
    )
    members = [new_member(campaign, one.id) for campaign in (party, past) for one in (FANG, QIANG)]
    store.save(party, past, *members, what="add")

    def to_contact() -> set[str]:
        folders = store.folders_due(store.contact_summary(TODAY), TODAY)
        summary = store.contact_summary(TODAY)
        for one in (FANG, QIANG):
            alone = store.folder(one.id, summary, TODAY).campaigns
            assert [*alone] == [*(folders[one.id].campaigns if one.id in folders else ())]
        return {one for one, facts in folders.items() if facts.campaigns}

    assert to_contact() == {FANG.id, QIANG.id}
    tried = contact(QIANG, on=ago(1), channel="T", outcome=Outcome.NOT_REACHED, topics=("party-9",))
    early = contact(QIANG, on=ago(101), channel="T", topics=("party-9",))
    store.save(tried, early, contact(FANG, on=ago(45), channel="W", topics=("party-9", "x")), what="log")
    assert to_contact() == {QIANG.id}, "an attempt is no contact, and of an earlier topic of that name none is"
    store.save(replace(members[1], stage=CampaignStage.DECLINED), what="edit")
    assert to_contact() == set()


@pytest.mark.parametrize(
    ("topic", "logged"),
    [("Été", "Été"), ("Fete", "fête"), ("中秋節", "中秋节"), ('a "b]', 'A "B]'), ("rates", "rates")],
)
def test_the_topic_of_a_campaign_is_known_however_it_is_spelled(store: Store, topic: str, logged: str) -> None:
    campaign = Campaign(name="feast", topic=topic, starts_on=ago(10), ends_on=ago(-9))
    store.save(campaign, *(new_member(campaign, one.id) for one in (FANG, QIANG)), what="add")
    said = contact(QIANG, on=ago(1), channel="W", topics=("other",), note=f'"topics":["{topic}"]')
    store.save(said, contact(FANG, on=ago(2), channel="W", topics=("other", logged)), what="log")
    folders = store.folders_due(store.contact_summary(TODAY), TODAY)
    assert {one for one, facts in folders.items() if facts.campaigns} == {QIANG.id}


def test_what_is_measured_of_months_and_reviews_is_what_their_records_say(store: Store) -> None:
    def deposit(holding: str, value: int, institution: str = "") -> ReviewedHolding:
        return ReviewedHolding(
            holding=holding, kind=HoldingKind.DEPOSIT, name="saver", value=value, institution=institution
        )

    review = Review(client=FANG.id, on=ago(1), seen=(deposit("h1", 100), deposit("h2", 200, "elsewhere")))
    sold = sale(FANG, amount=5, kind="fund")
    store.save(
        *(contact(FANG), contact(QIANG), contact(FANG, outcome="not-reached"), contact(FANG, on=ago(60)), sold, review),
        Review(client=QIANG.id, on=ago(1), draft=True),
        what="import",
    )
    for _twice in range(2):  # the second time an index may have it
        (november,) = store.work_of_months(["2026-11"])
        assert (november.contacts, november.sales) == ({TODAY: 2}, [sold])
        assert [[one.holding for one in found.seen] for found in store.measured_reviews()] == [["h1"]]
    store.remove(sold, review)
    assert store.work_of_months(["2026-11"])[0].sales == []
    assert store.measured_reviews() == []


def test_average_balances_are_those_of_the_holdings_and_reviews_as_they_are_now(store: Store) -> None:
    def average() -> int:
        (found,) = store.balances([Period(ago(20), ago(0))], TODAY)
        return sum(one.average for one in found.get(FANG.id, ()))

    deposit = Holding(client=FANG.id, kind=HoldingKind.DEPOSIT, name="saver", value=100_00, valued_on=ago(30))
    store.save(deposit, what="add")
    assert average() == 100_00
    store.change(deposit, replace(deposit, value=200_00), what="edit")
    assert average() == 200_00
    seen = ReviewedHolding(holding=deposit.id, kind=deposit.kind, name=deposit.name, value=400_00)
    review = Review(client=FANG.id, on=ago(25), seen=(seen,))
    store.save(review, what="review")
    assert average() == 400_00
    store.remove(review)
    assert average() == 200_00


def test_settings_that_nobody_made_are_the_usual_ones(store: Store) -> None:
    assert store.settings() == store.current(Settings()) == Settings()


def test_undo_goes_back_step_by_step_and_redo_returns_until_something_new_is_done(store: Store) -> None:
    store.change(FANG, replace(FANG, notes="one"), what="edit")
    met = contact(FANG, on=TODAY)
    store.save(met, DayNote(on=ago(40), text="rain"), what="import")
    store.remove(met)
    done = [store.undo() for _ in range(3)]
    assert [one and one.what for one in done] == ["remove", "import", "edit"]
    assert store.clients()[FANG.id].notes == ""
    assert [one and one.what for one in (store.redo(), store.redo())] == ["edit", "import"]
    assert len(list(store.contacts())) == 1
    store.keep_unsorted("x", "", TODAY)
    assert store.redo() is None
    again: Contact = next(store.contacts())
    assert again.on == TODAY


def test_a_change_is_noticed_once_and_by_its_month(store: Store) -> None:
    store.changed()
    before = store.state_of_month("2026-11"), store.state_of_month("2026-10")
    assert not store.changed()
    store.keep_unsorted("x", "", TODAY)
    assert store.changed()
    assert not store.changed()
    assert store.state_of_month("2026-11") != before[0]
    assert store.state_of_month("2026-10") == before[1]


def test_where_a_client_has_records_there_may_be_some(store: Store) -> None:
    holding = Holding(client=FANG.id, kind=HoldingKind.FUND, name="fund", value=100)
    store.save(holding, Review(client=FANG.id, on=TODAY), sale(FANG), what="import")
    assert all(store.may_have(table, FANG.id) for table in ("clients", "holdings", "reviews", "sales"))
    assert not any(store.may_have(table, QIANG.id) for table in ("holdings", "policies", "goals"))


def test_a_client_goes_with_all_belongings_and_undo_brings_them_back(store: Store, tmp_path: Path) -> None:
    (tmp_path / "id.txt").write_text("a scan")
    filed = store.document_files.add(FANG.id, str(tmp_path / "id.txt"), TODAY)
    holding = Holding(client=FANG.id, kind=HoldingKind.FUND, name="fund", value=100)
    other = Holding(client=QIANG.id, kind=HoldingKind.FUND, name="fund", value=100)
    review = Review(client=FANG.id, on=TODAY)
    store.save(holding, other, filed, review, contact(FANG), contact(QIANG), what="import")
    assert {one.id for one in belongings(store.records_of(FANG.id)).records} == {holding.id, filed.id, review.id}
    assert {one.id for one in store.records_of()} >= {FANG.id, QIANG.id, holding.id, other.id, filed.id, review.id}
    removed = store.remove_client(FANG)
    assert (len(removed.records), removed.contacts) == (3, 1)
    assert (list(store.clients()), store.holdings(), store.documents(), store.reviews()) == (
        [QIANG.id],
        [other],
        [],
        [],
    )
    assert len(list(store.contacts())) == 2
    assert store.undo()
    assert {one.id for one in belongings(store.records_of(FANG.id)).records} == {holding.id, filed.id, review.id}
    assert not store.document_files.bring_back(filed)  # it is there again


def test_a_client_who_was_changed_meanwhile_is_not_removed(store: Store) -> None:
    store.change(FANG, replace(FANG, notes="x"), what="edit")
    with pytest.raises(Stale):
        store.remove_client(FANG)
    assert FANG.id in store.clients()


def test_a_promise_that_the_last_contact_kept_is_opened_again(store: Store) -> None:
    store.save(
        contact(FANG, on=ago(9), promise=promise(ago(3), text="发方案")), contact(FANG, on=ago(1)), what="import"
    )
    assert store.contact_summary(TODAY).promises == []
    assert store.reopen_promises([FANG.id]) == [Reopened("发方案", (FANG.id,))]
    assert [one.text for one in store.contact_summary(TODAY).promises] == ["发方案"]
    assert store.reopen_promises([FANG.id]) == []


def test_a_day_has_the_cases_and_opportunities_that_were_written_down_on_it(store: Store) -> None:
    wang = Client(name="王芳")
    case = Case(client=wang.id, on=TODAY, about="fee")
    chance = Opportunity(client=wang.id, on=TODAY, product="fund", amount=1)
    earlier = Case(client=wang.id, on=ago(1), about="card", steps=(CaseStep(stage=CaseStage.ANSWERED, on=TODAY),))
    store.amend((None, wang), (None, case), (None, chance), (None, earlier), what="add")
    assert {*store.day(TODAY).others} == {case, chance}
    assert store.day(ago(1)).others == (earlier,)


def test_a_promise_for_today_is_kept_by_a_later_contact_of_today_and_may_be_opened_again(store: Store) -> None:
    earlier, made = contact(FANG, on=TODAY), contact(FANG, on=TODAY, promise=promise(TODAY, text="发方案"))
    store.save(earlier, made, what="import")
    assert [one.text for one in store.contact_summary(TODAY).promises] == ["发方案"]
    assert store.reopen_promises([FANG.id]) == []
    store.save(contact(FANG, on=TODAY, channel="E"), what="log")
    assert store.contact_summary(TODAY).promises == []
    assert store.reopen_promises([FANG.id]) == [Reopened("发方案", (FANG.id,))]
    assert [one.text for one in store.contact_summary(TODAY).promises] == ["发方案"]


def test_what_a_contact_led_to_is_found_from_it_and_it_from_its_promise(store: Store) -> None:
    made = contact(FANG, on=ago(2), promise=promise(TODAY, text="made"))
    alone = StandingPromise(client=FANG.id, on=ago(40), promise=promise(TODAY, text="alone"))
    sales = [Sale(client=FANG.id, on=ago(2), amount=amount, contact=made.id) for amount in (1, 2)]
    theirs = promise(TODAY, text="theirs", by=Party.CLIENT)
    awaited = StandingPromise(client=FANG.id, on=ago(2), promise=theirs, contact=made.id)
    store.save(made, alone, awaited, *sales, Sale(client=FANG.id, on=ago(2), amount=3), what="import")
    assert store.agreed_in(made) == (*sales, awaited)
    holders = {one.text: store.promise_record(one) for one in store.contact_summary(TODAY).promises}
    assert holders == {"made": made, "alone": alone, "theirs": awaited}
    lost = next(one for one in store.contact_summary(TODAY).promises if one.text == "made")
    store.remove(made)
    assert store.promise_record(lost) is None


def test_the_days_beside_one_are_those_of_which_anything_was_written(store: Store) -> None:
    store.save(DayNote(on=ago(60), text="x"), contact(FANG, on=ago(3)), contact(FANG, on=TODAY), what="import")
    assert store.nearest_logged_day(TODAY, -1) == ago(3)
    assert store.nearest_logged_day(ago(3), -1) == ago(60)
    assert store.nearest_logged_day(ago(60), -1) is None
    assert store.nearest_logged_day(ago(30), 1) == ago(3)
    assert store.nearest_logged_day(TODAY, 1) is None


def test_how_a_few_clients_stand_is_as_all_of_them_do(store: Store) -> None:
    met = contact(FANG, on=ago(100), promise=promise(ago(-5), text="old"))
    awaits = StandingPromise(client=FANG.id, on=ago(1), promise=promise(ago(-9), by=Party.CLIENT))
    snoozes = [snooze(FANG, ago(-9), on=ago(70)), snooze(FANG, ago(-5), on=ago(1)), snooze(QIANG, ago(-7))]
    store.save(met, contact(FANG, on=ago(1)), contact(QIANG, on=ago(2)), awaits, *snoozes, what="import")
    found, contact_summary = store.quick_summary([FANG.id], TODAY), store.contact_summary(TODAY)
    assert found and found.last == {FANG.id: contact_summary.last[FANG.id]}
    assert found.newest == {FANG.id: contact_summary.newest[FANG.id]}
    assert [(one.client, one.text, one.due, one.kept_after, one.is_theirs) for one in found.promises] == [
        (one.client, one.text, one.due, one.kept_after, one.by is Party.CLIENT) for one in contact_summary.promises
    ]
    assert found.snoozes == {FANG.id: (snoozes[1].id, ago(-5))}


def test_a_folder_has_what_its_client_has(store: Store) -> None:
    holding = Holding(client=FANG.id, kind=HoldingKind.FUND, name="fund", value=100, matures_on=ago(-3))
    store.save(holding, what="edit")
    folders = store.folders(store.contact_summary(TODAY))
    assert {one: list(facts.holdings) for one, facts in folders.items()} == {FANG.id: [holding]}


def test_words_are_found_in_every_kind_clients_first(store: Store) -> None:
    made, note = contact(FANG, on=TODAY, note="谈了ETF"), DayNote(on=ago(40), text="etf 讲座")
    store.change(QIANG, replace(QIANG, notes="想买 ETF"), what="edit")
    store.save(note, made, what="import")
    found = list(store.find(["etf"]))
    assert found[0] == store.clients()[QIANG.id]
    assert {one.id for one in found} == {QIANG.id, made.id, note.id}
    assert [one for page in store.find_by_page(["etf"]) for one in page] == found
    assert list(store.find(["etf", "讲座"])) == [note]
    assert not list(store.find(["nowhere"]))


def test_a_line_that_could_not_be_taken_waits_and_comes_in_unsorted(store: Store) -> None:
    assert (store.outbox.count(), store.outbox.state(), store.take_outbox(TODAY)) == (0, None, set())
    store.outbox.put("王芳 T 聊了", ago(1))
    waits = store.outbox.state()
    store.outbox.put("李强 T 聊了", TODAY)
    assert store.outbox.count() == 2
    assert None is not waits != store.outbox.state()
    taken = store.take_outbox(TODAY)
    assert [(one.line, one.on) for one in store.unsorted()] == [("王芳 T 聊了", ago(1)), ("李强 T 聊了", TODAY)]
    assert {one.id for one in store.unsorted()} == taken
    assert (store.outbox.count(), store.outbox.state()) == (0, None)


def test_the_file_of_a_document_can_be_put_aside_and_brought_back(store: Store, tmp_path: Path) -> None:
    source = tmp_path / "id.txt"
    source.write_text("a scan")
    first = store.document_files.add(FANG.id, str(source), TODAY)
    second = store.document_files.add(FANG.id, str(source), TODAY, [first.name])
    assert first.name == "id.txt" != second.name
    assert (first.client, first.size, first.added_on) == (FANG.id, 6, TODAY)
    assert store.document_files.remove(first)
    assert not store.document_files.remove(first)
    assert store.document_files.bring_back(first)
    assert not store.document_files.bring_back(first)
    store.document_files.take_back(second)
    assert not store.document_files.remove(second)
    with pytest.raises(BadInput):
        store.document_files.add(FANG.id, str(tmp_path / "nowhere.txt"), TODAY)


def test_without_a_list_of_its_own_the_published_holidays_hold(store: Store) -> None:
    national_day = date(2026, 10, 1)
    assert store.holidays().names(national_day) == published_holidays().names(national_day) != ()


def test_a_new_store_has_a_place_and_no_copies(store: Store) -> None:
    assert store.place
    assert store.sync_copies() == []
