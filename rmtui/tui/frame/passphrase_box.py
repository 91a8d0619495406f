"""Asks for the passphrase of the book and opens the book with it."""

from __future__ import annotations

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input

from rmtui.errors import BadInput, RmtuiError
from rmtui.language import _
from rmtui.store.encryption import Encryption
from rmtui.tui.widgets.field import Field
from rmtui.tui.widgets.notice import Notice


class PassphraseBox(Vertical):
    """A question, a field that hides what is typed, and the reason why a try failed."""

    class Opened(Message):
        """The book was opened by what was typed."""

    def __init__(self, encryption: Encryption) -> None:
        super().__init__()
        self._encryption = encryption

    def compose(self) -> ComposeResult:
        yield Notice(_("The passphrase, or the recovery code:"), classes="question")
        field = Field(id="passphrase")
        field.password = True
        yield field
        yield Notice(id="answer")

    def on_mount(self) -> None:
        self.query_one(Field).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        secret, event.input.value = event.value, ""
        self.query_one("#answer", Notice).update(_("Trying the passphrase ..."))
        self._unlock(secret)

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
            self.query_one("#answer", Notice).update(message)
        else:
            self.post_message(self.Opened())
