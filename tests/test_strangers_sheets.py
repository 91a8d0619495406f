"""Small sheets of strangers that once came in wrong, each by command into an empty book, with what is right."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import msgspec
import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from rmtui.records.channel import Channel
from rmtui.records.client import Client
from rmtui.records.holding import Holding
from rmtui.store import create_book
from rmtui.store.files.book import Book
from tests.conftest import Run
from tests.factory import birthday

SHEETS: list[tuple[str, list[dict[str, Any]]]] = [
    (
        "姓名,单位,备注\n王伟,甲公司,母亲账户由他代缴\n王伟,乙医院,勿提离婚\n",
        [{"employer": "甲公司", "notes": "母亲账户由他代缴"}, {"employer": "乙医院", "notes": "勿提离婚"}],
    ),
    (
        "公司名称,姓名,职务\n东湖贸易,周小兰,财务\n东湖贸易,吴建国,总经理\n",
        [{"name": "周小兰", "employer": "东湖贸易"}, {"name": "吴建国", "employer": "东湖贸易"}],
    ),
    (
        "名字,姓氏,显示名称,主要电子邮件,移动电话号码\n小兰,周,周小兰,xl@example.com,13900000001\n伟,王,王伟,,\n伟,李,李伟,,\n",
        [{"name": "周小兰", "email": "xl@example.com", "phones": ("13900000001",)}, {"name": "王伟"}, {"name": "李伟"}],
    ),
    (
        "First Name,Last Name,E-mail Address,Mobile Phone\nAnna,Fischer,anna@example.com,+49 170 0000001\n",
        [{"name": "Anna Fischer", "email": "anna@example.com", "phones": ("+49 170 0000001",)}],
    ),
    (
        "姓名,手机\n王芳,13900000001\n李娜,13900000002\n王　芳,13900000001\n李 娜,13900000002\n",
        [{"name": "王芳"}, {"name": "李娜"}],
    ),
    (
        "姓名,客户等级,客户状态\n周一,钻石,存量\n",
        [{"name": "周一", "notes": "客户等级: 钻石"}],
    ),
    (
        "姓名,手机\n甲一,\u202d13900000001\u202c\n乙二,13900000002\xa0\n丙三,021–60000001\n丁四,13900000004（微信同号）\n",
        [
            *({"phones": ("13900000001",)}, {"phones": ("13900000002",)}, {"phones": ("021-60000001",)}),
            {"phones": ("13900000004",), "wechat": "13900000004"},
        ],
    ),
    (
        "姓名,手机,备注\n王芳,13900000001,\n李娜,13900000002,\n合计,,2人\n备注：以上资料仅供内部使用,,\n",
        [{"name": "王芳"}, {"name": "李娜"}],
    ),
    (
        "姓名,生日\n甲一,1985年3月\n乙二,1985-05-05T00:00:00.000Z\n丙三,--05-09\n丁四,1604-05-09\n戊五,農曆八月十五\n"
        "己六,民国74年3月2日\n庚七,1900-01-01\n",
        [
            *({"birthday": None, "notes": "生日: 1985年3月"}, {"birthday": birthday(5, 5, 1985)}),
            *({"birthday": birthday(5, 9)}, {"birthday": birthday(5, 9)}, {"birthday": birthday(8, 15, lunar=True)}),
            *({"birthday": birthday(3, 2, 1985)}, {"birthday": None, "notes": "生日: 1900-01-01"}),
        ],
    ),
    ("姓名,勿扰时段\n甲一,9月18日\n乙二,18-Sep\n", [{"quiet": "9-18"}, {"quiet": "9-18"}]),
    (
        "Name,Given Name,Family Name,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value\n"
        "Anna Fischer,Anna,Fischer,anna@example.com,Mobile,+49 170 0000001 ::: +49 170 0000002\n",
        [{"email": "anna@example.com", "phones": ("+49 170 0000001", "+49 170 0000002"), "notes": ""}],
    ),
    ("姓名|手机|备注\n王芳|13900000001|一\n", [{"name": "王芳", "phones": ("13900000001",), "notes": "一"}]),
    ("姓名，手机，备注\n王芳，13900000001，一\n", [{"name": "王芳", "phones": ("13900000001",), "notes": "一"}]),
    (
        "姓名,不接受的方式,偏好方式\n王芳,电话、短信,微信\n",
        [{"avoid": (Channel.TELEPHONE, Channel.SMS), "channel": Channel.WECHAT}],
    ),
]


HELD: list[tuple[str, list[tuple[str, str, str, int]]]] = [
    (
        "Name,Mobile,Mortgage,Deposit\nAnna Barrett,07700900003,90000,500\nJohn Harris,07700900004,150000,\n",
        [
            ("Anna Barrett", "mortgage", "Mortgage", 90000),
            ("Anna Barrett", "deposit", "Deposit", 500),
            ("John Harris", "mortgage", "Mortgage", 150000),
        ],
    ),
    ("Name,Phone,Fund\nAnna Barrett,07700900003,90000\n", [("Anna Barrett", "fund", "Fund", 90000)]),
    (
        "Name,Mobile,Product,Amount\nAnna Barrett,07700900003,Gold fund,90000\n",
        [("Anna Barrett", "fund", "Gold fund", 90000)],
    ),
    (
        "Name,Mobile,Cash ISA,ISA,Savings balance,Shares,SIPP\nAnna Barrett,07700900003,1,£2k,3,4,5\n",
        [
            ("Anna Barrett", kind, name, value)
            for kind, name, value in (
                ("deposit", "Cash ISA", 1),
                ("deposit", "ISA", 2000),
                ("deposit", "Savings", 3),
                ("stock", "Shares", 4),
                ("other", "SIPP", 5),
            )
        ],
    ),
    ("姓名,定期,活期\n王芳,5万,300\n", [("王芳", "deposit", "定期", 50000), ("王芳", "deposit", "活期", 300)]),
    ("Client,Product,Shares,Value\nAnna Barrett,Gold fund,7,90\n", [("Anna Barrett", "fund", "Gold fund", 90)]),
    ("Client,Name,Amount\nAnna Barrett,Gold fund,90000\n", [("Anna Barrett", "fund", "Gold fund", 90000)]),
]
"""Lists with holdings in columns of their own, or a row each: client, kind, name and value."""


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return Book(create_book(str(tmp_path / "book"), "CNY").place)


def bring_in(run: Run, book: Book, content: bytes, name: str = "clients.csv") -> str:
    path = Path(book.path).parent / name
    path.write_bytes(content)
    answer = run("--book", book.path, "import", str(path), "--yes")
    assert answer.code == 0, answer.err
    return answer.out


def workbook(*rows: list[Any], epoch: Any = None) -> bytes:
    file, made = io.BytesIO(), Workbook()
    made.epoch = epoch or made.epoch
    sheet = made.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    made.save(file)
    return file.getvalue()


def clients(book: Book) -> list[Client]:
    return [*Book(book.path).clients().values()]


@pytest.mark.parametrize(("text", "expected"), SHEETS, ids=[text.partition("\n")[0] for text, _expected in SHEETS])
def test_a_small_sheet_comes_in_right(text: str, expected: list[dict[str, Any]], book: Book, run: Run) -> None:
    bring_in(run, book, text.encode())
    found = [msgspec.structs.asdict(one) for one in clients(book)]
    assert [{name: found[at][name] for name in one} for at, one in enumerate(expected)] == expected
    assert len(found) == len(expected)


@pytest.mark.parametrize(("text", "expected"), HELD, ids=[text.partition("\n")[0] for text, _expected in HELD])
def test_a_list_of_clients_with_what_they_hold(
    text: str, expected: list[tuple[str, str, str, int]], book: Book, run: Run
) -> None:
    bring_in(run, book, text.encode())
    names = {one.id: one.name for one in clients(book)}
    holdings = Book(book.path).records(Holding)
    assert [(names[one.client], one.kind.value, one.name, one.value) for one in holdings] == [
        (name, kind, product, value * 100) for name, kind, product, value in expected
    ]


def test_a_family_in_running_text(book: Book, run: Run) -> None:
    text = '姓名,家庭成员\n甲一,"配偶李娜，儿子王小明"\n乙二,一儿一女\n丙三,"老公：张三（35岁，工程师）"\n'
    bring_in(run, book, text.encode())
    assert [[(one.relation, one.name, one.place) for one in client.family] for client in clients(book)] == [
        [("配偶", "李娜", ""), ("儿子", "王小明", "")],
        [("", "儿子", ""), ("", "女儿", "")],
        [("老公", "张三", "工程师")],
    ]


def test_a_workbook_that_counts_its_days_from_1904(book: Book, run: Run) -> None:
    bring_in(run, book, workbook(["姓名", "生日"], ["钱二", 29646], epoch=CALENDAR_MAC_1904), "clients.xlsx")
    assert clients(book)[0].birthday == birthday(3, 2, 1985)


def test_formulas_without_a_stored_value_are_told(book: Book, run: Run) -> None:
    said = bring_in(run, book, workbook(["姓名", "手机"], ["周小兰", '="139"&"00000001"']), "clients.xlsx")
    assert "whose result is not in the file; open and save it in a spreadsheet (1): Sheet, row 2, 手机" in said


def test_a_western_file_is_asked_about_and_never_guessed(book: Book, run: Run, tmp_path: Path) -> None:
    path = tmp_path / "clients.csv"
    path.write_bytes("Name,Phone\nJürgen Müller,1\nBjörk Ågren,2\n".encode("cp1252"))
    assert run("--book", book.path, "import", str(path), "--yes").code != 0
    assert run("--book", book.path, "import", str(path), "--yes", "--encoding", "cp1252").code == 0
    assert [one.name for one in clients(book)] == ["Jürgen Müller", "Björk Ågren"]


def test_a_corrected_phone_makes_no_second_client(book: Book, run: Run) -> None:
    for phone in ("13900000001", "13900000008"):
        bring_in(run, book, f"姓名,手机,生日\n王芳,{phone},1985-03-02\n".encode())
    (fang,) = clients(book)
    assert (fang.phones, fang.birthday) == (("13900000001", "13900000008"), birthday(3, 2, 1985))
