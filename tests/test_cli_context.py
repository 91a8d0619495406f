"""Tables on a terminal: a figure is whole, or every row is written as lines."""

from __future__ import annotations

import sys
from argparse import Namespace

import pytest

from rmtui.cli.context import Context

HEADINGS = ("Indicator", "Plan", "Done")
ROWS = [("Average deposits", "17,500,000", "17,889,470")]


@pytest.mark.parametrize(("width", "is_table"), [(60, True), (24, False)])
def test_no_figure_is_cut(
    width: int, is_table: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    Context(Namespace(lang=None, book=None, today="2026-11-23", passphrase_fd=None)).table(HEADINGS, ROWS)
    shown = capsys.readouterr().out
    assert "17,500,000" in shown
    assert "17,889,470" in shown
    assert ("Plan: 17,500,000" in shown) != is_table


def test_headings_of_empty_columns_leave_the_names_their_room(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    headings = ("客户", "重疾", "医疗", "意外", "年金", "教育", "家财", "年交保费", "无汇率的")
    context = Context(Namespace(lang=None, book=None, today="2026-11-23", passphrase_fd=None))
    context.table(headings, [("周建国", *[""] * 8), ("周可欣", *[""] * 8)])
    shown = capsys.readouterr().out
    assert "周建国" in shown
    assert "周可欣" in shown
