"""Asking for a file to write, and writing it while the desk goes on."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import partial

from rmtui.errors import RmtuiError
from rmtui.exchange.output_file import check_target
from rmtui.language import _
from rmtui.plain import plain
from rmtui.tui.frame.ask_choice import AskChoice
from rmtui.tui.frame.ask_text import AnswerPreview, AskText
from rmtui.tui.frame.book_app import BookApp
from rmtui.wording import join_sentences

REPLACE, KEEP = "replace", "keep"


def ask_output_file(
    app: BookApp,
    question: str,
    name: str,
    endings: Sequence[str],
    write: Callable[[str, bool], None],
    *,
    leaving: str = "",
) -> None:
    """Ask which file, and whether one that is there may be replaced; then call `write` with both in a thread.

    `name` is proposed, with the first of the `endings`. `leaving`: what leaves the book with it, told before and after.
    """

    def check(path: str | None) -> None:
        if not path:
            return
        path = os.path.abspath(os.path.expanduser(path))
        start = partial(_start, app, write, path, leaving)
        if not os.path.lexists(path):
            start(replace=False)
            return
        choices = [(KEEP, _("Leave it as it is")), (REPLACE, _("Replace it"))]
        ask = AskChoice(_("There is such a file already"), choices)
        app.push_screen(ask, lambda answer: start(replace=True) if answer == REPLACE else None)

    ask = AskText(
        question,
        value=os.path.join(os.path.expanduser("~"), name + endings[0]),
        hint=_("a path that ends in {endings}").format(endings=_(" or ").join(endings)),
        preview=partial(_preview, endings, leaving),
        explained=_(
            "A path that ends in {endings}: the ending says what is written. ~ is your own folder. "
            "A file that is there is only replaced after a question."
        ).format(endings=_(" or ").join(endings)),
    )
    app.push_screen(ask, check)


def _start(app: BookApp, write: Callable[[str, bool], None], path: str, leaving: str, *, replace: bool) -> None:
    app.run_worker(partial(_write, app, write, path, leaving, replace=replace), thread=True, description="writing")


def _write(app: BookApp, write: Callable[[str, bool], None], path: str, leaving: str, *, replace: bool) -> None:
    try:
        write(path, replace)
    except RmtuiError as error:
        app.call_from_thread(app.announce, str(error), error=True)
    else:
        written = _("Written to {path}. Only you can read the file, and it is not encrypted.")
        app.call_from_thread(app.announce, join_sentences(written.format(path=plain(path)), leaving))


def _preview(endings: Sequence[str], leaving: str, path: str) -> AnswerPreview:
    """May a file of this name be written? If so, what leaves with it."""
    if os.path.splitext(path.strip())[1].lower() not in endings:
        return AnswerPreview(
            _("The name is to end in {endings}.").format(endings=_(", ").join(endings)), accepted=False
        )
    try:
        check_target(os.path.expanduser(path.strip()), replace=True)
    except RmtuiError as error:
        return AnswerPreview(str(error), accepted=False)
    return AnswerPreview(leaving)
