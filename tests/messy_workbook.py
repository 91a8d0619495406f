"""Workbooks as strangers keep them: three sheets with titles, totals, notes, mixed days and cells that say nothing.

Everything in them is invented. What is right of them is counted while they are written, so that a test can compare.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

FIRST_DAY, LAST_DAY = date(2025, 12, 1), date(2026, 11, 30)


@dataclass
class Messy:
    """A workbook, and what there is in it."""

    path: Path
    names: list[str] = field(default_factory=list)
    holdings: int = 0
    worth: Counter[str] = field(default_factory=Counter)
    """Hundredths by client; what is owed is negative."""
    contacts: Counter[str] = field(default_factory=Counter)
    """By letter."""
    words: list[str] = field(default_factory=list)
    """The comments on the cells of the calendar."""


def _titled(sheet: Worksheet, *titles: str, width: int) -> None:
    for title in titles:
        sheet.append([title])
        sheet.merge_cells(start_row=sheet.max_row, start_column=1, end_row=sheet.max_row, end_column=width)


# In Chinese

_SURNAMES = "赵钱孙李周吴郑冯陈褚卫蒋沈韩杨朱秦尤许何"
_GIVEN = ("建国", "秀英", "晓明")
_HEADINGS = (
    *("序号", "客户\n姓名", "客户等级", "性别", "出生日期", "联系电话", "身份证号", "工作单位", "职务", "家庭情况"),
    *("风险等级", "开户日期", "资产合计\n（万元）", "爱好", "备注"),
)
_DAYS_ZH: tuple[Any, ...] = ("1985.3.2", "85年3月5日", date(1979, 12, 5), 19820614, "1990/1/9", "农历八月十五", "不详")
_PHONES_ZH = (
    *("1390000{0:04}", "+86 139 0000 {0:04}", "139-0000-{0:04}（微信同号）", "1390000{0:04}/021-6000{0:04}"),
    *("\u202d1390000{0:04}\u202c", "1390000{0:04} "),
)
_TIERS_ZH = ("钻石", "白金", "金卡", "A", "普通")
_FAMILIES_ZH = ("配偶李娜，儿子王小明（8岁，二小）", "一儿一女", "未婚", "无", "-")
_PRODUCTS_ZH = (
    *(("定期存款", "存款", ""), ("云汀稳健增利", "理财", "PR2"), ("云杉成长混合", "基金", "R4")),
    *(("记账式国债", "国债", "R1"), ("个人住房贷款", "房贷", "")),
)


def chinese_workbook(path: Path) -> Messy:
    """客户信息表、持仓、联络日历, as one keeps them for years."""
    rng, found = Random(7), Messy(path)
    names = [f"{sign}{given}" for given in _GIVEN for sign in _SURNAMES]
    found.names = [*names[:58], "王伟", "王伟"]
    phones = [f"1390000{number:04}" for number in range(1, 61)]
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    _clients_zh(sheet, found)
    _holdings_zh(book.create_sheet("持仓明细"), found, phones, rng)
    calendar = book.create_sheet("2026联络")
    _calendar(calendar, found, rng, ("姓名", "序号"), [str(number) for number in range(1, 61)])
    calendar["C3"] = "√"  # a sign of one's own for who was met
    found.contacts["M"] += 1
    book.save(path)
    return found


def _clients_zh(sheet: Worksheet, found: Messy) -> None:
    sheet.title = "客户信息"
    _titled(sheet, "云汀银行杨浦支行客户信息一览表", "单位：万元", width=len(_HEADINGS))
    sheet.append(_HEADINGS)
    for place, name in enumerate(found.names):
        if place == 30:
            sheet.append(_HEADINGS)  # as it is printed on each page
        number = place + 1
        written = f"{name[0]} {name[1:]}" if place % 7 == 3 else f" {name}　" if place % 7 == 5 else name
        row: list[Any] = [number, written, _TIERS_ZH[place % 5], ("男", "女", "")[place % 3], _DAYS_ZH[place % 7]]
        row += [_PHONES_ZH[place % 6].format(number), "", f"{_SURNAMES[place % 20]}氏商贸" if place % 2 else "不详"]
        row += [
            ("经理", "医生", "个体户")[place % 3],
            _FAMILIES_ZH[place % 5],
            ("C3", "保守型(C1)", "3级", "")[place % 4],
        ]
        row += [
            ("2019-07", date(2020, 1, 6), "")[place % 3],
            f"=SUM(A{number}:A{number})",
            "喝茶、钓鱼",
            "勿提母亲" * (place == 4),
        ]
        sheet.append(row)
    sheet.append(["合计", "", "", "", "", "", "", "", "", "", "", "", "=SUM(M4:M64)"])
    sheet.append([])
    sheet.append(["注：等级以上季度末资产为准，资产合计由系统导出"])
    sheet.append(["制表人：李明"])


def _holdings_zh(sheet: Worksheet, found: Messy, phones: list[str], rng: Random) -> None:
    _titled(sheet, "客户持仓明细表（2026年10月）", width=8)
    sheet.append(["客户姓名", "联系电话", "产品名称", "类型", "金额（万元）", "起息日", "到期日", "产品风险"])
    for place, name in enumerate(found.names):
        count = 4 if place < 20 else 3
        first = sheet.max_row + 1
        for number in range(count):
            product, kind, risk = _PRODUCTS_ZH[(place + number) % 5]
            amount = rng.randrange(50, 5000) / 10
            owner = [name, phones[place]] if not number else [None, None]
            matures = ("2027-3-5", date(2027, 6, 1), "2027年9月", "")[number]
            sheet.append([*owner, f"{product}{number + 1}号", kind, amount, "2026.3.5", matures, risk])
            found.holdings += 1
            found.worth[phones[place]] += round(amount * 1_000_000) * (-1 if kind == "房贷" else 1)
        if count > 1:
            sheet.merge_cells(start_row=first, start_column=1, end_row=first + count - 1, end_column=1)
        if place % 10 == 9:
            sheet.append(["小计", "", "", "", "=SUM(E3:E10)"])
    sheet.append(["总计", "", "", "", "=SUM(E3:E203)"])


# In English

_GIVEN_EN = ("Anna", "Thomas", "Helen", "Owen")
_SURNAMES_EN = (
    *("Barrett", "Keeble", "Marsh", "Fenwick", "Ashdown", "Holt", "Penrose", "Quayle"),
    *("Rudge", "Sallow", "Thorne", "Upwood", "Varley", "Wickham", "O’Neill"),
)
_HEADINGS_EN = (
    *("No.", "Title", "First name", "Surname", "Tier", "DOB", "Mobile", "E-mail", "Employer", "Occupation"),
    *("Spouse", "Risk profile", "Total (£k)", "Client since", "Comments"),
)
_DAYS_EN: tuple[Any, ...] = ("2 March 1985", "22/06/1964", date(1979, 12, 5), "9 Jan 1990", "unknown", "5/6/1964")
_PHONES_EN = ("07700 900{0:03}", "+44 7700 900{0:03}", "(0)7700-900{0:03} / 01632 960{0:03}", "07700900{0:03}")
_PRODUCTS_EN = (
    ("Fixed-rate deposit", "deposit"),
    ("Harbour bond", "bond"),
    ("Balanced fund", "fund"),
    ("Mortgage", "mortgage"),
)


def english_workbook(path: Path) -> Messy:
    """A list of clients, one of positions in £k, and a contact calendar, as in a British branch."""
    rng, found = Random(11), Messy(path)
    names = [f"{given} {surname}" for given in _GIVEN_EN for surname in _SURNAMES_EN]
    found.names = [*names[:-1], names[0]]  # two people of one name
    phones = [f"07700900{number:03}" for number in range(1, 61)]
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    _clients_en(sheet, found)
    _holdings_en(book.create_sheet("Positions"), found, phones, rng)
    _calendar(book.create_sheet("Calls"), found, rng, ("Client", "Mobile"), phones)
    book.save(path)
    return found


def _clients_en(sheet: Worksheet, found: Messy) -> None:
    sheet.title = "Clients"
    _titled(sheet, "Harbour Bank, Millgate branch: client list", "Private & confidential", width=len(_HEADINGS_EN))
    sheet.append(_HEADINGS_EN)
    for place, name in enumerate(found.names):
        if place == 30:
            sheet.append(_HEADINGS_EN)
        given, surname = name.split(" ", 1)
        number = place + 1
        row: list[Any] = [number, ("Ms", "Mr", "Dr")[place % 3], given, surname if place % 7 else f" {surname} "]
        row += [("Gold", "Silver", "Bronze")[place % 3], _DAYS_EN[place % 6], _PHONES_EN[place % 4].format(number)]
        row += ["" if place % 2 else f"{given.lower()}{number}@example.com", "n/a" if place % 3 else "Millgate Ltd"]
        row += [("Solicitor", "Teacher", "Retired")[place % 3], "Pat" if place % 4 == 0 else "-"]
        row += [
            ("Cautious", "Balanced", "C4", "")[place % 4],
            f"=SUM(A{number}:A{number})",
            ("Jul 2019", "2020-01-06", "")[place % 3],
        ]
        row += ["Mind the dog" * (place == 4)]
        sheet.append(row)
    sheet.append(["Total", *[""] * 11, "=SUM(M4:M64)"])
    sheet.append(["Note: totals are those of last quarter"])


def _holdings_en(sheet: Worksheet, found: Messy, phones: list[str], rng: Random) -> None:
    _titled(sheet, "Positions as at 31 October 2026", width=7)
    sheet.append(["Client", "Mobile", "Product", "Type", "Balance (£k)", "Opened", "Maturity date"])
    for place, name in enumerate(found.names):
        for number in range(4 if place < 20 else 3):
            product, kind = _PRODUCTS_EN[(place + number) % 4]
            amount = rng.randrange(50, 5000) / 10
            owner = [name, phones[place]] if not number else [None, None]
            sheet.append(
                [
                    *owner,
                    f"{product} {number + 1}",
                    kind,
                    amount,
                    "5 Mar 2026",
                    ("2027-03-05", "31/12/2027", "", "")[number],
                ]
            )
            found.holdings += 1
            found.worth[phones[place]] += round(amount * 100_000) * (-1 if kind == "mortgage" else 1)
    sheet.append(["Grand total", "", "", "", "=SUM(E3:E203)"])


# The calendar, whose letters are the same in both


_SUBJECTS = ("rates", "理财到期", "a house", "孩子升学")


def _calendar(sheet: Worksheet, found: Messy, rng: Random, headings: tuple[str, str], phones: list[str]) -> None:
    """Months over days of the month, clients down, letters with comments in the cells."""
    days = [FIRST_DAY + timedelta(number) for number in range((LAST_DAY - FIRST_DAY).days + 1)]
    sheet.append([None, None, *(f"{day:%Y-%m}" if day.day == 1 else None for day in days)])
    sheet.append([*headings, *(day.day for day in days)])
    for place, name in enumerate(found.names):
        row: list[Any] = [name, phones[place], *[None] * len(days)]
        said = {}
        for number in sorted(rng.sample(range(len(days) - 10), 9)):
            letter = rng.choice("TTTEMM")
            row[number + 2] = letter
            found.contacts[letter] += 1
            if rng.random() < 0.4:
                said[number + 3] = f"{name} {days[number].isoformat()}: {rng.choice(_SUBJECTS)}"
        sheet.append(row)
        for column, words in said.items():
            sheet.cell(sheet.max_row, column).comment = Comment(f"李明:\n{words}", "李明")
            found.words.append(words)
    sheet.append(["合计" if headings[0] == "姓名" else "Total", None, *(f"=COUNTA(C{3}:C{62})" for _day in days)])
    sheet.append(["注：T 电话 E 邮件 M 面谈" if headings[0] == "姓名" else "Note: T telephone, E email, M meeting"])
