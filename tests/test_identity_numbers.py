"""Numbers of identity cards: shown and exported with asterisks, stored as typed, and back whole."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from rmtui.currency import set_base_currency
from rmtui.identity_numbers import masked
from rmtui.plain import plain
from rmtui.store.files.book import Book
from tests.conftest import Run
from tests.factory import ago, contact

CARD = "310101198503021234"


@pytest.mark.parametrize(
    ("currency", "text", "shown"),
    [
        ("CNY", f"身份证{CARD}，办卡", "身份证310***********1234，办卡"),
        ("CNY", f"{CARD}和31010119850302123x的", "310***********1234和310***********123x的"),
        ("CNY", "310101 19850302 1234", "310*************1234"),
        ("CNY", "３１０１０１１９８５０３０２１２３４", "３１０***********１２３４"),
        ("HKD", "A123456(7)", "A1******7)"),
        ("TWD", "A123456789", "A1******89"),
        ("SGD", "S1234567D", "S1*****7D"),
        ("GBP", "NI AB 12 34 56 C", "NI AB********* C"),
        ("USD", "078-05-1120", "07*******20"),
        ("CNY", "A123456789 078-05-1120 13800138000 2026-11-29", None),
        ("CNY", "6222021234567890123 310101198513021234 1,234,567.89", None),
        ("USD", "202-555-0142, 2026-11-29", None),
    ],
)
def test_the_middle_of_the_number_is_not_shown(currency: str, text: str, shown: str | None) -> None:
    set_base_currency(currency)
    assert masked(text) == plain(text) == (shown or text)


def test_it_is_stored_as_typed_masked_wherever_it_is_shown_and_exported_in_full_only_when_asked_for(
    book: Book, run: Run, tmp_path: Path
) -> None:
    fang = next(iter(book.clients().values()))
    book.change(fang, replace(fang, notes=f"证件 {CARD}"), what="edit")
    book.save(contact(fang, on=ago(1), note=f"带 {CARD} 来"), what="log")
    for words in (
        ("show", "王芳"),
        ("brief", "王芳"),
        ("show", "王芳", "--json"),
        ("find", "证件"),
        ("day", "yesterday"),
    ):
        answer = run(*words)
        assert CARD not in answer.out and answer.code == 0, words
    for ending in ("csv", "json", "md", "vcf"):
        for flag in ((), ("--identity-numbers",)):
            path = tmp_path / f"{ending}{len(flag)}.{ending}"
            run("export", str(path), "--details", *flag)
            assert (CARD in path.read_text(encoding="utf-8-sig")) == bool(flag), path
    assert [one.note for one in book.contacts(fang.id)] == [f"带 {CARD} 来"]
    assert json.loads(run("import", str(tmp_path / "json0.json"), "--yes", "--json").out)["changed"] == {}
    assert [one.note for one in book.contacts(fang.id)] == [f"带 {CARD} 来"], "what was masked does not come back"


def test_a_workbook_with_masked_numbers_comes_back_without_a_trace(book: Book, run: Run, tmp_path: Path) -> None:
    fang = next(iter(book.clients().values()))
    book.change(fang, replace(fang, notes=f"证件 {CARD}"), what="edit")
    book.save(contact(fang, on=ago(1), channel="T", note=f"带 {CARD} 来"), what="log")
    run("export", str(tmp_path / "book.xlsx"))
    run("import", str(tmp_path / "book.xlsx"), "--yes")
    assert [one.note for one in book.contacts(fang.id)] == [f"带 {CARD} 来"]
    assert book.clients()[fang.id].notes == f"证件 {CARD}"
