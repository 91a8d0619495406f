"""The line that is being typed: what was read of it stays while it goes on."""

from __future__ import annotations

from unittest.mock import Mock

import pytest

from rmtui.entry.line_reader import LineReader
from rmtui.entry.names import KnownClient, NameIndex
from rmtui.entry.reading import read_line
from tests.factory import TODAY

NAMES = NameIndex([KnownClient("f", "王芳"), KnownClient("w1", "王伟"), KnownClient("w2", "王伟")])


@pytest.fixture
def reader() -> LineReader:
    return LineReader(Mock(names=NAMES), read_line, lambda: TODAY)


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("王芳 T 聊了 > 周五 发方案", ["王芳", "T", "聊了", "周五", "发方案"]),
        ("王芳 T 聊了 > 周五 发方案给她", ["王芳", "T", "聊了", "周五", "发方案"]),
        ("王芳 T 聊了债", ["王芳", "T", "聊了"]),
        ("王芳 E", ["王芳"]),
        ("李强", []),
    ],
)
def test_parts_stay_as_far_as_the_line_is_the_same(reader: LineReader, line: str, parts: list[str]) -> None:
    reader.read("王芳 T 聊了 > 周五 发方案")
    assert [line[one.start : one.end] for one in reader.known(line).parts] == parts
    assert reader.known(line).line == line


def test_a_question_stays_while_its_words_do(reader: LineReader) -> None:
    asked = reader.read("王伟 T").error
    assert asked
    assert reader.known("王伟 T 聊了").error is asked
    assert reader.known("王 T 聊了").error is None
