"""`rmtui list`."""

from __future__ import annotations

import json
import re

import pytest

from rmtui.entry.filter.client_keys import client_scope
from rmtui.entry.filter.context import FilterContext
from rmtui.entry.filter.orders import ORDERS
from rmtui.entry.filter.record_keys import record_scopes
from rmtui.records.holding import Holding, HoldingKind
from rmtui.store.files.book import Book
from tests.conftest import Run


def test_a_pipe_gets_a_line_a_client_with_tabs(book: Book, run: Run) -> None:
    run("log", "3 days ago 王芳 T 聊了")
    assert run("list").out.splitlines() == [
        "王芳\tA\t13800138000\t3 days ago\t\tfund",
        "李强\tB\t13900139001\tnever contacted\t\t",
    ]


def test_who_was_never_spoken_to_is_called_as_in_the_queue(book: Book, run: Run) -> None:
    run("log", "王芳 S 发了短信")
    for name, said in (("王芳", "messages only"), ("李强", "never contacted")):
        assert run("list", name).out.split("\t")[3:5] == [said, ""]
        assert said in next(line for line in run("due").out.splitlines() if line.startswith(name))


def test_a_filter_picks(book: Book, run: Run) -> None:
    assert "李强" not in run("list", "tier:A").out
    assert "王芳" not in run("list", "-tag:fund").out


def test_the_order_of_assets_shows_them_at_this_bank_or_all_and_only_it_reads_the_holdings(
    book: Book, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    wang, li = sorted(book.clients().values(), key=lambda one: one.tier)
    book.save(Holding(client=wang.id, kind=HoldingKind.DEPOSIT, name="三年定存", value=300_000_00), what="add")
    book.save(Holding(client=wang.id, kind=HoldingKind.PROPERTY, name="住房", value=5_000_000_00), what="add")
    book.save(Holding(client=li.id, kind=HoldingKind.FUND, name="沪深300", value=800_000_00), what="add")

    def listed(order: str) -> list[tuple[str, str]]:
        rows = [line.split("\t") for line in run("list", order).out.splitlines()]
        return [(row[0], row[-1]) for row in rows]

    assert listed("sort:aum") == [("李强", "800,000"), ("王芳", "300,000")]
    assert listed("-sort:aum") == [("王芳", "300,000"), ("李强", "800,000")]
    assert listed("排序:总资产") == [("王芳", "5,300,000"), ("李强", "800,000")]
    monkeypatch.setattr(FilterContext, "open_holdings", None)
    assert [name for name, _last in listed("sort:name")] == ["李强", "王芳"]


def test_a_filter_in_one_pair_of_quotation_marks_is_a_filter_of_several_terms(book: Book, run: Run) -> None:
    run("edit", "李强", "--tier", "A", "--tag", "private office")
    assert run("list", "tier:A tag:fund").out == run("list", "tier:A", "tag:fund").out == run("list", "王芳").out
    assert run("list", 'tag:"private office" tier:A').out == run("list", "李强").out
    assert run("list", "tier:A tag:nobody").code == 4


def test_nobody_to_list_is_exit_4_as_nothing_to_find(book: Book, run: Run) -> None:
    answer = run("list", "tier:D")
    assert (answer.code, answer.out, answer.err) == (4, "", "No client fits this filter.\n")
    assert json.loads(run("list", "--json", "tier:D").out) == {"clients": []}
    assert run("list", "--json", "tier:D").code == run("find", "nowhere").code == 4


def test_an_unknown_filter_is_a_usage_error(book: Book, run: Run) -> None:
    answer = run("list", "teir:A")
    assert (answer.code, "Did you mean tier?" in answer.err) == (2, True)


def test_json_holds_the_whole_record(book: Book, run: Run) -> None:
    for words in (("--json", "tier:A"), ("tier:A", "--json")):
        (client,) = json.loads(run("list", *words).out)["clients"]
        assert client["name"] == "王芳"
        assert client["phones"] == ["13800138000"]
        assert client["last_contact"] is None


def test_json_has_every_field_also_those_that_say_nothing(book: Book, run: Run) -> None:
    (client,) = json.loads(run("list", "--json", "tier:B").out)["clients"]
    assert (client["kind"], client["aliases"], client["birthday"]) == ("person", [], None)


def test_an_empty_book_teaches(run: Run) -> None:
    run("init")
    assert "rmtui add NAME" in run("list").err


@pytest.mark.parametrize("language", ["en", "zh"])
def test_help_names_every_filter_and_every_order(language: str, run: Run) -> None:
    shown = run("--lang", language, "help", "filter").out
    keys = client_scope().keys
    assert [one.names for one in keys if not re.search(rf"\s(?:{'|'.join(one.names)})[:<]", shown)] == []
    assert [one.names for one in record_scopes() if not any(f"  {name}(…)" in shown for name in one.names)] == []
    assert [names for names in ORDERS if not any(name in shown for name in names)] == []


def test_on_a_pipe_a_table_is_a_line_a_row_with_tabs_and_without_headings(book: Book, run: Run) -> None:
    names = [line.split("\t")[0] for line in run("list").out.splitlines()]
    assert names and set(names) <= {one.name for one in book.clients().values()}
