"""What a command says in the context of one client, and every file it writes there, holds nothing that is another's."""

from __future__ import annotations

import argparse
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from rmtui.exchange.book_export import FORMATS
from rmtui.records.kinds import KINDS
from tests.canaries import CANARY, EVERYBODY, HUSBAND, MOTHER, NAMES, WIFE, Family, kinds
from tests.conftest import Run
from tests.test_cli_arguments_common import NEEDED, REQUIRED, parsers

ONE = {"CLIENT": "{client}", "FILTER": "{name}", "MONTH|FILTER": "{name}"}
"""What a command calls an argument that says whom it is about, with what stands there."""
FILE = "{file}"
ENDINGS = (*sorted({one.ending for one in FORMATS.values()} | {".docx", ".html", ".txt"}), ".d/")
"""Of files that may be written; each command refuses those that it does not write."""
OF_MANY = {
    "plan move": "the plan of the day is shown as it is then",
    "plan propose": "--without leaves a client out",
    "prospects answers": "the questions are in it that were asked of everybody",
}
"""Commands that are told of one client and speak of others, and why."""

BY_WORDS = (
    ["find", "{word}"],
    ["find", "{word}", "--json"],
    ["log", "{client} T talked"],
    ["log", "--dry-run", "{client} T talked"],
    ["log", "--dry-run", "--json", "{client} T talked"],
    *(["export", f"{{file}}{one.ending}", "{name}", "--details", "--format", form] for form, one in FORMATS.items()),
    *(["export", "{file}.d/", "{name}", "--format", name] for name, one in FORMATS.items() if one.files),
    *(["export", "-", "{name}", "--format", name] for name in FORMATS if name != "xlsx"),
    *(["greet", "new-year", "--filter", "{name}", *more] for more in ([], ["--json"])),
    *(["greet", "new-year", "--filter", "{name}", "--to", f"{{file}}{ending}"] for ending in (".d/", ".html")),
    ["edit", "{client}", "--area", "elsewhere"],
    ["remove", "{client}", "--yes"],
)
"""Ways to be asked about one client that no parser tells."""


def ways() -> Iterator[list[str]]:
    """All ways that a command can be asked about one client, of which files are written by each: a new one is among
    them on the day it is there, since they are found in the parsers of the commands.
    """
    for command, parser in parsers():
        if command not in OF_MANY:
            for words in told_of_one(command, parser):
                options = {name for one in parser._actions for name in one.option_strings}
                yield words
                if "--json" in options:
                    yield [*words, "--json"]
                if "--to" in options:
                    yield from ([*words, "--to", f"{FILE}{ending}"] for ending in ENDINGS)
    yield from BY_WORDS


def told_of_one(command: str, parser: argparse.ArgumentParser) -> Iterator[list[str]]:
    """The words of a command, by an argument that means a client, and by each option that does."""
    arguments = [one for one in parser._actions if not one.option_strings]
    filled = {str(one.metavar): REQUIRED.get(str(one.metavar), "") for one in arguments if one.required}
    begun = [*command.split(), *(word for word in NEEDED.get(command, ()) if word.startswith("--"))]
    if all(value for metavar, value in filled.items() if metavar not in ONE):
        values = [ONE.get(str(one.metavar)) or filled.get(str(one.metavar), "") for one in arguments]
        if any(str(one.metavar) in ONE for one in arguments):
            yield [*begun, *filter(None, values)]
        for option in parser._actions:
            if option.option_strings and str(option.metavar) in ONE:
                required = (ONE.get(metavar) or value for metavar, value in filled.items())
                yield [*begun, *required, option.option_strings[0], ONE[str(option.metavar)]]


@pytest.fixture
def family(tmp_path: Path) -> Family:
    return Family(str(tmp_path / "book"))


def test_every_kind_of_record_has_canaries(family: Family) -> None:
    assert kinds(family.records) == {*KINDS}
    written = "".join(path.read_text(encoding="utf-8") for path in Path(family.book.path).rglob("*.json"))
    assert {*CANARY.findall(written)} == {*family.seen_by}
    assert len(family.own(MOTHER)) > 40


@pytest.mark.parametrize("viewer", sorted(EVERYBODY))
def test_nothing_of_another_is_said(family: Family, run: Run, tmp_path: Path, viewer: str) -> None:
    spoke, wrote = set[str](), set[str]()
    for number, line in enumerate(ways()):
        words = [*family.own(viewer)[::7], family.number(viewer)] if line[0] == "find" else [""]
        for word in words:
            file = tmp_path / f"out{number}"
            told = {"client": family.number(viewer), "name": NAMES[viewer], "file": str(file), "word": word}
            answer = run(*(part.format(**told) for part in line))
            assert "rmtui itself" not in answer.err, (line, answer.err)
            said = answer.out + answer.err + "".join(map(content, tmp_path.glob(f"out{number}.*")))
            assert family.leaks(viewer, said) == [], line
            spoke |= {line[0]} if CANARY.findall(said) else set()
            wrote |= {f"{line[0]}{path.suffix}" for path in tmp_path.glob(f"out{number}.*")}
    assert spoke >= {"show", "review", "brief", "export", "find", "list", "due", "holdings", "cases", "contribution"}
    assert wrote >= {"review.xlsx", "brief.html", "export.xlsx", "export.vcf", "greet.html", "greet.d"}


def test_what_a_couple_shares_is_on_the_sheet_of_the_other(family: Family, run: Run, tmp_path: Path) -> None:
    run("review", family.number(WIFE), "--to", str(tmp_path / "out.md"))
    written = (tmp_path / "out.md").read_text(encoding="utf-8")
    shared = {one for one, who in family.seen_by.items() if who == {HUSBAND, WIFE} and "Policy" in family.where[one]}
    assert shared & {*CANARY.findall(written)}


def test_an_anonymous_report_names_nobody(family: Family, run: Run, tmp_path: Path) -> None:
    run("log", f"{NAMES[MOTHER]} M 她的儿子{NAMES[HUSBAND]}也来了 #到期 > 昨天 回电")
    run("report", "2026-11", "--edit", "short", stdin=f"{NAMES[WIFE]} waited for a call on {family.number(MOTHER)}")
    clients = family.book.clients().values()
    secret = {*NAMES.values(), *(one.number for one in clients), *(phone for one in clients for phone in one.phones)}
    for ending in (".md", ".html", ".docx", ".xlsx"):
        for template in ("manager", "loan-officer", "lobby-manager", "head-of-department"):
            named, *anonymous = (tmp_path / f"{template}-{how}{ending}" for how in ("named", "initials", "numbers"))
            run("report", "2026-11", "--template", template, "--to", str(named))
            assert template == "head-of-department" or NAMES[MOTHER] in content(named)
            for how, file in zip(("initials", "numbers"), anonymous, strict=True):
                run("report", "2026-11", "--template", template, "--to", str(file), "--anonymous", how)
                assert [one for one in secret if one in content(file)] == [], file.name


def test_the_canaries_are_found_where_they_leak(family: Family) -> None:
    secret = next(one for one in family.seen_by if family.where[one] == "Tie.first_name")
    assert family.leaks(HUSBAND, f"x{secret}y") == [f"{secret} (Tie.first_name)"]
    assert family.leaks(WIFE, f"with {NAMES[MOTHER]}") == [NAMES[MOTHER]]
    mothers = family.own(MOTHER)[0]
    assert family.leaks(WIFE, json.dumps({"x": [mothers]})) and not family.leaks(MOTHER, mothers)


def content(path: Path) -> str:
    """All text of a file, be it a packed one, or of the files of a directory."""
    if path.is_dir():
        return "".join(map(content, path.iterdir()))
    if path.suffix not in (".xlsx", ".docx"):
        return path.read_text(encoding="utf-8-sig")
    with zipfile.ZipFile(path) as packed:
        return "".join(packed.read(name).decode() for name in packed.namelist() if name.endswith(".xml"))
