"""Encrypting and decrypting the book at the desk, with its passphrase and recovery code; the same rules as the
commands.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from rmtui.errors import RmtuiError
from rmtui.language import _
from rmtui.store.encryption import DECRYPTS, REPLACES_CODE, WRITE_CODE_DOWN, Encryption, decrypted_text, encrypted_text
from rmtui.tui.frame.ask_choice import AskChoice, confirm
from rmtui.tui.frame.ask_passphrase import AskPassphrase
from rmtui.tui.frame.book_app import BookApp
from rmtui.tui.frame.dialog import Dialog
from rmtui.tui.frame.passphrase_box import PassphraseBox
from rmtui.tui.navigation.help import Help
from rmtui.tui.widgets.block_list import Block
from rmtui.tui.widgets.modal import DialogFrame, Modal
from rmtui.tui.widgets.notice import Notice
from rmtui.wording import join_sentences

_PASSPHRASE, _CODE, _DECRYPT = "passphrase", "code", "decrypt"


def ask_encryption(app: BookApp, encryption: Encryption) -> None:
    """Encrypt a plain book; of an encrypted one ask what is to be done, and for its passphrase before that."""
    if not encryption.is_encrypted:
        _ask_passphrase(app, partial(_encrypt, app, encryption))
        return
    answers = [
        (_PASSPHRASE, _("Change the passphrase")),
        (_CODE, _("Make a recovery code")),
        (_DECRYPT, _("Decrypt the book")),
    ]
    actions = {_PASSPHRASE: _change_passphrase, _CODE: _ask_new_code, _DECRYPT: _ask_decrypt}

    def choose(answer: str | None) -> None:
        if answer:
            action = partial(actions[answer], app, encryption)
            app.push_screen(AskPresentPassphrase(encryption), lambda opened: action() if opened else None)

    app.push_screen(AskChoice(_("The book is encrypted"), answers), choose)


def _ask_passphrase(app: BookApp, then: Callable[[str], None]) -> None:
    app.push_screen(AskPassphrase(), lambda passphrase: then(passphrase) if passphrase else None)


def _encrypt(app: BookApp, encryption: Encryption, passphrase: str) -> None:
    left: list[str] = []

    def done() -> None:
        app.announce(join_sentences(*encrypted_text(app.book.place, left)))
        answers = [(_CODE, _("Make a recovery code")), ("", _("Later, in the settings"))]
        question = _("A recovery code opens the book if the passphrase is forgotten.")
        app.push_screen(
            AskChoice(_("The book is encrypted"), answers, question, chosen=_CODE),
            lambda answer: _make_code(app, encryption) if answer else None,
        )

    app.work_alone(_("Encrypting the book"), lambda: left.extend(encryption.encrypt(passphrase)), done)


def _change_passphrase(app: BookApp, encryption: Encryption) -> None:
    def change(passphrase: str) -> None:
        app.work_alone(
            _("Changing the passphrase"),
            lambda: encryption.change_passphrase(passphrase),
            lambda: app.announce(_("The book has a new passphrase.")),
        )

    _ask_passphrase(app, change)


def _ask_new_code(app: BookApp, encryption: Encryption) -> None:
    try:
        is_there = encryption.has_recovery_code
    except RmtuiError as error:
        app.announce(str(error), error=True)
        return
    make = partial(_make_code, app, encryption)
    if is_there:
        _ask_first(app, _("Make a recovery code"), _(REPLACES_CODE), make)
    else:
        make()


def _make_code(app: BookApp, encryption: Encryption) -> None:
    code: list[str] = []
    app.work_alone(
        _("Making a recovery code"),
        lambda: code.append(encryption.new_recovery_code()),
        lambda: app.push_screen(RecoveryCode(code[0])),
    )


def _ask_decrypt(app: BookApp, encryption: Encryption) -> None:
    def decrypt() -> None:
        done = partial(app.announce, decrypted_text(app.book.place))
        app.work_alone(_("Decrypting the book"), encryption.decrypt, done)

    _ask_first(app, _("Decrypt the book"), _(DECRYPTS), decrypt)


def _ask_first(app: BookApp, action: str, message: str, then: Callable[[], None]) -> None:
    confirm(app, action, action, _("Leave it as it is"), then, message=message, no_first=True)


class AskPresentPassphrase(Dialog[bool]):
    """Whether it was typed: an open desk is no proof that its owner sits there."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(False)", _("Back"), show=False)]

    def __init__(self, encryption: Encryption) -> None:
        super().__init__()
        self._encryption = encryption

    def compose(self) -> ComposeResult:
        with DialogFrame(_("The present passphrase"), _("Enter accepts, F1 helps, Esc goes back")):
            yield PassphraseBox(self._encryption)

    def on_passphrase_box_opened(self) -> None:
        self.dismiss(True)

    def help_page(self) -> Help:
        sentence = _(
            "Whoever changes how the book is opened types first what opens it now: passphrase or recovery code."
        )
        return Help(_("The present passphrase"), [Block(sentence)])


class RecoveryCode(Modal[None]):
    """Shows a new code. Enter, which may have been typed ahead, does not close it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", _("Back"), show=False)]

    def __init__(self, code: str) -> None:
        super().__init__()
        self._code = code

    def compose(self) -> ComposeResult:
        with DialogFrame(_("The recovery code"), _("Esc goes back")):
            yield Notice(self._code, classes="question")
            yield Notice(_(WRITE_CODE_DOWN))
