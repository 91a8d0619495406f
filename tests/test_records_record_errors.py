"""What is wrong with JSON that is to be a record, in the language of the person."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.inspect import type_info

from rmtui.language import set_language
from rmtui.records.client import Client
from rmtui.records.holding import Holding
from rmtui.records.kinds import KINDS, RecordKind
from rmtui.records.record_errors import RecordCheck, record_problem
from rmtui.records.settings import Settings
from rmtui.store.files.book import Book
from tests.conftest import Run

FUND = {"client": "a", "kind": "fund", "name": "x", "value": "1.00"}


@pytest.mark.parametrize(
    ("record", "kind", "problem"),
    [
        ({}, Client, "name is missing; expected text in quotation marks"),
        (5, Client, "5 is not a record; expected an object in braces"),
        ({"name": "x", "tier": "Z"}, Client, 'tier is "Z"; expected one of "A", "B", "C", "D"'),
        ({"name": "x", "phones": "1"}, Client, 'phones is "1"; expected a list in brackets'),
        ({"name": "x", "phones": [1]}, Client, "phones[0] is 1; expected text in quotation marks"),
        ({"name": "x", "family": [{"name": 1}]}, Client, "family[0].name is 1; expected text in quotation marks"),
        ({"name": "x", "cadence": "x"}, Client, 'cadence is "x"; expected a whole number or null'),
        ({"name": "x", "risk_on": "2026"}, Client, 'risk_on is "2026"; expected a day, as "2026-11-28" or null'),
        ({"name": "x", "teir": "A"}, Client, "there is no field teir; did you mean tier"),
        (
            {"name": "x", "birthday": {"month": 13, "day": 1}},
            Client,
            "birthday.month is 13; expected a whole number from 1 to 12",
        ),
        (
            {**FUND, "value": 1},
            Holding,
            'value is 1; expected a decimal number in quotation marks, as "500000.00"',
        ),
        ({"cadence": {"A": "x"}}, Settings, 'cadence.A is "x"; expected a whole number'),
        ({"cadence": {"Z": 1}}, Settings, 'cadence is "Z"; expected one of "A", "B", "C", "D"'),
    ],
)
def test_the_field_is_told_and_what_is_right(record: Any, kind: type[msgspec.Struct], problem: str) -> None:
    assert record_problem(record, kind, exported=True) == problem


def test_in_a_file_of_the_book_an_amount_is_a_whole_number() -> None:
    assert record_problem(FUND, Holding, exported=False) == "value is something else than a whole number"


def test_what_is_wrong_is_told_in_chinese() -> None:
    set_language("zh")
    problem = record_problem({"name": "x", "tier": "Z"}, Client, exported=True)
    assert problem == 'tier 是 "Z"，应为以下之一："A"、"B"、"C"、"D"'


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: str(kind.table))
def test_of_every_kind_every_field_that_is_none_is_told(kind: RecordKind) -> None:
    for field in msgspec.structs.fields(kind.record):
        wrong = {field.name: [{"no": "such"}]}
        with pytest.raises(msgspec.ValidationError):
            msgspec.convert(wrong, kind.record)
        told = list(RecordCheck(exported=False).problems(wrong, type_info(kind.record)))
        assert any(one.startswith(field.name) for one in told), told


def test_a_refused_import_tells_the_record_the_field_and_what_is_right(book: Book, run: Run) -> None:
    exported = json.loads(run("export", "--json").out)
    exported["clients"][0]["tier"] = "Z"
    answer = run("import", "-", "--yes", stdin=json.dumps(exported))
    assert answer.code == 1
    assert answer.err == 'rmtui: clients[0], client 王芳: tier is "Z"; expected one of "A", "B", "C", "D".\n'
    lines = run("export", "--ndjson").out.replace('"tier": "A"', '"tier": null')
    assert "2, client 王芳: tier is null;" in run("import", "-", "--yes", stdin=lines).err
    broken = '{"format": "rmtui-book", "version": 1}\n{"\n'
    assert "Line 2 is not JSON from character 2 on." in run("import", "-", "--yes", stdin=broken).err


def test_a_record_of_a_file_that_was_edited_wrongly_is_told_without_its_words(book: Book, run: Run) -> None:
    file = Path(book.path, "book.json")
    written = file.read_text(encoding="utf-8")
    file.write_text(written.replace('"tier":"A"', '"tier":"勿提"'), encoding="utf-8")
    found = run("doctor").out
    client = next(iter(json.loads(written)["clients"]))
    assert f'client {client}: tier is something else than one of "A", "B", "C", "D".' in found
    assert "勿提" not in found.splitlines()[0]
