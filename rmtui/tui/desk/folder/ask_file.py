"""The question for the file to be put into a client's folder."""

from __future__ import annotations

import os
from typing import ClassVar

from textual.binding import Binding, BindingType

from rmtui.language import _
from rmtui.plain import plain
from rmtui.tui.frame.ask_text import AnswerPreview, AskText
from rmtui.tui.importing.file_path import complete_field, names_text, read_path
from rmtui.tui.widgets.field import Field
from rmtui.tui.widgets.notice import Notice

_EVERY_KIND = ("",)


class AskFile(AskText):
    """Returns the path of an existing file, as it was typed, or None when it is left."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("tab", "complete", show=False)]

    def __init__(self, name: str) -> None:
        """`name` of the client."""
        question = _("Which file goes into the folder of {name}?").format(name=plain(name))
        explained = _(
            "The path of a file, which is copied into the book; a file dropped on the terminal writes its path. "
            "~ is your own folder, Tab completes a name."
        )
        super().__init__(question, hint=_("a path; Tab completes it"), preview=_preview, explained=explained)

    def action_complete(self) -> None:
        field = self.query_one(Field)
        names = complete_field(field, _EVERY_KIND)
        self.query_one(Notice).update(names_text(names) if len(names) != 1 else _preview(field.value).text)


def _preview(text: str) -> AnswerPreview:
    path = read_path(text)
    if os.path.isfile(path):
        return AnswerPreview(_("A copy of {name} goes into the book.").format(name=plain(os.path.basename(path))))
    return AnswerPreview(_("There is no such file yet."), accepted=False)
