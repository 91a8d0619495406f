"""After every kind of change the answers out of the indexes are those of the same book without any."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from rmtui.comparing import name_key
from rmtui.errors import Damaged
from rmtui.records.campaign import Campaign
from rmtui.records.client import Client
from rmtui.records.review import Review, ReviewedHolding
from rmtui.records.settings import Settings
from rmtui.rules.campaign.choosing import new_member
from rmtui.rules.days.periods import YEAR, Period
from rmtui.store.files import index_file, table_index
from rmtui.store.files.book import Book
from rmtui.store.files.bulk import write_book
from rmtui.store.files.doctor import examine
from tests.factory import TODAY, ago, contact, promise, sale
from tests.folders import holding

FANG, QIANG = Client(name="王芳"), Client(name="李强", pinyin="li qiang")
MONTHS = ("2026-11", "2026-10", "2026-06")


def answers(path: Path) -> dict[str, Any]:
    """What a book says where it may ask an index, by subject."""
    book = Book(str(path))
    standing = book.contact_summary(TODAY)
    return {
        "names": [*book.names()],
        "standing": (standing, [book.contact_summary(TODAY, one.id) for one in (FANG, QIANG)]),
        "quick": book.quick_summary([FANG.id, QIANG.id], TODAY),
        "folders": book.folders_due(standing, TODAY, 30),
        "queue": book.due_rows(TODAY, 30),
        "sales": [[*book.sales(one.id)] for one in (FANG, QIANG)],
        "work": (book.work_of_months(MONTHS), book.effort_of_months(MONTHS)),
        "balances": book.balances([Period.around(TODAY, YEAR), Period.around(ago(40), 1)], TODAY),
        "reviews": book.measured_reviews(),
        "found": [[*book.find([name_key(word)])] for word in ("calm", "gold", "王芳")],
    }


def test_every_change_is_in_all_answers(tmp_path: Path) -> None:
    deposit = holding(client=FANG.id, value=10_000_00, matures_on=ago(-9), opened_on=ago(300))
    seen = ReviewedHolding(holding=deposit.id, kind=deposit.kind, name=deposit.name, value=8_000_00)
    review = Review(client=FANG.id, on=ago(100), seen=(seen,), view="calm")
    campaign = Campaign(name="gold week", topic="gold", starts_on=ago(20), ends_on=ago(-9))
    old, told = contact(FANG, on=ago(160), note="calm"), contact(QIANG, on=ago(3), topics=("gold",))
    bought = sale(QIANG, ago(40), kind="fund", amount=1_000_00)
    margins = Settings(margins={"deposit": 100}, fees={"fund": 100})
    path = Path(
        write_book(
            str(tmp_path / "book"),
            [
                *(FANG, QIANG, deposit, review, campaign, margins, old, bought),
                *(new_member(campaign, one.id) for one in (FANG, QIANG)),
            ],
        ).path
    )
    book = Book(str(path))
    answers(path)

    def sync() -> None:
        """What was written on another machine comes with a folder sync."""
        elsewhere = tmp_path / "elsewhere"
        shutil.copytree(path, elsewhere)
        reviewed = Review(client=FANG.id, on=ago(1), seen=(seen,), view="gold")
        called = (contact(FANG, on=on, note="gold") for on in (ago(150), TODAY))
        Book(str(elsewhere)).save(reviewed, *called, what="import")
        shutil.copytree(elsewhere, path, ignore=shutil.ignore_patterns(index_file.DIRECTORY), dirs_exist_ok=True)

    changes = (
        lambda: book.save(told, what="log"),
        lambda: book.save(sale(QIANG, ago(35), kind="fund", amount=900_000_00), what="import"),
        lambda: book.change(old, replace(old, note="gold", promise=promise(ago(-2))), what="edit"),
        lambda: book.remove(bought),
        lambda: book.change(deposit, replace(deposit, value=70_000_00, valued_on=TODAY), what="edit"),
        lambda: book.save(holding(client=QIANG.id, value=5_000_00, opened_on=ago(90)), what="add"),
        lambda: book.change(review, replace(review, view="gold", next_on=ago(-5)), what="edit"),
        lambda: book.save(Review(client=QIANG.id, on=ago(2), seen=(seen,), view="calm"), what="review"),
        lambda: book.remove(review),
        lambda: book.save(replace(book.settings(), margins={"deposit": 1}, rates={"USD": 71_000}), what="edit"),
        lambda: book.change(QIANG, replace(QIANG, name="李刚", pinyin="li gang"), what="edit"),
        book.undo,
        book.undo,
        book.redo,
        lambda: book.remove_client(book.clients()[QIANG.id]),
        sync,
    )
    for place, change in enumerate(changes):
        change()
        by_index = answers(path)
        bare = tmp_path / f"bare {place}"
        shutil.copytree(path, bare, ignore=shutil.ignore_patterns(index_file.DIRECTORY))
        assert by_index == answers(bare), place
        assert by_index == answers(path), place


@pytest.mark.plain_bytes
def test_a_byte_that_was_altered_is_noticed_in_each_table_by_itself(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table_index, "WORTH_KEEPING", 0)
    fang = next(iter(book.clients().values()))
    book.save(holding(client=fang.id, name="Harbour fund"), what="add")
    assert Book(book.path).holdings()  # and where the tables stand is kept
    path = Path(book.path, "book.json")
    path.write_bytes(path.read_bytes().replace(b"Harbour fund", b"Harbour find"))
    assert Book(book.path).clients()[fang.id] == fang
    for read in (Book(book.path).holdings, lambda: Book(book.path).may_have("holdings", fang.id)):
        with pytest.raises(Damaged):
            read()
    assert [one.file for one in examine(book.path)] == ["book.json"]
