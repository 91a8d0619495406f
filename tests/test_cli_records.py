"""`rmtui holdings`, `rmtui policies`, `rmtui contacts` ...: everything that is kept of clients, from a script."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest

from rmtui.cli.context import Context
from rmtui.currency import DEFAULT, set_base_currency
from rmtui.entry.fields import by_table
from rmtui.entry.fields.field import Field, declare_fields
from rmtui.records.client import Client
from rmtui.records.events import DayNote, Sale, Snooze
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.kinds import KINDS, RecordKind
from rmtui.records.review import Review
from rmtui.store.files.book import Book
from tests.conftest import Run
from tests.factory import TODAY
from tests.test_records_kinds import Car


@pytest.fixture
def fang(book: Book) -> Client:
    return next(one for one in book.clients().values() if one.name == "王芳")


def only(run: Run, table: str) -> str:
    """The id that the list shows of the one record there is."""
    (line,) = run(table).out.splitlines()
    return line.split("\t")[0]


def test_a_holding_is_added_listed_changed_and_sold(book: Book, fang: Client, run: Run) -> None:
    added = run("holdings", "add", "wf", "--name", "1-year deposit", "--value", "50万", "--matures-on", "2027-11-20")
    assert added.code == 0
    (holding,) = book.holdings(fang.id)
    assert (holding.value, holding.valued_on, holding.matures_on) == (50_000_000, TODAY, date(2027, 11, 20))
    short = only(run, "holdings")
    assert (holding.id.endswith(short), len(short), short in added.out) == (True, 6, True)
    changed = run("holdings", "edit", short, "--value", "52万", "--closed-on", "yesterday", "--matures-on", "")
    assert "Value: 500,000 → 520,000" in changed.out
    (holding,) = book.holdings(fang.id)
    assert (holding.value, holding.closed_on, holding.matures_on) == (52_000_000, date(2026, 11, 22), None)
    run("undo")
    assert book.holdings(fang.id)[0].value == 50_000_000


@pytest.mark.parametrize(
    "words",
    [
        ("holdings", "add", "王芳", "--name", "deposit", "--value", "50万"),
        ("loans", "add", "王芳", "--name", "房贷", "--kind", "mortgage", "--value", "120万"),
        ("lines", "add", "王芳", "--name", "flow", "--limit", "300万"),
        ("policies", "add", "王芳", "--kind", "critical-illness", "--product", "安康", "--sum-assured", "50万"),
        ("sales", "add", "王芳", "--sold", "50万基金"),
        ("opportunities", "add", "王芳", "--product", "基金", "--amount", "50万"),
    ],
)
def test_what_is_there_already_is_added_again_only_when_told_so(words: tuple[str, ...], book: Book, run: Run) -> None:
    assert run(*words).code == 0
    again = run(*words)
    assert (again.code, len(run(words[0]).out.splitlines())) == (3, 1)
    assert "王芳 has this already: " in again.err
    assert "--another adds one more." in again.err
    assert run(*words, "--another").code == 0
    assert len(run(words[0]).out.splitlines()) == 2


def test_a_new_value_that_keeps_its_cost_is_told(book: Book, run: Run) -> None:
    run("holdings", "add", "王芳", "--name", "稳健理财", "--kind", "wealth", "--value", "50万", "--cost", "50万")
    short = only(run, "holdings")
    assert "The cost stays 500,000: " in run("holdings", "edit", short, "--value", "52万").err
    assert run("holdings", "edit", short, "--value", "60万", "--cost", "60万").err == ""
    assert run("holdings", "edit", short, "--value", "61万", "--closed-on", "yesterday").err == ""
    run("holdings", "add", "王芳", "--name", "定期", "--kind", "deposit", "--value", "50万", "--cost", "50万")
    (deposit,) = (one for one in book.holdings() if one.kind is HoldingKind.DEPOSIT)
    assert run("holdings", "edit", deposit.id, "--value", "52万").err == "", "a deposit has no gain"


def test_of_two_holdings_of_one_name_another_amount_or_day_tells_which(book: Book, run: Run) -> None:
    deposit = ("holdings", "add", "王芳", "--name", "deposit", "--value", "50万", "--opened-on", "2025-03-01")
    assert [run(*deposit[:6], value, *deposit[7:]).code for value in ("50万", "51万")] == [0, 0]
    assert run(*deposit[:-1], "2025-03-02").code == 0
    run("holdings", "edit", book.holdings()[0].id, "--closed-on", "yesterday")
    assert run(*deposit).code == 0, "the closed one is over"


@pytest.mark.parametrize(("answer", "holdings"), [("y", 2), ("n", 1)])
def test_a_person_is_asked_whether_an_equal_holding_is_another(
    answer: str, holdings: int, book: Book, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("holdings", "add", "王芳", "--name", "deposit", "--value", "50万")
    monkeypatch.setattr(Context, "interactive", True)
    monkeypatch.setattr("builtins.input", lambda _question: answer)
    assert run("holdings", "add", "王芳", "--name", "deposit", "--value", "50万").code == 0
    assert len(book.holdings()) == holdings


def test_the_kind_of_a_holding_follows_from_its_name(book: Book, run: Run) -> None:
    run("holdings", "add", "王芳", "--name", "稳健债基", "--value", "$30k")
    (holding,) = book.holdings()
    assert (holding.kind, holding.currency, holding.value) == (HoldingKind.FUND, "USD", 3_000_000)


def test_a_list_is_of_one_client_or_of_all(book: Book, run: Run) -> None:
    run("holdings", "add", "王芳", "--name", "deposit", "--value", "1")
    run("holdings", "add", "李强", "--name", "fund", "--value", "2")
    assert [line.split("\t")[1] for line in run("holdings").out.splitlines()] == ["王芳", "李强"]
    assert [line.split("\t")[1] for line in run("holdings", "李强").out.splitlines()] == ["fund 2"]
    assert run("holdings", "list", "李强").out == run("holdings", "李强").out
    assert run("policies").code == 4
    assert "nothing to list" in run("policies").err


def test_a_list_tells_every_field_also_one_whose_word_is_in_the_text(book: Book, run: Run) -> None:
    run("log", "王芳 T went through it on the telephone #telephone")
    run(
        "holdings",
        "add",
        "王芳",
        "--name",
        "Fund R2",
        "--kind",
        "fund",
        "--risk",
        "R2",
        "--value",
        "3000",
        "--institution",
        "Fund",
    )
    run("policies", "add", "王芳", "--kind", "annuity", "--product", "Evergreen annuity")
    run("policies", "add", "王芳", "--kind", "accident")
    contact, holding, annuity, accident = (
        line.split("\t")[-2:] for table in ("contacts", "holdings", "policies") for line in run(table).out.splitlines()
    )
    assert "Channel telephone" in contact[1]
    assert "Topics" not in contact[1]  # they are in the text
    assert "Product risk R2" in holding[1]
    assert "Other bank Fund" in holding[1]
    assert "Kind annuity" in annuity[1]
    assert (accident[0], "Kind" in accident[1]) == ("accident insurance", False)


def test_a_policy_of_the_client_is_recorded_without_the_name(book: Book, run: Run) -> None:
    run("policies", "add", "王芳", "--kind", "life", "--insured", "王芳", "--sum-assured", "1m", "--for-life", "yes")
    (policy,) = book.policies()
    assert (policy.insured, policy.sum_assured, policy.for_life) == ("", 100_000_000, True)
    answer = run("policies", "edit", policy.id, "--start", "2026-01-01", "--end", "2025-01-01")
    assert (answer.code, "cannot end before it began" in answer.err) == (1, True)


def test_a_contact_is_corrected_and_its_sale_goes_along(book: Book, fang: Client, run: Run) -> None:
    run("log", "王芳 T 签了 =50万基金")
    short = only(run, "contacts")
    assert run("contacts", "edit", short, "--on", "11-20", "--clients", "李强", "--channel", "M").code == 0
    (contact,), (sale,) = book.contacts(), book.sales()
    assert (contact.on, contact.letter) == (date(2026, 11, 20), "M")
    assert (sale.on, sale.client) == (contact.on, contact.clients[0])
    assert sale.client != fang.id
    run("undo")
    assert next(book.contacts()).clients == (fang.id,)


def test_a_contact_is_removed_with_what_was_sold_in_it_and_comes_back(book: Book, run: Run) -> None:
    run("log", "王芳 T 签了 =50万基金")
    short = only(run, "contacts")
    assert run("contacts", "remove", short).code == 2, "nobody can be asked"
    assert run("contacts", "remove", short, "--yes").code == 0
    assert ([*book.contacts()], [*book.sales()]) == ([], [])
    run("undo")
    assert len([*book.contacts(), *book.sales()]) == 2


def test_a_sale_without_a_contact(book: Book, run: Run) -> None:
    run("sales", "add", "王芳", "--sold", "50万基金")
    (sale,) = book.sales()
    assert (sale.amount, sale.kind, sale.on) == (50_000_000, "fund", TODAY)
    assert "Sold: 500,000 基金 → 20,000 基金" in run("sales", "edit", sale.id, "--sold", "20,000基金").out
    assert next(book.sales()).amount == 2_000_000


def test_a_day_note_is_of_today_or_of_the_day_that_is_said(book: Book, run: Run) -> None:
    run("notes", "add", "--text", "晨会")
    run("notes", "add", "--text", "培训", "--on", "11-20")
    assert [(one.on, one.text) for one in book.records(DayNote)] == [(TODAY, "晨会"), (date(2026, 11, 20), "培训")]
    assert run("notes", "add").code != 0


def test_a_document_comes_and_goes_with_its_file(book: Book, fang: Client, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "form.pdf"
    file.write_text("signed")
    assert run("documents", "add", "王芳", str(file), "--kind", "form", "--note", "signed").code == 0
    (document,) = book.documents(fang.id)
    kept = list(Path(book.path, "folders").rglob("form.pdf"))
    assert (document.name, document.note, [path.read_text() for path in kept]) == ("form.pdf", "signed", ["signed"])
    assert run("documents", "remove", only(run, "documents"), "--yes").code == 0
    assert not [path for path in kept if path.exists()]
    run("undo")
    assert [one.checksum for one in book.documents(fang.id)] == [document.checksum]
    assert all(path.exists() for path in kept)
    assert run("documents", "add", "王芳", str(tmp_path / "none.pdf")).code != 0


def test_a_snooze_is_changed_and_a_review_corrected(book: Book, fang: Client, run: Run) -> None:
    run("snooze", "王芳", "12-24", "旅行")
    assert run("snoozes", "edit", only(run, "snoozes"), "--until", "11-23").code == 1
    run("snoozes", "edit", only(run, "snoozes"), "--until", "2026-12-31")
    assert next(book.records(Snooze)).until == date(2026, 12, 31)
    book.save(Review(client=fang.id, on=TODAY, market="calm"), what="review")
    run("reviews", "edit", only(run, "reviews"), "--market", "wild")
    assert book.reviews()[0].market == "wild"


def test_a_program_gets_what_was_changed(book: Book, fang: Client, run: Run) -> None:
    added = json.loads(run("holdings", "add", "王芳", "--name", "deposit", "--value", "1", "--json").out)
    (holding,) = added["added"]["holdings"]
    assert (holding["client"], added["changed"], added["removed"]) == (fang.id, {}, {})
    changed = json.loads(run("holdings", "edit", holding["id"], "--name", "fund", "--json").out)
    assert [one["name"] for one in changed["changed"]["holdings"]] == ["fund"]
    assert json.loads(run("holdings", "--json").out)["holdings"][0]["name"] == "fund"
    removed = json.loads(run("holdings", "remove", holding["id"], "--yes", "--json").out)
    assert [one["id"] for one in removed["removed"]["holdings"]] == [holding["id"]]
    assert json.loads(run("holdings", "--json").out) == {"holdings": []}


def test_an_id_is_never_guessed(book: Book, fang: Client, run: Run) -> None:
    one, other = (f"01kc0000000000{first}abcde" for first in "xy")
    book.save(
        *(Holding(id=each, client=fang.id, kind=HoldingKind.FUND, name=each[14], value=100) for each in (one, other)),
        what="add",
    )
    answer = run("holdings", "edit", "abcde", "--value", "2")
    assert (answer.code, one in answer.err, other in answer.err) == (3, True, True)
    assert run("holdings", "edit", "xabcde", "--value", "2").code == 0
    assert run("holdings", "edit", "zzzzzz", "--value", "2").code == 4
    assert run("holdings", "edit", "e", "--value", "2").code == 4


def test_what_is_missing_or_wrong_is_named_by_its_option(book: Book, run: Run) -> None:
    assert "--value" in run("holdings", "add", "王芳", "--name", "deposit").err
    assert "--value" in run("holdings", "add", "王芳", "--name", "deposit", "--value", "many").err
    run("holdings", "add", "王芳", "--name", "deposit", "--value", "1")
    answer = run("holdings", "edit", only(run, "holdings"), "--risk", "R9")
    assert (answer.code, "--risk" in answer.err) == (2, True)
    assert run("holdings", "edit", only(run, "holdings")).code == 2
    assert "--tier" in run("edit", "王芳", "--tier", "Z").err


def test_a_kind_with_fields_can_be_scripted_at_once(
    book: Book, fang: Client, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    kind = RecordKind("tests.test_records_kinds.Car", "cars", "car", texts=lambda car: (car.plate,))
    monkeypatch.setitem(KINDS.by_name, "Car", kind)
    typed: dict[str, Mapping[str, Field]] = cast(Any, by_table.FIELDS_AS_TYPED)
    monkeypatch.setitem(typed, "cars", declare_fields(Car, Field("plate", "Plate", required=True)))
    book.save(Car(client=fang.id, plate="沪A12345"), what="add")
    short = only(run, "cars")
    assert "Plate: 沪A12345 → 沪B1" in run("cars", "edit", short, "--plate", "沪B1").out
    assert run("cars", "remove", short, "--yes").code == 0
    assert run("cars").code == 4


def test_every_kind_that_is_typed_has_a_command(book: Book, run: Run) -> None:
    assert {"contacts", "notes", "holdings", "policies", "reviews", "sales", "snoozes"} <= set(by_table.FIELDS_AS_TYPED)
    for table in by_table.FIELDS_AS_TYPED:
        if table not in ("callbacks", "clients", "occasions", "plan", "campaigns", "campaign_members", "segments"):
            assert run(table).code == 4, "there is none yet"


@pytest.mark.parametrize(
    ("words", "option", "field"),
    [
        (("gifts", "add", "王芳", "--what", "tea", "--value", "80"), "--on", "Day"),
        (("cases", "add", "王芳", "--about", "a fee"), "--on", "Received on"),
        (("opportunities", "add", "王芳", "--product", "fund", "--amount", "10万"), "--on", "Written down on"),
        (("log", "王芳 T 聊了"), "--channel", "Channel"),
    ],
    ids=lambda words: words[0] if isinstance(words, tuple) else "",
)
def test_what_a_record_cannot_do_without_is_not_cleared(
    words: tuple[str, ...], option: str, field: str, book: Book, run: Run
) -> None:
    assert run(*words).code == 0
    kind = "contacts" if words[0] == "log" else words[0]
    before = run(kind).out
    cleared = run(kind, "edit", before.splitlines()[0].split("\t")[0], option, "")
    assert (cleared.code, cleared.err) == (2, f"rmtui: {field}: it may not be empty.\n")
    assert run(kind).out == before


def test_a_segment_is_changed_and_removed_by_its_name(book: Book, run: Run) -> None:
    run("segments", "add", "--name", "Best", "--filter", "tier:A")
    assert run("segments", "edit", "best", "--filter", "tier:A,B").code == 0
    assert "tier:A,B" in run("segments").out
    assert run("segments", "edit", "others", "--filter", "tier:C").code == 4
    assert run("segments", "remove", "Best", "--yes").code == 0
    left = run("segments").out.splitlines()
    assert [line.split("  ")[0].strip() for line in left][:2] == ["Quiet with potential", "Never spoken to"]


def test_a_sale_is_changed_in_the_currency_of_the_book(book: Book, run: Run) -> None:
    assert run("settings", "set", "currency", "GBP", "--yes").code == 0
    run("sales", "add", "王芳", "--sold", "5k fund")
    short = only(run, "sales")
    set_base_currency(DEFAULT)  # as a new process begins
    assert "5,000 fund → 6,000 fund" in run("sales", "edit", short, "--sold", "6k fund").out
    (sale,) = book.records(Sale)
    assert (sale.amount, sale.currency) == (600_000, "GBP")


def test_a_segment_is_renamed_where_it_is_used_and_its_users_are_named_before_it_is_removed(
    book: Book, run: Run
) -> None:
    run("segments", "add", "--name", "Best", "--filter", "tier:A")
    run("segments", "add", "--name", "Quiet", "--filter", "-segment:best or (分群:“Best” age>5)")
    when = ("--from", "2026-12-01", "--until", "2026-12-31")
    run("campaigns", "add", "--name", "Gilt", "--kind", "news", *when, "--filter", "segment:Best")
    assert run("segments", "edit", "Best", "--name", "The best").code == 0
    assert '-segment:"The best" or (分群:"The best" age>5)' in run("segments").out
    assert "王芳" in run("campaigns", "choose", "Gilt", "--dry-run").out

    refused = run("segments", "remove", "The best")
    assert refused.code == 2 and "It chooses the clients of: Quiet, Gilt." in refused.err


def test_a_holding_whose_name_tells_no_kind_is_refused_until_its_kind_is_said(book: Book, run: Run) -> None:
    added = ("holdings", "add", "王芳", "--name", "稳盈季开", "--value", "50万")
    refused = run(*added)
    assert (refused.code, book.holdings()) == (1, [])
    assert "Kind: the name “稳盈季开” does not tell it. Write deposit, wealth product" in refused.err
    assert "wealth product 稳盈季开 500,000" in run(*added, "--kind", "wealth").out
    assert "wealth product 稳盈季开 500,000" in run("holdings").out
    short = only(run, "holdings")
    assert run("holdings", "edit", short, "--kind", "").code == 1, "the name tells none that could stand for it"
    assert run("holdings", "edit", short, "--kind", "deposit").out.startswith(f"{short} 王芳 deposit 稳盈季开 500,000")
