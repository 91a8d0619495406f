"""`rmtui settings`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from rmtui import preferences
from rmtui.cli.settings import setting_names
from rmtui.records.channel import Channel
from rmtui.records.client import Tier
from rmtui.records.review import Review
from rmtui.records.settings import Assumptions, Settings
from rmtui.store.files.book import Book
from tests.conftest import Run
from tests.factory import TODAY


def settings(run: Run) -> dict[str, Any]:
    return {one["name"]: one for one in json.loads(run("settings", "--json").out)["settings"]}


def test_all_settings_are_listed_with_what_holds(book: Book, run: Run) -> None:
    listed = [line.split("\t")[:2] for line in run("settings").out.splitlines()]
    assert [name for name, _text in listed] == setting_names()
    assert ["cadence-A", "30"] in listed
    assert ["resets", "T M V"] in listed
    assert ["living", "40,000"] in listed
    assert run("settings").out == run("settings", "list").out


def test_a_setting_is_shown_as_it_may_be_typed(book: Book, run: Run) -> None:
    for name in setting_names():
        shown = run("settings", "show", name).out.strip()
        answer = run("settings", "set", name, shown)
        assert (answer.code, answer.out) == (0, "Nothing to change: it is already so.\n"), name


def test_programs_get_values_that_do_not_depend_on_the_language(book: Book, run: Run) -> None:
    found = settings(run)
    assert found["cadence-B"] == {"name": "cadence-B", "value": 60, "default": True, "place": "book"}
    assert (found["living"]["value"], found["resets"]["value"]) == ("40000.00", ["T", "M", "V"])
    assert (found["language"]["place"], found["language"]["value"]) == ("machine", "")
    run("settings", "set", "preferred-resets", "yes")
    assert settings(run)["preferred-resets"] == {
        "name": "preferred-resets",
        "value": True,
        "default": False,
        "place": "book",
    }


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("manager", "林 晓舟", Settings(manager="林 晓舟")),
        ("cadence-a", "21", Settings(cadence={Tier.A: 21})),
        ("CADENCE-B", "monthly", Settings(cadence={Tier.B: 30})),
        ("resets", "T W", Settings(resets=(Channel.TELEPHONE, Channel.WECHAT))),
        ("preferred_resets", "true", Settings(preferred_resets=True)),
        ("rates", "USD 7.10, HKD 0.91", Settings(rates={"USD": 71_000, "HKD": 9100})),
        ("living", "5万", Settings(assumptions=Assumptions(living=5_000_000))),
        ("reason-birthday", "notice 10, points 20", Settings(reasons={"birthday": {"notice": 10, "points": 20}})),
        ("reason-cadence", "a day after 2 points: 12", Settings(reasons={"cadence": {"points": 12, "after": 2}})),
        ("independent-at", "25", Settings(assumptions=Assumptions(independent_at=25))),
    ],
)
def test_a_setting_of_the_book_is_set_taken_back_and_reset(
    book: Book, run: Run, name: str, text: str, expected: Settings
) -> None:
    before = book.settings()
    answer = run("settings", "set", name, *text.split(), "--json")
    (changed,) = json.loads(answer.out)["settings"]
    assert (changed["name"].casefold(), changed["default"]) == (name.replace("_", "-").casefold(), False)
    assert book.settings() == expected
    run("undo")
    assert book.settings() == before
    run("undo", "--redo")
    assert run("settings", "reset", name).code == 0
    assert settings(run)[changed["name"]]["default"]


def test_settings_of_the_machine_stand_in_its_file(book: Book, run: Run, tmp_path: Path) -> None:
    assert "undo" not in run("settings", "set", "theme", "paper").out
    run("settings", "set", "dates", "day")
    run("settings", "set", "language", "zh")
    found = preferences.read()
    assert (found.theme, found.dates, found.language) == ("paper", "day", "zh")
    run("settings", "reset", "theme", "language")
    found = preferences.read()
    assert (found.theme, found.dates, found.language) == ("", "day", "")
    assert run("undo").out.startswith("Undone: ")  # the clients of the fixture: nothing else was done to the book


@pytest.mark.parametrize(
    ("name", "text", "right"),
    [
        ("cadence-A", "soon", "a number of days from 1 to 1000"),
        ("resets", "pigeon", "Write T M V"),
        ("language", "klingon", "zh (中文), en (English)"),
        ("theme", "pink", "night, paper"),
        ("dates", "year", "day (day first)"),
        ("rates", "USD", "Write USD 0.79"),
        ("currency", "shells", "GBP"),
        ("years", "99", "from 0 to 60"),
        ("reason-risk", "notice 3", "Write it as: points 5"),
        ("reason-review", "soon", "Write it as: notice 0, points 15"),
        ("preferred-resets", "perhaps", "no, yes"),
    ],
)
def test_a_value_that_is_none_is_refused_with_the_name_and_what_may_be_written(
    book: Book, run: Run, name: str, text: str, right: str
) -> None:
    before = run("settings").out
    answer = run("settings", "set", name, text)
    assert answer.code == 2
    assert answer.err.startswith(f"rmtui: {name}: “{text}”")
    assert right in answer.err
    assert ".." not in answer.err
    assert run("settings").out == before


def test_the_reasons_of_the_queue_are_a_table_that_is_changed_and_put_back(book: Book, run: Run) -> None:
    rows = {line.split("\t")[0]: line.split("\t")[1:] for line in run("settings", "show", "reasons").out.splitlines()}
    assert rows["reason-birthday"] == ["birthday", "7", "3", "30", "-3", "-5", "60"]
    assert rows["reason-risk"] == ["expired assessment", "", "", "5", "", "", ""]
    run("settings", "set", "reason-birthday", "提前 10")
    assert "*reason-birthday\tbirthday\t10\t3\t30" in run("settings", "reasons").out
    assert "from 0 to 366" in run("settings", "set", "reason-birthday", "notice", "400").err
    assert run("settings", "reset", "reasons").code == 0
    assert book.settings().reasons == {}


def test_a_setting_that_there_is_not_is_answered_with_the_one_that_was_meant(book: Book, run: Run) -> None:
    assert run("settings", "cadence-a").out == run("settings", "show", "cadence-A").out == "30\n"
    for words in (("managr",), ("show", "managr"), ("set", "managr", "x"), ("reset", "managr")):
        answer = run("settings", *words)
        assert answer.code == 2
        assert "Did you mean manager?" in answer.err


def test_another_base_currency_is_confirmed_and_converts_rates(book: Book, run: Run) -> None:
    fang = next(iter(book.clients()))
    review = Review(client=fang, on=TODAY, rates={"USD": 71_000, "GBP": 94_000})
    book.save(review, what="review")
    run("settings", "set", "rates", "USD 7.10")
    assert "Write the rate of GBP" in run("settings", "set", "currency", "gbp", "--yes").err
    run("settings", "set", "rates", "USD 7.10, GBP 9.40")
    refused = run("settings", "set", "currency", "gbp")
    assert refused.code == 2
    assert "amounts that are there stay what they are" in refused.err
    assert "keeps its figures: targets, payroll" in refused.err
    assert "--yes" in refused.err
    changed = run("settings", "set", "currency", "gbp", "--yes")
    assert (changed.code, "the limits of tiers and gifts" in changed.err) == (0, True)
    assert book.settings().currency == "GBP"
    assert {*book.reviews()[0].rates} == {"USD", "CNY"}
    run("undo")
    assert book.settings().currency == "CNY"
    assert book.reviews()[0].rates == review.rates


def test_points_that_would_not_count_are_refused(run: Run, book: Book) -> None:
    assert "Of 60 points 10 would count" in run("settings", "set", "reason-services", "points 60").err
    assert "write points 20, at most 20" in run("settings", "set", "reason-services", "points 20, at most 10").err
    assert run("settings", "set", "reason-services", "points 60, at most 60").code == 0
    assert "points: 61 is not from 0 to 60" in run("settings", "set", "reason-risk", "points 61").err
    assert book.settings().reasons == {"services": {"points": 60, "most": 60}}
