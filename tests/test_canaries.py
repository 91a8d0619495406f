"""What a command says in the context of one client, and every file it writes there, holds nothing that is another's."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from rmtui.cli import command_summaries
from rmtui.exchange.book_export import FORMATS
from rmtui.exchange.brief_files import ENDINGS as BRIEF_ENDINGS
from rmtui.records.kinds import KINDS
from tests.canaries import CANARY, EVERYBODY, HUSBAND, MOTHER, NAMES, WIFE, Family, kinds
from tests.conftest import Run

LISTS = (
    "contacts",
    "sales",
    "holdings",
    "policies",
    "documents",
    "reviews",
    "snoozes",
    "promises",
    "opportunities",
    "cases",
    "gifts",
    "goals",
    "allocations",
    "loans",
    "lines",
    "inspections",
    "templates",
)
"""The commands of the kinds of records that belong to clients."""

IN_CONTEXT = {
    "show": [["show", "{client}"], ["show", "{client}", "--json"]],
    "review": [
        ["review", "{client}"],
        ["review", "{client}", "--json"],
        *(["review", "{client}", "--to", f"{{file}}.{ending}"] for ending in ("xlsx", "html", "md")),
    ],
    "brief": [
        ["brief", "{client}"],
        ["brief", "{client}", "--json"],
        *(["brief", "{client}", "--to", f"{{file}}{ending}"] for ending in BRIEF_ENDINGS),
    ],
    "due": [["due", "--why", "{client}"], ["due", "--why", "{client}", "--json"]],
    "list": [["list", "{name}"], ["list", "{name}", "--json"]],
    "contribution": [["contribution", "--why", "{client}"], ["contribution", "--why", "{client}", "--json"]],
    "services": [["services", "{name}"], ["services", "{name}", "--json"]],
    "greet": [
        ["greet", "new-year", "--filter", "{name}"],
        ["greet", "new-year", "--filter", "{name}", "--json"],
        ["greet", "new-year", "--filter", "{name}", "--to", "{file}.d/"],
        ["greet", "new-year", "--filter", "{name}", "--to", "{file}.html"],
    ],
    "calendar": [["calendar", "2026-11", "{name}"], ["calendar", "2026-11", "{name}", "--json"]],
    "find": [["find", "{word}"], ["find", "{word}", "--json"]],
    "export": [
        *(
            ["export", f"{{file}}{one.ending}", "{name}", "--details", "--format", form]
            for form, one in FORMATS.items()
        ),
        *(["export", "{file}.d/", "{name}", "--format", name] for name, one in FORMATS.items() if one.files),
        *(["export", "-", "{name}", "--format", name] for name in FORMATS if name != "xlsx"),
        ["export", "--json", "{name}"],
    ],
    "edit": [["edit", "{client}", "--area", "elsewhere"]],
    "remove": [["remove", "{client}", "--yes"]],
    "snooze": [["snooze", "{client}", "fri", "travelling"]],
    **{table: [[table, "{client}"], [table, "{client}", "--json"]] for table in LISTS},
    "log": [
        ["log", "{client} T talked"],
        ["log", "--dry-run", "{client} T talked"],
        ["log", "--dry-run", "--json", "{client} T talked"],
    ],
}
"""How each command is asked about one client."""

OF_THE_WHOLE_BOOK = {
    *("demo", "init", "undo", "day", "add", "import", "ties", "doctor", "generations", "completion", "notes"),
    *("occasions", "prospects", "callbacks", "questions"),
    "campaigns",
    "occasions",
    "plan",
    "referrals",
    "segments",
    "pareto",
    *("coverage", "maturities"),
    *("tiers", "leaving"),
    "target",
    *("stats", "risk", "month", "report", "audit", "erase"),
    *("handover", "wipe"),
    *("encrypt", "decrypt", "passphrase", "recovery"),
    "settings",
    "words",
    "merge",
}
"""Commands that are never about one client alone: what they say is for the manager's eyes."""


@pytest.fixture
def family(tmp_path: Path) -> Family:
    return Family(str(tmp_path / "book"))


def test_every_command_was_thought_of() -> None:
    assert {*command_summaries()} == {*IN_CONTEXT} | OF_THE_WHOLE_BOOK, (
        "say whether the new command speaks of one client"
    )


def test_every_kind_of_record_has_canaries(family: Family) -> None:
    assert kinds(family.records) == {*KINDS}
    written = "".join(path.read_text(encoding="utf-8") for path in Path(family.book.path).rglob("*.json"))
    assert {*CANARY.findall(written)} == {*family.seen_by}
    assert len(family.own(MOTHER)) > 40


@pytest.mark.parametrize("viewer", sorted(EVERYBODY))
@pytest.mark.parametrize("command", sorted(IN_CONTEXT))
def test_nothing_of_another_is_said(family: Family, run: Run, tmp_path: Path, command: str, viewer: str) -> None:
    own = family.own(viewer)
    words = [*own[::7], family.number(viewer)] if command == "find" else [""]
    for number, line in enumerate(IN_CONTEXT[command]):
        for word in words:
            file = tmp_path / f"out{number}"
            told = {"client": family.number(viewer), "name": NAMES[viewer], "file": str(file), "word": word}
            answer = run(*(part.format(**told) for part in line))
            assert answer.code in ((0, 4) if word or command in LISTS else (0,)), (line, answer.err)
            said = answer.out + answer.err + "".join(map(content, tmp_path.glob("out*.*")))
            assert family.leaks(viewer, said) == []
            if not word and command in ("show", "review", "export", "brief"):
                assert [one for one in CANARY.findall(said) if one in own], "nothing at all is said"


def test_what_a_couple_shares_is_on_the_sheet_of_the_other(family: Family, run: Run, tmp_path: Path) -> None:
    run("review", family.number(WIFE), "--to", str(tmp_path / "out.md"))
    written = (tmp_path / "out.md").read_text(encoding="utf-8")
    shared = {one for one, who in family.seen_by.items() if who == {HUSBAND, WIFE} and "Policy" in family.where[one]}
    assert shared & {*CANARY.findall(written)}


@pytest.mark.parametrize("how", ["initials", "numbers"])
def test_an_anonymous_report_names_nobody(family: Family, run: Run, tmp_path: Path, how: str) -> None:
    run("log", f"{NAMES[MOTHER]} M 她的儿子{NAMES[HUSBAND]}也来了 #到期 > 昨天 回电")
    run("report", "2026-11", "--edit", "short", stdin=f"{NAMES[WIFE]} waited for a call on {family.number(MOTHER)}")
    clients = family.book.clients().values()
    secret = {*NAMES.values(), *(one.number for one in clients), *(phone for one in clients for phone in one.phones)}
    for ending in (".md", ".html", ".docx", ".xlsx"):
        for template in ("manager", "loan-officer", "lobby-manager", "head-of-department"):
            file = tmp_path / f"{template}{ending}"
            named = tmp_path / f"named-{template}{ending}"
            run("report", "2026-11", "--template", template, "--to", str(file), "--anonymous", how)
            run("report", "2026-11", "--template", template, "--to", str(named))
            assert [one for one in secret if one in content(file)] == []
            assert template == "head-of-department" or NAMES[MOTHER] in content(named)


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
