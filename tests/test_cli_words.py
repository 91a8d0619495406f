"""`rmtui words`: the person's own words, and other names of clients."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from rmtui.records.client import Client
from rmtui.store.files.book import Book
from tests.conftest import Run


def aliases(book: Book, name: str) -> tuple[str, ...]:
    (client,) = (client for client in book.clients().values() if client.name == name)
    return client.aliases


@pytest.fixture
def _settings_file(tmp_path: Path) -> None:
    """A file of settings that is there, so that none has to be made."""
    (tmp_path / "settings.toml").write_text('theme = "paper"\n', encoding="utf-8")


pytestmark = pytest.mark.usefixtures("_settings_file")


def test_a_word_that_was_added_is_listed_and_can_be_removed(book: Book, run: Run) -> None:
    assert run("words", "add", "遛弯", "meeting").out == "“遛弯” means “meeting” from now on.\n"
    assert run("words", "add", "buzzed me", "telephone", "incoming").code == 0
    assert run("words").out.splitlines() == ["遛弯\tmeeting", "buzzed me\ttelephone, incoming", "王姐\t王芳"]
    removed = "“遛弯” does not mean “meeting” any more. “rmtui words add 遛弯 M” brings it back.\n"
    assert run("words", "remove", "遛弯").out == removed
    assert '“rmtui words add "buzzed me" T incoming” brings it back.' in run("words", "remove", "buzzed", "me").out
    assert run("words", "list").out == "王姐\t王芳\n"


def test_an_own_word_is_a_channel_in_a_filter_and_on_a_flag(book: Book, run: Run) -> None:
    assert run("list", "channel:遛弯").code == 2
    run("words", "add", "遛弯", "meeting")
    assert run("list", "channel:遛弯").code == 4
    assert run("edit", "李强", "--channel", "遛弯").code == 0
    assert "李强" in run("list", "channel:遛弯").out


def test_an_own_word_is_a_channel_in_an_imported_list(book: Book, run: Run, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("姓名,偏好渠道\n赵六,遛弯\n", encoding="utf-8")
    assert "遛弯" in (refused := run("import", str(tmp_path / "list.csv"), "--yes")).out + refused.err
    run("words", "add", "遛弯", "meeting")
    assert run("import", str(tmp_path / "list.csv"), "--yes").code == 0
    assert "赵六" in run("list", "channel:M").out


def test_another_name_of_a_client_is_kept_in_the_book_and_undone(book: Book, run: Run) -> None:
    assert run("words", "add", "强哥", "李强").code == 0
    assert aliases(book, "李强") == ("强哥",)
    assert "李强" in run("show", "强哥").out
    run("undo")
    assert aliases(book, "李强") == ()


def test_another_name_of_a_client_is_removed_and_comes_back_with_undo(book: Book, run: Run) -> None:
    assert run("words", "remove", "王姐").code == 0
    assert aliases(book, "王芳") == ()
    run("undo")
    assert aliases(book, "王芳") == ("王姐",)


def test_a_name_that_is_there_already_changes_nothing(book: Book, run: Run) -> None:
    assert "Nothing to change" in run("words", "add", "王姐", "王芳").out
    assert aliases(book, "王芳") == ("王姐",)


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("add", "周三", "meeting"), 1, "a day"),
        (("add", "王芳", "meeting"), 1, "taken for 王芳"),
        (("add", "微信", "meeting"), 1, "already, as “WeChat”"),
        (("add", "强哥", "赵六"), 4, "赵六"),
        (("add", "王姐", "李强"), 1, "王芳 already"),
        (("add", "遛弯"), 2, "Say what “遛弯” means"),
        (("remove", "遛弯"), 4, "“rmtui words” lists them"),
    ],
)
def test_what_cannot_be_is_refused_with_the_remedy(
    book: Book, run: Run, words: tuple[str, ...], code: int, message: str
) -> None:
    answer = run("words", *words)
    assert answer.code == code
    assert message in answer.err
    assert run("words").out == "王姐\t王芳\n"


def test_which_of_two_namesakes_is_meant_is_not_guessed(book: Book, run: Run) -> None:
    book.save(Client(name="李强", phones=("13700137002",)), what="add")
    assert run("words", "add", "强哥", "李强").code == 3
    assert run("words", "add", "强哥", "7002").code == 0


def test_a_name_that_several_have_is_taken_from_none_unasked(book: Book, run: Run) -> None:
    book.save(Client(name="王敏", aliases=("王姐",)), what="add")
    answer = run("words", "remove", "王姐")
    assert answer.code == 3
    assert "王芳, 王敏" in answer.err
    assert aliases(book, "王芳") == aliases(book, "王敏") == ("王姐",)


def test_programs_get_every_word_with_its_parts(book: Book, run: Run) -> None:
    added = json.loads(run("words", "add", "找我", "T", "incoming", "--json").out)
    word = {"word": "找我", "channel": "T", "incoming": True, "outcome": None, "client": None}
    assert added == {"added": {"words": [word]}, "changed": {}, "removed": {}}
    client = next(client.id for client in book.clients().values() if client.name == "王芳")
    alias = {"word": "王姐", "channel": None, "incoming": False, "outcome": None, "client": client}
    assert json.loads(run("words", "--json").out) == {"words": [word, alias]}
    removed = json.loads(run("words", "remove", "找我", "--json").out)
    assert removed == {"added": {}, "changed": {}, "removed": {"words": [word]}}
    assert json.loads(run("words", "remove", "王姐", "--json").out)["changed"]["clients"][0]["aliases"] == []


def test_words_need_no_book(run: Run) -> None:
    assert run("words").code == 4
    assert run("words", "add", "遛弯", "面谈").code == 0
    assert run("words").out == "遛弯\tmeeting\n"
    assert run("words", "add", "强哥", "李强").code == 2


def test_the_first_word_makes_a_file_of_settings_that_explains_itself(run: Run, tmp_path: Path) -> None:
    (tmp_path / "settings.toml").unlink()
    run("words", "add", "遛弯", "meeting")
    text = (tmp_path / "settings.toml").read_text(encoding="utf-8")
    assert text.endswith('[words]\n"遛弯" = "M"\n')
    assert 'language = ""' in text


def test_words_and_meanings_are_completed(book: Book, run: Run) -> None:
    run("words", "add", "had tea", "meeting")
    assert run("completion", "--words", "zsh", "words", "remove", "").out.split("\n")[:2] == ["had tea", "王姐"]
    meanings = run("completion", "--words", "zsh", "words", "add", "x", "").out
    assert run("completion", "--words", "zsh", "list", "channel:ha").out == 'channel:"had tea"\n'
    assert all(word in meanings for word in ("meeting", "incoming", "not-reached", "王芳"))
    assert run("completion", "--words", "zsh", "words", "add", "").out == ""


def test_without_a_meaning_it_is_told_what_to_give(book: Book, run: Run) -> None:
    answer = run("words", "add", "pinged")
    assert answer.code == 2
    assert "Say what “pinged” means: a channel, incoming, not-reached, or the client" in answer.err
    assert run("words").code == 0
