"""Call-backs: the draw, which is always the same, and the answers counted."""

from __future__ import annotations

from fractions import Fraction

from rmtui.records.callback import Callback
from rmtui.records.client import Client, Stage
from rmtui.records.question import Answer, AnswerKind, Question
from rmtui.records.settings import Settings
from rmtui.rules.work.callbacks import Candidate, contact_candidates, count_answers, count_lines, draw
from tests.factory import TODAY, ago, client, contact

CLIENTS = {f"c{number}": client(f"client {number}", id=f"c{number}") for number in range(30)}
CANDIDATES = [Candidate(one, f"{one}-{number}", ago(number)) for one in CLIENTS for number in range(3)]


def drawn(size: int, *known: Callback, sample: str = "contacts 2026-11", seed: str = "") -> list[Callback]:
    return draw(CANDIDATES, known, sample, size=size, today=TODAY, seed=seed)


def test_whoever_draws_gets_the_same_clients_each_once() -> None:
    first = drawn(8)
    again = draw(reversed(CANDIDATES), [], "contacts 2026-11", size=8, today=ago(-1))
    assert [(one.client, one.contact) for one in first] == [(one.client, one.contact) for one in again]
    assert len({one.client for one in first}) == 8
    assert [one.client for one in drawn(8, seed="another")] != [one.client for one in first]


def test_a_sample_that_is_full_is_not_drawn_into_again_and_a_larger_one_has_the_smaller() -> None:
    first = drawn(5)
    assert drawn(5, *first) == []
    more = drawn(8, *first)
    assert {one.client for one in (*first, *more)} == {one.client for one in drawn(8)}


def test_who_was_drawn_lately_is_left_in_peace() -> None:
    first = drawn(20)
    assert not {one.client for one in drawn(20, *first, sample="contacts 2026-12")} & {one.client for one in first}


def test_only_who_was_spoken_to_and_is_still_looked_after_can_be_asked() -> None:
    clients = {name: client(name, id=name, stage=stage) for name, stage in (("a", Stage.ACTIVE), ("b", Stage.CLOSED))}
    reached = contact(*clients.values())
    missed = contact(clients["a"], outcome="not-reached")
    written = contact(clients["a"], channel="E")
    assert contact_candidates([reached, written, missed], clients, Settings()) == [
        Candidate("a", reached.id, reached.on)
    ]


def test_answers_are_counted_by_what_the_question_asks() -> None:
    questions = [
        Question(name="As noted", kind=AnswerKind.YES_NO),
        Question(name="Content", kind=AnswerKind.CHOICE, choices=("content", "not content")),
        Question(name="Minutes", kind=AnswerKind.NUMBER),
        Question(name="Missing"),
        Question(name="Nobody"),
    ]

    def answers(*texts: str) -> list[Answer]:
        names = ("as noted", "Content", "Minutes", "Missing")
        return [Answer(question=name, text=text) for name, text in zip(names, texts, strict=False)]

    given = [answers("yes", "content", "5", "a leaflet"), answers("no", "content", "10"), answers("yes", "gone")]
    found = count_answers(questions, given)
    assert [one.answered for one in found] == [3, 3, 2, 1, 0]
    assert found[1].counts == {"content": 2, "not content": 0, "gone": 1}
    assert found[2].mean == Fraction(15, 2)
    assert [count_lines(one) for one in found] == [
        ["yes 2, no 1"],
        ["content 2, not content 0, gone 1"],
        ["7.5 on average, of 2 answers"],
        ["a leaflet"],
        ["no answer yet"],
    ]


def test_nobody_is_drawn_from_nobody() -> None:
    assert draw([], [], "contacts 2026-11", size=10, today=TODAY) == []
    assert contact_candidates([contact(Client(name="gone"))], {}, Settings()) == []
