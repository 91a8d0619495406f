"""Confirming or changing the day of a promise that the program chose, since nobody said one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rmtui.entry.steps.step_days import read_coming_day
from rmtui.language import _
from rmtui.plain import plain
from rmtui.rules.contact.summary import OpenPromise
from rmtui.rules.text.phrases import promise_text
from rmtui.rules.text.record_text import client_names
from rmtui.tui.frame.ask_choice import AskChoice
from rmtui.tui.frame.ask_text import AnswerPreview, AskText
from rmtui.tui.frame.book_app import BookApp
from rmtui.tui.frame.questions import why_no_day
from rmtui.wording import format_long_day


def ask_promised_day(app: BookApp, promises: Sequence[OpenPromise]) -> None:
    """Ask by when the promise is due, and which one where there are several."""
    if not promises:
        app.announce(_("No promise has an assumed day."))
    elif len(promises) == 1:
        _ask_day(app, promises[0])
    else:
        today, clients = app.snapshot.today, app.snapshot.clients
        answers = [
            (one.source, f"{client_names([one.client, *one.others], clients)}  {promise_text(one, today)}")
            for one in promises
        ]

        def pick(picked: str | None) -> None:
            if picked:
                _ask_day(app, next(one for one in promises if one.source == picked))

        app.push_screen(AskChoice(_("The day of which promise?"), answers), pick)


def _ask_day(app: BookApp, promise: OpenPromise) -> None:
    today = app.snapshot.today

    def preview(text: str) -> AnswerPreview:
        day = _read_day(text, today)
        if day is None:
            return AnswerPreview(why_no_day(text, today), accepted=False)
        return AnswerPreview(format_long_day(day))

    def set_day(answer: str | None) -> None:
        if answer and (day := _read_day(answer, today)):
            app.do(lambda: app.writer.promises.set_day(promise, day))

    question = _("By when? {text}").format(text=plain(promise.text))
    examples = _("fri"), _("1 Dec"), _("in 2 weeks")
    ask = AskText(question, value=promise.due.isoformat(), hint=_("fri, 1 Dec"), preview=preview, examples=examples)
    app.push_screen(ask, set_day)


def _read_day(text: str, today: date) -> date | None:
    """The day that the whole text says, unless it is past."""
    found = read_coming_day(text.strip(), today)
    is_one = found and len(found.days) == 1 and found.end == len(text.strip())
    return found.day if found and is_one and found.day >= today else None
