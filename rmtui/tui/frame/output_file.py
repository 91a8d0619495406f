"""Asks for a file to write, and writes it in a worker."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from rmtui.errors import RmtuiError
from rmtui.exchange.audit import write_down
from rmtui.exchange.output_file import check_target, file_name, is_directory, written_text
from rmtui.exchange.people_count import PeopleCount
from rmtui.exchange.tables_file import ENDINGS, TablesFile, write_tables
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.records.audit import AuditKind
from rmtui.tui.frame.ask_choice import AskChoice
from rmtui.tui.frame.ask_text import AnswerPreview, AskText
from rmtui.tui.frame.book_app import BookApp
from rmtui.tui.frame.discreet import refuse_masked
from rmtui.tui.widgets.block_list import Block
from rmtui.wording import join_sentences

KEEP, REPLACE, RENAME = "keep", "replace", "rename"


class Output(NamedTuple):
    """What is to be written, to a file that is still to be named."""

    kind: AuditKind
    question: str
    endings: Sequence[str]
    """The first is proposed."""
    write: Callable[[str, bool], None]
    """Writes to a path, in a thread; the second argument: whether what is there may be replaced."""
    people: Callable[[str], PeopleCount]
    """Whose data leaves the book with a file of a path; told before and after."""
    takes_directory: bool = False
    """May it be a directory, which then gets several files?"""


def ask_output_file(app: BookApp, output: Output, name: str) -> None:
    """Ask which file, and whether one that is there may be replaced; then write it. `name` is proposed."""
    if refuse_masked(app):
        return
    _ask_path(app, output, os.path.join(os.path.expanduser("~"), name + output.endings[0]))


def ask_tables_file(app: BookApp, kind: AuditKind, file: TablesFile, people: PeopleCount) -> None:
    """Ask which file figures are to be written to, and write them."""
    output = Output(
        kind,
        _("Write the figures to which file?"),
        ENDINGS,
        lambda path, replace: write_tables(file, path, replace=replace),
        lambda _path: people,
    )
    ask_output_file(app, output, file_name(file.title))


def _ask_path(app: BookApp, output: Output, proposed: str) -> None:
    endings = _(" or ").join(output.endings)
    explained = _(
        "A path that ends in {endings}: the ending says what is written. ~ is your own folder. "
        "A file that is there is only replaced after a question."
    ).format(endings=endings)
    directory = _("A path that ends in / is a directory, which gets several files.") if output.takes_directory else ""
    ask = AskText(
        output.question,
        value=proposed,
        hint=_("a path that ends in {endings}").format(endings=endings),
        preview=partial(_preview, output),
        explained=[Block(one) for one in (explained, directory) if one],
    )
    app.push_screen(ask, lambda path: _check(app, output, path) if path else None)


def _check(app: BookApp, output: Output, typed: str) -> None:
    """Ask before anything is replaced; another name may be chosen instead."""
    path = _expanded(typed)
    start = partial(_start, app, output, path)
    is_free = not os.path.lexists(path) or (is_directory(path) and not os.listdir(path))
    if is_free:
        start(replace=False)
        return

    def decide(answer: str | None) -> None:
        if answer == REPLACE:
            start(replace=True)
        elif answer == RENAME:
            _ask_path(app, output, typed)

    if is_directory(path):
        title, replace = _("There are files in it already"), _("Replace those of the same names")
    else:
        title, replace = _("There is such a file already"), _("Replace it")
    choices = [(KEEP, _("Leave it as it is")), (REPLACE, replace), (RENAME, _("Choose another name"))]
    app.push_screen(AskChoice(title, choices), decide)


def _expanded(typed: str) -> str:
    """The whole path, with the sign at the end that means a directory."""
    path = os.path.expanduser(typed.strip())
    return os.path.join(os.path.abspath(path), "") if is_directory(path) else os.path.abspath(path)


def _start(app: BookApp, output: Output, path: str, *, replace: bool) -> None:
    app.run_worker(partial(_write, app, output, path, replace=replace), thread=True, description="writing")


def _write(app: BookApp, output: Output, path: str, *, replace: bool) -> None:
    with app.announcing_errors():
        output.write(path, replace)
        people, moment = output.people(path), datetime.combine(app.snapshot.today, app.clock().time())
        warning = write_down(app.book, output.kind, path, people, moment)
        app.call_from_thread(app.announce, join_sentences(written_text(path, people.text), warning))


def _preview(output: Output, typed: str) -> AnswerPreview:
    """May a file of this name be written? If so, what leaves with it."""
    path = _expanded(typed)
    if output.takes_directory and is_directory(path):
        parent = os.path.dirname(path.rstrip("/" + os.sep)) or os.sep
        if os.path.isdir(path) or os.path.isdir(parent):
            return AnswerPreview(output.people(path).text)
        return AnswerPreview(_("There is no directory {path}.").format(path=plain(parent)), accepted=False)
    if os.path.splitext(path)[1].lower() not in output.endings:
        message = _("The name is to end in {endings}.").format(endings=_(", ").join(output.endings))
        return AnswerPreview(message, accepted=False)
    try:
        check_target(path, replace=True)
    except RmtuiError as error:
        return AnswerPreview(str(error), accepted=False)
    return AnswerPreview(output.people(path).text)
