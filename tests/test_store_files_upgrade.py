"""A book of format 2 gets a file of reviews for every client at its first change, and loses none on the way."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from rmtui.errors import ReadOnly, RmtuiError
from rmtui.records import ids
from rmtui.records.review import Review
from rmtui.store.files import changes, disk, file_format, file_protocol, inventory
from rmtui.store.files.book import Book
from rmtui.store.files.decoded_files import DecodedFiles
from rmtui.store.files.doctor import examine
from rmtui.store.files.inventory import review_files
from rmtui.store.files.layout import review_file
from rmtui.store.files.repairs import repair
from rmtui.store.files.states import difference, restore
from rmtui.store.files.sync_copies import merge
from rmtui.store.maintenance import Finding, Repair
from tests.factory import TODAY
from tests.test_store_faults import FAULTS, Fault, attempt, files

FORMAT_2 = Path(__file__).parent / "books" / "format-2"
"""Written by the last rmtui of format 2: finished reviews, one that was removed, and a change that was taken back."""
WANG, LI = "0wang000000000000000", "0liqiang000000000000"
FIRST, OF_LI, LAST, REMOVED = (f"0review{number}000000000000" for number in "1234")
AUGUST, NOVEMBER = "log/2026-08.json", "log/2026-11.json"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    shutil.copytree(FORMAT_2, tmp_path / "book")
    return tmp_path / "book"


def upgraded(path: Path) -> Book:
    """The book after a change that says nothing."""
    book = Book(str(path))
    book.save(what="edit")
    return book


def reviews(path: Path) -> dict[str, list[tuple[str, str]]]:
    book = Book(str(path))
    return {client: [(one.id, one.market) for one in book.reviews(client)] for client in (WANG, LI)}


def tables(path: Path) -> file_format.Tables:
    return file_format.decode_file(path.read_bytes(), str(path))[1]


def faults(path: Path) -> list[Finding]:
    return [one for one in examine(str(path)) if one.repair is not Repair.PERMISSIONS]


ALL = {WANG: [(FIRST, "债市平稳"), (LAST, "改过")], LI: [(OF_LI, "股市波动")]}


def test_a_book_that_cannot_be_written_is_read_as_it_is(old: Path) -> None:
    before = {path: path.read_bytes() for path in old.rglob("*.json") if "index" not in path.parts}
    assert reviews(old) == ALL
    book = Book(str(old))
    assert {one: last.id for one, last in book.contact_summary(TODAY).reviews.items()} == {WANG: LAST, LI: OF_LI}
    assert len(book.reviews()) == 3
    assert not faults(old)
    assert {path: path.read_bytes() for path in old.rglob("*.json") if "index" not in path.parts} == before


def test_the_first_change_moves_every_review_and_nothing_else(old: Path) -> None:
    months = {name: tables(old / name) for name in (AUGUST, NOVEMBER)}
    book = upgraded(old)
    assert reviews(old) == ALL
    assert review_files(str(old)) == sorted((review_file(LI), review_file(WANG)))
    for name, before in months.items():
        after = tables(old / name)
        assert "reviews" not in after
        for table in ("contacts", "unsorted"):
            assert after.get(table) == before.get(table)
    assert {one: last.id for one, last in book.contact_summary(TODAY).reviews.items()} == {WANG: LAST, LI: OF_LI}
    assert tables(old / review_file(WANG))["deleted"].keys() == {REMOVED}
    assert not faults(old)
    stamps = {name: disk.stamp(str(old / name)) for name in (AUGUST, review_file(WANG))}
    book.keep_unsorted("一行", "", TODAY)
    assert stamps == {name: disk.stamp(str(old / name)) for name in stamps}


def test_the_months_as_they_were_stay_as_earlier_states(old: Path) -> None:
    before = {name: (old / name).read_bytes() for name in ("book.json", AUGUST, NOVEMBER)}
    upgraded(old)
    for name, content in before.items():
        assert content in [Path(one.path).read_bytes() for one in file_protocol.generations(str(old), name)]


def test_a_look_at_one_client_opens_no_month(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    book = upgraded(old)
    monkeypatch.setattr(DecodedFiles, "log_page", lambda *_: pytest.fail("a month was read"))
    assert [one.id for one in book.reviews(WANG)] == [FIRST, LAST]


@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
def test_what_was_done_to_reviews_is_taken_back_step_by_step(old: Path, before: bool) -> None:
    """The removal, the making of it, of the last one, a line, and what was done to a review and a contact at once."""
    book = Book(str(old)) if before else upgraded(old)
    found = []
    while done := book.undo():
        found.append((done.what, sorted(one["id"] for _table, one in done.records)))
    assert found == [
        ("review", [LAST]),
        ("remove", [REMOVED]),
        ("review", [REMOVED]),
        ("review", [LAST]),
        ("keep", [found[4][1][0]]),
        ("review", [OF_LI]),
        ("review", ["0contact100000000000", FIRST]),
        ("review", [FIRST]),
        *found[8:],
    ]
    assert reviews(old) == {WANG: [], LI: []}
    assert not list(book.contacts())
    while book.redo():
        pass
    assert reviews(old)[LI] == ALL[LI]
    assert not faults(old)


def test_what_was_taken_back_last_is_made_again(old: Path) -> None:
    book = Book(str(old))
    assert book.redo()
    assert [one.market for one in book.reviews(WANG)] == ["债市平稳", "收回的改动"]


@pytest.mark.parametrize(("revision", "market"), [(2, "there"), (9, "here")])
def test_of_a_review_in_a_month_and_in_a_file_of_its_client_the_newer_state_is_read(
    old: Path, tmp_path: Path, revision: int, market: str
) -> None:
    """A folder sync brought the file of a client from another machine, whose rmtui is a newer one."""
    shutil.copytree(FORMAT_2, tmp_path / "there")
    there = upgraded(tmp_path / "there")
    first = next(one for one in there.reviews(WANG) if one.id == FIRST)
    there.change(first, replace(first, market="there"), what="review")
    (old / "reviews").mkdir()
    shutil.copy(tmp_path / "there" / review_file(WANG), old / review_file(WANG))
    header, found = file_format.decode_file((old / AUGUST).read_bytes(), AUGUST)
    found["reviews"][FIRST] |= {"market": "here", "revision": revision}
    (old / AUGUST).write_bytes(file_format.encode_file(found, header.book, header.generation, header.operation, AUGUST))
    assert [(one.id, one.market) for one in Book(str(old)).reviews(WANG)] == [(FIRST, market), (LAST, "改过")]


def test_a_crash_at_any_moment_leaves_every_review(old: Path, tmp_path: Path) -> None:
    def change(path: str) -> None:
        Book(path).save(Review(id="new", client=LI, on=TODAY), what="review")

    _outcome, whole = attempt(old, tmp_path / "whole", change, 0, Fault())
    went_on = set[object]()
    for name in ("killed", "killed in the middle of a write", "full", "without power, names lost"):
        for at, call in enumerate(whole.calls, 1):
            if FAULTS[name].half and call != "write":
                continue
            moment = f"{name} at {at}"
            work = tmp_path / moment
            attempt(old, work, change, at, FAULTS[name])
            left = files(work)
            found = reviews(work)
            assert {**found, LI: [one for one in found[LI] if one[0] != "new"]} == ALL, moment
            if left not in went_on:
                went_on.add(left)
                assert not [one for one in faults(work) if one.repair not in (Repair.ASIDE, Repair.FINISH)], moment
                Book(str(work)).save(Review(id="after", client=WANG, on=TODAY), what="review")
                assert ("after", "") in reviews(work)[WANG]
                assert not any("reviews" in tables(work / name) for name in (AUGUST, NOVEMBER))


def test_a_change_that_was_cut_short_before_is_finished_first(old: Path) -> None:
    """An older rmtui died between its decision and the last file of it."""
    for name, market in ((AUGUST, "八月"), (NOVEMBER, "十一月")):
        header, found = file_format.decode_file((old / name).read_bytes(), name)
        for review in found["reviews"].values():
            review["market"] = market
        content = file_format.encode_file(found, header.book, header.generation + 1, header.operation, name)
        (old / name).with_name(f".{Path(name).name}.tmp").write_bytes(content)
    (old / "commit.json").write_text(json.dumps([[AUGUST, 5], [NOVEMBER, 7]]))
    expected = {WANG: [(FIRST, "八月"), (LAST, "十一月")], LI: [(OF_LI, "八月")]}
    assert reviews(old) == expected
    upgraded(old)
    assert reviews(old) == expected
    assert not faults(old)


def damage(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:-40])


def test_a_damaged_month_waits_and_its_reviews_come_when_it_is_restored(old: Path) -> None:
    book = Book(str(old))
    file_protocol.keep_generation(str(old), AUGUST, 4)
    damage(old / AUGUST)
    book.keep_unsorted("一行", "", TODAY)
    assert reviews(old) == {WANG: [(LAST, "改过")], LI: []}
    repair(str(old))
    assert reviews(old) == ALL
    assert "reviews" not in tables(old / AUGUST)
    assert not faults(old)


def test_of_a_damaged_month_of_which_nothing_is_left_the_readable_reviews_are_kept(old: Path) -> None:
    upgraded(old)
    shutil.rmtree(old / "generations" / "2026-08")
    shutil.copy(FORMAT_2 / AUGUST, old / AUGUST)
    damage(old / AUGUST)
    shutil.rmtree(old / "generations" / review_file(LI).removesuffix(".json"))
    (old / review_file(LI)).unlink()
    repair(str(old))
    assert reviews(old) == ALL


def test_a_month_that_another_machine_wrote_in_the_old_format_is_taken_in(old: Path) -> None:
    """A folder sync put it in the place of the one that was upgraded: there, a review was changed and one added."""
    upgraded(old)
    other = write_old(old / AUGUST, lambda found: found.update(extra(found)))
    assert [one.repair for one in faults(old)] == [Repair.MOVE_REVIEWS]
    Book(str(old)).keep_unsorted("一行", "", TODAY)
    assert reviews(old) == {WANG: [(FIRST, "别处改的"), ("0review9000000000000", ""), (LAST, "改过")], LI: ALL[LI]}
    assert other > 4
    assert not faults(old)


def test_a_review_changed_on_both_machines_to_different_ends_stays_as_both_left_it(old: Path) -> None:
    book = upgraded(old)
    first = book.reviews(WANG)[0]
    book.change(first, replace(first, market="这里改的"), what="review")
    write_old(old / AUGUST, lambda found: found.update(extra(found)))
    repair(str(old))
    assert {market for _id, market in reviews(old)[WANG]} == {"这里改的", "别处改的", "", "改过"}


def test_a_copy_of_a_month_in_the_old_format_is_merged_into_the_files_of_reviews(old: Path) -> None:
    upgraded(old)
    copy = old / "log" / "2026-08.sync-conflict-20261123-120000-ABC.json"
    shutil.copy(FORMAT_2 / AUGUST, copy)
    write_old(copy, lambda found: found.update(extra(found)), number=5)
    (one,) = inventory.sync_copies(str(old))
    assert merge(str(old), one).taken == 2
    assert reviews(old)[WANG] == [(FIRST, "别处改的"), ("0review9000000000000", ""), (LAST, "改过")]
    assert "reviews" not in tables(old / AUGUST)
    assert Book(str(old)).undo()
    assert reviews(old) == ALL


def test_a_copy_of_a_file_of_reviews_is_merged(old: Path) -> None:
    book = upgraded(old)
    there = old.parent / "there"
    shutil.copytree(old, there)
    Book(str(there)).save(Review(id="there", client=WANG, on=TODAY), what="review")
    first = book.reviews(WANG)[0]
    book.change(first, replace(first, market="这里改的"), what="review")
    shutil.copy(there / review_file(WANG), old / "reviews" / f"{WANG} (conflicted copy).json")
    assert Repair.MERGE in [one.repair for one in faults(old)]
    repair(str(old))
    assert reviews(old)[WANG] == [(FIRST, "这里改的"), (LAST, "改过"), ("there", "")]


def test_an_earlier_state_of_a_month_brings_its_reviews_back_where_they_are_now(old: Path) -> None:
    book = upgraded(old)
    (number,) = {one.number for one in file_protocol.generations(str(old), AUGUST)} & {4}
    assert not difference(str(old), AUGUST, number)
    book.remove(*book.reviews(LI))
    (one,) = found = difference(str(old), AUGUST, number)
    assert (one.table, one.id, one.now) == ("reviews", OF_LI, None)
    assert not faults(old)
    restore(str(old), AUGUST, number, found)
    assert reviews(old) == ALL
    assert "reviews" not in tables(old / AUGUST)


def test_a_book_of_a_newer_rmtui_is_not_upgraded(old: Path) -> None:
    content = (old / "book.json").read_bytes()
    (old / "book.json").write_bytes(content.replace(b'"format":2', b'"format":9'))
    with pytest.raises(RmtuiError, match="newer"):
        Book(str(old)).keep_unsorted("一行", "", TODAY)
    assert not (old / "reviews").exists()


def test_what_came_last_is_taken_back_first_also_where_the_clock_went_back(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = upgraded(old)
    book.save(Review(id="new", client=LI, on=TODAY), what="review")

    monkeypatch.setattr(ids, "_last", (0, 0))
    monkeypatch.setattr(time, "time_ns", lambda: 10**18)
    book.keep_unsorted("一行", "", TODAY)
    shutil.rmtree(old / "index")
    book.keep_unsorted("又一行", "", TODAY)
    done = [book.undo() for _ in range(3)]
    assert [one and one.what for one in done] == ["keep", "keep", "review"]


def extra(found: dict[str, Any]) -> dict[str, Any]:
    """What the other machine did to the reviews of August: one more, and another word on the first."""
    more = {"id": "0review9000000000000", "client": WANG, "on": "2026-08-31"}
    changed = {**found["reviews"][FIRST], "market": "别处改的", "revision": 3}
    edit = {"id": "zz", "what": "review", "other": {"reviews": {FIRST: found["reviews"][FIRST], more["id"]: None}}}
    return {
        "reviews": {**found["reviews"], FIRST: changed, more["id"]: more},
        "operations": {**found["operations"], "zz": edit},
    }


def write_old(path: Path, change: Callable[[dict[str, Any]], object], number: int = 6) -> int:
    header, found = file_format.decode_file((FORMAT_2 / AUGUST).read_bytes(), AUGUST)
    change(found)
    path.write_bytes(file_format.encode_file(found, header.book, number, header.operation, AUGUST))
    return number


def test_the_last_day_of_the_format_is_known_by_the_book(old: Path) -> None:
    """Whatever was written by whichever rmtui, `book.json` says whether months may have reviews in them."""
    assert file_protocol.header(str(old), "book.json").format == 2
    upgraded(old)
    assert file_protocol.header(str(old), "book.json").format == file_format.FORMAT
    assert changes.prepare(str(old)) > ""
    assert date(2026, 8, 3) == Book(str(old)).reviews(WANG)[0].on


def test_a_book_of_format_3_becomes_one_that_an_older_rmtui_only_reads(old: Path) -> None:
    """An older rmtui would drop the birthdays of the family from a client it changes, and call new loans damage."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(file_format, "FORMAT", 3)
        upgraded(old)
    assert file_protocol.header(str(old), AUGUST).format == 3
    assert reviews(old) == ALL
    book = upgraded(old)
    assert {file_protocol.header(str(old), name).format for name in ("book.json", AUGUST)} == {file_format.FORMAT}
    assert reviews(old) == ALL and not faults(old)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(file_format, "FORMAT", 3)
        assert Book(str(old)).clients().keys() == book.clients().keys()
        with pytest.raises(ReadOnly):
            Book(str(old)).save(next(iter(book.clients().values())), what="edit")
