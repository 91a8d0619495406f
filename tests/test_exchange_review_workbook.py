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
from rmtui.exchange import workbook
from rmtui.exchange.output_table import Money, OutputTable, Share
from rmtui.exchange.review_workbook import content, write
from rmtui.records.holding import LIABILITIES, HoldingKind
from rmtui.records.settings import DEFAULT_SETTINGS, Settings
from rmtui.rules.assets.allocation import Total
from rmtui.rules.review.sheet import ReviewSheet
from tests.factory import TODAY
from tests.review_sheets import full_sheet, line, sheet

HEADINGS = 7
"""The row of the headings on the first sheet, as a spreadsheet counts."""
CELL = r"(?:'?\w+'?!)?[A-Z]+\$?\d+"
FORMULA = re.compile(
    rf"=(?:SUM\({CELL}:{CELL}\)|SUBTOTAL\(9,{CELL}:{CELL}\)|IF\({CELL}=0,0,ROUND\({CELL}/{CELL},3\)\)|{CELL}(?:-{CELL})?)"
)
"""All that there may be in the file: nothing of a text."""
HOSTILE = ["=cmd|'/c calc'!A1", "\x1b[31m王", "\u202egnp.exe", "王" * 40_000, "&[Path]", "@x", "[a]:*?/\\'"]


def opened(made: ReviewSheet, settings: Settings = DEFAULT_SETTINGS, *, formulas: bool = False) -> Workbook:
    """With what the formulas came to, or with the formulas."""
    return load_workbook(io.BytesIO(content(made, settings)), data_only=not formulas)


def below(book: Workbook, title: str) -> list[tuple[Any, ...]]:
    """The rows of the table on the second sheet that stands under a title, without headings."""
    page: Any = book["Details"]
    row, column = next((one.row, one.column) for line in page.iter_rows() for one in line if one.value == title)
    found: list[tuple[Any, ...]] = []
    for cells in page.iter_rows(min_row=row + 2, min_col=column, values_only=True):
        if cells[0] is None:
            break
        found.append(cells)
    return found


def values(book: Workbook, heading: str, sheet: str = "Review") -> list[Any]:
    """What stands below a heading: the cells of the holdings without subtotals, then their sum."""
    page: Any = book[sheet]
    at = [cell.value for cell in page[HEADINGS]].index(heading)
    found = []
    for row in page.iter_rows(min_row=HEADINGS + 1, values_only=True):
        if not str(row[0] or "").endswith(", total"):
            found.append(row[at])
        if row[0] == "Net assets":
            break
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
    assert [cell.value for cell in page[HEADINGS + 4]][:8] == ["Deposit, total", *[None] * 6, 571000.5]
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


def test_an_amount_with_more_digits_than_a_spreadsheet_keeps_is_text() -> None:
    made = sheet(line("fund", "A", 0), line("bond", "B", 1))
    huge = made.lines[1]._replace(worth=123456789012345678, parts={})
    exact = made.lines[1]._replace(kind=HoldingKind.STOCK, worth=999999999999999, parts={})
    whole = made.lines[1]._replace(kind=HoldingKind.METAL, worth=10**16, parts={})
    total = sum(one.worth for one in (huge, exact, whole))
    found = values(opened(made._replace(lines=(huge, exact, whole), total=Total(TODAY, total, 0))), "Value (yuan)")
    assert found == ["1,234,567,890,123,456.78", 9999999999999.99, 10**14, "1,344,567,890,123,456.77"]


def test_the_charts_of_such_amounts_are_drawn_all_the_same() -> None:
    fund, bond = line("fund", "A", 1), line("bond", "B", 1)
    made = sheet(fund._replace(worth=30_000_000_000_000_025), bond._replace(worth=10_000_000_000_000_025))
    book = opened(made)
    kinds = below(book, "Allocation")
    assert [row[1] for row in kinds[:2]] == ["300,000,000,000,000.25", "100,000,000,000,000.25"]
    assert [row[2] for row in kinds[:2]] == [0.75, 0.25]
    pie = next(text for name, text in parts(made).items() if "pieChart" in text)
    drawn = re.search(r"<c:val><c:numRef><c:f>Details!\$(\w+)\$(\d+):", pie)
    page: Any = book["Details"]
    assert drawn is not None
    assert page[f"{drawn[1]}{drawn[2]}"].value == pytest.approx(300_000_000_000_000.25)


def test_there_is_a_pie_of_the_allocation_and_a_column_for_every_review() -> None:
    charts = {name: text for name, text in parts(full_sheet()).items() if re.fullmatch(r"xl/charts/chart\d\.xml", name)}
    pie, columns = sorted(charts.values(), key=lambda chart: "pieChart" not in chart)
    assert "<c:pieChart>" in pie
    assert "<c:barChart>" in columns
    assert "Details!$A$3:$A$8" in pie
    assert columns.count("<c:ser>") == 1
    ((first, last),) = set(re.findall(r"<c:cat><c:numRef><c:f>Details!\$\w+\$(\d+):\$\w+\$(\d+)", columns))
    assert int(last) - int(first) + 1 == len(full_sheet().history)


def test_the_pie_names_the_shares_as_the_table_does_and_no_two_kinds_have_one_colour() -> None:
    rows = below(opened(full_sheet()), "Allocation")
    assert rows[0][:3] == ("Property", 3200000, 0.727)
    assert rows[-1][:3] == ("Total", full_sheet().total.assets / 100, 1)
    pie = next(text for text in parts(full_sheet()).values() if "pieChart" in text)
    assert "72.7%" in pie
    made = sheet(*(line(kind.value, kind.value, 100) for kind in HoldingKind if kind not in LIABILITIES))
    pie = next(text for text in parts(made).values() if "pieChart" in text)
    colours = re.findall(r"<c:dPt>.*?<a:srgbClr val=\"(\w+)\"", pie)
    assert len(colours) == len(set(colours)) == 10


def test_the_changes_are_told_by_their_causes() -> None:
    rows = below(opened(full_sheet()), "Changes since the last review")
    assert rows[0][:5] == ("美元定期", "Revalued", 70500, 500.5, 71000.5)
    assert rows[-2][:5] == ("All others", "Unchanged", 3700000, None, 3700000)
    assert rows[-1][:5] == ("Net assets", None, 3395014.68, 144846.55, 3539861.23)


def test_what_matures_within_a_year_is_listed() -> None:
    rows = below(opened(full_sheet()), "Maturing within twelve months")
    assert [row[2] for row in rows] == ["三年期大额存单", "稳享季季盈 90 天", "美元定期", None]
    assert rows[-1][4] == 871000.5


def test_the_policies_are_listed() -> None:
    first = below(opened(full_sheet()), "Coverage")[0]
    assert first[:7] == ("Critical illness", "王芳", "安禾人寿", "安心重疾 2021", 500000, 12800, "Paid yearly")


def test_a_review_of_nothing_is_a_workbook_too() -> None:
    assert opened(sheet(line("fund", "A", 1), first=True)).sheetnames == ["Review", "Details"]
    assert opened(sheet(first=True)).sheetnames == ["Review", "Details"]


def test_totals_subtotals_and_shares_are_live_and_come_to_what_stands_there() -> None:
    """Reckoned by another program than the one that wrote them."""
    live: dict[str, Any] = {page.title: page for page in opened(full_sheet(), formulas=True)}
    there: dict[str, Any] = {page.title: page for page in opened(full_sheet())}

    def value(sheet: str, reference: str) -> Any:
        name, _mark, cell = reference.rpartition("!")
        page = name.strip("'") or sheet
        found = live[page][cell.replace("$", "")].value
        return reckoned(page, found) if str(found).startswith("=") else found or 0

    def reckoned(sheet: str, formula: str) -> Any:
        if total := re.fullmatch(r"=(SUM|SUBTOTAL)\((?:9,)?([A-Z]+)(\d+):\2(\d+)\)", formula):
            cells = [live[sheet][f"{total[2]}{row}"].value or 0 for row in range(int(total[3]), int(total[4]) + 1)]
            return sum(cell for cell in cells if not str(cell).startswith("="))
        if share := re.fullmatch(r"=IF\((\w+\$\d+)=0,0,ROUND\((\w+)/\1,3\)\)", formula):
            return round(value(sheet, share[2]) / value(sheet, share[1]), 3)
        return sum(
            (-1 if sign == "-" else 1) * value(sheet, one)
            for sign, one in re.findall(r"([=-])((?:'?\w+'?!)?\w+)", formula)
        )

    formulas = [
        (name, cell) for name, page in live.items() for row in page.iter_rows() for cell in row if cell.data_type == "f"
    ]
    assert len(formulas) > 20
    for name, cell in formulas:
        assert reckoned(name, cell.value) == pytest.approx(there[name][cell.coordinate].value, abs=0.001), cell.value


def test_who_hands_it_over_stands_on_it_and_under_it() -> None:
    settings = Settings(manager="林晓", bank="云汀银行青石支行", reservation="仅供参考")
    book = opened(full_sheet(), settings)
    pages: list[Any] = book.worksheets
    first, second = pages
    assert "云汀银行青石支行  林晓" in str(first.cell(2, 1).value)
    assert first.oddFooter.left.text == "云汀银行青石支行  林晓"
    assert "仅供参考" in {cell.value for row in second.iter_rows() for cell in row}
    usual = {cell.value for row in opened(full_sheet())["Details"].iter_rows() for cell in row}
    assert any("guarantee of returns" in str(one) for one in usual)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_no_text_is_a_formula_or_a_link_or_breaks_the_file(hostile: str) -> None:
    made = full_sheet()
    lines = tuple(one._replace(name=hostile, institution=hostile, currency=hostile[:3]) for one in made.lines)
    review = made.review.__class__(client="c", on=TODAY, market=hostile)
    book = opened(made._replace(name=hostile, lines=lines, review=review))
    cells = [cell for page in book for row in page.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.hyperlink]
    live = opened(made._replace(name=hostile, lines=lines, review=review), formulas=True)
    ours = [cell.value for page in live for row in page.iter_rows() for cell in row if cell.data_type == "f"]
    assert not [one for one in ours if not FORMULA.fullmatch(str(one))]
    shown = str(values(book, "Holding")[0])
    assert shown[:3] == (
        "<20" if hostile.startswith("\u202e") else "␛[3" if hostile.startswith("\x1b") else hostile[:3]
    )
    assert len(shown) <= 32_767


def test_the_manager_s_own_words_are_not_in_the_file() -> None:
    whole = "".join(parts(full_sheet()).values())
    assert "梧桐里" in whole
    assert not [private for private in ("嫌费率高", "理赔时曾有争议", "王姐") if private in whole]


def test_it_prints_on_a4_one_page_wide_with_the_headings_on_every_page() -> None:
    book = opened(full_sheet())
    pages: list[Any] = book.worksheets
    for page in pages:
        assert (page.page_setup.paperSize, page.page_setup.scale) == (9, pages[0].page_setup.scale)
        assert page.oddHeader.left.text == "Asset review: 王芳"
        assert page.oddHeader.right.text == "23 Nov 2026"
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
    language.set_language("zh")
    page: Any = opened(full_sheet()).worksheets[0]
    assert page.title == language._("Review")
    assert page.cell(2, 1).value.startswith(language._("Review day"))
    assert "2026年11月23日 周一" in page.cell(2, 1).value


def test_the_shares_of_a_table_add_up_also_where_a_spreadsheet_reckons_them() -> None:
    rows = tuple((name, Money(100), Share(share)) for name, share in (("a", 334), ("b", 333), ("c", 333)))
    book = workbook.Workbook("Shares", TODAY)
    book.sheet("Shares").table(0, OutputTable("", ("", "", ""), rows, ("", Money(300), Share(1000)), frozenset((1, 2))))
    cells = load_workbook(io.BytesIO(book.content()))["Shares"]
    assert [cells.cell(row, 3).value for row in range(2, 6)] == [
        "=IF(B$5=0,0,ROUND(B2/B$5,3)+0.001)",
        *(f"=IF(B$5=0,0,ROUND(B{row}/B$5,3))" for row in (3, 4, 5)),
    ]
