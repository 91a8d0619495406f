"""`rmtui report`."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from rmtui.records.events import DayNote
from rmtui.records.report import Report
from rmtui.records.review import Review, ReviewMethod
from rmtui.store.files.book import Book
from tests.conftest import Run


def sections(run: Run, *words: str) -> dict[str, dict[str, Any]]:
    found = json.loads(run("report", *words, "--json").out)["report"]["sections"]
    return {one["name"]: one for one in found}


def table(section: dict[str, Any], title: str) -> list[list[str]]:
    return next((one["rows"] for one in section["tables"] if one["title"] == title), [])


def test_what_comes_next_has_the_promises_to_come(book: Book, run: Run) -> None:
    run("log", "李强 M 聊了 > 12-03 15:00 来签字")
    promised = table(sections(run, "2026-11")["next"], "Promises to keep")
    assert promised == [["2026-12-03", "李强", "15:00 来签字"]]


def test_a_terminal_shows_client_text_without_the_signs_that_keep_it_literal(
    book: Book, run: Run, tmp_path: Path
) -> None:
    run("log", "李强 M 聊了 > 12-03 带 [A] 表_2")
    assert "带 [A] 表_2" in run("report", "2026-11").out
    assert run("report", "2026-11", "--to", str(tmp_path / "report.md")).code == 0
    assert r"带 \[A\] 表\_2" in (tmp_path / "report.md").read_text("utf-8")


def test_a_month_is_drafted_from_the_book(book: Book, run: Run) -> None:
    run("target", "set", "fund", "100k", "--month", "11")
    run("log", "11-12 王芳 M 聊了到期 =5万基金 #到期")
    run("log", "11-13 李强 M 聊了 > 11-20 发方案")
    book.save(
        DayNote(on=date(2026, 11, 5), text="开门红启动会 #营销\n私：又被批评了\nPrivate: to be forgotten"), what="note"
    )
    book.save(DayNote(on=date(2026, 11, 6), text="private: tired"), what="note")
    book.save(DayNote(on=date(2026, 11, 7), text="the coffee machine is broken"), what="note")
    book.save(DayNote(on=date(2026, 11, 8), text="李强 came by with his son"), what="note")
    run("cases", "add", "李强", "--about", "charged twice", "--on", "2026-11-02")
    run("opportunities", "add", "王芳", "--product", "bond", "--amount", "80k", "--expected-on", "2026-12-05")
    run("holdings", "add", "李强", "--name", "saver", "--value", "300k", "--matures-on", "2026-12-20")
    run("holdings", "add", "李强", "--name", "房贷", "--value", "1m", "--matures-on", "2026-12-22")
    run("holdings", "add", "李强", "--name", "old", "--kind", "fund", "--value", "1k")
    run("add", "何军")
    run("holdings", "add", "何军", "--name", "gone", "--kind", "fund", "--value", "1k")
    (gone,) = json.loads(run("holdings", "何军", "--json").out)["holdings"]
    run("holdings", "edit", gone["id"], "--closed-on", "2026-11-10")
    run("edit", "何军", "--stage", "closed")
    found = sections(run, "2026-11")
    assert table(found["clients"], "Clients lost") == [["何军", "2026-11-10", "C"]]
    assert "Funds: 50,000 of 100,000, 50.0%." in found["figures"]["draft"]
    assert ["#到期", "1", "1", "12 Nov"] in table(found["done"], "What the contacts were about")
    assert ["Cases", "2026-11-02", "李强", "Complaint: charged twice, received"] in table(
        found["done"], "What was done, by topic"
    )
    assert ["营销", "2026-11-05", "", "开门红启动会 #营销"] in table(found["done"], "What was done, by topic")
    done = table(found["done"], "What was done, by topic")
    assert not any("2026-11-06" in row for row in done), "it was private"
    assert not any("2026-11-07" in row for row in done), "it is about no client and has no topic"
    assert ["Day note", "2026-11-08", "李强", "李强 came by with his son"] in done[-2:], "the notes are the last"
    assert "1 case was not answered in time." in found["short"]["draft"]
    assert table(found["next"], "Maturities") == [["2026-12-20", "李强", "saver", "300,000"]]
    assert table(found["next"], "Loans that fall due") == [["2026-12-22", "李强", "房贷", "1,000,000"]]
    assert "1 loan of 1,000,000 falls due by 31 Dec." in found["next"]["draft"]
    assert table(found["next"], "Opportunities")[0][:3] == ["2026-12-05", "王芳", "bond"]


def test_the_report_says_how_each_review_was_held(book: Book, run: Run) -> None:
    held = {"phone": "by telephone", "sent": "sheet sent", "meeting": "face to face", "alone": "without the client"}
    fang = next(id for id, one in book.clients().items() if one.name == "王芳")
    for number, how in enumerate(ReviewMethod, 2):
        book.save(Review(client=fang, on=date(2026, 11, number), held=how), what="review")
    done = table(sections(run, "2026-11")["done"], "What was done, by topic")
    told = [[row[3] for row in done if row[0] == "Asset reviews"] for _reading in range(2)]
    assert told == [[held[how] for how in ReviewMethod]] * 2


def test_what_comes_next_looks_ahead_to_one_day(book: Book, run: Run) -> None:
    run("opportunities", "add", "王芳", "--product", "bond", "--amount", "80k", "--expected-on", "2026-12-31")
    run("holdings", "add", "王芳", "--name", "saver", "--value", "300k", "--matures-on", "2026-12-31")
    run("holdings", "add", "王芳", "--name", "later", "--value", "300k", "--matures-on", "2027-01-01")
    fang, qiang = (next(id for id, one in book.clients().items() if one.name == name) for name in ("王芳", "李强"))
    review = Review(client=fang, on=date(2026, 11, 3), next_on=date(2026, 12, 31))
    book.save(review, Review(client=qiang, on=date(2026, 11, 3), next_on=date(2027, 1, 1)), what="review")
    draft = sections(run, "2026-11")["next"]["draft"]
    assert "1 opportunity worth 80,000 is expected by 31 Dec" in draft
    assert "1 holding of 300,000 matures by 31 Dec." in draft
    assert "1 asset review is due by 31 Dec." in draft


def test_no_heading_of_a_report_stands_over_nothing(book: Book, run: Run, tmp_path: Path) -> None:
    lines = [line for line in run("report", "2024-02").out.splitlines() if line]
    headings = [at for at, line in enumerate(lines) if line.startswith("## ")]
    assert [lines[at] for at in headings if lines[at + 1].startswith("## ")] == []
    assert lines[lines.index("## Risk") + 1] == "Nothing recorded."
    run("report", "2024-02", "--to", str(tmp_path / "report.html"))
    assert "Nothing recorded." in (tmp_path / "report.html").read_text(encoding="utf-8")
    assert sections(run, "2024-02")["risk"]["text"] == "", "no words of the manager's"


def test_an_edited_text_stays_while_the_book_goes_on(book: Book, run: Run) -> None:
    run("target", "set", "fund", "100k", "--month", "11")
    assert run("report", "2026-11", "--edit", "figures", stdin="Funds were slow.\n").code == 0
    assert (sections(run)["figures"]["text"], sections(run)["figures"]["outdated"]) == ("Funds were slow.", False)
    run("log", "王芳 M 聊了 =5万基金")
    answer = run("report", "2026-11")
    assert "Funds were slow." in answer.out
    assert "Figures against targets: the draft beneath has changed" in answer.err
    assert "Funds: 50,000 of 100,000, 50.0%." in answer.err
    assert sections(run)["figures"]["outdated"]
    run("report", "2026-11", "--draft", "Figures against targets")
    assert "50.0%" in sections(run)["figures"]["text"]
    run("undo")
    assert sections(run)["figures"]["text"] == "Funds were slow."
    assert len([*book.records(Report)]) == 1
    assert sections(run, "2026-10")["figures"]["text"] != "Funds were slow.", "another month is another report"


def test_a_section_that_is_not_there_is_told_with_those_that_are(run: Run, book: Book) -> None:
    answer = run("report", "2026-11", "--edit", "nowhere", stdin="x")
    assert (answer.code, "figures, done, clients" in answer.err) == (4, True)


def test_a_template_of_ones_own_is_a_file_in_the_book(book: Book, run: Run, tmp_path: Path) -> None:
    directory = tmp_path / "book" / "reports"
    directory.mkdir()
    section = '[[sections]]\nname = "a"\ntitle = "Only this"\nshow = ["targets:fund"]\ntext = "Dear all,"\n'
    own = f'title = "Weekly"\ncalled = "周报"\n{section}'
    (directory / "weekly.toml").write_text(own, encoding="utf-8")
    assert sections(run, "--template", "周报")["a"]["text"].startswith("Dear all,")
    assert "weekly (周报)" in run("report", "--templates").out
    assert sections(run, "--template", "weekly (周报)") == sections(run, "--template", "周报")
    (directory / "weekly.toml").write_text(own.replace("targets:fund", "weather"), encoding="utf-8")
    answer = run("report", "--template", "weekly")
    assert (answer.code, "“weather”, which there is not" in answer.err) == (1, True)


@pytest.mark.parametrize("ending", [".docx", ".md", ".html", ".xlsx"])
def test_it_is_written_to_a_file_for_its_owner_alone(book: Book, run: Run, tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"report{ending}"
    assert run("report", "2026-09..2026-11", "--to", str(file)).code == 0
    assert file.stat().st_mode & 0o777 == 0o600
    assert run("report", "--to", str(file)).code == 1, "it is there already"


def test_another_ending_is_refused_before_anything_is_read(book: Book, run: Run, tmp_path: Path) -> None:
    answer = run("report", "--to", str(tmp_path / "report.pdf"))
    assert (answer.code, len(answer.err.splitlines())) == (2, 1)


def test_a_span_of_days_is_reported_without_a_plan(book: Book, run: Run) -> None:
    run("log", "11-12 王芳 M 聊了 =5万基金")
    run("log", "11-20 王芳 M 聊了 =7万基金")
    found = sections(run, "2026-11-10", "to", "2026-11-15")
    assert table(found["figures"], "Plan and done")[0][:3] == ["Funds", "", "50,000"]


def amount(text: str) -> int:
    """In hundredths."""
    return round(Decimal(text.replace(",", "")) * 100)


def test_every_figure_is_the_sum_of_the_records_whatever_the_period(run: Run, tmp_path: Path) -> None:
    """Naively, out of the exported book; and the same as `rmtui stats` has it."""
    run("demo", "--to", str(tmp_path / "sample"), "--clients", "30", "--contacts", "400")
    book = ("--book", str(tmp_path / "sample"))
    everything = json.loads(run(*book, "export", "--json").out)
    assert len({one["currency"] for one in everything["sales"]}) == 1, "no rate is needed"
    for period in ("2026-11", "2026-Q4", "2026", "2025-12..2026-02", "2026-02-28 to 2026-03-01"):
        words = (*period.split(), "--template", "head-of-department", "--json")
        answer = json.loads(run(*book, "report", *words).out)["report"]
        first, last = answer["period"]["first"], min(answer["period"]["last"], "2026-11-23")
        naive: Counter[str] = Counter()
        for sale in everything["sales"]:
            if first <= sale["on"] <= last:
                naive[sale["kind"]] += amount(sale["amount"])
        sections = {one["name"]: one for one in answer["sections"]}
        sold = next((one for one in sections["figures"]["tables"] if one["title"] == "Sales by kind"), None)
        rows = sorted(amount(row[1]) for row in sold["rows"] if amount(row[1])) if sold else []
        assert rows == sorted(naive.values()), period
        assert not (sold and sold["sums"]), "loans, deposits and premiums add up to no figure"
        talks = [
            one
            for one in everything["contacts"]
            if first <= one["on"] <= last and one["outcome"] == "reached" and not one["greeting"]
        ]
        spoken = next((one for one in sections["work"]["tables"] if one["title"] == "Contacts by channel"), None)
        assert int(spoken["sums"][1] if spoken else 0) == len(talks), period
        tables = json.loads(run(*book, "stats", *period.split(), "--json").out)["tables"]
        figures = {one["key"]: one for one in tables}
        assert sold is None or amount(figures["sales-by-kind"]["total"]) == sum(naive.values())


def test_the_head_names_the_currency_and_an_early_report_has_no_forecast(book: Book, run: Run) -> None:
    run("settings", "set", "currency", "CAD", "--yes")
    run("target", "set", "fund", "1.2m")
    run("log", "王芳 M 签了 =5万基金")
    text = run("--today", "2026-11-24", "report", "year").out
    assert "Currency: CAD (Canadian dollar)" in text
    assert "on course for" in text
    run("target", "set", "fund", "1.2m", "--year", "2027")
    early = run("report", "2027-01").out
    assert "Forecasts from 8 Jan 2027 on" in early
    assert "on course for" not in early
