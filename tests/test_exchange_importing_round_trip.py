"""What rmtui exports comes back whole, in whichever language it was exported."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest
from openpyxl import load_workbook

from rmtui import language
from rmtui.exchange.book_export import ExportRequest, format_of, write_export
from rmtui.exchange.importing.files.table_file import read_tables
from rmtui.exchange.importing.kinds import BY_RECORD
from rmtui.exchange.importing.plan import Importer
from rmtui.exchange.importing.plan_text import plan_lines
from rmtui.exchange.importing.questions import Answers
from rmtui.exchange.importing.records.belongings import NOT_MADE
from rmtui.exchange.importing.records.people import CHANGED_SINCE
from rmtui.exchange.importing.records.record_sheets import LACKING
from rmtui.exchange.importing.records.settings_sheets import RATE_KEPT, SETTING_KEPT
from rmtui.exchange.importing.rows.cell import UNREADABLE
from rmtui.records.audit import AuditEntry
from rmtui.records.base import Record
from rmtui.records.campaign import Campaign
from rmtui.records.channel import Channel, Outcome
from rmtui.records.client import Client, Relative, RiskGrade, Stage, Tier
from rmtui.records.document import Document, DocumentKind
from rmtui.records.events import Contact, DayNote, Promise, Sale, StandingPromise
from rmtui.records.gift import Gift
from rmtui.records.holding import Holding, HoldingKind, ProductRisk
from rmtui.records.kinds import KINDS
from rmtui.records.party import Party
from rmtui.records.policy import Frequency, Policy, PolicyKind
from rmtui.records.review import Review, ReviewedHolding, ReviewMethod, ReviewStep
from rmtui.records.segment import Segment
from rmtui.records.settings import Settings
from rmtui.rules.review.review_total import review_total
from rmtui.store import create_book
from rmtui.store.files.book import Book
from tests.canaries import Family
from tests.factory import TODAY, birthday
from tests.importing import plan_of, sheet

FANG = Client(
    id="fang",
    name="王芳",
    pinyin="wang fang",
    number="88001",
    phones=("13900000001", "021-60000001"),
    birthday=birthday(8, 15, 1985, lunar=True),
    family=(Relative(name="王小明", relation="儿子", birth_year=2015, place="实验小学"),),
    risk=RiskGrade.C3,
    risk_on=date(2026, 3, 1),
    tier=Tier.A,
    cadence=45,
    stage=Stage.DORMANT,
    channel=Channel.WECHAT,
    avoid=(Channel.TELEPHONE, Channel.SMS),
    cautions="勿提母亲账户\n先发微信",
    notes="喜欢茶，也喜欢酒",
)
WEI, OTHER = (
    Client(id=phone, name="王伟", pinyin="wang wei", phones=(phone,), referred_by="fang")
    for phone in ("13900008001", "13900008002")
)
RECORDS: tuple[Record, ...] = (
    Holding(
        id="wealth",
        client="fang",
        kind=HoldingKind.WEALTH,
        name="稳健增利",
        institution="云汀银行",
        currency="USD",
        value=1_250_050,
        valued_on=date(2026, 11, 1),
        rate=385,
        matures_on=date(2027, 3, 5),
        risk=ProductRisk.R2,
    ),
    Holding(client=OTHER.id, kind=HoldingKind.MORTGAGE, name="学区房", value=80_000_000, valued_on=date(2026, 11, 2)),
    Holding(client=OTHER.id, kind=HoldingKind.CARD, name="溢缴款", value=-50_000, valued_on=date(2026, 11, 2)),
    Holding(
        client="fang",
        kind=HoldingKind.DEPOSIT,
        name="下月起息",
        value=900,
        valued_on=date(2026, 11, 2),
        opened_on=date(2026, 12, 10),
    ),
    Policy(
        client="fang",
        insured="王小明",
        kind=PolicyKind.CRITICAL_ILLNESS,
        insurer="泰山人寿",
        sum_assured=50_000_000,
        premium=1_200_000,
        frequency=Frequency.HALF_YEARLY,
        years=20,
        start=date(2020, 5, 1),
        for_life=True,
    ),
    Contact(
        clients=("fang", OTHER.id),
        on=date(2026, 11, 2),
        at="09:10",
        channel=Channel.MEETING,
        note="聊了学区房",
        topics=("房贷",),
        promise=Promise(due=date(2026, 11, 10), text="发方案", assumed=True),
    ),
    Contact(clients=("fang",), on=date(2026, 11, 3), channel=Channel.TELEPHONE, outcome=Outcome.NOT_REACHED),
    Holding(id="sold", client="fang", kind=HoldingKind.FUND, name="云杉成长", value=0, closed_on=date(2026, 7, 20)),
    Review(
        client="fang",
        on=date(2026, 8, 1),
        held=ReviewMethod.SENT,
        view="想稳一点",
        next_on=date(2026, 12, 1),
        steps=(
            ReviewStep(due=date(2026, 8, 9), text="带保单来", for_client=True, by=Party.CLIENT),
            ReviewStep(due=date(2026, 8, 10), text="发方案"),
        ),
        seen=(
            ReviewedHolding(
                holding="wealth",
                kind=HoldingKind.WEALTH,
                name="稳健增利",
                institution="云汀银行",
                currency="USD",
                value=1_200_000,
                risk=ProductRisk.R2,
                matures_on=date(2026, 9, 5),
                paid_in=100_000,
            ),
            ReviewedHolding(holding="a", kind=HoldingKind.DEPOSIT, name="定期", value=1_000_000),
            ReviewedHolding(holding="b", kind=HoldingKind.DEPOSIT, name="定期", value=2_000_000),
            ReviewedHolding(holding="loan", kind=HoldingKind.MORTGAGE, name="房贷", value=80_000_000, paid_in=0),
        ),
        rates={"USD": Decimal("71234.5")},
        proceeds={"sold": 3_000_000},
    ),
    Review(
        client="fang",
        on=date(2026, 5, 1),
        seen=(ReviewedHolding(holding="a", kind=HoldingKind.DEPOSIT, name="定期", value=900_000),),
    ),
    StandingPromise(
        client="fang",
        on=date(2026, 11, 2),
        promise=Promise(due=date(2026, 11, 27), text="交材料", by=Party.CLIENT, done_on=date(2026, 11, 20)),
    ),
    StandingPromise(client=WEI.id, on=date(2026, 11, 5), promise=Promise(due=date(2026, 12, 1), text="寄合同")),
    Sale(client=WEI.id, on=date(2026, 11, 4), amount=5_000_000, kind="fund", product="债券基金"),
)


@pytest.fixture
def books(tmp_path: Path) -> tuple[Any, Any]:
    """A full book and an empty one."""
    full = Book(create_book(str(tmp_path / "full"), "CNY").place)
    full.save(FANG, WEI, OTHER, *RECORDS, what="add")
    return full, Book(create_book(str(tmp_path / "empty"), "CNY").place)


def export(book: Book, path: Path) -> None:
    write_export(str(path), format_of(str(path)), ExportRequest(book, TODAY), replace=False)


def bring_in(path: Path, book: Book) -> Any:
    """Import a file, or the files of a directory, without any answer."""
    plan = Importer(read_tables([str(path)], Answers({})), book.records, TODAY).plan({})
    book.revise(lambda: plan.pairs(book.records), what="import")
    return plan


def described(book: Book) -> list[dict[str, Any]]:
    """The records without their ids, with the phones of the clients they belong to; holdings that are not sold."""
    phones = {one.id: one.phones for one in book.clients().values()}
    found = []
    kinds: list[type[Any]] = [Client, *dict.fromkeys(type(one) for one in RECORDS)]
    for kind in kinds:
        for record in book.records(kind):
            known = msgspec.structs.asdict(record) | {"id": "", "revision": 0}
            for name in ("client", "referred_by"):
                known |= {name: phones[known[name]]} if known.get(name) else {}
            known |= {"clients": {phones[one] for one in known["clients"]}} if "clients" in known else {}
            if isinstance(record, Review):
                seen = [msgspec.structs.replace(one, holding="") for one in record.seen]
                known |= {"seen": seen, "proceeds": [*record.proceeds.values()], "net": review_total(record).net}
            if not getattr(record, "closed_on", None):
                found.append({"": kind.__name__, **known})
    return sorted(found, key=repr)


@pytest.mark.parametrize(
    ("written", "read", "name"), [("zh", "en", "book.xlsx"), ("en", "zh", "tables"), ("zh", "zh", "book.xlsx")]
)
def test_a_workbook_and_a_directory_of_tables_make_an_equal_book_in_either_language(
    written: str, read: str, name: str, books: tuple[Book, Book], tmp_path: Path
) -> None:
    full, empty = books
    path = tmp_path / name
    if not path.suffix:
        path.mkdir()
    language.set_language(written)
    export(full, path)
    language.set_language(read)
    plan = bring_in(path, empty)
    assert plan.questions == ()
    assert described(empty) == described(full)
    again = bring_in(path, empty)
    assert again.is_empty


def test_cards_bring_the_clients_back(books: tuple[Book, Book], tmp_path: Path) -> None:
    full, empty = books
    path = tmp_path / "clients.vcf"
    export(full, path)
    bring_in(path, empty)
    carried = (
        *("name", "phones", "birthday", "kind", "email", "employer", "occupation", "tags", "wechat", "gender"),
        *("address", "aliases"),
    )
    clients = [[tuple(getattr(one, name) for name in carried) for one in book.clients().values()] for book in books]
    assert clients[0] == clients[1]
    assert bring_in(path, empty).is_empty


def test_a_holding_that_a_review_found_is_the_one_in_the_book(books: tuple[Book, Book], tmp_path: Path) -> None:
    """So the next review tells how it changed, also where a deposit was renewed meanwhile."""
    full, empty = books
    path = tmp_path / "book.xlsx"
    export(full, path)
    bring_in(path, empty)
    wealth = next(one for one in empty.records(Holding) if one.name == "稳健增利")
    last, first = sorted(empty.records(Review), key=lambda one: one.on, reverse=True)
    assert last.seen[0].holding == wealth.id
    assert first.seen[0].holding in {one.holding for one in last.seen}


def test_a_review_without_its_holdings_is_completed_by_a_list_of_them() -> None:
    before = Review(client=FANG.id, on=date(2026, 8, 1), view="想稳一点")
    table = sheet(
        "客户|检视日期|产品名称|市值|到期",
        "王芳|2026-8-1|国债|10万|",
        "王芳|2026-8-1|房贷|50万|很久",
        "王芳|2026-8-1|基金||",
    )
    found = plan_of(table, book=(FANG, before))
    (after,) = [after for _before, after in found.records if isinstance(after, Review)]
    assert [(one.name, one.value) for one in after.seen] == [("国债", 10_000_000), ("房贷", 50_000_000)]
    assert review_total(after).net == -40_000_000
    assert after.view == "想稳一点\n到期: 很久"
    assert [(one.sentence, one.place.row) for one in found.remarks] == [(UNREADABLE, 3), (NOT_MADE, 4)]


def test_the_steps_of_a_review_keep_their_promises_when_its_workbook_is_brought_back(tmp_path: Path) -> None:
    book = Book(create_book(str(tmp_path / "book"), "CNY").place)
    promised = StandingPromise(
        client=FANG.id, on=date(2026, 8, 2), promise=Promise(due=date(2026, 8, 9), text="发方案")
    )
    known = ReviewStep(
        due=date(2026, 8, 9), text="发方案", for_client=True, standing_promise=promised.id, done_on=date(2026, 8, 8)
    )
    review = Review(client=FANG.id, on=date(2026, 8, 2), steps=(known, known))
    book.save(FANG, promised, review, what="add")
    export(book, tmp_path / "book.xlsx")
    assert bring_in(tmp_path / "book.xlsx", book).is_empty
    table = sheet("客户|检视日期|下一步", "王芳|2026-8-2|* 2026-08-09 发方案")
    found = plan_of(table, book=(FANG, review))
    (after,) = [after for _before, after in found.records if isinstance(after, Review)]
    assert after.steps == (known,)


def test_every_kind_of_record_has_a_sheet_and_comes_back_with_every_text(tmp_path: Path) -> None:
    """A new kind needs a title for its sheet in the registry: then it is exported and read again."""
    without = {kind.record for kind in KINDS.values() if not kind.sheet}
    assert without == {Client, Settings, AuditEntry}
    full, empty = Family(str(tmp_path / "full")).book, Book(create_book(str(tmp_path / "empty"), "CNY").place)
    language.set_language("zh")
    export(full, tmp_path / "book.xlsx")
    language.set_language("en")
    bring_in(tmp_path / "book.xlsx", empty)
    for kind in KINDS.values():
        if kind.record not in BY_RECORD and kind.sheet:
            found, expected = ({one.id: one for one in book.records(kind.record)} for book in (empty, full))
            assert found == expected


FORMER_HEADINGS = {
    "Segments": {"What it is called": "Name"},
    "Questions": {"What it is called": "Name"},
    "Goals": {"What it is called": "Name"},
    "Gifts": {"Given to or by": "Person"},
    "Warnings of leaving": {"Points": "points", "Assets": "assets"},
    "Refused tiers": {"Assets": "assets"},
    "Planned contacts": {"Reasons": "reasons"},
    "Unsorted lines": {"Time": "at"},
}


@pytest.mark.parametrize("spoken", ["zh", "en"])
def test_every_heading_is_in_words_and_what_is_no_person_has_a_heading_of_its_own(tmp_path: Path, spoken: str) -> None:
    language.set_language(spoken)
    export(Family(str(tmp_path / "full")).book, tmp_path / "book.xlsx")
    for table in load_workbook(tmp_path / "book.xlsx"):
        shown = [str(cell.value) for cell in table[1] if cell.value and not str(cell.value).startswith("rmtui ")]
        assert [one for one in shown if one.isascii() and not one[0].isupper()] == [], table.title
        assert "姓名" not in shown or table.title == "客户"


def test_sheets_with_the_headings_of_earlier_versions_are_still_read(tmp_path: Path) -> None:
    full, empty = Family(str(tmp_path / "full")).book, Book(create_book(str(tmp_path / "empty"), "CNY").place)
    path = tmp_path / "book.xlsx"
    export(full, path)
    workbook = load_workbook(path)
    for title, former in FORMER_HEADINGS.items():
        row = workbook[title][1]
        assert {*former} <= {cell.value for cell in row}, title
        for cell in row:
            cell.value = former.get(str(cell.value), cell.value)
    workbook.save(path)
    bring_in(path, empty)
    for kind in (kind for kind in KINDS.values() if kind.sheet in FORMER_HEADINGS):
        found, expected = ({one.id: one for one in book.records(kind.record)} for book in (empty, full))
        assert found == expected


def correct(path: Path, name: str, heading: str, text: str) -> None:
    """Write a text into the cell of a client in an exported workbook."""
    workbook = load_workbook(path)
    clients = workbook["Clients"]
    column = next(cell.column for cell in clients[1] if cell.value == heading)
    row = next(cell.row for cell in clients["A"] if cell.value == name)
    clients.cell(row, column).value = text
    workbook.save(path)


def test_a_number_corrected_in_an_exported_workbook_takes_the_place_of_the_old_one(
    books: tuple[Book, Book], tmp_path: Path
) -> None:
    full, _empty = books
    path = tmp_path / "book.xlsx"
    export(full, path)
    correct(path, "王芳", "Phone", "13900000009")
    correct(path, "王芳", "Unwanted channels", "SMS")
    correct(path, "王芳", "Family", "李强 丈夫")
    plan = bring_in(path, full)
    after = full.clients()["fang"]
    assert (after.phones, after.avoid) == (("13900000009",), (Channel.SMS,))
    assert [one.name for one in after.family] == ["王小明", "李强"], "of people a cell has not everything"
    assert CHANGED_SINCE not in [one.sentence for one in plan.remarks]
    assert bring_in(path, full).is_empty


def test_what_was_changed_since_the_export_stays_and_is_told(books: tuple[Book, Book], tmp_path: Path) -> None:
    full, _empty = books
    path = tmp_path / "book.xlsx"
    export(full, path)
    before = full.clients()["fang"]
    full.change(before, msgspec.structs.replace(before, phones=(*before.phones, "13900000005")), what="edit")
    correct(path, "王芳", "Phone", "13900000001")
    plan = bring_in(path, full)
    assert full.clients()["fang"].phones == ("13900000001", "021-60000001", "13900000005")
    assert (CHANGED_SINCE, "王芳") in [(one.sentence, one.text) for one in plan.remarks]


def test_a_note_that_was_changed_in_an_exported_workbook_takes_the_place_of_the_old_one(
    books: tuple[Book, Book], tmp_path: Path
) -> None:
    full, _empty = books
    before = msgspec.structs.replace(FANG, revision=2, notes="身份证 11010519850302002X\n喜欢喝茶")
    full.save(before, what="edit")
    path = tmp_path / "book.xlsx"
    export(full, path)
    shown = next(iter(load_workbook(path)["Clients"].iter_rows(min_row=2, values_only=True)))
    notes = next(str(cell) for cell in shown if cell and "喜欢喝茶" in str(cell))
    correct(path, "王芳", "Notes", notes.replace("喜欢喝茶", "改喝咖啡"))
    plan = Importer(read_tables([str(path)], Answers({})), full.records, TODAY).plan({})
    told = [*plan_lines(plan, full.clients(), TODAY)]
    change = next(at for at, line in enumerate(told) if "喜欢喝茶 → " in line)
    assert change < next(at for at, line in enumerate(told) if line.startswith("Columns read"))
    bring_in(path, full)
    assert full.clients()["fang"].notes == "身份证 11010519850302002X\n改喝咖啡"
    assert bring_in(path, full).is_empty
    foreign = sheet("Name|Client number|Notes", "王芳|88001|有狗")
    plan = Importer([foreign], full.records, TODAY).plan({})
    assert plan.changed[0].after.notes == "身份证 11010519850302002X\n改喝咖啡\n有狗"


def test_an_exported_sheet_brings_its_changes_into_the_same_book(books: tuple[Book, Book], tmp_path: Path) -> None:
    full, _empty = books
    full.save(msgspec.structs.replace(FANG, revision=2, notes="身份证 11010519850302002X"), what="edit")
    path = tmp_path / "book.xlsx"
    export(full, path)
    workbook = load_workbook(path)
    clients, holdings = workbook["Clients"], workbook["Holdings"]
    clients.append([cell.value for cell in clients[2]])
    clients["A5"], clients["F5"], clients["G5"] = "王圆", "", "13900000005"
    clients["G2"] = ""
    clients["O2"] = "医生"
    value = next(cell.column for cell in holdings[1] if cell.value == "Value")
    holdings.cell(2, value).value = 2000
    workbook.save(path)
    plan = bring_in(path, full)
    clients_now = full.clients()
    assert (clients_now["fang"].occupation, clients_now["fang"].phones) == ("医生", FANG.phones)
    assert [one.name for one in plan.added] == ["王圆"]
    assert clients_now["fang"].notes == "身份证 11010519850302002X"
    assert len(plan.records) == 1
    assert bring_in(path, full).is_empty


@pytest.mark.parametrize(
    ("sheet", "headings"),
    [
        ("Contacts", ("Day", "Channel", "Outcome", "Promise", "Promised until")),
        ("Holdings", ("Kind", "Holding", "Currency", "Value")),
        ("Sold holdings", ("Kind", "Holding", "Value")),
        ("Policies", ("Kind",)),
        ("Promises", ("Promise", "Promised until", "By whom")),
        ("Reviews", ("Held on", "How held", "Next review")),
        ("Sales", ("Day", "Amount", "Currency", "Kind")),
        ("Reviewed holdings", ("Kind", "Holding", "Institution", "Currency", "Value", "Risk", "Matures", "Paid in")),
        ("Reviewed holdings", ("Exchange rate", "Sold for")),
        ("Documents", ("File", "Kind")),
        ("Segments", ("What it is called", "Filter")),
        ("Gifts", ("Client", "Day", "What", "Value", "Currency")),
    ],
)
def test_a_cell_that_was_cleared_in_an_exported_sheet_changes_nothing(
    sheet: str, headings: tuple[str, ...], books: tuple[Book, Book], tmp_path: Path
) -> None:
    full, _empty = books
    bond = Sale(client=WEI.id, on=date(2026, 11, 5), amount=70_000, currency="USD", kind="bond", product="八号")
    contract = Document(client=WEI.id, name="合同.pdf", kind=DocumentKind.CONTRACT, added_on=TODAY)
    gift = Gift(client=WEI.id, on=TODAY, what="茶", value=30_000, currency="USD")
    full.save(bond, contract, gift, Segment(name="高净值", filter="tier:A"), what="add")
    export(full, tmp_path / "book.xlsx")
    for heading in headings:
        workbook = load_workbook(tmp_path / "book.xlsx")
        (column,) = [cell.column for cell in workbook[sheet][1] if cell.value == heading]
        for row in range(2, workbook[sheet].max_row + 1):
            workbook[sheet].cell(row, column).value = None
        workbook.save(tmp_path / "cleared.xlsx")
        plan = Importer(read_tables([str(tmp_path / "cleared.xlsx")], Answers({})), full.records, TODAY).plan({})
        assert [after for _before, after in plan.pairs(full.records)] == [], heading


def test_a_new_row_that_lacks_what_it_needs_is_kept_in_the_notes_or_told_as_left_out(
    books: tuple[Book, Book], tmp_path: Path
) -> None:
    full, _empty = books
    gift, segment = Gift(client="fang", on=TODAY, what="茶", value=30_000), Segment(name="高净值", filter="tier:A")
    full.save(gift, segment, Settings(rates={"USD": 71_000}), what="add")
    export(full, tmp_path / "book.xlsx")
    workbook = load_workbook(tmp_path / "book.xlsx")
    workbook["Gifts"].append([FANG.name, FANG.number, TODAY, "雨伞"])
    workbook["Gifts"].append(["", "", TODAY, "挂历", 100])
    workbook["Segments"].append(["没条件"])
    workbook["Exchange rates"].cell(2, 1).value = None
    workbook.save(tmp_path / "added.xlsx")
    plan = bring_in(tmp_path / "added.xlsx", full)
    assert full.clients()["fang"].notes.splitlines()[-1] == "gift: 2026-11-23, 雨伞"
    left_out = [remark.text for remark in plan.remarks if remark.sentence == LACKING]
    assert left_out == ["没条件", "2026-11-23, 挂历, 100"]
    assert full.settings().rates == {"USD": 71_000}


def test_what_is_kept_of_a_row_without_its_day_has_no_id(books: tuple[Book, Book], tmp_path: Path) -> None:
    full, _empty = books
    export(full, tmp_path / "book.xlsx")
    workbook = load_workbook(tmp_path / "book.xlsx")
    sheet = workbook["Reviewed holdings"]
    (column,) = [cell.column for cell in sheet[1] if cell.value == "Reviewed on"]
    sheet.cell(2, column).value = None
    workbook.save(tmp_path / "cleared.xlsx")
    bring_in(tmp_path / "cleared.xlsx", full)
    assert full.clients()["fang"].notes.splitlines()[-1] == "holdings of reviews: deposit, 定期, CNY, 9,000"


def test_what_is_exported_of_some_clients_has_nothing_of_the_manager_s_own(
    books: tuple[Book, Book], tmp_path: Path
) -> None:
    full, _empty = books
    full.save(
        DayNote(on=TODAY, text="秘密"), Campaign(name="秘密", topic="x", starts_on=TODAY, ends_on=TODAY), what="add"
    )
    path = str(tmp_path / "book.xlsx")
    write_export(path, format_of(path), ExportRequest(full, TODAY, [full.clients()["fang"]]), replace=False)
    titles = load_workbook(path).sheetnames
    assert "Ties" not in titles
    assert {"Day notes", "Campaigns", "Settings", "Exchange rates"}.isdisjoint(titles)


def test_whom_a_contact_may_not_name_is_struck_out_of_its_note_and_comes_back_in_full(
    books: tuple[Book, Book], tmp_path: Path
) -> None:
    """A sister who shares nothing was at the dinner, too; somebody who is no relative may be named."""
    full, _empty = books
    ours, sister, friend = Client(name="何敏", family=(Relative(name="何静", relation="姐姐"),)), "何静", "宋平"
    others = Client(name=sister), Client(name=friend)
    told = f"一起吃饭，{sister}要卖房，{friend}也在"
    together = Contact(clients=(ours.id, *(one.id for one in others)), on=TODAY, channel=Channel.MEETING, note=told)
    full.save(ours, *others, together, what="add")
    path = str(tmp_path / "book.xlsx")
    write_export(path, format_of(path), ExportRequest(full, TODAY, [ours]), replace=False)
    rows = [row for sheet in load_workbook(path) for row in sheet.iter_rows(values_only=True)]
    cells = [cell for row in rows for cell in row if isinstance(cell, str)]
    assert told.replace(sister, "***") in cells and told not in cells
    assert f"{ours.name}, {friend}" in cells
    assert bring_in(Path(path), full).is_empty


def test_settings_of_the_book_stay_and_those_it_does_not_have_are_taken(
    books: tuple[Book, Book], tmp_path: Path
) -> None:
    full, empty = books
    known = Settings(manager="林晓", bank="云汀银行", rates={"USD": 71_000, "HKD": 9_100}, case_days=10)
    full.save(known, what="edit")
    empty.save(Settings(bank="江左银行", rates={"USD": 72_000}), what="edit")
    path = tmp_path / "book.xlsx"
    export(full, path)
    plan = bring_in(path, empty)
    now = empty.settings()
    assert (now.manager, now.bank, now.rates, now.case_days) == (
        *("林晓", "江左银行", {"USD": 72_000, "HKD": 9_100}, 10),
    )
    assert {(one.sentence, one.text) for one in plan.remarks} >= {
        (RATE_KEPT, "USD 7.10"),
        (SETTING_KEPT, "云汀银行"),
    }
