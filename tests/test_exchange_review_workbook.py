"""A review as a workbook, read back as a spreadsheet would."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from rmtui import language
from rmtui.exchange.review_workbook import content, write
from rmtui.rules.review_sheet import ReviewSheet
from tests.factory import TODAY
from tests.review_sheets import full_sheet, line, sheet

HEADINGS = 7
"""The row of the headings on the first sheet, as a spreadsheet counts."""
HOSTILE = ["=cmd|'/c calc'!A1", "\x1b[31m王", "\u202egnp.exe", "王" * 40_000, "&[Path]", "@x", "[a]:*?/\\'"]


def opened(made: ReviewSheet) -> Workbook:
    return load_workbook(io.BytesIO(content(made)))


def values(book: Workbook, heading: str, sheet: str = "Review") -> list[Any]:
    """What stands below a heading: the cells of the holdings, then their sum."""
    page: Any = book[sheet]
    at = [cell.value for cell in page[HEADINGS]].index(heading)
    found = []
    for row in page.iter_rows(min_row=HEADINGS + 1, values_only=True):
        if row[0] is None:
            break
        found.append(row[at])
    return found


def parts(made: ReviewSheet) -> dict[str, str]:
    """The files in the workbook that are text."""
    with zipfile.ZipFile(io.BytesIO(content(made))) as package:
        return {name: package.read(name).decode() for name in package.namelist()}


def test_the_totals_are_right_to_the_cent() -> None:
    made = full_sheet()
    page: Any = opened(made)["Review"]
    cards = {page.cell(4, at).value: page.cell(5, at).value for at in range(1, 10) if page.cell(4, at).value}
    assert cards == {
        "Total assets": made.total.assets / 100,
        "Debts": made.total.debts / 100,
        "Net assets": made.total.net / 100,
        "Since the last review": 144846.55,
        "Since the first review": 589861.23,
    }


def test_every_holding_has_its_row() -> None:
    page: Any = opened(full_sheet())["Review"]
    row = [cell.value for cell in page[HEADINGS + 3]]
    assert row[:3] == ["Deposit", "美元定期", "汇海银行"]
    assert [value.date().isoformat() for value in row[3:5]] == ["2026-02-03", "2027-02-03"]
    assert row[6:] == ["USD 10,000.07", 71000.5, 500.5]
    assert page.cell(HEADINGS + 3, 8).number_format.startswith("#,##0.00")


@given(
    st.lists(
        st.tuples(st.sampled_from(["fund", "deposit", "mortgage"]), st.integers(1, 10**12)), min_size=1, max_size=12
    )
)
@settings(max_examples=30)
def test_the_value_cells_come_to_the_total(holdings: list[tuple[str, int]]) -> None:
    made = sheet(*(line(kind, f"{at}", fen / 100) for at, (kind, fen) in enumerate(holdings)))
    *cells, total = values(opened(made), "Value (yuan)")
    assert sum(round(cell * 100) for cell in cells) == round(total * 100) == made.total.net
    assert len(cells) == len(holdings)


def test_an_amount_that_a_spreadsheet_would_round_is_text() -> None:
    made = sheet(line("fund", "A", 0), line("fund", "B", 1))
    huge = made.lines[1]._replace(worth=123456789012345678, delta=123456789012345678)
    exact = made.lines[1]._replace(worth=999999999999999)
    found = values(opened(made._replace(lines=(huge, exact))), "Value (yuan)")
    assert found == ["1,234,567,890,123,456.78", 9999999999999.99, "1,244,567,890,123,456.77"]


def test_there_is_a_pie_of_the_allocation_and_a_column_for_every_review() -> None:
    charts = {name: text for name, text in parts(full_sheet()).items() if re.fullmatch(r"xl/charts/chart\d\.xml", name)}
    pie, columns = sorted(charts.values(), key=lambda chart: "pieChart" not in chart)
    assert "<c:pieChart>" in pie
    assert "<c:barChart>" in columns
    assert "'Allocation'!$A$3:$A$8" in pie.replace("Allocation!", "'Allocation'!")
    assert columns.count("<c:ser>") == 1
    assert re.findall(r"\$A\$(\d+):\$A\$(\d+)", columns) == [("18", "22")]


def test_the_pie_names_the_shares_as_the_table_does() -> None:
    page: Any = opened(full_sheet())["Allocation"]
    rows = list(page.iter_rows(min_row=3, max_row=9, max_col=3, values_only=True))
    assert rows[0] == ("Property", 3200000, 0.727)
    assert rows[-1] == ("Total", full_sheet().total.assets / 100, 1)
    pie = next(text for text in parts(full_sheet()).values() if "pieChart" in text)
    assert "72.7 %" in pie


def test_the_changes_have_a_sheet_of_their_own() -> None:
    page: Any = opened(full_sheet())["Changes"]
    rows = list(page.iter_rows(min_row=3, values_only=True))
    assert rows[3] == ("Wealth product", "稳享季季盈 90 天", "New", None, 300000, 300000)
    assert rows[-2] == ("Bond", "储蓄国债 2023", "Sold or paid off", 200000, None, -200000)
    assert rows[-1][3:] == (3395014.68, 3539861.23, 144846.55)


def test_the_policies_have_a_sheet_of_their_own() -> None:
    page: Any = opened(full_sheet())["Coverage"]
    first = [cell.value for cell in page[3]]
    assert first[:7] == ["Critical illness", "王芳", "安禾人寿", "安心重疾 2021", 500000, 12800, "Paid yearly"]
    assert first[8:] == ["For life", "法定"]


def test_sheets_that_would_be_empty_are_left_out() -> None:
    assert opened(sheet(line("fund", "A", 1), first=True)).sheetnames == ["Review", "Allocation"]
    assert opened(sheet(first=True)).sheetnames == ["Review", "Allocation"]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_no_text_is_a_formula_or_a_link_or_breaks_the_file(hostile: str) -> None:
    made = full_sheet()
    lines = tuple(one._replace(name=hostile, institution=hostile, currency=hostile[:3]) for one in made.lines)
    review = made.review.__class__(client="c", on=TODAY, market=hostile)
    book = opened(made._replace(name=hostile, lines=lines, review=review))
    cells = [cell for page in book for row in page.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]
    shown = str(values(book, "Holding")[0])
    assert shown[:3] == (
        "<20" if hostile.startswith("\u202e") else "␛[3" if hostile.startswith("\x1b") else hostile[:3]
    )
    assert len(shown) <= 32_767


def test_there_is_no_formula_in_the_file_at_all() -> None:
    sheets = [text for name, text in parts(full_sheet()).items() if name.startswith("xl/worksheets/sheet")]
    assert len(sheets) == 4
    assert not [text for text in sheets if "<f>" in text or "hyperlink" in text]


def test_the_manager_s_own_words_are_not_in_the_file() -> None:
    whole = "".join(parts(full_sheet()).values())
    assert "梧桐里" in whole
    assert not [private for private in ("嫌费率高", "理赔时曾有争议", "王姐") if private in whole]


def test_it_prints_on_a4_one_page_wide_with_the_headings_on_every_page() -> None:
    book = opened(full_sheet())
    pages: list[Any] = book.worksheets
    for page in pages:
        assert (page.page_setup.paperSize, page.page_setup.fitToWidth or 1, page.page_setup.fitToHeight) == (9, 1, 0)
        assert page.sheet_properties.pageSetUpPr.fitToPage
        assert page.oddHeader.left.text == "Asset review: 王芳"
        assert page.oddHeader.right.text == "2026-11-23"
        assert page.oddFooter.center.text == "Page &P of &N"
    review: Any = book["Review"]
    assert review.print_title_rows == "$7:$7"
    assert review.freeze_panes == "A8"


def test_columns_are_wide_enough_for_chinese() -> None:
    page: Any = opened(sheet(line("fund", "稳享" * 8, 1)))["Review"]
    assert page.column_dimensions["B"].width >= 32


def test_it_is_written_as_a_whole(tmp_path: Any) -> None:
    path = str(tmp_path / "review.xlsx")
    write(full_sheet(), path)
    assert load_workbook(path).sheetnames[0] == "Review"


def test_it_speaks_chinese() -> None:
    language.use("zh")
    page: Any = opened(full_sheet()).worksheets[0]
    assert page.title == language._("Review")
    assert page.cell(2, 1).value.startswith(language._("Review day"))
    assert "2026年11月23日 周一" in page.cell(2, 1).value
