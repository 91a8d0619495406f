"""Ask the open questions of a file at a terminal, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.language import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rmtui.cli.context import Context
    from rmtui.exchange.importing.questions import Question

_OTHERS = "0"
"""The reply that shows the less likely choices."""
_BESIDE = 3
"""So many of those stand on one line."""
_PREVIOUS = "<"
"""The reply that goes back to the question before."""


def ask_questions(questions: Iterable[Question], context: Context) -> dict[str, str]:
    """The answers to as many of the questions as the person answers, by their keys; end of file ends them."""
    asked, given, at = list(questions), dict[str, str](), 0
    while at < len(asked):
        try:
            answer = _ask(asked[at], context, is_first=not at)
        except (EOFError, KeyboardInterrupt):
            print()
            break
        if answer == _PREVIOUS:
            at -= 1
            given.pop(asked[at].key, None)
            continue
        if answer:
            given[asked[at].key] = answer
        at += 1
    return given


def _ask(question: Question, context: Context, *, is_first: bool) -> str:
    """The answer to a question: by the number of a choice, or by a text that it reads; "" for none, < to go back."""
    context.out(question.text + (f" ({question.cases}×)" if question.cases > 1 else ""))
    if question.compared:
        rows = enumerate(question.compared.rows)
        marked = (("≠" if at in question.compared.differing else "", *row) for at, row in rows)
        context.table(("", *question.compared.headings), marked)
    elif question.samples:
        context.out("  " + _(", ").join(f"“{sample}”" for sample in question.samples))
    choices, likely = (*question.choices, *question.more), len(question.choices)
    shown = [
        f"  {number}  {choice.text}" + ("  *" if choice.answer == question.suggested else "")
        for number, choice in enumerate(choices, 1)
    ]
    for text in shown[:likely]:
        context.out(text)
    if question.more:
        context.out(f"  {_OTHERS}  " + _("show the other {count}").format(count=len(question.more)))
    hint = _("(number, or Enter for *) ") if question.suggested else _("(number, or Enter to leave it open) ")
    if not is_first:
        context.out(_("(< for the question before)"))
    while True:
        reply = input(hint).strip()
        if not reply:
            return question.suggested
        if reply in (_PREVIOUS, "＜", "《") and not is_first:
            return _PREVIOUS
        if reply == _OTHERS and question.more:
            lines = [shown[at : at + _BESIDE] for at in range(likely, len(shown), _BESIDE)]
            context.table([""] * _BESIDE, ((*line, *[""] * (_BESIDE - len(line))) for line in lines))
            continue
        if reply.isdecimal() and 1 <= int(reply) <= len(choices):
            return choices[int(reply) - 1].answer
        if question.reads:
            try:
                return str(question.reads(reply))
            except ValueError as problem:
                context.out(str(problem))
