"""`rmtui completion`."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from rmtui.records.client import Client
from rmtui.store.files.book import Book
from tests.conftest import Run


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_understands_its_script(shell: str, run: Run) -> None:
    answer = run("completion", shell)
    assert answer.code == 0
    assert "snooze" in answer.out
    if shutil.which(shell):
        subprocess.run([shell, "-n"], input=answer.out, text=True, check=True)


def test_names_are_completed_from_pinyin(book: Book, run: Run) -> None:
    assert run("completion", "--names", "wf").out == "王芳\n"
    assert run("completion", "--names", "李").out == "李强\n"
    assert run("completion", "--names", "").out == "王芳\n李强\n"


def test_a_name_that_a_shell_would_run_is_not_offered(book: Book, run: Run) -> None:
    book.save(Client(name="Mary $(touch x) Smith", pinyin="mary smith"), what="add")
    assert run("completion", "--names", "mary").out == "marysmith\n"


def test_fish_is_told_the_pinyin_which_it_can_complete(book: Book, run: Run) -> None:
    assert run("completion", "--spelt", "--names", "wf").out == "王芳\nwangfang\t王芳\n"


def test_bash_offers_the_name_for_its_pinyin(book: Book, run: Run) -> None:
    script = run("completion", "bash").out
    asked = 'COMP_WORDS=(rmtui show wf); COMP_CWORD=2; _shtab_rmtui; echo "${COMPREPLY[@]}"'
    stub = 'rmtui() { [ "$*" = "completion --names wf" ] && echo 王芳; }'
    done = subprocess.run(["bash", "-c", f"{script}\n{stub}\n{asked}"], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "王芳"


def test_a_shell_must_be_named(run: Run) -> None:
    assert run("completion").code == 2
