"""`rmtui review`."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from rmtui.cli import main
from rmtui.entry.rates import read_rates
from rmtui.records.client import Client, RiskGrade
from rmtui.records.events import Promise, StandingPromise
from rmtui.records.settings import Settings
from rmtui.store.files.book import Book
from tests.conftest import Run
from tests.factory import ago
from tests.folders import YUAN, holding
from tests.reviews import fill, past_review


@pytest.fixture
def wang(book: Book) -> Client:
    client = next(one for one in book.clients().values() if one.name == "王芳")
    fill(book, client)
    return client


@pytest.mark.usefixtures("wang")
def test_the_newest_finished_review_is_printed_with_the_totals_of_all(run: Run) -> None:
    answer = run("review", "王芳")
    assert answer.code == 0
    lines = answer.out.splitlines()
    assert lines[0] == "Asset review: 王芳"
    assert "Review day: Sat 24 Oct 2026" in lines
    assert "Net assets: 800,000.00" in lines
    assert "Since the last review: +80,000.00" in lines
    assert "24 Sep 2026\t810,000.00\t90,000.00\t720,000.00" in lines
    assert any(line.startswith("Stock\t沪深持仓") for line in lines)
    assert "嫌费率高" in lines
    assert "  2026-11-03 发对比表  (for the client)" in lines
    assert "  2026-11-04 问他行资产" in lines


@pytest.mark.usefixtures("wang")
def test_a_review_of_an_earlier_day_is_asked_for_by_its_day(run: Run) -> None:
    assert "Net assets: 720,000.00" in run("review", "王芳", "--on", "2026-09-24").out
    missed = run("review", "王芳", "--on", "2026-09-25")
    assert missed.code == 4
    assert "2026-09-24, 2026-10-24" in missed.err
    assert run("review", "王芳", "--on", "someday").code == 2


@pytest.mark.usefixtures("wang")
@pytest.mark.parametrize("ending", ["md", "html", "xlsx"])
def test_a_file_is_written_and_replaced_only_when_told(run: Run, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"sheet.{ending}"
    written = f"Written to {path}. Only you can read the file, and it is not encrypted. 1 client."
    assert run("review", "王芳", "--to", str(path)).out.startswith(written)
    assert path.stat().st_size and path.stat().st_mode & 0o077 == 0
    before = path.read_bytes()
    refused = run("review", "王芳", "--to", str(path))
    assert refused.code == 1
    assert path.read_bytes() == before
    assert run("review", "王芳", "--to", str(path), "--replace").code == 0


@pytest.mark.usefixtures("wang")
def test_what_is_handed_over_has_nothing_internal(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "sheet.md"
    run("review", "王芳", "--to", str(path))
    text = path.read_text("utf-8")
    assert "债市平稳" in text
    assert "嫌费率高" not in text
    assert "勿提母亲账户" not in text


@pytest.mark.usefixtures("wang")
def test_another_ending_is_refused(run: Run, tmp_path: Path) -> None:
    answer = run("review", "王芳", "--to", str(tmp_path / "sheet.pdf"))
    assert answer.code == 2
    assert ".xlsx" in answer.err


@pytest.mark.usefixtures("wang")
def test_json_has_the_review_and_what_it_comes_to(run: Run) -> None:
    found = json.loads(run("review", "王芳", "--json").out)["reviews"][0]
    assert (found["on"], found["net"], found["debts"]) == ("2026-10-24", "800000.00", "100000.00")
    assert (found["since_last"], found["since_first"]) == ("80000.00", "80000.00")
    assert [one["net"] for one in found["history"]] == ["720000.00", "800000.00"]
    assert len(found["seen"]) == 10
    assert found["seen"][0]["institution"] == ""
    assert "draft" not in found


def test_a_draft_is_no_review_yet(book: Book, run: Run) -> None:
    client = next(one for one in book.clients().values() if one.name == "王芳")
    book.save(replace(past_review(client, [], ago(3), id="d1"), draft=True), what="review")
    answer = run("review", "王芳")
    assert answer.code == 4
    assert "No review of 王芳 is finished yet" in answer.err


def test_a_client_nobody_knows_is_exit_4(book: Book, run: Run) -> None:
    assert run("review", "赵六").code == 4


def test_help_says_what_goes_into_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(("review", "--help"))
    said = " ".join(capsys.readouterr().out.split())
    for words in ("--to FILE", "--replace", "--on DATE", "--json", "no tier, no caution", "not encrypted"):
        assert words in said


@pytest.mark.usefixtures("wang")
def test_show_says_net_worth_and_the_next_review(run: Run) -> None:
    lines = [line.strip() for line in run("show", "王芳").out.splitlines()]
    assert [line for line in lines if line.split(":")[0] in ("Total assets", "Debts", "Net assets")] == [
        *("Total assets: 900,000", "Debts: 100,000", "Net assets: 800,000")
    ]
    assert "Next review: today" in lines


def test_show_says_nothing_of_wealth_where_there_is_none(book: Book, run: Run) -> None:
    assert "Net assets" not in run("show", "王芳").out


def test_what_is_too_risky_is_said_also_where_its_currency_has_no_rate(book: Book, run: Run) -> None:
    one = Client(name="周敏", risk=RiskGrade.C2)
    yen = holding(100_000 * YUAN, "fund", client=one.id, name="日元基金", currency="JPY", risk="R5")
    book.save(one, yen, past_review(one, [yen], ago(3), id="r9"), what="add")
    answer = run("review", "周敏").out
    assert "! risk above the client's grade: 日元基金" in answer
    assert "no rate is known for JPY" in answer


def test_a_rate_finer_than_a_ten_thousandth_survives_the_book(book: Book, run: Run) -> None:
    one = Client(name="周敏")
    yen = holding(10_000_000 * YUAN, client=one.id, name="日元定期", currency="JPY")
    rates = read_rates("JPY 0.048532")
    book.save(
        one, yen, Settings(rates=rates), replace(past_review(one, [yen], ago(3), id="r9"), rates=rates), what="add"
    )
    again = Book(book.path)
    assert again.settings().rates == rates
    assert "Total assets: 485,320" in run("show", "周敏").out
    (told,) = json.loads(run("review", "周敏", "--json").out)["reviews"]
    assert told["rates"] == {"JPY": "0.048532"}


def test_a_step_whose_day_was_changed_since_is_shown_with_the_new_one(wang: Client, book: Book, run: Run) -> None:
    step = StandingPromise(client=wang.id, on=date(2026, 10, 24), promise=Promise(due=ago(-11), text="问他行资产"))
    book.save(step, what="promise")
    shown = run("review", "王芳").out
    assert "  2026-12-04 问他行资产" in shown and "2026-11-04" not in shown
    steps = json.loads(run("review", "王芳", "--json").out)["reviews"][0]["steps"]
    assert [one["due"] for one in steps] == ["2026-11-03", "2026-12-04"]


def test_a_step_of_a_finished_review_follows_its_promise_whatever_that_is_called_now(book: Book, run: Run) -> None:
    run("reviews", "add", "王芳", "--steps", "fri send it")
    (promised,) = book.records(StandingPromise)
    assert book.reviews(promised.client)[-1].steps[0].standing_promise == promised.id
    run("promises", "edit", promised.id, "--text", "send the new terms", "--due", "2026-12-04")
    assert "2026-12-04 send the new terms" in run("review", "王芳").out
