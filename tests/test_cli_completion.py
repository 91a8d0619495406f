"""`rmtui completion`: what Tab offers, in each shell."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from rmtui.language import LANGUAGES
from rmtui.records.client import Client
from rmtui.store.files.book import Book
from tests.conftest import Run
from tests.factory import client

SHELLS = ("bash", "zsh", "fish")


def offered(run: Run, *words: str, shell: str = "zsh") -> list[str]:
    return run("completion", "--words", shell, *words).out.splitlines()


@pytest.fixture
def tab(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> object:
    """What a real shell offers for a line."""
    program = tmp_path / "bin" / "rmtui"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m rmtui "$@"\n')
    program.chmod(0o755)
    path = f"{program.parent}:{Path(sys.executable).parent}:/usr/bin:/bin"
    monkeypatch.setenv("PATH", path)

    def tab(shell: str, *words: str) -> list[str]:
        if not shutil.which(shell):
            pytest.skip(f"there is no {shell} here")
        script = run("completion", shell).out
        line = " ".join(words)
        asked = {
            "bash": f'COMP_WORDS=({line}); COMP_CWORD={len(words) - 1}; _rmtui; printf "%s\\n" "${{COMPREPLY[@]}}"',
            "zsh": 'compadd() { while [[ $1 != -- ]]; do shift; done; shift; print -rl -- "$@"; }; '
            f"_files() {{ print files; }}; words=({line}); CURRENT={len(words)}; _rmtui",
            "fish": f"complete -C {shlex.quote(line.removesuffix(chr(34) * 2))}",
        }[shell]
        done = subprocess.run(
            [shell, *(["-f"] if shell == "zsh" else []), "-c", f"{script}\n{asked}"],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.stderr == ""
        return done.stdout.splitlines()

    return tab


@pytest.mark.parametrize("shell", SHELLS)
def test_each_shell_understands_its_script(shell: str, run: Run) -> None:
    answer = run("completion", shell)
    assert answer.code == 0
    if shutil.which(shell):
        subprocess.run([shell, "-n"], input=answer.out, text=True, check=True)


@pytest.mark.parametrize("shell", SHELLS)
def test_each_shell_offers_commands_values_and_names(book: Book, tab: object, shell: str) -> None:
    assert callable(tab)
    book.save(Client(name="John Smith"), what="add")
    assert [one.split("\t")[0] for one in tab(shell, "rmtui", "hold")] == ["holdings"]
    tiers = ["tier:A", "tier:B", "tier:C", "tier:D"]
    assert [one.split("\t")[0] for one in tab(shell, "rmtui", "list", "tier:")] == tiers
    assert [one.split("\t")[0] for one in tab(shell, "rmtui", "edit", "x", "--stage", "pro")] == ["prospect"]
    name = {"bash": "John\\ Smith", "zsh": "John Smith", "fish": "John Smith"}[shell]
    assert [one.split("\t")[0] for one in tab(shell, "rmtui", "show", "John\\ S")] == [name]


@pytest.mark.parametrize("shell", ["bash", "zsh"])
def test_a_name_is_offered_for_its_pinyin(book: Book, tab: object, shell: str) -> None:
    assert callable(tab)
    assert tab(shell, "rmtui", "show", "wf") == ["王芳"]


def test_fish_is_told_the_pinyin_which_it_can_complete(book: Book, tab: object) -> None:
    assert callable(tab)
    assert tab("fish", "rmtui", "show", "wangf") == ["wangfang\t王芳"]


def test_names_are_completed_from_pinyin_and_told_apart(book: Book, run: Run) -> None:
    assert offered(run, "show", "wf") == ["王芳"]
    assert offered(run, "log", "李") == ["李强"]
    assert offered(run, "show", "") == ["王芳", "李强"]
    book.save(Client(name="王芳", pinyin="wang fang", phones=("13711112222",)), what="add")
    assert offered(run, "show", "wf") == ["王芳 (8000)", "王芳 (2222)"]


def test_a_name_that_a_shell_would_run_is_escaped(book: Book, run: Run) -> None:
    book.save(Client(name="Mary $(touch x) Smith", pinyin="mary smith"), what="add")
    assert offered(run, "show", "mary", shell="bash") == ["Mary\\ \\$\\(touch\\ x\\)\\ Smith"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["lis"], ["list"]),
        (["show", "Hel"], ["Helen Marsh", "Anna Helmsley"]),
        (["help", "und"], ["undo"]),
        (["--lang", "z"], ["zh"]),
        (["holdings", "ad"], ["add"]),
        (["holdings", "add", "x", "--val"], ["--value", "--valued-on"]),
        (["holdings", "wf"], ["王芳"]),
        (["add", "x", "--tier", ""], ["A", "B", "C", "D"]),
        (["edit", "x", "--add-tag", ""], ["fund"]),
        (["list", "no-"], ["no-contact:"]),
        (["list", "holding(k"], ["holding(kind:"]),
        (["list", "policy.kind:cr"], ['policy.kind:"critical illness"']),
        (["list", "tag:"], ["tag:fund"]),
        (["list", "birthday:w"], ["birthday:week"]),
        (["list", "sort:l"], ["sort:last"]),
        (["calendar", "20"], ["2026-11"]),
        (["show", "wf", "pol"], ["policies"]),
        (["completion", "fi"], ["fish"]),
        (["list", "--"], ["--help", "--json", "--ndjson"]),
        (["generations", ""], ["book", "2026-11"]),
        (["generations", "wf"], ["王芳"]),
        (["doctor", "--take-edit", "20"], ["2026-11"]),
        (["settings", "se"], ["set"]),
        (["settings", "set", "cadence"], ["cadence-A", "cadence-B", "cadence-C", "cadence-D"]),
        (["settings", "show", "man"], ["manager"]),
        (["settings", "reset", "living", "par"], ["parents"]),
        (["settings", "set", "currency", "G"], ["GBP"]),
        (["settings", "set", "preferred-resets", ""], ["no", "yes"]),
        (["settings", "set", "theme", "pa"], ["paper"]),
        (["holdings", "add", "x", "--kind", "wea"], ["wealth product"]),
        (["goals", "add", "x", "--kind", "ed"], ["education"]),
        (["promises", "add", "x", "--by", ""], ["me", "the client"]),
        (["merge", "王芳", "李"], ["李强"]),
        (["cases", "step", "x", "in"], ["in hand"]),
        (["opportunities", "move", "x", "l"], ["lost"]),
        (["campaigns", "stage", "x", "王芳", "h"], ["has bought"]),
        (["contribution", "last q"], ["last quarter"]),
        (["report", "2026"], ["2026-11", "2026-Q4", "2026"]),
        (["report", "--template", "loan"], ["loan-officer"]),
        (["report", "--edit", "fig"], ["figures"]),
        (["target", "rows", "FU"], ["funds"]),
        (["greet", "mid"], ["Mid-Autumn Festival"]),
        (["greet", "--by", "l"], ["letter"]),
        (["occasions", "chr"], ["Christmas"]),
        (["plan", "tom"], ["tomorrow"]),
        (["words", "add", "x", "wf"], ["王芳"]),
        (["nonsense", ""], []),
    ],
)
def test_what_is_offered(book: Book, run: Run, words: list[str], found: list[str]) -> None:
    run("log", "王芳 T 聊了")
    book.save(*(client(name) for name in ("Helen Marsh", "Anna Helmsley", "Ruth Michels")), what="add")
    assert offered(run, *words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["holdings", "add", "x", "--kind", "基"], ["基金"]),
        (["edit", "x", "--tier", ""], ["A", "B", "C", "D"]),
        (["edit", "x", "--name", ""], []),
        (["show", "李"], ["李强"]),
        (["log", "李"], ["李强"]),
        (["list", "级"], ["级别:"]),
        (["snooze", "李强", ""], ["明天"]),
        (["plan", "add", "李强", "--on", ""], ["今天", "明天"]),
        (["day", ""], ["今天", "昨天"]),
    ],
)
def test_what_is_offered_in_chinese(book: Book, run: Run, words: list[str], found: list[str]) -> None:
    assert offered(run, "--lang", "zh", *words) == found


@pytest.mark.parametrize("language", LANGUAGES)
def test_files_are_left_to_the_shell_in_every_language(book: Book, run: Run, language: str) -> None:
    for words in (["import", ""], ["stats", "--to", ""], ["--book", ""]):
        assert run("completion", "--words", "zsh", "--lang", language, *words).code == 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_periods_that_are_offered_are_understood(book: Book, run: Run, language: str) -> None:
    run("log", "王芳 T 聊了")
    periods = offered(run, "--lang", language, "stats", "")
    assert len(periods) > len(("month", "quarter", "year"))
    assert [run("--lang", language, "stats", one).code for one in periods] == [0] * len(periods)


def test_of_namesakes_the_part_that_tells_them_apart_is_completed(book: Book, run: Run) -> None:
    book.save(*(client("John Harris", phones=(phone,)) for phone in ("13711110388", "13711110614")), what="add")
    assert offered(run, "show", "John Harris (") == ["John Harris (0388)", "John Harris (0614)"]


def test_a_tag_with_a_blank_is_offered_in_quotation_marks(book: Book, run: Run) -> None:
    run("edit", "李强", "--tag", "private office")
    assert offered(run, "list", "tag:pri") == ['tag:"private office"']


def test_ids_are_offered_and_files_are_left_to_the_shell(book: Book, run: Run) -> None:
    run("log", "王芳 T 聊了 > fri 发方案")
    (contact,) = book.contacts()
    assert offered(run, "contacts", "edit", "") == offered(run, "promises", "keep", "") == [contact.id[-6:]]
    assert run("completion", "--words", "zsh", "import", "").code == 4


def test_a_shell_must_be_named(run: Run) -> None:
    assert run("completion").code == 2
