"""The screen over a locked desk: it shows nothing of the book, and asks for the passphrase."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen

from rmtui.language import _
from rmtui.store.encryption import Encryption
from rmtui.tui.frame.passphrase_box import PassphraseBox
from rmtui.tui.widgets.modal import DialogFrame
from rmtui.tui.widgets.notice import Notice
from rmtui.wording import join_sentences


class LockScreen(Screen[None]):
    """Dismissed once the book is open. One that is not encrypted is only covered: Enter is enough."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "uncover", show=False)]

    def __init__(self, encryption: Encryption) -> None:
        super().__init__()
        self._encryption = encryption
        self._asks = encryption.is_encrypted

    def compose(self) -> ComposeResult:
        with DialogFrame(_("Locked") if self._asks else _("Covered"), _("Enter opens, Ctrl+Q quits")):
            if self._asks:
                yield PassphraseBox(self._encryption)
            else:
                yield Notice(
                    join_sentences(
                        _("The book is not encrypted: Enter opens the desk for anybody. “rmtui encrypt” protects it."),
                        _("What was typed is there when it is opened."),
                    )
                )

    def on_passphrase_box_opened(self) -> None:
        self.dismiss()

    def action_uncover(self) -> None:
        if not self._asks:
            self.dismiss()
