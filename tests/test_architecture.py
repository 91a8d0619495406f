"""What ARCHITECTURE.md and CONTRIBUTING.md say is so: their example runs, and every file they name is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from rmtui.store.files.book import Book

ROOT = Path(__file__).parent.parent
GUIDES = ["ARCHITECTURE.md", "CONTRIBUTING.md"]


def test_the_example_of_a_books_file_as_tinydb_runs(tmp_path: Path) -> None:
    Book.create(str(tmp_path / "book"))
    (example,) = re.findall(r"```python\n(.*?)```", (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8"), re.DOTALL)
    exec(example, {"path": str(tmp_path / "book" / "book.json")})
    (client,) = Book(str(tmp_path / "book")).clients().values()
    assert client.name == "王芳"


@pytest.mark.parametrize("guide", GUIDES)
def test_every_file_that_a_guide_names_is_there(guide: str) -> None:
    named = re.findall(r"`([\w./-]+\.(?:py|md|toml|txt))`", (ROOT / guide).read_text(encoding="utf-8"))
    rooms = (ROOT, ROOT / "rmtui")
    missing = [name for name in named if "/" in name and not any((room / name).exists() for room in rooms)]
    assert [name for name in missing if "NAME" not in name and "-<" not in name] == []


def test_every_rule_of_the_field_that_is_cited_stands_in_it() -> None:
    field = (ROOT / "rmtui/rules/FIELD.md").read_text(encoding="utf-8").casefold()
    headings = [line for line in field.splitlines() if line.startswith("## ")]
    cited = {
        part.strip().casefold()
        for module in (ROOT / "rmtui").rglob("*.py")
        for rules in re.findall(r"FIELD\.md, ([^).;\n]+)", module.read_text(encoding="utf-8"))
        for part in rules.split(", ")
    }
    assert {rule for rule in cited if not any(rule in heading for heading in headings)} == set()


def test_only_one_module_asks_which_operating_system_it_is_on() -> None:
    asks = re.compile(r"sys\.platform|os\.name\b|import (?:fcntl|msvcrt|termios|readline)")
    asking = [one for one in (ROOT / "rmtui").rglob("*.py") if asks.search(one.read_text(encoding="utf-8"))]
    assert [one.name for one in asking] == ["system.py"]
