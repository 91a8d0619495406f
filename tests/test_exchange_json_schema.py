"""The published schema of the exported book, and its page."""

from __future__ import annotations

import json
import re
import shutil
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from rmtui.cli import command_summaries
from rmtui.exchange.book_json import book_json
from rmtui.exchange.json_schema import book_schema
from rmtui.records.kinds import KINDS
from rmtui.sample.shift_book import sample_dir
from tests.canaries import Family
from tests.conftest import Run

DATA = Path(__file__).parent.parent / "data"
SCHEMA = DATA / "book.schema.json"
TYPES: dict[str, Any] = {
    "string": str,
    "integer": int,
    "boolean": bool,
    "null": type(None),
    "object": dict,
    "array": list,
}


@cache
def definitions() -> dict[str, Any]:
    """The parts of the schema that others refer to."""
    defined: dict[str, Any] = book_schema()["$defs"]
    return defined


def faults(value: Any, schema: Any, at: str = "$") -> list[str]:
    """Where a value is not as the schema says; of JSON Schema what ours uses."""
    if "$ref" in schema:
        return faults(value, definitions()[schema["$ref"].removeprefix("#/$defs/")], at)
    if "anyOf" in schema:
        return [] if any(not faults(value, one, at) for one in schema["anyOf"]) else [at]
    if "const" in schema:
        return [] if value == schema["const"] else [at]
    if "enum" in schema:
        return [] if value in schema["enum"] else [at]
    if not isinstance(value, TYPES[schema["type"]]):
        return [at]
    if "pattern" in schema and not re.search(schema["pattern"], value):
        return [at]
    if isinstance(value, list):
        return [found for number, one in enumerate(value) for found in faults(one, schema["items"], f"{at}[{number}]")]
    found = []
    if isinstance(value, dict):
        more = schema.get("additionalProperties", {})
        found = [f"{at}.{name}" for name in schema.get("required", ()) if name not in value]
        for name, one in value.items():
            expected = schema.get("properties", {}).get(name, more)
            found += faults(one, expected, f"{at}.{name}") if expected else [f"{at}.{name}"]
    return found


@pytest.fixture
def exported(tmp_path: Path) -> dict[str, Any]:
    return book_json(Family(str(tmp_path / "family")).records)


def test_the_published_schema_is_that_of_the_records(run: Run) -> None:
    published = json.loads(SCHEMA.read_text(encoding="utf-8"))
    assert published == json.loads(json.dumps(book_schema())), "rmtui export --schema > data/book.schema.json"
    assert json.loads(run("export", "--schema").out) == published


def test_a_book_with_every_kind_of_record_is_as_the_schema_says(exported: dict[str, Any]) -> None:
    assert all(exported[kind.table] for kind in KINDS.values())
    assert faults(json.loads(json.dumps(exported)), book_schema()) == []


def test_what_is_wrong_is_found(exported: dict[str, Any]) -> None:
    exported["holdings"][0]["value"] = 500
    exported["clients"][0]["colour"] = "red"
    assert faults(exported, book_schema()) == ["$.clients[0].colour", "$.holdings[0].value"]


def test_the_page_names_every_list_and_every_command_that_answers_in_json() -> None:
    page = (DATA / "JSON.md").read_text(encoding="utf-8")
    assert [kind.table for kind in KINDS.values() if f"`{kind.table}`" not in page] == []
    without = {"demo", "init", "log", "completion", "add", "edit", "remove", "merge", "snooze", "import"}
    without |= {"encrypt", "decrypt", "passphrase", "recovery"}
    assert [name for name in command_summaries() if name not in without and f"rmtui {name}" not in page] == []


ANSWERS = (
    *("list", "show Helen", "pareto", "coverage", "maturities", "contribution", "tiers", "leaving", "leaving past"),
    *("gifts", "goals", "target", "opportunities", "opportunities board", "loans", "risk", "stats", "referrals"),
    *("campaigns", "campaigns members saver", "campaigns result saver", "review Helen", "holdings", "policies"),
    *("lines", "sales"),
)
"""Commands whose answers have money."""
_OTHERS = {"rate", "share", "payroll"}
"""Figures that are no money, and amounts of records that are in the base currency."""


def _without_currency(value: Any, at: str = "") -> list[str]:
    """Where money stands whose currency is neither beside nor above it."""
    match value:
        case {"currency": _}:
            return []
        case dict():
            inner = [(one, name) for name, one in value.items() if name not in _OTHERS]
        case list():
            inner = [(one, at) for one in value]
        case str() if re.fullmatch(r"-?\d+\.\d\d", value):
            return [at]
        case _:
            return []
    return [fault for one, name in inner for fault in _without_currency(one, name)]


@pytest.mark.parametrize("words", ANSWERS)
def test_the_currency_of_every_amount_of_an_answer_is_told(run: Run, tmp_path: Path, words: str) -> None:
    shutil.copytree(sample_dir("en"), tmp_path / "book")
    answer = run("--lang", "en", *words.split(), "--json")
    assert answer.code == 0
    assert _without_currency(json.loads(answer.out)) == []
