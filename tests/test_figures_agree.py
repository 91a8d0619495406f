"""One client has one total, one allocation, one cover: on the desk, from the command, on the page and in the workbook.

Checked for every client of the sample book. What the desk says of today is compared with `rmtui show` and the book's
workbook, what it says of a review with `rmtui review` and the sheets that are handed over.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from rich.cells import cell_len

from rmtui import language
from rmtui.exchange import book_workbook, review_page, review_workbook
from rmtui.exchange.book_export import ExportRequest, exported_records
from rmtui.exchange.chart_data import history_columns, pie_pieces
from rmtui.records.client import Client, ClientKind, Stage
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.policy import Policy, PolicyKind
from rmtui.records.review import Review
from rmtui.rules.insurance.family_cover import family_covers
from rmtui.rules.review import progress
from rmtui.rules.review.sheet import ReviewSheet
from rmtui.store.files.book import Book
from rmtui.store.files.bulk import write_book
from rmtui.terms import capitalized_term
from rmtui.tui.coverage.coverage_table import coverage_row, fit_columns
from rmtui.tui.desk.folder.contents import read_contents
from rmtui.tui.desk.folder.folder import Folder
from rmtui.tui.desk.folder.kinds import FOLDER_KINDS
from rmtui.tui.review.holding_cells import holding_columns
from rmtui.tui.review.review_totals import total_amounts
from rmtui.tui.widgets.block_list import Block
from rmtui.tui.widgets.text_style import StyledText
from rmtui.wording import format_money, format_percent, whole_units
from tests import factory
from tests.conftest import Run
from tests.folders import holding
from tests.sample_books import recent_sample

TODAY = date(2026, 11, 23)
TOTALS = ("Total assets", "Debts", "Net assets")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Book:
    return write_book(str(tmp_path_factory.mktemp("sample") / "book"), recent_sample("zh").records())


@pytest.fixture(scope="module")
def exported(sample: Book) -> Any:
    language.set_language("en")  # whatever was spoken in the test before
    content = book_workbook.content(exported_records(ExportRequest(sample, TODAY)))
    return load_workbook(io.BytesIO(content))


def rows(sheet: Any) -> list[dict[str, Any]]:
    headings, *found = sheet.iter_rows(values_only=True)
    return [dict(zip(headings, one, strict=True)) for one in found if one[0] != "Total"]


def fen(value: float | None) -> int:
    return round((value or 0) * 100)


def folder(book: Book, client: Client) -> Folder:
    return Folder(client, book.clients(), TODAY, contents=read_contents(book, client))


def labelled(blocks: Iterable[Block]) -> dict[str, str]:
    return {one.label: one.text.strip() for one in blocks if one.label}


def said(answer: str) -> dict[str, str]:
    """A command's lines of the form "label: words"."""
    return dict(line.strip().split(": ", 1) for line in answer.splitlines() if ": " in line)


def drawn(blocks: Iterable[Block]) -> str:
    found = []
    for block in blocks:
        lines = block.drawing(100, True) if block.drawing else ()
        found += ["".join(text for text, _paint in line) for line in lines] or [block.text]
    return "\n".join(found)


def with_wealth(book: Book) -> list[Client]:
    return [one for one in book.clients().values() if book.holdings(one.id)]


def test_today_s_totals(sample: Book, exported: Any, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RMTUI_BOOK", sample.path)
    held = rows(exported["Holdings"])
    for client in with_wealth(sample):
        desk = labelled(FOLDER_KINDS[Holding].blocks(folder(sample, client)))
        shown = said(run("show", client.id).out)
        worths = [fen(one["Value (yuan)"]) for one in held if one["Client number"] == client.number]
        owned, owed = sum(one for one in worths if one > 0), -sum(one for one in worths if one < 0)
        of_workbook = dict(zip(TOTALS, map(format_money, (owned, owed, owned - owed)), strict=True))
        assert {name: desk.get(name) for name in of_workbook if worths} == (of_workbook if worths else {})
        assert {name: shown.get(name) for name in of_workbook if worths} == (of_workbook if worths else {})


def test_today_s_allocation(sample: Book, exported: Any) -> None:
    """The share of a kind stands in the pie and over its holdings; of one institution in the table and in a note."""
    held = rows(exported["Holdings"])
    for client in with_wealth(sample):
        kinds: Counter[str] = Counter()
        for one in held:
            if one["Client number"] == client.number and (worth := fen(one["Value (yuan)"])) > 0:
                kinds[one["Kind"]] += worth
        text = drawn(FOLDER_KINDS[Holding].blocks(folder(sample, client)))
        whole, added_up = sum(kinds.values()), Fraction()
        for kind, worth in kinds.items():
            (share,) = re.findall(rf"{kind} {format_money(worth)} ([\d.]+)%", " ".join(text.split()))
            assert abs(Fraction(worth * 100, whole) - Fraction(share)) < Fraction(1, 10)
            assert text.count(f"{share}%") >= 2 or len(kinds) > 8
            added_up += Fraction(share)
        assert added_up == 100


def test_names_of_holdings_are_whole_where_they_fit_beside_their_own_details(tmp_path: Path) -> None:
    wang, name, bank = factory.client("王芳"), "2-year fixed-rate saver of autumn", "Wendlemouth Building Society"
    fixed = holding(client=wang.id, name=name, matures_on=TODAY, rate=460, risk="R1")
    elsewhere = holding(client=wang.id, name="fund", institution=bank, risk="R2")
    book = write_book(str(tmp_path / "book"), [wang, fixed, elsewhere])
    text = drawn(FOLDER_KINDS[Holding].blocks(folder(book, wang)))
    assert [line for line in text.split("\n") if name in line and "4.60%" in line], text
    assert [line for line in text.split("\n") if "fund" in line and bank in line and "R2" in line]


@pytest.mark.parametrize("spoken", ["en", "zh"])
def test_no_kind_of_a_holding_is_cut_in_a_review(spoken: str) -> None:
    language.set_language(spoken)
    kinds = [capitalized_term(kind) for kind in HoldingKind]
    rows: list[tuple[StyledText, ...]] = [tuple((text, "") for text in ("", kind, *"abcde")) for kind in kinds]
    column = holding_columns(rows)[1]
    assert column.least >= max(map(cell_len, kinds))


def test_cover_and_premiums(sample: Book, exported: Any) -> None:
    clients = sample.clients().values()
    records = (sample.holdings(), sample.policies(), sample.settings())
    families = family_covers(clients, *records, TODAY, discretion=sample.discretion())
    layout = fit_columns(400, 0)
    for client, paper in zip(clients, rows(exported["Coverage"]), strict=True):
        if client.kind is not ClientKind.PERSON or client.stage is Stage.CLOSED:
            continue
        screen = [text for text, _manner in coverage_row(families[client.id], layout).cells]
        in_workbook = [paper[capitalized_term(kind)] for kind in PolicyKind]
        for on_screen, on_paper in zip(screen[6:14], in_workbook, strict=True):
            if isinstance(on_paper, str) or on_paper is None:
                assert on_screen == (on_paper or "-")
            else:
                assert on_screen == format_money(whole_units(fen(on_paper)))
        assert screen[-2] == (
            format_money(whole_units(fen(paper["Premiums a year"]))) if paper["Premiums a year"] else "-"
        )
        gap = paper["Protection gap"]
        said = "?" if isinstance(gap, str) else format_money(whole_units(fen(gap))) if gap else "none"
        assert screen[-1] == said
        tab = labelled(FOLDER_KINDS[Policy].blocks(folder(sample, client)))
        assert tab.get("Premiums a year", format_money(0)) == format_money(fen(paper["Premiums a year"]))


# A review


class Cells(HTMLParser):
    """The text of every cell, term and description of a page, in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self._in = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if tag in ("td", "dt", "dd"):
            self._in = True
            self.found.append("")

    def handle_endtag(self, tag: str) -> None:
        self._in = self._in and tag not in ("td", "dt", "dd")

    def handle_data(self, data: str) -> None:
        if self._in:
            self.found[-1] += data


def newest(book: Book) -> Iterator[tuple[Client, Sequence[Review], ReviewSheet]]:
    for client in book.clients().values():
        finished = [one for one in book.reviews(client.id) if not one.draft]
        if finished:
            yield (
                client,
                finished,
                progress.review_sheet(client, finished, finished[-1], book.policies(), book.discretion()),
            )


def exact(amount: str) -> int:
    return fen(float(amount.replace(",", "").lstrip("+")))


def test_a_review_s_totals_and_shares(sample: Book, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RMTUI_BOOK", sample.path)
    count = 0
    for client, _finished, sheet in newest(sample):
        count += 1
        screen = dict(total_amounts(sheet))
        command = said(run("review", client.id).out)
        html = review_page.page(sheet)
        cells = Cells(html).found
        workbook: Any = load_workbook(io.BytesIO(review_workbook.content(sheet)), data_only=True)
        cards = {workbook["Review"].cell(4, at).value: workbook["Review"].cell(5, at).value for at in range(1, 9)}
        for name, figure in screen.items():
            of_page = cells[cells.index(name) + 1]
            assert exact(figure) == exact(command[name]) == exact(of_page) == fen(cards[name]), (client.id, name)
        allocation = {
            name: share
            for name, _worth, share in workbook["Details"].iter_rows(min_row=3, max_row=16, max_col=3, values_only=True)
            if name and isinstance(share, float)
        }
        for piece in pie_pieces(sheet.allocation):
            assert format_percent(round(allocation[piece.label] * 1000)) == format_percent(piece.share)
            assert f"{piece.label}: {format_percent(piece.share)}, " in html
        assert [column.value for column in history_columns(sheet.history)] == [total.assets for total in sheet.history]
        trend = drawn(FOLDER_KINDS[Review].blocks(folder(sample, client)))
        assert "Total assets over all reviews" in trend
        assert format_money(sheet.total.assets) in trend
        assert 'aria-label="Total assets over all reviews"' in html
    assert count > 15
