"""What is in the way is put aside, and never over anything that is there."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from rmtui.store.files.aside import copy_aside, move_aside


def test_a_copy_leaves_the_file_and_only_the_owner_may_read_it(tmp_path: Path) -> None:
    (tmp_path / "book.json").write_bytes(b"bad")
    kept = tmp_path / copy_aside(str(tmp_path), "book.json")
    assert kept.parent == tmp_path / "aside"
    assert kept.name.endswith("-book.json")
    assert kept.read_bytes() == (tmp_path / "book.json").read_bytes() == b"bad"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600 or os.name == "nt"


def test_files_of_one_name_put_aside_in_one_second_are_all_kept(tmp_path: Path) -> None:
    (tmp_path / "log").mkdir()
    kept = []
    for number in range(5):
        (tmp_path / "log" / "2026-11.json").write_text(str(number))
        kept.append(move_aside(str(tmp_path), "log/2026-11.json"))
    assert not (tmp_path / "log" / "2026-11.json").exists()
    assert [(tmp_path / name).read_text() for name in kept] == list("01234")


def test_a_hidden_file_is_not_hidden_aside(tmp_path: Path) -> None:
    (tmp_path / ".book.json.tmp").write_bytes(b"left")
    assert move_aside(str(tmp_path), ".book.json.tmp").endswith("-book.json.tmp")
