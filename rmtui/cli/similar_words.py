"""What a mistyped word may have meant: a command, an option."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from rmtui.language import _


def similar_text(word: str, known: Iterable[str]) -> str:
    """Did you mean list? Behind a blank; "" where no known word is like it."""
    found = get_close_matches(word, dict.fromkeys(known), n=3)
    return " " + _("Did you mean {words}?").format(words=_(" or ").join(found)) if found else ""
