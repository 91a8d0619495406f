"""`rmtui risk`."""

from __future__ import annotations

import json
from pathlib import Path

from rmtui.store.files.book import Book
from tests.conftest import Run
from tests.factory import ago


def test_the_loans_by_class_what_moved_and_who_is_watched(book: Book, run: Run, tmp_path: Path) -> None:
    assert run("risk").code == 4
    assert json.loads(run("risk", "--json").out)["total"] == {"loans": 0, "balance": "0.00"}
    known = ("--loan-class", "正常", "--opened-on", ago(300).isoformat())
    run("loans", "add", "李强", "--kind", "loan", "--name", "流贷", "--value", "80万", *known)
    run("loans", "add", "王芳", "--kind", "mortgage", "--name", "按揭", "--value", "20万", "--loan-class", "正常")
    run("inspections", "add", "李强", "--findings", "idle plant", "--result", "次级")
    found = json.loads(run("risk", "--json").out)
    assert (found["ratio"], found["non_performing"]) == ("80.0", {"loans": 1, "balance": "800000.00"})
    assert {"from": "normal", "to": "substandard", "loans": 1, "balance": "800000.00"} in found["migration"]
    shown = run("risk", "quarter")
    assert "idle plant" in shown.out
    assert "non-performing ratio 80.0%" in shown.err
    for ending in ("md", "csv", "xlsx"):
        answer = run("risk", "--to", str(tmp_path / f"risk.{ending}"))
        assert "2 clients" in answer.out
    assert "| Substandard" in (tmp_path / "risk.md").read_text(encoding="utf-8")
    assert run("risk", "--to", str(tmp_path / "risk.pdf")).code == 2
