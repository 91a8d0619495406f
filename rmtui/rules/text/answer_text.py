"""Texts of answers to the manager's own questions."""

from __future__ import annotations

from rmtui.language import N_, _, in_every_language
from rmtui.records.question import Answer

_YES_AND_NO = (N_("yes"), N_("no"))


def answer_text(answer: Answer) -> str:
    """Savings elsewhere: 500k."""
    return f"{answer.question}: {value_text(answer.text)}"


def value_text(text: str) -> str:
    """The value of an answer: yes and no in the person's language, all else as it is."""
    return _(text) if text in _YES_AND_NO else text


def stored_value(shown: str) -> str:
    """The value of an answer that `value_text` shows so in any language."""
    return next((value for value in _YES_AND_NO if shown in in_every_language(value)), shown)
