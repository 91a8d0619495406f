"""Whether a note says that nobody was reached."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from rmtui.entry.entry_text import format_entry
from rmtui.entry.grammar import parse
from rmtui.entry.names import KnownClient, NameIndex
from rmtui.entry.outcomes import read_outcome
from rmtui.errors import Unsorted
from rmtui.records.channel import Outcome
from rmtui.words import no_answer, phrases
from tests.factory import TODAY

NAMES = NameIndex((KnownClient("wf", "王芳"),))


@pytest.mark.parametrize(
    "note",
    ["没接", "未接通。", "关机", "没回", "打了两次电话，无人接听", "占线，没打通", "没人接，明天再打",
     "没人接明天再打", "没接 晚上再打", "手机关机", "去了两次，不在家", "他没接", "没接，晚上再聊", "no answer",
     "Called, no answer", "voicemail", "No Reply.", "left a voicemail about the card", "line busy",
     "didn’t pick up", "no answer; try again tomorrow", "went to voicemail"],
)  # fmt: skip
def test_a_note_that_begins_so_is_of_an_attempt(note: str) -> None:
    assert read_outcome(note) == (Outcome.NOT_REACHED, True)
    assert parse(f"王芳 T {note}", TODAY, NAMES).outcome is Outcome.NOT_REACHED


@pytest.mark.parametrize(
    "note",
    ["", "聊了理财", "他说昨天没接到电话", "没想好，明天上午回访", "国债没抢到", "没接到通知", "没回家",
     "未接受报价", "没人管他的账户", "不在意收益", "对方很忙", "busy", "not interested", "nothing new",
     "statement missing", "no answers yet"],
)  # fmt: skip
def test_other_words_say_nothing_of_it(note: str) -> None:
    assert read_outcome(note) == (Outcome.REACHED, True)


@pytest.mark.parametrize(
    "note",
    [
        "聊了理财，上次没接",
        "spoke to her, no answer yet",
    ],
)
def test_where_it_is_not_clear_it_counts_as_reached_and_is_told(note: str) -> None:
    assert read_outcome(note) == (Outcome.REACHED, False)
    assert "This counts as reached" in "".join(parse(f"王芳 T {note}", TODAY, NAMES).doubts)


def test_a_sign_behind_the_channel_decides() -> None:
    for line in ("王芳 T- 人在外地", "王芳 t− 人在外地", "王芳 电话- 人在外地", "王芳 T-，人在外地"):
        entry = parse(line, TODAY, NAMES)
        assert (entry.outcome, entry.letter, entry.note) == (Outcome.NOT_REACHED, "t", "人在外地")
    entry = parse("王芳 T+ 没接，是他太太接的", TODAY, NAMES)
    assert (entry.outcome, entry.letter, entry.note, entry.doubts) == (Outcome.REACHED, "T", "没接，是他太太接的", ())
    assert parse("王芳 T-shirt", TODAY, NAMES).note == "T-shirt"
    assert parse("王芳 T - 3号楼", TODAY, NAMES).outcome is Outcome.REACHED


_NOTES = st.lists(
    st.sampled_from(
        ["没接", "，", "no answer", " ", "聊了", "voicemail", "打了", "昨天", "-", "+", "关机", " =50万基金", ", "]
    ),
    max_size=6,
).map("".join)


@given(_NOTES, st.sampled_from(Outcome), st.sampled_from(["T", "T+", "T-", "来电-", "W"]))
def test_an_outcome_is_written_as_it_is_read(note: str, outcome: Outcome, channel: str) -> None:
    try:
        entry = parse(f"王芳 {channel} {note}", TODAY, NAMES)
    except Unsorted:
        assume(False)
    assert parse(format_entry(entry, NAMES), TODAY, NAMES)._replace(parts=entry.parts) == entry
    other = entry._replace(outcome=outcome, doubts=())
    assert parse(format_entry(other, NAMES), TODAY, NAMES).outcome is outcome


def test_every_chinese_phrase_for_nobody_reached_is_looked_for() -> None:
    """A note without any of the hints is not checked further."""
    hints = phrases(no_answer.HINTS)
    assert [one for one in phrases(no_answer.UNREACHED["zh"]) if not any(hint in one for hint in hints)] == []
