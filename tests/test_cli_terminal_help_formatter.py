"""The layout of help texts."""

from __future__ import annotations

import pytest

from rmtui.cli import main
from rmtui.language import set_language


@pytest.mark.parametrize(
    ("language", "joined"),
    [
        ("en", "where being behind has points in the settings, the others"),
        ("zh", "的联络算问候，“rmtui greet”"),
    ],
)
def test_a_sentence_that_goes_on_in_the_next_line_of_a_text_is_broken_by_the_terminal_alone(
    language: str, joined: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    with pytest.raises(SystemExit):
        main(["--lang", language, "services", "--help"])
    set_language("en")
    text = capsys.readouterr().out
    assert "\nwhere\n" not in text
    assert joined in text


def test_an_example_stands_alone_on_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["callbacks", "--help"])
    assert "\n  rmtui callbacks draw contacts --size 10\nAn answer is written as" in capsys.readouterr().out
