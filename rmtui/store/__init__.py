"""The book on disk: the only room that knows TinyDB, files and locks. `Book` is the door."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rmtui.store.files.book import Book
    from rmtui.store.files.storage import BookStorage

__all__ = ["Book", "BookStorage"]

_HOMES = {"Book": "rmtui.store.files.book", "BookStorage": "rmtui.store.files.storage"}


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(_HOMES[name]), name)
