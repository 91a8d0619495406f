"""The one place where the bytes of a book's files are sealed and opened, on their way to the disk and back.

Those of a plain book pass unchanged. Those of an encrypted book are sealed: files of the book, earlier states, commit
records, indexes, waiting lines, documents, and names that identify a client. A copy within the book does not pass here:
it stays as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.errors import Locked
from rmtui.language import _
from rmtui.store.files import file_format
from rmtui.store.files.layout import KEY, is_encrypted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import TypeAlias

    from rmtui.store.files.encryption.sealed import Sealed
    from rmtui.store.files.encryption.sealing_key import SealingKey


class Plain:
    """A book that is not encrypted."""

    head_size = file_format.HEAD_SIZE
    """Bytes of a file that `open_head` wants."""

    def disk_name(self, name: str) -> str:
        """Where the disk has a file of the book, both relative to the book."""
        return name

    def book_name(self, disk_name: str) -> str:
        """The name of what the disk has there; "" where it is nothing of this book."""
        return disk_name

    def sealed_part(self, name: str) -> str:
        """The name of a document, or of the folder it is in, as the disk has it."""
        return name

    def seal(self, name: str, content: bytes, number: int = 0) -> bytes:  # noqa: ARG002 - a sealed one is bound to it
        """The content of a file of the book, in its state of this number, as the disk has it."""
        return content

    def open(self, name: str, content: bytes) -> bytes:
        """The content of a file. Locked where it is one of an encrypted book."""
        if content.startswith(file_format.SEALED):
            sentence = _(
                "{file} is encrypted, and {key}, which opens it, is not there. Put it back from a backup; where the "
                "book was encrypted just now, open it anew."
            )
            raise Locked(sentence.format(file=name, key=KEY))
        return content

    def open_head(self, name: str, head: bytes) -> bytes:
        """The first bytes of a content from the first of the disk, `head_size` of them."""
        return self.open(name, head)

    def seal_document(self, name: str, parts: Iterable[bytes]) -> Iterator[bytes]:  # noqa: ARG002
        """A document by its name in the book ("folders/…"), part by part."""
        yield from parts

    def open_document(self, name: str, parts: Iterable[bytes]) -> Iterator[bytes]:  # noqa: ARG002
        """A document, in whatever parts the disk gave it."""
        yield from parts

    def seal_row(self, row: bytes) -> bytes:
        """A row of the outbox as the disk has it; no line break comes into it."""
        return row

    def open_row(self, row: bytes) -> bytes:
        """A row of the outbox; one that was cut off or altered as it is, marked as no text."""
        return row


PLAIN = Plain()
Body: TypeAlias = "Plain | Sealed"


def for_rows(root: str) -> Plain | SealingKey:
    """How a row of the outbox is kept, also of an encrypted book that is not open. Damaged where its key is lost."""
    if not is_encrypted(root):
        return PLAIN
    from rmtui.store.files.encryption import keyring

    return keyring.sealing_key(root)


def of(root: str) -> Body:
    """How the bytes of the book at `root` are kept. PassphraseNeeded where it is encrypted, and not open here."""
    if not is_encrypted(root):
        return PLAIN
    from rmtui.store.files.encryption import keyring

    return keyring.opened(root)
