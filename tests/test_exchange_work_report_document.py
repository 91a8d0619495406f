"""The work report as a document, read again by python-docx, and by LibreOffice where it is installed."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from datetime import date
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from rmtui.exchange.bar_chart import BarChart, Series, Unit
from rmtui.exchange.output_table import Money, OutputTable
from rmtui.exchange.work_report.document import content
from rmtui.exchange.work_report.model import ReportSection, WorkReport
from rmtui.language import set_language

TABLE = OutputTable(
    "Sales", ("Kind", "Amount"), (("fund <b>&\x07", Money(10**17)), ("loan", Money(-5))), ("Total", Money(10**17 - 5))
)
CHART = BarChart("Plan achieved", ("Funds", "Loans"), (Series("Share", (620, 1333)),), Unit.SHARE)
TWO = BarChart("Contacts", ("T", "M"), (Series("Oct", (3, 0)), Series("Nov", (5, 7))), Unit.COUNT)
REPORT = WorkReport(
    "Report <Nov> & more",
    ("Period: November",),
    (
        ReportSection("figures", "Figures", "one\n\ntwo", tables=(TABLE,), charts=(CHART, TWO)),
        ReportSection("next", "What comes next", "draft", edited="王芳 & 李强"),
    ),
    "As of today.",
    date(2026, 11, 23),
)


def packed() -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(content(REPORT)))


def test_it_is_read_again_with_its_headings_text_and_tables() -> None:
    found = Document(io.BytesIO(content(REPORT)))
    styles = {one.text: one.style.name for one in found.paragraphs if one.text and one.style}
    assert styles["Report <Nov> & more"] == "Title"
    assert styles["Figures"] == styles["What comes next"] == "Heading 1"
    assert styles["Sales"] == "Heading 2"
    assert [one for one in ("one", "two", "王芳 & 李强") if styles[one] != "Normal"] == []
    assert "draft" not in styles
    (table,) = found.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Kind", "Amount"],
        ["fund <b>&␇", "1,000,000,000,000,000.00"],
        ["loan", "-0.05"],
        ["Total", "999,999,999,999,999.95"],
    ]
    assert found.core_properties.author == ""


def test_pages_are_numbered_headings_of_tables_repeated_and_chinese_has_its_font() -> None:
    set_language("zh")
    with packed() as files:
        foot = "".join(files.read(name).decode() for name in files.namelist() if "footer" in name)
        assert 'w:instr="PAGE"' in foot
        assert 'w:instr="NUMPAGES"' in foot
        assert "<w:tblHeader/>" in files.read("word/document.xml").decode()
        assert 'w:eastAsia="Microsoft YaHei"' in files.read("word/styles.xml").decode()


def test_a_chart_is_native_with_the_workbook_of_its_figures() -> None:
    with packed() as files:
        charts = [name for name in files.namelist() if name.startswith("word/charts/chart")]
        assert len(charts) == 2
        first = files.read("word/charts/chart1.xml").decode()
        assert "c:barChart" in first
        assert "c:externalData" in first
        assert files.read("word/document.xml").decode().count("<c:chart ") == 2
        book = load_workbook(io.BytesIO(files.read("word/embeddings/Microsoft_Excel_Worksheet1.xlsx")))
        assert [[cell.value for cell in row] for row in book.active.iter_rows()] == [  # type: ignore[union-attr]
            [None, "Share"],
            ["Funds", 0.62],
            ["Loans", 1.333],
        ]


@pytest.mark.skipif(not shutil.which("soffice") or not shutil.which("pdftotext"), reason="LibreOffice is not installed")
def test_libreoffice_opens_it(tmp_path: Path) -> None:
    (tmp_path / "report.docx").write_bytes(content(REPORT))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), "report.docx"]
    subprocess.run(command, cwd=tmp_path, check=False, capture_output=True, timeout=300)
    if not (tmp_path / "report.pdf").exists():
        pytest.skip("this LibreOffice has no Writer")
    text = subprocess.run(
        ["pdftotext", "report.pdf", "-"], cwd=tmp_path, check=True, capture_output=True
    ).stdout.decode()
    for word in ("Report <Nov> & more", "王芳 & 李强", "62.0%", "133.3%", "Page 1 of"):
        assert word in text
