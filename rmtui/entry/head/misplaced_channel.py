"""Notices a channel that stands behind words other than names: maybe one more client, or plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry import contact_finder, entry_errors, people_finder
from rmtui.entry.head.head_reading import skip_separators
from rmtui.entry.head.lookahead import CHANNEL_LETTERS
from rmtui.entry.normal_form import skip_blanks
from rmtui.entry.signs import starts_sign
from rmtui.language import _
from rmtui.plain import plain
from rmtui.words.people import SURNAMES

if TYPE_CHECKING:
    from rmtui.entry.head.head_reading import HeadLine

_MAX_WORDS = 2
"""Words before the channel."""


def check_misplaced_channel(line: HeadLine, at: int) -> None:
    """Raise MisplacedChannel where a channel stands behind one or two words at `at`, behind the names."""
    text = line.text
    first = skip_separators(text, at)
    if ":" in text[at:first] or text[first : first + 1] == "\\":
        return
    at = first
    for _count in range(_MAX_WORDS + 1):
        end = at
        while end < len(text) and not text[end].isspace():
            end += 1
        word = text[at:end].rstrip(",:")
        if not word or starts_sign(text, at):
            return
        before = line.typed[first:at].rstrip()
        if before and _is_channel(line, at, word, before):
            message = _(
                "“{channel}” stands behind “{words}”. Put a comma before it for one more client, \\ for plain text."
            )
            message = message.format(channel=plain(line.typed[at : at + len(word)]), words=plain(before))
            raise entry_errors.MisplacedChannel(message, (first, first + len(before)))
        at = skip_blanks(text, end)


def _is_channel(line: HeadLine, at: int, word: str, before: str) -> bool:
    """Whether a `word` at `at` is a channel, behind the words `before`."""
    is_name = bool(line.names.find_in_full(before.rsplit(maxsplit=1)[-1])) or (
        is_han(before[0]) and len(before) < people_finder.MAX_NAME and before[0] in SURNAMES
    )
    if word in CHANNEL_LETTERS and (is_name or line.typed[at].isupper()):
        return True
    return is_name and word in contact_finder.channel_words()
