"""`rmtui stats`."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from rmtui.store.files.book import Book
from tests.conftest import Run


def tables(run: Run, *words: str) -> dict[str, dict[str, Any]]:
    return {one["title"]: one for one in json.loads(run("stats", *words, "--json").out)["tables"]}


def lines(table: dict[str, Any]) -> dict[str, tuple[Any, Any]]:
    return {line["label"]: (line["now"], line["before"]) for line in table["lines"]}


def test_each_table_adds_up_and_stands_beside_the_period_before(book: Book, run: Run) -> None:
    run("log", "王芳 M 聊了 =5万基金")
    run("log", "10-20 王芳 T 问候 =1万存款")
    run("log", "10-21 李强 T no answer")
    run("log", "10-22 李强、王芳 T 聊了")
    run("holdings", "add", "李强", "--name", "saver", "--value", "300k")
    run("holdings", "add", "李强", "--name", "房贷", "--value", "1m")
    run("holdings", "add", "李强", "--name", "flat", "--kind", "property", "--value", "2m")
    run("cases", "add", "王芳", "--about", "charged twice")
    found = tables(run)
    assert lines(found["Contacts by channel"]) == {"meeting": (1, 0), "telephone": (0, 2)}
    assert lines(found["Contacts by client tier (of several clients, the highest)"]) == {"A": (1, 2)}
    assert lines(found["Sales by kind"]) == {"fund": ("50000.00", "0.00"), "deposit": ("0.00", "10000.00")}
    assert found["Sales by kind"]["total"] == "50000.00"
    run("sales", "add", "李强", "--sold", "9k annuity", "--institution", "平海人寿")
    by_house = lines(tables(run)["Sales by institution"])
    assert by_house == {"This bank": ("50000.00", "10000.00"), "平海人寿": ("9000.00", "0.00")}
    run("undo")
    assert lines(found["Assets by kind"]) == {
        "Property": ("2000000.00", None),
        "Deposit": ("300000.00", None),
    }
    assert lines(found["Assets by institution, without property"]) == {"This bank": ("300000.00", None)}
    assert lines(found["Loans by class"]) == {"not classified": ("1000000.00", None)}
    assert lines(found["Cases by kind"]) == {"Complaint": (1, 0)}
    assert lines(found["Active clients not spoken to"]) == {"B": (1, 0)}
    assert found["Clients by tier"]["total"] == len(book.clients())
    for table in found.values():
        assert float(table["total"]) == sum(float(line["now"]) for line in table["lines"])


def test_a_company_has_no_age_that_could_be_unknown(book: Book, run: Run) -> None:
    unknown, _before = lines(tables(run)["Clients by age"])["not known"]
    run("add", "云汀精密", "--kind", "company")
    assert lines(tables(run)["Clients by age"]) == {"not known": (unknown, None), "Company": (1, None)}


def test_a_company_without_an_industry_is_counted_as_well(book: Book, run: Run) -> None:
    run("add", "鼎丰公司", "--kind", "company", "--industry", "haulage")
    run("add", "青禾公司", "--kind", "company")
    assert lines(tables(run)["Companies by industry"]) == {"haulage": (1, None), "not known": (1, None)}


def test_tables_are_printed_with_their_totals(book: Book, run: Run) -> None:
    run("log", "王芳 M 聊了")
    answer = run("stats", "year").out.splitlines()
    at = answer.index("Contacts by channel")
    assert answer[at + 1].startswith("meeting\t1")
    assert any(line.startswith("Total\t") for line in answer[at:])
    run("log", "王芳 M 聊了 =5万基金")
    answer = run("stats", "year").out.splitlines()
    sold = answer[answer.index("Sales by kind") : answer.index("Sales by institution")]
    assert not any(line.startswith("Total\t") for line in sold), "kinds of sales add up to no figure"


@pytest.mark.parametrize("ending", [".xlsx", ".csv", ".md"])
def test_they_are_written_to_a_file(book: Book, run: Run, tmp_path: Path, ending: str) -> None:
    run("log", "王芳 M 聊了 =5万基金")
    run("log", "10-20 王芳 M 聊了 =1万基金")
    file = tmp_path / f"figures{ending}"
    assert run("stats", "--to", str(file)).code == 0
    assert file.stat().st_mode & 0o777 == 0o600
    if ending == ".xlsx":
        cells = [cell.value for row in load_workbook(file).active.iter_rows() for cell in row]  # type: ignore[union-attr]
        assert "Sales by kind" in cells
        assert 50_000 in cells
        with zipfile.ZipFile(file) as packed:
            assert any(name.startswith("xl/charts/chart") for name in packed.namelist())
    else:
        text = file.read_text(encoding="utf-8-sig")
        assert "Sales by kind" in text
        assert ending != ".csv" or "Sales by kind,fund,50000.00,10000.00" in text.replace('"', "")
    assert run("stats", "--to", str(file)).code != 0, "it is there already"


def test_another_ending_is_refused(book: Book, run: Run, tmp_path: Path) -> None:
    answer = run("stats", "--to", str(tmp_path / "figures.docx"))
    assert (answer.code, len(answer.err.splitlines())) == (2, 1)
    assert [*tmp_path.glob("figures*")] == []


def test_contacts_for_a_campaign_are_counted_by_its_name(book: Book, run: Run) -> None:
    run("campaigns", "add", "--name", "Family day", "--from", "2026-11-01", "--until", "2026-11-30")
    run("log", "王芳 T 邀请了 #family-day")
    run("log", "李强 T 聊了 #other")
    assert lines(tables(run)["Contacts by campaign"]) == {"Family day": (1, 0)}


def test_who_was_only_written_to_was_not_spoken_to_as_everywhere_else(book: Book, run: Run) -> None:
    """An email resets no cadence, unless the settings say so; a greeting by telephone does."""
    run("log", "11-12 王芳 E sent the figures")
    run("log", "11-12 李强 T 聊了")

    def silent() -> float:
        names = {one["name"] for one in json.loads(run("list", "stage:active no-contact:22d", "--json").out)["clients"]}
        total = tables(run).get("Active clients not spoken to", {"total": 0})["total"]
        assert total == len(names)
        return float(total)

    before = silent()
    run("settings", "set", "resets", "T,M,V,E")
    assert silent() == before - 1


def test_a_sale_of_a_product_that_is_in_the_book_counts_as_its_kind(book: Book, run: Run) -> None:
    run("sales", "add", "李强", "--sold", "20万 福满分加保")
    assert lines(tables(run)["Sales by kind"]) == {"not known": ("200000.00", "0.00")}
    run("policies", "add", "李强", "--product", "福满分", "--kind", "critical illness")
    assert lines(tables(run)["Sales by kind"]) == {"insurance": ("200000.00", "0.00")}
    assert "1 insurance sale of 200,000 does not say whether its premiums" in run("target").err
