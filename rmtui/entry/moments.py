"""Moments of the past that are named by the part of a day or by hours: 昨晚, this morning, an hour ago."""

from __future__ import annotations

from functools import cache

from rmtui.entry.phrase_table import PhraseTable
from rmtui.words import by_word, phrases
from rmtui.words.moments import HOURS, MOMENTS

_COUNTS = "0123456789半一两二三四五六七八九十几"


@cache
def _moments() -> PhraseTable:
    return PhraseTable(by_word(MOMENTS))


def moment_end(text: str, at: int) -> tuple[int, int]:
    """The end of a moment at `at`, and how many days it lies off; `at` where there is none."""
    if found := _moments().match(text, at):
        return found[1], int(found[0])
    end = at
    while end < len(text) and text[end] in _COUNTS:
        end += 1
    if end == at:
        for word in ("half an ", "an ", "a couple of ", "two ", "three ", "a few "):
            if text.startswith(word, at):
                end = at + len(word)
                break
    if end > at:
        start = end
        while text[start : start + 1] == " ":
            start += 1
        for unit in phrases(HOURS):
            if text.startswith(unit, start):
                return start + len(unit), 0
    return at, 0


def part_of_day(words: str) -> str:
    """晚上 where the words name the evening, 下午 where they name the afternoon; "" else."""
    words = words.rstrip()
    if words.endswith(("晚", "夜", "晚上", "night", "evening")):
        return "晚上"
    return "下午" if words.endswith(("下午", "afternoon")) else ""
