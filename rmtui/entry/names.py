"""Finding the client meant: by name, alias, number, the end of a phone number, pinyin, or part of a name."""

from __future__ import annotations

from typing import NamedTuple


class Known(NamedTuple):
    """What is needed to recognise a client in a line; a row of the store's quick index."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    number: str = ""
    phones: tuple[str, ...] = ()
    """Full numbers, digits only."""
    pinyin: str = ""
    """Syllables with a space between."""
    channel: str = ""
    """The preferred one, a letter, or ""."""
    hint: str = ""
    """Tells two of one name apart: the end of a phone number, the employer or the area."""
    closed: bool = False


class Names(list[Known]):
    def find(self, text: str) -> list[Known]:
        return [k for k in self if text in (k.name, k.number, k.pinyin.replace(" ", ""), *k.aliases) or any(p.endswith(text) for p in k.phones) or "".join(s[0] for s in k.pinyin.split()) == text]

    def complete(self, text: str) -> list[Known]:
        return [k for k in self if k.name.startswith(text) or k.pinyin.replace(" ", "").startswith(text) or "".join(s[0] for s in k.pinyin.split()).startswith(text)]
