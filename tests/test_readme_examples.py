"""What the READMEs give as examples works on the sample book of their language."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from rmtui.sample.shift_book import sample_dir, shift_book
from tests.conftest import Run
from tests.factory import TODAY

ROOT = Path(__file__).parent.parent
DAY = {
    "en": ("README.md", "## A day with it", "## The line of entry"),
    "zh": ("README.zh-CN.md", "## 客户经理的一天", "## 一行日志"),
}


def examples(language: str) -> list[str]:
    """The code of the section about a day."""
    name, first, last = DAY[language]
    text = (ROOT / name).read_text(encoding="utf-8")
    return re.findall("`([^`]+)`", text[text.index(first) : text.index(last)])


@pytest.fixture(params=["en", "zh"])
def language(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    shift_book(sample_dir(request.param), str(tmp_path / "book"), TODAY)
    return str(request.param)


def test_the_commands_of_a_day_work_on_the_sample(run: Run, language: str) -> None:
    commands = [line for line in examples(language) if re.match("rmtui (log .*[^d]|snooze|find) ?", line)]
    commands = [line for line in commands if "--" not in line]
    assert len(commands) >= 3
    for line in commands:
        answer = run("--lang", language, *shlex.split(line)[1:])
        assert (answer.code, answer.err) == (0, ""), line
        assert answer.out


def test_the_lines_of_a_day_are_understood_on_the_sample(run: Run, language: str) -> None:
    lines = [line for line in examples(language) if re.search(" [TM] ", f" {line} ") and not line.startswith("rmtui")]
    assert len(lines) == 2
    for line in lines:
        whole = line if not line.startswith("T ") else {"en": "Helen Marsh ", "zh": "王芳 "}[language] + line
        answer = run("--lang", language, "log", whole)
        assert (answer.code, answer.err) == (0, ""), line


LINES = {"en": ("README.md", "## The line of entry", "The rules:"), "zh": ("README.zh-CN.md", "## 一行日志", "规则：")}


def test_the_ten_lines_are_read_without_a_question(run: Run, language: str) -> None:
    name, first, last = LINES[language]
    text = (ROOT / name).read_text(encoding="utf-8")
    lines = re.findall(r"^\| `([^`]+)` \|", text[text.index(first) : text.index(last)], re.MULTILINE)
    assert len(lines) == 10
    answer = run("--lang", language, "log", "--dry-run", stdin="\n".join(lines))
    assert answer.code == 0, answer.out
    assert "?" not in answer.out
