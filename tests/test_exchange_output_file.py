"""Files handed over."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from rmtui.errors import BadInput, NotFound, ReadOnly
from rmtui.exchange import output_file
from rmtui.exchange.output_file import file_name, write_file


def test_a_file_is_its_owner_s_alone_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        write_file(str(tmp_path / "a.md"), b"x")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.md").stat().st_mode) == 0o600
    assert os.listdir(tmp_path) == ["a.md"]


def test_a_file_that_is_there_is_replaced_only_when_told_so(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    with pytest.raises(BadInput, match="already"):
        write_file(str(path), b"new")
    assert path.read_bytes() == b"old"
    write_file(str(path), b"new", replace=True)
    assert path.read_bytes() == b"new"
    assert os.listdir(tmp_path) == ["a.md"]


@pytest.mark.parametrize("links", [True, False])
def test_a_file_that_appears_meanwhile_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool) -> None:
    path = tmp_path / "a.md"
    written_beside = output_file._write_temporary

    def slowly(target: str, content: bytes) -> str:
        path.write_bytes(b"another's")
        return written_beside(target, content)

    def no_links(source: str, target: str) -> None:
        raise PermissionError

    monkeypatch.setattr(output_file, "_write_temporary", slowly)
    if not links:
        monkeypatch.setattr(os, "link", no_links)
    with pytest.raises(BadInput):
        write_file(str(path), b"mine")
    assert path.read_bytes() == b"another's"
    assert os.listdir(tmp_path) == ["a.md"]


def test_a_file_system_without_links_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(source: str, target: str) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", no_links)
    write_file(str(tmp_path / "a.md"), b"mine")
    assert (tmp_path / "a.md").read_bytes() == b"mine"


def test_a_disk_that_refuses_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")

    def refuse(descriptor: int) -> None:
        raise PermissionError(13, "refused")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(ReadOnly):
        write_file(str(path), b"new", replace=True)
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a.md"]


def test_a_directory_that_is_not_there_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="There is no directory"):
        write_file(str(tmp_path / "none" / "a.md"), b"x")
    with pytest.raises(BadInput, match="is a directory"):
        write_file(str(tmp_path), b"x", replace=True)


def test_a_name_of_a_file_has_no_sign_that_a_system_refuses_and_none_in_place_of_a_colon() -> None:
    assert file_name("Greetings: Christmas Fri 25 Dec") == "Greetings Christmas Fri 25 Dec"
    assert file_name("a/b:c?") == "a_b_c_"
