"""A work report as a document for Word and LibreOffice: native headings, tables, charts and page numbers.

python-docx has no charts: the chart part is the one that XlsxWriter makes for a workbook, and that workbook is
embedded, so that the figures of the chart can be edited in the document.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import datetime, time
from typing import Any
from xml.sax.saxutils import escape

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from rmtui.exchange.bar_chart import BarChart
from rmtui.exchange.chart_workbook import HIGH, WIDE, chart_workbook
from rmtui.exchange.output_table import OutputTable, cell_text
from rmtui.exchange.safe_text import safe_text, width
from rmtui.exchange.work_report.model import ReportSection, WorkReport
from rmtui.exchange.workbook import FONTS, GROUND, INK, LINE, PALE, SOFT
from rmtui.language import _, current_language

_DRAWING = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    f'xmlns:c="{_CHART}" xmlns:r="{_RELATIONS}"'
)
_VALUES_ALONE = (
    b'<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>'
    b'<c:showPercent val="0"/><c:showBubbleSize val="0"/>'
)
"""What XlsxWriter leaves out since a spreadsheet takes it for no, and a document for yes."""
_PIXEL = 9525
"""English metric units of a pixel."""
_TABLE = 9400
"""Width of a table, in twentieths of a point."""
_CHARACTERS, _LONGEST_WORD, _PADDING = 92, 24, 4
"""Characters of a row of a table, of a word that is not broken, and beside a word."""
_WIDEST = 48
"""Characters of a column at most, when the width is shared out."""
_LANGUAGES = {"zh": "zh-CN", "en": "en-GB"}
_SIZES = {"Normal": 10.5, "Title": 20, "Heading 1": 14, "Heading 2": 11.5}


def content(report: WorkReport) -> bytes:
    """The file's bytes."""
    return _Document(report).content()


class _Document:
    """A document while it is written."""

    def __init__(self, report: WorkReport) -> None:
        self._report = report
        self._document = Document()
        self._charts = 0

    def content(self) -> bytes:
        document, report = self._document, self._report
        self._set_styles()
        self._set_page()
        properties = document.core_properties
        properties.title, properties.author, properties.comments = safe_text(report.title), "", ""
        properties.created = properties.modified = datetime.combine(report.on, time())
        document.add_heading(safe_text(report.title), 0)
        for fact in report.facts:
            self._paragraph(fact, color=SOFT)
        for section in report.sections:
            self._write_section(section)
        self._paragraph(report.mark, color=SOFT)
        file = io.BytesIO()
        document.save(file)
        return file.getvalue()

    def _write_section(self, section: ReportSection) -> None:
        self._document.add_heading(safe_text(section.title), 1)
        for paragraph in section.paragraphs:
            self._paragraph(paragraph)
        for chart in section.charts:
            self._write_chart(chart)
        for table in section.tables:
            self._document.add_heading(safe_text(table.title), 2)
            self._write_table(table)

    def _paragraph(self, text: str, color: str = INK) -> None:
        run = self._document.add_paragraph().add_run(safe_text(text))
        run.font.color.rgb = _color(color)

    # The look of all of it

    def _set_styles(self) -> None:
        """One font for Latin letters and for Chinese, in place of those of the theme."""
        font, styles = FONTS[current_language()], self._document.styles
        for name, size in _SIZES.items():
            style: Any = styles[name]
            style.font.name, style.font.size, style.font.color.rgb = font, Pt(size), _color(INK)
            fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
            for kind in ("ascii", "hAnsi", "eastAsia", "cs"):
                fonts.attrib.pop(qn(f"w:{kind}Theme"), None)
                fonts.set(qn(f"w:{kind}"), font)
            if name != "Normal":
                style.font.color.rgb = _color(GROUND)
                style.paragraph_format.keep_with_next = True
        normal: Any = styles["Normal"]
        normal.paragraph_format.space_after = Pt(4)
        language = normal.element.get_or_add_rPr().makeelement(qn("w:lang"), {})
        language.set(qn("w:val"), _LANGUAGES[current_language()])
        language.set(qn("w:eastAsia"), "zh-CN")
        normal.element.get_or_add_rPr().append(language)

    def _set_page(self) -> None:
        """A4, and at its foot the title and the page of so many."""
        section = self._document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(22)
        section.top_margin = section.bottom_margin = Mm(20)
        foot = section.footer.paragraphs[0]
        foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
        before, between, behind = (
            _("Page {page} of {pages}").replace("{page}", "\0").replace("{pages}", "\0").split("\0")
        )
        for text, field in ((before, "PAGE"), (between, "NUMPAGES"), (behind, "")):
            if text:
                foot.add_run(text).font.color.rgb = _color(SOFT)
            if field:
                foot._p.append(
                    _element(f'<w:fldSimple {_NAMESPACES} w:instr="{field}"><w:r><w:t>1</w:t></w:r></w:fldSimple>')
                )

    def _write_table(self, table: OutputTable) -> None:
        """Before the last element of the body, which says how the page is laid out."""
        self._document.element.body[-1].addprevious(_table(table))
        self._document.add_paragraph().paragraph_format.space_after = Pt(0)

    # Charts

    def _write_chart(self, chart: BarChart) -> None:
        self._charts += 1
        package, workbook = self._document.part.package, chart_workbook(chart, self._report.on)
        embedded = Part(
            PackURI(f"/word/embeddings/Microsoft_Excel_Worksheet{self._charts}.xlsx"), _WORKBOOK, workbook, package
        )
        drawing = Part(PackURI(f"/word/charts/chart{self._charts}.xml"), _DRAWING, b"", package)
        drawing._blob = _chart_xml(workbook, drawing.relate_to(embedded, RELATIONSHIP_TYPE.PACKAGE))
        relation = self._document.part.relate_to(drawing, RELATIONSHIP_TYPE.CHART)
        self._document.add_paragraph().add_run()._r.append(self._frame(chart, relation))

    def _frame(self, chart: BarChart, relation: str) -> Any:
        wide, high = WIDE * _PIXEL, HIGH * _PIXEL
        frame = _element(
            f'<w:drawing {_NAMESPACES}><wp:inline distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent cx="{wide}" cy="{high}"/><wp:docPr id="{self._charts}" name="Chart {self._charts}"/>'
            f'<a:graphic><a:graphicData uri="{_CHART}"><c:chart r:id="{relation}"/></a:graphicData></a:graphic>'
            "</wp:inline></w:drawing>"
        )
        frame[0][1].set("descr", safe_text(chart.title))
        return frame


def _chart_xml(workbook: bytes, relation: str) -> bytes:
    """The chart of a workbook, which names the embedded workbook as where its figures are from."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as packed:
        chart = packed.read("xl/charts/chart1.xml")
    external = f'<c:externalData r:id="{relation}"><c:autoUpdate val="0"/></c:externalData>'.encode()
    chart = chart.replace(b'<c:showVal val="1"/>', _VALUES_ALONE)
    return chart.replace(b"<c:printSettings>", external + b"<c:printSettings>", 1)


def _table(table: OutputTable) -> Any:
    """A table with a line below each row: the headings are repeated on every page, and no row is broken in two.

    As one text, since python-docx takes some milliseconds for a cell.
    """
    lines = [cells for cells, _subtotal in table.lines()]
    texts = [
        [cell_text(cell) for cell in cells]
        for cells in (table.headings, *lines, *((table.sums,) if table.sums else ()))
    ]
    widths = _widths(texts, table.figures)
    line = f'w:val="single" w:sz="4" w:space="0" w:color="{LINE[1:]}"'
    rows = [_row(texts[0], widths, table.figures, heading=True)]
    rows += [_row(cells, widths, table.figures) for cells in texts[1 : 1 + len(lines)]]
    rows += [_row(cells, widths, table.figures, bold=True, ground=PALE) for cells in texts[1 + len(lines) :]]
    grid = "".join(f'<w:gridCol w:w="{wide}"/>' for wide in widths)
    return _element(
        f'<w:tbl {_NAMESPACES}><w:tblPr><w:tblW w:w="{_TABLE}" w:type="dxa"/>'
        f"<w:tblBorders><w:bottom {line}/><w:insideH {line}/></w:tblBorders>"
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'
    )


def _widths(texts: Sequence[Sequence[str]], figures: frozenset[int]) -> list[int]:
    """The columns by their longest text, none narrower than its longest word, of the width of the page in all."""
    columns = [*zip(*texts, strict=True)]
    wished = [min(max(map(width, column)), _WIDEST) + _PADDING for column in columns]
    least = [
        max(width(word) for text in column for word in ([text] if at in figures else text.split() or [""])) + _PADDING
        for at, column in enumerate(columns)
    ]
    least = [min(one, wish, _LONGEST_WORD) for one, wish in zip(least, wished, strict=True)]
    spare, extra = max(_CHARACTERS - sum(least), 0), max(sum(wished) - sum(least), 1)
    shared = [one + (wish - one) * spare // extra for one, wish in zip(least, wished, strict=True)]
    return [_TABLE * one // sum(shared) for one in shared]


def _row(
    texts: Sequence[str],
    widths: Sequence[int],
    figures: frozenset[int],
    *,
    heading: bool = False,
    bold: bool = False,
    ground: str = "",
) -> str:
    color, ground = ("#FFFFFF", GROUND) if heading else (INK, ground)
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{ground[1:]}"/>' if ground else ""
    look = f'{"<w:b/>" if bold or heading else ""}<w:color w:val="{color[1:]}"/><w:sz w:val="18"/><w:szCs w:val="18"/>'
    cells = (
        f'<w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/>{shade}</w:tcPr><w:p><w:pPr><w:spacing w:after="20"/>'
        f'<w:jc w:val="{"right" if at in figures else "left"}"/></w:pPr><w:r><w:rPr>{look}</w:rPr>'
        f'<w:t xml:space="preserve">{escape(safe_text(" ".join(text.split())))}</w:t></w:r></w:p></w:tc>'
        for at, (text, wide) in enumerate(zip(texts, widths, strict=True))
    )
    repeated = "<w:tblHeader/>" if heading else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{''.join(cells)}</w:tr>"


def _element(xml: str) -> Any:
    return parse_xml(xml)


def _color(color: str) -> Any:
    return RGBColor.from_string(color[1:])
