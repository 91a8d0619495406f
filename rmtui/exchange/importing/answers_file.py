"""The answers to an import's questions as a file: written by a dry run, filled in by a person, read by the import."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from rmtui.errors import BadInput
from rmtui.exchange.importing.questions import Question
from rmtui.language import _
from rmtui.plain import plain

FORMAT = "rmtui-import-answers"


def question_json(question: Question) -> dict[str, Any]:
    """A question with its choices and the answer that is proposed: one of them, or a text in the words of the field."""
    compared = question.compared
    rows = {"compared": [list(compared.headings), *map(list, compared.rows)]} if compared else {}
    return {
        "key": question.key,
        "question": question.text,
        "choices": {choice.answer: choice.text for choice in (*question.choices, *question.more)},
        "samples": list(question.samples),
        **rows,
        "count": question.cases,
        "answer": question.suggested,
    }


def answers_json(questions: Iterable[Question], given: Mapping[str, str]) -> dict[str, Any]:
    """The open questions with what is suggested, and behind them the answers that were given already."""
    asked = [question_json(question) for question in questions]
    return {"format": FORMAT, "answers": [*asked, *({"key": key, "answer": text} for key, text in given.items())]}


def read_answers(text: str, path: str) -> dict[str, str]:
    """The answers of a file by the keys of their questions; a blank one is none. BadInput where it is no such file."""
    try:
        content = json.loads(text)
        entries = content["answers"] if content["format"] == FORMAT else None
        found = {str(entry["key"]): str(entry["answer"]) for entry in entries or ()}
    except (ValueError, TypeError, KeyError) as error:
        raise BadInput(_("{path} contains no answers to an import.").format(path=plain(path))) from error
    if entries is None:
        raise BadInput(_("{path} contains no answers to an import.").format(path=plain(path)))
    return {key: answer for key, answer in found.items() if answer}
