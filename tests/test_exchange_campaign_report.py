"""The result of a campaign as Markdown, page and workbook."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from msgspec.structs import replace
from openpyxl import load_workbook

from rmtui.errors import BadInput
from rmtui.exchange.campaign_report import ENDINGS, CampaignReport, campaign_report, write
from rmtui.records.campaign import Campaign, CampaignKind, CampaignStage
from rmtui.rules.campaign.choosing import new_member
from rmtui.rules.campaign.reading import campaign_rows
from rmtui.store.files.book import Book
from tests.factory import TODAY, ago, contact, sale

FUND = Campaign(
    id="fund",
    name="<b>Gilt | fund",
    kind=CampaignKind.PRODUCT,
    topic="gilt",
    product="gilt fund",
    starts_on=ago(9),
    ends_on=ago(-9),
)


@pytest.fixture
def report(book: Book) -> CampaignReport:
    """王芳 bought, and spoke of an illness in the same contact; 李强 declined in one of its own."""
    wang, li = book.clients().values()
    members = [
        replace(new_member(FUND, wang.id), stage=CampaignStage.BOUGHT),
        replace(new_member(FUND, li.id), stage=CampaignStage.DECLINED, why="no money"),
    ]
    log = [
        contact(wang, channel="T", topics=("gilt", "health"), note="told of an illness, and buys"),
        contact(li, channel="E", incoming=True, topics=("gilt",), note="=2+3 not now"),
    ]
    book.save(FUND, *members, *log, sale(wang, amount=500_000_00, product="gilt fund"), what="add")
    rows = campaign_rows(book, [FUND], TODAY)[FUND.id]
    return campaign_report(FUND, rows, book.clients(), {}, TODAY)


def test_each_file_has_the_figures_and_the_members(report: CampaignReport, tmp_path: Path) -> None:
    for ending in ENDINGS:
        write(report, str(tmp_path / f"out{ending}"))
    markdown = (tmp_path / "out.md").read_text(encoding="utf-8")
    assert "| telephone |       1 |       1 |" in markdown and "| no money |       1 |" in markdown
    assert re.search(r"王芳 +\| [A-D] +\| telephone .* 500,000\.00 \|", markdown)
    page = (tmp_path / "out.html").read_text(encoding="utf-8")
    assert "<h1>&lt;b&gt;Gilt | fund</h1>" in page and "500,000.00" in page and "no money" in page
    figures, members = load_workbook(io.BytesIO((tmp_path / "out.xlsx").read_bytes())).worksheets
    cells = [[cell.value for cell in row] for row in figures.iter_rows()]
    assert ["telephone", 1, 1, 1, 1, 0, 1, 0, 500_000] in [row[:9] for row in cells]
    assert [cell.value for cell in members["A"]] == ["Client", "王芳", "李强", "Total"]
    with pytest.raises(BadInput):
        write(report, str(tmp_path / "out.txt"))


def test_what_a_contact_says_of_other_things_is_not_in_it(report: CampaignReport, tmp_path: Path) -> None:
    for ending in (".md", ".html"):
        write(report, str(tmp_path / f"out{ending}"))
        text = (tmp_path / f"out{ending}").read_text(encoding="utf-8")
        assert "illness" not in text and "not now" in text
