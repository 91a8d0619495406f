"""Texts about copies of the book's files that a folder sync left, the same at the desk and in the commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.wording import join_sentences

if TYPE_CHECKING:
    from collections.abc import Sequence


def sync_copies_text(new: Sequence[str], count: int) -> str:
    """The first of the names of new copies, and how many lie there in all."""
    left = _("A folder sync left {file}.")
    return join_sentences(left.format(file=plain(new[0])), copies_count_text(count))


def copies_count_text(count: int) -> str:
    """How many copies lie there and what to do; "" where none does."""
    if not count:
        return ""
    return ngettext(
        "{count} copy of a file lies beside the book: “rmtui doctor” says what can be done.",
        "{count} copies of files lie beside the book: “rmtui doctor” says what can be done.",
        count,
    ).format(count=count)
