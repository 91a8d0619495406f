"""The due queue by its index is the one of the records, whatever was changed since or became of the index."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Collection
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from rmtui.currency import base_currency, set_base_currency
from rmtui.discreet import mask_figures
from rmtui.errors import Damaged
from rmtui.language import set_language
from rmtui.records.campaign import Campaign
from rmtui.records.client import Client, Potential, Stage, Tier
from rmtui.records.goal import Goal
from rmtui.records.holding import Holding
from rmtui.records.settings import Settings
from rmtui.rules.campaign.choosing import new_member
from rmtui.rules.contact.due import due
from rmtui.rules.contact.due_row import DueRow
from rmtui.store.files import index_file
from rmtui.store.files.book import Book
from rmtui.store.files.bulk import write_book
from rmtui.store.files.states import difference, restore, states
from rmtui.store.files.summaries import Summarizer
from tests.conftest import copy_book
from tests.factory import TODAY, ago, birthday, contact, promise, sale, snooze
from tests.folders import holding, policy, review

pytestmark = pytest.mark.every_form

INDEX = "index/queue.json"
HOLIDAYS = '[[2026]]\nname = "行庆"\nfrom = 2026-11-20\nto = 2026-11-30\n'


def computed(book: Book, today: date = TODAY, days: int = 0) -> list[DueRow]:
    """The queue out of the records, as a process finds it that has read nothing yet."""
    fresh = Book(book.path)
    contact_summary = fresh.contact_summary(today)
    folders = fresh.folders_due(contact_summary, today, days)
    return due(fresh.clients().values(), contact_summary, fresh.settings(), today, days, folders=folders)


def check(book: Book, today: date = TODAY, days: int = 0) -> list[DueRow]:
    """The queue as it is computed: asked for of an open book, and of one that finds what that has kept; and its rows,
    before it is kept and after.
    """
    wanted = computed(book, today, days)
    check_rows(book, wanted, today, days)
    found = book.due_rows(today, days)
    assert found == wanted
    assert Book(book.path).due_rows(today, days) == found
    check_rows(Book(book.path), wanted, today, days)
    return found


def check_rows(book: Book, queue: list[DueRow], today: date, days: int) -> None:
    rows = {row.client.id: row for row in queue}
    assert {id: row for id in book.clients() if (row := book.due_row(id, today, days))} == rows


@pytest.fixture
def kept(book: Book) -> Book:
    """王芳 and 李强, both due, and the index made."""
    assert len(book.due_rows(TODAY)) == 2
    return Book(book.path)


@pytest.fixture
def not_computed(kept: Book, monkeypatch: pytest.MonkeyPatch) -> Book:
    monkeypatch.setattr(Summarizer, "_computed_rows", pytest.fail)
    return kept


def test_the_queue_is_not_computed_again(not_computed: Book) -> None:
    assert [row.client.name for row in not_computed.due_rows(TODAY)] == ["王芳", "李强"]
    fang, qiang = not_computed.clients().values()
    assert not_computed.due_rows(TODAY)[0].client == fang
    assert [not_computed.due_row(one.id, TODAY, days) for one in (fang, qiang) for days in (0, 7)] == [
        row for row in not_computed.due_rows(TODAY) for _days in (0, 7)
    ]


def test_a_queue_that_looks_fewer_days_ahead_is_a_part_of_the_kept_one(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    fang, qiang = book.clients().values()
    promised = (fang, 5), (qiang, 20)
    book.save(*(contact(one, on=ago(1), promise=promise(ago(-days))) for one, days in promised), what="log")
    queues = {days: computed(book, TODAY, days) for days in (0, 4, 5, 20, 30)}
    book.due_rows(TODAY, 30)
    monkeypatch.setattr(Summarizer, "_computed_rows", pytest.fail)
    assert {days: book.due_rows(TODAY, days) for days in queues} == queues
    assert [len(queue) for queue in queues.values()] == [0, 0, 1, 2, 2]


def test_after_a_contact_the_rows_of_the_others_are_not_computed_again(
    kept: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    fang, qiang = kept.clients().values()
    asked: list[object] = []

    def compute(summarizer: Summarizer, today: date, days: int, of: Collection[str] | None) -> list[DueRow]:
        asked.append(of)
        return computed_rows(summarizer, today, days, of)

    computed_rows = Summarizer._computed_rows
    monkeypatch.setattr(Summarizer, "_computed_rows", compute)
    kept.save(contact(fang, on=TODAY, promise=promise(ago(-1))), what="log")
    assert [row.client.name for row in kept.due_rows(TODAY)] == ["李强"]
    kept.undo()
    assert [row.client.name for row in kept.due_rows(TODAY)] == ["王芳", "李强"]
    kept.save(sale(qiang, TODAY, kind="fund", amount=5_00), what="log")
    assert kept.due_rows(TODAY) == computed(kept)
    assert asked == [{fang.id}, {fang.id}, None]


def test_the_base_currency_is_known_from_it(tmp_path: Path, form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    book = Book.create(str(tmp_path / "pounds"), "GBP")
    book.save(Client(name="Helen Marsh"), what="add")
    book.due_rows(TODAY)
    set_base_currency("CNY")
    monkeypatch.setattr(Summarizer, "_computed_rows", pytest.fail)
    Book(book.path).due_rows(TODAY)
    assert base_currency() == "GBP"


def test_nothing_of_it_can_be_read_without_the_key(kept: Book, form: str) -> None:
    assert ("王芳" in Path(kept.path, INDEX).read_bytes().decode(errors="replace")) is (form == "plain")


@pytest.mark.parametrize("harm", [lambda _: b"", lambda content: content[:40], lambda content: content[::-1]])
def test_a_bad_index_is_made_anew(kept: Book, harm: Callable[[bytes], bytes]) -> None:
    path = Path(kept.path, INDEX)
    path.write_bytes(harm(path.read_bytes()))
    check(kept)
    path.unlink()
    check(kept)


def test_rows_of_another_shape_are_made_anew(kept: Book) -> None:
    *parts, _rows = index_file.read(kept.path, INDEX).split(b"\n", 5)
    others = b",\n".join(b'[{"id":"%s"}]' % id.encode() for id in kept.clients())
    index_file.write(kept.path, INDEX, b"\n".join([*parts, b"[\n" + others + b"\n]\n"]))
    check(kept)


def test_the_index_of_another_book_is_made_anew(kept: Book, tmp_path: Path) -> None:
    other = Book(copy_book(kept.path, tmp_path / "other"))
    other.remove_client(next(iter(other.clients().values())))
    assert len(check(other)) == 1
    shutil.copy(Path(kept.path, INDEX), Path(other.path, INDEX))
    assert len(check(other)) == 1


def test_a_damaged_book_is_told(kept: Book) -> None:
    path = Path(kept.path, "book.json")
    content = path.read_bytes()
    path.write_bytes(content[:300] + bytes((content[300] ^ 1,)) + content[301:])  # in the table of clients

    with pytest.raises(Damaged):
        Book(kept.path).due_rows(TODAY)


def test_an_older_state_of_the_book_is_told(kept: Book) -> None:
    generations = Path(kept.path, "generations/book")
    shutil.copy(generations / "00000001.json", Path(kept.path, "book.json"))
    with pytest.raises(Damaged):
        Book(kept.path).due_rows(TODAY)


def test_a_newer_state_that_did_not_come_yet_is_told(kept: Book) -> None:
    generations = Path(kept.path, "generations/book")
    shutil.copy(generations / "00000001.json", generations / "00000009.json")
    with pytest.raises(Damaged):
        Book(kept.path).due_rows(TODAY)


def test_an_open_book_goes_by_the_holidays_as_they_are(book: Book) -> None:
    book.save(review(next(iter(book.clients().values())), on=ago(30)), what="review")
    before = book.due_rows(TODAY)
    Path(book.path, "holidays.toml").write_text(HOLIDAYS, encoding="utf-8")
    after = book.due_rows(TODAY)
    assert after != before
    assert after == computed(book)


def test_after_every_kind_of_change_the_queue_is_another(book: Book) -> None:
    fang, qiang = book.clients().values()
    deposit = holding(client=fang.id, value=10_000_000_00, matures_on=ago(-9), opened_on=ago(300))
    lent = holding(client=qiang.id, kind="mortgage", value=1_000_000_00, overdue_interest=2_000_00)
    campaign = Campaign(name="gold week", topic="gold", starts_on=ago(20), ends_on=ago(-90))
    insured = policy(of=qiang, end=TODAY)
    calm = contact(fang, on=ago(90), note="calm")
    reviewed = review(fang, on=ago(30))

    def restore_state() -> None:
        oldest = min(one.number for one in states(book.path) if one.file == "book.json")
        restore(book.path, "book.json", oldest, tuple(difference(book.path, "book.json", oldest)))

    changes: tuple[Callable[[], object], ...] = (
        lambda: book.save(deposit, lent, insured, campaign, calm, what="import"),
        lambda: book.save(reviewed, what="review"),
        lambda: Path(book.path, "holidays.toml").write_text(HOLIDAYS, encoding="utf-8"),
        lambda: Path(book.path, "holidays.toml").unlink(),
        lambda: book.save(new_member(campaign, fang.id), what="edit"),
        lambda: book.save(contact(fang, on=ago(15), channel="W", topics=("gold",)), what="log"),
        lambda: book.save(contact(fang, on=ago(400), promise=promise(ago(-1))), what="log"),
        lambda: book.change(calm, replace(calm, on=ago(60)), what="edit"),
        lambda: book.remove(replace(calm, on=ago(60))),
        lambda: book.save(snooze(qiang, ago(-7)), what="snooze"),
        book.undo,
        lambda: book.change(fang, replace(fang, birthday=birthday(11, 24), potential=Potential.HIGH), what="edit"),
        lambda: book.change(qiang, replace(qiang, referred_by=fang.id, found_on=ago(3)), what="edit"),
        lambda: book.save(Settings(margins={"deposit": 100}, fees={"fund": 100}), what="edit"),
        lambda: book.save(sale(qiang, ago(40), kind="fund", amount=900_000_000_00), what="import"),
        lambda: book.save(Settings(reasons={"cadence": {"points": 30}}), what="edit"),
        lambda: book.remove(lent),
        book.undo,
        lambda: mask_figures(masked=True),
        lambda: mask_figures(masked=False),
        lambda: book.save(Goal(client=qiang.id, amount=9_00, on=ago(90), due_on=ago(30)), what="add"),
        book.undo,
        book.redo,
        lambda: set_language("zh"),
        lambda: set_language("en"),
        restore_state,
        lambda: Book(book.path).save(Client(name="陈静", birthday=birthday(12, 20), stage=Stage.PROSPECT), what="add"),
        lambda: book.remove_client(book.clients()[qiang.id]),
    )
    before = check(book)
    for place, change in enumerate(changes):
        change()
        after = check(book)
        assert after != before, place
        before = after
    for today, days in ((TODAY, 30), (ago(-5), 30), (ago(-5), 0), (ago(-20), 0), (TODAY, 0)):
        after = check(book, today, days)
        assert after != before, (today, days)
        before = after


A, B = Client(id="a", name="王芳", tier=Tier.A), Client(id="b", name="李强", tier=Tier.B, referred_by="a")
some_client = st.sampled_from((A, B))
days_around = st.dates(date(2026, 8, 1), date(2027, 2, 1))
records = st.one_of(
    st.builds(contact, some_client, on=days_around, channel=st.sampled_from("MTWE"), promise=st.none()),
    st.builds(contact, st.just(A), st.just(B), on=days_around, promise=st.builds(promise, days_around)),
    st.builds(snooze, some_client, days_around),
    st.builds(review, some_client, on=days_around),
    st.builds(policy, of=some_client, end=days_around),
    st.builds(Holding, client=st.sampled_from("ab"), name=st.just("安悦"), matures_on=days_around, value=st.just(9_00)),
    st.builds(replace, some_client, stage=st.sampled_from(Stage), tier=st.sampled_from(Tier)),
    st.builds(Settings, cadence=st.dictionaries(st.sampled_from(Tier), st.integers(1, 99))),
)
changes = st.one_of(
    records.map(lambda record: lambda book: book.save(record, what="import")),
    st.sampled_from((Book.undo, Book.redo)),
    st.sampled_from(("", HOLIDAYS)).map(
        lambda text: lambda book: Path(book.path, "holidays.toml").write_text(text, encoding="utf-8")
    ),
    st.sampled_from("ab").map(lambda id: lambda book: [*map(book.remove_client, filter(None, [book.client(id)]))]),
)


@settings(max_examples=settings().max_examples // 2)
@given(st.lists(st.tuples(changes, days_around, st.sampled_from((0, 7, 60))), min_size=1, max_size=8))
def test_whatever_is_changed_the_kept_queue_is_that_of_the_records(
    steps: list[tuple[Callable[[Book], object], date, int]],
) -> None:
    directory = tempfile.mkdtemp()
    try:
        book = write_book(f"{directory}/book", [A, B])
        for change, today, days in steps:
            check(book, today, days)
            change(book)
            check(book, today, days)
    finally:
        shutil.rmtree(directory)
