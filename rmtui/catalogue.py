"""A gettext catalogue that reads only the messages that are asked for.

The standard library's reads all three thousand first, which takes nearly as long as starting Python.
"""

from __future__ import annotations

from bisect import bisect_left

_MAGIC = 0x950412DE
"""Of a .mo file, written low byte first. Further on in its header: how many messages, where the tables of the
originals and of the translations begin, each of lengths and offsets. The originals are sorted.
"""


class Catalogue:
    """The messages of a language with one plural form, as Chinese, or none: each then stands for itself."""

    def __init__(self, content: bytes = b"") -> None:
        """`content`: of a .mo file."""
        self._content = content
        is_catalogue = len(content) >= 20 and self._number(0) == _MAGIC
        self._count, self._originals, self._translations = map(self._number, (8, 12, 16)) if is_catalogue else (0, 0, 0)
        self._known: dict[str, str] = {}

    def gettext(self, text: str) -> str:
        """The translation of `text`, else itself."""
        if text not in self._known:
            self._known[text] = self._find(text) or text
        return self._known[text]

    def ngettext(self, one: str, many: str, count: int) -> str:
        """The translation of a message with a plural, else the singular or plural for `count`."""
        return self._find(f"{one}\0{many}") or (one if count == 1 else many)

    def _find(self, message: str) -> str:
        sought = message.encode()
        place = bisect_left(range(self._count), sought, key=self._original)
        is_there = place < self._count and self._original(place) == sought
        return self._entry(self._translations, place).decode() if is_there else ""

    def _original(self, place: int) -> bytes:
        return self._entry(self._originals, place)

    def _entry(self, table: int, place: int) -> bytes:
        size, begin = self._number(table + 8 * place), self._number(table + 8 * place + 4)
        return self._content[begin : begin + size]

    def _number(self, at: int) -> int:
        return int.from_bytes(self._content[at : at + 4], "little")
