"""The help of the entry box: the grammar, with examples that are lines about this book's own clients."""

from __future__ import annotations

import pytest

from rmtui import language
from rmtui.entry.grammar import parse
from rmtui.records.channel import Outcome
from rmtui.store.files.book import Book
from rmtui.tui.entering.entry_help import entry_help
from rmtui.tui.frame.snapshot import EMPTY_SNAPSHOT, read_snapshot
from tests.factory import TODAY
from tests.tui.sitting import Sit


@pytest.mark.parametrize("spoken", ["en", "zh"])
def test_every_example_is_a_line_about_a_client_of_the_book(spoken: str, book: Book) -> None:
    language.set_language(spoken)
    snapshot = read_snapshot(book, TODAY)
    blocks = entry_help(snapshot)
    readings = [place for place, block in enumerate(blocks) if block.text.startswith("= ")]
    entries = [parse(blocks[place - 1].text, TODAY, snapshot.names) for place in readings]
    assert [len(entry.clients) for entry in entries] == [1, 1, 2, *[1] * 7]
    called, lunch, met, incoming, emailed, rang, bought, visited, signs, sold = entries
    assert [one.channel.value for one in (called, lunch, met, incoming, emailed, rang, visited)] == [*"TMMTETV"]
    assert (incoming.incoming, incoming.at, rang.outcome) == (True, "15:00", Outcome.NOT_REACHED)
    assert called.promise and visited.promise and signs.promise and signs.topics and sold.promise
    assert bought.sales and sold.sales
    assert not any(one.doubts for one in entries)


def test_a_book_without_clients_has_examples_too() -> None:
    texts = [block.text for block in entry_help(EMPTY_SNAPSHOT._replace(today=TODAY))]
    assert any("called Ann Lee about" in text for text in texts)


async def test_f1_shows_the_grammar_while_a_line_is_typed_and_keeps_the_line(sit: Sit) -> None:
    async with sit(size=(120, 50)) as person:
        await person.press("4", "l")
        await person.write("wf T 聊")
        await person.press("f1")
        assert "A line of entry" in person.seen and "a sale: =500k fund" in person.seen
        await person.press("escape")
        assert "wf T 聊" in person.seen


async def test_the_question_mark_shows_the_keys_and_the_grammar_beneath(sit: Sit) -> None:
    async with sit(size=(120, 50)) as person:
        await person.press("1", "question_mark")
        assert "A line of entry" not in person.seen
        await person.press("end")
        assert "a sale: =500k fund" in person.seen
