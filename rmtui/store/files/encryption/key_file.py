"""`key.json`: the key of an encrypted book, wrapped by the passphrase and by the recovery code.

    {"rmtui":{"encrypted":1,"book":"...","number":3},"public":"...","private":"...","slots":{
    "passphrase":{"kdf":"argon2id","memory":65536,"passes":3,"lanes":4,"salt":"...","key":"..."},"recovery":{...}}}

A slot has the book's random 256-bit key, wrapped with AES-256-GCM by a key that Argon2id makes of a secret; the
parameters, the book and the slot's name are its associated data. `public` is the X25519 key that lines are sealed to
while the book is locked; `private` its other half, wrapped by the book's key with the whole of the file as associated
data, so that a file altered anywhere is noticed once the book is open.
"""

from __future__ import annotations

import json
import os
import unicodedata
from contextlib import suppress

from rmtui.errors import Damaged, ReadOnly, RmtuiError, WrongPassphrase
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.store.files import disk
from rmtui.store.files.file_format import SEALED
from rmtui.store.files.layout import BOOK, KEY, MANIFEST
from rmtui.system import open_regular

COPY = "generations/key.json"
"""A second one, as a book without its key is lost. Of earlier states none is kept: they would open the book still."""
VERSION = 1
PASSPHRASE, RECOVERY = "passphrase", "recovery"
"""The slots."""

_TEXT = 1 << 16
"""Bytes that a key file has at most."""
_MOST_MEMORY, _MOST_PASSES, _MOST_LANES = 1 << 20, 64, 64
"""What a key file may ask for: more would be meant to stop the machine."""


class Cost(NamedTuple):
    """What one try of a passphrase costs: KiB of memory, passes over it, lanes."""

    memory: int = 64 * 1024
    passes: int = 3
    lanes: int = 4


COST = Cost()
"""Of the slots that are made from here on; those there are have their own."""


class Slot(NamedTuple):
    """The book's key as one secret wraps it. Bytes are in hexadecimal."""

    kdf: str
    memory: int
    passes: int
    lanes: int
    salt: str
    key: str


class KeyFile(NamedTuple):
    """What the file says. Bytes are in hexadecimal."""

    book: str
    number: int
    """How often the file was written."""
    public: str
    private: str
    slots: dict[str, Slot]

    @property
    def key_id(self) -> bytes:
        """Eight bytes by which a file is known to be of this book."""
        return _key_id(self.public)


class Keys(NamedTuple):
    """The keys of an open book; those that are secret can be overwritten."""

    book: str
    number: int
    key: bytearray
    private: bytearray
    public: bytes

    def wipe(self) -> None:
        """Overwrite what is secret: nothing can be opened by it then."""
        for secret in (self.key, self.private):
            secret[:] = bytes(len(secret))

    @property
    def key_id(self) -> bytes:
        return _key_id(self.public.hex())


def read_key_file(path: str) -> KeyFile:
    """What a key file says, nothing of it proven yet. Damaged where it is none, ReadOnly where a newer rmtui's."""
    content = b""
    with suppress(OSError), open_regular(path) as file:
        content = file.read(_TEXT)
    return decode_key_file(content, path)


def decode_key_file(content: bytes, path: str) -> KeyFile:
    """The same of its bytes; errors as `read_key_file`."""
    try:
        fields = json.loads(content)
        about = fields["rmtui"]
        if isinstance(about["encrypted"], int) and about["encrypted"] > VERSION:
            raise _newer(path)
        slots = {name: Slot(**slot) for name, slot in fields["slots"].items()}
        found = KeyFile(str(about["book"]), int(about["number"]), fields["public"], fields["private"], slots)
        if (
            encode_key_file(found) != content
            or len(bytes.fromhex(found.public)) != 32
            or not all(map(_is_fair, slots.values()))
        ):
            raise ValueError
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        sentence = _(
            "{path}, which opens the book, is damaged or missing. Nothing was changed. “rmtui doctor --repair” brings "
            "its second copy back; else put one back from a backup."
        )
        raise Damaged(sentence.format(path=path)) from None
    return found


def read_own_key_file(root: str, name: str) -> KeyFile:
    """The key file of a book, or its copy. Errors as `read_key_file`, and Damaged where it is that of another book.

    The manifest or book.json may be the one that is of another book: what is sealed with the key tells that it is none.
    """
    path = os.path.join(root, name)
    file = read_key_file(path)
    ids = {id for id in (_sealed_by(os.path.join(root, one)) for one in (MANIFEST, BOOK)) if id}
    if ids and file.key_id not in ids:
        sentence = _(
            "{path} is the key of another book. Nothing was changed. “rmtui doctor --repair” brings the second "
            "copy of this one back; else put it back from a backup."
        )
        raise Damaged(sentence.format(path=path))
    return file


def _sealed_by(path: str) -> bytes:
    """The id of the key that a file says it is sealed with; empty for none."""
    start = SEALED + b"1\n"
    with suppress(OSError), open_regular(path) as file:
        head = file.read(len(start) + 8)
        return head[len(start) :] if head.startswith(start) else b""
    return b""


def find_key_file(root: str) -> KeyFile:
    """The key file of a book, or its copy where that one is damaged. Errors as `read_own_key_file`."""
    try:
        return read_own_key_file(root, KEY)
    except Damaged:
        with suppress(RmtuiError):
            return read_own_key_file(root, COPY)
        raise


def encode_key_file(file: KeyFile) -> bytes:
    """The bytes of a key file."""
    content = {**_public_part(file), "private": file.private, "slots": _slots(file)}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def write_key_file(root: str, key_file: KeyFile) -> None:
    """Replace the key file and its copy. The caller holds the lock. May raise OSError: nothing is changed then.

    The copy comes first: were it the last one, and never written, an earlier passphrase would open it on.
    """
    for name in (COPY, KEY):
        path = os.path.join(root, name)
        temp = os.path.join(os.path.dirname(path), f".{KEY}.tmp")
        disk.make_directory(os.path.dirname(path))
        disk.write_new(temp, encode_key_file(key_file))
        disk.put_in_place(temp, path)


def first_keys(book: str, passphrase: str) -> tuple[Keys, KeyFile]:
    """Keys for a book that has none, and the key file in which a passphrase opens them."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    private = X25519PrivateKey.generate()
    secret = bytearray(private.private_bytes_raw())
    keys = Keys(book, 0, bytearray(os.urandom(32)), secret, private.public_key().public_bytes_raw())
    file = with_slot(keys, {}, PASSPHRASE, passphrase)
    return keys._replace(number=file.number), file


def with_slot(keys: Keys, slots: dict[str, Slot], name: str, secret: str) -> KeyFile:
    """The next key file, in which a slot opens with `secret`; other slots stay as they are."""
    salt = os.urandom(16)
    slot = Slot("argon2id", *COST, salt.hex(), "")
    wrapped = _wrap(
        _derive(unicodedata.normalize("NFKC", secret), slot),
        keys.key,
        _slot_data(keys.book, keys.public.hex(), name, slot),
    )
    file = KeyFile(keys.book, keys.number + 1, keys.public.hex(), "", {**slots, name: slot._replace(key=wrapped.hex())})
    return sign(keys, file)


def sign(keys: Keys, file: KeyFile) -> KeyFile:
    """The file as the holder of the book's key says that it is."""
    return file._replace(private=_wrap(keys.key, keys.private, _file_data(file)).hex())


def is_signed(keys: Keys, file: KeyFile) -> bool:
    """Whether the holder of the book's key wrote the file as it is."""
    from cryptography.exceptions import InvalidTag

    with suppress(InvalidTag, ValueError):
        return _unwrap(keys.key, file.private, _file_data(file)) == keys.private
    return False


def open_keys(file: KeyFile, name: str, secret: str, path: str) -> Keys:
    """The keys, by the secret of a slot. WrongPassphrase; Damaged where the file was altered."""
    from cryptography.exceptions import InvalidTag

    slot = file.slots.get(name)
    if slot is None:
        raise wrong_secret(name)
    key = None
    for typed in _as_typed(secret):
        with suppress(InvalidTag, ValueError):
            key = _unwrap(_derive(typed, slot), slot.key, _slot_data(file.book, file.public, name, slot))
            break
    if key is None:
        raise wrong_secret(name)
    try:
        private = _unwrap(key, file.private, _file_data(file))
    except (InvalidTag, ValueError):
        sentence = _("{path} was altered by other means than rmtui. Nothing was changed. Put one back from a backup.")
        raise Damaged(sentence.format(path=path)) from None
    return Keys(file.book, file.number, key, private, bytes.fromhex(file.public))


def wrong_secret(name: str) -> RmtuiError:
    """The error for what does not open a slot."""
    if name == RECOVERY:
        return WrongPassphrase(_("This is not the recovery code of this book."))
    return WrongPassphrase(_("The passphrase is wrong."))


def _is_fair(slot: Slot) -> bool:
    """Are its parameters such as can be tried? ValueError, TypeError where they are none."""
    bytes.fromhex(slot.salt), bytes.fromhex(slot.key)
    return (
        slot.kdf == "argon2id"
        and 8 * slot.lanes <= slot.memory <= _MOST_MEMORY
        and 1 <= slot.passes <= _MOST_PASSES
        and 1 <= slot.lanes <= _MOST_LANES
    )


def _as_typed(secret: str) -> tuple[str, ...]:
    """A secret as an input method composed it, as a slot of an earlier rmtui may have it, and then in half width."""
    return tuple(dict.fromkeys(unicodedata.normalize(form, secret) for form in ("NFC", "NFKC")))


def _derive(secret: str, slot: Slot) -> bytearray:
    """The key that a secret makes, normalized already."""
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    kdf = Argon2id(
        salt=bytes.fromhex(slot.salt), length=32, iterations=slot.passes, lanes=slot.lanes, memory_cost=slot.memory
    )
    key = bytearray(32)
    kdf.derive_into(secret.encode("utf-8", "surrogatepass"), key)
    return key


def _wrap(key: bytearray, content: bytearray, data: bytes) -> bytes:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = os.urandom(12)
    return nonce + AESGCM(key).encrypt(nonce, content, data)


def _unwrap(key: bytearray, wrapped: str, data: bytes) -> bytearray:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    raw = bytes.fromhex(wrapped)
    content = bytearray(max(len(raw) - 12 - 16, 0))
    AESGCM(key).decrypt_into(raw[:12], raw[12:], data, content)
    return content


def _slot_data(book: str, public: str, name: str, slot: Slot) -> bytes:
    return json.dumps([VERSION, book, public, name, slot._replace(key="")]).encode()


def _file_data(file: KeyFile) -> bytes:
    return json.dumps([_public_part(file), _slots(file)], sort_keys=True).encode()


def _public_part(file: KeyFile) -> dict[str, object]:
    return {"rmtui": {"encrypted": VERSION, "book": file.book, "number": file.number}, "public": file.public}


def _slots(file: KeyFile) -> dict[str, dict[str, object]]:
    return {name: slot._asdict() for name, slot in file.slots.items()}


def _key_id(public: str) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256, Hash

    digest = Hash(SHA256())  # whoever needs the key has this loaded, and `hashlib` not
    digest.update(bytes.fromhex(public))
    return digest.finalize()[:8]


def _newer(path: str) -> ReadOnly:
    sentence = _("{path} was written by a newer rmtui. Nothing was changed; update rmtui.")
    return ReadOnly(sentence.format(path=path))
