"""Asks twice for a new passphrase, which is never shown."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input

from rmtui.errors import BadInput
from rmtui.language import _
from rmtui.store.encryption import check_passphrase
from rmtui.tui.frame.dialog import Dialog, place_question
from rmtui.tui.navigation.help import Help
from rmtui.tui.widgets.block_list import Block
from rmtui.tui.widgets.field import Field
from rmtui.tui.widgets.modal import DialogFrame
from rmtui.tui.widgets.notice import Notice


class AskPassphrase(Dialog[str | None]):
    """Returns the passphrase, or None when it is left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", _("Back"), show=False),
        Binding("down", "app.focus_next", _("Next field"), show=False),
        Binding("up", "app.focus_previous", _("Previous field"), show=False),
    ]

    def compose(self) -> ComposeResult:
        with DialogFrame(keys=_("Enter accepts, F1 helps, Esc goes back")) as dialog:
            yield from place_question(dialog, _("A passphrase for the book"))
            for name, hint in (("first", _("at least 8 characters")), ("again", _("the same once more"))):
                field = Field(hint=hint, id=name)
                field.password = True
                yield field
            yield Notice(id="preview")

    def help_page(self) -> Help:
        sentences = (
            _("Several words are best. Nobody opens the book without it, or without a recovery code:"),
            _("make that next, and keep it away from this machine."),
        )
        return Help(_("A passphrase for the book"), [Block(" ".join(sentences))])

    def on_input_submitted(self, event: Input.Submitted) -> None:
        first, again = (self.query_one(f"#{name}", Field) for name in ("first", "again"))
        message = ""
        try:
            check_passphrase(first.value)
        except BadInput as error:
            message = str(error)
            first.focus()
        if not message and event.input is first:
            again.focus()
        elif not message and first.value == again.value:
            self.dismiss(first.value)
            return
        elif not message:
            message, again.value = _("These are two different passphrases. Nothing was changed."), ""
        self.query_one("#preview", Notice).update(message)
