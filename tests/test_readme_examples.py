"""What README and handbook give as examples works on the sample book of their language; their links lead somewhere."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from pathlib import Path

import pytest

from rmtui.cli import Parser, command_summaries, find_command
from rmtui.language import set_language
from rmtui.store import write_book
from tests.conftest import Answer, Run
from tests.sample_books import recent_sample

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


@pytest.fixture(params=["en", "zh"], scope="module")
def sample(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """A language, and where its sample is, without what was done long ago."""
    place = str(tmp_path_factory.mktemp("sample") / "book")
    write_book(place, recent_sample(request.param).records())
    return request.param, place


@pytest.fixture
def language(sample: tuple[str, str], tmp_path: Path) -> str:
    language, place = sample
    shutil.copytree(place, tmp_path / "book")
    return language


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


# The other examples

GUIDES = {
    "en": ("README.md", "data/HANDBOOK.md", "data/JSON.md"),
    "zh": ("README.zh-CN.md", "data/HANDBOOK.zh-CN.md", "data/JSON.md"),
}
PLACEHOLDERS = {
    "en": {
        "CLIENT": '"Helen Marsh"',
        "COMMAND": "log",
        "FILE": "book",
        "WORDS": "fund",
        "TABLE": "holdings",
        "CAMPAIGN": "saver",
    },
    "zh": {"客户": "王芳", "命令": "log", "文件": "book", "CAMPAIGN": "零钱通推广"},
}
CODES = {
    "rmtui doctor --take-edit .*": 1,
    "rmtui log --unsorted": 3,
    "rmtui (erase|handover|wipe).*": 2,
    "rmtui init .* --from .*": 4,
    "rmtui init .*": 1,
    "rmtui documents": 4,
    "rmtui export": 2,
    "rmtui import": 2,
    "rmtui encrypt": 2,
    "rmtui (decrypt|passphrase|recovery)": 1,
}
"""Examples that end otherwise than with 0: in the sample no file was edited, lines wait for a person, a book is there,
there are no documents, nothing is encrypted, nobody can be asked for a passphrase or a name, and some want a file.
"""


@pytest.fixture
def _files(language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The files that the examples name."""
    monkeypatch.chdir(tmp_path)
    for name, text in {"clients.csv": "name\nAda Byron\n", "客户.csv": "姓名\n艾达\n"}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    for name in ("clients.xlsx", "客户.xlsx"):
        shutil.copy(ROOT / "data" / "clients.xlsx", tmp_path / name)


class Shell:
    """Runs lines of a shell script on the sample book."""

    def __init__(self, run: Run, language: str, tmp_path: Path) -> None:
        self._run, self._language, self._other = run, language, str(tmp_path / "other")
        self._last_id = ""
        run("init", self._other)

    def run(self, line: str) -> Answer:
        """The answer of the last command of a line; all that it says has to be so."""
        for command in line.split(" && "):
            first, *others = re.split(r" \| (?=ssh|jq)", command)
            answer = self._command(shlex.split(first))
            for other in others:
                words = shlex.split(other)
                if words[:2] == ["ssh", "other"]:
                    answer = self._run("--book", self._other, *words[3:], stdin=answer.out)
                elif words[0] == "jq":
                    assert all(json.loads(one) for one in answer.out.splitlines())
            code = next((code for start, code in CODES.items() if re.fullmatch(start, command)), 0)
            assert answer.code == code, (command, answer)
        return answer

    def _command(self, words: list[str]) -> Answer:
        """Run a command. An id of the example stands for that of the record that was added last."""
        is_id = re.compile(r"(?=.*\d)(?=.*[a-z])[0-9a-z]{6}").fullmatch
        words = [self._last_id if self._last_id and is_id(word) else word for word in words]
        dry = ["--dry-run"] if words[1:2] == ["import"] and "--yes" not in words else []
        try:
            answer = self._run("--lang", self._language, *words[1:], *dry)
        except SystemExit as left:  # --help
            return Answer(int(left.code or 0), "", "")
        if added := re.search(r"(?:Added|已添加) (\w{6})", answer.out):
            self._last_id = added[1]
        return answer


@pytest.mark.usefixtures("_files")
@pytest.mark.parametrize("number", range(3))
def test_the_scripts_of_the_documentation_do_what_they_say(
    run: Run, language: str, number: int, tmp_path: Path
) -> None:
    text = (ROOT / GUIDES[language][number]).read_text(encoding="utf-8")
    blocks = re.findall("```sh\n(.*?)```", text, re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines() if line.startswith("rmtui ")]
    assert lines
    shell = Shell(run, language, tmp_path)
    for line in lines:
        command, _sign, said = line.partition("  #")
        answer = shell.run(command.strip())
        if re.match(r" *[0-9a-z]{6}  ", said):  # a line of the answer, behind the id of the example
            shown = " ".join(answer.out.split())
            assert all(" ".join(part.split()) in shown for part in said.strip()[6:].split("…")), line


@pytest.mark.usefixtures("_files")
def test_every_command_that_the_documentation_names_is_one(run: Run, language: str, tmp_path: Path) -> None:
    text = "".join((ROOT / name).read_text(encoding="utf-8") for name in GUIDES[language])
    shell = Shell(run, language, tmp_path)
    promise = shell.run({"en": 'rmtui promises "Helen Marsh"', "zh": "rmtui promises 王芳"}[language]).out[:6]
    known = {**PLACEHOLDERS["en"], **PLACEHOLDERS[language], "ID": promise, "编号": promise}
    if language == "zh":
        known["CLIENT"] = "王芳"
    shell.run("rmtui export book.json")
    commands = re.findall(r"`(rmtui(?: [^`]+)?)`", text)
    assert len(commands) > 40
    for command in dict.fromkeys(" ".join(one.split()) for one in commands):
        if not command.startswith("rmtui export book.json"):
            shell.run(re.sub(rf"(?<!\w)({'|'.join(known)})(?![\w.])", lambda match: known[match[1]], command))


def test_the_examples_of_the_help_texts_work_on_the_sample(run: Run, language: str, tmp_path: Path) -> None:
    shell, examples = Shell(run, language, tmp_path), list[str]()
    for name in command_summaries():
        set_language(language)
        parser = Parser(prog=f"rmtui {name}")
        find_command(name)[0].add_arguments(parser)
        found = re.findall(r"(?:^|[:：] ?) *(rmtui [a-z]+ .*[^:：.。])$", parser.epilog or "", re.MULTILINE)
        for example in found:
            shell.run(example)
        examples += found
    assert len(examples) > 40


@pytest.mark.parametrize("name", dict.fromkeys(name for names in GUIDES.values() for name in names))
def test_every_link_of_the_documentation_leads_to_a_file_and_a_heading(name: str) -> None:
    guide = ROOT / name
    links = re.findall(r"\]\(([^)#:]*)(?:#([^)]+))?\)", guide.read_text(encoding="utf-8"))
    for file, anchor in links:
        target = (guide.parent / file).resolve() if file else guide
        assert target.is_file(), file
        assert not anchor or anchor in _anchors(target.read_text(encoding="utf-8")), f"{file}#{anchor}"


def _anchors(text: str) -> set[str]:
    """The names that a browser of Markdown gives the headings."""
    headings = re.findall("^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in headings}
