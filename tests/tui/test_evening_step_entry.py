"""What is typed at a step: one grammar, about the step's client and nobody of a like name."""

from __future__ import annotations

import pytest

from rmtui.entry.entry_errors import BeginsWithOthers
from rmtui.entry.line import Entry
from rmtui.entry.preview_text import entry_pieces, text_of
from rmtui.entry.questions import question_about
from rmtui.errors import Unsorted
from rmtui.rules.contact.cadence import CadenceStatus
from rmtui.rules.contact.due_row import DueRow
from rmtui.store.files.bulk import write_book
from rmtui.tui.evening.step_entry import clients_to_extend, contact_to_extend, entry_line, read_step
from rmtui.tui.evening.steps import Step
from rmtui.tui.frame.snapshot import Snapshot, read_snapshot
from tests.factory import TODAY, client, contact

JOHN = client("John", id="john", channel="E")
JOHN_SMITH = client("John Smith", id="smith")
FIRST, SECOND = client("王伟", id="w1", phones=("13600001234",)), client("王伟", id="w2", phones=("13600005678",))
QIANG = client("王伟强", id="wwq")


@pytest.fixture
def desk(tmp_path: object) -> Snapshot:
    return read_snapshot(write_book(f"{tmp_path}/book", [JOHN, JOHN_SMITH, FIRST, SECOND, QIANG]), TODAY)


def parse(step: Step, text: str, desk: Snapshot) -> Entry:
    """The entry of a text. Unsorted where it has none."""
    reading = read_step(step, text, desk, desk.names)
    if reading.entry is None:
        assert reading.error
        raise reading.error
    return reading.entry


def test_the_one_meant_is_never_one_of_a_like_name(desk: Snapshot) -> None:
    for one in (FIRST, SECOND):
        assert [known.id for known in parse(Step(one.id, one), "T 聊了", desk).clients] == [one.id]
    with pytest.raises(Unsorted, match="called"):
        parse(Step("john", JOHN), "Smith called", desk)
    entry = parse(Step("w1", FIRST), "强调了风险", desk)
    assert ([known.id for known in entry.clients], entry.note) == (["w1"], "强调了风险")


def test_somebody_else_can_be_named_beside(desk: Snapshot) -> None:
    entry = parse(Step("w2", SECOND), "、王伟强 M 一起吃饭", desk)
    assert [known.id for known in entry.clients] == ["w2", "wwq"]


@pytest.mark.parametrize("text", ["John Smith T rates", "called John Smith", "王伟强 T 聊了", "给王伟强、John Smith都"])
def test_whom_a_text_is_about_is_asked_where_it_names_others_first(text: str, desk: Snapshot) -> None:
    with pytest.raises(BeginsWithOthers, match=r"first: is it about John\?"):
        parse(Step("john", JOHN), text, desk)
    question = question_about(read_step(Step("john", JOHN), text, desk, desk.names), TODAY, desk.names)
    assert question
    assert [one.text for one in question.answers] == ["a note about John"]
    assert question.answers[0].line == f"John: \\{text}"
    entry = parse(Step("john", JOHN), f"\\{text}", desk)
    assert ([known.id for known in entry.clients], entry.note) == (["john"], text)


def test_a_note_may_begin_as_a_short_name_does(desk: Snapshot) -> None:
    assert parse(Step("w1", FIRST), "js, as he said", desk).note == "js, as he said"


def test_somebody_unknown_beside_is_told(desk: Snapshot) -> None:
    with pytest.raises(Unsorted, match="诸葛亮"):
        parse(Step("w2", SECOND), "、诸葛亮 M 一起吃饭", desk)


def test_at_a_client_who_is_still_due_a_channel_begins_another_contact(
    desk: Snapshot,
) -> None:
    mail = contact(JOHN, channel="E", id="k")
    row = DueRow(JOHN, CadenceStatus.RED, (), None)
    step = Step(JOHN.id, JOHN, due=row, others=(mail,))
    assert parse(step, "T agreed", desk).channel == "T"
    assert contact_to_extend(step, "T agreed", desk) is None
    assert contact_to_extend(step, "called, agreed", desk) is None
    assert contact_to_extend(step, "agreed > fri call", desk) == mail


def test_behind_a_contact_everything_is_its_note(desk: Snapshot) -> None:
    step = Step("k", JOHN, contact(JOHN, channel="T", id="k"))
    entry = parse(step, "M is what he meant", desk)
    assert (entry.channel, entry.note) == ("T", "M is what he meant")
    assert entry_line(step, " more ", desk) == "John T more"


def test_a_line_says_everything_by_itself(desk: Snapshot) -> None:
    assert entry_line(Step("w1", FIRST), "M 聊了", desk) == "王伟: M 聊了"


def test_a_verb_at_the_beginning_is_what_the_manager_did(desk: Snapshot) -> None:
    entry = parse(Step("john", JOHN), "called about the rates", desk)
    assert (entry.channel, entry.incoming, entry.note) == ("T", False, "the rates")
    assert parse(Step("w1", FIRST), "来电问利率", desk).incoming


def test_what_is_added_to_a_contact_is_of_all_its_clients(desk: Snapshot) -> None:
    both = contact(JOHN, FIRST, channel="M", id="k")
    added = clients_to_extend(Step("k", JOHN, both), "> fri send", desk)
    assert [known.id for known in added] == [JOHN.id, FIRST.id]
    entry = parse(Step("k", JOHN, both), "> fri send", desk)
    assert text_of(entry_pieces(entry, TODAY, adds=added)).startswith("adds  > Fri 27 Nov send, for both")
