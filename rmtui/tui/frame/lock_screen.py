"""The screen over a locked desk: it shows nothing of the book, and asks for the passphrase."""

from __future__ import annotations

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input

from rmtui.errors import BadInput, RmtuiError
from rmtui.language import _
from rmtui.store.encryption import Encryption
from rmtui.tui.widgets.field import Field
from rmtui.tui.widgets.notice import Notice


class LockScreen(Screen[None]):
    """Dismissed once the book is open. One that is not encrypted is only covered: Enter is enough."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "uncover", show=False)]

    def __init__(self, encryption: Encryption) -> None:
        super().__init__()
        self._encryption = encryption
        self._asks = encryption.is_encrypted

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog") as dialog:
            dialog.border_title = Content(_("Locked"))
            dialog.border_subtitle = Content(_("Enter opens, Ctrl+Q quits"))
            if self._asks:
                yield Notice(classes="question")
                field = Field(id="passphrase")
                field.password = True
                yield field
            yield Notice(id="preview")

    def on_mount(self) -> None:
        if self._asks:
            self.query_one(".question", Notice).update(_("The passphrase, or the recovery code:"))
            self.query_one(Field).focus()
        else:
            self.query_one("#preview", Notice).update(_("What was typed is there when it is opened."))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        secret, event.input.value = event.value, ""
        self._unlock(secret)

    def action_uncover(self) -> None:
        if not self._asks:
            self.dismiss()

    @work(thread=True, exclusive=True)
    def _unlock(self, secret: str) -> None:
        """In a thread: a try takes a while, which is what a passphrase is protected by."""
        message = ""
        try:
            self._encryption.unlock(secret)
        except BadInput:  # it was decrypted meanwhile
            pass
        except RmtuiError as error:
            message = str(error)
        self.app.call_from_thread(self._show_answer, message)

    def _show_answer(self, message: str) -> None:
        if message:
            self.query_one("#preview", Notice).update(message)
        else:
            self.dismiss()
