"""The whole book as a workbook."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from openpyxl import Workbook, load_workbook

from rmtui import language
from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.exchange.book_workbook import content, write
from rmtui.exchange.calendar_sheet import first_day
from rmtui.exchange.client_table import client_table
from rmtui.exchange.csv_output import csv_content
from rmtui.exchange.importing.files.table_file import read_tables
from rmtui.exchange.importing.plan import Importer
from rmtui.exchange.importing.questions import Answers
from rmtui.exchange.record_tables import Exported
from rmtui.records.client import Client, ClientKind, MaritalStatus, Relative, RiskGrade, Tier
from rmtui.records.document import Document
from rmtui.records.events import Contact, Sale, StandingPromise
from rmtui.records.holding import Holding, HoldingKind, ProductRisk
from rmtui.records.policy import Frequency, Policy, PolicyKind
from rmtui.records.review import Review, ReviewedHolding, ReviewStep
from rmtui.records.settings import Settings
from rmtui.rules.conduct.discretion import Discretion
from rmtui.sample.shift_book import sample_dir
from rmtui.store.files.book import Book
from tests.factory import TODAY, ago, birthday, client, contact, promise
from tests.folders import RATES, known

FANG = client(
    "王芳",
    pinyin="wang fang",
    number="6222020202020202020",
    phones=("+86 13800138000", "021-60000001"),
    birthday=birthday(5, 5, 1985, lunar=True),
    family=(Relative(name="王小明", relation="儿子", birth_year=2015, place="实验小学"),),
    marital=MaritalStatus.MARRIED,
    risk=RiskGrade.C3,
    risk_on=date(2026, 3, 1),
    tier=Tier.A,
    tags=("基金", "亲子"),
    cautions="勿提母亲账户\n先发微信",
)
QIANG = client("李强", number="88002", referred_by=FANG.id, notes="=1+1")
FIRM = client("云汀青禾食品有限公司", kind=ClientKind.COMPANY, number="88003")


def exported(*clients: Client, **known: Any) -> Exported:
    everyone = known.pop("everyone", {one.id: one for one in clients})
    settings = known.pop("settings", Settings())
    records = [record for records in known.values() for record in records]
    return Exported(clients, everyone, TODAY, records, settings, Discretion(everyone))


def opened(*clients: Client, **known: Any) -> Workbook:
    return load_workbook(io.BytesIO(content(exported(*clients, **known))))


def table(book: Workbook, at: int | str) -> list[dict[Any, Any]]:
    """The rows of a sheet by heading, without that of the sums."""
    sheet: Any = book.worksheets[at] if isinstance(at, int) else book[at]
    headings, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(headings, row, strict=True)) for row in rows if row[0] != "Total"]


# Clients


def test_there_is_a_sheet_for_each_of_the_manager_s() -> None:
    assert opened(FANG).sheetnames == ["Clients", "Coverage", "Holdings", "Contact calendar"]


def test_a_client_has_a_cell_for_every_field_in_the_record_s_order() -> None:
    book = opened(FANG, QIANG)
    headings = [cell.value for cell in book.worksheets[0][1]]
    for_programs = ["rmtui clients.revision", "rmtui clients.id"]
    assert headings == [*(field.label for field in CLIENT_FIELDS.values()), *for_programs]
    fang, qiang = table(book, 0)
    assert fang["Client number"] == "6222020202020202020"
    assert fang["Phone"] == "+86 13800138000, 021-60000001"
    assert fang["Risk assessed on"] == datetime(2026, 3, 1)  # noqa: DTZ001 - a spreadsheet's days have no zone
    assert fang["Cautions"] == "勿提母亲账户\n先发微信"
    assert qiang["Referred by"] == "王芳"


def test_pinyin_has_a_column_only_where_a_name_is_in_characters_or_somebody_chose_another() -> None:
    anna, firm = client("Anna Bärrett", pinyin="anna barrett"), client("Mill Ltd", pinyin="mill ltd")
    for clients, has_it in (((anna, firm), False), ((anna, FANG), True), ((replace(anna, pinyin="an na"),), True)):
        table = client_table(clients, {one.id: one for one in clients}, Discretion({}))
        assert ("Pinyin" in table.headings) is has_it
        assert all(len(row) == len(table.headings) for row in table.rows)


def test_namesakes_are_referred_to_by_their_number() -> None:
    other = client("王芳", number="88009")
    rows = table(opened(QIANG, everyone={one.id: one for one in (FANG, QIANG, other)}), 0)
    assert rows[0]["Referred by"] == FANG.number


def unchanged_by(path: Path, clients: dict[str, Client]) -> bool:
    tables = read_tables([str(path)], Answers({}))
    found = Importer(tables, lambda kind: [*clients.values()] if kind is Client else [], TODAY).plan({})
    assert (found.added, found.changed, found.remarks, found.questions) == ((), (), (), ())
    return found.unchanged == len(clients)


@pytest.mark.parametrize("spoken", ["en", "zh"])
@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
def test_what_is_exported_is_known_when_it_is_imported_again(tmp_path: Path, ending: str, spoken: str) -> None:
    language.set_language(spoken)
    clients = Book(sample_dir("zh")).clients() | {one.id: one for one in (FANG, QIANG, FIRM)}
    hostile = client("＝李", number="88010", notes="'=x\n\t-1", aliases=("@a",), address="'12", occupation="+1")
    clients |= {hostile.id: hostile}
    path = tmp_path / f"book{ending}"
    if ending == ".csv":
        path.write_bytes(csv_content(client_table(clients.values(), clients, known())))
    else:
        write(exported(*clients.values()), str(path))
    assert unchanged_by(path, clients)


def test_csv_opens_in_a_spreadsheet_as_chinese_and_without_formulas() -> None:
    written = csv_content(client_table((QIANG,), {}, known()))
    assert written.startswith(b"\xef\xbb\xbf")
    assert ",'=1+1," in written.decode("utf-8-sig")


@pytest.mark.parametrize("hostile", ["=cmd|'/c calc'!A1", "\x1b[31m", "王" * 40_000])
def test_no_text_is_a_formula_or_breaks_the_file(hostile: str) -> None:
    one = client(hostile, notes=hostile, number="1")
    book = opened(one, contacts=[contact(one, note=hostile)])
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]
    assert not [
        cell for cell in cells if isinstance(cell.value, str) and ("\x1b" in cell.value or len(cell.value) > 32767)
    ]


def test_the_headings_stay_in_sight_and_can_be_filtered() -> None:
    sheet: Any = opened(FANG, QIANG).worksheets[0]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("B2", "A1:AT3")
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.print_title_cols == "$A:$A"


def test_every_sheet_is_printed_across_on_a4_with_its_headings_on_each_page() -> None:
    talk = contact(FANG, on=ago(1))
    for sheet in opened(FANG, contacts=[talk]).worksheets:
        page: Any = sheet
        assert (page.page_setup.orientation, page.page_setup.paperSize) == ("landscape", 9)
        assert page.print_title_rows and page.print_title_cols
        assert "Page &P of &N" in page.oddFooter.center.text
    fitting: Any = opened(FANG, sales=[Sale(client=FANG.id, on=ago(2), amount=1)])["Sales"]
    assert (fitting.sheet_properties.pageSetUpPr.fitToPage, fitting.page_setup.fitToHeight) == (True, 0)


# Coverage and holdings


def test_the_coverage_shows_the_gap() -> None:
    def policy(kind: PolicyKind, **known: Any) -> Policy:
        return Policy(client=FANG.id, kind=kind, **known)

    policies = (
        policy(PolicyKind.LIFE, sum_assured=10_000_000, premium=500_000, start=date(2020, 1, 1)),
        policy(PolicyKind.LIFE, sum_assured=5_000_050, start=date(2020, 1, 1)),
        policy(PolicyKind.MEDICAL, premium=10_000, frequency=Frequency.MONTHLY, start=date(2020, 1, 1)),
        policy(PolicyKind.ACCIDENT, sum_assured=100, currency="USD"),
        policy(PolicyKind.ACCIDENT, sum_assured=100, currency="XYZ"),
        policy(PolicyKind.MOTOR, sum_assured=100, end=date(2026, 11, 22)),
    )
    fang, qiang = table(opened(FANG, QIANG, policies=policies, settings=Settings(rates=RATES)), 1)
    assert fang == {
        "Client": "王芳",
        "Marital status": "married",
        "Children": "1",
        "Life insurance": 150000.5,
        "Critical illness": None,
        "Medical insurance": "insured",
        "Accident insurance": 7.1,
        "Annuity": None,
        "Education plan": None,
        "Household insurance": None,
        "Motor insurance": None,
        "Premiums a year": 6200,
        "Protection gap": 979999.5,
        "No rate for": "XYZ",
    }
    assert qiang["Life insurance"] is None


def test_holdings_stand_by_their_client_and_closed_ones_do_not() -> None:
    holdings = (
        Holding(client=QIANG.id, kind=HoldingKind.MORTGAGE, name="按揭", value=86_000_000, rate=310),
        Holding(
            client=FANG.id,
            kind=HoldingKind.FUND,
            name="=债基",
            institution="汇海银行",
            currency="USD",
            value=12_345,
            cost=10_000,
            risk=ProductRisk.R2,
            matures_on=date(2027, 1, 1),
        ),
        Holding(client=FANG.id, kind=HoldingKind.BOND, name="国债", value=1, closed_on=TODAY),
        Holding(client="gone", kind=HoldingKind.BOND, name="国债", value=1),
    )
    fang, qiang = table(opened(FANG, QIANG, holdings=holdings, settings=Settings(rates=RATES)), "Holdings")
    names = ("Client", "Kind", "Holding", "Institution", "Currency", "Value", "Value (yuan)", "Cost")
    assert [fang[name] for name in names] == ["王芳", "Fund", "=债基", "汇海银行", "USD", 123.45, 876.5, 100]
    assert [qiang[name] for name in ("Client", "Kind", "Institution", "Value", "Annual rate", "Matures")] == [
        *("李强", "Mortgage", "This bank", -860000, 0.031, None)
    ]


def test_the_sums_below_follow_what_is_filtered(tmp_path: Path) -> None:
    holdings = [
        Holding(client=FANG.id, kind=HoldingKind.FUND, name="债基", value=12_345_00),
        Holding(client=QIANG.id, kind=HoldingKind.MORTGAGE, name="按揭", value=2_345_00),
        Holding(client=QIANG.id, kind=HoldingKind.FUND, name="美元基金", currency="XYZ", value=1),
    ]
    policies = [Policy(client=QIANG.id, kind=PolicyKind.LIFE, sum_assured=1_00)]
    book = opened(FANG, QIANG, holdings=holdings, policies=policies)
    last: Any = list(book["Holdings"].iter_rows())[-1]
    assert (last[0].value, last[8].value) == ("Total", "=SUBTOTAL(9,I2:I4)")
    last = list(book["Coverage"].iter_rows())[-1]
    assert (last[0].value, last[12].value) == ("Total", "=SUBTOTAL(9,M2:M3)")


def test_a_gap_is_not_known_where_no_policies_are_recorded() -> None:
    mortgage = Holding(client=QIANG.id, kind=HoldingKind.MORTGAGE, name="按揭", value=2_345_00)
    book = opened(FANG, QIANG, holdings=[mortgage])
    _fang, qiang = table(book, "Coverage")
    assert qiang["Protection gap"] == "not known: family, policies"
    last: Any = list(book["Coverage"].iter_rows())[-1]
    assert (last[0].value, last[12].value) == ("Total", None)


# Policies, reviews, contacts and the rest


def test_what_a_folder_holds_has_a_sheet_each(tmp_path: Path) -> None:
    seen = ReviewedHolding(holding="x", kind=HoldingKind.FUND, name="债基", value=10_000_00, paid_in=5_000_00)
    step = ReviewStep(due=ago(-3), text="发方案", for_client=True)
    review = Review(client=FANG.id, on=ago(9), seen=(seen,), view="想转债基", steps=(step,), next_on=ago(-20))
    book = opened(
        FANG,
        QIANG,
        policies=[Policy(client=FANG.id, kind=PolicyKind.LIFE, product="终身寿", number="0012", for_life=True)],
        reviews=[review, Review(client=FANG.id, on=TODAY, draft=True)],
        contacts=[contact(FANG, QIANG, on=date(2020, 1, 2), channel="T", note="旧事", promise=promise(ago(1), "回电"))],
        promises=[StandingPromise(client=QIANG.id, on=ago(1), promise=promise(ago(-1), "送资料"))],
        sales=[Sale(client=QIANG.id, on=ago(2), amount=50_000_00, product="债基")],
        documents=[Document(client=FANG.id, name="方案.pdf", added_on=ago(4))],
    )
    assert book.sheetnames == [
        *("Clients", "Coverage", "Holdings", "Policies", "Documents", "Reviews", "Reviewed holdings"),
        *("Contact calendar", "Contacts", "Sales", "Promises"),
    ]
    (policy,) = table(book, "Policies")
    assert (policy["Client"], policy["Policy number"], policy["Sum assured"], policy["For life"]) == (
        *("王芳", "0012", None, "yes"),
    )
    (reviewed,) = table(book, "Reviews")
    assert reviewed["Net (yuan)"] == 10_000
    assert reviewed["Client's view"] == "想转债基"
    assert reviewed["Next steps"] == "* 2026-11-26 发方案"
    (held,) = table(book, "Reviewed holdings")
    assert (held["Holding"], held["Value"], held["Paid in"], held["Paid out"]) == ("债基", 10_000, 5_000, None)
    (talk,) = table(book, "Contacts")
    assert (talk["Client"], talk["Channel"], talk["Note"], talk["Promise"]) == (
        "王芳, 李强",
        "telephone",
        "旧事",
        "回电",
    )
    assert [row["Promise"] for row in table(book, "Promises")] == ["送资料"]
    assert [(row["Client"], row["Amount"], row["Product"]) for row in table(book, "Sales")] == [
        ("李强", 50_000, "债基")
    ]
    assert [row["File"] for row in table(book, "Documents")] == ["方案.pdf"]


def test_namesakes_are_told_apart_by_the_number_beside_the_name_or_by_what_there_is() -> None:
    other = client("王芳", phones=("13900139001",))
    talks = [contact(one, on=ago(1)) for one in (FANG, other)]
    rows = table(opened(FANG, other, contacts=talks), "Contacts")
    assert [(row["Client"], row["Client number"]) for row in rows] == [("王芳", FANG.number), ("王芳 (9001)", None)]


def test_of_a_contact_with_others_only_they_are_named_who_may_be() -> None:
    mother = client("孙玉珍")
    fang = replace(FANG, family=(Relative(name="孙玉珍", relation="母亲"),))
    everyone = {one.id: one for one in (fang, QIANG, mother)}
    talks = [contact(fang, mother, on=ago(1)), contact(fang, QIANG, on=ago(2))]
    rows = table(opened(fang, everyone=everyone, contacts=talks), "Contacts")
    assert [row["Client"] for row in rows] == ["王芳", "王芳, 李强"]


# The contact calendar


def day_column(sheet: Any, day: date) -> int:
    return 3 + (day - first_day(TODAY)).days


@pytest.mark.parametrize(
    ("today", "first"),
    [
        (date(2026, 11, 23), date(2025, 12, 1)),
        (date(2026, 12, 31), date(2026, 1, 1)),
        (date(2026, 1, 1), date(2025, 2, 1)),
    ],
)
def test_the_calendar_begins_with_the_first_of_twelve_months(today: date, first: date) -> None:
    assert first_day(today) == first


def test_a_contact_is_a_letter_with_its_words_as_a_note() -> None:
    contacts: list[Contact] = [
        contact(FANG, QIANG, on=ago(3), channel="T", at="10:30", note="聊了债基"),
        contact(FANG, on=ago(3), channel="M", at="09:00", note="面谈", promise=promise(ago(-2), "发方案")),
        contact(FIRM, on=ago(0), channel="V"),
        contact(QIANG, on=date(2025, 11, 30), channel="T", note="too old"),
    ]
    sheet: Any = opened(FANG, QIANG, contacts=contacts).worksheets[3]
    at = day_column(sheet, ago(3))
    assert [sheet.cell(row, at).value for row in (2, 3, 4)] == ["20", "M+", "T"]
    assert sheet.cell(3, at).comment.text == "09:00 meeting: 面谈 > 2026-11-25 发方案\n10:30 telephone: 聊了债基"
    letters = [cell.value for row in sheet.iter_rows(min_row=3, min_col=3) for cell in row if cell.value]
    assert letters == ["M+", "T"]


def test_a_promise_that_a_later_contact_kept_is_kept_on_every_sheet() -> None:
    made = contact(FANG, on=ago(9), channel="M", note="面谈", promise=promise(ago(5), "发方案"))
    book: Any = opened(FANG, contacts=[made, contact(FANG, on=ago(3), channel="T")])
    kept_on = [row["Promise kept on"] for row in table(book, "Contacts")]
    assert [day and day.date() for day in kept_on] == [ago(3), None]
    calendar = book["Contact calendar"]
    noted = calendar.cell(3, day_column(calendar, ago(9))).comment.text
    assert noted == "meeting: 面谈 > 2026-11-18 (kept 2026-11-20) 发方案"


def test_no_file_says_who_wrote_it() -> None:
    with zipfile.ZipFile(io.BytesIO(content(exported(FANG, contacts=[contact(FANG)])))) as package:
        assert b"<author></author>" in package.read("xl/comments1.xml")
        assert b"<dc:creator></dc:creator>" in package.read("docProps/core.xml")


def test_the_calendar_s_days_and_names_stay_in_sight() -> None:
    sheet: Any = opened(FANG).worksheets[3]
    assert sheet.freeze_panes == "C3"
    assert sheet.max_column == day_column(sheet, TODAY)
    assert sheet.cell(1, 3).value == "Dec 2025"
    assert sheet.cell(1, day_column(sheet, date(2026, 2, 1))).value == "Feb 2026"
    assert next(one.id for one in sheet.col_breaks.brk) == 2 + 31
    assert sheet.column_dimensions["C"].width < 5


def test_it_speaks_chinese() -> None:
    language.set_language("zh")
    book = opened(FANG)
    assert book.sheetnames[0] == "客户"
    assert table(book, 0)[0]["姓名"] == "王芳"
