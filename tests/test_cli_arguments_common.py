"""The arguments of all commands: a value that is none is refused with the name of the option it was typed for."""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.cells import cell_len

from rmtui import language
from rmtui.cli import Parser, command_summaries, find_command
from rmtui.language import LANGUAGES
from rmtui.records.callback import Callback
from rmtui.records.campaign import Campaign, CampaignMember
from rmtui.records.case import Case
from rmtui.records.channel import Channel
from rmtui.records.client import Birthday
from rmtui.records.events import Contact, DayNote, PlannedContact, Promise, Sale, Snooze
from rmtui.records.gift import Gift
from rmtui.records.goal import AllocationTarget, Goal, KindShare
from rmtui.records.greeting import GreetingTemplate
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.kinds import kind_of_table
from rmtui.records.loan import CreditLine, Inspection
from rmtui.records.occasion import Occasion
from rmtui.records.opportunity import Opportunity
from rmtui.records.policy import Policy, PolicyKind
from rmtui.records.question import Question
from rmtui.records.review import Review
from rmtui.records.segment import Segment
from rmtui.records.target import Indicator, Target
from rmtui.store.files.book import Book
from tests.conftest import Run
from tests.factory import TODAY, ago

NONSENSE = "?!"
TEXTS = {
    *("--pinyin", "--alias", "--add-alias", "--salutation", "--number", "--wechat", "--address", "--area", "--name"),
    *("--occupation", "--employer", "--interest", "--add-interest", "--character", "--tag", "--add-tag", "--cautions"),
    *("--notes", "--contact-person", "--add-contact-person", "--industry", "--text", "--note", "--topics"),
    *("--occasion", "--greeting", "--how"),
    *("--add-topics", "--relation", "--holder", "--insured", "--insurer", "--product", "--beneficiary", "--code"),
    *("--choices", "--add-choices", "--asked-by", "--by", "--seed"),
    *("--institution", "--reason", "--market", "--view", "--steps", "--family", "--add-family", "--quiet", "--filter"),
    *("--next-step", "--about", "--by", "--wish", "--complexity"),
    *("--message", "--why", "--feedback", "--words", "--what", "--person"),
    *("--group", "--pledge", "--guarantor", "--class-reason", "--findings"),
}
"""The options that take any text."""
ANY_PATH = {("greet", "--to")}
"""Options that take any path, a directory that is there as well."""
REQUIRED = {
    "CLIENT": "88001",
    "UNTIL": "fri",
    "WORD": "x",
    "INDICATOR": "fund",
    "PERIOD": "2026",
    "FIGURE": "5k",
    "FILE": "a.txt",
    "NAME": "陈静",
    "ID": "",
    "SETTING": "manager",
    "VALUE": "x",
    "ANSWER": "Content: content",
    "PLACE": "1",
    "CAMPAIGN": "open day",
    "STAGE": "done",
    "ENTRY": "x",
}
"""What stands in the other arguments, by their names."""
NEEDED = {
    "init": ["elsewhere"],
    "ties": ["9001"],
    "handover": ["--to=x.rmtui"],
    "wipe": ["--without-handover"],
    "holdings add": ["--kind=fund", "--name=x", "--value=5k"],
    "policies add": ["--kind=life", "--another"],
    "cases add": ["--about=x"],
    "gifts add": ["--what=x", "--value=5k"],
    "sales add": ["--sold=5k fund"],
    "loans add": ["--kind=loan", "--name=x", "--value=5k"],
    "lines add": ["--name=x", "--limit=5k"],
    "inspections add": ["--findings=x"],
    "opportunities add": ["--product=x", "--amount=5k"],
    "goals add": ["--amount=5k", "--due-on=2030-01-01"],
    "allocations add": ["--parts=fund 50", "--another"],
    "segments add": ["--name=x", "--filter=tier:A"],
    "snoozes add": ["--until=fri"],
    "templates add": ["--text=x"],
    "questions add": ["--name=x"],
    "occasions add": ["--name=x", "--day=12 Dec"],
    "campaigns add": ["--name=y", "--from=1 Dec", "--until=31 Dec"],
}
"""What else a command cannot do without."""


def parsers() -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """The parser of every command, or of every action of it."""
    for name in command_summaries():
        yield from parsers_of(name)


def parsers_of(name: str) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """The parser of a command, or of every action of it."""
    parser = Parser(prog=f"rmtui {name}")
    find_command(name)[0].add_arguments(parser)
    actions = next((one.choices for one in parser._actions if isinstance(one.choices, dict)), None)
    if actions is None:
        yield name, parser
    for action, own in dict(actions or {}).items():
        yield f"{name} {action}", own


WITHOUT_JSON = {
    "demo": "a book is written, or the desk opened",
    "init": "it makes what it was told to make",
    "encrypt": "it makes what it was told to make",
    "decrypt": "it makes what it was told to make",
    "passphrase": "it makes what it was told to make",
    "recovery": "what it prints is for a person's eyes",
    "completion": "it speaks to shells",
}
"""Commands that have nothing to say to a program, and why."""


def test_every_command_that_reads_or_changes_answers_programs() -> None:
    for command, parser in parsers():
        options = {name for action in parser._actions for name in action.option_strings}
        assert {"--json", "--ndjson"} <= options or command in WITHOUT_JSON, command


@pytest.mark.parametrize("format", ["--json", "--ndjson"])
def test_every_command_that_reads_writes_nothing_but_json(
    book: Book, run: Run, id_in: dict[str, str], format: str
) -> None:
    read = {"show", "brief", "review", "find", "day", "calendar", "due", "list", "export", "doctor", "generations"}
    for command, parser in parsers():
        if command in read or command.endswith(" list"):
            needed = [one for one in parser._actions if not one.option_strings and one.nargs is None]
            words = [REQUIRED[str(one.metavar)] for one in needed]
            answer = run(*command.split(), *words, *(["聊"] if command == "find" else []), format)
            assert answer.code in (0, 4), (command, answer)
            for line in [answer.out] if format == "--json" and answer.out else answer.out.splitlines():
                assert isinstance(json.loads(line), dict), command


def test_what_programs_are_answered_is_documented_for_every_command() -> None:
    documented = Path(__file__).parent.parent.joinpath("data", "JSON.md").read_text(encoding="utf-8")
    answers = documented[documented.index("## What commands answer") :]
    names = {*re.findall(r"`(?:rmtui )?([a-z]+)[ `]", answers)}
    assert {name for name in command_summaries() if name not in WITHOUT_JSON} <= names


@pytest.fixture(scope="module")
def stocked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the first test leaves its book for the others to copy."""
    return tmp_path_factory.mktemp("stocked") / "book"


@pytest.fixture
def id_in(book: Book, run: Run, stocked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """A record of every kind, and the end of its id by table."""
    monkeypatch.chdir(tmp_path)
    Path(NONSENSE).mkdir()
    Path(NONSENSE, "a file").touch()
    Path("a.txt").write_text("name\nAda\n", encoding="utf-8")
    if stocked.exists():
        shutil.rmtree(book.path)
        shutil.copytree(stocked, book.path)
    else:
        stock(book, run)
        shutil.copytree(book.path, stocked)
    tables = (
        *("contacts", "notes", "holdings", "policies", "reviews", "sales", "segments", "snoozes", "documents"),
        *("templates", "questions", "callbacks", "gifts"),
        *("occasions", "opportunities", "cases", "campaigns", "lines", "inspections", "goals", "allocations"),
    )
    ids = {table: next(book.records(kind.record)).id for table in tables if (kind := kind_of_table(table))}
    loan = next(one.id for one in book.holdings() if one.is_own_loan)
    return {**ids, "promises": ids["contacts"], "loans": loan}


def stock(book: Book, run: Run) -> None:
    """Save a record of every kind."""
    client = next(iter(book.clients()))
    promise = Promise(due=ago(-1), text="call")
    book.save(
        Contact(clients=(client,), on=TODAY, channel=Channel.TELEPHONE, promise=promise),
        DayNote(on=TODAY, text="quiet"),
        Holding(client=client, kind=HoldingKind.DEPOSIT, name="saver", value=100),
        Holding(client=client, kind=HoldingKind.LOAN, name="working capital", value=100),
        Policy(client=client, kind=PolicyKind.LIFE),
        CreditLine(client=client, name="line", limit=100),
        Inspection(client=client, on=TODAY, findings="in order"),
        Review(client=client, on=TODAY),
        Sale(client=client, on=TODAY, amount=100, product="fund"),
        PlannedContact(client=client, on=TODAY),
        Segment(name="best", filter="tier:A"),
        Snooze(client=client, on=TODAY, until=ago(-1)),
        GreetingTemplate(text="x"),
        Occasion(name="x", day=Birthday(month=12, day=12)),
        Question(name="y"),
        Callback(client=client, on=ago(200), sample="new-clients 2026-05"),
        Case(client=client, on=TODAY, about="fees"),
        Opportunity(client=client, on=TODAY, product="fund", amount=100),
        Goal(client=client, on=TODAY, due_on=ago(-400), amount=100),
        AllocationTarget(client=client, on=TODAY, parts=(KindShare(kind=HoldingKind.FUND, share=50, low=40, high=60),)),
        Target(indicator=Indicator.FUND, year=TODAY.year, amounts=(100,) * 12),
        Campaign(id="openday", name="open day", topic="open-day", starts_on=TODAY, ends_on=TODAY),
        CampaignMember(campaign="openday", client=client),
        Gift(client=client, on=TODAY, what="tea", value=100),
        what="add",
    )
    run("documents", "add", "88001", "a.txt")


@pytest.mark.parametrize("name", command_summaries())
def test_a_value_that_is_none_is_refused_with_the_name_of_its_option(
    book: Book, run: Run, id_in: dict[str, str], name: str
) -> None:
    for command, parser in parsers_of(name):
        needed = [one for one in parser._actions if not one.option_strings and one.required]
        filled = [REQUIRED.get(str(one.metavar), "x") or id_in[name] for one in needed]
        for action in parser._actions:
            if not action.option_strings or action.nargs == 0 or action.dest == "words":
                continue
            option = action.option_strings[0]
            rest = ["88001"] if command == "edit" and option != "--where" else NEEDED.get(command, [])
            answer = run(*command.split(), *filled, *rest, f"{option}={NONSENSE}")
            if answer.code == 0:
                assert option in TEXTS or (command, option) in ANY_PATH, (command, answer)
                run("undo")
            else:
                assert option in answer.err, (command, answer)
                assert answer.err.startswith("rmtui: "), (command, answer)
                assert answer.err.count(option) == 1, (command, answer)


@pytest.mark.parametrize(
    ("words", "argument"),
    [
        ("snooze 王芳 someday", "UNTIL"),
        ("promises add 王芳 someday call", "UNTIL"),
        ("day someday", "DATE"),
        ("generations book x", "NUMBER"),
        ("--today someday due", "--today"),
        ("due --lang klingon", "--lang"),
    ],
)
def test_a_value_that_is_none_is_refused_with_the_name_of_its_argument(
    book: Book, run: Run, words: str, argument: str
) -> None:
    answer = run(*words.split())
    assert answer.code == 2
    assert argument in answer.err


def test_a_nonsense_day_of_the_environment_is_told_with_its_name(
    book: Book, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RMTUI_TODAY", "someday")
    assert run("due").err == "rmtui: RMTUI_TODAY: “someday” is not a day. Write it as 2026-11-23.\n"


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_a_help_text_fits_the_terminal_but_for_examples_to_copy(monkeypatch: pytest.MonkeyPatch, spoken: str) -> None:
    language.set_language(spoken)
    monkeypatch.setattr(os, "get_terminal_size", lambda *_descriptor: os.terminal_size((80, 24)))
    lines = [line for _name, parser in parsers() for line in parser.format_help().split("\n")]
    examples = [line for line in lines if re.match(" +(rmtui|eval|[A-Z]+=)", line)]
    assert examples
    assert [line for line in lines if cell_len(line) > 80 and line not in examples] == []
